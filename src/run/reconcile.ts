import { GenesysCoreError, toErrorReport, toGenesysCoreError, type ErrorCode } from '../base/errors.js';
import type { ItemList } from '../base/json-items.js';
import { ExactNumber, lookup, parseJson, type JsonValue } from '../base/json.js';
import type { PlannedSlice } from '../catalog/run-plan.js';
import type { PlannedReconcile } from '../catalog/run-plan.js';
import type { ReconcileDefinition } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';

/** What a second opinion on a slice came to. */
export interface Reconciliation {
  /** `agreed`, `disagreed`; `skipped`: not asked for under the filters; `failed`: asked for and not had. */
  readonly status: 'agreed' | 'disagreed' | 'skipped' | 'failed';
  /** Catalog key of the endpoint that counts. */
  readonly endpoint: string;
  /** Records as the endpoint counts them; only where it did. */
  readonly counted?: number;
  /** Records of the slice that were compared. */
  readonly kept?: number;
  /** Keys that differ, the largest difference first, at most 50. */
  readonly differences?: readonly KeyDifference[];
  /** Keys that differ in all. */
  readonly keysDiffering?: number;
  /** Why it was skipped or failed. */
  readonly reason?: string;
}

export interface KeyDifference {
  readonly key: string;
  readonly counted: number;
  readonly kept: number;
}

/** Follows the records of one slice, then compares them. */
export interface SliceReconciler {
  /** The same lines, counted by key on their way. */
  watch(lines: AsyncIterable<string>): AsyncIterable<string>;
  /** @throws GenesysCoreError for what is a defect or ends the run; any other failure is told by the result. */
  result(): Promise<Reconciliation>;
}

/** Asks for a slice's counts, page by page. */
export type FetchCounts = (request: ApiRequest, sliceId: string) => AsyncIterable<ItemList>;

const MAX_DIFFERENCES = 50;
/** Keys that are told apart, so that memory has a bound. */
const MAX_KEYS = 100_000;
const MAX_KEY_LENGTH = 256;
/** After these no opinion is missing: something is wrong with the engine, the catalog or the address. */
const THROWN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'INTERNAL',
  'CATALOG_INVALID',
  'HOST_NOT_ALLOWED',
  'CANCELLED',
]);

/** The second opinion on the slices of a run; undefined for a slice that gets none at all. */
export function createReconciler(
  planned: PlannedReconcile | undefined,
  fetchCounts: FetchCounts,
  signal: AbortSignal,
  scrub: (text: string) => string,
): (slice: PlannedSlice) => SliceReconciler | undefined {
  if (planned === undefined) return () => undefined;
  const { definition, keys, skipped } = planned;
  const { endpoint } = definition;
  if (skipped !== undefined) {
    const result: Reconciliation = { status: 'skipped', endpoint, reason: skipped };
    return () => ({ watch: (lines) => lines, result: () => Promise.resolve(result) });
  }
  return ({ id, reconcile }) => {
    if (reconcile === undefined) return undefined;
    const kept = new Map<string, number>();
    let tooMany: GenesysCoreError | undefined;
    return {
      async *watch(lines) {
        for await (const line of lines) {
          try {
            if (tooMany === undefined) add(kept, keyText(lookup(parseJson(line), definition.recordPath)), 1);
          } catch (error) {
            tooMany = toGenesysCoreError(error);
          }
          yield line;
        }
      },
      async result() {
        try {
          if (tooMany !== undefined) throw tooMany;
          const counted = await readCounts(definition, fetchCounts(reconcile, id), keys);
          return compare(definition, counted, kept);
        } catch (thrown) {
          if (signal.aborted || THROWN.has(toGenesysCoreError(thrown).code)) throw thrown;
          return { status: 'failed', endpoint, reason: scrub(toErrorReport(thrown).message) };
        }
      },
    };
  };
}

async function readCounts(
  definition: ReconcileDefinition,
  pages: AsyncIterable<ItemList>,
  keys: ReadonlySet<string> | undefined,
): Promise<ReadonlyMap<string, number>> {
  const { endpoint, keyPath, countPath } = definition;
  const counted = new Map<string, number>();
  for await (const items of pages) {
    for (const item of items) {
      const key = keyText(lookup(item, keyPath));
      const count = lookup(item, countPath);
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
        throw new GenesysCoreError(
          'BAD_RESPONSE',
          `The answer of ${endpoint} has an item without a whole number at "${countPath}". Check countPath in the catalog.`,
          { endpoint },
        );
      if (keys === undefined || keys.has(key)) add(counted, key, count);
    }
  }
  return counted;
}

function compare(
  { endpoint, tolerance }: ReconcileDefinition,
  counted: ReadonlyMap<string, number>,
  kept: ReadonlyMap<string, number>,
): Reconciliation {
  const differences = [...new Set([...counted.keys(), ...kept.keys()])]
    .map((key) => ({ key, counted: counted.get(key) ?? 0, kept: kept.get(key) ?? 0 }))
    .filter((one) => one.counted !== one.kept)
    .sort((a, b) => distance(b) - distance(a) || (a.key < b.key ? -1 : 1));
  const totals = { counted: sum(counted), kept: sum(kept) };
  // Of the keys, not of the totals: what is too much of one must not make up for what is missing of another.
  const apart = differences.reduce((total, one) => total + distance(one), 0);
  const tolerated = Math.max(tolerance?.records ?? 0, ((tolerance?.percent ?? 0) / 100) * totals.counted);
  return {
    status: apart > tolerated ? 'disagreed' : 'agreed',
    endpoint,
    ...totals,
    ...(differences.length === 0
      ? {}
      : { differences: differences.slice(0, MAX_DIFFERENCES), keysDiffering: differences.length }),
  };
}

function distance({ counted, kept }: KeyDifference): number {
  return Math.abs(counted - kept);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  const known = counts.get(key);
  if (known === undefined && counts.size >= MAX_KEYS)
    throw new GenesysCoreError(
      'TOO_LARGE',
      `More than ${MAX_KEYS} keys are to be reconciled; recordPath or keyPath names a field that is no key.`,
    );
  counts.set(key, (known ?? 0) + count);
}

/** Absent keys are one key, so that records without it are compared too. */
function keyText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value.slice(0, MAX_KEY_LENGTH);
  if (value instanceof ExactNumber) return value.text;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The disagreement as the error of its slice: both figures, and where they differ. */
export function disagreementError({
  endpoint,
  counted,
  kept,
  differences,
  keysDiffering,
}: Reconciliation): GenesysCoreError {
  const [largest] = differences ?? [];
  const where =
    largest === undefined
      ? ''
      : ` The largest of ${String(keysDiffering)} differences: ${JSON.stringify(largest.key)}, ${largest.counted} against ${largest.kept}.`;
  return new GenesysCoreError(
    'BAD_RESPONSE',
    `The server counts ${String(counted)} records (${endpoint}) and gave ${String(kept)}.${where} ` +
      'The records that came are kept; run again with resumeFrom to fetch this slice anew.',
    { endpoint, retryable: true },
  );
}
