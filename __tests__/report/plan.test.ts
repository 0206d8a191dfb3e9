import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { resolvePlan } from '../../src/catalog/plan.js';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import { resolveOptions, toRunRequest } from '../../src/options/options.js';
import { planJson, planText } from '../../src/report/plan.js';
import { pricesOf } from '../../src/run/price.js';
import { createManualClock } from '../support/manual-clock.js';
import { ROOT } from '../support/runner.js';

const NOW_MS = Date.parse('2026-11-26T12:00:00Z');
const catalog = await loadCatalog({
  catalogDir: join(ROOT, 'catalog'),
  overlayPath: undefined,
  workspace: ROOT,
});
const planOf = (
  given: Record<string, string>,
): { plan: RunPlan; options: ReturnType<typeof resolveOptions> } => {
  const options = resolveOptions({ dataset: 'audit-logs', dryRun: 'true', ...given });
  const plan = resolvePlan(toRunRequest(options), catalog, NOW_MS);
  return { plan: { ...plan, dataset: { ...plan.dataset, volume: VOLUME } }, options };
};
const VOLUME = { recordsPerDay: 100_000, bytesPerRecord: 50 };
const TEN_DAYS = { start: '2026-11-01', end: '2026-11-11' };

describe('the price of a plan', () => {
  it('is what its records, pages, queries and budget come to, in a dry run', () => {
    const { plan, options } = planOf({ ...TEN_DAYS, requestsPerMinute: '300' });
    const json = planJson(plan, options);
    // A token; for each of ten days a submit and four polls; 500 records a page.
    const requests = 1 + 10 * 5 + 2000;
    expect(json['price']).toEqual({
      records: 1_000_000,
      requests,
      minutes: requests / 300,
      bytes: 50_000_000,
      memoryBytes: 200_000_000,
    });
    const [line] = planText(plan, options).filter((one) => one.startsWith('Price'));
    expect(line).toMatch(
      /about 2,051 requests, 6 min 50 s at the budget, 50.0 MB stored, 200.0 MB of memory, for 1,000,000 records$/,
    );
    expect(json['warnings']).toEqual([]);
  });

  it('warns where the time of the run cannot suffice', () => {
    const { plan, options } = planOf({ ...TEN_DAYS, requestsPerMinute: '300', timeoutMinutes: '5' });
    const { warnings } = planJson(plan, options) as unknown as {
      warnings: { code: string; message: string }[];
    };
    expect(warnings.map(({ code }) => code)).toEqual(['TIMEOUT_TOO_SHORT']);
    expect(warnings[0]?.message).toMatch(/^1,000,000 records take about 7 minutes .* timeoutMinutes is 5: /);
    expect(planText(plan, options).join('\n')).toContain('Warning TIMEOUT_TOO_SHORT');
  });

  it('is set against what the run came to, by what is usual where that is known', async () => {
    const { plan } = planOf({ ...TEN_DAYS, requestsPerMinute: '300' });
    const clock = createManualClock(NOW_MS);
    const startedAtMs = clock.now();
    await clock.advance(90_000);
    const writer = { eventCounts: () => ({ requests: 1234 }) };
    const actual = { records: 321, requests: 1234, minutes: 1.5 };
    expect(pricesOf(plan, 321, { clock, startedAtMs, writer })).toEqual({
      planned: { records: 1_000_000, requests: 2051, minutes: 6.84 },
      actual,
    });
    const history = [100, 50, 2000].map((records, day) => ({ day: `2026-10-0${day + 1}`, records }));
    expect(pricesOf(plan, 321, { clock, startedAtMs, writer, history })).toEqual({
      planned: { records: 1000, requests: 61, minutes: 0.34 },
      actual,
    });
  });
});
