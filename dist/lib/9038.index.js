export const id = 9038;
export const ids = [9038,911];
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


/***/ })

};
