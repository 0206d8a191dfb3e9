import { resolve } from 'node:path';
import { sha256OfChunks } from '../base/digest.js';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { quoted, counted } from '../base/suggestion.js';
import { loadCatalog } from '../catalog/load.js';
import { createSummary } from '../records/summarise.js';
import type { Summary } from '../records/types.js';
import { alignedRows, shellWord } from '../report/text.js';
import { checkAttestation, type AttestationReport } from '../run/attestation.js';
import { repositoryOf } from '../run/signer.js';
import { nodeFileSystem, tellingFileSystem } from '../run/file-system.js';
import { MANIFEST_NAME, type Manifest } from '../run/manifest.js';
import { readRunSchemas } from '../run/schemas.js';
import { verifyChain, type ChainAnchor, type ChainReport } from '../run/chain.js';
import { verifyRun } from '../run/verify.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

const MAX_ATTESTATION_BYTES = 16 * 1024 * 1024;

/**
 * Checks a run folder. 0: all is as its manifest says; 1: something differs, be it the manifest itself; 2: there is no
 * manifest, so nothing to check by.
 */
export async function verifyCommand(
  runDir: string,
  options: {
    readonly json: boolean;
    readonly catalog?: string | undefined;
    /** File with Sigstore bundles. */
    readonly attestation?: string | undefined;
  },
  world: CliWorld,
): Promise<ExitCode> {
  const schemas = await readRunSchemas(world.catalogDir);
  const recount = await recounter(options.catalog, world);
  const report = await verifyRun(resolve(world.cwd, runDir), { schemas, recount });
  const attestation =
    options.attestation === undefined || !report.ok
      ? null
      : await attestationOf(options.attestation, runDir, report.claimedOrigin, world);
  if (options.json) writeJson(world, { ...report, attestation });
  else {
    const problems = new Set([
      ...report.checks.flatMap((check) => check.problems),
      ...(attestation?.problems ?? []),
    ]);
    const rows = report.checks.map((check) => [check.ok ? 'ok' : 'FAILED', check.name, check.note]);
    const facts =
      report.runId === null
        ? []
        : [
            `  run ${report.runId}, ${report.status ?? 'unknown'}, ${counted(report.records ?? 0, 'record')}, data digest ${report.dataDigest ?? 'unknown'}`,
          ];
    writeLines(
      world.stdout,
      [
        `${runDir}: ${report.ok ? 'as sealed' : report.sealed ? 'NOT as sealed' : 'no finished run folder'}`,
        ...facts,
        ...alignedRows(rows).map((line) => `  ${line}`),
        ...[...problems].map((problem) => `  ! ${problem}`),
        ...(report.ok ? originLines(report.claimedOrigin, runDir, attestation, options.attestation) : []),
      ].map((line) => plainText(line)),
    );
  }
  if (report.ok) return attestation?.ok === false ? 1 : 0;
  return report.sealed ? 1 : 2;
}

/** What a file of attestations says of the manifest of a run folder. */
async function attestationOf(
  path: string,
  runDir: string,
  claimed: Manifest['github'],
  world: CliWorld,
): Promise<AttestationReport> {
  const disk = tellingFileSystem(nodeFileSystem);
  const read = async (file: string): Promise<Buffer> => {
    const place = resolve(world.cwd, file);
    const facts = await disk.inspect(place);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_ATTESTATION_BYTES)
      throw invalidInput(
        `attestation is ${quoted(path)}, where there is no file of up to ${MAX_ATTESTATION_BYTES / 1024 / 1024} MiB.`,
      );
    const chunks: Uint8Array[] = [];
    for await (const chunk of disk.read(place)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const digest = await sha256OfChunks(disk.read(resolve(world.cwd, runDir, MANIFEST_NAME)));
  return checkAttestation((await read(path)).toString('utf8'), path, digest, claimed);
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
function originLines(
  claimed: Manifest['github'],
  runDir: string,
  attestation: AttestationReport | null,
  attestationPath = '',
): string[] {
  const manifestPath = shellWord(`${runDir}/${MANIFEST_NAME}`);
  if (attestation?.ok === true && attestation.signer !== null) {
    const { signer, run, repository } = attestation;
    const home = repository ?? '<owner/name>';
    const signerHome = repositoryOf(signer) ?? home;
    return [
      `  Attested by ${signer}${run === null ? '' : `, in ${run}`}: so says the certificate in the attestation, whose key signed the digest of the manifest.`,
      `  Not checked here, for it needs the roots of Sigstore: who issued that certificate, and when. Check it by`,
      `  gh attestation verify ${manifestPath} --repo ${home}${signerHome === home ? '' : ` --signer-repo ${signerHome}`} --bundle ${shellWord(attestationPath)}`,
    ];
  }
  if (attestation !== null) return ['  Origin not proven: the attestation does not hold.'];
  if (claimed === null) return ['  Origin not proven: the folder names nobody as its maker.'];
  return [
    `  Origin not proven: the folder says that run ${claimed.runId} of ${claimed.repository} made it.`,
    `  Where its manifest is attested: gh attestation verify ${manifestPath} --repo ${claimed.repository}`,
  ];
}

/** Checks run folders and the chain of their manifests. 0: whole; 1: something differs; 2: a folder is no finished run. */
export async function verifyChainCommand(
  runDirs: readonly string[],
  options: {
    readonly json: boolean;
    readonly anchor?: ChainAnchor | undefined;
    readonly from?: string | undefined;
  },
  world: CliWorld,
): Promise<ExitCode> {
  const schemas = await readRunSchemas(world.catalogDir);
  const absolute = runDirs.map((runDir) => resolve(world.cwd, runDir));
  const report = await verifyChain(absolute, { schemas, withoutRaw: true }, options);
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
    `${counted(links.length, 'run folder')}: ${!ok ? 'NOT a whole chain' : links.length === 1 ? 'as sealed' : 'each as sealed, and each follows the one before'}`,
    ...alignedRows(rows).map((line) => `  ${line}`),
    ...ends.map(
      ({ datasetKey, first, last, before }) =>
        `  ${datasetKey}: from ${first} ${before === null ? '(begins the chain)' : `(follows ${before}, which is not here: removed or pruned)`} to ${last}, ${proof}`,
    ),
    ...ignored.map(
      (runDir) => `  left out  ${runDir}: no manifest, so a run that was killed or a copy of lookups`,
    ),
    ...problems.map((problem) => `  ! ${problem}`),
  ].map((line) => plainText(line));
}
