export const id = 4837;
export const ids = [4837,4789,8356,9873,4175];
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

/***/ 54837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeCommand: () => (/* binding */ mergeCommand),
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(23237);
/* harmony import */ var _engine_shard_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77728);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79869);
/* harmony import */ var _report_colour_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7508);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85066);
/* harmony import */ var _report_shard_plan_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(41664);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87496);
/* harmony import */ var _run_schemas_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14789);
/* harmony import */ var _run_shards_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78356);
/* harmony import */ var _step_shards_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69873);
/* harmony import */ var _run_flags_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75065);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(94175);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(94790);















/** Cuts a request into shards and prints them. */
async function planCommand(datasets, flags, world) {
    const context = (0,_run_js__WEBPACK_IMPORTED_MODULE_11__/* .quietContext */ .aF)(world, new AbortController().signal);
    const options = {
        shards: (0,_options_options_js__WEBPACK_IMPORTED_MODULE_3__/* .shardsOf */ .$b)(flags.shards),
        maxParallel: wholeNumber('max-parallel', flags.maxParallel, 256),
        recordsPerDay: wholeNumber('records-per-day', flags.recordsPerDay, 1e9),
        parents: wholeNumber('parents', flags.parents, 1e6),
    };
    const plans = [];
    for (const dataset of datasets)
        plans.push(await world.app.planRun((0,_options_options_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveOptions */ .$i)((0,_run_flags_js__WEBPACK_IMPORTED_MODULE_10__/* .givenOptions */ .G0)(dataset, flags, world.env)), context));
    const plan = (0,_engine_shard_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planShards */ .t)(plans, options);
    if (flags.json === true)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .GF)(world, plan);
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeLines */ .x1)(world.stdout, (0,_report_shard_plan_js__WEBPACK_IMPORTED_MODULE_13__/* .shardPlanLines */ .J)(plan, options.shards));
    return 0;
}
/** Makes one run of the runs of shards. */
async function mergeCommand(runDirs, flags, world) {
    const schemas = await (0,_run_schemas_js__WEBPACK_IMPORTED_MODULE_7__.readRunSchemas)(world.catalogDir);
    const shards = await (0,_run_shards_js__WEBPACK_IMPORTED_MODULE_8__.openShards)(runDirs.map((runDir) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.cwd, runDir)), schemas);
    const { outputDir = '', catalog = '', onPartial = '' } = flags;
    const dataset = shards.runs[0].manifest.datasetKey;
    const options = (0,_options_options_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveOptions */ .$i)({ dataset, mode: 'merge', upload: 'false', outputDir, catalog, onPartial });
    const { outcome, stoppedBy } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_11__/* .carryOut */ .u0)(options, world, (context, ports) => (0,_step_shards_js__WEBPACK_IMPORTED_MODULE_9__.mergeJob)(shards, options, context, ports.planRun));
    if (flags.json === true)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .GF)(world, (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeJson */ .b)(outcome));
    else
        (0,_world_js__WEBPACK_IMPORTED_MODULE_12__/* .writeLines */ .x1)(world.stdout, (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeLines */ .q)(outcome, world.programName, (0,_report_colour_js__WEBPACK_IMPORTED_MODULE_4__/* .paintFor */ .e)(world.stdout.isTTY, world.env)));
    return (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .isSuccess */ .oJ)(outcome, options) ? 0 : (stoppedBy ?? 1);
}
function wholeNumber(flag, text, maximum) {
    if (text === undefined)
        return undefined;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= maximum)
        return value;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`--${flag} is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_14__/* .quoted */ .TL)(text)}. Allowed: a whole number from 1 to ${maximum}.`);
}


/***/ }),

/***/ 77728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ planShards)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62749);
/* harmony import */ var _catalog_shard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35559);
/* harmony import */ var _catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69303);




/**
 * What a job of `auto` comes to: several for each place, so that the last jobs do not leave much of the divided budget idle
 * (`npm run budget-simulation`: 23 % with three shards a place, 7 % with ten).
 */
const AUTO_MINUTES = 20;
/** What a hosted runner gives a job at most, less its start and end. */
const MAX_JOB_MINUTES = 350;
const DEFAULT_PARALLEL = 10;
/**
 * Cuts the windows of plans into shards of equal price, as the rows of a matrix.
 * @throws GenesysCoreError INPUT_INVALID where a matrix would have more than 256 jobs, or a job would take more than six hours.
 */
