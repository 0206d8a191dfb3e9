import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { findEarlierRun, type EarlierRunSource } from '../../src/step/earlier-run.js';
import { ArtifactCallError, type StoredArtifact } from '../../src/github/artifact-client.js';
import { ZipRefused } from '../../src/github/zip.js';
import type { EarlierArtifacts } from '../../src/github/earlier-artifact.js';
import { identityOf } from '../../src/run/identity.js';
import {
  ORGANIZATION,
  pagesScript,
  planOf,
  removeFolder,
  runFixture,
  runSchemas,
  temporaryFolder,
  type FixtureRun,
  type Script,
} from '../run/run-fixture.js';

let workspace = '';
let elsewhere = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
  elsewhere = await temporaryFolder();
});
afterEach(async () => {
  await removeFolder(workspace);
  await removeFolder(elsewhere);
});

const OLD = '20261130T000000Z-000001';
const NEW = '20261130T000001Z-000002';
const usual = pagesScript(5);
const losing: Script = async function* (query, slice) {
  if (slice.id === '20261121T000000Z') throw new GenesysCoreError('BAD_RESPONSE', 'scripted');
  yield* usual(query, slice);
};
const failing: Script = async function* () {
  yield [];
  throw new GenesysCoreError('BAD_RESPONSE', 'scripted');
};

/** Artifacts by name, in order of their ids, each with the folder that it unpacks to. */
function artifactsOf(
  folders: Readonly<Record<string, string>>,
  foldersElsewhere?: Readonly<Record<string, string>>,
): EarlierArtifacts & { unpacked: string[] } {
  const unpacked: string[] = [];
  const stored = (names: object): StoredArtifact[] =>
    Object.keys(names).map((name, id) => ({ name, id, sizeBytes: 1, sha256: null }));
  const others = stored(foldersElsewhere ?? {});
  return {
    unpacked,
    list: async () => stored(folders),
    elsewhere:
      foldersElsewhere === undefined
        ? undefined
        : {
            named: async (name) => others.filter((one) => one.name === name),
            ofFailedRuns: async () => others,
          },
    async unpack({ name }) {
      unpacked.push(name);
      return folders[name] ?? foldersElsewhere?.[name] ?? '';
    },
    dispose: async () => {},
  };
}

function sourceOf(source: Partial<EarlierRunSource> = {}): EarlierRunSource {
  const engine = { version: '0.0.0', gitSha: null };
  const facts = { runId: '', format: 'jsonl.gz', keyId: null, engine, organization: ORGANIZATION } as const;
  return {
    resumeFrom: 'latest',
    identity: identityOf(planOf(), facts),
    schemas: runSchemas,
    workspace,
    outputDir: 'out',
    artifactName: undefined,
    artifacts: null,
    signal: new AbortController().signal,
    ...source,
  };
}

