import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { valueAt } from '../../src/base/json.js';
import { pagesScript, planOf, recordsOf, removeFolder, runFixture, temporaryFolder } from './run-fixture.js';
import type { FixtureRun, Script } from './run-fixture.js';

const SECRET = 'kV9-secret-of-the-run-7Qx';
let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const run = (options: Partial<FixtureRun>): ReturnType<typeof runFixture> =>
  runFixture({ workspace, secret: SECRET, concurrency: 1, ...options });

/** Names of all files below the workspace that hold the secret, unpacked. */
function holders(): string[] {
  const files = readdirSync(workspace, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return files
    .filter(({ name, parentPath }) => {
      const bytes = readFileSync(join(parentPath, name));
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(SECRET);
    })
    .map(({ name }) => name);
}

/** The second day has a record with the secret in a field that stays. */
const leaking: Script = async function* (query, slice) {
  const records = recordsOf(slice.window!, 4);
  const leak = slice.id.startsWith('20261121');
  yield leak ? records.map((record) => ({ ...record, action: `x${SECRET}y` })) : records;
};

describe('a folder that would hold a secret of the run', () => {
  it('loses the data file in which the secret is, and those after it: the run ends with REDACTION', async () => {
    const { manifest } = await run({ script: leaking });
    expect(manifest.status).toBe('partial');
    expect(manifest.error?.code).toBe('REDACTION');
    expect(manifest.error?.message).toMatch(/data\/20261121T000000Z\.jsonl\.gz would hold a secret/);
    const [first, second, third] = manifest.slices.map(({ status }) => status);
    expect([first, second]).toEqual(['succeeded', 'failed']);
    expect(third).not.toBe('succeeded');
    expect(manifest.files.filter(({ path }) => path.startsWith('data/'))).toHaveLength(1);
    expect(holders()).toEqual([]);
  });

  it('keeps no raw body with the secret in it', async () => {
    const { manifest } = await run({ script: leaking, rawPayloads: true });
    expect(manifest.error?.code).toBe('REDACTION');
    expect(manifest.redaction.rawPayloads).toBe(true);
    expect(holders()).toEqual([]);
  });

  it('is not sealed where a filter has it: there is no manifest then, and no file with the secret', async () => {
    const plan = { ...planOf({}), shownFilters: { name: SECRET } };
    const error = await run({ plan, script: pagesScript(3), summaryOnly: true }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(GenesysCoreError);
    expect((error as GenesysCoreError).code).toBe('REDACTION');
    expect((error as GenesysCoreError).message).not.toContain(SECRET);
    expect(readdirSync(join(workspace, 'out/things/20261130T000000Z-0a1b2c'))).not.toContain('manifest.json');
    expect(holders()).toEqual([]);
  });

  it('is sealed as ever where no secret is in it', async () => {
    const { manifest } = await run({});
    expect(manifest.status).toBe('succeeded');
    expect(valueAt(manifest.redaction as never, 'rawPayloads')).toBe(false);
    expect(manifest.redaction.profileSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
