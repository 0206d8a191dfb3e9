import { ExactNumber, isJsonObject, type JsonValue } from '../base/json.js';
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

const MAX_WORDS = 5;
const MAX_WORD_LENGTH = 40;

interface Watch {
  readonly path: string;
  readonly isOfType: (value: JsonValue) => boolean;
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
  const hasChecks = watch.checks.length > 0;
  const filled: JsonValue[] = [];
  let isFilled = false;
  for (let index = 0; index < values.count(path); index += 1) {
    const value = values.at(path, index);
    if (value === null || value === '') continue;
    isFilled = true;
    if (hasChecks) filled.push(value);
    if (!watch.isOfType(value)) watch.otherTypes += 1;
    else if (watch.words !== undefined && typeof value === 'string' && !watch.words.has(value))
      noteWord(watch, value);
  }
  if (isFilled) watch.filled += 1;
  for (const check of watch.checks) if (!check.passes(filled)) check.failed += 1;
}

function noteWord(watch: Watch, word: string): void {
  watch.unknownValues += 1;
  if (watch.unknownWords.size < MAX_WORDS && word.length <= MAX_WORD_LENGTH && isWord(word))
    watch.unknownWords.add(word);
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

const isText = (value: JsonValue): boolean => typeof value === 'string';
const isNumber = (value: JsonValue): boolean => typeof value === 'number' || value instanceof ExactNumber;

function typeTest(type: FieldDefinition['type']): (value: JsonValue) => boolean {
  switch (type) {
    case 'id':
      return (value) => isText(value) || isNumber(value);
    case 'word':
    case 'text':
    case 'string':
    case 'instant':
    case 'date':
      return isText;
    case 'integer':
      return (value) =>
        typeof value === 'number'
          ? Number.isInteger(value)
          : value instanceof ExactNumber && /^-?\d+$/.test(value.text);
    case 'number':
      return isNumber;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'object':
      return isJsonObject;
  }
}
