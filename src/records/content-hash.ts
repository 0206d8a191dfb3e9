import { BACKSLASH, firstOf, QUOTE, stopsIn } from '../base/json-bytes.js';
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
    const low = mixed(this.low, this.high);
    return (mixed(this.high, low) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
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
    let at = 0;
    for (; at + 4 <= length; at += 4) {
      const unit =
        text.charCodeAt(at) |
        (text.charCodeAt(at + 1) << 8) |
        (text.charCodeAt(at + 2) << 16) |
        (text.charCodeAt(at + 3) << 24);
      low = lowWith(low, unit);
      high = highWith(high, low);
    }
    let rest = 0;
    for (let shift = 0; at < length; at += 1, shift += 8) rest |= text.charCodeAt(at) << shift;
    this.finish(low, high, rest, length);
  }

  #span(view: DataView, from: number, to: number, kind: number): void {
    let low = this.start(kind);
    let high = HIGH_START;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      low = lowWith(low, view.getInt32(at, true));
      high = highWith(high, low);
    }
    let rest = 0;
    for (let shift = 0; at < to; at += 1, shift += 8) rest |= view.getUint8(at) << shift;
    this.finish(low, high, rest, to - from);
  }

  /** Hashes the bytes of a number or a word. */
  protected token(view: DataView, from: number, to: number): void {
    this.#span(view, from, to, TOKEN);
  }

  protected start(kind: number): number {
    return (this.#seed + Math.imul(kind, KIND_STEP)) | 0;
  }

  /** With the up to three bytes that are left, also where there are none. */
  protected finish(low: number, high: number, rest: number, length: number): void {
    this.low = lowWith(low, rest) ^ length;
    this.high = highWith(high ^ rest, this.low);
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
    const ownHigh = Math.imul(this.high ^ (ownLow >>> 15) ^ HIGH_START, HIGH_FACTOR) ^ high;
    this.low = mixed(ownLow, ownHigh);
    this.high = mixed(ownHigh, this.low);
  }
}

/** Both halves as one, every bit of which depends on all of theirs. */
const mixed = (one: number, other: number): number =>
  Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);

/**
 * The low half of a hash with four more bytes. A product carries bits up only, hence the shift: without it texts that
 * differ in every fourth byte alone have equal hashes far too often.
 */
function lowWith(low: number, unit: number): number {
  const product = Math.imul(low ^ unit, LOW_FACTOR);
  return product ^ (product >>> 15);
}

/** The high half with the low one as it is now: what it was before is in there. */
const highWith = (high: number, low: number): number => Math.imul(high ^ low, HIGH_FACTOR);

const ALL_HIGH = 0x80808080 | 0;

/** The same of values as the bytes of JSON that was proved to be such, whatever their escapes and white space. */
export class TextHash extends ContentHash {
  protected bytes: Buffer = Buffer.alloc(0);
  protected view: DataView = NO_VIEW;
  /** The characters of the text that was hashed last, where they had to be made: all that are escaped in the bytes. */
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
    for (const last = view.byteLength - 4; at <= last; at += 4) {
      const unit = view.getInt32(at, true);
      const stops = stopsIn(unit);
      if (stops === 0) {
        seen |= unit;
        low = lowWith(low, unit);
        high = highWith(high, low);
        continue;
      }
      const before = firstOf(stops);
      at += before;
      if (bytes[at] !== QUOTE) break;
      const rest = unit & ((1 << (before * 8)) - 1);
      this.decoded = undefined;
      this.isAscii = ((seen | rest) & ALL_HIGH) === 0;
      this.finish(low, high, rest, at - from - 1);
      return at + 1;
    }
    return this.#decode(from, at);
  }

  /** The place behind the string whose quote is at a place. */
  protected skipText(from: number): number {
    const { bytes, view } = this;
    let at = from + 1;
    const last = view.byteLength - 4;
    for (;;) {
      for (; at <= last; at += 4) {
        const stops = stopsIn(view.getInt32(at, true));
        if (stops === 0) continue;
        at += firstOf(stops);
        break;
      }
      for (let byte = bytes[at]; byte !== BACKSLASH; byte = bytes[at]) {
        if (byte === QUOTE || byte === undefined) return at + 1;
        at += 1;
      }
      at += 2;
    }
  }

  /** The same of one with an escape, or so near to the end of all that there are no four bytes to look at. */
  #decode(from: number, place: number): number {
    const { bytes } = this;
    let at = place;
    while (bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    const text = JSON.parse(bytes.toString('utf8', from, at + 1)) as string;
    this.characters(text);
    this.decoded = text;
    return at + 1;
  }
}
