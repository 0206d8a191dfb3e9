import { present } from '../base/json.js';
import { ExpectedRefusal, type GitHubClient, unlessExpected } from './github-client.js';

/** A version of a file on a branch. */
export interface FileVersion {
  readonly text: string;
  /** Names the content; a write names the version that it replaces by it. */
  readonly sha: string;
}

/**
 * One file on a branch of its own, written by compare-and-set: GitHub takes a new version only where the caller names
 * the one that is there, and moves the branch by one atomic step. Every version stays in the branch's history.
 */
export interface BranchFile {
  /** Undefined where the branch or the file is not there. @throws GenesysCoreError `PUBLISH` */
  read(): Promise<FileVersion | undefined>;
  /**
   * Writes a new version in the place of `replaced`, undefined for the first one. Gives undefined when it is written;
   * else nothing was, as somebody else was faster, and the text is what GitHub said.
   * @throws GenesysCoreError `PUBLISH`
   */
  write(text: string, replaced: FileVersion | undefined, message: string): Promise<string | undefined>;
  /** Earlier versions, newest first. @throws GenesysCoreError `PUBLISH` */
  history(): AsyncGenerator<FileVersion & { readonly commit: string }>;
}

const README = `This branch is written by Genesys Core: the index of published runs, one commit for each change. Do not edit it by hand.
`;

export function createBranchFile(client: GitHubClient, branch: string, path: string): BranchFile {
  const place = client.place;

  const readAt = async (ref: string): Promise<FileVersion | undefined> => {
    const deed = `read ${path} of the branch ${branch}`;
    const file = await unlessExpected(() =>
      client.call({ deed, expected: ['absent', 'emptyRepository'] }, async (octokit, signal) => {
        const { data } = await octokit.rest.repos.getContent({ ...place, path, ref, request: { signal } });
        return data;
      }),
    );
    if (file === undefined || Array.isArray(file) || file.type !== 'file') return undefined;
    // Above 1 MB the text is not in the answer.
    if (file.content !== '' || file.size === 0) return { text: decoded(file.content), sha: file.sha };
    const blob = await client.call({ deed }, async (octokit, signal) => {
      const { data } = await octokit.rest.git.getBlob({ ...place, file_sha: file.sha, request: { signal } });
      return data;
    });
    return { text: decoded(blob.content), sha: file.sha };
  };

  /** Makes the branch, with no commit of the repository in it. Somebody else may do the same at the same time. */
  const makeBranch = async (): Promise<void> => {
    const deed = `make the branch ${branch}`;
    const commit = await client.call({ deed }, async (octokit, signal) => {
      const request = { signal };
      const entry = { path: 'README.md', mode: '100644', type: 'blob', content: README } as const;
      const tree = await octokit.rest.git.createTree({ ...place, tree: [entry], request });
      const message = 'Begin the index of published runs';
      return octokit.rest.git.createCommit({ ...place, message, tree: tree.data.sha, parents: [], request });
    });
    await unlessExpected(() =>
      client.call({ deed, expected: ['exists'] }, (octokit, signal) =>
        octokit.rest.git.createRef({
          ...place,
          ref: `refs/heads/${branch}`,
          sha: commit.data.sha,
          request: { signal },
        }),
      ),
    );
  };

  const put = async (
    text: string,
    replaced: FileVersion | undefined,
    message: string,
  ): Promise<ExpectedRefusal | undefined> => {
    try {
      // The file or the branch has moved, or is there already, or the branch is not there.
      const expected = ['stale', 'exists', 'absent'] as const;
      await client.call({ deed: `write ${path} of the branch ${branch}`, expected }, (octokit, signal) =>
        octokit.rest.repos.createOrUpdateFileContents({
          ...place,
          path,
          branch,
          message,
          content: Buffer.from(text, 'utf8').toString('base64'),
          ...present({ sha: replaced?.sha }),
          request: { signal },
        }),
      );
      return undefined;
    } catch (error) {
      if (error instanceof ExpectedRefusal) return error;
      throw error;
    }
  };

  return {
    read: () => readAt(branch),
    async write(text, replaced, message) {
      const refusal = await put(text, replaced, message);
      if (refusal?.meaning !== 'absent') return refusal?.message;
      await makeBranch();
      // A branch that is gone took the version with it that was to be replaced: to be read again.
      return replaced === undefined ? (await put(text, undefined, message))?.message : refusal.message;
    },
    async *history() {
      const expected = ['absent', 'emptyRepository'] as const;
      const what = { deed: `read the history of the branch ${branch}`, expected };
      const commits = await unlessExpected(() =>
        client.call(what, async (octokit, signal) => {
          const query = { ...place, path, sha: branch, per_page: 50, request: { signal } };
          return (await octokit.rest.repos.listCommits(query)).data;
        }),
      );
      for (const { sha } of commits ?? []) {
        const version = await readAt(sha);
        if (version !== undefined) yield { ...version, commit: sha };
      }
    },
  };
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
