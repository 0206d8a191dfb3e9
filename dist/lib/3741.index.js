export const id = 3741;
export const ids = [3741,3262];
export const modules = {

/***/ 43597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ OBJECT_START),
/* harmony export */   IL: () => (/* binding */ endOfName),
/* harmony export */   KE: () => (/* binding */ COMMA),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   OG: () => (/* binding */ ARRAY_END),
/* harmony export */   Xr: () => (/* binding */ stopsIn),
/* harmony export */   Yt: () => (/* binding */ OBJECT_END),
/* harmony export */   dS: () => (/* binding */ afterSpace),
/* harmony export */   eM: () => (/* binding */ afterColon),
/* harmony export */   eU: () => (/* binding */ endOfValue),
/* harmony export */   jA: () => (/* binding */ QUOTE),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   oH: () => (/* binding */ COLON),
/* harmony export */   pQ: () => (/* binding */ ARRAY_START),
/* harmony export */   r_: () => (/* binding */ BACKSLASH)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const ARRAY_START = 0x5b;
const ARRAY_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;
const SPACE = 0x20;
const ALL_ONES = 0x01010101;
const ALL_HIGH = 0x80808080 | 0;
const ALL_BACKSLASHES = 0x5c5c5c5c;
/** What these bits turn round makes a quote a space, and leaves what is below a space there. */
const ALL_TWOS = 0x02020202;
const ALL_BEHIND_SPACE = 0x21212121;
/** Marks of four bytes as one number: the lowest is that of the first quote, backslash or control character; 0 for none. */
const stopsIn = (unit) => (((unit ^ ALL_TWOS) - ALL_BEHIND_SPACE) | ((unit ^ ALL_BACKSLASHES) - ALL_ONES)) & ~unit & ALL_HIGH;
/** Which of the four bytes has the lowest mark, from 0. Borrows only touch marks behind it. */
const firstOf = (stops) => (31 - Math.clz32(stops & (0 - stops))) >>> 3;
const isStop = (byte) => byte < SPACE || byte === QUOTE || byte === BACKSLASH;
const isSpace = (byte) => byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isDigit = (byte) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
/** The place of the next byte that is no white space. */
function afterSpace(bytes, at) {
    for (;;) {
        const byte = bytes[at] ?? 0;
        if (byte > SPACE || !isSpace(byte))
            return at;
        at += 1;
    }
}
/**
 * The place behind the JSON value that begins at `at`, which must be one by the letter of RFC 8259; the same texts are
 * taken as by `JSON.parse`. `view` is of the same bytes, or goes on behind them with a control character.
 * @throws SyntaxError where it is none, JsonDepthError where it is nested deeper than `levels`.
 */
