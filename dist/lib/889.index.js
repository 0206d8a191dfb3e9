export const id = 889;
export const ids = [889];
export const modules = {

/***/ 63113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rowColumns),
/* harmony export */   U: () => (/* binding */ checkRows)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23237);

/** Rows that a dataset makes of its items, and the fields of the record that must come out of them. */
function checkRows(at, { record }, list) {
    const { rows } = record;
    if (rows === undefined)
        return;
    const pointer = at('record', 'rows');
    const { columns, intervals, spread, pivot } = rows;
    if ([columns, intervals, spread, pivot].every((fields) => fields === undefined))
        list.add(pointer, () => 'a row has no fields; name some with columns, intervals, spread or pivot');
    if (rows.keepEmpty !== undefined && rows.each === undefined)
        list.add(`${pointer}/keepEmpty`, () => 'keepEmpty says nothing without each');
    const arrays = (rows.each ?? []).map((_path, index, each) => each.slice(0, index + 1).join('.'));
    if (pivot !== undefined && arrays.includes(pivot.each))
        list.add(`${pointer}/pivot/each`, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(pivot.each)} is walked by each, so an element of it is a row of its own`);
    // Members of an object and names of metrics are not known before the answer.
    if (spread === undefined && pivot === undefined)
        checkNames(at, record, rows, list);
}
function checkNames(at, record, rows, list) {
    const columns = rowColumns(rows);
    const check = (member, path) => {
        const [name = ''] = path.split('.');
        if (path === '$' || columns.includes(name))
            return;
        list.add(at('record', member), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)} is not a column of record.rows.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(name, columns)} There are: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(columns)}`);
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

/***/ 89736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf)
/* harmony export */ });
/* harmony import */ var _redaction_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64076);

/** Members of a record that a profile keeps have these names; others are data, such as the keys of a map. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/**
 * The columns of a dataset's written records, in the order in which a record has them: each top-level member that the
 * redaction profile lets through, with its declared type, else what key, time and sums of the catalog say of it.
 */
function columnsOf(dataset, profile) {
    const { allow = {} } = profile === undefined ? {} : (0,_redaction_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .inFieldOrder */ .Yw)(profile, dataset.record);
    const known = knownFields(dataset);
    const byName = new Map();
    // A rule that removes a part gives its member a place too.
    for (const [path, { action }] of Object.entries(allow)) {
        const [name = ''] = path.split(/[.[]/);
        if (NAME.test(name))
            byName.set(name, [...(byName.get(name) ?? []), ...(action === 'remove' ? [] : [path])]);
    }
    const kept = [...byName].filter(([, paths]) => paths.length > 0);
    return kept.map(([name, paths]) => {
        const field = known.get(name);
        const isNested = paths.some((path) => path !== name);
        const type = isNested ? 'json' : columnType(field?.type);
        return {
            name,
            type,
            key: dataset.record.key !== 'content' && dataset.record.key.includes(name),
            parts: isNested ? paths.map((path) => ({ path, type: known.get(path)?.type ?? 'any' })) : [],
            ...(field?.description === undefined ? {} : { description: field.description }),
            ...(field?.words === undefined ? {} : { words: field.words }),
        };
    });
}
function knownFields({ record, summary, }) {
    const known = new Map();
    for (const [path, { type, description, words }] of Object.entries(record.fields ?? {}))
        known.set(path, { path, type, description, words });
    const note = (path, type) => {
        if (!known.has(path))
            known.set(path, { path, type });
    };
    for (const path of [record.time, ...(record.instants ?? [])])
        if (path !== undefined)
            note(path, 'instant');
    for (const { sum } of Object.values(summary.metrics ?? {}))
        note(sum, 'number');
    return known;
}
function columnType(type) {
    switch (type) {
        case 'instant':
        case 'date':
        case 'integer':
        case 'number':
        case 'boolean':
            return type;
        case 'object':
            return 'json';
        default:
            return 'string';
    }
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
/* unused harmony export MAX_QUERIES_PER_SLICE */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


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
            throw invalid(`filters: ${name} is missing, and the dataset ${datasetKey} needs it: ${description} Give {${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)}: …}.`);
    for (const name of names) {
        const missing = (definitions[name]?.requires ?? []).filter((other) => !names.has(other));
        if (missing.length > 0)
            throw invalid(`filters: ${name} needs ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(missing)} too. Add ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(missing)} to filters.`);
    }
    return Object.fromEntries(resolved);
}
function undeclared(datasetKey, name, declared) {
    return invalid(declared.length === 0
        ? `filters: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is given, but the dataset ${datasetKey} has no filters. Leave filters out.`
        : `filters: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is not a filter of the dataset ${datasetKey}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, declared)} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(declared)}.`);
}
/** The values of a filter, checked: an array of one as that one. */
function resolveValues(name, value, definition) {
    if (!Array.isArray(value))
        return checkedValue(name, value, definition);
    const values = [...new Set(value.map((one) => checkedValue(name, one, definition)))];
    const [first] = values;
    if (first === undefined)
        throw invalid(`filters: ${name} is an empty array. Give at least one value, or leave ${name} out.`);
    if (values.length === 1)
        return first;
    if (definition.multiple === 'no')
        throw invalid(`filters: ${name} has ${values.length} values, allowed is one.`);
    return values;
}
function checkedValue(name, value, definition) {
    const complain = (problem) => invalid(`filters: ${name} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value)} ${problem}.`);
    const { type, values } = definition;
    if (type === 'boolean') {
        if (typeof value !== 'boolean')
            throw complain(`is ${kindOf(value)}; allowed is true or false`);
        return value;
    }
    if (type === 'integer') {
        if (!Number.isSafeInteger(value))
            throw complain(`is ${kindOf(value)}; allowed is a whole number`);
    }
    else if (typeof value !== 'string') {
        throw complain(`is ${kindOf(value)}; allowed is a text${Array.isArray(value) ? ' or one array of texts' : ''}`);
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
        throw complain(`is not one of the allowed values.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(String(known), values.map(String))} Allowed: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(values.map(String))}`);
    return known;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    if (typeof value === 'number')
        return 'a number';
    if (typeof value === 'boolean')
        return 'true or false';
    return typeof value === 'string' ? 'a text' : 'an object';
}
/** Groups of filters of which at least one must be set. */
function checkOneOf(datasetKey, filters, groups) {
    for (const group of groups)
        if (!group.some((name) => Object.hasOwn(filters, name)))
            throw invalid(`filters: the dataset ${datasetKey} needs one of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(group)}, and none of them is given. Add one to filters.`);
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
        throw invalid(`filters: the values of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(split.map(([name, parts]) => `${name} (${parts.length})`))} make ${count} queries for each slice, allowed are ${MAX_QUERIES_PER_SLICE}. Give fewer values, or run them apart.`);
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
function invalid(message) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INPUT_INVALID', message);
}


/***/ }),

/***/ 85788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ loadCatalog),
  X: () => (/* binding */ validateCatalogFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/catalog/template.ts
var catalog_template = __webpack_require__(13485);
;// CONCATENATED MODULE: ./src/catalog/cross-reference.ts


/** Placeholders that a request may have, by what it is for. */
const WINDOW_PLACEHOLDERS = ['start', 'end'];
const TRANSACTION_PLACEHOLDER = 'transactionId';
const KNOWN_PLACEHOLDERS = [...WINDOW_PLACEHOLDERS, TRANSACTION_PLACEHOLDER];
/** A named entry that must be there; the message says where it was looked for and what is near. */
function checkName(pointer, kind, key, entries, list) {
    const found = entries.get(key);
    if (found === undefined)
        list.add(pointer, () => `there is no ${kind} ${(0,suggestion/* quoted */.TL)(key)}.${(0,suggestion/* didYouMean */.au)(key, entries.keys())} There are: ${entries.size === 0 ? 'none' : (0,suggestion/* listed */.KE)(entries.keys())}`);
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
    return (0,catalog_template/* placeholdersIn */.Qf)([endpoint.path, endpoint.query, endpoint.body]);
}
/** A call after the submit call knows the transaction's id and nothing else. */
function checkFollowUp(pointer, key, endpoint, list) {
    const placeholders = endpointPlaceholders(endpoint);
    if (!placeholders.has(TRANSACTION_PLACEHOLDER))
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} does not use {transactionId}, so it cannot name the query`);
    for (const name of placeholders)
        if (name !== TRANSACTION_PLACEHOLDER)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} uses {${name}}, which only the submit call knows`);
}

;// CONCATENATED MODULE: ./src/catalog/check-figures.ts


/** What a dataset's summary counts and adds up. */
function checkSummary(at, { summary }, list) {
    const groupings = Object.keys(summary.countsBy);
    const checkGrouping = (pointer, name) => {
        if (!groupings.includes(name))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(name)} is not a grouping of countsBy.${(0,suggestion/* didYouMean */.au)(name, groupings)} There are: ${(0,suggestion/* listed */.KE)(groupings)}`);
    };
    for (const name of summary.top?.of ?? [])
        checkGrouping(at('summary', 'top', 'of'), name);
    for (const [name, { by }] of Object.entries(summary.metrics ?? {}))
        if (by !== undefined) {
            checkGrouping(at('summary', 'metrics', name, 'by'), by);
            if (summary.countsBy[by]?.path.includes('[]') === true)
                list.add(at('summary', 'metrics', name, 'by'), () => `${(0,suggestion/* quoted */.TL)(by)} has several groups for a record, so its shares would not add up`);
        }
    for (const [name, grouping] of Object.entries(summary.countsBy)) {
        const isPrefix = grouping.as === 'prefix';
        if (isPrefix !== (grouping.before !== undefined))
            list.add(at('summary', 'countsBy', name), () => isPrefix ? 'a prefix needs "before", the text that ends it' : '"before" belongs to "as": "prefix"');
    }
}
/** The endpoint that gives the second opinion, and what it is compared with. */
function checkReconcile(at, dataset, catalog, findRule, list) {
    const { reconcile } = dataset;
    if (reconcile === undefined)
        return;
    const pointer = at('reconcile', 'endpoint');
    const endpoint = checkName(pointer, 'endpoint', reconcile.endpoint, catalog.endpoints, list);
    if (endpoint !== undefined) {
        if (endpoint.itemsPath === null)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(reconcile.endpoint)} has no itemsPath, so it gives no counts`);
        const allowed = dataset.window === undefined ? [] : WINDOW_PLACEHOLDERS;
        const used = endpointPlaceholders(endpoint);
        for (const name of used)
            if (!allowed.includes(name))
                list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(reconcile.endpoint)} uses {${name}}, which is not known here`);
        for (const name of allowed)
            if (!used.has(name))
                list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(reconcile.endpoint)} does not use {${name}}, so it would count more than a slice`);
    }
    const filters = Object.keys(dataset.filters ?? {});
    const { keyFilter, recordPath } = reconcile;
    if (keyFilter !== undefined && !filters.includes(keyFilter))
        list.add(at('reconcile', 'keyFilter'), () => `${(0,suggestion/* quoted */.TL)(keyFilter)} is not a filter of the dataset.${(0,suggestion/* didYouMean */.au)(keyFilter, filters)} There are: ${filters.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(filters)}`);
    if (findRule !== undefined && findRule(recordPath)?.rule.action !== 'keep')
        list.add(at('reconcile', 'recordPath'), () => `${(0,suggestion/* quoted */.TL)(recordPath)} must be kept by the redaction profile, or nothing can be compared`);
}

;// CONCATENATED MODULE: ./src/catalog/check-availability.ts



/** Where a dataset learns until when its data are complete. */
function checkAvailability(at, { availability, window }, catalog, list) {
    if (availability === undefined)
        return;
    if (window === undefined)
        list.add(at('availability'), () => 'it says nothing about a dataset without a window');
    const pointer = at('availability', 'endpoint');
    const endpoint = checkName(pointer, 'endpoint', availability.endpoint, catalog.endpoints, list);
    for (const name of endpoint === undefined ? [] : endpointPlaceholders(endpoint))
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(availability.endpoint)} uses {${name}}, which is not known here`);
    const { wait } = availability;
    if (wait !== undefined && !(((0,base_window/* parseDuration */.E9)(wait) ?? 0) > 0))
        list.add(at('availability', 'wait'), () => `${(0,suggestion/* quoted */.TL)(wait)} is not a length of time; it must be above zero`);
}

// EXTERNAL MODULE: ./src/catalog/check-rows.ts
var check_rows = __webpack_require__(63113);
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
    const { key: fields } = dataset.record;
    const carried = Object.keys(each.carry);
    if (each.batch === undefined && Array.isArray(fields) && !fields.some((field) => carried.includes(field)))
        list.add(at('record', 'key'), () => `the key does not tell the parent: what two parents have would be taken for one record. Add ${(0,suggestion/* listed */.KE)(carried.map(suggestion/* quoted */.TL))}, or one of them`);
}
/** Whatever a request has to be filled in with must come from somewhere, and what is carried must go somewhere. */
function checkFilledIn(at, dataset, endpoint, list) {
    if (endpoint === undefined)
        return;
    const used = endpointPlaceholders(endpoint);
    const given = [...WINDOW_PLACEHOLDERS, ...ownPlaceholders(dataset)];
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
    const parent = checkName(`${pointer}/dataset`, 'dataset', parentKey, catalog.datasets, list);
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
        if (!columns.includes(path.split('.')[0] ?? ''))
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
        list.add(`${pointer}/style`, () => 'style says nothing where a query has one value; it belongs to "list"');
    if (bind.append !== undefined && !(0,catalog_template/* holdsValue */.UQ)(bind.append))
        list.add(`${pointer}/append`, () => 'no member has {value}, so the value would be lost');
    if (bind.path === '$' || bind.path.split('.').some((part) => part === '__proto__'))
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
        : bind.append === undefined && (0,json/* lookup */.$I)(endpoint.body ?? {}, bind.path) !== undefined;
    if (fixed && filter.default === undefined)
        list.add(`${pointer}/path`, () => `${(0,suggestion/* quoted */.TL)(bind.path)} is already set by the endpoint; only a filter with a default replaces it`);
}
function checkPathBinding(pointer, filter, bind, endpoint, list) {
    const names = [...endpointPlaceholders({ ...endpoint, query: {}, body: {} })];
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
        const target = checkName(pointer, 'dataset', key, catalog.datasets, list);
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
    const checkUse = (pointer, name) => {
        if (name !== undefined && !names.includes(name))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(name)} is not a lookup of the dataset.${(0,suggestion/* didYouMean */.au)(name, names)} There are: ${names.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(names)}`);
    };
    for (const [name, filter] of Object.entries(dataset.filters ?? {}))
        checkUse(at('filters', name, 'known', 'lookup'), filter.known?.lookup);
    for (const [name, { labels }] of Object.entries(dataset.summary.countsBy))
        checkUse(at('summary', 'countsBy', name, 'labels'), labels);
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
        checkSummary(at, dataset, list);
        const findRule = finders.get(dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a);
        checkReconcile(at, dataset, catalog, findRule, list);
        checkLookups(at, dataset, catalog, finders, list);
    }
}
function checkWindow(at, dataset, list) {
    for (const member of ['slice', 'smallestSlice', 'maxDuration', 'retention']) {
        const text = dataset.window?.[member];
        if (text !== undefined && !(((0,base_window/* parseDuration */.E9)(text) ?? 0) > 0))
            list.add(at('window', member), () => `${(0,suggestion/* quoted */.TL)(text)} is not a length of time; it must be above zero`);
    }
    if (dataset.window?.smallestSlice !== undefined && dataset.record.time === undefined)
        list.add(at('window', 'smallestSlice'), () => 'needs record.time: only entries with a time of their own are the same in a shorter interval');
}
/** Returns the endpoint whose request starts a query, where it is there. */
function checkSource(at, dataset, catalog, list) {
    const { endpoint: endpointKey, transaction: transactionKey } = dataset.source;
    const pointer = at('source', 'endpoint');
    const endpoint = checkName(pointer, 'endpoint', endpointKey, catalog.endpoints, list);
    if (endpoint !== undefined) {
        if (endpoint.itemsPath === null)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(endpointKey)} has no itemsPath, so it gives no records`);
        if (endpoint.method === 'DELETE')
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(endpointKey)} is a DELETE; records are read by GET or POST`);
    }
    if (transactionKey === undefined) {
        if (endpoint === undefined)
            return undefined;
        if (endpointPlaceholders(endpoint).has(TRANSACTION_PLACEHOLDER))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(endpointKey)} uses {transactionId}, so source needs a transaction that leads to it`);
        checkWindowUse(pointer, endpointKey, endpoint, dataset, list);
        return endpoint;
    }
    if (endpoint !== undefined)
        checkFollowUp(pointer, endpointKey, endpoint, list);
    const transactionPointer = at('source', 'transaction');
    const transaction = checkName(transactionPointer, 'transaction profile', transactionKey, catalog.profiles.transaction, list);
    const submit = transaction === undefined ? undefined : catalog.endpoints.get(transaction.submit);
    if (transaction !== undefined && submit !== undefined)
        checkWindowUse(transactionPointer, transaction.submit, submit, dataset, list);
    return submit;
}
function checkWindowUse(pointer, key, endpoint, dataset, list) {
    const placeholders = endpointPlaceholders(endpoint);
    // Where the parents are those of the slice's window, the window need not be told again.
    const byParents = dataset.source.each !== undefined;
    for (const name of WINDOW_PLACEHOLDERS) {
        if (dataset.window !== undefined && !placeholders.has(name) && !byParents)
            list.add(pointer, () => `the dataset has a window, but ${(0,suggestion/* quoted */.TL)(key)} does not use {${name}}`);
        if (dataset.window === undefined && placeholders.has(name))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} uses {${name}}, but the dataset has no window`);
    }
}
function checkRecord(at, dataset, finders, list) {
    const profileKey = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const findRule = checkName(at('redaction'), 'redaction profile', profileKey, finders, list);
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
    const { key, time, scope, version } = dataset.record;
    for (const field of key === 'content' ? [] : key)
        check('key', field, ['keep', 'pseudonymise']);
    if (time !== undefined)
        check('time', time, ['keep']);
    if (scope !== undefined && dataset.window?.slice === undefined)
        list.add(at('record', 'scope'), () => 'scope says nothing where there are no slices (window.slice)');
    if (version !== undefined && key === 'content')
        list.add(at('record', 'version'), () => 'version says nothing where the key is "content": records that differ are different records');
}

;// CONCATENATED MODULE: ./src/catalog/check.ts





/** Finds what a schema cannot see: names that lead nowhere, and parts that do not go together. */
function checkCatalog(catalog, list) {
    const { service, profiles, endpoints } = catalog;
    if (!Object.hasOwn(service.regions, service.defaultRegion))
        list.add('/service/defaultRegion', () => `${(0,suggestion/* quoted */.TL)(service.defaultRegion)} is none of the regions.${(0,suggestion/* didYouMean */.au)(service.defaultRegion, Object.keys(service.regions))}`);
    for (const [key, profile] of profiles.retry)
        for (const status of profile.throttleStatuses)
            if (!profile.retryStatuses.includes(status))
                list.add((0,problem/* pointerTo */.xH)('profiles', 'retry', key, 'throttleStatuses'), () => `${status} is not among retryStatuses; a status that says slow down must be one that is retried`);
    for (const [key, profile] of profiles.paging)
        checkPageSize(key, profile, list);
    for (const [key, profile] of profiles.transaction)
        checkTransaction(key, profile, endpoints, list);
    checkEndpoints(catalog, list);
    checkDatasets(catalog, list);
}
function checkPageSize(key, profile, list) {
    const pageSize = 'pageSize' in profile ? profile.pageSize : undefined;
    if (pageSize?.minimum !== undefined && pageSize.minimum > pageSize.value)
        list.add((0,problem/* pointerTo */.xH)('profiles', 'paging', key, 'pageSize', 'minimum'), () => `${pageSize.minimum} is more than value, which is ${pageSize.value}`);
}
function checkTransaction(key, profile, endpoints, list) {
    const at = (...names) => (0,problem/* pointerTo */.xH)('profiles', 'transaction', key, ...names);
    const submit = checkName(at('submit'), 'endpoint', profile.submit, endpoints, list);
    if (submit !== undefined) {
        refuseDelete(at('submit'), profile.submit, submit, list);
        if (endpointPlaceholders(submit).has(TRANSACTION_PLACEHOLDER))
            list.add(at('submit'), () => `${(0,suggestion/* quoted */.TL)(profile.submit)} uses {transactionId}, which is known only after the submit call`);
    }
    for (const role of ['status', 'cancel']) {
        const name = profile[role];
        const endpoint = name === undefined ? undefined : checkName(at(role), 'endpoint', name, endpoints, list);
        if (name === undefined || endpoint === undefined)
            continue;
        if (role === 'status')
            refuseDelete(at(role), name, endpoint, list);
        checkFollowUp(at(role), name, endpoint, list);
    }
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
        const paging = checkName(at('paging'), 'paging profile', endpoint.paging, profiles.paging, list);
        checkName(at('auth'), 'auth profile', endpoint.auth, profiles.auth, list);
        checkName(at('retry'), 'retry profile', endpoint.retry, profiles.retry, list);
        checkName(at('limits'), 'limits profile', endpoint.limits, profiles.limits, list);
        if (endpoint.method === 'POST' && endpoint.effect !== 'read')
            list.add(at('effect'), () => 'a POST needs "effect": "read", and must change nothing on the server but the existence of a query');
        if (endpoint.method === 'DELETE' && !cancels.has(key))
            list.add(at('method'), () => 'DELETE is allowed only for the cancel call of a transaction profile');
        if (endpoint.method !== 'POST' && endpoint.body !== undefined)
            list.add(at('body'), () => `a ${endpoint.method} has no body; use query, or POST with "effect": "read"`);
        checkItems(at, endpoint, paging, list);
        if (paging !== undefined && endpoint.method !== 'POST' && pagesInBody(paging))
            list.add(at('paging'), () => `${(0,suggestion/* quoted */.TL)(endpoint.paging)} writes into the body, which a ${endpoint.method} does not have`);
        if (endpoint.path.split('/').some((segment) => segment === '.' || segment === '..'))
            list.add(at('path'), () => `${(0,suggestion/* quoted */.TL)(endpoint.path)} climbs; "." and ".." are not allowed as segments`);
        for (const member of ['path', 'query', 'body'])
            checkPlaceholders(at(member), endpoint[member], owned.get(key) ?? [], list);
    }
}
/** The shape of the items: one object has no pages, and an endpoint without items has no shape. */
function checkItems(at, { items, itemsPath, paging: pagingKey }, paging, list) {
    if (items === undefined)
        return;
    if (itemsPath === null)
        list.add(at('items'), () => 'items says nothing where itemsPath is null');
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
        names.set(key, [...(names.get(key) ?? []), ...ownPlaceholders(dataset)]);
    }
    return names;
}
function checkPlaceholders(pointer, template, owned, list) {
    const known = [...KNOWN_PLACEHOLDERS, ...owned];
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
    const { extends: base, ...value } = entry.value;
    return typeof base === 'string' ? { ...entry, value, base } : { ...entry, value };
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
            throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `catalog ${(0,suggestion/* quoted */.TL)(input)} has an empty place between its commas. Allowed: a file, several with commas between, or a folder.`);
        const path = await pathInWorkspace(part, workspace);
        if (!(await (0,promises_.stat)(path)).isDirectory()) {
            found.push({ name: part, path });
            continue;
        }
        const names = (await (0,promises_.readdir)(path)).filter((name) => name.endsWith('.json')).sort();
        if (names.length === 0)
            throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `catalog ${(0,suggestion/* quoted */.TL)(part)} is a folder without a .json file. Allowed: a file, several with commas between, or a folder of them.`);
        for (const name of names) {
            const member = (0,external_node_path_.join)(part, name).replaceAll('\\', '/');
            found.push({ name: member, path: await pathInWorkspace(member, workspace) });
        }
    }
    const twice = found.find(({ path }, index) => found.findIndex((other) => other.path === path) !== index);
    if (twice !== undefined)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `catalog ${(0,suggestion/* quoted */.TL)(input)} names the file ${(0,suggestion/* quoted */.TL)(twice.name)} twice. Name it once.`);
    if (found.length > MAX_FILES)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `catalog ${(0,suggestion/* quoted */.TL)(input)} stands for ${found.length} files. Allowed are at most ${MAX_FILES}.`);
    return found;
}
/** The real path of a file or folder of the workspace. */
async function pathInWorkspace(path, workspace) {
    let real;
    try {
        real = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path));
    }
    catch (error) {
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `catalog ${(0,suggestion/* quoted */.TL)(path)} is not there. Give the path of a file or folder in the workspace; in a workflow the repository must be checked out first.`, { cause: error });
    }
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), real);
    if (inside === '' || (0,external_node_path_.isAbsolute)(inside) || inside.split(/[\\/]/)[0] === '..')
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `catalog ${(0,suggestion/* quoted */.TL)(path)} does not lie in the workspace. Allowed is a file or a folder below it.`);
    return real;
}
/** Text of a file. @throws GenesysCoreError CATALOG_INVALID where it is not a file, not text or too large. */
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

