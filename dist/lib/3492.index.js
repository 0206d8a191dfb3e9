export const id = 3492;
export const ids = [3492,9284];
export const modules = {

/***/ 29043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ clientDigest),
/* harmony export */   d: () => (/* binding */ organizationOf)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13262);
/* harmony import */ var _catalog_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13485);





/** What a digest tells apart: ids of two kinds that happen to be equal are not one organisation. */
const CLIENT = 'client';
const ORGANIZATION = 'organization';
/**
 * The digest that keeps apart what runs of several organisations leave: of region and client, both of which are known
 * before the network. Undefined where a token was given: only the service knows whose it is.
 */
function clientDigest({ domain }, credentials) {
    return 'clientId' in credentials ? digestOf([CLIENT, domain, credentials.clientId]) : undefined;
}
/** The organisation of a run. A given token is asked about once; where that fails, the organisation is not known. */
async function organizationOf(plan, credentials, send) {
    const known = clientDigest(plan, credentials);
    if (known !== undefined)
        return { digest: known };
    const { catalog, apiUrl } = plan;
    const { organization } = catalog.service;
    if (organization === undefined)
        return { digest: null, why: 'the catalog does not say where it is told' };
    try {
        const endpoint = (0,_catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__/* .entry */ .f_)(catalog.endpoints, organization.endpoint);
        const { body } = await send((0,_catalog_template_js__WEBPACK_IMPORTED_MODULE_4__/* .bindRequest */ .Bv)(organization.endpoint, endpoint, {}, apiUrl, 'status'));
        const id = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(body) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, organization.idPath) : undefined;
        if (typeof id === 'string' && id !== '')
            return { digest: digestOf([ORGANIZATION, id]) };
        return { digest: null, why: `the answer of ${organization.endpoint} has no id` };
    }
    catch (error) {
        return { digest: null, why: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
    }
}
function digestOf(parts) {
    return (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(parts.join('\0'));
}


/***/ }),

