export const id = 550;
export const ids = [550];
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
    turn: () => new Promise((resolve) => {
        setImmediate(resolve);
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
/* harmony export */   nC: () => (/* binding */ withoutLineEnds),
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
const NUMBER = /^(?:\d{1,5}|\d{1,3}(?:,\d{3}){1,2})$/;
const PERMISSION = /^[a-z]{1,30}(?::[A-Za-z]{1,40}){1,3}$|^[a-z]{1,30}:[A-Za-z]{1,40}:\*$/;
const FRAME = /^([("'`[]*)(.*?)([)\]"'`.,:;!?]*)$/s;
const HIDDEN = '…';
/**
 * A text of the server as a message may quote it: one line of ordinary words. What could be a name, an address, an id or
 * a secret becomes `…`: a word with a capital inside the sentence, a digit, or any other sign. At most `maxLength` characters.
 * `names` are those of the contract, e.g. of parameters, which are shown also where they look like none of these.
 */
function quotableText(text, maxLength, names = new Set()) {
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
        const shown = alone ? quotableWord(word, begins, names) : HIDDEN;
        // Hidden words in a row are one gap.
        if (shown !== HIDDEN || kept.at(-1) !== HIDDEN)
            kept.push(shown);
        begins = /[.!?]$/.test(word);
    }
    const quote = kept.join(' ');
    return quote.length > maxLength ? `${quote.slice(0, maxLength - 1).trimEnd()}${HIDDEN}` : quote;
}
function quotableWord(word, begins, names) {
    const [, before = '', core = '', after = ''] = FRAME.exec(word) ?? [];
    const plain = begins ? core.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) : core;
    const parts = plain.replace(/\((?:s|es)$/, '').split(/['-]/);
    const ordinary = parts.every((part) => LETTERS.test(part));
    const named = core.split('.').every((part) => names.has(part));
    return core === '' || ordinary || named || NUMBER.test(core) || PERMISSION.test(core)
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
/* harmony export */   au: () => (/* binding */ didYouMean),
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
            throw invalid(`${input} ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is to be rounded down to ${(0,_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(unit ?? '')}. Allowed after the slash: ${[...WHOLE_UNITS.keys()].join(' or ')}.`);
        const ms = time === 'now' ? nowMs : resolveRelative(input, time, nowMs);
        return Math.floor(ms / unitMs) * unitMs;
    }
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

/***/ 13262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ transactionOf),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   dG: () => (/* binding */ planSlices),
/* harmony export */   eV: () => (/* binding */ windowVariables),
/* harmony export */   ed: () => (/* binding */ bindQuery),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   pc: () => (/* binding */ durationMs)
/* harmony export */ });
/* unused harmony exports MAX_SLICES, MAX_QUERIES */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23237);
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62749);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13485);




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
        id: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .sliceId */ .K0)(slice),
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
    const variables = { ...windowVariables(window), ...carried, ...Object.fromEntries(inPath) };
    const kind = transaction === undefined ? 'page' : 'submit';
    const request = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .bindRequest */ .Bv)(key, entry(catalog.endpoints, key), variables, apiUrl, kind);
    return Object.entries(filters).reduce((bound, [name, value]) => {
        const definition = definitions[name];
        return definition === undefined ? bound : (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .bindFilter */ .Oq)(bound, definition, value);
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
    const slices = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .countSlices */ .Nv)(window, sliceMs);
    if (slices > MAX_SLICES)
        throw invalid(`the window from start to end makes ${slices} slices of ${(0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLength */ .ix)(sliceMs)}; allowed are ${MAX_SLICES} in one run. Move start or end, or make several runs.`);
    if (slices * queriesPerSlice > MAX_QUERIES)
        throw invalid(`start, end and filters make ${slices} slices with ${queriesPerSlice} queries each, ${slices * queriesPerSlice} in all; allowed are ${MAX_QUERIES} in one run. Give a shorter window or fewer filter values, or make several runs.`);
    return (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .cutWindow */ .xx)(window, sliceMs);
}
/** What a window gives to the placeholders of a request. */
function windowVariables(window) {
    return window === null ? {} : { start: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(window.startMs), end: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(window.endMs) };
}
/** A length of time that the schema has checked. */
function durationMs(text) {
    const ms = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    if (ms === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INTERNAL', `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)} is not a duration.`);
    return ms;
}
/** An entry that the loader has found to be there. */
function entry(entries, key) {
    const found = entries.get(key);
    if (found === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CATALOG_INVALID', `The catalog has no ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(key)}.`);
    return found;
}
function invalid(message) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INPUT_INVALID', message);
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

/***/ 41974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/** Ends of names that hold a secret, as plain letters: case, separators and digits do not count. */
const ENDINGS = [
    'secrets?',
    'passwords?',
    'passwd',
    'pwd',
    'passphrase',
    'passcode',
    'passwort',
    'kennwort',
    'contrasena',
    'motdepasse',
    'senha',
    'tokens?',
    'jwt',
    '(?:api|app|private|secret|access|account|auth|signing|signature|encryption|decryption|shared|master|storage|service|' +
        'subscription|session|deploy|ssh|rsa|hmac|aes|client|bearer|consumer)keys?',
    'credentialfields',
];
/** What may follow such an ending and still be the secret itself. */
const TAILS = 'values?|texts?|plain|plaintext|clear|cleartext|hash|hashed|encrypted|encoded|base64|b64|string|confirm|confirmation|repeat|old|new';
const SECRET = new RegExp(`(?:${ENDINGS.join('|')})(?:${TAILS})?$`);
const MAX_NAME_LENGTH = 200;
/**
 * Whether a member of this name holds a secret, such as `secret`, `clientSecret`, `API-Key`, `old_password`, `ｔｏｋｅｎ`: no
 * rule of redaction lets one through. Names that speak of a secret and hold none, such as `tokenType`, are none.
 */
function isSecretName(name) {
    const plain = name
        .slice(-MAX_NAME_LENGTH)
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '')
        .replace(/\d+$/, '');
    return SECRET.test(plain);
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
/* harmony export */   Qf: () => (/* binding */ placeholdersIn),
/* harmony export */   UQ: () => (/* binding */ holdsValue)
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
    const present = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .lookup */ .$I)(body, path);
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
        throw invalid('bucket holds credentials. Take them out of the address and give them by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
    const [, bucket = '', path = '', query = ''] = /^s3:\/\/([^/?#]+)(?:\/([^?#]*))?(?:\?(.*))?$/.exec(text) ?? [];
    const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
    const dots = prefix.split('/').some((part) => part === '.' || part === '..');
    if (!BUCKET_NAME.test(bucket) || !PREFIX.test(prefix) || dots)
        throw invalid(`bucket is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}. Allowed: ${ALLOWED}.`);
    const [, encryption] = /^encryption=(AES256|aws:kms)$/.exec(query) ?? [];
    if (query !== '' && encryption === undefined)
        throw invalid(`bucket is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}; ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(query)} is not known. Allowed: ${ALLOWED}.`);
    const address = { bucket, prefix };
    return encryption === undefined ? address : { ...address, encryption: encryption };
}
function invalid(message) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('INPUT_INVALID', message);
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
// EXTERNAL MODULE: ./src/options/bucket.ts
var options_bucket = __webpack_require__(60026);
;// CONCATENATED MODULE: ./src/options/table.ts
const PUBLISH_TARGETS = ['index', 'release', 's3'];
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
        help: 'Begin of the window [start, end): an instant with offset (2026-11-22T00:00:00Z), a date (its UTC midnight), today, yesterday, or a time relative to now (now, -PT6H, -P7D; -P7D/P1D for the UTC midnight before). Default: the previous UTC day.',
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
        choices: ['jsonl.gz', 'jsonl', 'parquet', 'csv.gz'],
        help: 'Format of the data files.',
    },
    {
        name: 'report',
        kind: 'boolean',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'true',
        help: 'Write report.html into the run folder: the run as a page for people, without scripts.',
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
        name: 'onAnomaly',
        kind: 'choice',
        doors: BOTH,
        required: false,
        secret: false,
        default: 'ignore',
        choices: ['ignore', 'warn', 'fail'],
        help: 'What an anomaly of volume or shape (an empty day, far from the weekday’s median, no readable time) does to the step.',
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
        choices: ['index', 'release', 's3'],
        help: 'Where to publish the sealed run besides, a comma list: index (list of runs at a stable address), release (a file for each UTC day, among the assets of the rolling release of the dataset), both of which need the permission contents: write; s3 (a file for each UTC day in the bucket).',
    },
    {
        name: 'bucket',
        kind: 'text',
        doors: BOTH,
        required: false,
        secret: false,
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
/** Shorter secrets are not masked: see the scrubber. */
const MIN_SECRET_LENGTH = 4;
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
        // RFC 6750, section 2.1: what a bearer token is made of.
        if (!/^[A-Za-z0-9._~+/-]+=*$/.test(accessToken))
            throw invalid('accessToken has a sign that no token has, such as quotes around it. Give the bare token, as it is between the quotes and after "Bearer".');
        return { kind: 'accessToken', accessToken };
    }
    if (clientId !== undefined && (clientId.includes(':') || CONTROL_CHARACTER.test(clientId)))
        throw invalid('clientId has a colon or a control character, which no client id has.');
    if (clientSecret !== undefined && clientSecret.length < MIN_SECRET_LENGTH)
        throw invalid(`clientSecret has ${clientSecret.length} character(s); one so short stands in every text and can not be kept out of logs and files. Allowed are ${MIN_SECRET_LENGTH} and more.`);
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
            throw invalid(`publish is ${(0,suggestion/* quoted */.TL)(text)}.${(0,suggestion/* didYouMean */.au)(word, PUBLISH_TARGETS)} Allowed: a comma list of ${PUBLISH_TARGETS.join(', ')}.`);
    const githubToken = textOf('githubToken', raw);
    const bucket = bucketOf(textOf('bucket', raw), publish);
    if (dryRun || !publish.some((target) => target !== 's3'))
        return { publish, githubToken, bucket };
    if (githubToken !== undefined && !/^[\u0021-\u007e]+$/.test(githubToken))
        throw invalid('githubToken has a space or a character that no token has. Give the bare token.');
    if (githubToken === undefined)
        throw invalid(`publish is ${(0,suggestion/* quoted */.TL)(text)}, but githubToken is missing. Leave it out in a workflow, whose own token is the default (the job needs the permission contents: write); on the command line set GITHUB_TOKEN in the environment.`);
    return { publish, githubToken, bucket };
}
function bucketOf(bucket, publish) {
    if (bucket !== undefined)
        (0,options_bucket/* parseBucket */.W)(bucket);
    if (publish.includes('s3') && bucket === undefined)
        throw invalid('publish is with s3, but bucket is missing. Give it, e.g. bucket: s3://lake/genesys.');
    if (!publish.includes('s3') && bucket !== undefined)
        throw invalid(`bucket is ${(0,suggestion/* quoted */.TL)(bucket)}, but publish is without s3. Add it: publish: s3.`);
    return bucket;
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
        INVISIBLE_CHARACTER.test(given) ||
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

/***/ 27194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createDetector),
  e: () => (/* binding */ hasFinding)
});

;// CONCATENATED MODULE: ./src/records/check-digits.ts
/** Checks that numbers of cards, accounts and persons carry in themselves. All take digits without separators. */
/** Luhn: cards, Sweden, Canada, South Africa. */
function passesLuhn(digits) {
    let sum = 0;
    for (let index = 0; index < digits.length; index += 1) {
        const digit = digitAt(digits, digits.length - 1 - index);
        const doubled = index % 2 === 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 === 0;
}
/** The rest of a number of any length, digit by digit; letters count 10 to 35, as in an IBAN. */
function restOf(text, divisor) {
    let rest = 0;
    for (let index = 0; index < text.length; index += 1) {
        const value = Number.parseInt(text.charAt(index), 36);
        rest = (rest * (value > 9 ? 100 : 10) + value) % divisor;
    }
    return rest;
}
/** The sum of digits, each times its weight. */
function weighted(digits, weights) {
    return weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0);
}
/** ISO 7064, modulus 11 and 10: Germany. */
function passesMod11And10(digits) {
    let product = 10;
    for (let index = 0; index < digits.length - 1; index += 1) {
        const sum = (digitAt(digits, index) + product) % 10;
        product = ((sum === 0 ? 10 : sum) * 2) % 11;
    }
    return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}
