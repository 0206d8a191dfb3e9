export const id = 7108;
export const ids = [7108];
export const modules = {

/***/ 40200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ bucketAccess)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23237);
/* harmony import */ var _options_bucket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60026);



/**
 * The way to a bucket, by the usual variables: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION or
 * AWS_DEFAULT_REGION, and AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL for stores other than that of AWS, which are spoken to
 * with the bucket in the path.
 * @throws GenesysCoreError INPUT_INVALID that names the variable.
 */
function bucketAccess(text, env) {
    const address = (0,_options_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBucket */ .W)(text);
    const given = (name) => (env[name] ?? '').trim();
    const accessKeyId = given('AWS_ACCESS_KEY_ID');
    const secretAccessKey = given('AWS_SECRET_ACCESS_KEY');
    for (const [name, value] of [
        ['AWS_ACCESS_KEY_ID', accessKeyId],
        ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
    ])
        if (value === '')
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`publish: s3 needs ${name} in the environment. In a workflow aws-actions/configure-aws-credentials sets it; for other stores give the keys that they issue.`);
    const endpoint = given('AWS_ENDPOINT_URL_S3') || given('AWS_ENDPOINT_URL');
    const region = given('AWS_REGION') || given('AWS_DEFAULT_REGION') || (endpoint === '' ? '' : 'us-east-1');
    if (!/^[a-z0-9-]{2,40}$/.test(region))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`AWS_REGION is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(region)}. Set it to the region of the bucket, e.g. eu-central-1.`);
    const sessionToken = given('AWS_SESSION_TOKEN');
    return {
        ...address,
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === '' ? {} : { sessionToken }),
        region,
        baseUrl: endpoint === ''
            ? `https://${address.bucket}.s3.${region}.amazonaws.com`
            : `${endpointOrigin(endpoint)}/${address.bucket}`,
    };
}
function endpointOrigin(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const loopback = url !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
    const plain = url?.protocol === 'http:' && loopback;
    if (url === undefined || (url.protocol !== 'https:' && !plain) || url.username !== '' || url.search !== '')
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)('AWS_ENDPOINT_URL_S3 is not an address of a store. Allowed: https://<host>, http:// on loopback, without credentials.');
    return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}


/***/ }),

/***/ 68811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ TICK_MS),
  u: () => (/* binding */ createEventLog)
});

// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/log-lines.ts



