import {
  compareDecimals,
  decimalOf,
  jsonNumber,
  plus,
  shareOf,
  ZERO,
  type Decimal,
} from '../base/decimal.js';
import type { MetricDefinition } from '../catalog/types.js';
import { createKeySums, type Addition } from './key-sums.js';
import type { PathValues } from './path-reader.js';
import type { MetricData, SpillStore } from './types.js';

const DECIMALS: Addition<Decimal> = {
  plus,
  compare: (a, b) => compareDecimals(b, a),
  write: ({ units, scale }) => `${units}e-${scale}`,
  read(text) {
    const [units = '0', scale = '0'] = text.split('e-');
    return { units: BigInt(units), scale: Number(scale) };
  },
};

/** Adds up one number of the records, as a whole and by group. */
export interface Metric {
  readonly name: string;
  /** Adds all values at the path; `group` is the key of the record in the metric's grouping; undefined where it has none or there is no grouping. */
  add(values: PathValues, path: number, group: string | undefined): void;
  makeRoom(): Promise<void>;
  mark(): void;
  backToMark(): Promise<void>;
  data(): Promise<MetricData>;
}

/** `maxKeys` is how many groups are counted one by one, the largest. */
export function createMetric(
  name: string,
  { by }: MetricDefinition,
  maxKeys: number,
  spill: SpillStore | undefined,
): Metric {
  const groups = createKeySums(DECIMALS, spill);
  let now = { whole: ZERO, without: 0 };
  let marked = now;
  return {
    name,
    add(values, path, group) {
      const number = sumOf(values, path);
      if (number === undefined) {
        now = { ...now, without: now.without + 1 };
        return;
      }
      now = { ...now, whole: plus(now.whole, number) };
      if (by !== undefined && group !== undefined) groups.add(group, number);
    },
    makeRoom: () => groups.makeRoom(),
    mark() {
      marked = now;
      groups.mark();
    },
    backToMark() {
      now = marked;
      return groups.backToMark();
    },
    async data() {
      const { whole, without } = now;
      const missing = without === 0 ? {} : { missing: without };
      if (by === undefined) return { sum: jsonNumber(whole), ...missing };
      const { kept } = await groups.ranked(maxKeys);
      const told = kept.reduce((total, [, value]) => plus(total, value), ZERO);
      const rest = plus(whole, { ...told, units: -told.units });
      return {
        sum: jsonNumber(whole),
        by,
        groups: kept.map(([key, value]) => ({ key, sum: jsonNumber(value), share: shareOf(value, whole) })),
        ...(rest.units === 0n ? {} : { rest: jsonNumber(rest) }),
        ...missing,
      };
    },
  };
}

/** Undefined where none of the values is a number. */
function sumOf(values: PathValues, path: number): Decimal | undefined {
  let sum: Decimal | undefined;
  for (let index = 0; index < values.count(path); index += 1) {
    const number = decimalOf(values.at(path, index));
    if (number !== undefined) sum = sum === undefined ? number : plus(sum, number);
  }
  return sum;
}
