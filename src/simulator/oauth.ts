import type { Reply, Route } from './reply.js';
import { uuidOf } from './random.js';

/** The tokens that were given out. Ages are on the clock handed in. */
export interface Tokens {
  readonly route: Route;
  /** What is wrong with an Authorization header, in the code word of the API; undefined where it is good. */
  problem(authorization: string | undefined): 'authentication.required' | 'bad.credentials' | undefined;
  /** Every token given out so far is refused from now on. */
  expireAll(): void;
}

export interface TokenOptions {
  readonly seed: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly accessToken: string | undefined;
  readonly lifeSeconds: number;
  readonly nowMs: () => number;
}

export function createTokens(options: TokenOptions): Tokens {
  const endsAtMs = new Map<string, number>();
  let issued = 0;

  const issue = (): Reply => {
    issued += 1;
    const token = `sim_${uuidOf(options.seed, 71, issued).replaceAll('-', '')}_${issued}`;
    endsAtMs.set(token, options.nowMs() + options.lifeSeconds * 1000);
    return {
      status: 200,
      headers: { 'cache-control': 'no-store' },
      json: { access_token: token, token_type: 'bearer', expires_in: options.lifeSeconds },
    };
  };

  return {
    route: {
      method: 'POST',
      path: '/oauth/token',
      kind: 'token',
      open: true,
      handle(exchange) {
        const form = new URLSearchParams(exchange.bodyText);
        const grant = form.get('grant_type') ?? exchange.query.get('grant_type');
        if (grant !== 'client_credentials')
          return oauthError(400, 'unsupported_grant_type', 'grant type is not supported');
        const given = basicCredentials(exchange.header('authorization')) ?? {
          id: form.get('client_id') ?? '',
          secret: form.get('client_secret') ?? '',
        };
        if (given.id !== options.clientId) return oauthError(400, 'invalid_client', 'client not found');
        if (given.secret !== options.clientSecret)
          return oauthError(401, 'invalid_client', 'authentication failed');
        return issue();
      },
    },
    problem(authorization) {
      if (authorization === undefined || authorization === '') return 'authentication.required';
      const token = /^bearer (\S+)$/i.exec(authorization)?.[1];
      if (token === undefined) return 'authentication.required';
      if (token === options.accessToken) return undefined;
      const endMs = endsAtMs.get(token);
      return endMs !== undefined && options.nowMs() < endMs ? undefined : 'bad.credentials';
    },
    expireAll() {
      endsAtMs.clear();
    },
  };
}

/** The body form of the login service, which differs from that of the API. */
function oauthError(status: number, error: string, description: string): Reply {
  return { status, json: { error, description, error_description: description } };
}

function basicCredentials(authorization: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^basic (\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return {
    id: decode(colon < 0 ? text : text.slice(0, colon)),
    secret: colon < 0 ? '' : decode(text.slice(colon + 1)),
  };
}

/** The standard has both parts form-encoded before they are joined; most clients leave that out. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is said to a request without a good token. */
export const TOKEN_PROBLEMS = {
  'authentication.required': 'No authentication bearer token specified in authorization header.',
  'bad.credentials': 'Invalid login credentials.',
} as const;
