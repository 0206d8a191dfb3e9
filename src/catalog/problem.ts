/** Something wrong at a place of a catalog. */
export interface CatalogProblem {
  /** JSON pointer; empty for the document as a whole. */
  readonly pointer: string;
  readonly message: string;
}

/** Takes problems until there are enough of them; what comes after is counted, not worded. */
export interface ProblemList {
  /** `word` is called only for a problem that is kept: looking for near words is expensive. */
  add(pointer: string, word: () => string): void;
  /** What is declared there has no effect. */
  idle(pointer: string, word: () => string): void;
  readonly problems: readonly CatalogProblem[];
  /** How many were left out. */
  omitted(): number;
}

const MAX_PROBLEMS = 20;

export function createProblemList(): ProblemList {
  const problems: CatalogProblem[] = [];
  let omitted = 0;
  const add = (pointer: string, word: () => string): void => {
    if (problems.length === MAX_PROBLEMS) {
      omitted += 1;
      return;
    }
    const message = word();
    const known = problems.some((other) => other.pointer === pointer && other.message === message);
    if (!known) problems.push({ pointer, message });
  };
  return { problems, omitted: () => omitted, add, idle: add };
}

/**
 * The list for the checks of a catalog with overlays: what the built-in catalog declares, and an overlay took the effect
 * from, is no mistake of its author.
 */
export function forOverlays(list: ProblemList, isBuiltIn: (pointer: string) => boolean): ProblemList {
  return {
    ...list,
    idle(pointer, word) {
      if (!isBuiltIn(pointer)) list.idle(pointer, word);
    },
  };
}

/** JSON pointer of a member, its names escaped. */
export function pointerTo(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The names of a JSON pointer, unescaped. */
export function namesOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
