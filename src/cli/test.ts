import { join, relative } from 'node:path';
import { loadCatalog } from '../catalog/load.js';
import type { Catalog } from '../catalog/types.js';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { didYouMean, quoted, counted, formatCount } from '../base/suggestion.js';
import { nodeFileSystem } from '../run/file-system.js';
import { scrubbedReport } from '../run/manifest.js';
import { createStopSwitch } from '../step/stop.js';
import { checkDataset, type ConformancePorts, type DatasetVerdict } from '../conformance/conformance.js';
import { quietContext } from './run.js';
import { readRunSchemas } from '../run/schemas.js';
import { slashed } from '../run/workspace.js';
import { datasetAgainstVendor } from '../vendor/dataset-check.js';
import { loadVendorFacts, loadVendorWords } from '../vendor/facts.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

/** Run folders of the suite lie here, and are removed where all is well. */
const OUTPUT_DIR = 'out/conformance';

interface CatalogVerdict {
  /** As given; null for the built-in catalog alone. */
  readonly path: string | null;
  readonly version: string | null;
  readonly ok: boolean;
  /** Set where the catalog itself is not valid. */
  readonly problem: string | null;
  readonly datasets: readonly DatasetVerdict[];
}

/**
 * Runs the conformance suite over every dataset of the built-in catalog, or over those that each catalog given adds or
 * changes. Names of datasets among the arguments ask for these alone, the built-in ones included. 0: all are as they
 * should be, 1: something is not.
 */
export async function testCommand(
  asked: readonly string[],
  options: { readonly json: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  const names: string[] = [];
  for (const each of asked) if (await isDatasetName(each, world)) names.push(each);
  const paths = asked.filter((each) => !names.includes(each));
  const print = (lines: readonly string[]): void => {
    if (!options.json)
      writeLines(
        world.stdout,
        lines.map((line) => plainText(line)),
      );
  };
  const stop = createStopSwitch(world.process, world.clock, () => undefined);
  const startedAtMs = world.clock.monotonic();
  const verdicts: CatalogVerdict[] = [];
  try {
    for (const path of paths.length === 0 ? [undefined] : paths)
      verdicts.push(await checkCatalog(path, names, stop.signal, print, world));
  } finally {
    stop.dispose();
  }
  const ok = verdicts.every((verdict) => verdict.ok);
  if (ok) await removeOutput(world);
  const datasets = verdicts.flatMap((verdict) => verdict.datasets);
  const failed = datasets.filter((verdict) => !verdict.ok).length;
  const seconds = Math.round((world.clock.monotonic() - startedAtMs) / 100) / 10;
  if (options.json) writeJson(world, { ok, seconds, catalogs: verdicts });
  else
    print([
      ...(verdicts.length > 1 ? [''] : []),
      `${counted(datasets.length, 'dataset')}, ${failed === 0 && ok ? 'all as they should be' : `${formatCount(failed)} not as they should be`}, in ${seconds} s`,
    ]);
  return stop.exitCode() ?? (ok ? 0 : 1);
}

async function checkCatalog(
  path: string | undefined,
  names: readonly string[],
  signal: AbortSignal,
  print: (lines: readonly string[]) => void,
  world: CliWorld,
): Promise<CatalogVerdict> {
  const title = path ?? 'The built-in catalog';
  let catalog: Catalog;
  try {
    catalog = await loadCatalog({ catalogDir: world.catalogDir, overlayPath: path, workspace: world.cwd });
  } catch (thrown) {
    const { code, message } = scrubbedReport(thrown, (text) => world.scrubber.scrub(text));
    print([`${title}: FAILED`, `  ! schema: ${code}: ${message}`, '']);
    const problem = `${code}: ${message}`;
    return { path: path ?? null, version: null, ok: false, problem, datasets: [] };
  }
  const [facts, words, schemas] = await Promise.all([
    loadVendorFacts(world.catalogDir),
    loadVendorWords(world.catalogDir),
    readRunSchemas(world.catalogDir),
  ]);
  const ports: ConformancePorts = {
    catalog,
    schemas,
    vendor: (key) => datasetAgainstVendor(key, catalog, facts, words),
    plan: (options) => world.app.planRun(options, quietContext(world, signal), catalog),
    async run(options) {
      const context = quietContext(world, signal);
      return world.app.executeRun(
        { options, plan: await world.app.planRun(options, context, catalog) },
        context,
      );
    },
    now: () => world.clock.now(),
    monotonic: () => world.clock.monotonic(),
    scrub: (text) => world.scrubber.scrub(text),
  };
  for (const name of names)
    if (!catalog.datasets.has(name)) {
      const known = [...catalog.datasets.keys()];
      throw invalidInput(
        `${quoted(name)} is neither a file here nor a dataset of the catalog.${didYouMean(name, known)} All of them: ${world.programName} datasets`,
      );
    }
  const keys = names.length > 0 ? names : await changedKeys(path, catalog, world);
  const row = createRow(keys);
  print([
    `${title}, ${path === undefined ? `version ${catalog.version}` : `with the built-in one version ${catalog.version}`}`,
    row('DATASET', 'RECORDS', 'PAGES', 'REQUESTS', 'SECONDS', 'VERDICT'),
  ]);
  const datasets: DatasetVerdict[] = [];
  for (const key of keys) {
    if (signal.aborted) break;
    const verdict = await checkDataset(key, { catalogPath: path, outputDir: OUTPUT_DIR }, ports);
    datasets.push(verdict);
    const { records, pages, requests, seconds } = verdict;
    const failure = verdict.stages.find((stage) => !stage.ok);
    print([
      row(
        key,
        formatCount(records),
        formatCount(pages),
        formatCount(requests),
        seconds.toFixed(1),
        failure === undefined ? 'ok' : `FAILED: ${failure.name}`,
      ),
      ...(failure === undefined ? [] : [`  ! ${failure.note}`]),
      ...(verdict.runDir === null ? [] : [`    see ${slashed(relative(world.cwd, verdict.runDir))}`]),
    ]);
  }
  print(['']);
  const ok = datasets.length === keys.length && datasets.every((verdict) => verdict.ok);
  return { path: path ?? null, version: catalog.version, ok, problem: null, datasets };
}

/** A word that is the key of a dataset, and not the name of a file or folder here. */
async function isDatasetName(text: string, world: CliWorld): Promise<boolean> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return false;
  return (await nodeFileSystem.inspect(join(world.cwd, text))) === undefined;
}

