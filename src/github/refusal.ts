import { saidNames } from './said.js';

/** What a failed call of GitHub's API was told, as far as a meaning is read from it. */
export interface RefusalFacts {
  /** 0 where there was no answer. */
  readonly status: number;
  /** GitHub's own words, those of `errors[]` among them; else those of the network. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Whether the call reads or writes. */
  readonly access: 'read' | 'write';
  readonly hasToken: boolean;
  /** `owner/name`. */
  readonly repository: string;
  /** The permission of a job that the call takes, `contents: read` or another. */
  readonly permission: string;
  /** Whether the repository answers to this caller; undefined where that was not asked. */
  readonly repositoryVisible?: boolean | undefined;
  /** Whether the caller takes "not there" for an answer. */
  readonly expectsAbsent: boolean;
  readonly nowMs: number;
}

/** What a failure means, whatever its status. */
export type Meaning =
  | 'proxy'
  | 'certificate'
  | 'noAnswer'
  | 'serviceFault'
  | 'intermediary'
  | 'badToken'
  | 'tokenNeeded'
  | 'secondaryLimit'
  | 'rateLimit'
  | 'sso'
  | 'ipAllowList'
  | 'archived'
  | 'blocked'
  | 'suspended'
  | 'immutable'
  | 'ruleset'
  | 'emptyRepository'
  | 'refusedReference'
  | 'fullRelease'
  | 'tooLarge'
  | 'exists'
  | 'stale'
  | 'absent'
  | 'invisible'
  | 'noPermission'
  | 'invalid';

interface MeaningRow {
  readonly meaning: Meaning;
  readonly when: (facts: RefusalFacts) => boolean;
  /** What the reader of the message can do. */
  readonly remedy: (facts: RefusalFacts) => string;
  /** `now`: the call is made again at once; `later`: another run may succeed; default: it would not help. */
  readonly again?: 'now' | 'later';
}

export const PROXY_REMEDY =
  'The proxy did not let the call through: put user and password into HTTPS_PROXY (http://user:password@host:port), or the host into NO_PROXY.';

const says = (pattern: RegExp) => (facts: RefusalFacts) => pattern.test(facts.text);
const by =
  (...statuses: readonly number[]) =>
  (facts: RefusalFacts) =>
    statuses.includes(facts.status);

/** Codes of Node.js for certificates that it does not trust. */
const CERTIFICATE =
  /SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:HAS_EXPIRED|NOT_YET|UNTRUSTED)|ERR_TLS_CERT|self-signed certificate|unable to (?:get|verify)[^.]*certificate/i;

