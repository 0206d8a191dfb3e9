import { GenesysCoreError } from '../base/errors.js';
import type { ErrorCode, ErrorFacts } from '../base/errors.js';
import { isCodeWord, quotableText } from '../base/remote-text.js';
import type { HttpMethod } from '../catalog/request.js';
import { adviceOn, isRefusedOnTheWay, REDIRECTS } from './advice.js';
import type { RefusedCall } from './advice.js';
import type { ErrorBody } from './answer.js';
import { isThrottle, outageMsOf } from './retry.js';
import type { FailedAttempt, Fault, RetryDecision } from './retry.js';
import type { FaultKind } from './transport-error.js';

const MAX_MESSAGE_LENGTH = 300;

/** A call as its errors tell of it. */
export interface FailedCall extends RefusedCall {
  readonly endpoint: string;
  readonly method: HttpMethod;
  /** Name and host of the login service, or of the API. Never an address with a path. */
  readonly host: string;
  /** Names of the contract that may be quoted from the service's words. */
  readonly contractNames?: () => ReadonlySet<string>;
}

export interface Failure {
  readonly call: FailedCall;
  readonly fault: Fault;
  /** What the error of the wire says. */
  readonly wireMessage?: string | undefined;
  readonly body: ErrorBody;
  readonly failed: FailedAttempt;
  readonly decision: Extract<RetryDecision, { retry: false }>;
  readonly correlationId?: string | undefined;
  readonly cause?: unknown;
}

/** The error that a call ends in. */
export function failureError(failure: Failure): GenesysCoreError {
  const { call, fault, body, decision } = failure;
  const status = fault.type === 'status' ? fault.status : undefined;
  const facts: ErrorFacts = {
    endpoint: call.endpoint,
    correlationId: failure.correlationId,
    status,
    apiCode: body.apiCode,
    said: body.message,
    cause: failure.cause,
    ...((fault.type === 'wire' && (fault.kind === 'tls' || fault.kind === 'proxy-login')) ||
    isRefusedOnTheWay(fault)
      ? { retryable: false }
      : {}),
  };
  const code = codeOf(failure);
  const sentences = [
    `${call.endpoint}: ${whatHappened(failure)}`,
    whyItEnds(failure),
    adviceOn(fault, body, call),
  ];
  return new GenesysCoreError(code, sentences.filter((sentence) => sentence !== '').join(' '), facts);

  function codeOf({ failed }: Failure): ErrorCode {
    if (decision.reason === 'deadline') return 'DEADLINE';
    if (fault.type === 'wire') return wireCode(fault.kind);
    if (fault.type === 'body') return 'BAD_RESPONSE';
    if (isThrottle(fault, failed.profile)) return 'RATE_LIMITED';
    if (failed.profile.retryStatuses.includes(fault.status)) return 'RETRY_EXHAUSTED';
    if (REDIRECTS.has(fault.status)) return 'HOST_NOT_ALLOWED';
    if (call.target === 'download') return 'BAD_RESPONSE';
    if (isRefusedOnTheWay(fault)) return 'NETWORK';
    if (fault.status === 401 || fault.status === 403) return 'AUTH';
    // The token endpoint tells a wrong client by 400 (RFC 6749, section 5.2).
    if (call.target === 'login' && fault.status === 400) return 'AUTH';
    return 'BAD_RESPONSE';
  }
}

/** The code of a fault on the wire. */
export function wireCode(kind: FaultKind): ErrorCode {
  switch (kind) {
    case 'timeout-connect':
    case 'timeout-headers':
    case 'timeout-silence':
    case 'timeout-attempt':
      return 'TIMEOUT';
    case 'too-large':
      return 'TOO_LARGE';
    case 'malformed':
    case 'encoding':
      return 'BAD_RESPONSE';
    default:
      return 'NETWORK';
  }
}

function whatHappened({ fault, wireMessage, body, call }: Failure): string {
  switch (fault.type) {
    case 'wire':
      return wireMessage ?? `failed (${fault.kind}).`;
    case 'body':
      return `${call.host} answered with success but without readable JSON (${fault.problem}).`;
    case 'status': {
      const word =
        body.apiCode === undefined || !isCodeWord(body.apiCode, call.contractNames?.())
          ? ''
          : ` (${body.apiCode})`;
      const said = quotableText(body.message ?? '', MAX_MESSAGE_LENGTH, call.contractNames?.());
      const quote = !/[a-z]/i.test(said) || call.target === 'download' ? '' : `: "${said}"`;
      const told =
        fault.toldWith === undefined ? fault.status : `${fault.toldWith} with an error in its body`;
      const inner = fault.toldWith === undefined || fault.toldWith === fault.status ? '' : ` ${fault.status}`;
      return `${call.host} answered ${told}${inner}${word}${quote}${/[.!?]"$/.test(quote) ? '' : '.'}`;
    }
  }
}

function whyItEnds({ decision, failed, call }: Failure): string {
  const attempts = `${failed.attempt} ${failed.attempt === 1 ? 'attempt' : 'attempts'}`;
  const hint = decision.hintMs === undefined ? '' : ` The server asked to wait ${seconds(decision.hintMs)}.`;
  switch (decision.reason) {
    case 'hint-over-limit':
      return `${isUnavailable(failed.fault) ? UNAVAILABLE : ''}The server asks to wait ${seconds(decision.hintMs ?? 0)}, more than the ${seconds(failed.profile.maxHintMs)} that the catalog allows (maxHintMs); the wait was not begun. Run again ${isUnavailable(failed.fault) ? `in ${inMinutes(decision.hintMs ?? 0)}` : 'later'}.`;
    case 'outage':
      return `${isUnavailable(failed.fault) ? UNAVAILABLE : ''}It was out for ${seconds(Math.floor(failed.outage?.lastedMs ?? 0))}, the longest outage that the catalog waits for (outageMs: ${outageMsOf(failed.profile)}). Run again when it is back.`;
    case 'deadline':
      return `The next attempt could be made in ${seconds(decision.delayMs ?? 0)}, past the deadline of the run; the wait was not begun.${hint} Raise the deadline or take a shorter window.`;
    case 'outcome-unknown':
      return `Whether this ${call.method} took effect is not known, and the catalog does not call it repeatable, so it was not sent again.`;
    case 'attempts':
      return `Given up after ${attempts}.${hint}`;
    case 'unreadable-twice':
      return `Given up after ${attempts}. Is something else answering in the place of the service, a proxy or a portal?`;
    case 'quota':
      return `Given up after ${attempts}: the retry quota of the run is spent, the service fails too often.${hint} Run again later.`;
    case 'final':
      return '';
  }
}

/** A service that says so is under maintenance or overloaded; it does not limit the rate of this client. */
const UNAVAILABLE = 'The service is not available, e.g. for maintenance. ';

function isUnavailable(fault: Fault): boolean {
  return fault.type === 'status' && fault.status === 503;
}

function inMinutes(ms: number): string {
  return ms < 120_000 ? seconds(ms) : `${Math.ceil(ms / 60_000)} min`;
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}
