/** Remembers keys by their hashes, in 6 to 11 bytes a key, to tell which occur again. */
export interface KeyLedger {
  /** Those of the hashes that were entered before. One of them may be an error: two keys can look alike to it. */
  known(hashes: Iterable<number>): Set<number>;
  /** Enters hashes of `keyHash`, until the ledger is full. */
  enter(hashes: Iterable<number>): void;
  /** Enters a hash; whether it is new to the ledger. */
  note(hash: number): boolean;
  /** Whether hashes were left out because it was full. */
  isFull(): boolean;
}

/** A power of two. */
const FIRST_CAPACITY = 4096;
const MAX_LOAD = 0.75;
/** 32 MiB. */
const MAX_KEYS = 4_000_000;

/**
 * Tables of doubling size, each filled before the next one: nothing is ever copied. A slot holds 32 of a hash's 53 bits,
 * the others give its place.
 */
export function createKeyLedger(maxKeys = MAX_KEYS): KeyLedger {
  const tables: Uint32Array[] = [];
  let room = 0;
  let size = 0;
  let full = false;

  /** The slot of a mark in the table, or the free one where it belongs, by the lower bits of its hash. */
  const slotOf = (table: Uint32Array, low: number, mark: number): number => {
    // The length is a power of two, and a division takes longer than the rest of this.
    const last = table.length - 1;
    let slot = low & last;
    for (let found = table[slot]; found !== 0 && found !== mark; found = table[slot])
      slot = (slot + 1) & last;
    return slot;
  };
  const isIn = (low: number, mark: number): boolean => {
    for (const table of tables) if (table[slotOf(table, low, mark)] !== 0) return true;
    return false;
  };
  const has = (hash: number): boolean => isIn(hash | 0, markOf(hash));

  const note = (hash: number): boolean => {
    const low = hash | 0;
    const mark = markOf(hash);
    if (isIn(low, mark)) return false;
    if (size === maxKeys) {
      full = true;
      return true;
    }
    if (room === 0) {
      const capacity = (tables.at(-1)?.length ?? FIRST_CAPACITY / 2) * 2;
      tables.push(new Uint32Array(capacity));
      room = Math.floor(capacity * MAX_LOAD);
    }
    const table = tables.at(-1);
    if (table === undefined) return true;
    table[slotOf(table, low, mark)] = mark;
    room -= 1;
    size += 1;
    return true;
  };

  return {
    known(hashes) {
      const found = new Set<number>();
      for (const hash of hashes) if (has(hash)) found.add(hash);
      return found;
    },
    enter(hashes) {
      for (const hash of hashes) note(hash);
    },
    note,
    isFull: () => full,
  };
}

/** The upper 32 bits, never 0: the free slot's mark. */
function markOf(hash: number): number {
  return Math.floor(hash / 0x20_0000) >>> 0 || 1;
}
