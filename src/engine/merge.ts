import { randomBytes } from 'node:crypto';
import { systemClock } from '../base/clock.js';
import { GenesysCoreError, invalidInput } from '../base/errors.js';
import { shardName } from '../catalog/shard.js';
import type { PlannedSlice, RunPlan } from '../catalog/run-plan.js';
import { createCollator } from '../records/collate.js';
import { createIdentifier } from '../records/identify.js';
import { createSummary } from '../records/summarise.js';
import type { RedactionCounts, Redactor } from '../records/types.js';
import type { Manifest } from '../run/manifest.js';
import { partId } from '../run/parents.js';
import { runPlan } from '../run/runner.js';
import { bringStrays } from '../run/shard-strays.js';
import { finishedSlices, type ShardRun, type ShardSet } from '../run/shards.js';
import type { ListEvidence } from '../paging/whole-list.js';
import type { ReceivedPage } from '../run/active-slice.js';
import { openRun, openScope, resultOf } from './begin.js';
import { shapeOf } from './run.js';
import type { AppContext, RunJob, RunResult } from './types.js';

/**
 * Makes one run of the shards of a request and seals its folder: data files are taken over after their digests were proven,
 * digest and summary are made from the records again. Nothing is fetched: what a shard lacks is a gap, and the run partial.
 * @throws GenesysCoreError `IO` where the folder can not be made or sealed.
 */
export async function executeMerge(job: RunJob, shards: ShardSet, context: AppContext): Promise<RunResult> {
  const { options, plan } = job;
  const { record } = plan.dataset;
  const identifier = createIdentifier(record, randomBytes(16).toString('hex'));
  const startedAtMs = systemClock.now();
  const writer = await openRun(job, context, startedAtMs);
  const { scope, stop, dispose } = openScope(writer, options, context);
  const slices = new Map(
    shards.runs.flatMap(finishedSlices).map((finished) => [finished.slice.id, finished] as const),
  );
  const causes = causesOf(plan, shards);
  try {
    const outcome = await runPlan(plan, {
      writer,
      events: scope.events,
      scrub: (text) => context.scrubber.scrub(text),
      stop,
      clock: scope.clock,
      // eslint-disable-next-line require-yield -- there is nothing to fetch from
      fetchQuery: async function* (_query, slice): AsyncGenerator<ReceivedPage, ListEvidence> {
        await Promise.resolve();
        throw causes.get(slice.id) ?? new GenesysCoreError('INTERNAL', `No shard has the slice ${slice.id}.`);
      },
      expandSlice:
        plan.parents === undefined ? undefined : (slice) => Promise.resolve(partsOf(slice, shards)),
      treatPage: () => {
        throw new GenesysCoreError('INTERNAL', 'A merge redacts nothing.');
      },
      normalise: { counts: () => ({ unreadableInstants: {} }) },
      redactor: countedRedactor(shards.runs),
      identifier,
      createCollator: (spill) => createCollator({ record, spill }),
      createSummary: (spill) => createSummary(plan.dataset.summary, spill),
      createShape: () => shapeOf(plan),
      holdsSecret: (text) => context.scrubber.holdsSecret(text),
      organization: () => Promise.resolve({ digest: shards.runs[0].manifest.organization ?? null }),
      rawPayloads: false,
      renderPage: options.report ? context.renderPage : undefined,
      engine: context.engine,
      github: context.github,
      published: job.published,
      startedAtMs,
      earlier: {
        run: { runId: writer.runId, runDir: writer.runDir, slices, isMerged: true },
        note: `Merging ${shards.runs.length} of ${shards.count} shards.`,
      },
      bringStrays: (strays) =>
        bringStrays(shards.runs, strays, { columns: plan.columns, record, identifier }),
      mergedFrom: shards.runs.map(({ manifest }) => ({
        number: manifest.shard.number,
        runId: manifest.runId,
        status: manifest.status,
        dataDigest: manifest.dataDigest,
      })),
    });
    return resultOf(plan, writer, outcome);
  } finally {
    dispose();
  }
}

