export const id = 2310;
export const ids = [2310,4789,911];
export const modules = {

/***/ 67231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wk: () => (/* binding */ cutDays),
/* harmony export */   dZ: () => (/* binding */ createCalendar),
/* harmony export */   fi: () => (/* binding */ addDays),
/* harmony export */   kQ: () => (/* binding */ isTimeZone),
/* harmony export */   ro: () => (/* binding */ firstOfDays)
/* harmony export */ });
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);

/** The first days of weeks, by the number of days that the first one after 1970-01-01, a Thursday, is away. */
const WEEK_STARTS = {
    thursday: 0,
    friday: 1,
    saturday: 2,
    sunday: 3,
    monday: 4,
    tuesday: 5,
    wednesday: 6,
};
/** Half the span in which a date of some zone begins, around its UTC midnight. */
const ZONE_SPAN_MS = 15 * 3_600_000;
/** Whether it is the name of a time zone that this runtime knows, e.g. `Europe/Berlin`. */
function isTimeZone(name) {
    try {
        new Intl.DateTimeFormat('en-CA', { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
/** @throws RangeError for a zone that is not known. */
function createCalendar(timeZone = 'UTC') {
    if (timeZone === 'UTC')
        return { dateOf: (ms) => new Date(ms).toISOString().slice(0, 10), beginOf: (date) => Date.parse(date) };
    const format = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    });
    const dateOf = (ms) => format.format(ms);
    return {
        dateOf,
        beginOf(date) {
            let [before, from] = [Date.parse(date) - ZONE_SPAN_MS, Date.parse(date) + ZONE_SPAN_MS];
            while (from - before > 1) {
                const middle = Math.floor((before + from) / 2);
                if (dateOf(middle) < date)
                    before = middle;
                else
                    from = middle;
            }
            return from;
        },
    };
}
/** The date so many days later. */
function addDays(date, days) {
    return new Date(Date.parse(date) + days * _window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO).toISOString().slice(0, 10);
}
/** The first day of the group of `days` days that a date is in; groups are counted from the first `weekStart` of 1970. */
function firstOfDays(date, days, weekStart = 'thursday') {
    const number = Date.parse(date) / _window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO - WEEK_STARTS[weekStart];
    return addDays(date, Math.floor(number / days) * days - number);
}
/** The window cut where groups of `days` days of a calendar begin, as `cutWindow` cuts it in UTC. */
function cutDays(window, days, calendar, weekStart) {
    const slices = [];
    let first = firstOfDays(calendar.dateOf(window.startMs), days, weekStart);
    let { startMs } = window;
    while (startMs < window.endMs) {
        first = addDays(first, days);
        const endMs = Math.min(calendar.beginOf(first), window.endMs);
        slices.push({ startMs, endMs });
        startMs = endMs;
    }
    return slices;
}


/***/ }),

/***/ 13485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ bindRequest),
/* harmony export */   Oq: () => (/* binding */ bindFilter),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   UQ: () => (/* binding */ holdsValue)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1572);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23237);




const PLACEHOLDER = /\{([^{}]*)\}/g;
const MAX_SEGMENT_CHARACTERS = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f]/;
/** Names of the placeholders in a path, a query value or, at any depth, a body. */
function placeholdersIn(value) {
    const names = new Set();
    const visit = (part) => {
        if (typeof part === 'string')
            for (const [, name] of part.matchAll(PLACEHOLDER))
                names.add(name ?? '');
        else if (typeof part === 'object' && part !== null)
            for (const member of Object.values(part))
                visit(member);
    };
    visit(value);
    return names;
}
/**
 * The request of an endpoint with its placeholders filled in. Each placeholder of the path becomes one encoded path
 * segment, so that a value cannot reach another path or host.
 * @param apiUrl base address of the API, an origin without trailing slash
 * @throws GenesysCoreError BAD_RESPONSE for a path value that no id can be, INTERNAL for an unknown placeholder
 */
