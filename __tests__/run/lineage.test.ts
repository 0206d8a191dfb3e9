import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { sha256Hex } from '../../src/base/digest.js';
import type { RunOutcome } from '../../src/run/seal.js';
import { verifyRun } from '../../src/run/verify.js';
import { runFixture, runSchemas, temporaryFolder, removeFolder, type FixtureRun } from './run-fixture.js';

interface LineageEvent {
  readonly eventType: string;
  readonly run: { readonly runId: string; readonly facets: Readonly<Record<string, object>> };
  readonly inputs: readonly object[];
  readonly outputs: readonly {
    readonly name: string;
    readonly facets: Readonly<Record<string, object>>;
    readonly outputFacets: Readonly<Record<string, object>>;
  }[];
}

describe('the lineage event of a run', () => {
  let workspace = '';
  beforeEach(async () => {
    workspace = await temporaryFolder();
  });
  afterEach(() => removeFolder(workspace));

  const eventOf = async ({ runDir }: RunOutcome): Promise<LineageEvent> =>
    JSON.parse(await readFile(join(runDir, 'lineage.json'), 'utf8')) as LineageEvent;
  const run = (more: Partial<FixtureRun> = {}) => runFixture({ workspace, days: 1, ...more });

  it('tells where the records came from, which dataset they are and how many', async () => {
    const outcome = await run({ filters: { user: 'somebody@example.com' } });
    const { manifest } = outcome;
    const event = await eventOf(outcome);
    expect(event.eventType).toBe('COMPLETE');
    expect(event.inputs).toEqual([{ namespace: 'https://api.example.com', name: '/things' }]);
    const [output] = event.outputs;
    expect(output?.name).toBe('things');
    expect(output?.facets['version']).toMatchObject({ datasetVersion: manifest.dataDigest });
    expect(output?.facets['schema']).toMatchObject({
      fields: [
        { name: 'id', type: 'string' },
        { name: 'at', type: 'instant' },
        { name: 'action', type: 'string' },
      ],
    });
    expect(output?.outputFacets['outputStatistics']).toMatchObject({ rowCount: 5, fileCount: 1 });
    expect(event.run.facets['nominalTime']).toMatchObject({
      nominalStartTime: '2026-11-20T00:00:00Z',
      nominalEndTime: '2026-11-21T00:00:00Z',
    });
    // Values of filters may be data.
    expect(JSON.stringify(event)).not.toContain('somebody');
    expect((await verifyRun(outcome.runDir, { schemas: runSchemas })).ok).toBe(true);
  });

  it('gives the same run the same UUID, and another run another', async () => {
    const first = await eventOf(await run());
    const second = await eventOf(await run({ runId: '20261130T000001Z-0a1b2c' }));
    expect(first.run.runId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first.run.runId.slice(0, 8)).toBe(sha256Hex('things/20261130T000000Z-0a1b2c').slice(0, 8));
    expect(second.run.runId).not.toBe(first.run.runId);
  });

  it('is FAIL for a run that is not whole, with the error and without its secret', async () => {
    const outcome = await run({
      secret: 'topsecret',
      // eslint-disable-next-line require-yield -- it fails before
      script: async function* () {
        await Promise.resolve();
        throw new GenesysCoreError('NETWORK', 'No way to topsecret.');
      },
    });
    const event = await eventOf(outcome);
    expect(event.eventType).toBe('FAIL');
    expect(event.run.facets['errorMessage']).toMatchObject({ message: 'NETWORK: No way to ***.' });
  });

  it('is found out by verify where it is of another run', async () => {
    const outcome = await run();
    const path = join(outcome.runDir, 'lineage.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replaceAll(outcome.manifest.dataDigest, 'f'.repeat(64)));
    const { checks } = await verifyRun(outcome.runDir, { schemas: runSchemas });
    expect(checks.find(({ name }) => name === 'lineage')?.problems).toEqual([
      `lineage.json: dataDigest is ${'f'.repeat(64)}, expected is ${outcome.manifest.dataDigest}`,
    ]);
  });
});
