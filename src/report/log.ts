import type { Clock } from '../base/clock.js';
import type { EventSink, RunEvent } from '../base/events.js';
import { plainText } from '../base/scrub.js';
import { counted } from '../base/suggestion.js';
import {
  attemptLine,
  holdLine,
  NOTABLE_WAIT_MS,
  queryLine,
  runLine,
  sliceLine,
  troubleLine,
} from './log-lines.js';
import { shownInstant, formatInterval } from './text.js';
import { progressText } from './progress.js';
import { createTally } from './tally.js';

/** While nothing else is told, a line of progress this often. */
const SILENCE_MS = 10_000;
/** How often a log wants to be ticked. */
export const TICK_MS = 1_000;
/** Where there are more slices, those that went well are told by the heartbeat alone. */
const MAX_SLICE_LINES = 400;
/** Where there are more queries, their states are not told one by one. */
const MAX_QUERY_LINES = 60;

/** Lines about a run. */
export interface EventLog extends EventSink {
  /** Gives a sign of life where nothing was told for ten seconds. To be called each `TICK_MS`: a wait has no events. */
  tick(): void;
}

/** Prints a line, where there is one. */
type Say = (line: string | undefined) => void;

/**
 * Renders events as lines that a person likes to read: what is planned, one line for each slice, the waits that matter,
 * a sign of life every ten seconds, and how it ended. Pages and attempts are summed up, never told one by one.
 */
export function createEventLog(title: string, clock: Clock, print: (line: string) => void): EventLog {
  const tally = createTally(clock);
  const intervals = new Map<string, string>();
  let spokeAtMs = clock.monotonic();
  let retriesTold = 0;

  const say: Say = (line) => {
    if (line === undefined) return;
    spokeAtMs = clock.monotonic();
    // Texts of the server are in some of the lines, and a line break or a bidi mark is no part of any.
    print(plainText(line));
  };
  const sayWait = waitTeller(clock, say);
  const saySlice = atMost(
    MAX_SLICE_LINES,
    say,
    'More slices follow; only those that fail are told from here.',
  );
  const sayQuery = atMost(MAX_QUERY_LINES, say);

  const nameOf = (sliceId: string): string => intervals.get(sliceId) ?? sliceId;
  const retriesSince = (): string => {
    const fresh = tally.tally().retries - retriesTold;
    retriesTold += fresh;
    return fresh > 0 ? `, ${counted(fresh, 'retry', 'retries')}` : '';
  };

  const tell = (event: RunEvent): void => {
    if (event.type === 'slice.started') intervals.set(event.sliceId, formatInterval(event.start, event.end));
    say(runLine(event, () => tally.tally()) ?? troubleLine(event, nameOf));
    sayWait(event);
    sayQuery(queryLine(event, nameOf));
    saySlice(sliceLine(event, nameOf, retriesSince));
    if (event.type === 'slice.completed') intervals.delete(event.sliceId);
  };

  /** Before a run there is nothing to tell of it. */
  let begun = false;
  const signOfLife = (): void => {
    const time = shownInstant(new Date(clock.now()).toISOString()).slice(11);
    say(`${time} ${progressText(title, tally.tally())}`);
  };

  return {
    emit(event) {
      begun ||= event.type === 'run.started';
      tally.emit(event);
      tell(event);
      if (clock.monotonic() - spokeAtMs >= SILENCE_MS) signOfLife();
    },
    tick() {
      // Before the silence is full at the next tick.
      if (begun && clock.monotonic() - spokeAtMs > SILENCE_MS - TICK_MS) signOfLife();
    },
  };
}

/** Says so many lines and no more; the first one that is left out is answered by the last word. */
function atMost(max: number, say: Say, lastWord?: string): Say {
  let lines = 0;
  return (line) => {
    if (line === undefined) return;
    lines += 1;
    if (lines <= max) say(line);
    else if (lines === max + 1) say(lastWord);
  };
}

/** Tells the waits that matter, those of lanes that wait side by side once. */
function waitTeller(clock: Clock, say: Say): (event: RunEvent) => void {
  let holdToldUntilMs = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (event.type === 'http.attempt') say(attemptLine(event));
    if (event.type !== 'rate.limited') return;
    const untilMs = clock.monotonic() + event.holdMs;
    // Lanes that are turned away side by side wait for the same end.
    if (untilMs - holdToldUntilMs <= NOTABLE_WAIT_MS) return;
    holdToldUntilMs = Math.max(holdToldUntilMs, untilMs);
    if (event.holdMs > NOTABLE_WAIT_MS) say(holdLine(event));
  };
}
