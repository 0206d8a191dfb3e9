import type { RequestKind, Fault } from './fault-types.js';

/** A request as handlers see it. */
export interface ServedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Values of the named segments of the route's path, decoded. */
  readonly names: ReadonlyMap<string, string>;
  readonly header: (name: string) => string | undefined;
  readonly bodyText: string;
  readonly fault: Fault | undefined;
  /** Origin of this server as the client should see it. */
  readonly origin: string;
}

/** What is sent back. `json` is turned into text; `text` goes out as it is. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  /** A body that is gzip already. */
  readonly packed?: Buffer;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds that the client is told to wait, for the log. */
  readonly waitSeconds?: number;
}

export interface Permission {
  readonly mode: 'all' | 'any' | 'unknown';
  readonly names: readonly string[];
}

export interface Route {
  readonly method: string;
  /** Path with `{name}` for one segment. */
  readonly path: string;
  readonly kind: RequestKind;
  /** Served without a token. */
  readonly open?: boolean;
  readonly permission?: Permission;
  readonly handle: (exchange: ServedRequest) => Reply;
}

/** Thrown by handlers: the answer is the standard error body. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function badRequest(message: string, code = 'bad.request'): ApiProblem {
  return new ApiProblem(400, code, message);
}

export function notFound(): ApiProblem {
  return new ApiProblem(404, 'not.found', 'The requested resource was not found.');
}

/** The standard error body. */
export function errorBody(
  status: number,
  code: string,
  message: string,
  contextId: string,
): Record<string, unknown> {
  return { message, code, status, contextId, details: [], errors: [] };
}

/**
 * The JSON object that a POST must bring.
 * @throws ApiProblem where there is none, or it has a member that is not in `known`.
 */
export function requireBody(exchange: ServedRequest, known?: readonly string[]): Record<string, unknown> {
  if (exchange.bodyText === '') throw badRequest('A request body is required.');
  if (!/^application\/json\b/i.test(exchange.header('content-type') ?? '')) {
    throw new ApiProblem(
      415,
      'unsupported.media.type',
      'Unsupported media type. The body must be application/json.',
    );
  }
  const body = parseObject(exchange.bodyText);
  const unknown = known === undefined ? undefined : Object.keys(body).find((key) => !known.includes(key));
  if (unknown !== undefined) throw badRequest(`The property [${unknown}] is not known.`, 'invalid.property');
  return body;
}

function parseObject(text: string): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('The request body must be a JSON object.');
  return body as Record<string, unknown>;
}

/** @throws ApiProblem in the words of the API. */
export function allowed<T extends string>(value: unknown, name: string, values: readonly T[]): T {
  const found = values.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw badRequest(
    `Value [${textOf(value)}] is not valid for parameter [${name}]. Allowable values are: ${values.join(', ')}`,
    'invalid.query.param.value',
  );
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/** Both ends of `start/end`; without a zone UTC is meant. Undefined where it is not an interval. */
function parseInterval(text: unknown): Interval | undefined {
  if (typeof text !== 'string') return undefined;
  const [start = '', end = '', ...rest] = text.split('/');
  const startMs = parseInstant(start);
  const endMs = parseInstant(end);
  if (startMs === undefined || endMs === undefined || rest.length > 0) return undefined;
  return { startMs, endMs };
}

export function parseInstant(text: string): number | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const timeMs = Date.parse(match[3] === undefined ? `${text}Z` : text);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}

/** @throws ApiProblem where it is missing, malformed or reversed. */
export function requireInterval(value: unknown): Interval {
  if (value === undefined) throw badRequest('The property [interval] is required.', 'constraint.validation');
  const interval = parseInterval(value);
  if (interval === undefined) {
    throw badRequest(
      `The interval [${textOf(value)}] is not of the form YYYY-MM-DDThh:mm:ssZ/YYYY-MM-DDThh:mm:ssZ.`,
      'invalid.date',
    );
  }
  if (interval.endMs <= interval.startMs)
    throw badRequest('The end of the interval must be after its start.', 'invalid.date');
  return interval;
}
