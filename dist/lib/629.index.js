export const id = 629;
export const ids = [629];
export const modules = {

/***/ 94175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aF: () => (/* binding */ quietContext),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   u0: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _options_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60026);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _step_delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72391);
/* harmony import */ var _engine_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87106);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48831);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46472);
/* harmony import */ var _report_exit_code_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38324);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51307);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18991);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87496);
/* harmony import */ var _step_step_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(55674);
/* harmony import */ var _step_stop_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(69172);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(94790);














/** Runs a dataset, or shows its plan, by what the user gave. @throws GenesysCoreError where there is no run folder yet. */
async function runCommand(given, command, world) {
    for (const option of _options_options_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTIONS */ .lw) {
        const value = given[option.name];
        if (option.secret && value !== undefined)
            world.scrubber.add(value);
    }
    for (const name of _options_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET_VARIABLES */ .V) {
        const value = (world.env[name] ?? '').trim();
        if (value !== '')
            world.scrubber.add(value);
    }
    const canUpload = (world.env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '';
    const options = (0,_options_options_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveOptions */ .$i)({ upload: String(canUpload), ...given });
    if (options.upload && !canUpload && !options.dryRun)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('INPUT_INVALID', 'upload is true, but there is nowhere to upload to: artifacts belong to a GitHub workflow run, and ACTIONS_RUNTIME_TOKEN is not set. Leave --upload out or give --upload false.');
    if (!options.dryRun)
        (0,_step_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPublication */ .XC)(options, world.env);
    if (options.dryRun)
        return tellPlan(options, command, world);
    const { outcome, caughtUp, stoppedBy } = await carryOut(options, world);
    const outcomes = [outcome, ...caughtUp];
    if (command.json)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_13__/* .writeJson */ .G)(world, { ...(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_10__/* .outcomeJson */ .bt)(outcome), caughtUp: caughtUp.map(_report_terminal_js__WEBPACK_IMPORTED_MODULE_10__/* .outcomeJson */ .bt) });
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_13__/* .writeLines */ .x)(world.stdout, outcomes.flatMap((one) => (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_10__/* .outcomeLines */ .qx)(one, world.programName)));
    const { exitCode } = (0,_report_exit_code_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictOf */ .Vj)(outcomes, options);
    return exitCode === 0 ? 0 : (stoppedBy ?? exitCode);
}
async function tellPlan(options, command, world) {
    const context = quietContext(world, new AbortController().signal);
    const plan = await world.app.planRun(options, context);
    if (command.json)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_13__/* .writeJson */ .G)(world, (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .planJson */ .iY)(plan, options));
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_13__/* .writeLines */ .x)(world.stdout, (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .planText */ .Pt)(plan, options));
    return 0;
}
/**
 * Runs with live progress on standard error, then delivers. Shared by `run`, `demo` and `merge`, which hands over what
 * makes its job.
 */
async function carryOut(options, world, makeJob) {
    const progress = world.stderr.isTTY ? (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .createProgressLine */ .Y)(options.dataset, world.stderr, world.clock) : null;
    const print = (line) => {
        const text = world.scrubber.scrub(line);
        if (progress === null)
            (0,_world_js__WEBPACK_IMPORTED_MODULE_13__/* .writeLines */ .x)(world.stderr, [text]);
        else
            progress.print(text);
    };
    const log = (0,_report_log_js__WEBPACK_IMPORTED_MODULE_6__/* .createEventLog */ .b)(options.dataset, world.clock, print);
    const stop = (0,_step_stop_js__WEBPACK_IMPORTED_MODULE_12__/* .createStopSwitch */ .d)(world.process, world.clock, (name) => {
        print(`${name} received: stopping, with what is done so far sealed. A second one ends the program at once.`);
    });
    const context = {
        ...quietContext(world, stop.signal),
        events: {
            emit(event) {
                progress?.emit(event);
                log.emit(event);
            },
        },
    };
    try {
        const { primary, caughtUp } = await (0,_step_step_js__WEBPACK_IMPORTED_MODULE_11__/* .carryOutStep */ .Q)(options, context, {
            ...(makeJob === undefined ? {} : { makeJob }),
            clock: world.clock,
            log: print,
            planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
            async run(job, oneContext, day) {
                if (day !== undefined)
                    print(`Catching up ${day}`);
                const result = await world.app.executeRun(job, oneContext);
                progress?.close();
                const delivery = await (0,_step_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .deliver */ .cK)(result, job.options, world.env, {
                    clock: world.clock,
                    scrub: (text) => world.scrubber.scrub(text),
                    log: print,
                    clientLog: () => undefined,
                    uploaded: (artifact) => {
                        print(`Uploaded ${artifact.name}`);
                    },
                    catalogDir: world.catalogDir,
                    about: () => (0,_step_step_js__WEBPACK_IMPORTED_MODULE_11__/* .aboutOf */ .r)(job.plan),
                }, stop.late);
                return { result, delivery };
            },
        });
        const outcomeOf = ({ result, delivery }) => ({
            result,
            ...delivery,
            shownDir: shownDirOf(result, world),
        });
        return {
            outcome: outcomeOf(primary),
            caughtUp: caughtUp.map(outcomeOf),
            stoppedBy: stop.exitCode(),
        };
    }
    finally {
        progress?.close();
        stop.dispose();
    }
}
function shownDirOf(result, world) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(world.cwd, result.runDir);
    return below === '' || below.startsWith('..') ? result.runDir : below;
}
/** What the engine is told of its surroundings where nobody listens. */
function quietContext(world, signal) {
    return {
        workspace: world.cwd,
        catalogDir: world.catalogDir,
        engine: (0,_engine_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .engineEntry */ .pW)(undefined),
        github: (0,_engine_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .githubEntry */ .OH)(world.env),
        env: world.env,
        scrubber: world.scrubber,
        signal,
        events: { emit: () => undefined },
        progress: { known: () => undefined },
    };
}


/***/ }),

/***/ 11629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startCli: () => (/* binding */ startCli)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/engine/plan.ts + 6 modules
var plan = __webpack_require__(69515);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/step/thread.ts
var thread = __webpack_require__(5424);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/report/exit-code.ts
var exit_code = __webpack_require__(38324);
// EXTERNAL MODULE: ./src/report/terminal.ts
var terminal = __webpack_require__(87496);
// EXTERNAL MODULE: ./src/simulator/faults.ts
var faults = __webpack_require__(97609);
// EXTERNAL MODULE: ./src/catalog/load.ts + 15 modules
var load = __webpack_require__(85788);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
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
        found.push({ ...NOTHING_ELSE, path, action: 'remove', why: rules.whyRemoved[type] });
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
                    found.push(fieldOf(path, early));
                else if (inner === undefined || inner.size === 0)
                    whole(path, 'object');
                else if (rules.people.member.test(name) || rules.people.model.test(type.name))
                    person(path, inner.has('id'), rules.people.member.test(name));
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
                else if (name === 'id' && rules.people.subject.test(model))
                    found.push({ ...fieldOf(path, rule), isPerson: true });
                else
                    found.push(fieldOf(path, rule));
            }
        }
    };
    const person = (path, hasId, isPerson) => {
        const { people } = rules;
        const why = isPerson ? people.whole : people.ref;
        if (hasId)
            found.push({ ...NOTHING_ELSE, path: `${path}.id`, action: 'keep', kind: 'id', why, isPerson });
        found.push({ ...NOTHING_ELSE, path, action: 'remove', why: isPerson ? people.rest : people.refRest });
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
function fieldOf(path, rule) {
    const { action, kind, why, freeText, isPerson, isName, isUnclear } = rule;
    return { path, action, kind, why, freeText, isPerson, isName, isUnclear };
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

;// CONCATENATED MODULE: ./src/vendor/vendor-type.ts
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
    for (const segment of path.split('.')) {
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
    const named = [...rules].map((rule) => rule.replaceAll('[]', '').split('.'));
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

;// CONCATENATED MODULE: ./src/vendor/draft-paging.ts

const MAX_SIZE = /max(?:imum)?\D{0,40}?(\d{2,5})|(?:up to|limit(?:ed)? (?:to|of)|between \d+ and)\s*(\d{2,5})/i;
/** A paging profile that names only what the operation takes and its answer has. */
function draftPaging(operation, api, rules) {
    const { paging } = rules;
    const inQuery = (names) => names.find((name) => operation.query.includes(name));
    const answers = (path) => memberAt(api, operation.returns, path) !== undefined;
    const inBody = (path) => operation.body !== undefined && memberAt(api, operation.body, path) !== undefined;
    const pathOf = (member, path) => (answers(path) ? { [member]: path } : {});
    const sizeParameter = inQuery(paging.size);
    const size = sizeParameter === undefined
        ? {}
        : {
            pageSize: {
                parameter: sizeParameter,
                value: largestPage(operation, sizeParameter, rules),
                ...(answers('pageSize') ? { echoPath: 'pageSize' } : {}),
            },
        };
    const number = inQuery(paging.number);
    const token = inQuery(paging.token);
    const total = pathOf('totalPath', 'total');
    const whole = {
        profile: { strategy: 'none', ...pathOf('nextUriPath', 'nextUri') },
        open: undefined,
        used: [],
    };
    const used = [sizeParameter, number, token].filter((name) => name !== undefined);
    // Lists with numbered pages have links in their model as well.
    if (token !== undefined && (number === undefined || operation.paging !== 'pageNumber')) {
        const cursor = ['cursor', 'cursors.after', 'after', 'nextCursor', 'nextPageToken', 'pageToken'].find(answers);
        const link = ['nextUri', 'nextPage'].find(answers);
        if (cursor !== undefined)
            return {
                profile: { strategy: 'cursor', cursorPath: cursor, parameter: token, ...size, ...total },
                open: undefined,
                used,
            };
        if (link !== undefined)
            return {
                profile: {
                    strategy: 'cursor',
                    cursorPath: link,
                    cursorUriParameter: token,
                    parameter: token,
                    ...size,
                    ...total,
                },
                open: undefined,
                used,
            };
    }
    if (number !== undefined)
        return {
            profile: {
                strategy: 'pageNumber',
                parameter: number,
                firstPage: 1,
                ...size,
                ...pathOf('pageCountPath', 'pageCount'),
                ...total,
                ...pathOf('nextUriPath', 'nextUri'),
            },
            open: undefined,
            used,
        };
    if (operation.paging === 'bodyPaging') {
        const inside = ['paging.', ''].find((prefix) => inBody(`${prefix}pageNumber`) && inBody(`${prefix}pageSize`));
        if (inside !== undefined)
            return {
                profile: {
                    strategy: 'bodyPaging',
                    parameter: `${inside}pageNumber`,
                    firstPage: 1,
                    pageSize: { parameter: `${inside}pageSize`, value: largestPage(operation, 'pageSize', rules) },
                    ...pathOf('pageCountPath', 'pageCount'),
                    ...(answers('total') ? total : pathOf('totalPath', 'totalHits')),
                },
                open: undefined,
                used,
            };
    }
    if (token !== undefined || operation.paging === 'unknown' || operation.paging === 'bodyPaging')
        return { ...whole, open: 'how its pages follow each other is not known', used };
    if (operation.paging === 'cursor' || inQuery(paging.index) !== undefined)
        return { ...whole, open: 'how its pages follow each other is not known', used };
    return { ...whole, used };
}
/** What the vendor's text says of the largest page; 100 where it says nothing. */
function largestPage(operation, parameter, { paging }) {
    const about = operation.parameters.find(({ name }) => name === parameter)?.about ?? operation.about;
    const match = MAX_SIZE.exec(about);
    const told = Number(match?.[1] ?? match?.[2] ?? Number.NaN);
    return Number.isSafeInteger(told) && told >= 10 ? Math.min(told, 1000) : paging.defaultSize;
}

;// CONCATENATED MODULE: ./src/vendor/draft-parents.ts
const NO_PARENTS = { carry: [], each: undefined, given: [], list: undefined };
/** Parents of parents are as deep as a run goes. */
const draft_parents_MAX_DEPTH = 2;
/**
 * The last placeholder stands for an entry of the list at the path before it: that list's dataset is the parent, and what
 * that needs itself it carries on. Where there is no such list, the run is asked for the value.
 */
function draftParents(operation, facts, datasetAt) {
    const names = placeholdersOf(operation.path);
    const last = names.at(-1);
    if (last === undefined)
        return NO_PARENTS;
    const listPath = operation.path.slice(0, operation.path.lastIndexOf(`/{${last}}`));
    const known = datasetAt(listPath);
    const list = facts.operations.find(({ method, path, itemsPath }) => method === 'GET' && path === listPath && itemsPath !== undefined);
    const isWithin = names.length <= draft_parents_MAX_DEPTH;
    if (!isWithin || (known === undefined && (list === undefined || !isPlainList(list))))
        return { ...NO_PARENTS, given: names };
    const outer = names.slice(0, -1);
    const carry = Object.fromEntries([...outer.map((name) => [name, name]), [last, 'id']]);
    return {
        carry: names,
        each: { carry, gone: [404, 410] },
        given: [],
        list: known === undefined ? list : undefined,
    };
}
/** A list that needs nothing but the request itself. */
function isPlainList({ parameters }) {
    return parameters.every(({ isRequired }) => !isRequired);
}
function placeholdersOf(path) {
    return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

;// CONCATENATED MODULE: ./src/vendor/draft.ts





const MAX_FILTERS = 20;
/** Drafts a dataset from a read operation. */
function draftDataset(operation, source, asked) {
    const { facts, rules } = source;
    const key = asked ?? freeKey(operation, source.taken);
    const title = titleOf(key);
    const open = [];
    const look = [];
    const at = (path) => `/datasets/${key}${path}`;
    const endpointKey = `${key}.read`;
    const requestAt = at(`/requests/${endpointKey}`);
    const item = itemOf(operation, facts);
    if (item === undefined)
        open.push({
            pointer: `${requestAt}/itemsPath`,
            what: `${operation.name} answers no list of known items`,
        });
    const fields = item === undefined ? [] : draftFields(item, facts, rules);
    const keyFields = keyOf(fields, rules);
    if (item !== undefined && keyFields === undefined)
        open.push({ pointer: at('/record/key'), what: 'no field that is surely different in each record' });
    const paging = draftPaging(operation, facts, rules);
    if (paging.open !== undefined)
        open.push({ pointer: `${requestAt}/paging`, what: paging.open });
    const pagingKey = knownPaging(paging.profile, source.paging);
    const window = draftWindow(operation, facts, rules);
    const time = timeOf(fields, rules);
    if (window !== undefined && time !== undefined)
        look.push({ pointer: at('/record/time'), what: `the window may go by another time than ${time}` });
    const filters = draftFilters(operation, [...paging.used, ...(window?.used ?? [])], rules);
    for (const { name, isRequired } of filters)
        if (isRequired)
            look.push({ pointer: at(`/filters/${filterName(name)}`), what: 'every run must give this filter' });
    const parents = draftParents(operation, facts, (path) => source.datasetAt(path));
    const parent = parents.list === undefined
        ? undefined
        : draftDataset(parents.list, { ...source, taken: new Set([...source.taken, key]) });
    open.push(...(parent?.open ?? []));
    look.push(...(parent?.look ?? []));
    const parentKey = parent?.key ?? source.datasetAt(listPathOf(operation.path));
    for (const name of parents.given)
        look.push({
            pointer: at(`/filters/${name}`),
            what: 'every run must give this filter, as no list has its values',
        });
    const body = draftBody(operation, window, facts);
    if (body.open !== undefined)
        open.push({ pointer: `${requestAt}/body`, what: body.open });
    if (operation.permissions === undefined)
        look.push({ pointer: `${requestAt}/permissions`, what: 'the vendor does not say which are needed' });
    if (operation.method !== 'GET' && operation.effect !== 'read')
        open.push({
            pointer: `${requestAt}/effect`,
            what: 'it may change something: nobody says that it only reads',
        });
    if (operation.isDeprecated)
        look.push({ pointer: requestAt, what: 'the vendor wants to take it away' });
    for (const { path, isUnclear } of fields)
        if (isUnclear)
            look.push({
                pointer: at(`/redaction/remove/${path}`),
                what: 'removed, as nobody could tell what it holds',
            });
    const query = window?.query ?? {};
    const endpoint = {
        description: sentence(operation.about, title),
        method: operation.method,
        path: operation.path,
        ...(operation.method === 'POST' ? { effect: 'read', repeatable: true } : {}),
        ...(Object.keys(query).length === 0 ? {} : { query }),
        ...(body.body === undefined ? {} : { body: body.body }),
        itemsPath: operation.itemsPath ?? null,
        paging: pagingKey ?? key,
        permissions: { mode: operation.permissionMode, names: [...(operation.permissions ?? [])] },
    };
    const dataset = {
        title,
        description: sentence(operation.about, title),
        requests: { [endpointKey]: endpoint },
        source: {
            endpoint: endpointKey,
            ...(parents.each === undefined ? {} : { each: { dataset: parentKey ?? '', ...parents.each } }),
        },
        ...(window === undefined ? {} : { window: { maxDuration: 'P31D', ...window.slice } }),
        ...(filters.length + parents.given.length === 0
            ? {}
            : { filters: { ...givenPart(parents.given), ...filtersPart(filters) } }),
        record: recordPart(keyFields ?? [], window === undefined ? undefined : time, fields, parents),
        redaction: withParents(redactionPart(key, title, fields), parents),
        summary: summaryPart(fields, window === undefined ? undefined : time, parents, rules),
    };
    const profiles = pagingKey === undefined ? { [key]: paging.profile } : {};
    return { key, document: documentOf(key, dataset, profiles, parent), open, look };
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
function listPathOf(path) {
    return path.slice(0, path.lastIndexOf('/{'));
}
/** Type of one item of the answer. */
function itemOf(operation, facts) {
    if (operation.itemsPath === undefined)
        return undefined;
    const items = memberAt(facts, operation.returns, operation.itemsPath)?.type;
    const item = items?.kind === 'array' ? elementOf(items) : undefined;
    return item?.kind === 'model' ? item : undefined;
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
    return taken.has(whole) ? `${whole}-2` : whole;
}
function titleOf(key) {
    const text = key.replaceAll('-', ' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 80);
}
function sentence(about, title) {
    const text = about === '' ? title : about;
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
function keyOf(fields, { keys }) {
    const kept = new Set(fields.filter(({ action }) => action === 'keep').map(({ path }) => path));
    const found = keys.find((each) => kept.has(each));
    return found === undefined ? undefined : [found];
}
function timeOf(fields, { times }) {
    const instants = fields.filter(({ action, kind, path }) => action === 'keep' && kind === 'instant' && !path.includes('.'));
    return times.find((each) => instants.some(({ path }) => path === each)) ?? instants[0]?.path;
}
/** The parameters that bound a time, where the operation has them: one for the interval, or a pair. */
function draftWindow(operation, facts, rules) {
    const interval = rules.intervals.find((name) => operation.query.includes(name));
    const slice = { slice: 'P1D' };
    if (interval !== undefined)
        return { query: { [interval]: '{start}/{end}' }, bodyPath: undefined, used: [interval], slice };
    const pair = rules.windows.find((names) => names.every((name) => operation.query.includes(name)));
    if (pair !== undefined)
        return {
            query: { [pair[0]]: '{start}', [pair[1]]: '{end}' },
            bodyPath: undefined,
            used: [...pair],
            slice,
        };
    const { body } = operation;
    const inside = body === undefined ? undefined : rules.intervals.find((name) => memberAt(facts, body, name));
    return inside === undefined ? undefined : { query: {}, bodyPath: inside, used: [], slice };
}
/** The body of a POST: the interval alone; what else it needs the vendor's library does not say. */
function draftBody(operation, window, facts) {
    if (operation.method !== 'POST')
        return {};
    if (window?.bodyPath !== undefined)
        return { body: { [window.bodyPath]: '{start}/{end}' } };
    const members = operation.body?.kind === 'model' ? [...(facts.fields(operation.body.name) ?? [])] : [];
    return members.length === 0
        ? { body: {} }
        : { body: {}, open: 'which members of the body must be there is not known' };
}
function draftFilters(operation, used, { notFilters }) {
    const all = operation.parameters.filter(({ name }) => !used.includes(name) && !notFilters.test(name));
    return [
        ...all.filter(({ isRequired }) => isRequired),
        ...all.filter(({ isRequired }) => !isRequired),
    ].slice(0, MAX_FILTERS);
}
/** Names of filters are letters and digits. */
function filterName(name) {
    return name.replace(/[^A-Za-z0-9]+(.)?/g, (_all, letter) => (letter ?? '').toUpperCase());
}
function filtersPart(filters) {
    const types = { Number: 'integer', Boolean: 'boolean' };
    return Object.fromEntries(filters.map(({ name, type, isList, isRequired, about }) => [
        filterName(name),
        {
            description: sentence(about, `${titleOf(name)} as the service takes it`),
            type: types[type] ?? 'string',
            multiple: isList ? 'list' : 'split',
            ...(isRequired ? { required: true } : {}),
            bind: { in: 'query', path: name },
        },
    ]));
}
/** Values of a path that a run is asked for. */
function givenPart(names) {
    return Object.fromEntries(names.map((name) => [
        name,
        {
            description: `${titleOf(name)} whose records are fetched.`,
            type: 'string',
            multiple: 'split',
            required: true,
            bind: { in: 'path', path: name },
        },
    ]));
}
function recordPart(keyFields, time, fields, { carry: carried }) {
    const instants = fields
        .filter(({ action, kind, path }) => action === 'keep' && kind === 'instant' && !/[.[]/.test(path))
        .map(({ path }) => path);
    return {
        key: [...carried, ...keyFields],
        ...(time === undefined ? {} : { time }),
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
function summaryPart(fields, time, parents, { summary }) {
    const kept = fields.filter(({ action, path }) => action === 'keep' && !path.includes('[]'));
    const words = kept.filter(({ path, kind }) => (kind === 'word' && summary.word.test(path.split('.').at(-1) ?? '')) || summary.id.test(path));
    const groups = words
        .slice(0, summary.max)
        .map(({ path }) => [groupName(path), { path }]);
    const carried = parents.carry.map((name) => [groupName(name), { path: name }]);
    const names = [...carried, ...groups].map(([name]) => name);
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
function groupName(path) {
    const name = filterName(path.replace(/\.id$|Id$/, ''));
    return name === '' ? 'id' : name;
}

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
    const { people, summary } = document;
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
        summary: { max: summary.max, word: new RegExp(summary.word), id: new RegExp(summary.id) },
    };
}
function pattern(text) {
    return new RegExp(text, 'i');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/vendor/facts.ts





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
        const text = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await (0,promises_.readFile)((0,external_node_path_.join)(catalogDir, FACTS_FILE)));
        return vendorFactsOf(JSON.parse(text.toString('utf8')));
    }
    catch (error) {
        throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `The file ${FACTS_FILE} that comes with this program can not be read. Check out or install it again.`, { cause: error });
    }
}
/** Words that members may have, where the vendor's library types them as plain text. @throws as `loadVendorFacts` */
async function loadVendorWords(catalogDir) {
    try {
        return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(catalogDir, WORDS_FILE), 'utf8'));
    }
    catch (error) {
        throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `The file ${WORDS_FILE} that comes with this program can not be read. Check out or install it again.`, { cause: error });
    }
}
function vendorFactsOf({ source, operations, models }) {
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

// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/authoring-commands.ts












const MAX_SHOWN = 40;
/** Finds read operations of the vendor's API by words. */
async function operationsCommand(words, options, world) {
    const facts = await loadVendorFacts(world.catalogDir);
    const found = findOperations(words, facts);
    if (options.json) {
        (0,cli_world/* writeJson */.G)(world, {
            version: facts.version,
            operations: found.map((operation) => ({ ...shown(operation) })),
        });
        return 0;
    }
    const rows = found
        .slice(0, MAX_SHOWN)
        .map(({ name, method, path, about }) => [name, `${method} ${path}`, about]);
    const more = found.length > MAX_SHOWN ? [`and ${(0,report_text/* counted */.hS)(found.length - MAX_SHOWN, 'more', 'more')}; add a word`] : [];
    (0,cli_world/* writeLines */.x)(world.stdout, [
        ...(rows.length === 0
            ? ['No read operation has all these words.']
            : (0,report_text/* alignedRows */.wC)([['OPERATION', 'REQUEST', 'WHAT IT IS'], ...rows])),
        ...more,
    ].map((line) => (0,scrub/* plainText */.w)(line)));
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
    const [facts, rules, catalog] = await Promise.all([
        loadVendorFacts(world.catalogDir),
        loadDraftingRules(world.catalogDir),
        (0,load/* loadCatalog */.a)({ catalogDir: world.catalogDir, overlayPath: options.catalog, workspace: world.cwd }),
    ]);
    const operation = operationNamed(text, facts);
    if (operation === undefined) {
        const near = nearOperation(text, facts);
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `operation ${(0,suggestion/* quoted */.TL)(text)} is not a read operation that the vendor has.${near === undefined ? '' : ` Did you mean ${(0,suggestion/* quoted */.TL)(near)}?`} Find one with: ${world.programName} operations <words>`);
    }
    checkKey(options.key, catalog);
    const draft = draftDataset(operation, {
        facts,
        rules,
        taken: new Set(catalog.datasets.keys()),
        paging: catalog.profiles.paging,
        datasetAt: (path) => datasetAt(path, catalog),
    }, options.key);
    const document = { catalogVersion: '1', ...draft.document };
    const file = options.output;
    if (file !== undefined)
        await writeNew((0,external_node_path_.join)(world.cwd, file), `${JSON.stringify(document, null, 2)}\n`, file);
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, { key: draft.key, document, open: [...draft.open], look: [...draft.look] });
    else {
        if (file === undefined)
            (0,cli_world/* writeLines */.x)(world.stdout, JSON.stringify(document, null, 2).split('\n'));
        (0,cli_world/* writeLines */.x)(world.stderr, reportLines(draft, file, world.programName).map((line) => (0,scrub/* plainText */.w)(line)));
    }
    return draft.open.length === 0 ? 0 : 1;
}
function checkKey(key, catalog) {
    if (key === undefined)
        return;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key))
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `key ${(0,suggestion/* quoted */.TL)(key)} is not a key of a dataset: lower case letters and digits in words joined by dashes.`);
    if (catalog.datasets.has(key))
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `key ${(0,suggestion/* quoted */.TL)(key)} is that of a dataset of the catalog (${catalog.packs.get(key) ?? ''}). Choose another, or extend it.`);
}
/** The dataset without a window and parents whose records a GET of the path lists. */
function datasetAt(path, catalog) {
    const found = [...catalog.datasets].find(([, { source, window }]) => {
        const endpoint = catalog.endpoints.get(source.endpoint);
        return window === undefined && endpoint?.method === 'GET' && endpoint.path === path;
    });
    return found?.[0];
}
async function writeNew(path, text, name) {
    if ((await file_system/* nodeFileSystem */.GP.inspect(path)) !== undefined)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `output ${(0,suggestion/* quoted */.TL)(name)} is there already. Give the name of a new file.`);
    const file = await file_system/* nodeFileSystem */.GP.createFile(path);
    await file.write(Buffer.from(text));
    await file.close();
}
function reportLines({ key, open, look }, file, program) {
    const list = (title, points) => points.length === 0 ? [] : [title, ...points.map(({ pointer, what }) => `  ${pointer}: ${what}`)];
    const name = file ?? '<file>';
    return [
        `${key}: ${open.length === 0 ? 'nothing is left open' : `${(0,report_text/* counted */.hS)(open.length, 'point')} left open`}`,
        ...list('Must be decided before it can run:', open),
        ...list('Look at:', look),
        'Then:',
        `  ${program} validate ${name} --vendor`,
        `  ${program} test ${name} --dataset ${key}`,
    ];
}

