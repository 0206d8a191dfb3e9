import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ENCODINGS, HOSTILE } from './canaries.js';
import type { Canaries } from './canaries.js';

/** How a day of the audit window fares: one slice each. */
export const DAYS = [
  'good',
  'submit refused',
  'query failed',
  'unknown state',
  'id of an attacker',
  'not JSON',
  'slowed down, then good',
  'no items',
  'cursor repeats',
  'no state',
] as const;
export type Day = (typeof DAYS)[number];

export interface CanaryServiceOptions {
  readonly canaries: Canaries;
  readonly clientSecret: string;
  readonly token: string;
  /** The token endpoint refuses with an OAuth error body. */
  readonly refuseToken?: boolean;
  /** The secret and the token come back in a field that redaction keeps. */
  readonly echoInKeptField?: boolean;
  /** The secret and the token are not in the texts of answers. Default false. */
  readonly withoutSecrets?: boolean;
  /** Fate of each day from the first of the window on; the last one holds for all that follow. */
  readonly days?: readonly Day[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CanaryService {
  readonly url: string;
  /** `METHOD path` of every request. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** A service on the loopback whose answers hold a canary in every place where a text can stand. */
export async function startCanaryService(options: CanaryServiceOptions): Promise<CanaryService> {
  const { canaries } = options;
  const secrets =
    options.withoutSecrets === true
      ? ''
      : [options.clientSecret, options.token]
          .flatMap((secret) => Object.values(ENCODINGS).map((encode) => encode(secret)))
          .join(' ');
  const log: string[] = [];
  let slowedDown = 0;

  const errorBody = (kind: string): Record<string, unknown> => ({
    code: canaries.plant(`error ${kind}: code`),
    error: canaries.plant(`error ${kind}: error`),
    error_description: canaries.plant(`error ${kind}: error_description`),
    error_uri: canaries.plant(`error ${kind}: error_uri`),
    message: `${canaries.plant(`error ${kind}: message`)} ${secrets} ${canaries.word(`error ${kind}: name`)}${HOSTILE}`,
    messageWithParams: canaries.plant(`error ${kind}: messageWithParams`),
    messageParams: { [canaries.word(`error ${kind}: key`)]: canaries.plant(`error ${kind}: messageParams`) },
    contextId: canaries.plant(`error ${kind}: contextId`),
    details: [{ errorCode: canaries.plant(`error ${kind}: details`), fieldName: 'x' }],
    errors: [canaries.plant(`error ${kind}: errors`)],
  });

  const record = (day: string, number: number): Record<string, unknown> => {
    const at = (place: string): string => canaries.plant(`record: ${place}`);
    const looked = (place: string): string => canaries.personal(`record, looked through: ${place}`);
    return {
      id: `a-${day}-${number}`,
      userHomeOrgId: 'org-1',
      user: {
        id: 'u-1',
        name: at('user.name'),
        selfUri: at('user.selfUri'),
        email: at('user.email'),
        [canaries.word('record: key of user')]: at('value of a key of user'),
      },
      client: { id: 'c-1', name: at('client.name'), selfUri: at('client.selfUri') },
      remoteIp: [canaries.literal('record: remoteIp[] as an address', '203.0.113.77'), at('remoteIp[]')],
      serviceName: options.echoInKeptField === true ? `x${options.token}y` : 'Architect',
      level: 'USER',
      eventDate: `${day}T0${number}:00:00.000Z`,
      message: {
        localizableMessageCode: 'audit.code',
        message: `${at('message.message')} ${secrets}${HOSTILE}`,
        messageWithParams: at('message.messageWithParams'),
        messageParams: { [canaries.word('record: key of messageParams')]: at('message.messageParams') },
      },
      action: number === 2 ? `Update${HOSTILE}` : 'Update',
      entity: { id: looked('entity.id'), name: at('entity.name'), selfUri: at('entity.selfUri') },
      entityType: 'Queue',
      status: 'SUCCESS',
      // A text that is kept and shows among the most frequent.
      application: number === 2 ? `Mobile${HOSTILE}` : looked('application'),
      initiatingAction: {
        transactionId: 'i-1',
        actionContext: looked('initiatingAction.actionContext'),
        who: at('initiatingAction.who'),
      },
      transactionInitiator: true,
      propertyChanges: [
        {
          property: looked('propertyChanges[].property'),
          oldValues: [at('propertyChanges[].oldValues')],
          newValues: [at('propertyChanges[].newValues')],
          by: at('propertyChanges[].by'),
        },
      ],
      context: { [canaries.word('record: key of context')]: at('context') },
      entityChanges: [
        {
          entityId: looked('entityChanges[].entityId'),
          entityName: at('entityChanges[].entityName'),
          entityType: 'Queue',
          oldValues: [at('entityChanges[].oldValues')],
          newValues: [at('entityChanges[].newValues')],
        },
      ],
      brandNew: at('a new field'),
      brandNewObject: {
        list: [{ text: at('a new field, deep') }],
        [canaries.word('record: key of a new object')]: 1,
      },
    };
  };

  const results = (day: string, fate: Day, url: URL): Answer => {
    if (fate === 'no items')
      return {
        status: 200,
        body: {
          [canaries.word('results: name of a member')]: canaries.plant(
            'results: member in place of the items',
          ),
        },
      };
    const second = url.searchParams.get('cursor') !== null;
    const numbers = second ? [3] : [1, 2];
    const repeats = fate === 'cursor repeats';
    return {
      status: 200,
      body: {
        entities: numbers.map((number) => record(day, number)),
        pageSize: 500,
        ...(second && !repeats ? {} : { cursor: canaries.plant('results: cursor') }),
        selfUri: canaries.plant('results: selfUri'),
        extra: canaries.plant('results: extra member'),
      },
    };
  };

  const fateOf = (day: string): Day => {
    const index = Number(day.slice(-2)) - 1;
    const days = options.days ?? ['good'];
    return days[Math.min(index, days.length - 1)] ?? 'good';
  };

  const audits = (method: string, url: URL, body: string): Answer => {
    if (method === 'POST') {
      const { interval } = JSON.parse(body) as { interval: string };
      const day = interval.slice(0, 10);
      const fate = fateOf(day);
      if (fate === 'submit refused') return { status: 400, body: errorBody('400') };
      if (fate === 'slowed down, then good' && slowedDown++ === 0)
        return {
          status: 429,
          headers: { 'retry-after': canaries.plant('header: retry-after') },
          body: {
            ...errorBody('429'),
            message: `Retry the request in [1] seconds ${canaries.plant('error 429: text after the hint')}`,
          },
        };
      const id = fate === 'id of an attacker' ? canaries.plant('submit: id').slice(0, 150) : `T-${day}`;
      const state =
        { 'query failed': 'Failed', 'unknown state': canaries.word('submit: state'), 'no state': '' }[
          fate as string
        ] ?? 'Succeeded';
      return {
        status: 202,
        body: {
          id,
          state,
          errorMessage: canaries.plant('submit: errorMessage'),
          selfUri: canaries.plant('submit: selfUri'),
          startedBy: { name: canaries.plant('submit: startedBy.name') },
        },
      };
    }
    const day = /\/T-(\d{4}-\d\d-\d\d)/.exec(url.pathname)?.[1] ?? '2026-11-01';
    const fate = fateOf(day);
    if (fate === 'not JSON') return { status: 200, body: `<html>${canaries.plant('HTML body')}${secrets}` };
    if (url.pathname.endsWith('/results')) return results(day, fate, url);
    return {
      status: 200,
      body: { id: `T-${day}`, state: 'Succeeded', note: canaries.plant('status: note') },
    };
  };

  const users = (): Answer => {
    return {
      status: 200,
      body: {
        entities: [
          {
            id: 'u-1',
            name: canaries.plant('user: name'),
            state: 'active',
            email: canaries.plant('user: email'),
          },
        ],
        pageSize: 100,
        pageNumber: 1,
        pageCount: 2,
        total: 2,
        nextUri: `/api/v2/${canaries.word('nextUri: path')}/users?pageNumber=${canaries.word('nextUri: value')}&${canaries.word('nextUri: name')}=1&x=${encodeURIComponent(canaries.plant('nextUri: query'))}`,
        previousUri: canaries.plant('users: previousUri'),
      },
    };
  };

  const events = (): Answer => ({
    status: 200,
    body: {
      entities: [],
      nextUri: `https://${canaries.word('nextUri: host').toLowerCase()}.example/api/v2/usage/events/query?${canaries.word('nextUri elsewhere: name')}=1`,
    },
  });

  const answer = (request: IncomingMessage, url: URL, body: string): Answer => {
    const method = request.method ?? '';
    if (url.pathname === '/oauth/token') {
      if (options.refuseToken === true) return { status: 400, body: errorBody('of the login') };
      return {
        status: 200,
        body: {
          access_token: options.token,
          token_type: 'bearer',
          expires_in: 3600,
          refresh_token: canaries.plant('token: refresh_token'),
          scope: canaries.plant('token: scope'),
          user: { name: canaries.plant('token: user.name') },
        },
      };
    }
    if (url.pathname.includes('/audits/query')) return audits(method, url, body);
    if (url.pathname.includes('/usage/events')) return events();
    return users();
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      log.push(`${request.method ?? ''} ${url.pathname}`);
      const { status, body, headers = {} } = answer(request, url, Buffer.concat(chunks).toString());
      const planted = [
        'inin-correlation-id',
        'x-request-id',
        'set-cookie',
        'location',
        'server',
        'etag',
        'www-authenticate',
        'inin-ratelimit-reset',
      ];
      response.writeHead(status, {
        'content-type': `application/json; charset=utf-8; name="${canaries.word('header: content-type')}"`,
        ...Object.fromEntries(planted.map((name) => [name, canaries.plant(`header: ${name}`)])),
        ...headers,
      });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
