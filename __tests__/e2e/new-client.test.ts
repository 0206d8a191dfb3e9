import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { indexOf } from '../github/github-world.js';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { writeOverlay } from '../support/overlay.js';
import { runCli, type Ended } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

/** What README says of an organisation that gets a new OAuth client, and of a second one. */
describe('a dataset that another OAuth client publishes', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  const simulators: Simulator[] = [];
  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    for (const clientId of ['old', 'new'])
      simulators.push(
        await startSimulator({
          clientId,
          clientSecret: `${clientId}-secret-of-tests`,
          pollsUntilDone: 1,
          nowMs: () => Date.parse('2026-11-24T06:00:00Z'),
          records: { auditsPerDay: 20 },
        }),
      );
  });
  afterEach(async () => {
    for (const simulator of simulators.splice(0)) await simulator.close();
    await api.close();
    workspace.remove();
  });

  const night = async (
    client: 'old' | 'new',
    day: number,
    flags: readonly string[] = [],
    dataset = 'audit-logs',
  ): Promise<{ readonly ended: Ended; readonly organization: string }> => {
    const { url } = simulators[client === 'old' ? 0 : 1]!;
    const ended = await runCli(
      [
        ...['run', dataset, '--start', `2026-11-${day}`, '--end', `2026-11-${day + 1}`, '--json'],
        ...['--publish', 'release,index', '--api-url', url, '--login-url', url, ...flags],
      ],
      {
        cwd: workspace.path,
        env: {
          GENESYS_CLIENT_ID: client,
          GENESYS_CLIENT_SECRET: `${client}-secret-of-tests`,
          ...api.env,
        },
      },
    );
    const { runDir } = JSON.parse(ended.stdout) as { runDir: string };
    const manifest = JSON.parse(readFileSync(join(runDir, 'manifest.json'), 'utf8')) as Manifest;
    return { ended, organization: manifest.organization! };
  };
  const days = (dataset = 'audit-logs'): readonly string[] =>
    (indexOf(api).datasets[dataset]?.days ?? []).map(({ day }) => day);

  it('is refused, and published again where an overlay lists both digests of the manifests', async () => {
    const old = await night('old', 20);
    expect(old.ended.exitCode).toBe(0);
    const refused = await night('new', 21);
    expect(refused.ended.exitCode).toBe(1);
    expect(refused.ended.stdout).toMatch(/"PUBLISH"[^]*list both digests in governance\.organizations/);
    expect(days()).toEqual(['2026-11-20']);

    const organizations = [old.organization, refused.organization];
    writeOverlay(workspace.path, {
      datasets: { 'audit-logs': { extends: 'audit-logs', governance: { organizations } } },
    });
    const again = await night('new', 21, ['--catalog', 'overlay.json']);
    expect({ exitCode: again.ended.exitCode, stderr: again.ended.stderr }).toMatchObject({ exitCode: 0 });
    expect(days()).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('has days of its own under a key of its own', async () => {
    await night('old', 20);
    writeOverlay(workspace.path, { datasets: { 'audit-logs-emea': { extends: 'audit-logs' } } });
    const second = await night('new', 20, ['--catalog', 'overlay.json'], 'audit-logs-emea');
    expect({ exitCode: second.ended.exitCode, stderr: second.ended.stderr }).toMatchObject({ exitCode: 0 });
    expect([days(), days('audit-logs-emea')]).toEqual([['2026-11-20'], ['2026-11-20']]);
  });
});
