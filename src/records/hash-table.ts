/** Slots that are added at once: 64 KiB. A power of two. */
const SEGMENT_SLOTS = 4096;
const SEGMENT_BITS = 12;
const MAX_LOAD = 0.75;
/** By little, though the whole table is gone through for it: of many slots two thirds are taken, or more. */
const GROWTH = 1.125;
/** Slots behind those that hashes belong to, for what is pushed on from the last of them. */
const SPARE_SLOTS = 256;
const LAST_OF_SEGMENT = SEGMENT_SLOTS - 1;
const HASHES = 2 ** 53;

/**
 * Numbers by hashes of 53 bits, of which none is 0, in about 23 bytes each. It grows where it lies: a larger one beside it would
 * leave memory behind that nothing else can use. Entries lie in the order of their hashes, each at the slot where its hash
 * belongs or, where that is taken, behind those before it.
 */
export class HashTable {
  readonly #segments: Float64Array[] = [];
  #size = 0;
  /** A hash times this is the slot where it belongs. */
  #slotsOfHash = 0;
  /** Entries from which on it grows. */
  #limit = 0;

  get size(): number {
    return this.#size;
  }

  /** The number under the hash: the one that is there, or else this one from now on. */
  putIfAbsent(hash: number, value: number): number {
    if (this.#size >= this.#limit) this.#grow();
    for (let slot = Math.floor(hash * this.#slotsOfHash); ; slot += 1) {
      const segment = this.#segmentOf(slot);
      const at = (slot & LAST_OF_SEGMENT) * 2;
      const found = segment[at] ?? 0;
      if (found === hash) return segment[at + 1] ?? 0;
      if (found === 0 || found > hash) {
        this.#insert(slot, hash, value);
        return value;
      }
    }
  }

  clear(): void {
    this.#segments.length = 0;
    this.#size = 0;
    this.#limit = 0;
  }

  /** All hashes in ascending order. */
  hashes(): Float64Array {
    const all = new Float64Array(this.#size);
    let next = 0;
    for (const segment of this.#segments)
      for (let at = 0; at < segment.length; at += 2) {
        const hash = segment[at] ?? 0;
        if (hash !== 0) all[next++] = hash;
      }
    return all;
  }

  /** Puts the entry in the slot and pushes on what lies there and behind it, up to the next free slot. */
  #insert(slot: number, hash: number, value: number): void {
    for (;;) {
      const segment = this.#segmentOf(slot);
      const at = (slot & LAST_OF_SEGMENT) * 2;
      const pushedHash = segment[at] ?? 0;
      const pushedValue = segment[at + 1] ?? 0;
      segment[at] = hash;
      segment[at + 1] = value;
      if (pushedHash === 0) break;
      hash = pushedHash;
      value = pushedValue;
      slot += 1;
    }
    this.#size += 1;
  }

  #segmentOf(slot: number): Float64Array {
    return this.#segments[slot >>> SEGMENT_BITS] ?? this.#addSegment();
  }

  #addSegment(): Float64Array {
    const segment = new Float64Array(SEGMENT_SLOTS * 2);
    this.#segments.push(segment);
    return segment;
  }

  /**
   * With more slots every entry belongs where it is or further behind. From the last one on, each is moved to its place: that
   * of the entry before it and one more, or where its hash belongs if that is behind it.
   */
  #grow(): void {
    const segments = this.#segments;
    const filled = segments.length;
    const grown = Math.max(filled + 1, Math.ceil(filled * GROWTH));
    while (segments.length < grown) this.#addSegment();
    const homes = grown * SEGMENT_SLOTS - SPARE_SLOTS;
    const slotsOfHash = homes / HASHES;
    this.#slotsOfHash = slotsOfHash;
    this.#limit = homes * MAX_LOAD;

    // What is to be known before each segment: entries so far, and how far the furthest of them is ahead of its number.
    const starts: { readonly entries: number; readonly ahead: number }[] = [];
    let entries = 0;
    let ahead = 0;
    for (let index = 0; index < filled; index += 1) {
      starts.push({ entries, ahead });
      const segment = segments[index] ?? this.#addSegment();
      for (let at = 0; at < segment.length; at += 2) {
        const hash = segment[at] ?? 0;
        if (hash === 0) continue;
        ahead = Math.max(ahead, Math.floor(hash * slotsOfHash) - entries);
        entries += 1;
      }
    }

    while (segments.length * SEGMENT_SLOTS < entries + ahead) this.#addSegment();

    const slots = new Uint32Array(SEGMENT_SLOTS);
    for (let index = filled - 1; index >= 0; index -= 1) {
      ({ entries, ahead } = starts[index] ?? { entries, ahead });
      const segment = segments[index] ?? this.#addSegment();
      for (let from = 0; from < SEGMENT_SLOTS; from += 1) {
        const hash = segment[from * 2] ?? 0;
        if (hash === 0) continue;
        ahead = Math.max(ahead, Math.floor(hash * slotsOfHash) - entries);
        slots[from] = entries + ahead;
        entries += 1;
      }
      for (let from = SEGMENT_SLOTS - 1; from >= 0; from -= 1) {
        const hash = segment[from * 2] ?? 0;
        if (hash === 0) continue;
        const value = segment[from * 2 + 1] ?? 0;
        segment[from * 2] = 0;
        const slot = slots[from] ?? 0;
        const target = this.#segmentOf(slot);
        target[(slot & LAST_OF_SEGMENT) * 2] = hash;
        target[(slot & LAST_OF_SEGMENT) * 2 + 1] = value;
      }
    }
  }
}
