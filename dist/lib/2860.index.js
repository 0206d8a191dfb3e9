export const id = 2860;
export const ids = [2860];
export const modules = {

/***/ 69303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ assumedParents),
/* harmony export */   xv: () => (/* binding */ sumOfPrices),
/* harmony export */   xx: () => (/* binding */ priceOf),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/** Runs of one slice at a time had 120 to 195 MB, from 500 records to 100,000. */
const BASE_MEMORY_BYTES = 200_000_000;
/** For each further slice that is open at once, by its buffers: two of 4 MiB, and pages. */
const SLICE_MEMORY_BYTES = 20_000_000;
/** Peak memory of a run, whatever its length: what does not fit is spilled. */
function memoryOf(plan) {
    const open = Math.max(1, Math.min(slotsOf(plan), plan.slices.length));
    return BASE_MEMORY_BYTES + (open - 1) * SLICE_MEMORY_BYTES;
}
/** Parents, where the request does not name them and the caller gives no figure. */
const DEFAULT_PARENTS = 1_000;
/** Records of a UTC day, and stored bytes of a record, where neither catalog nor caller says. */
const DEFAULT_VOLUME = { recordsPerDay: 10_000, bytesPerRecord: 120 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Polls of a query that the service works on for some seconds. */
const POLLS_PER_QUERY = 4;
const DEFAULT_PAGE_SIZE = 100;
/** Parents that the price of a plan assumes; 0 where the dataset has none. `given` is for those of another dataset. */
function assumedParents({ parents }, given = DEFAULT_PARENTS) {
    return parents === undefined ? 0 : (parents.values?.length ?? given);
}
/**
 * The price of a plan for one OAuth client. `recordsPerDay` takes the place of the catalog's figure, `parents` that of the
 * engine's for the parents of a dataset.
 */
function priceOf(plan, recordsPerDay, parents) {
    const volume = { ...DEFAULT_VOLUME, ...plan.dataset.volume };
    const days = plan.window === null ? 1 : (plan.window.endMs - plan.window.startMs) / DAY_MS;
    const records = Math.ceil((recordsPerDay ?? volume.recordsPerDay) * days);
    const planned = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    // Each parent, or batch of them, is asked for with each combination of filters.
    const batches = Math.ceil(assumedParents(plan, parents) / (plan.parents?.definition.batch ?? 1));
    const combinations = Math.max(1, plan.slices[0]?.queries.length ?? 1);
    const queries = plan.parents === undefined ? planned : batches * combinations;
    const listed = plan.parents?.plan;
    const listing = listed === undefined ? 0 : Math.ceil(assumedParents(plan, parents) / pageSizeOf(listed));
    const perQuery = plan.transaction === undefined ? 0 : 1 + POLLS_PER_QUERY;
    const pages = Math.max(queries, Math.ceil(records / pageSizeOf(plan)));
    const requests = 1 + listing + queries * perQuery + pages;
    const waitMs = plan.transaction === undefined ? 0 : (queries * waitOf(plan)) / slotsOf(plan);
    return {
        records,
        requests,
        minutes: Math.max(requests / plan.requestsPerMinute, waitMs / MINUTE_MS),
        bytes: records * volume.bytesPerRecord,
    };
}
function pageSizeOf({ dataset, catalog }) {
    const endpoint = catalog.endpoints.get(dataset.source.endpoint);
    const profile = endpoint === undefined ? undefined : catalog.profiles.paging.get(endpoint.paging);
    return profile !== undefined && 'pageSize' in profile ? profile.pageSize.value : DEFAULT_PAGE_SIZE;
}
/** What a query of the service takes at least: the polls' pauses. */
function waitOf({ transaction }) {
    const poll = transaction?.poll;
    if (poll === undefined)
        return 0;
    let waitMs = 0;
    for (let number = 0; number < POLLS_PER_QUERY; number += 1)
        waitMs += Math.min(poll.initialMs * poll.factor ** number, poll.capMs);
    return waitMs;
}
function slotsOf({ transaction, concurrency }) {
    return Math.max(1, Math.min(concurrency, transaction?.maxInFlight ?? concurrency));
}
function sumOfPrices(prices) {
    const sum = (figure) => prices.reduce((total, price) => total + price[figure], 0);
    return { records: sum('records'), requests: sum('requests'), minutes: sum('minutes'), bytes: sum('bytes') };
}


/***/ }),

/***/ 62860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  datasetsCommand: () => (/* binding */ datasetsCommand),
  describeCommand: () => (/* binding */ describeCommand),
  roleCommand: () => (/* binding */ roleCommand),
  schemaCommand: () => (/* binding */ schemaCommand),
  validateCommand: () => (/* binding */ validateCommand)
});

// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: ./src/vendor/catalog-check.ts + 3 modules
var catalog_check = __webpack_require__(67197);
// EXTERNAL MODULE: ./src/vendor/facts.ts
var vendor_facts = __webpack_require__(23541);
// EXTERNAL MODULE: ./src/catalog/resolved.ts
var resolved = __webpack_require__(98211);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/check-rows.ts
var check_rows = __webpack_require__(63113);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/report/plan.ts
var plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/dataset.ts







const WIDTH = 100;
const LEGEND = 'a.b is the member b of a, a[] every element of the list a, a.* every key of the map a, **.a the member a at any depth. ' +
    'What is kept is kept as it is; ids are opaque: they tell people apart and do not name them.';
