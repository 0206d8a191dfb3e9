export const id = 7813;
export const ids = [7813,9284];
export const modules = {

/***/ 29043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ clientDigest),
/* harmony export */   d: () => (/* binding */ organizationOf)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13262);
/* harmony import */ var _catalog_template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13485);





/** What a digest tells apart: ids of two kinds that happen to be equal are not one organisation. */
const CLIENT = 'client';
const ORGANIZATION = 'organization';
/**
 * The digest that keeps apart what runs of several organisations leave: of region and client, both of which are known
 * before the network. Undefined where a token was given: only the service knows whose it is.
 */
function clientDigest({ domain }, credentials) {
    return 'clientId' in credentials ? digestOf([CLIENT, domain, credentials.clientId]) : undefined;
}
/** The organisation of a run. A given token is asked about once; where that fails, the organisation is not known. */
async function organizationOf(plan, credentials, send) {
    const known = clientDigest(plan, credentials);
    if (known !== undefined)
        return { digest: known };
    const { catalog, apiUrl } = plan;
    const { organization } = catalog.service;
    if (organization === undefined)
        return { digest: null, why: 'the catalog does not say where it is told' };
    try {
        const endpoint = (0,_catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__/* .entry */ .f_)(catalog.endpoints, organization.endpoint);
        const { body } = await send((0,_catalog_template_js__WEBPACK_IMPORTED_MODULE_4__/* .bindRequest */ .Bv)(organization.endpoint, endpoint, {}, apiUrl, 'status'));
        const id = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(body) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, organization.idPath) : undefined;
        if (typeof id === 'string' && id !== '')
            return { digest: digestOf([ORGANIZATION, id]) };
        return { digest: null, why: `the answer of ${organization.endpoint} has no id` };
    }
    catch (error) {
        return { digest: null, why: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
    }
}
function digestOf(parts) {
    return (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(parts.join('\0'));
}


/***/ }),

/***/ 80679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ refetchOf),
/* harmony export */   S: () => (/* binding */ withSettledDay),
/* harmony export */   mX: () => (/* binding */ knownDay)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51410);


/** What the index has of a whole UTC day for these filters; undefined where that is nothing. */
function knownDay(index, datasetKey, series, { startMs }) {
    const dataset = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(index.datasets, datasetKey);
    const isWhole = !series.summaryOnly && Object.keys(series.filters).length === 0;
    const day = dataset?.days?.find((one) => one.day === (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(startMs) && !one.filtered);
    if (isWhole && day !== undefined)
        return day;
    const run = dataset?.runs.find(({ window, status, ...one }) => (status === 'succeeded' || status === 'partial') &&
        (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameSeries */ .oC)(one, series) &&
        window !== null &&
        Date.parse(window.start) === startMs &&
        Date.parse(window.end) === startMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
    return run === undefined ? undefined : { ...run, mayGrow: run.mayGrow === true };
}
/** Compares a day that was fetched again with what is published; `known` is null where there is no index at hand. */
function refetchOf(day, known, run) {
    const figures = { day, recordsBefore: known?.records ?? null, recordsAfter: run.records };
    const isBetter = run.status === 'succeeded' && known?.status !== 'succeeded';
    const isWhole = run.status === 'succeeded';
    if ((isWhole || run.status === 'partial') && known?.dataDigest === run.dataDigest && !isBetter)
        return { ...figures, change: 'unchanged' };
    if (!isWhole)
        return { ...figures, change: 'incomplete' };
    if (known === null)
        return { ...figures, change: 'unknown' };
    return { ...figures, change: known === undefined ? 'new' : 'changed' };
}
/** The index in which a day that was fetched again, with nothing new, does not count as growing any more. */
function withSettledDay(index, datasetKey, { day, runId }) {
    const dataset = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(index.datasets, datasetKey);
    if (dataset?.days === undefined)
        return index;
    const days = dataset.days.map((one) => one.day === day && one.runId === runId ? { ...one, mayGrow: false } : one);
    return { ...index, datasets: { ...index.datasets, [datasetKey]: { ...dataset, days } } };
}


/***/ }),

/***/ 58691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ refuseOtherOrganization),
/* harmony export */   Lx: () => (/* binding */ organizationIn),
/* harmony export */   S_: () => (/* binding */ organizationLabel),
/* harmony export */   TE: () => (/* binding */ isOfAnother)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _index_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51410);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79847);



/** Digits of a digest that a label has room for and that tell organisations apart. */
const SHORT = 16;
/**
 * Refuses to publish a run where the dataset has runs of another organisation: their days would be taken for one's own.
 * `there` is the digest that is known of them, whole or its first digits; undefined and null where nobody tells, as in what
 * earlier versions published. `same` are digests that count as one, by the overlay.
 * @throws GenesysCoreError `PUBLISH` with both and what to do.
 */
