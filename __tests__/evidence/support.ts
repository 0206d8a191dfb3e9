import { GenesysCoreError } from '../../src/base/errors.js';
import type { JsonObject } from '../../src/base/json.js';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import type { RunOutcome } from '../../src/run/seal.js';
import { verifyRun } from '../../src/run/verify.js';
import {
  contentOf,
  DAY_MS,
  planOf,
  runFixture,
  runSchemas,
  START_MS,
  type Script,
} from '../run/run-fixture.js';

/** Answers of each slice, in order: pages of rows. A list without slices has one. */
export type Answers = readonly (readonly (readonly JsonObject[])[])[];

/** A time in the first slice (day 0), the second (1), …; `day` -1 and the number of slices lie outside of the window. */
export const at = (day: number, time = '12:00:00.000'): string =>
  `${new Date(START_MS + day * DAY_MS).toISOString().slice(0, 10)}T${time}Z`;

export interface Evidence {
  readonly status: string;
  /** Ids of the records written, in order. */
  readonly ids: readonly unknown[];
  readonly warnings: readonly string[];
  readonly outcome: RunOutcome;
}

export interface EvidenceRun {
  readonly workspace: string;
  readonly runId: string;
  readonly record: RecordDefinition;
  readonly answers: Answers;
  readonly concurrency?: number;
  readonly salt?: string;
  readonly resumeFrom?: string;
  /** How long entries may come after the end of an interval. */
  readonly settle?: string;
  /** When the run begins, by this machine. */
  readonly startedAtMs?: number;
  /** How far the service's clock is ahead, exactly; not known where left out. */
  readonly serviceAheadMs?: number;
  /** Slices, by number, whose query fails. */
  readonly failing?: readonly number[];
}

/** What becomes of the answers: one whole run with the real folder, proved by `verify`. */
export async function evidenceOf(run: EvidenceRun): Promise<Evidence> {
  const plan = {
    ...planOf({ days: run.answers.length }),
    dataset: { source: { endpoint: 'things' }, record: run.record, settle: run.settle },
  } as unknown as RunPlan;
  const ids = plan.slices.map(({ id }) => id);
  const script: Script = async function* (_query, slice) {
    const index = ids.indexOf(slice.id);
    // Later slices come first.
    for (let turns = ids.length - index; turns > 0; turns -= 1) await Promise.resolve();
    if (run.failing?.includes(index) === true) throw new GenesysCoreError('BAD_RESPONSE', 'scripted');
    yield* run.answers[index] ?? [];
  };
  const { workspace, runId, concurrency = 2, salt = 'salt' } = run;
  const outcome = await runFixture({
    ...{ workspace, runId, plan: { ...plan, concurrency }, script, salt },
    ...(run.resumeFrom === undefined ? {} : { resumeFrom: run.resumeFrom }),
    ...(run.startedAtMs === undefined ? {} : { startedAtMs: run.startedAtMs }),
    ...(run.serviceAheadMs === undefined
      ? {}
      : { clockOffset: { leastMs: run.serviceAheadMs, mostMs: run.serviceAheadMs } }),
  });
  const report = await verifyRun(outcome.runDir, { schemas: runSchemas });
  const problems = report.checks.flatMap((check) => check.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const data = Object.entries(await contentOf(outcome.runDir)).filter(([path]) => path.startsWith('data/'));
  const lines = data
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, text]) => (text === '' ? [] : text.trimEnd().split('\n')));
  return {
    status: outcome.manifest.status,
    ids: lines.map((line) => (JSON.parse(line) as JsonObject)['id']),
    warnings: outcome.manifest.warnings.map(({ code }) => code),
    outcome,
  };
}
