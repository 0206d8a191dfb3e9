import { seededRandom } from '../http/jitter.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { sha256Hex } from '../base/json.js';
import { cut } from './cut.js';
import type { GitHub } from '@actions/github/lib/utils';

export type Octokit = InstanceType<typeof GitHub>;

/** The variables by which a workflow, or the user of a command line, leads to GitHub. */
export type GitHubEnvironment = Readonly<Record<string, string | undefined>>;

/** Where a repository is, and who asks. */
export interface GitHubAccess {
  /** `owner/name`. */
  readonly repository: string;
  /** Base address of the REST API, without a trailing slash. */
  readonly apiUrl: string;
  /** Absent: only what is public can be read. */
  readonly token?: string | undefined;
  readonly userAgent: string;
}

/** Access to a repository at the GitHub that the environment names; github.com by default. */
export function gitHubAccess(
  env: GitHubEnvironment,
  repository: string,
  token: string | undefined,
  userAgent: string,
): GitHubAccess {
  const apiUrl = (env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
  return { repository, apiUrl, token, userAgent };
}

/** Address of GitHub's pages. */
export function gitHubServerUrl(env: GitHubEnvironment): string {
  return (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
}

export interface GitHubPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** One line for the user about what is being done. */
  readonly log: (line: string) => void;
  /** Text that no other process has, such as the id of its run: decides the jitter of waits. */
  readonly seed: string;
}

/** One call of the API: what it is for, whether it may be sent twice, what its failure would mean. */
export interface GitHubCall {
  /** Completes "GitHub refused to …". */
  readonly deed: string;
  /** Statuses that are answers rather than failures; they are thrown as they are and not tried again. */
  readonly expected?: readonly number[];
  /** Time limit of one attempt; default 30 s. */
  readonly timeoutMs?: number;
}

export interface GitHubClient {
  readonly repository: string;
  /** `owner` and `repo`, as every method of Octokit takes them. */
  readonly place: { readonly owner: string; readonly repo: string };
  readonly apiUrl: string;
  /** Eight hex digits that no other process has. */
  readonly mark: string;
  /**
   * Makes a call, again after a fault of the network or the service, up to four times in all.
   * @throws GenesysCoreError `PUBLISH` that says what to do; a `StatusError` for an expected status.
   */
  call<T>(what: GitHubCall, send: (octokit: Octokit, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits between `maxMs / 2` and `maxMs`. */
  pause(maxMs: number): Promise<void>;
  log(line: string): void;
}

/** An answer that the caller expects besides success. */
export class StatusError extends Error {
  readonly status: number;

  constructor({ status, message }: { status: number; message: string }, cause: unknown) {
    super(message, { cause });
    this.name = 'StatusError';
    this.status = status;
  }
}

const RETRY_DELAYS_MS = [500, 2_000, 6_000];
const CALL_TIMEOUT_MS = 30_000;
/** A hint above this is not worth a workflow's minutes. */
const MAX_HINT_MS = 60_000;
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** GitHub's REST API for one repository. The client library is loaded when the first call is made. */
export function createGitHubClient(access: GitHubAccess, ports: GitHubPorts): GitHubClient {
  const [owner = '', repo = ''] = access.repository.split('/');
  const random = seededRandom(ports.seed);
  let loaded: Promise<Octokit> | undefined;
  const octokit = (): Promise<Octokit> => (loaded ??= loadOctokit(access));
  const pause = (maxMs: number): Promise<void> =>
    ports.clock.sleep((maxMs / 2) * (1 + random()), ports.signal);

  return {
    repository: access.repository,
    place: { owner, repo },
    apiUrl: access.apiUrl,
    mark: sha256Hex(ports.seed).slice(0, 8),
    pause,
    log: ports.log,
    async call(what, send) {
      for (let failures = 0; ; failures += 1) {
        ports.signal.throwIfAborted();
        const client = await octokit();
        const limit = AbortSignal.any([ports.signal, AbortSignal.timeout(what.timeoutMs ?? CALL_TIMEOUT_MS)]);
        try {
          return await send(client, limit);
        } catch (error) {
          ports.signal.throwIfAborted();
          const failure = failureOf(error, ports.clock.now());
          if (what.expected?.includes(failure.status) === true) throw new StatusError(failure, error);
          const delayMs = RETRY_DELAYS_MS[failures];
          if (!failure.transient || delayMs === undefined) throw refused(access, what, failure);
          ports.log(`GitHub did not ${what.deed} (${failure.message}); trying again.`);
          if (failure.hintMs > delayMs) await ports.clock.sleep(failure.hintMs, ports.signal);
          else await pause(delayMs);
        }
      }
    },
  };
}

async function loadOctokit(access: GitHubAccess): Promise<Octokit> {
  const { GitHub: Client } = await import('@actions/github/lib/utils');
  return new Client({
    baseUrl: access.apiUrl,
    userAgent: access.userAgent,
    log: SILENT,
    ...(access.token === undefined ? {} : { auth: access.token }),
  });
}

interface Failure {
  /** 0 where there was no answer. */
  readonly status: number;
  readonly message: string;
  readonly transient: boolean;
  readonly hintMs: number;
  /** Permissions that GitHub itself names for the call. */
  readonly wantedPermissions: string | undefined;
  readonly cause: unknown;
}

function failureOf(error: unknown, nowMs: number): Failure {
  const { status = 0, response } = error as {
    status?: number;
    response?: { headers?: Record<string, string | undefined>; data?: { message?: unknown } };
  };
  const headers = response?.headers ?? {};
  const told = response?.data?.message;
  const text = typeof told === 'string' ? told : error instanceof Error ? error.message : String(error);
  // Octokit gives a fault of the network the status 500 and keeps no response.
  const answered = response !== undefined;
  const hintMs = hintOf(headers, nowMs);
  const throttled = status === 429 || (status === 403 && (hintMs > 0 || /rate limit/i.test(text)));
  return {
    status: answered ? status : 0,
    message: cut(answered ? `HTTP ${status}: ${text}` : text),
    transient: !answered || status >= 500 || status === 408 || (throttled && hintMs <= MAX_HINT_MS),
    hintMs: Math.min(hintMs, MAX_HINT_MS),
    wantedPermissions: headers['x-accepted-github-permissions'],
    cause: error,
  };
}

function hintOf(headers: Record<string, string | undefined>, nowMs: number): number {
  const seconds = Number(headers['retry-after']);
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000;
  if (headers['x-ratelimit-remaining'] !== '0') return 0;
  return Math.max(0, Number(headers['x-ratelimit-reset'] ?? '0') * 1000 - nowMs);
}

function refused(access: GitHubAccess, what: GitHubCall, failure: Failure): GenesysCoreError {
  return new GenesysCoreError(
    'PUBLISH',
    `GitHub did not ${what.deed} in ${access.repository} (${failure.message}). ${remedyOf(access, failure)}`,
    { cause: failure.cause, status: failure.status, retryable: failure.transient },
  );
}

function remedyOf(access: GitHubAccess, failure: Failure): string {
  const { status, message } = failure;
  if (status === 401) return 'The token is not valid there: give githubToken a current one, or leave it out.';
  if (/immutable/i.test(message))
    return 'Releases of this repository are immutable, while data releases change with every run: switch immutability off, or publish to a repository of its own.';
  if (status === 403 || (status === 404 && access.token !== undefined))
    return `The permission contents: write is missing: give the job "permissions: { contents: write }" (with a token of your own: write access to the contents of ${access.repository})${
      failure.wantedPermissions === undefined ? '' : `; GitHub asks for ${cut(failure.wantedPermissions)}`
    }.`;
  if (status === 404) return 'It is not there, or not public: set GITHUB_TOKEN to a token that may read it.';
  if (failure.transient) return 'The service failed repeatedly or could not be reached; run again later.';
  return 'Trying again would not help.';
}

/** What `work` gives, or undefined where it met a status that the call expects. */
export async function unlessExpected<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StatusError) return undefined;
    throw error;
  }
}
