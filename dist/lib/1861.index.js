export const id = 1861;
export const ids = [1861];
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

/***/ 11861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pruneRuns: () => (/* binding */ pruneRuns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_scope_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1205);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2886);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96120);





/** No run lasts longer (`timeoutMinutes`): what began before and is not sealed was killed. */
const LONGEST_RUN_MS = 6 * 86_400_000;
/** A folder that is being removed has this after its name, so that it is never taken for a run. */
const REMOVED = '.removed';
const DATASET = /^[a-z][a-z0-9-]*$/;
const FIRST_BYTES = 64 * 1024;
/**
 * Removes run folders below the output folder that ended longer ago than is kept: sealed ones that say of themselves that
 * they are this folder, and those of killed runs, which no run can still be writing. Everything else stays. Links are not
 * followed, and nothing outside the output folder is touched.
 * @throws GenesysCoreError IO for an output folder that leads out of the workspace
 */
async function pruneRuns(options) {
    const { workspace, outputDir, fileSystem } = options;
    const root = await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveOutputDir */ .Fq)(fileSystem, workspace, outputDir);
    const removed = [];
    const ignored = [];
    let kept = 0;
    for (const dataset of await foldersIn(root, fileSystem)) {
        if (!DATASET.test(dataset)) {
            ignored.push({ path: dataset, why: 'its name is that of no dataset' });
            continue;
        }
        for (const name of await fileSystem.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, dataset))) {
            const path = `${dataset}/${name}`;
            const verdict = await judge(root, dataset, name, options);
            if (typeof verdict === 'string')
                ignored.push({ path, why: verdict });
            else if (verdict === undefined)
                kept += 1;
            else {
                const run = { path, ...verdict, bytes: await sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, dataset, name), fileSystem) };
                if (!options.isDry) {
                    await removeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, dataset, name), fileSystem);
                    options.onRemoved?.(run);
                }
                removed.push(run);
            }
        }
    }
    return { removed, kept, ignored };
}
/** What is to go, undefined for what stays since it is young, a sentence for what is none of ours. */
async function judge(root, dataset, name, { keepMs, nowMs, fileSystem }) {
    const runDir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, dataset, name);
    const facts = await fileSystem.inspect(runDir);
    const runId = name.endsWith(REMOVED) ? name.slice(0, -REMOVED.length) : name;
    if (!(0,_base_scope_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunId */ .P)(runId))
        return 'its name is that of no run';
    if (facts?.kind !== 'directory')
        return 'it is no folder';
    const startedAtMs = startOf(runId);
    // The rest of what an earlier clean-up was removing.
    if (name !== runId)
        return { status: null, endedAtMs: startedAtMs };
    const manifest = await manifestOf(runDir, fileSystem);
    if (manifest === undefined) {
        if (!(await isOwnKilled(runDir, dataset, runId, fileSystem)))
            return 'it has no manifest and no events of a run: a copy of lookups, or none of ours';
        return nowMs - startedAtMs > Math.max(keepMs, LONGEST_RUN_MS)
            ? { status: null, endedAtMs: startedAtMs }
            : undefined;
    }
    if (manifest.runId !== runId || manifest.datasetKey !== dataset)
        return 'its manifest is that of another folder';
    const endedAtMs = Date.parse(manifest.endedAt);
    if (!Number.isFinite(endedAtMs))
        return 'its manifest does not say when it ended';
    return nowMs - endedAtMs > keepMs ? { status: manifest.status, endedAtMs } : undefined;
}
/** `20261123T010203Z-…` as milliseconds of the epoch. */
function startOf(runId) {
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId) ?? [];
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
/** What a manifest says of itself, unchecked; undefined where there is none. */
async function manifestOf(runDir, fileSystem) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_NAME */ .ir);
    if ((await fileSystem.inspect(path))?.kind !== 'file')
        return undefined;
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    try {
        const document = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        const { runId, datasetKey, status, endedAt } = document;
        return {
            runId: String(runId),
            datasetKey: String(datasetKey),
            status: String(status),
            endedAt: String(endedAt),
        };
    }
    catch {
        return { runId: '', datasetKey: '', status: '', endedAt: '' };
    }
}
/** Whether the first event says that a run of ours began in this folder. */
async function isOwnKilled(runDir, dataset, runId, fileSystem) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .EVENTS_NAME */ .m7);
    if ((await fileSystem.inspect(path))?.kind !== 'file')
        return false;
    for await (const lines of (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .splitLines */ .uz)(fileSystem.read(path, FIRST_BYTES))) {
        try {
            const event = JSON.parse(lines[0] ?? '');
            return event['runId'] === runId && event['datasetKey'] === dataset;
        }
        catch {
            return false;
        }
    }
    return false;
}
async function foldersIn(root, fileSystem) {
    if ((await fileSystem.inspect(root))?.kind !== 'directory')
        return [];
    const found = [];
    for (const name of await fileSystem.list(root))
        if ((await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name)))?.kind === 'directory')
            found.push(name);
    return found;
}
async function sizeOf(path, fileSystem) {
    const facts = await fileSystem.inspect(path);
    if (facts?.kind !== 'directory')
        return facts?.sizeBytes ?? 0;
    let bytes = 0;
    for (const name of await fileSystem.list(path))
        bytes += await sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name), fileSystem);
    return bytes;
}
/** Under another name first: a folder of which half is gone is never taken for a run. */
async function removeFolder(path, fileSystem) {
    const leaving = path.endsWith(REMOVED) ? path : `${path}${REMOVED}`;
    if (leaving !== path) {
        await fileSystem.remove(leaving);
        await fileSystem.rename(path, leaving);
    }
    await fileSystem.remove(leaving);
}


/***/ })

};
