import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { inFieldOrder } from '../../src/catalog/redaction-rules.js';
import type { Catalog } from '../../src/catalog/types.js';
import { builtInCatalog } from '../support/overlay.js';
import { errorOf } from '../support/thrown.js';
import { EXTRA_DATASET, EXTRA_ENDPOINT } from './overlays.js';

const BUILT_IN = builtInCatalog();
let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'genesys-core-inherit-'));
});
afterEach(() => rm(workspace, { recursive: true }));

async function put(name: string, document: object): Promise<void> {
  await mkdir(dirname(join(workspace, name)), { recursive: true });
  await writeFile(join(workspace, name), JSON.stringify({ catalogVersion: '1', ...document }));
}
async function load(document: object): Promise<Catalog> {
  await put('overlay.json', document);
  return loadCatalog({ catalogDir: 'catalog', workspace, overlayPath: 'overlay.json' });
}
const loadAll = (overlayPath: string): Promise<Catalog> =>
  loadCatalog({ catalogDir: 'catalog', workspace, overlayPath });

describe('an entry with a built-in key', () => {
  it('may leave a cancel call of the built-in catalog without a transaction', async () => {
    const { cancel, ...profile } = BUILT_IN.profiles.transaction['conversation-details']!;
    const { profiles, endpoints } = await load({
      profiles: { transaction: { 'conversation-details': profile } },
    });
    expect(profiles.transaction.get('conversation-details')).toEqual(profile);
    expect(endpoints.get(cancel!)?.method).toBe('DELETE');
  });

  it('stands in its place where it reads the same, or says that it is meant', async () => {
    const users = { ...EXTRA_DATASET, title: 'Mine' };
    const same = await load({ datasets: { users: { ...users, source: { endpoint: 'users.list' } } } });
    expect(same.datasets.get('users')?.title).toBe('Mine');
    const other = await load({
      endpoints: { 'flows.mine': EXTRA_ENDPOINT },
      datasets: { users: { ...users, replaces: true, source: { endpoint: 'flows.mine' } } },
    });
    expect(other.datasets.get('users')).toEqual({ ...users, source: { endpoint: 'flows.mine' } });
  });

  it('stands in its place by what another built-in one is, where it says that it is meant', async () => {
    const catalog = await load({ datasets: { users: { extends: 'groups', replaces: true, title: 'Mine' } } });
    expect(catalog.datasets.get('users')).toEqual({ ...catalog.datasets.get('groups'), title: 'Mine' });
  });
});

