export const id = 1410;
export const ids = [1410];
export const modules = {

/***/ 31427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ doubtsOf),
/* harmony export */   kA: () => (/* binding */ mayReplace),
/* harmony export */   mM: () => (/* binding */ dayPartsOf)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);

/** The whole UTC days of a sealed run, in order. None where it kept no records. */
function dayPartsOf(manifest) {
    const { request, status } = manifest;
    if (request.summaryOnly || (status !== 'succeeded' && status !== 'partial'))
        return { parts: [], uncut: [] };
    if (request.start === null || request.end === null)
        return { parts: [partOf(manifest, manifest.startedAt.slice(0, 10), null, manifest.slices)], uncut: [] };
    const endMs = Date.parse(request.end);
    const parts = [];
    const uncut = [];
    for (let dayMs = Math.ceil(Date.parse(request.start) / _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO; dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO <= endMs;) {
        const nextMs = dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
        const day = (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(dayMs);
        const touching = manifest.slices.filter(({ start, end }) => Date.parse(start ?? '') < nextMs && Date.parse(end ?? '') > dayMs);
        const inside = touching.every(({ start, end }) => Date.parse(start ?? '') >= dayMs && Date.parse(end ?? '') <= nextMs);
        const window = { start: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(dayMs), end: (0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(nextMs) };
        if (!inside || touching.length === 0)
            uncut.push(day);
        else
            parts.push(partOf(manifest, day, window, touching));
        dayMs = nextMs;
    }
    return { parts: parts.filter(({ files }) => files.length > 0), uncut };
}
function partOf(manifest, day, window, slices) {
    const names = new Set(slices.map(({ id }) => `data/${id}.${manifest.format}`));
    const files = manifest.files.filter(({ path }) => names.has(path));
    // What is wrong with the run as a whole is wrong with each of its days, unless it lies in other slices.
    const good = slices.every((slice) => slice.status === 'succeeded');
    const elsewhere = manifest.slices.some((slice) => slice.status !== 'succeeded');
    const succeeded = good && (manifest.status === 'succeeded' || elsewhere);
    return {
        day,
        status: succeeded ? 'succeeded' : 'partial',
        whole: Object.keys(manifest.request.filters).length === 0,
        ...doubtsOf(slices),
        window,
        slices,
        files,
        records: files.reduce((sum, file) => sum + file.records, 0),
    };
}
/** What may still change in slices of a run. */
function doubtsOf(slices) {
    return {
        provisional: slices.some(({ status }) => status === 'provisional'),
        mayGrow: slices.some(({ mayGrow }) => mayGrow === true),
    };
}
/**
 * Whether a run may take the place of another for a day: all records before filtered ones, complete before incomplete,
 * then the newer run. The same run may always come again.
 */
function mayReplace(next, there) {
    if (next.whole !== there.whole)
        return next.whole;
    const [good, wasGood] = [next.status === 'succeeded', there.status === 'succeeded'];
    if (good !== wasGood)
        return good;
    return next.runId >= there.runId;
}


/***/ }),

/***/ 44663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ withDays),
/* harmony export */   MB: () => (/* binding */ indexedDay),
/* harmony export */   dy: () => (/* binding */ missingUntil),
/* harmony export */   wf: () => (/* binding */ completenessOf)
/* harmony export */ });
/* harmony import */ var _base_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62749);
/* harmony import */ var _day_part_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31427);


