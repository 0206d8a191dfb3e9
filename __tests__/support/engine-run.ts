import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { planRun } from '../../src/engine/plan.js';
import { executeRun } from '../../src/engine/run.js';
import type { AppContext, RunResult } from '../../src/engine/types.js';
import { createScrubber } from '../../src/base/scrub.js';
import { engineEntry } from '../../src/engine/identity.js';
import { resolveOptions, type RawOptions, type RunOptions } from '../../src/options/options.js';
import type { Simulator } from '../../src/simulator/server.js';

export const CATALOG_DIR = fileURLToPath(new URL('../../catalog', import.meta.url));

/** A run of the whole engine in this process against a simulator with its usual credentials. */
export function runAgainst(simulator: Simulator, workspace: string, options: RawOptions): Promise<RunResult> {
  const resolved = resolveOptions({
    apiUrl: simulator.url,
    loginUrl: simulator.url,
    clientId: 'simulator',
    clientSecret: 'simulator',
    requestsPerMinute: '100000',
    upload: 'false',
    ...options,
  });
  return planAndExecute(resolved, contextIn(workspace));
}

/** Plans a run and carries it out, both in this process. */
export async function planAndExecute(options: RunOptions, context: AppContext): Promise<RunResult> {
  return executeRun({ options, plan: await planRun(options, context) }, context);
}

/** Surroundings in which nobody listens. */
export function contextIn(workspace: string): AppContext {
  return {
    workspace,
    catalogDir: CATALOG_DIR,
    engine: engineEntry(undefined),
    github: null,
    env: {},
    scrubber: createScrubber(),
    signal: new AbortController().signal,
    events: { emit: () => undefined },
    progress: { known: () => undefined },
  };
}

/** The records of a finished run, in order. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read members of any dataset
export function recordsOf({ runDir, manifest }: RunResult): any[] {
  return (manifest?.files ?? [])
    .filter(({ path }) => path.startsWith('data/'))
    .flatMap(({ path }) =>
      gunzipSync(readFileSync(join(runDir, path)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
