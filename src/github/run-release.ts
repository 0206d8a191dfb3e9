import { isRunId } from '../base/scope.js';
import { createDataRelease, type DataRelease } from './data-release.js';
import type { GitHubClient } from './github-client.js';

export const RELEASE_TAG_PREFIX = 'genesys-core-data-';
const ARCHIVE_ENDING = '.tar';

/** The rolling release of a dataset. */
export function createRunRelease(client: GitHubClient, datasetKey: string): DataRelease {
  return createDataRelease(client, {
    tag: `${RELEASE_TAG_PREFIX}${datasetKey}`,
    title: `Data: ${datasetKey}`,
    body: `The dataset \`${datasetKey}\`, one file for each UTC day with its manifest beside it, kept up to date by Genesys Core. \`genesys-core get ${datasetKey}\` fetches and verifies the newest day.`,
  });
}

/** Run ids of the archives that earlier versions published, by name of the asset. */
export function archivedRunId(datasetKey: string, assetName: string): string | undefined {
  const prefix = `${datasetKey}-`;
  if (!assetName.startsWith(prefix) || !assetName.endsWith(ARCHIVE_ENDING)) return undefined;
  const runId = assetName.slice(prefix.length, -ARCHIVE_ENDING.length);
  return isRunId(runId) ? runId : undefined;
}