/** Days that are listed of a dataset. */
const MAX_DAYS = 450;
/** `dataDigest`: SHA-256 over the records of the day. */
function indexedDay(manifest, part, dataDigest, published) {
    return {
        day: part.day,
        runId: manifest.runId,
        status: part.status,
        filtered: !part.whole,
        window: part.window,
        format: manifest.format,
        records: part.records,
        bytes: published?.asset.sizeBytes ?? part.files.reduce((sum, { bytes }) => sum + bytes, 0),
        dataDigest,
        completeness: completenessOf(part.slices),
        provisional: part.provisional,
        mayGrow: part.mayGrow,
        redactionProfile: manifest.redaction.profile,
        asset: published?.asset ?? null,
        manifest: published?.manifest ?? null,
    };
}
function completenessOf(slices) {
    return {
        slices: slices.length,
        complete: slices.filter(({ status }) => status === 'succeeded').length,
        stoppedBy: [...new Set(slices.map(({ completeness }) => completeness.stoppedBy))].sort(),
    };
}
/** The days with those of a run in them, newest first; each day has one run. */
function withDays(before, coming, removedAssets) {
    const days = new Map(before.map((day) => [day.day, withoutAssets(day, removedAssets)]));
    for (const next of coming) {
        const there = days.get(next.day);
        if (there === undefined || replaces(next, there))
            days.set(next.day, next);
    }
    return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MAX_DAYS);
}
function replaces(next, there) {
    const rankOf = (day) => ({ whole: !day.filtered, status: day.status, runId: day.runId });
    if (!(0,_day_part_js__WEBPACK_IMPORTED_MODULE_1__/* .mayReplace */ .kA)(rankOf(next), rankOf(there)))
        return false;
    // What the release holds counts, unless what is told of is better: else a day would have no records to fetch.
    if (next.asset !== null || there.asset === null)
        return true;
    return next.runId === there.runId
        ? false
        : next.status !== there.status || next.filtered !== there.filtered;
}
function withoutAssets(day, names) {
    return day.asset !== null && names.includes(day.asset.name) ? { ...day, asset: null, manifest: null } : day;
}
/** UTC days from the first one known until the last one due that no run has: `[]` where nothing is known. */
function missingUntil(missing, lastCoveredMs, dueUntilMs) {
    const days = [...missing];
    if (lastCoveredMs === undefined)
        return days;
    const firstMs = Math.floor(lastCoveredMs / _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO) * _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO;
    for (let dayMs = firstMs; dayMs + _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO <= dueUntilMs && days.length < MAX_MISSING; dayMs += _base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO)
        days.push((0,_base_window_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDay */ .im)(dayMs));
    return days;
}
const MAX_MISSING = 366;


/***/ }),

/***/ 51410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g3: () => (/* binding */ INDEX_VERSION),
  _k: () => (/* binding */ MAX_RUNS),
  _5: () => (/* binding */ coverageOf),
  gW: () => (/* binding */ emptyIndex),
  TE: () => (/* binding */ indexedRun),
  oC: () => (/* binding */ isSameSeries),
  h3: () => (/* binding */ missedDays),
  nV: () => (/* binding */ ownMember),
  dh: () => (/* binding */ seenAt),
  Yq: () => (/* binding */ withRun)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/base/window.ts
var base_window = __webpack_require__(62749);
// EXTERNAL MODULE: ./src/run/drift.ts
var drift = __webpack_require__(14534);
;// CONCATENATED MODULE: ./src/github/coverage.ts

/** Missing days that are listed; a longer gap is in the intervals alone. */
const MAX_DAYS = 366;
/** The union: disjoint intervals in order, those that touch made one. */
function joined(intervals) {
    const sorted = [...intervals].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    const union = [];
    for (const interval of sorted) {
        const last = union.at(-1);
        if (last === undefined || Date.parse(interval.start) > Date.parse(last.end))
            union.push(interval);
        else if (Date.parse(interval.end) > Date.parse(last.end))
            union[union.length - 1] = { ...last, end: interval.end };
    }
    return union;
}
/** Whether one of the joined intervals holds all of [startMs, endMs). */
function covers(intervals, startMs, endMs) {
    return intervals.some(({ start, end }) => Date.parse(start) <= startMs && Date.parse(end) >= endMs);
}
/** UTC days (`2026-11-22`) between the first and the last instant of joined intervals that are not covered whole. */
function daysWithout(intervals) {
    const days = new Set();
    for (const [index, { end }] of intervals.entries()) {
        const next = intervals[index + 1];
        if (next === undefined)
            break;
        const untilMs = Date.parse(next.start);
        for (let dayMs = Math.floor(Date.parse(end) / base_window/* DAY_MS */.sO) * base_window/* DAY_MS */.sO; dayMs < untilMs; dayMs += base_window/* DAY_MS */.sO) {
            if (days.size === MAX_DAYS)
                return [...days];
            days.add((0,base_window/* formatDay */.im)(dayMs));
        }
    }
    return [...days];
}

