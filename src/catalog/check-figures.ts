import { didYouMean, listed, quoted } from '../base/suggestion.js';
import {
  WINDOW_ENDS,
  WINDOW_PLACEHOLDERS,
  WINDOW_STARTS,
  checkName,
  endpointPlaceholders,
} from './cross-reference.js';
import type { ProblemList } from './problem.js';
import type { GoverningRule } from './redaction-rules.js';
import type { Catalog, CheckDefinition, DatasetDefinition } from './types.js';

type At = (...names: string[]) => string;

/** What a dataset's summary counts and adds up. */
export function checkSummary(at: At, { summary }: DatasetDefinition, list: ProblemList): void {
  const groupings = Object.keys(summary.countsBy);
  const checkGrouping = (pointer: string, name: string): void => {
    if (!groupings.includes(name))
      list.add(
        pointer,
        () =>
          `${quoted(name)} is not a grouping of countsBy.${didYouMean(name, groupings)} There are: ${listed(groupings)}`,
      );
  };
  for (const name of summary.top?.of ?? []) checkGrouping(at('summary', 'top', 'of'), name);
  for (const [name, { by }] of Object.entries(summary.metrics ?? {}))
    if (by !== undefined) {
      checkGrouping(at('summary', 'metrics', name, 'by'), by);
      if (summary.countsBy[by]?.path.includes('[]') === true)
        list.add(
          at('summary', 'metrics', name, 'by'),
          () => `${quoted(by)} has several groups for a record, so its shares would not add up`,
        );
    }
  for (const [name, grouping] of Object.entries(summary.countsBy)) {
    const isPrefix = grouping.as === 'prefix';
    if (isPrefix !== (grouping.before !== undefined))
      list.add(at('summary', 'countsBy', name), () =>
        isPrefix ? 'a prefix needs "before", the text that ends it' : '"before" belongs to "as": "prefix"',
      );
  }
}

/** Types whose values a check looks at. */
const NUMBERS: readonly unknown[] = ['integer', 'number'];
const TEXTS: readonly unknown[] = ['id', 'word', 'text', 'string'];

/** The parts of a check that redaction leaves something to look at. A pseudonym may be missing for lack of a key. */
export function effectOf(
  check: CheckDefinition,
  action: GoverningRule['rule']['action'] | undefined,
): CheckDefinition {
  if (action === 'keep') return check;
  return action === 'mask' && check.notNull === true ? { notNull: true } : {};
}

/** What must hold of written records: a check that could never fail, or of what is not there, is refused. */
export function checkChecks(
  at: At,
  { checks, record }: DatasetDefinition,
  findRule: ((fieldPath: string) => GoverningRule | undefined) | undefined,
  list: ProblemList,
): void {
  if (findRule === undefined) return;
  for (const [path, check] of Object.entries(checks ?? {})) {
    const action = findRule(path)?.rule.action;
    if (action === undefined || action === 'remove') {
      list.idle(at('checks', path), () => 'has no effect: redaction lets no single value through there');
      continue;
    }
    const fields = record.fields ?? {};
    const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
    for (const [name, types] of [
      ['minimum', NUMBERS],
      ['words', TEXTS],
    ] as const) {
      if (check[name] === undefined) continue;
      if (action !== 'keep')
        list.idle(at('checks', path, name), () => `has no effect: redaction says ${action} there`);
      else if (field !== undefined && !types.includes(field.type))
        list.idle(at('checks', path, name), () => `has no effect: the field is of the type ${field.type}`);
    }
    const { words } = check;
    if (words !== undefined && field?.words?.every((word) => words.includes(word)) === true)
      list.idle(at('checks', path, 'words'), () => 'has no effect: record.fields has no other words for it');
  }
}

/** The endpoint that gives the second opinion, and what it is compared with. */
export function checkReconcile(
  at: At,
  dataset: DatasetDefinition,
  catalog: Catalog,
  findRule: ((fieldPath: string) => GoverningRule | undefined) | undefined,
  list: ProblemList,
): void {
  const { reconcile } = dataset;
  if (reconcile === undefined) return;
  const pointer = at('reconcile', 'endpoint');
  const endpoint = checkName(pointer, 'endpoint', reconcile.endpoint, catalog.endpoints, list);
  if (endpoint !== undefined) {
    if (endpoint.itemsPath === null)
      list.add(pointer, () => `${quoted(reconcile.endpoint)} has no itemsPath, so it gives no counts`);
    const allowed: readonly string[] = dataset.window === undefined ? [] : WINDOW_PLACEHOLDERS;
    const used = endpointPlaceholders(endpoint);
    for (const name of used)
      if (!allowed.includes(name))
        list.add(pointer, () => `${quoted(reconcile.endpoint)} uses {${name}}, which is not known here`);
    for (const names of dataset.window === undefined ? [] : [WINDOW_STARTS, WINDOW_ENDS])
      if (!names.some((name) => used.has(name)))
        list.add(
          pointer,
          () =>
            `${quoted(reconcile.endpoint)} does not use {${names[0] ?? ''}}, so it would count more than a slice`,
        );
  }
  const filters = Object.keys(dataset.filters ?? {});
  const { keyFilter, recordPath } = reconcile;
  if (keyFilter !== undefined && !filters.includes(keyFilter))
    list.add(
      at('reconcile', 'keyFilter'),
      () =>
        `${quoted(keyFilter)} is not a filter of the dataset.${didYouMean(keyFilter, filters)} There are: ${filters.length === 0 ? 'none' : listed(filters)}`,
    );
  if (findRule !== undefined && findRule(recordPath)?.rule.action !== 'keep')
    list.add(
      at('reconcile', 'recordPath'),
      () => `${quoted(recordPath)} must be kept by the redaction profile, or nothing can be compared`,
    );
}
