export const id = 7896;
export const ids = [7896];
export const modules = {

/***/ 89736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ columnsOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _redaction_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64076);


/** Members of a record that a profile keeps have these names; others are data, such as the keys of a map. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
/**
 * The columns of a dataset's written records, in the order in which a record has them: each top-level member that the
 * redaction profile lets through, with its declared type, else what key, time and sums of the catalog say of it.
 */
function columnsOf(dataset, profile) {
    const { allow = {} } = profile === undefined ? {} : (0,_redaction_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .inFieldOrder */ .Yw)(profile, dataset.record);
    const known = knownFields(dataset);
    const byName = new Map();
    // A rule that removes a part gives its member a place too.
    for (const [path, { action }] of Object.entries(allow)) {
        const [part = ''] = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path);
        const name = part.replace(/(?:\[\])+$/, '');
        if (NAME.test(name) || path.startsWith("'"))
            byName.set(name, [...(byName.get(name) ?? []), ...(action === 'remove' ? [] : [path])]);
    }
    const kept = [...byName].filter(([, paths]) => paths.length > 0);
    return kept.map(([name, paths]) => {
        const field = known.get(name);
        const isNested = paths.some((path) => path !== name);
        const type = isNested ? 'json' : columnType(field?.type);
        return {
            name,
            type,
            key: dataset.record.key !== 'content' && dataset.record.key.includes(name),
            parts: isNested ? paths.map((path) => ({ path, type: known.get(path)?.type ?? 'any' })) : [],
            description: field?.description,
            words: field?.words,
        };
    });
}
function knownFields({ record, summary, }) {
    const known = new Map();
    for (const [path, { type, description, words }] of Object.entries(record.fields ?? {}))
        known.set(path, { path, type, description, words });
    const note = (path, type) => {
        if (!known.has(path))
            known.set(path, { path, type });
    };
    for (const path of [record.time, ...(record.instants ?? [])])
        if (path !== undefined)
            note(path, 'instant');
    for (const { sum } of Object.values(summary.metrics ?? {}))
        note(sum, 'number');
    return known;
}
function columnType(type) {
    switch (type) {
        case 'instant':
        case 'date':
        case 'integer':
        case 'number':
        case 'boolean':
            return type;
        case 'object':
            return 'json';
        default:
            return 'string';
    }
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

/***/ 75065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ addRunFlags),
/* harmony export */   G0: () => (/* binding */ givenOptions),
/* harmony export */   TT: () => (/* binding */ withBooleanValues),
/* harmony export */   Wp: () => (/* binding */ usageError),
/* harmony export */   _o: () => (/* binding */ secretLines)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48179);
/* harmony import */ var _options_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79869);


/** Further names of a flag. */
const ALIASES = {
    dryRun: ['what-if'],
};
function aliasesOf(option) {
    return ALIASES[option.name] ?? [];
}
/** The options of a run that have a flag: all of the command line's but the secrets, and the dataset, an argument. */
function flagOptions() {
    return _options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.filter((option) => option.doors.includes('cli') && !option.secret && option.name !== 'dataset');
}
/** Adds the options of a run to a command, or those named, as the option table has them. */
function addRunFlags(command, only) {
    for (const option of flagOptions())
        if (only === undefined || only.includes(option.name))
            command.addOption(flagFor(option));
}
function flagFor(option) {
    const flag = (0,_options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(option);
    const isBoolean = option.kind === 'boolean';
    // The parser takes the first of two names for a short one, and so calls the value by the second.
    const names = [...aliasesOf(option).map((alias) => `--${alias}`), flag].join(', ');
    const description = [
        option.help,
        ...(option.default === undefined || option.default === '' ? [] : [`(default: ${option.default})`]),
        ...(option.env === undefined ? [] : [`(env: ${option.env})`]),
    ].join(' ');
    return new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`${names} ${isBoolean ? '[true|false]' : `<${placeholder(option)}>`}`, description);
}
function placeholder(option) {
    return option.kind === 'integer'
        ? 'number'
        : option.kind === 'json'
            ? 'json'
            : option.kind === 'list'
                ? 'list'
                : 'value';
}
/** The options of a run that come by environment alone. */
function secretOptions() {
    return _options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.filter((option) => option.doors.includes('cli') && option.secret && option.env !== undefined);
}
/** What is wrong with a command line: where a secret was given by flag, by which variable it comes instead. */
function usageError(text) {
    const secret = secretOptions().find((option) => text.includes(`'${(0,_options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(option)}'`));
    const instead = secret === undefined ? '' : `. A secret comes from the environment: ${secret.env ?? ''}`;
    return `${text.replace(/^error: /, 'error INPUT_INVALID: ').trimEnd()}${instead}\n`;
}
/** Lines for the help text. */
function secretLines() {
    const secrets = secretOptions();
    if (secrets.length === 0)
        return [];
    const width = Math.max(...secrets.map((option) => option.env?.length ?? 0));
    return [
        'Secrets come from the environment, never from a flag that other users of the machine could see:',
        ...secrets.map((option) => `  ${(option.env ?? '').padEnd(width)}  ${option.help}`),
    ];
}
/**
 * What the user gave, by option name: the flag, else the environment. Empty means not given.
 * `flags` is what the parser made of the command line.
 */
function givenOptions(dataset, flags, env) {
    const given = { dataset };
    for (const option of _options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw) {
        if (!option.doors.includes('cli') || option.name === 'dataset')
            continue;
        const flag = option.secret ? undefined : flags[option.name];
        const value = flag === true ? 'true' : typeof flag === 'string' ? flag : env[option.env ?? ''];
        if (value !== undefined && value.trim() !== '')
            given[option.name] = value.trim();
    }
    return given;
}
/**
 * The command line with every `--flag` of a boolean option written `--flag=true`, unless `true` or `false` follows:
 * the parser would take the next word, be it the dataset, for the flag's value.
 */
function withBooleanValues(argv) {
    const flags = new Set(flagOptions()
        .filter((option) => option.kind === 'boolean')
        .flatMap((option) => [(0,_options_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(option), ...aliasesOf(option).map((alias) => `--${alias}`)]));
    return argv.map((word, index) => flags.has(word) && !/^(?:true|false)$/i.test(argv[index + 1] ?? '') ? `${word}=true` : word);
}


/***/ }),

/***/ 17896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startCli: () => (/* binding */ startCli)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(34758);
// EXTERNAL MODULE: ./src/base/clock.ts
var clock = __webpack_require__(84031);
// EXTERNAL MODULE: ./src/base/scrub.ts + 1 modules
var scrub = __webpack_require__(69289);
// EXTERNAL MODULE: ./src/engine/identity.ts
var identity = __webpack_require__(87106);
// EXTERNAL MODULE: ./src/step/thread.ts
var thread = __webpack_require__(5424);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./src/run/manifest.ts
var manifest = __webpack_require__(40328);
// EXTERNAL MODULE: ./src/report/exit-code.ts
var exit_code = __webpack_require__(38324);
// EXTERNAL MODULE: ./src/report/error.ts
var error = __webpack_require__(38536);
// EXTERNAL MODULE: ./src/simulator/faults.ts
var faults = __webpack_require__(97609);
// EXTERNAL MODULE: ./src/report/schema/schema.ts + 1 modules
var schema = __webpack_require__(12388);
// EXTERNAL MODULE: ./src/cli/world.ts
var cli_world = __webpack_require__(94790);
;// CONCATENATED MODULE: ./src/cli/catalog-program.ts


const CATALOG_FLAG = [
    '--catalog <path>',
    'a catalog below the current folder that extends the built-in one: a file, several with commas, or a folder',
];
// What a command needs is loaded when it is given: the start takes longer than most commands.
const catalogCommands = () => Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(8679), __webpack_require__.e(2860)]).then(__webpack_require__.bind(__webpack_require__, 62860));
const optionsOf = (flags) => ({ json: flags.json === true, catalog: flags.catalog });
/** The commands that show and check the catalog. */
function addCatalogCommands(program, world, act) {
    program
        .command('datasets')
        .summary('list the datasets')
        .description('Lists the datasets of the catalog.')
        .option(...CATALOG_FLAG)
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((flags) => act(async () => (await catalogCommands()).datasetsCommand(optionsOf(flags), world)));
    program
        .command('describe')
        .summary('tell all about a dataset, redaction of each field included')
        .description('What a dataset is, its window and filters, the requests and permissions that it needs, and what happens to each field and why.')
        .argument('<dataset>', 'key of the dataset')
        .option(...CATALOG_FLAG)
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((dataset, flags) => act(async () => (await catalogCommands()).describeCommand(dataset, optionsOf(flags), world)));
    program
        .command('schema')
        .summary('print the schema of a dataset’s records')
        .description('What the records of a dataset look like after redaction, for a program or a database. Tables have the column _rest beside the declared ones.')
        .argument('<dataset>', 'key of the dataset')
        .requiredOption('--for <target>', schema/* SCHEMA_TARGETS */.h.join(', '))
        .option(...CATALOG_FLAG)
        .action((dataset, flags) => act(async () => (await catalogCommands()).schemaCommand(dataset, { catalog: flags.catalog, target: flags.for }, world)));
    program
        .command('role')
        .summary('tell the smallest role that some datasets need')
        .description('The smallest set of permissions that an OAuth client needs for the datasets together, and what to click for it.')
        .argument('<dataset...>', 'keys of the datasets')
        .option(...CATALOG_FLAG)
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((datasets, flags) => act(async () => (await catalogCommands()).roleCommand(datasets, optionsOf(flags), world)));
    program
        .command('validate')
        .summary('check catalog files')
        .description('Checks catalogs; without any, the built-in one. Exit code 0: all valid; 1: not.')
        .argument('[catalog...]', 'files to check')
        .option('--vendor', "also compare with what is known of the vendor's API")
        .option('--resolved', 'print the catalog in force with the files, each entry with all that it extends')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((paths, flags) => act(async () => (await catalogCommands()).validateCommand(paths, { json: flags.json === true, resolved: flags.resolved === true, vendor: flags.vendor === true }, world)));
}
/** The commands that help to write a dataset. */
function addAuthoringCommands(program, world, act) {
    program
        .command('operations')
        .summary('find read operations of the API')
        .description("Finds the vendor's read operations that have all the words, to make a dataset of one.")
        .argument('<words...>', 'words of the path, the name or what it does, e.g. routing skills')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((words, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(1970)]).then(__webpack_require__.bind(__webpack_require__, 61970))).operationsCommand(words, { json: flags.json === true }, world)));
    program
        .command('new-dataset')
        .summary('draft a dataset from a read operation')
        .description('Drafts an overlay with endpoint, paging, key, window, filters, parents, fields, redaction and summary from what the vendor says of the operation, and lists what a person must decide. Exit code 0: nothing is left open; 1: something is.')
        .argument('<operation>', 'id of the operation, or its path; the command "operations" finds it')
        .option('--key <key>', 'key of the dataset; else made from the path')
        .option('--output <file>', 'new file to write, below the current folder; else the draft is printed')
        .option(...CATALOG_FLAG)
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((operation, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(1970)]).then(__webpack_require__.bind(__webpack_require__, 61970))).newDatasetCommand(operation, { ...optionsOf(flags), key: flags.key, output: flags.output }, world)));
    program
        .command('test')
        .summary('put every dataset of a catalog through the conformance suite')
        .description('Checks, plans, simulates, pages, redacts, summarises and verifies every dataset of the built-in catalog, or those that a catalog given adds or changes. Needs no account and no network. Exit code 0: all as they should be; 1: not.')
        .argument('[catalog or dataset...]', 'catalogs below the current folder that extend the built-in one, and keys of datasets to test alone')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((paths, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(3741), __webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(135), __webpack_require__.e(7706), __webpack_require__.e(8679), __webpack_require__.e(886)]).then(__webpack_require__.bind(__webpack_require__, 40886))).testCommand(paths, { json: flags.json === true }, world)));
}

