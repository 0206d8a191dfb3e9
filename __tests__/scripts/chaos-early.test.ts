import { describe, expect, it } from '@jest/globals';
import { earlyRequests, type Attempt, type Seen } from '../../scripts/chaos-early.mjs';

const POLL = { method: 'GET', path: '/things/1', query: '', bodyHash: 'a' };
const OTHER = { method: 'GET', path: '/things/2', query: '', bodyHash: 'a' };
const SUBMIT = { method: 'POST', path: '/chaos/jobs', query: '', bodyHash: 'b' };

const seen = (seq: number, what: typeof POLL, atMs: number, facts: Partial<Seen> = {}): Seen => ({
  ...what,
  ...{ seq, atMs, answeredAtMs: atMs + 5, status: 200, retryAfterSeconds: undefined },
  ...{ correlationId: `c${seq}`, ...facts },
});
/** The client knows of it when it has ended. */
const told = (
  correlationId: string | undefined,
  { method, path }: typeof POLL,
  leftMs: number,
  endedMs: number,
): Attempt => ({
  ...{ correlationId, method, url: `http://127.0.0.1:1${path}` },
  ...{ ts: new Date(endedMs).toISOString(), durationMs: endedMs - leftMs },
});
const HINT = { status: 429, retryAfterSeconds: 1 };

interface Case {
  readonly log: readonly Seen[];
  readonly attempts: readonly Attempt[];
}

describe('a request that came before the server had said it might', () => {
  it.each<[string, number, Case]>([
    [
      'is the repeat of the one that was refused',
      1,
      { log: [seen(1, POLL, 1000, HINT), seen(2, POLL, 1900)], attempts: [] },
    ],
    [
      'is no repeat after the wait',
      0,
      { log: [seen(1, POLL, 1000, HINT), seen(2, POLL, 2006)], attempts: [] },
    ],
    [
      'is another one that left after the word had arrived',
      1,
      {
        log: [seen(1, POLL, 1000, HINT), seen(2, OTHER, 1040)],
        attempts: [told('c1', POLL, 990, 1010), told('c2', OTHER, 1030, 1050)],
      },
    ],
    [
      'is none that had left before, however late it came in',
      0,
      {
        log: [seen(1, POLL, 1000, HINT), seen(2, OTHER, 1400)],
        attempts: [told('c1', POLL, 990, 1300), told('c2', OTHER, 1290, 1500)],
      },
    ],
    [
      'is none that had left before and was broken off, so that the client knows it by nothing but its times',
      0,
      {
        log: [seen(1, POLL, 1000, HINT), seen(2, OTHER, 1400, { status: 0, answeredAtMs: undefined })],
        attempts: [told('c1', POLL, 990, 1300), told(undefined, OTHER, 1290, 1410)],
      },
    ],
    [
      'is one that left after the word and was broken off',
      1,
      {
        log: [seen(1, POLL, 1000, HINT), seen(2, OTHER, 1400, { status: 0, answeredAtMs: undefined })],
        attempts: [told('c1', POLL, 990, 1300), told(undefined, OTHER, 1390, 1410)],
      },
    ],
    [
      'is no poll beside a refused submit',
      0,
      {
        log: [seen(1, SUBMIT, 1000, HINT), seen(2, OTHER, 1040)],
        attempts: [told('c1', SUBMIT, 990, 1010), told('c2', OTHER, 1030, 1050)],
      },
    ],
  ])('%s', (_, early, { log, attempts }) => {
    expect(earlyRequests(log, attempts)).toBe(early);
  });
});
