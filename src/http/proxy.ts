import { GenesysCoreError } from '../base/errors.js';

/** The environment as a door hands it over; only the proxy variables in it are read. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for an address, or undefined for a direct connection. Reads `https_proxy`, `http_proxy`, `all_proxy` and
 * `no_proxy`, lower case first, then upper case. `no_proxy` is `*` or a list, parted by commas or blanks, of hosts
 * (exact), of suffixes (`.corp.example`, `*.corp.example`), each with an optional `:port`. Loopback is never proxied.
 * @throws GenesysCoreError INPUT_INVALID where the variable is no address of an http or https proxy, and for a target that
 * is an IPv6 address and not a name, which CONNECT cannot be asked for here.
 */
export function proxyFor(target: URL, env: ProxyEnvironment): URL | undefined {
  if (isLoopback(target.hostname) || isExempt(target, read(env, 'no_proxy'))) return undefined;
  const variable = `${target.protocol.slice(0, -1)}_proxy`;
  const text = read(env, variable) || read(env, 'all_proxy');
  if (text === '') return undefined;
  const proxy = parse(text);
  if (proxy === undefined) {
    // The value is not quoted: it may hold a password.
    throw new GenesysCoreError(
      'INPUT_INVALID',
      `The environment variable ${variable.toUpperCase()} is not the address of a proxy: expected http://host:port or https://host:port. Correct or unset it.`,
    );
  }
  if (target.hostname.startsWith('[')) {
    throw new GenesysCoreError(
      'INPUT_INVALID',
      `${target.hostname} cannot be reached by way of the proxy ${proxy.host}: an IPv6 address is not supported there. Use a host name, or add ${target.hostname} to NO_PROXY.`,
    );
  }
  return proxy;
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
  const port = target.port || (target.protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, host = entry, entryPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
      if (entryPort !== undefined && entryPort !== port) return false;
      if (host.startsWith('*')) return target.hostname.endsWith(host.slice(1));
      return host.startsWith('.') ? target.hostname.endsWith(host) : target.hostname === host;
    });
}
