import { readFileSync } from 'node:fs';

/** A row of the guide's table of kinds. */
export interface GuideRow {
  readonly kind: string;
  readonly rows: number;
  readonly test: string;
}

const ROW = /^\| ([^|]+?) +\| +(\d+) +\| [^|]+ \| `([^`|]+)` +\|$/gm;

/** The table of the guide for contributors: kind, number of rows, what decides, test. */
export function evidenceGuide(): readonly GuideRow[] {
  const text = readFileSync(new URL('../../.github/CONTRIBUTING.md', import.meta.url), 'utf8');
  return [...text.matchAll(ROW)].map(([, kind = '', rows, test = '']) => ({
    kind,
    rows: Number(rows),
    test,
  }));
}

/** The rows of the guide for one test, as they must be by its kinds. */
export function rowsOfKinds(test: string, kinds: readonly string[]): readonly GuideRow[] {
  return [...new Set(kinds)].map((kind) => ({
    kind,
    rows: kinds.filter((one) => one === kind).length,
    test,
  }));
}
