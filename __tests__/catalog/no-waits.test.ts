import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateCatalogFiles } from '../../src/catalog/load.js';
import { setMember, type JsonObject, type JsonValue } from '../../src/base/json.js';
import { builtInCatalog } from '../support/overlay.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const BUILT_IN = builtInCatalog() as unknown as JsonObject;
const PENDING = { statuses: [202], initialMs: 500, factor: 2, capMs: 5000, timeoutMs: 60_000 };

/** The object at the names with the last of them set. */
function withMember(
  object: JsonObject,
  [name = '', ...rest]: readonly string[],
  value: JsonValue,
): JsonObject {
  const changed: Record<string, JsonValue> = { ...object };
  const inner = (object[name] ?? {}) as JsonObject;
  setMember(changed, name, rest.length === 0 ? value : withMember(inner, rest, value));
  return changed;
}

describe('an overlay that does not wait', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  const problemsOf = async (overlay: JsonObject): Promise<string> => {
    writeFileSync(join(workspace.path, 'o.json'), JSON.stringify({ catalogVersion: '1', ...overlay }));
    const [report] = await validateCatalogFiles(['o.json'], {
      catalogDir: 'catalog',
      workspace: workspace.path,
    });
    return (report?.problems ?? []).join('\n');
  };
  const retry = ['profiles', 'retry', 'standard'];
  const limits = ['profiles', 'limits', 'standard'];
  const poll = ['profiles', 'transaction', 'audit-query', 'poll'];
  const pause = ['profiles', 'transaction', 'audit-query', 'refused', 'pause'];
  const pending = ['endpoints', 'users.list', 'pending'];

  it.each([
    ['the first wait before a retry', [...retry, 'backoff', 'baseMs']],
    ['the longest wait before a retry', [...retry, 'backoff', 'capMs']],
    ['the first look at a transaction', [...poll, 'initialMs']],
    ['the longest pause between two polls', [...poll, 'capMs']],
    ['the life of a transaction', [...poll, 'timeoutMs']],
    ['the first pause after a refused submit', [...pause, 'initialMs']],
    ['the longest pause after a refused submit', [...pause, 'capMs']],
    ['the first pause before an answer that is not ready', [...pending, 'initialMs']],
    ['the longest pause before an answer that is not ready', [...pending, 'capMs']],
    ['the time for an answer that is not ready', [...pending, 'timeoutMs']],
    ['the time to connect', [...limits, 'connectMs']],
    ['the time to the headers', [...limits, 'headersMs']],
    ['silence inside a body', [...limits, 'silenceMs']],
    ['the time of an attempt', [...limits, 'attemptMs']],
  ])('%s of 0 is refused by its place, and 1 is not', async (_what, path) => {
    const entryPath = path.slice(0, path[0] === 'profiles' ? 3 : 2);
    const entry = entryPath.reduce<JsonValue>((at, name) => (at as JsonObject)[name] ?? {}, BUILT_IN);
    expect(Object.keys(entry as JsonObject)).not.toEqual([]);
    const whole = { ...(entry as JsonObject), ...(path.includes('pending') ? { pending: PENDING } : {}) };
    const overlay = (value: number): JsonObject => withMember(withMember({}, entryPath, whole), path, value);
    expect(await problemsOf(overlay(0))).toContain(`/${path.join('/')}`);
    expect(await problemsOf(overlay(1))).toBe('');
  });
});
