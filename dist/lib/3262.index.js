export const id = 3262;
export const ids = [3262];
export const modules = {

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


/***/ })

};
