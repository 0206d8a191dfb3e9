import type { Clock } from '../base/clock.js';

/** A service that is out, as its failed attempts show it. */
export interface Outage {
  /** Since the first failed attempt. */
  readonly lastedMs: number;
  /** Failed attempts, those that were on their way together counted once. */
  readonly probes: number;
}

/** Watches each host of a run for outages: from the first failed attempt to the next answer. */
export interface OutageWatch {
  /** After `outageMs` without any attempt a failure begins an outage of its own. */
  failed(host: string, sentAtMs: number, outageMs: number): Outage;
  /** The host answered an attempt; the outage that this ended, if there was one. */
  answered(host: string, sentAtMs: number): Outage | undefined;
}

interface State {
  readonly sinceMs: number;
  lastFailedAtMs: number;
  probes: number;
}

export function createOutageWatch(clock: Clock): OutageWatch {
  const states = new Map<string, State>();
  const told = ({ sinceMs, probes }: State): Outage => ({ lastedMs: clock.monotonic() - sinceMs, probes });
  return {
    failed(host, sentAtMs, outageMs) {
      const nowMs = clock.monotonic();
      const known = states.get(host);
      const isStale = known === undefined || sentAtMs - known.lastFailedAtMs > outageMs;
      const state = isStale ? { sinceMs: nowMs, lastFailedAtMs: nowMs, probes: 0 } : known;
      states.set(host, state);
      // What was sent before the last failure came back is no probe of its own.
      if (state.probes === 0 || sentAtMs >= state.lastFailedAtMs) state.probes += 1;
      state.lastFailedAtMs = nowMs;
      return told(state);
    },
    answered(host, sentAtMs) {
      const state = states.get(host);
      // An answer to what was sent before the outage proves nothing.
      if (state === undefined || sentAtMs < state.sinceMs) return undefined;
      states.delete(host);
      return told(state);
    },
  };
}
