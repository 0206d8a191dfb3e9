import { describe, expect, it } from '@jest/globals';

import type { ErrorCode } from '../../src/base/errors.js';
import type { RefusedSubmit } from '../../src/catalog/types.js';
import { evidenceGuide, rowsOfKinds } from '../support/evidence-guide.js';
import { errorOf } from '../support/thrown.js';
import { fault, ok, scriptedClient, status, token } from './scripted-client.js';
import type { Answer, ScriptedClient } from './scripted-client.js';

/**
 * What goes wrong by kind, the cases of each kind, and what decides how the call ends. Every row is a case that is met in
 * the field; another case of the same kind has the same end.
 */
interface Row {
  readonly kind: string;
  readonly given: string;
  /** What decides. */
  readonly decides: string;
  /** What the API answers: in order, the last one for ever; or by the time since the start. */
  readonly answers: readonly Answer[] | ((nowMs: number) => Answer);
  readonly tokens?: readonly Answer[];
  readonly endpoint?: string;
  readonly refused?: RefusedSubmit;
  readonly endMs?: number;
  /** The error; without it the call succeeds. */
  readonly ends?: ErrorCode;
  readonly says?: RegExp;
  readonly neverSays?: RegExp;
  readonly retryable?: boolean;
  /** Requests to the API at most. */
  readonly most?: number;
  /** Requests to the login service. */
  readonly logins?: number;
}

const html = (code: number): Answer => status(code, {}, '<html><h1>Back soon</h1></html>');
const json = (code: number, apiCode: string, message: string, headers: Record<string, string> = {}): Answer =>
  status(code, headers, { code: apiCode, message, status: code });
const until = (ms: number, first: Answer) => (nowMs: number) => (nowMs < ms ? first : ok);
const inside = (body: object): Answer => ({ body });
const REFUSED: RefusedSubmit = {
  statuses: [409, 429],
  words: ['already running', 'in progress'],
  pause: { initialMs: 2_000, factor: 1.5, capMs: 30_000 },
};
const submit = { endpoint: 'things.submit', refused: REFUSED };
const asked = 'the hint, the largest wait, the deadline; never the number of attempts';
const outage = 'the length of the outage (outageMs), never the number of attempts';
const place = 'the deadline; pauses that grow';
const bodyStatus = 'the status in the body';
const codeWord = 'the code of the refusal (service.refusals)';

