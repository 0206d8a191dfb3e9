export const id = 184;
export const ids = [184];
export const modules = {

/***/ 84184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAction: () => (/* binding */ startAction)
});

// EXTERNAL MODULE: ./src/engine/plan.ts + 6 modules
var plan = __webpack_require__(69515);
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
// EXTERNAL MODULE: ./src/step/delivery.ts + 7 modules
var delivery = __webpack_require__(72391);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/github-client.ts + 1 modules
var github_client = __webpack_require__(19954);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
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

// EXTERNAL MODULE: ./src/options/options.ts + 1 modules
var options_options = __webpack_require__(48831);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/markdown.ts


/** Letters, digits and marks that mean nothing in Markdown or HTML in the middle of a line. */
const HARMLESS = /^[\p{L}\p{N} ,;%/='"?.:-]$/u;
/** Breaks the look of a link without showing: a word joiner. */
const JOINER = '&#8288;';
/**
 * A text of unknown origin as prose or table cell: shown as it is, one line, at most `maxLength` characters (default
 * 500). It can not become Markdown, HTML, a link, a mention or the end of a cell.
 */
function prose(text, maxLength = 500) {
    const escaped = Array.from((0,report_text/* cut */.Jj)((0,scrub/* plainText */.w)(text), maxLength), (character) => HARMLESS.test(character) ? character : `&#${character.codePointAt(0) ?? 0};`).join('');
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
    const plain = (0,report_text/* cut */.Jj)((0,scrub/* plainText */.w)(text), maxLength).replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
    return plain === '' ? '*(empty)*' : `\`${plain}\``;
}
/** A link around Markdown; an address with anything unusual in it is not linked. */
function markdown_link(markdown, href) {
    return /^https?:\/\/[\w.:/?=&%~+-]+$/.test(href) ? `[${markdown}](${href})` : markdown;
}
/** A table; the cells are Markdown already. Columns are left-aligned unless named in `right` by position. */
function table(header, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = header.map((_cell, column) => (right.includes(column) ? '---:' : '---'));
    return [line(header), line(rule), ...rows.map(line)].join('\n');
}

// EXTERNAL MODULE: ./src/report/model.ts + 3 modules
var report_model = __webpack_require__(49455);
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
        ['title', `## ${titleOf(model)}`],
        ...model.errors.map((error) => ['error', errorText(error)]),
        ...model.sections.map((section) => [section.id, sectionText(section)]),
    ]);
}
/** The status; where a good run was not delivered, that too: the step has failed. */
function titleOf({ status, datasetKey, isDelivered }) {
    const mark = isDelivered ? MARKS[status] : MARKS.failed;
    return `${mark} ${prose(datasetKey)}: ${status}${isDelivered ? '' : ', but not published'}`;
}
/** The job summary of a day that was caught up: how it ended, not what is in it. */
function caughtUpSummary(outcome) {
    const model = (0,report_model/* reportModel */.S)(outcome);
    const { manifest } = outcome.result;
    const window = manifest === null ? '' : `, ${(0,report_text/* formatInterval */.vy)(manifest.request.start, manifest.request.end)}`;
    const records = manifest === null ? '' : `, ${(0,report_text/* counted */.hS)(manifest.counts.records, 'record')}`;
    const mark = model.isDelivered ? MARKS[model.status] : MARKS.failed;
    return bounded([
        ['title', `### ${mark} Caught up: ${prose(model.datasetKey)}${window}: ${model.status}${records}`],
        ...model.errors.map((error) => ['error', errorText(error)]),
    ]);
}
/** The job summary where there was no run: the input or the catalog was refused. */
function refusalSummary(report) {
    return bounded([
        ['title', '## ❌ Genesys Core: nothing was run'],
        ['error', errorText({ role: 'error', report, remedy: (0,report_outcome/* remedyFor */.wJ)(report.code) })],
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
        ...(report.endpoint === undefined ? [] : [`endpoint ${code(report.endpoint)}`]),
        ...(report.correlationId === undefined ? [] : [`correlation id ${code(report.correlationId)}`]),
    ];
    return [
        `> **${report.code}**: ${prose(report.message, 1000)}`,
        ...(facts.length > 0 ? [`>`, `> ${facts.join(', ')}`] : []),
        ...(remedy === '' ? [] : ['>', `> ${remedy}`]),
    ].join('\n');
}
function sectionText({ id, title, note, facts, tables }) {
    const rows = facts.flatMap(({ line }) => (line === null ? [] : [[prose(line.label), shown(line.shown)]]));
    const parts = [
        ...(rows.length === 0 ? [] : [table(['', ''], rows)]),
        ...tables.map((one) => tableText(one, FOLDED.has(id) || one.depth === 'detail')),
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
    const right = (rows[0] ?? []).flatMap(({ number }, column) => (number === true ? [column] : []));
    const body = [
        table(columns.map((column) => prose(column)), rows.slice(0, max).map((row) => row.map(shown)), right),
        ...(rows.length > max ? [`_and ${(0,report_text/* counted */.hS)(rows.length - max, one, many)} more_`] : []),
    ];
    if (folded)
        return [`<details><summary>${title ?? ''}</summary>`, ...body, '</details>'].join('\n\n');
    return [...(title === undefined ? [] : [title]), ...body].join('\n\n');
}
function shown({ text, as, bar: share, href, strong }) {
    const escaped = { own: ownText, text: prose, code: (value) => code(value, 400) }[as](text);
    const plain = strong === true ? `**${escaped}**` : escaped;
    const drawn = share === undefined ? plain : `${bar(share)} ${plain}`.trim();
    return href === undefined ? drawn : markdown_link(drawn, href);
}
function ownText(text) {
    return (0,scrub/* plainText */.w)(text);
}
/** A bar of whole and eighth blocks for a share in [0, 1]; what is not zero is at least a sliver. */
function bar(share) {
    const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * BAR_LENGTH * 8));
    return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
}

