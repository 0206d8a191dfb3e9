import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRepository } from '../support/repository.js';
import type { Repository } from '../support/repository.js';
import { ROOT, startScript } from '../support/runner.js';

describe('the notes of a release', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => {
    repository.remove();
  });

  const notes = async (...args: string[]): Promise<string> => {
    const ended = await startScript(join(ROOT, 'scripts/release-notes.mjs'), args, { cwd: repository.path })
      .ended;
    if (ended.exitCode !== 0) throw new Error(ended.stderr);
    return ended.stdout;
  };

  it('tell changes of the contract first, then what is new, mended, faster and the rest', async () => {
    repository.commit('feat: of the release before');
    repository.git('tag', 'v1.9.0');
    const [perf, other, fix, breaking, noted, feat] = [
      'perf(run): half the memory',
      'A title of another kind',
      'fix(paging): stop on a repeated cursor',
      'feat(options)!: take away verbose',
      'fix(run): name the window\n\nWhy.\n\nBREAKING CHANGE: windowStart is empty\nfor a snapshot.\n\nMore.',
      'feat: a new door',
    ].map((message) => repository.commit(message).slice(0, 7));
    const sha = repository.git('rev-parse', 'HEAD');
    expect(await notes('v2.0.0', 'org/genesys-core')).toBe(
      [
        '## Contract',
        '',
        `- **run**: name the window (${noted!})`,
        '  windowStart is empty for a snapshot.',
        `- **options**: take away verbose (${breaking!})`,
        '',
        '## New',
        '',
        `- a new door (${feat!})`,
        '',
        '## Mended',
        '',
        `- **paging**: stop on a repeated cursor (${fix!})`,
        '',
        '## Faster',
        '',
        `- **run**: half the memory (${perf!})`,
        '',
        '## Other',
        '',
        `- A title of another kind (${other!})`,
        '',
        '## Use it',
        '',
        '```yaml',
        `- uses: org/genesys-core@${sha} # v2.0.0`,
        '```',
        '',
        'Where it was built: `gh attestation verify genesys-core-v2.0.0.tar.gz --repo org/genesys-core`',
        '',
        'All changes: https://github.com/org/genesys-core/compare/v1.9.0...v2.0.0',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['the highest version counts, not the last tag in time', ['v1.10.0', 'v1.9.0'], 'v1.10.0...v1.11.0'],
    [
      'a moving tag and the tag itself are no earlier release',
      ['v1.2.0', 'v1', 'v1.11.0'],
      'v1.2.0...v1.11.0',
    ],
  ])('%s', async (_what, tags, range) => {
    repository.commit('feat: one');
    for (const tag of tags) repository.git('tag', tag);
    repository.commit('feat: two');
    expect(await notes('v1.11.0', 'org/genesys-core')).toContain(range);
  });

  it('hold every commit where there was no release before', async () => {
    repository.commit('feat: one');
    repository.commit('fix: two');
    const text = await notes('v1.0.0', 'org/genesys-core');
    expect(text).toMatch(/one[^]*two/);
    expect(text).not.toContain('compare');
  });

  it('make no markup of a title and call nobody', async () => {
    repository.commit('fix: <img src=x> [a](http://b) @somebody #1');
    const [, shown] = /^- (.*) \(\w+\)$/m.exec(await notes('v1.0.0', 'org/genesys-core')) ?? [];
    expect(shown).toBe('\\<img src=x\\> \\[a\\](http://b) @\u200bsomebody \\#1');
  });

  it.each([
    [[]],
    [['1.2.3', 'org/genesys-core']],
    [['v1.2', 'org/genesys-core']],
    [['v1.2.3', 'genesys-core']],
  ])('are refused for %j', async (args) => {
    repository.commit('feat: one');
    await expect(notes(...args)).rejects.toThrow('Usage');
  });
});