const PRODUCTS = [
    '0123456789',
    '1234067895',
    '2340178956',
    '3401289567',
    '4012395678',
    '5987604321',
    '6598710432',
    '7659821043',
    '8765932104',
    '9876543210',
];
const PERMUTATIONS = [
    '0123456789',
    '1576283094',
    '5803796142',
    '8916043527',
    '9453126870',
    '4286573901',
    '2793806415',
    '7046913258',
];
/** Verhoeff: India. */
function passesVerhoeff(digits) {
    let check = 0;
    for (let index = 0; index < digits.length; index += 1) {
        const permutation = PERMUTATIONS[index % 8] ?? '';
        const digit = digitAt(permutation, digitAt(digits, digits.length - 1 - index));
        check = digitAt(PRODUCTS[check] ?? '', digit);
    }
    return check === 0;
}
/** Whether month and day can be. */
function isMonthAndDay(month, day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
function digitAt(digits, index) {
    return digits.charCodeAt(index) - 0x30;
}

;// CONCATENATED MODULE: ./src/records/detect-ids.ts

const NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
const REACH = 48;
/** Lengths of account numbers by country, from the registry of ISO 13616. */
const IBAN_LENGTHS = new Map(('AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
    'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));
/** An international bank account number, at its first letter; blanks and dashes may stand between any of its signs. */
const findIban = (text, at) => {
    const length = IBAN_LENGTHS.get(text.slice(at, at + 2).toUpperCase());
    if (length === undefined || !/^..[ -]?\d[ -]?\d/.test(text.slice(at, at + 6)))
        return undefined;
    let account = '';
    let end = at;
    for (; account.length < length && end < at + length * 2; end += 1) {
        const sign = text.charAt(end);
        if (/[A-Za-z0-9]/.test(sign))
            account += sign;
        else if (sign !== ' ' && sign !== '-' && sign !== '.')
            return undefined;
    }
    if (account.length < length || /[A-Za-z0-9_]/.test(text.charAt(end)))
        return undefined;
    return restOf(`${account.slice(4)}${account.slice(0, 4)}`, 97) === 1
        ? { kind: 'iban', start: at, end }
        : undefined;
};
function numbered(pattern, check, flags = '') {
    return { pattern: new RegExp(`^${pattern}${NO_MORE}`, flags), ...(check === undefined ? {} : { check }) };
}
const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const FINNISH_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Numbers of persons that begin with a digit. Each has a check of its own, or groups that nothing else has. */
const BEGIN_WITH_DIGIT = [
    // United States.
    numbered('(?!000|666|9)\\d{3}([ -])(?!00)\\d{2}\\1(?!0000)\\d{4}'),
    // France.
    numbered('[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}', (plain) => {
        const digits = plain.replace('2A', '19').replace('2B', '18');
        return 97 - restOf(digits.slice(0, 13), 97) === Number(digits.slice(13));
    }),
    // Germany: one of the first ten digits comes twice or three times, the others once at most.
    numbered('[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}', (plain) => {
        const counts = Array.from('0123456789', (digit) => plain.slice(0, 10).split(digit).length - 1);
        const repeated = counts.filter((count) => count > 1);
        return repeated.length === 1 && Math.max(...repeated) <= 3 && passesMod11And10(plain);
    }),
    // Spain.
    numbered('\\d{2}\\.?\\d{3}\\.?\\d{3}[ -]?[A-Z]', (plain) => SPANISH_LETTERS.charAt(Number(plain.slice(0, 8)) % 23) === plain.charAt(8), 'i'),
    // Brazil.
    numbered('\\d{3}\\.?\\d{3}\\.?\\d{3}[-/ ]?\\d{2}', (plain) => {
        const check = (count) => {
            const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
            return ((weighted(plain, weights) * 10) % 11) % 10;
        };
        return !/^(\d)\1+$/.test(plain) && check(9) === digitAt(plain, 9) && check(10) === digitAt(plain, 10);
    }),
    // India.
    numbered('[2-9]\\d{3}([ -])\\d{4}\\1\\d{4}', passesVerhoeff),
    // Japan.
    numbered('\\d{4}([ -])\\d{4}\\1\\d{4}', (plain) => {
        const rest = weighted(plain, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return (rest <= 1 ? 0 : 11 - rest) === digitAt(plain, 11);
    }),
    // Poland.
    numbered('\\d{11}', (plain) => 
    // The month carries the century.
    isMonthAndDay(Number(plain.slice(2, 4)) % 20, Number(plain.slice(4, 6))) &&
        (10 - (weighted(plain, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(plain, 10)),
    // Sweden.
    numbered('(?:19|20)?\\d{6}[-+]\\d{4}', (plain) => isMonthAndDay(Number(plain.slice(-8, -6)), Number(plain.slice(-6, -4)) % 60) &&
        passesLuhn(plain.slice(-10))),
    // Finland.
    numbered('\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]', (plain) => {
        const digits = `${plain.slice(0, 6)}${plain.slice(-4, -1)}`;
        return FINNISH_LETTERS.charAt(Number(digits) % 31) === plain.slice(-1);
    }),
    // Norway.
    numbered('\\d{6} ?\\d{5}', (plain) => {
        const first = (11 - (weighted(plain, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        const second = (11 - (weighted(plain, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return first === digitAt(plain, 9) && second === digitAt(plain, 10);
    }),
    // Denmark.
    numbered('\\d{6}-\\d{4}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(0, 2)))),
    // Switzerland.
    numbered('756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}', (plain) => {
        const sum = weighted(plain, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
        return (10 - (sum % 10)) % 10 === digitAt(plain, 12);
    }),
    // Belgium.
    numbered('\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}[.-]?\\d{2}', (plain) => {
        const [number, check] = [plain.slice(0, 9), Number(plain.slice(9))];
        const isDay = isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6)));
        return isDay && (97 - restOf(number, 97) === check || 97 - restOf(`2${number}`, 97) === check);
    }),
    // Canada.
    numbered('\\d{3}([ -])\\d{3}\\1\\d{3}', passesLuhn),
    // South Africa.
    numbered('\\d{6} ?\\d{4} ?[01]\\d{2}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6))) && passesLuhn(plain)),
    // China.
    numbered('\\d{17}[\\dX]', (plain) => {
        const sum = weighted(plain, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
        return '10X98765432'.charAt(sum % 11) === plain.charAt(17);
    }, 'i'),
    // Korea.
    numbered('\\d{6}-[1-8]\\d{6}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6)))),
    // Turkey.
    numbered('[1-9]\\d{10}', (plain) => {
        const odd = weighted(plain, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
        const even = weighted(plain, [0, 1, 0, 1, 0, 1, 0, 1]);
        const tenth = (((odd * 7 - even) % 10) + 10) % 10;
        return tenth === digitAt(plain, 9) && (odd + even + tenth) % 10 === digitAt(plain, 10);
    }),
    // Romania.
    numbered('[1-8]\\d{12}', (plain) => {
        const rest = weighted(plain, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        const isDay = isMonthAndDay(Number(plain.slice(3, 5)), Number(plain.slice(5, 7)));
        return isDay && (rest === 10 ? 1 : rest) === digitAt(plain, 12);
    }),
    // Chile.
    numbered('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]', undefined, 'i'),
    // Czechia and Slovakia.
    numbered('\\d{6}/\\d{4}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)) % 50, Number(plain.slice(4, 6))) && restOf(plain, 11) === 0),
    // Ireland.
    numbered('\\d{7}[A-W][A-IW]?', (plain) => {
        const second = plain.charCodeAt(8);
        const extra = second >= 0x41 && second <= 0x49 ? (second - 0x40) * 9 : 0;
        const rest = (weighted(plain, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23;
        return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(rest) === plain.charAt(7);
    }),
];
/** Numbers of persons that begin with a letter. */
const BEGIN_WITH_LETTER = [
    // Italy.
    numbered('[A-Z]{3} ?[A-Z]{3} ?\\d{2}[ABCDEHLMPRST]\\d{2} ?[A-Z]\\d{3}[A-Z]', undefined, 'i'),
    // United Kingdom.
    numbered('(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]([ -]?)\\d{2}\\1\\d{2}\\1\\d{2}\\1[A-D]', undefined, 'i'),
    // Spain, of foreigners.
    numbered('[XYZ][ -]?\\d{7}[ -]?[A-Z]', (plain) => SPANISH_LETTERS.charAt(Number(`${'XYZ'.indexOf(plain.charAt(0))}${plain.slice(1, 8)}`) % 23) ===
        plain.charAt(8), 'i'),
    // India, for taxes.
    numbered('[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]'),
    // Singapore.
    numbered('[STFG]\\d{7}[A-Z]', (plain) => {
        const offset = /^[TG]/.test(plain) ? 4 : 0;
        const rest = (weighted(plain.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
        return (/^[ST]/.test(plain) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK').charAt(rest) === plain.charAt(8);
    }),
    // Mexico.
    numbered('[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d'),
];
const LABEL_WORDS = 'ssn|social security|national id|national insurance|nino|nhs|tax id|taxpayer|tin|steuer-?id|steuernummer|idnr|sozialversicherungsnummer|' +
    'svnr|bsn|burgerservicenummer|pesel|cpf|rg|dni|nie|nif|cif|codice fiscale|personnummer|personal number|cpr|hetu|henkilötunnus|aadhaar|' +
    'aadhar|uidai|pan|my number|マイナンバー|curp|rut|sin|tfn|medicare|amka|egn|oib|emso|jmbg|cnp|passport|reisepass|passeport|pasaporte|' +
    'driver.?s licen[cs]e|führerschein|id card|identity card|personalausweis|ausweis|teudat|kimlik|нин|инн|снилс|паспорт|身份证|주민등록번호';
const LABEL = new RegExp(`(?<![\\p{L}\\d])(?:${LABEL_WORDS})(?: ?(?:number|nummer|no\\.?|nr\\.?|n\\.?º|#|is|ist|es|:|=)){0,2}[.]?["']?\\s{0,2}[:=#]?\\s{0,2}["']?$`, 'iu');
const LABELLED = new RegExp(`^(?=[A-Z]{0,3}\\d)[A-Z]{0,3}(?:[ ./-]?\\d){6,14}(?:[ -]?[A-Z])?${NO_MORE}`, 'i');
/** The number of a person as states give it, at its first digit. */
const findNationalId = (text, at, from) => {
    const following = text.slice(at, at + REACH);
    return matching(BEGIN_WITH_DIGIT, following, at) ?? findLabelled(text, following, at, from);
};
/** The number of a person that begins with a letter. */
const findLetteredId = (text, at, from) => {
    const following = text.slice(at, at + 24);
    if (!/^[A-Za-z]{1,6} ?[A-Za-z]{0,3}[ -]?\d/.test(following))
        return undefined;
    return matching(BEGIN_WITH_LETTER, following, at) ?? findLabelled(text, following, at, from);
};
function matching(numbers, following, at) {
    for (const { pattern, check } of numbers) {
        const number = pattern.exec(following)?.[0];
        if (number === undefined)
            continue;
        const plain = number.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
        if (check?.(plain) !== false)
            return { kind: 'nationalId', start: at, end: at + number.length };
    }
    return undefined;
}
function findLabelled(text, following, at, from) {
    const number = LABELLED.exec(following)?.[0];
    if (number === undefined || !LABEL.test(text.slice(Math.max(from, at - 36), at)))
        return undefined;
    return { kind: 'nationalId', start: at, end: at + number.length };
}

;// CONCATENATED MODULE: ./src/records/detect-mail.ts
const MAX_LOCAL_LENGTH = 64;
const LOCAL_END = /(?:"[^"]{1,62}"|[\p{L}\p{N}\p{M}.!#$&'*+/=?^_`{|}~-]{0,63}[\p{L}\p{N}\p{M}!#$%&'*+_~-])$/u;
/** A name with a top-level domain, or an address in brackets. Labels and dots take turns, so there is one way to read it. */
const DOMAIN = /^(?:\[(?:IPv6:)?[0-9A-Fa-f:.]{2,45}\]|(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,62}\.){1,10}(?:xn--[A-Za-z0-9-]{2,59}|\p{L}[\p{L}\p{M}]{1,23}))/u;
/** A host without a top-level domain, behind a whole name: `jane.doe@mailhost`. */
const HOST = /^[A-Za-z][A-Za-z0-9-]{2,62}(?![\p{L}\p{N}_@./-])/u;
const TWO_NAMES = /(?:^|[^\p{L}\p{N}])[\p{L}]{1,40}[._][\p{L}]{2,40}$/u;
/** Versions of packages (`core@1.2.3-beta.rc`) and names of pictures (`icon@2x.png`). */
const NO_DOMAIN = /^(?:\d+\.\d+|\d+x\.)/;
/** Blanks around the sign and the dots, as people write who do not want to be found by machines. */
const SPACED = /^ {0,2}@ {0,2}((?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62} {0,2}\. {0,2}){1,5}\p{L}{2,24})(?![\p{L}\p{N}_])/u;
/** A mail address, at its `@`. */
const findMail = (text, at, from) => {
    const domainStart = at + 1;
    const following = text.slice(domainStart, domainStart + 255);
    const before = text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at);
    const local = localBefore(before);
    if (local !== undefined) {
        const domain = NO_DOMAIN.test(following) ? null : DOMAIN.exec(following);
        const end = domain ?? (TWO_NAMES.test(local) ? HOST.exec(following) : null);
        if (end !== null)
            return { kind: 'mail', start: at - local.length, end: domainStart + end[0].length };
    }
    return findSpaced(text, at, before);
};
function localBefore(before) {
    const local = LOCAL_END.exec(before)?.[0];
    if (local === undefined)
        return undefined;
    // What joins a name of a parameter or a scheme to the address is no part of it.
    const own = local.replace(/^.*[=/?&|`](?=[^=/?&|`]+$)/u, '').replace(/^[.'{]+(?=.)/u, '');
    return own;
}
function findSpaced(text, at, before) {
    const blanks = / {0,2}$/.exec(before)?.[0].length ?? 0;
    const spaced = SPACED.exec(text.slice(at - blanks, at + 160));
    if (spaced === null ||
        (blanks === 0 && !text.slice(at, at + 2).startsWith('@ ') && !(spaced[1] ?? '').includes(' ')))
        return undefined;
    const local = /[\p{L}\p{N}._+-]{2,64}$/u.exec(before.slice(0, before.length - blanks))?.[0];
    if (local === undefined)
        return undefined;
    return { kind: 'mail', start: at - blanks - local.length, end: at - blanks + spaced[0].length };
}
const AT_WORD = /^(?:[[({<]{1,2} {0,2}(?:at|AT|At|ät|arroba|chez) {0,2}[\])}>]{1,2}| (?:at|AT|At|ät|arroba) )/u;
const DOT_WORD = String.raw `(?: {0,2}\. {0,2}| {0,2}[[({<]{1,2} {0,2}(?:dot|DOT|Dot|punkt|Punkt|punto|point) {0,2}[\])}>]{1,2} {0,2}| (?:dot|DOT|punkt|punto|point) )`;
const WORDED_DOMAIN = new RegExp(`^ {0,2}([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:${DOT_WORD}[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,4}(${DOT_WORD})[A-Za-z]{2,24})(?![A-Za-z0-9_])`, 'u');
/** `jane (at) example (dot) com`, at the bracket or blank before the word. */
const findWordedMail = (text, at, from) => {
    const sign = AT_WORD.exec(text.slice(at, at + 12))?.[0];
    if (sign === undefined)
        return undefined;
    const domain = WORDED_DOMAIN.exec(text.slice(at + sign.length, at + sign.length + 160));
    if (domain === null)
        return undefined;
    // "meet at example.com" is prose; without brackets the dot has to be a word too.
    if (sign.startsWith(' ') && /^ {0,2}\. {0,2}$/.test(domain[2] ?? ''))
        return undefined;
    const before = text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at).replace(/ {1,2}$/, '');
    const local = /[\p{L}\p{N}._+-]{2,64}$/u.exec(before)?.[0];
    if (local === undefined)
        return undefined;
    const start = Math.max(from, at - MAX_LOCAL_LENGTH) + before.length - local.length;
    return { kind: 'mail', start, end: at + sign.length + domain[0].length };
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/records/finding.ts
/** Letters and digits of ASCII and `_`. NaN, which stands before the first character, is none. */
function isWordPart(code) {
    return ((code >= 0x30 && code <= 0x39) ||
        (code >= 0x41 && code <= 0x5a) ||
        (code >= 0x61 && code <= 0x7a) ||
        code === 0x5f);
}
/** Digits of ASCII in a text. */
function countDigits(text) {
    let count = 0;
    for (let index = 0; index < text.length; index += 1)
        if (isDigit(text.charCodeAt(index)))
            count += 1;
    return count;
}
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}

;// CONCATENATED MODULE: ./src/records/detect-phone.ts

const detect_phone_REACH = 48;
/** Fewer digits than this are no phone number that could be told from others. */
const MIN_PHONE_DIGITS = 7;
const detect_phone_NO_MORE = '(?![\\dA-Za-z_]|[-.:]\\d)';
const E164 = /^(?:\+{1,2}|%2B) ?[1-9](?:[ ()./-]{0,3}\d){6,14}(?![\dA-Za-z_])/i;
const EXPANDED_DATE = /^\+\d{4,6}-\d{2}-\d{2}/;
const BRACKETED = /^\((\d{1,5})\)[ ./-]{0,3}\d(?:[ ./-]{0,2}\d){4,10}(?![\dA-Za-z_]|-\d)/;
const DATE = /^(?:(?:19|20)\d{2}([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2(?:19|20)\d{2})(?!\d)/;
const IPV4_LIKE = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/;
function grouping(pattern, more = {}) {
    return { pattern: new RegExp(`^${pattern}${detect_phone_NO_MORE}`), ...more };
}
/** Area and exchange of North America begin with 2 to 9; in numbers with two dashes people write anything. */
function isAmerican(number) {
    return (/^(?:1.)?\d{3}-\d{3}-/.test(number) || /^(?:1.[2-9]\d{2}.[2-9]|[2-9]\d{2}.(?:[2-9]|\d{3} ))/.test(number));
}
/** Numbers side by side, such as marks of a scale, rise. */
function isRising(numbers) {
    return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
/** Numbers by their groups; what stands there is a number to call without a word that says so. */
const GROUPED = [
    grouping('(?:1[ .-])?\\d{3}[ .-]\\d{3}[ .-]\\d{4}', { only: isAmerican }),
    // With the digits for a call abroad.
    grouping('(?:00|011[ -])[1-9](?:[ ()./-]{0,2}\\d){7,14}'),
    // With a trunk zero: in groups, in pairs, or as one number.
    grouping('0[1-9]\\d{0,4}[ ./-]{1,3}\\d{2,8}(?:[ .-]\\d{2,6}){0,4}', { digits: [9, 12] }),
    grouping('0 ?[1-9](?:([ .-])\\d{2})(?:\\1\\d{2}){3}'),
    grouping('0[1-9]\\d{8,9}'),
    // Russia and its neighbours.
    grouping('[78][ -]?\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d{2}[ -]?\\d{2}'),
    // Mobile numbers of China and India.
    grouping('1[3-9]\\d[ -]\\d{4}[ -]\\d{4}'),
    grouping('[6-9]\\d{4}[ -]\\d{5}'),
    // Without a trunk digit, by groups that no other numbers have.
    grouping('[1-9]\\d[ -]\\d{4,5}[ -]\\d{4}'),
    grouping('9[ -]\\d{4}[ -]\\d{4}'),
    grouping('[2-9]\\d{2}([ -])\\d{2}\\1\\d{2}\\1\\d{2}'),
    grouping('[2-9]\\d([ -])\\d{3}\\1\\d{2}\\1\\d{2}'),
    grouping('[2-9]\\d([ -])\\d{3}\\1\\d{4}'),
    grouping('[4-9]\\d{2}([ -])\\d{3}\\1\\d{3}', { only: (number) => !/[ -]000$/.test(number) }),
    grouping('[49]\\d{2} \\d{2} \\d{3}'),
    grouping('[2-9]\\d(?: \\d{2}){3}', { only: (number) => !isRising(number.split(' ').map(Number)) }),
    grouping('[3-9]\\d{2}[ -]\\d{7}'),
    grouping('[35689]\\d{3}[ -]\\d{4}', { only: (number) => !/00$|^..00/.test(number) }),
    grouping('[2-9]\\d{2}-\\d{4}', { digits: [7, 7] }),
];
/** What the groups begin with, for a first look. */
const MAY_BE_GROUPED = /^(?:\d{1,6}[ ()./-]{1,3}\d|0[01]?[1-9]\d{6})/;
const detect_phone_LABELLED = new RegExp(`^\\d(?:[ ()./-]{0,3}\\d){4,14}${detect_phone_NO_MORE}`);
const PHONE_WORDS = 'phone|telephone|tel|mobile|cell|fax|ani|dnis|caller|call|sms|whatsapp|sips|sip|dial|dialed|dialled|telefon|telefono|' +
    'téléphone|teléfono|telefone|telefoon|telefonnummer|rufnummer|handy|mobil|mobilnummer|mobiel|móvil|movil|celular|cellulare|' +
    'portable|gsm|puhelin|puhelinnumero|tlf|callback|hotline|extension|msisdn|рабочий|телефон|тел|моб|電話|电话|携帯|전화|هاتف|टेलीफोन|फोन';
const PHONE_LABEL = new RegExp(`(?:(?<![\\p{L}])(?:${PHONE_WORDS}|${PHONE_WORDS.toUpperCase()})|(?:${capitalised(PHONE_WORDS)}))` +
    '(?: ?(?:[Nn]umber|[Nn]ummer|[Nn]o\\.?|[Nn]r\\.?|#))?[.]?["\']?\\s{0,2}[:=]?\\s{0,2}["\'(]?$', 'u');
function capitalised(words) {
    return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}
/** A phone number that begins with `+`, `%2B` or a bracket. */
const findPhone = (text, at) => {
    const following = text.slice(at, at + detect_phone_REACH);
    if (EXPANDED_DATE.test(following))
        return undefined;
    const international = E164.exec(following);
    if (international !== null)
        return phone(at, international[0].length);
    const bracketed = BRACKETED.exec(following);
    if (bracketed === null || /^(?:19|20)\d{2}$/.test(bracketed[1] ?? ''))
        return undefined;
    const shortArea = (bracketed[1] ?? '').length < 2 && !/^\(\d\) \d{4} \d{4}$/.test(bracketed[0]);
    const rest = bracketed[0].replace(/^\(\d+\)[ ./-]*/, '');
    const digits = countDigits(bracketed[0]);
    if (DATE.test(rest) || shortArea)
        return undefined;
    return digits >= 9 && digits <= 13 ? phone(at, bracketed[0].length) : undefined;
};
/** A phone number at its first digit: shown by its groups, or by a word before it. */
function findPlainPhone(text, at, from) {
    const following = text.slice(at, at + detect_phone_REACH);
    const digitsAhead = countDigits(following);
    if (digitsAhead < 5)
        return undefined;
    const before = text.charAt(at - 1);
    const isDate = DATE.test(following) || IPV4_LIKE.test(following);
    if (!isDate && digitsAhead >= MIN_PHONE_DIGITS && before !== '/') {
        const length = groupedLength(following);
        if (length > 0)
            return phone(at, length);
    }
    const labelled = isDate ? null : detect_phone_LABELLED.exec(following);
    if (labelled === null || !PHONE_LABEL.test(text.slice(Math.max(from, at - 28), at)))
        return undefined;
    return phone(at, labelled[0].length);
}
function groupedLength(following) {
    if (!MAY_BE_GROUPED.test(following))
        return 0;
    for (const { pattern, digits: [least, most] = [8, 16], only } of GROUPED) {
        const number = pattern.exec(following)?.[0];
        if (number === undefined)
            continue;
        const digits = countDigits(number);
        if (digits >= least && digits <= most && only?.(number) !== false)
            return number.length;
    }
    return 0;
}
function phone(start, length) {
    return { kind: 'phone', start, end: start + length };
}

;// CONCATENATED MODULE: ./src/records/detect-numbers.ts





/** The longest of the numbers looked for, with room for its separators. */
const detect_numbers_REACH = 48;
const detect_numbers_NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
/** Four octets; the dots may be in brackets, as people write who do not want a link. */
const IPV4 = /^(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?![\dA-Za-z_]|\.\d|[-+][A-Za-z])/;
const DASHED_IPV4 = /^(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})(?![\d_]|-\d)/;
const HOST_WORD = /(?:^|[^A-Za-z])(?:ip|ec2|host|client|dyn|dhcp|pool|static|cable|dsl|adsl|ppp|nat|vpn|node)-$/i;
const VERSION_WORD = /(?:version|ver|release|build|rev|revision|firmware|\bv)[.]?["']?\s{0,2}[:=]?\s{0,2}$/i;
const CARDS = [
    /^\d{13,19}(?![\dA-Za-z_]|[-.]\d)/,
    new RegExp(`^\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{3}${detect_numbers_NO_MORE}`),
    new RegExp(`^\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}${detect_numbers_NO_MORE}`),
    new RegExp(`^3\\d{3}([ .-])\\d{6}\\1\\d{4,5}${detect_numbers_NO_MORE}`),
];
const CARD_LENGTHS = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|(?:6|5[06-8])\d{15,18})$/;
/** An IPv4 address, a card, a national id or a phone number, at its first digit; the character before is no part of a word. */
const findNumber = (text, at, from) => {
    const before = text.charAt(at - 1);
    const following = text.slice(at, at + detect_numbers_REACH);
    // Parts of ids and dates, which are many. Only the end of a range of addresses, and the name of a host, stands there too.
    if (before === '-' && !endsRange(at, from))
        return findDashedIpv4(text, at, from, following);
    const ipv4 = findIpv4(text, at, from, following);
    if (ipv4 !== undefined)
        return ipv4;
    const continued = before === '-' || (before === '.' && isDigit(text.charCodeAt(at - 2)));
    const digits = countDigits(following);
    if (continued || digits < 5)
        return undefined;
    const card = cardLength(following);
    if (card > 0)
        return finding('card', at, card);
    return (digits < 8 ? undefined : findNationalId(text, at, from)) ?? findPlainPhone(text, at, from);
};
/** An IPv6 address, at its first colon or at one behind a word. */
const findIpv6 = (text, at, from) => {
    let start = at;
    while (start > from && start > at - 5 && isHex(text.charCodeAt(start - 1)))
        start -= 1;
    const before = text.charCodeAt(start - 1);
    const labelled = before === 0x3a && /[G-Zg-z_][A-Za-z0-9_]{0,15}:$/.test(text.slice(Math.max(from, start - 17), start));
    if (isWordPart(before) || (before === 0x3a && !labelled) || before === 0x2e || before === 0x2d)
        return undefined;
    const [run = ''] = /^[0-9A-Fa-f:.]+/.exec(text.slice(start, start + detect_numbers_REACH)) ?? [];
    const address = run.replace(/[.]+$|(?<!:):$/, '');
    const telling = /\d/.test(address) || address.split(':').filter((group) => group !== '').length >= 3;
    if (!telling || isWordPart(text.charCodeAt(start + run.length)) || !(0,external_node_net_.isIPv6)(address))
        return undefined;
    return finding('ip', start, address.length);
};
/** Four numbers are a version where a word or a product's name before them says so, or letters follow. */
function findIpv4(text, at, from, following) {
    const match = IPV4.exec(following);
    if (match === null || !areOctets(match))
        return undefined;
    const before = text.charAt(at - 1);
    if (before === '.' || (before === '-' && !endsRange(at, from)))
        return undefined;
    // Behind a word and a slash stand versions of products, and addresses, which have a larger number.
    if (before === '/' &&
        isWordPart(text.charCodeAt(at - 2)) &&
        match.slice(1).every((octet) => Number(octet) < 100))
        return undefined;
    if (VERSION_WORD.test(text.slice(Math.max(from, at - 16), at)))
        return undefined;
    return finding('ip', at, match[0].length);
}
/** `ip-198-51-100-7`, as hosts are named. */
function findDashedIpv4(text, at, from, following) {
    const match = DASHED_IPV4.exec(following);
    // A machine of a private network is known to nobody outside.
    if (match === null ||
        !areOctets(match) ||
        match[1] === '10' ||
        !HOST_WORD.test(text.slice(Math.max(from, at - 10), at)))
        return undefined;
    return finding('ip', at, match[0].length);
}
function areOctets(match) {
    return match
        .slice(1, 5)
        .every((octet) => Number(octet) <= 255 && (octet.length !== 2 || !octet.startsWith('0')));
}
/** Whether a finding ends at the dash before. */
function endsRange(at, from) {
    return from === at - 1 && from > 0;
}
function cardLength(following) {
    for (const pattern of CARDS) {
        const match = pattern.exec(following);
        if (match === null)
            continue;
        const digits = match[0].replace(/\D/g, '');
        if (CARD_LENGTHS.test(digits) && passesLuhn(digits))
            return match[0].length;
    }
    return 0;
}
function finding(kind, start, length) {
    return { kind, start, end: start + length };
}
function isHex(code) {
    return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

;// CONCATENATED MODULE: ./src/records/detect-secrets.ts
const LABEL_REACH = 48;
const VALUE_REACH = 512;
/** `password`, `clientSecret`, `"api_key"` … at the end of what stands before `:` or `=`. */
const PASSWORD_WORDS = 'pass(?:word|wort|wd|phrase|code)s?|pwd|secret|kennwort|contraseñ?n?a|contrasenya|mot[ -]de[ -]passe|senha|wachtwoord|lösenord|adgangskode|hasło|' +
    'salasana|пароль|密码|密碼|パスワード|비밀번호|parola|pin ?code|(?:api|app|access|private|secret|encryption|signing|account|auth|shared|master|session|sas)[ _-]?key';
const LABEL_END = '(?:[ _-]?(?:value|text|hash|\\d{1,2}))?(?: ?\\([^()]{1,20}\\))?\\\\{0,2}["\'`\\]]{0,2}\\s{0,2}$';
const PASSWORD_LABEL = new RegExp(`(?:${PASSWORD_WORDS}|(?<=[a-z0-9])Pass|(?<=[_-])pass)${LABEL_END}`, 'iu');
const TOKEN_LABEL = /(?:token|credentials?|authorization|session[ _-]?id|cookie|api[ _-]?auth|bearer|jwt|x-auth|otp)\\{0,2}["'`\]]{0,2}\s{0,2}$/i;
const QUOTED_VALUE = /^([=:>]{0,2}\s{0,3}\\?(["'`]))((?:(?!\2)[^\\\n]|\\(?!\2).){1,512})/;
const BARE_VALUE = /^([=:>]{0,2}\s{0,3})([^\s,;&"'`<>(){}[\]]{3,512})/;
/** Words that tell the state of a secret and are none. */
const STATES = new Set(('required expired expires invalid valid changed change reset missing null none true false empty unset updated removed ' +
    'created deleted disabled enabled policy yes not must the and was were has have set incorrect wrong unknown undefined ' +
    'redacted hidden masked optional string rotated revoked revoke rotate never always weak strong locked unlocked default ' +
    'view edit add delete create update read manage all').split(' '));
/** The value of `password=…`, `secret: …` and the like, at the `=` or `:`; the label stays. */
const findAssigned = (text, at, from) => {
    const labelText = text.slice(Math.max(from, at - LABEL_REACH), at);
    const password = PASSWORD_LABEL.exec(labelText);
    const label = password ?? TOKEN_LABEL.exec(labelText);
    if (label === null)
        return undefined;
    const following = text.slice(at + 1, at + 1 + VALUE_REACH + 8);
    const quoted = QUOTED_VALUE.exec(following);
    const match = quoted ?? BARE_VALUE.exec(following);
    if (match === null)
        return undefined;
    const lead = match[1] ?? '';
    const value = (quoted === null ? match[2] : match[3]) ?? '';
    if (quoted === null) {
        const plainWord = value.toLowerCase().replace(/[.!?:]+$/, '');
        if (STATES.has(plainWord) || /^[*•x.-]+$/i.test(value))
            return undefined;
        // `routing:token:view` is a permission, "token: expiring" prose; a token of letters alone is longer.
        const permission = text.charAt(at) === ':' && labelText.charAt(label.index - 1) === ':';
        if (permission || (password === null && /^[A-Za-z]{1,15}(?::[A-Za-z*]+)*[.!?]?$/.test(value)))
            return undefined;
        if (/^[A-Za-z]+:[A-Za-z*]+$/.test(value) && lead === '')
            return undefined;
    }
    const start = at + 1 + lead.length;
    return { kind: 'secret', start, end: start + value.length };
};
/** `password is hunter2`, `--password hunter2`, `Passwort lautet …`: without a sign between, the value has to look like one. */
const SPOKEN = new RegExp(`(?:${PASSWORD_WORDS})(?:["'\u2019]?s)?(?: (?:is|was|ist|lautet|war|es|est|é|er|on|to|now|=>|->)){0,3} {1,2}["'\`\u201c\u201e]?([^\\s"'\`,;]{4,64})`, 'iuy');
/** A password behind its name and a blank, at the first letter of the name. */
const findSpoken = (text, at) => {
    SPOKEN.lastIndex = at;
    const match = SPOKEN.exec(text);
    const value = match?.[1]?.replace(/[.!?:)]+$/, '') ?? '';
    if (match === null ||
        !/\d/.test(value) ||
        !/[\p{L}!#$%&*+=?@^~-]/u.test(value) ||
        /^\d+(?:st|nd|rd|th|s|x|ms|min|h|d)?$/.test(value))
        return undefined;
    const start = at + match[0].lastIndexOf(match[1] ?? '');
    return { kind: 'secret', start, end: start + value.length };
};
/** `<password>hunter2</password>`, at the `>` of the first. */
const findMarkup = (text, at, from) => {
    const tag = /<(\p{L}[\p{L}\d_:.-]{0,40})(?: [^<>]{0,60})?$/u.exec(text.slice(Math.max(from, at - 104), at))?.[1];
    if (tag === undefined || !PASSWORD_LABEL.test(tag))
        return undefined;
    const value = /^[^<>\n]{1,512}(?=<\/)/.exec(text.slice(at + 1, at + 1 + VALUE_REACH + 8))?.[0];
    return value === undefined ? undefined : { kind: 'secret', start: at + 1, end: at + 1 + value.length };
};
const USER_INFO = /^:\/\/([^\s/?#@:]{0,128}:[^\s/?#@]{1,256})@/;
/** User and password of an address, at the colon of its scheme. */
const findUserInfo = (text, at) => {
    if (!text.startsWith('://', at))
        return undefined;
    const match = USER_INFO.exec(text.slice(at, at + 400));
    return match === null
        ? undefined
        : { kind: 'secret', start: at + 3, end: at + 3 + (match[1] ?? '').length };
};
const PEM_BEGIN = '-----BEGIN ';
const PEM_END = '-----END ';
/** A private key or another closed block in PEM; without its end, all that follows. Certificates and public keys stay. */
const findPem = (text, at) => {
    if (!text.startsWith(PEM_BEGIN, at))
        return undefined;
    const label = text.slice(at + PEM_BEGIN.length, at + PEM_BEGIN.length + 40);
    if (/^(?:CERTIFICATE|PUBLIC KEY)/.test(label))
        return undefined;
    const endLine = text.indexOf(PEM_END, at);
    const endDashes = endLine < 0 ? -1 : text.indexOf('-----', endLine + PEM_END.length);
    return { kind: 'secret', start: at, end: endDashes < 0 ? text.length : endDashes + 5 };
};

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/records/encoded.ts
var encoded = __webpack_require__(83804);
;// CONCATENATED MODULE: ./src/records/detect-tokens.ts


/** Keys that their issuer marks, by first letters: what follows the letters decides. */
const ISSUED = [
    ['AKIA', /^AKIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['ASIA', /^ASIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['ABIA', /^ABIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['ACCA', /^ACCA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['AIza', /^AIza[\w-]{35,}/],
    ['GOCSPX-', /^GOCSPX-[\w-]{20,}/],
    ['ya29.', /^ya29\.[\w-]{20,}/],
    ['1//0', /^1\/\/0[\w-]{40,}/],
    ['ghp_', /^ghp_[A-Za-z0-9]{20,}/],
    ['gho_', /^gho_[A-Za-z0-9]{20,}/],
    ['ghu_', /^ghu_[A-Za-z0-9]{20,}/],
    ['ghs_', /^ghs_[A-Za-z0-9]{20,}/],
    ['ghr_', /^ghr_[A-Za-z0-9]{20,}/],
    ['github_pat_', /^github_pat_\w{22,}/],
    ['gl', /^gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[\w-]{20,}/],
    ['GR1348941', /^GR1348941[\w-]{20,}/],
    ['xox', /^xox[abeoprs]-[\w-]{10,}/],
    ['xapp-', /^xapp-[\w-]{20,}/],
    ['xwfp-', /^xwfp-[\w-]{20,}/],
    ['hooks.slack.com', /^hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{20,}/],
    ['sk-', /^sk-(?=[\w-]{0,60}\d)[\w-]{20,}/],
    ['sk_', /^sk_(?:live|test)_\w{16,}/],
    ['rk_', /^rk_(?:live|test)_\w{16,}/],
    ['whsec_', /^whsec_[A-Za-z0-9+/]{24,}/],
    ['npm_', /^npm_[A-Za-z0-9]{36,}/],
    ['pypi-', /^pypi-[\w-]{40,}/],
    ['rubygems_', /^rubygems_[a-f0-9]{40,}/],
    ['dckr_pat_', /^dckr_(?:pat|oat)_[\w-]{20,}/],
    ['SG.', /^SG\.[\w-]{16,}\.[\w-]{16,}/],
    ['SK', /^SK[0-9a-f]{32}(?![\w-])/],
    ['key-', /^key-[0-9a-f]{32}(?![\w-])/],
    ['hvs.', /^hvs\.[\w-]{24,}/],
    ['hvb.', /^hvb\.[\w-]{24,}/],
    ['hf_', /^hf_[A-Za-z0-9]{30,}/],
    ['do', /^do[por]_v1_[a-f0-9]{64}/],
    ['HRKU-', /^HRKU-[\w-]{30,}/],
    ['dapi', /^dapi[0-9a-f]{32}(?:-\d)?(?!\w)/],
    ['dp.', /^dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._]{32,}/],
    ['ATATT3', /^ATATT3[\w=-]{40,}/],
    ['ATBB', /^ATBB[A-Za-z0-9_=.-]{24,}/],
    ['ATCTT3', /^ATCTT3[\w=-]{40,}/],
    ['shp', /^shp(?:at|ss|ca|pa)_[a-fA-F0-9]{32}/],
    ['sq0', /^sq0(?:atp|csp|idp)-[\w-]{22,}/],
    ['EAAA', /^EAAA[A-Za-z0-9_-]{50,}/],
    ['EAA', /^EAA[A-Za-z0-9]{60,}/],
    ['PMAK-', /^PMAK-[a-f0-9]{24}-[a-f0-9]{34}/],
    ['NRAK-', /^NRAK-[A-Z0-9]{27}/],
    ['glc_', /^glc_[A-Za-z0-9+/]{32,}={0,2}/],
    ['glsa_', /^glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/],
    ['lin_api_', /^lin_api_[A-Za-z0-9]{32,}/],
    ['ntn_', /^ntn_[A-Za-z0-9]{40,}/],
    ['secret_', /^secret_[A-Za-z0-9]{43}/],
    ['figd_', /^figd_[\w-]{38,}/],
    ['pat', /^pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/],
    ['pul-', /^pul-[a-f0-9]{40}/],
    ['pscale_', /^pscale_(?:tkn|pw|oauth)_[\w.-]{32,}/],
    ['sbp_', /^sbp_[a-f0-9]{40}/],
    ['sntry', /^sntry[su]_[\w+/=-]{40,}/],
    ['tskey-', /^tskey-[a-z]{2,12}-[\w-]{16,}/],
    ['AGE-SECRET-KEY-', /^AGE-SECRET-KEY-1[A-Z0-9]{58}/],
    ['ops_', /^ops_eyJ[\w+/=-]{40,}/],
    ['p8e-', /^p8e-[A-Za-z0-9]{32}/],
    ['LTAI', /^LTAI[A-Za-z0-9]{17,21}(?![A-Za-z0-9])/],
    ['sl.', /^sl\.(?:u\.)?[\w-]{60,}/],
    ['v1.0-', /^v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/],
    ['access_token$', /^access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/],
];
const ISSUED_BY_LETTER = new Map([...new Set(ISSUED.map(([prefix]) => prefix.charCodeAt(0)))].map((code) => [
    code,
    ISSUED.filter(([prefix]) => prefix.charCodeAt(0) === code),
]));
/** Keys without letters of their own, by the shape of the whole. */
const SHAPED = /\d{8,10}:AA[A-Za-z0-9_-]{33}(?![\w-])|[0-9a-f]{32}-us\d{1,2}(?![\w-])|[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/y;
/** A secret of an application in the directory of Microsoft, whose mark stands in its middle. */
const MARKED_WITHIN = /^[\w.~-]{3}\dQ~[\w.~-]{31,34}/;
/** What can be an encoding of a mail address or of a number. */
const ENCODED = /(?:[0-9a-f]{20,}|[0-9A-F]{20,}|[A-Za-z0-9+/_-]{12,}={0,2})(?![\w+/=-])/y;
const JWT = /^(eyJ[\w-]{8,})\.[\w-]{2,}\.[\w-]*(?:\.[\w-]+\.[\w-]+)?/;
const BEARER = /^(bearer[ \t:="']{1,3})([\w.~+/-]{8,}={0,2})/i;
const BASIC = /^(basic[ \t]{1,2})([A-Za-z0-9+/]{6,}={0,2})/i;
/** A token or key that shows itself, at the first letter of a word. */
const findIssued = (text, at) => {
    const code = text.charCodeAt(at);
    if (code === 0x65)
        return text.startsWith('eyJ', at) ? findJwt(text, at) : undefined;
    if (code === 0x42 || code === 0x62)
        return findCredentials(text, at);
    const shaped = findShaped(text, at);
    if (shaped !== undefined)
        return shaped;
    const candidates = ISSUED_BY_LETTER.get(code);
    if (candidates === undefined)
        return undefined;
    for (const [prefix, pattern] of candidates) {
        if (!text.startsWith(prefix, at))
            continue;
        const match = pattern.exec(text.slice(at));
        if (match !== null)
            return { kind: 'secret', start: at, end: at + match[0].length };
    }
    return undefined;
};
/** Three parts of Base64, or five, are a token only where the first one decodes to a header that names its algorithm. */
function findJwt(text, at) {
    const match = JWT.exec(text.slice(at));
    if (match === null)
        return undefined;
    try {
        const header = JSON.parse(Buffer.from(match[1] ?? '', 'base64url').toString('utf8'));
        if (!(0,json/* isJsonObject */.OW)(header) || typeof header['alg'] !== 'string')
            return undefined;
    }
    catch {
        return undefined;
    }
    return { kind: 'jwt', start: at, end: at + match[0].length };
}
/** What follows `Bearer` and `Basic`; the word itself stays. */
function findCredentials(text, at) {
    const second = text.charCodeAt(at + 1) | 0x20;
    if (second !== 0x65 && second !== 0x61)
        return undefined;
    const following = text.slice(at);
    const bearer = BEARER.exec(following);
    if (bearer !== null) {
        const [, word = '', credential = ''] = bearer;
        // "Bearer authentication" is prose.
        if (!/\d/.test(credential) && credential.length < 24)
            return undefined;
        return { kind: 'token', start: at + word.length, end: at + bearer[0].length };
    }
    const basic = BASIC.exec(following);
    if (basic === null)
        return undefined;
    const [, word = '', credential = ''] = basic;
    if (!/^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(credential, 'base64').toString('latin1')))
        return undefined;
    return { kind: 'token', start: at + word.length, end: at + basic[0].length };
}
/** A key that shows itself by the shape of the whole, at its first sign. */
function findShaped(text, at) {
    SHAPED.lastIndex = at;
    const key = SHAPED.exec(text)?.[0];
    return key === undefined ? undefined : { kind: 'secret', start: at, end: at + key.length };
}
/** A key that shows itself by a mark in its middle, at the `~`. */
const findMarked = (text, at, from) => {
    const start = at - 5;
    if (start < from || text.charCodeAt(at - 1) !== 0x51)
        return undefined;
    const key = MARKED_WITHIN.exec(text.slice(start, start + 48))?.[0];
    return key === undefined ? undefined : { kind: 'secret', start, end: start + key.length };
};
/** A token of Base64 or of hexadecimal digits in whose text `find` finds something, at its first sign. */
function findEncoded(text, at, find) {
    ENCODED.lastIndex = at;
    const token = ENCODED.exec(text)?.[0];
    const decoded = token === undefined || token.length > 4096 ? undefined : (0,encoded/* decodedToken */.E)(token);
    const inside = decoded === undefined ? undefined : find(decoded);
    return inside === undefined || token === undefined
        ? undefined
        : { kind: inside.kind, start: at, end: at + token.length };
}

;// CONCATENATED MODULE: ./src/records/detect-view.ts

/** What makes a view differ from its text: signs beyond ASCII, invisible ones, and escapes of addresses, JSON and HTML. */
const TO_NORMALISE = /[^\t\n\r\x20-\x7e]|%[0-9A-Fa-f]{2}|\\+[ux][0-9A-Fa-f]{2}|&(?:#|[a-z]{2,8};)|=40/;
const INVISIBLE = /\p{Cf}|\p{Mn}|[\u{115f}\u{1160}\u{3164}\u{ffa0}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\p{Zs}\u2028\u2029\u0085]/u;
const DASH = /[\p{Pd}\u2212\u02d7\u2500]/u;
const DOT = /[\u3002\uff61\u00b7\u2027\u2219\u22c5\u30fb]/u;
const ENTITIES = {
    commat: '@',
    amp: '&',
    period: '.',
    plus: '+',
    nbsp: ' ',
    colon: ':',
    equals: '=',
    lpar: '(',
    rpar: ')',
    sol: '/',
    lowbar: '_',
    hyphen: '-',
    dash: '-',
    quot: '"',
    apos: "'",
};
/** A mark of Japanese that stands for a dash between digits. */
const PROLONGED = 0x30fc;
/** A byte, escaped up to four times over. */
const PERCENT = /%(?:25){0,3}([0-9A-Fa-f]{2})/y;
const ESCAPES = /\\{1,4}u[0-9A-Fa-f]{4}|\\{1,4}u\{[0-9A-Fa-f]{1,6}\}|\\{1,4}x[0-9A-Fa-f]{2}|&#\d{1,7};?|&#[xX][0-9A-Fa-f]{1,6};?|&[a-z]{2,8};|=40/y;
/**
 * The text in one form of writing: compatibility forms (NFKC, sign by sign), without invisible signs, any digits, blanks, dashes and
 * dots as those of ASCII, escapes of addresses, JSON and HTML read. The text itself where it has none of these.
 */
function viewOf(text) {
    if (!TO_NORMALISE.test(text))
        return { text, place: (start, end) => [start, end] };
    const parts = [];
    const starts = [];
    const ends = [];
    const add = (shown, start, end) => {
        parts.push(shown);
        let units = shown.length;
        while (units > 0) {
            starts.push(start);
            ends.push(end);
            units -= 1;
        }
    };
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        if (code === 0x25) {
            const read = readPercent(text, at);
            if (read !== undefined) {
                add(normalSign(read.sign), at, read.end);
                at = read.end;
                continue;
            }
        }
        if (code === 0x26 || code === 0x5c || code === 0x3d) {
            ESCAPES.lastIndex = at;
            const escape = ESCAPES.exec(text)?.[0];
            const read = escape === undefined ? undefined : readEscape(escape);
            if (escape !== undefined && read !== undefined) {
                for (const sign of read)
                    add(normalSign(sign), at, at + escape.length);
                at += escape.length;
                continue;
            }
        }
        if (code >= 0x20 && code < 0x7f) {
            add(text.charAt(at), at, at + 1);
            at += 1;
            continue;
        }
        if (code === PROLONGED && isDigit(parts.at(-1)?.charCodeAt(0) ?? 0)) {
            add('-', at, at + 1);
            at += 1;
            continue;
        }
        const sign = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
        add(normalSign(sign), at, at + sign.length);
        at += sign.length;
    }
    return {
        text: parts.join(''),
        place: (start, end) => [starts[start] ?? text.length, end === 0 ? 0 : (ends[end - 1] ?? text.length)],
    };
}
function readEscape(escape) {
    if (escape === '=40')
        return '@';
    if (escape.startsWith('\\'))
        return fromCode(escape.replace(/^\\+[ux]\{?|\}$/g, ''), 16);
    if (!escape.startsWith('&#'))
        return ENTITIES[escape.slice(1, -1)];
    const hex = /^&#[xX]/.test(escape);
    return fromCode(escape.replace(/^&#[xX]?|;$/g, ''), hex ? 16 : 10);
}
function fromCode(digits, base) {
    const code = Number.parseInt(digits, base);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
/** One sign from its escaped bytes of UTF-8; undefined where they are none. */
function readPercent(text, at) {
    PERCENT.lastIndex = at;
    const first = PERCENT.exec(text)?.[1];
    if (first === undefined)
        return undefined;
    let bytes = `%${first}`;
    let end = PERCENT.lastIndex;
    const lead = Number.parseInt(first, 16);
    if ((lead & 0xc0) === 0x80 || lead > 0xf4)
        return undefined;
    for (let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0; more > 0; more -= 1) {
        PERCENT.lastIndex = end;
        const next = PERCENT.exec(text)?.[1];
        // Checked here, since an exception for each is slow.
        if (next === undefined || (Number.parseInt(next, 16) & 0xc0) !== 0x80)
            return undefined;
        bytes += `%${next}`;
        end = PERCENT.lastIndex;
    }
    try {
        return { sign: decodeURIComponent(bytes), end };
    }
    catch {
        return undefined;
    }
}
const known = new Map();
const MEMO_SIZE = 4096;
function normalSign(sign) {
    if (sign.length === 1 && sign.charCodeAt(0) < 0x80)
        return sign;
    let normal = known.get(sign);
    if (normal === undefined) {
        normal = findNormalSign(sign);
        if (known.size >= MEMO_SIZE)
            known.clear();
        known.set(sign, normal);
    }
    return normal;
}
function findNormalSign(sign) {
    if (INVISIBLE.test(sign))
        return '';
    if (SPACE.test(sign))
        return ' ';
    if (DOT.test(sign))
        return '.';
    const plain = sign.normalize('NFKC');
    if (DASH.test(plain))
        return '-';
    if (SPACE.test(plain))
        return ' ';
    return DIGIT.test(plain) && plain.charCodeAt(0) > 0x7f ? digitOf(plain) : plain;
}
/** Digits of a script stand in a row from its zero, and no two rows touch that NFKC leaves. */
function digitOf(sign) {
    const code = sign.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1)))
        value += 1;
    return String(value);
}

;// CONCATENATED MODULE: ./src/records/detectors.ts








const MAX_REMEMBERED = 2000;
const MAX_REMEMBERED_LENGTH = 100;
/**
 * A detector that tells each finding's kind, never its value. It reads a normalised view of the text. One pass over it; what is tried
 * at a place looks at a bounded stretch around it or at text that no other try looks at, so that time grows with length for every text.
 */
function createDetector(onFound) {
    // Names of things come again and again, and most hold nothing.
    const clean = new Set();
    return (text) => {
        if (clean.has(text))
            return text;
        const view = viewOf(text);
        let result = '';
        let from = 0;
        let shown = 0;
        for (let at = 0; at < view.text.length; at += 1) {
            const finding = findAt(view.text, at, from);
            if (finding === undefined)
                continue;
            onFound(finding.kind);
            const [start, end] = view.place(finding.start, finding.end);
            result += `${text.slice(shown, start)}[${finding.kind}]`;
            shown = Math.max(shown, end);
            from = finding.end;
            at = finding.end - 1;
        }
        if (shown > 0)
            return result + text.slice(shown);
        if (text.length <= MAX_REMEMBERED_LENGTH) {
            if (clean.size >= MAX_REMEMBERED)
                clean.clear();
            clean.add(text);
        }
        return text;
    };
}
/** Whether a detector would find anything. */
function hasFinding(text) {
    return firstFinding(text) !== undefined;
}
function firstFinding(text) {
    const view = viewOf(text).text;
    for (let at = 0; at < view.length; at += 1) {
        const finding = findPlain(view, at, 0);
        if (finding !== undefined)
            return finding;
    }
    return undefined;
}
function findAt(text, at, from) {
    const found = findPlain(text, at, from);
    if (found !== undefined || !beginsToken(text, at))
        return found;
    return findEncoded(text, at, firstFinding);
}
function beginsToken(text, at) {
    const before = text.charCodeAt(at - 1);
    return (isWordPart(text.charCodeAt(at)) &&
        !isWordPart(before) &&
        before !== 0x2d &&
        before !== 0x2b &&
        before !== 0x2f);
}
function findPlain(text, at, from) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
        if (isWordPart(text.charCodeAt(at - 1)) && !endsWithWord(text, at))
            return undefined;
        return findShaped(text, at) ?? findNumber(text, at, from);
    }
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x7f) {
        const before = text.charCodeAt(at - 1);
        if (code > 0x7f && before > 0x7f)
            return undefined;
        if (before === 0x2d)
            return findSpoken(text, at, from);
        if (isWordPart(before))
            return before === 0x5f ? findSpoken(text, at, from) : undefined;
        return findAtLetter(text, at, from);
    }
    switch (code) {
        case 0x40: // @
            return findMail(text, at, from);
        case 0x20: // blank
        case 0x5b: // [
        case 0x7b: // {
            return findWordedMail(text, at, from);
        case 0x3c: // <
            return findWordedMail(text, at, from);
        case 0x28: // (
            return (findWordedMail(text, at, from) ??
                (isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from)));
        case 0x2b: // +
            return isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from);
        case 0x3a: // :
            return findIpv6(text, at, from) ?? findUserInfo(text, at, from) ?? findAssigned(text, at, from);
        case 0x3d: // =
            return findAssigned(text, at, from);
        case 0x3e: // >
            return findMarkup(text, at, from);
        case 0x2d: // -
            return findPem(text, at, from);
        case 0x7e: // ~
            return findMarked(text, at, from);
        default:
            return undefined;
    }
}
function findAtLetter(text, at, from) {
    return (findIssued(text, at, from) ??
        findIban(text, at, from) ??
        findLetteredId(text, at, from) ??
        findSpoken(text, at, from));
}
/** Whether a number stands behind a word or `_` that is no part of it: `ip_198.51.100.7`, `tel4930123456`. */
function endsWithWord(text, at) {
    return text.charCodeAt(at - 1) === 0x5f && !isDigit(text.charCodeAt(at - 2));
}


/***/ }),

/***/ 83804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decodedToken)
/* harmony export */ });
const BASE64 = /^[A-Za-z0-9+/_-]{8,4096}={0,2}$/;
const HEX = /^(?:[0-9a-f]{2}){6,2048}$|^(?:[0-9A-F]{2}){6,2048}$/;
// eslint-disable-next-line no-control-regex -- controls are what no text has
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;
/** What a token of Base64 (either alphabet) or hexadecimal digits says, where that is text; undefined where it is none. */
function decodedToken(token) {
    return ((HEX.test(token) ? textOf(token, 'hex') : undefined) ??
        (BASE64.test(token) ? textOf(token, 'base64') : undefined));
}
function textOf(token, encoding) {
    const text = Buffer.from(token, encoding).toString('utf8');
    return NO_TEXT.test(text) ? undefined : text;
}


/***/ }),

/***/ 51109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zy: () => (/* binding */ compareVersions),
  Qm: () => (/* binding */ createIdentifier),
  k: () => (/* binding */ isRunScoped),
  FY: () => (/* binding */ keyFields),
  c8: () => (/* binding */ keyTextOf),
  nR: () => (/* binding */ timeOf)
});

// UNUSED EXPORTS: CONTENT_KEY

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
;// CONCATENATED MODULE: ./src/records/content-hash.ts

/**
 * Hashes a JSON value to 53 bits: equal for equal values, whatever the order of their members. Values of two hashes differ;
 * equal ones differ with a chance of 2^-53. `seed` is random and belongs to one run. Runs for every record, hence no text
 * is made of it.
 */
function createContentHash(seed) {
    let low = 0;
    let high = 0;
    const code = (unit) => {
        low = Math.imul(low ^ unit, 0x9e3779b1);
        high = Math.imul(high ^ unit ^ (low >>> 15), 0x5f356495);
    };
    const text = (value) => {
        const { length } = value;
        code(length);
        let [a, b] = [low, high];
        // Two units at a time; beyond the end there is 0, and the length is hashed too.
        for (let index = 0; index < length; index += 2) {
            const units = value.charCodeAt(index) | (index + 1 < length ? value.charCodeAt(index + 1) << 16 : 0);
            a = Math.imul(a ^ units, 0x9e3779b1);
            b = Math.imul(b ^ units ^ (a >>> 15), 0x5f356495);
        }
        low = a;
        high = b;
    };
    const begin = (kind) => {
        low = (seed | 0) ^ kind;
        high = Math.floor(seed / 0x1_0000) | 0;
        code(kind);
    };
    const end = () => {
        low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
        high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    };
    const array = (elements) => {
        let [ownLow, ownHigh] = [elements.length, 0x61];
        for (const element of elements) {
            hash(element);
            ownLow = Math.imul(ownLow ^ low, 0x9e3779b1);
            ownHigh = Math.imul(ownHigh ^ high ^ (ownLow >>> 15), 0x5f356495);
        }
        begin(3);
        code(ownLow);
        code(ownHigh);
    };
    const object = (members) => {
        // A sum, so that the order does not matter.
        let [sumLow, sumHigh, count] = [0, 0, 0];
        for (const name of Object.keys(members)) {
            hash(members[name]);
            const [memberLow, memberHigh] = [low, high];
            begin(5);
            text(name);
            code(memberLow);
            code(memberHigh);
            end();
            sumLow = (sumLow + low) | 0;
            sumHigh = (sumHigh + high) | 0;
            count += 1;
        }
        begin(4);
        code(count);
        code(sumLow);
        code(sumHigh);
    };
    const hash = (value) => {
        if (typeof value === 'string') {
            begin(1);
            text(value);
        }
        else if (value === null || typeof value !== 'object' || value instanceof json/* ExactNumber */.fh) {
            begin(2);
            text(value instanceof json/* ExactNumber */.fh ? value.text : String(value));
        }
        else if (Array.isArray(value))
            array(value);
        else
            object(value);
        end();
    };
    return (value) => {
        hash(value);
        return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
    };
}

// EXTERNAL MODULE: ./src/records/key-contents.ts
var key_contents = __webpack_require__(58592);
// EXTERNAL MODULE: ./src/records/instant.ts
var records_instant = __webpack_require__(28471);
;// CONCATENATED MODULE: ./src/records/identify.ts





/** `record.key` of a dataset whose records have no id: all fields together tell them apart. */
const CONTENT_KEY = 'content';
/** Enough that two records are never taken for one, and not more than a line of a spilled run needs. */
const IDENTITY_LENGTH = 20;
/**
 * Tells records apart by their fields before redaction: by the fields of the key or, where the key is `content` and where a
 * record has no key, by all fields. Equal rows of one response are different records then: only between responses can a
 * row be a double. `salt` is random text of the run.
 */
function createIdentifier(definition, salt) {
    const contentOf = createContentHash((0,external_node_crypto_.randomInt)(1, 2 ** 47));
    const fields = keyFields(definition);
    const hashed = (text) => (0,external_node_crypto_.createHash)('sha256').update(salt).update('\0').update(text).digest('base64url').slice(0, IDENTITY_LENGTH);
    return {
        response() {
            const known = (0,key_contents/* createKeyContents */.S)();
            let shared = 0;
            const byContent = (record) => {
                const identity = hashed((0,json/* canonicalJson */.dj)(record));
                const before = known.replace(identity, 1);
                if (before === undefined)
                    return identity;
                known.replace(identity, before + 1);
                return hashed(`${identity} ${before}`);
            };
            const byKey = (keyText, content) => {
                const identity = hashed(keyText);
                const before = known.replace(identity, content);
                if (before !== undefined && before !== content)
                    shared += 1;
                return identity;
            };
            return {
                identify(record) {
                    const content = contentOf(record);
                    const key = fields === undefined ? '' : keyTextOf(record, fields);
                    return {
                        timeMs: timeOf(record, definition.time),
                        identity: key === '' ? byContent(record) : byKey(key, content),
                        content,
                        version: versionOf(record, definition.version?.path),
                        keyless: fields !== undefined && key === '',
                    };
                },
                sharedKeys: () => shared,
            };
        },
    };
}
/** The fields of the key; undefined where all fields are the key. */
function keyFields({ key }) {
    return key === CONTENT_KEY ? undefined : key;
}
/** Whether equal keys of different slices are one record; default where records have a time. */
function isRunScoped({ scope, time }) {
    return (scope ?? (time === undefined ? 'slice' : 'run')) === 'run';
}
/** JSON text of the key's values, null for an absent one; empty where all are absent. */
function keyTextOf(record, fields) {
    const values = fields.map((path) => (0,json/* lookup */.$I)(record, path) ?? null);
    return values.every((value) => value === null) ? '' : (0,json/* toJsonLine */.iA)(values);
}
/** Epoch milliseconds of the field; Infinity where it is absent or no instant. */
function timeOf(record, path) {
    const value = path === undefined ? undefined : (0,json/* lookup */.$I)(record, path);
    const instant = typeof value === 'string' ? (0,records_instant/* readInstant */.Wr)(value) : undefined;
    return instant === undefined ? Number.POSITIVE_INFINITY : instant.ms;
}
function versionOf(record, path) {
    const value = path === undefined ? undefined : (0,json/* lookup */.$I)(record, path);
    return value === undefined || value === null ? '' : (0,json/* toJsonLine */.iA)(value);
}
/** Above zero where `a` is the later version, below where `b` is, zero where nothing says which. */
function compareVersions(a, b) {
    if (a === '' || b === '' || a === b)
        return 0;
    const [one, other] = [plain(a), plain(b)];
    const difference = Number(one) - Number(other);
    if (!Number.isNaN(difference))
        return difference;
    const [at, otherAt] = [(0,records_instant/* readInstant */.Wr)(one), (0,records_instant/* readInstant */.Wr)(other)];
    if (at === undefined || otherAt === undefined)
        return 0;
    if (at.ms !== otherAt.ms)
        return at.ms - otherAt.ms;
    if (at.finer === otherAt.finer)
        return 0;
    return at.finer.padEnd(30, '0') < otherAt.finer.padEnd(30, '0') ? -1 : 1;
}
function plain(jsonText) {
    return jsonText.startsWith('"') ? jsonText.slice(1, -1) : jsonText;
}


/***/ }),

/***/ 28471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ isFormatted),
/* harmony export */   Wr: () => (/* binding */ readInstant),
/* harmony export */   r4: () => (/* binding */ formatInstant)
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
/** `YYYY-MM-DDThh:mm:ss.sssZ`, with the finer digits where some were sent, so that instants compare as text. */
function formatInstant(instant) {
    return `${new Date(instant.ms).toISOString().slice(0, -1)}${instant.finer}Z`;
}
/** Whether a text that is an instant is written as formatInstant writes it. */
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

/***/ 58592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createKeyContents),
/* harmony export */   a: () => (/* binding */ keyHash)
/* harmony export */ });
/** Hash tables that grow one by one and by little, so that no time needs much more memory than the keys. */
const SHARDS = 64;
const FIRST_CAPACITY = 16;
const GROWTH = 1.5;
const MAX_LOAD = 0.75;
/** Empty; grows with the number of keys. */
function createKeyContents() {
    const shards = Array.from({ length: SHARDS }, () => createShard(FIRST_CAPACITY));
    const differing = new Set();
    const place = (key, content, replaces) => {
        const hash = keyHash(key);
        const shard = shards[hash % SHARDS];
        if (shard === undefined)
            return undefined;
        const slot = slotOf(shard, hash);
        if (shard.hashes[slot] === hash) {
            const before = shard.contents[slot];
            if (replaces)
                shard.contents[slot] = content;
            else if (before !== content)
                differing.add(hash);
            return before;
        }
        put(shard, slot, hash, content);
        if (shard.size > shard.hashes.length * MAX_LOAD)
            grow(shard);
        return undefined;
    };
    return {
        note(key, content) {
            place(key, content, false);
        },
        replace: (key, content) => place(key, content, true),
        mayDiffer: (key) => differing.size > 0 && differing.has(keyHash(key)),
        anyDiffers: () => differing.size > 0,
        hashes() {
            const all = new Float64Array(shards.reduce((sum, { size }) => sum + size, 0));
            let next = 0;
            for (const { hashes } of shards)
                for (const hash of hashes)
                    if (hash !== 0)
                        all[next++] = hash;
            return all;
        },
    };
}
function createShard(capacity) {
    return { hashes: new Float64Array(capacity), contents: new Float64Array(capacity), size: 0 };
}
/** The slot of the hash, or the free one where it belongs. */
function slotOf({ hashes }, hash) {
    const capacity = hashes.length;
    let slot = Math.floor(hash / SHARDS) % capacity;
    while (hashes[slot] !== 0 && hashes[slot] !== hash)
        slot = (slot + 1) % capacity;
    return slot;
}
function put(shard, slot, hash, content) {
    shard.hashes[slot] = hash;
    shard.contents[slot] = content;
    shard.size += 1;
}
function grow(shard) {
    const larger = createShard(Math.ceil(shard.hashes.length * GROWTH));
    for (const [index, hash] of shard.hashes.entries())
        if (hash !== 0)
            put(larger, slotOf(larger, hash), hash, shard.contents[index] ?? 0);
    Object.assign(shard, larger);
}
/** 53 bits of the text, never 0: the free slot's mark. */
function keyHash(text) {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        low = Math.imul(low ^ code, 0x9e3779b1);
        high = Math.imul(high ^ code, 0x5f356495);
    }
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}


/***/ }),

/***/ 93:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ isKeptName),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   O: () => (/* binding */ isMapKey),
/* harmony export */   ac: () => (/* binding */ isFieldName),
/* harmony export */   hT: () => (/* binding */ kindTest)
/* harmony export */ });
/* unused harmony export isId */
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _detectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27194);
/* harmony import */ var _encoded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83804);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28471);




const MAX_ID_LENGTH = 200;
const MAX_WORD_LENGTH = 100;
const MAX_NAME_LENGTH = 80;
/** Words come again and again; what was found out about one is remembered. */
const MEMO_SIZE = 2000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ID = /^[A-Za-z0-9_-][A-Za-z0-9._:/|~=+-]*$/;
const WORD = /^[A-Za-z0-9_]+(?:[.:/-]+[A-Za-z0-9_]+|\[\d{0,4}\])*$/;
const FIELD_NAME = /^(?=.{1,40}$)[a-z_][A-Za-z_]*(?:[0-9]{1,2}[A-Za-z_]+)*[0-9]{0,2}$/;
const NUMERAL = /^-?\d{1,6}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?$/;
const DATE = String.raw `\d{4}-\d{2}(?:-\d{2})?`;
const TIME = String.raw `\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const MOMENT = String.raw `${DATE}(?:[T ]${TIME}(?:Z|[+-]\d{2}(?::?\d{2})?)?)?`;
const LENGTH = String.raw `P(?=[\dT])(?:\d{1,6}[YMWD])*(?:T(?:\d{1,6}(?:\.\d{1,9})?[HMS])+)?`;
const OTHER_INSTANT = new RegExp(`^(?:(?:${MOMENT}|${LENGTH})(?:/(?:${MOMENT}|${LENGTH}))?|${TIME}(?:Z|[+-]\\d{2}:?\\d{2})?)$`);
/** The test of a kind. `words` are those that the vendor knows for a word; one of bounded shape is one too. */
function kindTest(kind, words = []) {
    switch (kind) {
        case 'id':
            return (value) => (typeof value === 'string' ? isId(value) : isPlainNumber(value));
        case 'instant':
            return (value) => (typeof value === 'string' ? isInstant(value) : isEpoch(numberOf(value)));
        case 'number':
            return (value) => (typeof value === 'string' ? NUMERAL.test(value) : typeof value !== 'boolean');
        case 'boolean':
            return (value) => typeof value === 'boolean' || value === 'true' || value === 'false';
        case 'word': {
            const known = new Set(words);
            const isKnownWord = remembered((text) => known.has(text) || isWord(text));
            return (value) => typeof value === 'string' ? isKnownWord(value) : typeof value === 'boolean' || isPlainNumber(value);
        }
    }
}
/** Whether the key of a map may stay: an opaque id or one word. */
function isMapKey(name) {
    return isId(name) || isWord(name);
}
/** Whether a name that no rule has may stay or be told: written as fields are, or an opaque id. */
function isFieldName(name) {
    return FIELD_NAME.test(name) && !saysMore(name);
}
/** Whether a name below a rule for any depth may stay. */
function isKeptName(name) {
    return name.length <= MAX_NAME_LENGTH && (isFieldName(name) || isId(name));
}
/**
 * A UUID, a number, or a token without blanks, `@` or words: an id that somebody chose is often a mail address, a number to
 * call or a name. What is joined of several by `:`, `/` or `|` must be of ids throughout.
 */
function isId(text) {
    if (text.length === 36 && UUID.test(text))
        return true;
    // One short word in small letters: keys that a service chose, such as `default`, look like this.
    if (/^[a-z]{1,12}$/.test(text))
        return true;
    if (text.length > MAX_ID_LENGTH || !ID.test(text))
        return false;
    return text.split(/[:/|]/).every(isIdPart) && !(0,_detectors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFinding */ .e)(text) && !saysMore(text);
}
function isIdPart(part) {
    if (part === '' || UUID.test(part))
        return true;
    const digits = part.replace(/[._~-]/g, '');
    if (/^\d+$/.test(digits))
        return digits === part ? !couldBeCalled(digits) : digits.length < 7 || isInstant(part);
    return !hasWords(part);
}
/** Letters without a digit beside them are words from four on, unless they change their case as chance does; two runs joined by `.` or `_` are a name. */
function hasWords(part) {
    if (/(?:^|[._~-])[A-Za-z]{2,}[._][A-Za-z]{3,}/.test(part))
        return true;
    if (/\d/.test(part))
        return false;
    const runs = part.match(/[A-Za-z]{4,}/g) ?? [];
    return runs.some((run) => run.length < 12 || (run.match(/[a-z][A-Z]/g) ?? []).length < 3);
}
/** One token of bounded shape: letters, digits and `_`, joined by `.`, `:`, `/`, `-`, with places of lists in brackets. */
function isWord(text) {
    if (text.length > MAX_WORD_LENGTH || !WORD.test(text))
        return false;
    if (/^[\d.:/-]+$/.test(text) && text.replace(/\D/g, '').length > 6)
        return UUID.test(text);
    return !(0,_detectors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFinding */ .e)(text) && !saysMore(text);
}
/** Whether a token, or a part of it, is personal or secret data in an encoding. */
function saysMore(token) {
    const saysSo = (part) => {
        const text = (0,_encoded_js__WEBPACK_IMPORTED_MODULE_2__/* .decodedToken */ .E)(part);
        return text !== undefined && (0,_detectors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFinding */ .e)(text);
    };
    return saysSo(token) || (/[.:|~]/.test(token) && token.split(/[.:|~]/).some(saysSo));
}
function isInstant(text) {
    if ((0,_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .readInstant */ .Wr)(text) !== undefined || OTHER_INSTANT.test(text))
        return true;
    return /^\d{10}(?:\d{3})?$/.test(text) && isEpoch(Number(text));
}
/** Seconds, milliseconds, microseconds or nanoseconds since 1970, up to 2052; or a length of time. */
function isEpoch(value) {
    if (value === undefined)
        return false;
    const seconds = 2.6e9;
    return ((value >= 0 && value <= seconds) ||
        [1e3, 1e6, 1e9].some((unit) => value >= 1e8 * unit && value <= seconds * unit));
}
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? Number(value.text) : undefined;
}
function isPlainNumber(value) {
    const text = typeof value === 'number' ? String(value) : value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? value.text : '@';
    return !/[^\d.eE+-]/.test(text) && !couldBeCalled(text);
}
/** Whether digits alone are as long as a number with its area, and begin as one: ids that count are shorter, moments begin with 1. */
function couldBeCalled(digits) {
    return /^(?:00?[1-9]\d{7,12}|1[2-9]\d{2}[2-9]\d{6}|[2-9]\d{9,13})$/.test(digits);
}
function remembered(test) {
    const memo = new Map();
    return (text) => {
        let known = memo.get(text);
        if (known === undefined) {
            known = test(text);
            if (memo.size >= MEMO_SIZE)
                memo.clear();
            memo.set(text, known);
        }
        return known;
    };
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
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);



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
    return ['', 'key', 'hello', 'admin', ...COMMON_WORDS].some((word) => [word, `${word}\n`].some((text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest().equals(bytes)));
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
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('INPUT_INVALID', `pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
        'Make one with "genesys-core keygen" and keep it as a secret.');
}


/***/ }),

/***/ 51349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ key),
/* harmony export */   K7: () => (/* binding */ countFact),
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   fK: () => (/* binding */ fact)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Our words and numbers. */
function own(text) {
    return { text, as: 'own' };
}
/** A text of unknown origin. */
function foreign(text) {
    return { text, as: 'text' };
}
/** A key or digest. */
function key(text) {
    return { text, as: 'code' };
}
function count(value) {
    return { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(value), as: 'own', number: true };
}
function fact(path, value, label, shown) {
    return { path, value, line: { label, shown } };
}
/** A fact that people are not told. */
function silent(path, value) {
    return { path, value, line: null };
}
/** A count that people are told only where it is not zero. */
function countFact(path, value, label) {
    return value === 0 ? silent(path, value) : fact(path, value, label, count(value));
}


/***/ }),

