export const id = 3074;
export const ids = [3074];
export const modules = {

/***/ 53074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ createGitHubClient),
/* harmony export */   N$: () => (/* binding */ ExpectedRefusal),
/* harmony export */   fo: () => (/* binding */ RefusedCall),
/* harmony export */   gz: () => (/* binding */ gitHubAccess),
/* harmony export */   hV: () => (/* binding */ unlessExpected),
/* harmony export */   mD: () => (/* binding */ gitHubServerUrl)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28902);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71554);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46047);





/** Access to a repository at the GitHub that the environment names; github.com by default. */
function gitHubAccess(env, repository, token, userAgent) {
    const apiUrl = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
    return { repository, apiUrl, token, userAgent };
}
/** Address of GitHub's pages. */
function gitHubServerUrl(env) {
    return (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
}
/** A failure that the caller expects as an answer. */
class ExpectedRefusal extends Error {
    meaning;
    constructor(meaning, message, cause) {
        super(message, { cause });
        this.name = 'ExpectedRefusal';
        this.meaning = meaning;
    }
}
/** A call that failed for good, with what that means. */
class RefusedCall extends _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI {
    meaning;
    constructor(meaning, code, message, facts) {
        super(code, message, facts);
        this.meaning = meaning;
    }
}
const RETRY_DELAYS_MS = [500, 2_000, 6_000];
const CALL_TIMEOUT_MS = 30_000;
/** Sentences of `errors` that are told. */
const MAX_ERRORS = 5;
const MAX_CAUSES = 4;
/** Branches as git names them, that of the index and what can stand in its way. */
const INDEX_REFS = ['refs/heads/genesys-core/index', 'refs/heads/genesys-core'];
const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
};
/** GitHub's REST API for one repository. The client library is loaded when the first call is made. */
function createGitHubClient(access, ports) {
    const [owner = '', repo = ''] = access.repository.split('/');
    /** What a message may have of the names that were asked for. */
    const ownNames = [access.repository, owner, repo, ...INDEX_REFS];
    const random = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .seededRandom */ .Is)(ports.seed);
    let loaded;
    const octokit = () => (loaded ??= loadOctokit(access));
    const pause = (maxMs) => ports.clock.sleep((maxMs / 2) * (1 + random()), ports.signal);
    /** GitHub says "Not Found" of a repository that the caller may not see as of a thing that is not there. */
    let asked;
    const visibility = () => (asked ??= askVisibility());
    const askVisibility = async () => {
        const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
        return await (await octokit()).rest.repos.get({ owner, repo, request: { signal } }).then(({ data }) => (data.private ? 'private' : 'public'), (error) => (error.status === 404 ? 'none' : 'unknown'));
    };
    const factsOf = async (what, error) => {
        const facts = readFailure(error, what, access, ports.clock.now());
        if (facts.status !== 404 || !/^not found$/i.test(facts.text))
            return facts;
        return { ...facts, repositoryVisible: (await visibility()) !== 'none' };
    };
    return {
        repository: access.repository,
        place: { owner, repo },
        apiUrl: access.apiUrl,
        mark: (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(ports.seed).slice(0, 8),
        pause,
        log: ports.log,
        async isPrivate() {
            const seen = await visibility();
            return seen === 'public' || seen === 'private' ? seen === 'private' : undefined;
        },
        async call(what, send) {
            for (let failures = 0;; failures += 1) {
                ports.signal.throwIfAborted();
                const client = await octokit();
                const limit = AbortSignal.any([ports.signal, AbortSignal.timeout(what.timeoutMs ?? CALL_TIMEOUT_MS)]);
                try {
                    return await send(client, limit);
                }
                catch (error) {
                    ports.signal.throwIfAborted();
                    const facts = await factsOf(what, error);
                    const refusal = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalOf */ .O)(facts);
                    const message = (0,_said_js__WEBPACK_IMPORTED_MODULE_3__/* .said */ .a)(facts.status === 0 ? facts.text : `HTTP ${facts.status}: ${facts.text}`, ownNames);
                    if (what.expected?.includes(refusal.meaning) === true)
                        throw new ExpectedRefusal(refusal.meaning, message, error);
                    const delayMs = RETRY_DELAYS_MS[failures];
                    if (!refusal.tryAgain || delayMs === undefined)
                        throw new RefusedCall(refusal.meaning, what.codeOf?.(refusal) ?? 'PUBLISH', `GitHub did not ${what.deed} in ${access.repository} (${message}). ${refusal.remedy}`, { cause: error, status: facts.status, retryable: refusal.retryable });
                    ports.log(`GitHub did not ${what.deed} (${message}); trying again.`);
                    if (refusal.waitMs > delayMs)
                        await ports.clock.sleep(refusal.waitMs, ports.signal);
                    else
                        await pause(delayMs);
                }
            }
        },
    };
}
async function loadOctokit(access) {
    const { GitHub: Client } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(5555)]).then(__webpack_require__.bind(__webpack_require__, 85555));
    return new Client({
        baseUrl: access.apiUrl,
        userAgent: access.userAgent,
        log: SILENT,
        auth: access.token,
    });
}
function readFailure(error, what, access, nowMs) {
    const failed = error;
    // Octokit gives a fault of the network the status 500 and keeps no response.
    const { response, status = 0 } = failed;
    const reads = (failed.request?.method ?? 'GET') === 'GET';
    return {
        status: response === undefined ? 0 : status,
        text: response === undefined ? networkText(failed) : answerText(response.data, failed),
        headers: response?.headers ?? {},
        access: reads ? 'read' : 'write',
        hasToken: access.token !== undefined,
        repository: access.repository,
        permission: what.permission ?? `contents: ${reads ? 'read' : 'write'}`,
        expectsAbsent: what.expected?.includes('absent') === true,
        nowMs,
    };
}
function networkText(failed) {
    let text = failed.message ?? 'no answer';
    // What a proxy answered lies under two wrappings.
    for (let { cause } = failed, depth = 0; cause !== undefined && depth < MAX_CAUSES; depth += 1) {
        for (const part of [cause.code, cause.message])
            if (typeof part === 'string' && part !== '' && !text.includes(part))
                text = `${text}: ${part}`;
        cause = cause.cause;
    }
    return text;
}
/** GitHub's sentence and those of its `errors`, on one line. */
function answerText(data, failed) {
    const { message, errors } = (typeof data === 'object' && data !== null ? data : {});
    const told = typeof message === 'string' ? message : (failed.message ?? '');
    const parts = (Array.isArray(errors) ? errors : []).slice(0, MAX_ERRORS).map((entry) => {
        if (typeof entry === 'string')
            return entry;
        const { field, code, message: text } = (entry ?? {});
        return [field, text ?? code].filter((part) => typeof part === 'string').join(' ');
    });
    return [told, ...parts]
        .map((part) => part.replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '')
        .join(': ');
}
/** What `work` gives, or undefined where it met a refusal that the call expects. */
async function unlessExpected(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof ExpectedRefusal)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 46047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   w: () => (/* binding */ PROXY_REMEDY)
/* harmony export */ });
/* harmony import */ var _said_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71554);

