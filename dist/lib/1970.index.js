export const id = 1970;
export const ids = [1970];
export const modules = {

/***/ 61970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newDatasetCommand: () => (/* binding */ newDatasetCommand),
  operationsCommand: () => (/* binding */ operationsCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
;// CONCATENATED MODULE: ./src/vendor/draft-record.ts
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const NOTHING_ELSE = { kind: undefined, freeText: false, isPerson: false, isName: false, isUnclear: false };
/** Each field of an item of the vendor's model, to the depth that leaves few enough of them. */
function draftFields(item, api, rules) {
    for (let depth = rules.maxDepth; depth > 1; depth -= 1) {
        const fields = fieldsOf(item, depth, api, rules);
        if (fields.length <= rules.maxFields)
            return fields;
    }
    return fieldsOf(item, 1, api, rules);
}
function fieldsOf(item, maxDepth, api, rules) {
    const found = [];
    const whole = (path, type) => {
        found.push({ ...NOTHING_ELSE, path, action: 'remove', why: reason(rules.whyRemoved[type], path, rules) });
    };
    const walk = (model, at, above) => {
        for (const [name, declared] of api.fields(model) ?? []) {
            // A name that no rule can say stays without one: it is removed and counted.
            if (!NAME.test(name))
                continue;
            const { type, suffix } = unwrapped(declared);
            const path = `${at}${name}${suffix}`;
            if (type.kind === 'model') {
                const inner = api.fields(type.name);
                const early = ruleFor(name, 'any', model, rules);
                if (early !== undefined)
                    found.push(fieldOf(path, early, rules));
                else if (inner === undefined || inner.size === 0)
                    whole(path, 'object');
                else if (rules.people.member.test(name) || rules.people.model.test(type.name))
                    person(path, inner.has(rules.id), rules.people.member.test(name));
                else if (above.length >= maxDepth || above.includes(type.name))
                    whole(path, 'deep');
                else
                    walk(type.name, `${path}.`, [...above, type.name]);
            }
            else if (type.kind === 'map')
                whole(path, 'map');
            else if (type.kind === 'value') {
                const isPlain = ['string', 'number', 'boolean'].includes(type.name);
                const rule = ruleFor(name, isPlain ? type.name : 'any', model, rules);
                if (rule === undefined)
                    whole(path, 'object');
                else if (name === rules.id && rules.people.subject.test(model))
                    found.push({ ...fieldOf(path, rule, rules), isPerson: true });
                else
                    found.push(fieldOf(path, rule, rules));
            }
        }
    };
    const person = (path, hasId, isPerson) => {
        const { people } = rules;
        const why = isPerson ? people.whole : people.ref;
        const id = `${path}.${rules.id}`;
        if (hasId)
            found.push({
                ...NOTHING_ELSE,
                path: id,
                action: 'keep',
                kind: 'id',
                why: reason(why, id, rules),
                isPerson,
            });
        const rest = isPerson ? people.rest : people.refRest;
        found.push({ ...NOTHING_ELSE, path, action: 'remove', why: reason(rest, path, rules) });
    };
    const { type } = unwrapped(item);
    if (type.kind === 'model')
        walk(type.name, '', [type.name]);
    return found;
}
/** The element of lists, with `[]` for each. */
function unwrapped(type) {
    if (type.kind !== 'array')
        return { type, suffix: '' };
    const inner = unwrapped(type.of);
    return { type: inner.type, suffix: `[]${inner.suffix}` };
}
/** The first rule for a member; of one that is no plain value, the first that is for any type. */
function ruleFor(name, type, model, { names }) {
    return names.find((rule) => (rule.on === 'any' || rule.on === type) &&
        rule.name.test(name) &&
        (rule.model === undefined || rule.model.test(model)));
}
function fieldOf(path, rule, rules) {
    const { action, kind, why, freeText, isPerson, isName, isUnclear } = rule;
    return { path, action, kind, why: reason(why, path, rules), freeText, isPerson, isName, isUnclear };
}
/** What the rules make of a value with a name; undefined where they say nothing of its type. */
function fieldNamed(path, name, type, rules) {
    const rule = ruleFor(name, type, '', rules);
    return rule === undefined
        ? undefined
        : { ...fieldOf(path, rule, rules), why: reason(rule.why, name, rules) };
}
/** A reason with the names of what it is given for. */
function reason(text, path, rules) {
    const parts = path.replaceAll('[]', '').split('.');
    const own = parts.at(-1) ?? '';
    const name = inWords(own);
    return text
        .replace('{name}', name)
        .replace('{Name}', `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
        .replace('{thing}', thingOf(own, parts.at(-2), rules));
}
/** `queueId` belongs to a queue, `division.id` to a division, `name` to the entry. */
function thingOf(own, holder, { ofThing }) {
    const bare = own.replace(ofThing, '');
    const owner = bare === '' ? holder : bare;
    if (owner === undefined)
        return 'the entry';
    const words = inWords(owner).replace(/(?<=[^s])s$/, '');
    return `${/^(?!us|uni|eu)[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}
/** `dateCreated` is `date created`. */
function inWords(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replaceAll(/[_-]+/g, ' ')
        .trim()
        .toLowerCase();
}
/** `record.fields`: the type of each field that is kept. */
function fieldsPart(fields) {
    const kept = fields.filter(({ action }) => action === 'keep');
    return Object.fromEntries(kept.map(({ path, kind }) => [path, kind ?? 'string']));
}
/** `redaction`: what stays, what goes, and what the strict profile does otherwise. */
function redactionPart(key, title, fields) {
    const group = (of, rule) => Object.fromEntries(of.map((field) => [field.path, rule(field)]));
    const kept = fields.filter(({ action }) => action === 'keep');
    const removed = fields.filter(({ action }) => action === 'remove');
    const people = kept.filter(({ isPerson }) => isPerson);
    const names = kept.filter(({ isName }) => isName);
    const strict = {
        ...(people.length === 0
            ? {}
            : { pseudonymise: group(people, () => ({ domain: 'user', why: 'Id of a person.' })) }),
        ...(names.length === 0 ? {} : { remove: group(names, () => 'Name chosen by people.') }),
    };
    const parts = [
        ...(people.length > 0 ? ['the ids of people as pseudonyms'] : []),
        ...(names.length > 0 ? ['no names'] : []),
    ];
    return {
        description: `${title}: opaque ids, times, numbers and words stay; names of people, addresses and free text go.`,
        keep: group(kept, ({ why, freeText }) => (freeText ? { freeText, why } : why)),
        ...(removed.length === 0 ? {} : { remove: group(removed, ({ why }) => why) }),
        strict: {
            description: parts.length === 0
                ? `Nothing in these records tells of people: the same rules as ${key}.`
                : `As ${key}, with ${parts.join(' and ')}.`,
            ...strict,
        },
    };
}

;// CONCATENATED MODULE: ./src/vendor/draft-rows.ts

/** Objects of figures inside an element of the list are read this deep. */
const MAX_NESTED = 1;
/**
 * The rows of an item that has a free group and a list of figures, with or without a list of metrics in each of its
 * elements. Who asks chooses the members of the group: all that is known of them are the names that they may have.
 * @returns undefined where the item is of another form
 */
function draftRows(item, api, rules) {
    const { group, data, metrics, interval, start, end, dimensions } = rules.figures;
    const members = membersOf(item, api);
    const element = elementOf(members.get(data));
    if (members.get(group)?.kind !== 'map' || element === undefined)
        return undefined;
    const columns = new Map();
    const fields = [];
    const take = (of, at, depth) => {
        for (const [name, type] of membersOf(of, api)) {
            const path = `${at}.${name}`;
            if (type.kind === 'model' && depth < MAX_NESTED)
                take(type, path, depth + 1);
            if (type.kind !== 'value' || name === interval || columns.has(name))
                continue;
            const field = fieldNamed(name, name, type.name, rules);
            if (field === undefined)
                continue;
            columns.set(name, path);
            fields.push(field);
        }
    };
    take(element, data, 0);
    const inner = elementOf(membersOf(element, api).get(metrics));
    if (inner !== undefined)
        take(inner, `${data}.${metrics}`, 0);
    const hasInterval = membersOf(element, api).has(interval);
    const bounds = hasInterval ? [start, end] : [];
    return {
        definition: {
            each: inner === undefined ? [data] : [data, metrics],
            columns: Object.fromEntries(columns),
            ...(hasInterval ? { intervals: { [`${data}.${interval}`]: { start, end } } } : {}),
            spread: [group],
        },
        fields: [
            ...[...dimensions, ...bounds]
                .filter((name) => !columns.has(name))
                .flatMap((name) => fieldNamed(name, name, 'string', rules) ?? []),
            ...fields,
        ],
        time: hasInterval ? start : undefined,
    };
}
function membersOf(type, api) {
    return (type.kind === 'model' ? api.fields(type.name) : undefined) ?? new Map();
}
function elementOf(type) {
    return type?.kind === 'array' && type.of.kind === 'model' ? type.of : undefined;
}

// EXTERNAL MODULE: ./src/vendor/vendor-type.ts
var vendor_type = __webpack_require__(37539);
;// CONCATENATED MODULE: ./src/vendor/draft-item.ts



/** The list of an answer, or the one object that it is. */
function draftItem(operation, facts, rules) {
    const { itemsPath, returns, name } = operation;
    const nothing = (open) => ({
        itemsPath: itemsPath ?? null,
        shape: 'list',
        fields: [],
        rows: undefined,
        time: undefined,
        open,
    });
    if (itemsPath === undefined) {
        if (operation.method !== 'GET')
            return nothing(`${name} answers ${(0,vendor_type/* typeText */.wQ)(returns)}, which is no list`);
        if (returns.kind !== 'model')
            return nothing(`${name} answers ${(0,vendor_type/* typeText */.wQ)(returns)}: no list, no object`);
        return withFields({ itemsPath: '$', shape: 'object' }, returns, facts, rules);
    }
    const items = (0,vendor_type/* memberAt */.mz)(facts, returns, itemsPath)?.type;
    const element = items?.kind === 'array' ? items.of : undefined;
    if (element?.kind === 'model') {
        const rows = draftRows(element, facts, rules);
        if (rows !== undefined)
            return {
                itemsPath,
                shape: 'list',
                fields: rows.fields,
                rows: rows.definition,
                time: rows.time,
                open: undefined,
            };
        return withFields({ itemsPath, shape: 'list' }, element, facts, rules);
    }
    return nothing(`${name} answers ${items === undefined ? 'no list' : (0,vendor_type/* typeText */.wQ)(items)}, of no known form`);
}
function withFields(place, model, facts, rules) {
    const fields = draftFields(model, facts, rules);
    const isEmpty = !fields.some(({ action }) => action === 'keep');
    const open = isEmpty ? `nothing of ${(0,vendor_type/* typeText */.wQ)(model)} can be kept without a person's decision` : undefined;
    return { ...place, fields, rows: undefined, time: undefined, open };
}

;// CONCATENATED MODULE: ./src/vendor/draft-paging.ts

const UNKNOWN = 'how its pages follow each other is not known';
/** The first that fits decides. A list with numbered pages may have links in its model as well. */
const WAYS = [byCursor, byNumber, byBody, byIndex];
/** A paging profile that names only what the operation takes and its answer has. */
function draftPaging(operation, api, rules) {
    const { paging } = rules;
    const inQuery = (names) => names.find((name) => operation.query.includes(name));
    const answered = (paths) => paths.find((path) => (0,vendor_type/* memberAt */.mz)(api, operation.returns, path) !== undefined);
    const told = (member, paths) => {
        const path = answered(paths);
        return path === undefined ? {} : { [member]: path };
    };
    const sizeParameter = inQuery(paging.size);
    const seen = {
        operation,
        rules: paging,
        number: inQuery(paging.number),
        token: inQuery(paging.token),
        index: inQuery(paging.index),
        size: sizeParameter === undefined
            ? {}
            : {
                pageSize: {
                    parameter: sizeParameter,
                    value: largestPage(operation, sizeParameter, paging),
                    ...told('echoPath', paging.answer.size),
                },
            },
        answered,
        told,
        isInBody: (path) => operation.body !== undefined && (0,vendor_type/* memberAt */.mz)(api, operation.body, path) !== undefined,
    };
    const used = [sizeParameter, seen.number, seen.token, seen.index].filter((name) => name !== undefined);
    for (const way of WAYS) {
        const profile = way(seen);
        if (profile !== undefined)
            return { profile, open: undefined, used };
    }
    const isPaged = seen.token !== undefined ||
        seen.index !== undefined ||
        ['unknown', 'bodyPaging', 'cursor'].includes(operation.paging);
    return {
        profile: { strategy: 'none', ...told('nextUriPath', paging.answer.link) },
        open: isPaged ? UNKNOWN : undefined,
        used,
    };
}
/** The pages of an answer that is one object: none, though its operation may take the number of one. */
function withoutPages({ profile, open, used }) {
    const isOpen = open !== undefined || profile['strategy'] === 'cursor';
    return { profile: { strategy: 'none' }, open: isOpen ? UNKNOWN : undefined, used };
}
function byCursor({ operation, rules, number, token, size, answered, told }) {
    if (token === undefined || (number !== undefined && operation.paging === 'pageNumber'))
        return undefined;
    const cursor = answered(rules.answer.cursor);
    const link = answered(rules.answer.cursorLink);
    const place = cursor !== undefined
        ? { cursorPath: cursor }
        : link !== undefined
            ? { cursorPath: link, cursorUriParameter: token }
            : undefined;
    return place && { strategy: 'cursor', ...place, parameter: token, ...size, ...totalOf(rules, told) };
}
function byNumber({ rules, number, size, told }) {
    if (number === undefined)
        return undefined;
    return {
        strategy: 'pageNumber',
        parameter: number,
        firstPage: 1,
        ...size,
        ...told('pageCountPath', rules.answer.pageCount),
        ...totalOf(rules, told),
        ...told('nextUriPath', rules.answer.link),
    };
}
function byBody({ operation, rules, isInBody, told }) {
    if (operation.paging !== 'bodyPaging')
        return undefined;
    const place = rules.body.find(({ number, size }) => isInBody(number) && isInBody(size));
    return (place && {
        strategy: 'bodyPaging',
        parameter: place.number,
        firstPage: 1,
        pageSize: { parameter: place.size, value: largestPage(operation, place.size, rules) },
        ...told('pageCountPath', rules.answer.pageCount),
        ...totalOf(rules, told),
    });
}
function byIndex({ rules, index, size, told }) {
    const total = told('totalPath', rules.answer.indexTotal);
    if (index === undefined || size['pageSize'] === undefined || total['totalPath'] === undefined)
        return undefined;
    return { strategy: 'offset', parameter: index, firstIndex: 1, ...size, ...total };
}
function totalOf({ answer }, told) {
    return told('totalPath', answer.total);
}
/** What the vendor's text says of the largest page; else the usual one. */
function largestPage(operation, parameter, { largest, defaultSize, maxSize }) {
    const about = operation.parameters.find(({ name }) => name === parameter)?.about ?? operation.about;
    const match = largest.exec(about);
    const told = Number(match?.slice(1).find(Boolean) ?? Number.NaN);
    return Number.isSafeInteger(told) && told >= 10 ? Math.min(told, maxSize) : defaultSize;
}

;// CONCATENATED MODULE: ./src/vendor/draft-request.ts

const MAX_FILTERS = 20;
const DAY_ONLY = /yyyy-MM-dd(?!'?T)/i;
/** Query, body, window and filters. `used` are names that the pages set. */
function draftRequest(operation, used, facts, rules) {
    const members = bodyMembers(operation, facts);
    const interval = intervalOf(operation, members, rules);
    const placed = new Set([...used, ...(interval?.used ?? [])]);
    const filters = [
        ...operation.parameters.map((each) => ({ ...each, in: 'query' })),
        ...members.flatMap(bodyFilter),
    ].filter(({ name, isRequired }) => !placed.has(name) && (isRequired || !rules.notFilters.test(name)));
    const names = new Set();
    const different = filters.filter(({ name }) => names.size !== names.add(name).size);
    const chosen = [
        ...different.filter(({ isRequired }) => isRequired),
        ...different.filter(({ isRequired }) => !isRequired),
    ].slice(0, MAX_FILTERS);
    return {
        query: interval?.in === 'query' ? interval.values : {},
        body: operation.method === 'POST' ? (interval?.in === 'body' ? interval.values : {}) : undefined,
        window: interval === undefined ? undefined : { slice: 'P1D', maxDuration: 'P31D' },
        filters: chosen,
        open: openBody(operation, members, placed, chosen, rules),
        look: interval?.look ?? [],
    };
}
function bodyMembers({ method, body }, facts) {
    if (method !== 'POST' || body?.kind !== 'model')
        return [];
    const required = facts.required(body.name);
    return [...(facts.fields(body.name) ?? [])].map(([name, type]) => ({
        name,
        type,
        isRequired: required.includes(name),
    }));
}
/** A member that holds a plain value, or a list of them. */
function bodyFilter({ name, type, isRequired }) {
    const types = { string: 'String', number: 'Number', boolean: 'Boolean' };
    const plain = type.kind === 'array' ? type.of : type;
    const known = plain.kind === 'value' ? types[plain.name] : undefined;
    return known === undefined
        ? []
        : [{ name, type: known, isRequired, isList: type.kind === 'array', about: '', in: 'body' }];
}
/** What bounds a time: one parameter or member for the interval, or a pair. */
function intervalOf(operation, members, rules) {
    const inBody = members.filter(({ type }) => type.kind === 'value').map(({ name }) => name);
    for (const [place, names] of [
        ['query', operation.query],
        ['body', inBody],
    ]) {
        const whole = rules.intervals.find((name) => names.includes(name));
        if (whole !== undefined)
            return { in: place, values: { [whole]: '{start}/{end}' }, used: [whole], look: [] };
        const pair = rules.windows.find((each) => each.every((name) => names.includes(name)));
        if (pair !== undefined)
            return boundsOf(pair, place, operation);
    }
    return undefined;
}
function boundsOf([first, last], place, { parameters }) {
    const aboutOf = (name) => (place === 'query' ? parameters.find((each) => each.name === name)?.about : undefined) ?? '';
    if (!DAY_ONLY.test(aboutOf(first)))
        return { in: place, values: { [first]: '{start}', [last]: '{end}' }, used: [first, last], look: [] };
    const isOutside = /exclusive/i.test(aboutOf(last));
    const isSaid = isOutside || /inclusive/i.test(aboutOf(last));
    return {
        in: place,
        values: { [first]: '{startDate}', [last]: isOutside ? '{endDate}' : '{lastDate}' },
        used: [first, last],
        look: isSaid ? [] : [`the day ${last} is taken to be part of the answer`],
    };
}
/** What the body needs and nobody can say beforehand. */
function openBody(operation, members, placed, filters, { asksFor }) {
    const { method, body } = operation;
    if (method !== 'POST')
        return [];
    if (body !== undefined && body.kind !== 'model')
        return [`the body is ${(0,vendor_type/* typeText */.wQ)(body)}, which no filter fills`];
    const missing = members.filter(({ name, isRequired }) => isRequired &&
        !placed.has(name) &&
        !filters.some((filter) => filter.in === 'body' && filter.name === name));
    const asked = asksFor.find(({ path }) => path.test(operation.path));
    return [
        ...missing.map(({ name, type }) => `the body needs ${name}, which is ${(0,vendor_type/* typeText */.wQ)(type)}`),
        ...(asked === undefined ? [] : [asked.what]),
    ];
}
/** Whether the body has a member at a path. */
function isInBody(operation, facts, path) {
    return operation.body !== undefined && memberAt(facts, operation.body, path) !== undefined;
}
/** Names of filters are letters and digits. */
function filterName(name) {
    return name.replace(/[^A-Za-z0-9]+(.)?/g, (_all, letter) => (letter ?? '').toUpperCase());
}

;// CONCATENATED MODULE: ./src/vendor/draft-parents.ts


/** Parents of parents are as deep as a run goes. */
const MAX_DEPTH = 2;
/**
 * The last placeholder stands for an entry of the list at the path before it: that list's dataset is the parent, and what
 * that needs itself it carries on. Where there is no such list, each run gives the values: several of the last
 * placeholder, which its records carry, and one of each other.
 */
function draftParents(operation, facts, rules, datasetAt) {
    const names = placeholdersOf(operation.path);
    const last = names.at(-1);
    if (last === undefined)
        return { carry: [], each: undefined, given: [], listPath: undefined, list: undefined };
    const given = {
        carry: [last],
        each: { filter: last, carry: { [last]: last }, gone: [404, 410] },
        given: names,
        listPath: undefined,
        list: undefined,
    };
    const listPath = listPathOf(operation.path, last);
    const known = datasetAt(listPath);
    const list = facts.operations.find(({ method, path, itemsPath }) => method === 'GET' && path === listPath && itemsPath !== undefined);
    if (names.length > MAX_DEPTH)
        return given;
    if (known === undefined && (list === undefined || !isPlainList(list, facts, rules, datasetAt)))
        return given;
    const id = list === undefined ? rules.id : idOf(list, facts, rules);
    if (id === undefined)
        return given;
    const outer = names.slice(0, -1);
    const carry = Object.fromEntries([...outer.map((name) => [name, name]), [last, id]]);
    return {
        carry: names,
        each: { carry, gone: [404, 410] },
        given: [],
        listPath,
        list: known === undefined ? list : undefined,
    };
}
/** A list that needs nothing but the request itself, and whose own parents can be listed in the same way. */
function isPlainList(list, facts, rules, datasetAt) {
    const { filters, window } = draftRequest(list, [], facts, rules);
    if (window !== undefined || filters.some(({ isRequired }) => isRequired))
        return false;
    return draftParents(list, facts, rules, datasetAt).given.length === 0;
}
/** The member of an entry that the placeholder stands for. */
function idOf(list, facts, { keys }) {
    const items = (0,vendor_type/* memberAt */.mz)(facts, list.returns, list.itemsPath ?? '$')?.type;
    const item = items === undefined ? undefined : (0,vendor_type/* elementOf */.MC)(items);
    return item === undefined ? undefined : keys.find((key) => (0,vendor_type/* memberAt */.mz)(facts, item, key) !== undefined);
}
function listPathOf(path, last) {
    return path.slice(0, path.lastIndexOf(`/{${last}}`));
}
function placeholdersOf(path) {
    return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

;// CONCATENATED MODULE: ./src/vendor/draft-parts.ts





const PERMISSION = /^[A-Za-z]+:[A-Za-z]+:[A-Za-z*]+$/;
/** Decides from the vendor's facts how an operation is read. */
function draftParts(operation, { facts, rules, paging: known, datasetAt, taken }, asked) {
    const key = asked ?? freeKey(operation, taken);
    const item = draftItem(operation, facts, rules);
    const pages = draftPaging(operation, facts, rules);
    const paging = item.shape === 'object' ? withoutPages(pages) : pages;
    const parents = draftParents(operation, facts, rules, datasetAt);
    const request = draftRequest(operation, paging.used, facts, rules);
    return {
        operation,
        key,
        endpointKey: `${key}.read`,
        item,
        paging,
        pagingKey: knownPaging(paging.profile, known),
        parents,
        request,
        recordKey: keyOf(item, parents, paging.profile, rules),
        time: request.window === undefined ? undefined : (item.time ?? timeOf(item.fields, rules)),
        // A right of another kind is none that a role can be given.
        permissions: operation.permissions?.every((name) => PERMISSION.test(name))
            ? operation.permissions
            : undefined,
    };
}
/**
 * What tells records apart. An object is told by its parent; of the items of one whole answer none is another one's
 * double, so that all fields together do where there is no id.
 */
function keyOf({ shape, fields, rows }, { carry }, paging, { keys }) {
    if (shape === 'object' && carry.length > 0)
        return carry;
    const kept = new Set(fields.filter(({ action }) => action === 'keep').map(({ path }) => path));
    const found = keys.find((each) => kept.has(each));
    if (found !== undefined && rows === undefined)
        return [...carry, found];
    return paging['strategy'] === 'none' ? 'content' : undefined;
}
/** A profile that pages in the same way; bounds of the walk aside. */
function knownPaging(profile, known) {
    const essence = (each) => {
        const { maxPages: _pages, maxEmptyPages: _empty, pageSize, ...rest } = each;
        const { minimum: _minimum, ...size } = (pageSize ?? {});
        return (0,json/* canonicalJson */.dj)({ ...rest, size });
    };
    const wanted = essence(profile);
    return [...known].find(([, each]) => essence(each) === wanted)?.[0];
}
/** `/api/v2/routing/queues/{queueId}/members` is `routing-queues-members`. */
function freeKey(operation, taken) {
    const words = operation.path
        .split('/')
        .slice(3)
        .filter((part) => !part.startsWith('{'))
        .flatMap((part) => part
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/))
        .filter((part) => /^[a-z]/.test(part));
    const whole = words.join('-').slice(0, 60).replace(/-+$/, '');
    let key = whole;
    for (let number = 2; taken.has(key); number += 1)
        key = `${whole}-${number}`;
    return key;
}
function timeOf(fields, { times }) {
    const instants = fields.filter(({ action, kind, path }) => action === 'keep' && kind === 'instant' && !path.includes('.'));
    return times.find((each) => instants.some(({ path }) => path === each)) ?? instants[0]?.path;
}

;// CONCATENATED MODULE: ./src/vendor/draft-points.ts

/** Filled in by a transaction alone. */
const OF_TRANSACTION = '{transactionId}';
/** What a draft can not run without. */
function openPoints(parts) {
    const { operation, item, paging, recordKey, request } = parts;
    const { dataset, endpoint } = placesOf(parts);
    return told([
        [`${endpoint}/itemsPath`, item.open],
        [`${endpoint}/paging`, paging.open],
        [
            `${dataset}/record/key`,
            item.open === undefined &&
                recordKey === undefined &&
                'no field that is surely different in each record',
        ],
        [
            `${endpoint}/path`,
            operation.path.includes(OF_TRANSACTION) && `${OF_TRANSACTION} takes the transaction that leads to it`,
        ],
        ...request.open.map((what) => [`${endpoint}/body`, what]),
        [
            `${endpoint}/effect`,
            operation.method !== 'GET' &&
                operation.effect !== 'read' &&
                'it may change something: nobody says that it only reads',
        ],
    ]);
}
/** What a draft runs with, and what a person should look at all the same. */
function lookPoints(parts) {
    const { operation, item, parents, recordKey, request, time, permissions } = parts;
    const { dataset, endpoint } = placesOf(parts);
    return told([
        [
            `${dataset}/record/key`,
            recordKey === 'content' &&
                item.shape !== 'object' &&
                'no field is surely different in each record, so all of them together are the key',
        ],
        [
            `${dataset}/record/rows`,
            item.rows !== undefined && 'members of a group that no rule of the redaction names are removed',
        ],
        ...request.look.map((what) => [endpoint, what]),
        [
            `${dataset}/record/time`,
            time !== undefined && item.rows === undefined && `the window may go by another time than ${time}`,
        ],
        ...request.filters.map(({ name, isRequired }) => [
            `${dataset}/filters/${filterName(name)}`,
            isRequired && 'every run must give this filter',
        ]),
        ...parents.given.map((name) => [
            `${dataset}/filters/${name}`,
            'every run must give this filter, as no list has its values',
        ]),
        [`${endpoint}/permissions`, permissions === undefined && 'the vendor does not say which are needed'],
        [endpoint, operation.isDeprecated && 'the vendor wants to take it away'],
        ...item.fields.map(({ path, isUnclear }) => [
            `${dataset}/redaction/remove/${path}`,
            isUnclear && 'removed, as nobody could tell what it holds',
        ]),
    ]);
}
function placesOf({ key, endpointKey }) {
    const dataset = `/datasets/${key}`;
    return { dataset, endpoint: `${dataset}/requests/${endpointKey}` };
}
function told(points) {
    return points.flatMap(([pointer, what]) => what === undefined || what === false ? [] : [{ pointer, what }]);
}

;// CONCATENATED MODULE: ./src/vendor/draft.ts





/** Longest name of a grouping. */
const MAX_GROUP_NAME = 41;
/** Drafts a dataset from a read operation, and those of its parents that are not there yet. */
function draftDataset(operation, source, asked) {
    const parts = draftParts(operation, source, asked);
    const { key, parents, paging, pagingKey } = parts;
    const parent = parents.list === undefined
        ? undefined
        : draftDataset(parents.list, { ...source, taken: new Set([...source.taken, key]) });
    const parentKey = parent?.key ?? (parents.listPath === undefined ? undefined : source.datasetAt(parents.listPath));
    const dataset = datasetOf(parts, parentKey, source.rules);
    const profiles = pagingKey === undefined ? { [key]: paging.profile } : {};
    return {
        key,
        document: documentOf(key, dataset, profiles, parent),
        open: [...(parent?.open ?? []), ...openPoints(parts)],
        look: [...(parent?.look ?? []), ...lookPoints(parts)],
    };
}
function datasetOf(parts, parentKey, rules) {
    const { operation, key, endpointKey, item, parents, request, recordKey, time } = parts;
    const title = titleOf(key);
    const filters = { ...givenPart(parents), ...filtersPart(request.filters) };
    return {
        title,
        description: sentence(operation.about, title),
        requests: { [endpointKey]: endpointOf(parts) },
        source: {
            endpoint: endpointKey,
            ...(0,json/* present */.Eb)({ each: parents.each && { ...(0,json/* present */.Eb)({ dataset: parentKey }), ...parents.each } }),
        },
        ...(0,json/* present */.Eb)({ window: request.window }),
        ...(Object.keys(filters).length === 0 ? {} : { filters }),
        record: recordPart(recordKey ?? 'content', time, item, parents),
        redaction: withParents(redactionPart(key, title, item.fields), parents),
        summary: summaryPart(item.fields, time, parents, rules),
    };
}
function endpointOf({ operation, key, item, pagingKey, request, permissions }) {
    return {
        description: sentence(operation.about, titleOf(key)),
        method: operation.method,
        path: operation.path,
        ...(operation.method === 'POST' ? { effect: 'read', repeatable: true } : {}),
        ...(Object.keys(request.query).length === 0 ? {} : { query: request.query }),
        ...(0,json/* present */.Eb)({ body: request.body }),
        itemsPath: item.itemsPath,
        // Figures of nothing are left out of the answer.
        ...(0,json/* present */.Eb)({ itemsAbsent: item.rows && 'empty' }),
        ...(item.shape === 'list' ? {} : { items: item.shape }),
        paging: pagingKey ?? key,
        permissions: {
            mode: permissions === undefined ? 'unknown' : operation.permissionMode,
            names: [...new Set(permissions)],
        },
        ...(0,json/* present */.Eb)({
            deprecated: operation.isDeprecated ? { why: 'The vendor calls it deprecated.' } : undefined,
        }),
    };
}
/** The document of a dataset, and of its parents where they are drafted with it. */
function documentOf(key, dataset, paging, parent) {
    const outer = parent?.document ?? {};
    const profiles = {
        ...outer['profiles']?.['paging'],
        ...paging,
    };
    return {
        ...(Object.keys(profiles).length === 0 ? {} : { profiles: { paging: profiles } }),
        datasets: { ...outer['datasets'], [key]: dataset },
    };
}
function titleOf(key) {
    const text = key.replaceAll('-', ' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 80);
}
function sentence(about, title) {
    const text = about === '' ? title : about;
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function filtersPart(filters) {
    const types = { Number: 'integer', Boolean: 'boolean' };
    return Object.fromEntries(filters.map(({ name, type, isList, isRequired, about, in: place }) => [
        filterName(name),
        {
            description: sentence(about, `${titleOf(name)} as the service takes it`),
            type: types[type] ?? 'string',
            multiple: isList ? 'list' : 'split',
            ...(isRequired ? { required: true } : {}),
            bind: { in: place, path: name },
        },
    ]));
}
/** Values of a path that a run is asked for: those of the last placeholder are parents, of the others there is one each. */
function givenPart({ given, carry }) {
    return Object.fromEntries(given.map((name) => [
        name,
        {
            description: `${titleOf(name)} whose records are fetched.`,
            type: 'string',
            required: true,
            ...(carry.includes(name)
                ? { multiple: 'split' }
                : { multiple: 'no', bind: { in: 'path', path: name } }),
        },
    ]));
}
function recordPart(key, time, { fields, rows }, { carry: carried }) {
    const instants = fields
        .filter(({ action, kind, path }) => action === 'keep' && kind === 'instant' && !/[.[]/.test(path))
        .map(({ path }) => path);
    return {
        ...(0,json/* present */.Eb)({ rows }),
        key,
        ...(0,json/* present */.Eb)({ time }),
        ...(instants.length === 0 ? {} : { instants }),
        dropEmpty: true,
        fields: { ...Object.fromEntries(carried.map((name) => [name, 'id'])), ...fieldsPart(fields) },
    };
}
/** The ids of parents that records carry stay, as the record is told apart by them. */
function withParents(redaction, { carry: carried }) {
    if (carried.length === 0)
        return redaction;
    const keep = redaction['keep'];
    const own = Object.fromEntries(carried.map((name) => [
        name,
        'Opaque id of what the record belongs to; part of the record key.',
    ]));
    return { ...redaction, keep: { ...own, ...keep } };
}
function summaryPart(fields, time, parents, rules) {
    const { summary } = rules;
    const kept = fields.filter(({ action, path }) => action === 'keep' && !path.includes('[]'));
    const words = kept.filter(({ path, kind }) => (kind === 'word' && summary.word.test(path.split('.').at(-1) ?? '')) || summary.id.test(path));
    const carried = parents.carry.map((name) => [groupName(name, rules), { path: name }]);
    const groups = words
        .map(({ path }) => [groupName(path, rules), { path }])
        .filter(([name]) => name.length <= MAX_GROUP_NAME && !carried.some(([other]) => other === name))
        .slice(0, summary.max);
    const names = [...new Set([...carried, ...groups].map(([name]) => name))];
    const times = time === undefined
        ? []
        : [
            ['day', { path: time, as: 'day' }],
            ['hour', { path: time, as: 'hour' }],
        ];
    return {
        countsBy: Object.fromEntries([...carried, ...groups, ...times]),
        ...(names.length === 0 ? {} : { top: { size: 10, of: names } }),
    };
}
/** `division.id` groups as `division`, `queueId` as `queue`. */
function groupName(path, { ofId }) {
    const name = filterName(path.replace(ofId, ''));
    return name === '' ? path : name;
}

// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/vendor/drafting-rules.ts



const RULES_FILE = 'vendor/drafting.json';
/** @throws GenesysCoreError CATALOG_INVALID where the file that comes with the program is missing. */
async function loadDraftingRules(catalogDir) {
    let text;
    try {
        text = await (0,promises_.readFile)((0,external_node_path_.join)(catalogDir, RULES_FILE), 'utf8');
    }
    catch (error) {
        throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `The file ${RULES_FILE} that comes with this program can not be read. Check out or install it again.`, { cause: error });
    }
    const document = JSON.parse(text);
    const { people, summary, paging } = document;
    return {
        ...document,
        names: document.rules.map((rule) => ({
            name: rule.case === true ? new RegExp(rule.name) : pattern(rule.name),
            on: rule.on,
            model: rule.model === undefined ? undefined : new RegExp(rule.model),
            action: rule.action,
            kind: rule.kind,
            why: rule.why,
            freeText: rule.freeText === true,
            isPerson: rule.person === true,
            isName: rule.configuration === true,
            isUnclear: rule.unclear === true,
        })),
        people: {
            ...people,
            member: pattern(people.member),
            model: new RegExp(people.model),
            subject: new RegExp(people.subject),
        },
        whyRemoved: Object.fromEntries(document.removedWhole.map(({ type, why }) => [type, why])),
        notFilters: pattern(document.notFilters),
        ofId: new RegExp(document.ofId),
        ofThing: pattern(document.ofThing),
        paging: { ...paging, largest: pattern(paging.largest) },
        asksFor: document.asksFor.map(({ path, what }) => ({ path: new RegExp(path), what })),
        summary: { max: summary.max, word: new RegExp(summary.word), id: new RegExp(summary.id) },
    };
}
function pattern(text) {
    return new RegExp(text, 'i');
}

// EXTERNAL MODULE: ./src/vendor/facts.ts
var vendor_facts = __webpack_require__(23541);
;// CONCATENATED MODULE: ./src/vendor/draft-source.ts



/** Reads all that drafts are made from: the vendor's facts, the rules, and the catalog in force. */
async function loadDraftSource(place) {
    const [facts, rules, catalog] = await Promise.all([
        (0,vendor_facts/* loadVendorFacts */.s)(place.catalogDir),
        loadDraftingRules(place.catalogDir),
        (0,load/* loadCatalog */.a)(place),
    ]);
    return {
        facts,
        rules,
        catalog,
        taken: new Set(catalog.datasets.keys()),
        paging: catalog.profiles.paging,
        datasetAt: (path) => datasetAt(path, catalog),
    };
}
/** The dataset without a window whose records a GET of the path lists. */
function datasetAt(path, catalog) {
    const found = [...catalog.datasets].find(([, { source, window, filters }]) => {
        const endpoint = catalog.endpoints.get(source.endpoint);
        const isFree = Object.values(filters ?? {}).every(({ required }) => required !== true);
        return window === undefined && isFree && endpoint?.method === 'GET' && endpoint.path === path;
    });
    return found?.[0];
}

;// CONCATENATED MODULE: ./src/vendor/find.ts

/** Read operations that hold all words in their name, path, sentence or answer; those with them in the path first. */
function findOperations(words, facts) {
    const wanted = words.flatMap((word) => word.toLowerCase().split(/\s+/)).filter((word) => word !== '');
    const rated = facts.operations.flatMap((operation) => {
        const { name, method, path, about } = operation;
        const texts = [path, `${method} ${name}`, about].map((text) => text.toLowerCase());
        if (!wanted.every((word) => texts.some((text) => text.includes(word))))
            return [];
        const rank = texts.findIndex((text) => wanted.every((word) => text.includes(word)));
        return [{ operation, rank: rank === -1 ? texts.length : rank }];
    });
    return rated.sort((a, b) => a.rank - b.rank).map(({ operation }) => operation);
}
/** The operation that a text names: its id, or method and path. */
function operationNamed(text, facts) {
    const wanted = text.trim().toLowerCase();
    return facts.operations.find(({ name, method, path }) => name.toLowerCase() === wanted ||
        `${method} ${path}`.toLowerCase() === wanted ||
        (method === 'GET' && path.toLowerCase() === wanted));
}
/** The name nearest to one that is not there. */
function nearOperation(text, facts) {
    return (0,suggestion/* nearest */.pA)(text, facts.operations.flatMap(({ name, path }) => [name, path]));
}

// EXTERNAL MODULE: ./src/cli/new-file.ts
var new_file = __webpack_require__(77271);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/authoring-commands.ts












const MAX_SHOWN = 40;
/** Finds read operations of the vendor's API by words. */
async function operationsCommand(words, options, world) {
    const facts = await (0,vendor_facts/* loadVendorFacts */.s)(world.catalogDir);
    const found = findOperations(words, facts);
    if (options.json) {
        (0,cli_world/* writeJson */.GF)(world, {
            version: facts.version,
            operations: found.map((operation) => ({ ...shown(operation) })),
        });
        return 0;
    }
    const rows = found
        .slice(0, MAX_SHOWN)
        .map(({ name, method, path, about }) => [name, `${method} ${path}`, about]);
    const more = found.length > MAX_SHOWN ? [`and ${(0,suggestion/* counted */.hS)(found.length - MAX_SHOWN, 'more', 'more')}; add a word`] : [];
    (0,cli_world/* writeLines */.x1)(world.stdout, [
        ...(rows.length === 0
            ? ['No read operation has all these words.']
            : (0,report_text/* alignedRows */.wC)([['OPERATION', 'REQUEST', 'WHAT IT IS'], ...rows])),
        ...more,
    ].map((line) => (0,scrub/* plainText */.wh)(line)));
    return 0;
}
function shown({ name, method, path, about, itemsPath, paging, permissions, isDeprecated }) {
    return {
        operation: name,
        method,
        path,
        about,
        itemsPath: itemsPath ?? null,
        paging,
        permissions: permissions === undefined ? null : [...permissions],
        deprecated: isDeprecated,
    };
}
/**
 * Drafts a dataset from a read operation: an overlay, ready to be tested, and a list of what a person must decide or look
 * at. 0: nothing is left open; 1: something is.
 */
async function newDatasetCommand(text, options, world) {
    const source = await loadDraftSource({
        catalogDir: world.catalogDir,
        overlayPath: options.catalog,
        workspace: world.cwd,
    });
    const { facts, catalog } = source;
    const operation = operationNamed(text, facts);
    if (operation === undefined) {
        const near = nearOperation(text, facts);
        throw (0,errors/* invalidInput */.aY)(`operation ${(0,suggestion/* quoted */.TL)(text)} is not a read operation that the vendor has.${near === undefined ? '' : ` Did you mean ${(0,suggestion/* quoted */.TL)(near)}?`} Find one with: ${world.programName} operations <words>`);
    }
    checkKey(options.key, catalog);
    const draft = draftDataset(operation, source, options.key);
    const document = { catalogVersion: '1', ...draft.document };
    const file = options.output;
    if (file !== undefined)
        await writeNew((0,external_node_path_.join)(world.cwd, file), `${JSON.stringify(document, null, 2)}\n`, file);
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, { key: draft.key, document, open: [...draft.open], look: [...draft.look] });
    else {
        if (file === undefined)
            (0,cli_world/* writeLines */.x1)(world.stdout, JSON.stringify(document, null, 2).split('\n'));
        (0,cli_world/* writeLines */.x1)(world.stderr, reportLines(draft, file, world.programName).map((line) => (0,scrub/* plainText */.wh)(line)));
    }
    return draft.open.length === 0 ? 0 : 1;
}
function checkKey(key, catalog) {
    if (key === undefined)
        return;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key))
        throw (0,errors/* invalidInput */.aY)(`key ${(0,suggestion/* quoted */.TL)(key)} is not a key of a dataset: lower case letters and digits in words joined by dashes.`);
    if (catalog.datasets.has(key))
        throw (0,errors/* invalidInput */.aY)(`key ${(0,suggestion/* quoted */.TL)(key)} is that of a dataset of the catalog (${catalog.packs.get(key) ?? ''}). Choose another, or extend it.`);
}
async function writeNew(path, text, name) {
    if ((await file_system/* nodeFileSystem */.GP.inspect(path)) !== undefined)
        throw (0,errors/* invalidInput */.aY)(`output ${(0,suggestion/* quoted */.TL)(name)} is there already. Give the name of a new file.`);
    await (0,new_file/* putFile */.U)(path, text);
}
function reportLines({ key, open, look }, file, program) {
    const list = (title, points) => points.length === 0 ? [] : [title, ...points.map(({ pointer, what }) => `  ${pointer}: ${what}`)];
    const name = file ?? '<file>';
    return [
        `${key}: ${open.length === 0 ? 'nothing is left open' : `${(0,suggestion/* counted */.hS)(open.length, 'point')} left open`}`,
        ...list('Must be decided before it can run:', open),
        ...list('Look at:', look),
        'Then:',
        `  ${program} validate ${name} --vendor`,
        `  ${program} test ${name} ${key}`,
    ];
}


/***/ }),

/***/ 77271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ putFile),
/* harmony export */   w: () => (/* binding */ newFileProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76018);


/** Why a text can not be written to a path without losing something, after the path's name; undefined where it can. */
async function newFileProblem(path, text) {
    const there = await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.inspect(path);
    if (there === undefined)
        return undefined;
    if (there.kind !== 'file')
        return 'is there already and is no file';
    return (await contentOf(path)) === text ? undefined : 'is there already and has another text';
}
/** Writes a text to a path, whose folders are made; a file there is replaced when the new one is whole. */
async function putFile(path, text) {
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    const temporary = `${path}.new`;
    await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.remove(temporary);
    const file = await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.createFile(temporary);
    await file.write(Buffer.from(text));
    await file.close();
    await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.rename(temporary, path);
}
async function makeFolders(path) {
    if ((await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.inspect(path)) !== undefined)
        return;
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.makeDirectory(path);
}
async function contentOf(path) {
    const chunks = [];
    for await (const chunk of _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.read(path))
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
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
