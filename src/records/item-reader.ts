import { JoinedItems, JsonItems } from '../base/json-items.js';
import {
  afterColon,
  afterSpace,
  ARRAY_END,
  ARRAY_START,
  COLON,
  COMMA,
  OBJECT_END,
  OBJECT_START,
  QUOTE,
} from '../base/json-bytes.js';
import { ExactNumber, setMember, Unread, type JsonValue } from '../base/json.js';
import { BytesHash } from './bytes-hash.js';

/** What is to be read of a value; of the rest there will be `Unread`s. */
export interface Wanted {
  /** What is to be read of a member; undefined for nothing, `NOTHING` where it may be left out. */
  member(name: string): Wanted | undefined;
  /** What is to be read of an element of an array. */
  element(): Wanted | undefined;
}

/** The whole value. */
export const WHOLE: Wanted = { member: () => WHOLE, element: () => WHOLE };
/** Of what nobody asks for, nor compares. */
export const NOTHING: Wanted = { member: () => NOTHING, element: () => NOTHING };

export interface ItemReaderOptions {
  readonly wanted: Wanted;
  /** Random, of one run; hashes of one seed compare. */
  readonly seed: number;
  /** Empty members are as good as absent: they do not show in hashes. */
  readonly dropEmpty?: boolean | undefined;
  /** Nor in values: they are left out, elements of arrays keep their places. */
  readonly omitEmpty?: boolean | undefined;
}

/** Reads lists of values as far as somebody wants them. */
export interface ItemReader {
  /** What is wanted as `JsonValue`s, the rest as `Unread`s. Values of a list that is not made of bytes come as they are. */
  read(items: Iterable<JsonValue>): Iterable<JsonValue>;
  /** The hash of the value that came last, as `ContentHash` has it, without what was left out; undefined where it was not read from bytes. */
  content(): number | undefined;
}

/** Names of members that are remembered for one place; others are read each time. */
const MAX_KNOWN_NAMES = 256;
/** The same for all places together. */
const MAX_ALL_NAMES = 10_000;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;

const NO_BYTES = Buffer.alloc(0);

/** What `toString` of a buffer calls once it has looked at its arguments, which takes longer than the text of an id. */
interface SlicedBytes extends Uint8Array {
  latin1Slice(from: number, to: number): string;
  utf8Slice(from: number, to: number): string;
}

/** A place in items: what is wanted there, and the names that were met. */
interface Shape {
  readonly wanted: Wanted;
  readonly names: Map<string, KnownName>;
  /** The name that an object began with last. */
  first: KnownName | undefined;
  element: Shape | undefined;
  elementIsKnown: boolean;
}

interface KnownName {
  readonly name: string;
  /** It can be set by assignment; see `setMember`. */
  readonly isPlain: boolean;
  /** As it stands there, with its quotes. */
  readonly bytes: Uint8Array;
  /** Its hash. */
  readonly low: number;
  readonly high: number;
  /** Undefined: its value is not read. */
  readonly shape: Shape | undefined;
  readonly isLeftOut: boolean;
  /** The name that followed it last: members mostly come in one order. */
  next: KnownName | undefined;
}

export function createItemReader(options: ItemReaderOptions): ItemReader {
  const root = shapeOf(options.wanted);
  const reader = new Reader(options);
  let content: number | undefined;
  const read = function* (items: Iterable<JsonValue>): Generator<JsonValue, void, void> {
    if (items instanceof JoinedItems) {
      for (const list of items.lists) yield* read(list);
      return;
    }
    content = undefined;
    if (!(items instanceof JsonItems)) {
      yield* items;
      return;
    }
    const { bytes, spans } = items;
    for (let index = 0; index < spans.length; index += 2) {
      const value = reader.read(root, bytes, spans[index] ?? 0);
      content = reader.content();
      yield value;
    }
    reader.release();
  };
  return { read, content: () => content };
}

function shapeOf(wanted: Wanted): Shape {
  return { wanted, names: new Map(), first: undefined, element: undefined, elementIsKnown: false };
}

/** Bytes that were proved to be JSON are read here: nothing is checked a second time. */
class Reader extends BytesHash {
  readonly #omitEmpty: boolean;
  readonly #texts = new KnownTexts();
  #namesKnown = 0;

  constructor({ seed, dropEmpty = false, omitEmpty = false }: ItemReaderOptions) {
    super(seed, dropEmpty);
    this.#omitEmpty = omitEmpty;
  }

  read(shape: Shape, bytes: Buffer, from: number): JsonValue {
    if (this.bytes !== bytes) this.turnTo(bytes);
    return this.#value(shape, from);
  }

  /** Lets go of the bytes: a large page is not kept until the next one is read. */
  release(): void {
    this.turnTo(NO_BYTES);
  }

