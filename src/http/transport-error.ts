import { ProxyRefusal } from './proxy-agent.js';

/** What went wrong on the wire. */
export type FaultKind =
  | 'connect'
  | 'dns'
  | 'tls'
  | 'proxy'
  | 'proxy-login'
  | 'reset'
  | 'timeout-connect'
  | 'timeout-headers'
  | 'timeout-silence'
  | 'timeout-attempt'
  | 'truncated'
  | 'malformed'
  | 'encoding'
  | 'too-large'
  | 'aborted';

/** What is known of an attempt that failed. */
export interface FaultFacts {
  /**
   * Whether a byte of the request can have reached the server. False only where no connection ever stood (refused, no
   * such host, TLS or proxy failure, connect time-out): a reset of a kept connection proves nothing.
   */
  readonly sent: boolean;
  /** Status of the answer, where its headers had arrived. */
  readonly status?: number | undefined;
  /** Bytes of the body that had been read, after decompression. */
  readonly bytes?: number;
  readonly cause?: unknown;
}

/** One attempt failed without a whole answer. The message names the host only: paths and queries may be secrets. */
export class TransportError extends Error {
  readonly kind: FaultKind;
  readonly sent: boolean;
  readonly status: number | undefined;
  readonly bytes: number;

  constructor(kind: FaultKind, message: string, facts: FaultFacts) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'TransportError';
    this.kind = kind;
    this.sent = facts.sent;
    this.status = facts.status;
    this.bytes = facts.bytes ?? 0;
  }
}

const DNS_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'ENODATA', 'EAI_NODATA', 'EAI_NONAME']);
const TLS_CODES =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_C|EPROTO)/;

/** How far an attempt had come when it failed. */
export interface Progress {
  /** The connection stood, TLS included. */
  readonly connected: boolean;
  readonly status: number | undefined;
  readonly bytes: number;
  /** Host and port of the proxy, where there is one. */
  readonly proxyHost: string | undefined;
}

/** Names the fault behind an error of sockets, TLS, HTTP parser or gunzip. */
export function toTransportError(thrown: unknown, host: string, progress: Progress): TransportError {
  const code = errorCode(thrown);
  const facts: FaultFacts = {
    sent: progress.connected,
    bytes: progress.bytes,
    status: progress.status,
    cause: thrown,
  };
  const suffix = code === '' ? '' : ` (${code})`;
  if (!progress.connected) return toConnectFault(thrown, code, host, progress.proxyHost, facts);
  if (/^(?:HPE_|Z_(?!BUF_ERROR))/.test(code))
    return new TransportError(
      'malformed',
      `The answer of ${host} is not valid HTTP or gzip${suffix}.`,
      facts,
    );
  if (progress.status !== undefined)
    return new TransportError('truncated', `The answer of ${host} broke off before its end${suffix}.`, facts);
  return new TransportError('reset', `${host} closed the connection without an answer${suffix}.`, facts);
}

function toConnectFault(
  thrown: unknown,
  code: string,
  host: string,
  proxyHost: string | undefined,
  facts: FaultFacts,
): TransportError {
  const suffix = code === '' ? '' : ` (${code})`;
  if (TLS_CODES.test(code)) {
    return new TransportError(
      'tls',
      `No trusted TLS connection to ${host}${suffix}. Where a proxy inspects TLS, set NODE_EXTRA_CA_CERTS to the file of its certificate authority.`,
      facts,
    );
  }
  if (proxyHost !== undefined) {
    const how =
      thrown instanceof ProxyRefusal
        ? `refused the connection to ${host} with ${thrown.status}`
        : `cannot be reached${suffix}`;
    const asksForLogin = thrown instanceof ProxyRefusal && thrown.status === 407;
    const remedy = asksForLogin
      ? 'It asks for user and password: put them into HTTPS_PROXY (http://user:password@host:port), each percent-encoded.'
      : "Check HTTPS_PROXY and NO_PROXY, and the proxy's rules.";
    return new TransportError(
      asksForLogin ? 'proxy-login' : 'proxy',
      `The proxy ${proxyHost} ${how}. ${remedy}`,
      facts,
    );
  }
  if (DNS_CODES.has(code))
    return new TransportError('dns', `The name of ${host} cannot be resolved${suffix}.`, facts);
  return new TransportError('connect', `No connection to ${host}${suffix}.`, facts);
}

/** The code of an error, its cause's where it has none itself. */
function errorCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const { code, cause } = thrown as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : errorCode(cause);
}
