export const id = 9394;
export const ids = [9394];
export const modules = {

/***/ 66647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAction: () => (/* binding */ startAction)
});

// EXTERNAL MODULE: ./src/engine/plan.ts + 3 modules
var plan = __webpack_require__(25783);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/step/thread.ts
var thread = __webpack_require__(5424);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/step/publication.ts
var publication = __webpack_require__(2044);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/github-client.ts
var github_client = __webpack_require__(53074);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/github/runner-files.ts





/**
 * Proves that the file for the step's outputs can be written, before anything is made: without it no later step would learn
 * where the data is. A runner that names no file takes outputs by its log.
 * @throws GenesysCoreError `IO`
 */
async function checkOutputFile(env) {
    const problem = await runnerFileProblem(env, 'GITHUB_OUTPUT');
    if (problem !== undefined)
        throw new errors/* GenesysCoreError */.aI('IO', `The runner's file for step outputs can not be used: ${problem}. Nothing was fetched.`, { retryable: false });
}
/** Why a file that a variable of the runner names can not be written; undefined where it can, or none is named. */
async function runnerFileProblem(env, name) {
    const path = env[name] ?? '';
    if (path === '')
        return undefined;
    const stats = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stats === undefined)
        return `${name} names ${(0,suggestion/* quoted */.TL)(path)}, which is not there. In a job container, mount the runner's folder of file commands`;
    if (!stats.isFile())
        return `${name} names ${(0,suggestion/* quoted */.TL)(path)}, which is ${stats.isSymbolicLink() ? 'a link' : 'no regular file'}. Let the variable name the runner's own file`;
    const writable = await (0,promises_.access)(path, external_node_fs_.constants.W_OK).then(() => true, () => false);
    if (writable)
        return undefined;
    const { uid, username } = (0,external_node_os_.userInfo)();
    return `${name} names ${(0,suggestion/* quoted */.TL)(path)}, which belongs to user ${stats.uid} and can not be written by user ${uid} (${username}). Run the job container as that user (container: options: --user ${stats.uid})`;
}
/**
 * Why artifacts can not be uploaded from here, with what to do; undefined where they can. GitHub's client speaks with
 * github.com and GHE.com alone.
 */
function artifactServiceProblem(env) {
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : server;
    const instead = `Set "upload: false", and keep the folder by a step after it: "uses: actions/upload-artifact@v3" with "path: \${{ steps.<id>.outputs.runDir }}"`;
    if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost'))
        return `upload is true, but ${(0,suggestion/* quoted */.TL)(host)} (GitHub Enterprise Server, Gitea, Forgejo) has no artifact service of the kind that GitHub's client needs. ${instead}.`;
    const absent = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => (env[name] ?? '') === '');
    if (absent.length === 0)
        return undefined;
    return `upload is true, but this runner offers no artifact service (${absent.join(' and ')} ${absent.length === 1 ? 'is' : 'are'} not set; act needs --artifact-server-path). ${instead}.`;
}

// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options_options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/run/volume.ts
var volume = __webpack_require__(59439);
// EXTERNAL MODULE: ./src/report/page-heat.ts
var page_heat = __webpack_require__(39830);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/job-pictures.ts




