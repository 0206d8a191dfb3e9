import { invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { parseBucket, type BucketAddress } from '../options/bucket.js';

/** How to get there. */
export interface BucketAccess extends BucketAddress {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region: string;
  /** Address of the bucket, without a trailing slash: below it an object's key follows. */
  readonly baseUrl: string;
}

/**
 * The way to a bucket, by the usual variables: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION or
 * AWS_DEFAULT_REGION, and AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL for stores other than that of AWS, which are spoken to
 * with the bucket in the path.
 * @throws GenesysCoreError INPUT_INVALID that names the variable.
 */
export function bucketAccess(text: string, env: Readonly<Record<string, string | undefined>>): BucketAccess {
  const address = parseBucket(text);
  const given = (name: string): string => (env[name] ?? '').trim();
  const accessKeyId = given('AWS_ACCESS_KEY_ID');
  const secretAccessKey = given('AWS_SECRET_ACCESS_KEY');
  for (const [name, value] of [
    ['AWS_ACCESS_KEY_ID', accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
  ] as const)
    if (value === '')
      throw invalidInput(
        `publish: s3 needs ${name} in the environment. In a workflow aws-actions/configure-aws-credentials sets it; for other stores give the keys that they issue.`,
      );
  const endpoint = given('AWS_ENDPOINT_URL_S3') || given('AWS_ENDPOINT_URL');
  const region = given('AWS_REGION') || given('AWS_DEFAULT_REGION') || (endpoint === '' ? '' : 'us-east-1');
  if (!/^[a-z0-9-]{2,40}$/.test(region))
    throw invalidInput(
      `AWS_REGION is ${quoted(region)}. Set it to the region of the bucket, e.g. eu-central-1.`,
    );
  const sessionToken = given('AWS_SESSION_TOKEN');
  return {
    ...address,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === '' ? {} : { sessionToken }),
    region,
    baseUrl:
      endpoint === ''
        ? `https://${address.bucket}.s3.${region}.amazonaws.com`
        : `${endpointOrigin(endpoint)}/${address.bucket}`,
  };
}

function endpointOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  const plain = url?.protocol === 'http:' && loopback;
  if (url === undefined || (url.protocol !== 'https:' && !plain) || url.username !== '' || url.search !== '')
    throw invalidInput(
      'AWS_ENDPOINT_URL_S3 is not an address of a store. Allowed: https://<host>, http:// on loopback, without credentials.',
    );
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}
