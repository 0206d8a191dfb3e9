export const id = 1155;
export const ids = [1155,4175];
export const modules = {

/***/ 71155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoCommand: () => (/* binding */ demoCommand)
/* harmony export */ });
/* harmony import */ var _catalog_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47485);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79869);
/* harmony import */ var _report_colour_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7508);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87496);
/* harmony import */ var _simulator_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57706);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94175);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94790);








/** Credentials between the demo and its own simulator; they open nothing else. */
const CLIENT_ID = 'demo';
const CLIENT_SECRET = 'a-secret-of-the-demo-alone';
const RECORDS_PER_DAY = 5000;
/** Runs the catalog's first dataset over the previous UTC day against a simulator in this process. */
async function demoCommand(options, world) {
    world.scrubber.add(CLIENT_SECRET);
    const catalog = await (0,_catalog_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .a)({ catalogDir: world.catalogDir, workspace: world.cwd });
    const [dataset] = catalog.datasets.keys();
    if (dataset === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('CATALOG_INVALID', 'The built-in catalog has no dataset.');
    const simulator = await (0,_simulator_server_js__WEBPACK_IMPORTED_MODULE_5__/* .startSimulator */ .rs)({
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        catalog,
        records: { auditsPerDay: RECORDS_PER_DAY },
        pollsUntilDone: 1,
    });
    try {
        (0,_world_js__WEBPACK_IMPORTED_MODULE_7__/* .writeLines */ .x1)(world.stderr, [
            `Demo: ${dataset} of the previous UTC day, from a simulator at ${simulator.url}`,
        ]);
        const { outcome, stoppedBy } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .carryOut */ .u0)((0,_options_options_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveOptions */ .$i)({
            dataset,
            apiUrl: simulator.url,
            loginUrl: simulator.url,
            clientId: CLIENT_ID,
            clientSecret: CLIENT_SECRET,
            upload: 'false',
        }), world);
        if (options.json)
            (0,_world_js__WEBPACK_IMPORTED_MODULE_7__/* .writeJson */ .GF)(world, (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeJson */ .b)(outcome));
        else
            (0,_world_js__WEBPACK_IMPORTED_MODULE_7__/* .writeLines */ .x1)(world.stdout, (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeLines */ .q)(outcome, world.programName, (0,_report_colour_js__WEBPACK_IMPORTED_MODULE_3__/* .paintFor */ .e)(world.stdout.isTTY, world.env)));
        return outcome.result.status === 'succeeded' ? 0 : (stoppedBy ?? 1);
    }
    finally {
        await simulator.close();
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