function bindRequest(endpointKey, endpoint, variables, apiUrl, kind = 'page') {
    const path = endpoint.path.replace(PLACEHOLDER, (_placeholder, name) => pathSegment(endpointKey, name, textOf(valueOf(endpointKey, name, variables))));
    const url = new URL(path, apiUrl);
    if (url.origin !== new URL(apiUrl).origin || url.pathname !== path)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The path of endpoint ${endpointKey} leads off the API.`, {
            endpoint: endpointKey,
        });
    for (const [name, value] of Object.entries(endpoint.query ?? {}))
        for (const one of [value].flat())
            url.searchParams.append(name, typeof one === 'string' ? fillText(endpointKey, one, variables) : String(one));
    return {
        endpoint: endpointKey,
        kind,
        method: endpoint.method,
        url: url.href,
        body: endpoint.body === undefined ? undefined : fill(endpointKey, endpoint.body, variables),
    };
}
function valueOf(endpointKey, name, variables) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INTERNAL', `Nothing to put in for {${name}} of endpoint ${endpointKey}.`, {
            endpoint: endpointKey,
        });
    return value;
}
function pathSegment(endpointKey, name, value) {
    const unfit = value === '' ||
        value === '.' ||
        value === '..' ||
        value.length > MAX_SEGMENT_CHARACTERS ||
        CONTROL_CHARACTER.test(value) ||
        !value.isWellFormed();
    if (unfit)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `${name} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(value))} can not be an id: 1 to ${MAX_SEGMENT_CHARACTERS} characters without control characters are expected.`, { endpoint: endpointKey });
    return encodeURIComponent(value);
}
function fillText(endpointKey, text, variables) {
    return text.replace(PLACEHOLDER, (_placeholder, name) => textOf(valueOf(endpointKey, name, variables)));
}
function textOf(value) {
    return typeof value === 'string' ? value : value.join(',');
}
/** An element of an array that holds the placeholder of a batch comes once for each of its values. */
function fill(endpointKey, value, variables) {
    if (typeof value === 'string')
        return fillText(endpointKey, value, variables);
    if (Array.isArray(value))
        return value.flatMap((element) => eachOfBatch(element, variables).map((single) => fill(endpointKey, element, single)));
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(endpointKey, member, variables)]));
}
function eachOfBatch(element, variables) {
    const name = [...placeholdersIn(element)].find((one) => typeof variables[one] === 'object');
    const values = name === undefined ? undefined : variables[name];
    if (name === undefined || typeof values !== 'object')
        return [variables];
    return values.map((value) => ({ ...variables, [name]: value }));
}
/**
 * The request with a filter's value in the place that the catalog declares, in place of what is there. Several values of a
 * `list` filter become an array in the body, a repeated parameter or one with commas in the query, or with `append` further
 * elements. A filter that goes into the path is bound with the request.
 */
function bindFilter(request, filter, value) {
    const { bind } = filter;
    if (bind === undefined || bind.in === 'path')
        return request;
    const values = Array.isArray(value) ? value : [value];
    if (bind.in === 'query') {
        const url = new URL(request.url);
        url.searchParams.delete(bind.path);
        for (const one of bind.style === 'commas' ? [values.join(',')] : values)
            url.searchParams.append(bind.path, String(one));
        return { ...request, url: url.href };
    }
    const { append, path } = bind;
    const before = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(request.body) ? request.body : {};
    const body = Object.entries(bind.set ?? {}).reduce((set, [member, fixed]) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(set, member, fixed), before);
    if (append === undefined)
        return {
            ...request,
            body: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(body, path, filter.multiple === 'list' ? values : (values[0] ?? null)),
        };
    const present = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, path);
    const elements = Array.isArray(present) ? present : [];
    const template = append;
    const added = hasInnerValue(template)
        ? [withValues(template, values)]
        : values.map((one) => withValues(template, [one]));
    return { ...request, body: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(body, path, [...elements, ...added]) };
}
const VALUE = '{value}';
/** Whether an array inside the template takes the values, an element each. */
function hasInnerValue(template) {
    if (Array.isArray(template))
        return template.some((element) => holdsValue(element));
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(template) && Object.values(template).some((member) => hasInnerValue(member));
}
/** Whether the text `{value}` stands anywhere in a template. */
function holdsValue(template) {
    if (typeof template === 'string')
        return template.includes(VALUE);
    return typeof template === 'object' && template !== null && Object.values(template).some(holdsValue);
}
/** A member that is `{value}` and nothing else keeps the value's type. */
function withValues(template, values) {
    const put = (part, one) => {
        if (part === VALUE)
            return one;
        if (typeof part === 'string')
            return part.split(VALUE).join(String(one));
        if (Array.isArray(part))
            return part.flatMap((element) => holdsValue(element) ? values.map((value) => put(element, value)) : [element]);
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(part))
            return part;
        return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, put(member, one)]));
    };
    return put(template, values[0] ?? '');
}


/***/ }),

/***/ 52928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  filesCommand: () => (/* binding */ filesCommand),
  runsCommand: () => (/* binding */ runsCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/run-list.ts



const HEADER = ['Dataset', 'Window', 'Status', 'Records', 'Requests', 'Took', 'What is missing'];
/** Columns of figures, by position. */
const RIGHT = [3, 4];
/** A table for a terminal. */
function runListLines(runs) {
    if (runs.length === 0)
        return [verdictOf(runs)];
    return [...(0,report_text/* alignedRows */.wC)([HEADER, ...runs.map(cellsOf)]), '', verdictOf(runs)];
}
/** The same for a job summary. */
function runListMarkdown(runs) {
    const rows = runs.map((run) => {
        const [dataset = '', window = '', status = '', ...rest] = cellsOf(run);
        const shown = run.manifest?.status === 'succeeded' ? status : `**${status}**`;
        return [(0,markdown/* code */.aY)(dataset), (0,markdown/* prose */.CS)(window), shown, ...rest.map((cell) => (0,markdown/* prose */.CS)(cell))];
    });
    return `## Runs\n\n${verdictOf(runs)}\n\n${(0,markdown/* table */.tp)(HEADER, rows, RIGHT)}\n`;
}
function runListJson(runs) {
    return runs.map(({ datasetKey, manifest }) => ({
        datasetKey,
        runId: manifest?.runId ?? null,
        status: manifest?.status ?? null,
        start: manifest?.request.start ?? null,
        end: manifest?.request.end ?? null,
        records: manifest?.counts.records ?? null,
        requests: manifest?.counts.requests ?? null,
        dataDigest: manifest?.dataDigest ?? null,
        error: manifest === undefined ? null : errorOf(manifest),
    }));
}
function cellsOf({ datasetKey, manifest }) {
    if (manifest === undefined)
        return [datasetKey, '', 'no run', '', '', '', 'no sealed run was found'];
    const { request, status, counts, startedAt, endedAt } = manifest;
    return [
        datasetKey,
        (0,report_text/* formatInterval */.vy)(request.start, request.end),
        status,
        (0,suggestion/* formatCount */.B4)(counts.records),
        (0,suggestion/* formatCount */.B4)(counts.requests),
        (0,report_text/* formatDuration */.a3)(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt))),
        status === 'succeeded' ? '' : (errorOf(manifest)?.message ?? ''),
    ];
}
/** The error of the run, else that of its first slice with one. */
function errorOf({ error, slices }) {
    const first = error ?? slices.find((slice) => slice.error !== undefined)?.error;
    return first === undefined ? null : { code: first.code, message: first.message };
}
function verdictOf(runs) {
    const statuses = runs.flatMap(({ manifest }) => manifest?.status ?? []);
    const good = statuses.filter((status) => status === 'succeeded').length;
    const absent = runs.length - statuses.length;
    if (runs.length === 0)
        return 'No sealed run was found.';
    const told = good === statuses.length
        ? `${(0,suggestion/* counted */.hS)(good, 'run')}, all succeeded`
        : `${(0,suggestion/* counted */.hS)(statuses.length, 'run')}, ${statuses.length - good} of them not whole`;
    return absent === 0 ? `${told}.` : `${told}; ${(0,suggestion/* counted */.hS)(absent, 'dataset')} without a run.`;
}

