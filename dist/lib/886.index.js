export const id = 886;
export const ids = [886,4789,4175];
export const modules = {

/***/ 94175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aF: () => (/* binding */ quietContext),
/* harmony export */   runCommand: () => (/* binding */ runCommand),
/* harmony export */   u0: () => (/* binding */ carryOut),
/* harmony export */   un: () => (/* binding */ learnSecrets)
/* harmony export */ });
/* harmony import */ var _options_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60026);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _base_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84031);
/* harmony import */ var _engine_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87106);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79869);
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68811);
/* harmony import */ var _report_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38536);
/* harmony import */ var _report_exit_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38324);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85066);
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51307);
/* harmony import */ var _report_colour_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7508);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(18991);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(87496);
/* harmony import */ var _step_publication_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2044);
/* harmony import */ var _step_stop_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69172);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(94790);
/* harmony import */ var _run_workspace_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96120);


















/** Runs a dataset, or shows its plan, by what the user gave. @throws GenesysCoreError where there is no run folder yet. */
async function runCommand(given, command, world) {
    learnSecrets(given, world);
    const canUpload = (world.env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '';
    const options = (0,_options_options_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveOptions */ .$i)({ upload: String(canUpload), ...given });
    if (options.upload && !canUpload && !options.dryRun)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)('upload is true, but there is nowhere to upload to: artifacts belong to a GitHub workflow run, and ACTIONS_RUNTIME_TOKEN is not set. Leave --upload out or give --upload false.');
    if (options.dryRun)
        return tellPlan(options, command, world);
    (0,_step_publication_js__WEBPACK_IMPORTED_MODULE_14__/* .checkPublication */ .XC)(options, world.env);
    const { outcome, caughtUp, refetched, stoppedBy } = await carryOut(options, world);
    const outcomes = [outcome, ...caughtUp, ...refetched];
    if (command.json) {
        // The log tells how a run ended; what failed after it stands in the document alone, which may go to a file.
        (0,_world_js__WEBPACK_IMPORTED_MODULE_17__/* .writeLines */ .x1)(world.stderr, outcomes.flatMap(_report_outcome_js__WEBPACK_IMPORTED_MODULE_9__/* .deliveryErrorsOf */ .jc).flatMap(_report_error_js__WEBPACK_IMPORTED_MODULE_7__/* .errorLines */ .S6));
        (0,_world_js__WEBPACK_IMPORTED_MODULE_17__/* .writeJson */ .GF)(world, {
            ...(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .outcomeJson */ .b)(outcome),
            caughtUp: caughtUp.map(_report_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .outcomeJson */ .b),
            refetched: refetched.map(_report_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .outcomeJson */ .b),
        });
    }
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_17__/* .writeLines */ .x1)(world.stdout, outcomes.flatMap((one) => (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_13__/* .outcomeLines */ .q)(one, world.programName, (0,_report_colour_js__WEBPACK_IMPORTED_MODULE_11__/* .paintFor */ .e)(world.stdout.isTTY, world.env))));
    const { exitCode } = (0,_report_exit_code_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictOf */ .Vj)(outcomes, options);
    return exitCode === 0 ? 0 : (stoppedBy ?? exitCode);
}
/** Makes the secrets among the options and in the environment known to the scrubber. */
function learnSecrets(given, world) {
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
}
async function tellPlan(options, command, world) {
    const context = quietContext(world, new AbortController().signal);
    const plan = await world.app.planRun(options, context);
    if (command.json)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_17__/* .writeJson */ .GF)(world, (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .planJson */ .iY)(plan, options));
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_17__/* .writeLines */ .x1)(world.stdout, (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .planText */ .Pt)(plan, options));
    return 0;
}
/**
 * Runs with live progress on standard error, then delivers. Shared by `run`, `demo` and `merge`, which hands over what
 * makes its job.
 */
