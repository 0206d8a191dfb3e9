export const id = 7153;
export const ids = [7153];
export const modules = {

/***/ 84031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ every),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Does the work again and again with so many milliseconds in between, until the function that it returns is called. */
function every(clock, ms, work) {
    const stop = new AbortController();
    const loop = async () => {
        while (!stop.signal.aborted) {
            await clock.sleep(ms, stop.signal);
            work();
        }
    };
    loop().catch((error) => {
        if (!stop.signal.aborted)
            throw error;
    });
    return () => {
        stop.abort(new Error('it was stopped'));
    };
}
const systemClock = {
    now: () => Date.now(),
    // Not by `performance`, whose modules Node would load for this alone.
    monotonic() {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1e3 + nanoseconds / 1e6;
    },
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
            reject(signal.reason);
            return;
        }
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', abort);
            resolve();
        }, ms);
        signal?.addEventListener('abort', abort, { once: true });
    }),
    turn: () => new Promise((resolve) => {
        setImmediate(resolve);
    }),
};


/***/ }),

/***/ 42857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dy: () => (/* binding */ sha256OfChunks),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   yS: () => (/* binding */ startSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A SHA-256 that takes its data bit by bit. */
function startSha256() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
}
/** SHA-256 in hexadecimal digits; a text counts as its UTF-8 bytes. */
function sha256Hex(data) {
    return startSha256().update(data).digest('hex');
}
/** SHA-256 of all chunks together, in hexadecimal digits. No chunk is kept. */
async function sha256OfChunks(chunks) {
    const hash = startSha256();
    for await (const chunk of chunks)
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 34758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ toGenesysCoreError),
/* harmony export */   aI: () => (/* binding */ GenesysCoreError),
/* harmony export */   aY: () => (/* binding */ invalidInput),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   w7: () => (/* binding */ toErrorReport)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/** The stable error codes: contract, while messages are prose. */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'INPUT_INVALID',
    'CATALOG_INVALID',
    'AUTH',
    'RATE_LIMITED',
    'RETRY_EXHAUSTED',
    'DEADLINE',
    'TIMEOUT',
    'NETWORK',
    'BAD_RESPONSE',
    'TOO_LARGE',
    'PAGINATION_LOOP',
    'PAGINATION_LIMIT',
    'ASYNC_FAILED',
    'ASYNC_TIMEOUT',
    'HOST_NOT_ALLOWED',
    'REDACTION',
    'IO',
    'UPLOAD',
    'PUBLISH',
    'CANCELLED',
    'INTERNAL',
]));
/** Codes after which the same run may well succeed later, with nothing changed by its user. */
const RETRYABLE = new Set([
    'RATE_LIMITED',
    'RETRY_EXHAUSTED',
    'DEADLINE',
    'TIMEOUT',
    'NETWORK',
    'ASYNC_TIMEOUT',
    'UPLOAD',
    'CANCELLED',
]);
/**
 * The one error of the engine. `message` is for the user: what, the value as given, what is allowed, what to do.
 * Whatever else is thrown is a bug and is reported as `INTERNAL`.
 */
class GenesysCoreError extends Error {
    code;
    retryable;
    endpoint;
    correlationId;
    status;
    apiCode;
    said;
    constructor(code, message, facts = {}) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.name = 'GenesysCoreError';
        this.code = code;
        this.retryable = facts.retryable ?? RETRYABLE.has(code);
        this.endpoint = facts.endpoint;
        this.correlationId = facts.correlationId;
        this.status = facts.status;
        this.apiCode = facts.apiCode;
        this.said = facts.said;
    }
}
/** The error of an input that is wrong: it stops the run before the network. */
function invalidInput(message, facts) {
    return new GenesysCoreError('INPUT_INVALID', message, facts);
}
/** What anything thrown says. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/** Turns anything thrown into a `GenesysCoreError`; what is not one already becomes `INTERNAL`. */
function toGenesysCoreError(thrown) {
    if (thrown instanceof GenesysCoreError)
        return thrown;
    return new GenesysCoreError('INTERNAL', `Unexpected failure: ${messageOf(thrown)}`, { cause: thrown });
}
/** The report of anything thrown. The caller scrubs the message. */
function toErrorReport(thrown) {
    const error = toGenesysCoreError(thrown);
    return {
        code: error.code,
        message: error.message,
        retryable: error.retryable,
        endpoint: error.endpoint,
        correlationId: error.correlationId,
    };
}


/***/ }),

/***/ 14195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findJsonProblem)
/* harmony export */ });
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- JSON forbids them inside strings
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SPACE = /[ \t\n\r]*/y;
const LITERAL = /true|false|null/y;
/** Names that mean something to a JavaScript object; no honest document has them. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
class Found extends Error {
    position;
    constructor(problem, position) {
        super(problem);
        this.position = position;
    }
}
/**
 * The first thing that is wrong with a JSON text, or undefined: syntax, a name twice in one object, a name that
 * reaches a prototype, too deep, too many values. Engines differ in whether they tell the place, and none tells the rest.
 */
function findJsonProblem(text, bounds) {
    try {
        scan(text, bounds);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof Found))
            throw error;
        const before = text.slice(0, error.position).split('\n');
        return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, problem: error.message };
    }
}
function scan(text, bounds) {
    let position = text.startsWith('\ufeff') ? 1 : 0;
    let values = 0;
    const skipSpace = () => {
        SPACE.lastIndex = position;
        SPACE.test(text);
        position = SPACE.lastIndex;
    };
    const take = (pattern) => {
        pattern.lastIndex = position;
        const token = pattern.exec(text)?.[0];
        if (token !== undefined)
            position += token.length;
        return token;
    };
    const unexpected = (expected) => {
        const character = text.slice(position, position + 1);
        const met = character === '' ? 'the text ends' : `${JSON.stringify(character)} stands`;
        return new Found(`${met} where ${expected} is expected`, position);
    };
    const value = (depth) => {
        skipSpace();
        values += 1;
        if (values > bounds.maxValues)
            throw new Found(`there are more than ${bounds.maxValues} values`, position);
        const character = text[position];
        if (character === '{' || character === '[') {
            if (depth === bounds.maxDepth)
                throw new Found(`it is nested deeper than ${bounds.maxDepth} levels`, position);
            position += 1;
            if (character === '{')
                members(depth + 1);
            else
                elements(depth + 1);
        }
        else if (character === '"') {
            if (take(STRING) === undefined)
                throw unendedString();
        }
        else if (take(LITERAL) === undefined && take(NUMBER) === undefined) {
            throw unexpected('a value');
        }
    };
    const unendedString = () => new Found('a text begins that does not end, or has a line break or a broken escape in it', position);
    const members = (depth) => {
        const names = new Set();
        skipSpace();
        if (text[position] === '}') {
            position += 1;
            return;
        }
        for (;;) {
            skipSpace();
            const at = position;
            if (text[position] !== '"')
                throw unexpected('a name in double quotes');
            const token = take(STRING);
            if (token === undefined)
                throw unendedString();
            const name = JSON.parse(token);
            if (FORBIDDEN_NAMES.has(name))
                throw new Found(`the name "${name}" is not allowed`, at);
            if (names.has(name))
                throw new Found(`the name ${token.slice(0, 80)} stands twice in one object`, at);
            names.add(name);
            skipSpace();
            if (text[position] !== ':')
                throw unexpected('a colon');
            position += 1;
            value(depth);
            if (ends('}'))
                return;
        }
    };
    const elements = (depth) => {
        skipSpace();
        if (text[position] === ']') {
            position += 1;
            return;
        }
        for (;;) {
            value(depth);
            if (ends(']'))
                return;
        }
    };
    const ends = (close) => {
        skipSpace();
        const character = text[position];
        if (character !== ',' && character !== close)
            throw unexpected(`a comma or ${close}`);
        position += 1;
        return character === close;
    };
    value(0);
    skipSpace();
    if (position < text.length)
        throw unexpected('the end');
}


/***/ }),

/***/ 23659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ valueReader),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   Ex: () => (/* binding */ MAX_VALUES),
/* harmony export */   Gz: () => (/* binding */ pathNames),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   KC: () => (/* binding */ pathParts),
/* harmony export */   Nk: () => (/* binding */ setMember),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   Q_: () => (/* binding */ JsonDepthError),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   fh: () => (/* binding */ ExactNumber),
/* harmony export */   gM: () => (/* binding */ toPrettyJson),
/* harmony export */   iA: () => (/* binding */ toJsonLine),
/* harmony export */   jj: () => (/* binding */ toJsonText),
/* harmony export */   nC: () => (/* binding */ withoutLineEnds),
/* harmony export */   ok: () => (/* binding */ LOOKED_THROUGH_LENGTH),
/* harmony export */   pV: () => (/* binding */ assertModest),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   sV: () => (/* binding */ JsonSizeError)
/* harmony export */ });
/** A part of a path in which a quoted name may hold dots. */
const QUOTED_SEGMENT = /(?:'[^']*'|[^.'])+/g;
/** A number whose text as received differs from what a double prints: `1.0`, `-0`, integers beyond 2^53, long decimals. */
class ExactNumber {
    text;
    constructor(text) {
        this.text = text;
    }
    /** JSON.stringify can not print it: `toJsonText` catches this and prints by hand. */
    toJSON() {
        throw EXACT_NUMBER_FOUND;
    }
}
/**
 * A value that was not read, because nothing asks for it: only that it is there, and whether it is the same as another. It
 * stands in the place of a `JsonValue` that is counted and compared and never looked into.
 */
class Unread {
    /** Equal for equal values of one run, whatever the order of their members. */
    low;
    high;
    /** Null, an empty text, an empty array, or an object of nothing but such. */
    isEmpty;
    constructor(low, high, isEmpty) {
        this.low = low;
        this.high = high;
        this.isEmpty = isEmpty;
    }
    toJSON() {
        return `${this.low} ${this.high}`;
    }
}
/** Made once: it is thrown for every record that holds such a number, and a stack trace costs more than the record. */
const EXACT_NUMBER_FOUND = new Error('an exact number was met');
/** A value is nested deeper than the catalog allows. */
class JsonDepthError extends Error {
}
/** A text has so many values that they would take more memory than a run has, however few bytes each is. */
class JsonSizeError extends Error {
    constructor() {
        super(`more than ${MAX_VALUES} values`);
    }
}
/** A text above this size is looked through before it is parsed: a `[]` of two bytes takes fifty of the heap. */
const LOOKED_THROUGH_LENGTH = 4 * 1024 * 1024;
/** Values of a large text at most; those of a list are parsed part by part and do not count together. */
const MAX_VALUES = 1_000_000;
function isJsonObject(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    return !(value instanceof ExactNumber || value instanceof Unread);
}
/** A digit that ends a value: numbers are found by their ends, which are far rarer in texts than what they begin with. */
const NUMBER_END = /\d[ \t\r\n]*(?:[,\]}]|$)/g;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;
/**
 * Parses JSON and keeps the digits of every number and the characters of every name.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`, JsonSizeError when a text with
 * a `maxDepth`, which is one from outside, has too many values.
 */
function parseJson(text, maxDepth = Number.POSITIVE_INFINITY) {
    if (text.length > LOOKED_THROUGH_LENGTH && Number.isFinite(maxDepth))
        assertModest(text, maxDepth);
    // The engine's parser is the judge of the syntax; ours, which is slower, runs only where that one would lose something.
    const value = JSON.parse(text);
    if (Number.isFinite(maxDepth))
        assertDepth(value, maxDepth);
    return losesDigits(text) || hasEscapedName(text) ? createExactReader(text).read() : value;
}
/** Whether a double prints a number of the text differently. What looks like one inside a string costs time only. */
function losesDigits(text) {
    for (const { index } of text.matchAll(NUMBER_END)) {
        let start = index;
        let isInteger = true;
        for (; start > 0; start -= 1) {
            const code = text.charCodeAt(start - 1);
            if (code >= 0x30 && code <= 0x39)
                continue;
            // `+`, `-`, `.`, `E`, `e`
            if (code !== 0x2b && code !== 0x2d && code !== 0x2e && code !== 0x45 && code !== 0x65)
                break;
            isInteger = false;
        }
        if (isInteger && index - start < SAFE_DIGITS)
            continue;
        const number = text.slice(start, index + 1);
        if (String(Number(number)) !== number)
            return true;
    }
    return false;
}
/**
 * Whether a member's name has an escape in it. Once it has met a name of a single backslash, the parser of Node 24 and 26
 * reads other escaped names as that one too (nodejs/node issue 63785).
 */
