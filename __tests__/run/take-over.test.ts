import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { JsonObject } from '../../src/base/json.js';
import type { FileEntry, Manifest, SliceEntry } from '../../src/run/manifest.js';
import {
  dataBytes,
  pagesScript,
  planOf,
  removeFolder,
  runFixture,
  temporaryFolder,
  type FixtureRun,
  type Script,
} from './run-fixture.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OldManifest = Omit<Mutable<Manifest>, 'slices' | 'files'> & {
  slices: Mutable<SliceEntry>[];
  files: Mutable<FileEntry>[];
};

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const OLD = '20261130T000000Z-000001';
const NEW = '20261130T000000Z-000002';
const CLEAN = '20261130T000000Z-000003';
const FIRST = '20261120T000000Z';
const LOST = '20261122T000000Z';
const usual = pagesScript(5);
const losing: Script = async function* (query, slice) {
  if (slice.id === LOST) throw new GenesysCoreError('BAD_RESPONSE', 'scripted');
  yield* usual(query, slice);
};
const dataPath = `data/${FIRST}.jsonl.gz`;
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Runs once with a loss, changes what was left, and resumes it. */
async function afterChange(
  change: (runDir: string) => Promise<void>,
  next: Partial<FixtureRun> = {},
): Promise<{ asked: string[]; warnings: string; notes: string; resumed: string[] }> {
  const { runDir } = await runFixture({ workspace, runId: OLD, script: losing });
  await change(runDir);
  const clean = await runFixture({ workspace, runId: CLEAN });
  const asked: string[] = [];
  const notes: string[] = [];
  const script: Script = async function* (query, slice) {
    asked.push(slice.id);
    yield* usual(query, slice);
  };
  const outcome = await runFixture({
    workspace,
    runId: NEW,
    resumeFrom: `out/things/${OLD}`,
    script,
    onEvent: (event) => {
      if (event.type === 'resume.resolved') notes.push(event.message);
    },
    ...next,
  });
  expect(outcome.manifest.status).toBe('succeeded');
  expect(await dataBytes(outcome.runDir)).toEqual(await dataBytes(clean.runDir));
  expect(outcome.manifest.dataDigest).toBe(clean.manifest.dataDigest);
  return {
    asked: asked.sort(),
    warnings: outcome.manifest.warnings.map(({ message }) => message).join('\n'),
    notes: notes.join('\n'),
    resumed: outcome.manifest.slices.flatMap(({ id, resumedFrom }) => (resumedFrom === OLD ? [id] : [])),
  };
}

