export const id = 8679;
export const ids = [8679];
export const modules = {

/***/ 98211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ resolvedDocument)
/* harmony export */ });
function resolvedDocument(catalog) {
    const { version, service, budget, profiles, endpoints, datasets } = catalog;
    const document = {
        catalogVersion: version,
        service,
        budget,
        profiles: Object.fromEntries(Object.entries(profiles).map(([kind, entries]) => [kind, Object.fromEntries(entries)])),
        endpoints: Object.fromEntries(endpoints),
        datasets: Object.fromEntries(datasets),
    };
    // Plain data from JSON; the interfaces of its parts have no index signature to say so.
    return document;
}


/***/ }),

/***/ 67197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ checkAgainstVendor)
});

// UNUSED EXPORTS: findOperation

// EXTERNAL MODULE: ./src/vendor/vendor-type.ts
var vendor_type = __webpack_require__(37539);
;// CONCATENATED MODULE: ./src/vendor/filter-check.ts

/** Where the values of a dataset's filters go. */
function checkFilters(dataset, operation, api, words, say) {
    for (const [name, filter] of Object.entries(dataset.filters ?? {}))
        checkFilter(filter, operation, api, words, (message) => {
            say(`filter ${name}: ${message}`);
        });
}
function checkFilter({ bind, values }, operation, api, words, say) {
    // The values of a filter of parents go where these are carried; a placeholder is the path's own business.
    if (bind === undefined || bind.in === 'path')
        return;
    if (bind.in === 'query') {
        checkQueryParameter(bind.path, 'query parameter', operation, say);
        const allowed = words.parameters[`${operation.method} ${operation.path}`]?.[bind.path];
        for (const value of values ?? [])
            checkWord(String(value), allowed, `value of ${bind.path}`, say);
        return;
    }
    const { body } = operation;
    const bound = body === undefined ? undefined : (0,vendor_type/* memberAt */.mz)(api, body, bind.path, words);
    if (bound === undefined) {
        say(`${bind.path} is not in ${bodyText(operation)}`);
        return;
    }
    if (bind.append === undefined) {
        for (const value of values ?? [])
            checkWord(String(value), bound.words, `value of ${bind.path}`, say);
        return;
    }
    if (bound.type.kind !== 'array')
        say(`${bind.path} is no list in ${bodyText(operation)}`);
    const check = (template, type, place) => {
        for (const [member, part] of Object.entries(template)) {
            const found = (0,vendor_type/* memberAt */.mz)(api, type, member, words);
            if (found === undefined)
                say(`${place}.${member} is not in ${bodyText(operation)}`);
            else if (typeof part === 'string' && !part.includes('{'))
                checkWord(part, found.words, `${place}.${member}`, say);
            else if (Array.isArray(part))
                for (const element of part)
                    if (typeof element === 'object' && element !== null)
                        check(element, found.type, `${place}.${member}[]`);
        }
    };
    check(bind.append, bound.type, `${bind.path}[]`);
}
/** Says so where an operation does not take a query parameter. */
function checkQueryParameter(name, what, operation, say) {
    if (operation.query.includes(name))
        return;
    const known = operation.query.length === 0 ? 'none' : operation.query.join(', ');
    say(`${what} ${name} is not one of ${operation.name}: it takes ${known}`);
}
/** Says so where a word is none of those that the API has; their case does not matter. */
function checkWord(word, allowed, what, say) {
    if (allowed === undefined || allowed.some((known) => sameWord(known, word)))
        return;
    say(`${what} is ${word}, the API has ${allowed.join(', ')}`);
}
/** Whether two words are one to the API. */
function sameWord(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** The body of an operation, for a message. */
function bodyText({ body, name }) {
    return body === undefined ? `the request of ${name}, which has no body` : (0,vendor_type/* typeText */.wQ)(body);
}

// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
;// CONCATENATED MODULE: ./src/vendor/permission-check.ts

/** The permissions that an endpoint names must be ones that the vendor has, and what the operation needs among them. */
function checkPermissions({ permissions }, operation, known, say) {
    if (known.size === 0)
        return;
    const unknown = permissions.names.filter((name) => !known.has(name));
    for (const name of unknown) {
        const near = (0,suggestion/* nearest */.pA)(name, known);
        say(`permission ${name} is not known to the vendor${near === undefined ? '' : `; near: ${near}`}`);
    }
    const needed = permissionsOf(operation);
    // Where the catalog says that it does not know, it claims nothing.
    if (permissions.mode === 'unknown' || unknown.length > 0)
        return;
    if (needed === undefined || needed.length === 0)
        return;
    if (needed.some((name) => permissions.names.includes(name)))
        return;
    const ours = permissions.names.length === 0 ? 'none' : permissions.names.join(', ');
    say(`permissions are ${ours}, the operation needs ${needed.join(', ')}`);
}
/** All that some operation needs; none where the source tells of no permissions at all. */
function knownPermissions(api) {
    return new Set(api.operations.flatMap((operation) => permissionsOf(operation) ?? []));
}
function permissionsOf(operation) {
    return 'permissions' in operation ? operation.permissions : undefined;
}

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
;// CONCATENATED MODULE: ./src/vendor/source-path.ts


/**
 * A path as the API has it: what rows and the new names of top-level fields made of it undone; `$` for a field that no
 * one place of the answer has.
 */
function beforeRenaming(path, { record, source }) {
    const [head = '', ...rest] = (0,json/* pathParts */.KC)(path);
    const name = head.replace(/(\[\])+$/, '');
    const old = Object.entries(record.rename ?? {}).find(([, renamed]) => renamed === name)?.[0] ?? name;
    // What parents hand on is in no answer.
    if (Object.hasOwn(source.each?.carry ?? {}, old))
        return '$';
    const { rows } = record;
    if (rows === undefined)
        return [old + head.slice(name.length), ...rest].join('.');
    const interval = Object.entries(rows.intervals ?? {}).find(([, { start, end }]) => start === old || end === old);
    const origin = rows.columns?.[old] ?? interval?.[0];
    if (origin !== undefined)
        return [origin, ...rest].join('.');
    return rows.pivot !== undefined || rows.spread !== undefined ? '$' : [old, ...rest].join('.');
}
/** Fields of an item that would be fields of the dataset's records and that none of the rules, given by path, names. */
function unnamedFields(dataset, rules, item, api) {
    // A row has what its columns name, and nothing else of the item.
    if (dataset.record.rows !== undefined || rules.some((rule) => rule.startsWith('**.')))
        return [];
    const carried = Object.keys(dataset.source.each?.carry ?? {});
    const named = rules.map((rule) => beforeRenaming(rule, dataset));
    return (0,vendor_type/* unnamedPaths */.Dr)(api, item, [...named, ...carried]);
}

;// CONCATENATED MODULE: ./src/vendor/catalog-check.ts




/** Compares each endpoint of a catalog, and what its profiles and datasets make of it, with the vendor's operation. */
function checkAgainstVendor(catalog, api, words) {
    const problems = [];
    const unnamed = {};
    const operations = new Map();
    const endpoints = Object.entries(catalog.endpoints ?? {});
    const known = knownPermissions(api);
    for (const [key, endpoint] of endpoints) {
        const say = (message) => void problems.push({ entry: `endpoint ${key}`, message });
        const operation = operationFor(endpoint, api, say);
        if (operation === undefined)
            continue;
        operations.set(key, operation);
        checkRequest(endpoint, operation, api, words, say);
        checkItems(endpoint, operation, api, say);
        checkPermissions(endpoint, operation, known, say);
        const paging = catalog.profiles?.paging?.[endpoint.paging];
        if (paging !== undefined)
            checkPaging(paging, endpoint, operation, api, words, (message) => {
                say(`${message} (paging profile ${endpoint.paging})`);
            });
    }
    for (const [key, profile] of Object.entries(catalog.profiles?.transaction ?? {}))
        checkTransaction(profile, operations, api, words, (message) => {
            problems.push({ entry: `transaction ${key}`, message });
        });
    for (const [key, dataset] of Object.entries(catalog.datasets ?? {})) {
        const say = (message) => void problems.push({ entry: `dataset ${key}`, message });
        const item = itemOf(dataset.source.endpoint, catalog, operations, api);
        if (item === undefined)
            continue;
        checkRecord(dataset, item, api, say);
        checkFieldWords(dataset, item, api, words, say);
        checkReconciliation(dataset, item, catalog, operations, api, say);
        const submit = catalog.profiles?.transaction?.[dataset.source.transaction ?? '']?.submit;
        const asked = operations.get(submit ?? dataset.source.endpoint);
        if (asked !== undefined)
            checkFilters(dataset, asked, api, words, say);
        const profile = dataset.redaction ?? 'default';
        for (const [name, { allow }] of Object.entries(catalog.profiles?.redaction ?? {})) {
            if (name !== profile && !name.startsWith(`${profile}.`))
                continue;
            checkRules(Object.keys(allow), dataset, item, api, (message) => {
                say(`${message} (redaction profile ${name})`);
            });
        }
        const rules = Object.keys(catalog.profiles?.redaction?.[profile]?.allow ?? {});
        unnamed[key] = unnamedFields(dataset, rules, item, api);
    }
    return { version: api.version, endpoints: endpoints.length, checked: operations.size, problems, unnamed };
}
/** The vendor's operation for an endpoint; names in the path may differ. Undefined where there is none. */
function findOperation(endpoint, api) {
    return api.operations.find(({ method, path }) => method === endpoint.method && shapeOf(path) === shapeOf(endpoint.path));
}
function shapeOf(path) {
    return path.replace(/\{[^}]*\}/g, '{}');
}
function operationFor(endpoint, api, say) {
    const operation = findOperation(endpoint, api);
    if (operation !== undefined)
        return operation;
    // What is known of reads alone says nothing of the call that ends a job.
    if (endpoint.method === 'DELETE' && api.operations.every(({ method }) => method !== 'DELETE'))
        return undefined;
    const methods = api.operations
        .filter(({ path }) => shapeOf(path) === shapeOf(endpoint.path))
        .map(({ method }) => method);
    if (methods.length === 0)
        say(`no operation has the path ${endpoint.path}`);
    else
        say(`method is ${endpoint.method}, the API has ${methods.join(' and ')} at ${endpoint.path}`);
    return undefined;
}
function checkRequest(endpoint, operation, api, words, say) {
    for (const name of Object.keys(endpoint.query ?? {}))
        checkQueryParameter(name, 'query parameter', operation, say);
    if (endpoint.body === undefined)
        return;
    if (operation.body === undefined) {
        say(`a body is sent, but ${operation.name} takes none`);
        return;
    }
    const walk = (value, path) => {
        if (Array.isArray(value)) {
            for (const element of value)
                walk(element, path);
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [name, inner] of Object.entries(value)) {
                const at = path === '' ? name : `${path}.${name}`;
                if (operation.body === undefined || (0,vendor_type/* memberAt */.mz)(api, operation.body, at) === undefined)
                    say(`body member ${at} is not in ${bodyText(operation)}`);
                else
                    walk(inner, at);
            }
        }
        else if (typeof value === 'string' && !value.includes('{') && operation.body !== undefined)
            checkWord(value, (0,vendor_type/* memberAt */.mz)(api, operation.body, path, words)?.words, `body member ${path}`, say);
    };
    walk(endpoint.body, '');
}
function checkItems(endpoint, operation, api, say) {
    if (endpoint.itemsPath === null)
        return;
    const items = (0,vendor_type/* memberAt */.mz)(api, operation.returns, endpoint.itemsPath)?.type;
    const shape = endpoint.items ?? 'list';
    if (items?.kind === 'array' && shape !== 'object' && shape !== 'map')
        return;
    if ((items?.kind === 'map' && shape === 'map') || (items?.kind === 'model' && shape === 'object'))
        return;
    const lists = (0,vendor_type/* memberNames */.hQ)(api, operation.returns).filter((name) => (0,vendor_type/* memberAt */.mz)(api, operation.returns, name)?.type.kind === 'array');
    const offered = lists.length === 0 ? 'it has no list' : `its lists are ${lists.join(', ')}`;
    say(`itemsPath is ${endpoint.itemsPath}, which ${items === undefined ? 'is not' : 'is no list'} in ${(0,vendor_type/* typeText */.wQ)(operation.returns)}: ${offered}`);
}
function checkPaging(paging, endpoint, operation, api, words, say) {
    const answer = (name, path, wanted) => {
        if (path === undefined)
            return;
        const type = (0,vendor_type/* memberAt */.mz)(api, operation.returns, path)?.type;
        if (type === undefined)
            say(`${name} is ${path}, which is not in ${(0,vendor_type/* typeText */.wQ)(operation.returns)}: it has ${(0,vendor_type/* memberNames */.hQ)(api, operation.returns).join(', ')}`);
        else if (type.kind !== 'value' || type.name !== wanted)
            say(`${name} is ${path}, a ${(0,vendor_type/* typeText */.wQ)(type)}, not a ${wanted}`);
    };
    const request = (name, parameter, isInBody) => {
        if (parameter === undefined)
            return;
        if (!isInBody)
            checkQueryParameter(parameter, name, operation, say);
        else if (operation.body === undefined || (0,vendor_type/* memberAt */.mz)(api, operation.body, parameter) === undefined)
            say(`${name} ${parameter} is not in ${bodyText(operation)}`);
    };
    answer('totalPath', paging.totalPath, 'number');
    if (paging.strategy === 'none') {
        // What gives no items, such as the state of a job at the path of its results, has no pages to follow.
        if (endpoint.itemsPath === null)
            return;
        // One object has none either, unless its answer tells of a page.
        const tellsPage = words.pages.some((name) => (0,vendor_type/* memberAt */.mz)(api, operation.returns, name) !== undefined);
        if (endpoint.items === 'object' && !tellsPage)
            return;
        // Its nextUriPath is a trip-wire for an API that begins to page: it need not be in the model.
        const pages = operation.query.filter((name) => words.pages.includes(name));
        if (pages.length > 0)
            say(`the answer is taken as whole, but ${operation.name} has pages: it takes ${pages.join(', ')}`);
        return;
    }
    const isInBody = paging.strategy === 'bodyPaging' || (paging.strategy === 'cursor' && paging.parameterIn === 'body');
    if ('nextUriPath' in paging)
        answer('nextUriPath', paging.nextUriPath, 'string');
    request('page size', paging.pageSize?.parameter, isInBody);
    answer('echoPath', paging.pageSize?.echoPath, 'number');
    if (paging.strategy === 'nextUri')
        return;
    request('paging parameter', paging.parameter, isInBody);
    if (paging.strategy === 'cursor')
        answer('cursorPath', paging.cursorPath, 'string');
    else if (paging.strategy !== 'offset')
        answer('pageCountPath', paging.pageCountPath, 'number');
}
function checkTransaction(profile, operations, api, words, say) {
    const submit = operations.get(profile.submit)?.returns;
    if (submit !== undefined && !profile.idPaths.some((path) => (0,vendor_type/* memberAt */.mz)(api, submit, path) !== undefined))
        say(`none of the idPaths ${profile.idPaths.join(', ')} is in ${(0,vendor_type/* typeText */.wQ)(submit)}`);
    const status = operations.get(profile.status)?.returns;
    if (status === undefined)
        return;
    const state = (0,vendor_type/* memberAt */.mz)(api, status, profile.statePath, words);
    if (state === undefined) {
        say(`statePath is ${profile.statePath}, which is not in ${(0,vendor_type/* typeText */.wQ)(status)}`);
        return;
    }
    if (state.words === undefined) {
        say(`the words of ${profile.statePath} in ${(0,vendor_type/* typeText */.wQ)(status)} are not known: add them to catalog/vendor/words.json`);
        return;
    }
    const ours = Object.keys(profile.states);
    const theirs = state.words;
    const extra = ours.filter((word) => !theirs.some((other) => sameWord(other, word)));
    const missing = theirs.filter((word) => !ours.some((other) => sameWord(other, word)));
    const parts = [
        ...(extra.length === 0 ? [] : [`${extra.join(', ')} is no word of the API`]),
        ...(missing.length === 0 ? [] : [`${missing.join(', ')} has no meaning in the catalog`]),
    ];
    if (parts.length > 0)
        say(`states of ${profile.statePath}: ${parts.join('; ')} (the API has ${theirs.join(', ')})`);
}
function itemOf(endpoint, { endpoints }, operations, api) {
    const operation = operations.get(endpoint);
    if (operation === undefined)
        return undefined;
    const { itemsPath, items: shape } = endpoints?.[endpoint] ?? {};
    const items = (0,vendor_type/* memberAt */.mz)(api, operation.returns, itemsPath ?? '$')?.type;
    // A bare value becomes an item with a name of our own.
    if (items === undefined || shape === 'scalars' || shape === 'map')
        return undefined;
    return (0,vendor_type/* elementOf */.MC)(items);
}
function checkRecord(dataset, item, api, say) {
    const { record, summary } = dataset;
    const used = [
        ...(record.key === 'content' ? [] : record.key).map((path) => ['record.key', path]),
        ...(record.time === undefined ? [] : [['record.time', record.time]]),
        ...(record.instants ?? []).map((path) => ['record.instants', path]),
        ...Object.entries(summary.countsBy).map(([name, { path }]) => [`summary.countsBy.${name}`, path]),
    ];
    for (const [where, path] of used)
        if ((0,vendor_type/* memberAt */.mz)(api, item, beforeRenaming(path, dataset)) === undefined)
            say(`${where} names ${path}, which is not in ${(0,vendor_type/* typeText */.wQ)(item)}`);
    checkRows(dataset, item, api, say);
    for (const [name, { sum }] of Object.entries(summary.metrics ?? {}))
        checkNumber(`summary.metrics.${name}.sum`, beforeRenaming(sum, dataset), item, api, say);
    for (const name of Object.keys(record.rename ?? {}))
        if ((0,vendor_type/* memberAt */.mz)(api, item, name) === undefined)
            say(`record.rename names ${name}, which is not in ${(0,vendor_type/* typeText */.wQ)(item)}`);
}
/** The words of fields, where the vendor's are known: one that is not among them would never come. */
function checkFieldWords(dataset, item, api, words, say) {
    for (const [path, field] of Object.entries(dataset.record.fields ?? {})) {
        const known = (0,vendor_type/* memberAt */.mz)(api, item, beforeRenaming(path, dataset), words)?.words;
        for (const word of field.words ?? [])
            checkWord(word, known, `a word of record.fields.${path}`, say);
    }
}
/** The arrays that rows are made of. */
function checkRows({ record }, item, api, say) {
    const arrays = (record.rows?.each ?? []).map((_path, index, each) => each.slice(0, index + 1).join('.'));
    for (const [index, path] of arrays.entries()) {
        const type = (0,vendor_type/* memberAt */.mz)(api, item, path)?.type;
        if (type?.kind === 'array' || isFree(type))
            continue;
        const holder = (0,vendor_type/* memberAt */.mz)(api, item, arrays[index - 1] ?? '$')?.type ?? item;
        const near = (0,vendor_type/* memberNames */.hQ)(api, holder).filter((name) => (0,vendor_type/* memberAt */.mz)(api, holder, name)?.type.kind === 'array');
        say(`record.rows.each names ${path}, which is ${type === undefined ? 'not' : 'no array'} in ${(0,vendor_type/* typeText */.wQ)(item)}: ${near.length === 0 ? 'there is no array' : `arrays there are ${near.join(', ')}`}`);
        // What lies deeper can not be there either.
        return;
    }
}
/** A value of which the vendor says nothing. */
function isFree(type) {
    return type?.kind === 'value' && (type.name === 'object' || type.name === 'any');
}
/** The counts that a dataset is compared with, and the member of its own records that says what they count. */
function checkReconciliation(dataset, item, catalog, operations, api, say) {
    const { reconcile } = dataset;
    if (reconcile === undefined)
        return;
    if ((0,vendor_type/* memberAt */.mz)(api, item, beforeRenaming(reconcile.recordPath, dataset)) === undefined)
        say(`reconcile.recordPath names ${reconcile.recordPath}, which is not in ${(0,vendor_type/* typeText */.wQ)(item)}`);
    const counts = itemOf(reconcile.endpoint, catalog, operations, api);
    if (counts === undefined)
        return;
    if ((0,vendor_type/* memberAt */.mz)(api, counts, reconcile.keyPath) === undefined)
        say(`reconcile.keyPath names ${reconcile.keyPath}, which is not in ${(0,vendor_type/* typeText */.wQ)(counts)}`);
    checkNumber('reconcile.countPath', reconcile.countPath, counts, api, say);
}
function checkNumber(where, path, item, api, say) {
    if (path === '$')
        return;
    const type = (0,vendor_type/* memberAt */.mz)(api, item, path)?.type;
    if (type === undefined)
        say(`${where} names ${path}, which is not in ${(0,vendor_type/* typeText */.wQ)(item)}`);
    else if (type.kind !== 'value' || type.name !== 'number')
        say(`${where} names ${path}, a ${(0,vendor_type/* typeText */.wQ)(type)}, not a number`);
}
function checkRules(rules, dataset, item, api, say) {
    for (const rule of rules) {
        if (rule.startsWith('**.'))
            continue;
        if ((0,vendor_type/* memberAt */.mz)(api, item, beforeRenaming(rule, dataset)) === undefined)
            say(`the rule for ${rule} names a field that ${(0,vendor_type/* typeText */.wQ)(item)} does not have`);
    }
}


