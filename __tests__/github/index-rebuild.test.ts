import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256OfChunks } from '../../src/base/digest.js';
import { releasePublisher } from '../../src/github/day-release.js';
import type { IndexDocument } from '../../src/github/index-document.js';
import { createRunRelease } from '../../src/github/run-release.js';
import type { Manifest } from '../../src/run/manifest.js';
import { archiveOf } from '../support/archive.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, nightlyRun, storeFor } from './github-world.js';

const TAG = 'genesys-core-data-audit-logs';
const clock = hastyClock(Date.parse('2026-11-24T06:00:00Z'));

/** What a hostile manifest has in place of what is there; `undefined` takes a member away. */
type Hostile = readonly [sentence: string, change: (manifest: Manifest) => object, see: string];
// `see`: the place as the log shows it, in words of the contract alone.

const HOSTILE: readonly Hostile[] = [
  ['a status that nobody knows', (m) => ({ ...m, status: 'perfect' }), '/status'],
  ['no counts', (m) => ({ ...m, counts: undefined }), ''],
  ['counts that are text', (m) => ({ ...m, counts: { ...m.counts, records: '5' } }), '/counts/records'],
  ['fewer than no records', (m) => ({ ...m, counts: { ...m.counts, records: -1 } }), '/counts/records'],
  ['a digest with markup', (m) => ({ ...m, dataDigest: '<script>alert(1)</script>' }), '/dataDigest'],
  ['a format that climbs', (m) => ({ ...m, format: '../../sh' }), '/format'],
  ['slices that are no list', (m) => ({ ...m, slices: { length: 1 } }), '/…'],
  ['a slice of nothing', (m) => ({ ...m, slices: [{}] }), '/…/0'],
  ['a file that climbs', (m) => ({ ...m, files: [{ ...m.files[0]!, path: '../../x' }] }), '/files/0/path'],
  [
    'filters with members',
    (m) => ({ ...m, request: { ...m.request, filters: { a: { b: 1 } } } }),
    '/request/filters/a',
  ],
  [
    'a profile that is an object',
    (m) => ({ ...m, redaction: { ...m.redaction, profile: {} } }),
    '/…/profile',
  ],
  ['an engine that is a text', (m) => ({ ...m, engine: 'x' }), '/engine'],
  ['another contract', (m) => ({ ...m, contractVersion: '2' }), '/…'],
  ['an error without a code', (m) => ({ ...m, error: { message: 'x' } }), '/error'],
  ['a GitHub run with an address', (m) => ({ ...m, github: { url: 'javascript:alert(1)' } }), '/…'],
  ['an organisation with terminal codes', (m) => ({ ...m, organization: '\u001b[2J' }), '/organization'],
  ['a day that no calendar has', (m) => ({ ...m, endedAt: '2026-99-99T99:99:99Z' }), '/endedAt'],
  [
    'a window that no calendar has',
    (m) => ({ ...m, request: { ...m.request, end: '2026-13-01T00:00:00Z' } }),
    '/request/end',
  ],
  ['a start in years', (m) => ({ ...m, startedAt: '2999-01-01T00:00:00Z' }), '/startedAt'],
  ['a run that is called after another time', (m) => ({ ...m, startedAt: '2026-11-23T02:00:01Z' }), '/runId'],
];

/** What only the manifest beside a day can lie about. */
const HOSTILE_DAY: readonly (readonly [string, (manifest: Manifest) => object])[] = [
  ['of another day', (m) => ({ ...m, published: { ...m.published!, day: '2026-11-21' } })],
  ['of another dataset', (m) => ({ ...m, datasetKey: 'users' })],
  ['of another file', (m) => ({ ...m, files: [{ ...m.files[0]!, sha256: 'a'.repeat(64) }] })],
  ['without what the run was', (m) => ({ ...m, published: undefined })],
  ['of a window of years', (m) => ({ ...m, request: { ...m.request, start: '1990-01-01T00:00:00Z' } })],
  [
    'of a run that had not the day',
    (m) => ({ ...m, published: { ...m.published!, start: '2026-11-23T00:00:00Z' } }),
  ],
  ['of a run without a window', (m) => ({ ...m, published: { ...m.published!, start: null, end: null } })],
  [
    'of a snapshot of a run with a window',
    (m) => ({ ...m, request: { ...m.request, start: null, end: null } }),
  ],
];

