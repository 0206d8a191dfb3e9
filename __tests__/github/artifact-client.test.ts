import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/base/clock.js';
import { gitHubArtifactClient, withOutputTo } from '../../src/github/artifact-client.js';
import { artifactPublisher } from '../../src/github/artifact.js';
import { startArtifactService } from '../support/artifact-service.js';
import type { ArtifactService } from '../support/artifact-service.js';
import { writeFinishedRun } from '../support/finished-run.js';
import { createWorkspace } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';
import { unzip } from '../support/zip.js';

const FILES = { 'events.jsonl': '{"seq":1}\n', 'summary.json': '{}', 'data/a.jsonl.gz': 'packed' };

describe('GitHub’s client over the wire', () => {
  let service: ArtifactService;
  let workspace: Workspace;
  const before = { ...process.env };

  beforeAll(() => {
    delete process.env['GITHUB_RETENTION_DAYS'];
  });
  beforeEach(async () => {
    workspace = createWorkspace();
    service = await startArtifactService();
    Object.assign(process.env, service.env);
  });
  afterEach(async () => {
    await service.close();
    workspace.remove();
  });
  afterAll(() => {
    process.env = before;
  });

  const publish = async (name?: string) => {
    const lines: string[] = [];
    const publisher = artifactPublisher(
      { name, runUrl: null },
      {
        client: gitHubArtifactClient((line) => lines.push(line)),
        clock: systemClock,
        log: (line) => lines.push(line),
        uploaded: () => undefined,
      },
    );
    const { artifacts } = await publisher.publish(
      writeFinishedRun(workspace.path, FILES),
      new AbortController().signal,
    );
    return { artifact: artifacts[0]!, lines };
  };

  it('stores exactly the sealed files and tells their digest; nothing of its chatter reaches standard output', async () => {
    const { artifact, lines } = await publish();
    const [received] = service.artifacts;
    expect(service.artifacts).toHaveLength(1);
    expect(received!.name).toBe(artifact.name);
    expect(received!.id).toBe(artifact.id);
    expect(received!.hash).toBe(`sha256:${artifact.sha256}`);
    expect(received!.expiresAt).toBeUndefined();
    const content = unzip(received!.content);
    expect([...content.keys()].sort()).toEqual(['manifest.json', ...Object.keys(FILES)].sort());
    for (const [path, text] of Object.entries(FILES)) expect(content.get(path)!.toString()).toBe(text);
    expect(lines.join('\n')).toContain('Beginning upload of artifact content');
  });

  it('tells the host of the storage as long as the bytes are on their way there', async () => {
    const told: (string | null)[] = [];
    const path = join(workspace.path, 'a.txt');
    writeFileSync(path, 'a');
    const upload = { name: 'a', files: [path], rootDir: workspace.path, compressionLevel: 6 };
    const client = gitHubArtifactClient(() => undefined);
    await client.upload(upload, (host) => told.push(host));
    const host = new URL(service.env['ACTIONS_RESULTS_URL']!).host;
    expect(told[0]).toBe(host);
    expect(told.at(-1)).toBeNull();
    told.length = 0;
    service.fail({ call: 'PutBlock', fault: { kind: 'status', status: 403 }, times: 99 });
    await expect(client.upload({ ...upload, name: 'b' }, (at) => told.push(at))).rejects.toThrow();
    expect(new Set(told)).toEqual(new Set([host]));
  });

  it('finds the artifact by its digest when the reply to the last call is lost', async () => {
    service.fail({ call: 'FinalizeArtifact', fault: { kind: 'lostReply' } });
    const { artifact } = await publish();
    expect(service.artifacts.map(({ id }) => id)).toEqual([artifact.id]);
    expect(service.artifacts[0]!.hash).toBe(`sha256:${artifact.sha256}`);
    expect(service.calls.filter((call) => call === 'CreateArtifact')).toHaveLength(1);
  });

  it('takes a numbered name where a foreign artifact has the name, and leaves that one alone', async () => {
    service.seed('mine');
    const { artifact } = await publish('mine');
    expect(artifact.name).toBe('mine-2');
    expect(service.artifacts.map(({ name }) => name)).toEqual(['mine', 'mine-2']);
    expect(service.calls).not.toContain('DeleteArtifact');
  });

  it('gets through a reset that the client itself does not try again after', async () => {
    service.fail({ call: 'CreateArtifact', fault: { kind: 'reset' } });
    const { artifact } = await publish();
    expect(service.artifacts.map(({ name }) => name)).toEqual([artifact.name]);
  });

  it('tells a used-up quota plainly', async () => {
    service.fail({
      call: 'CreateArtifact',
      fault: { kind: 'status', status: 403, msg: 'insufficient usage to create' },
    });
    await expect(publish()).rejects.toMatchObject({
      code: 'UPLOAD',
      message: expect.stringMatching(/storage of this account is used up/),
    });
  });
});

describe('withOutputTo', () => {
  it('diverts what the work writes, whole lines, and nothing that others write meanwhile', async () => {
    const lines: string[] = [];
    const passed: string[] = [];
    const { stdout } = process;
    const real = stdout.write;
    stdout.write = (text: string) => passed.push(text) > 0;
    try {
      let others: () => void = () => undefined;
      const ready = new Promise<void>((resolve) => (others = resolve));
      const work = withOutputTo(
        (line) => lines.push(line),
        async () => {
          stdout.write('one ');
          others();
          await new Promise((resolve) => setImmediate(resolve));
          stdout.write('line\ntwo');
        },
      );
      await ready;
      stdout.write('mine\n');
      await work;
      stdout.write('after\n');
    } finally {
      stdout.write = real;
    }
    expect(lines).toEqual(['one line', 'two']);
    expect(passed).toEqual(['mine\n', 'after\n']);
  });
});