function endOfValue(bytes, view, at, levels) {
    switch (bytes[at]) {
        case QUOTE:
            return endOfString(bytes, view, at + 1);
        case OBJECT_START:
            return endOfObject(bytes, view, at + 1, levels);
        case ARRAY_START:
            return endOfArray(bytes, view, at + 1, levels);
        case 0x74:
            return endOfWord(bytes, at, 'true');
        case 0x66:
            return endOfWord(bytes, at, 'false');
        case 0x6e:
            return endOfWord(bytes, at, 'null');
        default:
            return endOfNumber(bytes, at);
    }
}
const COLON_QUOTE = 0x223a;
const COMMA_QUOTE = 0x222c;
/** Two bytes as one number. */
const pairAt = (view, at) => at <= view.byteLength - 2 ? view.getInt16(at, true) : 0;
function endOfObject(bytes, view, at, levels) {
    if (levels <= 0)
        throw new _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonDepthError */ .Q_('nested too deeply');
    at = afterSpace(bytes, at);
    if (bytes[at] === OBJECT_END)
        return at + 1;
    for (;;) {
        at = endOfName(bytes, view, at);
        // By far the most: a text and no white space around it.
        at =
            pairAt(view, at) === COLON_QUOTE
                ? endOfString(bytes, view, at + 2)
                : endOfValue(bytes, view, afterColon(bytes, at), levels - 1);
        if (pairAt(view, at) === COMMA_QUOTE) {
            at += 1;
            continue;
        }
        at = afterSpace(bytes, at);
        const byte = bytes[at];
        if (byte === OBJECT_END)
            return at + 1;
        if (byte !== COMMA)
            throw broken(at);
        at = afterSpace(bytes, at + 1);
    }
}
function endOfArray(bytes, view, at, levels) {
    if (levels <= 0)
        throw new _json_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonDepthError */ .Q_('nested too deeply');
    at = afterSpace(bytes, at);
    if (bytes[at] === ARRAY_END)
        return at + 1;
    for (;;) {
        at = afterSpace(bytes, endOfValue(bytes, view, at, levels - 1));
        const byte = bytes[at];
        if (byte === ARRAY_END)
            return at + 1;
        if (byte !== COMMA)
            throw broken(at);
        at = afterSpace(bytes, at + 1);
    }
}
/** Behind the member's name that begins at `at`. */
function endOfName(bytes, view, at) {
    if (bytes[at] !== QUOTE)
        throw broken(at);
    return endOfString(bytes, view, at + 1);
}
/** The place of a member's value, by that behind its name. */
function afterColon(bytes, at) {
    at = afterSpace(bytes, at);
    if (bytes[at] !== COLON)
        throw broken(at);
    return afterSpace(bytes, at + 1);
}
/** Behind the closing quote, by the place behind the opening one. */
function endOfString(bytes, view, at) {
    for (;;) {
        at = stopAfter(bytes, view, at);
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte !== BACKSLASH)
            throw broken(at);
        at = endOfEscape(bytes, at + 1);
    }
}
/** The place of the next quote, backslash or control character, or the end of the bytes. */
function stopAfter(bytes, view, at) {
    for (const last = view.byteLength - 4; at <= last; at += 4) {
        const stops = stopsIn(view.getInt32(at, true));
        if (stops !== 0)
            return at + firstOf(stops);
    }
    while (!isStop(bytes[at] ?? 0))
        at += 1;
    return at;
}
function endOfEscape(bytes, at) {
    switch (bytes[at]) {
        case QUOTE:
        case BACKSLASH:
        case 0x2f: // /
        case 0x62: // b
        case 0x66: // f
        case 0x6e: // n
        case 0x72: // r
        case 0x74: // t
            return at + 1;
        case 0x75: // u
            for (let digit = at + 1; digit <= at + 4; digit += 1) {
                const byte = (bytes[digit] ?? 0) | 0x20;
                if (!isDigit(bytes[digit]) && !(byte >= 0x61 && byte <= 0x66))
                    throw broken(digit);
            }
            return at + 5;
        default:
            throw broken(at);
    }
}
function endOfWord(bytes, at, word) {
    for (let index = 1; index < word.length; index += 1)
        if (bytes[at + index] !== word.charCodeAt(index))
            throw broken(at + index);
    return at + word.length;
}
function endOfNumber(bytes, at) {
    if (bytes[at] === 0x2d)
        at += 1;
    if (bytes[at] === 0x30)
        at += 1;
    else
        at = endOfDigits(bytes, at);
    if (bytes[at] === 0x2e)
        at = endOfDigits(bytes, at + 1);
    if (((bytes[at] ?? 0) | 0x20) === 0x65) {
        at += 1;
        if (bytes[at] === 0x2b || bytes[at] === 0x2d)
            at += 1;
        at = endOfDigits(bytes, at);
    }
    return at;
}
/** Behind one digit or more. */
function endOfDigits(bytes, at) {
    if (!isDigit(bytes[at]))
        throw broken(at);
    do
        at += 1;
    while (isDigit(bytes[at]));
    return at;
}
function broken(at) {
    return new SyntaxError(`no JSON at byte ${at}`);
}


/***/ }),

/***/ 13262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ transactionOf),
/* harmony export */   dG: () => (/* binding */ planSlices),
/* harmony export */   eV: () => (/* binding */ windowVariables),
/* harmony export */   ed: () => (/* binding */ bindQuery),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   pc: () => (/* binding */ durationMs)
/* harmony export */ });
/* unused harmony exports MAX_SLICES, MAX_QUERIES */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23237);
/* harmony import */ var _base_calendar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67231);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62749);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13485);





/** Most slices, and most queries, of one run. */
const MAX_SLICES = 5000;
const MAX_QUERIES = 20_000;
/**
 * The slices of a window with their queries, one of each of the filters. Of a dataset with parents the queries still have
 * the names of what is carried in place of it.
 * @throws GenesysCoreError INPUT_INVALID for more slices or queries than a run may have
 */
