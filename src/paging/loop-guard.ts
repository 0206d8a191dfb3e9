import { sha256Hex, startSha256 } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { bytesOfItem, type ItemList } from '../base/json-items.js';
import { toJsonText } from '../base/json.js';
import { counted } from '../base/suggestion.js';
import type { ApiRequest } from '../catalog/request.js';

/** Items of a page that are compared: enough that no other page has them all, few enough to cost nothing. */
const SAMPLED_ITEMS = 16;

/** Bounds of one walk. */
export interface LoopLimits {
  /** Pages of one walk; default 10,000. */
  readonly maxPages?: number | undefined;
  /** Pages without items in a row; default 20. */
  readonly maxEmptyPages?: number | undefined;
  /** How long the pages of a walk may go on without items, milliseconds; default without limit. */
  readonly maxEmptyMs?: number | undefined;
}

/**
 * Ends walks that would not end by themselves. Each method throws GenesysCoreError: `PAGINATION_LOOP`, and
 * `PAGINATION_LIMIT` for the page cap.
 */
export interface LoopGuard {
  /** Before a request: the same one (method, address, body) twice is a cycle, however long. */
  beforeRequest(request: ApiRequest): void;
  /**
   * After a page: the same items twice are a server that ignores its position parameter, or a cycle under new tokens.
   * `allowed`: no error, only told by the result.
   */
  afterPage(items: ItemList, allowed?: boolean): boolean;
  /** Before the walk goes on after a page: bounds the pages, and those without items. */
  beforeNext(): void;
}

/** The guard of one walk over the pages of `endpoint`, a catalog key. */
export function createLoopGuard(
  endpoint: string,
  { maxPages = 10_000, maxEmptyPages = 20, maxEmptyMs }: LoopLimits,
  nowMs: () => number,
): LoopGuard {
  const requests = new Set<string>();
  const pages = new Map<string, number>();
  let pageCount = 0;
  let emptyPages = 0;
  let emptySinceMs = nowMs();
  const loop = (what: string): GenesysCoreError =>
    new GenesysCoreError(
      'PAGINATION_LOOP',
      `The pages of ${endpoint} do not come to an end: ${what}. ` +
        'The list was given up rather than taken for whole; check the paging profile in the catalog.',
      { endpoint },
    );

  return {
    beforeRequest({ method, url, body }) {
      const id = sha256Hex(toJsonText([method, url, body ?? null]));
      if (requests.has(id))
        throw loop(`after page ${pageCount} the server leads back to a page that was read before`);
      requests.add(id);
    },

    afterPage(items, allowed = false) {
      pageCount += 1;
      emptyPages = items.length === 0 ? emptyPages + 1 : 0;
      if (items.length > 0) emptySinceMs = nowMs();
      if (items.length === 0) return false;
      const id = fingerprint(items);
      const times = (pages.get(id) ?? 0) + 1;
      pages.set(id, times);
      // A row may come twice, so a page of one row may too; a third time is no accident.
      const isSame = times > (items.length === 1 ? 2 : 1);
      if (isSame && !allowed) throw loop(`page ${pageCount} has the same items as one before`);
      return isSame;
    },

    beforeNext() {
      if (emptyPages > maxEmptyPages) {
        throw loop(
          `${counted(emptyPages, 'page')} in a row had no items (maxEmptyPages is ${maxEmptyPages})`,
        );
      }
      const emptyMs = nowMs() - emptySinceMs;
      if (maxEmptyMs !== undefined && emptyPages > 0 && emptyMs > maxEmptyMs)
        throw loop(`for ${Math.round(emptyMs / 1000)} s no page had items (maxEmptyMs is ${maxEmptyMs})`);
      if (pageCount >= maxPages) {
        throw new GenesysCoreError(
          'PAGINATION_LIMIT',
          `${endpoint} has more than ${counted(maxPages, 'page')}, which is the maxPages of its paging profile. ` +
            'Ask for a shorter window or narrower filters, or raise maxPages in the catalog.',
          { endpoint },
        );
      }
    },
  };
}

/** Equal for pages with items of equal bytes. Items are taken evenly over the page, first and last among them. */
function fingerprint(items: ItemList): string {
  const count = Math.min(items.length, SAMPLED_ITEMS);
  const hash = startSha256().update(`${items.length}`);
  for (let index = 0; index < count; index += 1) {
    const at = count === 1 ? 0 : Math.round((index * (items.length - 1)) / (count - 1));
    hash.update('\n').update(bytesOfItem(items, at));
  }
  return hash.digest('hex');
}
