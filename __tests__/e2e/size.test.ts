import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/runner.js';

interface Verdict {
  readonly name: string;
  readonly code: string;
  readonly faults: readonly string[];
}

/** Rows of the size table that take a few seconds; `npm run size-table` has all of them. */
const SAMPLE = [
  'a million levels in a small body',
  'a number of 20 million digits',
  'a token of one million characters',
  'a client secret of one million characters',
  '24 file descriptors',
  '50,000 values of a filter',
  'a thread that ends by itself',
  'a wall clock before 1970',
];

describe('what is hostile to memory and time', () => {
  it.each(SAMPLE)('ends within its bounds and with its code: %s', async (name) => {
    const verdicts = await new Promise<readonly Verdict[]>((done, fail) => {
      const script = join(ROOT, 'scripts/size-table.mjs');
      execFile(process.execPath, [script, '--json', '--only', name], (error, stdout, stderr) => {
        if (stdout === '') fail(error ?? new Error(stderr));
        else done(JSON.parse(stdout) as readonly Verdict[]);
      });
    });
    expect(verdicts.map((verdict) => [verdict.name, verdict.faults])).toEqual([[name, []]]);
  });
});
