import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { ExactNumber, isJsonObject, valueAt } from '../base/json.js';
import type { JsonValue } from '../base/json.js';
import type { Scrubber } from '../base/scrub.js';
import type { AuthProfile, LimitsProfile, RetryProfile, ServiceDefinition } from '../catalog/types.js';
import { readJson } from './answer.js';
import type { Call, Exchange, TokenSource } from './call.js';

/** What a run signs in with. */
export type Credentials =
  { readonly clientId: string; readonly clientSecret: string } | { readonly accessToken: string };

export interface TokenProviderOptions {
  readonly credentials: Credentials;
  /** Catalog key of the auth profile; names the token calls in events and errors. */
  readonly profileKey: string;
  readonly profile: AuthProfile;
  readonly service: ServiceDefinition;
  /** Base address of the login service, without a trailing slash. */
  readonly loginUrl: string;
  readonly retry: RetryProfile;
  readonly limits: LimitsProfile;
  readonly userAgent: string;
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly events: EventSink;
  readonly scrubber: Scrubber;
}

/** Services take headers of 8 to 16 KB: a longer token could not be sent anywhere. */
const MAX_TOKEN_LENGTH = 16_384;
/** Life of a token that does not tell its own. */
const ASSUMED_LIFE_SECONDS = 300;

interface Token {
  readonly text: string;
  /** On the monotonic clock. */
  readonly renewAtMs: number;
  readonly reason: 'first' | 'expiring' | 'rejected';
  /** A call with it was accepted. */
  confirmed: boolean;
}

/** The provider that the credentials ask for. Secrets and tokens become known to the scrubber before they are used. */
export function createTokenProvider(options: TokenProviderOptions): TokenSource {
  const { credentials, scrubber } = options;
  if ('accessToken' in credentials) {
    scrubber.add(credentials.accessToken);
    return givenToken(credentials.accessToken);
  }
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`, 'utf8').toString('base64');
  scrubber.add(credentials.clientSecret);
  scrubber.add(basic);
  return clientCredentialsToken(options, basic);
}

function givenToken(token: string): TokenSource {
  return {
    given: true,
    get: () => Promise.resolve(token),
    current: () => token,
    reject: () => undefined,
    confirm: () => undefined,
  };
}

/**
 * One token for all lanes, one fetch at a time. It is renewed before its end, and after a refusal; a token that was
 * fetched because its predecessor was refused, and is refused before any call succeeded with it, is the last one.
 */
function clientCredentialsToken(options: TokenProviderOptions, basic: string): TokenSource {
  const { clock } = options;
  let token: Token | undefined;
  let fetching: Promise<string> | undefined;
  let nextReason: Token['reason'] = 'first';

  const current = (): string | undefined =>
    token !== undefined && clock.monotonic() < token.renewAtMs ? token.text : undefined;

  const fetchToken = async (signal: AbortSignal): Promise<string> => {
    const { value, sentAtMs } = await options.exchange(tokenCall(options, basic), signal);
    const { text, expiresInSeconds } = value;
    options.scrubber.add(text);
    // The age counts from before the request: the server's own count began later.
    token = {
      text,
      renewAtMs: sentAtMs + usableMs(expiresInSeconds, options.profile),
      reason: nextReason,
      confirmed: false,
    };
    options.events.emit({ type: 'auth.token.issued', expiresInSeconds, reason: nextReason });
    nextReason = 'expiring';
    return text;
  };

  return {
    given: false,
    async get(signal) {
      const good = current();
      if (good !== undefined) return good;
      fetching ??= fetchToken(signal).finally(() => {
        fetching = undefined;
      });
      return fetching;
    },
    current,
    reject(refused) {
      // Another lane may have had it renewed already.
      if (token?.text !== refused) return;
      if (token.reason === 'rejected' && !token.confirmed) {
        throw new GenesysCoreError(
          'AUTH',
          `${options.profileKey}: a newly issued token was refused as well. Check that the OAuth client is active, and that the region (login at ${hostOf(options.loginUrl)}) is the one of your organisation.`,
          { status: 401 },
        );
      }
      token = undefined;
      nextReason = 'rejected';
    },
    confirm(accepted) {
      if (token?.text === accepted) token.confirmed = true;
    },
  };
}

interface IssuedToken {
  readonly text: string;
  readonly expiresInSeconds: number;
}

function tokenCall(options: TokenProviderOptions, basic: string): Call<IssuedToken> {
  const { profile, profileKey, loginUrl, retry, limits } = options;
  return {
    endpoint: profileKey,
    kind: 'token',
    method: 'POST',
    url: `${loginUrl}${profile.tokenPath}`,
    headers: {
      authorization: `Basic ${basic}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
      'user-agent': options.userAgent,
    },
    body: 'grant_type=client_credentials',
    target: 'login',
    host: hostOf(loginUrl),
    refusals: options.service.refusals,
    retry,
    limits,
    // A token that is issued twice does no harm.
    repeatable: true,
    budgeted: true,
    accepts: (status) => status >= 200 && status < 300,
    read(response) {
      const reading = readJson(response, {
        endpoint: profileKey,
        itemsPath: null,
        maxDepth: limits.maxDepth,
        mayBeEmpty: false,
        service: options.service,
      });
      return 'value' in reading ? { value: issuedToken(reading.value.json, options) } : reading;
    },
  };
}

/** The members are those of the OAuth standard (RFC 6749, section 5.1). */
function issuedToken(body: JsonValue, { profileKey, loginUrl }: TokenProviderOptions): IssuedToken {
  const text = isJsonObject(body) ? valueAt(body, 'access_token') : undefined;
  // It is only recommended there: without it the token is renewed after minutes, and when it is refused.
  const life = (isJsonObject(body) ? valueAt(body, 'expires_in') : undefined) ?? ASSUMED_LIFE_SECONDS;
  const expiresInSeconds = Number(life instanceof ExactNumber ? life.text : life);
  const refused = (what: string): GenesysCoreError =>
    new GenesysCoreError(
      'BAD_RESPONSE',
      `${profileKey}: ${hostOf(loginUrl)} answered with success but ${what}. Check that the region or loginUrl leads to the login service.`,
      { endpoint: profileKey },
    );
  // What cannot stand in a header would fail later, and less clearly.
  if (typeof text === 'string' && text.length > MAX_TOKEN_LENGTH)
    throw refused(
      `with an access_token of ${text.length} characters; allowed are at most ${MAX_TOKEN_LENGTH}, which fit into a header`,
    );
  const usable = typeof text === 'string' && /^[\x21-\x7e]+$/.test(text);
  if (usable && typeof life !== 'boolean' && Number.isFinite(expiresInSeconds) && expiresInSeconds > 0)
    return { text, expiresInSeconds };
  throw refused(`without ${usable ? 'a positive expires_in' : 'an access_token'}`);
}

/** Until `renewBeforeSeconds` before the end; of a short life, nine tenths. */
function usableMs(expiresInSeconds: number, profile: AuthProfile): number {
  return Math.max(expiresInSeconds - profile.renewBeforeSeconds, expiresInSeconds * 0.9) * 1000;
}

function hostOf(url: string): string {
  return new URL(url).host;
}
