export const id = 9873;
export const ids = [9873];
export const modules = {

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
