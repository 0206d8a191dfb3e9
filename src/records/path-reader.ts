import type { JsonValue } from '../base/json.js';
import { JsonTree, ROOT } from './json-tree.js';
import type { Reach, TreePlace } from './tree-shape.js';
import { watchTree, type Watch } from './watch.js';

/** The values of a record at some paths, by the path's place among them. */
export interface PathValues {
  /** Several where a path leads through an array. */
  count(path: number): number;
  /** One of them, from 0. */
  at(path: number, index: number): JsonValue;
  /** Undefined where there is none. */
  first(path: number): JsonValue | undefined;
}

/** Reads of JSON values what lies at some paths, and no more. `[]` after a name stands for every element of an array, `$` for the whole. */
export class PathReader implements PathValues {
  readonly #counts: Int32Array;
  /** Never emptied: to make new lists for each record takes longer than to fill them. */
  readonly #values: JsonValue[][];
  readonly #tree: JsonTree<PathPlace>;

  constructor(paths: readonly string[]) {
    this.#counts = new Int32Array(paths.length);
    this.#values = paths.map(() => []);
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
      if (watch === undefined || watch.indexes.length === 0) continue;
      const value = tree.value(node);
      for (const path of watch.indexes) {
        const values = this.#values[path];
        const index = counts[path] ?? 0;
        if (values !== undefined) values[index] = value;
        counts[path] = index + 1;
      }
    }
  }

  count(path: number): number {
    return this.#counts[path] ?? 0;
  }

  at(path: number, index: number): JsonValue {
    return this.#values[path]?.[index] ?? null;
  }

  first(path: number): JsonValue | undefined {
    return this.#counts[path] === 0 ? undefined : this.#values[path]?.[0];
  }

  /** The values of the paths from one on. */
  from(start: number): PathValues {
    return {
      count: (path) => this.count(start + path),
      at: (path, index) => this.at(start + path, index),
      first: (path) => this.first(start + path),
    };
  }

  /** Lets go of the bytes. */
  release(): void {
    this.#tree.release();
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
