export const id = 366;
export const ids = [366];
export const modules = {

/***/ 84031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
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
};


/***/ }),

/***/ 34758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ toGenesysCoreError),
/* harmony export */   aI: () => (/* binding */ GenesysCoreError),
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
/** Turns anything thrown into a `GenesysCoreError`; what is not one already becomes `INTERNAL`. */
function toGenesysCoreError(thrown) {
    if (thrown instanceof GenesysCoreError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new GenesysCoreError('INTERNAL', `Unexpected failure: ${message}`, { cause: thrown });
}
/** The report of anything thrown. The caller scrubs the message. */
function toErrorReport(thrown) {
    const error = toGenesysCoreError(thrown);
    return {
        code: error.code,
        message: error.message,
        retryable: error.retryable,
        ...(error.endpoint === undefined ? {} : { endpoint: error.endpoint }),
        ...(error.correlationId === undefined ? {} : { correlationId: error.correlationId }),
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
/* harmony export */   $I: () => (/* binding */ lookup),
/* harmony export */   Nk: () => (/* binding */ setMember),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   Q_: () => (/* binding */ JsonDepthError),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fg: () => (/* binding */ sha256Hex),
/* harmony export */   fh: () => (/* binding */ ExactNumber),
/* harmony export */   gM: () => (/* binding */ toPrettyJson),
/* harmony export */   iA: () => (/* binding */ toJsonLine),
/* harmony export */   jj: () => (/* binding */ toJsonText),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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
/** Made once: it is thrown for every record that holds such a number, and a stack trace costs more than the record. */
const EXACT_NUMBER_FOUND = new Error('an exact number was met');
/** A value is nested deeper than the catalog allows. */
class JsonDepthError extends Error {
}
function isJsonObject(value) {
    return (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber));
}
/** A digit that ends a value: numbers are found by their ends, which are far rarer in texts than what they begin with. */
const NUMBER_END = /\d[ \t\r\n]*(?:[,\]}]|$)/g;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;
/**
 * Parses JSON and keeps the digits of every number and the characters of every name.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`.
 */
function parseJson(text, maxDepth = Number.POSITIVE_INFINITY) {
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
    return toJsonText(value).replace(OTHER_LINE_ENDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** JSON text with the keys of every object in code-unit order: equal for equal values. */
function canonicalJson(value) {
    return toJsonText(sortKeys(value));
}
function sortKeys(value) {
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber)
        return value;
    if (Array.isArray(value))
        return value.map(sortKeys);
    const sorted = Object.create(null);
    for (const key of Object.keys(value).sort())
        sorted[key] = sortKeys(value[key]);
    return sorted;
}
/** The member at a dotted path, or undefined; `$` is the value itself. Inherited members do not count. */
function lookup(value, path) {
    if (path === '$')
        return value;
    let current = value;
    for (const name of path.split('.')) {
        if (!isJsonObject(current) || !Object.hasOwn(current, name))
            return undefined;
        current = current[name];
    }
    return current;
}
/** A copy of the object in which the member at a dotted path has a new value; objects on the way are made. */
function withMember(object, path, value) {
    const [name = '', ...rest] = path.split('.');
    const member = Object.hasOwn(object, name) ? object[name] : undefined;
    const inner = rest.length === 0 ? value : withMember(isJsonObject(member) ? member : {}, rest.join('.'), value);
    return { ...object, [name]: inner };
}
function sha256Hex(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}


/***/ }),

/***/ 63435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ isCodeWord),
/* harmony export */   Dm: () => (/* binding */ quotableText),
/* harmony export */   KI: () => (/* binding */ shownHost),
/* harmony export */   kc: () => (/* binding */ stateWord),
/* harmony export */   lL: () => (/* binding */ isOpaqueId),
/* harmony export */   tH: () => (/* binding */ opaqueId)
/* harmony export */ });
const MAX_LOOKED_AT = 10_000;
/** Ordinary words, also as a sentence has them: short numbers, brackets, names of permissions. */
const LETTERS = /^(?:[a-z]{1,24}|[A-Z]|HTTP|JSON|URL|OAuth|API|ID)$/;
const NUMBER = /^\d{1,5}$/;
const PERMISSION = /^[a-z]{1,30}(?::[A-Za-z]{1,40}){1,3}$|^[a-z]{1,30}:[A-Za-z]{1,40}:\*$/;
const FRAME = /^([("'[]*)(.*?)([)\]"'.,:;!?]*)$/s;
const HIDDEN = '…';
/**
 * A text of the server as a message may quote it: one line of ordinary words. What could be a name, an address, an id or
 * a secret becomes `…`: a word with a capital inside the sentence, a digit, or any other sign. At most `maxLength` characters.
 */
function quotableText(text, maxLength) {
    const words = text
        .slice(0, MAX_LOOKED_AT)
        .split(/\s+/)
        .filter((word) => word !== '');
    const kept = [];
    let begins = true;
    for (const [index, word] of words.entries()) {
        const neighbours = `${words[index - 1] ?? ''} ${words[index + 1] ?? ''}`;
        // Numbers side by side can be one to call, or a card.
        const alone = !/\d/.test(word) || !/\d/.test(neighbours);
        const shown = alone ? quotableWord(word, begins) : HIDDEN;
        // Hidden words in a row are one gap.
        if (shown !== HIDDEN || kept.at(-1) !== HIDDEN)
            kept.push(shown);
        begins = /[.!?]$/.test(word);
    }
    const quote = kept.join(' ');
    return quote.length > maxLength ? `${quote.slice(0, maxLength - 1).trimEnd()}${HIDDEN}` : quote;
}
function quotableWord(word, begins) {
    const [, before = '', core = '', after = ''] = FRAME.exec(word) ?? [];
    const plain = begins ? core.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) : core;
    const parts = plain.replace(/\((?:s|es)$/, '').split(/['-]/);
    const ordinary = parts.every((part) => LETTERS.test(part));
    return core === '' || ordinary || NUMBER.test(core) || PERMISSION.test(core)
        ? `${before}${core}${after}`
        : HIDDEN;
}
/** Whether a word of the server is one of a vocabulary, e.g. `response.entity.too.large`, and not an id or a name. */
function isCodeWord(text) {
    return /^(?=.{1,120}$)(?:[a-z]{1,24}|[A-Z]{2,24}|\d{1,3})(?:[._-](?:[a-z]{1,24}|[A-Z]{2,24}|\d{1,3}))*$/.test(text);
}
/** Whether a text of the server can be shown as an opaque id: no sign that a mail address, a number to call or a sentence needs. */
function isOpaqueId(text) {
    return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/.test(text);
}
/** A host that the server names, as messages may show it: its last two labels where they are plain, since the first can be anything. */
function shownHost(url) {
    const [, suffix] = /^(?:.*\.)?([a-z-]{2,40}\.[a-z-]{2,20})$/.exec(url.hostname) ?? [];
    return suffix === undefined ? 'another host' : url.hostname === suffix ? suffix : `${HIDDEN}.${suffix}`;
}
/** The id as messages and events may show it, else `…`. */
function opaqueId(text) {
    return isOpaqueId(text) ? text : HIDDEN;
}
/** A state word as messages and events may show it: letters only, else `…`. */
function stateWord(text) {
    return /^[A-Za-z][A-Za-z_ -]{0,39}$/.test(text) ? text : HIDDEN;
}


/***/ }),

/***/ 69289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createScrubber),
  w: () => (/* binding */ plainText)
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
    const scrub = (text) => {
        if (!holdsAny(text))
            return text;
        const spans = forms.flatMap((form) => spansOf(form, text));
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
            holdsLong = createSecretScan(forms.filter((form) => form.length >= MIN_SCANNED_LENGTH));
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
        holdsSecret: (text) => holdsLong(text),
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
    return plain.length > maxLength || text.length > maxLength * 2 + 64 ? cut(plain, maxLength) : plain;
}
function cut(text, maxLength) {
    const kept = text.slice(0, Math.max(0, maxLength - 1));
    // Half a pair is no character.
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}


/***/ }),

/***/ 23237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   au: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony export nearest */
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
/* harmony export */   ix: () => (/* binding */ formatLength),
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
const ALLOWED = 'an instant with offset (2026-11-22T00:00:00Z), a date (2026-11-22), or a time relative to now (now, -PT6H, -P7D)';
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
        throw invalid(`end is ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(endText)} but start is missing. Give start too: ${ALLOWED}.`);
    const startMs = resolveTime('start', startText, nowMs);
    const endMs = endText === '' ? nowMs : resolveTime('end', endText, nowMs);
    if (endMs > nowMs)
        throw invalid(`end ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(endText)} is ${formatInstant(endMs)}, which is in the future: it is ${formatInstant(nowMs)} now. A window is closed; end may be now at the latest.`);
    if (endMs <= startMs)
        throw invalid(`start ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(startText)} (${formatInstant(startMs)}) is not before end ${endText === '' ? '(now)' : (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(endText)} (${formatInstant(endMs)}). The window is [start, end): start must come first.`);
    return { startMs, endMs };
}
function resolveTime(input, text, nowMs) {
    if (text === 'now')
        return nowMs;
    if (/^[+-]?P/i.test(text))
        return resolveRelative(input, text, nowMs);
    const reading = readInstant(text);
    if ('ms' in reading && reading.ms >= 0)
        return reading.ms;
    const problem = 'problem' in reading ? reading.problem : 'lies before 1970';
    throw invalid(`${input} ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} ${problem}. Allowed: ${ALLOWED}.`);
}
function resolveRelative(input, text, nowMs) {
    const durationMs = text.startsWith('-') ? parseDuration(text.slice(1)) : undefined;
    if (durationMs === undefined || durationMs > nowMs)
        throw invalid(`${input} ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a time relative to now: a minus and a duration of days, hours, minutes or seconds, e.g. -PT6H or -P7D (no years, months or weeks). Allowed: ${ALLOWED}.`);
    return nowMs - durationMs;
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INPUT_INVALID', message);
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

/***/ 8209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pU: () => (/* binding */ requestFor),
  yY: () => (/* binding */ resolvePlan)
});

// UNUSED EXPORTS: MAX_QUERIES, MAX_SLICES

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
;// CONCATENATED MODULE: ./src/catalog/address.ts


/**
 * The two base addresses of a run.
 * @throws GenesysCoreError INPUT_INVALID for an unknown region or an override that is not an https origin
 */
