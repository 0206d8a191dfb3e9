export const id = 8360;
export const ids = [8360];
export const modules = {

/***/ 98360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provenPlaces: () => (/* binding */ provenPlaces)
});

// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/github/github-client.ts
var github_client = __webpack_require__(53074);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/github/publish-preflight.ts


/** Refusals that a run could do nothing about: its records would be fetched for nothing. */
const LASTING = [
    'noPermission',
    'archived',
    'badToken',
    'tokenNeeded',
    'sso',
    'ipAllowList',
    'emptyRepository',
    'invisible',
    'suspended',
    'blocked',
];
/**
 * Proves before a run that a bucket is there and lets these keys at this clock read it, by its index.
 * @throws GenesysCoreError `PUBLISH` where the store will not let it, or its index cannot be used; what may pass until the run
 * has its records is told in the log alone.
 */
async function proveBucket(readIndex, log) {
    try {
        await readIndex();
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI) || error.code !== 'PUBLISH')
            throw error;
        if (error.retryable)
            log(`Whether the bucket takes the run is not known yet. ${error.message}`);
        else
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${error.message} Nothing was fetched.`, {
                cause: error,
                retryable: false,
            });
    }
}
/**
 * Proves before a run that it will be able to publish, by writing an empty blob that nothing refers to.
 * @throws GenesysCoreError `PUBLISH` where the token or the repository will not let it; any other trouble may pass until
 * the run has its records, and is told in the log alone.
 */
async function provePublishing(client) {
    const deed = 'let this job publish';
    try {
        await client.call({ deed, expected: ['absent'] }, (octokit, signal) => octokit.rest.git.createBlob({ ...client.place, content: '', request: { signal } }));
    }
    catch (error) {
        if (error instanceof github_client/* ExpectedRefusal */.N$)
            return;
        if (!(error instanceof github_client/* RefusedCall */.fo))
            throw error;
        if (LASTING.includes(error.meaning))
            throw new errors/* GenesysCoreError */.aI('PUBLISH', `${error.message} Nothing was fetched.`, {
                cause: error,
                retryable: false,
            });
        client.log(`Whether this job may publish is not known yet. ${error.message}`);
    }
}

// EXTERNAL MODULE: ./src/step/publication.ts
var publication = __webpack_require__(2044);
// EXTERNAL MODULE: ./src/step/published.ts + 5 modules
var published = __webpack_require__(45716);
;// CONCATENATED MODULE: ./src/step/places.ts





/**
 * The places, each proved to take what will be published.
 * @throws GenesysCoreError as `provePublishing` and `proveBucket` do
 */
async function provenPlaces(options, context, { clock, log }) {
    const { publish, bucket: address, githubToken } = options;
    const { signal, catalogDir } = context;
    if (publish.some((target) => target !== 's3')) {
        const access = (0,github_client/* gitHubAccess */.gz)(context.env, (0,publication/* repositoryOf */._M)(context.env), githubToken, identity/* ENGINE_NAME */.rw);
        const seed = `${options.dataset} ${clock.now()}`;
        await provePublishing((0,github_client/* createGitHubClient */.LX)(access, { clock, signal, log, seed }));
    }
    const env = { ...context.env, GITHUB_TOKEN: githubToken };
    const seed = `${context.github?.runId ?? ''} ${options.dataset} ${clock.now()} ${clock.monotonic()}`;
    const ports = { env, clock, signal, log, catalogDir, seed };
    const bucket = publish.includes('s3') && address !== undefined ? (0,published.openBucket)(address, ports) : undefined;
    if (bucket !== undefined)
        await proveBucket(() => bucket.index(), log);
    return { bucket, repository: publish.includes('index') ? (0,published.openRepository)(undefined, ports) : undefined };
}


/***/ })

};
