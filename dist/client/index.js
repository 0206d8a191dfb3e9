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
export function open(options) {
    const { repository, token } = options;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new ClientError('INPUT', `repository is "${repository}". Allowed: owner/name.`);
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
            throw new ClientError('NOT_FOUND', `${what} is not at ${url}.${token === undefined ? ' A private repository needs a token.' : ' The token needs the permission contents: read.'}`);
        throw new ClientError('HTTP', `${what}: ${url} answered ${answer.status}.`);
    };
    const readIndex = async () => {
        const answer = token === undefined
            ? await get(`${rawUrl}/${repository}/refs/heads/${BRANCH}/index.json`, '*/*', 'The index', false)
            : await get(`${apiUrl}/repos/${repository}/contents/index.json?ref=${BRANCH}`, RAW_MEDIA_TYPE, 'The index', true);
        const index = (await answer.json());
        if (index.indexVersion !== 1)
            throw new ClientError('FORMAT', `The index has version ${index.indexVersion}; this client reads 1.`);
        return index;
    };
    const find = async (key) => {
        const { datasets } = await readIndex();
        const dataset = Object.hasOwn(datasets, key) ? datasets[key] : undefined;
        if (dataset !== undefined)
            return dataset;
        const known = Object.keys(datasets).sort().join(', ');
        throw new ClientError('NOT_FOUND', `${repository} has no dataset "${key}". It has: ${known}.`);
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
            throw new ClientError('NOT_FOUND', `The records of ${day} are in no release.`);
        const url = `${apiUrl}/repos/${repository}/releases/assets/${asset.id}`;
        const answer = await get(url, 'application/octet-stream', asset.name, true);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const found = await sha256(bytes);
        if (bytes.length !== asset.sizeBytes || found !== asset.sha256)
            throw new ClientError('DIGEST', `${asset.name} has ${bytes.length} bytes with SHA-256 ${found}; the index has ${asset.sizeBytes} with ${asset.sha256}. Nothing of it was used.`);
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
                    throw new ClientError('FORMAT', `${day.asset.name} is ${day.format}, which this client does not take apart: use file(day), or publish jsonl.gz.`);
                const bytes = await file(day);
                for await (const line of linesOf(bytes, day.format === 'jsonl.gz'))
                    yield JSON.parse(line);
            }
        },
    };
}
async function sha256(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
async function* linesOf(bytes, packed) {
    const stored = new Blob([bytes]).stream();
    const reader = (packed ? stored.pipeThrough(new DecompressionStream('gzip')) : stored).getReader();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
        const step = (await reader.read());
        rest += step.done ? decoder.decode() : decoder.decode(step.value, { stream: true });
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
        if (step.done)
            break;
    }
    if (rest !== '')
        yield rest;
}
