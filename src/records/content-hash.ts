import { ExactNumber, Unread, type JsonArray, type JsonObject, type JsonValue } from '../base/json.js';

/**
 * Hashes a JSON value to 53 bits: equal for equal values, whatever the order of their members. Values of two hashes differ;
 * equal ones differ with a chance of 2^-53. `seed` is random and belongs to one run. Runs for every record, hence no text
 * is made of it.
 */
export function createContentHash(seed: number): (value: JsonValue) => number {
  let low = 0;
  let high = 0;

  const code = (unit: number): void => {
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x5f356495);
  };
  const text = (value: string): void => {
    const { length } = value;
    code(length);
    let [a, b] = [low, high];
    // Two units at a time; beyond the end there is 0, and the length is hashed too.
    for (let index = 0; index < length; index += 2) {
      const units = value.charCodeAt(index) | (index + 1 < length ? value.charCodeAt(index + 1) << 16 : 0);
      a = Math.imul(a ^ units, 0x9e3779b1);
      b = Math.imul(b ^ units ^ (a >>> 15), 0x5f356495);
    }
    low = a;
    high = b;
  };
  const begin = (kind: number): void => {
    low = (seed | 0) ^ kind;
    high = Math.floor(seed / 0x1_0000) | 0;
    code(kind);
  };
  const end = (): void => {
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  };
  const array = (elements: JsonArray): void => {
    let [ownLow, ownHigh] = [elements.length, 0x61];
    for (const element of elements) {
      hash(element);
      ownLow = Math.imul(ownLow ^ low, 0x9e3779b1);
      ownHigh = Math.imul(ownHigh ^ high ^ (ownLow >>> 15), 0x5f356495);
    }
    begin(3);
    code(ownLow);
    code(ownHigh);
  };
  const object = (members: JsonObject): void => {
    // A sum, so that the order does not matter.
    let [sumLow, sumHigh, count] = [0, 0, 0];
    for (const name of Object.keys(members)) {
      hash(members[name] as JsonValue);
      const [memberLow, memberHigh] = [low, high];
      begin(5);
      text(name);
      code(memberLow);
      code(memberHigh);
      end();
      sumLow = (sumLow + low) | 0;
      sumHigh = (sumHigh + high) | 0;
      count += 1;
    }
    begin(4);
    code(count);
    code(sumLow);
    code(sumHigh);
  };
  const hash = (value: JsonValue): void => {
    if (typeof value === 'string') {
      begin(1);
      text(value);
    } else if (value === null || typeof value !== 'object' || value instanceof ExactNumber) {
      begin(2);
      text(value instanceof ExactNumber ? value.text : String(value));
    } else if (Array.isArray(value)) array(value as JsonArray);
    else if (value instanceof Unread) ({ low, high } = value as Unread);
    else object(value as JsonObject);
    end();
  };

  return (value) => {
    hash(value);
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
  };
}
