export const id = 20;
export const ids = [20];
export const modules = {

/***/ 94175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aF: () => (/* binding */ quietContext),
/* harmony export */   d1: () => (/* binding */ runCommand),
/* harmony export */   u0: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _step_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79710);
/* harmony import */ var _engine_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87106);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48831);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46472);
/* harmony import */ var _report_exit_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38324);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51307);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18991);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87496);
/* harmony import */ var _step_step_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89355);
/* harmony import */ var _step_stop_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(69172);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(94790);













/** Runs a dataset, or shows its plan, by what the user gave. @throws GenesysCoreError where there is no run folder yet. */
async function runCommand(given, command, world) {
    for (const option of _options_options_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTIONS */ .lw) {
        const value = given[option.name];
        if (option.secret && value !== undefined)
            world.scrubber.add(value);
    }
    const canUpload = (world.env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '';
    const options = (0,_options_options_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveOptions */ .$i)({ upload: String(canUpload), ...given });
    if (options.upload && !canUpload && !options.dryRun)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('INPUT_INVALID', 'upload is true, but there is nowhere to upload to: artifacts belong to a GitHub workflow run, and ACTIONS_RUNTIME_TOKEN is not set. Leave --upload out or give --upload false.');
    if (options.publish.length > 0)
        (0,_step_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._)(world.env);
    if (options.dryRun)
        return tellPlan(options, command, world);
    const { outcome, caughtUp, stoppedBy } = await carryOut(options, world);
    const outcomes = [outcome, ...caughtUp];
    if (command.json)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .G)(world, { ...(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .outcomeJson */ .bt)(outcome), caughtUp: caughtUp.map(_report_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .outcomeJson */ .bt) });
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeLines */ .x)(world.stdout, outcomes.flatMap((one) => (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_9__/* .outcomeLines */ .qx)(one, world.programName)));
    const { exitCode } = (0,_report_exit_code_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictOf */ .Vj)(outcomes, options.onPartial);
    return exitCode === 0 ? 0 : (stoppedBy ?? exitCode);
}
async function tellPlan(options, command, world) {
    const context = quietContext(world, new AbortController().signal);
    const plan = await world.app.planRun(options, context);
    if (command.json)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .G)(world, (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planJson */ .iY)(plan, options));
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeLines */ .x)(world.stdout, (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planText */ .Pt)(plan, options));
    return 0;
}
/**
 * Runs with live progress on standard error, then delivers. Shared by `run`, `demo` and `merge`, which hands over what
 * makes its job.
 */
