export const id = 48;
export const ids = [48];
export const modules = {

/***/ 63113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf),
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
    const columns = columnsOf(rows);
    const check = (member, path) => {
        const [name = ''] = path.split('.');
        if (path === '$' || columns.includes(name))
            return;
        list.add(at('record', member), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)} is not a column of record.rows.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(name, columns)} There are: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(columns)}`);
    };
    if (record.rename !== undefined)
        list.add(at('record', 'rename'), () => 'the columns of record.rows have names of their own; name them there');
    for (const path of record.key)
        check('key', path);
    if (record.time !== undefined)
        check('time', record.time);
    for (const path of record.instants ?? [])
        check('instants', path);
}
/** Names that are known before the answer. */
function columnsOf({ columns, intervals }) {
    return [
        ...Object.keys(columns ?? {}),
        ...Object.values(intervals ?? {}).flatMap(({ start, end }) => end === undefined ? [start] : [start, end]),
    ];
}


/***/ }),

/***/ 96229:
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
/** The placeholders of everything that an endpoint sends. */
function endpointPlaceholders(endpoint) {
    return (0,catalog_template/* placeholdersIn */.Qf)([endpoint.path, endpoint.query, endpoint.body]);
}
/** A call after the submit call knows the transaction's id and nothing else. */
function checkFollowUp(pointer, key, endpoint, list) {
    const placeholders = endpointPlaceholders(endpoint);
    if (!placeholders.has(TRANSACTION_PLACEHOLDER))
        list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} does not use {transactionId}, so it cannot name the query`);
    for (const name of WINDOW_PLACEHOLDERS)
        if (placeholders.has(name))
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
        if (by !== undefined)
            checkGrouping(at('summary', 'metrics', name, 'by'), by);
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

// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
;// CONCATENATED MODULE: ./src/catalog/check-lookups.ts



