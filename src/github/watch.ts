import { messageOf } from '../base/errors.js';
import type { GitHubClient } from './github-client.js';

/** What somebody should know of a published dataset. */
export interface WatchedDataset {
  readonly dataset: string;
  /** Sentences in Markdown, one for each thing that is amiss; none where all is well. */
  readonly findings: readonly string[];
}

export interface WatchReceipt {
  readonly dataset: string;
  readonly done: 'opened' | 'updated' | 'unchanged' | 'closed' | 'nothing';
  readonly url: string | null;
}

const LABEL = 'genesys-core';
const ISSUES = 'issues: write';
const NOTE =
  '_Kept by `genesys-core watch`: changed while the state changes, closed when all is well again. Edits of this text are lost._';

interface OpenIssue {
  readonly number: number;
  readonly body: string;
  readonly url: string;
}

/**
 * Keeps one issue for each dataset that something is amiss with: opens it, changes it with the state, closes it when all
 * is well again. An issue is known by a mark in its text, so that a person may give it another title.
 * @throws GenesysCoreError `PUBLISH`
 */
export async function keepIssues(
  datasets: readonly WatchedDataset[],
  client: GitHubClient,
): Promise<readonly WatchReceipt[]> {
  const open = await openIssues(client);
  const receipts: WatchReceipt[] = [];
  for (const { dataset, findings } of datasets) {
    const issue = open.get(dataset);
    if (findings.length === 0) {
      if (issue !== undefined) await close(issue, client);
      receipts.push({ dataset, done: issue === undefined ? 'nothing' : 'closed', url: issue?.url ?? null });
      continue;
    }
    const body = bodyOf(dataset, findings);
    if (issue === undefined)
      receipts.push({ dataset, done: 'opened', url: await openIssue(dataset, body, client) });
    else {
      const same = issue.body.replace(/\r\n/g, '\n').trim() === body.trim();
      if (!same) await update(issue, body, client);
      receipts.push({ dataset, done: same ? 'unchanged' : 'updated', url: issue.url });
    }
  }
  return receipts;
}

/** Workflows that GitHub has stopped after 60 days without a change in the repository; none where that is not to be read. */
export async function idleWorkflows(client: GitHubClient): Promise<readonly string[]> {
  try {
    const what = { deed: 'list the workflows', permission: 'actions: read' };
    const { data } = await client.call(what, (octokit, signal) =>
      octokit.rest.actions.listRepoWorkflows({ ...client.place, per_page: 100, request: { signal } }),
    );
    return data.workflows.filter(({ state }) => state === 'disabled_inactivity').map(({ name }) => name);
  } catch (error) {
    client.log(`Whether a schedule was stopped is not known. ${messageOf(error)}`);
    return [];
  }
}

function markOf(dataset: string): string {
  return `<!-- genesys-core watch: ${dataset} -->`;
}

function bodyOf(dataset: string, findings: readonly string[]): string {
  return [markOf(dataset), ...findings.map((finding) => `- ${finding}`), '', NOTE, ''].join('\n');
}

async function openIssues(client: GitHubClient): Promise<ReadonlyMap<string, OpenIssue>> {
  const what = { deed: 'list the issues', permission: 'issues: read' };
  const issues = await client.call(what, (octokit, signal) =>
    octokit.paginate(octokit.rest.issues.listForRepo, {
      ...client.place,
      state: 'open',
      labels: LABEL,
      per_page: 100,
      request: { signal },
    }),
  );
  const open = new Map<string, OpenIssue>();
  for (const { number, body, html_url: url } of issues) {
    const dataset = /^<!-- genesys-core watch: ([A-Za-z0-9.-]+) -->/.exec(body ?? '')?.[1];
    // The oldest is the one that people know.
    if (dataset !== undefined) open.set(dataset, { number, body: body ?? '', url });
  }
  return open;
}

async function openIssue(dataset: string, body: string, client: GitHubClient): Promise<string> {
  const title = `Data of ${dataset} needs attention`;
  const what = { deed: `open an issue about ${dataset}`, permission: ISSUES };
  const { data } = await client.call(what, (octokit, signal) =>
    octokit.rest.issues.create({ ...client.place, title, body, labels: [LABEL], request: { signal } }),
  );
  return data.html_url;
}

async function update({ number }: OpenIssue, body: string, client: GitHubClient): Promise<void> {
  await client.call({ deed: `change the issue ${number}`, permission: ISSUES }, (octokit, signal) =>
    octokit.rest.issues.update({ ...client.place, issue_number: number, body, request: { signal } }),
  );
}

async function close({ number }: OpenIssue, client: GitHubClient): Promise<void> {
  const issue = { ...client.place, issue_number: number };
  await client.call({ deed: `comment on the issue ${number}`, permission: ISSUES }, (octokit, signal) =>
    octokit.rest.issues.createComment({ ...issue, body: 'All is well again.', request: { signal } }),
  );
  await client.call({ deed: `close the issue ${number}`, permission: ISSUES }, (octokit, signal) =>
    octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: 'completed', request: { signal } }),
  );
}
