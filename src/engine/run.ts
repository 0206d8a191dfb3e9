import { randomBytes } from 'node:crypto';
import { openRun, openScope, resultOf } from './begin.js';
import { organizationOf } from './organization.js';
import type { AppContext, RunJob, RunResult } from './types.js';
import { systemClock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { JsonObject } from '../base/json.js';
import type { RunScope } from '../base/scope.js';
import { effectOf } from '../catalog/check-figures.js';
import { durationMs, entry } from '../catalog/plan-slices.js';
import { inFieldOrder, ruleFinder } from '../catalog/redaction-rules.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { ApiRequest } from '../catalog/request.js';
import { bindRequest } from '../catalog/template.js';
import type { RedactionProfile } from '../catalog/types.js';
import type { Credentials } from '../http/auth.js';
import { createApiClient, type ApiClient } from '../http/client.js';
import { createTransport } from '../http/transport.js';
import type { Send } from '../http/types.js';
import { requireCredentials, type RunOptions } from '../options/options.js';
import { createCollator } from '../records/collate.js';
import { createIdentifier } from '../records/identify.js';
import { createNormalise } from '../records/normalise.js';
import { parsePseudonymKey, type PseudonymKey } from '../records/pseudonym.js';
import { createRedactor, type RedactorOptions } from '../records/redact.js';
import { createShape, type Shape } from '../records/shape.js';
import { createSummary } from '../records/summarise.js';
import { createTreatment, createTreatPage } from '../records/treat.js';
import type { SlicePoolPorts } from '../run/active-slice.js';
import { createAwaitAvailable } from '../run/availability.js';
import { growthOf, unendedError } from '../run/completeness.js';
import { engineText, type Organization } from '../run/identity.js';
import type { RunLookups } from '../run/lookups-file.js';
import { windowTexts } from '../run/manifest.js';
import { createExpandSlice } from '../run/parents.js';
import { createTransactionSlots, fetchAside, withoutPages, type QueryContext } from '../run/query.js';
import { fetchInParts } from '../run/split.js';
import { createCopyShelf } from '../run/lookup-copies.js';
import { fetchEntries, holdersOf, keepingRecords, lookupRecipe } from '../run/lookup-fetch.js';
import { createLookups } from '../run/lookups.js';
import { createReconciler } from '../run/reconcile.js';
import { countingItems } from '../run/item-count.js';
import { createSharedJobs, type SharedJobs } from '../run/shared-jobs.js';
import { runPlan, type RunnerPorts } from '../run/runner.js';

const SALT_BYTES = 16;

/**
 * Carries out a run and seals its folder. The result tells how it ended, whatever the request came to.
 * @throws GenesysCoreError where credentials or key are wrong, and `IO` where the run folder can not be made or
 * sealed.
 */
export async function executeRun(job: RunJob, context: AppContext): Promise<RunResult> {
  const { options, plan } = job;
  const startedAtMs = systemClock.now();
  const key = options.pseudonymKey === undefined ? undefined : parsePseudonymKey(options.pseudonymKey);
  const credentials = requireCredentials(options);
  const writer = await openRun(job, context, startedAtMs);
  const { scope, stop, dispose } = openScope(writer, options, context);
  const client = createClient(scope, job, context, credentials);
  try {
    const parts = createParts(scope, job, context, client, key, asked(plan, credentials, client.send));
    const { observations } = client;
    const outcome = await runPlan(plan, {
      ...parts,
      writer,
      stop,
      startedAtMs,
      unended: (window) => unendedError(window, startedAtMs, observations.clockOffset()?.mostMs),
      growthOf: (window) => growthOf(window, plan.dataset, startedAtMs, observations.clockOffset()?.leastMs),
      serviceWarnings: () => observations.warnings(),
    });
    return resultOf(plan, writer, outcome);
  } finally {
    dispose();
    client.close();
  }
}

function createClient(
  scope: RunScope,
  { options, plan }: RunJob,
  context: AppContext,
  credentials: Credentials,
): ApiClient {
  const { start, end } = windowTexts(plan.window);
  const { catalog, apiUrl, loginUrl, requestsPerMinute, concurrency } = plan;
  return createApiClient(scope, {
    catalog,
    apiUrl,
    loginUrl,
    credentials,
    requestsPerMinute,
    concurrency,
    transport: createTransport({ proxyEnv: context.env, clock: scope.clock }),
    seed: `${plan.datasetKey} ${start ?? ''} ${end ?? ''}`,
    userAgent: `${context.engine.name}/${context.engine.version}`,
    roleHint: roleHintFor(plan, options, context),
  });
}

/** The parts of the run that its runner drives, all but the folder. */
function createParts(
  scope: RunScope,
  { options, plan, published, earlier }: RunJob,
  context: AppContext,
  client: ApiClient,
  pseudonymKey: PseudonymKey | undefined,
  organization: RunnerPorts['organization'],
): Omit<RunnerPorts, 'writer' | 'stop' | 'startedAtMs'> {
  const { clock, signal, events, scrubber } = scope;
  const { send, download } = client;
  const { record } = plan.dataset;
  const slots = plan.transaction === undefined ? undefined : createTransactionSlots(plan.transaction);
  const shared = sharedJobs(plan, options, context, organization, clock.now());
  const treatment = createTreatment({
    record,
    redaction: redactionOf(plan),
    broadKeep: plan.broadKeep !== undefined,
    pseudonymKey: options.pseudonymKey,
    salt: randomBytes(SALT_BYTES).toString('hex'),
  });
  const contextOf = (sliceId: string): QueryContext => ({ ...scope, plan, sliceId, send, download, slots });
  const scrub = (text: string): string => scrubber.scrub(text);
  const holdsSecret = (text: string | Buffer): boolean => scrubber.holdsSecret(text);
  const collatorOf: SlicePoolPorts['createCollator'] = (spill, bufferBytes) =>
    createCollator({ record, spill, bufferBytes });
  let own: ReturnType<typeof keepingRecords> | undefined;
  return {
    events,
    scrub,
    clock,
    fetchQuery: (query, slice, rows) =>
      fetchInParts(query, slice.window, { ...contextOf(slice.id), plan, shared }, rows),
    awaitAvailable: createAwaitAvailable(plan.dataset.availability, {
      ...scope,
      ask: async () => (await send(availabilityRequest(plan))).body,
    }),
    expandSlice: createExpandSlice(plan, {
      events,
      concurrency: plan.concurrency,
      normaliseOf: (parentPlan) => createNormalise(parentPlan.dataset.record),
      queriesOf: (parentPlan) => {
        const parentSlots =
          parentPlan.transaction === undefined ? undefined : createTransactionSlots(parentPlan.transaction);
        const quiet = { ...contextOf('parents'), events: withoutPages(events), slots: parentSlots };
        return (query, window) =>
          countingItems((rows) => fetchInParts(query, window, { ...quiet, plan: parentPlan }, rows));
      },
    }),
    reconcilerOf: createReconciler(
      plan.reconcile,
      (request, sliceId) => fetchAside(request, 'reconcile', contextOf(sliceId)),
      signal,
      scrub,
    ),
    ...treatment,
    treatPage: createTreatPage(treatment, record),
    createCollator: collatorOf,
    createSummary(spill) {
      const counting = createSummary(plan.dataset.summary, spill);
      own = plan.dataset.tellChanges === true && !plan.summaryOnly ? keepingRecords(counting) : undefined;
      return own?.summary ?? counting;
    },
    createShape: () => shapeOf(plan),
    holdsSecret,
    organization,
    redactAgain: redactAgain(plan, pseudonymKey),
    lookups: {
      ...createRunLookups(scope, plan, options, context, { pseudonymKey, contextOf, organization }),
      ownRecords: () => own?.records(),
    },
    rawPayloads: options.rawPayloads,
    renderPage: options.report ? context.renderPage : undefined,
    engine: context.engine,
    github: context.github,
    published,
    earlier,
  };
}

/** Asks until when the data of the dataset are complete. */
export function availabilityRequest({ dataset, catalog, apiUrl }: RunPlan): ApiRequest {
  const key = dataset.availability?.endpoint ?? '';
  return bindRequest(key, entry(catalog.endpoints, key), {}, apiUrl, 'status');
}

/** Finished queries of other datasets of the same transaction; undefined where the catalog does not share them. */
function sharedJobs(
  { datasetKey, dataset, transaction, catalog }: RunPlan,
  { outputDir }: RunOptions,
  { workspace }: AppContext,
  organization: RunnerPorts['organization'],
  nowMs: number,
): SharedJobs | undefined {
  if (transaction?.sharedFor === undefined) return undefined;
  const datasets = [...catalog.datasets].flatMap(([key, { source }]) =>
    key !== datasetKey && source.transaction === dataset.source.transaction ? [key] : [],
  );
  const keptMs = durationMs(transaction.sharedFor);
  return createSharedJobs({ workspace, outputDir, datasets, keptMs, nowMs, organization });
}

/** The organisation of the run, asked for once. */
function asked(plan: RunPlan, credentials: Credentials, send: Send): RunnerPorts['organization'] {
  let answer: Promise<Organization> | undefined;
  return () => (answer ??= organizationOf(plan, credentials, send));
}

interface LookupParts {
  readonly pseudonymKey: PseudonymKey | undefined;
  readonly contextOf: (sliceId: string) => QueryContext;
  readonly organization: RunnerPorts['organization'];
}

function createRunLookups(
  scope: RunScope,
  plan: RunPlan,
  { outputDir }: RunOptions,
  { workspace, engine }: AppContext,
  { pseudonymKey, contextOf, organization }: LookupParts,
): Omit<RunLookups, 'ownRecords'> {
  const made = { engine: engineText(engine), catalogSha256: plan.catalog.sha256 };
  const copies = createCopyShelf({
    workspace,
    outputDir,
    holdersOf: (dataset) => holdersOf(plan, dataset),
    organization,
    made,
    nowMs: () => scope.clock.now(),
    holdsSecret: (text) => scope.scrubber.holdsSecret(text),
    refused: (message) => {
      scope.events.emit({ type: 'warning.raised', code: 'LOOKUP_COPY_REFUSED', message });
    },
  });
  const lookups = createLookups(scope, plan, {
    copies,
    fetchEntries: (lookupPlan, name) =>
      fetchEntries(lookupPlan, contextOf(`lookup-${name}`), {
        normalise: createNormalise(lookupPlan.dataset.record),
        identifier: createIdentifier(lookupPlan.dataset.record, randomBytes(SALT_BYTES).toString('hex')),
        redactor: createRedactor(redactionOf(lookupPlan), redactorOptions(lookupPlan, pseudonymKey)),
        holdsSecret: (text) => scope.scrubber.holdsSecret(text),
      }),
    recipeOf: (lookupPlan) => lookupRecipe(lookupPlan, pseudonymKey?.keyId ?? null),
    againOf: (lookupPlan) => redactAgain(lookupPlan, pseudonymKey),
  });
  return { ...lookups, made };
}

/** What is left of a redacted record where it is redacted again: all of it, if it was redacted as this run does. */
function redactAgain(
  plan: RunPlan,
  pseudonymKey: PseudonymKey | undefined,
): (record: JsonObject) => JsonObject {
  const options = { ...redactorOptions(plan, pseudonymKey), again: true };
  const redactor = createRedactor(redactionOf(plan), options);
  return (record) => redactor.redact(record);
}

/** Names the dataset and the command that prints its role, for the error of a missing permission. */
function roleHintFor(plan: RunPlan, { catalog }: RunOptions, { engine }: AppContext): string {
  const overlay = catalog === undefined ? '' : ` --catalog ${catalog}`;
  return `For all permissions that the dataset ${plan.datasetKey} needs, run: ${engine.name} role ${plan.datasetKey}${overlay}`;
}

function redactorOptions(
  { dataset, broadKeep }: RunPlan,
  pseudonymKey: PseudonymKey | undefined,
): RedactorOptions {
  return { pseudonymKey, fields: dataset.record.fields, broadKeep: broadKeep !== undefined };
}

function redactionOf({ catalog, redactionProfile, dataset }: RunPlan): RedactionProfile {
  const profile = catalog.profiles.redaction.get(redactionProfile);
  if (profile !== undefined) return inFieldOrder(profile, dataset.record);
  throw new GenesysCoreError(
    'CATALOG_INVALID',
    `There is no redaction profile "${redactionProfile}" in the catalog.`,
  );
}

/** What the catalog declares of the written records of a plan. */
export function shapeOf(plan: RunPlan): Shape {
  const { record, checks } = plan.dataset;
  const findRule = ruleFinder(redactionOf(plan));
  const effective = Object.entries(checks ?? {}).map(
    ([path, check]) => [path, effectOf(check, findRule(path)?.rule.action)] as const,
  );
  return createShape({
    fields: record.fields,
    checks: Object.fromEntries(effective),
    isKept: (path) => findRule(path)?.rule.action === 'keep',
  });
}
