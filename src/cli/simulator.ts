import { loadCatalog } from '../catalog/load.js';
import { invalidInput, messageOf } from '../base/errors.js';
import { didYouMean, quoted } from '../base/suggestion.js';
import { FAULT_MIXES, faultMix } from '../simulator/faults.js';
import type { FaultMix } from '../simulator/faults.js';
import { startSimulator } from '../simulator/server.js';
import { createStopSwitch } from '../step/stop.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

/** Flags as the parser hands them over. */
export interface SimulatorFlags {
  readonly port: string;
  readonly seed: string;
  readonly faults: string;
  readonly faultRate: string;
  readonly faultSeed?: string;
  readonly auditsPerDay: string;
  readonly rateLimit?: string;
  readonly latency: string;
  readonly catalog?: string;
  readonly json: boolean;
}

const CLIENT_ID = 'simulator';
const CLIENT_SECRET = 'simulator';

/** Serves the simulated API on the loopback until SIGINT or SIGTERM, which is how it ends well. */
export async function simulatorCommand(flags: SimulatorFlags, world: CliWorld): Promise<ExitCode> {
  const port = wholeNumber('--port', flags.port, 0, 65_535);
  const auditsPerDay = wholeNumber('--audits-per-day', flags.auditsPerDay, 0, 10_000_000);
  const latencyMs = wholeNumber('--latency', flags.latency, 0, 600_000);
  const faults = faultMix(mixNamed(flags.faults), { rate: share('--fault-rate', flags.faultRate) });
  const ratePerMinute =
    flags.rateLimit === undefined ? undefined : wholeNumber('--rate-limit', flags.rateLimit, 1, 1_000_000);
  const catalog = await loadCatalog({
    catalogDir: world.catalogDir,
    overlayPath: flags.catalog,
    workspace: world.cwd,
  });
  const stop = createStopSwitch(world.process, world.clock, () => undefined);
  const stopped = new Promise<void>((resolve) => {
    stop.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const simulator = await startSimulator({
    port,
    seed: flags.seed,
    records: { auditsPerDay },
    latencyMs,
    faults,
    faultSeed: flags.faultSeed,
    catalog,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    ratePerMinute,
  }).catch((cause: unknown) => {
    throw invalidInput(
      `The simulator could not listen on port ${port}: ${messageOf(cause)}. Give --port another value, or 0 for any free one.`,
      { cause },
    );
  });
  try {
    if (flags.json) writeJson(world, { url: simulator.url, port: simulator.port, seed: flags.seed });
    else
      writeLines(world.stdout, [
        `Simulator of the API at ${simulator.url} (seed ${flags.seed}, faults ${flags.faults})`,
        '',
        'Point a run at it from another terminal:',
        `  export GENESYS_CLIENT_ID=${CLIENT_ID} GENESYS_CLIENT_SECRET=${CLIENT_SECRET}`,
        `  ${world.programName} run ${[...catalog.datasets.keys()][0] ?? '<dataset>'} --api-url ${simulator.url} --login-url ${simulator.url}`,
        '',
        'Stop it with Ctrl+C.',
      ]);
    await stopped;
    return 0;
  } finally {
    await simulator.close();
    stop.dispose();
  }
}

function mixNamed(name: string): FaultMix {
  const mix = FAULT_MIXES.find((known) => known === name);
  if (mix !== undefined) return mix;
  throw invalidInput(
    `--faults is ${quoted(name)}.${didYouMean(name, FAULT_MIXES)} Allowed: ${FAULT_MIXES.join(' or ')}.`,
  );
}

function wholeNumber(flag: string, text: string, minimum: number, maximum: number): number {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  throw invalidInput(`${flag} is ${quoted(text)}. Allowed: a whole number from ${minimum} to ${maximum}.`);
}

function share(flag: string, text: string): number {
  const value = /^(?:0|1|0?\.\d{1,6}|1\.0*|0\.\d{1,6})$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw invalidInput(`${flag} is ${quoted(text)}. Allowed: a number from 0 to 1.`);
}
