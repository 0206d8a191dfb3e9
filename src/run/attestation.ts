import { verify, X509Certificate } from 'node:crypto';
import { GenesysCoreError, invalidInput } from '../base/errors.js';
import { isJsonObject, valueAt, parseJson, type JsonValue } from '../base/json.js';
import { quoted } from '../base/suggestion.js';
import type { Manifest } from './manifest.js';
import { repositoryOf, signerOf, type Signer } from './signer.js';

/** What an attestation says of a manifest, as far as it can be checked without the network. */
export interface AttestationReport {
  /** It names the manifest by its digest, is signed by the certificate in it, and agrees with the manifest about its maker. */
  readonly ok: boolean;
  /** Who signed, by the certificate: the address of a workflow. Null where no attestation of the manifest is sound. */
  readonly signer: string | null;
  /** `owner/name` of the repository whose run it was, by the certificate: the workflow may be a reusable one of another. */
  readonly repository: string | null;
  /** Address of that run, by the certificate. */
  readonly run: string | null;
  readonly predicateType: string | null;
  readonly problems: readonly string[];
}

interface Statement {
  readonly payload: Buffer;
  readonly payloadType: string;
  readonly value: JsonValue;
}

/**
 * Reads Sigstore bundles, one JSON document or one a line, as `actions/attest` and `gh attestation download` write them.
 * Proves that one of them is about the manifest and is signed by the key of its own certificate. It does not prove who issued
 * that certificate: for this one needs the roots of Sigstore, which `gh attestation verify` has.
 * @throws GenesysCoreError `INPUT_INVALID` where the file holds no bundle.
 */
export function checkAttestation(
  text: string,
  place: string,
  manifestSha256: string,
  claimedOrigin: Manifest['github'],
): AttestationReport {
  const bundles = bundlesIn(text, place);
  const about = bundles.filter((bundle) => digestsOf(statementOf(bundle).value).includes(manifestSha256));
  if (about.length === 0)
    return refused(`${place} is about other files: none of them has the digest of the manifest`);
  let report = refused(place);
  for (const bundle of about) {
    report = checkBundle(bundle, place, claimedOrigin);
    if (report.ok) break;
  }
  return report;
}

function checkBundle(bundle: JsonValue, place: string, claimed: Manifest['github']): AttestationReport {
  const statement = statementOf(bundle);
  const predicateType = textAt(statement.value, 'predicateType') ?? null;
  const certificate = certificateOf(bundle);
  if (certificate === undefined) return refused(`${place} has no certificate that can be read`);
  if (!isSigned(bundle, statement, certificate))
    return refused(`${place}: the signature is not that of its certificate over its content`);
  const signer = signerOf(certificate);
  if (signer === undefined) return refused(`${place}: the certificate does not say who signed`);
  const problems = claimed === null ? [] : disagreements(signer, claimed, place);
  const { workflow, repository = repositoryOf(workflow) ?? null, run = null } = signer;
  return { ok: problems.length === 0, signer: workflow, repository, run, predicateType, problems };
}

/** Where the certificate names another maker than the manifest does. */
function disagreements(
  { workflow, repository = repositoryOf(workflow), run }: Signer,
  claimed: NonNullable<Manifest['github']>,
  place: string,
): readonly string[] {
  const { repository: home, runId } = claimed;
  if (repository?.toLowerCase() !== home.toLowerCase())
    return [
      `${place} is signed by ${workflow} for ${repository ?? 'no repository'}, but the manifest says that ${home} made it`,
    ];
  const signedRun = /\/actions\/runs\/(\d+)(?:\/|$)/.exec(run ?? '')?.[1];
  return signedRun === undefined || signedRun === runId
    ? []
    : [`${place} is signed in run ${signedRun}, but the manifest says that run ${runId} made it`];
}

function refused(problem: string): AttestationReport {
  return { ok: false, signer: null, repository: null, run: null, predicateType: null, problems: [problem] };
}

function bundlesIn(text: string, place: string): readonly JsonValue[] {
  const read = (part: string): JsonValue | undefined => {
    try {
      return parseJson(part);
    } catch {
      return undefined;
    }
  };
  const whole = read(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = (whole === undefined ? lines.map(read) : [whole]).filter(
    (bundle) => bundle !== undefined && isJsonObject(valueAt(bundle, 'dsseEnvelope')),
  ) as JsonValue[];
  if (found.length > 0) return found;
  throw invalidInput(
    `${quoted(place)} holds no attestation. Give a Sigstore bundle, as the output bundle-path of actions/attest and "gh attestation download" give one.`,
  );
}

function statementOf(bundle: JsonValue): Statement {
  const payload = Buffer.from(textAt(bundle, 'dsseEnvelope.payload') ?? '', 'base64');
  const payloadType = textAt(bundle, 'dsseEnvelope.payloadType') ?? '';
  try {
    return { payload, payloadType, value: parseJson(payload.toString('utf8')) };
  } catch (error) {
    if (!(error instanceof GenesysCoreError || error instanceof SyntaxError)) throw error;
    return { payload, payloadType, value: null };
  }
}

function digestsOf(statement: JsonValue): readonly string[] {
  const subjects = valueAt(statement, 'subject');
  if (!Array.isArray(subjects)) return [];
  return (subjects as readonly JsonValue[]).flatMap((subject) => textAt(subject, 'digest.sha256') ?? []);
}

/** The certificate of the signer: alone, or the first of its chain. */
function certificateOf(bundle: JsonValue): X509Certificate | undefined {
  const material = valueAt(bundle, 'verificationMaterial');
  const chain = valueAt(material, 'x509CertificateChain.certificates');
  const first = Array.isArray(chain) ? (chain[0] as JsonValue | undefined) : undefined;
  const bytes = textAt(material, 'certificate.rawBytes') ?? textAt(first, 'rawBytes');
  if (bytes === undefined) return undefined;
  try {
    return new X509Certificate(Buffer.from(bytes, 'base64'));
  } catch {
    return undefined;
  }
}

/** By the rules of DSSE: signed are type and content, each with its length before it. */
function isSigned(
  bundle: JsonValue,
  { payload, payloadType }: Statement,
  { publicKey }: X509Certificate,
): boolean {
  const signatures = valueAt(bundle, 'dsseEnvelope.signatures');
  if (!Array.isArray(signatures)) return false;
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  const signed = Buffer.concat([Buffer.from(head, 'utf8'), payload]);
  return (signatures as readonly JsonValue[]).some((signature) => {
    const bytes = Buffer.from(textAt(signature, 'sig') ?? '', 'base64');
    try {
      return verify('sha256', signed, publicKey, bytes);
    } catch {
      return false;
    }
  });
}

function textAt(value: JsonValue | undefined, path: string): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}
