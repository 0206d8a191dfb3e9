export const id = 4845;
export const ids = [4845,4789];
export const modules = {

/***/ 13157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sealedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34758);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);






const RAW_FOLDER = 'raw/';
const READ_BYTES = 256 * 1024;
/**
 * The files that the manifest seals, each proved to be what the manifest says: a regular file with one name, really
 * inside the run folder, of that size and digest. Whatever else lies in the folder is not looked at.
 * @throws GenesysCoreError `UPLOAD` for the first file that is not.
 */
async function sealedFiles(run) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(run.runDir);
    const sealed = [];
    for (const file of run.manifest.files) {
        const absolutePath = await provedPath(root, file.path);
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(absolutePath);
        if (size !== file.bytes ||
            (await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256OfChunks */ .dy)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(absolutePath, { highWaterMark: READ_BYTES }))) !== file.sha256)
            throw refused(file.path, 'was changed after the run sealed it');
        sealed.push({ path: file.path, absolutePath, sizeBytes: size, compressed: file.path.endsWith('.gz') });
    }
    const manifestPath = await provedPath(root, _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir);
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(manifestPath);
    const manifest = { path: _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir, absolutePath: manifestPath, sizeBytes: size, compressed: false };
    return {
        rootDir: root,
        run: [manifest, ...sealed.filter((file) => !file.path.startsWith(RAW_FOLDER))],
        raw: sealed.filter((file) => file.path.startsWith(RAW_FOLDER)),
    };
}
async function provedPath(root, path) {
    const segments = path.split('/');
    if (path.includes('\\') ||
        segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        throw refused(path, 'is not a plain path below the run folder');
    const expected = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...segments);
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(expected).catch((cause) => {
        throw refused(path, 'is missing', cause);
    });
    if (!stats.isFile())
        throw refused(path, 'is not a regular file');
    if (stats.nlink !== 1)
        throw refused(path, 'has a second name elsewhere (a hard link)');
    // A folder on the way may be a link as well: only the real path tells.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(expected)) !== expected || !expected.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        throw refused(path, 'lies outside the run folder, behind a link');
    return expected;
}
function refused(path, why, cause) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('UPLOAD', `Nothing was uploaded: "${path}" of the run folder ${why}. Keep other programs out of the folder and run again.`, { cause, retryable: false });
}


/***/ }),

/***/ 73508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ parsePseudonymKey),
/* harmony export */   jm: () => (/* binding */ generatePseudonymKey),
/* harmony export */   jx: () => (/* binding */ PSEUDONYM)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);




const MIN_KEY_BYTES = 32;
const GENERATED_KEY_BYTES = 32;
const MIN_DISTINCT_BYTES = 10;
/** Random bytes do not get smaller by packing; 32 of them have this size and more. */
const MIN_PACKED_BYTES = 26;
const MAX_ENCODINGS = 3;
/** Pseudonyms remembered per generation; two generations are held. */
const MEMO_SIZE = 20_000;
/** No pseudonym's message is this one: theirs have a NUL after the domain. */
const KEY_ID_MESSAGE = 'genesys-core pseudonym key id';
const COMMON_WORDS = [
    'password',
    'passphrase',
    'secret',
    'changeme',
    'change-me',
    'example',
    'sample',
    'default',
    'qwertyuiop',
    'qwerty',
    'letmein',
    'pseudonym',
    'genesys',
    'testing',
    'thisisa',
    '0123456789',
    '1234567890',
    '123456',
    'abcdefghijklmnopqrstuvwxyz',
    'abcdef',
];
/**
 * Reads a key as an option gives it, spaces at its ends left out: hexadecimal digits only are bytes in hexadecimal; else
 * Base64 (either alphabet) where that gives 32 bytes or more; else the UTF-8 bytes of the text.
 * @throws INPUT_INVALID for a key under 32 bytes or an obviously weak one; the message never shows it.
 */