const ROWS: readonly Row[] = [
  ...[1, 3, 20].map((seconds) => ({
    kind: 'a wait that is asked for',
    given: `45 s of 429 with a hint of ${seconds} s`,
    decides: asked,
    answers: until(45_000, json(429, 'too.many', 'Too many', { 'retry-after': `${seconds}` })),
    most: 12,
  })),
  {
    kind: 'a wait that is asked for',
    given: '45 s of 503 with a hint',
    decides: asked,
    answers: until(45_000, json(503, 'unavailable', 'Overloaded', { 'retry-after': '5' })),
    most: 10,
  },
  {
    kind: 'a wait that is asked for',
    given: 'a hint as a moment in seconds since 1970',
    decides: asked,
    answers: [status(429, { 'retry-after': String(Date.UTC(2026, 10, 24, 12, 0, 30) / 1000) }), ok],
    most: 2,
  },
  {
    kind: 'a wait that is asked for',
    given: 'a hint as a moment in milliseconds since 1970',
    decides: asked,
    answers: [status(429, { 'retry-after': String(Date.UTC(2026, 10, 24, 12, 0, 30)) }), ok],
    most: 2,
  },
  {
    kind: 'a wait that is asked for',
    given: '429 with a hint for ever',
    decides: asked,
    answers: [status(429, { 'retry-after': '20' })],
    endMs: 120_000,
    ends: 'DEADLINE',
    says: /asked to wait 20 s/,
    retryable: true,
  },
  {
    kind: 'maintenance',
    given: '503 with a hint of half an hour',
    decides: 'the status; the hint is told, not the rate limit',
    answers: [json(503, 'service.unavailable', 'Scheduled maintenance', { 'retry-after': '1800' })],
    ends: 'RETRY_EXHAUSTED',
    says: /maintenance.*Run again in 30 min/,
    retryable: true,
    most: 1,
  },
  ...([502, 503, 504] as const).map((code) => ({
    kind: 'an outage',
    given: `45 s of a page with ${code}`,
    decides: outage,
    answers: until(45_000, html(code)),
    most: 12,
  })),
  {
    kind: 'an outage',
    given: '4 min of refused connections',
    decides: outage,
    answers: until(240_000, fault('connect')),
    most: 1,
  },
  {
    kind: 'an outage',
    given: '4 min of connections that take too long',
    decides: outage,
    answers: until(240_000, fault('timeout-connect')),
    most: 1,
  },
  {
    kind: 'an outage',
    given: '503 for ever',
    decides: outage,
    answers: [json(503, 'service.unavailable', 'Down')],
    ends: 'RETRY_EXHAUSTED',
    says: /out for 30\d s/,
    most: 25,
  },
  {
    kind: 'an outage',
    given: 'of the login service, 45 s',
    decides: outage,
    answers: [ok],
    tokens: [...Array.from({ length: 6 }, () => html(503)), token('token-1')],
    logins: 7,
  },
  {
    kind: 'an outage',
    given: 'a page with 503 in the place of a submit',
    decides: 'a page let nothing through, so the submit can be sent again',
    endpoint: 'things.submit',
    answers: until(45_000, html(503)),
    most: 12,
  },
  {
    kind: 'an outage',
    given: "the service's own 503 to a submit",
    decides: 'the outcome is unknown: it is not sent again',
    endpoint: 'things.submit',
    answers: [json(503, 'service.unavailable', 'Down')],
    ends: 'RETRY_EXHAUSTED',
    says: /not known/,
    most: 1,
  },
  {
    kind: 'no place yet',
    given: '40 s of a bare 429',
    decides: place,
    ...submit,
    answers: until(40_000, status(429)),
    most: 9,
  },
  {
    kind: 'no place yet',
    given: '40 s of 429 with a hint of 150 s',
    decides: 'the hint, though it is beyond the largest wait; the deadline',
    ...submit,
    answers: until(40_000, status(429, { 'retry-after': '150' })),
    most: 2,
  },
  {
    kind: 'no place yet',
    given: '40 s of 400 with words',
    decides: place,
    ...submit,
    answers: until(40_000, json(400, 'bad.request', 'A query is already running for this organization')),
    most: 9,
  },
  {
    kind: 'no place yet',
    given: '40 s of 409',
    decides: place,
    ...submit,
    answers: until(40_000, json(409, 'conflict', 'Conflict')),
    most: 9,
  },
  {
    kind: 'no place yet',
    given: 'half an hour',
    decides: place,
    ...submit,
    answers: until(1_800_000, json(400, 'bad.request', 'Another one is in progress')),
    most: 70,
  },
  {
    kind: 'no place yet',
    given: 'for longer than the run',
    decides: place,
    ...submit,
    answers: [status(429)],
    endMs: 120_000,
    ends: 'DEADLINE',
    says: /answered 429.*deadline/,
    retryable: true,
  },
  {
    kind: 'an error told with success',
    given: '503 in the body for ever',
    decides: bodyStatus,
    answers: [inside({ code: 'service.unavailable', message: 'Try later', status: 503 })],
    ends: 'RETRY_EXHAUSTED',
    says: /answered 200 with an error in its body 503 \(service\.unavailable\): "Try later"/,
    retryable: true,
    most: 5,
  },
  {
    kind: 'an error told with success',
    given: '500 in the body once',
    decides: bodyStatus,
    answers: [inside({ code: 'internal', message: 'Oops', status: 500, contextId: 'c' }), ok],
    most: 2,
  },
  {
    kind: 'an error told with success',
    given: '400 in the body, beside an empty list',
    decides: bodyStatus,
    answers: [inside({ code: 'bad.request', message: 'No such interval', status: '400', entities: [] })],
    ends: 'BAD_RESPONSE',
    says: /No such interval/,
    retryable: false,
    most: 1,
  },
  {
    kind: 'an error told with success',
    given: '403 in the body',
    decides: bodyStatus,
    answers: [inside({ code: 'missing.permissions', message: 'You may not', status: 403 })],
    ends: 'AUTH',
    says: /role with the permission/,
    most: 1,
  },
  {
    kind: 'an error told with success',
    given: 'code and message in the place of the list, without a status',
    decides: 'the list is not there and the body is an error by its members',
    answers: [inside({ error: 'quota_exceeded', message: 'Quota exceeded' })],
    ends: 'BAD_RESPONSE',
    says: /200 with an error in its body \(quota_exceeded\)/,
    most: 1,
  },
  {
    kind: 'no error told with success',
    given: 'records beside members with the same names',
    decides: 'a list with elements is no error',
    answers: [inside({ code: 'ok', message: 'fine', status: 404, entities: [{}] })],
    most: 1,
  },
  {
    kind: 'no error told with success',
    given: 'an object with a code and a message that is no list by the catalog',
    decides: 'without a status of failure it may be a record',
    endpoint: 'things.job',
    answers: [inside({ code: 'a', message: 'b', status: 'Running' })],
    most: 1,
  },
  {
    kind: 'a refusal',
    given: 'of a permission',
    decides: codeWord,
    answers: [json(403, 'missing.any.permissions', 'You lack a:b:view')],
    ends: 'AUTH',
    says: /role with the permission things:thing:view/,
  },
  {
    kind: 'a refusal',
    given: 'of a scope',
    decides: codeWord,
    answers: [json(403, 'app.not.authorized.for.scope', 'No')],
    ends: 'AUTH',
    says: /scope/,
    neverSays: /a role with/,
  },
  {
    kind: 'a refusal',
    given: 'by a policy',
    decides: codeWord,
    answers: [json(403, 'authz.policy.denied', 'No')],
    ends: 'AUTH',
    says: /policy of the organisation/,
    neverSays: /a role with/,
  },
  ...[401, 403].map((code): Row => ({
    kind: 'a refusal',
    given: `of the address of this machine, by ${code}`,
    decides: codeWord,
    answers: [json(code, 'ip.not.authorized', 'No')],
    ends: 'AUTH',
    says: /IP allow list/,
    neverSays: /a role with/,
  })),
  {
    kind: 'a refusal',
    given: 'of a suspended organisation',
    decides: codeWord,
    answers: [json(403, 'organization.suspended', 'No')],
    ends: 'AUTH',
    says: /suspended/,
    neverSays: /a role with/,
  },
  {
    kind: 'a refusal',
    given: 'with a code that nobody knows',
    decides: 'the words of the service come first',
    answers: [json(403, 'not.today', 'No')],
    ends: 'AUTH',
    says: /says above why\. Where a permission is missing/,
  },
  ...[401, 403, 404].map((code): Row => ({
    kind: 'a refusal on the way',
    given: `a page with ${code}`,
    decides: 'a page is not of the service',
    answers: [html(code)],
    ends: code === 404 ? 'BAD_RESPONSE' : 'NETWORK',
    says: /firewall, a proxy/,
    neverSays: /a role with/,
    retryable: false,
  })),
  {
    kind: 'a refusal on the way',
    given: 'a page with 403 in the place of the login service',
    decides: 'a page is not of the service',
    answers: [ok],
    tokens: [html(403)],
    ends: 'NETWORK',
    says: /firewall, a proxy/,
    most: 0,
  },
  {
    kind: 'words of the service',
    given: 'names of the contract',
    decides: 'the catalog has the name',
    answers: [json(400, 'bad.request', '`trunkIds` is required for Jane')],
    ends: 'BAD_RESPONSE',
    says: /"`trunkIds` is required for …"/,
  },
  {
    kind: 'words of the service',
    given: 'figures',
    decides: 'a number with separators of thousands is no number to call',
    answers: [json(400, 'bad.request', 'pages beyond 10,000 rows, not +49 30 1234567')],
    ends: 'BAD_RESPONSE',
    says: /beyond 10,000 rows, not …"/,
  },
  {
    kind: 'a token without a life',
    given: 'expires_in is missing',
    decides: 'five minutes are assumed',
    answers: [ok],
    tokens: [{ body: { access_token: 'abcd' } }],
    most: 1,
    logins: 1,
  },
  {
    kind: 'a token without a life',
    given: 'expires_in is null',
    decides: 'five minutes are assumed',
    answers: [ok],
    tokens: [token('abcd', null)],
    most: 1,
    logins: 1,
  },
];

