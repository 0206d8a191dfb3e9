export const id = 9721;
export const ids = [9721];
export const modules = {

/***/ 56965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l5: () => (/* binding */ ArtifactCallError),
  nC: () => (/* binding */ gitHubArtifactClient),
  h3: () => (/* binding */ isRefusedArchive)
});

// UNUSED EXPORTS: withOutputTo

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/github/zip.ts






/** Why bytes are no archive that is unpacked here. */
class ZipRefused extends Error {
}
const END_MARK = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const END64_MARK = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR64_MARK = 0x07064b50;
const LOCATOR64_BYTES = 20;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const HEADER_MARK = 0x04034b50;
const HEADER_BYTES = 30;
const WIDE = 0xffffffff;
const WIDE_COUNT = 0xffff;
const MAX_ENTRIES = 50_000;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const FILE_TYPE = 0o170000;
const PLAIN_FILE = 0o100000;
/** Text of a run becomes a tenth to a thirtieth of its size; what opens to more than a hundred times its size is none. */
const MAX_RATIO = 100;
const ALWAYS_BYTES = 16 * 1024 * 1024;
const NAME = /^[A-Za-z0-9._-]{1,120}$/;
/** What Windows takes for a device, whatever follows the dot, or for the name without its final dot. */
const NOT_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;
/**
 * Unpacks the plain files of an archive into a folder, which is there: those of plain names that climb nowhere, each once, of
 * the size that the archive tells of them, and together of at most a hundred times its own.
 * @throws ZipRefused where it is anything else; what was unpacked until then is the caller's to remove.
 */
