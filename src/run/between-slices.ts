import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import { createDuplicatesAcrossSlices } from './duplicates-across-slices.js';
import { placeStrays, type PlaceStraysPorts } from './place-strays.js';
import { createSliceFiles, type SliceFilesPorts } from './slice-files.js';
import type { StrayPile } from './strays.js';

export type BetweenSlicesPorts = SliceFilesPorts &
  Pick<SlicePoolPorts, 'strays' | 'comparesKeys'> &
  Pick<PlaceStraysPorts, 'createCollator'>;

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

export function createBetweenSlices(ports: BetweenSlicesPorts): BetweenSlices {
  const { strays, comparesKeys } = ports;
  const files = createSliceFiles(ports);
  const duplicates = comparesKeys ? createDuplicatesAcrossSlices(files, ports.events) : undefined;

  return {
    async follow(outcome) {
      await duplicates?.follow(outcome);
    },

    async settle(outcomes) {
      const needed: StrayPile[] = [...strays.foreign()];
      let settled = outcomes;
      for (const pile of strays.piles()) {
        const index = outcomes.findIndex(({ entry }) => entry.id === pile.sliceId);
        const outcome = outcomes[index];
        if (outcome?.file === undefined) {
          needed.push(pile);
          continue;
        }
        const slice = await placeStrays(outcome, outcome.file, pile, { ...ports, files, duplicates });
        settled = settled.with(index, slice);
        if (slice.file !== outcome.file) needed.push(pile);
      }
      if (duplicates !== undefined) settled = await duplicates.removed(settled);
      settled = withNeededBy(settled, needed);
      await files.remember(outcomes, settled);
      return {
        outcomes: settled,
        changed: settled.some(({ file }, index) => file !== outcomes[index]?.file),
      };
    },

    giveUp: (outcomes) => withNeededBy(outcomes, [...strays.piles(), ...strays.foreign()]),
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
