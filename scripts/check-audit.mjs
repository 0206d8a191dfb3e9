// Known vulnerabilities of what is bundled, by the registry's audit of the lock file: `npm run check:audit`. An exception has
// a date on which it ends (.github/audit-exceptions.json). Where a registry offers no audit, the check says so and goes on.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EXCEPTIONS = new URL('../.github/audit-exceptions.json', import.meta.url);

/**
 * @param {unknown} report what `npm audit --json` printed
 * @param {readonly {id: string, until: string, why: string}[]} exceptions
 * @param {string} today `2026-11-26`
 * @returns {{ok: boolean, lines: string[]}}
 */
export function judge(report, exceptions, today) {
  const { vulnerabilities, error, message } = report ?? {};
  if (vulnerabilities === undefined) {
    const reason = error?.summary || message || 'it gave no report';
    return { ok: true, lines: [`audit: not available from this registry (${reason}); nothing was checked`] };
  }
  const advisories = new Map();
  for (const [name, { via = [] }] of Object.entries(vulnerabilities))
    for (const cause of via)
      if (typeof cause === 'object')
        advisories.set(idOf(cause), { name, title: cause.title, severity: cause.severity });
  const lines = [];
  let ok = true;
  for (const [id, { name, title, severity }] of advisories) {
    const exception = exceptions.find((one) => one.id === id);
    if (exception !== undefined && exception.until >= today) {
      lines.push(`audit: ${id} in ${name} is excepted until ${exception.until}: ${exception.why}`);
      continue;
    }
    ok = false;
    const ended = exception === undefined ? '' : ` (its exception ended on ${exception.until})`;
    lines.push(`audit: ${id} (${severity}) in ${name}: ${title}${ended}`);
  }
  for (const { id } of exceptions)
    if (!advisories.has(id)) lines.push(`audit: the exception for ${id} is not needed any more`);
  if (ok && lines.length === 0) lines.push('audit: no known vulnerability in what is bundled');
  return { ok, lines };
}

function idOf({ url = '', source }) {
  return /GHSA-[\w-]+/.exec(url)?.[0] ?? String(source);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stdout } = spawnSync('npm', ['audit', '--package-lock-only', '--omit', 'dev', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    report = { message: 'npm printed no report' };
  }
  const exceptions = JSON.parse(readFileSync(EXCEPTIONS, 'utf8'));
  const { ok, lines } = judge(report, exceptions, new Date().toISOString().slice(0, 10));
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
}
