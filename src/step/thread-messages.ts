import type { AppContext, ProgressFacts, RunJob, RunResult } from '../engine/types.js';
import type { ErrorCode } from '../base/errors.js';
import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import type { RunEvent } from '../base/events.js';
import type { Portable } from './portable.js';

/** What the thread of a run begins with. Plain data, as all that passes between threads. */
export interface ThreadStart {
  readonly job: Portable<RunJob>;
  readonly context: Pick<AppContext, 'workspace' | 'catalogDir' | 'engine' | 'github' | 'env'>;
  /** The door's secrets, as they were given. */
  readonly secrets: readonly string[];
}

/** The run is to stop, for this reason. */
export interface StopMessage {
  readonly type: 'stop';
  readonly reason: ToldError;
}

/** Asks the thread for a sign of life, which it can give between two steps of its work. */
export interface AliveMessage {
  readonly type: 'alive';
}

export type ThreadMessage =
  | AliveMessage
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  | { readonly type: 'known'; readonly facts: ProgressFacts }
  /** Learned on the way; sent before anything that could hold it. */
  | { readonly type: 'secret'; readonly secret: string }
  | { readonly type: 'result'; readonly result: RunResult }
  | { readonly type: 'error'; readonly error: ToldError };

/** A `GenesysCoreError` as data: the class does not survive the way. */
export interface ToldError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  readonly endpoint?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly status?: number | undefined;
  readonly apiCode?: string | undefined;
  /** Where it was thrown, or what was thrown in its place. */
  readonly stack?: string | undefined;
}

export function tellError(thrown: unknown): ToldError {
  const error = toGenesysCoreError(thrown);
  const { code, message, retryable, endpoint, correlationId, status, apiCode, cause } = error;
  const { stack } = cause instanceof Error ? cause : error;
  return {
    code,
    message,
    retryable,
    endpoint,
    correlationId,
    status,
    apiCode,
    stack,
  };
}

export function errorOf({ code, message, stack, ...facts }: ToldError): GenesysCoreError {
  const error = new GenesysCoreError(code, message, facts);
  if (stack !== undefined) error.stack = stack;
  return error;
}
