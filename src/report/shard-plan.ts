import { counted, formatCount } from '../base/suggestion.js';
import { alignedRows, formatBytes, formatDuration, formatInterval } from './text.js';
import type { ShardPlan } from '../engine/shard-plan.js';

const MINUTE_MS = 60_000;
const MAX_ROWS = 20;

/** A plan in shards, for people; `wanted` is how many were asked for of each dataset. */
export function shardPlanLines(
  { include, maxParallel, price }: ShardPlan,
  wanted: number | 'auto' = 'auto',
): string[] {
  const counts = new Map<string, number>();
  for (const { dataset } of include) counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
  const fewer = [...counts].filter(([, count]) => wanted !== 'auto' && count < wanted);
  const rows = include
    .slice(0, MAX_ROWS)
    .map(({ dataset, name, start, end, shard }) => [dataset, name, formatInterval(start, end), shard]);
  const more = include.length - rows.length;
  const time = (minutes: number): string => formatDuration(minutes * MINUTE_MS);
  const { '1': one, '3': three, '10': ten } = price.minutesByClients;
  return [
    `${counted(include.length, 'job')}, ${maxParallel} at once, each with a share of the budget`,
    ...alignedRows(rows).map((row) => `  ${row}`),
    ...(more > 0 ? [`  … and ${counted(more, 'job')} more (--json has all)`] : []),
    ...fewer.map(
      ([dataset, count]) =>
        `${dataset} has no more than ${counted(count, 'part')} to be fetched apart, so ${counted(count, 'shard')} in place of ${wanted}`,
    ),
    `About ${counted(price.records, 'record')}, ${counted(price.requests, 'request')}, ${formatBytes(price.bytes)} stored`,
    `Time at the budget: ${time(one)} with one OAuth client, ${time(three)} with three, ${time(ten)} with ten`,
    ...(price.requests === 0
      ? []
      : [
          `This assumes ${formatCount(price.records)} records in all${price.parents === 0 ? '' : ` and ${counted(price.parents, 'parent')}`}. --records-per-day ${price.parents === 0 ? 'gives a figure' : 'and --parents give figures'} of your own.`,
        ]),
  ];
}
