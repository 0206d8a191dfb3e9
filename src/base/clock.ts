/** Time as an argument, so that no test waits for a real clock. */
export interface Clock {
  /** Wall clock, epoch milliseconds. For time stamps and for dates that a server names. */
  now(): number;
  /** Monotonic milliseconds from an arbitrary origin. For durations, deadlines and token ages. */
  monotonic(): number;
  /** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Resolves once what waits for a socket or a file has had its turn: what was sent before really leaves. */
  turn(): Promise<void>;
}

/** Does the work again and again with so many milliseconds in between, until the function that it returns is called. */
export function every(clock: Clock, ms: number, work: () => void): () => void {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await clock.sleep(ms, stop.signal);
      work();
    }
  };
  loop().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => {
    stop.abort(new Error('it was stopped'));
  };
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // Not by `performance`, whose modules Node would load for this alone.
  monotonic() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
  },
  sleep: (ms, signal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', abort, { once: true });
    }),
  turn: () =>
    new Promise<void>((resolve) => {
      setImmediate(resolve);
    }),
};
