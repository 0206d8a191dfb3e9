import type { GenesysCoreError } from '../base/errors.js';
import { invalidInput } from '../base/errors.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { ServiceDefinition } from './types.js';

export interface AddressRequest {
  /** AWS name or domain of a region; absent is the catalog's default. */
  readonly region?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly loginUrl?: string | undefined;
}

export interface Addresses {
  /** Origins, without a trailing slash. */
  readonly apiUrl: string;
  readonly loginUrl: string;
  /** Domain of the region, whatever the two are. */
  readonly domain: string;
}

/**
 * The two base addresses of a run.
 * @throws GenesysCoreError INPUT_INVALID for an unknown region or an override that is not an https origin
 */
export function resolveAddresses(request: AddressRequest, service: ServiceDefinition): Addresses {
  const domain = resolveDomain(request.region, service);
  return {
    apiUrl: baseAddress('apiUrl', request.apiUrl) ?? service.hosts.api.replace('{domain}', domain),
    loginUrl: baseAddress('loginUrl', request.loginUrl) ?? service.hosts.login.replace('{domain}', domain),
    domain,
  };
}

function resolveDomain(region: string | undefined, service: ServiceDefinition): string {
  const regions = new Map(Object.entries(service.regions));
  const asked = region?.trim() ?? '';
  const name = asked === '' ? service.defaultRegion : bareName(asked);
  const domain =
    regions.get(name) ??
    [...regions.values()].find(
      (known) => known === name || `api.${known}` === name || `login.${known}` === name,
    );
  if (domain !== undefined) return domain;
  const known = [...regions].map(([aws, itsDomain]) => `${aws} (${itsDomain})`);
  throw invalidInput(
    `region ${quoted(asked)} is not a region of ${service.name}.${didYouMean(name.replace(/^api\./, ''), [...regions.keys(), ...regions.values()])} Allowed, by AWS name or domain: ${listed(known)}.`,
  );
}

/** Users paste addresses: scheme and trailing slashes are not part of the name. */
function bareName(region: string): string {
  let name = region.toLowerCase().replace(/^https?:\/\//, '');
  while (name.endsWith('/')) name = name.slice(0, -1);
  return name;
}

function baseAddress(input: 'apiUrl' | 'loginUrl', text: string | undefined): string | undefined {
  const given = text?.trim() ?? '';
  if (given === '') return undefined;
  const example = 'Give the origin alone, e.g. https://host.example, or http:// on a loopback host.';
  const url = parsed(given);
  // The user part may be a password: an address with one is never quoted.
  if (given.includes('@') || (url !== undefined && (url.username !== '' || url.password !== '')))
    throw invalidInput(`${input} has a user part, which is not allowed. ${example}`);
  const complain = (problem: string): GenesysCoreError =>
    invalidInput(`${input} ${quoted(given)} ${problem}. ${example}`);
  if (url === undefined || url.hostname === '') throw complain('is not an absolute address');
  if (given.includes('?')) throw complain('has a query, which is not allowed');
  if (given.includes('#')) throw complain('has a fragment, which is not allowed');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw complain(`has the scheme ${url.protocol}, allowed is https:`);
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw complain('is plain http: off loopback, where anyone on the way could read the token; use https:');
  if (/[^/]/.test(url.pathname)) throw complain('has a path, which is not allowed');
  return url.origin;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Loopback by name or number, in the form in which `URL` writes a host. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
