import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { startArtifactService } from '../support/artifact-service.js';
import { createCertificate } from '../support/certificate.js';
import { NODE_20, NODE_24, runCli, startAction } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';

/** Documentation addresses: nothing is there, so that only the proxy can lead anywhere. */
const IPV6 = Buffer.from('20010db8000000000000000000000001', 'hex');
const workspace = createWorkspace();
const servers: Server[] = [];
const sockets = new Set<Socket>();
let simulator: Simulator;
let proxy = '';
/** What CONNECT was asked for. */
const asked: string[] = [];

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  simulator = await startSimulator({});
  const certificate = createCertificate(['api.example.com', 'login.example.com'], [IPV6]);
  writeFileSync(join(workspace.path, 'authority.pem'), certificate.cert);
  const tls = await listen(
    createTlsServer(certificate, (socket) => {
      const behind = connect(Number(new URL(simulator.url).port), '127.0.0.1');
      for (const end of [socket, behind]) end.on('error', () => undefined);
      socket.pipe(behind).pipe(socket);
    }),
  );
  const server = createServer();
  server.on('connect', ({ url = '' }, client: Socket) => {
    asked.push(url);
    const target = connect(tls, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(target).pipe(client);
    });
    target.on('error', () => undefined);
  });
  proxy = `http://127.0.0.1:${await listen(server)}`;
});

afterAll(async () => {
  await simulator.close();
  for (const server of servers) server.close();
  for (const socket of sockets) socket.destroy();
  workspace.remove();
});

const DOORS = {
  'the command line on Node 20': (env: Record<string, string>, urls: Record<string, string>) =>
    runCli(['run', 'users', ...Object.entries(urls).flatMap(([name, url]) => [`--${dashed(name)}`, url])], {
      cwd: workspace.path,
      node: NODE_20,
      env: { ...env, GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' },
    }),
  'the action on Node 24': (env: Record<string, string>, urls: Record<string, string>) =>
    startAction({
      cwd: workspace.path,
      node: NODE_24,
      env,
      inputs: {
        dataset: 'users',
        clientId: 'simulator',
        clientSecret: 'simulator',
        upload: 'false',
        ...urls,
      },
    }).ended,
};
const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe.each(Object.entries(DOORS))('a run through a proxy by %s', (_door, run) => {
  it.each([
    ['to host names', 'https://api.example.com', 'https://login.example.com', 'api.example.com:443'],
    ['to an IPv6 address', 'https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443', '[2001:db8::1]:8443'],
  ])('%s', async (_where, apiUrl, loginUrl, target) => {
    asked.length = 0;
    const env = { HTTPS_PROXY: proxy, NODE_EXTRA_CA_CERTS: join(workspace.path, 'authority.pem') };
    const ended = await run(env, { apiUrl, loginUrl });
    if (ended.exitCode !== 0) throw new Error(`${ended.stdout}\n${ended.stderr}`);
    expect(asked).toContain(target);
  });
});

describe('an upload whose storage is behind a proxy that wants to know who asks', () => {
  it('is told by what to do about it, and not tried again', async () => {
    const service = await startArtifactService({ storage: 'https://storage.example.com' });
    const refused: string[] = [];
    const server = createServer();
    server.on('connect', ({ url = '' }, client: Socket) => {
      refused.push(url);
      client.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="net"\r\nContent-Length: 0\r\n\r\n',
      );
    });
    const env = {
      ...service.env,
      HTTPS_PROXY: `http://127.0.0.1:${await listen(server)}`,
      NO_PROXY: '127.0.0.1',
    };
    const ended = await startAction({
      cwd: workspace.path,
      env,
      inputs: {
        dataset: 'users',
        clientId: 'simulator',
        clientSecret: 'simulator',
        apiUrl: simulator.url,
        loginUrl: simulator.url,
      },
    }).ended;
    await service.close();
    expect(ended.exitCode).toBe(1);
    expect(ended.outputs).toMatchObject({ status: 'succeeded', errorCode: 'UPLOAD', retryable: 'false' });
    const errors = ended.annotations.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /HTTP 407.*put user and password into HTTPS_PROXY \(http:\/\/user:password@host:port\)/,
      ),
    ]);
    expect(service.calls.filter((call) => call === 'CreateArtifact')).toHaveLength(1);
    expect(new Set(refused)).toEqual(new Set(['storage.example.com:443']));
  });
});