/** A job summary can show no image of ours, so pictures are rows of block characters in a fixed font. */
const BLOCKS = '▁▂▃▄▅▆▇█';
const NOTHING = '·';
const MAX_DAYS = 14;
const DAY_MS = 86_400_000;
/** Tables that stand in one row: of three with ids in them the last would be cut off at the width of a summary. */
const SIDE_BY_SIDE = 2;
/** A block for each value, as high as the largest allows; a dot for zero. */
function spark(values, largest = Math.max(1, ...values)) {
    return values
        .map((value) => value === 0 ? NOTHING : (BLOCKS[Math.min(7, Math.floor((value / largest) * 7.999))] ?? NOTHING))
        .join('');
}
/** Records by hour of the day, a row for each day or weekday; empty without hour counts. */
function hoursPicture(summary, manifest) {
    const rows = (0,page_heat/* hourRows */.g)(summary, manifest);
    if (rows === undefined)
        return '';
    const largest = Math.max(1, ...[...rows.values()].flat());
    const width = Math.max(...[...rows.keys()].map(({ length }) => length));
    const lines = [...rows].map(([name, counts]) => {
        const sum = counts.reduce((total, count) => total + count, 0);
        return `${name.padEnd(width)}  ${spark(counts, largest)}  ${(0,suggestion/* formatCount */.B4)(sum)}`;
    });
    const head = `${'UTC'.padEnd(width)}  00    06    12    18`;
    return ['### Records by hour', ['```text', head, ...lines, '```'].join('\n')].join('\n\n');
}
/** The run's one day beside the days before it, by the index; empty for longer windows and where fewer than two days are known. */
function comparison(manifest, history) {
    const { start, end, filters } = manifest.request;
    const [startMs, endMs] = [Date.parse(start ?? ''), Date.parse(end ?? '')];
    const isDay = start === null || (startMs % DAY_MS === 0 && endMs - startMs === DAY_MS);
    if (!isDay || Object.keys(filters).length > 0)
        return '';
    const day = (start ?? manifest.startedAt).slice(0, 10);
    const before = history
        .filter((one) => one.day < day)
        .sort((a, b) => (a.day < b.day ? 1 : -1))
        .slice(0, MAX_DAYS)
        .reverse();
    const [first] = before;
    if (first === undefined || before.length < 2)
        return '';
    const { records } = manifest.counts;
    const usual = (0,volume/* median */.J)(before.map((one) => one.records));
    const change = usual === 0 ? '' : `, ${records >= usual ? '+' : '−'}${(0,report_text/* formatShare */.T1)(Math.abs(records / usual - 1))}`;
    const values = [...before.map((one) => one.records), records];
    return [
        `### Beside the last ${before.length} days`,
        [
            '```text',
            `${first.day}  ${spark(values.slice(0, -1), Math.max(1, ...values))} ${spark([records], Math.max(1, ...values))}  ${day}`,
            '```',
        ].join('\n'),
        `${(0,suggestion/* counted */.hS)(records, 'record')}; the median of the days before is ${(0,suggestion/* formatCount */.B4)(Math.round(usual))}${change}.`,
    ].join('\n\n');
}
/** Markdown tables beside each other, as GitHub lays out cells that hold Markdown. */
function sideBySide(tables) {
    const rows = [];
    for (let at = 0; at < tables.length; at += SIDE_BY_SIDE) {
        const cells = tables
            .slice(at, at + SIDE_BY_SIDE)
            .map((table) => `<td valign="top">\n\n${table}\n\n</td>`);
        rows.push(`<tr>\n${cells.join('\n')}\n</tr>`);
    }
    return `<table>\n${rows.join('\n')}\n</table>`;
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/model.ts + 3 modules
var report_model = __webpack_require__(49455);
// EXTERNAL MODULE: ./src/report/error.ts
var report_error = __webpack_require__(38536);
// EXTERNAL MODULE: ./src/report/outcome.ts
var report_outcome = __webpack_require__(85066);
;// CONCATENATED MODULE: ./src/report/job-summary.ts








/** GitHub drops a step's summary above 1 MiB altogether, and nobody reads this much. */
const MAX_BYTES = 256 * 1024;
const MAX_ROWS = 50;
const MAX_LEADING_ROWS = 10;
/** Sections that few readers open. */
const FOLDED = new Set(['files']);
const BAR_LENGTH = 30;
const MARKS = {
    succeeded: '✅',
    partial: '⚠️',
    failed: '❌',
    cancelled: '🛑',
};
/** The job summary of a run, GitHub Markdown, at most 256 KiB: sections that do not fit are left out and named. */
function jobSummary(outcome) {
    const model = (0,report_model/* reportModel */.S)(outcome);
    return bounded([
        ['title', `## ${titleOf(model, outcome)}`],
        ...model.errors.map((error) => ['error', errorText(error)]),
        ...model.sections.flatMap((section) => [
            [section.id, sectionText(section)],
            ...(section.id === 'run' ? picturesOf(outcome) : []),
        ]),
    ]);
}
function picturesOf({ result, history = [] }) {
    const { manifest, summary } = result;
    if (manifest === null || summary === null)
        return [];
    return [
        ['comparison', comparison(manifest, history)],
        ['hours', hoursPicture(summary, manifest)],
    ];
}
/** The job summary of a dry run: the lines of its plan. */
function planSummary(datasetKey, lines) {
    // A fence may not hold itself.
    const text = lines.map((line) => (0,scrub/* plainText */.wh)(line).replaceAll('`', 'ˋ')).join('\n');
    return bounded([
        ['title', `## 📋 ${(0,markdown/* prose */.CS)(datasetKey)}: dry run`],
        ['plan', `Nothing was sent or written.\n\n\`\`\`text\n${text}\n\`\`\``],
    ]);
}
/** The status with the records; where a good run was not delivered, that too: the step has failed. */
function titleOf({ status, datasetKey, isDelivered }, { result }) {
    const mark = isDelivered ? MARKS[status] : MARKS.failed;
    const { records } = result.manifest?.counts ?? { records: 0 };
    const told = status !== 'succeeded' ? '' : records === 0 ? ', no record' : `, ${(0,suggestion/* counted */.hS)(records, 'record')}`;
    return `${mark} ${(0,markdown/* prose */.CS)(datasetKey)}: ${status}${told}${isDelivered ? '' : ', but not published'}`;
}
/** The job summary of a day beside the step's own: how it ended, not what is in it. */
function otherDaySummary(outcome) {
    const model = (0,report_model/* reportModel */.S)(outcome);
    const { manifest } = outcome.result;
    const window = manifest === null ? '' : `, ${(0,report_text/* formatInterval */.vy)(manifest.request.start, manifest.request.end)}`;
    const { refetch } = outcome;
    const counts = manifest === null ? '' : `, ${(0,suggestion/* counted */.hS)(manifest.counts.records, 'record')}`;
    const told = refetch === undefined ? counts : `: ${(0,report_outcome/* refetchText */.P_)(refetch)}`;
    const what = refetch === undefined ? 'Caught up' : 'Fetched again';
    const mark = model.isDelivered ? MARKS[model.status] : MARKS.failed;
    return bounded([
        ['title', `### ${mark} ${what}: ${(0,markdown/* prose */.CS)(model.datasetKey)}${window}: ${model.status}${told}`],
        ...model.errors.map((error) => ['error', errorText(error)]),
    ]);
}
/** The job summary where there was no run: the input or the catalog was refused. */
function refusalSummary(report) {
    return bounded([
        ['title', '## ❌ Genesys Core: nothing was run'],
        ['error', errorText({ role: 'error', report, remedy: (0,report_error/* remedyFor */.wJ)(report.code) })],
    ]);
}
function bounded(sections) {
    const kept = [];
    const dropped = [];
    let sizeBytes = 512;
    for (const [name, text] of sections) {
        if (text === '')
            continue;
        const textBytes = Buffer.byteLength(text, 'utf8') + 2;
        if (sizeBytes + textBytes > MAX_BYTES)
            dropped.push(name);
        else {
            sizeBytes += textBytes;
            kept.push(text);
        }
    }
    if (dropped.length > 0)
        kept.push(`_Left out for size: ${dropped.join(', ')}. The run folder has everything._`);
    return `${kept.join('\n\n')}\n`;
}
function errorText({ report, remedy }) {
    const facts = [
        ...(report.endpoint === undefined ? [] : [`endpoint ${(0,markdown/* code */.aY)(report.endpoint)}`]),
        ...(report.correlationId === undefined ? [] : [`correlation id ${(0,markdown/* code */.aY)(report.correlationId)}`]),
    ];
    return [
        `> **${report.code}**: ${(0,markdown/* prose */.CS)(report.message, 1000)}`,
        ...(facts.length > 0 ? [`>`, `> ${facts.join(', ')}`] : []),
        ...(remedy === '' ? [] : ['>', `> ${remedy}`]),
    ].join('\n');
}
function sectionText({ id, title, note, facts, tables }) {
    const rows = facts.flatMap(({ line }) => (line === null ? [] : [[(0,markdown/* prose */.CS)(line.label), shown(line.shown)]]));
    const parts = [
        ...(rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['', ''], rows)]),
        ...(id === 'top' && tables.length > 1
            ? [sideBySide(tables.map((one) => tableText(one, false)))]
            : tables.map((one) => tableText(one, FOLDED.has(id) || one.depth === 'detail'))),
    ];
    if (parts.length === 0)
        return '';
    return [
        ...(title === '' || FOLDED.has(id) ? [] : [`### ${title}`]),
        ...(note === undefined ? [] : [note]),
        ...parts,
    ].join('\n\n');
}
function tableText({ title, columns, rows, one, many, depth }, folded) {
    const hasBars = rows.some((row) => row.some(({ bar: share }) => share !== undefined));
    const max = depth === 'leading' && !hasBars ? MAX_LEADING_ROWS : MAX_ROWS + (hasBars ? MAX_LEADING_ROWS + 2 : 0);
    // A list reads better than a table of one column.
    const [head = ''] = columns;
    const isList = columns.length === 1;
    const right = (rows[0] ?? []).flatMap(({ number }, column) => (number === true ? [column] : []));
    const cells = rows.slice(0, max).map((row) => row.map(shown));
    const body = [
        isList
            ? [`${(0,markdown/* prose */.CS)(head)}:`, '', ...cells.map((row) => `- ${row.join()}`)].join('\n')
            : (0,markdown/* table */.tp)(columns.map((column) => (0,markdown/* prose */.CS)(column)), cells, right),
        ...(rows.length > max ? [`_and ${(0,suggestion/* counted */.hS)(rows.length - max, one, many)} more_`] : []),
    ];
    if (folded)
        return [`<details><summary>${title ?? ''}</summary>`, ...body, '</details>'].join('\n\n');
    return [...(title === undefined ? [] : [title]), ...body].join('\n\n');
}
function shown({ text, as, bar: share, href, strong }) {
    const escaped = { own: ownText, text: markdown/* prose */.CS, code: (value) => (0,markdown/* code */.aY)(value, 400) }[as](text);
    const plain = strong === true ? `**${escaped}**` : escaped;
    const drawn = share === undefined ? plain : `${bar(share)} ${plain}`.trim();
    return href === undefined ? drawn : (0,markdown/* link */.nf)(drawn, href);
}
function ownText(text) {
    return (0,scrub/* plainText */.wh)(text);
}
/** A bar of whole and eighth blocks for a share in [0, 1]; what is not zero is at least a sliver. */
function bar(share) {
    const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * BAR_LENGTH * 8));
    return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
}