async function unzip(archivePath, folder) {
    const file = await (0,promises_.open)(archivePath, 'r');
    try {
        const { size } = await file.stat();
        const entries = await entriesOf(file, size);
        const total = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        if (total > ALWAYS_BYTES + MAX_RATIO * size)
            throw new ZipRefused(`its ${size} bytes would open to ${total}`);
        const folders = new Set();
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(folder, entry.path);
            if (!folders.has((0,external_node_path_.dirname)(path)))
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            folders.add((0,external_node_path_.dirname)(path));
            await unpack(file, size, entry, path);
        }
    }
    finally {
        await file.close();
    }
}
async function entriesOf(file, size) {
    const { at, bytes, count } = await directoryOf(file, size);
    if (count > MAX_ENTRIES || bytes > MAX_DIRECTORY_BYTES)
        throw new ZipRefused(`it lists ${count} files`);
    const directory = await readAt(file, at, bytes);
    const entries = [];
    const paths = new Set();
    let next = 0;
    for (let left = count; left > 0; left -= 1) {
        if (next + ENTRY_BYTES > bytes || directory.readUInt32LE(next) !== ENTRY_MARK)
            throw new ZipRefused('its directory is broken');
        const nameBytes = directory.readUInt16LE(next + 28);
        const extraBytes = directory.readUInt16LE(next + 30);
        const nameAt = next + ENTRY_BYTES;
        const path = directory.toString('utf8', nameAt, nameAt + nameBytes);
        const type = (directory.readUInt32LE(next + 38) >>> 16) & FILE_TYPE;
        const isFolder = path.endsWith('/');
        const extra = directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
        const [sizeBytes, packedBytes, headerAt] = wideValues(extra, [
            directory.readUInt32LE(next + 24),
            directory.readUInt32LE(next + 20),
            directory.readUInt32LE(next + 42),
        ]);
        if (!path.replace(/\/$/, '').split('/').every(isPlainName))
            throw new ZipRefused(`it holds the path ${JSON.stringify(path.slice(0, 200))}`);
        if (!isFolder && type !== 0 && type !== PLAIN_FILE)
            throw new ZipRefused(`${path} is no plain file`);
        if (paths.has(path.toLowerCase()))
            throw new ZipRefused(`it holds ${path} twice`);
        paths.add(path.toLowerCase());
        if (!isFolder)
            entries.push({ path, method: directory.readUInt16LE(next + 10), packedBytes, sizeBytes, headerAt });
        next = nameAt + nameBytes + extraBytes + directory.readUInt16LE(next + 32);
    }
    return entries;
}
function isPlainName(name) {
    return NAME.test(name) && !NOT_ON_WINDOWS.test(name);
}
async function directoryOf(file, size) {
    const from = Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES);
    const tail = await readAt(file, from, size - from);
    let end = tail.length - END_BYTES;
    while (end >= 0 && tail.readUInt32LE(end) !== END_MARK)
        end -= 1;
    if (end < 0)
        throw new ZipRefused('it is no zip archive');
    const plain = {
        at: tail.readUInt32LE(end + 16),
        bytes: tail.readUInt32LE(end + 12),
        count: tail.readUInt16LE(end + 10),
    };
    if (plain.at !== WIDE && plain.bytes !== WIDE && plain.count !== WIDE_COUNT)
        return plain;
    const locatorAt = end - LOCATOR64_BYTES;
    if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== LOCATOR64_MARK)
        throw new ZipRefused('its directory is broken');
    const wide = await readAt(file, Number(tail.readBigUInt64LE(locatorAt + 8)), END64_BYTES);
    if (wide.readUInt32LE(0) !== END64_MARK)
        throw new ZipRefused('its directory is broken');
    return {
        at: Number(wide.readBigUInt64LE(48)),
        bytes: Number(wide.readBigUInt64LE(40)),
        count: Number(wide.readBigUInt64LE(32)),
    };
}
/** Of size, packed size and place those that have no room in the entry itself, from its extra field (zip64). */
function wideValues(extra, values) {
    if (!values.includes(WIDE))
        return [...values];
    for (let at = 0; at + 4 <= extra.length;) {
        const bytes = extra.readUInt16LE(at + 2);
        const field = extra.subarray(at + 4, at + 4 + bytes);
        if (extra.readUInt16LE(at) === 1 && field.length >= 8 * values.filter((one) => one === WIDE).length) {
            let from = 0;
            const [size, packed, header] = values.map((value) => {
                if (value !== WIDE)
                    return value;
                from += 8;
                return Number(field.readBigUInt64LE(from - 8));
            });
            return [size ?? 0, packed ?? 0, header ?? 0];
        }
        at += 4 + bytes;
    }
    throw new ZipRefused('its directory is broken');
}
async function unpack(file, size, entry, target) {
    const { path, method, headerAt, packedBytes, sizeBytes } = entry;
    if (method !== 0 && method !== 8)
        throw new ZipRefused(`${path} is packed in a way that is not known`);
    const header = await readAt(file, headerAt, HEADER_BYTES);
    if (header.readUInt32LE(0) !== HEADER_MARK)
        throw new ZipRefused(`${path} is not where it is said to be`);
    const start = headerAt + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + packedBytes > size)
        throw new ZipRefused(`${path} ends after the archive`);
    const packed = packedBytes === 0
        ? external_node_stream_.Readable.from([])
        : file.createReadStream({ start, end: start + packedBytes - 1, autoClose: false });
    let left = sizeBytes;
    const measured = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            left -= chunk.length;
            if (left < 0)
                done(new ZipRefused(`${path} opens to more than the ${sizeBytes} bytes that it is said to have`));
            else
                done(null, chunk);
        },
    });
    const output = (0,external_node_fs_.createWriteStream)(target, { flags: 'wx' });
    try {
        if (method === 0)
            await (0,external_node_stream_promises_.pipeline)(packed, measured, output);
        else
            await (0,external_node_stream_promises_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)(), measured, output);
    }
    catch (error) {
        if (error instanceof ZipRefused || !isBroken(error))
            throw error;
        throw new ZipRefused(`${path} can not be unpacked`, { cause: error });
    }
    if (left !== 0)
        throw new ZipRefused(`${path} is shorter than the ${sizeBytes} bytes that it is said to have`);
}
/** Whether it is the archive that is at fault, and not the disk. */
function isBroken(error) {
    return String(error.code).startsWith('Z_');
}
async function readAt(file, at, bytes) {
    if (!Number.isSafeInteger(at) || at < 0)
        throw new ZipRefused('its directory is broken');
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(buffer, 0, bytes, at);
    if (bytesRead !== bytes)
        throw new ZipRefused('its directory is broken');
    return buffer;
}

;// CONCATENATED MODULE: ./src/github/artifact-client.ts





/** A call of the service failed. `sentSha256` is there when the whole archive had been sent before. */
class ArtifactCallError extends Error {
    sentSha256;
    constructor(message, sentSha256, cause) {
        super(message, { cause });
        this.name = 'ArtifactCallError';
        this.sentSha256 = sentSha256;
    }
}
/** Whether an artifact came and is nothing that may be unpacked: fetching it again would not help. */
function isRefusedArchive(error) {
    return error instanceof ArtifactCallError && error.cause instanceof ZipRefused;
}
/** The client tells the address of the storage in its debug log alone. */
const STORAGE_LINE = /"signed_upload_url": ?"https?:\/\/([\w.:-]+)\//;
const DIGEST_LINE = /^SHA256 digest of uploaded artifact is ([0-9a-f]{64})$/;
/**
 * GitHub's client, loaded when first asked for: it is several times larger than the rest of the engine. What it prints
 * goes to `log`, line by line, and not to standard output. Artifacts of other workflow runs take `access`.
 */
