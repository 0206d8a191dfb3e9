import type { RowCount } from '../paging/whole-list.js';
import { createKeyLedger, type KeyLedger } from '../records/key-ledger.js';

/** The different rows of one list, by `keyHash` of their identities; also tells which walks over it count. */
export interface IdentityCount extends RowCount {
  add(hash: number): void;
  /** The walk that is on, from 0. */
  walk(): number;
  /** Walks that do not count. */
  abandoned(): readonly number[];
}

interface Tally {
  readonly ledger: KeyLedger;
  rows: number;
}

const newTally = (): Tally => ({ ledger: createKeyLedger(), rows: 0 });

/** Walks are numbered from `firstWalk`, over all lists. */
export function createRowCount(firstWalk = 0): IdentityCount {
  const abandoned: number[] = [];
  let all = newTally();
  let ofWalk = all;
  let walk = firstWalk - 1;
  /** The first walk of the list that is on. */
  let first = firstWalk;

  const enter = (tally: Tally, hash: number): void => {
    if (tally.ledger.note(hash)) tally.rows += 1;
  };
  const rowsOf = ({ ledger, rows }: Tally): number | undefined => (ledger.isFull() ? undefined : rows);

  return {
    beginList() {
      all = newTally();
      ofWalk = all;
      first = walk + 1;
    },
    begin() {
      walk += 1;
      // The first walk is all there is.
      if (walk > first) ofWalk = newTally();
    },
    add(hash) {
      enter(all, hash);
      if (ofWalk !== all) enter(ofWalk, hash);
    },
    walk: () => Math.max(walk, firstWalk),
    ofWalk: () => rowsOf(ofWalk),
    ofAll: () => rowsOf(all),
    abandonEarlier() {
      for (let earlier = first; earlier < walk; earlier += 1) abandoned.push(earlier);
    },
    abandoned: () => abandoned,
  };
}
