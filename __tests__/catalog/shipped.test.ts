import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseText } from '../../src/catalog/files.js';
import { loadCatalog, validateCatalogFiles } from '../../src/catalog/load.js';
import { readShippedCatalog } from '../../src/catalog/shipped.js';
import { datasetText } from '../../src/report/dataset.js';
import { ROOT } from '../support/runner.js';
import { errorOf } from '../support/thrown.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const SHIPPED = join(ROOT, 'catalog');
const CATALOG = 'genesys-core.catalog.json';
const SCHEMA = 'genesys-core.catalog.schema.json';

describe('the catalog that comes with the program', () => {
  let workspace: Workspace;
  let copy: string;
  beforeEach(() => {
    workspace = createWorkspace();
    copy = join(workspace.path, 'catalog');
    cpSync(SHIPPED, copy, { recursive: true });
  });
  afterEach(() => {
    workspace.remove();
  });
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(copy, file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };

  it('is not checked again, as the schema that comes with it finds it valid', async () => {
    expect((await readShippedCatalog(copy)).check).toBeUndefined();
    const [report] = await validateCatalogFiles([], { catalogDir: SHIPPED, workspace: workspace.path });
    expect(report).toMatchObject({ role: 'complete', problems: [] });
  });

  it('says of each dataset how much of it is expected, and what that rests on', async () => {
    const catalog = await loadCatalog({ catalogDir: SHIPPED, workspace: workspace.path });
    const { datasets } = catalog;
    const without = [...datasets].filter(
      ([, { volume }]) => volume?.why === undefined || volume.recordsPerDay === 0,
    );
    expect(without.map(([key]) => key)).toEqual([]);
    const told = datasetText('users', datasets.get('users')!, catalog);
    expect(told.join('\n')).toContain(
      'Expected volume\n  1,300 records of 120 bytes, compressed\n  Assumed: ',
    );
  });

  it('has no name twice, which is not looked for again either', async () => {
    const { files } = await readShippedCatalog(SHIPPED);
    for (const { file } of files)
      expect(() => parseText(file, readFileSync(join(SHIPPED, file), 'utf8'))).not.toThrow();
  });

  it.each([
    ['the catalog', CATALOG],
    ['the schema', SCHEMA],
  ])('is checked where %s is another one', async (_what, file) => {
    change(file, (text) => `${text}\n`);
    expect((await readShippedCatalog(copy)).check).toBeDefined();
    expect(
      (await loadCatalog({ catalogDir: copy, workspace: workspace.path })).datasets.size,
    ).toBeGreaterThan(0);
  });

  it('is checked for names that lead nowhere where it is another one', async () => {
    change('packs/organization.json', (text) =>
      text.replace('"endpoint": "organization', '"endpoint": "organisation'),
    );
    const error = await errorOf(loadCatalog({ catalogDir: copy, workspace: workspace.path }));
    expect(error.message).toContain('there is no endpoint "organisation-settings.read"');
  });

  it('is refused with a key that the schema does not have', async () => {
    change(CATALOG, (text) => text.replace('{', '{"datasetz": {},'));
    const error = await errorOf(loadCatalog({ catalogDir: copy, workspace: workspace.path }));
    expect(error.code).toBe('CATALOG_INVALID');
    expect(error.message).toContain('unknown key "datasetz". Did you mean "datasets"?');
  });
});
