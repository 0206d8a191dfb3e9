import { toGenesysCoreError } from '../base/errors.js';
import type { PlannedQuery, PlannedSlice } from '../catalog/run-plan.js';
import {
  activate,
  orStopped,
  type ActiveSlice,
  type SliceOutcome,
  type SlicePoolPorts,
  type SliceWork,
} from './active-slice.js';
import { finishSlice, settleFailed } from './finish-slice.js';
import { isFatal, windowTexts } from './manifest.js';
import { NO_EVIDENCE } from '../paging/whole-list.js';
import { createRowCount } from './row-count.js';
import { takePage } from './take-page.js';
import { awaitData } from './availability.js';
import { losesParents } from './parent-losses.js';

/** Far more walks than one query makes. */
const MAX_WALKS = 10_000;

/** Slices on their way. */
export interface SliceFetch {
  /** In the order of the slices; each settles as soon as its slice does, and none rejects. */
  readonly outcomes: readonly Promise<SliceOutcome>[];
  /**
   * Every query has cleaned up after itself. That can be later than the outcomes of a stopped run, which wait for nothing:
   * a query that nobody wants any more is still being called off. Does not reject.
   */
  readonly idle: Promise<void>;
}

/**
 * Fetches slices by `concurrency` lanes over the queries of all of them in order, so that at most so many slices are
 * open at once. A failed query costs its own slice alone, unless its error is fatal: then the pool stops the run.
 */
export function fetchSlices(
  slices: readonly PlannedSlice[],
  concurrency: number,
  ports: SlicePoolPorts,
): SliceFetch {
  const active = slices.map(activate);
  const cleanups: Promise<unknown>[] = [];
  const tasks = active.flatMap((slice) => slice.plan.queries.map((query) => ({ slice, query })));
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const task = ports.stop.signal.aborted ? undefined : tasks[next++];
      if (task === undefined) return;
      await runQuery(task.slice, task.query, ports, cleanups);
    }
  };
  const lanes = Array.from({ length: Math.max(1, Math.min(concurrency, tasks.length)) }, lane);
  const withoutQueries = active.filter(({ queriesLeft }) => queriesLeft === 0);
  const idle = Promise.all([...lanes, ...withoutQueries.map((slice) => endSlice(slice, ports))]).then(
    async () => {
      // Left over only where the run was stopped.
      for (const slice of active) {
        if (slice.settled) continue;
        slice.failure ??= toGenesysCoreError(ports.stop.signal.reason);
        await settleFailed(slice, ports);
      }
      await Promise.all(cleanups);
    },
  );
  return { outcomes: active.map((slice) => slice.outcome), idle };
}

async function runQuery(
  slice: ActiveSlice,
  query: PlannedQuery,
  ports: SlicePoolPorts,
  cleanups: Promise<unknown>[],
): Promise<void> {
  try {
    if (slice.failure === undefined) {
      slice.work ??= begin(slice, ports);
      await orStopped(awaitData(slice, ports.awaitAvailable), ports.stop.signal);
      await walk(slice, slice.work, query, ports, cleanups);
    }
  } catch (thrown) {
    const facts = { ...ports, sliceId: slice.plan.id, signal: ports.stop.signal };
    if (!losesParents(slice.losses, query, slice.plan.parents, thrown, facts)) fail(slice, thrown, ports);
  }
  slice.queriesLeft -= 1;
  if (slice.queriesLeft === 0) await endSlice(slice, ports);
}

/** Settles a slice of which no query is left. */
async function endSlice(slice: ActiveSlice, ports: SlicePoolPorts): Promise<void> {
  const { parents } = slice.plan;
  // Where nothing came of any parent, there is nothing to keep.
  if (parents?.total === slice.losses.failed) slice.failure ??= slice.losses.error;
  if (slice.failure === undefined && !ports.stop.signal.aborted) {
    try {
      slice.work ??= begin(slice, ports);
      await finishSlice(slice, slice.work, ports);
      return;
    } catch (thrown) {
      fail(slice, thrown, ports);
    }
  }
  await settleFailed(slice, ports);
}

function begin(slice: ActiveSlice, ports: SlicePoolPorts): SliceWork {
  const { id, window } = slice.plan;
  slice.begun = true;
  ports.events.emit({ type: 'slice.started', sliceId: id, ...windowTexts(window) });
  const spill = ports.writer.spillOf(id);
  return { spill, collator: ports.createCollator(spill), reconciler: ports.reconcilerOf?.(slice.plan) };
}

function fail(slice: ActiveSlice, thrown: unknown, ports: SlicePoolPorts): void {
  const error = toGenesysCoreError(thrown);
  slice.failure ??= error;
  if (!isFatal(error.code) || ports.stop.signal.aborted) return;
  slice.stoppedRun = true;
  ports.stop.abort(error);
}

async function walk(
  slice: ActiveSlice,
  work: SliceWork,
  query: PlannedQuery,
  ports: SlicePoolPorts,
  cleanups: Promise<unknown>[],
): Promise<void> {
  const { signal } = ports.stop;
  const { collator } = work;
  const held = { count: () => collator.keyCount(), hashes: () => collator.keyHashes() };
  const isOnlyQuery = slice.plan.queries.length === 1;
  const rows = createRowCount(slice.queriesBegun * MAX_WALKS, isOnlyQuery ? held : undefined);
  slice.queriesBegun += 1;
  const pages = ports.fetchQuery(query, slice.plan, rows);
  let ended = false;
  try {
    for (;;) {
      const step = await orStopped(pages.next(), signal);
      if (step.done === true) {
        ended = true;
        slice.evidence.push(step.value);
        for (const number of rows.abandoned()) collator.abandonWalk(number);
        return;
      }
      // Another query of the slice failed: nothing of it will be kept.
      if (slice.failure !== undefined) return;
      await ports.clock.turn();
      await takePage(slice, work, step.value, query, rows, ports);
    }
  } finally {
    if (!ended) {
      const left = pages.return(NO_EVIDENCE).catch(() => undefined);
      cleanups.push(left);
      await orStopped(left, signal).catch(() => undefined);
    }
  }
}
