import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import { createCopyShelf, type LookupCopy } from '../../src/run/lookup-copies.js';
import { removeFolder, temporaryFolder } from './run-fixture.js';

const OWN = 'a'.repeat(64);
const CATALOG = 'c'.repeat(64);
const RECIPE = 'e'.repeat(64);
const OLD = '20261123T010000Z-000001';
const NEW = '20261124T010000Z-000002';
const NOW = '2026-11-24T06:00:00Z';
const SECRET = 'secret-of-the-run';

const lookup = (members: object = {}): object => ({
  name: 'definitions',
  dataset: 'definitions',
  refresh: 'daily',
  source: 'fetched',
  fetchedAt: '2026-11-24T01:00:00Z',
  recipe: RECIPE,
  changes: null,
  entries: [{ id: 'X-1', name: 'One' }],
  ...members,
});
const file = (members: object = {}, copy: object = {}): object => ({
  contractVersion: '1',
  datasetKey: 'events',
  runId: NEW,
  organization: OWN,
  engine: '0.1.0',
  catalogSha256: CATALOG,
  lookups: [lookup(copy)],
  ...members,
});

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const place = (runId = NEW): string => join(workspace, 'out/events', runId);
async function leave(content: unknown, runId = NEW): Promise<void> {
  await mkdir(place(runId), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(place(runId), 'lookups.json'), text);
}

async function newest(organization: string | null = OWN): Promise<{ copy?: LookupCopy; told: string }> {
  const told: string[] = [];
  const shelf = createCopyShelf({
    workspace,
    outputDir: 'out',
    holdersOf: () => ['events', 'aggregates'],
    organization: () => Promise.resolve({ digest: organization }),
    made: { engine: '0.1.0', catalogSha256: CATALOG },
    nowMs: () => Date.parse(NOW),
    holdsSecret: (text) => text.includes(SECRET),
    refused: (sentence) => void told.push(sentence),
  });
  const redactAgain = ({ id, name }: JsonObject): JsonObject =>
    name === 'jane@example.com' || id === undefined ? {} : { id, ...(name === undefined ? {} : { name }) };
  const copy = await shelf.newest({ dataset: 'definitions', recipe: RECIPE, redactAgain });
  return { ...(copy === undefined ? {} : { copy }), told: told.join('\n') };
}

describe('a copy of a list that an earlier run left', () => {
  it('is used where all that made it is as here', async () => {
    await leave(file());
    const { copy, told } = await newest();
    expect([copy?.entries, told]).toEqual([[{ id: 'X-1', name: 'One' }], '']);
  });

  it.each<readonly [string, object, RegExp]>([
    [
      'another organisation',
      file({ organization: 'b'.repeat(64) }),
      /organisation .* was "b{12}", is "a{12}"/,
    ],
    ['no organisation that it tells', file({ organization: null }), /does not tell its organisation/],
    [
      'an organisation that is no text',
      file({ organization: { [OWN]: true } }),
      /does not tell its organisation/,
    ],
    ['another version of the engine', file({ engine: '0.0.9' }), /another version of the engine/],
    [
      'another commit of the engine',
      file({ engine: `0.1.0 (${'a'.repeat(40)})` }),
      /another version of the engine/,
    ],
    ['another catalog', file({ catalogSha256: 'd'.repeat(64) }), /another catalog/],
    ['no catalog', file({ catalogSha256: undefined }), /another catalog/],
    [
      'another profile, key or record',
      file({}, { recipe: 'f'.repeat(64) }),
      /another redaction profile, pseudonym key/,
    ],
    ['no recipe', file({}, { recipe: undefined }), /another redaction profile, pseudonym key/],
    [
      'a mail address where a name may be',
      file({}, { entries: [{ id: '1', name: 'jane@example.com' }] }),
      /not as redaction leaves/,
    ],
    [
      'a field that redaction removes',
      file({}, { entries: [{ id: '1', phone: '+4930123456' }] }),
      /not as redaction leaves/,
    ],
    [
      'fields in another order',
      file({}, { entries: [{ name: 'One', id: 'X-1' }] }),
      /not as redaction leaves/,
    ],
    [
      'a secret of this run',
      file({}, { entries: [{ id: '1', name: SECRET }] }),
      /holds a secret of this run/,
    ],
    ['a time to come', file({}, { fetchedAt: '2999-01-01T00:00:00Z' }), /of a time to come/],
  ])('is not used and told where it has %s', async (_, content, says) => {
    await leave(content);
    const { copy, told } = await newest();
    expect(copy).toBeUndefined();
    expect(told).toMatch(says);
    expect(told).toMatch(
      new RegExp(
        `^The copy of definitions in the run ${NEW} of events is not used: .* The list is fetched\\.$`,
      ),
    );
    expect(told).not.toMatch(/jane|4930|secret-of/);
  });

  it('is not used where the organisation of this run is not known', async () => {
    await leave(file());
    const { copy, told } = await newest(null);
    expect([copy, told]).toEqual([undefined, expect.stringMatching(/organisation of this run is not known/)]);
  });

  it.each<readonly [string, unknown]>([
    ['is no JSON', '{"lookups":['],
    ['is a list', []],
    ['is empty', ''],
    ['has lookups that are none', file({ lookups: 'x' })],
    ['has lookups of nothing', file({ lookups: [null, 7, {}] })],
    ['has a time that is none', file({}, { fetchedAt: 'soon' })],
    ['has entries that are no objects', file({}, { entries: [['X-1'], null] })],
    ['has entries that are no list', file({}, { entries: { length: 1 } })],
    ['is of another list', file({}, { dataset: 'users' })],
    ['is nested deeper than any list', `{"lookups":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['has millions of values', `{"lookups":[${'[],'.repeat(2_000_000)}[]]}`],
  ])('is passed over for an older one where its file %s', async (_, content) => {
    await leave(file({}, { entries: [{ id: 'OLDER' }] }), OLD);
    await leave(content);
    expect((await newest()).copy?.entries).toEqual([{ id: 'OLDER' }]);
  });

  it('is not read through a link, of the file or of the folder', async () => {
    await leave(file());
    const elsewhere = join(workspace, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'lookups.json'), JSON.stringify(file()));
    await rm(join(place(), 'lookups.json'));
    await symlink(join(elsewhere, 'lookups.json'), join(place(), 'lookups.json'));
    expect((await newest()).copy).toBeUndefined();
    await rm(place(), { recursive: true });
    await symlink(elsewhere, place());
    expect((await newest()).copy).toBeUndefined();
  });

  it('is not read from a folder that is called as no run is', async () => {
    await leave(file(), 'latest');
    await leave(file(), '20261124T010000Z');
    expect((await newest()).copy).toBeUndefined();
  });

  it('is the newest of all that may be used: one that may not does not stand before it', async () => {
    await leave(file({}, { entries: [{ id: 'OLDER' }] }), OLD);
    await leave(file({ organization: 'b'.repeat(64) }));
    const { copy, told } = await newest();
    expect([copy?.entries, told]).toEqual([[{ id: 'OLDER' }], '']);
  });
});
