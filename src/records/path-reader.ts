import type { JsonValue } from '../base/json.js';
import { JsonTree, ROOT } from './json-tree.js';
import type { Reach, TreePlace } from './tree-shape.js';
import { watchTree, type Watch } from './watch.js';

/** The values of a record at some paths, in their order: several where a path leads through an array, none where nothing is there. */
export type PathValues = readonly (readonly JsonValue[])[];

/** Reads of JSON values what lies at some paths, and no more. `[]` after a name stands for every element of an array, `$` for the whole. */
export class PathReader {
  /** Of the value that was read last; the same arrays each time. */
  readonly values: PathValues;
  readonly #lists: JsonValue[][];
  readonly #tree: JsonTree<PathPlace>;

  constructor(paths: readonly string[]) {
    this.#lists = paths.map(() => []);
    this.values = this.#lists;
    this.#tree = new JsonTree(new PathPlace(watchTree(paths), false), { seed: 0 });
  }

  /** Reads the value that begins at a place of bytes that were proved to be JSON. */
  read(bytes: Buffer, from: number): PathValues {
    for (const list of this.#lists) list.length = 0;
    const tree = this.#tree;
    tree.read(bytes, from);
    for (let node = ROOT; node < tree.count; node += 1) {
      const { watch } = tree.placeOf(node);
      if (watch === undefined || watch.indexes.length === 0) continue;
      const value = tree.value(node);
      for (const index of watch.indexes) this.#lists[index]?.push(value);
    }
    return this.values;
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
