import type { Fault, FaultMatch, FaultRule, FaultScript, RequestKind } from './fault-types.js';
import { hashText, mix, unit } from './random.js';

export interface FaultSubject {
  readonly method: string;
  readonly path: string;
  /** Query as sent. */
  readonly query: string;
  readonly kind: RequestKind;
}

/** Decides which fault a request meets. Keeps counts, one per server and script. */
export interface FaultPlayer {
  choose(subject: FaultSubject): Fault | undefined;
}

/**
 * A player of the script. What is drawn depends on the seed, the request and how often that same request was made, so
 * that the order in which a client's lanes arrive changes nothing.
 */
export function createFaultPlayer(script: FaultScript, seed: number): FaultPlayer {
  const rules = script.map((rule) => ({ rule, path: pathTest(rule.match?.path), seen: 0 }));
  const repeats = new Map<string, number>();
  return {
    choose(subject) {
      const request = `${subject.method} ${subject.path}?${subject.query}`;
      const repeat = repeats.get(request) ?? 0;
      repeats.set(request, repeat + 1);
      const draw = mix(seed, hashText(request), repeat);
      let chosen: Fault | undefined;
      // Every rule counts what it matches, also behind the one that decides.
      for (const [index, entry] of rules.entries()) {
        if (!concerns(entry.rule.match, entry.path, subject)) continue;
        entry.seen += 1;
        if (chosen === undefined && isDue(entry.rule.match, entry.seen, unit(mix(draw, 61, index)))) {
          chosen = faultOf(entry.rule, mix(draw, 62, index));
        }
      }
      return chosen;
    },
  };
}

function concerns(
  match: FaultMatch | undefined,
  path: (path: string) => boolean,
  subject: FaultSubject,
): boolean {
  if (match?.method !== undefined && match.method.toUpperCase() !== subject.method) return false;
  const kinds = match?.kind === undefined ? undefined : [match.kind].flat();
  if (kinds !== undefined && !kinds.includes(subject.kind)) return false;
  return path(subject.path);
}

function isDue(match: FaultMatch | undefined, seen: number, draw: number): boolean {
  if (match === undefined) return true;
  if (match.nth !== undefined && ![match.nth].flat().includes(seen)) return false;
  if (match.every !== undefined && seen % match.every !== 0) return false;
  if (match.first !== undefined && seen > match.first) return false;
  return match.probability === undefined || draw < match.probability;
}

function pathTest(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true;
  if (!pattern.includes('*')) return (path) => path.startsWith(pattern);
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (path) => expression.test(path);
}

function faultOf(rule: FaultRule, draw: number): Fault | undefined {
  const faults = [rule.fault].flat();
  return faults[draw % faults.length];
}

const SLOW_DOWN: Fault = { kind: 'status', status: 429, retryAfterSeconds: 1 };
const UNAVAILABLE: Fault = { kind: 'status', status: 503, retryAfterSeconds: 1 };
const GATEWAY: Fault = {
  kind: 'status',
  status: 502,
  body: '<html><body>502 Bad Gateway</body></html>',
  contentType: 'text/html',
};
const BROKEN: readonly Fault[] = [
  SLOW_DOWN,
  { kind: 'status', status: 429, hintSeconds: 1 },
  { kind: 'status', status: 500 },
  GATEWAY,
  UNAVAILABLE,
  { kind: 'status', status: 504, body: '' },
  { kind: 'reset' },
  { kind: 'reset', when: 'after' },
  { kind: 'truncate' },
  { kind: 'truncate', way: 'chunked' },
  { kind: 'truncate', way: 'length' },
  { kind: 'expireToken' },
];
const AT_SUBMIT: readonly Fault[] = [
  ...[SLOW_DOWN, SLOW_DOWN, SLOW_DOWN, SLOW_DOWN, UNAVAILABLE, UNAVAILABLE],
  { kind: 'expireToken' },
  { kind: 'expireToken' },
  { kind: 'status', status: 500 },
];
const DOUBLED: Fault = { kind: 'duplicateRows' };
const EMPTY: Fault = { kind: 'emptyPage' };
const CHAOS_PAGES: readonly Fault[] = [...BROKEN, DOUBLED, DOUBLED, DOUBLED, EMPTY, EMPTY, EMPTY];
const TOLD_WITH_200: readonly Fault[] = [
  { kind: 'errorBody', status: 429 },
  { kind: 'errorBody', status: 503 },
];
const MOVING_PAGES: readonly Fault[] = [
  ...[SLOW_DOWN, UNAVAILABLE, GATEWAY, DOUBLED, EMPTY],
  { kind: 'reset' },
  { kind: 'truncate' },
  { kind: 'expireToken' },
  ...TOLD_WITH_200,
  { kind: 'errorBody', status: 500 },
  { kind: 'errorBody', status: 400 },
  { kind: 'status', status: 410, code: 'invalid.cursor' },
  ...(['add', 'remove', 'swap', 'shift'] as const).flatMap((way): Fault[] => [
    { kind: 'moveRows', way },
    { kind: 'moveRows', way },
  ]),
  { kind: 'wrongTotal' },
  { kind: 'wrongTotal', by: -3 },
  { kind: 'ownTotal' },
  { kind: 'noTotal' },
  { kind: 'blankPage' },
];

/** The named mixes. */
export const FAULT_MIXES = ['none', 'chaos', 'moving'] as const;
export type FaultMix = (typeof FAULT_MIXES)[number];

export interface FaultMixOptions {
  /** Share of requests that meet a fault, in [0, 1]; default 0.3. */
  readonly rate?: number;
}

/**
 * The script of a named mix. `chaos`: 429s, 5xx, resets, truncations, token expiry, duplicates and empty pages, spread
 * by the seed of the server; waits that it names are 1 s long. A submit meets mostly faults after which repeating is
 * safe. No fault of the mix loses a row, so a client that copes ends with the same data as without faults.
 *
 * `moving`: the same, less often, and lists that move while they are read, totals that lie or change, pages without their
 * rows, errors told with 200, and positions in a list that expire. All of it can be noticed by a client that looks.
 */
export function faultMix(name: FaultMix, options: FaultMixOptions = {}): FaultScript {
  if (name === 'none') return [];
  const probability = options.rate ?? 0.3;
  const isMoving = name === 'moving';
  return [
    {
      match: { kind: 'token', probability: probability / 2 },
      fault: [SLOW_DOWN, UNAVAILABLE, { kind: 'status', status: 500 }, { kind: 'reset' }],
    },
    {
      match: { kind: 'submit', probability },
      fault: isMoving ? [...AT_SUBMIT, ...TOLD_WITH_200] : AT_SUBMIT,
    },
    { match: { kind: 'page', probability }, fault: isMoving ? MOVING_PAGES : CHAOS_PAGES },
    {
      match: { kind: ['status', 'other', 'download', 'cancel'], probability },
      fault: isMoving ? [...BROKEN, ...TOLD_WITH_200] : BROKEN,
    },
  ];
}
