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
// EXTERNAL MODULE: ./src/catalog/load.ts + 13 modules
var load = __webpack_require__(21685);
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
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/site-calendar.ts



const DAY_MS = 86_400_000;
const MAX_DAYS = 371;
const WORDS = {
    complete: 'complete',
    mayGrow: 'complete, may grow',
    provisional: 'provisional',
    partial: 'incomplete',
    missing: 'missing',
};
const SITE_STYLE = '.calendar{display:grid;grid-template-rows:repeat(7,12px);grid-auto-flow:column;grid-auto-columns:12px;gap:3px;margin:8px 0;overflow-x:auto;padding:0;list-style:none}' +
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
    const items = [];
    for (let ms = firstMs; ms <= Date.parse(`${last}T00:00:00Z`) && items.length < MAX_DAYS; ms += DAY_MS) {
        const day = (0,base_window/* formatDay */.im)(ms);
        const known = states.get(day);
        const records = known?.records ?? null;
        const words = known === undefined
            ? `${day}: not asked for`
            : `${day}: ${WORDS[known.state]}${records === null ? '' : `, ${(0,report_text/* formatCount */.B4)(records)} records`}`;
        // The first square stands in the row of its weekday, Monday first.
        const row = ms === firstMs ? ` style="grid-row:${((new Date(ms).getUTCDay() + 6) % 7) + 1}"` : '';
        items.push(`<li class="${known === undefined ? '' : `day-${known.state}`}"${row} title="${(0,page/* escaped */.M)(words)}" aria-label="${(0,page/* escaped */.M)(words)}"></li>`);
    }
    return `<ul class="calendar" tabindex="0" aria-label="Days from ${(0,page/* escaped */.M)(first)} to ${(0,page/* escaped */.M)(last)}">${items.join('')}</ul>`;
}

// EXTERNAL MODULE: ./src/report/page-style.ts
var page_style = __webpack_require__(6107);
// EXTERNAL MODULE: ./src/report/plan.ts
var plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/report/schema/schema.ts + 1 modules
var schema = __webpack_require__(12388);
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
    return `Latest: ${window}, ${(0,report_text/* counted */.hS)(latest.records, 'record')}, run ${latest.runId}.`;
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
        card('Queries', [
            `<pre><code>genesys-core get ${(0,page/* escaped */.M)(key)}${index === null ? '' : ` --repo ${(0,page/* escaped */.M)(index.repository)}`} --all\nduckdb -c "select count(*) from 'out/${(0,page/* escaped */.M)(key)}/*.parquet'"</code></pre>`,
        ]),
    ]);
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
        (0,report_text/* formatCount */.B4)(run.records),
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
    (0,cli_world/* writeLines */.x)(world.stdout, [`${out}: ${(0,report_text/* counted */.hS)(files.size, 'file')}; open ${out}/index.html`]);
    return 0;
}


/***/ }),

/***/ 39830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heatMap),
/* harmony export */   g: () => (/* binding */ hourRows)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


