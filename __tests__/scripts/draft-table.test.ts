import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { draftAll, report } from '../../scripts/draft-table.ts';
import { ROOT } from '../support/runner.js';

describe('the table of drafts', () => {
  it('stands in the guide as it is, with more than 700 operations in which nothing is left open', async () => {
    const guide = readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8');
    const rows = await draftAll(['--dry']);
    const told = /^```text\n(\d+ read operations[\s\S]*?)\n```$/m.exec(guide)?.[1] ?? '';
    expect(told.split('\n')).toEqual(report(rows, false));
    expect(rows.filter(({ draft }) => draft.open.length === 0).length).toBeGreaterThan(700);
  });

  it('says so where a draft that calls itself finished is none', async () => {
    const [row] = await draftAll(['--dry', '--only', 'getRoutingSkillgroup']);
    const failed = { ...row!, failure: 'vendor: no such path' };
    expect(report([row!], true)[0]).toBe(
      '1 read operations: 1 drafts with nothing left open, 1 of them well.',
    );
    expect(report([failed], true)[0]).toBe(
      '1 read operations: 1 drafts with nothing left open, 0 of them well.',
    );
  });
});
