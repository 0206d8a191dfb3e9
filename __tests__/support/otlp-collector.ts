import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the collector got. */
export interface Collected {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read members of any document
  readonly document: any;
}

export interface Collector {
  readonly url: string;
  readonly requests: readonly Collected[];
  close(): Promise<void>;
}

/** How it answers: a status with a body, or never. */
export type CollectorAnswer = { readonly status: number; readonly body?: object } | 'never';

/**
 * A collector on the loopback. It takes what the protobuf definitions of OTLP 1.x allow in JSON, written down here on their
 * own, and answers 400 with the first breach of them.
 */
export async function startCollector(answer: CollectorAnswer = { status: 200 }): Promise<Collector> {
  const requests: Collected[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (answer === 'never') return;
      const document: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const path = request.url ?? '';
      requests.push({ path, headers: request.headers, document });
      const breach = breachOf(path, document);
      const status = breach === undefined ? answer.status : 400;
      const body = breach === undefined ? (answer.body ?? {}) : { code: 3, message: breach };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

type Check = (value: unknown) => string | undefined;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
      ? undefined
      : `${JSON.stringify(value)} is not ${pattern}`;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value) ? undefined : `${JSON.stringify(value)} is none of ${values.join(', ')}`;
const text: Check = (value) => (typeof value === 'string' ? undefined : 'is no text');
const number: Check = (value) => (typeof value === 'number' ? undefined : 'is no number');
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? value.map(check).find((found) => found !== undefined) : 'is no list';
/** Members that are required have no `?` after their name; a member that is not named is a breach. */
const members =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return 'is no object';
    const known = new Map(Object.entries(checks).map(([name, check]) => [name.replace('?', ''), check]));
    for (const name of Object.keys(checks))
      if (!name.endsWith('?') && !Object.hasOwn(value, name)) return `${name} is missing`;
    for (const [name, member] of Object.entries(value)) {
      const check = known.get(name);
      if (check === undefined) return `${name} is not known`;
      const found = check(member);
      if (found !== undefined) return `${name}: ${found}`;
    }
    return undefined;
  };

/** 64-bit integers are decimal text. */
const int64 = matches(/^-?\d{1,19}$/);
const nanoseconds = matches(/^1\d{18}$/);
const anyValue: Check = (value) => {
  const count = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  return count === 1
    ? members({
        'stringValue?': text,
        'intValue?': int64,
        'doubleValue?': number,
        'boolValue?': oneOf(true, false),
      })(value)
    : 'has not exactly one value';
};
const attributes = listOf(members({ key: matches(/^[a-z][\w.]*$/), value: anyValue }));
const span = members({
  traceId: matches(/^[0-9a-f]{32}$/),
  spanId: matches(/^[0-9a-f]{16}$/),
  'parentSpanId?': matches(/^[0-9a-f]{16}$/),
  name: matches(/./),
  kind: oneOf(1, 2, 3, 4, 5),
  startTimeUnixNano: nanoseconds,
  endTimeUnixNano: nanoseconds,
  'attributes?': attributes,
  'events?': listOf(members({ timeUnixNano: nanoseconds, name: matches(/./), 'attributes?': attributes })),
  'status?': members({ 'code?': oneOf(0, 1, 2), 'message?': text }),
});
const point = {
  'attributes?': attributes,
  'startTimeUnixNano?': nanoseconds,
  timeUnixNano: nanoseconds,
  'asInt?': int64,
  'asDouble?': number,
};
const metric = members({
  name: matches(/^[a-z][\w.]*$/),
  'unit?': text,
  'description?': text,
  'sum?': members({
    aggregationTemporality: oneOf(1, 2),
    isMonotonic: oneOf(true, false),
    dataPoints: listOf(members(point)),
  }),
  'gauge?': members({ dataPoints: listOf(members(point)) }),
});
const resource = members({ attributes });
const scope = members({ name: text, 'version?': text });
const DOCUMENTS: Readonly<Record<string, Check>> = {
  '/v1/traces': members({
    resourceSpans: listOf(members({ resource, scopeSpans: listOf(members({ scope, spans: listOf(span) })) })),
  }),
  '/v1/metrics': members({
    resourceMetrics: listOf(
      members({ resource, scopeMetrics: listOf(members({ scope, metrics: listOf(metric) })) }),
    ),
  }),
};

function breachOf(path: string, document: unknown): string | undefined {
  const check = DOCUMENTS[path];
  return check === undefined ? `${path} is not served` : check(document);
}
