import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import { sha256Hex } from '../../src/base/digest.js';
import { createAttestation } from '../support/attestation.js';
import { runCli } from '../support/runner.js';
import type { Ended } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

describe('verify on the command line', () => {
  let workspace: Workspace;
  let runDir = '';

  const verify = (...args: string[]): Promise<Ended> => runCli(['verify', ...args], { cwd: workspace.path });
  const inRun = (path: string): string => join(workspace.path, runDir, path);
  /** Runs the check with a file in another state, and puts it back. */
  const withFile = async (path: string, change: (file: string) => void, check: () => Promise<void>) => {
    const before = existsSync(inRun(path)) ? readFileSync(inRun(path)) : undefined;
    change(inRun(path));
    try {
      await check();
    } finally {
      if (before === undefined) rmSync(inRun(path));
      else writeFileSync(inRun(path), before);
    }
  };

  beforeAll(async () => {
    workspace = createWorkspace();
    const simulator = await startSimulator({ records: { users: 30 } });
    try {
      const urls = ['--api-url', simulator.url, '--login-url', simulator.url];
      const env = { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' };
      const ended = await runCli(['run', 'users', '--json', ...urls], { cwd: workspace.path, env });
      runDir = (JSON.parse(ended.stdout) as { runDir: string }).runDir;
      runDir = runDir.replace(`${workspace.path}/`, '');
    } finally {
      await simulator.close();
    }
  });
  afterAll(() => {
    workspace.remove();
  });

  it('says of a good folder what was checked: exit 0', async () => {
    const good = await verify(runDir);
    expect(good.exitCode).toBe(0);
    expect(good.stdout).toContain(`${runDir}: as sealed\n`);
    expect(good.stdout.match(/^ {2}ok /gm)).toHaveLength(11);
    expect(good.stdout).toContain('figures counted again from the records');
    expect(good.stdout).toContain('Origin not proven');
    expect(good.stdout).not.toContain('verified');
    expect(JSON.parse((await verify(runDir, '--json')).stdout)).toMatchObject({
      ok: true,
      sealed: true,
      status: 'succeeded',
    });
  });

  it('tells by whom the manifest is attested and what was not checked; never that it is verified', async () => {
    // As a reusable workflow signs, for the repository that called it.
    const signer = 'https://github.com/org/genesys-core/.github/workflows/dataset.yml@refs/tags/v1';
    const digest = sha256Hex(readFileSync(inRun('manifest.json')));
    const attest = (digests: readonly string[]): void => {
      writeFileSync(
        join(workspace.path, 'attestation.json'),
        createAttestation({ signer, repository: 'example/data' }, digests),
      );
    };
    attest([digest]);
    const attested = await verify(runDir, '--attestation', 'attestation.json');
    expect(attested.exitCode).toBe(0);
    expect(attested.stdout).toContain(
      `  Attested by ${signer}, in https://github.com/example/data/actions/runs/1/attempts/1: so says the certificate`,
    );
    expect(attested.stdout).toContain('Not checked here');
    expect(attested.stdout).toContain(
      `gh attestation verify ${runDir}/manifest.json --repo example/data --signer-repo org/genesys-core --bundle attestation.json`,
    );
    expect(attested.stdout).not.toMatch(/verified/i);

    attest(['0'.repeat(64)]);
    const other = await verify(runDir, '--attestation', 'attestation.json');
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain('! attestation.json is about other files');
    expect(other.stdout).toContain('Origin not proven');

    const none = await verify(runDir, '--attestation', 'nothing.json');
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toContain('attestation is "nothing.json", where there is no file');
  });

  it('names each file in which a byte is changed, and once: exit 1', async () => {
    for (const path of filesBelow(join(workspace.path, runDir))) {
      const flip = (file: string): void => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(file, bytes);
      };
      await withFile(path, flip, async () => {
        const ended = await verify(runDir);
        expect([path, ended.exitCode]).toEqual([path, 1]);
        expect(ended.stdout).toContain(`${runDir}: NOT as sealed\n`);
        // What is told of a changed manifest depends on the byte; it may be a file's digest that it tells now.
        const told = ended.stdout.split('\n').filter((line) => line.startsWith('  ! '));
        expect(new Set(told).size).toBe(told.length);
        if (path !== 'manifest.json') expect(told.join('\n')).toContain(path);
        else expect(told.length).toBeGreaterThan(0);
      });
    }
  });

  it.each<readonly [what: string, path: string, change: (file: string) => void, words: string]>([
    [
      'a file is missing',
      'summary.json',
      (file) => {
        rmSync(file);
      },
      'summary.json is missing',
    ],
    [
      'there is a file too many',
      'notes.txt',
      (file) => {
        writeFileSync(file, 'x');
      },
      'notes.txt is not in manifest.json',
    ],
    [
      'the manifest claims another number of records',
      'manifest.json',
      (file) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"records": (?=[1-9])/g, '"records": 9'));
      },
      'lines, sealed with 9',
    ],
    [
      'the manifest is no manifest any more',
      'manifest.json',
      (file) => {
        writeFileSync(file, '{}');
      },
      'manifest.json: ',
    ],
  ])('says what is wrong when %s: exit 1', async (_what, path, change, words) => {
    await withFile(path, change, async () => {
      const ended = await verify(runDir);
      expect(ended.stdout).toContain(words);
      expect(ended.exitCode).toBe(1);
      expect(JSON.parse((await verify(runDir, '--json')).stdout)).toMatchObject({ ok: false, sealed: true });
    });
  });

  it('tells an unfinished run from what is no run folder and what is not there: exit 2', async () => {
    const hidden = `${inRun('manifest.json')}.away`;
    renameSync(inRun('manifest.json'), hidden);
    try {
      const unfinished = await verify(runDir);
      expect(unfinished.exitCode).toBe(2);
      expect(unfinished.stdout).toContain(
        'the run did not finish; resumeFrom takes its finished slices over',
      );
    } finally {
      renameSync(hidden, inRun('manifest.json'));
    }
    const other = await verify('.');
    expect([other.exitCode, other.stdout]).toEqual([2, expect.stringContaining('this is no run folder')]);
    const nowhere = await verify('nowhere', '--json');
    expect(nowhere.exitCode).toBe(2);
    expect(nowhere.stdout).toContain('there is no such folder');
  });
});
