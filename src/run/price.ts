import type { Clock } from '../base/clock.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { priceOf } from '../catalog/shard-price.js';
import type { RunPrice, SummaryFile } from './manifest.js';
import { median, type DayRecords } from './volume.js';

const MINUTE_MS = 60_000;

/**
 * What a run was expected to come to, and what it came to. Expected is what is usual for the dataset by the days in the index
 * or, without any, what the catalog says. Minutes to two decimals.
 */
export function pricesOf(
  plan: RunPlan,
  records: number,
  ports: {
    readonly clock: Clock;
    readonly startedAtMs: number;
    readonly writer: { eventCounts(): { readonly requests: number } };
    readonly history?: readonly DayRecords[] | undefined;
  },
): NonNullable<SummaryFile['run']['price']> {
  const { history = [], clock, startedAtMs, writer } = ports;
  const usual = history.length === 0 ? undefined : median(history.map((day) => day.records));
  const planned = priceOf(plan, usual);
  return {
    planned: rounded(planned),
    actual: rounded({
      records,
      requests: writer.eventCounts().requests,
      minutes: Math.max(0, clock.now() - startedAtMs) / MINUTE_MS,
    }),
  };
}

function rounded({ records, requests, minutes }: RunPrice): RunPrice {
  return { records, requests, minutes: Math.round(minutes * 100) / 100 };
}