;// CONCATENATED MODULE: ./src/catalog/checked.generated.ts
// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
const CHECKED_SHA256 = '79bf17ca629795ba3be4c23f6776afafb1e6196f0d4bad50ff5e1619ef192c16';

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
    const packs = names.map((file, index) => ({ file, document: parseShipped(file, texts[index] ?? '') }));
    const isChecked = (0,json/* sha256Hex */.fg)([schema, main, ...texts].join('')) === CHECKED_SHA256;
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
    const { createSchemaCheck } = await __webpack_require__.e(/* import() */ 326).then(__webpack_require__.bind(__webpack_require__, 2326));
    return createSchemaCheck(JSON.parse(schema));
}
async function readShipped(catalogDir, file) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(catalogDir, file), 'utf8');
    }
    catch (error) {
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
    const named = files.map(({ file, document }) => ({ file: `the built-in ${file}`, document }));
    const layer = completeLayer(named, list);
    if (check !== undefined && layer !== undefined)
        checkResolved(layer.entries, named.map(({ file }) => file), check, list);
    throwProblems(name, list, layer?.entries, []);
    if (layer === undefined)
        throw new Error('a catalog without its parts has problems');
    return layer;
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
    if (catalog !== undefined)
        checkCatalog(catalog, list);
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
    return {
        version,
        // Plain data from JSON; the interfaces of its parts have no index signature to say so.
        sha256: (0,json/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)(inForce)),
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
/* harmony export */   xH: () => (/* binding */ pointerTo)
/* harmony export */ });
const MAX_PROBLEMS = 20;
function createProblemList() {
    const problems = [];
    let omitted = 0;
    return {
        problems,
        omitted: () => omitted,
        add(pointer, word) {
            if (problems.length === MAX_PROBLEMS) {
                omitted += 1;
                return;
            }
            const message = word();
            const known = problems.some((other) => other.pointer === pointer && other.message === message);
            if (!known)
                problems.push({ pointer, message });
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
        list.add(at('freeText'), () => `freeText says nothing where the action is ${rule.action}; leave it out`);
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
    const renamed = Object.keys(record.rename ?? {}).filter((name) => caution.isRemoved(name));
    return [...new Set([...caution.broadRules, ...renamed])];
}
/** Renames that would hide a secret, and what needs a consent of the caller's repository and has none. */
function checkConsent(key, dataset, cautions, list) {
    for (const name of Object.keys(dataset.record.rename ?? {}).filter(_secret_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretName */ .e))
        list.add((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerTo */ .xH)('datasets', key, 'record', 'rename', name), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)} is the name of a secret, which no name hides; leave it out`);
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


/***/ }),

/***/ 45888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_REDACTION_PROFILE)
/* harmony export */ });
/** Redaction profile of a dataset that names none. */
const DEFAULT_REDACTION_PROFILE = 'default';


/***/ }),

/***/ 87106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ ENGINE_VERSION),
/* harmony export */   OH: () => (/* binding */ githubEntry),
/* harmony export */   pW: () => (/* binding */ engineEntry),
/* harmony export */   rw: () => (/* binding */ ENGINE_NAME),
/* harmony export */   yf: () => (/* binding */ catalogDirOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/** As in package.json: a bundle has no package.json of its own to read. */
const ENGINE_NAME = 'genesys-core';
const ENGINE_VERSION = '0.1.0';
/**
 * The engine as a manifest names it. `ref` is what a workflow asked for; only where that is a whole commit hash is it
 * known which commit runs.
 */
function engineEntry(ref) {
    const gitSha = ref !== undefined && /^[0-9a-f]{40}$/.test(ref) ? ref : null;
    return { name: ENGINE_NAME, version: ENGINE_VERSION, gitSha };
}
/**
 * Folder of the built-in catalog, absolute. `entryUrl` is `import.meta.url` of a door's entry, which lies two folders
 * below the root as source and as bundle alike. (Said with `new URL(…, import.meta.url)`, the bundler would copy the
 * folder into the bundle.)
 */
function catalogDirOf(entryUrl) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(entryUrl)), '../../catalog');
}
/** The workflow run by the runner's own variables; null outside a workflow, and where they are not as GitHub sets them. */
function githubEntry(env) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d{1,20}$/.test(runId))
        return null;
    const runAttempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1');
    return {
        repository,
        runId,
        runAttempt: Number.isSafeInteger(runAttempt) && runAttempt > 0 ? runAttempt : 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        sha: env['GITHUB_SHA'] ?? '',
    };
}


/***/ }),

/***/ 69515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ planRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/catalog/load.ts + 15 modules
var load = __webpack_require__(85788);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
;// CONCATENATED MODULE: ./src/catalog/address.ts


/**
 * The two base addresses of a run.
 * @throws GenesysCoreError INPUT_INVALID for an unknown region or an override that is not an https origin
 */
function resolveAddresses(request, service) {
    const domain = resolveDomain(request.region, service);
    return {
        apiUrl: baseAddress('apiUrl', request.apiUrl) ?? service.hosts.api.replace('{domain}', domain),
        loginUrl: baseAddress('loginUrl', request.loginUrl) ?? service.hosts.login.replace('{domain}', domain),
    };
}
function resolveDomain(region, service) {
    const regions = new Map(Object.entries(service.regions));
    const asked = region?.trim() ?? '';
    const name = asked === '' ? service.defaultRegion : bareName(asked);
    const domain = regions.get(name) ??
        [...regions.values()].find((known) => known === name || `api.${known}` === name || `login.${known}` === name);
    if (domain !== undefined)
        return domain;
    const known = [...regions].map(([aws, itsDomain]) => `${aws} (${itsDomain})`);
    throw invalid(`region ${(0,suggestion/* quoted */.TL)(asked)} is not a region of ${service.name}.${(0,suggestion/* didYouMean */.au)(name.replace(/^api\./, ''), [...regions.keys(), ...regions.values()])} Allowed, by AWS name or domain: ${(0,suggestion/* listed */.KE)(known)}.`);
}
/** Users paste addresses: scheme and trailing slashes are not part of the name. */
function bareName(region) {
    let name = region.toLowerCase().replace(/^https?:\/\//, '');
    while (name.endsWith('/'))
        name = name.slice(0, -1);
    return name;
}
function baseAddress(input, text) {
    const given = text?.trim() ?? '';
    if (given === '')
        return undefined;
    const example = 'Give the origin alone, e.g. https://host.example, or http:// on a loopback host.';
    const url = parsed(given);
    // The user part may be a password: an address with one is never quoted.
    if (given.includes('@') || (url !== undefined && (url.username !== '' || url.password !== '')))
        throw invalid(`${input} has a user part, which is not allowed. ${example}`);
    const complain = (problem) => invalid(`${input} ${(0,suggestion/* quoted */.TL)(given)} ${problem}. ${example}`);
    if (url === undefined || url.hostname === '')
        throw complain('is not an absolute address');
    if (given.includes('?'))
        throw complain('has a query, which is not allowed');
    if (given.includes('#'))
        throw complain('has a fragment, which is not allowed');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw complain(`has the scheme ${url.protocol}, allowed is https:`);
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
        throw complain('is plain http: off loopback, where anyone on the way could read the token; use https:');
    if (/[^/]/.test(url.pathname))
        throw complain('has a path, which is not allowed');
    return url.origin;
}
function parsed(text) {
    try {
        return new URL(text);
    }
    catch {
        return undefined;
    }
}
/** Loopback by name or number, in the form in which `URL` writes a host. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}

// EXTERNAL MODULE: ./src/catalog/columns.ts
var columns = __webpack_require__(89736);
// EXTERNAL MODULE: ./src/catalog/filter.ts
var filter = __webpack_require__(85077);
;// CONCATENATED MODULE: ./src/catalog/plan-lookups.ts
/**
 * The lookups that a run needs: those that name its groups, and those that know the values of a filter that is set.
 * `resolve` plans the run of the looked-up dataset, a snapshot.
 */
function planLookups(dataset, filters, resolve) {
    const labels = Object.values(dataset.summary.countsBy).map((grouping) => grouping.labels);
    const known = Object.keys(filters).map((name) => dataset.filters?.[name]?.known?.lookup);
    const needed = new Set([...labels, ...known]);
    return Object.entries(dataset.lookups ?? {})
        .filter(([name]) => needed.has(name))
        .map(([name, definition]) => ({ name, definition, plan: resolve(definition.dataset) }));
}

// EXTERNAL MODULE: ./src/catalog/plan-slices.ts
var plan_slices = __webpack_require__(13262);
;// CONCATENATED MODULE: ./src/catalog/plan-parents.ts

/**
 * Where a dataset's parents come from: the values of the filter where the request sets it, else the parent dataset.
 * @throws GenesysCoreError INPUT_INVALID where neither is there, or the parent dataset refuses the window
 */
function planParents({ source, filters: definitions = {} }, filters, window, resolve) {
    const definition = source.each;
    if (definition === undefined)
        return undefined;
    const { filter, dataset } = definition;
    const given = filter === undefined ? undefined : filters[filter];
    if (given !== undefined)
        return { definition, values: [given].flat().map((value) => String(value)) };
    if (dataset === undefined)
        throw (0,plan_slices/* invalid */.Gq)(`filters: ${filter ?? ''} is missing: the dataset is fetched for each of its values. ${definitions[filter ?? '']?.description ?? ''}`);
    return { definition, plan: resolve(dataset, window, definition.filters ?? {}) };
}

;// CONCATENATED MODULE: ./src/catalog/plan-reconcile.ts

/** What of a run's slices can be compared under its filters; undefined where the dataset declares no second opinion. */
function planReconcile(dataset, filters) {
    const definition = dataset.reconcile;
    if (definition === undefined)
        return undefined;
    const { keyFilter } = definition;
    const others = Object.keys(filters).filter((name) => name !== keyFilter);
    if (others.length > 0)
        return {
            definition,
            skipped: `The filter ${(0,suggestion/* listed */.KE)(others)} selects among records that the counts of ${definition.endpoint} do not tell apart.`,
        };
    const chosen = keyFilter === undefined ? undefined : filters[keyFilter];
    return chosen === undefined
        ? { definition }
        : { definition, keys: new Set([chosen].flat().map((value) => String(value))) };
}

// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/redaction-check.ts
var redaction_check = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/catalog/shard.ts
var catalog_shard = __webpack_require__(35559);
// EXTERNAL MODULE: ./src/catalog/template.ts
var template = __webpack_require__(13485);
;// CONCATENATED MODULE: ./src/catalog/plan.ts














/**
 * What a run will do, decided from its request and the catalog alone; pure.
 * @param nowMs the wall clock; relative times, the default window and retention count from it
 * @throws GenesysCoreError INPUT_INVALID naming the input, the value as given and what is allowed
 */
function resolvePlan(asked, catalog, nowMs) {
    const shard = asked.shard === undefined ? undefined : (0,catalog_shard/* parseShard */.uK)(asked.shard);
    const request = shard === undefined ? asked : requestOfShard(asked, shard);
    const plan = resolveAlone(request, catalog, nowMs);
    // What is looked up looks nothing up itself: names of names are of no use, and a circle would have no end.
    const lookups = planLookups(plan.dataset, plan.filters, (key) => resolveAlone({ ...request, dataset: key, start: '', end: '', filters: {}, rawPayloads: false, catchUp: 0 }, catalog, nowMs));
    return { ...plan, ...(shard === undefined ? {} : { shard }), lookups };
}
/** The request for the shard's own window. What is given besides has to agree with it. */
function requestOfShard(request, shard) {
    const dataset = request.dataset.trim();
    if (dataset !== shard.datasetKey)
        throw (0,plan_slices/* invalid */.Gq)(`shard belongs to the dataset ${(0,suggestion/* quoted */.TL)(shard.datasetKey)}, but dataset is ${(0,suggestion/* quoted */.TL)(dataset)}. Take both from the same row of the matrix.`);
    for (const input of ['start', 'end'])
        if ((request[input]?.trim() ?? '') !== '')
            throw (0,plan_slices/* invalid */.Gq)(`${input} is ${(0,suggestion/* quoted */.TL)(request[input] ?? '')}, but shard has a window of its own. Leave start and end out.`);
    if ((request.catchUp ?? 0) > 0)
        throw (0,plan_slices/* invalid */.Gq)(`catchUp is ${request.catchUp ?? 0}, but a shard looks after its own window only. Leave catchUp out.`);
    if (shard.window === null)
        return request;
    const { startMs, endMs } = shard.window;
    return { ...request, start: (0,base_window/* formatInstant */.r4)(startMs), end: (0,base_window/* formatInstant */.r4)(endMs) };
}
function resolveAlone(request, catalog, nowMs) {
    const datasetKey = request.dataset.trim();
    const dataset = findDataset(datasetKey, catalog);
    const addresses = resolveAddresses(request, catalog.service);
    const window = datasetWindow(request, datasetKey, dataset, nowMs);
    const definitions = dataset.filters ?? {};
    const filters = (0,filter/* resolveFilters */.W1)(datasetKey, request.filters, definitions);
    (0,filter/* checkOneOf */.yO)(datasetKey, filters, dataset.oneOfFilters ?? []);
    const parents = planParents(dataset, filters, window, (key, parentWindow, parentFilters) => resolveAlone({
        ...request,
        dataset: key,
        ...boundsOf(catalog.datasets.get(key)?.window === undefined ? null : parentWindow),
        filters: parentFilters,
        rawPayloads: false,
        catchUp: 0,
        // Its records are not written, so what redaction makes of them does not matter.
        hasPseudonymKey: true,
    }, catalog, nowMs));
    const queryFilters = (0,filter/* splitFilters */.Ob)((0,filter/* withDefaults */.rO)(withoutParents(filters, dataset), definitions), definitions);
    const redactionProfile = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = (0,plan_slices/* entry */.f_)(catalog.profiles.redaction, redactionProfile);
    const reconcile = planReconcile(dataset, filters);
    const broad = (0,redaction_check/* broadKeeps */.FB)(dataset, (0,redaction_check/* cautionOf */.v4)(profile));
    const keyWarnings = pseudonymWarnings(request, datasetKey, dataset, profile);
    return {
        datasetKey,
        dataset,
        transaction: (0,plan_slices/* transactionOf */.CP)(dataset, catalog),
        redactionProfile,
        redactionSha256: (0,redaction_rules/* profileDigest */.AW)(profile),
        ...(broad.length === 0 ? {} : { broadKeep: broad }),
        catalog,
        window,
        filters,
        shownFilters: filters,
        summaryOnly: request.summaryOnly,
        columns: (0,columns/* columnsOf */.P)(dataset, profile),
        slices: (0,plan_slices/* planSlices */.dG)({ dataset, catalog, apiUrl: addresses.apiUrl }, window, queryFilters).map((slice) => withReconcile(slice, reconcile, catalog, addresses.apiUrl)),
        ...(parents === undefined ? {} : { parents }),
        ...(reconcile === undefined ? {} : { reconcile }),
        lookups: [],
        requestsPerMinute: request.requestsPerMinute ?? catalog.budget.requestsPerMinute,
        concurrency: request.concurrency ?? catalog.budget.concurrency,
        ...addresses,
        warnings: [
            ...retentionWarnings(dataset, window, nowMs),
            ...keyWarnings,
            ...rawWarnings(request, datasetKey, dataset),
            ...broadWarnings(redactionProfile, broad),
            ...deprecationWarnings(dataset, catalog),
        ],
    };
}
/** A window as a request has it. */
function boundsOf(window) {
    return window === null
        ? { start: '', end: '' }
        : { start: (0,base_window/* formatInstant */.r4)(window.startMs), end: (0,base_window/* formatInstant */.r4)(window.endMs) };
}
/** The filters without the one whose values are the parents. */
function withoutParents(filters, { source }) {
    return Object.fromEntries(Object.entries(filters).filter(([name]) => name !== source.each?.filter));
}
function findDataset(key, catalog) {
    const known = [...catalog.datasets.keys()];
    if (key === '')
        throw (0,plan_slices/* invalid */.Gq)(`dataset is missing. Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
    const dataset = catalog.datasets.get(key);
    if (dataset !== undefined)
        return dataset;
    throw (0,plan_slices/* invalid */.Gq)(`dataset ${(0,suggestion/* quoted */.TL)(key)} is not in the catalog.${(0,suggestion/* didYouMean */.au)(key, known)} Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
}
function datasetWindow(request, datasetKey, dataset, nowMs) {
    if (dataset.window === undefined) {
        if ((request.catchUp ?? 0) > 0)
            throw (0,plan_slices/* invalid */.Gq)(`catchUp is ${request.catchUp ?? 0}, but the dataset ${datasetKey} has no window: it is a snapshot of now, and missed ones are gone. Leave catchUp out.`);
        for (const input of ['start', 'end']) {
            const given = request[input]?.trim() ?? '';
            if (given !== '')
                throw (0,plan_slices/* invalid */.Gq)(`${input} is ${(0,suggestion/* quoted */.TL)(given)}, but the dataset ${datasetKey} has no window: it is a snapshot of now. Leave start and end out.`);
        }
        return null;
    }
    const window = (0,base_window/* resolveWindow */.LI)(request.start, request.end, nowMs);
    const named = `the window from start ${(0,base_window/* formatInstant */.r4)(window.startMs)} to end ${(0,base_window/* formatInstant */.r4)(window.endMs)}`;
    const maxMs = (0,plan_slices/* durationMs */.pc)(dataset.window.maxDuration);
    const lengthMs = window.endMs - window.startMs;
    if (lengthMs > maxMs)
        throw (0,plan_slices/* invalid */.Gq)(`${named} is ${(0,base_window/* formatLength */.ix)(lengthMs)} long; the dataset ${datasetKey} allows ${(0,base_window/* formatLength */.ix)(maxMs)} in one run. Move start or end, or make several runs.`);
    const keptSinceMs = retainedSince(dataset, nowMs);
    if (window.startMs < keptSinceMs && dataset.window.beyondRetention !== 'warn')
        throw (0,plan_slices/* invalid */.Gq)(`${named} begins before ${(0,base_window/* formatInstant */.r4)(keptSinceMs)}: the server keeps the records of ${datasetKey} for ${(0,base_window/* formatLength */.ix)(nowMs - keptSinceMs)}, so what is older is lost for good, unless an earlier run fetched it: ${(0,base_window/* formatInstant */.r4)(window.startMs)} to ${(0,base_window/* formatInstant */.r4)(Math.min(keptSinceMs, window.endMs))}. Give a start after that.`);
    return window;
}
/** The oldest instant whose records the server still has, as far as the catalog knows. */
function retainedSince(dataset, nowMs) {
    const retention = dataset.window?.retention;
    return retention === undefined ? Number.NEGATIVE_INFINITY : nowMs - (0,plan_slices/* durationMs */.pc)(retention);
}
function retentionWarnings(dataset, window, nowMs) {
    const keptSinceMs = retainedSince(dataset, nowMs);
    if (window === null || window.startMs >= keptSinceMs)
        return [];
    const lostUntilMs = Math.min(keptSinceMs, window.endMs);
    return [
        {
            code: 'RETENTION',
            message: `The server keeps these records for ${(0,base_window/* formatLength */.ix)(nowMs - keptSinceMs)}: those from ${(0,base_window/* formatInstant */.r4)(window.startMs)} to ${(0,base_window/* formatInstant */.r4)(lostUntilMs)} are probably gone and will be missing.`,
        },
    ];
}
function pseudonymWarnings(request, datasetKey, dataset, profile) {
    if (request.hasPseudonymKey === true)
        return [];
    const findRule = (0,redaction_rules/* ruleFinder */.PI)(profile);
    const { key } = dataset.record;
    const keyFields = (key === 'content' ? [] : key).filter((field) => findRule(field)?.rule.action === 'pseudonymise');
    if (keyFields.length > 0)
        throw (0,plan_slices/* invalid */.Gq)(`pseudonymKey is missing: the dataset ${datasetKey} is identified by ${(0,suggestion/* listed */.KE)(keyFields)}, which its redaction profile makes a pseudonym. Give a secret key of at least 32 bytes; "genesys-core keygen" makes one.`);
    const paths = Object.entries(profile.allow)
        .filter(([, rule]) => rule.action === 'pseudonymise')
        .map(([path]) => path);
    if (paths.length === 0)
        return [];
    return [
        {
            code: 'PSEUDONYM_KEY_MISSING',
            message: `No pseudonymKey was given: ${(0,suggestion/* listed */.KE)(paths)} will be removed instead of made a pseudonym. Make one with "genesys-core keygen" and keep it as a secret.`,
        },
    ];
}
function deprecationWarnings(dataset, catalog) {
    const transaction = (0,plan_slices/* transactionOf */.CP)(dataset, catalog);
    return [transaction?.submit, transaction?.status, dataset.source.endpoint].flatMap((key) => {
        const deprecated = catalog.endpoints.get(key ?? '')?.deprecated;
        if (key === undefined || deprecated === undefined)
            return [];
        const { why, successor } = deprecated;
        const instead = successor === undefined ? '' : ` In its place: ${successor}`;
        return [{ code: 'DEPRECATED', message: `The vendor gives up the operation of ${key}: ${why}${instead}` }];
    });
}
/** It takes both: a reviewed commit that allows it, and the input that asks for it. */
function rawWarnings(request, datasetKey, dataset) {
    if (request.rawPayloads !== true)
        return [];
    if (dataset.governance?.allowRaw !== true)
        throw (0,plan_slices/* invalid */.Gq)(`rawPayloads is true, but the catalog does not allow it for the dataset ${datasetKey}. It takes governance.allowRaw in a catalog of your repository (input catalog): {"catalogVersion": "1", "governance": {"allowRaw": [${(0,suggestion/* quoted */.TL)(datasetKey)}]}}.`);
    return [
        {
            code: 'RAW_PAYLOADS',
            message: 'Response bodies are kept as received in raw/: what redaction takes out of the records is in them. They are uploaded as an artifact of their own that is kept for a day, and never published.',
        },
    ];
}
/** Allowed by a reviewed commit; whoever reads the data should know. */
function broadWarnings(profile, broad) {
    if (broad.length === 0)
        return [];
    return [
        {
            code: 'BROAD_KEEP',
            message: `The redaction profile ${(0,suggestion/* quoted */.TL)(profile)} lets through ${(0,suggestion/* listed */.KE)(broad.map(suggestion/* quoted */.TL))}, as governance.allowBroadKeep of a catalog in your repository allows: personal data may be among the records.`,
        },
    ];
}
function withReconcile(slice, planned, catalog, apiUrl) {
    if (planned === undefined || planned.skipped !== undefined)
        return slice;
    const { definition } = planned;
    const endpoint = (0,plan_slices/* entry */.f_)(catalog.endpoints, definition.endpoint);
    const variables = (0,plan_slices/* windowVariables */.eV)(slice.window);
    return { ...slice, reconcile: (0,template/* bindRequest */.Bv)(definition.endpoint, endpoint, variables, apiUrl, 'page') };
}

// EXTERNAL MODULE: ./src/options/options.ts + 1 modules
var options_options = __webpack_require__(48831);
// EXTERNAL MODULE: ./src/records/pseudonym.ts
var pseudonym = __webpack_require__(73508);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/records/detectors.ts + 9 modules
var detectors = __webpack_require__(27194);
// EXTERNAL MODULE: ./src/records/kinds.ts
var kinds = __webpack_require__(93);
;// CONCATENATED MODULE: ./src/engine/shown-filters.ts




/** A value that is shown as a hash under a key; one of an earlier run's manifest stays as it is. */
const HIDDEN = /^(?:hmac|psn)_[0-9a-f]{32}$/;
const KEY_MESSAGE = 'genesys-core filters';
/**
 * The filters of a request as manifest, warnings, job summary and index may show them. A value is data like those of the
 * records: it is treated by the rule of the field that it is compared with. What may not stay is a pseudonym where the
 * rule makes one, else a hash under the pseudonym key or, without one, under the client's secret: equal requests stay
 * equal, and nobody without the key can try values. Without any key it is `hidden`.
 */
function shownFilters(plan, keys) {
    const profile = plan.catalog.profiles.redaction.get(plan.redactionProfile);
    const show = (name, value) => {
        const definition = plan.dataset.filters?.[name];
        if (typeof value !== 'string' || HIDDEN.test(value) || definition === undefined)
            return value;
        return showValue(plan, profile, name, value, definition, keys);
    };
    return Object.fromEntries(Object.entries(plan.filters).map(([name, value]) => [
        name,
        Array.isArray(value)
            ? value.map((one) => show(name, one))
            : show(name, value),
    ]));
}
function showValue(plan, profile, name, value, { values, known, field }, keys) {
    if (values?.includes(value) === true)
        return value;
    const hidden = () => hashed(keys, name, value);
    if (field === undefined || profile === undefined)
        return known !== undefined && (0,kinds/* isWord */.Jg)(value) ? value : hidden();
    const rule = (0,redaction_rules/* ruleFinder */.PI)(profile)(field);
    if (rule?.rule.action === 'pseudonymise' && keys.pseudonymKey !== undefined)
        return keys.pseudonymKey.pseudonym(rule.rule.domain ?? rule.path, value);
    if (rule?.rule.action !== 'keep')
        return hidden();
    const pathRule = (0,redaction_rules/* readRules */.Kc)({ [rule.path]: rule.rule })[0];
    const kind = pathRule === undefined ? 'id' : (0,redaction_rules/* kindOfRule */.cf)(pathRule, plan.dataset.record.fields?.[rule.path]);
    const stays = kind === 'text' ? !(0,detectors/* hasFinding */.e)(value) : (0,kinds/* kindTest */.hT)(kind)(value);
    return stays ? value : hidden();
}
function hashed({ pseudonymKey, credentials }, name, value) {
    if (pseudonymKey !== undefined)
        return pseudonymKey.pseudonym(`${KEY_MESSAGE} ${name}`, value).replace('psn_', 'hmac_');
    if (credentials.kind === 'missing')
        return 'hidden';
    const secret = credentials.kind === 'clientCredentials' ? credentials.clientSecret : credentials.accessToken;
    const key = (0,external_node_crypto_.createHmac)('sha256', secret).update(KEY_MESSAGE, 'utf8').digest();
    return `hmac_${(0,external_node_crypto_.createHmac)('sha256', key).update(`${name}\0${value}`, 'utf8').digest('hex').slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./src/engine/plan.ts








/**
 * What a run would do; nothing is sent or written.
 * @throws GenesysCoreError for all that is wrong before the network.
 */
async function planRun(options, context) {
    const nowMs = clock/* systemClock */.m.now();
    const catalog = await (0,load/* loadCatalog */.a)({
        catalogDir: context.catalogDir,
        overlayPath: options.catalog,
        workspace: context.workspace,
    });
    checkOutputDir(options.outputDir, context.workspace);
    const plan = resolvePlan((0,options_options/* toRunRequest */.mj)(options), catalog, nowMs);
    const pseudonymKey = options.pseudonymKey === undefined ? undefined : (0,pseudonym/* parsePseudonymKey */.Z)(options.pseudonymKey);
    return {
        ...plan,
        shownFilters: shownFilters(plan, { pseudonymKey, credentials: options.credentials }),
    };
}
/** What the path says; links on the way are the store's business. */
function checkOutputDir(outputDir, workspace) {
    const below = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, outputDir));
    if (below !== '' && !below.startsWith('..') && !(0,external_node_path_.isAbsolute)(below))
        return;
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `outputDir "${outputDir}" does not lie below the workspace ${workspace}. Allowed: a path below it, e.g. out or data/genesys.`);
}


/***/ }),

/***/ 64007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ planShards)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/catalog/shard.ts
var catalog_shard = __webpack_require__(35559);
;// CONCATENATED MODULE: ./src/catalog/shard-price.ts
/** Records of a UTC day, and stored bytes of a record, where neither catalog nor caller says. */
const DEFAULT_VOLUME = { recordsPerDay: 10_000, bytesPerRecord: 120 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Polls of a query that the service works on for some seconds. */
const POLLS_PER_QUERY = 4;
const DEFAULT_PAGE_SIZE = 100;
/** The price of a plan for one OAuth client. `recordsPerDay` takes the place of the catalog's figure. */
function priceOf(plan, recordsPerDay) {
    const volume = { ...DEFAULT_VOLUME, ...plan.dataset.volume };
    const days = plan.window === null ? 1 : (plan.window.endMs - plan.window.startMs) / DAY_MS;
    const records = Math.ceil((recordsPerDay ?? volume.recordsPerDay) * days);
    const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    const perQuery = plan.transaction === undefined ? 0 : 1 + POLLS_PER_QUERY;
    const pages = Math.max(queries, Math.ceil(records / pageSizeOf(plan)));
    const requests = 1 + queries * perQuery + pages;
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

;// CONCATENATED MODULE: ./src/engine/shard-plan.ts




/** What a job of `auto` comes to, and what a hosted runner gives it at most. */
const AUTO_MINUTES = 60;
const MAX_JOB_MINUTES = 350;
const DEFAULT_PARALLEL = 10;
/**
 * Cuts the windows of plans into shards of equal price, as the rows of a matrix.
 * @throws GenesysCoreError INPUT_INVALID where a matrix would have more than 256 jobs, or a job would take more than six hours.
 */
function planShards(plans, options) {
    const prices = plans.map((plan) => priceOf(plan, options.recordsPerDay));
    const price = sumOfPrices(prices);
    const limit = Math.max(1, Math.floor(catalog_shard/* MAX_SHARDS */.hH / plans.length));
    const cut = plans.map((plan, index) => {
        const minutes = (prices[index]?.minutes ?? 0) * DEFAULT_PARALLEL;
        const count = options.shards === 'auto' ? Math.min(limit, Math.ceil(minutes / AUTO_MINUTES) || 1) : options.shards;
        const windows = plan.slices.flatMap(({ window }) => window ?? []);
        return { plan, shards: (0,catalog_shard/* cutShards */.I6)(plan.datasetKey, windows, plan.window, count) };
    });
    const jobs = cut.reduce((sum, { shards }) => sum + shards.length, 0);
    if (jobs > catalog_shard/* MAX_SHARDS */.hH)
        throw invalid(`${plans.length} datasets in ${options.shards} shards each are ${jobs} jobs; a matrix has ${catalog_shard/* MAX_SHARDS */.hH} at most. Give --shards ${limit} or fewer datasets.`);
    const maxParallel = Math.min(options.maxParallel ?? DEFAULT_PARALLEL, jobs);
    const include = cut.flatMap(({ plan, shards }) => shards.map((shard) => ({
        dataset: plan.datasetKey,
        shard: (0,catalog_shard/* shardText */.eG)(shard),
        name: `${shard.number} of ${shard.count}`,
        start: shard.window === null ? null : (0,base_window/* formatInstant */.r4)(shard.window.startMs),
        end: shard.window === null ? null : (0,base_window/* formatInstant */.r4)(shard.window.endMs),
        requestsPerMinute: Math.max(1, Math.floor(plan.requestsPerMinute / maxParallel)),
    })));
    const jobMinutes = Math.max(...cut.map(({ shards }, index) => ((prices[index]?.minutes ?? 0) * maxParallel) / shards.length));
    if (jobMinutes > MAX_JOB_MINUTES)
        throw invalid(`a job would take about ${Math.ceil(jobMinutes / 60)} hours, and a hosted runner ends it after six. Give more shards, fewer jobs at once (--max-parallel), or a shorter window.`);
    const byClients = (clients) => Math.ceil(price.minutes / clients);
    return {
        include,
        maxParallel,
        price: {
            ...price,
            minutes: Math.ceil(price.minutes),
            jobs,
            minutesByClients: { '1': byClients(1), '3': byClients(3), '10': byClients(10) },
        },
    };
}
function invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}


/***/ }),

/***/ 72441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ filesOf),
/* harmony export */   d: () => (/* binding */ ArchiveError)
/* harmony export */ });
/** Why bytes are no archive of ours. */
class ArchiveError extends Error {
}
const BLOCK_BYTES = 512;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
function sumOf(block) {
    return block.reduce((sum, byte) => sum + byte, 0);
}
function paddingAfter(sizeBytes) {
    return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}
/**
 * The files of an archive that `archiveOf` made, in order. Takes nothing else: no links, folders, other formats or
 * paths that climb.
 * @throws ArchiveError
 */
async function* filesOf(stream) {
    const source = createSource(stream);
    for (;;) {
        const block = await source.exactly(BLOCK_BYTES);
        if (block.every((byte) => byte === 0))
            return;
        const { path, sizeBytes } = readHeader(block);
        let read = 0;
        const chunks = async function* () {
            while (read < sizeBytes) {
                const chunk = await source.upTo(sizeBytes - read);
                read += chunk.length;
                yield chunk;
            }
        };
        yield { path, sizeBytes, chunks: chunks() };
        if (read < sizeBytes)
            throw new ArchiveError(`${path} was not read to its end`);
        await source.exactly(paddingAfter(sizeBytes));
    }
}
function readHeader(block) {
    const text = (start, length) => {
        const field = block.subarray(start, start + length);
        const end = field.indexOf(0);
        return field.subarray(0, end === -1 ? length : end).toString('utf8');
    };
    const told = Number.parseInt(text(148, 8), 8);
    const blank = Buffer.from(block).fill(' ', 148, 156);
    if (text(257, 6) !== 'ustar' || told !== sumOf(blank))
        throw new ArchiveError('it is no archive of a run');
    if (text(156, 1) !== '0')
        throw new ArchiveError('it holds something else than plain files');
    const size = text(124, 12);
    if (!/^[0-7]{11}$/.test(size))
        throw new ArchiveError('it tells no size of a file');
    const path = `${text(345, PREFIX_BYTES)}/${text(0, NAME_BYTES)}`;
    const names = path.split('/');
    if (names.some((name) => name === '' || name === '.' || name === '..' || !/^[A-Za-z0-9._-]{1,100}$/.test(name)))
        throw new ArchiveError(`it holds the path ${JSON.stringify(path)}`);
    return { path, sizeBytes: Number.parseInt(size, 8) };
}
function createSource(stream) {
    const iterator = stream[Symbol.asyncIterator]();
    let rest = new Uint8Array();
    const upTo = async (length) => {
        while (rest.length === 0) {
            const next = await iterator.next();
            if (next.done === true)
                throw new ArchiveError('it ends too early');
            rest = next.value;
        }
        const chunk = rest.subarray(0, length);
        rest = rest.subarray(chunk.length);
        return chunk;
    };
    return {
        upTo,
        async exactly(length) {
            const chunks = [];
            for (let left = length; left > 0;) {
                const chunk = await upTo(left);
                chunks.push(chunk);
                left -= chunk.length;
            }
            return Buffer.concat(chunks);
        },
    };
}


/***/ }),

/***/ 32241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l5: () => (/* binding */ ArtifactCallError),
/* harmony export */   nC: () => (/* binding */ gitHubArtifactClient)
/* harmony export */ });
/* unused harmony export withOutputTo */
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);

/** A call of the service failed. `sentSha256` is there when the whole archive had been sent before. */
class ArtifactCallError extends Error {
    sentSha256;
    constructor(message, sentSha256, cause) {
        super(message, { cause });
        this.name = 'ArtifactCallError';
        this.sentSha256 = sentSha256;
    }
}
const DIGEST_LINE = /^SHA256 digest of uploaded artifact is ([0-9a-f]{64})$/;
/**
 * GitHub's client, loaded when first asked for: it is several times larger than the rest of the engine. What it prints
 * goes to `log`, line by line, and not to standard output. Artifacts of other workflow runs take `access`.
 */
function gitHubArtifactClient(log, access) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(555), __webpack_require__.e(659), __webpack_require__.e(201)]).then(__webpack_require__.bind(__webpack_require__, 68201))).default;
    return {
        async upload(upload) {
            // The client tells the digest of what it sent only in its log when the last call fails.
            let sentSha256 = null;
            const watch = (line) => {
                sentSha256 = DIGEST_LINE.exec(line)?.[1] ?? sentSha256;
                log(line);
            };
            return withOutputTo(watch, async () => {
                try {
                    const client = await load();
                    const stored = await client.uploadArtifact(upload.name, [...upload.files], upload.rootDir, {
                        compressionLevel: upload.compressionLevel,
                        ...(upload.retentionDays === undefined ? {} : { retentionDays: upload.retentionDays }),
                    });
                    if (stored.id === undefined || stored.digest === undefined)
                        throw new Error('the artifact service returned no id or no digest');
                    return { name: upload.name, id: stored.id, sizeBytes: stored.size ?? 0, sha256: stored.digest };
                }
                catch (error) {
                    throw new ArtifactCallError(messageOf(error), sentSha256, error);
                }
            });
        },
        async list() {
            return withOutputTo(log, async () => {
                try {
                    const { artifacts } = await (await load()).listArtifacts();
                    return artifacts.map(({ name, id, size, digest }) => ({
                        name,
                        id,
                        sizeBytes: size,
                        sha256: digest?.replace(/^sha256:/, '') ?? null,
                    }));
                }
                catch (error) {
                    throw new ArtifactCallError(messageOf(error), null, error);
                }
            });
        },
        async download({ id, name, sha256, workflowRunId }, folder) {
            return withOutputTo(log, async () => {
                try {
                    const client = await load();
                    const expected = sha256 === null ? {} : { expectedHash: `sha256:${sha256}` };
                    const from = workflowRunId === undefined ? {} : { findBy: placeOf(workflowRunId, access) };
                    const { digestMismatch } = await client.downloadArtifact(id, {
                        path: folder,
                        ...expected,
                        ...from,
                    });
                    if (digestMismatch === true)
                        throw new Error(`the artifact "${name}" arrived with another digest than the service tells`);
                }
                catch (error) {
                    throw new ArtifactCallError(messageOf(error), null, error);
                }
            });
        },
    };
}
function placeOf(workflowRunId, access) {
    const [repositoryOwner = '', repositoryName = ''] = access?.repository.split('/') ?? [];
    return { workflowRunId, repositoryOwner, repositoryName, token: access?.token ?? '' };
}
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const code = error.code;
    return typeof code === 'string' && !error.message.includes(code)
        ? `${code}: ${error.message}`
        : error.message;
}
/**
 * Runs `work` while every line that it, and nothing else, writes to standard output goes to `log` instead. Standard
 * output may be the machine-readable result of the command line, which the client must not spoil.
 */
async function withOutputTo(log, work) {
    const { stdout } = process;
    const inside = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object, and put back as it was
    const original = stdout.write;
    let rest = '';
    const divert = (chunk) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        const lines = (rest + text).split(/\r?\n/);
        rest = lines.pop() ?? '';
        inside.exit(() => {
            for (const line of lines)
                log(line);
        });
    };
    stdout.write = ((...args) => {
        if (inside.getStore() === undefined)
            return original.apply(stdout, args);
        divert(args[0]);
        const done = args.find((argument) => typeof argument === 'function');
        if (typeof done === 'function')
            process.nextTick(done);
        return true;
    });
    try {
        return await inside.run(true, work);
    }
    finally {
        stdout.write = original;
        if (rest !== '')
            log(rest);
    }
}


/***/ }),

/***/ 49721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ artifactPublisher),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   mX: () => (/* binding */ uploadWithRetries)
/* harmony export */ });
/* unused harmony exports compressionLevelFor, uploadFault */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32241);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90795);
/* harmony import */ var _sealed_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13157);




/** Waits before the second, third and fourth try of the whole upload, in milliseconds. */
const RETRY_DELAYS_MS = [1_000, 3_000, 9_000];
/** Names tried where a foreign artifact has the name: as asked for, then `-2` to `-5`. */
const MAX_NAMES = 5;
/** Raw bodies hold what redaction takes out of the records. */
const RAW_RETENTION_DAYS = 1;
/**
 * Uploads exactly the files that the manifest seals, as one artifact; raw bodies go to `<name>-raw`, kept for a day.
 * The client behind it does not try again after the commonest network faults, and fails where its last reply is lost
 * although the artifact is there; both are mended here. Nothing foreign is ever deleted or overwritten.
 */
