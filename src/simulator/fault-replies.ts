import { gzipSync } from 'node:zlib';

import type { Fault, StatusFault } from './fault-types.js';
import { errorBody, type Reply } from './reply.js';

const MEBIBYTE = 1_048_576;
const CODES: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad.request', 'The request could not be understood by the server due to malformed syntax.'],
  401: ['bad.credentials', 'Invalid login credentials.'],
  403: ['not.authorized', 'You are not authorized to perform the requested action.'],
  404: ['not.found', 'The requested resource was not found.'],
  408: ['client.timeout', 'The client did not produce a request within the server timeout limit.'],
  409: ['request.conflict', 'The request conflicts with the current state of the resource.'],
  413: ['request.entity.too.large', 'The request is over the size limit.'],
  500: [
    'internal.server.error',
    'The server encountered an unexpected condition which prevented it from fulfilling the request.',
  ],
  502: ['bad.gateway', 'Bad gateway.'],
  503: ['service.unavailable', 'Service Unavailable - The server is currently unavailable.'],
  504: ['request.timeout', 'The request timed out.'],
};

/** The answer that a fault gives in place of the real one; undefined where the real one is wanted. */
export function replyInstead(fault: Fault | undefined, contextId: string, nowMs: number): Reply | undefined {
  switch (fault?.kind) {
    case 'status':
      return statusReply(fault, contextId, nowMs);
    case 'errorBody': {
      const { json } = statusReply({ kind: 'status', status: fault.status }, contextId, nowMs);
      return { status: 200, json };
    }
    case 'html':
      return {
        status: 200,
        text: '<!DOCTYPE html><html><body>Down for maintenance</body></html>',
        contentType: 'text/html',
      };
    case 'empty200':
      return { status: 200, text: '' };
    case 'badJson':
      return { status: 200, text: '{"entities":[{"id":"1","name":' };
    case 'deepJson': {
      const levels = fault.levels ?? 5000;
      return { status: 200, text: `{"entities":${'['.repeat(levels)}${']'.repeat(levels)}}` };
    }
    case 'bomb':
      return { status: 200, packed: bomb(fault.bytes ?? 200 * MEBIBYTE) };
    default:
      return undefined;
  }
}

/** The 429 of a limit, with the wait in header and message. */
export function tooManyRequests(waitMs: number, contextId: string, nowMs: number): Reply {
  return statusReply(
    { kind: 'status', status: 429, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) },
    contextId,
    nowMs,
  );
}

function statusReply(fault: StatusFault, contextId: string, nowMs: number): Reply {
  const date = new Date(Math.floor((nowMs + (fault.dateSkewMs ?? 0)) / 1000) * 1000);
  const seconds = fault.retryAfterSeconds;
  const headers: Record<string, string> = { ...fault.headers };
  if (fault.dateSkewMs !== undefined) headers['date'] = date.toUTCString();
  if (fault.retryAfterRaw !== undefined) headers['retry-after'] = fault.retryAfterRaw;
  else if (seconds !== undefined)
    headers['retry-after'] = retryAfter(seconds, fault.retryAfterForm ?? 'seconds', date);
  const [code, message] = codeAndMessage(fault);
  const hints = [
    seconds,
    fault.messageForm === 'window' || fault.messageForm === 'none' ? undefined : fault.hintSeconds,
  ];
  const waits = hints.filter((hint) => hint !== undefined);
  return {
    status: fault.status,
    headers,
    ...(waits.length === 0 ? {} : { waitSeconds: Math.max(...waits) }),
    ...(fault.body === undefined
      ? { json: errorBody(fault.status, code, message, contextId) }
      : { text: fault.body, contentType: fault.contentType ?? 'application/json' }),
  };
}

function codeAndMessage(fault: StatusFault): readonly [string, string] {
  const [code, message] =
    fault.status === 429 ? slowDown(fault) : (CODES[fault.status] ?? ['simulated.fault', 'Simulated.']);
  return [fault.code ?? code, fault.message ?? message];
}

function slowDown(fault: StatusFault): readonly [string, string] {
  const seconds = fault.hintSeconds ?? fault.retryAfterSeconds;
  const form =
    seconds === undefined && fault.messageForm !== 'none' ? 'window' : (fault.messageForm ?? 'bracket');
  const start = 'Rate limit exceeded the maximum';
  switch (form) {
    case 'window':
      return ['too.many.requests', `${start} [300] requests within [60] seconds`];
    case 'none':
      return ['too.many.requests', `${start}.`];
    case 'plain':
      return ['too.many.requests.retry.after', `${start}. Retry the request in ${String(seconds)} seconds`];
    case 'bracket':
      return ['too.many.requests.retry.after', `${start}. Retry the request in [${String(seconds)}] seconds`];
  }
}

function retryAfter(seconds: number, form: NonNullable<StatusFault['retryAfterForm']>, date: Date): string {
  const then = new Date(date.getTime() + seconds * 1000);
  const [day = '', dayOfMonth = '', month = '', year = '', time = ''] = then
    .toUTCString()
    .replace(',', '')
    .split(' ');
  switch (form) {
    case 'seconds':
      return String(seconds);
    case 'imf':
      return then.toUTCString();
    case 'rfc850': {
      const weekday = then.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
      return `${weekday}, ${dayOfMonth}-${month}-${year.slice(2)} ${time} GMT`;
    }
    case 'asctime':
      return `${day} ${month} ${dayOfMonth.replace(/^0/, ' ')} ${time} ${year}`;
  }
}

/** Small members that follow each other are one gzip stream, so the whole need not be made first. */
function bomb(bytes: number): Buffer {
  const member = gzipSync(Buffer.alloc(MEBIBYTE, 0x20));
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / MEBIBYTE) }, () => member));
}
