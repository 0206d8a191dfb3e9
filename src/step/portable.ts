import { types } from 'node:util';
import { ExactNumber } from '../base/json.js';

/** Stands for an `ExactNumber` between threads, where a class does not survive. No name of a member begins like this. */
const EXACT = '\u0000exact';

/** A copy of plain data, Maps and Sets among it, that may be posted to a thread. What is shared in it stays shared. */
export function toPortable<T>(data: T): T {
  return copied(data, (value) => (value instanceof ExactNumber ? { [EXACT]: value.text } : undefined));
}

/** The data of which `toPortable` made a copy. */
export function fromPortable<T>(copy: T): T {
  return copied(copy, (value) => {
    const text = (value as { readonly [EXACT]?: unknown })[EXACT];
    return typeof text === 'string' ? new ExactNumber(text) : undefined;
  });
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
