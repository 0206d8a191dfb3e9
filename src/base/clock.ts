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

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
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
