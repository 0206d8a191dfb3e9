export const id = 5716;
export const ids = [5716];
export const modules = {

/***/ 92624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ verifyRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _records_path_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80135);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23237);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76018);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19867);
/* harmony import */ var _lineage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85056);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40328);
/* harmony import */ var _verify_claims_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29920);










const MAX_PROBLEMS = 50;
/** The two small files are read whole; a larger one is none of ours. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;
/**
 * Proves every claim of a sealed run folder: schemas, sizes, digests, lines, the digest of all records, sequence numbers,
 * the slices' cover of the window, sums. Reads each file once, in bounded memory, and changes nothing. What is wrong is
 * told in the report.
 */
async function verifyRun(runDir, options) {
    const fileSystem = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingFileSystem */ .bp)(options.fileSystem ?? _file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeFileSystem */ .GP);
    const checks = [];
    const check = (name, note, problems) => {
        const listed = problems.slice(0, MAX_PROBLEMS);
        if (problems.length > MAX_PROBLEMS)
            listed.push(`… and ${problems.length - MAX_PROBLEMS} more`);
        checks.push({ name, ok: problems.length === 0, note, problems: listed });
    };
    const read = await readDocument(fileSystem, runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir, options.schemas.manifest);
    check('manifest', `${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir} is there and valid`, read.problems);
    if (read.problems.length > 0)
        return reportOf(runDir, read.found, undefined, checks);
    const manifest = read.value;
    const events = (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .eventChecker */ .md)(manifest, options.schemas.event);
    const absent = (path) => isLeftOut(fileSystem, runDir, path, options);
    const recount = manifest.request.summaryOnly
        ? 'no records were kept'
        : (options.recount?.(manifest) ?? 'the catalog of the run is not at hand');
    const reader = new _records_path_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .PathReader */ .T(typeof recount === 'string' ? [] : recount.paths);
    const onRecord = (line) => {
        if (typeof recount === 'string')
            return;
        reader.read(Buffer.from(line, 'utf8'), 0);
        recount.add(reader);
    };
    const scan = await scanFiles(fileSystem, runDir, manifest, events, absent, onRecord);
    check('files', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(manifest.files.length, 'file')} as sealed: size, digest, lines`, scan.problems);
    check('strays', 'no file that the manifest does not list', await strays(fileSystem, runDir, manifest));
    check('data', 'records are JSON lines, their digest is the manifest’s', scan.dataProblems);
    check('events', 'events are valid, numbered without gaps, and end with the status', events.problems());
    check('slices', 'slices cover the window without gap or overlap and have their files', (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .sliceProblems */ .zB)(manifest));
    check('counts', 'counts add up', (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .countProblems */ ._k)(manifest));
    check('status', 'status, slices and error agree', (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .statusProblems */ .zg)(manifest));
    const summary = await readDocument(fileSystem, runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMMARY_NAME */ .pL, options.schemas.summary);
    check('summary', `${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .SUMMARY_NAME */ .pL} is valid and agrees with the manifest`, [
        ...summary.problems,
        ...(summary.problems.length > 0 ? [] : (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .summaryProblems */ .NR)(manifest, summary.value)),
    ]);
    const isReadable = summary.problems.length === 0 && scan.problems.length === 0 && scan.dataProblems.length === 0;
    check('recount', typeof recount === 'string'
        ? `figures not counted again: ${recount}`
        : 'figures counted again from the records', isReadable && typeof recount !== 'string' ? (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .recountProblems */ .$e)(await recount.data(), summary.value) : []);
    if (manifest.files.some((file) => file.path === _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOKUPS_NAME */ .aR)) {
        const lookups = await readDocument(fileSystem, runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOKUPS_NAME */ .aR, options.schemas.lookups);
        check('lookups', `${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .LOOKUPS_NAME */ .aR} is valid and of this run`, [
            ...lookups.problems,
            ...(lookups.problems.length > 0 ? [] : (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .lookupsProblems */ .aQ)(manifest, lookups.value)),
        ]);
    }
    if (manifest.files.some((file) => file.path === _lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .LINEAGE_NAME */ .C)) {
        const lineage = await readDocument(fileSystem, runDir, _lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .LINEAGE_NAME */ .C, options.schemas.lineage);
        check('lineage', `${_lineage_js__WEBPACK_IMPORTED_MODULE_6__/* .LINEAGE_NAME */ .C} is valid and of this run`, [
            ...lineage.problems,
            ...(lineage.problems.length > 0 ? [] : (0,_verify_claims_js__WEBPACK_IMPORTED_MODULE_8__/* .lineageProblems */ .oS)(manifest, lineage.value)),
        ]);
    }
    return reportOf(runDir, true, manifest, checks);
}
function reportOf(runDir, sealed, manifest, checks) {
    return {
        runDir,
        sealed,
        ok: checks.every((check) => check.ok),
        runId: manifest?.runId ?? null,
        status: manifest?.status ?? null,
        records: manifest?.counts.records ?? null,
        dataDigest: manifest?.dataDigest ?? null,
        claimedOrigin: manifest?.github ?? null,
        checks,
    };
}
async function readDocument(fileSystem, runDir, name, schema) {
    const problem = (text, found = true) => ({
        found,
        value: undefined,
        problems: [text],
    });
    try {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, name);
        const facts = await fileSystem.inspect(path);
        if (facts === undefined)
            return problem(await missingText(fileSystem, runDir, name), false);
        if (facts.kind !== 'file')
            return problem(`${name} is no regular file`);
        if (facts.sizeBytes > MAX_JSON_BYTES)
            return problem(`${name} has ${facts.sizeBytes} bytes, at most ${MAX_JSON_BYTES} are read`);
        const chunks = [];
        for await (const chunk of fileSystem.read(path))
            chunks.push(chunk);
        const value = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return { found: true, value, problems: schema(value).map((text) => `${name}: ${text}`) };
    }
    catch (error) {
        return problem(error instanceof SyntaxError ? `${name} is not JSON` : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toGenesysCoreError */ .BG)(error).message);
    }
}
async function missingText(fileSystem, runDir, name) {
    if (name !== _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir)
        return `${name} is missing`;
    if ((await fileSystem.inspect(runDir)) === undefined)
        return 'there is no such folder';
    return (await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .EVENTS_NAME */ .m7))) === undefined
        ? `${name} is missing, and so is ${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .EVENTS_NAME */ .m7}: this is no run folder`
        : `${name} is missing: the run did not finish; resumeFrom takes its finished slices over`;
}
async function scanFiles(fileSystem, runDir, manifest, events, isAbsent, onRecord) {
    const scan = { problems: [], dataProblems: [] };
    const dataHash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)();
    let intact = true;
    for (const file of manifest.files) {
        if (await isAbsent(file.path))
            continue;
        const isData = file.path.startsWith('data/');
        const isEvents = file.path === _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .EVENTS_NAME */ .m7;
        let number = 0;
        const unreadable = { first: 0, count: 0 };
        const onLines = (lines) => {
            if (isData)
                dataHash.update(`${lines.join('\n')}\n`);
            for (const line of lines) {
                number += 1;
                if (isEvents)
                    events.add(line, number);
                else if (!isRecord(line)) {
                    if (unreadable.count === 0)
                        unreadable.first = number;
                    unreadable.count += 1;
                }
                else
                    onRecord(line);
            }
        };
        const { format, columns = [] } = manifest;
        const kind = isData ? { format, columns } : { format: 'jsonl', columns: [] };
        const problem = await fileProblem(fileSystem, runDir, file, isData || isEvents ? { kind, onLines } : undefined);
        if (unreadable.count > 0) {
            const more = unreadable.count === 1 ? '' : `, nor are ${unreadable.count - 1} after it`;
            scan.dataProblems.push(`${file.path}: line ${unreadable.first} is no JSON object${more}`);
        }
        if (problem === undefined)
            continue;
        scan.problems.push(`${file.path} ${problem}`);
        if (isData)
            intact = false;
    }
    if (!intact) {
        scan.dataProblems.push('the digest of all records cannot be told: see files');
    }
    else if (!manifest.request.summaryOnly && dataHash.digest('hex') !== manifest.dataDigest) {
        scan.dataProblems.push(`${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir}: dataDigest is not that of the data files in their order`);
    }
    return scan;
}
async function isLeftOut(fileSystem, runDir, path, { withoutRaw }) {
    if (withoutRaw !== true || !path.startsWith('raw/'))
        return false;
    return (await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, path))) === undefined;
}
function isRecord(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}
/** What is wrong with a file, after its name; undefined where it is what its entry says. */
async function fileProblem(fileSystem, runDir, file, content) {
    try {
        if (file.path.split('/').some((name) => name === '' || name === '.' || name === '..' || name.includes('\\'))) {
            return 'is no plain path below the run folder';
        }
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, file.path);
        const facts = await fileSystem.inspect(path);
        if (facts === undefined)
            return 'is missing';
        if (facts.kind !== 'file')
            return 'is no regular file';
        if (facts.sizeBytes !== file.bytes)
            return `has ${facts.sizeBytes} bytes, sealed with ${file.bytes}`;
        if ((await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfChunks */ .dy)(fileSystem.read(path))) !== file.sha256)
            return 'was changed: its SHA-256 is not the sealed one';
        if (content === undefined)
            return undefined;
        const text = await readText(fileSystem, path, content);
        if (text.torn)
            return 'does not end with a line end';
        if (text.lines !== file.records)
            return `has ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(text.lines, 'line')}, sealed with ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_9__/* .formatCount */ .B4)(file.records)}`;
        const plain = file.uncompressedSha256;
        if (plain !== undefined && plain !== text.sha256)
            return 'unpacks to another text than sealed';
        return undefined;
    }
    catch (error) {
        if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI)
            return `cannot be read: ${error.message}`;
        return `was changed: it cannot be unpacked (${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)})`;
    }
}
async function readText(fileSystem, path, { kind, onLines }) {
    const hash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)();
    let lines = 0;
    let torn = false;
    for await (const batch of (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeRecords */ .bs)({ path, ...kind }, fileSystem, () => (torn = true))) {
        lines += batch.length;
        if (batch.length > 0)
            hash.update(`${batch.join('\n')}\n`);
        onLines(batch);
    }
    return { lines, sha256: hash.digest('hex'), torn };
}
async function strays(fileSystem, runDir, manifest) {
    const listed = new Set([_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir, ...manifest.files.map((file) => file.path)]);
    const problems = [];
    const walk = async (folder) => {
        for (const name of await fileSystem.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, folder))) {
            const path = folder === '' ? name : `${folder}/${name}`;
            const facts = await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, path));
            if (facts?.kind === 'directory' && problems.length < MAX_PROBLEMS)
                await walk(path);
            else if (!listed.has(path))
                problems.push(`${path} is not in ${_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_NAME */ .ir}`);
        }
    };
    try {
        await walk('');
    }
    catch (error) {
        problems.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .toGenesysCoreError */ .BG)(error).message);
    }
    return problems;
}


/***/ }),

/***/ 45716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBucket: () => (/* binding */ openBucket),
  openRepository: () => (/* binding */ openRepository),
  rollbacksSince: () => (/* binding */ rollbacksSince)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/bucket-access.ts
var bucket_access = __webpack_require__(40200);
// EXTERNAL MODULE: ./src/github/bucket-client.ts + 2 modules
var bucket_client = __webpack_require__(50561);
// EXTERNAL MODULE: ./src/github/bucket-index.ts
var bucket_index = __webpack_require__(40232);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/github/day-file.ts
var day_file = __webpack_require__(66848);
;// CONCATENATED MODULE: ./src/github/converted-day.ts







/**
 * Converts the fetched file of a day to another format. The records must have the digest of the index.
 * @throws GenesysCoreError `PUBLISH`, `IO`, `INPUT_INVALID` where an earlier version published too little for it
 */
async function convertDay(path, manifest, { day, format: from, dataDigest }, target) {
    const { columns, recordsSha256: told } = toldFile(manifest);
    if (!(0,formats/* isDataFormat */.kY)(from))
        throw (0,errors/* invalidInput */.aY)(`format is "${target.format}", but ${day} is published as ${from}, which this version does not know. Leave --format out, or use a newer version.`);
    if (columns === undefined || told === undefined)
        throw (0,errors/* invalidInput */.aY)(`format is "${target.format}", but the engine version that published ${day} did not tell its columns, so that it cannot be converted. Leave --format out: it is published as ${from}.`);
    const refused = (why, cause) => new errors/* GenesysCoreError */.aI('PUBLISH', `The file of ${day} is not what was published: ${why}. Nothing of it was kept.`, { cause, retryable: false });
    let digest;
    try {
        digest = await (0,day_file/* writeRecords */.Wh)({ format: from, columns }, [path], target);
    }
    catch (error) {
        if ((0,file_system/* errnoOf */.UQ)(error) === '' || isGzipError(error))
            throw refused(`it is no ${from} of its columns (${(0,errors/* messageOf */.bD)(error)})`, error);
        throw (0,file_system/* ioError */.bD)('convert', path, error);
    }
    if (digest !== dataDigest || digest !== told)
        throw refused('its records do not have the digest of index and manifest');
}
/** Whether a file has what the manifest beside it tells: its bytes or, in another format, its records. */
async function holdsDay(path, format, manifest) {
    const file = toldFile(manifest);
    if (file.sha256 === undefined)
        return false;
    if ((await fileSha256(path)) === file.sha256)
        return true;
    if (file.columns === undefined || !(0,formats/* isDataFormat */.kY)(format))
        return false;
    try {
        return (await (0,day_file/* recordsSha256 */.Ac)({ format, columns: file.columns }, [path])) === file.recordsSha256;
    }
    catch {
        return false;
    }
}
/** The files of a day, `stem` and a format, that an earlier fetch left in other formats than this one. */
async function otherFormats(stem, format, manifest) {
    const files = [];
    for (const other of formats/* DATA_FORMATS */.oq) {
        const path = `${stem}.${other}`;
        if (other !== format && (await holdsDay(path, other, manifest)))
            files.push(path);
    }
    return files;
}
/** Undefined where nothing can be read there. */
async function fileSha256(path) {
    try {
        const file = await (0,promises_.open)(path);
        return await (0,digest/* sha256OfChunks */.dy)(file.createReadStream());
    }
    catch {
        return undefined;
    }
}
/** The words are another's: what is not of its kind is not there. */
function toldFile(manifest) {
    const { files, columns } = objectOf(manifest);
    const { sha256, uncompressedSha256 } = objectOf(Array.isArray(files) ? files[0] : undefined);
    return {
        sha256,
        recordsSha256: uncompressedSha256,
        columns: Array.isArray(columns) ? columns : undefined,
    };
}
function objectOf(value) {
    return (0,json/* isJsonObject */.OW)(value) ? value : {};
}
/** zlib gives its errors a code, as the system does. */
function isGzipError(error) {
    return (0,file_system/* errnoOf */.UQ)(error).startsWith('Z_');
}

// EXTERNAL MODULE: ./src/github/day-release.ts
var day_release = __webpack_require__(54045);
// EXTERNAL MODULE: ./src/github/bucket.ts
var bucket = __webpack_require__(49125);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/github/run-release.ts
var run_release = __webpack_require__(58066);
;// CONCATENATED MODULE: ./src/github/fetch-days.ts












/** Days as assets of the dataset's release. */
function releaseDays(client, dataset) {
    const release = (0,run_release/* createRunRelease */.NZ)(client, dataset);
    return { open: async (place) => (await release.download(place.id)) ?? (await byName(release, place)) };
}
/** Days as objects of a bucket. */
function bucketDays(client, dataset) {
    return {
        async open({ name }, { day }) {
            const key = `${(0,bucket/* dayFolder */.d)(dataset, day)}${name}`;
            const content = await client.download(key);
            if (content !== undefined)
                return content;
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${client.addressOf(key)} is not there any more. Run again: a newer index may lead to another object.`, { retryable: true });
        },
    };
}
/** Days of a dataset that are in its release, as wanted, oldest first. */
function daysWanted(index, wanted) {
    const { dataset, runId, since, until, all } = wanted;
    const days = ((0,index_document/* ownMember */.nV)(index.datasets, dataset)?.days ?? []).filter(({ asset }) => asset !== null);
    if (runId !== undefined)
        return days.filter((day) => day.runId === runId).reverse();
    if (all === true || since !== undefined || until !== undefined)
        return days.filter(({ day }) => (since ?? '') <= day && (until === undefined || day < until)).reverse();
    const newest = days.find(({ status, filtered }) => status === 'succeeded' && !filtered) ?? days[0];
    return newest === undefined ? [] : [newest];
}
/**
 * Fetches files of days with their manifests. Each must have the size and digest of the index; what has not is refused, and
 * nothing of it stays. In another format than the published one the proven file is converted, and its records must have the
 * digest of the index. Files of an earlier state of the day go when the new one is there.
 * @throws GenesysCoreError `PUBLISH`, `IO`
 */
