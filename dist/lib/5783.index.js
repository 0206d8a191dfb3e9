export const id = 5783;
export const ids = [5783];
export const modules = {

/***/ 56251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resolveAddresses)
/* harmony export */ });
/* unused harmony export isLoopback */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


/**
 * The two base addresses of a run.
 * @throws GenesysCoreError INPUT_INVALID for an unknown region or an override that is not an https origin
 */
function resolveAddresses(request, service) {
    const domain = resolveDomain(request.region, service);
    return {
        apiUrl: baseAddress('apiUrl', request.apiUrl) ?? service.hosts.api.replace('{domain}', domain),
        loginUrl: baseAddress('loginUrl', request.loginUrl) ?? service.hosts.login.replace('{domain}', domain),
        domain,
    };
}
function resolveDomain(region, service) {
    const regions = new Map(Object.entries(service.regions));
    const asked = region?.trim() ?? '';
    const name = asked === '' ? service.defaultRegion : bareName(asked);
    const domain = regions.get(name) ??
        [...regions.values()].find((known) => known === name || `api.${known}` === name || `login.${known}` === name);
    if (domain !== undefined)
        return domain;
    const known = [...regions].map(([aws, itsDomain]) => `${aws} (${itsDomain})`);
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`region ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(asked)} is not a region of ${service.name}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name.replace(/^api\./, ''), [...regions.keys(), ...regions.values()])} Allowed, by AWS name or domain: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(known)}.`);
}
/** Users paste addresses: scheme and trailing slashes are not part of the name. */
function bareName(region) {
    let name = region.toLowerCase().replace(/^https?:\/\//, '');
    while (name.endsWith('/'))
        name = name.slice(0, -1);
    return name;
}
function baseAddress(input, text) {
    const given = text?.trim() ?? '';
    if (given === '')
        return undefined;
    const example = 'Give the origin alone, e.g. https://host.example, or http:// on a loopback host.';
    const url = parsed(given);
    // The user part may be a password: an address with one is never quoted.
    if (given.includes('@') || (url !== undefined && (url.username !== '' || url.password !== '')))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} has a user part, which is not allowed. ${example}`);
    const complain = (problem) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(given)} ${problem}. ${example}`);
    if (url === undefined || url.hostname === '')
        throw complain('is not an absolute address');
    if (given.includes('?'))
        throw complain('has a query, which is not allowed');
    if (given.includes('#'))
        throw complain('has a fragment, which is not allowed');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw complain(`has the scheme ${url.protocol}, allowed is https:`);
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
        throw complain('is plain http: off loopback, where anyone on the way could read the token; use https:');
    if (/[^/]/.test(url.pathname))
        throw complain('has a path, which is not allowed');
    return url.origin;
}
function parsed(text) {
    try {
        return new URL(text);
    }
    catch {
        return undefined;
    }
}
/** Loopback by name or number, in the form in which `URL` writes a host. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}


/***/ }),

