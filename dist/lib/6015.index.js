export const id = 6015;
export const ids = [6015];
export const modules = {

/***/ 39830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heatMap),
/* harmony export */   g: () => (/* binding */ hourRows)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


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
        const cells = counts.map((count, hour) => `<td style="--a:${(count / largest).toFixed(2)}" title="${name} ${String(hour).padStart(2, '0')}:00: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)}">${count === 0 ? '' : shortCount(count)}</td>`);
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
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(420px,100%),1fr));gap:16px}.grid>*{min-width:0}.grid>details{grid-column:1/-1}
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
@media(max-width:600px){header,main{padding:12px}dl{grid-template-columns:1fr;gap:0 0}dd{margin-bottom:6px}.scroll td code{overflow-wrap:normal}.scroll table:not(.heat) td:not(.number,.bar){min-width:9em}.scroll table:not(.heat) td:last-child:not(:only-child,.number,.bar){min-width:18em}.scroll tbody tr>:first-child:not(:only-child){min-width:9em}.heat tbody tr>:first-child:not(:only-child){min-width:0}}
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
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23237);
/* harmony import */ var _run_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40328);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51349);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49455);
/* harmony import */ var _page_heat_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39830);
/* harmony import */ var _page_style_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6107);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65655);








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
    const model = (0,_model_js__WEBPACK_IMPORTED_MODULE_2__/* .reportModel */ .S)({
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
    const window = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .formatInterval */ .vy)(request.start, request.end);
    const title = `${datasetKey}, ${window}: ${status}`;
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        `<title>${escaped(title)}</title><style>${_page_style_js__WEBPACK_IMPORTED_MODULE_4__/* .PAGE_STYLE */ .W}</style></head><body>`,
        '<a class="skip" href="#content">Skip to the content</a>',
        `<header><h1>${escaped(datasetKey)} <span class="status ${status}">${STATUS_WORDS[status]}</span></h1>`,
        `<p class="quiet">${escaped(window)} · run ${escaped(manifest.runId)} · ${escaped(manifest.engine.name)} ${escaped(manifest.engine.version)} · catalog ${escaped(manifest.catalog.version)}</p></header>`,
        '<main id="content">',
        tiles(manifest),
        ...model.errors.map(({ report, remedy }) => `<section class="card alarm"><h2>${escaped(report.code)}</h2><p>${escaped(report.message)}</p>${remedy === '' ? '' : `<p>${escaped(remedy)}</p>`}</section>`),
        ...model.sections
            .filter(({ id }) => id === 'missing' || id === 'incomplete' || id === 'anomalies')
            .map((section) => sectionHtml(section)),
        (0,_page_heat_js__WEBPACK_IMPORTED_MODULE_3__/* .heatMap */ .Z)(summary, manifest),
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
            (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(counts.records),
            counts.records === 1 ? 'record' : 'records',
            request.summaryOnly ? 'counted, none kept' : counts.records === 0 ? '' : 'each once',
        ],
        [`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(whole)} / ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(slices.length)}`, 'slices complete', ''],
        ...(counts.duplicates === 0
            ? []
            : [
                [
                    (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(counts.duplicates),
                    counts.duplicates === 1 ? 'duplicate left out' : 'duplicates left out',
                    '',
                ],
            ]),
        [
            (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(counts.requests),
            counts.requests === 1 ? 'request' : 'requests',
            counts.retries === 0 ? '' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(counts.retries, 'retry', 'retries'),
        ],
        ...(unknown === 0
            ? []
            : [[(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(unknown), unknown === 1 ? 'unknown field' : 'unknown fields', 'removed']]),
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
            rows: table.rows.map((row) => [...row, (0,_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .foreign */ .V$)(rules[row[0]?.text ?? '']?.why ?? '')]),
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
        ...(rows.length > max ? [`<p class="quiet">and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(rows.length - max, one, many)} more</p>`] : []),
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
        const told = serverTotal === undefined ? '' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(serverTotal);
        const total = isCounted ? `<td class="number">${told}</td>` : '';
        return `<tr><th scope="row">${escaped((0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .formatInterval */ .vy)(start, end))}</th><td><span class="dot ${status}"></span> ${escaped(status)}</td><td class="number">${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(records)}</td>${total}<td>${escaped(completeness.stoppedBy)}</td></tr>`;
    });
    const strip = slices
        .slice(0, MAX_ROWS)
        .map(({ status, start, end }) => `<i class="${status}" title="${escaped(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .formatInterval */ .vy)(start, end)}: ${status}`)}"></i>`);
    const missing = slices.filter((slice) => !(0,_run_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRecords */ .jO)(slice)).length;
    return [
        '<section class="card" aria-labelledby="s-slices"><h2 id="s-slices">Completeness by slice</h2>',
        `<p class="quiet">${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(slices.length, 'slice')}, ${missing === 0 ? 'none without its records' : `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(missing)} without their records`}.</p>`,
        `<div class="strip" aria-hidden="true">${strip.join('')}</div>`,
        `<div class="scroll" role="region" tabindex="0" aria-label="Slices"><table><thead><tr><th scope="col">Interval</th><th scope="col">Status</th><th scope="col" class="number">Records</th>${isCounted ? '<th scope="col" class="number">Counted by the server</th>' : ''}<th scope="col">Ended by</th></tr></thead>`,
        `<tbody>${rows.join('')}</tbody></table></div>`,
        ...(slices.length > MAX_ROWS
            ? [`<p class="quiet">and ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(slices.length - MAX_ROWS, 'slice')} more in manifest.json</p>`]
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
        .map(([name, values]) => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(values)} ${name}`);
    return [
        `<div class="strip tall" role="img" aria-label="${escaped(`Values: ${said.join(', ')}`)}">${parts
            .map(([name, values]) => (values === 0 ? '' : `<i class="${name}" style="flex:${values}"></i>`))
            .join('')}</div>`,
        `<p>${parts.map(([name, values]) => (values === 0 ? '' : `<span class="dot ${name}"></span> ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(values)} ${name} `)).join('')}</p>`,
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


/***/ })

};