async function carryOut(options, world, makeJob) {
    // Not needed for a plan: loading it takes longer than making one.
    const { aboutOf, carryOutStep } = await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(5392), __webpack_require__.e(1410), __webpack_require__.e(7813), __webpack_require__.e(911)]).then(__webpack_require__.bind(__webpack_require__, 27813));
    const { stderr, clock } = world;
    const paint = (0,_report_colour_js__WEBPACK_IMPORTED_MODULE_11__/* .paintFor */ .e)(stderr.isTTY, world.env);
    const progress = stderr.isTTY ? (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_12__/* .createProgressLine */ .Y)(options.dataset, stderr, clock, paint) : null;
    const print = (line) => {
        const text = world.scrubber.scrub(line);
        if (progress === null)
            (0,_world_js__WEBPACK_IMPORTED_MODULE_17__/* .writeLines */ .x1)(world.stderr, [text]);
        else
            progress.print(text);
    };
    const log = (0,_report_log_js__WEBPACK_IMPORTED_MODULE_6__/* .createEventLog */ .u)(options.dataset, clock, print);
    // Where there is a progress line, it is the sign of life.
    const stopTicks = (0,_base_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .every */ .S)(clock, _report_log_js__WEBPACK_IMPORTED_MODULE_6__/* .TICK_MS */ .b, () => {
        (progress ?? log).tick();
    });
    const stop = (0,_step_stop_js__WEBPACK_IMPORTED_MODULE_15__/* .createStopSwitch */ .d)(world.process, world.clock, (name) => {
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
        const { primary, caughtUp, refetched } = await carryOutStep(options, context, {
            makeJob,
            clock: world.clock,
            log: print,
            planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
            async execute(job, oneContext, other) {
                if (other !== undefined)
                    print(`${other.why === 'missed' ? 'Catching up' : 'Again'} ${other.day}`);
                const result = await world.app.executeRun(job, oneContext);
                progress?.close();
                return result;
            },
            async deliver(result, job, limit) {
                const { deliver } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(3074), __webpack_require__.e(1410), __webpack_require__.e(2106), __webpack_require__.e(9721), __webpack_require__.e(3474)]).then(__webpack_require__.bind(__webpack_require__, 79710));
                return deliver(result, job.options, world.env, {
                    clock: world.clock,
                    scrub: (text) => world.scrubber.scrub(text),
                    log: print,
                    clientLog: () => undefined,
                    uploaded: (artifact) => {
                        print(`Uploaded ${artifact.name}`);
                    },
                    catalogDir: world.catalogDir,
                    about: () => aboutOf(job.plan),
                    sameOrganizations: () => job.plan.dataset.governance?.organizations ?? [],
                }, AbortSignal.any([stop.late, limit]));
            },
        });
        const outcomeOf = ({ result, delivery, ...more }) => ({
            result,
            ...delivery,
            ...more,
            shownDir: shownDirOf(result, world),
        });
        return {
            outcome: outcomeOf(primary),
            caughtUp: caughtUp.map(outcomeOf),
            refetched: refetched.map(outcomeOf),
            stoppedBy: stop.exitCode(),
        };
    }
    finally {
        stopTicks();
        progress?.close();
        stop.dispose();
    }
}
function shownDirOf(result, world) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(world.cwd, result.runDir);
    return below === '' || below.startsWith('..') ? result.runDir : (0,_run_workspace_js__WEBPACK_IMPORTED_MODULE_16__/* .slashed */ .df)(below);
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