// EXTERNAL MODULE: ./src/report/exit-code.ts
var exit_code = __webpack_require__(38324);
// EXTERNAL MODULE: ./src/report/log.ts + 1 modules
var report_log = __webpack_require__(68811);
// EXTERNAL MODULE: ./src/report/model-run.ts
var model_run = __webpack_require__(12323);
// EXTERNAL MODULE: ./src/report/plan.ts
var report_plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/engine/shard-plan.ts
var shard_plan = __webpack_require__(77728);
// EXTERNAL MODULE: ./src/report/shard-plan.ts
var report_shard_plan = __webpack_require__(41664);
// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
// EXTERNAL MODULE: ./src/step/step.ts + 1 modules
var step = __webpack_require__(27813);
// EXTERNAL MODULE: ./src/step/stop.ts
var step_stop = __webpack_require__(69172);
// EXTERNAL MODULE: ./src/options/bucket.ts
var bucket = __webpack_require__(60026);
;// CONCATENATED MODULE: ./src/action/inputs.ts


/** What the workflow gave, by option name. The runner hands an input over as `INPUT_<UPPERCASE>`; empty means not given. */
function readInputs(env) {
    const inputs = {};
    for (const option of options_options/* OPTIONS */.lw) {
        if (!option.doors.includes('action'))
            continue;
        const value = env[`INPUT_${option.name.toUpperCase()}`]?.trim() ?? '';
        if (value !== '')
            inputs[option.name] = value;
    }
    return inputs;
}
/**
 * Masks every secret among the inputs, in the forms in which it can come back: as given, and both halves of the
 * credentials in the one word that HTTP Basic makes of them. The scrubber learns the same.
 */
function maskSecrets(inputs, runner, scrubber, env) {
    const hide = (secret) => {
        runner.mask(secret);
        scrubber.add(secret);
    };
    for (const option of options_options/* OPTIONS */.lw) {
        const value = inputs[option.name];
        if (option.secret && value !== undefined)
            hide(value);
    }
    for (const name of bucket/* SECRET_VARIABLES */.V) {
        const value = (env[name] ?? '').trim();
        if (value !== '')
            hide(value);
    }
    const { clientId, clientSecret } = inputs;
    if (clientId !== undefined && clientSecret !== undefined)
        hide(Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64'));
}

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
;// CONCATENATED MODULE: ./src/action/outputs.ts



/** The outputs of the step, as action.yml names them. */
const OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
    'runId',
    'datasetKey',
    'status',
    'recordCount',
    'windowStart',
    'windowEnd',
    'runDir',
    'manifestPath',
    'summaryPath',
    'dataDigest',
    'artifactId',
    'artifactName',
    'artifactUrl',
    'artifactDigest',
    'errorCode',
    'retryable',
    'anomalies',
    'missingDays',
    'provisional',
    'indexUrl',
    'releaseUrl',
    'changedDays',
    'matrix',
    'maxParallel',
    'price',
]));
function createStepOutputs(runner) {
    const told = new Map();
    const set = (name, value) => {
        if (value === null || value === undefined)
            return;
        const text = String(value);
        if (told.get(name) === text)
            return;
        told.set(name, text);
        runner.output(name, text);
    };
    return {
        set,
        known(facts) {
            set('datasetKey', facts.datasetKey);
            set('runId', facts.runId);
            set('runDir', facts.runDir);
            set('windowStart', facts.windowStart);
            set('windowEnd', facts.windowEnd);
        },
        result(result) {
            set('datasetKey', result.datasetKey);
            set('runId', result.runId);
            set('runDir', result.runDir);
            set('status', result.status);
            set('dataDigest', result.dataDigest);
            if (result.summary !== null)
                set('summaryPath', (0,external_node_path_.join)(result.runDir, manifest/* SUMMARY_NAME */.pL));
            if (result.manifest === null)
                return;
            set('manifestPath', (0,external_node_path_.join)(result.runDir, manifest/* MANIFEST_NAME */.ir));
            set('recordCount', result.manifest.counts.records);
            set('windowStart', result.manifest.request.start);
            set('windowEnd', result.manifest.request.end);
            const anomalies = result.summary?.run.anomalies ?? [];
            set('anomalies', [...new Set(anomalies.map(({ type }) => type))].join(','));
            set('missingDays', daysMissing(result.manifest.slices).join(','));
            set('provisional', isProvisional(result.manifest.slices));
        },
        published(receipts, releaseUrlOf) {
            for (const receipt of receipts) {
                if (receipt.target === 'release' && receipt.days.length > 0)
                    set('releaseUrl', releaseUrlOf(receipt.tag));
                if (receipt.target !== 'index')
                    continue;
                set('indexUrl', receipt.url);
                set('missingDays', [...new Set([...(told.get('missingDays') ?? '').split(','), ...receipt.missingDays])]
                    .filter(Boolean)
                    .sort()
                    .join(','));
            }
        },
        refetched(days) {
            const changed = days.filter(({ change }) => change === 'changed' || change === 'new');
            set('changedDays', changed.map(({ day }) => day).join(','));
        },
        ended({ errorCode, retryable }) {
            set('errorCode', errorCode);
            set('retryable', retryable);
        },
        uploaded(artifact) {
            // Raw bodies are in an artifact of their own, which no later step is led to by an output.
            if (artifact.kind !== 'run')
                return;
            set('artifactId', artifact.id);
            set('artifactName', artifact.name);
            set('artifactUrl', artifact.url);
            set('artifactDigest', artifact.sha256);
        },
    };
}
const outputs_MAX_DAYS = 366;
/** UTC days of the window that are not here whole. */
function daysMissing(slices) {
    const days = new Set();
    for (const slice of slices) {
        if ((0,manifest/* hasRecords */.jO)(slice) || slice.start === null || slice.end === null)
            continue;
        const endMs = Date.parse(slice.end);
        const firstMs = Math.floor(Date.parse(slice.start) / base_window/* DAY_MS */.sO) * base_window/* DAY_MS */.sO;
        for (let dayMs = firstMs; dayMs < endMs && days.size < outputs_MAX_DAYS; dayMs += base_window/* DAY_MS */.sO)
            days.add((0,base_window/* formatDay */.im)(dayMs));
    }
    return [...days];
}
function isProvisional(slices) {
    return slices.some((slice) => slice.status === 'provisional');
}