// EXTERNAL MODULE: ./src/run/formats/rows.ts
var rows = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/report/schema/tables.ts
var tables = __webpack_require__(25843);
;// CONCATENATED MODULE: ./src/report/schema/relation.ts


/**
 * Files as one relation for the `from` of DuckDB, typed as declared: a column that no record of a file has is there too, and
 * an empty file is no error.
 */
function duckdbRelation(files) {
    const groups = new Map();
    for (const file of files) {
        const group = `${file.format} ${JSON.stringify(file.columns)}`;
        groups.set(group, [...(groups.get(group) ?? []), file]);
    }
    const parts = [...groups.values()].map(reader);
    return parts.length === 1
        ? (parts[0] ?? '')
        : `(${parts.map((part) => `from ${part}`).join(' union all by name ')})`;
}
function reader(files) {
    const [first] = files;
    const paths = `[${files.map(({ path }) => relation_text(path)).join(', ')}]`;
    const { format, columns } = first ?? { format: 'parquet', columns: [] };
    if (format === 'parquet')
        return `read_parquet(${paths})`;
    const isTable = format === 'csv.gz';
    const typed = [...columns, ...(isTable ? [{ name: rows/* REST_COLUMN */.Um, type: 'json' }] : [])];
    const types = `{${typed.map(({ name, type }) => `${relation_text(name)}: ${relation_text(tables/* SQL_TYPES */.Xl.duckdb[type])}`).join(', ')}}`;
    return isTable
        ? `read_csv(${paths}, header = true, columns = ${types}, allow_quoted_nulls = false)`
        : `read_json(${paths}, format = 'newline_delimited', columns = ${types})`;
}
function relation_text(value) {
    return `'${value.replaceAll("'", "''")}'`;
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/resume.ts + 1 modules
var resume = __webpack_require__(45392);
;// CONCATENATED MODULE: ./src/run/current-files.ts




/**
 * Of all sealed runs of a dataset, the files to read so that each record counts once: an interval is taken from the newest
 * run that has its records, whole runs before incomplete ones; of snapshots the newest alone. Runs with filters and runs
 * that never ended do not count. In order of time.
 */
async function currentFiles(datasetDir, fileSystem = file_system/* nodeFileSystem */.GP) {
    const runs = [];
    for (const runDir of await (0,resume/* listRuns */.v)(datasetDir, fileSystem)) {
        const manifest = await readManifest((0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir), fileSystem);
        if (manifest !== undefined && Object.keys(manifest.request.filters).length === 0)
            runs.push({ runDir, manifest });
    }
    const ordered = [
        ...runs.filter(({ manifest }) => manifest.status === 'succeeded'),
        ...runs.filter(({ manifest }) => manifest.status !== 'succeeded'),
    ];
    const taken = [];
    for (const { runDir, manifest } of ordered) {
        const files = new Map(manifest.files.map((file) => [file.path, file]));
        const free = manifest.slices.filter((slice) => (0,run_manifest/* hasRecords */.jO)(slice) && !taken.some((there) => overlaps(there, slice)));
        for (const { id, start, end } of free) {
            const file = files.get(`data/${id}.${manifest.format}`);
            if (file === undefined)
                continue;
            const { runId, format, columns = [] } = manifest;
            taken.push({
                path: (0,external_node_path_.join)(runDir, file.path),
                runId,
                format,
                columns,
                start,
                end,
                records: file.records,
            });
        }
    }
    return taken.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
}
function overlaps(there, { start, end }) {
    if (there.start === null || there.end === null || start === null || end === null)
        return true;
    return Date.parse(there.start) < Date.parse(end) && Date.parse(start) < Date.parse(there.end);
}
async function readManifest(path, fileSystem) {
    if ((await fileSystem.inspect(path))?.kind !== 'file')
        return undefined;
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/run/found-runs.ts
var found_runs = __webpack_require__(66616);
// EXTERNAL MODULE: ./src/run/schemas.ts
var schemas = __webpack_require__(14789);
// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/files.ts













/** Prints the data files of a dataset that count, one a line, or as a relation for DuckDB. 1: there is none. */
async function filesCommand(dataset, flags, world) {
    if (flags.for !== undefined && flags.for !== 'duckdb')
        throw (0,errors/* invalidInput */.aY)(`--for is ${(0,suggestion/* quoted */.TL)(flags.for)}. Allowed: duckdb.`);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(dataset))
        throw (0,errors/* invalidInput */.aY)(`${(0,suggestion/* quoted */.TL)(dataset)} is not the key of a dataset.`);
    const outputDir = flags.outputDir ?? 'out';
    const found = await currentFiles((0,external_node_path_.resolve)(world.cwd, outputDir, dataset));
    const files = found.map((file) => ({
        ...file,
        path: (0,workspace/* slashed */.df)((0,external_node_path_.relative)(world.cwd, file.path) || file.path),
    }));
    if (flags.json === true)
        (0,cli_world/* writeJson */.GF)(world, files);
    else if (files.length === 0)
        throw (0,errors/* invalidInput */.aY)(`There is no finished run of ${dataset} with records below ${(0,suggestion/* quoted */.TL)(outputDir)}.`);
    else if (flags.for === 'duckdb')
        (0,cli_world/* writeLines */.x1)(world.stdout, [(0,scrub/* plainText */.wh)(duckdbRelation(files))]);
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, files.map(({ path }) => (0,scrub/* plainText */.wh)((0,report_text/* shellWord */.r7)(path))));
    return files.length === 0 ? 1 : 0;
}
/** Lists the sealed runs below a folder. 1: an expected dataset has none. */
async function runsCommand(folder, flags, world) {
    if (flags.json === true && flags.markdown === true)
        throw (0,errors/* invalidInput */.aY)('json and markdown are both given. Allowed: one of them.');
    const path = (0,external_node_path_.resolve)(world.cwd, folder ?? 'out');
    // Where datasets are expected, or in the default folder, that no run has made it yet is what is to be told.
    if (folder !== undefined &&
        flags.expect === undefined &&
        (await file_system/* nodeFileSystem */.GP.inspect(path)) === undefined)
        throw (0,errors/* invalidInput */.aY)(`folder is ${(0,suggestion/* quoted */.TL)(folder)}, which is not there.`);
    const found = await (0,found_runs/* foundRuns */.b)(path, await (0,schemas.readRunSchemas)(world.catalogDir));
    const expected = (flags.expect ?? '').split(',').map((key) => key.trim());
    const absent = expected.filter((key) => key !== '' && !found.some(({ manifest }) => manifest.datasetKey === key));
    const runs = [
        ...absent.map((datasetKey) => ({ datasetKey, manifest: undefined })),
        ...found.map(({ manifest }) => ({ datasetKey: manifest.datasetKey, manifest })),
    ];
    if (flags.json === true)
        (0,cli_world/* writeJson */.GF)(world, runListJson(runs));
    else if (flags.markdown === true)
        (0,cli_world/* writeLines */.x1)(world.stdout, [runListMarkdown(runs)]);
    else
        (0,cli_world/* writeLines */.x1)(world.stdout, runListLines(runs).map((line) => (0,scrub/* plainText */.wh)(line)));
    return absent.length > 0 ? 1 : 0;
}


