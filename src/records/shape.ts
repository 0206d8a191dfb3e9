import { OBJECT_START, QUOTE } from '../base/json-bytes.js';
import { ExactNumber, type JsonValue } from '../base/json.js';
import type { CheckDefinition, FieldDefinition } from '../catalog/types.js';
import { isWord } from './kinds.js';
import type { PathValues } from './path-reader.js';

/** What a dataset declares of its written records. */
export interface ShapeDefinition {
  /** By path. Paths with `*` are not looked at: names below them are data. */
  readonly fields?: Readonly<Record<string, FieldDefinition>> | undefined;
  readonly checks?: Readonly<Record<string, CheckDefinition>> | undefined;
  /** Whether the value at a path is as the service gave it; a mask or pseudonym has a type of its own. */
  readonly isKept: (path: string) => boolean;
}

/** Words that the catalog does not know. */
export interface UnknownWords {
  readonly values: number;
  /** A few of them, in order; only what looks like a word. */
  readonly words: readonly string[];
}

/** How the records are, against what the catalog declares. Depends on the records alone; every path is one of the catalog. */
export interface ShapeFacts {
  /** Records that have a value, by declared path. */
  readonly filled: Readonly<Record<string, number>>;
  /** Values that are not of the declared type, by path. */
  readonly otherTypes: Readonly<Record<string, number>>;
  readonly unknownWords: Readonly<Record<string, UnknownWords>>;
  /** Records that do not pass a check, by `path check`. */
  readonly failedChecks: Readonly<Record<string, number>>;
}

export interface Shape {
  /** All that it looks at in a record; see `PathReader`. */
  readonly paths: readonly string[];
  /** Takes the values of a record at `paths`; what is null or empty is no value. */
  add(values: PathValues): void;
  facts(): ShapeFacts;
}

const MINUS = 0x2d;
const TRUE = 0x74;
const FALSE = 0x66;
const MAX_WORDS = 5;
const MAX_WORD_LENGTH = 40;

interface Watch {
  readonly path: string;
  readonly isOfType: TypeTest;
  readonly words: ReadonlySet<string> | undefined;
  readonly checks: readonly Check[];
  readonly isDeclared: boolean;
  filled: number;
  otherTypes: number;
  unknownValues: number;
  readonly unknownWords: Set<string>;
}

interface Check {
  readonly name: string;
  readonly passes: (values: readonly JsonValue[]) => boolean;
  failed: number;
}

/** Looks at each record once; what it remembers is bounded by what the catalog declares. */
export function createShape({ fields = {}, checks = {}, isKept }: ShapeDefinition): Shape {
  const paths = [...new Set([...Object.keys(fields), ...Object.keys(checks)])];
  const watches = paths
    .filter((path) => !path.includes('*'))
    .map((path) =>
      createWatch(
        path,
        Object.hasOwn(fields, path) ? fields[path] : undefined,
        Object.hasOwn(checks, path) ? checks[path] : undefined,
        isKept,
      ),
    );
  return {
    paths: watches.map(({ path }) => path),
    add(values) {
      for (const [path, watch] of watches.entries()) look(watch, values, path);
    },
    facts: () => ({
      filled: Object.fromEntries(
        watches.filter(({ isDeclared }) => isDeclared).map(({ path, filled }) => [path, filled]),
      ),
      otherTypes: Object.fromEntries(
        watches.filter((one) => one.otherTypes > 0).map(({ path, otherTypes }) => [path, otherTypes]),
      ),
      unknownWords: Object.fromEntries(
        watches
          .filter(({ unknownValues }) => unknownValues > 0)
          .map(({ path, unknownValues, unknownWords }) => [
            path,
            { values: unknownValues, words: [...unknownWords].sort() },
          ]),
      ),
      failedChecks: Object.fromEntries(
        watches.flatMap((watch) =>
          watch.checks
            .filter(({ failed }) => failed > 0)
            .map(({ name, failed }) => [`${watch.path} ${name}`, failed]),
        ),
      ),
    }),
  };
}

