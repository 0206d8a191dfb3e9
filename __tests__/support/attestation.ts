import { createHash, sign } from 'node:crypto';
import { createCertificate } from './certificate.js';

/** Where an attestation was made. */
export interface AttestingRun {
  /** Address of the workflow file: of a reusable workflow where the job is one of its. */
  readonly signer: string;
  /** `owner/name` whose run it is. Default: that of the signer. */
  readonly repository?: string;
  readonly runId?: string;
  /**
   * `log`: a public repository, with an entry of the transparency log. `timestamp`: a private one, with a timestamp instead.
   * `old`: a certificate in a chain, as bundles before version 0.3 have it, which does not name the repository.
   */
  readonly form?: 'log' | 'timestamp' | 'old';
}

const NAMESPACE = '2b0601040183bf3001';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/**
 * A Sigstore bundle over files by their digests, member for member as `actions/attest` writes one: a line of JSON. Its
 * certificate is one that
 * nobody issued, and log entry and timestamp are nobody's either.
 */
export function createAttestation(
  run: AttestingRun,
  digests: readonly string[],
  change: (payload: Buffer) => Buffer = (payload) => payload,
): string {
  const { signer, form = 'log', runId = '1' } = run;
  const home = `https://github.com/${run.repository ?? signer.split('/').slice(3, 5).join('/')}`;
  const invocation = `${home}/actions/runs/${runId}/attempts/1`;
  const told: readonly (readonly [place: string, value: string])[] = [
    ['08', 'https://token.actions.githubusercontent.com'],
    ['09', signer],
    ['0b', 'github-hosted'],
    ['0c', home],
    ['0d', 'c'.repeat(40)],
    ['14', 'schedule'],
    ['15', invocation],
  ];
  const further = new Map(form === 'old' ? [] : told.map(([place, value]) => [NAMESPACE + place, value]));
  const { key, cert } = createCertificate([], [], [signer], further);
  const rawBytes = cert.replace(/-----[^-]+-----|\n/g, '');
  const payload = Buffer.from(JSON.stringify(statementOf(digests, signer, home, invocation)));
  const head = Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `);
  const material = {
    log: { tlogEntries: [logEntry(payload)], timestampVerificationData: {}, certificate: { rawBytes } },
    timestamp: {
      certificate: { rawBytes },
      timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: nothing('timestamp') }] },
    },
    old: { x509CertificateChain: { certificates: [{ rawBytes }] }, tlogEntries: [logEntry(payload)] },
  };
  const bundle = {
    mediaType:
      form === 'old'
        ? 'application/vnd.dev.sigstore.bundle+json;version=0.2'
        : 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: material[form],
    dsseEnvelope: {
      payload: change(payload).toString('base64'),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig: sign('sha256', Buffer.concat([head, payload]), key).toString('base64') }],
    },
  };
  return `${JSON.stringify(bundle)}\n`;
}

/** The in-toto statement of a build. */
function statementOf(digests: readonly string[], signer: string, home: string, invocation: string): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: digests.map((sha256, n) => ({ name: `file-${n}`, digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: { ref: 'refs/heads/main', repository: home, path: '.github/workflows/nightly.yml' },
        },
        internalParameters: {
          github: { event_name: 'schedule', repository_id: '1', repository_owner_id: '2' },
        },
        resolvedDependencies: [{ uri: `git+${home}@refs/heads/main`, digest: { gitCommit: 'c'.repeat(40) } }],
      },
      runDetails: { builder: { id: signer }, metadata: { invocationId: invocation } },
    },
  };
}

function logEntry(payload: Buffer): object {
  return {
    logIndex: '96764485',
    logId: { keyId: nothing('log') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: '1716578064',
    inclusionPromise: { signedEntryTimestamp: nothing('promise') },
    inclusionProof: {
      logIndex: '92601054',
      rootHash: nothing('root'),
      treeSize: '92601055',
      hashes: [nothing('left'), nothing('right')],
      checkpoint: { envelope: 'log.test - 1\n92601055\n' },
    },
    canonicalizedBody: payload.toString('base64'),
  };
}

/** Bytes of the length of a digest. */
function nothing(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}
