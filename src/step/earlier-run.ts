import { join } from 'node:path';
import { isRunId } from '../base/scope.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError, toGenesysCoreError, invalidInput, messageOf } from '../base/errors.js';
import { listed, quoted } from '../base/suggestion.js';
import { ENGINE_NAME } from '../engine/identity.js';
import { clientDigest } from '../engine/organization.js';
import type { AppContext, RunJob } from '../engine/types.js';
import { gitHubArtifactClient, isRefusedArchive, type StoredArtifact } from '../github/artifact-client.js';
import { createEarlierArtifacts, type EarlierArtifacts } from '../github/earlier-artifact.js';
import { createGitHubClient, gitHubAccess } from '../github/github-client.js';
import { createRepositoryArtifacts, workflowPlace } from '../github/repository-artifacts.js';
import type { RunOptions } from '../options/options.js';
import { parsePseudonymKey } from '../records/pseudonym.js';
import { nodeFileSystem } from '../run/file-system.js';
import { identityOf, type AskedIdentity } from '../run/identity.js';
import { judgeRun, listRuns, openEarlierRun } from '../run/resume.js';
import type { Candidate, FoundRun, OpenedRun } from '../run/resume.js';
import { readRunSchemas, type RunSchemas } from '../run/schemas.js';
import { PathRefused, resolveInWorkspace, slashed } from '../run/workspace.js';

/** The value of `resumeFrom` that leaves the choice to the engine. */
const LATEST = 'latest';
/** Run folders that are looked into, so that a long history costs no time; and artifacts that are unpacked. */
const MAX_LOOKED_INTO = 500;
const MAX_UNPACKED = 5;
/** Runs that are told why they were passed over, the newest first. */
const MAX_PASSED_OVER = 2;

export interface EarlierRunSource {
  /** `latest`, a run folder, or the name of an artifact. */
  readonly resumeFrom: string;
  readonly identity: AskedIdentity;
  /** Of the files of a run folder. */
  readonly schemas: RunSchemas;
  readonly workspace: string;
  /** Root of the run folders, below the workspace. */
  readonly outputDir: string;
  /** Name that the run's own artifact is to have; default `<dataset>-<runId>`. */
  readonly artifactName: string | undefined;
  /** Null outside of a workflow run. */
  readonly artifacts: EarlierArtifacts | null;
  readonly signal: AbortSignal;
}

/** The run to resume from, in a local folder, as long as that is there. */
export interface OpenedEarlier {
  readonly found: FoundRun | undefined;
  /** Removes what was unpacked. Never throws. */
  dispose(): Promise<void>;
}

/**
 * Finds the run that `resumeFrom` means, and unpacks it where it is an artifact.
 * @throws GenesysCoreError as `findEarlierRun` does, or the signal's reason.
 */