async function changeManifest(runDir: string, change: (manifest: OldManifest) => void): Promise<void> {
  const path = join(runDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as OldManifest;
  change(manifest);
  await writeFile(path, JSON.stringify(manifest));
}

/** Other lines in the first data file, and all digests and counts of the folder such that they fit. */
async function forge(runDir: string, change: (lines: string[]) => string[]): Promise<void> {
  const path = join(runDir, dataPath);
  const lines = change(
    gunzipSync(await readFile(path))
      .toString('utf8')
      .trimEnd()
      .split('\n'),
  );
  const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const bytes = gzipSync(text);
  await writeFile(path, bytes);
  await changeManifest(runDir, (manifest) => {
    const entry = manifest.files.find((file) => file.path === dataPath)!;
    const slice = manifest.slices.find(({ id }) => id === FIRST)!;
    const added = lines.length - slice.records;
    Object.assign(entry, {
      bytes: bytes.length,
      sha256: sha256(bytes),
      records: lines.length,
      uncompressedBytes: text.length,
      uncompressedSha256: sha256(text),
    });
    slice.records = lines.length;
    slice.completeness = { ...slice.completeness, kept: lines.length };
    manifest.counts = { ...manifest.counts, records: manifest.counts.records + added };
  });
}

const entryOf = (manifest: OldManifest): Mutable<FileEntry> =>
  manifest.files.find((file) => file.path === dataPath)!;
const sliceOf = (manifest: OldManifest): Mutable<SliceEntry> =>
  manifest.slices.find(({ id }) => id === FIRST)!;
const record = (at: string, more: JsonObject = {}): string =>
  JSON.stringify({ id: 'x', at, action: 'Update', ...more });
/** Takes the field `mail` out, as a profile would. */
const withoutMail = ({ mail: _mail, ...rest }: JsonObject): JsonObject => rest;

type FaultRow = [string, (runDir: string) => Promise<void>, RegExp];

/** Windows has no pipe among its files. */
function pipeRow(): FaultRow[] {
  if (process.platform === 'win32') return [];
  const meddle = async (runDir: string): Promise<void> => {
    await rm(join(runDir, dataPath));
    execFileSync('mkfifo', [join(runDir, dataPath)]);
  };
  return [['a data file that is a pipe, which nobody ever writes to', meddle, /is no plain file/]];
}

describe('a fault of an earlier folder costs one slice and is told', () => {
  it.each<FaultRow>([
    [
      'a data file that is a link to another file',
      async (runDir) => {
        await rename(join(runDir, dataPath), join(workspace, 'elsewhere'));
        await symlink(join(workspace, 'elsewhere'), join(runDir, dataPath));
      },
      /is no plain file/,
    ],
    ...pipeRow(),
    [
      'a data file that is a folder',
      async (runDir) => {
        await rm(join(runDir, dataPath));
        await mkdir(join(runDir, dataPath));
      },
      /is no plain file/,
    ],
    ['a data file that is missing', (runDir) => rm(join(runDir, dataPath)), /is not there/],
    [
      'a data file that is longer than told',
      async (runDir) => {
        const path = join(runDir, dataPath);
        await writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(9)]));
      },
      /has \d+ bytes, recorded were \d+/,
    ],
    [
      'a changed data file',
      async (runDir) => {
        const path = join(runDir, dataPath);
        const bytes = await readFile(path);
        bytes[20] = bytes[20]! ^ 1;
        await writeFile(path, bytes);
      },
      /has SHA-256 [0-9a-f]{64}, recorded was/,
    ],
    [
      'a data file whose digest the manifest lies about',
      (runDir) => changeManifest(runDir, (manifest) => (entryOf(manifest).sha256 = 'f'.repeat(64))),
      /recorded was f{64}/,
    ],
    [
      'a text whose digest the manifest lies about',
      (runDir) =>
        changeManifest(runDir, (manifest) => (entryOf(manifest).uncompressedSha256 = 'f'.repeat(64))),
      /records that are not the 5 of its run/,
    ],
    [
      'a file that opens to more than told',
      (runDir) => changeManifest(runDir, (manifest) => (entryOf(manifest).uncompressedBytes = 100)),
      /opens to more than the 100 bytes recorded/,
    ],
    [
      'a file that opens to a thousand times its size',
      async (runDir) => {
        await forge(runDir, () => [record('2026-11-20T01:00:00.000Z', { pad: 'a'.repeat(20_000_000) })]);
        await changeManifest(runDir, (manifest) => (entryOf(manifest).uncompressedBytes = 5000));
      },
      /opens to more than the 5000 bytes recorded/,
    ],
    [
      'forged lines of another day, with digests that fit',
      (runDir) => forge(runDir, (lines) => [...lines, record('2026-11-21T01:00:00.000Z')]),
      /line 6 is of 2026-11-21T01:00:00Z, outside of its slice/,
    ],
    [
      'forged lines with a mail address that redaction removes',
      (runDir) =>
        forge(runDir, (lines) => [
          ...lines,
          record('2026-11-20T23:59:59.000Z', { mail: 'jane@example.com' }),
        ]),
      /line 6 is not as redaction leaves a record/,
    ],
    [
      'lines that are JSON and no record',
      (runDir) => forge(runDir, (lines) => [...lines, '["x"]']),
      /line 6 is no record/,
    ],
    [
      'lines that are no JSON',
      (runDir) => forge(runDir, (lines) => ['{"id":', ...lines]),
      /line 1 is no record/,
    ],
    [
      'lines with blanks that the engine does not write',
      (runDir) => forge(runDir, ([first = '', ...rest]) => [first.replace(',', ', '), ...rest]),
      /line 1 is not as redaction leaves/,
    ],
    [
      'lines with a secret of this run',
      (runDir) => forge(runDir, (lines) => [...lines, record('2026-11-20T23:00:00.000Z', { a: 'hunter22' })]),
      /line 6 holds a secret of this run/,
    ],
    [
      'a server total that the records do not come to',
      (runDir) =>
        changeManifest(runDir, (manifest) => {
          const slice = sliceOf(manifest);
          slice.completeness = { ...slice.completeness, decidedBy: 'serverTotal', serverTotal: 500 };
        }),
      /has 5 records, its run has 500 at the server and 6 received/,
    ],
  ])('%s', async (_, change, words) => {
    const { asked, warnings, resumed } = await afterChange(change, {
      redactAgain: withoutMail,
      secret: 'hunter22',
    });
    expect(warnings).toMatch(words);
    expect(asked).toEqual([FIRST, LOST]);
    expect(resumed).toEqual(['20261121T000000Z']);
  });
});

