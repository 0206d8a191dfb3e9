import { preflight, type PreflightReport } from '../engine/preflight.js';
import { requireCredentials, resolveOptions } from '../options/options.js';
import { preflightExitCode, preflightJson, preflightLines } from '../report/preflight.js';
import { shellWord } from '../report/text.js';
import { createStopSwitch } from '../step/stop.js';
import { learnSecrets, quietContext } from './run.js';
import { givenOptions } from './run-flags.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

export interface PreflightFlags extends Readonly<Record<string, unknown>> {
  readonly json?: boolean;
}

/** Signs in and tries each endpoint of the datasets with one small call. 0: all answered; 75: try again; 1: not. */
export async function preflightCommand(
  datasets: readonly string[],
  flags: PreflightFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const report = await preflightOf(datasets, flags, world);
  if (flags.json === true) writeJson(world, preflightJson(report));
  else writeLines(world.stdout, preflightLines(report));
  return preflightExitCode(report);
}

/** @throws GenesysCoreError for what is wrong with the request, before any call. */
export async function preflightOf(
  datasets: readonly string[],
  flags: PreflightFlags,
  world: CliWorld,
): Promise<PreflightReport> {
  const stop = createStopSwitch(world.process, world.clock, (name) => {
    writeLines(world.stderr, [`${name} received: stopping.`]);
  });
  try {
    const context = quietContext(world, stop.signal);
    const asked = [...new Set(datasets)].map((dataset) => {
      const given = givenOptions(dataset, flags, world.env);
      learnSecrets(given, world);
      return resolveOptions(given);
    });
    const plans = [];
    for (const options of asked) plans.push(await world.app.planRun(options, context));
    const [first, ...rest] = plans;
    const [options] = asked;
    if (first === undefined || options === undefined) throw new TypeError('There is no dataset to try.');
    const overlay = options.catalog === undefined ? '' : ` --catalog ${shellWord(options.catalog)}`;
    const roleHint = `For all permissions that are needed, run: ${world.programName} role ${datasets.join(' ')}${overlay}`;
    return await preflight([first, ...rest], { credentials: requireCredentials(options), roleHint }, context);
  } finally {
    stop.dispose();
  }
}
