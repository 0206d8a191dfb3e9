import type { Clock } from './clock.js';
import type { EventSink } from './events.js';
import type { Scrubber } from './scrub.js';

/** What all parts of one run share. It is built once, in `src/engine`, and handed down: constructors take it first. */
export interface RunScope {
  readonly clock: Clock;
  /** Aborted when the run is to stop: at the wish of the door, at the deadline, or since it can not succeed any more. */
  readonly signal: AbortSignal;
  /** End of the run on `clock.monotonic()`, in milliseconds. */
  readonly deadlineAtMs: number;
  /** Takes every event of the run. */
  readonly events: EventSink;
  /** Knows every secret of the run. */
  readonly scrubber: Scrubber;
}

const RUN_ID = /^\d{8}T\d{6}Z-[0-9a-f]{6}$/;

/**
 * `20261123T010203Z-<6 hex digits>`, three of them the milliseconds and three of chance: sorts by start time, runs of the
 * same second too, and is safe in a file name.
 */
export function createRunId(nowMs: number, randomBytes: Uint8Array): string {
  const second = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const milliseconds = (Math.floor(nowMs) % 1000).toString(16).padStart(3, '0');
  return `${second}-${milliseconds}${Buffer.from(randomBytes).toString('hex').padEnd(3, '0').slice(0, 3)}`;
}

/** Whether a text has the form of a run id. */
export function isRunId(text: string): boolean {
  return RUN_ID.test(text);
}
