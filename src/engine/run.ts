import { randomBytes } from 'node:crypto';
import type { AppContext, RunJob, RunResult } from './types.js';
import { systemClock, type Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { tee } from '../base/events.js';
import { sha256Hex } from '../base/json.js';
import { inFieldOrder } from '../catalog/redaction-rules.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Catalog, RedactionProfile } from '../catalog/types.js';
import { createApiClient } from '../http/client.js';
import { createTransport } from '../http/transport.js';
import { requireCredentials, type RunOptions } from '../options/options.js';
import { createCollator } from '../records/collate.js';
import { createNormalise } from '../records/normalise.js';
import { parsePseudonymKey } from '../records/pseudonym.js';
import { createRedactor } from '../records/redact.js';
import { createSummary } from '../records/summarise.js';
import { windowTexts } from '../run/manifest.js';
import { createTransactionSlots, fetchAside, type QueryContext } from '../run/query.js';
import { fetchInParts } from '../run/split.js';
import { createCopyShelf } from '../run/lookup-copies.js';
import { fetchEntries, holdersOf, keepingRecords, lookupRecipe } from '../run/lookup-fetch.js';
import { createLookups } from '../run/lookups.js';
import { createReconciler } from '../run/reconcile.js';
import { runPlan } from '../run/runner.js';
import { createRunId, createRunStore, type RunStore, type RunWriter } from '../run/store.js';
import { errnoOf } from '../run/file-system.js';

const MINUTE_MS = 60_000;
const SALT_BYTES = 16;
const MAX_DRAWS = 8;

/**
 * Carries out a run and seals its folder. The result tells how it ended, whatever the request came to.
 * @throws GenesysCoreError where credentials or key are wrong, and `IO` where there is no run folder to be had or it could
 * not be sealed.
 */
export async function executeRun(job: RunJob, context: AppContext): Promise<RunResult> {
  const { options, plan, earlier } = job;
  const clock = systemClock;
  const startedAtMs = clock.now();
  const pseudonymKey =
    options.pseudonymKey === undefined ? undefined : parsePseudonymKey(options.pseudonymKey);
  const credentials = requireCredentials(options);
  const { scrubber } = context;
  for (const name of positionParameters(plan.catalog)) scrubber.showParameter(name);
  const scrub = (text: string): string => scrubber.scrub(text);

  const writer = await openRun(job, context, startedAtMs);
  const { start, end } = windowTexts(plan.window);
  const limit = createStop(context.signal, options.timeoutMinutes, clock);
  const events = tee(writer.events, context.events);
  const client = createApiClient({
    catalog: plan.catalog,
    apiUrl: plan.apiUrl,
    loginUrl: plan.loginUrl,
    credentials,
    requestsPerMinute: plan.requestsPerMinute,
    concurrency: plan.concurrency,
    transport: createTransport({ proxyEnv: context.env, clock }),
    clock,
    events,
    scrubber,
    signal: limit.stop.signal,
    deadlineAtMs: limit.deadlineAtMs,
    seed: `${plan.datasetKey} ${start ?? ''} ${end ?? ''}`,
    userAgent: `${context.engine.name}/${context.engine.version}`,
    roleHint: roleHintFor(plan, options, context),
  });
  const slots = plan.transaction === undefined ? undefined : createTransactionSlots(plan.transaction);
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const contextOf = (sliceId: string): QueryContext => ({
    plan,
    sliceId,
    send: client.send,
    download: client.download,
    clock,
    signal: limit.stop.signal,
    deadlineAtMs: limit.deadlineAtMs,
    events,
    ...(slots === undefined ? {} : { slots }),
  });
  const keyOptions = pseudonymKey === undefined ? {} : { pseudonymKey };
  const holdsSecret = (text: string): boolean => scrubber.holdsSecret(text);
  const scope = scopeOf(options.credentials);
  const counting = createSummary(plan.dataset.summary);
  const own = plan.dataset.tellChanges === true && !plan.summaryOnly ? keepingRecords(counting) : undefined;
  const lookups = createLookups(plan, {
    copies: createCopyShelf({
      workspace: context.workspace,
      outputDir: options.outputDir,
      holdersOf: (dataset) => holdersOf(plan, dataset),
      scope,
    }),
    fetchEntries: (lookupPlan, name) =>
      fetchEntries(lookupPlan, contextOf(`lookup-${name}`), {
        normalise: createNormalise(lookupPlan.dataset.record),
        redactor: createRedactor(redactionOf(lookupPlan), keyOptions),
        holdsSecret,
      }),
    recipeOf: (lookupPlan) => lookupRecipe(lookupPlan, pseudonymKey?.keyId ?? null),
    nowMs: () => clock.now(),
    scrub,
    signal: limit.stop.signal,
    events,
  });
  try {
    const outcome = await runPlan(plan, {
      writer,
      events,
      scrub,
      stop: limit.stop,
      clock,
      fetchQuery: (query, slice) => fetchInParts(query, slice.window, { ...contextOf(slice.id), plan }),
      reconcilerOf: createReconciler(
        plan.reconcile,
        (request, sliceId) => fetchAside(request, 'reconcile', contextOf(sliceId)),
        limit.stop.signal,
        scrub,
      ),
      normalise: createNormalise(plan.dataset.record),
      redactor: createRedactor(redactionOf(plan), keyOptions),
      createCollator: (window, spill) => createCollator({ record: plan.dataset.record, window, spill, salt }),
      summary: own?.summary ?? counting,
      holdsSecret,
      lookups: { ...lookups, scope, ownRecords: () => own?.records() },
      rawPayloads: options.rawPayloads,
      engine: context.engine,
      github: context.github,
      previous: job.previous,
      startedAtMs,
      ...(earlier?.run === undefined ? {} : { resume: earlier.run }),
      ...(earlier === undefined ? {} : { resumeNote: earlier.note }),
    });
    return resultOf(plan, writer, outcome);
  } finally {
    limit.dispose();
    client.close();
  }
}

/** Makes the run's folder and tells where it is. */
export async function openRun(
  { options, plan }: RunJob,
  context: AppContext,
  startedAtMs: number,
): Promise<RunWriter> {
  const { scrubber } = context;
  const store = createRunStore({
    workspace: context.workspace,
    outputDir: options.outputDir,
    format: options.format,
    summaryOnly: plan.summaryOnly,
    clock: systemClock,
    scrub: (text) => scrubber.scrub(text),
    holdsSecret: (text) => scrubber.holdsSecret(text),
  });
  const writer = await createRun(store, plan.datasetKey, startedAtMs);
  const { start, end } = windowTexts(plan.window);
  context.progress.known({
    datasetKey: plan.datasetKey,
    runId: writer.runId,
    runDir: writer.runDir,
    windowStart: start,
    windowEnd: end,
  });
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
    ...(profile.strategy === 'pageNumber' ? [profile.parameter] : []),
  ]);
}

