import { startSha256 } from '../base/digest.js';
import type { Clock } from '../base/clock.js';
import type { GenesysCoreError } from '../base/errors.js';
import { toGenesysCoreError } from '../base/errors.js';
import type { EventSink, EventsDropped, RunEvent } from '../base/events.js';
import { toJsonLine } from '../base/json.js';
import type { Warning } from '../catalog/run-plan.js';
import type { LogFile } from './file-system.js';

/** What the events of a run came to, counted whether or not the line is in the file. */
export interface EventCounts {
  readonly pages: number;
  /** Requests that were sent, whatever came back. */
  readonly requests: number;
  /** Sent attempts after the first one of their request. */
  readonly retries: number;
  /** Answers with status 429. */
  readonly rateLimited: number;
  readonly pagesBySlice: ReadonlyMap<string, number>;
  /** What `warning.raised` told, the first thousand. */
  readonly warnings: readonly Warning[];
  /** Lines that the bounded file left out, by type. */
  readonly dropped: Readonly<Record<string, number>>;
}

export interface EventsFile extends EventSink {
  counts(): EventCounts;
  /** The first failure to write; from it on nothing is written. */
  failure(): GenesysCoreError | undefined;
  /** Forces the file to the disk and ends it. Throws the first failure, if there was one. */
  close(): { readonly bytes: number; readonly sha256: string; readonly records: number };
}

export interface EventsFileOptions {
  readonly file: LogFile;
  readonly clock: Clock;
  readonly runId: string;
  readonly datasetKey: string;
  /** Takes secrets out of every text of an event. */
  readonly scrub: (text: string) => string;
  /** Called once, at the first failure to write. */
  readonly onFailure: (error: GenesysCoreError) => void;
  /** Lines after which the talkative types are left out. Default 50,000. */
  readonly maxLines?: number;
  /** Bytes after which the talkative types are left out. Default 16 MiB. */
  readonly maxBytes?: number;
}

/** Types of which there may be many thousands; all others are bounded by the number of slices and queries. */
const TALKATIVE: ReadonlySet<RunEvent['type']> = new Set<RunEvent['type']>([
  'http.attempt',
  'rate.limited',
  'budget.waited',
  'page.received',
  'transaction.polled',
]);
const MAX_WARNINGS = 1000;
const LAST: ReadonlySet<RunEvent['type']> = new Set<RunEvent['type']>([
  'run.completed',
  'run.failed',
  'run.cancelled',
]);

/**
 * Writes each event as one line, flushed as it happens. `emit` never throws, since it is called from the middle of
 * everything: a failure is kept for `close` and told to `onFailure`. What comes after the run's last event is dropped.
 */
export function createEventsFile(options: EventsFileOptions): EventsFile {
  const lines = createLines(options);
  const tally = createTally(options.scrub);
  const dropped: Record<string, number> = {};
  let ended = false;
  let failure: GenesysCoreError | undefined;

  const fail = (thrown: unknown): void => {
    failure = toGenesysCoreError(thrown);
    options.onFailure(failure);
  };

  return {
    emit(event) {
      if (ended) return;
      tally.count(event);
      const last = LAST.has(event.type);
      if (last) ended = true;
      if (failure !== undefined) return;
      if (TALKATIVE.has(event.type) && lines.isFull()) {
        dropped[event.type] = (dropped[event.type] ?? 0) + 1;
        return;
      }
      try {
        if (last && Object.keys(dropped).length > 0) {
          lines.append({ type: 'events.dropped', counts: dropped } satisfies EventsDropped);
        }
        lines.append(event);
      } catch (error) {
        fail(error);
      }
    },
    counts: () => ({ ...tally.counts(), dropped }),
    failure: () => failure,
    close() {
      ended = true;
      try {
        if (failure === undefined) options.file.sync();
      } catch (error) {
        fail(error);
      }
      try {
        options.file.close();
      } catch (error) {
        failure ??= toGenesysCoreError(error);
      }
      if (failure !== undefined) throw failure;
      return lines.facts();
    },
  };
}

/** Appends events to the file, and knows what is in it. */
function createLines({ file, clock, runId, datasetKey, scrub, maxLines, maxBytes }: EventsFileOptions) {
  const hash = startSha256();
  let lines = 0;
  let bytes = 0;
  return {
    isFull: () => lines >= (maxLines ?? 50_000) || bytes >= (maxBytes ?? 16 * 1024 * 1024),
    append(event: RunEvent): void {
      const { type, ...facts } = event;
      const ts = new Date(clock.now()).toISOString();
      const head = { seq: lines + 1, ts, type, runId, datasetKey };
      const line = `${toJsonLine({ ...head, ...(scrubbed(facts, scrub) as object) })}\n`;
      file.append(line);
      hash.update(line);
      lines += 1;
      bytes += Buffer.byteLength(line);
    },
    facts: () => ({ bytes, sha256: hash.digest('hex'), records: lines }),
  };
}

/** Counts events, whether or not their line is in the file. */
function createTally(scrub: (text: string) => string) {
  const warnings: Warning[] = [];
  const pagesBySlice = new Map<string, number>();
  const totals = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
  return {
    count(event: RunEvent): void {
      if (event.type === 'page.received') {
        totals.pages += 1;
        pagesBySlice.set(event.sliceId, (pagesBySlice.get(event.sliceId) ?? 0) + 1);
      } else if (event.type === 'warning.raised') {
        if (warnings.length < MAX_WARNINGS)
          warnings.push({ code: event.code, message: scrub(event.message) });
      } else if (event.type === 'http.attempt' && event.sent) {
        totals.requests += 1;
        if (event.attempt > 1) totals.retries += 1;
        if (event.status === 429) totals.rateLimited += 1;
      }
    },
    counts: () => ({ ...totals, pagesBySlice, warnings }),
  };
}

function scrubbed(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((element) => scrubbed(element, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, scrubbed(member, scrub)]));
}