function parsePseudonymKey(text) {
    const trimmed = text.trim();
    const bytes = keyBytes(trimmed);
    if (bytes.length < MIN_KEY_BYTES)
        throw refused(`has ${bytes.length} bytes`);
    const weakness = readings(trimmed, bytes)
        .map(weaknessOf)
        .find((found) => found !== undefined);
    if (weakness !== undefined)
        throw refused(weakness);
    if (isDigestOfWord(bytes))
        throw refused('is the digest of a well-known word');
    return createKey(bytes);
}
/** The key as it is used, and as what it was before somebody encoded it: words in Base64 are words. */
function readings(text, bytes) {
    const found = [bytes, Buffer.from(text, 'utf8')];
    for (let inner = bytes, depth = 0; depth < MAX_ENCODINGS && isPrintable(inner); depth += 1) {
        const decoded = keyBytes(inner.toString('latin1').trim());
        if (decoded.equals(inner))
            break;
        found.push(decoded);
        inner = decoded;
    }
    return found;
}
/** The text of a good new key: 64 hexadecimal digits. `randomBytes` must be a source fit for secrets. */
function generatePseudonymKey(randomBytes) {
    return Buffer.from(randomBytes(GENERATED_KEY_BYTES)).toString('hex');
}
/** What a pseudonym looks like. */
const PSEUDONYM = /^psn_[0-9a-f]{32}$/;
function createKey(bytes) {
    const digest = (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', bytes).update(message, 'utf8').digest('hex');
    let young = new Map();
    let old = new Map();
    return {
        keyId: digest(KEY_ID_MESSAGE).slice(0, 12),
        pseudonym(domain, value) {
            const message = `${domain}\0${value}`;
            let pseudonym = young.get(message);
            if (pseudonym !== undefined)
                return pseudonym;
            pseudonym = old.get(message) ?? `psn_${digest(message).slice(0, 32)}`;
            if (young.size >= MEMO_SIZE) {
                old = young;
                young = new Map();
            }
            young.set(message, pseudonym);
            return pseudonym;
        },
    };
}
function keyBytes(text) {
    if (/^[0-9a-fA-F]+$/.test(text))
        return Buffer.from(text, 'hex');
    if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
        const decoded = Buffer.from(text, 'base64');
        if (decoded.length >= MIN_KEY_BYTES)
            return decoded;
    }
    return Buffer.from(text, 'utf8');
}
function weaknessOf(bytes) {
    const counts = new Map();
    for (const byte of bytes)
        counts.set(byte, (counts.get(byte) ?? 0) + 1);
    if (counts.size < MIN_DISTINCT_BYTES)
        return `is made of ${counts.size} different bytes only`;
    if (Math.max(...counts.values()) > bytes.length / 3)
        return 'repeats one byte over and over';
    if (hasPeriod(bytes))
        return 'repeats a short pattern';
    const steps = bytes.subarray(1).filter((byte, index) => Math.abs(byte - (bytes[index] ?? 0)) <= 1).length;
    if (steps > bytes.length / 2)
        return 'is a sequence';
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(bytes, { level: 9 }).length < MIN_PACKED_BYTES)
        return 'repeats itself';
    const text = isPrintable(bytes) ? bytes.toString('latin1') : '';
    // Six letters alone make many pairs of a language by chance.
    return text === '' || /^[0-9a-fA-F]+$/.test(text) ? undefined : wordsIn(text);
}
/** Whether all bytes are signs of ASCII: 32 random ones are so once in 10^14 keys. */
function isPrintable(bytes) {
    return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}
function hasPeriod(bytes) {
    for (let period = 1; period <= bytes.length / 2; period += 1) {
        if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period)))
            return true;
    }
    return false;
}
function isDigestOfWord(bytes) {
    return ['', 'key', 'hello', 'admin', ...COMMON_WORDS].some((word) => [word, `${word}\n`].some((text) => (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .startSha256 */ .yS)().update(text, 'utf8').digest().equals(bytes)));
}
/** Pairs of letters that half of the text in European languages is made of, and a tenth of random letters. */
const COMMON_PAIRS = new Set(('th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ' +
    'll be ma si om ur ei ie ge un el la qu').split(' '));
