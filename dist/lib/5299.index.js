export const id = 5299;
export const ids = [5299];
export const modules = {

/***/ 5299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keygenCommand: () => (/* binding */ keygenCommand)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79869);
/* harmony import */ var _records_pseudonym_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73508);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94790);




/** Prints a fresh key for pseudonyms, alone on standard output, so that it can be piped into a secret store. */
function keygenCommand(world) {
    (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .writeLines */ .x1)(world.stdout, [(0,_records_pseudonym_js__WEBPACK_IMPORTED_MODULE_2__/* .generatePseudonymKey */ .jm)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)]);
    if (world.stderr.isTTY)
        (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .writeLines */ .x1)(world.stderr, [
            '',
            `Keep it as a secret: the input pseudonymKey of the action, ${(0,_options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionNamed */ .b7)('pseudonymKey')?.env ?? ''} of the command line. Runs`,
            'with the same key give the same person the same pseudonym; with another key all pseudonyms are others.',
        ]);
    return 0;
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
