import type { Runner } from '../../src/action/runner.js';

/** A runner that keeps what it is told, in order, as `[what, ...values]`. */
export interface FakeRunner extends Runner {
  readonly told: readonly (readonly string[])[];
  /** The values of one kind of telling. */
  all(what: string): readonly string[];
}

export function createFakeRunner(): FakeRunner {
  const told: string[][] = [];
  const note =
    (what: string) =>
    (...values: string[]): void => {
      told.push([what, ...values]);
    };
  return {
    told,
    all: (what) => told.filter(([kind]) => kind === what).map(([, ...values]) => values.join(' | ')),
    mask: note('mask'),
    output: note('output'),
    line: note('line'),
    debug: note('debug'),
    error: note('error'),
    warning: note('warning'),
    notice: note('notice'),
    openGroup: note('openGroup'),
    closeGroup: note('closeGroup'),
    clientLine: note('clientLine'),
    async summary(markdown) {
      told.push(['summary', markdown]);
    },
  };
}
