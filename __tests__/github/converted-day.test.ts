import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Column } from '../../src/catalog/columns.js';
import { recordsSha256 } from '../../src/github/day-file.js';
import { fetchDays, type FetchedDay } from '../../src/github/fetch-days.js';
import type { IndexedDay } from '../../src/github/index-days.js';
import { DATA_FORMATS, encodeRecords, type DataFormat } from '../../src/run/formats/formats.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';

const columns: readonly Column[] = [
  { name: 'id', type: 'string' },
  { name: 'at', type: 'instant' },
  { name: 'count', type: 'integer' },
];
const FIRST = [
  '{"id":"a","at":"2026-11-22T00:00:00.123456Z","count":1}',
  '{"id":"=b, \\"c\\"\\n","count":9007199254740993}',
  '{"id":"d","more":{"x":[1.50]}}',
];
const SECOND = [...FIRST, '{"id":"e"}'];
const RUN_ID = '20261123T010000Z-aaaaaa';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

interface Published {
  readonly day: IndexedDay;
  readonly data: Buffer;
  readonly manifest: Buffer;
}

async function published(
  format: DataFormat,
  records: readonly string[],
  told: Record<string, unknown> = {},
): Promise<Published> {
  const lines = async function* (): AsyncGenerator<string> {
    await Promise.resolve();
    yield* records;
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeRecords(format, columns, lines())) chunks.push(chunk);
  const data = Buffer.concat(chunks);
  const dataDigest = sha256(`${records.join('\n')}\n`);
  const manifest = Buffer.from(
    JSON.stringify({
      datasetKey: 'things',
      runId: RUN_ID,
      format,
      columns,
      files: [{ sha256: sha256(data), uncompressedSha256: dataDigest }],
      published: { day: '2026-11-22' },
      ...told,
    }),
  );
  const place = (id: number, name: string, bytes: Buffer) => ({
    id,
    name,
    url: `https://example.test/${name}`,
    sha256: sha256(bytes),
    sizeBytes: bytes.length,
  });
  const day: IndexedDay = {
    day: '2026-11-22',
    runId: RUN_ID,
    status: 'succeeded',
    filtered: false,
    window: null,
    format,
    records: records.length,
    bytes: data.length,
    dataDigest,
    completeness: { slices: 1, complete: 1, stoppedBy: [] },
    provisional: false,
    mayGrow: false,
    redactionProfile: 'strict',
    asset: place(1, 'data', data),
    manifest: place(2, 'manifest', manifest),
  };
  return { day, data, manifest };
}

describe('a fetched day', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });
  const get = ({ day, data, manifest }: Published, format?: DataFormat): Promise<readonly FetchedDay[]> =>
    fetchDays(
      [day],
      { dataset: 'things', outDir: workspace.path, format },
      {
        async open({ id }) {
          await Promise.resolve();
          return (async function* () {
            await Promise.resolve();
            yield id === 1 ? data : manifest;
          })();
        },
      },
    );
  const names = (): readonly string[] => filesBelow(join(workspace.path, 'things'));
  const pathOf = (format: DataFormat): string => join(workspace.path, `things/things-2026-11-22.${format}`);

  it.each(DATA_FORMATS.flatMap((from) => DATA_FORMATS.map((to) => [from, to] as const)))(
    'that is published as %s becomes %s with the same records, and is there the second time',
    async (from, to) => {
      const there = await published(from, FIRST);
      const [fetched] = await get(there, to);
      expect(fetched).toMatchObject({ path: pathOf(to), wasThere: false });
      expect(names()).toEqual([`things-2026-11-22.${to}`, 'things-2026-11-22.manifest.json'].sort());
      expect(await recordsSha256({ format: to, columns }, [pathOf(to)])).toBe(there.day.dataDigest);
      // The way back gives what a run writes in that format.
      expect(readFileSync(pathOf(to))).toEqual((await published(to, FIRST)).data);
      expect(await get(there, to)).toMatchObject([{ wasThere: true }]);
    },
  );

  it('that was restated goes, in each format that was fetched', async () => {
    const before = await published('jsonl.gz', FIRST);
    await get(before);
    await get(before, 'parquet');
    expect(names()).toHaveLength(3);
    const after = await published('jsonl.gz', SECOND);
    expect(await get(after, 'parquet')).toMatchObject([{ wasThere: false }]);
    expect(names()).toEqual(['things-2026-11-22.manifest.json', 'things-2026-11-22.parquet']);
    expect(await recordsSha256({ format: 'parquet', columns }, [pathOf('parquet')])).toBe(
      after.day.dataDigest,
    );
  });

  it('covers no file of another in any format', async () => {
    const there = await published('jsonl.gz', FIRST);
    await get(there);
    writeFileSync(pathOf('parquet'), 'my own');
    await expect(get(there, 'parquet')).rejects.toMatchObject({
      code: 'IO',
      message: expect.stringMatching(/is there already, and is no fetched day/),
    });
    await get(await published('jsonl.gz', SECOND));
    expect(readFileSync(pathOf('parquet'), 'utf8')).toBe('my own');
  });

  it.each<[string, DataFormat, Record<string, unknown>, string, RegExp]>([
    ['without columns', 'jsonl', { columns: undefined }, 'INPUT_INVALID', /Leave --format out/],
    ['with columns that are none', 'jsonl', { columns: [null] }, 'PUBLISH', /it is no jsonl of its columns/],
    [
      'with other columns',
      'csv.gz',
      { columns: columns.slice(1) },
      'PUBLISH',
      /it is no csv.gz of its columns/,
    ],
    [
      'with records of another digest',
      'jsonl',
      { files: undefined },
      'PUBLISH',
      /digest of index and manifest/,
    ],
  ])('whose manifest is %s is not converted, and leaves nothing', async (_, from, told, code, message) => {
    const good = await published(from, FIRST);
    const files = [{ sha256: sha256(good.data), uncompressedSha256: 'f'.repeat(64) }];
    const there = await published(from, FIRST, { ...told, ...('files' in told ? { files } : {}) });
    await expect(get(there, 'parquet')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(names()).toEqual([]);
  });

  it('whose index tells another digest of its records is not converted', async () => {
    const there = await published('jsonl', FIRST);
    const lie = { ...there, day: { ...there.day, dataDigest: 'e'.repeat(64) } };
    await expect(get(lie, 'parquet')).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(/digest of index and manifest/),
    });
    expect(names()).toEqual([]);
  });

  it('that is cut short is told as such, not as a failure of the disk', async () => {
    const whole = await published('jsonl.gz', FIRST);
    const data = whole.data.subarray(0, whole.data.length - 12);
    const asset = { ...whole.day.asset!, sha256: sha256(data), sizeBytes: data.length };
    const told = { files: [{ sha256: asset.sha256, uncompressedSha256: whole.day.dataDigest }] };
    const { manifest, day } = await published('jsonl.gz', FIRST, told);
    await expect(get({ day: { ...day, asset }, data, manifest }, 'csv.gz')).rejects.toMatchObject({
      code: 'PUBLISH',
    });
    expect(names()).toEqual([]);
  });
});
