import { GenesysCoreError } from '../base/errors.js';
import { formatInstant } from '../base/window.js';
import type { BucketClient, Condition, StoredObject } from './bucket-client.js';
import { emptyIndex, withRun, type IndexChange, type IndexDocument } from './index-document.js';
import type { ReadIndexText } from './index-schema.js';

const INDEX_KEY = 'index.json';
/** Publishers that write the index again and again meanwhile. */
const MAX_CHANGES = 32;

/** The index of a bucket, of the same form as that of a repository. Empty where nothing was published. */
export async function readBucketIndex(client: BucketClient, readText: ReadIndexText): Promise<IndexDocument> {
  return indexIn(await client.read(INDEX_KEY), client, readText);
}

/**
 * Adds a run to the index by compare and set.
 * @throws GenesysCoreError `PUBLISH` where the index can not be read, or others write it all the time.
 */
export async function addToBucketIndex(
  client: BucketClient,
  readText: ReadIndexText,
  change: IndexChange,
  nowMs: number,
): Promise<void> {
  for (let round = 1; round <= MAX_CHANGES; round += 1) {
    const stored = await client.read(INDEX_KEY);
    const before = indexIn(stored, client, readText);
    const after: IndexDocument = {
      ...withRun(before, change, nowMs),
      revision: before.revision + 1,
      updatedAt: formatInstant(nowMs),
    };
    if (await client.writeText(INDEX_KEY, textOf(after), conditionOf(stored))) return;
  }
  throw new GenesysCoreError(
    'PUBLISH',
    `${client.addressOf(INDEX_KEY)}: the index could not be written, as others write it all the time. Run again.`,
    { retryable: true },
  );
}

/** The write is of what was read, or of nothing. */
export function conditionOf(before: StoredObject | undefined): Condition {
  return before === undefined ? { ifNoneMatch: '*' } : { ifMatch: before.etag };
}

export function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function indexIn(
  stored: StoredObject | undefined,
  client: BucketClient,
  readText: ReadIndexText,
): IndexDocument {
  if (stored === undefined) return emptyIndex(client.addressOf('').replace(/\/$/, ''));
  const reading = readText(stored.text);
  if ('index' in reading) return reading.index;
  throw new GenesysCoreError(
    'PUBLISH',
    `${client.addressOf(INDEX_KEY)} cannot be used: ${reading.problem}. ${
      reading.newer
        ? 'A later version of this program wrote it: use that version here too.'
        : 'It was left as it is. Bring back an earlier version of the object, or move it away: the next run begins another one.'
    }`,
  );
}
