import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { GenesysCoreError } from '../base/errors.js';
import { type JsonValue, canonicalJson, sha256Hex } from '../base/json.js';
import { findJsonProblem } from '../base/json-syntax.js';
import { quoted } from '../base/suggestion.js';
import { checkCatalog } from './check.js';
import { governed, refuseGovernance } from './governance.js';
import { type ProblemList, createProblemList } from './problem.js';
import type { SchemaCheck } from './schema-problem.js';
import { CATALOG_FILE, loadSchemaCheck, readShippedCatalog } from './shipped.js';
import type { BudgetDefinition, Catalog, CatalogDocument, Entries, ServiceDefinition } from './types.js';

const MAX_FILE_BYTES = 1_048_576;
const JSON_BOUNDS = { maxDepth: 32, maxValues: 20_000 };

export interface CatalogSource {
  /** Folder that holds the built-in catalog and its schema. */
  readonly catalogDir: string;
  /** An overlay, absolute or from the workspace; it must lie in the workspace. */
  readonly overlayPath?: string | undefined;
  /** Absolute path. */
  readonly workspace: string;
}

/** What `validate` says about one file. */
export interface CatalogFileReport {
  /** As given. */
  readonly path: string;
  /** A catalog of its own, or an extension of the built-in one; null where the file could not be read that far. */
  readonly role: 'complete' | 'overlay' | null;
  /** One sentence each, with its JSON pointer; empty where the file is valid. */
  readonly problems: readonly string[];
}

/** A document that has all that a run needs. */
interface CompleteDocument extends CatalogDocument {
  readonly service: ServiceDefinition;
  readonly budget: BudgetDefinition;
}

/**
 * The catalog in force: the built-in one, extended by whole entries of the overlay.
 * @throws GenesysCoreError INPUT_INVALID where the overlay is not a file of the workspace, CATALOG_INVALID naming every
 *   problem found (the first 20) by file and JSON pointer
 */
export async function loadCatalog(source: CatalogSource): Promise<Catalog> {
  const builtIn = await readBuiltIn(source.catalogDir);
  if (source.overlayPath === undefined) {
    const catalog = toCatalog(builtIn);
    const list = createProblemList();
    checkCatalog(catalog, list);
    throwProblems('The built-in catalog', list);
    return catalog;
  }
  const name = `The catalog ${quoted(source.overlayPath)}`;
  const path = await pathInWorkspace(source.overlayPath, source.workspace);
  const overlay = parseDocument(
    name,
    await readBounded(name, path),
    await loadSchemaCheck(source.catalogDir),
  );
  refuseService(name, overlay);
  const list = createProblemList();
  const catalog = toCatalog(merged(builtIn, overlay, list));
  checkCatalog(catalog, list);
  throwProblems(`${name} (together with the built-in one)`, list);
  return catalog;
}

/**
 * Checks files for the `validate` command, each for itself; without paths, the built-in catalog. A file with a
 * `service` is taken as a catalog of its own, any other as an overlay of the built-in one.
 */
export async function validateCatalogFiles(
  paths: readonly string[],
  source: { readonly catalogDir: string; readonly workspace: string },
): Promise<readonly CatalogFileReport[]> {
  const checkSchema = await loadSchemaCheck(source.catalogDir);
  const reports: CatalogFileReport[] = [];
  for (const path of paths.length === 0 ? [resolve(source.catalogDir, CATALOG_FILE)] : paths)
    reports.push(await validateFile(path, source, checkSchema));
  return reports;
}

async function validateFile(
  path: string,
  source: { readonly catalogDir: string; readonly workspace: string },
  checkSchema: SchemaCheck,
): Promise<CatalogFileReport> {
  const name = `The catalog ${quoted(path)}`;
  let document: unknown;
  try {
    document = parseText(name, await readBounded(name, resolve(source.workspace, path)));
  } catch (error) {
    if (!(error instanceof GenesysCoreError)) throw error;
    return { path, role: null, problems: [error.message] };
  }
  const list = createProblemList();
  if (!checkSchema(document, list)) return { path, role: null, problems: sentences(list) };
  const overlay = document as CatalogDocument;
  if (overlay.service !== undefined) {
    requireParts(overlay, list);
    refuseGovernance(overlay, list);
    if (list.problems.length === 0) checkCatalog(toCatalog(overlay as CompleteDocument), list);
    return { path, role: 'complete', problems: sentences(list) };
  }
  const builtIn = await readBuiltIn(source.catalogDir);
  checkCatalog(toCatalog(merged(builtIn, overlay, list)), list);
  return { path, role: 'overlay', problems: sentences(list) };
}

async function readBuiltIn(catalogDir: string): Promise<CompleteDocument> {
  const name = 'The built-in catalog';
  const { text, check } = await readShippedCatalog(catalogDir);
  const document = parseDocument(name, text, check);
  const list = createProblemList();
  requireParts(document, list);
  refuseGovernance(document, list);
  throwProblems(name, list);
  return document as CompleteDocument;
}

