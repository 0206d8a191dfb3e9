import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { AppContext, RunJob, RunResult } from '../../src/engine/types.js';
import { GenesysCoreError } from '../../src/base/errors.js';
import { ExactNumber } from '../../src/base/json.js';
import { createScrubber } from '../../src/base/scrub.js';
import { resolveOptions } from '../../src/options/options.js';
import { toPortable } from '../../src/step/portable.js';
import { createThreadedRun } from '../../src/step/thread.js';
import {
  errorOf,
  tellError,
  type AliveMessage,
  type ThreadMessage,
  type ThreadStart,
} from '../../src/step/thread-messages.js';
import { serveRun } from '../../src/step/worker.js';
import { planOf } from '../run/run-fixture.js';
import { createManualClock } from '../support/manual-clock.js';
import { errorOf as errorIn } from '../support/thrown.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const RESULT: RunResult = {
  status: 'succeeded',
  datasetKey: 'things',
  runId: '1',
  runDir: '/w/out/things/1',
  manifest: null,
  summary: null,
  error: null,
  dataDigest: 'abc',
};
const SECRET = 'the-secret-of-the-door';

function job(raw: Record<string, string> = {}): RunJob {
  const options = resolveOptions({ dataset: 'things', accessToken: SECRET, ...raw });
  return { options, plan: planOf({ filters: { share: new ExactNumber('1.0') as unknown as number } }) };
}

/** A context that keeps what it hears, in order. */
function listening(signal = new AbortController().signal): { context: AppContext; heard: unknown[] } {
  const heard: unknown[] = [];
  const scrubber = createScrubber();
  scrubber.add(SECRET);
  const context: AppContext = {
    workspace: '/w',
    catalogDir: '/c',
    engine: { name: 'genesys-core', version: '1', gitSha: null },
    github: null,
    env: { HTTPS_PROXY: 'http://127.0.0.1:3128', NO_PROXY: undefined },
    scrubber,
    signal,
    events: { emit: ({ type }) => heard.push(type) },
    progress: { known: (facts) => heard.push(facts) },
  };
  return { context, heard };
}

describe('a run in a thread, seen from the door', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  /** A thread that does what the text says; `tell` sends a message, `start` is what it was given. */
  const thread = (text: string): string => {
    const path = join(workspace.path, 'thread.mjs');
    const head =
      "import { parentPort, workerData as start } from 'node:worker_threads';\nconst tell = (message) => parentPort.postMessage(message);\n";
    writeFileSync(path, head + text);
    return path;
  };
  const told = (error: unknown): string => `tell({ type: 'error', error: ${JSON.stringify(error)} });`;

  it('hands on events, facts and secrets in order, then the result', async () => {
    const { context, heard } = listening();
    const script = thread(`
      tell({ type: 'known', facts: { runId: '1' } });
      tell({ type: 'secret', secret: 'learned-on-the-way' });
      tell({ type: 'events', events: [{ type: 'run.started' }] });
      tell({ type: 'events', events: [{ type: 'plan.resolved' }, { type: 'run.completed' }] });
      tell({ type: 'result', result: ${JSON.stringify(RESULT)} });`);
    expect(await createThreadedRun(script)(job(), context)).toEqual(RESULT);
    expect(heard).toEqual([{ runId: '1' }, 'run.started', 'plan.resolved', 'run.completed']);
    expect(context.scrubber.scrub('it is learned-on-the-way')).toBe('it is ***');
  });

  it('gives the thread options, surroundings and secrets, the environment as it is', async () => {
    const script = thread(
      "tell({ type: 'result', result: { ...start.job.data.options, ...start.context, secrets: start.secrets } });",
    );
    const { context } = listening();
    expect(await createThreadedRun(script)(job({ timeoutMinutes: '7' }), context)).toMatchObject({
      dataset: 'things',
      timeoutMinutes: 7,
      workspace: '/w',
      catalogDir: '/c',
      env: { HTTPS_PROXY: 'http://127.0.0.1:3128' },
      secrets: [SECRET],
    });
  });

  it('throws the error of the run with its code and all facts', async () => {
    const facts = {
      endpoint: 'things.list',
      correlationId: 'c-1',
      status: 403,
      apiCode: 'no',
      retryable: true,
    };
    const script = thread(told({ code: 'AUTH', message: 'No permission.', ...facts }));
    const failed = createThreadedRun(script)(job(), listening().context);
    await expect(failed).rejects.toBeInstanceOf(GenesysCoreError);
    await expect(failed).rejects.toMatchObject({ code: 'AUTH', message: 'No permission.', ...facts });
  });

  it.each([
    [
      'after it has begun',
      (stop: AbortController) =>
        setTimeout(() => {
          stop.abort(cancelled());
        }, 50),
    ],
    [
      'before it has begun',
      (stop: AbortController) => {
        stop.abort(cancelled());
      },
    ],
  ])('tells the thread to stop %s, with the reason', async (_when, abort) => {
    const stop = new AbortController();
    const script = thread(
      "parentPort.on('message', ({ reason }) => tell({ type: 'error', error: reason }));",
    );
    abort(stop);
    await expect(createThreadedRun(script)(job(), listening(stop.signal).context)).rejects.toMatchObject({
      code: 'CANCELLED',
      message: 'Stopped by SIGINT.',
    });
  });

  it.each([
    ['throws', "throw new Error('broken inside');", 'broken inside'],
    ['rejects', "Promise.reject(new Error('broken inside'));", 'broken inside'],
    ['ends without a word', 'process.exit(3);', 'The thread of the run ended by itself (3).'],
  ])('calls it a defect when the thread %s', async (_how, text, message) => {
    const failed = createThreadedRun(thread(text))(job(), listening().context);
    await expect(failed).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining(message) as unknown,
    });
  });

  it('says what was too much, and what is left, when the thread runs out of memory', async () => {
    const script = thread(`
      tell({ type: 'known', facts: { runDir: '/w/out/things/1' } });
      const kept = [];
      setInterval(() => kept.push(Array.from({ length: 100_000 }, (_, at) => ({ at }))), 1);`);
    const run = createThreadedRun(script, { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 30 });
    await expect(run(job(), listening().context)).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringMatching(/more than the 30 MB .* \/w\/out\/things\/1; resumeFrom/) as unknown,
    });
  });

  it.each([
    ['at its limit', 'for (;;);', 1],
    [
      'after a sign of life',
      `parentPort.once('message', (message) => {
        tell(message);
        tell({ type: 'known', facts: { runId: '1' } });
        for (;;);
      });`,
      2,
    ],
  ])('ends a thread that hangs %s, and says what is left', async (_when, text, silences) => {
    const clock = createManualClock(0);
    const script = thread(`tell({ type: 'known', facts: { runDir: '/w/out/things/1' } });\n${text}`);
    const { context } = listening();
    let hear: () => void = () => undefined;
    const heard = (): Promise<void> => new Promise((done) => (hear = done));
    const progress = {
      known: () => {
        hear();
      },
    };
    const begun = heard();
    let ended = false;
    const run = createThreadedRun(script, {}, clock)(job({ timeoutMinutes: '1' }), { ...context, progress });
    const error = errorIn(run).finally(() => (ended = true));
    await begun;
    const answer = silences === 1 ? begun : heard();
    await clock.advance(60_000);
    await answer;
    for (let silence = 1; silence <= silences; silence += 1) {
      expect(ended).toBe(false);
      await clock.advance(30_000);
    }
    expect(await error).toMatchObject({
      code: 'DEADLINE',
      message: expect.stringMatching(/a step of it hangs.* \/w\/out\/things\/1; resumeFrom/) as unknown,
    });
  });
});

