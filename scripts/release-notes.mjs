// Notes of a release from the titles of its commits: `node scripts/release-notes.mjs v1.2.3 org/genesys-core`.
// Changes of the contract come first. They are the commits with a "!" in the title (`feat(options)!: …`) or a
// "BREAKING CHANGE: …" in the body, whose text is told.

import { execFileSync } from 'node:child_process';

const SECTIONS = [
  ['Contract', (commit) => commit.breaking],
  ['New', (commit) => commit.type === 'feat'],
  ['Mended', (commit) => commit.type === 'fix'],
  ['Faster', (commit) => commit.type === 'perf'],
  ['Other', () => true],
];

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();

/** The release before `tag`: the highest version below it that this commit descends from. */
function previousTag(tag) {
  const tags = git('tag', '--merged', 'HEAD', '--sort=-version:refname')
    .split('\n')
    .filter((name) => /^v\d+\.\d+\.\d+$/.test(name) && name !== tag);
  return tags[0];
}

function commitsSince(previous) {
  const range = previous === undefined ? ['HEAD'] : [`${previous}..HEAD`];
  const log = git('log', '--no-merges', '--format=%h%x00%s%x00%b%x01', ...range);
  return log
    .split('\x01')
    .map((entry) => entry.trimStart())
    .filter((entry) => entry !== '')
    .map((entry) => parseCommit(...entry.split('\0')));
}

function parseCommit(hash, title, body) {
  const [, type, scope, mark, what] = /^(\w+)(?:\(([^)]*)\))?(!)?: (.+)$/.exec(title) ?? [];
  const [, note] = /(?:^|\n)BREAKING[ -]CHANGE: ([\s\S]*?)(?:\n\n|$)/.exec(body) ?? [];
  return {
    hash,
    type,
    scope,
    what: what ?? title,
    breaking: mark !== undefined || note !== undefined,
    note: note?.replace(/\s+/g, ' '),
  };
}

/** No title becomes markup, and none calls somebody by name. */
function plain(text) {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll('@', '@\u200b');
}

function line({ hash, scope, what, note }) {
  const where = scope === undefined ? '' : `**${plain(scope)}**: `;
  const told = note === undefined ? '' : `\n  ${plain(note)}`;
  return `- ${where}${plain(what)} (${hash})${told}`;
}

function notes(tag, repository) {
  const previous = previousTag(tag);
  let rest = commitsSince(previous);
  const parts = SECTIONS.flatMap(([heading, belongs]) => {
    const mine = rest.filter(belongs);
    rest = rest.filter((commit) => !belongs(commit));
    return mine.length === 0 ? [] : [`## ${heading}\n\n${mine.map(line).join('\n')}`];
  });
  const use = `## Use it

\`\`\`yaml
- uses: ${repository}@${git('rev-parse', 'HEAD')} # ${tag}
\`\`\`

Where it was built: \`gh attestation verify genesys-core-${tag}.tar.gz --repo ${repository}\``;
  const compare =
    previous === undefined
      ? []
      : [`All changes: https://github.com/${repository}/compare/${previous}...${tag}`];
  return [...parts, use, ...compare].join('\n\n');
}

const [tag, repository] = process.argv.slice(2);
if (!/^v\d+\.\d+\.\d+$/.test(tag ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '')) {
  console.error('Usage: node scripts/release-notes.mjs v1.2.3 owner/repository');
  process.exitCode = 2;
} else {
  console.log(notes(tag, repository));
}