/***/ 43492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aboutOf: () => (/* binding */ aboutOf),
  carryOutStep: () => (/* binding */ carryOutStep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options_options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/base/scope.ts
var scope = __webpack_require__(1205);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/engine/organization.ts
var engine_organization = __webpack_require__(29043);
// EXTERNAL MODULE: ./src/github/artifact-client.ts + 1 modules
var artifact_client = __webpack_require__(56965);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/github/artifact.ts
var github_artifact = __webpack_require__(49721);
;// CONCATENATED MODULE: ./src/github/earlier-artifact.ts




function createEarlierArtifacts(client, { temporaryDir, elsewhere }) {
    let home;
    const makeHome = async () => await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDir ?? (0,external_node_os_.tmpdir)(), 'genesys-core-resume-')));
    return {
        list: (signal) => (0,github_artifact/* abortable */.ZC)(client.list(), signal),
        elsewhere,
        async unpack(artifact, signal) {
            home ??= makeHome();
            const folder = (0,external_node_path_.join)(await home, String(artifact.id));
            await (0,promises_.mkdir)(folder);
            await (0,github_artifact/* abortable */.ZC)(client.download(artifact, folder), signal);
            return folder;
        },
        async dispose() {
            const made = await home?.catch(() => undefined);
            if (made !== undefined)
                await (0,promises_.rm)(made, { recursive: true, force: true }).catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: ./src/github/github-client.ts
var github_client = __webpack_require__(53074);
;// CONCATENATED MODULE: ./src/github/repository-artifacts.ts
/** Runs that are listed, and of them those that are looked into. */
const LISTED_RUNS = 50;
const MAX_FAILED_RUNS = 5;
const LISTED_ARTIFACTS = 100;
/** Artifacts of one name whose runs are looked at. */
const MAX_NAMED = 5;
const FAILED = new Set(['failure', 'cancelled', 'timed_out']);
/** By the runner's variables; undefined where they do not tell. */
function workflowPlace(env) {
    const workflowRunId = Number(env['GITHUB_RUN_ID']);
    const workflowFile = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    return Number.isSafeInteger(workflowRunId) && workflowRunId > 0 && workflowFile !== undefined
        ? { workflowRunId, workflowFile }
        : undefined;
}
/**
 * Artifacts by GitHub's REST API, which takes the permission `actions: read`. Those of forks and of pull requests are left
 * out: anybody could put records of his own making there.
 */
function createRepositoryArtifacts(client, place) {
    const { workflowRunId, workflowFile } = place;
    const ask = async (deed, send) => client.call({ deed, permission: 'actions: read', codeOf: ({ retryable }) => (retryable ? 'NETWORK' : 'AUTH') }, send);
    return {
        async named(name) {
            const { data } = await ask('list the artifacts of the repository', (octokit, signal) => octokit.rest.actions.listArtifactsForRepo({
                ...client.place,
                name,
                per_page: LISTED_ARTIFACTS,
                request: { signal },
            }));
            const found = data.artifacts
                .flatMap((artifact) => {
                const { workflow_run: run } = artifact;
                if (run?.id === undefined || run.repository_id !== run.head_repository_id)
                    return [];
                return [storedOf(artifact, run.id)];
            })
                .sort((a, b) => Number(isGone(a)) - Number(isGone(b)) || b.id - a.id);
            // The list does not tell what a run was started by.
            for (const artifact of found.slice(0, MAX_NAMED)) {
                const { data: run } = await ask('read a workflow run', (octokit, signal) => octokit.rest.actions.getWorkflowRun({
                    ...client.place,
                    run_id: artifact.workflowRunId,
                    request: { signal },
                }));
                if (isTrusted(run))
                    return [artifact];
            }
            return [];
        },
        async ofFailedRuns() {
            const { data } = await ask('list the runs of the workflow', (octokit, signal) => octokit.rest.actions.listWorkflowRuns({
                ...client.place,
                workflow_id: workflowFile,
                status: 'completed',
                exclude_pull_requests: true,
                per_page: LISTED_RUNS,
                request: { signal },
            }));
            const failed = data.workflow_runs
                .filter(({ id, conclusion }) => id !== workflowRunId && FAILED.has(conclusion))
                .filter(isTrusted)
                .sort((a, b) => b.id - a.id)
                .slice(0, MAX_FAILED_RUNS);
            const found = [];
            for (const { id } of failed) {
                const { data: page } = await ask('list the artifacts of a workflow run', (octokit, signal) => octokit.rest.actions.listWorkflowRunArtifacts({
                    ...client.place,
                    run_id: id,
                    per_page: LISTED_ARTIFACTS,
                    request: { signal },
                }));
                found.push(...page.artifacts.map((artifact) => storedOf(artifact, id)));
            }
            return found;
        },
    };
    function isTrusted({ event, head_repository: head }) {
        return (!event.startsWith('pull_request') && head?.full_name?.toLowerCase() === client.repository.toLowerCase());
    }
}
function isGone({ expiredAt }) {
    return expiredAt !== undefined;
}
function storedOf(artifact, workflowRunId) {
    const { id, name, size_in_bytes: sizeBytes, digest, expired, expires_at: expiredAt } = artifact;
    return {
        name,
        id,
        sizeBytes,
        sha256: digest?.replace(/^sha256:/, '') ?? null,
        workflowRunId,
        ...(expired ? { expiredAt: expiredAt ?? '' } : {}),
    };
}

// EXTERNAL MODULE: ./src/records/pseudonym.ts
var pseudonym = __webpack_require__(73508);
// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/identity.ts
var run_identity = __webpack_require__(79847);
// EXTERNAL MODULE: ./src/run/resume.ts + 1 modules
var resume = __webpack_require__(45392);
// EXTERNAL MODULE: ./src/run/schemas.ts
var schemas = __webpack_require__(14789);
// EXTERNAL MODULE: ./src/run/workspace.ts
var run_workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/step/earlier-run.ts
















/** The value of `resumeFrom` that leaves the choice to the engine. */
const LATEST = 'latest';
/** Run folders that are looked into, so that a long history costs no time; and artifacts that are unpacked. */
const MAX_LOOKED_INTO = 500;
const MAX_UNPACKED = 5;
/** Runs that are told why they were passed over, the newest first. */
const MAX_PASSED_OVER = 2;
/**
 * Finds the run that the option `resumeFrom` means, and unpacks it where it is an artifact.
 * @throws GenesysCoreError as `findEarlierRun` does, or the signal's reason.
 */
async function openEarlier(options, plan, context, clock) {
    const { resumeFrom, pseudonymKey, format, outputDir, artifactName, credentials } = options;
    if (resumeFrom === undefined)
        return { found: undefined, dispose: () => Promise.resolve() };
    const artifacts = artifactsOf(options, context, clock);
    const dispose = async () => await artifacts?.dispose();
    const keyId = pseudonymKey === undefined ? null : (0,pseudonym/* parsePseudonymKey */.ZU)(pseudonymKey).keyId;
    const { workspace, signal, engine, catalogDir } = context;
    const organization = (0,engine_organization/* clientDigest */.E)(plan, credentials);
    const identity = (0,run_identity/* identityOf */.cu)(plan, { runId: '', format, keyId, engine, organization });
    try {
        const found = await findEarlierRun({
            resumeFrom,
            identity,
            schemas: await (0,schemas.readRunSchemas)(catalogDir),
            workspace,
            outputDir,
            artifactName,
            artifacts,
            signal,
        });
        const isNone = [found, ...(found.others ?? [])].every(({ run }) => run === undefined);
        if (isNone || !plan.summaryOnly)
            return { found, dispose };
        const note = 'With summaryOnly there are no records to take over: everything is fetched.';
        return { found: { run: undefined, note }, dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
/** The artifacts of the workflow run of which this is a part, and of those before it; null outside of one. */
function artifactsOf({ githubToken }, { env, signal }, clock) {
    if ((env['ACTIONS_RUNTIME_TOKEN'] ?? '') === '')
        return null;
    const { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository, RUNNER_TEMP: temporaryDir } = env;
    const place = workflowPlace(env);
    const log = () => {
        // What the clients say about a search helps nobody, and their commands have nothing to hide that is shown.
    };
    if (githubToken === undefined || place === undefined || apiUrl === undefined || repository === undefined)
        return createEarlierArtifacts((0,artifact_client/* gitHubArtifactClient */.nC)(log), { temporaryDir });
    const access = (0,github_client/* gitHubAccess */.gz)(env, repository, githubToken, identity/* ENGINE_NAME */.rw);
    const seed = `resume ${place.workflowRunId}`;
    const client = (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed });
    const elsewhere = createRepositoryArtifacts(client, place);
    return createEarlierArtifacts((0,artifact_client/* gitHubArtifactClient */.nC)(log, access), { temporaryDir, elsewhere });
}
/**
 * The run that `resumeFrom` means. With `latest` it is the newest one of the same request that did not succeed and
 * finished a slice: in the output folder, else among the artifacts of earlier attempts of the workflow run, else among
 * those of the workflow's runs that failed. A newer one that succeeded ends the search. Finding none is no error then:
 * everything is fetched.
 * @throws GenesysCoreError `INPUT_INVALID` where a named run is not there, succeeded, or was another request.
 */
async function findEarlierRun(source) {
    const { resumeFrom, identity, workspace, artifacts, schemas } = source;
    if (resumeFrom === LATEST)
        return await findLatest(source);
    const isFolder = (await file_system/* nodeFileSystem */.GP.inspect((0,external_node_path_.join)(workspace, resumeFrom)).catch(() => undefined)) !== undefined;
    if (artifacts !== null && !isFolder && !/[\\/]/.test(resumeFrom))
        return await openArtifact(resumeFrom, artifacts, source);
    return openedAs(await (0,resume/* openEarlierRun */.e2)(workspace, resumeFrom, identity, { schemas }), resumeFrom);
}
function openedAs(opened, place) {
    if (opened.run === undefined)
        return { run: undefined, note: opened.refusal };
    const { run, organization } = opened;
    return { run, note: `Resuming run ${run.runId} from ${place}.`, organization };
}
async function findLatest(source) {
    const { identity, workspace, outputDir, artifacts, signal, schemas } = source;
    const folder = (0,run_workspace/* slashed */.df)((0,external_node_path_.join)(outputDir, identity.datasetKey));
    const passedOver = [];
    const none = `No unfinished run of this request in ${folder}`;
    const nothing = (rest) => ({
        run: undefined,
        note: [`${none}${rest}: everything is fetched.`, ...passedOver.slice(0, MAX_PASSED_OVER)].join(' '),
    });
    const ends = createEnds(identity.organization === undefined);
    for (const runDir of (await localRuns(workspace, folder)).slice(0, MAX_LOOKED_INTO)) {
        const found = foundOf(await (0,resume/* judgeRun */.Zy)(runDir, identity, { schemas }), folder, passedOver);
        if (ends.add(found))
            return ends.found() ?? nothing('');
    }
    if (artifacts === null)
        return ends.found() ?? nothing('');
    const isOwn = ownNames(source);
    const unreadable = [];
    let unpacksLeft = MAX_UNPACKED;
    /** The folder of an artifact; undefined where it is no archive of ours, which says nothing of the others. */
    const unpackOr = async (artifact, refused) => {
        try {
            return await artifacts.unpack(artifact, signal);
        }
        catch (error) {
            if (!(0,artifact_client/* isRefusedArchive */.h3)(error))
                throw error;
            refused((0,errors/* messageOf */.bD)(error));
            return undefined;
        }
    };
    /** Whether a run among the artifacts ends the search. */
    const search = async (where, list) => {
        try {
            for (const artifact of newestFirst(await list()).filter(({ name }) => isOwn(name))) {
                if (artifact.expiredAt !== undefined) {
                    passedOver.push(`Artifact ${artifact.name} is not taken over: it expired${dayOf(artifact.expiredAt)}.`);
                    continue;
                }
                if (unpacksLeft === 0)
                    return false;
                unpacksLeft -= 1;
                const runDir = await unpackOr(artifact, (why) => {
                    passedOver.push(`Artifact ${artifact.name} is not taken over: ${why}.`);
                });
                if (runDir === undefined)
                    continue;
                const candidate = await (0,resume/* judgeRun */.Zy)(runDir, identity, { schemas });
                if (ends.add(foundOf(candidate, `artifact ${artifact.name}`, passedOver)))
                    return true;
            }
        }
        catch (error) {
            signal.throwIfAborted();
            unreadable.push(`the artifacts of ${where} could not be read (${(0,errors/* messageOf */.bD)(error)})`);
        }
        return false;
    };
    const { elsewhere } = artifacts;
    if (!(await search('this workflow run', () => artifacts.list(signal))) && elsewhere !== undefined)
        await search('earlier workflow runs', () => elsewhere.ofFailedRuns());
    const found = ends.found();
    if (found !== undefined)
        return found;
    const rest = unreadable.length > 0 ? `, and ${unreadable.join('; ')}` : ', nor among the artifacts of this workflow';
    return nothing(rest);
}
/**
 * What ends the search: the first run that does or, while a token has not told its organisation, the newest of each.
 */
function createEnds(isOpen) {
    const ends = [];
    return {
        add(one) {
            if (one === undefined || ends.some(({ organization }) => organization === one.organization))
                return false;
            ends.push(one);
            return !isOpen;
        },
        found() {
            const [first, ...others] = ends;
            return first && (others.length === 0 ? first : { ...first, others });
        },
    };
}
/** Run folders of the dataset, newest first; none where the way there leads through a link. */
async function localRuns(workspace, folder) {
    try {
        return await (0,resume/* listRuns */.v)(await (0,run_workspace/* resolveInWorkspace */.z1)(file_system/* nodeFileSystem */.GP, workspace, folder));
    }
    catch (error) {
        if (error instanceof run_workspace/* PathRefused */.cu)
            return [];
        throw error;
    }
}
/** What ends the search; a run that is passed over is noted. */
function foundOf(candidate, place, passedOver) {
    if (candidate.kind === 'other')
        return undefined;
    if (candidate.kind === 'foreign') {
        passedOver.push(`Run ${candidate.runId} in ${place} is not taken over: ${candidate.why}.`);
        return undefined;
    }
    const { organization } = candidate;
    if (candidate.kind === 'unfinished')
        return { run: candidate.run, note: `Resuming run ${candidate.run.runId} from ${place}.`, organization };
    return {
        run: undefined,
        organization,
        note: `The newest run of this request, ${candidate.runId} in ${place}, succeeded: there is nothing to resume, everything is fetched.`,
    };
}
/** The names under which a run of this dataset uploads itself, numbered ones among them. */
function ownNames({ artifactName, identity }) {
    const stem = artifactName ?? `${identity.datasetKey}-`;
    return (name) => {
        if (!name.startsWith(stem))
            return false;
        const rest = name.slice(stem.length);
        return artifactName === undefined ? (0,scope/* isRunId */.P)(rest.replace(/-\d$/, '')) : /^(?:-\d)?$/.test(rest);
    };
}
async function openArtifact(name, artifacts, { identity, signal, schemas }) {
    const unreadable = (cause) => {
        signal.throwIfAborted();
        return new errors/* GenesysCoreError */.aI('NETWORK', `resumeFrom: the artifact ${(0,suggestion/* quoted */.TL)(name)} could not be fetched: ${(0,errors/* messageOf */.bD)(cause).replace(/\.$/, '')}. Run the job again.`, { cause, retryable: true });
    };
    const own = await artifacts.list(signal).catch((cause) => {
        throw unreadable(cause);
    });
    const { elsewhere } = artifacts;
    let others = '';
    let artifact = newestFirst(own).find((one) => one.name === name);
    if (artifact === undefined && elsewhere !== undefined) {
        try {
            [artifact] = newestFirst(await elsewhere.named(name));
            others = ', nor has another one of the repository';
        }
        catch (error) {
            // A new try would not be let in either; what else went wrong may pass.
            if ((0,errors/* toGenesysCoreError */.BG)(error).code !== 'AUTH')
                throw unreadable(error);
            others = `; those of other workflow runs could not be read (${(0,errors/* messageOf */.bD)(error)})`;
        }
    }
    if (artifact === undefined)
        throw (0,errors/* invalidInput */.aY)(`resumeFrom: there is no folder ${(0,suggestion/* quoted */.TL)(name)} in the workspace and no artifact of that name in this workflow run, whose artifacts are: ${own.length === 0 ? 'none' : (0,suggestion/* listed */.KE)(own.map((one) => one.name))}${others}. Give "latest", a run folder, or the name of an artifact of an earlier run.`);
    if (artifact.expiredAt !== undefined)
        throw (0,errors/* invalidInput */.aY)(`resumeFrom: the artifact ${(0,suggestion/* quoted */.TL)(name)} expired${dayOf(artifact.expiredAt)}, and nothing of it is left. Leave resumeFrom out: everything is fetched then. retentionDays says how long the artifacts of later runs are kept.`);
    let folder;
    try {
        folder = await artifacts.unpack(artifact, signal);
    }
    catch (cause) {
        if (!(0,artifact_client/* isRefusedArchive */.h3)(cause))
            throw unreadable(cause);
        return {
            run: undefined,
            note: `Nothing of the artifact ${name} is taken over: ${(0,errors/* messageOf */.bD)(cause)}. Everything is fetched.`,
        };
    }
    return openedAs(await (0,resume/* openEarlierRun */.e2)(folder, '.', identity, { schemas }, name), `artifact ${name}`);
}
/** The day of an instant as the end of a clause; empty where it was not told. */
function dayOf(instant) {
    const day = /^\d{4}-\d\d-\d\d/.exec(instant)?.[0];
    return day === undefined ? '' : ` on ${day}`;
}
/** Ids grow: what was made later has a larger one. */
function newestFirst(artifacts) {
    return [...artifacts].sort((a, b) => b.id - a.id);
}

// EXTERNAL MODULE: ./src/step/delivery.ts + 3 modules
var delivery = __webpack_require__(79710);
// EXTERNAL MODULE: ./src/step/published.ts + 5 modules
var step_published = __webpack_require__(45716);
// EXTERNAL MODULE: ./src/github/known-day.ts
var known_day = __webpack_require__(80679);
// EXTERNAL MODULE: ./src/report/outcome.ts
var outcome = __webpack_require__(85066);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/github/made-by.ts
var made_by = __webpack_require__(45222);
// EXTERNAL MODULE: ./src/github/one-organization.ts
var one_organization = __webpack_require__(58691);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(57856);
// EXTERNAL MODULE: ./src/report/schema/json-schema.ts
var json_schema = __webpack_require__(95870);
// EXTERNAL MODULE: ./src/catalog/shard-price.ts
var shard_price = __webpack_require__(69303);
;// CONCATENATED MODULE: ./src/run/disk.ts


/** Events, summary, report and the manifest of any run. */
const LEAST_BYTES = 16 * 1024 * 1024;
/**
 * Proves, before anything is fetched, that the disk has room for what a run is about to write.
 * @param outputDir absolute; it need not be there yet
 * @param expectedBytes of the plan, 0 where nothing is known
 * @throws GenesysCoreError IO with both figures
 */
async function checkDisk(outputDir, expectedBytes, freeBytes = file_system/* freeBytesOf */.jw) {
    const free = await freeBytes(outputDir);
    const needed = Math.max(LEAST_BYTES, expectedBytes);
    if (free === undefined || free >= needed)
        return;
    throw new errors/* GenesysCoreError */.aI('IO', `The disk of the output folder ${outputDir} has ${inMegabytes(free)} free; the run needs about ${inMegabytes(needed)}${expectedBytes > LEAST_BYTES ? ' by the figures of the catalog' : ' at least'}. Nothing was sent. Free some space, take a shorter window, or give an outputDir on another disk.`);
}
function inMegabytes(bytes) {
    return `${Math.floor(bytes / 1_000_000)} MB`;
}

// EXTERNAL MODULE: ./src/step/telemetry.ts + 1 modules
var telemetry = __webpack_require__(9284);
;// CONCATENATED MODULE: ./src/github/publish-preflight.ts


/** Refusals that a run could do nothing about: its records would be fetched for nothing. */
const LASTING = [
    'noPermission',
    'archived',
    'badToken',
    'tokenNeeded',
    'sso',
    'ipAllowList',
    'emptyRepository',
    'invisible',
    'suspended',
    'blocked',
];
/**
 * Proves before a run that a bucket is there and lets these keys at this clock read it, by its index.
 * @throws GenesysCoreError `PUBLISH` where the store will not let it, or its index cannot be used; what may pass until the run
 * has its records is told in the log alone.
 */
async function proveBucket(readIndex, log) {
    try {
        await readIndex();
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI) || error.code !== 'PUBLISH')
            throw error;
        if (error.retryable)
            log(`Whether the bucket takes the run is not known yet. ${error.message}`);
        else
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${error.message} Nothing was fetched.`, {
                cause: error,
                retryable: false,
            });
    }
}
/**
 * Proves before a run that it will be able to publish, by writing an empty blob that nothing refers to.
 * @throws GenesysCoreError `PUBLISH` where the token or the repository will not let it; any other trouble may pass until
 * the run has its records, and is told in the log alone.
 */
async function provePublishing(client) {
    const deed = 'let this job publish';
    try {
        await client.call({ deed, expected: ['absent'] }, (octokit, signal) => octokit.rest.git.createBlob({ ...client.place, content: '', request: { signal } }));
    }
    catch (error) {
        if (error instanceof github_client/* ExpectedRefusal */.N$)
            return;
        if (!(error instanceof github_client/* RefusedCall */.fo))
            throw error;
        if (LASTING.includes(error.meaning))
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${error.message} Nothing was fetched.`, {
                cause: error,
                retryable: false,
            });
        client.log(`Whether this job may publish is not known yet. ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./src/step/step.ts























const MINUTE_MS = 60_000;
const NOT_DELIVERED = { artifacts: [], uploadError: null, published: [], publishErrors: [] };
/**
 * Carries out a step: its own run first, which nothing may put at risk; then, where `catchUp` and `refetchDays` ask for it,
 * a run for each day that earlier runs missed and for each that is fetched again, oldest first, in what is left of the
 * step's time. Where the index is published, each manifest names the run before it.
 * @throws GenesysCoreError as the step's own run does
 */
async function carryOutStep(options, context, ports) {
    const { clock } = ports;
    if (ports.makeJob !== undefined) {
        const job = await ports.makeJob(context, ports);
        await proveTargets(options, context, ports);
        const merged = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
        const organization = job.shards?.runs[0].manifest.organization ?? undefined;
        const before = publishedIn(await readIndex(merged, job.plan, organization, ports), job.plan);
        ports.provePlaces?.();
        return {
            primary: await delivered({ ...job, published: before }, context, ports),
            caughtUp: [],
            refetched: [],
        };
    }
    const deadlineMs = clock.monotonic() + options.timeoutMinutes * MINUTE_MS;
    // All that is wrong with the request is found before any call.
    const plan = await ports.planRun(options, context);
    (0,options_options/* requireCredentials */.uR)(options);
    (0,proxy/* checkProxies */.rX)([plan.loginUrl, plan.apiUrl], context.env);
    const expected = plan.dataset.volume === undefined || plan.summaryOnly ? 0 : (0,shard_price/* priceOf */.xx)(plan).bytes;
    await checkDisk((0,external_node_path_.resolve)(context.workspace, options.outputDir), expected, ports.freeBytes);
    await proveTargets(options, context, ports);
    const published = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
    const index = await readIndex(published, plan, (0,engine_organization/* clientDigest */.E)(plan, options.credentials), ports);
    const primary = await resumed({ options, plan, published: publishedIn(index, plan) }, context, ports);
    const compared = openCompared(options, published, placePorts(options, context, ports));
    // A token tells its organisation only by now.
    const organization = primary.result.manifest?.organization ?? (0,engine_organization/* clientDigest */.E)(plan, options.credentials);
    const step = { options, plan, context, ports, published, compared, organization, deadlineMs };
    const missed = await daysToCatchUp(primary.result, step);
    const caughtUp = await eachDay(missed, 'missed', step, (job, dayContext, other) => delivered(job, dayContext, ports, other));
    const again = daysToRefetch(primary.result, missed, step);
    const refetched = await eachDay(again, 'again', step, (job, dayContext, other, index) => refetchedRun(job, dayContext, other, index, step));
    return { primary, caughtUp, refetched };
}
async function delivered(job, context, ports, other) {
    const { result, deliver } = await executed(job, context, ports, other);
    const { history } = (0,resume/* publishedBy */.Qv)(result.manifest?.organization ?? null, job.published);
    return { result, delivery: await deliver(), history };
}
/** Carries a run out and tells the collector of the environment, where there is one. */
async function executed(job, context, ports, other) {
    const { clock } = ports;
    const startedMs = clock.monotonic();
    const result = await ports.execute(job, context, other);
    if (result.manifest !== null)
        await (0,telemetry/* tellCollector */.v)(result.runDir, { ...context, clock }, ports.log);
    const deliver = (limit) => ports.deliver(result, job, limit, other);
    return { result, deliver: () => (0,delivery.deliverInTime)(job.options, { clock, startedMs }, deliver) };
}
/** A run for each of the days, as long as there is time. */
async function eachDay(days, why, { options, plan: whole, context, ports, published, compared, organization, deadlineMs }, run) {
    const runs = [];
    for (const day of days) {
        const minutes = Math.floor((deadlineMs - ports.clock.monotonic()) / MINUTE_MS);
        if (context.signal.aborted || minutes < 1) {
            ports.log('There is no time left for further days; a later run takes them.');
            break;
        }
        const single = optionsForDay(options, day, minutes);
        const dayContext = { ...context, progress: { known: () => undefined } };
        const index = await readIndex(compared, whole, organization, ports);
        const plan = await ports.planRun(single, dayContext);
        const before = publishedIn(published === undefined ? undefined : index, plan);
        const job = { options: single, plan, published: before };
        runs.push(await run(job, dayContext, { day: (0,base_window/* formatDay */.im)(day.startMs), why }, index));
    }
    return runs;
}
/** Fetches a day again; it is delivered unless its records are those that are published. */
async function refetchedRun(job, context, other, index, { ports, published }) {
    const { result, deliver } = await executed(job, context, ports, other);
    const { manifest, dataDigest, status, datasetKey } = result;
    const startMs = Date.parse(`${other.day}T00:00:00Z`);
    const known = index === undefined || manifest === null
        ? null
        : (0,known_day/* knownDay */.mX)(index, datasetKey, manifest.request, { startMs });
    const records = manifest?.counts.records ?? null;
    const refetch = (0,known_day/* refetchOf */.HN)(other.day, known, { status, dataDigest, records });
    ports.log(`${other.day} was fetched again: ${(0,outcome/* refetchText */.P_)(refetch)}.`);
    if (refetch.change !== 'unchanged')
        return { result, refetch, delivery: await deliver() };
    if (known?.mayGrow === true && manifest?.mayGrow === false && published !== undefined)
        await published.settleDay(datasetKey, { day: other.day, runId: known.runId }).catch((error) => {
            ports.log(`The index still says that ${other.day} may grow. ${(0,errors/* toErrorReport */.w7)(error).message}`);
        });
    return { result, refetch, delivery: NOT_DELIVERED };
}
/** Runs, over what the run that `resumeFrom` means has finished already. */
async function resumed(job, context, ports) {
    const earlier = await openEarlier(job.options, job.plan, context, ports.clock);
    try {
        ports.provePlaces?.();
        return await delivered({ ...job, earlier: earlier.found }, context, ports);
    }
    finally {
        await earlier.dispose();
    }
}
/** Proves what will be published to, before a run writes anything. */
async function proveTargets(options, context, ports) {
    const { log, clock } = ports;
    if (options.publish.some((target) => target !== 's3')) {
        const access = (0,github_client/* gitHubAccess */.gz)(context.env, (0,delivery.repositoryOf)(context.env), options.githubToken, identity/* ENGINE_NAME */.rw);
        const more = { clock, signal: context.signal, log, seed: `${options.dataset} ${clock.now()}` };
        await provePublishing((0,github_client/* createGitHubClient */.LX)(access, more));
    }
    const bucket = openCompared(options, undefined, placePorts(options, context, ports));
    if (bucket !== undefined)
        await proveBucket(() => bucket.index(), log);
}
function openIndex(options, context, ports) {
    return (0,step_published.openRepository)(undefined, placePorts(options, context, ports));
}
/** What days that are fetched again are compared with. */
function openCompared({ publish, bucket }, published, ports) {
    if (published !== undefined || !publish.includes('s3') || bucket === undefined)
        return published;
    return (0,step_published.openBucket)(bucket, ports);
}
function placePorts(options, context, { clock, log }) {
    const seed = `${context.github?.runId ?? ''} ${options.dataset} ${clock.now()} ${clock.monotonic()}`;
    const env = { ...context.env, GITHUB_TOKEN: options.githubToken };
    const { signal, catalogDir } = context;
    return { env, clock, signal, log, catalogDir, seed };
}
/** What the index knows of the dataset: its newest run, the records of each day, the fields that its runs had. */
function publishedIn(index, { datasetKey, dataset }) {
    const known = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, datasetKey);
    const last = known?.runs[0];
    return {
        organization: known?.organization,
        same: dataset.governance?.organizations,
        previous: last === undefined ? undefined : { runId: last.runId, manifestSha256: last.manifestSha256 },
        history: (known?.days ?? [])
            .filter(({ status, filtered }) => status === 'succeeded' && !filtered)
            .map(({ day, records }) => ({ day, records })),
        seenFields: known?.seenFields,
    };
}
function optionsForDay(options, day, timeoutMinutes) {
    const { artifactName } = options;
    const [start, end] = [(0,base_window/* formatInstant */.r4)(day.startMs), (0,base_window/* formatInstant */.r4)(day.endMs)];
    return {
        ...options,
        start,
        end,
        timeoutMinutes,
        resumeFrom: undefined,
        artifactName: artifactName === undefined ? undefined : `${artifactName}-${start.slice(0, 10)}`,
    };
}
/** What the index tells of a dataset to readers who do not have the catalog. */
function aboutOf({ datasetKey, dataset, columns }) {
    const { title, description } = dataset;
    return { title, description, schema: (0,json_schema/* jsonSchema */.O)({ key: datasetKey, title, description }, columns) };
}
/**
 * Undefined where it is not published or cannot be read: the run itself does not depend on it, and its publication will
 * tell.
 */
async function readIndex(published, { datasetKey, dataset }, organization, ports) {
    try {
        const index = await published?.index();
        const same = dataset.governance?.organizations ?? [];
        if (index === undefined || !(0,one_organization/* isOfAnother */.TE)(index, datasetKey, organization, same))
            return index;
        ports.log(`${datasetKey} in the index is of another organisation: nothing of it is taken over.`);
        return { ...index, datasets: {} };
    }
    catch (error) {
        ports.log(`The index is not known to this run. ${(0,errors/* toErrorReport */.w7)(error).message}`);
        return undefined;
    }
}
/** Where the step's own run began; undefined where it failed: what kept it from its records would keep the others from theirs. */
function startOf({ manifest, status }) {
    const start = manifest?.request.start ?? null;
    return start === null || (status !== 'succeeded' && status !== 'partial') ? undefined : Date.parse(start);
}
async function daysToCatchUp(result, { options, plan, ports, published, organization }) {
    const untilMs = startOf(result);
    if (options.catchUp === 0 || published === undefined || untilMs === undefined || result.manifest === null)
        return [];
    const index = await readIndex(published, plan, organization, ports);
    const dataset = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, options.dataset);
    const { days: missed, madeOtherwise } = (0,index_document/* missedDays */.h3)(dataset, result.manifest.request, (0,made_by/* madeBy */.v)(result.manifest), untilMs, options.catchUp);
    if (madeOtherwise > 0)
        ports.log(`${madeOtherwise} of the last ${(0,suggestion/* counted */.hS)(options.catchUp, 'day')} ${madeOtherwise === 1 ? 'is' : 'are'} published by a run of another engine version, catalog, redaction profile or pseudonym key, and fetched again.`);
    const days = keptByServer(missed, 'Missed', plan, ports);
    ports.log(days.length === 0
        ? `None of the last ${(0,suggestion/* counted */.hS)(options.catchUp, 'day')} that the server still keeps was missed.`
        : `Catching up days that earlier runs missed, oldest first: ${namesOf(days)}.`);
    return days;
}
/** The last whole days before the window, but those that were caught up just now. */
function daysToRefetch(result, caughtUp, { options, plan, ports }) {
    const startMs = startOf(result);
    if (options.refetchDays === 0 || startMs === undefined)
        return [];
    const fresh = new Set(caughtUp.map((day) => day.startMs));
    const last = (0,base_window/* daysBefore */.pi)(startMs, options.refetchDays).filter((day) => !fresh.has(day.startMs));
    const days = keptByServer(last, 'To be fetched again', plan, ports);
    if (days.length > 0)
        ports.log(`Fetching again, oldest first: ${namesOf(days)}.`);
    return days;
}
/** Of a day that the server does not keep whole any more, less would come than is there. */
function keptByServer(days, what, plan, ports) {
    const retentionMs = (0,base_window/* parseDuration */.E9)(plan.dataset.window?.retention ?? '') ?? Number.POSITIVE_INFINITY;
    const keptSinceMs = ports.clock.now() - retentionMs;
    const gone = days.filter((day) => day.startMs < keptSinceMs);
    if (gone.length > 0)
        ports.log(`${what}, but not kept by the server any more (${(0,suggestion/* counted */.hS)(retentionMs / base_window/* DAY_MS */.sO, 'day')}): ${namesOf(gone)}.`);
    return days.filter((day) => day.startMs >= keptSinceMs);
}
function namesOf(days) {
    return days.map(({ startMs }) => (0,base_window/* formatDay */.im)(startMs)).join(', ');
}


/***/ }),

/***/ 9284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendTelemetry: () => (/* binding */ sendTelemetry),
  v: () => (/* binding */ tellCollector)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/http/transport.ts + 2 modules
var http_transport = __webpack_require__(49012);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
;// CONCATENATED MODULE: ./src/report/otlp.ts

const INTERNAL = 1;
const CLIENT = 3;
const STATUS_OK = 1;
const STATUS_ERROR = 2;
const DELTA = 1;
const MAX_ATTEMPTS = 2_000;
const MAX_SPAN_EVENTS = 500;
/**
 * A run as spans and metrics: one span for the run, below it one for each slice, each query of the service and each
 * attempt at an endpoint; waits as events of the run's span. Addresses and messages stay out: they may hold what a caller
 * typed.
 */
function telemetryOf(manifest, events) {
    const traceId = (0,digest/* sha256Hex */.fg)(`${manifest.datasetKey} ${manifest.runId}`).slice(0, 32);
    const spanId = (name) => (0,digest/* sha256Hex */.fg)(`${traceId} ${name}`).slice(0, 16);
    const attempts = events.filter((event) => event.type === 'http.attempt');
    const root = {
        name: `run ${manifest.datasetKey}`,
        id: spanId('run'),
        kind: INTERNAL,
        startMs: Date.parse(manifest.startedAt),
        endMs: Date.parse(manifest.endedAt),
        attributes: [otlp_text('genesys_core.status', manifest.status)],
        errorCode: manifest.status === 'succeeded' ? null : (manifest.error?.code ?? manifest.status),
        events: events.flatMap(waitOf).slice(0, MAX_SPAN_EVENTS),
    };
    const children = [
        ...sliceSpans(events, spanId),
        ...querySpans(events, spanId),
        ...attempts.slice(0, MAX_ATTEMPTS).map((event) => {
            const endMs = Date.parse(event.ts);
            return {
                name: `${event.method} ${event.endpoint}`,
                id: spanId(`attempt ${event.seq}`),
                kind: CLIENT,
                startMs: endMs - event.durationMs,
                endMs,
                attributes: [
                    otlp_text('http.request.method', event.method),
                    otlp_text('genesys_core.endpoint', event.endpoint),
                    ...(event.status === undefined ? [] : [whole('http.response.status_code', event.status)]),
                    ...(event.attempt === 1 ? [] : [whole('http.request.resend_count', event.attempt - 1)]),
                ],
                errorCode: event.errorCode ?? ((event.status ?? 0) >= 400 ? String(event.status) : null),
            };
        }),
    ];
    const spans = [
        spanJson(root, traceId, undefined),
        ...children.map((span) => spanJson(span, traceId, root.id)),
    ];
    const resource = resourceOf(manifest);
    const scope = { name: manifest.engine.name, version: manifest.engine.version };
    return {
        traces: { resourceSpans: [{ resource, scopeSpans: [{ scope, spans }] }] },
        metrics: { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: metricsOf(manifest) }] }] },
        leftOut: Math.max(0, attempts.length - MAX_ATTEMPTS),
    };
}
function sliceSpans(events, spanId) {
    const startedAt = new Map();
    return events.flatMap((event) => {
        if (event.type === 'slice.started')
            startedAt.set(event.sliceId, event.ts);
        if (event.type !== 'slice.completed' && event.type !== 'slice.failed')
            return [];
        const counts = event.type === 'slice.completed'
            ? [whole('genesys_core.records', event.records), whole('genesys_core.pages', event.pages)]
            : [];
        return [
            {
                name: 'slice',
                id: spanId(`slice ${event.sliceId}`),
                kind: INTERNAL,
                startMs: Date.parse(startedAt.get(event.sliceId) ?? event.ts),
                endMs: Date.parse(event.ts),
                attributes: [otlp_text('genesys_core.slice', event.sliceId), ...counts],
                errorCode: event.type === 'slice.failed' ? event.error.code : null,
            },
        ];
    });
}
function querySpans(events, spanId) {
    return events.flatMap((event) => {
        if (event.type !== 'transaction.completed')
            return [];
        const endMs = Date.parse(event.ts);
        return [
            {
                name: 'query',
                id: spanId(`query ${event.seq}`),
                kind: INTERNAL,
                startMs: endMs - event.durationMs,
                endMs,
                attributes: [otlp_text('genesys_core.slice', event.sliceId), whole('genesys_core.polls', event.polls)],
                errorCode: event.outcome === 'completed' ? null : event.outcome,
            },
        ];
    });
}
function waitOf(event) {
    if (event.type !== 'rate.limited')
        return [];
    const attributes = [
        whole('genesys_core.hold_ms', event.holdMs),
        otlp_text('genesys_core.endpoint', event.endpoint),
    ];
    return [{ timeUnixNano: nanos(Date.parse(event.ts)), name: event.type, attributes }];
}
function spanJson(span, traceId, parentSpanId) {
    return {
        traceId,
        spanId: span.id,
        parentSpanId,
        name: span.name,
        kind: span.kind,
        startTimeUnixNano: nanos(span.startMs),
        endTimeUnixNano: nanos(Math.max(span.startMs, span.endMs)),
        attributes: [
            ...span.attributes,
            ...(span.errorCode === null ? [] : [otlp_text('error.type', span.errorCode)]),
        ],
        events: span.events,
        status: span.errorCode === null ? { code: STATUS_OK } : { code: STATUS_ERROR, message: span.errorCode },
    };
}
function metricsOf(manifest) {
    const { counts, files, startedAt, endedAt, status } = manifest;
    const startMs = Date.parse(startedAt);
    const endMs = Date.parse(endedAt);
    const attributes = [otlp_text('genesys_core.dataset', manifest.datasetKey), otlp_text('genesys_core.status', status)];
    const times = { startTimeUnixNano: nanos(startMs), timeUnixNano: nanos(endMs) };
    const sum = (name, unit, value, description) => ({
        name: `genesys_core.${name}`,
        unit,
        description,
        sum: {
            aggregationTemporality: DELTA,
            isMonotonic: true,
            dataPoints: [{ attributes, ...times, asInt: String(value) }],
        },
    });
    const bytes = files.reduce((total, file) => total + file.bytes, 0);
    return [
        sum('runs', '{run}', 1, 'Runs that ended.'),
        sum('records', '{record}', counts.records, 'Records, each counted once.'),
        sum('duplicates', '{record}', counts.duplicates, 'Duplicates that were left out.'),
        sum('pages', '{page}', counts.pages, 'Pages received.'),
        sum('requests', '{request}', counts.requests, 'Requests sent.'),
        sum('retries', '{request}', counts.retries, 'Requests that were sent again.'),
        sum('rate_limited', '{request}', counts.rateLimited, 'Requests that the service turned away for now.'),
        sum('bytes', 'By', bytes, 'Size of the files.'),
        {
            name: 'genesys_core.duration',
            unit: 's',
            description: 'Time from start to end of the run.',
            gauge: { dataPoints: [{ attributes, ...times, asDouble: (endMs - startMs) / 1000 }] },
        },
    ];
}
function resourceOf({ engine, datasetKey, runId, github }) {
    return {
        attributes: [
            otlp_text('service.name', engine.name),
            otlp_text('service.version', engine.version),
            otlp_text('genesys_core.dataset', datasetKey),
            otlp_text('genesys_core.run_id', runId),
            ...(github === null
                ? []
                : [otlp_text('cicd.pipeline.run.id', github.runId), otlp_text('vcs.repository.name', github.repository)]),
        ],
    };
}
function otlp_text(key, value) {
    return { key, value: { stringValue: value } };
}
function whole(key, value) {
    return { key, value: { intValue: String(Math.round(value)) } };
}
/** Nanoseconds of an epoch are beyond the integers that a double holds. */
function nanos(epochMs) {
    return `${BigInt(Math.round(epochMs)) * 1000000n}`;
}
/** What a collector's answer says of what it did not take; empty where it took all. */
function rejectedOf(answer) {
    try {
        const { partialSuccess = {} } = JSON.parse(answer);
        const rejected = Number(partialSuccess['rejectedSpans'] ?? partialSuccess['rejectedDataPoints'] ?? 0);
        return rejected > 0 ? `It took all but ${rejected}.` : '';
    }
    catch {
        return '';
    }
}
/** How telemetry of a run could not be sent, for a warning. */
function telemetryWarning({ code, message }) {
    return `Warning: no telemetry was sent. ${code}: ${message}`;
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
;// CONCATENATED MODULE: ./src/step/telemetry.ts








const ENDPOINT_VARIABLE = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const HEADERS_VARIABLE = 'OTEL_EXPORTER_OTLP_HEADERS';
/** All of it, both documents. */
const LIMIT_MS = 10_000;
const LIMITS = {
    connectMs: 5_000,
    headersMs: 8_000,
    silenceMs: 8_000,
    attemptMs: 8_000,
    maxBodyBytes: 1_000_000,
};
/**
 * Sends a finished run as spans and metrics to a collector: OTLP/HTTP with JSON, one request each, within ten seconds.
 * @param endpoint base address, to which `/v1/traces` and `/v1/metrics` are added; default the environment's
 * @throws GenesysCoreError INPUT_INVALID (address, headers, no finished run), NETWORK
 */
async function sendTelemetry(runDir, endpoint, { env, scrubber, signal, clock = base_clock/* systemClock */.m }) {
    const base = collectorAddress(endpoint ?? env[ENDPOINT_VARIABLE] ?? '');
    const headers = headersOf(env[HEADERS_VARIABLE] ?? '', scrubber);
    const { traces, metrics, leftOut } = await readRun(runDir);
    const transport = (0,http_transport/* createTransport */.o)({ proxyEnv: env, clock });
    const stop = new AbortController();
    const ended = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    clock.sleep(LIMIT_MS, ended.signal).then(() => {
        stop.abort(new errors/* GenesysCoreError */.aI('TIMEOUT', `The collector took longer than ${LIMIT_MS / 1000} s.`));
    }, () => undefined);
    const send = async (path, document) => {
        const request = {
            method: 'POST',
            url: `${base}${path}`,
            headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(document),
        };
        const { status, body } = await transport.send(request, LIMITS, either).catch((error) => {
            if (error instanceof errors/* GenesysCoreError */.aI)
                throw error;
            signal.throwIfAborted();
            throw new errors/* GenesysCoreError */.aI('NETWORK', `The collector could not be reached: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        if (status >= 200 && status < 300)
            return rejectedOf(body.text());
        throw new errors/* GenesysCoreError */.aI('NETWORK', `The collector at ${new URL(base).host} answered ${status} to ${path}. Check ${ENDPOINT_VARIABLE} and ${HEADERS_VARIABLE}.`, { status, retryable: status === 429 || status >= 500 });
    };
    try {
        const rejected = [await send('/v1/traces', traces), await send('/v1/metrics', metrics)];
        return { collector: new URL(base).origin, leftOut, rejected: rejected.filter((one) => one !== '') };
    }
    finally {
        ended.abort(new Error('it was sent'));
        transport.close();
    }
}
/** Sends where the environment names a collector, and never throws: what goes wrong is a line of the log. */
async function tellCollector(runDir, ports, log) {
    // A stopped process has seconds, and the command sends later what is left unsent.
    if ((ports.env[ENDPOINT_VARIABLE] ?? '').trim() === '' || ports.signal.aborted)
        return;
    try {
        const { collector, rejected } = await sendTelemetry(runDir, undefined, ports);
        log([`Telemetry was sent to ${collector}.`, ...rejected].join(' '));
    }
    catch (error) {
        log(ports.scrubber.scrub(telemetryWarning((0,errors/* toErrorReport */.w7)(error))));
    }
}
/** https anywhere, http on loopback only, as the transport has it; no user part and no query. */
function collectorAddress(text) {
    const given = text.trim();
    const example = 'Give the base address of a collector, e.g. https://otel.example.com or http://127.0.0.1:4318.';
    if (given === '')
        throw (0,errors/* invalidInput */.aY)(`endpoint is missing. ${example} Or set ${ENDPOINT_VARIABLE}.`);
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (url === undefined || !isPlain || !/^https?:$/.test(url.protocol))
        throw (0,errors/* invalidInput */.aY)(`endpoint is not an https address without user, query and fragment. ${example}`);
    return url.href.replace(/\/+$/, '');
}
/** `name=value,name=value`, values percent-encoded, as the specification of the variable has it. */
function headersOf(text, scrubber) {
    const pairs = text
        .split(',')
        .map((pair) => pair.trim())
        .filter((pair) => pair !== '');
    return Object.fromEntries(pairs.map((pair) => {
        const [, name = '', encoded = ''] = /^([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*)$/.exec(pair) ?? [];
        scrubber.add(encoded);
        const value = decoded(encoded);
        if (name === '' || value === undefined || !/^[\u0020-\u007e]*$/.test(value))
            throw (0,errors/* invalidInput */.aY)(`${HEADERS_VARIABLE} is not a list of name=value with commas between.`);
        scrubber.add(value);
        return [name.toLowerCase(), value];
    }));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
async function readRun(runDir) {
    const events = [];
    try {
        const chunks = [];
        for await (const chunk of file_system/* nodeFileSystem */.GP.read((0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir)))
            chunks.push(chunk);
        const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        for await (const lines of (0,run_lines/* splitLines */.uz)(file_system/* nodeFileSystem */.GP.read((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7))))
            for (const line of lines)
                events.push(JSON.parse(line));
        return telemetryOf(manifest, events);
    }
    catch (error) {
        throw (0,errors/* invalidInput */.aY)(`The folder has no finished run (${(0,errors/* messageOf */.bD)(error)}). Give the folder of a run, e.g. out/<dataset>/<runId>.`);
    }
}


/***/ })

};
