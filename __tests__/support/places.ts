import { afterEach, beforeEach } from '@jest/globals';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/server.js';
import { startArtifactService, type ArtifactService } from './artifact-service.js';
import { startGitHubApi, type GitHubApi } from './github-api.js';
import { createWorkspace, type Workspace } from './workspace.js';

/** What a step meets on a runner. */
export interface Places {
  readonly workspace: Workspace;
  readonly service: ArtifactService;
  readonly github: GitHubApi;
  readonly simulator: Simulator;
}

/**
 * For a `describe` block: a workspace, the artifact service, GitHub's API and a simulator, fresh for each test. The members
 * are there in hooks and tests that come after this call.
 */
export function freshPlaces(simulator: SimulatorOptions): Places {
  let places: Places | undefined;
  const now = (): Places => {
    if (places === undefined) throw new Error('places are there in tests alone');
    return places;
  };
  beforeEach(async () => {
    places = {
      workspace: createWorkspace(),
      service: await startArtifactService(),
      github: await startGitHubApi(),
      simulator: await startSimulator(simulator),
    };
  });
  afterEach(async () => {
    const { workspace, service, github, simulator: api } = now();
    places = undefined;
    await api.close();
    await github.close();
    await service.close();
    workspace.remove();
  });
  return {
    get workspace() {
      return now().workspace;
    },
    get service() {
      return now().service;
    },
    get github() {
      return now().github;
    },
    get simulator() {
      return now().simulator;
    },
  };
}
