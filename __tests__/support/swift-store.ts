import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHON = '/usr/bin/python3';
const RING_BUILDER = '/usr/bin/swift-ring-builder';
export const STORE_BUCKET = 'lake';
export const STORE_KEYS = { accessKeyId: 'test:tester', secretAccessKey: 'testing-key-of-the-store' };
const KINDS = ['account', 'container', 'object'];
/** On a busy machine the servers wait for each other, instead of answering 503 after half a second. */
const PATIENCE = 'conn_timeout = 60\nnode_timeout = 120\nrecoverable_node_timeout = 120\n';
/** Starts a server whose swift.conf is not that of the machine. */
const LAUNCH = `
import sys
from swift.common import utils
utils.set_swift_dir(sys.argv[1])
from swift.common.wsgi import run_wsgi
sys.exit(run_wsgi(sys.argv[2], sys.argv[3], verbose=True))
`;

/** Whether the packages are there. */
export function hasSwift(): boolean {
  return (
    existsSync(RING_BUILDER) &&
    ['proxy', ...KINDS].every((kind) => existsSync(`/usr/bin/swift-${kind}-server`))
  );
}

/**
 * A real store that speaks S3, on loopback: OpenStack Swift with its S3 middleware, from Debian's packages swift-proxy,
 * swift-account, swift-container and swift-object. It runs from a folder of its own, with one replica, and leaves
 * /etc/swift alone.
 *
 * What it lacks, next to the store of AWS: conditions on a write. It ignores If-Match and takes If-None-Match with a star
 * alone, so two publishers that come at the same moment are tried against the strict store in memory instead.
 *
 * Resolves when it answers; `close` ends it and removes its folder.
 */
export async function startSwift(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'swift-'));
  const ports = await freePorts(KINDS.length + 1);
  const [proxyPort, ...kindPorts] = ports;
  writeFileSync(
    join(folder, 'swift.conf'),
    '[swift-hash]\nswift_hash_path_suffix = tests\nswift_hash_path_prefix = tests\n[storage-policy:0]\nname = only\ndefault = yes\n',
  );
  mkdirSync(join(folder, 'devices/d1'), { recursive: true });
  KINDS.forEach((kind, place) => {
    const builder = join(folder, `${kind}.builder`);
    const build = (...args: string[]): Buffer =>
      execFileSync(RING_BUILDER, [builder, ...args], { stdio: 'pipe' });
    build('create', '4', '1', '1');
    build('add', `r1z1-127.0.0.1:${kindPorts[place]}/d1`, '1');
    try {
      build('rebalance');
    } catch (error) {
      // 1 is a warning, such as that there is one device only.
      if ((error as { status?: number }).status !== 1) throw error;
    }
    writeFileSync(join(folder, `${kind}-server.conf`), kindConfig(folder, kind, kindPorts[place] ?? 0));
  });
  writeFileSync(join(folder, 'proxy-server.conf'), proxyConfig(folder, proxyPort ?? 0));
  const log = openSync(join(folder, 'log'), 'a');
  const children = [...KINDS, 'proxy'].map((kind) =>
    spawn(PYTHON, ['-c', LAUNCH, folder, join(folder, `${kind}-server.conf`), `${kind}-server`], {
      stdio: ['ignore', log, log],
    }),
  );
  const close = async (): Promise<void> => {
    await Promise.all(
      children.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null) {
              resolve();
              return;
            }
            child.once('exit', () => {
              resolve();
            });
            child.kill('SIGKILL');
          }),
      ),
    );
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${proxyPort}`;
  try {
    await answering(`${url}/healthcheck`, children, join(folder, 'log'));
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

async function answering(url: string, children: readonly ChildProcess[], log: string): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    if (children.some(({ exitCode }) => exitCode !== null))
      throw new Error(`a server of the store ended: ${readFileSync(log, 'utf8').slice(-2000)}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the store does not answer: ${readFileSync(log, 'utf8').slice(-2000)}`);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Server>((resolve, reject) => {
          const server = createServer().once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            resolve(server);
          });
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function kindConfig(folder: string, kind: string, port: number): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = root
swift_dir = ${folder}
devices = ${join(folder, 'devices')}
mount_check = false
fallocate_reserve = 0
log_level = WARNING
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
${PATIENCE}`;
}

function proxyConfig(folder: string, port: number): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = root
swift_dir = ${folder}
log_level = WARNING
[pipeline:main]
pipeline = catch_errors healthcheck cache listing_formats s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
${PATIENCE}error_suppression_limit = 1000000
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
force_swift_request_proxy_log = false
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = ${STORE_KEYS.secretAccessKey} .admin
[filter:slo]
use = egg:swift#slo
`;
}
