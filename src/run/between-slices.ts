import type { GenesysCoreError } from '../base/errors.js';
import { parseJson, type JsonObject } from '../base/json.js';
import type { RecordDefinition } from '../catalog/types.js';
import { choose, type Choice } from '../records/collate.js';
import { BlockBuilder, blocksOf, entriesIn } from '../records/entry-block.js';
import { isRunScoped, keyFields, keyTextReader } from '../records/identify.js';
import { keyHash } from '../records/key-contents.js';
import { createKeyLedger } from '../records/key-ledger.js';
import type { Collator, Entry, EntryBlock } from '../records/types.js';
import { changedRecord, doubted, judged, secondOpinion, undoubted } from './doubts.js';
import type { FileEntry } from './manifest.js';
import { textsOf } from './lines.js';
import { entriesOf, markedBlocks, redactedMarks, type Mark } from './marks.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import type { SliceSpill } from './spill.js';
import type { StrayPile } from './strays.js';

export interface BetweenSlicesPorts extends Pick<
  SlicePoolPorts,
  'writer' | 'events' | 'scrub' | 'strays' | 'identifier'
> {
  readonly record: RecordDefinition;
  readonly createCollator: (spill: SliceSpill) => Collator;
  /** Asked between batches; an error from it ends the work. */
  readonly stopReason: () => GenesysCoreError | undefined;
}

/** What slices have to do with each other: records that came with another's answers, and keys that several have. */
export interface BetweenSlices {
  /** Takes note of the next slice in order. */
  follow(outcome: SliceOutcome): Promise<void>;
  /**
   * Once all slices are there: puts every record where it belongs and leaves one of each key. Rewrites the files of the
   * slices concerned and no others; `changed` where there were any.
   * @throws GenesysCoreError `IO`, or the reason why the work was to stop.
   */
  settle(outcomes: readonly SliceOutcome[]): Promise<Settled>;
  /** For a run that was stopped: only tells which slices brought what may not be where it belongs. */
  giveUp(outcomes: readonly SliceOutcome[]): readonly SliceOutcome[];
}

export interface Settled {
  readonly outcomes: readonly SliceOutcome[];
  readonly changed: boolean;
}

/** What a slice's new file differs by from the one before. */
interface Amendment {
  readonly duplicates: number;
  readonly joined: number;
  readonly conflicts: number;
}

/** Identities of strays that are compared in memory; with more of them their slice is written again in any case. */
const MAX_HELD = 200_000;