const toApi = ({ sent }: ScriptedClient): number =>
  sent.filter(({ url }) => url.startsWith('https://api')).length;

describe('by kind', () => {
  it.each(ROWS.map((row) => [`${row.kind}: ${row.given}`, row.decides, row] as const))(
    '%s (%s)',
    async (_what, _decides, row) => {
      const script = typeof row.answers === 'function' ? { at: row.answers } : row.answers;
      const scripted = scriptedClient(script, {
        ...(row.tokens === undefined ? {} : { tokens: row.tokens }),
        ...(row.endMs === undefined ? {} : { endMs: row.endMs }),
      });
      const over = {
        ...(row.endpoint === 'things.submit' ? { kind: 'submit' as const, body: {} } : {}),
        ...(row.refused === undefined ? {} : { refused: row.refused }),
      };
      const call = scripted.call(row.endpoint, over);
      if (row.ends === undefined) await expect(call).resolves.toBeDefined();
      else {
        const error = await errorOf(call);
        expect(error.code).toBe(row.ends);
        expect(error.message).toMatch(row.says ?? /./);
        expect(error.message).not.toMatch(row.neverSays ?? /$^/);
        if (row.retryable !== undefined) expect(error.retryable).toBe(row.retryable);
      }
      expect(toApi(scripted)).toBeLessThanOrEqual(row.most ?? 10);
      const logins = scripted.sent.filter(({ url }) => url.startsWith('https://login')).length;
      if (row.logins !== undefined) expect(logins).toBe(row.logins);
    },
  );
});