/***/ }),

/***/ 54285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);

/** Letters, digits and marks that mean nothing in Markdown or HTML in the middle of a line. */
const HARMLESS = /^[\p{L}\p{N} ,;%/='"?.:-]$/u;
/** Breaks the look of a link without showing: a word joiner. */
const JOINER = '&#8288;';
/**
 * A text of unknown origin as prose or table cell: shown as it is, one line, at most `maxLength` characters (default
 * 500). It can not become Markdown, HTML, a link, a mention or the end of a cell.
 */
function prose(text, maxLength = 500) {
    const escaped = Array.from((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text), maxLength), (character) => HARMLESS.test(character) ? character : `&#${character.codePointAt(0) ?? 0};`).join('');
    return escaped
        .replaceAll('://', `:${JOINER}//`)
        .replace(/www\./gi, (found) => `${found.slice(0, 3)}${JOINER}.`)
        .replaceAll('&#64;', `&#64;${JOINER}`)
        .replace(/^(\d+)\./, '$1&#46;')
        .replace(/^[-=]/, (found) => `&#${found.charCodeAt(0)};`);
}
/** A short text of unknown origin, e.g. a key, as a code span; at most `maxLength` characters (default 120). */
function code(text, maxLength = 120) {
    // A code span has no escapes: the fence is what it may not hold, and in a table the bar, escaped or not.
    const plain = (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text), maxLength).replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
    return plain === '' ? '*(empty)*' : `\`${plain}\``;
}
/** A link around Markdown; an address with anything unusual in it is not linked. */
function link(markdown, href) {
    return /^https?:\/\/[\w.:/?=&%~+-]+$/.test(href) ? `[${markdown}](${href})` : markdown;
}
/** A table; the cells are Markdown already. Columns are left-aligned unless named in `right` by position. */
function table(header, rows, right = []) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = header.map((_cell, column) => (right.includes(column) ? '---:' : '---'));
    return [line(header), line(rule), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 66616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ foundRuns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76018);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40328);



