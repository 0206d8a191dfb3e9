import { ARRAY_END, ARRAY_START, COMMA, OBJECT_END, OBJECT_START } from '../base/json-bytes.js';
import { toJsonLine } from '../base/json.js';
import { ByteWriter } from './byte-writer.js';
import { NONE, type JsonTree } from './json-tree.js';
import type { TreatValue } from './redact-values.js';
import type { Reach, TreePlace } from './tree-shape.js';
import type { Watch } from './watch.js';

/** Writes what may stay of a value, given by its node; false where nothing may. */
export type Write = (node: number) => boolean;

/** What becomes of values of one place. */
export interface Treatment {
  readonly write: Write;
  /** Nothing of them ever stays. */
  readonly removes: boolean;
  member(name: string): Member;
  element(): Treatment;
}

export interface Member {
  /** Place among the members that rules name; -1 for others, which follow in code-unit order. */
  readonly slot: number;
  readonly treatment: Treatment;
}

const FIRST_MEMBERS = 64;

/** A place of records as they are read. */
export class RecordPlace implements TreePlace<RecordPlace> {
  readonly name: string;
  readonly slot: number;
  readonly treatment: Treatment;
  readonly watch: Watch | undefined;
  readonly reach: Reach;

  constructor(name: string, { slot, treatment }: Member, watch: Watch | undefined) {
    this.name = name;
    this.slot = slot;
    this.treatment = treatment;
    this.watch = watch;
    this.reach = treatment.removes && watch === undefined ? 'compared' : 'read';
  }

  member(name: string): RecordPlace {
    return new RecordPlace(name, this.treatment.member(name), this.watch?.members.get(name));
  }

  element(): RecordPlace {
    return new RecordPlace('', { slot: -1, treatment: this.treatment.element() }, this.watch?.element);
  }
}

/** The record that is written now, and where to. */
export class Output {
  declare tree: JsonTree<RecordPlace>;
  to = new ByteWriter(0);
  /** Where watched values were written, two for each; `NONE` where they were not. */
  readonly spans: Int32Array;
  /** Nodes of the members that rules name, of the objects that are written now, one behind the other. */
  #named = new Int32Array(FIRST_MEMBERS);
  #namedCount = 0;

  constructor(watchedCount: number) {
    this.spans = new Int32Array(watchedCount * 2);
  }

  /** Writes the members of an object: those that rules name in the order of the rules, others behind them. */
  members(node: number, names: readonly Buffer[]): boolean {
    const { tree, to } = this;
    const base = this.#needNamed(names.length);
    const others = this.#collect(node, base);
    const start = to.length;
    to.byte(OBJECT_START);
    for (const [slot, name] of names.entries()) {
      // The array is another one where a member needed more.
      const child = this.#named[base + slot] ?? NONE;
      if (child !== NONE) this.#member(child, name, start);
    }
    this.#namedCount = base;
    if (others !== undefined)
      for (const [index, child] of others.entries()) {
        const name = tree.nameOf(child);
        const following = others[index + 1];
        // Of members of one name the last counts.
        if (following === undefined || tree.nameOf(following) !== name)
          this.#member(child, nameBytes(name), start);
      }
    if (to.length === start + 1) {
      to.length = start;
      return false;
    }
    to.byte(OBJECT_END);
    return true;
  }

  /** The members that no rule names and of which something may stay, in order of their names. Counts the rest. */
  #collect(node: number, base: number): number[] | undefined {
    const { tree } = this;
    let others: number[] | undefined;
    for (let child = tree.childOf(node); child !== NONE; child = tree.nextOf(child)) {
      const { slot, treatment } = tree.placeOf(child);
      if (treatment.removes) treatment.write(child);
      else if (slot >= 0) this.#named[base + slot] = child;
      else (others ??= []).push(child);
    }
    return others?.sort((a, b) => byCodeUnit(tree.nameOf(a), tree.nameOf(b)));
  }

  #member(node: number, name: Buffer, start: number): void {
    const { to } = this;
    const before = to.length;
    if (before > start + 1) to.byte(COMMA);
    to.copy(name);
    const from = to.length;
    const { treatment, watch } = this.tree.placeOf(node);
    if (!treatment.write(node)) to.length = before;
    else if (watch !== undefined)
      for (const index of watch.indexes) {
        this.spans[index * 2] = from;
        this.spans[index * 2 + 1] = to.length;
      }
  }

  #needNamed(count: number): number {
    const base = this.#namedCount;
    this.#namedCount += count;
    if (this.#namedCount > this.#named.length) {
      const larger = new Int32Array(this.#namedCount * 2);
      larger.set(this.#named);
      this.#named = larger;
    }
    this.#named.fill(NONE, base, this.#namedCount);
    return base;
  }

  /** Writes the elements of an array of which something stays. */
  elements(node: number, { write }: Treatment): boolean {
    const { tree, to } = this;
    const start = to.length;
    to.byte(ARRAY_START);
    for (let child = tree.childOf(node); child !== NONE; child = tree.nextOf(child)) {
      const before = to.length;
      if (before > start + 1) to.byte(COMMA);
      if (!write(child)) to.length = before;
    }
    if (to.length === start + 1) {
      to.length = start;
      return false;
    }
    to.byte(ARRAY_END);
    return true;
  }

  /** Writes a single value as far as it may stay. */
  single(node: number, { keepsPlain, treat }: TreatValue): boolean {
    const { tree, to } = this;
    const [from, end] = [tree.startOf(node), tree.endOf(node)];
    const isPlain = tree.isPlainText(node);
    // Without making a text of it first.
    if (!isPlain || keepsPlain?.(tree.source, from + 1, end - 1) !== true) {
      const value = tree.value(node);
      const treated = treat(value);
      if (treated === undefined) return false;
      if (treated !== value || (typeof value === 'string' && !isPlain)) {
        to.text(toJsonLine(treated));
        return true;
      }
    }
    to.copy(tree.source, from, end);
    return true;
  }

  /** Writes an empty object or array. */
  empty(node: number): boolean {
    const isArray = this.tree.firstByteOf(node) === ARRAY_START;
    this.to.byte(isArray ? ARRAY_START : OBJECT_START);
    this.to.byte(isArray ? ARRAY_END : OBJECT_END);
    return true;
  }
}

/** A member's name as it is written. */
export function nameBytes(name: string): Buffer {
  return Buffer.from(`${toJsonLine(name)}:`, 'utf8');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