// EXTERNAL MODULE: ./src/base/suggestion.ts
var suggestion = __webpack_require__(23237);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/data-index.ts



const MAX_DAYS = 10;
/** The index of a repository, in lines for a terminal. */
function indexLines(index, repository) {
    const datasets = Object.entries(index.datasets).sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = [
        `${repository}: ${(0,suggestion/* counted */.hS)(datasets.length, 'dataset')} published, revision ${index.revision} of ${(0,report_text/* shownInstant */.Jd)(index.updatedAt)} UTC`,
    ];
    for (const [key, dataset] of datasets) {
        const { latest, runs, coverage, missing = [], provisional = [], days = [] } = dataset;
        const growing = days.filter(({ mayGrow }) => mayGrow).map(({ day }) => day);
        const inRelease = days.filter(({ asset }) => asset !== null);
        const [last] = runs;
        const rows = [
            latest === null
                ? ['Latest', 'none has succeeded yet']
                : [
                    'Latest',
                    `${latest.runId}, ${(0,report_text/* formatInterval */.vy)(latest.window?.start ?? null, latest.window?.end ?? null)}, ${(0,suggestion/* counted */.hS)(latest.records, 'record')}`,
                ],
            ...(last === undefined || last.runId === latest?.runId
                ? []
                : [
                    [
                        'Last run',
                        `${last.runId}, ${last.status}${last.error === null ? '' : ` (${last.error.code})`}`,
                    ],
                ]),
            ...(dataset.nextExpectedAt === null
                ? []
                : [['Next', `expected after ${(0,report_text/* shownInstant */.Jd)(dataset.nextExpectedAt)} UTC`]]),
            ...(inRelease.length === 0
                ? []
                : [
                    [
                        'Days',
                        `${(0,suggestion/* formatCount */.B4)(inRelease.length)} in the release, ${inRelease.at(-1)?.day ?? ''} to ${inRelease[0]?.day ?? ''}`,
                    ],
                ]),
            ...(missing.length === 0 ? [] : [['Missing days', shownDays(missing)]]),
            ...(provisional.length === 0 ? [] : [['Provisional', shownDays(provisional)]]),
            ...(growing.length === 0 ? [] : [['May grow', shownDays(growing)]]),
            ...coverage
                .filter(({ missingDays, filters, summaryOnly }) => missingDays.length > 0 && (summaryOnly || Object.keys(filters).length > 0))
                .map(({ missingDays, filters }) => {
                const of = Object.keys(filters).length === 0 ? '' : ` (filters ${JSON.stringify(filters)})`;
                return ['Missing days', `${shownDays(missingDays)}${of}`];
            }),
        ];
        lines.push(`${key}${dataset.overdue ? ': OVERDUE' : ''}`, ...(0,report_text/* alignedRows */.wC)(rows).map((line) => `  ${line}`));
    }
    return lines.map((line) => (0,scrub/* plainText */.wh)(line));
}
function shownDays(days) {
    const more = days.length > MAX_DAYS ? ` and ${days.length - MAX_DAYS} more` : '';
    return `${days.slice(0, MAX_DAYS).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/report/index-findings.ts
/** What `genesys-core index --fail-on` can fail on. */
const INDEX_FINDINGS = ['overdue', 'missing', 'failed', 'provisional', 'rollback'];
const MAX_SHOWN = 10;
/**
 * What is amiss with the datasets of an index, as of the time that its members are of, and where it is older than what its reader
 * had before. Pure.
 */
function indexFindings(index, rollbacks = []) {
    const older = rollbacks.map((one) => ({ ...one, kind: 'rollback', days: [] }));
    return Object.entries(index.datasets)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([dataset, { overdue, overdueAfter, missing = [], provisional = [], runs }]) => {
        const findings = [];
        const found = (kind, days, text) => {
            findings.push({ dataset, kind, days, text });
        };
        if (overdue)
            found('overdue', [], `A run was expected by ${overdueAfter ?? 'now'}.`);
        if (missing.length > 0)
            found('missing', missing, `No run has ${shown(missing)}.`);
        const [last] = runs;
        if (last !== undefined && last.status !== 'succeeded')
            found('failed', [], `The last run, ${last.runId}, is ${last.status}${last.error === null ? '' : ` (${last.error.code})`}.`);
        if (provisional.length > 0)
            found('provisional', provisional, `Not settled by the service yet: ${shown([...provisional].sort())}.`);
        return findings;
    })
        .concat(older);
}
function shown(days) {
    const more = days.length > MAX_SHOWN ? ` and ${days.length - MAX_SHOWN} more days` : '';
    return `${days.slice(0, MAX_SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/run/formats/formats.ts + 1 modules
var formats = __webpack_require__(19867);
// EXTERNAL MODULE: ./src/step/stop.ts
var step_stop = __webpack_require__(69172);
// EXTERNAL MODULE: ./src/run/workspace.ts
var workspace = __webpack_require__(96120);
;// CONCATENATED MODULE: ./src/cli/published-commands.ts











const REPO_FLAG = ['--repo <owner/name>', 'the repository (default: GITHUB_REPOSITORY)'];
const BUCKET_FLAG = [
    '--bucket <address>',
    's3://bucket/prefix instead of a repository, with the AWS variables of the environment',
];
const TOKEN_HINT = [
    '',
    'A public repository needs no token. For another one set GITHUB_TOKEN in the environment to a token that may read',
    'its contents.',
].join('\n');
/** Adds the commands that read what was published: `get` and `index`. */
function addPublishedCommands(program, world, act) {
    program
        .command('get')
        .summary('fetch a published run, verified')
        .description('Finds days by the index of a repository, fetches their files with their manifests from the release of the dataset, or from a bucket, and verifies them. What is not as published is refused and not kept.')
        .argument('<dataset>', 'key of the dataset')
        .option(...REPO_FLAG)
        .option(...BUCKET_FLAG)
        .option('--since <day>', 'first UTC day, 2026-11-22 (default: the newest day alone)')
        .option('--until <day>', 'UTC day after the last one')
        .option('--all', 'every day that is published')
        .option('--run <id>', 'the days of this run')
        .option('--format <name>', `what the files are to be: ${formats/* DATA_FORMATS */.oq.join(', ')} (default: as published); records and their digest stay the same`)
        .option('--out <folder>', 'folder below which <dataset>/ is made (default: out)')
        .option(...cli_world/* JSON_FLAG */.KH)
        .addHelpText('after', TOKEN_HINT)
        .action((dataset, flags) => act(() => getCommand(dataset, flags, world)));
    program
        .command('index')
        .summary('show what is published in a repository')
        .description('Shows the index of a repository or bucket: the latest run of each dataset, what is overdue now, and the days without data.')
        .option(...REPO_FLAG)
        .option(...BUCKET_FLAG)
        .option('--dataset <key>', 'this dataset alone')
        .option('--fail-on <list>', `exit with 1 where a dataset is one of these, a comma list of ${INDEX_FINDINGS.join(', ')}`)
        .option('--seen <file>', 'remember here what was shown, and say where the index is older than what was shown before (rollback)')
        .option(...cli_world/* JSON_FLAG */.KH)
        .addHelpText('after', TOKEN_HINT)
        .action((flags) => act(() => indexCommand(flags, world)));
    addWatchCommand(program, world, act);
}
function addWatchCommand(program, world, act) {
    program
        .command('watch')
        .summary('keep an issue for each published dataset that needs attention')
        .description('Reads the index of a repository and opens, changes and closes one issue for each dataset: overdue, missing days, a failed last run, days that are not settled. Needs GITHUB_TOKEN with issues: write. Exit code 0 whatever it finds.')
        .option(...REPO_FLAG)
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((flags) => act(() => watchCommand(flags, world)));
}
/** Adds `site`, which needs no index. */
function addSiteCommand(program, world, act) {
    program
        .command('site')
        .summary('write a static site of the datasets')
        .description('Datasets with fields, redaction, permissions and schemas; with --repo also the days and runs that a repository has published. Without scripts, for any web server, e.g. GitHub Pages.')
        .option('--out <folder>', 'folder to make (default: _site)')
        .option('--repo <owner/name>', 'the repository whose index is shown')
        .option('--catalog <path>', 'a catalog below the current folder that extends the built-in one')
        .addHelpText('after', TOKEN_HINT)
        .action((flags) => act(async () => {
        const { siteCommand } = await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(8609), __webpack_require__.e(1410), __webpack_require__.e(6015), __webpack_require__.e(8288)]).then(__webpack_require__.bind(__webpack_require__, 48288));
        if (flags.repo === undefined)
            return siteCommand(null, flags, world);
        return withPublished(flags.repo, world, async (published) => siteCommand(await published.index(), flags, world));
    }));
}
/** Fetches a published run, verifies and unpacks it. */
async function getCommand(dataset, flags, world) {
    return withPlace(flags, world, async (published) => {
        const outDir = (0,external_node_path_.resolve)(world.cwd, flags.out ?? 'out');
        const { readRunSchemas } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(4789)]).then(__webpack_require__.bind(__webpack_require__, 14789));
        const schemas = await readRunSchemas(world.catalogDir);
        const wanted = {
            dataset,
            runId: flags.run,
            since: dayOf('since', flags.since),
            until: dayOf('until', flags.until),
            format: formatOf(flags.format),
        };
        const fetched = await published.fetch({ ...wanted, all: flags.all, outDir }, schemas);
        const shown = (path) => {
            const below = (0,external_node_path_.relative)(world.cwd, path);
            return (0,report_text/* shellWord */.r7)((0,workspace/* slashed */.df)(below.startsWith('..') ? path : below));
        };
        const lines = 'runDir' in fetched
            ? [
                `${dataset}: run ${fetched.run.runId}, ${fetched.run.status}, ${(0,report_text/* formatInterval */.vy)(fetched.run.window?.start ?? null, fetched.run.window?.end ?? null)}, ${(0,suggestion/* counted */.hS)(fetched.run.records, 'record')}`,
                `  ${fetched.wasThere ? 'Was there already; verified again' : 'Fetched and verified'}: archive and manifest have the digests of the index, all files those of the manifest`,
                `  Run folder  ${shown(fetched.runDir)}`,
            ]
            : [
                ...fetched.map(({ day, path, wasThere }) => `${shown(path)}  ${day.status}, ${(0,suggestion/* counted */.hS)(day.records, 'record')}, run ${day.runId}${wasThere ? ', was there already' : ''}`),
                `${dataset}: ${(0,suggestion/* counted */.hS)(fetched.length, 'day')} fetched and verified: files and manifests have the digests of the index${fetched.some(({ day }) => day.format !== (wanted.format ?? day.format)) ? `; as ${wanted.format ?? ''} they hold the same records` : ''}`,
            ];
        if (flags.json === true)
            (0,cli_world/* writeJson */.GF)(world, 'runDir' in fetched
                ? { datasetKey: dataset, ...fetched, report: undefined }
                : { datasetKey: dataset, days: fetched });
        else
            (0,cli_world/* writeLines */.x1)(world.stdout, lines.map((line) => (0,scrub/* plainText */.wh)(line)));
        return 0;
    });
}
function formatOf(value) {
    const format = formats/* DATA_FORMATS */.oq.find((known) => known === value);
    if (value === undefined || format !== undefined)
        return format;
    throw (0,errors/* invalidInput */.aY)(`format is ${(0,suggestion/* quoted */.TL)(value)}.${(0,suggestion/* didYouMean */.au)(value, formats/* DATA_FORMATS */.oq)} Allowed: ${(0,suggestion/* listed */.KE)(formats/* DATA_FORMATS */.oq)}.`);
}
function dayOf(flag, value) {
    if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))))
        return value;
    throw (0,errors/* invalidInput */.aY)(`${flag} is ${(0,suggestion/* quoted */.TL)(value)}. Allowed: a UTC day such as 2026-11-22.`);
}
/** Shows what is published: per dataset the latest run, what is overdue and what is missing. */
async function indexCommand(flags, world) {
    const failOn = kindsOf(flags.failOn);
    const { dataset, seen } = flags;
    if (failOn.includes('rollback') && seen === undefined)
        throw (0,errors/* invalidInput */.aY)('fail-on has rollback, which takes a memory of what was shown before: give --seen <file>.');
    return withPlace(flags, world, async (published) => {
        const whole = await published.index();
        const rollbacks = seen === undefined
            ? []
            : await (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(135), __webpack_require__.e(3074), __webpack_require__.e(1410), __webpack_require__.e(2106), __webpack_require__.e(5716), __webpack_require__.e(5684)]).then(__webpack_require__.bind(__webpack_require__, 45716))).rollbacksSince((0,external_node_path_.resolve)(world.cwd, seen), published.place, whole);
        const datasets = Object.entries(whole.datasets).filter(([key]) => dataset === undefined || key === dataset);
        const own = rollbacks.filter((rollback) => dataset === undefined || rollback.dataset === dataset);
        if (dataset !== undefined && datasets.length === 0 && own.length === 0)
            throw (0,errors/* invalidInput */.aY)(`dataset is ${(0,suggestion/* quoted */.TL)(dataset)}, of which nothing is published. There are: ${(0,suggestion/* listed */.KE)(Object.keys(whole.datasets))}.`);
        const index = { ...whole, datasets: Object.fromEntries(datasets) };
        const findings = indexFindings(index, own);
        const failing = findings.filter(({ kind }) => failOn.includes(kind));
        const told = findings.filter(({ kind }) => kind === 'rollback' || failOn.includes(kind));
        if (flags.json === true)
            (0,cli_world/* writeJson */.GF)(world, { ...index, findings });
        else {
            (0,cli_world/* writeLines */.x1)(world.stdout, indexLines(index, published.place));
            (0,cli_world/* writeLines */.x1)(world.stdout, told.map(({ dataset: key, kind, text }) => (0,scrub/* plainText */.wh)(`${key}: ${kind}. ${text}`)));
        }
        return failing.length > 0 ? 1 : 0;
    });
}
function kindsOf(list) {
    const words = (list ?? '').split(',').map((word) => word.trim());
    return words
        .filter((word) => word !== '')
        .map((word) => {
        const kind = INDEX_FINDINGS.find((known) => known === word);
        if (kind !== undefined)
            return kind;
        throw (0,errors/* invalidInput */.aY)(`fail-on has ${(0,suggestion/* quoted */.TL)(word)}.${(0,suggestion/* didYouMean */.au)(word, INDEX_FINDINGS)} Allowed: a comma list of ${INDEX_FINDINGS.join(', ')}.`);
    });
}
/** Keeps an issue for each published dataset that something is amiss with. */
async function watchCommand(flags, world) {
    return withPublished(flags.repo, world, async (published) => {
        if ((world.env['GITHUB_TOKEN'] ?? '').trim() === '')
            throw (0,errors/* invalidInput */.aY)('watch writes issues, which takes a token: set GITHUB_TOKEN to one with issues: write.');
        const index = await published.index();
        const findings = indexFindings(index);
        const idle = findings.length === 0 ? [] : await published.idleWorkflows();
        const stopped = idle.map((name) => `GitHub has stopped the workflow "${name}" after 60 days without a change in the repository: enable it on its page.`);
        const receipts = await published.keepIssues(Object.keys(index.datasets).map((dataset) => {
            const own = findings.filter((finding) => finding.dataset === dataset);
            const lines = own.map(({ kind, text }) => `**${kind}** ${text}`);
            return { dataset, findings: own.length === 0 ? [] : [...lines, ...stopped] };
        }));
        if (flags.json === true)
            (0,cli_world/* writeJson */.GF)(world, { repository: published.place, issues: receipts });
        else
            (0,cli_world/* writeLines */.x1)(world.stdout, receipts.map(({ dataset, done, url }) => (0,scrub/* plainText */.wh)(`${dataset}: ${done === 'nothing' ? 'all well' : `issue ${done}`}${url === null ? '' : `, ${url}`}`)));
        return 0;
    });
}
/** The runs of a repository's index by dataset, which a chain of folders is held against. */
async function anchorOf(repo, world) {
    return withPublished(repo, world, async (published) => {
        const { datasets } = await published.index();
        return Object.fromEntries(Object.entries(datasets).map(([key, { runs }]) => [key, runs]));
    });
}
/** Opens the bucket where one is named, else the repository. */
async function withPlace({ repo, bucket }, world, work) {
    if (bucket === undefined)
        return withPublished(repo, world, work);
    if (repo !== undefined)
        throw (0,errors/* invalidInput */.aY)('repo and bucket are both given. Allowed: one of them.');
    world.scrubber.add(world.env['AWS_SECRET_ACCESS_KEY'] ?? '');
    world.scrubber.add(world.env['AWS_SESSION_TOKEN'] ?? '');
    const { openBucket } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(135), __webpack_require__.e(3074), __webpack_require__.e(1410), __webpack_require__.e(2106), __webpack_require__.e(5716), __webpack_require__.e(5684)]).then(__webpack_require__.bind(__webpack_require__, 45716));
    return withPorts(world, (ports) => work(openBucket(bucket, ports)));
}
async function withPublished(repo, world, work) {
    world.scrubber.add(world.env['GITHUB_TOKEN'] ?? '');
    const { openRepository } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(135), __webpack_require__.e(3074), __webpack_require__.e(1410), __webpack_require__.e(2106), __webpack_require__.e(5716), __webpack_require__.e(5684)]).then(__webpack_require__.bind(__webpack_require__, 45716));
    return withPorts(world, (ports) => work(openRepository(repo, ports)));
}
async function withPorts(world, work) {
    const say = (line) => {
        (0,cli_world/* writeLines */.x1)(world.stderr, [(0,scrub/* plainText */.wh)(world.scrubber.scrub(line))]);
    };
    const stop = (0,step_stop/* createStopSwitch */.d)(world.process, world.clock, (name) => {
        say(`${name} received: stopping.`);
    });
    try {
        const { env, clock, catalogDir } = world;
        const seed = `${clock.now()} ${clock.monotonic()}`;
        return await work({ env, clock, catalogDir, seed, signal: stop.signal, log: say });
    }
    finally {
        stop.dispose();
    }
}