describe('a token whose life was assumed', () => {
  it('is renewed after five minutes', async () => {
    const scripted = scriptedClient([ok], { tokens: [{ body: { access_token: 'abcd' } }] });
    const logins = (): number => scripted.sent.filter(({ url }) => url.startsWith('https://login')).length;
    await scripted.call();
    await scripted.clock.advance(200_000);
    await scripted.call();
    expect(logins()).toBe(1);
    await scripted.clock.advance(100_000);
    await scripted.call();
    expect(logins()).toBe(2);
  });
});

describe('a refused submit', () => {
  it('holds no poll', async () => {
    const scripted = scriptedClient([status(429), ok], {});
    const url = 'https://api.example.com/things';
    const refused = scripted.client.send({
      endpoint: 'things.submit',
      kind: 'submit',
      method: 'POST',
      url,
      refused: REFUSED,
    });
    await scripted.clock.advance(50);
    await scripted.clock.settle(
      scripted.client.send({ endpoint: 'things.job', kind: 'status', method: 'GET', url }),
    );
    const [, poll] = scripted.sent.filter((request) => request.url.startsWith('https://api'));
    expect(poll?.method).toBe('GET');
    expect(poll?.atMs).toBeLessThan(200);
    await scripted.clock.settle(refused);
  });
});

it('is in the guide for contributors, row by row', () => {
  const test = 'http/kinds.test.ts';
  const told = evidenceGuide().filter((row) => row.test === test);
  expect(told).toEqual(
    rowsOfKinds(
      test,
      ROWS.map(({ kind }) => kind),
    ),
  );
  const all = evidenceGuide().reduce((sum, { rows }) => sum + rows, 0);
  expect(all).toBeGreaterThanOrEqual(60);
});
