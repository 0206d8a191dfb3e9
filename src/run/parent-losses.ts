import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import { ExactNumber, type JsonObject } from '../base/json.js';
import type { PlannedQuery, RunPlan, SliceParents } from '../catalog/run-plan.js';
import type { Redactor } from '../records/types.js';
import type { EventSink } from '../base/events.js';
import { counted } from '../base/suggestion.js';
import { allParentsGone, isFatal, scrubbedReport, type ParentCounts, type SliceEntry } from './manifest.js';
import { isGone } from './parents.js';

/** Failed parents that an error names. */
const MAX_NAMED = 20;

/** What became of the parents of a slice that gave no records, or not all of them. */
export interface ParentLosses {
  gone: number;
  failed: number;
  /** Failed ones, as redaction leaves what they carry. */
  readonly names: string[];
  error: GenesysCoreError | undefined;
}

export function noLosses(): ParentLosses {
  return { gone: 0, failed: 0, names: [], error: undefined };
}

/** Whether the failure of a query is that of its parents alone; it is counted and told then. */
export function losesParents(
  losses: ParentLosses,
  query: PlannedQuery,
  parents: SliceParents | undefined,
  thrown: unknown,
  ports: {
    readonly sliceId: string;
    readonly events: EventSink;
    readonly redactor: Redactor;
    readonly scrub: (text: string) => string;
    readonly signal: AbortSignal;
  },
): boolean {
  if (parents === undefined || query.parents === undefined || ports.signal.aborted) return false;
  const error = toGenesysCoreError(thrown);
  const { sliceId } = ports;
  if (isGone(error, parents.gone)) {
    losses.gone += query.parents.length;
    ports.events.emit({ type: 'parents.gone', sliceId, queryId: query.id, parents: query.parents.length });
    return true;
  }
  if (isFatal(error.code)) return false;
  losses.failed += query.parents.length;
  losses.error ??= error;
  for (const parent of query.parents)
    if (losses.names.length < MAX_NAMED) losses.names.push(nameOf(ports.redactor.redact(parent)));
  const report = scrubbedReport(error, ports.scrub);
  ports.events.emit({
    type: 'parents.failed',
    sliceId,
    queryId: query.id,
    parents: query.parents.length,
    error: report,
  });
  return true;
}

function nameOf(parent: JsonObject): string {
  const values = Object.values(parent).map((value) =>
    value instanceof ExactNumber ? value.text : String(value as string | number | boolean),
  );
  return values.length === 0 ? 'one whose id redaction removes' : values.join(' ');
}

/** The parents of a slice in figures. */
export function parentCounts(
  { total, sha256, parts }: SliceParents,
  { gone, failed }: ParentLosses,
): ParentCounts {
  return { total, done: total - gone - failed, gone, failed, sha256, parts };
}

/** Why a slice is not whole; undefined where no parent failed. */
export function parentError(parents: SliceParents, losses: ParentLosses): GenesysCoreError | undefined {
  const { failed, names, error } = losses;
  if (failed === 0 || error === undefined) return undefined;
  const more = failed > names.length ? ` and ${failed - names.length} more` : '';
  return new GenesysCoreError(
    error.code,
    `${failed} of ${counted(parents.total, 'parent')} failed: ${names.join(', ')}${more}. ${error.message}`,
    {
      cause: error,
      endpoint: error.endpoint,
      retryable: error.retryable,
    },
  );
}

/** Of parents that had just been listed none was there: that is rather a wrong path than the truth. */
export function allGoneError(
  outcomes: readonly { readonly entry: SliceEntry }[],
  { dataset }: Pick<RunPlan, 'dataset'>,
): GenesysCoreError | undefined {
  if (!allParentsGone(outcomes.map(({ entry }) => entry))) return undefined;
  return new GenesysCoreError(
    'BAD_RESPONSE',
    'Every parent was gone when its records were asked for, though it had just been listed. Check the path of the endpoint and source.each.gone in the catalog.',
    { endpoint: dataset.source.endpoint },
  );
}
