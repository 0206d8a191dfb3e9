export const id = 7485;
export const ids = [7485,9038,911];
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

/***/ 31447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   Dv: () => (/* binding */ checkReconcile),
/* harmony export */   Z4: () => (/* binding */ checkSummary),
/* harmony export */   mf: () => (/* binding */ checkChecks)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _cross_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76227);


/** What a dataset's summary counts and adds up. */
function checkSummary(at, { summary }, list) {
    const groupings = Object.keys(summary.countsBy);
    const checkGrouping = (pointer, name) => {
        if (!groupings.includes(name))
            list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is not a grouping of countsBy.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, groupings)} There are: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(groupings)}`);
    };
    for (const name of summary.top?.of ?? [])
        checkGrouping(at('summary', 'top', 'of'), name);
    for (const [name, { by }] of Object.entries(summary.metrics ?? {}))
        if (by !== undefined) {
            checkGrouping(at('summary', 'metrics', name, 'by'), by);
            if (summary.countsBy[by]?.path.includes('[]') === true)
                list.add(at('summary', 'metrics', name, 'by'), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(by)} has several groups for a record, so its shares would not add up`);
        }
    for (const [name, grouping] of Object.entries(summary.countsBy)) {
        const isPrefix = grouping.as === 'prefix';
        if (isPrefix !== (grouping.before !== undefined))
            list.add(at('summary', 'countsBy', name), () => isPrefix ? 'a prefix needs "before", the text that ends it' : '"before" belongs to "as": "prefix"');
    }
}
/** Types whose values a check looks at. */
const NUMBERS = ['integer', 'number'];
const TEXTS = ['id', 'word', 'text', 'string'];
/** The parts of a check that redaction leaves something to look at. A pseudonym may be missing for lack of a key. */
function effectOf(check, action) {
    if (action === 'keep')
        return check;
    return action === 'mask' && check.notNull === true ? { notNull: true } : {};
}
/** What must hold of written records: a check that could never fail, or of what is not there, is refused. */
function checkChecks(at, { checks, record }, findRule, list) {
    if (findRule === undefined)
        return;
    for (const [path, check] of Object.entries(checks ?? {})) {
        const action = findRule(path)?.rule.action;
        if (action === undefined || action === 'remove') {
            list.idle(at('checks', path), () => 'has no effect: redaction lets no single value through there');
            continue;
        }
        const fields = record.fields ?? {};
        const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
        for (const [name, types] of [
            ['minimum', NUMBERS],
            ['words', TEXTS],
        ]) {
            if (check[name] === undefined)
                continue;
            if (action !== 'keep')
                list.idle(at('checks', path, name), () => `has no effect: redaction says ${action} there`);
            else if (field !== undefined && !types.includes(field.type))
                list.idle(at('checks', path, name), () => `has no effect: the field is of the type ${field.type}`);
        }
        const { words } = check;
        if (words !== undefined && field?.words?.every((word) => words.includes(word)) === true)
            list.idle(at('checks', path, 'words'), () => 'has no effect: record.fields has no other words for it');
    }
}
/** The endpoint that gives the second opinion, and what it is compared with. */
function checkReconcile(at, dataset, catalog, findRule, list) {
    const { reconcile } = dataset;
    if (reconcile === undefined)
        return;
    const pointer = at('reconcile', 'endpoint');
    const endpoint = (0,_cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .checkName */ .I3)(pointer, 'endpoint', reconcile.endpoint, catalog.endpoints, list);
    if (endpoint !== undefined) {
        if (endpoint.itemsPath === null)
            list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reconcile.endpoint)} has no itemsPath, so it gives no counts`);
        const allowed = dataset.window === undefined ? [] : _cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_PLACEHOLDERS */ .AH;
        const used = (0,_cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointPlaceholders */ .gg)(endpoint);
        for (const name of used)
            if (!allowed.includes(name))
                list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reconcile.endpoint)} uses {${name}}, which is not known here`);
        for (const names of dataset.window === undefined ? [] : [_cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_STARTS */ .xX, _cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_ENDS */ ._I])
            if (!names.some((name) => used.has(name)))
                list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reconcile.endpoint)} does not use {${names[0] ?? ''}}, so it would count more than a slice`);
    }
    const filters = Object.keys(dataset.filters ?? {});
    const { keyFilter, recordPath } = reconcile;
    if (keyFilter !== undefined && !filters.includes(keyFilter))
        list.add(at('reconcile', 'keyFilter'), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(keyFilter)} is not a filter of the dataset.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(keyFilter, filters)} There are: ${filters.length === 0 ? 'none' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(filters)}`);
    if (findRule !== undefined && findRule(recordPath)?.rule.action !== 'keep')
        list.add(at('reconcile', 'recordPath'), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(recordPath)} must be kept by the redaction profile, or nothing can be compared`);
}


/***/ }),

/***/ 63113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rowColumns),
/* harmony export */   U: () => (/* binding */ checkRows)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


/** Rows that a dataset makes of its items, and the fields of the record that must come out of them. */
function checkRows(at, dataset, list) {
    const { rows } = dataset.record;
    if (rows === undefined)
        return;
    const pointer = at('record', 'rows');
    const { columns, intervals, spread, pivot } = rows;
    if ([columns, intervals, spread, pivot].every((fields) => fields === undefined))
        list.add(pointer, () => 'a row has no fields; name some with columns, intervals, spread or pivot');
    if (rows.keepEmpty !== undefined && rows.each === undefined)
        list.idle(`${pointer}/keepEmpty`, () => 'keepEmpty says nothing without each');
    const arrays = (rows.each ?? []).map((_path, index, each) => each.slice(0, index + 1).join('.'));
    if (pivot !== undefined && arrays.includes(pivot.each))
        list.add(`${pointer}/pivot/each`, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(pivot.each)} is walked by each, so an element of it is a row of its own`);
    // Members of an object and names of metrics are not known before the answer.
    if (spread === undefined && pivot === undefined)
        checkNames(at, dataset, rows, list);
}
function checkNames(at, { record, source }, rows, list) {
    // What the parent gave is a field of each row too.
    const columns = [...rowColumns(rows), ...Object.keys(source.each?.carry ?? {})];
    const check = (member, path) => {
        const [name = ''] = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path);
        if (path === '$' || columns.includes(name))
            return;
        list.add(at('record', member), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is not a column of record.rows.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, columns)} There are: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(columns)}`);
    };
    if (record.rename !== undefined)
        list.add(at('record', 'rename'), () => 'the columns of record.rows have names of their own; name them there');
    for (const path of record.key === 'content' ? [] : record.key)
        check('key', path);
    if (record.time !== undefined)
        check('time', record.time);
    for (const path of record.instants ?? [])
        check('instants', path);
}
/** Names that are known before the answer. */
function rowColumns({ columns, intervals }) {
    return [
        ...Object.keys(columns ?? {}),
        ...Object.values(intervals ?? {}).flatMap(({ start, end }) => end === undefined ? [start] : [start, end]),
    ];
}


/***/ }),

/***/ 76227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ WINDOW_PLACEHOLDERS),
/* harmony export */   HJ: () => (/* binding */ TRANSACTION_PLACEHOLDER),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Ki: () => (/* binding */ DATE_PLACEHOLDERS),
/* harmony export */   Nv: () => (/* binding */ checkFollowUp),
/* harmony export */   _I: () => (/* binding */ WINDOW_ENDS),
/* harmony export */   gg: () => (/* binding */ endpointPlaceholders),
/* harmony export */   hR: () => (/* binding */ WEEK_PLACEHOLDER),
/* harmony export */   rf: () => (/* binding */ ownPlaceholders),
/* harmony export */   rk: () => (/* binding */ KNOWN_PLACEHOLDERS),
/* harmony export */   xX: () => (/* binding */ WINDOW_STARTS)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13485);


/** Placeholders that a request may have, by what it is for. */
const WEEK_PLACEHOLDER = 'startWeek';
const DATE_PLACEHOLDERS = ['startDate', 'endDate', 'lastDate', WEEK_PLACEHOLDER];
const WINDOW_STARTS = ['start', 'startDate', WEEK_PLACEHOLDER];
const WINDOW_ENDS = ['end', 'last', 'endDate', 'lastDate'];
const WINDOW_PLACEHOLDERS = [...WINDOW_STARTS, ...WINDOW_ENDS];
const TRANSACTION_PLACEHOLDER = 'transactionId';
const KNOWN_PLACEHOLDERS = [...WINDOW_PLACEHOLDERS, TRANSACTION_PLACEHOLDER];
/** A named entry that must be there; the message says where it was looked for and what is near. */
function checkName(pointer, kind, key, entries, list) {
    const found = entries.get(key);
    if (found === undefined)
        list.add(pointer, () => `there is no ${kind} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(key, entries.keys())} There are: ${entries.size === 0 ? 'none' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(entries.keys())}`);
    return found;
}
/** Placeholders that a dataset fills in beside its window: what its parents carry, and filters that go into the path. */
function ownPlaceholders({ source, filters }) {
    return [
        ...Object.keys(source.each?.carry ?? {}),
        ...Object.values(filters ?? {}).flatMap(({ bind }) => (bind?.in === 'path' ? [bind.path] : [])),
    ];
}
/** The placeholders of everything that an endpoint sends. */
function endpointPlaceholders(endpoint) {
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersIn */ .Qf)([endpoint.path, endpoint.query, endpoint.body]);
}
/** A call after the submit call knows the transaction's id and nothing else. */
function checkFollowUp(pointer, key, endpoint, list) {
    const placeholders = endpointPlaceholders(endpoint);
    if (!placeholders.has(TRANSACTION_PLACEHOLDER))
        list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} does not use {transactionId}, so it cannot name the query`);
    for (const name of placeholders)
        if (name !== TRANSACTION_PLACEHOLDER)
            list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} uses {${name}}, which only the submit call knows`);
}


/***/ }),

/***/ 85077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ splitFilters),
/* harmony export */   W1: () => (/* binding */ resolveFilters),
/* harmony export */   ho: () => (/* binding */ resolveValues),
/* harmony export */   rO: () => (/* binding */ withDefaults),
/* harmony export */   yO: () => (/* binding */ checkOneOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23237);



/** Most queries that the values of split filters may make of one slice. */
const MAX_QUERIES_PER_SLICE = 200;
const DEFAULT_MAX_LENGTH = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f]/;
/**
 * The requested filters, checked against what the dataset declares: values of an array once each, an array of one
 * value as that value, in the order of the request.
 * @throws GenesysCoreError INPUT_INVALID naming filter, value and what is allowed
 */
function resolveFilters(datasetKey, requested, definitions) {
    const resolved = [];
    for (const [name, value] of Object.entries(requested)) {
        const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
        if (definition === undefined)
            throw undeclared(datasetKey, name, Object.keys(definitions));
        resolved.push([name, resolveValues(name, value, definition)]);
    }
    const names = new Set(resolved.map(([name]) => name));
    for (const [name, { required, description }] of Object.entries(definitions))
        if (required === true && !names.has(name))
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: ${name} is missing, and the dataset ${datasetKey} needs it: ${description} Give {${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)}: …}.`);
    for (const name of names) {
        const missing = (definitions[name]?.requires ?? []).filter((other) => !names.has(other));
        if (missing.length > 0)
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: ${name} needs ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(missing)} too. Add ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(missing)} to filters.`);
    }
    return Object.fromEntries(resolved);
}
function undeclared(datasetKey, name, declared) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(declared.length === 0
        ? `filters: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} is given, but the dataset ${datasetKey} has no filters. Leave filters out.`
        : `filters: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)} is not a filter of the dataset ${datasetKey}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(name, declared)} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(declared)}.`);
}
/** The values of a filter, checked: an array of one as that one. */
function resolveValues(name, value, definition) {
    if (!Array.isArray(value))
        return checkedValue(name, value, definition);
    const values = [...new Set(value.map((one) => checkedValue(name, one, definition)))];
    const [first] = values;
    if (first === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: ${name} is an empty array. Give at least one value, or leave ${name} out.`);
    if (values.length === 1)
        return first;
    if (definition.multiple === 'no')
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: ${name} has ${values.length} values, allowed is one.`);
    return values;
}
function checkedValue(name, value, definition) {
    const complain = (problem) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: ${name} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(value)} ${problem}.`);
    const { type, values } = definition;
    if (type === 'boolean') {
        if (typeof value !== 'boolean')
            throw complain(`is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value)}; allowed is true or false`);
        return value;
    }
    if (type === 'integer') {
        if (!Number.isSafeInteger(value))
            throw complain(`is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value)}; allowed is a whole number`);
    }
    else if (typeof value !== 'string') {
        throw complain(`is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(value)}; allowed is a string${Array.isArray(value) ? ' or one array of strings' : ''}`);
    }
    else {
        const maxLength = definition.maxLength ?? DEFAULT_MAX_LENGTH;
        if (value.trim() === '')
            throw complain('is empty; leave the filter out instead');
        if (value.length > maxLength)
            throw complain(`has ${value.length} characters; allowed are up to ${maxLength}`);
        if (CONTROL_CHARACTER.test(value) || !value.isWellFormed())
            throw complain('has a control character or half a character; allowed is plain text');
    }
    const known = value;
    if (values !== undefined && !values.includes(known))
        throw complain(`is not one of the allowed values.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(String(known), values.map(String))} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(values.map(String))}`);
    return known;
}
/** Groups of filters of which at least one must be set. */
function checkOneOf(datasetKey, filters, groups) {
    for (const group of groups)
        if (!group.some((name) => Object.hasOwn(filters, name)))
            throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: the dataset ${datasetKey} needs one of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(group)}, and none of them is given. Add one to filters.`);
}
/** The filters with the defaults of those that the request leaves out. */
function withDefaults(filters, definitions) {
    const missing = Object.entries(definitions).flatMap(([name, definition]) => definition.default === undefined || Object.hasOwn(filters, name)
        ? []
        : [[name, resolveValues(name, definition.default, definition)]]);
    return missing.length === 0 ? filters : { ...filters, ...Object.fromEntries(missing) };
}
/**
 * The filters of each query of a slice: one for every combination of the values of split filters and of the batches of
 * long lists; another `list` filter goes whole into each. Without any of these there is one query.
 * @throws GenesysCoreError INPUT_INVALID for more than `MAX_QUERIES_PER_SLICE` combinations
 */
function splitFilters(filters, definitions) {
    const split = Object.entries(filters).flatMap(([name, value]) => {
        const parts = partsOf(value, definitions[name]);
        return parts === undefined ? [] : [[name, parts]];
    });
    const count = split.reduce((product, [, parts]) => product * parts.length, 1);
    if (count > MAX_QUERIES_PER_SLICE)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`filters: the values of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(split.map(([name, parts]) => `${name} (${parts.length})`))} make ${count} queries for each slice, allowed are ${MAX_QUERIES_PER_SLICE}. Give fewer values, or run them apart.`);
    return split.reduce((combinations, [name, parts]) => combinations.flatMap((combination) => parts.map((part) => ({ ...combination, [name]: part }))), [filters]);
}
/** What of a filter goes into one query each; undefined where it goes whole into all. */
function partsOf(value, definition) {
    if (!Array.isArray(value) || definition === undefined)
        return undefined;
    const values = value;
    if (definition.multiple === 'split')
        return values;
    const { batch } = definition;
    if (batch === undefined || values.length <= batch)
        return undefined;
    return Array.from({ length: Math.ceil(values.length / batch) }, (_, index) => values.slice(index * batch, (index + 1) * batch));
}


/***/ }),

/***/ 47485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ loadCatalog),
  X: () => (/* binding */ validateCatalogFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/catalog/cross-reference.ts
var cross_reference = __webpack_require__(76227);
// EXTERNAL MODULE: ./src/catalog/check-figures.ts
var check_figures = __webpack_require__(31447);
// EXTERNAL MODULE: ./src/catalog/check-rows.ts
var check_rows = __webpack_require__(63113);
// EXTERNAL MODULE: ./src/catalog/secret-names.ts
var secret_names = __webpack_require__(41974);
;// CONCATENATED MODULE: ./src/catalog/check-each.ts





/** Parents of parents, and no further. */
const MAX_LEVELS = 2;
/** The parents of a dataset. `endpoint` is the one whose request starts a query. */
function checkEach(at, key, dataset, endpoint, catalog, list) {
    checkFilledIn(at, dataset, endpoint, list);
    const { each } = dataset.source;
    if (each === undefined)
        return;
    const pointer = at('source', 'each');
    if (each.dataset === undefined && each.filter === undefined)
        list.add(pointer, () => 'there are no parents: name a dataset or a filter');
    if (each.dataset !== undefined)
        checkParent(pointer, key, dataset, each, each.dataset, catalog, list);
    else if (each.filters !== undefined)
        list.add(`${pointer}/filters`, () => 'filters are those of a parent dataset, and none is named');
    if (each.filter !== undefined)
        checkFilter(pointer, each, each.filter, dataset, list);
    for (const [name, path] of Object.entries(each.carry)) {
        const secret = (0,json/* pathNames */.Gz)(path).find(secret_names/* isSecretName */.e);
        if (secret !== undefined)
            list.add(`${pointer}/carry/${name}`, () => `${(0,suggestion/* quoted */.TL)(secret)} is the name of a secret, which no name hides; leave it out`);
    }
    const { key: fields } = dataset.record;
    const carried = Object.keys(each.carry);
    if (each.batch === undefined && Array.isArray(fields) && !fields.some((field) => carried.includes(field)))
        list.add(at('record', 'key'), () => `the key does not tell the parent: what two parents have would be taken for one record. Add ${(0,suggestion/* listed */.KE)(carried.map(suggestion/* quoted */.TL))}, or one of them`);
}
/** Whatever a request has to be filled in with must come from somewhere, and what is carried must go somewhere. */
function checkFilledIn(at, dataset, endpoint, list) {
    if (endpoint === undefined)
        return;
    const used = (0,cross_reference/* endpointPlaceholders */.gg)(endpoint);
    const given = [...cross_reference/* WINDOW_PLACEHOLDERS */.AH, ...(0,cross_reference/* ownPlaceholders */.rf)(dataset)];
    // Others are no placeholders at all, which is told where they stand.
    const others = [...used].filter((name) => !given.includes(name) && name !== 'transactionId');
    for (const name of others)
        list.add(at('source', 'endpoint'), () => `{${name}} is filled in by nothing: it takes source.each that carries ${(0,suggestion/* quoted */.TL)(name)}, or a filter with {"in": "path", "path": ${(0,suggestion/* quoted */.TL)(name)}}`);
    const { each } = dataset.source;
    const carried = Object.keys(each?.carry ?? {});
    if (each !== undefined && !carried.some((name) => used.has(name)))
        list.add(at('source', 'each', 'carry'), () => `the endpoint uses none of ${(0,suggestion/* listed */.KE)(carried.map((name) => `{${name}}`))}, so each parent would get the same answer.${(0,suggestion/* didYouMean */.au)(carried[0] ?? '', used)}`);
}
function checkParent(pointer, key, dataset, each, parentKey, catalog, list) {
    const parent = (0,cross_reference/* checkName */.I3)(`${pointer}/dataset`, 'dataset', parentKey, catalog.datasets, list);
    if (parent === undefined)
        return;
    const line = ancestors(parentKey, catalog);
    if (line.includes(key) || new Set(line).size < line.length) {
        list.add(`${pointer}/dataset`, () => `${[key, ...line].map(suggestion/* quoted */.TL).join(' → ')} is a circle`);
        return;
    }
    if (line.length > MAX_LEVELS)
        list.add(`${pointer}/dataset`, () => `${line.map(suggestion/* quoted */.TL).join(' → ')} are ${line.length} levels of parents; allowed are ${MAX_LEVELS}`);
    if (parent.window !== undefined && dataset.window === undefined)
        list.add(`${pointer}/dataset`, () => `${(0,suggestion/* quoted */.TL)(parentKey)} has a window, so the dataset needs one too, for which its parents are asked`);
    checkCarried(pointer, each, parentKey, parent, list);
    const filters = Object.keys(parent.filters ?? {});
    for (const name of Object.keys(each.filters ?? {}))
        if (!filters.includes(name))
            list.add(`${pointer}/filters`, () => `${(0,suggestion/* quoted */.TL)(name)} is not a filter of ${(0,suggestion/* quoted */.TL)(parentKey)}.${(0,suggestion/* didYouMean */.au)(name, filters)} There are: ${filters.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(filters)}`);
    for (const [name, filter] of Object.entries(parent.filters ?? {}))
        if (filter.required === true && each.filters?.[name] === undefined)
            list.add(`${pointer}/filters`, () => `${(0,suggestion/* quoted */.TL)(parentKey)} needs the filter ${(0,suggestion/* quoted */.TL)(name)}; set it here`);
}
/** A field of rows has a name that is known; those of other records the vendor alone knows. */
function checkCarried(pointer, each, parentKey, { record, source }, list) {
    const { rows } = record;
    if (rows === undefined || rows.spread !== undefined || rows.pivot !== undefined)
        return;
    const columns = [...(0,check_rows/* rowColumns */.O)(rows), ...Object.keys(source.each?.carry ?? {})];
    for (const [name, path] of Object.entries(each.carry))
        if (!columns.includes((0,json/* pathNames */.Gz)(path)[0] ?? ''))
            list.add(`${pointer}/carry/${name}`, () => `${(0,suggestion/* quoted */.TL)(path)} is not a column of ${(0,suggestion/* quoted */.TL)(parentKey)}.${(0,suggestion/* didYouMean */.au)(path, columns)} There are: ${(0,suggestion/* listed */.KE)(columns)}`);
}
/** A dataset and its parents' parents, nearest first; ends where it would turn in a circle. */
function ancestors(key, { datasets }) {
    const line = [key];
    for (;;) {
        const next = datasets.get(line.at(-1) ?? '')?.source.each?.dataset;
        if (next === undefined)
            return line;
        const isCircle = line.includes(next);
        line.push(next);
        if (isCircle)
            return line;
    }
}
function checkFilter(pointer, each, filter, dataset, list) {
    const filters = Object.keys(dataset.filters ?? {});
    if (!filters.includes(filter))
        list.add(`${pointer}/filter`, () => `${(0,suggestion/* quoted */.TL)(filter)} is not a filter of the dataset.${(0,suggestion/* didYouMean */.au)(filter, filters)} There are: ${filters.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(filters)}`);
    const carried = Object.keys(each.carry);
    if (!carried.includes(filter))
        list.add(`${pointer}/filter`, () => `no carried field has the name ${(0,suggestion/* quoted */.TL)(filter)}.${(0,suggestion/* didYouMean */.au)(filter, carried)} There are: ${(0,suggestion/* listed */.KE)(carried)}`);
}

// EXTERNAL MODULE: ./src/catalog/filter.ts
var catalog_filter = __webpack_require__(85077);
// EXTERNAL MODULE: ./src/catalog/template.ts
var catalog_template = __webpack_require__(13485);
;// CONCATENATED MODULE: ./src/catalog/check-filters.ts






/** The filters of a dataset and where their values go. `endpoint` is the one whose request starts a query. */
function checkFilters(at, dataset, endpoint, list) {
    const filters = Object.entries(dataset.filters ?? {});
    const names = filters.map(([name]) => name);
    for (const [name, filter] of filters) {
        const pointer = at('filters', name);
        checkNames(`${pointer}/requires`, filter.requires ?? [], without(names, name), 'another filter', list);
        checkValues(pointer, name, filter, list);
        if (dataset.source.each?.filter === name)
            checkParentFilter(pointer, filter, list);
        else if (filter.bind === undefined)
            list.add(pointer, () => 'bind is missing: nothing says where the value goes');
        else
            checkBinding(`${pointer}/bind`, filter, filter.bind, endpoint, list);
    }
    for (const group of dataset.oneOfFilters ?? [])
        checkNames(at('oneOfFilters'), group, names, 'a filter', list);
}
function without(names, name) {
    return names.filter((other) => other !== name);
}
function checkNames(pointer, used, names, kind, list) {
    for (const name of used)
        if (!names.includes(name))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(name)} is not ${kind} of the dataset.${(0,suggestion/* didYouMean */.au)(name, names)} There are: ${names.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(names)}`);
}
function checkValues(pointer, name, filter, list) {
    for (const value of filter.values ?? [])
        if (filter.type === 'boolean' || (typeof value === 'string') !== (filter.type === 'string'))
            list.add(`${pointer}/values`, () => `${(0,suggestion/* quoted */.TL)(value)} is not of the type ${filter.type}`);
    if (filter.maxLength !== undefined && (filter.type !== 'string' || filter.values !== undefined))
        list.add(`${pointer}/maxLength`, () => 'maxLength is for texts that are not among given values');
    if (filter.batch !== undefined && filter.multiple !== 'list')
        list.add(`${pointer}/batch`, () => `batch belongs to "multiple": "list"; here it is ${(0,suggestion/* quoted */.TL)(filter.multiple)}`);
    if (filter.default === undefined)
        return;
    if (filter.required === true)
        list.add(`${pointer}/required`, () => 'a filter with a default is never left out; leave required out');
    try {
        (0,catalog_filter/* resolveValues */.ho)(name, filter.default, filter);
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI))
            throw error;
        list.add(`${pointer}/default`, () => error.message.replace(/^filters: /, ''));
    }
}
function checkParentFilter(pointer, filter, list) {
    if (filter.bind !== undefined)
        list.add(`${pointer}/bind`, () => 'its values are the parents of source.each, which carries them; leave bind out');
    if (filter.default !== undefined)
        list.add(`${pointer}/default`, () => 'a default would always take the place of the parents; leave it out');
    if (filter.multiple !== 'split')
        list.add(`${pointer}/multiple`, () => 'each value is a parent of its own; it must be "split"');
}
function checkBinding(pointer, filter, bind, endpoint, list) {
    const only = (member, place, why) => {
        if (bind[member] !== undefined && bind.in !== place)
            list.add(`${pointer}/${member}`, () => why);
    };
    only('append', 'body', 'append is for the body; a query parameter is a plain value');
    only('set', 'body', 'set is for the body');
    only('style', 'query', 'style is for the query');
    if (bind.style !== undefined && filter.multiple !== 'list')
        list.idle(`${pointer}/style`, () => 'style says nothing where a query has one value; it belongs to "list"');
    if (bind.append !== undefined && !(0,catalog_template/* holdsValue */.UQ)(bind.append))
        list.add(`${pointer}/append`, () => 'no member has {value}, so the value would be lost');
    if (bind.path === '$' || (0,json/* pathNames */.Gz)(bind.path).some((part) => part === '__proto__'))
        list.add(`${pointer}/path`, () => `${(0,suggestion/* quoted */.TL)(bind.path)} can not be set; name a member`);
    if (endpoint === undefined)
        return;
    if (bind.in === 'path') {
        checkPathBinding(pointer, filter, bind, endpoint, list);
        return;
    }
    if (bind.in === 'body' && endpoint.method !== 'POST')
        list.add(`${pointer}/in`, () => `the request is a ${endpoint.method}, which has no body; use "query"`);
    const fixed = bind.in === 'query'
        ? Object.hasOwn(endpoint.query ?? {}, bind.path)
        : bind.append === undefined && (0,json/* valueAt */.fK)(endpoint.body ?? {}, bind.path) !== undefined;
    if (fixed && filter.default === undefined)
        list.add(`${pointer}/path`, () => `${(0,suggestion/* quoted */.TL)(bind.path)} is already set by the endpoint; only a filter with a default replaces it`);
}
function checkPathBinding(pointer, filter, bind, endpoint, list) {
    const names = [...(0,cross_reference/* endpointPlaceholders */.gg)({ ...endpoint, query: {}, body: {} })];
    if (!names.includes(bind.path))
        list.add(`${pointer}/path`, () => `the path of the endpoint has no {${bind.path}}.${(0,suggestion/* didYouMean */.au)(bind.path, names)} There are: ${names.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(names)}`);
    if (filter.multiple === 'list')
        list.add(`${pointer}/in`, () => 'a path takes one value; use "multiple": "split" or "no"');
    if (filter.required !== true && filter.default === undefined)
        list.add(`${pointer}/in`, () => 'a path can not go without; the filter needs "required": true or a default');
}

// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
;// CONCATENATED MODULE: ./src/catalog/check-lookups.ts



const CONTENT_KEY = 'content';
/** The lookups of a dataset, and who uses them. */
function checkLookups(at, dataset, catalog, finders, list) {
    if (dataset.tellChanges === true && dataset.window !== undefined)
        list.add(at('tellChanges'), () => 'a dataset with a window has other records in every run; leave it out');
    if (dataset.tellChanges === true && dataset.record.key === CONTENT_KEY)
        list.add(at('tellChanges'), () => 'changes are told by key, and the key is "content"; leave it out');
    const lookups = dataset.lookups ?? {};
    for (const [name, { dataset: key, keyPath, labelPath }] of Object.entries(lookups)) {
        const pointer = at('lookups', name, 'dataset');
        const target = (0,cross_reference/* checkName */.I3)(pointer, 'dataset', key, catalog.datasets, list);
        if (target === undefined)
            continue;
        if (target.window !== undefined)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} has a window; a lookup is a list without one`);
        if (target.record.key === CONTENT_KEY)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} has no key but "content"; a lookup finds entries by key`);
        const profile = target.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
        for (const [member, path] of Object.entries({ keyPath, labelPath })) {
            if (finders.get(profile)?.(path)?.rule.action !== 'keep')
                list.add(at('lookups', name, member), () => `${(0,suggestion/* quoted */.TL)(path)} must be kept by the redaction profile ${(0,suggestion/* quoted */.TL)(profile)} of ${(0,suggestion/* quoted */.TL)(key)}`);
        }
    }
    const names = Object.keys(lookups);
    const used = [
        ...Object.values(dataset.filters ?? {}).map(({ known }) => known?.lookup),
        ...Object.values(dataset.summary.countsBy).map(({ labels }) => labels),
    ];
    for (const name of names)
        if (!used.includes(name))
            list.add(at('lookups', name), () => 'nothing uses it: neither labels of a grouping nor the known values of a filter');
    const checkUse = (pointer, name) => {
        if (name !== undefined && !names.includes(name))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(name)} is not a lookup of the dataset.${(0,suggestion/* didYouMean */.au)(name, names)} There are: ${names.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(names)}`);
    };
    for (const [name, filter] of Object.entries(dataset.filters ?? {}))
        checkUse(at('filters', name, 'known', 'lookup'), filter.known?.lookup);
    for (const [name, { labels }] of Object.entries(dataset.summary.countsBy))
        checkUse(at('summary', 'countsBy', name, 'labels'), labels);
}

// EXTERNAL MODULE: ./src/base/calendar.ts
var calendar = __webpack_require__(67231);
;// CONCATENATED MODULE: ./src/catalog/check-window.ts




/** The window of a dataset by itself. */
function checkWindow(at, dataset, list) {
    const { window, record, settle } = dataset;
    if (settle !== undefined && window === undefined)
        list.idle(at('settle'), () => 'it says nothing about a dataset without a window');
    if (settle !== undefined && !(((0,base_window/* parseDuration */.E9)(settle) ?? 0) > 0))
        list.add(at('settle'), () => `${(0,suggestion/* quoted */.TL)(settle)} is not a length of time; it must be above zero`);
    if (window === undefined)
        return;
    for (const member of ['slice', 'smallestSlice', 'maxDuration', 'retention']) {
        const text = window[member];
        if (text !== undefined && !(((0,base_window/* parseDuration */.E9)(text) ?? 0) > 0))
            list.add(at('window', member), () => `${(0,suggestion/* quoted */.TL)(text)} is not a length of time; it must be above zero`);
    }
    if (window.smallestSlice !== undefined && record.time === undefined)
        list.add(at('window', 'smallestSlice'), () => 'needs record.time: only entries with a time of their own are the same in a shorter interval');
    if (window.beyondRetention !== undefined && window.retention === undefined)
        list.idle(at('window', 'beyondRetention'), () => 'beyondRetention says nothing without retention');
    const { timeZone } = window;
    if (timeZone !== undefined && !(0,calendar/* isTimeZone */.kQ)(timeZone))
        list.add(at('window', 'timeZone'), () => `${(0,suggestion/* quoted */.TL)(timeZone)} is no time zone; give a name such as "Europe/Berlin"`);
    if (window.keptByClient !== undefined)
        checkKeptByClient(at, dataset, list);
}
/** What a list without an interval needs so that the client can keep what lies in the window. */
function checkKeptByClient(at, { window, record, source }, list) {
    const pointer = at('window', 'keptByClient');
    if (record.time === undefined)
        list.add(pointer, () => 'needs record.time: nothing else says what lies in the window');
    for (const member of ['slice', 'smallestSlice'])
        if (window?.[member] !== undefined)
            list.add(at('window', member), () => 'the whole list would be read for each slice; leave it out');
    const { rows, rename = {}, time = '' } = record;
    if (rows !== undefined || Object.values(rename).includes(time))
        list.add(pointer, () => 'it goes by the time that an item has itself: not with rows or a renamed time');
    if (source.transaction !== undefined)
        list.add(pointer, () => 'a transaction has an interval of its own; leave keptByClient out');
}
/** What the request makes of the window. */
function checkWindowUse(at, { pointer, key, endpoint }, { window, source }, list) {
    const placeholders = (0,cross_reference/* endpointPlaceholders */.gg)(endpoint);
    const used = cross_reference/* WINDOW_PLACEHOLDERS */.AH.filter((name) => placeholders.has(name));
    if (window === undefined || window.keptByClient !== undefined) {
        const why = window === undefined
            ? 'the dataset has no window'
            : 'window.keptByClient says that it takes no interval';
        for (const name of used)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} uses {${name}}, but ${why}`);
        return;
    }
    const usesWeek = placeholders.has(cross_reference/* WEEK_PLACEHOLDER */.hR);
    // Where the parents are those of the slice's window, the window need not be told again; a week has its end in itself.
    const isBounded = source.each !== undefined || usesWeek;
    for (const names of [cross_reference/* WINDOW_STARTS */.xX, cross_reference/* WINDOW_ENDS */._I])
        if (!isBounded && !names.some((name) => placeholders.has(name)))
            list.add(pointer, () => `the dataset has a window, but ${(0,suggestion/* quoted */.TL)(key)} does not use ${names.map((name) => `{${name}}`).join(' or ')}. Where the endpoint takes no interval, set window.keptByClient`);
    const { timeZone, weekStart, slice, smallestSlice } = window;
    const days = ((0,base_window/* parseDuration */.E9)(slice ?? '') ?? 0) / base_window/* DAY_MS */.sO;
    const hasWholeDays = days >= 1 && Number.isInteger(days);
    const usesDates = used.some((name) => cross_reference/* DATE_PLACEHOLDERS */.Ki.includes(name));
    if (timeZone !== undefined && !usesDates && !hasWholeDays)
        list.idle(at('window', 'timeZone'), () => 'timeZone says nothing where no request names a date and no slice is of whole days');
    if (weekStart !== undefined && !usesWeek && !(hasWholeDays && days % 7 === 0))
        list.idle(at('window', 'weekStart'), () => 'weekStart says nothing where no request uses {startWeek} and no slice is of whole weeks');
    if (smallestSlice !== undefined && usesDates)
        list.add(at('window', 'smallestSlice'), () => `${(0,suggestion/* quoted */.TL)(key)} asks for whole days, so a shorter slice would ask for the same`);
}