/** The real path of an overlay; symbolic links do not lead out of the workspace. */
async function pathInWorkspace(path: string, workspace: string): Promise<string> {
  let real: string;
  try {
    real = await realpath(resolve(workspace, path));
  } catch (error) {
    throw new GenesysCoreError(
      'INPUT_INVALID',
      `catalog ${quoted(path)} is not there. Give the path of a file in the workspace; in a workflow the repository must be checked out first.`,
      { cause: error },
    );
  }
  const inside = relative(await realpath(workspace), real);
  if (inside === '' || isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..')
    throw new GenesysCoreError(
      'INPUT_INVALID',
      `catalog ${quoted(path)} does not lie in the workspace. Allowed is a file below it.`,
    );
  return real;
}

async function readBounded(name: string, path: string): Promise<string> {
  const unreadable = (problem: string, cause?: unknown): GenesysCoreError =>
    new GenesysCoreError('CATALOG_INVALID', `${name} ${problem}.`, { cause });
  try {
    // Asked before opening: a pipe would wait for its writer.
    if (!(await stat(path)).isFile()) throw unreadable('is not a regular file');
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      if (bytesRead > MAX_FILE_BYTES) throw unreadable(`is larger than ${MAX_FILE_BYTES} bytes`);
      return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof GenesysCoreError) throw error;
    const { code } = error as { readonly code?: string };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw unreadable('is not UTF-8 text', error);
    throw unreadable(`can not be read (${code ?? 'unknown reason'})`, error);
  }
}

function parseText(name: string, text: string): unknown {
  const problem = findJsonProblem(text, JSON_BOUNDS);
  if (problem !== undefined)
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `${name} is not a valid document: line ${problem.line}, column ${problem.column}: ${problem.problem}.`,
    );
  return JSON.parse(text.replace(/^\ufeff/, ''));
}

function parseDocument(name: string, text: string, checkSchema?: SchemaCheck): CatalogDocument {
  const document = parseText(name, text);
  const list = createProblemList();
  checkSchema?.(document, list);
  throwProblems(name, list);
  return document as CatalogDocument;
}

/** What an overlay may leave out, a catalog of its own may not. */
function requireParts(document: CatalogDocument, list: ProblemList): void {
  for (const part of ['service', 'budget', 'profiles', 'endpoints', 'datasets'] as const)
    if (document[part] === undefined) list.add('', () => `"${part}" is missing`);
}

function refuseService(name: string, overlay: CatalogDocument): void {
  if (overlay.service === undefined) return;
  const list = createProblemList();
  list.add(
    '/service',
    () =>
      'an overlay can not have a service: it must not move the hosts that a token is sent to. Take it out',
  );
  throwProblems(name, list);
}

/** Whole entries of the overlay replace those of the same key; then its `governance` decides about datasets. */
function merged(builtIn: CompleteDocument, overlay: CatalogDocument, list: ProblemList): CompleteDocument {
  const kinds = ['auth', 'retry', 'limits', 'paging', 'transaction', 'redaction'] as const;
  return {
    catalogVersion: `${builtIn.catalogVersion}+${overlay.catalogVersion}`,
    service: builtIn.service,
    budget: overlay.budget ?? builtIn.budget,
    profiles: Object.fromEntries(
      kinds.map((kind) => [kind, { ...builtIn.profiles?.[kind], ...overlay.profiles?.[kind] }]),
    ),
    endpoints: { ...builtIn.endpoints, ...overlay.endpoints },
    datasets: governed({ ...builtIn.datasets, ...overlay.datasets }, overlay, list),
  };
}

function toCatalog(document: CompleteDocument): Catalog {
  const { catalogVersion: version, service, budget, profiles = {}, endpoints, datasets } = document;
  const inForce = { catalogVersion: version, service, budget, profiles, endpoints, datasets };
  return {
    version,
    // Plain data from JSON; the interfaces of its parts have no index signature to say so.
    sha256: sha256Hex(canonicalJson(inForce as unknown as JsonValue)),
    service,
    budget,
    profiles: {
      auth: entries(profiles.auth),
      retry: entries(profiles.retry),
      limits: entries(profiles.limits),
      paging: entries(profiles.paging),
      transaction: entries(profiles.transaction),
      redaction: entries(profiles.redaction),
    },
    endpoints: entries(endpoints),
    datasets: entries(datasets),
  };
}

function entries<T>(object: Readonly<Record<string, T>> | undefined): Entries<T> {
  return new Map(Object.entries(object ?? {}));
}

function sentences(list: ProblemList): readonly string[] {
  const told = list.problems.map(
    ({ pointer, message }) => `${pointer === '' ? 'the document' : pointer}: ${message}`,
  );
  return list.omitted() === 0 ? told : [...told, `and ${list.omitted()} more`];
}

function throwProblems(name: string, list: ProblemList): void {
  const [first, ...rest] = sentences(list);
  if (first === undefined) return;
  throw new GenesysCoreError(
    'CATALOG_INVALID',
    rest.length === 0
      ? `${name} is not valid: ${first}.`
      : `${name} is not valid:\n${[first, ...rest].map((sentence) => `- ${sentence}`).join('\n')}`,
  );
}
