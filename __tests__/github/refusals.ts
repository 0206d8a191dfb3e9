export type Work = 'publish index' | 'publish release' | 'read the index' | 'find artifacts';

export interface Situation {
  readonly work: Work;
  /** Calls that meet the answer; all of them, as a situation lasts. */
  readonly call: RegExp;
  readonly status: number;
  readonly says?: string;
  /** What of it is quoted; default: its first line. */
  readonly quoted?: string;
  readonly errors?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly page?: string;
  readonly token?: '';
  /** What the reader is told besides GitHub's own words. */
  readonly remedy: RegExp;
  /** Times that the call is made; default 1. */
  readonly calls?: number;
  readonly retryable?: true;
}

export const NOW = '2026-11-24T06:00:00Z';
const inSeconds = (seconds: number): string => String(Date.parse(NOW) / 1000 + seconds);
const used = (seconds: number): Record<string, string> => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': inSeconds(seconds),
});
const SAML =
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
const ALLOW_LIST =
  'Although you appear to have the correct authorization credentials, the `example` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.';
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const READ = /^GET \/contents/;
const PUT = /^PUT \/contents/;
const MAKE = /^POST \/git\/refs/;
const RELEASE = /^POST \/releases$/;
const UPLOAD = /^POST \/releases\/\d+\/assets/;
const LIST = /^GET \/actions/;

const READERS: Readonly<Record<string, Situation>> = {
  'an index is read without a token, and the hourly calls of the address are used up': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: "API rate limit exceeded for 192.0.2.1. (But here's the good news: Authenticated requests get a higher rate limit.)",
    quoted: 'API rate limit exceeded for … (But',
    headers: used(1800),
    token: '',
    remedy: /without a token share a small limit .* until 2026-11-24 06:30 UTC\. Set GITHUB_TOKEN/,
    retryable: true,
  },
  'an index is read with a token whose hour is used up': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: 'API rate limit exceeded for user ID 1.',
    quoted: 'API rate limit exceeded for user ID …',
    headers: used(1800),
    remedy: /token's calls of this hour are used up until 2026-11-24 06:30 UTC/,
    retryable: true,
  },
  'the limit is told by the status 429': {
    work: 'read the index',
    call: READ,
    status: 429,
    says: 'API rate limit exceeded for user ID 1.',
    quoted: 'API rate limit exceeded for user ID …',
    headers: used(1800),
    remedy: /used up until/,
    retryable: true,
  },
  'a limit that ends in a moment is waited for': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: 'API rate limit exceeded for user ID 1.',
    quoted: 'API rate limit exceeded for user ID …',
    headers: used(20),
    remedy: /used up until/,
    calls: 4,
    retryable: true,
  },
  'a secondary limit says no time': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: SECONDARY,
    remedy: /let fewer jobs publish at the same time/,
    calls: 4,
    retryable: true,
  },
  'a secondary limit asks for two minutes': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: SECONDARY,
    headers: { 'retry-after': '120' },
    remedy: /let fewer jobs publish/,
    retryable: true,
  },
  'an organisation with single sign-on': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: SAML,
    headers: {
      'x-github-sso': 'required; url=https://github.com/orgs/example/sso?authorization_request=A1B2',
    },
    remedy: /authorise the token for it at https:\/\/github\.com\/orgs\/example\/sso or/,
  },
  'single sign-on is told by the sentence alone': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: SAML,
    remedy: /authorise the token/,
  },
  'an IP allow list': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: ALLOW_LIST,
    remedy: /a runner whose address is on/,
  },
  'a repository that this token cannot see': {
    work: 'read the index',
    call: /^GET /,
    status: 404,
    says: 'Not Found',
    remedy: /The token cannot see example\/data.*contents: read/,
    calls: 2,
  },
  'a repository that nobody without a token can see': {
    work: 'read the index',
    call: /^GET /,
    status: 404,
    says: 'Not Found',
    token: '',
    remedy: /not there, or not public.*set GITHUB_TOKEN/,
    calls: 2,
  },
  'a token that may not read the contents': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'contents=read' },
    remedy: /permissions: \{ contents: read \}.*GitHub asks for contents=read/,
  },
  'a fine-grained token that may not read the contents': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: 'Resource not accessible by personal access token',
    remedy: /give it contents: read for example\/data in its settings/,
  },
  'an expired token': {
    work: 'read the index',
    call: READ,
    status: 401,
    says: 'Bad credentials',
    remedy: /set a current one, or none for a public/,
  },
  'an API that takes a token': {
    work: 'read the index',
    call: READ,
    status: 401,
    says: 'Requires authentication',
    token: '',
    remedy: /takes a token: set GITHUB_TOKEN to one with contents: read/,
  },
  'a repository that GitHub has closed': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: 'Repository access blocked',
    remedy: /has closed example\/data/,
  },
  'a repository closed on a legal request': {
    work: 'read the index',
    call: READ,
    status: 451,
    says: 'Repository unavailable due to DMCA takedown.',
    remedy: /has closed example\/data/,
  },
  'an account that is suspended': {
    work: 'read the index',
    call: READ,
    status: 403,
    says: 'Sorry. Your account was suspended.',
    remedy: /held back by GitHub/,
  },
  'a sign-in page of the network answers': {
    work: 'read the index',
    call: READ,
    status: 403,
    page: '<html>Access denied</html>',
    remedy: /not GitHub’s own: a proxy, a firewall/,
  },
  'the service is down': {
    work: 'read the index',
    call: READ,
    status: 503,
    says: 'Service unavailable',
    remedy: /failed repeatedly; run again later/,
    calls: 4,
    retryable: true,
  },
  'the service fails with a page': {
    work: 'read the index',
    call: READ,
    status: 502,
    page: '<html>Unicorn!</html>',
    remedy: /failed repeatedly/,
    calls: 4,
    retryable: true,
  },
  'artifacts may not be read': {
    work: 'find artifacts',
    call: LIST,
    status: 403,
    says: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'actions=read' },
    remedy: /permissions: \{ actions: read \}/,
  },
  'artifacts are asked for in a moment of too many calls': {
    work: 'find artifacts',
    call: LIST,
    status: 403,
    says: SECONDARY,
    headers: { 'retry-after': '300' },
    remedy: /run again later/,
    retryable: true,
  },
};

