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
import {
  ExactNumber,
  setMember,
  Unread,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from '../base/json.js';
import { BytesHash } from './bytes-hash.js';
import { KnownTexts, type SlicedBytes } from './known-texts.js';
import { UNIT_BYTES, wayTo, type Shape, type TreePlace, type Way } from './tree-shape.js';

export interface JsonTreeOptions {
  /** Random, of one run; hashes of one seed compare. */
  readonly seed: number;
  /** Empty members are as good as absent: they do not show in hashes. */
  readonly dropEmpty?: boolean | undefined;
}

/** Names of members that are remembered for one place; others are read each time. */
const MAX_KNOWN_NAMES = 256;
/** The same for all places together. */
const MAX_ALL_NAMES = 10_000;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;
/** So many texts of a place show whether they come again; fewer are not worth remembering. */
const SAMPLE = 256;
const NO_BYTES = Buffer.alloc(0);
const NO_HASH = { low: 0, high: 0 };

/** Numbers of a node, side by side. */
const NODE = 8;
const START = 0;
const END = 1;
const LOW = 2;
const HIGH = 3;
const CHILD = 4;
const NEXT = 5;
const FLAGS = 6;
/** A text that stands in the bytes as it is: ASCII without an escape. */
const IS_PLAIN = 1;
const IS_EMPTY = 2;
const FIRST_NODES = 64;
/** What a record of a megabyte has. */
const KEPT_NODES = 65_536;
/** No node. */
export const NONE = -1;
/** The value itself. */
export const ROOT = 0;

/**
 * A value of JSON that was proved to be such, as a tree of nodes that tell where its parts stand in the bytes. Nothing is made of a part
 * until somebody asks for it. Nodes are numbers, from `ROOT` on, and are good until the next `read`.
 */
export class JsonTree<P extends TreePlace<P>> extends BytesHash {
  readonly #root: Way<P>;
  /** Undefined until so many texts were asked for that it is worth its half a megabyte. */
  #texts: KnownTexts | undefined;
  #textsAsked = 0;
  #omitEmpty = false;
  #namesKnown = 0;
  #nodes = new Int32Array(FIRST_NODES * NODE);
  #ways: Way<P>[] = [];
  #count = 0;
  /** The text that was asked for last, and its node. */
  #textNode = NONE;
  #lastText = '';

  constructor(root: P, { seed, dropEmpty = false }: JsonTreeOptions) {
    super(seed, dropEmpty);
    this.#root = wayTo('', root, NO_BYTES, NO_HASH);
  }

  /** Reads the value that begins at a place. `omitEmpty`: it is as if empty members were not there; elements keep their places. */
  read(bytes: Buffer, from: number, omitEmpty = false): void {
    if (this.bytes !== bytes) this.turnTo(bytes);
    this.#omitEmpty = omitEmpty;
    this.#count = 0;
    this.#textNode = NONE;
    const root = this.#add(this.#root, from);
    this.#value(this.#root, root, from);
  }

  /** Lets go of the bytes, and of the nodes of a large value: none of these is kept until the next one is read. */
  release(): void {
    this.turnTo(NO_BYTES);
    if (this.#ways.length <= KEPT_NODES) return;
    this.#nodes = new Int32Array(FIRST_NODES * NODE);
    this.#ways = [];
    this.#count = 0;
  }

  /** Nodes of the value; each is behind the one that it is in. */
  get count(): number {
    return this.#count;
  }

  /** The bytes that the value stands in. */
  get source(): Buffer {
    return this.bytes;
  }

  placeOf(node: number): P {
    return this.#wayOf(node).place;
  }

  /** Of a member. */
  nameOf(node: number): string {
    return this.#wayOf(node).name;
  }

  /** The first member or element; `NONE` where there is none, or it was not read. */
  childOf(node: number): number {
    return this.#nodes[node * NODE + CHILD] ?? NONE;
  }

  /** The next member or element. */
  nextOf(node: number): number {
    return this.#nodes[node * NODE + NEXT] ?? NONE;
  }

  startOf(node: number): number {
    return this.#nodes[node * NODE + START] ?? 0;
  }

  /** Behind its last byte. */
  endOf(node: number): number {
    return this.#nodes[node * NODE + END] ?? 0;
  }

  /** The byte that it begins with, which tells what it is. */
  firstByteOf(node: number): number {
    return this.bytes[this.startOf(node)] ?? 0;
  }

  /** Whether it is a text that stands in the bytes as it is. */
  isPlainText(node: number): boolean {
    return ((this.#nodes[node * NODE + FLAGS] ?? 0) & IS_PLAIN) !== 0;
  }

  /** The value; `Unread` stands for what was only hashed. */
  value(node: number): JsonValue {
    if (this.#wayOf(node).shape === undefined) return this.#unread(node);
    const from = this.startOf(node);
    switch (this.bytes[from]) {
      case OBJECT_START:
        return this.#object(node);
      case ARRAY_START:
        return this.#array(node);
      case QUOTE:
        return this.#text(node, from);
      case 0x74:
        return true;
      case 0x66:
        return false;
      case 0x6e:
        return null;
      default:
        return this.#number(from, this.endOf(node));
    }
  }

  #object(node: number): JsonObject {
    const members: Record<string, JsonValue> = {};
    for (let child = this.childOf(node); child !== NONE; child = this.nextOf(child))
      setMember(members, this.nameOf(child), this.value(child));
    return members;
  }

  #array(node: number): JsonArray {
    const elements: JsonValue[] = [];
    for (let child = this.childOf(node); child !== NONE; child = this.nextOf(child))
      elements.push(this.value(child));
    return elements;
  }

  #text(node: number, from: number): string {
    if (node === this.#textNode) return this.#lastText;
    this.#textNode = node;
    return (this.#lastText = this.#newText(node, from));
  }

  #newText(node: number, from: number): string {
    const at = node * NODE;
    const nodes = this.#nodes;
    const bytes = this.bytes as Uint8Array as SlicedBytes;
    const to = (nodes[at + END] ?? 0) - 1;
    if (((nodes[at + FLAGS] ?? 0) & IS_PLAIN) !== 0) {
      const way = this.#wayOf(node);
      this.#textsAsked += 1;
      if (way.isVaried || this.#textsAsked < SAMPLE) return bytes.latin1Slice(from + 1, to);
      const texts = (this.#texts ??= new KnownTexts());
      const known = texts.at(bytes, from + 1, to, nodes[at + LOW] ?? 0, nodes[at + HIGH] ?? 0);
      way.asked += 1;
      if (texts.wasKnown) way.known += 1;
      if (way.asked === SAMPLE) {
        way.isVaried = way.known < SAMPLE / 4;
        way.asked = 0;
        way.known = 0;
      }
      return known;
    }
    const text = bytes.utf8Slice(from + 1, to);
    return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
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
  #unread(node: number): JsonValue {
    const at = node * NODE;
    const nodes = this.#nodes;
    const isEmpty = ((nodes[at + FLAGS] ?? 0) & IS_EMPTY) !== 0;
    return new Unread(nodes[at + LOW] ?? 0, nodes[at + HIGH] ?? 0, isEmpty) as unknown as JsonValue;
  }

  #wayOf(node: number): Way<P> {
    return this.#ways[node] ?? this.#root;
  }

  #add(way: Way<P>, from: number): number {
    const node = this.#count;
    const at = node * NODE;
    if (at === this.#nodes.length) {
      const more = new Int32Array(at * 2);
      more.set(this.#nodes);
      this.#nodes = more;
    }
    const nodes = this.#nodes;
    nodes[at + START] = from;
    nodes[at + CHILD] = NONE;
    nodes[at + NEXT] = NONE;
    this.#ways[node] = way;
    this.#count = node + 1;
    return node;
  }

  /** Reads the value of a node; its end, hash and flags are known then, here and in the node. */
  #value({ shape }: Way<P>, node: number, from: number): void {
    let flags = 0;
    if (shape === undefined) this.hash(from);
    else
      switch (this.bytes[from]) {
        case OBJECT_START:
          this.#members(shape, node, from);
          break;
        case ARRAY_START:
          this.#elements(shape, node, from);
          break;
        case QUOTE:
          this.end = this.text(from);
          this.isEmpty = this.end === from + 2;
          flags = this.isAscii && this.decoded === undefined ? IS_PLAIN : 0;
          break;
        default:
          this.hashToken(from);
      }
    const at = node * NODE;
    const nodes = this.#nodes;
    nodes[at + END] = this.end;
    nodes[at + LOW] = this.low;
    nodes[at + HIGH] = this.high;
    nodes[at + FLAGS] = this.isEmpty ? flags | IS_EMPTY : flags;
  }

  #members(shape: Shape<P>, node: number, from: number): void {
    const { bytes } = this;
    let [sumLow, sumHigh, count] = [0, 0, 0];
    let isEmpty = true;
    let last = NONE;
    let before: Way<P> | undefined;
    let at = afterSpace(bytes, from + 1);
    while (bytes[at] !== OBJECT_END) {
      const expected = before === undefined ? shape.first : before.next;
      let way: Way<P>;
      if (expected !== undefined && this.#standsAt(expected, at)) {
        way = expected;
        at += expected.length;
      } else {
        way = this.#wayAt(shape, at);
        if (before === undefined) shape.first = way;
        else before.next = way;
        at = this.end;
      }
      before = way;
      at = bytes[at] === COLON ? afterSpace(bytes, at + 1) : afterColon(bytes, at);
      if (way.isSkipped) this.end = this.skip(at);
      else {
        if (way.hasNode) {
          const child = this.#add(way, at);
          this.#value(way, child, at);
          // With all that is in it.
          if (this.isEmpty && this.#omitEmpty) this.#count = child;
          else {
            this.#nodes[last === NONE ? node * NODE + CHILD : last * NODE + NEXT] = child;
            last = child;
          }
        } else this.hash(at);
        isEmpty &&= this.isEmpty;
        if (!this.isEmpty || !this.dropEmpty) {
          this.addMember(way.low, way.high);
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
  }

  #elements(shape: Shape<P>, node: number, from: number): void {
    const { bytes } = this;
    const way = (shape.element ??= wayTo('', shape.place.element(), NO_BYTES, NO_HASH, shape));
    let last = NONE;
    let count = 0;
    let at = afterSpace(bytes, from + 1);
    this.startArray();
    while (bytes[at] !== ARRAY_END) {
      const { low, high } = this;
      const child = this.#add(way, at);
      this.#value(way, child, at);
      this.#nodes[last === NONE ? node * NODE + CHILD : last * NODE + NEXT] = child;
      last = child;
      this.addElement(low, high);
      count += 1;
      at = afterSpace(bytes, this.end);
      if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1);
    }
    this.end = at + 1;
    this.endArray(count);
    this.isEmpty = count === 0;
  }

  /** Whether a name stands at a place: four bytes at a time, the last four once more in part. */
  #standsAt({ units, length }: Way<P>, at: number): boolean {
    const { view } = this;
    const last = at + length - UNIT_BYTES;
    // A name of one letter is shorter than that.
    if (length < UNIT_BYTES || last + UNIT_BYTES > view.byteLength) return false;
    let place = at;
    for (const unit of units) {
      if (view.getInt32(place < last ? place : last, true) !== unit) return false;
      place += UNIT_BYTES;
    }
    return true;
  }

  /** The way by the name that begins at a place, up to `end`. */
  #wayAt(shape: Shape<P>, from: number): Way<P> {
    this.end = this.text(from);
    const name = this.decoded ?? (this.bytes as Uint8Array as SlicedBytes).utf8Slice(from + 1, this.end - 1);
    const found = shape.names.get(name);
    if (found !== undefined) return found;
    const way = wayTo(name, shape.place.member(name), this.bytes.subarray(from, this.end), this, shape);
    if (shape.names.size < MAX_KNOWN_NAMES && this.#namesKnown < MAX_ALL_NAMES) {
      this.#namesKnown += 1;
      shape.names.set(name, way);
    }
    return way;
  }
}
