import { describe, expect, it } from '@jest/globals';
import { evaluate, interpolate, isDue } from './expression.js';
import type { ExpressionScope } from './expression.js';

const SCOPE: ExpressionScope = {
  contexts: {
    github: { ref_name: 'main', event: { inputs: { 'dry-run': 'true' } } },
    inputs: { dataset: 'users', summaryOnly: false, minutes: 60 },
    secrets: { ID: 'it is' },
    steps: { run: { outputs: { status: 'succeeded' } } },
  },
  open: ['secrets'],
  status: 'success',
};

describe('expressions of workflow files', () => {
  it.each([
    ["'it''s'", "it's"],
    ['inputs.dataset', 'users'],
    ['inputs.DataSet', 'users'],
    ['github.event.inputs.dry-run', 'true'],
    ["github['ref_name']", 'main'],
    ['steps.run.outputs.status', 'succeeded'],
    ['steps.run.outputs.nothing', null],
    ['secrets.UNSET', null],
    ["secrets.UNSET || 'else'", 'else'],
    ["inputs.summaryOnly && 'yes' || 'no'", 'no'],
    ["inputs.dataset == 'USERS'", true],
    ["inputs.dataset != 'users'", false],
    ["inputs.minutes >= '60'", true],
    ["'' == 0", true],
    ["'a' < 1", false],
    ['!(inputs.minutes > 59)', false],
    ["format('{0}-{1}', inputs.dataset, 3)", 'users-3'],
    ['contains(fromJSON(\'["a","B"]\'), \'b\')', true],
    ["startsWith(github.ref_name, 'MA')", true],
    ['success() && !cancelled()', true],
  ])('%s', (expression, value) => {
    expect(evaluate(expression, SCOPE)).toBe(value);
  });

  it.each([
    ['inputs.datset', 'inputs.datset is not there'],
    ['github.reff', 'github.reff is not there'],
    ['steps.other.outputs.x', 'steps.other is not there'],
    ['matrix.node', 'the context matrix is not known here'],
    ["hashFiles('x')", 'hashFiles() is not known'],
    ['inputs.*', 'not understood'],
    ['inputs.minutes + 1', 'not understood'],
    ["inputs.dataset 'x'", 'something is left over'],
    ['(inputs.dataset', '")" is missing'],
    ['inputs.', 'a name is missing'],
    ['', 'a value is missing'],
  ])('%s is an error', (expression, message) => {
    expect(() => evaluate(expression, SCOPE)).toThrow(message);
  });

  it('become text inside a text', () => {
    expect(
      interpolate('${{ inputs.dataset }}-${{ inputs.minutes }}-${{ secrets.NO }}-${{ true }}', SCOPE),
    ).toBe('users-60--true');
    expect(() => interpolate('${{ github.event }}', SCOPE)).toThrow('is an object');
  });

  it.each([
    [undefined, 'success', true],
    [undefined, 'failure', false],
    ["inputs.dataset == 'users'", 'failure', false],
    ['always()', 'failure', true],
    ["${{ failure() && steps.run.outputs.status == 'succeeded' }}", 'failure', true],
    ['${{ failure() }}', 'success', false],
    [false, 'success', false],
  ] as const)('if: %s after %s', (condition, status, due) => {
    expect(isDue(condition, { ...SCOPE, status })).toBe(due);
  });
});
