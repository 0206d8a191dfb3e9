import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { checkName } from './cross-reference.js';
import { DEFAULT_REDACTION_PROFILE } from './run-plan.js';
import type { ProblemList } from './problem.js';
import type { GoverningRule } from './redaction-rules.js';
import type { Catalog, DatasetDefinition } from './types.js';

const CONTENT_KEY = 'content';

type At = (...names: string[]) => string;

/** The lookups of a dataset, and who uses them. */
export function checkLookups(
  at: At,
  dataset: DatasetDefinition,
  catalog: Catalog,
  finders: ReadonlyMap<string, (fieldPath: string) => GoverningRule | undefined>,
  list: ProblemList,
): void {
  if (dataset.tellChanges === true && dataset.window !== undefined)
    list.add(at('tellChanges'), () => 'a dataset with a window has other records in every run; leave it out');
  if (dataset.tellChanges === true && dataset.record.key === CONTENT_KEY)
    list.add(at('tellChanges'), () => 'changes are told by key, and the key is "content"; leave it out');
  const lookups = dataset.lookups ?? {};
  for (const [name, { dataset: key, keyPath, labelPath }] of Object.entries(lookups)) {
    const pointer = at('lookups', name, 'dataset');
    const target = checkName(pointer, 'dataset', key, catalog.datasets, list);
    if (target === undefined) continue;
    if (target.window !== undefined)
      list.add(pointer, () => `${quoted(key)} has a window; a lookup is a list without one`);
    if (target.record.key === CONTENT_KEY)
      list.add(pointer, () => `${quoted(key)} has no key but "content"; a lookup finds entries by key`);
    const profile = target.redaction ?? DEFAULT_REDACTION_PROFILE;
    for (const [member, path] of Object.entries({ keyPath, labelPath })) {
      if (finders.get(profile)?.(path)?.rule.action !== 'keep')
        list.add(
          at('lookups', name, member),
          () => `${quoted(path)} must be kept by the redaction profile ${quoted(profile)} of ${quoted(key)}`,
        );
    }
  }
  const names = Object.keys(lookups);
  const used = [
    ...Object.values(dataset.filters ?? {}).map(({ known }) => known?.lookup),
    ...Object.values(dataset.summary.countsBy).map(({ labels }) => labels),
  ];
  for (const name of names)
    if (!used.includes(name))
      list.add(
        at('lookups', name),
        () => 'nothing uses it: neither labels of a grouping nor the known values of a filter',
      );
  const checkUse = (pointer: string, name: string | undefined): void => {
    if (name !== undefined && !names.includes(name))
      list.add(
        pointer,
        () =>
          `${quoted(name)} is not a lookup of the dataset.${didYouMean(name, names)} There are: ${names.length === 0 ? 'none' : listed(names)}`,
      );
  };
  for (const [name, filter] of Object.entries(dataset.filters ?? {}))
    checkUse(at('filters', name, 'known', 'lookup'), filter.known?.lookup);
  for (const [name, { labels }] of Object.entries(dataset.summary.countsBy))
    checkUse(at('summary', 'countsBy', name, 'labels'), labels);
}
