import { setFlagsFromString } from 'node:v8';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { executeMerge } from '../engine/merge.js';
import { executeRun } from '../engine/run.js';
import type { AppContext, RunJob, RunResult } from '../engine/types.js';
import { systemClock } from '../base/clock.js';
import { createScrubber } from '../base/scrub.js';
import { reportPage } from '../report/page.js';
import { createOutbox } from './outbox.js';
import { fromPortable } from './portable.js';
import type { AliveMessage, StopMessage, ThreadMessage, ThreadStart } from './thread-messages.js';
import { errorOf, tellError } from './thread-messages.js';

/**
 * What the old generation may grow by before it is collected, in percent of what is in use. Buffers of records count to it: at
 * V8's own 10 % it is collected for every other page, in threads of V8 that take a sixth of all time.
 */
const GROWTH_PERCENT = 150;

/** Carries out the run of the thread that this code is loaded in. */
export async function startWorker(): Promise<void> {
  if (parentPort === null) throw new Error('This script is the thread of a run; it is started by the doors.');
  // Not before all is loaded, and not for longer: while a flag differs, V8 refuses the compiled code that Node's modules come
  // with. A thread that starts with the flag takes twice as long to start.
  setGrowth(GROWTH_PERCENT);
  await serveRun(workerData as ThreadStart, parentPort, (job, context) =>
    job.shards === undefined ? executeRun(job, context) : executeMerge(job, job.shards, context),
  );
  setGrowth(0);
}

/** 0 leaves it to V8. */
function setGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** Carries out the one run that this thread is for and tells its port how it goes and how it ended. */
export async function serveRun(
  start: ThreadStart,
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  execute: (job: RunJob, context: AppContext) => Promise<RunResult>,
): Promise<void> {
  const post = (message: ThreadMessage): void => {
    port.postMessage(message);
  };
  const { emit, tell } = createOutbox(post, systemClock);
  const stop = new AbortController();
  port.on('message', (message: StopMessage | AliveMessage) => {
    if (message.type === 'alive') tell(message);
    else stop.abort(errorOf(message.reason));
  });
  const scrubber = createScrubber();
  for (const secret of start.secrets) scrubber.add(secret);
  try {
    const result = await execute(fromPortable(start.job), {
      ...start.context,
      scrubber: {
        ...scrubber,
        add(secret) {
          scrubber.add(secret);
          tell({ type: 'secret', secret });
        },
      },
      renderPage: (manifest, summary, { catalog, redactionProfile }) =>
        reportPage(manifest, summary, catalog.profiles.redaction.get(redactionProfile)?.allow),
      signal: stop.signal,
      events: { emit },
      progress: {
        known(facts) {
          tell({ type: 'known', facts });
        },
      },
    });
    tell({ type: 'result', result });
  } catch (thrown) {
    tell({ type: 'error', error: tellError(thrown) });
  }
}
