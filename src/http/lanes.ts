/** How many calls may be in flight at once, how many are, and until when none may go. All times on the monotonic clock. */
export interface Lanes {
  readonly inFlight: number;
  readonly areFull: boolean;
  /** Fewer lanes are open than the run may have: a hold of all calls is over, or lasts. */
  readonly areNarrowed: boolean;
  /** Before this no call of the kind may go. */
  heldUntilMs(isSubmit: boolean): number;
  /** No call of the kind before this. After a hold of all one call goes ahead. */
  hold(calls: 'all' | 'submits', untilMs: number): void;
  /** No call before this. The lanes are not narrowed. */
  pause(untilMs: number): void;
  enter(): void;
  leave(): void;
  /** A call succeeded: outside of a hold one more lane comes back. */
  widen(nowMs: number): void;
}

export function createLanes(concurrency: number): Lanes {
  const holdUntilMs = { all: 0, submits: 0 };
  let inFlight = 0;
  let open = concurrency;

  const extend = (calls: 'all' | 'submits', untilMs: number): void => {
    holdUntilMs[calls] = Math.max(holdUntilMs[calls], untilMs);
  };

  return {
    get inFlight() {
      return inFlight;
    },
    get areFull() {
      return inFlight >= open;
    },
    get areNarrowed() {
      return open < concurrency;
    },
    heldUntilMs: (isSubmit) => Math.max(holdUntilMs.all, isSubmit ? holdUntilMs.submits : 0),
    hold(calls, untilMs) {
      extend(calls, untilMs);
      if (calls === 'all') open = 1;
    },
    pause(untilMs) {
      extend('all', untilMs);
    },
    enter() {
      inFlight += 1;
    },
    leave() {
      inFlight -= 1;
    },
    widen(nowMs) {
      if (nowMs >= holdUntilMs.all) open = Math.min(concurrency, open + 1);
    },
  };
}
