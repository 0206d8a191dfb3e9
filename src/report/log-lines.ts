import type { RunEvent, WaitSource } from '../base/events.js';
import { cut } from '../base/scrub.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { Tally } from './tally.js';
import { changeText, formatDuration, formatInterval } from './text.js';

/** Waits shorter than this are not worth a line. */
export const NOTABLE_WAIT_MS = 2_000;
const MAX_MESSAGE_LENGTH = 600;

/** How a slice is called in a line. */
export type SliceName = (sliceId: string) => string;

/** The line of an event that concerns the run as a whole; undefined where it has none. */
export function runLine(event: RunEvent, tally: () => Tally): string | undefined {
  switch (event.type) {
    case 'run.started':
      return `Window: ${formatInterval(event.start, event.end)}`;
    case 'plan.resolved':
      return (
        `Plan: ${counted(event.slices, 'slice')}, ${counted(event.queries, 'query', 'queries')}, at most ` +
        `${formatCount(event.requestsPerMinute)} requests a minute, ${event.concurrency} at a time`
      );
    case 'auth.token.issued':
      return event.reason === 'first'
        ? `Signed in; the token is good for ${formatDuration(event.expiresInSeconds * 1000)}`
        : `Token renewed, as the old one ${event.reason === 'expiring' ? 'was about to end' : 'was rejected'}`;
    case 'resume.resolved':
      return event.fromRunId === null
        ? event.message
        : `${event.message} ${counted(event.slices, 'finished slice')} to take over.`;
    case 'lookup.resolved':
      return lookupLine(event);
    case 'warning.raised':
      return `Warning ${event.code}: ${cut(event.message, MAX_MESSAGE_LENGTH)}`;
    case 'run.completed': {
      const { pages, requests, retries } = tally();
      return (
        `Run ${event.status}: ${counted(event.records, 'record')}, ${counted(pages, 'page')}, ` +
        `${counted(requests, 'request')}, ${counted(retries, 'retry', 'retries')}`
      );
    }
    case 'run.failed':
    case 'run.cancelled':
      return `Run ${event.type === 'run.failed' ? 'failed' : 'cancelled'}: ${event.error.code}`;
    default:
      return undefined;
  }
}

function lookupLine(event: Extract<RunEvent, { type: 'lookup.resolved' }>): string {
  const { added, removed, changed } = event;
  const isCompared = added !== undefined && removed !== undefined && changed !== undefined;
  return (
    `Lookup ${event.lookup} (${event.dataset}): ${event.source}, ${counted(event.entries, 'entry', 'entries')}` +
    (isCompared ? `, ${changeText({ added, removed, changed })}` : '')
  );
}

/** The line of an attempt that is made again after a notable wait. */
export function attemptLine(event: Extract<RunEvent, { type: 'http.attempt' }>): string | undefined {
  if (event.retryInMs === undefined || event.retryInMs <= NOTABLE_WAIT_MS) return undefined;
  if (event.reason === 'no place yet')
    return `Another query of the organisation is running; ${event.endpoint} is tried again in ${formatDuration(event.retryInMs)}`;
  // Of a 429 `rate.limited` tells, which follows.
  if (event.status === 429) return undefined;
  return (
    `Attempt ${event.attempt} at ${event.endpoint} failed (${event.status ?? event.errorCode ?? 'no answer'}); ` +
    `next one in ${formatDuration(event.retryInMs)}${askedBy(event.waitSource)}`
  );
}

export function holdLine({ holdMs, waitSource }: Extract<RunEvent, { type: 'rate.limited' }>): string {
  return `Rate limited: every call waits ${formatDuration(holdMs)}${askedBy(waitSource)}`;
}

function askedBy(source: WaitSource | undefined): string {
  return source === undefined || source === 'backoff' ? '' : ', as the server asked';
}

/** The line of an event that tells how a query of a slice stands; undefined where it has none. */
export function queryLine(event: RunEvent, nameOf: SliceName): string | undefined {
  switch (event.type) {
    case 'transaction.submitted':
      return `${nameOf(event.sliceId)}: query ${event.queryId} submitted`;
    case 'transaction.shared':
      return `${nameOf(event.sliceId)}: results of the query that run ${event.fromRunId} of ${event.fromDataset} submitted`;
    case 'transaction.completed':
      return (
        `${nameOf(event.sliceId)}: query ${event.queryId} ${event.state} after ` +
        `${formatDuration(event.durationMs)}, ${counted(event.polls, 'poll')}`
      );
    default:
      return undefined;
  }
}

/** The line of an event that tells what is wrong with a slice; undefined where it has none. */
export function troubleLine(event: RunEvent, nameOf: SliceName): string | undefined {
  switch (event.type) {
    case 'page.size.reduced':
      return `${nameOf(event.sliceId)}: answer too large, page size ${event.from} becomes ${event.to}`;
    case 'slice.reconciled':
      if (event.status !== 'disagreed') return undefined;
      return (
        `${nameOf(event.sliceId)}: INCOMPLETE, the server counts ${counted(event.counted ?? 0, 'record')} ` +
        `(${event.endpoint}), ${formatCount(event.kept ?? 0)} are here`
      );
    case 'slice.failed':
      return `${nameOf(event.sliceId)}: FAILED, ${event.error.code}: ${cut(event.error.message, MAX_MESSAGE_LENGTH)}`;
    default:
      return undefined;
  }
}

/** The line of a slice that is done; undefined for other events. `retries`: those since the slice before, as text. */
export function sliceLine(event: RunEvent, nameOf: SliceName, retries: () => string): string | undefined {
  switch (event.type) {
    case 'slice.resumed':
      return `${nameOf(event.sliceId)}: ${counted(event.records, 'record')} taken over from ${event.fromRunId}`;
    case 'slice.completed':
      return (
        `${nameOf(event.sliceId)}: ${counted(event.records, 'record')}, ${counted(event.pages, 'page')}` +
        (event.duplicates > 0 ? `, ${counted(event.duplicates, 'duplicate')} left out` : '') +
        (event.outOfWindow > 0 ? `, ${formatCount(event.outOfWindow)} outside the window left out` : '') +
        retries()
      );
    default:
      return undefined;
  }
}