describe('an entry that extends another', () => {
  it('adds members, overrides them and removes those that are null', async () => {
    const catalog = await load({
      datasets: {
        'audit-logs': {
          extends: 'audit-logs',
          title: 'Audit',
          window: { slice: 'PT6H', retention: null },
          filters: { action: null },
          lookups: null,
        },
      },
    }).catch((error: unknown) => String(error));
    // The filters that the lookup knows the values of are still there.
    expect(catalog).toContain('"services" is not a lookup of the dataset');
    const { datasets } = await load({
      datasets: {
        'audit-logs': { extends: 'audit-logs', title: 'Audit', window: { slice: 'PT6H', retention: null } },
      },
    });
    const before = BUILT_IN.datasets['audit-logs']!;
    const { retention, ...window } = before.window!;
    expect(retention).toBe('P365D');
    expect(datasets.get('audit-logs')).toEqual({
      ...before,
      title: 'Audit',
      window: { ...window, slice: 'PT6H' },
    });
  });

  it('may have another key: a dataset of its own with the rules of the other', async () => {
    const { datasets } = await load({
      datasets: { people: { extends: 'users', redaction: 'users.strict' } },
    });
    expect(datasets.get('people')).toEqual({ ...BUILT_IN.datasets['users'], redaction: 'users.strict' });
    expect(datasets.get('users')).toEqual(BUILT_IN.datasets['users']);
  });

  it('may be a profile of any kind or an endpoint', async () => {
    const catalog = await load({
      profiles: {
        retry: { standard: { extends: 'standard', backoff: { baseMs: 5 } } },
        paging: { 'numbered-list': { extends: 'numbered-list', pageSize: { value: 25 } } },
      },
      endpoints: { 'users.inactive': { extends: 'users.list', query: { state: 'inactive' } } },
    });
    expect(catalog.profiles.retry.get('standard')?.backoff).toEqual({ baseMs: 5, factor: 2, capMs: 30000 });
    expect(catalog.profiles.paging.get('numbered-list')).toMatchObject({
      strategy: 'pageNumber',
      pageSize: { parameter: 'pageSize', value: 25 },
    });
    expect(catalog.endpoints.get('users.inactive')).toEqual({
      ...BUILT_IN.endpoints['users.list'],
      // Members are added to those that are there.
      query: { ...BUILT_IN.endpoints['users.list']?.query, state: 'inactive' },
    });
  });

  it.each<[string, object, string[]]>([
    [
      'nothing that is there',
      { datasets: { mine: { extends: 'user' } } },
      ['/datasets/mine/extends', 'no dataset "user" to extend. Did you mean "users"?'],
    ],
    [
      'itself, where nothing below has its key',
      { datasets: { mine: { extends: 'mine' } } },
      ['/datasets/mine/extends', 'no dataset "mine" to extend'],
    ],
    [
      'itself in a circle',
      { datasets: { one: { extends: 'two' }, two: { extends: 'one' } } },
      ['/extends', 'it extends itself in a circle: one, two'],
    ],
    [
      'an entry of which it removes what is not there',
      { datasets: { users: { extends: 'users', window: null } } },
      ['/datasets/users/window', 'null removes a member, but there is no "window" to remove'],
    ],
    [
      'a profile of which it removes a rule that is not there',
      { profiles: { redaction: { users: { extends: 'users', keep: { ids: null } } } } },
      ['/profiles/redaction/users/keep/ids', 'there is none for "ids". Did you mean "id"?'],
    ],
    [
      'an entry, with a member that is of the wrong form, deep inside',
      { datasets: { users: { extends: 'users', filters: { state: { multiple: 'many' } } } } },
      ['/datasets/users/filters/state/multiple', '"many" is not allowed'],
    ],
    [
      'an entry, with a name that no entry of the kind has',
      { datasets: { users: { extends: 'users', recrod: {} } } },
      ['/datasets/users', 'unknown key "recrod". Did you mean "record"?'],
    ],
    [
      'a profile, with a rule of the wrong form',
      {
        profiles: {
          redaction: { users: { extends: 'users', keep: { title: { freetext: true, why: 'x' } } } },
        },
      },
      ['/profiles/redaction/users/keep/title', 'unknown key "freetext". Did you mean "freeText"?'],
    ],
  ])('is refused where it extends %s', async (_what, document, words) => {
    const { code, message } = await errorOf(load(document));
    expect(code).toBe('CATALOG_INVALID');
    for (const word of words) expect(message).toContain(word);
  });

  it('says of a fault in what it takes over which file that comes from', async () => {
    const { message } = await errorOf(
      load({ profiles: { redaction: { users: { extends: 'users', remove: { id: 'No.' } } } } }),
    );
    expect(message).toContain('/datasets/users/record/key: "id" must be keep or pseudonymise');
    expect(message).toContain('(from the built-in packs/people.json, /datasets/users/record/key)');
  });
});

