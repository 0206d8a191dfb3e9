import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator } from '../../src/simulator/server.js';
import { startArtifactService } from '../support/artifact-service.js';
import { runCli, startAction } from '../support/runner.js';
import type { Ended } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';
import { unzip } from '../support/zip.js';

const SECRET = 'kV9-secret-of-the-client-7Qx';
const KEY = createHash('sha256').update('a key of the tests').digest('hex');
const OTHER_KEY = createHash('sha256').update('another key of the tests').digest('hex');
const STRICT = {
  catalogVersion: '1',
  governance: { redaction: { 'audit-logs': 'audit-logs.strict', users: 'users.strict' } },
};

interface Row {
  readonly id?: string;
  readonly user?: { readonly id?: string };
}

interface Run extends Ended {
  readonly rows: readonly Row[];
  readonly lines: readonly string[];
  readonly manifest: Manifest;
  readonly runDir: string;
}

describe('governance by the built program', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  const nowMs = Date.parse('2026-11-22T12:00:00Z');

  beforeAll(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({
      clientSecret: SECRET,
      pollsUntilDone: 1,
      nowMs: () => nowMs,
      records: { auditsPerDay: 800 },
    });
    writeFileSync(join(workspace.path, 'strict.json'), JSON.stringify(STRICT));
  });
  afterAll(async () => {
    await simulator.close();
    workspace.remove();
  });

  let runs = 0;
  const run = async (
    dataset: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
    url = simulator.url,
  ): Promise<Run> => {
    const out = `out${(runs += 1)}`;
    const window = dataset === 'audit-logs' ? ['--start', '2026-11-20', '--end', '2026-11-21'] : [];
    const address = ['--api-url', url, '--login-url', url, '--output-dir', out];
    const ended = await runCli(['run', dataset, ...window, ...address, ...args], {
      cwd: workspace.path,
      env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: SECRET, ...env },
    });
    const folder = join(workspace.path, out, dataset);
    const [runId] = existsSync(folder) ? readdirSync(folder) : [];
    const runDir = join(folder, runId ?? '');
    const data = runId === undefined ? [] : filesBelow(runDir).filter((path) => path.startsWith('data/'));
    const lines = data.flatMap((path) =>
      gunzipSync(readFileSync(join(runDir, path)))
        .toString('utf8')
        .split('\n')
        .slice(0, -1),
    );
    return {
      ...ended,
      runDir,
      lines,
      rows: lines.map((line) => JSON.parse(line) as Row),
      manifest:
        runId !== undefined
          ? (JSON.parse(readFileSync(join(runDir, 'manifest.json'), 'utf8')) as Manifest)
          : (undefined as never),
    };
  };
  const withKey = (key: string): Record<string, string> => ({ GENESYS_CORE_PSEUDONYM_KEY: key });
  const joins = (audits: Run, users: Run): number => {
    const known = new Set(users.rows.map(({ id }) => id));
    return audits.rows.filter(({ user }) => user?.id !== undefined && known.has(user.id)).length;
  };

  it('joins datasets by pseudonym as by the ids themselves; with another key nothing joins, and nobody can guess', async () => {
    const audits = await run('audit-logs');
    const users = await run('users');
    const strict = ['--catalog', 'strict.json'];
    const hiddenAudits = await run('audit-logs', strict, withKey(KEY));
    const hiddenUsers = await run('users', strict, withKey(KEY));
    const otherUsers = await run('users', strict, withKey(OTHER_KEY));
    const plainJoins = joins(audits, users);
    expect(plainJoins).toBeGreaterThan(100);
    expect(joins(hiddenAudits, hiddenUsers)).toBe(plainJoins);
    expect(hiddenUsers.rows).toHaveLength(users.rows.length);
    expect(joins(hiddenAudits, otherUsers)).toBe(0);
    expect(joins(hiddenAudits, users)).toBe(0);

    const ids = users.rows.flatMap(({ id }) => id ?? []);
    const text = [...hiddenAudits.lines, ...hiddenUsers.lines].join('\n');
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
    const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];
    const forms = (id: string): string[] =>
      [
        id,
        id.toUpperCase(),
        id.replaceAll('-', ''),
        `user:${id}`,
        `user\0${id}`,
        `user${id}`,
        `${id}\n`,
        `psn_${id}`,
      ].filter((form, index, all) => all.indexOf(form) === index);
    const pseudonyms = new Set(text.match(/psn_[0-9a-f]{32}/g)?.map((pseudonym) => pseudonym.slice(4)));
    expect(pseudonyms.size).toBeGreaterThanOrEqual(ids.length);
    let guesses = 0;
    let hits = 0;
    for (const id of ids)
      for (const form of forms(id))
        for (const algorithm of algorithms) {
          const hash = createHash(algorithm).update(form).digest('hex');
          // The first half, the second half, and what Base64 makes of them is another text in any case.
          for (const guess of [hash.slice(0, 32), hash.slice(-32)]) {
            guesses += 1;
            if (pseudonyms.has(guess)) hits += 1;
          }
        }
    process.stdout.write(
      `    join audit-logs x users: ${plainJoins} by ids, ${joins(hiddenAudits, hiddenUsers)} by pseudonyms, ` +
        `${joins(hiddenAudits, otherUsers)} with another key; ${hits} of ${guesses} plain hashes match\n`,
    );
    expect(guesses).toBeGreaterThanOrEqual(10_000);
    expect(hits).toBe(0);
    const { redaction } = hiddenAudits.manifest;
    expect(redaction).toMatchObject({ profile: 'audit-logs.strict', domains: ['user'], withoutKey: 0 });
    expect(redaction.keyId).toMatch(/^[0-9a-f]{12}$/);
    expect(redaction.keyId).not.toBe(otherUsers.manifest.redaction.keyId);
    expect(redaction.profileSha256).not.toBe(audits.manifest.redaction.profileSha256);
  });

  it('removes ids where there is no key, says so, and refuses where they are the key of the records', async () => {
    const audits = await run('audit-logs', ['--catalog', 'strict.json']);
    expect(audits.rows.filter(({ user }) => user !== undefined)).toEqual([]);
    expect(audits.manifest.redaction.withoutKey).toBeGreaterThan(100);
    expect(audits.manifest.warnings.map(({ code }) => code)).toContain('PSEUDONYM_KEY_MISSING');
    const calls = simulator.log.length;
    const users = await run('users', ['--catalog', 'strict.json']);
    expect(users.exitCode).toBe(1);
    expect(users.stderr).toMatch(/INPUT_INVALID: pseudonymKey is missing: the dataset users .*32 bytes/);
    const weak = await run('users', ['--catalog', 'strict.json'], withKey('password'.repeat(8)));
    expect(weak.stderr).toMatch(/INPUT_INVALID: pseudonymKey .*genesys-core keygen/);
    expect(weak.stderr).not.toContain('passwordpassword');
    expect(simulator.log).toHaveLength(calls);
    const key = (await runCli(['keygen'], { cwd: workspace.path })).stdout.trim();
    expect((await run('users', ['--catalog', 'strict.json', '--dry-run'], withKey(key))).exitCode).toBe(0);
  });

  it('keeps raw bodies only where a reviewed overlay and the input say so, apart from all else and for a day', async () => {
    const artifacts = await startArtifactService();
    const folder = join(workspace.path, 'raw');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'raw.json'),
      JSON.stringify({ catalogVersion: '1', governance: { allowRaw: ['audit-logs'] } }),
    );
    const act = (inputs: Record<string, string>) =>
      startAction({
        cwd: folder,
        inputs: {
          dataset: 'audit-logs',
          start: '2026-11-20',
          end: '2026-11-21',
          apiUrl: simulator.url,
          loginUrl: simulator.url,
          clientId: 'simulator',
          clientSecret: SECRET,
          ...inputs,
        },
        env: artifacts.env,
      }).ended;
    try {
      const calls = simulator.log.length;
      const refused = await act({ rawPayloads: 'true' });
      expect(refused.exitCode).toBe(1);
      expect(refused.annotations.filter(({ level }) => level === 'error')).toEqual([
        expect.objectContaining({
          title: 'Genesys Core: INPUT_INVALID',
          message: expect.stringMatching(/rawPayloads is true.*audit-logs.*governance\.allowRaw/),
        }),
      ]);
      expect(simulator.log).toHaveLength(calls);

      const notAsked = await act({ catalog: 'raw.json', upload: 'false' });
      expect(filesBelow(notAsked.outputs['runDir']!).filter((path) => path.startsWith('raw/'))).toEqual([]);

      const kept = await act({ catalog: 'raw.json', rawPayloads: 'true' });
      expect(kept.exitCode).toBe(0);
      const manifest = JSON.parse(readFileSync(kept.outputs['manifestPath']!, 'utf8')) as Manifest;
      const raw = manifest.files.map(({ path }) => path).filter((path) => path.startsWith('raw/'));
      expect(raw.length).toBeGreaterThan(0);
      expect(manifest.redaction.rawPayloads).toBe(true);
      expect(manifest.warnings.map(({ code }) => code)).toContain('RAW_PAYLOADS');
      expect(kept.annotations.map(({ title }) => title)).toContain('Genesys Core: RAW_PAYLOADS');
      expect(kept.stdout).toMatch(/Warning RAW_PAYLOADS/);
      expect(kept.summary).toMatch(/Raw bodies.*kept as received/);
      const [own, apart] = artifacts.artifacts;
      expect(artifacts.artifacts).toHaveLength(2);
      expect([...unzip(own!.content).keys()].filter((path) => path.startsWith('raw/'))).toEqual([]);
      expect([...unzip(apart!.content).keys()].sort()).toEqual([...raw].sort());
      expect(apart!.name).toBe(`${own!.name}-raw`);
      const days = (Date.parse(apart!.expiresAt ?? '') - Date.now()) / 86_400_000;
      expect(Math.abs(days - 1)).toBeLessThan(0.1);
      // The outputs lead to the run's own artifact.
      expect(kept.outputs['artifactName']).toBe(own!.name);
    } finally {
      await artifacts.close();
    }
  });

  it('gives every digit and every character back, one record a line, whatever the network cuts in pieces', async () => {
    const service = await startExactService();
    // The shipped profile keeps one word and true or false there.
    writeFileSync(
      join(workspace.path, 'exact.json'),
      JSON.stringify({
        catalogVersion: '1',
        profiles: {
          redaction: {
            exact: {
              description: 'Any text and any number.',
              allow: {
                id: { action: 'keep', kind: 'id', why: 'Opaque id.' },
                eventDate: { action: 'keep', kind: 'instant', why: 'A time.' },
                action: { action: 'keep', kind: 'text', why: 'A text.' },
                transactionInitiator: { action: 'keep', kind: 'number', why: 'A number.' },
              },
            },
          },
        },
        governance: { redaction: { 'audit-logs': 'exact' } },
      }),
    );
    try {
      const { lines, rows, manifest } = await run('audit-logs', ['--catalog', 'exact.json'], {}, service.url);
      expect(manifest.counts.records).toBe(EXACT.length);
      expect(lines).toHaveLength(EXACT.length);
      // Under every notion of a line end.
      const text = `${lines.join('\n')}\n`;
      for (const ends of LINE_ENDS)
        expect(text.split(ends).filter((line) => line !== '')).toHaveLength(EXACT.length);
      for (const [index, { number, text: sent }] of EXACT.entries()) {
        expect(lines[index]).toContain(`"transactionInitiator":${number}}`);
        expect((rows[index] as { action?: string }).action).toBe(sent);
      }
      expect(rows.map((row) => Object.getPrototypeOf(row) === Object.prototype)).not.toContain(false);
      expect(text).not.toMatch(/__proto__|polluted/);
    } finally {
      await service.close();
    }
  });

  it('tells a privacy officer what happens to each field and why, and which profiles there are', async () => {
    const { stdout, exitCode } = await runCli(['describe', 'audit-logs'], { cwd: workspace.path });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/remoteIp\[\] +mask \(ip\) +Address of a person/);
    expect(stdout).toMatch(/any other field +remove/);
    expect(stdout).toContain('audit-logs.strict');
    expect(stdout).toContain('"governance": {"redaction": {"audit-logs": "audit-logs.strict"}}');
    const json = await runCli(['describe', 'audit-logs', '--json'], { cwd: workspace.path });
    const { redaction } = JSON.parse(json.stdout) as {
      redaction: { profile: string; sha256: string; fields: object[]; alternatives: { profile: string }[] };
    };
    expect(redaction.profile).toBe('audit-logs');
    expect(redaction.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(redaction.fields.length).toBeGreaterThan(30);
    expect(redaction.alternatives.map(({ profile }) => profile)).toEqual(['audit-logs.strict']);
    const chosen = await runCli(['describe', 'audit-logs', '--catalog', 'strict.json'], {
      cwd: workspace.path,
    });
    expect(chosen.stdout).toMatch(/user\.id +pseudonymise \(user\)/);
  });

  it('refuses hostile catalogs, each in short time, before any call', async () => {
    const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const endpoint = (changes: object): string =>
      JSON.stringify({
        catalogVersion: '1',
        endpoints: {
          mine: {
            description: 'x',
            method: 'GET',
            path: '/api/v2/x',
            itemsPath: 'entities',
            paging: 'none',
            auth: 'clientCredentials',
            retry: 'standard',
            limits: 'standard',
            permissions: { mode: 'all', names: [] },
            ...changes,
          },
        },
      });
    const rule = (path: string): string =>
      JSON.stringify({
        catalogVersion: '1',
        profiles: {
          redaction: { mine: { description: 'x', allow: { [path]: { action: 'keep', why: 'x' } } } },
        },
      });
    const hostile: Readonly<Record<string, string>> = {
      'deep.json': deep(200_000),
      'wide.json': `{"catalogVersion":"1","datasets":{${Array.from({ length: 60_000 }, (_, n) => `"d${n}":1`).join()}}}`,
      'doubled.json': '{"catalogVersion":"1","catalogVersion":"2"}',
      'proto.json': '{"catalogVersion":"1","datasets":{"__proto__":{"title":"x"}}}',
      'prototype-profile.json':
        '{"catalogVersion":"1","governance":{"redaction":{"audit-logs":"constructor"}}}',
      'climb.json': endpoint({ path: '/api/../admin' }),
      'host.json': endpoint({ path: '//evil.example/api' }),
      'user-part.json': endpoint({ path: '/api/v2@evil.example' }),
      'absolute.json': endpoint({ path: 'https://evil.example/api' }),
      'header.json': endpoint({ headers: { authorization: 'x', host: 'evil.example' } }),
      'delete.json': endpoint({ method: 'DELETE' }),
      'write.json': endpoint({ method: 'POST' }),
      'put.json': endpoint({ method: 'PUT' }),
      'placeholder.json': endpoint({ path: '/api/v2/{constructor}' }),
      'download.json': endpoint({ download: { status: 302, urlPath: 'x', hosts: ['evil.example/'] } }),
      'service.json': '{"catalogVersion":"1","service":{"hosts":{"api":"https://evil.{domain}"}}}',
      'rule-regexp.json': rule('(a+)+$'),
      'rule-deep.json': rule('a.**.b'),
      'rule-long.json': rule('a.'.repeat(500) + 'b'),
      'folder-key.json': '{"catalogVersion":"1","datasets":{"../../x":{}}}',
      'bidi.json': '{"catalogVersion":"1","\u202egovernance":{}}',
      'command.json': '{"catalogVersion":"1","\\n::error::evil":{}}',
    };
    const folder = join(workspace.path, 'hostile');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(hostile)) writeFileSync(join(folder, name), text);
    symlinkSync('/etc/hostname', join(folder, 'outside.json'));
    const startedAt = performance.now();
    const ended = await runCli(['validate', ...Object.keys(hostile), '--json'], { cwd: folder });
    const tookMs = performance.now() - startedAt;
    expect(ended.exitCode).toBe(1);
    const { files } = JSON.parse(ended.stdout) as { files: { path: string; problems: string[] }[] };
    expect(files.filter(({ problems }) => problems.length === 0)).toEqual([]);
    process.stdout.write(
      `    hostile catalogs: ${files.length} of ${Object.keys(hostile).length} rejected, all in ${Math.round(tookMs)} ms\n`,
    );
    const text = await runCli(['validate', ...Object.keys(hostile)], { cwd: folder });
    expect(text.stdout).not.toMatch(/\u202e|^::error/m);
    const linked = await runCli(['describe', 'users', '--catalog', 'outside.json'], { cwd: folder });
    expect(linked.stderr).toMatch(/INPUT_INVALID.*does not lie in the workspace/);
  });
});

