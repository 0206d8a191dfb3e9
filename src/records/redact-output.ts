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
  readonly slot: number;
  readonly treatment: Treatment;
  readonly watch: Watch | undefined;
  readonly reach: Reach;
  /** Of a member: its name as it is written, behind a comma. */
  readonly nameBytes: Buffer;

  constructor(name: string, { slot, treatment }: Member, watch: Watch | undefined) {
    this.nameBytes = Buffer.from(`,${toJsonLine(name)}:`, 'utf8');
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

  /** A record is to be written. */
  begin(to: ByteWriter): void {
    this.to = to;
    this.spans.fill(NONE);
    // What an error left of another record.
    this.#namedCount = 0;
  }

  /** Writes the members of an object: those that rules name in the order of the rules, others behind them. `names` is how many are named. */
  members(node: number, names: number): boolean {
    const { to } = this;
    const start = to.length;
    to.byte(OBJECT_START);
    const others = this.#written(node, names, start);
    if (others !== undefined) this.#others(others, start);
    if (to.length === start + 1) {
      to.length = start;
      return false;
    }
    to.byte(OBJECT_END);
    return true;
  }

  /** Writes the members that rules name, and counts those of which nothing stays. Gives the others. */
  #written(node: number, names: number, start: number): number[] | undefined {
    const { tree } = this;
    let others: number[] | undefined;
    let last = NONE;
    let isInOrder = true;
    for (let child = tree.childOf(node); child !== NONE; child = tree.nextOf(child)) {
      const { slot, treatment } = tree.placeOf(child);
      if (treatment.removes) treatment.write(child);
      else if (slot < 0) (others ??= []).push(child);
      else {
        // Two of one name are not in order either: the last one counts.
        isInOrder &&= slot > last;
        last = slot;
      }
    }
    if (!isInOrder) this.#sorted(node, names, start);
    else if (last !== NONE)
      for (let child = tree.childOf(node); child !== NONE; child = tree.nextOf(child)) {
        const { slot, treatment } = tree.placeOf(child);
        if (slot >= 0 && !treatment.removes) this.#member(child, start);
      }
    return others;
  }

  /** Writes the members that rules name where they came in another order than that of the rules. */
  #sorted(node: number, names: number, start: number): void {
    const { tree } = this;
    const base = this.#needNamed(names);
    for (let child = tree.childOf(node); child !== NONE; child = tree.nextOf(child)) {
      const { slot, treatment } = tree.placeOf(child);
      if (slot >= 0 && !treatment.removes) this.#named[base + slot] = child;
    }
    for (let slot = 0; slot < names; slot += 1) {
      // The array is another one where a member needed more.
      const child = this.#named[base + slot] ?? NONE;
      if (child !== NONE) this.#member(child, start);
    }
    this.#namedCount = base;
  }

  /** Writes the members that no rule names, in the order of their names. */
  #others(others: number[], start: number): void {
    const { tree } = this;
    others.sort((a, b) => byCodeUnit(tree.nameOf(a), tree.nameOf(b)));
    for (const [index, child] of others.entries()) {
      const following = others[index + 1];
      // Of members of one name the last counts.
      if (following === undefined || tree.nameOf(following) !== tree.nameOf(child))
        this.#member(child, start);
    }
  }

  #member(node: number, start: number): void {
    const { to } = this;
    const before = to.length;
    const { nameBytes, treatment, watch } = this.tree.placeOf(node);
    // The first one has no comma before it.
    to.copy(nameBytes, before > start + 1 ? 0 : 1);
    const from = to.length;
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
        if (typeof treated !== 'string' || !to.plainText(treated)) to.text(toJsonLine(treated));
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

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