// EXTERNAL MODULE: ./src/cli/run-flags.ts
var run_flags = __webpack_require__(75065);
;// CONCATENATED MODULE: ./src/cli/setup-commands.ts


/** The commands for who sets a repository up. */
function addSetupCommands(program, world, act) {
    const preflight = program
        .command('preflight')
        .summary('try sign-in and permissions of datasets, with small calls')
        .description('Signs in and makes one small call to each endpoint that runs of the datasets would call. Tells for each dataset whether it can be fetched, or which permission is missing. Writes nothing. Exit code 0: all can; 75: the same again may succeed; 1: not.')
        .argument('<dataset...>', 'keys of the datasets');
    (0,run_flags/* addRunFlags */.A1)(preflight, ['filters', 'region', 'clientId', 'apiUrl', 'loginUrl', 'catalog']);
    preflight
        .option(...cli_world/* JSON_FLAG */.KH)
        .addHelpText('after', ['', ...(0,run_flags/* secretLines */._o)()].join('\n'))
        .action((datasets, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(135), __webpack_require__.e(5392), __webpack_require__.e(6168), __webpack_require__.e(9771), __webpack_require__.e(9012), __webpack_require__.e(282), __webpack_require__.e(2627), __webpack_require__.e(9038)]).then(__webpack_require__.bind(__webpack_require__, 12627))).preflightCommand(datasets, flags, world)));
    program
        .command('init')
        .summary('write a workflow and a catalog overlay into this folder, and try them')
        .description('Writes .github/workflows/genesys.yml and genesys/catalog.json, prints the role and the commands for the secrets, and tries the datasets: by preflight where credentials are in the environment, else by a dry run. Asks for what is not given, where there is a terminal.')
        .option('--region <value>', 'region by AWS name or domain (default: GENESYS_REGION, or that of the catalog)')
        .option('--datasets <list>', 'keys of the datasets, a comma list')
        .option('--hour <number>', 'hour of the UTC day at which it starts (default: 3)')
        .option('--publish <list>', 'release, index or both, or none (default: release,index)')
        .option('--action <reference>', 'the action, as "uses" has it (default: org/genesys-core@v1)')
        .option('--force', 'replace files that are there already')
        .action((flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(3741), __webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(135), __webpack_require__.e(5392), __webpack_require__.e(6168), __webpack_require__.e(9771), __webpack_require__.e(9012), __webpack_require__.e(282), __webpack_require__.e(2627), __webpack_require__.e(7075)]).then(__webpack_require__.bind(__webpack_require__, 17075))).initCommand(flags, world)));
}

