import type { RowCount } from '../paging/whole-list.js';
import { createKeyLedger, type KeyLedger } from '../records/key-ledger.js';

/** The different rows of one list, by `keyHash` of their identities; also tells which walks over it count. */
export interface IdentityCount extends RowCount {
  add(hash: number): void;
  /** Rows need not be added: all that came are held. */
  countsHeld(): boolean;
  /** The walk that is on, from 0. */
  walk(): number;
  /** Walks that do not count. */
  abandoned(): readonly number[];
}

/** Rows that are remembered elsewhere: nothing but those of one list. */
export interface HeldRows {
  /** Different ones. */
  count(): number;
  hashes(): Iterable<number>;
}

interface Tally {
  readonly ledger: KeyLedger;
  rows: number;
}

const newTally = (): Tally => ({ ledger: createKeyLedger(), rows: 0 });

/** Walks are numbered from `firstWalk`, over all lists. What is `held` is counted there, so that it is remembered once. */
export function createRowCount(firstWalk = 0, held?: HeldRows): IdentityCount {
  const abandoned: number[] = [];
  let all = newTally();
  let ofWalk = all;
  let walk = firstWalk - 1;
  /** The first walk of the list that is on. */
  let first = firstWalk;
  /** While the first walk over the first list is on. */
  let heldRows = held;

  const enter = (tally: Tally, hash: number): void => {
    if (tally.ledger.note(hash)) tally.rows += 1;
  };
  /** From now on the rows are counted here. */
  const takeOver = (): void => {
    if (heldRows === undefined) return;
    for (const hash of heldRows.hashes()) enter(all, hash);
    heldRows = undefined;
  };
  const rowsOf = (tally: Tally): number | undefined => {
    if (tally === all && heldRows !== undefined) return heldRows.count();
    return tally.ledger.isFull() ? undefined : tally.rows;
  };

  return {
    beginList() {
      if (walk >= firstWalk) heldRows = undefined;
      all = newTally();
      ofWalk = all;
      first = walk + 1;
    },
    begin() {
      walk += 1;
      // The first walk is all there is.
      if (walk <= first) return;
      takeOver();
      ofWalk = newTally();
    },
    countsHeld: () => heldRows !== undefined,
    add(hash) {
      takeOver();
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