describe('the latest run', () => {
  it('is the newest one that did not succeed and finished a slice', async () => {
    await runFixture({ workspace, runId: OLD, script: losing });
    await runFixture({ workspace, runId: NEW, script: failing });
    const { run, note } = await findEarlierRun(sourceOf());
    expect([run?.runId, run?.slices.size]).toEqual([OLD, 2]);
    expect(note).toBe(`Resuming run ${OLD} from out/things.`);
  });

  it('is none where a newer one succeeded', async () => {
    await runFixture({ workspace, runId: OLD, script: losing });
    await runFixture({ workspace, runId: NEW });
    const { run, note } = await findEarlierRun(sourceOf());
    expect(run).toBeUndefined();
    expect(note).toContain(`${NEW} in out/things, succeeded`);
  });

  it('is none where all were other requests, or there is no folder at all', async () => {
    expect((await findEarlierRun(sourceOf())).note).toContain(
      'No unfinished run of this request in out/things',
    );
    await runFixture({ workspace, plan: planOf({ filters: { a: 'b' } }), runId: OLD, script: losing });
    expect((await findEarlierRun(sourceOf())).run).toBeUndefined();
  });

  describe('while a token has not told its organisation', () => {
    const [OWN, OTHER, THIRD] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
    const asked = (): EarlierRunSource => {
      const engine = { version: '0.0.0', gitSha: null };
      const facts = { runId: '', format: 'jsonl.gz', keyId: null, engine, organization: undefined } as const;
      return sourceOf({ identity: identityOf(planOf(), facts) });
    };

    it.each<readonly [string, readonly (readonly [string | null, Script])[], string, RegExp]>([
      [
        'its own, which is older',
        [
          [OWN!, losing],
          [OTHER!, losing],
        ],
        '0',
        /^Resuming run \S+000000 from/,
      ],
      [
        'its own, which is newer',
        [
          [OTHER!, losing],
          [OWN!, losing],
        ],
        '1',
        /^Resuming run \S+000001 from/,
      ],
      [
        'the newest of its own',
        [
          [OWN!, losing],
          [OWN!, losing],
          [OTHER!, losing],
        ],
        '1',
        /^Resuming/,
      ],
      [
        'its own under one of another that succeeded',
        [
          [OWN!, losing],
          [OTHER!, usual],
        ],
        '0',
        /^Resuming/,
      ],
      [
        'none where its own succeeded later',
        [
          [OWN!, losing],
          [OWN!, usual],
          [OTHER!, losing],
        ],
        '',
        /succeeded: there is nothing/,
      ],
      [
        'its own among three',
        [
          [OTHER!, losing],
          [OWN!, losing],
          [THIRD!, usual],
          [null, losing],
        ],
        '1',
        /^Resuming/,
      ],
      [
        'none where all are of others',
        [
          [OTHER!, losing],
          [THIRD!, losing],
        ],
        '',
        /^Nothing of run \S+000001 is taken over: organisation .* was "c{12}", is "a{12}"/,
      ],
      [
        'none where the newest of others succeeded',
        [
          [OTHER!, losing],
          [THIRD!, usual],
        ],
        '',
        /^Nothing of the newest run .* is taken over: organisation/,
      ],
      ['none of a run that does not tell its own', [[null, losing]], '', /does not tell its organisation/],
    ])('there is one for each, and it takes %s', async (_, before, resumed, says) => {
      for (const [number, [organization, script]] of before.entries())
        await runFixture({ workspace, runId: `20261130T000000Z-00000${number}`, script, organization });
      const earlier = await findEarlierRun(asked());
      const notes: string[] = [];
      const { manifest } = await runFixture({
        workspace,
        runId: NEW,
        earlier,
        organization: OWN!,
        onEvent: (event) => {
          if (event.type === 'resume.resolved') notes.push(event.message);
        },
      });
      const from = new Set(manifest.slices.flatMap(({ resumedFrom }) => resumedFrom ?? []));
      expect([...from]).toEqual(resumed === '' ? [] : [`20261130T000000Z-00000${resumed}`]);
      expect(notes).toEqual([expect.stringMatching(says)]);
      expect(manifest.status).toBe('succeeded');
    });

    it('takes none where the service does not tell it, and says so', async () => {
      await runFixture({ workspace, runId: OLD, script: losing, organization: OTHER! });
      const earlier = await findEarlierRun(asked());
      const { manifest } = await runFixture({ workspace, runId: NEW, earlier, organization: null });
      expect(manifest.slices.some(({ resumedFrom }) => resumedFrom !== undefined)).toBe(false);
    });

    it('looks among artifacts, too, though a folder has one: it may be of another', async () => {
      await runFixture({ workspace, runId: NEW, script: losing, organization: OTHER! });
      const { runDir } = await runFixture({
        workspace: elsewhere,
        runId: OLD,
        script: losing,
        organization: OWN!,
      });
      const artifacts = artifactsOf({ [`things-${OLD}`]: runDir });
      const { run, others } = await findEarlierRun({ ...asked(), artifacts });
      expect([run?.runId, others?.map((one) => one.run?.runId)]).toEqual([NEW, [OLD]]);
    });
  });

  it('is looked for among the artifacts that a run of the dataset may have made, newest first', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    const other = await runFixture({ workspace: elsewhere, runId: NEW, script: failing });
    const artifacts = artifactsOf({
      [`things-${OLD}`]: runDir,
      [`things-${NEW}-2`]: other.runDir,
      'things-of-others': elsewhere,
      [`other-things-${NEW}`]: elsewhere,
      'raw-data': elsewhere,
    });
    const { run, note } = await findEarlierRun(sourceOf({ artifacts }));
    expect([run?.runId, note]).toEqual([OLD, `Resuming run ${OLD} from artifact things-${OLD}.`]);
    expect(artifacts.unpacked).toEqual([`things-${NEW}-2`, `things-${OLD}`]);
  });

  it('is looked for under the name that was chosen, and its numbers', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    const artifacts = artifactsOf({
      data: elsewhere,
      'data-2': runDir,
      'data-raw': elsewhere,
      datas: elsewhere,
    });
    const { run } = await findEarlierRun(sourceOf({ artifacts, artifactName: 'data' }));
    expect(run?.runDir).toBe(runDir);
    expect(artifacts.unpacked).toEqual(['data-2']);
  });

  it('is looked for among what failed runs of the workflow left, where this one has none', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    const other = await runFixture({ workspace: elsewhere, runId: NEW, script: failing });
    const artifacts = artifactsOf(
      { [`things-${NEW}`]: other.runDir },
      { 'things-of-others': elsewhere, [`things-${OLD}`]: runDir },
    );
    const { run, note } = await findEarlierRun(sourceOf({ artifacts }));
    expect([run?.runId, note]).toEqual([OLD, `Resuming run ${OLD} from artifact things-${OLD}.`]);
    expect(artifacts.unpacked).toEqual([`things-${NEW}`, `things-${OLD}`]);
  });

  it('is told of artifacts that have expired, which cost no try', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    const gone = [1, 2, 3, 4, 5, 6].map((id) => ({
      name: `things-2026120${id}T000000Z-000001`,
      id,
      sizeBytes: 1,
      sha256: null,
      expiredAt: '2026-12-09T00:00:00Z',
    }));
    const alone = artifactsOf({});
    const artifacts = { ...alone, elsewhere: { named: async () => [], ofFailedRuns: async () => gone } };
    expect((await findEarlierRun(sourceOf({ artifacts }))).note).toBe(
      'No unfinished run of this request in out/things, nor among the artifacts of this workflow: everything is fetched. Artifact things-20261206T000000Z-000001 is not taken over: it expired on 2026-12-09. Artifact things-20261205T000000Z-000001 is not taken over: it expired on 2026-12-09.',
    );
    expect(alone.unpacked).toEqual([]);
    const one = { name: `things-${OLD}`, id: 0, sizeBytes: 1, sha256: null };
    const both = {
      ...artifactsOf({ [one.name]: runDir }),
      list: async () => [],
      elsewhere: { named: async () => [], ofFailedRuns: async () => [...gone, one] },
    };
    expect((await findEarlierRun(sourceOf({ artifacts: both }))).run?.runId).toBe(OLD);
  });

  it('is looked for in five artifacts at most', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: failing });
    const folders = [1, 2, 3, 4].map((n) => [`things-2026113${n}T000000Z-000001`, runDir]);
    const artifacts = artifactsOf(Object.fromEntries(folders) as Record<string, string>, {
      ...(Object.fromEntries(folders) as Record<string, string>),
    });
    const { run, note } = await findEarlierRun(sourceOf({ artifacts }));
    expect([run, artifacts.unpacked.length]).toEqual([undefined, 5]);
    expect(note).toBe(
      'No unfinished run of this request in out/things, nor among the artifacts of this workflow: everything is fetched.',
    );
  });

  it('is none, and no failure, where the artifacts of earlier workflow runs may not be read', async () => {
    const artifacts: EarlierArtifacts = {
      ...artifactsOf({}),
      elsewhere: {
        named: () => Promise.reject(new Error('no')),
        ofFailedRuns: () => Promise.reject(new Error('that takes the permission actions: read')),
      },
    };
    const { run, note } = await findEarlierRun(sourceOf({ artifacts }));
    expect(run).toBeUndefined();
    expect(note).toBe(
      'No unfinished run of this request in out/things, and the artifacts of earlier workflow runs could not be read (that takes the permission actions: read): everything is fetched.',
    );
  });

  it('is given up with the signal', async () => {
    const stop = new AbortController();
    const reason = new GenesysCoreError('CANCELLED', 'stopped');
    const artifacts: EarlierArtifacts = {
      ...artifactsOf({}),
      async list() {
        stop.abort(reason);
        throw new Error('closed');
      },
    };
    await expect(findEarlierRun(sourceOf({ artifacts, signal: stop.signal }))).rejects.toBe(reason);
  });
});

