import type { ItemList } from '../base/json-items.js';
import { valueAt } from '../base/json.js';
import type { Window } from '../base/window.js';
import type { DatasetDefinition } from '../catalog/types.js';
import type { ListEvidence } from '../paging/whole-list.js';
import { readInstant } from '../records/instant.js';

/** Follows a list whose endpoint takes no interval, and tells where it has left the window. */
export interface WindowEdge {
  /** A walk over the list begins. */
  begin(): void;
  /** Whether nothing in the pages after this one lies in the window, by the order that the catalog says. */
  isPassed(items: ItemList): boolean;
  /** The evidence of the list, with the doubt where an item has no time or the order was another one. */
  judge(evidence: ListEvidence): ListEvidence;
}

/** Undefined where the endpoint keeps to the window itself. */
export function createWindowEdge(
  { window: definition, record }: DatasetDefinition,
  window: Window | null | undefined,
): WindowEdge | undefined {
  const order = definition?.keptByClient;
  if (order === undefined || window === null || window === undefined) return undefined;
  const { time = '' } = record;
  const isBeyond = (ms: number): boolean =>
    order === 'descending' ? ms < window.startMs : order === 'ascending' && ms >= window.endMs;
  let before: number | undefined;
  let isInOrder = true;
  let timeless = 0;

  const timeOf = (item: Parameters<typeof valueAt>[0]): number | undefined => {
    const value = valueAt(item, time);
    return typeof value === 'string' ? readInstant(value)?.ms : undefined;
  };

  return {
    begin() {
      before = undefined;
      isInOrder = true;
      timeless = 0;
    },
    isPassed(items) {
      let inside = 0;
      for (const item of items) {
        const ms = timeOf(item);
        if (ms === undefined) {
          timeless += 1;
          inside += 1;
          continue;
        }
        if (before !== undefined && (order === 'descending' ? ms > before : ms < before)) isInOrder = false;
        before = ms;
        if (!isBeyond(ms)) inside += 1;
      }
      return order !== 'unordered' && items.length > 0 && inside === 0;
    },
    judge(evidence) {
      const why =
        timeless > 0
          ? `${timeless} items have no instant at "${time}" (record.time), so nobody can say whether they lie in the window.`
          : evidence.stoppedBy === 'windowPassed' && !isInOrder
            ? `The list is not in ${order} order of "${time}", as window.keptByClient says: what was left unread may lie in the window. Set it to "unordered".`
            : undefined;
      return why === undefined ? evidence : { ...evidence, decidedBy: 'notInOrder', doubt: why };
    },
  };
}
