export const id = 8288;
export const ids = [8288];
export const modules = {

/***/ 48288:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  siteCommand: () => (/* binding */ siteCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/catalog/columns.ts
var columns = __webpack_require__(89736);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/github/index-document.ts + 1 modules
var index_document = __webpack_require__(51410);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/report/page.ts
var page = __webpack_require__(86015);
;// CONCATENATED MODULE: ./src/report/site-calendar.ts



const DAY_MS = 86_400_000;
const MAX_DAYS = 371;
const MAX_NAMED = 10;
const WORDS = {
    complete: 'complete',
    mayGrow: 'complete, may grow',
    provisional: 'provisional',
    partial: 'incomplete',
    missing: 'missing',
};
const SITE_STYLE = '.calendar{display:grid;grid-template-rows:repeat(7,12px);grid-auto-flow:column;grid-auto-columns:12px;gap:3px;margin:0;padding:0;list-style:none}' +
    '.months{display:grid;grid-auto-columns:12px;gap:3px;margin-top:8px;font-size:12px;color:var(--quiet)}.months span{grid-row:1;white-space:nowrap}' +
    '.calendar li,.key i{width:12px;height:12px;border-radius:3px;display:inline-block;border:1px solid transparent}' +
    '.day-complete{background:var(--good)}.day-mayGrow{background:none;border-color:var(--good)!important}.day-provisional{background:var(--warn)}' +
    '.day-partial{background:repeating-linear-gradient(45deg,var(--warn) 0 2px,transparent 2px 5px);border-color:var(--warn)!important}' +
    '.day-missing{background:var(--bad)}.key{display:flex;flex-wrap:wrap;gap:4px 16px}.key span{display:inline-flex;gap:6px;align-items:center}a{color:var(--accent)}pre{overflow-x:auto}';
/** What the squares mean. */
const LEGEND = `<p class="key">${Object.entries(WORDS)
    .map(([state, word]) => `<span><i class="day-${state}"></i> ${word}</span>`)
    .join('')}</p>`;
/** A square for each day that the index knows of, a column for each week; each has its words for those who do not see it. */
function calendar(dataset) {
    const states = new Map();
    for (const day of dataset.days ?? []) {
        const state = day.status === 'partial'
            ? 'partial'
            : day.provisional
                ? 'provisional'
                : day.mayGrow
                    ? 'mayGrow'
                    : 'complete';
        states.set(day.day, { state, records: day.records });
    }
    for (const day of dataset.provisional ?? [])
        states.set(day, { state: 'provisional', records: states.get(day)?.records ?? null });
    for (const day of dataset.missing ?? [])
        states.set(day, { state: 'missing', records: null });
    const days = [...states.keys()].sort().slice(-MAX_DAYS);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined)
        return '<p class="quiet">No day is known yet.</p>';
    const firstMs = Date.parse(`${first}T00:00:00Z`);
    // The first square stands in the row of its weekday, Monday first.
    const firstRow = (new Date(firstMs).getUTCDay() + 6) % 7;
    const items = [];
    const months = [];
    for (let ms = firstMs; ms <= Date.parse(`${last}T00:00:00Z`) && items.length < MAX_DAYS; ms += DAY_MS) {
        const day = (0,base_window/* formatDay */.im)(ms);
        const known = states.get(day);
        const records = known?.records ?? null;
        const words = known === undefined
            ? `${day}: not asked for`
            : `${day}: ${WORDS[known.state]}${records === null ? '' : `, ${(0,suggestion/* counted */.hS)(records, 'record')}`}`;
        const row = ms === firstMs ? ` style="grid-row:${firstRow + 1}"` : '';
        const week = Math.floor((firstRow + items.length) / 7);
        if (day.endsWith('-01') || (ms === firstMs && Number(day.slice(8)) < 22))
            months.push(`<span style="grid-column:${week + 1}">${day.slice(0, 7)}</span>`);
        items.push(`<li class="${known === undefined ? '' : `day-${known.state}`}"${row} title="${(0,page/* escaped */.M)(words)}" aria-label="${(0,page/* escaped */.M)(words)}"></li>`);
    }
    const label = `Days from ${(0,page/* escaped */.M)(first)} to ${(0,page/* escaped */.M)(last)}`;
    return [
        `<div class="scroll" role="region" tabindex="0" aria-label="${label}">`,
        `<div class="months" aria-hidden="true">${months.join('')}</div>`,
        `<ul class="calendar" aria-label="${label}">${items.join('')}</ul></div>`,
        ...['missing', 'partial', 'provisional'].map((state) => namedDays(states, state)),
    ].join('\n');
}
/** The days of a state that wants attention, by name; a square tells its day to a pointer alone. */
function namedDays(states, wanted) {
    const days = [...states].flatMap(([day, { state }]) => (state === wanted ? [day] : [])).sort();
    if (days.length === 0)
        return '';
    const shown = days.slice(-MAX_NAMED).join(', ');
    const more = days.length > MAX_NAMED ? `, and ${days.length - MAX_NAMED} earlier` : '';
    return `<p>${(0,suggestion/* counted */.hS)(days.length, 'day')} ${WORDS[wanted]}: ${(0,page/* escaped */.M)(shown)}${more}</p>`;
}

// EXTERNAL MODULE: ./src/report/page-style.ts
var page_style = __webpack_require__(6107);
// EXTERNAL MODULE: ./src/report/plan.ts
var plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/report/schema/schema.ts + 1 modules
var schema = __webpack_require__(12388);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/site.ts










const MAX_RUNS = 50;
const SCHEMA_FILES = {
    'json-schema': 'schema.json',
    typescript: 'd.ts',
    duckdb: 'duckdb.sql',
    snowflake: 'snowflake.sql',
    bigquery: 'bigquery.sql',
    postgres: 'postgres.sql',
    dbt: 'dbt.yml',
};
/** The files of a static site by path: a page for all datasets, one for each, and their schemas. No script, no request. */
function siteFiles(sources) {
    const files = new Map([['index.html', overview(sources)]]);
    for (const [key, dataset] of sources.catalog.datasets) {
        files.set(`${key}.html`, datasetPage(key, dataset, sources));
        for (const target of schema/* SCHEMA_TARGETS */.h)
            files.set(`schemas/${key}.${SCHEMA_FILES[target]}`, `${(0,schema/* schemaLines */.V)(key, dataset, sources.catalog, target).join('\n')}\n`);
    }
    return files;
}
function site_page(title, header, body) {
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        `<title>${(0,page/* escaped */.M)(title)}</title><style>${page_style/* PAGE_STYLE */.W}${SITE_STYLE}</style></head><body>`,
        '<a class="skip" href="#content">Skip to the content</a>',
        `<header>${header}</header><main id="content">`,
        ...body,
        '</main></body></html>',
        '',
    ].join('\n');
}
function overview({ catalog, index }) {
    const source = index === null
        ? 'Datasets of the catalog; no index was read.'
        : `Published by ${index.repository}, as of ${(0,report_text/* shownInstant */.Jd)(index.updatedAt)} UTC.`;
    const published = [...catalog.datasets].flatMap(([key, dataset]) => {
        const indexed = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, key);
        return indexed === undefined ? [] : [{ key, dataset, indexed }];
    });
    const cards = published.map(({ key, dataset, indexed }) => [
        `<section class="card"><h2><a href="${(0,page/* escaped */.M)(key)}.html">${(0,page/* escaped */.M)(key)}</a>${indexed.overdue ? ' <span class="status failed">overdue</span>' : ''}</h2>`,
        `<p>${(0,page/* escaped */.M)(dataset.title)}. <span class="quiet">${(0,page/* escaped */.M)(dataset.description)}</span></p>`,
        `<p>${(0,page/* escaped */.M)(latestText(indexed))}</p>`,
        calendar(indexed),
        '</section>',
    ].join('\n'));
    const others = [...catalog.datasets].filter(([key]) => !published.some((one) => one.key === key));
    const rest = others.map(([key, { title, description }]) => `<dt><a href="${(0,page/* escaped */.M)(key)}.html">${(0,page/* escaped */.M)(key)}</a></dt><dd>${(0,page/* escaped */.M)(title)}. <span class="quiet">${(0,page/* escaped */.M)(description)}</span></dd>`);
    return site_page('Datasets', `<h1>Datasets</h1><p class="quiet">${(0,page/* escaped */.M)(source)}</p>`, [
        ...(index === null ? [] : [LEGEND]),
        ...cards,
        ...(rest.length === 0
            ? []
            : [
                card(index === null ? 'In the catalog' : 'In the catalog, not published here', [
                    `<dl>${rest.join('\n')}</dl>`,
                ]),
            ]),
    ]);
}
function latestText({ latest }) {
    if (latest === null)
        return 'No run has succeeded yet.';
    const window = (0,report_text/* formatInterval */.vy)(latest.window?.start ?? null, latest.window?.end ?? null);
    return `Latest: ${window}, ${(0,suggestion/* counted */.hS)(latest.records, 'record')}, run ${latest.runId}.`;
}
function datasetPage(key, dataset, { catalog, index }) {
    const published = (0,index_document/* ownMember */.nV)(index?.datasets ?? {}, key);
    const header = `<p><a href="index.html">All datasets</a></p><h1>${(0,page/* escaped */.M)(key)}</h1><p class="quiet">${(0,page/* escaped */.M)(`${dataset.title}. ${dataset.description}`)}</p>`;
    return site_page(key, header, [
        ...(published === undefined
            ? []
            : [
                card('Coverage', [LEGEND, `<p>${(0,page/* escaped */.M)(latestText(published))}</p>`, calendar(published)]),
                card('Runs', [runsTable(published)]),
            ]),
        card('Fields', [fieldsTable(dataset, catalog)]),
        card('Schemas', [
            `<ul>${schema/* SCHEMA_TARGETS */.h.map((target) => `<li><a href="schemas/${(0,page/* escaped */.M)(key)}.${SCHEMA_FILES[target]}">${target}</a></li>`).join('')}</ul>`,
        ]),
        card('Permissions of the OAuth client', [
            `<ul>${(0,plan/* permissionsOf */.k0)(dataset, { catalog })
                .map((name) => `<li><code>${(0,page/* escaped */.M)(name)}</code></li>`)
                .join('')}</ul>`,
        ]),
        card('Queries', [`<pre><code>${queries(key, index).map(page/* escaped */.M).join('\n')}</code></pre>`]),
    ]);
}
/** From a command line to a count, of what is published or else of runs of one's own. */
function queries(key, index) {
    if (index === null)
        return [
            `genesys-core run ${key} --format parquet`,
            `duckdb -c "select count(*) from $(genesys-core files ${key} --for duckdb)"`,
        ];
    return [
        `genesys-core get ${key} --repo ${index.repository} --all --format parquet`,
        `duckdb -c "select count(*) from 'out/${key}/*.parquet'"`,
    ];
}
function card(title, body) {
    return `<section class="card"><h2>${(0,page/* escaped */.M)(title)}</h2>${body.join('\n')}</section>`;
}
function table(label, columns, rows, numbers = []) {
    const classOf = (column) => numbers.includes(column ?? '') ? ' class="number"' : '';
    return `<div class="scroll" role="region" tabindex="0" aria-label="${(0,page/* escaped */.M)(label)}"><table><thead><tr>${columns
        .map((column) => `<th scope="col"${classOf(column)}>${(0,page/* escaped */.M)(column)}</th>`)
        .join('')}</tr></thead><tbody>${rows
        .map((cells) => `<tr>${cells.map((cell, place) => `<td${classOf(columns[place])}>${cell}</td>`).join('')}</tr>`)
        .join('')}</tbody></table></div>`;
}
function runsTable({ runs }) {
    const rows = runs
        .slice(0, MAX_RUNS)
        .map((run) => [
        `<code>${(0,page/* escaped */.M)(run.runId)}</code>`,
        `<span class="dot ${run.status}"></span> ${run.status}${run.error === null ? '' : ` (${(0,page/* escaped */.M)(run.error.code)})`}`,
        (0,page/* escaped */.M)((0,report_text/* formatInterval */.vy)(run.window?.start ?? null, run.window?.end ?? null)),
        (0,suggestion/* formatCount */.B4)(run.records),
        run.bytes === undefined ? '' : (0,report_text/* formatBytes */.z3)(run.bytes),
    ]);
    return table('Runs', ['Run', 'Status', 'Window', 'Records', 'Size'], rows, ['Records', 'Size']);
}
/** Every field of the redaction profile: what happens to it, and why. */
function fieldsTable(dataset, catalog) {
    const profile = catalog.profiles.redaction.get(dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a);
    const types = new Map((0,columns/* columnsOf */.P)(dataset, profile).flatMap(({ name, type, parts }) => [
        [name, type],
        ...parts.map((part) => [part.path, part.type]),
    ]));
    const rows = Object.entries(profile?.allow ?? {}).map(([path, rule]) => [
        `<code>${(0,page/* escaped */.M)(path)}</code>`,
        (0,page/* escaped */.M)(types.get(path) ?? ''),
        (0,page/* escaped */.M)(rule.action),
        (0,page/* escaped */.M)(rule.why),
    ]);
    return table('Fields', ['Field', 'Type', 'What happens', 'Why'], rows);
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/site.ts







/** Writes a static site of the catalog in force and, where an index is given, of what was published. */
async function siteCommand(index, flags, world) {
    const catalog = await (0,load/* loadCatalog */.a)({
        catalogDir: world.catalogDir,
        overlayPath: flags.catalog,
        workspace: world.cwd,
    });
    const out = flags.out ?? '_site';
    const folder = (0,external_node_path_.resolve)(world.cwd, out);
    const disk = (0,file_system/* tellingFileSystem */.bp)(file_system/* nodeFileSystem */.GP);
    if ((await disk.inspect(folder)) !== undefined)
        throw (0,errors/* invalidInput */.aY)(`${(0,suggestion/* quoted */.TL)(out)} is there already. Give --out a folder that is not there yet; nothing was overwritten.`);
    const files = siteFiles({ catalog, index });
    const made = new Set();
    for (const [path, text] of files) {
        const place = (0,external_node_path_.join)(folder, path);
        if (!made.has((0,external_node_path_.dirname)(place)))
            await disk.makeDirectory((0,external_node_path_.dirname)(place));
        made.add((0,external_node_path_.dirname)(place));
        const file = await disk.createFile(place);
        await file.write(Buffer.from(text, 'utf8'));
        await file.close();
    }
    (0,cli_world/* writeLines */.x1)(world.stdout, [`${out}: ${(0,suggestion/* counted */.hS)(files.size, 'file')}; open ${out}/index.html`]);
    return 0;
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


/***/ })

};
