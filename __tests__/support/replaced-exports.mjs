// Runs the sources, as Node 24 reads TypeScript, with named exports of modules replaced: the seam by which a study takes
// one protection away. Given to Node by --import, with the replacements in the environment; threads get them too.
//
// REPLACED_EXPORTS is JSON: {"<module below src/>": {"<export>": "<expression of `real`, the export as it is>"}}.

import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const SOURCES = new URL('../../src/', import.meta.url).href;
const replaced = JSON.parse(process.env.REPLACED_EXPORTS ?? '{}');
const AS_IT_IS = '?as-it-is';

registerHooks({
  resolve(specifier, context, next) {
    // Sources import './x.js', as Node requires of what is built; on disk it is './x.ts'.
    const ours = context.parentURL?.startsWith(SOURCES) === true && specifier.startsWith('.');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
  load(url, context, next) {
    const exports = url.startsWith(SOURCES) ? replaced[url.slice(SOURCES.length)] : undefined;
    if (exports === undefined) return next(url, context);
    const lines = Object.entries(exports).flatMap(([name, expression]) => [
      `if (!(${JSON.stringify(name)} in module)) throw new Error(${JSON.stringify(`${fileURLToPath(url)} exports no ${name}`)});`,
      `export const ${name} = ((real) => ${expression})(module.${name});`,
    ]);
    const original = JSON.stringify(`${url}${AS_IT_IS}`);
    return {
      format: 'module',
      shortCircuit: true,
      source: [`import * as module from ${original};`, `export * from ${original};`, ...lines].join('\n'),
    };
  },
});
