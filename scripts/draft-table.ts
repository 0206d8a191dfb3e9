// npm run draft-table [-- --every n [--from k]] [-- --only words] [-- --dry]
//
// Drafts a dataset from each of the vendor's read operations, as "new-dataset" does, and puts every draft in which nothing
// is left open through all that "validate", "validate --vendor" and "test" would put it through, runs against the simulator
// included. Prints how many there are by form, paging and parents, and what is open in the others. Exit code 1 where a
// draft that calls itself finished fails. All of them take some twenty minutes; --every 20 tries one in twenty (--from 3: the
// third, the twenty-third and so on), --only those with a word in path or name, and --dry none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDraftTrial } from './draft-trial.js';
import { draftDataset, type Draft } from '../src/vendor/draft.js';
import { loadDraftSource } from '../src/vendor/draft-source.js';
import type { ReadOperation } from '../src/vendor/vendor-api.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CATALOG_DIR = join(ROOT, 'catalog');

interface Row {
  readonly operation: ReadOperation;
  readonly draft: Draft;
  /** Why a finished draft is none; undefined where it is well or was not tried. */
  readonly failure: string | undefined;
}

/** The drafts of the operations that the arguments choose, tried unless they say otherwise. */
export async function draftAll(args: readonly string[]): Promise<readonly Row[]> {
  const every = numberAfter('--every', args) ?? 1;
  const from = numberAfter('--from', args) ?? 1;
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const isDry = args.includes('--dry');
  const source = await loadDraftSource({ catalogDir: CATALOG_DIR, workspace: ROOT });
  const workspace = mkdtempSync(join(tmpdir(), 'drafts-'));
  const tryDraft = await createDraftTrial(CATALOG_DIR, workspace);
  const operations = source.facts.operations
    .filter(({ path, name }) => only === undefined || `${path} ${name}`.includes(only))
    .filter((_operation, index) => index % every === (from - 1) % every);
  const done: Row[] = [];
  try {
    for (const operation of operations) {
      const draft = draftDataset(operation, source);
      const isFinished = draft.open.length === 0;
      const failure = isFinished && !isDry ? await tryDraft(draft) : undefined;
      done.push({ operation, draft, failure });
      if (failure !== undefined) console.error(`${operation.method} ${operation.path}: ${failure}`);
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
  return done;
}

function numberAfter(name: string, args: readonly string[]): number | undefined {
  return args.includes(name) ? Number(args[args.indexOf(name) + 1]) : undefined;
}

/** The table, line by line. */
export function report(all: readonly Row[], isTried: boolean): string[] {
  const finished = all.filter(({ draft }) => draft.open.length === 0);
  const failed = finished.filter(({ failure }) => failure !== undefined);
  const lines = [
    `${all.length} read operations: ${finished.length} drafts with nothing left open, ${isTried ? `${finished.length - failed.length} of them well` : 'none of them tried'}.`,
  ];
  for (const [title, kindOf] of [
    ['FORM', formOf],
    ['PAGES', pagesOf],
    ['PARENTS', parentsOf],
  ] as const) {
    lines.push('', `${title.padEnd(44)}${'ALL'.padStart(6)}${'DONE'.padStart(6)}${'OPEN'.padStart(6)}`);
    for (const [kind, of] of grouped(all, kindOf)) {
      const done = of.filter(({ draft }) => draft.open.length === 0).length;
      lines.push(
        `${kind.padEnd(44)}${String(of.length).padStart(6)}${String(done).padStart(6)}${String(of.length - done).padStart(6)}`,
      );
    }
  }
  lines.push('', 'WHAT IS OPEN (a draft may have several)');
  const points = all.flatMap((row) => [...new Set(row.draft.open.map(({ what }) => kindOfPoint(what)))]);
  for (const [kind, of] of grouped(points, (point) => point))
    lines.push(`${String(of.length).padStart(6)}  ${kind}`);
  return lines;
}

function grouped<T>(
  all: readonly T[],
  kindOf: (each: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const kind = kindOf(each);
    groups.set(kind, [...(groups.get(kind) ?? []), each]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function formOf({ operation }: Row): string {
  if (operation.itemsPath !== undefined)
    return operation.method === 'GET' ? 'list' : 'list of a query (POST)';
  return operation.method === 'GET' ? 'one object' : 'job, export or answer of a POST';
}

function pagesOf({ operation }: Row): string {
  return operation.paging;
}

function parentsOf({ operation, draft }: Row): string {
  const places = [...operation.path.matchAll(/\{/g)].length;
  if (places === 0) return 'none';
  const { source } = (
    draft.document['datasets'] as Record<string, { source: { each?: { dataset?: string } } }>
  )[draft.key] ?? { source: {} };
  const from = source.each?.dataset === undefined ? 'the run gives them' : 'records of another dataset';
  return `${String(places)} in the path: ${from}`;
}

/** The point without the names that it is about. */
function kindOfPoint(what: string): string {
  return what
    .replace(/^\w+ answers .*, which is no list$/, 'a POST that answers no list')
    .replace(/^\w+ answers .*$/, 'an answer of no known form')
    .replace(/^the body needs .*$/, 'the body needs an object or a list of them')
    .replace(/^the body is .*$/, 'the body is a list')
    .replace(/^nothing of .*$/, 'nothing can be kept without a decision')
    .replace(/^\w+ lists .*$/, 'texts that must not be kept as they are');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const rows = await draftAll(args);
  for (const line of report(rows, !args.includes('--dry'))) console.log(line);
  process.exitCode = rows.some(({ failure }) => failure !== undefined) ? 1 : 0;
}
