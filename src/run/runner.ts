import type { Clock } from '../base/clock.js';
import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import type { PlannedSlice, RunPlan } from '../catalog/run-plan.js';
import { isRunScoped, keyFields } from '../records/identify.js';
import type { Shape } from '../records/shape.js';
import type { SpillStore, Summary } from '../records/types.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import { createBetweenSlices } from './between-slices.js';
import { createReadBack, type ReadBack } from './read-back.js';
import { isCancelled, windowTexts } from './manifest.js';
import { identityOf, type Organization } from './identity.js';
import { ofOrganization, publishedBy, takeable } from './resume.js';
import type { EarlierRun, FoundRun, PublishedBefore } from './resume.js';
import { takeOver, type TakeOverPorts } from './take-over.js';
import { fetchSlices, type SliceFetch } from './slice-pool.js';
import { passSlices } from './pass-slices.js';
import { seal, type RunOutcome, type SealPorts } from './seal.js';
import { writeStrays } from './shard-strays.js';
import { createStrays, wholeOf, type Strays } from './strays.js';
import { expandSlices, type ExpandSlice } from './parents.js';
import { withTimeLimit } from './time-limit.js';

/**
 * All that a run touches. `writer` is the run folder, made already; `events` must hand every event to `writer.events`,
 * and `fetchQuery` must emit there too: the manifest counts pages and requests from the events.
 */
export interface RunnerPorts
  extends Omit<SlicePoolPorts, 'strays' | 'keyFields' | 'comparesKeys'>, SealPorts {
  readonly clock: Clock;
  readonly redactor: SlicePoolPorts['redactor'];
  /** A summary that has counted nothing yet; asked for again where the read-back has to begin again. */
  readonly createSummary: (spill: SpillStore) => Summary;
  /** What the catalog declares of the records, that has looked at none yet; as `createSummary`. */
  readonly createShape: () => Shape;
  /** Whether a text holds a secret of the run in any form. */
  readonly holdsSecret: (text: string | Buffer) => boolean;
  /** Gives each slice its parents, where the dataset has any. */
  readonly expandSlice?: ExpandSlice | undefined;
  /** Whose data is fetched; asked at the beginning. */
  readonly organization: () => Promise<Organization>;
  /** Redacts a redacted record, of which nothing more may go; not there where nothing but shards is taken over. */
  readonly redactAgain?: TakeOverPorts['redactAgain'];
  /** An earlier run of the same request, where one was asked for: its finished slices are taken over after verification. */
  readonly earlier?: FoundRun | undefined;
  /** What is published of the dataset, of any organisation. */
  readonly published?: PublishedBefore | undefined;
  /** Hands over what shards kept for each other's slices, before any slice is there. */
  readonly bringStrays?: (strays: Strays) => Promise<void>;
}

/** From the signal on, so long may the read-back of finished slices take; the process has 5 s, the upload included. */
const CANCEL_GRACE_MS = 1000;
/** What queries that were stopped may take at most to call off their work at the server, before the folder is sealed. */
const CLEANUP_LIMIT_MS = 2500;

/**
 * The run: fetches the slices of the plan, follows them in order with the read-back that digests and sums up, and seals the
 * folder with summary, last event and manifest. The outcome says what goes wrong with the request.
 * @throws GenesysCoreError `IO` when the folder could not be sealed; it has no manifest then.
 */
export async function runPlan(plan: RunPlan, ports: RunnerPorts): Promise<RunOutcome> {
  const { writer, stop } = ports;
  let fetching: SliceFetch = { outcomes: [], idle: Promise.resolve() };
  writer.onEventFailure(stop.abort.bind(stop));
  try {
    const begun = await begin(plan, ports);
    const stopReason = graceOver(ports);
    const { record } = plan.dataset;
    const { createCollator } = ports;
    const slices = await expandSlices(plan, ports.expandSlice, stop);
    const strayPorts = { spillOf: (name: string) => writer.spillOf(name), createCollator };
    const strays = createStrays(slices, strayPorts, wholeOf(plan));
    await ports.bringStrays?.(strays);
    const comparesKeys = slices.length > 1 && isRunScoped(record);
    const pool = { ...ports, resume: begun.resume, strays, keyFields: keyFields(record), comparesKeys };
    fetching = await startSlices(slices, plan, pool);
    // Side by side with the records: nothing of them waits for a name or the check of a filter value.
    const looking = ports.lookups?.resolve() ?? Promise.resolve([]);
    let passes = 0;
    const createPass = (): ReadBack => {
      passes += 1;
      const summary = ports.createSummary(writer.spillOf(`summary-${passes}`));
      return createReadBack(
        { summary, shape: ports.createShape() },
        record.time,
        stopReason,
        ports.holdsSecret,
      );
    };
    const { outcomes, facts } = await passSlices(fetching.outcomes, {
      ...ports,
      between: createBetweenSlices({ ...pool, record, stopReason }),
      createPass,
    });
    await cleanedUp(fetching, ports);
    const strayFiles = await writeStrays(strays, ports);
    return await seal(plan, { outcomes, facts, strayFiles, lookups: await looking, ...begun }, ports);
  } catch (thrown) {
    const error = toGenesysCoreError(thrown);
    stop.abort(error);
    await Promise.all(fetching.outcomes);
    await cleanedUp(fetching, ports);
    await writer.abandon();
    throw error;
  }
}

