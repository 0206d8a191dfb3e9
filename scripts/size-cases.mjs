// What the size table tries: a catalog of made-up datasets, and rows of hostile answers, processes and clocks.

const MB = 1024 * 1024;
/** Of every row that says nothing else. */
export const MAX_SECONDS = 120;
/** An argument and a variable have at most 128 KB on Linux. */
export const MAX_FILTER_VALUES = 18_000;

const KEEP = { action: 'keep', kind: 'text', why: 'Made up.' };
const ENDPOINT = {
  description: 'Things.',
  method: 'GET',
  itemsPath: 'entities',
  paging: 'sizes',
  auth: 'clientCredentials',
  retry: 'standard',
  limits: 'standard',
  permissions: { mode: 'all', names: [] },
};
const GROUPS = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { path: name }]));
export const OVERLAY = {
  catalogVersion: '1',
  profiles: {
    paging: { sizes: { strategy: 'nextUri', nextUriPath: 'nextUri', maxPages: 20_000, maxEmptyPages: 2 } },
    redaction: {
      sizes: {
        description: 'All.',
        allow: Object.fromEntries(['id', 'a', 'b', 'c', 'x', 'when'].map((name) => [name, KEEP])),
      },
    },
  },
  endpoints: {
    'things.list': { ...ENDPOINT, path: '/api/v2/things' },
    'things.window': { ...ENDPOINT, path: '/api/v2/things', query: { from: '{start}', to: '{end}' } },
    'things.filtered': { ...ENDPOINT, path: '/api/v2/things', query: { ids: null } },
  },
  datasets: {
    things: {
      title: 'Things',
      description: 'Things.',
      source: { endpoint: 'things.list' },
      record: { key: ['id'] },
      redaction: 'sizes',
      summary: { countsBy: GROUPS, top: { size: 5, of: ['a', 'b', 'c'] } },
    },
  },
};
OVERLAY.datasets['things-by-hour'] = {
  ...OVERLAY.datasets.things,
  source: { endpoint: 'things.window' },
  window: { slice: 'PT1H', maxDuration: 'P60D' },
  record: { key: ['id'], time: 'when' },
};
delete OVERLAY.endpoints['things.filtered'].query;
OVERLAY.datasets['things-by-id'] = {
  ...OVERLAY.datasets.things,
  source: { endpoint: 'things.filtered' },
  filters: {
    id: { description: 'Ids.', type: 'string', bind: { in: 'query', path: 'id' }, multiple: 'split' },
  },
};

const repeated = (before, unit, bytes, after) => {
  const times = Math.floor((bytes - before.length - after.length) / unit.length) - 1;
  return Buffer.concat([
    Buffer.from(before),
    Buffer.alloc(times * unit.length, unit),
    Buffer.from(unit.slice(0, -1) + after),
  ]);
};
const once = (body) => () => body;
const numbered = (count, unit, before, after) => {
  const parts = [before];
  for (let at = 0; at < count; at += 1) parts.push(at === 0 ? '' : ',', unit(at));
  parts.push(after);
  return Buffer.from(parts.join(''));
};

