import { loadCatalog } from '../catalog/load.js';
import type { Catalog } from '../catalog/types.js';
import type { DraftSource } from './draft-parts.js';
import { loadDraftingRules } from './drafting-rules.js';
import { loadVendorFacts } from './facts.js';

/** Reads all that drafts are made from: the vendor's facts, the rules, and the catalog in force. */
export async function loadDraftSource(
  place: Parameters<typeof loadCatalog>[0],
): Promise<DraftSource & { readonly catalog: Catalog }> {
  const [facts, rules, catalog] = await Promise.all([
    loadVendorFacts(place.catalogDir),
    loadDraftingRules(place.catalogDir),
    loadCatalog(place),
  ]);
  return {
    facts,
    rules,
    catalog,
    taken: new Set(catalog.datasets.keys()),
    paging: catalog.profiles.paging,
    datasetAt: (path) => datasetAt(path, catalog),
  };
}

/** The dataset without a window whose records a GET of the path lists. */
function datasetAt(path: string, catalog: Catalog): string | undefined {
  const found = [...catalog.datasets].find(([, { source, window, filters }]) => {
    const endpoint = catalog.endpoints.get(source.endpoint);
    const isFree = Object.values(filters ?? {}).every(({ required }) => required !== true);
    return window === undefined && isFree && endpoint?.method === 'GET' && endpoint.path === path;
  });
  return found?.[0];
}