// EXTERNAL MODULE: ./src/catalog/redaction-check.ts
var redaction_check = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/catalog/problem.ts
var problem = __webpack_require__(54416);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
;// CONCATENATED MODULE: ./src/catalog/check-dataset.ts













/** Names that some file system keeps for devices: no folder can have them there. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Datasets and the redaction profiles that they name. */
function checkDatasets(catalog, list) {
    const finders = new Map();
    const cautions = new Map();
    for (const [key, profile] of catalog.profiles.redaction) {
        (0,redaction_check/* checkRedactionProfile */.Tz)(key, profile, list);
        finders.set(key, (0,redaction_rules/* ruleFinder */.PI)(profile));
        cautions.set(key, (0,redaction_check/* cautionOf */.v4)(profile));
    }
    for (const [key, dataset] of catalog.datasets) {
        const at = (...names) => (0,problem/* pointerTo */.xH)('datasets', key, ...names);
        if (DEVICE_NAME.test(key))
            list.add(at(), () => `${(0,suggestion/* quoted */.TL)(key)} can not be a folder name on every system; choose another key`);
        checkWindow(at, dataset, list);
        const starting = checkSource(at, dataset, catalog, list);
        checkFilters(at, dataset, starting, list);
        checkAvailability(at, dataset, catalog, list);
        checkEach(at, key, dataset, starting, catalog, list);
        checkRecord(at, dataset, finders, list);
        (0,check_rows/* checkRows */.U)(at, dataset, list);
        (0,redaction_check/* checkConsent */.Vn)(key, dataset, cautions, list);
        (0,check_figures/* checkSummary */.Z4)(at, dataset, list);
        const findRule = finders.get(dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a);
        (0,check_figures/* checkChecks */.mf)(at, dataset, findRule, list);
        (0,check_figures/* checkReconcile */.Dv)(at, dataset, catalog, findRule, list);
        checkLookups(at, dataset, catalog, finders, list);
    }
}
/** Returns the endpoint whose request starts a query, where it is there. */
function checkSource(at, dataset, catalog, list) {
    const { endpoint: endpointKey, transaction: transactionKey } = dataset.source;
    const pointer = at('source', 'endpoint');
    const endpoint = (0,cross_reference/* checkName */.I3)(pointer, 'endpoint', endpointKey, catalog.endpoints, list);
    if (endpoint !== undefined) {
        if (endpoint.itemsPath === null)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(endpointKey)} has no itemsPath, so it gives no records`);
        if (endpoint.method === 'DELETE')
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(endpointKey)} is a DELETE; records are read by GET or POST`);
    }
    const isLimited = endpoint?.maxRows !== undefined || (endpoint?.cutAt ?? catalog.service.cutAt ?? []).length > 0;
    if (dataset.source.splits !== undefined && endpoint !== undefined && !isLimited)
        list.idle(at('source', 'splits'), () => `splits says nothing where the list has no limit: give ${(0,suggestion/* quoted */.TL)(endpointKey)} its maxRows or cutAt`);
    if (transactionKey === undefined) {
        if (endpoint === undefined)
            return undefined;
        if ((0,cross_reference/* endpointPlaceholders */.gg)(endpoint).has(cross_reference/* TRANSACTION_PLACEHOLDER */.HJ))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(endpointKey)} uses {transactionId}, so source needs a transaction that leads to it`);
        checkWindowUse(at, { pointer, key: endpointKey, endpoint }, dataset, list);
        return endpoint;
    }
    if (endpoint !== undefined)
        (0,cross_reference/* checkFollowUp */.Nv)(pointer, endpointKey, endpoint, list);
    const transactionPointer = at('source', 'transaction');
    const transaction = (0,cross_reference/* checkName */.I3)(transactionPointer, 'transaction profile', transactionKey, catalog.profiles.transaction, list);
    const submit = transaction === undefined ? undefined : catalog.endpoints.get(transaction.submit);
    if (transaction !== undefined && submit !== undefined)
        checkWindowUse(at, { pointer: transactionPointer, key: transaction.submit, endpoint: submit }, dataset, list);
    return submit;
}
function checkRecord(at, dataset, finders, list) {
    const profileKey = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const findRule = (0,cross_reference/* checkName */.I3)(at('redaction'), 'redaction profile', profileKey, finders, list);
    if (findRule === undefined)
        return;
    const check = (member, field, allowed) => {
        if (field === '$')
            return;
        const governing = findRule(field);
        const action = governing?.rule.action;
        if (action !== undefined && allowed.includes(action))
            return;
        list.add(at('record', member), () => `${(0,suggestion/* quoted */.TL)(field)} must be ${allowed.join(' or ')} in the redaction profile ${(0,suggestion/* quoted */.TL)(profileKey)}, but ${governing === undefined
            ? 'no rule lets it through'
            : `the rule ${(0,suggestion/* quoted */.TL)(governing.path)} says ${governing.rule.action}`}`);
    };
    const { key, time, scope, version, rename = {} } = dataset.record;
    for (const [from, to] of Object.entries(rename))
        if (from === to)
            list.add(at('record', 'rename'), () => `${(0,suggestion/* quoted */.TL)(from)} has that name already`);
    for (const field of key === 'content' ? [] : key)
        check('key', field, ['keep', 'pseudonymise']);
    if (time !== undefined)
        check('time', time, ['keep']);
    if (scope !== undefined && dataset.window?.slice === undefined)
        list.idle(at('record', 'scope'), () => 'scope says nothing where there are no slices (window.slice)');
    if (version !== undefined && key === 'content')
        list.idle(at('record', 'version'), () => 'version says nothing where the key is "content": records that differ are different records');
}
/** Where a dataset learns until when its data are complete. */
function checkAvailability(at, { availability, window }, catalog, list) {
    if (availability === undefined)
        return;
    if (window === undefined)
        list.idle(at('availability'), () => 'it says nothing about a dataset without a window');
    const pointer = at('availability', 'endpoint');
    const endpoint = (0,cross_reference/* checkName */.I3)(pointer, 'endpoint', availability.endpoint, catalog.endpoints, list);
    for (const name of endpoint === undefined ? [] : (0,cross_reference/* endpointPlaceholders */.gg)(endpoint))
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(availability.endpoint)} uses {${name}}, which is not known here`);
    const { wait } = availability;
    if (wait !== undefined && !(((0,base_window/* parseDuration */.E9)(wait) ?? 0) > 0))
        list.add(at('availability', 'wait'), () => `${(0,suggestion/* quoted */.TL)(wait)} is not a length of time; it must be above zero`);
}