/** Waits shorter than this are not worth a line. */
const NOTABLE_WAIT_MS = 2_000;
const MAX_MESSAGE_LENGTH = 600;
/** The line of an event that concerns the run as a whole; undefined where it has none. */
function runLine(event, tally) {
    switch (event.type) {
        case 'run.started':
            return `Window: ${(0,report_text/* formatInterval */.vy)(event.start, event.end)}`;
        case 'plan.resolved':
            return (`Plan: ${(0,suggestion/* counted */.hS)(event.slices, 'slice')}, ${(0,suggestion/* counted */.hS)(event.queries, 'query', 'queries')}, at most ` +
                `${(0,suggestion/* formatCount */.B4)(event.requestsPerMinute)} requests a minute, ${event.concurrency} at a time`);
        case 'auth.token.issued':
            return event.reason === 'first'
                ? `Signed in; the token is good for ${(0,report_text/* formatDuration */.a3)(event.expiresInSeconds * 1000)}`
                : `Token renewed, as the old one ${event.reason === 'expiring' ? 'was about to end' : 'was rejected'}`;
        case 'resume.resolved':
            return event.fromRunId === null
                ? event.message
                : `${event.message} ${(0,suggestion/* counted */.hS)(event.slices, 'finished slice')} to take over.`;
        case 'lookup.resolved':
            return lookupLine(event);
        case 'warning.raised':
            return `Warning ${event.code}: ${(0,scrub/* cut */.Jj)(event.message, MAX_MESSAGE_LENGTH)}`;
        case 'run.completed': {
            const { pages, requests, retries } = tally();
            return (`Run ${event.status}: ${(0,suggestion/* counted */.hS)(event.records, 'record')}, ${(0,suggestion/* counted */.hS)(pages, 'page')}, ` +
                `${(0,suggestion/* counted */.hS)(requests, 'request')}, ${(0,suggestion/* counted */.hS)(retries, 'retry', 'retries')}`);
        }
        case 'run.failed':
        case 'run.cancelled':
            return `Run ${event.type === 'run.failed' ? 'failed' : 'cancelled'}: ${event.error.code}`;
        default:
            return undefined;
    }
}
function lookupLine(event) {
    const { added, removed, changed } = event;
    const isCompared = added !== undefined && removed !== undefined && changed !== undefined;
    return (`Lookup ${event.lookup} (${event.dataset}): ${event.source}, ${(0,suggestion/* counted */.hS)(event.entries, 'entry', 'entries')}` +
        (isCompared ? `, ${(0,report_text/* changeText */.k0)({ added, removed, changed })}` : ''));
}
/** The line of an attempt that is made again after a notable wait. */
function attemptLine(event) {
    if (event.retryInMs === undefined || event.retryInMs <= NOTABLE_WAIT_MS)
        return undefined;
    if (event.reason === 'no place yet')
        return `Another query of the organisation is running; ${event.endpoint} is tried again in ${(0,report_text/* formatDuration */.a3)(event.retryInMs)}`;
    // Of a 429 `rate.limited` tells, which follows.
    if (event.status === 429)
        return undefined;
    return (`Attempt ${event.attempt} at ${event.endpoint} failed (${event.status ?? event.errorCode ?? 'no answer'}); ` +
        `next one in ${(0,report_text/* formatDuration */.a3)(event.retryInMs)}${askedBy(event.waitSource)}`);
}
function holdLine({ holdMs, waitSource }) {
    return `Rate limited: every call waits ${(0,report_text/* formatDuration */.a3)(holdMs)}${askedBy(waitSource)}`;
}
function askedBy(source) {
    return source === undefined || source === 'backoff' ? '' : ', as the server asked';
}
/** The line of an event that tells how a query of a slice stands; undefined where it has none. */
function queryLine(event, nameOf) {
    switch (event.type) {
        case 'transaction.submitted':
            return `${nameOf(event.sliceId)}: query ${event.queryId} submitted`;
        case 'transaction.shared':
            return `${nameOf(event.sliceId)}: results of the query that run ${event.fromRunId} of ${event.fromDataset} submitted`;
        case 'transaction.completed':
            return (`${nameOf(event.sliceId)}: query ${event.queryId} ${event.state} after ` +
                `${(0,report_text/* formatDuration */.a3)(event.durationMs)}, ${(0,suggestion/* counted */.hS)(event.polls, 'poll')}`);
        default:
            return undefined;
    }
}
/** The line of an event that tells what is wrong with a slice; undefined where it has none. */
function troubleLine(event, nameOf) {
    switch (event.type) {
        case 'page.size.reduced':
            return `${nameOf(event.sliceId)}: answer too large, page size ${event.from} becomes ${event.to}`;
        case 'slice.reconciled':
            if (event.status !== 'disagreed')
                return undefined;
            return (`${nameOf(event.sliceId)}: INCOMPLETE, the server counts ${(0,suggestion/* counted */.hS)(event.counted ?? 0, 'record')} ` +
                `(${event.endpoint}), ${(0,suggestion/* formatCount */.B4)(event.kept ?? 0)} are here`);
        case 'slice.failed':
            return `${nameOf(event.sliceId)}: FAILED, ${event.error.code}: ${(0,scrub/* cut */.Jj)(event.error.message, MAX_MESSAGE_LENGTH)}`;
        default:
            return undefined;
    }
}
/** The line of a slice that is done; undefined for other events. `retries`: those since the slice before, as text. */
function sliceLine(event, nameOf, retries) {
    switch (event.type) {
        case 'slice.resumed':
            return `${nameOf(event.sliceId)}: ${(0,suggestion/* counted */.hS)(event.records, 'record')} taken over from ${event.fromRunId}`;
        case 'slice.completed':
            return (`${nameOf(event.sliceId)}: ${(0,suggestion/* counted */.hS)(event.records, 'record')}, ${(0,suggestion/* counted */.hS)(event.pages, 'page')}` +
                (event.duplicates > 0 ? `, ${(0,suggestion/* counted */.hS)(event.duplicates, 'duplicate')} left out` : '') +
                (event.outOfWindow > 0 ? `, ${(0,suggestion/* formatCount */.B4)(event.outOfWindow)} outside the window left out` : '') +
                retries());
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/report/progress.ts
var progress = __webpack_require__(18991);
// EXTERNAL MODULE: ./src/report/tally.ts + 3 modules
var report_tally = __webpack_require__(60816);
;// CONCATENATED MODULE: ./src/report/log.ts






/** While nothing else is told, a line of progress this often. */
const SILENCE_MS = 10_000;
/** How often a log wants to be ticked. */
const TICK_MS = 1_000;
/** Where there are more slices, those that went well are told by the heartbeat alone. */
const MAX_SLICE_LINES = 400;
/** Where there are more queries, their states are not told one by one. */
const MAX_QUERY_LINES = 60;
/**
 * Renders events as lines that a person likes to read: what is planned, one line for each slice, the waits that matter,
 * a sign of life every ten seconds, and how it ended. Pages and attempts are summed up, never told one by one.
 */
function createEventLog(title, clock, print) {
    const tally = (0,report_tally/* createTally */.X)(clock);
    const intervals = new Map();
    let spokeAtMs = clock.monotonic();
    let retriesTold = 0;
    const say = (line) => {
        if (line === undefined)
            return;
        spokeAtMs = clock.monotonic();
        // Texts of the server are in some of the lines, and a line break or a bidi mark is no part of any.
        print((0,scrub/* plainText */.wh)(line));
    };
    const sayWait = waitTeller(clock, say);
    const saySlice = atMost(MAX_SLICE_LINES, say, 'More slices follow; only those that fail are told from here.');
    const sayQuery = atMost(MAX_QUERY_LINES, say);
    const nameOf = (sliceId) => intervals.get(sliceId) ?? sliceId;
    const retriesSince = () => {
        const fresh = tally.tally().retries - retriesTold;
        retriesTold += fresh;
        return fresh > 0 ? `, ${(0,suggestion/* counted */.hS)(fresh, 'retry', 'retries')}` : '';
    };
    const tell = (event) => {
        if (event.type === 'slice.started')
            intervals.set(event.sliceId, (0,report_text/* formatInterval */.vy)(event.start, event.end));
        say(runLine(event, () => tally.tally()) ?? troubleLine(event, nameOf));
        sayWait(event);
        sayQuery(queryLine(event, nameOf));
        saySlice(sliceLine(event, nameOf, retriesSince));
        if (event.type === 'slice.completed')
            intervals.delete(event.sliceId);
    };
    /** Before a run there is nothing to tell of it. */
    let begun = false;
    const signOfLife = () => {
        const time = (0,report_text/* shownInstant */.Jd)(new Date(clock.now()).toISOString()).slice(11);
        say(`${time} ${(0,progress/* progressText */.l)(title, tally.tally())}`);
    };
    return {
        emit(event) {
            begun ||= event.type === 'run.started';
            tally.emit(event);
            tell(event);
            if (clock.monotonic() - spokeAtMs >= SILENCE_MS)
                signOfLife();
        },
        tick() {
            // Before the silence is full at the next tick.
            if (begun && clock.monotonic() - spokeAtMs > SILENCE_MS - TICK_MS)
                signOfLife();
        },
    };
}
/** Says so many lines and no more; the first one that is left out is answered by the last word. */
function atMost(max, say, lastWord) {
    let lines = 0;
    return (line) => {
        if (line === undefined)
            return;
        lines += 1;
        if (lines <= max)
            say(line);
        else if (lines === max + 1)
            say(lastWord);
    };
}
/** Tells the waits that matter, those of lanes that wait side by side once. */
function waitTeller(clock, say) {
    let holdToldUntilMs = Number.NEGATIVE_INFINITY;
    return (event) => {
        if (event.type === 'http.attempt')
            say(attemptLine(event));
        if (event.type !== 'rate.limited')
            return;
        const untilMs = clock.monotonic() + event.holdMs;
        // Lanes that are turned away side by side wait for the same end.
        if (untilMs - holdToldUntilMs <= NOTABLE_WAIT_MS)
            return;
        holdToldUntilMs = Math.max(holdToldUntilMs, untilMs);
        if (event.holdMs > NOTABLE_WAIT_MS)
            say(holdLine(event));
    };
}


/***/ }),