/** `answer(url)` gives the body of a call; `codes` are what the run may end in, `` for success. */
export const CASES = [
  {
    name: '48 MB of [] as items',
    answer: once(() => repeated('{"entities":[', '[],', 48 * MB, ']}')),
    codes: ['BAD_RESPONSE'],
  },
  {
    name: '48 MB of [] beside the items',
    answer: once(() => repeated('{"entities":[],"x":[', '[],', 48 * MB, ']}')),
    codes: ['TOO_LARGE'],
  },
  {
    name: '48 MB of [] inside one item',
    answer: once(() => repeated('{"entities":[{"id":"1","x":[', '[],', 48 * MB, ']}]}')),
    codes: ['TOO_LARGE'],
  },
  {
    name: '48 MB of {} inside one item',
    answer: once(() => repeated('{"entities":[{"id":"1","x":[', '{},', 48 * MB, ']}]}')),
    codes: ['TOO_LARGE'],
  },
  {
    name: '48 MB of numbers inside one item',
    answer: once(() => repeated('{"entities":[{"id":"1","x":[', '0,', 48 * MB, ']}]}')),
    codes: ['TOO_LARGE'],
  },
  {
    name: '48 MB of [] in the place of an object',
    answer: once(() => repeated('[', '[],', 48 * MB, ']')),
    codes: ['BAD_RESPONSE', 'TOO_LARGE'],
  },
  {
    name: 'two million different names in one item',
    answer: once(() => numbered(2_000_000, (at) => `"k${at}":1`, '{"entities":[{"id":"1",', '}]}')),
    codes: ['TOO_LARGE'],
  },
  {
    name: 'a million items of one field',
    answer: once(() => numbered(1_000_000, (at) => `{"id":"${at}"}`, '{"entities":[', ']}')),
    codes: [''],
  },
  {
    name: 'twenty million levels',
    answer: once(() =>
      Buffer.concat([
        Buffer.from('{"entities":'),
        Buffer.alloc(20 * MB, '['),
        Buffer.alloc(20 * MB, ']'),
        Buffer.from('}'),
      ]),
    ),
    codes: ['BAD_RESPONSE'],
  },
  {
    name: 'a million levels in a small body',
    answer: once(() =>
      Buffer.concat([
        Buffer.from('{"entities":'),
        Buffer.alloc(MB, '['),
        Buffer.alloc(MB, ']'),
        Buffer.from('}'),
      ]),
    ),
    codes: ['BAD_RESPONSE'],
  },
  {
    name: 'a number of 20 million digits',
    answer: once(() => repeated('{"entities":[{"id":"1","x":1', '1', 20 * MB, '}]}')),
    codes: ['', 'TOO_LARGE'],
  },
  {
    name: 'a name of 20 MB',
    answer: once(() => repeated('{"entities":[{"id":"1","k', 'k', 20 * MB, '":1}]}')),
    codes: ['', 'TOO_LARGE'],
  },
  {
    name: 'a text of 40 MB',
    answer: once(() => repeated('{"entities":[{"id":"1","x":"t', 'text ', 40 * MB, '"}]}')),
    codes: ['', 'TOO_LARGE'],
  },
  {
    name: 'a text of 40 MB of digits with blanks',
    answer: once(() => repeated('{"entities":[{"id":"1","x":"t', '12 34 ', 40 * MB, '"}]}')),
    codes: ['', 'TOO_LARGE'],
  },
  {
    name: 'an answer of 3 MB that opens to 3 GB',
    gzip: 3_000,
    answer: once(() => Buffer.alloc(MB, '[')),
    codes: ['TOO_LARGE'],
  },
  {
    name: '100,000 categories in each of three dimensions',
    answer: paged(30, (page) =>
      numbered(
        10_000,
        (at) => thing(page * 10_000 + at),
        '{"entities":[',
        `]${page < 29 ? `,"nextUri":"/api/v2/things?page=${page + 1}"` : ''}}`,
      ),
    ),
    codes: [''],
    check: exactTop,
  },
  {
    name: '10,000 pages of one item',
    answer: paged(10_000, (page) =>
      Buffer.from(
        `{"entities":[{"id":"${page}"}]${page < 9_999 ? `,"nextUri":"/api/v2/things?page=${page + 1}"` : ''}}`,
      ),
    ),
    codes: [''],
  },
  {
    name: 'as many values of a filter as an argument can have (18,000)',
    dataset: 'things-by-id',
    more: ['--filters', '@filters'],
    answer: once(() => Buffer.from('{"entities":[]}')),
    codes: ['', 'INPUT_INVALID'],
  },
  {
    name: '50,000 values of a filter',
    dataset: 'things-by-id',
    more: ['--filters', '@filters'],
    // Of one digit each, they are no longer than an argument can be.
    filters: JSON.stringify({ id: Array.from({ length: 50_000 }, (_, at) => at % 10) }),
    answer: once(() => Buffer.from('{"entities":[]}')),
    codes: ['INPUT_INVALID'],
    unsealed: true,
  },
  ...[250, 500].map((count) => ({
    name: `${count} slices, one record without a time in each`,
    dataset: 'things-by-hour',
    more: [
      '--start',
      '2026-10-01T00:00:00Z',
      '--end',
      new Date(Date.UTC(2026, 9, 1) + count * 3_600_000).toISOString(),
    ],
    answer: (url) => Buffer.from(`{"entities":[{"id":"${url.searchParams.get('from') ?? 'x'}"}]}`),
    codes: [''],
    onPartial: 'warn',
  })),
  {
    name: 'a client secret of one million characters',
    env: { GENESYS_CLIENT_SECRET: undefined },
    secret: 1_000_000,
    answer: once(() => Buffer.from('{"entities":[{"id":"1"}]}')),
    codes: ['', 'INPUT_INVALID'],
  },
  {
    name: 'a token of one million characters',
    token: 'b'.repeat(1_000_000),
    answer: once(() => Buffer.from('{"entities":[{"id":"1"}]}')),
    codes: ['BAD_RESPONSE'],
  },
  {
    name: 'a wall clock before 1970',
    clock: '-2000000000000',
    answer: once(() => Buffer.from('{"entities":[{"id":"1"}]}')),
    codes: ['', 'INPUT_INVALID'],
  },
  {
    name: 'a wall clock that steps back an hour in mid-run',
    steps: true,
    answer: paged(300, (page) =>
      Buffer.from(
        `{"entities":[{"id":"${page}"}]${page < 299 ? `,"nextUri":"/api/v2/things?page=${page + 1}"` : ''}}`,
      ),
    ),
    codes: [''],
    check: durationIsSensible,
  },
  {
    name: '24 file descriptors',
    descriptors: 24,
    answer: once(() => Buffer.from('{"entities":[{"id":"1"}]}')),
    codes: ['', 'IO', 'NETWORK'],
    // The files of the program itself may be the ones that can not be opened.
    unsealed: true,
  },
  {
    name: 'a process that is stopped for 20 s',
    pause: 20_000,
    answer: paged(500, (page) =>
      Buffer.from(
        `{"entities":[{"id":"${page}"}]${page < 499 ? `,"nextUri":"/api/v2/things?page=${page + 1}"` : ''}}`,
      ),
    ),
    codes: ['', 'TIMEOUT', 'NETWORK'],
  },
  {
    name: 'a thread that ends by itself',
    thread: 'process.exit(7)',
    // Nothing but the end of the thread ends this run.
    silent: true,
    answer: once(() => Buffer.from('{"entities":[{"id":"1"}]}')),
    codes: ['INTERNAL'],
    unsealed: true,
  },
  {
    name: 'a thread that never answers',
    thread: 'for (;;);',
    timeoutMinutes: '1',
    answer: once(() => Buffer.from('{"entities":[{"id":"1"}]}')),
    codes: ['DEADLINE', 'INTERNAL'],
    unsealed: true,
  },
];