function resolveAddresses(request, service) {
    const domain = resolveDomain(request.region, service);
    return {
        apiUrl: baseAddress('apiUrl', request.apiUrl) ?? service.hosts.api.replace('{domain}', domain),
        loginUrl: baseAddress('loginUrl', request.loginUrl) ?? service.hosts.login.replace('{domain}', domain),
    };
}
function resolveDomain(region, service) {
    const regions = new Map(Object.entries(service.regions));
    const asked = region?.trim() ?? '';
    const name = asked === '' ? service.defaultRegion : bareName(asked);
    const domain = regions.get(name) ??
        [...regions.values()].find((known) => known === name || `api.${known}` === name || `login.${known}` === name);
    if (domain !== undefined)
        return domain;
    const known = [...regions].map(([aws, itsDomain]) => `${aws} (${itsDomain})`);
    throw invalid(`region ${(0,suggestion/* quoted */.TL)(asked)} is not a region of ${service.name}.${(0,suggestion/* didYouMean */.au)(name.replace(/^api\./, ''), [...regions.keys(), ...regions.values()])} Allowed, by AWS name or domain: ${(0,suggestion/* listed */.KE)(known)}.`);
}
/** Users paste addresses: scheme and trailing slashes are not part of the name. */
function bareName(region) {
    let name = region.toLowerCase().replace(/^https?:\/\//, '');
    while (name.endsWith('/'))
        name = name.slice(0, -1);
    return name;
}
function baseAddress(input, text) {
    const given = text?.trim() ?? '';
    if (given === '')
        return undefined;
    const example = 'Give the origin alone, e.g. https://host.example, or http:// on a loopback host.';
    const url = parsed(given);
    // The user part may be a password: an address with one is never quoted.
    if (given.includes('@') || (url !== undefined && (url.username !== '' || url.password !== '')))
        throw invalid(`${input} has a user part, which is not allowed. ${example}`);
    const complain = (problem) => invalid(`${input} ${(0,suggestion/* quoted */.TL)(given)} ${problem}. ${example}`);
    if (url === undefined || url.hostname === '')
        throw complain('is not an absolute address');
    if (given.includes('?'))
        throw complain('has a query, which is not allowed');
    if (given.includes('#'))
        throw complain('has a fragment, which is not allowed');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw complain(`has the scheme ${url.protocol}, allowed is https:`);
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
        throw complain('is plain http: off loopback, where anyone on the way could read the token; use https:');
    if (/[^/]/.test(url.pathname))
        throw complain('has a path, which is not allowed');
    return url.origin;
}
function parsed(text) {
    try {
        return new URL(text);
    }
    catch {
        return undefined;
    }
}
/** Loopback by name or number, in the form in which `URL` writes a host. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}

;// CONCATENATED MODULE: ./src/catalog/filter.ts


/** Most queries that the values of split filters may make of one slice. */
const MAX_QUERIES_PER_SLICE = 200;
const DEFAULT_MAX_LENGTH = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f]/;
/**
 * The requested filters, checked against what the dataset declares: values of an array once each, an array of one
 * value as that value, in the order of the request.
 * @throws GenesysCoreError INPUT_INVALID naming filter, value and what is allowed
 */
function resolveFilters(datasetKey, requested, definitions) {
    const resolved = [];
    for (const [name, value] of Object.entries(requested)) {
        const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
        if (definition === undefined)
            throw undeclared(datasetKey, name, Object.keys(definitions));
        resolved.push([name, resolveValues(name, value, definition)]);
    }
    const names = new Set(resolved.map(([name]) => name));
    for (const name of names) {
        const missing = (definitions[name]?.requires ?? []).filter((other) => !names.has(other));
        if (missing.length > 0)
            throw filter_invalid(`filters: ${name} needs ${(0,suggestion/* listed */.KE)(missing)} too. Add ${(0,suggestion/* listed */.KE)(missing)} to filters.`);
    }
    return Object.fromEntries(resolved);
}
function undeclared(datasetKey, name, declared) {
    return filter_invalid(declared.length === 0
        ? `filters: ${(0,suggestion/* quoted */.TL)(name)} is given, but the dataset ${datasetKey} has no filters. Leave filters out.`
        : `filters: ${(0,suggestion/* quoted */.TL)(name)} is not a filter of the dataset ${datasetKey}.${(0,suggestion/* didYouMean */.au)(name, declared)} Allowed: ${(0,suggestion/* listed */.KE)(declared)}.`);
}
function resolveValues(name, value, definition) {
    if (!Array.isArray(value))
        return checkedValue(name, value, definition);
    const values = [...new Set(value.map((one) => checkedValue(name, one, definition)))];
    const [first] = values;
    if (first === undefined)
        throw filter_invalid(`filters: ${name} is an empty array. Give at least one value, or leave ${name} out.`);
    if (values.length === 1)
        return first;
    if (definition.multiple === 'no')
        throw filter_invalid(`filters: ${name} has ${values.length} values, allowed is one.`);
    return values;
}
function checkedValue(name, value, definition) {
    const complain = (problem) => filter_invalid(`filters: ${name} ${(0,suggestion/* quoted */.TL)(value)} ${problem}.`);
    const { type, values } = definition;
    if (type === 'boolean') {
        if (typeof value !== 'boolean')
            throw complain(`is ${kindOf(value)}; allowed is true or false`);
        return value;
    }
    if (type === 'integer') {
        if (!Number.isSafeInteger(value))
            throw complain(`is ${kindOf(value)}; allowed is a whole number`);
    }
    else if (typeof value !== 'string') {
        throw complain(`is ${kindOf(value)}; allowed is a text${Array.isArray(value) ? ' or one array of texts' : ''}`);
    }
    else {
        const maxLength = definition.maxLength ?? DEFAULT_MAX_LENGTH;
        if (value.trim() === '')
            throw complain('is empty; leave the filter out instead');
        if (value.length > maxLength)
            throw complain(`has ${value.length} characters; allowed are up to ${maxLength}`);
        if (CONTROL_CHARACTER.test(value) || !value.isWellFormed())
            throw complain('has a control character or half a character; allowed is plain text');
    }
    const known = value;
    if (values !== undefined && !values.includes(known))
        throw complain(`is not one of the allowed values.${(0,suggestion/* didYouMean */.au)(String(known), values.map(String))} Allowed: ${(0,suggestion/* listed */.KE)(values.map(String))}`);
    return known;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    if (typeof value === 'number')
        return 'a number';
    if (typeof value === 'boolean')
        return 'true or false';
    return typeof value === 'string' ? 'a text' : 'an object';
}
/**
 * The filters of each query of a slice: one for every combination of the values of split filters; a `list` filter
 * goes whole into each. Without split filters there is one query.
 * @throws GenesysCoreError INPUT_INVALID for more than `MAX_QUERIES_PER_SLICE` combinations
 */
function splitFilters(filters, definitions) {
    const split = Object.entries(filters).filter(([name, value]) => Array.isArray(value) && definitions[name]?.multiple === 'split');
    const count = split.reduce((product, [, values]) => product * values.length, 1);
    if (count > MAX_QUERIES_PER_SLICE)
        throw filter_invalid(`filters: the values of ${(0,suggestion/* listed */.KE)(split.map(([name, values]) => `${name} (${values.length})`))} make ${count} queries for each slice, allowed are ${MAX_QUERIES_PER_SLICE}. Give fewer values, or run them apart.`);
    return split.reduce((combinations, [name, values]) => combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value }))), [filters]);
}
function filter_invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}

;// CONCATENATED MODULE: ./src/catalog/plan-lookups.ts
/**
 * The lookups that a run needs: those that name its groups, and those that know the values of a filter that is set.
 * `resolve` plans the run of the looked-up dataset, a snapshot.
 */
function planLookups(dataset, filters, resolve) {
    const labels = Object.values(dataset.summary.countsBy).map((grouping) => grouping.labels);
    const known = Object.keys(filters).map((name) => dataset.filters?.[name]?.known?.lookup);
    const needed = new Set([...labels, ...known]);
    return Object.entries(dataset.lookups ?? {})
        .filter(([name]) => needed.has(name))
        .map(([name, definition]) => ({ name, definition, plan: resolve(definition.dataset) }));
}

;// CONCATENATED MODULE: ./src/catalog/plan-reconcile.ts

/** What of a run's slices can be compared under its filters; undefined where the dataset declares no second opinion. */
function planReconcile(dataset, filters) {
    const definition = dataset.reconcile;
    if (definition === undefined)
        return undefined;
    const { keyFilter } = definition;
    const others = Object.keys(filters).filter((name) => name !== keyFilter);
    if (others.length > 0)
        return {
            definition,
            skipped: `The filter ${(0,suggestion/* listed */.KE)(others)} selects among records that the counts of ${definition.endpoint} do not tell apart.`,
        };
    const chosen = keyFilter === undefined ? undefined : filters[keyFilter];
    return chosen === undefined
        ? { definition }
        : { definition, keys: new Set([chosen].flat().map((value) => String(value))) };
}

// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/redaction-rules.ts
var redaction_rules = __webpack_require__(64076);
// EXTERNAL MODULE: ./src/catalog/shard.ts
var catalog_shard = __webpack_require__(35559);
// EXTERNAL MODULE: ./src/catalog/template.ts
var template = __webpack_require__(13485);
;// CONCATENATED MODULE: ./src/catalog/plan.ts











/** Most slices, and most queries, of one run. */
const MAX_SLICES = 5000;
const MAX_QUERIES = 20_000;
/**
 * What a run will do, decided from its request and the catalog alone; pure.
 * @param nowMs the wall clock; relative times, the default window and retention count from it
 * @throws GenesysCoreError INPUT_INVALID naming the input, the value as given and what is allowed
 */
