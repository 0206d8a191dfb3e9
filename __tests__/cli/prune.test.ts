import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callCli } from '../support/cli-world.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const KILLED = '20260101T000000Z-aaaaaa';

describe('prune', () => {
  let workspace: Workspace;
  let old = '';
  beforeEach(() => {
    workspace = createWorkspace();
    old = join(workspace.path, 'out/audit-logs', KILLED);
    mkdirSync(old, { recursive: true });
    writeFileSync(join(old, 'events.jsonl'), `{"runId":"${KILLED}","datasetKey":"audit-logs"}\n`);
  });
  afterEach(() => {
    workspace.remove();
  });

  it.each([[['--dry-run']], [['--dry-run=true']], [['--dry-run', 'TRUE']]])(
    'with %j tells what would go, and all stays',
    async (flags) => {
      const { exitCode, stdout, stderr } = await callCli(workspace.path, 'prune', '--keep', '30d', ...flags);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toContain(`Would remove out/audit-logs/${KILLED}: killed, began 2026-01-01 00:00`);
      expect(existsSync(old)).toBe(true);
    },
  );

  it.each([[[]], [['--dry-run', 'false']]])('with %j removes it', async (flags) => {
    const { exitCode, stdout } = await callCli(workspace.path, 'prune', '--keep', '30d', ...flags);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Removed out/audit-logs/${KILLED}`);
    expect(existsSync(old)).toBe(false);
  });

  it.each([
    [['--keep', '30d', '--dry-run=maybe'], 'dryRun is "maybe". Allowed: true, false'],
    [['--keep', '30'], 'keep is "30"'],
  ])('refuses %j, and all stays', async (flags, says) => {
    const { exitCode, stderr } = await callCli(workspace.path, 'prune', ...flags);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(says);
    expect(existsSync(old)).toBe(true);
  });
});