/***/ 51307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   TO: () => (/* binding */ unknownPermissions),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   k0: () => (/* binding */ permissionsOf),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69289);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62749);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23237);
/* harmony import */ var _catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69303);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65655);








const MINUTE_MS = 60_000;
const MAX_SHOWN_SLICES = 8;
const MAX_SHOWN_QUERIES = 6;
/** A plan as lines for a person: window, slices, the first requests as they would be sent, redaction, destination. */
function planText(plan, destination) {
    const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    const { start, end } = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(plan.window);
    const again = daysAgain(plan, destination);
    const filters = Object.entries(plan.filters);
    const facts = [
        ['Dataset', `${plan.datasetKey} (${plan.dataset.title})`],
        ['Window', (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(start, end)],
        ...(again.length === 0 ? [] : [['Again', `${again.join(', ')}, each as a run of its own`]]),
        [
            'Filters',
            filters.length === 0
                ? 'none'
                : filters.map(([name, value]) => `${name}=${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toJsonText */ .jj)(value)}`).join(' '),
        ],
        ['API', plan.apiUrl],
        ['Login', plan.loginUrl],
        ['Catalog', `${plan.catalog.version}, sha256 ${plan.catalog.sha256}`],
        ['Budget', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(plan.requestsPerMinute)} requests a minute, ${plan.concurrency} at a time`],
        ['Slices', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(plan.slices.length, 'slice')}, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(queries, 'query', 'queries')}`],
        ['Price', priceText(plan)],
    ];
    return [
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)(facts),
        ...plan.slices.slice(0, MAX_SHOWN_SLICES).map((slice) => {
            const texts = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(slice.window);
            return `  ${slice.id}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(texts.start, texts.end)}, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(slice.queries.length, 'query', 'queries')}`;
        }),
        ...more(plan.slices.length - MAX_SHOWN_SLICES, 'slice'),
        'Requests',
        ...requestLines(plan),
        'Redaction',
        ...redactionLines(plan).map((line) => `  ${line}`),
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)([
            ['Permissions', permissionsText(plan)],
            ['Output', destinationText(plan, destination)],
            ['Upload', destination.upload ? 'as an artifact' : 'no'],
        ]),
        ...warningsOf(plan, destination).map(({ code, message }) => `Warning ${code}: ${message}`),
        'Dry run: nothing was sent and nothing was written.',
    ];
}
/** The same for a program. Every slice and request is in it. */
function planJson(plan, destination) {
    return {
        dryRun: true,
        datasetKey: plan.datasetKey,
        window: plan.window === null ? null : (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(plan.window),
        refetchDays: daysAgain(plan, destination),
        filters: plan.filters,
        summaryOnly: plan.summaryOnly,
        apiUrl: plan.apiUrl,
        loginUrl: plan.loginUrl,
        catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
        requestsPerMinute: plan.requestsPerMinute,
        concurrency: plan.concurrency,
        slices: plan.slices.map((slice) => ({
            id: slice.id,
            ...(0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(slice.window),
            queries: slice.queries.map((query) => ({
                id: query.id,
                filters: query.filters,
                request: {
                    endpoint: query.request.endpoint,
                    method: query.request.method,
                    url: query.request.url,
                    body: query.request.body ?? null,
                },
            })),
        })),
        parents: plan.parents === undefined
            ? null
            : {
                dataset: plan.parents.plan?.datasetKey ?? null,
                filter: plan.parents.definition.filter ?? null,
                values: plan.parents.values?.length ?? null,
            },
        reconcile: plan.reconcile === undefined
            ? null
            : { endpoint: plan.reconcile.definition.endpoint, skipped: plan.reconcile.skipped ?? null },
        price: { ...(0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan), memoryBytes: (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(plan) },
        lookups: plan.lookups.map(({ name, definition }) => ({ name, ...definition })),
        redaction: { profile: plan.redactionProfile, rules: ruleTable(plan) },
        permissions: permissionsOf(plan.dataset, plan),
        output: {
            runDir: destinationText(plan, destination),
            format: destination.format,
            upload: destination.upload,
        },
        warnings: warningsOf(plan, destination).map(({ code, message }) => ({ code, message })),
    };
}
/** What the run comes to by the catalog's figures. */
function priceText(plan) {
    const { records, requests, minutes, bytes } = (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan);
    const parents = plan.parents === undefined ? '' : ' and more for each of the parents';
    const time = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(minutes * MINUTE_MS);
    return `about ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(requests, 'request')}${parents}, ${time} at the budget, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(bytes)} stored, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)((0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(plan))} of memory, for ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(records, 'record')}`;
}
/** Those of the plan, and one where its time cannot suffice by what the catalog says of the dataset. */
function warningsOf(plan, { timeoutMinutes }) {
    const { records, minutes } = (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan);
    if (minutes <= timeoutMinutes)
        return plan.warnings;
    const message = `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(records, 'record')} take about ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(Math.ceil(minutes), 'minute')} at the budget, and timeoutMinutes is ${timeoutMinutes}: the run would be partial. Give more time, a shorter window, or shards (genesys-core plan ${plan.datasetKey}).`;
    return [...plan.warnings, { code: 'TIMEOUT_TOO_SHORT', message }];
}
/** Days that are fetched again after the run, oldest first. */
function daysAgain({ window }, { refetchDays }) {
    return window === null
        ? []
        : (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .daysBefore */ .pi)(window.startMs, refetchDays).map(({ startMs }) => (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(startMs));
}
function requestLines(plan) {
    const [slice] = plan.slices;
    if (slice === undefined)
        return ['  none'];
    const queries = slice.queries
        .slice(0, MAX_SHOWN_QUERIES)
        .flatMap(({ request }) => [
        `  ${request.method} ${request.url}`,
        ...(request.body === undefined ? [] : [`    ${(0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toJsonText */ .jj)(request.body), 500)}`]),
    ]);
    const others = plan.slices.reduce((sum, { queries: all }) => sum + all.length, 0) -
        Math.min(slice.queries.length, MAX_SHOWN_QUERIES);
    const { transaction } = plan;
    return [
        ...queries,
        ...more(others, 'query', 'queries'),
        ...(transaction === undefined
            ? []
            : [`  then, for each: state by ${transaction.status}, results by ${plan.dataset.source.endpoint}`]),
        ...parentLines(plan),
        ...reconcileLines(plan),
        ...plan.lookups.map(({ name, definition }) => `  beside them: lookup ${name} (${definition.dataset}), where its ${definition.refresh} copy is due`),
    ];
}
function parentLines({ parents }) {
    if (parents === undefined)
        return [];
    const { definition, plan, values } = parents;
    const batch = definition.batch === undefined ? '' : `, ${definition.batch} a request`;
    const names = Object.keys(definition.carry).map((name) => `{${name}}`);
    const from = plan === undefined
        ? `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(values?.length ?? 0, 'value')} of ${definition.filter ?? ''}`
        : plan.datasetKey;
    return [`  such a request for each of ${from}, with ${names.join(', ')} filled in${batch}`];
}
function reconcileLines({ reconcile }) {
    if (reconcile === undefined)
        return [];
    const { definition, skipped, keys } = reconcile;
    if (skipped !== undefined)
        return [`  no second opinion: ${skipped}`];
    const which = keys === undefined ? '' : ` for ${(0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)([...keys].join(', '), 200)}`;
    return [`  then, for each slice: compared with the counts of ${definition.endpoint}${which}`];
}
function redactionLines(plan) {
    const profile = redactionOf(plan);
    const byAction = new Map();
    for (const [path, rule] of Object.entries(profile?.allow ?? {}))
        byAction.set(rule.action, [...(byAction.get(rule.action) ?? []), path]);
    return [
        `profile ${plan.redactionProfile}; whatever no rule names is removed`,
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)([...byAction].map(([action, paths]) => [action, (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(paths.join(', '), 400)])),
    ];
}
function redactionOf(plan) {
    return plan.catalog.profiles.redaction.get(plan.redactionProfile);
}
function ruleTable(plan) {
    return Object.entries(redactionOf(plan)?.allow ?? {}).map(([path, { action, why }]) => ({
        path,
        action,
        why,
    }));
}
function permissionsText(plan) {
    const names = [...permissionsOf(plan.dataset, plan), ...unknownPermissions(plan.dataset, plan.catalog)];
    return names.length === 0 ? 'none' : names.join(', ');
}
/** A sentence where the vendor does not say which permissions some endpoints need; none else. */
function unknownPermissions(dataset, catalog) {
    const keys = endpointsOf(dataset, catalog).flatMap(([key, { permissions }]) => permissions.mode === 'unknown' ? [key] : []);
    return keys.length === 0
        ? []
        : [`not known for ${[...new Set(keys)].join(' and ')}: the vendor does not say`];
}
/** Endpoints that a dataset calls, by catalog key, in the order in which they are called. */
function endpointsOf(dataset, catalog) {
    const { transaction: name, endpoint: source } = dataset.source;
    const transaction = name === undefined ? undefined : catalog.profiles.transaction.get(name);
    const counts = dataset.reconcile?.endpoint;
    const keys = [
        ...(transaction === undefined ? [] : [transaction.submit, transaction.status]),
        source,
        ...(transaction?.cancel === undefined ? [] : [transaction.cancel]),
        ...(counts === undefined ? [] : [counts]),
        ...(dataset.availability === undefined ? [] : [dataset.availability.endpoint]),
        ...parentEndpoints(dataset, catalog),
        ...Object.values(dataset.lookups ?? {}).flatMap((one) => catalog.datasets.get(one.dataset)?.source.endpoint ?? []),
    ];
    return keys.flatMap((key) => {
        const endpoint = catalog.endpoints.get(key);
        return endpoint === undefined ? [] : [[key, endpoint]];
    });
}
/** Those by which its parents are listed. */
function parentEndpoints({ source }, catalog) {
    const parent = catalog.datasets.get(source.each?.dataset ?? '');
    return parent === undefined ? [] : endpointsOf(parent, catalog).map(([key]) => key);
}
/** Every permission that a dataset needs, each once; alternatives are one entry, joined by `or`. */
function permissionsOf(dataset, { catalog }) {
    const needed = endpointsOf(dataset, catalog).flatMap(([, { permissions }]) => permissions.mode === 'any' && permissions.names.length > 1
        ? [permissions.names.join(' or ')]
        : permissions.names);
    return [...new Set(needed)];
}
function destinationText(plan, { outputDir }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputDir, plan.datasetKey, '<runId>').replaceAll('\\', '/');
}
function more(count, one, many = `${one}s`) {
    return count > 0 ? [`  and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(count, one, many)} more`] : [];
}


/***/ }),

/***/ 18991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createProgressLine),
/* harmony export */   l: () => (/* binding */ progressText)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60816);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7770);




