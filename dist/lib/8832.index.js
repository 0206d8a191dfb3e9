export const id = 8832;
export const ids = [8832,8356,9038,911];
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

/***/ 31447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ effectOf),
/* harmony export */   Dv: () => (/* binding */ checkReconcile),
/* harmony export */   Z4: () => (/* binding */ checkSummary),
/* harmony export */   mf: () => (/* binding */ checkChecks)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _cross_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76227);


/** What a dataset's summary counts and adds up. */
function checkSummary(at, { summary }, list) {
    const groupings = Object.keys(summary.countsBy);
    const checkGrouping = (pointer, name) => {
        if (!groupings.includes(name))
            list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} is not a grouping of countsBy.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name, groupings)} There are: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(groupings)}`);
    };
    for (const name of summary.top?.of ?? [])
        checkGrouping(at('summary', 'top', 'of'), name);
    for (const [name, { by }] of Object.entries(summary.metrics ?? {}))
        if (by !== undefined) {
            checkGrouping(at('summary', 'metrics', name, 'by'), by);
            if (summary.countsBy[by]?.path.includes('[]') === true)
                list.add(at('summary', 'metrics', name, 'by'), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(by)} has several groups for a record, so its shares would not add up`);
        }
    for (const [name, grouping] of Object.entries(summary.countsBy)) {
        const isPrefix = grouping.as === 'prefix';
        if (isPrefix !== (grouping.before !== undefined))
            list.add(at('summary', 'countsBy', name), () => isPrefix ? 'a prefix needs "before", the text that ends it' : '"before" belongs to "as": "prefix"');
    }
}
/** Types whose values a check looks at. */
const NUMBERS = ['integer', 'number'];
const TEXTS = ['id', 'word', 'text', 'string'];
/** The parts of a check that redaction leaves something to look at. A pseudonym may be missing for lack of a key. */
function effectOf(check, action) {
    if (action === 'keep')
        return check;
    return action === 'mask' && check.notNull === true ? { notNull: true } : {};
}
/** What must hold of written records: a check that could never fail, or of what is not there, is refused. */
function checkChecks(at, { checks, record }, findRule, list) {
    if (findRule === undefined)
        return;
    for (const [path, check] of Object.entries(checks ?? {})) {
        const action = findRule(path)?.rule.action;
        if (action === undefined || action === 'remove') {
            list.idle(at('checks', path), () => 'has no effect: redaction lets no single value through there');
            continue;
        }
        const fields = record.fields ?? {};
        const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
        for (const [name, types] of [
            ['minimum', NUMBERS],
            ['words', TEXTS],
        ]) {
            if (check[name] === undefined)
                continue;
            if (action !== 'keep')
                list.idle(at('checks', path, name), () => `has no effect: redaction says ${action} there`);
            else if (field !== undefined && !types.includes(field.type))
                list.idle(at('checks', path, name), () => `has no effect: the field is of the type ${field.type}`);
        }
        const { words } = check;
        if (words !== undefined && field?.words?.every((word) => words.includes(word)) === true)
            list.idle(at('checks', path, 'words'), () => 'has no effect: record.fields has no other words for it');
    }
}
/** The endpoint that gives the second opinion, and what it is compared with. */
function checkReconcile(at, dataset, catalog, findRule, list) {
    const { reconcile } = dataset;
    if (reconcile === undefined)
        return;
    const pointer = at('reconcile', 'endpoint');
    const endpoint = (0,_cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .checkName */ .I3)(pointer, 'endpoint', reconcile.endpoint, catalog.endpoints, list);
    if (endpoint !== undefined) {
        if (endpoint.itemsPath === null)
            list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reconcile.endpoint)} has no itemsPath, so it gives no counts`);
        const allowed = dataset.window === undefined ? [] : _cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_PLACEHOLDERS */ .AH;
        const used = (0,_cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointPlaceholders */ .gg)(endpoint);
        for (const name of used)
            if (!allowed.includes(name))
                list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reconcile.endpoint)} uses {${name}}, which is not known here`);
        for (const names of dataset.window === undefined ? [] : [_cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_STARTS */ .xX, _cross_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .WINDOW_ENDS */ ._I])
            if (!names.some((name) => used.has(name)))
                list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(reconcile.endpoint)} does not use {${names[0] ?? ''}}, so it would count more than a slice`);
    }
    const filters = Object.keys(dataset.filters ?? {});
    const { keyFilter, recordPath } = reconcile;
    if (keyFilter !== undefined && !filters.includes(keyFilter))
        list.add(at('reconcile', 'keyFilter'), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(keyFilter)} is not a filter of the dataset.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(keyFilter, filters)} There are: ${filters.length === 0 ? 'none' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(filters)}`);
    if (findRule !== undefined && findRule(recordPath)?.rule.action !== 'keep')
        list.add(at('reconcile', 'recordPath'), () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(recordPath)} must be kept by the redaction profile, or nothing can be compared`);
}


/***/ }),

/***/ 76227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ WINDOW_PLACEHOLDERS),
/* harmony export */   HJ: () => (/* binding */ TRANSACTION_PLACEHOLDER),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Ki: () => (/* binding */ DATE_PLACEHOLDERS),
/* harmony export */   Nv: () => (/* binding */ checkFollowUp),
/* harmony export */   _I: () => (/* binding */ WINDOW_ENDS),
/* harmony export */   gg: () => (/* binding */ endpointPlaceholders),
/* harmony export */   hR: () => (/* binding */ WEEK_PLACEHOLDER),
/* harmony export */   rf: () => (/* binding */ ownPlaceholders),
/* harmony export */   rk: () => (/* binding */ KNOWN_PLACEHOLDERS),
/* harmony export */   xX: () => (/* binding */ WINDOW_STARTS)
/* harmony export */ });
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13485);


/** Placeholders that a request may have, by what it is for. */
const WEEK_PLACEHOLDER = 'startWeek';
const DATE_PLACEHOLDERS = ['startDate', 'endDate', 'lastDate', WEEK_PLACEHOLDER];
const WINDOW_STARTS = ['start', 'startDate', WEEK_PLACEHOLDER];
const WINDOW_ENDS = ['end', 'last', 'endDate', 'lastDate'];
const WINDOW_PLACEHOLDERS = [...WINDOW_STARTS, ...WINDOW_ENDS];
const TRANSACTION_PLACEHOLDER = 'transactionId';
const KNOWN_PLACEHOLDERS = [...WINDOW_PLACEHOLDERS, TRANSACTION_PLACEHOLDER];
/** A named entry that must be there; the message says where it was looked for and what is near. */
function checkName(pointer, kind, key, entries, list) {
    const found = entries.get(key);
    if (found === undefined)
        list.add(pointer, () => `there is no ${kind} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(key, entries.keys())} There are: ${entries.size === 0 ? 'none' : (0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(entries.keys())}`);
    return found;
}
/** Placeholders that a dataset fills in beside its window: what its parents carry, and filters that go into the path. */
function ownPlaceholders({ source, filters }) {
    return [
        ...Object.keys(source.each?.carry ?? {}),
        ...Object.values(filters ?? {}).flatMap(({ bind }) => (bind?.in === 'path' ? [bind.path] : [])),
    ];
}
/** The placeholders of everything that an endpoint sends. */
function endpointPlaceholders(endpoint) {
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholdersIn */ .Qf)([endpoint.path, endpoint.query, endpoint.body]);
}
/** A call after the submit call knows the transaction's id and nothing else. */
function checkFollowUp(pointer, key, endpoint, list) {
    const placeholders = endpointPlaceholders(endpoint);
    if (!placeholders.has(TRANSACTION_PLACEHOLDER))
        list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} does not use {transactionId}, so it cannot name the query`);
    for (const name of placeholders)
        if (name !== TRANSACTION_PLACEHOLDER)
            list.add(pointer, () => `${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} uses {${name}}, which only the submit call knows`);
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
    'passcodes?',
    'passkeys?',
    'passwort(?:er)?',
    'kennwort(?:er)?',
    'contrasenas?',
    'motdepasse',
    'senhas?',
    'tokens?',
    'jwt',
    '(?:api|app|private|secret|access|account|auth|signing|signature|encryption|decryption|shared|master|storage|service|' +
        'subscription|session|deploy|ssh|rsa|hmac|aes|client|bearer|consumer|license)keys?',
    'credentialfields',
    '(?:session|auth|login|set)cookies?',
    '(?:recovery|backup|rescue)codes?',
    'securityanswers?',
    'totp',
];
/** What may follow such an ending and still be the secret itself. */
const TAILS = 'values?|texts?|plain|plaintext|clear|cleartext|hash|hashed|encrypted|encoded|base64|b64|string|confirm|confirmation|repeat|old|' +
    'new|raw|data|material|pem|json|lists?|map|v|current|previous|primary|secondary';