;// CONCATENATED MODULE: ./src/vendor/source-path.ts
/**
 * A path as the API has it: what rows and the new names of top-level fields made of it undone; `$` for a field that no
 * one place of the answer has.
 */
function beforeRenaming(path, { record, source }) {
    const [head = '', ...rest] = path.split('.');
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

;// CONCATENATED MODULE: ./src/vendor/catalog-check.ts


/** Parameters by which an operation says that its answer comes in pages. */
const PAGING_PARAMETERS = new Set(['pageNumber', 'cursor', 'after']);
/** Compares each endpoint of a catalog, and what its profiles and datasets make of it, with the vendor's operation. */
function checkAgainstVendor(catalog, api, words) {
    const problems = [];
    const unnamed = {};
    const operations = new Map();
    const endpoints = Object.entries(catalog.endpoints ?? {});
    for (const [key, endpoint] of endpoints) {
        const say = (message) => void problems.push({ entry: `endpoint ${key}`, message });
        const operation = operationFor(endpoint, api, say);
        if (operation === undefined)
            continue;
        operations.set(key, operation);
        checkRequest(endpoint, operation, api, words, say);
        checkItems(endpoint, operation, api, say);
        const paging = catalog.profiles?.paging?.[endpoint.paging];
        if (paging !== undefined)
            checkPaging(paging, operation, api, (message) => {
                say(`${message} (paging profile ${endpoint.paging})`);
            });
    }
    for (const [key, profile] of Object.entries(catalog.profiles?.transaction ?? {}))
        checkTransaction(profile, operations, api, words, (message) => {
            problems.push({ entry: `transaction ${key}`, message });
        });
    for (const [key, dataset] of Object.entries(catalog.datasets ?? {})) {
        const say = (message) => void problems.push({ entry: `dataset ${key}`, message });
        const item = catalog_check_itemOf(dataset.source.endpoint, catalog, operations, api);
        if (item === undefined)
            continue;
        checkRecord(dataset, item, api, say);
        checkReconciliation(dataset, item, catalog, operations, api, say);
        checkFilters(dataset, catalog, operations, api, words, say);
        const profile = dataset.redaction ?? 'default';
        for (const [name, { allow }] of Object.entries(catalog.profiles?.redaction ?? {})) {
            if (name !== profile && !name.startsWith(`${profile}.`))
                continue;
            checkRules(Object.keys(allow), dataset, item, api, (message) => {
                say(`${message} (redaction profile ${name})`);
            });
        }
        const rules = Object.keys(catalog.profiles?.redaction?.[profile]?.allow ?? {});
        unnamed[key] = rules.some((rule) => rule.startsWith('**.'))
            ? []
            : unnamedPaths(api, item, rules.map((rule) => beforeRenaming(rule, dataset)));
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
                if (operation.body === undefined || memberAt(api, operation.body, at) === undefined)
                    say(`body member ${at} is not in ${bodyText(operation)}`);
                else
                    walk(inner, at);
            }
        }
        else if (typeof value === 'string' && !value.includes('{') && operation.body !== undefined)
            checkWord(value, memberAt(api, operation.body, path, words)?.words, `body member ${path}`, say);
    };
    walk(endpoint.body, '');
}
function checkItems(endpoint, operation, api, say) {
    if (endpoint.itemsPath === null)
        return;
    const items = memberAt(api, operation.returns, endpoint.itemsPath)?.type;
    if (items?.kind === 'array')
        return;
    const lists = memberNames(api, operation.returns).filter((name) => memberAt(api, operation.returns, name)?.type.kind === 'array');
    const offered = lists.length === 0 ? 'it has no list' : `its lists are ${lists.join(', ')}`;
    say(`itemsPath is ${endpoint.itemsPath}, which ${items === undefined ? 'is not' : 'is no list'} in ${typeText(operation.returns)}: ${offered}`);
}
function checkPaging(paging, operation, api, say) {
    const answer = (name, path, wanted) => {
        if (path === undefined)
            return;
        const type = memberAt(api, operation.returns, path)?.type;
        if (type === undefined)
            say(`${name} is ${path}, which is not in ${typeText(operation.returns)}: it has ${memberNames(api, operation.returns).join(', ')}`);
        else if (type.kind !== 'value' || type.name !== wanted)
            say(`${name} is ${path}, a ${typeText(type)}, not a ${wanted}`);
    };
    const request = (name, parameter, isInBody) => {
        if (parameter === undefined)
            return;
        if (!isInBody)
            checkQueryParameter(parameter, name, operation, say);
        else if (operation.body === undefined || memberAt(api, operation.body, parameter) === undefined)
            say(`${name} ${parameter} is not in ${bodyText(operation)}`);
    };
    answer('totalPath', paging.totalPath, 'number');
    if (paging.strategy === 'none') {
        // Its nextUriPath is a trip-wire for an API that begins to page: it need not be in the model.
        const pages = operation.query.filter((name) => PAGING_PARAMETERS.has(name));
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
    if (submit !== undefined && !profile.idPaths.some((path) => memberAt(api, submit, path) !== undefined))
        say(`none of the idPaths ${profile.idPaths.join(', ')} is in ${typeText(submit)}`);
    const status = operations.get(profile.status)?.returns;
    if (status === undefined)
        return;
    const state = memberAt(api, status, profile.statePath, words);
    if (state === undefined) {
        say(`statePath is ${profile.statePath}, which is not in ${typeText(status)}`);
        return;
    }
    if (state.words === undefined) {
        say(`the words of ${profile.statePath} in ${typeText(status)} are not known: add them to catalog/vendor/words.json`);
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
function catalog_check_itemOf(endpoint, { endpoints }, operations, api) {
    const operation = operations.get(endpoint);
    if (operation === undefined)
        return undefined;
    const items = memberAt(api, operation.returns, endpoints?.[endpoint]?.itemsPath ?? '$')?.type;
    return items === undefined ? undefined : elementOf(items);
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
        if (memberAt(api, item, beforeRenaming(path, dataset)) === undefined)
            say(`${where} names ${path}, which is not in ${typeText(item)}`);
    for (const [name, { sum }] of Object.entries(summary.metrics ?? {}))
        checkNumber(`summary.metrics.${name}.sum`, beforeRenaming(sum, dataset), item, api, say);
    for (const name of Object.keys(record.rename ?? {}))
        if (memberAt(api, item, name) === undefined)
            say(`record.rename names ${name}, which is not in ${typeText(item)}`);
}
/** The counts that a dataset is compared with, and the member of its own records that says what they count. */
function checkReconciliation(dataset, item, catalog, operations, api, say) {
    const { reconcile } = dataset;
    if (reconcile === undefined)
        return;
    if (memberAt(api, item, beforeRenaming(reconcile.recordPath, dataset)) === undefined)
        say(`reconcile.recordPath names ${reconcile.recordPath}, which is not in ${typeText(item)}`);
    const counts = catalog_check_itemOf(reconcile.endpoint, catalog, operations, api);
    if (counts === undefined)
        return;
    if (memberAt(api, counts, reconcile.keyPath) === undefined)
        say(`reconcile.keyPath names ${reconcile.keyPath}, which is not in ${typeText(counts)}`);
    checkNumber('reconcile.countPath', reconcile.countPath, counts, api, say);
}
function checkNumber(where, path, item, api, say) {
    if (path === '$')
        return;
    const type = memberAt(api, item, path)?.type;
    if (type === undefined)
        say(`${where} names ${path}, which is not in ${typeText(item)}`);
    else if (type.kind !== 'value' || type.name !== 'number')
        say(`${where} names ${path}, a ${typeText(type)}, not a number`);
}
function checkRules(rules, dataset, item, api, say) {
    for (const rule of rules) {
        if (rule.startsWith('**.'))
            continue;
        if (memberAt(api, item, beforeRenaming(rule, dataset)) === undefined)
            say(`the rule for ${rule} names a field that ${typeText(item)} does not have`);
    }
}
function checkFilters(dataset, catalog, operations, api, words, say) {
    const { transaction, endpoint } = dataset.source;
    const submit = transaction === undefined ? undefined : catalog.profiles?.transaction?.[transaction]?.submit;
    const operation = operations.get(submit ?? endpoint);
    if (operation === undefined)
        return;
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
    const bound = body === undefined ? undefined : memberAt(api, body, bind.path, words);
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
            const found = memberAt(api, type, member, words);
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
function checkQueryParameter(name, what, operation, say) {
    if (operation.query.includes(name))
        return;
    const known = operation.query.length === 0 ? 'none' : operation.query.join(', ');
    say(`${what} ${name} is not one of ${operation.name}: it takes ${known}`);
}
function checkWord(word, allowed, what, say) {
    if (allowed === undefined || allowed.some((known) => sameWord(known, word)))
        return;
    say(`${what} is ${word}, the API has ${allowed.join(', ')}`);
}
function sameWord(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function bodyText({ body, name }) {
    return body === undefined ? `the request of ${name}, which has no body` : typeText(body);
}

;// CONCATENATED MODULE: ./src/catalog/resolved.ts
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

// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/check-rows.ts
var check_rows = __webpack_require__(63113);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/report/plan.ts
var report_plan = __webpack_require__(51307);
;// CONCATENATED MODULE: ./src/report/dataset.ts






const WIDTH = 100;
const LEGEND = 'a.b is the member b of a, a[] every element of the list a, a.* every key of the map a, **.a the member a at any depth. ' +
    'What is kept is kept as it is; ids are opaque: they tell people apart and do not name them.';
/** The datasets of a catalog, one a line, by pack. */
function datasetListText(catalog) {
    const rows = [...catalog.datasets].map(([key, dataset]) => [
        catalog.packs.get(key) ?? '',
        key,
        dataset.window === undefined ? 'snapshot' : 'window',
        `${isDeprecated(dataset, catalog) ? 'Deprecated. ' : ''}${dataset.description}`,
    ]);
    const packs = [...new Set(rows.map(([pack]) => pack))];
    const byPack = packs.flatMap((pack) => rows.filter(([each]) => each === pack));
    return (0,report_text/* alignedRows */.wC)([['PACK', 'DATASET', 'KIND', 'WHAT IT IS'], ...byPack]);
}
/** Whether the vendor gives up an operation by which the dataset is fetched. */
function isDeprecated(dataset, catalog) {
    return (0,report_plan/* endpointsOf */.uY)(dataset, catalog).some(([, { deprecated }]) => deprecated !== undefined);
}
function datasetListJson(catalog) {
    return {
        catalog: { version: catalog.version, sha256: catalog.sha256 },
        datasets: [...catalog.datasets].map(([key, dataset]) => ({
            key,
            pack: catalog.packs.get(key) ?? null,
            title: dataset.title,
            description: dataset.description,
            window: dataset.window !== undefined,
            deprecated: isDeprecated(dataset, catalog),
            permissions: (0,report_plan/* permissionsOf */.k0)(dataset, { catalog }),
        })),
    };
}
/** What a dataset is and what happens to each field of its records, for users and privacy officers. */
function datasetText(key, dataset, catalog) {
    const profileName = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = catalog.profiles.redaction.get(profileName);
    return [
        `${key}: ${dataset.title}`,
        ...(0,report_text/* wrapped */.ky)(dataset.description, WIDTH).map((line) => `  ${line}`),
        '',
        ...section('Window', windowLines(dataset)),
        ...section('Filters', filterLines(dataset)),
        ...section('Requests', requestLines(dataset, catalog)),
        ...section('Permissions of the OAuth client', orNone((0,report_plan/* permissionsOf */.k0)(dataset, { catalog }))),
        ...section('Records', recordLines(dataset)),
        ...section('Reconciliation of each slice', reconcileLines(dataset)),
        ...section('Lookups', lookupLines(dataset)),
        ...section('Summary', summaryLines(dataset)),
        ...section(`Redaction profile ${profileName}`, redactionLines(profile)),
        ...section('Other redaction profiles for it', alternativeLines(key, profileName, catalog)),
        ...section('Where it is written', originLines(key, profileName, dataset, catalog)),
        ...section('Raw payloads', [
            dataset.governance?.allowRaw === true
                ? 'allowed by this catalog where the input rawPayloads asks for them'
                : `not allowed; a catalog in your repository can: ${overlayText({ allowRaw: [key] })}`,
        ]),
    ];
}
function datasetJson(key, dataset, catalog) {
    const profileName = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = catalog.profiles.redaction.get(profileName);
    return {
        key,
        pack: catalog.packs.get(key) ?? null,
        title: dataset.title,
        description: dataset.description,
        origins: partsOf(key, profileName, dataset, catalog).map(([kind, name]) => ({
            kind,
            name,
            from: originsOf(kind, name, catalog).map(({ file, pointer, members }) => ({
                file,
                pointer,
                members: [...members],
            })),
        })),
        window: dataset.window === undefined ? null : { ...dataset.window },
        filters: Object.entries(dataset.filters ?? {}).map(([name, filter]) => ({
            name,
            description: filter.description,
            type: filter.type,
            values: filter.values ?? null,
            multiple: filter.multiple,
            requires: filter.requires ?? [],
            required: filter.required === true,
            default: filter.default ?? null,
        })),
        parents: dataset.source.each === undefined ? null : plain(dataset.source.each),
        endpoints: (0,report_plan/* endpointsOf */.uY)(dataset, catalog).map(([name, { method, path }]) => ({ name, method, path })),
        permissions: (0,report_plan/* permissionsOf */.k0)(dataset, { catalog }),
        budget: { requestsPerMinute: catalog.budget.requestsPerMinute, concurrency: catalog.budget.concurrency },
        record: {
            key: dataset.record.key,
            time: dataset.record.time ?? null,
            rows: dataset.record.rows === undefined ? null : plain(dataset.record.rows),
        },
        reconcile: dataset.reconcile === undefined ? null : plain(dataset.reconcile),
        lookups: plain(dataset.lookups ?? {}),
        tellChanges: dataset.tellChanges === true,
        summary: plain(dataset.summary),
        redaction: {
            profile: profileName,
            description: profile?.description ?? '',
            sha256: profile === undefined ? null : (0,redaction_rules/* profileDigest */.AW)(profile),
            fields: Object.entries(profile?.allow ?? {}).map(([path, rule]) => ({ path, ...rule })),
            removeNames: profile?.removeNames ?? [],
            otherFields: 'remove',
            alternatives: alternativesOf(key, profileName, catalog).map(([name, { description }]) => ({
                profile: name,
                description,
            })),
        },
        allowRaw: dataset.governance?.allowRaw === true,
    };
}
/** The entries that make up a dataset, by kind and key. */
function partsOf(key, profileName, dataset, catalog) {
    return [
        ['datasets', key],
        ...(0,report_plan/* endpointsOf */.uY)(dataset, catalog).map(([name]) => ['endpoints', name]),
        ['profiles/redaction', profileName],
    ];
}
function originsOf(kind, name, catalog) {
    return catalog.origins.get(`${kind}/${name}`) ?? [];
}
/** Each entry with its files: itself first, then what it extends and which members come from there. */
function originLines(key, profileName, dataset, catalog) {
    return (0,report_text/* alignedRows */.wC)(partsOf(key, profileName, dataset, catalog).flatMap(([kind, name]) => originsOf(kind, name, catalog).map(({ file, pointer, members }, index, all) => [
        index === 0 ? name : '',
        `${index === 0 ? '' : 'extends '}${file}, ${pointer}`,
        all.length === 1 ? '' : members.join(', '),
    ]))).map((line) => line.trimEnd());
}
/** A part of the catalog as the JSON that it came from. */
function plain(part) {
    return (0,json/* parseJson */.qF)((0,json/* toJsonText */.jj)(part));
}
function section(title, lines) {
    return [title, ...lines.map((line) => `  ${line}`.trimEnd()), ''];
}
function orNone(lines) {
    return lines.length === 0 ? ['none'] : lines;
}
function windowLines({ window, availability }) {
    if (window === undefined)
        return ['none: a snapshot of now'];
    return [
        'half-open, [start, end), in UTC; the previous UTC day where none is given',
        `at most ${window.maxDuration}${window.slice === undefined ? '' : `, fetched in slices of ${window.slice}`}`,
        ...(window.retention === undefined ? [] : [`the server keeps ${window.retention}`]),
        ...(availability === undefined
            ? []
            : [
                `what ends after the instant that ${availability.endpoint} tells is provisional${availability.wait === undefined ? '' : `; it is waited for, ${availability.wait} at most`}`,
            ]),
    ];
}
function filterLines({ filters }) {
    const several = { split: 'or several, one query for each', list: 'or several', no: 'one value' };
    return orNone((0,report_text/* alignedRows */.wC)(Object.entries(filters ?? {}).map(([name, filter]) => [
        name,
        `${filter.type}, ${several[filter.multiple]}`,
        [
            filter.description,
            ...(filter.values === undefined ? [] : [`One of ${filter.values.join(', ')}.`]),
            ...(filter.required === true ? ['Required.'] : []),
            ...(filter.default === undefined ? [] : [`Default: ${[filter.default].flat().join(', ')}.`]),
            ...(filter.requires === undefined ? [] : [`Only with ${filter.requires.join(', ')}.`]),
        ].join(' '),
    ])));
}
function requestLines(dataset, catalog) {
    return [
        ...parentLines(dataset),
        ...(0,report_text/* alignedRows */.wC)((0,report_plan/* endpointsOf */.uY)(dataset, catalog).map(([key, endpoint]) => [`${endpoint.method} ${endpoint.path}`, key])),
        ...(0,report_plan/* endpointsOf */.uY)(dataset, catalog).flatMap(([key, { deprecated }]) => deprecated === undefined
            ? []
            : [
                `${key} is deprecated: ${deprecated.why}${deprecated.successor === undefined ? '' : ` In its place: ${deprecated.successor}`}`,
            ]),
        `at most ${(0,report_text/* formatCount */.B4)(catalog.budget.requestsPerMinute)} requests a minute, ${catalog.budget.concurrency} at a time`,
    ];
}
function parentLines({ source: { each } }) {
    if (each === undefined)
        return [];
    const { dataset, filter, carry, batch = 1, gone = [] } = each;
    const from = [
        ...(dataset === undefined ? [] : [`record of ${dataset}`]),
        ...(filter === undefined ? [] : [`value of the filter ${filter}`]),
    ].join(', or each ');
    const carried = Object.entries(carry).map(([name, path]) => (name === path ? name : `${path} as ${name}`));
    return [
        `once for ${batch === 1 ? 'each' : `every ${batch}, each`} ${from}, which hands on ${carried.join(', ')}`,
        ...(gone.length === 0 ? [] : [`a parent that answers ${gone.join(' or ')} is counted as gone`]),
    ];
}
function recordLines({ record }) {
    return (0,report_text/* alignedRows */.wC)([
        ['key', record.key === 'content' ? 'content: all fields tell records apart' : record.key.join(', ')],
        ['time', record.time ?? 'none'],
        ...(record.rows === undefined ? [] : [['rows', rowsText(record.rows)]]),
    ]);
}
function rowsText(rows) {
    const { each = [], spread = [], pivot } = rows;
    const columns = (0,check_rows/* rowColumns */.O)(rows);
    return [
        each.length === 0 ? 'one an item' : `one an item and element of ${each.join(', in it of ')}`,
        ...(columns.length === 0 ? [] : [columns.join(', ')]),
        ...spread.map((path) => `every member of ${path}`),
        ...(pivot === undefined
            ? []
            : [`a field for each value of ${pivot.each}, named by ${pivot.name.join(' and ')}`]),
    ].join('; ');
}
function reconcileLines({ reconcile }) {
    if (reconcile === undefined)
        return ['none'];
    const { records = 0, percent = 0 } = reconcile.tolerance ?? {};
    return [
        `${reconcile.countPath} of ${reconcile.endpoint} is compared with the records, by ${reconcile.recordPath}`,
        records === 0 && percent === 0
            ? 'where they differ the slice is partial; its records are kept'
            : `where they differ by more than ${(0,report_text/* counted */.hS)(records, 'record')} or ${percent} % the slice is partial; its records are kept`,
        ...(reconcile.keyFilter === undefined
            ? []
            : [`with filters: only where ${reconcile.keyFilter} is the only one`]),
    ];
}
function lookupLines({ lookups, filters, summary, tellChanges }) {
    const uses = (name) => [
        ...Object.entries(summary.countsBy).flatMap(([grouping, { labels }]) => labels === name ? [`names for ${grouping}`] : []),
        ...Object.entries(filters ?? {}).flatMap(([filter, { known }]) => known?.lookup === name ? [`values of the filter ${filter}`] : []),
    ];
    return orNone([
        ...Object.entries(lookups ?? {}).map(([name, { dataset, refresh }]) => `${name}: ${dataset}, ${refresh}; ${uses(name).join(', ')}`),
        ...(tellChanges === true ? ['each run tells what changed since the last copy of its records'] : []),
    ]);
}
function summaryLines({ summary }) {
    const as = { value: '', day: ' by UTC day', hour: ' by UTC hour', prefix: ' by prefix' };
    return [
        'records in all',
        ...Object.entries(summary.countsBy).map(([name, grouping]) => `records by ${name}: ${grouping.path}${as[grouping.as ?? 'value']}`),
        ...Object.entries(summary.metrics ?? {}).map(([name, { sum, by }]) => `${name}: sum of ${sum}${by === undefined ? '' : `, by ${by} with shares`}`),
    ];
}
/** Profiles that are named after the dataset, other than the one in force. */
function alternativesOf(key, inForce, catalog) {
    return [...catalog.profiles.redaction].filter(([name]) => name !== inForce && (name === key || name.startsWith(`${key}.`)));
}
function alternativeLines(key, inForce, catalog) {
    const others = alternativesOf(key, inForce, catalog);
    const [first] = others;
    if (first === undefined)
        return ['none'];
    return [
        ...(0,report_text/* alignedRows */.wC)(others.map(([name, { description }]) => [name, description])),
        `Chosen by a catalog in your repository (input catalog): ${overlayText({ redaction: { [key]: first[0] } })}`,
    ];
}
/** A whole overlay that decides this and nothing else. */
function overlayText(governance) {
    const text = JSON.stringify({ catalogVersion: '1', governance });
    return text.replaceAll('":', '": ').replaceAll(',"', ', "');
}
function redactionLines(profile) {
    if (profile === undefined)
        return ['not in the catalog'];
    const rules = Object.entries(profile.allow).map(([path, rule]) => {
        const how = rule.mask ?? rule.domain ?? (rule.maxLength === undefined ? undefined : `${rule.maxLength} characters`);
        return [
            path,
            how === undefined ? rule.action : `${rule.action} (${how})`,
            rule.why + (rule.freeText === true ? ' Looked through for mail, phone, addresses, secrets.' : ''),
        ];
    });
    return [
        ...(0,report_text/* wrapped */.ky)(profile.description, WIDTH),
        `sha256 ${(0,redaction_rules/* profileDigest */.AW)(profile)}, as told in the manifest of each run`,
        ...(0,report_text/* wrapped */.ky)(LEGEND, WIDTH),
        ...(0,report_text/* alignedRows */.wC)([
            ['FIELD', 'WHAT HAPPENS', 'WHY'],
            ...rules,
            ['any other field', 'remove', 'No rule names it; counted in the manifest.'],
        ]),
        ...(profile.removeNames === undefined
            ? []
            : (0,report_text/* wrapped */.ky)(`removed wherever they are: ${profile.removeNames.join(', ')}`, WIDTH)),
    ];
}

;// CONCATENATED MODULE: ./src/catalog/permissions.ts
/**
 * The smallest set of permissions that satisfies every one of the sets given, sorted: all names of a set of mode `all`,
 * one name at least of a set of mode `any`. Among sets of equal size, the one whose names the catalog has first in its
 * lists: of several that are enough, the broadest stands there.
 */
function smallestPermissions(sets) {
    const needed = new Set(sets.flatMap(({ mode, names }) => (mode === 'all' || names.length === 1 ? names : [])));
    const open = sets.filter(({ mode, names }) => mode === 'any' && names.length > 1 && !names.some((name) => needed.has(name)));
    const solutions = [];
    // One name of the first set still open, then the rest: every set that could be the smallest is met on the way.
    const choose = (chosen) => {
        if (chosen.length > (solutions[0]?.length ?? Number.POSITIVE_INFINITY))
            return;
        const next = open.find(({ names }) => !names.some((name) => chosen.includes(name)));
        if (next !== undefined)
            for (const name of next.names)
                choose([...chosen, name]);
        else
            solutions.unshift([...chosen].sort());
    };
    choose([]);
    const size = solutions[0]?.length ?? 0;
    const [best] = solutions
        .filter(({ length }) => length === size)
        .map((names) => ({ names, place: placeOf(names, open), text: names.join(' ') }))
        .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
    return [...needed, ...(best?.names ?? [])].sort();
}
/** How far down their lists the names stand, all together. */
function placeOf(names, sets) {
    const places = sets.map((set) => set.names.findIndex((name) => names.includes(name)));
    return places.reduce((sum, place) => sum + place, 0);
}

;// CONCATENATED MODULE: ./src/report/role.ts



const role_WIDTH = 100;
/** The role that an OAuth client needs for some datasets, and what to click for it. */
function roleText(asked, catalog, hints) {
    const { permissions, choices, free } = roleFor(asked, catalog);
    const many = asked.size > 1;
    const several = many ? 'the smallest set for all of them' : 'the smallest set';
    return [
        `Role for ${[...asked.keys()].join(', ')}`,
        '',
        `Permissions: ${permissions.length === 0 ? 'none' : several}`,
        ...(0,report_text/* alignedRows */.wC)(permissions.map(({ name, datasets }) => [name, ...(many ? [datasets.join(', ')] : [])])).map((line) => `  ${line}`),
        ...choices.flatMap(({ anyOf, taken }) => (0,report_text/* wrapped */.ky)(`One of ${anyOf.join(', ')} is enough; ${taken} is taken.`, role_WIDTH).map((line) => `  ${line}`)),
        ...(free.length > 0 && (many || permissions.length === 0)
            ? [
                `  ${free.join(', ')}: the API lists no permission; a role in the divisions to be read is still needed.`,
            ]
            : []),
        '',
        `In ${catalog.service.name}`,
        ...steps(permissions.map(({ name }) => name)).flatMap((step, index) => (0,report_text/* wrapped */.ky)(step, role_WIDTH - 5).map((line, part) => (part === 0 ? `  ${index + 1}. ${line}` : `     ${line}`))),
        '',
        `Then try it: ${hints.programName} run ${[...asked.keys()][0] ?? ''}${hints.catalogPath === undefined ? '' : ` --catalog ${hints.catalogPath}`} --summary-only`,
    ];
}
function roleJson(asked, catalog) {
    const { permissions, choices, free } = roleFor(asked, catalog);
    return {
        datasets: [...asked.keys()],
        permissions: permissions.map(({ name, datasets }) => ({ name, datasets })),
        choices: choices.map(({ anyOf, taken }) => ({ anyOf, taken })),
        withoutPermission: free,
        catalog: { version: catalog.version, sha256: catalog.sha256 },
    };
}
function roleFor(asked, catalog) {
    const setsOf = new Map([...asked].map(([key, dataset]) => [
        key,
        (0,report_plan/* endpointsOf */.uY)(dataset, catalog).map(([, { permissions }]) => permissions),
    ]));
    const all = [...setsOf.values()].flat();
    const smallest = smallestPermissions(all);
    const alternatives = new Map(all
        .filter(({ mode, names }) => mode === 'any' && names.length > 1)
        .map(({ names }) => [names.join(' '), names]));
    return {
        permissions: smallest.map((name) => ({
            name,
            datasets: [...setsOf]
                .filter(([, sets]) => sets.some(({ names }) => names.includes(name)))
                .map(([key]) => key),
        })),
        choices: [...alternatives.values()].map((anyOf) => ({
            anyOf,
            taken: anyOf.find((name) => smallest.includes(name)) ?? '',
        })),
        free: [...setsOf].filter(([, sets]) => sets.every(({ names }) => names.length === 0)).map(([key]) => key),
    };
}
function steps(permissions) {
    const [example] = permissions;
    const [domain, entity, action] = (example ?? '').split(':');
    const where = domain === undefined || entity === undefined || action === undefined
        ? ''
        : ` ${example ?? ''} is found under ${domain} as ${entity}, ${action}.`;
    return [
        `Role: Admin, People & Permissions, Roles / Permissions, Add Role. Give it ${permissions.length === 0 ? 'a name and no permission' : 'the permissions above and no other'}.${where}`,
        'Give the role to yourself too, in the same divisions: a client can only be given roles that its maker has.',
        'OAuth client: Admin, Integrations, OAuth, Add client. Grant type: Client Credentials.',
        'Divisions: on its Roles tab choose the role, and for it every division whose data is to be read. What lies in other divisions is left out by the API without an error.',
        'Save. Client id and secret become secrets of the repository, for clientId and clientSecret of the action; on the command line they are GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET.',
    ];
}

// EXTERNAL MODULE: ./src/catalog/columns.ts
var catalog_columns = __webpack_require__(89736);
// EXTERNAL MODULE: ./src/report/schema/json-schema.ts
var json_schema = __webpack_require__(95870);
// EXTERNAL MODULE: ./src/run/formats/rows.ts
var rows = __webpack_require__(61245);
;// CONCATENATED MODULE: ./src/report/schema/tables.ts

const DIALECTS = (/* unused pure expression or super */ null && (['duckdb', 'snowflake', 'bigquery', 'postgres']));
/** The SQL type of each column type; a Parquet or CSV file loads into it. */
const SQL_TYPES = {
    duckdb: {
        string: 'VARCHAR',
        instant: 'TIMESTAMPTZ',
        date: 'DATE',
        integer: 'BIGINT',
        number: 'DOUBLE',
        boolean: 'BOOLEAN',
        json: 'JSON',
    },
    snowflake: {
        string: 'VARCHAR',
        instant: 'TIMESTAMP_TZ',
        date: 'DATE',
        integer: 'NUMBER(19,0)',
        number: 'DOUBLE',
        boolean: 'BOOLEAN',
        json: 'VARIANT',
    },
    bigquery: {
        string: 'STRING',
        instant: 'TIMESTAMP',
        date: 'DATE',
        integer: 'INT64',
        number: 'FLOAT64',
        boolean: 'BOOL',
        json: 'JSON',
    },
    postgres: {
        string: 'text',
        instant: 'timestamptz',
        date: 'date',
        integer: 'bigint',
        number: 'double precision',
        boolean: 'boolean',
        json: 'jsonb',
    },
};
const REST = {
    key: false,
    parts: [],
    name: rows/* REST_COLUMN */.Um,
    type: 'json',
    description: 'Members that the other columns do not give back digit by digit.',
};
/** `audit-logs` as a table is `audit_logs`. */
function tableName(key) {
    return key.replaceAll('-', '_');
}
/** A table for the records, as Parquet and CSV files have them. */
function createTable(dialect, source, columns) {
    const quote = (name) => (dialect === 'bigquery' ? `\`${name}\`` : `"${name}"`);
    const all = [...columns, REST];
    return [
        `-- ${source.key}: ${oneLine(source.title)}. Instants are UTC; objects and lists are JSON; every column may be null.`,
        `CREATE TABLE ${quote(tableName(source.key))} (`,
        ...all.flatMap(({ name, type, description }, place) => [
            ...(description === undefined ? [] : [`  -- ${oneLine(description)}`]),
            `  ${quote(name)} ${SQL_TYPES[dialect][type]}${place === all.length - 1 ? '' : ','}`,
        ]),
        ');',
    ];
}
/** A dbt source, with tests of the key and the known words. */
function dbtSource(source, columns) {
    const keys = columns.filter(({ key }) => key);
    return [
        'version: 2',
        'sources:',
        '  - name: genesys_core',
        '    tables:',
        `      - name: ${tableName(source.key)}`,
        `        description: ${yamlText(source.description)}`,
        '        columns:',
        ...[...columns, REST].flatMap((column) => {
            const tests = testsOf(column, keys.length === 1);
            return [
                `          - name: ${yamlText(column.name)}`,
                ...(column.description === undefined
                    ? []
                    : [`            description: ${yamlText(column.description)}`]),
                ...(tests.length === 0 ? [] : ['            data_tests:', ...tests]),
            ];
        }),
    ];
}
function testsOf({ key, words }, isWholeKey) {
    return [
        ...(key && isWholeKey ? ['              - unique', '              - not_null'] : []),
        ...(words === undefined
            ? []
            : [
                '              - accepted_values:',
                `                  values: [${words.map(yamlText).join(', ')}]`,
                '                  config: { severity: warn }',
            ]),
    ];
}
/** JSON texts are YAML. */
function yamlText(text) {
    return JSON.stringify(oneLine(text));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}

// EXTERNAL MODULE: ./src/report/schema/tree.ts
var tree = __webpack_require__(43454);
;// CONCATENATED MODULE: ./src/report/schema/typescript.ts

/** A record as a TypeScript interface. */
function typescriptText({ key, title }, columns) {
    const name = key.replace(/(?:^|-)([a-z0-9])/g, (_all, letter) => letter.toUpperCase());
    const { members } = (0,tree/* shapeOf */.F)(columns);
    return [
        `/** One record of ${key}: ${comment(title)}. Any member may be absent or null; instants are ISO 8601 in UTC. */`,
        `export interface ${name}Record {`,
        ...columns.flatMap((column) => [
            ...(column.description === undefined ? [] : [`  /** ${comment(column.description)} */`]),
            `  readonly ${memberName(column.name)}?: ${typescript_typeOf(members?.get(column.name) ?? {})} | null;`,
        ]),
        '}',
    ];
}
function typescript_typeOf({ leaf, members, others, elements }) {
    const types = [];
    if (leaf !== undefined)
        types.push(leaf === 'any' || leaf === 'json' ? 'string | number | boolean' : (LEAVES.get(leaf) ?? 'string'));
    if (elements !== undefined)
        types.push(`readonly (${typescript_typeOf(elements)})[]`);
    if (members !== undefined)
        types.push(`{ ${[...members].map(([name, member]) => `readonly ${memberName(name)}?: ${typescript_typeOf(member)} | null`).join('; ')} }`);
    if (others !== undefined)
        types.push(`{ readonly [name: string]: ${typescript_typeOf(others)} | null }`);
    return types.length === 0 ? 'unknown' : types.join(' | ');
}
const LEAVES = new Map([
    ['integer', 'number'],
    ['number', 'number'],
    ['boolean', 'boolean'],
]);
function memberName(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
function comment(text) {
    return text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./src/report/schema/schema.ts






/** What a schema of a dataset's records can be written for. */
const SCHEMA_TARGETS = [
    'json-schema',
    'typescript',
    'duckdb',
    'snowflake',
    'bigquery',
    'postgres',
    'dbt',
];
/** The records of a dataset, as the catalog in force lets them through, in the words of the target. */
function schemaLines(key, dataset, catalog, target) {
    const profile = catalog.profiles.redaction.get(dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a);
    const columns = (0,catalog_columns/* columnsOf */.P)(dataset, profile);
    const source = { key, title: dataset.title, description: dataset.description };
    switch (target) {
        case 'json-schema':
            return [(0,json/* toPrettyJson */.gM)((0,json_schema/* jsonSchema */.O)(source, columns))];
        case 'typescript':
            return typescriptText(source, columns);
        case 'dbt':
            return dbtSource(source, columns);
        default:
            return createTable(target, source, columns);
    }
}

;// CONCATENATED MODULE: ./src/cli/catalog-commands.ts












/** Lists the datasets of the catalog in force. */
async function datasetsCommand(options, world) {
    const catalog = await catalogInForce(options, world);
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, datasetListJson(catalog));
    else
        (0,cli_world/* writeLines */.x)(world.stdout, datasetListText(catalog).map((line) => (0,scrub/* plainText */.w)(line)));
    return 0;
}
/** Tells all about one dataset, redaction of each field included. */
async function describeCommand(key, options, world) {
    const catalog = await catalogInForce(options, world);
    const dataset = findDataset(key, catalog);
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, datasetJson(key, dataset, catalog));
    else
        (0,cli_world/* writeLines */.x)(world.stdout, datasetText(key, dataset, catalog).map((line) => (0,scrub/* plainText */.w)(line)));
    return 0;
}
/** Prints the schema of a dataset's records for one target, e.g. `duckdb`. */
async function schemaCommand(key, options, world) {
    const target = SCHEMA_TARGETS.find((one) => one === options.target);
    if (target === undefined)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `--for is ${(0,suggestion/* quoted */.TL)(options.target)}.${(0,suggestion/* didYouMean */.au)(options.target, SCHEMA_TARGETS)} Allowed: ${(0,suggestion/* listed */.KE)(SCHEMA_TARGETS)}.`);
    const catalog = await catalogInForce(options, world);
    (0,cli_world/* writeLines */.x)(world.stdout, schemaLines(key, findDataset(key, catalog), catalog, target).map((line) => (0,scrub/* plainText */.w)(line)));
    return 0;
}
/** Tells the smallest role for some datasets, and what to click for it. */
async function roleCommand(keys, options, world) {
    const catalog = await catalogInForce(options, world);
    const asked = new Map(keys.map((key) => [key, findDataset(key, catalog)]));
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, roleJson(asked, catalog));
    else
        (0,cli_world/* writeLines */.x)(world.stdout, roleText(asked, catalog, { programName: world.programName, catalogPath: options.catalog }).map((line) => (0,scrub/* plainText */.w)(line)));
    return 0;
}
function findDataset(key, catalog) {
    const dataset = catalog.datasets.get(key);
    if (dataset !== undefined)
        return dataset;
    const known = [...catalog.datasets.keys()];
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `dataset ${(0,suggestion/* quoted */.TL)(key)} is not in the catalog.${(0,suggestion/* didYouMean */.au)(key, known)} Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
}
/**
 * Checks catalog files; without paths, the built-in catalog. 0: all are valid, 1: one is not. With `resolved` it prints
 * the catalog that is in force with the files instead: each entry with all that it takes over.
 */
async function validateCommand(paths, options, world) {
    if (options.resolved) {
        const catalog = paths.length === 0 ? undefined : paths.join(',');
        (0,cli_world/* writeJson */.G)(world, resolvedDocument(await catalogInForce({ catalog }, world)));
        return 0;
    }
    const found = await (0,load/* validateCatalogFiles */.X)(paths, { catalogDir: world.catalogDir, workspace: world.cwd });
    const reports = options.vendor ? await withVendor(found, world) : found;
    const valid = reports.every((report) => report.problems.length === 0);
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, { valid, files: reports });
    else
        for (const report of reports) {
            const lines = report.problems.length === 0
                ? [
                    `${report.path}: valid (${report.role === 'overlay' ? 'extends the built-in catalog' : 'a complete catalog'})`,
                ]
                : [
                    `${report.path}: ${(0,report_text/* counted */.hS)(report.problems.length, 'problem')}`,
                    ...report.problems.map((problem) => `  ${problem}`),
                ];
            (0,cli_world/* writeLines */.x)(world.stdout, lines.map((line) => (0,scrub/* plainText */.w)(line)));
        }
    return valid ? 0 : 1;
}
/** Kinds of the entries that the comparison names. */
const KINDS = {
    endpoint: 'endpoints',
    transaction: 'profiles/transaction',
    dataset: 'datasets',
};
/** Adds to each valid file what of its own entries the vendor's API has otherwise. */
async function withVendor(reports, world) {
    const [facts, words] = await Promise.all([
        loadVendorFacts(world.catalogDir),
        loadVendorWords(world.catalogDir),
    ]);
    const checked = [];
    for (const report of reports) {
        if (report.problems.length > 0) {
            checked.push(report);
            continue;
        }
        const overlay = report.role === 'overlay' ? report.path : undefined;
        const catalog = await catalogInForce({ catalog: overlay }, world);
        const isOwn = ({ entry }) => {
            const [noun = '', key = ''] = entry.split(' ');
            return (overlay === undefined || catalog.origins.get(`${KINDS[noun] ?? ''}/${key}`)?.[0]?.file === overlay);
        };
        const { problems } = checkAgainstVendor(resolvedDocument(catalog), facts, words);
        checked.push({
            ...report,
            problems: problems.filter(isOwn).map(({ entry, message }) => `${entry}: ${message}`),
        });
    }
    return checked;
}
function catalogInForce(options, world) {
    return (0,load/* loadCatalog */.a)({ catalogDir: world.catalogDir, overlayPath: options.catalog, workspace: world.cwd });
}

;// CONCATENATED MODULE: ./src/report/schema/relation.ts


/**
 * Files as one relation for the `from` of DuckDB, typed as declared: a column that no record of a file has is there too, and
 * an empty file is no error.
 */
function duckdbRelation(files) {
    const groups = new Map();
    for (const file of files) {
        const group = `${file.format} ${JSON.stringify(file.columns)}`;
        groups.set(group, [...(groups.get(group) ?? []), file]);
    }
    const parts = [...groups.values()].map(reader);
    return parts.length === 1
        ? (parts[0] ?? '')
        : `(${parts.map((part) => `from ${part}`).join(' union all by name ')})`;
}
function reader(files) {
    const [first] = files;
    const paths = `[${files.map(({ path }) => relation_text(path)).join(', ')}]`;
    const { format, columns } = first ?? { format: 'parquet', columns: [] };
    if (format === 'parquet')
        return `read_parquet(${paths})`;
    const isTable = format === 'csv.gz';
    const typed = [...columns, ...(isTable ? [{ name: rows/* REST_COLUMN */.Um, type: 'json' }] : [])];
    const types = `{${typed.map(({ name, type }) => `${relation_text(name)}: ${relation_text(SQL_TYPES.duckdb[type])}`).join(', ')}}`;
    return isTable
        ? `read_csv(${paths}, header = true, columns = ${types}, allow_quoted_nulls = false)`
        : `read_json(${paths}, format = 'newline_delimited', columns = ${types})`;
}
function relation_text(value) {
    return `'${value.replaceAll("'", "''")}'`;
}

// EXTERNAL MODULE: ./src/run/resume.ts
var resume = __webpack_require__(25294);
;// CONCATENATED MODULE: ./src/run/current-files.ts




/**
 * Of all sealed runs of a dataset, the files to read so that each record counts once: an interval is taken from the newest
 * run that has its records, whole runs before incomplete ones; of snapshots the newest alone. Runs with filters and runs
 * that never ended do not count. In order of time.
 */
async function currentFiles(datasetDir, fileSystem = file_system/* nodeFileSystem */.GP) {
    const runs = [];
    for (const runDir of await (0,resume/* listRuns */.v)(datasetDir, fileSystem)) {
        const manifest = await readManifest((0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir), fileSystem);
        if (manifest !== undefined && Object.keys(manifest.request.filters).length === 0)
            runs.push({ runDir, manifest });
    }
    const ordered = [
        ...runs.filter(({ manifest }) => manifest.status === 'succeeded'),
        ...runs.filter(({ manifest }) => manifest.status !== 'succeeded'),
    ];
    const taken = [];
    for (const { runDir, manifest } of ordered) {
        const files = new Map(manifest.files.map((file) => [file.path, file]));
        const free = manifest.slices.filter((slice) => (0,run_manifest/* hasRecords */.jO)(slice) && !taken.some((there) => overlaps(there, slice)));
        for (const { id, start, end } of free) {
            const file = files.get(`data/${id}.${manifest.format}`);
            if (file === undefined)
                continue;
            const { runId, format, columns = [] } = manifest;
            taken.push({
                path: (0,external_node_path_.join)(runDir, file.path),
                runId,
                format,
                columns,
                start,
                end,
                records: file.records,
            });
        }
    }
    return taken.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
}
function overlaps(there, { start, end }) {
    if (there.start === null || there.end === null || start === null || end === null)
        return true;
    return Date.parse(there.start) < Date.parse(end) && Date.parse(start) < Date.parse(there.end);
}
async function readManifest(path, fileSystem) {
    if ((await fileSystem.inspect(path))?.kind !== 'file')
        return undefined;
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/cli/files.ts








/** Prints the data files of a dataset that count, one a line, or as a relation for DuckDB. 1: there is none. */
async function filesCommand(dataset, flags, world) {
    if (flags.for !== undefined && flags.for !== 'duckdb')
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `--for is ${(0,suggestion/* quoted */.TL)(flags.for)}. Allowed: duckdb.`);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(dataset))
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `${(0,suggestion/* quoted */.TL)(dataset)} is not the key of a dataset.`);
    const outputDir = flags.outputDir ?? 'out';
    const found = await currentFiles((0,external_node_path_.resolve)(world.cwd, outputDir, dataset));
    const files = found.map((file) => ({ ...file, path: (0,external_node_path_.relative)(world.cwd, file.path) || file.path }));
    if (flags.json === true)
        (0,cli_world/* writeJson */.G)(world, files);
    else if (files.length === 0)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `There is no finished run of ${dataset} with records below ${(0,suggestion/* quoted */.TL)(outputDir)}.`);
    else if (flags.for === 'duckdb')
        (0,cli_world/* writeLines */.x)(world.stdout, [(0,scrub/* plainText */.w)(duckdbRelation(files))]);
    else
        (0,cli_world/* writeLines */.x)(world.stdout, files.map(({ path }) => (0,scrub/* plainText */.w)((0,terminal/* shellWord */.r7)(path))));
    return files.length === 0 ? 1 : 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/options/options.ts + 1 modules
var options_options = __webpack_require__(48831);
// EXTERNAL MODULE: ./src/records/pseudonym.ts
var pseudonym = __webpack_require__(73508);
;// CONCATENATED MODULE: ./src/cli/keygen.ts




/** Prints a fresh key for pseudonyms, alone on standard output, so that it can be piped into a secret store. */
function keygenCommand(world) {
    (0,cli_world/* writeLines */.x)(world.stdout, [(0,pseudonym/* generatePseudonymKey */.j)(external_node_crypto_.randomBytes)]);
    if (world.stderr.isTTY)
        (0,cli_world/* writeLines */.x)(world.stderr, [
            '',
            `Keep it as a secret: the input pseudonymKey of the action, ${(0,options_options/* optionNamed */.b7)('pseudonymKey')?.env ?? ''} of the command line. Runs`,
            'with the same key give the same person the same pseudonym; with another key all pseudonyms are others.',
        ]);
    return 0;
}

// EXTERNAL MODULE: ./src/step/published.ts + 3 modules
var published = __webpack_require__(86419);
;// CONCATENATED MODULE: ./src/report/data-index.ts


const MAX_DAYS = 10;
/** The index of a repository, in lines for a terminal. */
function indexLines(index, repository) {
    const datasets = Object.entries(index.datasets).sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = [
        `${repository}: ${(0,report_text/* counted */.hS)(datasets.length, 'dataset')} published, revision ${index.revision} of ${(0,report_text/* formatInstant */.r4)(index.updatedAt)} UTC`,
    ];
    for (const [key, dataset] of datasets) {
        const { latest, runs, coverage, missing = [], provisional = [], days = [] } = dataset;
        const inRelease = days.filter(({ asset }) => asset !== null);
        const [last] = runs;
        const rows = [
            latest === null
                ? ['Latest', 'none has succeeded yet']
                : [
                    'Latest',
                    `${latest.runId}, ${(0,report_text/* formatInterval */.vy)(latest.window?.start ?? null, latest.window?.end ?? null)}, ${(0,report_text/* counted */.hS)(latest.records, 'record')}`,
                ],
            ...(last === undefined || last.runId === latest?.runId
                ? []
                : [
                    [
                        'Last run',
                        `${last.runId}, ${last.status}${last.error === null ? '' : ` (${last.error.code})`}`,
                    ],
                ]),
            ...(dataset.nextExpectedAt === null
                ? []
                : [['Next', `expected after ${(0,report_text/* formatInstant */.r4)(dataset.nextExpectedAt)} UTC`]]),
            ...(inRelease.length === 0
                ? []
                : [
                    [
                        'Days',
                        `${(0,report_text/* formatCount */.B4)(inRelease.length)} in the release, ${inRelease.at(-1)?.day ?? ''} to ${inRelease[0]?.day ?? ''}`,
                    ],
                ]),
            ...(missing.length === 0 ? [] : [['Missing days', shownDays(missing)]]),
            ...(provisional.length === 0 ? [] : [['Provisional', shownDays(provisional)]]),
            ...coverage
                .filter(({ missingDays, filters, summaryOnly }) => missingDays.length > 0 && (summaryOnly || Object.keys(filters).length > 0))
                .map(({ missingDays, filters }) => {
                const of = Object.keys(filters).length === 0 ? '' : ` (filters ${JSON.stringify(filters)})`;
                return ['Missing days', `${shownDays(missingDays)}${of}`];
            }),
        ];
        lines.push(`${key}${dataset.overdue ? ': OVERDUE' : ''}`, ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`));
    }
    return lines.map((line) => (0,scrub/* plainText */.w)(line));
}
function shownDays(days) {
    const more = days.length > MAX_DAYS ? ` and ${days.length - MAX_DAYS} more` : '';
    return `${days.slice(0, MAX_DAYS).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/report/index-findings.ts
/** What `genesys-core index --fail-on` can fail on. */
const INDEX_FINDINGS = ['overdue', 'missing', 'failed', 'provisional'];
const index_findings_MAX_SHOWN = 10;
/** What is amiss with the datasets of an index, as of the time that its members are of. Pure. */
function indexFindings(index) {
    return Object.entries(index.datasets)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([dataset, { overdue, overdueAfter, missing = [], provisional = [], runs }]) => {
        const findings = [];
        const found = (kind, days, text) => {
            findings.push({ dataset, kind, days, text });
        };
        if (overdue)
            found('overdue', [], `A run was expected by ${overdueAfter ?? 'now'}.`);
        if (missing.length > 0)
            found('missing', missing, `No run has ${index_findings_shown(missing)}.`);
        const [last] = runs;
        if (last !== undefined && last.status !== 'succeeded')
            found('failed', [], `The last run, ${last.runId}, is ${last.status}${last.error === null ? '' : ` (${last.error.code})`}.`);
        if (provisional.length > 0)
            found('provisional', provisional, `Not settled by the service yet: ${index_findings_shown([...provisional].sort())}.`);
        return findings;
    });
}
function index_findings_shown(days) {
    const more = days.length > index_findings_MAX_SHOWN ? ` and ${days.length - index_findings_MAX_SHOWN} more days` : '';
    return `${days.slice(0, index_findings_MAX_SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/step/stop.ts
var step_stop = __webpack_require__(69172);
// EXTERNAL MODULE: ./src/run/schemas.ts
var run_schemas = __webpack_require__(14789);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/report/page.ts + 1 modules
var page = __webpack_require__(96580);
;// CONCATENATED MODULE: ./src/report/site-calendar.ts


const DAY_MS = 86_400_000;
const site_calendar_MAX_DAYS = 371;
const WORDS = {
    complete: 'complete',
    mayGrow: 'complete, may grow',
    provisional: 'provisional',
    partial: 'incomplete',
    missing: 'missing',
};
const SITE_STYLE = '.calendar{display:grid;grid-template-rows:repeat(7,12px);grid-auto-flow:column;grid-auto-columns:12px;gap:3px;margin:8px 0;overflow-x:auto;padding:0;list-style:none}' +
    '.calendar li,.key i{width:12px;height:12px;border-radius:3px;display:inline-block;border:1px solid transparent}' +
    '.day-complete{background:var(--good)}.day-mayGrow{background:none;border-color:var(--good)!important}.day-provisional{background:var(--warn)}' +
    '.day-partial{background:repeating-linear-gradient(45deg,var(--warn) 0 2px,transparent 2px 5px);border-color:var(--warn)!important}' +
    '.day-missing{background:var(--bad)}.key{display:flex;flex-wrap:wrap;gap:4px 16px}.key span{display:inline-flex;gap:6px;align-items:center}a{color:var(--accent)}pre{overflow-x:auto}';
/** What the squares mean. */
const site_calendar_LEGEND = `<p class="key">${Object.entries(WORDS)
    .map(([state, word]) => `<span><i class="day-${state}"></i> ${word}</span>`)
    .join('')}</p>`;
/** A square for each day that the index knows of, a column for each week; each has its words for those who do not see it. */
function calendar(dataset) {
    const states = new Map();
    for (const day of dataset.days ?? []) {
        const state = day.status === 'partial'
            ? 'partial'
            : day.provisional
                ? 'provisional'
                : day.mayGrow
                    ? 'mayGrow'
                    : 'complete';
        states.set(day.day, { state, records: day.records });
    }
    for (const day of dataset.provisional ?? [])
        states.set(day, { state: 'provisional', records: states.get(day)?.records ?? null });
    for (const day of dataset.missing ?? [])
        states.set(day, { state: 'missing', records: null });
    const days = [...states.keys()].sort().slice(-site_calendar_MAX_DAYS);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined)
        return '<p class="quiet">No day is known yet.</p>';
    const firstMs = Date.parse(`${first}T00:00:00Z`);
    const items = [];
    for (let ms = firstMs; ms <= Date.parse(`${last}T00:00:00Z`) && items.length < site_calendar_MAX_DAYS; ms += DAY_MS) {
        const day = new Date(ms).toISOString().slice(0, 10);
        const known = states.get(day);
        const records = known?.records ?? null;
        const words = known === undefined
            ? `${day}: not asked for`
            : `${day}: ${WORDS[known.state]}${records === null ? '' : `, ${(0,report_text/* formatCount */.B4)(records)} records`}`;
        // The first square stands in the row of its weekday, Monday first.
        const row = ms === firstMs ? ` style="grid-row:${((new Date(ms).getUTCDay() + 6) % 7) + 1}"` : '';
        items.push(`<li class="${known === undefined ? '' : `day-${known.state}`}"${row} title="${(0,page/* escaped */.M)(words)}" aria-label="${(0,page/* escaped */.M)(words)}"></li>`);
    }
    return `<ul class="calendar" tabindex="0" aria-label="Days from ${(0,page/* escaped */.M)(first)} to ${(0,page/* escaped */.M)(last)}">${items.join('')}</ul>`;
}

// EXTERNAL MODULE: ./src/report/page-style.ts
var page_style = __webpack_require__(6107);
;// CONCATENATED MODULE: ./src/report/site.ts









const MAX_RUNS = 50;
const SCHEMA_FILES = {
    'json-schema': 'schema.json',
    typescript: 'd.ts',
    duckdb: 'duckdb.sql',
    snowflake: 'snowflake.sql',
    bigquery: 'bigquery.sql',
    postgres: 'postgres.sql',
    dbt: 'dbt.yml',
};
/** The files of a static site by path: a page for all datasets, one for each, and their schemas. No script, no request. */
function siteFiles(sources) {
    const files = new Map([['index.html', overview(sources)]]);
    for (const [key, dataset] of sources.catalog.datasets) {
        files.set(`${key}.html`, datasetPage(key, dataset, sources));
        for (const target of SCHEMA_TARGETS)
            files.set(`schemas/${key}.${SCHEMA_FILES[target]}`, `${schemaLines(key, dataset, sources.catalog, target).join('\n')}\n`);
    }
    return files;
}
function site_page(title, header, body) {
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        `<title>${(0,page/* escaped */.M)(title)}</title><style>${page_style/* PAGE_STYLE */.W}${SITE_STYLE}</style></head><body>`,
        '<a class="skip" href="#content">Skip to the content</a>',
        `<header>${header}</header><main id="content">`,
        ...body,
        '</main></body></html>',
        '',
    ].join('\n');
}
function overview({ catalog, index }) {
    const source = index === null
        ? 'Datasets of the catalog; no index was read.'
        : `Published by ${index.repository}, as of ${(0,report_text/* formatInstant */.r4)(index.updatedAt)} UTC.`;
    const cards = [...catalog.datasets].map(([key, dataset]) => {
        const published = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, key);
        return [
            `<section class="card"><h2><a href="${(0,page/* escaped */.M)(key)}.html">${(0,page/* escaped */.M)(key)}</a>${published?.overdue === true ? ' <span class="status failed">overdue</span>' : ''}</h2>`,
            `<p>${(0,page/* escaped */.M)(dataset.title)}. <span class="quiet">${(0,page/* escaped */.M)(dataset.description)}</span></p>`,
            `<p>${(0,page/* escaped */.M)(latestText(published))}</p>`,
            published === undefined ? '' : calendar(published),
            '</section>',
        ].join('\n');
    });
    return site_page('Datasets', `<h1>Datasets</h1><p class="quiet">${(0,page/* escaped */.M)(source)}</p>`, [
        ...(index === null ? [] : [site_calendar_LEGEND]),
        ...cards,
    ]);
}
function latestText(published) {
    const latest = published?.latest ?? null;
    if (latest === null)
        return published === undefined ? 'Not published.' : 'No run has succeeded yet.';
    const window = (0,report_text/* formatInterval */.vy)(latest.window?.start ?? null, latest.window?.end ?? null);
    return `Latest: ${window}, ${(0,report_text/* counted */.hS)(latest.records, 'record')}, run ${latest.runId}.`;
}
function datasetPage(key, dataset, { catalog, index }) {
    const published = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, key);
    const header = `<p><a href="index.html">All datasets</a></p><h1>${(0,page/* escaped */.M)(key)}</h1><p class="quiet">${(0,page/* escaped */.M)(`${dataset.title}. ${dataset.description}`)}</p>`;
    return site_page(key, header, [
        ...(published === undefined
            ? []
            : [
                card('Coverage', [site_calendar_LEGEND, `<p>${(0,page/* escaped */.M)(latestText(published))}</p>`, calendar(published)]),
                card('Runs', [runsTable(published)]),
            ]),
        card('Fields', [fieldsTable(dataset, catalog)]),
        card('Schemas', [
            `<ul>${SCHEMA_TARGETS.map((target) => `<li><a href="schemas/${(0,page/* escaped */.M)(key)}.${SCHEMA_FILES[target]}">${target}</a></li>`).join('')}</ul>`,
        ]),
        card('Permissions of the OAuth client', [
            `<ul>${(0,report_plan/* permissionsOf */.k0)(dataset, { catalog })
                .map((name) => `<li><code>${(0,page/* escaped */.M)(name)}</code></li>`)
                .join('')}</ul>`,
        ]),
        card('Queries', [
            `<pre><code>genesys-core get ${(0,page/* escaped */.M)(key)}${index === null ? '' : ` --repo ${(0,page/* escaped */.M)(index.repository)}`} --all\nduckdb -c "select count(*) from 'out/${(0,page/* escaped */.M)(key)}/*.parquet'"</code></pre>`,
        ]),
    ]);
}
function card(title, body) {
    return `<section class="card"><h2>${(0,page/* escaped */.M)(title)}</h2>${body.join('\n')}</section>`;
}
function table(label, columns, rows) {
    return `<div class="scroll" role="region" tabindex="0" aria-label="${(0,page/* escaped */.M)(label)}"><table><thead><tr>${columns
        .map((column) => `<th scope="col">${(0,page/* escaped */.M)(column)}</th>`)
        .join('')}</tr></thead><tbody>${rows
        .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div>`;
}
function runsTable({ runs }) {
    const rows = runs
        .slice(0, MAX_RUNS)
        .map((run) => [
        `<code>${(0,page/* escaped */.M)(run.runId)}</code>`,
        `<span class="dot ${run.status}"></span> ${run.status}${run.error === null ? '' : ` (${(0,page/* escaped */.M)(run.error.code)})`}`,
        (0,page/* escaped */.M)((0,report_text/* formatInterval */.vy)(run.window?.start ?? null, run.window?.end ?? null)),
        (0,report_text/* formatCount */.B4)(run.records),
        run.bytes === undefined ? '' : (0,report_text/* formatBytes */.z3)(run.bytes),
    ]);
    return table('Runs', ['Run', 'Status', 'Window', 'Records', 'Size'], rows);
}
/** Every field of the redaction profile: what happens to it, and why. */
function fieldsTable(dataset, catalog) {
    const profile = catalog.profiles.redaction.get(dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a);
    const types = new Map((0,catalog_columns/* columnsOf */.P)(dataset, profile).flatMap(({ name, type, parts }) => [
        [name, type],
        ...parts.map((part) => [part.path, part.type]),
    ]));
    const rows = Object.entries(profile?.allow ?? {}).map(([path, rule]) => [
        `<code>${(0,page/* escaped */.M)(path)}</code>`,
        (0,page/* escaped */.M)(types.get(path) ?? ''),
        (0,page/* escaped */.M)(rule.action),
        (0,page/* escaped */.M)(rule.why),
    ]);
    return table('Fields', ['Field', 'Type', 'What happens', 'Why'], rows);
}

;// CONCATENATED MODULE: ./src/cli/site.ts








/** Writes a static site of the catalog in force and, where an index is given, of what was published. */
async function siteCommand(index, flags, world) {
    const catalog = await (0,load/* loadCatalog */.a)({
        catalogDir: world.catalogDir,
        overlayPath: flags.catalog,
        workspace: world.cwd,
    });
    const out = flags.out ?? '_site';
    const folder = (0,external_node_path_.resolve)(world.cwd, out);
    const disk = (0,file_system/* tellingFileSystem */.bp)(file_system/* nodeFileSystem */.GP);
    if ((await disk.inspect(folder)) !== undefined)
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `${(0,suggestion/* quoted */.TL)(out)} is there already. Give --out a folder that is not there yet; nothing was overwritten.`);
    const files = siteFiles({ catalog, index });
    const made = new Set();
    for (const [path, text] of files) {
        const place = (0,external_node_path_.join)(folder, path);
        if (!made.has((0,external_node_path_.dirname)(place)))
            await disk.makeDirectory((0,external_node_path_.dirname)(place));
        made.add((0,external_node_path_.dirname)(place));
        const file = await disk.createFile(place);
        await file.write(Buffer.from(text, 'utf8'));
        await file.close();
    }
    (0,cli_world/* writeLines */.x)(world.stdout, [`${out}: ${(0,report_text/* counted */.hS)(files.size, 'file')}; open ${out}/index.html`]);
    return 0;
}

;// CONCATENATED MODULE: ./src/cli/published-commands.ts













const REPO_FLAG = ['--repo <owner/name>', 'the repository (default: GITHUB_REPOSITORY)'];
const JSON_FLAG = ['--json', 'print one JSON document instead of text'];
const TOKEN_HINT = [
    '',
    'A public repository needs no token. For another one set GITHUB_TOKEN in the environment to a token that may read',
    'its contents.',
].join('\n');
/** Adds the commands that read what was published: `get` and `index`. */
function addPublishedCommands(program, world, act) {
    program
        .command('get')
        .summary('fetch a published run, verified')
        .description('Finds days by the index of a repository, fetches their files with their manifests from the release of the dataset and verifies them. What is not as published is refused and not kept.')
        .argument('<dataset>', 'key of the dataset')
        .option(...REPO_FLAG)
        .option('--since <day>', 'first UTC day, 2026-11-22 (default: the newest day alone)')
        .option('--until <day>', 'UTC day after the last one')
        .option('--all', 'every day that is published')
        .option('--run <id>', 'the days of this run')
        .option('--out <folder>', 'folder below which <dataset>/ is made (default: out)')
        .option(...JSON_FLAG)
        .addHelpText('after', TOKEN_HINT)
        .action((dataset, flags) => act(() => getCommand(dataset, flags, world)));
    program
        .command('index')
        .summary('show what is published in a repository')
        .description('Shows the index of a repository: the latest run of each dataset, what is overdue now, and the days without data.')
        .option(...REPO_FLAG)
        .option('--dataset <key>', 'this dataset alone')
        .option('--fail-on <list>', `exit with 1 where a dataset is one of these, a comma list of ${INDEX_FINDINGS.join(', ')}`)
        .option(...JSON_FLAG)
        .addHelpText('after', TOKEN_HINT)
        .action((flags) => act(() => indexCommand(flags, world)));
    addWatchCommand(program, world, act);
}
function addWatchCommand(program, world, act) {
    program
        .command('watch')
        .summary('keep an issue for each published dataset that needs attention')
        .description('Reads the index of a repository and opens, changes and closes one issue for each dataset: overdue, missing days, a failed last run, days that are not settled. Needs GITHUB_TOKEN with issues: write. Exit code 0 whatever it finds.')
        .option(...REPO_FLAG)
        .option(...JSON_FLAG)
        .action((flags) => act(() => watchCommand(flags, world)));
}
/** Adds `site`, which needs no index. */
function addSiteCommand(program, world, act) {
    program
        .command('site')
        .summary('write a static site of the datasets')
        .description('Datasets with fields, redaction, permissions and schemas; with --repo also the days and runs that a repository has published. Without scripts, for any web server, e.g. GitHub Pages.')
        .option('--out <folder>', 'folder to make (default: _site)')
        .option('--repo <owner/name>', 'the repository whose index is shown')
        .option('--catalog <path>', 'a catalog below the current folder that extends the built-in one')
        .addHelpText('after', TOKEN_HINT)
        .action((flags) => act(() => flags.repo === undefined
        ? siteCommand(null, flags, world)
        : withPublished(flags.repo, world, async (published) => siteCommand(await published.index(), flags, world))));
}
/** Fetches a published run, verifies and unpacks it. */
async function getCommand(dataset, flags, world) {
    return withPublished(flags.repo, world, async (published) => {
        const outDir = (0,external_node_path_.resolve)(world.cwd, flags.out ?? 'out');
        const schemas = await (0,run_schemas/* readRunSchemas */.c)(world.catalogDir);
        const wanted = {
            dataset,
            runId: flags.run,
            since: dayOf('since', flags.since),
            until: dayOf('until', flags.until),
        };
        const fetched = await published.fetch({ ...wanted, all: flags.all, outDir }, schemas);
        const shown = (path) => {
            const below = (0,external_node_path_.relative)(world.cwd, path);
            return (0,terminal/* shellWord */.r7)(below.startsWith('..') ? path : below);
        };
        const lines = 'runDir' in fetched
            ? [
                `${dataset}: run ${fetched.run.runId}, ${fetched.run.status}, ${(0,report_text/* formatInterval */.vy)(fetched.run.window?.start ?? null, fetched.run.window?.end ?? null)}, ${(0,report_text/* counted */.hS)(fetched.run.records, 'record')}`,
                `  ${fetched.wasThere ? 'Was there already; verified again' : 'Fetched and verified'}: archive and manifest have the digests of the index, all files those of the manifest`,
                `  Run folder  ${shown(fetched.runDir)}`,
            ]
            : [
                ...fetched.map(({ day, path, wasThere }) => `${shown(path)}  ${day.status}, ${(0,report_text/* counted */.hS)(day.records, 'record')}, run ${day.runId}${wasThere ? ', was there already' : ''}`),
                `${dataset}: ${(0,report_text/* counted */.hS)(fetched.length, 'day')} fetched and verified: files and manifests have the digests of the index`,
            ];
        if (flags.json === true)
            (0,cli_world/* writeJson */.G)(world, 'runDir' in fetched
                ? { datasetKey: dataset, ...fetched, report: undefined }
                : { datasetKey: dataset, days: fetched });
        else
            (0,cli_world/* writeLines */.x)(world.stdout, lines.map((line) => (0,scrub/* plainText */.w)(line)));
        return 0;
    });
}
function dayOf(flag, value) {
    if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))))
        return value;
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `${flag} is ${(0,suggestion/* quoted */.TL)(value)}. Allowed: a UTC day such as 2026-11-22.`);
}
/** Shows what is published: per dataset the latest run, what is overdue and what is missing. */
async function indexCommand(flags, world) {
    const failOn = kindsOf(flags.failOn);
    return withPublished(flags.repo, world, async (published) => {
        const whole = await published.index();
        const { dataset } = flags;
        const datasets = Object.entries(whole.datasets).filter(([key]) => dataset === undefined || key === dataset);
        if (dataset !== undefined && datasets.length === 0)
            throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `dataset is ${(0,suggestion/* quoted */.TL)(dataset)}, of which nothing is published. There are: ${(0,suggestion/* listed */.KE)(Object.keys(whole.datasets))}.`);
        const index = { ...whole, datasets: Object.fromEntries(datasets) };
        const findings = indexFindings(index);
        const failing = findings.filter(({ kind }) => failOn.includes(kind));
        if (flags.json === true)
            (0,cli_world/* writeJson */.G)(world, { ...index, findings });
        else {
            (0,cli_world/* writeLines */.x)(world.stdout, indexLines(index, published.repository));
            (0,cli_world/* writeLines */.x)(world.stdout, failing.map(({ dataset: key, kind, text }) => (0,scrub/* plainText */.w)(`${key}: ${kind}. ${text}`)));
        }
        return failing.length > 0 ? 1 : 0;
    });
}
function kindsOf(list) {
    const words = (list ?? '').split(',').map((word) => word.trim());
    return words
        .filter((word) => word !== '')
        .map((word) => {
        const kind = INDEX_FINDINGS.find((known) => known === word);
        if (kind !== undefined)
            return kind;
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `fail-on has ${(0,suggestion/* quoted */.TL)(word)}.${(0,suggestion/* didYouMean */.au)(word, INDEX_FINDINGS)} Allowed: a comma list of ${INDEX_FINDINGS.join(', ')}.`);
    });
}
/** Keeps an issue for each published dataset that something is amiss with. */
async function watchCommand(flags, world) {
    return withPublished(flags.repo, world, async (published) => {
        if ((world.env['GITHUB_TOKEN'] ?? '').trim() === '')
            throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', 'watch writes issues, which takes a token: set GITHUB_TOKEN to one with issues: write.');
        const index = await published.index();
        const findings = indexFindings(index);
        const idle = findings.length === 0 ? [] : await published.idleWorkflows();
        const stopped = idle.map((name) => `GitHub has stopped the workflow "${name}" after 60 days without a change in the repository: enable it on its page.`);
        const receipts = await published.keepIssues(Object.keys(index.datasets).map((dataset) => {
            const own = findings.filter((finding) => finding.dataset === dataset);
            const lines = own.map(({ kind, text }) => `**${kind}** ${text}`);
            return { dataset, findings: own.length === 0 ? [] : [...lines, ...stopped] };
        }));
        if (flags.json === true)
            (0,cli_world/* writeJson */.G)(world, { repository: published.repository, issues: receipts });
        else
            (0,cli_world/* writeLines */.x)(world.stdout, receipts.map(({ dataset, done, url }) => (0,scrub/* plainText */.w)(`${dataset}: ${done === 'nothing' ? 'all well' : `issue ${done}`}${url === null ? '' : `, ${url}`}`)));
        return 0;
    });
}
/** The runs of a repository's index by dataset, which a chain of folders is held against. */
async function anchorOf(repo, world) {
    return withPublished(repo, world, async (published) => {
        const { datasets } = await published.index();
        return Object.fromEntries(Object.entries(datasets).map(([key, { runs }]) => [key, runs]));
    });
}
async function withPublished(repo, world, work) {
    world.scrubber.add(world.env['GITHUB_TOKEN'] ?? '');
    const say = (line) => {
        (0,cli_world/* writeLines */.x)(world.stderr, [(0,scrub/* plainText */.w)(world.scrubber.scrub(line))]);
    };
    const stop = (0,step_stop/* createStopSwitch */.d)(world.process, world.clock, (name) => {
        say(`${name} received: stopping.`);
    });
    try {
        const { env, clock, catalogDir } = world;
        const seed = `${clock.now()} ${clock.monotonic()}`;
        const ports = { env, clock, catalogDir, seed, signal: stop.signal, log: say };
        return await work((0,published/* openPublished */.n)(repo, ports));
    }
    finally {
        stop.dispose();
    }
}

// EXTERNAL MODULE: ./src/cli/run.ts
var cli_run = __webpack_require__(94175);
;// CONCATENATED MODULE: ./src/cli/run-flags.ts


/** Further names of a flag. */
const ALIASES = {
    dryRun: ['what-if'],
};
function aliasesOf(option) {
    return ALIASES[option.name] ?? [];
}
/** The options of a run that have a flag: all of the command line's but the secrets, and the dataset, an argument. */
function flagOptions() {
    return options_options/* OPTIONS */.lw.filter((option) => option.doors.includes('cli') && !option.secret && option.name !== 'dataset');
}
/** Adds the options of a run to a command, or those named, as the option table has them. */
function addRunFlags(command, only) {
    for (const option of flagOptions())
        if (only === undefined || only.includes(option.name))
            command.addOption(flagFor(option));
}
function flagFor(option) {
    const flag = (0,options_options/* optionFlag */.aN)(option);
    const isBoolean = option.kind === 'boolean';
    // The parser takes the first of two names for a short one, and so calls the value by the second.
    const names = [...aliasesOf(option).map((alias) => `--${alias}`), flag].join(', ');
    const description = [
        option.help,
        ...(option.default === undefined || option.default === '' ? [] : [`(default: ${option.default})`]),
        ...(option.env === undefined ? [] : [`(env: ${option.env})`]),
    ].join(' ');
    return new esm/* Option */.c$(`${names} ${isBoolean ? '[true|false]' : `<${placeholder(option)}>`}`, description);
}
function placeholder(option) {
    return option.kind === 'integer'
        ? 'number'
        : option.kind === 'json'
            ? 'json'
            : option.kind === 'list'
                ? 'list'
                : 'value';
}
/** Lines for the help text: the secrets, which come by environment alone. */
function secretLines() {
    const secrets = options_options/* OPTIONS */.lw.filter((option) => option.doors.includes('cli') && option.secret && option.env !== undefined);
    if (secrets.length === 0)
        return [];
    const width = Math.max(...secrets.map((option) => option.env?.length ?? 0));
    return [
        'Secrets come from the environment, never from a flag that other users of the machine could see:',
        ...secrets.map((option) => `  ${(option.env ?? '').padEnd(width)}  ${option.help}`),
    ];
}
/**
 * What the user gave, by option name: the flag, else the environment. Empty means not given.
 * `flags` is what the parser made of the command line.
 */
function givenOptions(dataset, flags, env) {
    const given = { dataset };
    for (const option of options_options/* OPTIONS */.lw) {
        if (!option.doors.includes('cli') || option.name === 'dataset')
            continue;
        const flag = option.secret ? undefined : flags[option.name];
        const value = flag === true ? 'true' : typeof flag === 'string' ? flag : env[option.env ?? ''];
        if (value !== undefined && value.trim() !== '')
            given[option.name] = value.trim();
    }
    return given;
}
/**
 * The command line with every `--flag` of a boolean option written `--flag=true`, unless `true` or `false` follows:
 * the parser would take the next word, be it the dataset, for the flag's value.
 */
function withBooleanValues(argv) {
    const flags = new Set(flagOptions()
        .filter((option) => option.kind === 'boolean')
        .flatMap((option) => [(0,options_options/* optionFlag */.aN)(option), ...aliasesOf(option).map((alias) => `--${alias}`)]));
    return argv.map((word, index) => flags.has(word) && !/^(?:true|false)$/i.test(argv[index + 1] ?? '') ? `${word}=true` : word);
}

// EXTERNAL MODULE: ./src/report/outcome.ts
var report_outcome = __webpack_require__(85066);
// EXTERNAL MODULE: ./src/report/shard-plan.ts
var shard_plan = __webpack_require__(41664);
// EXTERNAL MODULE: ./src/run/shards.ts
var run_shards = __webpack_require__(78356);
// EXTERNAL MODULE: ./src/engine/shard-plan.ts + 1 modules
var engine_shard_plan = __webpack_require__(64007);
// EXTERNAL MODULE: ./src/step/shards.ts
var step_shards = __webpack_require__(69873);
;// CONCATENATED MODULE: ./src/cli/shard-commands.ts














/** The commands for requests that one machine should not fetch alone. */
function addShardCommands(program, world, act) {
    const plan = program
        .command('plan')
        .summary('cut a request into shards for a matrix of jobs, and tell what it costs')
        .description('Cuts the windows of datasets into shards of equal price for strategy.matrix, and tells requests, minutes and bytes. No network call is made. Each row has a text for the option shard; "merge" makes one run of the runs.')
        .argument('<dataset...>', 'keys of the datasets');
    addRunFlags(plan, ['start', 'end', 'filters', 'region', 'catalog', 'requestsPerMinute', 'concurrency']);
    plan
        .option('--shards <number>', 'shards of each dataset, 1 to 256, or auto: about an hour of fetching each', 'auto')
        .option('--max-parallel <number>', 'jobs that run at once; the budget is divided by them (default: 10, or all)')
        .option('--records-per-day <number>', 'records of a UTC day, in place of the figure of the catalog')
        .option('--json', 'print {include, maxParallel, price} instead of text')
        .action((datasets, flags) => act(() => planCommand(datasets, flags, world)));
    program
        .command('merge')
        .summary('make one run of the runs of shards')
        .description('Proves the run folders of shards and makes one sealed run of them, as one machine would have made it. A shard that is missing or failed makes it partial, with the gap named. Exit code 0: succeeded (or partial, with --on-partial warn); 1: not.')
        .argument('<runDir...>', 'run folders that were made with the option shard')
        .option('--output-dir <path>', 'root of the run folders, below the current folder', 'out')
        .option('--catalog <path>', 'the catalog that the shards were run with, if any')
        .option('--on-partial <fail|warn>', 'what an incomplete run does to the exit code', 'fail')
        .option('--json', 'print one JSON document instead of text')
        .action((runDirs, flags) => act(() => mergeCommand(runDirs, flags, world)));
}
async function planCommand(datasets, flags, world) {
    const context = (0,cli_run/* quietContext */.aF)(world, new AbortController().signal);
    const options = {
        shards: (0,options_options/* shardsOf */.$b)(flags.shards),
        maxParallel: wholeNumber('max-parallel', flags.maxParallel, 256),
        recordsPerDay: wholeNumber('records-per-day', flags.recordsPerDay, 1e9),
    };
    const plans = [];
    for (const dataset of datasets)
        plans.push(await world.app.planRun((0,options_options/* resolveOptions */.$i)(givenOptions(dataset, flags, world.env)), context));
    const plan = (0,engine_shard_plan/* planShards */.t)(plans, options);
    if (flags.json === true)
        (0,cli_world/* writeJson */.G)(world, plan);
    else
        (0,cli_world/* writeLines */.x)(world.stdout, (0,shard_plan/* shardPlanLines */.J)(plan));
    return 0;
}
async function mergeCommand(runDirs, flags, world) {
    const schemas = await (0,run_schemas/* readRunSchemas */.c)(world.catalogDir);
    const shards = await (0,run_shards/* openShards */.k)(runDirs.map((runDir) => (0,external_node_path_.resolve)(world.cwd, runDir)), schemas);
    const { outputDir = '', catalog = '', onPartial = '' } = flags;
    const dataset = shards.runs[0].manifest.datasetKey;
    const options = (0,options_options/* resolveOptions */.$i)({ dataset, mode: 'merge', upload: 'false', outputDir, catalog, onPartial });
    const { outcome, stoppedBy } = await (0,cli_run/* carryOut */.u0)(options, world, (context, ports) => (0,step_shards/* mergeJob */.a)(shards, options, context, ports.planRun));
    if (flags.json === true)
        (0,cli_world/* writeJson */.G)(world, (0,terminal/* outcomeJson */.bt)(outcome));
    else
        (0,cli_world/* writeLines */.x)(world.stdout, (0,terminal/* outcomeLines */.qx)(outcome, world.programName));
    return (0,report_outcome/* isSuccess */.oJ)(outcome, options) ? 0 : (stoppedBy ?? 1);
}
function wholeNumber(flag, text, maximum) {
    if (text === undefined)
        return undefined;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= maximum)
        return value;
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `--${flag} is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: a whole number from 1 to ${maximum}.`);
}

// EXTERNAL MODULE: ./src/records/summarise.ts + 2 modules
var summarise = __webpack_require__(63391);
// EXTERNAL MODULE: ./src/run/verify.ts + 1 modules
var verify = __webpack_require__(93977);
;// CONCATENATED MODULE: ./src/run/chain.ts





/**
 * Verifies run folders and the chain that their manifests make: each names the run of its dataset that was published
 * before it, and the digest of that one's manifest. So a run that was changed or taken away shows in its successor. The
 * oldest folder of a dataset may follow a run that is not here. Nothing but the folders is needed; with an anchor, a newest
 * run that was taken away shows too, which no run follows.
 */
async function verifyChain(runDirs, options, anchor) {
    const runs = [];
    const ignored = [];
    for (const runDir of runDirs) {
        const run = await readRun(runDir, options);
        if (run.report.sealed || run.manifest !== undefined || !(await isUnsealed(runDir, options)))
            runs.push(run);
        else
            ignored.push(runDir);
    }
    runs.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const byId = new Map(runs.map((run) => [orderOf(run), run]));
    const begun = new Set();
    const links = runs.map((run) => {
        const { runDir, manifest, report } = run;
        if (manifest === undefined)
            return {
                runDir,
                datasetKey: null,
                runId: null,
                report,
                problems: [`${runDir} is no sealed run folder`],
            };
        const { datasetKey, runId } = manifest;
        const isFirst = !begun.has(datasetKey);
        begun.add(datasetKey);
        return { runDir, datasetKey, runId, report, problems: chainProblems(manifest, isFirst, byId) };
    });
    const ends = endsOf(runs, anchor);
    const ok = links.length > 0 &&
        links.every((link) => link.report.ok && link.problems.length === 0) &&
        ends.every(({ problems }) => problems.length === 0);
    return { ok, links, ignored, ends };
}
/** A folder that is there and has no manifest. */
async function isUnsealed(runDir, { fileSystem = file_system/* nodeFileSystem */.GP }) {
    const names = await fileSystem.list(runDir).catch(() => undefined);
    return names !== undefined && !names.includes(run_manifest/* MANIFEST_NAME */.ir);
}
function endsOf(runs, anchor) {
    const byDataset = new Map();
    for (const run of runs) {
        const key = run.manifest?.datasetKey;
        if (key !== undefined)
            byDataset.set(key, [...(byDataset.get(key) ?? []), run]);
    }
    return [...byDataset].map(([datasetKey, own]) => {
        const ids = own.map((run) => run.manifest?.runId ?? '');
        const [first = ''] = ids;
        return {
            datasetKey,
            first,
            last: ids.at(-1) ?? '',
            before: own[0]?.manifest?.previous?.runId ?? null,
            problems: anchor === undefined ? [] : anchorProblems(own, first, anchor[datasetKey] ?? []),
        };
    });
}
/** What the index knows from the first link on: each run must be here, with the manifest that the index has the digest of. */
function anchorProblems(own, first, indexed) {
    const here = new Map(own.map((run) => [run.manifest?.runId ?? '', run.manifestSha256]));
    if (indexed.length === 0)
        return ['the index has no run of it'];
    const problems = indexed.flatMap(({ runId, manifestSha256 }) => {
        if (runId < first)
            return [];
        const sha256 = here.get(runId);
        if (sha256 === undefined)
            return [`run ${runId} of the index is missing`];
        return sha256 === manifestSha256 ? [] : [`run ${runId} is not the one that the index has the digest of`];
    });
    const known = new Set(indexed.map(({ runId }) => runId));
    const oldest = indexed.at(-1)?.runId ?? '';
    const strangers = [...here.keys()].filter((runId) => runId >= oldest && !known.has(runId));
    return [...problems, ...strangers.map((runId) => `run ${runId} is not in the index`)];
}
function chainProblems({ datasetKey, runId, previous }, isFirst, byId) {
    if (previous === undefined)
        return isFirst ? [] : [`run ${runId} names no run before it: the chain is broken there`];
    const before = byId.get(`${datasetKey} ${previous.runId}`);
    if (before === undefined)
        return isFirst ? [] : [`run ${previous.runId}, which run ${runId} follows, is missing`];
    if (before.manifestSha256 === previous.manifestSha256)
        return [];
    return [`run ${previous.runId} was changed: run ${runId} sealed another ${run_manifest/* MANIFEST_NAME */.ir} of it`];
}
function orderOf({ runDir, manifest }) {
    return manifest === undefined ? `\uffff ${runDir}` : `${manifest.datasetKey} ${manifest.runId}`;
}
async function readRun(runDir, options) {
    const report = await (0,verify/* verifyRun */.$)(runDir, options);
    const fileSystem = options.fileSystem ?? file_system/* nodeFileSystem */.GP;
    if (report.runId === null)
        return { runDir, manifest: undefined, manifestSha256: '', report };
    const bytes = await bytesOf(fileSystem, (0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir));
    return {
        runDir,
        manifest: JSON.parse(bytes.toString('utf8')),
        manifestSha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        report,
    };
}
async function bytesOf(fileSystem, path) {
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/cli/verify.ts











/**
 * Checks a run folder. 0: all is as its manifest says; 1: something differs, be it the manifest itself; 2: there is no
 * manifest, so nothing to check by.
 */
async function verifyCommand(runDir, options, world) {
    const schemas = await (0,run_schemas/* readRunSchemas */.c)(world.catalogDir);
    const recount = await recounter(options.catalog, world);
    const report = await (0,verify/* verifyRun */.$)((0,external_node_path_.resolve)(world.cwd, runDir), { schemas, recount });
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, report);
    else {
        const problems = new Set(report.checks.flatMap((check) => check.problems));
        const rows = report.checks.map((check) => [check.ok ? 'ok' : 'FAILED', check.name, check.note]);
        const facts = report.runId === null
            ? []
            : [
                `  run ${report.runId}, ${report.status ?? 'unknown'}, ${(0,report_text/* formatCount */.B4)(report.records ?? 0)} records, data digest ${report.dataDigest ?? 'unknown'}`,
            ];
        (0,cli_world/* writeLines */.x)(world.stdout, [
            `${runDir}: ${report.ok ? 'as sealed' : report.sealed ? 'NOT as sealed' : 'no finished run folder'}`,
            ...facts,
            ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`),
            ...[...problems].map((problem) => `  ! ${problem}`),
            ...(report.ok ? verify_originLines(report.claimedOrigin, runDir) : []),
        ].map((line) => (0,scrub/* plainText */.w)(line)));
    }
    if (report.ok)
        return 0;
    return report.sealed ? 1 : 2;
}
/** Counts again where the catalog at hand is the one that was in force. */
async function recounter(catalogPath, world) {
    const catalog = await (0,load/* loadCatalog */.a)({
        catalogDir: world.catalogDir,
        overlayPath: catalogPath,
        workspace: world.cwd,
    });
    return ({ catalog: inForce, datasetKey }) => {
        const dataset = catalog.datasets.get(datasetKey);
        return inForce.sha256 === catalog.sha256 && dataset !== undefined
            ? (0,summarise/* createSummary */.F)(dataset.summary)
            : `the run had another catalog (${inForce.version}, sha256 ${inForce.sha256.slice(0, 12)}…); --catalog names it`;
    };
}
/** What is known of who made a folder: integrity says nothing about it. */
function verify_originLines(claimed, runDir) {
    if (claimed === null)
        return ['  Origin not proven: the folder names nobody as its maker.'];
    return [
        `  Origin not proven: the folder says that run ${claimed.runId} of ${claimed.repository} made it.`,
        `  Where its manifest is attested: gh attestation verify ${(0,terminal/* shellWord */.r7)(`${runDir}/${run_manifest/* MANIFEST_NAME */.ir}`)} --repo ${claimed.repository}`,
    ];
}
/** Checks run folders and the chain of their manifests. 0: whole; 1: something differs; 2: a folder is no finished run. */
async function verifyChainCommand(runDirs, options, world) {
    const schemas = await (0,run_schemas/* readRunSchemas */.c)(world.catalogDir);
    const absolute = runDirs.map((runDir) => (0,external_node_path_.resolve)(world.cwd, runDir));
    const report = await verifyChain(absolute, { schemas, withoutRaw: true }, options.anchor);
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, report);
    else
        (0,cli_world/* writeLines */.x)(world.stdout, chainLines(report, options.anchor !== undefined));
    if (report.ok)
        return 0;
    return report.links.length === 0 || report.links.some((link) => link.runId === null) ? 2 : 1;
}
function chainLines({ ok, links, ignored, ends }, isAnchored) {
    const rows = links.map((link) => [
        link.problems.length === 0 && link.report.ok ? 'ok' : 'FAILED',
        link.datasetKey ?? '',
        link.runId ?? '',
        link.runDir,
    ]);
    const problems = [
        ...links.flatMap((link) => [
            ...link.problems,
            ...link.report.checks
                .flatMap((check) => check.problems)
                .map((problem) => (link.runId === null ? problem : `run ${link.runId}: ${problem}`)),
        ]),
        ...ends.flatMap((end) => end.problems.map((problem) => `${end.datasetKey}: ${problem}`)),
    ];
    const proof = isAnchored
        ? 'held against the index'
        : 'not held against an index (--repo), so a newer run may be missing';
    return [
        `${(0,report_text/* formatCount */.B4)(links.length)} run folders: ${ok ? 'each as sealed, and each follows the one before' : 'NOT a whole chain'}`,
        ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`),
        ...ends.map(({ datasetKey, first, last, before }) => `  ${datasetKey}: from ${first} ${before === null ? '(begins the chain)' : `(follows ${before}, which is not here)`} to ${last}, ${proof}`),
        ...ignored.map((runDir) => `  left out  ${runDir}: no manifest, so a run that was killed or a copy of lookups`),
        ...problems.map((problem) => `  ! ${problem}`),
    ].map((line) => (0,scrub/* plainText */.w)(line));
}

;// CONCATENATED MODULE: ./src/cli/program.ts


















const program_JSON_FLAG = ['--json', 'print one JSON document instead of text'];
/** Runs the command line `argv` (without program and script) and returns the exit code. Never throws. */
async function runCli(argv, world) {
    let exitCode = 0;
    const program = createProgram(world, async (work) => {
        exitCode = await work();
    });
    try {
        await program.parseAsync(withBooleanValues(argv), { from: 'user' });
        return exitCode;
    }
    catch (thrown) {
        // Help and version end by an exception as well; bad usage has been told already.
        if (thrown instanceof esm/* CommanderError */.b7)
            return thrown.exitCode;
        return tellError(thrown, argv.includes('--json'), world);
    }
}
function tellError(thrown, json, world) {
    const report = (0,run_manifest/* scrubbedReport */.LX)(thrown, (text) => world.scrubber.scrub(text));
    (0,cli_world/* writeLines */.x)(world.stderr, (0,terminal/* errorLines */.S6)(report));
    if (report.code === 'INTERNAL' && (world.env['DEBUG'] ?? '') !== '' && thrown instanceof Error)
        (0,cli_world/* writeLines */.x)(world.stderr, [world.scrubber.scrub(thrown.stack ?? '')]);
    if (json)
        (0,cli_world/* writeJson */.G)(world, { status: report.code === 'CANCELLED' ? 'cancelled' : 'failed', error: report });
    return (0,exit_code/* exitCodeOf */.FO)(report);
}
function createProgram(world, act) {
    const program = new esm/* Command */.uB('genesys-core')
        .description('Extracts Genesys Cloud data as verifiable, redacted datasets described by a catalog.')
        .version(identity/* ENGINE_VERSION */.AH, '-V, --version', 'print the version')
        .helpOption('-h, --help', 'show help for a command')
        .showHelpAfterError('(--help shows what is allowed)')
        .exitOverride()
        .configureOutput({
        writeOut: (text) => {
            world.stdout.write(text);
        },
        writeErr: (text) => {
            world.stderr.write(text);
        },
        outputError: (text, write) => {
            write(text.replace(/^error: /, 'error INPUT_INVALID: '));
        },
        getOutHelpWidth: () => helpWidth(world.stdout),
        getErrHelpWidth: () => helpWidth(world.stderr),
    });
    addRunCommands(program, world, act);
    addCatalogCommands(program, world, act);
    addOtherCommands(program, world, act);
    return program;
}
function helpWidth(stream) {
    return stream.isTTY ? stream.columns() : 110;
}
function addRunCommands(program, world, act) {
    const run = program
        .command('run')
        .summary('run a dataset')
        .description('Runs a dataset over a window and leaves a sealed run folder. Exit code 0: succeeded (or partial, with --on-partial warn); 75: not, and the same again may succeed; 1: not.')
        .argument('<dataset>', 'key of the dataset; the command "datasets" lists them');
    addRunFlags(run);
    run
        .option(...program_JSON_FLAG)
        .addHelpText('after', ['', ...secretLines()].join('\n'))
        .action((dataset, flags) => act(() => (0,cli_run/* runCommand */.d1)(givenOptions(dataset, flags, world.env), { json: flags.json === true }, world)));
    program
        .command('demo')
        .summary('run a dataset of one simulated day, with nothing set up')
        .description('Starts a simulator in this process and runs a dataset of 5,000 records against it, into ./out.')
        .option(...program_JSON_FLAG)
        .action((flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(603), __webpack_require__.e(155)]).then(__webpack_require__.bind(__webpack_require__, 71155))).demoCommand({ json: flags.json === true }, world)));
}
function addCatalogCommands(program, world, act) {
    const catalogFlag = [
        '--catalog <path>',
        'a catalog below the current folder that extends the built-in one: a file, several with commas, or a folder',
    ];
    const optionsOf = (flags) => ({ json: flags.json === true, catalog: flags.catalog });
    program
        .command('datasets')
        .summary('list the datasets')
        .description('Lists the datasets of the catalog.')
        .option(...catalogFlag)
        .option(...program_JSON_FLAG)
        .action((flags) => act(() => datasetsCommand(optionsOf(flags), world)));
    program
        .command('describe')
        .summary('tell all about a dataset, redaction of each field included')
        .description('What a dataset is, its window and filters, the requests and permissions that it needs, and what happens to each field and why.')
        .argument('<dataset>', 'key of the dataset')
        .option(...catalogFlag)
        .option(...program_JSON_FLAG)
        .action((dataset, flags) => act(() => describeCommand(dataset, optionsOf(flags), world)));
    program
        .command('schema')
        .summary('print the schema of a dataset’s records')
        .description('What the records of a dataset look like after redaction, for a program or a database. Tables have the column _rest beside the declared ones.')
        .argument('<dataset>', 'key of the dataset')
        .requiredOption('--for <target>', SCHEMA_TARGETS.join(', '))
        .option(...catalogFlag)
        .action((dataset, flags) => act(() => schemaCommand(dataset, { catalog: flags.catalog, target: flags.for }, world)));
    program
        .command('role')
        .summary('tell the smallest role that some datasets need')
        .description('The smallest set of permissions that an OAuth client needs for the datasets together, and what to click for it.')
        .argument('<dataset...>', 'keys of the datasets')
        .option(...catalogFlag)
        .option(...program_JSON_FLAG)
        .action((datasets, flags) => act(() => roleCommand(datasets, optionsOf(flags), world)));
    program
        .command('validate')
        .summary('check catalog files')
        .description('Checks catalogs; without any, the built-in one. Exit code 0: all valid; 1: not.')
        .argument('[catalog...]', 'files to check')
        .option('--vendor', "also compare with what is known of the vendor's API")
        .option('--resolved', 'print the catalog in force with the files, each entry with all that it extends')
        .option(...program_JSON_FLAG)
        .action((paths, flags) => act(() => validateCommand(paths, { json: flags.json === true, resolved: flags.resolved === true, vendor: flags.vendor === true }, world)));
    program
        .command('operations')
        .summary('find read operations of the API')
        .description("Finds the vendor's read operations that have all the words, to make a dataset of one.")
        .argument('<words...>', 'words of the path, the name or what it does, e.g. routing skills')
        .option(...program_JSON_FLAG)
        .action((words, flags) => act(() => operationsCommand(words, { json: flags.json === true }, world)));
    program
        .command('new-dataset')
        .summary('draft a dataset from a read operation')
        .description('Drafts an overlay with endpoint, paging, key, window, filters, parents, fields, redaction and summary from what the vendor says of the operation, and lists what a person must decide. Exit code 0: nothing is left open; 1: something is.')
        .argument('<operation>', 'id of the operation, or its path; the command "operations" finds it')
        .option('--key <key>', 'key of the dataset; else made from the path')
        .option('--output <file>', 'new file to write, below the current folder; else the draft is printed')
        .option(...catalogFlag)
        .option(...program_JSON_FLAG)
        .action((operation, flags) => act(() => newDatasetCommand(operation, { ...optionsOf(flags), key: flags.key, output: flags.output }, world)));
    program
        .command('test')
        .summary('put every dataset of a catalog through the conformance suite')
        .description('Checks, plans, simulates, pages, redacts, summarises and verifies every dataset of the built-in catalog, or those that a catalog given adds or changes. Needs no account and no network. Exit code 0: all as they should be; 1: not.')
        .argument('[catalog or dataset...]', 'catalogs below the current folder that extend the built-in one, and keys of datasets to test alone')
        .option(...program_JSON_FLAG)
        .action((paths, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(603), __webpack_require__.e(365)]).then(__webpack_require__.bind(__webpack_require__, 91365))).testCommand(paths, { json: flags.json === true }, world)));
}
function addOtherCommands(program, world, act) {
    program
        .command('verify')
        .summary('check a run folder against its manifest')
        .description('Checks digests, schemas, counts and completeness of a run folder. Exit code 0: all as the manifest says; 1: something differs; 2: it is no finished run folder.')
        .argument('<runDir...>', 'the run folder; several with --chain')
        .option('--chain', 'check that each run follows the one published before it: finds runs changed or removed')
        .option('--catalog <path>', 'the catalog of the run, where it was not the built-in one: its figures are counted again')
        .option(...program_JSON_FLAG)
        .option('--repo <owner/name>', 'with --chain: hold it against the index of this repository')
        .action(([runDir = '', ...more], flags) => act(async () => {
        const json = flags.json === true;
        if (flags.chain === true) {
            const anchor = flags.repo === undefined ? undefined : await anchorOf(flags.repo, world);
            return verifyChainCommand([runDir, ...more], { json, anchor }, world);
        }
        if (more.length === 0)
            return verifyCommand(runDir, { json, catalog: flags.catalog }, world);
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', 'Several run folders are given; that takes --chain.');
    }));
    addShardCommands(program, world, act);
    program
        .command('files')
        .summary('list the data files that count, so that no record counts twice')
        .description('Of all finished runs below the output folder: each interval from the newest run that has it. Runs with filters do not count.')
        .argument('<dataset>', 'key of the dataset')
        .option('--output-dir <path>', 'root of the run folders (default: out)')
        .option('--for <target>', 'duckdb: one relation for "from", typed as declared')
        .option(...program_JSON_FLAG)
        .action((dataset, flags) => act(() => filesCommand(dataset, flags, world)));
    addPublishedCommands(program, world, act);
    addSiteCommand(program, world, act);
    program
        .command('simulator')
        .summary('serve a simulated API on this machine')
        .description('Serves the API on the loopback with made-up data that a seed decides, until it is stopped.')
        .option('--port <number>', 'port on 127.0.0.1, 0 for any free one', '0')
        .option('--seed <text>', 'decides data and ids', 'simulator')
        .option('--faults <mix>', `what goes wrong: ${faults/* FAULT_MIXES */.gg.join(' or ')}`, 'none')
        .option('--fault-rate <share>', 'share of the requests that meet a fault, 0 to 1', '0.3')
        .option('--fault-seed <text>', 'decides which requests meet which fault (default: the seed)')
        .option('--audits-per-day <number>', 'audit records of a UTC day', '5000')
        .option('--rate-limit <number>', 'requests a minute for each token (default: no limit)')
        .option('--latency <ms>', 'wait before every answer, in milliseconds', '0')
        .option('--catalog <path>', 'serve the endpoints of this catalog too')
        .option(...program_JSON_FLAG)
        .action((flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(603), __webpack_require__.e(808)]).then(__webpack_require__.bind(__webpack_require__, 58808))).simulatorCommand(flags, world)));
    program
        .command('keygen')
        .summary('print a fresh key for pseudonyms')
        .description('Prints a fresh random key of 32 bytes for the pseudonymKey option.')
        .action(() => act(() => keygenCommand(world)));
}

;// CONCATENATED MODULE: ./src/cli/start.ts










/** Runs the command line in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
function startCli(entryUrl) {
    const end = (exitCode) => {
        process.exitCode = exitCode;
        // Idle connections of the client libraries would keep the process; what was written must have left it first.
        process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
    };
    // `… | head` closes the pipe early, which is no reason to leave a run unsealed or to complain.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const scrubber = (0,scrub/* createScrubber */.H)();
    const crash = (thrown) => {
        const report = (0,run_manifest/* scrubbedReport */.LX)(thrown, (text) => scrubber.scrub(text));
        process.stderr.write((0,terminal/* errorLines */.S6)(report)
            .map((line) => `${line}\n`)
            .join(''));
        end(1);
    };
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    runCli(process.argv.slice(2), {
        env: process.env,
        cwd: process.cwd(),
        stdout: textStream(process.stdout),
        stderr: textStream(process.stderr),
        process,
        clock: clock/* systemClock */.m,
        scrubber,
        catalogDir: (0,identity/* catalogDirOf */.yf)(entryUrl),
        programName: programName(entryUrl),
        app: { executeRun: (0,thread/* createThreadedRun */.F)((0,thread/* threadScriptOf */.D)(entryUrl)), planRun: plan/* planRun */.n },
    }).then(end, crash);
}
function textStream(stream) {
    return {
        write(text) {
            stream.write(text);
        },
        isTTY: stream.isTTY,
        columns: () => stream.columns,
    };
}
/** `node dist/cli/index.js` as typed from the current folder, or the name of the installed program. */
function programName(entryUrl) {
    const script = process.argv[1] ?? '';
    if (!script.endsWith('.js') && !script.endsWith('.ts'))
        return 'genesys-core';
    const path = (0,external_node_path_.relative)(process.cwd(), (0,external_node_url_.fileURLToPath)(entryUrl));
    return `node ${(0,terminal/* shellWord */.r7)(path.replaceAll('\\', '/'))}`;
}


/***/ }),

/***/ 94790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeJson),
/* harmony export */   x: () => (/* binding */ writeLines)
/* harmony export */ });
/** Writes lines to a stream. */
function writeLines(stream, lines) {
    stream.write(lines.map((line) => `${line}\n`).join(''));
}
/** Writes one JSON document, indented for the eye, to standard output. */
function writeJson(world, value) {
    world.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}


/***/ }),

/***/ 87496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ errorLines),
/* harmony export */   bt: () => (/* binding */ outcomeJson),
/* harmony export */   qx: () => (/* binding */ outcomeLines),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69289);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40328);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49455);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85066);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65655);






const MAX_ROWS = 10;
const MAX_LEADING = 3;
const MAX_CELL = 200;
/** How a run ended, in lines for a terminal, with what to do next. */
function outcomeLines(outcome, programName) {
    const model = (0,_model_js__WEBPACK_IMPORTED_MODULE_3__/* .reportModel */ .S)(outcome);
    const lines = [
        `${model.datasetKey}: ${model.status}`,
        ...model.errors.flatMap(reportLines),
        ...model.sections.flatMap(sectionLines),
    ];
    if (outcome.result.manifest !== null)
        lines.push('', `Check it: ${programName} verify ${shellWord(outcome.shownDir)}`);
    // Texts of the server may be in any of them.
    return lines.map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(line));
}
function sectionLines({ title, facts, tables }) {
    const rows = facts.flatMap(({ line }) => (line === null ? [] : [[line.label, shownText(line.shown)]]));
    const leading = tables.filter(({ depth }) => depth === 'leading').map(leadingRow);
    const lines = [
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .alignedRows */ .wC)([...rows, ...leading]),
        ...tables.filter(({ depth }) => depth === undefined).flatMap(tableLines),
    ];
    if (lines.length === 0)
        return [];
    return title === ''
        ? lines.map((line) => `  ${line}`)
        : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}
function tableLines({ title, columns, rows, one, many }) {
    const shown = rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(shownText(cell), MAX_CELL)));
    const head = columns.length === 1 ? [] : [columns];
    return [
        ...(title === undefined ? [] : [title]),
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .alignedRows */ .wC)([...head, ...shown]),
        ...(rows.length > MAX_ROWS ? [`and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(rows.length - MAX_ROWS, one, many)} more`] : []),
    ];
}
/** `Top by action   Update (4,000), Create (1,000)`. */
function leadingRow({ columns, rows }) {
    const shown = rows.slice(0, MAX_LEADING).map(([name, ...values]) => {
        const told = values.map(shownText).filter((text) => text !== '');
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(name === undefined ? '' : shownText(name), 60)} (${told.join(', ')})`;
    });
    const left = rows.length - shown.length;
    return [columns[0] ?? '', `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`];
}
function shownText({ text, href }) {
    return href === undefined ? text : `${text}, ${href}`;
}
/** The same for a program, as `run --json` prints it: each fact under its path. */
function outcomeJson(outcome) {
    const { result, publishErrors } = outcome;
    const { manifest } = result;
    const document = {
        status: result.status,
        datasetKey: result.datasetKey,
        runId: result.runId,
        runDir: result.runDir,
        manifestPath: manifest === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(result.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir),
        summaryPath: result.summary === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(result.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .SUMMARY_NAME */ .pL),
        // By the names of the step's outputs.
        recordCount: manifest?.counts.records ?? null,
        windowStart: manifest?.request.start ?? null,
        windowEnd: manifest?.request.end ?? null,
        ...(manifest === null ? NO_RUN : {}),
        error: result.error,
        uploadError: outcome.uploadError,
        publishErrors,
    };
    for (const { facts, tables } of (0,_model_js__WEBPACK_IMPORTED_MODULE_3__/* .reportModel */ .S)(outcome).sections) {
        for (const { path, value } of facts)
            setAt(document, path.split('.'), value);
        for (const { path, values } of tables)
            if (path !== undefined)
                setAt(document, path.split('.'), values ?? []);
    }
    return document;
}
const NO_RUN = {
    counts: null,
    missing: null,
    incomplete: null,
    files: null,
    dataDigest: null,
    lookups: [],
    warnings: [],
};
function setAt(container, [name, ...rest], value) {
    if (name === undefined)
        return;
    const [next] = rest;
    if (next === undefined) {
        container[name] = value;
        return;
    }
    container[name] ??= /^\d+$/.test(next) ? [] : {};
    setAt(container[name], rest, value);
}
function reportLines({ report, remedy }) {
    return [
        `error ${report.code}: ${report.message}`,
        ...(report.endpoint === undefined ? [] : [`  endpoint ${report.endpoint}`]),
        ...(report.correlationId === undefined ? [] : [`  correlation id ${report.correlationId}`]),
        ...(remedy === '' ? [] : [`  ${remedy}`]),
    ];
}
/** An error as lines: code and message, then what can be done. */
function errorLines(report) {
    return reportLines({ role: 'error', report, remedy: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .remedyFor */ .wJ)(report.code) }).map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(line));
}
/** A path as one word of a POSIX shell. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 97609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ faultMix),
/* harmony export */   gg: () => (/* binding */ FAULT_MIXES),
/* harmony export */   y3: () => (/* binding */ createFaultPlayer)
/* harmony export */ });
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32719);

