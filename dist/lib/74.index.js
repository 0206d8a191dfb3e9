export const id = 74;
export const ids = [74];
export const modules = {

/***/ 80537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ valuesAt),
/* harmony export */   et: () => (/* binding */ hasElements),
/* harmony export */   gS: () => (/* binding */ withValuesAt)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

const EACH = '[]';
/** Whether a path has a part that stands for every element of an array. */
function hasElements(path) {
    return path.includes(EACH);
}
/** The values at a path in which `[]` after a name stands for every element of an array; absent ones are left out. */
function* valuesAt(value, path) {
    const at = path.indexOf(EACH);
    if (at === -1) {
        const found = path === '' ? value : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value, path);
        if (found !== undefined)
            yield found;
        return;
    }
    const array = at === 0 ? value : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value, path.slice(0, at));
    if (!Array.isArray(array))
        return;
    const rest = path.slice(at + EACH.length).replace(/^\./, '');
    for (const element of array)
        yield* valuesAt(element, rest);
}
/** A copy of the record in which the values at such a path are changed; itself where none of them is. */
function withValuesAt(record, path, change) {
    const changed = changedAt(record, path, change);
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(changed) ? changed : record;
}
function changedAt(value, path, change) {
    if (path === '')
        return change(value);
    const at = path.indexOf(EACH);
    if (at === 0) {
        if (!Array.isArray(value))
            return value;
        const rest = path.slice(EACH.length).replace(/^\./, '');
        const elements = value;
        const copies = elements.map((element) => changedAt(element, rest, change));
        return copies.every((copy, index) => copy === elements[index]) ? value : copies;
    }
    const name = at === -1 ? path : path.slice(0, at);
    const inner = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .lookup */ .$I)(value, name);
    if (inner === undefined || !(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
        return value;
    const copy = changedAt(inner, path.slice(name.length), change);
    return copy === inner ? value : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .withMember */ .RV)(value, name, copy);
}


/***/ }),

/***/ 63391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createSummary)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/records/elements.ts
var records_elements = __webpack_require__(80537);
// EXTERNAL MODULE: ./src/records/instant.ts
var records_instant = __webpack_require__(28471);
;// CONCATENATED MODULE: ./src/base/decimal.ts

const ZERO = { units: 0n, scale: 0 };
/** Numbers with more digits than this are no figures to be added up. */
const MAX_DIGITS = 400;
const JSON_NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** The number that a JSON value is; undefined for what is no number, or one of more than 400 digits. */
function decimalOf(value) {
    if (!(value instanceof json/* ExactNumber */.fh) && typeof value !== 'number')
        return undefined;
    const text = value instanceof json/* ExactNumber */.fh ? value.text : String(value);
    const match = JSON_NUMBER.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
    const exponent = Number(exponentText);
    if (whole.length + fraction.length + Math.abs(exponent) > MAX_DIGITS)
        return undefined;
    const digits = BigInt(`${sign}${whole}${fraction}`);
    const scale = fraction.length - exponent;
    return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 };
}
function plus(a, b) {
    const scale = Math.max(a.scale, b.scale);
    return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}
