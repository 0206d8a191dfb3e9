export const id = 3411;
export const ids = [3411];
export const modules = {

/***/ 1205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isRunId),
/* harmony export */   n: () => (/* binding */ createRunId)
/* harmony export */ });
const RUN_ID = /^\d{8}T\d{6}Z-[0-9a-f]{6}$/;
/**
 * `20261123T010203Z-<6 hex digits>`, three of them the milliseconds and three of chance: sorts by start time, runs of the
 * same second too, and is safe in a file name.
 */
function createRunId(nowMs, randomBytes) {
    const second = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    const milliseconds = (Math.floor(nowMs) % 1000).toString(16).padStart(3, '0');
    return `${second}-${milliseconds}${Buffer.from(randomBytes).toString('hex').padEnd(3, '0').slice(0, 3)}`;
}
/** Whether a text has the form of a run id. */
function isRunId(text) {
    return RUN_ID.test(text);
}


/***/ }),

/***/ 7242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseHttpDate),
/* harmony export */   z: () => (/* binding */ readWaitHint)
/* harmony export */ });
/** No wait is so long that a moment of this year could be meant as one. */
const NEAR_NOW_MS = 365 * 86_400_000;
/**
 * The longest valid hint of header and message. What is not a wait (garbage, zero, negative, a date that is past) is no
 * hint, so that it leads to the backoff and never to a hot loop.
 */