;// CONCATENATED MODULE: ./src/action/host.ts

























const TITLE = 'Genesys Core';
/** GitHub shows at most ten annotations of a kind for each step. */
const MAX_WARNING_ANNOTATIONS = 9;
/** Runs the action from inputs to step outputs and returns its exit code. Never throws. */
async function runAction(world) {
    const { runner, env } = world;
    // Before anything else: from here on no secret can be read in the job's log.
    const inputs = readInputs(env);
    maskSecrets(inputs, runner, world.scrubber, env);
    const scrub = (text) => world.scrubber.scrub(text);
    const outputs = createStepOutputs(runner);
    const stop = (0,step_stop/* createStopSwitch */.d)(world.process, world.clock, (name) => {
        runner.line(`${name} received: stopping, with what is done so far sealed. A second one ends the step at once.`);
    });
    let stopTicks = () => undefined;
    try {
        const options = (0,options_options/* resolveOptions */.$i)(inputs);
        if (!options.dryRun)
            (0,publication/* checkPublication */.XC)(options, env);
        await checkPlaces(world);
        const log = (0,report_log/* createEventLog */.u)(options.dataset, world.clock, (line) => {
            runner.line(scrub(line));
        });
        const context = { ...contextOf(world, outputs, stop.signal), events: log };
        if (options.mode === 'plan')
            return await tellShards(world, options, context, outputs);
        if (options.dryRun)
            return await tellPlan(world, options, context);
        stopTicks = (0,clock/* every */.S)(world.clock, report_log/* TICK_MS */.b, () => {
            log.tick();
        });
        return await carryOut(world, options, context, { outputs, scrub, late: stop.late });
    }
    catch (thrown) {
        const report = (0,manifest/* scrubbedReport */.LX)(thrown, scrub);
        if (report.code === 'INTERNAL' && thrown instanceof Error)
            runner.debug(scrub(thrown.stack ?? ''));
        outputs.set('status', report.code === 'CANCELLED' ? 'cancelled' : 'failed');
        tellError(runner, report);
        outputs.ended({ errorCode: report.code, retryable: report.retryable });
        await runner.summary(refusalSummary(report));
        return (0,exit_code/* exitCodeOf */.FO)(report);
    }
    finally {
        stopTicks();
        stop.dispose();
    }
}
/** Files that the runner gives: what is wrong with them is known before anything else. */
async function checkPlaces({ env, runner }) {
    await checkOutputFile(env);
    const summaryProblem = await runnerFileProblem(env, 'GITHUB_STEP_SUMMARY');
    if (summaryProblem !== undefined)
        runner.line(`There will be no job summary: ${summaryProblem}.`);
}
/** @throws GenesysCoreError INPUT_INVALID where the run is to be uploaded and there is nowhere to upload it to. */
function proveUpload({ env }, options) {
    const problem = options.upload ? artifactServiceProblem(env) : undefined;
    if (problem !== undefined)
        throw (0,errors/* invalidInput */.aY)(problem);
}
function contextOf(world, outputs, signal) {
    const { env } = world;
    return {
        workspace: env['GITHUB_WORKSPACE'] ?? world.process.cwd(),
        catalogDir: (0,identity/* catalogDirOf */.yf)(world.entryUrl),
        engine: (0,identity/* engineEntry */.pW)(env['GITHUB_ACTION_REF']),
        github: (0,identity/* githubEntry */.OH)(env),
        env,
        scrubber: world.scrubber,
        signal,
        progress: outputs,
    };
}
async function tellPlan(world, options, context) {
    const plan = await world.app.planRun(options, context);
    world.runner.openGroup(`Plan of ${plan.datasetKey}`);
    const lines = (0,report_plan/* planText */.Pt)(plan, options);
    for (const line of lines)
        world.runner.line(line);
    world.runner.closeGroup();
    world.runner.notice(TITLE, `Dry run of ${plan.datasetKey}: the plan is in the log; nothing was sent or written.`);
    await world.runner.summary(planSummary(plan.datasetKey, lines));
    return 0;
}
/** Cuts the request into shards and hands the matrix to the jobs that follow. */
async function tellShards(world, options, context, outputs) {
    const plans = [];
    for (const dataset of options.dataset.split(',').map((key) => key.trim()))
        plans.push(await world.app.planRun({ ...options, dataset }, context));
    const plan = (0,shard_plan/* planShards */.t)(plans, { shards: options.shards });
    world.runner.openGroup('Shards');
    for (const line of (0,report_shard_plan/* shardPlanLines */.J)(plan, options.shards))
        world.runner.line(line);
    world.runner.closeGroup();
    outputs.set('matrix', JSON.stringify({ include: plan.include }));
    outputs.set('maxParallel', plan.maxParallel);
    outputs.set('price', JSON.stringify(plan.price));
    return 0;
}
/** The job of a merge: the shards below the output folder. */
async function shardsJob(options, context, planRun) {
    // A merge alone needs them.
    const [{ readRunSchemas }, { openShards }, { findShardRuns, mergeJob }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(4789)]).then(__webpack_require__.bind(__webpack_require__, 14789)),
        __webpack_require__.e(/* import() */ 8356).then(__webpack_require__.bind(__webpack_require__, 78356)),
        __webpack_require__.e(/* import() */ 9873).then(__webpack_require__.bind(__webpack_require__, 69873)),
    ]);
    const schemas = await readRunSchemas(context.catalogDir);
    const folder = (0,external_node_path_.resolve)(context.workspace, options.outputDir);
    const shards = await openShards(await findShardRuns(folder, options.dataset, schemas), schemas);
    return await mergeJob(shards, options, context, planRun);
}
async function carryOut(world, options, context, { outputs, scrub, late, }) {
    const { runner } = world;
    const say = (line) => {
        runner.line(scrub(line));
    };
    const { primary, caughtUp, refetched } = await (0,step.carryOutStep)(options, context, {
        ...(options.mode === 'merge'
            ? { makeJob: (merging, { planRun }) => shardsJob(options, merging, planRun) }
            : {}),
        clock: world.clock,
        provePlaces: () => {
            proveUpload(world, options);
        },
        log: say,
        planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
        async execute(job, oneContext, other) {
            const title = `Run ${nameOf(options.dataset, other)}`;
            const result = await inGroup(runner, title, () => world.app.executeRun(job, oneContext));
            // The outputs are those of the step's own window.
            if (other === undefined)
                outputs.result(result);
            return result;
        },
        async deliver(result, { options: one, plan }, limit, other) {
            const { deliver } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(2106), __webpack_require__.e(9721), __webpack_require__.e(9710)]).then(__webpack_require__.bind(__webpack_require__, 79710));
            const wanted = [...(one.upload ? ['Upload'] : []), ...(one.publish.length > 0 ? ['Publish'] : [])];
            const of = other === undefined ? '' : ` ${nameOf(options.dataset, other)}`;
            return await inGroup(runner, `${wanted.join(' and ')}${of}`, () => deliver(result, one, world.env, {
                clock: world.clock,
                scrub,
                log: say,
                clientLog: (line) => {
                    runner.clientLine(scrub(line));
                },
                uploaded: (artifact) => {
                    if (other === undefined)
                        outputs.uploaded(artifact);
                },
                catalogDir: context.catalogDir,
                about: () => (0,step.aboutOf)(plan),
                sameOrganizations: () => plan.dataset.governance?.organizations ?? [],
            }, AbortSignal.any([late, limit])));
        },
    });
    const outcomes = [primary, ...caughtUp, ...refetched].map(({ result, delivery, ...more }) => {
        const shownDir = (0,workspace/* slashed */.df)((0,external_node_path_.relative)(context.workspace, result.runDir) || result.runDir);
        return { result, ...delivery, ...more, shownDir };
    });
    for (const outcome of outcomes) {
        tellOutcome(runner, outcome, options);
        await runner.summary(outcome === outcomes[0] ? jobSummary(outcome) : otherDaySummary(outcome));
    }
    const verdict = (0,exit_code/* verdictOf */.Vj)(outcomes, options);
    const server = (0,github_client/* gitHubServerUrl */.mD)(world.env);
    outputs.published(primary.delivery.published, (tag) => `${server}/${world.env['GITHUB_REPOSITORY'] ?? ''}/releases/tag/${tag}`);
    if (options.refetchDays > 0)
        outputs.refetched(refetched.map(({ refetch }) => refetch));
    outputs.ended(verdict);
    return verdict.exitCode;
}
function nameOf(dataset, other) {
    return other === undefined ? dataset : `${dataset} of ${other.day}`;
}
async function inGroup(runner, title, work) {
    runner.openGroup(title);
    try {
        return await work();
    }
    finally {
        runner.closeGroup();
    }
}
/** One annotation says how it went; an incomplete step has exactly one error. */
function tellOutcome(runner, outcome, policy) {
    const { onPartial } = policy;
    const sentences = (treatment) => (0,report_outcome/* unusualOf */.fr)(outcome, policy, treatment).map(model_run/* anomalySentence */.th).join('; ');
    const [failing, warned] = [sentences('fail'), sentences('warn')];
    const { result, artifacts } = outcome;
    const { manifest } = result;
    for (const { code, message } of (manifest?.warnings ?? []).slice(0, MAX_WARNING_ANNOTATIONS))
        runner.warning(`${TITLE}: ${code}`, message);
    const told = `${result.datasetKey}, ${(0,report_text/* formatInterval */.vy)(manifest?.request.start ?? null, manifest?.request.end ?? null)}`;
    const records = (0,suggestion/* counted */.hS)(manifest?.counts.records ?? 0, 'record');
    if (result.status === 'succeeded') {
        const [artifact] = artifacts;
        const where = artifact === undefined ? outcome.shownDir : `artifact ${artifact.name}`;
        if (failing === '')
            runner.notice(TITLE, `${told}: ${records} in ${where}`);
    }
    else if (result.status === 'partial') {
        const message = `${told}: incomplete, ${records}. ${whyPartial(outcome)}`;
        if (onPartial === 'warn' && result.error?.code !== 'REDACTION')
            runner.warning(`${TITLE}: partial`, message);
        else
            runner.error(`${TITLE}: ${partialCode(result)}`, `${partialCode(result)}: ${message}`);
    }
    else {
        tellError(runner, result.error ?? {
            code: 'INTERNAL',
            message: `The run is ${result.status} and gave no reason.`,
            retryable: false,
        });
    }
    if (warned !== '')
        runner.warning(`${TITLE}: anomaly`, `${told}: ${records}. Unusual: ${warned}`);
    if (failing !== '') {
        const isFirst = (0,report_outcome/* isSuccess */.oJ)(withoutFindings(outcome), policy);
        runner[isFirst ? 'error' : 'warning'](`${TITLE}: anomaly`, `${told}: ${records}. Unusual: ${failing}`);
    }
    const failures = (0,report_outcome/* deliveryErrorsOf */.jc)(outcome);
    const runIsGood = (0,report_outcome/* isSuccess */.oJ)({ ...outcome, uploadError: null, publishErrors: [] }, policy);
    for (const [index, failure] of failures.entries()) {
        if (index === 0 && runIsGood)
            tellError(runner, failure);
        else
            runner.warning(`${TITLE}: ${failure.code}`, failure.message);
    }
}
/** The run as if nothing of its data were unusual and no delivery had failed. */
function withoutFindings(outcome) {
    return {
        ...outcome,
        result: { ...outcome.result, summary: null },
        uploadError: null,
        publishErrors: [],
    };
}
function partialCode({ error, manifest }) {
    return error?.code ?? manifest?.slices.find((slice) => slice.error !== undefined)?.error?.code ?? 'partial';
}
/** The gaps; where there are none, why what is here may not be all. */
function whyPartial({ result }) {
    const gaps = (0,manifest/* gapsOf */.dc)(result.manifest?.slices ?? []);
    if (gaps.length === 0)
        return result.error?.message ?? 'The manifest says why.';
    const shown = gaps.slice(0, 5).map((gap) => `${(0,report_text/* formatInterval */.vy)(gap.start, gap.end)} (${gap.code})`);
    return `Missing: ${shown.join('; ')}${gaps.length > 5 ? `; and ${(0,suggestion/* counted */.hS)(gaps.length - 5, 'interval')} more` : ''}`;
}
function tellError(runner, error) {
    const remedy = (0,report_error/* remedyFor */.wJ)(error.code);
    runner.error(`${TITLE}: ${error.code}`, `${error.code}: ${error.message}${remedy === '' ? '' : ` ${remedy}`}`);
}
/** The error of what nobody caught: a defect. */
function tellDefect(runner, thrown, scrub) {
    if (thrown instanceof Error)
        runner.debug(scrub(thrown.stack ?? ''));
    tellError(runner, (0,manifest/* scrubbedReport */.LX)(thrown, scrub));
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
;// CONCATENATED MODULE: ./src/action/runner.ts



/** Commands that GitHub's artifact client has reason to use. */
const CLIENT_COMMAND = /^::(?:debug|add-mask|warning)(?: [^:]*)?::/;
/** The runner behind @actions/core. */
function createRunner() {
    return {
        mask(secret) {
            core/* setSecret */.Pq(secret);
        },
        output(name, value) {
            try {
                // Byte for byte: a path is of no use in any other form.
                core/* setOutput */.uH(name, value);
            }
            catch (error) {
                core/* info */.pq((0,scrub/* plainText */.wh)(`The output ${name} could not be set: ${(0,errors/* messageOf */.bD)(error)}`));
            }
        },
        line(text) {
            core/* info */.pq((0,scrub/* plainText */.wh)(text));
        },
        debug(text) {
            core/* debug */.Yz(text
                .split('\n', 50)
                .map((line) => (0,scrub/* plainText */.wh)(line))
                .join('\n'));
        },
        error(title, message) {
            core/* error */.z3((0,scrub/* plainText */.wh)(message), { title });
        },
        warning(title, message) {
            core/* warning */.$e((0,scrub/* plainText */.wh)(message), { title });
        },
        notice(title, message) {
            core/* notice */.lm((0,scrub/* plainText */.wh)(message), { title });
        },
        openGroup(title) {
            core/* startGroup */.Oh((0,scrub/* plainText */.wh)(title));
        },
        closeGroup() {
            core/* endGroup */.N4();
        },
        clientLine(text) {
            core/* info */.pq(CLIENT_COMMAND.test(text) ? text : (0,scrub/* plainText */.wh)(text));
        },
        async summary(markdown) {
            try {
                await core/* summary */.z.addRaw(markdown).write();
            }
            catch (error) {
                core/* debug */.Yz(`No job summary: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/action/start.ts






/** Runs the action in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
function startAction(entryUrl) {
    const runner = createRunner();
    const scrubber = (0,scrub/* createScrubber */.HV)();
    const end = (exitCode) => {
        process.exitCode = exitCode;
        // Idle connections of the client libraries would keep the process; what was written must have left it first.
        process.stdout.write('', () => process.exit(exitCode));
    };
    let defects = 0;
    const crash = (thrown) => {
        defects += 1;
        if (defects > 1)
            return;
        tellDefect(runner, thrown, (text) => scrubber.scrub(text));
        end(1);
    };
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    runAction({
        env: process.env,
        runner,
        process,
        clock: clock/* systemClock */.m,
        scrubber,
        entryUrl,
        app: { executeRun: (0,thread/* createThreadedRun */.F)((0,thread/* threadScriptOf */.D)(entryUrl)), planRun: plan.planRun },
    }).then(end, crash);
}


/***/ }),

/***/ 89736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _redaction_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64076);


/** Members of a record that a profile keeps have these names; others are data, such as the keys of a map. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/**
 * The columns of a dataset's written records, in the order in which a record has them: each top-level member that the
 * redaction profile lets through, with its declared type, else what key, time and sums of the catalog say of it.
 */
function columnsOf(dataset, profile) {
    const { allow = {} } = profile === undefined ? {} : (0,_redaction_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .inFieldOrder */ .Yw)(profile, dataset.record);
    const known = knownFields(dataset);
    const byName = new Map();
    // A rule that removes a part gives its member a place too.
    for (const [path, { action }] of Object.entries(allow)) {
        const [part = ''] = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path);
        const name = part.replace(/(?:\[\])+$/, '');
        if (NAME.test(name) || path.startsWith("'"))
            byName.set(name, [...(byName.get(name) ?? []), ...(action === 'remove' ? [] : [path])]);
    }
    const kept = [...byName].filter(([, paths]) => paths.length > 0);
    return kept.map(([name, paths]) => {
        const field = known.get(name);
        const isNested = paths.some((path) => path !== name);
        const type = isNested ? 'json' : columnType(field?.type);
        return {
            name,
            type,
            key: dataset.record.key !== 'content' && dataset.record.key.includes(name),
            parts: isNested ? paths.map((path) => ({ path, type: known.get(path)?.type ?? 'any' })) : [],
            description: field?.description,
            words: field?.words,
        };
    });
}
function knownFields({ record, summary, }) {
    const known = new Map();
    for (const [path, { type, description, words }] of Object.entries(record.fields ?? {}))
        known.set(path, { path, type, description, words });
    const note = (path, type) => {
        if (!known.has(path))
            known.set(path, { path, type });
    };
    for (const path of [record.time, ...(record.instants ?? [])])
        if (path !== undefined)
            note(path, 'instant');
    for (const { sum } of Object.values(summary.metrics ?? {}))
        note(sum, 'number');
    return known;
}
function columnType(type) {
    switch (type) {
        case 'instant':
        case 'date':
        case 'integer':
        case 'number':
        case 'boolean':
            return type;
        case 'object':
            return 'json';
        default:
            return 'string';
    }
}


/***/ }),

/***/ 45888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_REDACTION_PROFILE)
/* harmony export */ });
/** Redaction profile of a dataset that names none. */
const DEFAULT_REDACTION_PROFILE = 'default';


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
/** The workflow run by the runner's own variables; null outside a workflow, and where they are not as GitHub sets them. */
function githubEntry(env) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d{1,20}$/.test(runId))
        return null;
    const runAttempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1');
    return {
        repository,
        runId,
        runAttempt: Number.isSafeInteger(runAttempt) && runAttempt > 0 ? runAttempt : 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        sha: env['GITHUB_SHA'] ?? '',
    };
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

/***/ 38324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   P4: () => (/* binding */ EXIT_WRONG),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   cV: () => (/* binding */ EXIT_TRY_AGAIN)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85066);

/** The step or command failed, and its caller has something to change. */
const EXIT_WRONG = 1;
/** It failed, and the same again may succeed: `EX_TEMPFAIL` of sysexits. */
const EXIT_TRY_AGAIN = 75;
/** The worst of the outcomes: what is wrong for good comes before what may pass. */
function verdictOf(outcomes, policy) {
    const bad = outcomes.filter((outcome) => !(0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(outcome, policy));
    const errors = bad.flatMap(errorsOf);
    const lasting = errors.find((error) => !error.retryable);
    const errorCode = (lasting ?? errors[0] ?? outcomes.flatMap(errorsOf)[0])?.code ?? null;
    if (bad.length === 0)
        return { exitCode: 0, errorCode, retryable: false };
    // A run that failed and does not say why is a defect, not a matter of time.
    const silent = bad.some((outcome) => outcome.result.status === 'failed' && errorsOf(outcome).length === 0);
    // Data that is not as usual is not a matter of time either.
    const unusual = bad.some((outcome) => (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .unusualOf */ .fr)(outcome, policy, 'fail').length > 0);
    const retryable = lasting === undefined && !silent && !unusual;
    return { exitCode: retryable ? EXIT_TRY_AGAIN : EXIT_WRONG, errorCode, retryable };
}
/** The exit code of an error that ended a command. */
function exitCodeOf({ retryable }) {
    return retryable ? EXIT_TRY_AGAIN : EXIT_WRONG;
}
function errorsOf(outcome) {
    const { result } = outcome;
    const slices = result.manifest?.slices.flatMap(({ error }) => error ?? []) ?? [];
    const own = result.error === null ? slices : [result.error, ...slices];
    return [...own, ...(0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryErrorsOf */ .jc)(outcome)];
}


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);

/** Letters, digits and marks that mean nothing in Markdown or HTML in the middle of a line. */
const HARMLESS = /^[\p{L}\p{N} ,;%/='"?.:-]$/u;
/** Breaks the look of a link without showing: a word joiner. */
const JOINER = '&#8288;';
/**
 * A text of unknown origin as prose or table cell: shown as it is, one line, at most `maxLength` characters (default
 * 500). It can not become Markdown, HTML, a link, a mention or the end of a cell.
 */
function prose(text, maxLength = 500) {
    const escaped = Array.from((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text), maxLength), (character) => HARMLESS.test(character) ? character : `&#${character.codePointAt(0) ?? 0};`).join('');
    return escaped
        .replaceAll('://', `:${JOINER}//`)
        .replace(/www\./gi, (found) => `${found.slice(0, 3)}${JOINER}.`)
        .replaceAll('&#64;', `&#64;${JOINER}`)
        .replace(/^(\d+)\./, '$1&#46;')
        .replace(/^[-=]/, (found) => `&#${found.charCodeAt(0)};`);
}
/** A short text of unknown origin, e.g. a key, as a code span; at most `maxLength` characters (default 120). */
function code(text, maxLength = 120) {
    // A code span has no escapes: the fence is what it may not hold, and in a table the bar, escaped or not.
    const plain = (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text), maxLength).replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
    return plain === '' ? '*(empty)*' : `\`${plain}\``;
}
/** A link around Markdown; an address with anything unusual in it is not linked. */
function link(markdown, href) {
    return /^https?:\/\/[\w.:/?=&%~+-]+$/.test(href) ? `[${markdown}](${href})` : markdown;
}
/** A table; the cells are Markdown already. Columns are left-aligned unless named in `right` by position. */
function table(header, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = header.map((_cell, column) => (right.includes(column) ? '---:' : '---'));
    return [line(header), line(rule), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 39830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heatMap),
/* harmony export */   g: () => (/* binding */ hourRows)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


const HOURS = 24;
const MAX_DAYS = 14;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR_KEY = /^(\d{4}-\d\d-\d\d)T(\d\d)/;
const DAY_MS = 86_400_000;
/** Records by hour: a row for each day, of longer windows for each day of the week. Empty without hour counts. */
function heatMap(summary, manifest) {
    const rows = hourRows(summary, manifest);
    if (rows === undefined)
        return '';
    const largest = Math.max(1, ...[...rows.values()].flat());
    const byWeekday = rows.has('Monday');
    const body = [...rows].map(([name, counts]) => {
        const cells = counts.map((count, hour) => `<td style="--a:${(count / largest).toFixed(2)}" title="${name} ${String(hour).padStart(2, '0')}:00: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)}">${count === 0 ? '' : shortCount(count)}</td>`);
        return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
    });
    return [
        `<section class="card" aria-labelledby="s-heat"><h2 id="s-heat">Records by hour${byWeekday ? ' and weekday' : ''} (UTC)</h2>`,
        '<div class="scroll" role="region" tabindex="0" aria-label="Records by hour"><table class="heat">',
        `<thead><tr><td></td>${Array.from({ length: HOURS }, (_, hour) => `<th scope="col">${String(hour).padStart(2, '0')}</th>`).join('')}</tr></thead>`,
        `<tbody>${body.join('')}</tbody></table></div></section>`,
    ].join('\n');
}
/** Records of each hour, a row for each day, of longer windows for each day of the week. Undefined without hour counts. */
function hourRows(summary, { request }) {
    const hours = Object.values(summary.data.countsBy).find((counts) => {
        const keys = Object.keys(counts);
        return keys.length > 0 && keys.every((key) => HOUR_KEY.test(key));
    });
    return hours === undefined ? undefined : rowsOf(hours, request);
}
function rowsOf(hours, { start, end }) {
    const days = new Set();
    for (const key of Object.keys(hours))
        days.add(key.slice(0, 10));
    if (start !== null && end !== null)
        for (let ms = Date.parse(start); ms < Date.parse(end) && days.size <= MAX_DAYS; ms += DAY_MS)
            days.add((0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(ms));
    const names = days.size > MAX_DAYS ? WEEKDAYS : [...days].sort();
    const rows = new Map(names.map((name) => [name, new Array(HOURS).fill(0)]));
    for (const [key, count] of Object.entries(hours)) {
        const [, day = '', hour = ''] = HOUR_KEY.exec(key) ?? [];
        const row = rows.get(days.size > MAX_DAYS ? weekdayOf(day) : day);
        const at = Number(hour);
        if (row !== undefined)
            row[at] = (row[at] ?? 0) + count;
    }
    return rows;
}
function weekdayOf(day) {
    return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
}
/** `12`, `1.2k`: a cell has little room, and its title has the number. */
function shortCount(count) {
    if (count < 1000)
        return String(count);
    return count < 999_500
        ? `${(count / 1000).toPrecision(count < 99_950 ? 2 : 3).replace(/\.0$/, '')}k`
        : `${(count / 1e6).toFixed(1)}M`;
}


/***/ }),

/***/ 95870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jsonSchema)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43454);


/** A record as a JSON Schema (2020-12). Any member may be absent or null. */
function jsonSchema({ key, title, description }, columns) {
    const { members } = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F)(columns);
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `One record of ${key}: ${title}`,
        description,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(columns.map(({ name, description: said, words }) => [
            name,
            {
                ...schemaOf(members?.get(name) ?? {}),
                ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ description: said, examples: words && [...words] }),
            },
        ])),
    };
}
function schemaOf(shape) {
    const types = new Set(['null']);
    const keywords = {};
    switch (shape.leaf) {
        case undefined:
            break;
        case 'any':
        case 'json':
            // Rules say of a value that it may stay, not what it is.
            for (const type of ['string', 'number', 'boolean'])
                types.add(type);
            break;
        case 'instant':
            types.add('string');
            keywords['format'] = 'date-time';
            break;
        case 'date':
            types.add('string');
            keywords['format'] = 'date';
            break;
        default:
            types.add(shape.leaf);
    }
    if (shape.elements !== undefined) {
        types.add('array');
        keywords['items'] = schemaOf(shape.elements);
    }
    if (shape.members !== undefined || shape.others !== undefined) {
        types.add('object');
        if (shape.members !== undefined)
            keywords['properties'] = Object.fromEntries([...shape.members].map(([name, member]) => [name, schemaOf(member)]));
        keywords['additionalProperties'] = shape.others === undefined ? false : schemaOf(shape.others);
    }
    return { type: [...types].sort(), ...keywords };
}


