import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { resolvePlan } from '../../src/catalog/plan.js';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import { planShards } from '../../src/engine/shard-plan.js';
import { shardPlanLines } from '../../src/report/shard-plan.js';
import { CATALOG_DIR } from '../support/engine-run.js';
import { thrownBy } from '../support/thrown.js';

const NOW_MS = Date.parse('2026-11-26T08:00:00Z');
const catalog = await loadCatalog({ catalogDir: CATALOG_DIR, workspace: CATALOG_DIR });

function planOf(dataset: string, start?: string, end?: string): RunPlan {
  return resolvePlan({ dataset, start, end, filters: {}, summaryOnly: false }, catalog, NOW_MS);
}

const YEAR = planOf('audit-logs', '2025-11-26', '2026-11-26');

describe('a plan in shards', () => {
  it('divides the budget by the jobs that run at once, and tells the price for one, three and ten clients', () => {
    const { include, maxParallel, price } = planShards([YEAR], { shards: 20, maxParallel: 5 });
    expect(include).toHaveLength(20);
    expect(maxParallel).toBe(5);
    expect(new Set(include.map(({ requestsPerMinute }) => requestsPerMinute))).toEqual(new Set([60]));
    expect(include[0]?.start).toBe('2025-11-26T00:00:00Z');
    expect(include.at(-1)?.end).toBe('2026-11-26T00:00:00Z');
    expect(price.jobs).toBe(20);
    expect(price.requests).toBeGreaterThan(365);
    expect(price.minutesByClients['10']).toBeLessThanOrEqual(Math.ceil(price.minutesByClients['1'] / 9));
  });

  it('says where there are fewer parts than shards were asked for', () => {
    const days = planOf('audit-logs', '2026-11-20', '2026-11-24');
    expect(shardPlanLines(planShards([days], { shards: 20 }), 20)).toContain(
      'audit-logs has no more than 4 parts to be fetched apart, so 4 shards in place of 20',
    );
    expect(shardPlanLines(planShards([planOf('users')], { shards: 4 }), 4)).toContain(
      'users has no more than 1 part to be fetched apart, so 1 shard in place of 4',
    );
    for (const shards of [4, 'auto'] as const)
      expect(shardPlanLines(planShards([days], { shards }), shards).join()).not.toContain('in place of');
  });

  it('takes more shards for more records where the number is left to it', () => {
    const few = planShards([YEAR], { shards: 'auto', recordsPerDay: 1000 });
    const many = planShards([YEAR], { shards: 'auto', recordsPerDay: 1_000_000 });
    expect(many.include.length).toBeGreaterThan(few.include.length);
    expect(many.include.length).toBeLessThanOrEqual(256);
  });

  it('counts a request for each parent, of the number that is given', () => {
    const members = planOf('queue-members');
    const { include, price } = planShards([members], { shards: 20, parents: 10_000 });
    expect(include).toHaveLength(20);
    // 10,000 lists, the pages of the parents, and the token.
    expect(price.requests).toBeGreaterThan(10_000);
    expect(price.requests).toBeLessThan(10_600);
    expect(price.parents).toBe(10_000);
    expect(planShards([members], { shards: 1 }).price.parents).toBe(1000);
  });

  it('makes one job of a snapshot', () => {
    const { include } = planShards([planOf('users')], { shards: 20 });
    expect(include).toHaveLength(1);
    expect(include[0]).toMatchObject({ dataset: 'users', name: '1 of 1', start: null });
  });

  it.each([
    ['more jobs than a matrix has', [YEAR, YEAR], { shards: 200 }, ['400 jobs', '256', '--shards 128']],
    [
      'a job that a runner would end',
      [YEAR],
      { shards: 2, recordsPerDay: 10_000_000 },
      ['hours', 'six', '--max-parallel'],
    ],
  ])('refuses %s', (_name, plans, options, words) => {
    const error = thrownBy(() => planShards(plans, options));
    expect(error).toMatchObject({ code: 'INPUT_INVALID' });
    for (const word of words) expect(error.message).toContain(word);
  });
});

describe('a run of a shard', () => {
  const [row] = planShards([YEAR], { shards: 20 }).include;
  const request = { dataset: 'audit-logs', shard: row?.shard, filters: {}, summaryOnly: false };

  it('has the window of the shard', () => {
    const plan = resolvePlan(request, catalog, NOW_MS);
    expect(plan.shard).toMatchObject({ number: 1, count: 20 });
    expect(plan.slices[0]?.id).toBe('20251126T000000Z');
    expect(plan.slices.length).toBe(18);
  });

  it.each([
    ['a dataset that is not its own', { dataset: 'users' }, ['shard belongs to', 'audit-logs', 'users']],
    ['a start of its own', { start: '2026-11-01' }, ['start is', 'Leave start and end out']],
    ['days to fetch again', { refetchDays: 3 }, ['refetchDays is 3', 'Leave refetchDays out']],
    ['days to catch up', { catchUp: 3 }, ['catchUp is 3', 'Leave catchUp out']],
  ])('refuses %s', (_name, change, words) => {
    const error = thrownBy(() => resolvePlan({ ...request, ...change }, catalog, NOW_MS));
    for (const word of words) expect(error.message).toContain(word);
  });
});
