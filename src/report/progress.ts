import type { Clock } from '../base/clock.js';
import type { EventSink } from '../base/events.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { Paint } from './colour.js';
import { createTally } from './tally.js';
import type { Tally } from './tally.js';
import { formatDuration } from './text.js';
import { cutToWidth, shownWidth } from './text-width.js';

/** A terminal as the progress line needs it. */
export interface TerminalPort {
  write(text: string): void;
  /** Width in characters, asked for at each redraw; undefined where the terminal does not tell. */
  columns(): number | undefined;
}

/** One line at the bottom of a terminal that changes in place. */
export interface ProgressLine extends EventSink {
  /** Prints a line above the progress line. */
  print(line: string): void;
  /** Draws it as of now. To be called each second: waits and forecast change without an event. */
  tick(): void;
  /** Takes the line away; nothing is drawn after it. */
  close(): void;
}

const REDRAW_MS = 100;
const CLEAR_ROW = '\r\u001B[2K';
const UP = '\u001B[1A';
const DEFAULT_COLUMNS = 80;
const MIN_COLUMNS = 20;
/** A wait or a forecast below this is not worth a word. */
const NOTABLE_MS = 1_000;
const NOTABLE_LEAST_MS = 60_000;

const PHASES: Readonly<Record<Tally['phase'], string>> = {
  starting: 'starting',
  querying: 'waiting for the query',
  reading: 'reading',
  finishing: 'finishing',
  delivering: 'delivering',
};

/**
 * `reading, 3 of 24 slices, 12,400 records, 31 pages, 2 retries, waited 12 s, rate limited: 8 s to wait, about 3 min left`.
 */
export function progressText(title: string, tally: Tally): string {
  return `${title}: ${[...countParts(tally), ...timeParts(tally)].join(', ')}`;
}

function countParts(tally: Tally): string[] {
  const parts = [PHASES[tally.phase]];
  if (tally.slices > 1) parts.push(`${formatCount(tally.slicesDone)} of ${counted(tally.slices, 'slice')}`);
  if (tally.parents > 0)
    parts.push(`${formatCount(tally.parentsDone)} of ${counted(tally.parents, 'parent')}`);
  if (tally.pages > 0) parts.push(counted(tally.items, 'record'), counted(tally.pages, 'page'));
  if (tally.retries > 0) parts.push(counted(tally.retries, 'retry', 'retries'));
  if (tally.slicesFailed > 0) parts.push(`${formatCount(tally.slicesFailed)} failed`);
  return parts;
}

function timeParts({ waitedMs, holdLeftMs, pauseLeftMs, leftMs, leastLeftMs }: Tally): string[] {
  return [
    ...(waitedMs >= NOTABLE_MS ? [`waited ${wholeSeconds(waitedMs)}`] : []),
    ...(holdLeftMs >= NOTABLE_MS
      ? [`rate limited: ${wholeSeconds(holdLeftMs)} to wait`]
      : pauseLeftMs >= NOTABLE_MS
        ? [`next attempt in ${wholeSeconds(pauseLeftMs)}`]
        : []),
    ...(leftMs !== undefined
      ? [`about ${roughly(leftMs)} left`]
      : leastLeftMs >= NOTABLE_LEAST_MS
        ? [`at least ${roughly(leastLeftMs)} left`]
        : []),
  ];
}

function wholeSeconds(ms: number): string {
  return formatDuration(Math.ceil(ms / 1000) * 1000);
}

/** To five seconds below five minutes, to the minute above: no more is known. */
function roughly(ms: number): string {
  const stepMs = ms < 300_000 ? 5_000 : 60_000;
  return formatDuration(Math.max(1, Math.round(ms / stepMs)) * stepMs);
}

/** Redraws at most ten times a second on events, and at each tick; it keeps no timer itself. */
export function createProgressLine(
  title: string,
  terminal: TerminalPort,
  clock: Clock,
  paint: Paint,
): ProgressLine {
  const tally = createTally(clock);
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let drawnWidth = 0;
  let open = true;
  const columns = (): number => Math.max(MIN_COLUMNS, terminal.columns() ?? DEFAULT_COLUMNS);
  /** A terminal that has become narrower shows the line in several rows. */
  const clear = (): string => {
    const rows = Math.max(1, Math.ceil(drawnWidth / columns()));
    return CLEAR_ROW + `${UP}${CLEAR_ROW}`.repeat(rows - 1);
  };
  const draw = (): void => {
    drawnAtMs = clock.monotonic();
    const before = clear();
    const text = cutToWidth(progressText(title, tally.tally()), columns() - 1);
    drawnWidth = shownWidth(text);
    terminal.write(
      before + (tally.tally().holdLeftMs >= NOTABLE_MS ? paint.caution(text) : paint.quiet(text)),
    );
  };
  return {
    emit(event) {
      tally.emit(event);
      if (open && clock.monotonic() - drawnAtMs >= REDRAW_MS) draw();
    },
    print(line) {
      if (!open) {
        terminal.write(`${line}\n`);
        return;
      }
      terminal.write(`${clear()}${line}\n`);
      drawnWidth = 0;
      draw();
    },
    tick() {
      if (open) draw();
    },
    close() {
      if (!open) return;
      open = false;
      terminal.write(clear());
    },
  };
}
