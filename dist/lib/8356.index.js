export const id = 8356;
export const ids = [8356];
export const modules = {

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


/***/ })

};