const HOURS = 24;
const MAX_DAYS = 14;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR_KEY = /^(\d{4}-\d\d-\d\d)T(\d\d)/;
const DAY_MS = 86_400_000;
/** Records by hour: a row for each day, of longer windows for each day of the week. Empty without hour counts. */
function heatMap(summary, manifest) {
    const rows = hourRows(summary, manifest);
    if (rows === undefined)
        return '';
    const largest = Math.max(1, ...[...rows.values()].flat());
    const byWeekday = rows.has('Monday');
    const body = [...rows].map(([name, counts]) => {
        const cells = counts.map((count, hour) => `<td style="--a:${(count / largest).toFixed(2)}" title="${name} ${String(hour).padStart(2, '0')}:00: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)}">${count === 0 ? '' : shortCount(count)}</td>`);
        return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
    });
    return [
        `<section class="card" aria-labelledby="s-heat"><h2 id="s-heat">Records by hour${byWeekday ? ' and weekday' : ''} (UTC)</h2>`,
        '<div class="scroll" role="region" tabindex="0" aria-label="Records by hour"><table class="heat">',
        `<thead><tr><td></td>${Array.from({ length: HOURS }, (_, hour) => `<th scope="col">${String(hour).padStart(2, '0')}</th>`).join('')}</tr></thead>`,
        `<tbody>${body.join('')}</tbody></table></div></section>`,
    ].join('\n');
}
/** Records of each hour, a row for each day, of longer windows for each day of the week. Undefined without hour counts. */
function hourRows(summary, { request }) {
    const hours = Object.values(summary.data.countsBy).find((counts) => {
        const keys = Object.keys(counts);
        return keys.length > 0 && keys.every((key) => HOUR_KEY.test(key));
    });
    return hours === undefined ? undefined : rowsOf(hours, request);
}
function rowsOf(hours, { start, end }) {
    const days = new Set();
    for (const key of Object.keys(hours))
        days.add(key.slice(0, 10));
    if (start !== null && end !== null)
        for (let ms = Date.parse(start); ms < Date.parse(end) && days.size <= MAX_DAYS; ms += DAY_MS)
            days.add((0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(ms));
    const names = days.size > MAX_DAYS ? WEEKDAYS : [...days].sort();
    const rows = new Map(names.map((name) => [name, new Array(HOURS).fill(0)]));
    for (const [key, count] of Object.entries(hours)) {
        const [, day = '', hour = ''] = HOUR_KEY.exec(key) ?? [];
        const row = rows.get(days.size > MAX_DAYS ? weekdayOf(day) : day);
        const at = Number(hour);
        if (row !== undefined)
            row[at] = (row[at] ?? 0) + count;
    }
    return rows;
}
function weekdayOf(day) {
    return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
}
/** `12`, `1.2k`: a cell has little room, and its title has the number. */
function shortCount(count) {
    if (count < 1000)
        return String(count);
    return count < 999_500
        ? `${(count / 1000).toPrecision(count < 99_950 ? 2 : 3).replace(/\.0$/, '')}k`
        : `${(count / 1e6).toFixed(1)}M`;
}


/***/ }),

