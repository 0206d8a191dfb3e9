export const id = 2627;
export const ids = [2627,4175];
export const modules = {

/***/ 12627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflightCommand: () => (/* binding */ preflightCommand),
  preflightOf: () => (/* binding */ preflightOf)
});

// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/catalog/plan-slices.ts
var plan_slices = __webpack_require__(13262);
// EXTERNAL MODULE: ./src/catalog/template.ts
var template = __webpack_require__(13485);
// EXTERNAL MODULE: ./src/http/advice.ts
var advice = __webpack_require__(90258);
// EXTERNAL MODULE: ./src/http/client.ts + 16 modules
var http_client = __webpack_require__(20750);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(57856);
// EXTERNAL MODULE: ./src/http/transport.ts + 2 modules
var transport = __webpack_require__(49012);
// EXTERNAL MODULE: ./src/paging/index.ts + 7 modules
var paging = __webpack_require__(69423);
// EXTERNAL MODULE: ./src/paging/items.ts
var paging_items = __webpack_require__(6216);
// EXTERNAL MODULE: ./src/records/normalise.ts + 1 modules
var normalise = __webpack_require__(31568);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/parents.ts
var parents = __webpack_require__(50548);
// EXTERNAL MODULE: ./src/paging/whole-list.ts + 3 modules
var whole_list = __webpack_require__(27249);
// EXTERNAL MODULE: ./src/run/results.ts
var results = __webpack_require__(69507);
// EXTERNAL MODULE: ./src/run/transaction.ts
var run_transaction = __webpack_require__(13693);
// EXTERNAL MODULE: ./src/engine/run.ts + 19 modules
var run = __webpack_require__(80282);
;// CONCATENATED MODULE: ./src/engine/preflight.ts

















/** What a preflight may take in all. */
const LIMIT_MS = 120_000;
/** How long a query of the service is waited for. */
const QUERY_LIMIT_MS = 30_000;
/** Of a window, so much is asked for. */
const PROBE_MS = 3_600_000;
/**
 * Signs in and makes one small call to each endpoint that runs of the plans would call, as small as the endpoint allows;
 * nothing is written. Plans of one region and one client.
 * @throws GenesysCoreError INPUT_INVALID for a proxy that can not be used
 */
