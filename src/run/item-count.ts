import { JoinedItems, JsonItems, type ItemList } from '../base/json-items.js';
import type { FetchedPage } from '../paging/paginate.js';
import { NO_EVIDENCE, type ListEvidence, type RowCount } from '../paging/whole-list.js';
import { BytesHash } from '../records/bytes-hash.js';
import { createRowCount } from './row-count.js';

/** Sets equal items of one answer apart. */
const OCCURRENCE_STEP = 0x9e3779b97f4d;

/**
 * Hashes of the items of one answer by all that is in them, for lists whose totals count items and not records: an item
 * may be several records, or none. Equal items of one answer are different ones, since only a page border doubles them.
 */
export function itemHashes(items: ItemList): readonly number[] {
  return setApart(contentHashes(items));
}

/** Hashes of the items of one answer, equal ones set apart. */
export function setApart(hashes: readonly number[]): readonly number[] {
  const seen = new Map<number, number>();
  return hashes.map((hash) => {
    const occurrence = seen.get(hash) ?? 0;
    seen.set(hash, occurrence + 1);
    return (hash + occurrence * OCCURRENCE_STEP) % Number.MAX_SAFE_INTEGER;
  });
}

function contentHashes(items: ItemList): readonly number[] {
  if (items instanceof JoinedItems) return items.lists.flatMap(contentHashes);
  const hash = new BytesHash(0, false);
  if (!(items instanceof JsonItems)) return [...items].map((item) => hash.of(item));
  const { bytes, spans, length } = items;
  hash.turnTo(bytes);
  return Array.from({ length }, (_, index) => hash.at(spans[index * 2] ?? 0));
}

/** Reads a list of whose records nobody keeps count: its different items are counted. */
export async function* countingItems(
  fetch: (rows: RowCount) => AsyncGenerator<FetchedPage, ListEvidence, void>,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  const rows = createRowCount();
  const pages = fetch(rows);
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return step.value;
      for (const hash of itemHashes(step.value.items)) rows.add(hash);
      yield step.value;
    }
  } finally {
    await pages.return(NO_EVIDENCE);
  }
}
