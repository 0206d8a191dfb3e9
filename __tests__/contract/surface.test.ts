import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { OUTPUT_NAMES } from '../../src/action/outputs.js';
import { ENGINE_NAME, ENGINE_VERSION } from '../../src/engine/identity.js';
import { OPTIONS } from '../../src/options/options.js';
import { readActionFile, ROOT } from '../support/runner.js';

const actionFile = readActionFile();
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** First cells of the rows of the table that follows a heading, without the code marks. */
function tableKeys(markdown: string, heading: RegExp): string[] {
  const from = markdown.search(heading);
  expect(from).toBeGreaterThanOrEqual(0);
  const rows = /(?:^\|.*\|\n)+/m.exec(markdown.slice(from))?.[0].trimEnd().split('\n').slice(2) ?? [];
  return rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''),
  );
}

describe('action.yml', () => {
  it('runs the built action under the Node that the tests run under', () => {
    expect(actionFile.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
    expect(process.versions.node.split('.')[0]).toBe('24');
  });

  it('has the inputs of the option table, each with its text and default', () => {
    const expected = OPTIONS.filter((option) => option.doors.includes('action')).map((option) => {
      const { name, help, required, default: inForce, workflowDefault = inForce } = option;
      const value = workflowDefault === undefined ? {} : { default: workflowDefault };
      return [name, { description: help, required, ...value }];
    });
    expect(Object.entries(actionFile.inputs)).toEqual(expected);
  });

  it('has the outputs that the action sets, each described', () => {
    expect(Object.keys(actionFile.outputs)).toEqual([...OUTPUT_NAMES]);
    for (const output of Object.values(actionFile.outputs))
      expect(output.description.length).toBeGreaterThan(10);
  });
});

describe('package.json', () => {
  it('has the name and version that the engine tells of itself', () => {
    const file = readJson('package.json') as { name: string; version: string };
    expect([ENGINE_NAME, ENGINE_VERSION]).toEqual([file.name, file.version]);
  });
});

describe('README.md', () => {
  it('has a list of contents at the top, with each of its headings in order', () => {
    const text = readme.replace(/^```[\s\S]*?^```$/gm, '');
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
    const [contents = ''] = /^\*\*Contents:\*\*[\s\S]*?\n\n/m.exec(text) ?? [];
    expect([...contents.matchAll(/\[(.+?)\]\(#(.+?)\)/g)].map(([, name, anchor]) => [name, anchor])).toEqual(
      headings.map((heading) => [
        heading,
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ]),
    );
    expect(text.indexOf(contents)).toBeLessThan(text.indexOf('\n## '));
  });

  it('has the datasets that there are, by pack, those with a window in italics', () => {
    const packs = (readJson('catalog/genesys-core.catalog.json') as { packs: string[] }).packs.map(
      (path) =>
        readJson(`catalog/${path}`) as { pack: string; datasets: Record<string, { window?: object }> },
    );
    const told = packs.map(({ pack, datasets }) => [
      pack,
      Object.entries(datasets)
        .map(([key, { window }]) => (window === undefined ? `\`${key}\`` : `_\`${key}\`_`))
        .join(', '),
    ]);
    const section = readme.slice(readme.search(/^## Datasets$/m));
    const rows = (/(?:^\|.*\|\n)+/m.exec(section)?.[0] ?? '').trimEnd().split('\n').slice(2);
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    ).toEqual(told);
    const count = packs.reduce((sum, { datasets }) => sum + Object.keys(datasets).length, 0);
    expect(section).toContain(`${count} datasets;`);
  });

  it('has a row for each input and each output', () => {
    expect(tableKeys(readme, /^#+ Inputs/m)).toEqual(Object.keys(actionFile.inputs));
    expect(tableKeys(readme, /^#+ Outputs/m)).toEqual(Object.keys(actionFile.outputs));
  });
});
