import { randomBytes } from 'node:crypto';
import { createRunId } from '../base/scope.js';
import { systemClock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { tee } from '../base/events.js';
import type { RunScope } from '../base/scope.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Catalog } from '../catalog/types.js';
import { errnoOf } from '../run/file-system.js';
import { windowTexts } from '../run/manifest.js';
import type { RunOutcome } from '../run/seal.js';
import { createRunStore, type RunStore, type RunWriter } from '../run/store.js';
import type { AppContext, RunJob, RunResult } from './types.js';

const MINUTE_MS = 60_000;
const MAX_DRAWS = 8;

/** Makes the run folder and tells where it is. */
export async function openRun(
  { options, plan }: RunJob,
  { workspace, scrubber, progress }: AppContext,
  startedAtMs: number,
): Promise<RunWriter> {
  for (const name of positionParameters(plan.catalog)) scrubber.showParameter(name);
  const { outputDir, format } = options;
  const store = createRunStore(
    { clock: systemClock, scrubber },
    { workspace, outputDir, format, columns: plan.columns, summaryOnly: plan.summaryOnly },
  );
  const writer = await createRun(store, plan.datasetKey, startedAtMs);
  const { start: windowStart, end: windowEnd } = windowTexts(plan.window);
  const { datasetKey, runId, runDir } = writer;
  progress.known({ datasetKey, runId, runDir, windowStart, windowEnd });
  return writer;
}

/** Two runs that start in the same millisecond may draw the same id; then another is drawn. */
async function createRun(store: RunStore, datasetKey: string, startedAtMs: number): Promise<RunWriter> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await store.create(datasetKey, createRunId(startedAtMs, randomBytes(2)));
    } catch (error) {
      if (draw === MAX_DRAWS || errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Query parameters that tell how far a walk is; their values help to read a log and give nothing away. */
function positionParameters(catalog: Catalog): readonly string[] {
  return [...catalog.profiles.paging.values()].flatMap((profile) => [
    ...('pageSize' in profile ? [profile.pageSize.parameter] : []),
    ...(profile.strategy === 'pageNumber' || profile.strategy === 'offset' ? [profile.parameter] : []),
  ]);
}

/** The scope of a run, and what ends it. */
export interface OpenScope {
  readonly scope: RunScope;
  /** Aborts the scope's signal. */
  readonly stop: AbortController;
  /** Lets go of the door's signal and of the deadline. */
  readonly dispose: () => void;
}

/** The scope of the run that `writer` keeps: it stops at the door's signal and at the deadline. */
export function openScope(
  writer: RunWriter,
  { timeoutMinutes }: RunJob['options'],
  context: AppContext,
): OpenScope {
  const clock = systemClock;
  const { signal, scrubber } = context;
  const stop = new AbortController();
  const ended = new AbortController();
  const follow = (): void => {
    stop.abort(signal.reason);
  };
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  clock.sleep(timeoutMinutes * MINUTE_MS, ended.signal).then(
    () => {
      stop.abort(
        new GenesysCoreError(
          'DEADLINE',
          `The run reached its limit of ${timeoutMinutes} minutes (timeoutMinutes) and stopped itself. Give more time, a shorter window, or resume it.`,
        ),
      );
    },
    () => undefined,
  );
  const scope: RunScope = {
    clock,
    signal: stop.signal,
    deadlineAtMs: clock.monotonic() + timeoutMinutes * MINUTE_MS,
    events: tee(writer.events, context.events),
    scrubber,
  };
  return {
    scope,
    stop,
    dispose() {
      signal.removeEventListener('abort', follow);
      ended.abort(new Error('the run has ended'));
    },
  };
}

export function resultOf(plan: RunPlan, writer: RunWriter, { manifest, summary }: RunOutcome): RunResult {
  return {
    status: manifest.status,
    datasetKey: plan.datasetKey,
    runId: writer.runId,
    runDir: writer.runDir,
    manifest,
    summary,
    error: manifest.error,
    dataDigest: manifest.dataDigest,
  };
}
