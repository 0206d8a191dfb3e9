// From the first signal on, the timers of the process that it is given to by --import run ten times slower: its deadlines
// for stopping leave a busy machine the time that an idle one has. Threads have their own limits, and keep them.

import { isMainThread } from 'node:worker_threads';

const FACTOR = 10;

if (isMainThread) {
  const schedule = globalThis.setTimeout;
  let stopping = false;
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => (stopping = true));
  globalThis.setTimeout = (act, ms, ...rest) => schedule(act, stopping ? ms * FACTOR : ms, ...rest);
}