function hasEscapedName(text) {
    for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at)) {
        // Inside of a string, as every backslash is.
        while (text.charCodeAt(at) !== 0x22)
            at += text.charCodeAt(at) === 0x5c ? 2 : 1;
        do
            at += 1;
        while (isSpace(text.charCodeAt(at)));
        if (text.charCodeAt(at) === 0x3a)
            return true;
    }
    return false;
}
function isSpace(code) {
    return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
/** Reads a text that is known to be JSON. */
function createExactReader(text) {
    let position = 0;
    /** Moves to the next character that is no white space. */
    const skipSpace = () => {
        let code = text.charCodeAt(position);
        while (isSpace(code))
            code = text.charCodeAt(++position);
        return code;
    };
    const readString = () => {
        const start = position;
        let escaped = false;
        for (position += 1; text.charCodeAt(position) !== 0x22; position += 1) {
            if (text.charCodeAt(position) !== 0x5c)
                continue;
            escaped = true;
            position += 1;
        }
        position += 1;
        return escaped
            ? JSON.parse(text.slice(start, position))
            : text.slice(start + 1, position - 1);
    };
    const readNumber = () => {
        const start = position;
        while (position < text.length && NUMBER_CHARACTERS.includes(text.charAt(position)))
            position += 1;
        const digits = text.slice(start, position);
        const value = Number(digits);
        return String(value) === digits ? value : new ExactNumber(digits);
    };
    const readArray = () => {
        const elements = [];
        position += 1;
        while (skipSpace() !== 0x5d) {
            if (text.charCodeAt(position) === 0x2c)
                position += 1;
            elements.push(read());
        }
        position += 1;
        return elements;
    };
    const readObject = () => {
        const members = {};
        position += 1;
        while (skipSpace() !== 0x7d) {
            if (text.charCodeAt(position) === 0x2c)
                position += 1;
            skipSpace();
            const key = readString();
            skipSpace();
            position += 1;
            setMember(members, key, read());
        }
        position += 1;
        return members;
    };
    const readLiteral = (value) => {
        position += String(value).length;
        return value;
    };
    const read = () => {
        switch (skipSpace()) {
            case 0x7b:
                return readObject();
            case 0x5b:
                return readArray();
            case 0x22:
                return readString();
            case 0x74:
                return readLiteral(true);
            case 0x66:
                return readLiteral(false);
            case 0x6e:
                return readLiteral(null);
            default:
                return readNumber();
        }
    };
    return { read };
}
const NUMBER_CHARACTERS = '0123456789+-.eE';
/** Sets an own member whatever its name: by assignment `__proto__` would change the object's nature instead. */
function setMember(object, name, value) {
    if (name === '__proto__') {
        Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    }
    else {
        object[name] = value;
    }
}
/**
 * Counts levels and values by brackets, commas and quotes alone, in what may be no JSON.
 * @throws JsonDepthError, JsonSizeError
 */
function assertModest(text, maxDepth) {
    let values = 1;
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        switch (text.charCodeAt(at)) {
            // `"`: on to the end of the string.
            case 0x22:
                for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1)
                    if (text.charCodeAt(at) === 0x5c)
                        at += 1;
                break;
            // `[`, `{`
            case 0x5b:
            case 0x7b:
                values += 1;
                depth += 1;
                if (depth > maxDepth + 1)
                    throw new JsonDepthError('nested too deeply');
                break;
            // `]`, `}`
            case 0x5d:
            case 0x7d:
                depth -= 1;
                break;
            // `,`
            case 0x2c:
                values += 1;
                break;
        }
        if (values > MAX_VALUES)
            throw new JsonSizeError();
    }
}
function assertDepth(value, levelsLeft) {
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber)
        return;
    if (levelsLeft === 0)
        throw new JsonDepthError('nested too deeply');
    if (Array.isArray(value)) {
        for (const element of value)
            assertDepth(element, levelsLeft - 1);
        return;
    }
    for (const key of Object.keys(value))
        assertDepth(value[key], levelsLeft - 1);
}
/** JSON text without white space, exact numbers included. Lone surrogates come out escaped. */
function toJsonText(value) {
    try {
        return JSON.stringify(value);
    }
    catch (error) {
        if (error === EXACT_NUMBER_FOUND)
            return exactText(value);
        throw error;
    }
}
function exactText(value) {
    if (value instanceof ExactNumber)
        return value.text;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map(exactText).join(',')}]`;
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${exactText(member)}`).join(',')}}`;
}
/** JSON text for people, indented by two spaces, exact numbers included. */
function toPrettyJson(value) {
    try {
        return JSON.stringify(value, null, 2);
    }
    catch (error) {
        if (error === EXACT_NUMBER_FOUND)
            return prettyText(value, '\n');
        throw error;
    }
}
function prettyText(value, lineStart) {
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber)
        return exactText(value);
    const inner = `${lineStart}  `;
    if (Array.isArray(value)) {
        const elements = value.map((element) => `${inner}${prettyText(element, inner)}`);
        return elements.length === 0 ? '[]' : `[${elements.join(',')}${lineStart}]`;
    }
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${inner}${JSON.stringify(key)}: ${prettyText(member, inner)}`);
    return members.length === 0 ? '{}' : `{${members.join(',')}${lineStart}}`;
}
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;
/** One line of JSON Lines, without its `\n`: no reader finds another line end in it. */
function toJsonLine(value) {
    return withoutLineEnds(toJsonText(value));
}
/** JSON text in which what some readers take for the end of a line is escaped. */
function withoutLineEnds(json) {
    return json.replace(OTHER_LINE_ENDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** JSON text with the keys of every object in code-unit order: equal for equal values. */
function canonicalJson(value) {
    return toJsonText(sortKeys(value));
}
function sortKeys(value) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (value instanceof ExactNumber || value instanceof Unread)
        return value;
    if (Array.isArray(value))
        return value.map(sortKeys);
    const sorted = Object.create(null);
    for (const key of Object.keys(value).sort())
        sorted[key] = sortKeys(value[key]);
    return sorted;
}
/** What kind of value a JSON value is, for messages: `nothing`, `null`, `an array`, `a string`. */
function kindOf(value) {
    if (value === undefined)
        return 'nothing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    if (typeof value === 'string')
        return 'a string';
    if (typeof value === 'boolean')
        return 'a boolean';
    return typeof value === 'number' || value instanceof ExactNumber ? 'a number' : 'an object';
}
/** The member at a dotted path, or undefined; `$` is the value itself. Inherited members do not count. */
function valueAt(value, path) {
    return path === '$' ? value : memberAt(value, pathNames(path));
}
/** `valueAt` for a path that many values are asked for. */
function valueReader(path) {
    if (path === '$')
        return (value) => value;
    const names = pathNames(path);
    return (value) => memberAt(value, names);
}
function memberAt(value, names) {
    let current = value;
    for (const name of names) {
        if (!isJsonObject(current) || !Object.hasOwn(current, name))
            return undefined;
        current = current[name];
    }
    return current;
}
/** A copy of the object in which the member at a dotted path has a new value; objects on the way are made. */
function withMember(object, path, value) {
    return withNamed(object, pathNames(path), value);
}
function withNamed(object, names, value) {
    const [name = '', ...rest] = names;
    const member = Object.hasOwn(object, name) ? object[name] : undefined;
    const inner = rest.length === 0 ? value : withNamed(isJsonObject(member) ? member : {}, rest, value);
    return { ...object, [name]: inner };
}
/**
 * The names of a dotted path. A name with signs of its own is quoted, e.g. `'urn:scim:2.0:User'.active`; `[]` and whatever
 * else stands after a name stays with it.
 */
function pathNames(path) {
    if (!path.includes("'"))
        return path.split('.');
    return pathParts(path).map((part) => part.replace(/^'([^']*)'/, '$1'));
}
/** The parts of a dotted path as they are written, quotes included. */
function pathParts(path) {
    return path.includes("'") ? (path.match(QUOTED_SEGMENT) ?? []) : path.split('.');
}
/**
 * The members that have a value. For objects whose type knows no missing ones: headers, JSON made here, options of a
 * library. Our own types say `?: T | undefined`, and take a value that may be missing as it is.
 */
function present(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 69289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HV: () => (/* binding */ createScrubber),
  Jj: () => (/* binding */ cut),
  wh: () => (/* binding */ plainText)
});

;// CONCATENATED MODULE: ./src/base/secret-scan.ts
/** Words shorter than this are looked for one by one; the table is for the many long ones. */
const MIN_TABLE_LENGTH = 8;
const TABLE_SIZE = 1 << 15;
/**
 * Looks for many words at once, for texts too long to search once for each word: at a place where no word can end, it
 * moves on by as much as the shortest word allows (the way of Wu and Manber, with pairs of characters).
 */
function createSecretScan(words) {
    const short = words.filter((word) => word !== '' && word.length < MIN_TABLE_LENGTH);
    const long = words.filter((word) => word.length >= MIN_TABLE_LENGTH);
    if (long.length === 0)
        return (text) => short.some((word) => text.includes(word));
    // A longer word is found by its beginning of this length.
    const length = Math.min(255, ...long.map((word) => word.length));
    const shifts = new Uint8Array(TABLE_SIZE).fill(length - 1);
    const endings = new Map();
    for (const word of long) {
        for (let at = 1; at < length; at += 1) {
            const pair = pairAt(word, at);
            shifts[pair] = Math.min(shifts[pair] ?? 0, length - 1 - at);
        }
        const ending = pairAt(word, length - 1);
        endings.set(ending, [...(endings.get(ending) ?? []), word]);
    }
    return (text) => {
        for (let at = length - 1; at < text.length;) {
            const pair = pairAt(text, at);
            const shift = shifts[pair] ?? 0;
            if (shift > 0) {
                at += shift;
                continue;
            }
            const start = at - length + 1;
            if (endings.get(pair)?.some((word) => text.startsWith(word, start)) === true)
                return true;
            at += 1;
        }
        return short.some((word) => text.includes(word));
    };
}
/** A number for the pair of characters that ends at a place; different pairs may share one. */
function pairAt(text, at) {
    return ((text.charCodeAt(at - 1) * 181) ^ text.charCodeAt(at)) & (TABLE_SIZE - 1);
}

;// CONCATENATED MODULE: ./src/base/scrub.ts

