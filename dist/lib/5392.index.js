export const id = 5392;
export const ids = [5392];
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

/***/ 69952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ timeReader),
/* harmony export */   FY: () => (/* binding */ keyFields),
/* harmony export */   Qm: () => (/* binding */ createIdentifier),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   g5: () => (/* binding */ keyTextReader),
/* harmony export */   k: () => (/* binding */ isRunScoped),
/* harmony export */   n3: () => (/* binding */ seedOf)
/* harmony export */ });
/* unused harmony export CONTENT_KEY */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42857);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _content_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62908);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28471);





/** `record.key` of a dataset whose records have no id: all fields together tell them apart. */
const CONTENT_KEY = 'content';
/** Enough that two records are never taken for one, and not more than a line of a spilled run needs. */
const IDENTITY_LENGTH = 20;
/**
 * Tells records apart by their fields before redaction: by the fields of the key or, where the key is `content` and where a
 * record has no key, by all fields. Equal rows of one response are different records then: only between responses can a
 * row be a double. `salt` is random text of the run.
 */
function createIdentifier(definition, salt) {
    const contents = new _content_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .ContentHash */ .y(seedOf(salt));
    const fields = keyFields(definition);
    const keyText = keyTextReader(fields ?? []);
    const timeOf = timeReader(definition.time);
    const versionOf = versionReader(definition.version?.path);
    const hashed = (text) => sha256(`${salt}\0${text}`).slice(0, IDENTITY_LENGTH);
    return {
        response() {
            const known = new Map();
            let shared = 0;
            const byContent = (record) => {
                const identity = hashed((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(record));
                const before = known.get(identity) ?? 0;
                known.set(identity, before + 1);
                return before === 0 ? identity : hashed(`${identity} ${before}`);
            };
            const byKey = (keyText, content) => {
                const identity = hashed(keyText);
                const before = known.get(identity);
                known.set(identity, content);
                if (before !== undefined && before !== content)
                    shared += 1;
                return identity;
            };
            const keyed = ({ key, timeMs, content, version }) => {
                return { timeMs, identity: byKey(key, content), content, version, keyless: false };
            };
            return {
                keyed,
                identify(record, content = contents.of(record)) {
                    const key = keyText(record);
                    const timeMs = timeOf(record);
                    const version = versionOf(record);
                    if (key !== '')
                        return keyed({ key, timeMs, content, version });
                    return { timeMs, identity: byContent(record), content, version, keyless: fields !== undefined };
                },
                sharedKeys: () => shared,
            };
        },
    };
}
/** In one call, which takes half the time, where this Node has it (20.12 and later). */
const sha256 = typeof (node_crypto__WEBPACK_IMPORTED_MODULE_0___default().hash) === 'function'
    ? (text) => node_crypto__WEBPACK_IMPORTED_MODULE_0___default().hash('sha256', text, 'base64url')
    : (text) => (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)().update(text).digest('base64url');
/** A seed for hashes of contents that belongs to the salt: all who have the salt agree on them. */
function seedOf(salt) {
    return Number.parseInt((0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)().update(salt).digest('hex').slice(0, 11), 16) + 1;
}
/** The fields of the key; undefined where all fields are the key. */
function keyFields({ key }) {
    return key === CONTENT_KEY ? undefined : key;
}
/** Whether equal keys of different slices are one record; default where records have a time. */
function isRunScoped({ scope, time }) {
    return (scope ?? (time === undefined ? 'slice' : 'run')) === 'run';
}
/** JSON text of the key's values, null for an absent one; empty where all are absent, or no fields are the key. */
function keyTextReader(fields) {
    const readers = fields.map(_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueReader */ .DB);
    const [read, ...more] = readers;
    if (read !== undefined && more.length === 0) {
        // Asked before redaction and after it, mostly for one value.
        let last;
        let text = '';
        return (record) => {
            const value = read(record);
            if (value === undefined || value === null)
                return '';
            if (value !== last) {
                text = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonLine */ .iA)([value]);
                last = value;
            }
            return text;
        };
    }
    return (record) => {
        const values = readers.map((read) => read(record) ?? null);
        return values.every((value) => value === null) ? '' : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonLine */ .iA)(values);
    };
}
/** Epoch milliseconds of the field; Infinity where it is absent or no instant. */
function timeReader(path) {
    if (path === undefined)
        return () => Number.POSITIVE_INFINITY;
    const read = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueReader */ .DB)(path);
    return (record) => {
        const value = read(record);
        const instant = typeof value === 'string' ? (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .readInstant */ .Wr)(value) : undefined;
        return instant === undefined ? Number.POSITIVE_INFINITY : instant.ms;
    };
}
function versionReader(path) {
    if (path === undefined)
        return () => '';
    const read = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueReader */ .DB)(path);
    return (record) => {
        const value = read(record);
        return value === undefined || value === null ? '' : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonLine */ .iA)(value);
    };
}
/** Above zero where `a` is the later version, below where `b` is, zero where nothing says which. */
function compareVersions(a, b) {
    if (a === '' || b === '' || a === b)
        return 0;
    const [one, other] = [plain(a), plain(b)];
    const difference = Number(one) - Number(other);
    if (!Number.isNaN(difference))
        return difference;
    const [at, otherAt] = [(0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .readInstant */ .Wr)(one), (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .readInstant */ .Wr)(other)];
    if (at === undefined || otherAt === undefined)
        return 0;
    if (at.ms !== otherAt.ms)
        return at.ms - otherAt.ms;
    if (at.finer === otherAt.finer)
        return 0;
    return at.finer.padEnd(30, '0') < otherAt.finer.padEnd(30, '0') ? -1 : 1;
}
function plain(jsonText) {
    return jsonText.startsWith('"') ? jsonText.slice(1, -1) : jsonText;
}