/***/ 6107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ PAGE_STYLE)
/* harmony export */ });
/** The style of a page, light, dark and printed; 14 px text keeps a contrast of 4.5 on every ground. */
const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#f6f8fa,#0d1117);--ink:light-dark(#1f2328,#e6edf3);--quiet:light-dark(#59636e,#9198a1);--card:light-dark(#fff,#151b23);--line:light-dark(#d1d9e0,#3d444d);--accent:light-dark(#0969da,#4493f8);--good:light-dark(#1a7f37,#3fb950);--warn:light-dark(#9a6700,#d29922);--bad:light-dark(#d1242f,#f85149)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 system-ui,sans-serif}
header,main{max-width:1080px;margin:auto;padding:16px 24px}
header{padding-bottom:0}
h1{font-size:22px;margin:0;overflow-wrap:anywhere}h2{margin:0 0 8px;font-size:15px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:8px;z-index:1}
.quiet,small{color:var(--quiet)}
.status{font-size:13px;font-weight:600;padding:2px 10px;border-radius:12px;border:1px solid currentcolor;white-space:nowrap}
.status.succeeded{color:var(--good)}.status.partial{color:var(--warn)}.status.failed,.status.cancelled{color:var(--bad)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px;margin:0 0 16px;padding:0;list-style:none}
.tiles li,.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px}
.tiles b{display:block;font-size:24px;font-variant-numeric:tabular-nums}.tiles small{display:block}
.card{margin-bottom:16px}.alarm{border-color:var(--bad)}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));gap:16px}.grid>*{min-width:0}
dl{display:grid;grid-template-columns:minmax(120px,max-content) 1fr;gap:4px 16px;margin:0 0 8px}dt{color:var(--quiet)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
.scroll{overflow-x:auto}.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:3px 12px 3px 0;vertical-align:top;font-weight:400}
thead th{color:var(--quiet);font-weight:600;white-space:nowrap}tbody tr{border-top:1px solid var(--line)}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{width:40%;min-width:80px}.bar i{display:inline-block;height:10px;min-width:1px;border-radius:3px;background:var(--accent)}
code{font:12px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
.heat{border-collapse:separate;border-spacing:2px;font-size:12px}.heat th{padding:0 6px 0 0;white-space:nowrap}.heat thead th{padding:0;text-align:center}
.heat tbody tr{border:0}.heat td{min-width:30px;height:24px;padding:2px;text-align:center;border-radius:3px;background:color-mix(in srgb,var(--accent) calc(var(--a)*45%),var(--ground));font-variant-numeric:tabular-nums}.heat thead td{background:none}
.strip{display:flex;gap:1px;height:10px;border-radius:4px;overflow:hidden;margin:8px 0}.strip i{flex:1}.strip.tall{height:18px}
.dot{display:inline-block;width:10px;height:10px;border-radius:50%}
.succeeded:is(i,.dot){background:var(--good)}.partial:is(i,.dot),.provisional:is(i,.dot){background:var(--warn)}.failed:is(i,.dot),.cancelled:is(i,.dot){background:var(--bad)}.notStarted:is(i,.dot){background:var(--line)}
.kept:is(i,.dot){background:#1a7f37}.removed:is(i,.dot){background:#6e7781}.masked:is(i,.dot){background:#bf8700}.pseudonymised:is(i,.dot){background:#8250df}
@media(max-width:600px){header,main{padding:12px}dl{grid-template-columns:1fr;gap:0 0}dd{margin-bottom:6px}.scroll td code{overflow-wrap:normal}.scroll tbody tr>:first-child:not(:only-child){min-width:9em}.heat tbody tr>:first-child:not(:only-child){min-width:0}}
@media print{:root{color-scheme:light}body{background:#fff;font-size:11px}.skip{display:none}.card,.tiles li{break-inside:avoid}.scroll{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();


/***/ }),

/***/ 86015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escaped),
/* harmony export */   S: () => (/* binding */ reportPage)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51349);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49455);
/* harmony import */ var _page_heat_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39830);
/* harmony import */ var _page_style_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6107);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65655);







const MAX_ROWS = 200;
const MAX_LEADING_ROWS = 20;
const MAX_CELL = 300;
const STATUS_WORDS = {
    succeeded: '✓ succeeded',
    partial: '△ partial',
    failed: '✕ failed',
    cancelled: '■ cancelled',
};
/**
 * A run as one page: no script, nothing fetched, whatever the texts in it. Made before the folder is sealed, so digests of
 * the page itself and of the event file are in the manifest alone. `rules` say why redaction did what it did.
 */
