import { GenesysCoreError } from '../base/errors.js';
import type { ErrorCode, ErrorFacts } from '../base/errors.js';
import { isCodeWord, quotableText } from '../base/remote-text.js';
import type { HttpMethod } from '../catalog/request.js';
import type { PermissionSet } from '../catalog/types.js';
import type { ErrorBody } from './answer.js';
import { isThrottle, outageMsOf } from './retry.js';
import type { FailedAttempt, Fault, RetryDecision } from './retry.js';
import type { FaultKind } from './transport-error.js';

const MAX_MESSAGE_LENGTH = 300;

/** A call as its errors tell of it. */
export interface FailedCall {
  readonly endpoint: string;
  readonly method: HttpMethod;
  readonly permissions?: PermissionSet;
  /** What the run is for and how its role is told, as a sentence that ends a 403. */
  readonly roleHint?: string;
  /** Whose word a 401 or 403 is: the API, the login service, or the host of a download. */
  readonly target: 'api' | 'login' | 'download';
  /** Name and host of the login service, or of the API. Never an address with a path. */
  readonly host: string;
  /** The run was given its token and cannot have another one. */
  readonly tokenWasGiven?: boolean;
}

export interface Failure {
  readonly call: FailedCall;
  readonly fault: Fault;
  /** What the error of the wire says. */
  readonly wireMessage?: string;
  readonly body: ErrorBody;
  readonly failed: FailedAttempt;
  readonly decision: Extract<RetryDecision, { retry: false }>;
  readonly correlationId?: string;
  readonly cause?: unknown;
}

const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);

/** The error that a call ends in. */
export function failureError(failure: Failure): GenesysCoreError {
  const { call, fault, body, decision } = failure;
  const status = fault.type === 'status' ? fault.status : undefined;
  const facts: ErrorFacts = {
    endpoint: call.endpoint,
    ...(failure.correlationId === undefined ? {} : { correlationId: failure.correlationId }),
    ...(status === undefined ? {} : { status }),
    ...(body.apiCode === undefined ? {} : { apiCode: body.apiCode }),
    ...(body.message === undefined ? {} : { said: body.message }),
    ...(failure.cause === undefined ? {} : { cause: failure.cause }),
    ...(fault.type === 'wire' && fault.kind === 'tls' ? { retryable: false } : {}),
  };
  const code = codeOf(failure);
  const sentences = [`${call.endpoint}: ${whatHappened(failure)}`, whyItEnds(failure), advice(failure)];
  return new GenesysCoreError(code, sentences.filter((sentence) => sentence !== '').join(' '), facts);

  function codeOf({ failed }: Failure): ErrorCode {
    if (decision.reason === 'deadline') return 'DEADLINE';
    if (fault.type === 'wire') return wireCode(fault.kind);
    if (fault.type === 'body') return 'BAD_RESPONSE';
    if (isThrottle(fault, failed.profile)) return 'RATE_LIMITED';
    if (failed.profile.retryStatuses.includes(fault.status)) return 'RETRY_EXHAUSTED';
    if (REDIRECTS.has(fault.status)) return 'HOST_NOT_ALLOWED';
    if (call.target === 'download') return 'BAD_RESPONSE';
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
      const word = body.apiCode === undefined || !isCodeWord(body.apiCode) ? '' : ` (${body.apiCode})`;
      const said = quotableText(body.message ?? '', MAX_MESSAGE_LENGTH);
      const quote = !/[a-z]/i.test(said) || call.target === 'download' ? '' : `: "${said}"`;
      return `${call.host} answered ${fault.status}${word}${quote}${/[.!?]"$/.test(quote) ? '' : '.'}`;
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

function advice({ fault, call }: Failure): string {
  if (fault.type !== 'status') return '';
  if (REDIRECTS.has(fault.status))
    return 'Redirects are never followed. Check the region and the addresses in use.';
  if (call.target === 'download') return 'The address of the file may have expired.';
  if (call.target === 'login') {
    return [400, 401, 403].includes(fault.status)
      ? 'No token was issued. Check clientId and clientSecret, that the client uses the client credentials grant, and that the region is the one of your organisation.'
      : '';
  }
  if (fault.status === 401) {
    return call.tokenWasGiven === true
      ? 'The access token was refused: it may have expired or belong to another region. Give a new one, or clientId and clientSecret.'
      : 'A newly issued token was refused too. Check that the OAuth client is active and allowed from this address, and that the region is right.';
  }
  return fault.status === 403 ? permissionAdvice(call) : '';
}

function permissionAdvice({ permissions, roleHint }: FailedCall): string {
  const names: readonly string[] = permissions?.names ?? [];
  const needed =
    names.length === 0
      ? 'the permission that the answer names'
      : names.length === 1
        ? `the permission ${names.join('')}`
        : `${permissions?.mode === 'any' ? 'one of' : 'all of'} the permissions ${names.join(', ')}`;
  const hint = roleHint === undefined ? '' : ` ${roleHint}`;
  return `Give the OAuth client a role with ${needed}, in every division that is to be read.${hint}`;
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
