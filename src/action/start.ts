import { planRun } from '../engine/plan.js';
import { systemClock } from '../base/clock.js';
import { createScrubber } from '../base/scrub.js';
import { createThreadedRun, threadScriptOf } from '../step/thread.js';
import { runAction, tellDefect } from './host.js';
import { createRunner } from './runner.js';

/** Runs the action in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
export function startAction(entryUrl: string): void {
  const runner = createRunner();
  const scrubber = createScrubber();
  const end = (exitCode: number): void => {
    process.exitCode = exitCode;
    // Idle connections of the client libraries would keep the process; what was written must have left it first.
    process.stdout.write('', () => process.exit(exitCode));
  };
  let defects = 0;
  const crash = (thrown: unknown): void => {
    defects += 1;
    if (defects > 1) return;
    tellDefect(runner, thrown, (text) => scrubber.scrub(text));
    end(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  runAction({
    env: process.env,
    runner,
    process,
    clock: systemClock,
    scrubber,
    entryUrl,
    app: { executeRun: createThreadedRun(threadScriptOf(entryUrl)), planRun },
  }).then(end, crash);
}