const MIN_SECRET_LENGTH = 4;
/** Derived forms shorter than this would hit innocent text. */
const MIN_FORM_LENGTH = 5;
/** Forms shorter than this are scrubbed from texts, but are no reason to refuse a file. */
const MIN_SCANNED_LENGTH = 8;
/** Lines of a secret of several lines are secrets themselves from this length on. */
const MIN_LINE_LENGTH = 8;
const MAX_TEXT_LENGTH = 4000;
const MAX_URL_LENGTH = 1000;
const PARAMETER_NAME = /^[A-Za-z][A-Za-z_.[\]-]{0,40}$/;
const PLAIN_VALUE = /^\d{1,12}$/;
/** A scrubber without secrets; add them before anything is written. */
function createScrubber() {
    const plainParameters = new Set();
    const added = new Set();
    const known = new Set();
    let forms = [];
    let holdsAny = () => false;
    let holdsLong = () => false;
    /** The same of bytes, given as a text of which each character is one byte. */
    let holdsLongBytes = () => false;
    const scrub = (text) => {
        if (!holdsAny(text))
            return text;
        const spans = forms.flatMap((form) => {
            const found = spansOf(form, text);
            return isPlain(form) ? found.filter((span) => standsAlone(text, span)) : found;
        });
        return spans.length === 0 ? text : blank(text, spans);
    };
    const shown = (text) => plainText(scrub(text), MAX_URL_LENGTH);
    return {
        add(secret) {
            const before = known.size;
            added.add(secret);
            for (const part of [secret, secret.trim(), ...longLines(secret)]) {
                if (part.length >= MIN_SECRET_LENGTH)
                    for (const form of formsOf(part))
                        known.add(form);
            }
            if (known.size === before)
                return;
            forms = [...known];
            holdsAny = createSecretScan(forms);
            const long = forms.filter((form) => form.length >= MIN_SCANNED_LENGTH);
            holdsLong = createSecretScan(long);
            holdsLongBytes = createSecretScan(long.map((form) => Buffer.from(form, 'utf8').toString('latin1')));
        },
        scrub,
        showParameter(name) {
            plainParameters.add(name);
        },
        safeUrl(url) {
            const address = parseUrl(url);
            if (address === undefined)
                return shown(url.replace(/[?#].*$/s, '').replace(/^([^/@]*:)?\/\/[^/]*@/, '$1//'));
            const query = [...address.searchParams].map(([name, value]) => {
                const plain = plainParameters.has(name) && PLAIN_VALUE.test(value);
                return `${PARAMETER_NAME.test(name) ? name : '***'}=${plain ? value : '***'}`;
            });
            const place = `${address.protocol}//${address.host}${address.pathname}`;
            return shown(query.length === 0 ? place : `${place}?${query.join('&')}`);
        },
        secrets: () => [...added],
        holdsSecret: (text) => typeof text === 'string' ? holdsLong(text) : holdsLongBytes(text.toString('latin1')),
    };
}
function parseUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const address = new URL(url);
    return address.host === '' ? undefined : address;
}
function longLines(secret) {
    const lines = secret.split(/\r?\n/);
    return lines.length === 1 ? [] : lines.filter((line) => line.length >= MIN_LINE_LENGTH);
}
/** The secret as it is and as encoders write it, alone or inside something longer. */
function formsOf(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const percent = percentEncoded(secret);
    const everyByte = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    const json = JSON.stringify(secret).slice(1, -1);
    const hex = bytes.toString('hex');
    const everyUnit = (write) => Array.from({ length: secret.length }, (_, at) => write(secret.charCodeAt(at))).join('');
    const escapes = everyUnit((unit) => `\\u${unit.toString(16).padStart(4, '0')}`);
    const derived = [
        json,
        JSON.stringify(json).slice(1, -1),
        json.replaceAll('/', '\\/'),
        escapedNonAscii(json),
        percent,
        lowerEscapes(percent),
        encodeWell(secret),
        lowerEscapes(encodeWell(secret)),
        percent.replaceAll('%20', '+'),
        new URLSearchParams([['', secret]]).toString().slice(1),
        percentEncoded(percent),
        everyByte,
        everyByte.toUpperCase(),
        everyByte.replaceAll('%', '%25'),
        everyByte.toUpperCase().replaceAll('%', '%25'),
        escapes,
        everyUnit((unit) => `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`),
        escapes.replaceAll('\\', '\\\\'),
        everyUnit((unit) => `&#${unit};`),
        everyUnit((unit) => `&#x${unit.toString(16)};`),
        hex,
        hex.toUpperCase(),
        markup(secret, '&#39;'),
        markup(secret, '&apos;'),
        secret.replaceAll("'", "''"),
        secret.replaceAll('\\', '\\\\'),
        secret.replace(/^"+|"+$/g, ''),
        ...base64Forms(bytes),
    ];
    return [secret, ...derived.filter((form) => form.length >= MIN_FORM_LENGTH)];
}
/** As encodeURIComponent, which refuses lone surrogates. */
function encodeWell(text) {
    return encodeURIComponent(text.toWellFormed());
}
/** As the strict readers of RFC 3986 write it: all but letters, digits and `-._~` escaped. */
function percentEncoded(text) {
    return encodeWell(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function lowerEscapes(encoded) {
    return encoded.replace(/%../g, (escape) => escape.toLowerCase());
}
function escapedNonAscii(text) {
    return text.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function markup(text, apostrophe) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", apostrophe);
}
/**
 * What is the same in the Base64 of every text that holds the bytes, for the three places where they can begin in a
 * group: `id:secret` is such a text. Characters that depend on the neighbours are left out.
 */
function base64Forms(bytes) {
    return [0, 1, 2].flatMap((offset) => {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const own = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
        return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
/** Words that stand in times, states and figures of every run: as a secret, they are one only where they stand alone in a sentence. */
const COMMON = new Set(('true false null none page pages user users data date time type name code status state error failed first count total start retry ' +
    'slice event events plan').split(' '));
function isPlain(form) {
    return /^(?:19|20)\d{2}$/.test(form) || COMMON.has(form);
}
/** No part of a longer word, of a time, of a number or of an address; and not the whole text, which is a word of ours. */
function standsAlone(text, [start, end]) {
    if (start === 0 && end === text.length)
        return false;
    return (!/[\p{L}\p{N}_][-.:,/]?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
        !/^[-.:,/]?[\p{L}\p{N}_]/u.test(text.slice(end, end + 2)));
}
function spansOf(form, text) {
    const spans = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
        spans.push([at, at + form.length]);
    return spans;
}
/** Overlapping and touching spans become one `***`: replacing them one after the other would leave the ends of some. */
function blank(text, spans) {
    spans.sort((a, b) => a[0] - b[0]);
    let result = '';
    let position = 0;
    let open;
    for (const span of spans) {
        if (open !== undefined && span[0] <= open[1]) {
            open = [open[0], Math.max(open[1], span[1])];
            continue;
        }
        if (open !== undefined) {
            result += `${text.slice(position, open[0])}***`;
            position = open[1];
        }
        open = span;
    }
    return open === undefined ? text : `${result}${text.slice(position, open[0])}***${text.slice(open[1])}`;
}
/** Tabs, line ends of every notion and other space controls. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const SPACE_CONTROLS = /[\u0009-\u000d\u001c-\u001f\u0085\u2028\u2029]+/g;
/** What steers a terminal, turns text around or can not be seen; the joiners that emoji and some scripts need stay. */
const INVISIBLE = 
// eslint-disable-next-line no-control-regex -- they are what is looked for
/[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/**
 * A text from outside as a harmless part of one log line: no control, bidi or invisible characters, no line end, nothing
 * that the runner takes for a command (`::name` at the start, `##[` anywhere). Cut to `maxLength` characters with an
 * ellipsis; default 4000. It does not take out secrets: scrub first.
 */
function plainText(text, maxLength = MAX_TEXT_LENGTH) {
    const plain = text
        // What is cut off anyway need not be looked at.
        .slice(0, maxLength * 2 + 64)
        .toWellFormed()
        .replace(SPACE_CONTROLS, ' ')
        .replace(INVISIBLE, '\ufffd')
        .replaceAll('##[', '# #[')
        .replace(/^\s*::/, ': :');
    return plain.length > maxLength || text.length > maxLength * 2 + 64 ? shortened(plain, maxLength) : plain;
}
/** The text, of which no more than `maxLength` characters are left, the last an ellipsis where more was there. */
function cut(text, maxLength) {
    return text.length > maxLength ? shortened(text, maxLength) : text;
}
function shortened(text, maxLength) {
    const kept = text.slice(0, Math.max(0, maxLength - 1));
    // Half a pair is no character.
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}


/***/ }),

/***/ 23237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
const MAX_QUOTED_CHARACTERS = 80;
const MAX_COMPARED_CHARACTERS = 80;
const MAX_LISTED = 20;
/** Marks that steer a terminal or the direction of text, which JSON leaves as they are. */
const UNPRINTABLE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** A value as given, for a message: JSON text on one line, cut after 80 characters. Never for secrets. */
function quoted(value) {
    const json = typeof value === 'string' ? value : JSON.stringify(value);
    const text = json ?? String(value);
    const cut = text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}…` : text;
    const printed = typeof value === 'string' ? JSON.stringify(cut) : cut;
    return printed.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** `12,400`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 page`, `2 pages`; `entries` is given where the plural is not `s`. */
function counted(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** Words for a message, comma-separated; after 20 of them only how many more there are. */
function listed(words) {
    const all = [...words];
    const shown = all.slice(0, MAX_LISTED).join(', ');
    return all.length > MAX_LISTED ? `${shown} and ${all.length - MAX_LISTED} more` : shown;
}
/** ` Did you mean "x"?` for the candidate nearest to a mistyped word, or an empty text where none is near. */
function didYouMean(word, candidates) {
    const best = nearest(word, candidates);
    return best === undefined ? '' : ` Did you mean ${quoted(best)}?`;
}
/** The candidate nearest to a mistyped word: few edits away, case aside, or the only one that begins with it. */
function nearest(word, candidates) {
    const wanted = word.trim().toLowerCase();
    if (wanted === '' || wanted.length > MAX_COMPARED_CHARACTERS)
        return undefined;
    const tolerated = Math.max(1, Math.floor(wanted.length / 3));
    let best;
    let bestEdits = tolerated + 1;
    const beginning = [];
    for (const candidate of candidates) {
        const compared = candidate.toLowerCase();
        if (wanted.length >= 3 && compared.startsWith(wanted))
            beginning.push(candidate);
        if (Math.abs(compared.length - wanted.length) >= bestEdits)
            continue;
        const edits = editDistance(wanted, compared);
        if (edits < bestEdits) {
            best = candidate;
            bestEdits = edits;
        }
    }
    return best ?? (beginning.length === 1 ? beginning[0] : undefined);
}
/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const same = a[row - 1] === b[column - 1];
            let edits = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
                edits = Math.min(edits, at(beforePrevious, column - 2) + 1);
            current.push(edits);
        }
        beforePrevious = previous;
        previous = current;
    }
    return at(previous, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 62749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   K0: () => (/* binding */ sliceId),
/* harmony export */   LI: () => (/* binding */ resolveWindow),
/* harmony export */   Mv: () => (/* binding */ previousUtcDay),
/* harmony export */   Nv: () => (/* binding */ countSlices),
/* harmony export */   _L: () => (/* binding */ SECOND_MS),
/* harmony export */   im: () => (/* binding */ formatDay),
/* harmony export */   ix: () => (/* binding */ formatLength),
/* harmony export */   pi: () => (/* binding */ daysBefore),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   sO: () => (/* binding */ DAY_MS),
/* harmony export */   xx: () => (/* binding */ cutWindow)
/* harmony export */ });
/* unused harmony export parseInstant */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const DURATION = /^P(?=.)(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;
const ALLOWED = 'an instant with offset (2026-11-22T00:00:00Z), a date (2026-11-22), today, yesterday, or a time relative to now (now, -PT6H, -P7D; -P7D/P1D for the UTC midnight before)';
/**
 * Epoch milliseconds of an instant with offset, to the millisecond at most, or of a date (its UTC midnight).
 * Undefined for anything else: a date that does not exist, hour 24, second 60, a time without offset.
 */
function parseInstant(text) {
    const reading = readInstant(text);
    return 'ms' in reading ? reading.ms : undefined;
}
function readInstant(text) {
    const match = INSTANT.exec(text);
    if (match === null)
        return { problem: 'is not a time' };
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) => 
    // Absent groups are typed as text but are not there.
    Number(digits ?? '0'));
    const fraction = match[7] ?? '';
    const offset = match[8];
    if (!dayExists(year, month, day))
        return { problem: 'names a date that does not exist' };
    if (match[4] !== undefined && offset === undefined)
        return { problem: 'has no offset; add Z for UTC or an offset such as +01:00' };
    if (hour > 23 || minute > 59 || second > 59)
        return { problem: 'names a time of day that does not exist' };
    if (fraction.length > 3)
        return { problem: 'is finer than a millisecond' };
    const offsetMinutes = readOffset(offset ?? 'Z');
    if (offsetMinutes === undefined)
        return { problem: 'has an offset that does not exist' };
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute - offsetMinutes, second, Number(fraction.padEnd(3, '0')));
    return { ms: date.getTime() };
}
function dayExists(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
function readOffset(offset) {
    if (offset === 'Z')
        return 0;
    const hours = Number(offset.slice(1, 3));
    const minutes = Number(offset.slice(4));
    if (hours > 23 || minutes > 59)
        return undefined;
    return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds (`P1D`, `PT6H`), or undefined. */
function parseDuration(text) {
    const match = DURATION.exec(text);
    if (match === null)
        return undefined;
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
        .slice(1)
        .map((digits) => Number(digits ?? '0'));
    return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * SECOND_MS;
}
/** ISO 8601 in UTC; milliseconds only where there are any: `2026-02-16T00:00:00Z`, `2026-02-16T00:00:00.250Z`. */
function formatInstant(ms) {
    return new Date(ms).toISOString().replace('.000Z', 'Z');
}
/** The UTC day of an instant: `2026-02-16`. */
function formatDay(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** A length of time for people: `1 day`, `6 hours`, `90 seconds`. */
function formatLength(ms) {
    const units = [
        [DAY_MS, 'day'],
        [3_600_000, 'hour'],
        [60_000, 'minute'],
        [SECOND_MS, 'second'],
    ];
    const [unitMs, name] = units.find(([unit]) => ms >= unit && ms % unit === 0) ?? [SECOND_MS, 'second'];
    const count = Math.round((ms / unitMs) * 1000) / 1000;
    return `${count} ${name}${count === 1 ? '' : 's'}`;
}
/** The UTC day before the one that holds `nowMs`. */
function previousUtcDay(nowMs) {
    const endMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
    return { startMs: endMs - DAY_MS, endMs };
}
/** So many whole UTC days, oldest first, the last of which ends at `untilMs` or in the day before. */
function daysBefore(untilMs, count) {
    const endMs = Math.floor(untilMs / DAY_MS) * DAY_MS;
    return Array.from({ length: count }, (_, index) => {
        const startMs = endMs - (count - index) * DAY_MS;
        return { startMs, endMs: startMs + DAY_MS };
    });
}
/**
 * The window that `start` and `end` name; both absent or empty is the previous UTC day, `start` alone ends now.
 * @throws GenesysCoreError INPUT_INVALID for a malformed time, `end` alone, an end in the future, or end <= start.
 */
function resolveWindow(start, end, nowMs) {
    const startText = start?.trim() ?? '';
    const endText = end?.trim() ?? '';
    if (startText === '' && endText === '')
        return previousUtcDay(nowMs);
    if (startText === '')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`end is ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(endText)} but start is missing. Give start too: ${ALLOWED}.`);
    const startMs = resolveTime('start', startText, nowMs);
    const endMs = endText === '' ? nowMs : resolveTime('end', endText, nowMs);
    if (endMs > nowMs)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`end ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(endText)} is ${formatInstant(endMs)}, which is in the future: it is ${formatInstant(nowMs)} now. A window is closed; end may be now at the latest.`);
    if (endMs <= startMs)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`start ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(startText)} (${formatInstant(startMs)}) is not before end ${endText === '' ? '(now)' : (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(endText)} (${formatInstant(endMs)}). The window is [start, end): start must come first.`);
    return { startMs, endMs };
}
/** Units to which a relative time can be rounded down, in UTC. */
const WHOLE_UNITS = new Map([
    ['P1D', DAY_MS],
    ['PT1H', 3_600_000],
]);
function resolveTime(input, text, nowMs) {
    const todayMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
    if (text === 'today')
        return todayMs;
    if (text === 'yesterday')
        return todayMs - DAY_MS;
    const [, time = '', unit] = /^(now|[+-]?P[^/]*)(?:\/(.*))?$/i.exec(text) ?? [];
    if (time !== '') {
        const unitMs = unit === undefined ? 1 : WHOLE_UNITS.get(unit);
        if (unitMs === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is to be rounded down to ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(unit ?? '')}. Allowed after the slash: ${[...WHOLE_UNITS.keys()].join(' or ')}.`);
        const ms = time === 'now' ? nowMs : resolveRelative(input, time, nowMs);
        return Math.floor(ms / unitMs) * unitMs;
    }
    const reading = readInstant(text);
    if ('ms' in reading && reading.ms >= 0)
        return reading.ms;
    const problem = 'problem' in reading ? reading.problem : 'lies before 1970';
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} ${problem}. Allowed: ${ALLOWED}.`);
}
function resolveRelative(input, text, nowMs) {
    const durationMs = text.startsWith('-') ? parseDuration(text.slice(1)) : undefined;
    if (durationMs === undefined || durationMs > nowMs)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a time relative to now: a minus and a duration of days, hours, minutes or seconds, e.g. -PT6H or -P7D (no years, months or weeks). Allowed: ${ALLOWED}.`);
    return nowMs - durationMs;
}
/** How many slices `cutWindow` gives, without making them. */
function countSlices(window, sliceMs) {
    return Math.ceil(window.endMs / sliceMs) - Math.floor(window.startMs / sliceMs);
}
/**
 * The window in half-open slices, in order, each instant in exactly one. They begin at multiples of `sliceMs` since
 * the epoch (so at UTC midnight for days), whatever the window: only the first and the last can be shorter.
 */
function cutWindow(window, sliceMs) {
    if (!(sliceMs > 0))
        throw new RangeError(`a slice of ${sliceMs} ms cuts nothing`);
    const slices = [];
    let startMs = window.startMs;
    while (startMs < window.endMs) {
        const boundaryMs = (Math.floor(startMs / sliceMs) + 1) * sliceMs;
        const endMs = Math.min(boundaryMs, window.endMs);
        slices.push({ startMs, endMs });
        startMs = endMs;
    }
    return slices;
}
/** Id of a slice by its start: `20261122T000000Z`, with milliseconds `20261122T000000250Z`; `all` for a snapshot. */
function sliceId(window) {
    return window === null ? 'all' : formatInstant(window.startMs).replace(/[-:.]/g, '');
}


/***/ }),

/***/ 64076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ profileDigest),
/* harmony export */   Cz: () => (/* binding */ elementPlace),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   PI: () => (/* binding */ ruleFinder),
/* harmony export */   Yc: () => (/* binding */ ruleOfAnyMember),
/* harmony export */   Yw: () => (/* binding */ inFieldOrder),
/* harmony export */   cf: () => (/* binding */ kindOfRule),
/* harmony export */   eG: () => (/* binding */ rootPlace),
/* harmony export */   ib: () => (/* binding */ memberPlace),
/* harmony export */   lW: () => (/* binding */ namedMembers)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);



/** SHA-256 over the canonical JSON of a profile, hex: which rules were in force. */
function profileDigest(profile) {
    // Plain data from JSON; its interface has no index signature to say so.
    return (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(profile));
}
/** The profile with its rules in the order of a record's fields, which a written record then has; other rules follow. */
function inFieldOrder(profile, { fields }) {
    if (fields === undefined)
        return profile;
    const order = new Map(Object.keys(fields).map((path, place) => [path, place]));
    const placeOf = (path) => order.get(path) ?? order.size;
    const rules = Object.entries(profile.allow).sort(([a], [b]) => placeOf(a) - placeOf(b));
    return { ...profile, allow: Object.fromEntries(rules) };
}
const NAME = /^(?:\*|[^.*[\]]+)$/;
const QUOTABLE_NAME = /^(?:\*|[^*[\]]+)$/;
/** The rules of a profile in its order. Throws CATALOG_INVALID for a path that is not of the grammar. */
function readRules(allow) {
    return Object.entries(allow).map(([path, rule], order) => {
        const deep = path.startsWith('**.');
        return { path, order, deep, steps: readSteps(path, deep ? path.slice(3) : path), rule };
    });
}
function readSteps(path, text) {
    const isQuoted = text.includes("'");
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .pathNames */ .Gz)(text).flatMap((part) => {
        const name = part.replace(/(?:\[\])+$/, '');
        if (!(isQuoted ? QUOTABLE_NAME : NAME).test(name)) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `"${path}" is no path of a redaction rule; write names joined by dots, with [] after a name for the elements ` +
                'of an array, * for every key of a map and a leading **. for any depth');
        }
        const elements = Array((part.length - name.length) / 2).fill({ kind: 'element' });
        return [name === '*' ? { kind: 'anyMember' } : { kind: 'member', name }, ...elements];
    });
}
/**
 * Finds the rule that decides about the single value at a dotted path; undefined where the value is removed because no
 * rule names it, or because its name or that of an object around it is one that the profile removes everywhere. A
 * `remove` of an object reaches what is in it, save for what a more specific rule names; other actions do not.
 */
function ruleFinder(profile) {
    const removed = new Set((profile.removeNames ?? []).map((name) => name.toLowerCase()));
    const root = rootPlace(readRules(profile.allow));
    return (fieldPath) => {
        let place = root;
        for (const step of readSteps(fieldPath, fieldPath)) {
            if (step.kind === 'element')
                place = elementPlace(place);
            else {
                const name = step.kind === 'member' ? step.name : undefined;
                if (name !== undefined && removed.has(name.toLowerCase()))
                    return undefined;
                place = memberPlace(place, name);
            }
        }
        return place.winner ?? place.removedBy;
    };
}
/** Names of ids by the custom of interfaces: `id`, `userId`, `division_ids`. */
const ID_NAME = /^(?:[Ii]ds?|IDs?|guid|uuid)$|[a-z0-9](?:Ids?|IDs?|Guid|Uuid)$|_(?:ids?|guid|uuid)$/;
/** Kinds of the types that the vendor's model gives to fields; what is left out says nothing of the kind. */
const KIND_OF_TYPE = {
    id: 'id',
    word: 'word',
    text: 'text',
    instant: 'instant',
    date: 'instant',
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
};
/** The kind of value that a `keep` rule keeps: as written, else that of the field's type, else `id` by the name of the field, else `text`. */
function kindOfRule({ rule, steps }, field) {
    const kind = rule.kind ?? (field === undefined ? undefined : KIND_OF_TYPE[field.type]);
    if (kind !== undefined)
        return kind;
    if (rule.freeText === true)
        return 'text';
    const name = steps.findLast((step) => step.kind !== 'element');
    return name?.kind === 'member' && ID_NAME.test(name.name) ? 'id' : 'text';
}
/** The place of a whole record. */
function rootPlace(rules) {
    return {
        winner: undefined,
        removedBy: undefined,
        open: rules.map((rule) => ({ rule, taken: 0 })),
        expected: true,
    };
}
/** The place of a member of the value at `place`; `undefined` stands for a name that no rule has. */
function memberPlace(place, name) {
    return nextPlace(place, (step) => step.kind === 'member' ? step.name === name : step.kind === 'anyMember');
}
/** The place of the elements of the array at `place`. */
function elementPlace(place) {
    return nextPlace(place, (step) => step.kind === 'element');
}
/** Names that rules give to members of the value at `place`, in the profile's order. */
function namedMembers(place) {
    const names = place.open.map(({ rule, taken }) => rule.steps[taken]);
    return [...new Set(names.flatMap((step) => (step?.kind === 'member' ? [step.name] : [])))];
}
/** The rule that speaks of all members of the value at `place`, where there is one: their names are data, not fields. */
function ruleOfAnyMember(place) {
    return place.open.find(({ rule, taken }) => rule.steps[taken]?.kind === 'anyMember' && !(rule.deep && taken === 0))?.rule;
}
function nextPlace(place, matches) {
    const taken = [];
    const waiting = [];
    for (const position of place.open) {
        const step = position.rule.steps[position.taken];
        if (step !== undefined && matches(step))
            taken.push({ rule: position.rule, taken: position.taken + 1 });
        if (position.rule.deep && position.taken === 0)
            waiting.push(position);
    }
    const ended = taken.filter(({ rule, taken: steps }) => steps === rule.steps.length).map(({ rule }) => rule);
    const winner = ended.reduce((best, rule) => (best === undefined || isMoreSpecific(rule, best) ? rule : best), undefined);
    const removedBy = winner?.rule.action === 'remove' ? winner : place.removedBy;
    const unended = taken.filter(({ rule, taken: steps }) => steps < rule.steps.length);
    const open = [...unended, ...waiting].sort((a, b) => a.rule.order - b.rule.order || b.taken - a.taken);
    return {
        winner,
        removedBy,
        open: removedBy === undefined ? open : open.filter(({ rule }) => isMoreSpecific(rule, removedBy)),
        expected: unended.length > 0 || (winner !== undefined && winner.rule.action !== 'remove'),
    };
}
/**
 * Whether `a` prevails over `b` at a value that both reach. A path from the top prevails over one for any depth; at the first
 * step in which they differ, a name prevails over `*`; then the longer path prevails. Equal ones do not: what removes, stays.
 */
function isMoreSpecific(a, b) {
    if (a.deep !== b.deep)
        return b.deep;
    if (a.deep && a.steps.length !== b.steps.length) {
        return a.steps.length > b.steps.length && wildcards(a) <= wildcards(b);
    }
    for (const [index, step] of a.steps.entries()) {
        const other = b.steps[index];
        if (other === undefined)
            return true;
        if ((step.kind === 'anyMember') !== (other.kind === 'anyMember'))
            return other.kind === 'anyMember';
    }
    return false;
}
function wildcards(rule) {
    return rule.steps.filter((step) => step.kind === 'anyMember').length;
}


/***/ }),

/***/ 35559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ shardName),
/* harmony export */   I6: () => (/* binding */ cutShards),
/* harmony export */   eG: () => (/* binding */ shardText),
/* harmony export */   hH: () => (/* binding */ MAX_SHARDS),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23237);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62749);




/** Jobs that one matrix may have. */
const MAX_SHARDS = 256;
const PATTERN = /^([a-z0-9-]+)_(\d{1,3})of(\d{1,3})_([0-9a-z]*)_([0-9a-z]*)_([0-9a-z]*)_([0-9a-z]*)_([0-9a-f]{6})$/;
const SUM_DIGITS = 6;
/** The shard as one text, safe in a matrix, a file name and an artifact name; `parseShard` reads it. */
function shardText({ datasetKey, number, count, window, whole }) {
    const bounds = [window?.startMs, window?.endMs, whole?.startMs, whole?.endMs];
    const body = [datasetKey, `${number}of${count}`, ...bounds.map((ms) => ms?.toString(36) ?? '')].join('_');
    return `${body}_${checkSum(body)}`;
}
/**
 * Reads what `shardText` wrote.
 * @throws GenesysCoreError INPUT_INVALID for anything else, a text that was cut or changed among it.
 */
function parseShard(text) {
    const [, datasetKey = '', number, count, ...rest] = PATTERN.exec(text) ?? [];
    const sum = rest.pop();
    const body = text.slice(0, -SUM_DIGITS - 1);
    if (datasetKey === '' || sum !== checkSum(body))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`shard is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)}, which is no shard, or not all of it. Take it from the output of "genesys-core plan --json" as it is.`);
    const [startMs, endMs, wholeStartMs, wholeEndMs] = rest.map((digits) => Number.parseInt(digits, 36));
    return {
        datasetKey,
        number: Number(number),
        count: Number(count),
        window: windowOf(startMs, endMs),
        whole: windowOf(wholeStartMs, wholeEndMs),
    };
}
/** A person's name of a shard: `shard 3 of 20 (2026-11-01T00:00:00Z to 2026-11-04T00:00:00Z)`. */
function shardName({ number, count, window }) {
    const bounds = window === null ? '' : ` (${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(window.startMs)} to ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_2__/* .formatInstant */ .r4)(window.endMs)})`;
    return `shard ${number} of ${count}${bounds}`;
}
/**
 * Neighbouring slices in `count` groups whose sizes differ by one at most; fewer where there are fewer slices. Without a
 * window parents are divided, `hasParents`; without these there is one shard.
 */
function cutShards({ datasetKey, hasParents }, slices, whole, count) {
    if (whole === null) {
        const shards = hasParents ? count : 1;
        return Array.from({ length: shards }, (_, index) => ({
            datasetKey,
            number: index + 1,
            count: shards,
            window: null,
            whole: null,
        }));
    }
    const shards = Math.min(count, slices.length);
    return Array.from({ length: shards }, (_, index) => {
        const first = slices[Math.floor((index * slices.length) / shards)];
        const last = slices[Math.floor(((index + 1) * slices.length) / shards) - 1];
        const window = { startMs: first?.startMs ?? whole.startMs, endMs: last?.endMs ?? whole.endMs };
        return { datasetKey, number: index + 1, count: shards, window, whole };
    });
}
function windowOf(startMs, endMs) {
    if (startMs === undefined || endMs === undefined || Number.isNaN(startMs) || Number.isNaN(endMs))
        return null;
    return { startMs, endMs };
}
/** Finds a text that was cut or mistyped; it protects against nothing else. */
function checkSum(body) {
    return (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(body).slice(0, SUM_DIGITS);
}


/***/ }),

/***/ 60026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ SECRET_VARIABLES),
/* harmony export */   W: () => (/* binding */ parseBucket)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


/** Variables of the environment that hold secrets of a store. */
const SECRET_VARIABLES = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
const ALLOWED = 's3://<bucket>/<prefix>, e.g. s3://lake/genesys; ?encryption=AES256 or aws:kms may follow';
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^(?:[\w.=+-]+\/)*$/;
/** @throws GenesysCoreError INPUT_INVALID; the message holds nothing of credentials that were written into the address. */
function parseBucket(text) {
    if (/^[^?]*@/.test(text))
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)('bucket holds credentials. Take them out of the address and give them by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
    const [, bucket = '', path = '', query = ''] = /^s3:\/\/([^/?#]+)(?:\/([^?#]*))?(?:\?(.*))?$/.exec(text) ?? [];
    const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
    const dots = prefix.split('/').some((part) => part === '.' || part === '..');
    if (!BUCKET_NAME.test(bucket) || !PREFIX.test(prefix) || dots)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`bucket is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}. Allowed: ${ALLOWED}.`);
    const [, encryption] = /^encryption=(AES256|aws:kms)$/.exec(query) ?? [];
    if (query !== '' && encryption === undefined)
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`bucket is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}; ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(query)} is not known. Allowed: ${ALLOWED}.`);
    const address = { bucket, prefix };
    return encryption === undefined ? address : { ...address, encryption: encryption };
}


/***/ }),

/***/ 79869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* reexport */ OPTIONS),
  aN: () => (/* reexport */ optionFlag),
  b7: () => (/* reexport */ optionNamed),
  uR: () => (/* binding */ requireCredentials),
  $i: () => (/* binding */ resolveOptions),
  $b: () => (/* binding */ shardsOf),
  mj: () => (/* binding */ toRunRequest)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/json-syntax.ts
var json_syntax = __webpack_require__(14195);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/catalog/shard.ts
var shard = __webpack_require__(35559);
// EXTERNAL MODULE: ./src/options/bucket.ts
var options_bucket = __webpack_require__(60026);
;// CONCATENATED MODULE: ./src/options/option.ts
/** The flag of an option on the command line: `--summary-only` for `summaryOnly`. */
function optionFlag(option) {
    return `--${option.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

;// CONCATENATED MODULE: ./src/options/table.ts

const PUBLISH_TARGETS = ['index', 'release', 's3'];
const BOTH = ['action', 'cli'];
/** What most options are. */
const USUAL = { doors: BOTH, required: false, secret: false };
/** Every option, in the order in which help and tables show them. */
const OPTIONS = [
    {
        name: 'dataset',
        kind: 'text',
        doors: BOTH,
        required: true,
        secret: false,
        help: 'Key of the dataset in the catalog, e.g. audit-logs.',
    },
    {
        name: 'start',
        kind: 'text',
        ...USUAL,
        help: 'Start of the window [start, end): an instant with offset (2026-11-22T00:00:00Z), a date (its UTC midnight), today, yesterday, or a time relative to now (now, -PT6H, -P7D; -P7D/P1D for the UTC midnight before). Default: the previous UTC day.',
    },
    {
        name: 'end',
        kind: 'text',
        ...USUAL,
        help: 'End of the window, not in it; written like start and not in the future. Default: now where start is given, else the end of the previous UTC day.',
    },
    {
        name: 'filters',
        kind: 'json',
        ...USUAL,
        default: '{}',
        help: 'JSON object of the filters that the dataset declares; a value or an array of values (any of them), e.g. {"serviceName":["Architect","Routing"]}.',
    },
    {
        name: 'summaryOnly',
        kind: 'boolean',
        ...USUAL,
        default: 'false',
        help: 'Keep manifest, events and summary; persist no records.',
    },
    {
        name: 'region',
        kind: 'text',
        ...USUAL,
        env: 'GENESYS_REGION',
        help: 'Region by AWS name (eu-west-1) or domain (mypurecloud.ie). Default: us-east-1.',
    },
    {
        name: 'clientId',
        kind: 'text',
        ...USUAL,
        env: 'GENESYS_CLIENT_ID',
        help: 'Id of the OAuth client (client credentials grant).',
    },
    {
        name: 'clientSecret',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: true,
        env: 'GENESYS_CLIENT_SECRET',
        help: 'Secret of the OAuth client.',
    },
    {
        name: 'accessToken',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: true,
        env: 'GENESYS_ACCESS_TOKEN',
        help: 'A bearer token instead of clientId and clientSecret. It cannot be renewed when it ends.',
    },
    {
        name: 'apiUrl',
        kind: 'text',
        ...USUAL,
        help: 'Base address of the API, an https: origin (http: on loopback). Default: from region.',
    },
    {
        name: 'loginUrl',
        kind: 'text',
        ...USUAL,
        help: 'Base address of the login service, an https: origin (http: on loopback). Default: from region.',
    },
    {
        name: 'catalog',
        kind: 'text',
        ...USUAL,
        help: 'Catalog in the workspace that extends the built-in one: a file, several with commas between, or a folder of files.',
    },
    {
        name: 'dryRun',
        kind: 'boolean',
        ...USUAL,
        default: 'false',
        help: 'Resolve and print the plan; no network call, no data, no upload. Needs no credentials.',
    },
    {
        name: 'outputDir',
        kind: 'text',
        ...USUAL,
        default: 'out',
        help: 'Root of the run folders, a path below the workspace.',
    },
    {
        name: 'format',
        kind: 'choice',
        ...USUAL,
        default: 'jsonl.gz',
        choices: ['jsonl.gz', 'jsonl', 'parquet', 'csv.gz'],
        help: 'Format of the data files.',
    },
    {
        name: 'report',
        kind: 'boolean',
        ...USUAL,
        default: 'true',
        help: 'Write report.html into the run folder: the run as a page for people, without scripts.',
    },
    {
        name: 'rawPayloads',
        kind: 'boolean',
        ...USUAL,
        default: 'false',
        help: 'Also keep response bodies as received. Works only where a catalog in your repository sets governance.allowRaw of the dataset.',
    },
    {
        name: 'pseudonymKey',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: true,
        env: 'GENESYS_CORE_PSEUDONYM_KEY',
        help: 'Secret key of at least 32 bytes for pseudonymised fields; "genesys-core keygen" prints one. Without it they are removed.',
    },
    {
        name: 'requestsPerMinute',
        kind: 'integer',
        ...USUAL,
        minimum: 1,
        maximum: 100_000,
        help: 'Request budget of this run, for all its calls together, in requests a minute. Default: from the catalog.',
    },
    {
        name: 'concurrency',
        kind: 'integer',
        ...USUAL,
        minimum: 1,
        maximum: 32,
        help: 'How many slices or sub-queries are in flight at once. Default: from the catalog.',
    },
    {
        name: 'timeoutMinutes',
        kind: 'integer',
        ...USUAL,
        default: '60',
        minimum: 1,
        maximum: 7200,
        help: 'The run stops itself, and says so, after this many minutes. Delivery may take what is left of them, or, where nothing is left, ten minutes (or as many as given, if fewer).',
    },
    {
        name: 'resumeFrom',
        kind: 'text',
        ...USUAL,
        help: 'An earlier run of the same request that did not succeed, whose finished slices are taken over: its run folder, the name of its artifact, or "latest" for the newest one (in the output folder; in a workflow also among the artifacts of earlier attempts and, with the permission actions: read, of earlier runs of the workflow that failed).',
    },
    {
        name: 'onPartial',
        kind: 'choice',
        ...USUAL,
        default: 'fail',
        choices: ['fail', 'warn'],
        help: 'What an incomplete run does to the step: fail, or warn and go on.',
    },
    {
        name: 'onAnomaly',
        kind: 'choice',
        ...USUAL,
        default: 'ignore',
        choices: ['ignore', 'warn', 'fail'],
        help: 'What an anomaly of volume or shape (an empty day, far from the weekday’s median, a field that vanished or has another type, a check that fails) does to the step.',
    },
    {
        name: 'onNewField',
        kind: 'choice',
        ...USUAL,
        default: 'warn',
        choices: ['warn', 'fail'],
        help: 'What a field that the catalog does not know does to the step; it is removed in any case.',
    },
    {
        name: 'upload',
        kind: 'boolean',
        ...USUAL,
        default: 'true',
        help: 'Upload the run folder as an artifact. On the command line the default is true inside a GitHub workflow alone.',
    },
    {
        name: 'artifactName',
        kind: 'text',
        ...USUAL,
        help: 'Name of the artifact. Default: <dataset>-<runId>.',
    },
    {
        name: 'retentionDays',
        kind: 'integer',
        ...USUAL,
        minimum: 1,
        maximum: 90,
        help: 'Days that the artifact is kept, 1 to 90. Default: the setting of the repository.',
    },
    {
        name: 'publish',
        kind: 'list',
        ...USUAL,
        choices: ['index', 'release', 's3'],
        help: 'Where to publish the sealed run besides, a comma list: index (list of runs at a stable address), release (a file for each UTC day, among the assets of the rolling release of the dataset), both of which need the permission contents: write; s3 (a file for each UTC day in the bucket).',
    },
    {
        name: 'bucket',
        kind: 'text',
        ...USUAL,
        help: 'Bucket and prefix for publish: s3, e.g. s3://lake/genesys. Keys, region and endpoint come from the AWS variables of the environment.',
    },
    {
        name: 'githubToken',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: true,
        env: 'GITHUB_TOKEN',
        workflowDefault: '${{ github.token }}',
        help: 'Token for publish, and for resumeFrom to read artifacts of other workflow runs. In a workflow the default is the token of the job.',
    },
    {
        name: 'releaseKeep',
        kind: 'integer',
        ...USUAL,
        default: '90',
        minimum: 1,
        maximum: 450,
        help: 'Days that the release of a dataset keeps; older ones are removed from it.',
    },
    {
        name: 'catchUp',
        kind: 'integer',
        ...USUAL,
        default: '0',
        minimum: 0,
        maximum: 31,
        help: 'Days to look back: those that earlier runs missed, by the index, are fetched too, each as a run of its own. Needs publish: index and the default window.',
    },
    {
        name: 'refetchDays',
        kind: 'integer',
        ...USUAL,
        default: '0',
        minimum: 0,
        maximum: 31,
        help: 'Number of whole UTC days before the window that are fetched again, each as a run of its own, and published where their records differ from what the index says: entries can come late.',
    },
    {
        name: 'shard',
        kind: 'text',
        ...USUAL,
        help: 'The part of a larger request that this run fetches: a text from the matrix of "genesys-core plan" or of mode plan. It has a window of its own: leave start and end out.',
    },
    {
        name: 'mode',
        kind: 'choice',
        doors: ['action'],
        choices: ['run', 'plan', 'merge'],
        default: 'run',
        required: false,
        secret: false,
        help: 'plan cuts the window into shards and sets the outputs matrix and price; merge makes one run of the shards below outputDir, which needs no credentials.',
    },
    {
        name: 'shards',
        kind: 'text',
        doors: ['action'],
        default: 'auto',
        required: false,
        secret: false,
        help: 'With mode plan: number of shards, 1 to 256, or auto: about 20 minutes of fetching each.',
    },
];
/** The option of that name, or undefined. */
function optionNamed(name) {
    return OPTIONS.find((option) => option.name === name);
}

;// CONCATENATED MODULE: ./src/options/options.ts







const MAX_FILTERS_CHARACTERS = 100_000;
const JSON_BOUNDS = { maxDepth: 8, maxValues: 5000 };
const MAX_PATH_CHARACTERS = 500;
const MAX_ARTIFACT_NAME_CHARACTERS = 200;
/** What the artifact service refuses in a name. */
const UNFIT_FOR_ARTIFACT = /[":<>|*?\\/\r\n]/;
/** Nobody would find a folder whose name holds one of these. */
const INVISIBLE_CHARACTER = /[\p{Cf}\p{Zl}\p{Zp}\u00a0\u3164\u2800]/u;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/**
 * Checks every option for itself.
 * @throws GenesysCoreError INPUT_INVALID naming the option, the value as given (never a secret) and what is allowed
 */
function resolveOptions(raw) {
    for (const name of Object.keys(raw))
        if (optionNamed(name) === undefined)
            throw (0,errors/* invalidInput */.aY)(`${(0,suggestion/* quoted */.TL)(name)} is not an option.${(0,suggestion/* didYouMean */.au)(name, OPTIONS.map((option) => option.name))} Allowed: ${OPTIONS.map((option) => option.name).join(', ')}.`);
    const text = (name) => textOf(name, raw);
    const flag = (name) => booleanOf(name, raw);
    const whole = (name) => integerOf(name, raw);
    const dataset = text('dataset');
    if (dataset === undefined)
        throw (0,errors/* invalidInput */.aY)('dataset is missing. Give the key of a dataset of the catalog, e.g. audit-logs.');
    const dryRun = flag('dryRun');
    return {
        dataset,
        start: text('start'),
        end: text('end'),
        filters: filtersOf(text('filters') ?? '{}'),
        summaryOnly: flag('summaryOnly'),
        report: flag('report'),
        region: text('region'),
        credentials: credentialsOf(raw),
        apiUrl: text('apiUrl'),
        loginUrl: text('loginUrl'),
        catalog: pathOf('catalog', raw),
        dryRun,
        outputDir: outputDirOf(raw),
        format: choiceOf('format', raw),
        rawPayloads: flag('rawPayloads'),
        pseudonymKey: text('pseudonymKey'),
        requestsPerMinute: whole('requestsPerMinute'),
        concurrency: whole('concurrency'),
        timeoutMinutes: whole('timeoutMinutes') ?? 0,
        resumeFrom: pathOf('resumeFrom', raw),
        onPartial: choiceOf('onPartial', raw),
        onAnomaly: choiceOf('onAnomaly', raw),
        onNewField: choiceOf('onNewField', raw),
        upload: flag('upload'),
        artifactName: artifactNameOf(raw),
        retentionDays: whole('retentionDays'),
        ...publicationOf(raw, dryRun),
        releaseKeep: whole('releaseKeep') ?? 0,
        catchUp: catchUpOf(raw),
        refetchDays: refetchDaysOf(raw),
        shard: text('shard'),
        mode: choiceOf('mode', raw),
        shards: shardsOf(text('shards') ?? 'auto'),
    };
}
/** What the plan needs of the options; no secret is in it. */
function toRunRequest(options) {
    const { dataset, start, end, filters, summaryOnly, region, apiUrl, loginUrl, rawPayloads } = options;
    const { requestsPerMinute, concurrency } = options;
    return {
        dataset,
        start,
        end,
        filters,
        summaryOnly,
        region,
        apiUrl,
        loginUrl,
        requestsPerMinute,
        concurrency,
        rawPayloads,
        hasPseudonymKey: options.pseudonymKey !== undefined,
        catchUp: options.catchUp,
        refetchDays: options.refetchDays,
        shard: options.shard,
    };
}
function textOf(name, raw) {
    const given = Object.hasOwn(raw, name) ? (raw[name]?.trim() ?? '') : '';
    return given === '' ? optionNamed(name)?.default : given;
}
/**
 * A number of shards.
 * @throws GenesysCoreError INPUT_INVALID
 */
function shardsOf(text) {
    if (text === 'auto')
        return text;
    const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (count >= 1 && count <= shard/* MAX_SHARDS */.hH)
        return count;
    throw (0,errors/* invalidInput */.aY)(`shards is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: auto, or a whole number from 1 to ${shard/* MAX_SHARDS */.hH}.`);
}
function booleanOf(name, raw) {
    const text = textOf(name, raw);
    if (text === undefined || /^false$/i.test(text))
        return false;
    if (/^true$/i.test(text))
        return true;
    throw (0,errors/* invalidInput */.aY)(`${name} is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: true or false.`);
}
function integerOf(name, raw) {
    const text = textOf(name, raw);
    if (text === undefined)
        return undefined;
    const option = optionNamed(name);
    const minimum = option?.minimum ?? 0;
    const maximum = option?.maximum ?? Number.MAX_SAFE_INTEGER;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw (0,errors/* invalidInput */.aY)(`${name} is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: a whole number from ${minimum} to ${maximum}.`);
}
function choiceOf(name, raw) {
    const text = textOf(name, raw) ?? '';
    const choices = optionNamed(name)?.choices ?? [];
    if (choices.includes(text))
        return text;
    throw (0,errors/* invalidInput */.aY)(`${name} is ${(0,suggestion/* quoted */.TL)(text)}.${(0,suggestion/* didYouMean */.au)(text, choices)} Allowed: ${choices.join(' or ')}.`);
}
function filtersOf(text) {
    const example = 'Give a JSON object such as {"serviceName":["Architect","Routing"]}.';
    if (text.length > MAX_FILTERS_CHARACTERS)
        throw (0,errors/* invalidInput */.aY)(`filters has ${text.length} characters; allowed are up to ${MAX_FILTERS_CHARACTERS}. ${example}`);
    const problem = (0,json_syntax/* findJsonProblem */.N)(text, JSON_BOUNDS);
    if (problem !== undefined)
        throw (0,errors/* invalidInput */.aY)(`filters ${(0,suggestion/* quoted */.TL)(text)} is not JSON as expected: line ${problem.line}, column ${problem.column}: ${problem.problem}. ${example}`);
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw (0,errors/* invalidInput */.aY)(`filters ${(0,suggestion/* quoted */.TL)(text)} is not a JSON object. ${example}`);
    // Types of the values are checked against what the dataset declares.
    return value;
}
/** Which inputs a message names for credentials: the same words in both doors, with the CLI's variables. */
/** Shorter secrets are not masked: see the scrubber. */
const MIN_SECRET_LENGTH = 4;
const HOW_TO_SIGN_IN = 'Give clientId and clientSecret (on the command line GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET in the environment), or accessToken (GENESYS_ACCESS_TOKEN).';
function credentialsOf(raw) {
    const clientId = textOf('clientId', raw);
    const clientSecret = textOf('clientSecret', raw);
    const accessToken = textOf('accessToken', raw);
    if (accessToken !== undefined && (clientId !== undefined || clientSecret !== undefined))
        throw (0,errors/* invalidInput */.aY)(`accessToken is given together with ${clientId === undefined ? 'clientSecret' : 'clientId'}; allowed is one way to sign in. ${HOW_TO_SIGN_IN}`);
    if (accessToken !== undefined) {
        if (!/^[\u0021-\u007e]+$/.test(accessToken))
            throw (0,errors/* invalidInput */.aY)('accessToken has a space or a character that no token has. Give the bare token.');
        // RFC 6750, section 2.1: what a bearer token is made of.
        if (!/^[A-Za-z0-9._~+/-]+=*$/.test(accessToken))
            throw (0,errors/* invalidInput */.aY)('accessToken has a sign that no token has, such as quotes around it. Give the bare token, as it is between the quotes and after "Bearer".');
        return { kind: 'accessToken', accessToken };
    }
    if (clientId !== undefined && (clientId.includes(':') || CONTROL_CHARACTER.test(clientId)))
        throw (0,errors/* invalidInput */.aY)('clientId has a colon or a control character, which no client id has.');
    if (clientSecret !== undefined && clientSecret.length < MIN_SECRET_LENGTH)
        throw (0,errors/* invalidInput */.aY)(`clientSecret has ${clientSecret.length} character(s); one so short stands in every text and can not be kept out of logs and files. Allowed are ${MIN_SECRET_LENGTH} and more.`);
    if (clientSecret !== undefined && CONTROL_CHARACTER.test(clientSecret))
        throw (0,errors/* invalidInput */.aY)('clientSecret has a control character, which no secret has.');
    if (clientId !== undefined && clientSecret !== undefined)
        return { kind: 'clientCredentials', clientId, clientSecret };
    const missing = clientId !== undefined
        ? 'clientSecret is missing, while clientId is given.'
        : clientSecret !== undefined
            ? 'clientId is missing, while clientSecret is given.'
            : 'Credentials are missing: clientId and clientSecret, or accessToken.';
    return { kind: 'missing', message: `${missing} ${HOW_TO_SIGN_IN}` };
}
/**
 * What a run signs in with; a dry run does not ask.
 * @throws GenesysCoreError INPUT_INVALID telling which options and variables there are.
 */
function requireCredentials({ credentials }) {
    if (credentials.kind === 'missing')
        throw (0,errors/* invalidInput */.aY)(credentials.message);
    return credentials;
}
function publicationOf(raw, dryRun) {
    const text = textOf('publish', raw) ?? '';
    const words = text.split(',').map((word) => word.trim());
    const publish = PUBLISH_TARGETS.filter((target) => words.includes(target));
    for (const word of words.filter((given) => given !== ''))
        if (!PUBLISH_TARGETS.some((target) => target === word))
            throw (0,errors/* invalidInput */.aY)(`publish is ${(0,suggestion/* quoted */.TL)(text)}.${(0,suggestion/* didYouMean */.au)(word, PUBLISH_TARGETS)} Allowed: a comma list of ${PUBLISH_TARGETS.join(', ')}.`);
    const githubToken = textOf('githubToken', raw);
    const bucket = bucketOf(textOf('bucket', raw), publish);
    if (dryRun || !publish.some((target) => target !== 's3'))
        return { publish, githubToken, bucket };
    if (githubToken !== undefined && !/^[\u0021-\u007e]+$/.test(githubToken))
        throw (0,errors/* invalidInput */.aY)('githubToken has a space or a character that no token has. Give the bare token.');
    if (githubToken === undefined)
        throw (0,errors/* invalidInput */.aY)(`publish is ${(0,suggestion/* quoted */.TL)(text)}, but githubToken is missing. Leave it out in a workflow, whose own token is the default (the job needs the permission contents: write); on the command line set GITHUB_TOKEN in the environment.`);
    return { publish, githubToken, bucket };
}
function bucketOf(bucket, publish) {
    if (bucket !== undefined)
        (0,options_bucket/* parseBucket */.W)(bucket);
    if (publish.includes('s3') && bucket === undefined)
        throw (0,errors/* invalidInput */.aY)('publish is with s3, but bucket is missing. Give it, e.g. bucket: s3://lake/genesys.');
    if (!publish.includes('s3') && bucket !== undefined)
        throw (0,errors/* invalidInput */.aY)(`bucket is ${(0,suggestion/* quoted */.TL)(bucket)}, but publish is without s3. Add it: publish: s3.`);
    return bucket;
}
function catchUpOf(raw) {
    const catchUp = integerOf('catchUp', raw) ?? 0;
    if (catchUp === 0)
        return catchUp;
    const given = ['start', 'end'].find((name) => textOf(name, raw) !== undefined);
    if (given !== undefined)
        throw (0,errors/* invalidInput */.aY)(`catchUp is ${catchUp}, and ${given} is given: only a run of the previous UTC day knows which days come before it. Leave out catchUp, or start and end.`);
    if (!(textOf('publish', raw) ?? '').includes('index'))
        throw (0,errors/* invalidInput */.aY)(`catchUp is ${catchUp}, but publish is without index, which tells the days that were missed. Add it: publish: index.`);
    return catchUp;
}
function refetchDaysOf(raw) {
    const refetchDays = integerOf('refetchDays', raw) ?? 0;
    const mode = textOf('mode', raw) ?? 'run';
    if (refetchDays > 0 && mode !== 'run')
        throw (0,errors/* invalidInput */.aY)(`refetchDays is ${refetchDays}, but mode is ${mode}, which fetches nothing. Leave refetchDays out.`);
    return refetchDays;
}
function pathOf(name, raw) {
    const path = textOf(name, raw);
    if (path !== undefined && (path.length > MAX_PATH_CHARACTERS || CONTROL_CHARACTER.test(path)))
        throw (0,errors/* invalidInput */.aY)(`${name} ${(0,suggestion/* quoted */.TL)(path)} is not a path: up to ${MAX_PATH_CHARACTERS} characters without control characters are allowed.`);
    return path;
}
function outputDirOf(raw) {
    const given = textOf('outputDir', raw) ?? '';
    const parts = given.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
    const unfit = given.length > MAX_PATH_CHARACTERS ||
        CONTROL_CHARACTER.test(given) ||
        INVISIBLE_CHARACTER.test(given) ||
        /^(?:~|[A-Za-z]:)/.test(given) ||
        parts.length === 0 ||
        parts.includes('..');
    if (unfit)
        throw (0,errors/* invalidInput */.aY)(`outputDir ${(0,suggestion/* quoted */.TL)(given)} does not lie below the workspace. Allowed: a path below it without "..", e.g. out or data/genesys.`);
    return `${given.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
function artifactNameOf(raw) {
    const name = textOf('artifactName', raw);
    if (name === undefined)
        return undefined;
    if (UNFIT_FOR_ARTIFACT.test(name) ||
        CONTROL_CHARACTER.test(name) ||
        name.length > MAX_ARTIFACT_NAME_CHARACTERS ||
        /^\.+$/.test(name))
        throw (0,errors/* invalidInput */.aY)(`artifactName ${(0,suggestion/* quoted */.TL)(name)} can not be the name of an artifact. Allowed: up to ${MAX_ARTIFACT_NAME_CHARACTERS} characters, none of ${(0,suggestion/* listed */.KE)(['"', ':', '<', '>', '|', '*', '?', '\\', '/'])} and no line break.`);
    return name;
}


/***/ }),

/***/ 28471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ isFormatted),
/* harmony export */   SN: () => (/* binding */ formatExactInstant),
/* harmony export */   Wr: () => (/* binding */ readInstant),
/* harmony export */   xU: () => (/* binding */ isPlainInstantAt)
/* harmony export */ });
const DAY_MS = 86_400_000;
const MAX_FRACTION_DIGITS = 30;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/**
 * Reads `YYYY-MM-DDThh:mm:ss`, an optional fraction and `Z` or an offset (`+01:00`, `+0100`). Undefined for anything else:
 * without an offset the moment is not known. Runs for every record, hence by hand and not by a pattern.
 */
function readInstant(text) {
    const year = digits(text, 0, 4);
    const month = digits(text, 5, 2);
    const day = digits(text, 8, 2);
    const hour = digits(text, 11, 2);
    const minute = digits(text, 14, 2);
    const second = digits(text, 17, 2);
    const marked = text.charCodeAt(4) === 0x2d &&
        text.charCodeAt(7) === 0x2d &&
        text.charCodeAt(10) === 0x54 &&
        text.charCodeAt(13) === 0x3a &&
        text.charCodeAt(16) === 0x3a;
    // A part that is no number is NaN, and no comparison with NaN holds.
    const inRange = month >= 1 && month <= 12 && hour <= 23 && minute <= 59 && second <= 59;
    if (!marked || !inRange || !(day >= 1 && day <= daysIn(year, month)))
        return undefined;
    let end = 19;
    if (text.charCodeAt(end) === 0x2e) {
        end += 1;
        while (isDigit(text.charCodeAt(end)))
            end += 1;
        if (end === 20 || end > 20 + MAX_FRACTION_DIGITS)
            return undefined;
    }
    const offsetMinutes = readOffset(text, end);
    if (offsetMinutes === undefined)
        return undefined;
    const fractionMs = end > 20 ? Number(text.slice(20, Math.min(end, 23)).padEnd(3, '0')) : 0;
    const minutes = hour * 60 + minute - offsetMinutes;
    return {
        ms: epochDay(year, month, day) * DAY_MS + minutes * 60_000 + second * 1000 + fractionMs,
        finer: end > 23 ? text.slice(23, end) : '',
    };
}
const SHAPE = Buffer.from('0000-00-00T00:00:00.000Z', 'latin1');
const ZERO = 0x30;
/**
 * Whether bytes of ASCII are an instant at first sight: as records have it, in the first 28 days of a month. False for others, which
 * `readInstant` may still read.
 */
function isPlainInstantAt(bytes, from, to) {
    if (to - from !== SHAPE.length)
        return false;
    for (let index = 0; index < SHAPE.length; index += 1) {
        const byte = bytes[from + index] ?? 0;
        const shape = SHAPE[index];
        if (shape === ZERO ? byte < ZERO || byte > 0x39 : byte !== shape)
            return false;
    }
    const month = pairAt(bytes, from + 5);
    const day = pairAt(bytes, from + 8);
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 28;
    return (isDay &&
        pairAt(bytes, from + 11) <= 23 &&
        pairAt(bytes, from + 14) <= 59 &&
        pairAt(bytes, from + 17) <= 59);
}
function pairAt(bytes, at) {
    return ((bytes[at] ?? 0) - ZERO) * 10 + (bytes[at + 1] ?? 0) - ZERO;
}
/** `YYYY-MM-DDThh:mm:ss.sssZ`, with the finer digits where some were sent, so that instants compare as text. */
function formatExactInstant(instant) {
    return `${new Date(instant.ms).toISOString().slice(0, -1)}${instant.finer}Z`;
}
/** Whether a text that is an instant is written as formatExactInstant writes it. */
function isFormatted(text) {
    return text.length >= 24 && text.charCodeAt(text.length - 1) === 0x5a;
}
function readOffset(text, at) {
    const sign = text.charCodeAt(at);
    if (sign === 0x5a)
        return text.length === at + 1 ? 0 : undefined;
    if (sign !== 0x2b && sign !== 0x2d)
        return undefined;
    const colon = text.charCodeAt(at + 3) === 0x3a ? 1 : 0;
    const hours = digits(text, at + 1, 2);
    const minutes = digits(text, at + 3 + colon, 2);
    if (text.length !== at + 5 + colon || !(hours <= 23 && minutes <= 59))
        return undefined;
    return (sign === 0x2b ? 1 : -1) * (hours * 60 + minutes);
}
function digits(text, at, length) {
    let value = 0;
    for (let index = at; index < at + length; index += 1) {
        const code = text.charCodeAt(index);
        if (!isDigit(code))
            return Number.NaN;
        value = value * 10 + code - 0x30;
    }
    return value;
}
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}
function daysIn(year, month) {
    const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}
/** Days since 1970-01-01, in a calendar whose years begin in March, so that the leap day comes last. */
function epochDay(year, month, day) {
    const marchYear = month <= 2 ? year - 1 : year;
    const era = Math.floor(marchYear / 400);
    const yearOfEra = marchYear - era * 400;
    const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
    return (era * 146_097 +
        yearOfEra * 365 +
        Math.floor(yearOfEra / 4) -
        Math.floor(yearOfEra / 100) +
        dayOfYear -
        719_468);
}


/***/ }),

/***/ 38536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ reportLines),
/* harmony export */   S6: () => (/* binding */ errorLines),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _base_scrub_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69289);

/** An error and what can be done about it, as lines of remote texts too. */
function reportLines({ report, remedy, }) {
    return [
        `error ${report.code}: ${report.message}`,
        ...(report.endpoint === undefined ? [] : [`  endpoint ${report.endpoint}`]),
        ...(report.correlationId === undefined ? [] : [`  correlation id ${report.correlationId}`]),
        ...(remedy === '' ? [] : [`  ${remedy}`]),
    ];
}
/** An error as lines: code and message, then what can be done. */
function errorLines(report) {
    return reportLines({ report, remedy: remedyFor(report.code) }).map((line) => (0,_base_scrub_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(line));
}
/** What a user can do about an error of this code, in one sentence; empty where the message says it all. */
function remedyFor(code) {
    return REMEDIES.get(code) ?? '';
}
const REMEDIES = new Map([
    [
        'RATE_LIMITED',
        'Lower requestsPerMinute or run at a quieter time: the limit is shared by all clients of the organisation.',
    ],
    [
        'RETRY_EXHAUSTED',
        'The service failed or was not available for too long; run again later, with resumeFrom to keep what is done.',
    ],
    ['DEADLINE', 'Raise timeoutMinutes or take a shorter window; resumeFrom keeps what is done.'],
    ['TIMEOUT', 'The service did not answer in time; run again later, with resumeFrom to keep what is done.'],
    ['NETWORK', 'Check that this machine reaches the API and login hosts, by proxy where one is needed.'],
    ['CANCELLED', 'Run again with resumeFrom to keep what is done.'],
    ['ASYNC_TIMEOUT', 'The query was not ready in time; run again later or take a shorter window.'],
    ['IO', 'Check free space and rights of the output folder.'],
    ['INTERNAL', 'This is a defect: please report it with the event file of the run.'],
]);


/***/ }),

/***/ 85066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ countsByDay),
/* harmony export */   P_: () => (/* binding */ refetchText),
/* harmony export */   dl: () => (/* binding */ disagreementsOf),
/* harmony export */   fr: () => (/* binding */ unusualOf),
/* harmony export */   h_: () => (/* binding */ takenOverText),
/* harmony export */   iP: () => (/* binding */ reconciledText),
/* harmony export */   jc: () => (/* binding */ deliveryErrorsOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23237);

/** What failed after the run was sealed. */
function deliveryErrorsOf({ uploadError, publishErrors, }) {
    return [...(uploadError === null ? [] : [uploadError]), ...publishErrors];
}
/** What a day that was fetched again came to, in a few words. */
function refetchText({ change, recordsBefore, recordsAfter }) {
    const after = (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(recordsAfter ?? 0);
    const records = (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(recordsAfter ?? 0, 'record');
    const late = (recordsAfter ?? 0) - (recordsBefore ?? 0);
    const before = `${after} now, ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(recordsBefore ?? 0)} before`;
    switch (change) {
        case 'unchanged':
            return `nothing came late, ${records} as before`;
        case 'new':
            return `${records}, and it was not published before`;
        case 'unknown':
            return `${records}; what came late is not known without publish: index or s3`;
        case 'incomplete':
            return 'incomplete, so what came late is not known';
        case 'changed':
            if (late > 0)
                return `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(late, 'record')} came late, ${before}`;
            return late < 0 ? `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(-late, 'record')} fewer, ${before}` : `other records, ${before}`;
    }
}
function disagreementsOf(slices) {
    return slices.flatMap(({ start, end, reconciliation }) => reconciliation?.status === 'disagreed'
        ? [
            {
                start,
                end,
                endpoint: reconciliation.endpoint,
                counted: reconciliation.counted ?? 0,
                kept: reconciliation.kept ?? 0,
            },
        ]
        : []);
}
/** `7 of 8 slices agree with usage.events.aggregates`, or why none was compared; undefined where none was to be. */
function reconciledText(slices) {
    const opinions = slices.flatMap(({ reconciliation }) => reconciliation ?? []);
    const [first] = opinions;
    if (first === undefined)
        return undefined;
    const count = (status) => opinions.filter((one) => one.status === status).length;
    const compared = count('agreed') + count('disagreed');
    const without = opinions.find((one) => one.reason !== undefined);
    const parts = [
        ...(compared === 0
            ? []
            : [`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count('agreed'))} of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(compared, 'slice')} agree with ${first.endpoint}`]),
        ...(without === undefined
            ? []
            : [`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(opinions.length - compared, 'slice')} not compared: ${without.reason ?? ''}`]),
    ];
    return parts.join('; ');
}
/** What was taken over from earlier runs, in a few words; null where nothing was. */
function takenOverText(slices) {
    const taken = slices.filter((slice) => slice.resumedFrom !== undefined);
    if (taken.length === 0)
        return null;
    const records = taken.reduce((sum, slice) => sum + slice.records, 0);
    const runIds = [...new Set(taken.map((slice) => slice.resumedFrom))].sort();
    const shown = runIds.slice(-3).join(', ');
    return (`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(taken.length)} of ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(slices.length, 'slice')} with ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(records, 'record')} from ` +
        `${runIds.length > 3 ? `${runIds.length} runs, the last of them ` : ''}${shown}`);
}
/** Counts by UTC day in order of time: the grouping whose keys are days, or null where there is none. */
function countsByDay(countsBy) {
    for (const counts of Object.values(countsBy)) {
        const days = Object.keys(counts);
        if (days.length > 0 && days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)))
            return days.sort().map((day) => [day, counts[day] ?? 0]);
    }
    return null;
}
/** Anomalies of volume or shape: of the data, not of how the run went. */
const UNUSUAL = new Set([
    'volume',
    'emptyDays',
    'noRecords',
    'conflicts',
    'keylessRecords',
    'untimedRecords',
    'unreadableInstants',
    'vanishedFields',
    'otherTypes',
    'unknownWords',
    'failedChecks',
]);
/** What is unusual about the data of a run and is to be treated so. */
function unusualOf({ result }, { onAnomaly, onNewField }, treatment) {
    return (result.summary?.run.anomalies ?? []).filter(({ type }) => type === 'newFields' ? onNewField === treatment : UNUSUAL.has(type) && onAnomaly === treatment);
}
/**
 * Whether the step or command has done what was asked. A partial run counts where the user said so, unless a secret was
 * about to get out: that is no gap to live with.
 */
function isSuccess(outcome, policy) {
    const { status, error } = outcome.result;
    const tolerated = status === 'partial' && policy.onPartial === 'warn' && error?.code !== 'REDACTION';
    const complete = status === 'succeeded' || tolerated;
    const usual = unusualOf(outcome, policy, 'fail').length === 0;
    return complete && usual && outcome.uploadError === null && outcome.publishErrors.length === 0;
}


/***/ }),

/***/ 7770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ shownWidth),
/* harmony export */   Fg: () => (/* binding */ padToWidth),
/* harmony export */   G1: () => (/* binding */ cutToWidth)
/* harmony export */ });
const ASCII = /^[\u0020-\u007e]*$/;
/** Signs that terminals show in two columns: East Asian wide and full-width ones (UAX 11), and pictures. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}\ufe0f]/u;
/** Signs that take no column of their own. */
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;
/** Made where a text needs it: its tables take 10 ms to load, and most texts are ASCII. */
function charactersOf(text) {
    return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}
/** Columns that a text takes on a terminal. */
function shownWidth(text) {
    if (ASCII.test(text))
        return text.length;
    let width = 0;
    for (const { segment } of charactersOf(text))
        width += widthOf(segment);
    return width;
}
function widthOf(character) {
    if (NOTHING.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
}
/** The text, or as much of its beginning as fits into so many columns with `…` after it. Characters stay whole. */
function cutToWidth(text, columns) {
    if (shownWidth(text) <= columns)
        return text;
    if (ASCII.test(text))
        return `${text.slice(0, Math.max(0, columns - 1))}…`;
    let kept = '';
    let width = 1;
    for (const { segment } of charactersOf(text)) {
        width += widthOf(segment);
        if (width > columns)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
/** The text with blanks after it, so that it takes so many columns. */
function padToWidth(text, columns) {
    return text + ' '.repeat(Math.max(0, columns - shownWidth(text)));
}


/***/ }),

/***/ 65655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jd: () => (/* binding */ shownInstant),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   UX: () => (/* binding */ lookupText),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   wC: () => (/* binding */ alignedRows),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7770);


/** `12.3 %` of a share in [0, 1]. */
function formatShare(share) {
    return `${(share * 100).toFixed(1)} %`;
}
/** `812 B`, `8.1 kB`, `1.2 MB`: powers of 1,000. */
function formatBytes(sizeBytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = sizeBytes;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? String(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
/** `850 ms`, `4.2 s`, `3 min 5 s`, `2 h 4 min`. */
function formatDuration(durationMs) {
    if (durationMs < 1000)
        return `${Math.round(durationMs)} ms`;
    if (durationMs < 59_950)
        return `${(durationMs / 1000).toFixed(1).replace(/\.0$/, '')} s`;
    const seconds = Math.round(durationMs / 1000);
    if (seconds < 3600)
        return joined(Math.floor(seconds / 60), 'min', seconds % 60, 's');
    const minutes = Math.round(seconds / 60);
    return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}
function joined(large, largeUnit, small, smallUnit) {
    return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
/** `2026-11-22 05:00` for an ISO 8601 UTC instant; seconds only where they are not zero. */
function shownInstant(instant) {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d(?:\.\d*[1-9])?))?/.exec(instant);
    if (parts === null)
        return instant;
    const [, day = '', minute = '', second] = parts;
    return second === undefined || second === '00' ? `${day} ${minute}` : `${day} ${minute}:${second}`;
}
/** `2026-11-22 05:00 to 06:00 UTC`; both days where they differ; `all` without a window. */
function formatInterval(start, end) {
    if (start === null || end === null)
        return 'all';
    const from = shownInstant(start);
    const to = shownInstant(end);
    const sameDay = from.slice(0, 10) === to.slice(0, 10);
    return `${from} to ${sameDay ? to.slice(11) : to} UTC`;
}
/** Rows as columns of equal width, two spaces apart. The last column is not padded. */
function alignedRows(rows) {
    const widths = [];
    for (const row of rows)
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .shownWidth */ .Ak)(cell))));
    return rows.map((row) => row
        .map((cell, column) => (column === row.length - 1 ? cell : (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padToWidth */ .Fg)(cell, widths[column] ?? 0)))
        .join('  ')
        .trimEnd());
}
/** Text in lines of at most `width` characters, broken between words. A longer word stays whole. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .shownWidth */ .Ak)(line) + 1 + (0,_text_width_js__WEBPACK_IMPORTED_MODULE_0__/* .shownWidth */ .Ak)(word) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
}
/** A path as one word of a POSIX shell. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** `30 entries, fetched; since 2026-11-22 05:00: 1 added, 2 changed`. */
function lookupText({ source, fetchedAt, entries, changes }) {
    const at = fetchedAt === null ? '' : ` of ${shownInstant(fetchedAt)}`;
    const origin = {
        fetched: `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(entries, 'entry', 'entries')}, fetched`,
        kept: `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(entries, 'entry', 'entries')}, copy${at}`,
        stale: `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(entries, 'entry', 'entries')}, STALE copy${at}`,
        missing: 'not available',
    }[source];
    return changes === undefined
        ? origin
        : `${origin}; since ${shownInstant(changes.since)}: ${changeText(changes)}`;
}
/** `1 added, 2 changed`, or `nothing changed`. */
function changeText(changes) {
    const parts = ['added', 'removed', 'changed'].flatMap((name) => changes[name] === 0 ? [] : [`${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(changes[name])} ${name}`]);
    return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}


/***/ }),

/***/ 76018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UQ: () => (/* binding */ errnoOf),
  jw: () => (/* binding */ freeBytesOf),
  bD: () => (/* binding */ ioError),
  GP: () => (/* binding */ nodeFileSystem),
  bp: () => (/* binding */ tellingFileSystem)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/run/patience.ts
/** What Windows says while another process, a virus scanner or an indexer, has a file open. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
const PAUSES_MS = [20, 50, 100, 200, 400, 800, 1_600, 2_000];
/**
 * Does a deed on a file; on Windows again for some five seconds, while another process holds it. Elsewhere these errors are
 * final.
 */
async function patiently(deed, { platform, clock }) {
    for (const pauseMs of platform === 'win32' ? PAUSES_MS : []) {
        try {
            return await deed();
        }
        catch (error) {
            if (!(error instanceof Error && 'code' in error && HELD.has(error.code)))
                throw error;
            await clock.sleep(pauseMs);
        }
    }
    return await deed();
}

;// CONCATENATED MODULE: ./src/run/file-system.ts






const READ_CHUNK_BYTES = 256 * 1024;
/** File systems that cannot sync a folder say so with one of these; there a rename is as durable as it gets. */
const NO_DIRECTORY_SYNC = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP']);
const HERE = { platform: process.platform, clock: clock/* systemClock */.m };
const nodeFileSystem = {
    realPath: (path) => (0,promises_.realpath)(path),
    async inspect(path) {
        try {
            const facts = await (0,promises_.lstat)(path);
            const kind = facts.isFile()
                ? 'file'
                : facts.isDirectory()
                    ? 'directory'
                    : facts.isSymbolicLink()
                        ? 'symlink'
                        : 'other';
            return { kind, sizeBytes: facts.size };
        }
        catch (error) {
            if (errnoOf(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    },
    list: async (path) => (await (0,promises_.readdir)(path)).sort(),
    makeDirectory: async (path) => {
        await (0,promises_.mkdir)(path);
    },
    async createFile(path) {
        const handle = await (0,promises_.open)(path, 'wx');
        return {
            async write(chunk) {
                for (let offset = 0; offset < chunk.byteLength;) {
                    offset += (await handle.write(chunk, offset, chunk.byteLength - offset)).bytesWritten;
                }
            },
            sync: () => handle.sync(),
            close: () => handle.close(),
        };
    },
    createLog(path) {
        const descriptor = (0,external_node_fs_.openSync)(path, 'wx');
        return {
            append(text) {
                const bytes = Buffer.from(text, 'utf8');
                for (let offset = 0; offset < bytes.length;)
                    offset += (0,external_node_fs_.writeSync)(descriptor, bytes, offset);
            },
            sync: () => {
                (0,external_node_fs_.fsyncSync)(descriptor);
            },
            close: () => {
                (0,external_node_fs_.closeSync)(descriptor);
            },
        };
    },
    async *read(path, chunkBytes = READ_CHUNK_BYTES, reuse = false) {
        const handle = await (0,promises_.open)(path, 'r');
        try {
            const memory = reuse ? Buffer.allocUnsafeSlow(chunkBytes) : undefined;
            for (;;) {
                const { bytesRead, buffer } = await handle.read(memory ?? Buffer.allocUnsafe(chunkBytes), 0);
                if (bytesRead === 0)
                    return;
                yield buffer.subarray(0, bytesRead);
            }
        }
        finally {
            await handle.close();
        }
    },
    async readRange(path, start, end) {
        const handle = await (0,promises_.open)(path, 'r');
        try {
            const wanted = Math.max(0, (end ?? (await handle.stat()).size) - start);
            const bytes = new Uint8Array(wanted);
            let length = 0;
            while (length < wanted) {
                const { bytesRead } = await handle.read(bytes, length, wanted - length, start + length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            return bytes.buffer.slice(0, length);
        }
        finally {
            await handle.close();
        }
    },
    rename: (from, to) => patiently(() => (0,promises_.rename)(from, to), HERE),
    remove: (path) => patiently(() => (0,promises_.rm)(path, { recursive: true, force: true }), HERE),
    async syncDirectory(path) {
        try {
            const handle = await (0,promises_.open)(path, 'r');
            try {
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
        catch (error) {
            if (!NO_DIRECTORY_SYNC.has(errnoOf(error)))
                throw error;
        }
    },
};
/** Free bytes of the disk of a path, or of the nearest folder on the way up that is there; undefined where it cannot be told. */
async function freeBytesOf(path) {
    for (let at = path;; at = (0,external_node_path_.dirname)(at)) {
        try {
            const { bavail, bsize } = await (0,promises_.statfs)(at);
            return bavail * bsize;
        }
        catch {
            if ((0,external_node_path_.dirname)(at) === at)
                return undefined;
        }
    }
}
/** The same file system, whose failures are `IO` errors that name the deed, the path and the cause. */
function tellingFileSystem(inner) {
    const tell = async (deed, path, action) => {
        try {
            return await action();
        }
        catch (error) {
            throw ioError(deed, path, error);
        }
    };
    const tellSync = (deed, path, action) => {
        try {
            return action();
        }
        catch (error) {
            throw ioError(deed, path, error);
        }
    };
    return {
        realPath: (path) => tell('resolve', path, () => inner.realPath(path)),
        inspect: (path) => tell('look at', path, () => inner.inspect(path)),
        list: (path) => tell('list', path, () => inner.list(path)),
        makeDirectory: (path) => tell('make the folder', path, () => inner.makeDirectory(path)),
        async createFile(path) {
            const file = await tell('create', path, () => inner.createFile(path));
            return {
                write: (chunk) => tell('write', path, () => file.write(chunk)),
                sync: () => tell('flush', path, () => file.sync()),
                close: () => tell('close', path, () => file.close()),
            };
        },
        createLog(path) {
            const file = tellSync('create', path, () => inner.createLog(path));
            return {
                append: (text) => {
                    tellSync('write', path, () => {
                        file.append(text);
                    });
                },
                sync: () => {
                    tellSync('flush', path, () => {
                        file.sync();
                    });
                },
                close: () => {
                    tellSync('close', path, () => {
                        file.close();
                    });
                },
            };
        },
        async *read(path, chunkBytes, reuse) {
            try {
                yield* inner.read(path, chunkBytes, reuse);
            }
            catch (error) {
                throw ioError('read', path, error);
            }
        },
        readRange: (path, start, end) => tell('read', path, () => inner.readRange(path, start, end)),
        rename: (from, to) => tell('rename', from, () => inner.rename(from, to)),
        remove: (path) => tell('remove', path, () => inner.remove(path)),
        syncDirectory: (path) => tell('flush the folder', path, () => inner.syncDirectory(path)),
    };
}
const REMEDIES = {
    ENOSPC: 'The disk is full; free space or choose another output folder.',
    EDQUOT: 'The disk quota is used up; free space or choose another output folder.',
    EROFS: 'The file system is read-only; choose an output folder that can be written.',
    EACCES: 'Permission is missing; choose an output folder that can be written.',
    EPERM: 'Permission is missing; choose an output folder that can be written.',
    EEXIST: 'Something has that name already; nothing was overwritten.',
    ENOTDIR: 'A part of the path is a file; choose another output folder.',
    ENOENT: 'It is not there any more; something else removed it during the run.',
    EIO: 'The disk reports an error; check the device.',
};
/** An `IO` error that names the deed, the path and the cause. An error of ours is handed on as it is. */
function ioError(deed, path, cause) {
    if (cause instanceof errors/* GenesysCoreError */.aI)
        return cause;
    const errno = errnoOf(cause);
    const reason = errno === '' ? (0,errors/* messageOf */.bD)(cause) : errno;
    const remedy = REMEDIES[errno] ?? 'Check the path and the disk, then run again.';
    return new errors/* GenesysCoreError */.aI('IO', `Cannot ${deed} "${path}": ${reason}. ${remedy}`, { cause });
}
/** The system's code word of a failure, such as `ENOSPC`; empty where there is none. */
function errnoOf(error) {
    if (error instanceof errors/* GenesysCoreError */.aI)
        return errnoOf(error.cause);
    const code = error?.code;
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 19867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oq: () => (/* binding */ DATA_FORMATS),
  mc: () => (/* binding */ DATA_MEDIA_TYPES),
  yj: () => (/* binding */ decodeBytes),
  bs: () => (/* binding */ decodeRecords),
  jc: () => (/* binding */ encodeRecords),
  Vk: () => (/* binding */ encodeTable),
  EY: () => (/* binding */ gzipped),
  kY: () => (/* binding */ isDataFormat),
  an: () => (/* binding */ isTabular)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/formats/rows.ts
var rows = __webpack_require__(61245);
;// CONCATENATED MODULE: ./src/run/formats/csv.ts

/** Text is joined to this size before it reaches gzip or the disk. */
const JOIN_CHARACTERS = 64 * 1024;
const LINES_PER_BATCH = 500;
const ROW_END = '\r\n';
/** What a spreadsheet takes for a formula, full-width forms included; `'` before it marks a text, and is doubled itself. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const MARKED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\r\n]|^[\s\uFEFF]|\s$/;
/**
 * Records as CSV (RFC 4180): a header, `\r\n` after each row, quotes where needed. Null is nothing, an empty text is `""`.
 * A text that a spreadsheet would run as a formula gets `'` before it.
 */
