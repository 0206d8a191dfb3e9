export const id = 282;
export const ids = [282];
export const modules = {

/***/ 38542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ parseJsonLines),
/* harmony export */   N: () => (/* binding */ JsonLineError),
/* harmony export */   TB: () => (/* binding */ JsonItems),
/* harmony export */   Y: () => (/* binding */ bytesOfItem),
/* harmony export */   a9: () => (/* binding */ parseJsonItems),
/* harmony export */   dK: () => (/* binding */ itemsOfLines),
/* harmony export */   m4: () => (/* binding */ JoinedItems)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43597);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);



/** Items as bytes that were proved to be JSON: a value is made of one only where it is asked for. */
class JsonItems {
    /** UTF-8. */
    bytes;
    /** Two for each item: its first byte and the one after its last. */
    spans;
    constructor(bytes, spans) {
        this.bytes = bytes;
        this.spans = spans;
    }
    get length() {
        return this.spans.length / 2;
    }
    at(index) {
        const [from, to] = [this.spans[index * 2], this.spans[index * 2 + 1]];
        return from === undefined ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(this.bytes.toString('utf8', from, to));
    }
    *[Symbol.iterator]() {
        for (let index = 0; index < this.length; index += 1)
            yield this.at(index);
    }
}
/** Several lists as one. */
class JoinedItems {
    lists;
    constructor(lists) {
        this.lists = lists;
    }
    get length() {
        return this.lists.reduce((sum, { length }) => sum + length, 0);
    }
    at(index) {
        let left = index;
        for (const list of this.lists) {
            if (left < list.length)
                return list.at(left);
            left -= list.length;
        }
        return undefined;
    }
    *[Symbol.iterator]() {
        for (const list of this.lists)
            yield* list;
    }
}
/** An item as the bytes that came, or as those of its text where it is a value; empty where there is none. */
function bytesOfItem(items, index) {
    if (items instanceof JoinedItems) {
        let left = index;
        for (const list of items.lists) {
            if (left < list.length)
                return bytesOfItem(list, left);
            left -= list.length;
        }
    }
    if (items instanceof JsonItems)
        return items.bytes.subarray(items.spans[index * 2], items.spans[index * 2 + 1]);
    const item = items.at(index);
    return Buffer.from(item === undefined ? '' : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonText */ .jj)(item), 'utf8');
}
/** Text of JSON lines that is none in one of them. */
class JsonLineError extends SyntaxError {
    /** From 1; lines without text do not count. */
    line;
    constructor(line, cause) {
        super(`line ${line} is no JSON`, { cause });
        this.line = line;
    }
}
/**
 * Proves that a text is JSON and finds the list at a dotted `path`, `$` for the text itself; null for no list.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`, JsonSizeError when an item, or
 * all beside the items, has too many values.
 */
function parseJsonItems(text, path, maxDepth = Number.POSITIVE_INFINITY) {
    if (path === null)
        return { json: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text.text(), maxDepth), items: undefined };
    const bytes = wholeBytes(text);
    const found = findList(bytes, path === '$' ? [] : (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pathNames */ .Gz)(path), maxDepth);
    if (found !== undefined) {
        const envelope = bytes.toString('utf8', startOf(bytes), found.from) + bytes.toString('utf8', found.to);
        return { json: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(envelope, maxDepth), items: new JsonItems(bytes, found.spans) };
    }
    return { json: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8', startOf(bytes)), maxDepth), items: undefined };
}
/**
 * The values of JSON lines; lines without text do not count.
 * @throws JsonLineError when a line is not JSON, JsonDepthError when it is nested deeper than `maxDepth`.
 */
function parseJsonLines(text, maxDepth = Number.POSITIVE_INFINITY) {
    return itemsOfLines(wholeBytes(text), maxDepth);
}
/** The same of bytes that are UTF-8. */
function itemsOfLines(bytes, maxDepth = Number.POSITIVE_INFINITY) {
    const view = viewOf(bytes);
    const spans = createSpans();
    let line = 0;
    for (let from = startOf(bytes); from < bytes.length;) {
        const found = bytes.indexOf(LINE_FEED, from);
        const lineEnd = found === -1 ? bytes.length : found;
        const at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, from);
        if (at < lineEnd) {
            line += 1;
            const to = proveLine(bytes, view, at, lineEnd, line, maxDepth);
            proveModest(bytes, at, to);
            spans.add(at, to);
        }
        from = lineEnd + 1;
    }
    return new JsonItems(bytes, spans.all());
}
function proveLine(bytes, view, at, lineEnd, line, maxDepth) {
    try {
        const end = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfValue */ .eU)(bytes, view, at, maxDepth);
        // A value that goes on in the next line is none in this one.
        if (end > lineEnd || (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, end) < lineEnd)
            throw (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(end);
        return end;
    }
    catch (error) {
        throw error instanceof _json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonDepthError */ .Q_ || error instanceof RangeError
            ? error
            : new JsonLineError(line, error);
    }
}
const LINE_FEED = 0x0a;
/** The text in one piece; what is no UTF-8 in it is replaced, as decoding would. */
function wholeBytes({ chunks }) {
    const [only, ...more] = chunks;
    const bytes = only === undefined ? Buffer.alloc(0) : more.length === 0 ? only : Buffer.concat(chunks);
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes : Buffer.from(bytes.toString('utf8'), 'utf8');
}
const viewOf = ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);
/** Behind the byte order mark. */
function startOf(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
const FIRST_SPANS = 1024;
/** 80 MB of places. */
const MAX_ITEMS = 10_000_000;
/** An item's values must not take more memory than there is. */
function proveModest(bytes, from, to) {
    if (to - from > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .LOOKED_THROUGH_LENGTH */ .ok)
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .assertModest */ .pV)(bytes.toString('utf8', from, to), Number.POSITIVE_INFINITY);
}
function createSpans() {
    let spans = new Uint32Array(FIRST_SPANS);
    let size = 0;
    return {
        add(from, to) {
            if (size === spans.length) {
                if (size >= MAX_ITEMS * 2)
                    throw new _json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonSizeError */ .sV();
                const larger = new Uint32Array(size * 2);
                larger.set(spans);
                spans = larger;
            }
            spans[size] = from;
            spans[size + 1] = to;
            size += 2;
        },
        all: () => spans.slice(0, size),
    };
}
/** Proves the whole text and finds the list that the names lead to; undefined where there is none. */
function findList(bytes, names, maxDepth) {
    const view = viewOf(bytes);
    const found = [];
    const take = (at, levels) => {
        if (levels <= 0)
            throw new _json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonDepthError */ .Q_('nested too deeply');
        const spans = createSpans();
        const from = at;
        at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, at);
        while (bytes[at] !== _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .ARRAY_END */ .OG) {
            const end = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfValue */ .eU)(bytes, view, at, levels - 1);
            proveModest(bytes, at, end);
            spans.add(at, end);
            at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, end);
            if (bytes[at] === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .ARRAY_END */ .OG)
                break;
            if (bytes[at] !== _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMA */ .KE)
                throw (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(at);
            at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, at + 1);
            // A comma leads to a further item.
            if (bytes[at] === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .ARRAY_END */ .OG)
                throw (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(at);
        }
        found.push({ from, to: at, spans: spans.all() });
        return at + 1;
    };
    const walk = (at, taken, levels) => {
        const name = names[taken];
        if (name === undefined)
            return bytes[at] === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .ARRAY_START */ .pQ ? take(at + 1, levels) : (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfValue */ .eU)(bytes, view, at, levels);
        if (bytes[at] !== _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OBJECT_START */ .Dd)
            return (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfValue */ .eU)(bytes, view, at, levels);
        if (levels <= 0)
            throw new _json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonDepthError */ .Q_('nested too deeply');
        at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, at + 1);
        if (bytes[at] === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OBJECT_END */ .Yt)
            return at + 1;
        for (;;) {
            const nameEnd = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfName */ .IL)(bytes, view, at);
            const leads = nameOf(bytes, at, nameEnd) === name;
            // Of members of one name the last counts.
            if (leads)
                found.pop();
            const value = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterColon */ .eM)(bytes, nameEnd);
            at = leads ? walk(value, taken + 1, levels - 1) : (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfValue */ .eU)(bytes, view, value, levels - 1);
            at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, at);
            if (bytes[at] === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OBJECT_END */ .Yt)
                return at + 1;
            if (bytes[at] !== _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMA */ .KE)
                throw (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(at);
            at = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, at + 1);
        }
    };
    const end = (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, walk((0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .afterSpace */ .dS)(bytes, startOf(bytes)), 0, maxDepth));
    if (end < bytes.length)
        throw (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(end);
    return found[0];
}
/** The name between two quotes. */
function nameOf(bytes, from, to) {
    return JSON.parse(bytes.toString('utf8', from, to));
}


/***/ }),

/***/ 8242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iy: () => (/* binding */ openRun),
  PQ: () => (/* binding */ openScope),
  Bg: () => (/* binding */ resultOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/scope.ts
var scope = __webpack_require__(1205);
// EXTERNAL MODULE: ./src/base/clock.ts
var base_clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/base/events.ts
/** One sink that hands every event to all of them, in order. */
function tee(...sinks) {
    return {
        emit(event) {
            for (const sink of sinks)
                sink.emit(event);
        },
    };
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/run/data-file.ts
var data_file = __webpack_require__(44916);
// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
// EXTERNAL MODULE: ./src/run/writer.ts + 2 modules
var writer = __webpack_require__(90959);
;// CONCATENATED MODULE: ./src/run/store.ts





function createRunStore(scope, options) {
    const fileSystem = (0,file_system/* tellingFileSystem */.bp)(options.fileSystem ?? file_system/* nodeFileSystem */.GP);
    return {
        async create(datasetKey, runId) {
            const datasetDir = await (0,workspace/* resolveOutputDir */.Fq)(fileSystem, options.workspace, (0,external_node_path_.join)(options.outputDir, datasetKey));
            await makeFolders(fileSystem, datasetDir);
            const runDir = (0,external_node_path_.join)(datasetDir, runId);
            await fileSystem.makeDirectory(runDir);
            try {
                return await (0,writer/* openWriter */.Kn)(scope, fileSystem, { ...options, datasetKey, runId, runDir });
            }
            catch (error) {
                await (0,data_file/* removeQuietly */.S2)(fileSystem, runDir);
                throw error;
            }
        },
    };
}
async function makeFolders(fileSystem, path) {
    if ((await fileSystem.inspect(path)) !== undefined)
        return;
    await makeFolders(fileSystem, (0,external_node_path_.join)(path, '..'));
    try {
        await fileSystem.makeDirectory(path);
    }
    catch (error) {
        // Another run made it in the meantime: as good as ours.
        if ((0,file_system/* errnoOf */.UQ)(error) !== 'EEXIST' || (await fileSystem.inspect(path))?.kind !== 'directory')
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/engine/begin.ts








const MINUTE_MS = 60_000;
const MAX_DRAWS = 8;
/** Makes the run folder and tells where it is. */
async function openRun({ options, plan }, { workspace, scrubber, progress }, startedAtMs) {
    for (const name of positionParameters(plan.catalog))
        scrubber.showParameter(name);
    const { outputDir, format } = options;
    const store = createRunStore({ clock: base_clock/* systemClock */.m, scrubber }, { workspace, outputDir, format, columns: plan.columns, summaryOnly: plan.summaryOnly });
    const writer = await createRun(store, plan.datasetKey, startedAtMs);
    const { start: windowStart, end: windowEnd } = (0,manifest/* windowTexts */.pD)(plan.window);
    const { datasetKey, runId, runDir } = writer;
    progress.known({ datasetKey, runId, runDir, windowStart, windowEnd });
    return writer;
}
/** Two runs that start in the same millisecond may draw the same id; then another is drawn. */
async function createRun(store, datasetKey, startedAtMs) {
    for (let draw = 1;; draw += 1) {
        try {
            return await store.create(datasetKey, (0,scope/* createRunId */.n)(startedAtMs, (0,external_node_crypto_.randomBytes)(2)));
        }
        catch (error) {
            if (draw === MAX_DRAWS || (0,file_system/* errnoOf */.UQ)(error) !== 'EEXIST')
                throw error;
        }
    }
}
/** Query parameters that tell how far a walk is; their values help to read a log and give nothing away. */
function positionParameters(catalog) {
    return [...catalog.profiles.paging.values()].flatMap((profile) => [
        ...('pageSize' in profile ? [profile.pageSize.parameter] : []),
        ...(profile.strategy === 'pageNumber' || profile.strategy === 'offset' ? [profile.parameter] : []),
    ]);
}
/** The scope of the run that `writer` keeps: it stops at the door's signal and at the deadline. */
function openScope(writer, { timeoutMinutes }, context) {
    const clock = base_clock/* systemClock */.m;
    const { signal, scrubber } = context;
    const stop = new AbortController();
    const ended = new AbortController();
    const follow = () => {
        stop.abort(signal.reason);
    };
    if (signal.aborted)
        follow();
    else
        signal.addEventListener('abort', follow, { once: true });
    clock.sleep(timeoutMinutes * MINUTE_MS, ended.signal).then(() => {
        stop.abort(new errors/* GenesysCoreError */.aI('DEADLINE', `The run reached its limit of ${timeoutMinutes} minutes (timeoutMinutes) and stopped itself. Give more time, a shorter window, or resume it.`));
    }, () => undefined);
    const scope = {
        clock,
        signal: stop.signal,
        deadlineAtMs: clock.monotonic() + timeoutMinutes * MINUTE_MS,
        events: tee(writer.events, context.events),
        scrubber,
    };
    return {
        scope,
        stop,
        dispose() {
            signal.removeEventListener('abort', follow);
            ended.abort(new Error('the run has ended'));
        },
    };
}
function resultOf(plan, writer, { manifest, summary }) {
    return {
        status: manifest.status,
        datasetKey: plan.datasetKey,
        runId: writer.runId,
        runDir: writer.runDir,
        manifest,
        summary,
        error: manifest.error,
        dataDigest: manifest.dataDigest,
    };
}


/***/ }),

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

/***/ 80282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d1: () => (/* binding */ availabilityRequest),
  lk: () => (/* binding */ executeRun),
  F5: () => (/* binding */ shapeOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/engine/begin.ts + 2 modules
var begin = __webpack_require__(8242);
// EXTERNAL MODULE: ./src/engine/organization.ts
var organization = __webpack_require__(29043);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/catalog/check-figures.ts
var check_figures = __webpack_require__(31447);
// EXTERNAL MODULE: ./src/catalog/plan-slices.ts
var plan_slices = __webpack_require__(13262);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/catalog/template.ts
var template = __webpack_require__(13485);
// EXTERNAL MODULE: ./src/http/client.ts + 16 modules
var client = __webpack_require__(20750);
// EXTERNAL MODULE: ./src/http/transport.ts + 2 modules
var transport = __webpack_require__(49012);
// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options_options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/records/collate.ts
var collate = __webpack_require__(16192);
// EXTERNAL MODULE: ./src/records/identify.ts
var identify = __webpack_require__(69952);
// EXTERNAL MODULE: ./src/records/normalise.ts + 1 modules
var normalise = __webpack_require__(31568);
// EXTERNAL MODULE: ./src/records/pseudonym.ts
var pseudonym = __webpack_require__(73508);
// EXTERNAL MODULE: ./src/base/json-bytes.ts
var json_bytes = __webpack_require__(43597);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/catalog/secret-names.ts
var secret_names = __webpack_require__(41974);
// EXTERNAL MODULE: ./src/records/byte-writer.ts
var byte_writer = __webpack_require__(81036);
// EXTERNAL MODULE: ./src/records/json-tree.ts + 2 modules
var json_tree = __webpack_require__(40808);
// EXTERNAL MODULE: ./src/records/kinds.ts
var kinds = __webpack_require__(93);
;// CONCATENATED MODULE: ./src/records/redact-output.ts




const FIRST_MEMBERS = 64;
/** A place of records as they are read. */
class RecordPlace {
    slot;
    treatment;
    watch;
    reach;
    /** Of a member: its name as it is written, behind a comma. */
    nameBytes;
    constructor(name, { slot, treatment }, watch) {
        this.nameBytes = Buffer.from(`,${(0,json/* toJsonLine */.iA)(name)}:`, 'utf8');
        this.slot = slot;
        this.treatment = treatment;
        this.watch = watch;
        this.reach = treatment.removes && watch === undefined ? 'compared' : 'read';
    }
    member(name) {
        return new RecordPlace(name, this.treatment.member(name), this.watch?.members.get(name));
    }
    element() {
        return new RecordPlace('', { slot: -1, treatment: this.treatment.element() }, this.watch?.element);
    }
}
/** The record that is written now, and where to. */
class Output {
    to = new byte_writer/* ByteWriter */.U(0);
    /** Where watched values were written, two for each; `NONE` where they were not. */
    spans;
    /** Nodes of the members that rules name, of the objects that are written now, one behind the other. */
    #named = new Int32Array(FIRST_MEMBERS);
    #namedCount = 0;
    constructor(watchedCount) {
        this.spans = new Int32Array(watchedCount * 2);
    }
    /** A record is to be written. */
    begin(to) {
        this.to = to;
        this.spans.fill(json_tree/* NONE */.x3);
        // What an error left of another record.
        this.#namedCount = 0;
    }
    /** Writes the members of an object: those that rules name in the order of the rules, others behind them. `names` is how many are named. */
    members(node, names) {
        const { to } = this;
        const start = to.length;
        to.byte(json_bytes/* OBJECT_START */.Dd);
        const others = this.#written(node, names, start);
        if (others !== undefined)
            this.#others(others, start);
        if (to.length === start + 1) {
            to.length = start;
            return false;
        }
        to.byte(json_bytes/* OBJECT_END */.Yt);
        return true;
    }
    /** Writes the members that rules name, and counts those of which nothing stays. Gives the others. */
    #written(node, names, start) {
        const { tree } = this;
        let others;
        let last = json_tree/* NONE */.x3;
        let isInOrder = true;
        for (let child = tree.childOf(node); child !== json_tree/* NONE */.x3; child = tree.nextOf(child)) {
            const { slot, treatment } = tree.placeOf(child);
            if (treatment.removes)
                treatment.write(child);
            else if (slot < 0)
                (others ??= []).push(child);
            else {
                // Two of one name are not in order either: the last one counts.
                isInOrder &&= slot > last;
                last = slot;
            }
        }
        if (!isInOrder)
            this.#sorted(node, names, start);
        else if (last !== json_tree/* NONE */.x3)
            for (let child = tree.childOf(node); child !== json_tree/* NONE */.x3; child = tree.nextOf(child)) {
                const { slot, treatment } = tree.placeOf(child);
                if (slot >= 0 && !treatment.removes)
                    this.#member(child, start);
            }
        return others;
    }
    /** Writes the members that rules name where they came in another order than that of the rules. */
    #sorted(node, names, start) {
        const { tree } = this;
        const base = this.#needNamed(names);
        for (let child = tree.childOf(node); child !== json_tree/* NONE */.x3; child = tree.nextOf(child)) {
            const { slot, treatment } = tree.placeOf(child);
            if (slot >= 0 && !treatment.removes)
                this.#named[base + slot] = child;
        }
        for (let slot = 0; slot < names; slot += 1) {
            // The array is another one where a member needed more.
            const child = this.#named[base + slot] ?? json_tree/* NONE */.x3;
            if (child !== json_tree/* NONE */.x3)
                this.#member(child, start);
        }
        this.#namedCount = base;
    }
    /** Writes the members that no rule names, in the order of their names. */
    #others(others, start) {
        const { tree } = this;
        others.sort((a, b) => byCodeUnit(tree.nameOf(a), tree.nameOf(b)));
        for (const [index, child] of others.entries()) {
            const following = others[index + 1];
            // Of members of one name the last counts.
            if (following === undefined || tree.nameOf(following) !== tree.nameOf(child))
                this.#member(child, start);
        }
    }
    #member(node, start) {
        const { to } = this;
        const before = to.length;
        const { nameBytes, treatment, watch } = this.tree.placeOf(node);
        // The first one has no comma before it.
        to.copy(nameBytes, before > start + 1 ? 0 : 1);
        const from = to.length;
        if (!treatment.write(node))
            to.length = before;
        else if (watch !== undefined)
            for (const index of watch.indexes) {
                this.spans[index * 2] = from;
                this.spans[index * 2 + 1] = to.length;
            }
    }
    #needNamed(count) {
        const base = this.#namedCount;
        this.#namedCount += count;
        if (this.#namedCount > this.#named.length) {
            const larger = new Int32Array(this.#namedCount * 2);
            larger.set(this.#named);
            this.#named = larger;
        }
        this.#named.fill(json_tree/* NONE */.x3, base, this.#namedCount);
        return base;
    }
    /** Writes the elements of an array of which something stays. */
    elements(node, { write }) {
        const { tree, to } = this;
        const start = to.length;
        to.byte(json_bytes/* ARRAY_START */.pQ);
        for (let child = tree.childOf(node); child !== json_tree/* NONE */.x3; child = tree.nextOf(child)) {
            const before = to.length;
            if (before > start + 1)
                to.byte(json_bytes/* COMMA */.KE);
            if (!write(child))
                to.length = before;
        }
        if (to.length === start + 1) {
            to.length = start;
            return false;
        }
        to.byte(json_bytes/* ARRAY_END */.OG);
        return true;
    }
    /** Writes a single value as far as it may stay. */
    single(node, { keepsPlain, treat }) {
        const { tree, to } = this;
        const [from, end] = [tree.startOf(node), tree.endOf(node)];
        const isPlain = tree.isPlainText(node);
        // Without making a text of it first.
        if (!isPlain || keepsPlain?.(tree.source, from + 1, end - 1) !== true) {
            const value = tree.value(node);
            const treated = treat(value);
            if (treated === undefined)
                return false;
            if (treated !== value || (typeof value === 'string' && !isPlain)) {
                if (typeof treated !== 'string' || !to.plainText(treated))
                    to.text((0,json/* toJsonLine */.iA)(treated));
                return true;
            }
        }
        to.copy(tree.source, from, end);
        return true;
    }
    /** Writes an empty object or array. */
    empty(node) {
        const isArray = this.tree.firstByteOf(node) === json_bytes/* ARRAY_START */.pQ;
        this.to.byte(isArray ? json_bytes/* ARRAY_START */.pQ : json_bytes/* OBJECT_START */.Dd);
        this.to.byte(isArray ? json_bytes/* ARRAY_END */.OG : json_bytes/* OBJECT_END */.Yt);
        return true;
    }
}
function byCodeUnit(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./src/records/detectors.ts + 9 modules
var detectors = __webpack_require__(27194);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/records/mask.ts

function maskFor(pattern) {
    switch (pattern) {
        case 'ip':
            return maskIp;
        case 'phone':
            return maskPhone;
        case 'mail':
            return maskMail;
        case 'text':
            return maskText;
    }
}
/** IPv4: the first two octets stay, `198.51.0.0`. IPv6: the first 48 bits stay, `2001:db8:1::`; an IPv4 address inside one is masked as such. */
function maskIp(text) {
    if (text.length > 60)
        return undefined;
    const version = (0,external_node_net_.isIP)(text);
    if (version === 0)
        return undefined;
    if (version === 4)
        return maskIpv4(text);
    const groups = ipv6Groups(text.replace(/%.*$/s, ''));
    if (groups === undefined)
        return undefined;
    const [first = 0, second = 0, third = 0, , , sixth = 0, seventh = 0] = groups;
    const mapped = groups.slice(0, 5).every((group) => group === 0) && (sixth === 0xffff || (sixth === 0 && seventh !== 0));
    if (mapped)
        return `${seventh >> 8}.${seventh & 0xff}.0.0`;
    // 6to4 has a whole IPv4 address in these 48 bits.
    const kept = first === 0x2002 ? [first, second] : [first, second, third];
    while (kept.at(-1) === 0)
        kept.pop();
    return `${kept.map((group) => group.toString(16)).join(':')}::`;
}
function maskIpv4(text) {
    return `${text.slice(0, text.indexOf('.', text.indexOf('.') + 1))}.0.0`;
}
function ipv6Groups(text) {
    const withoutDots = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...octets) => {
        const [a = 0, b = 0, c = 0, d = 0] = octets.slice(0, 4).map(Number);
        return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    });
    const [head = '', tail] = withoutDots.split('::');
    const headGroups = head === '' ? [] : head.split(':');
    const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':');
    const gap = 8 - headGroups.length - tailGroups.length;
    if (gap < 0)
        return undefined;
    return [...headGroups, ...Array(gap).fill('0'), ...tailGroups].map((group) => Number.parseInt(group, 16));
}
const PHONE = /^(?:tel:)?\+?[\d ()./-]{1,40}$/;
/** The first digits stay, three at most and a third at most; every other digit becomes 0: `+49300000000`. */
function maskPhone(text) {
    if (!PHONE.test(text))
        return undefined;
    const count = text.replace(/\D/g, '').length;
    if (count === 0)
        return undefined;
    let left = Math.min(3, Math.floor(count / 3));
    return text.replace(/\d/g, (digit) => (left-- > 0 ? digit : '0'));
}
const DOMAIN = /^(?=.{1,253}$)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+$/u;
/** `***@example.com`. */
function maskMail(text) {
    const at = text.lastIndexOf('@');
    if (at <= 0 || at > 256 || text.length > 320)
        return undefined;
    const domain = text.slice(at + 1);
    return DOMAIN.test(domain) ? `***@${domain}` : undefined;
}
/** What maskText gives. A text that is one already says nothing more, so it stays: to mask twice is to mask once. */
const MASKED_TEXT = /^\[text (?:1-10|11-100|101-1000|over 1000)\]$/;
/** The class of its length only: `[text 11-100]`. */
function maskText(text) {
    if (text.length === 0 || MASKED_TEXT.test(text))
        return text;
    if (text.length <= 10)
        return '[text 1-10]';
    if (text.length <= 100)
        return '[text 11-100]';
    return text.length <= 1000 ? '[text 101-1000]' : '[text over 1000]';
}

;// CONCATENATED MODULE: ./src/records/redact-values.ts






const DEFAULT_TRUNCATION = 100;
/** A longer text is removed unread: to read it would take many seconds in which nothing could stop the run. */
const MAX_TEXT_LENGTH = 1_000_000;
/** Without a declared domain a field is a domain of its own: joins are chosen, not accidental. */
function domainOf({ rule, path }) {
    return rule.domain ?? path;
}
/** The treatment of a text, a number, true, false or null under a rule; undefined where nothing of it may stay. */
function createTreatValue(pseudonymOf, fields, tally) {
    const detect = (0,detectors/* createDetector */.F)((kind) => {
        tally.detected(kind);
    });
    return (winner) => {
        if (winner === undefined || winner.rule.action === 'remove')
            return undefined;
        const counts = tally.rule(winner.path, winner.rule.action);
        const field = Object.hasOwn(fields, winner.path) ? fields[winner.path] : undefined;
        const kind = winner.rule.action === 'keep' ? (0,redaction_rules/* kindOfRule */.cf)(winner, field) : 'text';
        if (kind !== 'text') {
            const isOfKind = (0,kinds/* kindTest */.hT)(kind, field?.words);
            const isPlainOfKind = kinds/* PLAIN_TESTS */.NG[kind];
            return {
                treat: (value) => {
                    if (value !== null && value !== '' && !isOfKind(value)) {
                        tally.offKind(counts);
                        return undefined;
                    }
                    counts.count += 1;
                    return value;
                },
                keepsPlain: isPlainOfKind === undefined
                    ? undefined
                    : (bytes, from, to) => {
                        if (!isPlainOfKind(bytes, from, to))
                            return false;
                        counts.count += 1;
                        return true;
                    },
            };
        }
        const act = actionOf(winner, detect, pseudonymOf, tally);
        const isRead = winner.rule.action === 'keep' || winner.rule.action === 'truncate';
        return {
            treat: (value) => {
                if (isRead && typeof value === 'string' && value.length > MAX_TEXT_LENGTH) {
                    tally.offKind(counts);
                    return undefined;
                }
                // What is null or empty says nothing about anybody.
                const treated = value === null || value === '' ? value : act(value);
                if (treated === undefined)
                    counts.removed += 1;
                else
                    counts.count += 1;
                return treated;
            },
        };
    };
}
function actionOf(winner, detect, pseudonymOf, tally) {
    const { rule } = winner;
    switch (rule.action) {
        case 'keep':
            return (value) => (typeof value === 'string' ? detect(value) : value);
        case 'truncate':
            return truncation(rule, detect);
        case 'mask': {
            const mask = maskFor(rule.mask ?? 'text');
            return (value) => ifText(value, mask);
        }
        case 'pseudonymise': {
            const domain = domainOf(winner);
            if (pseudonymOf !== undefined)
                return (value) => ifText(value, (text) => pseudonymOf(domain, text));
            return () => {
                tally.withoutKey();
                return undefined;
            };
        }
        case 'remove':
            return () => undefined;
    }
}
function keepingPseudonyms(key) {
    return (domain, text) => (pseudonym/* PSEUDONYM */.jx.test(text) ? text : key.pseudonym(domain, text));
}
/** Secrets are looked for before the cut: half a mail address is none any more, and still tells. */
function truncation(rule, detect) {
    const maxLength = rule.maxLength ?? DEFAULT_TRUNCATION;
    return (value) => {
        if (typeof value !== 'string')
            return value;
        const text = detect(value);
        if (text.length <= maxLength)
            return text;
        const cut = text.slice(0, maxLength);
        return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
    };
}
/** Numbers are taken by their text; true and false are no data about a person and fit no pattern. */
function ifText(value, treat) {
    if (typeof value === 'string')
        return treat(value);
    if (typeof value === 'number')
        return treat(String(value));
    return value instanceof json/* ExactNumber */.fh ? treat(value.text) : undefined;
}

;// CONCATENATED MODULE: ./src/records/redaction-tally.ts
const MAX_UNLISTED_PATHS = 200;
/** Under this the rest of the unlisted paths is counted. */
const REST = '…';
function createTally() {
    const rules = new Map();
    const unlisted = new Map();
    const detected = new Map();
    let withoutKey = 0;
    let offKind = 0;
    const applied = (action) => {
        let sum = 0;
        for (const tally of rules.values())
            if (tally.action === action)
                sum += tally.count;
        return sum;
    };
    return {
        rule(path, action) {
            let tally = rules.get(path);
            if (tally === undefined) {
                tally = { action, count: 0, removed: 0, offKind: 0 };
                rules.set(path, tally);
            }
            return tally;
        },
        unlisted(path) {
            const known = unlisted.has(path) || unlisted.size < MAX_UNLISTED_PATHS;
            increment(unlisted, known ? path : REST);
        },
        offKind(rule) {
            rule.offKind += 1;
            rule.removed += 1;
            offKind += 1;
        },
        offKindName() {
            offKind += 1;
        },
        detected(kind) {
            increment(detected, kind);
        },
        withoutKey() {
            withoutKey += 1;
        },
        counts(keyId, domains) {
            const tallies = [...rules].filter(([, tally]) => tally.count + tally.removed > 0);
            const untreated = tallies.reduce((sum, [, tally]) => sum + tally.removed, 0);
            const unnamed = [...unlisted.values()].reduce((sum, count) => sum + count, 0);
            return {
                removed: applied('remove') + untreated + unnamed,
                masked: applied('mask'),
                pseudonymised: applied('pseudonymise'),
                truncated: applied('truncate'),
                offKind,
                detected: sorted(detected),
                byPath: sorted(new Map(tallies.map(([path, tally]) => [path, told(tally)]))),
                unlisted: sorted(unlisted),
                keyId,
                domains,
                withoutKey,
            };
        },
    };
}
function told({ action, count, removed, offKind }) {
    return {
        action,
        count,
        ...(removed === 0 ? {} : { removed }),
        ...(offKind === 0 ? {} : { offKind }),
    };
}
function increment(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
/** Paths in code-unit order: equal data gives equal evidence, in whatever order records came. */
function sorted(entries) {
    return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./src/records/watch.ts
var watch = __webpack_require__(55109);
;// CONCATENATED MODULE: ./src/records/redact.ts











/** Paths that get counts of their own; what lies on others is treated alike and counted together. */
const MAX_COMPILED_PATHS = 2000;
/** Members of one object that are remembered by name. */
const MAX_MEMBERS = 256;
/** Under this path the removal of secrets by their names is counted. */
const SECRET_NAMES = '**.secret';
const FIRST_BYTES = 1024;
/**
 * What a profile leaves of records. A value that is not of its rule's kind is removed, and so is what a rule without an end
 * of its own (`*`, `**.id`) reaches by a name that could be data about a person; a secret is removed by its name, whatever a rule
 * says. A member that no rule allows is removed and counted; an object or array stays only for
 * the sake of what stays in it; actions other than `remove` treat single values, so `keep` on a path keeps nothing below it
 * that no rule names. Members come out in the order of the profile's rules, keys of maps in code-unit order.
 * Throws CATALOG_INVALID for a rule whose path is not of the grammar.
 */
function createRedactor(profile, options = {}) {
    const tally = createTally();
    const rules = (0,redaction_rules/* readRules */.Kc)(profile.allow);
    const { watched = [], hash = { seed: 0 } } = options;
    const output = new Output(watched.length);
    const root = createCompiler(profile, options, tally, output)((0,redaction_rules/* rootPlace */.eG)(rules), '');
    const tree = new json_tree/* JsonTree */.j_(new RecordPlace('', { slot: -1, treatment: root }, (0,watch/* watchTree */.O)(watched)), hash);
    output.tree = tree;
    const domains = [
        ...new Set(rules.flatMap((rule) => (rule.rule.action === 'pseudonymise' ? [domainOf(rule)] : []))),
    ];
    domains.sort();
    const nodes = new Int32Array(watched.length);
    const write = (to) => {
        output.begin(to);
        if (root.write(json_tree/* ROOT */.Dl))
            return;
        to.byte(json_bytes/* OBJECT_START */.Dd);
        to.byte(json_bytes/* OBJECT_END */.Yt);
    };
    const own = new byte_writer/* ByteWriter */.U(FIRST_BYTES);
    return {
        tree,
        read(bytes, from, omitEmpty) {
            tree.read(bytes, from, omitEmpty);
            nodes.fill(json_tree/* NONE */.x3);
            if (watched.length === 0)
                return;
            for (let node = 0; node < tree.count; node += 1) {
                const { watch } = tree.placeOf(node);
                if (watch !== undefined)
                    for (const index of watch.indexes)
                        nodes[index] = node;
            }
        },
        watchedNode: (index) => nodes[index] ?? json_tree/* NONE */.x3,
        write,
        writtenSpan: (index) => {
            const from = output.spans[index * 2] ?? json_tree/* NONE */.x3;
            return from === json_tree/* NONE */.x3 ? undefined : [from, output.spans[index * 2 + 1] ?? json_tree/* NONE */.x3];
        },
        redact(record) {
            tree.read(Buffer.from((0,json/* toJsonText */.jj)(record), 'utf8'), 0);
            own.length = 0;
            write(own);
            tree.release();
            return (0,json/* parseJson */.qF)(own.written().toString('utf8'));
        },
        counts: () => tally.counts(options.pseudonymKey?.keyId ?? null, domains),
    };
}
/** Compiles places, each when a record first leads there. */
function createCompiler(profile, { pseudonymKey: key, broadKeep = false, fields = {}, again = false }, tally, output) {
    const removedNames = new Map(profile.removeNames?.map((name) => [name.toLowerCase(), name]));
    const pseudonymOf = again && key !== undefined ? keepingPseudonyms(key) : key?.pseudonym;
    const treatValue = createTreatValue(pseudonymOf, fields, tally);
    const restByPlace = new Map();
    let compiledPaths = 0;
    const compile = (place, path) => {
        if (path !== REST && compiledPaths < MAX_COMPILED_PATHS) {
            compiledPaths += 1;
            return compilePlace(place, path);
        }
        const id = placeId(place);
        let treatment = restByPlace.get(id);
        if (treatment === undefined) {
            treatment = compilePlace(place, REST);
            restByPlace.set(id, treatment);
        }
        return treatment;
    };
    const compilePlace = (place, path) => {
        const refuse = refusal(place, path, tally);
        const treat = treatValue(place.winner);
        const removesAll = place.winner === undefined || place.winner.rule.action === 'remove';
        if (removesAll && place.open.length === 0)
            return removing(refuse);
        const single = treat === undefined ? refuse : (node) => output.single(node, treat);
        // An empty object or array has nothing to remove, and stays where one is expected.
        const empty = place.expected ? (node) => output.empty(node) : refuse;
        const names = (0,redaction_rules/* namedMembers */.lW)(place).length;
        let element;
        const elementOf = () => (element ??= compile((0,redaction_rules/* elementPlace */.Cz)(place), path === REST ? REST : `${path}[]`));
        return {
            removes: false,
            member: createMembers(place, path),
            element: elementOf,
            write(node) {
                const { tree } = output;
                const byte = tree.firstByteOf(node);
                if (byte !== json_bytes/* OBJECT_START */.Dd && byte !== json_bytes/* ARRAY_START */.pQ)
                    return single(node);
                if (tree.childOf(node) === json_tree/* NONE */.x3)
                    return empty(node);
                return byte === json_bytes/* OBJECT_START */.Dd ? output.members(node, names) : output.elements(node, elementOf());
            },
        };
    };
    const createMembers = (place, path) => {
        const slots = new Map((0,redaction_rules/* namedMembers */.lW)(place).map((name, slot) => [name, slot]));
        const members = new Map();
        const anyMember = (0,redaction_rules/* ruleOfAnyMember */.Yc)(place);
        const namesAreData = anyMember !== undefined || place.winner !== undefined;
        const pathOf = (name) => {
            if (path === REST)
                return REST;
            const told = slots.has(name) || (!namesAreData && (0,kinds/* isFieldName */.ac)(name)) ? name : '*';
            return path === '' ? told : `${path}.${told}`;
        };
        let ofOthers;
        const treatmentOf = (name, isNamed) => {
            const removedName = removedNames.get(name.toLowerCase());
            if ((0,secret_names/* isSecretName */.e)(name))
                return removing(secretRemoval((0,redaction_rules/* memberPlace */.ib)(place, name), removedName, tally));
            const letsThrough = broadKeep && isNamed;
            if (removedName !== undefined && !letsThrough)
                return removing(removal(`**.${removedName}`, tally));
            if (isNamed)
                return compile((0,redaction_rules/* memberPlace */.ib)(place, name), pathOf(name));
            if (!(anyMember === undefined ? (0,kinds/* isKeptName */.Ak)(name) : (0,kinds/* isMapKey */.O)(name)))
                return removing(nameRemoval((0,redaction_rules/* memberPlace */.ib)(place, undefined), pathOf('*'), anyMember, tally, output));
            const isFull = members.size >= MAX_MEMBERS;
            if (namesAreData)
                ofOthers ??= compile((0,redaction_rules/* memberPlace */.ib)(place, undefined), pathOf(name));
            return ofOthers ?? compile((0,redaction_rules/* memberPlace */.ib)(place, undefined), isFull ? REST : pathOf(name));
        };
        return (name) => {
            let member = members.get(name);
            if (member !== undefined)
                return member;
            const slot = slots.get(name) ?? -1;
            member = { slot, treatment: treatmentOf(name, slot >= 0) };
            if (members.size < MAX_MEMBERS)
                members.set(name, member);
            return member;
        };
    };
    return compile;
}
/** The treatment of values of which nothing stays; of what is in them nobody asks. */
function removing(count) {
    const treatment = {
        write: count,
        removes: true,
        member: () => ({ slot: -1, treatment }),
        element: () => treatment,
    };
    return treatment;
}
/** Removes and counts under the rule that says so, or as unlisted where none does. */
function refusal(place, path, tally) {
    if (place.removedBy !== undefined)
        return removal(place.removedBy.path, tally);
    return () => {
        tally.unlisted(path);
        return false;
    };
}
function removal(rulePath, tally) {
    const counts = tally.rule(rulePath, 'remove');
    return () => {
        counts.count += 1;
        return false;
    };
}
/** Removes a secret, counted under the rule that removes it, else under the name that the profile removes, else for all of them. */
function secretRemoval(place, removedName, tally) {
    const { winner } = place;
    if (winner?.rule.action === 'remove')
        return removal(winner.path, tally);
    return removal(removedName === undefined ? SECRET_NAMES : `**.${removedName}`, tally);
}
/** Removes what stands under a name that could be data itself: under the rule of the map, else as unlisted. */
function nameRemoval(member, path, rule, tally, output) {
    const refuse = refusal(member, path, tally);
    const reachable = member.winner !== undefined && member.winner.rule.action !== 'remove';
    return (node) => {
        const byte = output.tree.firstByteOf(node);
        const isSingle = byte !== json_bytes/* OBJECT_START */.Dd && byte !== json_bytes/* ARRAY_START */.pQ;
        if (isSingle ? !reachable : member.open.length === 0)
            return refuse(node);
        if (rule === undefined) {
            tally.offKindName();
            return refuse(node);
        }
        tally.offKind(tally.rule(rule.path, rule.rule.action));
        return false;
    };
}
function placeId({ winner, removedBy, open }) {
    return JSON.stringify([
        winner?.order,
        removedBy?.order,
        open.map(({ rule, taken }) => [rule.order, taken]),
    ]);
}

;// CONCATENATED MODULE: ./src/records/shape.ts



const MINUS = 0x2d;
const TRUE = 0x74;
const FALSE = 0x66;
const MAX_WORDS = 5;
const MAX_WORD_LENGTH = 40;
/** Looks at each record once; what it remembers is bounded by what the catalog declares. */
function createShape({ fields = {}, checks = {}, isKept }) {
    const paths = [...new Set([...Object.keys(fields), ...Object.keys(checks)])];
    const watches = paths
        .filter((path) => !path.includes('*'))
        .map((path) => createWatch(path, Object.hasOwn(fields, path) ? fields[path] : undefined, Object.hasOwn(checks, path) ? checks[path] : undefined, isKept));
    return {
        paths: watches.map(({ path }) => path),
        add(values) {
            for (const [path, watch] of watches.entries())
                look(watch, values, path);
        },
        facts: () => ({
            filled: Object.fromEntries(watches.filter(({ isDeclared }) => isDeclared).map(({ path, filled }) => [path, filled])),
            otherTypes: Object.fromEntries(watches.filter((one) => one.otherTypes > 0).map(({ path, otherTypes }) => [path, otherTypes])),
            unknownWords: Object.fromEntries(watches
                .filter(({ unknownValues }) => unknownValues > 0)
                .map(({ path, unknownValues, unknownWords }) => [
                path,
                { values: unknownValues, words: [...unknownWords].sort() },
            ])),
            failedChecks: Object.fromEntries(watches.flatMap((watch) => watch.checks
                .filter(({ failed }) => failed > 0)
                .map(({ name, failed }) => [`${watch.path} ${name}`, failed]))),
        }),
    };
}
function createWatch(path, field, check, isKept) {
    const isAsGiven = field !== undefined && isKept(path);
    return {
        path,
        isOfType: isAsGiven ? typeTest(field.type) : () => true,
        words: isAsGiven && field.words !== undefined ? new Set(field.words) : undefined,
        checks: check === undefined ? [] : checksOf(check),
        isDeclared: field !== undefined,
        filled: 0,
        otherTypes: 0,
        unknownValues: 0,
        unknownWords: new Set(),
    };
}
function look(watch, values, path) {
    const filled = [];
    const hasChecks = watch.checks.length > 0;
    let isFilled = false;
    for (let index = 0; index < values.count(path); index += 1) {
        if (!values.isFilled(path, index))
            continue;
        isFilled = true;
        if (hasChecks)
            filled.push(values.at(path, index));
        if (!watch.isOfType(values, path, index))
            watch.otherTypes += 1;
        else if (watch.words !== undefined)
            noteWord(watch, watch.words, values.at(path, index));
    }
    if (isFilled)
        watch.filled += 1;
    for (const check of watch.checks)
        if (!check.passes(filled))
            check.failed += 1;
}
function noteWord(watch, words, value) {
    if (typeof value !== 'string' || words.has(value))
        return;
    watch.unknownValues += 1;
    if (watch.unknownWords.size < MAX_WORDS && value.length <= MAX_WORD_LENGTH && (0,kinds/* isWord */.Jg)(value))
        watch.unknownWords.add(value);
}
function checksOf({ notNull, minimum, words }) {
    const allowed = new Set(words);
    return [
        ...(notNull === undefined
            ? []
            : [{ name: 'notNull', failed: 0, passes: (values) => values.length > 0 }]),
        ...(minimum === undefined
            ? []
            : [
                {
                    name: 'minimum',
                    failed: 0,
                    passes: (values) => !values.some((value) => numberOf(value) < minimum),
                },
            ]),
        ...(words === undefined
            ? []
            : [
                {
                    name: 'words',
                    failed: 0,
                    passes: (values) => values.every((value) => typeof value !== 'string' || allowed.has(value)),
                },
            ]),
    ];
}
/** NaN, which is below nothing, for what is no number. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return value instanceof json/* ExactNumber */.fh ? Number(value.text) : Number.NaN;
}
const isText = (byte) => byte === json_bytes/* QUOTE */.jA;
const isNumber = (byte) => byte === MINUS || (byte >= 0x30 && byte <= 0x39);
const byByte = (test) => (values, path, index) => test(values.byteAt(path, index));
function typeTest(type) {
    switch (type) {
        case 'id':
            return byByte((byte) => isText(byte) || isNumber(byte));
        case 'word':
        case 'text':
        case 'string':
        case 'instant':
        case 'date':
            return byByte(isText);
        case 'integer':
            return (values, path, index) => isNumber(values.byteAt(path, index)) && isInteger(values.at(path, index));
        case 'number':
            return byByte(isNumber);
        case 'boolean':
            return byByte((byte) => byte === TRUE || byte === FALSE);
        case 'object':
            return byByte((byte) => byte === json_bytes/* OBJECT_START */.Dd);
    }
}
function isInteger(value) {
    if (value instanceof json/* ExactNumber */.fh)
        return /^-?\d+$/.test(value.text);
    return typeof value === 'number' && Number.isInteger(value);
}

// EXTERNAL MODULE: ./src/records/summarise.ts + 3 modules
var summarise = __webpack_require__(69771);
// EXTERNAL MODULE: ./src/base/json-items.ts
var json_items = __webpack_require__(38542);
// EXTERNAL MODULE: ./src/records/instant.ts
var records_instant = __webpack_require__(28471);
;// CONCATENATED MODULE: ./src/records/as-read.ts






/** Paths of records whose values decide about their place, in the order of `createAsRead`. */
function watchedPaths(definition) {
    const { time, version, instants = [] } = definition;
    const others = [time, version?.path].map((path) => path ?? NO_PATH);
    return [...((0,identify/* keyFields */.FY)(definition) ?? []), ...others, ...instants];
}
/** Leads nowhere. */
const NO_PATH = '[]';
const NULL = 0x6e;
const ARRAY_STARTS = Buffer.from('[');
const BETWEEN = Buffer.from(',');
const NO_VALUE = Buffer.from('null');
const ARRAY_ENDS = Buffer.from(']');
/**
 * `unreadableInstant` is told of the paths of what should be an instant and is none. The redactor watches `watchedPaths`.
 */
function createAsRead(definition, redactor, unreadableInstant) {
    const { tree } = redactor;
    const { instants = [] } = definition;
    const fields = (0,identify/* keyFields */.FY)(definition)?.length ?? 0;
    const timeIndex = fields;
    const versionIndex = fields + 1;
    const isPossible = fields > 0 && (0,normalise/* keepsPlaces */.X)(definition) && !instants.some((path) => path.includes('[]'));
    const isNull = (node) => node === json_tree/* NONE */.x3 || tree.firstByteOf(node) === NULL;
    const textOf = (node) => {
        if (!tree.isPlainText(node))
            return (0,json/* toJsonLine */.iA)(tree.value(node));
        return tree.source.toString('latin1', tree.startOf(node), tree.endOf(node));
    };
    /** Whether key and version are single values. */
    const areSingle = () => {
        for (let index = 0; index <= versionIndex; index += 1) {
            const node = redactor.watchedNode(index);
            const byte = node === json_tree/* NONE */.x3 ? NULL : tree.firstByteOf(node);
            if (byte === json_bytes/* OBJECT_START */.Dd || byte === json_bytes/* ARRAY_START */.pQ)
                return false;
        }
        return true;
    };
    const keyOf = () => {
        let text = '';
        let isEmpty = true;
        for (let field = 0; field < fields; field += 1) {
            const node = redactor.watchedNode(field);
            const isAbsent = isNull(node);
            isEmpty &&= isAbsent;
            text += `${field === 0 ? '[' : ','}${isAbsent ? 'null' : textOf(node)}`;
        }
        return isEmpty ? '' : `${text}]`;
    };
    const timeOf = (node) => {
        const value = node === json_tree/* NONE */.x3 ? undefined : tree.value(node);
        const instant = typeof value === 'string' ? (0,records_instant/* readInstant */.Wr)(value) : undefined;
        return instant === undefined ? Number.POSITIVE_INFINITY : instant.ms;
    };
    /** Whether all instants are as records have them, or are none. */
    const areFormatted = () => {
        const unreadable = [];
        for (const [index, path] of instants.entries()) {
            const node = redactor.watchedNode(versionIndex + 1 + index);
            if (isNull(node))
                continue;
            const value = tree.value(node);
            if (typeof value !== 'string' || (0,records_instant/* readInstant */.Wr)(value) === undefined)
                unreadable.push(path);
            else if (!(0,records_instant/* isFormatted */.$w)(value))
                return false;
        }
        for (const path of unreadable)
            unreadableInstant(path);
        return true;
    };
    return {
        isPossible,
        facts(made) {
            const version = redactor.watchedNode(versionIndex);
            if (!areSingle())
                return undefined;
            const key = keyOf();
            if (key === '' || (!made && !areFormatted()))
                return undefined;
            return {
                ...{ key, timeMs: timeOf(redactor.watchedNode(timeIndex)), content: tree.content() },
                version: isNull(version) ? '' : textOf(version),
            };
        },
        writeKey(heads, lines) {
            const start = heads.length;
            let isEmpty = true;
            for (let field = 0; field < fields; field += 1) {
                heads.copy(field === 0 ? ARRAY_STARTS : BETWEEN);
                const span = redactor.writtenSpan(field);
                if (span === undefined || lines.bytes[span[0]] === NULL)
                    heads.copy(NO_VALUE);
                else {
                    heads.copy(lines.bytes, span[0], span[1]);
                    isEmpty = false;
                }
            }
            if (isEmpty)
                heads.length = start;
            else
                heads.copy(ARRAY_ENDS);
        },
    };
}

// EXTERNAL MODULE: ./src/records/entry-block.ts
var entry_block = __webpack_require__(49138);
;// CONCATENATED MODULE: ./src/records/item-reader.ts


/** The whole value. */
const WHOLE = { reach: 'read', member: () => WHOLE, element: () => WHOLE };
/** Of what nobody reads, but for whether it is the same as another. */
const COMPARED = { reach: 'compared', member: () => COMPARED, element: () => COMPARED };
/** Of what nobody asks for; it shows in the hash of the whole. */
const NOTHING = { reach: 'hashed', member: () => NOTHING, element: () => NOTHING };
function createItemReader(options) {
    const tree = new json_tree/* JsonTree */.j_(options.wanted, options);
    let content;
    const read = function* (items) {
        if (items instanceof json_items/* JoinedItems */.m4) {
            for (const list of items.lists)
                yield* read(list);
            return;
        }
        content = undefined;
        if (!(items instanceof json_items/* JsonItems */.TB)) {
            for (const item of items) {
                options.onItem?.(tree.of(item));
                yield item;
            }
            return;
        }
        const { bytes, spans } = items;
        for (let index = 0; index < spans.length; index += 2) {
            tree.read(bytes, spans[index] ?? 0, options.omitEmpty);
            content = tree.content();
            options.onItem?.(content);
            yield tree.value(json_tree/* ROOT */.Dl);
        }
        tree.release();
    };
    return { read, content: () => content };
}

// EXTERNAL MODULE: ./src/records/rows.ts
var records_rows = __webpack_require__(94061);
// EXTERNAL MODULE: ./src/records/steps.ts
var records_steps = __webpack_require__(37441);
;// CONCATENATED MODULE: ./src/records/wanted.ts







/**
 * What of a dataset's items can get into a record, or decides about it: what the rules of the redaction profile let through, and
 * what key, time, version, instants and rows are made of. All of it where all fields are the key.
 */
function wantedItems(definition, profile, { broadKeep = false } = {}) {
    const fields = (0,identify/* keyFields */.FY)(definition);
    if (fields === undefined)
        return WHOLE;
    const reach = createReach(profile, broadKeep);
    const root = (0,redaction_rules/* rootPlace */.eG)((0,redaction_rules/* readRules */.Kc)((0,redaction_rules/* inFieldOrder */.Yw)(profile, definition).allow));
    const tree = branch();
    const sources = createSources(definition, tree);
    sources.everyField((name, source) => {
        const place = reach(root, name);
        if (place !== undefined)
            source.places.push(place);
    });
    const { time, version, instants = [] } = definition;
    for (const path of [...fields, ...instants, time, version?.path])
        if (path !== undefined)
            for (const found of sources.of(path))
                found.whole = true;
    tree.isField ||= definition.rows === undefined;
    return wantedAt(tree, definition.rows === undefined ? [root] : [], reach);
}
function createReach({ removeNames = [] }, broadKeep) {
    const removed = new Set(removeNames.map((name) => name.toLowerCase()));
    return (place, name) => {
        if ((0,secret_names/* isSecretName */.e)(name))
            return undefined;
        const isNamed = (0,redaction_rules/* namedMembers */.lW)(place).includes(name);
        if (removed.has(name.toLowerCase()) && !(broadKeep && isNamed))
            return undefined;
        const member = (0,redaction_rules/* memberPlace */.ib)(place, isNamed ? name : undefined);
        return letsThrough(member) ? member : undefined;
    };
}
function letsThrough({ winner, open }) {
    return open.length > 0 || (winner !== undefined && winner.rule.action !== 'remove');
}
function wantedAt(tree, places, reach, isInField = false) {
    if (tree?.whole === true)
        return WHOLE;
    const isPartOfField = isInField || tree?.isField === true;
    const inner = (found, reached) => {
        const all = [...reached, ...(found?.places ?? [])].filter((place) => place !== undefined);
        const leads = found !== undefined && (found.whole || found.members.size > 0 || found.element !== undefined);
        return all.length === 0 && !leads ? undefined : wantedAt(found, all, reach, isPartOfField);
    };
    return {
        reach: 'read',
        member(name) {
            const found = tree?.members.get(name);
            const isCompared = isPartOfField || found?.isField === true;
            const reached = places.map((place) => reach(place, name));
            return inner(found, reached) ?? (isCompared ? COMPARED : NOTHING);
        },
        element: () => inner(tree?.element, places.map(redaction_rules/* elementPlace */.Cz).map((place) => (letsThrough(place) ? place : undefined))) ?? COMPARED,
    };
}
function createSources({ rows, rename = {} }, tree) {
    const levels = (0,records_rows/* levelPaths */.J)(rows?.each ?? []).slice(1);
    const inRows = (path) => at(tree, rowSteps(path, levels));
    const columns = new Map();
    if (rows !== undefined) {
        for (const [name, path] of Object.entries(rows.columns ?? {})) {
            const column = inRows(path);
            column.isField = true;
            columns.set(name, column);
        }
        for (const path of levels)
            inRows(path);
        for (const path of [...(rows.spread ?? []), ...Object.keys(rows.intervals ?? {})])
            inRows(path).whole = true;
        if (rows.pivot !== undefined)
            inRows(rows.pivot.each).whole = true;
    }
    /** By the field's name before it is renamed. All that rows do not take from a column is read as a whole. */
    const before = (path) => {
        const [first, rest] = headOf(path);
        if (rows === undefined)
            return [at(tree, [first, ...rest])];
        const column = columns.get(first);
        return column === undefined ? [] : [at(column, rest)];
    };
    // Where nothing stands under the old name, what has the new one stays.
    const renamed = Object.entries(rename).flatMap(([from, to]) => before(from).map((source) => [to, source]));
    return {
        of(path) {
            const [first, rest] = headOf(path);
            const sources = renamed.flatMap(([to, source]) => (to === first ? [at(source, rest)] : []));
            return [...sources, ...before(path)];
        },
        everyField(take) {
            for (const [name, source] of [...columns, ...renamed])
                take(name, source);
        },
    };
}
/** The field that a path begins with, and the steps from there. */
function headOf(path) {
    const [name, ...rest] = (0,records_steps/* pathSteps */.V)(path);
    return [typeof name === 'string' ? name : '', rest];
}
/** A path from the item, with a step into each array that the rows walk along. */
function rowSteps(path, levels) {
    if (path === '$')
        return [];
    const parts = (0,json/* pathParts */.KC)(path);
    return (0,json/* pathNames */.Gz)(path).flatMap((name, index) => levels.includes(parts.slice(0, index + 1).join('.')) ? [name, records_steps/* ELEMENT */.P] : [name]);
}
function branch() {
    return { whole: false, places: [], isField: false, members: new Map(), element: undefined };
}
function at(tree, steps) {
    let place = tree;
    for (const step of steps) {
        if (step === records_steps/* ELEMENT */.P) {
            place = place.element ??= branch();
            continue;
        }
        let member = place.members.get(step);
        if (member === undefined) {
            member = branch();
            place.members.set(step, member);
        }
        place = member;
    }
    return place;
}

;// CONCATENATED MODULE: ./src/records/treat.ts












/** A treatment that reads no more of the items than is wanted. @throws INPUT_INVALID for a bad key */
function createTreatment(recipe) {
    const { record, redaction, broadKeep, pseudonymKey, salt } = recipe;
    const hash = { seed: (0,identify/* seedOf */.n3)(salt), dropEmpty: record.dropEmpty };
    let itemHashes = [];
    const reader = createItemReader({
        wanted: wantedItems(record, redaction, { broadKeep }),
        ...hash,
        omitEmpty: record.dropEmpty === true && (0,normalise/* keepsPlaces */.X)(record),
        onItem: (itemHash) => itemHashes.push(itemHash),
    });
    return {
        normalise: (0,normalise/* createNormalise */.J)(record, reader),
        redactor: createRedactor(redaction, {
            pseudonymKey: pseudonymKey === undefined ? undefined : (0,pseudonym/* parsePseudonymKey */.ZU)(pseudonymKey),
            fields: record.fields,
            broadKeep,
            watched: watchedPaths(record),
            hash,
        }),
        identifier: (0,identify/* createIdentifier */.Qm)(record, salt),
        takeItemHashes: () => {
            const taken = itemHashes;
            itemHashes = [];
            return taken;
        },
    };
}
const treat_FIRST_BYTES = 1024;
/** Makes entries of the items of one answer. Throws as `Normalise` does; what is counted then does not count. */
function createTreatPage({ normalise, redactor, identifier, takeItemHashes }, record) {
    const builder = new entry_block/* BlockBuilder */.DF();
    const text = new byte_writer/* ByteWriter */.U(treat_FIRST_BYTES);
    const asRead = createAsRead(record, redactor, (path) => {
        normalise.unreadableInstant(path);
    });
    const add = (known, walk) => {
        redactor.write(builder.lines);
        builder.head(known);
        asRead.writeKey(builder.heads, builder.lines);
        builder.end(known, walk);
    };
    return (items, { walk, carried, page }) => {
        const response = identifier.response();
        // What an error left of another page.
        builder.clear();
        takeItemHashes();
        const isMade = carried !== undefined || !asRead.isPossible;
        const makeRecords = (some, itemsBefore) => {
            for (const made of normalise.records(some, { carried, page, itemsBefore })) {
                text.length = 0;
                text.text((0,json/* toJsonText */.jj)(made));
                redactor.read(text.bytes, 0);
                // One dataset has hashes of one kind: those of values where some of its records are as they came.
                const facts = isMade ? asRead.facts(true) : undefined;
                const content = isMade ? redactor.tree.content() : normalise.content();
                add(facts === undefined ? response.identify(made, content) : response.keyed(facts), walk);
            }
        };
        /** Records that are as they came are never made of values. */
        const takeBytes = (list, itemsBefore) => {
            const { bytes, spans } = list;
            for (let index = 0; index < list.length; index += 1) {
                const from = spans[index * 2] ?? 0;
                const facts = factsAt(bytes, from);
                if (facts === undefined)
                    makeRecords(new json_items/* JsonItems */.TB(bytes, spans.subarray(index * 2, index * 2 + 2)), itemsBefore + index);
                else
                    add(response.keyed(facts), walk);
            }
        };
        const factsAt = (bytes, from) => {
            if (bytes[from] !== json_bytes/* OBJECT_START */.Dd)
                return undefined;
            redactor.read(bytes, from, record.dropEmpty);
            return asRead.facts(false);
        };
        if (isMade)
            makeRecords(items, 0);
        else {
            let itemsBefore = 0;
            for (const list of items instanceof json_items/* JoinedItems */.m4 ? items.lists : [items]) {
                if (list instanceof json_items/* JsonItems */.TB)
                    takeBytes(list, itemsBefore);
                else
                    makeRecords(list, itemsBefore);
                itemsBefore += list.length;
            }
        }
        redactor.tree.release();
        const itemHashes = record.rows === undefined ? undefined : takeItemHashes();
        return { entries: builder.take(), sharedKeys: response.sharedKeys(), itemHashes };
    };
}

// EXTERNAL MODULE: ./src/run/availability.ts
var availability = __webpack_require__(63326);
// EXTERNAL MODULE: ./src/run/completeness.ts
var completeness = __webpack_require__(83597);
// EXTERNAL MODULE: ./src/run/identity.ts
var identity = __webpack_require__(79847);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/parents.ts
var parents = __webpack_require__(50548);
// EXTERNAL MODULE: ./src/base/remote-text.ts + 1 modules
var remote_text = __webpack_require__(1572);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/paging/whole-list.ts + 3 modules
var whole_list = __webpack_require__(27249);
// EXTERNAL MODULE: ./src/run/item-count.ts
var item_count = __webpack_require__(34816);
// EXTERNAL MODULE: ./src/records/path-reader.ts
var path_reader = __webpack_require__(80135);
;// CONCATENATED MODULE: ./src/run/list-order.ts



/** More of the mean distance between two rows than this is no chance: it was measured over the whole list. */
const MEAN_DISTANCES = 5;
/** Undefined where the dataset has no window, or its records no time. */
function createListOrder({ record }, window) {
    if (window === null || window === undefined || record.time === undefined)
        return undefined;
    const reader = new path_reader/* PathReader */.T([record.time]);
    let count = 0;
    let firstMs;
    let lastMs;
    let ascends = true;
    let descends = true;
    const see = (items, index) => {
        reader.read((0,json_items/* bytesOfItem */.Y)(items, index), 0);
        const text = reader.first(0);
        const ms = typeof text === 'string' ? (0,records_instant/* readInstant */.Wr)(text)?.ms : undefined;
        if (ms === undefined) {
            ascends = descends = false;
            return;
        }
        firstMs ??= ms;
        ascends &&= ms >= (lastMs ?? ms);
        descends &&= ms <= (lastMs ?? ms);
        lastMs = ms;
    };
    return {
        begin() {
            count = 0;
            firstMs = lastMs = undefined;
            ascends = descends = true;
        },
        add(items) {
            if (items.length === 0)
                return;
            count += items.length;
            see(items, 0);
            see(items, Math.floor(items.length / 2));
            see(items, items.length - 1);
            reader.release();
        },
        endsEarly() {
            if (firstMs === undefined || lastMs === undefined || ascends === descends)
                return false;
            const meanMs = Math.abs(lastMs - firstMs) / Math.max(1, count - 1);
            const leftMs = ascends ? window.endMs - lastMs : lastMs - window.startMs;
            return leftMs > meanMs * MEAN_DISTANCES;
        },
    };
}

;// CONCATENATED MODULE: ./src/run/slots.ts
/** A gate for `count` holders. One is shared by all queries of a run that use the same transaction profile. */
function createSlots(count) {
    const waiting = new Set();
    let free = count;
    const giveBack = () => {
        const [next] = waiting;
        if (next === undefined)
            free += 1;
        else
            next();
    };
    const holder = () => {
        let held = true;
        return () => {
            if (held)
                giveBack();
            held = false;
        };
    };
    return {
        acquire: (signal) => new Promise((resolve, reject) => {
            if (signal.aborted) {
                reject(signal.reason);
                return;
            }
            if (free > 0) {
                free -= 1;
                resolve(holder());
                return;
            }
            const abort = () => {
                waiting.delete(turn);
                reject(signal.reason);
            };
            const turn = () => {
                waiting.delete(turn);
                signal.removeEventListener('abort', abort);
                resolve(holder());
            };
            waiting.add(turn);
            signal.addEventListener('abort', abort, { once: true });
        }),
    };
}

// EXTERNAL MODULE: ./src/run/results.ts
var run_results = __webpack_require__(69507);
// EXTERNAL MODULE: ./src/run/transaction.ts
var run_transaction = __webpack_require__(13693);
;// CONCATENATED MODULE: ./src/run/window-edge.ts


/** Undefined where the endpoint keeps to the window itself. */
function createWindowEdge({ window: definition, record }, window) {
    const order = definition?.keptByClient;
    if (order === undefined || window === null || window === undefined)
        return undefined;
    const { time = '' } = record;
    const isBeyond = (ms) => order === 'descending' ? ms < window.startMs : order === 'ascending' && ms >= window.endMs;
    let before;
    let isInOrder = true;
    let timeless = 0;
    const timeOf = (item) => {
        const value = (0,json/* valueAt */.fK)(item, time);
        return typeof value === 'string' ? (0,records_instant/* readInstant */.Wr)(value)?.ms : undefined;
    };
    return {
        begin() {
            before = undefined;
            isInOrder = true;
            timeless = 0;
        },
        isPassed(items) {
            let inside = 0;
            for (const item of items) {
                const ms = timeOf(item);
                if (ms === undefined) {
                    timeless += 1;
                    inside += 1;
                    continue;
                }
                if (before !== undefined && (order === 'descending' ? ms > before : ms < before))
                    isInOrder = false;
                before = ms;
                if (!isBeyond(ms))
                    inside += 1;
            }
            return order !== 'unordered' && items.length > 0 && inside === 0;
        },
        judge(evidence) {
            const why = timeless > 0
                ? `${timeless} items have no instant at "${time}" (record.time), so nobody can say whether they lie in the window.`
                : evidence.stoppedBy === 'windowPassed' && !isInOrder
                    ? `The list is not in ${order} order of "${time}", as window.keptByClient says: what was left unread may lie in the window. Set it to "unordered".`
                    : undefined;
            return why === undefined ? evidence : { ...evidence, decidedBy: 'notInOrder', doubt: why };
        },
    };
}

;// CONCATENATED MODULE: ./src/run/query.ts











const DEFAULT_MAX_IN_FLIGHT = 4;
/** The gate that all queries of a run share: as many open transactions as the profile allows, 4 by default. */
function createTransactionSlots(profile) {
    return createSlots(profile.maxInFlight ?? DEFAULT_MAX_IN_FLIGHT);
}
/**
 * Fetches one query: its pages, after submit and polling where the dataset has a transaction. Results that are lost or
 * expired lead to a new submit, as often as the profile allows; a position in a list that expired, to one new walk. The
 * items then come again. Returns the evidence on which the walk ended.
 * @throws GenesysCoreError of the walk, the transaction or a call; never ends early instead.
 */
async function* fetchQuery(query, context, rows) {
    const { transaction } = context.plan;
    const again = transaction === undefined
        ? { left: 1, code: 'WALK_RESTARTED', what: 'The list is walked again.' }
        : {
            left: transaction.maxResubmits ?? 0,
            code: 'QUERY_RESUBMITTED',
            what: 'The query is submitted again.',
        };
    const digest = transaction === undefined ? undefined : await context.shared?.digestOf(query.request);
    let shared = digest === undefined ? undefined : await context.shared?.find(digest);
    for (;; again.left -= 1) {
        const lost = transaction === undefined
            ? yield* walk(query.request, query, context, rows)
            : yield* submitAndWalk(query, { ...transaction, digest, shared }, context, rows);
        if (!(lost instanceof errors/* GenesysCoreError */.aI))
            return lost;
        // A query of another run may be gone: then this one submits its own, as it would have done without it.
        if (shared !== undefined)
            again.left += 1;
        shared = undefined;
        if (again.left <= 0)
            throw lost;
        context.events.emit({
            type: 'warning.raised',
            code: again.code,
            message: `Slice ${context.sliceId}, ${query.id}: ${lost.message} ${again.what}`,
        });
    }
}
/** The evidence of the walk, or the error that tells how its results were lost. */
async function* submitAndWalk(query, { digest, shared, ...profile }, context, rows) {
    const { plan, slots, signal, sliceId, send, clock, deadlineAtMs, events } = context;
    const { catalog, apiUrl } = plan;
    const ids = { sliceId, queryId: query.id };
    const transaction = { catalog, apiUrl, profile, ...ids, send, clock, signal, deadlineAtMs, events };
    let transactionId;
    if (shared !== undefined) {
        ({ transactionId } = shared);
        const from = { fromDataset: shared.datasetKey, fromRunId: shared.runId };
        events.emit({ type: 'transaction.shared', ...ids, transactionId, ...from });
    }
    else {
        const release = await slots?.acquire(signal);
        let end;
        try {
            end = await (0,run_transaction/* runTransaction */.c)(query.request, { ...transaction, requestSha256: digest });
        }
        finally {
            release?.();
        }
        if (end.outcome === 'lost')
            return end.error;
        ({ transactionId } = end);
    }
    const key = plan.dataset.source.endpoint;
    const request = (0,template/* bindRequest */.Bv)(key, endpointOf(key, context), { transactionId }, apiUrl, 'page');
    const results = { ...context, send: (0,run_results/* resultsSend */.P)(transactionId, transaction) };
    try {
        return yield* walk(request, query, results, rows);
    }
    catch (cause) {
        if (!(cause instanceof errors/* GenesysCoreError */.aI) || (cause.status !== 404 && cause.status !== 410))
            throw cause;
        return new errors/* GenesysCoreError */.aI('ASYNC_FAILED', `The results of query ${(0,suggestion/* quoted */.TL)((0,remote_text/* opaqueId */.tH)(transactionId))} are gone (status ${cause.status}).`, { ...factsOf(cause), cause, endpoint: key, retryable: true });
    }
}
/** The evidence of a walk, or the error by which its position in the list expired. */
async function* walk(request, query, context, rows) {
    const edge = createWindowEdge(context.plan.dataset, context.window);
    const order = createListOrder(context.plan.dataset, context.window);
    const counted = {
        ...rows,
        begin() {
            edge?.begin();
            order?.begin();
            rows.begin();
        },
    };
    const list = {
        ...listContext(request, query, context, counted, order),
        isPassed: edge && ((items) => edge.isPassed(items)),
    };
    const pages = (0,whole_list/* readWholeList */.Ej)(request, list);
    let count = 0;
    try {
        for (;;) {
            const step = await pages.next();
            if (step.done === true)
                return edge?.judge(step.value) ?? step.value;
            count += 1;
            order?.add(step.value.items);
            yield step.value;
        }
    }
    catch (error) {
        if (count > 0 && error instanceof errors/* GenesysCoreError */.aI && isExpired(error, list.profile))
            return error;
        throw error;
    }
    finally {
        await pages.return(whole_list/* NO_EVIDENCE */.kE);
    }
}
/** Whether an answer says that the position in a list, or the list, is no longer there. */
function isExpired(error, profile) {
    const expired = 'expired' in profile ? profile.expired : undefined;
    const { status } = error;
    if (expired === undefined || status === undefined || status < 400 || status >= 500)
        return false;
    const said = `${error.apiCode ?? ''} ${error.said ?? ''}`.toLowerCase();
    return ((expired.statuses ?? []).includes(status) ||
        (expired.words ?? []).some((words) => said.includes(words.toLowerCase())));
}
/**
 * The items of a list beside the data, such as counts to compare with, page by page. Its pages are not told as pages of
 * the run; its requests are told and counted as all others.
 */
async function* fetchAside(request, queryId, context) {
    const events = withoutPages(context.events);
    const pages = (0,item_count/* countingItems */.M7)((rows) => (0,whole_list/* readWholeList */.Ej)(request, listContext(request, { id: queryId }, { ...context, events }, rows)));
    for (;;) {
        const step = await pages.next();
        if (step.done !== true)
            yield step.value.items;
        else if (step.value.doubt === undefined)
            return;
        else
            throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', step.value.doubt, { endpoint: request.endpoint });
    }
}
/** Pages of a list beside the data are no pages of the run. */
function withoutPages(events) {
    return {
        emit(event) {
            if (event.type !== 'page.received')
                events.emit(event);
        },
    };
}
function listContext(request, query, context, rows, order) {
    const { plan, sliceId, send, download, events } = context;
    const { paging, limits } = plan.catalog.profiles;
    const endpoint = endpointOf(request.endpoint, context);
    const profile = paging.get(endpoint.paging);
    if (profile === undefined)
        throw missing(`paging profile ${endpoint.paging} of endpoint ${request.endpoint}`);
    const maxDepth = limits.get(endpoint.limits)?.maxDepth;
    const { cutAt, errorBody } = plan.catalog.service;
    return {
        ...{ endpoint, profile, download, events, sliceId, queryId: query.id, rows },
        send: endpoint.pending === undefined ? send : (0,run_results/* readySend */.Q)(endpoint.pending, context),
        splits: plan.dataset.source.splits,
        // What is known of lists in general is not known of those by cursor; of those in the order of time, they tell themselves.
        cutAt: endpoint.cutAt ?? (order !== undefined || (0,whole_list/* isNumbered */.Dr)(profile) ? cutAt : undefined),
        endsEarly: order && (() => order.endsEarly()),
        errorPaths: [...errorBody.code, ...errorBody.message],
        nowMs: () => context.clock.monotonic(),
        onAgain(why) {
            const text = `Slice ${sliceId}, ${query.id}, ${request.endpoint}: ${why} The list is read again.`;
            events.emit({ type: 'warning.raised', code: 'LIST_READ_AGAIN', message: text });
        },
        maxDepth,
    };
}
function endpointOf(key, { plan }) {
    const endpoint = plan.catalog.endpoints.get(key);
    if (endpoint === undefined)
        throw missing(`endpoint ${key}`);
    return endpoint;
}
function missing(what) {
    return new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `The catalog has no ${what}.`);
}
function factsOf({ status, apiCode, correlationId }) {
    return {
        status,
        apiCode,
        correlationId,
    };
}

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
;// CONCATENATED MODULE: ./src/run/split.ts







/**
 * Fetches one query of a slice. Where its answer is too large (tooLargeCode, after pages as small as they can be) or may be
 * cut (maxRows, cutAt), it is fetched in halves of the window, as short as `smallestSlice` of the dataset allows. Items of
 * the first try come again.
 * @throws GenesysCoreError of `fetchQuery`; never a cut answer instead.
 */
async function* fetchInParts(query, window, context, rows) {
    const fetched = yield* fetchPart(query, window, context, rows, undefined);
    if (fetched === undefined)
        throw new errors/* GenesysCoreError */.aI('INTERNAL', 'A whole was taken for a part.');
    return fetched;
}
/**
 * The evidence of a query or, where `wholeRows` are those of its whole, of a part of it; undefined of a part that brought as
 * many rows again and does not keep to its window.
 */
async function* fetchPart(query, window, context, rows, wholeRows) {
    let problem;
    let evidence;
    const isPart = wholeRows !== undefined;
    const strays = window !== null && isPart ? createStrayCount(window, context.plan.dataset) : undefined;
    try {
        const pages = fetchQuery(query, { ...context, window }, rows);
        evidence = yield* strays === undefined ? pages : watched(pages, strays.add);
        const isCut = evidence.decidedBy === 'rowLimit';
        if (strays?.areMany() === true && (isCut || evidence.rows === wholeRows))
            return undefined;
        if (!isCut)
            return evidence;
        problem = new errors/* GenesysCoreError */.aI('PAGINATION_LIMIT', evidence.doubt ?? 'There may be more rows.');
    }
    catch (error) {
        if (!(error instanceof errors/* GenesysCoreError */.aI) || !isTooLarge(error, context))
            throw error;
        problem = error;
    }
    const halves = halvesOf(window, context);
    if (halves === undefined) {
        // What came of a cut list is worth keeping, and not all.
        if (evidence !== undefined)
            return { ...evidence, doubt: `${problem.message} ${remedyOf(context)}` };
        throw problem;
    }
    const [first, second] = halves;
    context.events.emit({
        type: 'warning.raised',
        code: 'SLICE_SPLIT',
        message: `Slice ${context.sliceId}, ${query.id}: ${problem.message} It is fetched in two parts, cut at ${(0,base_window/* formatInstant */.r4)(first.endMs)}.`,
    });
    const parts = [];
    for (const part of [first, second]) {
        const request = (0,plan_slices/* bindQuery */.ed)(context.plan, part, query.filters, query.variables ?? {});
        const fetched = yield* fetchPart({ ...query, request }, part, context, rows, evidence?.rows ?? 0);
        if (fetched === undefined) {
            if (isPart)
                return undefined;
            if (evidence === undefined)
                throw problem;
            return {
                ...evidence,
                doubt: `${problem.message} Smaller parts did not help: parts of its window brought rows of other times.`,
            };
        }
        parts.push(fetched);
    }
    return parts.reduce(together);
}
/** Of the items of a cut part, more than this share of other times shows that the service does not keep to its window. */
const STRAY_SHARE = 0.01;
/** Counts items whose time is later than the end of a window; earlier ones may have begun before it. */
function createStrayCount({ endMs }, { record: { time } }) {
    let items = 0;
    let later = 0;
    return {
        add: (page) => {
            items += page.items.length;
            if (time === undefined)
                return;
            for (const item of page.items) {
                const text = (0,json/* valueAt */.fK)(item, time);
                const at = typeof text === 'string' ? (0,records_instant/* readInstant */.Wr)(text) : undefined;
                if (at !== undefined && at.ms > endMs)
                    later += 1;
            }
        },
        areMany: () => later > items * STRAY_SHARE,
    };
}
async function* watched(pages, see) {
    try {
        for (;;) {
            const step = await pages.next();
            if (step.done === true)
                return step.value;
            see(step.value);
            yield step.value;
        }
    }
    finally {
        await pages.return(whole_list/* NO_EVIDENCE */.kE);
    }
}
function isTooLarge({ apiCode }, { plan }) {
    return apiCode !== undefined && endpointsOf(plan).some(({ tooLargeCode }) => tooLargeCode === apiCode);
}
/** How such a list becomes smaller. */
function remedyOf({ plan: { dataset } }) {
    return dataset.window === undefined || dataset.window.keptByClient !== undefined
        ? 'Filters, or source.splits in the catalog, make it smaller.'
        : 'A shorter window.smallestSlice in the catalog makes it smaller.';
}
function endpointsOf({ dataset, catalog, transaction }) {
    return [dataset.source.endpoint, transaction?.submit].flatMap((key) => key === undefined ? [] : (catalog.endpoints.get(key) ?? []));
}
/** Two halves, cut at a whole second; undefined where they would be shorter than the dataset allows. */
function halvesOf(window, { plan }) {
    const smallest = plan.dataset.window?.smallestSlice;
    if (window === null || smallest === undefined)
        return undefined;
    const { startMs, endMs } = window;
    const cutMs = startMs + Math.floor((endMs - startMs) / 2 / base_window/* SECOND_MS */._L) * base_window/* SECOND_MS */._L;
    if (cutMs - startMs < Math.max(base_window/* SECOND_MS */._L, (0,base_window/* parseDuration */.E9)(smallest) ?? 0))
        return undefined;
    return [
        { startMs, endMs: cutMs },
        { startMs: cutMs, endMs },
    ];
}
/** The evidence of two parts as that of one list: a total only where both have one, and a doubt where one has. */
function together(one, other) {
    const { serverTotal: _, ...rest } = one.doubt === undefined && other.doubt !== undefined ? other : one;
    const totals = one.serverTotal === undefined || other.serverTotal === undefined
        ? {}
        : { serverTotal: one.serverTotal + other.serverTotal };
    return { ...rest, ...totals, rows: one.rows + other.rows };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/scope.ts
var scope = __webpack_require__(1205);
// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
// EXTERNAL MODULE: ./src/run/workspace.ts
var run_workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/run/lookup-copies.ts







/** Run folders of one dataset that are looked into, the newest first. */
const MAX_FOLDERS = 50;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 1000;
/** What machines may differ in their clocks. */
const MAX_AHEAD_MS = 3_600_000;
/**
 * Finds copies in the lookups.json of earlier run folders: a run writes nothing outside its own folder, so what it
 * leaves for the next one lies there too.
 */
function createCopyShelf(options) {
    const { workspace, outputDir, holdersOf } = options;
    const files = (0,file_system/* tellingFileSystem */.bp)(options.fileSystem ?? file_system/* nodeFileSystem */.GP);
    const read = async (runDir) => {
        const path = (0,external_node_path_.join)(runDir, run_manifest/* LOOKUPS_NAME */.aR);
        const isFolder = (await files.inspect(runDir))?.kind === 'directory';
        const facts = isFolder ? await files.inspect(path) : undefined;
        if (facts?.kind !== 'file' || facts.sizeBytes > MAX_BYTES)
            return undefined;
        const chunks = [];
        for await (const chunk of files.read(path))
            chunks.push(chunk);
        return (0,json/* parseJson */.qF)(Buffer.concat(chunks).toString('utf8'), MAX_DEPTH);
    };
    const newestOf = async (holder, wanted) => {
        const folder = await (0,run_workspace/* resolveOutputDir */.Fq)(files, workspace, (0,external_node_path_.join)(outputDir, holder));
        const runIds = (await files.list(folder)).filter(scope/* isRunId */.P).reverse();
        const { digest } = await options.organization();
        let refusal;
        for (const runId of runIds.slice(0, MAX_FOLDERS)) {
            try {
                const file = await read((0,external_node_path_.join)(folder, runId));
                const copy = (0,json/* isJsonObject */.OW)(file) ? copyIn(file, wanted, options) : undefined;
                if (!(0,json/* isJsonObject */.OW)(file) || copy === undefined)
                    continue;
                const why = differenceOf(file, digest, options.made) ?? copy.problem;
                if (why === undefined)
                    return { copy: copy.copy };
                refusal ??= `The copy of ${wanted.dataset} in the run ${runId} of ${holder} is not used: ${why}. The list is fetched.`;
            }
            catch {
                // A damaged file is no copy; an older one may be good.
            }
        }
        return refusal === undefined ? {} : { refusal };
    };
    return {
        async newest(wanted) {
            const found = await Promise.all(holdersOf(wanted.dataset).map((holder) => newestOf(holder, wanted).catch(() => ({}))));
            const [copy] = found
                .flatMap((one) => one.copy ?? [])
                .sort((a, b) => Date.parse(b.fetchedAt) - Date.parse(a.fetchedAt));
            const [refusal] = found.flatMap((one) => one.refusal ?? []);
            if (copy === undefined && refusal !== undefined)
                options.refused(refusal);
            return copy;
        },
    };
}
/** Why the copies of a file are not of this run's organisation, engine and catalog. */
function differenceOf(file, organization, made) {
    const { organization: its } = file;
    const other = (0,identity/* organizationDifference */.j3)(typeof its === 'string' ? its : null, organization);
    if (other !== undefined)
        return other;
    if (file['engine'] !== made.engine)
        return 'another version of the engine made it';
    return file['catalogSha256'] === made.catalogSha256 ? undefined : 'it was made by another catalog';
}
/** The copy of a dataset in a file, and what is wrong with it; undefined where there is none. */
function copyIn({ lookups }, { dataset, recipe, redactAgain }, { nowMs, holdsSecret }) {
    for (const one of Array.isArray(lookups) ? lookups : []) {
        if (!(0,json/* isJsonObject */.OW)(one) || one['dataset'] !== dataset)
            continue;
        const { fetchedAt, entries } = one;
        if (typeof fetchedAt !== 'string' || Number.isNaN(Date.parse(fetchedAt)))
            continue;
        if (!Array.isArray(entries) || !entries.every(json/* isJsonObject */.OW))
            continue;
        const copy = { fetchedAt, entries };
        if (one['recipe'] !== recipe)
            return { copy, problem: 'another redaction profile, pseudonym key or record definition made it' };
        // It would stay the newest for ever, and never be due.
        if (Date.parse(fetchedAt) > nowMs() + MAX_AHEAD_MS)
            return { copy, problem: 'it is of a time to come' };
        const lines = entries.map((entry) => (0,json/* toJsonLine */.iA)(entry));
        const again = entries.map((entry) => (0,json/* toJsonLine */.iA)(redactAgain(entry)));
        if (lines.some((line, at) => again[at] !== line))
            return { copy, problem: 'its entries are not as redaction leaves them' };
        return { copy, problem: lines.some(holdsSecret) ? 'an entry holds a secret of this run' : undefined };
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/base/digest.ts
var base_digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/records/key-contents.ts + 1 modules
var key_contents = __webpack_require__(60682);
// EXTERNAL MODULE: ./src/run/row-count.ts
var row_count = __webpack_require__(63927);
;// CONCATENATED MODULE: ./src/run/lookup-fetch.ts








/** A list is held in memory; a longer one is no list to look things up in. */
const MAX_LOOKUP_ENTRIES = 50_000;
/**
 * All records of a snapshot dataset, normalised and redacted, each once. Its pages are not told as pages of the run.
 * @throws GenesysCoreError of the calls; TOO_LARGE beyond 50,000 entries; BAD_RESPONSE where the server's total says that
 * some are missing, since a list with holes would be told as entries removed.
 */
async function fetchEntries(plan, context, { normalise, identifier, redactor, holdsSecret }) {
    const byIdentity = new Map();
    const take = (items, rows) => {
        const response = identifier.response();
        const areRows = plan.dataset.record.rows !== undefined;
        for (const hash of areRows ? (0,item_count/* itemHashes */.oW)(items) : [])
            rows.add(hash);
        for (const normalised of normalise.records(items)) {
            const { identity, version } = response.identify(normalised);
            if (!areRows)
                rows.add((0,key_contents/* keyHash */.aE)(identity));
            const record = redactor.redact(normalised);
            if (holdsSecret((0,json/* toJsonText */.jj)(record)))
                throw new errors/* GenesysCoreError */.aI('REDACTION', `An entry of ${plan.datasetKey} holds a secret of this run.`);
            const known = byIdentity.get(identity);
            const later = known === undefined ? 1 : (0,identify/* compareVersions */.Zy)(version, known.version);
            if (known === undefined || later > 0 || (later === 0 && (0,json/* toJsonText */.jj)(record) < (0,json/* toJsonText */.jj)(known.record)))
                byIdentity.set(identity, { record, version, walk: rows.walk() });
            else
                byIdentity.set(identity, { ...known, walk: rows.walk() });
        }
        if (byIdentity.size > MAX_LOOKUP_ENTRIES)
            throw new errors/* GenesysCoreError */.aI('TOO_LARGE', `${plan.datasetKey} has more than ${MAX_LOOKUP_ENTRIES} entries, which are too many for a lookup.`);
    };
    const quiet = { ...context, plan, events: withoutPages(context.events) };
    for (const query of plan.slices.flatMap(({ queries }) => queries)) {
        const rows = (0,row_count/* createRowCount */.K)();
        const pages = fetchQuery(query, quiet, rows);
        for (;;) {
            const step = await pages.next();
            if (step.done !== true) {
                take(step.value.items, rows);
                continue;
            }
            if (step.value.doubt !== undefined)
                throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The list of ${plan.datasetKey}: ${step.value.doubt}`);
            const abandoned = new Set(rows.abandoned());
            for (const [identity, { walk }] of byIdentity)
                if (abandoned.has(walk))
                    byIdentity.delete(identity);
            break;
        }
    }
    return [...byIdentity.values()].map(({ record }) => record);
}
/** Digest of what decides how the entries of a dataset look: endpoint, record, redaction, pseudonym key. */
function lookupRecipe({ catalog, dataset, redactionProfile }, keyId) {
    return (0,base_digest/* sha256Hex */.fg)((0,json/* toJsonText */.jj)([
        catalog.endpoints.get(dataset.source.endpoint),
        dataset.record,
        catalog.profiles.redaction.get(redactionProfile),
        keyId,
    ]));
}
/** Datasets whose runs may leave a copy of a dataset's records: those that look it up, and the dataset itself. */
function holdersOf({ catalog }, wanted) {
    return [...catalog.datasets]
        .filter(([key, dataset]) => (key === wanted && dataset.tellChanges === true) ||
        Object.values(dataset.lookups ?? {}).some((lookup) => lookup.dataset === wanted))
        .map(([key]) => key);
}
/** A summary that keeps the records that it counts; `records()` is undefined where there were too many. */
function keepingRecords(summary) {
    const kept = [];
    return {
        summary: {
            paths: [...summary.paths, '$'],
            add(values) {
                summary.add(values);
                const record = values.first(summary.paths.length);
                if (kept.length <= MAX_LOOKUP_ENTRIES && (0,json/* isJsonObject */.OW)(record))
                    kept.push(record);
            },
            makeRoom: () => summary.makeRoom(),
            mark: () => {
                summary.mark();
            },
            backToMark: () => summary.backToMark(),
            data: () => summary.data(),
        },
        records: () => (kept.length > MAX_LOOKUP_ENTRIES ? undefined : kept),
    };
}

// EXTERNAL MODULE: ./src/run/lookups.ts + 3 modules
var run_lookups = __webpack_require__(12062);
;// CONCATENATED MODULE: ./src/run/reconcile.ts




const MAX_DIFFERENCES = 50;
/** Keys that are compared one by one, so that memory has a bound. */
const MAX_KEYS = 100_000;
const MAX_KEY_LENGTH = 256;
/** After these no opinion is missing: something is wrong with the engine, the catalog or the address. */
const THROWN = new Set([
    'INTERNAL',
    'CATALOG_INVALID',
    'HOST_NOT_ALLOWED',
    'CANCELLED',
]);
/** The second opinion on the slices of a run; undefined for a slice that gets none at all. */
function createReconciler(planned, fetchCounts, signal, scrub) {
    if (planned === undefined)
        return () => undefined;
    const { definition, keys, skipped } = planned;
    const { endpoint } = definition;
    if (skipped !== undefined) {
        const result = { status: 'skipped', endpoint, reason: skipped };
        return () => ({
            outside: () => undefined,
            watch: (batches) => batches,
            result: () => Promise.resolve(result),
            again: () => undefined,
        });
    }
    return ({ id, reconcile }) => {
        if (reconcile === undefined)
            return undefined;
        const kept = new Map();
        const outside = new Map();
        let counted;
        let tooMany;
        const reader = new path_reader/* PathReader */.T([definition.recordPath]);
        const count = (counts, batch) => {
            try {
                if (tooMany !== undefined)
                    return;
                const { spans } = (0,json_items/* itemsOfLines */.dK)(batch.lines);
                for (let index = 0; index < spans.length; index += 2) {
                    reader.read(batch.lines, spans[index] ?? 0);
                    add(counts, keyText(reader.first(0)), 1);
                }
                reader.release();
            }
            catch (error) {
                tooMany = (0,errors/* toGenesysCoreError */.BG)(error);
            }
        };
        return {
            outside(records) {
                count(outside, records);
            },
            async *watch(batches) {
                kept.clear();
                for await (const batch of batches) {
                    count(kept, batch);
                    yield batch;
                }
            },
            async result() {
                try {
                    if (tooMany !== undefined)
                        throw tooMany;
                    counted = await readCounts(definition, fetchCounts(reconcile, id), keys);
                    return compare(definition, counted, kept, outside);
                }
                catch (thrown) {
                    if (signal.aborted || THROWN.has((0,errors/* toGenesysCoreError */.BG)(thrown).code))
                        throw thrown;
                    return { status: 'failed', endpoint, reason: scrub((0,errors/* toErrorReport */.w7)(thrown).message) };
                }
            },
            again: () => (counted === undefined ? undefined : compare(definition, counted, kept, outside)),
        };
    };
}
async function readCounts(definition, pages, keys) {
    const { endpoint, keyPath, countPath } = definition;
    const counted = new Map();
    for await (const items of pages) {
        for (const item of items) {
            const key = keyText((0,json/* valueAt */.fK)(item, keyPath));
            const count = (0,json/* valueAt */.fK)(item, countPath);
            if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
                throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The answer of ${endpoint} has an item without a whole number at "${countPath}". Check countPath in the catalog.`, { endpoint });
            if (keys === undefined || keys.has(key))
                add(counted, key, count);
        }
    }
    return counted;
}
function compare({ endpoint, tolerance }, counted, kept, outside) {
    // Where its interval ends inclusive, the server counts what came with the slice and belongs elsewhere.
    const explained = ({ key, counted: told, kept: here }) => told === here || told === here + (outside.get(key) ?? 0);
    const differences = [...new Set([...counted.keys(), ...kept.keys()])]
        .map((key) => ({ key, counted: counted.get(key) ?? 0, kept: kept.get(key) ?? 0 }))
        .filter((one) => !explained(one))
        .sort((a, b) => distance(b) - distance(a) || (a.key < b.key ? -1 : 1));
    const totals = { counted: sum(counted), kept: sum(kept) };
    // Of the keys, not of the totals: what is too much of one must not make up for what is missing of another.
    const apart = differences.reduce((total, one) => total + distance(one), 0);
    const tolerated = Math.max(tolerance?.records ?? 0, ((tolerance?.percent ?? 0) / 100) * totals.counted);
    return {
        status: apart > tolerated ? 'disagreed' : 'agreed',
        endpoint,
        ...totals,
        ...(differences.length === 0
            ? {}
            : { differences: differences.slice(0, MAX_DIFFERENCES), keysDiffering: differences.length }),
    };
}
function distance({ counted, kept }) {
    return Math.abs(counted - kept);
}
function sum(counts) {
    return [...counts.values()].reduce((total, count) => total + count, 0);
}
function add(counts, key, count) {
    const known = counts.get(key);
    if (known === undefined && counts.size >= MAX_KEYS)
        throw new errors/* GenesysCoreError */.aI('TOO_LARGE', `More than ${MAX_KEYS} keys are to be reconciled; recordPath or keyPath names a field that is no key.`);
    counts.set(key, (known ?? 0) + count);
}
/** Absent keys are one key, so that records without it are compared too. */
function keyText(value) {
    if (typeof value === 'string')
        return value.slice(0, MAX_KEY_LENGTH);
    if (value instanceof json/* ExactNumber */.fh)
        return value.text;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

;// CONCATENATED MODULE: ./src/run/shared-jobs.ts







/** Run folders of one dataset that are looked into, the newest first. */
const shared_jobs_MAX_FOLDERS = 5;
const shared_jobs_MAX_BYTES = 64 * 1024 * 1024;
/**
 * Finds the finished queries of sealed runs beside this one. A query is taken only where its slice succeeded: then its
 * window had ended and its data were complete when it was submitted.
 */
function createSharedJobs(options) {
    const files = (0,file_system/* tellingFileSystem */.bp)(options.fileSystem ?? file_system/* nodeFileSystem */.GP);
    const read = async (path) => {
        const facts = await files.inspect(path);
        if (facts?.kind !== 'file' || facts.sizeBytes > shared_jobs_MAX_BYTES)
            return undefined;
        const chunks = [];
        for await (const chunk of files.read(path))
            chunks.push(chunk);
        return Buffer.concat(chunks).toString('utf8');
    };
    const jobsOf = async (runDir, since) => {
        const manifest = (0,json/* parseJson */.qF)((await read((0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir))) ?? '');
        const events = (await read((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7))) ?? '';
        const sealed = manifest.files.find(({ path }) => path === run_manifest/* EVENTS_NAME */.m7)?.sha256;
        return sealed === (0,base_digest/* sha256Hex */.fg)(events) ? finishedJobs(manifest, events, since) : new Map();
    };
    const all = async () => {
        const found = new Map();
        const since = new Date(options.nowMs - options.keptMs).toISOString();
        for (const datasetKey of options.datasets) {
            const folder = await (0,run_workspace/* resolveOutputDir */.Fq)(files, options.workspace, (0,external_node_path_.join)(options.outputDir, datasetKey));
            const runIds = (await files.list(folder).catch(() => [])).filter(scope/* isRunId */.P).reverse();
            for (const runId of runIds.slice(0, shared_jobs_MAX_FOLDERS)) {
                // What can not be read has no queries to share.
                const jobs = await jobsOf((0,external_node_path_.join)(folder, runId), since).catch(() => new Map());
                for (const [digest, transactionId] of jobs)
                    if ((found.get(digest)?.runId ?? '') < runId)
                        found.set(digest, { transactionId, datasetKey, runId });
            }
        }
        return found;
    };
    let known;
    return {
        async digestOf({ method, url, body }) {
            const { digest } = await options.organization();
            return digest === null ? undefined : (0,base_digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)([digest, method, url, body ?? null]));
        },
        find: async (digest) => (await (known ??= all().catch(() => new Map()))).get(digest),
    };
}
/** The queries of slices that succeeded, by the digest of their submit. */
function finishedJobs(manifest, events, since) {
    const good = new Set(manifest.slices.filter(({ status }) => status === 'succeeded').map(({ id }) => id));
    const submitted = new Map();
    const finished = new Map();
    for (const line of events.split('\n')) {
        if (!line.includes('"transaction.'))
            continue;
        const event = (0,json/* parseJson */.qF)(line);
        if (!(0,json/* isJsonObject */.OW)(event))
            continue;
        const { type, ts, sliceId, transactionId, requestSha256, outcome } = event;
        if (transactionId === undefined || ts === undefined || ts < since)
            continue;
        if (type === 'transaction.submitted' && requestSha256 !== undefined && good.has(sliceId ?? ''))
            submitted.set(transactionId, requestSha256);
        const digest = submitted.get(transactionId);
        if (type === 'transaction.completed' && outcome === 'completed' && digest !== undefined)
            finished.set(digest, transactionId);
    }
    return finished;
}

// EXTERNAL MODULE: ./src/run/runner.ts + 21 modules
var runner = __webpack_require__(98598);
;// CONCATENATED MODULE: ./src/engine/run.ts


































const SALT_BYTES = 16;
/**
 * Carries out a run and seals its folder. The result tells how it ended, whatever the request came to.
 * @throws GenesysCoreError where credentials or key are wrong, and `IO` where the run folder can not be made or
 * sealed.
 */
async function executeRun(job, context) {
    const { options, plan } = job;
    const startedAtMs = clock/* systemClock */.m.now();
    const key = options.pseudonymKey === undefined ? undefined : (0,pseudonym/* parsePseudonymKey */.ZU)(options.pseudonymKey);
    const credentials = (0,options_options/* requireCredentials */.uR)(options);
    const writer = await (0,begin/* openRun */.Iy)(job, context, startedAtMs);
    const { scope, stop, dispose } = (0,begin/* openScope */.PQ)(writer, options, context);
    const client = createClient(scope, job, context, credentials);
    try {
        const parts = createParts(scope, job, context, client, key, asked(plan, credentials, client.send));
        const { observations } = client;
        const outcome = await (0,runner/* runPlan */.F)(plan, {
            ...parts,
            writer,
            stop,
            startedAtMs,
            unended: (window) => (0,completeness/* unendedError */.mU)(window, startedAtMs, observations.clockOffset()?.mostMs),
            growthOf: (window) => (0,completeness/* growthOf */.Xo)(window, plan.dataset, startedAtMs, observations.clockOffset()?.leastMs),
            serviceWarnings: () => observations.warnings(),
        });
        return (0,begin/* resultOf */.Bg)(plan, writer, outcome);
    }
    finally {
        dispose();
        client.close();
    }
}
function createClient(scope, { options, plan }, context, credentials) {
    const { start, end } = (0,run_manifest/* windowTexts */.pD)(plan.window);
    const { catalog, apiUrl, loginUrl, requestsPerMinute, concurrency } = plan;
    return (0,client/* createApiClient */.y)(scope, {
        catalog,
        apiUrl,
        loginUrl,
        credentials,
        requestsPerMinute,
        concurrency,
        transport: (0,transport.createTransport)({ proxyEnv: context.env, clock: scope.clock }),
        seed: `${plan.datasetKey} ${start ?? ''} ${end ?? ''}`,
        userAgent: `${context.engine.name}/${context.engine.version}`,
        roleHint: roleHintFor(plan, options, context),
    });
}
/** The parts of the run that its runner drives, all but the folder. */
function createParts(scope, { options, plan, published, earlier }, context, client, pseudonymKey, organization) {
    const { clock, signal, events, scrubber } = scope;
    const { send, download } = client;
    const { record } = plan.dataset;
    const slots = plan.transaction === undefined ? undefined : createTransactionSlots(plan.transaction);
    const shared = sharedJobs(plan, options, context, organization, clock.now());
    const treatment = createTreatment({
        record,
        redaction: redactionOf(plan),
        broadKeep: plan.broadKeep !== undefined,
        pseudonymKey: options.pseudonymKey,
        salt: (0,external_node_crypto_.randomBytes)(SALT_BYTES).toString('hex'),
    });
    const contextOf = (sliceId) => ({ ...scope, plan, sliceId, send, download, slots });
    const scrub = (text) => scrubber.scrub(text);
    const holdsSecret = (text) => scrubber.holdsSecret(text);
    const collatorOf = (spill, bufferBytes) => (0,collate/* createCollator */.L)({ record, spill, bufferBytes });
    let own;
    return {
        events,
        scrub,
        clock,
        fetchQuery: (query, slice, rows) => fetchInParts(query, slice.window, { ...contextOf(slice.id), plan, shared }, rows),
        awaitAvailable: (0,availability/* createAwaitAvailable */.mc)(plan.dataset.availability, {
            ...scope,
            ask: async () => (await send(availabilityRequest(plan))).body,
        }),
        expandSlice: (0,parents/* createExpandSlice */.hO)(plan, {
            events,
            concurrency: plan.concurrency,
            normaliseOf: (parentPlan) => (0,normalise/* createNormalise */.J)(parentPlan.dataset.record),
            queriesOf: (parentPlan) => {
                const parentSlots = parentPlan.transaction === undefined ? undefined : createTransactionSlots(parentPlan.transaction);
                const quiet = { ...contextOf('parents'), events: withoutPages(events), slots: parentSlots };
                return (query, window) => (0,item_count/* countingItems */.M7)((rows) => fetchInParts(query, window, { ...quiet, plan: parentPlan }, rows));
            },
        }),
        reconcilerOf: createReconciler(plan.reconcile, (request, sliceId) => fetchAside(request, 'reconcile', contextOf(sliceId)), signal, scrub),
        ...treatment,
        treatPage: createTreatPage(treatment, record),
        createCollator: collatorOf,
        createSummary(spill) {
            const counting = (0,summarise/* createSummary */.F)(plan.dataset.summary, spill);
            own = plan.dataset.tellChanges === true && !plan.summaryOnly ? keepingRecords(counting) : undefined;
            return own?.summary ?? counting;
        },
        createShape: () => shapeOf(plan),
        holdsSecret,
        organization,
        redactAgain: redactAgain(plan, pseudonymKey),
        lookups: {
            ...createRunLookups(scope, plan, options, context, { pseudonymKey, contextOf, organization }),
            ownRecords: () => own?.records(),
        },
        rawPayloads: options.rawPayloads,
        renderPage: options.report ? context.renderPage : undefined,
        engine: context.engine,
        github: context.github,
        published,
        earlier,
    };
}
/** Asks until when the data of the dataset are complete. */
function availabilityRequest({ dataset, catalog, apiUrl }) {
    const key = dataset.availability?.endpoint ?? '';
    return (0,template/* bindRequest */.Bv)(key, (0,plan_slices/* entry */.f_)(catalog.endpoints, key), {}, apiUrl, 'status');
}
/** Finished queries of other datasets of the same transaction; undefined where the catalog does not share them. */
function sharedJobs({ datasetKey, dataset, transaction, catalog }, { outputDir }, { workspace }, organization, nowMs) {
    if (transaction?.sharedFor === undefined)
        return undefined;
    const datasets = [...catalog.datasets].flatMap(([key, { source }]) => key !== datasetKey && source.transaction === dataset.source.transaction ? [key] : []);
    const keptMs = (0,plan_slices/* durationMs */.pc)(transaction.sharedFor);
    return createSharedJobs({ workspace, outputDir, datasets, keptMs, nowMs, organization });
}
/** The organisation of the run, asked for once. */
function asked(plan, credentials, send) {
    let answer;
    return () => (answer ??= (0,organization/* organizationOf */.d)(plan, credentials, send));
}
function createRunLookups(scope, plan, { outputDir }, { workspace, engine }, { pseudonymKey, contextOf, organization }) {
    const made = { engine: (0,identity/* engineText */.mm)(engine), catalogSha256: plan.catalog.sha256 };
    const copies = createCopyShelf({
        workspace,
        outputDir,
        holdersOf: (dataset) => holdersOf(plan, dataset),
        organization,
        made,
        nowMs: () => scope.clock.now(),
        holdsSecret: (text) => scope.scrubber.holdsSecret(text),
        refused: (message) => {
            scope.events.emit({ type: 'warning.raised', code: 'LOOKUP_COPY_REFUSED', message });
        },
    });
    const lookups = (0,run_lookups/* createLookups */.GW)(scope, plan, {
        copies,
        fetchEntries: (lookupPlan, name) => fetchEntries(lookupPlan, contextOf(`lookup-${name}`), {
            normalise: (0,normalise/* createNormalise */.J)(lookupPlan.dataset.record),
            identifier: (0,identify/* createIdentifier */.Qm)(lookupPlan.dataset.record, (0,external_node_crypto_.randomBytes)(SALT_BYTES).toString('hex')),
            redactor: createRedactor(redactionOf(lookupPlan), redactorOptions(lookupPlan, pseudonymKey)),
            holdsSecret: (text) => scope.scrubber.holdsSecret(text),
        }),
        recipeOf: (lookupPlan) => lookupRecipe(lookupPlan, pseudonymKey?.keyId ?? null),
        againOf: (lookupPlan) => redactAgain(lookupPlan, pseudonymKey),
    });
    return { ...lookups, made };
}
/** What is left of a redacted record where it is redacted again: all of it, if it was redacted as this run does. */
function redactAgain(plan, pseudonymKey) {
    const options = { ...redactorOptions(plan, pseudonymKey), again: true };
    const redactor = createRedactor(redactionOf(plan), options);
    return (record) => redactor.redact(record);
}
/** Names the dataset and the command that prints its role, for the error of a missing permission. */
function roleHintFor(plan, { catalog }, { engine }) {
    const overlay = catalog === undefined ? '' : ` --catalog ${catalog}`;
    return `For all permissions that the dataset ${plan.datasetKey} needs, run: ${engine.name} role ${plan.datasetKey}${overlay}`;
}
function redactorOptions({ dataset, broadKeep }, pseudonymKey) {
    return { pseudonymKey, fields: dataset.record.fields, broadKeep: broadKeep !== undefined };
}
function redactionOf({ catalog, redactionProfile, dataset }) {
    const profile = catalog.profiles.redaction.get(redactionProfile);
    if (profile !== undefined)
        return (0,redaction_rules/* inFieldOrder */.Yw)(profile, dataset.record);
    throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `There is no redaction profile "${redactionProfile}" in the catalog.`);
}
/** What the catalog declares of the written records of a plan. */
function shapeOf(plan) {
    const { record, checks } = plan.dataset;
    const findRule = (0,redaction_rules/* ruleFinder */.PI)(redactionOf(plan));
    const effective = Object.entries(checks ?? {}).map(([path, check]) => [path, (0,check_figures/* effectOf */.$x)(check, findRule(path)?.rule.action)]);
    return createShape({
        fields: record.fields,
        checks: Object.fromEntries(effective),
        isKept: (path) => findRule(path)?.rule.action === 'keep',
    });
}


/***/ }),

/***/ 90258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ isRefusedOnTheWay),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   eT: () => (/* binding */ REDIRECTS),
/* harmony export */   ik: () => (/* binding */ adviceOn)
/* harmony export */ });
/** Redirects of HTTP. */
const REDIRECTS = new Set([300, 301, 302, 303, 307, 308]);
/** Whether something in front of the service, such as a firewall, refused a call in its place. */
function isRefusedOnTheWay(fault) {
    return fault.type === 'status' && fault.isPage && (fault.status === 401 || fault.status === 403);
}
const OTHER_MEANINGS = {
    scope: 'The OAuth client may not use this scope, which no role mends: an administrator has to allow the scope for the client, or give a client with the client credentials grant.',
    policy: 'A policy of the organisation denies this, which no role mends: ask its administrator which access policy is meant for this OAuth client.',
    address: 'The organisation lets in certain addresses only: add the public address of this machine to the IP allow list, or run where the address is on it. Runners that GitHub hosts have changing addresses.',
    organisation: 'The organisation is suspended or not active: its administrator or the vendor has to clear that up; nothing about the client is wrong.',
};
/** What a user can do about an answer, in a sentence or two; empty where nothing is known. */
function adviceOn(fault, body, call) {
    if (fault.type !== 'status')
        return '';
    const { status } = fault;
    if (REDIRECTS.has(status))
        return 'Redirects are never followed. Check the region and the addresses in use.';
    if (call.target === 'download')
        return 'The address of the file may have expired.';
    if (fault.isPage && status < 500)
        return 'A page answered in the place of the service: a firewall, a proxy or a portal on the way refused the request, or the address leads elsewhere. Check the way from this machine, and region, apiUrl and loginUrl.';
    const meaning = status === 401 || status === 403 ? meaningOf(body.apiCode, call) : undefined;
    if (meaning !== undefined && meaning !== 'permission')
        return OTHER_MEANINGS[meaning];
    if (call.target === 'login') {
        return [400, 401, 403].includes(status)
            ? 'No token was issued. Check clientId and clientSecret, that the client uses the client credentials grant, and that the region is the one of your organisation.'
            : '';
    }
    if (status === 401) {
        return call.tokenWasGiven === true
            ? 'The access token was refused: it may have expired or belong to another region. Give a new one, or clientId and clientSecret.'
            : 'A newly issued token was refused too. Check that the OAuth client is active and allowed from this address, and that the region is right.';
    }
    if (status !== 403)
        return '';
    const role = permissionAdvice(call);
    const isSure = meaning === 'permission' || call.refusals === undefined || body.apiCode === undefined;
    return isSure ? role : `The service says above why. Where a permission is missing: ${role}`;
}
/** What the service's own code of a refusal means; undefined where the catalog does not know it. */
function meaningOf(apiCode, { refusals }) {
    if (apiCode === undefined)
        return undefined;
    return (refusals ?? []).find(({ codes }) => codes.some((pattern) => matches(apiCode, pattern)))?.means;
}
/** A pattern of a code: `*` stands for any signs. */
function matches(apiCode, pattern) {
    const [first = '', ...rest] = pattern.toLowerCase().split('*');
    const code = apiCode.toLowerCase();
    if (rest.length === 0)
        return code === first;
    if (!code.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let from = first.length;
    for (const part of rest) {
        const at = code.indexOf(part, from);
        if (at < 0)
            return false;
        from = at + part.length;
    }
    return code.length - last.length >= from && code.endsWith(last);
}
function permissionAdvice({ permissions, roleHint }) {
    const names = permissions?.names ?? [];
    const needed = names.length === 0
        ? 'the permission that the answer names'
        : names.length === 1
            ? `the permission ${names.join('')}`
            : `${permissions?.mode === 'any' ? 'one of' : 'all of'} the permissions ${names.join(', ')}`;
    const hint = roleHint === undefined ? '' : ` ${roleHint}`;
    return `Give the OAuth client a role with ${needed}, in every division that is to be read.${hint}`;
}


/***/ }),

/***/ 20750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ createApiClient)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var base_json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/remote-text.ts + 1 modules
var remote_text = __webpack_require__(1572);
// EXTERNAL MODULE: ./src/base/json-items.ts
var json_items = __webpack_require__(38542);
;// CONCATENATED MODULE: ./src/http/answer.ts




const MAX_SAID_LENGTH = 4096;
const MAX_WORD_LENGTH = 120;
/** Enough of a body to tell what it is. */
const START_BYTES = 1024;
/** An error body larger than this is none of the service's own. */
const MAX_ERROR_BODY_BYTES = 100_000;
const MAX_ERROR_BODY_DEPTH = 32;
/** The facts of an error's body, at the paths that the catalog names; nothing where it is no JSON. */
function readErrorBody(body, service, scrub) {
    let json;
    try {
        if (body.byteLength > MAX_ERROR_BODY_BYTES)
            return {};
        json = (0,base_json/* parseJson */.qF)(body.text(), MAX_ERROR_BODY_DEPTH);
    }
    catch {
        return {};
    }
    const textAt = (paths) => {
        const found = paths
            .map((path) => (0,base_json/* valueAt */.fK)(json, path))
            .find((value) => typeof value === 'string' && value !== '');
        return typeof found === 'string' ? found : undefined;
    };
    const { code, message, correlationId } = service.errorBody;
    const apiCode = textAt(code);
    const said = textAt(message);
    const id = textAt(correlationId);
    return {
        apiCode: apiCode && scrub(apiCode).slice(0, MAX_WORD_LENGTH),
        message: said && scrub(said).slice(0, MAX_SAID_LENGTH),
        ...(id === undefined || !(0,remote_text/* isOpaqueId */.lL)(scrub(id)) ? {} : { correlationId: scrub(id) }),
    };
}
/**
 * A JSON body; the content type is not asked. An empty one counts as null where `mayBeEmpty`.
 * @throws GenesysCoreError BAD_RESPONSE where it is nested too deeply, TOO_LARGE where it has too many values.
 */
function readJson(response, options) {
    const { body } = response;
    if (isBlank(body))
        return options.mayBeEmpty ? { value: { json: null, items: undefined } } : { problem: 'empty body' };
    try {
        const value = (0,json_items/* parseJsonItems */.a9)(body, options.itemsPath, options.maxDepth);
        const failedAs = toldStatus(value, response.status, options);
        return failedAs === undefined ? { value } : { failedAs };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { problem: isPage(body) ? 'HTML body' : 'body is not JSON' };
        if (error instanceof base_json/* JsonSizeError */.sV)
            throw new errors/* GenesysCoreError */.aI('TOO_LARGE', `${options.endpoint}: the answer has more than ${base_json/* MAX_VALUES */.Ex} values beside its items, or in one of them, which would take more memory than a run has. Ask for smaller pages, a shorter window or narrower filters.`, { endpoint: options.endpoint, status: response.status });
        if (!(error instanceof base_json/* JsonDepthError */.Q_ || error instanceof RangeError))
            throw error;
        throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `${options.endpoint}: the answer is nested deeper than ${options.maxDepth} levels, which the catalog's limits do not allow.`, { endpoint: options.endpoint, status: response.status });
    }
}
/**
 * The status of the error that a body tells in spite of the answer's own: a status of failure with a code or a message, or
 * code and message in the place of a list. Undefined where it tells none.
 */
function toldStatus({ json, items }, status, { itemsPath, service }) {
    if (!(0,base_json/* isJsonObject */.OW)(json) || (items !== undefined && items.length > 0))
        return undefined;
    const { code, message, status: statusPaths = [] } = service.errorBody;
    const words = [code, message].map((paths) => paths.some((path) => typeof (0,base_json/* valueAt */.fK)(json, path) === 'string' && (0,base_json/* valueAt */.fK)(json, path) !== ''));
    const told = statusPaths.map((path) => numberOf((0,base_json/* valueAt */.fK)(json, path))).find((found) => found !== undefined);
    if (told !== undefined && told >= 400 && told <= 599)
        return words.some(Boolean) ? told : undefined;
    return itemsPath !== null && items === undefined && words.every(Boolean) ? status : undefined;
}
function numberOf(value) {
    const text = value instanceof base_json/* ExactNumber */.fh ? value.text : value;
    return typeof text === 'number' || (typeof text === 'string' && /^\d{3}$/.test(text))
        ? Number(text)
        : undefined;
}
/** Whether a body is a page for people, which the service itself never sends. */
function isPage(body) {
    return /^\s*</.test(body.text(0, START_BYTES));
}
/** Whether a body has nothing but white space. */
function isBlank(body) {
    return body.text(0, START_BYTES).trim() === '' && body.text().trim() === '';
}

;// CONCATENATED MODULE: ./src/http/auth.ts



/** Services take headers of 8 to 16 KB: a longer token could not be sent anywhere. */
const MAX_TOKEN_LENGTH = 16_384;
/** Life of a token that does not tell its own. */
const ASSUMED_LIFE_SECONDS = 300;
/** The provider that the credentials ask for. Secrets and tokens become known to the scrubber before they are used. */
function createTokenProvider(options) {
    const { credentials, scrubber } = options;
    if ('accessToken' in credentials) {
        scrubber.add(credentials.accessToken);
        return givenToken(credentials.accessToken);
    }
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`, 'utf8').toString('base64');
    scrubber.add(credentials.clientSecret);
    scrubber.add(basic);
    return clientCredentialsToken(options, basic);
}
function givenToken(token) {
    return {
        given: true,
        get: () => Promise.resolve(token),
        current: () => token,
        reject: () => undefined,
        confirm: () => undefined,
    };
}
/**
 * One token for all lanes, one fetch at a time. It is renewed before its end, and after a refusal; a token that was
 * fetched because its predecessor was refused, and is refused before any call succeeded with it, is the last one.
 */
function clientCredentialsToken(options, basic) {
    const { clock } = options;
    let token;
    let fetching;
    let nextReason = 'first';
    const current = () => token !== undefined && clock.monotonic() < token.renewAtMs ? token.text : undefined;
    const fetchToken = async (signal) => {
        const { value, sentAtMs } = await options.exchange(tokenCall(options, basic), signal);
        const { text, expiresInSeconds } = value;
        options.scrubber.add(text);
        // The age counts from before the request: the server's own count began later.
        token = {
            text,
            renewAtMs: sentAtMs + usableMs(expiresInSeconds, options.profile),
            reason: nextReason,
            confirmed: false,
        };
        options.events.emit({ type: 'auth.token.issued', expiresInSeconds, reason: nextReason });
        nextReason = 'expiring';
        return text;
    };
    return {
        given: false,
        async get(signal) {
            const good = current();
            if (good !== undefined)
                return good;
            fetching ??= fetchToken(signal).finally(() => {
                fetching = undefined;
            });
            return fetching;
        },
        current,
        reject(refused) {
            // Another lane may have had it renewed already.
            if (token?.text !== refused)
                return;
            if (token.reason === 'rejected' && !token.confirmed) {
                throw new errors/* GenesysCoreError */.aI('AUTH', `${options.profileKey}: a newly issued token was refused as well. Check that the OAuth client is active, and that the region (login at ${hostOf(options.loginUrl)}) is the one of your organisation.`, { status: 401 });
            }
            token = undefined;
            nextReason = 'rejected';
        },
        confirm(accepted) {
            if (token?.text === accepted)
                token.confirmed = true;
        },
    };
}
function tokenCall(options, basic) {
    const { profile, profileKey, loginUrl, retry, limits } = options;
    return {
        endpoint: profileKey,
        kind: 'token',
        method: 'POST',
        url: `${loginUrl}${profile.tokenPath}`,
        headers: {
            authorization: `Basic ${basic}`,
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
            'user-agent': options.userAgent,
        },
        body: 'grant_type=client_credentials',
        target: 'login',
        host: hostOf(loginUrl),
        refusals: options.service.refusals,
        retry,
        limits,
        // A token that is issued twice does no harm.
        repeatable: true,
        budgeted: true,
        accepts: (status) => status >= 200 && status < 300,
        read(response) {
            const reading = readJson(response, {
                endpoint: profileKey,
                itemsPath: null,
                maxDepth: limits.maxDepth,
                mayBeEmpty: false,
                service: options.service,
            });
            return 'value' in reading ? { value: issuedToken(reading.value.json, options) } : reading;
        },
    };
}
/** The members are those of the OAuth standard (RFC 6749, section 5.1). */
function issuedToken(body, { profileKey, loginUrl }) {
    const text = (0,base_json/* isJsonObject */.OW)(body) ? (0,base_json/* valueAt */.fK)(body, 'access_token') : undefined;
    // It is only recommended there: without it the token is renewed after minutes, and when it is refused.
    const life = ((0,base_json/* isJsonObject */.OW)(body) ? (0,base_json/* valueAt */.fK)(body, 'expires_in') : undefined) ?? ASSUMED_LIFE_SECONDS;
    const expiresInSeconds = Number(life instanceof base_json/* ExactNumber */.fh ? life.text : life);
    const refused = (what) => new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `${profileKey}: ${hostOf(loginUrl)} answered with success but ${what}. Check that the region or loginUrl leads to the login service.`, { endpoint: profileKey });
    // What cannot stand in a header would fail later, and less clearly.
    if (typeof text === 'string' && text.length > MAX_TOKEN_LENGTH)
        throw refused(`with an access_token of ${text.length} characters; allowed are at most ${MAX_TOKEN_LENGTH}, which fit into a header`);
    const usable = typeof text === 'string' && /^[\x21-\x7e]+$/.test(text);
    if (usable && typeof life !== 'boolean' && Number.isFinite(expiresInSeconds) && expiresInSeconds > 0)
        return { text, expiresInSeconds };
    throw refused(`without ${usable ? 'a positive expires_in' : 'an access_token'}`);
}
/** Until `renewBeforeSeconds` before the end; of a short life, nine tenths. */
function usableMs(expiresInSeconds, profile) {
    return Math.max(expiresInSeconds - profile.renewBeforeSeconds, expiresInSeconds * 0.9) * 1000;
}
function hostOf(url) {
    return new URL(url).host;
}

// EXTERNAL MODULE: ./src/http/contract-names.ts
var contract_names = __webpack_require__(1053);
// EXTERNAL MODULE: ./src/http/transport-error.ts
var transport_error = __webpack_require__(54098);
;// CONCATENATED MODULE: ./src/http/attempt.ts




/** Where a refusal is no JSON, a wait that its text names is looked for up to here. */
const MAX_ERROR_TEXT_BYTES = 16 * 1024;
function createAttempt(options) {
    const { transport, service, scrubber } = options;
    const scrub = (text) => scrubber.scrub(text);
    return async (call, token, signal) => {
        const sentMs = options.clock.now();
        let response;
        try {
            response = await transport.send(wireRequest(call, token), call.limits, signal);
        }
        catch (error) {
            if (!(error instanceof transport_error/* TransportError */.w))
                throw error;
            const fault = { type: 'wire', kind: error.kind, sent: error.sent };
            return { outcome: 'failed', fault, error, errorBody: {}, correlationId: undefined };
        }
        options.observations.note(call, response, sentMs, options.clock.now());
        if (!call.accepts(response.status))
            return statusFailure(response, {});
        const correlationId = correlationOf(response, {});
        try {
            const reading = call.read(response);
            if ('value' in reading)
                return { outcome: 'answered', response, value: reading.value, correlationId };
            if ('failedAs' in reading)
                return statusFailure(response, reading);
            const fault = { type: 'body', problem: reading.problem };
            return { outcome: 'failed', fault, response, errorBody: {}, correlationId };
        }
        catch (reason) {
            return { outcome: 'unusable', response, reason, correlationId };
        }
    };
    /** An answer that tells a failure, by its status or, with success, by its body. */
    function statusFailure(response, { failedAs }) {
        const { headers, body, status } = response;
        const errorBody = readErrorBody(body, service, scrub);
        const fault = {
            type: 'status',
            status: failedAs ?? status,
            headers,
            message: errorBody.message ?? body.text(0, MAX_ERROR_TEXT_BYTES),
            isPage: isPage(body),
            toldWith: failedAs === undefined ? undefined : status,
        };
        return {
            outcome: 'failed',
            fault,
            response,
            errorBody,
            correlationId: correlationOf(response, errorBody),
        };
    }
    function correlationOf(response, errorBody) {
        const header = scrub(response.headers[service.correlationHeader] ?? '');
        if (header === '')
            return errorBody.correlationId;
        return (0,remote_text/* isOpaqueId */.lL)(header) ? header : undefined;
    }
}
function wireRequest(call, token) {
    return {
        method: call.method,
        url: call.url,
        headers: { ...call.headers, ...(0,base_json/* present */.Eb)({ authorization: token && `Bearer ${token}` }) },
        body: call.body,
        ...(call.repeatable ? {} : { ownConnection: true }),
    };
}

// EXTERNAL MODULE: ./src/http/advice.ts
var advice = __webpack_require__(90258);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(28902);
;// CONCATENATED MODULE: ./src/http/failure.ts




const MAX_MESSAGE_LENGTH = 300;
/** The error that a call ends in. */
function failureError(failure) {
    const { call, fault, body, decision } = failure;
    const status = fault.type === 'status' ? fault.status : undefined;
    const facts = {
        endpoint: call.endpoint,
        correlationId: failure.correlationId,
        status,
        apiCode: body.apiCode,
        said: body.message,
        cause: failure.cause,
        ...((fault.type === 'wire' && (fault.kind === 'tls' || fault.kind === 'proxy-login')) ||
            (0,advice/* isRefusedOnTheWay */.M5)(fault)
            ? { retryable: false }
            : {}),
    };
    const code = codeOf(failure);
    const sentences = [
        `${call.endpoint}: ${whatHappened(failure)}`,
        whyItEnds(failure),
        (0,advice/* adviceOn */.ik)(fault, body, call),
    ];
    return new errors/* GenesysCoreError */.aI(code, sentences.filter((sentence) => sentence !== '').join(' '), facts);
    function codeOf({ failed }) {
        if (decision.reason === 'deadline')
            return 'DEADLINE';
        if (fault.type === 'wire')
            return wireCode(fault.kind);
        if (fault.type === 'body')
            return 'BAD_RESPONSE';
        if ((0,retry/* isThrottle */.p0)(fault, failed.profile))
            return 'RATE_LIMITED';
        if (failed.profile.retryStatuses.includes(fault.status))
            return 'RETRY_EXHAUSTED';
        if (advice/* REDIRECTS */.eT.has(fault.status))
            return 'HOST_NOT_ALLOWED';
        if (call.target === 'download')
            return 'BAD_RESPONSE';
        if ((0,advice/* isRefusedOnTheWay */.M5)(fault))
            return 'NETWORK';
        if (fault.status === 401 || fault.status === 403)
            return 'AUTH';
        // The token endpoint tells a wrong client by 400 (RFC 6749, section 5.2).
        if (call.target === 'login' && fault.status === 400)
            return 'AUTH';
        return 'BAD_RESPONSE';
    }
}
/** The code of a fault on the wire. */
function wireCode(kind) {
    switch (kind) {
        case 'timeout-connect':
        case 'timeout-headers':
        case 'timeout-silence':
        case 'timeout-attempt':
            return 'TIMEOUT';
        case 'too-large':
            return 'TOO_LARGE';
        case 'malformed':
        case 'encoding':
            return 'BAD_RESPONSE';
        default:
            return 'NETWORK';
    }
}
function whatHappened({ fault, wireMessage, body, call }) {
    switch (fault.type) {
        case 'wire':
            return wireMessage ?? `failed (${fault.kind}).`;
        case 'body':
            return `${call.host} answered with success but without readable JSON (${fault.problem}).`;
        case 'status': {
            const word = body.apiCode === undefined || !(0,remote_text/* isCodeWord */.CK)(body.apiCode, call.contractNames?.())
                ? ''
                : ` (${body.apiCode})`;
            const said = (0,remote_text/* quotableText */.Dm)(body.message ?? '', MAX_MESSAGE_LENGTH, call.contractNames?.());
            const quote = !/[a-z]/i.test(said) || call.target === 'download' ? '' : `: "${said}"`;
            const told = fault.toldWith === undefined ? fault.status : `${fault.toldWith} with an error in its body`;
            const inner = fault.toldWith === undefined || fault.toldWith === fault.status ? '' : ` ${fault.status}`;
            return `${call.host} answered ${told}${inner}${word}${quote}${/[.!?]"$/.test(quote) ? '' : '.'}`;
        }
    }
}
function whyItEnds({ decision, failed, call }) {
    const attempts = `${failed.attempt} ${failed.attempt === 1 ? 'attempt' : 'attempts'}`;
    const hint = decision.hintMs === undefined ? '' : ` The server asked to wait ${seconds(decision.hintMs)}.`;
    switch (decision.reason) {
        case 'hint-over-limit':
            return `${isUnavailable(failed.fault) ? UNAVAILABLE : ''}The server asks to wait ${seconds(decision.hintMs ?? 0)}, more than the ${seconds(failed.profile.maxHintMs)} that the catalog allows (maxHintMs); the wait was not begun. Run again ${isUnavailable(failed.fault) ? `in ${inMinutes(decision.hintMs ?? 0)}` : 'later'}.`;
        case 'outage':
            return `${isUnavailable(failed.fault) ? UNAVAILABLE : ''}It was out for ${seconds(Math.floor(failed.outage?.lastedMs ?? 0))}, the longest outage that the catalog waits for (outageMs: ${(0,retry/* outageMsOf */.bM)(failed.profile)}). Run again when it is back.`;
        case 'deadline':
            return `The next attempt could be made in ${seconds(decision.delayMs ?? 0)}, past the deadline of the run; the wait was not begun.${hint} Raise the deadline or take a shorter window.`;
        case 'outcome-unknown':
            return `Whether this ${call.method} took effect is not known, and the catalog does not call it repeatable, so it was not sent again.`;
        case 'attempts':
            return `Given up after ${attempts}.${hint}`;
        case 'unreadable-twice':
            return `Given up after ${attempts}. Is something else answering in the place of the service, a proxy or a portal?`;
        case 'quota':
            return `Given up after ${attempts}: the retry quota of the run is spent, the service fails too often.${hint} Run again later.`;
        case 'final':
            return '';
    }
}
/** A service that says so is under maintenance or overloaded; it does not limit the rate of this client. */
const UNAVAILABLE = 'The service is not available, e.g. for maintenance. ';
function isUnavailable(fault) {
    return fault.type === 'status' && fault.status === 503;
}
function inMinutes(ms) {
    return ms < 120_000 ? seconds(ms) : `${Math.ceil(ms / 60_000)} min`;
}
function seconds(ms) {
    return `${Math.ceil(ms / 1000)} s`;
}

;// CONCATENATED MODULE: ./src/http/attempt-log.ts


/** Failed connections are told as warnings, since the server saw nothing of them; so many in a run. */
const MAX_CONNECT_WARNINGS = 20;
/** Makes the log of each call of a run: one `http.attempt` for each request that the server saw. */
function createAttemptLog(options) {
    const { clock, events, scrubber } = options;
    let connectWarnings = 0;
    /** The attempts in the events are the requests that the server saw: of others there is a warning. */
    const tellUnsent = (endpoint, error, facts) => {
        connectWarnings += 1;
        if (error.kind === 'aborted' || connectWarnings > MAX_CONNECT_WARNINGS)
            return;
        const next = facts.retryInMs === undefined ? '' : ` Next attempt in ${facts.retryInMs} ms.`;
        events.emit({
            type: 'warning.raised',
            code: wireCode(error.kind),
            message: scrubber.scrub(`${endpoint}: ${error.message}${next}`),
        });
    };
    return (call) => {
        let attempt = 0;
        return ({ attempted, sentAtMs }, facts) => {
            attempt += 1;
            const { correlationId } = attempted;
            const failed = attempted.outcome === 'failed' ? attempted : undefined;
            const error = failed?.error;
            if (error?.sent === false) {
                tellUnsent(call.endpoint, error, facts);
                return;
            }
            const status = attempted.response?.status ?? error?.status;
            events.emit({
                type: 'http.attempt',
                endpoint: call.endpoint,
                method: call.method,
                url: call.shownUrl ?? scrubber.safeUrl(call.url),
                attempt,
                sent: true,
                status,
                errorCode: failed?.fault.type === 'body' ? 'BAD_RESPONSE' : error && codeOf(error),
                durationMs: Math.round(clock.monotonic() - sentAtMs),
                bytes: attempted.response?.body.byteLength ?? error?.bytes ?? 0,
                ...facts,
                correlationId,
            });
        };
    };
}
/** An exchange that was broken off has the code of what ended it. */
function codeOf(error) {
    if (error.kind !== 'aborted')
        return wireCode(error.kind);
    return error.cause instanceof errors/* GenesysCoreError */.aI ? error.cause.code : 'CANCELLED';
}

// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
;// CONCATENATED MODULE: ./src/http/outage.ts

/** An outage as long as this is told when it is over. */
const TOLD_OUTAGE_MS = 10_000;
function createOutageWatch(clock, events) {
    const states = new Map();
    const seen = ({ sinceMs, probes }) => ({ lastedMs: clock.monotonic() - sinceMs, probes });
    return {
        failed(host, sentAtMs, outageMs) {
            const nowMs = clock.monotonic();
            const known = states.get(host);
            const isStale = known === undefined || sentAtMs - known.lastFailedAtMs > outageMs;
            const state = isStale ? { sinceMs: nowMs, lastFailedAtMs: nowMs, probes: 0 } : known;
            states.set(host, state);
            // What was sent before the last failure came back is no probe of its own.
            if (state.probes === 0 || sentAtMs >= state.lastFailedAtMs)
                state.probes += 1;
            state.lastFailedAtMs = nowMs;
            return seen(state);
        },
        answered(host, sentAtMs) {
            const state = states.get(host);
            // An answer to what was sent before the outage proves nothing.
            if (state === undefined || sentAtMs < state.sinceMs)
                return;
            states.delete(host);
            const { lastedMs, probes } = seen(state);
            if (lastedMs < TOLD_OUTAGE_MS)
                return;
            const seconds = Math.round(lastedMs / 1000);
            events.emit({
                type: 'warning.raised',
                code: 'SERVICE_OUTAGE',
                message: `${host} was out for ${seconds} s and the run waited for it (${(0,suggestion/* counted */.hS)(probes, 'failed probe')}).`,
            });
        },
    };
}

;// CONCATENATED MODULE: ./src/http/with-retry.ts



/** Sends a call until it is answered, or until the policy says that it has failed. */
function createWithRetry(options, go, logOf) {
    const { clock, events, limiter, outages, quota } = options;
    return async (call, signal) => {
        const sending = begin(call, signal, logOf(call), options.seed);
        const { log, renewals } = sending;
        for (;;) {
            const gone = await go(call, signal, { log, again: sending.waits > 0, renewals });
            const { attempted } = gone;
            switch (attempted.outcome) {
                case 'answered':
                    return answered(sending, gone, attempted);
                case 'unusable':
                    gone.permit.release({ sent: true, result: 'fault' });
                    log(gone, { errorCode: (0,errors/* toGenesysCoreError */.BG)(attempted.reason).code });
                    throw attempted.reason;
                case 'failed':
                    await nextAttempt(sending, gone, attempted);
            }
        }
    };
    function answered({ call, log, spent }, gone, { value, response, correlationId }) {
        // Before the next call in the queue is let go.
        heedBudgetHeaders(call, response, limiter, clock);
        gone.permit.release({ sent: true, result: 'success' });
        outages.answered(call.host, gone.sentAtMs);
        quota.repay(spent);
        if (gone.token !== undefined)
            call.tokens?.confirm(gone.token);
        log(gone, {});
        return { value, response, correlationId, sentAtMs: gone.sentAtMs };
    }
    /** Waits until the call can be sent again. @throws GenesysCoreError where it is not to be. */
    async function nextAttempt(sending, gone, attempted) {
        const { call, log, signal } = sending;
        const { fault, error } = attempted;
        const sent = error?.sent ?? true;
        if (error?.kind === 'aborted') {
            gone.permit.release({ sent, result: 'fault' });
            log(gone, { reason: 'broken off' });
            throw error.cause;
        }
        const failed = judged(sending, gone, fault);
        const decision = (0,retry/* decide */.LD)(failed);
        const resumeAtMs = clock.monotonic() + (decision.retry ? decision.delayMs : 0);
        releaseFailed(gone.permit, { call, fault, sent, decision, resumeAtMs });
        log(gone, attemptFacts(fault, decision));
        tellThrottle(call, fault, decision, events);
        if (!decision.retry)
            throw errorOf(call, attempted, failed, decision);
        quota.take(decision.cost);
        sending.spent += decision.cost;
        sending.waits += 1;
        if (decision.kind === 'fault')
            sending.attempt += 1;
        if (fault.type === 'body')
            sending.unreadable += 1;
        // A hold is kept by the limiter, for this call as for all others.
        if (decision.hold === 'none' || !call.budgeted)
            await waitUntil(resumeAtMs, clock, signal);
    }
    /** All that the policy decides by. */
    function judged(sending, gone, fault) {
        const { call } = sending;
        return {
            repeatable: call.repeatable,
            isSubmit: call.kind === 'submit',
            attempt: sending.attempt,
            waits: sending.waits,
            unreadableBefore: sending.unreadable,
            fault,
            profile: call.retry,
            refused: call.refused,
            ...outageOf(call, gone, fault),
            quota: options.quotaDefinition,
            quotaTokens: quota.tokens,
            nowMs: clock.now(),
            untilDeadlineMs: options.deadlineAtMs - clock.monotonic(),
            random: sending.random,
        };
    }
    function outageOf(call, gone, fault) {
        if ((0,retry/* isOutage */.uD)(fault, call.retry))
            return { outage: outages.failed(call.host, gone.sentAtMs, (0,retry/* outageMsOf */.bM)(call.retry)) };
        // Any other answer shows that the service is back.
        if (fault.type === 'status')
            outages.answered(call.host, gone.sentAtMs);
        return {};
    }
}
function begin(call, signal, log, seed) {
    return {
        call,
        signal,
        log,
        random: (0,retry/* seededRandom */.Is)([seed, call.method, call.url, call.body ?? ''].join('\n')),
        renewals: { left: 1 },
        attempt: 1,
        waits: 0,
        unreadable: 0,
        spent: 0,
    };
}
/** Where the server tells that its budget is spent, the run waits before it is turned away. Most never tell. */
function heedBudgetHeaders(call, response, limiter, clock) {
    const names = call.retry.rateLimitHeaders;
    if (names === undefined || !call.budgeted)
        return;
    const numberOf = (name) => Number.parseInt(response.headers[name] ?? '', 10);
    const resetMs = numberOf(names.resetSeconds) * 1000;
    if (numberOf(names.count) >= numberOf(names.allowed) && resetMs > 0 && resetMs <= call.retry.maxHintMs)
        limiter.pause(clock.monotonic() + resetMs);
}
/** Gives the permit back, with the hold that the failure puts on the calls to come. */
function releaseFailed(permit, { call, fault, sent, decision, resumeAtMs }) {
    const result = (0,retry/* isThrottle */.p0)(fault, call.retry) && !isForPlace(decision) ? 'throttled' : 'fault';
    const calls = decision.retry ? decision.hold : 'none';
    permit.release({ sent, result, ...(calls === 'none' ? {} : { hold: { calls, untilMs: resumeAtMs } }) });
}
function attemptFacts(fault, decision) {
    const reason = isForPlace(decision) ? 'no place yet' : reasonOf(fault);
    return decision.retry
        ? { retryInMs: decision.delayMs, waitSource: decision.waitSource, reason }
        : { reason };
}
function tellThrottle(call, fault, decision, events) {
    if (isForPlace(decision) || !(0,retry/* isThrottle */.p0)(fault, call.retry))
        return;
    events.emit({
        type: 'rate.limited',
        endpoint: call.endpoint,
        holdMs: decision.retry ? decision.delayMs : 0,
        waitSource: decision.waitSource ?? 'backoff',
    });
}
/** A submit that waits for its place among the jobs of the organization: nothing is wrong. */
function isForPlace(decision) {
    return decision.retry && decision.kind === 'place';
}
/** Timers may fire early by a fraction; a server's word is kept to the millisecond. */
async function waitUntil(atMs, clock, signal) {
    for (let leftMs = atMs - clock.monotonic(); leftMs > 0; leftMs = atMs - clock.monotonic())
        await clock.sleep(Math.ceil(leftMs), signal);
    signal.throwIfAborted();
}
function errorOf(call, { fault, errorBody, error, correlationId }, failed, decision) {
    return failureError({
        call: { ...call, tokenWasGiven: call.tokens?.given === true },
        fault,
        body: errorBody,
        failed,
        decision,
        wireMessage: error?.message,
        cause: error,
        correlationId,
    });
}
function reasonOf(fault) {
    switch (fault.type) {
        case 'status':
            return `status ${fault.status}`;
        case 'wire':
            return fault.kind;
        case 'body':
            return fault.problem;
    }
}

;// CONCATENATED MODULE: ./src/http/with-token.ts
const NO_PERMIT = { release: () => undefined };
function createWithToken(limiter, attempt, clock) {
    return async (call, signal, how) => {
        for (let again = how.again || call.kind === 'token';; again = true) {
            const { permit, token } = await permitted(call, signal, again);
            const sentAtMs = clock.monotonic();
            let attempted;
            try {
                attempted = await attempt(call, token, signal);
            }
            catch (error) {
                permit.release({ sent: false, result: 'fault' });
                throw error;
            }
            const gone = { attempted, permit, token, sentAtMs };
            if (!isRefused(gone) || token === undefined || !mayRenew(call, how))
                return gone;
            permit.release({ sent: true, result: 'fault' });
            how.renewals.left -= 1;
            try {
                call.tokens?.reject(token);
            }
            catch (refusal) {
                how.log(gone, { reason: 'token rejected' });
                throw refusal;
            }
            how.log(gone, { retryInMs: 0, reason: 'token rejected' });
        }
    };
    /** A permit and a token that is good at that moment: a permit can take a minute, and a token may end meanwhile. */
    async function permitted(call, signal, first) {
        for (let round = 1;; round += 1) {
            const token = await call.tokens?.get(signal);
            const asking = {
                first: first || round > 1,
                isSubmit: call.kind === 'submit',
                endpoint: call.endpoint,
            };
            const permit = call.budgeted ? await limiter.acquire(signal, asking) : NO_PERMIT;
            const current = call.tokens?.current();
            if (call.tokens === undefined || current !== undefined || round > 2)
                return { permit, token: current ?? token };
            permit.release({ sent: false, result: 'fault' });
        }
    }
}
function isRefused({ attempted }) {
    return (attempted.outcome === 'failed' && attempted.fault.type === 'status' && attempted.fault.status === 401);
}
function mayRenew(call, how) {
    return call.tokens !== undefined && !call.tokens.given && how.renewals.left > 0;
}

;// CONCATENATED MODULE: ./src/http/exchange.ts





/** One attempt on the wire, in it a permit and a good token, around it the retry policy. */
function createExchange(options) {
    const { limiter, clock, events } = options;
    const outages = createOutageWatch(clock, events);
    const go = createWithToken(limiter, createAttempt(options), clock);
    return createWithRetry({ ...options, outages }, go, createAttemptLog(options));
}

;// CONCATENATED MODULE: ./src/http/budget.ts
const WINDOW_MS = 60_000;
/** The clocks of two machines do not run equally fast, and a server may count in windows that close a little late. */
const WINDOW_MARGIN_MS = 50;
/** Yielding to others on the same token: down by this factor, never below this share, up again in so many successes. */
const YIELD_FACTOR = 0.7;
const YIELD_FLOOR = 0.25;
const RECOVERY_CALLS = 500;
/**
 * A call counts from its permit until 60 seconds after its answer. The server counts it at some moment in between, so no
 * 60 seconds of the server's, fixed or sliding, hold more calls than the budget. Measured from the send instead, calls
 * that travel at different speeds could bunch up at the server.
 */
function createBudget(requestsPerMinute) {
    /** When the answers of counted calls came, oldest first. */
    const ended = [];
    let effective = requestsPerMinute;
    let lastYieldMs = Number.NEGATIVE_INFINITY;
    const limit = () => Math.max(1, Math.floor(effective));
    const forget = (nowMs) => {
        const horizonMs = nowMs - WINDOW_MS - WINDOW_MARGIN_MS;
        while ((ended[0] ?? Number.POSITIVE_INFINITY) <= horizonMs)
            ended.shift();
    };
    return {
        nextAtMs(nowMs, inFlight) {
            forget(nowMs);
            const over = inFlight + ended.length - limit();
            if (over < 0)
                return nowMs;
            const freed = ended[over];
            return freed === undefined ? undefined : freed + WINDOW_MS + WINDOW_MARGIN_MS;
        },
        count(nowMs) {
            ended.push(nowMs);
        },
        recover() {
            effective = Math.min(requestsPerMinute, effective + requestsPerMinute / RECOVERY_CALLS);
        },
        // Turned away while the own log is below the budget: others use the same token, or it has less. Once for calls that
        // went out together.
        yieldTo(permittedAtMs, nowMs, inFlight) {
            forget(nowMs);
            if (permittedAtMs <= lastYieldMs || inFlight + ended.length + 1 >= requestsPerMinute)
                return;
            lastYieldMs = nowMs;
            effective = Math.max(requestsPerMinute * YIELD_FLOOR, effective * YIELD_FACTOR);
        },
        get perMinute() {
            return limit();
        },
    };
}

;// CONCATENATED MODULE: ./src/http/lanes.ts
function createLanes(concurrency) {
    const holdUntilMs = { all: 0, submits: 0 };
    let inFlight = 0;
    let open = concurrency;
    const extend = (calls, untilMs) => {
        holdUntilMs[calls] = Math.max(holdUntilMs[calls], untilMs);
    };
    return {
        get inFlight() {
            return inFlight;
        },
        get areFull() {
            return inFlight >= open;
        },
        get areNarrowed() {
            return open < concurrency;
        },
        heldUntilMs: (isSubmit) => Math.max(holdUntilMs.all, isSubmit ? holdUntilMs.submits : 0),
        hold(calls, untilMs) {
            extend(calls, untilMs);
            if (calls === 'all')
                open = 1;
        },
        pause(untilMs) {
            extend('all', untilMs);
        },
        enter() {
            inFlight += 1;
        },
        leave() {
            inFlight -= 1;
        },
        widen(nowMs) {
            if (nowMs >= holdUntilMs.all)
                open = Math.min(concurrency, open + 1);
        },
    };
}

;// CONCATENATED MODULE: ./src/http/queue.ts
/** `changed` is called whenever somebody came or gave up. */
function createQueue(changed) {
    const waiters = [];
    const remove = (waiter) => {
        const at = waiters.indexOf(waiter);
        if (at >= 0)
            waiters.splice(at, 1);
    };
    return {
        waiters,
        remove,
        wait: (wanted, isFirst, signal) => new Promise((resolve, reject) => {
            const abort = () => {
                remove(waiter);
                changed();
                reject(signal.reason);
            };
            const settled = (settle) => (value) => {
                signal.removeEventListener('abort', abort);
                settle(value);
            };
            const waiter = { wanted, grant: settled(resolve), reject: settled(reject) };
            signal.addEventListener('abort', abort, { once: true });
            if (isFirst)
                waiters.unshift(waiter);
            else
                waiters.push(waiter);
            changed();
        }),
    };
}

;// CONCATENATED MODULE: ./src/http/limiter.ts




/** A wait as long as this is told. */
const TOLD_WAIT_MS = 1_000;
/** One budget, one set of lanes and one set of holds for all calls of a run. */
function createLimiter(options) {
    const { clock, events } = options;
    const deadlineAtMs = options.deadlineAtMs ?? Number.POSITIVE_INFINITY;
    const budget = createBudget(options.requestsPerMinute);
    const lanes = createLanes(options.concurrency);
    const wakeAt = createAlarm(clock, dispatch);
    const rates = new Map([...(options.rates ?? [])].map(([key, rate]) => [key, ownRate(rate)]));
    const queue = createQueue(dispatch);
    /** When this call may go: now, at a time, or (undefined) when a call in flight has ended. */
    function nextAtMs({ isSubmit, own }, nowMs) {
        const heldUntilMs = lanes.heldUntilMs(isSubmit);
        if (heldUntilMs > nowMs)
            return heldUntilMs;
        if (lanes.areFull || (own !== undefined && own.inFlight >= own.concurrency))
            return undefined;
        const ofRunMs = budget.nextAtMs(nowMs, lanes.inFlight);
        const ownMs = own === undefined ? nowMs : own.budget.nextAtMs(nowMs, own.inFlight);
        return ofRunMs === undefined || ownMs === undefined ? undefined : Math.max(ofRunMs, ownMs);
    }
    /** Lets all go that may, in their order; a submit that is held, or one whose operation is slower, lets others pass. */
    function dispatch() {
        for (;;) {
            // One reading for all of it: between two, the clock moves on.
            const nowMs = clock.monotonic();
            const isHeld = ({ isSubmit }) => lanes.heldUntilMs(isSubmit) > nowMs;
            const timed = firstOfEach(queue.waiters).map((waiter) => ({
                waiter,
                atMs: nextAtMs(waiter.wanted, nowMs),
            }));
            const due = timed.find(({ atMs }) => atMs !== undefined && (atMs <= nowMs || atMs >= deadlineAtMs));
            if (due === undefined) {
                // Why they wait, for what is told when the wait is over.
                for (const { wanted } of queue.waiters)
                    if (lanes.areNarrowed || isHeld(wanted))
                        wanted.held = true;
                wakeAt(earliest(timed.map(({ atMs }) => atMs)));
                return;
            }
            queue.remove(due.waiter);
            if (due.atMs !== undefined && due.atMs > nowMs)
                due.waiter.reject(pastDeadline(due.atMs - nowMs, isHeld(due.waiter.wanted)));
            else
                due.waiter.grant(permit(due.waiter.wanted.own));
        }
    }
    function permit(own) {
        lanes.enter();
        if (own !== undefined)
            own.inFlight += 1;
        const permittedAtMs = clock.monotonic();
        let released = false;
        return {
            release(end) {
                if (released)
                    return;
                released = true;
                lanes.leave();
                if (own !== undefined)
                    own.inFlight -= 1;
                const nowMs = clock.monotonic();
                if (end.result === 'throttled')
                    budget.yieldTo(permittedAtMs, nowMs, lanes.inFlight);
                if (end.result === 'success') {
                    lanes.widen(nowMs);
                    budget.recover();
                }
                if (end.sent) {
                    budget.count(nowMs);
                    own?.budget.count(nowMs);
                }
                if (end.hold !== undefined)
                    lanes.hold(end.hold.calls, end.hold.untilMs);
                dispatch();
            },
        };
    }
    return {
        async acquire(signal, asking = {}) {
            signal.throwIfAborted();
            const sinceMs = clock.monotonic();
            const own = rates.get(asking.endpoint ?? '');
            const wanted = { isSubmit: asking.isSubmit === true, own, held: false };
            const granted = await queue.wait(wanted, asking.first === true, signal);
            const waitedMs = clock.monotonic() - sinceMs;
            if (waitedMs > TOLD_WAIT_MS) {
                const reason = wanted.held ? 'hold' : 'budget';
                events.emit({ type: 'budget.waited', waitedMs: Math.round(waitedMs), reason });
            }
            return granted;
        },
        pause(untilMs) {
            lanes.pause(untilMs);
            dispatch();
        },
        get effectivePerMinute() {
            return budget.perMinute;
        },
    };
}
/** The first of those that wait for the same: calls of another kind may pass them. */
function firstOfEach(waiters) {
    const firsts = [];
    for (const waiter of waiters) {
        const { isSubmit, own } = waiter.wanted;
        if (!firsts.some(({ wanted }) => wanted.isSubmit === isSubmit && wanted.own === own))
            firsts.push(waiter);
    }
    return firsts;
}
function ownRate({ perMinute, concurrency }) {
    return {
        concurrency: concurrency ?? Number.POSITIVE_INFINITY,
        budget: createBudget(perMinute ?? Number.POSITIVE_INFINITY),
        inFlight: 0,
    };
}
/** One timer that can be set to another time, or (undefined) stopped. */
function createAlarm(clock, ring) {
    let timer;
    return (atMs) => {
        if (timer?.atMs === atMs)
            return;
        timer?.stop.abort();
        timer = undefined;
        if (atMs === undefined)
            return;
        const stop = new AbortController();
        timer = { atMs, stop };
        // A timer may fire a little early; whoever is woken looks at the clock again and sleeps for the rest.
        clock.sleep(Math.max(1, Math.ceil(atMs - clock.monotonic())), stop.signal).then(() => {
            timer = undefined;
            ring();
        }, () => undefined);
    };
}
function earliest(times) {
    const known = times.filter((atMs) => atMs !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
}
function pastDeadline(waitMs, held) {
    const seconds = Math.ceil(waitMs / 1000);
    return new errors/* GenesysCoreError */.aI('DEADLINE', `The next request may go in ${seconds} s (${held ? 'the server asked to wait' : 'the budget of requests per minute is spent'}), which is past the deadline of the run. Raise the deadline or take a shorter window.`);
}

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/http/retry-hint.ts
var retry_hint = __webpack_require__(7242);
;// CONCATENATED MODULE: ./src/http/service-clock.ts

/** A date of HTTP is that of the second which has begun. */
const DATE_STEP_MS = 1000;
/**
 * Estimates the service's clock from the `Date` of its answers: each was written between request and answer, so each
 * narrows the range. Answers of a cache (`Age`) prove nothing. Where ranges do not meet, since one of the clocks was set,
 * the service counts as being as far behind as any answer says.
 */
function createServiceClock() {
    let range;
    return {
        observe(headers, sentMs, receivedMs) {
            const dateMs = (0,retry_hint/* parseHttpDate */.m)(headers['date'] ?? '', receivedMs);
            if (dateMs === undefined || Number(headers['age'] ?? '0') > 0)
                return;
            const seen = { leastMs: dateMs - receivedMs, mostMs: dateMs + DATE_STEP_MS - sentMs };
            if (range === undefined) {
                range = seen;
                return;
            }
            const leastMs = Math.max(range.leastMs, seen.leastMs);
            const mostMs = Math.min(range.mostMs, seen.mostMs);
            range = leastMs <= mostMs ? { leastMs, mostMs } : earlier(range, seen);
        },
        offset: () => range,
    };
}
function earlier(one, other) {
    return one.mostMs <= other.mostMs ? one : other;
}

;// CONCATENATED MODULE: ./src/http/observations.ts


/** A difference of the clocks beyond this is told. */
const TOLD_SKEW_MS = 60_000;
function createObservations() {
    const clock = createServiceClock();
    /** When an answer came last, by this machine's clock. */
    let seenMs = 0;
    const damaged = new Map();
    const skewWarning = () => {
        const offset = clock.offset();
        if (offset === undefined)
            return undefined;
        const aheadMs = -(offset.leastMs + offset.mostMs) / 2;
        if (Math.abs(aheadMs) <= TOLD_SKEW_MS)
            return undefined;
        const seconds = Math.round(Math.abs(aheadMs) / 1000);
        const [here, there] = [seenMs, seenMs - aheadMs].map((nowMs) => (0,base_window/* formatInstant */.r4)((0,base_window/* previousUtcDay */.Mv)(nowMs).startMs).slice(0, 10));
        const days = here === there
            ? ''
            : ` The previous UTC day is ${here ?? ''} by this machine and ${there ?? ''} by the service.`;
        return {
            code: 'CLOCK_SKEW',
            message: `The clock of this machine is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} the service's. A window relative to now, such as the default one, was taken from this machine's clock: set it right.${days}`,
        };
    };
    return {
        note({ endpoint, target }, response, sentMs, receivedMs) {
            seenMs = receivedMs;
            if (target === 'api')
                clock.observe(response.headers, sentMs, receivedMs);
            if (response.damagedSequences === 0)
                return;
            const before = damaged.get(endpoint) ?? { answers: 0, sequences: 0 };
            const sequences = before.sequences + response.damagedSequences;
            damaged.set(endpoint, { answers: before.answers + 1, sequences });
        },
        clockOffset: () => clock.offset(),
        warnings() {
            const skew = skewWarning();
            const texts = [...damaged].map(([endpoint, { answers, sequences }]) => ({
                code: 'INVALID_UTF8',
                message: `${endpoint}: ${sequences} ${sequences === 1 ? 'place' : 'places'} in ${answers} ${answers === 1 ? 'answer' : 'answers'} are no UTF-8; the signs there are lost and are U+FFFD in the records.`,
            }));
            return [...(skew === undefined ? [] : [skew]), ...texts];
        },
    };
}

// EXTERNAL MODULE: ./src/http/proxy.ts
var proxy = __webpack_require__(57856);
;// CONCATENATED MODULE: ./src/http/shown-address.ts

/**
 * The address of a call as events show it: its path where that is the endpoint's own, with ids in the places of the
 * template. Addresses of next pages are the server's word and can have anything as a path: it is not shown then.
 */
function shownAddress(url, pathTemplate, scrubber) {
    const segments = url.pathname.split('/');
    const own = pathTemplate.split('/');
    const shown = segments.map((segment, index) => {
        const isPlaceholder = own[index]?.startsWith('{') === true;
        return isPlaceholder && !(0,remote_text/* isOpaqueId */.lL)(segment) ? '***' : segment;
    });
    const fits = segments.length === own.length &&
        own.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
    return scrubber.safeUrl(`${url.origin}${fits ? shown.join('/') : '/***'}${url.search}`);
}

;// CONCATENATED MODULE: ./src/http/client.ts













/**
 * Every call passes, in this order: the origin gate, a permit of the limiter, a token, the wire, and the retry policy; each
 * attempt that the server saw is one `http.attempt` event.
 */
function createApiClient(scope, options) {
    const { catalog, transport, userAgent } = options;
    const apiOrigin = new URL(options.apiUrl).origin;
    const observations = createObservations();
    const exchange = exchangeOf(scope, options, observations);
    // Each call in flight listens to it, and there may be more of them than Node finds usual.
    (0,external_node_events_.setMaxListeners)(0, scope.signal);
    const knownHosts = [new URL(apiOrigin).hostname, ...Object.values(catalog.service.regions)];
    const tokensFor = createTokens(scope, options, exchange);
    let contractNames;
    const ofAllCalls = {
        // Of a whole catalog, and only for a refusal: made when there is one.
        contractNames: () => (contractNames ??= (0,contract_names/* contractNamesOf */.e)(catalog)),
        refusals: catalog.service.refusals,
        roleHint: options.roleHint,
    };
    const send = async (request, signal = scope.signal) => {
        const parts = partsOf(catalog, request.endpoint);
        const url = apiAddress(request, apiOrigin, knownHosts);
        const call = {
            ...ofAllCalls,
            ...apiCall(request, parts, userAgent),
            url: url.href,
            shownUrl: shownAddress(url, parts.endpoint.path, scope.scrubber),
            host: url.host,
            tokens: tokensFor(parts),
            read: (response) => readJson(response, { ...readingOf(request, parts), service: catalog.service }),
        };
        const { response, value, correlationId } = await exchange(call, signal);
        return {
            status: response.status,
            headers: response.headers,
            body: value.json,
            items: value.items,
            received: response.body,
            correlationId,
        };
    };
    const download = async (address, key) => {
        const parts = partsOf(catalog, key);
        const url = downloadAddress(address, key, parts.endpoint, apiOrigin);
        const answered = await exchange(downloadCall(key, url, parts, userAgent), scope.signal);
        return answered.value;
    };
    return {
        send,
        download,
        observations,
        close() {
            transport.close();
        },
    };
}
/** One budget and one retry quota for all calls of the run. */
function exchangeOf(scope, options, observations) {
    const { catalog } = options;
    const quotaDefinition = catalog.budget.retryQuota;
    const rates = new Map([...catalog.endpoints].flatMap(([key, { rate }]) => (rate === undefined ? [] : [[key, rate]])));
    return createExchange({
        ...scope,
        ...options,
        limiter: createLimiter({ ...scope, ...options, rates }),
        quota: (0,retry/* createRetryQuota */.x9)(quotaDefinition),
        quotaDefinition,
        service: catalog.service,
        observations,
    });
}
/** One source of tokens for each auth profile, made when it is first needed. */
function createTokens(scope, { catalog, credentials, loginUrl, userAgent }, exchange) {
    const sources = new Map();
    return ({ endpoint, retry, limits }) => {
        const profileKey = endpoint.auth;
        const known = sources.get(profileKey);
        if (known !== undefined)
            return known;
        const profile = entry(catalog.profiles.auth, profileKey, 'auth profile');
        const { service } = catalog;
        const own = { credentials, profileKey, profile, service, loginUrl, retry, limits, userAgent, exchange };
        const created = createTokenProvider({ ...own, ...scope });
        sources.set(profileKey, created);
        return created;
    };
}
function partsOf(catalog, key) {
    const endpoint = entry(catalog.endpoints, key, 'endpoint');
    const retry = entry(catalog.profiles.retry, endpoint.retry, 'retry profile');
    return { endpoint, retry, limits: entry(catalog.profiles.limits, endpoint.limits, 'limits profile') };
}
/** What request and endpoint say of a call of the API. */
function apiCall({ endpoint: key, kind, method, body, refused }, { endpoint, retry, limits }, userAgent) {
    return {
        endpoint: key,
        kind,
        method,
        headers: {
            accept: 'application/json',
            'user-agent': userAgent,
            ...(0,base_json/* present */.Eb)({ 'content-type': body === undefined ? undefined : 'application/json' }),
        },
        body: body === undefined ? undefined : (0,base_json/* toJsonText */.jj)(body),
        target: 'api',
        permissions: endpoint.permissions,
        retry,
        limits,
        repeatable: endpoint.repeatable ?? method !== 'POST',
        refused,
        budgeted: true,
        accepts: (status) => (status >= 200 && status < 300) || status === endpoint.download?.status,
    };
}
/** How the answer to the request is read. */
function readingOf(request, { endpoint, limits }) {
    return {
        endpoint: request.endpoint,
        itemsPath: endpoint.itemsPath,
        maxDepth: limits.maxDepth,
        mayBeEmpty: request.method === 'DELETE' || request.mayBePending === true,
    };
}
/** A file of a large answer: another service with limits of its own, and no token for it. */
function downloadCall(key, url, { retry, limits }, userAgent) {
    return {
        endpoint: key,
        kind: 'download',
        method: 'GET',
        url: url.href,
        shownUrl: `${url.origin}/***`,
        headers: { accept: '*/*', 'user-agent': userAgent },
        target: 'download',
        host: url.host,
        retry,
        limits,
        repeatable: true,
        budgeted: false,
        accepts: (status) => status >= 200 && status < 300,
        read: ({ body }) => (isBlank(body) ? { problem: 'empty body' } : { value: body }),
    };
}
/** The gate in front of the token: same scheme, host and port as the API, or no connection at all. */
function apiAddress(request, apiOrigin, knownHosts) {
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (url?.origin === apiOrigin && url.username === '' && url.password === '')
        return url;
    throw new errors/* GenesysCoreError */.aI('HOST_NOT_ALLOWED', `${request.endpoint}: an address at ${url === undefined ? 'no valid host' : (0,remote_text/* shownHost */.KI)(url, knownHosts)} is not on the API origin ${apiOrigin}, the only place that the token is sent to. Nothing was sent.`, { endpoint: request.endpoint });
}
/**
 * The gate for files of large answers: https and a host that the catalog allows. Where the API itself is on loopback, which
 * is a test's, any address on loopback: a simulated store of files has another name or port than the simulated API.
 */
function downloadAddress(address, key, endpoint, apiOrigin) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const hosts = endpoint.download?.hosts ?? [];
    const plain = url?.username === '' && url.password === '';
    if (url !== undefined && plain) {
        const local = endpoint.download !== undefined && (0,proxy/* isLoopback */.U9)(url.hostname) && (0,proxy/* isLoopback */.U9)(new URL(apiOrigin).hostname);
        const allowed = url.protocol === 'https:' && url.port === '' && hosts.some((suffix) => isBelow(url.hostname, suffix));
        if (local || allowed)
            return url;
    }
    throw new errors/* GenesysCoreError */.aI('HOST_NOT_ALLOWED', `${key}: the answer points to a file at ${url === undefined ? 'no valid host' : (0,remote_text/* shownHost */.KI)(url, hosts)}. Allowed are https addresses at ${hosts.join(', ') || 'no host'} (download.hosts in the catalog). Nothing was sent.`, { endpoint: key });
}
function isBelow(hostname, suffix) {
    const lower = suffix.toLowerCase();
    return lower.startsWith('.')
        ? hostname.endsWith(lower)
        : hostname === lower || hostname.endsWith(`.${lower}`);
}
function entry(entries, key, what) {
    const found = entries.get(key);
    if (found !== undefined)
        return found;
    throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `There is no ${what} "${key}" in the catalog.`);
}


/***/ }),

/***/ 1053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ contractNamesOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

/** Members deeper than this are not looked at. */
const MAX_DEPTH = 8;
/**
 * The names that a message may quote from the service's words, since they are those of its contract and not of anybody's
 * data: of parameters, of members of requests and records, of filters, as the catalog has them.
 */
function contractNamesOf(catalog) {
    const { service, endpoints, datasets, profiles } = catalog;
    const names = new Set(service.contractNames ?? []);
    const addPath = (path) => {
        for (const part of (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path))
            names.add(part.replace(/\[.*\]$/, ''));
    };
    const addMembers = (value, depth) => {
        if (typeof value !== 'object' || value === null || depth > MAX_DEPTH)
            return;
        for (const [name, member] of Object.entries(value)) {
            if (!Array.isArray(value))
                names.add(name);
            addMembers(member, depth + 1);
        }
    };
    for (const { query, body } of endpoints.values())
        for (const part of [query, body])
            addMembers(part, 0);
    for (const { filters } of datasets.values())
        for (const name of Object.keys(filters ?? {}))
            names.add(name);
    for (const { allow } of profiles.redaction.values())
        for (const path of Object.keys(allow))
            addPath(path);
    for (const profile of profiles.paging.values()) {
        if ('parameter' in profile)
            addPath(profile.parameter);
        if ('pageSize' in profile)
            addPath(profile.pageSize.parameter);
    }
    for (const name of [...names])
        if (!/^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(name))
            names.delete(name);
    return names;
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


/***/ }),

/***/ 95732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VL: () => (/* binding */ withQuery),
/* harmony export */   cL: () => (/* binding */ queryValue),
/* harmony export */   zU: () => (/* binding */ followedAddress)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1572);


// Query strings are edited pair by pair: whatever stands there already stays as it was written.
/** The address with one query parameter set: replaced where it is, else appended. */
function withQuery(url, name, value) {
    const address = new URL(url);
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    const pairs = address.search.slice(1).split('&').filter(Boolean);
    const at = pairs.findIndex((other) => nameOf(other) === name);
    const kept = pairs.filter((other, index) => index === at || nameOf(other) !== name);
    address.search =
        at === -1 ? [...kept, pair].join('&') : kept.map((other, i) => (i === at ? pair : other)).join('&');
    return address.href;
}
/** The value of a query parameter, or undefined. A bare `+` is a plus sign: tokens hold it, and never a space. */
function queryValue(url, name) {
    const pair = new URL(url).search
        .slice(1)
        .split('&')
        .find((other) => nameOf(other) === name);
    if (pair === undefined)
        return undefined;
    const at = pair.indexOf('=');
    return at === -1 ? '' : decode(pair.slice(at + 1));
}
/**
 * The absolute address that an answer names, relative ones resolved against the request that was answered.
 * @throws GenesysCoreError BAD_RESPONSE when it is no address, HOST_NOT_ALLOWED when it leads to another origin.
 */
function followedAddress(told, path, request) {
    const facts = { endpoint: request.endpoint };
    const asked = new URL(request.url);
    let target;
    try {
        if (typeof told !== 'string')
            throw new TypeError('not a text');
        target = new URL(told, asked);
    }
    catch (cause) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${request.endpoint} has something at "${path}" that is no address of a next page. ` +
            'Without it the list cannot be read to its end; check the path in the catalog.', { ...facts, cause });
    }
    if (target.origin !== asked.origin || target.username !== '' || target.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('HOST_NOT_ALLOWED', `The answer of ${request.endpoint} names a next page on ${target.hostname === asked.hostname ? target.origin : (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shownHost */ .KI)(target, [asked.hostname])}; only ${asked.origin} is allowed, ` +
            'because the access token goes nowhere else. Nothing was sent there.', facts);
    }
    target.hash = '';
    return target.href;
}
function nameOf(pair) {
    const at = pair.indexOf('=');
    return decode(at === -1 ? pair : pair.slice(0, at));
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 69423:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ strategyOf)
});

// UNUSED EXPORTS: strategies

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/paging/page-facts.ts
var page_facts = __webpack_require__(38363);
;// CONCATENATED MODULE: ./src/paging/numbering.ts


/**
 * Where a numbered list ends; undefined while anything that counts says that there is more.
 *
 * Link and page count speak of pages and come before the total, which is an estimate: one that disagrees with them is
 * an anomaly, neither an early end nor an endless walk. A list that tells nothing ends at its first page without items.
 */
function numberedEnd(known) {
    const { ordinal, items, itemsSoFar, link, pageCount, total, pageSize } = known;
    if (link === 'there')
        return undefined;
    if (pageCount !== undefined)
        return ordinal < pageCount ? undefined : 'lastPage';
    if (link === 'gone')
        return 'noNextUri';
    if (total !== undefined) {
        // Rows that came twice must not make up for rows that are still to come: the pages have to reach the total too.
        const pagesReach = pageSize === undefined || ordinal * pageSize >= total;
        return itemsSoFar >= total && pagesReach ? 'totalReached' : undefined;
    }
    return items > 0 ? undefined : 'lastPage';
}
/**
 * Where a numbered list with an approximate total ends: at a page without items, unless even by the total's own
 * reckoning such a page lies inside the list.
 */
function approximateEnd(known) {
    const { ordinal, items, itemsSoFar, total, pageSize } = known;
    if (items > 0)
        return undefined;
    const inside = total !== undefined && itemsSoFar < total && pageSize !== undefined && ordinal * pageSize < total;
    return inside ? undefined : 'lastPage';
}
/**
 * The page number that begins at the same item in the new size, or undefined where there is none: a position that the
 * size does not divide, or one that is not known because the server does not tell the size it uses.
 */
function renumbered(number, firstPage, { inForce, to }) {
    const pagesBefore = number - firstPage;
    if (pagesBefore === 0)
        return firstPage;
    if (inForce === undefined)
        return undefined;
    const itemsBefore = pagesBefore * inForce;
    return itemsBefore % to === 0 ? firstPage + itemsBefore / to : undefined;
}
/**
 * The page size that a page was cut with: as the server tells it, else as asked.
 * @throws GenesysCoreError BAD_RESPONSE when the size has grown since the position was reckoned: page 3 of a larger
 * size begins later, so the items between would be lost. (Where it shrinks, some come twice, which does no harm.)
 */
function sizeInForce(page, asked, { echoPath }) {
    const { request, response, items, sizeBefore } = page;
    const told = (0,page_facts/* pageSizeIn */.KG)(response.body, echoPath);
    if (told !== undefined && sizeBefore !== undefined && told > sizeBefore) {
        throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The page size of ${request.endpoint} grew from ${sizeBefore} to ${told} in the middle of the list, so that ` +
            'items between two pages were left out. Ask for a page size in the catalog that the server keeps.', { endpoint: request.endpoint });
    }
    // A server that gives more than it was asked for ignores the size.
    return told ?? Math.max(asked, items.length);
}

;// CONCATENATED MODULE: ./src/paging/body-paging.ts



/** Pages are numbered in the request body, at paths that may be nested. A total may be approximate: see the profile. */
const bodyPaging = {
    first(request, profile) {
        const body = (0,json/* withMember */.RV)(bodyOf(request), profile.pageSize.parameter, profile.pageSize.value);
        return numbered({ ...request, body }, profile, profile.firstPage);
    },
    next(page, profile) {
        const number = numberOf(page.request, profile);
        const { body } = page.response;
        const end = profile.totalIsApproximate === true ? approximateEnd : numberedEnd;
        const stoppedBy = end({
            ordinal: number - profile.firstPage + 1,
            items: page.items.length,
            itemsSoFar: page.itemsSoFar,
            link: 'unknown',
            pageCount: (0,page_facts/* countIn */.ry)(body, profile.pageCountPath),
            total: (0,page_facts/* countIn */.ry)(body, profile.totalPath),
            pageSize: sizeOf(page, profile),
        });
        return stoppedBy === undefined ? { request: numbered(page.request, profile, number + 1) } : { stoppedBy };
    },
    resize(request, profile, change) {
        const number = renumbered(numberOf(request, profile), profile.firstPage, change);
        if (number === undefined)
            return undefined;
        const body = (0,json/* withMember */.RV)(bodyOf(request), profile.pageSize.parameter, change.to);
        return numbered({ ...request, body }, profile, number);
    },
    following: ({ request }, profile) => numbered(request, profile, numberOf(request, profile) + 1),
    lastRow: (request, profile) => (numberOf(request, profile) - profile.firstPage + 1) * askedSize(request, profile),
};
function bodyOf(request) {
    return (0,json/* isJsonObject */.OW)(request.body) ? request.body : {};
}
function numberOf(request, { parameter, firstPage }) {
    const number = (0,json/* valueAt */.fK)(request.body, parameter);
    return typeof number === 'number' ? number : firstPage;
}
function numbered(request, { parameter }, number) {
    return { ...request, body: (0,json/* withMember */.RV)(bodyOf(request), parameter, number) };
}
function sizeOf(page, profile) {
    return sizeInForce(page, askedSize(page.request, profile), profile.pageSize);
}
function askedSize(request, { pageSize }) {
    const asked = (0,json/* valueAt */.fK)(request.body, pageSize.parameter);
    return typeof asked === 'number' ? asked : pageSize.value;
}

// EXTERNAL MODULE: ./src/paging/address.ts
var address = __webpack_require__(95732);
;// CONCATENATED MODULE: ./src/paging/cursor.ts




/**
 * The answer holds a token, in a member or inside an address, that the next request repeats in its query or body.
 * No token (absent, null, empty) is the end; short and empty pages are not.
 */
const cursor = {
    first(request, { pageSize }) {
        if (pageSize === undefined)
            return request;
        return { ...request, url: (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(pageSize.value)) };
    },
    next(page, profile) {
        const token = toldToken(page, profile);
        return token === undefined
            ? { stoppedBy: 'cursorExhausted' }
            : { request: withToken(page.request, profile, token) };
    },
    // The token is the position, whatever the size.
    resize(request, { pageSize }, { to }) {
        if (pageSize === undefined)
            return undefined;
        return { ...request, url: (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(to)) };
    },
};
function toldToken({ request, response }, profile) {
    const { cursorPath, cursorUriParameter } = profile;
    const told = (0,page_facts/* continuationIn */.Fe)(response.body, cursorPath);
    if (told === undefined)
        return undefined;
    const token = cursorUriParameter === undefined
        ? asToken(told)
        : (0,address/* queryValue */.cL)((0,address/* followedAddress */.zU)(told, cursorPath, request), cursorUriParameter);
    if (token === undefined || token === '') {
        const wanted = cursorUriParameter === undefined ? 'a text' : `an address with "${cursorUriParameter}" in its query`;
        throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The answer of ${request.endpoint} says at "${cursorPath}" that there is more, but not where: ${wanted} is ` +
            'expected there. Check the paging profile in the catalog.', { endpoint: request.endpoint });
    }
    return token;
}
function asToken(told) {
    if (told instanceof json/* ExactNumber */.fh)
        return told.text;
    return typeof told === 'string' || typeof told === 'number' ? String(told) : undefined;
}
function withToken(request, profile, token) {
    if (profile.parameterIn !== 'body')
        return { ...request, url: (0,address/* withQuery */.VL)(request.url, profile.parameter, token) };
    const body = (0,json/* isJsonObject */.OW)(request.body) ? request.body : {};
    return { ...request, body: (0,json/* withMember */.RV)(body, profile.parameter, token) };
}

;// CONCATENATED MODULE: ./src/paging/next-uri.ts



/**
 * The answer holds the address of the next page, relative or absolute on the same origin. It is followed as given, and
 * a POST sends its body again. No address is the end; short and empty pages are not.
 */
const nextUri = {
    first(request, { pageSize }) {
        if (pageSize === undefined)
            return request;
        return { ...request, url: (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(pageSize.value)) };
    },
    next({ request, response }, { nextUriPath }) {
        const told = (0,page_facts/* continuationIn */.Fe)(response.body, nextUriPath);
        if (told === undefined)
            return { stoppedBy: 'noNextUri' };
        const url = (0,address/* followedAddress */.zU)(told, nextUriPath, request);
        // A GET reads whatever it is sent to; what a POST does only its catalog entry says, and that is for one path.
        if (request.method !== 'GET' && new URL(url).pathname !== new URL(request.url).pathname) {
            throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The answer of ${request.endpoint} names a next page on another path at "${nextUriPath}". ` +
                'A POST is only sent to the path that the catalog marks as a read.', { endpoint: request.endpoint });
        }
        return { request: { ...request, url } };
    },
    // The address keeps the position in a token of its own, so the size can change under it.
    resize(request, { pageSize }, { to }) {
        if (pageSize === undefined)
            return undefined;
        return { ...request, url: (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(to)) };
    },
};

;// CONCATENATED MODULE: ./src/paging/none.ts


/**
 * One response holds everything. A link to a next page, where the profile names its place, is an error and not a
 * shorter list: the endpoint pages after all, and its catalog entry needs another strategy.
 */
const none = {
    first: (request) => request,
    next({ request, response }, { nextUriPath }) {
        if (nextUriPath !== undefined && (0,page_facts/* continuationIn */.Fe)(response.body, nextUriPath) !== undefined) {
            throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The answer of ${request.endpoint} is not the whole list: it names a next page at "${nextUriPath}", and the ` +
                'catalog says that there is only one page. Give the endpoint a paging profile that follows pages.', { endpoint: request.endpoint });
        }
        return { stoppedBy: 'singleResponse' };
    },
    resize: () => undefined,
};

;// CONCATENATED MODULE: ./src/paging/offset.ts


/**
 * A page begins at the number of an item. The next one begins after the items that came, whatever size was asked for, so
 * a clamped size loses nothing. With a total the list ends when it is reached; an empty page ends it in any case.
 */
const offset = {
    first(request, profile) {
        const { pageSize } = profile;
        const url = pageSize === undefined
            ? request.url
            : (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(pageSize.value));
        return beginningAt({ ...request, url }, profile, profile.firstIndex);
    },
    next({ request, response, items }, profile) {
        const next = indexOf(request, profile) + items.length;
        const total = (0,page_facts/* countIn */.ry)(response.body, profile.totalPath);
        if (total !== undefined && next - profile.firstIndex >= total)
            return { stoppedBy: 'totalReached' };
        if (items.length === 0)
            return { stoppedBy: 'lastPage' };
        return { request: beginningAt(request, profile, next) };
    },
    // The position is that of an item, whatever the size.
    resize(request, { pageSize }, { to }) {
        if (pageSize === undefined)
            return undefined;
        return { ...request, url: (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(to)) };
    },
    following: ({ request, items }, profile) => beginningAt(request, profile, indexOf(request, profile) + items.length),
};
function indexOf(request, { parameter, firstIndex }) {
    return Number((0,address/* queryValue */.cL)(request.url, parameter) ?? firstIndex);
}
function beginningAt(request, { parameter }, index) {
    return { ...request, url: (0,address/* withQuery */.VL)(request.url, parameter, String(index)) };
}

;// CONCATENATED MODULE: ./src/paging/page-number.ts



/**
 * Pages are numbered in the query. A link to the next page is evidence that there is one and is never followed: it may
 * leave out the other parameters. The page size that the server echoes is the one that counts.
 */
const pageNumber = {
    first(request, profile) {
        const { pageSize } = profile;
        const url = pageSize === undefined
            ? request.url
            : (0,address/* withQuery */.VL)(request.url, pageSize.parameter, String(pageSize.value));
        return page_number_numbered({ ...request, url }, profile, profile.firstPage);
    },
    next(page, profile) {
        const number = page_number_numberOf(page.request, profile);
        const { body } = page.response;
        const stoppedBy = numberedEnd({
            ordinal: number - profile.firstPage + 1,
            items: page.items.length,
            itemsSoFar: page.itemsSoFar,
            link: linkOf(page, profile),
            pageCount: (0,page_facts/* countIn */.ry)(body, profile.pageCountPath),
            total: (0,page_facts/* countIn */.ry)(body, profile.totalPath),
            pageSize: page_number_sizeOf(page, profile),
        });
        return stoppedBy === undefined ? { request: page_number_numbered(page.request, profile, number + 1) } : { stoppedBy };
    },
    resize(request, profile, change) {
        if (profile.pageSize === undefined)
            return undefined;
        const number = renumbered(page_number_numberOf(request, profile), profile.firstPage, change);
        if (number === undefined)
            return undefined;
        const url = (0,address/* withQuery */.VL)(request.url, profile.pageSize.parameter, String(change.to));
        return page_number_numbered({ ...request, url }, profile, number);
    },
    following: ({ request }, profile) => page_number_numbered(request, profile, page_number_numberOf(request, profile) + 1),
    lastRow(request, profile) {
        const size = page_number_askedSize(request, profile);
        return size === undefined ? undefined : (page_number_numberOf(request, profile) - profile.firstPage + 1) * size;
    },
};
function page_number_numberOf(request, { parameter, firstPage }) {
    return Number((0,address/* queryValue */.cL)(request.url, parameter) ?? firstPage);
}
function page_number_numbered(request, { parameter }, number) {
    return { ...request, url: (0,address/* withQuery */.VL)(request.url, parameter, String(number)) };
}
/** A missing link is the end only where links are given at all: seen on the page before, or the only evidence named. */
function linkOf({ response, before }, profile) {
    const { nextUriPath, pageCountPath, totalPath } = profile;
    if (nextUriPath === undefined)
        return 'unknown';
    if ((0,page_facts/* continuationIn */.Fe)(response.body, nextUriPath) !== undefined)
        return 'there';
    if (pageCountPath === undefined && totalPath === undefined)
        return 'gone';
    return (0,page_facts/* continuationIn */.Fe)(before, nextUriPath) === undefined ? 'unknown' : 'gone';
}
function page_number_sizeOf(page, profile) {
    const { pageSize } = profile;
    if (pageSize === undefined)
        return undefined;
    return sizeInForce(page, page_number_askedSize(page.request, profile) ?? pageSize.value, pageSize);
}
function page_number_askedSize(request, { pageSize }) {
    if (pageSize === undefined)
        return undefined;
    return Number((0,address/* queryValue */.cL)(request.url, pageSize.parameter) ?? pageSize.value);
}

;// CONCATENATED MODULE: ./src/paging/index.ts






/** Every strategy by its name in the catalog. */
const strategies = { none: none, nextUri: nextUri, pageNumber: pageNumber, cursor: cursor, bodyPaging: bodyPaging, offset: offset };
/** The strategy that a profile asks for. */
function strategyOf(profile) {
    return strategies[profile.strategy];
}


/***/ }),

/***/ 6216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readItems)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_items_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38542);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1572);
/* harmony import */ var _base_utf8_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57268);
/* harmony import */ var _page_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38363);






const PARTIAL_CONTENT = 206;
/** Enough of a file to tell what it is. */
const START_BYTES = 1024;
/**
 * The items of an answer: at the endpoint's path, or in the file that a large answer points to.
 * @throws GenesysCoreError BAD_RESPONSE where they are not there and the endpoint does not say what that means.
 */
async function readItems(response, { first, itemsBefore }, source) {
    const { key, endpoint } = source;
    const itemsPath = pathOf(source);
    if (endpoint.download?.status === response.status) {
        const files = await filesOf(response, endpoint.download, source);
        if (files !== undefined)
            return filesAsOne(files, itemsPath, source);
    }
    if (response.status === PARTIAL_CONTENT)
        throw unreadable(source, response, 'it is a part of it (status 206)');
    const { items, received, body } = response;
    const found = items === undefined ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, itemsPath) : undefined;
    const shaped = shapedItems(items, found, endpoint.items ?? 'list');
    if (shaped !== undefined)
        return { items: shaped, received, pastTheEnd: false };
    if (found === undefined || found === null) {
        const isEnd = endpoint.itemsAbsent === 'end' && !first;
        if (endpoint.itemsAbsent === 'empty' || isEnd) {
            const doubt = doubtOfEmptiness(body, itemsPath, isEnd ? Infinity : itemsBefore, source);
            if (doubt === undefined)
                return { items: [], received, pastTheEnd: isEnd };
            throw unreadable(source, response, `there is nothing at "${itemsPath}", but ${doubt}`);
        }
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${key} has no items at "${itemsPath}": there is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(found)}${membersOf(body)}. ` +
        'Check itemsPath in the catalog; an answer that cannot be read is never taken for an empty one.', {
        endpoint: key,
        correlationId: response.correlationId,
    });
}
/** The items of a list or another value at the path; undefined where that has not the shape that the catalog says. */
function shapedItems(list, found, shape) {
    if (list !== undefined) {
        if (shape === 'list')
            return list;
        return shape === 'scalars' ? Array.from(list, (value) => ({ value })) : undefined;
    }
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(found))
        return undefined;
    if (shape === 'object')
        return [found];
    return shape === 'map' ? Object.entries(found).map(([key, value]) => ({ key, value })) : undefined;
}
/** Why an answer without items does not show itself empty; undefined where it does. */
function doubtOfEmptiness(body, itemsPath, itemsBefore, { totalPath, errorPaths = [] }) {
    if (body !== null && !(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(body))
        return `the answer is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(body)}`;
    let value = body;
    for (const [index, name] of (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pathNames */ .Gz)(itemsPath).entries()) {
        if (value === undefined || value === null)
            break;
        if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value))
            return `the path leads through ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)} (at its part ${index})`;
        value = Object.hasOwn(value, name) ? value[name] : undefined;
    }
    const total = (0,_page_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .countIn */ .ry)(body, totalPath);
    // Past the end of a list the total is that of the items before.
    if (total !== undefined && total > itemsBefore)
        return `the server counts ${total}`;
    for (const path of errorPaths) {
        const word = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, path);
        if (typeof word === 'string' && word !== '')
            return `the answer has a member "${path}" as errors have it`;
    }
    return hasElements(body) ? 'the answer has another list with elements' : undefined;
}
function hasElements(value) {
    if (Array.isArray(value))
        return value.length > 0;
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value) && Object.values(value).some((member) => hasElements(member));
}
function unreadable(source, response, why) {
    const { key } = source;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${key} is not taken for the list: ${why}. Check itemsPath in the catalog; an answer that cannot be read is never taken for an empty one.`, {
        endpoint: key,
        status: response.status,
        correlationId: response.correlationId,
    });
}
function pathOf({ key, endpoint }) {
    if (endpoint.itemsPath !== null)
        return endpoint.itemsPath;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `Endpoint ${key} is read as a list, but its itemsPath is null.`, {
        endpoint: key,
    });
}
/** The files that an answer stands for; undefined where it has its items itself. */
async function filesOf({ body, status }, { urlPath }, { key, download }) {
    const [holder = '', rest] = urlPath.split('[]');
    const found = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(body, holder);
    const elements = Array.isArray(found) ? found : undefined;
    const addresses = rest === undefined
        ? [found]
        : elements?.map((element) => (rest === '' ? element : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(element, rest.slice(1))));
    if (addresses === undefined || (rest === undefined && (found === undefined || found === null))) {
        if (status >= 200 && status < 300)
            return undefined;
    }
    const files = [];
    for (const url of addresses ?? [found]) {
        if (typeof url !== 'string' || url === '')
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${key} stands for a file, but has ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(url)} instead of an address at "${urlPath}".`, { endpoint: key });
        files.push(await download(url, key));
    }
    return files;
}
function filesAsOne(files, itemsPath, source) {
    const [first, ...others] = files;
    const lists = files.map((file) => fileItems(file, itemsPath, source));
    const received = first !== undefined && others.length === 0
        ? first
        : (0,_base_utf8_text_js__WEBPACK_IMPORTED_MODULE_4__/* .createUtf8Text */ .B)(files.flatMap(({ chunks }) => [...chunks, Buffer.from('\n')]));
    return {
        items: lists.length === 1 ? (lists[0] ?? []) : new _base_json_items_js__WEBPACK_IMPORTED_MODULE_1__/* .JoinedItems */ .m4(lists),
        received,
        pastTheEnd: false,
    };
}
/** Items of a downloaded file: a JSON array, an object with the items at the endpoint's path, or JSON lines. */
function fileItems(file, itemsPath, source) {
    const isArray = /^\s*\[/.test(file.text(0, START_BYTES));
    const whole = orUnreadable(source, () => (0,_base_json_items_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonItems */ .a9)(file, isArray ? '$' : itemsPath, source.maxDepth));
    if (whole !== undefined) {
        if (whole.items !== undefined)
            return whole.items;
        throw unreadableFile(source, `it is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(whole.json)} without items at "${itemsPath}"`);
    }
    const lines = linesOf(file, source);
    if (lines.length === 0)
        throw unreadableFile(source, 'it is empty');
    return lines;
}
function linesOf(file, source) {
    try {
        return (0,_base_json_items_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonLines */ .Lx)(file, source.maxDepth);
    }
    catch (error) {
        if (error instanceof _base_json_items_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonLineError */ .N)
            throw unreadableFile(source, `it is neither JSON nor JSON lines (line ${error.line})`);
        throw tooDeepOr(error, source);
    }
}
/** What is read, or undefined where it is no JSON. */
function orUnreadable(source, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw tooDeepOr(error, source);
    }
}
function tooDeepOr(error, source) {
    if (error instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonSizeError */ .sV)
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('TOO_LARGE', `The file that ${source.key} gave for a large answer has more than ${_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_VALUES */ .Ex} values beside its items, or in one of them. Ask for a shorter window or narrower filters.`, { endpoint: source.key });
    return error instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonDepthError */ .Q_ || error instanceof RangeError
        ? unreadableFile(source, 'it is nested too deeply')
        : error;
}
function unreadableFile({ key }, why) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The file that ${key} gave for a large answer cannot be read: ${why}.`, {
        endpoint: key,
    });
}
/** Names, never values, and only those of known words: an answer may use data as names. */
function membersOf(body) {
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(body))
        return `, and the answer is ${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(body)}`;
    const names = Object.keys(body).filter((name) => (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isContractName */ .Q1)(name));
    return names.length === 0 ? '' : `, beside the members ${names.slice(0, 10).join(', ')}`;
}


/***/ }),

/***/ 38363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ continuationIn),
/* harmony export */   KG: () => (/* binding */ pageSizeIn),
/* harmony export */   ry: () => (/* binding */ countIn)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

// What an answer tells about the list as a whole. Whatever is missing or of another kind was not told.
const DIGITS = /^\d{1,15}$/;
/** A count of the answer: a whole number from 0, which may be told as a text; or undefined. */
function countIn(body, path) {
    if (path === undefined)
        return undefined;
    const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, path);
    const isText = typeof value === 'string' && DIGITS.test(value);
    const count = value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? Number(value.text) : isText ? Number(value) : value;
    return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}
/** A page size of the answer: a whole number from 1, or undefined. */
function pageSizeIn(body, path) {
    const size = countIn(body, path);
    return size === 0 ? undefined : size;
}
/** The member at the path, or undefined where it is absent, null or an empty text: the ways to say "no more". */
function continuationIn(body, path) {
    const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, path);
    return value === null || value === '' ? undefined : value;
}


/***/ }),

/***/ 27249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kE: () => (/* binding */ NO_EVIDENCE),
  Dr: () => (/* binding */ isNumbered),
  Ej: () => (/* binding */ readWholeList)
});

// EXTERNAL MODULE: ./src/paging/address.ts
var address = __webpack_require__(95732);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/paging/index.ts + 7 modules
var paging = __webpack_require__(69423);
// EXTERNAL MODULE: ./src/paging/items.ts
var paging_items = __webpack_require__(6216);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/json-items.ts
var json_items = __webpack_require__(38542);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
;// CONCATENATED MODULE: ./src/paging/loop-guard.ts





/** Items of a page that are compared: enough that no other page has them all, few enough to cost nothing. */
const SAMPLED_ITEMS = 16;
/** The guard of one walk over the pages of `endpoint`, a catalog key. */
function createLoopGuard(endpoint, { maxPages = 10_000, maxEmptyPages = 20, maxEmptyMs }, nowMs) {
    const requests = new Set();
    const pages = new Map();
    let pageCount = 0;
    let emptyPages = 0;
    let emptySinceMs = nowMs();
    const loop = (what) => new errors/* GenesysCoreError */.aI('PAGINATION_LOOP', `The pages of ${endpoint} do not come to an end: ${what}. ` +
        'The list was given up rather than taken for whole; check the paging profile in the catalog.', { endpoint });
    return {
        beforeRequest({ method, url, body }) {
            const id = (0,digest/* sha256Hex */.fg)((0,json/* toJsonText */.jj)([method, url, body ?? null]));
            if (requests.has(id))
                throw loop(`after page ${pageCount} the server leads back to a page that was read before`);
            requests.add(id);
        },
        afterPage(items, allowed = false) {
            pageCount += 1;
            emptyPages = items.length === 0 ? emptyPages + 1 : 0;
            if (items.length > 0)
                emptySinceMs = nowMs();
            if (items.length === 0)
                return false;
            const id = fingerprint(items);
            const times = (pages.get(id) ?? 0) + 1;
            pages.set(id, times);
            // A row may come twice, so a page of one row may too; a third time is no accident.
            const isSame = times > (items.length === 1 ? 2 : 1);
            if (isSame && !allowed)
                throw loop(`page ${pageCount} has the same items as one before`);
            return isSame;
        },
        beforeNext() {
            if (emptyPages > maxEmptyPages) {
                throw loop(`${(0,suggestion/* counted */.hS)(emptyPages, 'page')} in a row had no items (maxEmptyPages is ${maxEmptyPages})`);
            }
            const emptyMs = nowMs() - emptySinceMs;
            if (maxEmptyMs !== undefined && emptyPages > 0 && emptyMs > maxEmptyMs)
                throw loop(`for ${Math.round(emptyMs / 1000)} s no page had items (maxEmptyMs is ${maxEmptyMs})`);
            if (pageCount >= maxPages) {
                throw new errors/* GenesysCoreError */.aI('PAGINATION_LIMIT', `${endpoint} has more than ${(0,suggestion/* counted */.hS)(maxPages, 'page')}, which is the maxPages of its paging profile. ` +
                    'Ask for a shorter window or narrower filters, or raise maxPages in the catalog.', { endpoint });
            }
        },
    };
}
/** Equal for pages with items of equal bytes. Items are taken evenly over the page, first and last among them. */
function fingerprint(items) {
    const count = Math.min(items.length, SAMPLED_ITEMS);
    const hash = (0,digest/* startSha256 */.yS)().update(`${items.length}`);
    for (let index = 0; index < count; index += 1) {
        const at = count === 1 ? 0 : Math.round((index * (items.length - 1)) / (count - 1));
        hash.update('\n').update((0,json_items/* bytesOfItem */.Y)(items, at));
    }
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./src/paging/page-facts.ts
var page_facts = __webpack_require__(38363);
;// CONCATENATED MODULE: ./src/paging/totals.ts

const NO_TOTALS = {
    changed: false,
    pages: 0,
    seen: 0,
    emptyPromised: false,
    isOwnLength: true,
};
function withPage(known, { total, pageCount, items }) {
    const totalChanged = total !== undefined && known.total !== undefined && total !== known.total;
    const countChanged = pageCount !== undefined && known.pageCount !== undefined && pageCount !== known.pageCount;
    const seen = known.seen + 1;
    const isPromised = seen > 1 && pageCount !== undefined && seen <= pageCount;
    return {
        ...known,
        ...(0,json/* present */.Eb)({ total, pageCount }),
        seen,
        emptyPromised: known.emptyPromised || (items === 0 && isPromised),
        changed: known.changed || totalChanged || countChanged,
        pages: known.pages + (items > 0 ? 1 : 0),
        isOwnLength: known.isOwnLength && (total === undefined || total === items),
    };
}
/** After a change of page size the number of pages is another one, and says nothing of those to come. */
function withOtherPageSize({ pageCount: _pageCount, ...totals }) {
    return { ...totals, seen: Number.POSITIVE_INFINITY };
}
/** The total of the list, and whether the list moved; a total that is nothing but each page's own length is none. */
function listTotal(totals) {
    const { total, changed, pages, isOwnLength } = totals;
    if (total === undefined)
        return { moved: changed };
    if (isOwnLength && pages > 1)
        return { moved: false };
    return { total, moved: changed };
}

;// CONCATENATED MODULE: ./src/paging/paginate.ts







/** Where halving stops if the profile does not say. */
const DEFAULT_MINIMUM_PAGE_SIZE = 25;
/**
 * Walks over the pages of a bound request, one request at a time, and returns the evidence of the end. Items may come
 * twice: rows that the server repeats, and all of them when the walk has to begin again with a smaller page size.
 * Emits `page.received` and `page.size.reduced`.
 *
 * @throws GenesysCoreError PAGINATION_LOOP, PAGINATION_LIMIT, BAD_RESPONSE, HOST_NOT_ALLOWED and what `send` and
 * `download` throw. Never a shorter list instead.
 */
async function* paginate(request, context) {
    const { profile, events, sliceId, queryId } = context;
    const totalPath = pathsOf(profile).totalPath;
    const source = { ...context, key: request.endpoint, totalPath };
    const strategy = (0,paging/* strategyOf */.x)(profile);
    let walk = begin(request, profile, context);
    /** The next page, asked for while the last one is worked on. */
    let asked;
    try {
        for (let pages = 0;;) {
            if (asked === undefined)
                walk.guard.beforeRequest(walk.request);
            let answer;
            try {
                const sent = asked ?? context.send(walk.request);
                asked = undefined;
                const response = await sent;
                const place = { first: walk.before === undefined, itemsBefore: walk.items };
                answer = { response, ...(await (0,paging_items/* readItems */.F)(response, place, source)) };
            }
            catch (error) {
                const end = isTooLarge(error, context)
                    ? undefined
                    : (endBeyond(error, walk) ?? endAtLimit(error, walk));
                if (end !== undefined)
                    return evidenceOf(end.walk, end.stoppedBy, pages);
                walk = withSmallerPages(error, walk, request, context);
                continue;
            }
            const { response, items, received, pastTheEnd } = answer;
            pages += 1;
            const total = (0,page_facts/* countIn */.ry)(response.body, totalPath);
            const facts = { sliceId, queryId, page: pages, items: items.length };
            events.emit({
                type: 'page.received',
                endpoint: request.endpoint,
                ...facts,
                total,
            });
            // What follows is decided before the page is handed over, so that it can be sent while the page is worked on.
            const isSamePage = walk.guard.afterPage(items, walk.told !== undefined);
            if (walk.told !== undefined && isSamePage)
                return evidenceOf(walk, walk.told, pages);
            const pageCount = (0,page_facts/* countIn */.ry)(response.body, pathsOf(profile).pageCountPath);
            const totals = withPage(walk.totals, { total, pageCount, items: items.length });
            const foundBeyond = walk.foundBeyond || (walk.told !== undefined && items.length > 0);
            walk = { ...walk, items: walk.items + items.length, totals, foundBeyond };
            const page = asPage(walk, response, items);
            const natural = pastTheEnd ? endAsTold(walk) : strategy.next(page, walk.profile);
            const step = context.isPassed?.(items) === true
                ? { stoppedBy: 'windowPassed' }
                : withinLimit(walk, beyondEnd(walk, page, natural, context), context);
            if ('request' in step) {
                walk = goOn({ ...walk, ...step }, step.request, response, profile);
                walk.guard.beforeRequest(walk.request);
                asked = context.send(walk.request);
                // What goes wrong with it is told when it is waited for.
                asked.catch(() => undefined);
            }
            yield { number: pages, items, received, ...availabilityOf(response.body, context.endpoint) };
            if ('stoppedBy' in step)
                return evidenceOf({ ...walk, ...step }, step.stoppedBy, pages);
        }
    }
    finally {
        // Nothing of a walk that is left early may come in later.
        await asked?.catch(() => undefined);
    }
}
/** Until when an answer says that its data are complete. */
function availabilityOf(body, { availabilityPath }) {
    const until = availabilityPath === undefined ? undefined : (0,json/* valueAt */.fK)(body, availabilityPath);
    return typeof until === 'string' ? { availableUntil: until } : {};
}
/**
 * The step, or a request of one page more where the end rests on nothing but a full page whose total is its own length, is a
 * number at which lists are cut, or is not there. What comes there goes on until a page has no items.
 */
function beyondEnd(walk, page, step, { cutAt = [] }) {
    const strategy = (0,paging/* strategyOf */.x)(walk.profile);
    const following = strategy.following?.(page, walk.profile);
    const { total } = walk.totals;
    const items = page.items.length;
    if (walk.told !== undefined)
        return items === 0 || following === undefined
            ? { stoppedBy: walk.told, lookedBeyond: true }
            : { request: following };
    if ('request' in step || following === undefined || items === 0)
        return step;
    if (step.stoppedBy !== 'lastPage' && step.stoppedBy !== 'totalReached')
        return step;
    const size = (0,page_facts/* pageSizeIn */.KG)(page.response.body, pageSizeOf(walk.profile)?.echoPath) ?? walk.asked;
    const isFull = size !== undefined && items >= size;
    if (!isFull || (total !== undefined && total !== items && !cutAt.includes(total)))
        return step;
    return { request: following, told: step.stoppedBy };
}
/** The step, or the end where the service gives no page that far into the list. */
function withinLimit(walk, step, { profile, endpoint: { maxRows }, endAtOnceIfCapped }) {
    if (maxRows === undefined || !('request' in step))
        return step;
    const limit = `the service gives the first ${maxRows} rows of a list and no more`;
    const { total } = listTotal(walk.totals);
    if (endAtOnceIfCapped === true && total !== undefined && total > maxRows)
        return { stoppedBy: 'pageLimit', limit };
    const lastRow = (0,paging/* strategyOf */.x)(profile).lastRow?.(step.request, profile);
    if (lastRow === undefined || lastRow <= maxRows)
        return step;
    return step.told === undefined ? { stoppedBy: 'pageLimit', limit } : { stoppedBy: step.told };
}
/** Statuses by which a server refuses a page that is not there. */
const NO_SUCH_PAGE = new Set([400, 404, 416]);
/** A page beyond the told end is refused or has no list: then the end is one. */
function endBeyond(error, walk) {
    if (walk.told === undefined || walk.foundBeyond || !(error instanceof errors/* GenesysCoreError */.aI))
        return undefined;
    if (!NO_SUCH_PAGE.has(error.status) && error.code !== 'BAD_RESPONSE')
        return undefined;
    return { walk: { ...walk, lookedBeyond: true }, stoppedBy: walk.told };
}
/** A numbered list whose later pages are refused: what came is kept, and is not all. */
function endAtLimit(error, walk) {
    if (!(error instanceof errors/* GenesysCoreError */.aI) || error.status !== 400 || walk.items === 0)
        return undefined;
    if ((0,paging/* strategyOf */.x)(walk.profile).lastRow === undefined)
        return undefined;
    const limit = `the service refused the page after them: ${error.message}`;
    return { walk: { ...walk, limit }, stoppedBy: 'pageLimit' };
}
function begin(request, profile, { nowMs, onBegin }) {
    onBegin?.();
    return {
        profile,
        guard: createLoopGuard(request.endpoint, profile.strategy === 'none' ? {} : profile, nowMs),
        request: (0,paging/* strategyOf */.x)(profile).first(request, profile),
        asked: pageSizeOf(profile)?.value,
        echoed: undefined,
        before: undefined,
        items: 0,
        totals: NO_TOTALS,
        foundBeyond: false,
        lookedBeyond: false,
    };
}
/**
 * The walk with half the page size after an answer that was too large: at the same position, or from the beginning
 * where the strategy cannot keep it. Throws the error again where it is another one, or no smaller page can be asked for.
 */
function withSmallerPages(error, walk, request, context) {
    const pageSize = pageSizeOf(walk.profile);
    if (!isTooLarge(error, context) || walk.asked === undefined || pageSize === undefined)
        throw error;
    // Half of what is in force: halving a size that the server clamps anyway would change nothing.
    const from = Math.min(walk.asked, walk.echoed ?? walk.asked);
    const to = Math.max(Math.floor(from / 2), pageSize.minimum ?? DEFAULT_MINIMUM_PAGE_SIZE);
    if (to >= from)
        throw error;
    const { sliceId, queryId } = context;
    context.events.emit({ type: 'page.size.reduced', endpoint: request.endpoint, sliceId, queryId, from, to });
    const resized = (0,paging/* strategyOf */.x)(walk.profile).resize(walk.request, walk.profile, { inForce: walk.echoed, to });
    if (resized === undefined)
        return begin(request, withPageSize(walk.profile, to), context);
    return { ...walk, request: resized, asked: to, echoed: to, totals: withOtherPageSize(walk.totals) };
}
function isTooLarge(error, { endpoint: { tooLargeCode } }) {
    return tooLargeCode !== undefined && error instanceof errors/* GenesysCoreError */.aI && error.apiCode === tooLargeCode;
}
function asPage(walk, response, items) {
    return {
        request: walk.request,
        response,
        items,
        itemsSoFar: walk.items,
        before: walk.before,
        sizeBefore: walk.echoed,
    };
}
/** An answer without items where the catalog calls that the end. Not by a total that has more than another page. */
function endAsTold({ request, items, totals, asked, echoed }) {
    const pageSize = echoed ?? asked;
    const serverTotal = totals.total;
    if (serverTotal === undefined || pageSize === undefined || items + pageSize >= serverTotal)
        return { stoppedBy: 'lastPage' };
    throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The answer of ${request.endpoint} has no items, which the catalog calls the end (itemsAbsent), but only ${items} of ` +
        `the ${serverTotal} that the server told have come. The list was given up rather than taken for whole.`, { endpoint: request.endpoint });
}
/** The walk on its way to the next page. */
function goOn(walk, next, response, original) {
    walk.guard.beforeNext();
    const { profile, asked } = walk;
    const echoed = (0,page_facts/* pageSizeIn */.KG)(response.body, pageSizeOf(profile)?.echoPath);
    // Once pages had to be made smaller, an address that asks for the larger ones again is corrected.
    const reduced = asked !== undefined && asked !== pageSizeOf(original)?.value;
    const corrected = reduced
        ? (0,paging/* strategyOf */.x)(profile).resize(next, profile, { inForce: asked, to: asked })
        : undefined;
    return { ...walk, request: corrected ?? next, before: response.body, echoed };
}
function evidenceOf(walk, stoppedBy, pages) {
    const { items, lookedBeyond, limit } = walk;
    const { total, moved } = listTotal(walk.totals);
    const { emptyPromised, pageCount } = walk.totals;
    return {
        stoppedBy,
        serverTotal: total,
        promisedPages: emptyPromised ? pageCount : undefined,
        ...{ moved, lookedBeyond, items, pages },
        limit,
    };
}
/** Where the answers tell totals; of strategies that have it. */
function pathsOf(profile) {
    return profile;
}
function pageSizeOf(profile) {
    return profile.strategy === 'none' ? undefined : profile.pageSize;
}
function withPageSize(profile, value) {
    const pageSize = pageSizeOf(profile);
    if (profile.strategy === 'none' || pageSize === undefined)
        return profile;
    return { ...profile, pageSize: { ...pageSize, value } };
}

;// CONCATENATED MODULE: ./src/paging/whole-list.ts


/** Of a list that nobody reads to its end. */
const NO_EVIDENCE = {
    stoppedBy: 'error',
    decidedBy: 'endOfPages',
    isApproximate: false,
    rows: 0,
};
const NUMBERED = new Set(['pageNumber', 'bodyPaging', 'offset']);
/** Walks over one list at most. */
const MAX_WALKS = 4;
/** Whether each request cuts the pages again, so that rows that move may be left out. */
function isNumbered({ strategy }) {
    return NUMBERED.has(strategy);
}
/**
 * Reads a list until it is whole: walks over it again where its exact total disagrees with the different rows that came, or
 * where it moved while it was read, and reads it as smaller lists where it has more rows than the service gives. Rows of
 * all walks are one list by their identity.
 * @throws GenesysCoreError as `paginate`.
 */
async function* readWholeList(request, context) {
    // One that the request has been narrowed by already is of no use.
    const splits = (context.splits ?? []).filter(({ parameter, values }) => !values.includes((0,address/* queryValue */.cL)(request.url, parameter) ?? ''));
    const [split, ...rest] = splits;
    if (context.isPart !== true)
        context.rows.beginList();
    const evidence = yield* walkUntilWhole(request, { ...context, endAtOnceIfCapped: split !== undefined });
    if (split === undefined || evidence.decidedBy !== 'rowLimit')
        return evidence;
    context.onAgain(`${evidence.doubt ?? ''} It is read by ${split.parameter} instead.`);
    // Each of the smaller lists has its own total; what came of the others must not be dropped for it.
    const rows = { ...context.rows, abandonEarlier: () => undefined };
    const parts = [];
    for (const value of split.values) {
        const smaller = { ...request, url: (0,address/* withQuery */.VL)(request.url, split.parameter, value) };
        parts.push(yield* readWholeList(smaller, { ...context, rows, splits: rest, isPart: true }));
    }
    return together(evidence, parts, context);
}
/** The whole from its parts: by its own total where it told one, else by the parts alone. */
function together(whole, parts, { rows, isPart }) {
    const { doubt: _doubt, mayHelp: _mayHelp, ...facts } = whole;
    const came = isPart === true ? undefined : rows.ofAll();
    const all = { ...facts, rows: came ?? Math.max(...parts.map((part) => part.rows)) };
    if (came !== undefined && facts.serverTotal === came)
        return { ...all, stoppedBy: 'totalReached', decidedBy: 'serverTotal' };
    const doubtful = parts.find(({ doubt }) => doubt !== undefined);
    if (doubtful !== undefined)
        return { ...doubtful, ...all, decidedBy: doubtful.decidedBy };
    if (came === undefined || facts.serverTotal === undefined)
        return { ...all, stoppedBy: 'lastPage', decidedBy: 'endOfPages' };
    const doubt = disagreement(came, facts.serverTotal);
    return { ...all, stoppedBy: 'lastPage', decidedBy: 'totalDisagrees', doubt };
}
async function* walkUntilWhole(request, context) {
    const { rows } = context;
    let before;
    /** So far all walks were over one list: what an earlier one brought may count for a later one. */
    let isOneList = true;
    for (let walks = 1;; walks += 1) {
        const known = rows.ofAll() ?? 0;
        const walk = yield* paginate(request, {
            ...context,
            onBegin: () => {
                rows.begin();
            },
        });
        const all = context.isPart === true ? undefined : rows.ofAll();
        const isNew = (rows.ofAll() ?? 0) > known;
        const verdict = judge(walk, rows.ofWalk(), context);
        const serverTotal = exactTotalOf(verdict);
        if (verdict.doubt === undefined) {
            const isConfirmed = before?.rows === verdict.rows && !isNew;
            if (isConfirmed || !needsSecondWalk(walk, context)) {
                if (walks === 1)
                    return verdict;
                rows.abandonEarlier();
                return { ...verdict, decidedBy: 'laterWalk' };
            }
            if (walks === MAX_WALKS)
                return { ...verdict, decidedBy: 'listMoved', mayHelp: true, doubt: `${UNLIKE} ${walks} walks.` };
            if (walks > 1)
                context.onAgain(`${UNLIKE} ${walks} walks.`);
            before = { rows: verdict.rows, total: serverTotal };
            continue;
        }
        if (verdict.decidedBy === 'rowLimit')
            return verdict;
        isOneList &&= !walk.moved && (before === undefined || before.total === serverTotal);
        // The walks together: all rows that the total counts, or a list without one in which the last walk found nothing new.
        if (walks > 1 && all !== undefined) {
            if (isOneList && serverTotal === all)
                return merged(verdict, all);
            if (verdict.decidedBy === 'listMoved' && serverTotal === undefined && !isNew)
                return merged(verdict, all);
        }
        const isStable = before?.rows === verdict.rows && before.total === serverTotal && !walk.moved && !isNew;
        if (walks === MAX_WALKS || isStable)
            return afterWalks(verdict, (isOneList ? all : undefined) ?? verdict.rows, walks);
        before = { rows: verdict.rows, total: serverTotal };
        context.onAgain(verdict.doubt);
    }
}
const UNLIKE = 'The list moved while it was read: no two walks in a row gave the same rows in';
/** Whether rows may have moved over a border of its pages, as the catalog wants to know. */
function needsSecondWalk({ pages }, { profile }) {
    return pages > 1 && 'secondWalk' in profile;
}
function merged({ doubt: _doubt, mayHelp: _mayHelp, ...evidence }, rows) {
    return { ...evidence, rows, decidedBy: 'laterWalk' };
}
/** The total, where it is one to go by. */
function exactTotalOf({ serverTotal, isApproximate, }) {
    return isApproximate ? undefined : serverTotal;
}
/** What one walk says of the list. */
function judge(walk, ofWalk, { profile, endpoint, cutAt, endsEarly }) {
    const rows = ofWalk ?? walk.items;
    const isApproximate = profile.strategy === 'bodyPaging' && profile.totalIsApproximate === true;
    const { stoppedBy, limit, moved } = walk;
    // A total counts what was left unread, too.
    const serverTotal = stoppedBy === 'windowPassed' ? undefined : walk.serverTotal;
    const facts = { stoppedBy, isApproximate, rows, serverTotal };
    if (limit !== undefined)
        return { ...facts, decidedBy: 'rowLimit', doubt: `${capitalised(limit)}.` };
    const total = exactTotalOf(facts);
    const isWhole = !moved && total === rows;
    if (!isWhole && stoppedBy !== 'windowPassed') {
        const doubt = cutDoubt(walk.items, total, { maxRows: endpoint.maxRows, cutAt, endsEarly });
        if (doubt !== undefined)
            return { ...facts, decidedBy: 'rowLimit', doubt };
    }
    if (moved && !isApproximate)
        return {
            ...facts,
            decidedBy: 'listMoved',
            mayHelp: true,
            doubt: `The total or the number of pages of the list changed while it was read: it moved, so that rows may have come twice or not at all.`,
        };
    if (total !== undefined && total !== rows)
        return { ...facts, decidedBy: 'totalDisagrees', doubt: disagreement(rows, total) };
    const { promisedPages } = walk;
    if (total === undefined && !isApproximate && promisedPages !== undefined)
        return {
            ...facts,
            decidedBy: 'totalDisagrees',
            mayHelp: true,
            doubt: `The server tells ${promisedPages} pages and gave some of them without rows.`,
        };
    // By number or index: a row that came twice means that the rows have moved, and one may have been left out for it.
    if (isNumbered(profile) && rows < walk.items)
        return {
            ...facts,
            decidedBy: 'listMoved',
            mayHelp: true,
            doubt: `${walk.items - rows} rows came twice${total === undefined ? ' and the server tells no exact total' : ''}: the list moved while it was read, and rows may be missing.`,
        };
    if (total !== undefined)
        return { ...facts, decidedBy: 'serverTotal' };
    if (stoppedBy === 'singleResponse' || stoppedBy === 'windowPassed')
        return { ...facts, decidedBy: stoppedBy };
    return { ...facts, decidedBy: walk.lookedBeyond || isApproximate ? 'emptyPage' : 'endOfPages' };
}
/** Why a list with so many rows may be cut: as many as the service gives at most, or as lists are known to be cut at. */
function cutDoubt(items, total, { maxRows, cutAt = [], endsEarly, }) {
    if (total !== undefined && total < items)
        return undefined;
    const of = total === undefined ? '' : ` of ${total}`;
    if (maxRows !== undefined && items >= maxRows)
        return `${items} rows${of} came, and the service gives ${maxRows} for one query at most (maxRows in the catalog), so there may be more.`;
    if (!cutAt.includes(items) || endsEarly?.() === false)
        return undefined;
    const early = endsEarly === undefined ? '' : ' and long before the end of its window';
    return (`The list ended at exactly ${items} rows${of}${early}, a number at which lists are cut without a word (cutAt in the ` +
        'catalog), so there may be more.');
}
function afterWalks(verdict, rows, walks) {
    const serverTotal = exactTotalOf(verdict);
    const times = walks === 1 ? '' : ` ${walks} walks over the list did not help.`;
    const isTold = serverTotal === undefined || serverTotal === rows;
    return {
        ...verdict,
        rows,
        doubt: `${isTold ? (verdict.doubt ?? '') : disagreement(rows, serverTotal)}${times}`,
    };
}
function disagreement(rows, serverTotal) {
    return (`The server counts ${serverTotal} rows and gave ${rows} different ones. Likely causes: a list that moved while it was read; ` +
        'a total that counts divisions which the OAuth client may not see; record.key naming fields that are equal for different records.');
}
function capitalised(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}


/***/ }),

/***/ 16192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createCollator),
/* harmony export */   S: () => (/* binding */ choose)
/* harmony export */ });
/* harmony import */ var _entry_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49138);
/* harmony import */ var _identify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69952);
/* harmony import */ var _key_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60682);
/* harmony import */ var _sorted_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64860);




const BUFFER_BYTES = 4 * 1024 * 1024;
const MAX_OPEN_RUNS = 128;
/**
 * A collator of one slice. The order of what it gives, and what it leaves out as a duplicate, do not depend on the order of
 * the adds nor on what was spilled: of records of one identity the latest version stays or, where nothing says which that
 * is, the first in canonical order.
 */
function createCollator(options) {
    const { record: definition, spill } = options;
    const bufferBytes = options.bufferBytes ?? BUFFER_BYTES;
    const contents = (0,_key_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .createKeyContents */ .Sz)();
    const abandoned = new Set();
    const runs = [];
    const counts = { kept: 0, duplicates: 0, keyless: 0, untimed: 0, conflicts: 0 };
    const ready = Promise.resolve();
    let buffer = [];
    let bufferedBytes = 0;
    let spilling = ready;
    /** One spill at a time, so that a second one that fills up meanwhile makes its adds wait. */
    const spillBuffer = () => {
        const blocks = buffer;
        buffer = [];
        bufferedBytes = 0;
        spilling = spilling.then(async () => {
            runs.push(await (0,_sorted_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .spillRun */ .Yo)(spill, blocks));
        });
        return spilling;
    };
    const discard = async () => {
        buffer = [];
        for (const run of runs.splice(0))
            await run.discard();
    };
    /** All entries in canonical order; may be walked again. */
    const ordered = () => {
        const maxOpenRuns = Math.max(2, options.maxOpenRuns ?? MAX_OPEN_RUNS);
        return runs.length === 0 ? (0,_sorted_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .al)(buffer) : (0,_sorted_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRuns */ .rV)(spill, runs, buffer, maxOpenRuns);
    };
    /** The same without those of abandoned walks. */
    const eachEntry = async function* () {
        for await (const block of ordered()) {
            const places = [];
            for (let index = 0; index < block.count; index += 1)
                if (abandoned.size === 0 || !abandoned.has((0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .walkAt */ .Fq)(block, index)))
                    places.push(index);
            yield [block, places];
        }
    };
    return {
        add(block) {
            for (let index = 0; index < block.count; index += 1)
                contents.note((0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .identityHashAt */ .Sf)(block, index), block.contents[index] ?? 0);
            buffer.push(block);
            bufferedBytes += (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .blockBytes */ .VE)(block);
            return bufferedBytes < bufferBytes ? ready : spillBuffer();
        },
        abandonWalk(walk) {
            abandoned.add(walk);
        },
        async *blocks() {
            try {
                await spilling;
                // What may differ is known by now, and merging needs memory.
                contents.forget();
                const elected = contents.anyDiffers()
                    ? await elect(eachEntry(), (hash) => contents.mayDiffer(hash))
                    : undefined;
                let last;
                for await (const [block, places] of eachEntry()) {
                    const kept = [];
                    for (const index of places) {
                        const choice = elected?.get((0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .identityAt */ .s8)(block, index));
                        if ((last !== undefined && (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .isDouble */ .WS)(last.block, last.index, block, index)) ||
                            (choice !== undefined && choice.content !== block.contents[index])) {
                            counts.duplicates += 1;
                            continue;
                        }
                        last = { block, index };
                        counts.kept += 1;
                        counts.conflicts += choice?.conflicts ?? 0;
                        if ((0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .isKeyless */ .XD)(block, index))
                            counts.keyless += 1;
                        if (definition.time !== undefined && block.times[index] === Number.POSITIVE_INFINITY)
                            counts.untimed += 1;
                        kept.push(index);
                    }
                    if (kept.length > 0)
                        yield kept.length === block.count ? block : (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .selected */ .wH)(block, kept);
                }
            }
            finally {
                await discard();
            }
        },
        counts: () => ({ ...counts }),
        keyCount: () => contents.count(),
        keyHashes: () => contents.hashes(),
        async discard() {
            // A spill that failed has told so to the add that it was for.
            await spilling.catch(() => undefined);
            await discard();
        },
    };
}
/** The choice between what was met before and what is met now, in canonical order. */
function choose(known, met) {
    const { content, version } = met;
    if (known === undefined)
        return { content, version, conflicts: 0 };
    if (known.content === content)
        return known;
    const later = (0,_identify_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, known.version);
    if (later > 0)
        return { content, version, conflicts: 0 };
    return later < 0 ? known : { ...known, conflicts: known.conflicts + 1 };
}
/** Chooses for each identity that was met with two contents. */
async function elect(entries, mayDiffer) {
    const choices = new Map();
    let last;
    for await (const [block, places] of entries) {
        for (const index of places) {
            const isAgain = last !== undefined && (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .isDouble */ .WS)(last.block, last.index, block, index);
            last = { block, index };
            if (isAgain || !mayDiffer((0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .identityHashAt */ .Sf)(block, index)))
                continue;
            const identity = (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .identityAt */ .s8)(block, index);
            const met = { content: block.contents[index] ?? 0, version: (0,_entry_block_js__WEBPACK_IMPORTED_MODULE_0__/* .versionAt */ .m$)(block, index) };
            choices.set(identity, choose(choices.get(identity), met));
        }
    }
    return choices;
}


/***/ }),

/***/ 69479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createKeyLedger)
/* harmony export */ });
/** A power of two. */
const FIRST_CAPACITY = 4096;
const MAX_LOAD = 0.75;
/** 32 MiB. */
const MAX_KEYS = 4_000_000;
/**
 * Tables of doubling size, each filled before the next one: nothing is ever copied. A slot holds 32 of a hash's 53 bits,
 * the others give its place.
 */
function createKeyLedger(maxKeys = MAX_KEYS) {
    const tables = [];
    let room = 0;
    let size = 0;
    let full = false;
    /** The slot of a mark in the table, or the free one where it belongs, by the lower bits of its hash. */
    const slotOf = (table, low, mark) => {
        // The length is a power of two, and a division takes longer than the rest of this.
        const last = table.length - 1;
        let slot = low & last;
        for (let found = table[slot]; found !== 0 && found !== mark; found = table[slot])
            slot = (slot + 1) & last;
        return slot;
    };
    const isIn = (low, mark) => {
        for (const table of tables)
            if (table[slotOf(table, low, mark)] !== 0)
                return true;
        return false;
    };
    const has = (hash) => isIn(hash | 0, markOf(hash));
    const note = (hash) => {
        const low = hash | 0;
        const mark = markOf(hash);
        if (isIn(low, mark))
            return false;
        if (size === maxKeys) {
            full = true;
            return true;
        }
        if (room === 0) {
            const capacity = (tables.at(-1)?.length ?? FIRST_CAPACITY / 2) * 2;
            tables.push(new Uint32Array(capacity));
            room = Math.floor(capacity * MAX_LOAD);
        }
        const table = tables.at(-1);
        if (table === undefined)
            return true;
        table[slotOf(table, low, mark)] = mark;
        room -= 1;
        size += 1;
        return true;
    };
    return {
        known(hashes) {
            const found = new Set();
            for (const hash of hashes)
                if (has(hash))
                    found.add(hash);
            return found;
        },
        enter(hashes) {
            for (const hash of hashes)
                note(hash);
        },
        note,
        isFull: () => full,
    };
}
/** The upper 32 bits, never 0: the free slot's mark. */
function markOf(hash) {
    return Math.floor(hash / 0x20_0000) >>> 0 || 1;
}


/***/ }),

/***/ 31568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ createNormalise),
  X: () => (/* binding */ keepsPlaces)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/records/instant.ts
var records_instant = __webpack_require__(28471);
;// CONCATENATED MODULE: ./src/records/elements.ts

const EACH = '[]';
/** A copy of the record in which the values at such a path are changed; itself where none of them is. */
function withValuesAt(record, path, change) {
    const changed = changedAt(record, path, change);
    return (0,json/* isJsonObject */.OW)(changed) ? changed : record;
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
    const inner = (0,json/* valueAt */.fK)(value, name);
    if (inner === undefined || !(0,json/* isJsonObject */.OW)(value))
        return value;
    const copy = changedAt(inner, path.slice(name.length), change);
    return copy === inner ? value : (0,json/* withMember */.RV)(value, name, copy);
}

// EXTERNAL MODULE: ./src/records/rows.ts
var records_rows = __webpack_require__(94061);
;// CONCATENATED MODULE: ./src/records/normalise.ts





/**
 * How a dataset's items become records: nested ones made flat where rows are declared, members renamed, declared instants rewritten as UTC with milliseconds
 * (finer digits stay; what is no instant stays as it is and is counted), empty members left out where declared.
 * An item is never changed; parts of it may be shared with the record. `reader` reads no more of an item than is wanted;
 * by default all is.
 */
function createNormalise(definition, reader = { read: (items) => items, content: () => undefined }) {
    const renames = new Map(Object.entries(definition.rename ?? {}));
    const dropEmpty = definition.dropEmpty === true;
    const unreadable = new Map();
    const instants = (definition.instants ?? []).map((path) => instantWriter(path, unreadable));
    let content;
    const normalise = (item, place) => {
        if (!(0,json/* isJsonObject */.OW)(item)) {
            const isNull = item === null;
            throw new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `${place()} is ${(0,json/* kindOf */.I)(item)}; a record is made of an object. ${isNull ? 'The service gave an entry without content: narrow the window or the filters around it, or ask the vendor.' : 'Check itemsPath of the endpoint in the catalog.'}`);
        }
        let record = renames.size === 0 ? item : renamed(item, renames);
        content = isAsRead ? reader.content() : undefined;
        // What was read from bytes comes without what is empty.
        if (dropEmpty && content === undefined)
            record = withoutEmpty(record);
        const asSent = record;
        for (const withInstant of instants)
            record = withInstant(record);
        if (record !== asSent)
            content = undefined;
        return record;
    };
    const rows = definition.rows === undefined ? undefined : (0,records_rows/* createRows */.O)(definition.rows);
    const isAsRead = keepsPlaces(definition);
    return {
        *records(items, { carried, page, itemsBefore = 0 } = {}) {
            const made = (item, place) => {
                const record = normalise(item, place);
                if (carried === undefined)
                    return record;
                content = undefined;
                return { ...record, ...carried };
            };
            let position = itemsBefore;
            const place = () => `Item ${position} of ${page === undefined ? 'the answer' : `page ${page}`}`;
            for (const item of reader.read(items)) {
                position += 1;
                if (rows === undefined)
                    yield made(item, place);
                else
                    for (const row of rows(item))
                        yield made(row, place);
            }
        },
        content: () => content,
        unreadableInstant(path) {
            unreadable.set(path, (unreadable.get(path) ?? 0) + 1);
        },
        counts: () => ({ unreadableInstants: Object.fromEntries(unreadable) }),
    };
}
/** Whether the members of a record are those of its item, under their names. */
function keepsPlaces({ rows, rename = {} }) {
    return rows === undefined && Object.keys(rename).length === 0;
}
/** A new name wins over a member that has it already, so that the order of members does not matter. */
function renamed(item, renames) {
    const record = {};
    const paths = [...renames.keys()].map(json/* pathNames */.Gz);
    for (const [name, value] of Object.entries(item)) {
        const inside = below(paths, name);
        if (!hasEnd(inside))
            (0,json/* setMember */.Nk)(record, name, withoutPaths(value, inside));
    }
    for (const [from, to] of renames) {
        const value = (0,json/* valueAt */.fK)(item, from);
        if (value !== undefined)
            (0,json/* setMember */.Nk)(record, to, value);
    }
    return record;
}
/** What is left of the paths that lead to a member or below it, from there. */
function below(paths, name) {
    return paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
}
/** Whether one of the paths ends here. */
function hasEnd(paths) {
    return paths.some((path) => path.length === 0);
}
/** The value without the members at the paths, which have another place now. */
function withoutPaths(value, paths) {
    if (paths.length === 0 || !(0,json/* isJsonObject */.OW)(value))
        return value;
    const copy = {};
    for (const [name, member] of Object.entries(value)) {
        const inside = below(paths, name);
        if (!hasEnd(inside))
            (0,json/* setMember */.Nk)(copy, name, withoutPaths(member, inside));
    }
    return copy;
}
/** Gives the record with the instant at a path as records have it; itself where it is so already. */
function instantWriter(path, unreadable) {
    const written = (value) => {
        if (value === null)
            return value;
        const instant = typeof value === 'string' ? (0,records_instant/* readInstant */.Wr)(value) : undefined;
        if (typeof value !== 'string' || instant === undefined) {
            unreadable.set(path, (unreadable.get(path) ?? 0) + 1);
            return value;
        }
        return (0,records_instant/* isFormatted */.$w)(value) ? value : (0,records_instant/* formatExactInstant */.SN)(instant);
    };
    if (path.includes('[]'))
        return (record) => withValuesAt(record, path, written);
    const read = (0,json/* valueReader */.DB)(path);
    return (record) => {
        const value = read(record);
        if (value === undefined)
            return record;
        const changed = written(value);
        return changed === value ? record : (0,json/* withMember */.RV)(record, path, changed);
    };
}
/**
 * The object without empty members at any depth; itself where there are none. Elements of arrays keep their places.
 */
function withoutEmpty(object) {
    const keys = Object.keys(object);
    let copy;
    for (const key of keys) {
        const value = object[key];
        const thinned = thinnedValue(value);
        if (copy === undefined) {
            if (thinned === value)
                continue;
            copy = {};
            for (const earlier of keys) {
                if (earlier === key)
                    break;
                (0,json/* setMember */.Nk)(copy, earlier, object[earlier]);
            }
        }
        if (thinned !== undefined)
            (0,json/* setMember */.Nk)(copy, key, thinned);
    }
    return copy ?? object;
}
/** The value without empty members; undefined where it is empty itself. */
function thinnedValue(value) {
    if (value === '' || value === null)
        return undefined;
    if (typeof value !== 'object' || value instanceof json/* ExactNumber */.fh)
        return value;
    if (value instanceof json/* Unread */.I_)
        return value.isEmpty ? undefined : value;
    if (Array.isArray(value))
        return thinnedElements(value);
    const thinned = withoutEmpty(value);
    for (const _key in thinned)
        return thinned;
    return undefined;
}
function thinnedElements(elements) {
    if (elements.length === 0)
        return undefined;
    let copy;
    for (let index = 0; index < elements.length; index += 1) {
        const element = elements[index];
        if (typeof element !== 'object' || element === null)
            continue;
        // An empty element stays, as what it is: leaving it out would move the others.
        const thinned = thinnedValue(element) ?? (Array.isArray(element) ? [] : {});
        if (thinned !== element)
            (copy ??= [...elements])[index] = thinned;
    }
    return copy ?? elements;
}


/***/ }),

/***/ 94061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ levelPaths),
/* harmony export */   O: () => (/* binding */ createRows)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _catalog_secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41974);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93);




/** Names of pivoted fields that are remembered. */
const MAX_NAMES = 1000;
/**
 * Makes flat records of a nested item as the catalog declares: one for each element of the innermost array, with fields
 * taken from every level. Values are handed on as they are, numbers with all their digits.
 * The function throws BAD_RESPONSE where something else stands in the place of an array, an object or an interval, and
 * where two elements would make one field.
 */
function createRows(definition) {
    const levels = levelPaths(definition.each ?? []);
    const inners = (definition.each ?? []).map((path, level) => ({
        read: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueReader */ .DB)(path),
        told: levels[level + 1] ?? path,
    }));
    const fills = [spreads, pivots, intervals, columns].flatMap((fillsOf) => fillsOf(definition, levels));
    const rowOf = (standing) => {
        const row = {};
        for (const fill of fills)
            fill(row, standing);
        return row;
    };
    const walk = function* (standing) {
        const inner = inners[standing.length - 1];
        if (inner === undefined) {
            yield rowOf(standing);
            return;
        }
        const elements = arrayAt(inner.read(standing.at(-1)), inner.told);
        if (elements.length === 0 && definition.keepEmpty === true)
            yield rowOf(standing);
        for (const element of elements)
            yield* walk([...standing, element]);
    };
    return (item) => walk([item]);
}
/** The path from the item of each level; that of the item itself is empty. */
function levelPaths(each) {
    return each.reduce((paths, path) => [...paths, paths.length === 1 ? path : `${paths.at(-1) ?? ''}.${path}`], ['']);
}
function placeOf(path, levels) {
    for (let level = levels.length - 1; level > 0; level -= 1) {
        const array = levels[level] ?? '';
        if (path === array)
            return { level, read: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueReader */ .DB)('$') };
        if (path.startsWith(`${array}.`))
            return { level, read: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueReader */ .DB)(path.slice(array.length + 1)) };
    }
    return { level: 0, read: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueReader */ .DB)(path) };
}
function valueAt(standing, { level, read }) {
    return read(standing[level]);
}
function columns(definition, levels) {
    return Object.entries(definition.columns ?? {}).map(([name, path]) => {
        const place = placeOf(path, levels);
        return (row, standing) => {
            const value = valueAt(standing, place);
            if (value !== undefined)
                (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)(row, name, value);
        };
    });
}
function intervals(definition, levels) {
    return Object.entries(definition.intervals ?? {}).map(([path, names]) => {
        const place = placeOf(path, levels);
        return (row, standing) => {
            const value = valueAt(standing, place);
            if (value === undefined || value === null)
                return;
            const [start, end] = halvesOf(value, path);
            (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)(row, names.start, start);
            if (names.end !== undefined)
                (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)(row, names.end, end);
        };
    });
}
function halvesOf(value, path) {
    const parts = typeof value === 'string' ? value.split('/') : [];
    const [start, end] = parts;
    if (start === undefined || end === undefined || parts.length !== 2)
        throw unfit(path, `${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value)} that is no interval`, 'an interval <start>/<end>');
    return [start, end];
}
/** In reverse, so that of two members of one name the first stays. */
function spreads(definition, levels) {
    return [...(definition.spread ?? [])].reverse().map((path) => {
        const place = placeOf(path, levels);
        return (row, standing) => {
            const value = valueAt(standing, place);
            if (value === undefined || value === null)
                return;
            if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
                throw unfit(path, (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value), 'an object');
            for (const [name, member] of Object.entries(value))
                (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)(row, name, member);
        };
    });
}
function pivots({ pivot }, levels) {
    if (pivot === undefined)
        return [];
    const place = placeOf(pivot.each, levels);
    const valuesOf = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueReader */ .DB)(pivot.values);
    const names = pivot.name.map(_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueReader */ .DB);
    // The same few names come with every row.
    const secrets = new Map();
    const isSecret = (name) => {
        const known = secrets.get(name);
        if (known !== undefined)
            return known;
        if (secrets.size >= MAX_NAMES)
            secrets.clear();
        const found = (0,_catalog_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .e)(name);
        secrets.set(name, found);
        return found;
    };
    return [
        (row, standing) => {
            const made = new Set();
            const put = (name, value) => {
                if (made.has(name))
                    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `Two elements at "${pivot.each}" make the field ${(0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .isFieldName */ .ac)(name) ? `"${name}"` : 'of one name'}. Name them apart by record.rows.pivot.name in the catalog.`);
                made.add(name);
                (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)(row, name, value);
            };
            for (const element of arrayAt(valueAt(standing, place), pivot.each)) {
                const name = nameOf(element, names, pivot.each);
                const values = valuesOf(element);
                if (values === undefined || values === null)
                    continue;
                // As `password_value` a secret would have a name that is none.
                if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(values) || isSecret(name))
                    put(name, values);
                else
                    for (const [stat, value] of Object.entries(values))
                        put(`${name}_${stat}`, value);
            }
        },
    ];
}
function nameOf(element, reads, array) {
    const parts = reads.flatMap((read) => {
        const part = read(element);
        return typeof part === 'string' && part !== '' ? [part] : [];
    });
    if (parts.length === 0)
        throw unfit(array, 'an element without a name', 'a text in each element to name it by');
    return parts.join('_');
}
/** The elements of an array; none where it is absent or null. */
function arrayAt(found, told) {
    if (found === undefined || found === null)
        return [];
    if (Array.isArray(found))
        return found;
    throw unfit(told, (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(found), 'an array');
}
function unfit(path, found, wanted) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `An item of the answer has ${found} at "${path}", where record.rows needs ${wanted}. Check record.rows of the dataset in the catalog.`);
}


/***/ }),

/***/ 63326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ instantMs),
/* harmony export */   X: () => (/* binding */ earlier),
/* harmony export */   hg: () => (/* binding */ latestAvailability),
/* harmony export */   mc: () => (/* binding */ createAwaitAvailable),
/* harmony export */   tU: () => (/* binding */ awaitData),
/* harmony export */   zl: () => (/* binding */ provisionalError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62749);
/* harmony import */ var _records_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28471);




/** Between two polls of a slice that is waited for. */
const POLL_MS = 5 * 60_000;
/** The endpoint is asked once for all slices, and again only while a slice is waited for. */
function createAwaitAvailable(definition, ports) {
    if (definition === undefined)
        return undefined;
    const { clock, events, signal, deadlineAtMs } = ports;
    const waitMs = definition.wait === undefined ? 0 : ((0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(definition.wait) ?? 0);
    let known;
    const ask = () => (known = ports.ask().then((body) => instantOf(body, definition)));
    return async ({ id, window }) => {
        let untilMs = await (known ?? ask());
        const giveUpAtMs = Math.min(clock.monotonic() + waitMs, deadlineAtMs - POLL_MS);
        let told = false;
        while (window !== null && untilMs < window.endMs && clock.monotonic() + POLL_MS <= giveUpAtMs) {
            if (!told) {
                told = true;
                events.emit({
                    type: 'warning.raised',
                    code: 'DATA_AWAITED',
                    message: `Slice ${id}: the service has all data until ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(untilMs)}, the slice ends at ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(window.endMs)}. It is waited for, ${definition.wait ?? ''} at most.`,
                });
            }
            await clock.sleep(POLL_MS, signal);
            untilMs = await ask();
        }
        return untilMs;
    };
}
function instantOf(body, { endpoint, path }) {
    const told = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, path);
    const instant = typeof told === 'string' ? (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .readInstant */ .Wr)(told) : undefined;
    if (instant !== undefined)
        return instant.ms;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${endpoint} has no instant at "${path}", so nobody can say until when the data are complete. Check availability.path in the catalog.`, { endpoint });
}
/** Waits for the data of a slice where the catalog says so. */
async function awaitData(slice, awaitAvailable) {
    if (awaitAvailable === undefined)
        return;
    slice.available ??= awaitAvailable(slice.plan);
    slice.availableUntilMs = earlier(await slice.available, slice.availableUntilMs);
}
/** The earlier of two instants; either may not be known. */
function earlier(one, other) {
    if (one === undefined)
        return other;
    return other === undefined ? one : Math.min(one, other);
}
/** An instant as an answer tells it; undefined where it is none. */
function instantMs(text) {
    return text === undefined ? undefined : (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .readInstant */ .Wr)(text)?.ms;
}
/** Why a slice is provisional; undefined where the service had all of its data. */
function provisionalError(window, untilMs) {
    if (window === null || untilMs === undefined || untilMs >= window.endMs)
        return undefined;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The service has all data until ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(untilMs)} only, and the slice ends at ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(window.endMs)}: what came is provisional. Run again later; catchUp of a scheduled run does so by itself.`, { retryable: true });
}
/** The latest of what slices say, as the manifest has it. */
function latestAvailability(slices) {
    return slices
        .flatMap(({ availableUntil }) => availableUntil ?? [])
        .sort()
        .at(-1);
}


/***/ }),

/***/ 83597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ NOTHING_ELSEWHERE),
/* harmony export */   UL: () => (/* binding */ disagreementOf),
/* harmony export */   Xo: () => (/* binding */ growthOf),
/* harmony export */   Z8: () => (/* binding */ growthIn),
/* harmony export */   mU: () => (/* binding */ unendedError),
/* harmony export */   wf: () => (/* binding */ completenessOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62749);


const NOTHING_ELSEWHERE = {
    moved: 0,
    outOfWindow: 0,
    earliestMs: Number.POSITIVE_INFINITY,
    latestMs: Number.NEGATIVE_INFINITY,
};
/** Weakest evidence last: of several queries the weakest one speaks for the slice. */
const BY_STRENGTH = [
    'cursorExhausted',
    'noNextUri',
    'lastPage',
    'singleResponse',
    'totalReached',
    'windowPassed',
    'pageLimit',
    'error',
];
/** The evidence of a slice from that of its queries. The server's total counts only where every query has one. */
function completenessOf(evidence, counts, elsewhere) {
    const weakest = Math.max(0, ...evidence.map((one) => BY_STRENGTH.indexOf(one.stoppedBy)));
    const totals = evidence.flatMap((one) => (one.serverTotal === undefined ? [] : [one.serverTotal]));
    return {
        stoppedBy: BY_STRENGTH[weakest] ?? 'error',
        decidedBy: ruleOf(evidence),
        ...(totals.length === 0 || totals.length < evidence.length
            ? {}
            : { serverTotal: totals.reduce((sum, total) => sum + total, 0) }),
        kept: counts.kept,
        duplicates: counts.duplicates,
        outOfWindow: elsewhere.outOfWindow,
        ...(elsewhere.moved === 0 ? {} : { moved: elsewhere.moved }),
    };
}
/** Total and different rows of the lists whose total says another number: an exact one, or one that is off by more than usual. */
function disagreementOf(evidence) {
    const disagreeing = evidence.filter(({ isApproximate, serverTotal, rows }) => {
        if (serverTotal === undefined)
            return false;
        const off = Math.abs(serverTotal - rows);
        return off > (isApproximate ? Math.max(APPROXIMATE_ROWS, APPROXIMATE_SHARE * serverTotal) : 0);
    });
    if (disagreeing.length === 0)
        return undefined;
    return {
        serverTotal: disagreeing.reduce((sum, one) => sum + (one.serverTotal ?? 0), 0),
        received: disagreeing.reduce((sum, one) => sum + one.rows, 0),
    };
}
/**
 * The error of a window that had not ended when the run began, by the service's clock, which is ahead of this machine's by
 * `mostAheadMs` at most: what came later cannot be in it.
 */
function unendedError(window, startedAtMs, mostAheadMs) {
    if (window === null || mostAheadMs === undefined)
        return undefined;
    const serviceNowMs = startedAtMs + mostAheadMs;
    if (window.endMs <= serviceNowMs)
        return undefined;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`The window ends at ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(window.endMs)}, but by the clock of the service it was ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(Math.floor(serviceNowMs / 1000) * 1000)} when the run began: what came later is not in it. Run again when it has ended, and check the clock of this machine.`, { retryable: true });
}
/**
 * Marks a window that ended later than `settle` before the run began, by the service's clock where it is known: so shortly
 * before that the service may still add entries to it. `leastAheadMs`: that clock is ahead of this machine's by as much at
 * least.
 */
function growthOf(window, { settle }, startedAtMs, leastAheadMs = 0) {
    if (window === null || settle === undefined)
        return {};
    const settledUntilMs = startedAtMs + leastAheadMs - ((0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(settle) ?? 0);
    return window.endMs > settledUntilMs ? { mayGrow: true } : {};
}
/** Whether entries may still come to a run, where the catalog says how long they do. */
function growthIn(slices, { dataset, window }) {
    if (dataset.settle === undefined || window === null)
        return {};
    return { mayGrow: slices.some((slice) => slice.mayGrow === true) };
}
/** What an approximate total may be off by before it is worth a word. */
const APPROXIMATE_SHARE = 0.05;
const APPROXIMATE_ROWS = 10;
/** Weakest last: of several lists the weakest rule speaks for the slice. */
const RULES = [
    'serverTotal',
    'laterWalk',
    'emptyPage',
    'endOfPages',
    'singleResponse',
    'windowPassed',
    'rowLimit',
    'listMoved',
    'totalDisagrees',
    'notInOrder',
];
/** The rule by which the lists of a slice were found to be whole or not. */
function ruleOf(evidence) {
    const weakest = Math.max(0, ...evidence.map(({ decidedBy }) => RULES.indexOf(decidedBy)));
    return RULES[weakest] ?? 'endOfPages';
}


/***/ }),

/***/ 14534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf),
/* harmony export */   W: () => (/* binding */ withSeen)
/* harmony export */ });
/** A field that so many runs in a row had is one that records have. */
const RUNS_IN_A_ROW = 3;
/** Of fewer records, that none has a field is chance. */
const MIN_RECORDS = 100;
/** Types that a value has or has not. */
const HARD_TYPES = ['instant', 'date', 'integer', 'number', 'boolean'];
/** Fields that one anomaly names. */
const MAX_FIELDS = 50;
/**
 * Where the records are not as the catalog declares them: fields that no rule names, which are removed, fields that
 * vanished, values of another type, unknown words, checks that do not hold. Only the catalog's paths, paths of new fields as
 * redaction tells them, and words that stand in the data are named.
 */
function driftOf(sources) {
    const { shape, redaction, fields } = sources;
    // Redaction asks of ids, words and texts more than their type, and tells on its own what it removed of them.
    const offKind = Object.entries(redaction.byPath).flatMap(([path, rule]) => rule.offKind !== undefined && Object.hasOwn(fields, path) && HARD_TYPES.includes(fields[path]?.type)
        ? [[path, rule.offKind]]
        : []);
    const otherTypes = new Map(offKind);
    for (const [path, values] of Object.entries(shape.otherTypes))
        otherTypes.set(path, (otherTypes.get(path) ?? 0) + values);
    const vanished = vanishedFields(sources);
    return [
        ...counted('newFields', 'fields', Object.entries(redaction.unlisted)),
        ...(vanished.length === 0
            ? []
            : [
                {
                    type: 'vanishedFields',
                    count: vanished.length,
                    fields: vanished.slice(0, MAX_FIELDS),
                },
            ]),
        ...counted('otherTypes', 'fields', [...otherTypes]),
        ...unknownWords(shape),
        ...counted('failedChecks', 'checks', Object.entries(shape.failedChecks)),
    ];
}
function counted(type, member, counts) {
    if (counts.length === 0)
        return [];
    const largest = [...counts].sort(([pathA, a], [pathB, b]) => b - a || (pathA < pathB ? -1 : 1));
    const count = counts.reduce((sum, [, values]) => sum + values, 0);
    return [{ type, count, [member]: Object.fromEntries(largest.slice(0, MAX_FIELDS)) }];
}
function unknownWords({ unknownWords: byPath }) {
    const fields = Object.entries(byPath);
    if (fields.length === 0)
        return [];
    const count = fields.reduce((sum, [, { values }]) => sum + values, 0);
    return [{ type: 'unknownWords', count, fields: Object.fromEntries(fields.slice(0, MAX_FIELDS)) }];
}
function vanishedFields({ shape, records, fields, seenFields }) {
    if (records < MIN_RECORDS)
        return [];
    return Object.entries(shape.filled)
        .filter(([path, filled]) => filled === 0 &&
        fields[path]?.nullable !== true &&
        Object.hasOwn(seenFields, path) &&
        (seenFields[path] ?? 0) >= RUNS_IN_A_ROW)
        .map(([path]) => path);
}
/** What is known of the fields after another run: a field that it lacks begins again, one that is declared no more goes. */
function withSeen(before, filled, records) {
    if (records < MIN_RECORDS)
        return before;
    return Object.fromEntries(Object.entries(filled)
        .map(([path, count]) => [
        path,
        count === 0
            ? 0
            : Math.min(RUNS_IN_A_ROW, (Object.hasOwn(before, path) ? (before[path] ?? 0) : 0) + 1),
    ])
        .filter(([, runs]) => runs > 0));
}


/***/ }),

/***/ 34816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ countingItems),
/* harmony export */   oW: () => (/* binding */ itemHashes),
/* harmony export */   tF: () => (/* binding */ setApart)
/* harmony export */ });
/* harmony import */ var _base_json_items_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38542);
/* harmony import */ var _paging_whole_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27249);
/* harmony import */ var _records_bytes_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16926);
/* harmony import */ var _row_count_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63927);




/** Sets equal items of one answer apart. */
const OCCURRENCE_STEP = 0x9e3779b97f4d;
/**
 * Hashes of the items of one answer by all that is in them, for lists whose totals count items and not records: an item
 * may be several records, or none. Equal items of one answer are different ones, since only a page border doubles them.
 */
function itemHashes(items) {
    return setApart(contentHashes(items));
}
/** Hashes of the items of one answer, equal ones set apart. */
function setApart(hashes) {
    const seen = new Map();
    return hashes.map((hash) => {
        const occurrence = seen.get(hash) ?? 0;
        seen.set(hash, occurrence + 1);
        return (hash + occurrence * OCCURRENCE_STEP) % Number.MAX_SAFE_INTEGER;
    });
}
function contentHashes(items) {
    if (items instanceof _base_json_items_js__WEBPACK_IMPORTED_MODULE_0__/* .JoinedItems */ .m4)
        return items.lists.flatMap(contentHashes);
    const hash = new _records_bytes_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .BytesHash */ .k(0, false);
    if (!(items instanceof _base_json_items_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonItems */ .TB))
        return [...items].map((item) => hash.of(item));
    const { bytes, spans, length } = items;
    hash.turnTo(bytes);
    return Array.from({ length }, (_, index) => hash.at(spans[index * 2] ?? 0));
}
/** Reads a list of whose records nobody keeps count: its different items are counted. */
async function* countingItems(fetch) {
    const rows = (0,_row_count_js__WEBPACK_IMPORTED_MODULE_3__/* .createRowCount */ .K)();
    const pages = fetch(rows);
    try {
        for (;;) {
            const step = await pages.next();
            if (step.done === true)
                return step.value;
            for (const hash of itemHashes(step.value.items))
                rows.add(hash);
            yield step.value;
        }
    }
    finally {
        await pages.return(_paging_whole_list_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_EVIDENCE */ .kE);
    }
}


/***/ }),

/***/ 12062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GW: () => (/* binding */ createLookups),
  PC: () => (/* binding */ labelsOf)
});

// UNUSED EXPORTS: isDue

// EXTERNAL MODULE: ./src/records/identify.ts
var identify = __webpack_require__(69952);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
;// CONCATENATED MODULE: ./src/catalog/known-values.ts


/**
 * Sentences about the filter values that a lookup does not know, each with a suggestion where one is near. A value is
 * looked for only where the filters above it in the same lookup lead: an action among those of the given entity type.
 * A filter whose values are all unknown narrows nothing. `shownFilters` are the same filters as sentences may tell them.
 */
function unknownFilterValues(definitions, filters, shownFilters, lookups) {
    const given = Object.entries(filters).flatMap(([name, value]) => {
        const known = definitions[name]?.known;
        if (known === undefined || !lookups.has(known.lookup))
            return [];
        return [
            {
                name,
                known,
                path: (0,json/* pathNames */.Gz)(known.path),
                values: [value].flat().map(String),
                shown: [shownFilters[name] ?? value].flat().map(String),
            },
        ];
    });
    given.sort((a, b) => depthOf(a.path) - depthOf(b.path));
    const sentences = [];
    const settled = [];
    for (const filter of given) {
        const records = lookups.get(filter.known.lookup) ?? [];
        const above = settled.filter((one) => one.filter.known.lookup === filter.known.lookup &&
            depthOf(one.filter.path) < depthOf(filter.path) &&
            one.allowed.size > 0);
        const conditions = above.map(({ filter: { path }, allowed }) => ({ path, allowed }));
        const known = new Set(records.flatMap((record) => [...textsAt(record, filter.path, conditions)]));
        const unknown = filter.values.filter((value) => !known.has(value));
        const within = above.length === 0
            ? ''
            : ` for ${above.map((one) => `${one.filter.name} ${(0,suggestion/* listed */.KE)([...one.allowed].map(suggestion/* quoted */.TL))}`).join(' and ')}`;
        for (const value of unknown)
            sentences.push(`filters: ${filter.name} ${(0,suggestion/* quoted */.TL)(filter.shown[filter.values.indexOf(value)] ?? '')} is not among the ${known.size} values known${within}.${(0,suggestion/* didYouMean */.au)(value, known)}`);
        settled.push({ filter, allowed: new Set(filter.values.filter((value) => known.has(value))) });
    }
    return sentences;
}
/** Lists on the way of a path. */
function depthOf(path) {
    return path.filter((name) => name.endsWith('[]')).length;
}
function* textsAt(value, path, conditions) {
    const [head, ...rest] = path;
    if (head === undefined) {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
            yield String(value);
        return;
    }
    const ahead = conditions.filter(({ path: [first, ...more] }) => first === head && more.length > 0);
    const here = conditions.filter((condition) => !ahead.includes(condition));
    const holds = here.every(({ path: own, allowed }) => [...textsAt(value, own, [])].some((text) => allowed.has(text)));
    if (!holds)
        return;
    const deeper = ahead.map(({ path: [, ...more], allowed }) => ({ path: more, allowed }));
    for (const member of membersAt(value, head))
        yield* textsAt(member, rest, deeper);
}
/** The member of a name, or with `[]` the elements of the array there. */
function membersAt(value, head) {
    const isList = head.endsWith('[]');
    const name = isList ? head.slice(0, -2) : head;
    const member = (0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (member === undefined)
        return [];
    if (!isList)
        return [member];
    return Array.isArray(member) ? member : [];
}

;// CONCATENATED MODULE: ./src/records/record-key.ts

/** The values of a record's key fields, null where one is absent; exact numbers as texts. */
function recordKey(record, fields) {
    return fields.map((field) => {
        const value = (0,json/* valueAt */.fK)(record, field) ?? null;
        return value instanceof json/* ExactNumber */.fh ? value.text : value;
    });
}

;// CONCATENATED MODULE: ./src/records/difference.ts


/** How to get from one list of records to another: entries by key, their changes field by field, arrays by element. */
function differenceOf(before, after, keyFields) {
    const old = byKey(before, keyFields);
    const fresh = byKey(after, keyFields);
    const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
    const added = [];
    const removed = [];
    const changed = [];
    for (const keyText of keys) {
        const [was, is] = [old.get(keyText), fresh.get(keyText)];
        const key = JSON.parse(keyText);
        if (was === undefined)
            added.push(key);
        else if (is === undefined)
            removed.push(key);
        else {
            const fields = [...changedFields(was, is, '')].sort((a, b) => (a.path < b.path ? -1 : 1));
            if (fields.length > 0)
                changed.push({ key, fields });
        }
    }
    return { added, removed, changed };
}
function byKey(records, keyFields) {
    return new Map(records.map((record) => [JSON.stringify(recordKey(record, keyFields)), record]));
}
function* changedFields(before, after, path) {
    if ((0,json/* isJsonObject */.OW)(before) && (0,json/* isJsonObject */.OW)(after)) {
        for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
            yield* changedFields(own(before, name), own(after, name), path === '' ? name : `${path}.${name}`);
        return;
    }
    if (before !== undefined && after !== undefined && (0,json/* canonicalJson */.dj)(before) === (0,json/* canonicalJson */.dj)(after))
        return;
    const at = path === '' ? '$' : path;
    if (Array.isArray(before) && Array.isArray(after)) {
        const [added, removed] = [elementsMissing(after, before), elementsMissing(before, after)];
        // Only the order differs: lists of the API are sets.
        if (added.length > 0 || removed.length > 0)
            yield { path: at, added, removed };
        return;
    }
    yield {
        path: at,
        before,
        after,
    };
}
function own(object, name) {
    return Object.hasOwn(object, name) ? object[name] : undefined;
}
/** Elements of `from` beyond those of `other`, equal ones counted. */
function elementsMissing(from, other) {
    const left = new Map();
    for (const element of other) {
        const text = (0,json/* canonicalJson */.dj)(element);
        left.set(text, (left.get(text) ?? 0) + 1);
    }
    return from.filter((element) => {
        const text = (0,json/* canonicalJson */.dj)(element);
        const count = left.get(text) ?? 0;
        left.set(text, count - 1);
        return count <= 0;
    });
}

// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
;// CONCATENATED MODULE: ./src/run/lookups.ts







function createLookups(scope, plan, ports) {
    const { events, signal } = scope;
    return {
        async resolve() {
            const resolved = await Promise.all(plan.lookups.map((planned) => resolveOne(scope, planned, ports)));
            if (signal.aborted)
                return [];
            for (const entry of resolved)
                tell(entry, events);
            for (const warning of filterWarnings(plan, resolved))
                events.emit({ type: 'warning.raised', ...warning });
            return resolved;
        },
        async keepOwn(records) {
            const copy = await ports.copies.newest(wantedOf(plan.datasetKey, plan, ports));
            const entry = fetchedEntry(scope, plan.datasetKey, 'everyRun', plan, records, copy, ports);
            tell(entry, events);
            return entry;
        },
    };
}
async function resolveOne(scope, planned, ports) {
    const { name, definition, plan } = planned;
    const { dataset, refresh } = definition;
    const recipe = ports.recipeOf(plan);
    const copy = await ports.copies.newest(wantedOf(dataset, plan, ports));
    const base = { name, dataset, refresh, recipe, changes: null };
    if (copy !== undefined && !isDue(refresh, Date.parse(copy.fetchedAt), scope.clock.now()))
        return { ...base, source: 'kept', fetchedAt: copy.fetchedAt, entries: copy.entries };
    try {
        return fetchedEntry(scope, name, refresh, plan, await ports.fetchEntries(plan, name), copy, ports);
    }
    catch (thrown) {
        const error = (0,manifest/* scrubbedReport */.LX)((0,errors/* toGenesysCoreError */.BG)(thrown), (text) => scope.scrubber.scrub(text));
        const failed = { ...base, error };
        if (copy === undefined)
            return { ...failed, source: 'missing', fetchedAt: null, entries: [] };
        return { ...failed, source: 'stale', fetchedAt: copy.fetchedAt, entries: copy.entries };
    }
}
function wantedOf(dataset, plan, { recipeOf, againOf }) {
    return { dataset, recipe: recipeOf(plan), redactAgain: againOf(plan) };
}
function fetchedEntry({ clock }, name, refresh, plan, records, copy, ports) {
    const key = (0,identify/* keyFields */.FY)(plan.dataset.record) ?? [];
    const changes = copy === undefined ? null : { since: copy.fetchedAt, ...differenceOf(copy.entries, records, key) };
    return {
        name,
        dataset: plan.datasetKey,
        refresh,
        source: 'fetched',
        fetchedAt: (0,base_window/* formatInstant */.r4)(clock.now()),
        recipe: ports.recipeOf(plan),
        changes,
        entries: inOrder(records, key),
    };
}
function inOrder(records, keyFields) {
    const keyed = records.map((record) => ({
        record,
        text: (0,json/* canonicalJson */.dj)(keyFields.map((field) => (0,json/* valueAt */.fK)(record, field) ?? null)),
    }));
    return keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ record }) => record);
}
/** 1970-01-01 was a Thursday. */
const DAYS_TO_MONDAY = 3;
/** Whether the copy is of an earlier UTC day or week. By the calendar: a daily run at a slightly earlier minute is due too. */
function isDue(refresh, fetchedAtMs, nowMs) {
    const dayOf = (ms) => Math.floor(ms / base_window/* DAY_MS */.sO);
    const weekOf = (ms) => Math.floor((dayOf(ms) + DAYS_TO_MONDAY) / 7);
    const periodOf = refresh === 'daily' ? dayOf : weekOf;
    return !(periodOf(fetchedAtMs) >= periodOf(nowMs));
}
function tell(entry, events) {
    const { name, dataset, source, fetchedAt, entries, changes, error } = entry;
    events.emit({
        type: 'lookup.resolved',
        lookup: name,
        dataset,
        source,
        fetchedAt,
        entries: entries.length,
        ...(changes === null
            ? {}
            : {
                added: changes.added.length,
                removed: changes.removed.length,
                changed: changes.changed.length,
            }),
    });
    if (error === undefined)
        return;
    const what = fetchedAt === null
        ? { code: 'LOOKUP_MISSING', then: 'The run goes on without it: no names, no check of filter values.' }
        : { code: 'LOOKUP_STALE', then: `The copy of ${fetchedAt} is used.` };
    const message = `The lookup ${name} (${dataset}) could not be fetched: ${error.message} ${what.then}`;
    events.emit({ type: 'warning.raised', code: what.code, message });
}
function filterWarnings(plan, entries) {
    const usable = entries.filter(({ source }) => source !== 'missing');
    const lists = new Map(usable.map((entry) => [entry.name, entry.entries]));
    return unknownFilterValues(plan.dataset.filters ?? {}, plan.filters, plan.shownFilters, lists).map((sentence) => ({
        code: 'FILTER_VALUE_UNKNOWN',
        message: `${sentence} The list may lag behind, so the run asks for it all the same.`,
    }));
}
/** Names for the groups of a summary, by grouping and key; groupings without any are left out. */
function labelsOf(plan, summary, entries) {
    const labels = {};
    for (const [grouping, { labels: lookupName }] of Object.entries(plan.dataset.summary.countsBy)) {
        const definition = lookupName === undefined ? undefined : plan.dataset.lookups?.[lookupName];
        const entry = entries.find(({ name }) => name === lookupName);
        if (definition === undefined || entry === undefined)
            continue;
        const names = new Map(entry.entries.flatMap((one) => {
            const [key, label] = [(0,json/* valueAt */.fK)(one, definition.keyPath), (0,json/* valueAt */.fK)(one, definition.labelPath)];
            return typeof key === 'string' && typeof label === 'string' ? [[key, label]] : [];
        }));
        const known = Object.keys(summary.countsBy[grouping] ?? {}).flatMap((key) => {
            const label = names.get(key);
            return label === undefined ? [] : [[key, label]];
        });
        if (known.length > 0)
            labels[grouping] = Object.fromEntries(known);
    }
    return labels;
}


/***/ }),

/***/ 50548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ expandSlices),
/* harmony export */   ST: () => (/* binding */ isGone),
/* harmony export */   VA: () => (/* binding */ partId),
/* harmony export */   hO: () => (/* binding */ createExpandSlice)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13262);
/* harmony import */ var _records_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28471);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);






const DEFAULT_MAX_PARENTS = 20_000;
/** Parents of a part of a slice, about; a part is what a resumed run takes over. */
const PART_PARENTS = 50;
const MAX_PARTS = 256;
/**
 * How the slices of a plan get their parents; undefined where it has none. Parents without a window are listed once for
 * all slices. A slice whose parents cannot be listed comes back as it was, with the failure.
 */
function createExpandSlice(plan, ports) {
    const { parents } = plan;
    if (parents === undefined)
        return undefined;
    const list = createList(parents, ports);
    return async (slice) => {
        try {
            const found = await list(slice);
            const parts = partsOfShard(partsOf(plan, slice, parents, found), plan);
            const queries = parts.reduce((sum, part) => sum + part.queries.length, 0);
            const facts = { parents: found.size, parts: parts.length, queries };
            ports.events.emit({ type: 'parents.listed', sliceId: slice.id, ...facts });
            return parts;
        }
        catch (thrown) {
            const failure = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toGenesysCoreError */ .BG)(thrown);
            return [{ ...slice, queries: [], parents: { total: 0, sha256: '', gone: [], failure } }];
        }
    };
}
/** The slices with their parents, each cut into parts where it has many; as they are where there are none. */
async function expandSlices({ slices, concurrency }, expandSlice, stop) {
    if (expandSlice === undefined)
        return slices;
    const expanded = [];
    await inLanes([...slices.entries()], concurrency, async ([index, slice]) => {
        const parts = await expandSlice(slice);
        expanded[index] = parts;
        const failure = parts[0]?.parents?.failure;
        if (failure !== undefined && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isFatal */ .BG)(failure.code))
            stop.abort(failure);
    });
    return expanded.flat();
}
function createList(parents, ports) {
    const { plan, values, definition } = parents;
    if (plan === undefined) {
        const name = definition.filter ?? '';
        const given = new Map((values ?? []).map((value) => [(0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ [name]: value }), { [name]: value }]));
        return () => Promise.resolve(given);
    }
    if (plan.window !== null) {
        const filters = plan.slices[0]?.queries.map((query) => query.filters) ?? [];
        return (slice) => listParents(plan, (0,_catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__/* .planSlices */ .dG)(plan, slice.window, filters), parents, slice, ports);
    }
    let all;
    return (slice) => (all ??= listParents(plan, plan.slices, parents, slice, ports));
}
async function listParents(plan, planned, { definition }, { window }, ports) {
    const expand = createExpandSlice(plan, { ...ports, events: { emit: () => undefined } });
    const normalise = ports.normaliseOf(plan);
    const found = new Map();
    const maxParents = definition.maxParents ?? DEFAULT_MAX_PARENTS;
    const take = (record) => {
        // What an answer brings of other times is a parent of another slice.
        if (plan.window !== null && window !== null && isOutside(record, plan.dataset.record.time, window))
            return;
        const carried = carriedOf(record, definition.carry, plan.datasetKey);
        found.set((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(carried), carried);
        if (found.size > maxParents)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('TOO_LARGE', `${plan.datasetKey} gives more than ${maxParents} parents for one slice (maxParents). Take a shorter window or narrower filters, or raise maxParents in the catalog.`);
    };
    const slices = expand === undefined ? planned : (await Promise.all(planned.map((slice) => expand(slice)))).flat();
    const queries = slices.flatMap((slice) => {
        if (slice.parents?.failure !== undefined)
            throw slice.parents.failure;
        return slice.queries.map((query) => ({ query, part: slice.window }));
    });
    const fetch = ports.queriesOf(plan);
    await inLanes(queries, ports.concurrency, async ({ query, part }) => {
        try {
            const records = (items) => normalise.records(items, { carried: query.carried });
            await eachRecord(fetch(query, part), plan.datasetKey, records, take);
        }
        catch (error) {
            if (!isGone(error, plan.parents?.definition.gone))
                throw error;
        }
    });
    return found;
}
async function eachRecord(pages, datasetKey, recordsOf, take) {
    for (;;) {
        const step = await pages.next();
        if (step.done !== true) {
            for (const record of recordsOf(step.value.items))
                take(record);
            continue;
        }
        const { doubt } = step.value;
        if (doubt === undefined)
            return;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `Parents of ${datasetKey} may be missing. ${doubt}`);
    }
}
/** Whether a parent that was listed is no longer there. */
function isGone(error, statuses = []) {
    return error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI && error.status !== undefined && statuses.includes(error.status);
}
function isOutside(record, timePath, { startMs, endMs }) {
    const time = timePath === undefined ? undefined : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(record, timePath);
    const instant = typeof time === 'string' ? (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .readInstant */ .Wr)(time) : undefined;
    return instant !== undefined && (instant.ms < startMs || instant.ms >= endMs);
}
function carriedOf(record, carry, datasetKey) {
    const entries = Object.entries(carry).flatMap(([name, path]) => {
        const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(record, path);
        if (value === undefined || value === null)
            return [];
        if (typeof value === 'object' && !(value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ExactNumber */ .fh))
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `A record of ${datasetKey} has no single value at "${path}", which its children are to carry as ${name}. Check source.each.carry in the catalog.`);
        return [[name, value]];
    });
    if (entries.length > 0)
        return Object.fromEntries(entries);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `A record of ${datasetKey} has nothing at ${Object.values(carry)
        .map((path) => `"${path}"`)
        .join(' or ')}, so its children can not be asked for. Check source.each.carry in the catalog.`);
}
/** Of the n-th part of a slice, from 1. */
function partId(sliceId, number) {
    return `${sliceId}-p${String(number).padStart(3, '0')}`;
}
/** The slice cut into parts by hash, so that a parent that comes or goes leaves the other parts as they are. */
function partsOf(plan, slice, { definition }, found) {
    const wanted = Math.ceil(found.size / (PART_PARENTS * (definition.batch ?? 1)));
    const count = Math.min(MAX_PARTS, wanted <= 1 ? 1 : 2 ** Math.ceil(Math.log2(wanted)));
    const parts = Array.from({ length: count }, () => []);
    for (const key of [...found.keys()].sort())
        parts[Number.parseInt((0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(key).slice(0, 8), 16) % count]?.push(key);
    return parts.map((keys, index) => ({
        ...slice,
        id: count === 1 ? slice.id : partId(slice.id, index + 1),
        queries: queriesOf(plan, slice, definition.batch, keys.map((key) => found.get(key) ?? {})),
        parents: {
            total: keys.length,
            sha256: (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(keys.join('\n')),
            parts: count === 1 ? undefined : count,
            gone: definition.gone ?? [],
        },
    }));
}
/** The parts that are a shard's: neighbours, as many as the next shard has or one more. Without a shard all. */
function partsOfShard(parts, { shard, window }) {
    if (shard === undefined || window !== null)
        return parts;
    const borderOf = (number) => Math.floor((number * parts.length) / shard.count);
    return parts.slice(borderOf(shard.number - 1), borderOf(shard.number));
}
function queriesOf(plan, slice, batch, parents) {
    const size = batch ?? 1;
    const groups = Array.from({ length: Math.ceil(parents.length / size) }, (_, index) => parents.slice(index * size, (index + 1) * size));
    return groups
        .flatMap((group) => slice.queries.map(({ filters }) => ({ group, filters })))
        .map(({ group, filters }, index) => {
        const [single = {}] = group;
        const variables = batch === undefined ? textsOf(single) : valuesOf(group);
        return {
            id: `q${index + 1}`,
            filters,
            request: (0,_catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_3__/* .bindQuery */ .ed)(plan, slice.window, filters, variables),
            variables,
            parents: group,
            ...(batch === undefined ? { carried: single } : {}),
        };
    });
}
function textsOf(carried) {
    return Object.fromEntries(Object.entries(carried).map(([name, value]) => [name, textOf(value)]));
}
function valuesOf(group) {
    const names = new Set(group.flatMap((carried) => Object.keys(carried)));
    return Object.fromEntries([...names].map((name) => [
        name,
        group.flatMap((carried) => (carried[name] === undefined ? [] : [textOf(carried[name])])),
    ]));
}
function textOf(value) {
    if (value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .ExactNumber */ .fh)
        return value.text;
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Works through the tasks, so many at once; the first failure ends it. */
async function inLanes(tasks, lanes, work) {
    let next = 0;
    let failed = false;
    const lane = async () => {
        while (next < tasks.length && !failed) {
            const task = tasks[next++];
            try {
                await work(task);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(lanes, tasks.length) }, lane));
}


/***/ }),

/***/ 69507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ resultsSend),
/* harmony export */   Q: () => (/* binding */ readySend)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1572);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23237);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13693);





/** Answers that have no results yet, where the transaction profile does not say. */
const NOT_READY_STATUSES = [202, 204, 409, 425];
/**
 * Sends the requests for the results of a finished query. Results that are not ready, though the state said so, are
 * polled again with the delays of the profile; what `send` throws else is thrown.
 * @throws GenesysCoreError ASYNC_TIMEOUT, DEADLINE; ASYNC_FAILED where the query turns out to have failed.
 */
function resultsSend(transactionId, context) {
    const { profile, clock, signal, deadlineAtMs } = context;
    const { poll } = profile;
    const completedAtMs = clock.monotonic();
    let anyCame = false;
    return async (request, own) => {
        const giveUpAtMs = clock.monotonic() + poll.timeoutMs;
        for (let delayMs = poll.initialMs;; delayMs = Math.min(delayMs * poll.factor, poll.capMs)) {
            // Results that were there and are not found any more are lost.
            const inGrace = !anyCame && clock.monotonic() - completedAtMs < (poll.notFoundGraceMs ?? 0);
            const response = await askOnce(request, own);
            if (!(response instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI)) {
                anyCame = true;
                return response;
            }
            if (response.status === 404 && !inGrace)
                throw response;
            const nextAtMs = clock.monotonic() + delayMs;
            if (nextAtMs > giveUpAtMs)
                throw notReady('ASYNC_TIMEOUT', poll.timeoutMs, response);
            if (nextAtMs >= deadlineAtMs)
                throw notReady('DEADLINE', delayMs, response);
            await clock.sleep(delayMs, signal);
        }
    };
    /** The answer, or the error that says why there are no results yet. */
    async function askOnce(request, own) {
        try {
            const response = await context.send({ ...request, mayBePending: true }, own);
            return pendingIn(response, request) ?? response;
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI))
                throw error;
            const waits = error.status === 404 || statusesOf(profile).includes(error.status ?? 0);
            if (!waits)
                throw error;
            return error;
        }
    }
    function pendingIn(response, request) {
        const word = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(response.body, profile.statePath);
        const meaning = typeof word === 'string' ? (0,_transaction_js__WEBPACK_IMPORTED_MODULE_3__/* .meaningOf */ .P)(word, profile) : undefined;
        const isEarly = statusesOf(profile).includes(response.status) && response.items === undefined;
        if (meaning === undefined ? !isEarly : meaning === 'completed')
            return undefined;
        if (meaning !== undefined && meaning !== 'running')
            throw ended(meaning, word, request);
        const state = typeof word === 'string' ? ` (state ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .stateWord */ .kc)(word, Object.keys(profile.states)))})` : '';
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${request.endpoint} with status ${response.status} has no results yet${state}.`, { endpoint: request.endpoint, status: response.status });
    }
    function ended(meaning, word, { endpoint }) {
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('ASYNC_FAILED', `Query ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(transactionId))} had been finished, but its results say ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .stateWord */ .kc)(word, Object.keys(profile.states)))}.`, { endpoint, retryable: true, ...(meaning === 'expired' ? { status: 410 } : {}) });
    }
    function notReady(code, ms, last) {
        const how = code === 'DEADLINE'
            ? `the next poll, due in ${Math.ceil(ms / 1000)} s, would come after the end of the run's time`
            : `not within ${Math.ceil(ms / 1000)} s (poll.timeoutMs of the transaction profile)`;
        return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI(code, `Query ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(transactionId))} is finished, but its results are not ready: ${how}. ${last.message}`, { cause: last, endpoint: last.endpoint });
    }
}
function statusesOf({ notReadyStatuses }) {
    return notReadyStatuses ?? NOT_READY_STATUSES;
}
/**
 * Sends requests of an operation that makes its answer when it is first asked: until it is there they are sent again, with
 * the pauses of the catalog.
 * @throws GenesysCoreError ASYNC_TIMEOUT, DEADLINE and what `send` throws.
 */
function readySend(pending, { send, clock, signal, deadlineAtMs, }) {
    const isPending = (status) => pending.statuses.includes(status ?? 0);
    return async (request, own) => {
        const giveUpAtMs = clock.monotonic() + pending.timeoutMs;
        for (let delayMs = pending.initialMs;; delayMs = Math.min(delayMs * pending.factor, pending.capMs)) {
            let status;
            try {
                const response = await send({ ...request, mayBePending: true }, own);
                if (!isPending(response.status))
                    return response;
                ({ status } = response);
            }
            catch (error) {
                if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI) || !isPending(error.status))
                    throw error;
                ({ status } = error);
            }
            const nextAtMs = clock.monotonic() + delayMs;
            const code = nextAtMs > giveUpAtMs ? 'ASYNC_TIMEOUT' : nextAtMs >= deadlineAtMs ? 'DEADLINE' : undefined;
            if (code !== undefined)
                throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI(code, `The answer of ${request.endpoint} is not ready (status ${String(status)}): ${code === 'DEADLINE'
                    ? `it would be asked for again in ${Math.ceil(delayMs / 1000)} s, after the end of the run's time`
                    : `not within ${Math.ceil(pending.timeoutMs / 1000)} s (pending.timeoutMs of the endpoint)`}.`, { endpoint: request.endpoint, retryable: true, status });
            await clock.sleep(delayMs, signal);
        }
    };
}


/***/ }),

/***/ 63927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createRowCount)
/* harmony export */ });
/* harmony import */ var _records_key_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69479);

const newTally = () => ({ ledger: (0,_records_key_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .createKeyLedger */ .H)(), rows: 0 });
/** Walks are numbered from `firstWalk`, over all lists. What is `held` is counted there, so that it is remembered once. */
function createRowCount(firstWalk = 0, held) {
    const abandoned = [];
    let all = newTally();
    let ofWalk = all;
    let walk = firstWalk - 1;
    /** The first walk of the list that is on. */
    let first = firstWalk;
    /** While the first walk over the first list is on. */
    let heldRows = held;
    const enter = (tally, hash) => {
        if (tally.ledger.note(hash))
            tally.rows += 1;
    };
    /** From now on the rows are counted here. */
    const takeOver = () => {
        if (heldRows === undefined)
            return;
        for (const hash of heldRows.hashes())
            enter(all, hash);
        heldRows = undefined;
    };
    const rowsOf = (tally) => {
        if (tally === all && heldRows !== undefined)
            return heldRows.count();
        return tally.ledger.isFull() ? undefined : tally.rows;
    };
    return {
        beginList() {
            if (walk >= firstWalk)
                heldRows = undefined;
            all = newTally();
            ofWalk = all;
            first = walk + 1;
        },
        begin() {
            walk += 1;
            // The first walk is all there is.
            if (walk <= first)
                return;
            takeOver();
            ofWalk = newTally();
        },
        countsHeld: () => heldRows !== undefined,
        add(hash) {
            takeOver();
            enter(all, hash);
            if (ofWalk !== all)
                enter(ofWalk, hash);
        },
        walk: () => Math.max(walk, firstWalk),
        ofWalk: () => rowsOf(ofWalk),
        ofAll: () => rowsOf(all),
        abandonEarlier() {
            for (let earlier = first; earlier < walk; earlier += 1)
                abandoned.push(earlier);
        },
        abandoned: () => abandoned,
    };
}


/***/ }),

/***/ 98598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ runPlan)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/records/identify.ts
var identify = __webpack_require__(69952);
// EXTERNAL MODULE: ./src/records/collate.ts
var collate = __webpack_require__(16192);
// EXTERNAL MODULE: ./src/records/entry-block.ts
var entry_block = __webpack_require__(49138);
// EXTERNAL MODULE: ./src/records/key-contents.ts + 1 modules
var key_contents = __webpack_require__(60682);
// EXTERNAL MODULE: ./src/records/key-ledger.ts
var key_ledger = __webpack_require__(69479);
;// CONCATENATED MODULE: ./src/run/duplicates-across-slices.ts




function createDuplicatesAcrossSlices(files, events) {
    const ledger = (0,key_ledger/* createKeyLedger */.H)();
    /** Hashes of keys that may occur twice. */
    const suspects = new Set();
    let fullTold = false;
    const suspect = (hashes) => {
        for (const hash of ledger.known(hashes))
            suspects.add(hash);
    };
    /** What each slice is to lose, so that the best record of each suspected key is left. */
    const lossesOf = async (outcomes) => {
        const holders = new Map();
        const losses = outcomes.map(() => ({ identities: new Set(), conflicts: 0 }));
        for (const [index, outcome] of outcomes.entries()) {
            if (outcome.file === undefined)
                continue;
            for await (const mark of files.marks(outcome, outcome.file)) {
                if (!suspects.has((0,key_contents/* keyHash */.aE)(mark.identity)))
                    continue;
                const known = holders.get(mark.identity);
                const choice = (0,collate/* choose */.S)(known?.choice, mark);
                if (known === undefined) {
                    holders.set(mark.identity, { choice, holder: index });
                    continue;
                }
                const wins = choice.content !== known.choice.content;
                const loser = losses[wins ? known.holder : index];
                loser?.identities.add(mark.identity);
                if (loser !== undefined && choice.conflicts > known.choice.conflicts)
                    loser.conflicts += 1;
                holders.set(mark.identity, { choice, holder: wins ? index : known.holder });
            }
        }
        return losses;
    };
    return {
        async follow(outcome) {
            if (outcome.file === undefined) {
                outcome.takeKeyHashes?.();
                return;
            }
            const hashes = await files.keyHashes(outcome, outcome.file);
            suspect(hashes);
            ledger.enter(hashes);
            if (ledger.isFull() && !fullTold) {
                fullTold = true;
                events.emit({
                    type: 'warning.raised',
                    code: 'DUPLICATES_UNCHECKED',
                    message: `From slice ${outcome.entry.id} on it was not checked whether a slice has a record of an earlier one: there are too many records to remember. Take a shorter window.`,
                });
            }
        },
        join(identities) {
            suspect([...identities].map(key_contents/* keyHash */.aE));
        },
        async removed(outcomes) {
            if (suspects.size === 0)
                return outcomes;
            const losses = await lossesOf(outcomes);
            const settled = [];
            for (const [index, outcome] of outcomes.entries()) {
                const { identities, conflicts } = losses[index] ?? { identities: new Set(), conflicts: 0 };
                if (outcome.file === undefined || identities.size === 0) {
                    settled.push(outcome);
                    continue;
                }
                const kept = (0,entry_block/* blocksOf */.SH)(without(files.entries(outcome, outcome.file), identities));
                const amendment = { duplicates: identities.size, joined: 0, conflicts };
                settled.push(await files.rewritten(outcome, kept, () => amendment));
            }
            return settled;
        },
    };
}
async function* without(entries, identities) {
    for await (const entry of entries)
        if (!identities.has(entry.identity))
            yield entry;
}

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
;// CONCATENATED MODULE: ./src/run/doubts.ts



/** The slice with this doubt, in place of an earlier one of its kind. */
function doubted(outcome, doubt) {
    return { ...outcome, doubts: [...withoutKind(outcome, doubt.kind), doubt] };
}
/** The slice without doubts of a kind. */
function undoubted(outcome, kind) {
    return { ...outcome, doubts: withoutKind(outcome, kind) };
}
function withoutKind({ doubts = [] }, kind) {
    return doubts.filter((one) => one.kind !== kind);
}
/** The slice with the status that its doubts give it; the first one is told, and decides. */
function judged(outcome, scrub) {
    const { error: _error, ...entry } = outcome.entry;
    const [first] = outcome.doubts ?? [];
    const agreed = entry.reconciliation?.status === 'agreed';
    const decidedBy = first?.kind ?? (agreed ? 'secondOpinion' : (outcome.rule ?? entry.completeness.decidedBy));
    const decided = { ...entry, completeness: { ...entry.completeness, decidedBy } };
    if (first === undefined)
        return { ...outcome, entry: { ...decided, status: 'succeeded' }, error: undefined };
    const { error, kind } = first;
    // The last of all: only where there is no other doubt is it all that is missing.
    const status = kind === 'provisional' ? 'provisional' : 'partial';
    return { ...outcome, entry: { ...decided, status, error: (0,manifest/* scrubbedReport */.LX)(error, scrub) }, error };
}
/** What the lists of a slice leave in doubt, the first of them. */
function listDoubt(evidence) {
    const doubtful = evidence.find(({ doubt }) => doubt !== undefined);
    if (doubtful === undefined)
        return [];
    const { decidedBy, doubt = '', rows, serverTotal, mayHelp = false } = doubtful;
    const of = serverTotal === undefined || serverTotal === rows ? '' : ` of ${serverTotal}`;
    const isLimit = decidedBy === 'rowLimit';
    return [
        {
            kind: decidedBy,
            error: new errors/* GenesysCoreError */.aI(isLimit ? 'PAGINATION_LIMIT' : 'BAD_RESPONSE', `${isLimit ? `${rows}${of} rows are here. ` : ''}${doubt} The records that came are kept.`, { retryable: mayHelp }),
        },
    ];
}
/** `fields`: of the key; undefined where all fields are the key. */
function wrongKey(count, fields) {
    const key = (0,suggestion/* listed */.KE)(fields ?? []);
    return {
        kind: 'wrongKey',
        error: new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `${count === 1 ? '1 record of an answer has' : `${count} records of one answer have`} the key of another record of it (${key}) and ${count === 1 ? 'differs' : 'differ'} from it: the key does not tell ` +
            'records apart, and one of each was kept. Give record.key in the catalog more fields, or "content" where the API has no id.'),
    };
}
function changedRecord(count, fields) {
    const key = (0,suggestion/* listed */.KE)(fields ?? []);
    return {
        kind: 'changedRecord',
        error: new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `${count} ${count === 1 ? 'record' : 'records'} came again with the same key (${key}) and other fields: changed or moved while the list was read, ` +
            'and one of each was kept. Run again; where records have a version, name it as record.version in the catalog.', { retryable: true }),
    };
}
/** The disagreement of the second opinion: both figures, and where they differ. */
function secondOpinion(reconciliation) {
    const { endpoint, counted, kept, differences, keysDiffering } = reconciliation;
    const [largest] = differences ?? [];
    const where = largest === undefined
        ? ''
        : ` The largest of ${String(keysDiffering)} differences: ${JSON.stringify(largest.key)}, ${largest.counted} against ${largest.kept}.`;
    return {
        kind: 'secondOpinion',
        error: new errors/* GenesysCoreError */.aI('BAD_RESPONSE', `The server counts ${String(counted)} records (${endpoint}) and gave ${String(kept)}.${where} ` +
            'The records that came are kept; run again with resumeFrom to fetch this slice again.', { endpoint, retryable: true }),
    };
}

// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
;// CONCATENATED MODULE: ./src/run/marks.ts



const READ_AHEAD_BYTES = 64 * 1024;
/** The entries; their marks are written on the way. `ended` gives them once all were read. */
function markedBlocks(blocks, spill) {
    let marks;
    const marked = async function* () {
        const log = await spill.openLog();
        try {
            for await (const block of blocks) {
                await log.write((0,entry_block/* frameOf */.Dm)((0,entry_block/* withoutLines */.Y8)(block)));
                yield block;
            }
        }
        finally {
            marks = marksOf(await log.end());
        }
    };
    return { blocks: marked(), ended: () => marks };
}
function marksOf(bytes) {
    return {
        async *read() {
            for await (const block of (0,entry_block/* blocksIn */.AP)(bytes.read(READ_AHEAD_BYTES)))
                yield* (0,entry_block/* entriesIn */.s9)(block);
        },
        discard: () => bytes.discard(),
    };
}
/** Marks of a file of which only redacted records are left, made of these. */
async function* redactedMarks(lines, identifier) {
    const response = identifier.response();
    for await (const line of lines)
        yield response.identify((0,json/* parseJson */.qF)(line));
}
/** The entries that a data file was made of, from its lines and their marks. */
async function* entriesOf(lines, marks, timePath, keyOf) {
    const next = marks[Symbol.asyncIterator]();
    const timeOf = (0,identify/* timeReader */.BR)(timePath);
    try {
        for await (const line of lines) {
            const step = await next.next();
            if (step.done === true)
                throw new Error('a data file has more lines than were marked');
            const record = (0,json/* parseJson */.qF)(line);
            const { identity, content, version, keyless } = step.value;
            const known = { identity, content, version, keyless };
            yield { ...known, line, timeMs: timeOf(record), key: keyOf(record), walk: 0 };
        }
    }
    finally {
        await next.return?.();
    }
}

;// CONCATENATED MODULE: ./src/run/slice-files.ts





function createSliceFiles(ports) {
    const { writer, events, identifier, stopReason } = ports;
    const fields = (0,identify/* keyFields */.FY)(ports.record);
    let amendments = 0;
    const linesOf = async function* (file) {
        for await (const lines of writer.readPart(file))
            yield* (0,run_lines/* textsOf */.CB)(lines);
    };
    const marksOf = (outcome, file) => outcome.marks?.read() ?? redactedMarks(linesOf(file), identifier);
    return {
        marks: (outcome, file) => heeding(marksOf(outcome, file), stopReason),
        async keyHashes(outcome, file) {
            const known = outcome.takeKeyHashes?.();
            if (known !== undefined)
                return known;
            const hashes = [];
            for await (const { identity } of this.marks(outcome, file))
                hashes.push((0,key_contents/* keyHash */.aE)(identity));
            return hashes;
        },
        entries(outcome, file) {
            const marks = marksOf(outcome, file);
            const keyOf = (0,identify/* keyTextReader */.g5)(fields ?? []);
            return heeding(entriesOf(linesOf(file), marks, ports.record.time, keyOf), stopReason);
        },
        async rewritten(outcome, blocks, amendment) {
            const { id } = outcome.entry;
            amendments += 1;
            const marked = markedBlocks(blocks, writer.spillOf(`${id}-amended-${amendments}`));
            const file = await writer.writePart(id, outcome.reconciler?.watch(marked.blocks) ?? marked.blocks);
            const { duplicates, joined, conflicts } = amendment();
            const entry = amendedEntry(outcome, file.records, { duplicates, joined });
            events.emit({ type: 'slice.amended', sliceId: id, records: file.records, joined, duplicates });
            const marks = marked.ended() ?? outcome.marks;
            const amended = withOpinion({ ...outcome, entry, file, marks });
            const told = conflicts === 0 ? amended : doubted(amended, changedRecord(conflicts, fields));
            return judged(told, ports.scrub);
        },
        async remember(before, after) {
            if (writer.summaryOnly)
                return;
            for (const [index, { entry, file }] of after.entries()) {
                if (file === undefined || (file === before[index]?.file && entry.completeness.moved === undefined))
                    continue;
                await writer.rememberSlice(entry, file);
                if (file === before[index]?.file)
                    continue;
                const { path, bytes, records, sha256 } = file;
                events.emit({ type: 'file.written', path, bytes, records, sha256 });
            }
        },
    };
}
function amendedEntry({ entry }, records, { duplicates, joined }) {
    const { completeness } = entry;
    return {
        ...entry,
        records,
        completeness: {
            ...completeness,
            kept: records,
            duplicates: completeness.duplicates + duplicates,
            ...(joined > 0 ? { joined: (completeness.joined ?? 0) + joined } : {}),
        },
    };
}
/** The second opinion once more, now that the slice has other records. */
function withOpinion(outcome) {
    const reconciliation = outcome.reconciler?.again();
    if (reconciliation === undefined)
        return outcome;
    const known = { ...outcome, entry: { ...outcome.entry, reconciliation } };
    return reconciliation.status === 'disagreed'
        ? doubted(known, secondOpinion(reconciliation))
        : undoubted(known, 'secondOpinion');
}
/** The values, until there is a reason to stop. @throws that reason. */
async function* heeding(values, stopReason) {
    for await (const value of values) {
        const reason = stopReason();
        if (reason !== undefined)
            throw reason;
        yield value;
    }
}

;// CONCATENATED MODULE: ./src/run/place-strays.ts



/** Identities of strays that are compared in memory; with more of them their slice is written again in any case. */
const MAX_HELD = 200_000;
/** The slice with the records of the pile; its file is the same where it had all of them. */
async function placeStrays(outcome, file, pile, ports) {
    const { files } = ports;
    const spill = ports.writer.spillOf(`${outcome.entry.id}-joined`);
    const merged = ports.createCollator(spill);
    const { count, held } = await takePile(outcome, pile, merged, ports);
    const among = pile.collator.counts();
    await pile.spill.discardAll();
    try {
        if (count <= MAX_HELD) {
            for await (const { identity, content } of files.marks(outcome, file))
                if (held.get(identity) === content)
                    held.delete(identity);
            if (held.size === 0)
                return withDuplicates(outcome, count + among.duplicates);
        }
        ports.duplicates?.join(held.keys());
        for await (const block of (0,entry_block/* blocksOf */.SH)(files.entries(outcome, file)))
            await merged.add(block);
        return await files.rewritten(outcome, merged.blocks(), () => {
            const { kept, duplicates, conflicts } = merged.counts();
            return {
                duplicates: duplicates + among.duplicates,
                joined: Math.max(0, kept - file.records),
                conflicts: conflicts + among.conflicts,
            };
        });
    }
    finally {
        await merged.discard();
        await spill.discardAll();
    }
}
/** Hands the records of the pile to the collator. */
async function takePile(outcome, pile, merged, { identifier, stopReason }) {
    // Of a slice that an earlier run fetched there is nothing but its redacted records to compare with.
    const redacted = outcome.marks === undefined ? identifier.response() : undefined;
    const held = new Map();
    let count = 0;
    for await (const block of heeding(pile.collator.blocks(), stopReason)) {
        const builder = new entry_block/* BlockBuilder */.DF();
        for (const entry of (0,entry_block/* entriesIn */.s9)(block)) {
            const stray = redacted === undefined
                ? entry
                : { ...entry, ...redacted.identify((0,json/* parseJson */.qF)(entry.line)) };
            count += 1;
            if (count <= MAX_HELD)
                held.set(stray.identity, stray.content);
            builder.add(stray);
        }
        await merged.add(builder.take());
    }
    return { count, held };
}
function withDuplicates(outcome, duplicates) {
    const { completeness } = outcome.entry;
    const counted = { ...completeness, duplicates: completeness.duplicates + duplicates };
    return { ...outcome, entry: { ...outcome.entry, completeness: counted } };
}

;// CONCATENATED MODULE: ./src/run/between-slices.ts



function createBetweenSlices(ports) {
    const { strays, comparesKeys } = ports;
    const files = createSliceFiles(ports);
    const duplicates = comparesKeys ? createDuplicatesAcrossSlices(files, ports.events) : undefined;
    return {
        async follow(outcome) {
            await duplicates?.follow(outcome);
        },
        async settle(outcomes) {
            const needed = [...strays.foreign()];
            let settled = outcomes;
            for (const pile of strays.piles()) {
                const index = outcomes.findIndex(({ entry }) => entry.id === pile.sliceId);
                const outcome = outcomes[index];
                if (outcome?.file === undefined) {
                    needed.push(pile);
                    continue;
                }
                const slice = await placeStrays(outcome, outcome.file, pile, { ...ports, files, duplicates });
                settled = settled.with(index, slice);
                if (slice.file !== outcome.file)
                    needed.push(pile);
            }
            if (duplicates !== undefined)
                settled = await duplicates.removed(settled);
            settled = withNeededBy(settled, needed);
            await files.remember(outcomes, settled);
            return {
                outcomes: settled,
                changed: settled.some(({ file }, index) => file !== outcomes[index]?.file),
            };
        },
        giveUp: (outcomes) => withNeededBy(outcomes, [...strays.piles(), ...strays.foreign()]),
    };
}
/** Tells of each slice which others have, or lack, records that its answers alone brought. */
function withNeededBy(outcomes, piles) {
    return outcomes.map((outcome) => {
        const neededBy = piles
            .filter((pile) => pile.broughtBy.has(outcome.entry.id))
            .map(({ sliceId }) => sliceId);
        if (neededBy.length === 0)
            return outcome;
        const { entry } = outcome;
        return { ...outcome, entry: { ...entry, completeness: { ...entry.completeness, neededBy } } };
    });
}

// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/base/digest.ts
var digest = __webpack_require__(42857);
// EXTERNAL MODULE: ./src/base/json-items.ts
var json_items = __webpack_require__(38542);
// EXTERNAL MODULE: ./src/records/instant.ts
var records_instant = __webpack_require__(28471);
// EXTERNAL MODULE: ./src/records/path-reader.ts
var path_reader = __webpack_require__(80135);
;// CONCATENATED MODULE: ./src/run/read-back.ts







/**
 * The read-back of all data files in slice order. `stopReason` is asked between batches; an error from it ends it.
 * `timePath` is the record's time field, if it has one. `holdsSecret` tells whether a text has a secret of the run in it.
 */
function createReadBack(folds, timePath, stopReason, holdsSecret) {
    let hash = (0,digest/* startSha256 */.yS)();
    const days = new Map();
    let records = 0;
    let standingShape;
    const { summary, shape } = folds;
    const reader = new path_reader/* PathReader */.T([
        ...summary.paths,
        ...shape.paths,
        ...(timePath === undefined ? [] : [timePath]),
    ]);
    const ofShape = reader.from(summary.paths.length);
    const timeIndex = summary.paths.length + shape.paths.length;
    const countDay = (time, partDays) => {
        if (typeof time !== 'string')
            return;
        const day = dayOf(time);
        if (day !== undefined)
            partDays.set(day, (partDays.get(day) ?? 0) + 1);
    };
    return {
        async add(file, parts) {
            if (standingShape !== undefined)
                throw new errors/* GenesysCoreError */.aI('INTERNAL', 'The read-back has ended already.');
            const before = { hash: hash.copy(), shape: shape.facts() };
            const partDays = new Map();
            try {
                // Of the first file the digest is that of all until then.
                const partHash = records === 0 ? hash : (0,digest/* startSha256 */.yS)();
                let partRecords = 0;
                for await (const lines of parts) {
                    const reason = stopReason();
                    if (reason !== undefined)
                        throw reason;
                    if (holdsSecret(lines))
                        throw (0,manifest/* secretFound */.fI)(file.path);
                    hash.update(lines);
                    if (partHash !== hash)
                        partHash.update(lines);
                    const { spans } = recordsIn(file, lines);
                    for (let index = 0; index < spans.length; index += 2) {
                        reader.read(lines, spans[index] ?? 0);
                        partRecords += 1;
                        summary.add(reader);
                        shape.add(ofShape);
                        if (timePath !== undefined)
                            countDay(reader.first(timeIndex), partDays);
                    }
                    reader.release();
                    await summary.makeRoom();
                }
                if (partRecords !== file.records || partHash.copy().digest('hex') !== file.uncompressedSha256) {
                    throw notAsWritten(file);
                }
                records += partRecords;
                for (const [day, count] of partDays)
                    days.set(day, (days.get(day) ?? 0) + count);
                summary.mark();
            }
            catch (error) {
                standingShape = before.shape;
                hash = before.hash;
                await summary.backToMark();
                throw error;
            }
        },
        facts: async () => ({
            dataDigest: hash.copy().digest('hex'),
            summary: await summary.data(),
            shape: standingShape ?? shape.facts(),
            records,
            days: new Map(days),
        }),
    };
}
/** Of an instant as records have it, the UTC day. */
function dayOf(time) {
    const instant = (0,records_instant/* readInstant */.Wr)(time);
    if (instant !== undefined && time.endsWith('Z'))
        return time.slice(0, 10);
    const ms = Date.parse(time);
    return Number.isNaN(ms) ? undefined : (0,base_window/* formatDay */.im)(ms);
}
function recordsIn(file, lines) {
    try {
        return (0,json_items/* itemsOfLines */.dK)(lines);
    }
    catch (error) {
        throw notAsWritten(file, error);
    }
}
function notAsWritten(file, cause) {
    const message = `"${file.path}" does not read back as it was written. Check the disk, then run again.`;
    return new errors/* GenesysCoreError */.aI('IO', message, { cause });
}

// EXTERNAL MODULE: ./src/run/identity.ts
var identity = __webpack_require__(79847);
// EXTERNAL MODULE: ./src/run/resume.ts + 1 modules
var run_resume = __webpack_require__(45392);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/run/take-over.ts








/**
 * Takes a finished slice over from the earlier run: its records are read, proved and written again, and its entry is made of
 * what they are. A fault of it costs the slice: it is told, and the slice is fetched again. Undefined then.
 */
async function takeOver(slice, finished, ports) {
    const { writer, events, resume } = ports;
    if (resume === undefined || finished === undefined || writer.summaryOnly)
        return undefined;
    const from = finished.from ?? resume;
    try {
        const file = finished.from === undefined
            ? await writeAgain(slice, finished, from.runDir, ports)
            : await writer.copyPart(finished.file, from.runDir);
        const entry = entryOf(slice, finished.slice, file, from.runId, ports);
        await writer.rememberSlice(entry, file);
        events.emit({
            type: 'slice.resumed',
            sliceId: slice.id,
            records: file.records,
            fromRunId: entry.resumedFrom ?? from.runId,
        });
        const { path, bytes, records, sha256 } = file;
        events.emit({ type: 'file.written', path, bytes, records, sha256 });
        return { entry, file, raw: [] };
    }
    catch (error) {
        // A disk that takes nothing shows itself with the next file that the run writes.
        const message = `Slice ${slice.id} was not taken over and is fetched again. ${(0,errors/* toGenesysCoreError */.BG)(error).message}`;
        events.emit({ type: 'warning.raised', code: 'RESUME_SLICE_REFUSED', message: ports.scrub(message) });
        return undefined;
    }
}
async function writeAgain(slice, finished, fromDir, ports) {
    const { file } = finished;
    refuseContradiction(finished);
    const written = await ports.writer.writePart(slice.id, provedLines(slice, file, fromDir, ports));
    if (written.records === file.records && written.uncompressedSha256 === file.uncompressedSha256)
        return written;
    await ports.writer.removePart(written);
    throw refused((0,external_node_path_.join)(fromDir, file.path), `has ${(0,suggestion/* counted */.hS)(written.records, 'record')} that are not the ${(0,suggestion/* formatCount */.B4)(file.records)} of its run`);
}
/** A slice that says one thing of its records and another of its file has nothing that counts. */
function refuseContradiction({ slice, file }) {
    const { kept, serverTotal, decidedBy, duplicates, outOfWindow, moved = 0 } = slice.completeness;
    const isSame = slice.records === file.records && kept === file.records;
    const seen = kept + duplicates + outOfWindow + moved;
    const isLess = decidedBy === 'serverTotal' && serverTotal !== undefined && seen < serverTotal;
    if (isSame && !isLess && slice.error === undefined)
        return;
    const told = isLess ? `${serverTotal} at the server and ${seen} received` : `${slice.records} and ${kept}`;
    throw refused(file.path, `has ${(0,suggestion/* counted */.hS)(file.records, 'record')}, its run has ${told}`);
}
/** The lines of a data file, each proved to be what this run would have written into this slice. */
async function* provedLines(slice, file, fromDir, { writer, timePath, holdsSecret, redactAgain }) {
    const source = (0,external_node_path_.join)(fromDir, file.path);
    const { uncompressedBytes = 0 } = file;
    let bytesLeft = uncompressedBytes;
    const timeOf = (0,identify/* timeReader */.BR)(timePath);
    let number = 0;
    for await (const lines of writer.readEarlier(file, fromDir)) {
        for (const line of lines) {
            number += 1;
            bytesLeft -= Buffer.byteLength(line) + 1;
            if (bytesLeft < 0)
                throw refused(source, `opens to more than the ${uncompressedBytes} bytes recorded`);
            const record = recordIn(line);
            if (record === undefined)
                throw refused(source, `line ${number} is no record`);
            const timeMs = timeOf(record);
            const { window } = slice;
            if (window !== null && Number.isFinite(timeMs) && !(timeMs >= window.startMs && timeMs < window.endMs))
                throw refused(source, `line ${number} is of ${(0,base_window/* formatInstant */.r4)(timeMs)}, outside of its slice`);
            if (redactAgain === undefined || (0,json/* toJsonLine */.iA)(redactAgain(record)) !== line)
                throw refused(source, `line ${number} is not as redaction leaves a record`);
            if (holdsSecret(line))
                throw refused(source, `line ${number} holds a secret of this run`);
        }
        yield (0,run_lines/* batchOf */.Kb)(lines);
    }
}
function recordIn(line) {
    try {
        const value = (0,json/* parseJson */.qF)(line);
        return (0,json/* isJsonObject */.OW)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The entry of a slice that was taken over: what its file and the plan say, and the evidence of the run that fetched it. */
function entryOf(slice, earlier, file, fromRunId, { scrub }) {
    const { pages, completeness, reconciliation, availableUntil, parents, resumedFrom, status, error, mayGrow, } = earlier;
    return {
        id: slice.id,
        ...(0,manifest/* windowTexts */.pD)(slice.window),
        status,
        records: file.records,
        pages,
        completeness: { ...completeness, kept: file.records },
        reconciliation: reconciliation && scrubbed(reconciliation, scrub),
        availableUntil,
        parents,
        mayGrow,
        error,
        resumedFrom: resumedFrom ?? fromRunId,
    };
}
function scrubbed({ reason, ...facts }, scrub) {
    return reason === undefined ? facts : { ...facts, reason: scrub(reason) };
}
function refused(path, why) {
    return new errors/* GenesysCoreError */.aI('IO', `"${path}" ${why}.`);
}

// EXTERNAL MODULE: ./src/run/parents.ts
var run_parents = __webpack_require__(50548);
;// CONCATENATED MODULE: ./src/run/parent-losses.ts





/** Failed parents that an error names. */
const MAX_NAMED = 20;
function noLosses() {
    return { gone: 0, failed: 0, names: [], error: undefined };
}
/** Whether the failure of a query is that of its parents alone; it is counted and told then. */
function losesParents(losses, query, parents, thrown, ports) {
    if (parents === undefined || query.parents === undefined || ports.signal.aborted)
        return false;
    const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
    const { sliceId } = ports;
    if ((0,run_parents/* isGone */.ST)(error, parents.gone)) {
        losses.gone += query.parents.length;
        ports.events.emit({ type: 'parents.gone', sliceId, queryId: query.id, parents: query.parents.length });
        return true;
    }
    if ((0,manifest/* isFatal */.BG)(error.code))
        return false;
    losses.failed += query.parents.length;
    losses.error ??= error;
    for (const parent of query.parents)
        if (losses.names.length < MAX_NAMED)
            losses.names.push(nameOf(ports.redactor.redact(parent)));
    const report = (0,manifest/* scrubbedReport */.LX)(error, ports.scrub);
    ports.events.emit({
        type: 'parents.failed',
        sliceId,
        queryId: query.id,
        parents: query.parents.length,
        error: report,
    });
    return true;
}
function nameOf(parent) {
    const values = Object.values(parent).map((value) => value instanceof json/* ExactNumber */.fh ? value.text : String(value));
    return values.length === 0 ? 'one whose id redaction removes' : values.join(' ');
}
/** The parents of a slice in figures. */
function parentCounts({ total, sha256, parts }, { gone, failed }) {
    return { total, done: total - gone - failed, gone, failed, sha256, parts };
}
/** Why a slice is not whole; undefined where no parent failed. */
function parentError(parents, losses) {
    const { failed, names, error } = losses;
    if (failed === 0 || error === undefined)
        return undefined;
    const more = failed > names.length ? ` and ${failed - names.length} more` : '';
    return new errors/* GenesysCoreError */.aI(error.code, `${failed} of ${(0,suggestion/* counted */.hS)(parents.total, 'parent')} failed: ${names.join(', ')}${more}. ${error.message}`, {
        cause: error,
        endpoint: error.endpoint,
        retryable: error.retryable,
    });
}
/** Of parents that had just been listed none was there: that is rather a wrong path than the truth. */
function allGoneError(outcomes, { dataset }) {
    if (!(0,manifest/* allParentsGone */.I4)(outcomes.map(({ entry }) => entry)))
        return undefined;
    return new errors/* GenesysCoreError */.aI('BAD_RESPONSE', 'Every parent was gone when its records were asked for, though it had just been listed. Check the path of the endpoint and source.each.gone in the catalog.', { endpoint: dataset.source.endpoint });
}

// EXTERNAL MODULE: ./src/run/completeness.ts
var run_completeness = __webpack_require__(83597);
;// CONCATENATED MODULE: ./src/run/active-slice.ts



function activate(plan) {
    let settle = () => undefined;
    const outcome = new Promise((resolve) => {
        settle = resolve;
    });
    return {
        plan,
        evidence: [],
        raw: [],
        outcome,
        settle,
        losses: noLosses(),
        queriesLeft: plan.queries.length,
        queriesBegun: 0,
        elsewhere: run_completeness/* NOTHING_ELSEWHERE */.Js,
        sharedKeys: 0,
        begun: false,
        work: undefined,
        failure: plan.parents?.failure,
        stoppedRun: false,
        settled: false,
    };
}
function pagesOf(slice, ports) {
    return ports.writer.eventCounts().pagesBySlice.get(slice.plan.id) ?? 0;
}
/** The promise's result, or the stop's reason as soon as there is one: nothing can hold a stopped run back. */
async function orStopped(promise, signal) {
    return await new Promise((resolve, reject) => {
        const stopped = () => {
            reject((0,errors/* toGenesysCoreError */.BG)(signal.reason));
        };
        if (signal.aborted)
            stopped();
        signal.addEventListener('abort', stopped, { once: true });
        promise
            .finally(() => {
            signal.removeEventListener('abort', stopped);
        })
            .then(resolve, reject);
    });
}

// EXTERNAL MODULE: ./src/run/availability.ts
var availability = __webpack_require__(63326);
;// CONCATENATED MODULE: ./src/run/finish-slice.ts









/** Writes the slice's records, asks for the second opinion and settles its outcome. */
async function finishSlice(slice, work, ports) {
    const { writer, events } = ports;
    const { id, window } = slice.plan;
    const { signal } = ports.stop;
    const { reconciler, collator } = work;
    const keyHashes = ports.comparesKeys ? collator.keyHashes() : undefined;
    const marked = markedBlocks(collator.blocks(), writer.spillOf(`${id}-marks`));
    const blocks = unlessStopped(marked.blocks, signal);
    const file = await writer.writePart(id, reconciler?.watch(blocks) ?? blocks);
    const counts = collator.counts();
    const reconciliation = reconciler === undefined ? undefined : await orStopped(reconciler.result(), signal);
    const disagreement = (0,run_completeness/* disagreementOf */.UL)(slice.evidence);
    const marks = marked.ended();
    const { parents } = slice.plan;
    const { availableUntilMs } = slice;
    const unended = ports.unended?.(window);
    const completeness = (0,run_completeness/* completenessOf */.wf)(slice.evidence, counts, slice.elsewhere);
    const outcome = judged({
        entry: {
            id,
            ...(0,manifest/* windowTexts */.pD)(window),
            status: 'succeeded',
            records: file.records,
            pages: pagesOf(slice, ports),
            completeness,
            reconciliation,
            parents: parents && parentCounts(parents, slice.losses),
            availableUntil: availableUntilMs === undefined ? undefined : (0,base_window/* formatInstant */.r4)(availableUntilMs),
            ...ports.growthOf?.(window),
        },
        file,
        counts,
        elsewhere: slice.elsewhere,
        rule: completeness.decidedBy,
        doubts: [
            ...(unended === undefined ? [] : [{ kind: 'unended', error: unended }]),
            ...(slice.sharedKeys > 0 ? [wrongKey(slice.sharedKeys, ports.keyFields)] : []),
            ...listDoubt(slice.evidence),
            ...(counts.conflicts > 0 ? [changedRecord(counts.conflicts, ports.keyFields)] : []),
            ...(reconciliation?.status === 'disagreed' ? [secondOpinion(reconciliation)] : []),
            ...doubtOf('parents', parents === undefined ? undefined : parentError(parents, slice.losses)),
            ...doubtOf('provisional', (0,availability/* provisionalError */.zl)(window, availableUntilMs)),
        ],
        takeKeyHashes: keyHashes && onceOf(keyHashes),
        raw: slice.raw,
        marks,
        reconciler,
        disagreement,
    }, ports.scrub);
    const { entry } = outcome;
    if (reconciliation !== undefined && reconciliation.status !== 'skipped') {
        const { status, endpoint, counted, kept } = reconciliation;
        events.emit({ type: 'slice.reconciled', sliceId: id, status, endpoint, counted, kept });
    }
    if (!writer.summaryOnly) {
        // What it brought for others would be lost with the run: then it is remembered once that is in its place.
        if (slice.elsewhere.moved === 0)
            await writer.rememberSlice(entry, file);
        const { path, bytes, records, sha256 } = file;
        events.emit({ type: 'file.written', path, bytes, records, sha256 });
    }
    events.emit({
        type: 'slice.completed',
        sliceId: id,
        records: entry.records,
        pages: entry.pages,
        duplicates: counts.duplicates,
        outOfWindow: slice.elsewhere.outOfWindow,
    });
    await work.spill.discardAll();
    slice.work = undefined;
    slice.settled = true;
    slice.settle(outcome);
}
function doubtOf(kind, error) {
    return error === undefined ? [] : [{ kind, error }];
}
/** Settles a slice that failed or was stopped: nothing of it is kept. */
async function settleFailed(slice, ports) {
    const { id, window } = slice.plan;
    await slice.work?.collator.discard().catch(() => undefined);
    await slice.work?.spill.discardAll();
    slice.work = undefined;
    const error = slice.failure ?? (0,errors/* toGenesysCoreError */.BG)(ports.stop.signal.reason);
    const report = (0,manifest/* scrubbedReport */.LX)(error, ports.scrub);
    const status = failedStatus(slice, error, ports.stop.signal);
    if (status !== 'notStarted')
        ports.events.emit({ type: 'slice.failed', sliceId: id, error: report });
    slice.settled = true;
    slice.settle({
        entry: {
            id,
            ...(0,manifest/* windowTexts */.pD)(window),
            status,
            records: 0,
            pages: pagesOf(slice, ports),
            completeness: {
                stoppedBy: error.code === 'PAGINATION_LIMIT' ? 'pageLimit' : 'error',
                decidedBy: 'error',
                kept: 0,
                duplicates: 0,
                outOfWindow: 0,
            },
            ...ports.growthOf?.(window),
            error: report,
        },
        raw: slice.raw,
        error,
    });
}
function failedStatus(slice, error, signal) {
    if (!slice.begun && signal.aborted)
        return 'notStarted';
    return signal.aborted && error === signal.reason && !slice.stoppedRun ? 'cancelled' : 'failed';
}
/** An outcome lives until the run ends; what is large in it must not. */
function onceOf(hashes) {
    let left = hashes;
    return () => {
        const taken = left;
        left = new Float64Array(0);
        return taken;
    };
}
async function* unlessStopped(blocks, signal) {
    for await (const block of blocks) {
        signal.throwIfAborted();
        yield block;
    }
    signal.throwIfAborted();
}

// EXTERNAL MODULE: ./src/paging/whole-list.ts + 3 modules
var whole_list = __webpack_require__(27249);
// EXTERNAL MODULE: ./src/run/row-count.ts
var row_count = __webpack_require__(63927);
// EXTERNAL MODULE: ./src/run/item-count.ts
var item_count = __webpack_require__(34816);
;// CONCATENATED MODULE: ./src/run/take-page.ts



/** Takes the records of a page: each goes to the slice in whose interval its time lies, whatever slice asked for it. */
async function takePage(slice, work, page, query, rows, ports) {
    if (ports.rawPayloads)
        slice.raw.push(await ports.writer.writeRaw(slice.plan.id, page.received.text()));
    slice.availableUntilMs = (0,availability/* earlier */.X)((0,availability/* instantMs */.Or)(page.availableUntil), slice.availableUntilMs);
    const origin = { carried: query.carried, page: page.number, walk: rows.walk() };
    const { entries, sharedKeys, itemHashes } = await ports.treatPage(page.items, origin);
    const inside = [];
    const outside = [];
    for (let index = 0; index < entries.count; index += 1)
        (isInside(slice.plan, entries.times[index] ?? 0) ? inside : outside).push(index);
    // Before any record is held: the count of items must not go on from that of records.
    if (itemHashes !== undefined)
        for (const hash of (0,item_count/* setApart */.tF)(itemHashes))
            rows.add(hash);
    else if (outside.length > 0 || !rows.countsHeld())
        for (let index = 0; index < entries.count; index += 1)
            rows.add((0,entry_block/* identityHashAt */.Sf)(entries, index));
    if (outside.length > 0)
        await takeOthers(slice, work, (0,entry_block/* selected */.wH)(entries, outside), ports);
    if (inside.length > 0)
        await work.collator.add(outside.length === 0 ? entries : (0,entry_block/* selected */.wH)(entries, inside));
    slice.sharedKeys += sharedKeys;
    ports.stop.signal.throwIfAborted();
}
/** Takes records that do not belong to the slice. */
async function takeOthers(slice, work, entries, { strays }) {
    work.reconciler?.outside(entries);
    const bySlice = new Map();
    for (let index = 0; index < entries.count; index += 1) {
        const timeMs = entries.times[index] ?? 0;
        const sliceId = strays.sliceAt(timeMs);
        slice.elsewhere = withAnother(slice.elsewhere, sliceId, timeMs);
        if (sliceId !== undefined)
            bySlice.set(sliceId, [...(bySlice.get(sliceId) ?? []), index]);
    }
    for (const [sliceId, indexes] of bySlice)
        await strays.add(sliceId, slice.plan.id, (0,entry_block/* selected */.wH)(entries, indexes));
}
/** Records without a time belong to the slice that returned them. */
function isInside({ window }, timeMs) {
    if (window === null || timeMs === Number.POSITIVE_INFINITY)
        return true;
    return timeMs >= window.startMs && timeMs < window.endMs;
}
function withAnother(elsewhere, sliceId, timeMs) {
    if (sliceId !== undefined)
        return { ...elsewhere, moved: elsewhere.moved + 1 };
    return {
        ...elsewhere,
        outOfWindow: elsewhere.outOfWindow + 1,
        earliestMs: Math.min(elsewhere.earliestMs, timeMs),
        latestMs: Math.max(elsewhere.latestMs, timeMs),
    };
}

;// CONCATENATED MODULE: ./src/run/slice-pool.ts









/** Far more walks than one query makes. */
const MAX_WALKS = 10_000;
/**
 * Fetches slices by `concurrency` lanes over the queries of all of them in order, so that at most so many slices are
 * open at once. A failed query costs its own slice alone, unless its error is fatal: then the pool stops the run.
 */
function fetchSlices(slices, concurrency, ports) {
    const active = slices.map(activate);
    const cleanups = [];
    const tasks = active.flatMap((slice) => slice.plan.queries.map((query) => ({ slice, query })));
    let next = 0;
    const lane = async () => {
        for (;;) {
            const task = ports.stop.signal.aborted ? undefined : tasks[next++];
            if (task === undefined)
                return;
            await runQuery(task.slice, task.query, ports, cleanups);
        }
    };
    const lanes = Array.from({ length: Math.max(1, Math.min(concurrency, tasks.length)) }, lane);
    const withoutQueries = active.filter(({ queriesLeft }) => queriesLeft === 0);
    const idle = Promise.all([...lanes, ...withoutQueries.map((slice) => endSlice(slice, ports))]).then(async () => {
        // Left over only where the run was stopped.
        for (const slice of active) {
            if (slice.settled)
                continue;
            slice.failure ??= (0,errors/* toGenesysCoreError */.BG)(ports.stop.signal.reason);
            await settleFailed(slice, ports);
        }
        await Promise.all(cleanups);
    });
    return { outcomes: active.map((slice) => slice.outcome), idle };
}
async function runQuery(slice, query, ports, cleanups) {
    try {
        if (slice.failure === undefined) {
            slice.work ??= begin(slice, ports);
            await orStopped((0,availability/* awaitData */.tU)(slice, ports.awaitAvailable), ports.stop.signal);
            await walk(slice, slice.work, query, ports, cleanups);
        }
    }
    catch (thrown) {
        const facts = { ...ports, sliceId: slice.plan.id, signal: ports.stop.signal };
        if (!losesParents(slice.losses, query, slice.plan.parents, thrown, facts))
            fail(slice, thrown, ports);
    }
    slice.queriesLeft -= 1;
    if (slice.queriesLeft === 0)
        await endSlice(slice, ports);
}
/** Settles a slice of which no query is left. */
async function endSlice(slice, ports) {
    const { parents } = slice.plan;
    // Where nothing came of any parent, there is nothing to keep.
    if (parents?.total === slice.losses.failed)
        slice.failure ??= slice.losses.error;
    if (slice.failure === undefined && !ports.stop.signal.aborted) {
        try {
            slice.work ??= begin(slice, ports);
            await finishSlice(slice, slice.work, ports);
            return;
        }
        catch (thrown) {
            fail(slice, thrown, ports);
        }
    }
    await settleFailed(slice, ports);
}
function begin(slice, ports) {
    const { id, window } = slice.plan;
    slice.begun = true;
    ports.events.emit({ type: 'slice.started', sliceId: id, ...(0,manifest/* windowTexts */.pD)(window) });
    const spill = ports.writer.spillOf(id);
    return { spill, collator: ports.createCollator(spill), reconciler: ports.reconcilerOf?.(slice.plan) };
}
function fail(slice, thrown, ports) {
    const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
    slice.failure ??= error;
    if (!(0,manifest/* isFatal */.BG)(error.code) || ports.stop.signal.aborted)
        return;
    slice.stoppedRun = true;
    ports.stop.abort(error);
}
async function walk(slice, work, query, ports, cleanups) {
    const { signal } = ports.stop;
    const { collator } = work;
    const held = { count: () => collator.keyCount(), hashes: () => collator.keyHashes() };
    const isOnlyQuery = slice.plan.queries.length === 1;
    const rows = (0,row_count/* createRowCount */.K)(slice.queriesBegun * MAX_WALKS, isOnlyQuery ? held : undefined);
    slice.queriesBegun += 1;
    const pages = ports.fetchQuery(query, slice.plan, rows);
    let ended = false;
    try {
        for (;;) {
            const step = await orStopped(pages.next(), signal);
            if (step.done === true) {
                ended = true;
                slice.evidence.push(step.value);
                for (const number of rows.abandoned())
                    collator.abandonWalk(number);
                return;
            }
            // Another query of the slice failed: nothing of it will be kept.
            if (slice.failure !== undefined)
                return;
            await ports.clock.turn();
            await takePage(slice, work, step.value, query, rows, ports);
        }
    }
    finally {
        if (!ended) {
            const left = pages.return(whole_list/* NO_EVIDENCE */.kE).catch(() => undefined);
            cleanups.push(left);
            await orStopped(left, signal).catch(() => undefined);
        }
    }
}

;// CONCATENATED MODULE: ./src/run/pass-slices.ts


/**
 * Follows the slices in order, as they come, with the read-back that digests and sums up; then settles what they have to do with
 * each other, and passes again over what changed by it, which is rare. From the first part on that cannot be read back, or
 * for which no time is left, none counts.
 */
async function passSlices(fetching, ports) {
    const first = await passInOrder(fetching, ports);
    const settled = first.broken === undefined ? await settle(first, ports) : first;
    if (ports.writer.summaryOnly)
        for (const { file } of settled.outcomes)
            if (file !== undefined)
                await ports.writer.removePart(file);
    return settled;
}
async function passInOrder(fetching, ports) {
    const { writer, stop, between } = ports;
    const pass = ports.createPass();
    const outcomes = [];
    let broken;
    for (const next of fetching) {
        const outcome = await next;
        if (broken === undefined && outcome.file !== undefined) {
            try {
                await between.follow(outcome);
                await pass.add(outcome.file, writer.readPart(outcome.file));
            }
            catch (thrown) {
                broken = (0,errors/* toGenesysCoreError */.BG)(thrown);
                stop.abort(broken);
            }
        }
        outcomes.push(broken === undefined ? outcome : await demoted(outcome, broken, ports));
    }
    return { outcomes, facts: await pass.facts(), broken };
}
async function settle(passed, ports) {
    const { writer, stop, between } = ports;
    if (stop.signal.aborted)
        return { ...passed, outcomes: between.giveUp(passed.outcomes) };
    try {
        const { outcomes, changed } = await between.settle(passed.outcomes);
        if (!changed)
            return { ...passed, outcomes };
        const pass = ports.createPass();
        for (const { file } of outcomes)
            if (file !== undefined)
                await pass.add(file, writer.readPart(file));
        return { outcomes, facts: await pass.facts() };
    }
    catch (thrown) {
        const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
        stop.abort(error);
        const outcomes = [];
        for (const outcome of passed.outcomes)
            outcomes.push(await demoted(outcome, error, ports));
        return { outcomes, facts: await ports.createPass().facts() };
    }
}
/** The slice without its records, which cannot be vouched for. */
async function demoted(outcome, error, ports) {
    if (outcome.file === undefined)
        return outcome;
    const report = (0,manifest/* scrubbedReport */.LX)(error, ports.scrub);
    ports.events.emit({ type: 'slice.failed', sliceId: outcome.entry.id, error: report });
    await ports.writer.removePart(outcome.file);
    return {
        entry: {
            ...outcome.entry,
            status: (0,manifest/* isCancelled */.mm)(ports.stop.signal) ? 'cancelled' : 'failed',
            records: 0,
            completeness: { stoppedBy: 'error', decidedBy: 'error', kept: 0, duplicates: 0, outOfWindow: 0 },
            error: report,
        },
        raw: outcome.raw,
        error,
    };
}

;// CONCATENATED MODULE: ./src/run/reconcile-findings.ts

/** What the second opinions on the slices of a run say: disagreements with both figures, and where there is no opinion. */
function reconciliationFindings(slices, maxListed) {
    const anomalies = [];
    const warnings = [];
    const disagreed = slices.flatMap(({ id, reconciliation }) => reconciliation?.status === 'disagreed' ? [{ slice: id, ...reconciliation }] : []);
    if (disagreed.length > 0)
        anomalies.push({
            type: 'reconciliation',
            count: disagreed.length,
            slices: disagreed
                .slice(0, maxListed)
                .map(({ slice, endpoint, counted = 0, kept = 0, keysDiffering = 0, differences = [] }) => ({
                slice,
                endpoint,
                counted,
                kept,
                keysDiffering,
                differences,
            })),
        });
    for (const { slice, endpoint, counted: told = 0, kept = 0 } of disagreed.slice(0, maxListed))
        warnings.push({
            code: 'RECONCILIATION_MISMATCH',
            message: `Slice ${slice}: the server counts ${(0,suggestion/* counted */.hS)(told, 'record')} (${endpoint}), ${(0,suggestion/* formatCount */.B4)(kept)} ${kept === 1 ? 'is' : 'are'} here. The slice is partial.`,
        });
    const without = slices.flatMap(({ id, reconciliation }) => reconciliation?.status === 'skipped' || reconciliation?.status === 'failed'
        ? [{ slice: id, reason: reconciliation.reason ?? '' }]
        : []);
    if (without.length > 0)
        anomalies.push({
            type: 'notReconciled',
            count: without.length,
            slices: without.slice(0, maxListed).map(({ slice }) => slice),
            reasons: [...new Set(without.map(({ reason }) => reason))].slice(0, maxListed),
        });
    for (const reason of new Set(without.slice(0, maxListed).map((one) => one.reason))) {
        const ids = without.filter((one) => one.reason === reason).map(({ slice }) => slice);
        const which = ids.length === 1 ? `Slice ${ids[0] ?? ''} has` : `${ids.length} slices have`;
        warnings.push({ code: 'NOT_RECONCILED', message: `${which} no second opinion. ${reason}` });
    }
    return { anomalies, warnings };
}

// EXTERNAL MODULE: ./src/run/volume.ts
var volume = __webpack_require__(59439);
;// CONCATENATED MODULE: ./src/run/anomalies.ts





/** Texts that one anomaly or warning lists; more are counted and not listed. */
const MAX_LISTED = 100;
/** What of a run deserves attention: all of it as anomalies of the summary, what questions the data as warnings too. */
function findingsOf(sources) {
    const { outcomes, counts, summary } = sources;
    const missing = outcomes.filter((outcome) => !(0,manifest/* hasRecords */.jO)(outcome.entry));
    const parts = [
        {
            anomalies: [...found('rateLimited', counts.rateLimited), ...found('retries', counts.retries)],
            warnings: [],
        },
        missingFindings(missing),
        leftOutFindings(outcomes, sources.expectsOthers === true),
        totalFindings(outcomes),
        reconciliationFindings(outcomes.map(({ entry }) => entry), MAX_LISTED),
        recordFindings(outcomes),
        { anomalies: instantAnomalies(sources.unreadableInstants), warnings: droppedWarnings(counts) },
        { anomalies: dayAnomalies(sources, missing), warnings: [] },
        { anomalies: [...sources.drift, ...groupAnomalies(summary)], warnings: [] },
    ];
    return {
        anomalies: parts.flatMap(({ anomalies }) => anomalies),
        warnings: parts.flatMap(({ warnings }) => warnings),
    };
}
/** The anomaly, where there is any of it. */
function found(type, count, ...[facts]) {
    return count > 0 ? [{ type, count, ...facts }] : [];
}
function sumOf(outcomes, value) {
    return outcomes.reduce((total, outcome) => total + value(outcome), 0);
}
/** Slices without their records, and the intervals that are missing with them. */
function missingFindings(missing) {
    // A snapshot is one slice; what is missing of it is no interval.
    const gaps = (0,manifest/* gapsOf */.dc)(missing.map(({ entry }) => entry)).filter(({ start }) => start !== null);
    const listed = gaps.slice(0, MAX_LISTED);
    return {
        anomalies: [
            ...found('missingSlices', missing.length, {
                slices: missing.slice(0, MAX_LISTED).map(({ entry }) => entry.id),
            }),
            ...found('partialWindow', gaps.length, {
                gaps: listed.map(({ start, end }) => ({ start: start ?? '', end: end ?? '' })),
            }),
        ],
        warnings: listed.map(({ start, end, code, message }) => ({
            code: 'WINDOW_INCOMPLETE',
            // What was given wrong, such as shards without one of them, says itself what to do.
            message: `No records from ${start ?? ''} to ${end ?? ''}: ${code}. ${code === 'INPUT_INVALID' ? message : 'Run again with resumeFrom to fetch what is missing.'}`,
        })),
    };
}
/** Records that came and were not kept. */
function leftOutFindings(outcomes, expectsOthers) {
    return {
        anomalies: [
            ...found('duplicates', sumOf(outcomes, ({ entry }) => entry.completeness.duplicates)),
            ...found('outOfWindow', sumOf(outcomes, ({ entry }) => entry.completeness.outOfWindow)),
        ],
        warnings: expectsOthers ? [] : outOfWindowWarnings(outcomes),
    };
}
/** Slices whose total the server tells otherwise. */
function totalFindings(outcomes) {
    const mismatches = outcomes.flatMap(({ entry, disagreement }) => disagreement === undefined ? [] : [{ slice: entry.id, ...disagreement }]);
    const listed = mismatches.slice(0, MAX_LISTED);
    return {
        anomalies: found('totalMismatch', mismatches.length, { slices: listed }),
        warnings: listed.map(({ slice, serverTotal, received }) => ({
            code: 'TOTAL_MISMATCH',
            message: `Slice ${slice}: the server counts ${(0,suggestion/* counted */.hS)(serverTotal, 'row')} and gave ${(0,suggestion/* formatCount */.B4)(received)} different ${received === 1 ? 'one' : 'ones'}.`,
        })),
    };
}
/** Records that were kept although something about them is odd. */
function recordFindings(outcomes) {
    const keyless = sumOf(outcomes, ({ counts }) => counts?.keyless ?? 0);
    const conflicts = sumOf(outcomes, ({ counts }) => counts?.conflicts ?? 0);
    const untimed = sumOf(outcomes, ({ counts }) => counts?.untimed ?? 0);
    const warned = (count, code, message) => count > 0 ? [{ code, message }] : [];
    return {
        anomalies: [
            ...found('keylessRecords', keyless),
            ...found('conflicts', conflicts),
            ...found('untimedRecords', untimed),
        ],
        warnings: [
            ...warned(keyless, 'KEYLESS_RECORDS', keyless === 1
                ? '1 record has no key and is identified by its whole text.'
                : `${(0,suggestion/* formatCount */.B4)(keyless)} records have no key and are identified by their whole text.`),
            ...warned(conflicts, 'CONFLICTING_RECORDS', `${(0,suggestion/* counted */.hS)(conflicts, 'record')} came again with the same key and another text; one of each was kept.`),
            ...warned(untimed, 'UNTIMED_RECORDS', untimed === 1
                ? '1 record has no readable time and stays in the slice that returned it.'
                : `${(0,suggestion/* formatCount */.B4)(untimed)} records have no readable time and stay in the slice that returned them.`),
        ],
    };
}
function instantAnomalies(unreadableInstants) {
    const count = Object.values(unreadableInstants).reduce((total, each) => total + each, 0);
    return found('unreadableInstants', count, { fields: { ...unreadableInstants } });
}
function droppedWarnings({ dropped }) {
    const count = Object.values(dropped).reduce((total, each) => total + each, 0);
    if (count === 0)
        return [];
    return [
        {
            code: 'EVENTS_DROPPED',
            message: `${(0,suggestion/* counted */.hS)(count, 'event was', 'events were')} left out of the event file, which is bounded.`,
        },
    ];
}
/** Days that are empty or unusual; a snapshot without any record. */
function dayAnomalies({ timed, window, days, history, summary }, missing) {
    const empty = timed ? emptyDaysOf(window, days, missing) : [];
    const isWhole = missing.length === 0;
    const hasNone = !timed && summary.totals.records === 0 && isWhole;
    const unusual = isWhole ? (0,volume/* unusualDays */.D)(window, days, history) : [];
    return [
        ...found('emptyDays', empty.length, { days: empty.slice(0, MAX_LISTED) }),
        ...found('noRecords', hasNone ? 1 : 0),
        ...unusual.flatMap((day) => found('volume', 1, { ...day })),
    ];
}
/** Groups of the summary of which some keys are left out. */
function groupAnomalies({ truncated }) {
    return Object.entries(truncated).flatMap(([group, { otherRecords, keysKept }]) => found('truncatedGroups', otherRecords, { group, keysKept }));
}
function outOfWindowWarnings(outcomes) {
    const told = outcomes.flatMap(({ elsewhere }) => elsewhere === undefined || elsewhere.outOfWindow === 0 ? [] : [elsewhere]);
    if (told.length === 0)
        return [];
    const count = told.reduce((sum, { outOfWindow }) => sum + outOfWindow, 0);
    const earliest = (0,base_window/* formatInstant */.r4)(Math.min(...told.map(({ earliestMs }) => earliestMs)));
    const latest = (0,base_window/* formatInstant */.r4)(Math.max(...told.map(({ latestMs }) => latestMs)));
    return [
        {
            code: 'OUT_OF_WINDOW',
            message: `${count === 1 ? '1 record lies' : `${count} records lie`} outside of the window of the run and ${count === 1 ? 'was' : 'were'} left out: the earliest at ${earliest}, the latest at ${latest}.`,
        },
    ];
}
/** UTC days of the window that were fetched whole and have no record. */
function emptyDaysOf(window, days, missing) {
    if (window === null)
        return [];
    const empty = [];
    const first = Math.floor(window.startMs / base_window/* DAY_MS */.sO) * base_window/* DAY_MS */.sO;
    for (let dayMs = first; dayMs < window.endMs; dayMs += base_window/* DAY_MS */.sO) {
        const day = (0,base_window/* formatDay */.im)(dayMs);
        if ((days.get(day) ?? 0) > 0)
            continue;
        const fetched = missing.every(({ entry }) => {
            const [startMs, endMs] = [Date.parse(entry.start ?? ''), Date.parse(entry.end ?? '')];
            return endMs <= dayMs || startMs >= dayMs + base_window/* DAY_MS */.sO;
        });
        if (fetched)
            empty.push(day);
    }
    return empty;
}

// EXTERNAL MODULE: ./src/run/drift.ts
var drift = __webpack_require__(14534);
// EXTERNAL MODULE: ./src/run/lookups.ts + 3 modules
var run_lookups = __webpack_require__(12062);
;// CONCATENATED MODULE: ./src/run/lookups-file.ts



const lookups_file_MAX_LISTED = 50;
const MAX_FIELDS = 20;
/** The lookups, and the run's own records as one more where they are all there. */
async function withOwnRecords(looked, status, lookups) {
    const own = status === 'succeeded' ? lookups?.ownRecords() : undefined;
    return lookups === undefined || own === undefined ? looked : [...looked, await lookups.keepOwn(own)];
}
/** What summary.json tells of them. */
function lookupFacts(plan, data, lookups) {
    if (lookups.length === 0)
        return {};
    const labels = (0,run_lookups/* labelsOf */.PC)(plan, data, lookups);
    return {
        lookups: lookups.map(({ name, dataset, source, fetchedAt, entries, changes }) => ({
            name,
            dataset,
            source,
            fetchedAt,
            entries: entries.length,
            ...(changes === null
                ? {}
                : {
                    changes: {
                        since: changes.since,
                        added: changes.added.length,
                        removed: changes.removed.length,
                        changed: changes.changed.length,
                        listed: listedChanges(changes),
                    },
                }),
        })),
        ...(Object.keys(labels).length === 0 ? {} : { labels }),
    };
}
/** A run that is to keep no records keeps no list either. */
async function writeLookups(plan, lookups, ports) {
    const { writer, events, organization } = ports;
    if (lookups.length === 0 || ports.lookups === undefined || writer.summaryOnly)
        return undefined;
    const entry = await writer.writeLookups({
        contractVersion: manifest/* CONTRACT_VERSION */.Kw,
        datasetKey: plan.datasetKey,
        runId: writer.runId,
        organization,
        ...ports.lookups.made,
        lookups,
    });
    const { path, bytes, records, sha256 } = entry;
    events.emit({ type: 'file.written', path, bytes, records, sha256 });
    return entry;
}
function listedChanges({ added, removed, changed }) {
    const keyText = (key) => key.map((value) => (typeof value === 'string' ? value : (0,json/* toJsonText */.jj)(value))).join(' ');
    const one = (change, key, fields = []) => ({
        key: keyText(key),
        change,
        fields: fields.slice(0, MAX_FIELDS),
    });
    return [
        ...changed.map(({ key, fields }) => one('changed', key, fields.map(({ path }) => path))),
        ...added.map((key) => one('added', key)),
        ...removed.map((key) => one('removed', key)),
    ].slice(0, lookups_file_MAX_LISTED);
}

// EXTERNAL MODULE: ./src/catalog/shard-price.ts
var shard_price = __webpack_require__(69303);
;// CONCATENATED MODULE: ./src/run/price.ts


const MINUTE_MS = 60_000;
/**
 * What a run was expected to come to, and what it came to. Expected is what is usual for the dataset by the days in the index
 * or, without any, what the catalog says. Minutes to two decimals.
 */
function pricesOf(plan, records, ports) {
    const { history = [], clock, startedAtMs, writer } = ports;
    const usual = history.length === 0 ? undefined : (0,volume/* median */.J)(history.map((day) => day.records));
    const planned = (0,shard_price/* priceOf */.xx)(plan, usual);
    return {
        planned: rounded(planned),
        actual: rounded({
            records,
            requests: writer.eventCounts().requests,
            minutes: Math.max(0, clock.now() - startedAtMs) / MINUTE_MS,
        }),
    };
}
function rounded({ records, requests, minutes }) {
    return { records, requests, minutes: Math.round(minutes * 100) / 100 };
}

// EXTERNAL MODULE: ./src/run/datapackage.ts
var datapackage = __webpack_require__(17029);
// EXTERNAL MODULE: ./src/run/lineage.ts
var run_lineage = __webpack_require__(85056);
;// CONCATENATED MODULE: ./src/run/side-files.ts


/** Tells that a file was written. */
function told(entry, events) {
    const { path, bytes, records, sha256 } = entry;
    events.emit({ type: 'file.written', path, bytes, records, sha256 });
    return entry;
}
/**
 * The files that tell of the run as a whole, of what is known before the event file ends: the event for lineage servers, and
 * the page for people where one is wanted. `manifestOf` makes the manifest with these files in it.
 */
async function writeLast(plan, manifestOf, summary, { writer, events, renderPage }) {
    const lineage = told(await writer.writeLineage((0,run_lineage/* lineageEvent */.a)(plan, manifestOf([]))), events);
    if (renderPage === undefined)
        return [lineage];
    return [lineage, told(await writer.writePage(renderPage(manifestOf([lineage]), summary, plan)), events)];
}
/** Where there are no data files there is nothing to describe. */
async function writeDataPackage(plan, files, { writer, events }) {
    if (files.length === 0)
        return undefined;
    return told(await writer.writeDataPackage((0,datapackage/* dataPackage */.f)(plan, writer.format, files)), events);
}

;// CONCATENATED MODULE: ./src/run/seal.ts











/** Writes all that tells of the run beside its data, and seals the folder with the manifest. */
async function seal(plan, passed, ports) {
    const { writer, events } = ports;
    const { outcomes, facts } = passed;
    const ending = endingOf(plan, outcomes, ports);
    const { status, error, report } = ending;
    const lookups = await withOwnRecords(passed.lookups, status, ports.lookups);
    const { anomalies, warnings } = runFindings(plan, passed, ports);
    for (const warning of [...warnings, ...(ports.serviceWarnings?.() ?? [])])
        events.emit({ type: 'warning.raised', ...warning });
    const summary = summaryOf(plan, passed, { status, anomalies, lookups }, ports);
    const summaryEntry = told(await writer.writeSummary(summary), events);
    const { organization } = passed;
    const lookupsEntry = await writeLookups(plan, lookups, { ...ports, organization });
    const dataFiles = writer.summaryOnly ? [] : outcomes.flatMap(({ file }) => file ?? []);
    const packageEntry = await writeDataPackage(plan, dataFiles, ports);
    const manifestWith = (eventsEntry, lastEntries) => manifestOf(plan, passed, ending, ports, [
        ...dataFiles,
        ...passed.strayFiles,
        ...eventsEntry,
        summaryEntry,
        ...(lookupsEntry === undefined ? [] : [lookupsEntry]),
        ...(packageEntry === undefined ? [] : [packageEntry]),
        ...lastEntries,
        ...outcomes.flatMap(({ raw }) => raw),
    ]);
    const lastEntries = await writeLast(plan, (files) => manifestWith([], files), summary, ports);
    events.emit(lastEvent(status, facts.records, report));
    // Only now is it certain that no event will follow: a page of a stopped query may have come late.
    const manifest = await writer.seal((eventsEntry) => manifestWith([eventsEntry], lastEntries));
    return { runDir: writer.runDir, manifest, summary, error };
}
function endingOf(plan, outcomes, { stop, scrub }) {
    const { signal } = stop;
    const status = (0,manifest/* statusOf */.c2)(outcomes.map(({ entry }) => entry), (0,manifest/* isCancelled */.mm)(signal));
    const error = status === 'succeeded' ? undefined : errorOf(outcomes, signal, plan);
    return { status, error, report: error === undefined ? null : (0,manifest/* scrubbedReport */.LX)(error, scrub) };
}
/** What stopped the run, else what failed first in the order of slices. */
function errorOf(outcomes, signal, plan) {
    if (signal.aborted)
        return (0,errors/* toGenesysCoreError */.BG)(signal.reason);
    const gone = allGoneError(outcomes, plan);
    return gone ?? (0,errors/* toGenesysCoreError */.BG)(outcomes.find((outcome) => outcome.error !== undefined)?.error);
}
function runFindings(plan, { outcomes, facts, published }, ports) {
    const { record, window } = plan.dataset;
    // What filters leave out is not missed.
    const isWhole = Object.keys(plan.filters).length === 0;
    return findingsOf({
        outcomes,
        counts: ports.writer.eventCounts(),
        summary: facts.summary,
        days: facts.days,
        window: plan.window,
        history: isWhole ? (published.history ?? []) : [],
        timed: facts.days.size > 0 || (facts.records === 0 && record.time !== undefined),
        expectsOthers: window?.keptByClient !== undefined,
        unreadableInstants: ports.normalise.counts().unreadableInstants,
        drift: (0,drift/* driftOf */.$)({
            shape: facts.shape,
            records: facts.records,
            redaction: ports.redactor.counts(),
            fields: record.fields ?? {},
            seenFields: isWhole ? (published.seenFields ?? {}) : {},
        }),
    });
}
function summaryOf(plan, { outcomes, facts, published }, known, ports) {
    const { start, end } = (0,manifest/* windowTexts */.pD)(plan.window);
    return {
        contractVersion: manifest/* CONTRACT_VERSION */.Kw,
        datasetKey: plan.datasetKey,
        window: start === null || end === null ? null : { start, end },
        data: facts.summary,
        run: {
            runId: ports.writer.runId,
            generatedAt: (0,base_window/* formatInstant */.r4)(ports.clock.now()),
            status: known.status,
            anomalies: known.anomalies,
            ...(0,run_completeness/* growthIn */.Z8)(outcomes.map(({ entry }) => entry), plan),
            broadKeep: plan.broadKeep,
            price: pricesOf(plan, facts.records, { ...ports, history: published.history }),
            ...lookupFacts(plan, facts.summary, known.lookups),
        },
    };
}
/** The manifest as of now: events may still be counted until the event file ends. */
function manifestOf(plan, { outcomes, facts, organization, published }, { status, report }, ports, files) {
    const { writer } = ports;
    const counts = writer.eventCounts();
    const slices = outcomes.map(({ entry }) => entry);
    const { start, end } = (0,manifest/* windowTexts */.pD)(plan.window);
    return {
        contractVersion: manifest/* CONTRACT_VERSION */.Kw,
        datasetKey: plan.datasetKey,
        runId: writer.runId,
        status,
        startedAt: (0,base_window/* formatInstant */.r4)(ports.startedAtMs),
        // The wall clock may be set back during a run.
        endedAt: (0,base_window/* formatInstant */.r4)(Math.max(ports.clock.now(), ports.startedAtMs)),
        request: { start, end, filters: plan.shownFilters, summaryOnly: writer.summaryOnly },
        format: writer.format,
        columns: plan.columns.map(({ name, type }) => ({ name, type })),
        organization,
        engine: ports.engine,
        catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
        slices: slices.map((slice) => withLatePages(slice, counts)),
        parents: (0,manifest/* parentsOf */.fY)(slices),
        availableUntil: (0,availability/* latestAvailability */.hg)(slices),
        ...(0,run_completeness/* growthIn */.Z8)(slices, plan),
        counts: {
            records: facts.records,
            duplicates: slices.reduce((sum, slice) => sum + slice.completeness.duplicates, 0),
            pages: counts.pages,
            requests: counts.requests,
            retries: counts.retries,
            rateLimited: counts.rateLimited,
        },
        files,
        dataDigest: facts.dataDigest,
        filled: plan.dataset.record.fields && facts.shape.filled,
        redaction: {
            profile: plan.redactionProfile,
            profileSha256: plan.redactionSha256,
            rawPayloads: ports.rawPayloads,
            broadKeep: plan.broadKeep,
            ...ports.redactor.counts(),
        },
        warnings: counts.warnings,
        error: report,
        github: ports.github,
        shard: plan.shard && shardEntry(plan.shard),
        mergedFrom: ports.mergedFrom,
        previous: published.previous,
    };
}
function shardEntry({ number, count, whole }) {
    return { number, count, ...(0,manifest/* windowTexts */.pD)(whole) };
}
function withLatePages(slice, counts) {
    if (slice.resumedFrom !== undefined)
        return slice;
    return { ...slice, pages: counts.pagesBySlice.get(slice.id) ?? 0 };
}
function lastEvent(status, records, error) {
    if (status === 'succeeded' || error === null)
        return { type: 'run.completed', status: 'succeeded', records };
    if (status === 'partial')
        return { type: 'run.completed', status, records };
    return { type: status === 'cancelled' ? 'run.cancelled' : 'run.failed', error };
}

// EXTERNAL MODULE: ./src/run/shard-strays.ts
var shard_strays = __webpack_require__(16440);
;// CONCATENATED MODULE: ./src/run/strays.ts

/** The request that a shard is a part of; undefined for a run of its own. */
function wholeOf({ shard, dataset }) {
    const window = shard?.whole ?? null;
    if (window === null)
        return undefined;
    const sliceMs = (0,base_window/* parseDuration */.E9)(dataset.window?.slice ?? '') ?? window.endMs - window.startMs;
    return { window, sliceMs };
}
/** Text that all piles together hold in memory; beyond it they lie on the disk. */
const ALL_BUFFERS_BYTES = 8 * 1024 * 1024;
const MIN_BUFFER_BYTES = 16 * 1024;
/** `whole` is given for a shard. */
function createStrays(slices, ports, whole) {
    const timed = slices.flatMap(({ id, window }) => (window === null ? [] : [{ id, ...window }]));
    const bufferBytes = Math.max(MIN_BUFFER_BYTES, Math.floor(ALL_BUFFERS_BYTES / Math.max(1, timed.length)));
    const piles = new Map();
    const own = new Set(timed.map(({ id }) => id));
    const foreignAt = (timeMs) => {
        if (whole === undefined || timeMs < whole.window.startMs || timeMs >= whole.window.endMs)
            return undefined;
        const { window, sliceMs } = whole;
        const startMs = Math.max(window.startMs, Math.floor(timeMs / sliceMs) * sliceMs);
        return (0,base_window/* sliceId */.K0)({ startMs, endMs: startMs + sliceMs });
    };
    return {
        sliceAt(timeMs) {
            let [from, to] = [0, timed.length];
            while (from < to) {
                const middle = (from + to) >> 1;
                if ((timed[middle]?.endMs ?? 0) <= timeMs)
                    from = middle + 1;
                else
                    to = middle;
            }
            const slice = timed[from];
            return slice !== undefined && slice.startMs <= timeMs ? slice.id : foreignAt(timeMs);
        },
        add(id, broughtBy, entries) {
            let pile = piles.get(id);
            if (pile === undefined) {
                const spill = ports.spillOf(`strays-${id}`);
                pile = {
                    sliceId: id,
                    spill,
                    collator: ports.createCollator(spill, bufferBytes),
                    broughtBy: new Map(),
                };
                piles.set(id, pile);
            }
            pile.broughtBy.set(broughtBy, (pile.broughtBy.get(broughtBy) ?? 0) + entries.count);
            return pile.collator.add(entries);
        },
        piles: () => timed.flatMap(({ id }) => piles.get(id) ?? []),
        foreign: () => [...piles.values()]
            .filter(({ sliceId: id }) => !own.has(id))
            .sort((a, b) => (a.sliceId < b.sliceId ? -1 : 1)),
    };
}

// EXTERNAL MODULE: ./src/run/time-limit.ts
var time_limit = __webpack_require__(30306);
;// CONCATENATED MODULE: ./src/run/runner.ts















/** From the signal on, so long may the read-back of finished slices take; the process has 5 s, the upload included. */
const CANCEL_GRACE_MS = 1000;
/** What queries that were stopped may take at most to call off their work at the server, before the folder is sealed. */
const CLEANUP_LIMIT_MS = 2500;
/**
 * The run: fetches the slices of the plan, follows them in order with the read-back that digests and sums up, and seals the
 * folder with summary, last event and manifest. The outcome says what goes wrong with the request.
 * @throws GenesysCoreError `IO` when the folder could not be sealed; it has no manifest then.
 */
async function runPlan(plan, ports) {
    const { writer, stop } = ports;
    let fetching = { outcomes: [], idle: Promise.resolve() };
    writer.onEventFailure(stop.abort.bind(stop));
    try {
        const begun = await runner_begin(plan, ports);
        const stopReason = graceOver(ports);
        const { record } = plan.dataset;
        const { createCollator } = ports;
        const slices = await (0,run_parents/* expandSlices */.Gj)(plan, ports.expandSlice, stop);
        const strayPorts = { spillOf: (name) => writer.spillOf(name), createCollator };
        const strays = createStrays(slices, strayPorts, wholeOf(plan));
        await ports.bringStrays?.(strays);
        const comparesKeys = slices.length > 1 && (0,identify/* isRunScoped */.k)(record);
        const pool = { ...ports, resume: begun.resume, strays, keyFields: (0,identify/* keyFields */.FY)(record), comparesKeys };
        fetching = await startSlices(slices, plan, pool);
        // Side by side with the records: nothing of them waits for a name or the check of a filter value.
        const looking = ports.lookups?.resolve() ?? Promise.resolve([]);
        let passes = 0;
        const createPass = () => {
            passes += 1;
            const summary = ports.createSummary(writer.spillOf(`summary-${passes}`));
            return createReadBack({ summary, shape: ports.createShape() }, record.time, stopReason, ports.holdsSecret);
        };
        const { outcomes, facts } = await passSlices(fetching.outcomes, {
            ...ports,
            between: createBetweenSlices({ ...pool, record, stopReason }),
            createPass,
        });
        await cleanedUp(fetching, ports);
        const strayFiles = await (0,shard_strays/* writeStrays */.I)(strays, ports);
        return await seal(plan, { outcomes, facts, strayFiles, lookups: await looking, ...begun }, ports);
    }
    catch (thrown) {
        const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
        stop.abort(error);
        await Promise.all(fetching.outcomes);
        await cleanedUp(fetching, ports);
        await writer.abandon();
        throw error;
    }
}
async function runner_begin(plan, ports) {
    const { writer, events, engine } = ports;
    events.emit({ type: 'run.started', engineVersion: engine.version, ...(0,manifest/* windowTexts */.pD)(plan.window) });
    events.emit({
        type: 'plan.resolved',
        slices: plan.slices.length,
        queries: plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0),
        requestsPerMinute: plan.requestsPerMinute,
        concurrency: plan.concurrency,
        catalogSha256: plan.catalog.sha256,
    });
    for (const warning of plan.warnings)
        events.emit({ type: 'warning.raised', ...warning });
    const asked = await ports.organization();
    const organization = asked.digest;
    const earlier = (0,run_resume/* ofOrganization */.hn)(asked, ports.earlier);
    const resume = earlier?.run;
    if (earlier !== undefined) {
        events.emit({
            type: 'resume.resolved',
            fromRunId: resume?.runId ?? null,
            slices: resume?.slices.size ?? 0,
            message: ports.scrub(earlier.note),
        });
    }
    const { runId, format } = writer;
    const { keyId } = ports.redactor.counts();
    if (!writer.summaryOnly)
        await writer.rememberRequest((0,identity/* identityOf */.cu)(plan, { runId, format, keyId, engine, organization }));
    return { organization, resume, published: (0,run_resume/* publishedBy */.Qv)(organization, ports.published) };
}
/** Outcomes in slice order, those taken over from the earlier run among them. */
async function startSlices(slices, plan, ports) {
    const taken = new Map();
    const finished = (0,run_resume/* takeable */.IQ)(ports.resume, { slices });
    const timePath = plan.dataset.record.time;
    for (const slice of slices) {
        if (ports.stop.signal.aborted)
            break;
        const earlier = finished.get(slice.id);
        // Of other parents it would be other records.
        const isSame = earlier?.slice.parents?.sha256 === slice.parents?.sha256;
        const outcome = await takeOver(slice, isSame ? earlier : undefined, { ...ports, timePath });
        if (outcome !== undefined)
            taken.set(slice.id, outcome);
    }
    const open = slices.filter(({ id }) => !taken.has(id));
    const fetched = fetchSlices(open, plan.concurrency, ports);
    const byId = new Map(open.map(({ id }, index) => [id, fetched.outcomes[index]]));
    const outcomes = slices.flatMap(({ id }) => {
        const known = taken.get(id);
        return known === undefined ? (byId.get(id) ?? []) : Promise.resolve(known);
    });
    return { outcomes, idle: fetched.idle };
}
/** After it no query emits events any more, unless one heeds no stop at all. */
async function cleanedUp({ idle }, { clock }) {
    const late = () => new Error('a query does not heed the stop');
    await (0,time_limit/* withTimeLimit */.B)(() => idle, CLEANUP_LIMIT_MS, clock, late).catch(() => undefined);
}
/** Gives the stop's reason once a cancelled run has used up the time in which finished slices can still be kept. */
function graceOver({ stop, clock }) {
    const { signal } = stop;
    let abortedAtMs;
    const note = () => {
        abortedAtMs = clock.monotonic();
    };
    if (signal.aborted)
        note();
    else
        signal.addEventListener('abort', note, { once: true });
    return () => {
        if (abortedAtMs === undefined || !(0,manifest/* isCancelled */.mm)(signal))
            return undefined;
        return clock.monotonic() - abortedAtMs > CANCEL_GRACE_MS ? (0,errors/* toGenesysCoreError */.BG)(signal.reason) : undefined;
    };
}


/***/ }),

/***/ 16440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeStrays),
/* harmony export */   N: () => (/* binding */ bringStrays)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _records_entry_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49138);
/* harmony import */ var _records_identify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69952);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76018);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19867);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40328);
/* harmony import */ var _writer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90959);








/**
 * Writes what the answers of a shard brought for slices of other shards, a file for each of these slices, redacted as all
 * records: the merge puts them where they belong.
 * @throws GenesysCoreError `IO`, or `REDACTION` where a record holds a secret of the run.
 */
async function writeStrays(strays, { writer, holdsSecret, }) {
    const files = [];
    for (const { sliceId, collator, spill } of strays.foreign()) {
        if (!writer.summaryOnly)
            files.push(await writer.writeStrays(sliceId, withoutSecrets(collator.blocks(), sliceId, holdsSecret)));
        await spill.discardAll();
    }
    return files;
}
async function* withoutSecrets(blocks, sliceId, holdsSecret) {
    for await (const block of blocks) {
        if (holdsSecret(block.lines))
            throw (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .secretFound */ .fI)(`${_writer_js__WEBPACK_IMPORTED_MODULE_7__/* .STRAYS_NAME */ .xF}/${sliceId}`);
        yield block;
    }
}
/** Hands what shards kept for each other to the strays of the run that they are merged to. The files were proven before. */
async function bringStrays(runs, strays, ports) {
    const { columns, identifier } = ports;
    const keyText = (0,_records_identify_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTextReader */ .g5)((0,_records_identify_js__WEBPACK_IMPORTED_MODULE_3__/* .keyFields */ .FY)(ports.record) ?? []);
    for (const { runDir, manifest } of runs)
        for (const { path } of manifest.files) {
            if (!path.startsWith(`${_writer_js__WEBPACK_IMPORTED_MODULE_7__/* .STRAYS_NAME */ .xF}/`))
                continue;
            // Equal rows of one answer are several records; the shard has left out those that came again.
            const response = identifier.response();
            const kind = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, path), format: manifest.format, columns };
            for await (const lines of (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeRecords */ .bs)(kind, _file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeFileSystem */ .GP)) {
                const builders = new Map();
                for (const line of lines) {
                    const record = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(line);
                    const identified = response.identify(record);
                    const sliceId = strays.sliceAt(identified.timeMs);
                    if (sliceId === undefined)
                        continue;
                    const builder = builders.get(sliceId) ?? new _records_entry_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BlockBuilder */ .DF();
                    builders.set(sliceId, builder);
                    builder.add({ ...identified, key: keyText(record), line: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonLine */ .iA)(record), walk: 0 });
                }
                for (const [sliceId, builder] of builders)
                    await strays.add(sliceId, path, builder.take());
            }
        }
}


/***/ }),

/***/ 30306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withTimeLimit)
/* harmony export */ });
/**
 * What the work comes to, or a rejection with `late()` after `limitMs` on the clock. The work's signal aborts with the
 * same error; the wait ends even if the work does not heed it.
 */
async function withTimeLimit(work, limitMs, clock, late) {
    const limit = new AbortController();
    const done = new AbortController();
    const timer = clock.sleep(limitMs, done.signal).then(() => {
        const error = late();
        limit.abort(error);
        throw error;
    });
    try {
        return await Promise.race([work(limit.signal), timer]);
    }
    finally {
        done.abort(new Error('done'));
    }
}


/***/ }),

/***/ 13693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meaningOf),
/* harmony export */   c: () => (/* binding */ runTransaction)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1572);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23237);
/* harmony import */ var _catalog_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13485);
/* harmony import */ var _http_contract_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1053);
/* harmony import */ var _time_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30306);







/** A cancel call is a courtesy: what the run waits for it at most, inside the time that a stopped process has left. */
const CANCEL_LIMIT_MS = 2_000;
/** What a poll that was begun in time may take beyond the time-out of the query. */
const LAST_POLL_MS = 2_000;
const REASON_CHARACTERS = 200;
/**
 * Submits a query and polls its state, with growing delay, until it has ended. The submit is sent once; one that is
 * refused since there is no place for the query yet waits for it. A query that
 * nobody waits for any more (abort, deadline, time-out, failure) is cancelled where the profile has a cancel call.
 * Emits `transaction.submitted`, `transaction.polled`, `transaction.completed`.
 *
 * @throws GenesysCoreError ASYNC_FAILED (failed or cancelled by the server), ASYNC_TIMEOUT, DEADLINE, BAD_RESPONSE (no
 * id, no state, a state word that the catalog does not know), the signal's reason, and what `send` throws.
 */
async function runTransaction(submit, context) {
    const { profile, clock, events, sliceId, queryId } = context;
    const { refused } = profile;
    const answer = await context.send({
        ...submit,
        kind: 'submit',
        refused,
    });
    const submittedAtMs = clock.monotonic();
    const id = idOf(answer, submit, profile);
    const job = {
        id,
        status: bound(profile.status, id, context, 'status'),
        submittedAtMs,
        giveUpAtMs: submittedAtMs + profile.poll.timeoutMs,
    };
    const { requestSha256 } = context;
    events.emit({
        type: 'transaction.submitted',
        sliceId,
        queryId,
        transactionId: (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(id),
        // An id that is not shown as it is leads nobody to the query.
        ...(requestSha256 === undefined || (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(id) !== id ? {} : { requestSha256 }),
    });
    let polls = 0;
    let seen;
    try {
        // Some submit answers have no state yet; what they have counts.
        const told = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer.body, profile.statePath) ?? null;
        seen =
            told === null
                ? { state: '', meaning: 'running', body: answer.body }
                : read(answer.body, submit.endpoint, profile);
        let delayMs = profile.poll.initialMs;
        let waitMs = nextWait(delayMs, job, seen, context);
        while (seen.meaning === 'running') {
            if (typeof waitMs !== 'number')
                throw waitMs;
            await clock.sleep(waitMs, context.signal);
            seen = await poll(job, seen, context);
            polls += 1;
            delayMs = Math.min(delayMs * profile.poll.factor, profile.poll.capMs);
            waitMs = nextWait(delayMs, job, seen, context);
            const again = seen.meaning === 'running' && typeof waitMs === 'number' ? { nextPollInMs: waitMs } : {};
            const polled = {
                sliceId,
                queryId,
                transactionId: (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(id),
                state: seen.state,
                poll: polls,
                ...again,
            };
            events.emit({ type: 'transaction.polled', ...polled });
        }
    }
    catch (error) {
        await cancel(id, context);
        throw error;
    }
    const outcome = seen.meaning === 'gone' ? 'expired' : seen.meaning;
    const durationMs = Math.round(clock.monotonic() - submittedAtMs);
    const completed = {
        sliceId,
        queryId,
        transactionId: (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(id),
        state: seen.state,
        outcome,
        polls,
        durationMs,
    };
    events.emit({ type: 'transaction.completed', ...completed });
    return conclude(seen, outcome, job, context);
}
/** The next wait in milliseconds, or the error because of which there is none. */
function nextWait(delayMs, job, seen, context) {
    const { profile, clock, deadlineAtMs } = context;
    const facts = { endpoint: profile.status };
    const nowMs = clock.monotonic();
    if (nowMs >= job.giveUpAtMs)
        return timedOut(job, seen, profile);
    // The last poll comes right at the time-out, however long the delay has grown.
    const waitMs = Math.ceil(Math.min(delayMs, job.giveUpAtMs - nowMs));
    if (nowMs + waitMs < deadlineAtMs)
        return waitMs;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('DEADLINE', `Query ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(job.id))} is ${seen.state === '' ? 'not finished' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(seen.state)}, and the next poll, due in ` +
        `${inSeconds(waitMs)}, would come after the end of the run's time. Allow more time or ask for a shorter window.`, facts);
}
async function poll(job, before, context) {
    const { profile, clock, signal, send } = context;
    const askedAtMs = clock.monotonic();
    try {
        const answer = await (0,_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .withTimeLimit */ .B)((limit) => send(job.status, AbortSignal.any([signal, limit])), Math.max(0, job.giveUpAtMs - askedAtMs) + LAST_POLL_MS, clock, () => timedOut(job, before, profile));
        return read(answer.body, profile.status, profile);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI) || (error.status !== 404 && error.status !== 410))
            throw error;
        const early = error.status === 404 && askedAtMs - job.submittedAtMs <= (profile.poll.notFoundGraceMs ?? 0);
        return { state: 'not found', meaning: early ? 'running' : 'gone', body: null };
    }
}
/** What an answer says about the state of the query. */
function read(body, endpoint, { statePath, states }) {
    const word = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, statePath);
    if (typeof word !== 'string') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${endpoint} has no state word at "${statePath}", so nobody can say whether the query is finished. ` +
            'Check statePath in the catalog.', { endpoint });
    }
    const state = (0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .stateWord */ .kc)(word, Object.keys(states));
    const meaning = meaningOf(word, { states });
    if (meaning === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `${endpoint} gives the state ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(state)}, which the catalog does not know (it knows ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(Object.keys(states))}). ` +
            'An unknown state is never taken for success: add the word to the states of the transaction profile.', { endpoint });
    }
    return { state, meaning, body };
}
/** What a state word means by the catalog, compared without regard to case; undefined for one that it does not know. */
function meaningOf(word, { states }) {
    return Object.entries(states).find(([name]) => name.toLowerCase() === word.toLowerCase())?.[1];
}
function conclude(seen, outcome, job, context) {
    const { profile, catalog } = context;
    if (seen.meaning === 'completed')
        return { outcome: 'completed', transactionId: job.id };
    const reason = profile.errorPath === undefined ? undefined : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(seen.body, profile.errorPath);
    const error = new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('ASYNC_FAILED', `Query ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(job.id))} ended as ${outcome} (state ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(seen.state)}) and has no results` +
        (typeof reason === 'string' && reason !== ''
            ? `: ${(0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quotableText */ .Dm)(reason, REASON_CHARACTERS, (0,_http_contract_names_js__WEBPACK_IMPORTED_MODULE_4__/* .contractNamesOf */ .e)(catalog))}`
            : '.'), { endpoint: profile.status, retryable: seen.meaning !== 'failed' });
    if (seen.meaning === 'expired' || seen.meaning === 'gone')
        return { outcome: 'lost', error };
    throw error;
}
function idOf(answer, submit, { idPaths }) {
    for (const path of idPaths) {
        const id = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer.body, path);
        if (typeof id === 'string' && id !== '')
            return id;
    }
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The answer of ${submit.endpoint} has no id of the query at ${idPaths.map((path) => `"${path}"`).join(' or ')}. ` +
        'Check idPaths in the catalog.', { endpoint: submit.endpoint });
}
/** Best effort: whatever comes of it, the error that led here is the one to be told. */
async function cancel(id, context) {
    const { profile, clock, send } = context;
    if (profile.cancel === undefined)
        return;
    try {
        const request = bound(profile.cancel, id, context, 'cancel');
        // A signal of its own: the run's has already aborted when the run was stopped.
        await (0,_time_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .withTimeLimit */ .B)((limit) => send(request, limit), CANCEL_LIMIT_MS, clock, () => new Error('too late'));
    }
    catch {
        // The server ends abandoned queries by itself.
    }
}
function bound(key, transactionId, context, kind) {
    const endpoint = context.catalog.endpoints.get(key);
    if (endpoint === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `The transaction profile names ${key}, which is no endpoint.`);
    }
    return (0,_catalog_template_js__WEBPACK_IMPORTED_MODULE_3__/* .bindRequest */ .Bv)(key, endpoint, { transactionId }, context.apiUrl, kind);
}
function timedOut(job, seen, profile) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('ASYNC_TIMEOUT', `Query ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .opaqueId */ .tH)(job.id))} is still ${seen.state === '' ? 'running' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(seen.state)} after ` +
        `${inSeconds(profile.poll.timeoutMs)} (poll.timeoutMs of the transaction profile). ` +
        'Ask for a shorter window or narrower filters, or raise the limit in the catalog.', { endpoint: profile.status });
}
function inSeconds(ms) {
    return `${Math.round(ms / 100) / 10} s`;
}


/***/ }),

/***/ 59439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ unusualDays),
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);

/** Fewer days of a weekday tell nothing of what is usual. */
const MIN_DAYS = 3;
/** Of few records, twice as many is chance. */
const MIN_MEDIAN = 20;
const MAX_WEEKS = 8;
/**
 * Whole days of the window with less than half or more than twice the median of the same weekday in the last eight weeks of
 * the history; a day with fewer than three of those before it is not judged.
 */
function unusualDays(window, days, history) {
    if (window === null)
        return [];
    const known = new Map(history.map(({ day, records }) => [day, records]));
    const unusual = [];
    let dayMs = Math.ceil(window.startMs / _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
    for (; dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO <= window.endMs; dayMs += _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) {
        const before = Array.from({ length: MAX_WEEKS }, (_, week) => known.get((0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(dayMs - (week + 1) * 7 * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO))).filter((records) => records !== undefined);
        const usual = median(before);
        if (before.length < MIN_DAYS || usual < MIN_MEDIAN)
            continue;
        const day = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(dayMs);
        const records = days.get(day) ?? 0;
        if (records * 2 < usual || records > usual * 2)
            unusual.push({ day, records, median: usual });
    }
    return unusual;
}
/** The middle of the values; 0 of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}


/***/ })

};