/***/ }),

/***/ 23541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ loadVendorWords),
/* harmony export */   s: () => (/* binding */ loadVendorFacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34758);





const FACTS_FILE = 'vendor/operations.json.gz';
const WORDS_FILE = 'vendor/words.json';
const VALUES = new Set(['string', 'number', 'boolean', 'object', 'any', 'void', 'unknown']);
/**
 * What is known of the vendor's read operations.
 * @param catalogDir folder of the built-in catalog
 * @throws GenesysCoreError CATALOG_INVALID where the file is missing or broken
 */
async function loadVendorFacts(catalogDir) {
    try {
        const text = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_3__.gunzip)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(catalogDir, FACTS_FILE)));
        return vendorFactsOf(JSON.parse(text.toString('utf8')));
    }
    catch (error) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `The file ${FACTS_FILE} that comes with this program can not be read. Check out or install it again.`, { cause: error });
    }
}
/** Words that members may have, where the vendor's library types them as plain text. @throws as `loadVendorFacts` */
async function loadVendorWords(catalogDir) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(catalogDir, WORDS_FILE), 'utf8'));
    }
    catch (error) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `The file ${WORDS_FILE} that comes with this program can not be read. Check out or install it again.`, { cause: error });
    }
}
function vendorFactsOf({ source, operations, models, required }) {
    const fields = new Map();
    return {
        version: source.slice(source.lastIndexOf('@') + 1),
        operations: operations.map(({ id, method, path, about, query, body, returns, items, ...known }) => ({
            name: id,
            method,
            path,
            about,
            query: query.map(([name]) => name),
            parameters: query.map(([name, type, flags, words]) => ({
                name,
                type,
                isRequired: flags % 2 === 1,
                isList: flags >= 2,
                about: words,
            })),
            body: body === undefined ? undefined : typeOf(body),
            returns: typeOf(returns),
            itemsPath: items,
            paging: known.paging ?? 'none',
            permissions: known.permissions,
            permissionMode: known.mode ?? 'all',
            effect: known.effect,
            isDeprecated: known.deprecated === true,
        })),
        fields(model) {
            const known = fields.get(model);
            if (known !== undefined || !Object.hasOwn(models, model))
                return known;
            const own = new Map(Object.entries(models[model] ?? {}).map(([name, type]) => [name, typeOf(type)]));
            fields.set(model, own);
            return own;
        },
        required: (model) => (Object.hasOwn(required, model) ? (required[model] ?? []) : []),
    };
}
/** The reverse of the text that the file has: `[]User`, `{}string`, `User`, `string`. */
function typeOf(text) {
    if (text.startsWith('[]'))
        return { kind: 'array', of: typeOf(text.slice(2)) };
    if (text.startsWith('{}'))
        return { kind: 'map', of: typeOf(text.slice(2)) };
    return VALUES.has(text) ? { kind: 'value', name: text } : { kind: 'model', name: text };
}


