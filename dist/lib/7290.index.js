export const id = 7290;
export const ids = [7290,4789];
export const modules = {

/***/ 87290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyChainCommand: () => (/* binding */ verifyChainCommand),
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/digest.ts
var base_digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: ./src/records/summarise.ts + 3 modules
var summarise = __webpack_require__(69771);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
;// CONCATENATED MODULE: ./src/run/signer.ts
/** Where the authority registered its extensions, 1.3.6.1.4.1.57264.1, and two of them. */
const EXTENSIONS = '2b0601040183bf3001';
const SOURCE_REPOSITORY = `${EXTENSIONS}0c`;
const RUN_INVOCATION = `${EXTENSIONS}15`;
const TAG = { sequence: 0x30, extensions: 0xa3, octets: 0x04 };
/** The signer of a certificate; undefined where it names no address. */
function signerOf(certificate) {
    const workflow = /URI:"?([^,"\s]+)/.exec(certificate.subjectAltName ?? '')?.[1];
    if (workflow === undefined)
        return undefined;
    const extensions = extensionsOf(certificate.raw);
    return {
        workflow,
        repository: repositoryOf(`${extensions.get(SOURCE_REPOSITORY) ?? ''}/`),
        run: extensions.get(RUN_INVOCATION),
    };
}
/** `owner/name` of an address on GitHub; undefined for any other. */
function repositoryOf(address) {
    return /^https:\/\/(?:github\.com|[\w-]+\.ghe\.com)\/([^/]+\/[^/]+)\//.exec(address)?.[1];
}
/** Texts of the extensions of a certificate, by their identifiers in hex. */
function extensionsOf(der) {
    const [certificate] = elementsOf(der);
    const [content] = elementsOf(certificate?.body);
    const holder = elementsOf(content?.body).find(({ tag }) => tag === TAG.extensions);
    const [list] = elementsOf(holder?.body);
    return new Map(elementsOf(list?.body).map(({ body }) => {
        const [identifier, ...rest] = elementsOf(body);
        const [text] = elementsOf(rest.find(({ tag }) => tag === TAG.octets)?.body);
        return [identifier?.body.toString('hex') ?? '', text?.body.toString('utf8') ?? ''];
    }));
}
/** Elements of a DER encoding side by side, as far as they can be read. */
function elementsOf(der = Buffer.alloc(0)) {
    const elements = [];
    for (let at = 0; at + 2 <= der.length;) {
        const first = der.readUInt8(at + 1);
        const extra = first > 0x80 ? first & 0x7f : 0;
        if (extra > 4 || at + 2 + extra > der.length)
            break;
        const length = extra === 0 ? first : der.readUIntBE(at + 2, extra);
        const begin = at + 2 + extra;
        elements.push({ tag: der.readUInt8(at), body: der.subarray(begin, begin + length) });
        at = begin + length;
    }
    return elements;
}

;// CONCATENATED MODULE: ./src/run/attestation.ts





/**
 * Reads Sigstore bundles, one JSON document or one a line, as `actions/attest` and `gh attestation download` write them.
 * Proves that one of them is about the manifest and is signed by the key of its own certificate. It does not prove who issued
 * that certificate: for this one needs the roots of Sigstore, which `gh attestation verify` has.
 * @throws GenesysCoreError `INPUT_INVALID` where the file holds no bundle.
 */
