import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import { callCli } from '../support/cli-world.js';
import { runAgainst } from '../support/engine-run.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const OVERLAY = fileURLToPath(new URL('../fixtures/overlay.catalog.json', import.meta.url));

describe('role', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
    copyFileSync(OVERLAY, join(workspace.path, 'overlay.json'));
  });
  afterEach(() => {
    workspace.remove();
  });

  it('tells the smallest set for several datasets, who needs which, and what to click', async () => {
    const { stdout, exitCode } = await callCli(
      workspace.path,
      'role',
      'audit-logs',
      'routing-queues',
      'audit-service-mapping',
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}audits:audit:view +audit-logs, audit-service-mapping$/m);
    expect(stdout).toMatch(/^ {2}routing:queue:view +routing-queues$/m);
    expect(stdout).toContain('audits:audit:view is found under audits as audit, view.');
    for (const words of ['Add Role', 'Client Credentials', 'every division', 'GENESYS_CLIENT_SECRET'])
      expect(stdout.replace(/\s+/g, ' ')).toContain(words);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(101);
  });

  it('takes one permission where one of several is enough, and says so', async () => {
    const { stdout } = await callCli(workspace.path, 'role', 'conversations', '--catalog', 'overlay.json');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'One of analytics:conversationDetail:view, analytics:agentConversationDetail:view is enough; analytics:conversationDetail:view is taken.',
    );
    const json = JSON.parse(
      (await callCli(workspace.path, 'role', 'conversations', 'users', '--catalog', 'overlay.json', '--json'))
        .stdout,
    );
    expect(json).toMatchObject({
      datasets: ['conversations', 'users'],
      permissions: [{ name: 'analytics:conversationDetail:view', datasets: ['conversations'] }],
      choices: [
        {
          anyOf: ['analytics:conversationDetail:view', 'analytics:agentConversationDetail:view'],
          taken: 'analytics:conversationDetail:view',
        },
      ],
      withoutPermission: ['users'],
    });
  });

  it('says that a dataset needs no permission', async () => {
    const { stdout } = await callCli(workspace.path, 'role', 'users');
    expect(stdout).toContain('Permissions: none');
    expect(stdout).toContain('users: the API lists no permission');
  });

  it('suggests the dataset that was meant', async () => {
    const { stderr, exitCode } = await callCli(workspace.path, 'role', 'audit-log');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Did you mean "audit-logs"?');
  });

  it('is named by the error of a run whose client lacks the permission, with permission and dataset', async () => {
    const simulator = await startSimulator({ permissions: ['routing:queue:view'] });
    try {
      const run = await runAgainst(simulator, workspace.path, { dataset: 'operational-event-definitions' });
      expect(run.error?.code).toBe('AUTH');
      expect(run.error?.message).toContain('the permission usage:events:view');
      expect(run.error?.message).toContain(
        'For all permissions that the dataset operational-event-definitions needs, run: genesys-core role operational-event-definitions',
      );
    } finally {
      await simulator.close();
    }
  });

  it('is named with the overlay that the run was given', async () => {
    const simulator = await startSimulator({ permissions: [] });
    try {
      const run = await runAgainst(simulator, workspace.path, {
        dataset: 'routing-queues',
        catalog: 'overlay.json',
      });
      expect(run.error?.message).toContain('genesys-core role routing-queues --catalog overlay.json');
    } finally {
      await simulator.close();
    }
  });
});