const REDRAW_MS = 100;
const CLEAR_ROW = '\r\u001B[2K';
const UP = '\u001B[1A';
const DEFAULT_COLUMNS = 80;
const MIN_COLUMNS = 20;
/** A wait or a forecast below this is not worth a word. */
const NOTABLE_MS = 1_000;
const NOTABLE_LEAST_MS = 60_000;
const PHASES = {
    starting: 'starting',
    querying: 'waiting for the query',
    reading: 'reading',
    finishing: 'finishing',
    delivering: 'delivering',
};
/**
 * `reading, 3 of 24 slices, 12,400 records, 31 pages, 2 retries, waited 12 s, rate limited: 8 s to wait, about 3 min left`.
 */
function progressText(title, tally) {
    return `${title}: ${[...countParts(tally), ...timeParts(tally)].join(', ')}`;
}
function countParts(tally) {
    const parts = [PHASES[tally.phase]];
    if (tally.slices > 1)
        parts.push(`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tally.slicesDone)} of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(tally.slices, 'slice')}`);
    if (tally.parents > 0)
        parts.push(`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tally.parentsDone)} of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(tally.parents, 'parent')}`);
    if (tally.pages > 0)
        parts.push((0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(tally.items, 'record'), (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(tally.pages, 'page'));
    if (tally.retries > 0)
        parts.push((0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(tally.retries, 'retry', 'retries'));
    if (tally.slicesFailed > 0)
        parts.push(`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(tally.slicesFailed)} failed`);
    return parts;
}
function timeParts({ waitedMs, holdLeftMs, pauseLeftMs, leftMs, leastLeftMs }) {
    return [
        ...(waitedMs >= NOTABLE_MS ? [`waited ${wholeSeconds(waitedMs)}`] : []),
        ...(holdLeftMs >= NOTABLE_MS
            ? [`rate limited: ${wholeSeconds(holdLeftMs)} to wait`]
            : pauseLeftMs >= NOTABLE_MS
                ? [`next attempt in ${wholeSeconds(pauseLeftMs)}`]
                : []),
        ...(leftMs !== undefined
            ? [`about ${roughly(leftMs)} left`]
            : leastLeftMs >= NOTABLE_LEAST_MS
                ? [`at least ${roughly(leastLeftMs)} left`]
                : []),
    ];
}
function wholeSeconds(ms) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(Math.ceil(ms / 1000) * 1000);
}
/** To five seconds below five minutes, to the minute above: no more is known. */
function roughly(ms) {
    const stepMs = ms < 300_000 ? 5_000 : 60_000;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(Math.max(1, Math.round(ms / stepMs)) * stepMs);
}
/** Redraws at most ten times a second on events, and at each tick; it keeps no timer itself. */
function createProgressLine(title, terminal, clock, paint) {
    const tally = (0,_tally_js__WEBPACK_IMPORTED_MODULE_0__/* .createTally */ .X)(clock);
    let drawnAtMs = Number.NEGATIVE_INFINITY;
    let drawnWidth = 0;
    let open = true;
    const columns = () => Math.max(MIN_COLUMNS, terminal.columns() ?? DEFAULT_COLUMNS);
    /** A terminal that has become narrower shows the line in several rows. */
    const clear = () => {
        const rows = Math.max(1, Math.ceil(drawnWidth / columns()));
        return CLEAR_ROW + `${UP}${CLEAR_ROW}`.repeat(rows - 1);
    };
    const draw = () => {
        drawnAtMs = clock.monotonic();
        const before = clear();
        const text = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__/* .cutToWidth */ .G1)(progressText(title, tally.tally()), columns() - 1);
        drawnWidth = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__/* .shownWidth */ .Ak)(text);
        terminal.write(before + (tally.tally().holdLeftMs >= NOTABLE_MS ? paint.caution(text) : paint.quiet(text)));
    };
    return {
        emit(event) {
            tally.emit(event);
            if (open && clock.monotonic() - drawnAtMs >= REDRAW_MS)
                draw();
        },
        print(line) {
            if (!open) {
                terminal.write(`${line}\n`);
                return;
            }
            terminal.write(`${clear()}${line}\n`);
            drawnWidth = 0;
            draw();
        },
        tick() {
            if (open)
                draw();
        },
        close() {
            if (!open)
                return;
            open = false;
            terminal.write(clear());
        },
    };
}


