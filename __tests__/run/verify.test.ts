import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { createSummary } from '../../src/records/summarise.js';
import { verifyRun, type VerifyReport } from '../../src/run/verify.js';
import { removeFolder, runFixture, runSchemas, temporaryFolder } from './run-fixture.js';

let workspace = '';
let runDir = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
  ({ runDir } = await runFixture({ workspace, days: 2, rawPayloads: true }));
});
afterEach(() => removeFolder(workspace));

/** What the fixture's summary counts. */
const SUMMARY_OF_THINGS = { countsBy: { action: { path: 'action' } } };
const PART = 'data/20261120T000000Z.jsonl.gz';
const verify = (): Promise<VerifyReport> => verifyRun(runDir, { schemas: runSchemas });
const problemsOf = (report: VerifyReport): readonly string[] =>
  report.checks.flatMap((check) => check.problems);

// The damage goes wherever it likes; types would only be in its way.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

async function change(name: string, edit: (value: Json) => void): Promise<void> {
  const path = join(runDir, name);
  const value = JSON.parse(await readFile(path, 'utf8'));
  edit(value);
  await writeFile(path, JSON.stringify(value));
}

/** Makes the manifest vouch for whatever the file is now, so that only the deeper checks are left to object. */
async function resealed(
  name: string,
  more: (entry: Json, bytes: Buffer) => void = () => undefined,
): Promise<void> {
  const bytes = await readFile(join(runDir, name));
  await change('manifest.json', (manifest) => {
    const entry = (manifest.files as Json[]).find((file: Json) => file.path === name)!;
    entry.bytes = bytes.length;
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
    more(entry, bytes);
  });
}

async function editEvents(edit: (lines: string[]) => string[]): Promise<void> {
  const path = join(runDir, 'events.jsonl');
  const lines = edit((await readFile(path, 'utf8')).trimEnd().split('\n'));
  await writeFile(path, `${lines.join('\n')}\n`);
  await resealed('events.jsonl', (entry) => {
    entry.records = lines.length;
  });
}