/***/ }),

/***/ 43454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shapeOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

/** The shape of a whole record. */
function shapeOf(columns) {
    const root = { members: new Map() };
    for (const { name, type, parts } of columns) {
        if (parts.length === 0)
            place(root, [name], type === 'json' ? 'any' : type);
        for (const { path, type: partType } of parts)
            place(root, stepsOf(path), leafType(partType));
    }
    return root;
}
/** The names of a path, and `[]` for each array on the way. */
function stepsOf(path) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path).flatMap((part) => {
        const name = part.replace(/(?:\[\])+$/, '');
        return [name, ...Array((part.length - name.length) / 2).fill('[]')];
    });
}
function place(shape, [step, ...rest], leaf) {
    if (step === undefined) {
        shape.leaf = leaf;
        return;
    }
    if (step === '[]')
        place((shape.elements ??= {}), rest, leaf);
    else if (step === '*' || step === '**')
        place((shape.others ??= {}), rest, leaf);
    else {
        shape.members ??= new Map();
        const member = shape.members.get(step) ?? {};
        shape.members.set(step, member);
        place(member, rest, leaf);
    }
}
function leafType(type) {
    switch (type) {
        case 'instant':
        case 'date':
        case 'integer':
        case 'number':
        case 'boolean':
            return type;
        case 'any':
        case 'object':
            return 'any';
        default:
            return 'string';
    }
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

/***/ 59439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unusualDays),
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);

