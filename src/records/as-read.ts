import { ARRAY_START, OBJECT_START } from '../base/json-bytes.js';
import { toJsonLine } from '../base/json.js';
import type { RecordDefinition } from '../catalog/types.js';
import type { ByteWriter } from './byte-writer.js';
import { keyFields, type KeyedFacts } from './identify.js';
import { isFormatted, readInstant } from './instant.js';
import { NONE } from './json-tree.js';
import { keepsPlaces } from './normalise.js';
import type { RecordRedactor } from './types.js';

/** Paths of records whose values decide about their place, in the order of `createAsRead`. */
export function watchedPaths(definition: RecordDefinition): readonly string[] {
  const { time, version, instants = [] } = definition;
  const others = [time, version?.path].map((path) => path ?? NO_PATH);
  return [...(keyFields(definition) ?? []), ...others, ...instants];
}

/** Leads nowhere. */
const NO_PATH = '[]';
const NULL = 0x6e;
const ARRAY_STARTS = Buffer.from('[');
const BETWEEN = Buffer.from(',');
const NO_VALUE = Buffer.from('null');
const ARRAY_ENDS = Buffer.from(']');

/** Tells of records that a redactor read what `Identifier` tells of values, for such as need not be made of values. */
export interface AsRead {
  /** Whether records of the dataset can be such: they have a key, and their members are those of their items. */
  readonly isPossible: boolean;
  /**
   * What is known of the record that was read last, be it `made` of values already. Undefined where it must be: it has no key, its key or version is
   * no single value, or an instant is not written as records have it.
   */
  facts(made: boolean): KeyedFacts | undefined;
  /** Writes the key of the record that was written last, after redaction, as `keyTextReader` gives it. */
  writeKey(heads: ByteWriter, lines: ByteWriter): void;
}

/**
 * `unreadableInstant` is told of the paths of what should be an instant and is none. The redactor watches `watchedPaths`.
 */
export function createAsRead(
  definition: RecordDefinition,
  redactor: RecordRedactor,
  unreadableInstant: (path: string) => void,
): AsRead {
  const { tree } = redactor;
  const { instants = [] } = definition;
  const fields = keyFields(definition)?.length ?? 0;
  const timeIndex = fields;
  const versionIndex = fields + 1;
  const isPossible = fields > 0 && keepsPlaces(definition) && !instants.some((path) => path.includes('[]'));

  const isNull = (node: number): boolean => node === NONE || tree.firstByteOf(node) === NULL;
  const textOf = (node: number): string => {
    if (!tree.isPlainText(node)) return toJsonLine(tree.value(node));
    return tree.source.toString('latin1', tree.startOf(node), tree.endOf(node));
  };
  /** Whether key and version are single values. */
  const areSingle = (): boolean => {
    for (let index = 0; index <= versionIndex; index += 1) {
      const node = redactor.watchedNode(index);
      const byte = node === NONE ? NULL : tree.firstByteOf(node);
      if (byte === OBJECT_START || byte === ARRAY_START) return false;
    }
    return true;
  };
  const keyOf = (): string => {
    let text = '';
    let isEmpty = true;
    for (let field = 0; field < fields; field += 1) {
      const node = redactor.watchedNode(field);
      const isAbsent = isNull(node);
      isEmpty &&= isAbsent;
      text += `${field === 0 ? '[' : ','}${isAbsent ? 'null' : textOf(node)}`;
    }
    return isEmpty ? '' : `${text}]`;
  };
  const timeOf = (node: number): number => {
    const value = node === NONE ? undefined : tree.value(node);
    const instant = typeof value === 'string' ? readInstant(value) : undefined;
    return instant === undefined ? Number.POSITIVE_INFINITY : instant.ms;
  };
  /** Whether all instants are as records have them, or are none. */
  const areFormatted = (): boolean => {
    const unreadable: string[] = [];
    for (const [index, path] of instants.entries()) {
      const node = redactor.watchedNode(versionIndex + 1 + index);
      if (isNull(node)) continue;
      const value = tree.value(node);
      if (typeof value !== 'string' || readInstant(value) === undefined) unreadable.push(path);
      else if (!isFormatted(value)) return false;
    }
    for (const path of unreadable) unreadableInstant(path);
    return true;
  };

  return {
    isPossible,
    facts(made) {
      const version = redactor.watchedNode(versionIndex);
      if (!areSingle()) return undefined;
      const key = keyOf();
      if (key === '' || (!made && !areFormatted())) return undefined;
      return {
        ...{ key, timeMs: timeOf(redactor.watchedNode(timeIndex)), content: tree.content() },
        version: isNull(version) ? '' : textOf(version),
      };
    },
    writeKey(heads, lines) {
      const start = heads.length;
      let isEmpty = true;
      for (let field = 0; field < fields; field += 1) {
        heads.copy(field === 0 ? ARRAY_STARTS : BETWEEN);
        const span = redactor.writtenSpan(field);
        if (span === undefined || lines.bytes[span[0]] === NULL) heads.copy(NO_VALUE);
        else {
          heads.copy(lines.bytes, span[0], span[1]);
          isEmpty = false;
        }
      }
      if (isEmpty) heads.length = start;
      else heads.copy(ARRAY_ENDS);
    },
  };
}
