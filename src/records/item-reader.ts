import { JoinedItems, JsonItems } from '../base/json-items.js';
import type { JsonValue } from '../base/json.js';
import { JsonTree, ROOT, type JsonTreeOptions } from './json-tree.js';
import type { TreePlace } from './tree-shape.js';

/** What is to be read of a value: of the rest there will be `Unread`s, or nothing where it may be left out. */
export type Wanted = TreePlace<Wanted>;

/** The whole value. */
export const WHOLE: Wanted = { reach: 'read', member: () => WHOLE, element: () => WHOLE };
/** Of what nobody reads, but for whether it is the same as another. */
export const COMPARED: Wanted = { reach: 'compared', member: () => COMPARED, element: () => COMPARED };
/** Of what nobody asks for; it shows in the hash of the whole. */
export const NOTHING: Wanted = { reach: 'hashed', member: () => NOTHING, element: () => NOTHING };

export interface ItemReaderOptions extends JsonTreeOptions {
  readonly wanted: Wanted;
  /** Is told the hash of each item, by all that is in it. */
  readonly onItem?: ((hash: number) => void) | undefined;
  /** Empty members are left out of values, too; elements of arrays keep their places. */
  readonly omitEmpty?: boolean | undefined;
}

/** Reads lists of values as far as somebody wants them. */
export interface ItemReader {
  /** What is wanted as `JsonValue`s, the rest as `Unread`s. Values of a list that is not made of bytes come as they are. */
  read(items: Iterable<JsonValue>): Iterable<JsonValue>;
  /** The hash of the value that came last, as `ContentHash` has it; undefined where it was not read from bytes. */
  content(): number | undefined;
}

export function createItemReader(options: ItemReaderOptions): ItemReader {
  const tree = new JsonTree(options.wanted, options);
  let content: number | undefined;
  const read = function* (items: Iterable<JsonValue>): Generator<JsonValue, void, void> {
    if (items instanceof JoinedItems) {
      for (const list of items.lists) yield* read(list);
      return;
    }
    content = undefined;
    if (!(items instanceof JsonItems)) {
      for (const item of items) {
        options.onItem?.(tree.of(item));
        yield item;
      }
      return;
    }
    const { bytes, spans } = items;
    for (let index = 0; index < spans.length; index += 2) {
      tree.read(bytes, spans[index] ?? 0, options.omitEmpty);
      content = tree.content();
      options.onItem?.(content);
      yield tree.value(ROOT);
    }
    tree.release();
  };
  return { read, content: () => content };
}