/***/ }),

/***/ 44916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ JSON_MEDIA_TYPE),
/* harmony export */   AS: () => (/* binding */ proveStored),
/* harmony export */   S2: () => (/* binding */ removeQuietly),
/* harmony export */   Wh: () => (/* binding */ writeRecords),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   kj: () => (/* binding */ copyVerified)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19867);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2886);





const JSON_MEDIA_TYPE = 'application/json';
/**
 * Makes a file that appears under its final name only when whole: temporary name, flush to disk, rename, flush of the
 * folder. After a failure the temporary file is removed, as far as the disk allows.
 * @throws GenesysCoreError `IO`, or what `chunks` threw.
 */
async function writeWhole(fileSystem, place, chunks, beforeRename = () => undefined) {
    try {
        const hash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)();
        let bytes = 0;
        const file = await fileSystem.createFile(place.temporary);
        try {
            for await (const chunk of chunks) {
                hash.update(chunk);
                bytes += chunk.byteLength;
                await file.write(chunk);
            }
            await file.sync();
        }
        catch (error) {
            await file.close().catch(() => undefined);
            throw error;
        }
        await file.close();
        const facts = { bytes, sha256: hash.digest('hex') };
        await beforeRename(facts);
        await fileSystem.rename(place.temporary, place.final);
        await fileSystem.syncDirectory(place.folder);
        return facts;
    }
    catch (error) {
        await removeQuietly(fileSystem, place.temporary);
        await removeQuietly(fileSystem, place.final);
        throw error;
    }
}
/** Removes what can be removed: the failure that led here is the one to tell. */
async function removeQuietly(fileSystem, path) {
    await fileSystem.remove(path).catch(() => undefined);
}
/** Writes records as one data file. */
async function writeRecords(fileSystem, place, { path, format, columns }, batches) {
    const text = createTextMeter();
    const stored = await writeWhole(fileSystem, place, (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .isTabular */ .an)(format)
        ? (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeTable */ .Vk)(format, columns, text.lines(batches))
        : format === 'jsonl.gz'
            ? (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .gzipped */ .EY)(text.bytes(batches))
            : text.bytes(batches));
    return { path, ...stored, ...text.facts(), mediaType: _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .DATA_MEDIA_TYPES */ .mc[format] };
}
/** Measures the records' text on its way, as what it goes on. */
function createTextMeter() {
    const hash = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startSha256 */ .yS)();
    let records = 0;
    let uncompressedBytes = 0;
    const take = ({ lines, count }) => {
        hash.update(lines);
        uncompressedBytes += lines.length;
        records += count;
    };
    return {
        async *bytes(batches) {
            for await (const batch of batches) {
                take(batch);
                yield batch.lines;
            }
        },
        async *lines(batches) {
            for await (const batch of batches) {
                take(batch);
                yield* (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .CB)(batch.lines);
            }
        },
        facts: () => ({ records, uncompressedBytes, uncompressedSha256: hash.copy().digest('hex') }),
    };
}
/**
 * Proves that a data file of an earlier run is a plain file in a plain folder, of the size and digest that its run tells of.
 * @throws GenesysCoreError `IO` with what it is instead.
 */
async function proveStored(fileSystem, fromDir, entry) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(fromDir, entry.path);
    const folder = await fileSystem.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    const facts = folder?.kind === 'directory' ? await fileSystem.inspect(path) : undefined;
    const refused = (why) => new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('IO', `"${path}" ${why}.`);
    if (facts === undefined)
        throw refused('is not there, or lies behind a link');
    if (facts.kind !== 'file')
        throw refused('is no plain file');
    if (facts.sizeBytes !== entry.bytes)
        throw refused(`has ${facts.sizeBytes} bytes, recorded were ${entry.bytes}`);
    const sha256 = await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfChunks */ .dy)(fileSystem.read(path));
    if (sha256 !== entry.sha256)
        throw refused(`has SHA-256 ${sha256}, recorded was ${entry.sha256}`);
}
/**
 * Copies a data file of an earlier run, byte for byte.
 * @throws GenesysCoreError `IO` when it is not what its entry says; nothing is left then.
 */