// EXTERNAL MODULE: ./src/github/made-by.ts
var made_by = __webpack_require__(45222);
// EXTERNAL MODULE: ./src/github/day-part.ts
var day_part = __webpack_require__(31427);
// EXTERNAL MODULE: ./src/github/index-days.ts
var index_days = __webpack_require__(44663);
;// CONCATENATED MODULE: ./src/github/index-document.ts







const INDEX_VERSION = 1;
/** Runs listed of a dataset; older ones leave the list, what they cover stays. */
const MAX_RUNS = 120;
/** Sets of filters whose coverage is kept. */
const MAX_COVERAGES = 20;
/** A schedule may wake hours late; only then is something wrong. */
const GRACE_MS = base_window/* DAY_MS */.sO / 2;
function emptyIndex(repository) {
    return {
        indexVersion: INDEX_VERSION,
        repository,
        revision: 0,
        updatedAt: (0,base_window/* formatInstant */.r4)(0),
        datasets: {},
    };
}
/** A sealed run as the index tells it; where it is stored is added by the caller. */
function indexedRun(manifest, manifestSha256, runUrl) {
    const { start, end, filters, summaryOnly } = manifest.request;
    return {
        runId: manifest.runId,
        status: manifest.status,
        startedAt: manifest.startedAt,
        endedAt: manifest.endedAt,
        window: start === null || end === null ? null : { start, end },
        filters,
        summaryOnly,
        records: manifest.counts.records,
        duplicates: manifest.counts.duplicates,
        dataDigest: manifest.dataDigest,
        manifestSha256,
        // Not the message: what is published is read by more people than the log of a job.
        error: manifest.error === null ? null : { code: manifest.error.code },
        workflowRun: manifest.github === null ? null : { id: manifest.github.runId, url: runUrl },
        artifact: null,
        release: null,
        format: manifest.format,
        bytes: manifest.files
            .filter(({ path }) => path.startsWith('data/'))
            .reduce((sum, { bytes }) => sum + bytes, 0),
        completeness: (0,index_days/* completenessOf */.wf)(manifest.slices),
        ...(0,day_part/* doubtsOf */.Pi)(manifest.slices),
        ...(0,made_by/* madeBy */.v)(manifest),
    };
}
/**
 * The index with a run in it; the same run again changes nothing but where it is stored. Members that this version does
 * not know are kept at every level.
 */