/** The lookups of a dataset, and who uses them. */
function checkLookups(at, dataset, catalog, finders, list) {
    if (dataset.tellChanges === true && dataset.window !== undefined)
        list.add(at('tellChanges'), () => 'a dataset with a window has other records in every run; leave it out');
    const lookups = dataset.lookups ?? {};
    for (const [name, { dataset: key, keyPath, labelPath }] of Object.entries(lookups)) {
        const pointer = at('lookups', name, 'dataset');
        const target = checkName(pointer, 'dataset', key, catalog.datasets, list);
        if (target === undefined)
            continue;
        if (target.window !== undefined)
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} has a window; a lookup is a list without one`);
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

// EXTERNAL MODULE: ./src/catalog/check-rows.ts
var check_rows = __webpack_require__(63113);
;// CONCATENATED MODULE: ./src/catalog/problem.ts
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

// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
;// CONCATENATED MODULE: ./src/catalog/check-dataset.ts










/** Names that some file system keeps for devices: no folder can have them there. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Datasets and the redaction profiles that they name. */
function checkDatasets(catalog, list) {
    const finders = new Map();
    for (const [key, profile] of catalog.profiles.redaction) {
        checkRedactionProfile(key, profile, list);
        finders.set(key, (0,redaction_rules/* ruleFinder */.PI)(profile));
    }
    for (const [key, dataset] of catalog.datasets) {
        const at = (...names) => pointerTo('datasets', key, ...names);
        if (DEVICE_NAME.test(key))
            list.add(at(), () => `${(0,suggestion/* quoted */.TL)(key)} can not be a folder name on every system; choose another key`);
        checkWindow(at, dataset, list);
        const starting = checkSource(at, dataset, catalog, list);
        for (const [name, filter] of Object.entries(dataset.filters ?? {}))
            checkFilter(at('filters', name), name, filter, dataset, starting, list);
        checkRecord(at, dataset, finders, list);
        (0,check_rows/* checkRows */.U)(at, dataset, list);
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
    for (const name of WINDOW_PLACEHOLDERS) {
        if (dataset.window !== undefined && !placeholders.has(name))
            list.add(pointer, () => `the dataset has a window, but ${(0,suggestion/* quoted */.TL)(key)} does not use {${name}}`);
        if (dataset.window === undefined && placeholders.has(name))
            list.add(pointer, () => `${(0,suggestion/* quoted */.TL)(key)} uses {${name}}, but the dataset has no window`);
    }
}
function checkFilter(pointer, name, filter, dataset, endpoint, list) {
    const names = Object.keys(dataset.filters ?? {}).filter((other) => other !== name);
    for (const other of filter.requires ?? [])
        if (!names.includes(other))
            list.add(`${pointer}/requires`, () => `${(0,suggestion/* quoted */.TL)(other)} is not another filter of the dataset.${(0,suggestion/* didYouMean */.au)(other, names)} There are: ${names.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(names)}`);
    for (const value of filter.values ?? [])
        if (filter.type === 'boolean' || (typeof value === 'string') !== (filter.type === 'string'))
            list.add(`${pointer}/values`, () => `${(0,suggestion/* quoted */.TL)(value)} is not of the type ${filter.type}`);
    const { bind } = filter;
    if (bind.append !== undefined && bind.in !== 'body')
        list.add(`${pointer}/bind/append`, () => 'append is for the body; a query parameter is a plain value');
    if (bind.append !== undefined && !Object.values(bind.append).some((text) => text.includes('{value}')))
        list.add(`${pointer}/bind/append`, () => 'no member has {value}, so the value would be lost');
    if (bind.path === '$' || bind.path.split('.').some((part) => part === '__proto__'))
        list.add(`${pointer}/bind/path`, () => `${(0,suggestion/* quoted */.TL)(bind.path)} can not be set; name a member`);
    if (endpoint === undefined)
        return;
    if (bind.in === 'body' && endpoint.method !== 'POST')
        list.add(`${pointer}/bind/in`, () => `the request is a ${endpoint.method}, which has no body; use "query"`);
    const fixed = bind.in === 'query'
        ? Object.hasOwn(endpoint.query ?? {}, bind.path)
        : bind.append === undefined && (0,json/* lookup */.$I)(endpoint.body ?? {}, bind.path) !== undefined;
    if (fixed)
        list.add(`${pointer}/bind/path`, () => `${(0,suggestion/* quoted */.TL)(bind.path)} is already set by the endpoint`);
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
    for (const field of dataset.record.key)
        check('key', field, ['keep', 'pseudonymise']);
    if (dataset.record.time !== undefined)
        check('time', dataset.record.time, ['keep']);
}
/** The member that each action needs and no other may have. */
const PARAMETERS = { mask: 'mask', pseudonymise: 'domain', truncate: 'maxLength' };
function checkRedactionProfile(key, profile, list) {
    for (const [path, rule] of Object.entries(profile.allow)) {
        const at = (...names) => pointerTo('profiles', 'redaction', key, 'allow', path, ...names);
        for (const [action, parameter] of Object.entries(PARAMETERS))
            checkParameter(at, action, parameter, rule, list);
        if (rule.freeText === true && rule.action !== 'keep' && rule.action !== 'truncate')
            list.add(at('freeText'), () => `freeText says nothing where the action is ${rule.action}; leave it out`);
    }
}
function checkParameter(at, action, parameter, rule, list) {
    const present = rule[parameter] !== undefined;
    if (rule.action === action && !present)
        list.add(at(), () => `the action ${action} needs ${(0,suggestion/* quoted */.TL)(parameter)}`);
    if (rule.action !== action && present)
        list.add(at(parameter), () => `${parameter} belongs to the action ${action}; here the action is ${rule.action}`);
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
                list.add(pointerTo('profiles', 'retry', key, 'throttleStatuses'), () => `${status} is not among retryStatuses; a status that says slow down must be one that is retried`);
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
        list.add(pointerTo('profiles', 'paging', key, 'pageSize', 'minimum'), () => `${pageSize.minimum} is more than value, which is ${pageSize.value}`);
}
function checkTransaction(key, profile, endpoints, list) {
    const at = (...names) => pointerTo('profiles', 'transaction', key, ...names);
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
    for (const [key, endpoint] of endpoints) {
        const at = (...names) => pointerTo('endpoints', key, ...names);
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
        if (paging !== undefined && endpoint.method !== 'POST' && pagesInBody(paging))
            list.add(at('paging'), () => `${(0,suggestion/* quoted */.TL)(endpoint.paging)} writes into the body, which a ${endpoint.method} does not have`);
        if (endpoint.path.split('/').some((segment) => segment === '.' || segment === '..'))
            list.add(at('path'), () => `${(0,suggestion/* quoted */.TL)(endpoint.path)} climbs; "." and ".." are not allowed as segments`);
        for (const member of ['path', 'query', 'body'])
            checkPlaceholders(at(member), endpoint[member], list);
    }
}
function pagesInBody(profile) {
    return (profile.strategy === 'bodyPaging' || (profile.strategy === 'cursor' && profile.parameterIn === 'body'));
}
function checkPlaceholders(pointer, template, list) {
    for (const name of (0,catalog_template/* placeholdersIn */.Qf)(template))
        if (!KNOWN_PLACEHOLDERS.includes(name))
            list.add(pointer, () => `{${(0,suggestion/* quoted */.TL)(name).slice(1, -1)}} is not a placeholder.${(0,suggestion/* didYouMean */.au)(name, KNOWN_PLACEHOLDERS)} Allowed: {start}, {end}, {transactionId}`);
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
            const pointer = pointerTo('profiles', kind, key);
            if (kind === 'redaction')
                addRedaction(key, pointer, raw);
            else
                add(`profiles/${kind}`, key, pointer, raw);
        }
    for (const [key, raw] of members(plain['endpoints']))
        addEndpoint(key, pointerTo('endpoints', key), raw);
    for (const [key, raw] of members(plain['datasets'])) {
        const pointer = pointerTo('datasets', key);
        const { requests, redaction, ...rest } = raw;
        for (const [name, request] of members(requests))
            addEndpoint(name, `${pointer}${pointerTo('requests', name)}`, request);
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
                list.add(`${pointer}${pointerTo(name, path)}`, () => `there is another rule for ${(0,suggestion/* quoted */.TL)(path)}`);
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
    const { redaction = {}, allowRaw = [] } = overlay.governance ?? {};
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
        const pointer = pointerTo('governance', 'redaction', key);
        const dataset = datasetAt(key, pointer);
        if (dataset === undefined)
            continue;
        if (ownOf(key)?.redaction !== undefined)
            list.add(pointer, () => 'the entry of this dataset is in the same file and names a profile itself');
        result[key] = { ...dataset, redaction: profile };
    }
    for (const [index, key] of allowRaw.entries()) {
        const pointer = pointerTo('governance', 'allowRaw', index);
        const dataset = datasetAt(key, pointer);
        if (dataset === undefined)
            continue;
        if (ownOf(key)?.governance !== undefined)
            list.add(pointer, () => 'the entry of this dataset is in the same file and has governance itself');
        result[key] = { ...dataset, governance: { ...dataset.governance, allowRaw: true } };
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
        const at = pointer + pointerTo(name);
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
            list.add(at + pointerTo(path), () => `null removes a rule, but there is none for ${(0,suggestion/* quoted */.TL)(path)}.${(0,suggestion/* didYouMean */.au)(path, Object.keys(base))}`);
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
    const [key = '', ...names] = namesOf(pointer.slice(kind.length + 1));
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
        return pointerTo(...names);
    const group = Object.entries(raw).find(([, rules]) => isRuleOf(rules, path));
    return pointerTo(group?.[0] ?? first, path, ...rest);
}
function isRuleOf(rules, path) {
    return (0,json/* isJsonObject */.OW)(rules) && Object.hasOwn(rules, path);
}

;// CONCATENATED MODULE: ./src/catalog/checked.generated.ts
// Generated from catalog/genesys-core.catalog.schema.json, catalog/genesys-core.catalog.json and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
const CHECKED_SHA256 = 'cec44ad5ea68e364cef30f68cc8363e8bc9aa829ad8ba4e68c1fdbab948094f7';

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
        const list = createProblemList();
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
    const list = createProblemList();
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
        const list = createProblemList();
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
    const list = createProblemList();
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
        const list = createProblemList();
        check?.(document, list);
        throwProblems(`${name} (${file})`, list, undefined, []);
    }
    const list = createProblemList();
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
    const list = createProblemList();
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
    const list = createProblemList();
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
/** The workflow run by the runner's own variables; null outside a workflow. */
function githubEntry(env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = env;
    if (repository === undefined || runId === undefined)
        return null;
    return {
        repository,
        runId,
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        sha: env['GITHUB_SHA'] ?? '',
    };
}


/***/ }),

/***/ 30955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84031);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _catalog_load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96229);
/* harmony import */ var _catalog_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8209);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48831);
/* harmony import */ var _records_pseudonym_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73508);







/**
 * What a run would do; nothing is sent or written.
 * @throws GenesysCoreError for all that is wrong before the network.
 */
async function planRun(options, context) {
    const nowMs = _base_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.now();
    const catalog = await (0,_catalog_load_js__WEBPACK_IMPORTED_MODULE_3__/* .loadCatalog */ .a)({
        catalogDir: context.catalogDir,
        overlayPath: options.catalog,
        workspace: context.workspace,
    });
    checkOutputDir(options.outputDir, context.workspace);
    const plan = (0,_catalog_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePlan */ .yY)((0,_options_options_js__WEBPACK_IMPORTED_MODULE_5__/* .toRunRequest */ .mj)(options), catalog, nowMs);
    if (options.pseudonymKey !== undefined)
        (0,_records_pseudonym_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePseudonymKey */ .Z)(options.pseudonymKey);
    return plan;
}
/** What the path says; links on the way are the store's business. */
function checkOutputDir(outputDir, workspace) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, outputDir));
    if (below !== '' && !below.startsWith('..') && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(below))
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('INPUT_INVALID', `outputDir "${outputDir}" does not lie below the workspace ${workspace}. Allowed: a path below it, e.g. out or data/genesys.`);
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
    quota: 'The artifact storage of this account is used up: delete old artifacts, lower retentionDays or raise the spending limit, then run again. GitHub counts the storage anew only every 6 to 12 hours.',
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

/***/ 78482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yb: () => (/* binding */ MANIFEST_ENDING),
  Bm: () => (/* binding */ publishedDay),
  Q: () => (/* binding */ releasePublisher)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/github/blob.ts
var blob = __webpack_require__(15312);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/github/day-file.ts








/** One file is taken as it is; several become one, in order, on disk. `work` is done while the file is there. */
async function withDayFile(format, sources, work) {
    const [only, ...more] = sources;
    if (only !== undefined && more.length === 0) {
        const content = await (0,external_node_fs_.openAsBlob)(only.absolutePath);
        const { sha256, uncompressedSha256: dataDigest } = only.entry;
        return work({ content, sha256, dataDigest });
    }
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'genesys-core-day-'));
    try {
        const path = (0,external_node_path_.join)(folder, `day.${format}`);
        const dataDigest = await JOINERS[format](sources.map(({ absolutePath }) => absolutePath), path);
        const content = await (0,external_node_fs_.openAsBlob)(path);
        return await work({ content, sha256: await (0,blob/* blobSha256 */.r)(content), dataDigest });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const JOINERS = {
    // One gzip member: some readers, browsers among them, stop after the first.
    'jsonl.gz': async (paths, target) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const text = async function* () {
            for (const path of paths)
                yield* hashed((0,external_node_fs_.createReadStream)(path).pipe((0,external_node_zlib_.createGunzip)()), hash);
        };
        const file = await (0,promises_.open)(target, 'wx');
        await (0,external_node_stream_promises_.pipeline)(text, (0,external_node_zlib_.createGzip)(), file.createWriteStream());
        return hash.digest('hex');
    },
    jsonl: async (paths, target) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const text = async function* () {
            for (const path of paths)
                yield* hashed((0,external_node_fs_.createReadStream)(path), hash);
        };
        const file = await (0,promises_.open)(target, 'wx');
        await (0,external_node_stream_promises_.pipeline)(text, file.createWriteStream());
        return hash.digest('hex');
    },
};
async function* hashed(chunks, hash) {
    for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./src/github/day-manifest.ts
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

// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
// EXTERNAL MODULE: ./src/github/sealed-files.ts
var sealed_files = __webpack_require__(13157);
// EXTERNAL MODULE: ./src/github/swap.ts
var swap = __webpack_require__(52764);
;// CONCATENATED MODULE: ./src/github/day-release.ts












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
            const release = (0,run_release/* createRunRelease */.NZ)(client, datasetKey);
            const none = { target: 'release', tag: release.tag, days: [], replaced: [], removed: [] };
            const { parts, uncut } = (0,day_part/* dayPartsOf */.mM)(run.manifest);
            if (uncut.length > 0)
                client.log(`Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`);
            if (parts.length === 0) {
                client.log(`The run (${status}) holds no whole UTC day with records kept: the release stays as it is.`);
                return none;
            }
            const { run: files } = await (0,sealed_files/* sealedFiles */.e)(run);
            const manifestSha256 = (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readFile)((0,external_node_path_.join)(run.runDir, manifest/* MANIFEST_NAME */.ir)))
                .digest('hex');
            await (0,swap/* healSwaps */.dM)(release, client, options.clock.now());
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
    const { datasetKey, format, runId } = manifest;
    const pathOf = ({ path }) => {
        const file = files.find((sealed) => sealed.path === path);
        if (file === undefined)
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `The file ${path} is not sealed by its run.`);
        return file.absolutePath;
    };
    return {
        async send(part) {
            const name = `${datasetKey}-${part.day}.${format}`;
            const before = await release.assets();
            const there = before.get(name) ?? otherFormat(before, datasetKey, part.day, format);
            const rank = there === undefined ? undefined : rankOf(there);
            if (rank !== undefined && !(0,day_part/* mayReplace */.kA)({ ...part, runId }, rank)) {
                client.log(`${part.day} stays as ${rank.status} run ${rank.runId} published it: this run is ${part.whole ? part.status : 'filtered'}.`);
                return undefined;
            }
            const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
            return withDayFile(format, sources, async ({ content, sha256, dataDigest }) => {
                if (content.size > MAX_ASSET_BYTES)
                    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The file of ${part.day} has ${content.size} bytes; an asset of a release may have ${MAX_ASSET_BYTES}. Use format parquet, or leave out publish: release.`, { retryable: false });
                const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
                const data = { name, label: labelOf(part, runId), mediaType, sha256, content };
                const swapped = await (0,swap/* swapIn */.zN)(release, data, client);
                const asset = { name, bytes: content.size, sha256, dataDigest };
                const beside = dayManifest(manifest, manifestSha256, part, asset);
                const text = new Blob([`${JSON.stringify(beside, null, 2)}\n`]);
                const manifestAsset = await (0,swap/* swapIn */.zN)(release, {
                    name: `${datasetKey}-${part.day}${MANIFEST_ENDING}`,
                    label: data.label,
                    mediaType: 'application/json',
                    sha256: await (0,blob/* blobSha256 */.r)(text),
                    content: text,
                }, client);
                const replaced = [swapped.replaced, manifestAsset.replaced];
                if (isLatest(part, before, datasetKey)) {
                    const alias = {
                        ...data,
                        name: `${datasetKey}-latest.${format}`,
                        label: `${part.day}, ${data.label}`,
                    };
                    replaced.push((await (0,swap/* swapIn */.zN)(release, alias, client)).replaced);
                }
                for (const old of await leftovers(release, datasetKey, part.day, format))
                    await release.remove(old);
                const published = {
                    day: part.day,
                    dataDigest: beside.dataDigest,
                    asset: placeOf(swapped.asset, sha256, content.size),
                    manifest: placeOf(manifestAsset.asset, await (0,blob/* blobSha256 */.r)(text), text.size),
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
        when: ({ status, access, expectsAbsent }) => status === 404 && (access === 'read' || expectsAbsent),
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
function permissionRemedy(facts) {
    const { headers, permission, repository, access, text, hasToken } = facts;
    if (!hasToken)
        return `That takes a token: set GITHUB_TOKEN to one with ${permission}.`;
    const scopes = headers['x-oauth-scopes'];
    const wanted = headers['x-accepted-github-permissions'];
    const asked = wanted === undefined || wanted === '' ? '' : `; GitHub asks for ${(0,cut/* cut */.J)(wanted)}`;
    if (scopes !== undefined)
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
                        throw new errors/* GenesysCoreError */.aI(what.codeOf?.(refusal) ?? 'PUBLISH', `GitHub did not ${what.deed} in ${access.repository} (${message}). ${refusal.remedy}`, { cause: error, status: facts.status, retryable: refusal.retryable });
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
// EXTERNAL MODULE: ./src/github/day-release.ts + 2 modules
var day_release = __webpack_require__(78482);
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
            client.log('The index is made anew from its history and the releases.');
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
function verdictOf(outcomes, onPartial) {
    const bad = outcomes.filter((outcome) => !(0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(outcome, onPartial));
    const errors = bad.flatMap(errorsOf);
    const lasting = errors.find((error) => !error.retryable);
    const errorCode = (lasting ?? errors[0] ?? outcomes.flatMap(errorsOf)[0])?.code ?? null;
    if (bad.length === 0)
        return { exitCode: 0, errorCode, retryable: false };
    // A run that failed and does not say why is a defect, not a matter of time.
    const silent = bad.some((outcome) => outcome.result.status === 'failed' && errorsOf(outcome).length === 0);
    const retryable = lasting === undefined && !silent;
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
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69289);
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34633);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18991);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26900);
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
    const tally = (0,_tally_js__WEBPACK_IMPORTED_MODULE_1__/* .createTally */ .X)();
    const intervals = new Map();
    let spokeAtMs = clock.monotonic();
    let retriesTold = 0;
    let sliceLines = 0;
    let queryLines = 0;
    const say = (line) => {
        spokeAtMs = clock.monotonic();
        // Texts of the server are in some of the lines, and a line break or a bidi mark is no part of any.
        print((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(line));
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
                say(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(new Date(clock.now()).toISOString()).slice(11)} ${(0,_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .progressText */ .l)(title, tally.tally())}`);
        },
    };
}
function askedBy(source) {
    return source === undefined || source === 'backoff' ? '' : ', as the server asked';
}


/***/ }),

/***/ 34633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ lookupText),
/* harmony export */   k: () => (/* binding */ changeText)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** `30 entries, fetched; since 2026-11-22 05:00: 1 added, 2 changed`. */
function lookupText({ source, fetchedAt, entries, changes }) {
    const at = fetchedAt === null ? '' : ` of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(fetchedAt)}`;
    const origin = {
        fetched: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(entries, 'entry', 'entries')}, fetched`,
        kept: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(entries, 'entry', 'entries')}, copy${at}`,
        stale: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(entries, 'entry', 'entries')}, STALE copy${at}`,
        missing: 'not available',
    }[source];
    return changes === undefined
        ? origin
        : `${origin}; since ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(changes.since)}: ${changeText(changes)}`;
}
/** `1 added, 2 changed`, or `nothing changed`. */
function changeText(changes) {
    const parts = ['added', 'removed', 'changed'].flatMap((name) => changes[name] === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(changes[name])} ${name}`]);
    return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}


/***/ }),

/***/ 21498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportModel)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/run/gaps.ts
var run_gaps = __webpack_require__(10376);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/facts.ts

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
    return { text: (0,report_text/* formatCount */.B4)(value), as: 'own', number: true };
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

// EXTERNAL MODULE: ./src/report/outcome.ts
var outcome = __webpack_require__(85066);
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
    const gaps = (0,run_gaps/* gapsOf */.d)(manifest.slices);
    const rows = shown.map(([day, records]) => {
        const dayMs = Date.parse(`${day}T00:00:00Z`);
        const isMissing = gaps.some(({ start, end }) => start !== null && end !== null && Date.parse(start) < dayMs + DAY_MS && Date.parse(end) > dayMs);
        return [
            own(day),
            count(records),
            { text: isMissing ? 'incomplete' : '', as: 'own', bar: records / largest },
        ];
    });
    const values = days.map(([day, records]) => ({ day, records }));
    return {
        id: 'days',
        title: 'Records by day (UTC)',
        ...(days.length > shown.length
            ? { note: `The last ${shown.length} of ${(0,report_text/* formatCount */.B4)(days.length)} days.` }
            : {}),
        facts: [],
        tables: rows.length === 0
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
        const day = new Date(dayMs).toISOString().slice(0, 10);
        if (!counts.has(day))
            counts.set(day, 0);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
function groupsSection(summary) {
    const groups = Object.entries(summary.data.top).filter(([, entries]) => entries.length > 0);
    const tables = groups.slice(0, MAX_GROUPS).map(([name, entries]) => ({
        columns: [`Top by ${name}`, 'Records'],
        rows: entries.map((entry) => [named(summary, name, entry.key), count(entry.count)]),
        one: 'value',
        depth: 'leading',
    }));
    return {
        id: 'top',
        title: 'What is in it',
        facts: tables.length === 0 ? [] : [silent('top', summary.data.top)],
        tables,
    };
}
function sumsSection(summary) {
    const metrics = Object.entries(summary.data.metrics ?? {});
    const tables = metrics.slice(0, MAX_GROUPS).map(([name, { sum, by, groups = [] }]) => ({
        columns: [by === undefined ? name : `${name}, by ${by}`, 'Sum', 'Share'],
        rows: [
            [own('All'), numberText(sum), own('')],
            ...groups.map((group) => [
                named(summary, by, group.key),
                numberText(group.sum),
                own(group.share === null ? '' : (0,report_text/* formatShare */.T1)(group.share)),
            ]),
        ],
        one: 'group',
        depth: 'leading',
    }));
    return {
        id: 'sums',
        title: 'Sums',
        facts: tables.length === 0 ? [] : [silent('metrics', summary.data.metrics)],
        tables,
    };
}
function numberText(value) {
    return { text: (0,json/* toJsonText */.jj)(value), as: 'own', number: true };
}
/** A key, and its name where a lookup has one. */
function named({ run }, grouping, name) {
    const label = grouping === undefined ? undefined : run.labels?.[grouping]?.[name];
    return label === undefined ? key(name) : foreign(`${name} ${label}`);
}

;// CONCATENATED MODULE: ./src/report/model-delivery.ts


const model_delivery_MAX_DAYS = 5;
/** Where the run folder was brought. */
function deliverySection({ artifacts, published }) {
    return {
        id: 'delivery',
        title: 'Published',
        facts: [
            ...(artifacts.length === 0 ? [silent('artifacts', [])] : artifacts.map(artifactFact)),
            ...(published.length === 0 ? [silent('published', [])] : published.map(receiptFact)),
        ],
        tables: [],
    };
}
function artifactFact(artifact, index) {
    return fact(`artifacts.${index}`, artifact, artifact.kind === 'raw' ? 'Raw artifact' : 'Artifact', {
        text: `${artifact.name}, ${(0,report_text/* formatBytes */.z3)(artifact.sizeBytes)}, id ${artifact.id}, sha256 ${artifact.sha256}`,
        as: 'text',
        ...(artifact.url === null ? {} : { href: artifact.url }),
    });
}
function receiptFact(receipt, index) {
    const path = `published.${index}`;
    switch (receipt.target) {
        case 'artifact':
            return silent(path, receipt);
        case 'release': {
            const { tag, days, removed } = receipt;
            const bytes = days.reduce((sum, { asset }) => sum + asset.sizeBytes, 0);
            const names = days.slice(0, model_delivery_MAX_DAYS).map(({ asset }) => asset.name);
            const more = days.length > model_delivery_MAX_DAYS ? ` and ${days.length - model_delivery_MAX_DAYS} more` : '';
            const gone = removed.length > 0 ? `; ${(0,report_text/* counted */.hS)(removed.length, 'older file')} removed` : '';
            const text = days.length === 0
                ? `${tag}: nothing to add or replace`
                : `${tag}: ${names.join(', ')}${more} (${(0,report_text/* formatBytes */.z3)(bytes)})${gone}`;
            return fact(path, receipt, 'Release', { text, as: 'text' });
        }
        case 'index': {
            const { url, revision, isLatest, missingDays } = receipt;
            const more = missingDays.length > model_delivery_MAX_DAYS ? ` and ${missingDays.length - model_delivery_MAX_DAYS} more` : '';
            const gaps = `${missingDays.slice(0, model_delivery_MAX_DAYS).join(', ')}${more}`;
            const place = isLatest ? 'this run is the latest' : 'this run is listed, another one is the latest';
            const text = `revision ${revision}, ${place}${missingDays.length > 0 ? `; days without data: ${gaps}` : ''}`;
            return fact(path, receipt, 'Index', { text, as: 'text', href: url });
        }
    }
}

;// CONCATENATED MODULE: ./src/report/model-run.ts




const MAX_LISTED_DAYS = 20;
/** What was asked, what it came to, and where it lies. */
function runSection(manifest, shownDir) {
    const { counts, request } = manifest;
    const takenOver = (0,outcome/* takenOverText */.h_)(manifest.slices);
    const reconciled = (0,outcome/* reconciledText */.iP)(manifest.slices);
    const filters = Object.entries(request.filters);
    const tookMs = Math.max(0, Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt));
    return {
        id: 'run',
        title: '',
        facts: [
            fact('window', { start: request.start, end: request.end }, 'Window', own((0,report_text/* formatInterval */.vy)(request.start, request.end))),
            filters.length === 0
                ? silent('filters', request.filters)
                : fact('filters', request.filters, 'Filters', key(filters.map(([name, value]) => `${name}=${[value].flat().join(',')}`).join(' '))),
            fact('counts.records', counts.records, 'Records', {
                ...own((0,report_text/* formatCount */.B4)(counts.records)),
                strong: true,
            }),
            request.summaryOnly
                ? fact('summaryOnly', true, 'Kept', own('no records, they were only counted'))
                : silent('summaryOnly', false),
            countFact('counts.duplicates', counts.duplicates, 'Duplicates left out'),
            ...(takenOver === null ? [] : [fact('takenOver', takenOver, 'Taken over', own(takenOver))]),
            countFact('counts.pages', counts.pages, 'Pages'),
            fact('counts.requests', counts.requests, 'Requests', own(requestsText(manifest))),
            silent('counts.retries', counts.retries),
            silent('counts.rateLimited', counts.rateLimited),
            ...(reconciled === undefined
                ? []
                : [fact('reconciled', reconciled, 'Reconciled', foreign(reconciled))]),
            fact('tookMs', tookMs, 'Took', own((0,report_text/* formatDuration */.a3)(tookMs))),
            fact('dataDigest', manifest.dataDigest, 'Data digest', key(manifest.dataDigest)),
            fact('shownDir', shownDir, 'Run folder', key((0,report_text/* cut */.Jj)(shownDir, 400))),
        ],
        tables: [],
    };
}
function requestsText({ counts }) {
    const parts = [
        ...(counts.retries > 0 ? [(0,report_text/* counted */.hS)(counts.retries, 'retry', 'retries')] : []),
        ...(counts.rateLimited > 0 ? [`rate limited ${(0,report_text/* counted */.hS)(counts.rateLimited, 'time')}`] : []),
    ];
    return `${(0,report_text/* formatCount */.B4)(counts.requests)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
/** Intervals without their records. */
function missingSection(manifest) {
    const gaps = (0,run_gaps/* gapsOf */.d)(manifest.slices);
    return {
        id: 'missing',
        title: 'Missing',
        note: 'The records of these intervals are not in the data; nothing else is missing.',
        facts: gaps.length === 0 ? [silent('missing', [])] : [],
        tables: gaps.length === 0
            ? []
            : [
                {
                    path: 'missing',
                    values: gaps,
                    columns: ['Interval', 'Slices', 'Cause', 'Message'],
                    rows: gaps.map((gap) => [
                        own((0,report_text/* formatInterval */.vy)(gap.start, gap.end)),
                        count(gap.slices),
                        own(gap.code),
                        foreign(gap.message),
                    ]),
                    one: 'interval',
                },
            ],
    };
}
/** Intervals whose records are here and are not all. */
function incompleteSection(manifest) {
    const disagreements = (0,outcome/* disagreementsOf */.dl)(manifest.slices);
    return {
        id: 'incomplete',
        title: 'Incomplete',
        note: 'The records of these intervals are in the data, but the server counts another number of them.',
        facts: disagreements.length === 0 ? [silent('incomplete', [])] : [],
        tables: disagreements.length === 0
            ? []
            : [
                {
                    path: 'incomplete',
                    values: disagreements,
                    columns: ['Interval', 'Counted by the server', 'Here', 'Counted by'],
                    rows: disagreements.map((one) => [
                        own((0,report_text/* formatInterval */.vy)(one.start, one.end)),
                        count(one.counted),
                        count(one.kept),
                        key(one.endpoint),
                    ]),
                    one: 'interval',
                },
            ],
    };
}
/** What is unusual about the run and is told by no other section. */
function anomalySection(summary) {
    const anomalies = summary?.run.anomalies ?? [];
    const rows = anomalies.flatMap((anomaly) => {
        const text = anomalyText(anomaly);
        return text === null ? [] : [[foreign(text)]];
    });
    return {
        id: 'anomalies',
        title: 'Anomalies',
        facts: rows.length === 0 ? [silent('anomalies', anomalies)] : [],
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
    outOfWindow: ({ count: records }) => `${(0,report_text/* counted */.hS)(records, 'record')} outside the window left out`,
    unreadableInstants: ({ count: values, fields }) => `${(0,report_text/* counted */.hS)(values, 'value')} could not be read as a time: ${Object.keys(asObject(fields)).join(', ')}`,
    emptyDays: ({ count: days, days: listed }) => `${(0,report_text/* counted */.hS)(days, 'day')} without a record: ${listText(Array.isArray(listed) ? listed.map(String) : [], days)}`,
    truncatedGroups: ({ count: records, group, keysKept }) => `${String(group)} has more than ${(0,report_text/* formatCount */.B4)(Number(keysKept))} values; ${(0,report_text/* counted */.hS)(records, 'record')} are counted as others`,
};
function listText(listed, total) {
    const shown = listed.slice(0, MAX_LISTED_DAYS);
    const left = total - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${(0,report_text/* formatCount */.B4)(left)} more` : ''}`;
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./src/report/lookups.ts
var report_lookups = __webpack_require__(34633);
;// CONCATENATED MODULE: ./src/report/model-rules.ts



const RAW_NOTE = 'kept as received in raw/: what redaction removes from the records is in them. Own artifact, 1 day, never published.';
/** Warnings whose intervals and figures are a section of their own. */
const SECTION_OF_ITS_OWN = new Set(['WINDOW_INCOMPLETE', 'RECONCILIATION_MISMATCH']);
function warningsSection({ warnings }) {
    const shown = warnings.filter(({ code }) => !SECTION_OF_ITS_OWN.has(code));
    return {
        id: 'warnings',
        title: 'Warnings',
        facts: shown.length === 0 ? [silent('warnings', warnings)] : [],
        tables: shown.length === 0
            ? []
            : [
                {
                    path: 'warnings',
                    values: warnings,
                    columns: ['Warning', 'Message'],
                    rows: shown.map(({ code, message }) => [foreign(code), foreign(message)]),
                    one: 'warning',
                },
            ],
    };
}
/** What redaction did to the records, and which fields no rule names. */
function redactionSection({ redaction }) {
    const detected = Object.entries(redaction.detected).filter(([, values]) => values > 0);
    const facts = [
        fact('redaction.profile', redaction.profile, 'Profile', key(redaction.profile)),
        fact('redaction.profileSha256', redaction.profileSha256, 'Profile digest', key(redaction.profileSha256)),
        redaction.rawPayloads
            ? fact('redaction.rawPayloads', true, 'Raw bodies', own(RAW_NOTE))
            : silent('redaction.rawPayloads', false),
        countFact('redaction.removed', redaction.removed, 'Values removed'),
        countFact('redaction.masked', redaction.masked, 'Values masked'),
        countFact('redaction.pseudonymised', redaction.pseudonymised, 'Values pseudonymised'),
        countFact('redaction.withoutKey', redaction.withoutKey, 'Removed because there is no pseudonym key'),
        redaction.keyId === null
            ? silent('redaction.keyId', null)
            : fact('redaction.keyId', redaction.keyId, 'Pseudonym key', key(redaction.keyId)),
        redaction.domains.length === 0
            ? silent('redaction.domains', [])
            : fact('redaction.domains', redaction.domains, 'Pseudonym domains', key(redaction.domains.join(', '))),
        ...(detected.length === 0 ? [silent('redaction.detected', {})] : []),
        ...detected.map(([kind, values]) => fact(`redaction.detected.${kind}`, values, `Found inside kept text: ${kind}`, count(values))),
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
            rows: unlisted.map(([path, values]) => [key(path), count(values)]),
            one: 'field',
        });
    if (rules.length > 0)
        tables.push({
            path: 'redaction.byPath',
            values: rules.map(([path, rule]) => ({ path, ...rule })),
            title: `${(0,report_text/* counted */.hS)(rules.length, 'rule')} applied`,
            columns: ['Field', 'What happened', 'Values', 'Removed instead'],
            rows: rules.map(([path, { action, count: values, removed = 0 }]) => [
                key(path),
                own(action),
                count(values),
                own(removed === 0 ? '' : (0,report_text/* formatCount */.B4)(removed)),
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
            rows: lookups.map((facts) => [key(facts.name), key(facts.dataset), foreign((0,report_lookups/* lookupText */.U)(facts))]),
            one: 'lookup',
        });
    if (listed.length > 0)
        tables.push({
            columns: ['Lookup', 'Change', 'Entry', 'Fields'],
            rows: listed.map((one) => [
                key(one.name),
                own(one.change),
                key(one.key),
                foreign(one.fields.join(', ')),
            ]),
            one: 'change',
        });
    return {
        id: 'lookups',
        title: 'Lookups',
        facts: lookups.length === 0 ? [silent('lookups', [])] : [],
        tables,
    };
}
function filesSection({ files }) {
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
        id: 'files',
        title: 'Files',
        facts: files.length === 0 ? [silent('files', [])] : [],
        tables: files.length === 0
            ? []
            : [
                {
                    path: 'files',
                    values: files,
                    title: `${(0,report_text/* counted */.hS)(files.length, 'file')}, ${(0,report_text/* formatBytes */.z3)(total)}`,
                    columns: ['File', 'Size', 'Lines', 'SHA-256'],
                    rows: files.map((file) => [
                        key(file.path),
                        { ...own((0,report_text/* formatBytes */.z3)(file.bytes)), number: true },
                        count(file.records),
                        key(file.sha256),
                    ]),
                    one: 'file',
                },
            ],
    };
}

;// CONCATENATED MODULE: ./src/report/model.ts





/** The one view of a result, from which every printer makes its own. Pure. */
function reportModel(outcome) {
    const { result } = outcome;
    const { manifest, summary } = result;
    const sections = manifest === null
        ? [deliverySection(outcome)]
        : [
            missingSection(manifest),
            incompleteSection(manifest),
            anomalySection(summary),
            runSection(manifest, outcome.shownDir),
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
        const remedy = (0,outcome/* remedyFor */.wJ)(one.report.code);
        const isNew = !told.has(remedy);
        told.add(remedy);
        return { ...one, remedy: isNew ? remedy : '' };
    });
}


/***/ }),

/***/ 85066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ countsByDay),
/* harmony export */   dl: () => (/* binding */ disagreementsOf),
/* harmony export */   h_: () => (/* binding */ takenOverText),
/* harmony export */   iP: () => (/* binding */ reconciledText),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

