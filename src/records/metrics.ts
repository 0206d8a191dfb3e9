import {
  compareDecimals,
  decimalOf,
  jsonNumber,
  plus,
  shareOf,
  ZERO,
  type Decimal,
} from '../base/decimal.js';
import { lookup, type JsonObject } from '../base/json.js';
import type { MetricDefinition } from '../catalog/types.js';
import { hasElements, valuesAt } from './elements.js';
import type { MetricData } from './types.js';

/** Adds up one number of the records, as a whole and by group. */
export interface Metric {
  readonly name: string;
  /** `group` is the key of the record in the metric's grouping; undefined where it has none or there is no grouping. */
  add(record: JsonObject, group: string | undefined): void;
  data(): MetricData;
}

/** `maxKeys` is how many groups are told apart, the largest; `maxCounted` how many are added up, so that memory has a bound. */
export function createMetric(
  name: string,
  { sum, by }: MetricDefinition,
  maxKeys: number,
  maxCounted: number,
): Metric {
  const groups = new Map<string, Decimal>();
  let whole = ZERO;
  let without = 0;
  return {
    name,
    add(record, group) {
      const number = numberOf(record, sum);
      if (number === undefined) {
        without += 1;
        return;
      }
      whole = plus(whole, number);
      if (by === undefined || group === undefined) return;
      const known = groups.get(group);
      if (known === undefined && groups.size >= maxCounted) return;
      groups.set(group, plus(known ?? ZERO, number));
    },
    data() {
      const missing = without === 0 ? {} : { missing: without };
      if (by === undefined) return { sum: jsonNumber(whole), ...missing };
      const ranked = [...groups].sort(
        ([keyA, a], [keyB, b]) => compareDecimals(b, a) || (keyA < keyB ? -1 : 1),
      );
      const kept = ranked.slice(0, maxKeys);
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

/** The number at a path, all of them added where it leads through an array; undefined where there is none. */
function numberOf(record: JsonObject, path: string): Decimal | undefined {
  if (!hasElements(path)) return decimalOf(lookup(record, path));
  const numbers = [...valuesAt(record, path)].flatMap((value) => decimalOf(value) ?? []);
  return numbers.length === 0 ? undefined : numbers.reduce(plus);
}
