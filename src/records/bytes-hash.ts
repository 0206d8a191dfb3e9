import {
  afterColon,
  afterSpace,
  ARRAY_END,
  ARRAY_START,
  BACKSLASH,
  COMMA,
  OBJECT_END,
  OBJECT_START,
  QUOTE,
} from '../base/json-bytes.js';
import { Unread } from '../base/json.js';

/** What sets kinds of values apart in their hashes, and keeps these from being zero for what is empty. */
const KIND_STEP = 0x4f1bbcdd;
const HIGH_START = 0x2545f491;

/** Bytes inside of a string that mean something: the quote and the backslash. */
const IN_STRING = new Uint8Array(256);
IN_STRING[QUOTE] = 1;
IN_STRING[BACKSLASH] = 2;

/**
 * Hashes values from the bytes of JSON that was proved to be such: equal for equal values, whatever the order of their members,
 * their escapes and white space. Nothing is made of a value; see `createContentHash` for the same of values.
 */
export class BytesHash {
  /** Random, of one run. */
  readonly #seed: number;
  /** Empty members are as good as absent. */
  readonly #dropEmpty: boolean;
  #bytes: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #at = 0;
  /** Of the value that was hashed last. */
  #low = 0;
  #high = 0;
  #isEmpty = false;

  constructor(seed: number, dropEmpty: boolean) {
    this.#seed = seed | 0;
    this.#dropEmpty = dropEmpty;
  }

  /** Goes on with other bytes. */
  of(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The value that begins at a place. */
  at(place: number): Unread {
    this.#at = place;
    this.#value();
    return new Unread(this.#low, this.#high, this.#isEmpty);
  }

  /** The place behind the value that was hashed last. */
  get end(): number {
    return this.#at;
  }

  #value(): void {
    switch (this.#bytes[this.#at]) {
      case OBJECT_START:
        this.#object();
        return;
      case ARRAY_START:
        this.#array();
        return;
      case QUOTE: {
        const from = this.#at + 1;
        this.#text();
        this.#isEmpty = this.#at === from + 1;
        return;
      }
      default: {
        const bytes = this.#bytes;
        const from = this.#at;
        let at = from;
        while (isOfToken(bytes[at])) at += 1;
        this.#at = at;
        this.#span(this.#view, from, at, 2);
        this.#isEmpty = bytes[from] === 0x6e;
      }
    }
  }

  #object(): void {
    const bytes = this.#bytes;
    // A sum, so that the order does not matter.
    let sumLow = 0;
    let sumHigh = 0;
    let count = 0;
    let isEmpty = true;
    let at = afterSpace(bytes, this.#at + 1);
    while (bytes[at] !== OBJECT_END) {
      this.#at = at;
      this.#text();
      const nameLow = this.#low;
      const nameHigh = this.#high;
      this.#at = afterColon(bytes, this.#at);
      this.#value();
      isEmpty &&= this.#isEmpty;
      if (!this.#isEmpty || !this.#dropEmpty) {
        this.#combine(nameLow, nameHigh, 5);
        sumLow = (sumLow + this.#low) | 0;
        sumHigh = (sumHigh + this.#high) | 0;
        count += 1;
      }
      at = afterSpace(bytes, this.#at);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.#at = at + 1;
    this.#low = sumLow;
    this.#high = sumHigh;
    this.#combine(count, 0, 4);
    this.#isEmpty = isEmpty;
  }

  #array(): void {
    const bytes = this.#bytes;
    let low = (this.#seed + 3 * KIND_STEP) | 0;
    let high = HIGH_START;
    let count = 0;
    let at = afterSpace(bytes, this.#at + 1);
    while (bytes[at] !== ARRAY_END) {
      this.#at = at;
      this.#value();
      this.#combine(low, high, 6);
      low = this.#low;
      high = this.#high;
      count += 1;
      at = afterSpace(bytes, this.#at);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.#at = at + 1;
    this.#low = low;
    this.#high = high;
    this.#combine(count, 0, 3);
    this.#isEmpty = count === 0;
  }

  /** Hashes the string that begins here by its characters, however they are escaped. */
  #text(): void {
    const bytes = this.#bytes;
    const from = this.#at + 1;
    let at = from;
    let isEscaped = false;
    for (;;) {
      while (IN_STRING[bytes[at] ?? QUOTE] === 0) at += 1;
      if (bytes[at] === QUOTE) break;
      isEscaped = true;
      at += 2;
    }
    this.#at = at + 1;
    if (!isEscaped) {
      this.#span(this.#view, from, at, 1);
      return;
    }
    const text = JSON.parse(bytes.toString('utf8', from - 1, at + 1)) as string;
    // UTF-8 has no half of a surrogate pair.
    const isUtf8 = text.isWellFormed();
    const plain = Buffer.from(text, isUtf8 ? 'utf8' : 'utf16le');
    this.#span(
      new DataView(plain.buffer, plain.byteOffset, plain.byteLength),
      0,
      plain.byteLength,
      isUtf8 ? 1 : 7,
    );
  }

  #span(view: DataView, from: number, to: number, kind: number): void {
    let low = (this.#seed + kind * KIND_STEP) | 0;
    let high = (to - from) ^ HIGH_START;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const unit = view.getInt32(at, true);
      low = Math.imul(low ^ unit, 0x9e3779b1);
      high = Math.imul(high ^ unit ^ (low >>> 15), 0x5f356495);
    }
    for (; at < to; at += 1) {
      const unit = view.getUint8(at);
      low = Math.imul(low ^ unit, 0x9e3779b1);
      high = Math.imul(high ^ unit ^ (low >>> 15), 0x5f356495);
    }
    this.#low = low;
    this.#high = high;
    this.#mix();
  }

  /** Makes one hash of the last one and another. */
  #combine(low: number, high: number, kind: number): void {
    const ownLow = Math.imul(this.#low ^ ((this.#seed + kind * KIND_STEP) | 0), 0x9e3779b1) ^ low;
    const ownHigh = Math.imul(this.#high ^ (ownLow >>> 15) ^ HIGH_START, 0x5f356495) ^ high;
    this.#low = ownLow;
    this.#high = ownHigh;
    this.#mix();
  }

  #mix(): void {
    const low =
      Math.imul(this.#low ^ (this.#low >>> 16), 0x85ebca6b) ^
      Math.imul(this.#high ^ (this.#high >>> 13), 0xc2b2ae35);
    this.#high =
      Math.imul(this.#high ^ (this.#high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    this.#low = low;
  }
}

/** Of a number or one of the words `true`, `false`, `null`. */
function isOfToken(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x30 && byte <= 0x39) ||
      (byte >= 0x61 && byte <= 0x7a) ||
      byte === 0x2e ||
      byte === 0x2d ||
      byte === 0x2b ||
      byte === 0x45)
  );
}