async function preflight(plans, options, context) {
    const [{ catalog, apiUrl, loginUrl, requestsPerMinute, concurrency }] = plans;
    const { credentials, roleHint } = options;
    (0,proxy/* checkProxies */.rX)([loginUrl, apiUrl], context.env);
    const clock = base_clock/* systemClock */.m;
    const scope = {
        clock,
        signal: context.signal,
        deadlineAtMs: clock.monotonic() + LIMIT_MS,
        events: { emit: () => undefined },
        scrubber: context.scrubber,
    };
    const client = (0,http_client/* createApiClient */.y)(scope, {
        ...{ catalog, apiUrl, loginUrl, requestsPerMinute, concurrency, credentials, roleHint },
        transport: options.transport ?? (0,transport.createTransport)({ proxyEnv: context.env, clock }),
        seed: `preflight ${plans.map(({ datasetKey }) => datasetKey).join(' ')}`,
        userAgent: `${context.engine.name}/${context.engine.version}`,
    });
    const datasets = [];
    try {
        for (const plan of plans)
            datasets.push(await checkDataset(plan, client.send, scope));
        return { signIn: null, apiUrl, loginUrl, datasets };
    }
    catch (thrown) {
        const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
        if (!isSignIn(error, catalog))
            throw error;
        return {
            signIn: (0,manifest/* scrubbedReport */.LX)(error, (text) => scope.scrubber.scrub(text)),
            ...{ apiUrl, loginUrl, datasets: [] },
        };
    }
    finally {
        client.close();
    }
}
/** Calls for a token are named by the profile; a token that was given is refused by any endpoint. */
function isSignIn({ endpoint, status, code }, catalog) {
    return (code === 'AUTH' && status === 401) || catalog.profiles.auth.has(endpoint ?? '');
}
async function checkDataset(plan, send, scope) {
    const checks = new Map();
    const scrub = (text) => scope.scrubber.scrub(text);
    const untried = [];
    const told = new Set();
    let failure = null;
    const noted = async (request, signal) => {
        const { permissions } = (0,plan_slices/* entry */.f_)(plan.catalog.endpoints, request.endpoint);
        const note = (outcome, error) => {
            checks.set(request.endpoint, { endpoint: request.endpoint, permissions, outcome, error });
        };
        try {
            const response = await send(request, signal);
            note('ok', null);
            return response;
        }
        catch (thrown) {
            const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
            if (!isSignIn(error, plan.catalog))
                note(outcomeOf(error, plan.catalog), (0,manifest/* scrubbedReport */.LX)(error, scrub));
            told.add(error);
            throw error;
        }
    };
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (thrown) {
            const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
            if (error.code === 'CANCELLED' || isSignIn(error, plan.catalog))
                throw error;
            if (!told.has(error))
                failure ??= (0,manifest/* scrubbedReport */.LX)(error, scrub);
        }
    };
    const small = smallest(plan);
    await attempt(() => probe(small, { send: noted, scope, untried }));
    const { reconcile } = plan.slices[0] ?? {};
    if (reconcile !== undefined)
        await attempt(() => answered(noted, reconcile));
    if (plan.dataset.availability !== undefined)
        await attempt(() => answered(noted, (0,run/* availabilityRequest */.d1)(plan)));
    for (const lookup of plan.lookups)
        await attempt(() => probe(smallest(lookup.plan), { send: noted, scope, untried }));
    return { dataset: plan.datasetKey, endpoints: [...checks.values()], untried, error: failure };
}
async function answered(send, request) {
    await send(request);
}
function outcomeOf({ code, status, apiCode }, { service }) {
    if (code === 'AUTH') {
        const meaning = (0,advice/* meaningOf */.Pr)(apiCode, service);
        return status === 403 && (meaning ?? 'permission') === 'permission' ? 'missing permission' : 'refused';
    }
    return ['NETWORK', 'TIMEOUT', 'RATE_LIMITED', 'RETRY_EXHAUSTED', 'DEADLINE'].includes(code)
        ? 'unreachable'
        : 'failed';
}
/** The plan of the least that a dataset can be asked for: the first hour of the window, one query, a parent of the same. */
function smallest(plan) {
    const [slice] = plan.slices;
    const [query] = slice?.queries ?? [];
    if (slice === undefined || query === undefined)
        return plan;
    const window = firstHour(slice.window);
    const names = Object.keys(plan.dataset.source.each?.carry ?? {});
    const request = (0,plan_slices/* bindQuery */.ed)(plan, window, query.filters, Object.fromEntries(names.map((name) => [name, `{${name}}`])));
    const parents = plan.parents;
    return {
        ...plan,
        slices: [{ id: slice.id, window, queries: [{ ...query, request }] }],
        parents: parents?.plan === undefined ? parents : { ...parents, plan: smallest(parents.plan) },
    };
}
function firstHour(window) {
    if (window === null)
        return null;
    const { startMs, endMs } = window;
    return { startMs, endMs: Math.min(endMs, startMs + PROBE_MS) };
}
/** Calls what a run of the plan would call first: for a parent where there is one, through the service's query. */
async function probe(plan, probing) {
    const [slice] = plan.slices;
    if (slice === undefined)
        return;
    const query = await firstQuery(plan, slice, probing);
    if (query === undefined) {
        probing.untried.push(`${plan.dataset.source.endpoint} was not tried: ${plan.parents?.plan?.datasetKey ?? 'its list'} has nothing to ask it for.`);
        return;
    }
    if (plan.transaction === undefined)
        await smallPage(query.request, plan, probing.send);
    else
        await probeTransaction(plan, plan.transaction, query.request, probing);
}
/** The first query, for the first of its parents. */
async function firstQuery(plan, slice, probing) {
    const expand = (0,parents/* createExpandSlice */.hO)(plan, {
        events: probing.scope.events,
        concurrency: 1,
        normaliseOf: (parentPlan) => (0,normalise/* createNormalise */.J)(parentPlan.dataset.record),
        queriesOf: (parentPlan) => (query) => onePage(query, parentPlan, probing),
    });
    if (expand === undefined)
        return slice.queries[0];
    const [first, ...rest] = await expand(slice);
    if (first?.parents?.failure !== undefined)
        throw first.parents.failure;
    return [first, ...rest].flatMap((part) => part?.queries ?? [])[0];
}
async function* onePage(query, plan, probing) {
    yield plan.transaction === undefined
        ? await smallPage(query.request, plan, probing.send)
        : await firstResults(plan, plan.transaction, query.request, probing);
    return whole_list/* NO_EVIDENCE */.kE;
}
/** Submits a query, waits a while for its end, and asks for the first of its results. */
async function probeTransaction(plan, transaction, submit, probing) {
    try {
        await firstResults(plan, transaction, submit, probing);
    }
    catch (thrown) {
        if ((0,errors/* toGenesysCoreError */.BG)(thrown).code !== 'ASYNC_TIMEOUT')
            throw thrown;
        probing.untried.push(`${plan.dataset.source.endpoint} was not tried: the query was not ready in ${QUERY_LIMIT_MS / 1000} s and was given up.`);
    }
}
async function firstResults(plan, transaction, submit, { send, scope }) {
    const { catalog, apiUrl } = plan;
    const key = plan.dataset.source.endpoint;
    const timeoutMs = Math.min(QUERY_LIMIT_MS, transaction.poll.timeoutMs);
    const profile = { ...transaction, poll: { ...transaction.poll, timeoutMs } };
    const ids = { sliceId: 'preflight', queryId: 'q1' };
    const query = { ...scope, ...ids, catalog, profile, apiUrl, send };
    const end = await (0,run_transaction/* runTransaction */.c)(submit, query);
    if (end.outcome === 'lost')
        throw end.error;
    const { transactionId } = end;
    const request = (0,template/* bindRequest */.Bv)(key, (0,plan_slices/* entry */.f_)(catalog.endpoints, key), { transactionId }, apiUrl, 'page');
    return await smallPage(request, plan, (0,results/* resultsSend */.P)(transactionId, query));
}
/** The first page, of as few rows as the paging profile allows. */
async function smallPage(request, { catalog }, send) {
    const key = request.endpoint;
    const endpoint = (0,plan_slices/* entry */.f_)(catalog.endpoints, key);
    const profile = withSmallPages((0,plan_slices/* entry */.f_)(catalog.profiles.paging, endpoint.paging));
    const response = await send((0,paging/* strategyOf */.x)(profile).first(request, profile));
    const download = () => Promise.reject(new TypeError('A page of a few rows is no file of a large answer.'));
    const { items, received } = await (0,paging_items/* readItems */.F)(response, { first: true, itemsBefore: 0 }, { key, endpoint, download });
    return { number: 1, items, received };
}
function withSmallPages(profile) {
    if (!('pageSize' in profile))
        return profile;
    const { pageSize } = profile;
    return { ...profile, pageSize: { ...pageSize, value: pageSize.minimum ?? 1 } };
}

// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options_options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/report/preflight.ts
var report_preflight = __webpack_require__(42181);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/step/stop.ts
var step_stop = __webpack_require__(69172);
// EXTERNAL MODULE: ./src/cli/run.ts
var cli_run = __webpack_require__(94175);
// EXTERNAL MODULE: ./src/cli/run-flags.ts
var run_flags = __webpack_require__(75065);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/preflight.ts








/** Signs in and tries each endpoint of the datasets with one small call. 0: all answered; 75: try again; 1: not. */
async function preflightCommand(datasets, flags, world) {
    const report = await preflightOf(datasets, flags, world);
    if (flags.json === true)
        (0,cli_world/* writeJson */.GF)(world, (0,report_preflight/* preflightJson */.Ox)(report));
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, (0,report_preflight/* preflightLines */.PM)(report));
    return (0,report_preflight/* preflightExitCode */.$D)(report);
}
/** @throws GenesysCoreError for what is wrong with the request, before any call. */
async function preflightOf(datasets, flags, world) {
    const stop = (0,step_stop/* createStopSwitch */.d)(world.process, world.clock, (name) => {
        (0,cli_world/* writeLines */.x1)(world.stderr, [`${name} received: stopping.`]);
    });
    try {
        const context = (0,cli_run/* quietContext */.aF)(world, stop.signal);
        const asked = [...new Set(datasets)].map((dataset) => {
            const given = (0,run_flags/* givenOptions */.G0)(dataset, flags, world.env);
            (0,cli_run/* learnSecrets */.un)(given, world);
            return (0,options_options/* resolveOptions */.$i)(given);
        });
        const plans = [];
        for (const options of asked)
            plans.push(await world.app.planRun(options, context));
        const [first, ...rest] = plans;
        const [options] = asked;
        if (first === undefined || options === undefined)
            throw new TypeError('There is no dataset to try.');
        const overlay = options.catalog === undefined ? '' : ` --catalog ${(0,report_text/* shellWord */.r7)(options.catalog)}`;
        const roleHint = `For all permissions that are needed, run: ${world.programName} role ${datasets.join(' ')}${overlay}`;
        return await preflight([first, ...rest], { credentials: (0,options_options/* requireCredentials */.uR)(options), roleHint }, context);
    }
    finally {
        stop.dispose();
    }
}


