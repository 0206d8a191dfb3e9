import type { AppContext, RunJob, RunResult } from '../engine/types.js';
import type { Clock } from '../base/clock.js';
import type { Scrubber } from '../base/scrub.js';
import type { Catalog } from '../catalog/types.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { RunOptions } from '../options/options.js';
import type { StoppableProcess } from '../step/stop.js';

/** A stream of the terminal. */
export interface TextStream {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width in characters; undefined where the stream does not tell. */
  columns(): number | undefined;
}

/** All that the command line touches. Results go to `stdout`, what is said on the way to `stderr`. */
export interface CliWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** Asks the user for a line; null where there is no terminal. Rejects where the user breaks it off. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly process: StoppableProcess;
  readonly clock: Clock;
  /** Learns the secrets of a run before anything else happens. */
  readonly scrubber: Scrubber;
  /** Absolute path of the folder that holds the built-in catalog. */
  readonly catalogDir: string;
  /** How the user calls this program, for hints. */
  readonly programName: string;
  readonly app: {
    executeRun(job: RunJob, context: AppContext): Promise<RunResult>;
    planRun(options: RunOptions, context: AppContext, loaded?: Catalog): Promise<RunPlan>;
  };
}

/** What a command came to. */
export type ExitCode = number;

/** Writes lines to a stream. */
export function writeLines(stream: TextStream, lines: readonly string[]): void {
  stream.write(lines.map((line) => `${line}\n`).join(''));
}

/** Writes one JSON document, indented for the eye, to standard output. */
export function writeJson(world: CliWorld, value: unknown): void {
  world.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Runs the work of a command and turns what it threw into output and exit code. */
export type Act = (work: () => Promise<ExitCode> | ExitCode) => Promise<void>;

/** The flag of every command that can answer in JSON. */
export interface JsonFlag {
  readonly json?: boolean;
}

export const JSON_FLAG = ['--json', 'print one JSON document instead of text'] as const;