function artifactPublisher(options, ports) {
    return {
        target: 'artifact',
        async publish(run, signal) {
            signal.throwIfAborted();
            const files = await (0,_sealed_files_js__WEBPACK_IMPORTED_MODULE_2__/* .sealedFiles */ .e)(run);
            const name = options.name ?? defaultName(run);
            const artifacts = [await uploadAs('run', name, files.run, options.retentionDays)];
            if (files.raw.length > 0)
                artifacts.push(await uploadAs('raw', `${name}-raw`, files.raw, RAW_RETENTION_DAYS));
            return { target: 'artifact', artifacts };
            async function uploadAs(kind, wantedName, content, retentionDays) {
                const stored = await uploadWithRetries({
                    name: wantedName,
                    files: content.map((file) => file.absolutePath),
                    rootDir: files.rootDir,
                    compressionLevel: compressionLevelFor(content),
                    ...(retentionDays === undefined ? {} : { retentionDays }),
                }, ports, signal);
                const artifact = {
                    name: stored.name,
                    id: stored.id,
                    url: options.runUrl === null ? null : `${options.runUrl}/artifacts/${stored.id}`,
                    sha256: stored.sha256 ?? '',
                    sizeBytes: stored.sizeBytes,
                    files: content.length,
                    retentionDays: retentionDays ?? null,
                    kind,
                };
                ports.uploaded(artifact);
                return artifact;
            }
        },
    };
}
function defaultName(run) {
    return `${run.manifest.datasetKey}-${run.manifest.runId}`;
}
/** The archive has one level for all its files: stored where most of it is compressed already, else zlib's default. */
function compressionLevelFor(files) {
    const total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    const compressed = files.reduce((sum, file) => sum + (file.compressed ? file.sizeBytes : 0), 0);
    return compressed * 2 > total ? 0 : 6;
}
/** What a failed call means, by the text of its error: the client keeps neither class nor status. */
function uploadFault(message) {
    if (/storage quota|insufficient usage/i.test(message))
        return 'quota';
    if (/\(409\)|conflict|already exists/i.test(message))
        return 'conflict';
    if (/\(4(?!08|29)\d\d\)|non-retryable|not valid|ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)|GHES/.test(message))
        return 'refused';
    return 'transient';
}
/** Uploads what is wanted, again after a fault, under a numbered name where the name is taken. @throws GenesysCoreError `UPLOAD` */
async function uploadWithRetries(wanted, ports, signal) {
    const sent = new Set();
    let nameCount = 1;
    let failures = 0;
    for (;;) {
        const upload = { ...wanted, name: nameCount === 1 ? wanted.name : `${wanted.name}-${nameCount}` };
        try {
            return await abortable(ports.client.upload(upload), signal);
        }
        catch (error) {
            signal.throwIfAborted();
            const failure = error instanceof _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactCallError */ .l5 ? error : new _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactCallError */ .l5(String(error), null, error);
            const fault = uploadFault(failure.message);
            if (failure.sentSha256 !== null)
                sent.add(failure.sentSha256);
            if (fault === 'quota' || fault === 'refused')
                throw uploadError(fault, upload.name, failure);
            // The reply to the last call may be what was lost: then the artifact is there, with a digest that we sent.
            const known = fault === 'conflict' || sent.size > 0 ? await artifactsNamed(upload.name) : [];
            const ours = known.find((artifact) => artifact.sha256 !== null && sent.has(artifact.sha256));
            if (ours !== undefined) {
                ports.log(`Artifact ${upload.name} is there, with the digest that was sent; the reply had been lost.`);
                return ours;
            }
            if (fault === 'conflict' || known.length > 0) {
                if (nameCount === MAX_NAMES)
                    throw uploadError('conflict', wanted.name, failure);
                nameCount += 1;
                ports.log(`The name ${upload.name} is taken by another artifact; trying ${wanted.name}-${nameCount}.`);
                continue;
            }
            const delayMs = RETRY_DELAYS_MS[failures];
            if (delayMs === undefined)
                throw uploadError('transient', upload.name, failure);
            failures += 1;
            ports.log(`Upload failed (${(0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .J)(failure.message)}); next try in ${delayMs / 1000} s.`);
            await ports.clock.sleep(delayMs, signal);
        }
    }
    async function artifactsNamed(name) {
        for (const delayMs of [0, ...RETRY_DELAYS_MS]) {
            if (delayMs > 0)
                await ports.clock.sleep(delayMs, signal);
            try {
                const artifacts = await abortable(ports.client.list(), signal);
                return artifacts.filter((artifact) => artifact.name === name);
            }
            catch (error) {
                signal.throwIfAborted();
                ports.log(`The list of artifacts could not be read (${(0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .J)(String(error))}).`);
            }
        }
        return [];
    }
}
/** The call's result or the signal's reason. The client knows no cancelling: its call goes on unheard until the process ends. */
async function abortable(call, signal) {
    signal.throwIfAborted();
    let abort;
    const aborted = new Promise((_resolve, reject) => {
        abort = () => {
            reject(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
    });
    try {
        return await Promise.race([call, aborted]);
    }
    finally {
        if (abort !== undefined)
            signal.removeEventListener('abort', abort);
    }
}
const REMEDY = {
    quota: 'The artifact storage of this account is used up: delete old artifacts, lower retentionDays or raise the spending limit, then run again. GitHub updates the storage count only every 6 to 12 hours.',
    conflict: 'Other artifacts of this workflow run have the name and its numbered variants: give artifactName another value.',
    refused: 'The artifact service refused it, so trying again would not help.',
    transient: 'The artifact service could not be reached or failed repeatedly; run the job again.',
};
function uploadError(fault, name, cause) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('UPLOAD', `The artifact "${name}" could not be uploaded: ${(0,_cut_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .J)(cause.message)}. ${REMEDY[fault]} The run folder is complete on disk.`, { cause, retryable: fault === 'transient' || fault === 'quota' });
}


/***/ }),

/***/ 15312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ blobSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** SHA-256 of a blob, hex, read once and not kept. */
async function blobSha256(blob) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of blob.stream())
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 90795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut)
/* harmony export */ });
/** The first line of a text from outside, at most 300 characters, without a final full stop. */
function cut(text) {
    const [line = ''] = text.split('\n');
    return (line.length > 300 ? `${line.slice(0, 300)}…` : line).replace(/\.$/, '');
}


/***/ }),

/***/ 90191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createDataRelease)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19954);


const MAX_SENDS = 4;
const UPLOAD_TIMEOUT_MS = 15 * 60_000;
const RESEND_DELAY_MS = 2_000;
function createDataRelease(client, text) {
    const { place } = client;
    const { tag } = text;
    let known;
    const find = async () => {
        known ??= await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call({ deed: `read the release ${tag}`, expected: ['absent'] }, async (octokit, signal) => {
            const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag, request: { signal } });
            return { id: data.id, uploadUrl: data.upload_url };
        }));
        return known;
    };
    const findOrMake = async () => {
        for (let tries = 1;; tries += 1) {
            const found = await find();
            if (found !== undefined)
                return found;
            known = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call({ deed: `make the release ${tag}`, expected: ['exists'] }, async (octokit, signal) => {
                const { data } = await octokit.rest.repos.createRelease({
                    ...place,
                    tag_name: tag,
                    name: text.title,
                    body: text.body,
                    // Neither the newest version of what the repository is about, nor to be announced as such.
                    prerelease: true,
                    make_latest: 'false',
                    request: { signal },
                });
                return { id: data.id, uploadUrl: data.upload_url };
            }));
            if (tries === MAX_SENDS)
                throw failed(client, `make the release ${tag}, nor find it`);
            if (known === undefined)
                await client.pause(RESEND_DELAY_MS);
        }
    };
    const assets = async () => {
        const release = await find();
        if (release === undefined)
            return new Map();
        const raw = await client.call({ deed: `list the assets of ${tag}` }, (octokit, signal) => octokit.paginate(octokit.rest.repos.listReleaseAssets, {
            ...place,
            release_id: release.id,
            per_page: 100,
            request: { signal },
        }));
        return new Map(raw.map((asset) => [asset.name, assetOf(asset)]));
    };
    const remove = async (asset) => {
        const what = { deed: `remove the asset ${asset.name} of ${tag}`, expected: ['absent'] };
        const removed = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, (octokit, signal) => octokit.rest.repos.deleteReleaseAsset({ ...place, asset_id: asset.id, request: { signal } })));
        return removed !== undefined;
    };
    const send = async (content) => {
        const release = await findOrMake();
        const url = uploadAddress(client, release.uploadUrl);
        url.searchParams.set('name', content.name);
        url.searchParams.set('label', content.label);
        const what = {
            deed: `take the asset ${content.name} of ${tag}`,
            // A failed upload leaves a broken asset, so what to do next takes a look first.
            expected: ['noAnswer', 'serviceFault', 'exists'],
            timeoutMs: UPLOAD_TIMEOUT_MS,
        };
        return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, async (octokit, signal) => {
            const answer = await octokit.request({
                method: 'POST',
                url: url.href,
                // The length comes from the blob. Said twice, as some clients then do, it is refused before it is sent.
                headers: { 'content-type': content.mediaType },
                data: content.content,
                request: { signal },
            });
            return assetOf(answer.data);
        }));
    };
    return {
        tag,
        assets,
        remove,
        async put(content) {
            for (let sends = 0;; sends += 1) {
                const there = sends === 0 ? (await assets()).get(content.name) : undefined;
                const sent = there === undefined ? await send(content) : undefined;
                const asset = there ?? sent ?? (await assets()).get(content.name);
                if (asset !== undefined && isSame(asset, content))
                    return asset;
                if (asset !== undefined) {
                    client.log(`The asset ${content.name} of ${tag} is broken or another one; it is replaced.`);
                    await remove(asset);
                }
                if (sends === MAX_SENDS)
                    throw failed(client, `keep the asset ${content.name} of ${tag} whole`);
                if (there === undefined)
                    await client.pause(RESEND_DELAY_MS * (sends + 1));
            }
        },
        async rename(asset, name, label) {
            const expected = ['absent', 'exists'];
            const what = { deed: `rename the asset ${asset.name} of ${tag}`, expected };
            const renamed = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, (octokit, signal) => octokit.rest.repos.updateReleaseAsset({
                ...place,
                asset_id: asset.id,
                name,
                label,
                request: { signal },
            })));
            return renamed !== undefined;
        },
        async download(assetId) {
            const expected = ['absent'];
            const what = { deed: `send an asset of ${tag}`, expected, timeoutMs: UPLOAD_TIMEOUT_MS };
            return (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessExpected */ .hV)(() => client.call(what, async (octokit, signal) => {
                const { data } = await octokit.rest.repos.getReleaseAsset({
                    ...place,
                    asset_id: assetId,
                    headers: { accept: 'application/octet-stream' },
                    request: { signal, parseSuccessResponseBody: false },
                });
                return data;
            }));
        },
    };
}
function assetOf(raw) {
    return {
        id: raw.id,
        name: raw.name,
        label: raw.label ?? '',
        sizeBytes: raw.size,
        whole: raw.state === 'uploaded',
        sha256: /^sha256:([0-9a-f]{64})$/.exec(raw.digest ?? '')?.[1] ?? null,
        url: raw.browser_download_url,
        createdAtMs: raw.created_at === undefined ? null : Date.parse(raw.created_at),
    };
}
function isSame(asset, content) {
    if (!asset.whole || asset.sizeBytes !== content.content.size)
        return false;
    return asset.sha256 === null || asset.sha256 === content.sha256;
}
/** The token goes with an upload, so to GitHub's own hosts alone: that of the API, or its sister for uploads. */
function uploadAddress(client, template) {
    const url = new URL(template.replace(/\{[^}]*\}$/, ''));
    const api = new URL(client.apiUrl);
    const sister = api.host.replace(/^api\./, 'uploads.');
    if (url.protocol === api.protocol && (url.host === api.host || url.host === sister))
        return url;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('HOST_NOT_ALLOWED', `GitHub names ${url.origin} for uploads, which is neither ${api.host} nor ${sister}; nothing was sent there.`);
}
function failed(client, deed) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `GitHub did not ${deed} in ${client.repository} after ${MAX_SENDS} tries. Run again later.`, { retryable: true });
}


/***/ }),

/***/ 66848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withDayFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _run_file_system_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19589);
/* harmony import */ var _run_formats_formats_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19867);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15312);









/** One file is taken as it is; several become one, in order, on disk. `work` is done while the file is there. */
async function withDayFile(kind, sources, work) {
    const [only, ...more] = sources;
    if (only !== undefined && more.length === 0) {
        const content = await (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openAsBlob)(only.absolutePath);
        const { sha256, uncompressedSha256: dataDigest } = only.entry;
        return work({ content, sha256, dataDigest });
    }
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), 'genesys-core-day-'));
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `day.${kind.format}`);
        const dataDigest = await joinFiles(kind, sources.map(({ absolutePath }) => absolutePath), path);
        const content = await (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openAsBlob)(path);
        return await work({ content, sha256: await (0,_blob_js__WEBPACK_IMPORTED_MODULE_8__/* .blobSha256 */ .r)(content), dataDigest });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
    }
}
/** Joins files of a format into one, and gives the digest of the records' text. */
async function joinFiles(kind, paths, target) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const lines = async function* () {
        for (const path of paths)
            for await (const batch of (0,_run_formats_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeRecords */ .bs)({ path, ...kind }, _run_file_system_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeFileSystem */ .GP)) {
                if (batch.length > 0)
                    hash.update(`${batch.join('\n')}\n`);
                yield* batch;
            }
    };
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, 'wx');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)((0,_run_formats_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeRecords */ .jc)(kind.format, kind.columns, lines()), file.createWriteStream());
    return hash.digest('hex');
}


/***/ }),

/***/ 20923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dayManifest)
/* harmony export */ });
function dayManifest(manifest, manifestSha256, part, asset) {
    const { request, counts, dataDigest } = manifest;
    const [file] = part.files;
    const digest = asset.dataDigest === undefined ? {} : { uncompressedSha256: asset.dataDigest };
    const sized = part.files.map(({ uncompressedBytes }) => uncompressedBytes);
    const uncompressedBytes = sized.every((bytes) => bytes !== undefined)
        ? sized.reduce((sum, bytes) => sum + bytes, 0)
        : undefined;
    return {
        ...manifest,
        status: part.status,
        request: { ...request, start: part.window?.start ?? null, end: part.window?.end ?? null },
        slices: part.slices,
        counts: {
            ...counts,
            records: part.records,
            duplicates: part.slices.reduce((sum, slice) => sum + slice.completeness.duplicates, 0),
            pages: part.slices.reduce((sum, slice) => sum + slice.pages, 0),
        },
        files: [
            {
                path: asset.name,
                bytes: asset.bytes,
                sha256: asset.sha256,
                records: part.records,
                mediaType: file?.mediaType ?? 'application/octet-stream',
                ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
                ...digest,
            },
        ],
        dataDigest: asset.dataDigest ?? dataDigest,
        error: part.status === 'succeeded' ? null : manifest.error,
        published: {
            day: part.day,
            manifestSha256,
            status: manifest.status,
            start: request.start,
            end: request.end,
            records: counts.records,
            duplicates: counts.duplicates,
            dataDigest,
        },
    };
}


/***/ }),

/***/ 31427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ doubtsOf),
/* harmony export */   kA: () => (/* binding */ mayReplace),
/* harmony export */   mM: () => (/* binding */ dayPartsOf)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);

/** The whole UTC days of a sealed run, in order. None where it kept no records. */
function dayPartsOf(manifest) {
    const { request, status } = manifest;
    if (request.summaryOnly || (status !== 'succeeded' && status !== 'partial'))
        return { parts: [], uncut: [] };
    if (request.start === null || request.end === null)
        return { parts: [partOf(manifest, manifest.startedAt.slice(0, 10), null, manifest.slices)], uncut: [] };
    const endMs = Date.parse(request.end);
    const parts = [];
    const uncut = [];
    for (let dayMs = Math.ceil(Date.parse(request.start) / _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO; dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO <= endMs;) {
        const nextMs = dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
        const day = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(dayMs).slice(0, 10);
        const touching = manifest.slices.filter(({ start, end }) => Date.parse(start ?? '') < nextMs && Date.parse(end ?? '') > dayMs);
        const inside = touching.every(({ start, end }) => Date.parse(start ?? '') >= dayMs && Date.parse(end ?? '') <= nextMs);
        const window = { start: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(dayMs), end: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(nextMs) };
        if (!inside || touching.length === 0)
            uncut.push(day);
        else
            parts.push(partOf(manifest, day, window, touching));
        dayMs = nextMs;
    }
    return { parts: parts.filter(({ files }) => files.length > 0), uncut };
}
function partOf(manifest, day, window, slices) {
    const names = new Set(slices.map(({ id }) => `data/${id}.${manifest.format}`));
    const files = manifest.files.filter(({ path }) => names.has(path));
    // What is wrong with the run as a whole is wrong with each of its days, unless it lies in other slices.
    const good = slices.every((slice) => slice.status === 'succeeded');
    const elsewhere = manifest.slices.some((slice) => slice.status !== 'succeeded');
    const succeeded = good && (manifest.status === 'succeeded' || elsewhere);
    return {
        day,
        status: succeeded ? 'succeeded' : 'partial',
        whole: Object.keys(manifest.request.filters).length === 0,
        ...doubtsOf(manifest, slices),
        window,
        slices,
        files,
        records: files.reduce((sum, file) => sum + file.records, 0),
    };
}
/** What may still change, as a run tells it of itself or of some of its slices. */
function doubtsOf(manifest, slices) {
    const { mayGrow } = manifest;
    const provisional = slices.some((slice) => slice.status === 'provisional');
    return { provisional, mayGrow: mayGrow === true };
}
/**
 * Whether a run may take the place of another for a day: all records before filtered ones, complete before incomplete,
 * then the newer run. The same run may always come again.
 */
function mayReplace(next, there) {
    if (next.whole !== there.whole)
        return next.whole;
    const [good, wasGood] = [next.status === 'succeeded', there.status === 'succeeded'];
    if (good !== wasGood)
        return good;
    return next.runId >= there.runId;
}


/***/ }),

/***/ 54045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ publishedDay),
/* harmony export */   Q: () => (/* binding */ releasePublisher),
/* harmony export */   yb: () => (/* binding */ MANIFEST_ENDING)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40328);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15312);
/* harmony import */ var _day_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66848);
/* harmony import */ var _day_manifest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20923);
/* harmony import */ var _day_part_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31427);
/* harmony import */ var _run_release_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58066);
/* harmony import */ var _sealed_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13157);
/* harmony import */ var _swap_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52764);












/** An asset must be under 2 GiB, and a release has at most 1,000 of them: two for a day, and two more in a swap. */
const MAX_ASSET_BYTES = 2 ** 31 - 1;
const MAX_ASSETS = 1000;
const ASSETS_OF_A_SWAP = 4;
const MANIFEST_ENDING = '.manifest.json';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/**
 * Publishes each whole UTC day of a run as one file `<dataset>-<day>.<format>` with its manifest beside it, among the
 * assets of one rolling release per dataset; `<dataset>-latest.<format>` is the newest day of which every record is there.
 * A day is replaced only by a newer or better run.
 */
function releasePublisher(options, client) {
    return {
        target: 'release',
        async publish(run) {
            const { datasetKey, status } = run.manifest;
            const release = (0,_run_release_js__WEBPACK_IMPORTED_MODULE_8__/* .createRunRelease */ .NZ)(client, datasetKey);
            const none = { target: 'release', tag: release.tag, days: [], replaced: [], removed: [] };
            const { parts, uncut } = (0,_day_part_js__WEBPACK_IMPORTED_MODULE_7__/* .dayPartsOf */ .mM)(run.manifest);
            if (uncut.length > 0)
                client.log(`Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`);
            if (parts.length === 0) {
                client.log(`The run (${status}) holds no whole UTC day with records kept: the release stays as it is.`);
                return none;
            }
            const { run: files } = await (0,_sealed_files_js__WEBPACK_IMPORTED_MODULE_9__/* .sealedFiles */ .e)(run);
            const manifestSha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
                .update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(run.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir)))
                .digest('hex');
            await (0,_swap_js__WEBPACK_IMPORTED_MODULE_10__/* .healSwaps */ .dM)(release, client, options.clock.now());
            const sender = createSender(run, release, client, files, manifestSha256);
            const removed = await removeOld(release, datasetKey, options.keep, parts);
            const days = [];
            const replaced = [];
            for (const part of parts) {
                const sent = await sender.send(part);
                if (sent === undefined)
                    continue;
                days.push(sent.published);
                replaced.push(...sent.replaced);
            }
            removed.push(...(await removeOld(release, datasetKey, options.keep, [])));
            return { ...none, days, replaced, removed };
        },
    };
}
function createSender({ manifest }, release, client, files, manifestSha256) {
    const { datasetKey, format, columns = [], runId } = manifest;
    const pathOf = ({ path }) => {
        const file = files.find((sealed) => sealed.path === path);
        if (file === undefined)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('PUBLISH', `The file ${path} is not sealed by its run.`);
        return file.absolutePath;
    };
    return {
        async send(part) {
            const name = `${datasetKey}-${part.day}.${format}`;
            const before = await release.assets();
            const there = before.get(name) ?? otherFormat(before, datasetKey, part.day, format);
            const rank = there === undefined ? undefined : rankOf(there);
            if (rank !== undefined && !(0,_day_part_js__WEBPACK_IMPORTED_MODULE_7__/* .mayReplace */ .kA)({ ...part, runId }, rank)) {
                client.log(`${part.day} stays as ${rank.status} run ${rank.runId} published it: this run is ${part.whole ? part.status : 'filtered'}.`);
                return undefined;
            }
            const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
            return (0,_day_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withDayFile */ .$)({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
                if (content.size > MAX_ASSET_BYTES)
                    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('PUBLISH', `The file of ${part.day} has ${content.size} bytes; an asset of a release may have ${MAX_ASSET_BYTES}. Use format parquet, or leave out publish: release.`, { retryable: false });
                const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
                const data = { name, label: labelOf(part, runId), mediaType, sha256, content };
                const swapped = await (0,_swap_js__WEBPACK_IMPORTED_MODULE_10__/* .swapIn */ .zN)(release, data, client);
                const asset = { name, bytes: content.size, sha256, dataDigest };
                const beside = (0,_day_manifest_js__WEBPACK_IMPORTED_MODULE_11__/* .dayManifest */ .M)(manifest, manifestSha256, part, asset);
                const text = new Blob([`${JSON.stringify(beside, null, 2)}\n`]);
                const manifestAsset = await (0,_swap_js__WEBPACK_IMPORTED_MODULE_10__/* .swapIn */ .zN)(release, {
                    name: `${datasetKey}-${part.day}${MANIFEST_ENDING}`,
                    label: data.label,
                    mediaType: 'application/json',
                    sha256: await (0,_blob_js__WEBPACK_IMPORTED_MODULE_5__/* .blobSha256 */ .r)(text),
                    content: text,
                }, client);
                const replaced = [swapped.replaced, manifestAsset.replaced];
                if (isLatest(part, before, datasetKey)) {
                    const alias = {
                        ...data,
                        name: `${datasetKey}-latest.${format}`,
                        label: `${part.day}, ${data.label}`,
                    };
                    replaced.push((await (0,_swap_js__WEBPACK_IMPORTED_MODULE_10__/* .swapIn */ .zN)(release, alias, client)).replaced);
                }
                for (const old of await leftovers(release, datasetKey, part.day, format))
                    await release.remove(old);
                const published = {
                    day: part.day,
                    dataDigest: beside.dataDigest,
                    asset: placeOf(swapped.asset, sha256, content.size),
                    manifest: placeOf(manifestAsset.asset, await (0,_blob_js__WEBPACK_IMPORTED_MODULE_5__/* .blobSha256 */ .r)(text), text.size),
                };
                return { published, replaced: replaced.filter((old) => old !== undefined) };
            });
        },
    };
}
/** Whether no day of which every record is there is newer. A filtered day is never the latest of all. */
function isLatest(part, assets, datasetKey) {
    if (part.status !== 'succeeded')
        return false;
    return [...assets.values()].every((asset) => {
        const day = publishedDay(datasetKey, asset.name);
        const rank = day === undefined ? undefined : rankOf(asset);
        if (day === undefined || rank?.status !== 'succeeded')
            return true;
        if (rank.whole !== part.whole)
            return part.whole;
        return day <= part.day;
    });
}
/** The file of the day in another format, which a run of this one takes the place of. */
function otherFormat(assets, datasetKey, day, format) {
    return [...assets.values()].find(({ name }) => publishedDay(datasetKey, name) === day && name !== `${datasetKey}-${day}.${format}`);
}
/** Files of the day, and of the alias, in other formats than that of the run that took their place. */
async function leftovers(release, datasetKey, day, format) {
    const assets = await release.assets();
    const other = otherFormat(assets, datasetKey, day, format);
    const alias = `${datasetKey}-latest.`;
    const aliases = [...assets.values()].filter(({ name }) => name.startsWith(alias));
    const current = aliases.find(({ name }) => name === `${alias}${format}`);
    // The alias of another format goes once this one has taken its place, not while another run still writes that.
    const stale = aliases.filter((one) => current?.label.startsWith(day) === true && one !== current);
    return [...(other === undefined ? [] : [other]), ...stale];
}
/** The UTC day of a data file, by the name of its asset; undefined for all others. */
function publishedDay(datasetKey, assetName) {
    if (!assetName.startsWith(`${datasetKey}-`) || assetName.endsWith(MANIFEST_ENDING))
        return undefined;
    const day = assetName.slice(datasetKey.length + 1, datasetKey.length + 11);
    return DAY.test(day) && assetName[datasetKey.length + 11] === '.' ? day : undefined;
}
function labelOf(part, runId) {
    return `${part.status}, run ${runId}${part.whole ? '' : ', filtered'}`;
}
function rankOf({ label }) {
    const [, status = 'partial', runId = ''] = /^(succeeded|partial), run (\S+?)(?:,|$)/.exec(label) ?? [];
    return { status, runId, whole: !label.endsWith(', filtered') };
}
function placeOf(asset, sha256, sizeBytes) {
    const { id, name, url } = asset;
    return { id, name, url, sha256, sizeBytes };
}
/** Removes the oldest days beyond `keep`, and archives of earlier versions where the release would be full. */
async function removeOld(release, datasetKey, keep, coming) {
    const assets = await release.assets();
    const byDay = new Map();
    for (const asset of assets.values()) {
        const manifestOf = asset.name.endsWith(MANIFEST_ENDING)
            ? publishedDay(datasetKey, asset.name.replace(MANIFEST_ENDING, '.x'))
            : publishedDay(datasetKey, asset.name);
        if (manifestOf !== undefined)
            byDay.set(manifestOf, [...(byDay.get(manifestOf) ?? []), asset]);
    }
    const days = [...byDay.keys()].sort().reverse();
    const comingNew = coming.filter(({ day }) => !byDay.has(day)).length;
    const gone = days.slice(Math.max(1, keep - comingNew)).flatMap((day) => byDay.get(day) ?? []);
    const room = MAX_ASSETS - ASSETS_OF_A_SWAP - 2 * comingNew;
    const archives = [...assets.values()].filter(({ name }) => /\.tar(?:\.sha256)?$/.test(name));
    archives.sort((a, b) => (a.name < b.name ? -1 : 1));
    const excess = Math.max(0, assets.size - gone.length - room);
    for (const asset of [...gone, ...archives.slice(0, excess)])
        await release.remove(asset);
    return [...gone, ...archives.slice(0, excess)].map(({ name }) => name);
}


/***/ }),

/***/ 19954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N$: () => (/* binding */ ExpectedRefusal),
  fo: () => (/* binding */ RefusedCall),
  LX: () => (/* binding */ createGitHubClient),
  gz: () => (/* binding */ gitHubAccess),
  mD: () => (/* binding */ gitHubServerUrl),
  hV: () => (/* binding */ unlessExpected)
});

// EXTERNAL MODULE: ./src/http/jitter.ts
var jitter = __webpack_require__(90204);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/github/cut.ts
var cut = __webpack_require__(90795);
;// CONCATENATED MODULE: ./src/github/refusal.ts

