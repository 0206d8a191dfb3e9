import { mkdirSync, renameSync, symlinkSync, linkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { artifactPublisher, compressionLevelFor, uploadFault } from '../../src/github/artifact.js';
import { ArtifactCallError } from '../../src/github/artifact-client.js';
import type { ArtifactClient, ArtifactUpload, StoredArtifact } from '../../src/github/artifact-client.js';
import type { ArtifactReceipt, FinishedRun } from '../../src/github/publisher.js';
import { writeFinishedRun } from '../support/finished-run.js';
import { createManualClock } from '../support/manual-clock.js';
import { errorOf } from '../support/thrown.js';
import { createWorkspace } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

const OUR_DIGEST = '1'.repeat(64);
const FOREIGN_DIGEST = '2'.repeat(64);
const RESET =
  'Failed to CreateArtifact: Unable to make request: ECONNRESET\nIf you are using self-hosted runners …';
const CONFLICT =
  'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact …';
const QUOTA =
  'Failed to CreateArtifact: Artifact storage quota has been hit. Unable to upload any new artifacts.';
const FORBIDDEN = 'Failed to CreateArtifact: Received non-retryable error: Failed request: (403) Forbidden';
const PROXY =
  'Failed to CreateArtifact: Received non-retryable error: Failed request: (407) Proxy Authentication';
const LOST_FINALIZE = 'Failed to FinalizeArtifact: Unable to make request: ECONNRESET';

type Step = 'ok' | { readonly message: string; readonly sent?: boolean; readonly stores?: boolean };

/** Plays the steps in order; `stores` keeps the artifact although the call fails. */
function scriptedClient(steps: readonly Step[], stored: StoredArtifact[] = []) {
  const uploads: ArtifactUpload[] = [];
  const client: ArtifactClient = {
    async upload(upload) {
      uploads.push(upload);
      const step = steps[uploads.length - 1];
      if (step === undefined) throw new Error('an upload that no step is for');
      const artifact = { name: upload.name, id: 100 + uploads.length, sizeBytes: 9, sha256: OUR_DIGEST };
      if (step === 'ok') return artifact;
      if (step.stores === true) stored.push(artifact);
      throw new ArtifactCallError(step.message, step.sent === true ? OUR_DIGEST : null, undefined);
    },
    list: async () => stored,
  };
  return { client, uploads };
}

let workspace: Workspace;
let run: FinishedRun;

beforeEach(() => {
  workspace = createWorkspace();
  run = writeFinishedRun(workspace.path, {
    'events.jsonl': '{}\n',
    'summary.json': '{}',
    'data/20261122T000000Z.jsonl.gz': 'packed'.repeat(100),
  });
});

afterEach(() => {
  workspace.remove();
});

async function publish(
  client: ArtifactClient,
  options: Partial<Parameters<typeof artifactPublisher>[0]> = {},
  signal = new AbortController().signal,
): Promise<{ receipt: ArtifactReceipt; log: string[]; waitedMs: number }> {
  const clock = createManualClock(0);
  const log: string[] = [];
  const publisher = artifactPublisher(
    { runUrl: 'https://github.com/example/data/actions/runs/1', ...options },
    { client, clock, log: (line) => log.push(line), uploaded: () => undefined },
  );
  const startedAtMs = clock.now();
  const receipt = await untilSettled(publisher.publish(run, signal), clock);
  return { receipt, log, waitedMs: clock.now() - startedAtMs };
}

/** File checks are real I/O, so time moves on only while somebody sleeps. */
async function untilSettled<T>(work: Promise<T>, clock: ReturnType<typeof createManualClock>): Promise<T> {
  const state = { settled: false };
  const done = work.finally(() => (state.settled = true));
  done.catch(() => undefined);
  while (!state.settled) {
    await new Promise((resolve) => setImmediate(resolve));
    // The limit of an upload is no wait for something: only the test of it lets it pass.
    const [next] = clock.sleepers;
    if (next !== undefined && next < 60_000) await clock.advance(next);
  }
  return done;
}

describe('what is uploaded', () => {
  it('is the manifest and every file that it names, by the real path of the folder, and nothing else', async () => {
    writeFileSync(join(run.runDir, 'stray.txt'), 'not sealed');
    const { client, uploads } = scriptedClient(['ok']);
    const { receipt } = await publish(client);
    expect(uploads).toHaveLength(1);
    expect(uploads[0]!.rootDir).toBe(run.runDir);
    expect(uploads[0]!.files).toEqual(
      ['manifest.json', 'events.jsonl', 'summary.json', 'data/20261122T000000Z.jsonl.gz'].map((path) =>
        join(run.runDir, path),
      ),
    );
    expect(receipt.artifacts).toEqual([
      {
        name: 'audit-logs-20261123T010203Z-abc123',
        id: 101,
        url: 'https://github.com/example/data/actions/runs/1/artifacts/101',
        sha256: OUR_DIGEST,
        sizeBytes: 9,
        files: 4,
        retentionDays: null,
        kind: 'run',
      },
    ]);
  });

  it('leaves the retention to the repository unless it is given', async () => {
    const unset = scriptedClient(['ok']);
    await publish(unset.client);
    expect(unset.uploads[0]?.retentionDays).toBeUndefined();
    const set = scriptedClient(['ok']);
    await publish(set.client, { retentionDays: 7, name: 'mine' });
    expect(set.uploads[0]).toMatchObject({ retentionDays: 7, name: 'mine' });
  });

  it('keeps raw bodies apart, for one day whatever the retention', async () => {
    run = writeFinishedRun(workspace.path, { 'summary.json': '{}', 'raw/a.json': '{}' });
    const { client, uploads } = scriptedClient(['ok', 'ok']);
    await publish(client, { name: 'mine', retentionDays: 30 });
    expect(uploads.map(({ name, retentionDays }) => [name, retentionDays])).toEqual([
      ['mine', 30],
      ['mine-raw', 1],
    ]);
    expect(uploads[0]!.files.map((path) => path.slice(run.runDir.length + 1))).toEqual([
      'manifest.json',
      'summary.json',
    ]);
    expect(uploads[1]!.files.map((path) => path.slice(run.runDir.length + 1))).toEqual(['raw/a.json']);
  });

  it('is stored as it is where most of it is compressed already', () => {
    const file = (path: string, sizeBytes: number) => ({
      path,
      absolutePath: path,
      sizeBytes,
      compressed: path.endsWith('.gz'),
    });
    expect(compressionLevelFor([file('a.gz', 600), file('events.jsonl', 400)])).toBe(0);
    expect(compressionLevelFor([file('a.gz', 400), file('events.jsonl', 600)])).toBe(6);
    expect(compressionLevelFor([file('a.jsonl', 600)])).toBe(6);
  });
});

describe('what is refused before anything is sent', () => {
  const data = 'data/20261122T000000Z.jsonl.gz';
  const outside = (): string => join(workspace.path, 'outside');
  it.each<readonly [sentence: string, meddle: () => void, words: RegExp]>([
    [
      'a file that was changed to the same size',
      () => {
        writeFileSync(join(run.runDir, 'summary.json'), '[]');
      },
      /summary\.json.*changed after the run sealed it/,
    ],
    [
      'a file that became longer',
      () => {
        writeFileSync(join(run.runDir, 'summary.json'), '{}\n');
      },
      /summary\.json.*changed/,
    ],
    [
      'a file that is gone',
      () => {
        renameSync(join(run.runDir, 'summary.json'), outside());
      },
      /summary\.json.*is missing/,
    ],
    [
      'a file that is a symbolic link',
      () => {
        renameSync(join(run.runDir, 'summary.json'), outside());
        symlinkSync(outside(), join(run.runDir, 'summary.json'));
      },
      /summary\.json.*not a regular file/,
    ],
    [
      'a file with a second name',
      () => {
        linkSync(join(run.runDir, 'summary.json'), outside());
      },
      /summary\.json.*hard link/,
    ],
    [
      'a folder that is a symbolic link',
      () => {
        renameSync(join(run.runDir, dirname(data)), outside());
        symlinkSync(outside(), join(run.runDir, dirname(data)));
      },
      /jsonl\.gz.*behind a link/,
    ],
    [
      'a manifest that names a file of a sibling folder',
      () => {
        const path = '../20261123T010203Z-abc123x/file';
        mkdirSync(join(run.runDir, '../20261123T010203Z-abc123x'));
        writeFileSync(join(run.runDir, path), '');
        run = {
          ...run,
          manifest: {
            ...run.manifest,
            files: [{ path, bytes: 0, sha256: '', records: 0, mediaType: 'application/json' }],
          },
        };
      },
      /not a plain path below the run folder/,
    ],
  ])('%s', async (_sentence, meddle, words) => {
    meddle();
    const { client, uploads } = scriptedClient(['ok']);
    await expect(publish(client)).rejects.toMatchObject({
      code: 'UPLOAD',
      message: expect.stringMatching(words),
    });
    expect(uploads).toHaveLength(0);
  });
});

describe('how failures of the service end', () => {
  it('tries again after 1, 3 and 9 seconds where the connection breaks', async () => {
    const { client, uploads } = scriptedClient([
      { message: RESET },
      { message: RESET },
      { message: RESET },
      'ok',
    ]);
    const { receipt, waitedMs } = await publish(client);
    expect(receipt.artifacts[0]!.id).toBe(104);
    expect(uploads.map(({ name }) => name)).toEqual(Array(4).fill('audit-logs-20261123T010203Z-abc123'));
    expect(waitedMs).toBe(13_000);
  });

  it('gives up after the fourth try with UPLOAD, and says that the folder is complete', async () => {
    const { client } = scriptedClient(Array(4).fill({ message: RESET }));
    await expect(publish(client)).rejects.toMatchObject({
      code: 'UPLOAD',
      retryable: true,
      message: expect.stringMatching(/ECONNRESET\. .*run folder is complete on disk/),
    });
  });

  it('takes the artifact that is there with the digest that was sent when the last reply is lost', async () => {
    const { client, uploads } = scriptedClient([{ message: LOST_FINALIZE, sent: true, stores: true }]);
    const { receipt, waitedMs } = await publish(client);
    expect(receipt.artifacts[0]).toMatchObject({ id: 101, sha256: OUR_DIGEST });
    expect(uploads).toHaveLength(1);
    expect(waitedMs).toBe(0);
  });

  it('uploads again when the last call had not been carried out', async () => {
    const { client, uploads } = scriptedClient([{ message: LOST_FINALIZE, sent: true }, 'ok']);
    const { receipt } = await publish(client);
    expect(receipt.artifacts[0]!.id).toBe(102);
    expect(uploads).toHaveLength(2);
  });

  it('finds its own artifact behind a conflict, even from an earlier try', async () => {
    const stored: StoredArtifact[] = [];
    const { client } = scriptedClient(
      [{ message: LOST_FINALIZE, sent: true }, { message: CONFLICT }],
      stored,
    );
    const { list } = client;
    let lists = 0;
    const late: ArtifactClient = {
      ...client,
      // The service tells of it only when it is asked a second time.
      async list() {
        lists += 1;
        if (lists === 2)
          stored.push({
            name: 'audit-logs-20261123T010203Z-abc123',
            id: 7,
            sizeBytes: 9,
            sha256: OUR_DIGEST,
          });
        return list();
      },
    };
    const { receipt } = await publish(late);
    expect(receipt.artifacts[0]!.id).toBe(7);
  });

  it('leaves a foreign artifact of the name alone and takes a numbered name', async () => {
    const stored = [{ name: 'mine', id: 5, sizeBytes: 1, sha256: FOREIGN_DIGEST }];
    const { client, uploads } = scriptedClient([{ message: CONFLICT }, 'ok'], stored);
    const { receipt, waitedMs } = await publish(client, { name: 'mine' });
    expect(receipt.artifacts[0]).toMatchObject({ name: 'mine-2', id: 102 });
    expect(uploads.map(({ name }) => name)).toEqual(['mine', 'mine-2']);
    expect(waitedMs).toBe(0);
  });

  it('gives up when five names are taken', async () => {
    const { client, uploads } = scriptedClient(Array(5).fill({ message: CONFLICT }));
    await expect(publish(client, { name: 'mine' })).rejects.toMatchObject({
      code: 'UPLOAD',
      message: expect.stringMatching(/give artifactName another value/),
    });
    expect(uploads.map(({ name }) => name)).toEqual(['mine', 'mine-2', 'mine-3', 'mine-4', 'mine-5']);
  });

  it.each([
    ['the storage is used up', QUOTA, /used up: delete old artifacts/],
    ['the token is refused', FORBIDDEN, /refused it/],
    ['a proxy asks for user and password', PROXY, /put user and password into HTTPS_PROXY/],
  ])('does not try again where %s', async (_sentence, message, words) => {
    const { client, uploads } = scriptedClient([{ message }]);
    await expect(publish(client)).rejects.toMatchObject({
      code: 'UPLOAD',
      message: expect.stringMatching(words),
    });
    expect(uploads).toHaveLength(1);
  });

  it('names the host of the storage where the bytes do not get there', async () => {
    const { client } = scriptedClient(Array(4).fill({ message: 'Unable to make request: ETIMEDOUT' }));
    const blocked: ArtifactClient = {
      ...client,
      upload(upload, sendingTo) {
        sendingTo?.('results0.blob.core.windows.net');
        return client.upload(upload);
      },
    };
    await expect(publish(blocked)).rejects.toMatchObject({
      code: 'UPLOAD',
      retryable: true,
      message: expect.stringMatching(
        /ETIMEDOUT.*on their way to results0\.blob\.core\.windows\.net: let the runner reach that host/,
      ),
    });
  });

  it('does not name it where they got there, and the last call failed', async () => {
    const { client } = scriptedClient(Array(4).fill({ message: RESET }));
    const arrived: ArtifactClient = {
      ...client,
      upload(upload, sendingTo) {
        sendingTo?.('results0.blob.core.windows.net');
        sendingTo?.(null);
        return client.upload(upload);
      },
    };
    await expect(publish(arrived)).rejects.toMatchObject({
      message: expect.not.stringContaining('blob.core'),
    });
  });

  it('gives up after eight minutes, run and raw bodies together, and says where it hung', async () => {
    run = writeFinishedRun(workspace.path, { 'summary.json': '{}', 'raw/a.json': '{}' });
    const clock = createManualClock(0);
    let uploads = 0;
    const client: ArtifactClient = {
      async upload({ name }, sendingTo) {
        uploads += 1;
        sendingTo?.('results0.blob.core.windows.net');
        if (uploads === 2) return new Promise(() => undefined);
        await clock.sleep(4 * 60_000, new AbortController().signal);
        return { name, id: 1, sizeBytes: 9, sha256: OUR_DIGEST };
      },
      list: async () => [],
    };
    const publisher = artifactPublisher(
      { runUrl: null },
      { client, clock, log: () => undefined, uploaded: () => undefined },
    );
    const failed = errorOf(publisher.publish(run, new AbortController().signal));
    // File checks are real I/O.
    while (uploads === 0) await clock.drain();
    await clock.advance(4 * 60_000);
    while (uploads === 1) await clock.drain();
    expect(clock.sleepers).toEqual([4 * 60_000]);
    await clock.advance(4 * 60_000);
    expect(await failed).toMatchObject({
      code: 'UPLOAD',
      retryable: true,
      message: expect.stringMatching(/not done after 4 minutes.*results0\.blob\.core\.windows\.net/),
    });
  });

  it('stops at once with the signal’s reason, though the client goes on', async () => {
    const stop = new AbortController();
    const client: ArtifactClient = {
      upload: () => {
        setImmediate(() => {
          stop.abort(new GenesysCoreError('CANCELLED', 'stopped'));
        });
        return new Promise(() => undefined);
      },
      list: async () => [],
    };
    await expect(publish(client, {}, stop.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('what the text of a failure means', () => {
  it.each([
    [RESET, 'transient'],
    [CONFLICT, 'conflict'],
    [QUOTA, 'quota'],
    [FORBIDDEN, 'refused'],
    [PROXY, 'proxy'],
    ['tunneling socket could not be established, statusCode=407', 'proxy'],
    [
      'Failed to CreateArtifact: Failed to make request after 5 attempts: Failed request: (503) Service Unavailable',
      'transient',
    ],
    [
      'Failed to CreateArtifact: Failed to make request after 5 attempts: Failed request: (429) Too Many Requests',
      'transient',
    ],
    ['HTTP 407: <html>Proxy Authentication Required</html>', 'proxy'],
    // The address of the storage that another try gets is a fresh one.
    ['HTTP 403: AuthenticationFailed', 'transient'],
    ['Upload progress stalled.', 'transient'],
    ['Unable to get the ACTIONS_RUNTIME_TOKEN env variable', 'refused'],
    ['@actions/artifact v2.0.0+, upload-artifact@v4+ are not currently supported on GHES.', 'refused'],
  ])('%s', (message, fault) => {
    expect(uploadFault(message)).toBe(fault);
  });
});