describe('redaction rules in groups', () => {
  it('are the same rules as those that each name their action', async () => {
    const rules = {
      id: { action: 'keep', why: 'Id.' },
      name: { action: 'keep', why: 'Name.', freeText: true },
      'hosts[]': { action: 'mask', mask: 'ip', why: 'Address.' },
      'owner.id': { action: 'pseudonymise', domain: 'user', why: 'Person.' },
      note: { action: 'truncate', maxLength: 10, why: 'Text.' },
      email: { action: 'remove', why: 'Mail.' },
    };
    const catalog = await load({
      profiles: {
        redaction: {
          old: { description: 'x', allow: rules },
          grouped: {
            description: 'x',
            keep: { id: 'Id.', name: { freeText: true, why: 'Name.' } },
            mask: { 'hosts[]': { mask: 'ip', why: 'Address.' } },
            pseudonymise: { 'owner.id': { domain: 'user', why: 'Person.' } },
            truncate: { note: { maxLength: 10, why: 'Text.' } },
            remove: { email: 'Mail.' },
          },
        },
      },
    });
    const { redaction } = catalog.profiles;
    expect(redaction.get('grouped')).toEqual(redaction.get('old'));
    expect(Object.keys(redaction.get('grouped')?.allow ?? {})).toEqual(Object.keys(rules));
  });

  it('may not name a path twice', async () => {
    const { message } = await errorOf(
      load({
        profiles: {
          redaction: { mine: { description: 'x', keep: { id: 'Id.' }, remove: { id: 'Id.' } } },
        },
      }),
    );
    expect(message).toContain('/profiles/redaction/mine/remove/id: there is another rule for "id"');
  });

  it('give their strict part a profile of its own, each rule in the place of the one that it replaces', async () => {
    const catalog = await load({
      profiles: {
        redaction: {
          mine: {
            description: 'x',
            keep: { id: 'Id.', userId: 'Person.', state: 'Word.' },
            strict: { description: 'y', remove: { userId: 'Person.' }, keep: { state: null } },
          },
        },
      },
    });
    expect(catalog.profiles.redaction.get('mine.strict')).toEqual({
      description: 'y',
      allow: { id: { action: 'keep', why: 'Id.' }, userId: { action: 'remove', why: 'Person.' } },
    });
  });

  it('are written in the order of the fields of a record where it has them', () => {
    const rule = { action: 'keep', why: 'x' } as const;
    const profile = { description: 'x', allow: { a: rule, b: rule, other: rule, c: rule } };
    const ordered = inFieldOrder(profile, { key: ['a'], fields: { c: { type: 'id' }, a: { type: 'id' } } });
    expect(Object.keys(ordered.allow)).toEqual(['c', 'a', 'b', 'other']);
  });
});

describe('a dataset in one place', () => {
  it('has its requests and its redaction inside, under their names', async () => {
    const { auth, retry, limits, ...request } = EXTRA_ENDPOINT;
    const catalog = await load({
      datasets: {
        flows: {
          ...EXTRA_DATASET,
          requests: { 'flows.list': request },
          redaction: { description: 'x', keep: { id: 'Id.' }, strict: { description: 'y' } },
        },
      },
    });
    expect(catalog.endpoints.get('flows.list')).toEqual({ ...request, auth, retry, limits });
    expect(catalog.datasets.get('flows')).toEqual({ ...EXTRA_DATASET, redaction: 'flows' });
    expect(catalog.profiles.redaction.get('flows.strict')?.allow).toEqual({
      id: { action: 'keep', why: 'Id.' },
    });
    expect(catalog.packs.get('flows')).toBe('overlay.json');
  });

  it('takes the profiles of its file where the file has defaults', async () => {
    const { retry: _retry, ...request } = EXTRA_ENDPOINT;
    const catalog = await load({
      profiles: { retry: { patient: { extends: 'standard', maxAttempts: 9 } } },
      defaults: { retry: 'patient' },
      datasets: { flows: { ...EXTRA_DATASET, requests: { 'flows.list': request } } },
    });
    expect(catalog.endpoints.get('flows.list')?.retry).toBe('patient');
    expect(catalog.endpoints.get('users.list')?.retry).toBe('standard');
  });
});

