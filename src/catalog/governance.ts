import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { type ProblemList, pointerTo } from './problem.js';
import type { CatalogDocument, DatasetDefinition } from './types.js';

type Datasets = Readonly<Record<string, DatasetDefinition>>;

/**
 * The datasets in force with what the overlay decides about them in its `governance`. Names that lead nowhere, and what
 * the overlay says twice, become problems. Whether a profile is there is checked with the datasets.
 */
export function governed(datasets: Datasets, overlay: CatalogDocument, list: ProblemList): Datasets {
  const { redaction = {} } = overlay.governance ?? {};
  const result: Record<string, DatasetDefinition> = { ...datasets };
  const datasetAt = (key: string, pointer: string): DatasetDefinition | undefined => {
    if (Object.hasOwn(result, key)) return result[key];
    const keys = Object.keys(datasets);
    list.add(
      pointer,
      () => `there is no dataset ${quoted(key)}.${didYouMean(key, keys)} There are: ${listed(keys)}`,
    );
    return undefined;
  };
  const ownOf = (key: string): { readonly redaction?: unknown; readonly governance?: unknown } | undefined =>
    Object.hasOwn(overlay.datasets ?? {}, key) ? overlay.datasets?.[key] : undefined;
  for (const [key, profile] of Object.entries(redaction)) {
    const pointer = pointerTo('governance', 'redaction', key);
    const dataset = datasetAt(key, pointer);
    if (dataset === undefined) continue;
    if (ownOf(key)?.redaction !== undefined)
      list.add(pointer, () => 'the entry of this dataset is in the same file and names a profile itself');
    result[key] = { ...dataset, redaction: profile };
  }
  for (const consent of ['allowRaw', 'allowBroadKeep'] as const)
    for (const [index, key] of (overlay.governance?.[consent] ?? []).entries()) {
      const pointer = pointerTo('governance', consent, index);
      const dataset = datasetAt(key, pointer);
      if (dataset === undefined) continue;
      if (ownOf(key)?.governance !== undefined)
        list.add(pointer, () => 'the entry of this dataset is in the same file and has governance itself');
      result[key] = { ...dataset, governance: { ...dataset.governance, [consent]: true } };
    }
  return result;
}

/** A catalog of its own says in its entries what it wants; and the built-in one allows no raw bodies. */
export function refuseGovernance(document: CatalogDocument, list: ProblemList): void {
  if (document.governance !== undefined)
    list.add('/governance', () => 'governance is for an overlay; here, write it into the datasets');
}