const PROXY_REMEDY = 'The proxy did not let the call through: put user and password into HTTPS_PROXY (http://user:password@host:port), or the host into NO_PROXY.';
const says = (pattern) => (facts) => pattern.test(facts.text);
const by = (...statuses) => (facts) => statuses.includes(facts.status);
/** Codes of Node.js for certificates that it does not trust. */
const CERTIFICATE = /SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:HAS_EXPIRED|NOT_YET|UNTRUSTED)|ERR_TLS_CERT|self-signed certificate|unable to (?:get|verify)[^.]*certificate/i;
/** The first row that holds decides. GitHub's words come before the status, the status before the guess. */
const MEANINGS = [
    {
        meaning: 'proxy',
        when: ({ status, text }) => status === 407 || /\b407\b.*(?:tunnel|proxy)|proxy response \(4/i.test(text),
        remedy: () => PROXY_REMEDY,
    },
    {
        meaning: 'certificate',
        when: (facts) => facts.status === 0 && CERTIFICATE.test(facts.text),
        remedy: () => 'The certificate is not trusted here: set NODE_EXTRA_CA_CERTS to a PEM file with the certificate authority of your network.',
    },
    {
        meaning: 'noAnswer',
        when: by(0),
        remedy: () => 'The service could not be reached; run again later.',
        again: 'now',
    },
    {
        meaning: 'secondaryLimit',
        when: (facts) => says(/secondary rate limit|abuse detection/i)(facts),
        remedy: () => 'Too many calls came at once: let fewer jobs publish at the same time, and run again later.',
        again: 'now',
    },
    {
        meaning: 'rateLimit',
        when: (facts) => facts.status === 429 ||
            (facts.status === 403 &&
                (/rate limit/i.test(facts.text) ||
                    facts.headers['x-ratelimit-remaining'] === '0' ||
                    Number(facts.headers['retry-after']) > 0)),
        remedy: (facts) => facts.hasToken
            ? `The token's calls of this hour are used up${untilOf(facts)}. Run again then, or use a token of its own.`
            : `Calls without a token share a small limit for each network address${untilOf(facts)}. Set GITHUB_TOKEN to any valid token, or run again then.`,
        again: 'now',
    },
    {
        meaning: 'sso',
        when: (facts) => facts.headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(facts.text),
        remedy: (facts) => `The organisation asks for single sign-on: authorise the token for it at ${ssoPageOf(facts)} or in the token's settings (Configure SSO).`,
    },
    {
        meaning: 'ipAllowList',
        when: says(/IP allow list/i),
        remedy: () => 'The organisation lets only listed network addresses in: use a runner whose address is on its IP allow list, or have this address added.',
    },
    {
        meaning: 'archived',
        when: says(/archived/i),
        remedy: ({ repository }) => `${repository} is archived and takes no changes: unarchive it, or publish in another repository.`,
    },
    {
        meaning: 'blocked',
        when: (facts) => facts.status === 451 || /access blocked|repository (?:is|was) disabled|DMCA/i.test(facts.text),
        remedy: ({ repository }) => `GitHub has closed ${repository}: its owner finds the reason on the page of the repository.`,
    },
    {
        meaning: 'suspended',
        when: says(/suspended|has been flagged|spammed/i),
        remedy: () => 'The account is held back by GitHub: its owner has to clear that with GitHub support.',
    },
    {
        meaning: 'immutable',
        when: says(/immutable/i),
        remedy: () => 'Releases of this repository are immutable, while data releases change with every run: switch immutability off, or publish to a repository of its own.',
    },
    {
        meaning: 'emptyRepository',
        when: says(/repository is empty/i),
        remedy: ({ repository }) => `${repository} has no commit yet: push a first one, a README for instance.`,
    },
    {
        meaning: 'ruleset',
        when: says(/rule violations|ruleset|protected (?:branch|tag)|branch protection|creations being restricted|(?:updates|deletions) being restricted|must be made through a pull request|verified signatures|tag protection/i),
        remedy: () => 'A rule of the repository forbids it: in Settings, Rules, exempt the branch genesys-core/index and the tags genesys-core-* (or let this token bypass the rule).',
    },
    {
        meaning: 'exists',
        when: ({ status, text }) => status === 422 && /already_exists|already exists/i.test(text),
        remedy: () => 'Something of that name is there already.',
    },
    {
        meaning: 'refusedReference',
        when: says(/reference update failed|cannot lock ref|cannot create '?refs|directory\/file conflict/i),
        remedy: () => 'A branch that is named like a folder of the new one stands in its way (genesys-core and genesys-core/index cannot both be there), or a hook refused it: rename that branch.',
    },
    {
        meaning: 'fullRelease',
        when: says(/file_count|limited to 1000 assets/i),
        remedy: () => 'The release has as many assets as GitHub allows: lower releaseKeep, or remove old assets.',
    },
    {
        meaning: 'tooLarge',
        when: ({ status, text }) => status === 413 || (status === 422 && /too (?:large|big)|size must be/i.test(text)),
        remedy: () => 'It is larger than GitHub takes: fetch the window in several runs.',
    },
    {
        meaning: 'badToken',
        when: ({ status, hasToken }) => status === 401 && hasToken,
        remedy: ({ access }) => access === 'write'
            ? 'The token is not valid there: give githubToken a current one, or leave it out.'
            : 'The token is not valid there (expired, revoked, or of another GitHub): set a current one, or none for a public repository.',
    },
    {
        meaning: 'tokenNeeded',
        when: by(401),
        remedy: ({ permission }) => `That takes a token: set GITHUB_TOKEN to one with ${permission}.`,
    },
    {
        meaning: 'stale',
        when: ({ status, text }) => status === 409 || (status === 422 && /"sha" wasn't supplied|does not match|but expected/i.test(text)),
        remedy: () => 'Another writer was faster; run again.',
        again: 'later',
    },
    {
        meaning: 'invisible',
        when: ({ status, repositoryVisible }) => status === 404 && repositoryVisible === false,
        remedy: ({ hasToken, repository, permission }) => hasToken
            ? `The token cannot see ${repository}: check the name, and that the token is for this repository, with ${permission}. The token of a job reaches its own repository alone.`
            : `${repository} is not there, or not public: check the name, and set GITHUB_TOKEN to a token that may read it.`,
    },
    {
        meaning: 'absent',
        when: (facts) => facts.status === 404 && (facts.access === 'read' || (facts.expectsAbsent && !lacksScope(facts))),
        remedy: () => 'It is not there.',
    },
    {
        meaning: 'noPermission',
        when: (facts) => by(403, 404)(facts) && !isIntermediary(facts),
        remedy: permissionRemedy,
    },
    {
        meaning: 'intermediary',
        when: by(403),
        remedy: () => 'That answer is not GitHub’s own: a proxy, a firewall or a sign-in page on the way gave it. Let the host of the API through.',
    },
    {
        meaning: 'serviceFault',
        when: ({ status }) => status >= 500 || status === 408,
        remedy: () => 'The service failed repeatedly; run again later.',
        again: 'now',
    },
];
const INVALID = {
    meaning: 'invalid',
    when: () => true,
    remedy: () => 'Trying again would not help.',
};
const MAX_HINT_MS = 60_000;
/** Without a hint, GitHub asks for a minute after a secondary limit. */
const SECONDARY_WAIT_MS = 60_000;
/** Reads what a failed call means. Pure. */
function refusalOf(facts) {
    const row = MEANINGS.find(({ when }) => when(facts)) ?? INVALID;
    const waitMs = hintOf(facts, row.meaning);
    return {
        meaning: row.meaning,
        remedy: row.remedy(facts),
        // A wait above this is not worth a workflow's minutes.
        tryAgain: row.again === 'now' && waitMs <= MAX_HINT_MS,
        waitMs,
        retryable: row.again !== undefined,
    };
}
function hintOf({ headers, nowMs }, meaning) {
    const seconds = Number(headers['retry-after']);
    if (Number.isFinite(seconds) && seconds > 0)
        return seconds * 1000;
    if (meaning === 'secondaryLimit')
        return SECONDARY_WAIT_MS;
    if (headers['x-ratelimit-remaining'] !== '0')
        return 0;
    return Math.max(0, Number(headers['x-ratelimit-reset'] ?? '0') * 1000 - nowMs);
}
function untilOf({ headers }) {
    const resetMs = Number(headers['x-ratelimit-reset']) * 1000;
    return resetMs > 0 && resetMs < 8.64e15
        ? ` until ${new Date(resetMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`
        : '';
}
/** The page without its query, which holds a grant of its own. */
function ssoPageOf({ headers }) {
    const page = /url=(https:\/\/[\w.-]+\/[\w./-]*)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return page ?? 'the page of the organisation';
}
/** GitHub answers in JSON with its own headers; a page of something between has neither. */
function isIntermediary({ headers, status }) {
    return status === 403 && /text\/html/i.test(headers['content-type'] ?? '');
}
/** A classic token tells its scopes with every answer, and meets "not found" where it has not the right one. */
function lacksScope({ headers }) {
    const scopes = headers['x-oauth-scopes'];
    return scopes !== undefined && !/\b(?:public_)?repo\b/.test(scopes);
}
function permissionRemedy(facts) {
    const { headers, permission, repository, access, text, hasToken } = facts;
    if (!hasToken)
        return `That takes a token: set GITHUB_TOKEN to one with ${permission}.`;
    const scopes = headers['x-oauth-scopes'];
    const wanted = headers['x-accepted-github-permissions'];
    const asked = wanted === undefined || wanted === '' ? '' : `; GitHub asks for ${(0,_said_js__WEBPACK_IMPORTED_MODULE_0__/* .saidNames */ .U)(wanted)}`;
    if (scopes !== undefined && lacksScope(facts))
        return `The token lacks a scope (it has ${scopes.trim() === '' ? 'none' : (0,_said_js__WEBPACK_IMPORTED_MODULE_0__/* .saidNames */ .U)(scopes)}): it needs repo, or public_repo for a public repository.`;
    if (/personal access token/i.test(text))
        return `The token lacks a permission: give it ${permission} for ${repository} in its settings${asked}.`;
    const fork = access === 'write' && /integration/i.test(text)
        ? ' A job of a fork’s pull request, or of Dependabot, never gets it.'
        : '';
    return `The permission ${permission} is missing: give the job "permissions: { ${permission} }" (with a token of your own: ${access} access to the ${permission.split(':')[0] ?? ''} of ${repository})${asked}.${fork}`;
}


/***/ }),

/***/ 71554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ saidNames),
/* harmony export */   a: () => (/* binding */ said)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1572);


