import type { PermissionSet, RefusalMeaning, ServiceDefinition } from '../catalog/types.js';
import type { ErrorBody } from './answer.js';
import type { Fault } from './retry.js';

/** What advice on a refusal depends on. */
export interface RefusedCall {
  readonly permissions?: PermissionSet;
  /** What the run is for and how its role is told, as a sentence that ends a missing permission. */
  readonly roleHint?: string | undefined;
  /** Whose word a 401 or 403 is: the API, the login service, or the host of a download. */
  readonly target: 'api' | 'login' | 'download';
  /** The run was given its token and cannot have another one. */
  readonly tokenWasGiven?: boolean;
  /** What the service's own codes of refusals mean. */
  readonly refusals?: ServiceDefinition['refusals'] | undefined;
}

/** Redirects of HTTP. */
export const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308]);

/** Whether something in front of the service, such as a firewall, refused a call in its place. */
export function isRefusedOnTheWay(fault: Fault): boolean {
  return fault.type === 'status' && fault.isPage && (fault.status === 401 || fault.status === 403);
}

const OTHER_MEANINGS: Readonly<Record<Exclude<RefusalMeaning, 'permission'>, string>> = {
  scope:
    'The OAuth client may not use this scope, which no role mends: an administrator has to allow the scope for the client, or give a client with the client credentials grant.',
  policy:
    'A policy of the organisation denies this, which no role mends: ask its administrator which access policy is meant for this OAuth client.',
  address:
    'The organisation lets in certain addresses only: add the public address of this machine to the IP allow list, or run where the address is on it. Runners that GitHub hosts have changing addresses.',
  organisation:
    'The organisation is suspended or not active: its administrator or the vendor has to clear that up; nothing about the client is wrong.',
};

/** What a user can do about an answer, in a sentence or two; empty where nothing is known. */
export function adviceOn(fault: Fault, body: ErrorBody, call: RefusedCall): string {
  if (fault.type !== 'status') return '';
  const { status } = fault;
  if (REDIRECTS.has(status))
    return 'Redirects are never followed. Check the region and the addresses in use.';
  if (call.target === 'download') return 'The address of the file may have expired.';
  if (fault.isPage && status < 500)
    return 'A page answered in the place of the service: a firewall, a proxy or a portal on the way refused the request, or the address leads elsewhere. Check the way from this machine, and region, apiUrl and loginUrl.';
  const meaning = status === 401 || status === 403 ? meaningOf(body.apiCode, call) : undefined;
  if (meaning !== undefined && meaning !== 'permission') return OTHER_MEANINGS[meaning];
  if (call.target === 'login') {
    return [400, 401, 403].includes(status)
      ? 'No token was issued. Check clientId and clientSecret, that the client uses the client credentials grant, and that the region is the one of your organisation.'
      : '';
  }
  if (status === 401) {
    return call.tokenWasGiven === true
      ? 'The access token was refused: it may have expired or belong to another region. Give a new one, or clientId and clientSecret.'
      : 'A newly issued token was refused too. Check that the OAuth client is active and allowed from this address, and that the region is right.';
  }
  if (status !== 403) return '';
  const role = permissionAdvice(call);
  const isSure = meaning === 'permission' || call.refusals === undefined || body.apiCode === undefined;
  return isSure ? role : `The service says above why. Where a permission is missing: ${role}`;
}

/** What the service's own code of a refusal means; undefined where the catalog does not know it. */
export function meaningOf(
  apiCode: string | undefined,
  { refusals }: Pick<RefusedCall, 'refusals'>,
): RefusalMeaning | undefined {
  if (apiCode === undefined) return undefined;
  return (refusals ?? []).find(({ codes }) => codes.some((pattern) => matches(apiCode, pattern)))?.means;
}

/** A pattern of a code: `*` stands for any signs. */
function matches(apiCode: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const code = apiCode.toLowerCase();
  if (rest.length === 0) return code === first;
  if (!code.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let from = first.length;
  for (const part of rest) {
    const at = code.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return code.length - last.length >= from && code.endsWith(last);
}

function permissionAdvice({ permissions, roleHint }: RefusedCall): string {
  const names: readonly string[] = permissions?.names ?? [];
  const needed =
    names.length === 0
      ? 'the permission that the answer names'
      : names.length === 1
        ? `the permission ${names.join('')}`
        : `${permissions?.mode === 'any' ? 'one of' : 'all of'} the permissions ${names.join(', ')}`;
  const hint = roleHint === undefined ? '' : ` ${roleHint}`;
  return `Give the OAuth client a role with ${needed}, in every division that is to be read.${hint}`;
}