export function createBetweenSlices(ports: BetweenSlicesPorts): BetweenSlices {
  const { writer, events, identifier } = ports;
  const runScoped = isRunScoped(ports.record);
  const fields = keyFields(ports.record);
  const ledger = createKeyLedger();
  const suspects = new Set<number>();
  let fullTold = false;
  let amendments = 0;

  const linesOf = async function* (file: FileEntry): AsyncGenerator<string> {
    for await (const lines of writer.readPart(file)) yield* textsOf(lines);
  };

  const marksOf = (outcome: SliceOutcome, file: FileEntry): AsyncIterable<Mark> =>
    outcome.marks?.read() ?? redactedMarks(linesOf(file), identifier);

  const hashesOf = async (outcome: SliceOutcome, file: FileEntry): Promise<Iterable<number>> => {
    const known = outcome.takeKeyHashes?.();
    if (known !== undefined) return known;
    const hashes: number[] = [];
    for await (const { identity } of heeding(marksOf(outcome, file), ports.stopReason))
      hashes.push(keyHash(identity));
    return hashes;
  };

  const entriesOfFile = (outcome: SliceOutcome, file: FileEntry): AsyncIterable<Entry> => {
    const entries = entriesOf(
      linesOf(file),
      marksOf(outcome, file),
      ports.record.time,
      keyTextReader(fields ?? []),
    );
    return heeding(entries, ports.stopReason);
  };

  const rewritten = async (
    outcome: SliceOutcome,
    blocks: AsyncIterable<EntryBlock>,
    amendment: () => Amendment,
  ): Promise<SliceOutcome> => {
    const { id, completeness } = outcome.entry;
    amendments += 1;
    const marked = markedBlocks(blocks, writer.spillOf(`${id}-amended-${amendments}`));
    const file = await writer.writePart(id, outcome.reconciler?.watch(marked.blocks) ?? marked.blocks);
    const { duplicates, joined, conflicts } = amendment();
    const entry = {
      ...outcome.entry,
      records: file.records,
      completeness: {
        ...completeness,
        kept: file.records,
        duplicates: completeness.duplicates + duplicates,
        ...(joined > 0 ? { joined: (completeness.joined ?? 0) + joined } : {}),
      },
    };
    events.emit({ type: 'slice.amended', sliceId: id, records: file.records, joined, duplicates });
    const marks = marked.ended() ?? outcome.marks;
    const amended = withOpinion({ ...outcome, entry, file, marks });
    const told = conflicts === 0 ? amended : doubted(amended, changedRecord(conflicts, fields));
    return judged(told, ports.scrub);
  };

  /** The pile's records in their slice. */
  const placed = async (outcome: SliceOutcome, file: FileEntry, pile: StrayPile): Promise<SliceOutcome> => {
    const { id } = outcome.entry;
    const spill = writer.spillOf(`${id}-joined`);
    const merged = ports.createCollator(spill);
    // Of a slice that an earlier run fetched there is nothing but its redacted records to compare with.
    const redacted = outcome.marks === undefined ? identifier.response() : undefined;
    const missing = new Map<string, number>();
    let came = 0;
    for await (const block of heeding(pile.collator.blocks(), ports.stopReason)) {
      const builder = new BlockBuilder();
      for (const entry of entriesIn(block)) {
        const stray =
          redacted === undefined
            ? entry
            : { ...entry, ...redacted.identify(parseJson(entry.line) as JsonObject) };
        came += 1;
        if (came <= MAX_HELD) missing.set(stray.identity, stray.content);
        builder.add(stray);
      }
      await merged.add(builder.take());
    }
    const among = pile.collator.counts();
    await pile.spill.discardAll();
    try {
      if (came <= MAX_HELD) {
        for await (const { identity, content } of heeding(marksOf(outcome, file), ports.stopReason))
          if (missing.get(identity) === content) missing.delete(identity);
        if (missing.size === 0) return withDuplicates(outcome, came + among.duplicates);
      }
      if (runScoped) for (const hash of ledger.known([...missing.keys()].map(keyHash))) suspects.add(hash);
      for await (const block of blocksOf(entriesOfFile(outcome, file))) await merged.add(block);
      return await rewritten(outcome, merged.blocks(), () => {
        const { kept, duplicates, conflicts } = merged.counts();
        return {
          duplicates: duplicates + among.duplicates,
          joined: Math.max(0, kept - file.records),
          conflicts: conflicts + among.conflicts,
        };
      });
    } finally {
      await merged.discard();
      await spill.discardAll();
    }
  };

  /** Leaves one of each suspected key in all slices together. */
  const withoutDoubles = async (outcomes: readonly SliceOutcome[]): Promise<readonly SliceOutcome[]> => {
    const holders = new Map<string, { readonly choice: Choice; readonly holder: number }>();
    const losing = outcomes.map(() => ({ identities: new Set<string>(), conflicts: 0 }));
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.file === undefined) continue;
      for await (const mark of heeding(marksOf(outcome, outcome.file), ports.stopReason)) {
        if (!suspects.has(keyHash(mark.identity))) continue;
        const known = holders.get(mark.identity);
        const choice = choose(known?.choice, mark);
        if (known === undefined) {
          holders.set(mark.identity, { choice, holder: index });
          continue;
        }
        const wins = choice.content !== known.choice.content;
        const loser = losing[wins ? known.holder : index];
        loser?.identities.add(mark.identity);
        if (loser !== undefined && choice.conflicts > known.choice.conflicts) loser.conflicts += 1;
        holders.set(mark.identity, { choice, holder: wins ? index : known.holder });
      }
    }
    const settled: SliceOutcome[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      const { identities, conflicts } = losing[index] ?? { identities: new Set<string>(), conflicts: 0 };
      if (outcome.file === undefined || identities.size === 0) {
        settled.push(outcome);
        continue;
      }
      const kept = blocksOf(without(entriesOfFile(outcome, outcome.file), identities));
      const amendment = { duplicates: identities.size, joined: 0, conflicts };
      settled.push(await rewritten(outcome, kept, () => amendment));
    }
    return settled;
  };

  /** Remembers slices whose files have changed, and those that had brought what was still to be placed. */
  const remembered = async (
    before: readonly SliceOutcome[],
    after: readonly SliceOutcome[],
  ): Promise<void> => {
    if (writer.summaryOnly) return;
    for (const [index, { entry, file }] of after.entries()) {
      if (file === undefined || (file === before[index]?.file && entry.completeness.moved === undefined))
        continue;
      await writer.rememberSlice(entry, file);
      if (file === before[index]?.file) continue;
      const { path, bytes, records, sha256 } = file;
      events.emit({ type: 'file.written', path, bytes, records, sha256 });
    }
  };

  return {
    async follow(outcome) {
      const { file } = outcome;
      if (file === undefined || !runScoped) {
        outcome.takeKeyHashes?.();
        return;
      }
      const hashes = await hashesOf(outcome, file);
      for (const hash of ledger.known(hashes)) suspects.add(hash);
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

    async settle(outcomes) {
      const piles = ports.strays.piles();
      const needed: StrayPile[] = [...ports.strays.foreign()];
      let settled: readonly SliceOutcome[] = outcomes;
      for (const pile of piles) {
        const index = outcomes.findIndex(({ entry }) => entry.id === pile.sliceId);
        const outcome = outcomes[index];
        if (outcome?.file === undefined) {
          needed.push(pile);
          continue;
        }
        const slice = await placed(outcome, outcome.file, pile);
        settled = settled.with(index, slice);
        if (slice.file !== outcome.file) needed.push(pile);
      }
      if (suspects.size > 0) settled = await withoutDoubles(settled);
      settled = withNeededBy(settled, needed);
      await remembered(outcomes, settled);
      return {
        outcomes: settled,
        changed: settled.some(({ file }, index) => file !== outcomes[index]?.file),
      };
    },

    giveUp: (outcomes) => withNeededBy(outcomes, [...ports.strays.piles(), ...ports.strays.foreign()]),
  };
}