/** All datasets of the built-in catalog; with another one those that are not what they are without it. */
async function changedKeys(
  path: string | undefined,
  catalog: Catalog,
  world: CliWorld,
): Promise<readonly string[]> {
  const keys = [...catalog.datasets.keys()];
  if (path === undefined) return keys;
  const builtIn = await loadCatalog({ catalogDir: world.catalogDir, workspace: world.cwd });
  return keys.filter((key) => partsText(key, catalog) !== partsText(key, builtIn));
}

/** All of the catalog that a dataset is made of, as one text. */
function partsText(key: string, { datasets, endpoints, profiles }: Catalog): string {
  const dataset = datasets.get(key);
  if (dataset === undefined) return '';
  const transaction = profiles.transaction.get(dataset.source.transaction ?? '');
  const names = [dataset.source.endpoint, transaction?.submit, transaction?.status];
  const requests = names.map((name) => endpoints.get(name ?? ''));
  const paging = requests.map((request) => profiles.paging.get(request?.paging ?? ''));
  return JSON.stringify([
    dataset,
    transaction,
    requests,
    paging,
    profiles.redaction.get(dataset.redaction ?? ''),
  ]);
}

/** A row of the table: rows come one by one, so widths are those of what is known before. */
function createRow(keys: readonly string[]): (first: string, ...cells: readonly string[]) => string {
  const width = Math.max('DATASET'.length, ...keys.map((key) => key.length));
  return (first, ...cells) =>
    `  ${first.padEnd(width)}${cells.map((cell, index) => (index < cells.length - 1 ? cell.padStart(10) : `  ${cell}`)).join('')}`;
}

async function removeOutput(world: CliWorld): Promise<void> {
  await nodeFileSystem.remove(join(world.cwd, OUTPUT_DIR));
  const parent = join(world.cwd, 'out');
  const facts = await nodeFileSystem.inspect(parent);
  if (facts?.kind === 'directory' && (await nodeFileSystem.list(parent)).length === 0)
    await nodeFileSystem.remove(parent);
}
