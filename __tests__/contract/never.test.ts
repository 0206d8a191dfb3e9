import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as rooms from '../../scripts/rooms.ts';
import { ALLOWED, FLOORS, circlesOf, roomOf } from '../../scripts/rooms.ts';
import { builtInCatalog } from '../support/overlay.js';
import { ROOT } from '../support/runner.js';

interface Source extends rooms.Source {
  /** The text without comments. */
  readonly code: string;
}

const sources: readonly Source[] = rooms.readSources().map((source) => ({
  ...source,
  code: source.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1'),
}));

function offenders(test: (source: Source) => readonly string[]): string[] {
  return sources.flatMap((source) => test(source).map((what) => `${source.path}: ${what}`));
}

function matches(source: Source, pattern: RegExp): string[] {
  return [...source.code.matchAll(pattern)].map((match) => match[0].trim());
}

describe('the floors', () => {
  it('know every room, and nothing stands beside them', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(250);
    expect([...new Set(sources.map(({ path }) => roomOf(path)))].sort()).toEqual(FLOORS.flat().sort());
    expect(sources.map(({ path }) => path).filter((path) => roomOf(path) === 'root')).toEqual(['doors.ts']);
  });

  it('import downwards only, types included', () => {
    expect(rooms.arrowsUp(sources).filter((arrow) => !ALLOWED.has(arrow))).toEqual([]);
  });

  it('allow no import upwards that is not there', () => {
    const all = new Set(
      sources.flatMap(({ path, imports }) => imports.map((target) => `${path} -> ${target}`)),
    );
    expect([...ALLOWED].filter((arrow) => !all.has(arrow))).toEqual([]);
  });

  it('hold no circle', () => {
    expect(circlesOf(rooms.edgesOf(sources))).toEqual([]);
  });

  it('would find a circle', () => {
    expect(
      circlesOf(
        new Map([
          ['a.ts', ['b.ts']],
          ['b.ts', ['c.ts']],
          ['c.ts', ['a.ts']],
        ]),
      ),
    ).toEqual(['a.ts -> b.ts -> c.ts -> a.ts']);
  });

  it('let no room that runs import one that leads to GitHub, and only a step import publishers', () => {
    expect(
      offenders(({ path, imports }) =>
        imports.filter((target) => roomOf(target) === 'github' && roomOf(path) === 'engine'),
      ),
    ).toEqual([]);
    expect(
      offenders(({ path, imports }) =>
        imports.filter(
          (target) =>
            /^github\/(?:run-release|run-index|artifact)\.ts$/.test(target) &&
            !/^(?:github|step)$/.test(roomOf(path)),
        ),
      ),
    ).toEqual([]);
  });

  it('let only the command line and conformance import the simulator, which imports none of what it tests', () => {
    expect(
      offenders(({ path, imports }) =>
        imports.filter(
          (target) =>
            roomOf(target) === 'simulator' && !['simulator', 'cli', 'conformance'].includes(roomOf(path)),
        ),
      ),
    ).toEqual([]);
    expect(
      offenders(({ path, imports }) =>
        roomOf(path) === 'simulator'
          ? imports.filter((target) => ['paging', 'http', 'records', 'run'].includes(roomOf(target)))
          : [],
      ),
    ).toEqual([]);
  });
});

