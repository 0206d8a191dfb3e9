import { createHash } from 'node:crypto';
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
  const { file, clock, scrub } = options;
  const maxLines = options.maxLines ?? 50_000;
  const maxBytes = options.maxBytes ?? 16 * 1024 * 1024;
  const hash = createHash('sha256');
  const dropped: Record<string, number> = {};
  const warnings: Warning[] = [];
  const pagesBySlice = new Map<string, number>();
  const totals = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
  let lines = 0;
  let bytes = 0;
  let ended = false;
  let failure: GenesysCoreError | undefined;

  const fail = (thrown: unknown): void => {
    failure = toGenesysCoreError(thrown);
    options.onFailure(failure);
  };

  const append = (event: RunEvent): void => {
    const { type, ...facts } = event;
    const ts = new Date(clock.now()).toISOString();
    const head = { seq: lines + 1, ts, type, runId: options.runId, datasetKey: options.datasetKey };
    const line = `${toJsonLine({ ...head, ...(scrubbed(facts, scrub) as object) })}\n`;
    file.append(line);
    hash.update(line);
    lines += 1;
    bytes += Buffer.byteLength(line);
  };

  const count = (event: RunEvent): void => {
    if (event.type === 'page.received') {
      totals.pages += 1;
      pagesBySlice.set(event.sliceId, (pagesBySlice.get(event.sliceId) ?? 0) + 1);
    } else if (event.type === 'warning.raised') {
      if (warnings.length < MAX_WARNINGS) warnings.push({ code: event.code, message: scrub(event.message) });
    } else if (event.type === 'http.attempt' && event.sent) {
      totals.requests += 1;
      if (event.attempt > 1) totals.retries += 1;
      if (event.status === 429) totals.rateLimited += 1;
    }
  };

  return {
    emit(event) {
      if (ended) return;
      count(event);
      const last = LAST.has(event.type);
      if (last) ended = true;
      if (failure !== undefined) return;
      if (TALKATIVE.has(event.type) && (lines >= maxLines || bytes >= maxBytes)) {
        dropped[event.type] = (dropped[event.type] ?? 0) + 1;
        return;
      }
      try {
        if (last && Object.keys(dropped).length > 0) {
          append({ type: 'events.dropped', counts: dropped } satisfies EventsDropped);
        }
        append(event);
      } catch (error) {
        fail(error);
      }
    },
    counts: () => ({ ...totals, pagesBySlice, warnings, dropped }),
    failure: () => failure,
    close() {
      ended = true;
      try {
        if (failure === undefined) file.sync();
      } catch (error) {
        fail(error);
      }
      try {
        file.close();
      } catch (error) {
        failure ??= toGenesysCoreError(error);
      }
      if (failure !== undefined) throw failure;
      return { bytes, sha256: hash.digest('hex'), records: lines };
    },
  };
}

function scrubbed(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((element) => scrubbed(element, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, scrubbed(member, scrub)]));
}