describe('an index that is rebuilt from releases', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  let told: string[];
  beforeEach(async () => {
    workspace = createWorkspace();
    told = [];
    api = await startGitHubApi();
    for (const day of ['2026-11-21', '2026-11-22']) {
      const run = nightlyRun(workspace.path, day);
      const client = clientFor(api, { clock, seed: day });
      await releasePublisher({ keep: 90, clock }, client).publish(run, new AbortController().signal);
    }
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  const rebuilt = async (): Promise<IndexDocument> => {
    const client = clientFor(api, { clock, log: (line) => void told.push(line) });
    return (await storeFor(client).read(clock.now())).index;
  };
  const days = ({ datasets }: IndexDocument): readonly string[] =>
    datasets['audit-logs']?.days?.map(({ day }) => day) ?? [];
  const putDay = (change: (manifest: Manifest) => object): void => {
    const asset = api.assets(TAG)!.get('audit-logs-2026-11-22.manifest.json')!;
    const manifest = JSON.parse(asset.content.toString('utf8')) as Manifest;
    asset.content = Buffer.from(JSON.stringify(change(manifest)));
  };

  it('has each day whose manifest holds', async () => {
    expect(days(await rebuilt())).toEqual(['2026-11-22', '2026-11-21']);
    expect(told.join('\n')).not.toContain('left out');
  });

  it.each(HOSTILE)('names and leaves out a day whose manifest has %s', async (_, change, see) => {
    putDay(change);
    expect(days(await rebuilt())).toEqual(['2026-11-21']);
    const [line = ''] = told.filter((text) => text.includes('left out'));
    const where = see === '' ? '' : ` (see ${see})`;
    expect(line).toBe(
      `audit-logs-2026-11-22.manifest.json of ${TAG} holds no valid manifest and is left out${where}.`,
    );
  });

  it.each(HOSTILE_DAY)('names and leaves out a manifest %s', async (_, change) => {
    putDay(change);
    expect(days(await rebuilt())).toEqual(['2026-11-21']);
    expect(told.join('\n')).toContain(
      `audit-logs-2026-11-22.manifest.json of ${TAG} is no manifest of its day and is left out.`,
    );
  });

  it.each([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['nothing', ''],
    ['null', 'null'],
  ])('names and leaves out a manifest that is %s', async (_, text) => {
    api.assets(TAG)!.get('audit-logs-2026-11-22.manifest.json')!.content = Buffer.from(text);
    expect(days(await rebuilt())).toEqual(['2026-11-21']);
    expect(told.join('\n')).toMatch(
      /2026-11-22\.manifest\.json of \S+ holds no valid manifest and is left out/,
    );
  });

  describe('with archives of earlier versions', () => {
    const putArchive = async (change: (manifest: Manifest) => object): Promise<string> => {
      const { manifest } = nightlyRun(workspace.path, '2026-11-20');
      const bytes = Buffer.from(JSON.stringify(change(manifest)));
      const path = `${workspace.path}/manifest.json`;
      writeFileSync(path, bytes);
      const file = { path: 'manifest.json', absolutePath: path, sizeBytes: bytes.length };
      const archive = await archiveOf(`audit-logs/${manifest.runId}`, [file]);
      const name = `audit-logs-${manifest.runId}.tar`;
      await createRunRelease(clientFor(api), 'audit-logs').put({
        name,
        label: '',
        mediaType: 'application/x-tar',
        sha256: await sha256OfChunks(archive.stream()),
        content: archive,
      });
      return manifest.runId;
    };
    const runs = ({ datasets }: IndexDocument): readonly string[] =>
      datasets['audit-logs']!.runs.map(({ runId }) => runId);

    it('has those whose manifest holds', async () => {
      const runId = await putArchive((manifest) => manifest);
      expect(runs(await rebuilt())).toContain(runId);
      expect(told.join('\n')).not.toContain('left out');
    });

    it.each(HOSTILE.filter(([sentence]) => !sentence.includes('file that')))(
      'names and leaves out one whose manifest has %s',
      async (_, change) => {
        const runId = await putArchive(change);
        expect(runs(await rebuilt())).not.toContain(runId);
        expect(told.join('\n')).toContain(`audit-logs-${runId}.tar of ${TAG} holds no valid manifest`);
      },
    );
  });
});
