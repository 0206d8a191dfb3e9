import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GenesysCoreError } from '../../src/base/errors.js';
import { loadCatalog, validateCatalogFiles } from '../../src/catalog/load.js';
import { EXTRA_ENDPOINT, OVERLAY } from './overlays.js';
import { errorOf } from '../support/thrown.js';

let workspace = '';
let outside = '';
const load = (overlayPath?: string): ReturnType<typeof loadCatalog> =>
  loadCatalog({ catalogDir: 'catalog', workspace, overlayPath });

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'genesys-core-catalog-'));
  outside = await mkdtemp(join(tmpdir(), 'genesys-core-outside-'));
  await writeFile(join(outside, 'overlay.json'), JSON.stringify(OVERLAY));
  await writeFile(join(workspace, 'overlay.json'), JSON.stringify(OVERLAY));
});

afterAll(async () => {
  await rm(workspace, { recursive: true });
  await rm(outside, { recursive: true });
});

const refusal = (overlayPath: string): Promise<GenesysCoreError> => errorOf(load(overlayPath));

describe('the built-in catalog', () => {
  it('is valid and has the first datasets', async () => {
    const catalog = await load();
    expect([...catalog.datasets.keys()]).toEqual(
      expect.arrayContaining([
        'audit-logs',
        'audit-service-mapping',
        'operational-events',
        'operational-event-definitions',
        'operational-event-aggregates',
        'users',
        'routing-queues',
      ]),
    );
    expect(catalog.version).toMatch(/^\d{4}\.\d+\.\d+$/);
    expect(catalog.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is plain data, which can be handed to the thread of a run', async () => {
    const catalog = await load();
    expect(structuredClone(catalog)).toEqual(catalog);
  });

  it('has the same digest each time', async () => {
    expect((await load()).sha256).toBe((await load()).sha256);
  });
});

describe('an overlay', () => {
  it('adds and overrides whole entries, and leaves the others', async () => {
    const builtIn = await load();
    const catalog = await load('overlay.json');
    expect(catalog.datasets.get('flows')?.title).toBe('Flows');
    expect(catalog.endpoints.get('flows.list')?.path).toBe(EXTRA_ENDPOINT.path);
    expect(catalog.datasets.get('routing-queues')?.filters).toBeUndefined();
    expect(catalog.datasets.get('routing-queues')?.record).toEqual({ key: ['id'] });
    expect(catalog.datasets.get('audit-logs')).toEqual(builtIn.datasets.get('audit-logs'));
    expect(catalog.budget.requestsPerMinute).toBe(30);
    expect(catalog.service).toEqual(builtIn.service);
    expect(catalog.version).toBe(`${builtIn.version}+7`);
    expect(catalog.sha256).not.toBe(builtIn.sha256);
  });

  it('is the same with the line ends of Windows, so that its digest is', async () => {
    const text = JSON.stringify(OVERLAY, null, 2);
    await writeFile(join(workspace, 'unix.json'), text);
    const { sha256, version } = await load('unix.json');
    await writeFile(join(workspace, 'unix.json'), text.replaceAll('\n', '\r\n'));
    expect(await load('unix.json')).toMatchObject({ sha256, version });
  });

  it('may be given by an absolute path, or by a link inside the workspace', async () => {
    expect((await load(join(workspace, 'overlay.json'))).datasets.has('flows')).toBe(true);
    await symlink(join(workspace, 'overlay.json'), join(workspace, 'link.json'));
    expect((await load('link.json')).datasets.has('flows')).toBe(true);
  });

  it.each<[string, (at: (name: string) => string) => Promise<string>, string, string[]]>([
    ['is not there', async () => 'nowhere.json', 'INPUT_INVALID', ['catalog "nowhere.json" is not there']],
    [
      'lies outside the workspace',
      async () => join(outside, 'overlay.json'),
      'INPUT_INVALID',
      ['does not lie in the workspace'],
    ],
    [
      'is reached by a link to the outside',
      async (at) => {
        await symlink(join(outside, 'overlay.json'), at('escape.json'));
        return 'escape.json';
      },
      'INPUT_INVALID',
      ['does not lie in the workspace'],
    ],
    [
      'is reached by a folder that is a link to the outside',
      async (at) => {
        await symlink(outside, at('escape'));
        return 'escape/overlay.json';
      },
      'INPUT_INVALID',
      ['does not lie in the workspace'],
    ],
    [
      'is a folder without a catalog',
      async (at) => (await mkdir(at('folder')), 'folder'),
      'INPUT_INVALID',
      ['is a folder without a .json file'],
    ],
    [
      'is too large',
      async (at) => (await writeFile(at('large.json'), ' '.repeat(1_048_577)), 'large.json'),
      'CATALOG_INVALID',
      ['larger than 1048576 bytes'],
    ],
    [
      'is not UTF-8',
      async (at) => (await writeFile(at('latin.json'), Buffer.from([0x7b, 0xff, 0x7d])), 'latin.json'),
      'CATALOG_INVALID',
      ['not UTF-8'],
    ],
    [
      'is not JSON',
      async (at) => (await writeFile(at('broken.json'), '{\n  "catalogVersion": 1,\n}'), 'broken.json'),
      'CATALOG_INVALID',
      ['line 3, column 1'],
    ],
    [
      'is empty',
      async (at) => (await writeFile(at('empty.json'), ''), 'empty.json'),
      'CATALOG_INVALID',
      ['line 1, column 1'],
    ],
    [
      'has a service',
      async (at) => {
        const { service } = await load();
        await writeFile(at('service.json'), JSON.stringify({ catalogVersion: '1', service }));
        return 'service.json';
      },
      'CATALOG_INVALID',
      ['/service', 'must not move the hosts'],
    ],
    [
      'breaks the catalog around it',
      async (at) => {
        await writeFile(at('cross.json'), JSON.stringify({ ...OVERLAY, endpoints: {} }));
        return 'cross.json';
      },
      'CATALOG_INVALID',
      ['/datasets/flows/source/endpoint', 'no endpoint "flows.list"'],
    ],
  ])('is refused where it %s', async (_sentence, prepare, code, words) => {
    const error = await refusal(await prepare((name) => join(workspace, name)));
    expect(error.code).toBe(code);
    for (const word of words) expect(error.message).toContain(word);
  });

  it('is told all that is wrong with it at once', async () => {
    await writeFile(
      join(workspace, 'several.json'),
      JSON.stringify({ catalogVersion: 1, datsets: {}, budget: {} }),
    );
    const { message } = await refusal('several.json');
    expect(message.split('\n')).toHaveLength(6);
    expect(message).toContain('unknown key "datsets". Did you mean "datasets"?');
  });
});

describe('validate', () => {
  const validate = (...paths: string[]): ReturnType<typeof validateCatalogFiles> =>
    validateCatalogFiles(paths, { catalogDir: 'catalog', workspace });

  it('takes the built-in catalog where no file is named', async () => {
    expect(await validate()).toMatchObject([{ role: 'complete', problems: [] }]);
  });

  it('reports on each file and goes on after a bad one', async () => {
    await writeFile(join(workspace, 'bad.json'), '{');
    const reports = await validate('bad.json', 'overlay.json', 'missing.json', join(outside, 'overlay.json'));
    expect(reports.map(({ role, problems }) => [role, problems.length])).toEqual([
      [null, 1],
      ['overlay', 0],
      [null, 1],
      ['overlay', 0],
    ]);
    expect(reports[2]?.problems[0]).toContain('ENOENT');
  });

  it('asks a catalog of its own for all its parts', async () => {
    const { service } = await load();
    await writeFile(join(workspace, 'own.json'), JSON.stringify({ catalogVersion: '1', service }));
    const [report] = await validate('own.json');
    expect(report?.role).toBe('complete');
    expect(report?.problems.join()).toMatch(/"budget" is missing.*"datasets" is missing/);
  });
});