async function fetchDays(days, { dataset, outDir, format: wantedFormat }, source) {
    const folder = (0,external_node_path_.join)(outDir, dataset);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const fetched = [];
    for (const day of days) {
        if (day.asset === null || day.manifest === null)
            continue;
        const format = wantedFormat ?? day.format;
        // The names are made here: those of an index are another's words.
        const stem = (0,external_node_path_.join)(folder, `${dataset}-${day.day}`);
        const [path, beside] = [`${stem}.${format}`, `${stem}${day_release/* MANIFEST_ENDING */.yb}`];
        const before = parsed(await (0,promises_.readFile)(beside, 'utf8').catch(() => ''));
        const isCurrent = (await fileSha256(beside)) === day.manifest.sha256;
        const isThere = (await fileSha256(path)) !== undefined;
        if (isThere && !(await holdsDay(path, format, before)))
            throw foreign(path);
        if (isThere && isCurrent) {
            fetched.push({ day, path, wasThere: true });
            continue;
        }
        const outdated = isCurrent ? [] : await otherFormats(stem, format, before);
        const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.get-'));
        try {
            // Text is told from packed text by the name.
            const [data, manifestPath] = [(0,external_node_path_.join)(temporary, `data.${day.format}`), (0,external_node_path_.join)(temporary, 'manifest')];
            const converted = (0,external_node_path_.join)(temporary, 'converted');
            await save(await source.open(day.manifest, day), day.manifest, manifestPath);
            const manifest = parsed(await (0,promises_.readFile)(manifestPath, 'utf8'));
            refuseOther(manifest, day, dataset);
            await save(await source.open(day.asset, day), day.asset, data);
            if (wantedFormat !== undefined && wantedFormat !== day.format)
                await convertDay(data, manifest, day, { path: converted, format: wantedFormat });
            await file_system/* nodeFileSystem */.GP.rename(format === day.format ? data : converted, path);
            await file_system/* nodeFileSystem */.GP.rename(manifestPath, beside);
            for (const file of outdated)
                await file_system/* nodeFileSystem */.GP.remove(file);
        }
        finally {
            await file_system/* nodeFileSystem */.GP.remove(temporary);
        }
        fetched.push({ day, path, wasThere: false });
    }
    return fetched;
}
/** Only what an earlier fetch left is replaced. */
function foreign(path) {
    return new errors/* GenesysCoreError */.aI('IO', `${(0,suggestion/* quoted */.TL)(path)} is there already, and is no fetched day. Nothing was overwritten: remove it or give another folder with --out.`);
}
async function save(content, place, path) {
    const hash = (0,digest/* startSha256 */.yS)();
    const file = await (0,promises_.open)(path, 'wx');
    let left = place.sizeBytes;
    try {
        for await (const chunk of content) {
            left -= chunk.length;
            if (left < 0)
                throw tampered(place, `it is larger than the ${place.sizeBytes} bytes of the index`);
            hash.update(chunk);
            await file.write(chunk);
        }
    }
    catch (error) {
        if (error instanceof errors/* GenesysCoreError */.aI)
            throw error;
        throw new errors/* GenesysCoreError */.aI('PUBLISH', `${place.url} could not be fetched whole: ${(0,errors/* messageOf */.bD)(error)}. Run again.`, { cause: error, retryable: true });
    }
    finally {
        await file.close();
    }
    if (left !== 0 || hash.digest('hex') !== place.sha256)
        throw tampered(place, 'its size or SHA-256 is not that of the index');
}
async function byName(release, place) {
    const asset = (await release.assets()).get(place.name);
    const content = asset === undefined ? undefined : await release.download(asset.id);
    if (content !== undefined)
        return content;
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${(0,suggestion/* quoted */.TL)(place.name)} of the release ${release.tag} is not there any more. Run again: a newer index may lead to another one.`, { retryable: true });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function refuseOther(manifest, day, dataset) {
    const { datasetKey, runId, files, published } = ((0,json/* isJsonObject */.OW)(manifest) ? manifest : {});
    const [file] = Array.isArray(files) ? files : [];
    const told = published?.day;
    if (datasetKey === dataset && runId === day.runId && told === day.day && file?.sha256 === day.asset?.sha256)
        return;
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The manifest of ${dataset} ${day.day} tells of another file than the index. Nothing of it was kept.`, { retryable: false });
}
function tampered({ id, name }, why) {
    return new errors/* GenesysCoreError */.aI('PUBLISH', `The ${id === 0 ? 'object' : 'asset'} ${(0,suggestion/* quoted */.TL)(name)} is not what was published: ${why}. Nothing of it was kept. Run again; if it stays so, find out who changed it.`, { retryable: false });
}
/** Why nothing is there to fetch. `artifact` says what became of that of the latest run, with a space before. */
function noDays(index, { dataset, runId }, repository, artifact = '') {
    const days = (0,index_document/* ownMember */.nV)(index.datasets, dataset)?.days ?? [];
    const published = days.filter(({ asset }) => asset !== null).map(({ day }) => day);
    const of = runId === undefined ? '' : ` of run ${(0,suggestion/* quoted */.TL)(runId)}`;
    return (0,errors/* invalidInput */.aY)(`No day of ${(0,suggestion/* quoted */.TL)(dataset)}${of} in that range is published in ${repository}. There are: ${published.length === 0 ? 'none (publish: release or s3)' : (0,suggestion/* listed */.KE)(published)}.${artifact}`);
}

// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/verify.ts
var verify = __webpack_require__(92624);
// EXTERNAL MODULE: ./src/github/archive.ts
var archive = __webpack_require__(72441);
// EXTERNAL MODULE: ./src/github/github-client.ts
var github_client = __webpack_require__(53074);
;// CONCATENATED MODULE: ./src/github/fetch-run.ts












/**
 * Fetches a published run from its release and unpacks it. The archive must have the digest of the index, the manifest
 * too, and the folder must be as its manifest says; else nothing of it stays.
 * @throws GenesysCoreError `INPUT_INVALID` where the index has no such run, `PUBLISH` where it cannot be fetched or is
 * not what was published
 */
async function fetchRun(index, options, client, schemas) {
    const run = findRun(index, options, client.repository);
    const place = await placeOf(run, options.dataset, client);
    const runDir = (0,external_node_path_.join)(options.outDir, options.dataset, run.runId);
    const there = await manifestSha256(runDir);
    if (there !== undefined) {
        const report = await (0,verify/* verifyRun */.$)(runDir, { schemas, withoutRaw: true });
        if (there === run.manifestSha256 && report.ok)
            return { run, runDir, wasThere: true, report };
        throw new errors/* GenesysCoreError */.aI('IO', `${(0,suggestion/* quoted */.TL)(runDir)} is there already, and is not the published run. Nothing was overwritten: remove it or give another folder with --out.`);
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(runDir), { recursive: true });
    // Not by mkdtemp, whose folders nobody else of the machine may read.
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(runDir), `.get-${client.mark}-${process.pid}`);
    await (0,promises_.mkdir)(temporary);
    try {
        const stream = await download((0,run_release/* createRunRelease */.NZ)(client, options.dataset), place);
        const folder = `${options.dataset}/${run.runId}`;
        const sha256 = await unpack(stream, folder, temporary, place);
        if (sha256 !== place.sha256)
            throw fetch_run_tampered(place, 'its SHA-256 is not that of the index');
        if ((await manifestSha256(temporary)) !== run.manifestSha256)
            throw fetch_run_tampered(place, `its ${manifest/* MANIFEST_NAME */.ir} is not the one that the index has the SHA-256 of`);
        const report = await (0,verify/* verifyRun */.$)(temporary, { schemas, withoutRaw: true });
        const problem = report.checks.flatMap((check) => check.problems)[0];
        if (problem !== undefined)
            throw fetch_run_tampered(place, problem);
        await file_system/* nodeFileSystem */.GP.rename(temporary, runDir);
        return { run, runDir, wasThere: false, report: { ...report, runDir } };
    }
    finally {
        await file_system/* nodeFileSystem */.GP.remove(temporary);
    }
}
/** Whether the run that is meant has an archive, as earlier versions published them. */
function hasArchive(index, { dataset, runId }) {
    const entry = (0,index_document/* ownMember */.nV)(index.datasets, dataset);
    const runs = [entry?.latest, ...(entry?.runs ?? [])];
    const run = runId === undefined ? runs[0] : runs.find((candidate) => candidate?.runId === runId);
    return run?.release !== null && run?.release !== undefined;
}
function findRun(index, { dataset, runId }, repository) {
    const known = Object.keys(index.datasets);
    const entry = (0,index_document/* ownMember */.nV)(index.datasets, dataset);
    if (entry === undefined)
        throw (0,errors/* invalidInput */.aY)(known.length === 0
            ? `Nothing is published in ${repository}: no run had the input publish with index there.`
            : `No run of the dataset ${(0,suggestion/* quoted */.TL)(dataset)} is published in ${repository}.${(0,suggestion/* didYouMean */.au)(dataset, known)} There are: ${(0,suggestion/* listed */.KE)(known)}.`);
    if (runId === undefined) {
        if (entry.latest !== null)
            return entry.latest;
        throw (0,errors/* invalidInput */.aY)(`No run of the dataset ${dataset} in ${repository} has succeeded yet. Its runs are: ${(0,suggestion/* listed */.KE)(entry.runs.map((run) => `${run.runId} (${run.status})`))}.`);
    }
    const run = [entry.latest, ...entry.runs].find((candidate) => candidate?.runId === runId);
    if (run !== undefined && run !== null)
        return run;
    const ids = entry.runs.map((candidate) => candidate.runId);
    throw (0,errors/* invalidInput */.aY)(`The run ${(0,suggestion/* quoted */.TL)(runId)} of the dataset ${dataset} is not in the index of ${repository}.${(0,suggestion/* didYouMean */.au)(runId, ids)} There are: ${(0,suggestion/* listed */.KE)(ids)}.`);
}
async function placeOf(run, dataset, client) {
    if (run.release !== null)
        return run.release;
    const artifact = await artifactSentence(run, client);
    throw (0,errors/* invalidInput */.aY)(`The run ${run.runId} of ${dataset} (${run.status}) is listed, but not among the assets of a release: it was published without release, holds no whole UTC day, another run counts for its days, or it is older than releaseKeep allows.${artifact}`);
}
/** What became of the artifact of a run, by GitHub's own facts, with a space before; empty where none was uploaded. */
async function artifactSentence({ artifact }, client) {
    if (artifact === null)
        return '';
    const page = artifact.url === null ? '' : `: ${artifact.url}`;
    try {
        const { data } = await client.call({ deed: 'read an artifact', permission: 'actions: read', expected: ['absent'] }, (octokit, signal) => octokit.rest.actions.getArtifact({
            ...client.place,
            artifact_id: artifact.id,
            request: { signal },
        }));
        const day = data.expires_at?.slice(0, 10);
        if (data.expired)
            return ` Its artifact has expired${day === undefined ? '' : `, on ${day}`}.`;
        return ` Its artifact is kept${day === undefined ? '' : ` until ${day}`}${page}.`;
    }
    catch (error) {
        if (error instanceof github_client/* ExpectedRefusal */.N$)
            return ' Its artifact is not there any more.';
        if (!(error instanceof errors/* GenesysCoreError */.aI) || error.code === 'CANCELLED')
            throw error;
        return ` Its artifact may still be there${page}.`;
    }
}
async function download(release, place) {
    const content = await release.download(place.assetId);
    if (content !== undefined)
        return content;
    // It was sent again since the index was written.
    const asset = (await release.assets()).get(place.name);
    const again = asset === undefined ? undefined : await release.download(asset.id);
    if (again !== undefined)
        return again;
    throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} of the release ${place.tag} is not there any more. Fetch a newer run.`, { retryable: false });
}
/** Unpacks into `target` and gives the SHA-256 of the archive. */
async function unpack(stream, folder, target, place) {
    const hash = (0,digest/* startSha256 */.yS)();
    let left = place.sizeBytes;
    const source = (async function* () {
        for await (const chunk of stream) {
            left -= chunk.length;
            if (left < 0)
                throw fetch_run_tampered(place, `it is larger than the ${place.sizeBytes} bytes of the index`);
            hash.update(chunk);
            yield chunk;
        }
    })();
    try {
        for await (const file of (0,archive/* filesOf */.R)(source)) {
            if (!file.path.startsWith(`${folder}/`))
                throw fetch_run_tampered(place, `it holds ${(0,suggestion/* quoted */.TL)(file.path)}`);
            await write((0,external_node_path_.join)(target, file.path.slice(folder.length + 1)), file.chunks);
        }
        // What follows the end mark belongs to the digest.
        const iterator = source[Symbol.asyncIterator]();
        while ((await iterator.next()).done !== true)
            ;
    }
    catch (error) {
        if (error instanceof archive/* ArchiveError */.d)
            throw fetch_run_tampered(place, error.message);
        if (error instanceof errors/* GenesysCoreError */.aI)
            throw error;
        throw new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} could not be fetched whole: ${(0,errors/* messageOf */.bD)(error)}. Run again.`, { cause: error, retryable: true });
    }
    return hash.digest('hex');
}
async function write(path, chunks) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const file = await (0,promises_.open)(path, 'wx');
    try {
        for await (const chunk of chunks)
            await file.write(chunk);
    }
    finally {
        await file.close();
    }
}
async function manifestSha256(runDir) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(runDir, manifest/* MANIFEST_NAME */.ir)).catch(() => undefined);
    return bytes === undefined ? undefined : (0,digest/* sha256Hex */.fg)(bytes);
}
function fetch_run_tampered(place, why) {
    return new errors/* GenesysCoreError */.aI('PUBLISH', `The asset ${place.name} of the release ${place.tag} is not what was published: ${why}. Nothing of it was kept. Have the run published again, and find out who changed the release.`, { retryable: false });
}

