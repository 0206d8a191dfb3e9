import { describe, expect, it } from '@jest/globals';
import { checkOneOf, resolveFilters, splitFilters, withDefaults } from '../../src/catalog/filter.js';
import type { FilterDefinition } from '../../src/catalog/types.js';

const filter = (part: Partial<FilterDefinition>): FilterDefinition => ({
  description: 'Queues.',
  type: 'string',
  multiple: 'list',
  bind: { in: 'query', path: 'id' },
  ...part,
});

describe('filters of a dataset', () => {
  it('are refused where a required one is left out, with what it is for', () => {
    const definitions = { queueId: filter({ required: true }) };
    expect(() => resolveFilters('members', {}, definitions)).toThrow(
      'filters: queueId is missing, and the dataset members needs it: Queues. Give {"queueId": …}.',
    );
    expect(resolveFilters('members', { queueId: 'a' }, definitions)).toEqual({ queueId: 'a' });
  });

  it('are refused where none of a group is given', () => {
    expect(() => {
      checkOneOf('evaluations', { other: 'x' }, [['agentId', 'evaluatorId']]);
    }).toThrow('the dataset evaluations needs one of agentId, evaluatorId, and none of them is given');
    expect(() => {
      checkOneOf('evaluations', { evaluatorId: 'x' }, [['agentId', 'evaluatorId']]);
    }).not.toThrow();
  });

  it('take their defaults where the request leaves them out', () => {
    const definitions = { metrics: filter({ default: ['nOffered', 'tHandle'] }), state: filter({}) };
    expect(withDefaults({}, definitions)).toEqual({ metrics: ['nOffered', 'tHandle'] });
    expect(withDefaults({ metrics: 'nError' }, definitions)).toEqual({ metrics: 'nError' });
  });

  it('make a query of each batch of a long list, for each value of a split one', () => {
    const definitions = { id: filter({ batch: 2 }), kind: filter({ multiple: 'split' }) };
    expect(splitFilters({ id: ['a', 'b', 'c'], kind: ['x', 'y'] }, definitions)).toEqual([
      { id: ['a', 'b'], kind: 'x' },
      { id: ['a', 'b'], kind: 'y' },
      { id: ['c'], kind: 'x' },
      { id: ['c'], kind: 'y' },
    ]);
    expect(splitFilters({ id: ['a', 'b'] }, definitions)).toEqual([{ id: ['a', 'b'] }]);
  });
});