;// CONCATENATED MODULE: ./src/cli/shard-commands.ts


/** The commands for requests that one machine should not fetch alone. */
function addShardCommands(program, world, act) {
    const plan = program
        .command('plan')
        .summary('cut a request into shards for a matrix of jobs, and tell what it costs')
        .description('Cuts the windows of datasets into shards of equal price for strategy.matrix, and tells requests, minutes and bytes. No network call is made. Each row has a text for the option shard; "merge" makes one run of the runs.')
        .argument('<dataset...>', 'keys of the datasets');
    (0,run_flags/* addRunFlags */.A1)(plan, ['start', 'end', 'filters', 'region', 'catalog', 'requestsPerMinute', 'concurrency']);
    plan
        .option('--shards <number>', 'shards of each dataset, 1 to 256, or auto: about 20 minutes of fetching each', 'auto')
        .option('--max-parallel <number>', 'jobs that run at once; the budget is divided by them (default: 10, or all)')
        .option('--records-per-day <number>', 'records of a UTC day, in place of the figure of the catalog')
        .option('--parents <number>', 'parents of a dataset that is fetched for each of some, e.g. queues (default: 1000)')
        .option('--json', 'print {include, maxParallel, price} instead of text')
        .action((datasets, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(4837)]).then(__webpack_require__.bind(__webpack_require__, 54837))).planCommand(datasets, flags, world)));
    program
        .command('merge')
        .summary('make one run of the runs of shards')
        .description('Proves the run folders of shards and makes one sealed run of them, as one machine would have made it. A shard that is missing or failed makes it partial, with the gap named. Exit code 0: succeeded (or partial, with --on-partial warn); 1: not.')
        .argument('<runDir...>', 'run folders that were made with the option shard')
        .option('--output-dir <path>', 'root of the run folders, below the current folder', 'out')
        .option('--catalog <path>', 'the catalog that the shards were run with, if any')
        .option('--on-partial <fail|warn>', 'what an incomplete run does to the exit code', 'fail')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((runDirs, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(4837)]).then(__webpack_require__.bind(__webpack_require__, 54837))).mergeCommand(runDirs, flags, world)));
}

// EXTERNAL MODULE: ./src/run/file-system.ts + 1 modules
var file_system = __webpack_require__(76018);
;// CONCATENATED MODULE: ./src/cli/upkeep-commands.ts










const UNITS_MS = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
function isTrue(value) {
    if (!/^(?:true|false)$/i.test(value))
        throw (0,errors/* invalidInput */.aY)(`dryRun is ${(0,suggestion/* quoted */.TL)(value)}. Allowed: true, false.`);
    return value.toLowerCase() === 'true';
}
/** The commands for what runs leave behind: old folders, and telemetry. */
function addUpkeepCommands(program, world, act) {
    program
        .command('prune')
        .summary('remove old run folders')
        .description('Removes run folders below the output folder that ended longer ago than is kept, sealed ones and those of killed runs, and says which. Everything else stays.')
        .requiredOption('--keep <time>', 'what is younger stays: hours, days or weeks, e.g. 12h, 30d or 8w')
        .option('--output-dir <path>', 'root of the run folders, below the current folder', 'out')
        // Spelt as the flag of a run, of which "withBooleanValues" makes --dry-run=true.
        .addOption(new esm/* Option */.c$('--dry-run [true|false]', 'tell what would be removed, and remove nothing').argParser(isTrue))
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((flags) => act(() => pruneCommand(flags, world)));
    program
        .command('otlp')
        .summary('send a run as spans and metrics to an OpenTelemetry collector')
        .description('Sends a finished run to a collector by OTLP/HTTP with JSON: a span for the run, its slices, queries and attempts, and its counts as metrics. Runs do so by themselves where OTEL_EXPORTER_OTLP_ENDPOINT is set.')
        .argument('<runDir>', 'the run folder')
        .option('--endpoint <url>', 'base address of the collector (env: OTEL_EXPORTER_OTLP_ENDPOINT)')
        .option(...cli_world/* JSON_FLAG */.KH)
        .addHelpText('after', '\nHeaders, such as a key, come from OTEL_EXPORTER_OTLP_HEADERS: name=value,name=value.')
        .action((runDir, flags) => act(() => otlpCommand(runDir, flags, world)));
}
async function pruneCommand(flags, world) {
    const { pruneRuns } = await __webpack_require__.e(/* import() */ 1861).then(__webpack_require__.bind(__webpack_require__, 11861));
    const isDry = flags.dryRun === true;
    const shown = ({ path, status, endedAtMs, bytes }) => {
        const ended = `${status === null ? 'killed, began' : `${status}, ended`} ${(0,report_text/* shownInstant */.Jd)(new Date(endedAtMs).toISOString())}`;
        return (0,scrub/* plainText */.wh)(`${isDry ? 'Would remove' : 'Removed'} ${(0,workspace/* slashed */.df)((0,external_node_path_.join)(flags.outputDir, path))}: ${ended}, ${(0,report_text/* formatBytes */.z3)(bytes)}`);
    };
    const report = await pruneRuns({
        workspace: world.cwd,
        outputDir: flags.outputDir,
        keepMs: keepOf(flags.keep),
        nowMs: world.clock.now(),
        isDry,
        fileSystem: (0,file_system/* tellingFileSystem */.bp)(file_system/* nodeFileSystem */.GP),
        ...(flags.json === true || isDry
            ? {}
            : {
                onRemoved: (run) => {
                    (0,cli_world/* writeLines */.x1)(world.stdout, [shown(run)]);
                },
            }),
    });
    const { removed, kept, ignored } = report;
    if (flags.json === true) {
        (0,cli_world/* writeJson */.GF)(world, { dryRun: isDry, ...report });
        return 0;
    }
    const bytes = removed.reduce((sum, run) => sum + run.bytes, 0);
    (0,cli_world/* writeLines */.x1)(world.stdout, [
        ...(isDry ? removed.map(shown) : []),
        ...ignored.map(({ path, why }) => (0,scrub/* plainText */.wh)(`Left alone ${(0,workspace/* slashed */.df)((0,external_node_path_.join)(flags.outputDir, path))}: ${why}`)),
        `${(0,suggestion/* counted */.hS)(removed.length, 'run folder')}${isDry ? ' would go' : ' removed'}, ${(0,report_text/* formatBytes */.z3)(bytes)}; ${(0,suggestion/* counted */.hS)(kept, 'younger one')} kept`,
    ]);
    return 0;
}
function keepOf(text) {
    const [, digits, unit] = /^(\d{1,5})([hdw])$/.exec(text.trim()) ?? [];
    const keepMs = Number(digits) * UNITS_MS[(unit ?? 'd')];
    if (keepMs > 0)
        return keepMs;
    throw (0,errors/* invalidInput */.aY)(`keep is ${(0,suggestion/* quoted */.TL)(text)}. Allowed: a number of hours, days or weeks, e.g. 12h, 30d or 8w.`);
}
async function otlpCommand(runDir, flags, world) {
    const { sendTelemetry } = await __webpack_require__.e(/* import() */ 9284).then(__webpack_require__.bind(__webpack_require__, 9284));
    const stop = (0,step_stop/* createStopSwitch */.d)(world.process, world.clock, (name) => {
        (0,cli_world/* writeLines */.x1)(world.stderr, [`${name} received: stopping.`]);
    });
    try {
        const { env, scrubber, clock } = world;
        const ports = { env, scrubber, clock, signal: stop.signal };
        const receipt = await sendTelemetry((0,external_node_path_.resolve)(world.cwd, runDir), flags.endpoint, ports);
        const { collector, leftOut, rejected } = receipt;
        if (flags.json === true)
            (0,cli_world/* writeJson */.GF)(world, receipt);
        else
            (0,cli_world/* writeLines */.x1)(world.stdout, [
                `Sent ${(0,scrub/* plainText */.wh)(runDir)} to ${collector}, spans and metrics`,
                ...(leftOut > 0 ? [`${(0,suggestion/* counted */.hS)(leftOut, 'attempt')} left out: a trace holds no more`] : []),
                ...rejected,
            ]);
        return 0;
    }
    finally {
        stop.dispose();
    }
}

