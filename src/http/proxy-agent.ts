import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { isIPv6, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** The proxy was reached and did not make the connection. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The proxy answered CONNECT with ${status}.`);
    this.status = status;
    this.name = 'ProxyRefusal';
  }
}

export interface ProxyAgentOptions {
  readonly keepAlive: boolean;
  /** Closes connections that are idle for so long, in milliseconds; also the most that CONNECT may take. */
  readonly timeout: number;
  /** Ends CONNECTs on their way, which `destroy()` of an agent does not know. */
  readonly signal: AbortSignal;
}

/** An agent for https targets whose connections are tunnels through `proxy`. TLS is made with the target, end to end. */
export function createProxyAgent(proxy: URL, { signal, ...options }: ProxyAgentOptions): Agent {
  const agent = new Agent(options);
  // Its type does not know the socket that tls.connect takes.
  const secured = agent.createConnection.bind(agent) as (options: object) => Duplex;
  agent.createConnection = (target, callback) => {
    const tell = callback as (error: Error | null, socket?: Duplex) => void;
    const host = target.host ?? '';
    const authority = `${isIPv6(host) ? `[${host}]` : host}:${target.port ?? 443}`;
    const connect = (proxy.protocol === 'https:' ? httpsRequest : httpRequest)({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: proxy.port,
      path: authority,
      headers: { host: authority, ...authorization(proxy) },
      agent: false,
      timeout: options.timeout,
      signal,
    });
    connect.once('connect', ({ statusCode = 0 }, socket: Socket) => {
      // From here on the tunnel may be idle as long as its user likes.
      connect.removeAllListeners('timeout');
      if (statusCode !== 200) {
        socket.destroy();
        tell(new ProxyRefusal(statusCode));
        return;
      }
      tell(null, secured({ ...target, socket }));
    });
    connect.once('timeout', () => connect.destroy(new Error('CONNECT took too long.')));
    connect.once('error', tell);
    connect.end();
    return undefined;
  };
  return agent;
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
