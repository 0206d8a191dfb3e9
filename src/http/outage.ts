import type { Clock } from '../base/clock.js';
import type { EventSink } from '../base/events.js';
import { counted } from '../base/suggestion.js';

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
  /** The host answered an attempt; a long outage that this ended is told. */
  answered(host: string, sentAtMs: number): void;
}

interface State {
  readonly sinceMs: number;
  lastFailedAtMs: number;
  probes: number;
}

/** An outage as long as this is told when it is over. */
const TOLD_OUTAGE_MS = 10_000;

export function createOutageWatch(clock: Clock, events: EventSink): OutageWatch {
  const states = new Map<string, State>();
  const seen = ({ sinceMs, probes }: State): Outage => ({ lastedMs: clock.monotonic() - sinceMs, probes });
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
      return seen(state);
    },
    answered(host, sentAtMs) {
      const state = states.get(host);
      // An answer to what was sent before the outage proves nothing.
      if (state === undefined || sentAtMs < state.sinceMs) return;
      states.delete(host);
      const { lastedMs, probes } = seen(state);
      if (lastedMs < TOLD_OUTAGE_MS) return;
      const seconds = Math.round(lastedMs / 1000);
      events.emit({
        type: 'warning.raised',
        code: 'SERVICE_OUTAGE',
        message: `${host} was out for ${seconds} s and the run waited for it (${counted(probes, 'failed probe')}).`,
      });
    },
  };
}