function disagreementsOf(slices) {
    return slices.flatMap(({ start, end, reconciliation }) => reconciliation?.status === 'disagreed'
        ? [
            {
                start,
                end,
                endpoint: reconciliation.endpoint,
                counted: reconciliation.counted ?? 0,
                kept: reconciliation.kept ?? 0,
            },
        ]
        : []);
}
/** `7 of 8 slices agree with usage.events.aggregates`, or why none was compared; undefined where none was to be. */
function reconciledText(slices) {
    const opinions = slices.flatMap(({ reconciliation }) => reconciliation ?? []);
    const [first] = opinions;
    if (first === undefined)
        return undefined;
    const count = (status) => opinions.filter((one) => one.status === status).length;
    const compared = count('agreed') + count('disagreed');
    const without = opinions.find((one) => one.reason !== undefined);
    const parts = [
        ...(compared === 0
            ? []
            : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count('agreed'))} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(compared, 'slice')} agree with ${first.endpoint}`]),
        ...(without === undefined
            ? []
            : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(opinions.length - compared, 'slice')} not compared: ${without.reason ?? ''}`]),
    ];
    return parts.join('; ');
}
/** What was taken over from earlier runs, in a few words; null where nothing was. */
function takenOverText(slices) {
    const taken = slices.filter((slice) => slice.resumedFrom !== undefined);
    if (taken.length === 0)
        return null;
    const records = taken.reduce((sum, slice) => sum + slice.records, 0);
    const runIds = [...new Set(taken.map((slice) => slice.resumedFrom))].sort();
    const shown = runIds.slice(-3).join(', ');
    return (`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(taken.length)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(slices.length, 'slice')} with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(records, 'record')} from ` +
        `${runIds.length > 3 ? `${runIds.length} runs, the last of them ` : ''}${shown}`);
}
/** Counts by UTC day in order of time: the grouping whose keys are days, or null where there is none. */
function countsByDay(countsBy) {
    for (const counts of Object.values(countsBy)) {
        const days = Object.keys(counts);
        if (days.length > 0 && days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)))
            return days.sort().map((day) => [day, counts[day] ?? 0]);
    }
    return null;
}
/**
 * Whether the step or command has done what was asked. A partial run counts where the user said so, unless a secret was
 * about to get out: that is no gap to live with.
 */
