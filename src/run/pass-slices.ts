import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import type { BetweenSlices } from './between-slices.js';
import type { ReadBackFacts, ReadBack } from './read-back.js';
import { isCancelled, scrubbedReport } from './manifest.js';

export interface PassPorts extends Pick<SlicePoolPorts, 'writer' | 'events' | 'scrub' | 'stop'> {
  readonly between: BetweenSlices;
  readonly createPass: () => ReadBack;
}

export interface PassedSlices {
  readonly outcomes: readonly SliceOutcome[];
  readonly facts: ReadBackFacts;
}

/**
 * Follows the slices in order, as they come, with the read-back that digests and sums up; then settles what they have to do with
 * each other, and passes again over what changed by it, which is rare. From the first part on that cannot be read back, or
 * for which no time is left, none counts.
 */
export async function passSlices(
  fetching: readonly Promise<SliceOutcome>[],
  ports: PassPorts,
): Promise<PassedSlices> {
  const first = await passInOrder(fetching, ports);
  const settled = first.broken === undefined ? await settle(first, ports) : first;
  if (ports.writer.summaryOnly)
    for (const { file } of settled.outcomes) if (file !== undefined) await ports.writer.removePart(file);
  return settled;
}

async function passInOrder(
  fetching: readonly Promise<SliceOutcome>[],
  ports: PassPorts,
): Promise<PassedSlices & { readonly broken: GenesysCoreError | undefined }> {
  const { writer, stop, between } = ports;
  const pass = ports.createPass();
  const outcomes: SliceOutcome[] = [];
  let broken: GenesysCoreError | undefined;
  for (const next of fetching) {
    const outcome = await next;
    if (broken === undefined && outcome.file !== undefined) {
      try {
        await between.follow(outcome);
        await pass.add(outcome.file, writer.readPart(outcome.file));
      } catch (thrown) {
        broken = toGenesysCoreError(thrown);
        stop.abort(broken);
      }
    }
    outcomes.push(broken === undefined ? outcome : await demoted(outcome, broken, ports));
  }
  return { outcomes, facts: await pass.facts(), broken };
}

async function settle(passed: PassedSlices, ports: PassPorts): Promise<PassedSlices> {
  const { writer, stop, between } = ports;
  if (stop.signal.aborted) return { ...passed, outcomes: between.giveUp(passed.outcomes) };
  try {
    const { outcomes, changed } = await between.settle(passed.outcomes);
    if (!changed) return { ...passed, outcomes };
    const pass = ports.createPass();
    for (const { file } of outcomes) if (file !== undefined) await pass.add(file, writer.readPart(file));
    return { outcomes, facts: await pass.facts() };
  } catch (thrown) {
    const error = toGenesysCoreError(thrown);
    stop.abort(error);
    const outcomes: SliceOutcome[] = [];
    for (const outcome of passed.outcomes) outcomes.push(await demoted(outcome, error, ports));
    return { outcomes, facts: await ports.createPass().facts() };
  }
}

/** The slice without its records, which cannot be vouched for. */
async function demoted(
  outcome: SliceOutcome,
  error: GenesysCoreError,
  ports: PassPorts,
): Promise<SliceOutcome> {
  if (outcome.file === undefined) return outcome;
  const report = scrubbedReport(error, ports.scrub);
  ports.events.emit({ type: 'slice.failed', sliceId: outcome.entry.id, error: report });
  await ports.writer.removePart(outcome.file);
  return {
    entry: {
      ...outcome.entry,
      status: isCancelled(ports.stop.signal) ? 'cancelled' : 'failed',
      records: 0,
      completeness: { stoppedBy: 'error', decidedBy: 'error', kept: 0, duplicates: 0, outOfWindow: 0 },
      error: report,
    },
    raw: outcome.raw,
    error,
  };
}