/***/ 34633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ lookupText),
/* harmony export */   k: () => (/* binding */ changeText)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** `30 entries, fetched; since 2026-11-22 05:00: 1 added, 2 changed`. */
function lookupText({ source, fetchedAt, entries, changes }) {
    const at = fetchedAt === null ? '' : ` of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(fetchedAt)}`;
    const origin = {
        fetched: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(entries, 'entry', 'entries')}, fetched`,
        kept: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(entries, 'entry', 'entries')}, copy${at}`,
        stale: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(entries, 'entry', 'entries')}, STALE copy${at}`,
        missing: 'not available',
    }[source];
    return changes === undefined
        ? origin
        : `${origin}; since ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(changes.since)}: ${changeText(changes)}`;
}
/** `1 added, 2 changed`, or `nothing changed`. */
function changeText(changes) {
    const parts = ['added', 'removed', 'changed'].flatMap((name) => changes[name] === 0 ? [] : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(changes[name])} ${name}`]);
    return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}


/***/ }),

/***/ 12323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ runSection),
/* harmony export */   Hj: () => (/* binding */ anomalySection),
/* harmony export */   U8: () => (/* binding */ missingSection),
/* harmony export */   c7: () => (/* binding */ incompleteSection),
/* harmony export */   th: () => (/* binding */ anomalySentence)
/* harmony export */ });
/* unused harmony export anomalyText */
/* harmony import */ var _run_gaps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10376);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51349);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85066);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65655);