const MAX_LENGTH = 300;
/** Codes of Node.js and its TLS for what the network did, besides those of the system. */
const NETWORK_CODES = 'ENOTFOUND EAI_AGAIN EAI_FAIL ENODATA ECONNRESET EPROTO SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT CERT_HAS_EXPIRED ' +
    'CERT_NOT_YET_VALID CERT_UNTRUSTED UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE ' +
    'ERR_TLS_CERT_ALTNAME_INVALID UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT UND_ERR_SOCKET';
/** Names of GitHub's contract, of its errors and of the network, as messages have them. */
const NAMES = ['GitHub', 'GitHub Actions', 'Git', 'ReleaseAsset', 'ETIMEDOUT', ...NETWORK_CODES.split(' ')];
const SYSTEM_CODES = [...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.getSystemErrorMap)().values()].map(([code]) => code);
const KNOWN = new Set([...NAMES, ...SYSTEM_CODES]);
/**
 * The first line of what GitHub, its services or the network said, as messages may quote it, without a final full stop. `names`
 * are shown too: the repository that was asked for, its branches.
 */
function said(text, names = []) {
    const [line = ''] = text.split('\n');
    return (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quotableText */ .Dm)(line, MAX_LENGTH, new Set([...KNOWN, ...names])).replace(/\.$/, '');
}
/** A list of names of GitHub's, such as `contents=write` or `read:org`, as messages may have it: what is no known word becomes `…`. */
function saidNames(text) {
    return text.slice(0, MAX_LENGTH).replace(/[^,;=:\s]+/g, (name) => ((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isContractName */ .Q1)(name) ? name : '…'));
}


