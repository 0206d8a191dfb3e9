import { SECRET_VARIABLES } from '../options/bucket.js';
import { relative } from 'node:path';
import type { AppContext, RunResult } from '../engine/types.js';
import { invalidInput } from '../base/errors.js';
import { every } from '../base/clock.js';
import type { RunEvent } from '../base/events.js';
import { engineEntry, githubEntry } from '../engine/identity.js';
import { OPTIONS, resolveOptions } from '../options/options.js';
import type { RunOptions } from '../options/options.js';
import { createEventLog, TICK_MS } from '../report/log.js';
import { errorLines } from '../report/error.js';
import { verdictOf } from '../report/exit-code.js';
import { deliveryErrorsOf, type Outcome } from '../report/outcome.js';
import { planJson, planText } from '../report/plan.js';
import { paintFor } from '../report/colour.js';
import { createProgressLine } from '../report/progress.js';
import { outcomeJson, outcomeLines } from '../report/terminal.js';
import type { DeliveredRun, JobMaker, RefetchedRun } from '../step/step.js';
import { checkPublication } from '../step/publication.js';
import { createStopSwitch } from '../step/stop.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';
import { slashed } from '../run/workspace.js';

export interface RunCommandOptions {
  /** Print one JSON document instead of the summary for people. */
  readonly json: boolean;
}

/** Runs a dataset, or shows its plan, by what the user gave. @throws GenesysCoreError where there is no run folder yet. */
export async function runCommand(
  given: Readonly<Record<string, string>>,
  command: RunCommandOptions,
  world: CliWorld,
): Promise<ExitCode> {
  learnSecrets(given, world);
  const canUpload = (world.env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '';
  const options = resolveOptions({ upload: String(canUpload), ...given });
  if (options.upload && !canUpload && !options.dryRun)
    throw invalidInput(
      'upload is true, but there is nowhere to upload to: artifacts belong to a GitHub workflow run, and ACTIONS_RUNTIME_TOKEN is not set. Leave --upload out or give --upload false.',
    );
  if (options.dryRun) return tellPlan(options, command, world);
  checkPublication(options, world.env);
  const { outcome, caughtUp, refetched, stoppedBy } = await carryOut(options, world);
  const outcomes = [outcome, ...caughtUp, ...refetched];
  if (command.json) {
    // The log tells how a run ended; what failed after it stands in the document alone, which may go to a file.
    writeLines(world.stderr, outcomes.flatMap(deliveryErrorsOf).flatMap(errorLines));
    writeJson(world, {
      ...outcomeJson(outcome),
      caughtUp: caughtUp.map(outcomeJson),
      refetched: refetched.map(outcomeJson),
    });
  } else
    writeLines(
      world.stdout,
      outcomes.flatMap((one) =>
        outcomeLines(one, world.programName, paintFor(world.stdout.isTTY, world.env)),
      ),
    );
  const { exitCode } = verdictOf(outcomes, options);
  return exitCode === 0 ? 0 : (stoppedBy ?? exitCode);
}

/** Makes the secrets among the options and in the environment known to the scrubber. */
export function learnSecrets(given: Readonly<Record<string, string>>, world: CliWorld): void {
  for (const option of OPTIONS) {
    const value = given[option.name];
    if (option.secret && value !== undefined) world.scrubber.add(value);
  }
  for (const name of SECRET_VARIABLES) {
    const value = (world.env[name] ?? '').trim();
    if (value !== '') world.scrubber.add(value);
  }
}

async function tellPlan(options: RunOptions, command: RunCommandOptions, world: CliWorld): Promise<ExitCode> {
  const context = quietContext(world, new AbortController().signal);
  const plan = await world.app.planRun(options, context);
  if (command.json) writeJson(world, planJson(plan, options));
  else writeLines(world.stdout, planText(plan, options));
  return 0;
}

/**
 * Runs with live progress on standard error, then delivers. Shared by `run`, `demo` and `merge`, which hands over what
 * makes its job.
 */
export async function carryOut(
  options: RunOptions,
  world: CliWorld,
  makeJob?: JobMaker,
): Promise<{
  readonly outcome: Outcome;
  /** Runs of days that earlier runs missed. */
  readonly caughtUp: readonly Outcome[];
  /** Runs of days that were fetched again. */
  readonly refetched: readonly Outcome[];
  readonly stoppedBy: number | null;
}> {
  // Not needed for a plan: loading it takes longer than making one.
  const { aboutOf, carryOutStep } = await import('../step/step.js');
  const { stderr, clock } = world;
  const paint = paintFor(stderr.isTTY, world.env);
  const progress = stderr.isTTY ? createProgressLine(options.dataset, stderr, clock, paint) : null;
  const print = (line: string): void => {
    const text = world.scrubber.scrub(line);
    if (progress === null) writeLines(world.stderr, [text]);
    else progress.print(text);
  };
  const log = createEventLog(options.dataset, clock, print);
  // Where there is a progress line, it is the sign of life.
  const stopTicks = every(clock, TICK_MS, () => {
    (progress ?? log).tick();
  });
  const stop = createStopSwitch(world.process, world.clock, (name) => {
    print(
      `${name} received: stopping, with what is done so far sealed. A second one ends the program at once.`,
    );
  });
  const context = {
    ...quietContext(world, stop.signal),
    events: {
      emit(event: RunEvent) {
        progress?.emit(event);
        log.emit(event);
      },
    },
  };
  try {
    const { primary, caughtUp, refetched } = await carryOutStep(options, context, {
      makeJob,
      clock: world.clock,
      log: print,
      planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
      async execute(job, oneContext, other) {
        if (other !== undefined) print(`${other.why === 'missed' ? 'Catching up' : 'Again'} ${other.day}`);
        const result = await world.app.executeRun(job, oneContext);
        progress?.close();
        return result;
      },
      async deliver(result, job, limit) {
        const { deliver } = await import('../step/delivery.js');
        return deliver(
          result,
          job.options,
          world.env,
          {
            clock: world.clock,
            scrub: (text) => world.scrubber.scrub(text),
            log: print,
            clientLog: () => undefined,
            uploaded: (artifact) => {
              print(`Uploaded ${artifact.name}`);
            },
            catalogDir: world.catalogDir,
            about: () => aboutOf(job.plan),
            sameOrganizations: () => job.plan.dataset.governance?.organizations ?? [],
          },
          AbortSignal.any([stop.late, limit]),
        );
      },
    });
    const outcomeOf = ({ result, delivery, ...more }: DeliveredRun | RefetchedRun): Outcome => ({
      result,
      ...delivery,
      ...more,
      shownDir: shownDirOf(result, world),
    });
    return {
      outcome: outcomeOf(primary),
      caughtUp: caughtUp.map(outcomeOf),
      refetched: refetched.map(outcomeOf),
      stoppedBy: stop.exitCode(),
    };
  } finally {
    stopTicks();
    progress?.close();
    stop.dispose();
  }
}

function shownDirOf(result: RunResult, world: CliWorld): string {
  const below = relative(world.cwd, result.runDir);
  return below === '' || below.startsWith('..') ? result.runDir : slashed(below);
}

/** What the engine is told of its surroundings where nobody listens. */
export function quietContext(world: CliWorld, signal: AbortSignal): AppContext {
  return {
    workspace: world.cwd,
    catalogDir: world.catalogDir,
    engine: engineEntry(undefined),
    github: githubEntry(world.env),
    env: world.env,
    scrubber: world.scrubber,
    signal,
    events: { emit: () => undefined },
    progress: { known: () => undefined },
  };
}