/** Tells of each slice which others have, or lack, records that its answers alone brought. */
function withNeededBy(
  outcomes: readonly SliceOutcome[],
  piles: readonly StrayPile[],
): readonly SliceOutcome[] {
  return outcomes.map((outcome) => {
    const neededBy = piles
      .filter((pile) => pile.broughtBy.has(outcome.entry.id))
      .map(({ sliceId }) => sliceId);
    if (neededBy.length === 0) return outcome;
    const { entry } = outcome;
    return { ...outcome, entry: { ...entry, completeness: { ...entry.completeness, neededBy } } };
  });
}

function withDuplicates(outcome: SliceOutcome, duplicates: number): SliceOutcome {
  const { completeness } = outcome.entry;
  const counted = { ...completeness, duplicates: completeness.duplicates + duplicates };
  return { ...outcome, entry: { ...outcome.entry, completeness: counted } };
}

/** The second opinion once more, now that the slice has other records. */
function withOpinion(outcome: SliceOutcome): SliceOutcome {
  const reconciliation = outcome.reconciler?.again();
  if (reconciliation === undefined) return outcome;
  const known = { ...outcome, entry: { ...outcome.entry, reconciliation } };
  return reconciliation.status === 'disagreed'
    ? doubted(known, secondOpinion(reconciliation))
    : undoubted(known, 'secondOpinion');
}

async function* without(
  entries: AsyncIterable<Entry>,
  identities: ReadonlySet<string>,
): AsyncGenerator<Entry> {
  for await (const entry of entries) if (!identities.has(entry.identity)) yield entry;
}

async function* heeding<T>(
  values: AsyncIterable<T>,
  stopReason: () => GenesysCoreError | undefined,
): AsyncGenerator<T> {
  for await (const value of values) {
    const reason = stopReason();
    if (reason !== undefined) throw reason;
    yield value;
  }
}
