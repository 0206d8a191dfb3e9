/** A counting gate: at most so many holders at once, first come, first served. */
export interface Slots {
  /**
   * Waits for a free slot and resolves to what gives it back; giving it back twice counts once.
   * Rejects with the signal's reason when that aborts first.
   */
  acquire(signal: AbortSignal): Promise<() => void>;
}

/** A gate for `count` holders. One is shared by all queries of a run that use the same transaction profile. */
export function createSlots(count: number): Slots {
  const waiting = new Set<() => void>();
  let free = count;

  const giveBack = (): void => {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else next();
  };
  const holder = (): (() => void) => {
    let held = true;
    return () => {
      if (held) giveBack();
      held = false;
    };
  };

  return {
    acquire: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        if (free > 0) {
          free -= 1;
          resolve(holder());
          return;
        }
        const abort = (): void => {
          waiting.delete(turn);
          reject(signal.reason as Error);
        };
        const turn = (): void => {
          waiting.delete(turn);
          signal.removeEventListener('abort', abort);
          resolve(holder());
        };
        waiting.add(turn);
        signal.addEventListener('abort', abort, { once: true });
      }),
  };
}
