import { loadCatalog } from '../catalog/load.js';
import { GenesysCoreError } from '../base/errors.js';
import { resolveOptions } from '../options/options.js';
import { paintFor } from '../report/colour.js';
import { outcomeJson, outcomeLines } from '../report/terminal.js';
import { startSimulator } from '../simulator/server.js';
import { carryOut } from './run.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

/** Credentials between the demo and its own simulator; they open nothing else. */
const CLIENT_ID = 'demo';
const CLIENT_SECRET = 'a-secret-of-the-demo-alone';
const RECORDS_PER_DAY = 5000;

/** Runs the catalog's first dataset over the previous UTC day against a simulator in this process. */
export async function demoCommand(options: { readonly json: boolean }, world: CliWorld): Promise<ExitCode> {
  world.scrubber.add(CLIENT_SECRET);
  const catalog = await loadCatalog({ catalogDir: world.catalogDir, workspace: world.cwd });
  const [dataset] = catalog.datasets.keys();
  if (dataset === undefined)
    throw new GenesysCoreError('CATALOG_INVALID', 'The built-in catalog has no dataset.');
  const simulator = await startSimulator({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    catalog,
    records: { auditsPerDay: RECORDS_PER_DAY },
    pollsUntilDone: 1,
  });
  try {
    writeLines(world.stderr, [
      `Demo: ${dataset} of the previous UTC day, from a simulator at ${simulator.url}`,
    ]);
    const { outcome, stoppedBy } = await carryOut(
      resolveOptions({
        dataset,
        apiUrl: simulator.url,
        loginUrl: simulator.url,
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        upload: 'false',
      }),
      world,
    );
    if (options.json) writeJson(world, outcomeJson(outcome));
    else
      writeLines(
        world.stdout,
        outcomeLines(outcome, world.programName, paintFor(world.stdout.isTTY, world.env)),
      );
    return outcome.result.status === 'succeeded' ? 0 : (stoppedBy ?? 1);
  } finally {
    await simulator.close();
  }
}