/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
function compareDecimals(a, b) {
    const scale = Math.max(a.scale, b.scale);
    const difference = unitsAt(a, scale) - unitsAt(b, scale);
    if (difference === 0n)
        return 0;
    return difference < 0n ? -1 : 1;
}
/** `part` of `whole`, rounded half up to six decimals; null unless both are 0 or more and `whole` is more than 0. */
function shareOf(part, whole) {
    const scale = Math.max(part.scale, whole.scale);
    const [a, b] = [unitsAt(part, scale), unitsAt(whole, scale)];
    if (a < 0n || b <= 0n)
        return null;
    return Number((a * 2000000n + b) / (2n * b)) / 1_000_000;
}
/** As a JSON value with all its digits and no zeros at the end of its decimals. */
function jsonNumber({ units, scale }) {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
    const text = `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
    const value = Number(text);
    return String(value) === text ? value : new json/* ExactNumber */.fh(text);
}
function unitsAt({ units, scale }, wanted) {
    return units * 10n ** BigInt(wanted - scale);
}

;// CONCATENATED MODULE: ./src/records/metrics.ts



/** `maxKeys` is how many groups are told apart, the largest; `maxCounted` how many are added up, so that memory has a bound. */
function createMetric(name, { sum, by }, maxKeys, maxCounted) {
    const groups = new Map();
    let whole = ZERO;
    let without = 0;
    return {
        name,
        add(record, group) {
            const number = numberOf(record, sum);
            if (number === undefined) {
                without += 1;
                return;
            }
            whole = plus(whole, number);
            if (by === undefined || group === undefined)
                return;
            const known = groups.get(group);
            if (known === undefined && groups.size >= maxCounted)
                return;
            groups.set(group, plus(known ?? ZERO, number));
        },
        data() {
            const missing = without === 0 ? {} : { missing: without };
            if (by === undefined)
                return { sum: jsonNumber(whole), ...missing };
            const ranked = [...groups].sort(([keyA, a], [keyB, b]) => compareDecimals(b, a) || (keyA < keyB ? -1 : 1));
            const kept = ranked.slice(0, maxKeys);
            const told = kept.reduce((total, [, value]) => plus(total, value), ZERO);
            const rest = plus(whole, { ...told, units: -told.units });
            return {
                sum: jsonNumber(whole),
                by,
                groups: kept.map(([key, value]) => ({ key, sum: jsonNumber(value), share: shareOf(value, whole) })),
                ...(rest.units === 0n ? {} : { rest: jsonNumber(rest) }),
                ...missing,
            };
        },
    };
}
/** The number at a path, all of them added where it leads through an array; undefined where there is none. */
function numberOf(record, path) {
    if (!(0,records_elements/* hasElements */.et)(path))
        return decimalOf((0,json/* lookup */.$I)(record, path));
    const numbers = [...(0,records_elements/* valuesAt */.I0)(record, path)].flatMap((value) => decimalOf(value) ?? []);
    return numbers.length === 0 ? undefined : numbers.reduce(plus);
}

;// CONCATENATED MODULE: ./src/records/summarise.ts




const DEFAULT_MAX_KEYS = 1000;
/** Keys that are counted at most, so that memory has a bound; far above `maxKeys`, so that the largest are the true ones. */
const MIN_COUNTED_KEYS = 50_000;
/** Longer values are cut: a key is a name, not a text. */
const MAX_KEY_LENGTH = 256;
/**
 * Counts records as the catalog declares. Of a grouping with more than `maxKeys` keys (default 1000) the largest stay,
 * equal ones by code unit; the rest is told as a number. Records without a value are told apart from every value, as
 * `missing`.
 */
function createSummary(definition) {
    const groupings = Object.entries(definition.countsBy).map(([name, grouping]) => createGrouping(name, grouping));
    const metrics = Object.entries(definition.metrics ?? {}).map(([name, metric]) => {
        const grouping = groupings.find((one) => one.name === metric.by);
        const maxKeys = grouping?.maxKeys ?? DEFAULT_MAX_KEYS;
        return { grouping, metric: createMetric(name, metric, maxKeys, Math.max(MIN_COUNTED_KEYS, maxKeys)) };
    });
    let records = 0;
    return {
        add(record) {
            records += 1;
            for (const grouping of groupings)
                count(grouping, record);
            for (const { grouping, metric } of metrics)
                metric.add(record, grouping?.keysOf(record)[0]);
        },
        data: () => ({
            ...toData(records, groupings, definition.top),
            ...(metrics.length === 0 ? {} : { metrics: toMetrics(metrics.map(({ metric }) => metric)) }),
        }),
    };
}
function toMetrics(metrics) {
    return Object.fromEntries([...metrics]
        .sort((a, b) => byCodeUnit(a.name, b.name))
        .map((metric) => [metric.name, metric.data()]));
}
function createGrouping(name, definition) {
    const { path, maxKeys = DEFAULT_MAX_KEYS } = definition;
    const keyFrom = keyReader(definition);
    return {
        name,
        keysOf: (0,records_elements/* hasElements */.et)(path)
            ? (record) => [...new Set([...(0,records_elements/* valuesAt */.I0)(record, path)].flatMap((value) => keyFrom(value) ?? []))]
            : (record) => {
                const key = keyFrom((0,json/* lookup */.$I)(record, path));
                return key === undefined ? [] : [key];
            },
        maxKeys,
        counts: new Map(),
        missing: 0,
        uncounted: 0,
    };
}
function keyReader({ as, before }) {
    if (as === 'day')
        return dayKey;
    if (as === 'hour')
        return hourKey;
    if (as !== 'prefix' || before === undefined)
        return valueKey;
    return (value) => {
        const key = valueKey(value);
        const end = key?.indexOf(before) ?? -1;
        return end > 0 ? key?.slice(0, end) : key;
    };
}
function count(grouping, record) {
    const keys = grouping.keysOf(record);
    if (keys.length === 0)
        grouping.missing += 1;
    for (const key of keys) {
        const known = grouping.counts.get(key);
        if (known === undefined && grouping.counts.size >= Math.max(MIN_COUNTED_KEYS, grouping.maxKeys))
            grouping.uncounted += 1;
        else
            grouping.counts.set(key, (known ?? 0) + 1);
    }
}
function toData(records, groupings, top) {
    const countsBy = {};
    const missing = {};
    const truncated = {};
    const tops = {};
    for (const grouping of [...groupings].sort((a, b) => byCodeUnit(a.name, b.name))) {
        const ranked = [...grouping.counts].sort(([keyA, a], [keyB, b]) => b - a || byCodeUnit(keyA, keyB));
        const kept = ranked.slice(0, grouping.maxKeys);
        const otherRecords = ranked
            .slice(grouping.maxKeys)
            .reduce((sum, [, size]) => sum + size, grouping.uncounted);
        countsBy[grouping.name] = toObject([...kept].sort(([a], [b]) => byCodeUnit(a, b)));
        if (grouping.missing > 0)
            missing[grouping.name] = grouping.missing;
        if (otherRecords > 0)
            truncated[grouping.name] = { keysKept: kept.length, otherRecords };
        if (top?.of?.includes(grouping.name) === true) {
            tops[grouping.name] = kept.slice(0, top?.size).map(([key, size]) => ({ key, count: size }));
        }
    }
    return { totals: { records }, countsBy, top: tops, missing, truncated };
}
/** Own members only, `__proto__` among them. */
function toObject(entries) {
    return Object.fromEntries(entries);
}
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function valueKey(value) {
    if (typeof value === 'string')
        return cutKey(value);
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return value instanceof json/* ExactNumber */.fh ? cutKey(value.text) : undefined;
}
function cutKey(text) {
    return text.length > MAX_KEY_LENGTH ? `${text.slice(0, MAX_KEY_LENGTH - 1)}…`.toWellFormed() : text;
}
/** `2026-11-22`, in UTC. */
function dayKey(value) {
    return utcText(value)?.slice(0, 10);
}
/** `2026-11-22T10`, in UTC. */
function hourKey(value) {
    return utcText(value)?.slice(0, 13);
}
function utcText(value) {
    if (typeof value !== 'string')
        return undefined;
    const instant = (0,records_instant/* readInstant */.Wr)(value);
    if (instant === undefined)
        return undefined;
    return value.endsWith('Z') ? value : new Date(instant.ms).toISOString();
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
@media(max-width:600px){header,main{padding:12px}dl{grid-template-columns:1fr;gap:0 0}dd{margin-bottom:6px}}
@media print{:root{color-scheme:light}body{background:#fff;font-size:11px}.skip{display:none}.card,.tiles li{break-inside:avoid}.scroll{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();


/***/ }),

/***/ 96580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ escaped),
  S: () => (/* binding */ reportPage)
});

// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/report/model.ts + 3 modules
var report_model = __webpack_require__(49455);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/page-heat.ts

const HOURS = 24;
const MAX_DAYS = 14;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR_KEY = /^(\d{4}-\d\d-\d\d)T(\d\d)/;
const DAY_MS = 86_400_000;
/** Records by hour: a row for each day, of longer windows for each day of the week. Empty without hour counts. */
function heatMap(summary, { request }) {
    const hours = Object.values(summary.data.countsBy).find((counts) => {
        const keys = Object.keys(counts);
        return keys.length > 0 && keys.every((key) => HOUR_KEY.test(key));
    });
    if (hours === undefined)
        return '';
    const rows = rowsOf(hours, request);
    const largest = Math.max(1, ...[...rows.values()].flat());
    const byWeekday = rows.has('Monday');
    const body = [...rows].map(([name, counts]) => {
        const cells = counts.map((count, hour) => `<td style="--a:${(count / largest).toFixed(2)}" title="${name} ${String(hour).padStart(2, '0')}:00: ${(0,report_text/* formatCount */.B4)(count)}">${count === 0 ? '' : shortCount(count)}</td>`);
        return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
    });
    return [
        `<section class="card" aria-labelledby="s-heat"><h2 id="s-heat">Records by hour${byWeekday ? ' and weekday' : ''} (UTC)</h2>`,
        '<div class="scroll" role="region" tabindex="0" aria-label="Records by hour"><table class="heat">',
        `<thead><tr><td></td>${Array.from({ length: HOURS }, (_, hour) => `<th scope="col">${String(hour).padStart(2, '0')}</th>`).join('')}</tr></thead>`,
        `<tbody>${body.join('')}</tbody></table></div></section>`,
    ].join('\n');
}
function rowsOf(hours, { start, end }) {
    const days = new Set();
    for (const key of Object.keys(hours))
        days.add(key.slice(0, 10));
    if (start !== null && end !== null)
        for (let ms = Date.parse(start); ms < Date.parse(end) && days.size <= MAX_DAYS; ms += DAY_MS)
            days.add(new Date(ms).toISOString().slice(0, 10));
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

// EXTERNAL MODULE: ./src/report/page-style.ts
var page_style = __webpack_require__(6107);
;// CONCATENATED MODULE: ./src/report/page.ts






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
 * the page itself and of the event file are in the manifest alone.
 */
function reportPage(manifest, summary) {
    const { datasetKey, status, request } = manifest;
    const model = (0,report_model/* reportModel */.S)({
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
    const window = (0,report_text/* formatInterval */.vy)(request.start, request.end);
    const title = `${datasetKey}, ${window}: ${status}`;
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        `<title>${escaped(title)}</title><style>${page_style/* PAGE_STYLE */.W}</style></head><body>`,
        '<a class="skip" href="#content">Skip to the content</a>',
        `<header><h1>${escaped(datasetKey)} <span class="status ${status}">${STATUS_WORDS[status]}</span></h1>`,
        `<p class="quiet">${escaped(window)} · run ${escaped(manifest.runId)} · ${escaped(manifest.engine.name)} ${escaped(manifest.engine.version)} · catalog ${escaped(manifest.catalog.version)}</p></header>`,
        '<main id="content">',
        tiles(manifest),
        ...model.errors.map(({ report, remedy }) => `<section class="card alarm"><h2>${escaped(report.code)}</h2><p>${escaped(report.message)}</p>${remedy === '' ? '' : `<p>${escaped(remedy)}</p>`}</section>`),
        ...model.sections
            .filter(({ id }) => id === 'missing' || id === 'incomplete' || id === 'anomalies')
            .map(sectionHtml),
        heatMap(summary, manifest),
        ...model.sections
            .filter(({ id }) => !['missing', 'incomplete', 'anomalies', 'run', 'delivery', 'redaction', 'files'].includes(id))
            .map(sectionHtml),
        slicesHtml(manifest),
        ...model.sections
            .filter(({ id }) => id === 'run')
            .map((section) => sectionHtml({ ...section, title: 'The run' })),
        redactionBar(manifest),
        ...model.sections.filter(({ id }) => id === 'redaction' || id === 'files').map(sectionHtml),
        certificate(manifest),
        '</main></body></html>',
        '',
    ].join('\n');
}
function tiles({ counts, slices, redaction, request }) {
    const whole = slices.filter(({ status }) => status === 'succeeded').length;
    const facts = [
        [
            (0,report_text/* formatCount */.B4)(counts.records),
            counts.records === 1 ? 'record' : 'records',
            request.summaryOnly ? 'counted, none kept' : 'each once',
        ],
        [`${(0,report_text/* formatCount */.B4)(whole)} / ${(0,report_text/* formatCount */.B4)(slices.length)}`, 'slices complete', ''],
        [(0,report_text/* formatCount */.B4)(counts.duplicates), 'duplicates left out', ''],
        [(0,report_text/* formatCount */.B4)(counts.requests), 'requests', (0,report_text/* counted */.hS)(counts.retries, 'retry', 'retries')],
        [(0,report_text/* formatCount */.B4)(Object.keys(redaction.unlisted).length), 'unknown fields', 'removed'],
    ];
    return `<ul class="tiles">${facts
        .map(([value, label, note]) => `<li><b>${value}</b> <span>${label}</span> <small>${note}</small></li>`)
        .join('')}</ul>`;
}
function sectionHtml({ id, title, note, facts, tables }) {
    const rows = facts.flatMap(({ line }) => line === null ? [] : [`<dt>${escaped(line.label)}</dt><dd>${shownHtml(line.shown)}</dd>`]);
    if (rows.length === 0 && tables.length === 0)
        return '';
    return [
        `<section class="card" aria-labelledby="s-${id}"><h2 id="s-${id}">${escaped(title)}</h2>`,
        ...(note === undefined ? [] : [`<p class="quiet">${escaped(note)}</p>`]),
        ...(rows.length === 0 ? [] : [`<dl>${rows.join('')}</dl>`]),
        `<div class="grid">${tables.map((table) => tableHtml(table, title)).join('')}</div>`,
        '</section>',
    ].join('\n');
}
function tableHtml({ title, columns, rows, one, many, depth }, of) {
    const max = depth === 'leading' && rows.every((row) => row.every(({ bar }) => bar === undefined))
        ? MAX_LEADING_ROWS
        : MAX_ROWS;
    const largest = depth === 'leading' ? largestNumber(rows) : 0;
    const body = rows.slice(0, max).map((row) => {
        const cells = row.map((cell, place) => cellHtml(cell, place === 0));
        const share = largest > 0 ? numberOf(row) / largest : undefined;
        return `<tr>${cells.join('')}${share === undefined ? '' : `<td class="bar" aria-hidden="true">${barHtml(share)}</td>`}</tr>`;
    });
    const table = [
        `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(`${of}: ${title ?? columns[0] ?? ''}`)}"><table>`,
        `<thead><tr>${columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${escaped(column)}</th>`)).join('')}${largest > 0 ? '<td></td>' : ''}</tr></thead>`,
        `<tbody>${body.join('')}</tbody></table></div>`,
        ...(rows.length > max ? [`<p class="quiet">and ${(0,report_text/* counted */.hS)(rows.length - max, one, many)} more</p>`] : []),
    ].join('');
    if (depth !== 'detail')
        return `<div>${title === undefined ? '' : `<p>${escaped(title)}</p>`}${table}</div>`;
    return `<details><summary>${escaped(title ?? columns[0] ?? '')}</summary>${table}</details>`;
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
    const rows = slices.slice(0, MAX_ROWS).map(({ start, end, status, records, completeness }) => {
        const total = completeness.serverTotal === undefined ? '' : (0,report_text/* formatCount */.B4)(completeness.serverTotal);
        return `<tr><th scope="row">${escaped((0,report_text/* formatInterval */.vy)(start, end))}</th><td><span class="dot ${status}"></span> ${escaped(status)}</td><td class="number">${(0,report_text/* formatCount */.B4)(records)}</td><td class="number">${total}</td><td>${escaped(completeness.stoppedBy)}</td></tr>`;
    });
    const strip = slices
        .slice(0, MAX_ROWS)
        .map(({ status, start, end }) => `<i class="${status}" title="${escaped(`${(0,report_text/* formatInterval */.vy)(start, end)}: ${status}`)}"></i>`);
    const missing = slices.filter((slice) => !(0,manifest/* hasRecords */.jO)(slice)).length;
    return [
        '<section class="card" aria-labelledby="s-slices"><h2 id="s-slices">Completeness by slice</h2>',
        `<p class="quiet">${(0,report_text/* counted */.hS)(slices.length, 'slice')}, ${missing === 0 ? 'none without its records' : `${(0,report_text/* formatCount */.B4)(missing)} without their records`}.</p>`,
        `<div class="strip" aria-hidden="true">${strip.join('')}</div>`,
        '<div class="scroll" role="region" tabindex="0" aria-label="Slices"><table><thead><tr><th scope="col">Interval</th><th scope="col">Status</th><th scope="col">Records</th><th scope="col">Counted by the server</th><th scope="col">Ended by</th></tr></thead>',
        `<tbody>${rows.join('')}</tbody></table></div>`,
        ...(slices.length > MAX_ROWS
            ? [`<p class="quiet">and ${(0,report_text/* counted */.hS)(slices.length - MAX_ROWS, 'slice')} more in manifest.json</p>`]
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
        .map(([name, values]) => `${(0,report_text/* formatCount */.B4)(values)} ${name}`);
    return [
        '<section class="card" aria-labelledby="s-bar"><h2 id="s-bar">What redaction did</h2>',
        `<div class="strip tall" role="img" aria-label="${escaped(`Values: ${said.join(', ')}`)}">${parts
            .map(([name, values]) => (values === 0 ? '' : `<i class="${name}" style="flex:${values}"></i>`))
            .join('')}</div>`,
        `<p>${parts.map(([name, values]) => (values === 0 ? '' : `<span class="dot ${name}"></span> ${(0,report_text/* formatCount */.B4)(values)} ${name} `)).join('')}</p></section>`,
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
    return (0,scrub/* plainText */.w)(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ })

};