const bomb = () =>
  Promise.reject(
    new ArtifactCallError('the artifact "x" is not unpacked: a bomb', null, new ZipRefused('a bomb')),
  );

describe('what is not taken over', () => {
  it.each<[string, Partial<FixtureRun>, RegExp]>([
    ['of another organisation', { organization: 'd'.repeat(64) }, /organisation .* was "d{12}", is "c{12}"/],
    ['of no organisation that is known', { organization: null }, /it does not tell its organisation/],
    ['of another version of the engine', { engineVersion: '9.9.9' }, /engine was "9\.9\.9", is "0\.0\.0"/],
  ])('is a run %s, which is told and passed over for an older one', async (_, members, words) => {
    await runFixture({ workspace, runId: NEW, script: losing, ...members });
    const alone = await findEarlierRun(sourceOf());
    expect(alone.run).toBeUndefined();
    expect(alone.note).toMatch(/everything is fetched\. Run \S+ in out\/things is not taken over: /);
    expect(alone.note).toMatch(words);
    await runFixture({ workspace, runId: OLD, script: losing });
    expect((await findEarlierRun(sourceOf())).run?.runId).toBe(OLD);
  });

  it('is a run of another organisation that succeeded: it does not end the search', async () => {
    await runFixture({ workspace, runId: OLD, script: losing });
    await runFixture({ workspace, runId: NEW, organization: 'd'.repeat(64) });
    expect((await findEarlierRun(sourceOf())).run?.runId).toBe(OLD);
  });

  it('is anything behind a link in place of the output folder', async () => {
    const other = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    await symlink(join(other.runDir, '..', '..'), join(workspace, 'out'));
    const { run, note } = await findEarlierRun(sourceOf());
    expect([run, note]).toEqual([undefined, expect.stringContaining('everything is fetched')]);
  });

  it('is an artifact that is no archive of ours, which is told; the one before it is looked at', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    const two = artifactsOf({ [`things-${OLD}`]: runDir, [`things-${NEW}`]: '' });
    const unpack: EarlierArtifacts['unpack'] = (artifact, signal) =>
      artifact.name.endsWith(NEW) ? bomb() : two.unpack(artifact, signal);
    expect((await findEarlierRun(sourceOf({ artifacts: { ...two, unpack } }))).run?.runId).toBe(OLD);
    const one = { ...artifactsOf({ x: '' }), unpack: bomb };
    const named = await findEarlierRun(sourceOf({ resumeFrom: 'x', artifacts: one }));
    expect(named).toEqual({
      run: undefined,
      note: 'Nothing of the artifact x is taken over: the artifact "x" is not unpacked: a bomb. Everything is fetched.',
    });
  });
});