async function copyVerified(fileSystem, fromDir, entry, place) {
    const source = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(fromDir, entry.path);
    await writeWhole(fileSystem, place, fileSystem.read(source), (facts) => {
        if (facts.bytes === entry.bytes && facts.sha256 === entry.sha256)
            return;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('IO', `"${source}" has ${facts.bytes} bytes with SHA-256 ${facts.sha256}, recorded were ${entry.bytes} with ${entry.sha256}.`);
    });
}


/***/ }),

/***/ 17029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ DATA_PACKAGE_NAME),
/* harmony export */   f: () => (/* binding */ dataPackage)
/* harmony export */ });
/* harmony import */ var _records_identify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69952);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19867);
/* harmony import */ var _formats_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61245);



const DATA_PACKAGE_NAME = 'datapackage.json';
const TYPES = {
    string: 'string',
    instant: 'datetime',
    date: 'date',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    json: 'any',
};
const REST = {
    name: _formats_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .REST_COLUMN */ .Um,
    type: 'json',
    key: false,
    parts: [],
    description: 'Members that the other columns do not give back digit by digit, as JSON.',
};
/** Describes the data files for programs that know Frictionless Data Packages (version 2): where they are, their columns. */
function dataPackage(plan, format, files) {
    const { datasetKey, dataset, columns } = plan;
    const key = (0,_records_identify_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFields */ .FY)(dataset.record) ?? [];
    const isKeyed = key.length > 0 && key.every((name) => columns.some((column) => column.name === name));
    return {
        $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
        name: datasetKey,
        title: dataset.title,
        description: dataset.description,
        resources: [
            {
                name: datasetKey,
                path: files.map(({ path }) => path),
                format: format.replace(/\.gz$/, ''),
                mediatype: files[0]?.mediaType,
                encoding: 'utf-8',
                ...(format.endsWith('.gz') ? { compression: 'gz' } : {}),
                schema: {
                    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
                    fields: [...columns, ...((0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .isTabular */ .an)(format) ? [REST] : [])].map((column) => ({
                        name: column.name,
                        type: TYPES[column.type],
                        description: column.description,
                        // Words are what the vendor knew: a new one is a finding, not an error of the file.
                        categories: column.words,
                    })),
                    missingValues: [''],
                    ...(isKeyed ? { primaryKey: key } : {}),
                },
            },
        ],
    };
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

/***/ 45392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zy: () => (/* binding */ judgeRun),
  v: () => (/* binding */ listRuns),
  hn: () => (/* binding */ ofOrganization),
  e2: () => (/* binding */ openEarlierRun),
  Qv: () => (/* binding */ publishedBy),
  IQ: () => (/* binding */ takeable)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scope.ts
var scope = __webpack_require__(1205);
// EXTERNAL MODULE: ./src/run/identity.ts
var run_identity = __webpack_require__(79847);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/verify-claims.ts
var verify_claims = __webpack_require__(29920);
// EXTERNAL MODULE: ./src/run/writer.ts + 2 modules
var writer = __webpack_require__(90959);
;// CONCATENATED MODULE: ./src/run/earlier-record.ts






/** A run record is small; a larger file is none of ours. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;
/** A slice record has one slice; a listing with more than that many is none of ours either. */
const MAX_SLICE_BYTES = 1024 * 1024;
const MAX_SLICES = 20_000;
/**
 * Reads what a run folder, absolute, tells of itself: by its manifest or, where it was never sealed, by what it left for its
 * successor. Undefined where it tells nothing. Folders and files that are links, pipes or too large tell nothing.
 */
async function readRecord(files, runDir, schemas) {
    if (!(await isFolder(files, runDir)))
        return undefined;
    const manifest = await readJson(files, (0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir), MAX_JSON_BYTES);
    const record = manifest === undefined
        ? await readUnsealed(files, runDir, schemas)
        : fromManifest(manifest, schemas);
    return record === undefined || !(0,scope/* isRunId */.P)(record.identity.runId) ? undefined : record;
}
function fromManifest(manifest, schemas) {
    try {
        const identity = (0,run_identity/* identityIn */.K2)(manifest);
        const succeeded = manifest.status === 'succeeded';
        const problem = problemOf(manifest, schemas);
        if (problem !== undefined)
            return { identity, succeeded, slices: new Map(), problem };
        const files = new Map(manifest.files.map((file) => [file.path, file]));
        const slices = new Map();
        for (const slice of manifest.slices) {
            const file = files.get(dataPath(slice.id, manifest.format));
            if (slice.status === 'succeeded' && file !== undefined)
                slices.set(slice.id, { slice, file });
        }
        return { identity, succeeded, slices };
    }
    catch {
        return undefined;
    }
}
function problemOf(manifest, schemas) {
    const [invalid] = schemas.manifest(manifest);
    if (invalid !== undefined)
        return `its ${run_manifest/* MANIFEST_NAME */.ir} is not valid: ${invalid}`;
    const [contradiction] = [
        ...(0,verify_claims/* sliceProblems */.zB)(manifest),
        ...(0,verify_claims/* countProblems */._k)(manifest),
        ...(0,verify_claims/* statusProblems */.zg)(manifest),
    ];
    return contradiction === undefined ? undefined : `it contradicts itself: ${contradiction}`;
}
async function readUnsealed(files, runDir, schemas) {
    const folder = (0,external_node_path_.join)(runDir, writer/* TEMPORARY_NAME */.et);
    const identity = (await isFolder(files, folder))
        ? (await readJson(files, (0,external_node_path_.join)(folder, writer/* REQUEST_RECORD */.GV), MAX_SLICE_BYTES))
        : undefined;
    if (typeof identity?.runId !== 'string' || typeof identity.format !== 'string') {
        // Killed in the moment between the last two steps: all is in the manifest that did not get its name any more.
        const manifest = await readJson(files, (0,external_node_path_.join)(runDir, writer/* MANIFEST_TEMPORARY */.YT), MAX_JSON_BYTES);
        const record = manifest === undefined ? undefined : fromManifest(manifest, schemas);
        return record === undefined ? undefined : { ...record, succeeded: false };
    }
    const slices = new Map();
    const records = (0,external_node_path_.join)(folder, writer/* SLICE_RECORDS */.aA);
    const names = (await isFolder(files, records)) ? await files.list(records) : [];
    for (const name of names.slice(0, MAX_SLICES)) {
        const finished = (await readJson(files, (0,external_node_path_.join)(records, name), MAX_SLICE_BYTES));
        if (finished === undefined || !isFinished(finished, identity, schemas))
            continue;
        slices.set(finished.slice.id, { slice: finished.slice, file: finished.file });
    }
    return { identity: { ...identity, organization: identity.organization ?? null }, succeeded: false, slices };
}
function isFinished(finished, { format }, schemas) {
    const { slice, file } = finished;
    return (schemas.slice(slice).length === 0 &&
        schemas.file(file).length === 0 &&
        slice?.status === 'succeeded' &&
        file?.path === dataPath(slice.id, format));
}
function dataPath(sliceId, format) {
    return `data/${sliceId}.${format}`;
}
async function isFolder(files, path) {
    return (await files.inspect(path))?.kind === 'directory';
}
/** The value of a JSON file; undefined where there is no such plain file, it is too large, or it is not JSON. */
async function readJson(files, path, maxBytes) {
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > maxBytes)
        return undefined;
    const chunks = [];
    for await (const chunk of files.read(path))
        chunks.push(chunk);
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/workspace.ts
var run_workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/run/resume.ts







/**
 * The finished slices that can be taken over: not those whose answers brought records for a slice that is fetched again,
 * since its own answers may not have them.
 */
function takeable(earlier, { slices }) {
    const wanted = new Set(slices.map(({ id }) => id));
    const finished = new Map([...(earlier?.slices ?? [])].filter(([id]) => wanted.has(id)));
    if (earlier?.isMerged === true)
        return finished;
    for (let left = -1; left !== finished.size;) {
        left = finished.size;
        for (const [id, { slice }] of finished)
            if (slice.completeness.neededBy?.some((other) => !finished.has(other)) === true)
                finished.delete(id);
    }
    return finished;
}
/**
 * Opens the run folder that `resumeFrom` names: one that was never sealed, or sealed as anything but succeeded. What was made
 * for another organisation, by another engine, catalog or key is refused: then everything is fetched.
 * @throws GenesysCoreError `INPUT_INVALID` when it is not a run folder in the workspace, succeeded, or was another
 * request; the message says what differs, and calls the folder `shownAs`.
 */
async function openEarlierRun(workspace, path, identity, { schemas, fileSystem = file_system/* nodeFileSystem */.GP }, shownAs = path) {
    const files = (0,file_system/* tellingFileSystem */.bp)(fileSystem);
    const runDir = await resolveResume(files, workspace, path);
    const earlier = await readRecord(files, runDir, schemas);
    if (earlier === undefined)
        throw refused(shownAs, 'is no run folder, or the run ended before its first slice; leave resumeFrom out');
    const difference = (0,run_identity/* differenceOf */.Pq)(earlier.identity, identity);
    if (difference?.kind === 'request')
        throw refused(shownAs, `was another request: ${difference.text}`);
    if (earlier.succeeded && difference === undefined && earlier.problem === undefined)
        throw refused(shownAs, 'succeeded; there is nothing to resume. Leave resumeFrom out');
    const why = difference?.text ?? earlier.problem;
    if (why !== undefined)
        return { refusal: `Nothing of the run in "${shownAs}" is taken over: ${why}. Everything is fetched.` };
    return { run: runOf(earlier, runDir), organization: earlier.identity.organization };
}
/** Judges a run folder, absolute; what is none, was another request or finished no slice is `other`. */
async function judgeRun(runDir, identity, { schemas, fileSystem = file_system/* nodeFileSystem */.GP }) {
    // What can not be read is nothing to resume, and an older run may be.
    const record = await readRecord((0,file_system/* tellingFileSystem */.bp)(fileSystem), runDir, schemas).catch(() => undefined);
    const difference = record === undefined ? undefined : (0,run_identity/* differenceOf */.Pq)(record.identity, identity);
    if (record === undefined || difference?.kind === 'request')
        return { kind: 'other' };
    const { runId, organization } = record.identity;
    const why = difference?.text ?? record.problem;
    if (why !== undefined)
        return { kind: 'foreign', runId, why };
    if (record.succeeded)
        return { kind: 'succeeded', runId, organization };
    return record.slices.size === 0
        ? { kind: 'other' }
        : { kind: 'unfinished', run: runOf(record, runDir), organization };
}
function runOf({ identity, slices }, runDir) {
    return { runId: identity.runId, runDir, slices };
}
/** A token tells its organisation only now: of what was found the earlier run of it is taken, and that of another one let go of. */
function ofOrganization({ digest, why = '' }, found) {
    if (found === undefined)
        return undefined;
    const differenceTo = ({ organization }) => organization === undefined ? undefined : (0,run_identity/* organizationDifference */.j3)(organization, digest);
    const own = [found, ...(found.others ?? [])].find((one) => differenceTo(one) === undefined);
    if (own !== undefined)
        return own;
    const difference = differenceTo(found) ?? '';
    const because = why === '' ? difference : `${difference} (${why.replace(/\.$/, '')})`;
    const what = found.run === undefined ? 'the newest run of this request' : `run ${found.run.runId}`;
    return { run: undefined, note: `Nothing of ${what} is taken over: ${because}. Everything is fetched.` };
}
/** What is published by runs of this organisation: nothing where they are of another one, or where this one is not known. */
function publishedBy(digest, before = {}) {
    const { organization, same = [] } = before;
    return typeof organization !== 'string' || (0,run_identity/* isOneOrganization */.od)(organization, digest, same) ? before : {};
}
/** Run folders below a folder, newest first, absolute. */
async function listRuns(folder, fileSystem = file_system/* nodeFileSystem */.GP) {
    const files = (0,file_system/* tellingFileSystem */.bp)(fileSystem);
    const isFolder = (await files.inspect(folder))?.kind === 'directory';
    const names = isFolder ? await files.list(folder) : [];
    return names
        .filter(scope/* isRunId */.P)
        .reverse()
        .map((name) => (0,external_node_path_.join)(folder, name));
}
async function resolveResume(files, workspace, path) {
    try {
        return await (0,run_workspace/* resolveInWorkspace */.z1)(files, workspace, path);
    }
    catch (error) {
        if (!(error instanceof run_workspace/* PathRefused */.cu))
            throw error;
        throw (0,errors/* invalidInput */.aY)(`resumeFrom: ${error.message}.`, { cause: error });
    }
}
function refused(path, why) {
    return (0,errors/* invalidInput */.aY)(`resumeFrom: "${path}" ${why}.`);
}


/***/ }),

