import { BACKSLASH, QUOTE } from '../base/json-bytes.js';

/** Bytes that are written one behind the other, in memory that is used again. */
export class ByteWriter {
  bytes: Buffer;
  /** May be set back: what was written behind it is forgotten. */
  length = 0;

  constructor(firstBytes: number) {
    this.bytes = Buffer.allocUnsafeSlow(firstBytes);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.#grow(1);
    this.bytes[this.length++] = value;
  }

  /** A part of other bytes, which may be its own. */
  copy(source: Buffer, from = 0, to = source.length): void {
    const count = to - from;
    if (this.length + count > this.bytes.length) this.#grow(count);
    const { bytes } = this;
    let at = this.length;
    // A call for a few bytes takes longer than the bytes.
    if (count > LONG) bytes.set(source.subarray(from, to), at);
    else for (let index = from; index < to; index += 1) bytes[at++] = source[index] ?? 0;
    this.length += count;
  }

  /** A text as UTF-8. */
  text(text: string): void {
    const count = text.length * MAX_UNIT_BYTES;
    if (this.length + count > this.bytes.length) this.#grow(count);
    this.length += this.bytes.write(text, this.length);
  }

  /** A text as JSON, if it stands there as it is: ASCII without an escape. False where it does not, and nothing is written. */
  plainText(text: string): boolean {
    const { length } = text;
    if (this.length + length + 2 > this.bytes.length) this.#grow(length + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = QUOTE;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) return false;
      bytes[at++] = code;
    }
    bytes[at] = QUOTE;
    this.length += length + 2;
    return true;
  }

  /** A text of which every character is one byte. */
  latin1(text: string): void {
    if (this.length + text.length > this.bytes.length) this.#grow(text.length);
    this.length += this.bytes.write(text, this.length, 'latin1');
  }

  /** What was written so far; good until the next write. */
  written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  #grow(count: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

const LONG = 100;
/** A code unit takes three bytes at most. */
const MAX_UNIT_BYTES = 3;