function isSuccess(outcome, onPartial) {
    const { status, error } = outcome.result;
    const tolerated = status === 'partial' && onPartial === 'warn' && error?.code !== 'REDACTION';
    const complete = status === 'succeeded' || tolerated;
    return complete && outcome.uploadError === null && outcome.publishErrors.length === 0;
}
/** What a user can do about an error of this code, in one sentence; empty where the message says it all. */
function remedyFor(code) {
    return REMEDIES.get(code) ?? '';
}
const REMEDIES = new Map([
    [
        'AUTH',
        'Check client id, secret and region, and that the role of the client has the permission named above.',
    ],
    [
        'RATE_LIMITED',
        'Lower requestsPerMinute or run at a quieter time: the limit is shared by all clients of the organisation.',
    ],
    [
        'RETRY_EXHAUSTED',
        'The service failed or was not available for too long; run again later, with resumeFrom to keep what is done.',
    ],
    ['DEADLINE', 'Raise timeoutMinutes or take a shorter window; resumeFrom keeps what is done.'],
    ['TIMEOUT', 'The service did not answer in time; run again later, with resumeFrom to keep what is done.'],
    ['NETWORK', 'Check that this machine reaches the API and login hosts, by proxy where one is needed.'],
    ['CANCELLED', 'Run again with resumeFrom to keep what is done.'],
    ['ASYNC_TIMEOUT', 'The query was not ready in time; run again later or take a shorter window.'],
    ['IO', 'Check free space and rights of the output folder.'],
    ['INTERNAL', 'This is a defect: please report it with the event file of the run.'],
]);


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
        ...reconcileLines(plan),
        ...plan.lookups.map(({ name, definition }) => `  beside them: lookup ${name} (${definition.dataset}), where its ${definition.refresh} copy is due`),
    ];
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
        ...Object.values(dataset.lookups ?? {}).flatMap((one) => catalog.datasets.get(one.dataset)?.source.endpoint ?? []),
    ];
    return keys.flatMap((key) => {
        const endpoint = catalog.endpoints.get(key);
        return endpoint === undefined ? [] : [[key, endpoint]];
    });
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
                `The figures are the catalog's: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(price.records)} records in all. --records-per-day changes them.`,
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

