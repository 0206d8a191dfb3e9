import { GenesysCoreError } from '../base/errors.js';
import type { ListEvidence } from '../paging/whole-list.js';
import { listed } from '../base/suggestion.js';
import { scrubbedReport, type SliceEntry, type SliceRule } from './manifest.js';
import type { Reconciliation } from './reconcile.js';

/** A reason to doubt that every record of a slice is there, once. Its records are kept; the slice is `partial`. */
export interface Doubt {
  readonly kind: Exclude<SliceRule, 'error'>;
  readonly error: GenesysCoreError;
}

/** What a slice came to, as far as doubts go. */
interface Doubtable {
  readonly entry: SliceEntry;
  readonly doubts?: readonly Doubt[];
  /** The rule by which its lists were found to be whole, where nothing is in doubt. */
  readonly rule?: SliceRule;
  readonly error?: GenesysCoreError | undefined;
}

/** The slice with this doubt, in place of an earlier one of its kind. */
export function doubted<O extends Doubtable>(outcome: O, doubt: Doubt): O {
  return { ...outcome, doubts: [...withoutKind(outcome, doubt.kind), doubt] };
}

/** The slice without doubts of a kind. */
export function undoubted<O extends Doubtable>(outcome: O, kind: Doubt['kind']): O {
  return { ...outcome, doubts: withoutKind(outcome, kind) };
}

function withoutKind({ doubts = [] }: Doubtable, kind: Doubt['kind']): readonly Doubt[] {
  return doubts.filter((one) => one.kind !== kind);
}

/** The slice with the status that its doubts give it; the first one is told, and decides. */
export function judged<O extends Doubtable>(outcome: O, scrub: (text: string) => string): O {
  const { error: _error, ...entry } = outcome.entry;
  const [first] = outcome.doubts ?? [];
  const agreed = entry.reconciliation?.status === 'agreed';
  const decidedBy =
    first?.kind ?? (agreed ? 'secondOpinion' : (outcome.rule ?? entry.completeness.decidedBy));
  const decided = { ...entry, completeness: { ...entry.completeness, decidedBy } };
  if (first === undefined)
    return { ...outcome, entry: { ...decided, status: 'succeeded' }, error: undefined };
  const { error, kind } = first;
  // The last of all: only where there is no other doubt is it all that is missing.
  const status = kind === 'provisional' ? 'provisional' : 'partial';
  return { ...outcome, entry: { ...decided, status, error: scrubbedReport(error, scrub) }, error };
}

/** What the lists of a slice leave in doubt, the first of them. */
export function listDoubt(evidence: readonly ListEvidence[]): readonly Doubt[] {
  const doubtful = evidence.find(({ doubt }) => doubt !== undefined);
  if (doubtful === undefined) return [];
  const { decidedBy, doubt = '', rows, serverTotal, mayHelp = false } = doubtful;
  const of = serverTotal === undefined || serverTotal === rows ? '' : ` of ${serverTotal}`;
  const isLimit = decidedBy === 'rowLimit';
  return [
    {
      kind: decidedBy,
      error: new GenesysCoreError(
        isLimit ? 'PAGINATION_LIMIT' : 'BAD_RESPONSE',
        `${isLimit ? `${rows}${of} rows are here. ` : ''}${doubt} The records that came are kept.`,
        { retryable: mayHelp },
      ),
    },
  ];
}

/** `fields`: of the key; undefined where all fields are the key. */
export function wrongKey(count: number, fields: readonly string[] | undefined): Doubt {
  const key = listed(fields ?? []);
  return {
    kind: 'wrongKey',
    error: new GenesysCoreError(
      'BAD_RESPONSE',
      `${count === 1 ? '1 record of an answer has' : `${count} records of one answer have`} the key of another record of it (${key}) and ${count === 1 ? 'differs' : 'differ'} from it: the key does not tell ` +
        'records apart, and one of each was kept. Give record.key in the catalog more fields, or "content" where the API has no id.',
    ),
  };
}

export function changedRecord(count: number, fields: readonly string[] | undefined): Doubt {
  const key = listed(fields ?? []);
  return {
    kind: 'changedRecord',
    error: new GenesysCoreError(
      'BAD_RESPONSE',
      `${count} ${count === 1 ? 'record' : 'records'} came again with the same key (${key}) and other fields: changed or moved while the list was read, ` +
        'and one of each was kept. Run again; where records have a version, name it as record.version in the catalog.',
      { retryable: true },
    ),
  };
}

/** The disagreement of the second opinion: both figures, and where they differ. */
export function secondOpinion(reconciliation: Reconciliation): Doubt {
  const { endpoint, counted, kept, differences, keysDiffering } = reconciliation;
  const [largest] = differences ?? [];
  const where =
    largest === undefined
      ? ''
      : ` The largest of ${String(keysDiffering)} differences: ${JSON.stringify(largest.key)}, ${largest.counted} against ${largest.kept}.`;
  return {
    kind: 'secondOpinion',
    error: new GenesysCoreError(
      'BAD_RESPONSE',
      `The server counts ${String(counted)} records (${endpoint}) and gave ${String(kept)}.${where} ` +
        'The records that came are kept; run again with resumeFrom to fetch this slice again.',
      { endpoint, retryable: true },
    ),
  };
}
