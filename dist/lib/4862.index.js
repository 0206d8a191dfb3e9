export const id = 4862;
export const ids = [4862,911];
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

/***/ 73508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ parsePseudonymKey),
/* harmony export */   jm: () => (/* binding */ generatePseudonymKey),
/* harmony export */   jx: () => (/* binding */ PSEUDONYM)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);




const MIN_KEY_BYTES = 32;
const GENERATED_KEY_BYTES = 32;
const MIN_DISTINCT_BYTES = 10;
/** Random bytes do not get smaller by packing; 32 of them have this size and more. */
const MIN_PACKED_BYTES = 26;
const MAX_ENCODINGS = 3;
/** Pseudonyms remembered per generation; two generations are held. */
const MEMO_SIZE = 20_000;
/** No pseudonym's message is this one: theirs have a NUL after the domain. */
const KEY_ID_MESSAGE = 'genesys-core pseudonym key id';
const COMMON_WORDS = [
    'password',
    'passphrase',
    'secret',
    'changeme',
    'change-me',
    'example',
    'sample',
    'default',
    'qwertyuiop',
    'qwerty',
    'letmein',
    'pseudonym',
    'genesys',
    'testing',
    'thisisa',
    '0123456789',
    '1234567890',
    '123456',
    'abcdefghijklmnopqrstuvwxyz',
    'abcdef',
];
/**
 * Reads a key as an option gives it, spaces at its ends left out: hexadecimal digits only are bytes in hexadecimal; else
 * Base64 (either alphabet) where that gives 32 bytes or more; else the UTF-8 bytes of the text.
 * @throws INPUT_INVALID for a key under 32 bytes or an obviously weak one; the message never shows it.
 */
function parsePseudonymKey(text) {
    const trimmed = text.trim();
    const bytes = keyBytes(trimmed);
    if (bytes.length < MIN_KEY_BYTES)
        throw refused(`has ${bytes.length} bytes`);
    const weakness = readings(trimmed, bytes)
        .map(weaknessOf)
        .find((found) => found !== undefined);
    if (weakness !== undefined)
        throw refused(weakness);
    if (isDigestOfWord(bytes))
        throw refused('is the digest of a well-known word');
    return createKey(bytes);
}
/** The key as it is used, and as what it was before somebody encoded it: words in Base64 are words. */
function readings(text, bytes) {
    const found = [bytes, Buffer.from(text, 'utf8')];
    for (let inner = bytes, depth = 0; depth < MAX_ENCODINGS && isPrintable(inner); depth += 1) {
        const decoded = keyBytes(inner.toString('latin1').trim());
        if (decoded.equals(inner))
            break;
        found.push(decoded);
        inner = decoded;
    }
    return found;
}
/** The text of a good new key: 64 hexadecimal digits. `randomBytes` must be a source fit for secrets. */
function generatePseudonymKey(randomBytes) {
    return Buffer.from(randomBytes(GENERATED_KEY_BYTES)).toString('hex');
}
/** What a pseudonym looks like. */
const PSEUDONYM = /^psn_[0-9a-f]{32}$/;
function createKey(bytes) {
    const digest = (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', bytes).update(message, 'utf8').digest('hex');
    let young = new Map();
    let old = new Map();
    return {
        keyId: digest(KEY_ID_MESSAGE).slice(0, 12),
        pseudonym(domain, value) {
            const message = `${domain}\0${value}`;
            let pseudonym = young.get(message);
            if (pseudonym !== undefined)
                return pseudonym;
            pseudonym = old.get(message) ?? `psn_${digest(message).slice(0, 32)}`;
            if (young.size >= MEMO_SIZE) {
                old = young;
                young = new Map();
            }
            young.set(message, pseudonym);
            return pseudonym;
        },
    };
}
function keyBytes(text) {
    if (/^[0-9a-fA-F]+$/.test(text))
        return Buffer.from(text, 'hex');
    if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
        const decoded = Buffer.from(text, 'base64');
        if (decoded.length >= MIN_KEY_BYTES)
            return decoded;
    }
    return Buffer.from(text, 'utf8');
}
function weaknessOf(bytes) {
    const counts = new Map();
    for (const byte of bytes)
        counts.set(byte, (counts.get(byte) ?? 0) + 1);
    if (counts.size < MIN_DISTINCT_BYTES)
        return `is made of ${counts.size} different bytes only`;
    if (Math.max(...counts.values()) > bytes.length / 3)
        return 'repeats one byte over and over';
    if (hasPeriod(bytes))
        return 'repeats a short pattern';
    const steps = bytes.subarray(1).filter((byte, index) => Math.abs(byte - (bytes[index] ?? 0)) <= 1).length;
    if (steps > bytes.length / 2)
        return 'is a sequence';
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(bytes, { level: 9 }).length < MIN_PACKED_BYTES)
        return 'repeats itself';
    const text = isPrintable(bytes) ? bytes.toString('latin1') : '';
    // Six letters alone make many pairs of a language by chance.
    return text === '' || /^[0-9a-fA-F]+$/.test(text) ? undefined : wordsIn(text);
}
/** Whether all bytes are signs of ASCII: 32 random ones are so once in 10^14 keys. */
function isPrintable(bytes) {
    return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}
function hasPeriod(bytes) {
    for (let period = 1; period <= bytes.length / 2; period += 1) {
        if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period)))
            return true;
    }
    return false;
}
function isDigestOfWord(bytes) {
    return ['', 'key', 'hello', 'admin', ...COMMON_WORDS].some((word) => [word, `${word}\n`].some((text) => (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .startSha256 */ .yS)().update(text, 'utf8').digest().equals(bytes)));
}
/** Pairs of letters that half of the text in European languages is made of, and a tenth of random letters. */
const COMMON_PAIRS = new Set(('th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ' +
    'll be ma si om ur ei ie ge un el la qu').split(' '));
const MIN_PAIRS = 14;
const MAX_COMMON_SHARE = 0.34;
/** A key that is little more than well-known words and sequences, or that is written like a language. */
function wordsIn(text) {
    const lower = text.toLowerCase();
    let rest = lower;
    for (const word of COMMON_WORDS)
        rest = rest.replaceAll(word, '');
    if (rest.length < Math.min(20, text.length))
        return 'is made of well-known words or sequences';
    const pairs = Array.from({ length: lower.length - 1 }, (_, at) => lower.slice(at, at + 2)).filter((pair) => /^[a-z]{2}$/.test(pair));
    const common = pairs.filter((pair) => COMMON_PAIRS.has(pair)).length;
    return pairs.length >= MIN_PAIRS && common > pairs.length * MAX_COMMON_SHARE
        ? 'is made of words'
        : undefined;
}
function refused(weakness) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(`pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
        'Make one with "genesys-core keygen" and keep it as a secret.');
}


/***/ })

};