const says = (pattern) => (facts) => pattern.test(facts.text);
const by = (...statuses) => (facts) => statuses.includes(facts.status);
/** Codes of Node.js for certificates that it does not trust. */
const CERTIFICATE = /SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:HAS_EXPIRED|NOT_YET|UNTRUSTED)|ERR_TLS_CERT|self-signed certificate|unable to (?:get|verify)[^.]*certificate/i;
/** The first row that holds decides. GitHub's words come before the status, the status before the guess. */
const MEANINGS = [
    {
        meaning: 'proxy',
        when: ({ status, text }) => status === 407 || /\b407\b.*(?:tunnel|proxy)|proxy response \(4/i.test(text),
        remedy: () => 'The proxy did not let the call through: put user and password into HTTPS_PROXY (http://user:password@host:port), or the host into NO_PROXY.',
    },
    {
        meaning: 'certificate',
        when: (facts) => facts.status === 0 && CERTIFICATE.test(facts.text),
        remedy: () => 'The certificate is not trusted here: set NODE_EXTRA_CA_CERTS to a PEM file with the certificate authority of your network.',
    },
    {
        meaning: 'noAnswer',
        when: by(0),
        remedy: () => 'The service could not be reached; run again later.',
        again: 'now',
    },
    {
        meaning: 'secondaryLimit',
        when: (facts) => says(/secondary rate limit|abuse detection/i)(facts),
        remedy: () => 'Too many calls came at once: let fewer jobs publish at the same time, and run again later.',
        again: 'now',
    },
    {
        meaning: 'rateLimit',
        when: (facts) => facts.status === 429 ||
            (facts.status === 403 &&
                (/rate limit/i.test(facts.text) ||
                    facts.headers['x-ratelimit-remaining'] === '0' ||
                    Number(facts.headers['retry-after']) > 0)),
        remedy: (facts) => facts.hasToken
            ? `The token's calls of this hour are used up${untilOf(facts)}. Run again then, or use a token of its own.`
            : `Calls without a token share a small limit for each network address${untilOf(facts)}. Set GITHUB_TOKEN to any valid token, or run again then.`,
        again: 'now',
    },
    {
        meaning: 'sso',
        when: (facts) => facts.headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(facts.text),
        remedy: (facts) => `The organisation asks for single sign-on: authorise the token for it at ${ssoPageOf(facts)} or in the token's settings (Configure SSO).`,
    },
    {
        meaning: 'ipAllowList',
        when: says(/IP allow list/i),
        remedy: () => 'The organisation lets only listed network addresses in: use a runner whose address is on its IP allow list, or have this address added.',
    },
    {
        meaning: 'archived',
        when: says(/archived/i),
        remedy: ({ repository }) => `${repository} is archived and takes no changes: unarchive it, or publish in another repository.`,
    },
    {
        meaning: 'blocked',
        when: (facts) => facts.status === 451 || /access blocked|repository (?:is|was) disabled|DMCA/i.test(facts.text),
        remedy: ({ repository }) => `GitHub has closed ${repository}: its owner finds the reason on the page of the repository.`,
    },
    {
        meaning: 'suspended',
        when: says(/suspended|has been flagged|spammed/i),
        remedy: () => 'The account is held back by GitHub: its owner has to clear that with GitHub support.',
    },
    {
        meaning: 'immutable',
        when: says(/immutable/i),
        remedy: () => 'Releases of this repository are immutable, while data releases change with every run: switch immutability off, or publish to a repository of its own.',
    },
    {
        meaning: 'emptyRepository',
        when: says(/repository is empty/i),
        remedy: ({ repository }) => `${repository} has no commit yet: push a first one, a README for instance.`,
    },
    {
        meaning: 'ruleset',
        when: says(/rule violations|ruleset|protected (?:branch|tag)|branch protection|creations being restricted|(?:updates|deletions) being restricted|must be made through a pull request|verified signatures|tag protection/i),
        remedy: () => 'A rule of the repository forbids it: in Settings, Rules, exempt the branch genesys-core/index and the tags genesys-core-* (or let this token bypass the rule).',
    },
    {
        meaning: 'exists',
        when: ({ status, text }) => status === 422 && /already_exists|already exists/i.test(text),
        remedy: () => 'Something of that name is there already.',
    },
    {
        meaning: 'refusedReference',
        when: says(/reference update failed|cannot lock ref|cannot create '?refs|directory\/file conflict/i),
        remedy: () => 'A branch that is named like a folder of the new one stands in its way (genesys-core and genesys-core/index cannot both be there), or a hook refused it: rename that branch.',
    },
    {
        meaning: 'fullRelease',
        when: says(/file_count|limited to 1000 assets/i),
        remedy: () => 'The release has as many assets as GitHub allows: lower releaseKeep, or remove old assets.',
    },
    {
        meaning: 'tooLarge',
        when: ({ status, text }) => status === 413 || (status === 422 && /too (?:large|big)|size must be/i.test(text)),
        remedy: () => 'It is larger than GitHub takes: fetch the window in several runs.',
    },
    {
        meaning: 'badToken',
        when: ({ status, hasToken }) => status === 401 && hasToken,
        remedy: ({ access }) => access === 'write'
            ? 'The token is not valid there: give githubToken a current one, or leave it out.'
            : 'The token is not valid there (expired, revoked, or of another GitHub): set a current one, or none for a public repository.',
    },
    {
        meaning: 'tokenNeeded',
        when: by(401),
        remedy: ({ permission }) => `That takes a token: set GITHUB_TOKEN to one with ${permission}.`,
    },
    {
        meaning: 'stale',
        when: ({ status, text }) => status === 409 || (status === 422 && /"sha" wasn't supplied|does not match|but expected/i.test(text)),
        remedy: () => 'Another writer was faster; run again.',
        again: 'later',
    },
    {
        meaning: 'invisible',
        when: ({ status, repositoryVisible }) => status === 404 && repositoryVisible === false,
        remedy: ({ hasToken, repository, permission }) => hasToken
            ? `The token cannot see ${repository}: check the name, and that the token is for this repository, with ${permission}. The token of a job reaches its own repository alone.`
            : `${repository} is not there, or not public: check the name, and set GITHUB_TOKEN to a token that may read it.`,
    },
    {
        meaning: 'absent',
        when: (facts) => facts.status === 404 && (facts.access === 'read' || (facts.expectsAbsent && !lacksScope(facts))),
        remedy: () => 'It is not there.',
    },
    {
        meaning: 'noPermission',
        when: (facts) => by(403, 404)(facts) && !isIntermediary(facts),
        remedy: permissionRemedy,
    },
    {
        meaning: 'intermediary',
        when: by(403),
        remedy: () => 'That answer is not GitHub’s own: a proxy, a firewall or a sign-in page on the way gave it. Let the host of the API through.',
    },
    {
        meaning: 'serviceFault',
        when: ({ status }) => status >= 500 || status === 408,
        remedy: () => 'The service failed repeatedly; run again later.',
        again: 'now',
    },
];
const INVALID = {
    meaning: 'invalid',
    when: () => true,
    remedy: () => 'Trying again would not help.',
};
const MAX_HINT_MS = 60_000;
/** Without a hint, GitHub asks for a minute after a secondary limit. */
const SECONDARY_WAIT_MS = 60_000;
/** Reads what a failed call means. Pure. */
function refusalOf(facts) {
    const row = MEANINGS.find(({ when }) => when(facts)) ?? INVALID;
    const waitMs = hintOf(facts, row.meaning);
    return {
        meaning: row.meaning,
        remedy: row.remedy(facts),
        // A wait above this is not worth a workflow's minutes.
        tryAgain: row.again === 'now' && waitMs <= MAX_HINT_MS,
        waitMs,
        retryable: row.again !== undefined,
    };
}
function hintOf({ headers, nowMs }, meaning) {
    const seconds = Number(headers['retry-after']);
    if (Number.isFinite(seconds) && seconds > 0)
        return seconds * 1000;
    if (meaning === 'secondaryLimit')
        return SECONDARY_WAIT_MS;
    if (headers['x-ratelimit-remaining'] !== '0')
        return 0;
    return Math.max(0, Number(headers['x-ratelimit-reset'] ?? '0') * 1000 - nowMs);
}
function untilOf({ headers }) {
    const resetMs = Number(headers['x-ratelimit-reset']) * 1000;
    return resetMs > 0 && resetMs < 8.64e15
        ? ` until ${new Date(resetMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`
        : '';
}
/** The page without its query, which holds a grant of its own. */
function ssoPageOf({ headers }) {
    const page = /url=(https:\/\/[\w.-]+\/[\w./-]*)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return page ?? 'the page of the organisation';
}
/** GitHub answers in JSON with its own headers; a page of something between has neither. */
function isIntermediary({ headers, status }) {
    return status === 403 && /text\/html/i.test(headers['content-type'] ?? '');
}
/** A classic token tells its scopes with every answer, and meets "not found" where it has not the right one. */
function lacksScope({ headers }) {
    const scopes = headers['x-oauth-scopes'];
    return scopes !== undefined && !/\b(?:public_)?repo\b/.test(scopes);
}
function permissionRemedy(facts) {
    const { headers, permission, repository, access, text, hasToken } = facts;
    if (!hasToken)
        return `That takes a token: set GITHUB_TOKEN to one with ${permission}.`;
    const scopes = headers['x-oauth-scopes'];
    const wanted = headers['x-accepted-github-permissions'];
    const asked = wanted === undefined || wanted === '' ? '' : `; GitHub asks for ${(0,cut/* cut */.J)(wanted)}`;
    if (scopes !== undefined && lacksScope(facts))
        return `The token lacks a scope (it has ${scopes.trim() === '' ? 'none' : (0,cut/* cut */.J)(scopes)}): it needs repo, or public_repo for a public repository.`;
    if (/personal access token/i.test(text))
        return `The token lacks a permission: give it ${permission} for ${repository} in its settings${asked}.`;
    const fork = access === 'write' && /integration/i.test(text)
        ? ' A job of a fork’s pull request, or of Dependabot, never gets it.'
        : '';
    return `The permission ${permission} is missing: give the job "permissions: { ${permission} }" (with a token of your own: ${access} access to the ${permission.split(':')[0] ?? ''} of ${repository})${asked}.${fork}`;
}

;// CONCATENATED MODULE: ./src/github/github-client.ts





/** Access to a repository at the GitHub that the environment names; github.com by default. */
function gitHubAccess(env, repository, token, userAgent) {
    const apiUrl = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
    return { repository, apiUrl, token, userAgent };
}
/** Address of GitHub's pages. */
function gitHubServerUrl(env) {
    return (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
}
/** A failure that the caller expects as an answer. */
class ExpectedRefusal extends Error {
    meaning;
    constructor(meaning, message, cause) {
        super(message, { cause });
        this.name = 'ExpectedRefusal';
        this.meaning = meaning;
    }
}
/** A call that failed for good, with what that means. */
class RefusedCall extends errors/* GenesysCoreError */.aI {
    meaning;
    constructor(meaning, code, message, facts) {
        super(code, message, facts);
        this.meaning = meaning;
    }
}
const RETRY_DELAYS_MS = [500, 2_000, 6_000];
const CALL_TIMEOUT_MS = 30_000;
/** Sentences of `errors` that are told. */
const MAX_ERRORS = 5;
const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
/** GitHub's REST API for one repository. The client library is loaded when the first call is made. */
function createGitHubClient(access, ports) {
    const [owner = '', repo = ''] = access.repository.split('/');
    const random = (0,jitter/* seededRandom */.I)(ports.seed);
    let loaded;
    const octokit = () => (loaded ??= loadOctokit(access));
    const pause = (maxMs) => ports.clock.sleep((maxMs / 2) * (1 + random()), ports.signal);
    /** GitHub says "Not Found" of a repository that the caller may not see as of a thing that is not there. */
    let asked;
    const visibility = () => (asked ??= askVisibility());
    const askVisibility = async () => {
        const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
        return await (await octokit()).rest.repos.get({ owner, repo, request: { signal } }).then(({ data }) => (data.private ? 'private' : 'public'), (error) => (error.status === 404 ? 'none' : 'unknown'));
    };
    const factsOf = async (what, error) => {
        const facts = readFailure(error, what, access, ports.clock.now());
        if (facts.status !== 404 || !/^not found$/i.test(facts.text))
            return facts;
        return { ...facts, repositoryVisible: (await visibility()) !== 'none' };
    };
    return {
        repository: access.repository,
        place: { owner, repo },
        apiUrl: access.apiUrl,
        mark: (0,json/* sha256Hex */.fg)(ports.seed).slice(0, 8),
        pause,
        log: ports.log,
        async isPrivate() {
            const seen = await visibility();
            return seen === 'public' || seen === 'private' ? seen === 'private' : undefined;
        },
        async call(what, send) {
            for (let failures = 0;; failures += 1) {
                ports.signal.throwIfAborted();
                const client = await octokit();
                const limit = AbortSignal.any([ports.signal, AbortSignal.timeout(what.timeoutMs ?? CALL_TIMEOUT_MS)]);
                try {
                    return await send(client, limit);
                }
                catch (error) {
                    ports.signal.throwIfAborted();
                    const facts = await factsOf(what, error);
                    const refusal = refusalOf(facts);
                    const message = (0,cut/* cut */.J)(facts.status === 0 ? facts.text : `HTTP ${facts.status}: ${facts.text}`);
                    if (what.expected?.includes(refusal.meaning) === true)
                        throw new ExpectedRefusal(refusal.meaning, message, error);
                    const delayMs = RETRY_DELAYS_MS[failures];
                    if (!refusal.tryAgain || delayMs === undefined)
                        throw new RefusedCall(refusal.meaning, what.codeOf?.(refusal) ?? 'PUBLISH', `GitHub did not ${what.deed} in ${access.repository} (${message}). ${refusal.remedy}`, { cause: error, status: facts.status, retryable: refusal.retryable });
                    ports.log(`GitHub did not ${what.deed} (${message}); trying again.`);
                    if (refusal.waitMs > delayMs)
                        await ports.clock.sleep(refusal.waitMs, ports.signal);
                    else
                        await pause(delayMs);
                }
            }
        },
    };
}
async function loadOctokit(access) {
    const { GitHub: Client } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 85555));
    return new Client({
        baseUrl: access.apiUrl,
        userAgent: access.userAgent,
        log: SILENT,
        ...(access.token === undefined ? {} : { auth: access.token }),
    });
}
function readFailure(error, what, access, nowMs) {
    const failed = error;
    // Octokit gives a fault of the network the status 500 and keeps no response.
    const { response, status = 0 } = failed;
    const reads = (failed.request?.method ?? 'GET') === 'GET';
    return {
        status: response === undefined ? 0 : status,
        text: response === undefined ? networkText(failed) : answerText(response.data, failed),
        headers: response?.headers ?? {},
        access: reads ? 'read' : 'write',
        hasToken: access.token !== undefined,
        repository: access.repository,
        permission: what.permission ?? `contents: ${reads ? 'read' : 'write'}`,
        expectsAbsent: what.expected?.includes('absent') === true,
        nowMs,
    };
}
function networkText(failed) {
    const message = failed.message ?? 'no answer';
    const { code, message: reason } = failed.cause ?? {};
    const more = [code, reason].filter((part) => typeof part === 'string' && !message.includes(part));
    return [message, ...more].join(': ');
}
/** GitHub's sentence and those of its `errors`, on one line. */
function answerText(data, failed) {
    const { message, errors } = (typeof data === 'object' && data !== null ? data : {});
    const told = typeof message === 'string' ? message : (failed.message ?? '');
    const parts = (Array.isArray(errors) ? errors : []).slice(0, MAX_ERRORS).map((entry) => {
        if (typeof entry === 'string')
            return entry;
        const { field, code, message: text } = (entry ?? {});
        return [field, text ?? code].filter((part) => typeof part === 'string').join(' ');
    });
    return [told, ...parts]
        .map((part) => part.replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '')
        .join(': ');
}
/** What `work` gives, or undefined where it met a refusal that the call expects. */
async function unlessExpected(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof ExpectedRefusal)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 44663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ withDays),
/* harmony export */   MB: () => (/* binding */ indexedDay),
/* harmony export */   dy: () => (/* binding */ missingUntil),
/* harmony export */   wf: () => (/* binding */ completenessOf)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _day_part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31427);


/** Days that are listed of a dataset. */
const MAX_DAYS = 450;
function indexedDay(manifest, part, published) {
    const [file, ...more] = part.files;
    const digest = more.length === 0 ? file?.uncompressedSha256 : undefined;
    return {
        day: part.day,
        runId: manifest.runId,
        status: part.status,
        filtered: !part.whole,
        window: part.window,
        format: manifest.format,
        records: part.records,
        bytes: published?.asset.sizeBytes ?? part.files.reduce((sum, { bytes }) => sum + bytes, 0),
        dataDigest: published?.dataDigest ?? digest ?? manifest.dataDigest,
        completeness: completenessOf(part.slices),
        provisional: part.provisional,
        mayGrow: part.mayGrow,
        redactionProfile: manifest.redaction.profile,
        asset: published?.asset ?? null,
        manifest: published?.manifest ?? null,
    };
}
function completenessOf(slices) {
    return {
        slices: slices.length,
        complete: slices.filter(({ status }) => status === 'succeeded').length,
        stoppedBy: [...new Set(slices.map(({ completeness }) => completeness.stoppedBy))].sort(),
    };
}
/** The days with those of a run in them, newest first; each day has one run. */
function withDays(before, coming, removedAssets) {
    const days = new Map(before.map((day) => [day.day, withoutAssets(day, removedAssets)]));
    for (const next of coming) {
        const there = days.get(next.day);
        if (there === undefined || replaces(next, there))
            days.set(next.day, next);
    }
    return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MAX_DAYS);
}
function replaces(next, there) {
    const rankOf = (day) => ({ whole: !day.filtered, status: day.status, runId: day.runId });
    if (!(0,_day_part_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReplace */ .kA)(rankOf(next), rankOf(there)))
        return false;
    // What the release holds counts, unless what is told of is better: else a day would have no records to fetch.
    if (next.asset !== null || there.asset === null)
        return true;
    return next.runId === there.runId
        ? false
        : next.status !== there.status || next.filtered !== there.filtered;
}
function withoutAssets(day, names) {
    return day.asset !== null && names.includes(day.asset.name) ? { ...day, asset: null, manifest: null } : day;
}
/** UTC days from the first one known until the last one due that no run has: `[]` where nothing is known. */
function missingUntil(missing, lastCoveredMs, dueUntilMs) {
    const days = [...missing];
    if (lastCoveredMs === undefined)
        return days;
    const firstMs = Math.floor(lastCoveredMs / _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
    for (let dayMs = firstMs; dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO <= dueUntilMs && days.length < MAX_MISSING; dayMs += _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO)
        days.push((0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(dayMs).slice(0, 10));
    return days;
}
const MAX_MISSING = 366;


/***/ }),

/***/ 51410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g3: () => (/* binding */ INDEX_VERSION),
  _k: () => (/* binding */ MAX_RUNS),
  _5: () => (/* binding */ coverageOf),
  gW: () => (/* binding */ emptyIndex),
  TE: () => (/* binding */ indexedRun),
  h3: () => (/* binding */ missedDays),
  nV: () => (/* binding */ ownMember),
  dh: () => (/* binding */ seenAt),
  Yq: () => (/* binding */ withRun)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
;// CONCATENATED MODULE: ./src/github/coverage.ts

/** Missing days that are listed; a longer gap is told by the intervals alone. */
const MAX_DAYS = 366;
/** The union: disjoint intervals in order, those that touch made one. */
function joined(intervals) {
    const sorted = [...intervals].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    const union = [];
    for (const interval of sorted) {
        const last = union.at(-1);
        if (last === undefined || Date.parse(interval.start) > Date.parse(last.end))
            union.push(interval);
        else if (Date.parse(interval.end) > Date.parse(last.end))
            union[union.length - 1] = { ...last, end: interval.end };
    }
    return union;
}
/** Whether one of the joined intervals holds all of [startMs, endMs). */
function covers(intervals, startMs, endMs) {
    return intervals.some(({ start, end }) => Date.parse(start) <= startMs && Date.parse(end) >= endMs);
}
/** UTC days (`2026-11-22`) between the first and the last instant of joined intervals that are not covered whole. */
function daysWithout(intervals) {
    const days = new Set();
    for (const [index, { end }] of intervals.entries()) {
        const next = intervals[index + 1];
        if (next === undefined)
            break;
        const untilMs = Date.parse(next.start);
        for (let dayMs = Math.floor(Date.parse(end) / base_window/* DAY_MS */.sO) * base_window/* DAY_MS */.sO; dayMs < untilMs; dayMs += base_window/* DAY_MS */.sO) {
            if (days.size === MAX_DAYS)
                return [...days];
            days.add((0,base_window/* formatInstant */.r4)(dayMs).slice(0, 10));
        }
    }
    return [...days];
}

// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/index-days.ts
var index_days = __webpack_require__(44663);
;// CONCATENATED MODULE: ./src/github/index-document.ts





const INDEX_VERSION = 1;
/** Runs listed of a dataset; older ones leave the list, what they cover stays. */
const MAX_RUNS = 120;
/** Sets of filters whose coverage is kept. */
const MAX_COVERAGES = 20;
/** A schedule may wake hours late; only then is something wrong. */
const GRACE_MS = base_window/* DAY_MS */.sO / 2;
function emptyIndex(repository) {
    return {
        indexVersion: INDEX_VERSION,
        repository,
        revision: 0,
        updatedAt: (0,base_window/* formatInstant */.r4)(0),
        datasets: {},
    };
}
/** A sealed run as the index tells it; where it is stored is added by the caller. */
function indexedRun(manifest, manifestSha256, runUrl) {
    const { start, end, filters, summaryOnly } = manifest.request;
    return {
        runId: manifest.runId,
        status: manifest.status,
        startedAt: manifest.startedAt,
        endedAt: manifest.endedAt,
        window: start === null || end === null ? null : { start, end },
        filters,
        summaryOnly,
        records: manifest.counts.records,
        duplicates: manifest.counts.duplicates,
        dataDigest: manifest.dataDigest,
        manifestSha256,
        // Not the message: what is published is read by more people than the log of a job.
        error: manifest.error === null ? null : { code: manifest.error.code },
        workflowRun: manifest.github === null ? null : { id: manifest.github.runId, url: runUrl },
        artifact: null,
        release: null,
        format: manifest.format,
        bytes: manifest.files
            .filter(({ path }) => path.startsWith('data/'))
            .reduce((sum, { bytes }) => sum + bytes, 0),
        completeness: (0,index_days/* completenessOf */.wf)(manifest.slices),
        ...(0,day_part/* doubtsOf */.Pi)(manifest, manifest.slices),
        redactionProfile: manifest.redaction.profile,
    };
}
/**
 * The index with a run in it; the same run again changes nothing but where it is stored. Members that this version does
 * not know are kept at every level.
 */
function withRun(index, change, nowMs) {
    const before = ownMember(index.datasets, change.datasetKey) ?? EMPTY_DATASET;
    const known = before.runs.find((run) => run.runId === change.run.runId);
    const run = {
        ...known,
        ...change.run,
        artifact: change.run.artifact ?? known?.artifact ?? null,
        release: change.run.release ?? known?.release ?? null,
    };
    const runs = [run, ...before.runs.filter((other) => other.runId !== run.runId)]
        .sort((a, b) => (a.runId < b.runId ? 1 : -1))
        .map((other) => withoutAssets(other, change.removedAssets));
    const [placed = run] = runs.filter((other) => other.runId === run.runId);
    const latest = before.latest === null ? null : withoutAssets(before.latest, change.removedAssets);
    const dataset = {
        ...before,
        ...change.about,
        days: (0,index_days/* withDays */.Cb)(before.days ?? [], change.days ?? [], change.removedAssets),
        latest: latest === null || isNewer(placed, latest) ? (isGood(placed) ? placed : latest) : latest,
        cadence: cadenceOf(placed, before),
        coverage: withCoverage(before.coverage, placed),
        runs: runs.slice(0, MAX_RUNS),
    };
    return seenAt({ ...index, datasets: { ...index.datasets, [change.datasetKey]: dataset } }, nowMs);
}
const EMPTY_DATASET = {
    latest: null,
    cadence: null,
    nextExpectedAt: null,
    overdueAfter: null,
    overdue: false,
    coverage: [],
    runs: [],
};
/** The index with all that depends on the time as of `nowMs`. */
function seenAt(index, nowMs) {
    const datasets = Object.entries(index.datasets).map(([key, dataset]) => [key, timed(dataset, nowMs)]);
    return { ...index, datasets: Object.fromEntries(datasets) };
}
function timed(dataset, nowMs) {
    const { latest, days = [] } = dataset;
    const provisional = days.filter((day) => day.provisional).map(({ day }) => day);
    const whole = coverageOf(dataset, { filters: {}, summaryOnly: false });
    const gaps = whole?.missingDays ?? [];
    const stepMs = cadenceMs(dataset.cadence);
    const since = latest?.window?.end ?? latest?.startedAt;
    if (stepMs === undefined || since === undefined)
        return {
            ...dataset,
            nextExpectedAt: null,
            overdueAfter: null,
            overdue: false,
            missing: gaps,
            provisional,
        };
    const nextMs = Date.parse(since) + stepMs;
    const lastCovered = whole?.intervals.at(-1)?.end;
    // A snapshot that was not taken can not be taken later: no day of it is missing, it is overdue.
    const lastMs = lastCovered === undefined ? undefined : Date.parse(lastCovered);
    return {
        ...dataset,
        nextExpectedAt: (0,base_window/* formatInstant */.r4)(nextMs),
        overdueAfter: (0,base_window/* formatInstant */.r4)(nextMs + GRACE_MS),
        overdue: nowMs > nextMs + GRACE_MS,
        missing: (0,index_days/* missingUntil */.dy)(gaps, lastMs, nowMs - GRACE_MS),
        provisional,
    };
}
/** A whole number of days, as `cadence` tells it. */
function cadenceMs(cadence) {
    const days = /^P(\d+)D$/.exec(cadence ?? '')?.[1];
    return days === undefined ? undefined : Number(days) * base_window/* DAY_MS */.sO;
}
const MAX_CADENCE_DAYS = 31;
/** Time between runs: a day once one took the UTC day before it; of snapshots the time since the one before, in days. */
function cadenceOf(run, before) {
    if (isNightly(run))
        return 'P1D';
    if (run.window !== null || !isGood(run))
        return before.cadence;
    const last = before.runs.find((other) => isGood(other) && other.startedAt.slice(0, 10) < run.startedAt.slice(0, 10));
    if (last === undefined)
        return before.cadence;
    const days = Math.round((Date.parse(run.startedAt) - Date.parse(last.startedAt)) / base_window/* DAY_MS */.sO);
    return days <= MAX_CADENCE_DAYS ? `P${Math.max(1, days)}D` : before.cadence;
}
function withoutAssets(run, names) {
    return run.release !== null && names.includes(run.release.name) ? { ...run, release: null } : run;
}
function isGood(run) {
    return run.status === 'succeeded';
}
/** Whether `latest` may move to a run. A part of the records never takes the place of all of them. */
function isNewer(run, latest) {
    if (!isGood(run))
        return false;
    if (isWhole(latest) && !isWhole(run))
        return false;
    const [end, latestEnd] = [run.window?.end ?? '', latest.window?.end ?? ''];
    if (end !== latestEnd)
        return Date.parse(end) > Date.parse(latestEnd);
    return run.runId >= latest.runId;
}
function isWhole(run) {
    return !run.summaryOnly && Object.keys(run.filters).length === 0;
}
/** Whether a run took the UTC day before it, as a schedule does that says nothing of time. */
function isNightly(run) {
    if (run.window === null)
        return false;
    const { startMs, endMs } = (0,base_window/* previousUtcDay */.Mv)(Date.parse(run.startedAt));
    return Date.parse(run.window.start) === startMs && Date.parse(run.window.end) === endMs;
}
function isSameSeries(a, b) {
    const text = (filters) => (0,json/* canonicalJson */.dj)(filters);
    return a.summaryOnly === b.summaryOnly && text(a.filters) === text(b.filters);
}
/** What succeeded runs of the same filters hold of time, undefined where none did. */
function coverageOf(dataset, series) {
    return dataset?.coverage.find((coverage) => isSameSeries(coverage, series));
}
function withCoverage(coverages, run) {
    if (!isGood(run) || run.window === null)
        return coverages;
    const { filters, summaryOnly } = run;
    const before = coverages.find((coverage) => isSameSeries(coverage, run));
    const intervals = joined([...(before?.intervals ?? []), run.window]);
    const after = { ...before, filters, summaryOnly, intervals, missingDays: daysWithout(intervals) };
    return [after, ...coverages.filter((coverage) => coverage !== before)].slice(0, MAX_COVERAGES);
}
/**
 * UTC days, oldest first, among the `days` before `untilMs` for which runs of this series were due and which none of
 * them got: those after the first that the index knows of.
 */
function missedDays(dataset, series, untilMs, days) {
    if (dataset === undefined)
        return [];
    const coverage = coverageOf(dataset, series);
    const starts = [
        ...(coverage?.intervals ?? []),
        ...dataset.runs.flatMap((run) => (run.window !== null && isSameSeries(run, series) ? [run.window] : [])),
    ].map((interval) => Date.parse(interval.start));
    const firstMs = Math.min(...starts);
    return Array.from({ length: days }, (_, index) => untilMs - (days - index) * base_window/* DAY_MS */.sO)
        .map((startMs) => ({ startMs, endMs: startMs + base_window/* DAY_MS */.sO }))
        .filter((day) => day.startMs >= firstMs && !covers(coverage?.intervals ?? [], day.startMs, day.endMs));
}
/** The dataset's entry, or undefined; names of an object's own machinery are no datasets. */
function ownMember(members, key) {
    return Object.hasOwn(members, key) ? members[key] : undefined;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ createIndexReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90795);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51410);






/** A reader that proves an index by the schema published beside the catalog, which allows members that it does not name. */
function createIndexReader(catalogDir) {
    let compiled;
    const load = () => {
        const schema = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(catalogDir, 'schemas', 'index.schema.json'), 'utf8');
        return new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_4__.Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema));
    };
    return (text) => {
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return { problem: 'it is not JSON', newer: false };
        }
        const check = (compiled ??= load());
        if (check(value))
            return { index: value };
        const [error] = check.errors ?? [];
        const where = error === undefined || error.instancePath === '' ? 'the whole' : error.instancePath;
        const { indexVersion: version } = ((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) ? value : {});
        const newer = typeof version === 'number' && version > _index_document_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX_VERSION */ .g3;
        return { problem: (0,_cut_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .J)(`${where} ${error?.message ?? 'is invalid'}`), newer };
    };
}


/***/ }),

/***/ 97406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VX: () => (/* binding */ INDEX_NAME),
  _O: () => (/* binding */ createIndexStore),
  oX: () => (/* binding */ indexText)
});

// UNUSED EXPORTS: INDEX_BRANCH, INDEX_TAG

// EXTERNAL MODULE: ./src/github/github-client.ts + 1 modules
var github_client = __webpack_require__(19954);
;// CONCATENATED MODULE: ./src/github/branch-file.ts

const README = `This branch is written by Genesys Core: the index of published runs, one commit for each change. Do not edit it by hand.
`;
function createBranchFile(client, branch, path) {
    const place = client.place;
    const readAt = async (ref) => {
        const deed = `read ${path} of the branch ${branch}`;
        const file = await (0,github_client/* unlessExpected */.hV)(() => client.call({ deed, expected: ['absent', 'emptyRepository'] }, async (octokit, signal) => {
            const { data } = await octokit.rest.repos.getContent({ ...place, path, ref, request: { signal } });
            return data;
        }));
        if (file === undefined || Array.isArray(file) || file.type !== 'file')
            return undefined;
        // Above 1 MB the text is not in the answer.
        if (file.content !== '' || file.size === 0)
            return { text: decoded(file.content), sha: file.sha };
        const blob = await client.call({ deed }, async (octokit, signal) => {
            const { data } = await octokit.rest.git.getBlob({ ...place, file_sha: file.sha, request: { signal } });
            return data;
        });
        return { text: decoded(blob.content), sha: file.sha };
    };
    /** Makes the branch, with no commit of the repository in it. Somebody else may do the same at the same time. */
    const makeBranch = async () => {
        const deed = `make the branch ${branch}`;
        const commit = await client.call({ deed }, async (octokit, signal) => {
            const request = { signal };
            const entry = { path: 'README.md', mode: '100644', type: 'blob', content: README };
            const tree = await octokit.rest.git.createTree({ ...place, tree: [entry], request });
            const message = 'Begin the index of published runs';
            return octokit.rest.git.createCommit({ ...place, message, tree: tree.data.sha, parents: [], request });
        });
        await (0,github_client/* unlessExpected */.hV)(() => client.call({ deed, expected: ['exists'] }, (octokit, signal) => octokit.rest.git.createRef({
            ...place,
            ref: `refs/heads/${branch}`,
            sha: commit.data.sha,
            request: { signal },
        })));
    };
    const put = async (text, replaced, message) => {
        try {
            // The file or the branch has moved, or is there already, or the branch is not there.
            const expected = ['stale', 'exists', 'absent'];
            await client.call({ deed: `write ${path} of the branch ${branch}`, expected }, (octokit, signal) => octokit.rest.repos.createOrUpdateFileContents({
                ...place,
                path,
                branch,
                message,
                content: Buffer.from(text, 'utf8').toString('base64'),
                ...(replaced === undefined ? {} : { sha: replaced.sha }),
                request: { signal },
            }));
            return undefined;
        }
        catch (error) {
            if (error instanceof github_client/* ExpectedRefusal */.N$)
                return error;
            throw error;
        }
    };
    return {
        read: () => readAt(branch),
        async write(text, replaced, message) {
            const refusal = await put(text, replaced, message);
            if (refusal?.meaning !== 'absent')
                return refusal?.message;
            await makeBranch();
            // A branch that is gone took the version with it that was to be replaced: to be read again.
            return replaced === undefined ? (await put(text, undefined, message))?.message : refusal.message;
        },
        async *history() {
            const expected = ['absent', 'emptyRepository'];
            const what = { deed: `read the history of the branch ${branch}`, expected };
            const commits = await (0,github_client/* unlessExpected */.hV)(() => client.call(what, async (octokit, signal) => {
                const query = { ...place, path, sha: branch, per_page: 50, request: { signal } };
                return (await octokit.rest.repos.listCommits(query)).data;
            }));
            for (const { sha } of commits ?? []) {
                const version = await readAt(sha);
                if (version !== undefined)
                    yield { ...version, commit: sha };
            }
        },
    };
}
function decoded(base64) {
    return Buffer.from(base64, 'base64').toString('utf8');
}

// EXTERNAL MODULE: ./src/github/data-release.ts
var data_release = __webpack_require__(90191);
// EXTERNAL MODULE: ./src/github/blob.ts
var blob = __webpack_require__(15312);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/github/archive.ts
var archive = __webpack_require__(72441);
// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/day-release.ts
var day_release = __webpack_require__(54045);
// EXTERNAL MODULE: ./src/github/index-days.ts
var index_days = __webpack_require__(44663);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
;// CONCATENATED MODULE: ./src/github/index-rebuild.ts









const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
/**
 * The index with every run in it that a release holds and that it does not know: the files of days by their manifests, and
 * archives of earlier versions by the head of each. What does not make a valid entry is left out, and told.
 */
