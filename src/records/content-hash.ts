import { BACKSLASH, QUOTE } from '../base/json-bytes.js';
import { ExactNumber, Unread, type JsonArray, type JsonObject, type JsonValue } from '../base/json.js';

/** What sets kinds of values apart in their hashes, and keeps these from being zero for what is empty. */
const KIND_STEP = 0x4f1bbcdd;
const HIGH_START = 0x2545f491;
const LOW_FACTOR = 0x9e3779b1;
const HIGH_FACTOR = 0x5f356495;

const TEXT = 1;
/** A number, true, false or null, by its characters. */
const TOKEN = 2;
const ARRAY = 3;
const OBJECT = 4;
const MEMBER = 5;
const ELEMENT = 6;
/** A text with half of a surrogate pair, which UTF-8 does not have. */
const BROKEN_TEXT = 7;

const NO_VIEW = new DataView(new ArrayBuffer(0));

/**
 * Hashes JSON values to 53 bits: equal for equal values, whatever the order of their members. Values of two hashes differ;
 * equal ones differ with a chance of 2^-53. `seed` is random and belongs to one run. Runs for every record, hence no text
 * is made of a value.
 */
export class ContentHash {
  /** Of the value that was hashed last. */
  low = 0;
  high = 0;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed | 0;
  }

  /** The hash of a value, as that of its bytes would be. */
  of(value: JsonValue): number {
    this.#value(value);
    return this.content();
  }

  /** What was hashed last as one number. */
  content(): number {
    return (this.high & 0x1fffff) * 0x1_0000_0000 + (this.low >>> 0);
  }

  #value(value: JsonValue): void {
    if (typeof value === 'string') this.characters(value);
    else if (value === null || typeof value !== 'object' || value instanceof ExactNumber)
      this.#short(value instanceof ExactNumber ? value.text : String(value), TOKEN);
    else if (Array.isArray(value)) this.#array(value as JsonArray);
    else if (value instanceof Unread) ({ low: this.low, high: this.high } = value as Unread);
    else this.#object(value as JsonObject);
  }

  #array(elements: JsonArray): void {
    this.startArray();
    for (const element of elements) {
      const { low, high } = this;
      this.#value(element);
      this.addElement(low, high);
    }
    this.endArray(elements.length);
  }

  #object(members: JsonObject): void {
    let [sumLow, sumHigh, count] = [0, 0, 0];
    for (const name of Object.keys(members)) {
      this.characters(name);
      const { low, high } = this;
      this.#value(members[name] as JsonValue);
      this.addMember(low, high);
      // A sum, so that the order does not matter.
      sumLow = (sumLow + this.low) | 0;
      sumHigh = (sumHigh + this.high) | 0;
      count += 1;
    }
    this.endObject(sumLow, sumHigh, count);
  }

  /** Hashes a text by its UTF-8. */
  protected characters(text: string): void {
    for (let at = 0; at < text.length; at += 1)
      if (text.charCodeAt(at) > 0x7f) {
        this.#encoded(text);
        return;
      }
    this.#short(text, TEXT);
  }

  #encoded(text: string): void {
    const isUtf8 = text.isWellFormed();
    const plain = Buffer.from(text, isUtf8 ? 'utf8' : 'utf16le');
    const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    this.#span(view, 0, plain.byteLength, isUtf8 ? TEXT : BROKEN_TEXT);
  }

  /** Hashes a text of ASCII. */
  #short(text: string, kind: number): void {
    const { length } = text;
    let low = this.start(kind);
    let high = HIGH_START;
    for (let at = 0; at < length; at += 4) {
      let unit = text.charCodeAt(at);
      if (at + 1 < length) unit |= text.charCodeAt(at + 1) << 8;
      if (at + 2 < length) unit |= text.charCodeAt(at + 2) << 16;
      if (at + 3 < length) unit |= text.charCodeAt(at + 3) << 24;
      low = Math.imul(low ^ unit, LOW_FACTOR);
      high = Math.imul(high ^ unit ^ (low >>> 15), HIGH_FACTOR);
    }
    this.finish(low, high, length);
  }

  #span(view: DataView, from: number, to: number, kind: number): void {
    let low = this.start(kind);
    let high = HIGH_START;
    for (let at = from; at < to; at += 4) {
      const unit = at + 4 <= to ? view.getInt32(at, true) : restOf(view, at, to);
      low = Math.imul(low ^ unit, LOW_FACTOR);
      high = Math.imul(high ^ unit ^ (low >>> 15), HIGH_FACTOR);
    }
    this.finish(low, high, to - from);
  }

  /** Hashes the bytes of a number or a word. */
  protected token(view: DataView, from: number, to: number): void {
    this.#span(view, from, to, TOKEN);
  }

  protected start(kind: number): number {
    return (this.#seed + Math.imul(kind, KIND_STEP)) | 0;
  }

  protected finish(low: number, high: number, length: number): void {
    this.low = low ^ length;
    this.high = high;
    this.#mix();
  }

  protected startArray(): void {
    this.low = this.start(ARRAY);
    this.high = HIGH_START;
  }

  /** Joins the value that was hashed last to an array, given as it was before. */
  protected addElement(low: number, high: number): void {
    this.#combine(low, high, ELEMENT);
  }

  protected endArray(count: number): void {
    this.#combine(count, 0, ARRAY);
  }

  /** Joins the value that was hashed last to the hash of its name. */
  protected addMember(nameLow: number, nameHigh: number): void {
    this.#combine(nameLow, nameHigh, MEMBER);
  }

  protected endObject(sumLow: number, sumHigh: number, count: number): void {
    this.low = sumLow;
    this.high = sumHigh;
    this.#combine(count, 0, OBJECT);
  }

  /** Makes one hash of the last one and another. */
  #combine(low: number, high: number, kind: number): void {
    const ownLow = Math.imul(this.low ^ this.start(kind), LOW_FACTOR) ^ low;
    this.high = Math.imul(this.high ^ (ownLow >>> 15) ^ HIGH_START, HIGH_FACTOR) ^ high;
    this.low = ownLow;
    this.#mix();
  }

  #mix(): void {
    const low =
      Math.imul(this.low ^ (this.low >>> 16), 0x85ebca6b) ^
      Math.imul(this.high ^ (this.high >>> 13), 0xc2b2ae35);
    this.high =
      Math.imul(this.high ^ (this.high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    this.low = low;
  }
}