/***/ 90959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YT: () => (/* binding */ MANIFEST_TEMPORARY),
  GV: () => (/* binding */ REQUEST_RECORD),
  aA: () => (/* binding */ SLICE_RECORDS),
  xF: () => (/* binding */ STRAYS_NAME),
  et: () => (/* binding */ TEMPORARY_NAME),
  Kn: () => (/* binding */ openWriter)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/run/events-file.ts



/** Types of which there may be many thousands; all others are bounded by the number of slices and queries. */
const TALKATIVE = new Set([
    'http.attempt',
    'rate.limited',
    'budget.waited',
    'page.received',
    'transaction.polled',
]);
const MAX_WARNINGS = 1000;
const LAST = new Set([
    'run.completed',
    'run.failed',
    'run.cancelled',
]);
/**
 * Writes each event as one line, flushed as it happens. `emit` never throws, since it is called from the middle of
 * everything: a failure is kept for `close` and told to `onFailure`. What comes after the run's last event is dropped.
 */
function createEventsFile(options) {
    const lines = createLines(options);
    const tally = createTally(options.scrub);
    const dropped = {};
    let ended = false;
    let failure;
    const fail = (thrown) => {
        failure = (0,errors/* toGenesysCoreError */.BG)(thrown);
        options.onFailure(failure);
    };
    return {
        emit(event) {
            if (ended)
                return;
            tally.count(event);
            const last = LAST.has(event.type);
            if (last)
                ended = true;
            if (failure !== undefined)
                return;
            if (TALKATIVE.has(event.type) && lines.isFull()) {
                dropped[event.type] = (dropped[event.type] ?? 0) + 1;
                return;
            }
            try {
                if (last && Object.keys(dropped).length > 0) {
                    lines.append({ type: 'events.dropped', counts: dropped });
                }
                lines.append(event);
            }
            catch (error) {
                fail(error);
            }
        },
        counts: () => ({ ...tally.counts(), dropped }),
        failure: () => failure,
        close() {
            ended = true;
            try {
                if (failure === undefined)
                    options.file.sync();
            }
            catch (error) {
                fail(error);
            }
            try {
                options.file.close();
            }
            catch (error) {
                failure ??= (0,errors/* toGenesysCoreError */.BG)(error);
            }
            if (failure !== undefined)
                throw failure;
            return lines.facts();
        },
    };
}
/** Appends events to the file, and knows what is in it. */
function createLines({ file, clock, runId, datasetKey, scrub, maxLines, maxBytes }) {
    const hash = (0,digest/* startSha256 */.yS)();
    let lines = 0;
    let bytes = 0;
    return {
        isFull: () => lines >= (maxLines ?? 50_000) || bytes >= (maxBytes ?? 16 * 1024 * 1024),
        append(event) {
            const { type, ...facts } = event;
            const ts = new Date(clock.now()).toISOString();
            const head = { seq: lines + 1, ts, type, runId, datasetKey };
            const line = `${(0,json/* toJsonLine */.iA)({ ...head, ...scrubbed(facts, scrub) })}\n`;
            file.append(line);
            hash.update(line);
            lines += 1;
            bytes += Buffer.byteLength(line);
        },
        facts: () => ({ bytes, sha256: hash.digest('hex'), records: lines }),
    };
}
/** Counts events, whether or not their line is in the file. */
function createTally(scrub) {
    const warnings = [];
    const pagesBySlice = new Map();
    const totals = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
    return {
        count(event) {
            if (event.type === 'page.received') {
                totals.pages += 1;
                pagesBySlice.set(event.sliceId, (pagesBySlice.get(event.sliceId) ?? 0) + 1);
            }
            else if (event.type === 'warning.raised') {
                if (warnings.length < MAX_WARNINGS)
                    warnings.push({ code: event.code, message: scrub(event.message) });
            }
            else if (event.type === 'http.attempt' && event.sent) {
                totals.requests += 1;
                if (event.attempt > 1)
                    totals.retries += 1;
                if (event.status === 429)
                    totals.rateLimited += 1;
            }
        },
        counts: () => ({ ...totals, pagesBySlice, warnings }),
    };
}
function scrubbed(value, scrub) {
    if (typeof value === 'string')
        return scrub(value);
    if (Array.isArray(value))
        return value.map((element) => scrubbed(element, scrub));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, scrubbed(member, scrub)]));
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/datapackage.ts
var datapackage = __webpack_require__(17029);
// EXTERNAL MODULE: ./src/run/lineage.ts
var lineage = __webpack_require__(85056);
// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/data-file.ts
var data_file = __webpack_require__(44916);
;// CONCATENATED MODULE: ./src/run/spill.ts


