import { describe, expect, it } from '@jest/globals';
import { createKeyLedger } from '../../src/records/key-ledger.js';
import { keyHash } from '../../src/records/key-contents.js';

const hashes = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => keyHash(`["key-${from + index}"]`));

describe('a ledger of keys', () => {
  it('knows what was entered and nothing else, through all its tables', () => {
    const ledger = createKeyLedger();
    ledger.enter(hashes(0, 50_000));
    expect(ledger.known(hashes(0, 50_000)).size).toBe(50_000);
    expect(ledger.known(hashes(50_000, 100_000)).size).toBe(0);
    expect(ledger.isFull()).toBe(false);
  });

  it('enters no more than it may, and says so', () => {
    const ledger = createKeyLedger(100);
    ledger.enter(hashes(0, 100));
    expect(ledger.isFull()).toBe(false);
    // What is in it already takes no room.
    ledger.enter(hashes(0, 100));
    expect(ledger.isFull()).toBe(false);
    ledger.enter(hashes(100, 200));
    expect(ledger.isFull()).toBe(true);
    expect(ledger.known(hashes(0, 200)).size).toBe(100);
  });
});
