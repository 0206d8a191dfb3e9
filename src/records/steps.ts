import { pathNames } from '../base/json.js';

/** One step into an array. */
export const ELEMENT = Symbol('element');
export type PathStep = string | typeof ELEMENT;

/** The steps of a dotted path: names, and `ELEMENT` for each `[]`; none for `$`, the value itself. */
export function pathSteps(path: string): readonly PathStep[] {
  if (path === '$' || path === '') return [];
  return pathNames(path).flatMap((part): PathStep[] => {
    const name = part.replace(/(?:\[\])+$/, '');
    const elements = Array<PathStep>((part.length - name.length) / 2).fill(ELEMENT);
    return name === '' ? elements : [name, ...elements];
  });
}
