import type { ErrorReport } from '../base/errors.js';
import type { RunEvent } from '../base/events.js';
import { sha256Hex } from '../base/digest.js';
import type { Manifest } from '../run/manifest.js';

/** An event as the run's file has it. */
export type StampedEvent = RunEvent & { readonly ts: string; readonly seq: number };

/** The two documents of OTLP/HTTP: protobuf as JSON, ids in hex, 64-bit integers as text, enumerations as numbers. */
export interface Telemetry {
  readonly traces: object;
  readonly metrics: object;
  /** Attempts that are no spans, since there were more than a trace should hold. */
  readonly leftOut: number;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Span {
  readonly name: string;
  readonly id: string;
  readonly kind: typeof INTERNAL | typeof CLIENT;
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: readonly Attribute[];
  /** Code of the error that it ended with; null where it went well. */
  readonly errorCode: string | null;
  readonly events?: readonly object[];
}

const INTERNAL = 1;
const CLIENT = 3;
const STATUS_OK = 1;
const STATUS_ERROR = 2;
const DELTA = 1;
const MAX_ATTEMPTS = 2_000;
const MAX_SPAN_EVENTS = 500;

/**
 * A run as spans and metrics: one span for the run, below it one for each slice, each query of the service and each
 * attempt at an endpoint; waits as events of the run's span. Addresses and messages stay out: they may hold what a caller
 * typed.
 */
export function telemetryOf(manifest: Manifest, events: readonly StampedEvent[]): Telemetry {
  const traceId = sha256Hex(`${manifest.datasetKey} ${manifest.runId}`).slice(0, 32);
  const spanId = (name: string): string => sha256Hex(`${traceId} ${name}`).slice(0, 16);
  const attempts = events.filter((event) => event.type === 'http.attempt');
  const root: Span = {
    name: `run ${manifest.datasetKey}`,
    id: spanId('run'),
    kind: INTERNAL,
    startMs: Date.parse(manifest.startedAt),
    endMs: Date.parse(manifest.endedAt),
    attributes: [text('genesys_core.status', manifest.status)],
    errorCode: manifest.status === 'succeeded' ? null : (manifest.error?.code ?? manifest.status),
    events: events.flatMap(waitOf).slice(0, MAX_SPAN_EVENTS),
  };
  const children = [
    ...sliceSpans(events, spanId),
    ...querySpans(events, spanId),
    ...attempts.slice(0, MAX_ATTEMPTS).map((event): Span => {
      const endMs = Date.parse(event.ts);
      return {
        name: `${event.method} ${event.endpoint}`,
        id: spanId(`attempt ${event.seq}`),
        kind: CLIENT,
        startMs: endMs - event.durationMs,
        endMs,
        attributes: [
          text('http.request.method', event.method),
          text('genesys_core.endpoint', event.endpoint),
          ...(event.status === undefined ? [] : [whole('http.response.status_code', event.status)]),
          ...(event.attempt === 1 ? [] : [whole('http.request.resend_count', event.attempt - 1)]),
        ],
        errorCode: event.errorCode ?? ((event.status ?? 0) >= 400 ? String(event.status) : null),
      };
    }),
  ];
  const spans = [
    spanJson(root, traceId, undefined),
    ...children.map((span) => spanJson(span, traceId, root.id)),
  ];
  const resource = resourceOf(manifest);
  const scope = { name: manifest.engine.name, version: manifest.engine.version };
  return {
    traces: { resourceSpans: [{ resource, scopeSpans: [{ scope, spans }] }] },
    metrics: { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: metricsOf(manifest) }] }] },
    leftOut: Math.max(0, attempts.length - MAX_ATTEMPTS),
  };
}

function sliceSpans(events: readonly StampedEvent[], spanId: (name: string) => string): readonly Span[] {
  const startedAt = new Map<string, string>();
  return events.flatMap((event): Span[] => {
    if (event.type === 'slice.started') startedAt.set(event.sliceId, event.ts);
    if (event.type !== 'slice.completed' && event.type !== 'slice.failed') return [];
    const counts =
      event.type === 'slice.completed'
        ? [whole('genesys_core.records', event.records), whole('genesys_core.pages', event.pages)]
        : [];
    return [
      {
        name: 'slice',
        id: spanId(`slice ${event.sliceId}`),
        kind: INTERNAL,
        startMs: Date.parse(startedAt.get(event.sliceId) ?? event.ts),
        endMs: Date.parse(event.ts),
        attributes: [text('genesys_core.slice', event.sliceId), ...counts],
        errorCode: event.type === 'slice.failed' ? event.error.code : null,
      },
    ];
  });
}

