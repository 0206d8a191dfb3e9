import { cut } from '../base/scrub.js';
import type { Clock } from '../base/clock.js';
import type { EventSink } from '../base/events.js';
import { createTally } from './tally.js';
import type { Tally } from './tally.js';
import { counted, formatCount, formatDuration } from './text.js';

/** A terminal as the progress line needs it. */
export interface TerminalPort {
  write(text: string): void;
  /** Width in characters, asked for at each redraw. */
  columns(): number;
}

/** One line at the bottom of a terminal that changes in place. */
export interface ProgressLine extends EventSink {
  /** Prints a line above the progress line. */
  print(line: string): void;
  /** Takes the line away; nothing is drawn after it. */
  close(): void;
}

const REDRAW_MS = 100;
const CLEAR = '\r\u001B[2K';

const PHASES: Readonly<Record<Tally['phase'], string>> = {
  starting: 'starting',
  querying: 'waiting for the query',
  reading: 'reading',
  finishing: 'finishing',
};

/** `audit-logs: reading, slice 3 of 24, 12,400 records, 31 pages, 2 retries, waited 12 s`. */
export function progressText(title: string, tally: Tally): string {
  const parts = [PHASES[tally.phase]];
  if (tally.slices > 1) parts.push(`${formatCount(tally.slicesDone)} of ${counted(tally.slices, 'slice')}`);
  if (tally.pages > 0) parts.push(counted(tally.items, 'record'), counted(tally.pages, 'page'));
  if (tally.retries > 0) parts.push(counted(tally.retries, 'retry', 'retries'));
  if (tally.slicesFailed > 0) parts.push(`${formatCount(tally.slicesFailed)} failed`);
  if (tally.waitedMs >= 1000) parts.push(`waited ${formatDuration(tally.waitedMs)}`);
  return `${title}: ${parts.join(', ')}`;
}

/** Redraws at most ten times a second, on events alone: it keeps no timer, so it can not keep a process alive. */
export function createProgressLine(title: string, terminal: TerminalPort, clock: Clock): ProgressLine {
  const tally = createTally();
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let open = true;
  const draw = (): void => {
    drawnAtMs = clock.monotonic();
    terminal.write(CLEAR + cut(progressText(title, tally.tally()), Math.max(20, terminal.columns() - 1)));
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
      terminal.write(`${CLEAR}${line}\n`);
      draw();
    },
    close() {
      if (!open) return;
      open = false;
      terminal.write(CLEAR);
    },
  };
}
