import { JoinedItems, JsonItems } from '../base/json-items.js';
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
import { ExactNumber, setMember, type JsonValue } from '../base/json.js';
import { BytesHash } from './bytes-hash.js';

/** What is to be read of a value; of the rest there will be `Unread`s. */
export interface Wanted {
  /** What is to be read of a member; undefined for nothing. */
  member(name: string): Wanted | undefined;
  /** What is to be read of an element of an array. */
  element(): Wanted | undefined;
}

/** The whole value. */
export const WHOLE: Wanted = { member: () => WHOLE, element: () => WHOLE };

export interface ItemReaderOptions {
  readonly wanted: Wanted;
  /** Random, of one run; `Unread`s of one seed compare. */
  readonly seed: number;
  /** Empty members are as good as absent: they do not show in what an `Unread` is the same as. */
  readonly dropEmpty?: boolean | undefined;
}

/** Names of members that are remembered for one place; others are read each time. */
const MAX_KNOWN_NAMES = 256;
/** The same for all places together. */
const MAX_ALL_NAMES = 10_000;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;

const ENDS = 1;
const ESCAPES = 2;
const BEYOND_ASCII = 4;
/** Bytes inside of a string that mean something. */
const IN_STRING = new Uint8Array(256);
IN_STRING[QUOTE] = ENDS;
IN_STRING[BACKSLASH] = ESCAPES;
IN_STRING.fill(BEYOND_ASCII, 0x80);

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
  /** Undefined: its value is not read. */
  readonly shape: Shape | undefined;
  /** The name that followed it last: members mostly come in one order. */
  next: KnownName | undefined;
}

/**
 * Reads the items of a list one by one: what is wanted as `JsonValue`s, the rest as `Unread`s. Values of a list that is not
 * made of bytes come as they are.
 */
export function createItemReader({ wanted, seed, dropEmpty = false }: ItemReaderOptions): ReadItems {
  const root = shapeOf(wanted);
  const reader = new Reader(seed, dropEmpty);
  return function* read(items): Generator<JsonValue, void, void> {
    if (items instanceof JoinedItems) {
      for (const list of items.lists) yield* read(list);
      return;
    }
    if (!(items instanceof JsonItems)) {
      yield* items;
      return;
    }
    const { bytes, spans } = items;
    for (let index = 0; index < spans.length; index += 2) yield reader.read(root, bytes, spans[index] ?? 0);
    reader.release();
  };
}

/** The values of a list, read as far as somebody wants them. */
export type ReadItems = (items: Iterable<JsonValue>) => Iterable<JsonValue>;

function shapeOf(wanted: Wanted): Shape {
  return { wanted, names: new Map(), first: undefined, element: undefined, elementIsKnown: false };
}

/** Bytes that were proved to be JSON are read here: nothing is checked a second time. */
class Reader {
  readonly #hash: BytesHash;
  #bytes = NO_BYTES as Uint8Array as SlicedBytes;
  #at = 0;
  #namesKnown = 0;

  constructor(seed: number, dropEmpty: boolean) {
    this.#hash = new BytesHash(seed, dropEmpty);
  }

  read(shape: Shape, bytes: Buffer, from: number): JsonValue {
    if (this.#bytes !== (bytes as Uint8Array)) this.#turnTo(bytes);
    this.#at = from;
    return this.#value(shape);
  }

  /** Lets go of the bytes: a large page is not kept until the next one is read. */
  release(): void {
    this.#turnTo(NO_BYTES);
  }

  #turnTo(bytes: Buffer): void {
    this.#bytes = bytes as Uint8Array as SlicedBytes;
    this.#hash.of(bytes);
  }

