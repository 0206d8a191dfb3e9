import type { RowCount } from '../../src/paging/whole-list.js';

/** Of a list whose rows nobody looks at: its items count as they come. */
export const UNCOUNTED: RowCount = {
  beginList: () => undefined,
  begin: () => undefined,
  ofWalk: () => undefined,
  ofAll: () => undefined,
  abandonEarlier: () => undefined,
};