function planSlices(sources, window, queryFilters) {
    const names = Object.keys(sources.dataset.source.each?.carry ?? {});
    const carried = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
    return sliceWindows(sources.dataset, window, queryFilters.length).map((slice) => ({
        id: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .sliceId */ .K0)(slice),
        window: slice,
        queries: queryFilters.map((filters, index) => ({
            id: `q${index + 1}`,
            filters,
            request: bindQuery(sources, slice, filters, carried),
        })),
    }));
}
/** The request that starts a query: its window, what its parents carry, and its filters are bound. */
function bindQuery({ dataset, catalog, apiUrl }, window, filters, carried) {
    const transaction = transactionOf(dataset, catalog);
    const key = transaction?.submit ?? dataset.source.endpoint;
    const definitions = dataset.filters ?? {};
    const inPath = Object.entries(filters).flatMap(([name, value]) => {
        const bind = definitions[name]?.bind;
        return bind?.in === 'path' ? [[bind.path, String(value)]] : [];
    });
    const variables = { ...windowVariables(window, dataset.window), ...carried, ...Object.fromEntries(inPath) };
    const kind = transaction === undefined ? 'page' : 'submit';
    const request = (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .bindRequest */ .Bv)(key, entry(catalog.endpoints, key), variables, apiUrl, kind);
    return Object.entries(filters).reduce((bound, [name, value]) => {
        const definition = definitions[name];
        return definition === undefined ? bound : (0,_template_js__WEBPACK_IMPORTED_MODULE_3__/* .bindFilter */ .Oq)(bound, definition, value);
    }, request);
}
function transactionOf(dataset, catalog) {
    const { transaction } = dataset.source;
    return transaction === undefined ? undefined : entry(catalog.profiles.transaction, transaction);
}
function sliceWindows(dataset, window, queriesPerSlice) {
    const slice = dataset.window?.slice;
    if (window === null || slice === undefined)
        return [window];
    const sliceMs = durationMs(slice);
    const { timeZone, weekStart } = dataset.window ?? {};
    // Days of a zone may have 23 or 25 hours: their number is the same to one.
    const isByCalendar = (timeZone !== undefined || weekStart !== undefined) && sliceMs % _base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO === 0;
    const slices = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .countSlices */ .Nv)(window, sliceMs);
    if (slices > MAX_SLICES)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`the window from start to end makes ${slices} slices of ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLength */ .ix)(sliceMs)}; allowed are ${MAX_SLICES} in one run. Move start or end, or make several runs.`);
    if (slices * queriesPerSlice > MAX_QUERIES)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`start, end and filters make ${slices} slices with ${queriesPerSlice} queries each, ${slices * queriesPerSlice} in all; allowed are ${MAX_QUERIES} in one run. Give a shorter window or fewer filter values, or make several runs.`);
    return isByCalendar
        ? (0,_base_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .cutDays */ .Wk)(window, sliceMs / _base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO, (0,_base_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .createCalendar */ .dZ)(timeZone), weekStart)
        : (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .cutWindow */ .xx)(window, sliceMs);
}
/** What a window gives to the placeholders of a request. */
function windowVariables(window, definition) {
    if (window === null)
        return {};
    const { startMs, endMs } = window;
    const { dateOf, beginOf } = (0,_base_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .createCalendar */ .dZ)(definition?.timeZone);
    const startDate = dateOf(startMs);
    const lastDate = dateOf(endMs - 1);
    const endDate = beginOf(dateOf(endMs)) === endMs ? dateOf(endMs) : (0,_base_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .addDays */ .fi)(lastDate, 1);
    return {
        start: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(startMs),
        end: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(endMs),
        last: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(Math.max(startMs, endMs - _base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .SECOND_MS */ ._L)),
        ...{ startDate, endDate, lastDate },
        startWeek: (0,_base_calendar_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOfDays */ .ro)(startDate, 7, definition?.weekStart ?? 'monday'),
    };
}
/** A length of time that the schema has checked. */
function durationMs(text) {
    const ms = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text);
    if (ms === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INTERNAL', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} is not a duration.`);
    return ms;
}
/** An entry that the loader has found to be there. */
function entry(entries, key) {
    const found = entries.get(key);
    if (found === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `The catalog has no ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(key)}.`);
    return found;
}


/***/ }),

/***/ 62908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ TextHash),
/* harmony export */   y: () => (/* binding */ ContentHash)
/* harmony export */ });
/* harmony import */ var _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43597);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