function gitHubArtifactClient(log, access) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(5555), __webpack_require__.e(1659), __webpack_require__.e(8201)]).then(__webpack_require__.bind(__webpack_require__, 68201))).default;
    return {
        async upload(upload, sendingTo) {
            // The client tells the digest of what it sent only in its log when the last call fails.
            let sentSha256 = null;
            const watch = (line) => {
                sentSha256 = DIGEST_LINE.exec(line)?.[1] ?? sentSha256;
                const host = STORAGE_LINE.exec(line)?.[1];
                if (host !== undefined)
                    sendingTo?.(host);
                else if (sentSha256 !== null)
                    sendingTo?.(null);
                log(line);
            };
            return withOutputTo(watch, async () => {
                try {
                    const client = await load();
                    const stored = await client.uploadArtifact(upload.name, [...upload.files], upload.rootDir, {
                        compressionLevel: upload.compressionLevel,
                        ...(0,json/* present */.Eb)({ retentionDays: upload.retentionDays }),
                    });
                    if (stored.id === undefined || stored.digest === undefined)
                        throw new Error('the artifact service returned no id or no digest');
                    return { name: upload.name, id: stored.id, sizeBytes: stored.size ?? 0, sha256: stored.digest };
                }
                catch (error) {
                    throw new ArtifactCallError(codedMessageOf(error), sentSha256, error);
                }
            });
        },
        async list() {
            return withOutputTo(log, async () => {
                try {
                    const { artifacts } = await (await load()).listArtifacts();
                    return artifacts.map(({ name, id, size, digest }) => ({
                        name,
                        id,
                        sizeBytes: size,
                        sha256: digest?.replace(/^sha256:/, '') ?? null,
                    }));
                }
                catch (error) {
                    throw new ArtifactCallError(codedMessageOf(error), null, error);
                }
            });
        },
        async download({ id, name, sha256, workflowRunId }, folder) {
            return withOutputTo(log, async () => {
                // Unpacked here, where names and sizes are proved before they are believed.
                const packed = `${folder}-packed`;
                try {
                    const client = await load();
                    const { digestMismatch } = await client.downloadArtifact(id, {
                        path: packed,
                        skipDecompress: true,
                        ...(0,json/* present */.Eb)({
                            expectedHash: sha256 === null ? undefined : `sha256:${sha256}`,
                            findBy: workflowRunId === undefined ? undefined : placeOf(workflowRunId, access),
                        }),
                    });
                    if (digestMismatch === true)
                        throw new Error(`the artifact "${name}" arrived with another digest than the service tells`);
                    const [archive] = await (0,promises_.readdir)(packed);
                    if (archive === undefined)
                        throw new Error(`the artifact "${name}" did not arrive`);
                    await unzip((0,external_node_path_.join)(packed, archive), folder);
                }
                catch (error) {
                    const refusal = error instanceof ZipRefused ? `the artifact "${name}" is not unpacked: ` : '';
                    throw new ArtifactCallError(`${refusal}${codedMessageOf(error)}`, null, error);
                }
                finally {
                    await (0,promises_.rm)(packed, { recursive: true, force: true });
                }
            });
        },
    };
}
function placeOf(workflowRunId, access) {
    const [repositoryOwner = '', repositoryName = ''] = access?.repository.split('/') ?? [];
    return { workflowRunId, repositoryOwner, repositoryName, token: access?.token ?? '' };
}
function codedMessageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    // The storage's errors have the status apart; their message is its document, or the page of a proxy.
    const { code, statusCode } = error;
    if (typeof statusCode === 'number')
        return `HTTP ${statusCode}: ${error.message}`;
    return typeof code === 'string' && !error.message.includes(code)
        ? `${code}: ${error.message}`
        : error.message;
}
/**
 * Runs `work` while every line that it, and nothing else, writes to standard output goes to `log` instead. Standard
 * output may be the machine-readable result of the command line, which the client must not spoil.
 */
async function withOutputTo(log, work) {
    const { stdout } = process;
    const inside = new external_node_async_hooks_.AsyncLocalStorage();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object, and put back as it was
    const original = stdout.write;
    let rest = '';
    const divert = (chunk) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        const lines = (rest + text).split(/\r?\n/);
        rest = lines.pop() ?? '';
        inside.exit(() => {
            for (const line of lines)
                log(line);
        });
    };
    stdout.write = ((...args) => {
        if (inside.getStore() === undefined)
            return original.apply(stdout, args);
        divert(args[0]);
        const done = args.find((argument) => typeof argument === 'function');
        if (typeof done === 'function')
            process.nextTick(done);
        return true;
    });
    try {
        return await inside.run(true, work);
    }
    finally {
        stdout.write = original;
        if (rest !== '')
            log(rest);
    }
}