/** Fewer days of a weekday tell nothing of what is usual. */
const MIN_DAYS = 3;
/** Of few records, twice as many is chance. */
const MIN_MEDIAN = 20;
const MAX_WEEKS = 8;
/**
 * Whole days of the window with less than half or more than twice the median of the same weekday in the last eight weeks of
 * the history; a day with fewer than three of those before it is not judged.
 */
function unusualDays(window, days, history) {
    if (window === null)
        return [];
    const known = new Map(history.map(({ day, records }) => [day, records]));
    const unusual = [];
    let dayMs = Math.ceil(window.startMs / _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
    for (; dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO <= window.endMs; dayMs += _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) {
        const before = Array.from({ length: MAX_WEEKS }, (_, week) => known.get((0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(dayMs - (week + 1) * 7 * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO))).filter((records) => records !== undefined);
        const usual = median(before);
        if (before.length < MIN_DAYS || usual < MIN_MEDIAN)
            continue;
        const day = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(dayMs);
        const records = days.get(day) ?? 0;
        if (records * 2 < usual || records > usual * 2)
            unusual.push({ day, records, median: usual });
    }
    return unusual;
}
/** The middle of the values; 0 of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
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
/* harmony import */ var _base_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84031);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34758);
/* harmony import */ var _portable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88619);
/* harmony import */ var _thread_messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96777);