/***/ }),

/***/ 37539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ unnamedPaths),
/* harmony export */   MC: () => (/* binding */ elementOf),
/* harmony export */   hQ: () => (/* binding */ memberNames),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   wQ: () => (/* binding */ typeText)
/* harmony export */ });
/* unused harmony export pathsBelow */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

/** Models nest without end; a way deeper than this is cut. */
const MAX_DEPTH = 6;
/** `AuditLogMessage`, `string[]`, `map of string`. */
function typeText(type) {
    switch (type.kind) {
        case 'array':
            return `${typeText(type.of)}[]`;
        case 'map':
            return `map of ${typeText(type.of)}`;
        case 'model':
            return type.name;
        case 'value':
            return type.words === undefined ? type.name : type.words.join(' | ');
    }
}
/** The element type of a list, however deep; any other type as it is. */
function elementOf(type) {
    return type.kind === 'array' ? elementOf(type.of) : type;
}
/**
 * Follows the names of a dotted path through models, maps and the elements of arrays. `*` is any key of a map, or each
 * member of a model: it leads somewhere if there is one.
 * @returns undefined where the vendor knows no such member; a plain object ends the way, as it says nothing of what is in it
 */
function memberAt(api, root, path, words) {
    let found = { type: root, words: undefined };
    if (path === '$')
        return found;
    for (const segment of (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path)) {
        const holder = elementOf(found.type);
        const name = segment.replace(/(\[\])+$/, '');
        if (holder.kind === 'map')
            found = { type: holder.of, words: undefined };
        else if (holder.kind === 'model') {
            const fields = api.fields(holder.name);
            const type = name === '*' ? fields?.values().next().value : fields?.get(name);
            if (type === undefined)
                return undefined;
            const own = type.kind === 'value' ? type.words : undefined;
            found = { type, words: own ?? words?.models[holder.name]?.[name] };
        }
        else if (holder.kind === 'value' && (holder.name === 'object' || holder.name === 'any'))
            return found;
        else
            return undefined;
        if (segment.endsWith('[]') && found.type.kind !== 'array')
            return undefined;
    }
    return found;
}
/** Names of members at one level, for a message. */
function memberNames(api, type) {
    const holder = elementOf(type);
    return holder.kind === 'model' ? [...(api.fields(holder.name)?.keys() ?? [])] : [];
}
/**
 * Paths of the members that no rule names, each told at the highest level: where no rule reaches into an object, the
 * object alone. Rules as in a redaction profile, without those for any depth.
 */