;// CONCATENATED MODULE: ./src/catalog/check.ts





/** Finds what a schema cannot see: names that lead nowhere, and parts that do not go together. */
function checkCatalog(catalog, list) {
    const { service, profiles } = catalog;
    if (!Object.hasOwn(service.regions, service.defaultRegion))
        list.add('/service/defaultRegion', () => `${(0,suggestion/* quoted */.TL)(service.defaultRegion)} is none of the regions.${(0,suggestion/* didYouMean */.au)(service.defaultRegion, Object.keys(service.regions))}`);
    checkOrganization(catalog, list);
    for (const [key, profile] of profiles.retry)
        for (const status of profile.throttleStatuses)
            if (!profile.retryStatuses.includes(status))
                list.add((0,problem/* pointerTo */.xH)('profiles', 'retry', key, 'throttleStatuses'), () => `${status} is not among retryStatuses; a status that says slow down must be one that is retried`);
    for (const [key, profile] of profiles.paging)
        checkPageSize(key, profile, list);
    for (const [key, profile] of profiles.transaction)
        checkTransaction(key, profile, catalog, list);
    checkEndpoints(catalog, list);
    checkDatasets(catalog, list);
}
/** Nothing is known when it is asked but the token. */
function checkOrganization({ service, endpoints }, list) {
    if (service.organization === undefined)
        return;
    const { endpoint: key } = service.organization;
    const pointer = (0,problem/* pointerTo */.xH)('service', 'organization', 'endpoint');
    const endpoint = (0,cross_reference/* checkName */.I3)(pointer, 'endpoint', key, endpoints, list);
    for (const name of endpoint === undefined ? [] : (0,cross_reference/* endpointPlaceholders */.gg)(endpoint))
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} uses {${name}}, which is not known here`);
}
function checkPageSize(key, profile, list) {
    const pageSize = 'pageSize' in profile ? profile.pageSize : undefined;
    if (pageSize?.minimum !== undefined && pageSize.minimum > pageSize.value)
        list.add((0,problem/* pointerTo */.xH)('profiles', 'paging', key, 'pageSize', 'minimum'), () => `${pageSize.minimum} is more than value, which is ${pageSize.value}`);
}
function checkTransaction(key, profile, { endpoints, datasets }, list) {
    const users = [...datasets.values()];
    const at = (...names) => (0,problem/* pointerTo */.xH)('profiles', 'transaction', key, ...names);
    const submit = (0,cross_reference/* checkName */.I3)(at('submit'), 'endpoint', profile.submit, endpoints, list);
    if (submit !== undefined) {
        refuseDelete(at('submit'), profile.submit, submit, list);
        if ((0,cross_reference/* endpointPlaceholders */.gg)(submit).has(cross_reference/* TRANSACTION_PLACEHOLDER */.HJ))
            list.add(at('submit'), () => `${(0,suggestion/* quoted */.TL)(profile.submit)} uses {transactionId}, which is known only after the submit call`);
    }
    for (const role of ['status', 'cancel']) {
        const name = profile[role];
        const endpoint = name === undefined ? undefined : (0,cross_reference/* checkName */.I3)(at(role), 'endpoint', name, endpoints, list);
        if (name === undefined || endpoint === undefined)
            continue;
        if (role === 'status')
            refuseDelete(at(role), name, endpoint, list);
        (0,cross_reference/* checkFollowUp */.Nv)(at(role), name, endpoint, list);
    }
    const { sharedFor } = profile;
    if (sharedFor !== undefined && users.filter(({ source }) => source.transaction === key).length < 2)
        list.idle(at('sharedFor'), () => 'sharedFor says nothing where one dataset alone has the transaction');
    checkStates(at('states'), profile, list);
}
function refuseDelete(pointer, key, endpoint, list) {
    if (endpoint.method === 'DELETE')
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} is a DELETE, which only the cancel call of a transaction may be`);
}
function checkStates(pointer, profile, list) {
    const outcomes = Object.values(profile.states);
    for (const needed of ['completed', 'running'])
        if (!outcomes.includes(needed))
            list.add(pointer, () => `no word means ${needed}; a query could never ${needed === 'running' ? 'be waited for' : 'succeed'}`);
    const seen = new Map();
    for (const word of Object.keys(profile.states)) {
        const other = seen.get(word.toLowerCase());
        if (other !== undefined)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(other)} and ${(0,suggestion/* quoted */.TL)(word)} are the same word; case does not count`);
        seen.set(word.toLowerCase(), word);
    }
}
function checkEndpoints(catalog, list) {
    const { profiles, endpoints } = catalog;
    const cancels = new Set([...profiles.transaction.values()].map((profile) => profile.cancel));
    const owned = placeholdersByEndpoint(catalog);
    for (const [key, endpoint] of endpoints) {
        const at = (...names) => (0,problem/* pointerTo */.xH)('endpoints', key, ...names);
        const paging = (0,cross_reference/* checkName */.I3)(at('paging'), 'paging profile', endpoint.paging, profiles.paging, list);
        (0,cross_reference/* checkName */.I3)(at('auth'), 'auth profile', endpoint.auth, profiles.auth, list);
        (0,cross_reference/* checkName */.I3)(at('retry'), 'retry profile', endpoint.retry, profiles.retry, list);
        (0,cross_reference/* checkName */.I3)(at('limits'), 'limits profile', endpoint.limits, profiles.limits, list);
        if (endpoint.method === 'POST' && endpoint.effect !== 'read')
            list.add(at('effect'), () => 'a POST needs "effect": "read", and must change nothing on the server but the existence of a query');
        // A built-in one whose transaction an overlay replaces is sent by nobody.
        if (endpoint.method === 'DELETE' && !cancels.has(key))
            list.idle(at('method'), () => 'DELETE is allowed only for the cancel call of a transaction profile');
        if (endpoint.method !== 'POST' && endpoint.body !== undefined)
            list.add(at('body'), () => `a ${endpoint.method} has no body; use query, or POST with "effect": "read"`);
        checkItems(at, endpoint, paging, list);
        checkEndpointUse(at, key, endpoint, catalog, list);
        if (paging !== undefined && endpoint.method !== 'POST' && pagesInBody(paging))
            list.add(at('paging'), () => `${(0,suggestion/* quoted */.TL)(endpoint.paging)} writes into the body, which a ${endpoint.method} does not have`);
        if (endpoint.path.split('/').some((segment) => segment === '.' || segment === '..'))
            list.add(at('path'), () => `${(0,suggestion/* quoted */.TL)(endpoint.path)} climbs; "." and ".." are not allowed as segments`);
        for (const member of ['path', 'query', 'body'])
            checkPlaceholders(at(member), endpoint[member], owned.get(key) ?? [], list);
    }
}
/** Members that say nothing for what the endpoint is used for. */
function checkEndpointUse(at, key, endpoint, { profiles, datasets }, list) {
    const { method, effect, permissions, pending, itemsPath, itemsAbsent, download } = endpoint;
    if (effect !== undefined && method !== 'POST')
        list.add(at('effect'), () => `effect belongs to a POST; a ${method} says by itself what it does`);
    if (permissions.mode === 'unknown' && permissions.names.length > 0)
        list.idle(at('permissions', 'names'), () => 'names says nothing where the permissions are not known');
    if (itemsPath === null)
        for (const member of ['itemsAbsent', 'download', 'maxRows', 'cutAt', 'pending'])
            if (endpoint[member] !== undefined)
                list.idle(at(member), () => `${member} says nothing where itemsPath is null`);
    if (itemsAbsent === 'end' && profiles.paging.get(endpoint.paging)?.strategy === 'none')
        list.add(at('itemsAbsent'), () => 'there are no pages after the first that could end; use "empty"');
    if (download?.status !== undefined && pending?.statuses.includes(download.status) === true)
        list.add(at('pending', 'statuses'), () => `${download.status} is the status of download, too`);
    const users = [...datasets.values()].filter(({ source }) => source.endpoint === key);
    if (pending !== undefined && users.some(({ source }) => source.transaction !== undefined))
        list.add(at('pending'), () => 'results of a transaction are waited for by its own notReadyStatuses and poll');
    const paging = profiles.paging.get(endpoint.paging);
    const canBeSmaller = paging === undefined || (paging.strategy !== 'none' && paging.pageSize !== undefined);
    const usedBy = [...datasets.values()].filter(({ source, reconcile }) => [
        source.endpoint,
        profiles.transaction.get(source.transaction ?? '')?.submit,
        reconcile?.endpoint,
    ].includes(key));
    if (endpoint.tooLargeCode !== undefined &&
        !canBeSmaller &&
        usedBy.length > 0 &&
        usedBy.every(({ window }) => window?.smallestSlice === undefined))
        list.idle(at('tooLargeCode'), () => 'tooLargeCode says nothing where there are no smaller pages (pageSize) and no smaller slices (smallestSlice)');
    if (endpoint.availabilityPath !== undefined &&
        users.length > 0 &&
        users.every(({ window }) => window === undefined))
        list.idle(at('availabilityPath'), () => 'availabilityPath says nothing for a dataset without a window');
}
/** The shape of the items: one object has no pages, and an endpoint without items has no shape. */
function checkItems(at, { items, itemsPath, paging: pagingKey }, paging, list) {
    if (items === undefined)
        return;
    if (itemsPath === null)
        list.idle(at('items'), () => 'items says nothing where itemsPath is null');
    if (items === 'object' && paging !== undefined && paging.strategy !== 'none')
        list.add(at('items'), () => `one object has no pages; ${(0,suggestion/* quoted */.TL)(pagingKey)} must be a profile without any`);
}
function pagesInBody(profile) {
    return (profile.strategy === 'bodyPaging' || (profile.strategy === 'cursor' && profile.parameterIn === 'body'));
}
/** Placeholders that the datasets of an endpoint fill in themselves, by endpoint. */
function placeholdersByEndpoint({ datasets, profiles }) {
    const names = new Map();
    for (const dataset of datasets.values()) {
        const { endpoint, transaction } = dataset.source;
        const key = profiles.transaction.get(transaction ?? '')?.submit ?? endpoint;
        names.set(key, [...(names.get(key) ?? []), ...(0,cross_reference/* ownPlaceholders */.rf)(dataset)]);
    }
    return names;
}
function checkPlaceholders(pointer, template, owned, list) {
    const known = [...cross_reference/* KNOWN_PLACEHOLDERS */.rk, ...owned];
    for (const name of (0,catalog_template/* placeholdersIn */.Qf)(template))
        if (!known.includes(name))
            list.add(pointer, () => `{${(0,suggestion/* quoted */.TL)(name).slice(1, -1)}} is not a placeholder.${(0,suggestion/* didYouMean */.au)(name, known)} Allowed: ${known.map((one) => `{${one}}`).join(', ')}, and what source.each of a dataset carries or a filter binds in the path`);
}

;// CONCATENATED MODULE: ./src/catalog/entries.ts



const PROFILE_KINDS = ['auth', 'retry', 'limits', 'paging', 'transaction', 'redaction'];
const ENTRY_KINDS = [
    ...PROFILE_KINDS.map((kind) => `profiles/${kind}`),
    'endpoints',
    'datasets',
];
const REDACTION = 'profiles/redaction';
/** Groups of redaction rules, by the action that all rules of a group have. */
const ACTIONS = ['keep', 'remove', 'mask', 'pseudonymise', 'truncate'];
/**
 * The entries of a document. Requests and redaction that a dataset has inside become entries of their own: the requests
 * by their keys, the redaction under the key of the dataset, its `strict` part under that key with `.strict`.
 */
function entriesOf(document, file, defaults, list) {
    const plain = document;
    const found = [];
    const add = (kind, key, pointer, raw, more) => {
        found.push(toEntry({ kind, key, file, pointer, raw, value: raw, ...more }));
    };
    const addEndpoint = (key, pointer, raw) => {
        add('endpoints', key, pointer, raw, { value: 'extends' in raw ? raw : { ...defaults, ...raw } });
    };
    const addRedaction = (key, pointer, raw, more = {}) => {
        const { strict, ...rules } = raw;
        add(REDACTION, key, pointer, raw, { value: rulesByPath(rules, pointer, list), ...more });
        if (!(0,json/* isJsonObject */.OW)(strict))
            return;
        const value = rulesByPath(strict, `${pointer}/strict`, list);
        const isChange = raw['extends'] === key || more.baseOfDataset === key;
        const base = isChange ? { extends: `${key}.strict` } : { extends: key };
        add(REDACTION, `${key}.strict`, `${pointer}/strict`, strict, {
            value: { ...base, ...value },
            ...(isChange ? { otherBase: key } : {}),
        });
    };
    for (const kind of PROFILE_KINDS)
        for (const [key, raw] of members(memberOf(plain['profiles'], kind))) {
            const pointer = (0,problem/* pointerTo */.xH)('profiles', kind, key);
            if (kind === 'redaction')
                addRedaction(key, pointer, raw);
            else
                add(`profiles/${kind}`, key, pointer, raw);
        }
    for (const [key, raw] of members(plain['endpoints']))
        addEndpoint(key, (0,problem/* pointerTo */.xH)('endpoints', key), raw);
    for (const [key, raw] of members(plain['datasets'])) {
        const pointer = (0,problem/* pointerTo */.xH)('datasets', key);
        const { requests, redaction, ...rest } = raw;
        for (const [name, request] of members(requests))
            addEndpoint(name, `${pointer}${(0,problem/* pointerTo */.xH)('requests', name)}`, request);
        const inline = (0,json/* isJsonObject */.OW)(redaction);
        if (inline) {
            const base = raw['extends'];
            const isOpen = typeof base === 'string' && !('extends' in redaction);
            addRedaction(key, `${pointer}/redaction`, redaction, isOpen ? { baseOfDataset: base } : {});
        }
        const value = withFields(inline ? { ...rest, redaction: key } : dropAbsent({ ...rest, redaction }));
        add('datasets', key, pointer, raw, { value });
    }
    return found;
}
function toEntry(entry) {
    const { extends: base, replaces, ...value } = entry.value;
    return {
        ...entry,
        value,
        ...(replaces === true ? { replaces } : {}),
        ...(typeof base === 'string' ? { base } : {}),
    };
}
/** Rules in groups as rules by path; a rule of a group may be its reason alone. What is null stays null: it removes. */
function rulesByPath(raw, pointer, list) {
    const rest = [];
    const rules = new Map();
    let isGrouped = false;
    for (const [name, member] of Object.entries(raw)) {
        const action = ACTIONS.find((each) => each === name);
        if ((action === undefined && name !== 'allow') || !(0,json/* isJsonObject */.OW)(member)) {
            rest.push([name, member]);
            continue;
        }
        isGrouped = true;
        for (const [path, rule] of Object.entries(member)) {
            if (rules.has(path))
                list.add(`${pointer}${(0,problem/* pointerTo */.xH)(name, path)}`, () => `there is another rule for ${(0,suggestion/* quoted */.TL)(path)}`);
            rules.set(path, action === undefined ? rule : ruleOf(action, rule));
        }
    }
    const value = Object.fromEntries(rest);
    return isGrouped ? { ...value, allow: Object.fromEntries(rules) } : value;
}
function ruleOf(action, rule) {
    if (typeof rule === 'string')
        return { action, why: rule };
    return (0,json/* isJsonObject */.OW)(rule) ? { action, ...rule } : rule;
}
/** Fields that are given by their type alone become objects like the others. */
function withFields(dataset) {
    const { record } = dataset;
    const fields = memberOf(record, 'fields');
    if (!(0,json/* isJsonObject */.OW)(record) || !(0,json/* isJsonObject */.OW)(fields))
        return dataset;
    const whole = Object.entries(fields).map(([path, field]) => [
        path,
        typeof field === 'string' ? { type: field } : field,
    ]);
    return { ...dataset, record: { ...record, fields: Object.fromEntries(whole) } };
}
function memberOf(value, name) {
    return (0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function members(value) {
    return (0,json/* isJsonObject */.OW)(value)
        ? Object.entries(value).filter((member) => (0,json/* isJsonObject */.OW)(member[1]))
        : [];
}
function dropAbsent(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/base/json-syntax.ts
var json_syntax = __webpack_require__(14195);
;// CONCATENATED MODULE: ./src/catalog/files.ts





/** Bounds of one file. */
const MAX_FILE_BYTES = 1_048_576;
const JSON_BOUNDS = { maxDepth: 32, maxValues: 20_000 };
/** Most files of one folder or list. */
const MAX_FILES = 200;
/**
 * The catalog files that an input names: one, several with commas between, or a folder, whose `.json` files are taken in
 * the order of their names. All lie in the workspace; symbolic links do not lead out of it.
 * @throws GenesysCoreError INPUT_INVALID
 */
async function userFiles(input, workspace) {
    const found = [];
    for (const part of input.split(',').map((each) => each.trim())) {
        if (part === '')
            throw (0,errors/* invalidInput */.aY)(`catalog ${(0,suggestion/* quoted */.TL)(input)} has an empty place between its commas. Allowed: a file, several with commas between, or a folder.`);
        const path = await pathInWorkspace(part, workspace);
        if (!(await (0,promises_.stat)(path)).isDirectory()) {
            found.push({ name: part, path });
            continue;
        }
        const names = (await (0,promises_.readdir)(path)).filter((name) => name.endsWith('.json')).sort();
        if (names.length === 0)
            throw (0,errors/* invalidInput */.aY)(`catalog ${(0,suggestion/* quoted */.TL)(part)} is a folder without a .json file. Allowed: a file, several with commas between, or a folder of them.`);
        for (const name of names) {
            const member = (0,external_node_path_.join)(part, name).replaceAll('\\', '/');
            found.push({ name: member, path: await pathInWorkspace(member, workspace) });
        }
    }
    const twice = found.find(({ path }, index) => found.findIndex((other) => other.path === path) !== index);
    if (twice !== undefined)
        throw (0,errors/* invalidInput */.aY)(`catalog ${(0,suggestion/* quoted */.TL)(input)} names the file ${(0,suggestion/* quoted */.TL)(twice.name)} twice. Name it once.`);
    if (found.length > MAX_FILES)
        throw (0,errors/* invalidInput */.aY)(`catalog ${(0,suggestion/* quoted */.TL)(input)} stands for ${found.length} files. Allowed are at most ${MAX_FILES}.`);
    return found;
}
/** The real path of a file or folder of the workspace. */
async function pathInWorkspace(path, workspace) {
    let real;
    try {
        real = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path));
    }
    catch (error) {
        throw (0,errors/* invalidInput */.aY)(`catalog ${(0,suggestion/* quoted */.TL)(path)} is not there. Give the path of a file or folder in the workspace; in a workflow the repository must be checked out first.`, { cause: error });
    }
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), real);
    if (inside === '' || (0,external_node_path_.isAbsolute)(inside) || inside.split(/[\\/]/)[0] === '..')
        throw (0,errors/* invalidInput */.aY)(`catalog ${(0,suggestion/* quoted */.TL)(path)} does not lie in the workspace. Allowed is a file or a folder below it.`);
    return real;
}
/** Whether the machine, not the file, is to blame: no descriptor or memory is left, or the device fails. */
function isOutOfReach(error) {
    const { code = '' } = error;
    return ['EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EAGAIN', 'ETIMEDOUT'].includes(code);
}
/** The error for it. `name` begins the sentence. */
function outOfReach(name, cause) {
    const { code = '' } = cause;
    return new errors/* GenesysCoreError */.aI('IO', `${name} could not be read (${code}). The machine has no file descriptors or memory left, or its disk fails; the file itself may be sound.`, { cause });
}
/**
 * Text of a file.
 * @throws GenesysCoreError CATALOG_INVALID where it is not a file, not text or too large, IO where the machine can not read it
 */
async function readBounded(name, path) {
    const unreadable = (problem, cause) => new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `${name} ${problem}.`, { cause });
    try {
        // Asked before opening: a pipe would wait for its writer.
        if (!(await (0,promises_.stat)(path)).isFile())
            throw unreadable('is not a regular file');
        const file = await (0,promises_.open)(path, 'r');
        try {
            const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);
            const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
            if (bytesRead > MAX_FILE_BYTES)
                throw unreadable(`is larger than ${MAX_FILE_BYTES} bytes`);
            return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* GenesysCoreError */.aI)
            throw error;
        if (isOutOfReach(error))
            throw outOfReach(name, error);
        const { code } = error;
        if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
            throw unreadable('is not UTF-8 text', error);
        throw unreadable(`can not be read (${code ?? 'unknown reason'})`, error);
    }
}
/** The JSON of a file, within the bounds. @throws GenesysCoreError CATALOG_INVALID by line and column. */
function parseText(name, text) {
    const problem = (0,json_syntax/* findJsonProblem */.N)(text, JSON_BOUNDS);
    if (problem !== undefined)
        throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `${name} is not a valid document: line ${problem.line}, column ${problem.column}: ${problem.problem}.`);
    return JSON.parse(text.replace(/^\ufeff/, ''));
}

;// CONCATENATED MODULE: ./src/catalog/governance.ts


/**
 * The datasets in force with what the overlay decides about them in its `governance`. Names that lead nowhere, and what
 * the overlay says twice, become problems. Whether a profile is there is checked with the datasets.
 */
function governed(datasets, overlay, list) {
    const { redaction = {} } = overlay.governance ?? {};
    const result = { ...datasets };
    const datasetAt = (key, pointer) => {
        if (Object.hasOwn(result, key))
            return result[key];
        const keys = Object.keys(datasets);
        list.add(pointer, () => `there is no dataset ${(0,suggestion/* quoted */.TL)(key)}.${(0,suggestion/* didYouMean */.au)(key, keys)} There are: ${(0,suggestion/* listed */.KE)(keys)}`);
        return undefined;
    };
    const ownOf = (key) => Object.hasOwn(overlay.datasets ?? {}, key) ? overlay.datasets?.[key] : undefined;
    for (const [key, profile] of Object.entries(redaction)) {
        const pointer = (0,problem/* pointerTo */.xH)('governance', 'redaction', key);
        const dataset = datasetAt(key, pointer);
        if (dataset === undefined)
            continue;
        if (ownOf(key)?.redaction !== undefined)
            list.add(pointer, () => 'the entry of this dataset is in the same file and names a profile itself');
        result[key] = { ...dataset, redaction: profile };
    }
    for (const consent of ['allowRaw', 'allowBroadKeep'])
        for (const [index, key] of (overlay.governance?.[consent] ?? []).entries()) {
            const pointer = (0,problem/* pointerTo */.xH)('governance', consent, index);
            const dataset = datasetAt(key, pointer);
            if (dataset === undefined)
                continue;
            if (ownOf(key)?.governance !== undefined)
                list.add(pointer, () => 'the entry of this dataset is in the same file and has governance itself');
            result[key] = { ...dataset, governance: { ...dataset.governance, [consent]: true } };
        }
    return result;
}
/** A catalog of its own says in its entries what it wants; and the built-in one allows no raw bodies. */
function refuseGovernance(document, list) {
    if (document.governance !== undefined)
        list.add('/governance', () => 'governance is for an overlay; here, write it into the datasets');
}

;// CONCATENATED MODULE: ./src/catalog/inherit.ts




const NOUNS = {
    datasets: 'dataset',
    endpoints: 'endpoint',
    'profiles/auth': 'auth profile',
    'profiles/retry': 'retry profile',
    'profiles/limits': 'limits profile',
    'profiles/paging': 'paging profile',
    'profiles/transaction': 'transaction profile',
    'profiles/redaction': 'redaction profile',
};
/**
 * Entries of one layer of files put on those of the layer below, which whole entries replace. An entry with a base takes
 * over its members: those of the same layer, or of the one below where the base is the entry's own key.
 */
function resolveEntries(entries, below, list) {
    const own = new Map(ENTRY_KINDS.map((kind) => [kind, new Map()]));
    for (const entry of entries) {
        const known = own.get(entry.kind)?.get(entry.key);
        if (known === undefined)
            own.get(entry.kind)?.set(entry.key, entry);
        else
            list.add(entry.pointer, () => `the ${NOUNS[entry.kind]} ${(0,suggestion/* quoted */.TL)(entry.key)} is there twice: ${known.file} has it at ${known.pointer}${entry.file === known.file ? '' : `, ${entry.file} too`}. Choose another key, or extend it`);
    }
    const resolved = new Map(ENTRY_KINDS.map((kind) => [kind, new Map(below?.get(kind))]));
    const open = new Set();
    const baseKeyOf = (entry) => {
        if (entry.baseOfDataset === undefined) {
            const isMissing = entry.base === entry.key && !(below?.get(entry.kind)?.has(entry.key) ?? false);
            return isMissing ? (entry.otherBase ?? entry.base) : entry.base;
        }
        // What the base's redaction is, the base says: its own profile, or one that it names.
        const dataset = find('datasets', entry.baseOfDataset, entry.baseOfDataset === entry.key);
        const name = dataset?.value['redaction'];
        return typeof name === 'string' ? name : undefined;
    };
    const find = (kind, key, isBelow) => {
        const entry = isBelow ? undefined : own.get(kind)?.get(key);
        return entry === undefined ? below?.get(kind)?.get(key) : resolve(entry);
    };
    const resolve = (entry) => {
        const known = resolved.get(entry.kind)?.get(entry.key);
        if (known?.chain[0] === entry)
            return known;
        const result = inherit(entry);
        resolved.get(entry.kind)?.set(entry.key, result);
        return result;
    };
    const inherit = (entry) => {
        const alone = { value: entry.value, chain: [entry] };
        const baseKey = baseKeyOf(entry);
        if (baseKey === undefined)
            return alone;
        if (open.has(entry)) {
            const circle = [...open].map(({ key }) => key);
            list.add(`${entry.pointer}/extends`, () => `it extends itself in a circle: ${circle.join(', ')}`);
            return alone;
        }
        open.add(entry);
        const base = find(entry.kind, baseKey, baseKey === entry.key);
        open.delete(entry);
        if (base === undefined) {
            const keys = [...(resolved.get(entry.kind)?.keys() ?? []), ...(own.get(entry.kind)?.keys() ?? [])];
            const known = [...new Set(keys)].filter((key) => key !== entry.key);
            list.add(`${entry.pointer}/extends`, () => `there is no ${NOUNS[entry.kind]} ${(0,suggestion/* quoted */.TL)(baseKey)} to extend.${(0,suggestion/* didYouMean */.au)(baseKey, known)} There are: ${(0,suggestion/* listed */.KE)(known)}`);
            return alone;
        }
        const value = merged(base.value, entry.value, entry.pointer, list);
        return { value, chain: [entry, ...base.chain] };
    };
    for (const entries of own.values())
        for (const entry of entries.values())
            resolve(entry);
    return resolved;
}
/** The members of `base`, those of `change` added or in their place, those that `change` has as null removed. */
function merged(base, change, pointer, list) {
    const members = new Map(Object.entries(base));
    for (const [name, value] of Object.entries(change)) {
        const before = members.get(name);
        const at = pointer + (0,problem/* pointerTo */.xH)(name);
        if (value === null) {
            if (!members.delete(name))
                list.add(at, () => `null removes a member, but there is no ${(0,suggestion/* quoted */.TL)(name)} to remove.${(0,suggestion/* didYouMean */.au)(name, Object.keys(base))}`);
            continue;
        }
        if (name === 'allow' && (0,json/* isJsonObject */.OW)(before) && (0,json/* isJsonObject */.OW)(value))
            members.set(name, withRules(before, value, at, list));
        else
            members.set(name, mergedMember(before, value, at, list));
    }
    return Object.fromEntries(members);
}
function mergedMember(before, value, at, list) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return merged((0,json/* isJsonObject */.OW)(before) ? before : {}, value, at, list);
}
/** Rules are taken whole: what one says of masking says nothing of removing. Each stays in its place. */
function withRules(base, change, at, list) {
    const rules = new Map(Object.entries(base));
    for (const [path, rule] of Object.entries(change)) {
        if (rule !== null)
            rules.set(path, rule);
        else if (!rules.delete(path))
            list.add(at + (0,problem/* pointerTo */.xH)(path), () => `null removes a rule, but there is none for ${(0,suggestion/* quoted */.TL)(path)}.${(0,suggestion/* didYouMean */.au)(path, Object.keys(base))}`);
    }
    return Object.fromEntries(rules);
}

;// CONCATENATED MODULE: ./src/catalog/origin.ts



/** How the name of a file of the built-in catalog begins. */
const BUILT_IN = 'the built-in ';
/** Where each entry comes from, by `<kind>/<key>`: itself first, then what it extends. */
function originsOf(entries) {
    return new Map([...entries].flatMap(([kind, byKey]) => [...byKey].map(([key, { chain }]) => [`${kind}/${key}`, chainOrigins(chain)])));
}
function chainOrigins(chain) {
    const seen = new Set();
    return chain.map(({ file, pointer, value }) => {
        const names = Object.keys(value).filter((name) => !seen.has(name) && value[name] !== null);
        for (const [name, member] of Object.entries(value))
            if (!(0,json/* isJsonObject */.OW)(member))
                seen.add(name);
        return { file, pointer, members: names };
    });
}
/** The place that a pointer into the resolved catalog was written at; undefined where it leads into no entry. */
function placeOf(entries, pointer) {
    const kind = ENTRY_KINDS.find((each) => pointer.startsWith(`/${each}/`));
    if (kind === undefined)
        return undefined;
    const [key = '', ...names] = (0,problem/* namesOf */.eZ)(pointer.slice(kind.length + 1));
    const chain = entries.get(kind)?.get(key)?.chain ?? [];
    const entry = chain.find(({ value }) => has(value, names)) ?? chain[0];
    return entry === undefined
        ? undefined
        : { file: entry.file, pointer: entry.pointer + written(entry, names) };
}
function has(value, names) {
    const [name, ...rest] = names;
    if (name === undefined)
        return true;
    if (Array.isArray(value))
        return Number(name) < value.length;
    return (0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, name) && has(value[name], rest);
}
/** The names as the file has them: there a rule stands in the group of its action. */
function written({ raw }, names) {
    const [first, path, ...rest] = names;
    if (first !== 'allow' || path === undefined)
        return (0,problem/* pointerTo */.xH)(...names);
    const group = Object.entries(raw).find(([, rules]) => isRuleOf(rules, path));
    return (0,problem/* pointerTo */.xH)(group?.[0] ?? first, path, ...rest);
}
function isRuleOf(rules, path) {
    return (0,json/* isJsonObject */.OW)(rules) && Object.hasOwn(rules, path);
}

;// CONCATENATED MODULE: ./src/catalog/replacement.ts

const replacement_NOUNS = { datasets: 'dataset', endpoints: 'endpoint' };
/**
 * An entry of an overlay stands in place of the built-in one with its key. Where it reads something else, the key is taken
 * by accident unless `replaces` says otherwise: the built-in dataset would be gone without a word.
 * @param below entries of the built-in catalog
 * @param inForce all entries, the overlays' own included
 */
function checkReplacements(own, below, inForce, list) {
    for (const { kind, key, pointer, base, replaces } of own) {
        if (kind !== 'datasets' && kind !== 'endpoints')
            continue;
        const replaced = below.get(kind)?.get(key);
        if (replaced === undefined) {
            if (replaces)
                list.add(`${pointer}/replaces`, () => `there is no built-in ${replacement_NOUNS[kind]} ${(0,suggestion/* quoted */.TL)(key)} that it could replace.${(0,suggestion/* didYouMean */.au)(key, below.get(kind)?.keys() ?? [])}`);
            continue;
        }
        if (replaces || base === key)
            continue;
        const value = inForce.get(kind)?.get(key)?.value;
        const reads = value === undefined ? undefined : readBy(kind, value, inForce);
        const before = readBy(kind, replaced.value, below);
        if (reads === undefined || isSame(reads, before))
            continue;
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} is the key of ${kind === 'endpoints' ? 'an' : 'a'} ${replacement_NOUNS[kind]} of ${replaced.chain[0]?.file ?? ''}, which reads ${String(before)}, and this one reads ${reads}. Choose another key, such as ${(0,suggestion/* quoted */.TL)(freeKey(key, inForce.get(kind)))}; or say that it is to stand in its place: "replaces": true`);
    }
}
/** Method and path of what an entry reads; undefined where it names no endpoint that is there. */
function readBy(kind, value, entries) {
    const endpoint = kind === 'endpoints' ? value : endpointOf(value, entries);
    const { method, path } = endpoint ?? {};
    return typeof method === 'string' && typeof path === 'string' ? `${method} ${path}` : undefined;
}
/** Names of placeholders make no difference. */
function isSame(one, other) {
    return one.replace(/\{\w+\}/g, '{}') === other?.replace(/\{\w+\}/g, '{}');
}
function endpointOf({ source }, entries) {
    const key = source?.['endpoint'];
    return typeof key === 'string' ? entries.get('endpoints')?.get(key)?.value : undefined;
}
function freeKey(key, taken) {
    for (let number = 2;; number += 1)
        if (taken?.has(`${key}-${number}`) !== true)
            return `${key}-${number}`;
}