// EXTERNAL MODULE: ./src/github/index-schema.ts
var index_schema = __webpack_require__(2971);
// EXTERNAL MODULE: ./src/github/known-day.ts
var known_day = __webpack_require__(80679);
// EXTERNAL MODULE: ./src/github/index-store.ts + 2 modules
var index_store = __webpack_require__(97406);
// EXTERNAL MODULE: ./src/base/scope.ts
var scope = __webpack_require__(1205);
;// CONCATENATED MODULE: ./src/github/seen-index.ts








/** Name of the memory of `get` in its target folder. */
const SEEN_NAME = '.index-seen.json';
const MAX_BYTES = 16 * 1024 * 1024;
/**
 * Opens the memory in a file, which need not be there, of one place: a repository or bucket.
 * @throws GenesysCoreError `IO` for a file that holds something else
 */
async function openSeenIndexes(path, place) {
    const places = await readPlaces(path);
    const seen = (0,index_document/* ownMember */.nV)(places, place);
    return {
        rollbacks: (index) => (seen === undefined ? [] : rollbacksOf(index, seen)),
        async keep(index) {
            const temporary = `${path}.${process.pid}`;
            try {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,promises_.writeFile)(temporary, `${JSON.stringify({ ...places, [place]: newest(index, seen) }, null, 1)}\n`);
                await file_system/* nodeFileSystem */.GP.rename(temporary, path);
            }
            catch (error) {
                throw new errors/* GenesysCoreError */.aI('IO', `${(0,suggestion/* quoted */.TL)(path)} could not be written: ${(0,errors/* messageOf */.bD)(error)}.`, {
                    cause: error,
                });
            }
            finally {
                await file_system/* nodeFileSystem */.GP.remove(temporary);
            }
        },
    };
}
/** Why days of a dataset are not fetched by an index that is older than the one before; undefined where it is not. */
function refusalOfOlder(rollbacks, dataset, path) {
    const rollback = rollbacks.find((one) => one.dataset === dataset);
    if (rollback === undefined)
        return undefined;
    return new errors/* GenesysCoreError */.aI('PUBLISH', `${dataset}: ${rollback.text} Nothing was fetched, so that nothing newer is replaced. Find out who set the index back; where it was on purpose, remove ${(0,suggestion/* quoted */.TL)(path)}, which remembers what was read before.`, { retryable: false });
}
function rollbacksOf(index, seen) {
    const revision = index.revision < seen.revision
        ? `The index is older than before: it is of revision ${index.revision}, and ${seen.revision} was read before.`
        : undefined;
    return Object.entries(seen.latest).flatMap(([dataset, before]) => {
        const now = (0,index_document/* ownMember */.nV)(index.datasets, dataset)?.latest ?? undefined;
        if (now !== undefined && !isOlder({ runId: now.runId, end: now.window?.end ?? null }, before))
            return revision === undefined ? [] : [{ dataset, text: revision }];
        const latest = now === undefined ? 'none any more' : `run ${now.runId}`;
        return [{ dataset, text: `Its latest run is ${latest}, and it was run ${before.runId} before.` }];
    });
}
/** `latest` moves to later windows, and to later runs of one window. */
function isOlder(now, before) {
    const [end, endBefore] = [now, before].map((run) => (run.end === null ? 0 : Date.parse(run.end)));
    return end === endBefore ? now.runId < before.runId : Number(end) < Number(endBefore);
}
function newest(index, seen) {
    const latest = Object.entries(index.datasets).flatMap(([dataset, { latest: run }]) => {
        if (run === null)
            return [];
        const now = { runId: run.runId, end: run.window?.end ?? null };
        const before = (0,index_document/* ownMember */.nV)(seen?.latest ?? {}, dataset);
        return [[dataset, before !== undefined && isOlder(now, before) ? before : now]];
    });
    return {
        revision: Math.max(index.revision, seen?.revision ?? 0),
        latest: { ...seen?.latest, ...Object.fromEntries(latest) },
    };
}
async function readPlaces(path) {
    const facts = await (0,promises_.stat)(path).catch(() => undefined);
    if (facts === undefined)
        return {};
    const text = facts.isFile() && facts.size <= MAX_BYTES ? await (0,promises_.readFile)(path, 'utf8') : '';
    const places = seen_index_parsed(text);
    if ((0,json/* isJsonObject */.OW)(places) && Object.values(places).every(isSeen))
        return places;
    throw new errors/* GenesysCoreError */.aI('IO', `${(0,suggestion/* quoted */.TL)(path)} is not what was kept of an index that was read before. Remove it, or name another file.`, { retryable: false });
}
function seen_index_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isSeen(value) {
    if (!(0,json/* isJsonObject */.OW)(value) || !Number.isSafeInteger(value['revision']) || !(0,json/* isJsonObject */.OW)(value['latest']))
        return false;
    return Object.values(value['latest']).every((run) => (0,json/* isJsonObject */.OW)(run) &&
        typeof run['runId'] === 'string' &&
        (0,scope/* isRunId */.P)(run['runId']) &&
        (run['end'] === null || (typeof run['end'] === 'string' && !Number.isNaN(Date.parse(run['end'])))));
}