function querySpans(events: readonly StampedEvent[], spanId: (name: string) => string): readonly Span[] {
  return events.flatMap((event): Span[] => {
    if (event.type !== 'transaction.completed') return [];
    const endMs = Date.parse(event.ts);
    return [
      {
        name: 'query',
        id: spanId(`query ${event.seq}`),
        kind: INTERNAL,
        startMs: endMs - event.durationMs,
        endMs,
        attributes: [text('genesys_core.slice', event.sliceId), whole('genesys_core.polls', event.polls)],
        errorCode: event.outcome === 'completed' ? null : event.outcome,
      },
    ];
  });
}

function waitOf(event: StampedEvent): readonly object[] {
  if (event.type !== 'rate.limited') return [];
  const attributes = [
    whole('genesys_core.hold_ms', event.holdMs),
    text('genesys_core.endpoint', event.endpoint),
  ];
  return [{ timeUnixNano: nanos(Date.parse(event.ts)), name: event.type, attributes }];
}

function spanJson(span: Span, traceId: string, parentSpanId: string | undefined): object {
  return {
    traceId,
    spanId: span.id,
    parentSpanId,
    name: span.name,
    kind: span.kind,
    startTimeUnixNano: nanos(span.startMs),
    endTimeUnixNano: nanos(Math.max(span.startMs, span.endMs)),
    attributes: [
      ...span.attributes,
      ...(span.errorCode === null ? [] : [text('error.type', span.errorCode)]),
    ],
    events: span.events,
    status: span.errorCode === null ? { code: STATUS_OK } : { code: STATUS_ERROR, message: span.errorCode },
  };
}

function metricsOf(manifest: Manifest): readonly object[] {
  const { counts, files, startedAt, endedAt, status } = manifest;
  const startMs = Date.parse(startedAt);
  const endMs = Date.parse(endedAt);
  const attributes = [text('genesys_core.dataset', manifest.datasetKey), text('genesys_core.status', status)];
  const times = { startTimeUnixNano: nanos(startMs), timeUnixNano: nanos(endMs) };
  const sum = (name: string, unit: string, value: number, description: string): object => ({
    name: `genesys_core.${name}`,
    unit,
    description,
    sum: {
      aggregationTemporality: DELTA,
      isMonotonic: true,
      dataPoints: [{ attributes, ...times, asInt: String(value) }],
    },
  });
  const bytes = files.reduce((total, file) => total + file.bytes, 0);
  return [
    sum('runs', '{run}', 1, 'Runs that ended.'),
    sum('records', '{record}', counts.records, 'Records, each counted once.'),
    sum('duplicates', '{record}', counts.duplicates, 'Duplicates that were left out.'),
    sum('pages', '{page}', counts.pages, 'Pages received.'),
    sum('requests', '{request}', counts.requests, 'Requests sent.'),
    sum('retries', '{request}', counts.retries, 'Requests that were sent again.'),
    sum('rate_limited', '{request}', counts.rateLimited, 'Requests that the service turned away for now.'),
    sum('bytes', 'By', bytes, 'Size of the files.'),
    {
      name: 'genesys_core.duration',
      unit: 's',
      description: 'Time from start to end of the run.',
      gauge: { dataPoints: [{ attributes, ...times, asDouble: (endMs - startMs) / 1000 }] },
    },
  ];
}

function resourceOf({ engine, datasetKey, runId, github }: Manifest): object {
  return {
    attributes: [
      text('service.name', engine.name),
      text('service.version', engine.version),
      text('genesys_core.dataset', datasetKey),
      text('genesys_core.run_id', runId),
      ...(github === null
        ? []
        : [text('cicd.pipeline.run.id', github.runId), text('vcs.repository.name', github.repository)]),
    ],
  };
}

function text(key: string, value: string): Attribute {
  return { key, value: { stringValue: value } };
}

function whole(key: string, value: number): Attribute {
  return { key, value: { intValue: String(Math.round(value)) } };
}

/** Nanoseconds of an epoch are beyond the integers that a double holds. */
function nanos(epochMs: number): string {
  return `${BigInt(Math.round(epochMs)) * 1_000_000n}`;
}

/** What a collector's answer says of what it did not take; empty where it took all. */
export function rejectedOf(answer: string): string {
  try {
    const { partialSuccess = {} } = JSON.parse(answer) as { partialSuccess?: Record<string, unknown> };
    const rejected = Number(partialSuccess['rejectedSpans'] ?? partialSuccess['rejectedDataPoints'] ?? 0);
    return rejected > 0 ? `It took all but ${rejected}.` : '';
  } catch {
    return '';
  }
}

/** How telemetry of a run could not be sent, for a warning. */
export function telemetryWarning({ code, message }: ErrorReport): string {
  return `Warning: no telemetry was sent. ${code}: ${message}`;
}