function planShards(plans, options) {
    const prices = plans.map((plan) => (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_3__/* .priceOf */ .xx)(plan, options.recordsPerDay, options.parents));
    const price = (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_3__/* .sumOfPrices */ .xv)(prices);
    const limit = Math.max(1, Math.floor(_catalog_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SHARDS */ .hH / plans.length));
    const cut = plans.map((plan, index) => {
        const minutes = (prices[index]?.minutes ?? 0) * DEFAULT_PARALLEL;
        const count = options.shards === 'auto' ? Math.min(limit, Math.ceil(minutes / AUTO_MINUTES) || 1) : options.shards;
        const windows = plan.slices.flatMap(({ window }) => window ?? []);
        return {
            plan,
            shards: (0,_catalog_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .cutShards */ .I6)({ datasetKey: plan.datasetKey, hasParents: plan.parents !== undefined }, windows, plan.window, count),
        };
    });
    const jobs = cut.reduce((sum, { shards }) => sum + shards.length, 0);
    if (jobs > _catalog_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SHARDS */ .hH)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${plans.length} datasets in ${options.shards} shards each are ${jobs} jobs; a matrix has ${_catalog_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SHARDS */ .hH} at most. Give --shards ${limit} or fewer datasets.`);
    const maxParallel = Math.min(options.maxParallel ?? DEFAULT_PARALLEL, jobs);
    const include = cut.flatMap(({ plan, shards }) => shards.map((shard) => ({
        dataset: plan.datasetKey,
        shard: (0,_catalog_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .shardText */ .eG)(shard),
        name: `${shard.number} of ${shard.count}`,
        start: shard.window === null ? null : (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(shard.window.startMs),
        end: shard.window === null ? null : (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(shard.window.endMs),
        requestsPerMinute: Math.max(1, Math.floor(plan.requestsPerMinute / maxParallel)),
    })));
    const jobMinutes = Math.max(...cut.map(({ shards }, index) => ((prices[index]?.minutes ?? 0) * maxParallel) / shards.length));
    if (jobMinutes > MAX_JOB_MINUTES)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`a job would take about ${Math.ceil(jobMinutes / 60)} hours, and a hosted runner ends it after six. Give more shards, fewer jobs at once (--max-parallel), or a shorter window.`);
    const byClients = (clients) => Math.ceil(price.minutes / clients);
    return {
        include,
        maxParallel,
        price: {
            ...price,
            minutes: Math.ceil(price.minutes),
            jobs,
            parents: plans.reduce((sum, plan) => sum + (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_3__/* .assumedParents */ .W7)(plan, options.parents), 0),
            minutesByClients: { '1': byClients(1), '3': byClients(3), '10': byClients(10) },
        },
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

/***/ 41664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ shardPlanLines)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);


const MINUTE_MS = 60_000;
const MAX_ROWS = 20;
/** A plan in shards, for people; `wanted` is how many were asked for of each dataset. */
function shardPlanLines({ include, maxParallel, price }, wanted = 'auto') {
    const counts = new Map();
    for (const { dataset } of include)
        counts.set(dataset, (counts.get(dataset) ?? 0) + 1);
    const fewer = [...counts].filter(([, count]) => wanted !== 'auto' && count < wanted);
    const rows = include
        .slice(0, MAX_ROWS)
        .map(({ dataset, name, start, end, shard }) => [dataset, name, (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInterval */ .vy)(start, end), shard]);
    const more = include.length - rows.length;
    const time = (minutes) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(minutes * MINUTE_MS);
    const { '1': one, '3': three, '10': ten } = price.minutesByClients;
    return [
        `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(include.length, 'job')}, ${maxParallel} at once, each with a share of the budget`,
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .alignedRows */ .wC)(rows).map((row) => `  ${row}`),
        ...(more > 0 ? [`  … and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(more, 'job')} more (--json has all)`] : []),
        ...fewer.map(([dataset, count]) => `${dataset} has no more than ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'part')} to be fetched apart, so ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'shard')} in place of ${wanted}`),
        `About ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(price.records, 'record')}, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(price.requests, 'request')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(price.bytes)} stored`,
        `Time at the budget: ${time(one)} with one OAuth client, ${time(three)} with three, ${time(ten)} with ten`,
        ...(price.requests === 0
            ? []
            : [
                `This assumes ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(price.records)} records in all${price.parents === 0 ? '' : ` and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(price.parents, 'parent')}`}. --records-per-day ${price.parents === 0 ? 'gives a figure' : 'and --parents give figures'} of your own.`,
            ]),
    ];
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

/***/ 66616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ foundRuns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76018);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40328);



/** Folders with a manifest at most so far below a folder: artifacts may have been downloaded into folders of their own. */
const MAX_DEPTH = 4;
const MAX_FOLDERS = 5000;
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
/** Sealed runs below a folder whose manifests are valid, by dataset and time. Nothing of their data is read. */
async function foundRuns(folder, schemas, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP) {
    const found = [];
    const open = [{ path: folder, depth: 0 }];
    for (let visited = 0; visited < MAX_FOLDERS; visited += 1) {
        const next = open.pop();
        if (next === undefined)
            break;
        const { path, depth } = next;
        if ((await fileSystem.inspect(path))?.kind !== 'directory')
            continue;
        const names = await fileSystem.list(path);
        if (names.includes(_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir)) {
            const manifest = await manifestIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir), schemas, fileSystem);
            if (manifest !== undefined)
                found.push({ runDir: path, manifest });
        }
        else if (depth < MAX_DEPTH)
            for (const name of names)
                open.push({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name), depth: depth + 1 });
    }
    const orderOf = ({ manifest }) => `${manifest.datasetKey} ${manifest.runId}`;
    return found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
async function manifestIn(path, schemas, fileSystem) {
    const facts = await fileSystem.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES)
        return undefined;
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    try {
        const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return schemas.manifest(manifest).length === 0 ? manifest : undefined;
    }
    catch {
        return undefined;
    }
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

/***/ 78356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishedSlices: () => (/* binding */ finishedSlices),
/* harmony export */   openShards: () => (/* binding */ openShards)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23237);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76018);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);







/** A manifest is small; a larger file is none of ours. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
/**
 * Reads and proves the run folders of shards: manifests by their schema, data files by size and digest, all of one request.
 * Of several runs of one shard the one that succeeded counts, else the newest. Nothing is written.
 * @throws GenesysCoreError INPUT_INVALID that names the folder, what is wrong with it and what to do.
 */
async function openShards(runDirs, schemas, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeFileSystem */ .GP) {
    const files = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingFileSystem */ .bp)(fileSystem);
    const all = [];
    for (const runDir of runDirs)
        all.push(await readShard(files, runDir, schemas));
    const [first] = all;
    if (first === undefined)
        throw refused('No run folder of a shard was given.');
    for (const other of all)
        assertSameRequest(first, other);
    const { count } = first.manifest.shard;
    const runs = [];
    const missing = [];
    for (let number = 1; number <= count; number += 1) {
        const run = chosenOf(all.filter(({ manifest }) => manifest.shard.number === number));
        if (run === undefined)
            missing.push(number);
        else
            runs.push(run);
    }
    assertNeighbours(runs);
    assertSameParts(runs);
    for (const run of runs)
        await proveFiles(files, run);
    const [head, ...rest] = runs;
    if (head === undefined)
        throw refused(`"${first.runDir}" says it is shard ${first.manifest.shard.number} of ${count}.`);
    return { runs: [head, ...rest], missing, count };
}
/** Slices of a shard's run that have their records. */
function finishedSlices({ runDir, manifest }) {
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    return manifest.slices.filter(_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasRecords */ .jO).flatMap((slice) => {
        const file = files.get(`data/${slice.id}.${manifest.format}`);
        return file === undefined ? [] : [{ slice, file, from: { runDir, runId: manifest.runId } }];
    });
}
async function readShard(files, runDir, schemas) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir);
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES)
        throw refused(await whyNoManifest(files, runDir));
    const chunks = [];
    for await (const chunk of files.read(path))
        chunks.push(chunk);
    let manifest;
    try {
        manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch (error) {
        throw refused(`The manifest in "${runDir}" is not JSON. Take the folder from its artifact again.`, error);
    }
    const [problem] = schemas.manifest(manifest);
    if (problem !== undefined)
        throw refused(`The manifest in "${runDir}" is not valid: ${problem}. Take the folder from its artifact again.`);
    const { shard } = manifest;
    if (shard === undefined)
        throw refused(`"${runDir}" is the run of a whole request, not of a shard. Give run folders that were made with the option shard.`);
    if (manifest.request.summaryOnly)
        throw refused(`"${runDir}" was made with summaryOnly and has no records. Run the job of that shard without it.`);
    return { runDir, manifest: { ...manifest, shard } };
}
/** A folder without a manifest: nothing at all, a run that was killed, or something else. */
async function whyNoManifest(files, runDir) {
    const folder = await files.inspect(runDir);
    if (folder === undefined)
        return `"${runDir}" is not there. Give run folders of shards.`;
    const isRun = folder.kind === 'directory' && (await files.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENTS_NAME */ .m7)))?.kind === 'file';
    return isRun
        ? `"${runDir}" has no manifest: that run did not finish. Run the job of that shard again.`
        : `"${runDir}" is no run folder: it has neither ${_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir} nor ${_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENTS_NAME */ .m7}. Give run folders of shards.`;
}
/** What shards of one request have in common. */
function factsOf({ manifest }) {
    return [
        ['dataset', manifest.datasetKey],
        ['number of shards', manifest.shard.count],
        ['start of the whole window', manifest.shard.start],
        ['end of the whole window', manifest.shard.end],
        ['filters', manifest.request.filters],
        ['format', manifest.format],
        ['engine', manifest.engine.version],
        ['organisation (its digest)', manifest.organization],
        ['catalog (SHA-256)', manifest.catalog.sha256],
        ['redaction profile', manifest.redaction.profile],
        ['pseudonym key (its id)', manifest.redaction.keyId],
    ];
}
function assertSameRequest(first, other) {
    const theirs = new Map(factsOf(other));
    const differences = factsOf(first).flatMap(([name, value]) => {
        const [a, b] = [value, theirs.get(name)].map((one) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)((one ?? null)));
        return a === b ? [] : [`${name} is ${a ?? ''} and ${b ?? ''}`];
    });
    if (differences.length > 0)
        throw refused(`"${first.runDir}" and "${other.runDir}" are not shards of one request: ${differences.join('; ')}. Merge shards of one plan, run by one version.`);
}
/** The run of a shard that counts. */
function chosenOf(runs) {
    const [one, another] = runs.filter(({ manifest }) => manifest.status === 'succeeded');
    if (one !== undefined && another !== undefined)
        throw refused(`Shard ${one.manifest.shard.number} of ${one.manifest.shard.count} was given twice, and both runs succeeded: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)([one.runDir, another.runDir].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)))}. Leave one of them out.`);
    return one ?? [...runs].sort((a, b) => (a.manifest.runId < b.manifest.runId ? 1 : -1))[0];
}
/** Parts of parents fit together where all shards saw about as many parents: the same number of parts. */
function assertSameParts(runs) {
    const seen = new Map();
    for (const { runDir, manifest } of runs)
        for (const { id, parents } of manifest.slices) {
            if (parents?.parts === undefined)
                continue;
            const base = id.replace(/-p\d+$/, '');
            const [parts, other] = seen.get(base) ?? [parents.parts, runDir];
            seen.set(base, [parts, other]);
            if (parts !== parents.parts)
                throw refused(`"${other}" cut the parents into ${parts} parts, "${runDir}" into ${parents.parts}: their number changed too much in between. Run all shards again, closer together.`);
        }
}
/** Each shard begins where the one before it ended, where that is there. */
function assertNeighbours(runs) {
    for (const [index, { runDir, manifest }] of runs.entries()) {
        const before = runs[index - 1];
        if (before?.manifest.shard.number !== manifest.shard.number - 1)
            continue;
        if (before.manifest.request.end !== manifest.request.start)
            throw refused(`"${before.runDir}" ends at ${before.manifest.request.end ?? ''}, but the next shard, "${runDir}", begins at ${manifest.request.start ?? ''}. These are shards of different plans.`);
    }
}
async function proveFiles(files, { runDir, manifest }) {
    for (const entry of manifest.files.filter(({ path }) => /^(?:data|strays)\//.test(path))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, entry.path);
        const facts = /^(?:data|strays)\/[\w.-]+$/.test(entry.path) ? await files.inspect(path) : undefined;
        const problem = facts?.kind !== 'file'
            ? 'is not there'
            : facts.sizeBytes !== entry.bytes
                ? `has ${facts.sizeBytes} bytes, its manifest says ${entry.bytes}`
                : (await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfChunks */ .dy)(files.read(path))) === entry.sha256
                    ? undefined
                    : 'is not what its manifest says: its SHA-256 differs';
        if (problem !== undefined)
            throw refused(`"${path}" ${problem}. Take the folder from its artifact again, or run the job of that shard again.`);
    }
}
function refused(message, cause) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)(`merge: ${message}`, { cause });
}


/***/ }),

/***/ 69873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findShardRuns: () => (/* binding */ findShardRuns),
/* harmony export */   mergeJob: () => (/* binding */ mergeJob)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _run_found_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66616);


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
        refetchDays: 0,
    };
    const plan = await planRun(whole, context);
    if (plan.catalog.sha256 !== manifest.catalog.sha256)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`merge: "${runDir}" was made with another catalog than the one at hand (SHA-256 ${manifest.catalog.sha256} and ${plan.catalog.sha256}). Merge with the version, and the option catalog, that the shards were run with.`);
    return { options: whole, plan, shards };
}
/**
 * The run folders of shards of a dataset below a folder, absolute. The same run in two folders, as made and from its
 * artifact, is one.
 * @throws GenesysCoreError INPUT_INVALID where there is none.
 */
async function findShardRuns(folder, datasetKey, schemas) {
    const found = (await (0,_run_found_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .foundRuns */ .b)(folder, schemas)).filter(({ manifest }) => manifest.shard !== undefined && manifest.datasetKey === datasetKey);
    const byRunId = new Map(found.map(({ manifest, runDir }) => [manifest.runId, runDir]));
    if (byRunId.size > 0)
        return [...byRunId.values()].sort();
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`mode is merge, but no run folder of a shard of ${datasetKey} lies below ${folder}. Download the artifacts of the shards there first.`);
}


/***/ })

};