/***/ 40886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testCommand: () => (/* binding */ testCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/step/stop.ts
var step_stop = __webpack_require__(69172);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/run/verify.ts
var verify = __webpack_require__(92624);
// EXTERNAL MODULE: ./src/simulator/server.ts + 26 modules
var server = __webpack_require__(57706);
;// CONCATENATED MODULE: ./src/conformance/conformance.ts












const CREDENTIALS = { clientId: 'conformance', clientSecret: 'a-secret-of-the-suite-alone' };
/** Of no value: what it hides is made up. */
const PSEUDONYM_KEY = '6f1d3b0c9a8e47d2b5c4f3a1908e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';
const SMALL_PAGE = 10;
const ROWS_PER_SLICE = 3 * SMALL_PAGE;
const MAX_SLICES = 4;
const MAX_PARENTS = 25;
const MAX_TOLD = 5;
/** A stage that failed; the rest of the dataset's stages are left out. */
class StageFailure extends Error {
}
/**
 * Puts one dataset through the suite: planned with each of its filters, run in small pages and again in whole ones
 * against a simulator that serves this very catalog, and what came out looked at record by record.
 */
async function checkDataset(key, options, ports) {
    const { catalog, schemas } = ports;
    const startedAtMs = ports.monotonic();
    const stages = [];
    let small;
    const stage = async (name, work) => {
        try {
            stages.push({ name, ok: true, note: await work() });
        }
        catch (thrown) {
            stages.push({ name, ok: false, note: reasonOf(thrown, ports) });
            throw new StageFailure(name);
        }
    };
    try {
        const dataset = catalog.datasets.get(key);
        if (dataset === undefined)
            throw new Error(`no dataset ${key}`);
        let others = [];
        await stage('vendor', () => {
            const { problems, checked, unnamed } = ports.vendor(key);
            if (problems.length > 0)
                throw new Error(told(problems));
            others = unnamed;
            return `${(0,suggestion/* counted */.hS)(checked, 'endpoint')} as the vendor has them, ${(0,suggestion/* counted */.hS)(unnamed.length, 'field')} that no rule names`;
        });
        const base = optionsFor(key, dataset, options, ports.now());
        const simulate = (maxPageSize) => simulated(base, dataset, { maxPageSize, others: { [key]: others } }, ports);
        let plan;
        await stage('plan', async () => {
            plan = await ports.plan(base);
            return planFilters(base, dataset, plan, ports);
        });
        const queries = plan?.slices.reduce((sum, slice) => sum + slice.queries.length, 0) ?? 0;
        await stage('simulate', async () => {
            small = await simulate(SMALL_PAGE);
            accept(small);
            return `${(0,suggestion/* counted */.hS)(small.manifest?.counts.records ?? 0, 'record')} of ${(0,suggestion/* counted */.hS)(queries, 'query', 'queries')}`;
        });
        const run = sealed(small);
        await stage('page', async () => {
            const note = pagesNote(run.manifest, queries, dataset, catalog);
            const whole = await simulate(undefined);
            accept(whole);
            if (whole.dataDigest !== run.manifest.dataDigest)
                throw new Error(`in pages of ${SMALL_PAGE} the records are not those of whole pages: ${String(run.manifest.counts.records)} and ${String(whole.manifest?.counts.records)}, digests ${run.manifest.dataDigest} and ${String(whole.dataDigest)}`);
            return note;
        });
        await stage('redact', () => checkRedaction(run, dataset, catalog));
        await stage('summarise', () => checkSummary(run, dataset));
        await stage('verify', async () => {
            const report = await (0,verify/* verifyRun */.$)(run.runDir, { schemas });
            const problems = report.checks.flatMap((check) => check.problems);
            if (!report.ok)
                throw new Error(told(problems));
            return (0,suggestion/* counted */.hS)(report.checks.length, 'check');
        });
    }
    catch (thrown) {
        if (!(thrown instanceof StageFailure))
            throw thrown;
    }
    const counts = small?.manifest?.counts;
    const ok = stages.every((each) => each.ok);
    return {
        dataset: key,
        ok,
        records: counts?.records ?? 0,
        pages: counts?.pages ?? 0,
        requests: counts?.requests ?? 0,
        seconds: Math.round((ports.monotonic() - startedAtMs) / 10) / 100,
        stages,
        runDir: ok ? null : (small?.runDir ?? null),
    };
}
function reasonOf(thrown, ports) {
    if (thrown instanceof Error && !('code' in thrown))
        return thrown.message;
    const { code, message } = (0,manifest/* scrubbedReport */.LX)(thrown, (text) => ports.scrub(text));
    return `${code}: ${message}`;
}
function optionsFor(key, dataset, { catalogPath, outputDir }, nowMs) {
    return (0,options/* resolveOptions */.$i)({
        dataset: key,
        ...windowFor(dataset, nowMs),
        ...CREDENTIALS,
        // Replaced by the simulator's own before a run; a plan never calls them.
        apiUrl: 'http://127.0.0.1:9',
        loginUrl: 'http://127.0.0.1:9',
        catalog: catalogPath,
        pseudonymKey: PSEUDONYM_KEY,
        outputDir,
        filters: JSON.stringify(requiredFilters(dataset)),
        requestsPerMinute: '100000',
        timeoutMinutes: '5',
        upload: 'false',
    });
}
/** The last whole slices, four at most and about a day in all; the last day where the window is one slice. */
function windowFor({ window }, nowMs) {
    if (window === undefined)
        return {};
    const { sliceMs, lengthMs } = lengthsOf(window);
    const endMs = Math.floor(nowMs / sliceMs) * sliceMs;
    return { start: (0,base_window/* formatInstant */.r4)(endMs - lengthMs), end: (0,base_window/* formatInstant */.r4)(endMs) };
}
function lengthsOf(window) {
    const maxMs = (0,base_window/* parseDuration */.E9)(window.maxDuration) ?? base_window/* DAY_MS */.sO;
    const sliceMs = window.slice === undefined ? undefined : (0,base_window/* parseDuration */.E9)(window.slice);
    if (sliceMs === undefined) {
        const lengthMs = Math.min(maxMs, base_window/* DAY_MS */.sO);
        return { sliceMs: lengthMs, lengthMs };
    }
    const slices = Math.max(1, Math.min(MAX_SLICES, Math.floor(base_window/* DAY_MS */.sO / sliceMs), Math.floor(maxMs / sliceMs)));
    return { sliceMs, lengthMs: Math.min(maxMs, slices * sliceMs) };
}
/** A value of each filter without which the dataset is refused. */
function requiredFilters({ filters = {}, oneOfFilters = [], source }) {
    const parents = source.each?.dataset === undefined ? source.each?.filter : undefined;
    const needed = Object.keys(filters).filter((name) => filters[name]?.required === true || name === parents || oneOfFilters.some(([first]) => first === name));
    return Object.fromEntries(needed.flatMap((name) => {
        const filter = filters[name];
        if (filter === undefined)
            return [];
        return [[name, name === parents ? parentSamples(filter) : sampleOf(filter)]];
    }));
}
async function planFilters(base, dataset, plain, ports) {
    const filters = dataset.filters ?? {};
    for (const [name, filter] of Object.entries(filters)) {
        const asked = Object.fromEntries([name, ...(filter.requires ?? [])].map((each) => [each, sampleOf(filters[each] ?? filter)]));
        await ports.plan({ ...base, filters: { ...base.filters, ...asked } });
    }
    const slices = (0,suggestion/* counted */.hS)(plain.slices.length, 'slice');
    return `${slices}, ${(0,suggestion/* counted */.hS)(Object.keys(filters).length, 'filter')}`;
}
/** Several parents: one alone may have few rows. */
function parentSamples(filter) {
    if (filter.values !== undefined || filter.type !== 'string')
        return sampleOf(filter);
    return ['sample-1', 'sample-2', 'sample-3'];
}
function sampleOf({ type, values }) {
    const [first] = values ?? [];
    if (first !== undefined)
        return first;
    return type === 'string' ? 'sample' : type === 'integer' ? 1 : true;
}
/** One run against a simulator of its own. */
async function simulated(base, dataset, answers, ports) {
    const slicesPerDay = dataset.window === undefined ? 1 : Math.max(1, base_window/* DAY_MS */.sO / lengthsOf(dataset.window).sliceMs);
    const perDay = Math.ceil(ROWS_PER_SLICE * slicesPerDay);
    const parents = dataset.source.each === undefined ? undefined : MAX_PARENTS;
    const simulator = await (0,server/* startSimulator */.rs)({
        ...CREDENTIALS,
        seed: 'conformance',
        catalog: ports.catalog,
        pollsUntilDone: 1,
        records: {
            auditsPerDay: perDay,
            eventsPerDay: perDay,
            rowsPerDay: perDay,
            // Each of them may be asked for its own list.
            users: parents,
            queues: parents,
        },
        ...answers,
    });
    try {
        return await ports.run({ ...base, apiUrl: simulator.url, loginUrl: simulator.url });
    }
    finally {
        await simulator.close();
    }
}
function accept({ status, error, manifest }) {
    if (status !== 'succeeded')
        throw new Error(`the run ${status}: ${errorText(error)}`);
    if ((manifest?.counts.records ?? 0) === 0)
        throw new Error('the run succeeded without a record');
}
function errorText(error) {
    return error === null ? 'no error is given' : `${error.code}: ${error.message}`;
}
function sealed(run) {
    const manifest = run?.manifest ?? null;
    if (run === undefined || manifest === null)
        throw new Error('the run left no manifest');
    return { ...run, manifest };
}
function pagesNote(manifest, queries, dataset, catalog) {
    const paging = catalog.endpoints.get(dataset.source.endpoint)?.paging ?? '';
    const strategy = catalog.profiles.paging.get(paging)?.strategy ?? 'none';
    const { pages } = manifest.counts;
    if (strategy === 'none')
        return `${(0,suggestion/* counted */.hS)(pages, 'page')}: an answer is whole`;
    const { records } = manifest.counts;
    // As few rows as these fit into one page of each query.
    if (records <= SMALL_PAGE * queries)
        return `${(0,suggestion/* counted */.hS)(pages, 'page')} by ${strategy}: no list is longer`;
    if (pages <= queries)
        throw new Error(`${(0,suggestion/* counted */.hS)(pages, 'page')} for ${(0,suggestion/* counted */.hS)(queries, 'query', 'queries')}, though no page has more than ${SMALL_PAGE} of ${records} records: the walk ends too early`);
    return `${(0,suggestion/* counted */.hS)(pages, 'page')} of ${SMALL_PAGE} by ${strategy}, the same records as in whole pages`;
}
/** Every value that was written must be one that a rule lets through. */
async function checkRedaction(run, dataset, catalog) {
    const name = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = catalog.profiles.redaction.get(name);
    if (profile === undefined)
        throw new Error(`there is no redaction profile ${name}`);
    const isLetThrough = leafCheck(profile);
    const leaked = new Set();
    const { format, columns = [] } = run.manifest;
    for (const { path } of run.manifest.files) {
        if (!path.startsWith('data/'))
            continue;
        for await (const lines of (0,formats/* decodeRecords */.bs)({ path: (0,external_node_path_.join)(run.runDir, path), format, columns }, file_system/* nodeFileSystem */.GP))
            for (const line of lines)
                for (const leaf of leavesOf((0,json/* parseJson */.qF)(line), ''))
                    if (!isLetThrough(leaf))
                        leaked.add(leaf);
    }
    if (leaked.size > 0)
        throw new Error(`written, though no rule of ${name} allows it: ${told([...leaked])}`);
    const { removed, masked, pseudonymised } = run.manifest.redaction;
    return `${name}: ${removed} removed, ${masked} masked, ${pseudonymised} pseudonymised`;
}
function leafCheck(profile) {
    const findRule = (0,redaction_rules/* ruleFinder */.PI)(profile);
    const known = new Map();
    return (path) => {
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const action = findRule(path)?.rule.action;
        const isAllowed = action !== undefined && action !== 'remove';
        known.set(path, isAllowed);
        return isAllowed;
    };
}
function* leavesOf(value, path) {
    if (Array.isArray(value)) {
        for (const element of value)
            yield* leavesOf(element, `${path}[]`);
    }
    else if ((0,json/* isJsonObject */.OW)(value)) {
        for (const [name, inner] of Object.entries(value)) {
            // A key of a free map may hold a dot; as one name it is matched by the rule for any key all the same.
            const step = name.replaceAll('.', '_');
            yield* leavesOf(inner, path === '' ? step : `${path}.${step}`);
        }
    }
    else
        yield path;
}
function checkSummary({ summary, manifest }, dataset) {
    if (summary === null)
        throw new Error('the run left no summary');
    const { totals, countsBy } = summary.data;
    if (totals.records !== manifest.counts.records)
        throw new Error(`totals.records is ${String(totals.records)}, the manifest has ${manifest.counts.records}`);
    for (const [name, { path }] of Object.entries(dataset.summary.countsBy))
        if (Object.keys(countsBy[name] ?? {}).length === 0)
            throw new Error(`countsBy.${name} counts nothing: no record has ${path} after redaction`);
    return (0,suggestion/* counted */.hS)(Object.keys(countsBy).length, 'grouping');
}
function told(sentences) {
    const more = sentences.length > MAX_TOLD ? ` and ${sentences.length - MAX_TOLD} more` : '';
    return `${sentences.slice(0, MAX_TOLD).join('; ')}${more}`;
}

// EXTERNAL MODULE: ./src/cli/run.ts
var run = __webpack_require__(94175);
// EXTERNAL MODULE: ./src/run/schemas.ts
var run_schemas = __webpack_require__(14789);
// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
// EXTERNAL MODULE: ./src/catalog/resolved.ts
var resolved = __webpack_require__(98211);
// EXTERNAL MODULE: ./src/vendor/catalog-check.ts + 3 modules
var catalog_check = __webpack_require__(67197);
;// CONCATENATED MODULE: ./src/vendor/dataset-check.ts


/** Compares one dataset of a catalog, with all that it is made of, with the vendor's operations. */
function datasetAgainstVendor(key, catalog, api, words) {
    const { endpoints, datasets, profiles } = (0,resolved/* resolvedDocument */.W)(catalog);
    const dataset = datasets[key];
    if (dataset === undefined)
        return { checked: 0, problems: [], unnamed: [] };
    const { source, availability, reconcile, redaction } = dataset;
    const transactions = Object.entries(profiles.transaction).filter(([name]) => name === source.transaction);
    const names = [
        source.endpoint,
        availability?.endpoint,
        reconcile?.endpoint,
        ...transactions.flatMap(([, { submit, status, cancel }]) => [submit, status, cancel]),
    ];
    const rules = redaction ?? 'default';
    const { problems, checked, unnamed } = (0,catalog_check/* checkAgainstVendor */.m)({
        endpoints: only(endpoints, (name) => names.includes(name)),
        datasets: { [key]: dataset },
        profiles: {
            paging: profiles.paging,
            transaction: Object.fromEntries(transactions),
            redaction: only(profiles.redaction, (name) => name === rules || name.startsWith(`${rules}.`)),
        },
    }, api, words);
    return {
        checked,
        problems: problems.map(({ entry, message }) => `${entry}: ${message}`),
        unnamed: unnamed[key] ?? [],
    };
}
function only(entries, isWanted) {
    return Object.fromEntries(Object.entries(entries).filter(([name]) => isWanted(name)));
}

// EXTERNAL MODULE: ./src/vendor/facts.ts
var vendor_facts = __webpack_require__(23541);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/test.ts















/** Run folders of the suite lie here, and are removed where all is well. */
const OUTPUT_DIR = 'out/conformance';
/**
 * Runs the conformance suite over every dataset of the built-in catalog, or over those that each catalog given adds or
 * changes. Names of datasets among the arguments ask for these alone, the built-in ones included. 0: all are as they
 * should be, 1: something is not.
 */
async function testCommand(asked, options, world) {
    const names = [];
    for (const each of asked)
        if (await isDatasetName(each, world))
            names.push(each);
    const paths = asked.filter((each) => !names.includes(each));
    const print = (lines) => {
        if (!options.json)
            (0,cli_world/* writeLines */.x1)(world.stdout, lines.map((line) => (0,scrub/* plainText */.wh)(line)));
    };
    const stop = (0,step_stop/* createStopSwitch */.d)(world.process, world.clock, () => undefined);
    const startedAtMs = world.clock.monotonic();
    const verdicts = [];
    try {
        for (const path of paths.length === 0 ? [undefined] : paths)
            verdicts.push(await checkCatalog(path, names, stop.signal, print, world));
    }
    finally {
        stop.dispose();
    }
    const ok = verdicts.every((verdict) => verdict.ok);
    if (ok)
        await removeOutput(world);
    const datasets = verdicts.flatMap((verdict) => verdict.datasets);
    const failed = datasets.filter((verdict) => !verdict.ok).length;
    const seconds = Math.round((world.clock.monotonic() - startedAtMs) / 100) / 10;
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, { ok, seconds, catalogs: verdicts });
    else
        print([
            ...(verdicts.length > 1 ? [''] : []),
            `${(0,suggestion/* counted */.hS)(datasets.length, 'dataset')}, ${failed === 0 && ok ? 'all as they should be' : `${(0,suggestion/* formatCount */.B4)(failed)} not as they should be`}, in ${seconds} s`,
        ]);
    return stop.exitCode() ?? (ok ? 0 : 1);
}
async function checkCatalog(path, names, signal, print, world) {
    const title = path ?? 'The built-in catalog';
    let catalog;
    try {
        catalog = await (0,load/* loadCatalog */.a)({ catalogDir: world.catalogDir, overlayPath: path, workspace: world.cwd });
    }
    catch (thrown) {
        const { code, message } = (0,manifest/* scrubbedReport */.LX)(thrown, (text) => world.scrubber.scrub(text));
        print([`${title}: FAILED`, `  ! schema: ${code}: ${message}`, '']);
        const problem = `${code}: ${message}`;
        return { path: path ?? null, version: null, ok: false, problem, datasets: [] };
    }
    const [facts, words, schemas] = await Promise.all([
        (0,vendor_facts/* loadVendorFacts */.s)(world.catalogDir),
        (0,vendor_facts/* loadVendorWords */.E)(world.catalogDir),
        (0,run_schemas.readRunSchemas)(world.catalogDir),
    ]);
    const ports = {
        catalog,
        schemas,
        vendor: (key) => datasetAgainstVendor(key, catalog, facts, words),
        plan: (options) => world.app.planRun(options, (0,run/* quietContext */.aF)(world, signal), catalog),
        async run(options) {
            const context = (0,run/* quietContext */.aF)(world, signal);
            return world.app.executeRun({ options, plan: await world.app.planRun(options, context, catalog) }, context);
        },
        now: () => world.clock.now(),
        monotonic: () => world.clock.monotonic(),
        scrub: (text) => world.scrubber.scrub(text),
    };
    for (const name of names)
        if (!catalog.datasets.has(name)) {
            const known = [...catalog.datasets.keys()];
            throw (0,errors/* invalidInput */.aY)(`${(0,suggestion/* quoted */.TL)(name)} is neither a file here nor a dataset of the catalog.${(0,suggestion/* didYouMean */.au)(name, known)} All of them: ${world.programName} datasets`);
        }
    const keys = names.length > 0 ? names : await changedKeys(path, catalog, world);
    const row = createRow(keys);
    print([
        `${title}, ${path === undefined ? `version ${catalog.version}` : `with the built-in one version ${catalog.version}`}`,
        row('DATASET', 'RECORDS', 'PAGES', 'REQUESTS', 'SECONDS', 'VERDICT'),
    ]);
    const datasets = [];
    for (const key of keys) {
        if (signal.aborted)
            break;
        const verdict = await checkDataset(key, { catalogPath: path, outputDir: OUTPUT_DIR }, ports);
        datasets.push(verdict);
        const { records, pages, requests, seconds } = verdict;
        const failure = verdict.stages.find((stage) => !stage.ok);
        print([
            row(key, (0,suggestion/* formatCount */.B4)(records), (0,suggestion/* formatCount */.B4)(pages), (0,suggestion/* formatCount */.B4)(requests), seconds.toFixed(1), failure === undefined ? 'ok' : `FAILED: ${failure.name}`),
            ...(failure === undefined ? [] : [`  ! ${failure.note}`]),
            ...(verdict.runDir === null ? [] : [`    see ${(0,workspace/* slashed */.df)((0,external_node_path_.relative)(world.cwd, verdict.runDir))}`]),
        ]);
    }
    print(['']);
    const ok = datasets.length === keys.length && datasets.every((verdict) => verdict.ok);
    return { path: path ?? null, version: catalog.version, ok, problem: null, datasets };
}
/** A word that is the key of a dataset, and not the name of a file or folder here. */
async function isDatasetName(text, world) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text))
        return false;
    return (await file_system/* nodeFileSystem */.GP.inspect((0,external_node_path_.join)(world.cwd, text))) === undefined;
}
/** All datasets of the built-in catalog; with another one those that are not what they are without it. */
async function changedKeys(path, catalog, world) {
    const keys = [...catalog.datasets.keys()];
    if (path === undefined)
        return keys;
    const builtIn = await (0,load/* loadCatalog */.a)({ catalogDir: world.catalogDir, workspace: world.cwd });
    return keys.filter((key) => partsText(key, catalog) !== partsText(key, builtIn));
}
/** All of the catalog that a dataset is made of, as one text. */
function partsText(key, { datasets, endpoints, profiles }) {
    const dataset = datasets.get(key);
    if (dataset === undefined)
        return '';
    const transaction = profiles.transaction.get(dataset.source.transaction ?? '');
    const names = [dataset.source.endpoint, transaction?.submit, transaction?.status];
    const requests = names.map((name) => endpoints.get(name ?? ''));
    const paging = requests.map((request) => profiles.paging.get(request?.paging ?? ''));
    return JSON.stringify([
        dataset,
        transaction,
        requests,
        paging,
        profiles.redaction.get(dataset.redaction ?? ''),
    ]);
}
/** A row of the table: rows come one by one, so widths are those of what is known before. */
function createRow(keys) {
    const width = Math.max('DATASET'.length, ...keys.map((key) => key.length));
    return (first, ...cells) => `  ${first.padEnd(width)}${cells.map((cell, index) => (index < cells.length - 1 ? cell.padStart(10) : `  ${cell}`)).join('')}`;
}
async function removeOutput(world) {
    await file_system/* nodeFileSystem */.GP.remove((0,external_node_path_.join)(world.cwd, OUTPUT_DIR));
    const parent = (0,external_node_path_.join)(world.cwd, 'out');
    const facts = await file_system/* nodeFileSystem */.GP.inspect(parent);
    if (facts?.kind === 'directory' && (await file_system/* nodeFileSystem */.GP.list(parent)).length === 0)
        await file_system/* nodeFileSystem */.GP.remove(parent);
}


