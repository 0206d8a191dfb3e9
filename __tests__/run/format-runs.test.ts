import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { DATA_FORMATS } from '../../src/run/formats/formats.js';
import { verifyRun } from '../../src/run/verify.js';
import { pagesScript, removeFolder, runFixture, runSchemas, temporaryFolder } from './run-fixture.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const ids = (number: number): string => `20261130T00000${number}Z-0a1b2c`;

describe('a run in any format', () => {
  it('has the same digest of its records and verifies', async () => {
    const digests = new Set<string>();
    for (const [place, format] of DATA_FORMATS.entries()) {
      const { runDir, manifest } = await runFixture({ workspace, days: 2, format, runId: ids(place) });
      digests.add(manifest.dataDigest);
      expect(manifest.files.filter(({ path }) => path.startsWith('data/')).map(({ path }) => path)).toEqual([
        `data/20261120T000000Z.${format}`,
        `data/20261121T000000Z.${format}`,
      ]);
      const report = await verifyRun(runDir, { schemas: runSchemas });
      expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
      expect(report).toMatchObject({ ok: true, records: 10 });
    }
    expect(digests.size).toBe(1);
  });

  it.each(DATA_FORMATS)('%s: a changed byte is found', async (format) => {
    const { runDir } = await runFixture({ workspace, days: 1, format });
    const path = join(runDir, `data/20261120T000000Z.${format}`);
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(path, bytes);
    expect((await verifyRun(runDir, { schemas: runSchemas })).ok).toBe(false);
  });

  it.each(DATA_FORMATS)('%s: finished slices are taken over by a later run', async (format) => {
    const good = pagesScript(5);
    const first = await runFixture({
      workspace,
      days: 2,
      format,
      runId: ids(1),
      script: async function* (query, slice) {
        if (slice.id === '20261121T000000Z') throw new GenesysCoreError('NETWORK', 'gone');
        yield* good(query, slice);
      },
    });
    expect(first.manifest.status).toBe('partial');
    const whole = await runFixture({ workspace, days: 2, format, runId: ids(2), script: good });
    const resumed = await runFixture({
      workspace,
      days: 2,
      format,
      runId: ids(3),
      script: good,
      resumeFrom: `out/things/${ids(1)}`,
    });
    expect(resumed.manifest.slices[0]).toMatchObject({ resumedFrom: ids(1) });
    expect(resumed.manifest.dataDigest).toBe(whole.manifest.dataDigest);
    expect((await verifyRun(resumed.runDir, { schemas: runSchemas })).ok).toBe(true);
  });

  it('describes its files as a data package', async () => {
    const { runDir, manifest } = await runFixture({ workspace, days: 1, format: 'csv.gz' });
    expect(manifest.files.map(({ path }) => path)).toContain('datapackage.json');
    expect(JSON.parse(await readFile(join(runDir, 'datapackage.json'), 'utf8'))).toMatchObject({
      name: 'things',
      resources: [
        {
          path: ['data/20261120T000000Z.csv.gz'],
          format: 'csv',
          compression: 'gz',
          schema: {
            fields: [
              { name: 'id', type: 'string' },
              { name: 'at', type: 'datetime' },
              { name: 'action', type: 'string' },
              { name: '_rest', type: 'any' },
            ],
            primaryKey: ['id'],
          },
        },
      ],
    });
  });

  it('seals its page for people among its files', async () => {
    const { runDir, manifest } = await runFixture({
      workspace,
      days: 1,
      renderPage: (told, summary) =>
        `<p>${told.runId} ${told.files.length} ${summary.data.totals.records}</p>`,
    });
    const entry = manifest.files.find(({ path }) => path === 'report.html');
    expect(entry).toMatchObject({ mediaType: 'text/html', records: 0 });
    expect(await readFile(join(runDir, 'report.html'), 'utf8')).toBe(`<p>${manifest.runId} 4 5</p>`);
    expect((await verifyRun(runDir, { schemas: runSchemas })).ok).toBe(true);
  });

  it('keeps nothing where records are only counted', async () => {
    const { manifest } = await runFixture({ workspace, days: 1, format: 'parquet', summaryOnly: true });
    expect(manifest).toMatchObject({ format: 'parquet', counts: { records: 5 } });
    expect(manifest.files.map(({ path }) => path)).toEqual(['events.jsonl', 'summary.json', 'lineage.json']);
  });
});