/** What is known once a run has begun. */
interface Begun {
  readonly organization: string | null;
  /** The earlier run, where it is of the same organisation. */
  readonly resume: EarlierRun | undefined;
  /** What is published by runs of it. */
  readonly published: PublishedBefore;
}

async function begin(plan: RunPlan, ports: RunnerPorts): Promise<Begun> {
  const { writer, events, engine } = ports;
  events.emit({ type: 'run.started', engineVersion: engine.version, ...windowTexts(plan.window) });
  events.emit({
    type: 'plan.resolved',
    slices: plan.slices.length,
    queries: plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0),
    requestsPerMinute: plan.requestsPerMinute,
    concurrency: plan.concurrency,
    catalogSha256: plan.catalog.sha256,
  });
  for (const warning of plan.warnings) events.emit({ type: 'warning.raised', ...warning });
  const asked = await ports.organization();
  const organization = asked.digest;
  const earlier = ofOrganization(asked, ports.earlier);
  const resume = earlier?.run;
  if (earlier !== undefined) {
    events.emit({
      type: 'resume.resolved',
      fromRunId: resume?.runId ?? null,
      slices: resume?.slices.size ?? 0,
      message: ports.scrub(earlier.note),
    });
  }
  const { runId, format } = writer;
  const { keyId } = ports.redactor.counts();
  if (!writer.summaryOnly)
    await writer.rememberRequest(identityOf(plan, { runId, format, keyId, engine, organization }));
  return { organization, resume, published: publishedBy(organization, ports.published) };
}

/** Outcomes in slice order, those taken over from the earlier run among them. */
async function startSlices(
  slices: readonly PlannedSlice[],
  plan: RunPlan,
  ports: RunnerPorts & SlicePoolPorts & Pick<Begun, 'resume'>,
): Promise<SliceFetch> {
  const taken = new Map<string, SliceOutcome>();
  const finished = takeable(ports.resume, { slices });
  const timePath = plan.dataset.record.time;
  for (const slice of slices) {
    if (ports.stop.signal.aborted) break;
    const earlier = finished.get(slice.id);
    // Of other parents it would be other records.
    const isSame = earlier?.slice.parents?.sha256 === slice.parents?.sha256;
    const outcome = await takeOver(slice, isSame ? earlier : undefined, { ...ports, timePath });
    if (outcome !== undefined) taken.set(slice.id, outcome);
  }
  const open = slices.filter(({ id }) => !taken.has(id));
  const fetched = fetchSlices(open, plan.concurrency, ports);
  const byId = new Map(open.map(({ id }, index) => [id, fetched.outcomes[index]]));
  const outcomes = slices.flatMap(({ id }) => {
    const known = taken.get(id);
    return known === undefined ? (byId.get(id) ?? []) : Promise.resolve(known);
  });
  return { outcomes, idle: fetched.idle };
}

/** After it no query emits events any more, unless one heeds no stop at all. */
async function cleanedUp({ idle }: SliceFetch, { clock }: RunnerPorts): Promise<void> {
  const late = (): Error => new Error('a query does not heed the stop');
  await withTimeLimit(() => idle, CLEANUP_LIMIT_MS, clock, late).catch(() => undefined);
}

/** Gives the stop's reason once a cancelled run has used up the time in which finished slices can still be kept. */
function graceOver({ stop, clock }: RunnerPorts): () => GenesysCoreError | undefined {
  const { signal } = stop;
  let abortedAtMs: number | undefined;
  const note = (): void => {
    abortedAtMs = clock.monotonic();
  };
  if (signal.aborted) note();
  else signal.addEventListener('abort', note, { once: true });
  return () => {
    if (abortedAtMs === undefined || !isCancelled(signal)) return undefined;
    return clock.monotonic() - abortedAtMs > CANCEL_GRACE_MS ? toGenesysCoreError(signal.reason) : undefined;
  };
}