/***/ }),

/***/ 7508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ paintFor)
/* harmony export */ });
const CODES = { good: 32, caution: 33, bad: 31, quiet: 2 };
const PLAIN = {
    good: (text) => text,
    caution: (text) => text,
    bad: (text) => text,
    quiet: (text) => text,
};
/** Texts must be free of control characters before they are painted. */
const COLOURED = {
    good: (text) => coloured(CODES.good, text),
    caution: (text) => coloured(CODES.caution, text),
    bad: (text) => coloured(CODES.bad, text),
    quiet: (text) => coloured(CODES.quiet, text),
};
function coloured(code, text) {
    return text === '' ? '' : `\u001B[${code}m${text}\u001B[0m`;
}
/** Colours on a terminal that has them, unless `NO_COLOR` is set to anything (no-color.org). */
function paintFor(isTerminal, env) {
    const hasColours = isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
    return hasColours ? COLOURED : PLAIN;
}


/***/ }),

/***/ 87496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ outcomeJson),
/* harmony export */   q: () => (/* binding */ outcomeLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69289);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23237);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40328);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49455);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38536);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65655);







const MAX_ROWS = 10;
const MAX_LEADING = 3;
const MAX_CELL = 200;
/** How a run ended, in lines for a terminal, with what to do next. */
function outcomeLines(outcome, programName, paint) {
    const model = (0,_model_js__WEBPACK_IMPORTED_MODULE_3__/* .reportModel */ .S)(outcome);
    const lines = model.sections.flatMap(sectionLines);
    if (outcome.result.manifest !== null)
        lines.push('', `Check it: ${programName} verify ${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .shellWord */ .r7)(outcome.shownDir)}`);
    // Texts of the server may be in any of them.
    return [
        paintOf(outcome, paint)((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(`${model.datasetKey}: ${model.status}`)),
        ...model.errors.flatMap(_error_js__WEBPACK_IMPORTED_MODULE_4__/* .reportLines */ .QS).map((line) => paint.bad((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(line))),
        ...lines.map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(line)),
    ];
}
function paintOf({ result: { status } }, { good, caution, bad }) {
    return status === 'succeeded' ? good : status === 'failed' ? bad : caution;
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
    const shown = rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(shownText(cell), MAX_CELL)));
    const head = columns.length === 1 ? [] : [columns];
    return [
        ...(title === undefined ? [] : [title]),
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .alignedRows */ .wC)([...head, ...shown]),
        ...(rows.length > MAX_ROWS ? [`and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(rows.length - MAX_ROWS, one, many)} more`] : []),
    ];
}
/** `Top by action   Update (4,000), Create (1,000)`. */
function leadingRow({ columns, rows }) {
    const shown = rows.slice(0, MAX_LEADING).map(([name, ...values]) => {
        const told = values.map(shownText).filter((text) => text !== '');
        return `${(0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(name === undefined ? '' : shownText(name), 60)} (${told.join(', ')})`;
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


/***/ }),

/***/ 14789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileRunSchemas: () => (/* binding */ compileRunSchemas),
/* harmony export */   readRunSchemas: () => (/* binding */ readRunSchemas),
/* harmony export */   schemaSentence: () => (/* binding */ schemaSentence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76018);




const MAX_PROBLEMS = 20;
/** Compiles the schemas; expensive, so once for a process. */
function compileRunSchemas(documents) {
    const ajv = new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__.Ajv2020({ allErrors: true, allowUnionTypes: true });
    const manifest = ajv.compile(documents.manifest);
    const summary = ajv.compile(documents.summary);
    const lookups = ajv.compile(documents.lookups);
    const lineage = ajv.compile(documents.lineage);
    ajv.addSchema(documents.event, 'event');
    ajv.addSchema({ ...documents.manifest, $id: 'manifest' });
    const partOf = (name, value) => {
        const check = ajv.getSchema(`manifest#/$defs/${name}`);
        return check === undefined ? [`there is no schema of a ${name}`] : problemsOf(check, value);
    };
    return {
        manifest: (value) => problemsOf(manifest, value),
        summary: (value) => problemsOf(summary, value),
        lookups: (value) => problemsOf(lookups, value),
        slice: (value) => partOf('slice', value),
        file: (value) => partOf('file', value),
        lineage: (value) => problemsOf(lineage, value),
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
    const [manifest, event, summary, lookups, lineage] = await Promise.all([
        read('manifest'),
        read('event'),
        read('summary'),
        read('lookups'),
        read('lineage'),
    ]);
    return compileRunSchemas({ manifest, event, summary, lookups, lineage });
}
function problemsOf(check, value) {
    if (check(value))
        return [];
    return (check.errors ?? []).slice(0, MAX_PROBLEMS).map(schemaSentence);
}
/** What is wrong, after the place of it: `/counts must be object`. */
function schemaSentence(error) {
    const where = error.instancePath === '' ? 'the whole' : error.instancePath;
    const params = error.params;
    const name = params.unevaluatedProperty ?? params.additionalProperty;
    return `${where} ${error.message ?? 'is invalid'}${name === undefined ? '' : ` ("${name}")`}`;
}


/***/ }),