/***/ }),

/***/ 60816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ createTally)
});

;// CONCATENATED MODULE: ./src/report/done-share.ts
/** A slice that has all its items is still to be closed; one without a total may have more pages than others. */
const MAX_SHARE_BY_TOTAL = 0.98;
const MAX_SHARE_BY_PAGES = 0.9;
/**
 * Goes by slices, and of those under way by the items of the total that the server tells, or by their pages beside those of
 * the slices before; of a dataset with parents, by the parents.
 */
function createDoneShare() {
    let planned = { slices: 0, queries: 0 };
    let resumed = 0;
    let done = 0;
    let pagesDone = 0;
    let parentQueries = 0;
    let parentQueriesBegun = 0;
    const open = new Map();
    const close = (sliceId) => {
        open.delete(sliceId);
        done += 1;
    };
    const notePage = (event) => {
        const slice = open.get(event.sliceId) ?? { queries: new Map(), pages: 0 };
        open.set(event.sliceId, slice);
        slice.pages += 1;
        const before = slice.queries.get(event.queryId);
        if (before === undefined)
            parentQueriesBegun = Math.min(parentQueries, parentQueriesBegun + 1);
        const items = (before?.items ?? 0) + event.items;
        // A total that the pages before had reached already is the length of a page.
        const isTotal = event.total !== undefined && (before?.items ?? 0) < event.total;
        slice.queries.set(event.queryId, { items, total: isTotal ? event.total : undefined });
    };
    const shareOf = ({ queries, pages }) => {
        const totals = [...queries.values()].map(({ items, total }) => total === undefined ? undefined : Math.min(MAX_SHARE_BY_TOTAL, items / Math.max(1, total)));
        const perSlice = Math.max(1, totals.length, planned.queries / Math.max(1, planned.slices));
        if (totals.some((share) => share !== undefined))
            return totals.reduce((sum, share) => sum + (share ?? 0), 0) / perSlice;
        const usual = done === 0 ? 0 : pagesDone / done;
        return usual === 0 ? 0 : Math.min(MAX_SHARE_BY_PAGES, pages / usual);
    };
    return {
        note(event) {
            switch (event.type) {
                case 'plan.resolved':
                    planned = { slices: event.slices, queries: event.queries };
                    return;
                case 'parents.listed':
                    planned = { ...planned, slices: planned.slices + event.parts - 1 };
                    parentQueries += event.queries ?? 0;
                    return;
                case 'page.received':
                    notePage(event);
                    return;
                case 'slice.resumed':
                    resumed += 1;
                    return;
                case 'slice.completed':
                    pagesDone += event.pages;
                    close(event.sliceId);
                    return;
                case 'slice.failed':
                    close(event.sliceId);
                    return;
                default:
                    return;
            }
        },
        share() {
            if (parentQueries > 0)
                return parentQueriesBegun / parentQueries;
            const ofOpen = [...open.values()].reduce((sum, slice) => sum + shareOf(slice), 0);
            return Math.min(1, (done + ofOpen) / Math.max(1, planned.slices - resumed));
        },
        parentShare: () => (parentQueries === 0 ? 0 : parentQueriesBegun / parentQueries),
        get slices() {
            return planned.slices;
        },
        get queriesToSend() {
            return Math.max(planned.queries, parentQueries) * (1 - resumed / planned.slices);
        },
    };
}

