import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest, SummaryFile } from '../../src/run/manifest.js';
import { freshPlaces } from '../support/places.js';
import { startActionsApi } from '../support/actions-api.js';
import { startArtifactService } from '../support/artifact-service.js';
import type { ReceivedArtifact } from '../support/artifact-service.js';
import { slicedBy, writeOverlay } from '../support/overlay.js';
import { runCli, startAction, startScript, CLI_ENTRY } from '../support/runner.js';
import type { ActionEnded } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';

const SECRET = 'simulator-secret';
const NOW_MS = Date.now();
const DAY = new Date(NOW_MS - 86_400_000).toISOString().slice(0, 10);
const NEXT_DAY = new Date(NOW_MS).toISOString().slice(0, 10);
const LOST_HOUR = 15;
/** Without order among the hours nothing would be known of what the n-th page holds. */
const ONE_AFTER_THE_OTHER = { concurrency: '1' };

describe('a run that lost something, and the one that resumes it', () => {
  const places = freshPlaces({ clientSecret: SECRET, records: { eventsPerDay: 480 } });
  beforeEach(() => {
    writeOverlay(places.workspace.path, { datasets: slicedBy('operational-events', 'PT1H') });
  });

  const run = (
    inputs: Record<string, string> = {},
    cwd = places.workspace.path,
    env: Readonly<Record<string, string>> = places.service.env,
  ): Promise<ActionEnded> =>
    startAction({
      cwd,
      inputs: {
        dataset: 'operational-events',
        start: DAY,
        end: NEXT_DAY,
        catalog: 'overlay.json',
        apiUrl: places.simulator.url,
        loginUrl: places.simulator.url,
        clientId: 'simulator',
        clientSecret: SECRET,
        ...inputs,
      },
      env,
    }).ended;
  const manifestOf = (ended: ActionEnded): Manifest =>
    JSON.parse(readFileSync(ended.outputs['manifestPath']!, 'utf8')) as Manifest;
  const summaryOf = (ended: ActionEnded): SummaryFile =>
    JSON.parse(readFileSync(ended.outputs['summaryPath']!, 'utf8')) as SummaryFile;
  const loseAnHour = (): void => {
    places.simulator.setFaults([
      { match: { kind: 'page', nth: LOST_HOUR }, fault: { kind: 'status', status: 400 } },
    ]);
  };
  const expectSame = (one: ActionEnded, other: ActionEnded): void => {
    const [first, second] = [one, other].map((ended) => ended.outputs['runDir']!);
    const data = filesBelow(first!).filter((path) => path.startsWith('data/'));
    expect(filesBelow(second!)).toEqual(filesBelow(first!));
    for (const path of data)
      expect(readFileSync(join(second!, path)).equals(readFileSync(join(first!, path)))).toBe(true);
    expect(other.outputs['dataDigest']).toBe(one.outputs['dataDigest']);
    expect(summaryOf(other).data).toEqual(summaryOf(one).data);
  };

  it('names one lost slice of 24 to the hour in log, annotation, job summary, manifest and summary; latest brings the rest', async () => {
    const clean = await run({ upload: 'false' });
    expect(clean.outputs['status']).toBe('succeeded');
    loseAnHour();
    const lost = await run({ ...ONE_AFTER_THE_OTHER, upload: 'false' });
    expect([lost.exitCode, lost.outputs['status']]).toEqual([1, 'partial']);
    const hour = `${DAY} 14:00 to 15:00 UTC`;
    expect(lost.stdout).toContain(`${hour}: FAILED, `);
    expect(lost.annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ message: expect.stringContaining(`Missing: ${hour}`) }),
    ]);
    expect(lost.summary).toContain(hour);
    const manifest = manifestOf(lost);
    const [gap, ...others] = manifest.slices.filter(({ status }) => status !== 'succeeded');
    expect(others).toEqual([]);
    expect([gap!.start, gap!.end]).toEqual([`${DAY}T14:00:00Z`, `${DAY}T15:00:00Z`]);
    expect(manifest.slices).toHaveLength(24);
    expect(summaryOf(lost).run.anomalies).toContainEqual({
      type: 'partialWindow',
      count: 1,
      gaps: [{ start: `${DAY}T14:00:00Z`, end: `${DAY}T15:00:00Z` }],
    });

    loseAnHour();
    const warned = await run({ ...ONE_AFTER_THE_OTHER, onPartial: 'warn', upload: 'false' });
    expect([warned.exitCode, warned.outputs['status']]).toEqual([0, 'partial']);
    expect(warned.annotations.map(({ level }) => level)).not.toContain('error');

    places.simulator.setFaults([]);
    const before = places.simulator.log.length;
    const resumed = await run({ resumeFrom: 'latest', upload: 'false' });
    expect([resumed.exitCode, resumed.outputs['status']]).toEqual([0, 'succeeded']);
    expectSame(clean, resumed);
    // One token and the one page that was missing.
    expect(places.simulator.log.length - before).toBe(2);
    expect(resumed.stdout).toContain(
      `Resuming run ${warned.outputs['runId']!} from out/operational-events. 23 finished slices to take over.`,
    );

    expect(resumed.summary).toMatch(/Taken over \| 23 of 24 slices with [\d,]+ records from \S+/);

    const again = await run({ resumeFrom: 'latest', upload: 'false' });
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain(`${resumed.outputs['runId']!} in out/operational-events, succeeded`);
    expectSame(clean, again);
  });

  it.each(['latest', 'the name of the artifact'])(
    'resumes on a fresh machine from the artifact of an earlier attempt, by %s',
    async (how) => {
      loseAnHour();
      const lost = await run({ ...ONE_AFTER_THE_OTHER });
      expect(lost.outputs['status']).toBe('partial');
      places.simulator.setFaults([]);
      places.service.seed('operational-event-definitions-20261123T010203Z-abc123');
      const fresh = createWorkspace();
      try {
        writeOverlay(fresh.path, { datasets: slicedBy('operational-events', 'PT1H') });
        const before = places.simulator.log.length;
        const resumeFrom = how === 'latest' ? how : lost.outputs['artifactName']!;
        const resumed = await run({ resumeFrom }, fresh.path);
        expect([resumed.exitCode, resumed.outputs['status']]).toEqual([0, 'succeeded']);
        // The token, the lookup that names the groups (its copy is on the other machine), and the page that was lost.
        expect(places.simulator.log.length - before).toBe(3);
        expect(resumed.stdout).toContain(
          `from artifact ${lost.outputs['artifactName']!}. 23 finished slices`,
        );
        expect(
          manifestOf(resumed).slices.filter((slice) => slice.resumedFrom === lost.outputs['runId']),
        ).toHaveLength(23);
        // Nothing of what was unpacked stays in the workspace.
        expect(readdirSync(fresh.path).sort()).toEqual(['out', 'overlay.json']);
        expect(readdirSync(join(fresh.path, 'out/operational-events'))).toEqual([resumed.outputs['runId']]);
        const clean = await run({ upload: 'false' });
        expectSame(clean, resumed);
      } finally {
        fresh.remove();
      }
    },
  );

  it.each(['latest', 'the name of the artifact'])(
    'resumes from the artifact of another workflow run that failed, by %s',
    async (how) => {
      loseAnHour();
      const lost = await run({ ...ONE_AFTER_THE_OTHER });
      const [{ name, content }] = places.service.artifacts as [ReceivedArtifact];
      places.simulator.setFaults([]);
      const github = await startActionsApi();
      const today = await startArtifactService();
      const fresh = createWorkspace();
      try {
        writeOverlay(fresh.path, { datasets: slicedBy('operational-events', 'PT1H') });
        github.leave({ id: 9, name, workflowRunId: 17, content });
        const resumeFrom = how === 'latest' ? how : name;
        const env = { ...today.env, ...github.env };
        const resumed = await run(
          { resumeFrom, githubToken: github.token, upload: 'false' },
          fresh.path,
          env,
        );
        expect([resumed.exitCode, resumed.outputs['status']]).toEqual([0, 'succeeded']);
        expect(resumed.stdout).toContain(
          `Resuming run ${lost.outputs['runId']!} from artifact ${name}. 23 finished slices`,
        );
        expect(github.calls.slice(-2)).toEqual(['GET /artifacts/9/zip', 'GET /blob/9.zip']);
        expect(resumed.everything).not.toContain(github.token);
        expectSame(await run({ upload: 'false' }), resumed);

        github.forbid();
        const alone = await run({ resumeFrom, githubToken: github.token, upload: 'false' }, fresh.path, {
          ...env,
          GITHUB_RUN_ID: '4343',
        });
        if (how === 'latest') expect(alone.stdout).toContain('in out/operational-events, succeeded');
        else expect(alone.annotations[0]!.message).toMatch(/HTTP 403.*actions: read/);
      } finally {
        fresh.remove();
        await today.close();
        await github.close();
      }
    },
  );

  it('says what there is where no artifact has the name, before any call to the API', async () => {
    const ended = await run({ resumeFrom: 'operational-events-20261123T010203Z-abc123' });
    expect(ended.exitCode).toBe(1);
    expect(ended.annotations[0]!.message).toMatch(
      /INPUT_INVALID: resumeFrom: there is no folder .* artifacts are: none/,
    );
    expect(places.simulator.log).toEqual([]);
  });

  it('fetches everything where the artifacts cannot be read, and says why', async () => {
    places.service.fail({
      call: 'ListArtifacts',
      fault: { kind: 'status', status: 403, msg: 'no' },
      times: 9,
    });
    const ended = await run({ resumeFrom: 'latest', upload: 'false' });
    expect([ended.exitCode, ended.outputs['status']]).toEqual([0, 'succeeded']);
    expect(ended.stdout).toMatch(
      /artifacts of this workflow run could not be read \(.*403.*\): everything is fetched/,
    );
  });

  it('resumes on the command line what SIGKILL or SIGTERM ended', async () => {
    const args = [
      ...['run', 'operational-events', '--start', DAY, '--end', NEXT_DAY, '--catalog', 'overlay.json'],
      ...['--api-url', places.simulator.url, '--login-url', places.simulator.url, '--concurrency', '1'],
    ];
    const options = {
      cwd: places.workspace.path,
      env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: SECRET },
    };
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const path = '/api/v2/usage/events/query';
      places.simulator.setFaults([{ match: { path, nth: 12 }, fault: { kind: 'stall' } }]);
      const before = places.simulator.log.length;
      const pagesAsked = (): number =>
        places.simulator.log.slice(before).filter((request) => request.path === path).length;
      const running = startScript(CLI_ENTRY, args, options);
      // Only once the page after a slice is asked for is it certain that the slice is on the disk.
      while (pagesAsked() < 12) await new Promise((resolve) => setTimeout(resolve, 20));
      running.kill(signal);
      await running.ended;
      places.simulator.setFaults([]);
      const ended = await runCli([...args, '--resume-from', 'latest'], options);
      expect(ended.exitCode).toBe(0);
      expect(ended.stderr).toMatch(
        /Resuming run \S+ from out\/operational-events\. 11 finished slices to take over\./,
      );
      const [newest] = readdirSync(join(places.workspace.path, 'out/operational-events')).sort().reverse();
      const verified = await runCli(['verify', join('out/operational-events', newest!)], options);
      expect(verified.exitCode).toBe(0);
    }
  });
});