/***/ 25783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRun: () => (/* binding */ planRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/catalog/address.ts
var address = __webpack_require__(56251);
// EXTERNAL MODULE: ./src/catalog/columns.ts
var columns = __webpack_require__(89736);
// EXTERNAL MODULE: ./src/catalog/filter.ts
var filter = __webpack_require__(85077);
;// CONCATENATED MODULE: ./src/catalog/plan-related.ts


/**
 * The lookups that a run needs: those that name its groups, and those that know the values of a filter that is set.
 * `resolve` plans the run of the looked-up dataset, a snapshot.
 */
function planLookups(dataset, filters, resolve) {
    const labels = Object.values(dataset.summary.countsBy).map((grouping) => grouping.labels);
    const known = Object.keys(filters).map((name) => dataset.filters?.[name]?.known?.lookup);
    const needed = new Set([...labels, ...known]);
    return Object.entries(dataset.lookups ?? {})
        .filter(([name]) => needed.has(name))
        .map(([name, definition]) => ({ name, definition, plan: resolve(definition.dataset) }));
}
/**
 * Where a dataset's parents come from: the values of the filter where the request sets it, else the parent dataset.
 * @throws GenesysCoreError INPUT_INVALID where neither is there, or the parent dataset refuses the window
 */
function planParents({ source, filters: definitions = {} }, filters, window, resolve) {
    const definition = source.each;
    if (definition === undefined)
        return undefined;
    const { filter, dataset } = definition;
    const given = filter === undefined ? undefined : filters[filter];
    if (given !== undefined)
        return { definition, values: [given].flat().map((value) => String(value)) };
    if (dataset === undefined)
        throw (0,errors/* invalidInput */.aY)(`filters: ${filter ?? ''} is missing: the dataset is fetched for each of its values. ${definitions[filter ?? '']?.description ?? ''}`);
    return { definition, plan: resolve(dataset, window, definition.filters ?? {}) };
}
/** What of a run's slices can be compared under its filters; undefined where the dataset declares no second opinion. */
function planReconcile(dataset, filters) {
    const definition = dataset.reconcile;
    if (definition === undefined)
        return undefined;
    const { keyFilter } = definition;
    const others = Object.keys(filters).filter((name) => name !== keyFilter);
    if (others.length > 0)
        return {
            definition,
            skipped: `The filter ${(0,suggestion/* listed */.KE)(others)} selects among records that the counts of ${definition.endpoint} do not tell apart.`,
        };
    const chosen = keyFilter === undefined ? undefined : filters[keyFilter];
    return chosen === undefined
        ? { definition }
        : { definition, keys: new Set([chosen].flat().map((value) => String(value))) };
}

// EXTERNAL MODULE: ./src/catalog/plan-slices.ts
var plan_slices = __webpack_require__(13262);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/redaction-check.ts
var redaction_check = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/catalog/shard.ts
var catalog_shard = __webpack_require__(35559);
// EXTERNAL MODULE: ./src/catalog/template.ts
var template = __webpack_require__(13485);
;// CONCATENATED MODULE: ./src/catalog/plan.ts













/**
 * What a run will do, decided from its request and the catalog alone; pure.
 * @param nowMs the wall clock; relative times, the default window and retention count from it
 * @throws GenesysCoreError INPUT_INVALID naming the input, the value as given and what is allowed
 */
function resolvePlan(asked, catalog, nowMs) {
    const shard = asked.shard === undefined ? undefined : (0,catalog_shard/* parseShard */.uK)(asked.shard);
    const request = shard === undefined ? asked : requestOfShard(asked, shard);
    const plan = resolveAlone(request, catalog, nowMs);
    // What is looked up looks nothing up itself: names of names are of no use, and a circle would have no end.
    const lookups = planLookups(plan.dataset, plan.filters, (key) => resolveAlone({ ...request, dataset: key, start: '', end: '', filters: {}, rawPayloads: false, ...NO_OTHER_DAYS }, catalog, nowMs));
    return { ...plan, shard, lookups };
}
/** The request for the shard's own window. What is given besides has to agree with it. */
function requestOfShard(request, shard) {
    const dataset = request.dataset.trim();
    if (dataset !== shard.datasetKey)
        throw (0,errors/* invalidInput */.aY)(`shard belongs to the dataset ${(0,suggestion/* quoted */.TL)(shard.datasetKey)}, but dataset is ${(0,suggestion/* quoted */.TL)(dataset)}. Take both from the same row of the matrix.`);
    for (const input of ['start', 'end'])
        if ((request[input]?.trim() ?? '') !== '')
            throw (0,errors/* invalidInput */.aY)(`${input} is ${(0,suggestion/* quoted */.TL)(request[input] ?? '')}, but shard has a window of its own. Leave start and end out.`);
    for (const input of ['catchUp', 'refetchDays'])
        if ((request[input] ?? 0) > 0)
            throw (0,errors/* invalidInput */.aY)(`${input} is ${request[input] ?? 0}, but a shard fetches its own window only. Leave ${input} out.`);
    if (shard.window === null)
        return request;
    const { startMs, endMs } = shard.window;
    return { ...request, start: (0,base_window/* formatInstant */.r4)(startMs), end: (0,base_window/* formatInstant */.r4)(endMs) };
}
/** A list beside the run is of no day. */
const NO_OTHER_DAYS = { catchUp: 0, refetchDays: 0 };
function resolveAlone(request, catalog, nowMs) {
    const datasetKey = request.dataset.trim();
    const dataset = findDataset(datasetKey, catalog);
    const addresses = (0,address/* resolveAddresses */.B)(request, catalog.service);
    const window = datasetWindow(request, datasetKey, dataset, nowMs);
    const definitions = dataset.filters ?? {};
    const filters = (0,filter/* resolveFilters */.W1)(datasetKey, request.filters, definitions);
    (0,filter/* checkOneOf */.yO)(datasetKey, filters, dataset.oneOfFilters ?? []);
    const parents = planParents(dataset, filters, window, (key, parentWindow, parentFilters) => resolveAlone({
        ...request,
        dataset: key,
        ...boundsOf(catalog.datasets.get(key)?.window === undefined ? null : parentWindow),
        filters: parentFilters,
        rawPayloads: false,
        ...NO_OTHER_DAYS,
        // Its records are not written, so what redaction makes of them does not matter.
        hasPseudonymKey: true,
    }, catalog, nowMs));
    const queryFilters = (0,filter/* splitFilters */.Ob)((0,filter/* withDefaults */.rO)(withoutParents(filters, dataset), definitions), definitions);
    const redactionProfile = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = (0,plan_slices/* entry */.f_)(catalog.profiles.redaction, redactionProfile);
    const reconcile = planReconcile(dataset, filters);
    const broad = (0,redaction_check/* broadKeeps */.FB)(dataset, (0,redaction_check/* cautionOf */.v4)(profile));
    const keyWarnings = pseudonymWarnings(request, datasetKey, dataset, profile);
    return {
        datasetKey,
        dataset,
        transaction: (0,plan_slices/* transactionOf */.CP)(dataset, catalog),
        redactionProfile,
        redactionSha256: (0,redaction_rules/* profileDigest */.AW)(profile),
        ...(broad.length === 0 ? {} : { broadKeep: broad }),
        catalog,
        window,
        filters,
        shownFilters: filters,
        summaryOnly: request.summaryOnly,
        columns: (0,columns/* columnsOf */.P)(dataset, profile),
        slices: (0,plan_slices/* planSlices */.dG)({ dataset, catalog, apiUrl: addresses.apiUrl }, window, queryFilters).map((slice) => withReconcile(slice, reconcile, dataset, catalog, addresses.apiUrl)),
        parents,
        reconcile,
        lookups: [],
        requestsPerMinute: request.requestsPerMinute ?? catalog.budget.requestsPerMinute,
        concurrency: request.concurrency ?? catalog.budget.concurrency,
        ...addresses,
        warnings: [
            ...retentionWarnings(dataset, window, nowMs),
            ...keyWarnings,
            ...rawWarnings(request, datasetKey, dataset),
            ...broadWarnings(redactionProfile, broad),
            ...deprecationWarnings(dataset, catalog),
        ],
    };
}
/** A window as a request has it. */
function boundsOf(window) {
    return window === null
        ? { start: '', end: '' }
        : { start: (0,base_window/* formatInstant */.r4)(window.startMs), end: (0,base_window/* formatInstant */.r4)(window.endMs) };
}
/** The filters without the one whose values are the parents. */
function withoutParents(filters, { source }) {
    return Object.fromEntries(Object.entries(filters).filter(([name]) => name !== source.each?.filter));
}
function findDataset(key, catalog) {
    const known = [...catalog.datasets.keys()];
    if (key === '')
        throw (0,errors/* invalidInput */.aY)(`dataset is missing. Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
    const dataset = catalog.datasets.get(key);
    if (dataset !== undefined)
        return dataset;
    throw (0,errors/* invalidInput */.aY)(`dataset ${(0,suggestion/* quoted */.TL)(key)} is not in the catalog.${(0,suggestion/* didYouMean */.au)(key, known)} Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
}
function datasetWindow(request, datasetKey, dataset, nowMs) {
    if (dataset.window === undefined) {
        for (const input of ['catchUp', 'refetchDays'])
            if ((request[input] ?? 0) > 0)
                throw (0,errors/* invalidInput */.aY)(`${input} is ${request[input] ?? 0}, but the dataset ${datasetKey} has no window: it is a snapshot of now, and earlier ones are gone. Leave ${input} out.`);
        for (const input of ['start', 'end']) {
            const given = request[input]?.trim() ?? '';
            if (given !== '')
                throw (0,errors/* invalidInput */.aY)(`${input} is ${(0,suggestion/* quoted */.TL)(given)}, but the dataset ${datasetKey} has no window: it is a snapshot of now. Leave start and end out.`);
        }
        return null;
    }
    const window = (0,base_window/* resolveWindow */.LI)(request.start, request.end, nowMs);
    const named = `the window from start ${(0,base_window/* formatInstant */.r4)(window.startMs)} to end ${(0,base_window/* formatInstant */.r4)(window.endMs)}`;
    const maxMs = (0,plan_slices/* durationMs */.pc)(dataset.window.maxDuration);
    const lengthMs = window.endMs - window.startMs;
    if (lengthMs > maxMs)
        throw (0,errors/* invalidInput */.aY)(`${named} is ${(0,base_window/* formatLength */.ix)(lengthMs)} long; the dataset ${datasetKey} allows ${(0,base_window/* formatLength */.ix)(maxMs)} in one run. Move start or end, or make several runs.`);
    const keptSinceMs = retainedSince(dataset, nowMs);
    if (window.startMs < keptSinceMs && dataset.window.beyondRetention !== 'warn')
        throw (0,errors/* invalidInput */.aY)(`${named} begins before ${(0,base_window/* formatInstant */.r4)(keptSinceMs)}: the server keeps the records of ${datasetKey} for ${(0,base_window/* formatLength */.ix)(nowMs - keptSinceMs)}, so what is older is lost for good, unless an earlier run fetched it: ${(0,base_window/* formatInstant */.r4)(window.startMs)} to ${(0,base_window/* formatInstant */.r4)(Math.min(keptSinceMs, window.endMs))}. Give a start after that.`);
    return window;
}
/** The oldest instant whose records the server still has, as far as the catalog knows. */
function retainedSince(dataset, nowMs) {
    const retention = dataset.window?.retention;
    return retention === undefined ? Number.NEGATIVE_INFINITY : nowMs - (0,plan_slices/* durationMs */.pc)(retention);
}
function retentionWarnings(dataset, window, nowMs) {
    const keptSinceMs = retainedSince(dataset, nowMs);
    if (window === null || window.startMs >= keptSinceMs)
        return [];
    const lostUntilMs = Math.min(keptSinceMs, window.endMs);
    return [
        {
            code: 'RETENTION',
            message: `The server keeps these records for ${(0,base_window/* formatLength */.ix)(nowMs - keptSinceMs)}: those from ${(0,base_window/* formatInstant */.r4)(window.startMs)} to ${(0,base_window/* formatInstant */.r4)(lostUntilMs)} are probably gone and will be missing.`,
        },
    ];
}
function pseudonymWarnings(request, datasetKey, dataset, profile) {
    if (request.hasPseudonymKey === true)
        return [];
    const findRule = (0,redaction_rules/* ruleFinder */.PI)(profile);
    const { key } = dataset.record;
    const keyFields = (key === 'content' ? [] : key).filter((field) => findRule(field)?.rule.action === 'pseudonymise');
    if (keyFields.length > 0)
        throw (0,errors/* invalidInput */.aY)(`pseudonymKey is missing: the dataset ${datasetKey} is identified by ${(0,suggestion/* listed */.KE)(keyFields)}, which its redaction profile makes a pseudonym. Give a secret key of at least 32 bytes; "genesys-core keygen" makes one.`);
    const paths = Object.entries(profile.allow)
        .filter(([, rule]) => rule.action === 'pseudonymise')
        .map(([path]) => path);
    if (paths.length === 0)
        return [];
    return [
        {
            code: 'PSEUDONYM_KEY_MISSING',
            message: `No pseudonymKey was given: ${(0,suggestion/* listed */.KE)(paths)} will be removed instead of made a pseudonym. Make one with "genesys-core keygen" and keep it as a secret.`,
        },
    ];
}
function deprecationWarnings(dataset, catalog) {
    const transaction = (0,plan_slices/* transactionOf */.CP)(dataset, catalog);
    const { reconcile, availability, source } = dataset;
    const parent = catalog.datasets.get(source.each?.dataset ?? '');
    const own = [transaction?.submit, transaction?.status, source.endpoint, transaction?.cancel];
    const others = [reconcile?.endpoint, availability?.endpoint];
    const ofParents = parent === undefined ? [] : deprecationWarnings(parent, catalog);
    const ofDataset = [...new Set([...own, ...others])].flatMap((key) => {
        const deprecated = catalog.endpoints.get(key ?? '')?.deprecated;
        if (key === undefined || deprecated === undefined)
            return [];
        const { why, successor } = deprecated;
        const instead = successor === undefined ? '' : ` In its place: ${successor}`;
        return [{ code: 'DEPRECATED', message: `The vendor gives up the operation of ${key}: ${why}${instead}` }];
    });
    return [...ofDataset, ...ofParents];
}
/** It takes both: a reviewed commit that allows it, and the input that asks for it. */
function rawWarnings(request, datasetKey, dataset) {
    if (request.rawPayloads !== true)
        return [];
    if (dataset.governance?.allowRaw !== true)
        throw (0,errors/* invalidInput */.aY)(`rawPayloads is true, but the catalog does not allow it for the dataset ${datasetKey}. It takes governance.allowRaw in a catalog of your repository (input catalog): {"catalogVersion": "1", "governance": {"allowRaw": [${(0,suggestion/* quoted */.TL)(datasetKey)}]}}.`);
    return [
        {
            code: 'RAW_PAYLOADS',
            message: 'Response bodies are kept as received in raw/: what redaction takes out of the records is in them. They are uploaded as an artifact of their own that is kept for a day, and never published.',
        },
    ];
}
/** Allowed by a reviewed commit; whoever reads the data should know. */
function broadWarnings(profile, broad) {
    if (broad.length === 0)
        return [];
    return [
        {
            code: 'BROAD_KEEP',
            message: `The redaction profile ${(0,suggestion/* quoted */.TL)(profile)} lets through ${(0,suggestion/* listed */.KE)(broad.map(suggestion/* quoted */.TL))}, as governance.allowBroadKeep of a catalog in your repository allows: personal data may be among the records.`,
        },
    ];
}
function withReconcile(slice, planned, dataset, catalog, apiUrl) {
    if (planned === undefined || planned.skipped !== undefined)
        return slice;
    const { definition } = planned;
    const endpoint = (0,plan_slices/* entry */.f_)(catalog.endpoints, definition.endpoint);
    const variables = (0,plan_slices/* windowVariables */.eV)(slice.window, dataset.window);
    return { ...slice, reconcile: (0,template/* bindRequest */.Bv)(definition.endpoint, endpoint, variables, apiUrl, 'page') };
}

// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options_options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/records/pseudonym.ts
var pseudonym = __webpack_require__(73508);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/records/detectors.ts + 9 modules
var detectors = __webpack_require__(27194);
// EXTERNAL MODULE: ./src/records/kinds.ts
var kinds = __webpack_require__(93);
;// CONCATENATED MODULE: ./src/engine/shown-filters.ts




/** A value that is shown as a hash under a key; one of an earlier run's manifest stays as it is. */
const HIDDEN = /^(?:hmac|psn)_[0-9a-f]{32}$/;
const KEY_MESSAGE = 'genesys-core filters';
/**
 * The filters of a request as manifest, warnings, job summary and index may show them. A value is data like those of the
 * records: it is treated by the rule of the field that it is compared with. What may not stay is a pseudonym where the
 * rule makes one, else a hash under the pseudonym key or, without one, under the client's secret: equal requests stay
 * equal, and nobody without the key can try values. Without any key it is `hidden`.
 */
function shownFilters(plan, keys) {
    const profile = plan.catalog.profiles.redaction.get(plan.redactionProfile);
    const show = (name, value) => {
        const definition = plan.dataset.filters?.[name];
        if (typeof value !== 'string' || HIDDEN.test(value) || definition === undefined)
            return value;
        return showValue(plan, profile, name, value, definition, keys);
    };
    return Object.fromEntries(Object.entries(plan.filters).map(([name, value]) => [
        name,
        Array.isArray(value)
            ? value.map((one) => show(name, one))
            : show(name, value),
    ]));
}
function showValue(plan, profile, name, value, { values, known, field }, keys) {
    if (values?.includes(value) === true)
        return value;
    const hidden = () => hashed(keys, name, value);
    if (field === undefined || profile === undefined)
        return known !== undefined && (0,kinds/* isWord */.Jg)(value) ? value : hidden();
    const rule = (0,redaction_rules/* ruleFinder */.PI)(profile)(field);
    if (rule?.rule.action === 'pseudonymise' && keys.pseudonymKey !== undefined)
        return keys.pseudonymKey.pseudonym(rule.rule.domain ?? rule.path, value);
    if (rule?.rule.action !== 'keep')
        return hidden();
    const pathRule = (0,redaction_rules/* readRules */.Kc)({ [rule.path]: rule.rule })[0];
    const kind = pathRule === undefined ? 'id' : (0,redaction_rules/* kindOfRule */.cf)(pathRule, plan.dataset.record.fields?.[rule.path]);
    const stays = kind === 'text' ? !(0,detectors/* hasFinding */.e)(value) : (0,kinds/* kindTest */.hT)(kind)(value);
    return stays ? value : hidden();
}
function hashed({ pseudonymKey, credentials }, name, value) {
    if (pseudonymKey !== undefined)
        return pseudonymKey.pseudonym(`${KEY_MESSAGE} ${name}`, value).replace('psn_', 'hmac_');
    if (credentials.kind === 'missing')
        return 'hidden';
    const secret = credentials.kind === 'clientCredentials' ? credentials.clientSecret : credentials.accessToken;
    const key = (0,external_node_crypto_.createHmac)('sha256', secret).update(KEY_MESSAGE, 'utf8').digest();
    return `hmac_${(0,external_node_crypto_.createHmac)('sha256', key).update(`${name}\0${value}`, 'utf8').digest('hex').slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./src/engine/plan.ts








/**
 * What a run would do; nothing is sent or written.
 * @param loaded the catalog that the options name, where it has been read before
 * @throws GenesysCoreError for all that is wrong before the network.
 */
async function planRun(options, context, loaded) {
    const nowMs = clock/* systemClock */.m.now();
    const catalog = loaded ??
        (await (0,load/* loadCatalog */.a)({
            catalogDir: context.catalogDir,
            overlayPath: options.catalog,
            workspace: context.workspace,
        }));
    checkOutputDir(options.outputDir, context.workspace);
    const plan = resolvePlan((0,options_options/* toRunRequest */.mj)(options), catalog, nowMs);
    const pseudonymKey = options.pseudonymKey === undefined ? undefined : (0,pseudonym/* parsePseudonymKey */.ZU)(options.pseudonymKey);
    return {
        ...plan,
        shownFilters: shownFilters(plan, { pseudonymKey, credentials: options.credentials }),
    };
}
/** What the path says; links on the way are the store's business. */
function checkOutputDir(outputDir, workspace) {
    const below = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, outputDir));
    if (below !== '' && !below.startsWith('..') && !(0,external_node_path_.isAbsolute)(below))
        return;
    throw (0,errors/* invalidInput */.aY)(`outputDir "${outputDir}" does not lie below the workspace ${workspace}. Allowed: a path below it, e.g. out or data/genesys.`);
}


/***/ })

};