describe('a run in a thread, seen from inside', () => {
  /** Serves one run and gives what it told its port. */
  async function serve(
    given: RunJob,
    executeRun: (job: RunJob, context: AppContext) => Promise<RunResult>,
    stopBefore?: unknown,
    ask?: AliveMessage,
  ): Promise<ThreadMessage[]> {
    const { workspace, catalogDir, engine, github, env } = listening().context;

    const start: ThreadStart = {
      job: structuredClone(toPortable(given)),
      context: { workspace, catalogDir, engine, github, env },
      secrets: [SECRET],
    };
    const { port1, port2 } = new MessageChannel();
    const messages: ThreadMessage[] = [];
    port1.on('message', (message: ThreadMessage) => messages.push(message));
    if (stopBefore !== undefined) port1.postMessage({ type: 'stop', reason: tellError(stopBefore) });
    if (ask !== undefined) port1.postMessage(ask);
    await serveRun(start, port2, executeRun);
    await new Promise((done) => {
      port1.once('close', done);
      port2.close();
    });
    return messages;
  }

  it('runs with the same options and plan, whose numbers keep their digits', async () => {
    const given = job({ filters: '{"size":[1.0,9007199254740993]}' });
    let seen: RunJob | undefined;
    await serve(given, (run) => {
      seen = run;
      return Promise.resolve(RESULT);
    });
    expect(seen).toStrictEqual(given);
  });

  it('knows the secrets of the door, and tells those that it learns before what may hold them', async () => {
    const messages = await serve(job(), (_run, { scrubber, events, progress }) => {
      expect(scrubber.scrub(SECRET)).toBe('***');
      progress.known({ runId: '1' });
      scrubber.add('learned-on-the-way');
      expect(scrubber.scrub('learned-on-the-way')).toBe('***');
      events.emit({ type: 'warning.raised', code: 'X', message: 'y' });
      return Promise.resolve(RESULT);
    });
    expect(messages).toEqual([
      { type: 'known', facts: { runId: '1' } },
      { type: 'secret', secret: 'learned-on-the-way' },
      { type: 'events', events: [{ type: 'warning.raised', code: 'X', message: 'y' }] },
      { type: 'result', result: RESULT },
    ]);
  });

  it('tells an error with all that is known of it', async () => {
    const thrown = new GenesysCoreError('BAD_RESPONSE', 'Not readable.', {
      endpoint: 'things.list',
      status: 200,
    });
    const [message] = await serve(job(), () => Promise.reject(thrown));
    expect(message?.type).toBe('error');
    if (message?.type !== 'error') return;
    const { code, endpoint, status, stack } = errorOf(message.error);
    expect({ code, endpoint, status }).toEqual({
      code: 'BAD_RESPONSE',
      endpoint: 'things.list',
      status: 200,
    });
    expect(stack).toBe(thrown.stack);
  });

  it('gives a sign of life when it is asked for one', async () => {
    const messages = await serve(
      job(),
      () =>
        new Promise((done) =>
          setImmediate(() =>
            setImmediate(() => {
              done(RESULT);
            }),
          ),
        ),
      undefined,
      { type: 'alive' },
    );
    expect(messages).toEqual([{ type: 'alive' }, { type: 'result', result: RESULT }]);
  });

  it('stops the run when it is told to', async () => {
    const messages = await serve(
      job(),
      (_run, { signal }) =>
        new Promise((_done, fail) => {
          signal.addEventListener('abort', () => {
            fail(signal.reason as Error);
          });
        }),
      cancelled(),
    );
    expect(messages).toMatchObject([{ type: 'error', error: { code: 'CANCELLED' } }]);
  });
});

function cancelled(): GenesysCoreError {
  return new GenesysCoreError('CANCELLED', 'Stopped by SIGINT.');
}
