import { bytesOfItem, type ItemList } from '../base/json-items.js';
import type { Window } from '../base/window.js';
import type { DatasetDefinition } from '../catalog/types.js';
import { readInstant } from '../records/instant.js';
import { PathReader } from '../records/path-reader.js';

/** Looks at the times at the borders of pages, and tells whether a list in their order went on to the end of its window. */
export interface ListOrder {
  /** A walk over the list begins. */
  begin(): void;
  add(items: ItemList): void;
  /**
   * Whether the rows came in the order of their times and ended long before the window did, as those of a list that was cut
   * do. Of rows in no order that cannot be told.
   */
  endsEarly(): boolean;
}

/** More of the mean distance between two rows than this is no chance: it was measured over the whole list. */
const MEAN_DISTANCES = 5;

/** Undefined where the dataset has no window, or its records no time. */
export function createListOrder(
  { record }: Pick<DatasetDefinition, 'record'>,
  window: Window | null | undefined,
): ListOrder | undefined {
  if (window === null || window === undefined || record.time === undefined) return undefined;
  const reader = new PathReader([record.time]);
  let count = 0;
  let firstMs: number | undefined;
  let lastMs: number | undefined;
  let ascends = true;
  let descends = true;

  const see = (items: ItemList, index: number): void => {
    reader.read(bytesOfItem(items, index), 0);
    const text = reader.first(0);
    const ms = typeof text === 'string' ? readInstant(text)?.ms : undefined;
    if (ms === undefined) {
      ascends = descends = false;
      return;
    }
    firstMs ??= ms;
    ascends &&= ms >= (lastMs ?? ms);
    descends &&= ms <= (lastMs ?? ms);
    lastMs = ms;
  };

  return {
    begin() {
      count = 0;
      firstMs = lastMs = undefined;
      ascends = descends = true;
    },
    add(items) {
      if (items.length === 0) return;
      count += items.length;
      see(items, 0);
      see(items, Math.floor(items.length / 2));
      see(items, items.length - 1);
      reader.release();
    },
    endsEarly() {
      if (firstMs === undefined || lastMs === undefined || ascends === descends) return false;
      const meanMs = Math.abs(lastMs - firstMs) / Math.max(1, count - 1);
      const leftMs = ascends ? window.endMs - lastMs : lastMs - window.startMs;
      return leftMs > meanMs * MEAN_DISTANCES;
    },
  };
}