async function carryOut(options, world, makeJob) {
    const progress = world.stderr.isTTY ? (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .createProgressLine */ .Y)(options.dataset, world.stderr, world.clock) : null;
    const print = (line) => {
        const text = world.scrubber.scrub(line);
        if (progress === null)
            (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeLines */ .x)(world.stderr, [text]);
        else
            progress.print(text);
    };
    const log = (0,_report_log_js__WEBPACK_IMPORTED_MODULE_5__/* .createEventLog */ .b)(options.dataset, world.clock, print);
    const stop = (0,_step_stop_js__WEBPACK_IMPORTED_MODULE_11__/* .createStopSwitch */ .d)(world.process, world.clock, (name) => {
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
        const { primary, caughtUp } = await (0,_step_step_js__WEBPACK_IMPORTED_MODULE_10__/* .carryOutStep */ .Q)(options, context, {
            ...(makeJob === undefined ? {} : { makeJob }),
            clock: world.clock,
            log: print,
            planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
            async run(job, oneContext, day) {
                if (day !== undefined)
                    print(`Catching up ${day}`);
                const result = await world.app.executeRun(job, oneContext);
                progress?.close();
                const delivery = await (0,_step_delivery_js__WEBPACK_IMPORTED_MODULE_2__/* .deliver */ .c)(result, job.options, world.env, {
                    clock: world.clock,
                    scrub: (text) => world.scrubber.scrub(text),
                    log: print,
                    clientLog: () => undefined,
                    uploaded: (artifact) => {
                        print(`Uploaded ${artifact.name}`);
                    },
                    catalogDir: world.catalogDir,
                    about: () => (0,_step_step_js__WEBPACK_IMPORTED_MODULE_10__/* .aboutOf */ .r)(job.plan),
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
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(world.cwd, result.runDir);
    return below === '' || below.startsWith('..') ? result.runDir : below;
}
/** What the engine is told of its surroundings where nobody listens. */
function quietContext(world, signal) {
    return {
        workspace: world.cwd,
        catalogDir: world.catalogDir,
        engine: (0,_engine_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .engineEntry */ .pW)(undefined),
        github: (0,_engine_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .githubEntry */ .OH)(world.env),
        env: world.env,
        scrubber: world.scrubber,
        signal,
        events: { emit: () => undefined },
        progress: { known: () => undefined },
    };
}


/***/ }),

/***/ 49020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startCli: () => (/* binding */ startCli)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/engine/plan.ts
var plan = __webpack_require__(30955);
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
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/report/exit-code.ts
var exit_code = __webpack_require__(38324);
// EXTERNAL MODULE: ./src/report/terminal.ts
var terminal = __webpack_require__(87496);
// EXTERNAL MODULE: ./src/simulator/faults.ts
var faults = __webpack_require__(97609);
// EXTERNAL MODULE: ./src/catalog/load.ts + 13 modules
var load = __webpack_require__(96229);
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

// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/check-rows.ts
var check_rows = __webpack_require__(63113);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/report/plan.ts
var report_plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
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
        dataset.description,
    ]);
    const packs = [...new Set(rows.map(([pack]) => pack))];
    const byPack = packs.flatMap((pack) => rows.filter(([each]) => each === pack));
    return (0,report_text/* alignedRows */.wC)([['PACK', 'DATASET', 'KIND', 'WHAT IT IS'], ...byPack]);
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
        })),
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
function windowLines({ window }) {
    if (window === undefined)
        return ['none: a snapshot of now'];
    return [
        'half-open, [start, end), in UTC; the previous UTC day where none is given',
        `at most ${window.maxDuration}${window.slice === undefined ? '' : `, fetched in slices of ${window.slice}`}`,
        ...(window.retention === undefined ? [] : [`the server keeps ${window.retention}`]),
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
            ...(filter.requires === undefined ? [] : [`Only with ${filter.requires.join(', ')}.`]),
        ].join(' '),
    ])));
}
function requestLines(dataset, catalog) {
    return [
        ...(0,report_text/* alignedRows */.wC)((0,report_plan/* endpointsOf */.uY)(dataset, catalog).map(([key, endpoint]) => [`${endpoint.method} ${endpoint.path}`, key])),
        `at most ${(0,report_text/* formatCount */.B4)(catalog.budget.requestsPerMinute)} requests a minute, ${catalog.budget.concurrency} at a time`,
    ];
}
function recordLines({ record }) {
    return (0,report_text/* alignedRows */.wC)([
        ['key', record.key.length === 0 ? 'none: told apart by their whole text' : record.key.join(', ')],
        ['time', record.time ?? 'none'],
        ...(record.rows === undefined ? [] : [['rows', rowsText(record.rows)]]),
    ]);
}
function rowsText(rows) {
    const { each = [], spread = [], pivot } = rows;
    const columns = (0,check_rows/* columnsOf */.P)(rows);
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

// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
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
        (0,cli_world/* writeJson */.G)(world, resolvedDocument(await catalogInForce({ json: true, catalog }, world)));
        return 0;
    }
    const reports = await (0,load/* validateCatalogFiles */.X)(paths, { catalogDir: world.catalogDir, workspace: world.cwd });
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
function catalogInForce(options, world) {
    return (0,load/* loadCatalog */.a)({ catalogDir: world.catalogDir, overlayPath: options.catalog, workspace: world.cwd });
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

// EXTERNAL MODULE: ./src/step/published.ts + 2 modules
var published = __webpack_require__(39102);
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
const MAX_SHOWN = 10;
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
            found('missing', missing, `No run has ${shown(missing)}.`);
        const [last] = runs;
        if (last !== undefined && last.status !== 'succeeded')
            found('failed', [], `The last run, ${last.runId}, is ${last.status}${last.error === null ? '' : ` (${last.error.code})`}.`);
        if (provisional.length > 0)
            found('provisional', provisional, `Not settled by the service yet: ${shown([...provisional].sort())}.`);
        return findings;
    });
}
function shown(days) {
    const more = days.length > MAX_SHOWN ? ` and ${days.length - MAX_SHOWN} more days` : '';
    return `${days.slice(0, MAX_SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/step/stop.ts
var step_stop = __webpack_require__(69172);
// EXTERNAL MODULE: ./src/run/schemas.ts
var run_schemas = __webpack_require__(14789);
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
    return (0,report_outcome/* isSuccess */.oJ)(outcome, options.onPartial) ? 0 : (stoppedBy ?? 1);
}
function wholeNumber(flag, text, maximum) {
    if (text === undefined)
        return undefined;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= maximum)
        return value;
    throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', `--${flag} is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: a whole number from 1 to ${maximum}.`);
}

// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
// EXTERNAL MODULE: ./src/run/verify.ts + 1 modules
var verify = __webpack_require__(93977);
;// CONCATENATED MODULE: ./src/run/chain.ts





/**
 * Verifies run folders and the chain that their manifests make: each names the run of its dataset that was published
 * before it, and the digest of that one's manifest. So a run that was changed or taken away shows in its successor. The
 * oldest folder of a dataset may follow a run that is not here. Nothing but the folders is needed.
 */
async function verifyChain(runDirs, options) {
    const runs = [];
    for (const runDir of runDirs)
        runs.push(await readRun(runDir, options));
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
    return { ok: links.every((link) => link.report.ok && link.problems.length === 0), links };
}
function chainProblems({ datasetKey, runId, previous }, isFirst, byId) {
    if (previous === undefined)
        return isFirst ? [] : [`run ${runId} names no run before it: the chain is broken there`];
    const before = byId.get(`${datasetKey} ${previous.runId}`);
    if (before === undefined)
        return isFirst ? [] : [`run ${previous.runId}, which run ${runId} follows, is missing`];
    if (before.manifestSha256 === previous.manifestSha256)
        return [];
    return [`run ${previous.runId} was changed: run ${runId} sealed another ${manifest/* MANIFEST_NAME */.ir} of it`];
}
function orderOf({ runDir, manifest }) {
    return manifest === undefined ? `\uffff ${runDir}` : `${manifest.datasetKey} ${manifest.runId}`;
}
async function readRun(runDir, options) {
    const report = await (0,verify/* verifyRun */.$)(runDir, options);
    const fileSystem = options.fileSystem ?? file_system/* nodeFileSystem */.GP;
    if (report.runId === null)
        return { runDir, manifest: undefined, manifestSha256: '', report };
    const bytes = await bytesOf(fileSystem, (0,external_node_path_.join)(runDir, manifest/* MANIFEST_NAME */.ir));
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
    const report = await (0,verify/* verifyRun */.$)((0,external_node_path_.resolve)(world.cwd, runDir), { schemas });
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
            `${runDir}: ${report.ok ? 'verified' : report.sealed ? 'NOT as sealed' : 'no finished run folder'}`,
            ...facts,
            ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`),
            ...[...problems].map((problem) => `  ! ${problem}`),
        ].map((line) => (0,scrub/* plainText */.w)(line)));
    }
    if (report.ok)
        return 0;
    return report.sealed ? 1 : 2;
}
/** Checks run folders and the chain of their manifests. 0: whole; 1: something differs; 2: a folder is no finished run. */
async function verifyChainCommand(runDirs, options, world) {
    const schemas = await (0,run_schemas/* readRunSchemas */.c)(world.catalogDir);
    const absolute = runDirs.map((runDir) => (0,external_node_path_.resolve)(world.cwd, runDir));
    const { ok, links } = await verifyChain(absolute, { schemas, withoutRaw: true });
    if (options.json)
        (0,cli_world/* writeJson */.G)(world, { ok, links });
    else {
        const rows = links.map((link) => [
            link.problems.length === 0 && link.report.ok ? 'ok' : 'FAILED',
            link.datasetKey ?? '',
            link.runId ?? '',
            link.runDir,
        ]);
        const problems = links.flatMap((link) => [
            ...link.problems,
            ...link.report.checks
                .flatMap((check) => check.problems)
                .map((problem) => (link.runId === null ? problem : `run ${link.runId}: ${problem}`)),
        ]);
        (0,cli_world/* writeLines */.x)(world.stdout, [
            `${(0,report_text/* formatCount */.B4)(links.length)} run folders: ${ok ? 'each as sealed, and each follows the one before' : 'NOT a whole chain'}`,
            ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`),
            ...problems.map((problem) => `  ! ${problem}`),
        ].map((line) => (0,scrub/* plainText */.w)(line)));
    }
    if (ok)
        return 0;
    return links.some((link) => link.runId === null) ? 2 : 1;
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
    const report = (0,manifest/* scrubbedReport */.LX)(thrown, (text) => world.scrubber.scrub(text));
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
        .option('--resolved', 'print the catalog in force with the files, each entry with all that it extends')
        .option(...program_JSON_FLAG)
        .action((paths, flags) => act(() => validateCommand(paths, { json: flags.json === true, resolved: flags.resolved === true }, world)));
    program
        .command('test')
        .summary('put every dataset of a catalog through the conformance suite')
        .description('Checks, plans, simulates, pages, redacts, summarises and verifies every dataset of the built-in catalog, or of each catalog given together with it. Needs no account and no network. Exit code 0: all as they should be; 1: not.')
        .argument('[catalog...]', 'catalogs below the current folder that extend the built-in one')
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
        .option(...program_JSON_FLAG)
        .action(([runDir = '', ...more], flags) => act(() => {
        const json = flags.json === true;
        if (flags.chain === true)
            return verifyChainCommand([runDir, ...more], { json }, world);
        if (more.length === 0)
            return verifyCommand(runDir, { json }, world);
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', 'Several run folders are given; that takes --chain.');
    }));
    addShardCommands(program, world, act);
    addPublishedCommands(program, world, act);
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
        const report = (0,manifest/* scrubbedReport */.LX)(thrown, (text) => scrubber.scrub(text));
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
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69289);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21498);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85066);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65655);






const MAX_ROWS = 10;
const MAX_LEADING = 3;
const MAX_CELL = 200;
/** How a run ended, in lines for a terminal, with what to do next. */
function outcomeLines(outcome, programName) {
    const model = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModel */ .S)(outcome);
    const lines = [
        `${model.datasetKey}: ${model.status}`,
        ...model.errors.flatMap(reportLines),
        ...model.sections.flatMap(sectionLines),
    ];
    if (outcome.result.manifest !== null)
        lines.push('', `Check it: ${programName} verify ${shellWord(outcome.shownDir)}`);
    // Texts of the server may be in any of them.
    return lines.map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(line));
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
        manifestPath: manifest === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(result.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir),
        summaryPath: result.summary === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(result.runDir, _run_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_NAME */ .pL),
        // By the names of the step's outputs.
        recordCount: manifest?.counts.records ?? null,
        windowStart: manifest?.request.start ?? null,
        windowEnd: manifest?.request.end ?? null,
        ...(manifest === null ? NO_RUN : {}),
        error: result.error,
        uploadError: outcome.uploadError,
        publishErrors,
    };
    for (const { facts, tables } of (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModel */ .S)(outcome).sections) {
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
    return reportLines({ role: 'error', report, remedy: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyFor */ .wJ)(report.code) }).map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .w)(line));
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
