import { pathSteps, ELEMENT } from './steps.js';

/** What is asked for at a place of records and below it. */
export interface Watch {
  /** Which of the paths end here. */
  readonly indexes: number[];
  readonly members: Map<string, Watch>;
  element: Watch | undefined;
}

/** The paths as a tree; undefined where there are none. `[]` after a name stands for every element of an array, `$` for the whole. */
export function watchTree(paths: readonly string[]): Watch | undefined {
  if (paths.length === 0) return undefined;
  const root = emptyWatch();
  for (const [index, path] of paths.entries()) {
    let watch = root;
    for (const step of pathSteps(path)) {
      if (step === ELEMENT) {
        watch = watch.element ??= emptyWatch();
        continue;
      }
      const inner = watch.members.get(step) ?? emptyWatch();
      watch.members.set(step, inner);
      watch = inner;
    }
    watch.indexes.push(index);
  }
  return root;
}

function emptyWatch(): Watch {
  return { indexes: [], members: new Map(), element: undefined };
}