function createWatch(
  path: string,
  field: FieldDefinition | undefined,
  check: CheckDefinition | undefined,
  isKept: (path: string) => boolean,
): Watch {
  const isAsGiven = field !== undefined && isKept(path);
  return {
    path,
    isOfType: isAsGiven ? typeTest(field.type) : () => true,
    words: isAsGiven && field.words !== undefined ? new Set(field.words) : undefined,
    checks: check === undefined ? [] : checksOf(check),
    isDeclared: field !== undefined,
    filled: 0,
    otherTypes: 0,
    unknownValues: 0,
    unknownWords: new Set(),
  };
}

function look(watch: Watch, values: PathValues, path: number): void {
  const filled: JsonValue[] = [];
  const hasChecks = watch.checks.length > 0;
  let isFilled = false;
  for (let index = 0; index < values.count(path); index += 1) {
    if (!values.isFilled(path, index)) continue;
    isFilled = true;
    if (hasChecks) filled.push(values.at(path, index));
    if (!watch.isOfType(values, path, index)) watch.otherTypes += 1;
    else if (watch.words !== undefined) noteWord(watch, watch.words, values.at(path, index));
  }
  if (isFilled) watch.filled += 1;
  for (const check of watch.checks) if (!check.passes(filled)) check.failed += 1;
}

function noteWord(watch: Watch, words: ReadonlySet<string>, value: JsonValue): void {
  if (typeof value !== 'string' || words.has(value)) return;
  watch.unknownValues += 1;
  if (watch.unknownWords.size < MAX_WORDS && value.length <= MAX_WORD_LENGTH && isWord(value))
    watch.unknownWords.add(value);
}

function checksOf({ notNull, minimum, words }: CheckDefinition): readonly Check[] {
  const allowed = new Set(words);
  return [
    ...(notNull === undefined
      ? []
      : [{ name: 'notNull', failed: 0, passes: (values: readonly JsonValue[]) => values.length > 0 }]),
    ...(minimum === undefined
      ? []
      : [
          {
            name: 'minimum',
            failed: 0,
            passes: (values: readonly JsonValue[]) => !values.some((value) => numberOf(value) < minimum),
          },
        ]),
    ...(words === undefined
      ? []
      : [
          {
            name: 'words',
            failed: 0,
            passes: (values: readonly JsonValue[]) =>
              values.every((value) => typeof value !== 'string' || allowed.has(value)),
          },
        ]),
  ];
}

/** NaN, which is below nothing, for what is no number. */
function numberOf(value: JsonValue): number {
  if (typeof value === 'number') return value;
  return value instanceof ExactNumber ? Number(value.text) : Number.NaN;
}

/** Whether the value at a place is of a type: by the byte that it begins with, as most types can be told. */
type TypeTest = (values: PathValues, path: number, index: number) => boolean;

const isText = (byte: number): boolean => byte === QUOTE;
const isNumber = (byte: number): boolean => byte === MINUS || (byte >= 0x30 && byte <= 0x39);
const byByte =
  (test: (byte: number) => boolean): TypeTest =>
  (values, path, index) =>
    test(values.byteAt(path, index));

function typeTest(type: FieldDefinition['type']): TypeTest {
  switch (type) {
    case 'id':
      return byByte((byte) => isText(byte) || isNumber(byte));
    case 'word':
    case 'text':
    case 'string':
    case 'instant':
    case 'date':
      return byByte(isText);
    case 'integer':
      return (values, path, index) =>
        isNumber(values.byteAt(path, index)) && isInteger(values.at(path, index));
    case 'number':
      return byByte(isNumber);
    case 'boolean':
      return byByte((byte) => byte === TRUE || byte === FALSE);
    case 'object':
      return byByte((byte) => byte === OBJECT_START);
  }
}

function isInteger(value: JsonValue): boolean {
  if (value instanceof ExactNumber) return /^-?\d+$/.test(value.text);
  return typeof value === 'number' && Number.isInteger(value);
}
