import { sha256Hex } from '../base/digest.js';
import { seededRandom } from '../http/retry.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError, type ErrorCode, type ErrorFacts } from '../base/errors.js';
import { said } from './said.js';
import { refusalOf, type Meaning, type Refusal, type RefusalFacts } from './refusal.js';
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

/** One call of the API: what it is for, what it takes, which failures are answers. */
export interface GitHubCall {
  /** Completes "GitHub refused to …". */
  readonly deed: string;
  /** Failures that are answers; they are thrown as `ExpectedRefusal` and not tried again. */
  readonly expected?: readonly Meaning[];
  /** Permission of a job that the call takes; default `contents: read` for a GET, `contents: write` for the rest. */
  readonly permission?: string;
  /** Code of the error; default `PUBLISH`. */
  readonly codeOf?: (refusal: Refusal) => ErrorCode;
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
   * @throws GenesysCoreError that says in GitHub's words what happened, and what to do; an `ExpectedRefusal` for an
   * expected meaning.
   */
  call<T>(what: GitHubCall, send: (octokit: Octokit, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Whether a token is needed to read the repository; undefined where that is not known. Asked for once. */
  isPrivate(): Promise<boolean | undefined>;
  /** Waits between `maxMs / 2` and `maxMs`. */
  pause(maxMs: number): Promise<void>;
  log(line: string): void;
}

/** A failure that the caller expects as an answer. */
export class ExpectedRefusal extends Error {
  readonly meaning: Meaning;

  constructor(meaning: Meaning, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'ExpectedRefusal';
    this.meaning = meaning;
  }
}

/** A call that failed for good, with what that means. */
export class RefusedCall extends GenesysCoreError {
  readonly meaning: Meaning;

  constructor(meaning: Meaning, code: ErrorCode, message: string, facts: ErrorFacts) {
    super(code, message, facts);
    this.meaning = meaning;
  }
}

const RETRY_DELAYS_MS = [500, 2_000, 6_000];
const CALL_TIMEOUT_MS = 30_000;
/** Sentences of `errors` that are told. */
const MAX_ERRORS = 5;
const MAX_CAUSES = 4;
/** Branches as git names them, that of the index and what can stand in its way. */
const INDEX_REFS = ['refs/heads/genesys-core/index', 'refs/heads/genesys-core'];
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** GitHub's REST API for one repository. The client library is loaded when the first call is made. */
export function createGitHubClient(access: GitHubAccess, ports: GitHubPorts): GitHubClient {
  const [owner = '', repo = ''] = access.repository.split('/');
  /** What a message may have of the names that were asked for. */
  const ownNames = [access.repository, owner, repo, ...INDEX_REFS];
  const random = seededRandom(ports.seed);
  let loaded: Promise<Octokit> | undefined;
  const octokit = (): Promise<Octokit> => (loaded ??= loadOctokit(access));
  const pause = (maxMs: number): Promise<void> =>
    ports.clock.sleep((maxMs / 2) * (1 + random()), ports.signal);

  /** GitHub says "Not Found" of a repository that the caller may not see as of a thing that is not there. */
  let asked: Promise<Visibility> | undefined;
  const visibility = (): Promise<Visibility> => (asked ??= askVisibility());
  const askVisibility = async (): Promise<Visibility> => {
    const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
    return await (await octokit()).rest.repos.get({ owner, repo, request: { signal } }).then(
      ({ data }) => (data.private ? 'private' : 'public'),
      (error: unknown) => ((error as { status?: number }).status === 404 ? 'none' : 'unknown'),
    );
  };
  const factsOf = async (what: GitHubCall, error: unknown): Promise<RefusalFacts> => {
    const facts = readFailure(error, what, access, ports.clock.now());
    if (facts.status !== 404 || !/^not found$/i.test(facts.text)) return facts;
    return { ...facts, repositoryVisible: (await visibility()) !== 'none' };
  };

  return {
    repository: access.repository,
    place: { owner, repo },
    apiUrl: access.apiUrl,
    mark: sha256Hex(ports.seed).slice(0, 8),
    pause,
    log: ports.log,
    async isPrivate() {
      const seen = await visibility();
      return seen === 'public' || seen === 'private' ? seen === 'private' : undefined;
    },
    async call(what, send) {
      for (let failures = 0; ; failures += 1) {
        ports.signal.throwIfAborted();
        const client = await octokit();
        const limit = AbortSignal.any([ports.signal, AbortSignal.timeout(what.timeoutMs ?? CALL_TIMEOUT_MS)]);
        try {
          return await send(client, limit);
        } catch (error) {
          ports.signal.throwIfAborted();
          const facts = await factsOf(what, error);
          const refusal = refusalOf(facts);
          const message = said(
            facts.status === 0 ? facts.text : `HTTP ${facts.status}: ${facts.text}`,
            ownNames,
          );
          if (what.expected?.includes(refusal.meaning) === true)
            throw new ExpectedRefusal(refusal.meaning, message, error);
          const delayMs = RETRY_DELAYS_MS[failures];
          if (!refusal.tryAgain || delayMs === undefined)
            throw new RefusedCall(
              refusal.meaning,
              what.codeOf?.(refusal) ?? 'PUBLISH',
              `GitHub did not ${what.deed} in ${access.repository} (${message}). ${refusal.remedy}`,
              { cause: error, status: facts.status, retryable: refusal.retryable },
            );
          ports.log(`GitHub did not ${what.deed} (${message}); trying again.`);
          if (refusal.waitMs > delayMs) await ports.clock.sleep(refusal.waitMs, ports.signal);
          else await pause(delayMs);
        }
      }
    },
  };
}

type Visibility = 'public' | 'private' | 'none' | 'unknown';

async function loadOctokit(access: GitHubAccess): Promise<Octokit> {
  const { GitHub: Client } = await import('@actions/github/lib/utils');
  return new Client({
    baseUrl: access.apiUrl,
    userAgent: access.userAgent,
    log: SILENT,
    auth: access.token,
  });
}

interface NetworkCause {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: NetworkCause | undefined;
}

interface FailedCall {
  readonly status?: number;
  readonly message?: string;
  readonly cause?: NetworkCause | undefined;
  readonly request?: { readonly method?: string };
  readonly response?: {
    readonly headers?: Readonly<Record<string, string | undefined>>;
    readonly data?: unknown;
  };
}

function readFailure(error: unknown, what: GitHubCall, access: GitHubAccess, nowMs: number): RefusalFacts {
  const failed = error as FailedCall;
  // Octokit gives a fault of the network the status 500 and keeps no response.
  const { response, status = 0 } = failed;
  const reads = (failed.request?.method ?? 'GET') === 'GET';
  return {
    status: response === undefined ? 0 : status,
    text: response === undefined ? networkText(failed) : answerText(response.data, failed),
    headers: response?.headers ?? {},
    access: reads ? 'read' : 'write',
    hasToken: access.token !== undefined,
    repository: access.repository,
    permission: what.permission ?? `contents: ${reads ? 'read' : 'write'}`,
    expectsAbsent: what.expected?.includes('absent') === true,
    nowMs,
  };
}

function networkText(failed: FailedCall): string {
  let text = failed.message ?? 'no answer';
  // What a proxy answered lies under two wrappings.
  for (let { cause } = failed, depth = 0; cause !== undefined && depth < MAX_CAUSES; depth += 1) {
    for (const part of [cause.code, cause.message])
      if (typeof part === 'string' && part !== '' && !text.includes(part)) text = `${text}: ${part}`;
    cause = cause.cause;
  }
  return text;
}

/** GitHub's sentence and those of its `errors`, on one line. */
function answerText(data: unknown, failed: FailedCall): string {
  const { message, errors } = (typeof data === 'object' && data !== null ? data : {}) as {
    readonly message?: unknown;
    readonly errors?: unknown;
  };
  const told = typeof message === 'string' ? message : (failed.message ?? '');
  const parts = (Array.isArray(errors) ? errors : []).slice(0, MAX_ERRORS).map((entry: unknown) => {
    if (typeof entry === 'string') return entry;
    const { field, code, message: text } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    return [field, text ?? code].filter((part) => typeof part === 'string').join(' ');
  });
  return [told, ...parts]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(': ');
}

/** What `work` gives, or undefined where it met a refusal that the call expects. */
export async function unlessExpected<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedRefusal) return undefined;
    throw error;
  }
}
