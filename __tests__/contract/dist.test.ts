import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/runner.js';

const script = (name: string): string => new URL(`../../scripts/${name}`, import.meta.url).href;
const { sourcesDigest } = (await import(script('sources-digest.mjs'))) as {
  sourcesDigest: (root: string) => string;
};

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('dist/', () => {
  it('was built from these sources: else run "npm run build"', () => {
    expect(JSON.parse(read('dist/built-from.json'))).toEqual({ sourcesSha256: sourcesDigest(ROOT) });
  });

  it.each([
    ['a changed source', 'src/a.ts', 'export const a = 2;\n'],
    ['a new source', 'src/room/b.ts', 'export const b = 1;\n'],
    ['another dependency', 'package-lock.json', '{"name":"a"}\n'],
  ])('would be refused after %s', (_what, path, text) => {
    const root = mkdtempSync(join(tmpdir(), 'genesys-core-sources-'));
    try {
      for (const folder of ['src/room', 'scripts']) mkdirSync(join(root, folder), { recursive: true });
      for (const name of [
        'src/a.ts',
        'scripts/build.mjs',
        'scripts/client.mjs',
        'scripts/licences.mjs',
        'package-lock.json',
        'tsconfig.json',
      ])
        writeFileSync(join(root, name), '\n');
      const before = sourcesDigest(root);
      writeFileSync(join(root, path), text);
      expect(sourcesDigest(root)).not.toBe(before);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('opens each door with one import, and holds nothing else beside the bundle', () => {
    expect(readdirSync(join(ROOT, 'dist')).sort()).toEqual([
      'action',
      'built-from.json',
      'cli',
      'client',
      'lib',
      'licenses.txt',
      'package.json',
      'worker',
    ]);
    for (const door of ['action', 'cli', 'worker']) {
      expect(readdirSync(join(ROOT, 'dist', door))).toEqual(['index.js']);
      expect(read(`dist/${door}/index.js`).match(/^import/gm)).toHaveLength(1);
    }
  });
});