function resolvePlan(asked, catalog, nowMs) {
    const shard = asked.shard === undefined ? undefined : (0,catalog_shard/* parseShard */.uK)(asked.shard);
    const request = shard === undefined ? asked : requestOfShard(asked, shard);
    const plan = resolveAlone(request, catalog, nowMs);
    // What is looked up looks nothing up itself: names of names are of no use, and a circle would have no end.
    const lookups = planLookups(plan.dataset, plan.filters, (key) => resolveAlone({ ...request, dataset: key, start: '', end: '', filters: {}, rawPayloads: false, catchUp: 0 }, catalog, nowMs));
    return { ...plan, ...(shard === undefined ? {} : { shard }), lookups };
}
/** The request for the shard's own window. What is given besides has to agree with it. */
function requestOfShard(request, shard) {
    const dataset = request.dataset.trim();
    if (dataset !== shard.datasetKey)
        throw plan_invalid(`shard belongs to the dataset ${(0,suggestion/* quoted */.TL)(shard.datasetKey)}, but dataset is ${(0,suggestion/* quoted */.TL)(dataset)}. Take both from the same row of the matrix.`);
    for (const input of ['start', 'end'])
        if ((request[input]?.trim() ?? '') !== '')
            throw plan_invalid(`${input} is ${(0,suggestion/* quoted */.TL)(request[input] ?? '')}, but shard has a window of its own. Leave start and end out.`);
    if ((request.catchUp ?? 0) > 0)
        throw plan_invalid(`catchUp is ${request.catchUp ?? 0}, but a shard looks after its own window only. Leave catchUp out.`);
    if (shard.window === null)
        return request;
    const { startMs, endMs } = shard.window;
    return { ...request, start: (0,base_window/* formatInstant */.r4)(startMs), end: (0,base_window/* formatInstant */.r4)(endMs) };
}
function resolveAlone(request, catalog, nowMs) {
    const datasetKey = request.dataset.trim();
    const dataset = findDataset(datasetKey, catalog);
    const addresses = resolveAddresses(request, catalog.service);
    const window = datasetWindow(request, datasetKey, dataset, nowMs);
    const definitions = dataset.filters ?? {};
    const filters = resolveFilters(datasetKey, request.filters, definitions);
    const queryFilters = splitFilters(filters, definitions);
    const redactionProfile = dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a;
    const profile = entry(catalog.profiles.redaction, redactionProfile);
    const reconcile = planReconcile(dataset, filters);
    const keyWarnings = pseudonymWarnings(request, datasetKey, dataset, profile);
    return {
        datasetKey,
        dataset,
        transaction: transactionOf(dataset, catalog),
        redactionProfile,
        redactionSha256: (0,redaction_rules/* profileDigest */.AW)(profile),
        catalog,
        window,
        filters,
        summaryOnly: request.summaryOnly,
        slices: planSlices(dataset, catalog, window, queryFilters, addresses.apiUrl).map((slice) => withReconcile(slice, reconcile, catalog, addresses.apiUrl)),
        ...(reconcile === undefined ? {} : { reconcile }),
        lookups: [],
        requestsPerMinute: request.requestsPerMinute ?? catalog.budget.requestsPerMinute,
        concurrency: request.concurrency ?? catalog.budget.concurrency,
        ...addresses,
        warnings: [
            ...retentionWarnings(dataset, window, nowMs),
            ...keyWarnings,
            ...rawWarnings(request, datasetKey, dataset),
        ],
    };
}
function findDataset(key, catalog) {
    const known = [...catalog.datasets.keys()];
    if (key === '')
        throw plan_invalid(`dataset is missing. Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
    const dataset = catalog.datasets.get(key);
    if (dataset !== undefined)
        return dataset;
    throw plan_invalid(`dataset ${(0,suggestion/* quoted */.TL)(key)} is not in the catalog.${(0,suggestion/* didYouMean */.au)(key, known)} Allowed: ${(0,suggestion/* listed */.KE)(known)}.`);
}
function datasetWindow(request, datasetKey, dataset, nowMs) {
    if (dataset.window === undefined) {
        if ((request.catchUp ?? 0) > 0)
            throw plan_invalid(`catchUp is ${request.catchUp ?? 0}, but the dataset ${datasetKey} has no window: it is a snapshot of now, and missed ones are gone. Leave catchUp out.`);
        for (const input of ['start', 'end']) {
            const given = request[input]?.trim() ?? '';
            if (given !== '')
                throw plan_invalid(`${input} is ${(0,suggestion/* quoted */.TL)(given)}, but the dataset ${datasetKey} has no window: it is a snapshot of now. Leave start and end out.`);
        }
        return null;
    }
    const window = (0,base_window/* resolveWindow */.LI)(request.start, request.end, nowMs);
    const named = `the window from start ${(0,base_window/* formatInstant */.r4)(window.startMs)} to end ${(0,base_window/* formatInstant */.r4)(window.endMs)}`;
    const maxMs = durationMs(dataset.window.maxDuration);
    const lengthMs = window.endMs - window.startMs;
    if (lengthMs > maxMs)
        throw plan_invalid(`${named} is ${(0,base_window/* formatLength */.ix)(lengthMs)} long; the dataset ${datasetKey} allows ${(0,base_window/* formatLength */.ix)(maxMs)} in one run. Move start or end, or make several runs.`);
    const keptSinceMs = retainedSince(dataset, nowMs);
    if (window.startMs < keptSinceMs && dataset.window.beyondRetention !== 'warn')
        throw plan_invalid(`${named} begins before ${(0,base_window/* formatInstant */.r4)(keptSinceMs)}: the server keeps the records of ${datasetKey} for ${(0,base_window/* formatLength */.ix)(nowMs - keptSinceMs)}, so what is older is lost for good, unless an earlier run fetched it: ${(0,base_window/* formatInstant */.r4)(window.startMs)} to ${(0,base_window/* formatInstant */.r4)(Math.min(keptSinceMs, window.endMs))}. Give a start after that.`);
    return window;
}
/** The oldest instant whose records the server still has, as far as the catalog knows. */
function retainedSince(dataset, nowMs) {
    const retention = dataset.window?.retention;
    return retention === undefined ? Number.NEGATIVE_INFINITY : nowMs - durationMs(retention);
}
function retentionWarnings(dataset, window, nowMs) {
    const keptSinceMs = retainedSince(dataset, nowMs);
    if (window === null || window.startMs >= keptSinceMs)
        return [];
    const lostUntilMs = Math.min(keptSinceMs, window.endMs);
    return [
        {
            code: 'RETENTION',
            message: `The server keeps these records for ${(0,base_window/* formatLength */.ix)(nowMs - keptSinceMs)}: those from ${(0,base_window/* formatInstant */.r4)(window.startMs)} to ${(0,base_window/* formatInstant */.r4)(lostUntilMs)} are probably gone and will be missing.`,
        },
    ];
}
function pseudonymWarnings(request, datasetKey, dataset, profile) {
    if (request.hasPseudonymKey === true)
        return [];
    const findRule = (0,redaction_rules/* ruleFinder */.PI)(profile);
    const keyFields = dataset.record.key.filter((field) => findRule(field)?.rule.action === 'pseudonymise');
    if (keyFields.length > 0)
        throw plan_invalid(`pseudonymKey is missing: the dataset ${datasetKey} is told apart by ${(0,suggestion/* listed */.KE)(keyFields)}, which its redaction profile makes a pseudonym. Give a secret key of at least 32 bytes.`);
    const paths = Object.entries(profile.allow)
        .filter(([, rule]) => rule.action === 'pseudonymise')
        .map(([path]) => path);
    if (paths.length === 0)
        return [];
    return [
        {
            code: 'PSEUDONYM_KEY_MISSING',
            message: `No pseudonymKey was given: ${(0,suggestion/* listed */.KE)(paths)} will be removed instead of made a pseudonym.`,
        },
    ];
}
/** It takes both: a reviewed commit that allows it, and the input that asks for it. */
function rawWarnings(request, datasetKey, dataset) {
    if (request.rawPayloads !== true)
        return [];
    if (dataset.governance?.allowRaw !== true)
        throw plan_invalid(`rawPayloads is true, but the catalog does not allow it for the dataset ${datasetKey}. It takes governance.allowRaw in a catalog of your repository (input catalog): {"catalogVersion": "1", "governance": {"allowRaw": [${(0,suggestion/* quoted */.TL)(datasetKey)}]}}.`);
    return [
        {
            code: 'RAW_PAYLOADS',
            message: 'Response bodies are kept as received in raw/: what redaction takes out of the records is in them. They are uploaded as an artifact of their own that is kept for a day, and never published.',
        },
    ];
}
function transactionOf(dataset, catalog) {
    const { transaction } = dataset.source;
    return transaction === undefined ? undefined : entry(catalog.profiles.transaction, transaction);
}
function planSlices(dataset, catalog, window, queryFilters, apiUrl) {
    return sliceWindows(dataset, window, queryFilters.length).map((slice) => ({
        id: (0,base_window/* sliceId */.K0)(slice),
        window: slice,
        queries: queryFilters.map((filters, index) => ({
            id: `q${index + 1}`,
            filters,
            request: requestFor({ dataset, catalog, apiUrl }, slice, filters),
        })),
    }));
}
/** The first request of a query: of a part of the window, with filters bound. */
function requestFor({ dataset, catalog, apiUrl }, window, filters) {
    const transaction = transactionOf(dataset, catalog);
    const endpointKey = transaction?.submit ?? dataset.source.endpoint;
    const endpoint = entry(catalog.endpoints, endpointKey);
    const definitions = dataset.filters ?? {};
    const kind = transaction === undefined ? 'page' : 'submit';
    const request = (0,template/* bindRequest */.Bv)(endpointKey, endpoint, windowVariables(window), apiUrl, kind);
    return Object.entries(filters).reduce((bound, [name, value]) => {
        const definition = definitions[name];
        return definition === undefined ? bound : (0,template/* bindFilter */.Oq)(bound, definition, value);
    }, request);
}
function withReconcile(slice, planned, catalog, apiUrl) {
    if (planned === undefined || planned.skipped !== undefined)
        return slice;
    const { definition } = planned;
    const endpoint = entry(catalog.endpoints, definition.endpoint);
    const variables = windowVariables(slice.window);
    return { ...slice, reconcile: (0,template/* bindRequest */.Bv)(definition.endpoint, endpoint, variables, apiUrl, 'page') };
}
function sliceWindows(dataset, window, queriesPerSlice) {
    const slice = dataset.window?.slice;
    if (window === null || slice === undefined)
        return [window];
    const sliceMs = durationMs(slice);
    const slices = (0,base_window/* countSlices */.Nv)(window, sliceMs);
    if (slices > MAX_SLICES)
        throw plan_invalid(`the window from start to end makes ${slices} slices of ${(0,base_window/* formatLength */.ix)(sliceMs)}; allowed are ${MAX_SLICES} in one run. Move start or end, or make several runs.`);
    if (slices * queriesPerSlice > MAX_QUERIES)
        throw plan_invalid(`start, end and filters make ${slices} slices with ${queriesPerSlice} queries each, ${slices * queriesPerSlice} in all; allowed are ${MAX_QUERIES} in one run. Give a shorter window or fewer filter values, or make several runs.`);
    return (0,base_window/* cutWindow */.xx)(window, sliceMs);
}
function windowVariables(window) {
    return window === null ? {} : { start: (0,base_window/* formatInstant */.r4)(window.startMs), end: (0,base_window/* formatInstant */.r4)(window.endMs) };
}
function durationMs(text) {
    const ms = (0,base_window/* parseDuration */.E9)(text);
    if (ms === undefined)
        throw new errors/* GenesysCoreError */.aI('INTERNAL', `${(0,suggestion/* quoted */.TL)(text)} is not a duration.`);
    return ms;
}
/** An entry that the loader has found to be there. */
function entry(entries, key) {
    const found = entries.get(key);
    if (found === undefined)
        throw new errors/* GenesysCoreError */.aI('CATALOG_INVALID', `The catalog has no ${(0,suggestion/* quoted */.TL)(key)}.`);
    return found;
}
function plan_invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}


/***/ }),

/***/ 64076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ profileDigest),
/* harmony export */   Cz: () => (/* binding */ elementPlace),
/* harmony export */   Kc: () => (/* binding */ readRules),
/* harmony export */   PI: () => (/* binding */ ruleFinder),
/* harmony export */   Yw: () => (/* binding */ inFieldOrder),
/* harmony export */   eG: () => (/* binding */ rootPlace),
/* harmony export */   ib: () => (/* binding */ memberPlace),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   lW: () => (/* binding */ namedMembers)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);


/** SHA-256 over the canonical JSON of a profile, hex: which rules were in force. */
function profileDigest(profile) {
    // Plain data from JSON; its interface has no index signature to say so.
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Hex */ .fg)((0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(profile));
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
/** The rules of a profile in its order. Throws CATALOG_INVALID for a path that is not of the grammar. */
function readRules(allow) {
    return Object.entries(allow).map(([path, rule], order) => {
        const deep = path.startsWith('**.');
        return { path, order, deep, steps: readSteps(path, deep ? path.slice(3) : path), rule };
    });
}
function readSteps(path, text) {
    return text.split('.').flatMap((part) => {
        const name = part.replace(/(?:\[\])+$/, '');
        if (!NAME.test(name)) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `"${path}" is no path of a redaction rule; write names joined by dots, with [] after a name for the elements ` +
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
/** Whether a rule speaks of all members of the value at `place`: their names are data, not fields. */
function isMap(place) {
    return place.open.some(({ rule, taken }) => rule.steps[taken]?.kind === 'anyMember' && !(rule.deep && taken === 0));
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

/***/ 45888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_REDACTION_PROFILE)
/* harmony export */ });
/** Redaction profile of a dataset that names none. */
const DEFAULT_REDACTION_PROFILE = 'default';


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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
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
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('INPUT_INVALID', `shard is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)}, which is no shard, or not all of it. Take it from the output of "genesys-core plan --json" as it is.`);
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
/** Neighbouring slices in `count` groups whose sizes differ by one at most; fewer where there are fewer slices. */
function cutShards(datasetKey, slices, whole, count) {
    if (whole === null)
        return [{ datasetKey, number: 1, count: 1, window: null, whole: null }];
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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex').slice(0, SUM_DIGITS);
}


/***/ }),

/***/ 13485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ bindRequest),
/* harmony export */   Oq: () => (/* binding */ bindFilter),
/* harmony export */   Qf: () => (/* binding */ placeholdersIn)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23659);
/* harmony import */ var _base_remote_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63435);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23237);




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
    const path = endpoint.path.replace(PLACEHOLDER, (_placeholder, name) => pathSegment(endpointKey, name, valueOf(endpointKey, name, variables)));
    const url = new URL(path, apiUrl);
    if (url.origin !== new URL(apiUrl).origin || url.pathname !== path)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `The path of endpoint ${endpointKey} leads off the API.`, {
            endpoint: endpointKey,
        });
    for (const [name, value] of Object.entries(endpoint.query ?? {}))
        url.searchParams.set(name, typeof value === 'string' ? fillText(endpointKey, value, variables) : String(value));
    return {
        endpoint: endpointKey,
        kind,
        method: endpoint.method,
        url: url.href,
        ...(endpoint.body === undefined ? {} : { body: fill(endpointKey, endpoint.body, variables) }),
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
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('BAD_RESPONSE', `${name} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)((0,_base_remote_text_js__WEBPACK_IMPORTED_MODULE_3__/* .opaqueId */ .tH)(value))} can not be an id: 1 to ${MAX_SEGMENT_CHARACTERS} characters without control characters are expected.`, { endpoint: endpointKey });
    return encodeURIComponent(value);
}
function fillText(endpointKey, text, variables) {
    return text.replace(PLACEHOLDER, (_placeholder, name) => valueOf(endpointKey, name, variables));
}
function fill(endpointKey, value, variables) {
    if (typeof value === 'string')
        return fillText(endpointKey, value, variables);
    if (Array.isArray(value))
        return value.map((element) => fill(endpointKey, element, variables));
    if (!(0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(endpointKey, member, variables)]));
}
/**
 * The request with a filter's value in the place that the catalog declares. Several values of a `list` filter become
 * an array in the body, a repeated parameter in the query, or with `append` one element each.
 */
function bindFilter(request, filter, value) {
    const { path, append } = filter.bind;
    const values = Array.isArray(value) ? value : [value];
    if (filter.bind.in === 'query') {
        const url = new URL(request.url);
        for (const one of values)
            url.searchParams.append(path, String(one));
        return { ...request, url: url.href };
    }
    const body = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(request.body) ? request.body : {};
    if (append !== undefined) {
        const present = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(body, path);
        const elements = Array.isArray(present) ? present : [];
        return {
            ...request,
            body: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(body, path, [...elements, ...values.map((one) => element(append, one))]),
        };
    }
    return {
        ...request,
        body: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .withMember */ .RV)(body, path, filter.multiple === 'list' ? values : (values[0] ?? null)),
    };
}
/** A member that is `{value}` and nothing else keeps the value's type. */
function element(append, value) {
    return Object.fromEntries(Object.entries(append).map(([name, text]) => [
        name,
        text === '{value}' ? value : text.split('{value}').join(String(value)),
    ]));
}


/***/ }),

/***/ 90204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ seededRandom)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

/** Numbers in [0, 1) that follow from the seed text alone: the same text gives the same ones, on every machine. */
function seededRandom(seed) {
    let state = Number.parseInt((0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(seed).slice(0, 8), 16);
    return () => {
        // mulberry32: 32 bits of state are plenty for jitter.
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}


/***/ }),

/***/ 48831:
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
;// CONCATENATED MODULE: ./src/options/table.ts
/** Targets that the option `publish` names. */
const PUBLISH_TARGETS = ['index', 'release'];
const BOTH = ['action', 'cli'];
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
        doors: BOTH,
        required: false,
        secret: false,
        help: 'Begin of the window [start, end): an instant with offset (2026-11-22T00:00:00Z), a date (its UTC midnight), or a time relative to now (now, -PT6H, -P7D). Default: the previous UTC day.',
    },
    {
        name: 'end',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        help: 'End of the window, not in it; written like start and not in the future. Default: now where start is given, else the end of the previous UTC day.',
    },
    {
        name: 'filters',
        kind: 'json',
        doors: BOTH,
        required: false,
        secret: false,
        default: '{}',
        help: 'JSON object of the filters that the dataset declares; a value or an array of values (any of them), e.g. {"serviceName":["Architect","Routing"]}.',
    },
    {
        name: 'summaryOnly',
        kind: 'boolean',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'false',
        help: 'Keep manifest, events and summary; persist no records.',
    },
    {
        name: 'region',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        env: 'GENESYS_REGION',
        help: 'Region by AWS name (eu-west-1) or domain (mypurecloud.ie). Default: us-east-1.',
    },
    {
        name: 'clientId',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
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
        doors: BOTH,
        required: false,
        secret: false,
        help: 'Base address of the API, an https: origin (http: on loopback). Default: from region.',
    },
    {
        name: 'loginUrl',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        help: 'Base address of the login service, an https: origin (http: on loopback). Default: from region.',
    },
    {
        name: 'catalog',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        help: 'Catalog in the workspace that extends the built-in one: a file, several with commas between, or a folder of files.',
    },
    {
        name: 'dryRun',
        kind: 'boolean',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'false',
        help: 'Resolve and print the plan; no network call, no data, no upload. Needs no credentials.',
    },
    {
        name: 'outputDir',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'out',
        help: 'Root of the run folders, a path below the workspace.',
    },
    {
        name: 'format',
        kind: 'choice',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'jsonl.gz',
        choices: ['jsonl.gz', 'jsonl'],
        help: 'Format of the data files.',
    },
    {
        name: 'rawPayloads',
        kind: 'boolean',
        doors: BOTH,
        required: false,
        secret: false,
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
        help: 'Secret key of at least 32 bytes for pseudonymised fields. Without it they are removed.',
    },
    {
        name: 'requestsPerMinute',
        kind: 'integer',
        doors: BOTH,
        required: false,
        secret: false,
        minimum: 1,
        maximum: 100_000,
        help: 'Request budget of this run, for all its calls together, in requests a minute. Default: from the catalog.',
    },
    {
        name: 'concurrency',
        kind: 'integer',
        doors: BOTH,
        required: false,
        secret: false,
        minimum: 1,
        maximum: 32,
        help: 'How many slices or sub-queries are in flight at once. Default: from the catalog.',
    },
    {
        name: 'timeoutMinutes',
        kind: 'integer',
        doors: BOTH,
        required: false,
        secret: false,
        default: '60',
        minimum: 1,
        maximum: 7200,
        help: 'The run stops itself, and says so, after this many minutes.',
    },
    {
        name: 'resumeFrom',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        help: 'An earlier run of the same request that did not succeed, whose finished slices are taken over: its run folder, the name of its artifact, or "latest" for the newest one (in the output folder; in a workflow also among the artifacts of earlier attempts and, with the permission actions: read, of earlier runs of the workflow that failed).',
    },
    {
        name: 'onPartial',
        kind: 'choice',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'fail',
        choices: ['fail', 'warn'],
        help: 'What an incomplete run does to the step: fail, or warn and go on.',
    },
    {
        name: 'upload',
        kind: 'boolean',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'true',
        help: 'Upload the run folder as an artifact. On the command line the default is true inside a GitHub workflow alone.',
    },
    {
        name: 'artifactName',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
        help: 'Name of the artifact. Default: <dataset>-<runId>.',
    },
    {
        name: 'retentionDays',
        kind: 'integer',
        doors: BOTH,
        required: false,
        secret: false,
        minimum: 1,
        maximum: 90,
        help: 'Days that the artifact is kept, 1 to 90. Default: as the repository is set.',
    },
    {
        name: 'publish',
        kind: 'list',
        doors: BOTH,
        required: false,
        secret: false,
        choices: ['index', 'release'],
        help: 'Where to publish the sealed run besides, a comma list: index (list of runs at a stable address), release (archive as an asset of the rolling release of the dataset). Needs the permission contents: write.',
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
        doors: BOTH,
        required: false,
        secret: false,
        default: '90',
        minimum: 1,
        maximum: 450,
        help: 'Days that the release of a dataset keeps; older ones are removed from it.',
    },
    {
        name: 'catchUp',
        kind: 'integer',
        doors: BOTH,
        required: false,
        secret: false,
        default: '0',
        minimum: 0,
        maximum: 31,
        help: 'Days to look back: those that earlier runs missed, by the index, are fetched too, each as a run of its own. Needs publish: index and the default window.',
    },
    {
        name: 'shard',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
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
        help: 'With mode plan: so many shards, 1 to 256, or auto: about an hour of fetching each.',
    },
];
/** The option of that name, or undefined. */
function optionNamed(name) {
    return OPTIONS.find((option) => option.name === name);
}
/** The flag of an option on the command line: `--summary-only` for `summaryOnly`. */
function optionFlag(option) {
    return `--${option.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

;// CONCATENATED MODULE: ./src/options/options.ts






const MAX_FILTERS_CHARACTERS = 100_000;
const JSON_BOUNDS = { maxDepth: 8, maxValues: 5000 };
const MAX_PATH_CHARACTERS = 500;
const MAX_ARTIFACT_NAME_CHARACTERS = 200;
/** What the artifact service refuses in a name. */
const UNFIT_FOR_ARTIFACT = /[":<>|*?\\/\r\n]/;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/**
 * Checks every option for itself.
 * @throws GenesysCoreError INPUT_INVALID naming the option, the value as given (never a secret) and what is allowed
 */
function resolveOptions(raw) {
    for (const name of Object.keys(raw))
        if (optionNamed(name) === undefined)
            throw invalid(`${(0,suggestion/* quoted */.TL)(name)} is not an option.${(0,suggestion/* didYouMean */.au)(name, OPTIONS.map((option) => option.name))} Allowed: ${OPTIONS.map((option) => option.name).join(', ')}.`);
    const text = (name) => textOf(name, raw);
    const flag = (name) => booleanOf(name, raw);
    const whole = (name) => integerOf(name, raw);
    const dataset = text('dataset');
    if (dataset === undefined)
        throw invalid('dataset is missing. Give the key of a dataset of the catalog, e.g. audit-logs.');
    const dryRun = flag('dryRun');
    return {
        dataset,
        start: text('start'),
        end: text('end'),
        filters: filtersOf(text('filters') ?? '{}'),
        summaryOnly: flag('summaryOnly'),
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
        upload: flag('upload'),
        artifactName: artifactNameOf(raw),
        retentionDays: whole('retentionDays'),
        ...publicationOf(raw, dryRun),
        releaseKeep: whole('releaseKeep') ?? 0,
        catchUp: catchUpOf(raw),
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
    throw invalid(`shards is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: auto, or a whole number from 1 to ${shard/* MAX_SHARDS */.hH}.`);
}
function booleanOf(name, raw) {
    const text = textOf(name, raw);
    if (text === undefined || /^false$/i.test(text))
        return false;
    if (/^true$/i.test(text))
        return true;
    throw invalid(`${name} is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: true or false.`);
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
    throw invalid(`${name} is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: a whole number from ${minimum} to ${maximum}.`);
}
function choiceOf(name, raw) {
    const text = textOf(name, raw) ?? '';
    const choices = optionNamed(name)?.choices ?? [];
    if (choices.includes(text))
        return text;
    throw invalid(`${name} is ${(0,suggestion/* quoted */.TL)(text)}.${(0,suggestion/* didYouMean */.au)(text, choices)} Allowed: ${choices.join(' or ')}.`);
}
function filtersOf(text) {
    const example = 'Give a JSON object such as {"serviceName":["Architect","Routing"]}.';
    if (text.length > MAX_FILTERS_CHARACTERS)
        throw invalid(`filters has ${text.length} characters; allowed are up to ${MAX_FILTERS_CHARACTERS}. ${example}`);
    const problem = (0,json_syntax/* findJsonProblem */.N)(text, JSON_BOUNDS);
    if (problem !== undefined)
        throw invalid(`filters ${(0,suggestion/* quoted */.TL)(text)} is not JSON as expected: line ${problem.line}, column ${problem.column}: ${problem.problem}. ${example}`);
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`filters ${(0,suggestion/* quoted */.TL)(text)} is not a JSON object. ${example}`);
    // Types of the values are checked against what the dataset declares.
    return value;
}
/** Which inputs a message names for credentials: the same words in both doors, with the CLI's variables. */
const HOW_TO_SIGN_IN = 'Give clientId and clientSecret (on the command line GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET in the environment), or accessToken (GENESYS_ACCESS_TOKEN).';
function credentialsOf(raw) {
    const clientId = textOf('clientId', raw);
    const clientSecret = textOf('clientSecret', raw);
    const accessToken = textOf('accessToken', raw);
    if (accessToken !== undefined && (clientId !== undefined || clientSecret !== undefined))
        throw invalid(`accessToken is given together with ${clientId === undefined ? 'clientSecret' : 'clientId'}; allowed is one way to sign in. ${HOW_TO_SIGN_IN}`);
    if (accessToken !== undefined) {
        if (!/^[\u0021-\u007e]+$/.test(accessToken))
            throw invalid('accessToken has a space or a character that no token has. Give the bare token.');
        return { kind: 'accessToken', accessToken };
    }
    if (clientId !== undefined && (clientId.includes(':') || CONTROL_CHARACTER.test(clientId)))
        throw invalid('clientId has a colon or a control character, which no client id has.');
    if (clientSecret !== undefined && CONTROL_CHARACTER.test(clientSecret))
        throw invalid('clientSecret has a control character, which no secret has.');
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
        throw invalid(credentials.message);
    return credentials;
}
function publicationOf(raw, dryRun) {
    const text = textOf('publish', raw) ?? '';
    const words = text.split(',').map((word) => word.trim());
    const publish = PUBLISH_TARGETS.filter((target) => words.includes(target));
    for (const word of words.filter((given) => given !== ''))
        if (!PUBLISH_TARGETS.some((target) => target === word))
            throw invalid(`publish is ${(0,suggestion/* quoted */.TL)(text)}.${(0,suggestion/* didYouMean */.au)(word, PUBLISH_TARGETS)} Allowed: a comma list of ${PUBLISH_TARGETS.join(' and ')}.`);
    const githubToken = textOf('githubToken', raw);
    if (publish.length === 0 || dryRun)
        return { publish, githubToken };
    if (githubToken !== undefined && !/^[\u0021-\u007e]+$/.test(githubToken))
        throw invalid('githubToken has a space or a character that no token has. Give the bare token.');
    if (githubToken === undefined)
        throw invalid(`publish is ${(0,suggestion/* quoted */.TL)(text)}, but githubToken is missing. Leave it out in a workflow, whose own token is the default (the job needs the permission contents: write); on the command line set GITHUB_TOKEN in the environment.`);
    return { publish, githubToken };
}
function catchUpOf(raw) {
    const catchUp = integerOf('catchUp', raw) ?? 0;
    if (catchUp === 0)
        return catchUp;
    const given = ['start', 'end'].find((name) => textOf(name, raw) !== undefined);
    if (given !== undefined)
        throw invalid(`catchUp is ${catchUp}, and ${given} is given: only a run of the previous UTC day knows which days come before it. Leave out catchUp, or start and end.`);
    if (!(textOf('publish', raw) ?? '').includes('index'))
        throw invalid(`catchUp is ${catchUp}, but publish is without index, which tells the days that were missed. Add it: publish: index.`);
    return catchUp;
}
function pathOf(name, raw) {
    const path = textOf(name, raw);
    if (path !== undefined && (path.length > MAX_PATH_CHARACTERS || CONTROL_CHARACTER.test(path)))
        throw invalid(`${name} ${(0,suggestion/* quoted */.TL)(path)} is not a path: up to ${MAX_PATH_CHARACTERS} characters without control characters are allowed.`);
    return path;
}
function outputDirOf(raw) {
    const given = textOf('outputDir', raw) ?? '';
    const parts = given.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
    const unfit = given.length > MAX_PATH_CHARACTERS ||
        CONTROL_CHARACTER.test(given) ||
        /^(?:~|[A-Za-z]:)/.test(given) ||
        parts.length === 0 ||
        parts.includes('..');
    if (unfit)
        throw invalid(`outputDir ${(0,suggestion/* quoted */.TL)(given)} does not lie below the workspace. Allowed: a path below it without "..", e.g. out or data/genesys.`);
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
        throw invalid(`artifactName ${(0,suggestion/* quoted */.TL)(name)} can not be the name of an artifact. Allowed: up to ${MAX_ARTIFACT_NAME_CHARACTERS} characters, none of ${(0,suggestion/* listed */.KE)(['"', ':', '<', '>', '|', '*', '?', '\\', '/'])} and no line break.`);
    return name;
}
function invalid(message) {
    return new errors/* GenesysCoreError */.aI('INPUT_INVALID', message);
}


/***/ }),