;// CONCATENATED MODULE: ./src/cli/program.ts














/** Runs the command line `argv` (without program and script) and returns the exit code. Never throws. */
async function runCli(argv, world) {
    let exitCode = 0;
    const program = createProgram(world, async (work) => {
        exitCode = await work();
    });
    try {
        await program.parseAsync((0,run_flags/* withBooleanValues */.TT)(argv), { from: 'user' });
        return exitCode;
    }
    catch (thrown) {
        // Help and version end by an exception as well; bad usage has been told already.
        if (thrown instanceof esm/* CommanderError */.b7)
            return thrown.exitCode;
        return tellError(thrown, argv.includes('--json'), world);
    }
}
function tellError(thrown, json, world) {
    const report = (0,manifest/* scrubbedReport */.LX)(thrown, (text) => world.scrubber.scrub(text));
    (0,cli_world/* writeLines */.x1)(world.stderr, (0,error/* errorLines */.S6)(report));
    if (report.code === 'INTERNAL' && (world.env['DEBUG'] ?? '') !== '' && thrown instanceof Error)
        (0,cli_world/* writeLines */.x1)(world.stderr, [world.scrubber.scrub(thrown.stack ?? '')]);
    if (json)
        (0,cli_world/* writeJson */.GF)(world, { status: report.code === 'CANCELLED' ? 'cancelled' : 'failed', error: report });
    return (0,exit_code/* exitCodeOf */.FO)(report);
}
function createProgram(world, act) {
    const program = new esm/* Command */.uB('genesys-core')
        .description('Extracts Genesys Cloud data as verifiable, redacted datasets described by a catalog.')
        .version(identity/* ENGINE_VERSION */.AH, '-V, --version', 'print the version')
        .helpOption('-h, --help', 'show help for a command')
        .showHelpAfterError('(--help shows what is allowed)')
        .exitOverride()
        .configureOutput({
        writeOut: (text) => {
            world.stdout.write(text);
        },
        writeErr: (text) => {
            world.stderr.write(text);
        },
        outputError: (text, write) => {
            write((0,run_flags/* usageError */.Wp)(text));
        },
        getOutHelpWidth: () => helpWidth(world.stdout),
        getErrHelpWidth: () => helpWidth(world.stderr),
    });
    addRunCommands(program, world, act);
    addCatalogCommands(program, world, act);
    addAuthoringCommands(program, world, act);
    addSetupCommands(program, world, act);
    addVerifyCommand(program, world, act);
    addShardCommands(program, world, act);
    addRunFolderCommands(program, world, act);
    addUpkeepCommands(program, world, act);
    addPublishedCommands(program, world, act);
    addSiteCommand(program, world, act);
    addSimulatorCommand(program, world, act);
    return program;
}
function helpWidth(stream) {
    return (stream.isTTY ? stream.columns() : undefined) ?? 110;
}
function addRunCommands(program, world, act) {
    const run = program
        .command('run')
        .summary('run a dataset')
        .description('Runs a dataset over a window and leaves a sealed run folder. Exit code 0: succeeded (or partial, with --on-partial warn); 75: not, and the same again may succeed; 1: not.')
        .argument('<dataset>', 'key of the dataset; the command "datasets" lists them');
    (0,run_flags/* addRunFlags */.A1)(run);
    run
        .option(...cli_world/* JSON_FLAG */.KH)
        .addHelpText('after', ['', ...(0,run_flags/* secretLines */._o)()].join('\n'))
        .action((dataset, flags) => act(async () => {
        const { runCommand } = await Promise.all(/* import() */[__webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(4175)]).then(__webpack_require__.bind(__webpack_require__, 94175));
        return runCommand((0,run_flags/* givenOptions */.G0)(dataset, flags, world.env), { json: flags.json === true }, world);
    }));
    program
        .command('demo')
        .summary('run a dataset of one simulated day, with nothing set up')
        .description('Starts a simulator in this process and runs a dataset of 5,000 records against it, into ./out.')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(8609), __webpack_require__.e(7108), __webpack_require__.e(7706), __webpack_require__.e(1155)]).then(__webpack_require__.bind(__webpack_require__, 71155))).demoCommand({ json: flags.json === true }, world)));
}
function addVerifyCommand(program, world, act) {
    program
        .command('verify')
        .summary('check a run folder against its manifest')
        .description('Checks digests, schemas, counts and completeness of a run folder. Exit code 0: all as the manifest says; 1: something differs; 2: it is no finished run folder.')
        .argument('<runDir...>', 'the run folder; several with --chain')
        .option('--chain', 'check that each run follows the one published before it: finds runs changed or removed')
        .option('--catalog <path>', 'the catalog of the run, where it was not the built-in one: its figures are counted again')
        .option(...cli_world/* JSON_FLAG */.KH)
        .option('--attestation <file>', 'a Sigstore bundle (bundle-path of actions/attest, "gh attestation download"): who signed the manifest')
        .option('--repo <owner/name>', 'with --chain: hold it against the index of this repository')
        .option('--from <runId>', 'with --chain: the run with which it is to begin, where older ones were pruned')
        .action(([runDir = '', ...more], flags) => act(async () => {
        const json = flags.json === true;
        const { catalog, attestation } = flags;
        const { verifyChainCommand, verifyCommand } = await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(3741), __webpack_require__.e(135), __webpack_require__.e(9771), __webpack_require__.e(7290)]).then(__webpack_require__.bind(__webpack_require__, 87290));
        if (flags.chain === true && attestation !== undefined)
            throw (0,errors/* invalidInput */.aY)('attestation is given with --chain. Allowed: with one run folder.');
        if (flags.chain === true) {
            const anchor = flags.repo === undefined ? undefined : await anchorOf(flags.repo, world);
            return verifyChainCommand([runDir, ...more], { json, anchor, from: flags.from }, world);
        }
        for (const name of ['repo', 'from'])
            if (flags[name] !== undefined)
                throw (0,errors/* invalidInput */.aY)(`${name} is given without --chain. Allowed: with it.`);
        if (more.length === 0)
            return verifyCommand(runDir, { json, catalog, attestation }, world);
        throw (0,errors/* invalidInput */.aY)('Several run folders are given; that takes --chain.');
    }));
}
/** The commands that tell which run folders there are. */
function addRunFolderCommands(program, world, act) {
    program
        .command('files')
        .summary('list the data files that count, so that no record counts twice')
        .description('Of all finished runs below the output folder: each interval from the newest run that has it. Runs with filters do not count.')
        .argument('<dataset>', 'key of the dataset')
        .option('--output-dir <path>', 'root of the run folders (default: out)')
        .option('--for <target>', 'duckdb: one relation for "from", typed as declared')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((dataset, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(5392), __webpack_require__.e(2310)]).then(__webpack_require__.bind(__webpack_require__, 52928))).filesCommand(dataset, flags, world)));
    program
        .command('runs')
        .summary('list the sealed runs below a folder')
        .description('One line a run: window, status, records, and what is missing. Exit code 1 where a dataset that is expected has no run.')
        .argument('[folder]', 'folder to look in (default: out)')
        .option('--expect <list>', 'comma list of datasets that have to be there')
        .option('--markdown', 'print a table for a job summary')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((folder, flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(2210), __webpack_require__.e(1572), __webpack_require__.e(3741), __webpack_require__.e(5392), __webpack_require__.e(2310)]).then(__webpack_require__.bind(__webpack_require__, 52928))).runsCommand(folder, flags, world)));
}
function addSimulatorCommand(program, world, act) {
    program
        .command('simulator')
        .summary('serve a simulated API on this machine')
        .description('Serves the API on the loopback with made-up data that a seed decides, until it is stopped.')
        .option('--port <number>', 'port on 127.0.0.1, 0 for any free one', '0')
        .option('--seed <text>', 'decides data and ids', 'simulator')
        .option('--faults <mix>', `what goes wrong: ${faults/* FAULT_MIXES */.gg.join(' or ')}`, 'none')
        .option('--fault-rate <share>', 'share of the requests that meet a fault, 0 to 1', '0.3')
        .option('--fault-seed <text>', 'decides which requests meet which fault (default: the seed)')
        .option('--audits-per-day <number>', 'audit records of a UTC day', '5000')
        .option('--rate-limit <number>', 'requests a minute for each token (default: no limit)')
        .option('--latency <ms>', 'wait before every answer, in milliseconds', '0')
        .option('--catalog <path>', 'serve the endpoints of this catalog too')
        .option(...cli_world/* JSON_FLAG */.KH)
        .action((flags) => act(async () => (await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(7706), __webpack_require__.e(8808)]).then(__webpack_require__.bind(__webpack_require__, 58808))).simulatorCommand(flags, world)));
    program
        .command('keygen')
        .summary('print a fresh key for pseudonyms')
        .description('Prints a fresh random key of 32 bytes for the pseudonymKey option.')
        .action(() => act(async () => (await __webpack_require__.e(/* import() */ 5299).then(__webpack_require__.bind(__webpack_require__, 5299))).keygenCommand(world)));
}

;// CONCATENATED MODULE: ./src/cli/start.ts












