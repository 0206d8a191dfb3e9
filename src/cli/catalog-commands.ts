import { type CatalogFileReport, loadCatalog, validateCatalogFiles } from '../catalog/load.js';
import { checkAgainstVendor, type VendorProblem } from '../vendor/catalog-check.js';
import { loadVendorFacts, loadVendorWords } from '../vendor/facts.js';
import { resolvedDocument } from '../catalog/resolved.js';
import type { Catalog, DatasetDefinition } from '../catalog/types.js';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { didYouMean, listed, quoted, counted } from '../base/suggestion.js';
import { datasetJson, datasetListJson, datasetListText, datasetText } from '../report/dataset.js';
import { roleJson, roleText } from '../report/role.js';
import { SCHEMA_TARGETS, schemaLines } from '../report/schema/schema.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

export interface CatalogCommandOptions {
  readonly json: boolean;
  /** Path of an overlay, from the current folder. */
  readonly catalog: string | undefined;
}

/** Lists the datasets of the catalog in force. */
export async function datasetsCommand(options: CatalogCommandOptions, world: CliWorld): Promise<ExitCode> {
  const catalog = await catalogInForce(options, world);
  if (options.json) writeJson(world, datasetListJson(catalog));
  else
    writeLines(
      world.stdout,
      datasetListText(catalog).map((line) => plainText(line)),
    );
  return 0;
}

/** Tells all about one dataset, redaction of each field included. */
export async function describeCommand(
  key: string,
  options: CatalogCommandOptions,
  world: CliWorld,
): Promise<ExitCode> {
  const catalog = await catalogInForce(options, world);
  const dataset = findDataset(key, catalog);
  if (options.json) writeJson(world, datasetJson(key, dataset, catalog));
  else
    writeLines(
      world.stdout,
      datasetText(key, dataset, catalog).map((line) => plainText(line)),
    );
  return 0;
}

/** Prints the schema of a dataset's records for one target, e.g. `duckdb`. */
export async function schemaCommand(
  key: string,
  options: Pick<CatalogCommandOptions, 'catalog'> & { readonly target: string },
  world: CliWorld,
): Promise<ExitCode> {
  const target = SCHEMA_TARGETS.find((one) => one === options.target);
  if (target === undefined)
    throw invalidInput(
      `--for is ${quoted(options.target)}.${didYouMean(options.target, SCHEMA_TARGETS)} Allowed: ${listed(SCHEMA_TARGETS)}.`,
    );
  const catalog = await catalogInForce(options, world);
  writeLines(
    world.stdout,
    schemaLines(key, findDataset(key, catalog), catalog, target).map((line) => plainText(line)),
  );
  return 0;
}

/** Tells the smallest role for some datasets, and what to click for it. */
export async function roleCommand(
  keys: readonly string[],
  options: CatalogCommandOptions,
  world: CliWorld,
): Promise<ExitCode> {
  const catalog = await catalogInForce(options, world);
  const asked = new Map(keys.map((key) => [key, findDataset(key, catalog)] as const));
  if (options.json) writeJson(world, roleJson(asked, catalog));
  else
    writeLines(
      world.stdout,
      roleText(asked, catalog, { programName: world.programName, catalogPath: options.catalog }).map((line) =>
        plainText(line),
      ),
    );
  return 0;
}

function findDataset(key: string, catalog: Catalog): DatasetDefinition {
  const dataset = catalog.datasets.get(key);
  if (dataset !== undefined) return dataset;
  const known = [...catalog.datasets.keys()];
  throw invalidInput(
    `dataset ${quoted(key)} is not in the catalog.${didYouMean(key, known)} Allowed: ${listed(known)}.`,
  );
}

/**
 * Checks catalog files; without paths, the built-in catalog. 0: all are valid, 1: one is not. With `resolved` it prints
 * the catalog that is in force with the files instead: each entry with all that it takes over.
 */
export async function validateCommand(
  paths: readonly string[],
  options: { readonly json: boolean; readonly resolved: boolean; readonly vendor: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  if (options.resolved) {
    const catalog = paths.length === 0 ? undefined : paths.join(',');
    writeJson(world, resolvedDocument(await catalogInForce({ catalog }, world)));
    return 0;
  }
  const found = await validateCatalogFiles(paths, { catalogDir: world.catalogDir, workspace: world.cwd });
  const reports = options.vendor ? await withVendor(found, world) : found;
  const valid = reports.every((report) => report.problems.length === 0);
  if (options.json) writeJson(world, { valid, files: reports });
  else
    for (const report of reports) {
      const lines =
        report.problems.length === 0
          ? [
              `${report.path}: valid (${report.role === 'overlay' ? 'extends the built-in catalog' : 'a complete catalog'})`,
            ]
          : [
              `${report.path}: ${counted(report.problems.length, 'problem')}`,
              ...report.problems.map((problem) => `  ${problem}`),
            ];
      writeLines(
        world.stdout,
        lines.map((line) => plainText(line)),
      );
    }
  return valid ? 0 : 1;
}

/** Kinds of the entries that the comparison names. */
const KINDS: Readonly<Record<string, string>> = {
  endpoint: 'endpoints',
  transaction: 'profiles/transaction',
  dataset: 'datasets',
};

/** Adds to each valid file what of its own entries the vendor's API has otherwise. */
async function withVendor(
  reports: readonly CatalogFileReport[],
  world: CliWorld,
): Promise<readonly CatalogFileReport[]> {
  const [facts, words] = await Promise.all([
    loadVendorFacts(world.catalogDir),
    loadVendorWords(world.catalogDir),
  ]);
  const checked: CatalogFileReport[] = [];
  for (const report of reports) {
    if (report.problems.length > 0) {
      checked.push(report);
      continue;
    }
    const overlay = report.role === 'overlay' ? report.path : undefined;
    const catalog = await catalogInForce({ catalog: overlay }, world);
    const isOwn = ({ entry }: VendorProblem): boolean => {
      const [noun = '', key = ''] = entry.split(' ');
      return (
        overlay === undefined || catalog.origins.get(`${KINDS[noun] ?? ''}/${key}`)?.[0]?.file === overlay
      );
    };
    const { problems } = checkAgainstVendor(resolvedDocument(catalog), facts, words);
    checked.push({
      ...report,
      problems: problems.filter(isOwn).map(({ entry, message }) => `${entry}: ${message}`),
    });
  }
  return checked;
}

function catalogInForce(options: Pick<CatalogCommandOptions, 'catalog'>, world: CliWorld): Promise<Catalog> {
  return loadCatalog({ catalogDir: world.catalogDir, overlayPath: options.catalog, workspace: world.cwd });
}