/** What sets kinds of values apart in their hashes, and keeps these from being zero for what is empty. */
const KIND_STEP = 0x4f1bbcdd;
const HIGH_START = 0x2545f491;
const LOW_FACTOR = 0x9e3779b1;
const HIGH_FACTOR = 0x5f356495;
const TEXT = 1;
/** A number, true, false or null, by its characters. */
const TOKEN = 2;
const ARRAY = 3;
const OBJECT = 4;
const MEMBER = 5;
const ELEMENT = 6;
/** A text with half of a surrogate pair, which UTF-8 does not have. */
const BROKEN_TEXT = 7;
const NO_VIEW = new DataView(new ArrayBuffer(0));
/**
 * Hashes JSON values to 53 bits: equal for equal values, whatever the order of their members. Values of two hashes differ;
 * equal ones differ with a chance of 2^-53. `seed` is random and belongs to one run. Runs for every record, hence no text
 * is made of a value.
 */
class ContentHash {
    /** Of the value that was hashed last. */
    low = 0;
    high = 0;
    #seed;
    constructor(seed) {
        this.#seed = seed | 0;
    }
    /** The hash of a value, as that of its bytes would be. */
    of(value) {
        this.#value(value);
        return this.content();
    }
    /** What was hashed last as one number. */
    content() {
        const low = mixed(this.low, this.high);
        return (mixed(this.high, low) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
    }
    #value(value) {
        if (typeof value === 'string')
            this.characters(value);
        else if (value === null || typeof value !== 'object' || value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh)
            this.#short(value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? value.text : String(value), TOKEN);
        else if (Array.isArray(value))
            this.#array(value);
        else if (value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .Unread */ .I_)
            ({ low: this.low, high: this.high } = value);
        else
            this.#object(value);
    }
    #array(elements) {
        this.startArray();
        for (const element of elements) {
            const { low, high } = this;
            this.#value(element);
            this.addElement(low, high);
        }
        this.endArray(elements.length);
    }
    #object(members) {
        let [sumLow, sumHigh, count] = [0, 0, 0];
        for (const name of Object.keys(members)) {
            this.characters(name);
            const { low, high } = this;
            this.#value(members[name]);
            this.addMember(low, high);
            // A sum, so that the order does not matter.
            sumLow = (sumLow + this.low) | 0;
            sumHigh = (sumHigh + this.high) | 0;
            count += 1;
        }
        this.endObject(sumLow, sumHigh, count);
    }
    /** Hashes a text by its UTF-8. */
    characters(text) {
        for (let at = 0; at < text.length; at += 1)
            if (text.charCodeAt(at) > 0x7f) {
                this.#encoded(text);
                return;
            }
        this.#short(text, TEXT);
    }
    #encoded(text) {
        const isUtf8 = text.isWellFormed();
        const plain = Buffer.from(text, isUtf8 ? 'utf8' : 'utf16le');
        const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
        this.#span(view, 0, plain.byteLength, isUtf8 ? TEXT : BROKEN_TEXT);
    }
    /** Hashes a text of ASCII. */
    #short(text, kind) {
        const { length } = text;
        let low = this.start(kind);
        let high = HIGH_START;
        let at = 0;
        for (; at + 4 <= length; at += 4) {
            const unit = text.charCodeAt(at) |
                (text.charCodeAt(at + 1) << 8) |
                (text.charCodeAt(at + 2) << 16) |
                (text.charCodeAt(at + 3) << 24);
            low = lowWith(low, unit);
            high = highWith(high, low);
        }
        let rest = 0;
        for (let shift = 0; at < length; at += 1, shift += 8)
            rest |= text.charCodeAt(at) << shift;
        this.finish(low, high, rest, length);
    }
    #span(view, from, to, kind) {
        let low = this.start(kind);
        let high = HIGH_START;
        let at = from;
        for (; at + 4 <= to; at += 4) {
            low = lowWith(low, view.getInt32(at, true));
            high = highWith(high, low);
        }
        let rest = 0;
        for (let shift = 0; at < to; at += 1, shift += 8)
            rest |= view.getUint8(at) << shift;
        this.finish(low, high, rest, to - from);
    }
    /** Hashes the bytes of a number or a word. */
    token(view, from, to) {
        this.#span(view, from, to, TOKEN);
    }
    start(kind) {
        return (this.#seed + Math.imul(kind, KIND_STEP)) | 0;
    }
    /** With the up to three bytes that are left, also where there are none. */
    finish(low, high, rest, length) {
        this.low = lowWith(low, rest) ^ length;
        this.high = highWith(high ^ rest, this.low);
    }
    startArray() {
        this.low = this.start(ARRAY);
        this.high = HIGH_START;
    }
    /** Joins the value that was hashed last to an array, given as it was before. */
    addElement(low, high) {
        this.#combine(low, high, ELEMENT);
    }
    endArray(count) {
        this.#combine(count, 0, ARRAY);
    }
    /** Joins the value that was hashed last to the hash of its name. */
    addMember(nameLow, nameHigh) {
        this.#combine(nameLow, nameHigh, MEMBER);
    }
    endObject(sumLow, sumHigh, count) {
        this.low = sumLow;
        this.high = sumHigh;
        this.#combine(count, 0, OBJECT);
    }
    /** Makes one hash of the last one and another. */
    #combine(low, high, kind) {
        const ownLow = Math.imul(this.low ^ this.start(kind), LOW_FACTOR) ^ low;
        const ownHigh = Math.imul(this.high ^ (ownLow >>> 15) ^ HIGH_START, HIGH_FACTOR) ^ high;
        this.low = mixed(ownLow, ownHigh);
        this.high = mixed(ownHigh, this.low);
    }
}
/** Both halves as one, every bit of which depends on all of theirs. */
const mixed = (one, other) => Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
/**
 * The low half of a hash with four more bytes. A product carries bits up only, hence the shift: without it texts that
 * differ in every fourth byte alone have equal hashes far too often.
 */