const MIN_PAIRS = 14;
const MAX_COMMON_SHARE = 0.34;
/** A key that is little more than well-known words and sequences, or that is written like a language. */
function wordsIn(text) {
    const lower = text.toLowerCase();
    let rest = lower;
    for (const word of COMMON_WORDS)
        rest = rest.replaceAll(word, '');
    if (rest.length < Math.min(20, text.length))
        return 'is made of well-known words or sequences';
    const pairs = Array.from({ length: lower.length - 1 }, (_, at) => lower.slice(at, at + 2)).filter((pair) => /^[a-z]{2}$/.test(pair));
    const common = pairs.filter((pair) => COMMON_PAIRS.has(pair)).length;
    return pairs.length >= MIN_PAIRS && common > pairs.length * MAX_COMMON_SHARE
        ? 'is made of words'
        : undefined;
}
function refused(weakness) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(`pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
        'Make one with "genesys-core keygen" and keep it as a secret.');
}


/***/ }),

/***/ 14789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileRunSchemas: () => (/* binding */ compileRunSchemas),
/* harmony export */   readRunSchemas: () => (/* binding */ readRunSchemas),
/* harmony export */   schemaSentence: () => (/* binding */ schemaSentence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52210);
/* harmony import */ var ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76018);




const MAX_PROBLEMS = 20;
/** Compiles the schemas; expensive, so once for a process. */
function compileRunSchemas(documents) {
    const ajv = new ajv_dist_2020_js__WEBPACK_IMPORTED_MODULE_3__.Ajv2020({ allErrors: true, allowUnionTypes: true });
    const manifest = ajv.compile(documents.manifest);
    const summary = ajv.compile(documents.summary);
    const lookups = ajv.compile(documents.lookups);
    const lineage = ajv.compile(documents.lineage);
    ajv.addSchema(documents.event, 'event');
    ajv.addSchema({ ...documents.manifest, $id: 'manifest' });
    const partOf = (name, value) => {
        const check = ajv.getSchema(`manifest#/$defs/${name}`);
        return check === undefined ? [`there is no schema of a ${name}`] : problemsOf(check, value);
    };
    return {
        manifest: (value) => problemsOf(manifest, value),
        summary: (value) => problemsOf(summary, value),
        lookups: (value) => problemsOf(lookups, value),
        slice: (value) => partOf('slice', value),
        file: (value) => partOf('file', value),
        lineage: (value) => problemsOf(lineage, value),
        event(value) {
            const type = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? value['type'] : undefined;
            // The definition of the type says what is wrong; the whole schema would say it of every type.
            const check = typeof type === 'string' ? ajv.getSchema(`event#/$defs/${type}`) : undefined;
            return check === undefined ? [`type ${JSON.stringify(type)} is unknown`] : problemsOf(check, value);
        },
    };
}
/** The published schemas of the files of a run folder, beside the built-in catalog. */
async function readRunSchemas(catalogDir) {
    const read = async (name) => {
        const chunks = [];
        for await (const chunk of _file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .GP.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(catalogDir, 'schemas', `${name}.schema.json`)))
            chunks.push(chunk);
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    };
    const [manifest, event, summary, lookups, lineage] = await Promise.all([
        read('manifest'),
        read('event'),
        read('summary'),
        read('lookups'),
        read('lineage'),
    ]);
    return compileRunSchemas({ manifest, event, summary, lookups, lineage });
}
function problemsOf(check, value) {
    if (check(value))
        return [];
    return (check.errors ?? []).slice(0, MAX_PROBLEMS).map(schemaSentence);
}
/** What is wrong, after the place of it: `/counts must be object`. */
function schemaSentence(error) {
    const where = error.instancePath === '' ? 'the whole' : error.instancePath;
    const params = error.params;
    const name = params.unevaluatedProperty ?? params.additionalProperty;
    return `${where} ${error.message ?? 'is invalid'}${name === undefined ? '' : ` ("${name}")`}`;
}


/***/ }),

/***/ 60361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findEarlierRun: () => (/* binding */ findEarlierRun),
  openEarlier: () => (/* binding */ openEarlier)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
 * Finds the run that `resumeFrom` means, and unpacks it where it is an artifact.
 * @throws GenesysCoreError as `findEarlierRun` does, or the signal's reason.
 */
async function openEarlier(resumeFrom, { options, plan }, context, clock) {
    const { pseudonymKey, format, outputDir, artifactName, credentials } = options;
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


/***/ })

};
