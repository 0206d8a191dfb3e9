import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogDocument } from '../../src/catalog/types.js';
import { ROOT } from './runner.js';

/** The built-in catalog as it is in its file. */
export function builtInCatalog(): CatalogDocument {
  const path = join(ROOT, 'catalog/genesys-core.catalog.json');
  return JSON.parse(readFileSync(path, 'utf8')) as CatalogDocument;
}

/** Writes an overlay into the workspace and returns its name there, for the input `catalog`. */
export function writeOverlay(workspace: string, overlay: object, name = 'overlay.json'): string {
  writeFileSync(join(workspace, name), JSON.stringify({ catalogVersion: '1', ...overlay }));
  return name;
}

/**
 * A dataset of the built-in catalog with slices of another length, as an overlay's `datasets`. Without the calls that
 * reconcile it: a test that counts requests means those for records.
 */
export function slicedBy(dataset: string, slice: string): object {
  const definition = builtInCatalog().datasets?.[dataset];
  const sliced = { ...definition, window: { ...definition?.window, slice } };
  delete sliced.reconcile;
  return { [dataset]: sliced };
}