async function* csvText(columns, lines) {
    const codec = (0,rows/* createRowCodec */.f6)(columns);
    let text = [...columns.map(({ name }) => name), rows/* REST_COLUMN */.Um].map(quoted).join(',') + ROW_END;
    for await (const line of lines) {
        const { cells, rest } = codec.toRow(line);
        for (const cell of cells)
            text += `${fieldOf(cell)},`;
        text += `${fieldOf(rest)}${ROW_END}`;
        if (text.length < JOIN_CHARACTERS)
            continue;
        yield Buffer.from(text, 'utf8');
        text = '';
    }
    if (text !== '')
        yield Buffer.from(text, 'utf8');
}
function fieldOf(cell) {
    if (cell === null)
        return '';
    if (typeof cell !== 'string')
        return String(cell);
    return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}
function quoted(text) {
    return text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/**
 * The JSON lines of records that were written as CSV.
 * @throws Error where the text is not as `csvText` writes it for these columns.
 */
async function* csvLines(columns, chunks) {
    const codec = (0,rows/* createRowCodec */.f6)(columns);
    const header = [...columns.map(({ name }) => name), rows/* REST_COLUMN */.Um];
    let isHeader = true;
    let batch = [];
    for await (const fields of rowsOf(chunks)) {
        if (fields.length !== header.length)
            throw new Error(`a row has ${fields.length} fields, ${header.length} are right`);
        if (isHeader) {
            if (fields.some((field, place) => field !== header[place]))
                throw new Error('the header names other columns');
            isHeader = false;
            continue;
        }
        const cells = columns.map(({ type }, place) => cellOf(fields[place] ?? null, type));
        batch.push(codec.toLine({ cells, rest: unmarked(fields.at(-1) ?? null) }));
        if (batch.length < LINES_PER_BATCH)
            continue;
        yield batch;
        batch = [];
    }
    if (isHeader)
        throw new Error('there is no header');
    if (batch.length > 0)
        yield batch;
}
function cellOf(field, type) {
    if (field === null)
        return null;
    if (type === 'integer' || type === 'number')
        return Number(field);
    if (type === 'boolean')
        return field === 'true';
    return unmarked(field);
}
function unmarked(field) {
    return field !== null && MARKED.test(field) ? field.slice(1) : field;
}
/** Fields of each row; null for one that is empty and not quoted. */
async function* rowsOf(chunks) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let text = '';
    for await (const chunk of chunks) {
        text += decoder.decode(chunk, { stream: true });
        let from = 0;
        for (;;) {
            const row = readRow(text, from);
            if (row === undefined)
                break;
            from = row.next;
            yield row.fields;
        }
        text = text.slice(from);
    }
    text += decoder.decode();
    if (text !== '')
        throw new Error('the last row does not end with a line end');
}
/** The row that begins at `from`; undefined where it is not there to its end. */
function readRow(text, from) {
    const fields = [];
    let at = from;
    for (;;) {
        let end;
        if (text.charCodeAt(at) === 0x22) {
            end = closingQuote(text, at + 1);
            if (end === -1 || end + 1 >= text.length)
                return undefined;
            fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
            end += 1;
        }
        else {
            end = at;
            while (end < text.length && text.charCodeAt(end) !== 0x2c && text.charCodeAt(end) !== 0x0d)
                end += 1;
            if (end >= text.length)
                return undefined;
            fields.push(end === at ? null : text.slice(at, end));
        }
        if (text.charCodeAt(end) === 0x2c)
            at = end + 1;
        else if (text.startsWith(ROW_END, end))
            return { fields, next: end + ROW_END.length };
        else if (end + 1 >= text.length)
            return undefined;
        else
            throw new Error('a field is followed by neither a comma nor a line end');
    }
}
function closingQuote(text, from) {
    for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
        if (text.charCodeAt(at + 1) !== 0x22)
            return at;
    return -1;
}

