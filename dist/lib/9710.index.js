export const id = 9710;
export const ids = [9710];
export const modules = {

/***/ 79710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/artifact-client.ts + 1 modules
var artifact_client = __webpack_require__(56965);
// EXTERNAL MODULE: ./src/github/artifact.ts
var artifact = __webpack_require__(49721);
// EXTERNAL MODULE: ./src/github/bucket-access.ts
var bucket_access = __webpack_require__(40200);
// EXTERNAL MODULE: ./src/github/bucket-client.ts + 2 modules
var bucket_client = __webpack_require__(50561);
// EXTERNAL MODULE: ./src/github/bucket.ts
var bucket = __webpack_require__(49125);
// EXTERNAL MODULE: ./src/github/github-client.ts
var github_client = __webpack_require__(53074);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/github/index-store.ts + 2 modules
var index_store = __webpack_require__(97406);
;// CONCATENATED MODULE: ./src/github/index-artifact.ts





/** It is a small file, and for looking up alone. */
const KEEP_LIMIT_MS = 2 * 60_000;
/** Keeps revisions of the index as an artifact of the workflow run, so that what a run published can be looked up. */
function indexKeeper(options, ports) {
    return async (index, signal) => {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'genesys-core-index-'));
        try {
            const file = (0,external_node_path_.join)(folder, index_store/* INDEX_NAME */.VX);
            await (0,promises_.writeFile)(file, (0,index_store/* indexText */.oX)(index));
            const { name, retentionDays } = options;
            const upload = { name, files: [file], rootDir: folder, compressionLevel: 6, retentionDays };
            await (0,artifact/* uploadWithRetries */.mX)(upload, ports, signal, KEEP_LIMIT_MS);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    };
}

// EXTERNAL MODULE: ./src/github/index-schema.ts
var index_schema = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/run/schemas.ts
var schemas = __webpack_require__(14789);
;// CONCATENATED MODULE: ./src/github/publisher.ts
/** Where a sealed run folder can go, in the order of delivery: each one tells of those before. */
const DELIVERY_TARGETS = ['artifact', 'release', 's3', 'index'];

// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/github/day-file.ts
var day_file = __webpack_require__(66848);
// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/index-days.ts
var index_days = __webpack_require__(44663);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/github/one-organization.ts
var one_organization = __webpack_require__(58691);
;// CONCATENATED MODULE: ./src/github/run-index.ts










/** Adds a run of any status to the index of the repository, and brings the copy at the stable address up to date. */
function indexPublisher({ store, clock, keep, runUrl, about, sameOrganizations = [], }) {
    return {
        target: 'index',
        async publish(run, signal, earlier = []) {
            const { datasetKey, runId, status, filled } = run.manifest;
            const entry = {
                ...(0,index_document/* indexedRun */.TE)(run.manifest, await manifestSha256(run), runUrl),
                artifact: artifactOf(earlier),
            };
            const nowMs = clock.now();
            const release = releaseOf(earlier);
            const removedAssets = release?.removed ?? [];
            const days = [];
            for (const part of (0,day_part/* dayPartsOf */.mM)(run.manifest).parts) {
                const published = release?.days.find(({ day }) => day === part.day);
                const digest = published?.dataDigest ?? (await digestOf(run, part));
                days.push((0,index_days/* indexedDay */.MB)(run.manifest, part, digest, published));
            }
            const index = await store.change((before) => {
                const there = (0,index_document/* ownMember */.nV)(before.datasets, datasetKey)?.organization;
                (0,one_organization/* refuseOtherOrganization */.KV)(`the index of ${before.repository}`, there, run.manifest, sameOrganizations);
                const change = { datasetKey, run: entry, days, about, filled, removedAssets };
                return { ...(0,index_document/* withRun */.Yq)(before, change, nowMs), updatedAt: (0,base_window/* formatInstant */.r4)(nowMs) };
            }, `Add ${datasetKey} ${runId}, ${status}`, nowMs);
            await store.copyToRelease();
            await keep?.(index, signal);
            const dataset = index.datasets[datasetKey];
            return {
                target: 'index',
                url: await store.address(),
                revision: index.revision,
                isLatest: dataset?.latest?.runId === runId,
                missingDays: (0,index_document/* coverageOf */._5)(dataset, entry)?.missingDays ?? [],
            };
        },
    };
}
/** SHA-256 over the records of a day, where no publication before has told it. */
async function digestOf({ runDir, manifest }, { files }) {
    const [file, ...more] = files;
    if (more.length === 0 && file?.uncompressedSha256 !== undefined)
        return file.uncompressedSha256;
    const { format, columns = [] } = manifest;
    const paths = files.map(({ path }) => (0,external_node_path_.join)(runDir, path));
    return await (0,day_file/* recordsSha256 */.Ac)({ format, columns }, paths);
}
async function manifestSha256(run) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(run.runDir, manifest/* MANIFEST_NAME */.ir));
    return (0,digest/* sha256Hex */.fg)(bytes);
}
function releaseOf(receipts) {
    return receipts.find((receipt) => receipt.target === 'release');
}
function artifactOf(receipts) {
    const receipt = receipts.find(({ target }) => target === 'artifact');
    if (receipt?.target !== 'artifact')
        return null;
    const [artifact] = receipt.artifacts;
    if (artifact?.kind !== 'run')
        return null;
    const { id, name, url, sha256, sizeBytes } = artifact;
    return { id, name, url, sha256, sizeBytes };
}