async function runsInReleases(index, client, isValid, nowMs) {
    let whole = index;
    const add = (change, name, tag) => {
        const candidate = (0,index_document/* withRun */.Yq)(whole, change, nowMs);
        if (isValid(candidate))
            whole = candidate;
        else
            client.log(`${name} of ${tag} holds no valid manifest and is left out.`);
    };
    for (const datasetKey of await releasedDatasets(client)) {
        const release = (0,run_release/* createRunRelease */.NZ)(client, datasetKey);
        const assets = await release.assets();
        for (const { asset, runId } of unknownArchives(datasetKey, assets, index)) {
            const stream = await release.download(asset.id);
            const found = stream === undefined ? undefined : await headOf(stream);
            if (found?.manifest.datasetKey !== datasetKey || found.manifest.runId !== runId) {
                client.log(`${asset.name} of ${release.tag} is no archive of a run and is left out.`);
                continue;
            }
            const run = indexedOf(() => (0,index_document/* indexedRun */.TE)(found.manifest, found.sha256, null));
            if (run === undefined)
                client.log(`${asset.name} of ${release.tag} holds no valid manifest and is left out.`);
            else
                add({ datasetKey, run: { ...run, release: placeOf(release.tag, asset) }, removedAssets: [] }, asset.name, release.tag);
        }
        const known = new Set((0,index_document/* ownMember */.nV)(index.datasets, datasetKey)?.days?.map(({ asset }) => asset?.id));
        for (const pair of dayPairs(datasetKey, assets)) {
            if (known.has(pair.data.id))
                continue;
            const bytes = await bytesOf(await release.download(pair.manifest.id));
            const change = bytes === undefined ? undefined : indexedOf(() => dayChange(datasetKey, pair, bytes));
            if (change === undefined)
                client.log(`${pair.manifest.name} of ${release.tag} is no manifest of its day and is left out.`);
            else
                add(change, pair.manifest.name, release.tag);
        }
    }
    return whole;
}
/** Undefined where a manifest lacks what an entry takes: it is another's word. */
function indexedOf(make) {
    try {
        return make();
    }
    catch (error) {
        if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function unknownArchives(datasetKey, assets, index) {
    const known = new Set((0,index_document/* ownMember */.nV)(index.datasets, datasetKey)?.runs.map((run) => run.runId));
    return [...assets.values()]
        .flatMap((asset) => {
        const runId = (0,run_release/* archivedRunId */.pk)(datasetKey, asset.name);
        return asset.whole && runId !== undefined && !known.has(runId) ? [{ asset, runId }] : [];
    })
        .sort((a, b) => (a.runId < b.runId ? 1 : -1))
        .slice(0, index_document/* MAX_RUNS */._k)
        .reverse();
}
function dayPairs(datasetKey, assets) {
    return [...assets.values()]
        .flatMap((data) => {
        const day = (0,day_release/* publishedDay */.Bm)(datasetKey, data.name);
        const manifest = assets.get(`${datasetKey}-${day ?? ''}${day_release/* MANIFEST_ENDING */.yb}`);
        return day !== undefined && data.whole && manifest?.whole === true ? [{ day, data, manifest }] : [];
    })
        .sort((a, b) => (a.day < b.day ? -1 : 1));
}
/** @throws TypeError, SyntaxError where it is no manifest of the file beside it */
function dayChange(datasetKey, { day, data, manifest: asset }, bytes) {
    const manifest = JSON.parse(bytes.toString('utf8'));
    const { published, files } = manifest;
    const [file] = files;
    if (manifest.datasetKey !== datasetKey || published.day !== day || file?.sha256 !== data.sha256)
        throw new TypeError('it tells of another file');
    const status = manifest.status === 'succeeded' ? 'succeeded' : 'partial';
    const { filters, start, end } = manifest.request;
    const window = start === null || end === null ? null : { start, end };
    const whole = Object.keys(filters).length === 0;
    const part = { day, status, whole, window, ...(0,day_part/* doubtsOf */.Pi)(manifest, manifest.slices) };
    const places = {
        day,
        dataDigest: manifest.dataDigest,
        asset: assetPlaceOf(data, file.sha256),
        manifest: assetPlaceOf(asset, (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')),
    };
    const { status: runStatus, records, duplicates, dataDigest, manifestSha256 } = published;
    const asRun = {
        ...manifest,
        status: runStatus,
        request: { ...manifest.request, start: published.start, end: published.end },
        counts: { ...manifest.counts, records, duplicates },
        dataDigest,
    };
    return {
        datasetKey,
        run: (0,index_document/* indexedRun */.TE)(asRun, manifestSha256, null),
        days: [
            (0,index_days/* indexedDay */.MB)(manifest, { ...part, slices: manifest.slices, files, records: manifest.counts.records }, places),
        ],
        removedAssets: [],
    };
}
function assetPlaceOf({ id, name, url, sizeBytes }, sha256) {
    return { id, name, url, sha256, sizeBytes };
}
async function bytesOf(stream) {
    if (stream === undefined)
        return undefined;
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > MAX_MANIFEST_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
async function releasedDatasets(client) {
    const releases = await client.call({ deed: 'list the releases' }, (octokit, signal) => octokit.paginate(octokit.rest.repos.listReleases, {
        ...client.place,
        per_page: 100,
        request: { signal },
    }));
    return releases
        .map(({ tag_name: tag }) => tag)
        .filter((tag) => tag.startsWith(run_release/* RELEASE_TAG_PREFIX */.qp))
        .map((tag) => tag.slice(run_release/* RELEASE_TAG_PREFIX */.qp.length))
        .sort();
}
function placeOf(tag, asset) {
    const { id, name, url, sha256, sizeBytes } = asset;
    return sha256 === null ? null : { tag, assetId: id, name, url, sha256, sizeBytes };
}
/** The manifest, which is the first file of an archive; the rest is not fetched. */
async function headOf(stream) {
    try {
        for await (const file of (0,archive/* filesOf */.R)(stream)) {
            if (!file.path.endsWith(`/${run_manifest/* MANIFEST_NAME */.ir}`) || file.sizeBytes > MAX_MANIFEST_BYTES)
                return undefined;
            const chunks = [];
            for await (const chunk of file.chunks)
                chunks.push(chunk);
            const bytes = Buffer.concat(chunks);
            const manifest = JSON.parse(bytes.toString('utf8'));
            if (!(0,json/* isJsonObject */.OW)(manifest))
                return undefined;
            return {
                manifest: manifest,
                sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
            };
        }
    }
    catch (error) {
        if (!(error instanceof archive/* ArchiveError */.d || error instanceof SyntaxError))
            throw error;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/github/swap.ts
var github_swap = __webpack_require__(52764);
;// CONCATENATED MODULE: ./src/github/index-store.ts







const INDEX_BRANCH = 'genesys-core/index';
const INDEX_NAME = 'index.json';
const INDEX_TAG = 'genesys-core-index';
const GITHUB = 'https://github.com';
const MAX_CHANGES = 16;
/** Refusals in a row with nobody else's change between them. */
const MAX_STANDING = 4;
const MAX_COPIES = 8;
const FIRST_PAUSE_MS = 400;
const MAX_PAUSE_MS = 8_000;
const MAX_OLD_VERSIONS = 20;
function createIndexStore(client, serverUrl, readText) {
    const file = createBranchFile(client, INDEX_BRANCH, INDEX_NAME);
    const release = (0,data_release/* createDataRelease */.w)(client, {
        tag: INDEX_TAG,
        title: 'Index of published data',
        body: '`index.json` tells the latest runs of every dataset and where to get them. Kept up to date by Genesys Core; its history is on the branch `genesys-core/index`.',
    });
    const read = async (nowMs) => {
        const version = await file.read();
        const reading = version === undefined ? undefined : readText(version.text);
        if (reading !== undefined && 'index' in reading)
            return { index: reading.index, version, rebuilt: false };
        if (reading?.newer === true)
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The index of ${client.repository} was written by a later version of this program, which would be lost. Use that version here too.`);
        if (version === undefined)
            client.log(`There is no index in ${client.repository} yet.`);
        else
            client.log(`${INDEX_NAME} of the branch ${INDEX_BRANCH} cannot be used: ${reading?.problem ?? ''}.`);
        const copy = await copyOf(release, readText, client);
        const old = (await newestGood(file, readText, client)) ?? copy.index ?? (0,index_document/* emptyIndex */.gW)(client.repository);
        const whole = await runsInReleases(old, client, (made) => 'index' in readText(indexText(made)), nowMs);
        // Never a number that the copy has had already: it would pass for up to date.
        const index = { ...whole, revision: Math.max(whole.revision, copy.revision) };
        const rebuilt = version !== undefined || index.revision > 0 || Object.keys(index.datasets).length > 0;
        if (rebuilt)
            client.log('The index is rebuilt from its history and the releases.');
        return { index, version, rebuilt };
    };
    return {
        read,
        async address() {
            const isPublic = serverUrl === GITHUB && (await client.isPrivate()) === false;
            return isPublic
                ? `https://raw.githubusercontent.com/${client.repository}/refs/heads/${INDEX_BRANCH}/${INDEX_NAME}`
                : `${client.apiUrl}/repos/${client.repository}/contents/${INDEX_NAME}?ref=${INDEX_BRANCH}`;
        },
        async change(change, message, nowMs) {
            let pauseMs = FIRST_PAUSE_MS;
            let last;
            let standing = 0;
            for (let tries = 0; tries < MAX_CHANGES && standing < MAX_STANDING; tries += 1) {
                const { index, version } = await read(nowMs);
                // Nobody was faster where the file is still the same: something else keeps it from changing.
                standing = last !== undefined && last.sha === version?.sha ? standing + 1 : 0;
                const changed = { ...change(index), revision: index.revision + 1 };
                const refusal = await file.write(indexText(changed), version, message);
                if (refusal === undefined)
                    return changed;
                last = { sha: version?.sha, refusal };
                client.log('Another run has changed the index in the meantime; the change is made again on top of it.');
                await client.pause(pauseMs);
                pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 1.6);
            }
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The index of ${client.repository} could not be changed (${last?.refusal ?? ''}). Let fewer runs publish at once, and keep rules of the repository away from the branch ${INDEX_BRANCH}.`, { retryable: true });
        },
        async copyToRelease() {
            for (let tries = 0; tries < MAX_COPIES; tries += 1) {
                const version = await file.read();
                const reading = version === undefined ? undefined : readText(version.text);
                if (version === undefined || reading === undefined || 'problem' in reading)
                    return;
                const assets = await release.assets();
                const current = assets.get(INDEX_NAME);
                const told = current === undefined ? -1 : revisionOf(current);
                if (current?.whole === true && told >= reading.index.revision) {
                    await sweep(release, assets, reading.index.revision);
                    return;
                }
                await replaceCopy(release, current, version.text, reading.index.revision, client);
                await client.pause(FIRST_PAUSE_MS / 4);
            }
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The index of ${client.repository} is up to date on the branch ${INDEX_BRANCH}, but its copy at the release ${INDEX_TAG} could not be replaced in ${MAX_COPIES} tries. The next run does it.`, { retryable: true });
        },
    };
}
function indexText(index) {
    return `${JSON.stringify(index, null, 1)}\n`;
}
async function newestGood(file, readText, client) {
    let looked = 0;
    for await (const { text, commit } of file.history()) {
        const reading = readText(text);
        if ('index' in reading) {
            client.log(`The index as of commit ${commit.slice(0, 12)} is good.`);
            return reading.index;
        }
        looked += 1;
        if (looked === MAX_OLD_VERSIONS)
            break;
    }
    return undefined;
}
async function copyOf(release, readText, client) {
    const asset = (await release.assets()).get(INDEX_NAME);
    const content = asset?.whole === true ? await release.download(asset.id) : undefined;
    if (asset === undefined || content === undefined)
        return { revision: 0 };
    const chunks = [];
    for await (const chunk of content)
        chunks.push(chunk);
    const reading = readText(Buffer.concat(chunks).toString('utf8'));
    const revision = Math.max(0, revisionOf(asset));
    if ('problem' in reading)
        return { revision };
    client.log(`The copy of the index at the release ${release.tag} is good.`);
    return { index: reading.index, revision };
}
function revisionOf(asset) {
    return Number(/^revision (\d+)$/.exec(asset.label)?.[1] ?? '-1');
}
/**
 * The name is taken at any time by one asset alone, so the new copy comes under a name of its own; then the old one gives
 * up the name and the new one takes it, which fails where another copy was faster.
 */
async function replaceCopy(release, current, text, revision, client) {
    const content = new Blob([text]);
    const label = `revision ${revision}`;
    const temporary = await release.put({
        name: `${temporaryPrefix}${revision}-${client.mark}.json`,
        label,
        mediaType: 'application/json',
        sha256: await (0,blob/* blobSha256 */.r)(content),
        content,
    });
    if (current?.whole !== true) {
        if (current !== undefined)
            await release.remove(current);
        if (!(await release.rename(temporary, INDEX_NAME, label)))
            await release.remove(temporary);
        return;
    }
    const outgoing = `${temporaryPrefix}${Math.max(0, revisionOf(current))}-${client.mark}-old.json`;
    const swap = { current, incoming: temporary };
    const taken = await (0,github_swap/* takeName */.rv)(release, swap, { name: INDEX_NAME, label }, outgoing);
    await release.remove(taken ? current : temporary);
}
const temporaryPrefix = 'index-revision-';
/** Removes what publishers left that were ended in the middle: copies of revisions well past. */
async function sweep(release, assets, revision) {
    for (const asset of assets.values()) {
        const [, told] = /^index-revision-(\d+)-/.exec(asset.name) ?? [];
        if (told !== undefined && Number(told) + MAX_CHANGES < revision)
            await release.remove(asset);
    }
}


/***/ }),

/***/ 58066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ createRunRelease),
/* harmony export */   pk: () => (/* binding */ archivedRunId),
/* harmony export */   qp: () => (/* binding */ RELEASE_TAG_PREFIX)
/* harmony export */ });
/* harmony import */ var _data_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90191);

const RELEASE_TAG_PREFIX = 'genesys-core-data-';
const ARCHIVE_ENDING = '.tar';
/** The rolling release of a dataset. */
function createRunRelease(client, datasetKey) {
    return (0,_data_release_js__WEBPACK_IMPORTED_MODULE_0__/* .createDataRelease */ .w)(client, {
        tag: `${RELEASE_TAG_PREFIX}${datasetKey}`,
        title: `Data: ${datasetKey}`,
        body: `The dataset \`${datasetKey}\`, one file for each UTC day with its manifest beside it, kept up to date by Genesys Core. \`genesys-core get ${datasetKey}\` fetches and verifies the newest day.`,
    });
}
/** Run ids of the archives that earlier versions published, by name of the asset. */
function archivedRunId(datasetKey, assetName) {
    const prefix = `${datasetKey}-`;
    if (!assetName.startsWith(prefix) || !assetName.endsWith(ARCHIVE_ENDING))
        return undefined;
    const runId = assetName.slice(prefix.length, -ARCHIVE_ENDING.length);
    return /^\d{8}T\d{6}Z-[0-9a-f]{6}$/.test(runId) ? runId : undefined;
}


/***/ }),

/***/ 13157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sealedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34758);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40328);







const RAW_FOLDER = 'raw/';
/**
 * The files that the manifest seals, each proved to be what the manifest says: a regular file with one name, really
 * inside the run folder, of that size and digest. Whatever else lies in the folder is not looked at.
 * @throws GenesysCoreError `UPLOAD` for the first file that is not.
 */
async function sealedFiles(run) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(run.runDir);
    const sealed = [];
    for (const file of run.manifest.files) {
        const absolutePath = await provedPath(root, file.path);
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(absolutePath);
        if (size !== file.bytes || (await sha256Of(absolutePath)) !== file.sha256)
            throw refused(file.path, 'was changed after the run sealed it');
        sealed.push({ path: file.path, absolutePath, sizeBytes: size, compressed: file.path.endsWith('.gz') });
    }
    const manifestPath = await provedPath(root, _run_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_NAME */ .ir);
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(manifestPath);
    const manifest = { path: _run_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_NAME */ .ir, absolutePath: manifestPath, sizeBytes: size, compressed: false };
    return {
        rootDir: root,
        run: [manifest, ...sealed.filter((file) => !file.path.startsWith(RAW_FOLDER))],
        raw: sealed.filter((file) => file.path.startsWith(RAW_FOLDER)),
    };
}
async function provedPath(root, path) {
    const segments = path.split('/');
    if (path.includes('\\') ||
        segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        throw refused(path, 'is not a plain path below the run folder');
    const expected = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, ...segments);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(expected).catch((cause) => {
        throw refused(path, 'is missing', cause);
    });
    if (!stats.isFile())
        throw refused(path, 'is not a regular file');
    if (stats.nlink !== 1)
        throw refused(path, 'has a second name elsewhere (a hard link)');
    // A folder on the way may be a link as well: only the real path tells.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(expected)) !== expected || !expected.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_3__.sep))
        throw refused(path, 'lies outside the run folder, behind a link');
    return expected;
}
async function sha256Of(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 256 * 1024 }), hash);
    return hash.digest('hex');
}
function refused(path, why, cause) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GenesysCoreError */ .aI('UPLOAD', `Nothing was uploaded: "${path}" of the run folder ${why}. Keep other programs out of the folder and run again.`, { cause, retryable: false });
}


/***/ }),

/***/ 52764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dM: () => (/* binding */ healSwaps),
/* harmony export */   rv: () => (/* binding */ takeName),
/* harmony export */   zN: () => (/* binding */ swapIn)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

const INCOMING = 'incoming';
const OUTGOING = 'outgoing';
/** Another publisher may be in the middle of its swap; after this it is not. */
const STALE_MS = 60 * 60_000;
/**
 * Puts an asset in the place of another one of its name. The new one comes up under a name of its own and is proven;
 * then the old one gives up the name and the new one takes it. The name is free for the time of that one call alone, and
 * the old asset answers by its id all the time.
 * @throws GenesysCoreError `PUBLISH` that says what stands at the name.
 */
async function swapIn(release, content, client) {
    const current = (await release.assets()).get(content.name);
    if (current === undefined || !current.whole || current.sha256 === content.sha256)
        return { asset: await release.put(content), replaced: undefined };
    const incoming = await release.put({ ...content, name: swapName(INCOMING, client.mark, content.name) });
    const taken = await takeName(release, { current, incoming }, content, swapName(OUTGOING, client.mark, content.name));
    if (taken)
        return { asset: { ...incoming, name: content.name }, replaced: current };
    await release.remove(incoming);
    client.log(`Another run was faster with ${content.name} of ${release.tag}; its asset stands.`);
    const standing = (await release.assets()).get(content.name);
    if (standing !== undefined)
        return { asset: standing, replaced: undefined };
    return { asset: await release.put(content), replaced: undefined };
}
/** Hands a name over; false where somebody else took it in between. Puts the old asset back after a fault. */
async function takeName(release, { current, incoming }, { name, label }, outgoingName) {
    const parked = await release.rename(current, outgoingName, current.label);
    try {
        return await release.rename(incoming, name, label);
    }
    catch (thrown) {
        const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toGenesysCoreError */ .BG)(thrown);
        const back = parked && (await release.rename(current, name, current.label).catch(() => false));
        const stands = back
            ? `${name} of ${release.tag} holds what it held before.`
            : `${name} of ${release.tag} is not there for the moment: its last content is ${outgoingName}, the new one ${incoming.name}; the next run puts it in place.`;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI(error.code, `${error.message} ${stands}`, {
            cause: thrown,
            retryable: error.retryable,
        });
    }
}
/** Ends what killed publishers left half-way, and removes what nobody needs any more. */
async function healSwaps(release, client, nowMs) {
    const assets = await release.assets();
    const left = [...assets.values()].flatMap((asset) => {
        const [, kind, name] = /^(incoming|outgoing)-[0-9a-f]{8}-(.+)$/.exec(asset.name) ?? [];
        return kind === undefined || name === undefined ? [] : [{ asset, kind, name }];
    });
    const healed = new Set();
    for (const { name } of left) {
        if (assets.get(name)?.whole === true || healed.has(name))
            continue;
        const named = left.filter((one) => one.name === name && one.asset.whole);
        const outgoing = named.find(({ kind }) => kind === OUTGOING);
        // Only a proven asset makes the old one give up its name.
        const next = outgoing === undefined ? undefined : (named.find(({ kind }) => kind === INCOMING) ?? outgoing);
        if (next === undefined)
            continue;
        healed.add(name);
        const done = await release.rename(next.asset, name, next.asset.label);
        if (done)
            client.log(`${name} of ${release.tag} was left half-way by an earlier run and is in its place again.`);
    }
    for (const { asset, name } of left) {
        const old = asset.createdAtMs !== null && asset.createdAtMs + STALE_MS < nowMs;
        if (!healed.has(name) && (old || !asset.whole))
            await release.remove(asset);
    }
}
function swapName(kind, mark, name) {
    return `${kind}-${mark}-${name}`;
}


/***/ }),

/***/ 38324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf)
/* harmony export */ });
/* unused harmony exports EXIT_WRONG, EXIT_TRY_AGAIN */
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85066);

/** The step or command failed, and its caller has something to change. */
const EXIT_WRONG = 1;
/** It failed, and the same again may succeed: `EX_TEMPFAIL` of sysexits. */
const EXIT_TRY_AGAIN = 75;
/** The worst of the outcomes: what is wrong for good comes before what may pass. */
function verdictOf(outcomes, policy) {
    const bad = outcomes.filter((outcome) => !(0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(outcome, policy));
    const errors = bad.flatMap(errorsOf);
    const lasting = errors.find((error) => !error.retryable);
    const errorCode = (lasting ?? errors[0] ?? outcomes.flatMap(errorsOf)[0])?.code ?? null;
    if (bad.length === 0)
        return { exitCode: 0, errorCode, retryable: false };
    // A run that failed and does not say why is a defect, not a matter of time.
    const silent = bad.some((outcome) => outcome.result.status === 'failed' && errorsOf(outcome).length === 0);
    // Data that is not as usual is not a matter of time either.
    const unusual = bad.some((outcome) => errorsOf(outcome).length === 0 && (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .unusualOf */ .fr)(outcome).length > 0);
    const retryable = lasting === undefined && !silent && !unusual;
    return { exitCode: retryable ? EXIT_TRY_AGAIN : EXIT_WRONG, errorCode, retryable };
}
/** The exit code of an error that ended a command. */
function exitCodeOf({ retryable }) {
    return retryable ? EXIT_TRY_AGAIN : EXIT_WRONG;
}
function errorsOf({ result, uploadError, publishErrors }) {
    const slices = result.manifest?.slices.flatMap(({ error }) => error ?? []) ?? [];
    const own = result.error === null ? slices : [result.error, ...slices];
    return [...own, ...(uploadError === null ? [] : [uploadError]), ...publishErrors];
}


/***/ }),

/***/ 46472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createEventLog)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34633);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18991);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26900);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65655);





/** Waits shorter than this are not worth a line. */
const NOTABLE_WAIT_MS = 2_000;
/** While nothing else is told, a line of progress this often. */
const HEARTBEAT_MS = 10_000;
/** Where there are more slices, those that went well are told by the heartbeat alone. */
const MAX_SLICE_LINES = 400;
/** Where there are more queries, their states are not told one by one. */
const MAX_QUERY_LINES = 60;
const MAX_MESSAGE_LENGTH = 600;
/**
 * Renders events as lines that a person likes to read: what is planned, one line for each slice, the waits that matter,
 * a sign of life every ten seconds, and how it ended. Pages and attempts are summed up, never told one by one.
 */
function createEventLog(title, clock, print) {
    const tally = (0,_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .createTally */ .X)();
    const intervals = new Map();
    let spokeAtMs = clock.monotonic();
    let retriesTold = 0;
    let sliceLines = 0;
    let queryLines = 0;
    const say = (line) => {
        spokeAtMs = clock.monotonic();
        // Texts of the server are in some of the lines, and a line break or a bidi mark is no part of any.
        print((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .w)(line));
    };
    const sliceName = (sliceId) => intervals.get(sliceId) ?? sliceId;
    const retriesSince = () => {
        const fresh = tally.tally().retries - retriesTold;
        retriesTold += fresh;
        return fresh > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(fresh, 'retry', 'retries')}` : '';
    };
    const sliceLine = (line) => {
        sliceLines += 1;
        if (sliceLines <= MAX_SLICE_LINES)
            say(line);
        else if (sliceLines === MAX_SLICE_LINES + 1)
            say('More slices follow; only those that fail are told from here.');
    };
    const queryLine = (line) => {
        queryLines += 1;
        if (queryLines <= MAX_QUERY_LINES)
            say(line);
    };
    const render = (event) => {
        switch (event.type) {
            case 'run.started':
                say(`Window: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(event.start, event.end)}`);
                return;
            case 'plan.resolved':
                say(`Plan: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.slices, 'slice')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.queries, 'query', 'queries')}, at most ` +
                    `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(event.requestsPerMinute)} requests a minute, ${event.concurrency} at a time`);
                return;
            case 'auth.token.issued':
                say(event.reason === 'first'
                    ? `Signed in; the token is good for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.expiresInSeconds * 1000)}`
                    : `Token renewed, as the old one ${event.reason === 'expiring' ? 'was about to end' : 'was rejected'}`);
                return;
            case 'http.attempt':
                if (event.retryInMs === undefined || event.retryInMs <= NOTABLE_WAIT_MS)
                    return;
                if (event.reason === 'no place yet')
                    say(`Another query of the organisation is running; ${event.endpoint} is tried again in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.retryInMs)}`);
                // Of a 429 `rate.limited` tells, which follows.
                else if (event.status !== 429)
                    say(`Attempt ${event.attempt} at ${event.endpoint} failed (${event.status ?? event.errorCode ?? 'no answer'}); ` +
                        `next one in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.retryInMs)}${askedBy(event.waitSource)}`);
                return;
            case 'rate.limited':
                if (event.holdMs > NOTABLE_WAIT_MS)
                    say(`Rate limited: every call waits ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.holdMs)}${askedBy(event.waitSource)}`);
                return;
            case 'page.size.reduced':
                say(`${sliceName(event.sliceId)}: answer too large, page size ${event.from} becomes ${event.to}`);
                return;
            case 'transaction.submitted':
                queryLine(`${sliceName(event.sliceId)}: query ${event.queryId} submitted`);
                return;
            case 'transaction.completed':
                queryLine(`${sliceName(event.sliceId)}: query ${event.queryId} ${event.state} after ` +
                    `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.polls, 'poll')}`);
                return;
            case 'slice.started':
                intervals.set(event.sliceId, (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(event.start, event.end));
                return;
            case 'resume.resolved':
                say(event.fromRunId === null
                    ? event.message
                    : `${event.message} ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.slices, 'finished slice')} to take over.`);
                return;
            case 'slice.resumed':
                sliceLine(`${sliceName(event.sliceId)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.records, 'record')} taken over from ${event.fromRunId}`);
                return;
            case 'lookup.resolved': {
                const { added, removed, changed } = event;
                const isCompared = added !== undefined && removed !== undefined && changed !== undefined;
                say(`Lookup ${event.lookup} (${event.dataset}): ${event.source}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.entries, 'entry', 'entries')}` +
                    (isCompared ? `, ${(0,_lookups_js__WEBPACK_IMPORTED_MODULE_4__/* .changeText */ .k)({ added, removed, changed })}` : ''));
                return;
            }
            case 'slice.reconciled':
                if (event.status === 'disagreed')
                    say(`${sliceName(event.sliceId)}: INCOMPLETE, the server counts ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.counted ?? 0, 'record')} ` +
                        `(${event.endpoint}), ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(event.kept ?? 0)} are here`);
                return;
            case 'slice.completed':
                sliceLine(`${sliceName(event.sliceId)}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.records, 'record')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.pages, 'page')}` +
                    (event.duplicates > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.duplicates, 'duplicate')} left out` : '') +
                    (event.outOfWindow > 0 ? `, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(event.outOfWindow)} outside the window left out` : '') +
                    retriesSince());
                intervals.delete(event.sliceId);
                return;
            case 'slice.failed':
                say(`${sliceName(event.sliceId)}: FAILED, ${event.error.code}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(event.error.message, MAX_MESSAGE_LENGTH)}`);
                return;
            case 'warning.raised':
                say(`Warning ${event.code}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(event.message, MAX_MESSAGE_LENGTH)}`);
                return;
            case 'run.completed':
                say(`Run ${event.status}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(event.records, 'record')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(tally.tally().pages, 'page')}, ` +
                    `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(tally.tally().requests, 'request')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(tally.tally().retries, 'retry', 'retries')}`);
                return;
            case 'run.failed':
            case 'run.cancelled':
                say(`Run ${event.type === 'run.failed' ? 'failed' : 'cancelled'}: ${event.error.code}`);
                return;
            default:
                return;
        }
    };
    return {
        emit(event) {
            tally.emit(event);
            render(event);
            if (clock.monotonic() - spokeAtMs >= HEARTBEAT_MS)
                say(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(new Date(clock.now()).toISOString()).slice(11)} ${(0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .progressText */ .l)(title, tally.tally())}`);
        },
    };
}
function askedBy(source) {
    return source === undefined || source === 'backoff' ? '' : ', as the server asked';
}


/***/ }),

/***/ 51307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   k0: () => (/* binding */ permissionsOf),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40328);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65655);




const MAX_SHOWN_SLICES = 8;
const MAX_SHOWN_QUERIES = 6;
/** A plan as lines for a person: window, slices, the first requests as they would be sent, redaction, destination. */
function planText(plan, destination) {
    const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    const { start, end } = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .windowTexts */ .pD)(plan.window);
    const filters = Object.entries(plan.filters);
    const facts = [
        ['Dataset', `${plan.datasetKey} (${plan.dataset.title})`],
        ['Window', (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(start, end)],
        [
            'Filters',
            filters.length === 0
                ? 'none'
                : filters.map(([name, value]) => `${name}=${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(value)}`).join(' '),
        ],
        ['API', plan.apiUrl],
        ['Login', plan.loginUrl],
        ['Catalog', `${plan.catalog.version}, sha256 ${plan.catalog.sha256}`],
        ['Budget', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(plan.requestsPerMinute)} requests a minute, ${plan.concurrency} at a time`],
        ['Slices', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(plan.slices.length, 'slice')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(queries, 'query', 'queries')}`],
    ];
    return [
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .alignedRows */ .wC)(facts),
        ...plan.slices.slice(0, MAX_SHOWN_SLICES).map((slice) => {
            const texts = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .windowTexts */ .pD)(slice.window);
            return `  ${slice.id}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(texts.start, texts.end)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(slice.queries.length, 'query', 'queries')}`;
        }),
        ...more(plan.slices.length - MAX_SHOWN_SLICES, 'slice'),
        'Requests',
        ...requestLines(plan),
        'Redaction',
        ...redactionLines(plan).map((line) => `  ${line}`),
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .alignedRows */ .wC)([
            ['Permissions', permissionsText(plan)],
            ['Output', destinationText(plan, destination)],
            ['Upload', destination.upload ? 'as an artifact' : 'no'],
        ]),
        ...plan.warnings.map((warning) => `Warning ${warning.code}: ${warning.message}`),
        'Dry run: nothing was sent and nothing was written.',
    ];
}
/** The same for a program. Every slice and request is in it. */
function planJson(plan, destination) {
    return {
        dryRun: true,
        datasetKey: plan.datasetKey,
        window: plan.window === null ? null : (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .windowTexts */ .pD)(plan.window),
        filters: plan.filters,
        summaryOnly: plan.summaryOnly,
        apiUrl: plan.apiUrl,
        loginUrl: plan.loginUrl,
        catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
        requestsPerMinute: plan.requestsPerMinute,
        concurrency: plan.concurrency,
        slices: plan.slices.map((slice) => ({
            id: slice.id,
            ...(0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .windowTexts */ .pD)(slice.window),
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
        lookups: plan.lookups.map(({ name, definition }) => ({ name, ...definition })),
        redaction: { profile: plan.redactionProfile, rules: ruleTable(plan) },
        permissions: permissionsOf(plan.dataset, plan),
        output: {
            runDir: destinationText(plan, destination),
            format: destination.format,
            upload: destination.upload,
        },
        warnings: plan.warnings.map(({ code, message }) => ({ code, message })),
    };
}
function requestLines(plan) {
    const [slice] = plan.slices;
    if (slice === undefined)
        return ['  none'];
    const queries = slice.queries
        .slice(0, MAX_SHOWN_QUERIES)
        .flatMap(({ request }) => [
        `  ${request.method} ${request.url}`,
        ...(request.body === undefined ? [] : [`    ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(request.body), 500)}`]),
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
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(values?.length ?? 0, 'value')} of ${definition.filter ?? ''}`
        : plan.datasetKey;
    return [`  such a request for each of ${from}, with ${names.join(', ')} filled in${batch}`];
}
function reconcileLines({ reconcile }) {
    if (reconcile === undefined)
        return [];
    const { definition, skipped, keys } = reconcile;
    if (skipped !== undefined)
        return [`  no second opinion: ${skipped}`];
    const which = keys === undefined ? '' : ` for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)([...keys].join(', '), 200)}`;
    return [`  then, for each slice: compared with the counts of ${definition.endpoint}${which}`];
}
function redactionLines(plan) {
    const profile = redactionOf(plan);
    const byAction = new Map();
    for (const [path, rule] of Object.entries(profile?.allow ?? {}))
        byAction.set(rule.action, [...(byAction.get(rule.action) ?? []), path]);
    return [
        `profile ${plan.redactionProfile}; whatever no rule names is removed`,
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .alignedRows */ .wC)([...byAction].map(([action, paths]) => [action, (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(paths.join(', '), 400)])),
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
    const names = permissionsOf(plan.dataset, plan);
    return names.length === 0 ? 'none' : names.join(', ');
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
    return count > 0 ? [`  and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, one, many)} more`] : [];
}


/***/ }),

/***/ 18991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createProgressLine),
/* harmony export */   l: () => (/* binding */ progressText)
/* harmony export */ });
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26900);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);


const REDRAW_MS = 100;
const CLEAR = '\r\u001B[2K';
const PHASES = {
    starting: 'starting',
    querying: 'waiting for the query',
    reading: 'reading',
    finishing: 'finishing',
};
/** `audit-logs: reading, slice 3 of 24, 12,400 records, 31 pages, 2 retries, waited 12 s`. */
function progressText(title, tally) {
    const parts = [PHASES[tally.phase]];
    if (tally.slices > 1)
        parts.push(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(tally.slicesDone)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tally.slices, 'slice')}`);
    if (tally.pages > 0)
        parts.push((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tally.items, 'record'), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tally.pages, 'page'));
    if (tally.retries > 0)
        parts.push((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tally.retries, 'retry', 'retries'));
    if (tally.slicesFailed > 0)
        parts.push(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(tally.slicesFailed)} failed`);
    if (tally.waitedMs >= 1000)
        parts.push(`waited ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tally.waitedMs)}`);
    return `${title}: ${parts.join(', ')}`;
}
/** Redraws at most ten times a second, on events alone: it keeps no timer, so it can not keep a process alive. */
function createProgressLine(title, terminal, clock) {
    const tally = (0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .createTally */ .X)();
    let drawnAtMs = Number.NEGATIVE_INFINITY;
    let open = true;
    const draw = () => {
        drawnAtMs = clock.monotonic();
        terminal.write(CLEAR + (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(progressText(title, tally.tally()), Math.max(20, terminal.columns() - 1)));
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
            terminal.write(`${CLEAR}${line}\n`);
            draw();
        },
        close() {
            if (!open)
                return;
            open = false;
            terminal.write(CLEAR);
        },
    };
}


