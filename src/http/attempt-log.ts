import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { ErrorCode } from '../base/errors.js';
import type { EventSink, HttpAttempt } from '../base/events.js';
import type { Scrubber } from '../base/scrub.js';
import type { Attempted } from './attempt.js';
import type { Call } from './call.js';
import { wireCode } from './failure.js';
import type { TransportError } from './transport-error.js';

export interface AttemptLogOptions {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly scrubber: Scrubber;
}

/** An attempt that has ended. */
export interface EndedAttempt<T> {
  readonly attempted: Attempted<T>;
  /** On the monotonic clock. */
  readonly sentAtMs: number;
}

/** Tells the attempts of one call, counted from 1. */
export type CallLog = <T>(ended: EndedAttempt<T>, facts: Partial<HttpAttempt>) => void;

/** Failed connections are told as warnings, since the server saw nothing of them; so many in a run. */
const MAX_CONNECT_WARNINGS = 20;

/** Makes the log of each call of a run: one `http.attempt` for each request that the server saw. */
export function createAttemptLog(options: AttemptLogOptions): <T>(call: Call<T>) => CallLog {
  const { clock, events, scrubber } = options;
  let connectWarnings = 0;

  /** The attempts in the events are the requests that the server saw: of others there is a warning. */
  const tellUnsent = (endpoint: string, error: TransportError, facts: Partial<HttpAttempt>): void => {
    connectWarnings += 1;
    if (error.kind === 'aborted' || connectWarnings > MAX_CONNECT_WARNINGS) return;
    const next = facts.retryInMs === undefined ? '' : ` Next attempt in ${facts.retryInMs} ms.`;
    events.emit({
      type: 'warning.raised',
      code: wireCode(error.kind),
      message: scrubber.scrub(`${endpoint}: ${error.message}${next}`),
    });
  };

  return (call) => {
    let attempt = 0;
    return ({ attempted, sentAtMs }, facts) => {
      attempt += 1;
      const { correlationId } = attempted;
      const failed = attempted.outcome === 'failed' ? attempted : undefined;
      const error = failed?.error;
      if (error?.sent === false) {
        tellUnsent(call.endpoint, error, facts);
        return;
      }
      const status = attempted.response?.status ?? error?.status;
      events.emit({
        type: 'http.attempt',
        endpoint: call.endpoint,
        method: call.method,
        url: call.shownUrl ?? scrubber.safeUrl(call.url),
        attempt,
        sent: true,
        status,
        errorCode: failed?.fault.type === 'body' ? 'BAD_RESPONSE' : error && codeOf(error),
        durationMs: Math.round(clock.monotonic() - sentAtMs),
        bytes: attempted.response?.body.byteLength ?? error?.bytes ?? 0,
        ...facts,
        correlationId,
      });
    };
  };
}

/** An exchange that was broken off has the code of what ended it. */
function codeOf(error: TransportError): ErrorCode {
  if (error.kind !== 'aborted') return wireCode(error.kind);
  return error.cause instanceof GenesysCoreError ? error.cause.code : 'CANCELLED';
}
