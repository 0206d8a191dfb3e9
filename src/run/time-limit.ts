import type { Clock } from '../base/clock.js';

/**
 * What the work comes to, or a rejection with `late()` after `limitMs` on the clock. The work's signal aborts with the
 * same error; the wait ends even if the work does not heed it.
 */
export async function withTimeLimit<T>(
  work: (signal: AbortSignal) => Promise<T>,
  limitMs: number,
  clock: Clock,
  late: () => Error,
): Promise<T> {
  const limit = new AbortController();
  const done = new AbortController();
  const timer = clock.sleep(limitMs, done.signal).then(() => {
    const error = late();
    limit.abort(error);
    throw error;
  });
  try {
    return await Promise.race([work(limit.signal), timer]);
  } finally {
    done.abort(new Error('done'));
  }
}