/** The datasets of a catalog, one a line, by pack. */
function datasetListText(catalog) {
    const rows = [...catalog.datasets].map(([key, dataset]) => [
        catalog.packs.get(key) ?? '',
        key,
        dataset.window === undefined ? 'snapshot' : 'window',
        `${isDeprecated(dataset, catalog) ? 'Deprecated. ' : ''}${dataset.description}`,
    ]);
    const packs = [...new Set(rows.map(([pack]) => pack))];
    const byPack = packs.flatMap((pack) => rows.filter(([each]) => each === pack));
    return (0,report_text/* alignedRows */.wC)([['PACK', 'DATASET', 'KIND', 'WHAT IT IS'], ...byPack]);
}
/** Whether the vendor gives up an operation by which the dataset is fetched. */
function isDeprecated(dataset, catalog) {
    return (0,plan/* endpointsOf */.uY)(dataset, catalog).some(([, { deprecated }]) => deprecated !== undefined);
}
function datasetListJson(catalog) {
    return {
        catalog: { version: catalog.version, sha256: catalog.sha256 },
        datasets: [...catalog.datasets].map(([key, dataset]) => ({
            key,
            pack: catalog.packs.get(key) ?? null,
            title: dataset.title,
            description: dataset.description,
            window: dataset.window !== undefined,
            deprecated: isDeprecated(dataset, catalog),
            permissions: (0,plan/* permissionsOf */.k0)(dataset, { catalog }),
        })),
    };
}
/** What a dataset is and what happens to each field of its records, for users and privacy officers. */
function datasetText(key, dataset, catalog) {
    const profileName = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = catalog.profiles.redaction.get(profileName);
    return [
        `${key}: ${dataset.title}`,
        ...(0,report_text/* wrapped */.ky)(dataset.description, WIDTH).map((line) => `  ${line}`),
        '',
        ...section('Window', windowLines(dataset)),
        ...section('Filters', filterLines(dataset)),
        ...section('Requests', requestLines(dataset, catalog)),
        ...section('Permissions of the OAuth client', orNone([...(0,plan/* permissionsOf */.k0)(dataset, { catalog }), ...(0,plan/* unknownPermissions */.TO)(dataset, catalog)])),
        ...section('Records', recordLines(dataset)),
        ...section('Reconciliation of each slice', reconcileLines(dataset)),
        ...(dataset.volume === undefined ? [] : section('Expected volume', volumeLines(dataset.volume, dataset))),
        ...section('Lookups', lookupLines(dataset)),
        ...section('Summary', summaryLines(dataset)),
        ...section(`Redaction profile ${profileName}`, redactionLines(profile)),
        ...section('Other redaction profiles for it', alternativeLines(key, profileName, catalog)),
        ...section('Where it is written', originLines(key, profileName, dataset, catalog)),
        ...section('Raw payloads', [
            dataset.governance?.allowRaw === true
                ? 'allowed by this catalog where the input rawPayloads asks for them'
                : `not allowed; a catalog in your repository can: ${overlayText({ allowRaw: [key] })}`,
        ]),
    ];
}
function datasetJson(key, dataset, catalog) {
    const profileName = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = catalog.profiles.redaction.get(profileName);
    return {
        key,
        pack: catalog.packs.get(key) ?? null,
        title: dataset.title,
        description: dataset.description,
        origins: partsOf(key, profileName, dataset, catalog).map(([kind, name]) => ({
            kind,
            name,
            from: originsOf(kind, name, catalog).map(({ file, pointer, members }) => ({
                file,
                pointer,
                members: [...members],
            })),
        })),
        window: dataset.window === undefined ? null : { ...dataset.window },
        settle: dataset.settle ?? null,
        filters: Object.entries(dataset.filters ?? {}).map(([name, filter]) => ({
            name,
            description: filter.description,
            type: filter.type,
            values: filter.values ?? null,
            multiple: filter.multiple,
            requires: filter.requires ?? [],
            required: filter.required === true,
            default: filter.default ?? null,
        })),
        parents: dataset.source.each === undefined ? null : plain(dataset.source.each),
        endpoints: (0,plan/* endpointsOf */.uY)(dataset, catalog).map(([name, { method, path }]) => ({ name, method, path })),
        permissions: (0,plan/* permissionsOf */.k0)(dataset, { catalog }),
        permissionsKnown: (0,plan/* unknownPermissions */.TO)(dataset, catalog).length === 0,
        budget: { requestsPerMinute: catalog.budget.requestsPerMinute, concurrency: catalog.budget.concurrency },
        record: {
            key: dataset.record.key,
            time: dataset.record.time ?? null,
            rows: dataset.record.rows === undefined ? null : plain(dataset.record.rows),
        },
        reconcile: dataset.reconcile === undefined ? null : plain(dataset.reconcile),
        volume: dataset.volume === undefined ? null : { ...dataset.volume },
        lookups: plain(dataset.lookups ?? {}),
        tellChanges: dataset.tellChanges === true,
        summary: plain(dataset.summary),
        redaction: {
            profile: profileName,
            description: profile?.description ?? '',
            sha256: profile === undefined ? null : (0,redaction_rules/* profileDigest */.AW)(profile),
            fields: Object.entries(profile?.allow ?? {}).map(([path, rule]) => ({ path, ...rule })),
            removeNames: profile?.removeNames ?? [],
            otherFields: 'remove',
            alternatives: alternativesOf(key, profileName, catalog).map(([name, { description }]) => ({
                profile: name,
                description,
            })),
        },
        allowRaw: dataset.governance?.allowRaw === true,
    };
}
/** The entries that make up a dataset, by kind and key. */
function partsOf(key, profileName, dataset, catalog) {
    return [
        ['datasets', key],
        ...(0,plan/* endpointsOf */.uY)(dataset, catalog).map(([name]) => ['endpoints', name]),
        ['profiles/redaction', profileName],
    ];
}
function originsOf(kind, name, catalog) {
    return catalog.origins.get(`${kind}/${name}`) ?? [];
}
/** Each entry with its files: itself first, then what it extends and which members come from there. */
function originLines(key, profileName, dataset, catalog) {
    return (0,report_text/* alignedRows */.wC)(partsOf(key, profileName, dataset, catalog).flatMap(([kind, name]) => originsOf(kind, name, catalog).map(({ file, pointer, members }, index, all) => [
        index === 0 ? name : '',
        `${index === 0 ? '' : 'extends '}${file}, ${pointer}`,
        all.length === 1 ? '' : members.join(', '),
    ]))).map((line) => line.trimEnd());
}
/** A part of the catalog as the JSON that it came from. */
function plain(part) {
    return (0,json/* parseJson */.qF)((0,json/* toJsonText */.jj)(part));
}
function section(title, lines) {
    return [title, ...lines.map((line) => `  ${line}`.trimEnd()), ''];
}
function volumeLines({ recordsPerDay, bytesPerRecord, why }, { window }) {
    const records = `${(0,suggestion/* formatCount */.B4)(recordsPerDay)} records${window === undefined ? '' : ' a day'}`;
    return [
        `${records} of ${(0,suggestion/* formatCount */.B4)(bytesPerRecord)} bytes, compressed`,
        ...(why === undefined ? [] : [why]),
    ];
}
function orNone(lines) {
    return lines.length === 0 ? ['none'] : lines;
}
function windowLines({ window, availability, settle }) {
    if (window === undefined)
        return ['none: a snapshot of now'];
    return [
        'half-open, [start, end), in UTC; the previous UTC day where none is given',
        `at most ${window.maxDuration}${window.slice === undefined ? '' : `, fetched in slices of ${window.slice}`}`,
        ...(window.retention === undefined ? [] : [`the server keeps ${window.retention}`]),
        ...(availability === undefined
            ? []
            : [
                `what ends after the instant that ${availability.endpoint} tells is provisional${availability.wait === undefined ? '' : `; it is waited for, ${availability.wait} at most`}`,
            ]),
        ...(settle === undefined
            ? []
            : [
                `entries may come for ${settle} after the end of an interval: what ended later before a run may grow`,
            ]),
    ];
}
function filterLines({ filters }) {
    const several = { split: 'or several, one query for each', list: 'or several', no: 'one value' };
    return orNone((0,report_text/* alignedRows */.wC)(Object.entries(filters ?? {}).map(([name, filter]) => [
        name,
        `${filter.type}, ${several[filter.multiple]}`,
        [
            filter.description,
            ...(filter.values === undefined ? [] : [`One of ${filter.values.join(', ')}.`]),
            ...(filter.required === true ? ['Required.'] : []),
            ...(filter.default === undefined ? [] : [`Default: ${[filter.default].flat().join(', ')}.`]),
            ...(filter.requires === undefined ? [] : [`Only with ${filter.requires.join(', ')}.`]),
        ].join(' '),
    ])));
}
function requestLines(dataset, catalog) {
    return [
        ...parentLines(dataset),
        ...(0,report_text/* alignedRows */.wC)((0,plan/* endpointsOf */.uY)(dataset, catalog).map(([key, endpoint]) => [`${endpoint.method} ${endpoint.path}`, key])),
        ...(0,plan/* endpointsOf */.uY)(dataset, catalog).flatMap(([key, { deprecated }]) => deprecated === undefined
            ? []
            : [
                `${key} is deprecated: ${deprecated.why}${deprecated.successor === undefined ? '' : ` In its place: ${deprecated.successor}`}`,
            ]),
        `at most ${(0,suggestion/* formatCount */.B4)(catalog.budget.requestsPerMinute)} requests a minute, ${catalog.budget.concurrency} at a time`,
    ];
}
function parentLines({ source: { each } }) {
    if (each === undefined)
        return [];
    const { dataset, filter, carry, batch = 1, gone = [] } = each;
    const from = [
        ...(dataset === undefined ? [] : [`record of ${dataset}`]),
        ...(filter === undefined ? [] : [`value of the filter ${filter}`]),
    ].join(', or each ');
    const carried = Object.entries(carry).map(([name, path]) => (name === path ? name : `${path} as ${name}`));
    return [
        `once for ${batch === 1 ? 'each' : `every ${batch}, each`} ${from}, which hands on ${carried.join(', ')}`,
        ...(gone.length === 0 ? [] : [`a parent that answers ${gone.join(' or ')} is counted as gone`]),
    ];
}
function recordLines({ record }) {
    return (0,report_text/* alignedRows */.wC)([
        ['key', record.key === 'content' ? 'content: all fields tell records apart' : record.key.join(', ')],
        ['time', record.time ?? 'none'],
        ...(record.rows === undefined ? [] : [['rows', rowsText(record.rows)]]),
    ]);
}
function rowsText(rows) {
    const { each = [], spread = [], pivot } = rows;
    const columns = (0,check_rows/* rowColumns */.O)(rows);
    return [
        each.length === 0 ? 'one an item' : `one an item and element of ${each.join(', in it of ')}`,
        ...(columns.length === 0 ? [] : [columns.join(', ')]),
        ...spread.map((path) => `every member of ${path}`),
        ...(pivot === undefined
            ? []
            : [`a field for each value of ${pivot.each}, named by ${pivot.name.join(' and ')}`]),
    ].join('; ');
}
function reconcileLines({ reconcile }) {
    if (reconcile === undefined)
        return ['none'];
    const { records = 0, percent = 0 } = reconcile.tolerance ?? {};
    return [
        `${reconcile.countPath} of ${reconcile.endpoint} is compared with the records, by ${reconcile.recordPath}`,
        records === 0 && percent === 0
            ? 'where they differ the slice is partial; its records are kept'
            : `where they differ by more than ${(0,suggestion/* counted */.hS)(records, 'record')} or ${percent} % the slice is partial; its records are kept`,
        ...(reconcile.keyFilter === undefined
            ? []
            : [`with filters: only where ${reconcile.keyFilter} is the only one`]),
    ];
}
function lookupLines({ lookups, filters, summary, tellChanges }) {
    const uses = (name) => [
        ...Object.entries(summary.countsBy).flatMap(([grouping, { labels }]) => labels === name ? [`names for ${grouping}`] : []),
        ...Object.entries(filters ?? {}).flatMap(([filter, { known }]) => known?.lookup === name ? [`values of the filter ${filter}`] : []),
    ];
    return orNone([
        ...Object.entries(lookups ?? {}).map(([name, { dataset, refresh }]) => `${name}: ${dataset}, ${refresh}; ${uses(name).join(', ')}`),
        ...(tellChanges === true ? ['each run tells what changed since the last copy of its records'] : []),
    ]);
}
function summaryLines({ summary }) {
    const as = { value: '', day: ' by UTC day', hour: ' by UTC hour', prefix: ' by prefix' };
    return [
        'records in all',
        ...Object.entries(summary.countsBy).map(([name, grouping]) => `records by ${name}: ${grouping.path}${as[grouping.as ?? 'value']}`),
        ...Object.entries(summary.metrics ?? {}).map(([name, { sum, by }]) => `${name}: sum of ${sum}${by === undefined ? '' : `, by ${by} with shares`}`),
    ];
}
/** Profiles that are named after the dataset, other than the one in force. */
function alternativesOf(key, inForce, catalog) {
    return [...catalog.profiles.redaction].filter(([name]) => name !== inForce && (name === key || name.startsWith(`${key}.`)));
}
function alternativeLines(key, inForce, catalog) {
    const others = alternativesOf(key, inForce, catalog);
    const [first] = others;
    if (first === undefined)
        return ['none'];
    return [
        ...(0,report_text/* alignedRows */.wC)(others.map(([name, { description }]) => [name, description])),
        `Chosen by a catalog in your repository (input catalog): ${overlayText({ redaction: { [key]: first[0] } })}`,
    ];
}
/** A whole overlay that decides this and nothing else. */
function overlayText(governance) {
    const text = JSON.stringify({ catalogVersion: '1', governance });
    return text.replaceAll('":', '": ').replaceAll(',"', ', "');
}
function redactionLines(profile) {
    if (profile === undefined)
        return ['not in the catalog'];
    const rules = Object.entries(profile.allow).map(([path, rule]) => {
        const how = rule.mask ?? rule.domain ?? (rule.maxLength === undefined ? undefined : `${rule.maxLength} characters`);
        return [
            path,
            how === undefined ? rule.action : `${rule.action} (${how})`,
            rule.why + (rule.freeText === true ? ' Looked through for mail, phone, addresses, secrets.' : ''),
        ];
    });
    return [
        ...(0,report_text/* wrapped */.ky)(profile.description, WIDTH),
        `sha256 ${(0,redaction_rules/* profileDigest */.AW)(profile)}, as told in the manifest of each run`,
        ...(0,report_text/* wrapped */.ky)(LEGEND, WIDTH),
        ...(0,report_text/* alignedRows */.wC)([
            ['FIELD', 'WHAT HAPPENS', 'WHY'],
            ...rules,
            ['any other field', 'remove', 'No rule names it; counted in the manifest.'],
        ]),
        ...(profile.removeNames === undefined
            ? []
            : (0,report_text/* wrapped */.ky)(`removed wherever they are: ${profile.removeNames.join(', ')}`, WIDTH)),
    ];
}

