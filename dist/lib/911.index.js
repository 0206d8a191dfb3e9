export const id = 911;
export const ids = [911];
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


/***/ })

};
