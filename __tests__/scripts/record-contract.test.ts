import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { breaks, broken } from '../../scripts/record-contract.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = { type: ['null', 'string'] };
const object = (properties: object, more: object = {}): object => ({
  type: ['null', 'object'],
  properties,
  additionalProperties: false,
  ...more,
});
const BEFORE = object({
  id: text,
  at: { type: ['null', 'string'], format: 'date-time' },
  user: object({ id: text }),
  parts: { type: ['array', 'null'], items: object({ name: text }) },
});

describe('what readers rely on', () => {
  it.each<readonly [sentence: string, changes: object, found: readonly string[]]>([
    ['is kept by the same schema', {}, []],
    [
      'is kept where a field that may be null is new',
      { extra: text, user: object({ id: text, name: text }) },
      [],
    ],
    ['is kept where a type is narrower', { id: { type: ['string'] } }, []],
    ['breaks where a field has another name', { id: undefined, key: text }, ['id is gone']],
    ['breaks where an inner field has another name', { user: object({ key: text }) }, ['user.id is gone']],
    [
      'breaks where a field of elements is gone',
      { parts: { type: ['array', 'null'], items: object({}) } },
      ['parts[].name is gone'],
    ],
    [
      'breaks where a list is none any more',
      { parts: text },
      ['parts was array or null and may be string', 'parts[] is gone'],
    ],
    [
      'breaks where a type is new',
      { id: { type: ['null', 'number', 'string'] } },
      ['id was null or string and may be number'],
    ],
    ['breaks where a time is any text', { at: text }, ['at is no date-time any more']],
  ])('%s', (_sentence, changes, found) => {
    const { properties } = BEFORE as { readonly properties: object };
    const after = JSON.parse(JSON.stringify(object({ ...properties, ...changes }))) as object;
    expect(breaks(BEFORE, after)).toEqual(found);
  });

  it('breaks where a dataset is gone, and not where one is new', () => {
    const [one, two] = [
      new Map([['a', BEFORE]]),
      new Map([
        ['a', BEFORE],
        ['b', BEFORE],
      ]),
    ];
    expect(broken(one, two)).toEqual([]);
    expect(broken(two, one)).toEqual(['b: the dataset is gone']);
  });
});

describe('a pull request', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'genesys-core-contract-'));
    for (const name of ['dist', 'catalog', 'package.json'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const change = (path: string, from: string, to: string): void => {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    expect(before).toContain(from);
    writeFileSync(file, before.replaceAll(from, to));
  };
  const check = () =>
    spawnSync(
      process.execPath,
      ['scripts/record-contract.mjs', '--before', ROOT, '--after', folder, '--dataset', 'routing-skills'],
      { cwd: ROOT, encoding: 'utf8' },
    );

  it('that renames a field is red, with dataset and field; a new major version may', () => {
    change('catalog/packs/routing.json', '"dateModified"', '"changedAt"');
    const red = check();
    expect(red.status).toBe(1);
    expect(red.stdout).toContain('records: routing-skills: dateModified is gone');
    change('package.json', '"version": "', '"version": "9');
    expect(check().status).toBe(0);
  });

  it('that adds a field is green', () => {
    change(
      'catalog/packs/routing.json',
      '"dateModified": "instant"',
      '"dateModified": "instant", "note": "word"',
    );
    change('catalog/packs/routing.json', '"dateModified": "Time', '"note": "A word.", "dateModified": "Time');
    const green = check();
    expect(green.stdout).toContain('as readers know them');
    expect(green.status).toBe(0);
  });
});