function refuseOtherOrganization(place, there, { datasetKey, organization }, same) {
    if (typeof there !== 'string')
        return;
    const own = organization ?? null;
    if ((0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneOrganization */ .od)(there, own, same))
        return;
    const which = own === null
        ? `is of organisation ${there}, and that of this run is not known`
        : `is of organisation ${there}, and this run of ${own}`;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('PUBLISH', `${datasetKey} in ${place} ${which}. Nothing was published there, so that neither covers the days of the other. Publish in another repository, or under a dataset key of its own: an overlay entry that extends ${datasetKey}. Where it is one organisation with a new OAuth client, list both digests in governance.organizations of the dataset, in an overlay.`, { retryable: false });
}
/** Whether the dataset in an index has runs of another organisation; it has not where either is not known. */
function isOfAnother({ datasets }, datasetKey, organization, same) {
    const there = (0,_index_document_js__WEBPACK_IMPORTED_MODULE_1__/* .ownMember */ .nV)(datasets, datasetKey)?.organization;
    return (typeof there === 'string' && organization !== undefined && !(0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOneOrganization */ .od)(there, organization, same));
}
/** The digest as a label of an asset has it. */
function organizationLabel({ organization }) {
    return organization === undefined || organization === null ? '' : `, of ${organization.slice(0, SHORT)}`;
}
/** What such a label tells; undefined where it tells nothing. */
function organizationIn(label) {
    return /, of ([0-9a-f]{16})(?:,|$)/.exec(label)?.[1];
}


/***/ }),

/***/ 57856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   rX: () => (/* binding */ checkProxies)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


/**
 * The proxy for an address, or undefined for a direct connection. Reads `https_proxy`, `http_proxy`, `all_proxy` and
 * `no_proxy`, lower case first, then upper case. `no_proxy` is read as curl does: `*` or a list, separated by commas or
 * blanks, of host names, which stand for all below them too (`corp.example` and `.corp.example` for `api.corp.example`),
 * of addresses, and of address ranges (`10.0.0.0/8`, `2001:db8::/32`). Beyond curl, each may end in `:port`. Loopback is
 * never proxied.
 * @throws GenesysCoreError INPUT_INVALID where the variable is no address of an http or https proxy.
 */
function proxyFor(target, env) {
    if (isLoopback(target.hostname) || isExempt(target, read(env, 'no_proxy')))
        return undefined;
    const variable = `${target.protocol.slice(0, -1)}_proxy`;
    const text = read(env, variable) || read(env, 'all_proxy');
    if (text === '')
        return undefined;
    const proxy = parse(text);
    if (proxy !== undefined)
        return proxy;
    // The value is not quoted: it may hold a password.
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`The environment variable ${variable.toUpperCase()} is not the address of a proxy: expected http://host:port or https://host:port. Correct or unset it.`);
}
/**
 * Proves that the way to each address is known: to be asked before a run begins.
 * @throws GenesysCoreError INPUT_INVALID as `proxyFor` does
 */
function checkProxies(addresses, env) {
    for (const address of addresses)
        proxyFor(new URL(address), env);
}
/** Whether a host name can only mean this machine. */
function isLoopback(hostname) {
    return (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname));
}
function read(env, name) {
    return (env[name] ?? '').trim() || (env[name.toUpperCase()] ?? '').trim();
}
function parse(text) {
    let url;
    try {
        url = new URL(text.includes('://') ? text : `http://${text}`);
    }
    catch {
        return undefined;
    }
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : undefined;
}
function isExempt(target, noProxy) {
    const host = bare(target.hostname);
    const port = target.port || (target.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        // The port of an IPv6 address is told from its last group by brackets only.
        const [, name = entry, entryPort = port] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
        if (entryPort !== port)
            return false;
        return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 ? isBelow(host, name) : isInRange(host, name);
    });
}
function isBelow(host, name) {
    const domain = bare(name).replace(/^\*?\./, '');
    return host === domain || host.endsWith(`.${domain}`);
}
/** `range` is an address, or one with the length of its prefix in bits. */
function isInRange(address, range) {
    const [start = '', bits] = range.split('/');
    // The list would take an IPv4 address for one of the IPv6 addresses ::ffff:0:0/96.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare(start)) !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address))
        return false;
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        if (bits === undefined)
            list.addAddress(bare(start), family);
        else
            list.addSubnet(bare(start), Number(bits), family);
    }
    catch {
        // No range after all; it spares nothing.
        return false;
    }
    return list.check(address, family);
}
/** Without the brackets of an IPv6 address and the final dot of a full name. */
function bare(host) {
    return host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}


/***/ }),