function withRun(index, change, nowMs) {
    const before = ownMember(index.datasets, change.datasetKey) ?? EMPTY_DATASET;
    const known = before.runs.find((run) => run.runId === change.run.runId);
    const run = {
        ...known,
        ...change.run,
        artifact: change.run.artifact ?? known?.artifact ?? null,
        release: change.run.release ?? known?.release ?? null,
    };
    const runs = [run, ...before.runs.filter((other) => other.runId !== run.runId)]
        .sort((a, b) => (a.runId < b.runId ? 1 : -1))
        .map((other) => withoutAssets(other, change.removedAssets));
    const [placed = run] = runs.filter((other) => other.runId === run.runId);
    const latest = before.latest === null ? null : withoutAssets(before.latest, change.removedAssets);
    const dataset = {
        ...before,
        ...change.about,
        organization: run.organization ?? before.organization ?? null,
        days: (0,index_days/* withDays */.Cb)(before.days ?? [], change.days ?? [], change.removedAssets),
        latest: latest === null || isNewer(placed, latest) ? (isGood(placed) ? placed : latest) : latest,
        cadence: cadenceOf(placed, before),
        ...seenAfter(before, change, known === undefined),
        coverage: withCoverage(before.coverage, placed),
        runs: runs.slice(0, MAX_RUNS),
    };
    return seenAt({ ...index, datasets: { ...index.datasets, [change.datasetKey]: dataset } }, nowMs);
}
function seenAfter({ seenFields }, { run, filled }, isNew) {
    if (!isNew || filled === undefined || !isGood(run) || Object.keys(run.filters).length > 0)
        return {};
    return { seenFields: (0,drift/* withSeen */.W)(seenFields ?? {}, filled, run.records) };
}
const EMPTY_DATASET = {
    latest: null,
    cadence: null,
    nextExpectedAt: null,
    overdueAfter: null,
    overdue: false,
    coverage: [],
    runs: [],
};
/** The index with all that depends on the time as of `nowMs`. */
function seenAt(index, nowMs) {
    const datasets = Object.entries(index.datasets).map(([key, dataset]) => [key, timed(dataset, nowMs)]);
    return { ...index, datasets: Object.fromEntries(datasets) };
}
function timed(dataset, nowMs) {
    const { latest, days = [] } = dataset;
    const provisional = days.filter((day) => day.provisional).map(({ day }) => day);
    const whole = coverageOf(dataset, { filters: {}, summaryOnly: false });
    const gaps = whole?.missingDays ?? [];
    const stepMs = cadenceMs(dataset.cadence);
    const since = latest?.window?.end ?? latest?.startedAt;
    if (stepMs === undefined || since === undefined)
        return {
            ...dataset,
            nextExpectedAt: null,
            overdueAfter: null,
            overdue: false,
            missing: gaps,
            provisional,
        };
    const nextMs = Date.parse(since) + stepMs;
    const lastCovered = whole?.intervals.at(-1)?.end;
    // A snapshot that was not taken can not be taken later: no day of it is missing, it is overdue.
    const lastMs = lastCovered === undefined ? undefined : Date.parse(lastCovered);
    return {
        ...dataset,
        nextExpectedAt: (0,base_window/* formatInstant */.r4)(nextMs),
        overdueAfter: (0,base_window/* formatInstant */.r4)(nextMs + GRACE_MS),
        overdue: nowMs > nextMs + GRACE_MS,
        missing: (0,index_days/* missingUntil */.dy)(gaps, lastMs, nowMs - GRACE_MS),
        provisional,
    };
}
/** A whole number of days, as `cadence` tells it. */
function cadenceMs(cadence) {
    const days = /^P(\d+)D$/.exec(cadence ?? '')?.[1];
    return days === undefined ? undefined : Number(days) * base_window/* DAY_MS */.sO;
}
const MAX_CADENCE_DAYS = 31;
/** Time between runs: a day once one took the UTC day before it; of snapshots the time since the one before, in days. */
function cadenceOf(run, before) {
    if (isNightly(run))
        return 'P1D';
    if (run.window !== null || !isGood(run))
        return before.cadence;
    const last = before.runs.find((other) => isGood(other) && other.startedAt.slice(0, 10) < run.startedAt.slice(0, 10));
    if (last === undefined)
        return before.cadence;
    const days = Math.round((Date.parse(run.startedAt) - Date.parse(last.startedAt)) / base_window/* DAY_MS */.sO);
    return days <= MAX_CADENCE_DAYS ? `P${Math.max(1, days)}D` : before.cadence;
}
function withoutAssets(run, names) {
    return run.release !== null && names.includes(run.release.name) ? { ...run, release: null } : run;
}
function isGood(run) {
    return run.status === 'succeeded';
}
/** Whether `latest` may move to a run. A part of the records never takes the place of all of them. */
function isNewer(run, latest) {
    if (!isGood(run))
        return false;
    if (isWhole(latest) && !isWhole(run))
        return false;
    const [end, latestEnd] = [run.window?.end ?? '', latest.window?.end ?? ''];
    if (end !== latestEnd)
        return Date.parse(end) > Date.parse(latestEnd);
    return run.runId >= latest.runId;
}
function isWhole(run) {
    return !run.summaryOnly && Object.keys(run.filters).length === 0;
}
/** Whether a run took the UTC day before it, as a schedule does that says nothing of time. */
function isNightly(run) {
    if (run.window === null)
        return false;
    const { startMs, endMs } = (0,base_window/* previousUtcDay */.Mv)(Date.parse(run.startedAt));
    return Date.parse(run.window.start) === startMs && Date.parse(run.window.end) === endMs;
}
function isSameSeries(a, b) {
    const text = ({ filters }) => (0,json/* canonicalJson */.dj)(filters);
    return a.summaryOnly === b.summaryOnly && text(a) === text(b);
}
/** What succeeded runs of the same filters hold of time, undefined where none did. */
function coverageOf(dataset, series) {
    return dataset?.coverage.find((coverage) => isSameSeries(coverage, series));
}
function withCoverage(coverages, run) {
    if (!isGood(run) || run.window === null)
        return coverages;
    const { filters, summaryOnly } = run;
    const before = coverages.find((coverage) => isSameSeries(coverage, run));
    const intervals = joined([...(before?.intervals ?? []), run.window]);
    const after = { ...before, filters, summaryOnly, intervals, missingDays: daysWithout(intervals) };
    return [after, ...coverages.filter((coverage) => coverage !== before)].slice(0, MAX_COVERAGES);
}
/**
 * UTC days among the `days` before `untilMs` for which runs of this series were due, after the first that the index knows
 * of, and which no recent run has that was made alike.
 */