const SECRET = new RegExp(`(?:${ENDINGS.join('|')})(?:${TAILS})?$`);
/** Whole names: as the end of others they are too common. */
const WHOLE = /^(?:pins?|pincodes?|otps?|cvv|cvc)$/;
const OTHER_SCRIPTS = /парол|секрет|密码|密碼|パスワード|비밀번호|كلمةالمرور|סיסמה|पासवर्ड/u;
/** Letters of other scripts that look like Latin ones. */
const LOOKALIKES = Object.fromEntries(Array.from('аеорсухіјѕԁһкмтвαορεικντ', (letter, at) => [letter, 'aeopcyxijsdhkmtbaopeiknt'.charAt(at)]));
const MAX_NAME_LENGTH = 200;
/**
 * Whether a member of this name holds a secret, such as `secret`, `clientSecret`, `API-Key`, `old_password`, `ｔｏｋｅｎ`, `secretV2`:
 * no rule of redaction lets one through. Names that speak of a secret and hold none, such as `tokenType`, are none.
 */
function isSecretName(name) {
    const letters = name.slice(-MAX_NAME_LENGTH).normalize('NFKC').toLowerCase();
    const isAscii = /^[\x20-\x7e]*$/.test(letters);
    if (!isAscii && OTHER_SCRIPTS.test(letters.replace(/[^\p{L}\p{M}]+/gu, '')))
        return true;
    const latin = isAscii ? letters : letters.replace(/[^\x20-\x7e]/gu, (sign) => LOOKALIKES[sign] ?? sign);
    const plain = latin
        .normalize('NFKD')
        .replace(/[^a-z0-9]+/g, '')
        .replace(/\d+[a-z]?$/, '');
    return (SECRET.test(plain) || WHOLE.test(plain) || (/\d/.test(plain) && SECRET.test(plain.replace(/\d+/g, ''))));
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

/***/ 78356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishedSlices: () => (/* binding */ finishedSlices),
/* harmony export */   openShards: () => (/* binding */ openShards)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34758);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23659);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23237);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76018);
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
    assertSameParts(runs);
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
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir);
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES)
        throw refused(await whyNoManifest(files, runDir));
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
/** A folder without a manifest: nothing at all, a run that was killed, or something else. */
async function whyNoManifest(files, runDir) {
    const folder = await files.inspect(runDir);
    if (folder === undefined)
        return `"${runDir}" is not there. Give run folders of shards.`;
    const isRun = folder.kind === 'directory' && (await files.inspect((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENTS_NAME */ .m7)))?.kind === 'file';
    return isRun
        ? `"${runDir}" has no manifest: that run did not finish. Run the job of that shard again.`
        : `"${runDir}" is no run folder: it has neither ${_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_NAME */ .ir} nor ${_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .EVENTS_NAME */ .m7}. Give run folders of shards.`;
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
        ['organisation (its digest)', manifest.organization],
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
        throw refused(`Shard ${one.manifest.shard.number} of ${one.manifest.shard.count} was given twice, and both runs succeeded: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)([one.runDir, another.runDir].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)))}. Leave one of them out.`);
    return one ?? [...runs].sort((a, b) => (a.manifest.runId < b.manifest.runId ? 1 : -1))[0];
}
/** Parts of parents fit together where all shards saw about as many parents: the same number of parts. */
function assertSameParts(runs) {
    const seen = new Map();
    for (const { runDir, manifest } of runs)
        for (const { id, parents } of manifest.slices) {
            if (parents?.parts === undefined)
                continue;
            const base = id.replace(/-p\d+$/, '');
            const [parts, other] = seen.get(base) ?? [parents.parts, runDir];
            seen.set(base, [parts, other]);
            if (parts !== parents.parts)
                throw refused(`"${other}" cut the parents into ${parts} parts, "${runDir}" into ${parents.parts}: their number changed too much in between. Run all shards again, closer together.`);
        }
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
    for (const entry of manifest.files.filter(({ path }) => /^(?:data|strays)\//.test(path))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, entry.path);
        const facts = /^(?:data|strays)\/[\w.-]+$/.test(entry.path) ? await files.inspect(path) : undefined;
        const problem = facts?.kind !== 'file'
            ? 'is not there'
            : facts.sizeBytes !== entry.bytes
                ? `has ${facts.sizeBytes} bytes, its manifest says ${entry.bytes}`
                : (await (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256OfChunks */ .dy)(files.read(path))) === entry.sha256
                    ? undefined
                    : 'is not what its manifest says: its SHA-256 differs';
        if (problem !== undefined)
            throw refused(`"${path}" ${problem}. Take the folder from its artifact again, or run the job of that shard again.`);
    }
}
function refused(message, cause) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)(`merge: ${message}`, { cause });
}