;// CONCATENATED MODULE: ./src/run/formats/formats.ts





/** JSON Lines have a record as it is; tables have it in columns, and more in `_rest`. All hold the same records in one order. */
const DATA_FORMATS = ['jsonl.gz', 'jsonl', 'parquet', 'csv.gz'];
/** Whether this version knows the format: what a later one published can have another. */
function isDataFormat(format) {
    return DATA_FORMATS.includes(format);
}
const DATA_MEDIA_TYPES = {
    'jsonl.gz': 'application/gzip',
    jsonl: 'application/x-ndjson',
    parquet: 'application/vnd.apache.parquet',
    'csv.gz': 'application/gzip',
};
/** Level 4 costs two thirds of the time of the default and 4 % more bytes; higher levels cost more than they save. */
const GZIP_LEVEL = 4;
const GZIP_CHUNK_BYTES = 64 * 1024;
/** No time, no name, no level, system unknown: equal text makes an equal header on every system. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** Whether the files of a format have columns rather than the records' own text. */
function isTabular(format) {
    return format === 'parquet' || format === 'csv.gz';
}
/** The bytes of a table: every column in every file, also where there are no records. */
async function* encodeTable(format, columns, lines) {
    if (format === 'parquet')
        yield* (await parquetModule()).parquetBytes(columns, lines);
    else
        yield* gzipped(csvText(columns, lines));
}
/** The bytes of a data file of any format. */
function encodeRecords(format, columns, lines) {
    if (isTabular(format))
        return encodeTable(format, columns, lines);
    return format === 'jsonl.gz' ? gzipped((0,run_lines/* joinLines */.cT)(lines)) : (0,run_lines/* joinLines */.cT)(lines);
}
/**
 * The JSON lines of a data file's records, many at a time, whatever its format. `torn` says what JSON Lines have after
 * their last `\n`.
 * @throws Error where the file is not of its format, GenesysCoreError `IO` where it cannot be read.
 */