function lowWith(low, unit) {
    const product = Math.imul(low ^ unit, LOW_FACTOR);
    return product ^ (product >>> 15);
}
/** The high half with the low one as it is now: what it was before is in there. */
const highWith = (high, low) => Math.imul(high ^ low, HIGH_FACTOR);
const ALL_HIGH = 0x80808080 | 0;
/** The same of values as the bytes of JSON that was proved to be such, whatever their escapes and white space. */
class TextHash extends ContentHash {
    bytes = Buffer.alloc(0);
    view = NO_VIEW;
    /** The characters of the text that was hashed last, where they had to be made: all that are escaped in the bytes. */
    decoded;
    /** Whether all its bytes are ASCII. */
    isAscii = false;
    /** Goes on with other bytes. */
    turnTo(bytes) {
        this.bytes = bytes;
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    /** Hashes the string whose quote is at a place; gives the place behind it. */
    text(from) {
        const { bytes, view } = this;
        let low = this.start(TEXT);
        let high = HIGH_START;
        let at = from + 1;
        let seen = 0;
        // Four bytes at a time until one of them is a quote or a backslash.
        for (const last = view.byteLength - 4; at <= last; at += 4) {
            const unit = view.getInt32(at, true);
            const stops = (0,_base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .stopsIn */ .Xr)(unit);
            if (stops === 0) {
                seen |= unit;
                low = lowWith(low, unit);
                high = highWith(high, low);
                continue;
            }
            const before = (0,_base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(stops);
            at += before;
            if (bytes[at] !== _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
                break;
            const rest = unit & ((1 << (before * 8)) - 1);
            this.decoded = undefined;
            this.isAscii = ((seen | rest) & ALL_HIGH) === 0;
            this.finish(low, high, rest, at - from - 1);
            return at + 1;
        }
        return this.#decode(from, at);
    }
    /** The place behind the string whose quote is at a place. */
    skipText(from) {
        const { bytes, view } = this;
        let at = from + 1;
        const last = view.byteLength - 4;
        for (;;) {
            for (; at <= last; at += 4) {
                const stops = (0,_base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .stopsIn */ .Xr)(view.getInt32(at, true));
                if (stops === 0)
                    continue;
                at += (0,_base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(stops);
                break;
            }
            for (let byte = bytes[at]; byte !== _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_; byte = bytes[at]) {
                if (byte === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA || byte === undefined)
                    return at + 1;
                at += 1;
            }
            at += 2;
        }
    }
    /** The same of one with an escape, or so near to the end of all that there are no four bytes to look at. */
    #decode(from, place) {
        const { bytes } = this;
        let at = place;
        while (bytes[at] !== _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            at += bytes[at] === _base_json_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_ ? 2 : 1;
        const text = JSON.parse(bytes.toString('utf8', from, at + 1));
        this.characters(text);
        this.decoded = text;
        return at + 1;
    }
}


/***/ }),

/***/ 85056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ LINEAGE_NAME),
/* harmony export */   a: () => (/* binding */ lineageEvent)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13262);


const LINEAGE_NAME = 'lineage.json';
const HOME = 'https://github.com/org/genesys-core';
const SPEC = 'https://openlineage.io/spec';
const OWN_SCHEMA = 'https://raw.githubusercontent.com/org/genesys-core/v1/catalog/schemas/lineage.schema.json';
/** Namespace of what a run outside of a workflow makes. */
const LOCAL_NAMESPACE = 'genesys-core';
/** A partial run is no success: its step fails, and what it gave is told with the error. */
const EVENT_TYPES = {
    succeeded: 'COMPLETE',
    partial: 'FAIL',
    failed: 'FAIL',
    cancelled: 'ABORT',
};
/**
 * The run as an event for programs that know OpenLineage (2-0-2): from which endpoints of which host the records came, and
 * which dataset they are. Filters are left out: their values may be data.
 */