/***/ }),

/***/ 16317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startWorker: () => (/* binding */ startWorker)
});

// UNUSED EXPORTS: serveRun

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/catalog/shard.ts
var shard = __webpack_require__(35559);
// EXTERNAL MODULE: ./src/records/collate.ts
var collate = __webpack_require__(16192);
// EXTERNAL MODULE: ./src/records/identify.ts
var identify = __webpack_require__(69952);
// EXTERNAL MODULE: ./src/records/summarise.ts + 3 modules
var summarise = __webpack_require__(69771);
// EXTERNAL MODULE: ./src/run/parents.ts
var parents = __webpack_require__(50548);
// EXTERNAL MODULE: ./src/run/runner.ts + 21 modules
var runner = __webpack_require__(98598);
// EXTERNAL MODULE: ./src/run/shard-strays.ts
var shard_strays = __webpack_require__(16440);
// EXTERNAL MODULE: ./src/run/shards.ts
var run_shards = __webpack_require__(78356);
// EXTERNAL MODULE: ./src/engine/begin.ts + 2 modules
var begin = __webpack_require__(8242);
// EXTERNAL MODULE: ./src/engine/run.ts + 19 modules
var run = __webpack_require__(80282);
;// CONCATENATED MODULE: ./src/engine/merge.ts













