/** What `toString` of a buffer calls once it has looked at its arguments, which takes longer than the text of an id. */
export interface SlicedBytes extends Uint8Array {
  latin1Slice(from: number, to: number): string;
  utf8Slice(from: number, to: number): string;
}

/** A power of two. */
const SLOTS = 8192;
const MAX_KNOWN_LENGTH = 48;

/** Texts that come again and again are made once: by their bytes, of which those with one slot have one each time. */
export class KnownTexts {
  readonly #lows = new Int32Array(SLOTS);
  readonly #highs = new Int32Array(SLOTS);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #bytes = new Uint8Array(SLOTS * MAX_KNOWN_LENGTH);
  readonly #texts: string[] = Array<string>(SLOTS).fill('');

  /** Whether the text that was asked for last had been made before. */
  wasKnown = false;

  /** The text of bytes that are ASCII, by their hash. */
  at(bytes: SlicedBytes, from: number, to: number, low: number, high: number): string {
    const length = to - from;
    this.wasKnown = false;
    if (length === 0) return '';
    if (length > MAX_KNOWN_LENGTH) return bytes.latin1Slice(from, to);
    const slot = (low ^ (high >>> 7)) & (SLOTS - 1);
    const place = slot * MAX_KNOWN_LENGTH;
    if (this.#lows[slot] === low && this.#highs[slot] === high && this.#lengths[slot] === length) {
      let at = 0;
      while (at < length && this.#bytes[place + at] === bytes[from + at]) at += 1;
      if (at === length) {
        this.wasKnown = true;
        return this.#texts[slot] ?? '';
      }
    }
    const text = bytes.latin1Slice(from, to);
    this.#lows[slot] = low;
    this.#highs[slot] = high;
    this.#lengths[slot] = length;
    for (let at = 0; at < length; at += 1) this.#bytes[place + at] = bytes[from + at] ?? 0;
    this.#texts[slot] = text;
    return text;
  }
}