/***/ 27813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aboutOf: () => (/* binding */ aboutOf),
  carryOutStep: () => (/* binding */ carryOutStep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options_options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/github/known-day.ts
var known_day = __webpack_require__(80679);
// EXTERNAL MODULE: ./src/report/outcome.ts
var outcome = __webpack_require__(85066);
// EXTERNAL MODULE: ./src/github/made-by.ts
var made_by = __webpack_require__(45222);
// EXTERNAL MODULE: ./src/github/one-organization.ts
var one_organization = __webpack_require__(58691);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/engine/organization.ts
var engine_organization = __webpack_require__(29043);
// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(57856);
// EXTERNAL MODULE: ./src/report/schema/json-schema.ts
var json_schema = __webpack_require__(95870);
// EXTERNAL MODULE: ./src/catalog/shard-price.ts
var shard_price = __webpack_require__(69303);
// EXTERNAL MODULE: ./src/run/resume.ts + 1 modules
var resume = __webpack_require__(45392);
// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
;// CONCATENATED MODULE: ./src/run/disk.ts


/** Events, summary, report and the manifest of any run. */
const LEAST_BYTES = 16 * 1024 * 1024;
/**
 * Proves, before anything is fetched, that the disk has room for what a run is about to write.
 * @param outputDir absolute; it need not be there yet
 * @param expectedBytes of the plan, 0 where nothing is known
 * @throws GenesysCoreError IO with both figures
 */
async function checkDisk(outputDir, expectedBytes, freeBytes = file_system/* freeBytesOf */.jw) {
    const free = await freeBytes(outputDir);
    const needed = Math.max(LEAST_BYTES, expectedBytes);
    if (free === undefined || free >= needed)
        return;
    throw new errors/* GenesysCoreError */.aI('IO', `The disk of the output folder ${outputDir} has ${inMegabytes(free)} free; the run needs about ${inMegabytes(needed)}${expectedBytes > LEAST_BYTES ? ' by the figures of the catalog' : ' at least'}. Nothing was sent. Free some space, take a shorter window, or give an outputDir on another disk.`);
}
function inMegabytes(bytes) {
    return `${Math.floor(bytes / 1_000_000)} MB`;
}

// EXTERNAL MODULE: ./src/step/publication.ts
var publication = __webpack_require__(2044);
// EXTERNAL MODULE: ./src/step/telemetry.ts + 1 modules
var telemetry = __webpack_require__(9284);
;// CONCATENATED MODULE: ./src/step/step.ts


















const MINUTE_MS = 60_000;
/**
 * Carries out a step: its own run first, which nothing may put at risk; then, where `catchUp` and `refetchDays` ask for it,
 * a run for each day that earlier runs missed and for each that is fetched again, oldest first, in what is left of the
 * step's time. Where the index is published, each manifest names the run before it.
 * @throws GenesysCoreError as the step's own run does
 */
async function carryOutStep(options, context, ports) {
    const { clock } = ports;
    if (ports.makeJob !== undefined) {
        const job = await ports.makeJob(context, ports);
        const places = await openPlaces(options, context, ports);
        const organization = job.shards?.runs[0].manifest.organization ?? undefined;
        const index = await readIndex(places?.repository, job.plan, organization, ports);
        const before = publishedIn(index, job.plan);
        ports.provePlaces?.();
        return {
            primary: await delivered({ ...job, published: before }, context, ports),
            caughtUp: [],
            refetched: [],
        };
    }
    const deadlineMs = clock.monotonic() + options.timeoutMinutes * MINUTE_MS;
    // All that is wrong with the request is found before any call.
    const plan = await ports.planRun(options, context);
    (0,options_options/* requireCredentials */.uR)(options);
    (0,proxy/* checkProxies */.rX)([plan.loginUrl, plan.apiUrl], context.env);
    const expected = plan.dataset.volume === undefined || plan.summaryOnly ? 0 : (0,shard_price/* priceOf */.xx)(plan).bytes;
    await checkDisk((0,external_node_path_.resolve)(context.workspace, options.outputDir), expected, ports.freeBytes);
    const places = await openPlaces(options, context, ports);
    const published = places?.repository;
    const index = await readIndex(published, plan, (0,engine_organization/* clientDigest */.E)(plan, options.credentials), ports);
    const primary = await resumed({ options, plan, published: publishedIn(index, plan) }, context, ports);
    // A token tells its organisation only by now.
    const organization = primary.result.manifest?.organization ?? (0,engine_organization/* clientDigest */.E)(plan, options.credentials);
    const step = {
        options,
        plan,
        context,
        ports,
        published,
        compared: published ?? places?.bucket,
        organization,
        deadlineMs,
    };
    const missed = await daysToCatchUp(primary.result, step);
    const caughtUp = await eachDay(missed, 'missed', step, (job, dayContext, other) => delivered(job, dayContext, ports, other));
    const again = daysToRefetch(primary.result, missed, step);
    const refetched = await eachDay(again, 'again', step, (job, dayContext, other, index) => refetchedRun(job, dayContext, other, index, step));
    return { primary, caughtUp, refetched };
}
async function delivered(job, context, ports, other) {
    const { result, deliver } = await executed(job, context, ports, other);
    const { history } = (0,resume/* publishedBy */.Qv)(result.manifest?.organization ?? null, job.published);
    return { result, delivery: await deliver(), history };
}
/** Carries a run out and tells the collector of the environment, where there is one. */
async function executed(job, context, ports, other) {
    const { clock } = ports;
    const startedMs = clock.monotonic();
    const result = await ports.execute(job, context, other);
    if (result.manifest !== null)
        await (0,telemetry/* tellCollector */.v)(result.runDir, { ...context, clock }, ports.log);
    const deliver = (limit) => ports.deliver(result, job, limit, other);
    return {
        result,
        deliver: async () => (0,publication/* isDelivered */.Z$)(job.options)
            ? await (0,publication/* deliverInTime */.uU)(job.options, { clock, startedMs }, deliver)
            : publication/* NOT_DELIVERED */.Zg,
    };
}
/** A run for each of the days, as long as there is time. */
async function eachDay(days, why, { options, plan: whole, context, ports, published, compared, organization, deadlineMs }, run) {
    const runs = [];
    for (const day of days) {
        const minutes = Math.floor((deadlineMs - ports.clock.monotonic()) / MINUTE_MS);
        if (context.signal.aborted || minutes < 1) {
            ports.log('There is no time left for further days; a later run takes them.');
            break;
        }
        const single = optionsForDay(options, day, minutes);
        const dayContext = { ...context, progress: { known: () => undefined } };
        const index = await readIndex(compared, whole, organization, ports);
        const plan = await ports.planRun(single, dayContext);
        const before = publishedIn(published === undefined ? undefined : index, plan);
        const job = { options: single, plan, published: before };
        runs.push(await run(job, dayContext, { day: (0,base_window/* formatDay */.im)(day.startMs), why }, index));
    }
    return runs;
}
/** Fetches a day again; it is delivered unless its records are those that are published. */
async function refetchedRun(job, context, other, index, { ports, published }) {
    const { result, deliver } = await executed(job, context, ports, other);
    const { manifest, dataDigest, status, datasetKey } = result;
    const startMs = Date.parse(`${other.day}T00:00:00Z`);
    const known = index === undefined || manifest === null
        ? null
        : (0,known_day/* knownDay */.mX)(index, datasetKey, manifest.request, { startMs });
    const records = manifest?.counts.records ?? null;
    const refetch = (0,known_day/* refetchOf */.HN)(other.day, known, { status, dataDigest, records });
    ports.log(`${other.day} was fetched again: ${(0,outcome/* refetchText */.P_)(refetch)}.`);
    if (refetch.change !== 'unchanged')
        return { result, refetch, delivery: await deliver() };
    if (known?.mayGrow === true && manifest?.mayGrow === false && published !== undefined)
        await published.settleDay(datasetKey, { day: other.day, runId: known.runId }).catch((error) => {
            ports.log(`The index still says that ${other.day} may grow. ${(0,errors/* toErrorReport */.w7)(error).message}`);
        });
    return { result, refetch, delivery: publication/* NOT_DELIVERED */.Zg };
}
/** Runs, over what the run that `resumeFrom` means has finished already. */
async function resumed(job, context, ports) {
    const { resumeFrom } = job.options;
    const earlier = resumeFrom === undefined
        ? undefined
        : await (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(3074), __webpack_require__.e(9721), __webpack_require__.e(4845)]).then(__webpack_require__.bind(__webpack_require__, 60361))).openEarlier(resumeFrom, job, context, ports.clock);
    try {
        ports.provePlaces?.();
        return await delivered({ ...job, earlier: earlier?.found }, context, ports);
    }
    finally {
        await earlier?.dispose();
    }
}
/** Where the step publishes to, proved before a run writes anything; undefined where it does not publish. */
async function openPlaces(options, context, ports) {
    if (options.publish.length === 0)
        return undefined;
    // Loaded where it is needed: what speaks to GitHub and to buckets takes longer to load than a plan to make.
    const { provenPlaces } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(135), __webpack_require__.e(3074), __webpack_require__.e(2106), __webpack_require__.e(5716), __webpack_require__.e(8360)]).then(__webpack_require__.bind(__webpack_require__, 98360));
    return await provenPlaces(options, context, ports);
}
/** What the index knows of the dataset: its newest run, the records of each day, the fields that its runs had. */
function publishedIn(index, { datasetKey, dataset }) {
    const known = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, datasetKey);
    const last = known?.runs[0];
    return {
        organization: known?.organization,
        same: dataset.governance?.organizations,
        previous: last === undefined ? undefined : { runId: last.runId, manifestSha256: last.manifestSha256 },
        history: (known?.days ?? [])
            .filter(({ status, filtered }) => status === 'succeeded' && !filtered)
            .map(({ day, records }) => ({ day, records })),
        seenFields: known?.seenFields,
    };
}
function optionsForDay(options, day, timeoutMinutes) {
    const { artifactName } = options;
    const [start, end] = [(0,base_window/* formatInstant */.r4)(day.startMs), (0,base_window/* formatInstant */.r4)(day.endMs)];
    return {
        ...options,
        start,
        end,
        timeoutMinutes,
        resumeFrom: undefined,
        artifactName: artifactName === undefined ? undefined : `${artifactName}-${start.slice(0, 10)}`,
    };
}
/** What the index tells of a dataset to readers who do not have the catalog. */
function aboutOf({ datasetKey, dataset, columns }) {
    const { title, description } = dataset;
    return { title, description, schema: (0,json_schema/* jsonSchema */.O)({ key: datasetKey, title, description }, columns) };
}
/**
 * Undefined where it is not published or cannot be read: the run itself does not depend on it, and its publication will
 * tell.
 */