/***/ 65655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   wC: () => (/* binding */ alignedRows),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `12,400`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `12.3 %` of a share in [0, 1]. */
function formatShare(share) {
    return `${(share * 100).toFixed(1)} %`;
}
/** `1 page`, `2 pages`; `entries` is given where the plural is not `s`. */
function counted(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** `812 B`, `8.1 kB`, `1.2 MB`: powers of 1,000. */
function formatBytes(sizeBytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = sizeBytes;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? String(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
/** `850 ms`, `4.2 s`, `3 min 5 s`, `2 h 4 min`. */
function formatDuration(durationMs) {
    if (durationMs < 1000)
        return `${Math.round(durationMs)} ms`;
    if (durationMs < 59_950)
        return `${(durationMs / 1000).toFixed(1).replace(/\.0$/, '')} s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 3600)
        return joined(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(seconds / 60);
    return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joined(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** `2026-11-22 05:00` for an ISO 8601 UTC instant; seconds only where they are not zero. */
function formatInstant(instant) {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d(?:\.\d*[1-9])?))?/.exec(instant);
    if (parts === null)
        return instant;
    const [, day = '', minute = '', second] = parts;
    return second === undefined || second === '00' ? `${day} ${minute}` : `${day} ${minute}:${second}`;
}
/** `2026-11-22 05:00 to 06:00 UTC`; both days where they differ; `all` without a window. */
function formatInterval(start, end) {
    if (start === null || end === null)
        return 'all';
    const from = formatInstant(start);
    const to = formatInstant(end);
    const sameDay = from.slice(0, 10) === to.slice(0, 10);
    return `${from} to ${sameDay ? to.slice(11) : to} UTC`;
}
/** The first `maxLength` characters, with `…` where more was there. */
function cut(text, maxLength) {
    return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}
/** Rows as columns of equal width, two spaces apart. The last column is not padded. */
function alignedRows(rows) {
    const widths = [];
    for (const row of rows)
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
    return rows.map((row) => row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd());
}
/** Text in lines of at most `width` characters, broken between words. A longer word stays whole. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
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
// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
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
    for (const slice of manifest.slices) {
        if (slice.start !== reached)
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
        const disagreed = slice.reconciliation?.status === 'disagreed';
        if (disagreed !== (slice.status === 'partial'))
            problems.push(`slice ${slice.id} is ${slice.status}, its reconciliation ${slice.reconciliation?.status ?? 'is not there'}`);
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
    const scan = await scanFiles(fileSystem, runDir, manifest, events, absent);
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
async function scanFiles(fileSystem, runDir, manifest, events, isAbsent) {
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
            }
        };
        const problem = await fileProblem(fileSystem, runDir, file, isData || isEvents ? onLines : undefined);
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
async function fileProblem(fileSystem, runDir, file, onLines) {
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
        const text = onLines === undefined ? undefined : await readText(file.path, stored, onLines);
        if (text === undefined)
            await drain(stored);
        if (hash.digest('hex') !== file.sha256)
            return 'was changed: its SHA-256 is not the sealed one';
        if (text === undefined)
            return undefined;
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
async function readText(path, stored, onLines) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let lines = 0;
    let torn = false;
    const text = hashed((0,run_lines/* unpacked */.KZ)(path, stored), hash);
    for await (const batch of (0,run_lines/* splitLines */.uz)(text, () => (torn = true))) {
        lines += batch.length;
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

/***/ 79710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver),
  _: () => (/* binding */ repositoryOf)
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
// EXTERNAL MODULE: ./src/github/github-client.ts + 1 modules
var github_client = __webpack_require__(19954);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
const DELIVERY_TARGETS = ['artifact', 'release', 'index'];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
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

// EXTERNAL MODULE: ./src/github/day-release.ts + 2 modules
var day_release = __webpack_require__(78482);
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

/***/ 39102:
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
// EXTERNAL MODULE: ./src/github/day-release.ts + 2 modules
var day_release = __webpack_require__(78482);
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
            refuseOther(JSON.parse(await (0,promises_.readFile)(manifest, 'utf8')), day, dataset);
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
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(runDir), '.get-'));
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

/***/ 89355:
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

// EXTERNAL MODULE: ./src/step/published.ts + 2 modules
var published = __webpack_require__(39102);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
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
        const previous = await lastRun(index, options, ports);
        return { primary: await ports.run({ ...job, previous }, context), caughtUp: [] };
    }
    const deadlineMs = clock.monotonic() + options.timeoutMinutes * MINUTE_MS;
    // All that is wrong with the request is found before any call.
    const plan = await ports.planRun(options, context);
    (0,options_options/* requireCredentials */.uR)(options);
    const published = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
    const primary = await resumed({ options, plan, previous: await lastRun(published, options, ports) }, context, ports);
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
        const previous = await lastRun(published, options, ports);
        const dayPlan = await ports.planRun(single, dayContext);
        caughtUp.push(await ports.run({ options: single, plan: dayPlan, previous }, dayContext, name));
    }
    return { primary, caughtUp };
}
/** Runs, over what the run that `resumeFrom` means has finished already. */
async function resumed(job, context, ports) {
    const earlier = await openEarlier(job.options, job.plan, context, ports.clock);
    try {
        return await ports.run({ ...job, earlier: earlier.found }, context);
    }
    finally {
        await earlier.dispose();
    }
}
function openIndex(options, context, { clock, log }) {
    const seed = `${context.github?.runId ?? ''} ${options.dataset} ${clock.now()} ${clock.monotonic()}`;
    const env = { ...context.env, GITHUB_TOKEN: options.githubToken };
    const { signal, catalogDir } = context;
    return (0,published/* openPublished */.n)(undefined, { env, clock, signal, log, catalogDir, seed });
}
/** The newest run of the dataset in the index. */
async function lastRun(published, { dataset }, ports) {
    const index = published === undefined ? undefined : await readIndex(published, ports);
    const last = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, dataset)?.runs[0];
    return last === undefined ? undefined : { runId: last.runId, manifestSha256: last.manifestSha256 };
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
function aboutOf({ dataset }) {
    return { title: dataset.title, description: dataset.description, schema: null };
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
        ? `No day of the last ${options.catchUp} that is still to be had was missed.`
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
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 640 };
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
