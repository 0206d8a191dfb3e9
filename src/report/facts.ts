import { formatCount } from '../base/suggestion.js';

/**
 * A text as a printer needs it. `own`: our words and numbers, shown as they are. `text`: of unknown origin, to be escaped.
 * `code`: a key or digest of unknown origin.
 */
export interface Shown {
  readonly text: string;
  readonly as: 'own' | 'text' | 'code';
  /** A number: aligned to the right. */
  readonly number?: boolean;
  /** The one to see first. */
  readonly strong?: boolean;
  /** In [0, 1]: drawn as a bar where a printer can, before the text. */
  readonly bar?: number;
  /** Address to link to, unchecked. */
  readonly href?: string;
}

/** One fact: a member of the JSON document, and a labelled line everywhere else. */
export interface Fact {
  /** Where the JSON document has it, e.g. `counts.records`; no two facts have the same. */
  readonly path: string;
  readonly value: unknown;
  /** Null where people are not told: a zero that nobody misses, or what another fact's text holds. */
  readonly line: { readonly label: string; readonly shown: Shown } | null;
}

export interface Table {
  /** Where the JSON document has the values; undefined where a fact or another table has them. */
  readonly path?: string;
  readonly values?: readonly unknown[];
  readonly title?: string;
  /** The first column's head is the title where that is not told. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Shown[])[];
  /** What a row is, for `and 3 intervals more`; the plural where it is not one with an s. */
  readonly one: string;
  readonly many?: string;
  /** `leading`: the first few rows say enough in a terminal. `detail`: not for a terminal, folded on a page. */
  readonly depth?: 'leading' | 'detail';
}

export interface Section {
  readonly id: string;
  /** Empty for the section that stands under the report's own title. */
  readonly title: string;
  /** A sentence before the rest. */
  readonly note?: string;
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
}

/** Our words and numbers. */
export function own(text: string): Shown {
  return { text, as: 'own' };
}

/** A text of unknown origin. */
export function foreign(text: string): Shown {
  return { text, as: 'text' };
}

/** A key or digest. */
export function key(text: string): Shown {
  return { text, as: 'code' };
}

export function count(value: number): Shown {
  return { text: formatCount(value), as: 'own', number: true };
}

export function fact(path: string, value: unknown, label: string, shown: Shown): Fact {
  return { path, value, line: { label, shown } };
}

/** A fact that people are not told. */
export function silent(path: string, value: unknown): Fact {
  return { path, value, line: null };
}

/** A count that people are told only where it is not zero. */
export function countFact(path: string, value: number, label: string): Fact {
  return value === 0 ? silent(path, value) : fact(path, value, label, count(value));
}
