// Where the CPU goes: self time of CPU profiles by source file of the bundle (by function
// where no file can be told), and by what Node itself does.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../build.mjs';

/** What the bundler writes above a module that it joins with others, and above each group of them. */
const MODULE_MARK = /^;\/\/ CONCATENATED MODULE: \.\/(\S+)/;
const GROUP_MARK = /^\/\*{3}\/ \d+:/;
/** What it writes of each export of a module that stands alone, which it does not name. */
const EXPORT_MARK = /^\/\* harmony export \*\/ .*\/\* binding \*\/ (\w+)\)/;
const EXPORT = /^export (?:async )?(?:function\*?|class|const) (\w+)/gm;

function marksOf(path, sources) {
  const marks = [];
  for (const [line, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    const module = MODULE_MARK.exec(text)?.[1];
    if (module !== undefined || GROUP_MARK.test(text)) marks.push({ line, module, exports: [] });
    const name = EXPORT_MARK.exec(text)?.[1];
    if (name !== undefined) marks.at(-1)?.exports.push(name);
  }
  return marks.map(({ line, module, exports }) => ({ line, module: module ?? fileWith(exports, sources) }));
}

/** Source files with the names that they export. */
function readSources() {
  return readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const text = readFileSync(join(ROOT, 'src', name), 'utf8');
      return { file: `src/${name}`, names: new Set([...text.matchAll(EXPORT)].map(([, found]) => found)) };
    });
}

/** The source file that exports all of these; undefined where it is not the only one. */
function fileWith(exports, sources) {
  if (exports.length === 0) return undefined;
  const files = sources.filter(({ names }) => exports.every((name) => names.has(name)));
  return files.length === 1 ? files[0].file : undefined;
}

/** The source file of a line of a bundle; undefined where the bundler does not name it. */
function moduleAt(marks, line) {
  const after = marks.findIndex((mark) => mark.line > line);
  return marks.at(after === -1 ? -1 : after - 1)?.module;
}

function stageOf({ functionName, url, lineNumber }, marksByUrl, sources) {
  if (functionName.startsWith('(')) return functionName;
  if (url.startsWith('node:')) return url.replace(/^node:(?:internal\/)?(\w+).*/, 'node:$1');
  if (!url.startsWith('file:')) return 'native code';
  if (!marksByUrl.has(url)) marksByUrl.set(url, marksOf(fileURLToPath(url), sources));
  const module = moduleAt(marksByUrl.get(url), lineNumber) ?? functionName;
  return module.replace(/^(?:\.\.\/)*node_modules\/((?:@[^/]+\/)?[^/]+).*/, '$1').replace(/^src\//, '');
}

/** Microseconds of self time by stage over all profiles in a folder, largest first; waiting is left out. */
export function stagesIn(folder) {
  const totals = new Map();
  const marksByUrl = new Map();
  const sources = readSources();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const stages = new Map(nodes.map(({ id, callFrame }) => [id, stageOf(callFrame, marksByUrl, sources)]));
    for (const [index, id] of samples.entries()) {
      const stage = stages.get(id);
      if (stage === '(idle)') continue;
      totals.set(stage, (totals.get(stage) ?? 0) + timeDeltas[index]);
    }
  }
  return [...totals].map(([stage, us]) => ({ stage, us })).sort((a, b) => b.us - a.us);
}