describe('the edges', () => {
  const only =
    (places: RegExp, pattern: RegExp) =>
    (source: Source): string[] =>
      places.test(source.path) ? [] : matches(source, pattern);
  const importedOnly =
    (places: RegExp, packages: RegExp) =>
    (source: Source): string[] =>
      places.test(source.path) ? [] : [...source.imports].filter((target) => packages.test(target));

  it.each<readonly [rule: string, test: (source: Source) => string[]]>([
    [
      'GitHub’s packages only in action/ and github/',
      importedOnly(/^(?:action|github)\//, /^@(?:actions|octokit)\//),
    ],
    [
      'the file system only in the run store, the catalog loader and github/',
      importedOnly(
        /^(?:run\/(?:store|file-system)|catalog\/(?:files|shipped)|vendor\/(?:facts|drafting-rules)|github\/[\w-]+)\.ts$/,
        /^(?:node:)?fs(?:\/|$)/,
      ),
    ],
    ['fetch only in the transport', importedOnly(/^http\/transport\.ts$/, /^node-fetch$/)],
    [
      'flags of V8 only in the thread of a run, once all is loaded',
      only(/^step\/worker\.ts$/, /\bsetFlagsFromString\b/g),
    ],
    ['servers only in the simulator', only(/^simulator\//, /\bcreateServer\b/g)],
    [
      'process.env, process.exit and console only in the doors',
      only(/^(?:action|cli)\//, /\bprocess\.(?:env|exit)\b|\bconsole\./g),
    ],
    [
      'clock and chance only in base/clock.ts and engine/',
      only(
        /^(?:base\/clock|engine\/[\w-]+|simulator\/[\w-]+)\.ts$/,
        /\bDate\.now\b|\bnew Date\(\)|\bset(?:Timeout|Interval|Immediate)\(|\bMath\.random\b|\brandomUUID\b/g,
      ),
    ],
  ])('%s', (_rule, test) => {
    expect(offenders(test)).toEqual([]);
  });

  it('would find each of them', () => {
    const source: Source = {
      path: 'run/x.ts',
      text: '',
      code: 'const a = Date.now(); console.log(process.env.X); createServer();',
      imports: ['node:fs/promises', 'node-fetch', '@actions/core'],
    };
    expect(only(/^action\//, /\bDate\.now\b|\bconsole\./g)(source)).toHaveLength(2);
    expect(importedOnly(/^github\//, /^(?:node:)?fs(?:\/|$)/)(source)).toEqual(['node:fs/promises']);
  });
});

describe('the sources', () => {
  it('name no API path, no dataset and no file of more than 400 lines', () => {
    const catalog = builtInCatalog();
    const paths = Object.values(catalog.endpoints).map(({ path }) => path);
    const names = [
      ...Object.keys(catalog.endpoints),
      ...Object.keys(catalog.datasets).filter((key) => key.includes('-')),
    ];
    expect(paths.length).toBeGreaterThan(5);
    expect(
      offenders(({ path, code }) => {
        if (path.startsWith('simulator/') || path.endsWith('.generated.ts')) return [];
        return [...paths, ...names, '/api/v2', '/oauth/token'].filter((text) => quotedIn(code, text));
      }),
    ).toEqual([]);
    expect(
      offenders(({ path, text }) =>
        path.endsWith('.generated.ts') || text.split('\n').length <= 401
          ? []
          : [`${text.split('\n').length} lines`],
      ),
    ).toEqual([]);
  });

  it('name no member of the vendor’s answers and no parameter of its lists where datasets are drafted and compared', () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(join(ROOT, 'catalog/vendor', name), 'utf8'));
    const { paging, figures, times, windows, intervals } = read('drafting.json') as Record<string, object>;
    const { pages } = read('words.json') as Record<string, object>;
    // The catalog's own words for ways of paging, a member of a profile, and the parts of figures.
    const own = new Set(['pageNumber', 'nextUri', 'cursor', 'pageSize', ...Object.keys(figures!)]);
    const names = textsIn([paging, figures, times, windows, intervals, pages]).filter(
      (name) => /^[A-Za-z.]+$/.test(name) && !own.has(name),
    );
    expect(names.length).toBeGreaterThan(50);
    expect(
      offenders(({ path, code }) =>
        path.startsWith('vendor/') ? names.filter((name) => quotedIn(code, name)) : [],
      ),
    ).toEqual([]);
  });

  it.each<readonly [helper: string, home: RegExp, pattern: RegExp]>([
    ['SHA-256', /^base\/digest\.ts$/, /createHash\('sha256'\)/g],
    ['the error of a wrong input', /^base\/errors\.ts$/, /new GenesysCoreError\(\s*'INPUT_INVALID'/g],
    ['what a thrown value says', /^base\/errors\.ts$/, /instanceof Error \? \w+\.message : String\(/g],
    ['the form of a run id', /^base\/scope\.ts$/, /\\d\{8\}T\\d\{6\}Z-/g],
    [
      'the UTC day of an instant',
      /^(?:base|simulator)\//,
      /(?:toISOString\(\)|formatInstant\(\w+\))\.slice\(0, 10\)/g,
    ],
    ['the kind of a value', /^base\/json\.ts$/, /function kindOf\b/g],
    ['the key of a record', /^records\/record-key\.ts$/, /function recordKey\b/g],
    ['the sentence of a schema error', /^run\/schemas\.ts$/, /\.instancePath === ''/g],
  ])('have one home for %s', (_helper, home, pattern) => {
    const users = sources.filter((source) => matches(source, pattern).length > 0).map(({ path }) => path);
    expect(users.some((path) => home.test(path))).toBe(true);
    expect(users.filter((path) => !home.test(path))).toEqual([]);
  });

  it('have no module-level variable that changes', () => {
    expect(
      offenders(({ code }) => [...code.matchAll(/^(?:export )?(?:let|var) .*$/gm)].map(([line]) => line)),
    ).toEqual([]);
  });

  it('have no file of odds and ends, and names in kebab case', () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter(
          (path) =>
            /(?:utils?|helpers?|common|manager|misc)\.ts$/.test(path) ||
            !/^(?:[a-z0-9-]+\/)*[a-z0-9.-]+\.ts$/.test(path),
        ),
    ).toEqual([]);
  });
});

/** Every text inside of a JSON value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a text is, or begins, a string of the code; examples for the user in messages and help do not count. */
function quotedIn(code: string, text: string): boolean {
  return (
    ["'", '`', '"'].some((quote) => code.includes(`${quote}${text}${quote}`)) ||
    (text.startsWith('/') && code.includes(text))
  );
}

describe('the way of a record in CONTRIBUTING', () => {
  const guide = readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8');
  const way = /^## The way of a record.*\n([\s\S]*?)^## /m.exec(guide)?.[1] ?? '';
  const stations = [...way.matchAll(/^\d+\. `(\w+)` \(([\w/-]+\.ts)\)/gm)].map(([, name, path]) => [
    name,
    path,
  ]);

  it('has at most 15 stations', () => {
    expect(stations.length).toBeGreaterThan(9);
    expect(stations.length).toBeLessThanOrEqual(15);
    expect(stations).toHaveLength([...way.matchAll(/^\d+\. /gm)].length);
  });

  it.each(stations)('names %s, which %s has', (name, path) => {
    const text = sources.find((source) => source.path === path)?.code ?? '';
    expect(text).toMatch(new RegExp(`^export (?:async )?function\\*? ${name}\\b`, 'm'));
  });
});
