import { ExactNumber, type JsonValue } from './json.js';

/** A decimal number without rounding: `units` times ten to the minus `scale`. */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Numbers with more digits than this are no figures to be added up. */
const MAX_DIGITS = 400;
const JSON_NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The number that a JSON value is; undefined for what is no number, or one of more than 400 digits. */
export function decimalOf(value: JsonValue | undefined): Decimal | undefined {
  if (!(value instanceof ExactNumber) && typeof value !== 'number') return undefined;
  const text = value instanceof ExactNumber ? value.text : String(value);
  const match = JSON_NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (whole.length + fraction.length + Math.abs(exponent) > MAX_DIGITS) return undefined;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - exponent;
  return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** `part` of `whole`, rounded half up to six decimals; null unless both are 0 or more and `whole` is more than 0. */
export function shareOf(part: Decimal, whole: Decimal): number | null {
  const scale = Math.max(part.scale, whole.scale);
  const [a, b] = [unitsAt(part, scale), unitsAt(whole, scale)];
  if (a < 0n || b <= 0n) return null;
  return Number((a * 2_000_000n + b) / (2n * b)) / 1_000_000;
}

/** As a JSON value with all its digits and no zeros at the end of its decimals. */
export function jsonNumber({ units, scale }: Decimal): number | ExactNumber {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const text = `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  const value = Number(text);
  return String(value) === text ? value : new ExactNumber(text);
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}
