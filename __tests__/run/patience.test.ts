import { describe, expect, it } from '@jest/globals';
import { checkDisk } from '../../src/run/disk.js';
import { patiently } from '../../src/run/patience.js';
import { createManualClock } from '../support/manual-clock.js';
import { errorOf } from '../support/thrown.js';

const failing = (code: string, times: number) => {
  let tries = 0;
  return {
    deed: () =>
      (tries += 1) <= times
        ? Promise.reject(Object.assign(new Error(`${code}: held`), { code }))
        : Promise.resolve('done'),
    tries: () => tries,
  };
};

describe('a file that another process holds', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'is tried again on Windows after %s, until it is free',
    async (code) => {
      const clock = createManualClock(0);
      const { deed, tries } = failing(code, 6);
      expect(await clock.settle(patiently(deed, { platform: 'win32', clock }))).toBe('done');
      expect(tries()).toBe(7);
    },
  );

  it('is given up after some seconds', async () => {
    const clock = createManualClock(0);
    const { deed } = failing('EBUSY', Number.POSITIVE_INFINITY);
    const before = clock.monotonic();
    await expect(clock.settle(patiently(deed, { platform: 'win32', clock }))).rejects.toMatchObject({
      code: 'EBUSY',
    });
    expect(clock.monotonic() - before).toBeGreaterThan(4_000);
    expect(clock.monotonic() - before).toBeLessThan(8_000);
  });

  it.each([
    ['win32', 'ENOSPC'],
    ['win32', 'ENOENT'],
    ['linux', 'EPERM'],
    ['darwin', 'EBUSY'],
  ])('on %s %s is final', async (platform, code) => {
    const { deed, tries } = failing(code, 1);
    await expect(patiently(deed, { platform, clock: createManualClock(0) })).rejects.toMatchObject({ code });
    expect(tries()).toBe(1);
  });
});

describe('room on the disk', () => {
  const check = (freeBytes: number | undefined, expected: number): Promise<unknown> =>
    errorOf(checkDisk('/w/out', expected, () => Promise.resolve(freeBytes)));

  it.each([
    [1_000_000, 0, /has 1 MB free; the run needs about 16 MB at least\. Nothing was sent/],
    [
      900_000_000,
      5_000_000_000,
      /has 900 MB free; the run needs about 5000 MB by the figures of the catalog/,
    ],
  ])('%d bytes for %d are refused, with both figures', async (free, expected, says) => {
    expect(await check(free, expected)).toMatchObject({ code: 'IO', message: expect.stringMatching(says) });
  });

  it.each([
    [50_000_000, 0],
    [5_000_000_001, 5_000_000_000],
    [undefined, 5_000_000_000],
  ])('%d bytes for %d are enough, or not known', async (free, expected) => {
    await checkDisk('/w/out', expected, () => Promise.resolve(free));
  });

  it('is that of the nearest folder that is there', async () => {
    await checkDisk('/tmp/not/there/yet', 0);
    expect(await errorOf(checkDisk('/tmp/not/there/yet', Number.MAX_SAFE_INTEGER))).toMatchObject({
      code: 'IO',
    });
  });
});