const MAX_LISTED_DAYS = 20;
/** What was asked, what it came to, and where it lies. */
function runSection(manifest, shownDir) {
    const { counts, request } = manifest;
    const takenOver = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .takenOverText */ .h_)(manifest.slices);
    const reconciled = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .reconciledText */ .iP)(manifest.slices);
    const filters = Object.entries(request.filters);
    const tookMs = Math.max(0, Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt));
    return {
        id: 'run',
        title: '',
        facts: [
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('window', { start: request.start, end: request.end }, 'Window', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(request.start, request.end))),
            filters.length === 0
                ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('filters', request.filters)
                : (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('filters', request.filters, 'Filters', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(filters.map(([name, value]) => `${name}=${[value].flat().join(',')}`).join(' '))),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('counts.records', counts.records, 'Records', {
                ...(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(counts.records)),
                strong: true,
            }),
            request.summaryOnly
                ? (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('summaryOnly', true, 'Kept', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)('no records, they were only counted'))
                : (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('summaryOnly', false),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .countFact */ .K7)('counts.duplicates', counts.duplicates, 'Duplicates left out'),
            ...(takenOver === null ? [] : [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('takenOver', takenOver, 'Taken over', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(takenOver))]),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .countFact */ .K7)('counts.pages', counts.pages, 'Pages'),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('counts.requests', counts.requests, 'Requests', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(requestsText(manifest))),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('counts.retries', counts.retries),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('counts.rateLimited', counts.rateLimited),
            ...(reconciled === undefined
                ? []
                : [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('reconciled', reconciled, 'Reconciled', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(reconciled))]),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('tookMs', tookMs, 'Took', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(tookMs))),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('dataDigest', manifest.dataDigest, 'Data digest', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(manifest.dataDigest)),
            (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fact */ .fK)('shownDir', shownDir, 'Run folder', (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(shownDir, 400))),
        ],
        tables: [],
    };
}
function requestsText({ counts }) {
    const parts = [
        ...(counts.retries > 0 ? [(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(counts.retries, 'retry', 'retries')] : []),
        ...(counts.rateLimited > 0 ? [`rate limited ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(counts.rateLimited, 'time')}`] : []),
    ];
    return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(counts.requests)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}
/** Intervals without their records. */
function missingSection(manifest) {
    const gaps = (0,_run_gaps_js__WEBPACK_IMPORTED_MODULE_0__/* .gapsOf */ .d)(manifest.slices);
    return {
        id: 'missing',
        title: 'Missing',
        note: 'The records of these intervals are not in the data; nothing else is missing.',
        facts: gaps.length === 0 ? [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('missing', [])] : [],
        tables: gaps.length === 0
            ? []
            : [
                {
                    path: 'missing',
                    values: gaps,
                    columns: ['Interval', 'Slices', 'Cause', 'Message'],
                    rows: gaps.map((gap) => [
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(gap.start, gap.end)),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(gap.slices),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(gap.code),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(gap.message),
                    ]),
                    one: 'interval',
                },
            ],
    };
}
/** Intervals whose records are here and are not all. */
function incompleteSection(manifest) {
    const disagreements = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .disagreementsOf */ .dl)(manifest.slices);
    return {
        id: 'incomplete',
        title: 'Incomplete',
        note: 'The records of these intervals are in the data, but the server counts another number of them.',
        facts: disagreements.length === 0 ? [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('incomplete', [])] : [],
        tables: disagreements.length === 0
            ? []
            : [
                {
                    path: 'incomplete',
                    values: disagreements,
                    columns: ['Interval', 'Counted by the server', 'Here', 'Counted by'],
                    rows: disagreements.map((one) => [
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)(one.start, one.end)),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(one.counted),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(one.kept),
                        (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .Eb)(one.endpoint),
                    ]),
                    one: 'interval',
                },
            ],
    };
}
/** What is unusual about the run and is told by no other section. */
function anomalySection(summary) {
    const anomalies = summary?.run.anomalies ?? [];
    const rows = anomalies.flatMap((anomaly) => {
        const text = anomalyText(anomaly);
        return text === null ? [] : [[(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .foreign */ .V$)(text)]];
    });
    return {
        id: 'anomalies',
        title: 'Anomalies',
        facts: rows.length === 0 ? [(0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .silent */ .Ku)('anomalies', anomalies)] : [],
        tables: rows.length === 0
            ? []
            : [
                {
                    path: 'anomalies',
                    values: anomalies,
                    columns: ['What is unusual'],
                    rows,
                    one: 'anomaly',
                    many: 'anomalies',
                },
            ],
    };
}
/** An anomaly in a sentence; null where another fact, section or warning tells it already. */
function anomalyText(anomaly) {
    const text = TEXTS[anomaly.type];
    return text === null ? null : text(anomaly);
}
/** The same, for where nothing else tells it. */
function anomalySentence(anomaly) {
    return anomalyText(anomaly) ?? `${anomaly.type} (${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(anomaly.count)})`;
}
const TEXTS = {
    rateLimited: null,
    retries: null,
    duplicates: null,
    partialWindow: null,
    missingSlices: null,
    reconciliation: null,
    notReconciled: null,
    totalMismatch: null,
    keylessRecords: null,
    conflicts: null,
    untimedRecords: null,
    outOfWindow: ({ count: records }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(records, 'record')} outside the window left out`,
    unreadableInstants: ({ count: values, fields }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(values, 'value')} could not be read as a time: ${Object.keys(asObject(fields)).join(', ')}`,
    emptyDays: ({ count: days, days: listed }) => `${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(days, 'day')} without a record: ${listText(Array.isArray(listed) ? listed.map(String) : [], days)}`,
    noRecords: () => 'the service gave no record at all',
    volume: ({ day, records, median }) => `${String(day)} has ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(Number(records), 'record')}; the median of this weekday is ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(Number(median))}`,
    truncatedGroups: ({ count: records, group, keysKept }) => `${String(group)} has more than ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(Number(keysKept))} values; ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(records, 'record')} are counted as others`,
};
function listText(listed, total) {
    const shown = listed.slice(0, MAX_LISTED_DAYS);
    const left = total - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(left)} more` : ''}`;
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 49455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ reportModel)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/run/gaps.ts
var run_gaps = __webpack_require__(10376);
// EXTERNAL MODULE: ./src/report/facts.ts
var report_facts = __webpack_require__(51349);
// EXTERNAL MODULE: ./src/report/outcome.ts
var outcome = __webpack_require__(85066);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/model-content.ts





