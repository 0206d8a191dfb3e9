import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/base/clock.js';
import { formatInstant } from '../../src/base/window.js';
import type { Manifest } from '../../src/run/manifest.js';
import { createGitHubClient, gitHubAccess, type GitHubClient } from '../../src/github/github-client.js';
import type { IndexDocument } from '../../src/github/index-document.js';
import { createIndexReader } from '../../src/github/index-schema.js';
import { createIndexStore, type IndexStore } from '../../src/github/index-store.js';
import { readRunSchemas } from '../../src/run/schemas.js';
import type { FinishedRun } from '../../src/github/publisher.js';
import { writeFinishedRun } from '../support/finished-run.js';
import { createSlice } from '../support/manifest.js';
import type { GitHubApi } from '../support/github-api.js';
import { REPOSITORY } from '../support/github-api.js';
import { ROOT } from '../support/runner.js';

export const CATALOG_DIR = join(ROOT, 'catalog');
export const readIndexText = createIndexReader(CATALOG_DIR);

/** A clock that shows a time of its own and does not wait. */
export function hastyClock(nowMs: number): Clock & { waitedMs: number[] } {
  const waitedMs: number[] = [];
  return {
    waitedMs,
    now: () => nowMs,
    monotonic: () => 0,
    turn: () => Promise.resolve(),
    sleep: (ms) => {
      waitedMs.push(ms);
      return new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5)));
    },
  };
}

export function clientFor(
  api: GitHubApi,
  options: { seed?: string; token?: string; clock?: Clock; log?: (line: string) => void } = {},
): GitHubClient {
  const token = options.token === '' ? undefined : (options.token ?? api.env['GITHUB_TOKEN']);
  return createGitHubClient(gitHubAccess(api.env, REPOSITORY, token, 'tests'), {
    clock: options.clock ?? hastyClock(Date.parse('2026-11-24T06:00:00Z')),
    signal: new AbortController().signal,
    log: options.log ?? (() => {}),
    seed: options.seed ?? 'tests',
  });
}

export function storeFor(client: GitHubClient): IndexStore {
  return createIndexStore(client, 'https://github.com', readIndexText, () => readRunSchemas(CATALOG_DIR));
}

/** The index as it is on its branch; proved by the schema. */
export function indexOf(api: GitHubApi): IndexDocument {
  const reading = readIndexText(api.file('genesys-core/index', 'index.json') ?? '');
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.index;
}

export interface NightlyRun {
  /** Text of the records; default one that names the day. */
  readonly text?: string;
  /** Further runs of the day begin hours later. */
  readonly attempt?: number;
  /** Ids of slices with a file each; default the day. */
  readonly slices?: readonly string[];
  readonly extension?: string;
}

/** A sealed folder of a nightly run of the day. `members` replace those of its manifest. */
export function nightlyRun(
  folder: string,
  day: string,
  members: Partial<Manifest> = {},
  { text = `{"day":"${day}"}\n`, attempt = 0, slices, extension = 'jsonl' }: NightlyRun = {},
): FinishedRun {
  const startMs = Date.parse(`${day}T00:00:00Z`);
  const startedAt = formatInstant(startMs + 86_400_000 + (1 + attempt) * 3_600_000);
  const runId = `${startedAt.replace(/[-:]/g, '')}-${createHash('md5').update(day).digest('hex').slice(0, 6)}`;
  const interval = { start: formatInstant(startMs), end: formatInstant(startMs + 86_400_000) };
  const id = interval.start.replace(/[-:]/g, '');
  const data = Object.fromEntries(
    (slices ?? [id]).map((slice) => [
      `data/${slice}.${extension}`,
      slices === undefined ? text : `{"slice":"${slice}"}\n`,
    ]),
  );
  rmSync(join(folder, 'audit-logs', runId), { recursive: true, force: true });
  return writeFinishedRun(
    folder,
    { ...data, 'events.jsonl': '{}\n', 'summary.json': '{}\n' },
    {
      runId,
      startedAt,
      endedAt: startedAt,
      request: { ...interval, filters: {}, summaryOnly: false },
      format: 'jsonl',
      slices: [createSlice({ id, ...interval })],
      ...members,
    },
  );
}

export function sha256OfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
