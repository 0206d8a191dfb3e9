/** One place in a queue: what is wanted, and how the wait ends. */
export interface Waiter<W, T> {
  readonly wanted: W;
  readonly grant: (granted: T) => void;
  readonly reject: (reason: Error) => void;
}

/** Those that wait, in their order. */
export interface Queue<W, T> {
  readonly waiters: readonly Waiter<W, T>[];
  /** Takes the last place, or the first one; resolves with what is granted. @throws the signal's reason. */
  wait(wanted: W, isFirst: boolean, signal: AbortSignal): Promise<T>;
  remove(waiter: Waiter<W, T>): void;
}

/** `changed` is called whenever somebody came or gave up. */
export function createQueue<W, T>(changed: () => void): Queue<W, T> {
  const waiters: Waiter<W, T>[] = [];

  const remove = (waiter: Waiter<W, T>): void => {
    const at = waiters.indexOf(waiter);
    if (at >= 0) waiters.splice(at, 1);
  };

  return {
    waiters,
    remove,
    wait: (wanted, isFirst, signal) =>
      new Promise<T>((resolve, reject) => {
        const abort = (): void => {
          remove(waiter);
          changed();
          reject(signal.reason as Error);
        };
        const settled =
          <A>(settle: (value: A) => void) =>
          (value: A): void => {
            signal.removeEventListener('abort', abort);
            settle(value);
          };
        const waiter: Waiter<W, T> = { wanted, grant: settled(resolve), reject: settled(reject) };
        signal.addEventListener('abort', abort, { once: true });
        if (isFirst) waiters.unshift(waiter);
        else waiters.push(waiter);
        changed();
      }),
  };
}
