import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and the self-signed certificate for it, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
const text = (tag: number, value: string): Buffer => tlv(tag, Buffer.from(value));
const bits = (body: Uint8Array): Buffer => tlv(0x03, Buffer.from([0]), body);
/** Object identifiers, already encoded. */
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const COMMON_NAME = oid('550403');
const ALTERNATIVE_NAMES = oid('551d11');
const BASIC_CONSTRAINTS = oid('551d13');
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));

/**
 * A certificate that is its own authority, for host names and for addresses given as bytes. Further extensions are given by
 * their identifiers in hex, each a text.
 */
export function createCertificate(
  names: readonly string[],
  addresses: readonly Uint8Array[],
  uris: readonly string[] = [],
  further: ReadonlyMap<string, string> = new Map(),
): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(tlv(0x31, sequence(COMMON_NAME, text(0x0c, 'test'))));
  const alternatives = sequence(
    ...names.map((one) => text(0x82, one)),
    ...addresses.map((address) => tlv(0x87, address)),
    ...uris.map((uri) => text(0x86, uri)),
  );
  const constraints = sequence(tlv(0x01, Buffer.from([0xff])));
  const extensions = sequence(
    sequence(ALTERNATIVE_NAMES, tlv(0x04, alternatives)),
    sequence(BASIC_CONSTRAINTS, tlv(0x01, Buffer.from([0xff])), tlv(0x04, constraints)),
    ...[...further].map(([hex, value]) => sequence(oid(hex), tlv(0x04, text(0x0c, value)))),
  );
  const version3 = tlv(0xa0, tlv(0x02, Buffer.from([2])));
  const serial = tlv(0x02, Buffer.from([1]));
  const validity = sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z'));
  const subject = publicKey.export({ type: 'spki', format: 'der' });
  const content = sequence(
    version3,
    serial,
    ECDSA_WITH_SHA256,
    name,
    validity,
    name,
    subject,
    tlv(0xa3, extensions),
  );
  const signature = bits(sign('sha256', content, privateKey));
  const der = sequence(content, ECDSA_WITH_SHA256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
