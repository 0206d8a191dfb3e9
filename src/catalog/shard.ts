import { sha256Hex } from '../base/digest.js';
import { invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { formatInstant, type Window } from '../base/window.js';

/** A part of a request that a job runs on its own: whole slices of the window, one after the other. */
export interface Shard {
  readonly datasetKey: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Null for a dataset without a window: its shards have parts of its parents, by hash. */
  readonly window: Window | null;
  /** The window of all shards together. */
  readonly whole: Window | null;
}

/** Jobs that one matrix may have. */
export const MAX_SHARDS = 256;

const PATTERN =
  /^([a-z0-9-]+)_(\d{1,3})of(\d{1,3})_([0-9a-z]*)_([0-9a-z]*)_([0-9a-z]*)_([0-9a-z]*)_([0-9a-f]{6})$/;
const SUM_DIGITS = 6;

/** The shard as one text, safe in a matrix, a file name and an artifact name; `parseShard` reads it. */
export function shardText({ datasetKey, number, count, window, whole }: Shard): string {
  const bounds = [window?.startMs, window?.endMs, whole?.startMs, whole?.endMs];
  const body = [datasetKey, `${number}of${count}`, ...bounds.map((ms) => ms?.toString(36) ?? '')].join('_');
  return `${body}_${checkSum(body)}`;
}

/**
 * Reads what `shardText` wrote.
 * @throws GenesysCoreError INPUT_INVALID for anything else, a text that was cut or changed among it.
 */
export function parseShard(text: string): Shard {
  const [, datasetKey = '', number, count, ...rest] = PATTERN.exec(text) ?? [];
  const sum = rest.pop();
  const body = text.slice(0, -SUM_DIGITS - 1);
  if (datasetKey === '' || sum !== checkSum(body))
    throw invalidInput(
      `shard is ${quoted(text)}, which is no shard, or not all of it. Take it from the output of "genesys-core plan --json" as it is.`,
    );
  const [startMs, endMs, wholeStartMs, wholeEndMs] = rest.map((digits) => Number.parseInt(digits, 36));
  return {
    datasetKey,
    number: Number(number),
    count: Number(count),
    window: windowOf(startMs, endMs),
    whole: windowOf(wholeStartMs, wholeEndMs),
  };
}

/** A person's name of a shard: `shard 3 of 20 (2026-11-01T00:00:00Z to 2026-11-04T00:00:00Z)`. */
export function shardName({ number, count, window }: Omit<Shard, 'datasetKey' | 'whole'>): string {
  const bounds =
    window === null ? '' : ` (${formatInstant(window.startMs)} to ${formatInstant(window.endMs)})`;
  return `shard ${number} of ${count}${bounds}`;
}

/**
 * Neighbouring slices in `count` groups whose sizes differ by one at most; fewer where there are fewer slices. Without a
 * window parents are divided, `hasParents`; without these there is one shard.
 */
export function cutShards(
  { datasetKey, hasParents }: { readonly datasetKey: string; readonly hasParents: boolean },
  slices: readonly Window[],
  whole: Window | null,
  count: number,
): readonly Shard[] {
  if (whole === null) {
    const shards = hasParents ? count : 1;
    return Array.from({ length: shards }, (_, index) => ({
      datasetKey,
      number: index + 1,
      count: shards,
      window: null,
      whole: null,
    }));
  }
  const shards = Math.min(count, slices.length);
  return Array.from({ length: shards }, (_, index) => {
    const first = slices[Math.floor((index * slices.length) / shards)];
    const last = slices[Math.floor(((index + 1) * slices.length) / shards) - 1];
    const window = { startMs: first?.startMs ?? whole.startMs, endMs: last?.endMs ?? whole.endMs };
    return { datasetKey, number: index + 1, count: shards, window, whole };
  });
}

function windowOf(startMs: number | undefined, endMs: number | undefined): Window | null {
  if (startMs === undefined || endMs === undefined || Number.isNaN(startMs) || Number.isNaN(endMs))
    return null;
  return { startMs, endMs };
}

/** Finds a text that was cut or mistyped; it protects against nothing else. */
function checkSum(body: string): string {
  return sha256Hex(body).slice(0, SUM_DIGITS);
}