;// CONCATENATED MODULE: ./src/github/watch.ts

const LABEL = 'genesys-core';
const ISSUES = 'issues: write';
const NOTE = '_Kept by `genesys-core watch`: changed while the state changes, closed when all is well again. Edits of this text are lost._';
/**
 * Keeps one issue for each dataset that something is amiss with: opens it, changes it with the state, closes it when all
 * is well again. An issue is known by a mark in its text, so that a person may give it another title.
 * @throws GenesysCoreError `PUBLISH`
 */
async function keepIssues(datasets, client) {
    const open = await openIssues(client);
    const receipts = [];
    for (const { dataset, findings } of datasets) {
        const issue = open.get(dataset);
        if (findings.length === 0) {
            if (issue !== undefined)
                await watch_close(issue, client);
            receipts.push({ dataset, done: issue === undefined ? 'nothing' : 'closed', url: issue?.url ?? null });
            continue;
        }
        const body = bodyOf(dataset, findings);
        if (issue === undefined)
            receipts.push({ dataset, done: 'opened', url: await openIssue(dataset, body, client) });
        else {
            const same = issue.body.replace(/\r\n/g, '\n').trim() === body.trim();
            if (!same)
                await update(issue, body, client);
            receipts.push({ dataset, done: same ? 'unchanged' : 'updated', url: issue.url });
        }
    }
    return receipts;
}
/** Workflows that GitHub has stopped after 60 days without a change in the repository; none where that is not to be read. */
async function idleWorkflows(client) {
    try {
        const what = { deed: 'list the workflows', permission: 'actions: read' };
        const { data } = await client.call(what, (octokit, signal) => octokit.rest.actions.listRepoWorkflows({ ...client.place, per_page: 100, request: { signal } }));
        return data.workflows.filter(({ state }) => state === 'disabled_inactivity').map(({ name }) => name);
    }
    catch (error) {
        client.log(`Whether a schedule was stopped is not known. ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
}
function markOf(dataset) {
    return `<!-- genesys-core watch: ${dataset} -->`;
}
function bodyOf(dataset, findings) {
    return [markOf(dataset), ...findings.map((finding) => `- ${finding}`), '', NOTE, ''].join('\n');
}
async function openIssues(client) {
    const what = { deed: 'list the issues', permission: 'issues: read' };
    const issues = await client.call(what, (octokit, signal) => octokit.paginate(octokit.rest.issues.listForRepo, {
        ...client.place,
        state: 'open',
        labels: LABEL,
        per_page: 100,
        request: { signal },
    }));
    const open = new Map();
    for (const { number, body, html_url: url } of issues) {
        const dataset = /^<!-- genesys-core watch: ([A-Za-z0-9.-]+) -->/.exec(body ?? '')?.[1];
        // The oldest is the one that people know.
        if (dataset !== undefined)
            open.set(dataset, { number, body: body ?? '', url });
    }
    return open;
}
async function openIssue(dataset, body, client) {
    const title = `Data of ${dataset} needs attention`;
    const what = { deed: `open an issue about ${dataset}`, permission: ISSUES };
    const { data } = await client.call(what, (octokit, signal) => octokit.rest.issues.create({ ...client.place, title, body, labels: [LABEL], request: { signal } }));
    return data.html_url;
}
async function update({ number }, body, client) {
    await client.call({ deed: `change the issue ${number}`, permission: ISSUES }, (octokit, signal) => octokit.rest.issues.update({ ...client.place, issue_number: number, body, request: { signal } }));
}
async function watch_close({ number }, client) {
    const issue = { ...client.place, issue_number: number };
    await client.call({ deed: `comment on the issue ${number}`, permission: ISSUES }, (octokit, signal) => octokit.rest.issues.createComment({ ...issue, body: 'All is well again.', request: { signal } }));
    await client.call({ deed: `close the issue ${number}`, permission: ISSUES }, (octokit, signal) => octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed', request: { signal } }));
}

// EXTERNAL MODULE: ./src/run/schemas.ts
var schemas = __webpack_require__(14789);
;// CONCATENATED MODULE: ./src/step/published.ts


















/**
 * Opens a repository for reading: `owner/name`, default GITHUB_REPOSITORY. A public one needs no token; for others it
 * is GITHUB_TOKEN.
 * @throws GenesysCoreError INPUT_INVALID
 */
function openRepository(repository, ports) {
    const given = repository ?? ports.env['GITHUB_REPOSITORY'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(given))
        throw (0,errors/* invalidInput */.aY)(given === ''
            ? 'It is not said in which repository the data is published: give --repo owner/name, or set GITHUB_REPOSITORY.'
            : `repo is ${(0,suggestion/* quoted */.TL)(given)}. Allowed: owner/name.`);
    const { env, clock, signal, log, seed } = ports;
    const token = (env['GITHUB_TOKEN'] ?? '').trim();
    const access = (0,github_client/* gitHubAccess */.gz)(env, given, token === '' ? undefined : token, identity/* ENGINE_NAME */.rw);
    const client = (0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed });
    const store = (0,index_store/* createIndexStore */._O)(client, (0,github_client/* gitHubServerUrl */.mD)(env), (0,index_schema/* createIndexReader */.u)(ports.catalogDir), () => (0,schemas.readRunSchemas)(ports.catalogDir));
    const index = async () => {
        const nowMs = clock.now();
        return (0,index_document/* seenAt */.dh)((await store.read(nowMs)).index, nowMs);
    };
    return {
        place: given,
        index,
        async settleDay(dataset, day) {
            const nowMs = clock.now();
            await store.change((before) => ({ ...(0,known_day/* withSettledDay */.S)(before, dataset, day), updatedAt: (0,base_window/* formatInstant */.r4)(nowMs) }), `Settle ${dataset} ${day.day}`, nowMs);
            await store.copyToRelease();
        },
        keepIssues: (datasets) => keepIssues(datasets, client),
        idleWorkflows: () => idleWorkflows(client),
        fetch: (wanted, schemas) => fetchByIndex(given, index, wanted, async (document) => {
            const days = daysWanted(document, wanted);
            if (days.length > 0)
                return fetchDays(days, wanted, releaseDays(client, wanted.dataset));
            const ranged = wanted.all === true || wanted.since !== undefined || wanted.until !== undefined;
            if (ranged || (!hasArchive(document, wanted) && isKnown(document, wanted)))
                throw noDays(document, wanted, given, await latestArtifact(document, wanted.dataset, client));
            if (wanted.format !== undefined && hasArchive(document, wanted))
                throw (0,errors/* invalidInput */.aY)(`format is ${(0,suggestion/* quoted */.TL)(wanted.format)}, but an earlier version published ${wanted.dataset} as the archive of a run folder, which is not converted. Leave --format out.`);
            return fetchRun(document, wanted, client, schemas);
        }),
    };
}
/**
 * Opens a bucket for reading, `s3://bucket/prefix`, with the variables of the environment that publishing takes.
 * @throws GenesysCoreError INPUT_INVALID
 */
function openBucket(bucket, ports) {
    const { env, clock, signal, log } = ports;
    const client = (0,bucket_client/* createBucketClient */.a)((0,bucket_access/* bucketAccess */.j)(bucket, env), { clock, signal, log, fetch });
    const index = async () => (0,index_document/* seenAt */.dh)(await (0,bucket_index/* readBucketIndex */.Zg)(client, (0,index_schema/* createIndexReader */.u)(ports.catalogDir)), clock.now());
    const place = client.addressOf('').replace(/\/$/, '');
    return {
        place,
        index,
        fetch: (wanted) => fetchByIndex(place, index, wanted, async (document) => {
            const days = daysWanted(document, wanted);
            if (days.length === 0)
                throw noDays(document, wanted, document.repository);
            return fetchDays(days, wanted, bucketDays(client, wanted.dataset));
        }),
    };
}
/**
 * Where an index is older than the one that was read before, by a file that remembers it, and keeps the newer of both there.
 * @throws GenesysCoreError `IO`
 */
async function rollbacksSince(path, place, index) {
    const seen = await openSeenIndexes(path, place);
    await seen.keep(index);
    return seen.rollbacks(index);
}
/** Fetches by an index that is not older than the one before. */
async function fetchByIndex(place, index, { outDir, dataset }, work) {
    const path = (0,external_node_path_.join)(outDir, SEEN_NAME);
    const seen = await openSeenIndexes(path, place);
    const document = await index();
    const refusal = refusalOfOlder(seen.rollbacks(document), dataset, path);
    if (refusal !== undefined)
        throw refusal;
    const fetched = await work(document);
    await seen.keep(document);
    return fetched;
}
/** What became of the artifact of the latest run, where it is all that there is of the dataset. */
async function latestArtifact({ datasets }, dataset, client) {
    const { latest, days = [] } = (0,index_document/* ownMember */.nV)(datasets, dataset) ?? { latest: null };
    if (latest === null || days.some(({ asset }) => asset !== null))
        return '';
    return artifactSentence(latest, client);
}
/** Whether there are days or runs to speak of: else the message about unknown datasets and runs says more. */
function isKnown(index, { dataset, runId }) {
    const entry = (0,index_document/* ownMember */.nV)(index.datasets, dataset);
    return entry?.latest !== undefined && entry.latest !== null && runId === undefined;
}


/***/ })

};
