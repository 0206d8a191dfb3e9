import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LookupsFile } from '../../src/run/lookups.js';
import type { Manifest, SummaryFile } from '../../src/run/manifest.js';
import { runCli, type Ended } from './runner.js';

const DAY_MS = 86_400_000;
const TODAY_MS = Math.floor(Date.now() / DAY_MS) * DAY_MS;

/** A UTC day so many days ago, near enough that a server still has it. */
export function dayText(daysAgo: number): string {
  return new Date(TODAY_MS - daysAgo * DAY_MS).toISOString().slice(0, 10);
}

/** What a run of the command line left. */
export interface CliRun extends Ended {
  readonly runDir: string;
  readonly manifest: Manifest;
  readonly summary: SummaryFile;
  /** Not there where the run looked nothing up. */
  readonly lookups: LookupsFile;
}

/** The command line in a folder, with the credentials that a simulator takes. */
export function cliIn(cwd: string, args: readonly string[]): Promise<Ended> {
  return runCli(args, { cwd, env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' } });
}

/** Runs a dataset in a folder against the simulator at the address. */
export async function runDataset(
  cwd: string,
  apiUrl: string,
  dataset: string,
  args: readonly string[],
): Promise<CliRun> {
  const api = ['--api-url', apiUrl, '--login-url', apiUrl];
  const ended = await cliIn(cwd, ['run', dataset, ...api, ...args, '--json']);
  const { runDir } = JSON.parse(ended.stdout) as { runDir: string };
  const read = (name: string): unknown =>
    existsSync(join(runDir, name)) ? JSON.parse(readFileSync(join(runDir, name), 'utf8')) : undefined;
  return {
    ...ended,
    runDir,
    manifest: read('manifest.json') as Manifest,
    summary: read('summary.json') as SummaryFile,
    lookups: read('lookups.json') as LookupsFile,
  };
}

/** The records that a run wrote, in order. */
export function recordsOf({ runDir, manifest }: CliRun): Readonly<Record<string, unknown>>[] {
  return manifest.files
    .filter(({ path }) => path.startsWith('data/'))
    .flatMap(({ path }) => {
      const bytes = readFileSync(join(runDir, path));
      const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    });
}