describe('verifyRun', () => {
  it('accepts a sealed folder, check by check', async () => {
    const report = await verify();
    expect(problemsOf(report)).toEqual([]);
    expect(report).toMatchObject({ ok: true, status: 'succeeded', records: 10 });
    expect(report.checks.map((check) => check.name)).toEqual([
      'manifest',
      'files',
      'strays',
      'data',
      'events',
      'slices',
      'counts',
      'status',
      'summary',
      'recount',
      'lineage',
    ]);
  });

  it('names the file, whichever byte of whichever file is flipped', async () => {
    const names = (await readdir(runDir, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    expect(names.length).toBeGreaterThan(7);
    for (const entry of names) {
      const path = join(entry.parentPath, entry.name);
      const intact = await readFile(path);
      for (const at of [0, Math.floor(intact.length / 2), intact.length - 1]) {
        const broken = Buffer.from(intact);
        broken[at] = broken[at]! ^ 0x10;
        await writeFile(path, broken);
        const report = await verify();
        const told = problemsOf(report).join('\n');
        expect({ name: entry.name, at, ok: report.ok, named: told.includes(entry.name) }).toEqual({
          name: entry.name,
          at,
          ok: false,
          named: true,
        });
      }
      await writeFile(path, intact);
    }
    expect((await verify()).ok).toBe(true);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'no manifest',
      () => rm(join(runDir, 'manifest.json')),
      'manifest.json is missing: the run did not finish',
    ],
    ['a part that is missing', () => rm(join(runDir, PART)), `${PART} is missing`],
    ['a part that is cut', () => truncate(join(runDir, PART), 30), `${PART} has 30 bytes`],
    [
      'a stray file',
      () => writeFile(join(runDir, 'data', 'x.txt'), ''),
      'data/x.txt is not in manifest.json',
    ],
    ['a stray link', () => symlink('/', join(runDir, 'root')), 'root is not in manifest.json'],
    [
      'a part behind a link',
      async () => {
        await rename(join(runDir, PART), join(workspace, 'elsewhere'));
        await symlink(join(workspace, 'elsewhere'), join(runDir, PART));
      },
      `${PART} is no regular file`,
    ],
    [
      'a member of the manifest that no schema knows',
      () => change('manifest.json', (manifest) => (manifest.extra = 1)),
      'manifest.json: the whole must NOT have additional properties ("extra")',
    ],
    [
      'a path out of the folder',
      () => change('manifest.json', (manifest) => (manifest.files[0].path = '../../x')),
      'manifest.json: /files/0/path must match pattern',
    ],
    [
      'another digest of all records',
      () => change('manifest.json', (manifest) => (manifest.dataDigest = 'a'.repeat(64))),
      'dataDigest is not that of the data files',
    ],
    [
      'late entries that no slice tells of',
      () => change('manifest.json', (manifest) => (manifest.mayGrow = true)),
      'mayGrow is true, the slices say otherwise',
    ],
    [
      'parts in another order',
      () =>
        change('manifest.json', (manifest) =>
          (manifest.files as Json[]).splice(0, 2, manifest.files[1], manifest.files[0]),
        ),
      'dataDigest is not that of the data files',
    ],
    [
      'another number of records',
      () => change('manifest.json', (manifest) => (manifest.counts.records = 11)),
      'counts.records is 11, the slices sum to 10',
    ],
    [
      'a gap between slices',
      () => change('manifest.json', (manifest) => (manifest.slices[1].start = '2026-11-21T01:00:00Z')),
      'slice 20261121T000000Z begins at 2026-11-21T01:00:00Z, expected is 2026-11-21T00:00:00Z',
    ],
    [
      'a window that the slices do not fill',
      () => change('manifest.json', (manifest) => (manifest.request.end = '2026-11-25T00:00:00Z')),
      'the slices end at 2026-11-22T00:00:00Z, the window at 2026-11-25T00:00:00Z',
    ],
    [
      'a slice that failed and is called succeeded',
      () => change('manifest.json', (manifest) => (manifest.slices[1].status = 'failed')),
      'its slice has none',
    ],
    [
      'a status that the slices do not support',
      () => change('manifest.json', (manifest) => (manifest.status = 'partial')),
      'status is partial, the slices say succeeded',
    ],
    [
      'more requests than events tell',
      () => change('manifest.json', (manifest) => (manifest.counts.requests = 99)),
      'requests are told, manifest.json counts 99',
    ],
    [
      'an event that is missing',
      () => editEvents((lines) => lines.filter((_, index) => index !== 3)),
      'events.jsonl: line 4 has seq 5',
    ],
    [
      'an event of an unknown type',
      () => editEvents((lines) => lines.map((line) => line.replace('"run.started"', '"run.begun"'))),
      'events.jsonl: line 1: type "run.begun" is unknown',
    ],
    [
      'an event with a member that no schema knows',
      () =>
        editEvents((lines) =>
          lines.map((line) => line.replace('"engineVersion"', '"password":"x","engineVersion"')),
        ),
      'must NOT have unevaluated properties ("password")',
    ],
    [
      'another last event',
      () => editEvents((lines) => lines.slice(0, -1)),
      'events.jsonl: the last event is file.written, expected is run.completed',
    ],
    [
      'a record that is no object',
      async () => {
        const text = gunzipSync(await readFile(join(runDir, PART))).toString('utf8');
        const changed = text.replace(/^.*\n/, '[1]\n');
        await writeFile(join(runDir, PART), gzipSync(changed));
        await resealed(PART, (entry) => {
          entry.uncompressedSha256 = createHash('sha256').update(changed).digest('hex');
        });
      },
      `${PART}: line 1 is no JSON object`,
    ],
    [
      'a part with a line too many',
      async () => {
        const text = gunzipSync(await readFile(join(runDir, PART))).toString('utf8');
        await writeFile(join(runDir, PART), gzipSync(`${text}{}\n`));
        await resealed(PART);
      },
      `${PART} has 6 lines, sealed with 5`,
    ],
    [
      'a part without its last line end',
      async () => {
        const text = gunzipSync(await readFile(join(runDir, PART))).toString('utf8');
        await writeFile(join(runDir, PART), gzipSync(text.trimEnd()));
        await resealed(PART);
      },
      `${PART} does not end with a line end`,
    ],
    [
      'a summary that counts otherwise',
      async () => {
        await change('summary.json', (summary) => (summary.data.totals.records = 7));
        await resealed('summary.json');
      },
      'summary.json: data.totals.records is 7, expected is 10',
    ],
    [
      'a summary that is not valid',
      async () => {
        await change('summary.json', (summary) => delete summary.data.top);
        await resealed('summary.json');
      },
      "summary.json: /data must have required property 'top'",
    ],
  ])('rejects a folder with %s', async (_, damage, words) => {
    await damage();
    const report = await verify();
    expect(report.ok).toBe(false);
    expect(problemsOf(report).join('\n')).toContain(words);
  });

  it('changes nothing', async () => {
    const names = await readdir(runDir, { recursive: true });
    await verify();
    expect(await readdir(runDir, { recursive: true })).toEqual(names);
  });
});

describe('the figures of the summary', () => {
  const recount = () => createSummary(SUMMARY_OF_THINGS);
  const report = (): Promise<VerifyReport> => verifyRun(runDir, { schemas: runSchemas, recount });
  const checkOf = ({ checks }: VerifyReport) => checks.find(({ name }) => name === 'recount');

  it('are counted again from the records', async () => {
    expect(checkOf(await report())).toEqual({
      name: 'recount',
      ok: true,
      note: 'figures counted again from the records',
      problems: [],
    });
  });

  it('are found where they were changed, though every digest fits', async () => {
    await change('summary.json', (summary) => {
      summary.data.countsBy.action.Update = 99;
    });
    await resealed('summary.json');
    expect(checkOf(await report())).toMatchObject({
      ok: false,
      problems: ['summary.json: data.countsBy is not what the records come to'],
    });
  });

  it('are not counted where the catalog is not known, and that is told', async () => {
    expect(checkOf(await verify())).toMatchObject({
      ok: true,
      note: 'figures not counted again: the catalog of the run is not at hand',
    });
  });
});
