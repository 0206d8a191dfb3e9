export const id = 7075;
export const ids = [7075];
export const modules = {

/***/ 56251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ resolveAddresses)
/* harmony export */ });
/* unused harmony export isLoopback */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);
/* harmony import */ var _base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23237);


/**
 * The two base addresses of a run.
 * @throws GenesysCoreError INPUT_INVALID for an unknown region or an override that is not an https origin
 */
function resolveAddresses(request, service) {
    const domain = resolveDomain(request.region, service);
    return {
        apiUrl: baseAddress('apiUrl', request.apiUrl) ?? service.hosts.api.replace('{domain}', domain),
        loginUrl: baseAddress('loginUrl', request.loginUrl) ?? service.hosts.login.replace('{domain}', domain),
        domain,
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
    throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`region ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(asked)} is not a region of ${service.name}.${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .au)(name.replace(/^api\./, ''), [...regions.keys(), ...regions.values()])} Allowed, by AWS name or domain: ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(known)}.`);
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
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} has a user part, which is not allowed. ${example}`);
    const complain = (problem) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(`${input} ${(0,_base_suggestion_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(given)} ${problem}. ${example}`);
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


/***/ }),

/***/ 17075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/catalog/address.ts
var address = __webpack_require__(56251);
// EXTERNAL MODULE: ./src/catalog/load.ts + 14 modules
var load = __webpack_require__(47485);
// EXTERNAL MODULE: ./src/options/options.ts + 2 modules
var options = __webpack_require__(79869);
// EXTERNAL MODULE: ./src/report/preflight.ts
var preflight = __webpack_require__(42181);
// EXTERNAL MODULE: ./src/report/role.ts + 1 modules
var role = __webpack_require__(66673);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
;// CONCATENATED MODULE: ./src/report/starter.ts

const SCHEMA = 'https://raw.githubusercontent.com/org/genesys-core/v1/catalog/genesys-core.catalog.schema.json';
/** Actions of others are pinned by commit. */
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
/** Full hours are when everybody's schedules start. */
const MINUTE = 17;
const CATCH_UP_DAYS = 7;
/** The job ends after the run has ended itself: `timeoutMinutes` and what delivery takes. */
const JOB_MINUTES = 75;
/** A workflow that fetches the datasets every night, one after the other, since they share the limit of one OAuth client. */
function starterWorkflow(plan) {
    const { region, datasets, hour, publish, action, overlayPath } = plan;
    const publishes = publish.length > 0;
    const catchesUp = publish.includes('index');
    const rows = [...datasets].map(([key, { window }]) => ({
        dataset: key,
        catchUp: catchesUp && window !== undefined ? CATCH_UP_DAYS : 0,
    }));
    const lines = [
        '# Fetches the previous UTC day of each dataset, or its state of now, every night. Written by "genesys-core init"; change it',
        '# as you like. Who may read the repository may read the artifacts' +
            (publishes ? ' and what is published: keep it private.' : ': keep it private.'),
        'name: Genesys data',
        '',
        'on:',
        '  schedule:',
        `    - cron: '${MINUTE} ${hour} * * *'`,
        '  workflow_dispatch:',
        '',
        'permissions: {}',
        '',
        '# One night at a time; a run that is under way is never cut off by the next one.',
        'concurrency:',
        '  group: genesys-data',
        '  cancel-in-progress: false',
        '',
        'jobs:',
        '  fetch:',
        '    name: ${{ matrix.dataset }}',
        '    runs-on: ubuntu-latest',
        `    timeout-minutes: ${JOB_MINUTES}`,
        '    permissions:',
        `      contents: ${publishes ? 'write' : 'read'}`,
        '      # To resume a run of this workflow that failed.',
        '      actions: read',
        '    strategy:',
        '      fail-fast: false',
        '      max-parallel: 1',
        '      matrix:',
        '        include:',
        ...rows.flatMap(({ dataset, catchUp }) => [
            `          - dataset: ${dataset}`,
            ...(catchesUp ? [`            catchUp: ${catchUp}`] : []),
        ]),
        '    steps:',
        '      - name: Check out the catalog',
        `        uses: ${CHECKOUT}`,
        '        with:',
        '          persist-credentials: false',
        '      - name: Fetch',
        '        id: run',
        `        uses: ${action}`,
        '        with:',
        '          dataset: ${{ matrix.dataset }}',
        `          region: ${region}`,
        `          catalog: ${overlayPath}`,
        ...(publishes ? [`          publish: ${publish.join(',')}`] : []),
        ...(catchesUp ? ['          catchUp: ${{ matrix.catchUp }}'] : []),
        '          resumeFrom: latest',
        '          clientId: ${{ secrets.GENESYS_CLIENT_ID }}',
        '          clientSecret: ${{ secrets.GENESYS_CLIENT_SECRET }}',
    ];
    return `${lines.join('\n')}\n`;
}
/** An overlay that names the redaction profile of each dataset, for its reader to see and to change. */
function starterOverlay({ datasets }, catalog) {
    const profiles = [...datasets].map(([key, dataset]) => [
        key,
        catalog.datasets.get(key)?.redaction ?? dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a,
    ]);
    const document = {
        $schema: SCHEMA,
        catalogVersion: '1',
        governance: { redaction: Object.fromEntries(profiles) },
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/cli/new-file.ts
var new_file = __webpack_require__(77271);
// EXTERNAL MODULE: ./src/cli/preflight.ts + 1 modules
var cli_preflight = __webpack_require__(12627);
// EXTERNAL MODULE: ./src/cli/run.ts
var run = __webpack_require__(94175);
// EXTERNAL MODULE: ./src/cli/run-flags.ts
var run_flags = __webpack_require__(75065);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/init.ts

















const WORKFLOW_PATH = '.github/workflows/genesys.yml';
const OVERLAY_PATH = 'genesys/catalog.json';
const DEFAULT_ACTION = 'org/genesys-core@v1';
/** Hours after midnight, since entries show up some time after what they tell of. */
const DEFAULT_HOUR = 3;
const PUBLISH_CHOICES = ['release', 'index'];
const NO_PUBLISH = 'none';
const MAX_ASKED = 3;
/**
 * Writes a workflow and a catalog overlay into the current folder, prints the role and the commands for the secrets, and
 * tries the datasets: with small calls where credentials are in the environment, else by a dry run. What is not given by
 * flag is asked for where there is a terminal.
 * @throws GenesysCoreError INPUT_INVALID before anything is written
 */
async function initCommand(flags, world) {
    const catalog = await (0,load/* loadCatalog */.a)({
        catalogDir: world.catalogDir,
        overlayPath: undefined,
        workspace: world.cwd,
    });
    const action = actionOf(flags.action ?? DEFAULT_ACTION);
    const plan = {
        region: await answer(regionQuestion(catalog, world), flags, world),
        datasets: await answer(datasetsQuestion(catalog), flags, world),
        hour: await answer(HOUR_QUESTION, flags, world),
        publish: await answer(PUBLISH_QUESTION, flags, world),
        action,
        overlayPath: OVERLAY_PATH,
    };
    const files = [
        { path: WORKFLOW_PATH, text: starterWorkflow(plan) },
        { path: OVERLAY_PATH, text: starterOverlay(plan, catalog) },
    ];
    if (flags.force !== true)
        for (const { path, text } of files) {
            const problem = await (0,new_file/* newFileProblem */.w)((0,external_node_path_.join)(world.cwd, path), text);
            if (problem !== undefined)
                throw (0,errors/* invalidInput */.aY)(`${path} ${problem}. Move it, or give --force to replace it.`);
        }
    for (const { path, text } of files)
        await (0,new_file/* putFile */.U)((0,external_node_path_.join)(world.cwd, path), text);
    say(world, [
        ...files.map(({ path }) => `Wrote ${path}`),
        ...(action === DEFAULT_ACTION
            ? [`In ${(0,external_node_path_.dirname)(WORKFLOW_PATH)}, "org" stands for the owner of the copy of the action that you use.`]
            : []),
        '',
        ...(0,role/* roleText */.y)(plan.datasets, catalog, { programName: world.programName, catalogPath: undefined }).slice(0, -2),
        '',
        'Secrets of the repository; each command asks for its value',
        '  gh secret set GENESYS_CLIENT_ID',
        '  gh secret set GENESYS_CLIENT_SECRET',
        '',
    ]);
    return tryOut(plan, world);
}
/** Small calls where there are credentials, else the plan of each dataset. */
async function tryOut({ datasets, region }, world) {
    const keys = [...datasets.keys()];
    const flags = { region, catalog: OVERLAY_PATH };
    const asked = keys.map((key) => (0,options/* resolveOptions */.$i)((0,run_flags/* givenOptions */.G0)(key, flags, world.env)));
    const [first] = asked;
    if (first !== undefined && first.credentials.kind !== 'missing') {
        (0,options/* requireCredentials */.uR)(first);
        const report = await (0,cli_preflight.preflightOf)(keys, flags, world);
        say(world, [...(0,preflight/* preflightLines */.PM)(report), ...((0,preflight/* preflightExitCode */.$D)(report) === 0 ? NEXT : [])]);
        return (0,preflight/* preflightExitCode */.$D)(report);
    }
    for (const options of asked) {
        const plan = await world.app.planRun(options, (0,run/* quietContext */.aF)(world, new AbortController().signal));
        const { start, end } = (0,manifest/* windowTexts */.pD)(plan.window);
        const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
        say(world, [
            `Dry run of ${plan.datasetKey}: ${(0,report_text/* formatInterval */.vy)(start, end)}, ${(0,suggestion/* counted */.hS)(plan.slices.length, 'slice')}, ${(0,suggestion/* counted */.hS)(queries, 'query', 'queries')}, redaction ${plan.redactionProfile}`,
        ]);
    }
    say(world, [
        'Nothing was sent: there are no credentials in the environment. With GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET in it,',
        `try them: ${world.programName} preflight ${keys.join(' ')} --region ${(0,report_text/* shellWord */.r7)(region)} --catalog ${OVERLAY_PATH}`,
        ...NEXT,
    ]);
    return 0;
}
const NEXT = [
    '',
    'Next: commit both files to the default branch; the first run can be started by hand: gh workflow run genesys.yml',
];
function say(world, lines) {
    (0,cli_world/* writeLines */.x1)(world.stdout, lines.map((line) => (line === '' ? '' : (0,scrub/* plainText */.wh)(line))));
}
/** The answer by flag, else by the user, else the preset. A wrong one of the user is asked for again, a few times. */
async function answer(question, flags, world) {
    const { flag, text, preset, read } = question;
    const given = flags[flag];
    if (typeof given === 'string')
        return read(given.trim());
    if (world.ask === null) {
        if (preset !== undefined)
            return read(preset);
        throw (0,errors/* invalidInput */.aY)(`${flag} is missing, and there is no terminal to ask for it. Give --${flag}. ${text}`);
    }
    for (let asked = 1;; asked += 1) {
        const typed = (await world.ask(`${text}${preset === undefined ? '' : ` [${preset}]`}: `)).trim();
        try {
            return read(typed === '' ? (preset ?? '') : typed);
        }
        catch (thrown) {
            const error = (0,errors/* toGenesysCoreError */.BG)(thrown);
            if (asked === MAX_ASKED || error.code !== 'INPUT_INVALID')
                throw error;
            (0,cli_world/* writeLines */.x1)(world.stderr, [(0,scrub/* plainText */.wh)(error.message)]);
        }
    }
}
function regionQuestion({ service }, { env }) {
    const preset = (env['GENESYS_REGION'] ?? '').trim();
    return {
        flag: 'region',
        text: 'Region, by AWS name or domain',
        preset: preset === '' ? service.defaultRegion : preset,
        read(region) {
            (0,address/* resolveAddresses */.B)({ region }, service);
            return region;
        },
    };
}
function datasetsQuestion({ datasets }) {
    const known = [...datasets.keys()];
    return {
        flag: 'datasets',
        text: `Datasets with commas between, of ${known.join(', ')}`,
        preset: undefined,
        read(list) {
            const keys = wordsOf(list);
            if (keys.length === 0)
                throw (0,errors/* invalidInput */.aY)(`datasets is empty. Allowed: a comma list of ${(0,suggestion/* listed */.KE)(known)}.`);
            return new Map(keys.map((key) => {
                const dataset = datasets.get(key);
                if (dataset !== undefined)
                    return [key, dataset];
                throw (0,errors/* invalidInput */.aY)(`datasets has ${(0,suggestion/* quoted */.TL)(key)}.${(0,suggestion/* didYouMean */.au)(key, known)} Allowed: a comma list of ${(0,suggestion/* listed */.KE)(known)}.`);
            }));
        },
    };
}
const HOUR_QUESTION = {
    flag: 'hour',
    text: 'Hour of the UTC day at which it starts, 0 to 23',
    preset: String(DEFAULT_HOUR),
    read(text) {
        const hour = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
        if (hour <= 23)
            return hour;
        throw (0,errors/* invalidInput */.aY)(`hour is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: a whole number from 0 to 23.`);
    },
};
const PUBLISH_QUESTION = {
    flag: 'publish',
    text: `Where to publish besides the artifact, a comma list of ${PUBLISH_CHOICES.join(', ')}, or ${NO_PUBLISH}`,
    preset: PUBLISH_CHOICES.join(','),
    read(list) {
        const words = wordsOf(list);
        if (words.length === 1 && words[0] === NO_PUBLISH)
            return [];
        for (const word of words)
            if (!PUBLISH_CHOICES.some((choice) => choice === word))
                throw (0,errors/* invalidInput */.aY)(`publish has ${(0,suggestion/* quoted */.TL)(word)}.${(0,suggestion/* didYouMean */.au)(word, PUBLISH_CHOICES)} Allowed: ${NO_PUBLISH}, or a comma list of ${PUBLISH_CHOICES.join(', ')}.`);
        return PUBLISH_CHOICES.filter((choice) => words.includes(choice));
    },
};
function wordsOf(list) {
    return [...new Set(list.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}
function actionOf(reference) {
    if (/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(reference))
        return reference;
    throw (0,errors/* invalidInput */.aY)(`action is ${(0,suggestion/* quoted */.TL)(reference)}. Allowed: owner, repository and version, e.g. ${DEFAULT_ACTION}, or a commit in the place of the version.`);
}


/***/ }),

/***/ 77271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ putFile),
/* harmony export */   w: () => (/* binding */ newFileProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76018);


/** Why a text can not be written to a path without losing something, after the path's name; undefined where it can. */
async function newFileProblem(path, text) {
    const there = await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.inspect(path);
    if (there === undefined)
        return undefined;
    if (there.kind !== 'file')
        return 'is there already and is no file';
    return (await contentOf(path)) === text ? undefined : 'is there already and has another text';
}
/** Writes a text to a path, whose folders are made; a file there is replaced when the new one is whole. */
async function putFile(path, text) {
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    const temporary = `${path}.new`;
    await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.remove(temporary);
    const file = await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.createFile(temporary);
    await file.write(Buffer.from(text));
    await file.close();
    await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.rename(temporary, path);
}
async function makeFolders(path) {
    if ((await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.inspect(path)) !== undefined)
        return;
    await makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
    await _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.makeDirectory(path);
}
async function contentOf(path) {
    const chunks = [];
    for await (const chunk of _run_file_system_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .GP.read(path))
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ roleJson),
  y: () => (/* binding */ roleText)
});

;// CONCATENATED MODULE: ./src/catalog/permissions.ts
/**
 * The smallest set of permissions that satisfies every one of the sets given, sorted: all names of a set of mode `all`,
 * one name at least of a set of mode `any`. Among sets of equal size, the one whose names the catalog has first in its
 * lists: of several that are enough, the broadest stands there.
 */
function smallestPermissions(sets) {
    const needed = new Set(sets.flatMap(({ mode, names }) => (mode === 'all' || names.length === 1 ? names : [])));
    const open = sets.filter(({ mode, names }) => mode === 'any' && names.length > 1 && !names.some((name) => needed.has(name)));
    const solutions = [];
    // One name of the first set still open, then the rest: every set that could be the smallest is met on the way.
    const choose = (chosen) => {
        if (chosen.length > (solutions[0]?.length ?? Number.POSITIVE_INFINITY))
            return;
        const next = open.find(({ names }) => !names.some((name) => chosen.includes(name)));
        if (next !== undefined)
            for (const name of next.names)
                choose([...chosen, name]);
        else
            solutions.unshift([...chosen].sort());
    };
    choose([]);
    const size = solutions[0]?.length ?? 0;
    const [best] = solutions
        .filter(({ length }) => length === size)
        .map((names) => ({ names, place: placeOf(names, open), text: names.join(' ') }))
        .sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
    return [...needed, ...(best?.names ?? [])].sort();
}
/** How far down their lists the names stand, all together. */
function placeOf(names, sets) {
    const places = sets.map((set) => set.names.findIndex((name) => names.includes(name)));
    return places.reduce((sum, place) => sum + place, 0);
}

// EXTERNAL MODULE: ./src/report/plan.ts
var plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/role.ts



const WIDTH = 100;
/** The role that an OAuth client needs for some datasets, what to click for it and, with hints, how to try it. */
function roleText(asked, catalog, hints) {
    const { permissions, choices, free, unknown } = roleFor(asked, catalog);
    const many = asked.size > 1;
    const several = many ? 'the smallest set for all of them' : 'the smallest set';
    return [
        `Role for ${[...asked.keys()].join(', ')}`,
        '',
        `Permissions: ${permissions.length === 0 ? (unknown.length === 0 ? 'none' : 'not known') : several}`,
        ...(0,report_text/* alignedRows */.wC)(permissions.map(({ name, datasets }) => [name, ...(many ? [datasets.join(', ')] : [])])).map((line) => `  ${line}`),
        ...choices.flatMap(({ anyOf, taken }) => (0,report_text/* wrapped */.ky)(`One of ${anyOf.join(', ')} is enough; ${taken} is taken.`, WIDTH).map((line) => `  ${line}`)),
        ...(free.length > 0 && (many || permissions.length === 0)
            ? [
                `  ${free.join(', ')}: the API lists no permission; a role in the divisions to be read is still needed.`,
            ]
            : []),
        ...(unknown.length === 0
            ? []
            : [
                `  ${unknown.join(', ')}: the vendor does not say all that are needed; the refusal of a first run names what is missing.`,
            ]),
        '',
        `In ${catalog.service.name}`,
        ...steps(permissions.map(({ name }) => name)).flatMap((step, index) => (0,report_text/* wrapped */.ky)(step, WIDTH - 5).map((line, part) => (part === 0 ? `  ${index + 1}. ${line}` : `     ${line}`))),
        ...(hints === undefined
            ? []
            : [
                '',
                `Then try it: ${hints.programName} run ${[...asked.keys()][0] ?? ''}${hints.catalogPath === undefined ? '' : ` --catalog ${hints.catalogPath}`} --summary-only`,
            ]),
    ];
}
function roleJson(asked, catalog) {
    const { permissions, choices, free, unknown } = roleFor(asked, catalog);
    return {
        datasets: [...asked.keys()],
        permissions: permissions.map(({ name, datasets }) => ({ name, datasets })),
        choices: choices.map(({ anyOf, taken }) => ({ anyOf, taken })),
        withoutPermission: free,
        notKnown: unknown,
        catalog: { version: catalog.version, sha256: catalog.sha256 },
    };
}
function roleFor(asked, catalog) {
    const setsOf = new Map([...asked].map(([key, dataset]) => [
        key,
        (0,plan/* endpointsOf */.uY)(dataset, catalog).map(([, { permissions }]) => permissions),
    ]));
    const all = [...setsOf.values()].flat();
    const smallest = smallestPermissions(all);
    const alternatives = new Map(all
        .filter(({ mode, names }) => mode === 'any' && names.length > 1)
        .map(({ names }) => [names.join(' '), names]));
    return {
        permissions: smallest.map((name) => ({
            name,
            datasets: [...setsOf]
                .filter(([, sets]) => sets.some(({ names }) => names.includes(name)))
                .map(([key]) => key),
        })),
        choices: [...alternatives.values()].map((anyOf) => ({
            anyOf,
            taken: anyOf.find((name) => smallest.includes(name)) ?? '',
        })),
        free: [...setsOf]
            .filter(([, sets]) => sets.every(({ mode, names }) => names.length === 0 && mode !== 'unknown'))
            .map(([key]) => key),
        unknown: [...setsOf]
            .filter(([, sets]) => sets.some(({ mode }) => mode === 'unknown'))
            .map(([key]) => key),
    };
}
function steps(permissions) {
    const [example] = permissions;
    const [domain, entity, action] = (example ?? '').split(':');
    const where = domain === undefined || entity === undefined || action === undefined
        ? ''
        : ` ${example ?? ''} is found under ${domain} as ${entity}, ${action}.`;
    return [
        `Role: Admin, People & Permissions, Roles / Permissions, Add Role. Give it ${permissions.length === 0 ? 'a name and no permission' : 'the permissions above and no other'}.${where}`,
        'Give the role to yourself too, in the same divisions: a client can only be given roles that its maker has.',
        'OAuth client: Admin, Integrations, OAuth, Add client. Grant type: Client Credentials.',
        'Divisions: on its Roles tab choose the role, and for it every division whose data is to be read. What lies in other divisions is left out by the API without an error.',
        'Save. Client id and secret become secrets of the repository, for clientId and clientSecret of the action; on the command line they are GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET.',
    ];
}


/***/ })

};
