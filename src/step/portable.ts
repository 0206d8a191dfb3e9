import { types } from 'node:util';
import { ExactNumber } from '../base/json.js';

/** Stands for an `ExactNumber` between threads, where a class does not survive. No name of a member begins like this. */
const EXACT = '\u0000exact';

/** Plain data, Maps and Sets among it, that may be posted to a thread. What is shared in it stays shared. */
export interface Portable<T> {
  readonly data: T;
  /** There are exact numbers in the data, each with another in its place. */
  readonly hasExact: boolean;
}

/** Copies nothing where no number is exact: of a catalog with sixty datasets a copy takes as long as its plan. */
export function toPortable<T>(data: T): Portable<T> {
  if (!holdsExact(data)) return { data, hasExact: false };
  const portable = copied(data, (value) =>
    value instanceof ExactNumber ? { [EXACT]: value.text } : undefined,
  );
  return { data: portable, hasExact: true };
}

/** The data that went through `toPortable`. */
export function fromPortable<T>({ data, hasExact }: Portable<T>): T {
  if (!hasExact) return data;
  return copied(data, (value) => {
    const text = (value as { readonly [EXACT]?: unknown })[EXACT];
    return typeof text === 'string' ? new ExactNumber(text) : undefined;
  });
}

function holdsExact(data: unknown): boolean {
  const seen = new Set<object>();
  const left: unknown[] = [data];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    if (value instanceof ExactNumber) return true;
    seen.add(value);
    const members: Iterable<unknown> = types.isMap(value)
      ? [...value.keys(), ...value.values()]
      : types.isSet(value)
        ? value
        : Object.values(value);
    for (const member of members) left.push(member);
  }
  return false;
}

function copied<T>(data: T, replace: (value: object) => object | undefined): T {
  const copies = new Map<object, object>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const made = replace(value) ?? parts(value);
    copies.set(value, made);
    return made;
  };
  const parts = (value: object): object => {
    if (Array.isArray(value)) return value.map(copy);
    if (types.isMap(value)) return new Map([...value].map(([key, member]) => [copy(key), copy(member)]));
    if (types.isSet(value)) return new Set([...value].map(copy));
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]));
  };
  return copy(data) as T;
}
