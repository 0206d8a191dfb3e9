import { present } from '../base/json.js';
import type { Clock } from '../base/clock.js';
import { isOpaqueId } from '../base/remote-text.js';
import type { Scrubber } from '../base/scrub.js';
import type { ServiceDefinition } from '../catalog/types.js';
import { isPage, readErrorBody } from './answer.js';
import type { ErrorBody } from './answer.js';
import type { Call } from './call.js';
import type { Observations } from './observations.js';
import type { Fault } from './retry.js';
import { TransportError } from './transport-error.js';
import type { Transport, WireRequest, WireResponse } from './types.js';

/** One attempt and what came of it. */
export type Attempted<T> = { readonly correlationId: string | undefined } & (
  | { readonly outcome: 'answered'; readonly response: WireResponse; readonly value: T }
  /** The answer is whole, but nothing that a repeat could mend. */
  | { readonly outcome: 'unusable'; readonly response: WireResponse; readonly reason: unknown }
  | AttemptFailure
);

export interface AttemptFailure {
  readonly correlationId: string | undefined;
  readonly outcome: 'failed';
  readonly fault: Fault;
  readonly response?: WireResponse;
  readonly errorBody: ErrorBody;
  readonly error?: TransportError;
}

export interface AttemptOptions {
  readonly transport: Transport;
  readonly service: ServiceDefinition;
  readonly scrubber: Scrubber;
  readonly clock: Clock;
  readonly observations: Observations;
}

/** Sends a call once. Rejects only for what is no fault of the wire, e.g. an address that must not be called. */
export type Attempt = <T>(
  call: Call<T>,
  token: string | undefined,
  signal: AbortSignal,
) => Promise<Attempted<T>>;

/** Where a refusal is no JSON, a wait that its text names is looked for up to here. */
const MAX_ERROR_TEXT_BYTES = 16 * 1024;

export function createAttempt(options: AttemptOptions): Attempt {
  const { transport, service, scrubber } = options;
  const scrub = (text: string): string => scrubber.scrub(text);

  return async <T>(call: Call<T>, token: string | undefined, signal: AbortSignal): Promise<Attempted<T>> => {
    const sentMs = options.clock.now();
    let response: WireResponse;
    try {
      response = await transport.send(wireRequest(call, token), call.limits, signal);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      const fault: Fault = { type: 'wire', kind: error.kind, sent: error.sent };
      return { outcome: 'failed', fault, error, errorBody: {}, correlationId: undefined };
    }
    options.observations.note(call, response, sentMs, options.clock.now());
    if (!call.accepts(response.status)) return statusFailure(response, {});
    const correlationId = correlationOf(response, {});
    try {
      const reading = call.read(response);
      if ('value' in reading) return { outcome: 'answered', response, value: reading.value, correlationId };
      if ('failedAs' in reading) return statusFailure(response, reading);
      const fault: Fault = { type: 'body', problem: reading.problem };
      return { outcome: 'failed', fault, response, errorBody: {}, correlationId };
    } catch (reason) {
      return { outcome: 'unusable', response, reason, correlationId };
    }
  };

  /** An answer that tells a failure, by its status or, with success, by its body. */
  function statusFailure(response: WireResponse, { failedAs }: { failedAs?: number }): AttemptFailure {
    const { headers, body, status } = response;
    const errorBody = readErrorBody(body, service, scrub);
    const fault: Fault = {
      type: 'status',
      status: failedAs ?? status,
      headers,
      message: errorBody.message ?? body.text(0, MAX_ERROR_TEXT_BYTES),
      isPage: isPage(body),
      toldWith: failedAs === undefined ? undefined : status,
    };
    return {
      outcome: 'failed',
      fault,
      response,
      errorBody,
      correlationId: correlationOf(response, errorBody),
    };
  }

  function correlationOf(response: WireResponse, errorBody: ErrorBody): string | undefined {
    const header = scrub(response.headers[service.correlationHeader] ?? '');
    if (header === '') return errorBody.correlationId;
    return isOpaqueId(header) ? header : undefined;
  }
}

function wireRequest<T>(call: Call<T>, token: string | undefined): WireRequest {
  return {
    method: call.method,
    url: call.url,
    headers: { ...call.headers, ...present({ authorization: token && `Bearer ${token}` }) },
    body: call.body,
    ...(call.repeatable ? {} : { ownConnection: true }),
  };
}
