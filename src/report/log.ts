import type { Clock } from '../base/clock.js';
import type { EventSink, RunEvent } from '../base/events.js';
import { plainText, cut } from '../base/scrub.js';
import { changeText, counted, formatCount, formatDuration, shownInstant, formatInterval } from './text.js';
import { progressText } from './progress.js';
import { createTally } from './tally.js';

/** Waits shorter than this are not worth a line. */
const NOTABLE_WAIT_MS = 2_000;
/** While nothing else is told, a line of progress this often. */
const SILENCE_MS = 10_000;
/** How often a log wants to be ticked. */
export const TICK_MS = 1_000;
/** Where there are more slices, those that went well are told by the heartbeat alone. */
const MAX_SLICE_LINES = 400;
/** Where there are more queries, their states are not told one by one. */
const MAX_QUERY_LINES = 60;
const MAX_MESSAGE_LENGTH = 600;

/** Lines about a run. */
export interface EventLog extends EventSink {
  /** Gives a sign of life where nothing was told for ten seconds. To be called each `TICK_MS`: a wait has no events. */
  tick(): void;
}

/**
 * Renders events as lines that a person likes to read: what is planned, one line for each slice, the waits that matter,
 * a sign of life every ten seconds, and how it ended. Pages and attempts are summed up, never told one by one.
 */
