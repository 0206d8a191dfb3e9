export class ClientError extends Error {
    code;
    constructor(code, message, cause) {
        super(message, { cause });
        this.name = 'ClientError';
        this.code = code;
    }
}
const BRANCH = 'genesys-core/index';
const RAW_MEDIA_TYPE = 'application/vnd.github.raw+json';
const DAY = /^\d{4}-\d\d-\d\d$/;
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;
const MIN_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_LINE_LENGTH = 64 * 1024 * 1024;
export function open(options) {
    const place = placeOf(options);
    const read = async () => {
        const index = await readIndex(place);
        if (options.seen !== undefined)
            refuseOlder(index, options.seen);
        return index;
    };
    const find = async (key) => {
        const { datasets } = await read();
        const dataset = Object.hasOwn(datasets, key) ? datasets[key] : undefined;
        if (dataset !== undefined)
            return dataset;
        const known = Object.keys(datasets).sort().map(shown).join(', ');
        throw new ClientError('NOT_FOUND', `${place.name} has no dataset "${key}". It has: ${known}.`);
    };
    const days = async (key, { since, until } = {}) => {
        for (const [name, day] of Object.entries({ since, until }))
            if (day !== undefined && !DAY.test(day))
                throw new ClientError('INPUT', `${name} is "${day}". Allowed: a UTC day, e.g. 2026-11-22.`);
        const all = (await find(key)).days ?? [];
        return all
            .filter(({ day }) => (since === undefined || day >= since) && (until === undefined || day < until))
            .sort((a, b) => (a.day < b.day ? -1 : 1));
    };
    return {
        async datasets() {
            return Object.entries((await read()).datasets)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, dataset]) => datasetOf(key, dataset));
        },
        async seen() {
            const { revision, datasets } = await read();
            const latest = Object.entries(datasets).flatMap(([key, { latest: run }]) => run === null ? [] : [[key, { runId: run.runId, window: run.window }]]);
            return { revision, latest: Object.fromEntries(latest) };
        },
        latest: async (key) => (await find(key)).latest,
        days,
        file: (day) => readFile(place, day),
        async *records(key, span = {}) {
            for (const day of await days(key, span)) {
                if (day.asset === null)
                    continue;
                if (day.format !== 'jsonl' && day.format !== 'jsonl.gz')
                    throw new ClientError('FORMAT', `${shown(day.asset.name)} is ${shown(day.format)}, which this client does not take apart: use file(day), or publish jsonl.gz.`);
                const bytes = await readFile(place, day);
                const maxBytes = Math.max(MIN_UNPACKED_BYTES, bytes.length * MAX_RATIO);
                for await (const line of linesOf(bytes, day.format === 'jsonl.gz', maxBytes))
                    yield recordOf(line, day.asset.name);
            }
        },
    };
}
function placeOf(options) {
    const { repository = '' } = options;
    const bucketUrl = options.bucketUrl?.replace(/\/$/, '');
    if (bucketUrl === undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new ClientError('INPUT', `repository is "${repository}". Allowed: owner/name, or bucketUrl instead.`);
    if (bucketUrl !== undefined && (repository !== '' || !/^https?:\/\//.test(bucketUrl)))
        throw new ClientError('INPUT', `bucketUrl is "${bucketUrl}". Allowed: https://…, without repository.`);
    const send = options.fetch ?? ((...input) => globalThis.fetch(...input));
    return bucketUrl === undefined ? repositoryPlace(repository, options, send) : bucketPlace(bucketUrl, send);
}
function repositoryPlace(repository, options, send) {
    const { token } = options;
    const apiUrl = (options.apiUrl ?? 'https://api.github.com').replace(/\/$/, '');
    const rawUrl = (options.rawUrl ?? 'https://raw.githubusercontent.com').replace(/\/$/, '');
    const hint = token === undefined
        ? ' A private repository needs a token.'
        : ' The token needs the permission contents: read.';
    const getFromApi = (path, accept, what) => {
        const headers = { accept };
        if (token !== undefined)
            headers['authorization'] = `Bearer ${token}`;
        return get(send, `${apiUrl}/repos/${repository}/${path}`, { headers }, what, hint);
    };
    return {
        name: repository,
        index: () => token === undefined
            ? get(send, `${rawUrl}/${repository}/refs/heads/${BRANCH}/index.json`, {}, 'The index', hint)
            : getFromApi(`contents/index.json?ref=${BRANCH}`, RAW_MEDIA_TYPE, 'The index'),
        asset: ({ id, name }) => Number.isSafeInteger(id) && id >= 0
            ? () => getFromApi(`releases/assets/${id}`, 'application/octet-stream', shown(name))
            : undefined,
    };
}
function bucketPlace(bucketUrl, send) {
    return {
        name: bucketUrl,
        index: () => get(send, `${bucketUrl}/index.json`, {}, 'The index', ''),
        asset({ url, name }) {
            const [path] = /(?<=\/)dataset=[\w.=/-]+$/.exec(url) ?? [''];
            return path === '' || path.split('/').includes('..')
                ? undefined
                : () => get(send, `${bucketUrl}/${path}`, {}, shown(name), '');
        },
    };
}
async function get(send, url, init, what, hint) {
    let answer;
    try {
        answer = await send(url, init);
    }
    catch (error) {
        throw new ClientError('NETWORK', `${what} could not be fetched from ${url}. A browser may be kept from it by the server's rules (CORS); Node is not.`, error);
    }
    if (answer.ok)
        return answer;
    if (answer.status === 404)
        throw new ClientError('NOT_FOUND', `${what} is not at ${url}.${hint}`);
    throw new ClientError('HTTP', `${what}: ${url} answered ${answer.status}.`);
}
async function readIndex(place) {
    const bytes = await bytesOf(await place.index(), MAX_INDEX_BYTES);
    if (bytes === undefined)
        throw new ClientError('FORMAT', `The index is larger than ${MAX_INDEX_BYTES} bytes.`);
    let index;
    try {
        index = JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (error) {
        throw new ClientError('FORMAT', 'The index is no JSON.', error);
    }
    if (index?.indexVersion !== 1)
        throw new ClientError('FORMAT', `The index has version ${shown(index?.indexVersion)}; this client reads 1.`);
    if (typeof index.datasets !== 'object' || index.datasets === null)
        throw new ClientError('FORMAT', 'The index has no datasets.');
    return { revision: Number(index.revision), datasets: index.datasets };
}
function refuseOlder({ revision, datasets }, seen) {
    const older = Object.entries(seen.latest).find(([key, before]) => {
        const now = Object.hasOwn(datasets, key) ? datasets[key]?.latest : null;
        const [end = '', endBefore = ''] = [now?.window?.end, before.window?.end];
        return !now || (end === endBefore ? now.runId < before.runId : Date.parse(end) < Date.parse(endBefore));
    });
    if (older === undefined && revision >= seen.revision)
        return;
    const why = older === undefined
        ? `it is of revision ${revision}, and ${seen.revision} was read before`
        : `the latest run of ${shown(older[0])} was ${shown(older[1].runId)} before`;
    throw new ClientError('OLDER', `The index was set back: ${why}. Find out by whom; or open it without seen.`);
}
function datasetOf(key, dataset) {
    return {
        key,
        title: dataset.title ?? key,
        description: dataset.description ?? '',
        schema: dataset.schema ?? null,
        latest: dataset.latest,
        missing: dataset.missing ?? [],
        provisional: dataset.provisional ?? [],
        overdue: dataset.overdue ?? false,
    };
}
async function readFile(place, { day, asset }) {
    if (asset === null)
        throw new ClientError('NOT_FOUND', `The records of ${shown(day)} are not published.`);
    const request = place.asset(asset);
    if (request === undefined || !Number.isSafeInteger(asset.sizeBytes) || !/^[0-9a-f]{64}$/.test(asset.sha256))
        throw new ClientError('FORMAT', `The index leads to no file of ${shown(day)}: ${shown(asset.url)}.`);
    const bytes = await bytesOf(await request(), asset.sizeBytes);
    const found = bytes === undefined ? 'unknown' : await sha256(bytes);
    if (bytes?.length !== asset.sizeBytes || found !== asset.sha256)
        throw new ClientError('DIGEST', `${shown(asset.name)} has ${bytes?.length ?? 'more'} bytes with SHA-256 ${found}; the index has ${asset.sizeBytes} with ${asset.sha256}. Nothing of it was used.`);
    return bytes;
}
function shown(name) {
    return String(name)
        .slice(0, 120)
        .replace(/[^\w .:/=@-]/g, '?');
}
function recordOf(line, name) {
    try {
        return JSON.parse(line);
    }
    catch (error) {
        throw new ClientError('FORMAT', `A line of ${shown(name)} is no JSON.`, error);
    }
}
async function bytesOf(answer, maxBytes) {
    const chunks = [];
    let size = 0;
    const reader = answer.body?.getReader();
    for (;;) {
        const step = (await reader?.read());
        const value = step?.value;
        if (value === undefined)
            break;
        size += value.length;
        if (size > maxBytes) {
            await reader?.cancel();
            return undefined;
        }
        chunks.push(value);
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
async function sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
async function* linesOf(bytes, packed, maxBytes) {
    const stored = new Blob([bytes]).stream();
    const reader = (packed ? stored.pipeThrough(new DecompressionStream('gzip')) : stored).getReader();
    const decoder = new TextDecoder();
    let parts = [];
    let length = 0;
    let size = 0;
    for (;;) {
        let step;
        try {
            step = (await reader.read());
        }
        catch (error) {
            throw new ClientError('FORMAT', 'A file can not be unpacked.', error);
        }
        size += step.value?.length ?? 0;
        if (size > maxBytes) {
            await reader.cancel();
            throw new ClientError('FORMAT', `A file of ${bytes.length} bytes opens to more than ${maxBytes}, which no records do. What was read of it is not to be trusted.`);
        }
        const text = step.done ? decoder.decode() : decoder.decode(step.value, { stream: true });
        const [first = '', ...lines] = text.split('\n');
        parts.push(first);
        length += first.length;
        if (length > MAX_LINE_LENGTH) {
            await reader.cancel();
            throw new ClientError('FORMAT', `A line has more than ${MAX_LINE_LENGTH} signs, which no record has.`);
        }
        const rest = lines.pop();
        if (rest !== undefined) {
            yield parts.join('');
            yield* lines;
            parts = [rest];
            length = rest.length;
        }
        if (step.done)
            break;
    }
    const last = parts.join('');
    if (last !== '')
        yield last;
}
