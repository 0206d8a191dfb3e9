// The rooms of src/, their floors, and who imports whom: `npm run rooms`. The tests hold the sources to it.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Source {
  /** From `src/`, e.g. `run/store.ts`. */
  readonly path: string;
  readonly text: string;
  /** As resolved: `base/errors.ts` or a package. Those of types are among them. */
  readonly imports: readonly string[];
}

/** From the doors down; a room imports from lower floors only, types included. */
export const FLOORS: readonly (readonly string[])[] = [
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

/** Imports that do not go down and are right all the same, each with its reason. */
export const ALLOWED: ReadonlySet<string> = new Set(
  // Paging drives the client it is handed and needs to know the shape of its answers, nothing else of it.
  ['paging/items.ts', 'paging/paginate.ts', 'paging/strategy.ts'].map((path) => `${path} -> http/types.ts`),
);

export const roomOf = (path: string): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root';

/** 0 is the ground. */
export const floorOf = (room: string): number =>
  FLOORS.length - 1 - FLOORS.findIndex((rooms) => rooms.includes(room));

/** Every module below src/, read by the compiler's own reader: dynamic imports and those of types alone count as well. */
export function readSources(): readonly Source[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => {
      const text = readFileSync(join(ROOT, 'src', path), 'utf8');
      const { importedFiles } = ts.preProcessFile(text, true, true);
      return { path, text, imports: importedFiles.map(({ fileName }) => resolved(path, fileName)) };
    });
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(from), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

/** Imports between rooms that do not go down, each as `from -> to`; those allowed are among them. */
export function arrowsUp(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.endsWith('.ts') && roomOf(target) !== roomOf(path))
      .filter((target) => floorOf(roomOf(target)) >= floorOf(roomOf(path)))
      .map((target) => `${path} -> ${target}`),
  );
}

/** Each circle of imports once, as its way. */
export function circlesOf(edges: ReadonlyMap<string, readonly string[]>): string[] {
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

/** Modules by what they import of ours. */
export function edgesOf(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  return new Map(sources.map(({ path, imports }) => [path, imports.filter((to) => to.endsWith('.ts'))]));
}

function picture(sources: readonly Source[]): string[] {
  const isHandWritten = ({ path }: Source): boolean => !path.endsWith('.generated.ts');
  const linesOf = (some: readonly Source[]): number =>
    some.filter(isHandWritten).reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
  const rows = FLOORS.flat().map((room) => {
    const own = sources.filter(({ path }) => roomOf(path) === room);
    const targets = own.flatMap(({ imports }) => imports.filter((to) => to.endsWith('.ts')).map(roomOf));
    const below = [...new Set(targets)].filter((to) => to !== room).sort((a, b) => floorOf(b) - floorOf(a));
    const name = room === 'root' ? 'doors.ts' : room;
    const size = `${String(own.length).padStart(3)} files ${String(linesOf(own)).padStart(5)} lines`;
    return `${String(floorOf(room)).padStart(2)}  ${name.padEnd(11)} ${size}  imports ${below.join(', ') || 'nothing of ours'}`;
  });
  const up = arrowsUp(sources);
  const circles = circlesOf(edgesOf(sources));
  return [
    'floor room',
    ...rows,
    '',
    `${linesOf(sources)} hand-written lines in ${sources.filter(isHandWritten).length} files.`,
    `Circles: ${circles.join('; ') || 'none'}.`,
    `Arrows that do not go down: ${up.filter((arrow) => !ALLOWED.has(arrow)).join('; ') || 'none'}; allowed: ${up.filter((arrow) => ALLOWED.has(arrow)).join('; ')}.`,
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const line of picture(readSources())) console.log(line);