;// CONCATENATED MODULE: ./src/catalog/checked.generated.ts
// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
const CHECKED_SHA256 = '248b8e3819e4fd0cfaaa47f7ed9d92326336ffdd26b47e0e4276ac8dd434d91b';

;// CONCATENATED MODULE: ./src/catalog/shipped.ts






const CATALOG_FILE = 'genesys-core.catalog.json';
const SCHEMA_FILE = 'genesys-core.catalog.schema.json';
/** @throws GenesysCoreError CATALOG_INVALID where a file is missing or no JSON. */
async function readShippedCatalog(catalogDir) {
    const [schema, main] = await Promise.all([
        readShipped(catalogDir, SCHEMA_FILE),
        readShipped(catalogDir, CATALOG_FILE),
    ]);
    const first = { file: CATALOG_FILE, document: parseShipped(CATALOG_FILE, main) };
    const names = packsOf(first.document);
    const texts = await Promise.all(names.map((name) => readShipped(catalogDir, name)));
    const isChecked = (0,digest/* sha256Hex */.fg)([schema, main, ...texts].join('')) === CHECKED_SHA256;
    // What was checked is JSON without a name that is there twice.
    const parse = isChecked ? (_, text) => JSON.parse(text) : parseShipped;
    const packs = names.map((file, index) => ({ file, document: parse(file, texts[index] ?? '') }));
    return { files: [first, ...packs], check: isChecked ? undefined : await schemaCheckOf(schema) };
}
/** Read before the document is checked. */
function packsOf(document) {
    const packs = document.packs;
    return Array.isArray(packs) ? packs.filter((name) => typeof name === 'string') : [];
}
function parseShipped(file, text) {
    return parseText(`The built-in catalog (${file})`, text);
}
/** The check that a catalog of the user's has to pass. @throws GenesysCoreError CATALOG_INVALID where the schema is missing. */
async function loadSchemaCheck(catalogDir) {
    return schemaCheckOf(await readShipped(catalogDir, SCHEMA_FILE));
}
/** Loaded when first needed: the library and the compiled schema take as long, and as much memory, as all else of a start. */
async function schemaCheckOf(schema) {
    const { createSchemaCheck } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(2326)]).then(__webpack_require__.bind(__webpack_require__, 2326));
    return createSchemaCheck(JSON.parse(schema));
}
async function readShipped(catalogDir, file) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(catalogDir, file), 'utf8');
    }
    catch (error) {
        if (isOutOfReach(error))
            throw outOfReach(`The file ${file} that comes with this program`, error);
        throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `The file ${file} that comes with this program can not be read. Check out or install it again.`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/catalog/load.ts














/**
 * The catalog in force: the built-in one, extended by the entries of the overlay files.
 * @throws GenesysCoreError INPUT_INVALID where an overlay is not a file of the workspace, CATALOG_INVALID naming every
 *   problem found (the first 20) by file and JSON pointer
 */
async function loadCatalog(source) {
    const builtIn = await readBuiltIn(source.catalogDir);
    if (source.overlayPath === undefined) {
        const list = (0,problem/* createProblemList */.Y7)();
        const catalog = toCatalog(builtIn, list);
        // As it was when this program was built and tested, it has no problem.
        if (builtIn.isShipped !== true)
            checkCatalog(catalog, list);
        throwProblems('The built-in catalog', list, builtIn.entries, []);
        return catalog;
    }
    const checkSchema = await loadSchemaCheck(source.catalogDir);
    const overlays = [];
    for (const { name: file, path } of await userFiles(source.overlayPath, source.workspace)) {
        const name = `The catalog ${(0,suggestion/* quoted */.TL)(file)}`;
        const document = parseDocument(name, await readBounded(name, path), checkSchema);
        refuseService(name, document);
        overlays.push({ file, document });
    }
    const list = (0,problem/* createProblemList */.Y7)();
    const { catalog, entries } = extended(builtIn, overlays, checkSchema, list);
    const name = `The catalog ${(0,suggestion/* quoted */.TL)(source.overlayPath)} (together with the built-in one)`;
    throwProblems(name, list, entries, overlays.map(({ file }) => file));
    if (catalog === undefined)
        throw new Error('a catalog that is not whole has problems');
    return catalog;
}
/**
 * Checks files for the `validate` command, each for itself; without paths, the built-in catalog. A file with a
 * `service` is taken as a catalog of its own, any other as an overlay of the built-in one.
 */
async function validateCatalogFiles(paths, source) {
    const checkSchema = await loadSchemaCheck(source.catalogDir);
    if (paths.length === 0)
        return [await validateBuiltIn(source.catalogDir)];
    const reports = [];
    for (const path of paths)
        reports.push(await validateFile(path, source, checkSchema));
    return reports;
}
async function validateBuiltIn(catalogDir) {
    const path = (0,external_node_path_.resolve)(catalogDir, CATALOG_FILE);
    try {
        const builtIn = await readBuiltIn(catalogDir);
        const list = (0,problem/* createProblemList */.Y7)();
        checkCatalog(toCatalog(builtIn, list), list);
        return { path, role: 'complete', problems: sentences(list, builtIn.entries, []) };
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI))
            throw error;
        return { path, role: null, problems: [error.message] };
    }
}
async function validateFile(path, source, checkSchema) {
    const name = `The catalog ${(0,suggestion/* quoted */.TL)(path)}`;
    let document;
    try {
        document = parseText(name, await readBounded(name, (0,external_node_path_.resolve)(source.workspace, path)));
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI))
            throw error;
        return { path, role: null, problems: [error.message] };
    }
    const list = (0,problem/* createProblemList */.Y7)();
    if (!checkFile(document, checkSchema, list))
        return { path, role: null, problems: sentences(list, undefined, [path]) };
    const file = { file: path, document: document };
    if (file.document.service !== undefined) {
        const layer = completeLayer([file], list);
        if (layer !== undefined) {
            checkResolved(layer.entries, [path], checkSchema, list);
            // Names are looked for only in a catalog whose entries are whole.
            if (list.problems.length === 0)
                checkCatalog(toCatalog(layer, list), list);
        }
        return { path, role: 'complete', problems: sentences(list, layer?.entries, [path]) };
    }
    const { entries } = extended(await readBuiltIn(source.catalogDir), [file], checkSchema, list);
    return { path, role: 'overlay', problems: sentences(list, entries, [path]) };
}
async function readBuiltIn(catalogDir) {
    const name = 'The built-in catalog';
    const { files, check } = await readShippedCatalog(catalogDir);
    for (const { file, document } of files) {
        const list = (0,problem/* createProblemList */.Y7)();
        check?.(document, list);
        throwProblems(`${name} (${file})`, list, undefined, []);
    }
    const list = (0,problem/* createProblemList */.Y7)();
    const named = files.map(({ file, document }) => ({ file: `${BUILT_IN}${file}`, document }));
    const layer = completeLayer(named, list);
    if (check !== undefined && layer !== undefined)
        checkResolved(layer.entries, named.map(({ file }) => file), check, list);
    throwProblems(name, list, layer?.entries, []);
    if (layer === undefined)
        throw new Error('a catalog without its parts has problems');
    return { ...layer, isShipped: check === undefined };
}
/** A catalog of its own: the file of the service, then packs. */
function completeLayer(files, list) {
    const document = files[0]?.document;
    requireParts(files, list);
    for (const file of files)
        refuseGovernance(file.document, list);
    if (document?.service === undefined || document.budget === undefined)
        return undefined;
    const defaults = plain(document.defaults);
    const entries = files.flatMap((file) => entriesOf(file.document, file.file, defaults, list));
    checkReplacements(entries, new Map(), new Map(), list);
    return {
        version: document.catalogVersion ?? '',
        service: document.service,
        budget: document.budget,
        defaults,
        entries: resolveEntries(entries, undefined, list),
        titles: titlesOf(files),
    };
}
/** What overlays may leave out, a catalog of its own may not; its endpoints may stand in its datasets. */
function requireParts(files, list) {
    for (const part of ['service', 'budget', 'profiles', 'datasets'])
        if (files.every((file) => file.document[part] === undefined))
            list.add('', () => `"${part}" is missing`);
}
function titlesOf(files) {
    return new Map(files.map(({ file, document }) => [file, document.pack ?? file]));
}
/** The built-in catalog with overlays on it, checked. */
function extended(builtIn, overlays, checkSchema, list) {
    const own = overlays.flatMap(({ document, file }) => entriesOf(document, file, { ...builtIn.defaults, ...plain(document.defaults) }, list));
    const entries = resolveEntries(own, builtIn.entries, list);
    checkReplacements(own, builtIn.entries, entries, list);
    const files = overlays.map(({ file }) => file);
    checkResolved(entries, files, checkSchema, list);
    const budgets = overlays.filter(({ document }) => document.budget !== undefined);
    if (budgets.length > 1)
        list.add('/budget', () => `it is in ${budgets.map(({ file }) => file).join(' and ')}; one may have it`);
    for (const { document, file } of overlays)
        if (document.packs !== undefined)
            list.add('/packs', () => `${file} is an overlay; name several files or a folder as catalog instead`);
    const layer = {
        version: [builtIn.version, ...overlays.map(({ document }) => document.catalogVersion ?? '')].join('+'),
        service: builtIn.service,
        budget: budgets[0]?.document.budget ?? builtIn.budget,
        defaults: builtIn.defaults,
        entries,
        titles: new Map([...builtIn.titles, ...titlesOf(overlays)]),
    };
    // Names are looked for only in a catalog whose entries are whole.
    const isWhole = list.problems.length === 0;
    const catalog = isWhole ? toCatalog(layer, list, overlays) : undefined;
    const isBuiltIn = (pointer) => placeOf(entries, pointer)?.file.startsWith(BUILT_IN) === true;
    if (catalog !== undefined)
        checkCatalog(catalog, (0,problem/* forOverlays */.tm)(list, isBuiltIn));
    return { catalog, entries };
}
/** What files took over from others is checked as it came out; the rest was checked as it stands in its file. */
function checkResolved(entries, files, checkSchema, list) {
    const changed = (kind) => Object.fromEntries([...(entries.get(kind) ?? [])]
        .filter(([, { chain }]) => files.includes(chain[0]?.file ?? '') && chain.length > 1)
        .map(([key, { value }]) => [key, value]));
    const profiles = ENTRY_KINDS.filter((kind) => kind.startsWith('profiles/')).map((kind) => [
        kind.slice('profiles/'.length),
        changed(kind),
    ]);
    checkSchema({
        catalogVersion: '1',
        profiles: Object.fromEntries(profiles),
        endpoints: changed('endpoints'),
        datasets: changed('datasets'),
    }, list);
    for (const [key, { value }] of entries.get('endpoints') ?? [])
        for (const part of ['auth', 'retry', 'limits'])
            if (value[part] === undefined)
                list.add(`/endpoints/${key}`, () => `"${part}" is missing, here and in defaults`);
}
function parseDocument(name, text, checkSchema) {
    const document = parseText(name, text);
    const list = (0,problem/* createProblemList */.Y7)();
    checkFile(document, checkSchema, list);
    throwProblems(name, list, undefined, []);
    return document;
}
/** A file by itself. Returns whether it is as the schema says. */
function checkFile(document, checkSchema, list) {
    const isValid = checkSchema(document, list);
    const { catalogVersion, pack } = (document ?? {});
    if (catalogVersion !== undefined || pack !== undefined)
        return isValid;
    list.add('', () => '"catalogVersion" is missing');
    return false;
}
function refuseService(name, overlay) {
    if (overlay.service === undefined)
        return;
    const list = (0,problem/* createProblemList */.Y7)();
    list.add('/service', () => 'an overlay can not have a service: it must not move the hosts that a token is sent to. Take it out');
    throwProblems(name, list, undefined, []);
}
/** The catalog of a layer; then what overlays decide in their `governance` about datasets. */
function toCatalog(layer, list, overlays = []) {
    const { version, service, budget, entries } = layer;
    // Each was checked by the schema, which the types are made from.
    const values = (kind) => Object.fromEntries([...(entries.get(kind) ?? [])].map(([key, { value }]) => [key, value]));
    const profiles = {
        auth: values('profiles/auth'),
        retry: values('profiles/retry'),
        limits: values('profiles/limits'),
        paging: values('profiles/paging'),
        transaction: values('profiles/transaction'),
        redaction: values('profiles/redaction'),
    };
    const endpoints = values('endpoints');
    const datasets = overlays.reduce((all, { document }) => governed(all, document, list), values('datasets'));
    const inForce = { catalogVersion: version, service, budget, profiles, endpoints, datasets };
    let sha256;
    return {
        version,
        // Made when it is asked for: of sixty datasets it takes as long as all else here.
        get sha256() {
            // Plain data from JSON; the interfaces of its parts have no index signature to say so.
            return (sha256 ??= (0,digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)(inForce)));
        },
        service,
        budget,
        profiles: {
            auth: entriesOfRecord(profiles.auth),
            retry: entriesOfRecord(profiles.retry),
            limits: entriesOfRecord(profiles.limits),
            paging: entriesOfRecord(profiles.paging),
            transaction: entriesOfRecord(profiles.transaction),
            redaction: entriesOfRecord(profiles.redaction),
        },
        endpoints: entriesOfRecord(endpoints),
        datasets: entriesOfRecord(datasets),
        packs: new Map([...(entries.get('datasets') ?? [])].map(([key, { chain }]) => {
            const file = chain[0]?.file ?? '';
            return [key, layer.titles.get(file) ?? file];
        })),
        origins: originsOf(entries),
    };
}
function entriesOfRecord(object) {
    return new Map(Object.entries(object));
}
function plain(part) {
    return (part ?? {});
}
/** One sentence a problem, by its place in the resolved catalog, and where that was written where it is elsewhere. */
function sentences(list, entries, files) {
    const told = list.problems.map(({ pointer, message }) => {
        const place = entries === undefined ? undefined : placeOf(entries, pointer);
        const isHere = place === undefined || (files.length === 1 && place.file === files[0]);
        const at = isHere ? (place?.pointer ?? pointer) : pointer;
        const origin = isHere ? '' : ` (from ${place.file}, ${place.pointer})`;
        return `${at === '' ? 'the document' : at}: ${message}${origin}`;
    });
    return list.omitted() === 0 ? told : [...told, `and ${list.omitted()} more`];
}
function throwProblems(name, list, entries, files) {
    const [first, ...rest] = sentences(list, entries, files);
    if (first === undefined)
        return;
    throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', rest.length === 0
        ? `${name} is not valid: ${first}.`
        : `${name} is not valid:\n${[first, ...rest].map((sentence) => `- ${sentence}`).join('\n')}`);
}