function lineageEvent(plan, manifest) {
    const { datasetKey, request, engine, error, dataDigest, runId, status } = manifest;
    const producer = `${HOME}/tree/v${engine.version}`;
    const facet = (schema, members) => ({
        _producer: producer,
        _schemaURL: schema.startsWith('https:') ? schema : `${SPEC}/${schema}`,
        ...members,
    });
    const namespace = manifest.github === null ? LOCAL_NAMESPACE : `https://github.com/${manifest.github.repository}`;
    const data = manifest.files.filter(({ path }) => path.startsWith('data/'));
    return {
        eventType: EVENT_TYPES[status],
        eventTime: manifest.endedAt,
        producer,
        schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
        run: {
            runId: uuidOf(`${datasetKey}/${runId}`),
            facets: {
                ...(request.start === null || request.end === null
                    ? {}
                    : {
                        nominalTime: facet('facets/1-0-1/NominalTimeRunFacet.json#/$defs/NominalTimeRunFacet', {
                            nominalStartTime: request.start,
                            nominalEndTime: request.end,
                        }),
                    }),
                ...(error === null
                    ? {}
                    : {
                        errorMessage: facet('facets/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet', {
                            message: `${error.code}: ${error.message}`,
                            programmingLanguage: 'TypeScript',
                        }),
                    }),
                processing_engine: facet('facets/1-1-1/ProcessingEngineRunFacet.json#/$defs/ProcessingEngineRunFacet', { name: engine.name, version: engine.version }),
                genesysCore_run: facet(`${OWN_SCHEMA}#/$defs/genesysCoreRun`, {
                    runId,
                    status,
                    catalogVersion: manifest.catalog.version,
                    catalogSha256: manifest.catalog.sha256,
                    redactionProfile: manifest.redaction.profile,
                }),
            },
        },
        job: { namespace, name: datasetKey },
        inputs: endpointsOf(plan).map((path) => ({ namespace: plan.apiUrl, name: path })),
        outputs: [
            {
                namespace,
                name: datasetKey,
                facets: {
                    schema: facet('facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet', {
                        fields: plan.columns.map(({ name, type, description }) => ({
                            name,
                            type,
                            description,
                        })),
                    }),
                    version: facet('facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet', {
                        datasetVersion: dataDigest,
                    }),
                },
                outputFacets: {
                    outputStatistics: facet('facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet', {
                        rowCount: data.reduce((sum, { records }) => sum + records, 0),
                        size: data.reduce((sum, { bytes }) => sum + bytes, 0),
                        fileCount: data.length,
                    }),
                },
            },
        ],
    };
}
/** Paths of the endpoints that the records and their parents come from, as the catalog has them. */
function endpointsOf({ catalog, dataset, transaction, parents }) {
    const keys = [...(transaction === undefined ? [] : [transaction.submit]), dataset.source.endpoint];
    const own = keys.map((key) => (0,_catalog_plan_slices_js__WEBPACK_IMPORTED_MODULE_1__/* .entry */ .f_)(catalog.endpoints, key).path);
    return [...new Set([...(parents?.plan === undefined ? [] : endpointsOf(parents.plan)), ...own])];
}
/** A UUID of version 8 that a text always gives: the event may be sent twice and is the same run. */
function uuidOf(text) {
    const hex = (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(text);
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}


/***/ }),

/***/ 29920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ recountProblems),
/* harmony export */   NR: () => (/* binding */ summaryProblems),
/* harmony export */   _k: () => (/* binding */ countProblems),
/* harmony export */   aQ: () => (/* binding */ lookupsProblems),
/* harmony export */   md: () => (/* binding */ eventChecker),
/* harmony export */   oS: () => (/* binding */ lineageProblems),
/* harmony export */   zB: () => (/* binding */ sliceProblems),
/* harmony export */   zg: () => (/* binding */ statusProblems)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23237);
/* harmony import */ var _lineage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85056);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40328);




