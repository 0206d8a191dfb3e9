import type { CallKind } from '../base/events.js';
import type { LimitsProfile, RefusedSubmit, RetryProfile } from '../catalog/types.js';
import type { Reading } from './answer.js';
import type { FailedCall } from './failure.js';
import type { WireResponse } from './types.js';

/** Where a call has its token from. */
export interface TokenSource {
  /** A token that is good now; fetches or awaits one. */
  get(signal: AbortSignal): Promise<string>;
  /** The token in hand, if it is good now. */
  current(): string | undefined;
  /** The token was refused: the next `get` fetches another one, once for all callers. @throws GenesysCoreError AUTH where that is of no use. */
  reject(token: string): void;
  /** The token was accepted. */
  confirm(token: string): void;
  /** It was given from outside and cannot be renewed. */
  readonly given: boolean;
}

/** One call, as often as it must be sent. */
export interface Call<T> extends FailedCall {
  readonly kind: CallKind;
  readonly url: string;
  /** The address as events show it. Default: `url` made safe. */
  readonly shownUrl?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly retry: RetryProfile;
  readonly limits: LimitsProfile;
  /** May be sent again when the outcome is unknown. */
  readonly repeatable: boolean;
  /** Answers that mean "no place yet": the call waits for its place. Default: none. */
  readonly refused?: RefusedSubmit | undefined;
  /** Counts against the budget of the run and keeps its holds. */
  readonly budgeted: boolean;
  readonly tokens?: TokenSource;
  readonly accepts: (status: number) => boolean;
  readonly read: (response: WireResponse) => Reading<T>;
}

export interface Answered<T> {
  readonly value: T;
  readonly response: WireResponse;
  readonly correlationId: string | undefined;
  /** When the successful attempt went out, on the monotonic clock. */
  readonly sentAtMs: number;
}

/** Sends a call with permit, token, retries and events. @throws GenesysCoreError, or the signal's reason. */
export type Exchange = <T>(call: Call<T>, signal: AbortSignal) => Promise<Answered<T>>;