/**
 * A player of the script. What is drawn depends on the seed, the request and how often that same request was made, so
 * that the order in which a client's lanes arrive changes nothing.
 */
function createFaultPlayer(script, seed) {
    const rules = script.map((rule) => ({ rule, path: pathTest(rule.match?.path), seen: 0 }));
    const repeats = new Map();
    return {
        choose(subject) {
            const request = `${subject.method} ${subject.path}?${subject.query}`;
            const repeat = repeats.get(request) ?? 0;
            repeats.set(request, repeat + 1);
            const draw = (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(seed, (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .hashText */ .qj)(request), repeat);
            let chosen;
            // Every rule counts what it matches, also behind the one that decides.
            for (const [index, entry] of rules.entries()) {
                if (!concerns(entry.rule.match, entry.path, subject))
                    continue;
                entry.seen += 1;
                if (chosen === undefined && isDue(entry.rule.match, entry.seen, (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .unit */ .zA)((0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(draw, 61, index)))) {
                    chosen = faultOf(entry.rule, (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(draw, 62, index));
                }
            }
            return chosen;
        },
    };
}
function concerns(match, path, subject) {
    if (match?.method !== undefined && match.method.toUpperCase() !== subject.method)
        return false;
    const kinds = match?.kind === undefined ? undefined : [match.kind].flat();
    if (kinds !== undefined && !kinds.includes(subject.kind))
        return false;
    return path(subject.path);
}
function isDue(match, seen, draw) {
    if (match === undefined)
        return true;
    if (match.nth !== undefined && ![match.nth].flat().includes(seen))
        return false;
    if (match.every !== undefined && seen % match.every !== 0)
        return false;
    if (match.first !== undefined && seen > match.first)
        return false;
    return match.probability === undefined || draw < match.probability;
}
function pathTest(pattern) {
    if (pattern === undefined)
        return () => true;
    if (!pattern.includes('*'))
        return (path) => path.startsWith(pattern);
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('.*')}$`);
    return (path) => expression.test(path);
}
function faultOf(rule, draw) {
    const faults = [rule.fault].flat();
    return faults[draw % faults.length];
}
/** The named mixes. */
const FAULT_MIXES = ['none', 'chaos'];
/**
 * The script of a named mix. `chaos`: 429s, 5xx, resets, truncations, token expiry, duplicates and empty pages, spread
 * by the seed of the server; waits that it names are 1 s long. A submit meets mostly faults after which repeating is
 * safe. No fault of the mix loses a row, so a client that copes ends with the same data as without faults.
 */
function faultMix(name, options = {}) {
    if (name === 'none')
        return [];
    const probability = options.rate ?? 0.3;
    const slowDown = { kind: 'status', status: 429, retryAfterSeconds: 1 };
    const unavailable = { kind: 'status', status: 503, retryAfterSeconds: 1 };
    const gateway = {
        kind: 'status',
        status: 502,
        body: '<html><body>502 Bad Gateway</body></html>',
        contentType: 'text/html',
    };
    const broken = [
        slowDown,
        { kind: 'status', status: 429, hintSeconds: 1 },
        { kind: 'status', status: 500 },
        gateway,
        unavailable,
        { kind: 'status', status: 504, body: '' },
        { kind: 'reset' },
        { kind: 'reset', when: 'after' },
        { kind: 'truncate' },
        { kind: 'truncate', way: 'chunked' },
        { kind: 'truncate', way: 'length' },
        { kind: 'expireToken' },
    ];
    const doubled = { kind: 'duplicateRows' };
    const empty = { kind: 'emptyPage' };
    return [
        {
            match: { kind: 'token', probability: probability / 2 },
            fault: [slowDown, unavailable, { kind: 'status', status: 500 }, { kind: 'reset' }],
        },
        {
            match: { kind: 'submit', probability },
            fault: [
                slowDown,
                slowDown,
                slowDown,
                slowDown,
                unavailable,
                unavailable,
                { kind: 'expireToken' },
                { kind: 'expireToken' },
                { kind: 'status', status: 500 },
            ],
        },
        {
            match: { kind: 'page', probability },
            fault: [...broken, doubled, doubled, doubled, empty, empty, empty],
        },
        { match: { kind: ['status', 'other', 'download', 'cancel'], probability }, fault: broken },
    ];
}


/***/ }),

/***/ 32719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   jh: () => (/* binding */ mix),
/* harmony export */   pV: () => (/* binding */ uuidOf),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   sk: () => (/* binding */ createRandom),
/* harmony export */   zA: () => (/* binding */ unit)
/* harmony export */ });
/** 32 bits of a text (FNV-1a with a final mix). */
function hashText(text) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return finish(hash);
}
/** 32 bits that depend on every part and on their order. */
function mix(seed, ...parts) {
    let hash = seed;
    for (const part of parts)
        hash = finish(Math.imul(hash ^ finish(part + 0x9e3779b9), 0x85ebca6b) + 0x1b873593);
    return hash >>> 0;
}
function finish(value) {
    let hash = value | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** The stream that starts from 32 bits (mulberry32). */
function createRandom(start) {
    let state = start | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let value = Math.imul(state ^ (state >>> 15), 1 | state);
        value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
        return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
    };
}
/** A number in [0, 1) from 32 bits. */
function unit(hash) {
    return hash / 4294967296;
}
/** An integer in [0, count). */
function below(random, count) {
    return Math.floor(random() * count);
}
/** One of the values; the list must not be empty. */
function pick(random, values) {
    return values[below(random, values.length)];
}
/** An id in the form of a UUID version 4, made of 32 bits and more parts. */
function uuidOf(hash, ...parts) {
    // Two words that see all parts: one alone would give a million records the same id here and there.
    const first = mix(hash, 1, ...parts);
    const second = mix(hash, 2, ...parts);
    const a = hex(first);
    const b = hex(mix(first, second));
    const c = hex(second);
    const d = hex(mix(second, first));
    // The first digit of the fourth group is the variant: 8, 9, a or b.
    const variant = '89ab'.charAt(first & 3);
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}
const BYTES = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));
function hex(value) {
    const byte = (shift) => BYTES[(value >>> shift) & 255] ?? '';
    return byte(24) + byte(16) + byte(8) + byte(0);
}


/***/ })

};
