import type { PagingProfile } from '../catalog/types.js';
import type { Fault } from './fault-types.js';
import { hashText, mix, unit, uuidOf } from './random.js';

/** A row of a list; rows are the same by their id. */
export interface MovingRow {
  readonly id?: unknown;
}

/** Which ways a list can move. */
export type Moves = 'all' | 'withoutRemoval' | 'additions';

/** Lists as they stand after what faults have done to them since the server began. */
export interface MovingLists {
  /** The list now; `rows` are those that it began with. */
  now<R extends MovingRow>(
    list: string,
    rows: readonly R[],
    fault: Fault | undefined,
    moves?: Moves,
  ): readonly R[];
  /** Ids of rows that were added, and of those that were removed. */
  readonly added: ReadonlySet<unknown>;
  readonly removed: ReadonlySet<unknown>;
}

/** How a list may move so that a client can notice what it misses. */
export function movesOf(paging: PagingProfile): Moves {
  switch (paging.strategy) {
    case 'pageNumber':
    case 'offset':
      return paging.totalPath === undefined ? 'withoutRemoval' : 'all';
    case 'bodyPaging':
      return paging.totalPath === undefined || paging.totalIsApproximate === true ? 'withoutRemoval' : 'all';
    default:
      return 'additions';
  }
}

export function createMovingLists(seed: number): MovingLists {
  const lists = new Map<string, readonly MovingRow[]>();
  const added = new Set<unknown>();
  const removed = new Set<unknown>();
  let changes = 0;

  const changed = (
    list: string,
    rows: readonly MovingRow[],
    way: 'add' | 'remove' | 'swap' | 'shift',
  ): readonly MovingRow[] => {
    changes += 1;
    const draw = mix(seed, 71, hashText(list), changes);
    const place = (salt: number, count = rows.length): number => Math.floor(unit(mix(draw, salt)) * count);
    const [one, other] = [place(1), place(2)];
    const row = rows[one];
    if (row === undefined) return rows;
    const others = rows.filter((_, index) => index !== one);
    switch (way) {
      case 'add': {
        const another = { ...row, id: uuidOf(draw) };
        added.add(another.id);
        return rows.toSpliced(other, 0, another);
      }
      case 'remove':
        removed.add(row.id);
        return others;
      case 'swap':
        return rows.with(one, rows[other] ?? row).with(other, row);
      case 'shift':
        return others.toSpliced(other, 0, row);
    }
  };

  return {
    now<R extends MovingRow>(
      list: string,
      rows: readonly R[],
      fault: Fault | undefined,
      moves: Moves = 'all',
    ) {
      const known = (lists.get(list) ?? rows) as readonly R[];
      if (fault?.kind !== 'moveRows' || !isPlayed(fault.way, moves)) return known;
      const next = changed(list, known, fault.way) as readonly R[];
      lists.set(list, next);
      return next;
    },
    added,
    removed,
  };
}

function isPlayed(way: 'add' | 'remove' | 'swap' | 'shift', moves: Moves): boolean {
  return moves === 'all' || way === 'add' || (moves === 'withoutRemoval' && way !== 'remove');
}