const LAST_EVENTS = {
    succeeded: 'run.completed',
    partial: 'run.completed',
    failed: 'run.failed',
    cancelled: 'run.cancelled',
};
const MAX_PROBLEMS = 51;
/** Checks each event by its schema, the numbering, that all are of this run, the last one, and the counts told by them. */
function eventChecker(manifest, schema) {
    const problems = [];
    const counted = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
    const dropped = new Set();
    let last = {};
    const problem = (text) => {
        if (problems.length < MAX_PROBLEMS)
            problems.push(`${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .EVENTS_NAME */ .m7}: ${text}`);
    };
    return {
        add(line, number) {
            let event;
            try {
                event = JSON.parse(line);
            }
            catch {
                problem(`line ${number} is not JSON`);
                return;
            }
            for (const text of schema(event))
                problem(`line ${number}: ${text}`);
            if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(event))
                return;
            last = event;
            if (event['seq'] !== number)
                problem(`line ${number} has seq ${JSON.stringify(event['seq'])}`);
            if (event['runId'] !== manifest.runId)
                problem(`line ${number} is of another run`);
            if (event['datasetKey'] !== manifest.datasetKey)
                problem(`line ${number} is of another dataset`);
            const { type } = event;
            if (type === 'page.received')
                counted.pages += 1;
            if (type === 'http.attempt' && event['sent'] === true) {
                counted.requests += 1;
                if (Number(event['attempt']) > 1)
                    counted.retries += 1;
                if (event['status'] === 429)
                    counted.rateLimited += 1;
            }
            if (type === 'events.dropped' && (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(event['counts'])) {
                for (const name of Object.keys(event['counts']))
                    dropped.add(name);
            }
        },
        problems() {
            const expected = LAST_EVENTS[manifest.status];
            if (last['type'] !== expected)
                problem(`the last event is ${String(last['type'])}, expected is ${expected}`);
            else if (expected === 'run.completed' && last['status'] !== manifest.status) {
                problem(`the last event says ${String(last['status'])}, ${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir} says ${manifest.status}`);
            }
            const source = {
                pages: 'page.received',
                requests: 'http.attempt',
                retries: 'http.attempt',
                rateLimited: 'http.attempt',
            };
            for (const name of ['pages', 'requests', 'retries', 'rateLimited']) {
                const told = manifest.counts[name];
                const wrong = dropped.has(source[name]) ? counted[name] > told : counted[name] !== told;
                if (wrong)
                    problem(`${counted[name]} ${name} are told, ${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir} counts ${told}`);
            }
            return problems;
        },
    };
}
/** Whether the slices cover the window without gap or overlap, and each has the file that it claims. */
function sliceProblems(manifest) {
    const problems = [];
    const { start, end, summaryOnly } = manifest.request;
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    let reached = start;
    for (const [index, slice] of manifest.slices.entries()) {
        // Parts of a slice, each for some of its parents, have the same bounds.
        const before = manifest.slices[index - 1];
        const isPart = slice.parents !== undefined && before?.start === slice.start && before.end === slice.end;
        if (slice.start !== reached && !isPart)
            problems.push(`slice ${slice.id} begins at ${String(slice.start)}, expected is ${String(reached)}`);
        if (slice.start !== null && slice.end !== null && Date.parse(slice.end) <= Date.parse(slice.start))
            problems.push(`slice ${slice.id} is empty`);
        reached = slice.end;
        const path = `data/${slice.id}.${manifest.format}`;
        const file = files.get(path);
        files.delete(path);
        const expected = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRecords */ .jO)(slice) && !summaryOnly;
        if (expected && file === undefined)
            problems.push(`slice ${slice.id} has records, ${path} is not listed`);
        if (!expected && file !== undefined)
            problems.push(`${path} is listed, its slice has none`);
        if (file !== undefined && file.records !== slice.records) {
            problems.push(`slice ${slice.id} has ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(slice.records, 'record')}, ${path} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(file.records)}`);
        }
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .hasRecords */ .jO)(slice) && slice.completeness.kept !== slice.records) {
            problems.push(`slice ${slice.id} kept ${slice.completeness.kept}, records are ${slice.records}`);
        }
    }
    if (manifest.slices.length === 0)
        problems.push('there is no slice');
    else if (reached !== end)
        problems.push(`the slices end at ${String(reached)}, the window at ${String(end)}`);
    for (const path of files.keys()) {
        if (path.startsWith('data/'))
            problems.push(`${path} belongs to no slice`);
    }
    return problems.map((problem) => `${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir}: ${problem}`);
}
/** Whether the manifest's counts are the sums of what its slices and files say. */
function countProblems(manifest) {
    const { counts, slices } = manifest;
    const sum = (value) => slices.reduce((total, slice) => total + value(slice), 0);
    const claims = [
        ['records', counts.records, sum((slice) => slice.records)],
        ['duplicates', counts.duplicates, sum((slice) => slice.completeness.duplicates)],
        ['pages', counts.pages, sum((slice) => (slice.resumedFrom === undefined ? slice.pages : 0))],
    ];
    return claims.flatMap(([name, told, summed]) => told === summed ? [] : [`${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir}: counts.${name} is ${told}, the slices sum to ${summed}`]);
}
/** Whether status, slices and error tell the same story. */
function statusProblems(manifest) {
    const problems = [];
    const { status, error } = manifest;
    const expected = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c2)(manifest.slices, status === 'cancelled');
    if (status !== expected)
        problems.push(`status is ${status}, the slices say ${expected}`);
    if ((status === 'succeeded') !== (error === null))
        problems.push(`status is ${status}, error is ${error?.code ?? 'null'}`);
    for (const slice of manifest.slices) {
        if ((slice.status === 'succeeded') !== (slice.error === undefined)) {
            problems.push(`slice ${slice.id} is ${slice.status}, its error is ${slice.error?.code ?? 'not told'}`);
        }
        if (slice.reconciliation?.status === 'disagreed' && slice.status !== 'partial')
            problems.push(`slice ${slice.id} is ${slice.status}, its reconciliation disagreed`);
        if ((slice.parents?.failed ?? 0) > 0 && slice.status !== 'partial' && slice.status !== 'failed')
            problems.push(`slice ${slice.id} is ${slice.status}, and parents of it failed`);
    }
    if (manifest.mayGrow !== undefined && manifest.mayGrow !== manifest.slices.some(({ mayGrow }) => mayGrow))
        problems.push(`mayGrow is ${String(manifest.mayGrow)}, the slices say otherwise`);
    if (Date.parse(manifest.endedAt) < Date.parse(manifest.startedAt))
        problems.push('the run ended before it started');
    return problems.map((problem) => `${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_NAME */ .ir}: ${problem}`);
}
/** Whether a summary that is valid by itself says what the manifest says. */
function summaryProblems(manifest, value) {
    const summary = value;
    const claims = [
        ['contractVersion', summary.contractVersion, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .CONTRACT_VERSION */ .Kw],
        ['datasetKey', summary.datasetKey, manifest.datasetKey],
        ['window.start', summary.window?.start ?? null, manifest.request.start],
        ['window.end', summary.window?.end ?? null, manifest.request.end],
        ['data.totals.records', summary.data.totals.records, manifest.counts.records],
        ['run.runId', summary.run.runId, manifest.runId],
        ['run.status', summary.run.status, manifest.status],
        ['run.mayGrow', summary.run.mayGrow, manifest.mayGrow],
    ];
    return claims.flatMap(([name, told, expected]) => told === expected ? [] : [`${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .SUMMARY_NAME */ .pL}: ${name} is ${String(told)}, expected is ${String(expected)}`]);
}
/** Figures of a summary that the records do not come to, by member. */
function recountProblems(counted, value) {
    const { data } = value;
    const members = new Set([...Object.keys(counted), ...Object.keys(data)]);
    return [...members].sort().flatMap((name) => {
        const [told, found] = [data, counted].map((figures) => 
        // Through text: a number with many digits is an object here and a plain number there.
        (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonText */ .jj)(JSON.parse((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)((figures[name] ?? null)))));
        return told === found ? [] : [`${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .SUMMARY_NAME */ .pL}: data.${name} is not what the records come to`];
    });
}
/** Whether a lineage event that is valid by itself is that of the run. */
function lineageProblems(manifest, value) {
    const { run, outputs } = value;
    const claimed = {
        runId: run.facets.genesysCore_run.runId,
        status: run.facets.genesysCore_run.status,
        dataDigest: outputs[0]?.facets.version.datasetVersion,
    };
    return ['runId', 'status', 'dataDigest'].flatMap((name) => claimed[name] === manifest[name]
        ? []
        : [`${_lineage_js__WEBPACK_IMPORTED_MODULE_1__/* .LINEAGE_NAME */ .C}: ${name} is ${String(claimed[name])}, expected is ${manifest[name]}`]);
}
/** Whether lookups that are valid by themselves are those of the run. */
function lookupsProblems(manifest, value) {
    const lookups = value;
    const problems = [];
    for (const name of ['datasetKey', 'runId'])
        if (lookups[name] !== manifest[name])
            problems.push(`${_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .LOOKUPS_NAME */ .aR}: ${name} is ${lookups[name]}, expected is ${manifest[name]}`);
    return problems;
}


/***/ })

};