;// CONCATENATED MODULE: ./src/report/forecast.ts

const MINUTE_MS = 60_000;
/** Less than this is no ground for a forecast. */
const MIN_SHARE = 0.02;
const MIN_WORKED_MS = 3_000;
/** What is left after the last wait that is foreseen may be so much of what lies between two, and no other one comes. */
const HOLD_SLACK = 0.25;
/**
 * Goes by the share of the plan that is done. What is left takes as long in proportion as what is done took without waits.
 * To it come as many further waits for the service as there will be, if they come at the same shares as before; and it never
 * takes less than until the budget lets the last request go.
 */
function createForecast() {
    let startedAtMs;
    const done = createDoneShare();
    const pace = createBudgetPace();
    const holds = createForeseenHolds();
    return {
        note(event, nowMs) {
            if (event.type === 'plan.resolved')
                startedAtMs = nowMs;
            // Before the share changes: a hold is kept by what was done when it began.
            if (event.type === 'rate.limited')
                holds.note(nowMs, nowMs + event.holdMs, done.share());
            pace.note(event, nowMs);
            done.note(event);
        },
        at(nowMs) {
            const parentShare = done.parentShare();
            if (startedAtMs === undefined || done.slices === 0)
                return { leftMs: undefined, leastLeftMs: 0, parentShare };
            const share = done.share();
            const leastLeftMs = (done.queriesToSend * (1 - share) * MINUTE_MS) / pace.requestsPerMinute;
            const holdLeftMs = holds.leftMs(nowMs);
            const waitedMs = pace.waitedMs(nowMs) + holds.totalMs - holdLeftMs;
            const workedMs = nowMs - startedAtMs - waitedMs;
            if (share < MIN_SHARE || workedMs < MIN_WORKED_MS)
                return { leftMs: undefined, leastLeftMs, parentShare };
            const perShare = (1 - share) / share;
            const byPaceMs = holdLeftMs + workedMs * perShare + holds.furtherMs(share);
            const lastGoesInMs = pace.goesInMs(Math.ceil(pace.requests * perShare), nowMs);
            return { leftMs: Math.max(byPaceMs, lastGoesInMs), leastLeftMs, parentShare };
        },
    };
}
/** How fast the budget lets requests go, and how long it made the run wait. */
function createBudgetPace() {
    let requestsPerMinute = Number.POSITIVE_INFINITY;
    let requests = 0;
    /** When the last requests were sent, as many as the budget has. */
    const sentAtMs = [];
    let endedWaitsMs = 0;
    let waitedUntilMs = Number.NEGATIVE_INFINITY;
    /** In how long the n-th request from now on may go. */
    const goesInMs = (further, nowMs) => {
        if (further < 1)
            return 0;
        const minutes = Math.floor((further - 1) / requestsPerMinute) + 1;
        // The request that has to leave the minute before this one may go.
        const before = sentAtMs[sentAtMs.length - requestsPerMinute + ((further - 1) % requestsPerMinute)];
        return Math.max(0, (before ?? nowMs - MINUTE_MS) + minutes * MINUTE_MS - nowMs);
    };
    return {
        goesInMs,
        note(event, nowMs) {
            if (event.type === 'plan.resolved')
                ({ requestsPerMinute } = event);
            if (event.type === 'http.attempt' && event.sent) {
                requests += 1;
                sentAtMs.push(nowMs);
                while (sentAtMs.length > requestsPerMinute)
                    sentAtMs.shift();
            }
            if (event.type === 'budget.waited' && event.reason === 'budget') {
                // Lanes wait side by side.
                endedWaitsMs += nowMs - Math.max(nowMs - event.waitedMs, Math.min(waitedUntilMs, nowMs));
                waitedUntilMs = nowMs;
            }
        },
        /** The wait of now included. */
        waitedMs: (nowMs) => endedWaitsMs + (goesInMs(1, nowMs) > 0 ? nowMs - (sentAtMs.at(-1) ?? nowMs) : 0),
        get requestsPerMinute() {
            return requestsPerMinute;
        },
        get requests() {
            return requests;
        },
    };
}
/** Waits of all calls that the service asked for, and those that are still to come; those of lanes at the same time are one. */
function createForeseenHolds() {
    let count = 0;
    let totalMs = 0;
    let endsAtMs = Number.NEGATIVE_INFINITY;
    let lastAtShare = 0;
    return {
        note(nowMs, untilMs, shareDone) {
            if (untilMs <= endsAtMs)
                return;
            if (nowMs >= endsAtMs) {
                count += 1;
                lastAtShare = shareDone;
            }
            totalMs += untilMs - Math.max(nowMs, endsAtMs);
            endsAtMs = untilMs;
        },
        leftMs: (nowMs) => Math.max(0, endsAtMs - nowMs),
        /** What further holds will take, that of now left out. */
        furtherMs(shareDone) {
            if (count === 0)
                return 0;
            const between = Math.max(lastAtShare / count, shareDone - lastAtShare, MIN_SHARE);
            const untilEnd = Math.ceil((1 - lastAtShare) / between - HOLD_SLACK) - 1;
            const passed = Math.floor((shareDone - lastAtShare) / between);
            return (Math.max(0, untilEnd - passed) * totalMs) / count;
        },
        get totalMs() {
            return totalMs;
        },
    };
}