const WRITERS: Readonly<Record<string, Situation>> = {
  'a token that only reads': {
    work: 'publish index',
    call: PUT,
    status: 403,
    says: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'contents=write' },
    remedy: /permissions: \{ contents: write \}.*GitHub asks for contents=write.*fork/,
  },
  'a fine-grained token that only reads': {
    work: 'publish index',
    call: PUT,
    status: 403,
    says: 'Resource not accessible by personal access token',
    remedy: /give it contents: write for example\/data/,
  },
  'a classic token without the scope': {
    work: 'publish release',
    call: RELEASE,
    status: 404,
    says: 'Not Found',
    headers: { 'x-oauth-scopes': 'read:org' },
    remedy: /lacks a scope \(it has read:org\): it needs repo/,
  },
  'a classic token without any scope': {
    work: 'publish release',
    call: RELEASE,
    status: 404,
    says: 'Not Found',
    headers: { 'x-oauth-scopes': '' },
    remedy: /it has none/,
  },
  'an invalid token of a publisher': {
    work: 'publish release',
    call: RELEASE,
    status: 401,
    says: 'Bad credentials',
    remedy: /give githubToken a current one/,
  },
  'an archived repository': {
    work: 'publish index',
    call: PUT,
    status: 403,
    says: 'Repository was archived so is read-only.',
    remedy: /archived and takes no changes: unarchive it/,
  },
  'a rule asks for pull requests': {
    work: 'publish index',
    call: PUT,
    status: 409,
    says: 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    remedy: /made through a pull request\).*exempt the branch genesys-core\/index/,
  },
  'a rule asks for signed commits': {
    work: 'publish index',
    call: PUT,
    status: 409,
    says: 'Repository rule violations found\n\nCommits must have verified signatures.',
    remedy: /verified signatures\).*rule of the repository/,
  },
  'a rule forbids new branches': {
    work: 'publish index',
    call: MAKE,
    status: 422,
    says: 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
    remedy: /creations being restricted.*exempt the branch/,
  },
  'a rule forbids new tags': {
    work: 'publish release',
    call: RELEASE,
    status: 422,
    says: 'Validation Failed',
    errors: [
      {
        resource: 'Release',
        code: 'custom',
        field: 'pre_receive',
        message:
          'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
      },
      { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
    ],
    remedy: /creations being restricted.*must have a valid tag.*the tags genesys-core-\*/,
  },
  'a branch is named like a parent of the index branch': {
    work: 'publish index',
    call: MAKE,
    status: 422,
    says: 'Reference update failed',
    remedy: /genesys-core and genesys-core\/index cannot both be there/,
  },
  'git says so in its own words': {
    work: 'publish index',
    call: MAKE,
    status: 422,
    says: "cannot lock ref 'refs/heads/genesys-core/index': 'refs/heads/genesys-core' exists; cannot create 'refs/heads/genesys-core/index'",
    remedy: /rename that branch/,
  },
  'a repository without a commit': {
    work: 'publish index',
    call: /^POST \/git\/trees/,
    status: 409,
    says: 'Git Repository is empty.',
    remedy: /no commit yet: push a first one/,
  },
  'an immutable release': {
    work: 'publish release',
    call: UPLOAD,
    status: 422,
    says: 'Cannot upload assets to an immutable release.',
    remedy: /switch immutability off/,
  },
  'a tag of an immutable release that is gone': {
    work: 'publish release',
    call: RELEASE,
    status: 422,
    says: 'Validation Failed',
    errors: [
      {
        resource: 'Release',
        code: 'custom',
        field: 'tag_name',
        message: 'tag_name was used by an immutable release',
      },
    ],
    remedy: /immutable/,
  },
  'a release that is full': {
    work: 'publish release',
    call: UPLOAD,
    status: 422,
    says: 'Validation Failed',
    errors: [
      {
        resource: 'ReleaseAsset',
        code: 'custom',
        field: 'file_count',
        message: 'file_count limited to 1000 assets per release',
      },
    ],
    remedy: /as many assets as GitHub allows/,
  },
  'an asset that is too large': {
    work: 'publish release',
    call: UPLOAD,
    status: 422,
    says: 'Validation Failed',
    errors: [
      {
        resource: 'ReleaseAsset',
        code: 'custom',
        field: 'size',
        message: 'size must be less than or equal to 2147483648',
      },
    ],
    remedy: /larger than GitHub takes/,
  },
  'an index that is too large': {
    work: 'publish index',
    call: PUT,
    status: 413,
    says: 'Payload too large',
    remedy: /larger than GitHub takes/,
  },
  'a request that is wrong': {
    work: 'publish release',
    call: RELEASE,
    status: 422,
    says: 'Validation Failed',
    errors: [{ resource: 'Release', code: 'invalid', field: 'target_commitish' }],
    remedy: /target_commitish invalid\)\. Trying again would not help/,
  },
  'an endpoint that was called too often for GitHub': {
    work: 'publish release',
    call: RELEASE,
    status: 422,
    says: 'Validation failed, or the endpoint has been spammed.',
    remedy: /held back by GitHub/,
  },
  'a repository that an organisation has locked to it': {
    work: 'publish index',
    call: PUT,
    status: 403,
    says: ALLOW_LIST,
    remedy: /IP allow list, or have this address added/,
  },
};

/** What GitHub answers in which situation, and what the reader of the error is told. */
export const SITUATIONS = { ...READERS, ...WRITERS };
