import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog/load.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import { callCliWith, type Told } from '../support/cli-world.js';
import { CATALOG_DIR } from '../support/engine-run.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const catalog = await loadCatalog({ catalogDir: CATALOG_DIR, workspace: CATALOG_DIR });
const SECRET = 'a-secret-of-the-client';

describe('preflight', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(async () => {
    await simulator.close();
    // Nothing is ever written.
    expect(readdirSync(workspace.path)).toEqual([]);
    workspace.remove();
  });

  async function preflight(
    options: SimulatorOptions,
    datasets: readonly string[],
    secret = SECRET,
  ): Promise<Told> {
    simulator = await startSimulator({ catalog, clientSecret: SECRET, ...options });
    const { url } = simulator;
    return callCliWith(
      { cwd: workspace.path, env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: secret } },
      ['preflight', ...datasets, '--api-url', url, '--login-url', url],
    );
  }

  it('finds every dataset of the catalog well, with one sign-in and few small calls each', async () => {
    const keys = [...catalog.datasets.keys()];
    const { stdout, stderr, exitCode } = await preflight({}, keys);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    for (const key of keys) expect(stdout).toMatch(new RegExp(`^${key}: ok, `, 'm'));
    expect(simulator.log.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
    expect(simulator.log.length).toBeLessThan(3 * keys.length);
    const asked = simulator.log.flatMap(({ query }) => new URLSearchParams(query).getAll('pageSize'));
    expect(asked.length).toBeGreaterThan(20);
    for (const size of asked) expect(Number(size)).toBeLessThanOrEqual(25);
  });

  it('names what is missing, dataset by dataset, and tries the others', async () => {
    const { stdout, exitCode } = await preflight({ permissions: ['routing:queue:view'] }, [
      'audit-logs',
      'routing-queues',
      'operational-events',
    ]);
    expect(exitCode).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Signed in at 127\.0\.0\.1:\d+; calls go to 127\.0\.0\.1:\d+$/);
    expect(lines).toContain('audit-logs: missing permission audits:audit:view');
    expect(lines).toContain('routing-queues: ok, 1 endpoint answered');
    expect(lines).toContain('operational-events: missing permission usage:events:view');
    expect(stdout).toContain('run: genesys-core role audit-logs routing-queues operational-events');
  });

  it('says that a child dataset lacks the permission of its parent', async () => {
    const { stdout } = await preflight({ permissions: [] }, ['queue-members']);
    expect(stdout).toContain('queue-members: missing permission routing:queue:view');
  });

  it('stops at a wrong secret, says client and region, and keeps the secret to itself', async () => {
    const { stdout, exitCode } = await preflight({}, ['audit-logs', 'users'], 'another-secret');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Sign-in at 127\.0\.0\.1:\d+ failed, so no dataset was tried$/m);
    expect(stdout).toMatch(/AUTH: .*Check clientId and clientSecret.*region/);
    expect(stdout).not.toContain('another-secret');
    expect(simulator.log).toHaveLength(1);
  });

  it('says which kind of refusal no role mends', async () => {
    const { stdout, exitCode } = await preflight(
      {
        faults: [
          { match: { kind: 'page' }, fault: { kind: 'status', status: 403, code: 'invalid.ip.address' } },
        ],
      },
      ['users'],
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('users: refused');
    expect(stdout).toContain('IP allow list');
  });

  it('asks for credentials before any call', async () => {
    simulator = await startSimulator({});
    const { url } = simulator;
    const { stderr, exitCode } = await callCliWith({ cwd: workspace.path }, [
      ...['preflight', 'users', '--api-url', url, '--login-url', url],
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error INPUT_INVALID: Credentials are missing');
    expect(simulator.log).toEqual([]);
  });

  it('prints one JSON document', async () => {
    simulator = await startSimulator({ catalog });
    const { url } = simulator;
    const { stdout } = await callCliWith(
      { cwd: workspace.path, env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' } },
      ['preflight', 'audit-logs', '--json', '--api-url', url, '--login-url', url],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      signIn: null,
      datasets: [
        {
          dataset: 'audit-logs',
          ok: true,
          endpoints: [
            { endpoint: 'audits.query.submit', outcome: 'ok', error: null },
            { endpoint: 'audits.query.status', outcome: 'ok' },
            { endpoint: 'audits.query.results', outcome: 'ok' },
          ],
        },
      ],
    });
  });
});