/***/ }),

/***/ 49721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ artifactPublisher),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   mX: () => (/* binding */ uploadWithRetries)
/* harmony export */ });
/* unused harmony exports compressionLevelFor, uploadFault */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56965);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46047);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71554);
/* harmony import */ var _sealed_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13157);





/** Waits before the second, third and fourth try of the whole upload, in milliseconds. */
const RETRY_DELAYS_MS = [1_000, 3_000, 9_000];
/** What run and raw bodies may take, all tries together: of the ten minutes that a late delivery has, some are left for the rest. */
const UPLOAD_LIMIT_MS = 8 * 60_000;
/** Names tried where a foreign artifact has the name: as asked for, then `-2` to `-5`. */
const MAX_NAMES = 5;
/** Raw bodies hold what redaction takes out of the records. */
const RAW_RETENTION_DAYS = 1;
/**
 * Uploads exactly the files that the manifest seals, as one artifact; raw bodies go to `<name>-raw`, kept for a day.
 * The client behind it does not try again after the commonest network faults, and fails where its last reply is lost
 * although the artifact is there; both are mended here. Nothing foreign is ever deleted or overwritten.
 */
function artifactPublisher(options, ports) {
    return {
        target: 'artifact',
        async publish(run, signal) {
            signal.throwIfAborted();
            const files = await (0,_sealed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sealedFiles */ .e)(run);
            const name = options.name ?? defaultName(run);
            const endsAtMs = ports.clock.monotonic() + UPLOAD_LIMIT_MS;
            const artifacts = [await uploadAs('run', name, files.run, options.retentionDays)];
            if (files.raw.length > 0)
                artifacts.push(await uploadAs('raw', `${name}-raw`, files.raw, RAW_RETENTION_DAYS));
            return { target: 'artifact', artifacts };
            async function uploadAs(kind, wantedName, content, retentionDays) {
                const stored = await uploadWithRetries({
                    name: wantedName,
                    files: content.map((file) => file.absolutePath),
                    rootDir: files.rootDir,
                    compressionLevel: compressionLevelFor(content),
                    retentionDays,
                }, ports, signal, endsAtMs - ports.clock.monotonic());
                const artifact = {
                    name: stored.name,
                    id: stored.id,
                    url: options.runUrl === null ? null : `${options.runUrl}/artifacts/${stored.id}`,
                    sha256: stored.sha256 ?? '',
                    sizeBytes: stored.sizeBytes,
                    files: content.length,
                    retentionDays: retentionDays ?? null,
                    kind,
                };
                ports.uploaded(artifact);
                return artifact;
            }
        },
    };
}
function defaultName(run) {
    return `${run.manifest.datasetKey}-${run.manifest.runId}`;
}
/** The archive has one level for all its files: stored where most of it is compressed already, else zlib's default. */
function compressionLevelFor(files) {
    const total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    const compressed = files.reduce((sum, file) => sum + (file.compressed ? file.sizeBytes : 0), 0);
    return compressed * 2 > total ? 0 : 6;
}
/** What a failed call means, by the text of its error: the client keeps neither class nor status. */
function uploadFault(message) {
    if (/\(407\)|statusCode=407|^HTTP 407\b/.test(message))
        return 'proxy';
    if (/storage quota|insufficient usage/i.test(message))
        return 'quota';
    if (/\(409\)|conflict|already exists/i.test(message))
        return 'conflict';
    if (/\(4(?!08|29)\d\d\)|non-retryable|not valid|ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)|GHES/.test(message))
        return 'refused';
    return 'transient';
}
/**
 * Uploads what is wanted, again after a fault, under a numbered name where the name is taken, and gives up after `limitMs`.
 * @throws GenesysCoreError `UPLOAD`
 */