/** Runs the command line in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
function startCli(entryUrl) {
    const end = (exitCode) => {
        process.exitCode = exitCode;
        // Idle connections of the client libraries would keep the process; what was written must have left it first.
        process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
    };
    // `… | head` closes the pipe early, which is no reason to leave a run unsealed or to complain.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    const scrubber = (0,scrub/* createScrubber */.HV)();
    const crash = (thrown) => {
        const report = (0,manifest/* scrubbedReport */.LX)(thrown, (text) => scrubber.scrub(text));
        process.stderr.write((0,error/* errorLines */.S6)(report)
            .map((line) => `${line}\n`)
            .join(''));
        end(1);
    };
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    runCli(process.argv.slice(2), {
        env: process.env,
        cwd: process.cwd(),
        stdout: textStream(process.stdout),
        stderr: textStream(process.stderr),
        ask: process.stdin.isTTY ? askOnTerminal : null,
        process,
        clock: clock/* systemClock */.m,
        scrubber,
        catalogDir: (0,identity/* catalogDirOf */.yf)(entryUrl),
        programName: programName(entryUrl),
        app: {
            executeRun: (0,thread/* createThreadedRun */.F)((0,thread/* threadScriptOf */.D)(entryUrl)),
            planRun: async (options, context) => (await Promise.all(/* import() */[__webpack_require__.e(1572), __webpack_require__.e(7485), __webpack_require__.e(6168), __webpack_require__.e(5783), __webpack_require__.e(3262)]).then(__webpack_require__.bind(__webpack_require__, 25783))).planRun(options, context),
        },
    }).then(end, crash);
}
function textStream(stream) {
    return {
        write(text) {
            stream.write(text);
        },
        isTTY: stream.isTTY,
        columns: () => stream.columns,
    };
}
function askOnTerminal(question) {
    const lines = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
    return new Promise((resolve, reject) => {
        // At Ctrl+C and Ctrl+D alike; after an answer it comes too late to matter.
        lines.once('close', () => {
            reject(new errors/* GenesysCoreError */.aI('CANCELLED', 'No answer was given.', { retryable: false }));
        });
        lines.question(question, (answer) => {
            resolve(answer);
            lines.close();
        });
    });
}
/** `node dist/cli/index.js` as typed from the current folder, or the name of the installed program. */
function programName(entryUrl) {
    const script = process.argv[1] ?? '';
    if (!script.endsWith('.js') && !script.endsWith('.ts'))
        return 'genesys-core';
    const path = (0,external_node_path_.relative)(process.cwd(), (0,external_node_url_.fileURLToPath)(entryUrl));
    return `node ${(0,report_text/* shellWord */.r7)(path.replaceAll('\\', '/'))}`;
}


/***/ }),

/***/ 94790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   KH: () => (/* binding */ JSON_FLAG),
/* harmony export */   x1: () => (/* binding */ writeLines)
/* harmony export */ });
/** Writes lines to a stream. */
function writeLines(stream, lines) {
    stream.write(lines.map((line) => `${line}\n`).join(''));
}
/** Writes one JSON document, indented for the eye, to standard output. */
function writeJson(world, value) {
    world.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
const JSON_FLAG = ['--json', 'print one JSON document instead of text'];


/***/ }),

/***/ 87106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ ENGINE_VERSION),
/* harmony export */   OH: () => (/* binding */ githubEntry),
/* harmony export */   pW: () => (/* binding */ engineEntry),
/* harmony export */   rw: () => (/* binding */ ENGINE_NAME),
/* harmony export */   yf: () => (/* binding */ catalogDirOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/** As in package.json: a bundle has no package.json of its own to read. */
const ENGINE_NAME = 'genesys-core';
const ENGINE_VERSION = '0.1.0';
/**
 * The engine as a manifest names it. `ref` is what a workflow asked for; only where that is a whole commit hash is it
 * known which commit runs.
 */
function engineEntry(ref) {
    const gitSha = ref !== undefined && /^[0-9a-f]{40}$/.test(ref) ? ref : null;
    return { name: ENGINE_NAME, version: ENGINE_VERSION, gitSha };
}
/**
 * Folder of the built-in catalog, absolute. `entryUrl` is `import.meta.url` of a door's entry, which lies two folders
 * below the root as source and as bundle alike. (Said with `new URL(…, import.meta.url)`, the bundler would copy the
 * folder into the bundle.)
 */
function catalogDirOf(entryUrl) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(entryUrl)), '../../catalog');
}
/** The workflow run by the runner's own variables; null outside a workflow, and where they are not as GitHub sets them. */
function githubEntry(env) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d{1,20}$/.test(runId))
        return null;
    const runAttempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1');
    return {
        repository,
        runId,
        runAttempt: Number.isSafeInteger(runAttempt) && runAttempt > 0 ? runAttempt : 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        sha: env['GITHUB_SHA'] ?? '',
    };
}


/***/ }),

/***/ 38324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   P4: () => (/* binding */ EXIT_WRONG),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   cV: () => (/* binding */ EXIT_TRY_AGAIN)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85066);

/** The step or command failed, and its caller has something to change. */
const EXIT_WRONG = 1;
/** It failed, and the same again may succeed: `EX_TEMPFAIL` of sysexits. */
const EXIT_TRY_AGAIN = 75;
/** The worst of the outcomes: what is wrong for good comes before what may pass. */
function verdictOf(outcomes, policy) {
    const bad = outcomes.filter((outcome) => !(0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(outcome, policy));
    const errors = bad.flatMap(errorsOf);
    const lasting = errors.find((error) => !error.retryable);
    const errorCode = (lasting ?? errors[0] ?? outcomes.flatMap(errorsOf)[0])?.code ?? null;
    if (bad.length === 0)
        return { exitCode: 0, errorCode, retryable: false };
    // A run that failed and does not say why is a defect, not a matter of time.
    const silent = bad.some((outcome) => outcome.result.status === 'failed' && errorsOf(outcome).length === 0);
    // Data that is not as usual is not a matter of time either.
    const unusual = bad.some((outcome) => (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .unusualOf */ .fr)(outcome, policy, 'fail').length > 0);
    const retryable = lasting === undefined && !silent && !unusual;
    return { exitCode: retryable ? EXIT_TRY_AGAIN : EXIT_WRONG, errorCode, retryable };
}
/** The exit code of an error that ended a command. */
function exitCodeOf({ retryable }) {
    return retryable ? EXIT_TRY_AGAIN : EXIT_WRONG;
}
function errorsOf(outcome) {
    const { result } = outcome;
    const slices = result.manifest?.slices.flatMap(({ error }) => error ?? []) ?? [];
    const own = result.error === null ? slices : [result.error, ...slices];
    return [...own, ...(0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .deliveryErrorsOf */ .jc)(outcome)];
}


/***/ }),

/***/ 95870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ jsonSchema)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43454);


/** A record as a JSON Schema (2020-12). Any member may be absent or null. */
function jsonSchema({ key, title, description }, columns) {
    const { members } = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F)(columns);
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: `One record of ${key}: ${title}`,
        description,
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(columns.map(({ name, description: said, words }) => [
            name,
            {
                ...schemaOf(members?.get(name) ?? {}),
                ...(0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .Eb)({ description: said, examples: words && [...words] }),
            },
        ])),
    };
}
function schemaOf(shape) {
    const types = new Set(['null']);
    const keywords = {};
    switch (shape.leaf) {
        case undefined:
            break;
        case 'any':
        case 'json':
            // Rules say of a value that it may stay, not what it is.
            for (const type of ['string', 'number', 'boolean'])
                types.add(type);
            break;
        case 'instant':
            types.add('string');
            keywords['format'] = 'date-time';
            break;
        case 'date':
            types.add('string');
            keywords['format'] = 'date';
            break;
        default:
            types.add(shape.leaf);
    }
    if (shape.elements !== undefined) {
        types.add('array');
        keywords['items'] = schemaOf(shape.elements);
    }
    if (shape.members !== undefined || shape.others !== undefined) {
        types.add('object');
        if (shape.members !== undefined)
            keywords['properties'] = Object.fromEntries([...shape.members].map(([name, member]) => [name, schemaOf(member)]));
        keywords['additionalProperties'] = shape.others === undefined ? false : schemaOf(shape.others);
    }
    return { type: [...types].sort(), ...keywords };
}


/***/ }),

/***/ 12388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ SCHEMA_TARGETS),
  V: () => (/* binding */ schemaLines)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/catalog/run-plan.ts
var run_plan = __webpack_require__(45888);
// EXTERNAL MODULE: ./src/catalog/columns.ts
var catalog_columns = __webpack_require__(89736);
// EXTERNAL MODULE: ./src/report/schema/json-schema.ts
var json_schema = __webpack_require__(95870);
// EXTERNAL MODULE: ./src/report/schema/tables.ts
var tables = __webpack_require__(25843);
// EXTERNAL MODULE: ./src/report/schema/tree.ts
var tree = __webpack_require__(43454);
;// CONCATENATED MODULE: ./src/report/schema/typescript.ts

/** A record as a TypeScript interface. */
function typescriptText({ key, title }, columns) {
    const name = key.replace(/(?:^|-)([a-z0-9])/g, (_all, letter) => letter.toUpperCase());
    const { members } = (0,tree/* shapeOf */.F)(columns);
    return [
        `/** One record of ${key}: ${comment(title)}. Any member may be absent or null; instants are ISO 8601 in UTC. */`,
        `export interface ${name}Record {`,
        ...columns.flatMap((column) => [
            ...(column.description === undefined ? [] : [`  /** ${comment(column.description)} */`]),
            `  readonly ${memberName(column.name)}?: ${typeOf(members?.get(column.name) ?? {})} | null;`,
        ]),
        '}',
    ];
}
function typeOf({ leaf, members, others, elements }) {
    const types = [];
    if (leaf !== undefined)
        types.push(leaf === 'any' || leaf === 'json' ? 'string | number | boolean' : (LEAVES.get(leaf) ?? 'string'));
    if (elements !== undefined)
        types.push(`readonly (${typeOf(elements)})[]`);
    if (members !== undefined)
        types.push(`{ ${[...members].map(([name, member]) => `readonly ${memberName(name)}?: ${typeOf(member)} | null`).join('; ')} }`);
    if (others !== undefined)
        types.push(`{ readonly [name: string]: ${typeOf(others)} | null }`);
    return types.length === 0 ? 'unknown' : types.join(' | ');
}
const LEAVES = new Map([
    ['integer', 'number'],
    ['number', 'number'],
    ['boolean', 'boolean'],
]);
function memberName(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
function comment(text) {
    return text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./src/report/schema/schema.ts






/** What a schema of a dataset's records can be written for. */
const SCHEMA_TARGETS = [
    'json-schema',
    'typescript',
    'duckdb',
    'snowflake',
    'bigquery',
    'postgres',
    'dbt',
];
/** The records of a dataset, as the catalog in force lets them through, in the words of the target. */
function schemaLines(key, dataset, catalog, target) {
    const profile = catalog.profiles.redaction.get(dataset.redaction ?? run_plan/* DEFAULT_REDACTION_PROFILE */.a);
    const columns = (0,catalog_columns/* columnsOf */.P)(dataset, profile);
    const source = { key, title: dataset.title, description: dataset.description };
    switch (target) {
        case 'json-schema':
            return [(0,json/* toPrettyJson */.gM)((0,json_schema/* jsonSchema */.O)(source, columns))];
        case 'typescript':
            return typescriptText(source, columns);
        case 'dbt':
            return (0,tables/* dbtSource */.yi)(source, columns);
        default:
            return (0,tables/* createTable */.ZR)(target, source, columns);
    }
}


/***/ }),