/**
 * What V8 may take for a run. By default the young generation grows to several times this, and below a limit of more
 * than about 1 GB the old one to four times what is in use before it is collected: twice the memory, for no time that
 * shows. Of a process it can only be set by flags, which an action can not give; of a thread it can.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 640 };
/** A step of the run that takes longer than this after the run's limit hangs. */
const MAX_SILENCE_MS = 30_000;
const MINUTE_MS = 60_000;
/** Path of the thread's script, by `import.meta.url` of a door's built entry: `worker/` lies beside the door's folder. */
function threadScriptOf(entryUrl) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(entryUrl)), '../worker/index.js');
}
/**
 * `executeRun` in a thread of its own, with bounded memory, that leaves this one free for signals and for what the user
 * sees. The same promises hold; a run that needs more memory than there is ends with `TOO_LARGE`.
 */
function createThreadedRun(script, limits = LIMITS, clock = _base_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m) {
    return (job, context) => runInThread({ script, limits, clock }, job, context);
}
async function runInThread({ script, limits, clock }, job, context) {
    const { workspace, catalogDir, engine, github, env, scrubber, signal } = context;
    const start = {
        job: (0,_portable_js__WEBPACK_IMPORTED_MODULE_5__/* .toPortable */ .B)(job),
        context: { workspace, catalogDir, engine, github, env: { ...env } },
        secrets: scrubber.secrets(),
    };
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(script, { workerData: start, resourceLimits: limits });
    const stop = () => {
        const message = { type: 'stop', reason: (0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .tellError */ .S)(signal.reason) };
        thread.postMessage(message);
    };
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    const ended = new AbortController();
    const hung = silenceOf(thread, job.options.timeoutMinutes, clock, ended.signal);
    try {
        return await endOf(thread, limits, context, hung);
    }
    finally {
        ended.abort(new Error('the run has ended'));
        signal.removeEventListener('abort', stop);
        await thread.terminate();
    }
}
/** Resolves when the run should have stopped itself long ago and its thread gives no sign of life; else never. */
async function silenceOf(thread, timeoutMinutes, clock, ended) {
    const alive = { type: 'alive' };
    let answered = true;
    thread.on('message', () => {
        answered = true;
    });
    try {
        await clock.sleep(timeoutMinutes * MINUTE_MS, ended);
        while (answered) {
            answered = false;
            thread.postMessage(alive);
            await clock.sleep(MAX_SILENCE_MS, ended);
        }
    }
    catch {
        return new Promise(() => undefined);
    }
}
/** Hands on what the thread tells until it tells how the run ended, or hangs. */
function endOf(thread, limits, { events, progress, scrubber }, hung) {
    let runDir;
    return new Promise((settle, fail) => {
        const hear = (message) => {
            switch (message.type) {
                case 'events':
                    for (const event of message.events)
                        events.emit(event);
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
                    fail((0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .errorOf */ .M)(message.error));
                    return;
                case 'alive':
                    return;
            }
        };
        thread.on('message', hear);
        void hung.then(() => {
            fail(new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('DEADLINE', `The run did not stop itself at its limit (timeoutMinutes): a step of it hangs, and it was ended.${restIn(runDir)}`));
        });
        thread.on('error', (error) => {
            fail(isOutOfMemory(error) ? outOfMemory(limits, runDir) : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toGenesysCoreError */ .BG)(error));
        });
        thread.on('exit', (exitCode) => {
            fail(new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('INTERNAL', `The thread of the run ended by itself (${exitCode}).`));
        });
    });
}
function isOutOfMemory(error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
function outOfMemory(limits, runDir) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('TOO_LARGE', `The run needed more than the ${limits.maxOldGenerationSizeMb ?? 0} MB of memory that it may take and was ended. ` +
        `Give a lower concurrency, or smaller pages in the catalog.${restIn(runDir)}`);
}
function restIn(runDir) {
    return runDir === undefined ? '' : ` Finished slices are in ${runDir}; resumeFrom takes them over.`;
}


/***/ })

};