describe('a folder that can not be believed costs its slices and never the run', () => {
  it.each<[string, (runDir: string) => Promise<void>, RegExp]>([
    [
      'a manifest with a member that no schema knows',
      (runDir) => changeManifest(runDir, (manifest) => Object.assign(manifest, { more: 1 })),
      /its manifest\.json is not valid: .*additional properties \("more"\)/,
    ],
    [
      'a manifest whose slice has a name that climbs',
      (runDir) => changeManifest(runDir, (manifest) => (sliceOf(manifest).id = '../../../etc/x')),
      /its manifest\.json is not valid: \/slices\/0\/id/,
    ],
    [
      'a manifest whose counts contradict its files',
      (runDir) => changeManifest(runDir, (manifest) => (entryOf(manifest).records = 4)),
      /it contradicts itself: .*has 5 records, data\/20261120T000000Z\.jsonl\.gz 4/,
    ],
    [
      'a manifest whose sum contradicts its slices',
      (runDir) =>
        changeManifest(runDir, (manifest) => (manifest.counts = { ...manifest.counts, records: 99 })),
      /it contradicts itself: .*counts\.records is 99/,
    ],
    [
      'a manifest that says succeeded where a slice failed',
      (runDir) => changeManifest(runDir, (manifest) => (manifest.status = 'succeeded')),
      /it contradicts itself: .*status is succeeded, the slices say partial/,
    ],
    [
      'a manifest of no organisation, as earlier versions wrote it',
      (runDir) => changeManifest(runDir, (manifest) => Reflect.deleteProperty(manifest, 'organization')),
      /it does not tell its organisation/,
    ],
    [
      'a data folder that is a link',
      async (runDir) => {
        await rename(join(runDir, 'data'), join(workspace, 'elsewhere'));
        await symlink(join(workspace, 'elsewhere'), join(runDir, 'data'));
      },
      /behind a link/,
    ],
  ])('%s', async (_, change, words) => {
    const { asked, warnings, notes, resumed } = await afterChange(change);
    expect(`${notes}\n${warnings}`).toMatch(words);
    expect(asked).toEqual([FIRST, '20261121T000000Z', LOST]);
    expect(resumed).toEqual([]);
  });
});

const otherCatalog = { ...planOf(), catalog: { ...planOf().catalog, sha256: 'b'.repeat(64) } };
const otherProfile = { ...planOf(), redactionProfile: 'strict' };