/***/ }),

/***/ 54416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y7: () => (/* binding */ createProblemList),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   tm: () => (/* binding */ forOverlays),
/* harmony export */   xH: () => (/* binding */ pointerTo)
/* harmony export */ });
const MAX_PROBLEMS = 20;
function createProblemList() {
    const problems = [];
    let omitted = 0;
    const add = (pointer, word) => {
        if (problems.length === MAX_PROBLEMS) {
            omitted += 1;
            return;
        }
        const message = word();
        const known = problems.some((other) => other.pointer === pointer && other.message === message);
        if (!known)
            problems.push({ pointer, message });
    };
    return { problems, omitted: () => omitted, add, idle: add };
}
/**
 * The list for the checks of a catalog with overlays: what the built-in catalog declares, and an overlay took the effect
 * from, is no mistake of its author.
 */
function forOverlays(list, isBuiltIn) {
    return {
        ...list,
        idle(pointer, word) {
            if (!isBuiltIn(pointer))
                list.idle(pointer, word);
        },
    };
}
/** JSON pointer of a member, its names escaped. */
function pointerTo(...names) {
    return names.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
/** The names of a JSON pointer, unescaped. */
function namesOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}


/***/ }),

/***/ 4363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ broadKeeps),
/* harmony export */   Tz: () => (/* binding */ checkRedactionProfile),
/* harmony export */   Vn: () => (/* binding */ checkConsent),
/* harmony export */   v4: () => (/* binding */ cautionOf)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23237);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54416);
/* harmony import */ var _redaction_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64076);
/* harmony import */ var _run_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45888);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41974);





