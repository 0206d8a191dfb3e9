export const id = 8609;
export const ids = [8609];
export const modules = {

/***/ 69303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ assumedParents),
/* harmony export */   xv: () => (/* binding */ sumOfPrices),
/* harmony export */   xx: () => (/* binding */ priceOf),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/** Runs of one slice at a time had 120 to 195 MB, from 500 records to 100,000. */
const BASE_MEMORY_BYTES = 200_000_000;
/** For each further slice that is open at once, by its buffers: two of 4 MiB, and pages. */
const SLICE_MEMORY_BYTES = 20_000_000;
/** Peak memory of a run, whatever its length: what does not fit is spilled. */
function memoryOf(plan) {
    const open = Math.max(1, Math.min(slotsOf(plan), plan.slices.length));
    return BASE_MEMORY_BYTES + (open - 1) * SLICE_MEMORY_BYTES;
}
/** Parents, where the request does not name them and the caller gives no figure. */
const DEFAULT_PARENTS = 1_000;
/** Records of a UTC day, and stored bytes of a record, where neither catalog nor caller says. */
const DEFAULT_VOLUME = { recordsPerDay: 10_000, bytesPerRecord: 120 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Polls of a query that the service works on for some seconds. */
const POLLS_PER_QUERY = 4;
const DEFAULT_PAGE_SIZE = 100;
/** Parents that the price of a plan assumes; 0 where the dataset has none. `given` is for those of another dataset. */
function assumedParents({ parents }, given = DEFAULT_PARENTS) {
    return parents === undefined ? 0 : (parents.values?.length ?? given);
}
/**
 * The price of a plan for one OAuth client. `recordsPerDay` takes the place of the catalog's figure, `parents` that of the
 * engine's for the parents of a dataset.
 */
function priceOf(plan, recordsPerDay, parents) {
    const volume = { ...DEFAULT_VOLUME, ...plan.dataset.volume };
    const days = plan.window === null ? 1 : (plan.window.endMs - plan.window.startMs) / DAY_MS;
    const records = Math.ceil((recordsPerDay ?? volume.recordsPerDay) * days);
    const planned = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    // Each parent, or batch of them, is asked for with each combination of filters.
    const batches = Math.ceil(assumedParents(plan, parents) / (plan.parents?.definition.batch ?? 1));
    const combinations = Math.max(1, plan.slices[0]?.queries.length ?? 1);
    const queries = plan.parents === undefined ? planned : batches * combinations;
    const listed = plan.parents?.plan;
    const listing = listed === undefined ? 0 : Math.ceil(assumedParents(plan, parents) / pageSizeOf(listed));
    const perQuery = plan.transaction === undefined ? 0 : 1 + POLLS_PER_QUERY;
    const pages = Math.max(queries, Math.ceil(records / pageSizeOf(plan)));
    const requests = 1 + listing + queries * perQuery + pages;
    const waitMs = plan.transaction === undefined ? 0 : (queries * waitOf(plan)) / slotsOf(plan);
    return {
        records,
        requests,
        minutes: Math.max(requests / plan.requestsPerMinute, waitMs / MINUTE_MS),
        bytes: records * volume.bytesPerRecord,
    };
}
function pageSizeOf({ dataset, catalog }) {
    const endpoint = catalog.endpoints.get(dataset.source.endpoint);
    const profile = endpoint === undefined ? undefined : catalog.profiles.paging.get(endpoint.paging);
    return profile !== undefined && 'pageSize' in profile ? profile.pageSize.value : DEFAULT_PAGE_SIZE;
}
/** What a query of the service takes at least: the polls' pauses. */
function waitOf({ transaction }) {
    const poll = transaction?.poll;
    if (poll === undefined)
        return 0;
    let waitMs = 0;
    for (let number = 0; number < POLLS_PER_QUERY; number += 1)
        waitMs += Math.min(poll.initialMs * poll.factor ** number, poll.capMs);
    return waitMs;
}
function slotsOf({ transaction, concurrency }) {
    return Math.max(1, Math.min(concurrency, transaction?.maxInFlight ?? concurrency));
}
function sumOfPrices(prices) {
    const sum = (figure) => prices.reduce((total, price) => total + price[figure], 0);
    return { records: sum('records'), requests: sum('requests'), minutes: sum('minutes'), bytes: sum('bytes') };
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ key),
/* harmony export */   K7: () => (/* binding */ countFact),
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   fK: () => (/* binding */ fact)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23237);