async function* decodeRecords(file, fileSystem, torn) {
    const { path, format, columns } = file;
    if (format === 'csv.gz')
        yield* csvLines(columns, (0,run_lines/* unpacked */.KZ)(path, fileSystem.read(path)));
    else if (format === 'parquet')
        yield* (await parquetModule()).parquetLines(columns, {
            byteLength: (await fileSystem.inspect(path))?.sizeBytes ?? 0,
            slice: (start, end) => fileSystem.readRange(path, start, end),
        });
    else
        yield* (0,run_lines/* splitLines */.uz)((0,run_lines/* unpacked */.KZ)(path, fileSystem.read(path)), torn);
}
/** The same as bytes, whole lines with their `\n`. */
async function* decodeBytes(file, fileSystem) {
    const { path, format } = file;
    if (!isTabular(format))
        yield* (0,run_lines/* wholeLines */.zo)((0,run_lines/* unpacked */.KZ)(path, fileSystem.read(path)));
    else
        for await (const lines of decodeRecords(file, fileSystem))
            yield (0,run_lines/* batchOf */.Kb)(lines).lines;
}
/** Loaded where it is needed: the library is as large as the rest of the room, and most runs write text. */
async function parquetModule() {
    return await Promise.all(/* import() */[__webpack_require__.e(7776), __webpack_require__.e(9590)]).then(__webpack_require__.bind(__webpack_require__, 39590));
}
/** The bytes as one gzip member. */
async function* gzipped(text) {
    const gzip = (0,external_node_zlib_.createGzip)({ level: GZIP_LEVEL, chunkSize: GZIP_CHUNK_BYTES });
    const source = external_node_stream_.Readable.from(text, { objectMode: false });
    const packing = (0,promises_.pipeline)(source, gzip);
    // Told by the loop below; without this a consumer that leaves early makes it an unhandled rejection.
    packing.catch(() => undefined);
    let headerBytesLeft = GZIP_HEADER.length;
    try {
        for await (const packed of gzip) {
            const chunk = packed;
            const from = GZIP_HEADER.length - headerBytesLeft;
            headerBytesLeft -= GZIP_HEADER.copy(chunk, 0, from, from + Math.min(headerBytesLeft, chunk.length));
            yield chunk;
        }
        await packing;
    }
    finally {
        source.destroy();
        gzip.destroy();
    }
}