export async function openEarlier(
  resumeFrom: string,
  { options, plan }: Pick<RunJob, 'options' | 'plan'>,
  context: AppContext,
  clock: Clock,
): Promise<OpenedEarlier> {
  const { pseudonymKey, format, outputDir, artifactName, credentials } = options;
  const artifacts = artifactsOf(options, context, clock);
  const dispose = async (): Promise<void> => await artifacts?.dispose();
  const keyId = pseudonymKey === undefined ? null : parsePseudonymKey(pseudonymKey).keyId;
  const { workspace, signal, engine, catalogDir } = context;
  const organization = clientDigest(plan, credentials);
  const identity = identityOf(plan, { runId: '', format, keyId, engine, organization });
  try {
    const found = await findEarlierRun({
      resumeFrom,
      identity,
      schemas: await readRunSchemas(catalogDir),
      workspace,
      outputDir,
      artifactName,
      artifacts,
      signal,
    });
    const isNone = [found, ...(found.others ?? [])].every(({ run }) => run === undefined);
    if (isNone || !plan.summaryOnly) return { found, dispose };
    const note = 'With summaryOnly there are no records to take over: everything is fetched.';
    return { found: { run: undefined, note }, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The artifacts of the workflow run of which this is a part, and of those before it; null outside of one. */
function artifactsOf(
  { githubToken }: RunOptions,
  { env, signal }: AppContext,
  clock: Clock,
): EarlierArtifacts | null {
  if ((env['ACTIONS_RUNTIME_TOKEN'] ?? '') === '') return null;
  const { GITHUB_API_URL: apiUrl, GITHUB_REPOSITORY: repository, RUNNER_TEMP: temporaryDir } = env;
  const place = workflowPlace(env);
  const log = (): void => {
    // What the clients say about a search helps nobody, and their commands have nothing to hide that is shown.
  };
  if (githubToken === undefined || place === undefined || apiUrl === undefined || repository === undefined)
    return createEarlierArtifacts(gitHubArtifactClient(log), { temporaryDir });
  const access = gitHubAccess(env, repository, githubToken, ENGINE_NAME);
  const seed = `resume ${place.workflowRunId}`;
  const client = createGitHubClient(access, { clock, signal, log, seed });
  const elsewhere = createRepositoryArtifacts(client, place);
  return createEarlierArtifacts(gitHubArtifactClient(log, access), { temporaryDir, elsewhere });
}

/**
 * The run that `resumeFrom` means. With `latest` it is the newest one of the same request that did not succeed and
 * finished a slice: in the output folder, else among the artifacts of earlier attempts of the workflow run, else among
 * those of the workflow's runs that failed. A newer one that succeeded ends the search. Finding none is no error then:
 * everything is fetched.
 * @throws GenesysCoreError `INPUT_INVALID` where a named run is not there, succeeded, or was another request.
 */
export async function findEarlierRun(source: EarlierRunSource): Promise<FoundRun> {
  const { resumeFrom, identity, workspace, artifacts, schemas } = source;
  if (resumeFrom === LATEST) return await findLatest(source);
  const isFolder =
    (await nodeFileSystem.inspect(join(workspace, resumeFrom)).catch(() => undefined)) !== undefined;
  if (artifacts !== null && !isFolder && !/[\\/]/.test(resumeFrom))
    return await openArtifact(resumeFrom, artifacts, source);
  return openedAs(await openEarlierRun(workspace, resumeFrom, identity, { schemas }), resumeFrom);
}

function openedAs(opened: OpenedRun, place: string): FoundRun {
  if (opened.run === undefined) return { run: undefined, note: opened.refusal };
  const { run, organization } = opened;
  return { run, note: `Resuming run ${run.runId} from ${place}.`, organization };
}

async function findLatest(source: EarlierRunSource): Promise<FoundRun> {
  const { identity, workspace, outputDir, artifacts, signal, schemas } = source;
  const folder = slashed(join(outputDir, identity.datasetKey));
  const passedOver: string[] = [];
  const none = `No unfinished run of this request in ${folder}`;
  const nothing = (rest: string): FoundRun => ({
    run: undefined,
    note: [`${none}${rest}: everything is fetched.`, ...passedOver.slice(0, MAX_PASSED_OVER)].join(' '),
  });
  const ends = createEnds(identity.organization === undefined);
  for (const runDir of (await localRuns(workspace, folder)).slice(0, MAX_LOOKED_INTO)) {
    const found = foundOf(await judgeRun(runDir, identity, { schemas }), folder, passedOver);
    if (ends.add(found)) return ends.found() ?? nothing('');
  }
  if (artifacts === null) return ends.found() ?? nothing('');
  const isOwn = ownNames(source);
  const unreadable: string[] = [];
  let unpacksLeft = MAX_UNPACKED;
  /** The folder of an artifact; undefined where it is no archive of ours, which says nothing of the others. */
  const unpackOr = async (
    artifact: StoredArtifact,
    refused: (why: string) => void,
  ): Promise<string | undefined> => {
    try {
      return await artifacts.unpack(artifact, signal);
    } catch (error) {
      if (!isRefusedArchive(error)) throw error;
      refused(messageOf(error));
      return undefined;
    }
  };
  /** Whether a run among the artifacts ends the search. */
  const search = async (where: string, list: () => Promise<readonly StoredArtifact[]>): Promise<boolean> => {
    try {
      for (const artifact of newestFirst(await list()).filter(({ name }) => isOwn(name))) {
        if (artifact.expiredAt !== undefined) {
          passedOver.push(
            `Artifact ${artifact.name} is not taken over: it expired${dayOf(artifact.expiredAt)}.`,
          );
          continue;
        }
        if (unpacksLeft === 0) return false;
        unpacksLeft -= 1;
        const runDir = await unpackOr(artifact, (why) => {
          passedOver.push(`Artifact ${artifact.name} is not taken over: ${why}.`);
        });
        if (runDir === undefined) continue;
        const candidate = await judgeRun(runDir, identity, { schemas });
        if (ends.add(foundOf(candidate, `artifact ${artifact.name}`, passedOver))) return true;
      }
    } catch (error) {
      signal.throwIfAborted();
      unreadable.push(`the artifacts of ${where} could not be read (${messageOf(error)})`);
    }
    return false;
  };
  const { elsewhere } = artifacts;
  if (!(await search('this workflow run', () => artifacts.list(signal))) && elsewhere !== undefined)
    await search('earlier workflow runs', () => elsewhere.ofFailedRuns());
  const found = ends.found();
  if (found !== undefined) return found;
  const rest =
    unreadable.length > 0 ? `, and ${unreadable.join('; ')}` : ', nor among the artifacts of this workflow';
  return nothing(rest);
}

/**
 * What ends the search: the first run that does or, while a token has not told its organisation, the newest of each.
 */
function createEnds(isOpen: boolean): {
  /** Whether the search is over. */
  add(one: FoundRun | undefined): boolean;
  found(): FoundRun | undefined;
} {
  const ends: FoundRun[] = [];
  return {
    add(one) {
      if (one === undefined || ends.some(({ organization }) => organization === one.organization))
        return false;
      ends.push(one);
      return !isOpen;
    },
    found() {
      const [first, ...others] = ends;
      return first && (others.length === 0 ? first : { ...first, others });
    },
  };
}

/** Run folders of the dataset, newest first; none where the way there leads through a link. */
async function localRuns(workspace: string, folder: string): Promise<readonly string[]> {
  try {
    return await listRuns(await resolveInWorkspace(nodeFileSystem, workspace, folder));
  } catch (error) {
    if (error instanceof PathRefused) return [];
    throw error;
  }
}

/** What ends the search; a run that is passed over is noted. */
function foundOf(candidate: Candidate, place: string, passedOver: string[]): FoundRun | undefined {
  if (candidate.kind === 'other') return undefined;
  if (candidate.kind === 'foreign') {
    passedOver.push(`Run ${candidate.runId} in ${place} is not taken over: ${candidate.why}.`);
    return undefined;
  }
  const { organization } = candidate;
  if (candidate.kind === 'unfinished')
    return { run: candidate.run, note: `Resuming run ${candidate.run.runId} from ${place}.`, organization };
  return {
    run: undefined,
    organization,
    note: `The newest run of this request, ${candidate.runId} in ${place}, succeeded: there is nothing to resume, everything is fetched.`,
  };
}

/** The names under which a run of this dataset uploads itself, numbered ones among them. */
function ownNames({ artifactName, identity }: EarlierRunSource): (name: string) => boolean {
  const stem = artifactName ?? `${identity.datasetKey}-`;
  return (name) => {
    if (!name.startsWith(stem)) return false;
    const rest = name.slice(stem.length);
    return artifactName === undefined ? isRunId(rest.replace(/-\d$/, '')) : /^(?:-\d)?$/.test(rest);
  };
}

async function openArtifact(
  name: string,
  artifacts: EarlierArtifacts,
  { identity, signal, schemas }: EarlierRunSource,
): Promise<FoundRun> {
  const unreadable = (cause: unknown): GenesysCoreError => {
    signal.throwIfAborted();
    return new GenesysCoreError(
      'NETWORK',
      `resumeFrom: the artifact ${quoted(name)} could not be fetched: ${messageOf(cause).replace(/\.$/, '')}. Run the job again.`,
      { cause, retryable: true },
    );
  };
  const own = await artifacts.list(signal).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  const { elsewhere } = artifacts;
  let others = '';
  let artifact = newestFirst(own).find((one) => one.name === name);
  if (artifact === undefined && elsewhere !== undefined) {
    try {
      [artifact] = newestFirst(await elsewhere.named(name));
      others = ', nor has another one of the repository';
    } catch (error) {
      // A new try would not be let in either; what else went wrong may pass.
      if (toGenesysCoreError(error).code !== 'AUTH') throw unreadable(error);
      others = `; those of other workflow runs could not be read (${messageOf(error)})`;
    }
  }
  if (artifact === undefined)
    throw invalidInput(
      `resumeFrom: there is no folder ${quoted(name)} in the workspace and no artifact of that name in this workflow run, whose artifacts are: ${own.length === 0 ? 'none' : listed(own.map((one) => one.name))}${others}. Give "latest", a run folder, or the name of an artifact of an earlier run.`,
    );
  if (artifact.expiredAt !== undefined)
    throw invalidInput(
      `resumeFrom: the artifact ${quoted(name)} expired${dayOf(artifact.expiredAt)}, and nothing of it is left. Leave resumeFrom out: everything is fetched then. retentionDays says how long the artifacts of later runs are kept.`,
    );
  let folder: string;
  try {
    folder = await artifacts.unpack(artifact, signal);
  } catch (cause) {
    if (!isRefusedArchive(cause)) throw unreadable(cause);
    return {
      run: undefined,
      note: `Nothing of the artifact ${name} is taken over: ${messageOf(cause)}. Everything is fetched.`,
    };
  }
  return openedAs(await openEarlierRun(folder, '.', identity, { schemas }, name), `artifact ${name}`);
}

/** The day of an instant as the end of a clause; empty where it was not told. */
function dayOf(instant: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(instant)?.[0];
  return day === undefined ? '' : ` on ${day}`;
}

/** Ids grow: what was made later has a larger one. */
function newestFirst(artifacts: readonly StoredArtifact[]): StoredArtifact[] {
  return [...artifacts].sort((a, b) => b.id - a.id);
}