/** The member that each action needs and no other may have. */
const PARAMETERS = { mask: 'mask', pseudonymise: 'domain', truncate: 'maxLength' };
const SECRET_ADVICE = 'which no rule lets through; leave it out, or say remove';
/** Rules of a redaction profile that do not go together, or would let a secret through. */
function checkRedactionProfile(key, profile, list) {
    for (const pathRule of (0,_redaction_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .readRules */ .Kc)(profile.allow)) {
        const { path, rule } = pathRule;
        const at = (...names) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)('profiles', 'redaction', key, 'allow', path, ...names);
        for (const [action, parameter] of Object.entries(PARAMETERS))
            checkParameter(at, action, parameter, rule, list);
        checkKind(at, rule, list);
        const secret = rule.action === 'remove' ? undefined : namesOf(pathRule).find(_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e);
        if (secret !== undefined)
            list.add(at(), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(secret)} is the name of a secret, ${SECRET_ADVICE}`);
    }
}
function checkKind(at, rule, list) {
    if (rule.freeText === true && rule.action !== 'keep' && rule.action !== 'truncate')
        list.idle(at('freeText'), () => `freeText says nothing where the action is ${rule.action}; leave it out`);
    if (rule.kind === undefined)
        return;
    if (rule.action !== 'keep')
        list.add(at('kind'), () => `kind belongs to the action keep; here the action is ${rule.action}`);
    else if (rule.freeText === true)
        list.add(at('freeText'), () => `kind says ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(rule.kind ?? '')} already; leave freeText out`);
}
function checkParameter(at, action, parameter, rule, list) {
    const present = rule[parameter] !== undefined;
    if (rule.action === action && !present)
        list.add(at(), () => `the action ${action} needs ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(parameter)}`);
    if (rule.action !== action && present)
        list.add(at(parameter), () => `${parameter} belongs to the action ${action}; here the action is ${rule.action}`);
}
function cautionOf(profile) {
    const removed = new Set(profile.removeNames?.map((name) => name.toLowerCase()));
    const isRemoved = (name) => removed.has(name.toLowerCase());
    const broad = (0,_redaction_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .readRules */ .Kc)(profile.allow).filter((pathRule) => (pathRule.rule.action === 'keep' || pathRule.rule.action === 'truncate') &&
        ((pathRule.deep && namesOf(pathRule).length === 0) || namesOf(pathRule).some(isRemoved)));
    return { broadRules: broad.map(({ path }) => path), isRemoved };
}
/** What a profile lets through of a dataset against its own caution: its broad rules, and names that it removes and the dataset renames. */
function broadKeeps({ record }, caution) {
    const renamed = moved(record)
        .flatMap(({ path }) => namesIn(path))
        .filter((name) => caution.isRemoved(name));
    return [...new Set([...caution.broadRules, ...renamed])];
}
/** Renames that would hide a secret, and what needs a consent of the caller's repository and has none. */
function checkConsent(key, dataset, cautions, list) {
    for (const { path, at } of moved(dataset.record)) {
        const name = namesIn(path).find(_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e);
        if (name === undefined)
            continue;
        list.add((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)('datasets', key, 'record', ...at), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)} is the name of a secret, which no name hides; leave it out`);
    }
    const profileKey = dataset.redaction ?? _run_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_REDACTION_PROFILE */ .a;
    const caution = cautions.get(profileKey);
    if (caution === undefined || dataset.governance?.allowBroadKeep === true)
        return;
    const broad = broadKeeps(dataset, caution);
    if (broad.length === 0)
        return;
    list.add((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)('datasets', key, 'redaction'), () => `the redaction profile ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(profileKey)} lets through ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(broad.map(_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL))}: every field at any depth, or a ` +
        `name that it removes everywhere. That takes a consent of its own, in an overlay: "governance": {"allowBroadKeep": [${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(key)}]}`);
}
function namesOf({ steps }) {
    return steps.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
}
/** The paths whose values get another name, or lose the names above them, before redaction sees the record. */
function moved({ rename, rows }) {
    const listed = (member, paths) => paths.map((path, index) => ({ path, at: ['rows', member, String(index)] }));
    const { pivot } = rows ?? {};
    return [
        ...Object.keys(rename ?? {}).map((path) => ({ path, at: ['rename', path] })),
        ...Object.entries(rows?.columns ?? {}).map(([name, path]) => ({ path, at: ['rows', 'columns', name] })),
        ...Object.keys(rows?.intervals ?? {}).map((path) => ({ path, at: ['rows', 'intervals', path] })),
        ...listed('each', rows?.each ?? []),
        ...listed('spread', rows?.spread ?? []),
        ...(pivot === undefined
            ? []
            : [
                { path: pivot.each, at: ['rows', 'pivot', 'each'] },
                { path: pivot.values, at: ['rows', 'pivot', 'values'] },
                ...pivot.name.map((path, index) => ({ path, at: ['rows', 'pivot', 'name', String(index)] })),
            ]),
    ];
}
function namesIn(path) {
    return path.split('.').map((name) => name.replace(/\[\]$/, ''));
}


