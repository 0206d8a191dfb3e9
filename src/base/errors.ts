import type { Error as ErrorReport } from './contract/event.generated.js';

/** The stable error codes: contract, while messages are prose. */
export const ERROR_CODES = [
  'INPUT_INVALID',
  'CATALOG_INVALID',
  'AUTH',
  'RATE_LIMITED',
  'RETRY_EXHAUSTED',
  'DEADLINE',
  'TIMEOUT',
  'NETWORK',
  'BAD_RESPONSE',
  'TOO_LARGE',
  'PAGINATION_LOOP',
  'PAGINATION_LIMIT',
  'ASYNC_FAILED',
  'ASYNC_TIMEOUT',
  'HOST_NOT_ALLOWED',
  'REDACTION',
  'IO',
  'UPLOAD',
  'PUBLISH',
  'CANCELLED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes after which the same run may well succeed later, with nothing changed by its user. */
const RETRYABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'RATE_LIMITED',
  'RETRY_EXHAUSTED',
  'DEADLINE',
  'TIMEOUT',
  'NETWORK',
  'ASYNC_TIMEOUT',
  'UPLOAD',
  'CANCELLED',
]);

export interface ErrorFacts {
  /** The error that led to this one. */
  readonly cause?: unknown;
  /** Catalog key of the endpoint that was called. */
  readonly endpoint?: string | undefined;
  /** The vendor's id of the failed exchange, for a support ticket. */
  readonly correlationId?: string | undefined;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
  /** Code word of the API's own error body. */
  readonly apiCode?: string | undefined;
  /** What the error body says, as sent: to compare with, never to be shown. */
  readonly said?: string | undefined;
  /** Overrides what the code says about trying again. */
  readonly retryable?: boolean;
}

/**
 * The one error of the engine. `message` is for the user: what, the value as given, what is allowed, what to do.
 * Whatever else is thrown is a bug and is reported as `INTERNAL`.
 */
export class GenesysCoreError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly endpoint: string | undefined;
  readonly correlationId: string | undefined;
  readonly status: number | undefined;
  readonly apiCode: string | undefined;
  readonly said: string | undefined;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'GenesysCoreError';
    this.code = code;
    this.retryable = facts.retryable ?? RETRYABLE.has(code);
    this.endpoint = facts.endpoint;
    this.correlationId = facts.correlationId;
    this.status = facts.status;
    this.apiCode = facts.apiCode;
    this.said = facts.said;
  }
}

/** The error of an input that is wrong: it stops the run before the network. */
export function invalidInput(message: string, facts?: ErrorFacts): GenesysCoreError {
  return new GenesysCoreError('INPUT_INVALID', message, facts);
}

/** What anything thrown says. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** An error as manifest and events tell it. */
export type { ErrorReport };

/** Turns anything thrown into a `GenesysCoreError`; what is not one already becomes `INTERNAL`. */
export function toGenesysCoreError(thrown: unknown): GenesysCoreError {
  if (thrown instanceof GenesysCoreError) return thrown;
  return new GenesysCoreError('INTERNAL', `Unexpected failure: ${messageOf(thrown)}`, { cause: thrown });
}

/** The report of anything thrown. The caller scrubs the message. */
export function toErrorReport(thrown: unknown): ErrorReport {
  const error = toGenesysCoreError(thrown);
  return {
    code: error.code,
    message: error.message,
    retryable: error.retryable,
    endpoint: error.endpoint,
    correlationId: error.correlationId,
  };
}
