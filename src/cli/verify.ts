import { resolve } from 'node:path';
import { plainText } from '../base/scrub.js';
import { loadCatalog } from '../catalog/load.js';
import { createSummary } from '../records/summarise.js';
import type { Summary } from '../records/types.js';
import { shellWord } from '../report/terminal.js';
import { alignedRows, formatCount } from '../report/text.js';
import { MANIFEST_NAME, type Manifest } from '../run/manifest.js';
import { readRunSchemas } from '../run/schemas.js';
import { verifyChain, type ChainAnchor, type ChainReport } from '../run/chain.js';
import { verifyRun } from '../run/verify.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

/**
 * Checks a run folder. 0: all is as its manifest says; 1: something differs, be it the manifest itself; 2: there is no
 * manifest, so nothing to check by.
 */
export async function verifyCommand(
  runDir: string,
  options: { readonly json: boolean; readonly catalog?: string | undefined },
  world: CliWorld,
): Promise<ExitCode> {
  const schemas = await readRunSchemas(world.catalogDir);
  const recount = await recounter(options.catalog, world);
  const report = await verifyRun(resolve(world.cwd, runDir), { schemas, recount });
  if (options.json) writeJson(world, report);
  else {
    const problems = new Set(report.checks.flatMap((check) => check.problems));
    const rows = report.checks.map((check) => [check.ok ? 'ok' : 'FAILED', check.name, check.note]);
    const facts =
      report.runId === null
        ? []
        : [
            `  run ${report.runId}, ${report.status ?? 'unknown'}, ${formatCount(report.records ?? 0)} records, data digest ${report.dataDigest ?? 'unknown'}`,
          ];
    writeLines(
      world.stdout,
      [
        `${runDir}: ${report.ok ? 'as sealed' : report.sealed ? 'NOT as sealed' : 'no finished run folder'}`,
        ...facts,
        ...alignedRows(rows).map((line) => `  ${line}`),
        ...[...problems].map((problem) => `  ! ${problem}`),
        ...(report.ok ? originLines(report.claimedOrigin, runDir) : []),
      ].map((line) => plainText(line)),
    );
  }
  if (report.ok) return 0;
  return report.sealed ? 1 : 2;
}

/** Counts again where the catalog at hand is the one that was in force. */
async function recounter(
  catalogPath: string | undefined,
  world: CliWorld,
): Promise<(manifest: Manifest) => Summary | string> {
  const catalog = await loadCatalog({
    catalogDir: world.catalogDir,
    overlayPath: catalogPath,
    workspace: world.cwd,
  });
  return ({ catalog: inForce, datasetKey }) => {
    const dataset = catalog.datasets.get(datasetKey);
    return inForce.sha256 === catalog.sha256 && dataset !== undefined
      ? createSummary(dataset.summary)
      : `the run had another catalog (${inForce.version}, sha256 ${inForce.sha256.slice(0, 12)}…); --catalog names it`;
  };
}

/** What is known of who made a folder: integrity says nothing about it. */
function originLines(claimed: Manifest['github'], runDir: string): string[] {
  if (claimed === null) return ['  Origin not proven: the folder names nobody as its maker.'];
  return [
    `  Origin not proven: the folder says that run ${claimed.runId} of ${claimed.repository} made it.`,
    `  Where its manifest is attested: gh attestation verify ${shellWord(`${runDir}/${MANIFEST_NAME}`)} --repo ${claimed.repository}`,
  ];
}

/** Checks run folders and the chain of their manifests. 0: whole; 1: something differs; 2: a folder is no finished run. */
export async function verifyChainCommand(
  runDirs: readonly string[],
  options: { readonly json: boolean; readonly anchor?: ChainAnchor | undefined },
  world: CliWorld,
): Promise<ExitCode> {
  const schemas = await readRunSchemas(world.catalogDir);
  const absolute = runDirs.map((runDir) => resolve(world.cwd, runDir));
  const report = await verifyChain(absolute, { schemas, withoutRaw: true }, options.anchor);
  if (options.json) writeJson(world, report);
  else writeLines(world.stdout, chainLines(report, options.anchor !== undefined));
  if (report.ok) return 0;
  return report.links.length === 0 || report.links.some((link) => link.runId === null) ? 2 : 1;
}

function chainLines({ ok, links, ignored, ends }: ChainReport, isAnchored: boolean): string[] {
  const rows = links.map((link) => [
    link.problems.length === 0 && link.report.ok ? 'ok' : 'FAILED',
    link.datasetKey ?? '',
    link.runId ?? '',
    link.runDir,
  ]);
  const problems = [
    ...links.flatMap((link) => [
      ...link.problems,
      ...link.report.checks
        .flatMap((check) => check.problems)
        .map((problem) => (link.runId === null ? problem : `run ${link.runId}: ${problem}`)),
    ]),
    ...ends.flatMap((end) => end.problems.map((problem) => `${end.datasetKey}: ${problem}`)),
  ];
  const proof = isAnchored
    ? 'held against the index'
    : 'not held against an index (--repo), so a newer run may be missing';
  return [
    `${formatCount(links.length)} run folders: ${ok ? 'each as sealed, and each follows the one before' : 'NOT a whole chain'}`,
    ...alignedRows(rows).map((line) => `  ${line}`),
    ...ends.map(
      ({ datasetKey, first, last, before }) =>
        `  ${datasetKey}: from ${first} ${before === null ? '(begins the chain)' : `(follows ${before}, which is not here)`} to ${last}, ${proof}`,
    ),
    ...ignored.map(
      (runDir) => `  left out  ${runDir}: no manifest, so a run that was killed or a copy of lookups`,
    ),
    ...problems.map((problem) => `  ! ${problem}`),
  ].map((line) => plainText(line));
}
