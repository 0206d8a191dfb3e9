import type { KeyDifference, Reconciliation } from '../base/contract/manifest.generated.js';
import { GenesysCoreError, toErrorReport, toGenesysCoreError, type ErrorCode } from '../base/errors.js';
import { itemsOfLines, type ItemList } from '../base/json-items.js';
import { ExactNumber, valueAt, type JsonValue } from '../base/json.js';
import type { PlannedSlice } from '../catalog/run-plan.js';
import type { PlannedReconcile } from '../catalog/run-plan.js';
import type { ReconcileDefinition } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { PathReader } from '../records/path-reader.js';
import type { LineBatch } from './lines.js';

export type { Reconciliation };

/** Follows the records of one slice, then compares them. */
export interface SliceReconciler {
  /** Records that the slice's answers brought and that do not belong to it: the server may count them to the slice. */
  outside(records: LineBatch): void;
  /** The same records, counted by key on their way; begins to count from zero. */
  watch<T extends LineBatch>(batches: AsyncIterable<T>): AsyncIterable<T>;
  /** @throws GenesysCoreError for what is a defect or ends the run; the result says any other failure. */
  result(): Promise<Reconciliation>;
  /** The same counts compared with the lines that were watched last; undefined where there are none. */
  again(): Reconciliation | undefined;
}

/** Asks for a slice's counts, page by page. */
export type FetchCounts = (request: ApiRequest, sliceId: string) => AsyncIterable<ItemList>;

const MAX_DIFFERENCES = 50;
/** Keys that are compared one by one, so that memory has a bound. */
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
    return () => ({
      outside: () => undefined,
      watch: (batches) => batches,
      result: () => Promise.resolve(result),
      again: () => undefined,
    });
  }
  return ({ id, reconcile }) => {
    if (reconcile === undefined) return undefined;
    const kept = new Map<string, number>();
    const outside = new Map<string, number>();
    let counted: ReadonlyMap<string, number> | undefined;
    let tooMany: GenesysCoreError | undefined;
    const reader = new PathReader([definition.recordPath]);
    const count = (counts: Map<string, number>, batch: LineBatch): void => {
      try {
        if (tooMany !== undefined) return;
        const { spans } = itemsOfLines(batch.lines);
        for (let index = 0; index < spans.length; index += 2) {
          reader.read(batch.lines, spans[index] ?? 0);
          add(counts, keyText(reader.first(0)), 1);
        }
        reader.release();
      } catch (error) {
        tooMany = toGenesysCoreError(error);
      }
    };
    return {
      outside(records) {
        count(outside, records);
      },
      async *watch(batches) {
        kept.clear();
        for await (const batch of batches) {
          count(kept, batch);
          yield batch;
        }
      },
      async result() {
        try {
          if (tooMany !== undefined) throw tooMany;
          counted = await readCounts(definition, fetchCounts(reconcile, id), keys);
          return compare(definition, counted, kept, outside);
        } catch (thrown) {
          if (signal.aborted || THROWN.has(toGenesysCoreError(thrown).code)) throw thrown;
          return { status: 'failed', endpoint, reason: scrub(toErrorReport(thrown).message) };
        }
      },
      again: () => (counted === undefined ? undefined : compare(definition, counted, kept, outside)),
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
      const key = keyText(valueAt(item, keyPath));
      const count = valueAt(item, countPath);
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
  outside: ReadonlyMap<string, number>,
): Reconciliation {
  // Where its interval ends inclusive, the server counts what came with the slice and belongs elsewhere.
  const explained = ({ key, counted: told, kept: here }: KeyDifference): boolean =>
    told === here || told === here + (outside.get(key) ?? 0);
  const differences = [...new Set([...counted.keys(), ...kept.keys()])]
    .map((key) => ({ key, counted: counted.get(key) ?? 0, kept: kept.get(key) ?? 0 }))
    .filter((one) => !explained(one))
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
