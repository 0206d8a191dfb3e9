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
export function open(options) {
    const { repository = '', token } = options;
    const bucketUrl = options.bucketUrl?.replace(/\/$/, '');
    if (bucketUrl === undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new ClientError('INPUT', `repository is "${repository}". Allowed: owner/name, or bucketUrl instead.`);
    if (bucketUrl !== undefined && (repository !== '' || !/^https?:\/\//.test(bucketUrl)))
        throw new ClientError('INPUT', `bucketUrl is "${bucketUrl}". Allowed: https://…, without repository.`);
    const send = options.fetch ?? ((...input) => globalThis.fetch(...input));
    const apiUrl = (options.apiUrl ?? 'https://api.github.com').replace(/\/$/, '');
    const rawUrl = (options.rawUrl ?? 'https://raw.githubusercontent.com').replace(/\/$/, '');
    const get = async (url, accept, what, isApi) => {
        const headers = { accept };
        if (isApi && token !== undefined)
            headers['authorization'] = `Bearer ${token}`;
        let answer;
        try {
            answer = await send(url, isApi ? { headers } : {});
        }
        catch (error) {
            throw new ClientError('NETWORK', `${what} could not be fetched from ${url}. A browser may be kept from it by the server's rules (CORS); Node is not.`, error);
        }
        if (answer.ok)
            return answer;
        if (answer.status === 404)
            throw new ClientError('NOT_FOUND', `${what} is not at ${url}.${bucketUrl !== undefined ? '' : token === undefined ? ' A private repository needs a token.' : ' The token needs the permission contents: read.'}`);
        throw new ClientError('HTTP', `${what}: ${url} answered ${answer.status}.`);
    };
    const readIndex = async () => {
        const answer = bucketUrl !== undefined
            ? await get(`${bucketUrl}/index.json`, '*/*', 'The index', false)
            : token === undefined
                ? await get(`${rawUrl}/${repository}/refs/heads/${BRANCH}/index.json`, '*/*', 'The index', false)
                : await get(`${apiUrl}/repos/${repository}/contents/index.json?ref=${BRANCH}`, RAW_MEDIA_TYPE, 'The index', true);
        const bytes = await bytesOf(answer, MAX_INDEX_BYTES);
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
        const { datasets } = index;
        if (typeof datasets !== 'object' || datasets === null)
            throw new ClientError('FORMAT', 'The index has no datasets.');
        return { indexVersion: 1, datasets: datasets };
    };
    const find = async (key) => {
        const { datasets } = await readIndex();
        const dataset = Object.hasOwn(datasets, key) ? datasets[key] : undefined;
        if (dataset !== undefined)
            return dataset;
        const known = Object.keys(datasets).sort().map(shown).join(', ');
        throw new ClientError('NOT_FOUND', `${bucketUrl ?? repository} has no dataset "${key}". It has: ${known}.`);
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
    const file = async ({ day, asset }) => {
        if (asset === null)
            throw new ClientError('NOT_FOUND', `The records of ${shown(day)} are not published.`);
        const name = shown(asset.name);
        const [path] = /(?<=\/)dataset=[\w.=/-]+$/.exec(asset.url) ?? [''];
        const isPlace = bucketUrl === undefined
            ? Number.isSafeInteger(asset.id) && asset.id >= 0
            : path !== '' && !path.split('/').includes('..');
        if (!isPlace || !Number.isSafeInteger(asset.sizeBytes) || !/^[0-9a-f]{64}$/.test(asset.sha256))
            throw new ClientError('FORMAT', `The index leads to no file of ${shown(day)}: ${shown(asset.url)}.`);
        const answer = bucketUrl === undefined
            ? await get(`${apiUrl}/repos/${repository}/releases/assets/${asset.id}`, 'application/octet-stream', name, true)
            : await get(`${bucketUrl}/${path}`, '*/*', name, false);
        const bytes = await bytesOf(answer, asset.sizeBytes);
        const found = bytes === undefined ? 'unknown' : await sha256(bytes);
        if (bytes?.length !== asset.sizeBytes || found !== asset.sha256)
            throw new ClientError('DIGEST', `${name} has ${bytes?.length ?? 'more'} bytes with SHA-256 ${found}; the index has ${asset.sizeBytes} with ${asset.sha256}. Nothing of it was used.`);
        return bytes;
    };
    return {
        async datasets() {
            const { datasets } = await readIndex();
            return Object.entries(datasets)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, dataset]) => ({
                key,
                title: dataset.title ?? key,
                description: dataset.description ?? '',
                schema: dataset.schema ?? null,
                latest: dataset.latest,
                missing: dataset.missing ?? [],
                provisional: dataset.provisional ?? [],
                overdue: dataset.overdue ?? false,
            }));
        },
        latest: async (key) => (await find(key)).latest,
        days,
        file,
        async *records(key, span = {}) {
            for (const day of await days(key, span)) {
                if (day.asset === null)
                    continue;
                if (day.format !== 'jsonl' && day.format !== 'jsonl.gz')
                    throw new ClientError('FORMAT', `${shown(day.asset.name)} is ${shown(day.format)}, which this client does not take apart: use file(day), or publish jsonl.gz.`);
                const bytes = await file(day);
                const maxBytes = Math.max(MIN_UNPACKED_BYTES, bytes.length * MAX_RATIO);
                for await (const line of linesOf(bytes, day.format === 'jsonl.gz', maxBytes))
                    yield recordOf(line, day.asset.name);
            }
        },
    };
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
    let size = 0;
    for (;;) {
        const step = (await reader.read());
        size += step.value?.length ?? 0;
        if (size > maxBytes) {
            await reader.cancel();
            throw new ClientError('FORMAT', `A file of ${bytes.length} bytes opens to more than ${maxBytes}, which no records do. What was read of it is not to be trusted.`);
        }
        const text = step.done ? decoder.decode() : decoder.decode(step.value, { stream: true });
        const [first = '', ...lines] = text.split('\n');
        parts.push(first);
        const rest = lines.pop();
        if (rest !== undefined) {
            yield parts.join('');
            yield* lines;
            parts = [rest];
        }
        if (step.done)
            break;
    }
    const last = parts.join('');
    if (last !== '')
        yield last;
}
