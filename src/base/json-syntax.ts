/** Where a JSON text is wrong. Line and column count from 1. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  /** What is wrong there, to be read after the place. */
  readonly problem: string;
}

/** Bounds of a JSON text from outside. */
export interface JsonBounds {
  /** Deepest nesting of objects and arrays. */
  readonly maxDepth: number;
  /** Most values in all, containers and their members counted. */
  readonly maxValues: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids them inside strings
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null/y;
/** Names that mean something to a JavaScript object; no honest document has them. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

class Found extends Error {
  readonly position: number;

  constructor(problem: string, position: number) {
    super(problem);
    this.position = position;
  }
}

/**
 * The first thing that is wrong with a JSON text, or undefined: syntax, a name twice in one object, a name that
 * reaches a prototype, too deep, too many values. Engines differ in whether they tell the place, and none tells the rest.
 */
export function findJsonProblem(text: string, bounds: JsonBounds): JsonProblem | undefined {
  try {
    scan(text, bounds);
    return undefined;
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    const before = text.slice(0, error.position).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem: error.message };
  }
}

function scan(text: string, bounds: JsonBounds): void {
  let position = text.startsWith('\ufeff') ? 1 : 0;
  let values = 0;

  const skipSpace = (): void => {
    SPACE.lastIndex = position;
    SPACE.test(text);
    position = SPACE.lastIndex;
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const token = pattern.exec(text)?.[0];
    if (token !== undefined) position += token.length;
    return token;
  };
  const unexpected = (expected: string): Found => {
    const character = text.slice(position, position + 1);
    const met = character === '' ? 'the text ends' : `${JSON.stringify(character)} stands`;
    return new Found(`${met} where ${expected} is expected`, position);
  };

  const value = (depth: number): void => {
    skipSpace();
    values += 1;
    if (values > bounds.maxValues)
      throw new Found(`there are more than ${bounds.maxValues} values`, position);
    const character = text[position];
    if (character === '{' || character === '[') {
      if (depth === bounds.maxDepth)
        throw new Found(`it is nested deeper than ${bounds.maxDepth} levels`, position);
      position += 1;
      if (character === '{') members(depth + 1);
      else elements(depth + 1);
    } else if (character === '"') {
      if (take(STRING) === undefined) throw unendedString();
    } else if (take(LITERAL) === undefined && take(NUMBER) === undefined) {
      throw unexpected('a value');
    }
  };

  const unendedString = (): Found =>
    new Found('a text begins that does not end, or has a line break or a broken escape in it', position);

  const members = (depth: number): void => {
    const names = new Set<string>();
    skipSpace();
    if (text[position] === '}') {
      position += 1;
      return;
    }
    for (;;) {
      skipSpace();
      const at = position;
      if (text[position] !== '"') throw unexpected('a name in double quotes');
      const token = take(STRING);
      if (token === undefined) throw unendedString();
      const name = JSON.parse(token) as string;
      if (FORBIDDEN_NAMES.has(name)) throw new Found(`the name "${name}" is not allowed`, at);
      if (names.has(name)) throw new Found(`the name ${token.slice(0, 80)} stands twice in one object`, at);
      names.add(name);
      skipSpace();
      if (text[position] !== ':') throw unexpected('a colon');
      position += 1;
      value(depth);
      if (ends('}')) return;
    }
  };

  const elements = (depth: number): void => {
    skipSpace();
    if (text[position] === ']') {
      position += 1;
      return;
    }
    for (;;) {
      value(depth);
      if (ends(']')) return;
    }
  };

  const ends = (close: string): boolean => {
    skipSpace();
    const character = text[position];
    if (character !== ',' && character !== close) throw unexpected(`a comma or ${close}`);
    position += 1;
    return character === close;
  };

  value(0);
  skipSpace();
  if (position < text.length) throw unexpected('the end');
}