;// CONCATENATED MODULE: ./src/report/waits.ts
/**
 * Adds up waits by the events that tell them: some in advance (`retryInMs`, `holdMs`), some when they are over
 * (`budget.waited`). Times are on the monotonic clock.
 */
function createWaits() {
    let toldMs = 0;
    /** Up to here all waits are in `toldMs`. */
    let coveredUntilMs = Number.NEGATIVE_INFINITY;
    let holdUntilMs = Number.NEGATIVE_INFINITY;
    let pauseUntilMs = Number.NEGATIVE_INFINITY;
    const add = (fromMs, untilMs) => {
        toldMs += Math.max(0, untilMs - Math.max(fromMs, coveredUntilMs));
        coveredUntilMs = Math.max(coveredUntilMs, untilMs);
    };
    return {
        note(event, nowMs) {
            switch (event.type) {
                case 'http.attempt':
                    // An answer shows that not all of the run waits; the call that waits longest is told again by its next attempt.
                    pauseUntilMs = nowMs + (event.retryInMs ?? 0);
                    if (event.retryInMs !== undefined)
                        add(nowMs, nowMs + event.retryInMs);
                    return;
                case 'rate.limited':
                    holdUntilMs = Math.max(holdUntilMs, nowMs + event.holdMs);
                    add(nowMs, nowMs + event.holdMs);
                    return;
                case 'budget.waited':
                    add(nowMs - event.waitedMs, nowMs);
                    return;
                case 'run.completed':
                case 'run.failed':
                case 'run.cancelled':
                    // Waits that were cut short.
                    toldMs -= Math.max(0, coveredUntilMs - nowMs);
                    coveredUntilMs = Math.min(coveredUntilMs, nowMs);
                    holdUntilMs = nowMs;
                    pauseUntilMs = nowMs;
                    return;
                default:
                    return;
            }
        },
        at: (nowMs) => ({
            waitedMs: toldMs - Math.max(0, coveredUntilMs - nowMs),
            holdLeftMs: Math.max(0, holdUntilMs - nowMs),
            pauseLeftMs: Math.max(0, pauseUntilMs - nowMs),
        }),
    };
}

