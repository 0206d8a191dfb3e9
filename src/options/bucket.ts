import { invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';

/** Variables of the environment that hold secrets of a store. */
export const SECRET_VARIABLES = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;

/** Where objects go. */
export interface BucketAddress {
  readonly bucket: string;
  /** Empty, or it ends with `/`. */
  readonly prefix: string;
  /** Value of `x-amz-server-side-encryption`; absent: as the bucket is set. */
  readonly encryption?: 'AES256' | 'aws:kms';
}

const ALLOWED = 's3://<bucket>/<prefix>, e.g. s3://lake/genesys; ?encryption=AES256 or aws:kms may follow';
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^(?:[\w.=+-]+\/)*$/;

/** @throws GenesysCoreError INPUT_INVALID; the message holds nothing of credentials that were written into the address. */
export function parseBucket(text: string): BucketAddress {
  if (/^[^?]*@/.test(text))
    throw invalidInput(
      'bucket holds credentials. Take them out of the address and give them by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    );
  const [, bucket = '', path = '', query = ''] =
    /^s3:\/\/([^/?#]+)(?:\/([^?#]*))?(?:\?(.*))?$/.exec(text) ?? [];
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
  const dots = prefix.split('/').some((part) => part === '.' || part === '..');
  if (!BUCKET_NAME.test(bucket) || !PREFIX.test(prefix) || dots)
    throw invalidInput(`bucket is ${quoted(text)}. Allowed: ${ALLOWED}.`);
  const [, encryption] = /^encryption=(AES256|aws:kms)$/.exec(query) ?? [];
  if (query !== '' && encryption === undefined)
    throw invalidInput(`bucket is ${quoted(text)}; ${quoted(query)} is not known. Allowed: ${ALLOWED}.`);
  const address = { bucket, prefix };
  return encryption === undefined ? address : { ...address, encryption: encryption as 'AES256' | 'aws:kms' };
}