/**
 * Makes one run of the shards of a request and seals its folder: data files are taken over after their digests were proven,
 * digest and summary are made from the records again. Nothing is fetched: what a shard lacks is a gap, and the run partial.
 * @throws GenesysCoreError `IO` where the folder can not be made or sealed.
 */
async function executeMerge(job, shards, context) {
    const { options, plan } = job;
    const { record } = plan.dataset;
    const identifier = (0,identify/* createIdentifier */.Qm)(record, (0,external_node_crypto_.randomBytes)(16).toString('hex'));
    const startedAtMs = clock/* systemClock */.m.now();
    const writer = await (0,begin/* openRun */.Iy)(job, context, startedAtMs);
    const { scope, stop, dispose } = (0,begin/* openScope */.PQ)(writer, options, context);
    const slices = new Map(shards.runs.flatMap(run_shards.finishedSlices).map((finished) => [finished.slice.id, finished]));
    const causes = causesOf(plan, shards);
    try {
        const outcome = await (0,runner/* runPlan */.F)(plan, {
            writer,
            events: scope.events,
            scrub: (text) => context.scrubber.scrub(text),
            stop,
            clock: scope.clock,
            // eslint-disable-next-line require-yield -- there is nothing to fetch from
            fetchQuery: async function* (_query, slice) {
                await Promise.resolve();
                throw causes.get(slice.id) ?? new errors/* GenesysCoreError */.aI('INTERNAL', `No shard has the slice ${slice.id}.`);
            },
            expandSlice: plan.parents === undefined ? undefined : (slice) => Promise.resolve(partsOf(slice, shards)),
            treatPage: () => {
                throw new errors/* GenesysCoreError */.aI('INTERNAL', 'A merge redacts nothing.');
            },
            normalise: { counts: () => ({ unreadableInstants: {} }) },
            redactor: countedRedactor(shards.runs),
            identifier,
            createCollator: (spill) => (0,collate/* createCollator */.L)({ record, spill }),
            createSummary: (spill) => (0,summarise/* createSummary */.F)(plan.dataset.summary, spill),
            createShape: () => (0,run/* shapeOf */.F5)(plan),
            holdsSecret: (text) => context.scrubber.holdsSecret(text),
            organization: () => Promise.resolve({ digest: shards.runs[0].manifest.organization ?? null }),
            rawPayloads: false,
            renderPage: options.report ? context.renderPage : undefined,
            engine: context.engine,
            github: context.github,
            published: job.published,
            startedAtMs,
            earlier: {
                run: { runId: writer.runId, runDir: writer.runDir, slices, isMerged: true },
                note: `Merging ${shards.runs.length} of ${shards.count} shards.`,
            },
            bringStrays: (strays) => (0,shard_strays/* bringStrays */.N)(shards.runs, strays, { columns: plan.columns, record, identifier }),
            mergedFrom: shards.runs.map(({ manifest }) => ({
                number: manifest.shard.number,
                runId: manifest.runId,
                status: manifest.status,
                dataDigest: manifest.dataDigest,
            })),
        });
        return (0,begin/* resultOf */.Bg)(plan, writer, outcome);
    }
    finally {
        dispose();
    }
}
/** Why a slice has no records, for those that no shard has. */
function causesOf(plan, shards) {
    const { runs } = shards;
    const causes = new Map();
    const holders = runs.map((run) => ({
        run,
        ids: new Map(run.manifest.slices.map((slice) => [slice.id, slice])),
    }));
    for (const slice of plan.slices.flatMap((each) => partsOf(each, { runs }))) {
        const holder = holders.find(({ ids }) => ids.has(slice.id));
        causes.set(slice.id, holder === undefined ? absent(shards) : failed(holder.run, slice.id));
    }
    return causes;
}
/** The parts into which parents cut a slice, those that no shard has among them; the slice itself where it was not cut. */
function partsOf(slice, { runs }) {
    const entries = new Map(runs.flatMap(({ manifest }) => manifest.slices).map((entry) => [entry.id, entry]));
    const parts = [...entries.values()].find(({ id, parents }) => parents?.parts !== undefined && id.startsWith(`${slice.id}-p`))?.parents?.parts;
    const ids = parts === undefined
        ? [slice.id]
        : Array.from({ length: parts }, (_, index) => (0,parents/* partId */.VA)(slice.id, index + 1));
    return ids.map((id) => {
        const parents = entries.get(id)?.parents;
        return { ...slice, id, parents: parents && { ...parents, sha256: parents.sha256 ?? '', gone: [] } };
    });
}
function absent({ missing, runs, count }) {
    // It was there, and got nowhere.
    const unfinished = runs.find(({ manifest }) => manifest.status !== 'succeeded');
    if (missing.length === 0 && unfinished !== undefined)
        return failed(unfinished, undefined);
    const which = missing.length === 1 ? `Shard ${missing[0] ?? 0}` : `One of the shards ${missing.join(', ')}`;
    return (0,errors/* invalidInput */.aY)(`${which} of ${count} is missing: no run folder of it was given. Run its job again, then merge again.`, { retryable: true });
}
function failed({ manifest }, id) {
    const error = manifest.slices.find((slice) => slice.id === id)?.error ??
        manifest.error ??
        manifest.slices.find((slice) => slice.error !== undefined)?.error;
    const name = (0,shard/* shardName */.Az)({ ...manifest.shard, window: null });
    return new errors/* GenesysCoreError */.aI(error?.code ?? 'CANCELLED', `${name}: ${error?.message ?? `the run ended ${manifest.status}`} Run its job again, then merge again.`, { retryable: true });
}
/** Redacts nothing: the records are redacted. Its counts are those of the shards together. */
function countedRedactor(runs) {
    const counts = runs.map(({ manifest }) => countsIn(manifest.redaction)).reduce(summed);
    return {
        redact: () => {
            throw new errors/* GenesysCoreError */.aI('INTERNAL', 'A merge redacts nothing.');
        },
        counts: () => counts,
    };
}
function countsIn(redaction) {
    const { profile: _profile, profileSha256: _digest, rawPayloads: _raw, offKind = 0, ...counts } = redaction;
    return { ...counts, offKind };
}
/** Numbers added, lists joined, all else as in the first. */
function summed(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return (a + b);
    if (Array.isArray(a) && Array.isArray(b))
        return [...new Set([...a, ...b])];
    if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null)
        return a;
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    const of = (object, name) => object[name];
    return Object.fromEntries(names.map((name) => {
        const [left, right] = [of(a, name), of(b, name)];
        return [name, left === undefined ? right : right === undefined ? left : summed(left, right)];
    }));
}

// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/report/page.ts
var page = __webpack_require__(86015);
;// CONCATENATED MODULE: ./src/step/outbox.ts
/** So late at most an event is told. */
const MAX_DELAY_MS = 50;
function createOutbox(post, clock) {
    let events = [];
    const postEvents = () => {
        if (events.length === 0)
            return;
        post({ type: 'events', events });
        events = [];
    };
    return {
        emit(event) {
            events.push(event);
            if (events.length === 1)
                void clock.sleep(MAX_DELAY_MS).then(postEvents);
        },
        tell(message) {
            postEvents();
            post(message);
        },
    };
}

// EXTERNAL MODULE: ./src/step/portable.ts
var portable = __webpack_require__(88619);
// EXTERNAL MODULE: ./src/step/thread-messages.ts
var thread_messages = __webpack_require__(96777);
;// CONCATENATED MODULE: ./src/step/worker.ts










/**
 * What the old generation may grow by before it is collected, in percent of what is in use. Buffers of records count to it: at
 * V8's own 10 % it is collected for every other page, in threads of V8 that take a sixth of all time.
 */
const GROWTH_PERCENT = 150;
/** Carries out the run of the thread that this code is loaded in. */
async function startWorker() {
    if (external_node_worker_threads_.parentPort === null)
        throw new Error('This script is the thread of a run; it is started by the doors.');
    // Not before all is loaded, and not for longer: while a flag differs, V8 refuses the compiled code that Node's modules come
    // with. A thread that starts with the flag takes twice as long to start.
    setGrowth(GROWTH_PERCENT);
    await serveRun(external_node_worker_threads_.workerData, external_node_worker_threads_.parentPort, (job, context) => job.shards === undefined ? (0,run/* executeRun */.lk)(job, context) : executeMerge(job, job.shards, context));
    setGrowth(0);
}
/** 0 leaves it to V8. */
function setGrowth(percent) {
    (0,external_node_v8_.setFlagsFromString)(`--heap-growing-percent=${percent}`);
}
/** Carries out the one run that this thread is for and tells its port how it goes and how it ended. */
async function serveRun(start, port, execute) {
    const post = (message) => {
        port.postMessage(message);
    };
    const { emit, tell } = createOutbox(post, clock/* systemClock */.m);
    const stop = new AbortController();
    port.on('message', (message) => {
        if (message.type === 'alive')
            tell(message);
        else
            stop.abort((0,thread_messages/* errorOf */.M)(message.reason));
    });
    const scrubber = (0,scrub/* createScrubber */.HV)();
    for (const secret of start.secrets)
        scrubber.add(secret);
    try {
        const result = await execute((0,portable/* fromPortable */.w)(start.job), {
            ...start.context,
            scrubber: {
                ...scrubber,
                add(secret) {
                    scrubber.add(secret);
                    tell({ type: 'secret', secret });
                },
            },
            renderPage: (manifest, summary, { catalog, redactionProfile }) => (0,page/* reportPage */.S)(manifest, summary, catalog.profiles.redaction.get(redactionProfile)?.allow),
            signal: stop.signal,
            events: { emit },
            progress: {
                known(facts) {
                    tell({ type: 'known', facts });
                },
            },
        });
        tell({ type: 'result', result });
    }
    catch (thrown) {
        tell({ type: 'error', error: (0,thread_messages/* tellError */.S)(thrown) });
    }
}


/***/ })

};
