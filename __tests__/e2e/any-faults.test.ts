import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ERROR_CODES } from '../../src/base/errors.js';
import type { Fault, FaultRule, RequestKind } from '../../src/simulator/server.js';
import { runFaulty, unmatched, type FaultyRun } from '../support/faulty-run.js';

// Whatever goes wrong, in whatever mix: a run ends with exactly the data of a run without faults, or it says what went
// wrong. Left out is only what no client could see: rows that the server leaves out without any sign of it, numbered
// pages whose size the server changes from page to page in silence, and an end that is told where there is none.

/** `FAULT_MIXES=200 FAULT_SEED=7 npm test -- any-faults` tries others, and more. */
const MIXES = Number(process.env['FAULT_MIXES'] ?? 8);
const AT_ONCE = 6;
const DATASETS = ['users', 'audit-logs', 'operational-events', 'chaos-rows', 'chaos-jobs'] as const;
/** So short that a server which stays silent does not stop the test; what is cut off by it is an honest error. */
const TUNING = {
  retry: { maxAttempts: 3, backoff: { baseMs: 5, factor: 2, capMs: 10 } },
  limits: { headersMs: 250, silenceMs: 250, maxBodyBytes: 1_048_576 },
  poll: { timeoutMs: 1_000 },
};

const anywhere: readonly Fault[] = [
  { kind: 'status', status: 429, retryAfterRaw: '0.02', messageForm: 'none' },
  { kind: 'status', status: 429, messageForm: 'window' },
  { kind: 'status', status: 429, retryAfterSeconds: 100_000 },
  ...[400, 401, 403, 404, 409, 500, 502, 503, 504].map((status) => ({ kind: 'status' as const, status })),
  { kind: 'status', status: 503, retryAfterRaw: '0.02' },
  { kind: 'status', status: 302, body: '', headers: { location: 'https://elsewhere.example/' } },
  { kind: 'reset' },
  { kind: 'reset', when: 'after' },
  ...(['gzip', 'chunked', 'length'] as const).map((way) => ({ kind: 'truncate' as const, way })),
  { kind: 'stall', where: 'headers' },
  { kind: 'stall', where: 'body' },
  { kind: 'delay', delayMs: 20 },
  { kind: 'drip', pieces: 3, pauseMs: 5 },
  { kind: 'html' },
  { kind: 'empty200' },
  { kind: 'badJson' },
  { kind: 'deepJson' },
  { kind: 'bomb', bytes: 2_097_152 },
  { kind: 'expireToken' },
];
const onPages: readonly Fault[] = [
  { kind: 'foreignNextUri' },
  { kind: 'absoluteNextUri' },
  { kind: 'repeatCursor' },
  { kind: 'cycle' },
  { kind: 'cycle', length: 3 },
  { kind: 'emptyPage' },
  { kind: 'duplicateRows' },
  { kind: 'wrongTotal', by: 7 },
  { kind: 'wrongItems' },
  { kind: 'cursorEmptyString' },
  { kind: 'cursorNull' },
  { kind: 'tooLarge', abovePageSize: 60 },
  { kind: 'downloadRedirect' },
];
/** Numbered pages under an approximate total and no echo of their size do not show these. */
const shown: readonly Fault[] = [{ kind: 'missingItems' }, { kind: 'clamp', pageSize: 30 }];
const withoutItems: readonly Fault[] = ['{}', 'null', '[]'].map((body) => ({
  kind: 'status',
  status: 200,
  body,
}));
const onStates: readonly Fault[] = [
  { kind: 'unknownState' },
  { kind: 'neverDone' },
  { kind: 'failedState' },
  { kind: 'cancelledState' },
];

const when = fc.oneof(
  fc.record({ nth: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ first: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ every: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ probability: fc.constantFrom(0.1, 0.3, 0.6) }),
);
const rule = (dataset: string): fc.Arbitrary<FaultRule> => {
  const pages = [...anywhere, ...onPages, ...(dataset === 'chaos-rows' ? [] : [...shown, ...withoutItems])];
  const byKind: readonly (readonly [RequestKind, readonly Fault[], number])[] = [
    ['page', pages, 6],
    ['token', [...anywhere, ...withoutItems], 1],
    ['submit', [...anywhere, ...withoutItems], 2],
    ['status', [...anywhere, ...withoutItems, ...onStates], 2],
    ['download', anywhere, 1],
  ];
  return fc.oneof(
    ...byKind.map(([kind, faults, weight]) => ({
      weight,
      arbitrary: fc
        .record({ when, fault: fc.constantFrom(...faults) })
        .map(({ when: match, fault }): FaultRule => ({ match: { kind, ...match }, fault })),
    })),
  );
};
const world = fc.constantFrom(...DATASETS).chain((dataset) =>
  fc.record({
    dataset: fc.constant(dataset),
    faults: fc.array(rule(dataset), { minLength: 1, maxLength: 4 }),
    faultSeed: fc.nat(1000),
  }),
);

describe('any mix of faults', () => {
  const clean = new Map<string, FaultyRun>();
  beforeAll(async () => {
    for (const dataset of DATASETS) {
      const run = await runFaulty({ dataset });
      expect(run.manifest.status).toBe('succeeded');
      clean.set(dataset, run);
    }
  });

  it('ends in exactly the data of a run without faults, or in an honest error', async () => {
    const ends = { succeeded: 0, honest: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(world, { minLength: 1, maxLength: AT_ONCE }), async (worlds) => {
        const runs = worlds.map(({ dataset, faults, faultSeed }) =>
          runFaulty({ dataset, tuning: TUNING, simulator: { faults, faultSeed } }),
        );
        for (const [index, run] of (await Promise.all(runs)).entries()) {
          const { status, error, dataDigest, counts } = run.manifest;
          const good = clean.get(worlds[index]!.dataset)!.manifest;
          if (status === 'succeeded') {
            ends.succeeded += 1;
            expect(error).toBeNull();
            expect(counts.records).toBe(good.counts.records);
            expect(dataDigest).toBe(good.dataDigest);
          } else {
            ends.honest += 1;
            expect(ERROR_CODES).toContain(error?.code);
            expect(error?.code).not.toBe('INTERNAL');
            expect(error?.message).not.toBe('');
          }
          expect(unmatched(run)).toEqual([]);
        }
      }),
      { numRuns: MIXES, seed: Number(process.env['FAULT_SEED'] ?? 20_261_124) },
    );
    // A property of nothing but errors, or of nothing but successes, would prove little.
    expect(ends.succeeded).toBeGreaterThan(0);
    expect(ends.honest).toBeGreaterThan(0);
  });
});