async function uploadWithRetries(wanted, ports, stop, limitMs) {
    const limit = new AbortController();
    const done = new AbortController();
    let storageHost = null;
    ports.clock.sleep(limitMs, done.signal).then(() => {
        const minutes = `not done after ${Math.ceil(limitMs / 60_000)} minutes`;
        const failure = new _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactCallError */ .l5(minutes, null, undefined);
        limit.abort(uploadError('transient', wanted.name, failure, storageHost));
    }, () => undefined);
    try {
        return await tries(wanted, ports, AbortSignal.any([stop, limit.signal]), (host) => {
            storageHost = host;
        });
    }
    finally {
        done.abort(new Error('no longer needed'));
    }
}
async function tries(wanted, ports, signal, sendingTo) {
    let storageHost = null;
    const sent = new Set();
    let nameCount = 1;
    let failures = 0;
    for (;;) {
        const upload = { ...wanted, name: nameCount === 1 ? wanted.name : `${wanted.name}-${nameCount}` };
        try {
            return await abortable(ports.client.upload(upload, (host) => {
                storageHost = host;
                sendingTo(host);
            }), signal);
        }
        catch (error) {
            signal.throwIfAborted();
            const failure = error instanceof _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactCallError */ .l5 ? error : new _artifact_client_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactCallError */ .l5(String(error), null, error);
            const fault = uploadFault(failure.message);
            if (failure.sentSha256 !== null)
                sent.add(failure.sentSha256);
            if (fault === 'quota' || fault === 'proxy' || fault === 'refused')
                throw uploadError(fault, upload.name, failure, storageHost);
            // The reply to the last call may be what was lost: then the artifact is there, with a digest that we sent.
            const known = fault === 'conflict' || sent.size > 0 ? await artifactsNamed(upload.name) : [];
            const ours = known.find((artifact) => artifact.sha256 !== null && sent.has(artifact.sha256));
            if (ours !== undefined) {
                ports.log(`Artifact ${upload.name} is there, with the digest that was sent; the reply had been lost.`);
                return ours;
            }
            if (fault === 'conflict' || known.length > 0) {
                if (nameCount === MAX_NAMES)
                    throw uploadError('conflict', wanted.name, failure, null);
                nameCount += 1;
                ports.log(`The name ${upload.name} is taken by another artifact; trying ${wanted.name}-${nameCount}.`);
                continue;
            }
            const delayMs = RETRY_DELAYS_MS[failures];
            if (delayMs === undefined)
                throw uploadError('transient', upload.name, failure, storageHost);
            failures += 1;
            ports.log(`Upload failed (${(0,_said_js__WEBPACK_IMPORTED_MODULE_3__/* .said */ .a)(failure.message)}); next try in ${delayMs / 1000} s.`);
            await ports.clock.sleep(delayMs, signal);
        }
    }
    async function artifactsNamed(name) {
        for (const delayMs of [0, ...RETRY_DELAYS_MS]) {
            if (delayMs > 0)
                await ports.clock.sleep(delayMs, signal);
            try {
                const artifacts = await abortable(ports.client.list(), signal);
                return artifacts.filter((artifact) => artifact.name === name);
            }
            catch (error) {
                signal.throwIfAborted();
                ports.log(`The list of artifacts could not be read (${(0,_said_js__WEBPACK_IMPORTED_MODULE_3__/* .said */ .a)(String(error))}).`);
            }
        }
        return [];
    }
}
/** The call's result or the signal's reason. The client knows no cancelling: its call goes on unheard until the process ends. */
async function abortable(call, signal) {
    signal.throwIfAborted();
    let abort;
    const aborted = new Promise((_resolve, reject) => {
        abort = () => {
            reject(signal.reason);
        };
        signal.addEventListener('abort', abort, { once: true });
    });
    try {
        return await Promise.race([call, aborted]);
    }
    finally {
        if (abort !== undefined)
            signal.removeEventListener('abort', abort);
    }
}
const REMEDY = {
    quota: 'The artifact storage of this account is used up: delete old artifacts, lower retentionDays or raise the spending limit, then run again. GitHub updates the storage count only every 6 to 12 hours.',
    conflict: 'Other artifacts of this workflow run have the name and its numbered variants: give artifactName another value.',
    proxy: _refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .PROXY_REMEDY */ .w,
    refused: 'The artifact service refused it, so trying again would not help.',
    transient: 'The artifact service could not be reached or failed repeatedly; run the job again.',
};
/** The client names neither the storage nor what stands in the way of it. */
function uploadError(fault, name, cause, storageHost) {
    const way = storageHost === null || fault !== 'transient'
        ? ''
        : ` The bytes were on their way to ${storageHost}: let the runner reach that host (GitHub's are *.blob.core.windows.net) through the firewall or the proxy.`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('UPLOAD', `The artifact "${name}" could not be uploaded: ${(0,_said_js__WEBPACK_IMPORTED_MODULE_3__/* .said */ .a)(cause.message)}. ${REMEDY[fault]}${way} The run folder is complete on disk.`, { cause, retryable: fault === 'transient' || fault === 'quota' });
}


/***/ })

};