/** Our words and numbers. */
function own(text) {
    return { text, as: 'own' };
}
/** A text of unknown origin. */
function foreign(text) {
    return { text, as: 'text' };
}
/** A key or digest. */
function key(text) {
    return { text, as: 'code' };
}
function count(value) {
    return { text: (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value), as: 'own', number: true };
}
function fact(path, value, label, shown) {
    return { path, value, line: { label, shown } };
}
/** A fact that people are not told. */
function silent(path, value) {
    return { path, value, line: null };
}
/** A count that people are told only where it is not zero. */
function countFact(path, value, label) {
    return value === 0 ? silent(path, value) : fact(path, value, label, count(value));
}


/***/ }),

/***/ 12323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ runSection),
/* harmony export */   Hj: () => (/* binding */ anomalySection),
/* harmony export */   U8: () => (/* binding */ missingSection),
/* harmony export */   c7: () => (/* binding */ incompleteSection),
/* harmony export */   th: () => (/* binding */ anomalySentence)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23237);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51349);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85066);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65655);






const MAX_LISTED_DAYS = 20;
/** What was asked, what it came to, and where it lies. */
function runSection(manifest, shownDir) {
    const { counts, request } = manifest;
    const takenOver = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .takenOverText */ .h_)(manifest.slices);
    const reconciled = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .reconciledText */ .iP)(manifest.slices);
    const filters = Object.entries(request.filters);
    const tookMs = Math.max(0, Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt));
    return {
        id: 'run',
        title: '',
        facts: [
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('window', { start: request.start, end: request.end }, 'Window', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInterval */ .vy)(request.start, request.end))),
            filters.length === 0
                ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('filters', request.filters)
                : (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('filters', request.filters, 'Filters', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)(filters.map(([name, value]) => `${name}=${[value].flat().join(',')}`).join(' '))),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('counts.records', counts.records, 'Records', {
                ...(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)((0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(counts.records)),
                strong: true,
            }),
            request.summaryOnly
                ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('summaryOnly', true, 'Kept', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)('no records, they were only counted'))
                : (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('summaryOnly', false),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .countFact */ .K7)('counts.duplicates', counts.duplicates, 'Duplicates left out'),
            ...growthFacts(manifest),
            ...(takenOver === null ? [] : [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('takenOver', takenOver, 'Taken over', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)(takenOver))]),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .countFact */ .K7)('counts.pages', counts.pages, 'Pages'),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('counts.requests', counts.requests, 'Requests', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)(requestsText(manifest))),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('counts.retries', counts.retries),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('counts.rateLimited', counts.rateLimited),
            ...(reconciled === undefined
                ? []
                : [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('reconciled', reconciled, 'Reconciled', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(reconciled))]),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('tookMs', tookMs, 'Took', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(tookMs))),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('dataDigest', manifest.dataDigest, 'Data digest', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)(manifest.dataDigest)),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('shownDir', shownDir, 'Run folder', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(shownDir, 400))),
        ],
        tables: [],
    };
}
/** That entries may still come is told; that none will is not worth a line. */
function growthFacts({ mayGrow }) {
    if (mayGrow === undefined)
        return [];
    if (!mayGrow)
        return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('mayGrow', false)];
    const text = 'the window had only just ended: the service may still add records to it';
    return [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)('mayGrow', true, 'May grow', (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)(text))];
}
function requestsText({ counts }) {
    const parts = [
        ...(counts.retries > 0 ? [(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(counts.retries, 'retry', 'retries')] : []),
        ...(counts.rateLimited > 0 ? [`rate limited ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(counts.rateLimited, 'time')}`] : []),
    ];
    return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(counts.requests)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
/** Intervals without their records. */
function missingSection(manifest) {
    const gaps = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .gapsOf */ .dc)(manifest.slices);
    // What the error of the run says is told above all.
    const isTold = gaps.every(({ message }) => message === manifest.error?.message);
    return {
        id: 'missing',
        title: 'Missing',
        note: 'The records of these intervals are not in the data; nothing else is missing.',
        facts: gaps.length === 0 ? [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('missing', [])] : [],
        tables: gaps.length === 0
            ? []
            : [
                {
                    path: 'missing',
                    values: gaps,
                    columns: ['Interval', 'Slices', 'Cause', ...(isTold ? [] : ['Message'])],
                    rows: gaps.map((gap) => [
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInterval */ .vy)(gap.start, gap.end)),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(gap.slices),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)(gap.code),
                        ...(isTold ? [] : [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(gap.message)]),
                    ]),
                    one: 'interval',
                },
            ],
    };
}
/** Intervals whose records are here and are not all. */
function incompleteSection(manifest) {
    const disagreements = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .disagreementsOf */ .dl)(manifest.slices);
    return {
        id: 'incomplete',
        title: 'Incomplete',
        note: 'The records of these intervals are in the data, but the server counts another number of them.',
        facts: disagreements.length === 0 ? [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('incomplete', [])] : [],
        tables: disagreements.length === 0
            ? []
            : [
                {
                    path: 'incomplete',
                    values: disagreements,
                    columns: ['Interval', 'Counted by the server', 'Here', 'Counted by'],
                    rows: disagreements.map((one) => [
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInterval */ .vy)(one.start, one.end)),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(one.counted),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(one.kept),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .key */ .Eb)(one.endpoint),
                    ]),
                    one: 'interval',
                },
            ],
    };
}
/** What is unusual about the run and is in no other section. */
function anomalySection(summary) {
    const anomalies = summary?.run.anomalies ?? [];
    const rows = anomalies.flatMap((anomaly) => {
        const text = anomalyText(anomaly);
        return text === null ? [] : [[(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .foreign */ .V$)(text)]];
    });
    return {
        id: 'anomalies',
        title: 'Anomalies',
        facts: rows.length === 0 ? [(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .silent */ .Ku)('anomalies', anomalies)] : [],
        tables: rows.length === 0
            ? []
            : [
                {
                    path: 'anomalies',
                    values: anomalies,
                    columns: ['What is unusual'],
                    rows,
                    one: 'anomaly',
                    many: 'anomalies',
                },
            ],
    };
}
/** An anomaly in a sentence; null where another fact, section or warning tells it already. */
function anomalyText(anomaly) {
    const text = TEXTS[anomaly.type];
    return text === null ? null : text(anomaly);
}
/** The same, for where nothing else tells it. */
function anomalySentence(anomaly) {
    return anomalyText(anomaly) ?? `${anomaly.type} (${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(anomaly.count)})`;
}
const TEXTS = {
    rateLimited: null,
    retries: null,
    duplicates: null,
    partialWindow: null,
    missingSlices: null,
    reconciliation: null,
    notReconciled: null,
    totalMismatch: null,
    keylessRecords: null,
    conflicts: null,
    untimedRecords: null,
    outOfWindow: ({ count: records }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(records, 'record')} outside the window left out`,
    unreadableInstants: ({ count: values, fields }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(values, 'value')} could not be read as a time: ${Object.keys(fields).join(', ')}`,
    emptyDays: ({ count: days, days: listed }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(days, 'day')} without a record: ${listText(listed, days)}`,
    noRecords: () => 'the service gave no record at all',
    volume: ({ day, records, median }) => `${day} has ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(records, 'record')}; the median of this weekday is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(median)}`,
    newFields: ({ count: values, fields }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(values, 'value')} of fields that the catalog does not know, removed: ${namesText(fields)}`,
    vanishedFields: ({ fields }) => `no record has ${listText(fields, fields.length)}, which earlier runs had`,
    otherTypes: ({ count: values, fields }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(values, 'value')} of another type than the catalog declares: ${namesText(fields)}`,
    unknownWords: ({ count: values, fields }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(values, 'value')} that the catalog does not know: ${wordsText(fields)}`,
    failedChecks: ({ count: records, checks }) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(records, 'record')} did not pass a check of the catalog: ${namesText(checks)}`,
    truncatedGroups: ({ count: records, group, keysKept }) => `${group} has more than ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(keysKept)} values; ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(records, 'record')} are counted as others`,
};
function listText(listed, total) {
    const shown = listed.slice(0, MAX_LISTED_DAYS);
    const left = total - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(left)} more` : ''}`;
}
/** `a.b (3), c (1)`. */
function namesText(counts) {
    const told = Object.entries(counts).map(([name, values]) => `${name} (${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(values)})`);
    return listText(told, told.length);
}
/** `level (3: Notice, Trace)`. */
function wordsText(fields) {
    const told = Object.entries(fields).map(([path, { values, words }]) => `${path} (${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(values)}${words.length === 0 ? '' : `: ${words.join(', ')}`})`);
    return listText(told, told.length);
}


/***/ }),

/***/ 49455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportModel)
});

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/outcome.ts
var outcome = __webpack_require__(85066);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/model-content.ts







const MAX_DAYS = 62;
/** Days beyond these are not filled in; no dataset has a longer window. */
const MAX_WINDOW_DAYS = 3700;
const DAY_MS = 86_400_000;
const MAX_GROUPS = 6;
/** What the records are, by the summary. */
function contentSections(summary, manifest) {
    return [daysSection(summary, manifest), groupsSection(summary), sumsSection(summary)];
}
function daysSection(summary, manifest) {
    const days = everyDay((0,outcome/* countsByDay */.C9)(summary.data.countsBy), manifest);
    const shown = days.slice(-MAX_DAYS);
    const largest = Math.max(1, ...shown.map(([, records]) => records));
    const gaps = (0,run_manifest/* gapsOf */.dc)(manifest.slices);
    const rows = shown.map(([day, records]) => {
        const dayMs = Date.parse(`${day}T00:00:00Z`);
        const isMissing = gaps.some(({ start, end }) => start !== null && end !== null && Date.parse(start) < dayMs + DAY_MS && Date.parse(end) > dayMs);
        return [
            (0,report_facts/* own */.ZV)(day),
            (0,report_facts/* count */.U9)(records),
            { text: isMissing ? 'incomplete' : '', as: 'own', bar: records / largest },
        ];
    });
    const values = days.map(([day, records]) => ({ day, records }));
    return {
        id: 'days',
        title: 'Records by day (UTC)',
        ...(days.length > shown.length
            ? { note: `The last ${shown.length} of ${(0,suggestion/* formatCount */.B4)(days.length)} days.` }
            : {}),
        // One day is the window, and its records are told beside it.
        facts: rows.length === 1 ? [(0,report_facts/* silent */.Ku)('days', values)] : [],
        tables: rows.length < 2
            ? []
            : [{ path: 'days', values, columns: ['Day', 'Records', ''], rows, one: 'day', depth: 'leading' }],
    };
}
/** The days with their records, and those of the window that have none: an empty day is worth seeing. */
function everyDay(days, { request }) {
    if (days === null || request.start === null || request.end === null)
        return days ?? [];
    const counts = new Map(days);
    const endMs = Date.parse(request.end);
    let dayMs = Date.parse(`${request.start.slice(0, 10)}T00:00:00Z`);
    for (; dayMs < endMs && counts.size < MAX_WINDOW_DAYS; dayMs += DAY_MS) {
        const day = (0,base_window/* formatDay */.im)(dayMs);
        if (!counts.has(day))
            counts.set(day, 0);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
function groupsSection(summary) {
    const groups = Object.entries(summary.data.top).filter(([, entries]) => entries.length > 0);
    const tables = groups.slice(0, MAX_GROUPS).map(([name, entries]) => ({
        columns: [`Top by ${name}`, 'Records'],
        rows: entries.map((entry) => [named(summary, name, entry.key), (0,report_facts/* count */.U9)(entry.count)]),
        one: 'value',
        depth: 'leading',
    }));
    return {
        id: 'top',
        title: 'What is in it',
        facts: tables.length === 0 ? [] : [(0,report_facts/* silent */.Ku)('top', summary.data.top)],
        tables,
    };
}
function sumsSection(summary) {
    const metrics = Object.entries(summary.data.metrics ?? {});
    const tables = metrics.slice(0, MAX_GROUPS).map(([name, { sum, by, groups = [] }]) => ({
        columns: [by === undefined ? name : `${name}, by ${by}`, 'Sum', 'Share'],
        rows: [
            [(0,report_facts/* own */.ZV)('All'), numberText(sum), (0,report_facts/* own */.ZV)('')],
            ...groups.map((group) => [
                named(summary, by, group.key),
                numberText(group.sum),
                (0,report_facts/* own */.ZV)(group.share === null ? '' : (0,report_text/* formatShare */.T1)(group.share)),
            ]),
        ],
        one: 'group',
        depth: 'leading',
    }));
    return {
        id: 'sums',
        title: 'Sums',
        facts: tables.length === 0 ? [] : [(0,report_facts/* silent */.Ku)('metrics', summary.data.metrics)],
        tables,
    };
}
function numberText(value) {
    return { text: (0,json/* toJsonText */.jj)(value), as: 'own', number: true };
}
/** A key, and its name where a lookup has one. */
function named({ run }, grouping, name) {
    const label = grouping === undefined ? undefined : run.labels?.[grouping]?.[name];
    return label === undefined ? (0,report_facts/* key */.Eb)(name) : (0,report_facts/* foreign */.V$)(`${name} ${label}`);
}

;// CONCATENATED MODULE: ./src/report/model-delivery.ts




const model_delivery_MAX_DAYS = 5;
/** Where the run folder was brought. */
function deliverySection({ artifacts, published, refetch }) {
    return {
        id: 'delivery',
        title: 'Published',
        facts: [
            ...(refetch === undefined
                ? []
                : [(0,report_facts/* fact */.fK)('refetch', refetch, 'Fetched again', (0,report_facts/* own */.ZV)((0,outcome/* refetchText */.P_)(refetch)))]),
            ...(artifacts.length === 0 ? [(0,report_facts/* silent */.Ku)('artifacts', [])] : artifacts.map(artifactFact)),
            ...(published.length === 0 ? [(0,report_facts/* silent */.Ku)('published', [])] : published.map(receiptFact)),
        ],
        tables: [],
    };
}
function artifactFact(artifact, index) {
    return (0,report_facts/* fact */.fK)(`artifacts.${index}`, artifact, artifact.kind === 'raw' ? 'Raw artifact' : 'Artifact', {
        text: `${artifact.name}, ${(0,report_text/* formatBytes */.z3)(artifact.sizeBytes)}, id ${artifact.id}, sha256 ${artifact.sha256}`,
        as: 'text',
        ...(artifact.url === null ? {} : { href: artifact.url }),
    });
}
function receiptFact(receipt, index) {
    const path = `published.${index}`;
    switch (receipt.target) {
        case 'artifact':
            return (0,report_facts/* silent */.Ku)(path, receipt);
        case 'release': {
            const { tag, days, removed } = receipt;
            const bytes = days.reduce((sum, { asset }) => sum + asset.sizeBytes, 0);
            const names = days.slice(0, model_delivery_MAX_DAYS).map(({ asset }) => asset.name);
            const more = days.length > model_delivery_MAX_DAYS ? ` and ${days.length - model_delivery_MAX_DAYS} more` : '';
            const gone = removed.length > 0 ? `; ${(0,suggestion/* counted */.hS)(removed.length, 'older file')} removed` : '';
            const text = days.length === 0
                ? `${tag}: nothing to add or replace`
                : `${tag}: ${names.join(', ')}${more} (${(0,report_text/* formatBytes */.z3)(bytes)})${gone}`;
            return (0,report_facts/* fact */.fK)(path, receipt, 'Release', { text, as: 'text', ...pageOf(days[0]?.asset.url) });
        }
        case 's3': {
            const { address, days } = receipt;
            const named = `${days.slice(0, model_delivery_MAX_DAYS).join(', ')}${days.length > model_delivery_MAX_DAYS ? ` and ${days.length - model_delivery_MAX_DAYS} more` : ''}`;
            const text = `${address}: ${days.length === 0 ? 'nothing to add or replace' : named}`;
            return (0,report_facts/* fact */.fK)(path, receipt, 'Bucket', { text, as: 'text' });
        }
        case 'index': {
            const { url, revision, isLatest, missingDays } = receipt;
            const more = missingDays.length > model_delivery_MAX_DAYS ? ` and ${missingDays.length - model_delivery_MAX_DAYS} more` : '';
            const gaps = `${missingDays.slice(0, model_delivery_MAX_DAYS).join(', ')}${more}`;
            const place = isLatest
                ? 'this run is the latest'
                : 'this run is listed, though not as the latest good one';
            const text = `revision ${revision}, ${place}${missingDays.length > 0 ? `; days without data: ${gaps}` : ''}`;
            return (0,report_facts/* fact */.fK)(path, receipt, 'Index', { text, as: 'text', href: url });
        }
    }
}
/** The page of the release that has an asset, by the asset's address. */
function pageOf(assetUrl) {
    const found = /^(https?:\/\/.*\/releases\/)download\/([^/]+)\/[^/]+$/.exec(assetUrl ?? '');
    return found === null ? {} : { href: `${found[1] ?? ''}tag/${found[2] ?? ''}` };
}

// EXTERNAL MODULE: ./src/report/model-run.ts
var model_run = __webpack_require__(12323);
;// CONCATENATED MODULE: ./src/report/model-rules.ts



const RAW_NOTE = 'kept as received in raw/: what redaction removes from the records is in them. Own artifact, 1 day, never published.';
/** Warnings whose intervals and figures are a section of their own. */
const SECTION_OF_ITS_OWN = new Set(['WINDOW_INCOMPLETE', 'RECONCILIATION_MISMATCH']);
function warningsSection({ warnings }) {
    const shown = warnings.filter(({ code }) => !SECTION_OF_ITS_OWN.has(code));
    return {
        id: 'warnings',
        title: 'Warnings',
        facts: shown.length === 0 ? [(0,report_facts/* silent */.Ku)('warnings', warnings)] : [],
        tables: shown.length === 0
            ? []
            : [
                {
                    path: 'warnings',
                    values: warnings,
                    columns: ['Warning', 'Message'],
                    rows: shown.map(({ code, message }) => [(0,report_facts/* foreign */.V$)(code), (0,report_facts/* foreign */.V$)(message)]),
                    one: 'warning',
                },
            ],
    };
}
/** What redaction did to the records, and which fields no rule names. */
function redactionSection({ redaction }) {
    const detected = Object.entries(redaction.detected).filter(([, values]) => values > 0);
    const facts = [
        (0,report_facts/* fact */.fK)('redaction.profile', redaction.profile, 'Profile', (0,report_facts/* key */.Eb)(redaction.profile)),
        (0,report_facts/* fact */.fK)('redaction.profileSha256', redaction.profileSha256, 'Profile digest', (0,report_facts/* key */.Eb)(redaction.profileSha256)),
        redaction.rawPayloads
            ? (0,report_facts/* fact */.fK)('redaction.rawPayloads', true, 'Raw bodies', (0,report_facts/* own */.ZV)(RAW_NOTE))
            : (0,report_facts/* silent */.Ku)('redaction.rawPayloads', false),
        ...(redaction.broadKeep === undefined
            ? []
            : [
                (0,report_facts/* fact */.fK)('redaction.broadKeep', redaction.broadKeep, 'Let through by consent', (0,report_facts/* key */.Eb)(redaction.broadKeep.join(', '))),
            ]),
        (0,report_facts/* countFact */.K7)('redaction.removed', redaction.removed, 'Values removed'),
        (0,report_facts/* countFact */.K7)('redaction.masked', redaction.masked, 'Values masked'),
        (0,report_facts/* countFact */.K7)('redaction.pseudonymised', redaction.pseudonymised, 'Values pseudonymised'),
        (0,report_facts/* countFact */.K7)('redaction.withoutKey', redaction.withoutKey, 'Removed because there is no pseudonym key (genesys-core keygen makes one)'),
        (0,report_facts/* countFact */.K7)('redaction.offKind', redaction.offKind ?? 0, 'Not of its kind, so removed'),
        redaction.keyId === null
            ? (0,report_facts/* silent */.Ku)('redaction.keyId', null)
            : (0,report_facts/* fact */.fK)('redaction.keyId', redaction.keyId, 'Pseudonym key', (0,report_facts/* key */.Eb)(redaction.keyId)),
        redaction.domains.length === 0
            ? (0,report_facts/* silent */.Ku)('redaction.domains', [])
            : (0,report_facts/* fact */.fK)('redaction.domains', redaction.domains, 'Pseudonym domains', (0,report_facts/* key */.Eb)(redaction.domains.join(', '))),
        ...(detected.length === 0 ? [(0,report_facts/* silent */.Ku)('redaction.detected', {})] : []),
        ...detected.map(([kind, values]) => (0,report_facts/* fact */.fK)(`redaction.detected.${kind}`, values, `Found inside kept text: ${kind}`, (0,report_facts/* count */.U9)(values))),
    ];
    const unlisted = Object.entries(redaction.unlisted);
    const rules = Object.entries(redaction.byPath);
    const tables = [];
    if (unlisted.length > 0)
        tables.push({
            path: 'redaction.unlisted',
            values: unlisted.map(([path, values]) => ({ path, values })),
            title: 'These fields are named by no rule, so they were removed:',
            columns: ['Field', 'Values'],
            rows: unlisted.map(([path, values]) => [(0,report_facts/* key */.Eb)(path), (0,report_facts/* count */.U9)(values)]),
            one: 'field',
        });
    if (rules.length > 0)
        tables.push({
            path: 'redaction.byPath',
            values: rules.map(([path, rule]) => ({ path, ...rule })),
            title: `${(0,suggestion/* counted */.hS)(rules.length, 'rule')} applied`,
            columns: ['Field', 'What happened', 'Values', 'Removed instead'],
            rows: rules.map(([path, { action, count: values, removed = 0 }]) => [
                (0,report_facts/* key */.Eb)(path),
                (0,report_facts/* own */.ZV)(action),
                (0,report_facts/* count */.U9)(values),
                (0,report_facts/* own */.ZV)(removed === 0 ? '' : (0,suggestion/* formatCount */.B4)(removed)),
            ]),
            one: 'rule',
            depth: 'detail',
        });
    return { id: 'redaction', title: 'Redaction', facts, tables };
}
/** The lists that the run needed beside its records, and what changed in them. */
function lookupsSection(summary) {
    const lookups = summary?.run.lookups ?? [];
    const listed = lookups.flatMap(({ name, changes }) => (changes?.listed ?? []).map((one) => ({ name, ...one })));
    const tables = [];
    if (lookups.length > 0)
        tables.push({
            path: 'lookups',
            values: lookups,
            columns: ['Lookup', 'Dataset', 'State'],
            rows: lookups.map((facts) => [(0,report_facts/* key */.Eb)(facts.name), (0,report_facts/* key */.Eb)(facts.dataset), (0,report_facts/* foreign */.V$)((0,report_text/* lookupText */.UX)(facts))]),
            one: 'lookup',
        });
    if (listed.length > 0)
        tables.push({
            columns: ['Lookup', 'Change', 'Entry', 'Fields'],
            rows: listed.map((one) => [
                (0,report_facts/* key */.Eb)(one.name),
                (0,report_facts/* own */.ZV)(one.change),
                (0,report_facts/* key */.Eb)(one.key),
                (0,report_facts/* foreign */.V$)(one.fields.join(', ')),
            ]),
            one: 'change',
        });
    return {
        id: 'lookups',
        title: 'Lookups',
        facts: lookups.length === 0 ? [(0,report_facts/* silent */.Ku)('lookups', [])] : [],
        tables,
    };
}
/** A page or a summary has no lines to tell; a data file without one is worth telling. */
function linesOf({ path, records }) {
    return records > 0 || path.startsWith('data/') ? (0,report_facts/* count */.U9)(records) : { ...(0,report_facts/* own */.ZV)(''), number: true };
}
function filesSection({ files }) {
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
        id: 'files',
        title: 'Files',
        facts: files.length === 0 ? [(0,report_facts/* silent */.Ku)('files', [])] : [],
        tables: files.length === 0
            ? []
            : [
                {
                    path: 'files',
                    values: files,
                    title: `${(0,suggestion/* counted */.hS)(files.length, 'file')}, ${(0,report_text/* formatBytes */.z3)(total)}`,
                    columns: ['File', 'Size', 'Lines', 'SHA-256'],
                    rows: files.map((file) => [
                        (0,report_facts/* key */.Eb)(file.path),
                        { ...(0,report_facts/* own */.ZV)((0,report_text/* formatBytes */.z3)(file.bytes)), number: true },
                        linesOf(file),
                        (0,report_facts/* key */.Eb)(file.sha256),
                    ]),
                    one: 'file',
                },
            ],
    };
}

// EXTERNAL MODULE: ./src/report/error.ts
var error = __webpack_require__(38536);
;// CONCATENATED MODULE: ./src/report/model.ts





/** The one view of a result, from which every printer makes its own. Pure. */
function reportModel(outcome) {
    const { result } = outcome;
    const { manifest, summary } = result;
    const sections = manifest === null
        ? [deliverySection(outcome)]
        : [
            (0,model_run/* missingSection */.U8)(manifest),
            (0,model_run/* incompleteSection */.c7)(manifest),
            (0,model_run/* anomalySection */.Hj)(summary),
            (0,model_run/* runSection */.$x)(manifest, outcome.shownDir),
            ...(summary === null ? [] : contentSections(summary, manifest)),
            deliverySection(outcome),
            lookupsSection(summary),
            warningsSection(manifest),
            redactionSection(manifest),
            filesSection(manifest),
        ];
    const errors = errorLines(outcome);
    return {
        datasetKey: result.datasetKey,
        status: result.status,
        isDelivered: errors.every(({ role }) => role === 'error'),
        errors,
        sections: sections.filter(({ facts, tables }) => facts.length > 0 || tables.length > 0),
    };
}
function errorLines({ result, uploadError, publishErrors }) {
    const reports = [
        ...(result.error === null ? [] : [{ role: 'error', report: result.error }]),
        ...(uploadError === null ? [] : [{ role: 'uploadError', report: uploadError }]),
        ...publishErrors.map((report) => ({ role: 'publishErrors', report })),
    ];
    const told = new Set();
    return reports.map((one) => {
        const remedy = (0,error/* remedyFor */.wJ)(one.report.code);
        const isNew = !told.has(remedy);
        told.add(remedy);
        return { ...one, remedy: isNew ? remedy : '' };
    });
}


/***/ })

};