// EXTERNAL MODULE: ./src/github/day-release.ts
var day_release = __webpack_require__(54045);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
// EXTERNAL MODULE: ./src/step/publication.ts
var publication = __webpack_require__(2044);
;// CONCATENATED MODULE: ./src/step/delivery.ts


















/**
 * Brings a sealed run folder to where the options say: artifact, release, index, in this order, as each tells of those
 * before it. Never throws: a failure leaves the folder as it is, keeps nothing from the next target, and is told as an
 * error of its own. What is not done when `late` aborts is left, and told with its reason.
 */
async function deliver(result, options, env, ports, late) {
    const artifacts = [];
    const receipts = [];
    const errors = [];
    if (result.manifest !== null) {
        const run = { runDir: result.runDir, manifest: result.manifest };
        const publishers = createPublishers(run, options, env, ports, late, artifacts);
        for (const target of DELIVERY_TARGETS) {
            const wanted = target === 'artifact' ? options.upload : options.publish.includes(target);
            if (!wanted)
                continue;
            try {
                receipts.push(await publishers[target]().publish(run, late, receipts));
            }
            catch (thrown) {
                errors.push({ target, report: (0,manifest/* scrubbedReport */.LX)(knownError(thrown, target), ports.scrub) });
            }
        }
        const released = receipts.find((receipt) => receipt.target === 'release');
        const indexFailed = errors.some(({ target }) => target === 'index');
        if (released !== undefined && released.replaced.length > 0 && !indexFailed && !late.aborted) {
            const { runId, datasetKey } = result.manifest;
            const client = publishClient(runId, options, env, ports, late);
            await dropReplaced(released, datasetKey, client, ports.log);
        }
    }
    return {
        artifacts,
        uploadError: errors.find(({ target }) => target === 'artifact')?.report ?? null,
        published: receipts.filter(({ target }) => target !== 'artifact'),
        publishErrors: errors.filter(({ target }) => target !== 'artifact').map(({ report }) => report),
    };
}
function createPublishers(run, options, env, ports, signal, artifacts) {
    const { clock, log } = ports;
    const { datasetKey, runId } = run.manifest;
    const { retentionDays } = options;
    const runUrl = workflowRunUrl(env);
    const artifactClient = ports.client ?? (0,artifact_client/* gitHubArtifactClient */.nC)(ports.clientLog);
    const client = () => publishClient(runId, options, env, ports, signal);
    const sameOrganizations = ports.sameOrganizations?.() ?? [];
    return {
        artifact: () => (0,artifact/* artifactPublisher */.Nu)({ name: options.artifactName, retentionDays, runUrl }, {
            client: artifactClient,
            clock,
            log,
            uploaded(artifact) {
                artifacts.push(artifact);
                ports.uploaded(artifact);
            },
        }),
        release: () => (0,day_release/* releasePublisher */.Q)({ keep: options.releaseKeep, clock, sameOrganizations }, client()),
        s3: () => (0,bucket/* bucketPublisher */.F)({
            client: (0,bucket_client/* createBucketClient */.a)((0,bucket_access/* bucketAccess */.j)(options.bucket ?? '', env), { clock, signal, fetch, log }),
            clock,
            log,
            readIndex: (0,index_schema/* createIndexReader */.u)(ports.catalogDir),
            runUrl,
            about: ports.about?.(),
            sameOrganizations,
        }),
        index: () => indexPublisher({
            store: (0,index_store/* createIndexStore */._O)(client(), (0,github_client/* gitHubServerUrl */.mD)(env), (0,index_schema/* createIndexReader */.u)(ports.catalogDir), () => (0,schemas.readRunSchemas)(ports.catalogDir)),
            clock,
            runUrl,
            about: ports.about?.(),
            sameOrganizations,
            keep: options.upload
                ? indexKeeper({ name: `genesys-core-index-${datasetKey}-${runId}`, retentionDays }, { client: artifactClient, clock, log })
                : undefined,
        }),
    };
}
function publishClient(runId, options, env, { clock, log }, signal) {
    const access = (0,github_client/* gitHubAccess */.gz)(env, (0,publication/* repositoryOf */._M)(env), options.githubToken, identity/* ENGINE_NAME */.rw);
    return (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed: runId });
}
/** Removes assets that others took the place of, once no index leads to them; what stays is removed by a later run. */
async function dropReplaced(receipt, datasetKey, client, log) {
    const release = (0,run_release/* createRunRelease */.NZ)(client, datasetKey);
    try {
        for (const asset of receipt.replaced)
            await release.remove(asset);
    }
    catch (error) {
        log(`Replaced assets of ${receipt.tag} are still there. ${(0,errors/* toGenesysCoreError */.BG)(error).message}`);
    }
}
function knownError(thrown, target) {
    const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
    const code = target === 'artifact' ? 'UPLOAD' : 'PUBLISH';
    if (error.code === code || (error.code !== 'INTERNAL' && error.code !== 'UPLOAD'))
        return error;
    return new errors/* GenesysCoreError */.aI(code, error.message, { cause: thrown, retryable: error.retryable });
}
/** Page of the workflow run, by the runner's own variables; null outside a workflow. */
function workflowRunUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = env;
    if (server === undefined || repository === undefined || runId === undefined)
        return null;
    return `${server}/${repository}/actions/runs/${runId}`;
}


/***/ })

};
