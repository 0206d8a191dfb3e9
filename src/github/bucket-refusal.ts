import { GenesysCoreError } from '../base/errors.js';
import { isContractName } from '../base/remote-text.js';

interface Refusal {
  readonly status: number | undefined;
  /** The store's own word, e.g. `AccessDenied`. */
  readonly code: string | undefined;
  readonly key: string;
  readonly bucket: string;
  readonly cause?: unknown;
}

/** What the store's words mean and what to do. */
const REMEDIES: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket. Check the name in the option bucket, and AWS_REGION.',
  AccessDenied:
    'the keys may not read and write there, or the bucket is another account’s. They need s3:GetObject, s3:PutObject and s3:AbortMultipartUpload below the prefix, s3:ListBucket (without it what is not there yet is refused, too) and s3:ListBucketMultipartUploads of the bucket.',
  AllAccessDisabled: 'the bucket belongs to another account. Check the name in the option bucket.',
  InvalidAccessKeyId: 'the store does not know AWS_ACCESS_KEY_ID. Check it, and the endpoint.',
  SignatureDoesNotMatch: 'AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID.',
  ExpiredToken: 'AWS_SESSION_TOKEN has expired. Get credentials again right before this step.',
  InvalidToken: 'AWS_SESSION_TOKEN does not fit the keys.',
  RequestTimeTooSkewed: 'the clock of this machine is wrong by minutes. Set it, then run again.',
  PermanentRedirect: 'the bucket is in another region. Set AWS_REGION to it.',
  AuthorizationHeaderMalformed: 'the bucket is in another region. Set AWS_REGION to it.',
  NotImplemented: 'the store cannot do it. Use a newer version of it, or leave encryption out of the bucket.',
  QuotaExceeded: 'the store is full.',
  SlowDown: 'the store asks to slow down. Run again later.',
};

/** The code in an error body of a store; undefined where it is none. */
export function errorCodeIn(xml: string): string | undefined {
  return /<Error>[\s\S]*?<Code>([A-Za-z]{1,60})<\/Code>/.exec(xml)?.[1];
}

/** The error of a call that a store refused, in its own words. */
export function bucketRefusal({ status, code, key, bucket, cause }: Refusal): GenesysCoreError {
  const place = `The bucket ${bucket}${key === '' ? '' : ` (${key})`}`;
  const retryable = status === undefined || status === 429 || status >= 500;
  const isShown = code !== undefined && (Object.hasOwn(REMEDIES, code) || isContractName(code));
  const said = (isShown ? code : undefined) ?? (status === undefined ? 'no answer' : `status ${status}`);
  const why =
    REMEDIES[code ?? ''] ??
    (status === undefined
      ? 'it cannot be reached. Check AWS_ENDPOINT_URL_S3 and the network, then run again.'
      : status === 404
        ? 'there is no such bucket. Check the name in the option bucket, and AWS_REGION.'
        : retryable
          ? 'it fails for now. Run again later.'
          : 'it refused. Check bucket, keys and region.');
  return new GenesysCoreError('PUBLISH', `${place}: ${said}, ${why}`, {
    retryable,
    status,
    cause,
  });
}
