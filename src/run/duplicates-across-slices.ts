import type { EventSink } from '../base/events.js';
import { choose, type Choice } from '../records/collate.js';
import { blocksOf } from '../records/entry-block.js';
import { keyHash } from '../records/key-contents.js';
import { createKeyLedger } from '../records/key-ledger.js';
import type { Entry } from '../records/types.js';
import type { SliceOutcome } from './active-slice.js';
import type { SliceFiles } from './slice-files.js';

/** Finds keys that several slices of a run have, where a record belongs to the run and not to its slice. */
export interface DuplicatesAcrossSlices {
  /** Takes note of the keys of the next slice in order. */
  follow(outcome: SliceOutcome): Promise<void>;
  /** Takes note of records that are to join a slice. */
  join(identities: Iterable<string>): void;
  /** Leaves one record of each key in all slices together; gives the same slices where none has a key twice. */
  removed(outcomes: readonly SliceOutcome[]): Promise<readonly SliceOutcome[]>;
}

/** What a slice loses to others. */
interface Losses {
  readonly identities: Set<string>;
  conflicts: number;
}

export function createDuplicatesAcrossSlices(files: SliceFiles, events: EventSink): DuplicatesAcrossSlices {
  const ledger = createKeyLedger();
  /** Hashes of keys that may occur twice. */
  const suspects = new Set<number>();
  let fullTold = false;

  const suspect = (hashes: Iterable<number>): void => {
    for (const hash of ledger.known(hashes)) suspects.add(hash);
  };

  /** What each slice is to lose, so that the best record of each suspected key is left. */
  const lossesOf = async (outcomes: readonly SliceOutcome[]): Promise<readonly Losses[]> => {
    const holders = new Map<string, { readonly choice: Choice; readonly holder: number }>();
    const losses = outcomes.map((): Losses => ({ identities: new Set(), conflicts: 0 }));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.file === undefined) continue;
      for await (const mark of files.marks(outcome, outcome.file)) {
        if (!suspects.has(keyHash(mark.identity))) continue;
        const known = holders.get(mark.identity);
        const choice = choose(known?.choice, mark);
        if (known === undefined) {
          holders.set(mark.identity, { choice, holder: index });
          continue;
        }
        const wins = choice.content !== known.choice.content;
        const loser = losses[wins ? known.holder : index];
        loser?.identities.add(mark.identity);
        if (loser !== undefined && choice.conflicts > known.choice.conflicts) loser.conflicts += 1;
        holders.set(mark.identity, { choice, holder: wins ? index : known.holder });
      }
    }
    return losses;
  };

  return {
    async follow(outcome) {
      if (outcome.file === undefined) {
        outcome.takeKeyHashes?.();
        return;
      }
      const hashes = await files.keyHashes(outcome, outcome.file);
      suspect(hashes);
      ledger.enter(hashes);
      if (ledger.isFull() && !fullTold) {
        fullTold = true;
        events.emit({
          type: 'warning.raised',
          code: 'DUPLICATES_UNCHECKED',
          message: `From slice ${outcome.entry.id} on it was not checked whether a slice has a record of an earlier one: there are too many records to remember. Take a shorter window.`,
        });
      }
    },
    join(identities) {
      suspect([...identities].map(keyHash));
    },
    async removed(outcomes) {
      if (suspects.size === 0) return outcomes;
      const losses = await lossesOf(outcomes);
      const settled: SliceOutcome[] = [];
      for (const [index, outcome] of outcomes.entries()) {
        const { identities, conflicts } = losses[index] ?? { identities: new Set<string>(), conflicts: 0 };
        if (outcome.file === undefined || identities.size === 0) {
          settled.push(outcome);
          continue;
        }
        const kept = blocksOf(without(files.entries(outcome, outcome.file), identities));
        const amendment = { duplicates: identities.size, joined: 0, conflicts };
        settled.push(await files.rewritten(outcome, kept, () => amendment));
      }
      return settled;
    },
  };
}

async function* without(
  entries: AsyncIterable<Entry>,
  identities: ReadonlySet<string>,
): AsyncGenerator<Entry> {
  for await (const entry of entries) if (!identities.has(entry.identity)) yield entry;
}