async function readIndex(published, { datasetKey, dataset }, organization, ports) {
    try {
        const index = await published?.index();
        const same = dataset.governance?.organizations ?? [];
        if (index === undefined || !(0,one_organization/* isOfAnother */.TE)(index, datasetKey, organization, same))
            return index;
        ports.log(`${datasetKey} in the index is of another organisation: nothing of it is taken over.`);
        return { ...index, datasets: {} };
    }
    catch (error) {
        ports.log(`The index is not known to this run. ${(0,errors/* toErrorReport */.w7)(error).message}`);
        return undefined;
    }
}
/** Where the step's own run began; undefined where it failed: what kept it from its records would keep the others from theirs. */
function startOf({ manifest, status }) {
    const start = manifest?.request.start ?? null;
    return start === null || (status !== 'succeeded' && status !== 'partial') ? undefined : Date.parse(start);
}
async function daysToCatchUp(result, { options, plan, ports, published, organization }) {
    const untilMs = startOf(result);
    if (options.catchUp === 0 || published === undefined || untilMs === undefined || result.manifest === null)
        return [];
    const index = await readIndex(published, plan, organization, ports);
    const dataset = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, options.dataset);
    const { days: missed, madeOtherwise } = (0,index_document/* missedDays */.h3)(dataset, result.manifest.request, (0,made_by/* madeBy */.v)(result.manifest), untilMs, options.catchUp);
    if (madeOtherwise > 0)
        ports.log(`${madeOtherwise} of the last ${(0,suggestion/* counted */.hS)(options.catchUp, 'day')} ${madeOtherwise === 1 ? 'is' : 'are'} published by a run of another engine version, catalog, redaction profile or pseudonym key, and fetched again.`);
    const days = keptByServer(missed, 'Missed', plan, ports);
    ports.log(days.length === 0
        ? `None of the last ${(0,suggestion/* counted */.hS)(options.catchUp, 'day')} that the server still keeps was missed.`
        : `Catching up days that earlier runs missed, oldest first: ${namesOf(days)}.`);
    return days;
}
/** The last whole days before the window, but those that were caught up just now. */
function daysToRefetch(result, caughtUp, { options, plan, ports }) {
    const startMs = startOf(result);
    if (options.refetchDays === 0 || startMs === undefined)
        return [];
    const fresh = new Set(caughtUp.map((day) => day.startMs));
    const last = (0,base_window/* daysBefore */.pi)(startMs, options.refetchDays).filter((day) => !fresh.has(day.startMs));
    const days = keptByServer(last, 'To be fetched again', plan, ports);
    if (days.length > 0)
        ports.log(`Fetching again, oldest first: ${namesOf(days)}.`);
    return days;
}
/** Of a day that the server does not keep whole any more, less would come than is there. */
function keptByServer(days, what, plan, ports) {
    const retentionMs = (0,base_window/* parseDuration */.E9)(plan.dataset.window?.retention ?? '') ?? Number.POSITIVE_INFINITY;
    const keptSinceMs = ports.clock.now() - retentionMs;
    const gone = days.filter((day) => day.startMs < keptSinceMs);
    if (gone.length > 0)
        ports.log(`${what}, but not kept by the server any more (${(0,suggestion/* counted */.hS)(retentionMs / base_window/* DAY_MS */.sO, 'day')}): ${namesOf(gone)}.`);
    return days.filter((day) => day.startMs >= keptSinceMs);
}
function namesOf(days) {
    return days.map(({ startMs }) => (0,base_window/* formatDay */.im)(startMs)).join(', ');
}


