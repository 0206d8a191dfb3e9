import { sign } from 'node:crypto';
import { createCertificate } from './certificate.js';

/** A Sigstore bundle over files by their digests, signed by a workflow whose certificate nobody issued. */
export function createAttestation(
  signer: string,
  digests: readonly string[],
  change: (payload: Buffer) => Buffer = (payload) => payload,
): string {
  const { key, cert } = createCertificate([], [], [signer]);
  const payloadType = 'application/vnd.in-toto+json';
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: digests.map((sha256, n) => ({ name: `file-${n}`, digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {},
  };
  const payload = Buffer.from(JSON.stringify(statement));
  const head = Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { certificate: { rawBytes: cert.replace(/-----[^-]+-----|\n/g, '') } },
    dsseEnvelope: {
      payload: change(payload).toString('base64'),
      payloadType,
      signatures: [{ sig: sign('sha256', Buffer.concat([head, payload]), key).toString('base64') }],
    },
  });
}