const MAX_DAYS = 62;
/** Days beyond these are not filled in; no dataset has a longer window. */
const MAX_WINDOW_DAYS = 3700;
const DAY_MS = 86_400_000;
const MAX_GROUPS = 6;
/** What the records are, by the summary. */
function contentSections(summary, manifest) {
    return [daysSection(summary, manifest), groupsSection(summary), sumsSection(summary)];
}
function daysSection(summary, manifest) {
    const days = everyDay((0,outcome/* countsByDay */.C9)(summary.data.countsBy), manifest);
    const shown = days.slice(-MAX_DAYS);
    const largest = Math.max(1, ...shown.map(([, records]) => records));
    const gaps = (0,run_gaps/* gapsOf */.d)(manifest.slices);
    const rows = shown.map(([day, records]) => {
        const dayMs = Date.parse(`${day}T00:00:00Z`);
        const isMissing = gaps.some(({ start, end }) => start !== null && end !== null && Date.parse(start) < dayMs + DAY_MS && Date.parse(end) > dayMs);
        return [
            (0,report_facts/* own */.ZV)(day),
            (0,report_facts/* count */.U9)(records),
            { text: isMissing ? 'incomplete' : '', as: 'own', bar: records / largest },
        ];
    });
    const values = days.map(([day, records]) => ({ day, records }));
    return {
        id: 'days',
        title: 'Records by day (UTC)',
        ...(days.length > shown.length
            ? { note: `The last ${shown.length} of ${(0,report_text/* formatCount */.B4)(days.length)} days.` }
            : {}),
        facts: [],
        tables: rows.length === 0
            ? []
            : [{ path: 'days', values, columns: ['Day', 'Records', ''], rows, one: 'day', depth: 'leading' }],
    };
}
/** The days with their records, and those of the window that have none: an empty day is worth seeing. */
function everyDay(days, { request }) {
    if (days === null || request.start === null || request.end === null)
        return days ?? [];
    const counts = new Map(days);
    const endMs = Date.parse(request.end);
    let dayMs = Date.parse(`${request.start.slice(0, 10)}T00:00:00Z`);
    for (; dayMs < endMs && counts.size < MAX_WINDOW_DAYS; dayMs += DAY_MS) {
        const day = new Date(dayMs).toISOString().slice(0, 10);
        if (!counts.has(day))
            counts.set(day, 0);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
function groupsSection(summary) {
    const groups = Object.entries(summary.data.top).filter(([, entries]) => entries.length > 0);
    const tables = groups.slice(0, MAX_GROUPS).map(([name, entries]) => ({
        columns: [`Top by ${name}`, 'Records'],
        rows: entries.map((entry) => [named(summary, name, entry.key), (0,report_facts/* count */.U9)(entry.count)]),
        one: 'value',
        depth: 'leading',
    }));
    return {
        id: 'top',
        title: 'What is in it',
        facts: tables.length === 0 ? [] : [(0,report_facts/* silent */.Ku)('top', summary.data.top)],
        tables,
    };
}
function sumsSection(summary) {
    const metrics = Object.entries(summary.data.metrics ?? {});
    const tables = metrics.slice(0, MAX_GROUPS).map(([name, { sum, by, groups = [] }]) => ({
        columns: [by === undefined ? name : `${name}, by ${by}`, 'Sum', 'Share'],
        rows: [
            [(0,report_facts/* own */.ZV)('All'), numberText(sum), (0,report_facts/* own */.ZV)('')],
            ...groups.map((group) => [
                named(summary, by, group.key),
                numberText(group.sum),
                (0,report_facts/* own */.ZV)(group.share === null ? '' : (0,report_text/* formatShare */.T1)(group.share)),
            ]),
        ],
        one: 'group',
        depth: 'leading',
    }));
    return {
        id: 'sums',
        title: 'Sums',
        facts: tables.length === 0 ? [] : [(0,report_facts/* silent */.Ku)('metrics', summary.data.metrics)],
        tables,
    };
}
function numberText(value) {
    return { text: (0,json/* toJsonText */.jj)(value), as: 'own', number: true };
}
/** A key, and its name where a lookup has one. */
function named({ run }, grouping, name) {
    const label = grouping === undefined ? undefined : run.labels?.[grouping]?.[name];
    return label === undefined ? (0,report_facts/* key */.Eb)(name) : (0,report_facts/* foreign */.V$)(`${name} ${label}`);
}

;// CONCATENATED MODULE: ./src/report/model-delivery.ts


const model_delivery_MAX_DAYS = 5;
/** Where the run folder was brought. */
function deliverySection({ artifacts, published }) {
    return {
        id: 'delivery',
        title: 'Published',
        facts: [
            ...(artifacts.length === 0 ? [(0,report_facts/* silent */.Ku)('artifacts', [])] : artifacts.map(artifactFact)),
            ...(published.length === 0 ? [(0,report_facts/* silent */.Ku)('published', [])] : published.map(receiptFact)),
        ],
        tables: [],
    };
}
function artifactFact(artifact, index) {
    return (0,report_facts/* fact */.fK)(`artifacts.${index}`, artifact, artifact.kind === 'raw' ? 'Raw artifact' : 'Artifact', {
        text: `${artifact.name}, ${(0,report_text/* formatBytes */.z3)(artifact.sizeBytes)}, id ${artifact.id}, sha256 ${artifact.sha256}`,
        as: 'text',
        ...(artifact.url === null ? {} : { href: artifact.url }),
    });
}
function receiptFact(receipt, index) {
    const path = `published.${index}`;
    switch (receipt.target) {
        case 'artifact':
            return (0,report_facts/* silent */.Ku)(path, receipt);
        case 'release': {
            const { tag, days, removed } = receipt;
            const bytes = days.reduce((sum, { asset }) => sum + asset.sizeBytes, 0);
            const names = days.slice(0, model_delivery_MAX_DAYS).map(({ asset }) => asset.name);
            const more = days.length > model_delivery_MAX_DAYS ? ` and ${days.length - model_delivery_MAX_DAYS} more` : '';
            const gone = removed.length > 0 ? `; ${(0,report_text/* counted */.hS)(removed.length, 'older file')} removed` : '';
            const text = days.length === 0
                ? `${tag}: nothing to add or replace`
                : `${tag}: ${names.join(', ')}${more} (${(0,report_text/* formatBytes */.z3)(bytes)})${gone}`;
            return (0,report_facts/* fact */.fK)(path, receipt, 'Release', { text, as: 'text' });
        }
        case 's3': {
            const { address, days } = receipt;
            const named = `${days.slice(0, model_delivery_MAX_DAYS).join(', ')}${days.length > model_delivery_MAX_DAYS ? ` and ${days.length - model_delivery_MAX_DAYS} more` : ''}`;
            const text = `${address}: ${days.length === 0 ? 'nothing to add or replace' : named}`;
            return (0,report_facts/* fact */.fK)(path, receipt, 'Bucket', { text, as: 'text' });
        }
        case 'index': {
            const { url, revision, isLatest, missingDays } = receipt;
            const more = missingDays.length > model_delivery_MAX_DAYS ? ` and ${missingDays.length - model_delivery_MAX_DAYS} more` : '';
            const gaps = `${missingDays.slice(0, model_delivery_MAX_DAYS).join(', ')}${more}`;
            const place = isLatest ? 'this run is the latest' : 'this run is listed, another one is the latest';
            const text = `revision ${revision}, ${place}${missingDays.length > 0 ? `; days without data: ${gaps}` : ''}`;
            return (0,report_facts/* fact */.fK)(path, receipt, 'Index', { text, as: 'text', href: url });
        }
    }
}

// EXTERNAL MODULE: ./src/report/model-run.ts
var model_run = __webpack_require__(12323);
// EXTERNAL MODULE: ./src/report/lookups.ts
var report_lookups = __webpack_require__(34633);
;// CONCATENATED MODULE: ./src/report/model-rules.ts



const RAW_NOTE = 'kept as received in raw/: what redaction removes from the records is in them. Own artifact, 1 day, never published.';
/** Warnings whose intervals and figures are a section of their own. */
const SECTION_OF_ITS_OWN = new Set(['WINDOW_INCOMPLETE', 'RECONCILIATION_MISMATCH']);
function warningsSection({ warnings }) {
    const shown = warnings.filter(({ code }) => !SECTION_OF_ITS_OWN.has(code));
    return {
        id: 'warnings',
        title: 'Warnings',
        facts: shown.length === 0 ? [(0,report_facts/* silent */.Ku)('warnings', warnings)] : [],
        tables: shown.length === 0
            ? []
            : [
                {
                    path: 'warnings',
                    values: warnings,
                    columns: ['Warning', 'Message'],
                    rows: shown.map(({ code, message }) => [(0,report_facts/* foreign */.V$)(code), (0,report_facts/* foreign */.V$)(message)]),
                    one: 'warning',
                },
            ],
    };
}
/** What redaction did to the records, and which fields no rule names. */
function redactionSection({ redaction }) {
    const detected = Object.entries(redaction.detected).filter(([, values]) => values > 0);
    const facts = [
        (0,report_facts/* fact */.fK)('redaction.profile', redaction.profile, 'Profile', (0,report_facts/* key */.Eb)(redaction.profile)),
        (0,report_facts/* fact */.fK)('redaction.profileSha256', redaction.profileSha256, 'Profile digest', (0,report_facts/* key */.Eb)(redaction.profileSha256)),
        redaction.rawPayloads
            ? (0,report_facts/* fact */.fK)('redaction.rawPayloads', true, 'Raw bodies', (0,report_facts/* own */.ZV)(RAW_NOTE))
            : (0,report_facts/* silent */.Ku)('redaction.rawPayloads', false),
        ...(redaction.broadKeep === undefined
            ? []
            : [
                (0,report_facts/* fact */.fK)('redaction.broadKeep', redaction.broadKeep, 'Let through by consent', (0,report_facts/* key */.Eb)(redaction.broadKeep.join(', '))),
            ]),
        (0,report_facts/* countFact */.K7)('redaction.removed', redaction.removed, 'Values removed'),
        (0,report_facts/* countFact */.K7)('redaction.masked', redaction.masked, 'Values masked'),
        (0,report_facts/* countFact */.K7)('redaction.pseudonymised', redaction.pseudonymised, 'Values pseudonymised'),
        (0,report_facts/* countFact */.K7)('redaction.withoutKey', redaction.withoutKey, 'Removed because there is no pseudonym key'),
        (0,report_facts/* countFact */.K7)('redaction.offKind', redaction.offKind, 'Not of its kind, so removed'),
        redaction.keyId === null
            ? (0,report_facts/* silent */.Ku)('redaction.keyId', null)
            : (0,report_facts/* fact */.fK)('redaction.keyId', redaction.keyId, 'Pseudonym key', (0,report_facts/* key */.Eb)(redaction.keyId)),
        redaction.domains.length === 0
            ? (0,report_facts/* silent */.Ku)('redaction.domains', [])
            : (0,report_facts/* fact */.fK)('redaction.domains', redaction.domains, 'Pseudonym domains', (0,report_facts/* key */.Eb)(redaction.domains.join(', '))),
        ...(detected.length === 0 ? [(0,report_facts/* silent */.Ku)('redaction.detected', {})] : []),
        ...detected.map(([kind, values]) => (0,report_facts/* fact */.fK)(`redaction.detected.${kind}`, values, `Found inside kept text: ${kind}`, (0,report_facts/* count */.U9)(values))),
    ];
    const unlisted = Object.entries(redaction.unlisted);
    const rules = Object.entries(redaction.byPath);
    const tables = [];
    if (unlisted.length > 0)
        tables.push({
            path: 'redaction.unlisted',
            values: unlisted.map(([path, values]) => ({ path, values })),
            title: 'These fields are named by no rule, so they were removed:',
            columns: ['Field', 'Values'],
            rows: unlisted.map(([path, values]) => [(0,report_facts/* key */.Eb)(path), (0,report_facts/* count */.U9)(values)]),
            one: 'field',
        });
    if (rules.length > 0)
        tables.push({
            path: 'redaction.byPath',
            values: rules.map(([path, rule]) => ({ path, ...rule })),
            title: `${(0,report_text/* counted */.hS)(rules.length, 'rule')} applied`,
            columns: ['Field', 'What happened', 'Values', 'Removed instead'],
            rows: rules.map(([path, { action, count: values, removed = 0 }]) => [
                (0,report_facts/* key */.Eb)(path),
                (0,report_facts/* own */.ZV)(action),
                (0,report_facts/* count */.U9)(values),
                (0,report_facts/* own */.ZV)(removed === 0 ? '' : (0,report_text/* formatCount */.B4)(removed)),
            ]),
            one: 'rule',
            depth: 'detail',
        });
    return { id: 'redaction', title: 'Redaction', facts, tables };
}
/** The lists that the run needed beside its records, and what changed in them. */
function lookupsSection(summary) {
    const lookups = summary?.run.lookups ?? [];
    const listed = lookups.flatMap(({ name, changes }) => (changes?.listed ?? []).map((one) => ({ name, ...one })));
    const tables = [];
    if (lookups.length > 0)
        tables.push({
            path: 'lookups',
            values: lookups,
            columns: ['Lookup', 'Dataset', 'State'],
            rows: lookups.map((facts) => [(0,report_facts/* key */.Eb)(facts.name), (0,report_facts/* key */.Eb)(facts.dataset), (0,report_facts/* foreign */.V$)((0,report_lookups/* lookupText */.U)(facts))]),
            one: 'lookup',
        });
    if (listed.length > 0)
        tables.push({
            columns: ['Lookup', 'Change', 'Entry', 'Fields'],
            rows: listed.map((one) => [
                (0,report_facts/* key */.Eb)(one.name),
                (0,report_facts/* own */.ZV)(one.change),
                (0,report_facts/* key */.Eb)(one.key),
                (0,report_facts/* foreign */.V$)(one.fields.join(', ')),
            ]),
            one: 'change',
        });
    return {
        id: 'lookups',
        title: 'Lookups',
        facts: lookups.length === 0 ? [(0,report_facts/* silent */.Ku)('lookups', [])] : [],
        tables,
    };
}
function filesSection({ files }) {
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
        id: 'files',
        title: 'Files',
        facts: files.length === 0 ? [(0,report_facts/* silent */.Ku)('files', [])] : [],
        tables: files.length === 0
            ? []
            : [
                {
                    path: 'files',
                    values: files,
                    title: `${(0,report_text/* counted */.hS)(files.length, 'file')}, ${(0,report_text/* formatBytes */.z3)(total)}`,
                    columns: ['File', 'Size', 'Lines', 'SHA-256'],
                    rows: files.map((file) => [
                        (0,report_facts/* key */.Eb)(file.path),
                        { ...(0,report_facts/* own */.ZV)((0,report_text/* formatBytes */.z3)(file.bytes)), number: true },
                        (0,report_facts/* count */.U9)(file.records),
                        (0,report_facts/* key */.Eb)(file.sha256),
                    ]),
                    one: 'file',
                },
            ],
    };
}

;// CONCATENATED MODULE: ./src/report/model.ts





/** The one view of a result, from which every printer makes its own. Pure. */
function reportModel(outcome) {
    const { result } = outcome;
    const { manifest, summary } = result;
    const sections = manifest === null
        ? [deliverySection(outcome)]
        : [
            (0,model_run/* missingSection */.U8)(manifest),
            (0,model_run/* incompleteSection */.c7)(manifest),
            (0,model_run/* anomalySection */.Hj)(summary),
            (0,model_run/* runSection */.$x)(manifest, outcome.shownDir),
            ...(summary === null ? [] : contentSections(summary, manifest)),
            deliverySection(outcome),
            lookupsSection(summary),
            warningsSection(manifest),
            redactionSection(manifest),
            filesSection(manifest),
        ];
    const errors = errorLines(outcome);
    return {
        datasetKey: result.datasetKey,
        status: result.status,
        isDelivered: errors.every(({ role }) => role === 'error'),
        errors,
        sections: sections.filter(({ facts, tables }) => facts.length > 0 || tables.length > 0),
    };
}
function errorLines({ result, uploadError, publishErrors }) {
    const reports = [
        ...(result.error === null ? [] : [{ role: 'error', report: result.error }]),
        ...(uploadError === null ? [] : [{ role: 'uploadError', report: uploadError }]),
        ...publishErrors.map((report) => ({ role: 'publishErrors', report })),
    ];
    const told = new Set();
    return reports.map((one) => {
        const remedy = (0,outcome/* remedyFor */.wJ)(one.report.code);
        const isNew = !told.has(remedy);
        told.add(remedy);
        return { ...one, remedy: isNew ? remedy : '' };
    });
}


/***/ }),

