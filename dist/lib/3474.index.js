export const id = 3474;
export const ids = [3474,9710];
export const modules = {

/***/ 1205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isRunId),
/* harmony export */   n: () => (/* binding */ createRunId)
/* harmony export */ });
const RUN_ID = /^\d{8}T\d{6}Z-[0-9a-f]{6}$/;
/**
 * `20261123T010203Z-<6 hex digits>`, three of them the milliseconds and three of chance: sorts by start time, runs of the
 * same second too, and is safe in a file name.
 */
function createRunId(nowMs, randomBytes) {
    const second = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    const milliseconds = (Math.floor(nowMs) % 1000).toString(16).padStart(3, '0');
    return `${second}-${milliseconds}${Buffer.from(randomBytes).toString('hex').padEnd(3, '0').slice(0, 3)}`;
}
/** Whether a text has the form of a run id. */
function isRunId(text) {
    return RUN_ID.test(text);
}


/***/ }),

/***/ 58691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ refuseOtherOrganization),
/* harmony export */   Lx: () => (/* binding */ organizationIn),
/* harmony export */   S_: () => (/* binding */ organizationLabel),
/* harmony export */   TE: () => (/* binding */ isOfAnother)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51410);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79847);



/** Digits of a digest that a label has room for and that tell organisations apart. */
const SHORT = 16;
/**
 * Refuses to publish a run where the dataset has runs of another organisation: their days would be taken for one's own.
 * `there` is the digest that is known of them, whole or its first digits; undefined and null where nobody tells, as in what
 * earlier versions published. `same` are digests that count as one, by the overlay.
 * @throws GenesysCoreError `PUBLISH` with both and what to do.
 */
function refuseOtherOrganization(place, there, { datasetKey, organization }, same) {
    if (typeof there !== 'string')
        return;
    const own = organization ?? null;
    if ((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneOrganization */ .od)(there, own, same))
        return;
    const which = own === null
        ? `is of organisation ${there}, and that of this run is not known`
        : `is of organisation ${there}, and this run of ${own}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `${datasetKey} in ${place} ${which}. Nothing was published there, so that neither covers the days of the other. Publish in another repository, or under a dataset key of its own: an overlay entry that extends ${datasetKey}. Where it is one organisation with a new OAuth client, list both digests in governance.organizations of the dataset, in an overlay.`, { retryable: false });
}
/** Whether the dataset in an index has runs of another organisation; it has not where either is not known. */
function isOfAnother({ datasets }, datasetKey, organization, same) {
    const there = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(datasets, datasetKey)?.organization;
    return (typeof there === 'string' && organization !== undefined && !(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneOrganization */ .od)(there, organization, same));
}
/** The digest as a label of an asset has it. */
function organizationLabel({ organization }) {
    return organization === undefined || organization === null ? '' : `, of ${organization.slice(0, SHORT)}`;
}
/** What such a label tells; undefined where it tells nothing. */
function organizationIn(label) {
    return /, of ([0-9a-f]{16})(?:,|$)/.exec(label)?.[1];
}


/***/ }),

/***/ 79847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   j3: () => (/* binding */ organizationDifference),
/* harmony export */   mm: () => (/* binding */ engineText),
/* harmony export */   od: () => (/* binding */ isOneOrganization)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);


/** What another run must have in common with this one to take over its slices. */
function identityOf(plan, { runId, format, keyId, engine, organization }) {
    return {
        runId,
        format,
        keyId,
        engine: engineText(engine),
        organization,
        datasetKey: plan.datasetKey,
        ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .windowTexts */ .pD)(plan.window),
        filters: plan.shownFilters,
        catalogSha256: plan.catalog.sha256,
        redactionProfile: plan.redactionProfile,
    };
}
/** The identity that a manifest tells, which nothing has proved: members may be of any kind. */
function identityIn(manifest) {
    return {
        runId: manifest.runId,
        datasetKey: manifest.datasetKey,
        start: manifest.request.start,
        end: manifest.request.end,
        filters: manifest.request.filters,
        format: manifest.format,
        catalogSha256: manifest.catalog.sha256,
        redactionProfile: manifest.redaction.profile,
        keyId: manifest.redaction.keyId,
        engine: engineText(manifest.engine),
        organization: manifest.organization ?? null,
    };
}
/** The engine as one text. */
function engineText({ version, gitSha }) {
    return gitSha === null ? version : `${version} (${gitSha})`;
}
const MEMBERS = [
    ['datasetKey', 'dataset', 'request'],
    ['start', 'start', 'request'],
    ['end', 'end', 'request'],
    ['filters', 'filters', 'request'],
    ['format', 'format', 'request'],
    ['engine', 'engine', 'origin'],
    ['catalogSha256', 'catalog (SHA-256)', 'origin'],
    ['redactionProfile', 'redaction profile', 'origin'],
    ['keyId', 'pseudonym key (its id)', 'origin'],
];
/** What differs between an earlier run and this one; undefined where nothing does. */
function differenceOf(earlier, now) {
    for (const kind of ['request', 'origin']) {
        const differences = MEMBERS.flatMap(([member, name, its]) => {
            if (its !== kind)
                return [];
            const [was, is] = [shown(earlier[member]), shown(now[member])];
            return was === is ? [] : [`${name} was ${was}, is ${is}`];
        });
        const other = kind === 'origin' ? organizationDifference(earlier.organization, now.organization) : undefined;
        if (other !== undefined)
            differences.push(other);
        if (differences.length > 0)
            return { kind, text: differences.join('; ') };
    }
    return undefined;
}
/** Whether runs are of one organisation; `there` may be the first digits alone, `same` are digests that count as one. */
function isOneOrganization(there, own, same) {
    if (own === null)
        return false;
    return own.startsWith(there) || (same.includes(own) && same.some((digest) => digest.startsWith(there)));
}
/** Why two organisations are not known to be one; one that is not known is never the same. */
function organizationDifference(earlier, now) {
    if (now === undefined || (now !== null && earlier === now))
        return undefined;
    if (now === null)
        return 'the organisation of this run is not known';
    if (earlier === null)
        return 'it does not tell its organisation';
    return `organisation (digest of region and client, or of its id) was ${shown(earlier.slice(0, 12))}, is ${shown(now.slice(0, 12))}`;
}
const MAX_SHOWN = 300;
/** The JSON text of another's word, cut, without signs that a terminal would obey. */
function shown(value) {
    const text = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((value ?? null));
    const plain = text.replace(/[^\x20-\x7e]/g, '?');
    return plain.length <= MAX_SHOWN ? plain : `${plain.slice(0, MAX_SHOWN)}…`;
}


/***/ }),

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