/***/ 25843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xl: () => (/* binding */ SQL_TYPES),
/* harmony export */   ZR: () => (/* binding */ createTable),
/* harmony export */   yi: () => (/* binding */ dbtSource)
/* harmony export */ });
/* unused harmony export DIALECTS */
/* harmony import */ var _run_formats_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61245);

const DIALECTS = (/* unused pure expression or super */ null && (['duckdb', 'snowflake', 'bigquery', 'postgres']));
/** The SQL type of each column type; a Parquet or CSV file loads into it. */
const SQL_TYPES = {
    duckdb: {
        string: 'VARCHAR',
        instant: 'TIMESTAMPTZ',
        date: 'DATE',
        integer: 'BIGINT',
        number: 'DOUBLE',
        boolean: 'BOOLEAN',
        json: 'JSON',
    },
    snowflake: {
        string: 'VARCHAR',
        instant: 'TIMESTAMP_TZ',
        date: 'DATE',
        integer: 'NUMBER(19,0)',
        number: 'DOUBLE',
        boolean: 'BOOLEAN',
        json: 'VARIANT',
    },
    bigquery: {
        string: 'STRING',
        instant: 'TIMESTAMP',
        date: 'DATE',
        integer: 'INT64',
        number: 'FLOAT64',
        boolean: 'BOOL',
        json: 'JSON',
    },
    postgres: {
        string: 'text',
        instant: 'timestamptz',
        date: 'date',
        integer: 'bigint',
        number: 'double precision',
        boolean: 'boolean',
        json: 'jsonb',
    },
};
const REST = {
    key: false,
    parts: [],
    name: _run_formats_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .REST_COLUMN */ .Um,
    type: 'json',
    description: 'Members that the other columns do not give back digit by digit.',
};
/** `audit-logs` as a table is `audit_logs`. */
function tableName(key) {
    return key.replaceAll('-', '_');
}
/** A table for the records, as Parquet and CSV files have them. */
function createTable(dialect, source, columns) {
    const quote = (name) => (dialect === 'bigquery' ? `\`${name}\`` : `"${name}"`);
    const all = [...columns, REST];
    return [
        `-- ${source.key}: ${oneLine(source.title)}. Instants are UTC; objects and lists are JSON; every column may be null.`,
        `CREATE TABLE ${quote(tableName(source.key))} (`,
        ...all.flatMap(({ name, type, description }, place) => [
            ...(description === undefined ? [] : [`  -- ${oneLine(description)}`]),
            `  ${quote(name)} ${SQL_TYPES[dialect][type]}${place === all.length - 1 ? '' : ','}`,
        ]),
        ');',
    ];
}
/** A dbt source, with tests of the key and the known words. */
function dbtSource(source, columns) {
    const keys = columns.filter(({ key }) => key);
    return [
        'version: 2',
        'sources:',
        '  - name: genesys_core',
        '    tables:',
        `      - name: ${tableName(source.key)}`,
        `        description: ${yamlText(source.description)}`,
        '        columns:',
        ...[...columns, REST].flatMap((column) => {
            const tests = testsOf(column, keys.length === 1);
            return [
                `          - name: ${yamlText(column.name)}`,
                ...(column.description === undefined
                    ? []
                    : [`            description: ${yamlText(column.description)}`]),
                ...(tests.length === 0 ? [] : ['            data_tests:', ...tests]),
            ];
        }),
    ];
}
function testsOf({ key, words }, isWholeKey) {
    return [
        ...(key && isWholeKey ? ['              - unique', '              - not_null'] : []),
        ...(words === undefined
            ? []
            : [
                '              - accepted_values:',
                `                  values: [${words.map(yamlText).join(', ')}]`,
                '                  config: { severity: warn }',
            ]),
    ];
}
/** JSON texts are YAML. */
function yamlText(text) {
    return JSON.stringify(oneLine(text));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 43454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ shapeOf)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);

/** The shape of a whole record. */
function shapeOf(columns) {
    const root = { members: new Map() };
    for (const { name, type, parts } of columns) {
        if (parts.length === 0)
            place(root, [name], type === 'json' ? 'any' : type);
        for (const { path, type: partType } of parts)
            place(root, stepsOf(path), leafType(partType));
    }
    return root;
}
/** The names of a path, and `[]` for each array on the way. */
function stepsOf(path) {
    return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .pathNames */ .Gz)(path).flatMap((part) => {
        const name = part.replace(/(?:\[\])+$/, '');
        return [name, ...Array((part.length - name.length) / 2).fill('[]')];
    });
}
function place(shape, [step, ...rest], leaf) {
    if (step === undefined) {
        shape.leaf = leaf;
        return;
    }
    if (step === '[]')
        place((shape.elements ??= {}), rest, leaf);
    else if (step === '*' || step === '**')
        place((shape.others ??= {}), rest, leaf);
    else {
        shape.members ??= new Map();
        const member = shape.members.get(step) ?? {};
        shape.members.set(step, member);
        place(member, rest, leaf);
    }
}
function leafType(type) {
    switch (type) {
        case 'instant':
        case 'date':
        case 'integer':
        case 'number':
        case 'boolean':
            return type;
        case 'any':
        case 'object':
            return 'any';
        default:
            return 'string';
    }
}


/***/ }),

/***/ 97609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ faultMix),
/* harmony export */   gg: () => (/* binding */ FAULT_MIXES),
/* harmony export */   y3: () => (/* binding */ createFaultPlayer)
/* harmony export */ });
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32719);

/**
 * A player of the script. What is drawn depends on the seed, the request and how often that same request was made, so
 * that the order in which a client's lanes arrive changes nothing.
 */
