import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { startActionsApi, type ActionsApi } from '../support/actions-api.js';
import { startArtifactService, type ArtifactService } from '../support/artifact-service.js';
import { slicedBy, writeOverlay } from '../support/overlay.js';
import { startAction, type ActionEnded } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';

const NOW_MS = Date.now();
const DAY = new Date(NOW_MS - 86_400_000).toISOString().slice(0, 10);
const NEXT_DAY = new Date(NOW_MS).toISOString().slice(0, 10);
const OTHER_ENGINE = 'a'.repeat(40);

interface Organisation {
  readonly name: string;
  readonly simulator: Simulator;
  readonly inputs: Readonly<Record<string, string>>;
}

interface Night {
  readonly loses?: boolean;
  readonly step?: string;
  readonly engine?: string;
  readonly resumes?: boolean;
}

/** Machines that have nothing of one another: all that is left of a run is its artifact in the repository. */
describe('two organisations, two engines and two catalogs in one repository, resumed by latest', () => {
  let github: ActionsApi;
  const services: ArtifactService[] = [];
  const simulators: Simulator[] = [];
  let workflowRunId = 16;

  beforeEach(async () => {
    github = await startActionsApi();
  });
  afterEach(async () => {
    for (const one of [...services.splice(0), ...simulators.splice(0)]) await one.close();
    await github.close();
  });

  async function organisation(name: string, inputs: Readonly<Record<string, string>>): Promise<Organisation> {
    const simulator = await startSimulator({
      seed: name,
      clientId: name,
      clientSecret: `${name}-secret-of-tests`,
      accessToken: `${name}-token-of-tests`,
      records: { eventsPerDay: 480 },
    });
    simulators.push(simulator);
    return { name, simulator, inputs };
  }

  async function night(
    { simulator, inputs }: Organisation,
    { loses = false, step = 'PT4H', engine = '', resumes = true }: Night = {},
  ): Promise<{ ended: ActionEnded; manifest: Manifest; resumed: number; from: readonly string[] }> {
    const fault = { kind: 'status', status: 400 } as const;
    simulator.setFaults(loses ? [{ match: { kind: 'page', nth: 4 }, fault }] : []);
    const service = await startArtifactService();
    services.push(service);
    const fresh = createWorkspace();
    workflowRunId += 1;
    try {
      writeOverlay(fresh.path, { datasets: slicedBy('operational-events', step) });
      const ended = await startAction({
        cwd: fresh.path,
        inputs: {
          dataset: 'operational-events',
          start: DAY,
          end: NEXT_DAY,
          catalog: 'overlay.json',
          concurrency: '1',
          apiUrl: simulator.url,
          loginUrl: simulator.url,
          githubToken: github.token,
          ...(resumes ? { resumeFrom: 'latest' } : { upload: 'false' }),
          ...inputs,
        },
        env: {
          ...service.env,
          ...github.env,
          GITHUB_RUN_ID: String(workflowRunId),
          ...(engine === '' ? {} : { GITHUB_ACTION_REF: engine }),
        },
      }).ended;
      const manifest = JSON.parse(readFileSync(ended.outputs['manifestPath']!, 'utf8')) as Manifest;
      const [artifact] = service.artifacts.filter(({ name }) => name.startsWith('operational-events-'));
      if (loses && artifact !== undefined)
        github.leave({ id: workflowRunId, name: artifact.name, workflowRunId, content: artifact.content });
      const from = manifest.slices.flatMap(({ resumedFrom }) => resumedFrom ?? []);
      return { ended, manifest, resumed: from.length, from: [...new Set(from)] };
    } finally {
      fresh.remove();
    }
  }

  const credentials = (name: string) => ({ clientId: name, clientSecret: `${name}-secret-of-tests` });

  it('nothing crosses over three nights, what differs is told, and each resumes its own', async () => {
    const one = await organisation('one', credentials('one'));
    const two = await organisation('two', credentials('two'));
    const [cleanOne, cleanTwo] = [await night(one, { resumes: false }), await night(two, { resumes: false })];
    expect(cleanOne.manifest.dataDigest).not.toBe(cleanTwo.manifest.dataDigest);

    const first = await night(one, { loses: true });
    expect([first.manifest.status, first.resumed]).toEqual(['partial', 0]);
    const second = await night(two, { loses: true });
    expect([second.manifest.status, second.resumed]).toEqual(['partial', 0]);
    expect(second.ended.stdout).toMatch(/is not taken over: organisation .* was "[0-9a-f]{12}", is "/);

    const otherCatalog = await night(one, { loses: true, step: 'PT2H' });
    expect(otherCatalog.resumed).toBe(0);
    expect(otherCatalog.ended.stdout).toMatch(/is not taken over: catalog \(SHA-256\) was/);

    const otherEngine = await night(one, { engine: OTHER_ENGINE });
    expect([otherEngine.manifest.status, otherEngine.resumed]).toEqual(['succeeded', 0]);
    expect(otherEngine.ended.stdout).toMatch(
      /is not taken over: engine was "0\.1\.0", is "0\.1\.0 \(a{40}\)"/,
    );
    expect(otherEngine.manifest.dataDigest).toBe(cleanOne.manifest.dataDigest);

    const third = await night(one);
    expect([third.manifest.status, third.from]).toEqual(['succeeded', [first.manifest.runId]]);
    expect(third.manifest.dataDigest).toBe(cleanOne.manifest.dataDigest);
    const thirdOfTwo = await night(two);
    expect([thirdOfTwo.manifest.status, thirdOfTwo.from]).toEqual(['succeeded', [second.manifest.runId]]);
    expect(thirdOfTwo.manifest.dataDigest).toBe(cleanTwo.manifest.dataDigest);
  });

  it('with tokens, each organisation is asked for once, and each resumes its own, though the newest is of the other', async () => {
    const one = await organisation('one', { accessToken: 'one-token-of-tests' });
    const two = await organisation('two', { accessToken: 'two-token-of-tests' });
    const asked = (simulator: Simulator): number =>
      simulator.log.filter(({ path }) => path === '/api/v2/organizations/me').length;
    const [cleanOne, cleanTwo] = [await night(one, { resumes: false }), await night(two, { resumes: false })];

    const first = await night(one, { loses: true });
    expect([first.manifest.status, first.resumed, asked(one.simulator)]).toEqual(['partial', 0, 2]);
    const second = await night(two, { loses: true });
    expect([second.manifest.status, second.resumed, asked(two.simulator)]).toEqual(['partial', 0, 2]);
    expect(second.ended.stdout).toMatch(/Nothing of run \S+ is taken over: organisation .* was/);
    const otherCatalog = await night(one, { loses: true, step: 'PT2H' });
    expect(otherCatalog.resumed).toBe(0);
    const otherEngine = await night(two, { engine: OTHER_ENGINE });
    expect([otherEngine.manifest.status, otherEngine.resumed]).toEqual(['succeeded', 0]);
    expect(otherEngine.manifest.dataDigest).toBe(cleanTwo.manifest.dataDigest);

    const third = await night(one);
    expect([third.manifest.status, third.from]).toEqual(['succeeded', [first.manifest.runId]]);
    expect(third.manifest.dataDigest).toBe(cleanOne.manifest.dataDigest);
    const thirdOfTwo = await night(two);
    expect([thirdOfTwo.manifest.status, thirdOfTwo.from]).toEqual(['succeeded', [second.manifest.runId]]);
    expect(thirdOfTwo.manifest.dataDigest).toBe(cleanTwo.manifest.dataDigest);
    expect([asked(one.simulator), asked(two.simulator)]).toEqual([4, 4]);
    expect(third.ended.everything + thirdOfTwo.ended.everything).not.toContain('token-of-tests');
  });
});