/** Folders with a manifest at most so far below a folder: artifacts may have been downloaded into folders of their own. */
const MAX_DEPTH = 4;
const MAX_FOLDERS = 5000;
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
/** Sealed runs below a folder whose manifests are valid, by dataset and time. Nothing of their data is read. */
async function foundRuns(folder, schemas, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP) {
    const found = [];
    const open = [{ path: folder, depth: 0 }];
    for (let visited = 0; visited < MAX_FOLDERS; visited += 1) {
        const next = open.pop();
        if (next === undefined)
            break;
        const { path, depth } = next;
        if ((await fileSystem.inspect(path))?.kind !== 'directory')
            continue;
        const names = await fileSystem.list(path);
        if (names.includes(_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir)) {
            const manifest = await manifestIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir), schemas, fileSystem);
            if (manifest !== undefined)
                found.push({ runDir: path, manifest });
        }
        else if (depth < MAX_DEPTH)
            for (const name of names)
                open.push({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, name), depth: depth + 1 });
    }
    const orderOf = ({ manifest }) => `${manifest.datasetKey} ${manifest.runId}`;
    return found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}
async function manifestIn(path, schemas, fileSystem) {
    const facts = await fileSystem.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES)
        return undefined;
    const chunks = [];
    for await (const chunk of fileSystem.read(path))
        chunks.push(chunk);
    try {
        const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return schemas.manifest(manifest).length === 0 ? manifest : undefined;
    }
    catch {
        return undefined;
    }
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


/***/ })

};