/***/ }),

/***/ 61245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ dayText),
/* harmony export */   U$: () => (/* binding */ dayNumber),
/* harmony export */   Um: () => (/* binding */ REST_COLUMN),
/* harmony export */   Vf: () => (/* binding */ instantMicros),
/* harmony export */   Xx: () => (/* binding */ instantText),
/* harmony export */   f6: () => (/* binding */ createRowCodec)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _records_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28471);



/**
 * Column of every tabular file beside the declared ones: JSON text of an object with the members that the other columns do
 * not give back digit by digit (one without a column, a null, a value of another type, an exact number); null where there
 * are none.
 */
const REST_COLUMN = '_rest';
function createRowCodec(columns) {
    const slots = new Map(columns.map(({ name }, slot) => [name, slot]));
    const prefixes = columns.map(({ name }) => `${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonLine */ .iA)(name)}:`);
    return {
        toRow(line) {
            const cells = new Array(columns.length).fill(null);
            const record = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(line);
            let rest;
            let lastSlot = -1;
            for (const name of Object.keys(record)) {
                const value = record[name];
                const slot = slots.get(name);
                const column = slot === undefined ? undefined : columns[slot];
                if (slot === undefined || column === undefined) {
                    (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)((rest ??= {}), name, value);
                    continue;
                }
                // Members stand in the order of the columns, those without one last; else the order itself is to be kept.
                if (slot < lastSlot || (rest !== undefined && !slots.has(Object.keys(rest).at(-1) ?? '')))
                    return { cells: looseCells(record, columns), rest: line };
                lastSlot = slot;
                const cell = cellOf(value, column.type);
                cells[slot] = cell ?? looseCell(value, column.type);
                if (cell === null)
                    (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .setMember */ .Nk)((rest ??= {}), name, value);
            }
            return { cells, rest: rest === undefined ? null : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonLine */ .iA)(rest) };
        },
        toLine({ cells, rest }) {
            if (rest !== null)
                return exactLine(cells, rest);
            let line = '';
            for (let slot = 0; slot < cells.length; slot += 1) {
                const cell = cells[slot];
                if (cell === null || cell === undefined)
                    continue;
                const text = columns[slot]?.type === 'json' ? String(cell) : JSON.stringify(cell);
                line += `${line === '' ? '{' : ','}${prefixes[slot] ?? ''}${text}`;
            }
            return line === '' ? '{}' : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutLineEnds */ .nC)(`${line}}`);
        },
    };
    function exactLine(cells, rest) {
        const exact = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(rest);
        // All that is in the record is in the rest: its order is that of the record.
        if (columns.every(({ name }, slot) => cells[slot] === null || Object.hasOwn(exact, name)))
            return rest;
        const members = [];
        columns.forEach(({ name, type }, slot) => {
            const cell = cells[slot] ?? null;
            if (Object.hasOwn(exact, name))
                members.push(`${prefixes[slot] ?? ''}${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(exact[name])}`);
            else if (cell !== null)
                members.push(`${prefixes[slot] ?? ''}${type === 'json' ? String(cell) : JSON.stringify(cell)}`);
        });
        for (const [name, value] of Object.entries(exact))
            if (!slots.has(name))
                members.push(`${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(name)}:${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(value)}`);
        return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutLineEnds */ .nC)(`{${members.join(',')}}`);
    }
}
function looseCells(record, columns) {
    return columns.map(({ name, type }) => {
        const value = Object.hasOwn(record, name) ? record[name] : null;
        return cellOf(value, type) ?? looseCell(value, type);
    });
}
/** What a query can make of a value that is not of the column's type; `_rest` has the value itself. */
function looseCell(value, type) {
    if (value === null)
        return null;
    if (type === 'string')
        return typeof value === 'string' ? value.toWellFormed() : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonLine */ .iA)(value);
    if (type === 'number' && value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh)
        return Number(value.text);
    if (type === 'json')
        return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(value);
    return null;
}
/** The value as a cell of the type; null where that would not give it back. */
function cellOf(value, type) {
    switch (type) {
        case 'string':
            // UTF-8 has no half of a surrogate pair.
            return typeof value === 'string' && value.isWellFormed() ? value : null;
        case 'instant':
            return typeof value === 'string' && isStoredInstant(value) ? value : null;
        case 'date':
            return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : null;
        case 'integer':
            return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
        case 'number':
            return typeof value === 'number' ? value : null;
        case 'boolean':
            return typeof value === 'boolean' ? value : null;
        case 'json':
            return Array.isArray(value) || (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJsonText */ .jj)(value) : null;
    }
}
/** Whether microseconds give the text back. */
function isStoredInstant(text) {
    const instant = (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .readInstant */ .Wr)(text);
    if (instant === undefined)
        return false;
    return text.length === 24 ? (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .isFormatted */ .$w)(text) : instantText(instantMicros(text)) === text;
}
/** Microseconds since 1970 of an instant's text. */
function instantMicros(text) {
    const { ms, finer } = (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .readInstant */ .Wr)(text) ?? { ms: 0, finer: '' };
    const micros = finer === '' ? 0 : Number(finer.slice(0, 3).padEnd(3, '0'));
    return BigInt(ms) * 1000n + BigInt(micros);
}
/** `2026-11-22T05:00:00.123Z`, with six digits where there are microseconds. */
function instantText(micros) {
    const ms = micros >= 0n ? micros / 1000n : -((-micros + 999n) / 1000n);
    const finer = Number(micros - ms * 1000n);
    return (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatExactInstant */ .SN)({ ms: Number(ms), finer: finer === 0 ? '' : String(finer).padStart(3, '0') });
}
const DAY_MS = 86_400_000;
function isDay(text) {
    const ms = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(ms) && dayText(ms / DAY_MS) === text;
}
/** Days since 1970 of `2026-11-22`. */
function dayNumber(text) {
    return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}
