import { resolve } from 'node:path';
import { sha256Hex } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { type JsonObject, type JsonValue, canonicalJson } from '../base/json.js';
import { quoted } from '../base/suggestion.js';
import { checkCatalog } from './check.js';
import { ENTRY_KINDS, entriesOf } from './entries.js';
import { parseText, readBounded, userFiles } from './files.js';
import { governed, refuseGovernance } from './governance.js';
import { type ResolvedEntries, resolveEntries } from './inherit.js';
import { BUILT_IN, originsOf, placeOf } from './origin.js';
import { type ProblemList, createProblemList, forOverlays } from './problem.js';
import { checkReplacements } from './replacement.js';
import type { SchemaCheck } from './schema-problem.js';
import { CATALOG_FILE, loadSchemaCheck, readShippedCatalog } from './shipped.js';
import type {
  BudgetDefinition,
  Catalog,
  CatalogDocument,
  DatasetDefinition,
  Entries,
  EntryKind,
  ServiceDefinition,
} from './types.js';

export interface CatalogSource {
  /** Folder that holds the built-in catalog and its schema. */
  readonly catalogDir: string;
  /** Overlay files: one, several with commas between, or a folder; absolute or from the workspace, in which they must lie. */
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

/** A file and what is in it. */
interface NamedDocument {
  /** As messages name it. */
  readonly file: string;
  readonly document: CatalogDocument;
}

/** Files of one layer with what they rest on, resolved. */
interface Layer {
  readonly version: string;
  readonly service: ServiceDefinition;
  readonly budget: BudgetDefinition;
  readonly defaults: JsonObject;
  readonly entries: ResolvedEntries;
  /** Titles of the packs among the files, by file. */
  readonly titles: ReadonlyMap<string, string>;
  /** It is the built-in one, as it was when this program was built. */
  readonly isShipped?: boolean;
}

/**
 * The catalog in force: the built-in one, extended by the entries of the overlay files.
 * @throws GenesysCoreError INPUT_INVALID where an overlay is not a file of the workspace, CATALOG_INVALID naming every
 *   problem found (the first 20) by file and JSON pointer
 */
export async function loadCatalog(source: CatalogSource): Promise<Catalog> {
  const builtIn = await readBuiltIn(source.catalogDir);
  if (source.overlayPath === undefined) {
    const list = createProblemList();
    const catalog = toCatalog(builtIn, list);
    // As it was when this program was built and tested, it has no problem.
    if (builtIn.isShipped !== true) checkCatalog(catalog, list);
    throwProblems('The built-in catalog', list, builtIn.entries, []);
    return catalog;
  }
  const checkSchema = await loadSchemaCheck(source.catalogDir);
  const overlays: NamedDocument[] = [];
  for (const { name: file, path } of await userFiles(source.overlayPath, source.workspace)) {
    const name = `The catalog ${quoted(file)}`;
    const document = parseDocument(name, await readBounded(name, path), checkSchema);
    refuseService(name, document);
    overlays.push({ file, document });
  }
  const list = createProblemList();
  const { catalog, entries } = extended(builtIn, overlays, checkSchema, list);
  const name = `The catalog ${quoted(source.overlayPath)} (together with the built-in one)`;
  throwProblems(
    name,
    list,
    entries,
    overlays.map(({ file }) => file),
  );
  if (catalog === undefined) throw new Error('a catalog that is not whole has problems');
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
  if (paths.length === 0) return [await validateBuiltIn(source.catalogDir)];
  const reports: CatalogFileReport[] = [];
  for (const path of paths) reports.push(await validateFile(path, source, checkSchema));
  return reports;
}

async function validateBuiltIn(catalogDir: string): Promise<CatalogFileReport> {
  const path = resolve(catalogDir, CATALOG_FILE);
  try {
    const builtIn = await readBuiltIn(catalogDir);
    const list = createProblemList();
    checkCatalog(toCatalog(builtIn, list), list);
    return { path, role: 'complete', problems: sentences(list, builtIn.entries, []) };
  } catch (error) {
    if (!(error instanceof GenesysCoreError)) throw error;
    return { path, role: null, problems: [error.message] };
  }
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
  if (!checkFile(document, checkSchema, list))
    return { path, role: null, problems: sentences(list, undefined, [path]) };
  const file: NamedDocument = { file: path, document: document as CatalogDocument };
  if (file.document.service !== undefined) {
    const layer = completeLayer([file], list);
    if (layer !== undefined) {
      checkResolved(layer.entries, [path], checkSchema, list);
      // Names are looked for only in a catalog whose entries are whole.
      if (list.problems.length === 0) checkCatalog(toCatalog(layer, list), list);
    }
    return { path, role: 'complete', problems: sentences(list, layer?.entries, [path]) };
  }
  const { entries } = extended(await readBuiltIn(source.catalogDir), [file], checkSchema, list);
  return { path, role: 'overlay', problems: sentences(list, entries, [path]) };
}

async function readBuiltIn(catalogDir: string): Promise<Layer> {
  const name = 'The built-in catalog';
  const { files, check } = await readShippedCatalog(catalogDir);
  for (const { file, document } of files) {
    const list = createProblemList();
    check?.(document, list);
    throwProblems(`${name} (${file})`, list, undefined, []);
  }
  const list = createProblemList();
  const named = files.map(({ file, document }) => ({ file: `${BUILT_IN}${file}`, document }));
  const layer = completeLayer(named, list);
  if (check !== undefined && layer !== undefined)
    checkResolved(
      layer.entries,
      named.map(({ file }) => file),
      check,
      list,
    );
  throwProblems(name, list, layer?.entries, []);
  if (layer === undefined) throw new Error('a catalog without its parts has problems');
  return { ...layer, isShipped: check === undefined };
}

/** A catalog of its own: the file of the service, then packs. */
function completeLayer(files: readonly NamedDocument[], list: ProblemList): Layer | undefined {
  const document = files[0]?.document;
  requireParts(files, list);
  for (const file of files) refuseGovernance(file.document, list);
  if (document?.service === undefined || document.budget === undefined) return undefined;
  const defaults = plain(document.defaults);
  const entries = files.flatMap((file) => entriesOf(file.document, file.file, defaults, list));
  checkReplacements(entries, new Map(), new Map(), list);
  return {
    version: document.catalogVersion ?? '',
    service: document.service,
    budget: document.budget,
    defaults,
    entries: resolveEntries(entries, undefined, list),
    titles: titlesOf(files),
  };
}

/** What overlays may leave out, a catalog of its own may not; its endpoints may stand in its datasets. */
function requireParts(files: readonly NamedDocument[], list: ProblemList): void {
  for (const part of ['service', 'budget', 'profiles', 'datasets'] as const)
    if (files.every((file) => file.document[part] === undefined)) list.add('', () => `"${part}" is missing`);
}

function titlesOf(files: readonly NamedDocument[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ file, document }) => [file, document.pack ?? file]));
}

