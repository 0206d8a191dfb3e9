// What readers of the data rely on, against the last release: `npm run check:records`. Each dataset of that release must be
// there still, and each field of its records, with no type that it did not have; new datasets and new fields are no change
// for a reader. Both sides tell their record schemas by their own built command line. `-- --against v1.2.3` compares with
// another release, `--dataset audit-logs` one dataset alone, and `--before <folder>` with a checkout instead of a release.
// Where the major version of package.json is higher than the release's, differences are told and allowed.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RELEASE = /^v\d+\.\d+\.\d+$/;
const MAX_BUFFER = 64 * 1024 * 1024;

/**
 * Where a later schema of a record is not what a reader of the earlier one relies on.
 * @param {object} before JSON Schema
 * @param {object} after
 * @returns {string[]} one sentence each, with the path of the field
 */
export function breaks(before, after, path = '') {
  const found = [];
  const known = typesOf(before);
  const added = typesOf(after).filter((type) => !known.includes(type));
  if (added.length > 0)
    found.push(`${path || 'a record'} was ${known.join(' or ')} and may be ${added.join(' or ')}`);
  if (before.format !== undefined && before.format !== after.format)
    found.push(`${path} is no ${before.format} any more`);
  for (const [name, member] of Object.entries(before.properties ?? {})) {
    const place = path === '' ? name : `${path}.${name}`;
    const next = Object.hasOwn(after.properties ?? {}, name) ? after.properties[name] : undefined;
    if (next === undefined) found.push(`${place} is gone`);
    else found.push(...breaks(member, next, place));
  }
  for (const [name, place] of [
    ['items', `${path}[]`],
    ['additionalProperties', `${path}.*`],
  ])
    if (typeof before[name] === 'object')
      found.push(
        ...(typeof after[name] === 'object'
          ? breaks(before[name], after[name], place)
          : [`${place} is gone`]),
      );
  return found;
}

function typesOf({ type = [] }) {
  return [type].flat();
}

/**
 * @param {ReadonlyMap<string, object>} before schemas by dataset
 * @param {ReadonlyMap<string, object>} after
 * @returns {string[]}
 */
export function broken(before, after) {
  return [...before].flatMap(([dataset, schema]) => {
    const next = after.get(dataset);
    if (next === undefined) return [`${dataset}: the dataset is gone`];
    return breaks(schema, next).map((sentence) => `${dataset}: ${sentence}`);
  });
}

/** Record schemas by dataset, as the command line built in a folder prints them. */
function schemasIn(folder, only) {
  const cli = (...words) => {
    const all = [join(folder, 'dist/cli/index.js'), ...words];
    return execFileSync(process.execPath, all, { encoding: 'utf8', maxBuffer: MAX_BUFFER });
  };
  const keys = JSON.parse(cli('datasets', '--json')).datasets.map(({ key }) => key);
  return new Map(
    keys
      .filter((key) => only === undefined || only.includes(key))
      .map((key) => [key, JSON.parse(cli('schema', key, '--for', 'json-schema'))]),
  );
}

function git(...words) {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: MAX_BUFFER }).trim();
}

/** The newest release before the commit that is checked out; undefined where there is none. */
function lastRelease() {
  // A shallow checkout has no tags: that there is no release can not be told from it.
  if (git('rev-parse', '--is-shallow-repository') === 'true')
    throw new Error('The checkout is shallow and knows no releases. Check out with fetch-depth: 0.');
  const head = git('rev-parse', 'HEAD');
  return git('tag', '--merged', 'HEAD', '--sort=-v:refname')
    .split('\n')
    .find((tag) => RELEASE.test(tag) && git('rev-parse', `${tag}^{commit}`) !== head);
}

function main() {
  const { values } = parseArgs({
    options: {
      against: { type: 'string' },
      before: { type: 'string' },
      after: { type: 'string', default: ROOT },
      dataset: { type: 'string', multiple: true },
    },
  });
  const tag = values.before === undefined ? (values.against ?? lastRelease()) : undefined;
  if (values.before === undefined && tag === undefined) {
    console.log('records: there is no release yet to compare with');
    return true;
  }
  const folder = values.before ?? mkdtempSync(join(tmpdir(), 'genesys-core-release-'));
  try {
    if (tag !== undefined) {
      const archive = execFileSync('git', ['archive', tag, 'dist', 'catalog', 'package.json'], {
        cwd: ROOT,
        maxBuffer: 8 * MAX_BUFFER,
      });
      execFileSync('tar', ['-x', '-C', folder], { input: archive });
    }
    const before = schemasIn(folder, values.dataset);
    const found = broken(before, schemasIn(values.after, values.dataset));
    for (const sentence of found) console.log(`records: ${sentence}`);
    const name = tag ?? values.before;
    if (found.length === 0) {
      console.log(`records: the ${before.size} datasets of ${name} are as readers know them`);
      return true;
    }
    if (majorOf(values.after) > majorOf(folder)) {
      console.log(`records: allowed, the major version is higher than that of ${name}`);
      return true;
    }
    console.log(
      `records: readers of ${name} would fail. Keep the field beside a new one, or raise the major version.`,
    );
    return false;
  } finally {
    if (tag !== undefined) rmSync(folder, { recursive: true });
  }
}

function majorOf(folder) {
  return Number(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version.split('.')[0]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main() ? 0 : 1;