/***/ }),

/***/ 7242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseHttpDate),
/* harmony export */   z: () => (/* binding */ readWaitHint)
/* harmony export */ });
/** No wait is so long that a moment of this year could be meant as one. */
const NEAR_NOW_MS = 365 * 86_400_000;
/**
 * The longest valid hint of header and message. What is not a wait (garbage, zero, negative, a date that is past) is no
 * hint, so that it leads to the backoff and never to a hot loop.
 */
function readWaitHint(sources) {
    const { headers } = sources;
    // A date is measured on the clock that wrote it.
    const serverNowMs = parseHttpDate(headers['date'] ?? '', sources.nowMs) ?? sources.nowMs;
    const headerMs = headerWaitMs(headers['retry-after'] ?? '', serverNowMs);
    const messageMs = messageWaitMs(sources.message, sources.templates);
    if (headerMs === undefined && messageMs === undefined)
        return undefined;
    return (headerMs ?? 0) >= (messageMs ?? 0)
        ? { ms: headerMs ?? 0, source: 'retry-after' }
        : { ms: messageMs ?? 0, source: 'body-hint' };
}
/** The wait of a `Retry-After` value, seconds, an HTTP date, or a moment since 1970; undefined where it names none. */
function headerWaitMs(value, serverNowMs) {
    const text = value.trim();
    const dateMs = parseHttpDate(text, serverNowMs);
    if (dateMs !== undefined)
        return positive(dateMs - serverNowMs);
    // A header that came twice arrives joined.
    const waits = text
        .split(',')
        .map((part) => /^\d{1,30}(?:\.\d{1,9})?$/.test(part.trim()) ? numberWaitMs(Number(part), serverNowMs) : 0);
    return positive(Math.max(...waits));
}
/** A number is seconds; but near now, as seconds or milliseconds since 1970, it is the moment at which the wait ends. */
function numberWaitMs(value, serverNowMs) {
    for (const atMs of [value * 1000, value])
        if (Math.abs(atMs - serverNowMs) < NEAR_NOW_MS)
            return Math.max(0, atMs - serverNowMs);
    return value * 1000;
}
/** The longest wait that one of the phrases names in the message, its number bare or in brackets. */
function messageWaitMs(message, templates) {
    // A remote text: more of it than this is no sentence.
    const text = message.slice(0, 4096);
    let longestMs = 0;
    for (const template of templates) {
        for (const [, seconds = '0'] of text.matchAll(templatePattern(template))) {
            longestMs = Math.max(longestMs, Number(seconds) * 1000);
        }
    }
    return positive(longestMs);
}
const PLACE = '{seconds}';
/** Literal text with one number in it: `in 5 seconds` is found, the end of `within 5 seconds` is not. */
function templatePattern(template) {
    const at = template.indexOf(PLACE);
    if (at < 0)
        return /(?!)/g;
    const before = template.slice(0, at).replace(/\[$/, '');
    const after = template.slice(at + PLACE.length).replace(/^\]/, '');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(before)}\\[?(\\d{1,30}(?:\\.\\d{1,9})?)\\]?${escaped(after)}`, 'giu');
}
function escaped(literal) {
    return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
function positive(ms) {
    return ms > 0 ? ms : undefined;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IMF_DATE = /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const RFC850_DATE = /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const ASCTIME_DATE = /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/;
/**
 * Epoch milliseconds of an HTTP date in one of its three legal forms, or undefined. A year of two digits that would lie
 * more than fifty years ahead of `nowMs` is one of the past.
 */
function parseHttpDate(text, nowMs) {
    const parts = (IMF_DATE.exec(text) ?? RFC850_DATE.exec(text) ?? ASCTIME_DATE.exec(text))?.groups;
    if (parts === undefined)
        return undefined;
    const month = MONTHS.indexOf(parts['month'] ?? '');
    const day = Number(parts['day']);
    const [hours = 0, minutes = 0, seconds = 0] = (parts['time'] ?? '').split(':').map(Number);
    let year = Number(parts['year']);
    if (parts['year']?.length === 2) {
        const yearNow = new Date(nowMs).getUTCFullYear();
        year += Math.floor(yearNow / 100) * 100;
        if (year > yearNow + 50)
            year -= 100;
        else if (year <= yearNow - 50)
            year += 100;
    }
    const date = new Date(Date.UTC(year, month, day));
    const exists = month >= 0 && date.getUTCMonth() === month && date.getUTCDate() === day;
    // 60 is a leap second.
    if (!exists || hours > 23 || minutes > 59 || seconds > 60)
        return undefined;
    return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}


/***/ }),

/***/ 28902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ seededRandom),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   bM: () => (/* binding */ outageMsOf),
/* harmony export */   p0: () => (/* binding */ isThrottle),
/* harmony export */   uD: () => (/* binding */ isOutage),
/* harmony export */   x9: () => (/* binding */ createRetryQuota)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _retry_hint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7242);


/** Largest jitter on top of a hint. */
const MAX_HINT_JITTER_MS = 1000;
/** How long an outage is ridden out where the retry profile does not say. */
const DEFAULT_OUTAGE_MS = 300_000;
/** The faults that a repeat cannot mend. */
const FINAL_FAULTS = new Set([
    'tls',
    'proxy-login',
    'too-large',
    'encoding',
    'aborted',
]);
/** By these the gateways of any service tell that it is out: RFC 9110, sections 15.6.3 to 15.6.5. */
const OUTAGE_STATUSES = new Set([502, 503, 504]);
const OUTAGE_FAULTS = new Set(['connect', 'timeout-connect']);
/**
 * Whether and when a request is sent again. Pure: equal arguments, equal decision.
 *
 * A wait that the server asks for and the wait for a place cost neither an attempt nor quota: the deadline bounds them.
 * An outage is bounded by its length. All other faults are bounded by attempts and quota.
 *
 * Without a hint the wait before retry n lies in [b/2, b] with b = min(cap, base * factor^(n-1)). With a hint it is
 * max(hint, b/2) plus up to a tenth of the hint (one second at most): never earlier than the server said.
 */
function decide(failed) {
    const { fault, profile } = failed;
    const draws = { backoff: failed.random(), hint: failed.random() };
    const hint = fault.type === 'status' ? hintOf(fault, failed) : undefined;
    if (isRefusal(fault, failed.refused))
        return waitForPlace(failed, failed.refused.pause, hint, draws);
    if (!mayPass(fault, profile))
        return { retry: false, reason: 'final' };
    const throttled = isThrottle(fault, profile);
    const told = toldHint(hint);
    const stop = (reason) => ({ retry: false, reason, ...told });
    if (hint !== undefined && hint.ms > profile.maxHintMs)
        return stop('hint-over-limit');
    if (!failed.repeatable && !isUnapplied(fault, throttled, hint !== undefined))
        return stop('outcome-unknown');
    if (hint !== undefined)
        return waitAsAsked(failed, hint, draws);
    if (failed.outage !== undefined)
        return rideOut(failed, failed.outage, draws);
    if (failed.attempt >= profile.maxAttempts)
        return stop('attempts');
    if (fault.type === 'body' && failed.unreadableBefore > 0)
        return stop('unreadable-twice');
    const cost = throttled ? failed.quota.throttleCost : failed.quota.transientCost;
    const delayMs = backoffMs(profile, failed.attempt, draws);
    if (delayMs >= failed.untilDeadlineMs)
        return { retry: false, reason: 'deadline', delayMs };
    if (cost > failed.quotaTokens)
        return stop('quota');
    const hold = throttled ? holdOf(failed) : 'none';
    return { retry: true, kind: 'fault', delayMs, waitSource: 'backoff', hold, cost };
}
/** Another query of the organisation has the place: growing pauses, until there is one. Only submits wait with it. */
function waitForPlace(failed, pause, hint, draws) {
    const stepMs = Math.min(pause.capMs, pause.initialMs * pause.factor ** failed.waits);
    const delayMs = Math.ceil(hint === undefined ? stepMs * (1 + draws.backoff / 10) : hintedMs(hint, stepMs, draws));
    return untilDeadline(failed, {
        retry: true,
        kind: 'place',
        delayMs,
        waitSource: hint?.source ?? 'backoff',
        hold: 'submits',
        cost: 0,
        hintMs: hint?.ms,
    });
}
function waitAsAsked(failed, hint, draws) {
    const { profile, fault, waits } = failed;
    return untilDeadline(failed, {
        retry: true,
        kind: 'asked',
        delayMs: Math.ceil(hintedMs(hint, stepMs(profile, waits + 1) / 2, draws)),
        waitSource: hint.source,
        hold: isThrottle(fault, profile) || isOutage(fault, profile) ? holdOf(failed) : 'none',
        cost: 0,
        hintMs: hint.ms,
    });
}
/** The last probe comes right at the end of `outageMs`, however long the backoff has grown. */
function rideOut(failed, outage, draws) {
    const leftMs = outageMsOf(failed.profile) - outage.lastedMs;
    if (leftMs <= 0)
        return { retry: false, reason: 'outage' };
    const delayMs = Math.ceil(Math.min(backoffMs(failed.profile, outage.probes, draws), leftMs));
    return untilDeadline(failed, {
        retry: true,
        kind: 'outage',
        delayMs,
        waitSource: 'backoff',
        hold: 'all',
        cost: 0,
    });
}
function untilDeadline({ untilDeadlineMs }, wait) {
    if (wait.delayMs < untilDeadlineMs)
        return wait;
    const { delayMs, hintMs, waitSource } = wait;
    return {
        retry: false,
        reason: 'deadline',
        delayMs,
        hintMs,
        waitSource: hintMs === undefined ? undefined : waitSource,
    };
}
function hintedMs(hint, leastMs, draws) {
    return Math.max(hint.ms, leastMs) + Math.min(MAX_HINT_JITTER_MS, hint.ms / 10) * draws.hint;
}
function backoffMs(profile, retry, draws) {
    const ms = stepMs(profile, retry);
    return Math.ceil(ms / 2 + (ms / 2) * draws.backoff);
}
function stepMs({ backoff: { baseMs, factor, capMs } }, retry) {
    return Math.min(capMs, baseMs * factor ** (retry - 1));
}
function toldHint(hint) {
    return hint === undefined ? {} : { hintMs: hint.ms, waitSource: hint.source };
}
function holdOf({ isSubmit }) {
    return isSubmit ? 'submits' : 'all';
}
/** Whether the server said to slow down. */
function isThrottle(fault, profile) {
    return fault.type === 'status' && profile.throttleStatuses.some((status) => status === fault.status);
}
/** Whether the service as a whole is out, which no number of attempts mends but time does. */
function isOutage(fault, profile) {
    if (outageMsOf(profile) === 0)
        return false;
    if (fault.type === 'wire')
        return OUTAGE_FAULTS.has(fault.kind);
    return (fault.type === 'status' &&
        fault.toldWith === undefined &&
        OUTAGE_STATUSES.has(fault.status) &&
        profile.retryStatuses.includes(fault.status));
}
function outageMsOf({ outageMs }) {
    return outageMs ?? DEFAULT_OUTAGE_MS;
}
/** Whether an answer means that there is no place for the query yet. */
function isRefusal(fault, refused) {
    if (refused === undefined || fault.type !== 'status')
        return false;
    const said = fault.message.toLowerCase();
    return ((refused.statuses ?? []).includes(fault.status) ||
        (refused.words ?? []).some((words) => said.includes(words.toLowerCase())));
}
function mayPass(fault, profile) {
    switch (fault.type) {
        case 'status':
            return (profile.retryStatuses.includes(fault.status) ||
                profile.throttleStatuses.some((status) => status === fault.status));
        case 'wire':
            return !FINAL_FAULTS.has(fault.kind);
        case 'body':
            return true;
    }
}
/**
 * Whether the request has certainly had no effect: it was turned away, or never left. A page with 503 is that of a
 * gateway which let nothing through.
 */
function isUnapplied(fault, throttled, hinted) {
    if (fault.type === 'wire')
        return !fault.sent;
    return throttled || (fault.type === 'status' && fault.status === 503 && (hinted || fault.isPage));
}
function hintOf(fault, failed) {
    const { headers, message } = fault;
    return (0,_retry_hint_js__WEBPACK_IMPORTED_MODULE_1__/* .readWaitHint */ .z)({ headers, message, templates: failed.profile.messageHints, nowMs: failed.nowMs });
}
function createRetryQuota(definition) {
    let tokens = definition.tokens;
    return {
        get tokens() {
            return tokens;
        },
        take(cost) {
            tokens -= cost;
        },
        repay(cost) {
            tokens = Math.min(definition.tokens, tokens + (cost > 0 ? cost : 1));
        },
    };
}
/** Numbers in [0, 1) that follow from the seed text alone: the same text gives the same ones, on every machine. */
function seededRandom(seed) {
    let state = Number.parseInt((0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(seed).slice(0, 8), 16);
    return () => {
        // mulberry32: 32 bits of state are plenty for jitter.
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}


/***/ })

};