function reportPage(manifest, summary, rules = {}) {
    const { datasetKey, status, request } = manifest;
    const model = (0,_model_js__WEBPACK_IMPORTED_MODULE_3__/* .reportModel */ .S)({
        result: {
            status,
            datasetKey,
            runId: manifest.runId,
            runDir: '',
            manifest,
            summary,
            error: manifest.error,
            dataDigest: manifest.dataDigest,
        },
        artifacts: [],
        uploadError: null,
        published: [],
        publishErrors: [],
        shownDir: `${datasetKey}/${manifest.runId}`,
    });
    const window = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(request.start, request.end);
    const title = `${datasetKey}, ${window}: ${status}`;
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        `<title>${escaped(title)}</title><style>${_page_style_js__WEBPACK_IMPORTED_MODULE_5__/* .PAGE_STYLE */ .W}</style></head><body>`,
        '<a class="skip" href="#content">Skip to the content</a>',
        `<header><h1>${escaped(datasetKey)} <span class="status ${status}">${STATUS_WORDS[status]}</span></h1>`,
        `<p class="quiet">${escaped(window)} · run ${escaped(manifest.runId)} · ${escaped(manifest.engine.name)} ${escaped(manifest.engine.version)} · catalog ${escaped(manifest.catalog.version)}</p></header>`,
        '<main id="content">',
        tiles(manifest),
        ...model.errors.map(({ report, remedy }) => `<section class="card alarm"><h2>${escaped(report.code)}</h2><p>${escaped(report.message)}</p>${remedy === '' ? '' : `<p>${escaped(remedy)}</p>`}</section>`),
        ...model.sections
            .filter(({ id }) => id === 'missing' || id === 'incomplete' || id === 'anomalies')
            .map((section) => sectionHtml(section)),
        (0,_page_heat_js__WEBPACK_IMPORTED_MODULE_4__/* .heatMap */ .Z)(summary, manifest),
        ...model.sections
            .filter(({ id }) => !['missing', 'incomplete', 'anomalies', 'run', 'delivery', 'redaction', 'files'].includes(id))
            .map((section) => sectionHtml(section)),
        slicesHtml(manifest),
        ...model.sections
            .filter(({ id }) => id === 'run')
            .map((section) => sectionHtml({ ...section, title: 'The run' })),
        ...model.sections
            .filter(({ id }) => id === 'redaction')
            .map((section) => sectionHtml(withReasons(section, rules), redactionBar(manifest))),
        ...model.sections.filter(({ id }) => id === 'files').map((section) => sectionHtml(section)),
        certificate(manifest),
        '</main></body></html>',
        '',
    ].join('\n');
}
function tiles({ counts, slices, redaction, request }) {
    const whole = slices.filter(({ status }) => status === 'succeeded').length;
    const unknown = Object.keys(redaction.unlisted).length;
    const facts = [
        [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(counts.records),
            counts.records === 1 ? 'record' : 'records',
            request.summaryOnly ? 'counted, none kept' : counts.records === 0 ? '' : 'each once',
        ],
        [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(whole)} / ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(slices.length)}`, 'slices complete', ''],
        ...(counts.duplicates === 0
            ? []
            : [[(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(counts.duplicates), 'duplicates left out', '']]),
        [
            (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(counts.requests),
            'requests',
            counts.retries === 0 ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(counts.retries, 'retry', 'retries'),
        ],
        ...(unknown === 0 ? [] : [[(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(unknown), 'unknown fields', 'removed']]),
    ];
    return `<ul class="tiles">${facts
        .map(([value, label, note]) => `<li><b>${value}</b> <span>${label}</span> <small>${note}</small></li>`)
        .join('')}</ul>`;
}
/** The rules that were applied, each with its reason. */
function withReasons(section, rules) {
    const tables = section.tables.map((table) => table.path !== 'redaction.byPath' || Object.keys(rules).length === 0
        ? table
        : {
            ...table,
            columns: [...table.columns, 'Why'],
            rows: table.rows.map((row) => [...row, (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(rules[row[0]?.text ?? '']?.why ?? '')]),
        });
    return { ...section, tables };
}
function sectionHtml({ id, title, note, facts, tables }, picture = '') {
    const rows = facts.flatMap(({ line }) => line === null ? [] : [`<dt>${escaped(line.label)}</dt><dd>${shownHtml(line.shown)}</dd>`]);
    if (rows.length === 0 && tables.length === 0)
        return '';
    return [
        `<section class="card" aria-labelledby="s-${id}"><h2 id="s-${id}">${escaped(title)}</h2>`,
        ...(note === undefined ? [] : [`<p class="quiet">${escaped(note)}</p>`]),
        picture,
        ...(rows.length === 0 ? [] : [`<dl>${rows.join('')}</dl>`]),
        `<div class="grid">${tables.map((table) => tableHtml(table, title)).join('')}</div>`,
        '</section>',
    ].join('\n');
}
function tableHtml({ title, columns, rows, one, many, depth }, of) {
    const max = depth === 'leading' && rows.every((row) => row.every(({ bar }) => bar === undefined))
        ? MAX_LEADING_ROWS
        : MAX_ROWS;
    // A bar compares: one value alone has nothing beside it.
    const largest = depth === 'leading' && rows.length > 1 ? largestNumber(rows) : 0;
    const body = rows.slice(0, max).map((row) => {
        const cells = row.map((cell, place) => cellHtml(cell, place === 0));
        const share = largest > 0 ? numberOf(row) / largest : undefined;
        return `<tr>${cells.join('')}${share === undefined ? '' : `<td class="bar" aria-hidden="true">${barHtml(share)}</td>`}</tr>`;
    });
    const table = [
        `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(`${of}: ${title ?? columns[0] ?? ''}`)}"><table>`,
        `<thead><tr>${columns.map((column, place) => headHtml(column, rows[0]?.[place]?.number === true)).join('')}${largest > 0 ? '<td></td>' : ''}</tr></thead>`,
        `<tbody>${body.join('')}</tbody></table></div>`,
        ...(rows.length > max ? [`<p class="quiet">and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(rows.length - max, one, many)} more</p>`] : []),
    ].join('');
    if (depth !== 'detail')
        return `<div>${title === undefined ? '' : `<p>${escaped(title)}</p>`}${table}</div>`;
    return `<details><summary>${escaped(title ?? columns[0] ?? '')}</summary>${table}</details>`;
}
function headHtml(column, isNumber) {
    return column === ''
        ? '<td></td>'
        : `<th scope="col"${isNumber ? ' class="number"' : ''}>${escaped(column)}</th>`;
}
function cellHtml(cell, isHead) {
    const attributes = cell.number === true ? ' class="number"' : '';
    if (cell.bar !== undefined)
        return `<td class="bar">${barHtml(cell.bar)} ${shownHtml(cell)}</td>`;
    return isHead
        ? `<th scope="row"${attributes}>${shownHtml(cell)}</th>`
        : `<td${attributes}>${shownHtml(cell)}</td>`;
}
function largestNumber(rows) {
    if (rows.some((row) => row.some(({ bar }) => bar !== undefined)))
        return 0;
    return Math.max(0, ...rows.slice(0, MAX_LEADING_ROWS).map(numberOf));
}
function numberOf(row) {
    const value = Number((row.find(({ number }) => number === true)?.text ?? '').replaceAll(',', ''));
    return Number.isFinite(value) ? value : 0;
}
function barHtml(share) {
    return `<i style="width:${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%"></i>`;
}
function shownHtml({ text, as, strong }) {
    const cut = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
    const plain = as === 'code' ? `<code>${escaped(cut)}</code>` : escaped(cut);
    return strong === true ? `<b>${plain}</b>` : plain;
}
/** Window and evidence, slice by slice. */
function slicesHtml({ slices }) {
    const isCounted = slices.some(({ completeness }) => completeness.serverTotal !== undefined);
    const rows = slices.slice(0, MAX_ROWS).map(({ start, end, status, records, completeness }) => {
        const { serverTotal } = completeness;
        const told = serverTotal === undefined ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(serverTotal);
        const total = isCounted ? `<td class="number">${told}</td>` : '';
        return `<tr><th scope="row">${escaped((0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(start, end))}</th><td><span class="dot ${status}"></span> ${escaped(status)}</td><td class="number">${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(records)}</td>${total}<td>${escaped(completeness.stoppedBy)}</td></tr>`;
    });
    const strip = slices
        .slice(0, MAX_ROWS)
        .map(({ status, start, end }) => `<i class="${status}" title="${escaped(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(start, end)}: ${status}`)}"></i>`);
    const missing = slices.filter((slice) => !(0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRecords */ .jO)(slice)).length;
    return [
        '<section class="card" aria-labelledby="s-slices"><h2 id="s-slices">Completeness by slice</h2>',
        `<p class="quiet">${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(slices.length, 'slice')}, ${missing === 0 ? 'none without its records' : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(missing)} without their records`}.</p>`,
        `<div class="strip" aria-hidden="true">${strip.join('')}</div>`,
        `<div class="scroll" role="region" tabindex="0" aria-label="Slices"><table><thead><tr><th scope="col">Interval</th><th scope="col">Status</th><th scope="col" class="number">Records</th>${isCounted ? '<th scope="col" class="number">Counted by the server</th>' : ''}<th scope="col">Ended by</th></tr></thead>`,
        `<tbody>${rows.join('')}</tbody></table></div>`,
        ...(slices.length > MAX_ROWS
            ? [`<p class="quiet">and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(slices.length - MAX_ROWS, 'slice')} more in manifest.json</p>`]
            : []),
        '</section>',
    ].join('\n');
}
function redactionBar({ redaction }) {
    const kept = Object.values(redaction.byPath)
        .filter(({ action }) => action === 'keep')
        .reduce((sum, { count }) => sum + count, 0);
    const parts = [
        ['kept', kept],
        ['removed', redaction.removed],
        ['masked', redaction.masked],
        ['pseudonymised', redaction.pseudonymised],
    ];
    if (parts.every(([, values]) => values === 0))
        return '';
    const said = parts
        .filter(([, values]) => values > 0)
        .map(([name, values]) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(values)} ${name}`);
    return [
        `<div class="strip tall" role="img" aria-label="${escaped(`Values: ${said.join(', ')}`)}">${parts
            .map(([name, values]) => (values === 0 ? '' : `<i class="${name}" style="flex:${values}"></i>`))
            .join('')}</div>`,
        `<p>${parts.map(([name, values]) => (values === 0 ? '' : `<span class="dot ${name}"></span> ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(values)} ${name} `)).join('')}</p>`,
    ].join('\n');
}
function certificate(manifest) {
    const whole = manifest.status === 'succeeded';
    return [
        '<section class="card" aria-labelledby="s-check"><h2 id="s-check">What is proven, and how to check it</h2>',
        '<ul>',
        '<li><b>Integrity.</b> manifest.json has the SHA-256 of every file, and the data digest below is over all records in order. A changed file is found by <code>verify</code>.</li>',
        `<li><b>Completeness.</b> ${whole ? 'Each slice ended on the evidence above: every record that the service gave for the window is here, each once.' : 'Some of the window is not here; the slices above say what.'}</li>`,
        '<li><b>Not proven here: origin.</b> Anybody can make such a folder. Who made this one is known only by an attestation of its manifest.</li>',
        '</ul>',
        `<p><code>genesys-core verify ${escaped(`${manifest.datasetKey}/${manifest.runId}`)}</code></p>`,
        `<p>Data digest <code>${escaped(manifest.dataDigest)}</code></p>`,
        '</section>',
    ].join('\n');
}
/** A text of unknown origin as HTML, in text and in attributes. */
function escaped(text) {
    return (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
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
        ['Budget', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(plan.requestsPerMinute)} requests a minute, ${plan.concurrency} at a time`],
        ['Slices', `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(plan.slices.length, 'slice')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(queries, 'query', 'queries')}`],
        ['Price', priceText(plan)],
    ];
    return [
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .alignedRows */ .wC)(facts),
        ...plan.slices.slice(0, MAX_SHOWN_SLICES).map((slice) => {
            const texts = (0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .windowTexts */ .pD)(slice.window);
            return `  ${slice.id}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatInterval */ .vy)(texts.start, texts.end)}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(slice.queries.length, 'query', 'queries')}`;
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
    return `about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(requests, 'request')}${parents}, ${time} at the budget, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(bytes)} stored, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)((0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryOf */ .zE)(plan))} of memory, for ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(records, 'record')}`;
}
/** Those of the plan, and one where its time cannot suffice by what the catalog says of the dataset. */
function warningsOf(plan, { timeoutMinutes }) {
    const { records, minutes } = (0,_catalog_shard_price_js__WEBPACK_IMPORTED_MODULE_4__/* .priceOf */ .xx)(plan);
    if (minutes <= timeoutMinutes)
        return plan.warnings;
    const message = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(records, 'record')} take about ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(Math.ceil(minutes), 'minute')} at the budget, and timeoutMinutes is ${timeoutMinutes}: the run would be partial. Give more time, a shorter window, or shards (genesys-core plan ${plan.datasetKey}).`;
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
        ? `${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(values?.length ?? 0, 'value')} of ${definition.filter ?? ''}`
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
    return count > 0 ? [`  and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(count, one, many)} more`] : [];
}


/***/ })

};