/** A spill whose folder appears with its first file. Not flushed to disk: after a crash it is worth nothing anyway. */
function createSliceSpill(fileSystem, folder) {
    let folderMade;
    let files = 0;
    const newPath = async () => {
        folderMade ??= fileSystem.makeDirectory(folder);
        await folderMade;
        files += 1;
        return (0,external_node_path_.join)(folder, `${files}.jsonl`);
    };
    const spilled = (path) => ({
        read: (aheadBytes) => fileSystem.read(path, aheadBytes, true),
        discard: () => fileSystem.remove(path),
    });
    return {
        async spill(chunks) {
            const path = await newPath();
            const file = await fileSystem.createFile(path);
            try {
                for await (const chunk of chunks)
                    await file.write(chunk);
            }
            finally {
                await file.close();
            }
            return spilled(path);
        },
        async openLog() {
            const path = await newPath();
            const file = await fileSystem.createFile(path);
            return {
                async write(chunk) {
                    try {
                        await file.write(chunk);
                    }
                    catch (error) {
                        await file.close().catch(() => undefined);
                        throw error;
                    }
                },
                async end() {
                    await file.close();
                    return spilled(path);
                },
            };
        },
        async discardAll() {
            if (folderMade !== undefined)
                await (0,data_file/* removeQuietly */.S2)(fileSystem, folder);
        },
    };
}