/***/ }),

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

/***/ 42181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ preflightExitCode),
/* harmony export */   Ox: () => (/* binding */ preflightJson),
/* harmony export */   PM: () => (/* binding */ preflightLines)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23237);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38324);



/** What a preflight found, in lines: the sign-in, then a dataset a line, with all that keeps it from running. */
function preflightLines(report) {
    const { signIn, datasets, loginUrl, apiUrl } = report;
    const login = new URL(loginUrl).host;
    const lines = signIn === null
        ? [`Signed in at ${login}; calls go to ${new URL(apiUrl).host}`, ...datasets.flatMap(datasetLines)]
        : [`Sign-in at ${login} failed, so no dataset was tried`, `  ${signIn.code}: ${signIn.message}`];
    return lines.map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(line));
}
function datasetLines(check) {
    const { dataset, endpoints, untried, error } = check;
    const bad = endpoints.filter(({ outcome }) => outcome !== 'ok');
    return [
        `${dataset}: ${verdictOf(check)}`,
        ...bad.map((one) => `  ${one.error?.code ?? ''}: ${one.error?.message ?? ''}`),
        ...(error === null ? [] : [`  ${error.code}: ${error.message}`]),
        ...untried.map((sentence) => `  ${sentence}`),
    ];
}
/** `ok, 3 endpoints answered`, `missing permission a:b:c`. */
function verdictOf({ endpoints, error }) {
    const bad = endpoints.filter(({ outcome }) => outcome !== 'ok');
    const told = bad.map((one) => one.outcome === 'missing permission' ? `missing permission ${permissionText(one)}` : one.outcome);
    if (error !== null)
        told.push('failed');
    return told.length === 0
        ? `ok, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(endpoints.length, 'endpoint')} answered`
        : [...new Set(told)].join('; ');
}
function permissionText({ permissions: { names, mode } }) {
    return names.length === 0 ? '(the API lists none)' : names.join(mode === 'any' ? ' or ' : ', ');
}
/** The same for a program. */
function preflightJson(report) {
    const { signIn, apiUrl, loginUrl, datasets } = report;
    return {
        ok: problemsOf(report).length === 0,
        apiUrl,
        loginUrl,
        signIn,
        datasets: datasets.map((check) => ({
            ...check,
            ok: problemsIn(check).length === 0,
            verdict: verdictOf(check),
        })),
    };
}
/** 0: every dataset could be fetched, as far as was tried; 75: the same again may find so; 1: something has to be changed. */
function preflightExitCode(report) {
    const problems = problemsOf(report);
    if (problems.length === 0)
        return 0;
    return problems.every(({ retryable }) => retryable) ? _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_TRY_AGAIN */ .cV : _exit_code_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT_WRONG */ .P4;
}
function problemsOf({ signIn, datasets }) {
    return [...(signIn === null ? [] : [signIn]), ...datasets.flatMap(problemsIn)];
}
function problemsIn({ endpoints, error }) {
    return [...endpoints.map((one) => one.error), error].flatMap((one) => one ?? []);
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


/***/ })

};
