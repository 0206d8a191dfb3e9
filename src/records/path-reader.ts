import { QUOTE } from '../base/json-bytes.js';
import type { JsonValue } from '../base/json.js';
import { JsonTree, ROOT } from './json-tree.js';
import type { Reach, TreePlace } from './tree-shape.js';
import { watchTree, type Watch } from './watch.js';

/** The values of a record at some paths, by the path's place among them. */
export interface PathValues {
  /** Several where a path leads through an array. */
  count(path: number): number;
  /** One of them, from 0; made each time that it is asked for. */
  at(path: number, index: number): JsonValue;
  /** Undefined where there is none. */
  first(path: number): JsonValue | undefined;
  /** The byte that one of them begins with, which tells its kind. */
  byteAt(path: number, index: number): number;
  /** Whether one of them is neither null nor an empty text. */
  isFilled(path: number, index: number): boolean;
}

const NULL = 0x6e;
const EMPTY_TEXT_BYTES = 2;

/** Reads of JSON values what lies at some paths, and no more. `[]` after a name stands for every element of an array, `$` for the whole. */
export class PathReader implements PathValues {
  readonly #counts: Int32Array;
  /** Never emptied: to make new lists for each record takes longer than to fill them. */
  readonly #nodes: number[][];
  readonly #tree: JsonTree<PathPlace>;

  constructor(paths: readonly string[]) {
    this.#counts = new Int32Array(paths.length);
    this.#nodes = paths.map(() => []);
    this.#tree = new JsonTree(new PathPlace(watchTree(paths), false), { seed: 0 });
  }

  /** Reads the value that begins at a place of bytes that were proved to be JSON. Its values are there until the next one is read. */
  read(bytes: Buffer, from: number): void {
    const counts = this.#counts;
    counts.fill(0);
    const tree = this.#tree;
    tree.read(bytes, from);
    for (let node = ROOT; node < tree.count; node += 1) {
      const { watch } = tree.placeOf(node);
      if (watch === undefined) continue;
      for (const path of watch.indexes) {
        const nodes = this.#nodes[path];
        const index = counts[path] ?? 0;
        if (nodes !== undefined) nodes[index] = node;
        counts[path] = index + 1;
      }
    }
  }

  count(path: number): number {
    return this.#counts[path] ?? 0;
  }

  at(path: number, index: number): JsonValue {
    return this.#tree.value(this.#node(path, index));
  }

  first(path: number): JsonValue | undefined {
    return this.#counts[path] === 0 ? undefined : this.at(path, 0);
  }

  byteAt(path: number, index: number): number {
    return this.#tree.firstByteOf(this.#node(path, index));
  }

  isFilled(path: number, index: number): boolean {
    const tree = this.#tree;
    const node = this.#node(path, index);
    const byte = tree.firstByteOf(node);
    return byte !== NULL && (byte !== QUOTE || tree.endOf(node) - tree.startOf(node) > EMPTY_TEXT_BYTES);
  }

  /** The values of the paths from one on. */
  from(start: number): PathValues {
    return {
      count: (path) => this.count(start + path),
      at: (path, index) => this.at(start + path, index),
      first: (path) => this.first(start + path),
      byteAt: (path, index) => this.byteAt(start + path, index),
      isFilled: (path, index) => this.isFilled(start + path, index),
    };
  }

  /** Lets go of the bytes. */
  release(): void {
    this.#tree.release();
  }

  #node(path: number, index: number): number {
    return this.#nodes[path]?.[index] ?? ROOT;
  }
}

/** A place on the way to a path's end, or below it. */
class PathPlace implements TreePlace<PathPlace> {
  readonly watch: Watch | undefined;
  readonly reach: Reach;
  readonly #isWithin: boolean;

  constructor(watch: Watch | undefined, isWithin: boolean) {
    this.watch = watch;
    this.reach = watch === undefined && !isWithin ? 'skipped' : 'read';
    this.#isWithin = isWithin || (watch !== undefined && watch.indexes.length > 0);
  }

  member(name: string): PathPlace {
    return this.#inner(this.watch?.members.get(name));
  }

  element(): PathPlace {
    return this.#inner(this.watch?.element);
  }

  #inner(watch: Watch | undefined): PathPlace {
    // One place for all that lies below, however deep.
    return this.watch === undefined ? this : new PathPlace(watch, this.#isWithin);
  }
}