;// CONCATENATED MODULE: ./src/run/writer.ts











const TEMPORARY_NAME = '.tmp';
/** Below `.tmp/`: what an unfinished run leaves for its successor. */
const REQUEST_RECORD = 'request.json';
const SLICE_RECORDS = 'slices';
const DATA_NAME = 'data';
const STRAYS_NAME = 'strays';
const RAW_NAME = 'raw';
/** Not below `.tmp/`, which is gone by then: nothing but the rename may follow the removal of everything else. */
const MANIFEST_TEMPORARY = '.manifest.json.tmp';
/** Begins the run folder, in which there is nothing yet. @throws GenesysCoreError `IO` */
async function openWriter({ clock, scrubber }, fileSystem, { datasetKey, runId, runDir, format, columns, summaryOnly }) {
    const temporaryDir = (0,external_node_path_.join)(runDir, TEMPORARY_NAME);
    await fileSystem.makeDirectory(temporaryDir);
    await fileSystem.makeDirectory((0,external_node_path_.join)(temporaryDir, SLICE_RECORDS));
    await fileSystem.syncDirectory((0,external_node_path_.join)(runDir, '..'));
    const folder = createFolder(fileSystem, scrubber, runDir);
    let tellFailure = () => undefined;
    const events = createEventsFile({
        file: fileSystem.createLog((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7)),
        clock,
        runId,
        datasetKey,
        scrub: (text) => scrubber.scrub(text),
        onFailure: (error) => {
            tellFailure(error);
        },
    });
    const rawCounts = new Map();
    // What is only counted is read once more and removed: as the text that it is.
    const partFormat = summaryOnly ? 'jsonl.gz' : format;
    const partKind = (path) => ({ path, format: partFormat, columns });
    return {
        datasetKey,
        runId,
        runDir,
        format,
        summaryOnly,
        events,
        eventCounts: () => events.counts(),
        onEventFailure(listener) {
            tellFailure = listener;
            const failure = events.failure();
            if (failure !== undefined)
                listener(failure);
        },
        async rememberRequest(identity) {
            await writeJson(folder, `${TEMPORARY_NAME}/${REQUEST_RECORD}`, identity);
        },
        async rememberSlice(slice, file) {
            await writeJson(folder, `${TEMPORARY_NAME}/${SLICE_RECORDS}/${slice.id}.json`, { slice, file });
        },
        spillOf: (sliceId) => createSliceSpill(fileSystem, (0,external_node_path_.join)(temporaryDir, `spill-${sliceId}`)),
        async writePart(sliceId, batches) {
            const path = `${summaryOnly ? TEMPORARY_NAME : DATA_NAME}/${sliceId}.${partFormat}`;
            return await (0,data_file/* writeRecords */.Wh)(fileSystem, await folder.place(path), partKind(path), batches);
        },
        async writeStrays(sliceId, batches) {
            const path = `${STRAYS_NAME}/${sliceId}.${format}`;
            return await (0,data_file/* writeRecords */.Wh)(fileSystem, await folder.place(path), partKind(path), batches);
        },
        async copyPart(file, fromDir) {
            await (0,data_file/* copyVerified */.kj)(fileSystem, fromDir, file, await folder.place(file.path));
            return file;
        },
        async *readEarlier(file, fromDir) {
            await (0,data_file/* proveStored */.AS)(fileSystem, fromDir, file);
            yield* (0,formats/* decodeRecords */.bs)({ ...partKind(file.path), path: (0,external_node_path_.join)(fromDir, file.path) }, fileSystem);
        },
        readPart: (file) => readRecords(folder, partKind(file.path)),
        removePart: (file) => fileSystem.remove((0,external_node_path_.join)(runDir, file.path)),
        async writeRaw(sliceId, text) {
            const number = (rawCounts.get(sliceId) ?? 0) + 1;
            rawCounts.set(sliceId, number);
            return await writeText(folder, `${RAW_NAME}/${sliceId}-${number}.json`, text);
        },
        writeSummary: (summary) => writeJson(folder, run_manifest/* SUMMARY_NAME */.pL, summary),
        writePage: async (html) => ({ ...(await writeText(folder, run_manifest/* PAGE_NAME */.QX, html)), mediaType: 'text/html' }),
        writeDataPackage: (document) => writeJson(folder, datapackage/* DATA_PACKAGE_NAME */.I, document),
        writeLineage: (event) => writeJson(folder, lineage/* LINEAGE_NAME */.C, event),
        writeLookups: (lookups) => writeJson(folder, run_manifest/* LOOKUPS_NAME */.aR, lookups),
        seal: (manifest) => seal(folder, events, manifest),
        abandon: () => abandon(folder, events),
    };
}
function createFolder(fileSystem, scrubber, runDir) {
    const temporaryDir = (0,external_node_path_.join)(runDir, TEMPORARY_NAME);
    const folders = new Map();
    const made = (name) => {
        const making = folders.get(name) ??
            fileSystem.makeDirectory((0,external_node_path_.join)(runDir, name)).then(() => fileSystem.syncDirectory(runDir));
        folders.set(name, making);
        return making;
    };
    let temporaries = 0;
    return {
        fileSystem,
        scrubber,
        runDir,
        temporaryDir,
        folders: () => folders.keys(),
        async place(path) {
            const slash = path.lastIndexOf('/');
            const name = slash === -1 ? '' : path.slice(0, slash);
            if (name !== '' && !name.startsWith(TEMPORARY_NAME))
                await made(name);
            temporaries += 1;
            return {
                temporary: (0,external_node_path_.join)(temporaryDir, `${temporaries}.part`),
                final: (0,external_node_path_.join)(runDir, path),
                folder: (0,external_node_path_.join)(runDir, name),
            };
        },
    };
}
async function writeText(folder, path, text) {
    const stored = await (0,data_file/* writeWhole */.f8)(folder.fileSystem, await folder.place(path), [clean(folder, path, text)]);
    return { path, ...stored, records: 0, mediaType: data_file/* JSON_MEDIA_TYPE */.$B };
}
function writeJson(folder, path, value) {
    return writeText(folder, path, jsonText(value));
}
/** @throws GenesysCoreError `REDACTION` for a text with a secret in it */
function clean({ scrubber }, path, text) {
    if (scrubber.holdsSecret(text))
        throw (0,run_manifest/* secretFound */.fI)(path);
    return Buffer.from(text, 'utf8');
}
async function* readRecords({ fileSystem, runDir }, kind) {
    const place = (0,external_node_path_.join)(runDir, kind.path);
    try {
        yield* (0,formats/* decodeBytes */.yj)({ ...kind, path: place }, fileSystem);
    }
    catch (error) {
        throw (0,file_system/* ioError */.bD)('read back', place, error);
    }
}
async function seal(folder, events, manifest) {
    const { fileSystem, runDir, temporaryDir } = folder;
    const facts = events.close();
    await scanEvents(folder);
    const sealed = manifest({ path: run_manifest/* EVENTS_NAME */.m7, ...facts, mediaType: formats/* DATA_MEDIA_TYPES */.mc.jsonl });
    const bytes = clean(folder, run_manifest/* MANIFEST_NAME */.ir, jsonText(sealed));
    await sweep(folder, new Set(sealed.files.map((file) => file.path)));
    await (0,data_file/* writeWhole */.f8)(fileSystem, { temporary: (0,external_node_path_.join)(runDir, MANIFEST_TEMPORARY), final: (0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir), folder: runDir }, [bytes], 
    // Only now: until the manifest is safely on the disk, a successor can take over the finished slices.
    () => fileSystem.remove(temporaryDir));
    return sealed;
}
/** Events are scrubbed as they are written, of the secrets known by then; the last word is said here. */
async function scanEvents({ fileSystem, scrubber, runDir }) {
    const path = (0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7);
    for await (const lines of (0,run_lines/* splitLines */.uz)(fileSystem.read(path))) {
        if (!scrubber.holdsSecret(lines.join('\n')))
            continue;
        await (0,data_file/* removeQuietly */.S2)(fileSystem, path);
        throw (0,run_manifest/* secretFound */.fI)(run_manifest/* EVENTS_NAME */.m7);
    }
}
/** Removes what a failed slice may have left where its own clean-up failed too. */
async function sweep(folder, listed) {
    const { fileSystem, runDir } = folder;
    for (const name of folder.folders()) {
        for (const file of await fileSystem.list((0,external_node_path_.join)(runDir, name))) {
            if (!listed.has(`${name}/${file}`))
                await fileSystem.remove((0,external_node_path_.join)(runDir, name, file));
        }
    }
}
async function abandon({ fileSystem, runDir, temporaryDir }, events) {
    try {
        events.close();
    }
    catch {
        // Told already: the failure that led here.
    }
    await (0,data_file/* removeQuietly */.S2)(fileSystem, (0,external_node_path_.join)(runDir, MANIFEST_TEMPORARY));
    const records = (0,external_node_path_.join)(temporaryDir, SLICE_RECORDS);
    const kept = new Set([REQUEST_RECORD, SLICE_RECORDS]);
    for (const name of await fileSystem.list(temporaryDir).catch(() => [])) {
        if (!kept.has(name))
            await (0,data_file/* removeQuietly */.S2)(fileSystem, (0,external_node_path_.join)(temporaryDir, name));
    }
    // Nothing finished: nothing to resume from.
    const finished = await fileSystem.list(records).catch(() => []);
    if (finished.length === 0)
        await (0,data_file/* removeQuietly */.S2)(fileSystem, temporaryDir);
}
function jsonText(value) {
    return `${(0,json/* toPrettyJson */.gM)(value)}\n`;
}


/***/ })

};