/** The built-in catalog with overlays on it, checked. */
function extended(
  builtIn: Layer,
  overlays: readonly NamedDocument[],
  checkSchema: SchemaCheck,
  list: ProblemList,
): { readonly catalog: Catalog | undefined; readonly entries: ResolvedEntries } {
  const own = overlays.flatMap(({ document, file }) =>
    entriesOf(document, file, { ...builtIn.defaults, ...plain(document.defaults) }, list),
  );
  const entries = resolveEntries(own, builtIn.entries, list);
  checkReplacements(own, builtIn.entries, entries, list);
  const files = overlays.map(({ file }) => file);
  checkResolved(entries, files, checkSchema, list);
  const budgets = overlays.filter(({ document }) => document.budget !== undefined);
  if (budgets.length > 1)
    list.add('/budget', () => `it is in ${budgets.map(({ file }) => file).join(' and ')}; one may have it`);
  for (const { document, file } of overlays)
    if (document.packs !== undefined)
      list.add('/packs', () => `${file} is an overlay; name several files or a folder as catalog instead`);
  const layer: Layer = {
    version: [builtIn.version, ...overlays.map(({ document }) => document.catalogVersion ?? '')].join('+'),
    service: builtIn.service,
    budget: budgets[0]?.document.budget ?? builtIn.budget,
    defaults: builtIn.defaults,
    entries,
    titles: new Map([...builtIn.titles, ...titlesOf(overlays)]),
  };
  // Names are looked for only in a catalog whose entries are whole.
  const isWhole = list.problems.length === 0;
  const catalog = isWhole ? toCatalog(layer, list, overlays) : undefined;
  const isBuiltIn = (pointer: string): boolean =>
    placeOf(entries, pointer)?.file.startsWith(BUILT_IN) === true;
  if (catalog !== undefined) checkCatalog(catalog, forOverlays(list, isBuiltIn));
  return { catalog, entries };
}

/** What files took over from others is checked as it came out; the rest was checked as it stands in its file. */
function checkResolved(
  entries: ResolvedEntries,
  files: readonly string[],
  checkSchema: SchemaCheck,
  list: ProblemList,
): void {
  const changed = (kind: EntryKind): JsonObject =>
    Object.fromEntries(
      [...(entries.get(kind) ?? [])]
        .filter(([, { chain }]) => files.includes(chain[0]?.file ?? '') && chain.length > 1)
        .map(([key, { value }]) => [key, value]),
    );
  const profiles = ENTRY_KINDS.filter((kind) => kind.startsWith('profiles/')).map((kind) => [
    kind.slice('profiles/'.length),
    changed(kind),
  ]);
  checkSchema(
    {
      catalogVersion: '1',
      profiles: Object.fromEntries(profiles) as JsonObject,
      endpoints: changed('endpoints'),
      datasets: changed('datasets'),
    },
    list,
  );
  for (const [key, { value }] of entries.get('endpoints') ?? [])
    for (const part of ['auth', 'retry', 'limits'])
      if (value[part] === undefined)
        list.add(`/endpoints/${key}`, () => `"${part}" is missing, here and in defaults`);
}