/***/ }),

/***/ 95870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jsonSchema)
/* harmony export */ });
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43454);

/** A record as a JSON Schema (2020-12). Any member may be absent or null. */
function jsonSchema({ key, title, description }, columns) {
    const { members } = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F)(columns);
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `One record of ${key}: ${title}`,
        description,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(columns.map(({ name, description: said, words }) => [
            name,
            {
                ...schemaOf(members?.get(name) ?? {}),
                ...(said === undefined ? {} : { description: said }),
                ...(words === undefined ? {} : { examples: [...words] }),
            },
        ])),
    };
}
function schemaOf(shape) {
    const types = new Set(['null']);
    const keywords = {};
    switch (shape.leaf) {
        case undefined:
            break;
        case 'any':
        case 'json':
            // Rules say of a value that it may stay, not what it is.
            for (const type of ['string', 'number', 'boolean'])
                types.add(type);
            break;
        case 'instant':
            types.add('string');
            keywords['format'] = 'date-time';
            break;
        case 'date':
            types.add('string');
            keywords['format'] = 'date';
            break;
        default:
            types.add(shape.leaf);
    }
    if (shape.elements !== undefined) {
        types.add('array');
        keywords['items'] = schemaOf(shape.elements);
    }
    if (shape.members !== undefined || shape.others !== undefined) {
        types.add('object');
        if (shape.members !== undefined)
            keywords['properties'] = Object.fromEntries([...shape.members].map(([name, member]) => [name, schemaOf(member)]));
        keywords['additionalProperties'] = shape.others === undefined ? false : schemaOf(shape.others);
    }
    return { type: [...types].sort(), ...keywords };
}


/***/ }),

/***/ 43454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shapeOf)
/* harmony export */ });
/** The shape of a whole record. */
function shapeOf(columns) {
    const root = { members: new Map() };
    for (const { name, type, parts } of columns) {
        if (parts.length === 0)
            place(root, [name], type === 'json' ? 'any' : type);
        for (const { path, type: partType } of parts)
            place(root, path.replaceAll('[]', '.[]').split('.'), leafType(partType));
    }
    return root;
}
function place(shape, [step, ...rest], leaf) {
    if (step === undefined) {
        shape.leaf = leaf;
        return;
    }
    if (step === '[]')
        place((shape.elements ??= {}), rest, leaf);
    else if (step === '*' || step === '**')
        place((shape.others ??= {}), rest, leaf);
    else {
        shape.members ??= new Map();
        const member = shape.members.get(step) ?? {};
        shape.members.set(step, member);
        place(member, rest, leaf);
    }
}
function leafType(type) {
    switch (type) {
        case 'instant':
        case 'date':
        case 'integer':
        case 'number':
        case 'boolean':
            return type;
        case 'any':
        case 'object':
            return 'any';
        default:
            return 'string';
    }
}


/***/ }),

/***/ 41664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ shardPlanLines)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

const MINUTE_MS = 60_000;
const MAX_ROWS = 20;
/** A plan in shards, for people. */
function shardPlanLines({ include, maxParallel, price }) {
    const rows = include
        .slice(0, MAX_ROWS)
        .map(({ dataset, name, start, end, shard }) => [dataset, name, (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInterval */ .vy)(start, end), shard]);
    const more = include.length - rows.length;
    const time = (minutes) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(minutes * MINUTE_MS);
    const { '1': one, '3': three, '10': ten } = price.minutesByClients;
    return [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(include.length, 'job')}, ${maxParallel} at once, each with a share of the budget`,
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .alignedRows */ .wC)(rows).map((row) => `  ${row}`),
        ...(more > 0 ? [`  … and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(more, 'job')} more (--json has all)`] : []),
        `About ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(price.records, 'record')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(price.requests, 'request')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(price.bytes)} stored`,
        `Time at the budget: ${time(one)} with one OAuth client, ${time(three)} with three, ${time(ten)} with ten`,
        ...(price.requests === 0
            ? []
            : [
                `This assumes ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(price.records)} records in all. --records-per-day gives a figure of your own.`,
            ]),
    ];
}


/***/ }),

/***/ 26900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createTally)
/* harmony export */ });
function createTally() {
    let current = {
        phase: 'starting',
        slices: 0,
        slicesDone: 0,
        slicesFailed: 0,
        items: 0,
        pages: 0,
        requests: 0,
        retries: 0,
        rateLimited: 0,
        waitedMs: 0,
    };
    return {
        emit(event) {
            current = { ...current, ...changes(current, event) };
        },
        tally: () => current,
    };
}
function changes(tally, event) {
    switch (event.type) {
        case 'plan.resolved':
            return { slices: event.slices };
        case 'parents.listed':
            return { slices: tally.slices + event.parts - 1 };
        case 'transaction.submitted':
            return tally.pages === 0 ? { phase: 'querying' } : {};
        case 'page.received':
            return { phase: 'reading', pages: tally.pages + 1, items: tally.items + event.items };
        case 'http.attempt':
            return {
                requests: tally.requests + (event.sent ? 1 : 0),
                retries: tally.retries + (event.attempt > 1 ? 1 : 0),
                waitedMs: tally.waitedMs + (event.retryInMs ?? 0),
            };
        case 'rate.limited':
            return { rateLimited: tally.rateLimited + 1 };
        case 'budget.waited':
            return { waitedMs: tally.waitedMs + event.waitedMs };
        case 'slice.completed':
        case 'slice.resumed':
            return doneOne(tally);
        case 'slice.failed':
            return { ...doneOne(tally), slicesFailed: tally.slicesFailed + 1 };
        default:
            return {};
    }
}
function doneOne(tally) {
    const slicesDone = tally.slicesDone + 1;
    return { slicesDone, ...(slicesDone === tally.slices ? { phase: 'finishing' } : {}) };
}


/***/ }),

/***/ 14789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readRunSchemas)
/* harmony export */ });
/* unused harmony export compileRunSchemas */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19589);




const MAX_PROBLEMS = 20;
/** Compiles the schemas; dear, so once for a process. */
function compileRunSchemas(documents) {
    const ajv = new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__.Ajv2020({ allErrors: true, allowUnionTypes: true });
    const manifest = ajv.compile(documents.manifest);
    const summary = ajv.compile(documents.summary);
    const lookups = ajv.compile(documents.lookups);
    ajv.addSchema(documents.event, 'event');
    return {
        manifest: (value) => problemsOf(manifest, value),
        summary: (value) => problemsOf(summary, value),
        lookups: (value) => problemsOf(lookups, value),
        event(value) {
            const type = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? value['type'] : undefined;
            // The definition of the type says what is wrong; the whole schema would say it of every type.
            const check = typeof type === 'string' ? ajv.getSchema(`event#/$defs/${type}`) : undefined;
            return check === undefined ? [`type ${JSON.stringify(type)} is unknown`] : problemsOf(check, value);
        },
    };
}
/** The published schemas of the files of a run folder, beside the built-in catalog. */
async function readRunSchemas(catalogDir) {
    const read = async (name) => {
        const chunks = [];
        for await (const chunk of _file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .GP.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(catalogDir, 'schemas', `${name}.schema.json`)))
            chunks.push(chunk);
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    };
    const [manifest, event, summary, lookups] = await Promise.all([
        read('manifest'),
        read('event'),
        read('summary'),
        read('lookups'),
    ]);
    return compileRunSchemas({ manifest, event, summary, lookups });
}
function problemsOf(check, value) {
    if (check(value))
        return [];
    return (check.errors ?? []).slice(0, MAX_PROBLEMS).map(sentenceOf);
}
function sentenceOf(error) {
    const where = error.instancePath === '' ? 'the whole' : error.instancePath;
    const params = error.params;
    const name = params.unevaluatedProperty ?? params.additionalProperty;
    return `${where} ${error.message ?? 'is invalid'}${name === undefined ? '' : ` ("${name}")`}`;
}


/***/ }),

/***/ 93977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ verifyRun)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
;// CONCATENATED MODULE: ./src/run/verify-claims.ts


const LAST_EVENTS = {
    succeeded: 'run.completed',
    partial: 'run.completed',
    failed: 'run.failed',
    cancelled: 'run.cancelled',
};
const MAX_PROBLEMS = 51;
/** Checks each event by its schema, the numbering, that all are of this run, the last one, and the counts told by them. */
function eventChecker(manifest, schema) {
    const problems = [];
    const counted = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
    const dropped = new Set();
    let last = {};
    const problem = (text) => {
        if (problems.length < MAX_PROBLEMS)
            problems.push(`${run_manifest/* EVENTS_NAME */.m7}: ${text}`);
    };
    return {
        add(line, number) {
            let event;
            try {
                event = JSON.parse(line);
            }
            catch {
                problem(`line ${number} is not JSON`);
                return;
            }
            for (const text of schema(event))
                problem(`line ${number}: ${text}`);
            if (!(0,json/* isJsonObject */.OW)(event))
                return;
            last = event;
            if (event['seq'] !== number)
                problem(`line ${number} has seq ${JSON.stringify(event['seq'])}`);
            if (event['runId'] !== manifest.runId)
                problem(`line ${number} is of another run`);
            if (event['datasetKey'] !== manifest.datasetKey)
                problem(`line ${number} is of another dataset`);
            const { type } = event;
            if (type === 'page.received')
                counted.pages += 1;
            if (type === 'http.attempt' && event['sent'] === true) {
                counted.requests += 1;
                if (Number(event['attempt']) > 1)
                    counted.retries += 1;
                if (event['status'] === 429)
                    counted.rateLimited += 1;
            }
            if (type === 'events.dropped' && (0,json/* isJsonObject */.OW)(event['counts'])) {
                for (const name of Object.keys(event['counts']))
                    dropped.add(name);
            }
        },
        problems() {
            const expected = LAST_EVENTS[manifest.status];
            if (last['type'] !== expected)
                problem(`the last event is ${String(last['type'])}, expected is ${expected}`);
            else if (expected === 'run.completed' && last['status'] !== manifest.status) {
                problem(`the last event says ${String(last['status'])}, ${run_manifest/* MANIFEST_NAME */.ir} says ${manifest.status}`);
            }
            const source = {
                pages: 'page.received',
                requests: 'http.attempt',
                retries: 'http.attempt',
                rateLimited: 'http.attempt',
            };
            for (const name of ['pages', 'requests', 'retries', 'rateLimited']) {
                const told = manifest.counts[name];
                const wrong = dropped.has(source[name]) ? counted[name] > told : counted[name] !== told;
                if (wrong)
                    problem(`${counted[name]} ${name} are told, ${run_manifest/* MANIFEST_NAME */.ir} counts ${told}`);
            }
            return problems;
        },
    };
}
/** Whether the slices cover the window without gap or overlap, and each has the file that it claims. */
function sliceProblems(manifest) {
    const problems = [];
    const { start, end, summaryOnly } = manifest.request;
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    let reached = start;
    for (const [index, slice] of manifest.slices.entries()) {
        // Parts of a slice, each for some of its parents, have the same bounds.
        const before = manifest.slices[index - 1];
        const isPart = slice.parents !== undefined && before?.start === slice.start && before.end === slice.end;
        if (slice.start !== reached && !isPart)
            problems.push(`slice ${slice.id} begins at ${String(slice.start)}, expected is ${String(reached)}`);
        if (slice.start !== null && slice.end !== null && Date.parse(slice.end) <= Date.parse(slice.start))
            problems.push(`slice ${slice.id} is empty`);
        reached = slice.end;
        const path = `data/${slice.id}.${manifest.format}`;
        const file = files.get(path);
        files.delete(path);
        const expected = (0,run_manifest/* hasRecords */.jO)(slice) && !summaryOnly;
        if (expected && file === undefined)
            problems.push(`slice ${slice.id} has records, ${path} is not listed`);
        if (!expected && file !== undefined)
            problems.push(`${path} is listed, its slice has none`);
        if (file !== undefined && file.records !== slice.records) {
            problems.push(`slice ${slice.id} has ${slice.records} records, ${path} ${file.records}`);
        }
        if ((0,run_manifest/* hasRecords */.jO)(slice) && slice.completeness.kept !== slice.records) {
            problems.push(`slice ${slice.id} kept ${slice.completeness.kept}, records are ${slice.records}`);
        }
    }
    if (manifest.slices.length === 0)
        problems.push('there is no slice');
    else if (reached !== end)
        problems.push(`the slices end at ${String(reached)}, the window at ${String(end)}`);
    for (const path of files.keys()) {
        if (path.startsWith('data/'))
            problems.push(`${path} belongs to no slice`);
    }
    return problems.map((problem) => `${run_manifest/* MANIFEST_NAME */.ir}: ${problem}`);
}
/** Whether the manifest's counts are the sums of what its slices and files say. */
function countProblems(manifest) {
    const { counts, slices } = manifest;
    const sum = (value) => slices.reduce((total, slice) => total + value(slice), 0);
    const claims = [
        ['records', counts.records, sum((slice) => slice.records)],
        ['duplicates', counts.duplicates, sum((slice) => slice.completeness.duplicates)],
        ['pages', counts.pages, sum((slice) => (slice.resumedFrom === undefined ? slice.pages : 0))],
    ];
    return claims.flatMap(([name, told, summed]) => told === summed ? [] : [`${run_manifest/* MANIFEST_NAME */.ir}: counts.${name} is ${told}, the slices sum to ${summed}`]);
}
/** Whether status, slices and error tell the same story. */
function statusProblems(manifest) {
    const problems = [];
    const { status, error } = manifest;
    const expected = (0,run_manifest/* statusOf */.c2)(manifest.slices, status === 'cancelled');
    if (status !== expected)
        problems.push(`status is ${status}, the slices say ${expected}`);
    if ((status === 'succeeded') !== (error === null))
        problems.push(`status is ${status}, error is ${error?.code ?? 'null'}`);
    for (const slice of manifest.slices) {
        if ((slice.status === 'succeeded') !== (slice.error === undefined)) {
            problems.push(`slice ${slice.id} is ${slice.status}, its error is ${slice.error?.code ?? 'not told'}`);
        }
        if (slice.reconciliation?.status === 'disagreed' && slice.status !== 'partial')
            problems.push(`slice ${slice.id} is ${slice.status}, its reconciliation disagreed`);
        if ((slice.parents?.failed ?? 0) > 0 && slice.status !== 'partial' && slice.status !== 'failed')
            problems.push(`slice ${slice.id} is ${slice.status}, and parents of it failed`);
    }
    if (Date.parse(manifest.endedAt) < Date.parse(manifest.startedAt))
        problems.push('the run ended before it started');
    return problems.map((problem) => `${run_manifest/* MANIFEST_NAME */.ir}: ${problem}`);
}
/** Whether a summary that is valid by itself says what the manifest says. */
function summaryProblems(manifest, value) {
    const summary = value;
    const claims = [
        ['contractVersion', summary.contractVersion, run_manifest/* CONTRACT_VERSION */.Kw],
        ['datasetKey', summary.datasetKey, manifest.datasetKey],
        ['window.start', summary.window?.start ?? null, manifest.request.start],
        ['window.end', summary.window?.end ?? null, manifest.request.end],
        ['data.totals.records', summary.data.totals.records, manifest.counts.records],
        ['run.runId', summary.run.runId, manifest.runId],
        ['run.status', summary.run.status, manifest.status],
    ];
    return claims.flatMap(([name, told, expected]) => told === expected ? [] : [`${run_manifest/* SUMMARY_NAME */.pL}: ${name} is ${String(told)}, expected is ${String(expected)}`]);
}
/** Figures of a summary that the records do not come to, by member. */
function recountProblems(counted, value) {
    const { data } = value;
    const members = new Set([...Object.keys(counted), ...Object.keys(data)]);
    return [...members].sort().flatMap((name) => {
        const [told, found] = [data, counted].map((figures) => 
        // By way of text: a number with many digits is an object here and a plain number there.
        (0,json/* toJsonText */.jj)(JSON.parse((0,json/* canonicalJson */.dj)((figures[name] ?? null)))));
        return told === found ? [] : [`${run_manifest/* SUMMARY_NAME */.pL}: data.${name} is not what the records come to`];
    });
}
/** Whether lookups that are valid by themselves are those of the run. */
function lookupsProblems(manifest, value) {
    const lookups = value;
    const problems = [];
    for (const name of ['datasetKey', 'runId'])
        if (lookups[name] !== manifest[name])
            problems.push(`${run_manifest/* LOOKUPS_NAME */.aR}: ${name} is ${lookups[name]}, expected is ${manifest[name]}`);
    return problems;
}

;// CONCATENATED MODULE: ./src/run/verify.ts








const verify_MAX_PROBLEMS = 50;
/** The two small files are read whole; a larger one is none of ours. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;
/**
 * Proves every claim of a sealed run folder: schemas, sizes, digests, lines, the digest of all records, sequence numbers,
 * the slices' cover of the window, sums. Reads each file once, in bounded memory, and changes nothing. What is wrong is
 * told in the report.
 */
async function verifyRun(runDir, options) {
    const fileSystem = (0,file_system/* tellingFileSystem */.bp)(options.fileSystem ?? file_system/* nodeFileSystem */.GP);
    const checks = [];
    const check = (name, note, problems) => {
        const listed = problems.slice(0, verify_MAX_PROBLEMS);
        if (problems.length > verify_MAX_PROBLEMS)
            listed.push(`… and ${problems.length - verify_MAX_PROBLEMS} more`);
        checks.push({ name, ok: problems.length === 0, note, problems: listed });
    };
    const read = await readDocument(fileSystem, runDir, run_manifest/* MANIFEST_NAME */.ir, options.schemas.manifest);
    check('manifest', `${run_manifest/* MANIFEST_NAME */.ir} is there and valid`, read.problems);
    if (read.problems.length > 0)
        return reportOf(runDir, read.found, undefined, checks);
    const manifest = read.value;
    const events = eventChecker(manifest, options.schemas.event);
    const absent = (path) => isLeftOut(fileSystem, runDir, path, options);
    const recount = manifest.request.summaryOnly
        ? 'no records were kept'
        : (options.recount?.(manifest) ?? 'the catalog of the run is not at hand');
    const onRecord = (line) => {
        if (typeof recount !== 'string')
            recount.add((0,json/* parseJson */.qF)(line));
    };
    const scan = await scanFiles(fileSystem, runDir, manifest, events, absent, onRecord);
    check('files', `${manifest.files.length} files as sealed: size, digest, lines`, scan.problems);
    check('strays', 'no file that the manifest does not list', await strays(fileSystem, runDir, manifest));
    check('data', 'records are JSON lines, their digest is the manifest’s', scan.dataProblems);
    check('events', 'events are valid, numbered without gaps, and end with the status', events.problems());
    check('slices', 'slices cover the window without gap or overlap and have their files', sliceProblems(manifest));
    check('counts', 'counts add up', countProblems(manifest));
    check('status', 'status, slices and error agree', statusProblems(manifest));
    const summary = await readDocument(fileSystem, runDir, run_manifest/* SUMMARY_NAME */.pL, options.schemas.summary);
    check('summary', `${run_manifest/* SUMMARY_NAME */.pL} is valid and agrees with the manifest`, [
        ...summary.problems,
        ...(summary.problems.length > 0 ? [] : summaryProblems(manifest, summary.value)),
    ]);
    const isReadable = summary.problems.length === 0 && scan.problems.length === 0 && scan.dataProblems.length === 0;
    check('recount', typeof recount === 'string'
        ? `figures not counted again: ${recount}`
        : 'figures counted again from the records', isReadable && typeof recount !== 'string' ? recountProblems(recount.data(), summary.value) : []);
    if (manifest.files.some((file) => file.path === run_manifest/* LOOKUPS_NAME */.aR)) {
        const lookups = await readDocument(fileSystem, runDir, run_manifest/* LOOKUPS_NAME */.aR, options.schemas.lookups);
        check('lookups', `${run_manifest/* LOOKUPS_NAME */.aR} is valid and of this run`, [
            ...lookups.problems,
            ...(lookups.problems.length > 0 ? [] : lookupsProblems(manifest, lookups.value)),
        ]);
    }
    return reportOf(runDir, true, manifest, checks);
}
function reportOf(runDir, sealed, manifest, checks) {
    return {
        runDir,
        sealed,
        ok: checks.every((check) => check.ok),
        runId: manifest?.runId ?? null,
        status: manifest?.status ?? null,
        records: manifest?.counts.records ?? null,
        dataDigest: manifest?.dataDigest ?? null,
        claimedOrigin: manifest?.github ?? null,
        checks,
    };
}
async function readDocument(fileSystem, runDir, name, schema) {
    const problem = (text, found = true) => ({
        found,
        value: undefined,
        problems: [text],
    });
    try {
        const path = (0,external_node_path_.join)(runDir, name);
        const facts = await fileSystem.inspect(path);
        if (facts === undefined)
            return problem(await missingText(fileSystem, runDir, name), false);
        if (facts.kind !== 'file')
            return problem(`${name} is no regular file`);
        if (facts.sizeBytes > MAX_JSON_BYTES)
            return problem(`${name} has ${facts.sizeBytes} bytes, at most ${MAX_JSON_BYTES} are read`);
        const chunks = [];
        for await (const chunk of fileSystem.read(path))
            chunks.push(chunk);
        const value = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return { found: true, value, problems: schema(value).map((text) => `${name}: ${text}`) };
    }
    catch (error) {
        return problem(error instanceof SyntaxError ? `${name} is not JSON` : (0,errors/* toGenesysCoreError */.BG)(error).message);
    }
}
async function missingText(fileSystem, runDir, name) {
    if (name !== run_manifest/* MANIFEST_NAME */.ir)
        return `${name} is missing`;
    if ((await fileSystem.inspect(runDir)) === undefined)
        return 'there is no such folder';
    return (await fileSystem.inspect((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7))) === undefined
        ? `${name} is missing, and so is ${run_manifest/* EVENTS_NAME */.m7}: this is no run folder`
        : `${name} is missing: the run did not finish; resumeFrom takes its finished slices over`;
}
async function scanFiles(fileSystem, runDir, manifest, events, isAbsent, onRecord) {
    const scan = { problems: [], dataProblems: [] };
    const dataHash = (0,external_node_crypto_.createHash)('sha256');
    let intact = true;
    for (const file of manifest.files) {
        if (await isAbsent(file.path))
            continue;
        const isData = file.path.startsWith('data/');
        const isEvents = file.path === run_manifest/* EVENTS_NAME */.m7;
        let number = 0;
        const unreadable = { first: 0, count: 0 };
        const onLines = (lines) => {
            if (isData)
                dataHash.update(`${lines.join('\n')}\n`);
            for (const line of lines) {
                number += 1;
                if (isEvents)
                    events.add(line, number);
                else if (!isRecord(line)) {
                    if (unreadable.count === 0)
                        unreadable.first = number;
                    unreadable.count += 1;
                }
                else
                    onRecord(line);
            }
        };
        const { format, columns = [] } = manifest;
        const kind = isData ? { format, columns } : { format: 'jsonl', columns: [] };
        const problem = await fileProblem(fileSystem, runDir, file, isData || isEvents ? { kind, onLines } : undefined);
        if (unreadable.count > 0) {
            const more = unreadable.count === 1 ? '' : `, nor are ${unreadable.count - 1} after it`;
            scan.dataProblems.push(`${file.path}: line ${unreadable.first} is no JSON object${more}`);
        }
        if (problem === undefined)
            continue;
        scan.problems.push(`${file.path} ${problem}`);
        if (isData)
            intact = false;
    }
    if (!intact) {
        scan.dataProblems.push('the digest of all records cannot be told: see files');
    }
    else if (!manifest.request.summaryOnly && dataHash.digest('hex') !== manifest.dataDigest) {
        scan.dataProblems.push(`${run_manifest/* MANIFEST_NAME */.ir}: dataDigest is not that of the data files in their order`);
    }
    return scan;
}
async function isLeftOut(fileSystem, runDir, path, { withoutRaw }) {
    if (withoutRaw !== true || !path.startsWith('raw/'))
        return false;
    return (await fileSystem.inspect((0,external_node_path_.join)(runDir, path))) === undefined;
}
function isRecord(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}
/** What is wrong with a file, after its name; undefined where it is what its entry says. */
async function fileProblem(fileSystem, runDir, file, content) {
    try {
        if (file.path.split('/').some((name) => name === '' || name === '.' || name === '..' || name.includes('\\'))) {
            return 'is no plain path below the run folder';
        }
        const path = (0,external_node_path_.join)(runDir, file.path);
        const facts = await fileSystem.inspect(path);
        if (facts === undefined)
            return 'is missing';
        if (facts.kind !== 'file')
            return 'is no regular file';
        if (facts.sizeBytes !== file.bytes)
            return `has ${facts.sizeBytes} bytes, sealed were ${file.bytes}`;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const stored = hashed(fileSystem.read(path), hash);
        await drain(stored);
        if (hash.digest('hex') !== file.sha256)
            return 'was changed: its SHA-256 is not the sealed one';
        if (content === undefined)
            return undefined;
        const text = await readText(fileSystem, path, content);
        if (text.torn)
            return 'does not end with a line end';
        if (text.lines !== file.records)
            return `has ${text.lines} lines, sealed were ${file.records}`;
        const plain = file.uncompressedSha256;
        if (plain !== undefined && plain !== text.sha256)
            return 'unpacks to another text than sealed';
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* GenesysCoreError */.aI)
            return `cannot be read: ${error.message}`;
        return `was changed: it cannot be unpacked (${error instanceof Error ? error.message : String(error)})`;
    }
}
async function* hashed(chunks, hash) {
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
}
async function drain(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    while ((await iterator.next()).done !== true)
        ;
}
async function readText(fileSystem, path, { kind, onLines }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let lines = 0;
    let torn = false;
    for await (const batch of (0,formats/* decodeRecords */.bs)({ path, ...kind }, fileSystem, () => (torn = true))) {
        lines += batch.length;
        if (batch.length > 0)
            hash.update(`${batch.join('\n')}\n`);
        onLines(batch);
    }
    return { lines, sha256: hash.digest('hex'), torn };
}
async function strays(fileSystem, runDir, manifest) {
    const listed = new Set([run_manifest/* MANIFEST_NAME */.ir, ...manifest.files.map((file) => file.path)]);
    const problems = [];
    const walk = async (folder) => {
        for (const name of await fileSystem.list((0,external_node_path_.join)(runDir, folder))) {
            const path = folder === '' ? name : `${folder}/${name}`;
            const facts = await fileSystem.inspect((0,external_node_path_.join)(runDir, path));
            if (facts?.kind === 'directory' && problems.length < verify_MAX_PROBLEMS)
                await walk(path);
            else if (!listed.has(path))
                problems.push(`${path} is not in ${run_manifest/* MANIFEST_NAME */.ir}`);
        }
    };
    try {
        await walk('');
    }
    catch (error) {
        problems.push((0,errors/* toGenesysCoreError */.BG)(error).message);
    }
    return problems;
}


/***/ }),

/***/ 72391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XC: () => (/* binding */ checkPublication),
  cK: () => (/* binding */ deliver),
  _M: () => (/* binding */ repositoryOf)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/artifact-client.ts
var artifact_client = __webpack_require__(32241);
// EXTERNAL MODULE: ./src/github/artifact.ts
var artifact = __webpack_require__(49721);
// EXTERNAL MODULE: ./src/options/bucket.ts
var bucket = __webpack_require__(60026);
;// CONCATENATED MODULE: ./src/github/bucket-access.ts



/**
 * The way to a bucket, by the usual variables: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION or
 * AWS_DEFAULT_REGION, and AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL for stores other than that of AWS, which are spoken to
 * with the bucket in the path.
 * @throws GenesysCoreError INPUT_INVALID that names the variable.
 */
function bucketAccess(text, env) {
    const address = (0,bucket/* parseBucket */.W)(text);
    const given = (name) => (env[name] ?? '').trim();
    const accessKeyId = given('AWS_ACCESS_KEY_ID');
    const secretAccessKey = given('AWS_SECRET_ACCESS_KEY');
    for (const [name, value] of [
        ['AWS_ACCESS_KEY_ID', accessKeyId],
        ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
    ])
        if (value === '')
            throw invalid(`publish: s3 needs ${name} in the environment. In a workflow aws-actions/configure-aws-credentials sets it; for other stores give the keys that they issue.`);
    const endpoint = given('AWS_ENDPOINT_URL_S3') || given('AWS_ENDPOINT_URL');
    const region = given('AWS_REGION') || given('AWS_DEFAULT_REGION') || (endpoint === '' ? '' : 'us-east-1');
    if (!/^[a-z0-9-]{2,40}$/.test(region))
        throw invalid(`AWS_REGION is ${(0,suggestion/* quoted */.TL)(region)}. Set it to the region of the bucket, e.g. eu-central-1.`);
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
        throw invalid('AWS_ENDPOINT_URL_S3 is not an address of a store. Allowed: https://<host>, http:// on loopback, without credentials.');
    return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}
function invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
;// CONCATENATED MODULE: ./src/github/bucket-refusal.ts

/** What the store's words mean and what to do. */
const REMEDIES = {
    NoSuchBucket: 'there is no such bucket. Check the name in the option bucket, and AWS_REGION.',
    AccessDenied: 'the keys may not write there. They need s3:GetObject, s3:PutObject, s3:AbortMultipartUpload and s3:ListBucketMultipartUploads below the prefix.',
    AllAccessDisabled: 'the bucket belongs to another account. Check the name in the option bucket.',
    InvalidAccessKeyId: 'the store does not know AWS_ACCESS_KEY_ID. Check it, and the endpoint.',
    SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID.',
    ExpiredToken: 'AWS_SESSION_TOKEN has expired. Get credentials again right before this step.',
    InvalidToken: 'AWS_SESSION_TOKEN does not fit the keys.',
    RequestTimeTooSkewed: 'the clock of this machine is wrong by minutes. Set it, then run again.',
    PermanentRedirect: 'the bucket is in another region. Set AWS_REGION to it.',
    AuthorizationHeaderMalformed: 'the bucket is in another region. Set AWS_REGION to it.',
    NotImplemented: 'the store cannot do it. Conditional writes are needed: use a newer version of it.',
    QuotaExceeded: 'the store is full.',
    SlowDown: 'the store asks to slow down. Run again later.',
};
/** The code in an error body of a store; undefined where it is none. */
function errorCodeIn(xml) {
    return /<Error>[\s\S]*?<Code>([A-Za-z]{1,60})<\/Code>/.exec(xml)?.[1];
}
/** The error of a call that a store refused, in its own words. */
function bucketRefusal({ status, code, key, bucket, cause }) {
    const place = `The bucket ${bucket}${key === '' ? '' : ` (${key})`}`;
    const retryable = status === undefined || status === 429 || status >= 500;
    const said = code ?? (status === undefined ? 'no answer' : `status ${status}`);
    const why = REMEDIES[code ?? ''] ??
        (status === undefined
            ? 'it cannot be reached. Check AWS_ENDPOINT_URL_S3 and the network, then run again.'
            : status === 404
                ? 'there is no such bucket. Check the name in the option bucket, and AWS_REGION.'
                : retryable
                    ? 'it fails for now. Run again later.'
                    : 'it refused. Check bucket, keys and region.');
    return new errors/* GenesysCoreError */.aI('PUBLISH', `${place}: ${said}, ${why}`, {
        retryable,
        ...(status === undefined ? {} : { status }),
        cause,
    });
}

;// CONCATENATED MODULE: ./src/github/bucket-client.ts




