import type { EventSink } from '../base/events.js';
import { toJsonText, type JsonObject } from '../base/json.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { SummaryData } from '../records/types.js';
import { labelsOf, type LookupEntry, type Lookups } from './lookups.js';
import type { Maker } from './identity.js';
import type { Difference, EntryKey } from '../records/difference.js';
import {
  CONTRACT_VERSION,
  type FileEntry,
  type ListedChange,
  type RunStatus,
  type SummaryFile,
} from './manifest.js';
import type { RunWriter } from './store.js';

const MAX_LISTED = 50;
const MAX_FIELDS = 20;

/** What a run needs to look things up, and to leave its own records for others to look up. */
export interface RunLookups extends Lookups {
  /** Engine and catalog of the run. */
  readonly made: Maker;
  /** The run's own records as a list for the next run; undefined where none is kept. */
  ownRecords(): readonly JsonObject[] | undefined;
}

/** The lookups, and the run's own records as one more where they are all there. */
export async function withOwnRecords(
  looked: readonly LookupEntry[],
  status: RunStatus,
  lookups: RunLookups | undefined,
): Promise<readonly LookupEntry[]> {
  const own = status === 'succeeded' ? lookups?.ownRecords() : undefined;
  return lookups === undefined || own === undefined ? looked : [...looked, await lookups.keepOwn(own)];
}

/** What summary.json tells of them. */
export function lookupFacts(
  plan: RunPlan,
  data: SummaryData,
  lookups: readonly LookupEntry[],
): Partial<SummaryFile['run']> {
  if (lookups.length === 0) return {};
  const labels = labelsOf(plan, data, lookups);
  return {
    lookups: lookups.map(({ name, dataset, source, fetchedAt, entries, changes }) => ({
      name,
      dataset,
      source,
      fetchedAt,
      entries: entries.length,
      ...(changes === null
        ? {}
        : {
            changes: {
              since: changes.since,
              added: changes.added.length,
              removed: changes.removed.length,
              changed: changes.changed.length,
              listed: listedChanges(changes),
            },
          }),
    })),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
  };
}

/** A run that is to keep no records keeps no list either. */
export async function writeLookups(
  plan: RunPlan,
  lookups: readonly LookupEntry[],
  ports: {
    readonly writer: RunWriter;
    readonly events: EventSink;
    readonly lookups?: RunLookups;
    readonly organization: string | null;
  },
): Promise<FileEntry | undefined> {
  const { writer, events, organization } = ports;
  if (lookups.length === 0 || ports.lookups === undefined || writer.summaryOnly) return undefined;
  const entry = await writer.writeLookups({
    contractVersion: CONTRACT_VERSION,
    datasetKey: plan.datasetKey,
    runId: writer.runId,
    organization,
    ...ports.lookups.made,
    lookups,
  });
  const { path, bytes, records, sha256 } = entry;
  events.emit({ type: 'file.written', path, bytes, records, sha256 });
  return entry;
}

function listedChanges({ added, removed, changed }: Difference): readonly ListedChange[] {
  const keyText = (key: EntryKey): string =>
    key.map((value) => (typeof value === 'string' ? value : toJsonText(value))).join(' ');
  const one = (
    change: ListedChange['change'],
    key: EntryKey,
    fields: readonly string[] = [],
  ): ListedChange => ({
    key: keyText(key),
    change,
    fields: fields.slice(0, MAX_FIELDS),
  });
  return [
    ...changed.map(({ key, fields }) =>
      one(
        'changed',
        key,
        fields.map(({ path }) => path),
      ),
    ),
    ...added.map((key) => one('added', key)),
    ...removed.map((key) => one('removed', key)),
  ].slice(0, MAX_LISTED);
}