export function createEventLog(title: string, clock: Clock, print: (line: string) => void): EventLog {
  const tally = createTally(clock);
  const intervals = new Map<string, string>();
  let spokeAtMs = clock.monotonic();
  let retriesTold = 0;
  let sliceLines = 0;
  let queryLines = 0;
  let holdToldUntilMs = Number.NEGATIVE_INFINITY;

  const say = (line: string): void => {
    spokeAtMs = clock.monotonic();
    // Texts of the server are in some of the lines, and a line break or a bidi mark is no part of any.
    print(plainText(line));
  };
  const sliceName = (sliceId: string): string => intervals.get(sliceId) ?? sliceId;
  const retriesSince = (): string => {
    const fresh = tally.tally().retries - retriesTold;
    retriesTold += fresh;
    return fresh > 0 ? `, ${counted(fresh, 'retry', 'retries')}` : '';
  };
  const sliceLine = (line: string): void => {
    sliceLines += 1;
    if (sliceLines <= MAX_SLICE_LINES) say(line);
    else if (sliceLines === MAX_SLICE_LINES + 1)
      say('More slices follow; only those that fail are told from here.');
  };
  const queryLine = (line: string): void => {
    queryLines += 1;
    if (queryLines <= MAX_QUERY_LINES) say(line);
  };

  const render = (event: RunEvent): void => {
    switch (event.type) {
      case 'run.started':
        say(`Window: ${formatInterval(event.start, event.end)}`);
        return;
      case 'plan.resolved':
        say(
          `Plan: ${counted(event.slices, 'slice')}, ${counted(event.queries, 'query', 'queries')}, at most ` +
            `${formatCount(event.requestsPerMinute)} requests a minute, ${event.concurrency} at a time`,
        );
        return;
      case 'auth.token.issued':
        say(
          event.reason === 'first'
            ? `Signed in; the token is good for ${formatDuration(event.expiresInSeconds * 1000)}`
            : `Token renewed, as the old one ${event.reason === 'expiring' ? 'was about to end' : 'was rejected'}`,
        );
        return;
      case 'http.attempt':
        if (event.retryInMs === undefined || event.retryInMs <= NOTABLE_WAIT_MS) return;
        if (event.reason === 'no place yet')
          say(
            `Another query of the organisation is running; ${event.endpoint} is tried again in ${formatDuration(event.retryInMs)}`,
          );
        // Of a 429 `rate.limited` tells, which follows.
        else if (event.status !== 429)
          say(
            `Attempt ${event.attempt} at ${event.endpoint} failed (${event.status ?? event.errorCode ?? 'no answer'}); ` +
              `next one in ${formatDuration(event.retryInMs)}${askedBy(event.waitSource)}`,
          );
        return;
      case 'rate.limited':
        // Lanes that are turned away side by side wait for the same end.
        if (clock.monotonic() + event.holdMs - holdToldUntilMs <= NOTABLE_WAIT_MS) return;
        holdToldUntilMs = Math.max(holdToldUntilMs, clock.monotonic() + event.holdMs);
        if (event.holdMs > NOTABLE_WAIT_MS)
          say(`Rate limited: every call waits ${formatDuration(event.holdMs)}${askedBy(event.waitSource)}`);
        return;
      case 'page.size.reduced':
        say(`${sliceName(event.sliceId)}: answer too large, page size ${event.from} becomes ${event.to}`);
        return;
      case 'transaction.submitted':
        queryLine(`${sliceName(event.sliceId)}: query ${event.queryId} submitted`);
        return;
      case 'transaction.shared':
        queryLine(
          `${sliceName(event.sliceId)}: results of the query that run ${event.fromRunId} of ${event.fromDataset} submitted`,
        );
        return;
      case 'transaction.completed':
        queryLine(
          `${sliceName(event.sliceId)}: query ${event.queryId} ${event.state} after ` +
            `${formatDuration(event.durationMs)}, ${counted(event.polls, 'poll')}`,
        );
        return;
      case 'slice.started':
        intervals.set(event.sliceId, formatInterval(event.start, event.end));
        return;
      case 'resume.resolved':
        say(
          event.fromRunId === null
            ? event.message
            : `${event.message} ${counted(event.slices, 'finished slice')} to take over.`,
        );
        return;
      case 'slice.resumed':
        sliceLine(
          `${sliceName(event.sliceId)}: ${counted(event.records, 'record')} taken over from ${event.fromRunId}`,
        );
        return;
      case 'lookup.resolved': {
        const { added, removed, changed } = event;
        const isCompared = added !== undefined && removed !== undefined && changed !== undefined;
        say(
          `Lookup ${event.lookup} (${event.dataset}): ${event.source}, ${counted(event.entries, 'entry', 'entries')}` +
            (isCompared ? `, ${changeText({ added, removed, changed })}` : ''),
        );
        return;
      }
      case 'slice.reconciled':
        if (event.status === 'disagreed')
          say(
            `${sliceName(event.sliceId)}: INCOMPLETE, the server counts ${counted(event.counted ?? 0, 'record')} ` +
              `(${event.endpoint}), ${formatCount(event.kept ?? 0)} are here`,
          );
        return;
      case 'slice.completed':
        sliceLine(
          `${sliceName(event.sliceId)}: ${counted(event.records, 'record')}, ${counted(event.pages, 'page')}` +
            (event.duplicates > 0 ? `, ${counted(event.duplicates, 'duplicate')} left out` : '') +
            (event.outOfWindow > 0 ? `, ${formatCount(event.outOfWindow)} outside the window left out` : '') +
            retriesSince(),
        );
        intervals.delete(event.sliceId);
        return;
      case 'slice.failed':
        say(
          `${sliceName(event.sliceId)}: FAILED, ${event.error.code}: ${cut(event.error.message, MAX_MESSAGE_LENGTH)}`,
        );
        return;
      case 'warning.raised':
        say(`Warning ${event.code}: ${cut(event.message, MAX_MESSAGE_LENGTH)}`);
        return;
      case 'run.completed':
        say(
          `Run ${event.status}: ${counted(event.records, 'record')}, ${counted(tally.tally().pages, 'page')}, ` +
            `${counted(tally.tally().requests, 'request')}, ${counted(tally.tally().retries, 'retry', 'retries')}`,
        );
        return;
      case 'run.failed':
      case 'run.cancelled':
        say(`Run ${event.type === 'run.failed' ? 'failed' : 'cancelled'}: ${event.error.code}`);
        return;
      default:
        return;
    }
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
      render(event);
      if (clock.monotonic() - spokeAtMs >= SILENCE_MS) signOfLife();
    },
    tick() {
      // Before the silence is full at the next tick.
      if (begun && clock.monotonic() - spokeAtMs > SILENCE_MS - TICK_MS) signOfLife();
    },
  };
}

function askedBy(source: 'retry-after' | 'body-hint' | 'backoff' | undefined): string {
  return source === undefined || source === 'backoff' ? '' : ', as the server asked';
}
