import { BlockList, isIP } from 'node:net';
import { invalidInput } from '../base/errors.js';

/** The environment as a door hands it over; only the proxy variables in it are read. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an address, or undefined for a direct connection. Reads `https_proxy`, `http_proxy`, `all_proxy` and
 * `no_proxy`, lower case first, then upper case. `no_proxy` is read as curl does: `*` or a list, separated by commas or
 * blanks, of host names, which stand for all below them too (`corp.example` and `.corp.example` for `api.corp.example`),
 * of addresses, and of address ranges (`10.0.0.0/8`, `2001:db8::/32`). Beyond curl, each may end in `:port`. Loopback is
 * never proxied.
 * @throws GenesysCoreError INPUT_INVALID where the variable is no address of an http or https proxy.
 */
export function proxyFor(target: URL, env: ProxyEnvironment): URL | undefined {
  if (isLoopback(target.hostname) || isExempt(target, read(env, 'no_proxy'))) return undefined;
  const variable = `${target.protocol.slice(0, -1)}_proxy`;
  const text = read(env, variable) || read(env, 'all_proxy');
  if (text === '') return undefined;
  const proxy = parse(text);
  if (proxy !== undefined) return proxy;
  // The value is not quoted: it may hold a password.
  throw invalidInput(
    `The environment variable ${variable.toUpperCase()} is not the address of a proxy: expected http://host:port or https://host:port. Correct or unset it.`,
  );
}

/**
 * Proves that the way to each address is known: to be asked before a run begins.
 * @throws GenesysCoreError INPUT_INVALID as `proxyFor` does
 */
export function checkProxies(addresses: readonly string[], env: ProxyEnvironment): void {
  for (const address of addresses) proxyFor(new URL(address), env);
}

/** Whether a host name can only mean this machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}

function read(env: ProxyEnvironment, name: string): string {
  return (env[name] ?? '').trim() || (env[name.toUpperCase()] ?? '').trim();
}

function parse(text: string): URL | undefined {
  let url: URL;
  try {
    url = new URL(text.includes('://') ? text : `http://${text}`);
  } catch {
    return undefined;
  }
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : undefined;
}

function isExempt(target: URL, noProxy: string): boolean {
  const host = bare(target.hostname);
  const port = target.port || (target.protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      // The port of an IPv6 address is told from its last group by brackets only.
      const [, name = entry, entryPort = port] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
      if (entryPort !== port) return false;
      return isIP(host) === 0 ? isBelow(host, name) : isInRange(host, name);
    });
}

function isBelow(host: string, name: string): boolean {
  const domain = bare(name).replace(/^\*?\./, '');
  return host === domain || host.endsWith(`.${domain}`);
}

/** `range` is an address, or one with the length of its prefix in bits. */
function isInRange(address: string, range: string): boolean {
  const [start = '', bits] = range.split('/');
  // The list would take an IPv4 address for one of the IPv6 addresses ::ffff:0:0/96.
  if (isIP(bare(start)) !== isIP(address)) return false;
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const list = new BlockList();
  try {
    if (bits === undefined) list.addAddress(bare(start), family);
    else list.addSubnet(bare(start), Number(bits), family);
  } catch {
    // No range after all; it spares nothing.
    return false;
  }
  return list.check(address, family);
}

/** Without the brackets of an IPv6 address and the final dot of a full name. */
function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