describe('a run of the same request is not taken over, and told, where it was made', () => {
  it.each<[string, Partial<FixtureRun>, RegExp]>([
    ['for another organisation', { organization: 'd'.repeat(64) }, /organisation .* was "c{12}", is "d{12}"/],
    ['for an organisation that is not known now', { organization: null }, /this run is not known/],
    ['by another version of the engine', { engineVersion: '0.0.1' }, /engine was "0\.0\.0", is "0\.0\.1"/],
    ['by another catalog', { plan: otherCatalog }, /catalog \(SHA-256\) was "a{64}", is "b{64}"/],
    ['under another redaction profile', { plan: otherProfile }, /redaction profile was "plain", is "strict"/],
    ['under another pseudonym key', { keyId: 'k2' }, /pseudonym key \(its id\) was null, is "k2"/],
  ])('%s', async (_, next, words) => {
    const { asked, notes, resumed } = await afterChange(async () => {}, next);
    expect(notes).toMatch(words);
    expect(notes).toMatch(/^Nothing of the run in .* is taken over: .*\. Everything is fetched\.$/);
    expect([asked.length, resumed]).toEqual([3, []]);
  });
});

describe('what a run leaves for its successor before it is sealed', () => {
  it.each<[string, (records: string) => Promise<void>]>([
    ['a record of a slice that is a link', (path) => replacedByLink(path)],
    ['a record of a slice that is no JSON', (path) => writeFile(path, '{"slice":{"id"')],
    ['a record of a slice with a file outside', (path) => replaceIn(path, /"data\/[^"]+"/, '"data/../../x"')],
    [
      'a record of a slice with records below zero',
      (path) => replaceIn(path, /"records": 5/, '"records": -5'),
    ],
    ['a record of a slice that did not succeed', (path) => replaceIn(path, /"succeeded"/, '"partial"')],
  ])('%s is no finished slice', async (_, change) => {
    const { asked } = await afterChange(async (runDir) => {
      await unseal(runDir);
      await change(join(runDir, '.tmp', 'slices', `${FIRST}.json`));
    });
    expect(asked).toEqual([FIRST, LOST]);
  });

  it('a folder of such records that is a link holds none', async () => {
    const { asked } = await afterChange(async (runDir) => {
      await unseal(runDir);
      await rename(join(runDir, '.tmp', 'slices'), join(workspace, 'elsewhere'));
      await symlink(join(workspace, 'elsewhere'), join(runDir, '.tmp', 'slices'));
    });
    expect(asked).toHaveLength(3);
  });

  async function replacedByLink(path: string): Promise<void> {
    await rename(path, join(workspace, 'elsewhere'));
    await symlink(join(workspace, 'elsewhere'), path);
  }
  async function replaceIn(path: string, pattern: RegExp, text: string): Promise<void> {
    const before = await readFile(path, 'utf8');
    expect(before).toMatch(pattern);
    await writeFile(path, before.replace(pattern, text));
  }
  /** The folder as a run that was killed after its slices would have left it. */
  async function unseal(runDir: string): Promise<void> {
    const manifest = JSON.parse(await readFile(join(runDir, 'manifest.json'), 'utf8')) as Manifest;
    const folder = join(runDir, '.tmp', 'slices');
    await mkdir(folder, { recursive: true });
    const { start, end, filters } = manifest.request;
    const request = {
      runId: OLD,
      datasetKey: manifest.datasetKey,
      start,
      end,
      filters,
      format: manifest.format,
      catalogSha256: manifest.catalog.sha256,
      redactionProfile: manifest.redaction.profile,
      keyId: null,
      engine: manifest.engine.version,
      organization: manifest.organization,
    };
    await writeFile(join(runDir, '.tmp', 'request.json'), JSON.stringify(request));
    for (const slice of manifest.slices.filter(({ status }) => status === 'succeeded')) {
      const file = manifest.files.find(({ path }) => path === `data/${slice.id}.jsonl.gz`)!;
      await writeFile(join(folder, `${slice.id}.json`), JSON.stringify({ slice, file }, null, 2));
    }
    await rm(join(runDir, 'manifest.json'));
  }
});