const PART_BYTES = 16 * 1024 * 1024;
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
const MAX_ATTEMPTS = 5;
const BASE_PAUSE_MS = 500;
const DAY_MS = 86_400_000;
const DIGEST_HEADER = 'x-amz-meta-sha256';
const PASSING = new Set([429, 500, 502, 503, 504]);
function createBucketClient(access, ports) {
    const { accessKeyId, secretAccessKey, sessionToken, region } = access;
    const signer = new aws4fetch_esm/* AwsClient */.t({
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === undefined ? {} : { sessionToken }),
        service: 's3',
        region,
        retries: 0,
    });
    const encryption = access.encryption === undefined ? {} : { 'x-amz-server-side-encryption': access.encryption };
    const send = createSender(access, signer, ports);
    const writeInParts = async (key, content, headers) => {
        const begun = await send({
            method: 'POST',
            key,
            query: 'uploads',
            headers: { ...headers, ...encryption },
        });
        const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(await begun.text())?.[1];
        if (uploadId === undefined)
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The store began no upload of ${key}: its answer names none.`);
        const upload = `uploadId=${encodeURIComponent(uploadId)}`;
        try {
            const parts = [];
            for (let from = 0, number = 1; from < content.size; from += PART_BYTES, number += 1) {
                const body = new Uint8Array(await content.slice(from, from + PART_BYTES).arrayBuffer());
                const part = await send({ method: 'PUT', key, query: `partNumber=${number}&${upload}`, body });
                parts.push(`<Part><PartNumber>${number}</PartNumber><ETag>${part.headers.get('etag') ?? ''}</ETag></Part>`);
            }
            const list = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
            const ended = await send({ method: 'POST', key, query: upload, body: bytesOf(list) });
            // The store may find out what is wrong after it has begun to answer with 200.
            const code = errorCodeIn(await ended.text());
            if (code !== undefined)
                throw bucketRefusal({ status: 500, code, key, bucket: access.bucket });
        }
        catch (error) {
            await send({ method: 'DELETE', key, query: upload, accepts: [404] }).catch(() => undefined);
            throw error;
        }
    };
    return {
        addressOf: (key) => `s3://${access.bucket}/${access.prefix}${key}`,
        async read(key) {
            const answer = await send({ method: 'GET', key, accepts: [404] });
            if (answer.status === 404)
                return undefined;
            if (Number(answer.headers.get('content-length') ?? 0) > MAX_TEXT_BYTES)
                throw new errors/* GenesysCoreError */.aI('PUBLISH', `${key} in the bucket is too large to be read.`);
            return { etag: answer.headers.get('etag') ?? '', text: await answer.text() };
        },
        async digestOf(key) {
            const answer = await send({ method: 'HEAD', key, accepts: [404] });
            return answer.status === 404 ? undefined : (answer.headers.get(DIGEST_HEADER) ?? undefined);
        },
        async writeText(key, text, condition) {
            const conditions = condition === undefined
                ? {}
                : 'ifMatch' in condition
                    ? { 'if-match': condition.ifMatch }
                    : { 'if-none-match': condition.ifNoneMatch };
            const headers = { 'content-type': 'application/json', ...encryption, ...conditions };
            // 409: another conditional write is under way.
            const answer = await send({ method: 'PUT', key, headers, body: bytesOf(text), accepts: [409, 412] });
            return answer.ok;
        },
        async write(key, content, { mediaType, sha256 }) {
            const headers = { 'content-type': mediaType, [DIGEST_HEADER]: sha256 };
            if (content.size > PART_BYTES) {
                await writeInParts(key, content, headers);
                return;
            }
            const body = new Uint8Array(await content.arrayBuffer());
            await send({ method: 'PUT', key, headers: { ...headers, ...encryption }, body });
        },
        async abortLeftovers(prefix, nowMs) {
            const query = `uploads=&prefix=${encodeURIComponent(`${access.prefix}${prefix}`)}`;
            const answer = await send({ method: 'GET', key: null, query, accepts: [403, 404, 501] });
            if (!answer.ok)
                return 0;
            let aborted = 0;
            for (const [, upload = ''] of (await answer.text()).matchAll(/<Upload>(.*?)<\/Upload>/gs)) {
                const textOf = (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(upload)?.[1] ?? '';
                const begunMs = Date.parse(textOf('Initiated'));
                const key = textOf('Key');
                if (!(nowMs - begunMs > DAY_MS) || !key.startsWith(`${access.prefix}${prefix}`))
                    continue;
                const id = `uploadId=${encodeURIComponent(textOf('UploadId'))}`;
                await send({ method: 'DELETE', key: key.slice(access.prefix.length), query: id, accepts: [404] });
                aborted += 1;
            }
            return aborted;
        },
    };
}
function bytesOf(text) {
    return new TextEncoder().encode(text);
}
/** Signs and sends, with retries for what may pass. A key of null is the bucket itself. */
function createSender({ baseUrl, prefix, bucket }, signer, { clock, signal, fetch: send }) {
    const once = async ({ method, key, query, headers, body }) => {
        const path = key === null ? '' : `/${`${prefix}${key}`.split('/').map(encodeURIComponent).join('/')}`;
        const url = `${baseUrl}${path === '' ? '/' : path.replaceAll('%3D', '=')}${query === undefined ? '' : `?${query}`}`;
        const sha256 = (0,external_node_crypto_.createHash)('sha256')
            .update(body ?? '')
            .digest('hex');
        const request = await signer.sign(url, {
            method,
            headers: { ...headers, 'x-amz-content-sha256': sha256 },
            ...(body === undefined ? {} : { body }),
        });
        return await send(request, { signal, redirect: 'manual' });
    };
    return async (call) => {
        for (let attempt = 1;; attempt += 1) {
            signal.throwIfAborted();
            let cause;
            let answer;
            try {
                answer = await once(call);
            }
            catch (error) {
                signal.throwIfAborted();
                cause = error;
            }
            if (answer?.ok === true || (answer !== undefined && call.accepts?.includes(answer.status) === true))
                return answer;
            const status = answer?.status;
            if (attempt < MAX_ATTEMPTS && (status === undefined || PASSING.has(status))) {
                await answer?.body?.cancel();
                await clock.sleep(BASE_PAUSE_MS * 2 ** (attempt - 1), signal);
                continue;
            }
            const code = answer === undefined ? undefined : errorCodeIn(await answer.text());
            throw bucketRefusal({ status, code, key: call.key ?? '', bucket, cause });
        }
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/github/day-file.ts
var day_file = __webpack_require__(66848);
// EXTERNAL MODULE: ./src/github/day-manifest.ts
var day_manifest = __webpack_require__(20923);
// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/sealed-files.ts
var sealed_files = __webpack_require__(13157);
;// CONCATENATED MODULE: ./src/github/bucket.ts









/** Publishers of one day that take each other's place again and again. */
const MAX_ROUNDS = 8;
const INDEX_KEY = 'index.json';
/**
 * Publishes each whole UTC day of a run as `dataset=<key>/day=<day>/part-0.<format>` with `manifest.json` beside it, and
 * tells of it in `index.json`. A day is replaced only by a newer or better run; of publishers that come together none is lost.
 */
function bucketPublisher(ports) {
    const { client, log } = ports;
    return {
        target: 's3',
        async publish(run) {
            const { datasetKey, status } = run.manifest;
            const { parts, uncut } = (0,day_part/* dayPartsOf */.mM)(run.manifest);
            if (uncut.length > 0)
                log(`Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`);
            if (parts.length === 0)
                log(`The run (${status}) holds no whole UTC day with records kept: the bucket stays as it is.`);
            const left = await client.abortLeftovers(`dataset=${datasetKey}/`, ports.clock.now());
            if (left > 0)
                log(`Gave up ${left} uploads of earlier runs that never ended.`);
            const days = {};
            for (const part of parts) {
                const day = await publishDay(run, part, ports);
                if (day !== undefined)
                    days[part.day] = day;
            }
            if (Object.keys(days).length > 0)
                await addToIndex(client, datasetKey, days);
            return {
                target: 's3',
                days: Object.keys(days).sort(),
                address: client.addressOf(`dataset=${datasetKey}/`),
            };
        },
    };
}
async function publishDay(run, part, { client, log }) {
    const { datasetKey, format, columns = [], runId } = run.manifest;
    const folder = `dataset=${datasetKey}/day=${part.day}/`;
    const key = `${folder}part-0.${format}`;
    const manifestKey = `${folder}${manifest/* MANIFEST_NAME */.ir}`;
    const { run: files } = await (0,sealed_files/* sealedFiles */.e)(run);
    const pathOf = ({ path }) => files.find((file) => file.path === path)?.absolutePath ?? '';
    const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
    const manifestSha256 = (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)((0,external_node_path_.join)(run.runDir, manifest/* MANIFEST_NAME */.ir)))
        .digest('hex');
    return await (0,day_file/* withDayFile */.$)({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
        const asset = { name: `part-0.${format}`, bytes: content.size, sha256, dataDigest };
        const beside = (0,day_manifest/* dayManifest */.M)(run.manifest, manifestSha256, part, asset);
        const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
        for (let round = 1; round <= MAX_ROUNDS; round += 1) {
            const before = await client.read(manifestKey);
            const there = before === undefined ? undefined : manifestIn(before);
            if (there !== undefined && !(0,day_part/* mayReplace */.kA)({ ...part, runId }, rankOf(there))) {
                log(`${part.day} stays as ${there.status} run ${there.runId} published it.`);
                return undefined;
            }
            await client.write(key, content, { mediaType, sha256 });
            if (!(await client.writeText(manifestKey, textOf(beside), conditionOf(before))))
                continue;
            // Another publisher may have written its records between the two writes: then it sees this manifest, or we see its records.
            if ((await client.digestOf(key)) !== sha256)
                continue;
            return {
                key,
                manifest: manifestKey,
                runId,
                status: part.status,
                records: part.records,
                sha256,
                dataDigest: beside.dataDigest,
            };
        }
        throw new errors/* GenesysCoreError */.aI('PUBLISH', `${client.addressOf(folder)}: other publishers wrote the same day ${MAX_ROUNDS} times meanwhile. Run one workflow a dataset at a time.`, { retryable: true });
    });
}
/** Adds days to the index by compare and set. */
async function addToIndex(client, datasetKey, days) {
    for (let round = 1; round <= MAX_ROUNDS * 4; round += 1) {
        const before = await client.read(INDEX_KEY);
        const index = before === undefined ? undefined : parsed(before.text);
        const known = index?.datasets ?? {};
        const merged = { ...known[datasetKey]?.days, ...days };
        const sorted = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
        const next = {
            contractVersion: '1',
            datasets: { ...known, [datasetKey]: { days: sorted } },
        };
        if (await client.writeText(INDEX_KEY, textOf(next), conditionOf(before)))
            return;
    }
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `${client.addressOf(INDEX_KEY)}: the index could not be written, as others write it all the time. Run again.`, { retryable: true });
}
function conditionOf(before) {
    return before === undefined ? { ifNoneMatch: '*' } : { ifMatch: before.etag };
}
function manifestIn({ text }) {
    const value = parsed(text);
    return typeof value?.runId === 'string' && value.request !== undefined ? value : undefined;
}
function rankOf({ runId, status, request }) {
    return { runId, status, whole: Object.keys(request.filters).length === 0 };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function textOf(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/github/github-client.ts + 1 modules
var github_client = __webpack_require__(19954);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/github/index-store.ts + 2 modules
var index_store = __webpack_require__(97406);
;// CONCATENATED MODULE: ./src/github/index-artifact.ts





/** Keeps revisions of the index as an artifact of the workflow run, so that what a run published can be looked up. */
function indexKeeper(options, ports) {
    return async (index, signal) => {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'genesys-core-index-'));
        try {
            const file = (0,external_node_path_.join)(folder, index_store/* INDEX_NAME */.VX);
            await (0,promises_.writeFile)(file, (0,index_store/* indexText */.oX)(index));
            const { name, retentionDays } = options;
            const kept = retentionDays === undefined ? {} : { retentionDays };
            const upload = { name, files: [file], rootDir: folder, compressionLevel: 6, ...kept };
            await (0,artifact/* uploadWithRetries */.mX)(upload, ports, signal);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    };
}

// EXTERNAL MODULE: ./src/github/index-schema.ts
var index_schema = __webpack_require__(2971);
;// CONCATENATED MODULE: ./src/github/publisher.ts
/** Where a sealed run folder can go, in the order of delivery: each one tells of those before. */
const DELIVERY_TARGETS = ['artifact', 'release', 's3', 'index'];

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/github/index-days.ts
var index_days = __webpack_require__(44663);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
;// CONCATENATED MODULE: ./src/github/run-index.ts








/** Adds a run of any status to the index of the repository, and brings the copy at the stable address up to date. */
function indexPublisher({ store, clock, keep, runUrl, about, }) {
    return {
        target: 'index',
        async publish(run, signal, earlier = []) {
            const { datasetKey, runId, status } = run.manifest;
            const entry = {
                ...(0,index_document/* indexedRun */.TE)(run.manifest, await manifestSha256(run), runUrl),
                artifact: artifactOf(earlier),
            };
            const nowMs = clock.now();
            const release = releaseOf(earlier);
            const removedAssets = release?.removed ?? [];
            const days = (0,day_part/* dayPartsOf */.mM)(run.manifest).parts.map((part) => (0,index_days/* indexedDay */.MB)(run.manifest, part, release?.days.find(({ day }) => day === part.day)));
            const index = await store.change((before) => ({
                ...(0,index_document/* withRun */.Yq)(before, { datasetKey, run: entry, days, about, removedAssets }, nowMs),
                updatedAt: (0,base_window/* formatInstant */.r4)(nowMs),
            }), `Add ${datasetKey} ${runId}, ${status}`, nowMs);
            await store.copyToRelease();
            await keep?.(index, signal);
            const dataset = index.datasets[datasetKey];
            return {
                target: 'index',
                url: await store.address(),
                revision: index.revision,
                isLatest: dataset?.latest?.runId === runId,
                missingDays: (0,index_document/* coverageOf */._5)(dataset, entry)?.missingDays ?? [],
            };
        },
    };
}
async function manifestSha256(run) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(run.runDir, manifest/* MANIFEST_NAME */.ir));
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function releaseOf(receipts) {
    return receipts.find((receipt) => receipt.target === 'release');
}
function artifactOf(receipts) {
    const receipt = receipts.find(({ target }) => target === 'artifact');
    if (receipt?.target !== 'artifact')
        return null;
    const [artifact] = receipt.artifacts;
    if (artifact?.kind !== 'run')
        return null;
    const { id, name, url, sha256, sizeBytes } = artifact;
    return { id, name, url, sha256, sizeBytes };
}

// EXTERNAL MODULE: ./src/github/day-release.ts
var day_release = __webpack_require__(54045);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
;// CONCATENATED MODULE: ./src/step/delivery.ts

















/**
 * Brings a sealed run folder to where the options say: artifact, release, index, in this order, as each tells of those
 * before it. Never throws: a failure leaves the folder as it is, keeps nothing from the next target, and is told as an
 * error of its own. What is not done when `late` aborts is left, and told with its reason.
 */
async function deliver(result, options, env, ports, late) {
    const artifacts = [];
    const receipts = [];
    const errors = [];
    if (result.manifest !== null) {
        const run = { runDir: result.runDir, manifest: result.manifest };
        const publishers = createPublishers(run, options, env, ports, late, artifacts);
        for (const target of DELIVERY_TARGETS) {
            const wanted = target === 'artifact' ? options.upload : options.publish.includes(target);
            if (!wanted)
                continue;
            try {
                receipts.push(await publishers[target]().publish(run, late, receipts));
            }
            catch (thrown) {
                errors.push({ target, report: (0,manifest/* scrubbedReport */.LX)(knownError(thrown, target), ports.scrub) });
            }
        }
        const released = receipts.find((receipt) => receipt.target === 'release');
        const indexFailed = errors.some(({ target }) => target === 'index');
        if (released !== undefined && released.replaced.length > 0 && !indexFailed && !late.aborted) {
            const { runId, datasetKey } = result.manifest;
            const client = publishClient(runId, options, env, ports, late);
            await dropReplaced(released, datasetKey, client, ports.log);
        }
    }
    return {
        artifacts,
        uploadError: errors.find(({ target }) => target === 'artifact')?.report ?? null,
        published: receipts.filter(({ target }) => target !== 'artifact'),
        publishErrors: errors.filter(({ target }) => target !== 'artifact').map(({ report }) => report),
    };
}
function createPublishers(run, options, env, ports, signal, artifacts) {
    const { clock, log } = ports;
    const { datasetKey, runId } = run.manifest;
    const { retentionDays } = options;
    const runUrl = workflowRunUrl(env);
    const artifactClient = ports.client ?? (0,artifact_client/* gitHubArtifactClient */.nC)(ports.clientLog);
    const client = () => publishClient(runId, options, env, ports, signal);
    return {
        artifact: () => (0,artifact/* artifactPublisher */.Nu)({ name: options.artifactName, retentionDays, runUrl }, {
            client: artifactClient,
            clock,
            log,
            uploaded(artifact) {
                artifacts.push(artifact);
                ports.uploaded(artifact);
            },
        }),
        release: () => (0,day_release/* releasePublisher */.Q)({ keep: options.releaseKeep, clock }, client()),
        s3: () => bucketPublisher({
            client: createBucketClient(bucketAccess(options.bucket ?? '', env), { clock, signal, fetch }),
            clock,
            log,
        }),
        index: () => indexPublisher({
            store: (0,index_store/* createIndexStore */._O)(client(), (0,github_client/* gitHubServerUrl */.mD)(env), (0,index_schema/* createIndexReader */.u)(ports.catalogDir)),
            clock,
            runUrl,
            about: ports.about?.(),
            keep: options.upload
                ? indexKeeper({ name: `genesys-core-index-${datasetKey}-${runId}`, retentionDays }, { client: artifactClient, clock, log })
                : undefined,
        }),
    };
}
function publishClient(runId, options, env, { clock, log }, signal) {
    const access = (0,github_client/* gitHubAccess */.gz)(env, repositoryOf(env), options.githubToken, identity/* ENGINE_NAME */.rw);
    return (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed: runId });
}
/** Removes assets that others took the place of, once no index leads to them; what stays is removed by a later run. */
async function dropReplaced(receipt, datasetKey, client, log) {
    const release = (0,run_release/* createRunRelease */.NZ)(client, datasetKey);
    try {
        for (const asset of receipt.replaced)
            await release.remove(asset);
    }
    catch (error) {
        log(`Replaced assets of ${receipt.tag} are still there. ${(0,errors/* toGenesysCoreError */.BG)(error).message}`);
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
        bucketAccess(bucket ?? '', env);
}
/**
 * The repository that runs are published in, `owner/name`.
 * @throws GenesysCoreError INPUT_INVALID where the environment names none.
 */
function repositoryOf(env) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return repository;
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `publish needs a repository, but GITHUB_REPOSITORY in the environment is ${(0,suggestion/* quoted */.TL)(repository)}. Set it to owner/name.`);
}
function knownError(thrown, target) {
    const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
    const code = target === 'artifact' ? 'UPLOAD' : 'PUBLISH';
    if (error.code === code || (error.code !== 'INTERNAL' && error.code !== 'UPLOAD'))
        return error;
    return new errors/* GenesysCoreError */.aI(code, error.message, { cause: thrown, retryable: error.retryable });
}
/** Page of the workflow run, by the runner's own variables; null outside a workflow. */
function workflowRunUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = env;
    if (server === undefined || repository === undefined || runId === undefined)
        return null;
    return `${server}/${repository}/actions/runs/${runId}`;
}


/***/ }),

/***/ 86419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ openPublished)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/github/day-release.ts
var day_release = __webpack_require__(54045);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
;// CONCATENATED MODULE: ./src/github/fetch-days.ts









/** Days of a dataset that are in its release, as wanted, oldest first. */
function daysWanted(index, wanted) {
    const { dataset, runId, since, until, all } = wanted;
    const days = ((0,index_document/* ownMember */.nV)(index.datasets, dataset)?.days ?? []).filter(({ asset }) => asset !== null);
    if (runId !== undefined)
        return days.filter((day) => day.runId === runId).reverse();
    if (all === true || since !== undefined || until !== undefined)
        return days.filter(({ day }) => (since ?? '') <= day && (until === undefined || day < until)).reverse();
    const newest = days.find(({ status, filtered }) => status === 'succeeded' && !filtered) ?? days[0];
    return newest === undefined ? [] : [newest];
}
/**
 * Fetches files of days with their manifests. Each must have the size and digest of the index; what has not is refused, and
 * nothing of it stays. A file of an earlier state of the day is replaced at once by the new one.
 * @throws GenesysCoreError `PUBLISH`, `IO`
 */
async function fetchDays(days, { dataset, outDir }, client) {
    const release = (0,run_release/* createRunRelease */.NZ)(client, dataset);
    const folder = (0,external_node_path_.join)(outDir, dataset);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const fetched = [];
    for (const day of days) {
        if (day.asset === null || day.manifest === null)
            continue;
        // The names are made here: those of an index are another's words.
        const stem = `${dataset}-${day.day}`;
        const [path, beside] = [(0,external_node_path_.join)(folder, `${stem}.${day.format}`), (0,external_node_path_.join)(folder, `${stem}${day_release/* MANIFEST_ENDING */.yb}`)];
        if ((await fileSha256(path)) === day.asset.sha256 && (await fileSha256(beside)) === day.manifest.sha256) {
            fetched.push({ day, path, wasThere: true });
            continue;
        }
        await refuseForeign(path, beside);
        const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.get-'));
        try {
            const [data, manifest] = [(0,external_node_path_.join)(temporary, 'data'), (0,external_node_path_.join)(temporary, 'manifest')];
            await save(release, day.manifest, manifest);
            refuseOther(parsed(await (0,promises_.readFile)(manifest, 'utf8')), day, dataset);
            await save(release, day.asset, data);
            await (0,promises_.rename)(data, path);
            await (0,promises_.rename)(manifest, beside);
        }
        finally {
            await (0,promises_.rm)(temporary, { recursive: true, force: true });
        }
        fetched.push({ day, path, wasThere: false });
    }
    return fetched;
}
/** Only what an earlier fetch left is replaced: a file with a manifest beside it that has its digest. */
async function refuseForeign(path, manifestPath) {
    const sha256 = await fileSha256(path);
    if (sha256 === undefined)
        return;
    const text = await (0,promises_.readFile)(manifestPath, 'utf8').catch(() => '');
    if (text.includes(sha256))
        return;
    throw new errors/* GenesysCoreError */.aI('IO', `${(0,suggestion/* quoted */.TL)(path)} is there already, and is no fetched day. Nothing was overwritten: remove it or give another folder with --out.`);
}
async function save(release, place, path) {
    const content = (await release.download(place.id)) ?? (await byName(release, place));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = await (0,promises_.open)(path, 'wx');
    let left = place.sizeBytes;
    try {
        for await (const chunk of content) {
            left -= chunk.length;
            if (left < 0)
                throw tampered(place, `it is larger than the ${place.sizeBytes} bytes of the index`);
            hash.update(chunk);
            await file.write(chunk);
        }
    }
    catch (error) {
        if (error instanceof errors/* GenesysCoreError */.aI)
            throw error;
        throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} could not be fetched whole: ${error instanceof Error ? error.message : String(error)}. Run again.`, { cause: error, retryable: true });
    }
    finally {
        await file.close();
    }
    if (left !== 0 || hash.digest('hex') !== place.sha256)
        throw tampered(place, 'its size or SHA-256 is not that of the index');
}
async function byName(release, place) {
    const asset = (await release.assets()).get(place.name);
    const content = asset === undefined ? undefined : await release.download(asset.id);
    if (content !== undefined)
        return content;
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${(0,suggestion/* quoted */.TL)(place.name)} of the release ${release.tag} is not there any more. Run again: a newer index may lead to another one.`, { retryable: true });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function refuseOther(manifest, day, dataset) {
    const { datasetKey, runId, files, published } = ((0,json/* isJsonObject */.OW)(manifest) ? manifest : {});
    const [file] = Array.isArray(files) ? files : [];
    const told = published?.day;
    if (datasetKey === dataset && runId === day.runId && told === day.day && file?.sha256 === day.asset?.sha256)
        return;
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The manifest of ${dataset} ${day.day} tells of another file than the index. Nothing of it was kept.`, { retryable: false });
}
function tampered({ name }, why) {
    return new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${(0,suggestion/* quoted */.TL)(name)} is not what was published: ${why}. Nothing of it was kept. Run again; if it stays so, find out who changed the release.`, { retryable: false });
}
async function fileSha256(path) {
    try {
        const file = await (0,promises_.open)(path);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of file.createReadStream())
            hash.update(chunk);
        return hash.digest('hex');
    }
    catch {
        return undefined;
    }
}
/** Why nothing is there to fetch. */
function noDays(index, { dataset, runId }, repository) {
    const days = (0,index_document/* ownMember */.nV)(index.datasets, dataset)?.days ?? [];
    const published = days.filter(({ asset }) => asset !== null).map(({ day }) => day);
    const of = runId === undefined ? '' : ` of run ${(0,suggestion/* quoted */.TL)(runId)}`;
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', `No day of ${(0,suggestion/* quoted */.TL)(dataset)}${of} in that range is in a release of ${repository}. There are: ${published.length === 0 ? 'none (publish release)' : (0,suggestion/* listed */.KE)(published)}.`);
}

// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/verify.ts + 1 modules
var verify = __webpack_require__(93977);
// EXTERNAL MODULE: ./src/github/archive.ts
var archive = __webpack_require__(72441);
;// CONCATENATED MODULE: ./src/github/fetch-run.ts










/**
 * Fetches a published run from its release and unpacks it. The archive must have the digest of the index, the manifest
 * too, and the folder must be as its manifest says; else nothing of it stays.
 * @throws GenesysCoreError `INPUT_INVALID` where the index has no such run, `PUBLISH` where it cannot be fetched or is
 * not what was published
 */
