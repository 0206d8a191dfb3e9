import type { X509Certificate } from 'node:crypto';

/** Whom a certificate for a workflow names, as Sigstore's authority writes it. It proves nothing by itself. */
export interface Signer {
  /** Address of the workflow file with its ref: of a reusable workflow where the job was one of its. */
  readonly workflow: string;
  /** `owner/name` of the repository whose run it was; undefined where the certificate does not say. */
  readonly repository: string | undefined;
  /** Address of the attempt of the run; undefined where the certificate does not say. */
  readonly run: string | undefined;
}

/** Where the authority registered its extensions, 1.3.6.1.4.1.57264.1, and two of them. */
const EXTENSIONS = '2b0601040183bf3001';
const SOURCE_REPOSITORY = `${EXTENSIONS}0c`;
const RUN_INVOCATION = `${EXTENSIONS}15`;
const TAG = { sequence: 0x30, extensions: 0xa3, octets: 0x04 };

/** The signer of a certificate; undefined where it names no address. */
export function signerOf(certificate: X509Certificate): Signer | undefined {
  const workflow = /URI:"?([^,"\s]+)/.exec(certificate.subjectAltName ?? '')?.[1];
  if (workflow === undefined) return undefined;
  const extensions = extensionsOf(certificate.raw);
  return {
    workflow,
    repository: repositoryOf(`${extensions.get(SOURCE_REPOSITORY) ?? ''}/`),
    run: extensions.get(RUN_INVOCATION),
  };
}

/** `owner/name` of an address on GitHub; undefined for any other. */
export function repositoryOf(address: string): string | undefined {
  return /^https:\/\/(?:github\.com|[\w-]+\.ghe\.com)\/([^/]+\/[^/]+)\//.exec(address)?.[1];
}

/** Texts of the extensions of a certificate, by their identifiers in hex. */
function extensionsOf(der: Buffer): ReadonlyMap<string, string> {
  const [certificate] = elementsOf(der);
  const [content] = elementsOf(certificate?.body);
  const holder = elementsOf(content?.body).find(({ tag }) => tag === TAG.extensions);
  const [list] = elementsOf(holder?.body);
  return new Map(
    elementsOf(list?.body).map(({ body }) => {
      const [identifier, ...rest] = elementsOf(body);
      const [text] = elementsOf(rest.find(({ tag }) => tag === TAG.octets)?.body);
      return [identifier?.body.toString('hex') ?? '', text?.body.toString('utf8') ?? ''];
    }),
  );
}

interface Element {
  readonly tag: number;
  readonly body: Buffer;
}

/** Elements of a DER encoding side by side, as far as they can be read. */
function elementsOf(der: Buffer = Buffer.alloc(0)): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at + 2 <= der.length;) {
    const first = der.readUInt8(at + 1);
    const extra = first > 0x80 ? first & 0x7f : 0;
    if (extra > 4 || at + 2 + extra > der.length) break;
    const length = extra === 0 ? first : der.readUIntBE(at + 2, extra);
    const begin = at + 2 + extra;
    elements.push({ tag: der.readUInt8(at), body: der.subarray(begin, begin + length) });
    at = begin + length;
  }
  return elements;
}