// EXTERNAL MODULE: ./src/report/exit-code.ts
var exit_code = __webpack_require__(38324);
// EXTERNAL MODULE: ./src/report/log.ts
var log = __webpack_require__(46472);
// EXTERNAL MODULE: ./src/report/model-run.ts
var model_run = __webpack_require__(12323);
// EXTERNAL MODULE: ./src/report/plan.ts
var report_plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/run/gaps.ts
var run_gaps = __webpack_require__(10376);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/engine/shard-plan.ts + 1 modules
var shard_plan = __webpack_require__(64007);
// EXTERNAL MODULE: ./src/report/shard-plan.ts
var report_shard_plan = __webpack_require__(41664);
// EXTERNAL MODULE: ./src/run/schemas.ts
var schemas = __webpack_require__(14789);
// EXTERNAL MODULE: ./src/run/shards.ts
var run_shards = __webpack_require__(78356);
// EXTERNAL MODULE: ./src/step/shards.ts
var step_shards = __webpack_require__(69873);
// EXTERNAL MODULE: ./src/step/step.ts + 4 modules
var step = __webpack_require__(55674);
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
const MAX_DAYS = 366;
/** UTC days of the window that are not here whole. */
function daysMissing(slices) {
    const days = new Set();
    for (const slice of slices) {
        if ((0,manifest/* hasRecords */.jO)(slice) || slice.start === null || slice.end === null)
            continue;
        const endMs = Date.parse(slice.end);
        const firstMs = Math.floor(Date.parse(slice.start) / base_window/* DAY_MS */.sO) * base_window/* DAY_MS */.sO;
        for (let dayMs = firstMs; dayMs < endMs && days.size < MAX_DAYS; dayMs += base_window/* DAY_MS */.sO)
            days.add((0,base_window/* formatInstant */.r4)(dayMs).slice(0, 10));
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
    try {
        const options = (0,options_options/* resolveOptions */.$i)(inputs);
        if (!options.dryRun)
            (0,delivery/* checkPublication */.XC)(options, env);
        await checkPlaces(world);
        const context = contextOf(world, options, outputs, stop.signal, scrub);
        if (options.mode === 'plan')
            return await tellShards(world, options, context, outputs);
        if (options.dryRun)
            return await tellPlan(world, options, context);
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
        throw new errors/* GenesysCoreError */.aI('INPUT_INVALID', problem);
}
function contextOf(world, options, outputs, signal, scrub) {
    const { env } = world;
    return {
        workspace: env['GITHUB_WORKSPACE'] ?? world.process.cwd(),
        catalogDir: (0,identity/* catalogDirOf */.yf)(world.entryUrl),
        engine: (0,identity/* engineEntry */.pW)(env['GITHUB_ACTION_REF']),
        github: (0,identity/* githubEntry */.OH)(env),
        env,
        scrubber: world.scrubber,
        signal,
        events: (0,log/* createEventLog */.b)(options.dataset, world.clock, (line) => {
            world.runner.line(scrub(line));
        }),
        progress: outputs,
    };
}
async function tellPlan(world, options, context) {
    const plan = await world.app.planRun(options, context);
    world.runner.openGroup(`Plan of ${plan.datasetKey}`);
    for (const line of (0,report_plan/* planText */.Pt)(plan, options))
        world.runner.line(line);
    world.runner.closeGroup();
    world.runner.notice(TITLE, `Dry run of ${plan.datasetKey}: the plan is in the log; nothing was sent or written.`);
    return 0;
}
/** Cuts the request into shards and hands the matrix to the jobs that follow. */
async function tellShards(world, options, context, outputs) {
    const plans = [];
    for (const dataset of options.dataset.split(',').map((key) => key.trim()))
        plans.push(await world.app.planRun({ ...options, dataset }, context));
    const plan = (0,shard_plan/* planShards */.t)(plans, { shards: options.shards });
    world.runner.openGroup('Shards');
    for (const line of (0,report_shard_plan/* shardPlanLines */.J)(plan))
        world.runner.line(line);
    world.runner.closeGroup();
    outputs.set('matrix', JSON.stringify({ include: plan.include }));
    outputs.set('maxParallel', plan.maxParallel);
    outputs.set('price', JSON.stringify(plan.price));
    return 0;
}
/** The job of a merge: the shards below the output folder. */
async function shardsJob(options, context, planRun) {
    const runDirs = await (0,step_shards/* findShardRuns */.U)((0,external_node_path_.resolve)(context.workspace, options.outputDir), options.dataset);
    const shards = await (0,run_shards/* openShards */.k)(runDirs, await (0,schemas/* readRunSchemas */.c)(context.catalogDir));
    return await (0,step_shards/* mergeJob */.a)(shards, options, context, planRun);
}
async function carryOut(world, options, context, { outputs, scrub, late, }) {
    const { runner } = world;
    const say = (line) => {
        runner.line(scrub(line));
    };
    const { primary, caughtUp } = await (0,step/* carryOutStep */.Q)(options, context, {
        ...(options.mode === 'merge'
            ? { makeJob: (merging, { planRun }) => shardsJob(options, merging, planRun) }
            : {}),
        clock: world.clock,
        provePlaces: () => {
            proveUpload(world, options);
        },
        log: say,
        planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
        async run(job, oneContext, day) {
            const { options: one } = job;
            const of = day === undefined ? options.dataset : `${options.dataset} of ${day}`;
            const result = await inGroup(runner, `Run ${of}`, () => world.app.executeRun(job, oneContext));
            // The outputs are those of the step's own day.
            if (day === undefined)
                outputs.result(result);
            const upload = () => (0,delivery/* deliver */.cK)(result, one, world.env, {
                clock: world.clock,
                scrub,
                log: say,
                clientLog: (line) => {
                    runner.clientLine(scrub(line));
                },
                uploaded: (artifact) => {
                    if (day === undefined)
                        outputs.uploaded(artifact);
                },
                catalogDir: context.catalogDir,
                about: () => (0,step/* aboutOf */.r)(job.plan),
            }, late);
            const wanted = [...(one.upload ? ['Upload'] : []), ...(one.publish.length > 0 ? ['Publish'] : [])];
            const title = `${wanted.join(' and ')}${day === undefined ? '' : ` ${of}`}`;
            return { result, delivery: await (wanted.length > 0 ? inGroup(runner, title, upload) : upload()) };
        },
    });
    const outcomes = [primary, ...caughtUp].map(({ result, delivery }) => {
        const shownDir = (0,external_node_path_.relative)(context.workspace, result.runDir) || result.runDir;
        return { result, ...delivery, shownDir };
    });
    for (const outcome of outcomes) {
        tellOutcome(runner, outcome, options);
        await runner.summary(outcome === outcomes[0] ? jobSummary(outcome) : caughtUpSummary(outcome));
    }
    const verdict = (0,exit_code/* verdictOf */.Vj)(outcomes, options);
    const server = (0,github_client/* gitHubServerUrl */.mD)(world.env);
    outputs.published(primary.delivery.published, (tag) => `${server}/${world.env['GITHUB_REPOSITORY'] ?? ''}/releases/tag/${tag}`);
    outputs.ended(verdict);
    return verdict.exitCode;
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
    const { onPartial, onAnomaly } = policy;
    const { result, uploadError, artifacts } = outcome;
    const { manifest } = result;
    for (const { code, message } of (manifest?.warnings ?? []).slice(0, MAX_WARNING_ANNOTATIONS))
        runner.warning(`${TITLE}: ${code}`, message);
    const told = `${result.datasetKey}, ${(0,report_text/* formatInterval */.vy)(manifest?.request.start ?? null, manifest?.request.end ?? null)}`;
    const records = (0,report_text/* counted */.hS)(manifest?.counts.records ?? 0, 'record');
    if (result.status === 'succeeded') {
        const [artifact] = artifacts;
        const where = artifact === undefined ? outcome.shownDir : `artifact ${artifact.name}`;
        const unusual = onAnomaly === 'ignore' ? [] : (0,report_outcome/* unusualOf */.fr)(outcome).map(model_run/* anomalySentence */.th);
        const message = `${told}: ${records}. Unusual: ${unusual.join('; ')}`;
        if (unusual.length === 0)
            runner.notice(TITLE, `${told}: ${records} in ${where}`);
        else if (onAnomaly === 'warn')
            runner.warning(`${TITLE}: anomaly`, message);
        else
            runner.error(`${TITLE}: anomaly`, message);
    }
    else if (result.status === 'partial') {
        const message = `${told}: incomplete, ${records}. Missing: ${missing(outcome)}`;
        if (onPartial === 'warn')
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
    const failures = [...(uploadError === null ? [] : [uploadError]), ...outcome.publishErrors];
    const runIsGood = (0,report_outcome/* isSuccess */.oJ)({ ...outcome, uploadError: null, publishErrors: [] }, policy);
    for (const [index, failure] of failures.entries()) {
        if (index === 0 && runIsGood)
            tellError(runner, failure);
        else
            runner.warning(`${TITLE}: ${failure.code}`, failure.message);
    }
}
function partialCode({ error, manifest }) {
    return error?.code ?? manifest?.slices.find((slice) => slice.error !== undefined)?.error?.code ?? 'partial';
}
function missing({ result }) {
    const gaps = (0,run_gaps/* gapsOf */.d)(result.manifest?.slices ?? []);
    const shown = gaps.slice(0, 5).map((gap) => `${(0,report_text/* formatInterval */.vy)(gap.start, gap.end)} (${gap.code})`);
    return `${shown.join('; ')}${gaps.length > 5 ? `; and ${(0,report_text/* counted */.hS)(gaps.length - 5, 'interval')} more` : ''}`;
}
function tellError(runner, error) {
    const remedy = (0,report_outcome/* remedyFor */.wJ)(error.code);
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
                core/* info */.pq((0,scrub/* plainText */.w)(`The output ${name} could not be set: ${error instanceof Error ? error.message : String(error)}`));
            }
        },
        line(text) {
            core/* info */.pq((0,scrub/* plainText */.w)(text));
        },
        debug(text) {
            core/* debug */.Yz(text
                .split('\n', 50)
                .map((line) => (0,scrub/* plainText */.w)(line))
                .join('\n'));
        },
        error(title, message) {
            core/* error */.z3((0,scrub/* plainText */.w)(message), { title });
        },
        warning(title, message) {
            core/* warning */.$e((0,scrub/* plainText */.w)(message), { title });
        },
        notice(title, message) {
            core/* notice */.lm((0,scrub/* plainText */.w)(message), { title });
        },
        openGroup(title) {
            core/* startGroup */.Oh((0,scrub/* plainText */.w)(title));
        },
        closeGroup() {
            core/* endGroup */.N4();
        },
        clientLine(text) {
            core/* info */.pq(CLIENT_COMMAND.test(text) ? text : (0,scrub/* plainText */.w)(text));
        },
        async summary(markdown) {
            try {
                await core/* summary */.z.addRaw(markdown).write();
            }
            catch (error) {
                core/* debug */.Yz(`No job summary: ${error instanceof Error ? error.message : String(error)}`);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/action/start.ts






/** Runs the action in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
function startAction(entryUrl) {
    const runner = createRunner();
    const scrubber = (0,scrub/* createScrubber */.H)();
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
        app: { executeRun: (0,thread/* createThreadedRun */.F)((0,thread/* threadScriptOf */.D)(entryUrl)), planRun: plan/* planRun */.n },
    }).then(end, crash);
}


/***/ })

};
