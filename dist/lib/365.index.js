export const id = 365;
export const ids = [365];
export const modules = {

/***/ 91365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testCommand: () => (/* binding */ testCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/catalog/load.ts + 15 modules
var load = __webpack_require__(85788);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
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
// EXTERNAL MODULE: ./src/options/options.ts + 1 modules
var options = __webpack_require__(48831);
// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/run/verify.ts + 1 modules
var verify = __webpack_require__(93977);
// EXTERNAL MODULE: ./src/simulator/server.ts + 21 modules
var server = __webpack_require__(43603);
;// CONCATENATED MODULE: ./src/conformance/conformance.ts












const CREDENTIALS = { clientId: 'conformance', clientSecret: 'a-secret-of-the-suite-alone' };
/** Of no value: what it hides is made up. */
const PSEUDONYM_KEY = '6f1d3b0c9a8e47d2b5c4f3a1908e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';
const SMALL_PAGE = 10;
const ROWS_PER_SLICE = 3 * SMALL_PAGE;
const MAX_SLICES = 4;
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
        const base = optionsFor(key, dataset, options, ports.now());
        let plan;
        await stage('plan', async () => {
            plan = await ports.plan(base);
            return planFilters(base, dataset, plan, ports);
        });
        const queries = plan?.slices.reduce((sum, slice) => sum + slice.queries.length, 0) ?? 0;
        await stage('simulate', async () => {
            small = await simulated(base, dataset, SMALL_PAGE, ports);
            accept(small);
            return `${(0,report_text/* counted */.hS)(small.manifest?.counts.records ?? 0, 'record')} of ${(0,report_text/* counted */.hS)(queries, 'query', 'queries')}`;
        });
        const run = sealed(small);
        await stage('page', async () => {
            const note = pagesNote(run.manifest, queries, dataset, catalog);
            const whole = await simulated(base, dataset, undefined, ports);
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
            return (0,report_text/* counted */.hS)(report.checks.length, 'check');
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
        ...(catalogPath === undefined ? {} : { catalog: catalogPath }),
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
        return filter === undefined ? [] : [[name, sampleOf(filter)]];
    }));
}
async function planFilters(base, dataset, plain, ports) {
    const filters = dataset.filters ?? {};
    for (const [name, filter] of Object.entries(filters)) {
        const asked = Object.fromEntries([name, ...(filter.requires ?? [])].map((each) => [each, sampleOf(filters[each] ?? filter)]));
        await ports.plan({ ...base, filters: { ...base.filters, ...asked } });
    }
    const slices = (0,report_text/* counted */.hS)(plain.slices.length, 'slice');
    return `${slices}, ${(0,report_text/* counted */.hS)(Object.keys(filters).length, 'filter')}`;
}
function sampleOf({ type, values }) {
    const [first] = values ?? [];
    if (first !== undefined)
        return first;
    return type === 'string' ? 'sample' : type === 'integer' ? 1 : true;
}
/** One run against a simulator of its own. */
async function simulated(base, dataset, maxPageSize, ports) {
    const slicesPerDay = dataset.window === undefined ? 1 : Math.max(1, base_window/* DAY_MS */.sO / lengthsOf(dataset.window).sliceMs);
    const perDay = Math.ceil(ROWS_PER_SLICE * slicesPerDay);
    const simulator = await (0,server/* startSimulator */.rs)({
        ...CREDENTIALS,
        seed: 'conformance',
        catalog: ports.catalog,
        pollsUntilDone: 1,
        records: { auditsPerDay: perDay, eventsPerDay: perDay, rowsPerDay: perDay },
        ...(maxPageSize === undefined ? {} : { maxPageSize }),
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
        return `${(0,report_text/* counted */.hS)(pages, 'page')}: an answer is whole`;
    if (pages <= queries)
        throw new Error(`${(0,report_text/* counted */.hS)(pages, 'page')} for ${(0,report_text/* counted */.hS)(queries, 'query', 'queries')}, though no page has more than ${SMALL_PAGE} of ${manifest.counts.records} records: the walk ends too early`);
    return `${(0,report_text/* counted */.hS)(pages, 'page')} of ${SMALL_PAGE} by ${strategy}, the same records as in whole pages`;
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
    return (0,report_text/* counted */.hS)(Object.keys(countsBy).length, 'grouping');
}
function told(sentences) {
    const more = sentences.length > MAX_TOLD ? ` and ${sentences.length - MAX_TOLD} more` : '';
    return `${sentences.slice(0, MAX_TOLD).join('; ')}${more}`;
}

// EXTERNAL MODULE: ./src/cli/run.ts
var run = __webpack_require__(94175);
// EXTERNAL MODULE: ./src/run/schemas.ts
var schemas = __webpack_require__(14789);
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
            (0,cli_world/* writeLines */.x)(world.stdout, lines.map((line) => (0,scrub/* plainText */.w)(line)));
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
        (0,cli_world/* writeJson */.G)(world, { ok, seconds, catalogs: verdicts });
    else
        print([
            ...(verdicts.length > 1 ? [''] : []),
            `${(0,report_text/* counted */.hS)(datasets.length, 'dataset')}, ${failed === 0 && ok ? 'all as they should be' : `${(0,report_text/* formatCount */.B4)(failed)} not as they should be`}, in ${seconds} s`,
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
    const ports = {
        catalog,
        schemas: await (0,schemas/* readRunSchemas */.c)(world.catalogDir),
        plan: (options) => world.app.planRun(options, (0,run/* quietContext */.aF)(world, signal)),
        async run(options) {
            const context = (0,run/* quietContext */.aF)(world, signal);
            return world.app.executeRun({ options, plan: await world.app.planRun(options, context) }, context);
        },
        now: () => world.clock.now(),
        monotonic: () => world.clock.monotonic(),
        scrub: (text) => world.scrubber.scrub(text),
    };
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
            row(key, (0,report_text/* formatCount */.B4)(records), (0,report_text/* formatCount */.B4)(pages), (0,report_text/* formatCount */.B4)(requests), seconds.toFixed(1), failure === undefined ? 'ok' : `FAILED: ${failure.name}`),
            ...(failure === undefined ? [] : [`  ! ${failure.note}`]),
            ...(verdict.runDir === null ? [] : [`    see ${(0,external_node_path_.relative)(world.cwd, verdict.runDir)}`]),
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


/***/ })

};