  #value(shape: Shape): JsonValue {
    switch (this.#bytes[this.#at]) {
      case OBJECT_START:
        return this.#object(shape);
      case ARRAY_START:
        return this.#array(shape);
      case QUOTE:
        return this.#text();
      case 0x74:
        this.#at += 4;
        return true;
      case 0x66:
        this.#at += 5;
        return false;
      case 0x6e:
        this.#at += 4;
        return null;
      default:
        return this.#number();
    }
  }

  #object(shape: Shape): JsonValue {
    const members: Record<string, JsonValue> = {};
    const bytes = this.#bytes;
    let at = afterSpace(bytes, this.#at + 1);
    let before: KnownName | undefined;
    while (bytes[at] !== OBJECT_END) {
      const expected = before === undefined ? shape.first : before.next;
      let known: KnownName;
      if (expected !== undefined && this.#standsAt(expected.bytes, at)) {
        known = expected;
        at += expected.bytes.length;
      } else {
        this.#at = at;
        known = this.#name(shape);
        if (before === undefined) shape.first = known;
        else before.next = known;
        at = this.#at;
      }
      this.#at = afterColon(bytes, at);
      const inner = known.shape;
      const value = inner === undefined ? this.#unread() : this.#value(inner);
      if (known.isPlain) members[known.name] = value;
      else setMember(members, known.name, value);
      before = known;
      at = afterSpace(bytes, this.#at);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.#at = at + 1;
    return members;
  }

  #standsAt(name: Uint8Array, at: number): boolean {
    const bytes = this.#bytes;
    for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
    return true;
  }

  #name(shape: Shape): KnownName {
    const from = this.#at;
    const name = this.#text();
    const found = shape.names.get(name);
    if (found !== undefined) return found;
    const wanted = shape.wanted.member(name);
    const isSame = wanted === shape.wanted;
    const known: KnownName = {
      name,
      isPlain: name !== '__proto__',
      bytes: this.#bytes.subarray(from, this.#at).slice(),
      shape: wanted === undefined ? undefined : isSame ? shape : shapeOf(wanted),
      next: undefined,
    };
    if (shape.names.size < MAX_KNOWN_NAMES && this.#namesKnown < MAX_ALL_NAMES) {
      this.#namesKnown += 1;
      shape.names.set(name, known);
    }
    return known;
  }

  #array(shape: Shape): JsonValue {
    if (!shape.elementIsKnown) {
      const wanted = shape.wanted.element();
      shape.element = wanted === undefined ? undefined : wanted === shape.wanted ? shape : shapeOf(wanted);
      shape.elementIsKnown = true;
    }
    const { element } = shape;
    const elements: JsonValue[] = [];
    const bytes = this.#bytes;
    let at = afterSpace(bytes, this.#at + 1);
    while (bytes[at] !== ARRAY_END) {
      this.#at = at;
      elements.push(element === undefined ? this.#unread() : this.#value(element));
      at = afterSpace(bytes, this.#at);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.#at = at + 1;
    return elements;
  }

  #text(): string {
    const bytes = this.#bytes;
    const from = this.#at + 1;
    let at = from;
    let seen = 0;
    for (;;) {
      while (IN_STRING[bytes[at] ?? QUOTE] === 0) at += 1;
      const meaning = IN_STRING[bytes[at] ?? QUOTE] ?? ENDS;
      if (meaning === ENDS) break;
      seen |= meaning;
      at += meaning === ESCAPES ? 2 : 1;
    }
    this.#at = at + 1;
    // ASCII only, by far the most.
    if (seen === 0) return bytes.latin1Slice(from, at);
    const text = bytes.utf8Slice(from, at);
    return (seen & ESCAPES) === 0 ? text : (JSON.parse(`"${text}"`) as string);
  }

  #number(): JsonValue {
    const bytes = this.#bytes;
    const from = this.#at;
    let at = from;
    let value = 0;
    for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
      value = value * 10 + digit;
      at += 1;
    }
    if (at > from && at - from <= SAFE_DIGITS && !isOfNumber(bytes[at])) {
      this.#at = at;
      return value;
    }
    while (isOfNumber(bytes[at])) at += 1;
    this.#at = at;
    const text = bytes.latin1Slice(from, at);
    const double = Number(text);
    return String(double) === text ? double : new ExactNumber(text);
  }

  /** What is not read is of no type that anything asks for. */
  #unread(): JsonValue {
    const unread = this.#hash.at(this.#at);
    this.#at = this.#hash.end;
    return unread as unknown as JsonValue;
  }
}

/** Of a number's text: digits, `+`, `-`, `.`, `E`, `e`. */
function isOfNumber(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x30 && byte <= 0x39) ||
      byte === 0x2e ||
      byte === 0x2d ||
      byte === 0x2b ||
      (byte | 0x20) === 0x65)
  );
}
