import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import type { AppContext, RunJob, RunResult } from '../engine/types.js';
import { systemClock, type Clock } from '../base/clock.js';
import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import { toPortable } from './portable.js';
import type { AliveMessage, StopMessage, ThreadMessage, ThreadStart } from './thread-messages.js';
import { errorOf, tellError } from './thread-messages.js';

/**
 * What V8 may take for a run. By default the young generation grows to several times this, and below a limit of more
 * than about 1 GB the old one to four times what is in use before it is collected: twice the memory, for no time that
 * shows. Of a process it can only be set by flags, which an action can not give; of a thread it can.
 */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 640 };

/** A step of the run that takes longer than this after the run's limit hangs. */
const MAX_SILENCE_MS = 30_000;
const MINUTE_MS = 60_000;

export type ExecuteRun = (job: RunJob, context: AppContext) => Promise<RunResult>;

/** Path of the thread's script, by `import.meta.url` of a door's built entry: `worker/` lies beside the door's folder. */
export function threadScriptOf(entryUrl: string): string {
  return resolve(dirname(fileURLToPath(entryUrl)), '../worker/index.js');
}

/**
 * `executeRun` in a thread of its own, with bounded memory, that leaves this one free for signals and for what the user
 * sees. The same promises hold; a run that needs more memory than there is ends with `TOO_LARGE`.
 */
export function createThreadedRun(
  script: string,
  limits: ResourceLimits = LIMITS,
  clock: Clock = systemClock,
): ExecuteRun {
  return (job, context) => runInThread({ script, limits, clock }, job, context);
}

interface Threads {
  readonly script: string;
  readonly limits: ResourceLimits;
  readonly clock: Clock;
}

async function runInThread(
  { script, limits, clock }: Threads,
  job: RunJob,
  context: AppContext,
): Promise<RunResult> {
  const { workspace, catalogDir, engine, github, env, scrubber, signal } = context;
  const start: ThreadStart = {
    job: toPortable(job),
    context: { workspace, catalogDir, engine, github, env: { ...env } },
    secrets: scrubber.secrets(),
  };
  const thread = new Worker(script, { workerData: start, resourceLimits: limits });
  const stop = (): void => {
    const message: StopMessage = { type: 'stop', reason: tellError(signal.reason) };
    thread.postMessage(message);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  const ended = new AbortController();
  const hung = silenceOf(thread, job.options.timeoutMinutes, clock, ended.signal);
  try {
    return await endOf(thread, limits, context, hung);
  } finally {
    ended.abort(new Error('the run has ended'));
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

/** Resolves when the run should have stopped itself long ago and its thread gives no sign of life; else never. */
async function silenceOf(
  thread: Worker,
  timeoutMinutes: number,
  clock: Clock,
  ended: AbortSignal,
): Promise<void> {
  const alive: AliveMessage = { type: 'alive' };
  let answered = true;
  thread.on('message', () => {
    answered = true;
  });
  try {
    await clock.sleep(timeoutMinutes * MINUTE_MS, ended);
    while (answered) {
      answered = false;
      thread.postMessage(alive);
      await clock.sleep(MAX_SILENCE_MS, ended);
    }
  } catch {
    return new Promise(() => undefined);
  }
}

/** Hands on what the thread tells until it tells how the run ended, or hangs. */
function endOf(
  thread: Worker,
  limits: ResourceLimits,
  { events, progress, scrubber }: AppContext,
  hung: Promise<void>,
): Promise<RunResult> {
  let runDir: string | undefined;
  return new Promise((settle, fail) => {
    const hear = (message: ThreadMessage): void => {
      switch (message.type) {
        case 'events':
          for (const event of message.events) events.emit(event);
          return;
        case 'known':
          runDir = message.facts.runDir ?? runDir;
          progress.known(message.facts);
          return;
        case 'secret':
          scrubber.add(message.secret);
          return;
        case 'result':
          settle(message.result);
          return;
        case 'error':
          fail(errorOf(message.error));
          return;
        case 'alive':
          return;
      }
    };
    thread.on('message', hear);
    void hung.then(() => {
      fail(
        new GenesysCoreError(
          'DEADLINE',
          `The run did not stop itself at its limit (timeoutMinutes): a step of it hangs, and it was ended.${restIn(runDir)}`,
        ),
      );
    });
    thread.on('error', (error: Error) => {
      fail(isOutOfMemory(error) ? outOfMemory(limits, runDir) : toGenesysCoreError(error));
    });
    thread.on('exit', (exitCode) => {
      fail(new GenesysCoreError('INTERNAL', `The thread of the run ended by itself (${exitCode}).`));
    });
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function outOfMemory(limits: ResourceLimits, runDir: string | undefined): GenesysCoreError {
  return new GenesysCoreError(
    'TOO_LARGE',
    `The run needed more than the ${limits.maxOldGenerationSizeMb ?? 0} MB of memory that it may take and was ended. ` +
      `Give a lower concurrency, or smaller pages in the catalog.${restIn(runDir)}`,
  );
}

function restIn(runDir: string | undefined): string {
  return runDir === undefined ? '' : ` Finished slices are in ${runDir}; resumeFrom takes them over.`;
}