function missedDays(dataset, series, made, untilMs, days) {
    if (dataset === undefined)
        return { days: [], madeOtherwise: 0 };
    const coverage = coverageOf(dataset, series);
    const own = dataset.runs.filter((run) => isSameSeries(run, series));
    const windowsOf = (runs) => runs.flatMap(({ window }) => window ?? []);
    const starts = [...(coverage?.intervals ?? []), ...windowsOf(own)].map(({ start }) => Date.parse(start));
    const firstMs = Math.min(...starts);
    const covered = joined(windowsOf(own.filter((run) => isGood(run) && (0,made_by/* madeAlike */.g)(run, made))));
    const missed = Array.from({ length: days }, (_, index) => untilMs - (days - index) * base_window/* DAY_MS */.sO)
        .map((startMs) => ({ startMs, endMs: startMs + base_window/* DAY_MS */.sO }))
        .filter((day) => day.startMs >= firstMs && !covers(covered, day.startMs, day.endMs));
    const others = missed.filter((day) => covers(coverage?.intervals ?? [], day.startMs, day.endMs));
    return { days: missed, madeOtherwise: others.length };
}
/** The dataset's entry, or undefined; names of an object's own machinery are no datasets. */
function ownMember(members, key) {
    return Object.hasOwn(members, key) ? members[key] : undefined;
}


/***/ }),

/***/ 45222:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ madeAlike),
/* harmony export */   v: () => (/* binding */ madeBy)
/* harmony export */ });
/** By what the records of a run were made. */
function madeBy({ organization, engine, catalog, redaction }) {
    return {
        organization: organization ?? null,
        engine: engine.version,
        catalogSha256: catalog.sha256,
        redactionProfile: redaction.profile,
        keyId: redaction.keyId,
    };
}
/** Whether records were made for the same organisation, by the same engine, catalog, profile and key. */
function madeAlike(one, other) {
    return (one.organization !== null &&
        one.organization === other.organization &&
        one.engine === other.engine &&
        one.catalogSha256 === other.catalogSha256 &&
        one.redactionProfile === other.redactionProfile &&
        one.keyId === other.keyId);
}


