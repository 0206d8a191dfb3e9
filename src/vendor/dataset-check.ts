import { resolvedDocument } from '../catalog/resolved.js';
import type { Catalog } from '../catalog/types.js';
import { checkAgainstVendor } from './catalog-check.js';
import type { VendorApi } from './vendor-api.js';
import type { VendorWords } from './vendor-type.js';

/** What the vendor says of a dataset and of the endpoints that it is read by. */
export interface DatasetAgainstVendor {
  /** Endpoints whose operation was found and compared. */
  readonly checked: number;
  /** One sentence each, with the entry of the catalog. */
  readonly problems: readonly string[];
  /** Fields of the vendor's model that no rule of the dataset's redaction names. */
  readonly unnamed: readonly string[];
}

/** Compares one dataset of a catalog, with all that it is made of, with the vendor's operations. */
export function datasetAgainstVendor(
  key: string,
  catalog: Catalog,
  api: VendorApi,
  words: VendorWords,
): DatasetAgainstVendor {
  const { endpoints, datasets, profiles } = resolvedDocument(catalog);
  const dataset = datasets[key];
  if (dataset === undefined) return { checked: 0, problems: [], unnamed: [] };
  const { source, availability, reconcile, redaction } = dataset;
  const transactions = Object.entries(profiles.transaction).filter(([name]) => name === source.transaction);
  const names = [
    source.endpoint,
    availability?.endpoint,
    reconcile?.endpoint,
    ...transactions.flatMap(([, { submit, status, cancel }]) => [submit, status, cancel]),
  ];
  const rules = redaction ?? 'default';
  const { problems, checked, unnamed } = checkAgainstVendor(
    {
      endpoints: only(endpoints, (name) => names.includes(name)),
      datasets: { [key]: dataset },
      profiles: {
        paging: profiles.paging,
        transaction: Object.fromEntries(transactions),
        redaction: only(profiles.redaction, (name) => name === rules || name.startsWith(`${rules}.`)),
      },
    },
    api,
    words,
  );
  return {
    checked,
    problems: problems.map(({ entry, message }) => `${entry}: ${message}`),
    unnamed: unnamed[key] ?? [],
  };
}

function only<T>(
  entries: Readonly<Record<string, T>>,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => isWanted(name)));
}