/** Why a slice has no records, for those that no shard has. */
function causesOf(plan: RunPlan, shards: ShardSet): ReadonlyMap<string, GenesysCoreError> {
  const { runs } = shards;
  const causes = new Map<string, GenesysCoreError>();
  const holders = runs.map((run) => ({
    run,
    ids: new Map(run.manifest.slices.map((slice) => [slice.id, slice])),
  }));
  for (const slice of plan.slices.flatMap((each) => partsOf(each, { runs }))) {
    const holder = holders.find(({ ids }) => ids.has(slice.id));
    causes.set(slice.id, holder === undefined ? absent(shards) : failed(holder.run, slice.id));
  }
  return causes;
}

/** The parts into which parents cut a slice, those that no shard has among them; the slice itself where it was not cut. */
function partsOf(slice: PlannedSlice, { runs }: Pick<ShardSet, 'runs'>): readonly PlannedSlice[] {
  const entries = new Map(
    runs.flatMap(({ manifest }) => manifest.slices).map((entry) => [entry.id, entry] as const),
  );
  const parts = [...entries.values()].find(
    ({ id, parents }) => parents?.parts !== undefined && id.startsWith(`${slice.id}-p`),
  )?.parents?.parts;
  const ids =
    parts === undefined
      ? [slice.id]
      : Array.from({ length: parts }, (_, index) => partId(slice.id, index + 1));
  return ids.map((id) => {
    const parents = entries.get(id)?.parents;
    return { ...slice, id, parents: parents && { ...parents, sha256: parents.sha256 ?? '', gone: [] } };
  });
}

function absent({ missing, runs, count }: ShardSet): GenesysCoreError {
  // It was there, and got nowhere.
  const unfinished = runs.find(({ manifest }) => manifest.status !== 'succeeded');
  if (missing.length === 0 && unfinished !== undefined) return failed(unfinished, undefined);
  const which = missing.length === 1 ? `Shard ${missing[0] ?? 0}` : `One of the shards ${missing.join(', ')}`;
  return invalidInput(
    `${which} of ${count} is missing: no run folder of it was given. Run its job again, then merge again.`,
    { retryable: true },
  );
}

function failed({ manifest }: ShardRun, id: string | undefined): GenesysCoreError {
  const error =
    manifest.slices.find((slice) => slice.id === id)?.error ??
    manifest.error ??
    manifest.slices.find((slice) => slice.error !== undefined)?.error;
  const name = shardName({ ...manifest.shard, window: null });
  return new GenesysCoreError(
    error?.code ?? 'CANCELLED',
    `${name}: ${error?.message ?? `the run ended ${manifest.status}`} Run its job again, then merge again.`,
    { retryable: true },
  );
}

/** Redacts nothing: the records are redacted. Its counts are those of the shards together. */
function countedRedactor(runs: readonly ShardRun[]): Redactor {
  const counts = runs.map(({ manifest }) => countsIn(manifest.redaction)).reduce(summed);
  return {
    redact: () => {
      throw new GenesysCoreError('INTERNAL', 'A merge redacts nothing.');
    },
    counts: () => counts,
  };
}

function countsIn(redaction: Manifest['redaction']): RedactionCounts {
  const { profile: _profile, profileSha256: _digest, rawPayloads: _raw, offKind = 0, ...counts } = redaction;
  return { ...counts, offKind };
}

/** Numbers added, lists joined, all else as in the first. */
function summed<T>(a: T, b: T): T {
  if (typeof a === 'number' && typeof b === 'number') return (a + b) as T;
  if (Array.isArray(a) && Array.isArray(b))
    return [...new Set([...(a as unknown[]), ...(b as unknown[])])] as T;
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a;
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const of = (object: object, name: string): unknown => (object as Record<string, unknown>)[name];
  return Object.fromEntries(
    names.map((name) => {
      const [left, right] = [of(a, name), of(b, name)];
      return [name, left === undefined ? right : right === undefined ? left : summed(left, right)];
    }),
  ) as T;
}
