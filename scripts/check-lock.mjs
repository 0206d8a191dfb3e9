// Fails where package-lock.json would break `npm ci` on another machine, or names the host it came from.
//
// npm leaves a platform's package out of the lock, silently, when it could not fetch it; `npm ci` then refuses the
// lock ("Missing: ... from lock file"). The cure is to pin a version of which every platform's package is there.

import { readFileSync } from 'node:fs';

/** Where Node would look for `name`, asked for by the package at `path`: the nearest node_modules first. */
function candidates(path, name) {
  const found = [];
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    found.push(`${at === '' ? '' : `${at}/`}node_modules/${name}`);
    if (at === '') return found;
  }
}

/** Every fault of a parsed lock file, in words; an empty list is a good lock. */
function lockProblems(lock) {
  const packages = lock.packages ?? {};
  const problems = [];
  if (Object.keys(packages).length === 0) problems.push('it lists no packages');
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!candidates(path, name).some((candidate) => candidate in packages))
        problems.push(`${name} is missing, an optional dependency of ${path === '' ? 'the project' : path}`);
    }
    if (entry.resolved !== undefined && entry.link !== true)
      problems.push(`${path} has a "resolved" address (${entry.resolved}); see .npmrc`);
  }
  return problems;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const problems = lockProblems(lock);
if (problems.length > 0) {
  console.error('package-lock.json is not fit for use elsewhere:');
  for (const problem of problems) console.error(`  ${problem}`);
  process.exitCode = 1;
} else {
  console.log(
    `package-lock.json: ${Object.keys(lock.packages).length} entries, nothing missing, no host named.`,
  );
}
