import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releasePublisher } from '../../src/github/day-release.js';
import { missedDays } from '../../src/github/index-document.js';
import { refuseOtherOrganization } from '../../src/github/one-organization.js';
import type { ReleaseReceipt } from '../../src/github/publisher.js';
import { indexPublisher } from '../../src/github/run-index.js';
import type { Manifest } from '../../src/run/manifest.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, indexOf, nightlyRun, storeFor } from './github-world.js';

const ONE = '1'.repeat(64);
const TWO = '2'.repeat(64);
const TAG = 'genesys-core-data-audit-logs';
const clock = hastyClock(Date.parse('2026-11-26T06:00:00Z'));
const { signal } = new AbortController();

let api: GitHubApi;
let workspace: Workspace;
beforeEach(async () => {
  workspace = createWorkspace();
  api = await startGitHubApi();
});
afterEach(async () => {
  await api.close();
  workspace.remove();
});

interface Publishing {
  readonly members?: Partial<Manifest>;
  readonly same?: readonly string[];
  readonly attempt?: number;
}

async function release(
  day: string,
  organization: string | null,
  more: Publishing = {},
): Promise<ReleaseReceipt> {
  const { members = {}, same = [], attempt = 0 } = more;
  const run = nightlyRun(workspace.path, day, { organization, ...members }, { attempt });
  const client = clientFor(api, { clock });
  return await releasePublisher({ keep: 90, clock, sameOrganizations: same }, client).publish(run, signal);
}

async function index(day: string, organization: string | null, more: Publishing = {}): Promise<void> {
  const { members = {}, same = [], attempt = 0 } = more;
  const run = nightlyRun(workspace.path, day, { organization, ...members }, { attempt });
  const store = storeFor(clientFor(api, { clock }));
  await indexPublisher({ store, clock, runUrl: null, sameOrganizations: same }).publish(run, signal);
}

const days = (): readonly string[] => (indexOf(api).datasets['audit-logs']?.days ?? []).map(({ day }) => day);

describe('two organisations that publish one dataset in one repository', () => {
  it('the release refuses the second, with both digests and what to do, and stays as it is', async () => {
    await release('2026-11-22', ONE);
    const before = [...api.assets(TAG)!.keys()];
    await expect(release('2026-11-23', TWO)).rejects.toMatchObject({
      code: 'PUBLISH',
      retryable: false,
      message: expect.stringMatching(
        /organisation 1{16}, and this run of 2{64}\. .*extends audit-logs/,
      ) as unknown,
    });
    await expect(release('2026-11-22', TWO, { attempt: 3 })).rejects.toThrow('organisation');
    expect([...api.assets(TAG)!.keys()]).toEqual(before);
  });

  it('the index refuses the second: days, runs, coverage and latest stay those of the first', async () => {
    await index('2026-11-22', ONE);
    const before = indexOf(api);
    await expect(index('2026-11-23', TWO)).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringContaining('governance.organizations') as unknown,
    });
    expect(indexOf(api)).toEqual(before);
  });

  it.each<[string, string | null, string | null]>([
    ['a run that does not know its organisation, beside one that does', ONE, null],
    ['a run of another organisation', ONE, TWO],
  ])('%s is refused', async (_, first, second) => {
    await index('2026-11-22', first);
    await expect(index('2026-11-23', second)).rejects.toThrow('Nothing was published there');
    expect(days()).toEqual(['2026-11-22']);
  });

  it.each<[string, string | null, string | null]>([
    ['runs of one organisation', ONE, ONE],
    ['a run that knows its organisation, after runs of earlier versions', null, ONE],
    ['runs of which none knows it', null, null],
  ])('%s are published together', async (_, first, second) => {
    await index('2026-11-22', first);
    await index('2026-11-23', second);
    await release('2026-11-22', first);
    await release('2026-11-23', second);
    expect(days()).toEqual(['2026-11-23', '2026-11-22']);
    expect(indexOf(api).datasets['audit-logs']?.organization).toBe(second);
  });

  it('an old and a new client of one organisation are published together where an overlay says so', async () => {
    const same = [ONE, TWO];
    await release('2026-11-22', ONE, { same });
    await index('2026-11-22', ONE, { same });
    await release('2026-11-23', TWO, { same });
    await index('2026-11-23', TWO, { same });
    expect(days()).toEqual(['2026-11-23', '2026-11-22']);
    await expect(index('2026-11-24', '3'.repeat(64), { same })).rejects.toThrow('organisation');
  });

  it('an index rebuilt from releases takes in the days of one of them', async () => {
    await release('2026-11-22', ONE);
    await release('2026-11-23', ONE);
    const asset = api.assets(TAG)!.get('audit-logs-2026-11-23.manifest.json')!;
    asset.content = Buffer.from(asset.content.toString('utf8').replaceAll(ONE, TWO));
    const told: string[] = [];
    const client = clientFor(api, { clock, log: (line) => void told.push(line) });
    const { index: rebuilt } = await storeFor(client).read(clock.now());
    expect(rebuilt.datasets['audit-logs']?.days?.map(({ day }) => day)).toEqual(['2026-11-22']);
    expect(told.join('\n')).toMatch(/2026-11-23\.manifest\.json .* is of another organisation .* left out/);
  });
});

describe('what is known of another organisation', () => {
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', {}],
  ])('%s is nothing', (_, there) => {
    const run = { datasetKey: 'audit-logs', organization: ONE };
    expect(() => {
      refuseOtherOrganization('x', there as string, run, []);
    }).not.toThrow();
  });
});

describe('days that are caught up', () => {
  const series = { filters: {}, summaryOnly: false };
  const made = {
    organization: ONE,
    engine: '0.1.0',
    catalogSha256: 'c'.repeat(64),
    redactionProfile: 'audit-logs',
    keyId: null,
  };
  const untilMs = Date.parse('2026-11-25T00:00:00Z');

  it.each<[string, Partial<typeof made>, readonly string[], number]>([
    ['are those that no run has', {}, ['2026-11-24'], 0],
    ['are all where another organisation asks', { organization: TWO }, ['2026-11-23', '2026-11-24'], 1],
    ['are all after an engine of another version', { engine: '0.2.0' }, ['2026-11-23', '2026-11-24'], 1],
    ['are all after another catalog', { catalogSha256: 'd'.repeat(64) }, ['2026-11-23', '2026-11-24'], 1],
    ['are all under another profile', { redactionProfile: 'strict' }, ['2026-11-23', '2026-11-24'], 1],
  ])('%s', async (_, members, expected, madeOtherwise) => {
    await index('2026-11-23', ONE);
    const missed = missedDays(
      indexOf(api).datasets['audit-logs'],
      series,
      { ...made, ...members },
      untilMs,
      5,
    );
    expect(missed.days.map(({ startMs }) => new Date(startMs).toISOString().slice(0, 10))).toEqual(expected);
    expect(missed.madeOtherwise).toBe(madeOtherwise);
  });
});