  #value(shape: Shape, at: number): JsonValue {
    const byte = this.bytes[at];
    switch (byte) {
      case OBJECT_START:
        return this.#object(shape, at);
      case ARRAY_START:
        return this.#array(shape, at);
      case QUOTE: {
        this.end = this.text(at);
        this.isEmpty = this.end === at + 2;
        return this.#characters(at + 1, this.end - 1);
      }
      default:
        this.hashToken(at);
        if (byte === 0x74) return true;
        if (byte === 0x66) return false;
        return byte === 0x6e ? null : this.#number(at, this.end);
    }
  }

  #object(shape: Shape, from: number): JsonValue {
    const members: Record<string, JsonValue> = {};
    const { bytes } = this;
    let [sumLow, sumHigh, count] = [0, 0, 0];
    let isEmpty = true;
    let at = afterSpace(bytes, from + 1);
    let before: KnownName | undefined;
    while (bytes[at] !== OBJECT_END) {
      const expected = before === undefined ? shape.first : before.next;
      let known: KnownName;
      if (expected !== undefined && this.#standsAt(expected.bytes, at)) {
        known = expected;
        at += expected.bytes.length;
      } else {
        known = this.#name(shape, at);
        if (before === undefined) shape.first = known;
        else before.next = known;
        at = this.end;
      }
      before = known;
      at = bytes[at] === COLON ? afterSpace(bytes, at + 1) : afterColon(bytes, at);
      const inner = known.shape;
      if (known.isLeftOut) this.end = this.skip(at);
      else {
        const value = inner === undefined ? this.#unread(at) : this.#value(inner, at);
        isEmpty &&= this.isEmpty;
        if (!this.isEmpty || !this.#omitEmpty) {
          if (known.isPlain) members[known.name] = value;
          else setMember(members, known.name, value);
        }
        if (!this.isEmpty || !this.dropEmpty) {
          this.addMember(known.low, known.high);
          sumLow = (sumLow + this.low) | 0;
          sumHigh = (sumHigh + this.high) | 0;
          count += 1;
        }
      }
      at = afterSpace(bytes, this.end);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.end = at + 1;
    this.endObject(sumLow, sumHigh, count);
    this.isEmpty = isEmpty;
    return members;
  }

  #standsAt(name: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
    return true;
  }

  /** The name that begins at a place, up to `end`. */
  #name(shape: Shape, from: number): KnownName {
    this.end = this.text(from);
    const name = this.#characters(from + 1, this.end - 1);
    const found = shape.names.get(name);
    if (found !== undefined) return found;
    const wanted = shape.wanted.member(name);
    const isSame = wanted === shape.wanted;
    const known: KnownName = {
      name,
      isPlain: name !== '__proto__',
      bytes: Uint8Array.from(this.bytes.subarray(from, this.end)),
      low: this.low,
      high: this.high,
      shape: wanted === undefined ? undefined : isSame ? shape : shapeOf(wanted),
      isLeftOut: wanted === NOTHING,
      next: undefined,
    };
    if (shape.names.size < MAX_KNOWN_NAMES && this.#namesKnown < MAX_ALL_NAMES) {
      this.#namesKnown += 1;
      shape.names.set(name, known);
    }
    return known;
  }

  #array(shape: Shape, from: number): JsonValue {
    if (!shape.elementIsKnown) {
      const wanted = shape.wanted.element();
      shape.element = wanted === undefined ? undefined : wanted === shape.wanted ? shape : shapeOf(wanted);
      shape.elementIsKnown = true;
    }
    const { element } = shape;
    const elements: JsonValue[] = [];
    const { bytes } = this;
    let at = afterSpace(bytes, from + 1);
    this.startArray();
    while (bytes[at] !== ARRAY_END) {
      const { low, high } = this;
      elements.push(element === undefined ? this.#unread(at) : this.#value(element, at));
      this.addElement(low, high);
      at = afterSpace(bytes, this.end);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.end = at + 1;
    this.endArray(elements.length);
    this.isEmpty = elements.length === 0;
    return elements;
  }

  /** The characters of the text that was hashed last. */
  #characters(from: number, to: number): string {
    if (this.decoded !== undefined) return this.decoded;
    const bytes = this.bytes as Uint8Array as SlicedBytes;
    // ASCII only, by far the most.
    if (!this.isAscii) return bytes.utf8Slice(from, to);
    return this.#texts.at(bytes, from, to, this.low, this.high);
  }

  #number(from: number, to: number): JsonValue {
    const bytes = this.bytes as Uint8Array as SlicedBytes;
    let at = from;
    let value = 0;
    for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
      value = value * 10 + digit;
      at += 1;
    }
    if (at === to && at - from <= SAFE_DIGITS) return value;
    const text = bytes.latin1Slice(from, to);
    const double = Number(text);
    return String(double) === text ? double : new ExactNumber(text);
  }

  /** What is not read is of no type that anything asks for. */
  #unread(at: number): JsonValue {
    this.hash(at);
    return new Unread(this.low, this.high, this.isEmpty) as unknown as JsonValue;
  }
}

/** Texts that come again and again are made once: by their bytes, of which those with one slot have one each time. */
class KnownTexts {
  readonly #lows = new Int32Array(SLOTS);
  readonly #highs = new Int32Array(SLOTS);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #bytes = new Uint8Array(SLOTS * MAX_KNOWN_LENGTH);
  readonly #texts: string[] = Array<string>(SLOTS).fill('');

  /** The text of bytes that are ASCII, by their hash. */
  at(bytes: SlicedBytes, from: number, to: number, low: number, high: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > MAX_KNOWN_LENGTH) return bytes.latin1Slice(from, to);
    const slot = (low ^ (high >>> 7)) & (SLOTS - 1);
    const place = slot * MAX_KNOWN_LENGTH;
    if (this.#lows[slot] === low && this.#highs[slot] === high && this.#lengths[slot] === length) {
      let at = 0;
      while (at < length && this.#bytes[place + at] === bytes[from + at]) at += 1;
      if (at === length) return this.#texts[slot] ?? '';
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

/** A power of two. */
const SLOTS = 8192;
const MAX_KNOWN_LENGTH = 48;
