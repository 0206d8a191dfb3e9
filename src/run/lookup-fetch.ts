import { sha256Hex } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import type { ItemList } from '../base/json-items.js';
import { isJsonObject, toJsonText, type JsonObject } from '../base/json.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Normalise, Redactor, Summary } from '../records/types.js';
import { compareVersions, type Identifier } from '../records/identify.js';
import { keyHash } from '../records/key-contents.js';
import { itemHashes } from './item-count.js';
import { createRowCount, type IdentityCount } from './row-count.js';
import { fetchQuery, withoutPages, type QueryContext } from './query.js';

/** A list is held in memory; a longer one is no list to look things up in. */
const MAX_LOOKUP_ENTRIES = 50_000;

export interface LookupTreatment {
  readonly normalise: Normalise;
  readonly identifier: Identifier;
  readonly redactor: Redactor;
  /** Whether a text holds a secret of the run in any form. */
  readonly holdsSecret: (text: string) => boolean;
}

/** An entry and the walk over the list that brought it last. */
interface LookedUp {
  readonly record: JsonObject;
  readonly version: string;
  readonly walk: number;
}

/**
 * All records of a snapshot dataset, normalised and redacted, each once. Its pages are not told as pages of the run.
 * @throws GenesysCoreError of the calls; TOO_LARGE beyond 50,000 entries; BAD_RESPONSE where the server's total says that
 * some are missing, since a list with holes would be told as entries removed.
 */
export async function fetchEntries(
  plan: RunPlan,
  context: QueryContext,
  { normalise, identifier, redactor, holdsSecret }: LookupTreatment,
): Promise<readonly JsonObject[]> {
  const byIdentity = new Map<string, LookedUp>();
  const take = (items: ItemList, rows: IdentityCount): void => {
    const response = identifier.response();
    const areRows = plan.dataset.record.rows !== undefined;
    for (const hash of areRows ? itemHashes(items) : []) rows.add(hash);
    for (const normalised of normalise.records(items)) {
      const { identity, version } = response.identify(normalised);
      if (!areRows) rows.add(keyHash(identity));
      const record = redactor.redact(normalised);
      if (holdsSecret(toJsonText(record)))
        throw new GenesysCoreError('REDACTION', `An entry of ${plan.datasetKey} holds a secret of this run.`);
      const known = byIdentity.get(identity);
      const later = known === undefined ? 1 : compareVersions(version, known.version);
      if (known === undefined || later > 0 || (later === 0 && toJsonText(record) < toJsonText(known.record)))
        byIdentity.set(identity, { record, version, walk: rows.walk() });
      else byIdentity.set(identity, { ...known, walk: rows.walk() });
    }
    if (byIdentity.size > MAX_LOOKUP_ENTRIES)
      throw new GenesysCoreError(
        'TOO_LARGE',
        `${plan.datasetKey} has more than ${MAX_LOOKUP_ENTRIES} entries, which are too many for a lookup.`,
      );
  };
  const quiet = { ...context, plan, events: withoutPages(context.events) };
  for (const query of plan.slices.flatMap(({ queries }) => queries)) {
    const rows = createRowCount();
    const pages = fetchQuery(query, quiet, rows);
    for (;;) {
      const step = await pages.next();
      if (step.done !== true) {
        take(step.value.items, rows);
        continue;
      }
      if (step.value.doubt !== undefined)
        throw new GenesysCoreError('BAD_RESPONSE', `The list of ${plan.datasetKey}: ${step.value.doubt}`);
      const abandoned = new Set(rows.abandoned());
      for (const [identity, { walk }] of byIdentity) if (abandoned.has(walk)) byIdentity.delete(identity);
      break;
    }
  }
  return [...byIdentity.values()].map(({ record }) => record);
}

/** Digest of what decides how the entries of a dataset look: endpoint, record, redaction, pseudonym key. */
export function lookupRecipe({ catalog, dataset, redactionProfile }: RunPlan, keyId: string | null): string {
  return sha256Hex(
    toJsonText([
      catalog.endpoints.get(dataset.source.endpoint),
      dataset.record,
      catalog.profiles.redaction.get(redactionProfile),
      keyId,
    ]),
  );
}

/** Datasets whose runs may leave a copy of a dataset's records: those that look it up, and the dataset itself. */
export function holdersOf({ catalog }: Pick<RunPlan, 'catalog'>, wanted: string): readonly string[] {
  return [...catalog.datasets]
    .filter(
      ([key, dataset]) =>
        (key === wanted && dataset.tellChanges === true) ||
        Object.values(dataset.lookups ?? {}).some((lookup) => lookup.dataset === wanted),
    )
    .map(([key]) => key);
}

/** A summary that keeps the records that it counts; `records()` is undefined where there were too many. */
export function keepingRecords(summary: Summary): {
  readonly summary: Summary;
  records(): readonly JsonObject[] | undefined;
} {
  const kept: JsonObject[] = [];
  return {
    summary: {
      paths: [...summary.paths, '$'],
      add(values) {
        summary.add(values);
        const record = values.first(summary.paths.length);
        if (kept.length <= MAX_LOOKUP_ENTRIES && isJsonObject(record)) kept.push(record);
      },
      makeRoom: () => summary.makeRoom(),
      mark: () => {
        summary.mark();
      },
      backToMark: () => summary.backToMark(),
      data: () => summary.data(),
    },
    records: () => (kept.length > MAX_LOOKUP_ENTRIES ? undefined : kept),
  };
}
