// Where the CPU goes: self time of CPU profiles by source file of the bundle (by function
// where the bundle does not name the file), and by what Node itself does.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the bundler writes above a module that it joins with others, and above each group of them. */
const MODULE_MARK = /^;\/\/ CONCATENATED MODULE: \.\/(\S+)/;
const GROUP_MARK = /^\/\*{3}\/ \d+:/;

function marksOf(path) {
  const marks = [];
  for (const [line, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    const module = MODULE_MARK.exec(text)?.[1];
    if (module !== undefined || GROUP_MARK.test(text)) marks.push({ line, module });
  }
  return marks;
}

/** The source file of a line of a bundle; undefined where the bundler does not name it. */
function moduleAt(marks, line) {
  const after = marks.findIndex((mark) => mark.line > line);
  return marks.at(after === -1 ? -1 : after - 1)?.module;
}

function stageOf({ functionName, url, lineNumber }, marksByUrl) {
  if (functionName.startsWith('(')) return functionName;
  if (url.startsWith('node:')) return url.replace(/^node:(?:internal\/)?(\w+).*/, 'node:$1');
  if (!url.startsWith('file:')) return 'native code';
  if (!marksByUrl.has(url)) marksByUrl.set(url, marksOf(fileURLToPath(url)));
  const module = moduleAt(marksByUrl.get(url), lineNumber) ?? functionName;
  return module.replace(/^(?:\.\.\/)*node_modules\/((?:@[^/]+\/)?[^/]+).*/, '$1').replace(/^src\//, '');
}

/** Microseconds of self time by stage over all profiles in a folder, largest first; waiting is left out. */
export function stagesIn(folder) {
  const totals = new Map();
  const marksByUrl = new Map();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const stages = new Map(nodes.map(({ id, callFrame }) => [id, stageOf(callFrame, marksByUrl)]));
    for (const [index, id] of samples.entries()) {
      const stage = stages.get(id);
      if (stage === '(idle)') continue;
      totals.set(stage, (totals.get(stage) ?? 0) + timeDeltas[index]);
    }
  }
  return [...totals].map(([stage, us]) => ({ stage, us })).sort((a, b) => b.us - a.us);
}