function unnamedPaths(api, item, rules) {
    const named = [...rules].map((rule) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(rule.replaceAll('[]', '')));
    const unnamed = [];
    const walk = (type, at) => {
        const holder = elementOf(type);
        if (holder.kind !== 'model' || at.length >= MAX_DEPTH)
            return;
        for (const [name, fieldType] of api.fields(holder.name) ?? []) {
            const path = [...at, name];
            const reaching = named.filter((rule) => path.every((part, index) => rule[index] === undefined || rule[index] === '*' || rule[index] === part));
            if (reaching.length === 0)
                unnamed.push(path.join('.'));
            else if (reaching.every((rule) => rule.length > path.length))
                walk(fieldType, path);
        }
    };
    walk(item, []);
    return unnamed;
}
/** Every path below a type with the type found there, to lay two versions side by side. */
function pathsBelow(api, root) {
    const paths = new Map();
    const walk = (type, at, above) => {
        const holder = elementOf(type);
        if (holder.kind !== 'model' || above.includes(holder.name) || above.length >= MAX_DEPTH)
            return;
        for (const [name, fieldType] of api.fields(holder.name) ?? []) {
            const path = at === '' ? name : `${at}.${name}`;
            paths.set(path, typeText(fieldType));
            walk(fieldType, path, [...above, holder.name]);
        }
    };
    walk(root, '', []);
    return paths;
}


/***/ })

};