/** Up to three bytes before an end, as a number. */
function restOf(view: DataView, at: number, to: number): number {
  let unit = 0;
  for (let place = at; place < to; place += 1) unit |= view.getUint8(place) << ((place - at) * 8);
  return unit;
}

const ALL_ONES = 0x01010101;
const ALL_HIGH = 0x80808080 | 0;
const ALL_QUOTES = 0x22222222;
const ALL_BACKSLASHES = 0x5c5c5c5c;

/** Whether one of four bytes is a quote or a backslash. */
function hasEnd(unit: number): boolean {
  const quotes = unit ^ ALL_QUOTES;
  const backslashes = unit ^ ALL_BACKSLASHES;
  return ((((quotes - ALL_ONES) & ~quotes) | ((backslashes - ALL_ONES) & ~backslashes)) & ALL_HIGH) !== 0;
}

/** The same of values as the bytes of JSON that was proved to be such, whatever their escapes and white space. */
export class TextHash extends ContentHash {
  protected bytes: Buffer = Buffer.alloc(0);
  protected view: DataView = NO_VIEW;
  /** The characters of the text that was hashed last, where they are escaped in the bytes. */
  protected decoded: string | undefined;
  /** Whether all its bytes are ASCII. */
  protected isAscii = false;

  /** Goes on with other bytes. */
  turnTo(bytes: Buffer): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Hashes the string whose quote is at a place; gives the place behind it. */
  protected text(from: number): number {
    const { bytes, view } = this;
    let low = this.start(TEXT);
    let high = HIGH_START;
    let at = from + 1;
    let seen = 0;
    // Four bytes at a time until one of them is a quote or a backslash.
    for (const last = bytes.length - 4; at <= last; at += 4) {
      const unit = view.getInt32(at, true);
      if (hasEnd(unit)) break;
      seen |= unit;
      low = Math.imul(low ^ unit, LOW_FACTOR);
      high = Math.imul(high ^ unit ^ (low >>> 15), HIGH_FACTOR);
    }
    let rest = 0;
    let shift = 0;
    for (let byte = bytes[at] ?? QUOTE; byte !== QUOTE; byte = bytes[at] ?? QUOTE) {
      if (byte === BACKSLASH) return this.#escaped(from, at);
      rest |= byte << shift;
      shift += 8;
      at += 1;
    }
    if (shift > 0) {
      seen |= rest;
      low = Math.imul(low ^ rest, LOW_FACTOR);
      high = Math.imul(high ^ rest ^ (low >>> 15), HIGH_FACTOR);
    }
    this.decoded = undefined;
    this.isAscii = (seen & ALL_HIGH) === 0;
    this.finish(low, high, at - from - 1);
    return at + 1;
  }

  /** The place behind the string whose quote is at a place. */
  protected skipText(from: number): number {
    const { bytes, view } = this;
    let at = from + 1;
    const last = bytes.length - 4;
    for (;;) {
      for (; at <= last; at += 4) if (hasEnd(view.getInt32(at, true))) break;
      for (let byte = bytes[at]; byte !== BACKSLASH; byte = bytes[at]) {
        if (byte === QUOTE || byte === undefined) return at + 1;
        at += 1;
      }
      at += 2;
    }
  }

  #escaped(from: number, escape: number): number {
    const { bytes } = this;
    let at = escape;
    while (bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    const text = JSON.parse(bytes.toString('utf8', from, at + 1)) as string;
    this.characters(text);
    this.decoded = text;
    return at + 1;
  }
}
