export const id = 9284;
export const ids = [9284];
export const modules = {

/***/ 9284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendTelemetry: () => (/* binding */ sendTelemetry),
  v: () => (/* binding */ tellCollector)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
;// CONCATENATED MODULE: ./src/report/otlp.ts

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
function telemetryOf(manifest, events) {
    const traceId = (0,digest/* sha256Hex */.fg)(`${manifest.datasetKey} ${manifest.runId}`).slice(0, 32);
    const spanId = (name) => (0,digest/* sha256Hex */.fg)(`${traceId} ${name}`).slice(0, 16);
    const attempts = events.filter((event) => event.type === 'http.attempt');
    const root = {
        name: `run ${manifest.datasetKey}`,
        id: spanId('run'),
        kind: INTERNAL,
        startMs: Date.parse(manifest.startedAt),
        endMs: Date.parse(manifest.endedAt),
        attributes: [otlp_text('genesys_core.status', manifest.status)],
        errorCode: manifest.status === 'succeeded' ? null : (manifest.error?.code ?? manifest.status),
        events: events.flatMap(waitOf).slice(0, MAX_SPAN_EVENTS),
    };
    const children = [
        ...sliceSpans(events, spanId),
        ...querySpans(events, spanId),
        ...attempts.slice(0, MAX_ATTEMPTS).map((event) => {
            const endMs = Date.parse(event.ts);
            return {
                name: `${event.method} ${event.endpoint}`,
                id: spanId(`attempt ${event.seq}`),
                kind: CLIENT,
                startMs: endMs - event.durationMs,
                endMs,
                attributes: [
                    otlp_text('http.request.method', event.method),
                    otlp_text('genesys_core.endpoint', event.endpoint),
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
function sliceSpans(events, spanId) {
    const startedAt = new Map();
    return events.flatMap((event) => {
        if (event.type === 'slice.started')
            startedAt.set(event.sliceId, event.ts);
        if (event.type !== 'slice.completed' && event.type !== 'slice.failed')
            return [];
        const counts = event.type === 'slice.completed'
            ? [whole('genesys_core.records', event.records), whole('genesys_core.pages', event.pages)]
            : [];
        return [
            {
                name: 'slice',
                id: spanId(`slice ${event.sliceId}`),
                kind: INTERNAL,
                startMs: Date.parse(startedAt.get(event.sliceId) ?? event.ts),
                endMs: Date.parse(event.ts),
                attributes: [otlp_text('genesys_core.slice', event.sliceId), ...counts],
                errorCode: event.type === 'slice.failed' ? event.error.code : null,
            },
        ];
    });
}
function querySpans(events, spanId) {
    return events.flatMap((event) => {
        if (event.type !== 'transaction.completed')
            return [];
        const endMs = Date.parse(event.ts);
        return [
            {
                name: 'query',
                id: spanId(`query ${event.seq}`),
                kind: INTERNAL,
                startMs: endMs - event.durationMs,
                endMs,
                attributes: [otlp_text('genesys_core.slice', event.sliceId), whole('genesys_core.polls', event.polls)],
                errorCode: event.outcome === 'completed' ? null : event.outcome,
            },
        ];
    });
}
function waitOf(event) {
    if (event.type !== 'rate.limited')
        return [];
    const attributes = [
        whole('genesys_core.hold_ms', event.holdMs),
        otlp_text('genesys_core.endpoint', event.endpoint),
    ];
    return [{ timeUnixNano: nanos(Date.parse(event.ts)), name: event.type, attributes }];
}
function spanJson(span, traceId, parentSpanId) {
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
            ...(span.errorCode === null ? [] : [otlp_text('error.type', span.errorCode)]),
        ],
        events: span.events,
        status: span.errorCode === null ? { code: STATUS_OK } : { code: STATUS_ERROR, message: span.errorCode },
    };
}
function metricsOf(manifest) {
    const { counts, files, startedAt, endedAt, status } = manifest;
    const startMs = Date.parse(startedAt);
    const endMs = Date.parse(endedAt);
    const attributes = [otlp_text('genesys_core.dataset', manifest.datasetKey), otlp_text('genesys_core.status', status)];
    const times = { startTimeUnixNano: nanos(startMs), timeUnixNano: nanos(endMs) };
    const sum = (name, unit, value, description) => ({
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
function resourceOf({ engine, datasetKey, runId, github }) {
    return {
        attributes: [
            otlp_text('service.name', engine.name),
            otlp_text('service.version', engine.version),
            otlp_text('genesys_core.dataset', datasetKey),
            otlp_text('genesys_core.run_id', runId),
            ...(github === null
                ? []
                : [otlp_text('cicd.pipeline.run.id', github.runId), otlp_text('vcs.repository.name', github.repository)]),
        ],
    };
}
function otlp_text(key, value) {
    return { key, value: { stringValue: value } };
}
function whole(key, value) {
    return { key, value: { intValue: String(Math.round(value)) } };
}
/** Nanoseconds of an epoch are beyond the integers that a double holds. */
function nanos(epochMs) {
    return `${BigInt(Math.round(epochMs)) * 1000000n}`;
}
/** What a collector's answer says of what it did not take; empty where it took all. */
function rejectedOf(answer) {
    try {
        const { partialSuccess = {} } = JSON.parse(answer);
        const rejected = Number(partialSuccess['rejectedSpans'] ?? partialSuccess['rejectedDataPoints'] ?? 0);
        return rejected > 0 ? `It took all but ${rejected}.` : '';
    }
    catch {
        return '';
    }
}
/** How telemetry of a run could not be sent, for a warning. */
function telemetryWarning({ code, message }) {
    return `Warning: no telemetry was sent. ${code}: ${message}`;
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
;// CONCATENATED MODULE: ./src/step/telemetry.ts







const ENDPOINT_VARIABLE = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const HEADERS_VARIABLE = 'OTEL_EXPORTER_OTLP_HEADERS';
/** All of it, both documents. */
const LIMIT_MS = 10_000;
const LIMITS = {
    connectMs: 5_000,
    headersMs: 8_000,
    silenceMs: 8_000,
    attemptMs: 8_000,
    maxBodyBytes: 1_000_000,
};
/**
 * Sends a finished run as spans and metrics to a collector: OTLP/HTTP with JSON, one request each, within ten seconds.
 * @param endpoint base address, to which `/v1/traces` and `/v1/metrics` are added; default the environment's
 * @throws GenesysCoreError INPUT_INVALID (address, headers, no finished run), NETWORK
 */
async function sendTelemetry(runDir, endpoint, { env, scrubber, signal, clock = base_clock/* systemClock */.m }) {
    const base = collectorAddress(endpoint ?? env[ENDPOINT_VARIABLE] ?? '');
    const headers = headersOf(env[HEADERS_VARIABLE] ?? '', scrubber);
    const { traces, metrics, leftOut } = await readRun(runDir);
    // A process that tells no collector has no use for it: its run sends from a thread of its own.
    const { createTransport } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(9012)]).then(__webpack_require__.bind(__webpack_require__, 49012));
    const transport = createTransport({ proxyEnv: env, clock });
    const stop = new AbortController();
    const ended = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    clock.sleep(LIMIT_MS, ended.signal).then(() => {
        stop.abort(new errors/* GenesysCoreError */.aI('TIMEOUT', `The collector took longer than ${LIMIT_MS / 1000} s.`));
    }, () => undefined);
    const send = async (path, document) => {
        const request = {
            method: 'POST',
            url: `${base}${path}`,
            headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(document),
        };
        const { status, body } = await transport.send(request, LIMITS, either).catch((error) => {
            if (error instanceof errors/* GenesysCoreError */.aI)
                throw error;
            signal.throwIfAborted();
            throw new errors/* GenesysCoreError */.aI('NETWORK', `The collector could not be reached: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        if (status >= 200 && status < 300)
            return rejectedOf(body.text());
        throw new errors/* GenesysCoreError */.aI('NETWORK', `The collector at ${new URL(base).host} answered ${status} to ${path}. Check ${ENDPOINT_VARIABLE} and ${HEADERS_VARIABLE}.`, { status, retryable: status === 429 || status >= 500 });
    };
    try {
        const rejected = [await send('/v1/traces', traces), await send('/v1/metrics', metrics)];
        return { collector: new URL(base).origin, leftOut, rejected: rejected.filter((one) => one !== '') };
    }
    finally {
        ended.abort(new Error('it was sent'));
        transport.close();
    }
}
/** Sends where the environment names a collector, and never throws: what goes wrong is a line of the log. */
async function tellCollector(runDir, ports, log) {
    // A stopped process has seconds, and the command sends later what is left unsent.
    if ((ports.env[ENDPOINT_VARIABLE] ?? '').trim() === '' || ports.signal.aborted)
        return;
    try {
        const { collector, rejected } = await sendTelemetry(runDir, undefined, ports);
        log([`Telemetry was sent to ${collector}.`, ...rejected].join(' '));
    }
    catch (error) {
        log(ports.scrubber.scrub(telemetryWarning((0,errors/* toErrorReport */.w7)(error))));
    }
}
/** https anywhere, http on loopback only, as the transport has it; no user part and no query. */
function collectorAddress(text) {
    const given = text.trim();
    const example = 'Give the base address of a collector, e.g. https://otel.example.com or http://127.0.0.1:4318.';
    if (given === '')
        throw (0,errors/* invalidInput */.aY)(`endpoint is missing. ${example} Or set ${ENDPOINT_VARIABLE}.`);
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (url === undefined || !isPlain || !/^https?:$/.test(url.protocol))
        throw (0,errors/* invalidInput */.aY)(`endpoint is not an https address without user, query and fragment. ${example}`);
    return url.href.replace(/\/+$/, '');
}
/** `name=value,name=value`, values percent-encoded, as the specification of the variable has it. */
function headersOf(text, scrubber) {
    const pairs = text
        .split(',')
        .map((pair) => pair.trim())
        .filter((pair) => pair !== '');
    return Object.fromEntries(pairs.map((pair) => {
        const [, name = '', encoded = ''] = /^([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*)$/.exec(pair) ?? [];
        scrubber.add(encoded);
        const value = decoded(encoded);
        if (name === '' || value === undefined || !/^[\u0020-\u007e]*$/.test(value))
            throw (0,errors/* invalidInput */.aY)(`${HEADERS_VARIABLE} is not a list of name=value with commas between.`);
        scrubber.add(value);
        return [name.toLowerCase(), value];
    }));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
async function readRun(runDir) {
    const events = [];
    try {
        const chunks = [];
        for await (const chunk of file_system/* nodeFileSystem */.GP.read((0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir)))
            chunks.push(chunk);
        const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        for await (const lines of (0,run_lines/* splitLines */.uz)(file_system/* nodeFileSystem */.GP.read((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7))))
            for (const line of lines)
                events.push(JSON.parse(line));
        return telemetryOf(manifest, events);
    }
    catch (error) {
        throw (0,errors/* invalidInput */.aY)(`The folder has no finished run (${(0,errors/* messageOf */.bD)(error)}). Give the folder of a run, e.g. out/<dataset>/<runId>.`);
    }
}


/***/ })

};
