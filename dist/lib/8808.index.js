export const id = 8808;
export const ids = [8808];
export const modules = {

/***/ 58808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   simulatorCommand: () => (/* binding */ simulatorCommand)
/* harmony export */ });
/* harmony import */ var _catalog_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47485);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23237);
/* harmony import */ var _simulator_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97609);
/* harmony import */ var _simulator_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57706);
/* harmony import */ var _step_stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69172);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94790);







const CLIENT_ID = 'simulator';
const CLIENT_SECRET = 'simulator';
/** Serves the simulated API on the loopback until SIGINT or SIGTERM, which is how it ends well. */
async function simulatorCommand(flags, world) {
    const port = wholeNumber('--port', flags.port, 0, 65_535);
    const auditsPerDay = wholeNumber('--audits-per-day', flags.auditsPerDay, 0, 10_000_000);
    const latencyMs = wholeNumber('--latency', flags.latency, 0, 600_000);
    const faults = (0,_simulator_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .faultMix */ .$K)(mixNamed(flags.faults), { rate: share('--fault-rate', flags.faultRate) });
    const ratePerMinute = flags.rateLimit === undefined ? undefined : wholeNumber('--rate-limit', flags.rateLimit, 1, 1_000_000);
    const catalog = await (0,_catalog_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCatalog */ .a)({
        catalogDir: world.catalogDir,
        overlayPath: flags.catalog,
        workspace: world.cwd,
    });
    const stop = (0,_step_stop_js__WEBPACK_IMPORTED_MODULE_4__/* .createStopSwitch */ .d)(world.process, world.clock, () => undefined);
    const stopped = new Promise((resolve) => {
        stop.signal.addEventListener('abort', () => {
            resolve();
        });
    });
    const simulator = await (0,_simulator_server_js__WEBPACK_IMPORTED_MODULE_3__/* .startSimulator */ .rs)({
        port,
        seed: flags.seed,
        records: { auditsPerDay },
        latencyMs,
        faults,
        faultSeed: flags.faultSeed,
        catalog,
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        ratePerMinute,
    }).catch((cause) => {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`The simulator could not listen on port ${port}: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}. Give --port another value, or 0 for any free one.`, { cause });
    });
    try {
        if (flags.json)
            (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJson */ .GF)(world, { url: simulator.url, port: simulator.port, seed: flags.seed });
        else
            (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .writeLines */ .x1)(world.stdout, [
                `Simulator of the API at ${simulator.url} (seed ${flags.seed}, faults ${flags.faults})`,
                '',
                'Point a run at it from another terminal:',
                `  export GENESYS_CLIENT_ID=${CLIENT_ID} GENESYS_CLIENT_SECRET=${CLIENT_SECRET}`,
                `  ${world.programName} run ${[...catalog.datasets.keys()][0] ?? '<dataset>'} --api-url ${simulator.url} --login-url ${simulator.url}`,
                '',
                'Stop it with Ctrl+C.',
            ]);
        await stopped;
        return 0;
    }
    finally {
        await simulator.close();
        stop.dispose();
    }
}
function mixNamed(name) {
    const mix = _simulator_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .FAULT_MIXES */ .gg.find((known) => known === name);
    if (mix !== undefined)
        return mix;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`--faults is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(name)}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .au)(name, _simulator_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .FAULT_MIXES */ .gg)} Allowed: ${_simulator_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .FAULT_MIXES */ .gg.join(' or ')}.`);
}
function wholeNumber(flag, text, minimum, maximum) {
    const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`${flag} is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(text)}. Allowed: a whole number from ${minimum} to ${maximum}.`);
}
function share(flag, text) {
    const value = /^(?:0|1|0?\.\d{1,6}|1\.0*|0\.\d{1,6})$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= 0 && value <= 1)
        return value;
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidInput */ .aY)(`${flag} is ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(text)}. Allowed: a number from 0 to 1.`);
}


/***/ })

};
