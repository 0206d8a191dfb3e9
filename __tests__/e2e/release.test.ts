import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRepository } from '../support/repository.js';
import type { Repository } from '../support/repository.js';
import { ROOT } from '../support/runner.js';
import { readWorkflow } from '../support/workflow-file.js';
import { runWorkflow } from '../support/workflow.js';
import type { JobRun, WorkflowEvent } from '../support/workflow.js';
import { createWorkspace } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

/** Notes its arguments; knows the releases and references that the test names. */
const GH = `#!/bin/bash
echo "$*" >> "$GH_LOG"
case "$1 $2" in
  'release view') [[ " $GH_RELEASES " = *" $3 "* ]] ;;
  'api repos/'*) [[ " $GH_REFS " = *" \${2##*/} "* ]] ;;
esac
`;

describe('release.yml, carried out', () => {
  let repository: Repository;
  let tools: Workspace;

  beforeEach(() => {
    repository = createRepository();
    tools = createWorkspace();
    addTool('gh', GH);
    // The true one takes its time; the first test has it.
    addTool('npm', '#!/bin/bash\necho {}\n');
    cpSync(join(ROOT, 'scripts/release-notes.mjs'), join(repository.path, 'scripts/release-notes.mjs'));
    for (const path of [
      'scripts/check-audit.mjs',
      'scripts/record-contract.mjs',
      '.github/audit-exceptions.json',
    ])
      cpSync(join(ROOT, path), join(repository.path, path));
    cpSync(join(ROOT, 'package-lock.json'), join(repository.path, 'package-lock.json'));
    mkdirSync(join(repository.path, '.ci'));
    writeFileSync(join(repository.path, '.ci/run'), 'echo checked > checked\n');
    writeFileSync(join(repository.path, '.gitignore'), 'release/\nchecked\n');
    setVersion('1.2.3');
    repository.commit('feat: all of it');
  });
  afterEach(() => {
    repository.remove();
    tools.remove();
  });

  const addTool = (name: string, text: string): void => {
    writeFileSync(join(tools.path, name), text);
    chmodSync(join(tools.path, name), 0o755);
  };
  const setVersion = (version: string): void => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as object;
    writeFileSync(join(repository.path, 'package.json'), JSON.stringify({ ...manifest, version }));
  };
  const release = async (
    github: Record<string, string> = {},
    { releases = '', refs = 'v1' } = {},
  ): Promise<{ jobs: Readonly<Record<string, JobRun>>; calls: readonly string[]; text: string }> => {
    const log = join(tools.path, 'log');
    writeFileSync(log, '');
    const event: WorkflowEvent = { name: github['ref_type'] === 'tag' ? 'push' : 'workflow_dispatch' };
    const jobs = await runWorkflow(readWorkflow('release.yml'), event, {
      cwd: repository.path,
      env: {
        PATH: `${tools.path}:${process.env['PATH'] ?? ''}`,
        GH_LOG: log,
        GH_RELEASES: releases,
        GH_REFS: refs,
      },
      github: { repository: 'org/genesys-core', ...github },
    });
    const text = Object.values(jobs)
      .flatMap(({ steps }) => steps.map((step) => step.text ?? ''))
      .join('\n');
    return { jobs, calls: readFileSync(log, 'utf8').split('\n').filter(Boolean), text };
  };

  it('checks, packs, publishes the version with its files and moves the tag of the major version', async () => {
    rmSync(join(tools.path, 'npm'));
    const sha = repository.git('rev-parse', 'HEAD');
    const { jobs, calls, text } = await release();
    expect({ text, result: jobs['publish']?.result }).toMatchObject({ result: 'success' });
    expect(readFileSync(join(repository.path, 'checked'), 'utf8')).toBe('checked\n');
    expect(calls).toEqual([
      'release view v1.2.3',
      `release create v1.2.3 --target ${sha} --title v1.2.3 --notes-file release/notes.md ` +
        'release/genesys-core-v1.2.3.tar.gz release/genesys-core-v1.2.3.cdx.json',
      'api repos/org/genesys-core/git/ref/tags/v1',
      `api --method PATCH repos/org/genesys-core/git/refs/tags/v1 -f sha=${sha} -F force=true`,
    ]);
    expect(readFileSync(join(repository.path, 'release/notes.md'), 'utf8')).toContain('- all of it (');
    const materials = JSON.parse(
      readFileSync(join(repository.path, 'release/genesys-core-v1.2.3.cdx.json'), 'utf8'),
    ) as { bomFormat: string; components: { name: string }[] };
    expect(materials.bomFormat).toBe('CycloneDX');
    expect(materials.components.map(({ name }) => name)).toContain('ajv');
    expect(materials.components.map(({ name }) => name)).not.toContain('jest');
  });

  it('goes on where an earlier try stopped, and makes the tag of a new major version', async () => {
    repository.git('tag', 'v1.2.3');
    const { calls } = await release(
      { ref_type: 'tag', ref_name: 'v1.2.3' },
      { releases: 'v1.2.3', refs: '' },
    );
    expect(calls).toEqual([
      'release view v1.2.3',
      'api repos/org/genesys-core/git/ref/tags/v1',
      `api --method POST repos/org/genesys-core/git/refs -f ref=refs/tags/v1 -f sha=${repository.git('rev-parse', 'HEAD')}`,
    ]);
  });

  it('leaves the tag of the major version where a newer release is', async () => {
    repository.git('tag', 'v1.10.0');
    const { calls, text } = await release();
    expect(calls.map((call) => call.split(' ').slice(0, 2).join(' '))).toEqual([
      'release view',
      'release create',
    ]);
    expect(text).toContain('v1 stays where it is: v1.10.0 is newer than v1.2.3');
  });

  it.each([
    ['a tag of another version', { ref_type: 'tag', ref_name: 'v1.2.4' }, /tag is v1\.2\.4.*version 1\.2\.3/],
    ['another branch', { ref_name: 'try' }, /made from main, not from try/],
  ])('refuses %s', async (_what, github, message) => {
    const { jobs, calls, text } = await release(github);
    expect(text).toMatch(message);
    expect([jobs['check']?.result, jobs['publish']?.result, calls]).toEqual(['failure', 'skipped', []]);
  });

  it('refuses a version that is another commit already', async () => {
    repository.git('tag', 'v1.2.3');
    repository.commit('fix: forgot something');
    const { jobs, text } = await release();
    expect(text).toContain('v1.2.3 is another commit already');
    expect(jobs['publish']?.result).toBe('skipped');
  });

  it('refuses a version that is not three numbers', async () => {
    setVersion('2.0.0-rc.1');
    repository.commit('feat: a candidate');
    expect((await release()).text).toContain('package.json has the version 2.0.0-rc.1');
  });

  it('publishes nothing where a check fails', async () => {
    writeFileSync(join(repository.path, '.ci/run'), 'exit 1\n');
    const { jobs, calls } = await release();
    expect([jobs['check']?.result, jobs['publish']?.result, calls]).toEqual(['failure', 'skipped', []]);
  });
});