function dayText(days) {
    return (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(days * DAY_MS);
}


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   KZ: () => (/* binding */ unpacked),
/* harmony export */   Kb: () => (/* binding */ batchOf),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   zo: () => (/* binding */ wholeLines)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Rows are joined to this size before they reach gzip or the disk: one write per row costs half as much again. */
const JOIN_BYTES = 64 * 1024;
/** A longer line is no record of ours. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;
/** Lines without their ends. */
function textsOf(lines) {
    return lines.length === 0 ? [] : lines.toString('utf8', 0, lines.length - 1).split('\n');
}
function batchOf(lines) {
    const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
    return { lines: Buffer.from(text, 'utf8'), count: lines.length };
}
/** Lines joined, each with its `\n`, to buffers of 64 kB and more. */
async function* joinLines(lines) {
    let batch = [];
    let batchLength = 0;
    for await (const line of lines) {
        batch.push(line);
        batchLength += line.length + 1;
        if (batchLength >= JOIN_BYTES) {
            yield Buffer.from(`${batch.join('\n')}\n`, 'utf8');
            batch = [];
            batchLength = 0;
        }
    }
    if (batch.length > 0)
        yield Buffer.from(`${batch.join('\n')}\n`, 'utf8');
}
/**
 * The lines of a file, many at a time, without their `\n`; nothing but `\n` ends a line. `torn` says what the file
 * has after its last `\n`: nothing, if it is whole.
 * @throws Error for a line above 64 MiB.
 */
async function* splitLines(chunks, torn) {
    for await (const bytes of wholeLines(chunks, torn))
        yield textsOf(bytes);
}
/** As `splitLines`, as bytes that are not counted: whole lines with their `\n`. */
async function* wholeLines(chunks, torn) {
    let pending = [];
    let pendingBytes = 0;
    for await (const chunk of chunks) {
        const end = chunk.lastIndexOf(LINE_FEED);
        if (end === -1) {
            pending.push(Buffer.from(chunk));
            pendingBytes += chunk.byteLength;
            if (pendingBytes > MAX_LINE_BYTES)
                throw new Error(`a line is longer than ${MAX_LINE_BYTES} bytes`);
            continue;
        }
        const head = Buffer.concat([...pending, chunk.subarray(0, end + 1)]);
        pending = [Buffer.from(chunk.subarray(end + 1))];
        pendingBytes = chunk.byteLength - end - 1;
        yield head;
    }
    if (pendingBytes > 0)
        torn?.(Buffer.concat(pending).toString('utf8'));
}
/** The bytes of a stored file as its records are: gunzipped where its name ends in `.gz`. */
async function* unpacked(path, stored) {
    if (!path.endsWith('.gz')) {
        yield* stored;
        return;
    }
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(stored, { objectMode: false });
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: JOIN_BYTES });
    source.on('error', (error) => gunzip.destroy(error));
    try {
        for await (const chunk of source.pipe(gunzip))
            yield chunk;
    }
    finally {
        source.destroy();
        gunzip.destroy();
    }
}


/***/ }),

/***/ 40328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ isFatal),
/* harmony export */   I4: () => (/* binding */ allParentsGone),
/* harmony export */   Kw: () => (/* binding */ CONTRACT_VERSION),
/* harmony export */   LX: () => (/* binding */ scrubbedReport),
/* harmony export */   QX: () => (/* binding */ PAGE_NAME),
/* harmony export */   aR: () => (/* binding */ LOOKUPS_NAME),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   dc: () => (/* binding */ gapsOf),
/* harmony export */   fI: () => (/* binding */ secretFound),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   jO: () => (/* binding */ hasRecords),
/* harmony export */   m7: () => (/* binding */ EVENTS_NAME),
/* harmony export */   mm: () => (/* binding */ isCancelled),
/* harmony export */   pD: () => (/* binding */ windowTexts),
/* harmony export */   pL: () => (/* binding */ SUMMARY_NAME)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62749);


const CONTRACT_VERSION = '1';
const MANIFEST_NAME = 'manifest.json';
const EVENTS_NAME = 'events.jsonl';
const SUMMARY_NAME = 'summary.json';
const LOOKUPS_NAME = 'lookups.json';
const PAGE_NAME = 'report.html';
/** Codes after which no other slice can fare better. */
const FATAL = new Set([
    'AUTH',
    'CANCELLED',
    'DEADLINE',
    'HOST_NOT_ALLOWED',
    'REDACTION',
    'IO',
    'INTERNAL',
    'CATALOG_INVALID',
]);
/** Whether an error of this code ends the whole run rather than its slice. */
function isFatal(code) {
    return FATAL.has(code);
}
/** Whether a run was stopped by its caller. */
function isCancelled(signal) {
    return signal.aborted && (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toGenesysCoreError */ .BG)(signal.reason).code === 'CANCELLED';
}
/** Whether a slice was fetched to its end, so that it has a data file. */
function hasRecords({ status }) {
    return status === 'succeeded' || status === 'provisional' || status === 'partial';
}
/** The run's status: cancelled if it was, else what its slices say. */
function statusOf(slices, cancelled) {
    if (cancelled)
        return 'cancelled';
    if (slices.every((slice) => slice.status === 'succeeded'))
        return allParentsGone(slices) ? 'partial' : 'succeeded';
    return slices.some(hasRecords) ? 'partial' : 'failed';
}
/** Parents of all slices; undefined where there are none. */
function parentsOf(slices) {
    const counts = slices.flatMap(({ parents }) => parents ?? []);
    if (counts.length === 0)
        return undefined;
    const sum = (name) => counts.reduce((total, one) => total + one[name], 0);
    return { total: sum('total'), done: sum('done'), gone: sum('gone'), failed: sum('failed') };
}
/** Of parents that were listed a moment ago none is there: that is rather a wrong path than the truth. */
function allParentsGone(slices) {
    const parents = parentsOf(slices);
    return parents !== undefined && parents.total > 0 && parents.gone === parents.total;
}
/** Start and end of a window as texts, nulls for a snapshot. */
function windowTexts(window) {
    if (window === null)
        return { start: null, end: null };
    return { start: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(window.startMs), end: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(window.endMs) };
}
/** The report of an error with secrets taken out of its texts. */
function scrubbedReport(thrown, scrub) {
    const report = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toErrorReport */ .w7)(thrown);
    return {
        ...report,
        message: scrub(report.message),
        correlationId: report.correlationId && scrub(report.correlationId),
    };
}
/** Slices without their records, neighbours with the same cause joined: exactly what a later run has to fetch. */
function gapsOf(slices) {
    const gaps = [];
    for (const slice of slices) {
        if (hasRecords(slice))
            continue;
        const code = slice.error?.code ?? (slice.status === 'notStarted' ? 'not started' : slice.status);
        const message = slice.error?.message ?? '';
        const last = gaps.at(-1);
        if (last?.code === code && last.end !== null && last.end === slice.start)
            gaps[gaps.length - 1] = { ...last, end: slice.end, slices: last.slices + 1 };
        else
            gaps.push({ start: slice.start, end: slice.end, code, message, slices: 1 });
    }
    return gaps;
}
/** The error of a file that would have been sealed with a secret of the run in it. */
function secretFound(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('REDACTION', `${path} would hold a secret of this run (client secret, token or pseudonym key), so it was not kept. The server sent ` +
        'it back in a field that the redaction profile keeps, or a filter has it. Change the secret (for a pseudonym key: "genesys-core keygen"), and use a profile that removes the field.');
}


/***/ }),

/***/ 96120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ resolveOutputDir),
/* harmony export */   cu: () => (/* binding */ PathRefused),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   z1: () => (/* binding */ resolveInWorkspace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


/** Why a path may not be used, for the caller to put into an error of its own code. */
class PathRefused extends Error {
}
/**
 * The path as one below the workspace's real path. What of it exists already is folders, none of them a link, so that
 * nothing is written outside.
 * @throws PathRefused with a sentence that names the path.
 */
async function resolveInWorkspace(fileSystem, workspace, path) {
    const realWorkspace = await fileSystem.realPath(workspace);
    const inside = pathBelow((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace), path) ?? pathBelow(realWorkspace, path);
    if (inside === undefined) {
        throw new PathRefused(`"${path}" is outside the workspace "${workspace}"; give a path below it`);
    }
    let current = realWorkspace;
    for (const name of inside.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).filter((part) => part !== '')) {
        current = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(current, name);
        const facts = await fileSystem.inspect(current);
        if (facts === undefined)
            break;
        if (facts.kind === 'symlink') {
            throw new PathRefused(`"${path}" leads through the symbolic link "${current}"; give a path without links`);
        }
        if (facts.kind !== 'directory') {
            throw new PathRefused(`"${path}" leads through "${current}", which is not a folder; give another path`);
        }
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(realWorkspace, inside);
}
/** A path as people and shells read it on every system; `separator` is that of the system. */
function slashed(path, separator = node_path__WEBPACK_IMPORTED_MODULE_0__.sep) {
    return path.split(separator).join('/');
}
function pathBelow(workspace, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path));
    return inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside) ? undefined : inside;
}
/** `resolveInWorkspace` for the output folder: a refusal is an `IO` error. */
async function resolveOutputDir(fileSystem, workspace, path) {
    try {
        return await resolveInWorkspace(fileSystem, workspace, path);
    }
    catch (error) {
        if (!(error instanceof PathRefused))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('IO', `The output folder ${error.message}.`, { cause: error });
    }
}


/***/ }),

/***/ 88619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toPortable),
/* harmony export */   w: () => (/* binding */ fromPortable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


/** Stands for an `ExactNumber` between threads, where a class does not survive. No name of a member begins like this. */
const EXACT = '\u0000exact';
/** Copies nothing where no number is exact: of a catalog with sixty datasets a copy takes as long as its plan. */
function toPortable(data) {
    if (!holdsExact(data))
        return { data, hasExact: false };
    const portable = copied(data, (value) => value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? { [EXACT]: value.text } : undefined);
    return { data: portable, hasExact: true };
}
/** The data that went through `toPortable`. */
function fromPortable({ data, hasExact }) {
    if (!hasExact)
        return data;
    return copied(data, (value) => {
        const text = value[EXACT];
        return typeof text === 'string' ? new _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh(text) : undefined;
    });
}
function holdsExact(data) {
    const seen = new Set();
    const left = [data];
    while (left.length > 0) {
        const value = left.pop();
        if (typeof value !== 'object' || value === null || seen.has(value))
            continue;
        if (value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh)
            return true;
        seen.add(value);
        const members = node_util__WEBPACK_IMPORTED_MODULE_0__.types.isMap(value)
            ? [...value.keys(), ...value.values()]
            : node_util__WEBPACK_IMPORTED_MODULE_0__.types.isSet(value)
                ? value
                : Object.values(value);
        for (const member of members)
            left.push(member);
    }
    return false;
}
function copied(data, replace) {
    const copies = new Map();
    const copy = (value) => {
        if (typeof value !== 'object' || value === null)
            return value;
        const known = copies.get(value);
        if (known !== undefined)
            return known;
        const made = replace(value) ?? parts(value);
        copies.set(value, made);
        return made;
    };
    const parts = (value) => {
        if (Array.isArray(value))
            return value.map(copy);
        if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isMap(value))
            return new Map([...value].map(([key, member]) => [copy(key), copy(member)]));
        if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isSet(value))
            return new Set([...value].map(copy));
        return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]));
    };
    return copy(data);
}


/***/ }),

/***/ 96777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ errorOf),
/* harmony export */   S: () => (/* binding */ tellError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

function tellError(thrown) {
    const error = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toGenesysCoreError */ .BG)(thrown);
    const { code, message, retryable, endpoint, correlationId, status, apiCode, cause } = error;
    const { stack } = cause instanceof Error ? cause : error;
    return {
        code,
        message,
        retryable,
        endpoint,
        correlationId,
        status,
        apiCode,
        stack,
    };
}
function errorOf({ code, message, stack, ...facts }) {
    const error = new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI(code, message, facts);
    if (stack !== undefined)
        error.stack = stack;
    return error;
}


/***/ })

};