/***/ }),

/***/ 9284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendTelemetry: () => (/* binding */ sendTelemetry),
  v: () => (/* binding */ tellCollector)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
;// CONCATENATED MODULE: ./src/report/otlp.ts

const INTERNAL = 1;
const CLIENT = 3;
const STATUS_OK = 1;
const STATUS_ERROR = 2;
const DELTA = 1;
const MAX_ATTEMPTS = 2_000;
const MAX_SPAN_EVENTS = 500;
/**
 * A run as spans and metrics: one span for the run, below it one for each slice, each query of the service and each
 * attempt at an endpoint; waits as events of the run's span. Addresses and messages stay out: they may hold what a caller
 * typed.
 */
function telemetryOf(manifest, events) {
    const traceId = (0,digest/* sha256Hex */.fg)(`${manifest.datasetKey} ${manifest.runId}`).slice(0, 32);
    const spanId = (name) => (0,digest/* sha256Hex */.fg)(`${traceId} ${name}`).slice(0, 16);
    const attempts = events.filter((event) => event.type === 'http.attempt');
    const root = {
        name: `run ${manifest.datasetKey}`,
        id: spanId('run'),
        kind: INTERNAL,
        startMs: Date.parse(manifest.startedAt),
        endMs: Date.parse(manifest.endedAt),
        attributes: [otlp_text('genesys_core.status', manifest.status)],
        errorCode: manifest.status === 'succeeded' ? null : (manifest.error?.code ?? manifest.status),
        events: events.flatMap(waitOf).slice(0, MAX_SPAN_EVENTS),
    };
    const children = [
        ...sliceSpans(events, spanId),
        ...querySpans(events, spanId),
        ...attempts.slice(0, MAX_ATTEMPTS).map((event) => {
            const endMs = Date.parse(event.ts);
            return {
                name: `${event.method} ${event.endpoint}`,
                id: spanId(`attempt ${event.seq}`),
                kind: CLIENT,
                startMs: endMs - event.durationMs,
                endMs,
                attributes: [
                    otlp_text('http.request.method', event.method),
                    otlp_text('genesys_core.endpoint', event.endpoint),
                    ...(event.status === undefined ? [] : [whole('http.response.status_code', event.status)]),
                    ...(event.attempt === 1 ? [] : [whole('http.request.resend_count', event.attempt - 1)]),
                ],
                errorCode: event.errorCode ?? ((event.status ?? 0) >= 400 ? String(event.status) : null),
            };
        }),
    ];
    const spans = [
        spanJson(root, traceId, undefined),
        ...children.map((span) => spanJson(span, traceId, root.id)),
    ];
    const resource = resourceOf(manifest);
    const scope = { name: manifest.engine.name, version: manifest.engine.version };
    return {
        traces: { resourceSpans: [{ resource, scopeSpans: [{ scope, spans }] }] },
        metrics: { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: metricsOf(manifest) }] }] },
        leftOut: Math.max(0, attempts.length - MAX_ATTEMPTS),
    };
}
function sliceSpans(events, spanId) {
    const startedAt = new Map();
    return events.flatMap((event) => {
        if (event.type === 'slice.started')
            startedAt.set(event.sliceId, event.ts);
        if (event.type !== 'slice.completed' && event.type !== 'slice.failed')
            return [];
        const counts = event.type === 'slice.completed'
            ? [whole('genesys_core.records', event.records), whole('genesys_core.pages', event.pages)]
            : [];
        return [
            {
                name: 'slice',
                id: spanId(`slice ${event.sliceId}`),
                kind: INTERNAL,
                startMs: Date.parse(startedAt.get(event.sliceId) ?? event.ts),
                endMs: Date.parse(event.ts),
                attributes: [otlp_text('genesys_core.slice', event.sliceId), ...counts],
                errorCode: event.type === 'slice.failed' ? event.error.code : null,
            },
        ];
    });
}
function querySpans(events, spanId) {
    return events.flatMap((event) => {
        if (event.type !== 'transaction.completed')
            return [];
        const endMs = Date.parse(event.ts);
        return [
            {
                name: 'query',
                id: spanId(`query ${event.seq}`),
                kind: INTERNAL,
                startMs: endMs - event.durationMs,
                endMs,
                attributes: [otlp_text('genesys_core.slice', event.sliceId), whole('genesys_core.polls', event.polls)],
                errorCode: event.outcome === 'completed' ? null : event.outcome,
            },
        ];
    });
}
function waitOf(event) {
    if (event.type !== 'rate.limited')
        return [];
    const attributes = [
        whole('genesys_core.hold_ms', event.holdMs),
        otlp_text('genesys_core.endpoint', event.endpoint),
    ];
    return [{ timeUnixNano: nanos(Date.parse(event.ts)), name: event.type, attributes }];
}
function spanJson(span, traceId, parentSpanId) {
    return {
        traceId,
        spanId: span.id,
        parentSpanId,
        name: span.name,
        kind: span.kind,
        startTimeUnixNano: nanos(span.startMs),
        endTimeUnixNano: nanos(Math.max(span.startMs, span.endMs)),
        attributes: [
            ...span.attributes,
            ...(span.errorCode === null ? [] : [otlp_text('error.type', span.errorCode)]),
        ],
        events: span.events,
        status: span.errorCode === null ? { code: STATUS_OK } : { code: STATUS_ERROR, message: span.errorCode },
    };
}
function metricsOf(manifest) {
    const { counts, files, startedAt, endedAt, status } = manifest;
    const startMs = Date.parse(startedAt);
    const endMs = Date.parse(endedAt);
    const attributes = [otlp_text('genesys_core.dataset', manifest.datasetKey), otlp_text('genesys_core.status', status)];
    const times = { startTimeUnixNano: nanos(startMs), timeUnixNano: nanos(endMs) };
    const sum = (name, unit, value, description) => ({
        name: `genesys_core.${name}`,
        unit,
        description,
        sum: {
            aggregationTemporality: DELTA,
            isMonotonic: true,
            dataPoints: [{ attributes, ...times, asInt: String(value) }],
        },
    });
    const bytes = files.reduce((total, file) => total + file.bytes, 0);
    return [
        sum('runs', '{run}', 1, 'Runs that ended.'),
        sum('records', '{record}', counts.records, 'Records, each counted once.'),
        sum('duplicates', '{record}', counts.duplicates, 'Duplicates that were left out.'),
        sum('pages', '{page}', counts.pages, 'Pages received.'),
        sum('requests', '{request}', counts.requests, 'Requests sent.'),
        sum('retries', '{request}', counts.retries, 'Requests that were sent again.'),
        sum('rate_limited', '{request}', counts.rateLimited, 'Requests that the service turned away for now.'),
        sum('bytes', 'By', bytes, 'Size of the files.'),
        {
            name: 'genesys_core.duration',
            unit: 's',
            description: 'Time from start to end of the run.',
            gauge: { dataPoints: [{ attributes, ...times, asDouble: (endMs - startMs) / 1000 }] },
        },
    ];
}
function resourceOf({ engine, datasetKey, runId, github }) {
    return {
        attributes: [
            otlp_text('service.name', engine.name),
            otlp_text('service.version', engine.version),
            otlp_text('genesys_core.dataset', datasetKey),
            otlp_text('genesys_core.run_id', runId),
            ...(github === null
                ? []
                : [otlp_text('cicd.pipeline.run.id', github.runId), otlp_text('vcs.repository.name', github.repository)]),
        ],
    };
}
function otlp_text(key, value) {
    return { key, value: { stringValue: value } };
}
function whole(key, value) {
    return { key, value: { intValue: String(Math.round(value)) } };
}
/** Nanoseconds of an epoch are beyond the integers that a double holds. */
function nanos(epochMs) {
    return `${BigInt(Math.round(epochMs)) * 1000000n}`;
}
/** What a collector's answer says of what it did not take; empty where it took all. */
function rejectedOf(answer) {
    try {
        const { partialSuccess = {} } = JSON.parse(answer);
        const rejected = Number(partialSuccess['rejectedSpans'] ?? partialSuccess['rejectedDataPoints'] ?? 0);
        return rejected > 0 ? `It took all but ${rejected}.` : '';
    }
    catch {
        return '';
    }
}
/** How telemetry of a run could not be sent, for a warning. */
function telemetryWarning({ code, message }) {
    return `Warning: no telemetry was sent. ${code}: ${message}`;
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
;// CONCATENATED MODULE: ./src/step/telemetry.ts







const ENDPOINT_VARIABLE = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const HEADERS_VARIABLE = 'OTEL_EXPORTER_OTLP_HEADERS';
/** All of it, both documents. */
const LIMIT_MS = 10_000;
const LIMITS = {
    connectMs: 5_000,
    headersMs: 8_000,
    silenceMs: 8_000,
    attemptMs: 8_000,
    maxBodyBytes: 1_000_000,
};
/**
 * Sends a finished run as spans and metrics to a collector: OTLP/HTTP with JSON, one request each, within ten seconds.
 * @param endpoint base address, to which `/v1/traces` and `/v1/metrics` are added; default the environment's
 * @throws GenesysCoreError INPUT_INVALID (address, headers, no finished run), NETWORK
 */
async function sendTelemetry(runDir, endpoint, { env, scrubber, signal, clock = base_clock/* systemClock */.m }) {
    const base = collectorAddress(endpoint ?? env[ENDPOINT_VARIABLE] ?? '');
    const headers = headersOf(env[HEADERS_VARIABLE] ?? '', scrubber);
    const { traces, metrics, leftOut } = await readRun(runDir);
    // A process that tells no collector has no use for it: its run sends from a thread of its own.
    const { createTransport } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(9012)]).then(__webpack_require__.bind(__webpack_require__, 49012));
    const transport = createTransport({ proxyEnv: env, clock });
    const stop = new AbortController();
    const ended = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    clock.sleep(LIMIT_MS, ended.signal).then(() => {
        stop.abort(new errors/* GenesysCoreError */.aI('TIMEOUT', `The collector took longer than ${LIMIT_MS / 1000} s.`));
    }, () => undefined);
    const send = async (path, document) => {
        const request = {
            method: 'POST',
            url: `${base}${path}`,
            headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(document),
        };
        const { status, body } = await transport.send(request, LIMITS, either).catch((error) => {
            if (error instanceof errors/* GenesysCoreError */.aI)
                throw error;
            signal.throwIfAborted();
            throw new errors/* GenesysCoreError */.aI('NETWORK', `The collector could not be reached: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        if (status >= 200 && status < 300)
            return rejectedOf(body.text());
        throw new errors/* GenesysCoreError */.aI('NETWORK', `The collector at ${new URL(base).host} answered ${status} to ${path}. Check ${ENDPOINT_VARIABLE} and ${HEADERS_VARIABLE}.`, { status, retryable: status === 429 || status >= 500 });
    };
    try {
        const rejected = [await send('/v1/traces', traces), await send('/v1/metrics', metrics)];
        return { collector: new URL(base).origin, leftOut, rejected: rejected.filter((one) => one !== '') };
    }
    finally {
        ended.abort(new Error('it was sent'));
        transport.close();
    }
}
/** Sends where the environment names a collector, and never throws: what goes wrong is a line of the log. */
async function tellCollector(runDir, ports, log) {
    // A stopped process has seconds, and the command sends later what is left unsent.
    if ((ports.env[ENDPOINT_VARIABLE] ?? '').trim() === '' || ports.signal.aborted)
        return;
    try {
        const { collector, rejected } = await sendTelemetry(runDir, undefined, ports);
        log([`Telemetry was sent to ${collector}.`, ...rejected].join(' '));
    }
    catch (error) {
        log(ports.scrubber.scrub(telemetryWarning((0,errors/* toErrorReport */.w7)(error))));
    }
}
/** https anywhere, http on loopback only, as the transport has it; no user part and no query. */
function collectorAddress(text) {
    const given = text.trim();
    const example = 'Give the base address of a collector, e.g. https://otel.example.com or http://127.0.0.1:4318.';
    if (given === '')
        throw (0,errors/* invalidInput */.aY)(`endpoint is missing. ${example} Or set ${ENDPOINT_VARIABLE}.`);
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (url === undefined || !isPlain || !/^https?:$/.test(url.protocol))
        throw (0,errors/* invalidInput */.aY)(`endpoint is not an https address without user, query and fragment. ${example}`);
    return url.href.replace(/\/+$/, '');
}
/** `name=value,name=value`, values percent-encoded, as the specification of the variable has it. */
function headersOf(text, scrubber) {
    const pairs = text
        .split(',')
        .map((pair) => pair.trim())
        .filter((pair) => pair !== '');
    return Object.fromEntries(pairs.map((pair) => {
        const [, name = '', encoded = ''] = /^([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*)$/.exec(pair) ?? [];
        scrubber.add(encoded);
        const value = decoded(encoded);
        if (name === '' || value === undefined || !/^[\u0020-\u007e]*$/.test(value))
            throw (0,errors/* invalidInput */.aY)(`${HEADERS_VARIABLE} is not a list of name=value with commas between.`);
        scrubber.add(value);
        return [name.toLowerCase(), value];
    }));
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
async function readRun(runDir) {
    const events = [];
    try {
        const chunks = [];
        for await (const chunk of file_system/* nodeFileSystem */.GP.read((0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir)))
            chunks.push(chunk);
        const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        for await (const lines of (0,run_lines/* splitLines */.uz)(file_system/* nodeFileSystem */.GP.read((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7))))
            for (const line of lines)
                events.push(JSON.parse(line));
        return telemetryOf(manifest, events);
    }
    catch (error) {
        throw (0,errors/* invalidInput */.aY)(`The folder has no finished run (${(0,errors/* messageOf */.bD)(error)}). Give the folder of a run, e.g. out/<dataset>/<runId>.`);
    }
}


/***/ })

};