/***/ }),

/***/ 14534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ driftOf),
/* harmony export */   W: () => (/* binding */ withSeen)
/* harmony export */ });
/** A field that so many runs in a row had is one that records have. */
const RUNS_IN_A_ROW = 3;
/** Of fewer records, that none has a field is chance. */
const MIN_RECORDS = 100;
/** Types that a value has or has not. */
const HARD_TYPES = ['instant', 'date', 'integer', 'number', 'boolean'];
/** Fields that one anomaly names. */
const MAX_FIELDS = 50;
/**
 * Where the records are not as the catalog declares them: fields that no rule names, which are removed, fields that
 * vanished, values of another type, unknown words, checks that do not hold. Only the catalog's paths, paths of new fields as
 * redaction tells them, and words that stand in the data are named.
 */
function driftOf(sources) {
    const { shape, redaction, fields } = sources;
    // Redaction asks of ids, words and texts more than their type, and tells on its own what it removed of them.
    const offKind = Object.entries(redaction.byPath).flatMap(([path, rule]) => rule.offKind !== undefined && Object.hasOwn(fields, path) && HARD_TYPES.includes(fields[path]?.type)
        ? [[path, rule.offKind]]
        : []);
    const otherTypes = new Map(offKind);
    for (const [path, values] of Object.entries(shape.otherTypes))
        otherTypes.set(path, (otherTypes.get(path) ?? 0) + values);
    const vanished = vanishedFields(sources);
    return [
        ...counted('newFields', 'fields', Object.entries(redaction.unlisted)),
        ...(vanished.length === 0
            ? []
            : [
                {
                    type: 'vanishedFields',
                    count: vanished.length,
                    fields: vanished.slice(0, MAX_FIELDS),
                },
            ]),
        ...counted('otherTypes', 'fields', [...otherTypes]),
        ...unknownWords(shape),
        ...counted('failedChecks', 'checks', Object.entries(shape.failedChecks)),
    ];
}
function counted(type, member, counts) {
    if (counts.length === 0)
        return [];
    const largest = [...counts].sort(([pathA, a], [pathB, b]) => b - a || (pathA < pathB ? -1 : 1));
    const count = counts.reduce((sum, [, values]) => sum + values, 0);
    return [{ type, count, [member]: Object.fromEntries(largest.slice(0, MAX_FIELDS)) }];
}
function unknownWords({ unknownWords: byPath }) {
    const fields = Object.entries(byPath);
    if (fields.length === 0)
        return [];
    const count = fields.reduce((sum, [, { values }]) => sum + values, 0);
    return [{ type: 'unknownWords', count, fields: Object.fromEntries(fields.slice(0, MAX_FIELDS)) }];
}
function vanishedFields({ shape, records, fields, seenFields }) {
    if (records < MIN_RECORDS)
        return [];
    return Object.entries(shape.filled)
        .filter(([path, filled]) => filled === 0 &&
        fields[path]?.nullable !== true &&
        Object.hasOwn(seenFields, path) &&
        (seenFields[path] ?? 0) >= RUNS_IN_A_ROW)
        .map(([path]) => path);
}
/** What is known of the fields after another run: a field that it lacks begins again, one that is declared no more goes. */
function withSeen(before, filled, records) {
    if (records < MIN_RECORDS)
        return before;
    return Object.fromEntries(Object.entries(filled)
        .map(([path, count]) => [
        path,
        count === 0
            ? 0
            : Math.min(RUNS_IN_A_ROW, (Object.hasOwn(before, path) ? (before[path] ?? 0) : 0) + 1),
    ])
        .filter(([, runs]) => runs > 0));
}


/***/ })

};
