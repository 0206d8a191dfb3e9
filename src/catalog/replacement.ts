import type { JsonObject } from '../base/json.js';
import { didYouMean, quoted } from '../base/suggestion.js';
import type { FileEntry } from './entries.js';
import type { ResolvedEntries } from './inherit.js';
import type { ProblemList } from './problem.js';

const NOUNS = { datasets: 'dataset', endpoints: 'endpoint' } as const;

/**
 * An entry of an overlay stands in place of the built-in one with its key. Where it reads something else, the key is taken
 * by accident unless `replaces` says otherwise: the built-in dataset would be gone without a word.
 * @param below entries of the built-in catalog
 * @param inForce all entries, the overlays' own included
 */
export function checkReplacements(
  own: readonly FileEntry[],
  below: ResolvedEntries,
  inForce: ResolvedEntries,
  list: ProblemList,
): void {
  for (const { kind, key, pointer, base, replaces } of own) {
    if (kind !== 'datasets' && kind !== 'endpoints') continue;
    const replaced = below.get(kind)?.get(key);
    if (replaced === undefined) {
      if (replaces)
        list.add(
          `${pointer}/replaces`,
          () =>
            `there is no built-in ${NOUNS[kind]} ${quoted(key)} that it could replace.${didYouMean(key, below.get(kind)?.keys() ?? [])}`,
        );
      continue;
    }
    if (replaces || base === key) continue;
    const value = inForce.get(kind)?.get(key)?.value;
    const reads = value === undefined ? undefined : readBy(kind, value, inForce);
    const before = readBy(kind, replaced.value, below);
    if (reads === undefined || isSame(reads, before)) continue;
    list.add(
      pointer,
      () =>
        `${quoted(key)} is the key of ${kind === 'endpoints' ? 'an' : 'a'} ${NOUNS[kind]} of ${replaced.chain[0]?.file ?? ''}, which reads ${String(before)}, and this one reads ${reads}. Choose another key, such as ${quoted(freeKey(key, inForce.get(kind)))}; or say that it is to stand in its place: "replaces": true`,
    );
  }
}

/** Method and path of what an entry reads; undefined where it names no endpoint that is there. */
function readBy(
  kind: 'datasets' | 'endpoints',
  value: JsonObject,
  entries: ResolvedEntries,
): string | undefined {
  const endpoint = kind === 'endpoints' ? value : endpointOf(value, entries);
  const { method, path } = endpoint ?? {};
  return typeof method === 'string' && typeof path === 'string' ? `${method} ${path}` : undefined;
}

/** Names of placeholders make no difference. */
function isSame(one: string, other: string | undefined): boolean {
  return one.replace(/\{\w+\}/g, '{}') === other?.replace(/\{\w+\}/g, '{}');
}

function endpointOf({ source }: JsonObject, entries: ResolvedEntries): JsonObject | undefined {
  const key = (source as JsonObject | undefined)?.['endpoint'];
  return typeof key === 'string' ? entries.get('endpoints')?.get(key)?.value : undefined;
}

function freeKey(key: string, taken: ReadonlyMap<string, unknown> | undefined): string {
  for (let number = 2; ; number += 1) if (taken?.has(`${key}-${number}`) !== true) return `${key}-${number}`;
}
