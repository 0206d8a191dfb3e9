import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load.js';
import { type ResolvedDocument, resolvedDocument } from '../../src/catalog/resolved.js';
import { ROOT } from './runner.js';

const BUILT_IN = resolvedDocument(await loadCatalog({ catalogDir: join(ROOT, 'catalog'), workspace: ROOT }));

/** The built-in catalog with all that its entries take over; a copy, so that a test may plant what it likes. */
export function builtInCatalog(): ResolvedDocument {
  return structuredClone(BUILT_IN);
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
  const isReconciled = BUILT_IN.datasets[dataset]?.reconcile !== undefined;
  return {
    [dataset]: { extends: dataset, window: { slice }, ...(isReconciled ? { reconcile: null } : {}) },
  };
}
