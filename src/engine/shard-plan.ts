import { invalidInput } from '../base/errors.js';
import { formatInstant } from '../base/window.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { cutShards, MAX_SHARDS, shardText } from '../catalog/shard.js';
import { assumedParents, priceOf, sumOfPrices, type Price } from '../catalog/shard-price.js';

/** One job of a matrix. The members are those of `include` in the workflow. */
export interface MatrixRow {
  readonly dataset: string;
  readonly shard: string;
  /** `3 of 20`. */
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Share of the budget of a job, in requests a minute. */
  readonly requestsPerMinute: number;
}

export interface ShardPlan {
  readonly include: readonly MatrixRow[];
  /** Jobs at once: the budget is divided by them. */
  readonly maxParallel: number;
  readonly price: Price & {
    readonly jobs: number;
    /** Parents that are assumed, all datasets together. */
    readonly parents: number;
    /** How long all of it takes, in minutes, by the number of OAuth clients that share the work. */
    readonly minutesByClients: Readonly<Record<'1' | '3' | '10', number>>;
  };
}

export interface ShardPlanOptions {
  readonly shards: number | 'auto';
  /** Default: ten, or fewer jobs. */
  readonly maxParallel?: number | undefined;
  /** In place of the catalog's figure. */
  readonly recordsPerDay?: number | undefined;
  /** Parents of each dataset that has some, in place of the engine's figure. */
  readonly parents?: number | undefined;
}

/**
 * What a job of `auto` comes to: several for each place, so that the last jobs do not leave much of the divided budget idle
 * (`npm run budget-simulation`: 23 % with three shards a place, 7 % with ten).
 */
const AUTO_MINUTES = 20;
/** What a hosted runner gives a job at most, less its start and end. */
const MAX_JOB_MINUTES = 350;
const DEFAULT_PARALLEL = 10;

/**
 * Cuts the windows of plans into shards of equal price, as the rows of a matrix.
 * @throws GenesysCoreError INPUT_INVALID where a matrix would have more than 256 jobs, or a job would take more than six hours.
 */
export function planShards(plans: readonly RunPlan[], options: ShardPlanOptions): ShardPlan {
  const prices = plans.map((plan) => priceOf(plan, options.recordsPerDay, options.parents));
  const price = sumOfPrices(prices);
  const limit = Math.max(1, Math.floor(MAX_SHARDS / plans.length));
  const cut = plans.map((plan, index) => {
    const minutes = (prices[index]?.minutes ?? 0) * DEFAULT_PARALLEL;
    const count =
      options.shards === 'auto' ? Math.min(limit, Math.ceil(minutes / AUTO_MINUTES) || 1) : options.shards;
    const windows = plan.slices.flatMap(({ window }) => window ?? []);
    return {
      plan,
      shards: cutShards(
        { datasetKey: plan.datasetKey, hasParents: plan.parents !== undefined },
        windows,
        plan.window,
        count,
      ),
    };
  });
  const jobs = cut.reduce((sum, { shards }) => sum + shards.length, 0);
  if (jobs > MAX_SHARDS)
    throw invalidInput(
      `${plans.length} datasets in ${options.shards} shards each are ${jobs} jobs; a matrix has ${MAX_SHARDS} at most. Give --shards ${limit} or fewer datasets.`,
    );
  const maxParallel = Math.min(options.maxParallel ?? DEFAULT_PARALLEL, jobs);
  const include = cut.flatMap(({ plan, shards }) =>
    shards.map((shard): MatrixRow => ({
      dataset: plan.datasetKey,
      shard: shardText(shard),
      name: `${shard.number} of ${shard.count}`,
      start: shard.window === null ? null : formatInstant(shard.window.startMs),
      end: shard.window === null ? null : formatInstant(shard.window.endMs),
      requestsPerMinute: Math.max(1, Math.floor(plan.requestsPerMinute / maxParallel)),
    })),
  );
  const jobMinutes = Math.max(
    ...cut.map(({ shards }, index) => ((prices[index]?.minutes ?? 0) * maxParallel) / shards.length),
  );
  if (jobMinutes > MAX_JOB_MINUTES)
    throw invalidInput(
      `a job would take about ${Math.ceil(jobMinutes / 60)} hours, and a hosted runner ends it after six. Give more shards, fewer jobs at once (--max-parallel), or a shorter window.`,
    );
  const byClients = (clients: number): number => Math.ceil(price.minutes / clients);
  return {
    include,
    maxParallel,
    price: {
      ...price,
      minutes: Math.ceil(price.minutes),
      jobs,
      parents: plans.reduce((sum, plan) => sum + assumedParents(plan, options.parents), 0),
      minutesByClients: { '1': byClients(1), '3': byClients(3), '10': byClients(10) },
    },
  };
}