/***/ 73508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parsePseudonymKey),
/* harmony export */   j: () => (/* binding */ generatePseudonymKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);


const MIN_KEY_BYTES = 32;
const GENERATED_KEY_BYTES = 32;
const MIN_DISTINCT_BYTES = 10;
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
    const weakness = weaknessOf(bytes) ?? (bytes.length === Buffer.byteLength(trimmed) ? wordsIn(trimmed) : undefined);
    if (weakness !== undefined)
        throw refused(weakness);
    return createKey(bytes);
}
/** The text of a good new key: 64 hexadecimal digits. `randomBytes` must be a source fit for secrets. */
function generatePseudonymKey(randomBytes) {
    return Buffer.from(randomBytes(GENERATED_KEY_BYTES)).toString('hex');
}
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
    return steps > bytes.length / 2 ? 'is a sequence' : undefined;
}
function hasPeriod(bytes) {
    for (let period = 1; period <= bytes.length / 2; period += 1) {
        if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period)))
            return true;
    }
    return false;
}
/** A key that is little more than well-known words and sequences. */
function wordsIn(text) {
    let rest = text.toLowerCase();
    for (const word of COMMON_WORDS)
        rest = rest.replaceAll(word, '');
    return rest.length < Math.min(20, text.length) ? 'is made of well-known words or sequences' : undefined;
}
function refused(weakness) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('INPUT_INVALID', `pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
        'Make one with "genesys-core keygen" and keep it as a secret.');
}


/***/ }),

/***/ 19589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ nodeFileSystem),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   bD: () => (/* binding */ ioError),
/* harmony export */   bp: () => (/* binding */ tellingFileSystem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);



const READ_CHUNK_BYTES = 256 * 1024;
/** File systems that cannot sync a folder say so with one of these; there a rename is as durable as it gets. */
const NO_DIRECTORY_SYNC = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP']);
const nodeFileSystem = {
    realPath: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path),
    async inspect(path) {
        try {
            const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
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
    list: async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path)).sort(),
    makeDirectory: async (path) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path);
    },
    async createFile(path) {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
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
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx');
        return {
            append(text) {
                const bytes = Buffer.from(text, 'utf8');
                for (let offset = 0; offset < bytes.length;)
                    offset += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, offset);
            },
            sync: () => {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(descriptor);
            },
            close: () => {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
            },
        };
    },
    async *read(path, chunkBytes = READ_CHUNK_BYTES) {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        try {
            for (;;) {
                const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0);
                if (bytesRead === 0)
                    return;
                yield buffer.subarray(0, bytesRead);
            }
        }
        finally {
            await handle.close();
        }
    },
    rename: (from, to) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to),
    remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }),
    async syncDirectory(path) {
        try {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
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
        async *read(path, chunkBytes) {
            try {
                yield* inner.read(path, chunkBytes);
            }
            catch (error) {
                throw ioError('read', path, error);
            }
        },
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
    if (cause instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI)
        return cause;
    const errno = errnoOf(cause);
    const reason = errno === '' ? (cause instanceof Error ? cause.message : String(cause)) : errno;
    const remedy = REMEDIES[errno] ?? 'Check the path and the disk, then run again.';
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('IO', `Cannot ${deed} "${path}": ${reason}. ${remedy}`, { cause });
}
/** The system's code word of a failure, such as `ENOSPC`; empty where there is none. */
function errnoOf(error) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI)
        return errnoOf(error.cause);
    const code = error?.code;
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 10376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ gapsOf)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40328);

/** Slices without their records, neighbours with the same cause joined: exactly what a later run has to fetch. */
function gapsOf(slices) {
    const gaps = [];
    for (const slice of slices) {
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .hasRecords */ .jO)(slice))
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


/***/ }),

/***/ 2886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ unpacked),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   uz: () => (/* binding */ splitLines)
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
/** Lines joined, each with its `\n`, to buffers of 64 kB and more. */
async function* joinLines(lines, onLine) {
    let batch = [];
    let batchLength = 0;
    for await (const line of lines) {
        onLine?.();
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
        const head = Buffer.concat([...pending, chunk.subarray(0, end)]);
        pending = [Buffer.from(chunk.subarray(end + 1))];
        pendingBytes = chunk.byteLength - end - 1;
        yield head.toString('utf8').split('\n');
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
/* harmony export */   Kw: () => (/* binding */ CONTRACT_VERSION),
/* harmony export */   LX: () => (/* binding */ scrubbedReport),
/* harmony export */   aR: () => (/* binding */ LOOKUPS_NAME),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   jO: () => (/* binding */ hasRecords),
/* harmony export */   m7: () => (/* binding */ EVENTS_NAME),
/* harmony export */   pD: () => (/* binding */ windowTexts),
/* harmony export */   pL: () => (/* binding */ SUMMARY_NAME)
/* harmony export */ });
/* unused harmony exports RUN_STATUSES, SLICE_STATUSES, ANOMALY_TYPES */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62749);


const CONTRACT_VERSION = '1';
const MANIFEST_NAME = 'manifest.json';
const EVENTS_NAME = 'events.jsonl';
const SUMMARY_NAME = 'summary.json';
const LOOKUPS_NAME = 'lookups.json';
const RUN_STATUSES = (/* unused pure expression or super */ null && (['succeeded', 'partial', 'failed', 'cancelled']));
/**
 * `succeeded`: all of it is here. `partial`: its records are here, and the second opinion says that some are missing.
 * `failed`: an error of its own. `cancelled`: begun when the run was stopped. `notStarted`: the run was stopped before.
 */
const SLICE_STATUSES = (/* unused pure expression or super */ null && (['succeeded', 'partial', 'failed', 'cancelled', 'notStarted']));
const ANOMALY_TYPES = (/* unused pure expression or super */ null && ([
    'rateLimited',
    'retries',
    'partialWindow',
    'missingSlices',
    'duplicates',
    'outOfWindow',
    'totalMismatch',
    'reconciliation',
    'notReconciled',
    'keylessRecords',
    'conflicts',
    'untimedRecords',
    'unreadableInstants',
    'emptyDays',
    'truncatedGroups',
]));
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
/** Whether a slice was fetched to its end, so that it has a data file. */
function hasRecords({ status }) {
    return status === 'succeeded' || status === 'partial';
}
/** The run's status: cancelled if it was, else what its slices say. */
function statusOf(slices, cancelled) {
    if (cancelled)
        return 'cancelled';
    if (slices.every((slice) => slice.status === 'succeeded'))
        return 'succeeded';
    return slices.some(hasRecords) ? 'partial' : 'failed';
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
        ...(report.correlationId === undefined ? {} : { correlationId: scrub(report.correlationId) }),
    };
}


/***/ }),

/***/ 25294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   e2: () => (/* binding */ openEarlierRun),
/* harmony export */   v: () => (/* binding */ listRuns)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23659);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19589);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40328);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(742);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96120);







/** A run record is small; a larger file is none of ours. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;
const RUN_ID = /^\d{8}T\d{6}Z-[0-9a-f]{6}$/;
/**
 * Opens the run folder that `resumeFrom` names: one that was never sealed, or sealed as anything but succeeded.
 * @throws GenesysCoreError `INPUT_INVALID` when it is not a run folder in the workspace, succeeded, or was another
 * request; the message says what differs, and calls the folder `shownAs`.
 */
async function openEarlierRun(workspace, path, identity, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .GP, shownAs = path) {
    const files = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .tellingFileSystem */ .bp)(fileSystem);
    const runDir = await resolveResume(files, workspace, path);
    const earlier = await readRecord(files, runDir);
    if (earlier === undefined) {
        throw refused(shownAs, 'is no run folder, or the run ended before its first slice; leave resumeFrom out');
    }
    if (earlier.succeeded)
        throw refused(shownAs, 'succeeded; there is nothing to resume. Leave resumeFrom out');
    const difference = differenceOf(earlier.identity, identity);
    if (difference !== undefined)
        throw refused(shownAs, `was another request: ${difference}`);
    return { runId: earlier.identity.runId, runDir, slices: earlier.slices };
}
/** What another run must have in common with this one to take over its slices. */
function identityOf(plan, run) {
    return {
        ...run,
        datasetKey: plan.datasetKey,
        ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .windowTexts */ .pD)(plan.window),
        filters: plan.filters,
        catalogSha256: plan.catalog.sha256,
        redactionProfile: plan.redactionProfile,
    };
}
/** Judges a run folder, absolute; what is none, was another request or finished no slice is `other`. */
async function judgeRun(runDir, identity, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .GP) {
    const files = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .tellingFileSystem */ .bp)(fileSystem);
    const isFolder = (await files.inspect(runDir))?.kind === 'directory';
    const record = isFolder ? await readRecord(files, runDir) : undefined;
    if (record === undefined || differenceOf(record.identity, identity) !== undefined)
        return { kind: 'other' };
    const { runId } = record.identity;
    if (record.succeeded)
        return { kind: 'succeeded', runId };
    return record.slices.size === 0
        ? { kind: 'other' }
        : { kind: 'unfinished', run: { runId, runDir, slices: record.slices } };
}
/** Run folders below a folder, newest first, absolute. */
async function listRuns(folder, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFileSystem */ .GP) {
    const files = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_3__/* .tellingFileSystem */ .bp)(fileSystem);
    const isFolder = (await files.inspect(folder))?.kind === 'directory';
    const names = isFolder ? await files.list(folder) : [];
    return names
        .filter((name) => RUN_ID.test(name))
        .reverse()
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
}
async function readRecord(files, runDir) {
    const manifest = await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_NAME */ .ir));
    return manifest === undefined ? readUnsealed(files, runDir) : fromManifest(manifest);
}
async function resolveResume(files, workspace, path) {
    try {
        return await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveInWorkspace */ .z1)(files, workspace, path);
    }
    catch (error) {
        if (!(error instanceof _workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .PathRefused */ .cu))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('INPUT_INVALID', `resumeFrom: ${error.message}.`, { cause: error });
    }
}
function refused(path, why) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('INPUT_INVALID', `resumeFrom: "${path}" ${why}.`);
}
function fromManifest(manifest) {
    try {
        const files = new Map(manifest.files.map((file) => [file.path, file]));
        const slices = new Map();
        for (const slice of manifest.slices) {
            const file = files.get(dataPath(slice.id, manifest.format));
            if (slice.status === 'succeeded' && file !== undefined)
                slices.set(slice.id, { slice, file });
        }
        return {
            identity: {
                runId: manifest.runId,
                datasetKey: manifest.datasetKey,
                start: manifest.request.start,
                end: manifest.request.end,
                filters: manifest.request.filters,
                catalogSha256: manifest.catalog.sha256,
                redactionProfile: manifest.redaction.profile,
                keyId: manifest.redaction.keyId,
                format: manifest.format,
            },
            succeeded: manifest.status === 'succeeded',
            slices,
        };
    }
    catch {
        return undefined;
    }
}
async function readUnsealed(files, runDir) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _store_js__WEBPACK_IMPORTED_MODULE_5__/* .TEMPORARY_NAME */ .et);
    const identity = (await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _store_js__WEBPACK_IMPORTED_MODULE_5__/* .REQUEST_RECORD */ .GV)));
    if (typeof identity?.runId !== 'string') {
        // Killed in the moment between the last two steps: all is in the manifest that did not get its name any more.
        const manifest = (await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _store_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_TEMPORARY */ .YT)));
        const record = manifest === undefined ? undefined : fromManifest(manifest);
        return record === undefined ? undefined : { ...record, succeeded: false };
    }
    const slices = new Map();
    for (const name of await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _store_js__WEBPACK_IMPORTED_MODULE_5__/* .SLICE_RECORDS */ .aA)).catch(() => [])) {
        const finished = (await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _store_js__WEBPACK_IMPORTED_MODULE_5__/* .SLICE_RECORDS */ .aA, name)));
        if (finished === undefined || !isFinished(finished, identity))
            continue;
        slices.set(finished.slice.id, finished);
    }
    return { identity, succeeded: false, slices };
}
function isFinished(finished, identity) {
    const { slice, file } = finished;
    return slice?.status === 'succeeded' && file?.path === dataPath(slice.id, identity.format);
}
function dataPath(sliceId, format) {
    return `data/${sliceId}.${format}`;
}
/** What differs between two requests, as a sentence; undefined where nothing does. */
function differenceOf(earlier, now) {
    const names = [
        ['datasetKey', 'dataset'],
        ['start', 'start'],
        ['end', 'end'],
        ['filters', 'filters'],
        ['format', 'format'],
        ['catalogSha256', 'catalog (SHA-256)'],
        ['redactionProfile', 'redaction profile'],
        ['keyId', 'pseudonym key (its id)'],
    ];
    const differences = names.flatMap(([member, name]) => {
        const was = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)((earlier[member] ?? null));
        const is = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)((now[member] ?? null));
        return was === is ? [] : [`${name} was ${was}, is ${is}`];
    });
    return differences.length === 0 ? undefined : differences.join('; ');
}
/** The value of a JSON file; undefined where there is no such file or it is not JSON. */
async function readJson(files, path) {
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_JSON_BYTES)
        return undefined;
    const chunks = [];
    for await (const chunk of files.read(path))
        chunks.push(chunk);
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 91048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ secretFound)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

/** The error of a file that would have been sealed with a secret of the run in it. */
function secretFound(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('REDACTION', `${path} would hold a secret of this run (client secret, token or pseudonym key), so it was not kept. The server sent ` +
        'it back in a field that the redaction profile keeps, or a filter has it. Change the secret, and use a profile that removes the field.');
}


/***/ }),

/***/ 78356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ finishedSlices),
/* harmony export */   k: () => (/* binding */ openShards)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23237);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19589);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40328);







/** A manifest is small; a larger file is none of ours. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
/**
 * Reads and proves the run folders of shards: manifests by their schema, data files by size and digest, all of one request.
 * Of several runs of one shard the one that succeeded counts, else the newest. Nothing is written.
 * @throws GenesysCoreError INPUT_INVALID that names the folder, what is wrong with it and what to do.
 */
async function openShards(runDirs, schemas, fileSystem = _file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeFileSystem */ .GP) {
    const files = (0,_file_system_js__WEBPACK_IMPORTED_MODULE_4__/* .tellingFileSystem */ .bp)(fileSystem);
    const all = [];
    for (const runDir of runDirs)
        all.push(await readShard(files, runDir, schemas));
    const [first] = all;
    if (first === undefined)
        throw refused('No run folder of a shard was given.');
    for (const other of all)
        assertSameRequest(first, other);
    const { count } = first.manifest.shard;
    const runs = [];
    const missing = [];
    for (let number = 1; number <= count; number += 1) {
        const run = chosenOf(all.filter(({ manifest }) => manifest.shard.number === number));
        if (run === undefined)
            missing.push(number);
        else
            runs.push(run);
    }
    assertNeighbours(runs);
    for (const run of runs)
        await proveFiles(files, run);
    const [head, ...rest] = runs;
    if (head === undefined)
        throw refused(`"${first.runDir}" says it is shard ${first.manifest.shard.number} of ${count}.`);
    return { runs: [head, ...rest], missing, count };
}
/** Slices of a shard's run that have their records. */
function finishedSlices({ runDir, manifest }) {
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    return manifest.slices.filter(_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .hasRecords */ .jO).flatMap((slice) => {
        const file = files.get(`data/${slice.id}.${manifest.format}`);
        return file === undefined ? [] : [{ slice, file, from: { runDir, runId: manifest.runId } }];
    });
}
async function readShard(files, runDir, schemas) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir);
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES)
        throw refused(`"${runDir}" has no manifest: that run did not finish. Run the job of that shard again.`);
    const chunks = [];
    for await (const chunk of files.read(path))
        chunks.push(chunk);
    let manifest;
    try {
        manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch (error) {
        throw refused(`The manifest in "${runDir}" is not JSON. Take the folder from its artifact again.`, error);
    }
    const [problem] = schemas.manifest(manifest);
    if (problem !== undefined)
        throw refused(`The manifest in "${runDir}" is not valid: ${problem}. Take the folder from its artifact again.`);
    const { shard } = manifest;
    if (shard === undefined)
        throw refused(`"${runDir}" is the run of a whole request, not of a shard. Give run folders that were made with the option shard.`);
    if (manifest.request.summaryOnly)
        throw refused(`"${runDir}" was made with summaryOnly and has no records. Run the job of that shard without it.`);
    return { runDir, manifest: { ...manifest, shard } };
}
/** What shards of one request have in common. */
function factsOf({ manifest }) {
    return [
        ['dataset', manifest.datasetKey],
        ['number of shards', manifest.shard.count],
        ['start of the whole window', manifest.shard.start],
        ['end of the whole window', manifest.shard.end],
        ['filters', manifest.request.filters],
        ['format', manifest.format],
        ['engine', manifest.engine.version],
        ['catalog (SHA-256)', manifest.catalog.sha256],
        ['redaction profile', manifest.redaction.profile],
        ['pseudonym key (its id)', manifest.redaction.keyId],
    ];
}
function assertSameRequest(first, other) {
    const theirs = new Map(factsOf(other));
    const differences = factsOf(first).flatMap(([name, value]) => {
        const [a, b] = [value, theirs.get(name)].map((one) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)((one ?? null)));
        return a === b ? [] : [`${name} is ${a ?? ''} and ${b ?? ''}`];
    });
    if (differences.length > 0)
        throw refused(`"${first.runDir}" and "${other.runDir}" are not shards of one request: ${differences.join('; ')}. Merge shards of one plan, run by one version.`);
}
/** The run of a shard that counts. */
function chosenOf(runs) {
    const [one, another] = runs.filter(({ manifest }) => manifest.status === 'succeeded');
    if (one !== undefined && another !== undefined)
        throw refused(`Shard ${one.manifest.shard.number} of ${one.manifest.shard.count} was given twice, and both runs succeeded: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)([one.runDir, another.runDir].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)))}. Leave one of them out.`);
    return one ?? [...runs].sort((a, b) => (a.manifest.runId < b.manifest.runId ? 1 : -1))[0];
}
/** Each shard begins where the one before it ended, where that is there. */
function assertNeighbours(runs) {
    for (const [index, { runDir, manifest }] of runs.entries()) {
        const before = runs[index - 1];
        if (before?.manifest.shard.number !== manifest.shard.number - 1)
            continue;
        if (before.manifest.request.end !== manifest.request.start)
            throw refused(`"${before.runDir}" ends at ${before.manifest.request.end ?? ''}, but the next shard, "${runDir}", begins at ${manifest.request.start ?? ''}. These are shards of different plans.`);
    }
}
async function proveFiles(files, { runDir, manifest }) {
    for (const entry of manifest.files.filter(({ path }) => path.startsWith('data/'))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, entry.path);
        const facts = /^data\/[\w.-]+$/.test(entry.path) ? await files.inspect(path) : undefined;
        const problem = facts?.kind !== 'file'
            ? 'is not there'
            : facts.sizeBytes !== entry.bytes
                ? `has ${facts.sizeBytes} bytes, its manifest says ${entry.bytes}`
                : (await digestOf(files, path)) === entry.sha256
                    ? undefined
                    : 'is not what its manifest says: its SHA-256 differs';
        if (problem !== undefined)
            throw refused(`"${path}" ${problem}. Take the folder from its artifact again, or run the job of that shard again.`);
    }
}
async function digestOf(files, path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of files.read(path))
        hash.update(chunk);
    return hash.digest('hex');
}
function refused(message, cause) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('INPUT_INVALID', `merge: ${message}`, cause === undefined ? {} : { cause });
}


/***/ }),

/***/ 742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YT: () => (/* binding */ MANIFEST_TEMPORARY),
  GV: () => (/* binding */ REQUEST_RECORD),
  aA: () => (/* binding */ SLICE_RECORDS),
  et: () => (/* binding */ TEMPORARY_NAME),
  nq: () => (/* binding */ createRunId),
  DY: () => (/* binding */ createRunStore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
;// CONCATENATED MODULE: ./src/run/events-file.ts



/** Types of which there may be many thousands; all others are bounded by the number of slices and queries. */
const TALKATIVE = new Set([
    'http.attempt',
    'rate.limited',
    'budget.waited',
    'page.received',
    'transaction.polled',
]);
const MAX_WARNINGS = 1000;
const LAST = new Set([
    'run.completed',
    'run.failed',
    'run.cancelled',
]);
/**
 * Writes each event as one line, flushed as it happens. `emit` never throws, since it is called from the middle of
 * everything: a failure is kept for `close` and told to `onFailure`. What comes after the run's last event is dropped.
 */
function createEventsFile(options) {
    const { file, clock, scrub } = options;
    const maxLines = options.maxLines ?? 50_000;
    const maxBytes = options.maxBytes ?? 16 * 1024 * 1024;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const dropped = {};
    const warnings = [];
    const pagesBySlice = new Map();
    const totals = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
    let lines = 0;
    let bytes = 0;
    let ended = false;
    let failure;
    const fail = (thrown) => {
        failure = (0,errors/* toGenesysCoreError */.BG)(thrown);
        options.onFailure(failure);
    };
    const append = (event) => {
        const { type, ...facts } = event;
        const ts = new Date(clock.now()).toISOString();
        const head = { seq: lines + 1, ts, type, runId: options.runId, datasetKey: options.datasetKey };
        const line = `${(0,json/* toJsonLine */.iA)({ ...head, ...scrubbed(facts, scrub) })}\n`;
        file.append(line);
        hash.update(line);
        lines += 1;
        bytes += Buffer.byteLength(line);
    };
    const count = (event) => {
        if (event.type === 'page.received') {
            totals.pages += 1;
            pagesBySlice.set(event.sliceId, (pagesBySlice.get(event.sliceId) ?? 0) + 1);
        }
        else if (event.type === 'warning.raised') {
            if (warnings.length < MAX_WARNINGS)
                warnings.push({ code: event.code, message: scrub(event.message) });
        }
        else if (event.type === 'http.attempt' && event.sent) {
            totals.requests += 1;
            if (event.attempt > 1)
                totals.retries += 1;
            if (event.status === 429)
                totals.rateLimited += 1;
        }
    };
    return {
        emit(event) {
            if (ended)
                return;
            count(event);
            const last = LAST.has(event.type);
            if (last)
                ended = true;
            if (failure !== undefined)
                return;
            if (TALKATIVE.has(event.type) && (lines >= maxLines || bytes >= maxBytes)) {
                dropped[event.type] = (dropped[event.type] ?? 0) + 1;
                return;
            }
            try {
                if (last && Object.keys(dropped).length > 0) {
                    append({ type: 'events.dropped', counts: dropped });
                }
                append(event);
            }
            catch (error) {
                fail(error);
            }
        },
        counts: () => ({ ...totals, pagesBySlice, warnings, dropped }),
        failure: () => failure,
        close() {
            ended = true;
            try {
                if (failure === undefined)
                    file.sync();
            }
            catch (error) {
                fail(error);
            }
            try {
                file.close();
            }
            catch (error) {
                failure ??= (0,errors/* toGenesysCoreError */.BG)(error);
            }
            if (failure !== undefined)
                throw failure;
            return { bytes, sha256: hash.digest('hex'), records: lines };
        },
    };
}
function scrubbed(value, scrub) {
    if (typeof value === 'string')
        return scrub(value);
    if (Array.isArray(value))
        return value.map((element) => scrubbed(element, scrub));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, scrubbed(member, scrub)]));
}

// EXTERNAL MODULE: ./src/run/file-system.ts
var file_system = __webpack_require__(19589);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/run/part.ts







/** Level 4 costs two thirds of the time of the default and 4 % more bytes; higher levels cost more than they save. */
const GZIP_LEVEL = 4;
const GZIP_CHUNK_BYTES = 64 * 1024;
/** No time, no name, no level, system unknown: equal text makes an equal header on every system. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const MEDIA_TYPES = {
    'jsonl.gz': 'application/gzip',
    jsonl: 'application/x-ndjson',
    json: 'application/json',
};
/**
 * Makes a file that appears under its final name only when whole: temporary name, flush to disk, rename, flush of the
 * folder. After a failure the temporary file is removed, as far as the disk allows.
 * @throws GenesysCoreError `IO`, or what `chunks` threw.
 */
async function writeWhole(fileSystem, place, chunks, beforeRename = () => undefined) {
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let bytes = 0;
        const file = await fileSystem.createFile(place.temporary);
        try {
            for await (const chunk of chunks) {
                hash.update(chunk);
                bytes += chunk.byteLength;
                await file.write(chunk);
            }
            await file.sync();
        }
        catch (error) {
            await file.close().catch(() => undefined);
            throw error;
        }
        await file.close();
        const facts = { bytes, sha256: hash.digest('hex') };
        await beforeRename(facts);
        await fileSystem.rename(place.temporary, place.final);
        await fileSystem.syncDirectory(place.folder);
        return facts;
    }
    catch (error) {
        await removeQuietly(fileSystem, place.temporary);
        await removeQuietly(fileSystem, place.final);
        throw error;
    }
}
/** Removes what can be removed: the failure that led here is the one to tell. */
async function removeQuietly(fileSystem, path) {
    await fileSystem.remove(path).catch(() => undefined);
}
/** Writes lines as one data file of the format; `path` is the name that its entry carries. */
async function writeLines(fileSystem, place, path, format, lines) {
    let text = { records: 0, uncompressedBytes: 0, uncompressedSha256: '' };
    const measured = measuredText(lines, (facts) => (text = facts));
    const chunks = format === 'jsonl.gz' ? gzipped(measured) : measured;
    const stored = await writeWhole(fileSystem, place, chunks);
    return { path, ...stored, ...text, mediaType: MEDIA_TYPES[format] };
}
async function* measuredText(lines, done) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let records = 0;
    let bytes = 0;
    const count = () => {
        records += 1;
    };
    for await (const buffer of (0,run_lines/* joinLines */.cT)(lines, count)) {
        hash.update(buffer);
        bytes += buffer.length;
        yield buffer;
    }
    done({ records, uncompressedBytes: bytes, uncompressedSha256: hash.digest('hex') });
}
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
/**
 * Copies a data file of an earlier run, byte for byte.
 * @throws GenesysCoreError `IO` when it is not what its entry says; nothing is left then.
 */
async function copyVerified(fileSystem, fromDir, entry, place) {
    const source = (0,external_node_path_.join)(fromDir, entry.path);
    await writeWhole(fileSystem, place, fileSystem.read(source), (facts) => {
        if (facts.bytes === entry.bytes && facts.sha256 === entry.sha256)
            return;
        throw new errors/* GenesysCoreError */.aI('IO', `"${source}" has ${facts.bytes} bytes with SHA-256 ${facts.sha256}, recorded were ${entry.bytes} with ${entry.sha256}.`);
    });
}

// EXTERNAL MODULE: ./src/run/secret-found.ts
var secret_found = __webpack_require__(91048);
;// CONCATENATED MODULE: ./src/run/spill.ts



/** A spill whose folder appears with its first file. Not flushed to disk: after a crash it is worth nothing anyway. */
function createSliceSpill(fileSystem, folder) {
    let folderMade;
    let files = 0;
    return {
        async spill(lines) {
            folderMade ??= fileSystem.makeDirectory(folder);
            await folderMade;
            files += 1;
            const path = (0,external_node_path_.join)(folder, `${files}.jsonl`);
            const file = await fileSystem.createFile(path);
            try {
                for await (const buffer of (0,run_lines/* joinLines */.cT)(lines))
                    await file.write(buffer);
            }
            finally {
                await file.close();
            }
            return {
                async *read(aheadBytes) {
                    for await (const batch of (0,run_lines/* splitLines */.uz)(fileSystem.read(path, aheadBytes)))
                        yield* batch;
                },
                discard: () => fileSystem.remove(path),
            };
        },
        async discardAll() {
            if (folderMade !== undefined)
                await removeQuietly(fileSystem, folder);
        },
    };
}

// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/run/store.ts










const TEMPORARY_NAME = '.tmp';
/** Below `.tmp/`: what an unfinished run leaves for its successor. */
const REQUEST_RECORD = 'request.json';
const SLICE_RECORDS = 'slices';
const DATA_NAME = 'data';
const RAW_NAME = 'raw';
/** Not below `.tmp/`, which is gone by then: nothing but the rename may follow the removal of everything else. */
const MANIFEST_TEMPORARY = '.manifest.json.tmp';
/**
 * `20261123T010203Z-<6 hex digits>`, three of them the milliseconds and three of chance: sorts by start time, runs of the
 * same second too, and is safe in a file name.
 */
function createRunId(nowMs, randomBytes) {
    const second = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    const milliseconds = (Math.floor(nowMs) % 1000).toString(16).padStart(3, '0');
    return `${second}-${milliseconds}${Buffer.from(randomBytes).toString('hex').padEnd(3, '0').slice(0, 3)}`;
}
function createRunStore(options) {
    const fileSystem = (0,file_system/* tellingFileSystem */.bp)(options.fileSystem ?? file_system/* nodeFileSystem */.GP);
    return {
        async create(datasetKey, runId) {
            const datasetDir = await (0,workspace/* resolveOutputDir */.Fq)(fileSystem, options.workspace, (0,external_node_path_.join)(options.outputDir, datasetKey));
            await makeFolders(fileSystem, datasetDir);
            const runDir = (0,external_node_path_.join)(datasetDir, runId);
            await fileSystem.makeDirectory(runDir);
            try {
                return await openWriter(fileSystem, options, datasetKey, runId, runDir);
            }
            catch (error) {
                await removeQuietly(fileSystem, runDir);
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
async function openWriter(fileSystem, options, datasetKey, runId, runDir) {
    const { format, summaryOnly } = options;
    const temporaryDir = (0,external_node_path_.join)(runDir, TEMPORARY_NAME);
    await fileSystem.makeDirectory(temporaryDir);
    await fileSystem.makeDirectory((0,external_node_path_.join)(temporaryDir, SLICE_RECORDS));
    await fileSystem.syncDirectory((0,external_node_path_.join)(runDir, '..'));
    let tellFailure = () => undefined;
    const events = createEventsFile({
        file: fileSystem.createLog((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7)),
        clock: options.clock,
        runId,
        datasetKey,
        scrub: options.scrub,
        onFailure: (error) => {
            tellFailure(error);
        },
    });
    const folders = new Map();
    const folderOf = (name) => {
        const made = folders.get(name) ??
            fileSystem.makeDirectory((0,external_node_path_.join)(runDir, name)).then(() => fileSystem.syncDirectory(runDir));
        folders.set(name, made);
        return made;
    };
    let temporaries = 0;
    const place = async (path) => {
        const slash = path.lastIndexOf('/');
        const folder = slash === -1 ? '' : path.slice(0, slash);
        if (folder !== '' && !folder.startsWith(TEMPORARY_NAME))
            await folderOf(folder);
        temporaries += 1;
        return {
            temporary: (0,external_node_path_.join)(temporaryDir, `${temporaries}.part`),
            final: (0,external_node_path_.join)(runDir, path),
            folder: (0,external_node_path_.join)(runDir, folder),
        };
    };
    const clean = (path, text) => {
        if (options.holdsSecret(text))
            throw (0,secret_found/* secretFound */.f)(path);
        return Buffer.from(text, 'utf8');
    };
    /** Events are scrubbed as they are written, of the secrets known by then; the last word is said here. */
    const scanEvents = async () => {
        const path = (0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7);
        for await (const lines of (0,run_lines/* splitLines */.uz)(fileSystem.read(path))) {
            if (!options.holdsSecret(lines.join('\n')))
                continue;
            await removeQuietly(fileSystem, path);
            throw (0,secret_found/* secretFound */.f)(run_manifest/* EVENTS_NAME */.m7);
        }
    };
    const writeJson = async (path, value) => {
        const stored = await writeWhole(fileSystem, await place(path), [clean(path, jsonText(value))]);
        return { path, ...stored, records: 0, mediaType: MEDIA_TYPES.json };
    };
    const partPath = (sliceId) => `${summaryOnly ? TEMPORARY_NAME : DATA_NAME}/${sliceId}.${format}`;
    /** Removes what a failed slice may have left where its own clean-up failed too. */
    const sweep = async (listed) => {
        for (const folder of folders.keys()) {
            for (const name of await fileSystem.list((0,external_node_path_.join)(runDir, folder))) {
                if (!listed.has(`${folder}/${name}`))
                    await fileSystem.remove((0,external_node_path_.join)(runDir, folder, name));
            }
        }
    };
    const rawCounts = new Map();
    return {
        datasetKey,
        runId,
        runDir,
        format,
        summaryOnly,
        events,
        eventCounts: () => events.counts(),
        onEventFailure(listener) {
            tellFailure = listener;
            const failure = events.failure();
            if (failure !== undefined)
                listener(failure);
        },
        async rememberRequest(identity) {
            await writeJson(`${TEMPORARY_NAME}/${REQUEST_RECORD}`, identity);
        },
        async rememberSlice(slice, file) {
            await writeJson(`${TEMPORARY_NAME}/${SLICE_RECORDS}/${slice.id}.json`, { slice, file });
        },
        spillOf: (sliceId) => createSliceSpill(fileSystem, (0,external_node_path_.join)(temporaryDir, `spill-${sliceId}`)),
        async writePart(sliceId, lines) {
            const path = partPath(sliceId);
            return await writeLines(fileSystem, await place(path), path, format, lines);
        },
        async copyPart(file, fromDir) {
            await copyVerified(fileSystem, fromDir, file, await place(file.path));
            return file;
        },
        async *readPart(file) {
            const path = (0,external_node_path_.join)(runDir, file.path);
            try {
                yield* (0,run_lines/* splitLines */.uz)((0,run_lines/* unpacked */.KZ)(file.path, fileSystem.read(path)));
            }
            catch (error) {
                throw (0,file_system/* ioError */.bD)('read back', path, error);
            }
        },
        removePart: (file) => fileSystem.remove((0,external_node_path_.join)(runDir, file.path)),
        async writeRaw(sliceId, text) {
            const number = (rawCounts.get(sliceId) ?? 0) + 1;
            rawCounts.set(sliceId, number);
            const path = `${RAW_NAME}/${sliceId}-${number}.json`;
            const stored = await writeWhole(fileSystem, await place(path), [clean(path, text)]);
            return { path, ...stored, records: 0, mediaType: MEDIA_TYPES.json };
        },
        writeSummary: (summary) => writeJson(run_manifest/* SUMMARY_NAME */.pL, summary),
        writeLookups: (lookups) => writeJson(run_manifest/* LOOKUPS_NAME */.aR, lookups),
        async seal(manifest) {
            const facts = events.close();
            await scanEvents();
            const sealed = manifest({ path: run_manifest/* EVENTS_NAME */.m7, ...facts, mediaType: MEDIA_TYPES.jsonl });
            const bytes = clean(run_manifest/* MANIFEST_NAME */.ir, jsonText(sealed));
            await sweep(new Set(sealed.files.map((file) => file.path)));
            await writeWhole(fileSystem, {
                temporary: (0,external_node_path_.join)(runDir, MANIFEST_TEMPORARY),
                final: (0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir),
                folder: runDir,
            }, [bytes], 
            // Only now: until the manifest is safely on the disk, a successor can take over the finished slices.
            () => fileSystem.remove(temporaryDir));
            return sealed;
        },
        async abandon() {
            try {
                events.close();
            }
            catch {
                // Told already: the failure that led here.
            }
            await removeQuietly(fileSystem, (0,external_node_path_.join)(runDir, MANIFEST_TEMPORARY));
            const records = (0,external_node_path_.join)(temporaryDir, SLICE_RECORDS);
            const kept = new Set([REQUEST_RECORD, SLICE_RECORDS]);
            const names = await fileSystem.list(temporaryDir).catch(() => []);
            for (const name of names) {
                if (!kept.has(name))
                    await removeQuietly(fileSystem, (0,external_node_path_.join)(temporaryDir, name));
            }
            // Nothing finished: nothing to resume from.
            const finished = await fileSystem.list(records).catch(() => []);
            if (finished.length === 0)
                await removeQuietly(fileSystem, temporaryDir);
        },
    };
}
function jsonText(value) {
    return `${(0,json/* toPrettyJson */.gM)(value)}\n`;
}


/***/ }),

/***/ 96120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ resolveOutputDir),
/* harmony export */   cu: () => (/* binding */ PathRefused),
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
/** A copy of plain data, Maps and Sets among it, that may be posted to a thread. What is shared in it stays shared. */
function toPortable(data) {
    return copied(data, (value) => (value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? { [EXACT]: value.text } : undefined));
}
/** The data of which `toPortable` made a copy. */
function fromPortable(copy) {
    return copied(copy, (value) => {
        const text = value[EXACT];
        return typeof text === 'string' ? new _base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh(text) : undefined;
    });
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
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(correlationId === undefined ? {} : { correlationId }),
        ...(status === undefined ? {} : { status }),
        ...(apiCode === undefined ? {} : { apiCode }),
        ...(stack === undefined ? {} : { stack }),
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
