import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { verifyRun } from '../../src/run/verify.js';
import { runSchemas } from '../run/run-fixture.js';
import type { FaultPlan } from '../support/artifact-service.js';
import { freshPlaces } from '../support/places.js';
import { startAction } from '../support/runner.js';
import type { ActionEnded, Running } from '../support/runner.js';
import { filesBelow } from '../support/workspace.js';
import { unzip } from '../support/zip.js';

const SECRET = 'simulator-secret';

describe('what leaves the machine', () => {
  const places = freshPlaces({ clientSecret: SECRET, records: { users: 40 } });

  const start = (inputs: Record<string, string> = {}): Running<ActionEnded> =>
    startAction({
      cwd: places.workspace.path,
      inputs: {
        dataset: 'users',
        apiUrl: places.simulator.url,
        loginUrl: places.simulator.url,
        clientId: 'simulator',
        clientSecret: SECRET,
        ...inputs,
      },
      env: places.service.env,
    });
  const sealedNames = (ended: ActionEnded): string[] => {
    const manifest = JSON.parse(readFileSync(ended.outputs['manifestPath']!, 'utf8')) as Manifest;
    return ['manifest.json', ...manifest.files.map(({ path }) => path)].sort();
  };

  it.each<readonly [what: string, fault: FaultPlan | 'foreign', name: RegExp]>([
    ['the first call is reset', { call: 'CreateArtifact', fault: { kind: 'reset' } }, /^data$/],
    ['its reply is lost', { call: 'CreateArtifact', fault: { kind: 'lostReply' } }, /^data-2$/],
    ['the storage resets', { call: 'PutBlock', fault: { kind: 'reset' } }, /^data(-2)?$/],
    ['the last call is reset', { call: 'FinalizeArtifact', fault: { kind: 'reset' } }, /^data(-2)?$/],
    ['its reply is lost, too', { call: 'FinalizeArtifact', fault: { kind: 'lostReply' } }, /^data$/],
    ['the service fails once', { call: 'CreateArtifact', fault: { kind: 'status', status: 503 } }, /^data$/],
    ['an earlier attempt has the name', 'foreign', /^data-2$/],
  ])('is uploaded once where %s', async (_what, fault, name) => {
    if (fault === 'foreign') places.service.seed('data');
    else places.service.fail(fault);
    const ended = await start({ artifactName: 'data' }).ended;
    expect(ended.exitCode).toBe(0);
    const own = places.service.artifacts.filter(({ content }) => content.toString() !== 'foreign');
    expect(own.map((artifact) => String(artifact.id))).toEqual([ended.outputs['artifactId']]);
    expect(own[0]!.name).toMatch(name);
    expect(ended.outputs['artifactName']).toBe(own[0]!.name);
    expect([...unzip(own[0]!.content).keys()].sort()).toEqual(sealedNames(ended));
    if (fault === 'foreign') expect(places.service.artifacts).toHaveLength(2);
    expect(places.service.calls).not.toContain('DeleteArtifact');
  });

  it('is exactly what the manifest lists, whatever others put into the folder meanwhile', async () => {
    places.simulator.setFaults([
      { match: { kind: 'page', nth: 1 }, fault: { kind: 'delay', delayMs: 1500 } },
    ]);
    const running = start();
    const runs = join(places.workspace.path, 'out/users');
    while (!existsSync(runs) || readdirSync(runs).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const runDir = join(runs, readdirSync(runs)[0]!);
    writeFileSync(join(runDir, 'stray.txt'), 'a secret of somebody else');
    symlinkSync('/etc/hostname', join(runDir, 'link'));
    const ended = await running.ended;
    expect(ended.exitCode).toBe(0);
    expect([...unzip(places.service.artifacts[0]!.content).keys()].sort()).toEqual(sealedNames(ended));
    expect(filesBelow(runDir)).toContain('stray.txt');
  });

  it('is five runs where five start at once in one workspace', async () => {
    const ended = await Promise.all(Array.from({ length: 5 }, () => start().ended));
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
    const runDirs = ended.map(({ outputs }) => outputs['runDir']!);
    expect(new Set(runDirs).size).toBe(5);
    expect(new Set(ended.map(({ outputs }) => outputs['dataDigest'])).size).toBe(1);
    for (const runDir of runDirs) {
      const report = await verifyRun(runDir, { schemas: runSchemas });
      expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    }
    expect(readdirSync(join(places.workspace.path, 'out/users'))).toHaveLength(5);
    expect(new Set(places.service.artifacts.map(({ name }) => name)).size).toBe(5);
  });
});