/***/ 85066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ countsByDay),
/* harmony export */   dl: () => (/* binding */ disagreementsOf),
/* harmony export */   fr: () => (/* binding */ unusualOf),
/* harmony export */   h_: () => (/* binding */ takenOverText),
/* harmony export */   iP: () => (/* binding */ reconciledText),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

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
            : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count('agreed'))} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(compared, 'slice')} agree with ${first.endpoint}`]),
        ...(without === undefined
            ? []
            : [`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(opinions.length - compared, 'slice')} not compared: ${without.reason ?? ''}`]),
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
    return (`${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(taken.length)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(slices.length, 'slice')} with ${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(records, 'record')} from ` +
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
]);
/** What is unusual about the data of a run, as `onAnomaly` means it. */
function unusualOf({ result }) {
    return (result.summary?.run.anomalies ?? []).filter(({ type }) => UNUSUAL.has(type));
}
/**
 * Whether the step or command has done what was asked. A partial run counts where the user said so, unless a secret was
 * about to get out: that is no gap to live with.
 */
function isSuccess(outcome, { onPartial, onAnomaly }) {
    const { status, error } = outcome.result;
    const tolerated = status === 'partial' && onPartial === 'warn' && error?.code !== 'REDACTION';
    const complete = status === 'succeeded' || tolerated;
    const usual = onAnomaly !== 'fail' || unusualOf(outcome).length === 0;
    return complete && usual && outcome.uploadError === null && outcome.publishErrors.length === 0;
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

/***/ 65655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   vy: () => (/* binding */ formatInterval),
/* harmony export */   wC: () => (/* binding */ alignedRows),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `12,400`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `12.3 %` of a share in [0, 1]. */
function formatShare(share) {
    return `${(share * 100).toFixed(1)} %`;
}
/** `1 page`, `2 pages`; `entries` is given where the plural is not `s`. */
function counted(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
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
function formatInstant(instant) {
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
    const from = formatInstant(start);
    const to = formatInstant(end);
    const sameDay = from.slice(0, 10) === to.slice(0, 10);
    return `${from} to ${sameDay ? to.slice(11) : to} UTC`;
}
/** The first `maxLength` characters, with `…` where more was there. */
function cut(text, maxLength) {
    return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}
/** Rows as columns of equal width, two spaces apart. The last column is not padded. */
function alignedRows(rows) {
    const widths = [];
    for (const row of rows)
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
    return rows.map((row) => row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd());
}
/** Text in lines of at most `width` characters, broken between words. A longer word stays whole. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
}


/***/ }),

/***/ 17029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ DATA_PACKAGE_NAME),
/* harmony export */   f: () => (/* binding */ dataPackage)
/* harmony export */ });
/* harmony import */ var _records_identify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51109);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19867);
/* harmony import */ var _formats_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61245);



const DATA_PACKAGE_NAME = 'datapackage.json';
const TYPES = {
    string: 'string',
    instant: 'datetime',
    date: 'date',
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    json: 'any',
};
const REST = {
    name: _formats_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .REST_COLUMN */ .Um,
    type: 'json',
    key: false,
    parts: [],
    description: 'Members that the other columns do not give back digit by digit, as JSON.',
};
/** Describes the data files for programs that know Frictionless Data Packages (version 2): where they are, their columns. */
function dataPackage(plan, format, files) {
    const { datasetKey, dataset, columns } = plan;
    const key = (0,_records_identify_js__WEBPACK_IMPORTED_MODULE_0__/* .keyFields */ .FY)(dataset.record) ?? [];
    const isKeyed = key.length > 0 && key.every((name) => columns.some((column) => column.name === name));
    return {
        $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
        name: datasetKey,
        title: dataset.title,
        description: dataset.description,
        resources: [
            {
                name: datasetKey,
                path: files.map(({ path }) => path),
                format: format.replace(/\.gz$/, ''),
                mediatype: files[0]?.mediaType,
                encoding: 'utf-8',
                ...(format.endsWith('.gz') ? { compression: 'gz' } : {}),
                schema: {
                    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
                    fields: [...columns, ...((0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .isTabular */ .an)(format) ? [REST] : [])].map((column) => ({
                        name: column.name,
                        type: TYPES[column.type],
                        ...(column.description === undefined ? {} : { description: column.description }),
                        // Words are what the vendor knew: a new one is a finding, not an error of the file.
                        ...(column.words === undefined ? {} : { categories: column.words }),
                    })),
                    missingValues: [''],
                    ...(isKeyed ? { primaryKey: key } : {}),
                },
            },
        ],
    };
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
    async readRange(path, start, end) {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
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

/***/ 19867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ DATA_MEDIA_TYPES),
  bs: () => (/* binding */ decodeRecords),
  jc: () => (/* binding */ encodeRecords),
  Vk: () => (/* binding */ encodeTable),
  EY: () => (/* binding */ gzipped),
  an: () => (/* binding */ isTabular)
});

// UNUSED EXPORTS: DATA_FORMATS

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
const DATA_FORMATS = (/* unused pure expression or super */ null && (['jsonl.gz', 'jsonl', 'parquet', 'csv.gz']));
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
/** Loaded where it is needed: the library is as large as the rest of the room, and most runs write text. */
async function parquetModule() {
    return await Promise.all(/* import() */[__webpack_require__.e(776), __webpack_require__.e(590)]).then(__webpack_require__.bind(__webpack_require__, 39590));
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
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _records_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28471);


/**
 * Column of every tabular file beside the declared ones: JSON text of an object with the members that the other columns do
 * not give back digit by digit (one without a column, a null, a value of another type, an exact number); null where there
 * are none.
 */
const REST_COLUMN = '_rest';
function createRowCodec(columns) {
    const slots = new Map(columns.map(({ name }, slot) => [name, slot]));
    const prefixes = columns.map(({ name }) => `${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonLine */ .iA)(name)}:`);
    return {
        toRow(line) {
            const cells = new Array(columns.length).fill(null);
            const record = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
            let rest;
            let lastSlot = -1;
            for (const name of Object.keys(record)) {
                const value = record[name];
                const slot = slots.get(name);
                const column = slot === undefined ? undefined : columns[slot];
                if (slot === undefined || column === undefined) {
                    (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .setMember */ .Nk)((rest ??= {}), name, value);
                    continue;
                }
                // Members stand in the order of the columns, those without one last; else the order itself is to be kept.
                if (slot < lastSlot || (rest !== undefined && !slots.has(Object.keys(rest).at(-1) ?? '')))
                    return { cells: looseCells(record, columns), rest: line };
                lastSlot = slot;
                const cell = cellOf(value, column.type);
                cells[slot] = cell ?? looseCell(value, column.type);
                if (cell === null)
                    (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .setMember */ .Nk)((rest ??= {}), name, value);
            }
            return { cells, rest: rest === undefined ? null : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonLine */ .iA)(rest) };
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
            return line === '' ? '{}' : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutLineEnds */ .nC)(`${line}}`);
        },
    };
    function exactLine(cells, rest) {
        const exact = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(rest);
        // All that is in the record is in the rest: its order is that of the record.
        if (columns.every(({ name }, slot) => cells[slot] === null || Object.hasOwn(exact, name)))
            return rest;
        const members = [];
        columns.forEach(({ name, type }, slot) => {
            const cell = cells[slot] ?? null;
            if (Object.hasOwn(exact, name))
                members.push(`${prefixes[slot] ?? ''}${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonText */ .jj)(exact[name])}`);
            else if (cell !== null)
                members.push(`${prefixes[slot] ?? ''}${type === 'json' ? String(cell) : JSON.stringify(cell)}`);
        });
        for (const [name, value] of Object.entries(exact))
            if (!slots.has(name))
                members.push(`${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonText */ .jj)(name)}:${(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonText */ .jj)(value)}`);
        return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutLineEnds */ .nC)(`{${members.join(',')}}`);
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
        return typeof value === 'string' ? value.toWellFormed() : (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonLine */ .iA)(value);
    if (type === 'number' && value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh)
        return Number(value.text);
    if (type === 'json')
        return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonText */ .jj)(value);
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
            return Array.isArray(value) || (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toJsonText */ .jj)(value) : null;
    }
}
/** Whether microseconds give the text back. */
function isStoredInstant(text) {
    const instant = (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstant */ .Wr)(text);
    if (instant === undefined)
        return false;
    return text.length === 24 ? (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .isFormatted */ .$w)(text) : instantText(instantMicros(text)) === text;
}
/** Microseconds since 1970 of an instant's text. */
function instantMicros(text) {
    const { ms, finer } = (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstant */ .Wr)(text) ?? { ms: 0, finer: '' };
    const micros = finer === '' ? 0 : Number(finer.slice(0, 3).padEnd(3, '0'));
    return BigInt(ms) * 1000n + BigInt(micros);
}
/** `2026-11-22T05:00:00.123Z`, with six digits where there are microseconds. */
function instantText(micros) {
    const ms = micros >= 0n ? micros / 1000n : -((-micros + 999n) / 1000n);
    const finer = Number(micros - ms * 1000n);
    return (0,_records_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)({ ms: Number(ms), finer: finer === 0 ? '' : String(finer).padStart(3, '0') });
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
    return new Date(days * DAY_MS).toISOString().slice(0, 10);
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
/* harmony export */   I4: () => (/* binding */ allParentsGone),
/* harmony export */   Kw: () => (/* binding */ CONTRACT_VERSION),
/* harmony export */   LX: () => (/* binding */ scrubbedReport),
/* harmony export */   QX: () => (/* binding */ PAGE_NAME),
/* harmony export */   aR: () => (/* binding */ LOOKUPS_NAME),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   ir: () => (/* binding */ MANIFEST_NAME),
/* harmony export */   jO: () => (/* binding */ hasRecords),
/* harmony export */   m7: () => (/* binding */ EVENTS_NAME),
/* harmony export */   mm: () => (/* binding */ isCancelled),
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
const PAGE_NAME = 'report.html';
const RUN_STATUSES = (/* unused pure expression or super */ null && (['succeeded', 'partial', 'failed', 'cancelled']));
/**
 * `succeeded`: all of it is here. `partial`: its records are here, and the second opinion says that some are missing.
 * `provisional`: its records are here, and the service had not all of them yet. `failed`: an error of its own. `cancelled`: begun when the run was stopped. `notStarted`: the run was stopped before.
 */
const SLICE_STATUSES = (/* unused pure expression or super */ null && ([
    'succeeded',
    'provisional',
    'partial',
    'failed',
    'cancelled',
    'notStarted',
]));
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
    'noRecords',
    'volume',
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
        ...(report.correlationId === undefined ? {} : { correlationId: scrub(report.correlationId) }),
    };
}


/***/ }),

/***/ 50504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ JSON_MEDIA_TYPE),
/* harmony export */   S2: () => (/* binding */ removeQuietly),
/* harmony export */   Wh: () => (/* binding */ writeRecords),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   kj: () => (/* binding */ copyVerified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19867);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2886);





/** Lines that are hashed at once: one call each would cost as much as the hash. */
const METER_LINES = 64;
const JSON_MEDIA_TYPE = 'application/json';
/**
 * Makes a file that appears under its final name only when whole: temporary name, flush to disk, rename, flush of the
 * folder. After a failure the temporary file is removed, as far as the disk allows.
 * @throws GenesysCoreError `IO`, or what `chunks` threw.
 */
async function writeWhole(fileSystem, place, chunks, beforeRename = () => undefined) {
    try {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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
/** Writes records, as lines of JSON, as one data file. */
async function writeRecords(fileSystem, place, { path, format, columns }, lines) {
    const text = createTextMeter();
    const stored = await writeWhole(fileSystem, place, (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .isTabular */ .an)(format)
        ? (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeTable */ .Vk)(format, columns, text.lines(lines))
        : format === 'jsonl.gz'
            ? (0,_formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .gzipped */ .EY)(text.bytes(lines))
            : text.bytes(lines));
    return { path, ...stored, ...text.facts(), mediaType: _formats_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .DATA_MEDIA_TYPES */ .mc[format] };
}
/** Measures the records' text on its way, as what it goes on. */
function createTextMeter() {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let records = 0;
    let uncompressedBytes = 0;
    const count = () => {
        records += 1;
    };
    const take = (buffer) => {
        hash.update(buffer);
        uncompressedBytes += buffer.length;
    };
    return {
        async *bytes(lines) {
            for await (const buffer of (0,_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .cT)(lines, count)) {
                take(buffer);
                yield buffer;
            }
        },
        async *lines(lines) {
            let batch = [];
            for await (const line of lines) {
                count();
                batch.push(line);
                if (batch.length === METER_LINES) {
                    take(Buffer.from(`${batch.join('\n')}\n`, 'utf8'));
                    batch = [];
                }
                yield line;
            }
            if (batch.length > 0)
                take(Buffer.from(`${batch.join('\n')}\n`, 'utf8'));
        },
        facts: () => ({ records, uncompressedBytes, uncompressedSha256: hash.copy().digest('hex') }),
    };
}
/**
 * Copies a data file of an earlier run, byte for byte.
 * @throws GenesysCoreError `IO` when it is not what its entry says; nothing is left then.
 */
async function copyVerified(fileSystem, fromDir, entry, place) {
    const source = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fromDir, entry.path);
    await writeWhole(fileSystem, place, fileSystem.read(source), (facts) => {
        if (facts.bytes === entry.bytes && facts.sha256 === entry.sha256)
            return;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GenesysCoreError */ .aI('IO', `"${source}" has ${facts.bytes} bytes with SHA-256 ${facts.sha256}, recorded were ${entry.bytes} with ${entry.sha256}.`);
    });
}


/***/ }),

/***/ 25294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ takeable),
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
/* harmony import */ var _writer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90959);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96120);







/**
 * The finished slices that can be taken over: not those whose answers brought records for a slice that is fetched again,
 * since its own answers may not have them.
 */
function takeable(earlier, { slices }) {
    const wanted = new Set(slices.map(({ id }) => id));
    const finished = new Map([...(earlier?.slices ?? [])].filter(([id]) => wanted.has(id)));
    for (let left = -1; left !== finished.size;) {
        left = finished.size;
        for (const [id, { slice }] of finished)
            if (slice.completeness.neededBy?.some((other) => !finished.has(other)) === true)
                finished.delete(id);
    }
    return finished;
}
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
        filters: plan.shownFilters,
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
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _writer_js__WEBPACK_IMPORTED_MODULE_5__/* .TEMPORARY_NAME */ .et);
    const identity = (await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _writer_js__WEBPACK_IMPORTED_MODULE_5__/* .REQUEST_RECORD */ .GV)));
    if (typeof identity?.runId !== 'string') {
        // Killed in the moment between the last two steps: all is in the manifest that did not get its name any more.
        const manifest = (await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _writer_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_TEMPORARY */ .YT)));
        const record = manifest === undefined ? undefined : fromManifest(manifest);
        return record === undefined ? undefined : { ...record, succeeded: false };
    }
    const slices = new Map();
    for (const name of await files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _writer_js__WEBPACK_IMPORTED_MODULE_5__/* .SLICE_RECORDS */ .aA)).catch(() => [])) {
        const finished = (await readJson(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _writer_js__WEBPACK_IMPORTED_MODULE_5__/* .SLICE_RECORDS */ .aA, name)));
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

/***/ 90959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YT: () => (/* binding */ MANIFEST_TEMPORARY),
  GV: () => (/* binding */ REQUEST_RECORD),
  aA: () => (/* binding */ SLICE_RECORDS),
  et: () => (/* binding */ TEMPORARY_NAME),
  Kn: () => (/* binding */ openWriter)
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
    const lines = createLines(options);
    const tally = createTally(options.scrub);
    const dropped = {};
    let ended = false;
    let failure;
    const fail = (thrown) => {
        failure = (0,errors/* toGenesysCoreError */.BG)(thrown);
        options.onFailure(failure);
    };
    return {
        emit(event) {
            if (ended)
                return;
            tally.count(event);
            const last = LAST.has(event.type);
            if (last)
                ended = true;
            if (failure !== undefined)
                return;
            if (TALKATIVE.has(event.type) && lines.isFull()) {
                dropped[event.type] = (dropped[event.type] ?? 0) + 1;
                return;
            }
            try {
                if (last && Object.keys(dropped).length > 0) {
                    lines.append({ type: 'events.dropped', counts: dropped });
                }
                lines.append(event);
            }
            catch (error) {
                fail(error);
            }
        },
        counts: () => ({ ...tally.counts(), dropped }),
        failure: () => failure,
        close() {
            ended = true;
            try {
                if (failure === undefined)
                    options.file.sync();
            }
            catch (error) {
                fail(error);
            }
            try {
                options.file.close();
            }
            catch (error) {
                failure ??= (0,errors/* toGenesysCoreError */.BG)(error);
            }
            if (failure !== undefined)
                throw failure;
            return lines.facts();
        },
    };
}
/** Appends events to the file, and knows what is in it. */
function createLines({ file, clock, runId, datasetKey, scrub, maxLines, maxBytes }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let lines = 0;
    let bytes = 0;
    return {
        isFull: () => lines >= (maxLines ?? 50_000) || bytes >= (maxBytes ?? 16 * 1024 * 1024),
        append(event) {
            const { type, ...facts } = event;
            const ts = new Date(clock.now()).toISOString();
            const head = { seq: lines + 1, ts, type, runId, datasetKey };
            const line = `${(0,json/* toJsonLine */.iA)({ ...head, ...scrubbed(facts, scrub) })}\n`;
            file.append(line);
            hash.update(line);
            lines += 1;
            bytes += Buffer.byteLength(line);
        },
        facts: () => ({ bytes, sha256: hash.digest('hex'), records: lines }),
    };
}
/** Counts events, whether or not their line is in the file. */
function createTally(scrub) {
    const warnings = [];
    const pagesBySlice = new Map();
    const totals = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
    return {
        count(event) {
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
        },
        counts: () => ({ ...totals, pagesBySlice, warnings }),
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
// EXTERNAL MODULE: ./src/run/datapackage.ts
var datapackage = __webpack_require__(17029);
// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/run/lines.ts
var run_lines = __webpack_require__(2886);
// EXTERNAL MODULE: ./src/run/manifest.ts
var run_manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/run/part.ts
var part = __webpack_require__(50504);
// EXTERNAL MODULE: ./src/run/secret-found.ts
var secret_found = __webpack_require__(91048);
;// CONCATENATED MODULE: ./src/run/spill.ts



/** Lines are joined to this size before they reach the disk. */
const LOG_BUFFER_LENGTH = 64 * 1024;
/** A spill whose folder appears with its first file. Not flushed to disk: after a crash it is worth nothing anyway. */
function createSliceSpill(fileSystem, folder) {
    let folderMade;
    let files = 0;
    const newPath = async () => {
        folderMade ??= fileSystem.makeDirectory(folder);
        await folderMade;
        files += 1;
        return (0,external_node_path_.join)(folder, `${files}.jsonl`);
    };
    const spilled = (path) => ({
        async *read(aheadBytes) {
            for await (const batch of (0,run_lines/* splitLines */.uz)(fileSystem.read(path, aheadBytes)))
                yield* batch;
        },
        discard: () => fileSystem.remove(path),
    });
    return {
        async spill(lines) {
            const path = await newPath();
            const file = await fileSystem.createFile(path);
            try {
                for await (const buffer of (0,run_lines/* joinLines */.cT)(lines))
                    await file.write(buffer);
            }
            finally {
                await file.close();
            }
            return spilled(path);
        },
        async openLog() {
            const path = await newPath();
            const file = await fileSystem.createFile(path);
            let buffered = '';
            const flush = async () => {
                const text = buffered;
                buffered = '';
                try {
                    await file.write(Buffer.from(text, 'utf8'));
                }
                catch (error) {
                    await file.close().catch(() => undefined);
                    throw error;
                }
            };
            return {
                async write(line) {
                    buffered += `${line}\n`;
                    if (buffered.length >= LOG_BUFFER_LENGTH)
                        await flush();
                },
                async end() {
                    await flush();
                    await file.close();
                    return spilled(path);
                },
            };
        },
        async discardAll() {
            if (folderMade !== undefined)
                await (0,part/* removeQuietly */.S2)(fileSystem, folder);
        },
    };
}

;// CONCATENATED MODULE: ./src/run/writer.ts











const TEMPORARY_NAME = '.tmp';
/** Below `.tmp/`: what an unfinished run leaves for its successor. */
const REQUEST_RECORD = 'request.json';
const SLICE_RECORDS = 'slices';
const DATA_NAME = 'data';
const RAW_NAME = 'raw';
/** Not below `.tmp/`, which is gone by then: nothing but the rename may follow the removal of everything else. */
const MANIFEST_TEMPORARY = '.manifest.json.tmp';
/** Begins the run folder, in which there is nothing yet. @throws GenesysCoreError `IO` */
async function openWriter({ clock, scrubber }, fileSystem, { datasetKey, runId, runDir, format, columns, summaryOnly }) {
    const temporaryDir = (0,external_node_path_.join)(runDir, TEMPORARY_NAME);
    await fileSystem.makeDirectory(temporaryDir);
    await fileSystem.makeDirectory((0,external_node_path_.join)(temporaryDir, SLICE_RECORDS));
    await fileSystem.syncDirectory((0,external_node_path_.join)(runDir, '..'));
    const folder = createFolder(fileSystem, scrubber, runDir);
    let tellFailure = () => undefined;
    const events = createEventsFile({
        file: fileSystem.createLog((0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7)),
        clock,
        runId,
        datasetKey,
        scrub: (text) => scrubber.scrub(text),
        onFailure: (error) => {
            tellFailure(error);
        },
    });
    const rawCounts = new Map();
    // What is only counted is read once more and removed: as the text that it is.
    const partFormat = summaryOnly ? 'jsonl.gz' : format;
    const kindOf = (path) => ({ path, format: partFormat, columns });
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
            await writeJson(folder, `${TEMPORARY_NAME}/${REQUEST_RECORD}`, identity);
        },
        async rememberSlice(slice, file) {
            await writeJson(folder, `${TEMPORARY_NAME}/${SLICE_RECORDS}/${slice.id}.json`, { slice, file });
        },
        spillOf: (sliceId) => createSliceSpill(fileSystem, (0,external_node_path_.join)(temporaryDir, `spill-${sliceId}`)),
        async writePart(sliceId, lines) {
            const path = `${summaryOnly ? TEMPORARY_NAME : DATA_NAME}/${sliceId}.${partFormat}`;
            return await (0,part/* writeRecords */.Wh)(fileSystem, await folder.place(path), kindOf(path), lines);
        },
        async copyPart(file, fromDir) {
            await (0,part/* copyVerified */.kj)(fileSystem, fromDir, file, await folder.place(file.path));
            return file;
        },
        readPart: (file) => readRecords(folder, kindOf(file.path)),
        removePart: (file) => fileSystem.remove((0,external_node_path_.join)(runDir, file.path)),
        async writeRaw(sliceId, text) {
            const number = (rawCounts.get(sliceId) ?? 0) + 1;
            rawCounts.set(sliceId, number);
            return await writeText(folder, `${RAW_NAME}/${sliceId}-${number}.json`, text);
        },
        writeSummary: (summary) => writeJson(folder, run_manifest/* SUMMARY_NAME */.pL, summary),
        writePage: async (html) => ({ ...(await writeText(folder, run_manifest/* PAGE_NAME */.QX, html)), mediaType: 'text/html' }),
        writeDataPackage: (document) => writeJson(folder, datapackage/* DATA_PACKAGE_NAME */.I, document),
        writeLookups: (lookups) => writeJson(folder, run_manifest/* LOOKUPS_NAME */.aR, lookups),
        seal: (manifest) => seal(folder, events, manifest),
        abandon: () => abandon(folder, events),
    };
}
function createFolder(fileSystem, scrubber, runDir) {
    const temporaryDir = (0,external_node_path_.join)(runDir, TEMPORARY_NAME);
    const folders = new Map();
    const made = (name) => {
        const making = folders.get(name) ??
            fileSystem.makeDirectory((0,external_node_path_.join)(runDir, name)).then(() => fileSystem.syncDirectory(runDir));
        folders.set(name, making);
        return making;
    };
    let temporaries = 0;
    return {
        fileSystem,
        scrubber,
        runDir,
        temporaryDir,
        folders: () => folders.keys(),
        async place(path) {
            const slash = path.lastIndexOf('/');
            const name = slash === -1 ? '' : path.slice(0, slash);
            if (name !== '' && !name.startsWith(TEMPORARY_NAME))
                await made(name);
            temporaries += 1;
            return {
                temporary: (0,external_node_path_.join)(temporaryDir, `${temporaries}.part`),
                final: (0,external_node_path_.join)(runDir, path),
                folder: (0,external_node_path_.join)(runDir, name),
            };
        },
    };
}
async function writeText(folder, path, text) {
    const stored = await (0,part/* writeWhole */.f8)(folder.fileSystem, await folder.place(path), [clean(folder, path, text)]);
    return { path, ...stored, records: 0, mediaType: part/* JSON_MEDIA_TYPE */.$B };
}
function writeJson(folder, path, value) {
    return writeText(folder, path, jsonText(value));
}
/** @throws GenesysCoreError `REDACTION` for a text with a secret in it */
function clean({ scrubber }, path, text) {
    if (scrubber.holdsSecret(text))
        throw (0,secret_found/* secretFound */.f)(path);
    return Buffer.from(text, 'utf8');
}
async function* readRecords({ fileSystem, runDir }, kind) {
    const place = (0,external_node_path_.join)(runDir, kind.path);
    try {
        yield* (0,formats/* decodeRecords */.bs)({ ...kind, path: place }, fileSystem);
    }
    catch (error) {
        throw (0,file_system/* ioError */.bD)('read back', place, error);
    }
}
async function seal(folder, events, manifest) {
    const { fileSystem, runDir, temporaryDir } = folder;
    const facts = events.close();
    await scanEvents(folder);
    const sealed = manifest({ path: run_manifest/* EVENTS_NAME */.m7, ...facts, mediaType: formats/* DATA_MEDIA_TYPES */.mc.jsonl });
    const bytes = clean(folder, run_manifest/* MANIFEST_NAME */.ir, jsonText(sealed));
    await sweep(folder, new Set(sealed.files.map((file) => file.path)));
    await (0,part/* writeWhole */.f8)(fileSystem, { temporary: (0,external_node_path_.join)(runDir, MANIFEST_TEMPORARY), final: (0,external_node_path_.join)(runDir, run_manifest/* MANIFEST_NAME */.ir), folder: runDir }, [bytes], 
    // Only now: until the manifest is safely on the disk, a successor can take over the finished slices.
    () => fileSystem.remove(temporaryDir));
    return sealed;
}
/** Events are scrubbed as they are written, of the secrets known by then; the last word is said here. */
async function scanEvents({ fileSystem, scrubber, runDir }) {
    const path = (0,external_node_path_.join)(runDir, run_manifest/* EVENTS_NAME */.m7);
    for await (const lines of (0,run_lines/* splitLines */.uz)(fileSystem.read(path))) {
        if (!scrubber.holdsSecret(lines.join('\n')))
            continue;
        await (0,part/* removeQuietly */.S2)(fileSystem, path);
        throw (0,secret_found/* secretFound */.f)(run_manifest/* EVENTS_NAME */.m7);
    }
}
/** Removes what a failed slice may have left where its own clean-up failed too. */
async function sweep(folder, listed) {
    const { fileSystem, runDir } = folder;
    for (const name of folder.folders()) {
        for (const file of await fileSystem.list((0,external_node_path_.join)(runDir, name))) {
            if (!listed.has(`${name}/${file}`))
                await fileSystem.remove((0,external_node_path_.join)(runDir, name, file));
        }
    }
}
async function abandon({ fileSystem, runDir, temporaryDir }, events) {
    try {
        events.close();
    }
    catch {
        // Told already: the failure that led here.
    }
    await (0,part/* removeQuietly */.S2)(fileSystem, (0,external_node_path_.join)(runDir, MANIFEST_TEMPORARY));
    const records = (0,external_node_path_.join)(temporaryDir, SLICE_RECORDS);
    const kept = new Set([REQUEST_RECORD, SLICE_RECORDS]);
    for (const name of await fileSystem.list(temporaryDir).catch(() => [])) {
        if (!kept.has(name))
            await (0,part/* removeQuietly */.S2)(fileSystem, (0,external_node_path_.join)(temporaryDir, name));
    }
    // Nothing finished: nothing to resume from.
    const finished = await fileSystem.list(records).catch(() => []);
    if (finished.length === 0)
        await (0,part/* removeQuietly */.S2)(fileSystem, temporaryDir);
}
function jsonText(value) {
    return `${(0,json/* toPrettyJson */.gM)(value)}\n`;
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