function checkAttestation(text, place, manifestSha256, claimedOrigin) {
    const bundles = bundlesIn(text, place);
    const about = bundles.filter((bundle) => digestsOf(statementOf(bundle).value).includes(manifestSha256));
    if (about.length === 0)
        return refused(`${place} is about other files: none of them has the digest of the manifest`);
    let report = refused(place);
    for (const bundle of about) {
        report = checkBundle(bundle, place, claimedOrigin);
        if (report.ok)
            break;
    }
    return report;
}
function checkBundle(bundle, place, claimed) {
    const statement = statementOf(bundle);
    const predicateType = textAt(statement.value, 'predicateType') ?? null;
    const certificate = certificateOf(bundle);
    if (certificate === undefined)
        return refused(`${place} has no certificate that can be read`);
    if (!isSigned(bundle, statement, certificate))
        return refused(`${place}: the signature is not that of its certificate over its content`);
    const signer = signerOf(certificate);
    if (signer === undefined)
        return refused(`${place}: the certificate does not say who signed`);
    const problems = claimed === null ? [] : disagreements(signer, claimed, place);
    const { workflow, repository = repositoryOf(workflow) ?? null, run = null } = signer;
    return { ok: problems.length === 0, signer: workflow, repository, run, predicateType, problems };
}
/** Where the certificate names another maker than the manifest does. */
function disagreements({ workflow, repository = repositoryOf(workflow), run }, claimed, place) {
    const { repository: home, runId } = claimed;
    if (repository?.toLowerCase() !== home.toLowerCase())
        return [
            `${place} is signed by ${workflow} for ${repository ?? 'no repository'}, but the manifest says that ${home} made it`,
        ];
    const signedRun = /\/actions\/runs\/(\d+)(?:\/|$)/.exec(run ?? '')?.[1];
    return signedRun === undefined || signedRun === runId
        ? []
        : [`${place} is signed in run ${signedRun}, but the manifest says that run ${runId} made it`];
}
function refused(problem) {
    return { ok: false, signer: null, repository: null, run: null, predicateType: null, problems: [problem] };
}
function bundlesIn(text, place) {
    const read = (part) => {
        try {
            return (0,json/* parseJson */.qF)(part);
        }
        catch {
            return undefined;
        }
    };
    const whole = read(text);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const found = (whole === undefined ? lines.map(read) : [whole]).filter((bundle) => bundle !== undefined && (0,json/* isJsonObject */.OW)((0,json/* valueAt */.fK)(bundle, 'dsseEnvelope')));
    if (found.length > 0)
        return found;
    throw (0,errors/* invalidInput */.aY)(`${(0,suggestion/* quoted */.TL)(place)} holds no attestation. Give a Sigstore bundle, as the output bundle-path of actions/attest and "gh attestation download" give one.`);
}
function statementOf(bundle) {
    const payload = Buffer.from(textAt(bundle, 'dsseEnvelope.payload') ?? '', 'base64');
    const payloadType = textAt(bundle, 'dsseEnvelope.payloadType') ?? '';
    try {
        return { payload, payloadType, value: (0,json/* parseJson */.qF)(payload.toString('utf8')) };
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI || error instanceof SyntaxError))
            throw error;
        return { payload, payloadType, value: null };
    }
}
function digestsOf(statement) {
    const subjects = (0,json/* valueAt */.fK)(statement, 'subject');
    if (!Array.isArray(subjects))
        return [];
    return subjects.flatMap((subject) => textAt(subject, 'digest.sha256') ?? []);
}
/** The certificate of the signer: alone, or the first of its chain. */
function certificateOf(bundle) {
    const material = (0,json/* valueAt */.fK)(bundle, 'verificationMaterial');
    const chain = (0,json/* valueAt */.fK)(material, 'x509CertificateChain.certificates');
    const first = Array.isArray(chain) ? chain[0] : undefined;
    const bytes = textAt(material, 'certificate.rawBytes') ?? textAt(first, 'rawBytes');
    if (bytes === undefined)
        return undefined;
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from(bytes, 'base64'));
    }
    catch {
        return undefined;
    }
}
/** By the rules of DSSE: signed are type and content, each with its length before it. */
function isSigned(bundle, { payload, payloadType }, { publicKey }) {
    const signatures = (0,json/* valueAt */.fK)(bundle, 'dsseEnvelope.signatures');
    if (!Array.isArray(signatures))
        return false;
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    const signed = Buffer.concat([Buffer.from(head, 'utf8'), payload]);
    return signatures.some((signature) => {
        const bytes = Buffer.from(textAt(signature, 'sig') ?? '', 'base64');
        try {
            return (0,external_node_crypto_.verify)('sha256', signed, publicKey, bytes);
        }
        catch {
            return false;
        }
    });
}
function textAt(value, path) {
    const found = (0,json/* valueAt */.fK)(value, path);
    return typeof found === 'string' ? found : undefined;
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/schemas.ts
var run_schemas = __webpack_require__(14789);
// EXTERNAL MODULE: ./src/run/verify.ts
var verify = __webpack_require__(92624);
;// CONCATENATED MODULE: ./src/run/chain.ts





/**
 * Verifies run folders and the chain that their manifests make: each names the run of its dataset that was published
 * before it, and the digest of that one's manifest. So a run that was changed or taken away shows in its successor. The
 * oldest folder of a dataset may follow a run that is not here. Nothing but the folders is needed; with an anchor, a newest
 * run that was taken away shows too, which no run follows, and an oldest one.
 */
async function verifyChain(runDirs, options, { anchor, from } = {}) {
    const runs = [];
    const ignored = [];
    for (const runDir of runDirs) {
        const run = await readRun(runDir, options);
        if (run.report.sealed || run.manifest !== undefined || !(await isUnsealed(runDir, options)))
            runs.push(run);
        else
            ignored.push(runDir);
    }
    runs.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const byId = new Map(runs.map((run) => [orderOf(run), run]));
    const begun = new Set();
    const links = runs.map((run) => {
        const { runDir, manifest, report } = run;
        if (manifest === undefined)
            return {
                runDir,
                datasetKey: null,
                runId: null,
                report,
                problems: [`${runDir} is no sealed run folder`],
            };
        const { datasetKey, runId } = manifest;
        const isFirst = !begun.has(datasetKey);
        begun.add(datasetKey);
        return { runDir, datasetKey, runId, report, problems: chainProblems(manifest, isFirst, byId) };
    });
    const ends = endsOf(runs, { anchor, from });
    const ok = links.length > 0 &&
        links.every((link) => link.report.ok && link.problems.length === 0) &&
        ends.every(({ problems }) => problems.length === 0);
    return { ok, links, ignored, ends };
}
/** A folder that is there and has no manifest. */
async function isUnsealed(runDir, { fileSystem = file_system/* nodeFileSystem */.GP }) {
    const names = await fileSystem.list(runDir).catch(() => undefined);
    return names !== undefined && !names.includes(manifest/* MANIFEST_NAME */.ir);
}
function endsOf(runs, { anchor, from }) {
    const byDataset = new Map();
    for (const run of runs) {
        const key = run.manifest?.datasetKey;
        if (key !== undefined)
            byDataset.set(key, [...(byDataset.get(key) ?? []), run]);
    }
    return [...byDataset].map(([datasetKey, own]) => {
        const ids = own.map((run) => run.manifest?.runId ?? '');
        const [first = ''] = ids;
        return {
            datasetKey,
            first,
            last: ids.at(-1) ?? '',
            before: own[0]?.manifest?.previous?.runId ?? null,
            problems: [
                ...(from === undefined || from === first
                    ? []
                    : [
                        `the chain begins with run ${first}, and not with ${from}: that one was removed, or another folder is given`,
                    ]),
                ...(anchor === undefined
                    ? []
                    : anchorProblems(own, first, from !== undefined, anchor[datasetKey] ?? [])),
            ],
        };
    });
}
/** What the index knows: each run must be here, with the manifest that the index has the digest of. */
function anchorProblems(own, first, beginsLater, indexed) {
    const here = new Map(own.map((run) => [run.manifest?.runId ?? '', run.manifestSha256]));
    const last = [...here.keys()].sort().at(-1) ?? '';
    if (indexed.length === 0)
        return ['the index has no run of it'];
    const problems = indexed.flatMap(({ runId, manifestSha256 }) => {
        if (runId < first && beginsLater)
            return [];
        const sha256 = here.get(runId);
        if (sha256 === undefined)
            return [missingText(runId, { first, last })];
        return sha256 === manifestSha256 ? [] : [`run ${runId} is not the one that the index has the digest of`];
    });
    const known = new Set(indexed.map(({ runId }) => runId));
    const oldest = indexed.at(-1)?.runId ?? '';
    const strangers = [...here.keys()].filter((runId) => runId >= oldest && !known.has(runId));
    return [...problems, ...strangers.map((runId) => `run ${runId} is not in the index`)];
}
function missingText(runId, { first, last }) {
    if (runId > last)
        return `run ${runId} of the index is missing: it is newer than all that are here, and was removed`;
    if (runId > first)
        return `run ${runId} of the index is missing`;
    return `run ${runId} of the index is missing: it is older than all that are here, and was removed or pruned. Where that is known: --from ${first}`;
}
function chainProblems({ datasetKey, runId, previous }, isFirst, byId) {
    if (previous === undefined)
        return isFirst
            ? []
            : [
                `run ${runId} names no run before it: the chain is broken there, or it ran without publish: index, by which a run knows the one before`,
            ];
    const before = byId.get(`${datasetKey} ${previous.runId}`);
    if (before === undefined)
        return isFirst ? [] : [`run ${previous.runId}, which run ${runId} follows, is missing`];
    if (before.manifestSha256 === previous.manifestSha256)
        return [];
    return [`run ${previous.runId} was changed: run ${runId} sealed another ${manifest/* MANIFEST_NAME */.ir} of it`];
}
function orderOf({ runDir, manifest }) {
    return manifest === undefined ? `\uffff ${runDir}` : `${manifest.datasetKey} ${manifest.runId}`;
}
async function readRun(runDir, options) {
    const report = await (0,verify/* verifyRun */.$)(runDir, options);
    const fileSystem = options.fileSystem ?? file_system/* nodeFileSystem */.GP;
    if (report.runId === null)
        return { runDir, manifest: undefined, manifestSha256: '', report };
    const bytes = await bytesOf(fileSystem, (0,external_node_path_.join)(runDir, manifest/* MANIFEST_NAME */.ir));
    return {
        runDir,
        manifest: JSON.parse(bytes.toString('utf8')),
        manifestSha256: (0,base_digest/* sha256Hex */.fg)(bytes),
        report,
    };
}
async function bytesOf(fileSystem, path) {
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/verify.ts
















const MAX_ATTESTATION_BYTES = 16 * 1024 * 1024;
/**
 * Checks a run folder. 0: all is as its manifest says; 1: something differs, be it the manifest itself; 2: there is no
 * manifest, so nothing to check by.
 */
async function verifyCommand(runDir, options, world) {
    const schemas = await (0,run_schemas.readRunSchemas)(world.catalogDir);
    const recount = await recounter(options.catalog, world);
    const report = await (0,verify/* verifyRun */.$)((0,external_node_path_.resolve)(world.cwd, runDir), { schemas, recount });
    const attestation = options.attestation === undefined || !report.ok
        ? null
        : await attestationOf(options.attestation, runDir, report.claimedOrigin, world);
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, { ...report, attestation });
    else {
        const problems = new Set([
            ...report.checks.flatMap((check) => check.problems),
            ...(attestation?.problems ?? []),
        ]);
        const rows = report.checks.map((check) => [check.ok ? 'ok' : 'FAILED', check.name, check.note]);
        const facts = report.runId === null
            ? []
            : [
                `  run ${report.runId}, ${report.status ?? 'unknown'}, ${(0,suggestion/* counted */.hS)(report.records ?? 0, 'record')}, data digest ${report.dataDigest ?? 'unknown'}`,
            ];
        (0,cli_world/* writeLines */.x1)(world.stdout, [
            `${runDir}: ${report.ok ? 'as sealed' : report.sealed ? 'NOT as sealed' : 'no finished run folder'}`,
            ...facts,
            ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`),
            ...[...problems].map((problem) => `  ! ${problem}`),
            ...(report.ok ? originLines(report.claimedOrigin, runDir, attestation, options.attestation) : []),
        ].map((line) => (0,scrub/* plainText */.wh)(line)));
    }
    if (report.ok)
        return attestation?.ok === false ? 1 : 0;
    return report.sealed ? 1 : 2;
}
/** What a file of attestations says of the manifest of a run folder. */
async function attestationOf(path, runDir, claimed, world) {
    const disk = (0,file_system/* tellingFileSystem */.bp)(file_system/* nodeFileSystem */.GP);
    const read = async (file) => {
        const place = (0,external_node_path_.resolve)(world.cwd, file);
        const facts = await disk.inspect(place);
        if (facts?.kind !== 'file' || facts.sizeBytes > MAX_ATTESTATION_BYTES)
            throw (0,errors/* invalidInput */.aY)(`attestation is ${(0,suggestion/* quoted */.TL)(path)}, where there is no file of up to ${MAX_ATTESTATION_BYTES / 1024 / 1024} MiB.`);
        const chunks = [];
        for await (const chunk of disk.read(place))
            chunks.push(chunk);
        return Buffer.concat(chunks);
    };
    const digest = await (0,base_digest/* sha256OfChunks */.dy)(disk.read((0,external_node_path_.resolve)(world.cwd, runDir, manifest/* MANIFEST_NAME */.ir)));
    return checkAttestation((await read(path)).toString('utf8'), path, digest, claimed);
}
/** Counts again where the catalog at hand is the one that was in force. */
async function recounter(catalogPath, world) {
    const catalog = await (0,load/* loadCatalog */.a)({
        catalogDir: world.catalogDir,
        overlayPath: catalogPath,
        workspace: world.cwd,
    });
    return ({ catalog: inForce, datasetKey }) => {
        const dataset = catalog.datasets.get(datasetKey);
        return inForce.sha256 === catalog.sha256 && dataset !== undefined
            ? (0,summarise/* createSummary */.F)(dataset.summary)
            : `the run had another catalog (${inForce.version}, sha256 ${inForce.sha256.slice(0, 12)}…); --catalog names it`;
    };
}
/** What is known of who made a folder: integrity says nothing about it. */
function originLines(claimed, runDir, attestation, attestationPath = '') {
    const manifestPath = (0,report_text/* shellWord */.r7)(`${runDir}/${manifest/* MANIFEST_NAME */.ir}`);
    if (attestation?.ok === true && attestation.signer !== null) {
        const { signer, run, repository } = attestation;
        const home = repository ?? '<owner/name>';
        const signerHome = repositoryOf(signer) ?? home;
        return [
            `  Attested by ${signer}${run === null ? '' : `, in ${run}`}: so says the certificate in the attestation, whose key signed the digest of the manifest.`,
            `  Not checked here, for it needs the roots of Sigstore: who issued that certificate, and when. Check it by`,
            `  gh attestation verify ${manifestPath} --repo ${home}${signerHome === home ? '' : ` --signer-repo ${signerHome}`} --bundle ${(0,report_text/* shellWord */.r7)(attestationPath)}`,
        ];
    }
    if (attestation !== null)
        return ['  Origin not proven: the attestation does not hold.'];
    if (claimed === null)
        return ['  Origin not proven: the folder names nobody as its maker.'];
    return [
        `  Origin not proven: the folder says that run ${claimed.runId} of ${claimed.repository} made it.`,
        `  Where its manifest is attested: gh attestation verify ${manifestPath} --repo ${claimed.repository}`,
    ];
}
/** Checks run folders and the chain of their manifests. 0: whole; 1: something differs; 2: a folder is no finished run. */
async function verifyChainCommand(runDirs, options, world) {
    const schemas = await (0,run_schemas.readRunSchemas)(world.catalogDir);
    const absolute = runDirs.map((runDir) => (0,external_node_path_.resolve)(world.cwd, runDir));
    const report = await verifyChain(absolute, { schemas, withoutRaw: true }, options);
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, report);
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, chainLines(report, options.anchor !== undefined));
    if (report.ok)
        return 0;
    return report.links.length === 0 || report.links.some((link) => link.runId === null) ? 2 : 1;
}
function chainLines({ ok, links, ignored, ends }, isAnchored) {
    const rows = links.map((link) => [
        link.problems.length === 0 && link.report.ok ? 'ok' : 'FAILED',
        link.datasetKey ?? '',
        link.runId ?? '',
        link.runDir,
    ]);
    const problems = [
        ...links.flatMap((link) => [
            ...link.problems,
            ...link.report.checks
                .flatMap((check) => check.problems)
                .map((problem) => (link.runId === null ? problem : `run ${link.runId}: ${problem}`)),
        ]),
        ...ends.flatMap((end) => end.problems.map((problem) => `${end.datasetKey}: ${problem}`)),
    ];
    const proof = isAnchored
        ? 'held against the index'
        : 'not held against an index (--repo), so a newer run may be missing';
    return [
        `${(0,suggestion/* counted */.hS)(links.length, 'run folder')}: ${!ok ? 'NOT a whole chain' : links.length === 1 ? 'as sealed' : 'each as sealed, and each follows the one before'}`,
        ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`),
        ...ends.map(({ datasetKey, first, last, before }) => `  ${datasetKey}: from ${first} ${before === null ? '(begins the chain)' : `(follows ${before}, which is not here: removed or pruned)`} to ${last}, ${proof}`),
        ...ignored.map((runDir) => `  left out  ${runDir}: no manifest, so a run that was killed or a copy of lookups`),
        ...problems.map((problem) => `  ! ${problem}`),
    ].map((line) => (0,scrub/* plainText */.wh)(line));
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


/***/ })

};