// EXTERNAL MODULE: ./src/report/role.ts + 1 modules
var role = __webpack_require__(66673);
// EXTERNAL MODULE: ./src/report/schema/schema.ts + 1 modules
var schema = __webpack_require__(12388);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/catalog-commands.ts











/** Lists the datasets of the catalog in force. */
async function datasetsCommand(options, world) {
    const catalog = await catalogInForce(options, world);
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, datasetListJson(catalog));
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, datasetListText(catalog).map((line) => (0,scrub/* plainText */.wh)(line)));
    return 0;
}
/** Tells all about one dataset, redaction of each field included. */
async function describeCommand(key, options, world) {
    const catalog = await catalogInForce(options, world);
    const dataset = findDataset(key, catalog);
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, datasetJson(key, dataset, catalog));
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, datasetText(key, dataset, catalog).map((line) => (0,scrub/* plainText */.wh)(line)));
    return 0;
}
/** Prints the schema of a dataset's records for one target, e.g. `duckdb`. */
async function schemaCommand(key, options, world) {
    const target = schema/* SCHEMA_TARGETS */.h.find((one) => one === options.target);
    if (target === undefined)
        throw (0,errors/* invalidInput */.aY)(`--for is ${(0,suggestion/* quoted */.TL)(options.target)}.${(0,suggestion/* didYouMean */.au)(options.target, schema/* SCHEMA_TARGETS */.h)} Allowed: ${(0,suggestion/* listed */.KE)(schema/* SCHEMA_TARGETS */.h)}.`);
    const catalog = await catalogInForce(options, world);
    (0,cli_world/* writeLines */.x1)(world.stdout, (0,schema/* schemaLines */.V)(key, findDataset(key, catalog), catalog, target).map((line) => (0,scrub/* plainText */.wh)(line)));
    return 0;
}
/** Tells the smallest role for some datasets, and what to click for it. */
async function roleCommand(keys, options, world) {
    const catalog = await catalogInForce(options, world);
    const asked = new Map(keys.map((key) => [key, findDataset(key, catalog)]));
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, (0,role/* roleJson */.X)(asked, catalog));
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, (0,role/* roleText */.y)(asked, catalog, { programName: world.programName, catalogPath: options.catalog }).map((line) => (0,scrub/* plainText */.wh)(line)));
    return 0;
}
function findDataset(key, catalog) {
    const dataset = catalog.datasets.get(key);
    if (dataset !== undefined)
        return dataset;
    const known = [...catalog.datasets.keys()];
    throw (0,errors/* invalidInput */.aY)(`dataset ${(0,suggestion/* quoted */.TL)(key)} is not in the catalog.${(0,suggestion/* didYouMean */.au)(key, known)} Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
}
/**
 * Checks catalog files; without paths, the built-in catalog. 0: all are valid, 1: one is not. With `resolved` it prints
 * the catalog that is in force with the files instead: each entry with all that it takes over.
 */
async function validateCommand(paths, options, world) {
    if (options.resolved) {
        const catalog = paths.length === 0 ? undefined : paths.join(',');
        (0,cli_world/* writeJson */.GF)(world, (0,resolved/* resolvedDocument */.W)(await catalogInForce({ catalog }, world)));
        return 0;
    }
    const found = await (0,load/* validateCatalogFiles */.X)(paths, { catalogDir: world.catalogDir, workspace: world.cwd });
    const reports = options.vendor ? await withVendor(found, world) : found;
    const valid = reports.every((report) => report.problems.length === 0);
    if (options.json)
        (0,cli_world/* writeJson */.GF)(world, { valid, files: reports });
    else
        for (const report of reports) {
            const lines = report.problems.length === 0
                ? [
                    `${report.path}: valid (${report.role === 'overlay' ? 'extends the built-in catalog' : 'a complete catalog'})`,
                ]
                : [
                    `${report.path}: ${(0,suggestion/* counted */.hS)(report.problems.length, 'problem')}`,
                    ...report.problems.map((problem) => `  ${problem}`),
                ];
            (0,cli_world/* writeLines */.x1)(world.stdout, lines.map((line) => (0,scrub/* plainText */.wh)(line)));
        }
    return valid ? 0 : 1;
}
/** Kinds of the entries that the comparison names. */
const KINDS = {
    endpoint: 'endpoints',
    transaction: 'profiles/transaction',
    dataset: 'datasets',
};
/** Adds to each valid file what of its own entries the vendor's API has otherwise. */
async function withVendor(reports, world) {
    const [facts, words] = await Promise.all([
        (0,vendor_facts/* loadVendorFacts */.s)(world.catalogDir),
        (0,vendor_facts/* loadVendorWords */.E)(world.catalogDir),
    ]);
    const checked = [];
    for (const report of reports) {
        if (report.problems.length > 0) {
            checked.push(report);
            continue;
        }
        const overlay = report.role === 'overlay' ? report.path : undefined;
        const catalog = await catalogInForce({ catalog: overlay }, world);
        const isOwn = ({ entry }) => {
            const [noun = '', key = ''] = entry.split(' ');
            return (overlay === undefined || catalog.origins.get(`${KINDS[noun] ?? ''}/${key}`)?.[0]?.file === overlay);
        };
        const { problems } = (0,catalog_check/* checkAgainstVendor */.m)((0,resolved/* resolvedDocument */.W)(catalog), facts, words);
        checked.push({
            ...report,
            problems: problems.filter(isOwn).map(({ entry, message }) => `${entry}: ${message}`),
        });
    }
    return checked;
}
function catalogInForce(options, world) {
    return (0,load/* loadCatalog */.a)({ catalogDir: world.catalogDir, overlayPath: options.catalog, workspace: world.cwd });
}


/***/ }),

/***/ 51307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   TO: () => (/* binding */ unknownPermissions),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   k0: () => (/* binding */ permissionsOf),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69289);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62749);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23237);
/* harmony import */ var _catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69303);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65655);








const MINUTE_MS = 60_000;
const MAX_SHOWN_SLICES = 8;
const MAX_SHOWN_QUERIES = 6;
/** A plan as lines for a person: window, slices, the first requests as they would be sent, redaction, destination. */
function planText(plan, destination) {
    const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    const { start, end } = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(plan.window);
    const again = daysAgain(plan, destination);
    const filters = Object.entries(plan.filters);
    const facts = [
        ['Dataset', `${plan.datasetKey} (${plan.dataset.title})`],
        ['Window', (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(start, end)],
        ...(again.length === 0 ? [] : [['Again', `${again.join(', ')}, each as a run of its own`]]),
        [
            'Filters',
            filters.length === 0
                ? 'none'
                : filters.map(([name, value]) => `${name}=${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toJsonText */ .jj)(value)}`).join(' '),
        ],
        ['API', plan.apiUrl],
        ['Login', plan.loginUrl],
        ['Catalog', `${plan.catalog.version}, sha256 ${plan.catalog.sha256}`],
        ['Budget', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(plan.requestsPerMinute)} requests a minute, ${plan.concurrency} at a time`],
        ['Slices', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(plan.slices.length, 'slice')}, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(queries, 'query', 'queries')}`],
        ['Price', priceText(plan)],
    ];
    return [
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)(facts),
        ...plan.slices.slice(0, MAX_SHOWN_SLICES).map((slice) => {
            const texts = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(slice.window);
            return `  ${slice.id}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(texts.start, texts.end)}, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(slice.queries.length, 'query', 'queries')}`;
        }),
        ...more(plan.slices.length - MAX_SHOWN_SLICES, 'slice'),
        'Requests',
        ...requestLines(plan),
        'Redaction',
        ...redactionLines(plan).map((line) => `  ${line}`),
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)([
            ['Permissions', permissionsText(plan)],
            ['Output', destinationText(plan, destination)],
            ['Upload', destination.upload ? 'as an artifact' : 'no'],
        ]),
        ...warningsOf(plan, destination).map(({ code, message }) => `Warning ${code}: ${message}`),
        'Dry run: nothing was sent and nothing was written.',
    ];
}
/** The same for a program. Every slice and request is in it. */
function planJson(plan, destination) {
    return {
        dryRun: true,
        datasetKey: plan.datasetKey,
        window: plan.window === null ? null : (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(plan.window),
        refetchDays: daysAgain(plan, destination),
        filters: plan.filters,
        summaryOnly: plan.summaryOnly,
        apiUrl: plan.apiUrl,
        loginUrl: plan.loginUrl,
        catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
        requestsPerMinute: plan.requestsPerMinute,
        concurrency: plan.concurrency,
        slices: plan.slices.map((slice) => ({
            id: slice.id,
            ...(0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(slice.window),
            queries: slice.queries.map((query) => ({
                id: query.id,
                filters: query.filters,
                request: {
                    endpoint: query.request.endpoint,
                    method: query.request.method,
                    url: query.request.url,
                    body: query.request.body ?? null,
                },
            })),
        })),
        parents: plan.parents === undefined
            ? null
            : {
                dataset: plan.parents.plan?.datasetKey ?? null,
                filter: plan.parents.definition.filter ?? null,
                values: plan.parents.values?.length ?? null,
            },
        reconcile: plan.reconcile === undefined
            ? null
            : { endpoint: plan.reconcile.definition.endpoint, skipped: plan.reconcile.skipped ?? null },
        price: { ...(0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan), memoryBytes: (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(plan) },
        lookups: plan.lookups.map(({ name, definition }) => ({ name, ...definition })),
        redaction: { profile: plan.redactionProfile, rules: ruleTable(plan) },
        permissions: permissionsOf(plan.dataset, plan),
        output: {
            runDir: destinationText(plan, destination),
            format: destination.format,
            upload: destination.upload,
        },
        warnings: warningsOf(plan, destination).map(({ code, message }) => ({ code, message })),
    };
}
/** What the run comes to by the catalog's figures. */
function priceText(plan) {
    const { records, requests, minutes, bytes } = (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan);
    const parents = plan.parents === undefined ? '' : ' and more for each of the parents';
    const time = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(minutes * MINUTE_MS);
    return `about ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(requests, 'request')}${parents}, ${time} at the budget, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(bytes)} stored, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)((0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(plan))} of memory, for ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(records, 'record')}`;
}
/** Those of the plan, and one where its time cannot suffice by what the catalog says of the dataset. */
function warningsOf(plan, { timeoutMinutes }) {
    const { records, minutes } = (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan);
    if (minutes <= timeoutMinutes)
        return plan.warnings;
    const message = `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(records, 'record')} take about ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(Math.ceil(minutes), 'minute')} at the budget, and timeoutMinutes is ${timeoutMinutes}: the run would be partial. Give more time, a shorter window, or shards (genesys-core plan ${plan.datasetKey}).`;
    return [...plan.warnings, { code: 'TIMEOUT_TOO_SHORT', message }];
}
/** Days that are fetched again after the run, oldest first. */
function daysAgain({ window }, { refetchDays }) {
    return window === null
        ? []
        : (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .daysBefore */ .pi)(window.startMs, refetchDays).map(({ startMs }) => (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDay */ .im)(startMs));
}
function requestLines(plan) {
    const [slice] = plan.slices;
    if (slice === undefined)
        return ['  none'];
    const queries = slice.queries
        .slice(0, MAX_SHOWN_QUERIES)
        .flatMap(({ request }) => [
        `  ${request.method} ${request.url}`,
        ...(request.body === undefined ? [] : [`    ${(0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toJsonText */ .jj)(request.body), 500)}`]),
    ]);
    const others = plan.slices.reduce((sum, { queries: all }) => sum + all.length, 0) -
        Math.min(slice.queries.length, MAX_SHOWN_QUERIES);
    const { transaction } = plan;
    return [
        ...queries,
        ...more(others, 'query', 'queries'),
        ...(transaction === undefined
            ? []
            : [`  then, for each: state by ${transaction.status}, results by ${plan.dataset.source.endpoint}`]),
        ...parentLines(plan),
        ...reconcileLines(plan),
        ...plan.lookups.map(({ name, definition }) => `  beside them: lookup ${name} (${definition.dataset}), where its ${definition.refresh} copy is due`),
    ];
}
function parentLines({ parents }) {
    if (parents === undefined)
        return [];
    const { definition, plan, values } = parents;
    const batch = definition.batch === undefined ? '' : `, ${definition.batch} a request`;
    const names = Object.keys(definition.carry).map((name) => `{${name}}`);
    const from = plan === undefined
        ? `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(values?.length ?? 0, 'value')} of ${definition.filter ?? ''}`
        : plan.datasetKey;
    return [`  such a request for each of ${from}, with ${names.join(', ')} filled in${batch}`];
}
function reconcileLines({ reconcile }) {
    if (reconcile === undefined)
        return [];
    const { definition, skipped, keys } = reconcile;
    if (skipped !== undefined)
        return [`  no second opinion: ${skipped}`];
    const which = keys === undefined ? '' : ` for ${(0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)([...keys].join(', '), 200)}`;
    return [`  then, for each slice: compared with the counts of ${definition.endpoint}${which}`];
}
function redactionLines(plan) {
    const profile = redactionOf(plan);
    const byAction = new Map();
    for (const [path, rule] of Object.entries(profile?.allow ?? {}))
        byAction.set(rule.action, [...(byAction.get(rule.action) ?? []), path]);
    return [
        `profile ${plan.redactionProfile}; whatever no rule names is removed`,
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)([...byAction].map(([action, paths]) => [action, (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(paths.join(', '), 400)])),
    ];
}
function redactionOf(plan) {
    return plan.catalog.profiles.redaction.get(plan.redactionProfile);
}
function ruleTable(plan) {
    return Object.entries(redactionOf(plan)?.allow ?? {}).map(([path, { action, why }]) => ({
        path,
        action,
        why,
    }));
}
function permissionsText(plan) {
    const names = [...permissionsOf(plan.dataset, plan), ...unknownPermissions(plan.dataset, plan.catalog)];
    return names.length === 0 ? 'none' : names.join(', ');
}
/** A sentence where the vendor does not say which permissions some endpoints need; none else. */
function unknownPermissions(dataset, catalog) {
    const keys = endpointsOf(dataset, catalog).flatMap(([key, { permissions }]) => permissions.mode === 'unknown' ? [key] : []);
    return keys.length === 0
        ? []
        : [`not known for ${[...new Set(keys)].join(' and ')}: the vendor does not say`];
}
/** Endpoints that a dataset calls, by catalog key, in the order in which they are called. */
function endpointsOf(dataset, catalog) {
    const { transaction: name, endpoint: source } = dataset.source;
    const transaction = name === undefined ? undefined : catalog.profiles.transaction.get(name);
    const counts = dataset.reconcile?.endpoint;
    const keys = [
        ...(transaction === undefined ? [] : [transaction.submit, transaction.status]),
        source,
        ...(transaction?.cancel === undefined ? [] : [transaction.cancel]),
        ...(counts === undefined ? [] : [counts]),
        ...(dataset.availability === undefined ? [] : [dataset.availability.endpoint]),
        ...parentEndpoints(dataset, catalog),
        ...Object.values(dataset.lookups ?? {}).flatMap((one) => catalog.datasets.get(one.dataset)?.source.endpoint ?? []),
    ];
    return keys.flatMap((key) => {
        const endpoint = catalog.endpoints.get(key);
        return endpoint === undefined ? [] : [[key, endpoint]];
    });
}
/** Those by which its parents are listed. */
function parentEndpoints({ source }, catalog) {
    const parent = catalog.datasets.get(source.each?.dataset ?? '');
    return parent === undefined ? [] : endpointsOf(parent, catalog).map(([key]) => key);
}
/** Every permission that a dataset needs, each once; alternatives are one entry, joined by `or`. */
function permissionsOf(dataset, { catalog }) {
    const needed = endpointsOf(dataset, catalog).flatMap(([, { permissions }]) => permissions.mode === 'any' && permissions.names.length > 1
        ? [permissions.names.join(' or ')]
        : permissions.names);
    return [...new Set(needed)];
}
function destinationText(plan, { outputDir }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(outputDir, plan.datasetKey, '<runId>').replaceAll('\\', '/');
}
function more(count, one, many = `${one}s`) {
    return count > 0 ? [`  and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(count, one, many)} more`] : [];
}


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ roleJson),
  y: () => (/* binding */ roleText)
});

;// CONCATENATED MODULE: ./src/catalog/permissions.ts
/**
 * The smallest set of permissions that satisfies every one of the sets given, sorted: all names of a set of mode `all`,
 * one name at least of a set of mode `any`. Among sets of equal size, the one whose names the catalog has first in its
 * lists: of several that are enough, the broadest stands there.
 */
function smallestPermissions(sets) {
    const needed = new Set(sets.flatMap(({ mode, names }) => (mode === 'all' || names.length === 1 ? names : [])));
    const open = sets.filter(({ mode, names }) => mode === 'any' && names.length > 1 && !names.some((name) => needed.has(name)));
    const solutions = [];
    // One name of the first set still open, then the rest: every set that could be the smallest is met on the way.
    const choose = (chosen) => {
        if (chosen.length > (solutions[0]?.length ?? Number.POSITIVE_INFINITY))
            return;
        const next = open.find(({ names }) => !names.some((name) => chosen.includes(name)));
        if (next !== undefined)
            for (const name of next.names)
                choose([...chosen, name]);
        else
            solutions.unshift([...chosen].sort());
    };
    choose([]);
    const size = solutions[0]?.length ?? 0;
    const [best] = solutions
        .filter(({ length }) => length === size)
        .map((names) => ({ names, place: placeOf(names, open), text: names.join(' ') }))
        .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
    return [...needed, ...(best?.names ?? [])].sort();
}
/** How far down their lists the names stand, all together. */
function placeOf(names, sets) {
    const places = sets.map((set) => set.names.findIndex((name) => names.includes(name)));
    return places.reduce((sum, place) => sum + place, 0);
}

// EXTERNAL MODULE: ./src/report/plan.ts
var plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/role.ts



const WIDTH = 100;
/** The role that an OAuth client needs for some datasets, what to click for it and, with hints, how to try it. */
function roleText(asked, catalog, hints) {
    const { permissions, choices, free, unknown } = roleFor(asked, catalog);
    const many = asked.size > 1;
    const several = many ? 'the smallest set for all of them' : 'the smallest set';
    return [
        `Role for ${[...asked.keys()].join(', ')}`,
        '',
        `Permissions: ${permissions.length === 0 ? (unknown.length === 0 ? 'none' : 'not known') : several}`,
        ...(0,report_text/* alignedRows */.wC)(permissions.map(({ name, datasets }) => [name, ...(many ? [datasets.join(', ')] : [])])).map((line) => `  ${line}`),
        ...choices.flatMap(({ anyOf, taken }) => (0,report_text/* wrapped */.ky)(`One of ${anyOf.join(', ')} is enough; ${taken} is taken.`, WIDTH).map((line) => `  ${line}`)),
        ...(free.length > 0 && (many || permissions.length === 0)
            ? [
                `  ${free.join(', ')}: the API lists no permission; a role in the divisions to be read is still needed.`,
            ]
            : []),
        ...(unknown.length === 0
            ? []
            : [
                `  ${unknown.join(', ')}: the vendor does not say all that are needed; the refusal of a first run names what is missing.`,
            ]),
        '',
        `In ${catalog.service.name}`,
        ...steps(permissions.map(({ name }) => name)).flatMap((step, index) => (0,report_text/* wrapped */.ky)(step, WIDTH - 5).map((line, part) => (part === 0 ? `  ${index + 1}. ${line}` : `     ${line}`))),
        ...(hints === undefined
            ? []
            : [
                '',
                `Then try it: ${hints.programName} run ${[...asked.keys()][0] ?? ''}${hints.catalogPath === undefined ? '' : ` --catalog ${hints.catalogPath}`} --summary-only`,
            ]),
    ];
}
function roleJson(asked, catalog) {
    const { permissions, choices, free, unknown } = roleFor(asked, catalog);
    return {
        datasets: [...asked.keys()],
        permissions: permissions.map(({ name, datasets }) => ({ name, datasets })),
        choices: choices.map(({ anyOf, taken }) => ({ anyOf, taken })),
        withoutPermission: free,
        notKnown: unknown,
        catalog: { version: catalog.version, sha256: catalog.sha256 },
    };
}
function roleFor(asked, catalog) {
    const setsOf = new Map([...asked].map(([key, dataset]) => [
        key,
        (0,plan/* endpointsOf */.uY)(dataset, catalog).map(([, { permissions }]) => permissions),
    ]));
    const all = [...setsOf.values()].flat();
    const smallest = smallestPermissions(all);
    const alternatives = new Map(all
        .filter(({ mode, names }) => mode === 'any' && names.length > 1)
        .map(({ names }) => [names.join(' '), names]));
    return {
        permissions: smallest.map((name) => ({
            name,
            datasets: [...setsOf]
                .filter(([, sets]) => sets.some(({ names }) => names.includes(name)))
                .map(([key]) => key),
        })),
        choices: [...alternatives.values()].map((anyOf) => ({
            anyOf,
            taken: anyOf.find((name) => smallest.includes(name)) ?? '',
        })),
        free: [...setsOf]
            .filter(([, sets]) => sets.every(({ mode, names }) => names.length === 0 && mode !== 'unknown'))
            .map(([key]) => key),
        unknown: [...setsOf]
            .filter(([, sets]) => sets.some(({ mode }) => mode === 'unknown'))
            .map(([key]) => key),
    };
}
function steps(permissions) {
    const [example] = permissions;
    const [domain, entity, action] = (example ?? '').split(':');
    const where = domain === undefined || entity === undefined || action === undefined
        ? ''
        : ` ${example ?? ''} is found under ${domain} as ${entity}, ${action}.`;
    return [
        `Role: Admin, People & Permissions, Roles / Permissions, Add Role. Give it ${permissions.length === 0 ? 'a name and no permission' : 'the permissions above and no other'}.${where}`,
        'Give the role to yourself too, in the same divisions: a client can only be given roles that its maker has.',
        'OAuth client: Admin, Integrations, OAuth, Add client. Grant type: Client Credentials.',
        'Divisions: on its Roles tab choose the role, and for it every division whose data is to be read. What lies in other divisions is left out by the API without an error.',
        'Save. Client id and secret become secrets of the repository, for clientId and clientSecret of the action; on the command line they are GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET.',
    ];
}


/***/ })

};
