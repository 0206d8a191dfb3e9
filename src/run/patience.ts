import type { Clock } from '../base/clock.js';

/** What Windows says while another process, a virus scanner or an indexer, has a file open. */
const HELD: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const PAUSES_MS = [20, 50, 100, 200, 400, 800, 1_600, 2_000];

/**
 * Does a deed on a file; on Windows again for some five seconds, while another process holds it. Elsewhere these errors are
 * final.
 */
export async function patiently<T>(
  deed: () => Promise<T>,
  { platform, clock }: { readonly platform: string; readonly clock: Clock },
): Promise<T> {
  for (const pauseMs of platform === 'win32' ? PAUSES_MS : []) {
    try {
      return await deed();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && HELD.has(error.code))) throw error;
      await clock.sleep(pauseMs);
    }
  }
  return await deed();
}