/** A body for each page, made when it is asked for. */
function paged(_pages, body) {
  return (url) => body(Number(url.searchParams.get('page') ?? '0'));
}

/** 100,000 values of each dimension, one of them, the last to come, ten thousand times as frequent. */
function thing(at) {
  const rare = at % 100_000;
  const own = at >= 290_000;
  return `{"id":"${at}","a":"${own ? 'often' : `a${rare}`}","b":"b${rare}","c":"c${(at * 7) % 100_000}"}`;
}

function exactTop({ summary }) {
  const counts = new Map();
  for (let at = 0; at < 300_000; at += 1) {
    const { a } = JSON.parse(thing(at));
    counts.set(a, (counts.get(a) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1));
  const wanted = JSON.stringify(ranked.slice(0, 5).map(([key, count]) => ({ key, count })));
  const rest = ranked.slice(1000).reduce((sum, [, count]) => sum + count, 0);
  const told = summary.data.truncated.a?.otherRecords;
  if (JSON.stringify(summary.data.top.a) !== wanted) return `top is ${JSON.stringify(summary.data.top.a)}`;
  return told === rest ? undefined : `other is ${told}, not ${rest}`;
}

function durationIsSensible({ manifest }) {
  const ms = Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt);
  return ms >= 0 && ms < MAX_SECONDS * 1000 ? undefined : `the run took ${ms} ms by its manifest`;
}
