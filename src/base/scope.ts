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
