import type { ErrorReport } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { Scrubber } from '../base/scrub.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { RunOptions } from '../options/options.js';
import type { EngineEntry, GithubEntry, Manifest, RunStatus, SummaryFile } from '../run/manifest.js';
import type { PageRenderer } from '../run/side-files.js';
import type { FoundRun, PublishedBefore } from '../run/resume.js';
import type { ShardSet } from '../run/shards.js';

export type { RunStatus };

/** Coarse facts of a run, each told as soon as it is known and again when it changes. */
export interface ProgressFacts {
  readonly datasetKey?: string;
  readonly runId?: string;
  /** Absolute path of the run folder. */
  readonly runDir?: string;
  /** Resolved bounds of the window, ISO 8601 UTC; null for a dataset without a window. */
  readonly windowStart?: string | null;
  readonly windowEnd?: string | null;
}

/** What hears the coarse facts, for step outputs. Synchronous. */
export interface ProgressSink {
  known(facts: ProgressFacts): void;
}

/** A run to carry out: what the user gave, and all that was decided before the network. */
export interface RunJob {
  readonly options: RunOptions;
  readonly plan: RunPlan;
  /** What is published of the dataset, where that is known. */
  readonly published?: PublishedBefore | undefined;
  /** What `resumeFrom` led to, where it was given. */
  readonly earlier?: FoundRun | undefined;
  /** Shards to merge: then nothing is fetched. */
  readonly shards?: ShardSet | undefined;
}

/** What a door knows of its surroundings. */
export interface AppContext {
  /** Absolute path below which all input and output of a run lies. */
  readonly workspace: string;
  /** Absolute path of the folder that holds the built-in catalog. */
  readonly catalogDir: string;
  readonly engine: EngineEntry;
  /** Null outside a workflow run. */
  readonly github: GithubEntry | null;
  /** Read for the proxy variables by a run, and for what leads to GitHub by a step. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Knows the door's secrets already; the run adds its tokens. */
  readonly scrubber: Scrubber;
  /** Aborted with `GenesysCoreError('CANCELLED')` on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  /** The door's rendering; gets every event, already scrubbed. */
  readonly events: EventSink;
  readonly progress: ProgressSink;
  /** Makes report.html of a run that wants one. */
  readonly renderPage?: PageRenderer | undefined;
}

/** What a run came to. */
export interface RunResult {
  readonly status: RunStatus;
  readonly datasetKey: string;
  readonly runId: string;
  /** Absolute path of the run folder. */
  readonly runDir: string;
  /** As sealed; null where the folder could not be sealed. */
  readonly manifest: Manifest | null;
  /** As written to the folder; null where there is none. */
  readonly summary: SummaryFile | null;
  readonly error: ErrorReport | null;
  /** SHA-256 over the uncompressed records in order; null where it is not known. */
  readonly dataDigest: string | null;
}