/** The first row that holds decides. GitHub's words come before the status, the status before the guess. */
const MEANINGS: readonly MeaningRow[] = [
  {
    meaning: 'proxy',
    when: ({ status, text }) => status === 407 || /\b407\b.*(?:tunnel|proxy)|proxy response \(4/i.test(text),
    remedy: () => PROXY_REMEDY,
  },
  {
    meaning: 'certificate',
    when: (facts) => facts.status === 0 && CERTIFICATE.test(facts.text),
    remedy: () =>
      'The certificate is not trusted here: set NODE_EXTRA_CA_CERTS to a PEM file with the certificate authority of your network.',
  },
  {
    meaning: 'noAnswer',
    when: by(0),
    remedy: () => 'The service could not be reached; run again later.',
    again: 'now',
  },
  {
    meaning: 'secondaryLimit',
    when: (facts) => says(/secondary rate limit|abuse detection/i)(facts),
    remedy: () =>
      'Too many calls came at once: let fewer jobs publish at the same time, and run again later.',
    again: 'now',
  },
  {
    meaning: 'rateLimit',
    when: (facts) =>
      facts.status === 429 ||
      (facts.status === 403 &&
        (/rate limit/i.test(facts.text) ||
          facts.headers['x-ratelimit-remaining'] === '0' ||
          Number(facts.headers['retry-after']) > 0)),
    remedy: (facts) =>
      facts.hasToken
        ? `The token's calls of this hour are used up${untilOf(facts)}. Run again then, or use a token of its own.`
        : `Calls without a token share a small limit for each network address${untilOf(facts)}. Set GITHUB_TOKEN to any valid token, or run again then.`,
    again: 'now',
  },
  {
    meaning: 'sso',
    when: (facts) => facts.headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(facts.text),
    remedy: (facts) =>
      `The organisation asks for single sign-on: authorise the token for it at ${ssoPageOf(facts)} or in the token's settings (Configure SSO).`,
  },
  {
    meaning: 'ipAllowList',
    when: says(/IP allow list/i),
    remedy: () =>
      'The organisation lets only listed network addresses in: use a runner whose address is on its IP allow list, or have this address added.',
  },
  {
    meaning: 'archived',
    when: says(/archived/i),
    remedy: ({ repository }) =>
      `${repository} is archived and takes no changes: unarchive it, or publish in another repository.`,
  },
  {
    meaning: 'blocked',
    when: (facts) =>
      facts.status === 451 || /access blocked|repository (?:is|was) disabled|DMCA/i.test(facts.text),
    remedy: ({ repository }) =>
      `GitHub has closed ${repository}: its owner finds the reason on the page of the repository.`,
  },
  {
    meaning: 'suspended',
    when: says(/suspended|has been flagged|spammed/i),
    remedy: () => 'The account is held back by GitHub: its owner has to clear that with GitHub support.',
  },
  {
    meaning: 'immutable',
    when: says(/immutable/i),
    remedy: () =>
      'Releases of this repository are immutable, while data releases change with every run: switch immutability off, or publish to a repository of its own.',
  },
  {
    meaning: 'emptyRepository',
    when: says(/repository is empty/i),
    remedy: ({ repository }) => `${repository} has no commit yet: push a first one, a README for instance.`,
  },
  {
    meaning: 'ruleset',
    when: says(
      /rule violations|ruleset|protected (?:branch|tag)|branch protection|creations being restricted|(?:updates|deletions) being restricted|must be made through a pull request|verified signatures|tag protection/i,
    ),
    remedy: () =>
      'A rule of the repository forbids it: in Settings, Rules, exempt the branch genesys-core/index and the tags genesys-core-* (or let this token bypass the rule).',
  },
  {
    meaning: 'exists',
    when: ({ status, text }) => status === 422 && /already_exists|already exists/i.test(text),
    remedy: () => 'Something of that name is there already.',
  },
  {
    meaning: 'refusedReference',
    when: says(/reference update failed|cannot lock ref|cannot create '?refs|directory\/file conflict/i),
    remedy: () =>
      'A branch that is named like a folder of the new one stands in its way (genesys-core and genesys-core/index cannot both be there), or a hook refused it: rename that branch.',
  },
  {
    meaning: 'fullRelease',
    when: says(/file_count|limited to 1000 assets/i),
    remedy: () => 'The release has as many assets as GitHub allows: lower releaseKeep, or remove old assets.',
  },
  {
    meaning: 'tooLarge',
    when: ({ status, text }) =>
      status === 413 || (status === 422 && /too (?:large|big)|size must be/i.test(text)),
    remedy: () => 'It is larger than GitHub takes: fetch the window in several runs.',
  },
  {
    meaning: 'badToken',
    when: ({ status, hasToken }) => status === 401 && hasToken,
    remedy: ({ access }) =>
      access === 'write'
        ? 'The token is not valid there: give githubToken a current one, or leave it out.'
        : 'The token is not valid there (expired, revoked, or of another GitHub): set a current one, or none for a public repository.',
  },
  {
    meaning: 'tokenNeeded',
    when: by(401),
    remedy: ({ permission }) => `That takes a token: set GITHUB_TOKEN to one with ${permission}.`,
  },
  {
    meaning: 'stale',
    when: ({ status, text }) =>
      status === 409 || (status === 422 && /"sha" wasn't supplied|does not match|but expected/i.test(text)),
    remedy: () => 'Another writer was faster; run again.',
    again: 'later',
  },
  {
    meaning: 'invisible',
    when: ({ status, repositoryVisible }) => status === 404 && repositoryVisible === false,
    remedy: ({ hasToken, repository, permission }) =>
      hasToken
        ? `The token cannot see ${repository}: check the name, and that the token is for this repository, with ${permission}. The token of a job reaches its own repository alone.`
        : `${repository} is not there, or not public: check the name, and set GITHUB_TOKEN to a token that may read it.`,
  },
  {
    meaning: 'absent',
    when: (facts) =>
      facts.status === 404 && (facts.access === 'read' || (facts.expectsAbsent && !lacksScope(facts))),
    remedy: () => 'It is not there.',
  },
  {
    meaning: 'noPermission',
    when: (facts) => by(403, 404)(facts) && !isIntermediary(facts),
    remedy: permissionRemedy,
  },
  {
    meaning: 'intermediary',
    when: by(403),
    remedy: () =>
      'That answer is not GitHub’s own: a proxy, a firewall or a sign-in page on the way gave it. Let the host of the API through.',
  },
  {
    meaning: 'serviceFault',
    when: ({ status }) => status >= 500 || status === 408,
    remedy: () => 'The service failed repeatedly; run again later.',
    again: 'now',
  },
];
const INVALID: MeaningRow = {
  meaning: 'invalid',
  when: () => true,
  remedy: () => 'Trying again would not help.',
};

const MAX_HINT_MS = 60_000;
/** Without a hint, GitHub asks for a minute after a secondary limit. */
const SECONDARY_WAIT_MS = 60_000;

/** A refusal with its meaning, and what follows from it. */
export interface Refusal {
  readonly meaning: Meaning;
  readonly remedy: string;
  /** Whether to make the same call again, and not before. */
  readonly tryAgain: boolean;
  readonly waitMs: number;
  /** Whether another run may succeed with nothing changed. */
  readonly retryable: boolean;
}

/** Reads what a failed call means. Pure. */
export function refusalOf(facts: RefusalFacts): Refusal {
  const row = MEANINGS.find(({ when }) => when(facts)) ?? INVALID;
  const waitMs = hintOf(facts, row.meaning);
  return {
    meaning: row.meaning,
    remedy: row.remedy(facts),
    // A wait above this is not worth a workflow's minutes.
    tryAgain: row.again === 'now' && waitMs <= MAX_HINT_MS,
    waitMs,
    retryable: row.again !== undefined,
  };
}

function hintOf({ headers, nowMs }: RefusalFacts, meaning: Meaning): number {
  const seconds = Number(headers['retry-after']);
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000;
  if (meaning === 'secondaryLimit') return SECONDARY_WAIT_MS;
  if (headers['x-ratelimit-remaining'] !== '0') return 0;
  return Math.max(0, Number(headers['x-ratelimit-reset'] ?? '0') * 1000 - nowMs);
}

function untilOf({ headers }: RefusalFacts): string {
  const resetMs = Number(headers['x-ratelimit-reset']) * 1000;
  return resetMs > 0 && resetMs < 8.64e15
    ? ` until ${new Date(resetMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : '';
}

/** The page without its query, which holds a grant of its own. */
function ssoPageOf({ headers }: RefusalFacts): string {
  const page = /url=(https:\/\/[\w.-]+\/[\w./-]*)/.exec(headers['x-github-sso'] ?? '')?.[1];
  return page ?? 'the page of the organisation';
}

/** GitHub answers in JSON with its own headers; a page of something between has neither. */
function isIntermediary({ headers, status }: RefusalFacts): boolean {
  return status === 403 && /text\/html/i.test(headers['content-type'] ?? '');
}

/** A classic token tells its scopes with every answer, and meets "not found" where it has not the right one. */
function lacksScope({ headers }: RefusalFacts): boolean {
  const scopes = headers['x-oauth-scopes'];
  return scopes !== undefined && !/\b(?:public_)?repo\b/.test(scopes);
}

function permissionRemedy(facts: RefusalFacts): string {
  const { headers, permission, repository, access, text, hasToken } = facts;
  if (!hasToken) return `That takes a token: set GITHUB_TOKEN to one with ${permission}.`;
  const scopes = headers['x-oauth-scopes'];
  const wanted = headers['x-accepted-github-permissions'];
  const asked = wanted === undefined || wanted === '' ? '' : `; GitHub asks for ${saidNames(wanted)}`;
  if (scopes !== undefined && lacksScope(facts))
    return `The token lacks a scope (it has ${scopes.trim() === '' ? 'none' : saidNames(scopes)}): it needs repo, or public_repo for a public repository.`;
  if (/personal access token/i.test(text))
    return `The token lacks a permission: give it ${permission} for ${repository} in its settings${asked}.`;
  const fork =
    access === 'write' && /integration/i.test(text)
      ? ' A job of a fork’s pull request, or of Dependabot, never gets it.'
      : '';
  return `The permission ${permission} is missing: give the job "permissions: { ${permission} }" (with a token of your own: ${access} access to the ${permission.split(':')[0] ?? ''} of ${repository})${asked}.${fork}`;
}