function readWaitHint(sources) {
    const { headers } = sources;
    // A date is measured on the clock that wrote it.
    const serverNowMs = parseHttpDate(headers['date'] ?? '', sources.nowMs) ?? sources.nowMs;
    const headerMs = headerWaitMs(headers['retry-after'] ?? '', serverNowMs);
    const messageMs = messageWaitMs(sources.message, sources.templates);
    if (headerMs === undefined && messageMs === undefined)
        return undefined;
    return (headerMs ?? 0) >= (messageMs ?? 0)
        ? { ms: headerMs ?? 0, source: 'retry-after' }
        : { ms: messageMs ?? 0, source: 'body-hint' };
}
/** The wait of a `Retry-After` value, seconds, an HTTP date, or a moment since 1970; undefined where it names none. */
function headerWaitMs(value, serverNowMs) {
    const text = value.trim();
    const dateMs = parseHttpDate(text, serverNowMs);
    if (dateMs !== undefined)
        return positive(dateMs - serverNowMs);
    // A header that came twice arrives joined.
    const waits = text
        .split(',')
        .map((part) => /^\d{1,30}(?:\.\d{1,9})?$/.test(part.trim()) ? numberWaitMs(Number(part), serverNowMs) : 0);
    return positive(Math.max(...waits));
}
/** A number is seconds; but near now, as seconds or milliseconds since 1970, it is the moment at which the wait ends. */
function numberWaitMs(value, serverNowMs) {
    for (const atMs of [value * 1000, value])
        if (Math.abs(atMs - serverNowMs) < NEAR_NOW_MS)
            return Math.max(0, atMs - serverNowMs);
    return value * 1000;
}
/** The longest wait that one of the phrases names in the message, its number bare or in brackets. */
function messageWaitMs(message, templates) {
    // A remote text: more of it than this is no sentence.
    const text = message.slice(0, 4096);
    let longestMs = 0;
    for (const template of templates) {
        for (const [, seconds = '0'] of text.matchAll(templatePattern(template))) {
            longestMs = Math.max(longestMs, Number(seconds) * 1000);
        }
    }
    return positive(longestMs);
}
const PLACE = '{seconds}';
/** Literal text with one number in it: `in 5 seconds` is found, the end of `within 5 seconds` is not. */
function templatePattern(template) {
    const at = template.indexOf(PLACE);
    if (at < 0)
        return /(?!)/g;
    const before = template.slice(0, at).replace(/\[$/, '');
    const after = template.slice(at + PLACE.length).replace(/^\]/, '');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(before)}\\[?(\\d{1,30}(?:\\.\\d{1,9})?)\\]?${escaped(after)}`, 'giu');
}
function escaped(literal) {
    return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
function positive(ms) {
    return ms > 0 ? ms : undefined;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IMF_DATE = /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const RFC850_DATE = /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const ASCTIME_DATE = /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/;
/**
 * Epoch milliseconds of an HTTP date in one of its three legal forms, or undefined. A year of two digits that would lie
 * more than fifty years ahead of `nowMs` is one of the past.
 */
function parseHttpDate(text, nowMs) {
    const parts = (IMF_DATE.exec(text) ?? RFC850_DATE.exec(text) ?? ASCTIME_DATE.exec(text))?.groups;
    if (parts === undefined)
        return undefined;
    const month = MONTHS.indexOf(parts['month'] ?? '');
    const day = Number(parts['day']);
    const [hours = 0, minutes = 0, seconds = 0] = (parts['time'] ?? '').split(':').map(Number);
    let year = Number(parts['year']);
    if (parts['year']?.length === 2) {
        const yearNow = new Date(nowMs).getUTCFullYear();
        year += Math.floor(yearNow / 100) * 100;
        if (year > yearNow + 50)
            year -= 100;
        else if (year <= yearNow - 50)
            year += 100;
    }
    const date = new Date(Date.UTC(year, month, day));
    const exists = month >= 0 && date.getUTCMonth() === month && date.getUTCDate() === day;
    // 60 is a leap second.
    if (!exists || hours > 23 || minutes > 59 || seconds > 60)
        return undefined;
    return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}


/***/ }),

/***/ 28902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ seededRandom),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   bM: () => (/* binding */ outageMsOf),
/* harmony export */   p0: () => (/* binding */ isThrottle),
/* harmony export */   uD: () => (/* binding */ isOutage),
/* harmony export */   x9: () => (/* binding */ createRetryQuota)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _retry_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7242);


/** Largest jitter on top of a hint. */
const MAX_HINT_JITTER_MS = 1000;
/** How long an outage is ridden out where the retry profile does not say. */
const DEFAULT_OUTAGE_MS = 300_000;
/** The faults that a repeat cannot mend. */
const FINAL_FAULTS = new Set([
    'tls',
    'proxy-login',
    'too-large',
    'encoding',
    'aborted',
]);
/** By these the gateways of any service tell that it is out: RFC 9110, sections 15.6.3 to 15.6.5. */
const OUTAGE_STATUSES = new Set([502, 503, 504]);
const OUTAGE_FAULTS = new Set(['connect', 'timeout-connect']);
/**
 * Whether and when a request is sent again. Pure: equal arguments, equal decision.
 *
 * A wait that the server asks for and the wait for a place cost neither an attempt nor quota: the deadline bounds them.
 * An outage is bounded by its length. All other faults are bounded by attempts and quota.
 *
 * Without a hint the wait before retry n lies in [b/2, b] with b = min(cap, base * factor^(n-1)). With a hint it is
 * max(hint, b/2) plus up to a tenth of the hint (one second at most): never earlier than the server said.
 */
function decide(failed) {
    const { fault, profile } = failed;
    const draws = { backoff: failed.random(), hint: failed.random() };
    const hint = fault.type === 'status' ? hintOf(fault, failed) : undefined;
    if (isRefusal(fault, failed.refused))
        return waitForPlace(failed, failed.refused.pause, hint, draws);
    if (!mayPass(fault, profile))
        return { retry: false, reason: 'final' };
    const throttled = isThrottle(fault, profile);
    const told = toldHint(hint);
    const stop = (reason) => ({ retry: false, reason, ...told });
    if (hint !== undefined && hint.ms > profile.maxHintMs)
        return stop('hint-over-limit');
    if (!failed.repeatable && !isUnapplied(fault, throttled, hint !== undefined))
        return stop('outcome-unknown');
    if (hint !== undefined)
        return waitAsAsked(failed, hint, draws);
    if (failed.outage !== undefined)
        return rideOut(failed, failed.outage, draws);
    if (failed.attempt >= profile.maxAttempts)
        return stop('attempts');
    if (fault.type === 'body' && failed.unreadableBefore > 0)
        return stop('unreadable-twice');
    const cost = throttled ? failed.quota.throttleCost : failed.quota.transientCost;
    const delayMs = backoffMs(profile, failed.attempt, draws);
    if (delayMs >= failed.untilDeadlineMs)
        return { retry: false, reason: 'deadline', delayMs };
    if (cost > failed.quotaTokens)
        return stop('quota');
    const hold = throttled ? holdOf(failed) : 'none';
    return { retry: true, kind: 'fault', delayMs, waitSource: 'backoff', hold, cost };
}
/** Another query of the organisation has the place: growing pauses, until there is one. Only submits wait with it. */
function waitForPlace(failed, pause, hint, draws) {
    const stepMs = Math.min(pause.capMs, pause.initialMs * pause.factor ** failed.waits);
    const delayMs = Math.ceil(hint === undefined ? stepMs * (1 + draws.backoff / 10) : hintedMs(hint, stepMs, draws));
    return untilDeadline(failed, {
        retry: true,
        kind: 'place',
        delayMs,
        waitSource: hint?.source ?? 'backoff',
        hold: 'submits',
        cost: 0,
        hintMs: hint?.ms,
    });
}
function waitAsAsked(failed, hint, draws) {
    const { profile, fault, waits } = failed;
    return untilDeadline(failed, {
        retry: true,
        kind: 'asked',
        delayMs: Math.ceil(hintedMs(hint, stepMs(profile, waits + 1) / 2, draws)),
        waitSource: hint.source,
        hold: isThrottle(fault, profile) || isOutage(fault, profile) ? holdOf(failed) : 'none',
        cost: 0,
        hintMs: hint.ms,
    });
}
/** The last probe comes right at the end of `outageMs`, however long the backoff has grown. */
function rideOut(failed, outage, draws) {
    const leftMs = outageMsOf(failed.profile) - outage.lastedMs;
    if (leftMs <= 0)
        return { retry: false, reason: 'outage' };
    const delayMs = Math.ceil(Math.min(backoffMs(failed.profile, outage.probes, draws), leftMs));
    return untilDeadline(failed, {
        retry: true,
        kind: 'outage',
        delayMs,
        waitSource: 'backoff',
        hold: 'all',
        cost: 0,
    });
}
function untilDeadline({ untilDeadlineMs }, wait) {
    if (wait.delayMs < untilDeadlineMs)
        return wait;
    const { delayMs, hintMs, waitSource } = wait;
    return {
        retry: false,
        reason: 'deadline',
        delayMs,
        hintMs,
        waitSource: hintMs === undefined ? undefined : waitSource,
    };
}
function hintedMs(hint, leastMs, draws) {
    return Math.max(hint.ms, leastMs) + Math.min(MAX_HINT_JITTER_MS, hint.ms / 10) * draws.hint;
}
function backoffMs(profile, retry, draws) {
    const ms = stepMs(profile, retry);
    return Math.ceil(ms / 2 + (ms / 2) * draws.backoff);
}
function stepMs({ backoff: { baseMs, factor, capMs } }, retry) {
    return Math.min(capMs, baseMs * factor ** (retry - 1));
}
function toldHint(hint) {
    return hint === undefined ? {} : { hintMs: hint.ms, waitSource: hint.source };
}
function holdOf({ isSubmit }) {
    return isSubmit ? 'submits' : 'all';
}
/** Whether the server said to slow down. */
function isThrottle(fault, profile) {
    return fault.type === 'status' && profile.throttleStatuses.some((status) => status === fault.status);
}
/** Whether the service as a whole is out, which no number of attempts mends but time does. */
function isOutage(fault, profile) {
    if (outageMsOf(profile) === 0)
        return false;
    if (fault.type === 'wire')
        return OUTAGE_FAULTS.has(fault.kind);
    return (fault.type === 'status' &&
        fault.toldWith === undefined &&
        OUTAGE_STATUSES.has(fault.status) &&
        profile.retryStatuses.includes(fault.status));
}
function outageMsOf({ outageMs }) {
    return outageMs ?? DEFAULT_OUTAGE_MS;
}
/** Whether an answer means that there is no place for the query yet. */
function isRefusal(fault, refused) {
    if (refused === undefined || fault.type !== 'status')
        return false;
    const said = fault.message.toLowerCase();
    return ((refused.statuses ?? []).includes(fault.status) ||
        (refused.words ?? []).some((words) => said.includes(words.toLowerCase())));
}
function mayPass(fault, profile) {
    switch (fault.type) {
        case 'status':
            return (profile.retryStatuses.includes(fault.status) ||
                profile.throttleStatuses.some((status) => status === fault.status));
        case 'wire':
            return !FINAL_FAULTS.has(fault.kind);
        case 'body':
            return true;
    }
}
/**
 * Whether the request has certainly had no effect: it was turned away, or never left. A page with 503 is that of a
 * gateway which let nothing through.
 */
function isUnapplied(fault, throttled, hinted) {
    if (fault.type === 'wire')
        return !fault.sent;
    return throttled || (fault.type === 'status' && fault.status === 503 && (hinted || fault.isPage));
}
function hintOf(fault, failed) {
    const { headers, message } = fault;
    return (0,_retry_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .readWaitHint */ .z)({ headers, message, templates: failed.profile.messageHints, nowMs: failed.nowMs });
}
function createRetryQuota(definition) {
    let tokens = definition.tokens;
    return {
        get tokens() {
            return tokens;
        },
        take(cost) {
            tokens -= cost;
        },
        repay(cost) {
            tokens = Math.min(definition.tokens, tokens + (cost > 0 ? cost : 1));
        },
    };
}
/** Numbers in [0, 1) that follow from the seed text alone: the same text gives the same ones, on every machine. */
function seededRandom(seed) {
    let state = Number.parseInt((0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(seed).slice(0, 8), 16);
    return () => {
        // mulberry32: 32 bits of state are plenty for jitter.
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}


/***/ }),

/***/ 14534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf),
/* harmony export */   W: () => (/* binding */ withSeen)
/* harmony export */ });
/** A field that so many runs in a row had is one that records have. */
const RUNS_IN_A_ROW = 3;
/** Of fewer records, that none has a field is chance. */
const MIN_RECORDS = 100;
/** Types that a value has or has not. */
const HARD_TYPES = ['instant', 'date', 'integer', 'number', 'boolean'];
/** Fields that one anomaly names. */
const MAX_FIELDS = 50;
/**
 * Where the records are not as the catalog declares them: fields that no rule names, which are removed, fields that
 * vanished, values of another type, unknown words, checks that do not hold. Only the catalog's paths, paths of new fields as
 * redaction tells them, and words that stand in the data are named.
 */
function driftOf(sources) {
    const { shape, redaction, fields } = sources;
    // Redaction asks of ids, words and texts more than their type, and tells on its own what it removed of them.
    const offKind = Object.entries(redaction.byPath).flatMap(([path, rule]) => rule.offKind !== undefined && Object.hasOwn(fields, path) && HARD_TYPES.includes(fields[path]?.type)
        ? [[path, rule.offKind]]
        : []);
    const otherTypes = new Map(offKind);
    for (const [path, values] of Object.entries(shape.otherTypes))
        otherTypes.set(path, (otherTypes.get(path) ?? 0) + values);
    const vanished = vanishedFields(sources);
    return [
        ...counted('newFields', 'fields', Object.entries(redaction.unlisted)),
        ...(vanished.length === 0
            ? []
            : [
                {
                    type: 'vanishedFields',
                    count: vanished.length,
                    fields: vanished.slice(0, MAX_FIELDS),
                },
            ]),
        ...counted('otherTypes', 'fields', [...otherTypes]),
        ...unknownWords(shape),
        ...counted('failedChecks', 'checks', Object.entries(shape.failedChecks)),
    ];
}
function counted(type, member, counts) {
    if (counts.length === 0)
        return [];
    const largest = [...counts].sort(([pathA, a], [pathB, b]) => b - a || (pathA < pathB ? -1 : 1));
    const count = counts.reduce((sum, [, values]) => sum + values, 0);
    return [{ type, count, [member]: Object.fromEntries(largest.slice(0, MAX_FIELDS)) }];
}
function unknownWords({ unknownWords: byPath }) {
    const fields = Object.entries(byPath);
    if (fields.length === 0)
        return [];
    const count = fields.reduce((sum, [, { values }]) => sum + values, 0);
    return [{ type: 'unknownWords', count, fields: Object.fromEntries(fields.slice(0, MAX_FIELDS)) }];
}
function vanishedFields({ shape, records, fields, seenFields }) {
    if (records < MIN_RECORDS)
        return [];
    return Object.entries(shape.filled)
        .filter(([path, filled]) => filled === 0 &&
        fields[path]?.nullable !== true &&
        Object.hasOwn(seenFields, path) &&
        (seenFields[path] ?? 0) >= RUNS_IN_A_ROW)
        .map(([path]) => path);
}
/** What is known of the fields after another run: a field that it lacks begins again, one that is declared no more goes. */
function withSeen(before, filled, records) {
    if (records < MIN_RECORDS)
        return before;
    return Object.fromEntries(Object.entries(filled)
        .map(([path, count]) => [
        path,
        count === 0
            ? 0
            : Math.min(RUNS_IN_A_ROW, (Object.hasOwn(before, path) ? (before[path] ?? 0) : 0) + 1),
    ])
        .filter(([, runs]) => runs > 0));
}


/***/ }),

/***/ 79847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   j3: () => (/* binding */ organizationDifference),
/* harmony export */   mm: () => (/* binding */ engineText),
/* harmony export */   od: () => (/* binding */ isOneOrganization)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);


/** What another run must have in common with this one to take over its slices. */
function identityOf(plan, { runId, format, keyId, engine, organization }) {
    return {
        runId,
        format,
        keyId,
        engine: engineText(engine),
        organization,
        datasetKey: plan.datasetKey,
        ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .windowTexts */ .pD)(plan.window),
        filters: plan.shownFilters,
        catalogSha256: plan.catalog.sha256,
        redactionProfile: plan.redactionProfile,
    };
}
/** The identity that a manifest tells, which nothing has proved: members may be of any kind. */
function identityIn(manifest) {
    return {
        runId: manifest.runId,
        datasetKey: manifest.datasetKey,
        start: manifest.request.start,
        end: manifest.request.end,
        filters: manifest.request.filters,
        format: manifest.format,
        catalogSha256: manifest.catalog.sha256,
        redactionProfile: manifest.redaction.profile,
        keyId: manifest.redaction.keyId,
        engine: engineText(manifest.engine),
        organization: manifest.organization ?? null,
    };
}
/** The engine as one text. */
function engineText({ version, gitSha }) {
    return gitSha === null ? version : `${version} (${gitSha})`;
}
const MEMBERS = [
    ['datasetKey', 'dataset', 'request'],
    ['start', 'start', 'request'],
    ['end', 'end', 'request'],
    ['filters', 'filters', 'request'],
    ['format', 'format', 'request'],
    ['engine', 'engine', 'origin'],
    ['catalogSha256', 'catalog (SHA-256)', 'origin'],
    ['redactionProfile', 'redaction profile', 'origin'],
    ['keyId', 'pseudonym key (its id)', 'origin'],
];
/** What differs between an earlier run and this one; undefined where nothing does. */
function differenceOf(earlier, now) {
    for (const kind of ['request', 'origin']) {
        const differences = MEMBERS.flatMap(([member, name, its]) => {
            if (its !== kind)
                return [];
            const [was, is] = [shown(earlier[member]), shown(now[member])];
            return was === is ? [] : [`${name} was ${was}, is ${is}`];
        });
        const other = kind === 'origin' ? organizationDifference(earlier.organization, now.organization) : undefined;
        if (other !== undefined)
            differences.push(other);
        if (differences.length > 0)
            return { kind, text: differences.join('; ') };
    }
    return undefined;
}
/** Whether runs are of one organisation; `there` may be the first digits alone, `same` are digests that count as one. */
function isOneOrganization(there, own, same) {
    if (own === null)
        return false;
    return own.startsWith(there) || (same.includes(own) && same.some((digest) => digest.startsWith(there)));
}
/** Why two organisations are not known to be one; one that is not known is never the same. */
function organizationDifference(earlier, now) {
    if (now === undefined || (now !== null && earlier === now))
        return undefined;
    if (now === null)
        return 'the organisation of this run is not known';
    if (earlier === null)
        return 'it does not tell its organisation';
    return `organisation (digest of region and client, or of its id) was ${shown(earlier.slice(0, 12))}, is ${shown(now.slice(0, 12))}`;
}
const MAX_SHOWN = 300;
/** The JSON text of another's word, cut, without signs that a terminal would obey. */
function shown(value) {
    const text = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((value ?? null));
    const plain = text.replace(/[^\x20-\x7e]/g, '?');
    return plain.length <= MAX_SHOWN ? plain : `${plain.slice(0, MAX_SHOWN)}…`;
}


/***/ })

};