function createFaultPlayer(script, seed) {
    const rules = script.map((rule) => ({ rule, path: pathTest(rule.match?.path), seen: 0 }));
    const repeats = new Map();
    return {
        choose(subject) {
            const request = `${subject.method} ${subject.path}?${subject.query}`;
            const repeat = repeats.get(request) ?? 0;
            repeats.set(request, repeat + 1);
            const draw = (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(seed, (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .hashText */ .qj)(request), repeat);
            let chosen;
            // Every rule counts what it matches, also behind the one that decides.
            for (const [index, entry] of rules.entries()) {
                if (!concerns(entry.rule.match, entry.path, subject))
                    continue;
                entry.seen += 1;
                if (chosen === undefined && isDue(entry.rule.match, entry.seen, (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .unit */ .zA)((0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(draw, 61, index)))) {
                    chosen = faultOf(entry.rule, (0,_random_js__WEBPACK_IMPORTED_MODULE_0__/* .mix */ .jh)(draw, 62, index));
                }
            }
            return chosen;
        },
    };
}
function concerns(match, path, subject) {
    if (match?.method !== undefined && match.method.toUpperCase() !== subject.method)
        return false;
    const kinds = match?.kind === undefined ? undefined : [match.kind].flat();
    if (kinds !== undefined && !kinds.includes(subject.kind))
        return false;
    return path(subject.path);
}
function isDue(match, seen, draw) {
    if (match === undefined)
        return true;
    if (match.nth !== undefined && ![match.nth].flat().includes(seen))
        return false;
    if (match.every !== undefined && seen % match.every !== 0)
        return false;
    if (match.first !== undefined && seen > match.first)
        return false;
    return match.probability === undefined || draw < match.probability;
}
function pathTest(pattern) {
    if (pattern === undefined)
        return () => true;
    if (!pattern.includes('*'))
        return (path) => path.startsWith(pattern);
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('.*')}$`);
    return (path) => expression.test(path);
}
function faultOf(rule, draw) {
    const faults = [rule.fault].flat();
    return faults[draw % faults.length];
}
const SLOW_DOWN = { kind: 'status', status: 429, retryAfterSeconds: 1 };
const UNAVAILABLE = { kind: 'status', status: 503, retryAfterSeconds: 1 };
const GATEWAY = {
    kind: 'status',
    status: 502,
    body: '<html><body>502 Bad Gateway</body></html>',
    contentType: 'text/html',
};
const BROKEN = [
    SLOW_DOWN,
    { kind: 'status', status: 429, hintSeconds: 1 },
    { kind: 'status', status: 500 },
    GATEWAY,
    UNAVAILABLE,
    { kind: 'status', status: 504, body: '' },
    { kind: 'reset' },
    { kind: 'reset', when: 'after' },
    { kind: 'truncate' },
    { kind: 'truncate', way: 'chunked' },
    { kind: 'truncate', way: 'length' },
    { kind: 'expireToken' },
];
const AT_SUBMIT = [
    ...[SLOW_DOWN, SLOW_DOWN, SLOW_DOWN, SLOW_DOWN, UNAVAILABLE, UNAVAILABLE],
    { kind: 'expireToken' },
    { kind: 'expireToken' },
    { kind: 'status', status: 500 },
];
const DOUBLED = { kind: 'duplicateRows' };
const EMPTY = { kind: 'emptyPage' };
const CHAOS_PAGES = [...BROKEN, DOUBLED, DOUBLED, DOUBLED, EMPTY, EMPTY, EMPTY];
const TOLD_WITH_200 = [
    { kind: 'errorBody', status: 429 },
    { kind: 'errorBody', status: 503 },
];
const MOVING_PAGES = [
    ...[SLOW_DOWN, UNAVAILABLE, GATEWAY, DOUBLED, EMPTY],
    { kind: 'reset' },
    { kind: 'truncate' },
    { kind: 'expireToken' },
    ...TOLD_WITH_200,
    { kind: 'errorBody', status: 500 },
    { kind: 'errorBody', status: 400 },
    { kind: 'status', status: 410, code: 'invalid.cursor' },
    ...['add', 'remove', 'swap', 'shift'].flatMap((way) => [
        { kind: 'moveRows', way },
        { kind: 'moveRows', way },
    ]),
    { kind: 'wrongTotal' },
    { kind: 'wrongTotal', by: -3 },
    { kind: 'ownTotal' },
    { kind: 'noTotal' },
    { kind: 'blankPage' },
];
/** The named mixes. */
const FAULT_MIXES = ['none', 'chaos', 'moving'];
/**
 * The script of a named mix. `chaos`: 429s, 5xx, resets, truncations, token expiry, duplicates and empty pages, spread
 * by the seed of the server; waits that it names are 1 s long. A submit meets mostly faults after which repeating is
 * safe. No fault of the mix loses a row, so a client that copes ends with the same data as without faults.
 *
 * `moving`: the same, less often, and lists that move while they are read, totals that lie or change, pages without their
 * rows, errors told with 200, and positions in a list that expire. All of it can be noticed by a client that looks.
 */
function faultMix(name, options = {}) {
    if (name === 'none')
        return [];
    const probability = options.rate ?? 0.3;
    const isMoving = name === 'moving';
    return [
        {
            match: { kind: 'token', probability: probability / 2 },
            fault: [SLOW_DOWN, UNAVAILABLE, { kind: 'status', status: 500 }, { kind: 'reset' }],
        },
        {
            match: { kind: 'submit', probability },
            fault: isMoving ? [...AT_SUBMIT, ...TOLD_WITH_200] : AT_SUBMIT,
        },
        { match: { kind: 'page', probability }, fault: isMoving ? MOVING_PAGES : CHAOS_PAGES },
        {
            match: { kind: ['status', 'other', 'download', 'cancel'], probability },
            fault: isMoving ? [...BROKEN, ...TOLD_WITH_200] : BROKEN,
        },
    ];
}


/***/ }),

/***/ 32719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   jh: () => (/* binding */ mix),
/* harmony export */   pV: () => (/* binding */ uuidOf),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   sk: () => (/* binding */ createRandom),
/* harmony export */   zA: () => (/* binding */ unit)
/* harmony export */ });
/** 32 bits of a text (FNV-1a with a final mix). */
function hashText(text) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return finish(hash);
}
/** 32 bits that depend on every part and on their order. */
function mix(seed, ...parts) {
    let hash = seed;
    for (const part of parts)
        hash = finish(Math.imul(hash ^ finish(part + 0x9e3779b9), 0x85ebca6b) + 0x1b873593);
    return hash >>> 0;
}
function finish(value) {
    let hash = value | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** The stream that starts from 32 bits (mulberry32). */
function createRandom(start) {
    let state = start | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let value = Math.imul(state ^ (state >>> 15), 1 | state);
        value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
        return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
    };
}
/** A number in [0, 1) from 32 bits. */
function unit(hash) {
    return hash / 4294967296;
}
/** An integer in [0, count). */
function below(random, count) {
    return Math.floor(random() * count);
}
/** One of the values; the list must not be empty. */
function pick(random, values) {
    return values[below(random, values.length)];
}
/** An id in the form of a UUID version 4, made of 32 bits and more parts. */
function uuidOf(hash, ...parts) {
    // Two words that see all parts: one alone would give a million records the same id here and there.
    const first = mix(hash, 1, ...parts);
    const second = mix(hash, 2, ...parts);
    const a = hex(first);
    const b = hex(mix(first, second));
    const c = hex(second);
    const d = hex(mix(second, first));
    // The first digit of the fourth group is the variant: 8, 9, a or b.
    const variant = '89ab'.charAt(first & 3);
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}
const BYTES = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));
function hex(value) {
    const byte = (shift) => BYTES[(value >>> shift) & 255] ?? '';
    return byte(24) + byte(16) + byte(8) + byte(0);
}


/***/ }),

/***/ 69172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createStopSwitch)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34758);

const SIGNALS = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
];
/** The promise is five seconds; whatever still hangs then is left. */
const MAX_STOP_MS = 4_500;
/** Leaves a second to tell what was not delivered. */
const MAX_DELIVERY_MS = 3_500;
/**
 * First signal: stop in good order, in 4.5 s at most. Second signal: leave at once. `onStop` tells the user about the
 * first.
 */
function createStopSwitch(target, clock, onStop) {
    const controller = new AbortController();
    const late = new AbortController();
    const disposed = new AbortController();
    let received = null;
    const after = (ms, act) => {
        clock.sleep(ms, disposed.signal).then(act, () => undefined);
    };
    const listeners = SIGNALS.map(([name, exitCode]) => {
        const listener = () => {
            if (received !== null) {
                target.exit(exitCode);
                return;
            }
            received = exitCode;
            after(MAX_DELIVERY_MS, () => {
                late.abort(new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CANCELLED', 'The run was stopped before its folder was delivered.'));
            });
            after(MAX_STOP_MS, () => {
                target.exit(exitCode);
            });
            onStop(name);
            controller.abort(new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GenesysCoreError */ .aI('CANCELLED', `The run was stopped by ${name}.`));
        };
        target.on(name, listener);
        return [name, listener];
    });
    return {
        signal: controller.signal,
        late: late.signal,
        exitCode: () => received,
        dispose() {
            for (const [name, listener] of listeners)
                target.off(name, listener);
            disposed.abort(new Error('no longer needed'));
        },
    };
}


/***/ }),

/***/ 5424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ threadScriptOf),
/* harmony export */   F: () => (/* binding */ createThreadedRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84031);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34758);
/* harmony import */ var _portable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88619);
/* harmony import */ var _thread_messages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96777);







/**
 * What V8 may take for a run. By default the young generation grows to several times this, and below a limit of more
 * than about 1 GB the old one to four times what is in use before it is collected: twice the memory, for no time that
 * shows. Of a process it can only be set by flags, which an action can not give; of a thread it can.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 640 };
/** A step of the run that takes longer than this after the run's limit hangs. */
const MAX_SILENCE_MS = 30_000;
const MINUTE_MS = 60_000;
/** Path of the thread's script, by `import.meta.url` of a door's built entry: `worker/` lies beside the door's folder. */
function threadScriptOf(entryUrl) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(entryUrl)), '../worker/index.js');
}
/**
 * `executeRun` in a thread of its own, with bounded memory, that leaves this one free for signals and for what the user
 * sees. The same promises hold; a run that needs more memory than there is ends with `TOO_LARGE`.
 */
function createThreadedRun(script, limits = LIMITS, clock = _base_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m) {
    return (job, context) => runInThread({ script, limits, clock }, job, context);
}
async function runInThread({ script, limits, clock }, job, context) {
    const { workspace, catalogDir, engine, github, env, scrubber, signal } = context;
    const start = {
        job: (0,_portable_js__WEBPACK_IMPORTED_MODULE_5__/* .toPortable */ .B)(job),
        context: { workspace, catalogDir, engine, github, env: { ...env } },
        secrets: scrubber.secrets(),
    };
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(script, { workerData: start, resourceLimits: limits });
    const stop = () => {
        const message = { type: 'stop', reason: (0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .tellError */ .S)(signal.reason) };
        thread.postMessage(message);
    };
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    const ended = new AbortController();
    const hung = silenceOf(thread, job.options.timeoutMinutes, clock, ended.signal);
    try {
        return await endOf(thread, limits, context, hung);
    }
    finally {
        ended.abort(new Error('the run has ended'));
        signal.removeEventListener('abort', stop);
        await thread.terminate();
    }
}
/** Resolves when the run should have stopped itself long ago and its thread gives no sign of life; else never. */
async function silenceOf(thread, timeoutMinutes, clock, ended) {
    const alive = { type: 'alive' };
    let answered = true;
    thread.on('message', () => {
        answered = true;
    });
    try {
        await clock.sleep(timeoutMinutes * MINUTE_MS, ended);
        while (answered) {
            answered = false;
            thread.postMessage(alive);
            await clock.sleep(MAX_SILENCE_MS, ended);
        }
    }
    catch {
        return new Promise(() => undefined);
    }
}
/** Hands on what the thread tells until it tells how the run ended, or hangs. */
function endOf(thread, limits, { events, progress, scrubber }, hung) {
    let runDir;
    return new Promise((settle, fail) => {
        const hear = (message) => {
            switch (message.type) {
                case 'events':
                    for (const event of message.events)
                        events.emit(event);
                    return;
                case 'known':
                    runDir = message.facts.runDir ?? runDir;
                    progress.known(message.facts);
                    return;
                case 'secret':
                    scrubber.add(message.secret);
                    return;
                case 'result':
                    settle(message.result);
                    return;
                case 'error':
                    fail((0,_thread_messages_js__WEBPACK_IMPORTED_MODULE_6__/* .errorOf */ .M)(message.error));
                    return;
                case 'alive':
                    return;
            }
        };
        thread.on('message', hear);
        void hung.then(() => {
            fail(new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('DEADLINE', `The run did not stop itself at its limit (timeoutMinutes): a step of it hangs, and it was ended.${restIn(runDir)}`));
        });
        thread.on('error', (error) => {
            fail(isOutOfMemory(error) ? outOfMemory(limits, runDir) : (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toGenesysCoreError */ .BG)(error));
        });
        thread.on('exit', (exitCode) => {
            fail(new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('INTERNAL', `The thread of the run ended by itself (${exitCode}).`));
        });
    });
}
function isOutOfMemory(error) {
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
function outOfMemory(limits, runDir) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysCoreError */ .aI('TOO_LARGE', `The run needed more than the ${limits.maxOldGenerationSizeMb ?? 0} MB of memory that it may take and was ended. ` +
        `Give a lower concurrency, or smaller pages in the catalog.${restIn(runDir)}`);
}
function restIn(runDir) {
    return runDir === undefined ? '' : ` Finished slices are in ${runDir}; resumeFrom takes them over.`;
}


/***/ })

};