async function fetchRun(index, options, client, schemas) {
    const run = findRun(index, options, client.repository);
    const place = placeOf(run, options.dataset);
    const runDir = (0,external_node_path_.join)(options.outDir, options.dataset, run.runId);
    const there = await manifestSha256(runDir);
    if (there !== undefined) {
        const report = await (0,verify/* verifyRun */.$)(runDir, { schemas, withoutRaw: true });
        if (there === run.manifestSha256 && report.ok)
            return { run, runDir, wasThere: true, report };
        throw new errors/* GenesysCoreError */.aI('IO', `${(0,suggestion/* quoted */.TL)(runDir)} is there already, and is not the published run. Nothing was overwritten: remove it or give another folder with --out.`);
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(runDir), { recursive: true });
    // Not by mkdtemp, whose folders nobody else of the machine may read.
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(runDir), `.get-${client.mark}-${process.pid}`);
    await (0,promises_.mkdir)(temporary);
    try {
        const stream = await download((0,run_release/* createRunRelease */.NZ)(client, options.dataset), place);
        const folder = `${options.dataset}/${run.runId}`;
        const sha256 = await unpack(stream, folder, temporary, place);
        if (sha256 !== place.sha256)
            throw fetch_run_tampered(place, 'its SHA-256 is not that of the index');
        if ((await manifestSha256(temporary)) !== run.manifestSha256)
            throw fetch_run_tampered(place, `its ${manifest/* MANIFEST_NAME */.ir} is not the one that the index has the SHA-256 of`);
        const report = await (0,verify/* verifyRun */.$)(temporary, { schemas, withoutRaw: true });
        const problem = report.checks.flatMap((check) => check.problems)[0];
        if (problem !== undefined)
            throw fetch_run_tampered(place, problem);
        await (0,promises_.rename)(temporary, runDir);
        return { run, runDir, wasThere: false, report: { ...report, runDir } };
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}
/** Whether the run that is meant has an archive, as earlier versions published them. */
function hasArchive(index, { dataset, runId }) {
    const entry = (0,index_document/* ownMember */.nV)(index.datasets, dataset);
    const runs = [entry?.latest, ...(entry?.runs ?? [])];
    const run = runId === undefined ? runs[0] : runs.find((candidate) => candidate?.runId === runId);
    return run?.release !== null && run?.release !== undefined;
}
function findRun(index, { dataset, runId }, repository) {
    const known = Object.keys(index.datasets);
    const entry = (0,index_document/* ownMember */.nV)(index.datasets, dataset);
    if (entry === undefined)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', known.length === 0
            ? `Nothing is published in ${repository}: no run had the input publish with index there.`
            : `No run of the dataset ${(0,suggestion/* quoted */.TL)(dataset)} is published in ${repository}.${(0,suggestion/* didYouMean */.au)(dataset, known)} There are: ${(0,suggestion/* listed */.KE)(known)}.`);
    if (runId === undefined) {
        if (entry.latest !== null)
            return entry.latest;
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `No run of the dataset ${dataset} in ${repository} has succeeded yet. Its runs are: ${(0,suggestion/* listed */.KE)(entry.runs.map((run) => `${run.runId} (${run.status})`))}.`);
    }
    const run = [entry.latest, ...entry.runs].find((candidate) => candidate?.runId === runId);
    if (run !== undefined && run !== null)
        return run;
    const ids = entry.runs.map((candidate) => candidate.runId);
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `The run ${(0,suggestion/* quoted */.TL)(runId)} of the dataset ${dataset} is not in the index of ${repository}.${(0,suggestion/* didYouMean */.au)(runId, ids)} There are: ${(0,suggestion/* listed */.KE)(ids)}.`);
}
function placeOf(run, dataset) {
    if (run.release !== null)
        return run.release;
    const artifact = run.artifact?.url === undefined || run.artifact.url === null
        ? ''
        : ` Its artifact may still be there: ${run.artifact.url}.`;
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `The run ${run.runId} of ${dataset} (${run.status}) is listed, but not among the assets of a release: it was published without release, holds no whole UTC day, another run counts for its days, or it is older than releaseKeep allows.${artifact}`);
}
async function download(release, place) {
    const content = await release.download(place.assetId);
    if (content !== undefined)
        return content;
    // It was sent again since the index was written.
    const asset = (await release.assets()).get(place.name);
    const again = asset === undefined ? undefined : await release.download(asset.id);
    if (again !== undefined)
        return again;
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} of the release ${place.tag} is not there any more. Fetch a newer run.`, { retryable: false });
}
/** Unpacks into `target` and gives the SHA-256 of the archive. */
async function unpack(stream, folder, target, place) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let left = place.sizeBytes;
    const source = (async function* () {
        for await (const chunk of stream) {
            left -= chunk.length;
            if (left < 0)
                throw fetch_run_tampered(place, `it is larger than the ${place.sizeBytes} bytes of the index`);
            hash.update(chunk);
            yield chunk;
        }
    })();
    try {
        for await (const file of (0,archive/* filesOf */.R)(source)) {
            if (!file.path.startsWith(`${folder}/`))
                throw fetch_run_tampered(place, `it holds ${(0,suggestion/* quoted */.TL)(file.path)}`);
            await write((0,external_node_path_.join)(target, file.path.slice(folder.length + 1)), file.chunks);
        }
        // What follows the end mark belongs to the digest.
        const iterator = source[Symbol.asyncIterator]();
        while ((await iterator.next()).done !== true)
            ;
    }
    catch (error) {
        if (error instanceof archive/* ArchiveError */.d)
            throw fetch_run_tampered(place, error.message);
        if (error instanceof errors/* GenesysCoreError */.aI)
            throw error;
        throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} could not be fetched whole: ${error instanceof Error ? error.message : String(error)}. Run again.`, { cause: error, retryable: true });
    }
    return hash.digest('hex');
}
async function write(path, chunks) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const file = await (0,promises_.open)(path, 'wx');
    try {
        for await (const chunk of chunks)
            await file.write(chunk);
    }
    finally {
        await file.close();
    }
}
async function manifestSha256(runDir) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(runDir, manifest/* MANIFEST_NAME */.ir)).catch(() => undefined);
    return bytes === undefined ? undefined : (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function fetch_run_tampered(place, why) {
    return new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} of the release ${place.tag} is not what was published: ${why}. Nothing of it was kept. Have the run published again, and find out who changed the release.`, { retryable: false });
}

// EXTERNAL MODULE: ./src/github/github-client.ts + 1 modules
var github_client = __webpack_require__(19954);
// EXTERNAL MODULE: ./src/github/index-schema.ts
var index_schema = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/github/index-store.ts + 2 modules
var index_store = __webpack_require__(97406);
;// CONCATENATED MODULE: ./src/github/watch.ts
const LABEL = 'genesys-core';
const ISSUES = 'issues: write';
const NOTE = '_Kept by `genesys-core watch`: changed while the state changes, closed when all is well again. Edits of this text are lost._';
/**
 * Keeps one issue for each dataset that something is amiss with: opens it, changes it with the state, closes it when all
 * is well again. An issue is known by a mark in its text, so that a person may give it another title.
 * @throws GenesysCoreError `PUBLISH`
 */
async function keepIssues(datasets, client) {
    const open = await openIssues(client);
    const receipts = [];
    for (const { dataset, findings } of datasets) {
        const issue = open.get(dataset);
        if (findings.length === 0) {
            if (issue !== undefined)
                await watch_close(issue, client);
            receipts.push({ dataset, done: issue === undefined ? 'nothing' : 'closed', url: issue?.url ?? null });
            continue;
        }
        const body = bodyOf(dataset, findings);
        if (issue === undefined)
            receipts.push({ dataset, done: 'opened', url: await openIssue(dataset, body, client) });
        else {
            const same = issue.body.replace(/\r\n/g, '\n').trim() === body.trim();
            if (!same)
                await update(issue, body, client);
            receipts.push({ dataset, done: same ? 'unchanged' : 'updated', url: issue.url });
        }
    }
    return receipts;
}
/** Workflows that GitHub has stopped after 60 days without a change in the repository; none where that is not to be read. */
async function idleWorkflows(client) {
    try {
        const what = { deed: 'list the workflows', permission: 'actions: read' };
        const { data } = await client.call(what, (octokit, signal) => octokit.rest.actions.listRepoWorkflows({ ...client.place, per_page: 100, request: { signal } }));
        return data.workflows.filter(({ state }) => state === 'disabled_inactivity').map(({ name }) => name);
    }
    catch (error) {
        client.log(`Whether a schedule was stopped is not known. ${error instanceof Error ? error.message : String(error)}`);
        return [];
    }
}
function markOf(dataset) {
    return `<!-- genesys-core watch: ${dataset} -->`;
}
function bodyOf(dataset, findings) {
    return [markOf(dataset), ...findings.map((finding) => `- ${finding}`), '', NOTE, ''].join('\n');
}
async function openIssues(client) {
    const what = { deed: 'list the issues', permission: 'issues: read' };
    const issues = await client.call(what, (octokit, signal) => octokit.paginate(octokit.rest.issues.listForRepo, {
        ...client.place,
        state: 'open',
        labels: LABEL,
        per_page: 100,
        request: { signal },
    }));
    const open = new Map();
    for (const { number, body, html_url: url } of issues) {
        const dataset = /^<!-- genesys-core watch: ([A-Za-z0-9.-]+) -->/.exec(body ?? '')?.[1];
        // The oldest is the one that people know.
        if (dataset !== undefined)
            open.set(dataset, { number, body: body ?? '', url });
    }
    return open;
}
async function openIssue(dataset, body, client) {
    const title = `Data of ${dataset} needs attention`;
    const what = { deed: `open an issue about ${dataset}`, permission: ISSUES };
    const { data } = await client.call(what, (octokit, signal) => octokit.rest.issues.create({ ...client.place, title, body, labels: [LABEL], request: { signal } }));
    return data.html_url;
}
async function update({ number }, body, client) {
    await client.call({ deed: `change the issue ${number}`, permission: ISSUES }, (octokit, signal) => octokit.rest.issues.update({ ...client.place, issue_number: number, body, request: { signal } }));
}
async function watch_close({ number }, client) {
    const issue = { ...client.place, issue_number: number };
    await client.call({ deed: `comment on the issue ${number}`, permission: ISSUES }, (octokit, signal) => octokit.rest.issues.createComment({ ...issue, body: 'All is well again.', request: { signal } }));
    await client.call({ deed: `close the issue ${number}`, permission: ISSUES }, (octokit, signal) => octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed', request: { signal } }));
}

;// CONCATENATED MODULE: ./src/step/published.ts










/**
 * Opens a repository for reading: `owner/name`, default GITHUB_REPOSITORY. A public one needs no token; for others it
 * is GITHUB_TOKEN.
 * @throws GenesysCoreError INPUT_INVALID
 */
function openPublished(repository, ports) {
    const given = repository ?? ports.env['GITHUB_REPOSITORY'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(given))
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', given === ''
            ? 'It is not said in which repository the data is published: give --repo owner/name, or set GITHUB_REPOSITORY.'
            : `repo is ${(0,suggestion/* quoted */.TL)(given)}. Allowed: owner/name.`);
    const { env, clock, signal, log, seed } = ports;
    const token = (env['GITHUB_TOKEN'] ?? '').trim();
    const access = (0,github_client/* gitHubAccess */.gz)(env, given, token === '' ? undefined : token, identity/* ENGINE_NAME */.rw);
    const client = (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed });
    const store = (0,index_store/* createIndexStore */._O)(client, (0,github_client/* gitHubServerUrl */.mD)(env), (0,index_schema/* createIndexReader */.u)(ports.catalogDir));
    const index = async () => {
        const nowMs = clock.now();
        return (0,index_document/* seenAt */.dh)((await store.read(nowMs)).index, nowMs);
    };
    return {
        repository: given,
        index,
        keepIssues: (datasets) => keepIssues(datasets, client),
        idleWorkflows: () => idleWorkflows(client),
        async fetch(wanted, schemas) {
            const document = await index();
            const days = daysWanted(document, wanted);
            if (days.length > 0)
                return fetchDays(days, wanted, client);
            const ranged = wanted.all === true || wanted.since !== undefined || wanted.until !== undefined;
            if (ranged || (!hasArchive(document, wanted) && isKnown(document, wanted)))
                throw noDays(document, wanted, given);
            return fetchRun(document, wanted, client, schemas);
        },
    };
}
/** Whether there are days or runs to speak of: else the message about unknown datasets and runs says more. */
function isKnown(index, { dataset, runId }) {
    const entry = (0,index_document/* ownMember */.nV)(index.datasets, dataset);
    return entry?.latest !== undefined && entry.latest !== null && runId === undefined;
}


/***/ }),

/***/ 69873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findShardRuns),
/* harmony export */   a: () => (/* binding */ mergeJob)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _run_file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19589);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40328);




/**
 * The job that makes one run of shards: the plan of the whole request is made again.
 * @throws GenesysCoreError INPUT_INVALID where the catalog at hand is another than theirs.
 */
async function mergeJob(shards, options, context, planRun) {
    const { manifest, runDir } = shards.runs[0];
    const { start, end } = manifest.shard;
    const whole = {
        ...options,
        dataset: manifest.datasetKey,
        start: start ?? undefined,
        end: end ?? undefined,
        filters: manifest.request.filters,
        format: manifest.format,
        summaryOnly: false,
        shard: undefined,
        catchUp: 0,
    };
    const plan = await planRun(whole, context);
    if (plan.catalog.sha256 !== manifest.catalog.sha256)
        throw invalid(`merge: "${runDir}" was made with another catalog than the one at hand (SHA-256 ${manifest.catalog.sha256} and ${plan.catalog.sha256}). Merge with the version, and the option catalog, that the shards were run with.`);
    return { options: whole, plan, shards };
}
/** Folders with a manifest at most so far below a folder: artifacts may have been downloaded into folders of their own. */
const MAX_DEPTH = 4;
const MAX_FOLDERS = 5000;
/**
 * The run folders of shards of a dataset below a folder, absolute.
 * @throws GenesysCoreError INPUT_INVALID where there is none.
 */
async function findShardRuns(folder, datasetKey) {
    const found = [];
    const open = [{ path: folder, depth: 0 }];
    for (let visited = 0; visited < MAX_FOLDERS; visited += 1) {
        const next = open.pop();
        if (next === undefined)
            break;
        const { path, depth } = next;
        if ((await _run_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .GP.inspect(path))?.kind !== 'directory')
            continue;
        const names = await _run_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .GP.list(path);
        if (names.includes(_run_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir)) {
            if (await isShardOf(path, datasetKey))
                found.push(path);
        }
        else if (depth < MAX_DEPTH)
            for (const name of names)
                open.push({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name), depth: depth + 1 });
    }
    if (found.length > 0)
        return found.sort();
    throw invalid(`mode is merge, but no run folder of a shard of ${datasetKey} lies below ${folder}. Download the artifacts of the shards there first.`);
}
async function isShardOf(runDir, datasetKey) {
    try {
        const chunks = [];
        for await (const chunk of _run_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .GP.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_NAME */ .ir)))
            chunks.push(chunk);
        const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return manifest.shard !== undefined && manifest.datasetKey === datasetKey;
    }
    catch {
        return false;
    }
}
function invalid(message) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('INPUT_INVALID', message);
}


/***/ }),

/***/ 55674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ aboutOf),
  Q: () => (/* binding */ carryOutStep)
});

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/options/options.ts + 1 modules
var options_options = __webpack_require__(48831);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/artifact-client.ts
var artifact_client = __webpack_require__(32241);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/github/artifact.ts
var github_artifact = __webpack_require__(49721);
;// CONCATENATED MODULE: ./src/github/earlier-artifact.ts




function createEarlierArtifacts(client, { temporaryDir, elsewhere }) {
    let home;
    const makeHome = async () => await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDir ?? (0,external_node_os_.tmpdir)(), 'genesys-core-resume-')));
    return {
        list: (signal) => (0,github_artifact/* abortable */.ZC)(client.list(), signal),
        elsewhere,
        async unpack(artifact, signal) {
            home ??= makeHome();
            const folder = (0,external_node_path_.join)(await home, String(artifact.id));
            await (0,promises_.mkdir)(folder);
            await (0,github_artifact/* abortable */.ZC)(client.download(artifact, folder), signal);
            return folder;
        },
        async dispose() {
            const made = await home?.catch(() => undefined);
            if (made !== undefined)
                await (0,promises_.rm)(made, { recursive: true, force: true }).catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: ./src/github/github-client.ts + 1 modules
var github_client = __webpack_require__(19954);
;// CONCATENATED MODULE: ./src/github/repository-artifacts.ts
/** Runs that are listed, and of them those that are looked into. */
const LISTED_RUNS = 50;
const MAX_FAILED_RUNS = 5;
const LISTED_ARTIFACTS = 100;
const FAILED = new Set(['failure', 'cancelled', 'timed_out']);
/** By the runner's variables; undefined where they do not tell. */
function workflowPlace(env) {
    const workflowRunId = Number(env['GITHUB_RUN_ID']);
    const workflowFile = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    return Number.isSafeInteger(workflowRunId) && workflowRunId > 0 && workflowFile !== undefined
        ? { workflowRunId, workflowFile }
        : undefined;
}
/**
 * Artifacts by GitHub's REST API, which takes the permission `actions: read`. Those of forks and of pull requests are left
 * out: anybody could put records of his own making there.
 */
function createRepositoryArtifacts(client, place) {
    const { workflowRunId, workflowFile } = place;
    const ask = async (deed, send) => client.call({ deed, permission: 'actions: read', codeOf: ({ retryable }) => (retryable ? 'NETWORK' : 'AUTH') }, send);
    return {
        async named(name) {
            const { data } = await ask('list the artifacts of the repository', (octokit, signal) => octokit.rest.actions.listArtifactsForRepo({
                ...client.place,
                name,
                per_page: LISTED_ARTIFACTS,
                request: { signal },
            }));
            return data.artifacts.flatMap((artifact) => {
                const { workflow_run: run } = artifact;
                if (run?.id === undefined || run.repository_id !== run.head_repository_id || artifact.expired)
                    return [];
                return [storedOf(artifact, run.id)];
            });
        },
        async ofFailedRuns() {
            const { data } = await ask('list the runs of the workflow', (octokit, signal) => octokit.rest.actions.listWorkflowRuns({
                ...client.place,
                workflow_id: workflowFile,
                status: 'completed',
                exclude_pull_requests: true,
                per_page: LISTED_RUNS,
                request: { signal },
            }));
            const failed = data.workflow_runs
                .filter(({ id, conclusion }) => id !== workflowRunId && FAILED.has(conclusion))
                .filter(({ event, head_repository: head }) => !event.startsWith('pull_request') && isOwn(head))
                .sort((a, b) => b.id - a.id)
                .slice(0, MAX_FAILED_RUNS);
            const found = [];
            for (const { id } of failed) {
                const { data: page } = await ask('list the artifacts of a workflow run', (octokit, signal) => octokit.rest.actions.listWorkflowRunArtifacts({
                    ...client.place,
                    run_id: id,
                    per_page: LISTED_ARTIFACTS,
                    request: { signal },
                }));
                for (const artifact of page.artifacts)
                    if (!artifact.expired)
                        found.push(storedOf(artifact, id));
            }
            return found;
        },
    };
    function isOwn(head) {
        return head?.full_name?.toLowerCase() === client.repository.toLowerCase();
    }
}
function storedOf(artifact, workflowRunId) {
    const { id, name, size_in_bytes: sizeBytes, digest } = artifact;
    return { name, id, sizeBytes, sha256: digest?.replace(/^sha256:/, '') ?? null, workflowRunId };
}

// EXTERNAL MODULE: ./src/records/pseudonym.ts
var pseudonym = __webpack_require__(73508);
// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
// EXTERNAL MODULE: ./src/run/resume.ts
var resume = __webpack_require__(25294);
;// CONCATENATED MODULE: ./src/step/earlier-run.ts











/** The value of `resumeFrom` that leaves the choice to the engine. */
const LATEST = 'latest';
/** Run folders that are looked into, so that a long history costs no time; and artifacts that are unpacked. */
const MAX_LOOKED_INTO = 500;
const MAX_UNPACKED = 5;
/**
 * Finds the run that the option `resumeFrom` means, and unpacks it where it is an artifact.
 * @throws GenesysCoreError as `findEarlierRun` does, or the signal's reason.
 */
async function openEarlier(options, plan, context, clock) {
    const { resumeFrom, pseudonymKey, format, outputDir, artifactName } = options;
    if (resumeFrom === undefined)
        return { found: undefined, dispose: () => Promise.resolve() };
    const artifacts = artifactsOf(options, context, clock);
    const dispose = async () => await artifacts?.dispose();
    const keyId = pseudonymKey === undefined ? null : (0,pseudonym/* parsePseudonymKey */.Z)(pseudonymKey).keyId;
    const { workspace, signal } = context;
    const identity = (0,resume/* identityOf */.cu)(plan, { runId: '', format, keyId });
    try {
        const found = await findEarlierRun({
            resumeFrom,
            identity,
            workspace,
            outputDir,
            artifactName,
            artifacts,
            signal,
        });
        if (found.run === undefined || !plan.summaryOnly)
            return { found, dispose };
        const note = 'With summaryOnly there are no records to take over: everything is fetched.';
        return { found: { run: undefined, note }, dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
/** The artifacts of the workflow run of which this is a part, and of those before it; null outside of one. */
function artifactsOf({ githubToken }, { env, signal }, clock) {
    if ((env['ACTIONS_RUNTIME_TOKEN'] ?? '') === '')
        return null;
    const { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository, RUNNER_TEMP: temporaryDir } = env;
    const place = workflowPlace(env);
    const log = () => {
        // What the clients say about a search helps nobody, and their commands have nothing to hide that is shown.
    };
    if (githubToken === undefined || place === undefined || apiUrl === undefined || repository === undefined)
        return createEarlierArtifacts((0,artifact_client/* gitHubArtifactClient */.nC)(log), { temporaryDir });
    const access = (0,github_client/* gitHubAccess */.gz)(env, repository, githubToken, identity/* ENGINE_NAME */.rw);
    const seed = `resume ${place.workflowRunId}`;
    const client = (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed });
    const elsewhere = createRepositoryArtifacts(client, place);
    return createEarlierArtifacts((0,artifact_client/* gitHubArtifactClient */.nC)(log, access), { temporaryDir, elsewhere });
}
/**
 * The run that `resumeFrom` means. With `latest` it is the newest one of the same request that did not succeed and
 * finished a slice: in the output folder, else among the artifacts of earlier attempts of the workflow run, else among
 * those of the workflow's runs that failed. A newer one that succeeded ends the search. Finding none is no error then:
 * everything is fetched.
 * @throws GenesysCoreError `INPUT_INVALID` where a named run is not there, succeeded, or was another request.
 */
async function findEarlierRun(source) {
    const { resumeFrom, identity, workspace, artifacts } = source;
    if (resumeFrom === LATEST)
        return await findLatest(source);
    const isFolder = (await file_system/* nodeFileSystem */.GP.inspect((0,external_node_path_.join)(workspace, resumeFrom)).catch(() => undefined)) !== undefined;
    if (artifacts !== null && !isFolder && !/[\\/]/.test(resumeFrom))
        return await openArtifact(resumeFrom, artifacts, source);
    const run = await (0,resume/* openEarlierRun */.e2)(workspace, resumeFrom, identity);
    return { run, note: `Resuming run ${run.runId} from ${resumeFrom}.` };
}
async function findLatest(source) {
    const { identity, workspace, outputDir, artifacts, signal } = source;
    const folder = (0,external_node_path_.join)(outputDir, identity.datasetKey);
    for (const runDir of (await (0,resume/* listRuns */.v)((0,external_node_path_.join)(workspace, folder))).slice(0, MAX_LOOKED_INTO)) {
        const found = foundOf(await (0,resume/* judgeRun */.Zy)(runDir, identity), folder);
        if (found !== undefined)
            return found;
    }
    const none = `No unfinished run of this request in ${folder}`;
    if (artifacts === null)
        return { run: undefined, note: `${none}: everything is fetched.` };
    const isOwn = ownNames(source);
    const unreadable = [];
    let unpacksLeft = MAX_UNPACKED;
    /** The first run among the artifacts that ends the search. */
    const search = async (where, list) => {
        try {
            for (const artifact of newestFirst(await list()).filter(({ name }) => isOwn(name))) {
                if (unpacksLeft === 0)
                    return undefined;
                unpacksLeft -= 1;
                const runDir = await artifacts.unpack(artifact, signal);
                const found = foundOf(await (0,resume/* judgeRun */.Zy)(runDir, identity), `artifact ${artifact.name}`);
                if (found !== undefined)
                    return found;
            }
        }
        catch (error) {
            signal.throwIfAborted();
            unreadable.push(`the artifacts of ${where} could not be read (${messageOf(error)})`);
        }
        return undefined;
    };
    const { elsewhere } = artifacts;
    const found = (await search('this workflow run', () => artifacts.list(signal))) ??
        (elsewhere && (await search('earlier workflow runs', () => elsewhere.ofFailedRuns())));
    if (found !== undefined)
        return found;
    const rest = unreadable.length > 0 ? `, and ${unreadable.join('; ')}` : ', nor among the artifacts of this workflow';
    return { run: undefined, note: `${none}${rest}: everything is fetched.` };
}
function foundOf(candidate, place) {
    if (candidate.kind === 'other')
        return undefined;
    if (candidate.kind === 'unfinished')
        return { run: candidate.run, note: `Resuming run ${candidate.run.runId} from ${place}.` };
    return {
        run: undefined,
        note: `The newest run of this request, ${candidate.runId} in ${place}, succeeded: there is nothing to resume, everything is fetched.`,
    };
}
/** The names under which a run of this dataset uploads itself, numbered ones among them. */
function ownNames({ artifactName, identity }) {
    const stem = artifactName ?? `${identity.datasetKey}-`;
    const rest = artifactName === undefined ? /^\d{8}T\d{6}Z-[0-9a-f]{6}(?:-\d)?$/ : /^(?:-\d)?$/;
    return (name) => name.startsWith(stem) && rest.test(name.slice(stem.length));
}
async function openArtifact(name, artifacts, { identity, signal }) {
    const unreadable = (cause) => {
        signal.throwIfAborted();
        return new errors/* GenesysCoreError */.aI('NETWORK', `resumeFrom: the artifact ${(0,suggestion/* quoted */.TL)(name)} could not be fetched: ${messageOf(cause).replace(/\.$/, '')}. Run the job again.`, { cause, retryable: true });
    };
    const own = await artifacts.list(signal).catch((cause) => {
        throw unreadable(cause);
    });
    const { elsewhere } = artifacts;
    let others = '';
    let artifact = newestFirst(own).find((one) => one.name === name);
    if (artifact === undefined && elsewhere !== undefined) {
        try {
            [artifact] = newestFirst(await elsewhere.named(name));
            others = ', nor has another one of the repository';
        }
        catch (error) {
            // A new try would not be let in either; what else went wrong may pass.
            if ((0,errors/* toGenesysCoreError */.BG)(error).code !== 'AUTH')
                throw unreadable(error);
            others = `; those of other workflow runs could not be read (${messageOf(error)})`;
        }
    }
    if (artifact === undefined)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `resumeFrom: there is no folder ${(0,suggestion/* quoted */.TL)(name)} in the workspace and no artifact of that name in this workflow run, whose artifacts are: ${own.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(own.map((one) => one.name))}${others}. Give "latest", a run folder, or the name of an artifact of an earlier run.`);
    const folder = await artifacts.unpack(artifact, signal).catch((cause) => {
        throw unreadable(cause);
    });
    const run = await (0,resume/* openEarlierRun */.e2)(folder, '.', identity, file_system/* nodeFileSystem */.GP, name);
    return { run, note: `Resuming run ${run.runId} from artifact ${name}.` };
}
/** Ids grow: what was made later has a larger one. */
function newestFirst(artifacts) {
    return [...artifacts].sort((a, b) => b.id - a.id);
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./src/step/delivery.ts + 7 modules
var delivery = __webpack_require__(72391);
// EXTERNAL MODULE: ./src/step/published.ts + 3 modules
var published = __webpack_require__(86419);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/report/schema/json-schema.ts
var json_schema = __webpack_require__(95870);
;// CONCATENATED MODULE: ./src/github/publish-preflight.ts


/** Refusals that a run could do nothing about: its records would be fetched for nothing. */
const LASTING = [
    'noPermission',
    'archived',
    'badToken',
    'tokenNeeded',
    'sso',
    'ipAllowList',
    'emptyRepository',
    'invisible',
    'suspended',
    'blocked',
];
/**
 * Proves before a run that it will be able to publish, by writing an empty blob that nothing refers to.
 * @throws GenesysCoreError `PUBLISH` where the token or the repository will not let it; any other trouble may pass until
 * the run has its records, and is told in the log alone.
 */
async function provePublishing(client) {
    const deed = 'let this job publish';
    try {
        await client.call({ deed, expected: ['absent'] }, (octokit, signal) => octokit.rest.git.createBlob({ ...client.place, content: '', request: { signal } }));
    }
    catch (error) {
        if (error instanceof github_client/* ExpectedRefusal */.N$)
            return;
        if (!(error instanceof github_client/* RefusedCall */.fo))
            throw error;
        if (LASTING.includes(error.meaning))
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${error.message} Nothing was fetched.`, {
                cause: error,
                retryable: false,
            });
        client.log(`Whether this job may publish is not known yet. ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./src/step/step.ts











const MINUTE_MS = 60_000;
/**
 * Carries out a step: its own run first, which nothing may put at risk; then, where `catchUp` asks for it, a run for each
 * day that earlier runs missed, oldest first, in what is left of the step's time. Where the index is published, each
 * manifest names the run before it.
 * @throws GenesysCoreError as the step's own run does
 */
async function carryOutStep(options, context, ports) {
    const { clock } = ports;
    if (ports.makeJob !== undefined) {
        const job = await ports.makeJob(context, ports);
        const index = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
        const before = await earlierRuns(index, options, ports);
        ports.provePlaces?.();
        return { primary: await ports.run({ ...job, ...before }, context), caughtUp: [] };
    }
    const deadlineMs = clock.monotonic() + options.timeoutMinutes * MINUTE_MS;
    // All that is wrong with the request is found before any call.
    const plan = await ports.planRun(options, context);
    (0,options_options/* requireCredentials */.uR)(options);
    if (options.publish.some((target) => target !== 's3'))
        await provePublishing(publishingClient(options, context, ports));
    const published = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
    const primary = await resumed({ options, plan, ...(await earlierRuns(published, options, ports)) }, context, ports);
    const caughtUp = [];
    if (published === undefined)
        return { primary, caughtUp };
    for (const day of await daysToCatchUp(primary.result, options, plan, published, ports)) {
        const minutes = Math.floor((deadlineMs - clock.monotonic()) / MINUTE_MS);
        if (context.signal.aborted || minutes < 1) {
            ports.log('There is no time left for further missed days; a later run takes them.');
            break;
        }
        const name = (0,base_window/* formatInstant */.r4)(day.startMs).slice(0, 10);
        const single = optionsForDay(options, day, minutes);
        const dayContext = { ...context, progress: { known: () => undefined } };
        const before = await earlierRuns(published, options, ports);
        const dayPlan = await ports.planRun(single, dayContext);
        caughtUp.push(await ports.run({ options: single, plan: dayPlan, ...before }, dayContext, name));
    }
    return { primary, caughtUp };
}
/** Runs, over what the run that `resumeFrom` means has finished already. */
async function resumed(job, context, ports) {
    const earlier = await openEarlier(job.options, job.plan, context, ports.clock);
    try {
        ports.provePlaces?.();
        return await ports.run({ ...job, earlier: earlier.found }, context);
    }
    finally {
        await earlier.dispose();
    }
}
function publishingClient(options, context, { clock, log }) {
    const { env, signal } = context;
    const access = (0,github_client/* gitHubAccess */.gz)(env, (0,delivery/* repositoryOf */._M)(env), options.githubToken, identity/* ENGINE_NAME */.rw);
    return (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed: `${options.dataset} ${clock.now()}` });
}
function openIndex(options, context, { clock, log }) {
    const seed = `${context.github?.runId ?? ''} ${options.dataset} ${clock.now()} ${clock.monotonic()}`;
    const env = { ...context.env, GITHUB_TOKEN: options.githubToken };
    const { signal, catalogDir } = context;
    return (0,published/* openPublished */.n)(undefined, { env, clock, signal, log, catalogDir, seed });
}
/** What the index knows of the dataset: its newest run, and the records of each day. */
async function earlierRuns(published, { dataset }, ports) {
    const index = published === undefined ? undefined : await readIndex(published, ports);
    const known = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, dataset);
    const last = known?.runs[0];
    return {
        previous: last === undefined ? undefined : { runId: last.runId, manifestSha256: last.manifestSha256 },
        history: (known?.days ?? [])
            .filter(({ status, filtered }) => status === 'succeeded' && !filtered)
            .map(({ day, records }) => ({ day, records })),
    };
}
function optionsForDay(options, day, timeoutMinutes) {
    const { artifactName } = options;
    const [start, end] = [(0,base_window/* formatInstant */.r4)(day.startMs), (0,base_window/* formatInstant */.r4)(day.endMs)];
    return {
        ...options,
        start,
        end,
        timeoutMinutes,
        resumeFrom: undefined,
        artifactName: artifactName === undefined ? undefined : `${artifactName}-${start.slice(0, 10)}`,
    };
}
/** What the index tells of a dataset to readers who do not have the catalog. */
function aboutOf({ datasetKey, dataset, columns }) {
    const { title, description } = dataset;
    return { title, description, schema: (0,json_schema/* jsonSchema */.O)({ key: datasetKey, title, description }, columns) };
}
/** Undefined where it cannot be read: the run itself does not depend on it, and its publication will tell. */
async function readIndex(published, ports) {
    try {
        return await published.index();
    }
    catch (error) {
        ports.log(`The index is not known to this run. ${(0,errors/* toErrorReport */.w7)(error).message}`);
        return undefined;
    }
}
async function daysToCatchUp({ manifest, status }, options, plan, published, ports) {
    // What kept this run from its records would keep the others from theirs.
    const start = manifest?.request.start ?? null;
    if (options.catchUp === 0 || manifest === null || start === null)
        return [];
    if (status !== 'succeeded' && status !== 'partial')
        return [];
    const dataset = (0,index_document/* ownMember */.nV)((await readIndex(published, ports))?.datasets ?? {}, options.dataset);
    const retentionMs = (0,base_window/* parseDuration */.E9)(plan.dataset.window?.retention ?? '') ?? Number.POSITIVE_INFINITY;
    const keptSinceMs = ports.clock.now() - retentionMs;
    const untilMs = Date.parse(start);
    const missed = (0,index_document/* missedDays */.h3)(dataset, manifest.request, untilMs, options.catchUp);
    const days = missed.filter((day) => day.startMs >= keptSinceMs);
    const named = (windows) => windows.map(({ startMs }) => (0,base_window/* formatInstant */.r4)(startMs).slice(0, 10)).join(', ');
    const gone = missed.filter((day) => day.startMs < keptSinceMs);
    if (gone.length > 0)
        ports.log(`Missed, but not kept by the server any more (${retentionMs / base_window/* DAY_MS */.sO} days): ${named(gone)}.`);
    ports.log(days.length === 0
        ? `None of the last ${options.catchUp} days that the server still keeps was missed.`
        : `Catching up days that earlier runs missed, oldest first: ${named(days)}.`);
    return days;
}


/***/ }),

/***/ 69172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createStopSwitch)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

const SIGNALS = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
];
/** The promise is five seconds; whatever still hangs then is left. */
const MAX_STOP_MS = 4_500;
/** Leaves a second to tell what was not delivered. */
const MAX_DELIVERY_MS = 3_500;
/**
 * First signal: stop in good order, in 4.5 s at most. Second signal: leave at once. `onStop` tells the user about the
 * first.
 */
function createStopSwitch(target, clock, onStop) {
    const controller = new AbortController();
    const late = new AbortController();
    const disposed = new AbortController();
    let received = null;
    const after = (ms, act) => {
        clock.sleep(ms, disposed.signal).then(act, () => undefined);
    };
    const listeners = SIGNALS.map(([name, exitCode]) => {
        const listener = () => {
            if (received !== null) {
                target.exit(exitCode);
                return;
            }
            received = exitCode;
            after(MAX_DELIVERY_MS, () => {
                late.abort(new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CANCELLED', 'The run was stopped before its folder was delivered.'));
            });
            after(MAX_STOP_MS, () => {
                target.exit(exitCode);
            });
            onStop(name);
            controller.abort(new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CANCELLED', `The run was stopped by ${name}.`));
        };
        target.on(name, listener);
        return [name, listener];
    });
    return {
        signal: controller.signal,
        late: late.signal,
        exitCode: () => received,
        dispose() {
            for (const [name, listener] of listeners)
                target.off(name, listener);
            disposed.abort(new Error('no longer needed'));
        },
    };
}


/***/ }),

/***/ 5424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ threadScriptOf),
/* harmony export */   F: () => (/* binding */ createThreadedRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);
/* harmony import */ var _portable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88619);
/* harmony import */ var _thread_messages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96777);






/**
 * What V8 may take for a run. By default the young generation grows to several times this, and below a limit of more
 * than about 1 GB the old one to four times what is in use before it is collected: twice the memory, for no time that
 * shows. Of a process it can only be set by flags, which an action can not give; of a thread it can.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 640 };
/** Path of the thread's script, by `import.meta.url` of a door's built entry: `worker/` lies beside the door's folder. */
function threadScriptOf(entryUrl) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(entryUrl)), '../worker/index.js');
}
/**
 * `executeRun` in a thread of its own, with bounded memory, that leaves this one free for signals and for what the user
 * sees. The same promises hold; a run that needs more memory than there is ends with `TOO_LARGE`.
 */
function createThreadedRun(script, limits = LIMITS) {
    return (job, context) => runInThread(script, limits, job, context);
}
async function runInThread(script, limits, job, context) {
    const { workspace, catalogDir, engine, github, env, scrubber, signal } = context;
    const start = {
        job: (0,_portable_js__WEBPACK_IMPORTED_MODULE_4__/* .toPortable */ .B)(job),
        context: { workspace, catalogDir, engine, github, env: { ...env } },
        secrets: scrubber.secrets(),
    };
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(script, { workerData: start, resourceLimits: limits });
    const stop = () => {
        const message = { type: 'stop', reason: (0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .tellError */ .S)(signal.reason) };
        thread.postMessage(message);
    };
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    try {
        return await endOf(thread, limits, context);
    }
    finally {
        signal.removeEventListener('abort', stop);
        await thread.terminate();
    }
}
/** Hands on what the thread tells until it tells how the run ended. */
function endOf(thread, limits, { events, progress, scrubber }) {
    let runDir;
    return new Promise((settle, fail) => {
        const hear = (message) => {
            switch (message.type) {
                case 'event':
                    events.emit(message.event);
                    return;
                case 'known':
                    runDir = message.facts.runDir ?? runDir;
                    progress.known(message.facts);
                    return;
                case 'secret':
                    scrubber.add(message.secret);
                    return;
                case 'result':
                    settle(message.result);
                    return;
                case 'error':
                    fail((0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_5__/* .errorOf */ .M)(message.error));
                    return;
            }
        };
        thread.on('message', hear);
        thread.on('error', (error) => {
            fail(isOutOfMemory(error) ? outOfMemory(limits, runDir) : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .toGenesysCoreError */ .BG)(error));
        });
        thread.on('exit', (exitCode) => {
            fail(new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('INTERNAL', `The thread of the run ended by itself (${exitCode}).`));
        });
    });
}
function isOutOfMemory(error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
function outOfMemory(limits, runDir) {
    const rest = runDir === undefined ? '' : ` Finished slices are in ${runDir}; resumeFrom takes them over.`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GenesysCoreError */ .aI('TOO_LARGE', `The run needed more than the ${limits.maxOldGenerationSizeMb ?? 0} MB of memory that it may take and was ended. ` +
        `Give a lower concurrency, or smaller pages in the catalog.${rest}`);
}


/***/ })

};
