/** The calls of the last minute against the budget, and how much of it is taken while others share the token. */
export interface Budget {
  /** When the next call may go: now, at a time, or (undefined) when a call in flight has ended. */
  nextAtMs(nowMs: number, inFlight: number): number | undefined;
  /** A call that the server counted has ended. */
  count(nowMs: number): void;
  /** A call succeeded: a little more of the budget comes back. */
  recover(): void;
  /** A call was turned away that had its permit since `permittedAtMs`. `inFlight` without it. */
  yieldTo(permittedAtMs: number, nowMs: number, inFlight: number): void;
  /** Calls a minute in force. */
  readonly perMinute: number;
}

const WINDOW_MS = 60_000;
/** The clocks of two machines do not run equally fast, and a server may count in windows that close a little late. */
const WINDOW_MARGIN_MS = 50;
/** Yielding to others on the same token: down by this factor, never below this share, up again in so many successes. */
const YIELD_FACTOR = 0.7;
const YIELD_FLOOR = 0.25;
const RECOVERY_CALLS = 500;

/**
 * A call counts from its permit until 60 seconds after its answer. The server counts it at some moment in between, so no
 * 60 seconds of the server's, fixed or sliding, hold more calls than the budget. Measured from the send instead, calls
 * that travel at different speeds could bunch up at the server.
 */
export function createBudget(requestsPerMinute: number): Budget {
  /** When the answers of counted calls came, oldest first. */
  const ended: number[] = [];
  let effective = requestsPerMinute;
  let lastYieldMs = Number.NEGATIVE_INFINITY;

  const limit = (): number => Math.max(1, Math.floor(effective));
  const forget = (nowMs: number): void => {
    const horizonMs = nowMs - WINDOW_MS - WINDOW_MARGIN_MS;
    while ((ended[0] ?? Number.POSITIVE_INFINITY) <= horizonMs) ended.shift();
  };

  return {
    nextAtMs(nowMs, inFlight) {
      forget(nowMs);
      const over = inFlight + ended.length - limit();
      if (over < 0) return nowMs;
      const freed = ended[over];
      return freed === undefined ? undefined : freed + WINDOW_MS + WINDOW_MARGIN_MS;
    },
    count(nowMs) {
      ended.push(nowMs);
    },
    recover() {
      effective = Math.min(requestsPerMinute, effective + requestsPerMinute / RECOVERY_CALLS);
    },
    // Turned away while the own log is below the budget: others use the same token, or it has less. Once for calls that
    // went out together.
    yieldTo(permittedAtMs, nowMs, inFlight) {
      forget(nowMs);
      if (permittedAtMs <= lastYieldMs || inFlight + ended.length + 1 >= requestsPerMinute) return;
      lastYieldMs = nowMs;
      effective = Math.max(requestsPerMinute * YIELD_FLOOR, effective * YIELD_FACTOR);
    },
    get perMinute() {
      return limit();
    },
  };
}