/** Names the dataset and the command that prints its role, for the error of a missing permission. */
function roleHintFor(plan: RunPlan, { catalog }: RunOptions, { engine }: AppContext): string {
  const overlay = catalog === undefined ? '' : ` --catalog ${catalog}`;
  return `All that the dataset ${plan.datasetKey} needs is told by: ${engine.name} role ${plan.datasetKey}${overlay}`;
}

function redactionOf({ catalog, redactionProfile, dataset }: RunPlan): RedactionProfile {
  const profile = catalog.profiles.redaction.get(redactionProfile);
  if (profile !== undefined) return inFieldOrder(profile, dataset.record);
  throw new GenesysCoreError(
    'CATALOG_INVALID',
    `There is no redaction profile "${redactionProfile}" in the catalog.`,
  );
}

/** Digest of the client's id: copies of one organisation are never used for another. */
function scopeOf(credentials: RunOptions['credentials']): string | null {
  return 'clientId' in credentials ? sha256Hex(credentials.clientId).slice(0, 16) : null;
}

/** The run's one stop: the door's signal and the deadline. */
export function createStop(
  signal: AbortSignal,
  timeoutMinutes: number,
  clock: Clock,
): { readonly stop: AbortController; readonly deadlineAtMs: number; dispose(): void } {
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
  return {
    stop,
    deadlineAtMs: clock.monotonic() + timeoutMinutes * MINUTE_MS,
    dispose() {
      signal.removeEventListener('abort', follow);
      ended.abort(new Error('the run has ended'));
    },
  };
}

export function resultOf(
  plan: RunPlan,
  writer: RunWriter,
  { manifest, summary }: Awaited<ReturnType<typeof runPlan>>,
): RunResult {
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
