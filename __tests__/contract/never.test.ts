import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { builtInCatalog } from '../support/overlay.js';
import { ROOT } from '../support/runner.js';

interface Source {
  /** From `src/`, e.g. `run/store.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  /** As resolved: `base/errors.ts` or a package. Those of types are among them. */
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    return {
      path,
      text,
      code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1'),
      // The compiler's own reader: dynamic imports and those of types alone count as well.
      imports: ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) => resolved(path, fileName)),
    };
  });

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(from), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root');

/** From the doors down; a room imports from lower floors only, types included. */
const FLOORS: readonly (readonly string[])[] = [
  // doors.ts, which opens them.
  ['root'],
  ['action', 'cli'],
  // Conformance plays whole runs against the simulator and judges them.
  ['step', 'conformance'],
  ['report'],
  ['engine'],
  ['github', 'simulator'],
  ['run'],
  ['http', 'paging', 'records'],
  ['options', 'vendor'],
  ['catalog'],
  // The client stands alone: browsers load it.
  ['base', 'client'],
];

/** 0 is the ground. */
const floorOf = (room: string): number =>
  FLOORS.length - 1 - FLOORS.findIndex((rooms) => rooms.includes(room));

/** Imports that do not go down and are right all the same, each with its reason. */
const ALLOWED = new Set(
  // Paging drives the client it is handed and needs to know the shape of its answers, nothing else of it.
  ['paging/items.ts', 'paging/paginate.ts', 'paging/strategy.ts'].map((path) => `${path} -> http/types.ts`),
);

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
    expect(
      offenders(({ path, imports }) =>
        imports.filter(
          (target) =>
            target.endsWith('.ts') &&
            roomOf(target) !== roomOf(path) &&
            floorOf(roomOf(target)) >= floorOf(roomOf(path)) &&
            !ALLOWED.has(`${path} -> ${target}`),
        ),
      ),
    ).toEqual([]);
  });

  it('allow no import upwards that is not there', () => {
    const all = new Set(
      sources.flatMap(({ path, imports }) => imports.map((target) => `${path} -> ${target}`)),
    );
    expect([...ALLOWED].filter((arrow) => !all.has(arrow))).toEqual([]);
  });

  it('hold no circle', () => {
    const edges = new Map(
      sources.map(({ path, imports }) => [path, imports.filter((to) => to.endsWith('.ts'))]),
    );
    expect(circlesOf(edges)).toEqual([]);
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

  it('let only a step import publishers', () => {
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

/** Each circle of imports once, as its way. */
function circlesOf(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at !== -1) found.push([...way.slice(at), path].join(' -> '));
    if (at !== -1 || done.has(path)) return;
    for (const to of edges.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
}

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

/** Whether a text is, or begins, a string of the code; examples for the user in messages and help do not count. */
function quotedIn(code: string, text: string): boolean {
  return (
    ["'", '`', '"'].some((quote) => code.includes(`${quote}${text}${quote}`)) ||
    (text.startsWith('/') && code.includes(text))
  );
}