/** What readers take for the end of a line: `\n`; what Python's splitlines does; separators and NUL. */
const LINE_ENDS = [
  '\\n',
  '\\r\\n|[\\n\\v\\f\\r\\u001c-\\u001e\\u0085\\u2028\\u2029]',
  '\\r?\\n|\\u2028|\\u2029|\\u0000',
].map((pattern) => new RegExp(pattern));

/** Numbers as they are on the wire, and texts as they are in memory. */
const EXACT: readonly { readonly number: string; readonly text: string }[] = [
  { number: '9007199254740993', text: 'beyond 2^53' },
  { number: '1.0', text: 'a\u2028b\u2029c\u0085d' },
  { number: '0.1000000000000000055511151231257827021181583404541015625', text: 'nul \u0000 nul' },
  { number: '-0', text: 'lone \ud83d surrogate \ude00' },
  { number: '1e400', text: '\ud83d\ude00\u00e9\u4e2d\u0301 split in the middle' },
  { number: '123456789012345678901234567890', text: 'line\r\nend\u000b\u000c' },
];

/** Answers byte by byte, so that every character of several bytes is cut somewhere. */
async function startExactService(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const entities = EXACT.map(
    ({ number, text }, index) =>
      `{"__proto__":{"polluted":true},"id":"x-${index}","user":{"__proto__":{"id":"polluted"},"id":"u-1"},` +
      `"eventDate":"2026-11-20T0${index}:00:00.000Z","action":${JSON.stringify(text)},"transactionInitiator":${number}}`,
  );
  const answers: Readonly<Record<string, string>> = {
    '/oauth/token': '{"access_token":"a-token-of-the-exact-service","expires_in":3600}',
    '/api/v2/audits/query': '{"id":"T-1","state":"Succeeded"}',
    '/api/v2/audits/query/T-1': '{"id":"T-1","state":"Succeeded"}',
    '/api/v2/audits/query/T-1/results': `{"entities":[${entities.join(',')}],"pageSize":500}`,
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const bytes = Buffer.from(answers[pathname] ?? '{}', 'utf8');
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    response.socket?.setNoDelay(true);
    let at = 0;
    const next = (): void => {
      if (at >= bytes.length) {
        response.end();
        return;
      }
      response.write(bytes.subarray(at, (at += 3)));
      setImmediate(next);
    };
    next();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