describe('an overlay of at most five lines', () => {
  it('brings a strict profile into force', async () => {
    const text = `{
  "catalogVersion": "1",
  "governance": { "redaction": { "users": "users.strict" } }
}`;
    await writeFile(join(workspace, 'strict.json'), text);
    expect(text.split('\n').length).toBeLessThanOrEqual(5);
    expect((await loadAll('strict.json')).datasets.get('users')?.redaction).toBe('users.strict');
  });

  it('makes a strict profile stricter', async () => {
    const text = `{
  "catalogVersion": "1",
  "profiles": { "redaction": { "users.strict": { "extends": "users.strict", "remove": { "state": "Not ours." } } } }
}`;
    await writeFile(join(workspace, 'stricter.json'), text);
    const profile = (await loadAll('stricter.json')).profiles.redaction.get('users.strict');
    expect(profile?.allow['state']).toEqual({ action: 'remove', why: 'Not ours.' });
    expect(profile?.allow['id']).toEqual(BUILT_IN.profiles.redaction['users.strict']?.allow['id']);
  });

  it('gives a dataset one field more', async () => {
    const text = `{
  "catalogVersion": "1",
  "datasets": { "users": { "extends": "users", "redaction": { "keep": { "dateLastLogin": "Agreed on." } } } }
}`;
    await writeFile(join(workspace, 'more.json'), text);
    const catalog = await loadAll('more.json');
    const { allow } = BUILT_IN.profiles.redaction['users']!;
    expect(catalog.datasets.get('users')).toEqual(BUILT_IN.datasets['users']);
    expect(catalog.profiles.redaction.get('users')?.allow).toEqual({
      ...allow,
      dateLastLogin: { action: 'keep', why: 'Agreed on.' },
    });
  });
});

describe('the input catalog', () => {
  const flows = { endpoints: { 'flows.list': EXTRA_ENDPOINT }, datasets: { flows: EXTRA_DATASET } };

  it('takes several files and folders', async () => {
    await put('a/one.json', flows);
    await put('a/two.json', { catalogVersion: '2', datasets: { more: { extends: 'flows' } } });
    await writeFile(join(workspace, 'a/README.md'), 'not a catalog');
    await put('b.json', { catalogVersion: '3', datasets: { most: { extends: 'more' } } });
    const catalog = await loadAll('a, b.json');
    expect(catalog.version).toMatch(/\+1\+2\+3$/);
    expect(catalog.datasets.get('most')?.title).toBe('Flows');
    expect(catalog.origins.get('datasets/most')?.map(({ file }) => file)).toEqual([
      'b.json',
      'a/two.json',
      'a/one.json',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['names a file twice', 'a/one.json,a', ['names the file "a/one.json" twice']],
    ['has an empty place', 'a/one.json,', ['has an empty place between its commas']],
    ['is a folder without a catalog', 'empty', ['is a folder without a .json file']],
    ['is the workspace itself', '.', ['does not lie in the workspace']],
    [
      'names two files with the same dataset',
      'a,same.json',
      ['"flows" is there twice: a/one.json has it at'],
    ],
  ])('is refused where it %s', async (_what, input, words) => {
    await put('a/one.json', flows);
    await put('same.json', flows);
    await mkdir(join(workspace, 'empty'));
    const { message } = await errorOf(loadAll(input));
    for (const word of words) expect(message).toContain(word);
  });

  it('names the file of a problem where there are several', async () => {
    await put('one.json', flows);
    await put('two.json', { datasets: { more: { extends: 'flows', source: { endpoint: 'flow.list' } } } });
    const { message } = await errorOf(loadAll('one.json,two.json'));
    expect(message).toContain('/datasets/more/source/endpoint: there is no endpoint "flow.list"');
    expect(message).toContain('(from two.json, /datasets/more/source/endpoint)');
  });
});

describe('an overlay of the first form', () => {
  it('is read as ever', async () => {
    const old = JSON.parse(await readFile('__tests__/fixtures/overlay.catalog.json', 'utf8')) as {
      datasets: object;
      endpoints: object;
    };
    await put('old.json', old);
    const catalog = await loadAll('old.json');
    for (const [key, dataset] of Object.entries(old.datasets))
      expect(catalog.datasets.get(key)).toEqual(dataset);
    for (const [key, endpoint] of Object.entries(old.endpoints))
      expect(catalog.endpoints.get(key)).toEqual(endpoint);
  });
});