describe('an absolute output folder below the workspace', () => {
  it('is searched like a relative one', async () => {
    await runFixture({ workspace, runId: OLD, script: losing });
    const { run } = await findEarlierRun(sourceOf({ outputDir: join(workspace, 'out') }));
    expect(run?.runId).toBe(OLD);
  });
});

describe('a run by the name of its artifact', () => {
  it('is refused where it was another request, with what differs', async () => {
    const plan = planOf({ filters: { a: 'b' } });
    const { runDir } = await runFixture({ workspace: elsewhere, plan, runId: OLD, script: losing });
    const source = sourceOf({ resumeFrom: 'x', artifacts: artifactsOf({ x: runDir }) });
    await expect(findEarlierRun(source)).rejects.toThrow(
      /resumeFrom: "x" was another request: filters was \{"a":"b"\}, is \{\}/,
    );
  });

  it('is found among those of other workflow runs, after those of this one', async () => {
    const { runDir } = await runFixture({ workspace: elsewhere, runId: OLD, script: losing });
    const artifacts = artifactsOf({ y: elsewhere }, { x: runDir, y: runDir });
    const { run, note } = await findEarlierRun(sourceOf({ resumeFrom: 'x', artifacts }));
    expect([run?.runId, note]).toEqual([OLD, `Resuming run ${OLD} from artifact x.`]);
    await expect(findEarlierRun(sourceOf({ resumeFrom: 'y', artifacts }))).rejects.toThrow('"y"');
    expect(artifacts.unpacked).toEqual(['x', 'y']);
  });

  it('that has expired is told as such, with its day', async () => {
    const gone = { name: 'data', id: 1, sizeBytes: 1, sha256: null, expiredAt: '2026-11-01T04:00:00Z' };
    const artifacts = {
      ...artifactsOf({}),
      elsewhere: { named: async () => [gone], ofFailedRuns: async () => [] },
    };
    await expect(findEarlierRun(sourceOf({ resumeFrom: 'data', artifacts }))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(
        /artifact "data" expired on 2026-11-01.*Leave resumeFrom out.*retentionDays/,
      ),
    });
    expect(artifacts.unpacked).toEqual([]);
  });

  it('is refused where there is none of the name anywhere, or where that cannot be told', async () => {
    const artifacts = artifactsOf({ y: elsewhere }, {});
    await expect(findEarlierRun(sourceOf({ resumeFrom: 'x', artifacts }))).rejects.toThrow(
      'no artifact of that name in this workflow run, whose artifacts are: y, nor has another one of the repository.',
    );
    const forbidden = () =>
      Promise.reject(new GenesysCoreError('AUTH', 'that takes the permission actions: read'));
    const hidden = { ...artifacts, elsewhere: { named: forbidden, ofFailedRuns: forbidden } };
    await expect(findEarlierRun(sourceOf({ resumeFrom: 'x', artifacts: hidden }))).rejects.toThrow(
      'those of other workflow runs could not be read (that takes the permission actions: read).',
    );
  });

  it('is an error that a new try may mend where those of other workflow runs do not come', async () => {
    const failing503 = () => Promise.reject(new Error('HTTP 503'));
    const artifacts = { ...artifactsOf({}), elsewhere: { named: failing503, ofFailedRuns: failing503 } };
    await expect(findEarlierRun(sourceOf({ resumeFrom: 'x', artifacts }))).rejects.toMatchObject({
      code: 'NETWORK',
      retryable: true,
      message: expect.stringMatching(/"x" could not be fetched: HTTP 503/) as unknown,
    });
  });

  it('is an error that a new try may mend where it does not arrive', async () => {
    const artifacts: EarlierArtifacts = {
      ...artifactsOf({ x: '' }),
      unpack: () => Promise.reject(new Error('ECONNRESET')),
    };
    await expect(findEarlierRun(sourceOf({ resumeFrom: 'x', artifacts }))).rejects.toMatchObject({
      code: 'NETWORK',
      retryable: true,
      message: expect.stringMatching(/"x" could not be fetched: ECONNRESET/),
    });
  });
});