/***/ 92624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verifyRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _records_path_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80135);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23237);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76018);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19867);
/* harmony import */ var _lineage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85056);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40328);
/* harmony import */ var _verify_claims_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29920);










const MAX_PROBLEMS = 50;
/** The two small files are read whole; a larger one is none of ours. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;
/**
 * Proves every claim of a sealed run folder: schemas, sizes, digests, lines, the digest of all records, sequence numbers,
 * the slices' cover of the window, sums. Reads each file once, in bounded memory, and changes nothing. What is wrong is
 * told in the report.
 */
async function verifyRun(runDir, options) {
    const fileSystem = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingFileSystem */ .bp)(options.fileSystem ?? _file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeFileSystem */ .GP);
    const checks = [];
    const check = (name, note, problems) => {
        const listed = problems.slice(0, MAX_PROBLEMS);
        if (problems.length > MAX_PROBLEMS)
            listed.push(`… and ${problems.length - MAX_PROBLEMS} more`);
        checks.push({ name, ok: problems.length === 0, note, problems: listed });
    };
    const read = await readDocument(fileSystem, runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir, options.schemas.manifest);
    check('manifest', `${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir} is there and valid`, read.problems);
    if (read.problems.length > 0)
        return reportOf(runDir, read.found, undefined, checks);
    const manifest = read.value;
    const events = (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .eventChecker */ .md)(manifest, options.schemas.event);
    const absent = (path) => isLeftOut(fileSystem, runDir, path, options);
    const recount = manifest.request.summaryOnly
        ? 'no records were kept'
        : (options.recount?.(manifest) ?? 'the catalog of the run is not at hand');
    const reader = new _records_path_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .PathReader */ .T(typeof recount === 'string' ? [] : recount.paths);
    const onRecord = (line) => {
        if (typeof recount === 'string')
            return;
        reader.read(Buffer.from(line, 'utf8'), 0);
        recount.add(reader);
    };
    const scan = await scanFiles(fileSystem, runDir, manifest, events, absent, onRecord);
    check('files', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(manifest.files.length, 'file')} as sealed: size, digest, lines`, scan.problems);
    check('strays', 'no file that the manifest does not list', await strays(fileSystem, runDir, manifest));
    check('data', 'records are JSON lines, their digest is the manifest’s', scan.dataProblems);
    check('events', 'events are valid, numbered without gaps, and end with the status', events.problems());
    check('slices', 'slices cover the window without gap or overlap and have their files', (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .sliceProblems */ .zB)(manifest));
    check('counts', 'counts add up', (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .countProblems */ ._k)(manifest));
    check('status', 'status, slices and error agree', (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .statusProblems */ .zg)(manifest));
    const summary = await readDocument(fileSystem, runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMMARY_NAME */ .pL, options.schemas.summary);
    check('summary', `${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMMARY_NAME */ .pL} is valid and agrees with the manifest`, [
        ...summary.problems,
        ...(summary.problems.length > 0 ? [] : (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .summaryProblems */ .NR)(manifest, summary.value)),
    ]);
    const isReadable = summary.problems.length === 0 && scan.problems.length === 0 && scan.dataProblems.length === 0;
    check('recount', typeof recount === 'string'
        ? `figures not counted again: ${recount}`
        : 'figures counted again from the records', isReadable && typeof recount !== 'string' ? (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .recountProblems */ .$e)(await recount.data(), summary.value) : []);
    if (manifest.files.some((file) => file.path === _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOKUPS_NAME */ .aR)) {
        const lookups = await readDocument(fileSystem, runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOKUPS_NAME */ .aR, options.schemas.lookups);
        check('lookups', `${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOKUPS_NAME */ .aR} is valid and of this run`, [
            ...lookups.problems,
            ...(lookups.problems.length > 0 ? [] : (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .lookupsProblems */ .aQ)(manifest, lookups.value)),
        ]);
    }
    if (manifest.files.some((file) => file.path === _lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .LINEAGE_NAME */ .C)) {
        const lineage = await readDocument(fileSystem, runDir, _lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .LINEAGE_NAME */ .C, options.schemas.lineage);
        check('lineage', `${_lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .LINEAGE_NAME */ .C} is valid and of this run`, [
            ...lineage.problems,
            ...(lineage.problems.length > 0 ? [] : (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .lineageProblems */ .oS)(manifest, lineage.value)),
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, name);
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
        return problem(error instanceof SyntaxError ? `${name} is not JSON` : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toGenesysCoreError */ .BG)(error).message);
    }
}
async function missingText(fileSystem, runDir, name) {
    if (name !== _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir)
        return `${name} is missing`;
    if ((await fileSystem.inspect(runDir)) === undefined)
        return 'there is no such folder';
    return (await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .EVENTS_NAME */ .m7))) === undefined
        ? `${name} is missing, and so is ${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .EVENTS_NAME */ .m7}: this is no run folder`
        : `${name} is missing: the run did not finish; resumeFrom takes its finished slices over`;
}
async function scanFiles(fileSystem, runDir, manifest, events, isAbsent, onRecord) {
    const scan = { problems: [], dataProblems: [] };
    const dataHash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)();
    let intact = true;
    for (const file of manifest.files) {
        if (await isAbsent(file.path))
            continue;
        const isData = file.path.startsWith('data/');
        const isEvents = file.path === _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .EVENTS_NAME */ .m7;
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
        scan.dataProblems.push(`${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir}: dataDigest is not that of the data files in their order`);
    }
    return scan;
}
async function isLeftOut(fileSystem, runDir, path, { withoutRaw }) {
    if (withoutRaw !== true || !path.startsWith('raw/'))
        return false;
    return (await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, path))) === undefined;
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, file.path);
        const facts = await fileSystem.inspect(path);
        if (facts === undefined)
            return 'is missing';
        if (facts.kind !== 'file')
            return 'is no regular file';
        if (facts.sizeBytes !== file.bytes)
            return `has ${facts.sizeBytes} bytes, sealed with ${file.bytes}`;
        if ((await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfChunks */ .dy)(fileSystem.read(path))) !== file.sha256)
            return 'was changed: its SHA-256 is not the sealed one';
        if (content === undefined)
            return undefined;
        const text = await readText(fileSystem, path, content);
        if (text.torn)
            return 'does not end with a line end';
        if (text.lines !== file.records)
            return `has ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(text.lines, 'line')}, sealed with ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(file.records)}`;
        const plain = file.uncompressedSha256;
        if (plain !== undefined && plain !== text.sha256)
            return 'unpacks to another text than sealed';
        return undefined;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI)
            return `cannot be read: ${error.message}`;
        return `was changed: it cannot be unpacked (${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)})`;
    }
}
async function readText(fileSystem, path, { kind, onLines }) {
    const hash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)();
    let lines = 0;
    let torn = false;
    for await (const batch of (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeRecords */ .bs)({ path, ...kind }, fileSystem, () => (torn = true))) {
        lines += batch.length;
        if (batch.length > 0)
            hash.update(`${batch.join('\n')}\n`);
        onLines(batch);
    }
    return { lines, sha256: hash.digest('hex'), torn };
}
async function strays(fileSystem, runDir, manifest) {
    const listed = new Set([_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir, ...manifest.files.map((file) => file.path)]);
    const problems = [];
    const walk = async (folder) => {
        for (const name of await fileSystem.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, folder))) {
            const path = folder === '' ? name : `${folder}/${name}`;
            const facts = await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, path));
            if (facts?.kind === 'directory' && problems.length < MAX_PROBLEMS)
                await walk(path);
            else if (!listed.has(path))
                problems.push(`${path} is not in ${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir}`);
        }
    };
    try {
        await walk('');
    }
    catch (error) {
        problems.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toGenesysCoreError */ .BG)(error).message);
    }
    return problems;
}


/***/ })

};