;// CONCATENATED MODULE: ./src/report/tally.ts


const NOTHING = {
    phase: 'starting',
    slices: 0,
    slicesDone: 0,
    slicesFailed: 0,
    parents: 0,
    parentsDone: 0,
    items: 0,
    pages: 0,
    requests: 0,
    retries: 0,
    rateLimited: 0,
};
function createTally(clock) {
    let counts = NOTHING;
    let waits = createWaits();
    let forecast = createForecast();
    return {
        emit(event) {
            const nowMs = clock.monotonic();
            if (event.type === 'run.started') {
                counts = NOTHING;
                waits = createWaits();
                forecast = createForecast();
            }
            counts = { ...counts, ...changes(counts, event) };
            waits.note(event, nowMs);
            forecast.note(event, nowMs);
        },
        tally() {
            const nowMs = clock.monotonic();
            const { waitedMs, holdLeftMs, pauseLeftMs } = waits.at(nowMs);
            const { leftMs, leastLeftMs, parentShare } = forecast.at(nowMs);
            const isOver = counts.phase === 'finishing' || counts.phase === 'delivering';
            return {
                ...counts,
                parentsDone: Math.floor(counts.parents * parentShare),
                waitedMs,
                holdLeftMs,
                pauseLeftMs,
                leftMs: isOver ? undefined : leftMs,
                leastLeftMs: isOver ? 0 : leastLeftMs,
            };
        },
    };
}
function changes(tally, event) {
    switch (event.type) {
        case 'plan.resolved':
            return { slices: event.slices };
        case 'parents.listed':
            return { slices: tally.slices + event.parts - 1, parents: tally.parents + event.parents };
        case 'transaction.submitted':
            return tally.pages === 0 ? { phase: 'querying' } : {};
        case 'page.received':
            return { phase: 'reading', pages: tally.pages + 1, items: tally.items + event.items };
        case 'http.attempt':
            return {
                requests: tally.requests + (event.sent ? 1 : 0),
                retries: tally.retries + (event.attempt > 1 ? 1 : 0),
            };
        case 'rate.limited':
            return { rateLimited: tally.rateLimited + 1 };
        case 'slice.completed':
        case 'slice.resumed':
            return doneOne(tally);
        case 'slice.failed':
            return { ...doneOne(tally), slicesFailed: tally.slicesFailed + 1 };
        case 'run.completed':
        case 'run.failed':
        case 'run.cancelled':
            return { phase: 'delivering' };
        default:
            return {};
    }
}
function doneOne(tally) {
    const slicesDone = tally.slicesDone + 1;
    return { slicesDone, ...(slicesDone === tally.slices ? { phase: 'finishing' } : {}) };
}


/***/ }),

/***/ 2044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XC: () => (/* binding */ checkPublication),
/* harmony export */   Z$: () => (/* binding */ isDelivered),
/* harmony export */   Zg: () => (/* binding */ NOT_DELIVERED),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   uU: () => (/* binding */ deliverInTime)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23237);
/* harmony import */ var _github_bucket_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40200);



/** Whether a run folder is to be brought anywhere. */
function isDelivered({ upload, publish }) {
    return upload || publish.length > 0;
}
/** Of a run folder that stays where it is. */
const NOT_DELIVERED = {
    artifacts: [],
    uploadError: null,
    published: [],
    publishErrors: [],
};
/** A delivery that begins when the time of its run is over has this long, or as long as the run had. */
const MAX_LATE_MS = 600_000;
/**
 * Delivers within what the run left of its `timeoutMinutes`, and a delivery that begins late in ten minutes, or in
 * `timeoutMinutes` where that is shorter. The signal aborts then, with `DEADLINE`.
 */
async function deliverInTime({ timeoutMinutes }, { clock, startedMs }, work) {
    const limitMs = timeoutMinutes * 60_000;
    const leftMs = Math.max(startedMs + limitMs - clock.monotonic(), Math.min(limitMs, MAX_LATE_MS));
    const limit = new AbortController();
    const done = new AbortController();
    clock.sleep(leftMs, done.signal).then(() => {
        limit.abort(new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('DEADLINE', `It was not done after ${Math.ceil(leftMs / 60_000)} minutes (timeoutMinutes is ${timeoutMinutes}), so it was given up. The run folder is complete on disk.`));
    }, () => undefined);
    try {
        return await work(limit.signal);
    }
    finally {
        done.abort(new Error('it is delivered'));
    }
}
/**
 * Proves that what `publish` needs of the environment is there, before anything is fetched.
 * @throws GenesysCoreError INPUT_INVALID that names the variable.
 */
function checkPublication({ publish, bucket }, env) {
    if (publish.some((target) => target !== 's3'))
        repositoryOf(env);
    if (publish.includes('s3'))
        (0,_github_bucket_access_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketAccess */ .j)(bucket ?? '', env);
}
/**
 * The repository that runs are published in, `owner/name`.
 * @throws GenesysCoreError INPUT_INVALID where the environment names none.
 */
function repositoryOf(env) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return repository;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`publish needs a repository, but GITHUB_REPOSITORY in the environment is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(repository)}. Set it to owner/name.`);
}


/***/ })

};