/***/ }),

/***/ 41974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/** Ends of names that hold a secret, as plain letters: case, separators and digits do not count. */
const ENDINGS = [
    'secrets?',
    'passwords?',
    'passwd',
    'pwd',
    'passphrase',
    'passcodes?',
    'passkeys?',
    'passwort(?:er)?',
    'kennwort(?:er)?',
    'contrasenas?',
    'motdepasse',
    'senhas?',
    'tokens?',
    'jwt',
    '(?:api|app|private|secret|access|account|auth|signing|signature|encryption|decryption|shared|master|storage|service|' +
        'subscription|session|deploy|ssh|rsa|hmac|aes|client|bearer|consumer|license)keys?',
    'credentialfields',
    '(?:session|auth|login|set)cookies?',
    '(?:recovery|backup|rescue)codes?',
    'securityanswers?',
    'totp',
];
/** What may follow such an ending and still be the secret itself. */
const TAILS = 'values?|texts?|plain|plaintext|clear|cleartext|hash|hashed|encrypted|encoded|base64|b64|string|confirm|confirmation|repeat|old|' +
    'new|raw|data|material|pem|json|lists?|map|v|current|previous|primary|secondary';
const SECRET = new RegExp(`(?:${ENDINGS.join('|')})(?:${TAILS})?$`);
/** Whole names: as the end of others they are too common. */
const WHOLE = /^(?:pins?|pincodes?|otps?|cvv|cvc)$/;
const OTHER_SCRIPTS = /парол|секрет|密码|密碼|パスワード|비밀번호|كلمةالمرور|סיסמה|पासवर्ड/u;
/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES = Object.fromEntries(Array.from('аеорсухіјѕԁһкмтвαορεικντ', (letter, at) => [letter, 'aeopcyxijsdhkmtbaopeiknt'.charAt(at)]));
const MAX_NAME_LENGTH = 200;
/**
 * Whether a member of this name holds a secret, such as `secret`, `clientSecret`, `API-Key`, `old_password`, `ｔｏｋｅｎ`, `secretV2`:
 * no rule of redaction lets one through. Names that speak of a secret and hold none, such as `tokenType`, are none.
 */
function isSecretName(name) {
    const letters = name.slice(-MAX_NAME_LENGTH).normalize('NFKC').toLowerCase();
    const isAscii = /^[\x20-\x7e]*$/.test(letters);
    if (!isAscii && OTHER_SCRIPTS.test(letters.replace(/[^\p{L}\p{M}]+/gu, '')))
        return true;
    const latin = isAscii ? letters : letters.replace(/[^\x20-\x7e]/gu, (sign) => LOOKALIKES[sign] ?? sign);
    const plain = latin
        .normalize('NFKD')
        .replace(/[^a-z0-9]+/g, '')
        .replace(/\d+[a-z]?$/, '');
    return (SECRET.test(plain) || WHOLE.test(plain) || (/\d/.test(plain) && SECRET.test(plain.replace(/\d+/g, ''))));
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