function parseDocument(name: string, text: string, checkSchema: SchemaCheck): CatalogDocument {
  const document = parseText(name, text);
  const list = createProblemList();
  checkFile(document, checkSchema, list);
  throwProblems(name, list, undefined, []);
  return document as CatalogDocument;
}

/** A file by itself. Returns whether it is as the schema says. */
function checkFile(document: unknown, checkSchema: SchemaCheck, list: ProblemList): boolean {
  const isValid = checkSchema(document, list);
  const { catalogVersion, pack } = (document ?? {}) as CatalogDocument;
  if (catalogVersion !== undefined || pack !== undefined) return isValid;
  list.add('', () => '"catalogVersion" is missing');
  return false;
}

function refuseService(name: string, overlay: CatalogDocument): void {
  if (overlay.service === undefined) return;
  const list = createProblemList();
  list.add(
    '/service',
    () =>
      'an overlay can not have a service: it must not move the hosts that a token is sent to. Take it out',
  );
  throwProblems(name, list, undefined, []);
}

/** The catalog of a layer; then what overlays decide in their `governance` about datasets. */
function toCatalog(layer: Layer, list: ProblemList, overlays: readonly NamedDocument[] = []): Catalog {
  const { version, service, budget, entries } = layer;
  // Each was checked by the schema, which the types are made from.
  const values = <T>(kind: EntryKind): Record<string, T> =>
    Object.fromEntries([...(entries.get(kind) ?? [])].map(([key, { value }]) => [key, value as T]));
  const profiles = {
    auth: values<never>('profiles/auth'),
    retry: values<never>('profiles/retry'),
    limits: values<never>('profiles/limits'),
    paging: values<never>('profiles/paging'),
    transaction: values<never>('profiles/transaction'),
    redaction: values<never>('profiles/redaction'),
  };
  const endpoints = values<never>('endpoints');
  const datasets = overlays.reduce<Readonly<Record<string, DatasetDefinition>>>(
    (all, { document }) => governed(all, document, list),
    values<DatasetDefinition>('datasets'),
  );
  const inForce = { catalogVersion: version, service, budget, profiles, endpoints, datasets };
  let sha256: string | undefined;
  return {
    version,
    // Made when it is asked for: of sixty datasets it takes as long as all else here.
    get sha256() {
      // Plain data from JSON; the interfaces of its parts have no index signature to say so.
      return (sha256 ??= sha256Hex(canonicalJson(inForce as unknown as JsonValue)));
    },
    service,
    budget,
    profiles: {
      auth: entriesOfRecord(profiles.auth),
      retry: entriesOfRecord(profiles.retry),
      limits: entriesOfRecord(profiles.limits),
      paging: entriesOfRecord(profiles.paging),
      transaction: entriesOfRecord(profiles.transaction),
      redaction: entriesOfRecord(profiles.redaction),
    },
    endpoints: entriesOfRecord(endpoints),
    datasets: entriesOfRecord(datasets),
    packs: new Map(
      [...(entries.get('datasets') ?? [])].map(([key, { chain }]) => {
        const file = chain[0]?.file ?? '';
        return [key, layer.titles.get(file) ?? file];
      }),
    ),
    origins: originsOf(entries),
  };
}

function entriesOfRecord<T>(object: Readonly<Record<string, T>>): Entries<T> {
  return new Map(Object.entries(object));
}

function plain(part: object | undefined): JsonObject {
  return (part ?? {}) as JsonObject;
}

/** One sentence a problem, by its place in the resolved catalog, and where that was written where it is elsewhere. */
function sentences(
  list: ProblemList,
  entries: ResolvedEntries | undefined,
  files: readonly string[],
): readonly string[] {
  const told = list.problems.map(({ pointer, message }) => {
    const place = entries === undefined ? undefined : placeOf(entries, pointer);
    const isHere = place === undefined || (files.length === 1 && place.file === files[0]);
    const at = isHere ? (place?.pointer ?? pointer) : pointer;
    const origin = isHere ? '' : ` (from ${place.file}, ${place.pointer})`;
    return `${at === '' ? 'the document' : at}: ${message}${origin}`;
  });
  return list.omitted() === 0 ? told : [...told, `and ${list.omitted()} more`];
}

function throwProblems(
  name: string,
  list: ProblemList,
  entries: ResolvedEntries | undefined,
  files: readonly string[],
): void {
  const [first, ...rest] = sentences(list, entries, files);
  if (first === undefined) return;
  throw new GenesysCoreError(
    'CATALOG_INVALID',
    rest.length === 0
      ? `${name} is not valid: ${first}.`
      : `${name} is not valid:\n${[first, ...rest].map((sentence) => `- ${sentence}`).join('\n')}`,
  );
}
