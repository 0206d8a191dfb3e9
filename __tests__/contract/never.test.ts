import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/runner.js';

interface Source {
  /** From `src/`, e.g. `run/store.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  /** As resolved: `base/errors.ts` or a package. Those of types alone are in `typeImports` instead. */
  readonly imports: readonly string[];
  readonly typeImports: readonly string[];
}

const sources: readonly Source[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    const found = [...text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s)?([^;]*?from\s+)?'([^']+)';/g)].map(
      (match) => ({
        isType: match[2] !== undefined,
        target: resolved(path, match[4] ?? ''),
      }),
    );
    const dynamic = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map((match) =>
      resolved(path, match[1] ?? ''),
    );
    return {
      path,
      text,
      code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1'),
      imports: [...found.filter(({ isType }) => !isType).map(({ target }) => target), ...dynamic],
      typeImports: found.filter(({ isType }) => isType).map(({ target }) => target),
    };
  });

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts');
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root');

/** Imports go down only. The doors stand side by side; so do the parts, which may use the types of `http` alone. */
const FLOORS: Readonly<Record<string, number>> = {
  action: 6,
  cli: 6,
  worker: 5,
  render: 5,
  root: 4,
  publish: 3,
  simulator: 3,
  run: 2,
  http: 1,
  paging: 1,
  records: 1,
  catalog: 1,
  base: 0,
};

/** Types and plain functions that a lower folder may take from the root: what the doors hand to each other. */
const ROOT_TYPES = new Set(['app-types.ts', 'options.ts']);

function offenders(test: (source: Source) => readonly string[]): string[] {
  return sources.flatMap((source) => test(source).map((what) => `${source.path}: ${what}`));
}

function matches(source: Source, pattern: RegExp): string[] {
  return [...source.code.matchAll(pattern)].map((match) => match[0].trim());
}

describe('the floors', () => {
  it('know every folder', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
    expect(sources.flatMap(({ typeImports }) => typeImports).length).toBeGreaterThan(50);
    expect(
      [...new Set(sources.map(({ path }) => folderOf(path)))].filter((folder) => !(folder in FLOORS)),
    ).toEqual([]);
  });

  it('import downwards only', () => {
    expect(
      offenders(({ path, imports }) =>
        imports.filter((target) => {
          if (!target.endsWith('.ts')) return false;
          const [from, to] = [folderOf(path), folderOf(target)];
          if (from === to) return false;
          // The catalog is data that all parts read; the parts themselves stay apart.
          if (to === 'catalog') return (FLOORS[from] ?? 0) < 1;
          return (FLOORS[to] ?? 9) >= (FLOORS[from] ?? 0);
        }),
      ),
    ).toEqual([]);
  });

  it('keep http, paging and records apart, but for the types of http', () => {
    const parts = ['http', 'paging', 'records'];
    expect(
      offenders(({ path, imports, typeImports }) =>
        [...imports, ...typeImports].filter(
          (target) =>
            parts.includes(folderOf(path)) &&
            parts.includes(folderOf(target)) &&
            folderOf(path) !== folderOf(target) &&
            !(folderOf(path) === 'paging' && target === 'http/types.ts'),
        ),
      ),
    ).toEqual([]);
  });

  it('let only the root import publishers', () => {
    expect(
      offenders(({ path, imports }) =>
        imports.filter(
          (target) => folderOf(target) === 'publish' && !['publish', 'root'].includes(folderOf(path)),
        ),
      ),
    ).toEqual([]);
  });

  it('let only the command line import the simulator, which imports none of what it tests', () => {
    expect(
      offenders(({ path, imports }) =>
        imports.filter(
          (target) => folderOf(target) === 'simulator' && !['simulator', 'cli'].includes(folderOf(path)),
        ),
      ),
    ).toEqual([]);
    expect(
      offenders(({ path, imports }) =>
        folderOf(path) === 'simulator'
          ? imports.filter((target) => ['paging', 'http', 'records', 'run'].includes(folderOf(target)))
          : [],
      ),
    ).toEqual([]);
  });

  it('let lower folders use the root for types alone', () => {
    expect(
      offenders(({ path, typeImports }) =>
        typeImports.filter(
          (target) =>
            folderOf(target) === 'root' &&
            target.endsWith('.ts') &&
            (FLOORS[folderOf(path)] ?? 9) < 5 &&
            folderOf(path) !== 'root' &&
            !ROOT_TYPES.has(target),
        ),
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
      'GitHub’s packages only in action/ and publish/',
      importedOnly(/^(?:action|publish)\//, /^@(?:actions|octokit)\//),
    ],
    [
      'the file system only in the run store, the catalog loader and publish/',
      importedOnly(
        /^(?:run\/(?:store|file-system)|catalog\/(?:load|shipped)|publish\/[\w-]+)\.ts$/,
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
      'clock and chance only in base/clock.ts and app.ts',
      only(
        /^(?:base\/clock|app|simulator\/[\w-]+)\.ts$/,
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
      typeImports: [],
    };
    expect(only(/^action\//, /\bDate\.now\b|\bconsole\./g)(source)).toHaveLength(2);
    expect(importedOnly(/^publish\//, /^(?:node:)?fs(?:\/|$)/)(source)).toEqual(['node:fs/promises']);
  });
});

describe('the sources', () => {
  it('name no API path, no dataset and no file of more than 400 lines', () => {
    const catalog = JSON.parse(readFileSync(join(ROOT, 'catalog/genesys-core.catalog.json'), 'utf8')) as {
      datasets: Record<string, unknown>;
      endpoints: Record<string, { path: string }>;
    };
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
