import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './support/runner.js';
import { parseWorkflow } from './support/workflow-file.js';
import { lint, omissions, unpinned } from './support/workflow-lint.js';

const FOLDER = join(ROOT, 'examples');
const EXAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml'))
  .map((name): [string, string] => [name, readFileSync(join(FOLDER, name), 'utf8')]);

describe('the example workflows', () => {
  it.each(EXAMPLES)(
    '%s keeps the rules, and has nothing that the tests could not carry out',
    async (name, text) => {
      expect(await lint(name, text)).toEqual([]);
      expect(unpinned(text)).toEqual([]);
      expect(omissions(text)).toEqual([]);
      expect(Object.keys(parseWorkflow(text).jobs)).toHaveLength(1);
    },
  );
});
