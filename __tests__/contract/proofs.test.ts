import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const [, section = ''] = readFileSync('.github/CONTRIBUTING.md', 'utf8').split(
  '### What is tried against leaks, mixing and faults',
);
const rows = section
  .split('\n#')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of what is tried', () => {
  it('has more than 120 rows behind it', () => {
    expect(rows.reduce((sum, [, , count]) => sum + Number(count), 0)).toBeGreaterThanOrEqual(120);
  });

  it.each(rows.map(([, promise = '', , tests = '']) => [promise, tests] as const))(
    '%s: its tests are there and have cases',
    (_promise, tests) => {
      const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(files).not.toEqual([]);
      for (const file of files) {
        expect({ file, isThere: existsSync(file) }).toEqual({ file, isThere: true });
        expect(readFileSync(file, 'utf8')).toMatch(/\bit(?:\.each)?\(|\bname: /);
      }
    },
  );
});
