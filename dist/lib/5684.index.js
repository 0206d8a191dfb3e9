export const id = 5684;
export const ids = [5684,911];
export const modules = {

/***/ 67231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wk: () => (/* binding */ cutDays),
/* harmony export */   dZ: () => (/* binding */ createCalendar),
/* harmony export */   fi: () => (/* binding */ addDays),
/* harmony export */   kQ: () => (/* binding */ isTimeZone),
/* harmony export */   ro: () => (/* binding */ firstOfDays)
/* harmony export */ });
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);

/** The first days of weeks, by the number of days that the first one after 1970-01-01, a Thursday, is away. */
const WEEK_STARTS = {
    thursday: 0,
    friday: 1,
    saturday: 2,
    sunday: 3,
    monday: 4,
    tuesday: 5,
    wednesday: 6,
};
/** Half the span in which a date of some zone begins, around its UTC midnight. */
const ZONE_SPAN_MS = 15 * 3_600_000;
/** Whether it is the name of a time zone that this runtime knows, e.g. `Europe/Berlin`. */
function isTimeZone(name) {
    try {
        new Intl.DateTimeFormat('en-CA', { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
/** @throws RangeError for a zone that is not known. */
function createCalendar(timeZone = 'UTC') {
    if (timeZone === 'UTC')
        return { dateOf: (ms) => new Date(ms).toISOString().slice(0, 10), beginOf: (date) => Date.parse(date) };
    const format = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    const dateOf = (ms) => format.format(ms);
    return {
        dateOf,
        beginOf(date) {
            let [before, from] = [Date.parse(date) - ZONE_SPAN_MS, Date.parse(date) + ZONE_SPAN_MS];
            while (from - before > 1) {
                const middle = Math.floor((before + from) / 2);
                if (dateOf(middle) < date)
                    before = middle;
                else
                    from = middle;
            }
            return from;
        },
    };
}
/** The date so many days later. */
function addDays(date, days) {
    return new Date(Date.parse(date) + days * _window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO).toISOString().slice(0, 10);
}
/** The first day of the group of `days` days that a date is in; groups are counted from the first `weekStart` of 1970. */
function firstOfDays(date, days, weekStart = 'thursday') {
    const number = Date.parse(date) / _window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO - WEEK_STARTS[weekStart];
    return addDays(date, Math.floor(number / days) * days - number);
}
/** The window cut where groups of `days` days of a calendar begin, as `cutWindow` cuts it in UTC. */
function cutDays(window, days, calendar, weekStart) {
    const slices = [];
    let first = firstOfDays(calendar.dateOf(window.startMs), days, weekStart);
    let { startMs } = window;
    while (startMs < window.endMs) {
        first = addDays(first, days);
        const endMs = Math.min(calendar.beginOf(first), window.endMs);
        slices.push({ startMs, endMs });
        startMs = endMs;
    }
    return slices;
}


/***/ }),

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

/***/ 13485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ bindRequest),
/* harmony export */   Oq: () => (/* binding */ bindFilter),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   UQ: () => (/* binding */ holdsValue)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1572);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23237);




const PLACEHOLDER = /\{([^{}]*)\}/g;
const MAX_SEGMENT_CHARACTERS = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f]/;
/** Names of the placeholders in a path, a query value or, at any depth, a body. */
function placeholdersIn(value) {
    const names = new Set();
    const visit = (part) => {
        if (typeof part === 'string')
            for (const [, name] of part.matchAll(PLACEHOLDER))
                names.add(name ?? '');
        else if (typeof part === 'object' && part !== null)
            for (const member of Object.values(part))
                visit(member);
    };
    visit(value);
    return names;
}
/**
 * The request of an endpoint with its placeholders filled in. Each placeholder of the path becomes one encoded path
 * segment, so that a value cannot reach another path or host.
 * @param apiUrl base address of the API, an origin without trailing slash
 * @throws GenesysCoreError BAD_RESPONSE for a path value that no id can be, INTERNAL for an unknown placeholder
 */
