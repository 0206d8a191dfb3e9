export const id = 155;
export const ids = [155];
export const modules = {

/***/ 71155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoCommand: () => (/* binding */ demoCommand)
/* harmony export */ });
/* harmony import */ var _catalog_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85788);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48831);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87496);
/* harmony import */ var _simulator_server_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43603);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94175);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94790);







/** Credentials between the demo and its own simulator; they open nothing else. */
const CLIENT_ID = 'demo';
const CLIENT_SECRET = 'a-secret-of-the-demo-alone';
const RECORDS_PER_DAY = 5000;
/** Runs the catalog's first dataset over the previous UTC day against a simulator in this process. */
async function demoCommand(options, world) {
    world.scrubber.add(CLIENT_SECRET);
    const catalog = await (0,_catalog_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .a)({ catalogDir: world.catalogDir, workspace: world.cwd });
    const [dataset] = catalog.datasets.keys();
    if (dataset === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GenesysCoreError */ .aI('CATALOG_INVALID', 'The built-in catalog has no dataset.');
    const simulator = await (0,_simulator_server_js__WEBPACK_IMPORTED_MODULE_4__/* .startSimulator */ .rs)({
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        catalog,
        records: { auditsPerDay: RECORDS_PER_DAY },
        pollsUntilDone: 1,
    });
    try {
        (0,_world_js__WEBPACK_IMPORTED_MODULE_6__/* .writeLines */ .x)(world.stderr, [
            `Demo: ${dataset} of the previous UTC day, from a simulator at ${simulator.url}`,
        ]);
        const { outcome, stoppedBy } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .carryOut */ .u0)((0,_options_options_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveOptions */ .$i)({
            dataset,
            apiUrl: simulator.url,
            loginUrl: simulator.url,
            clientId: CLIENT_ID,
            clientSecret: CLIENT_SECRET,
            upload: 'false',
        }), world);
        if (options.json)
            (0,_world_js__WEBPACK_IMPORTED_MODULE_6__/* .writeJson */ .G)(world, (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeJson */ .bt)(outcome));
        else
            (0,_world_js__WEBPACK_IMPORTED_MODULE_6__/* .writeLines */ .x)(world.stdout, (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeLines */ .qx)(outcome, world.programName));
        return outcome.result.status === 'succeeded' ? 0 : (stoppedBy ?? 1);
    }
    finally {
        await simulator.close();
    }
}


/***/ })

};
