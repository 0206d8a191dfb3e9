import { planRun } from '../../src/engine/plan.js';
import { executeRun } from '../../src/engine/run.js';
import { systemClock } from '../../src/base/clock.js';
import { createScrubber } from '../../src/base/scrub.js';
import { runCli } from '../../src/cli/program.js';
import type { CliWorld } from '../../src/cli/world.js';
import { CATALOG_DIR } from './engine-run.js';

export interface Told {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, from a folder, and returns what it wrote. */
export function callCli(cwd: string, ...argv: string[]): Promise<Told> {
  return callCliWith({ cwd }, argv);
}

/** The same in a world of which some is as a test has it. */
export async function callCliWith(
  world: Pick<CliWorld, 'cwd'> & Partial<CliWorld>,
  argv: readonly string[],
): Promise<Told> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): CliWorld['stdout'] => ({
    write: (text) => {
      written[name] += text;
    },
    isTTY: false,
    columns: () => 110,
  });
  const exitCode = await runCli(argv, {
    env: {},
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    ask: null,
    process: { on: () => undefined, off: () => undefined, exit: () => undefined },
    clock: systemClock,
    scrubber: createScrubber(),
    catalogDir: CATALOG_DIR,
    programName: 'genesys-core',
    app: { executeRun, planRun },
    ...world,
  });
  return { exitCode, ...written };
}