function bindRequest(endpointKey, endpoint, variables, apiUrl, kind = 'page') {
    const path = endpoint.path.replace(PLACEHOLDER, (_placeholder, name) => pathSegment(endpointKey, name, textOf(valueOf(endpointKey, name, variables))));
    const url = new URL(path, apiUrl);
    if (url.origin !== new URL(apiUrl).origin || url.pathname !== path)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The path of endpoint ${endpointKey} leads off the API.`, {
            endpoint: endpointKey,
        });
    for (const [name, value] of Object.entries(endpoint.query ?? {}))
        for (const one of [value].flat())
            url.searchParams.append(name, typeof one === 'string' ? fillText(endpointKey, one, variables) : String(one));
    return {
        endpoint: endpointKey,
        kind,
        method: endpoint.method,
        url: url.href,
        body: endpoint.body === undefined ? undefined : fill(endpointKey, endpoint.body, variables),
    };
}
function valueOf(endpointKey, name, variables) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INTERNAL', `Nothing to put in for {${name}} of endpoint ${endpointKey}.`, {
            endpoint: endpointKey,
        });
    return value;
}
function pathSegment(endpointKey, name, value) {
    const unfit = value === '' ||
        value === '.' ||
        value === '..' ||
        value.length > MAX_SEGMENT_CHARACTERS ||
        CONTROL_CHARACTER.test(value) ||
        !value.isWellFormed();
    if (unfit)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `${name} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(value))} can not be an id: 1 to ${MAX_SEGMENT_CHARACTERS} characters without control characters are expected.`, { endpoint: endpointKey });
    return encodeURIComponent(value);
}
function fillText(endpointKey, text, variables) {
    return text.replace(PLACEHOLDER, (_placeholder, name) => textOf(valueOf(endpointKey, name, variables)));
}
function textOf(value) {
    return typeof value === 'string' ? value : value.join(',');
}
/** An element of an array that holds the placeholder of a batch comes once for each of its values. */
function fill(endpointKey, value, variables) {
    if (typeof value === 'string')
        return fillText(endpointKey, value, variables);
    if (Array.isArray(value))
        return value.flatMap((element) => eachOfBatch(element, variables).map((single) => fill(endpointKey, element, single)));
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(endpointKey, member, variables)]));
}
function eachOfBatch(element, variables) {
    const name = [...placeholdersIn(element)].find((one) => typeof variables[one] === 'object');
    const values = name === undefined ? undefined : variables[name];
    if (name === undefined || typeof values !== 'object')
        return [variables];
    return values.map((value) => ({ ...variables, [name]: value }));
}
/**
 * The request with a filter's value in the place that the catalog declares, in place of what is there. Several values of a
 * `list` filter become an array in the body, a repeated parameter or one with commas in the query, or with `append` further
 * elements. A filter that goes into the path is bound with the request.
 */
function bindFilter(request, filter, value) {
    const { bind } = filter;
    if (bind === undefined || bind.in === 'path')
        return request;
    const values = Array.isArray(value) ? value : [value];
    if (bind.in === 'query') {
        const url = new URL(request.url);
        url.searchParams.delete(bind.path);
        for (const one of bind.style === 'commas' ? [values.join(',')] : values)
            url.searchParams.append(bind.path, String(one));
        return { ...request, url: url.href };
    }
    const { append, path } = bind;
    const before = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(request.body) ? request.body : {};
    const body = Object.entries(bind.set ?? {}).reduce((set, [member, fixed]) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(set, member, fixed), before);
    if (append === undefined)
        return {
            ...request,
            body: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(body, path, filter.multiple === 'list' ? values : (values[0] ?? null)),
        };
    const present = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, path);
    const elements = Array.isArray(present) ? present : [];
    const template = append;
    const added = hasInnerValue(template)
        ? [withValues(template, values)]
        : values.map((one) => withValues(template, [one]));
    return { ...request, body: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(body, path, [...elements, ...added]) };
}
const VALUE = '{value}';
/** Whether an array inside the template takes the values, an element each. */
function hasInnerValue(template) {
    if (Array.isArray(template))
        return template.some((element) => holdsValue(element));
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(template) && Object.values(template).some((member) => hasInnerValue(member));
}
/** Whether the text `{value}` stands anywhere in a template. */
function holdsValue(template) {
    if (typeof template === 'string')
        return template.includes(VALUE);
    return typeof template === 'object' && template !== null && Object.values(template).some(holdsValue);
}
/** A member that is `{value}` and nothing else keeps the value's type. */
function withValues(template, values) {
    const put = (part, one) => {
        if (part === VALUE)
            return one;
        if (typeof part === 'string')
            return part.split(VALUE).join(String(one));
        if (Array.isArray(part))
            return part.flatMap((element) => holdsValue(element) ? values.map((value) => put(element, value)) : [element]);
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(part))
            return part;
        return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, put(member, one)]));
    };
    return put(template, values[0] ?? '');
}


/***/ }),

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

/***/ 80679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ refetchOf),
/* harmony export */   S: () => (/* binding */ withSettledDay),
/* harmony export */   mX: () => (/* binding */ knownDay)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51410);


/** What the index has of a whole UTC day for these filters; undefined where that is nothing. */
function knownDay(index, datasetKey, series, { startMs }) {
    const dataset = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(index.datasets, datasetKey);
    const isWhole = !series.summaryOnly && Object.keys(series.filters).length === 0;
    const day = dataset?.days?.find((one) => one.day === (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(startMs) && !one.filtered);
    if (isWhole && day !== undefined)
        return day;
    const run = dataset?.runs.find(({ window, status, ...one }) => (status === 'succeeded' || status === 'partial') &&
        (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameSeries */ .oC)(one, series) &&
        window !== null &&
        Date.parse(window.start) === startMs &&
        Date.parse(window.end) === startMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
    return run === undefined ? undefined : { ...run, mayGrow: run.mayGrow === true };
}
/** Compares a day that was fetched again with what is published; `known` is null where there is no index at hand. */
function refetchOf(day, known, run) {
    const figures = { day, recordsBefore: known?.records ?? null, recordsAfter: run.records };
    const isBetter = run.status === 'succeeded' && known?.status !== 'succeeded';
    const isWhole = run.status === 'succeeded';
    if ((isWhole || run.status === 'partial') && known?.dataDigest === run.dataDigest && !isBetter)
        return { ...figures, change: 'unchanged' };
    if (!isWhole)
        return { ...figures, change: 'incomplete' };
    if (known === null)
        return { ...figures, change: 'unknown' };
    return { ...figures, change: known === undefined ? 'new' : 'changed' };
}
/** The index in which a day that was fetched again, with nothing new, does not count as growing any more. */
function withSettledDay(index, datasetKey, { day, runId }) {
    const dataset = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(index.datasets, datasetKey);
    if (dataset?.days === undefined)
        return index;
    const days = dataset.days.map((one) => one.day === day && one.runId === runId ? { ...one, mayGrow: false } : one);
    return { ...index, datasets: { ...index.datasets, [datasetKey]: { ...dataset, days } } };
}


/***/ }),

/***/ 58691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ refuseOtherOrganization),
/* harmony export */   Lx: () => (/* binding */ organizationIn),
/* harmony export */   S_: () => (/* binding */ organizationLabel),
/* harmony export */   TE: () => (/* binding */ isOfAnother)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51410);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79847);



/** Digits of a digest that a label has room for and that tell organisations apart. */
const SHORT = 16;
/**
 * Refuses to publish a run where the dataset has runs of another organisation: their days would be taken for one's own.
 * `there` is the digest that is known of them, whole or its first digits; undefined and null where nobody tells, as in what
 * earlier versions published. `same` are digests that count as one, by the overlay.
 * @throws GenesysCoreError `PUBLISH` with both and what to do.
 */
function refuseOtherOrganization(place, there, { datasetKey, organization }, same) {
    if (typeof there !== 'string')
        return;
    const own = organization ?? null;
    if ((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneOrganization */ .od)(there, own, same))
        return;
    const which = own === null
        ? `is of organisation ${there}, and that of this run is not known`
        : `is of organisation ${there}, and this run of ${own}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `${datasetKey} in ${place} ${which}. Nothing was published there, so that neither covers the days of the other. Publish in another repository, or under a dataset key of its own: an overlay entry that extends ${datasetKey}. Where it is one organisation with a new OAuth client, list both digests in governance.organizations of the dataset, in an overlay.`, { retryable: false });
}
/** Whether the dataset in an index has runs of another organisation; it has not where either is not known. */
function isOfAnother({ datasets }, datasetKey, organization, same) {
    const there = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(datasets, datasetKey)?.organization;
    return (typeof there === 'string' && organization !== undefined && !(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneOrganization */ .od)(there, organization, same));
}
/** The digest as a label of an asset has it. */
function organizationLabel({ organization }) {
    return organization === undefined || organization === null ? '' : `, of ${organization.slice(0, SHORT)}`;
}
/** What such a label tells; undefined where it tells nothing. */
function organizationIn(label) {
    return /, of ([0-9a-f]{16})(?:,|$)/.exec(label)?.[1];
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
