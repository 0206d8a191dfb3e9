import { describe, expect, it } from '@jest/globals';
import { unknownFilterValues } from '../../src/catalog/known-values.js';
import type { Filters } from '../../src/catalog/run-plan.js';
import type { FilterDefinition } from '../../src/catalog/types.js';

const filter = (path: string): FilterDefinition => ({
  description: 'x',
  type: 'string',
  multiple: 'split',
  bind: { in: 'query', path: 'x' },
  known: { lookup: 'map', path },
});
const DEFINITIONS = {
  service: filter('name'),
  kind: filter('entities[].name'),
  action: filter('entities[].actions[]'),
  free: { ...filter('name'), known: undefined } as unknown as FilterDefinition,
};
const MAP = [
  {
    name: 'Routing',
    entities: [
      { name: 'Queue', actions: ['Create', 'Update'] },
      { name: 'Skill', actions: ['Delete'] },
    ],
  },
  { name: 'Architect', entities: [{ name: 'Flow', actions: ['Publish'] }] },
  { name: 'Empty' },
];
const sentences = (filters: Filters): readonly string[] =>
  unknownFilterValues(DEFINITIONS, filters, filters, new Map([['map', MAP]]));

describe('values that a lookup knows', () => {
  it.each<[string, Filters]>([
    ['a known one', { service: 'Routing' }],
    ['several known ones', { service: ['Routing', 'Architect'], kind: ['Queue', 'Flow'] }],
    ['one where the filters above it lead', { service: 'Routing', kind: 'Queue', action: 'Update' }],
    ['one of any kind where no kind is given', { service: 'Architect', action: 'Publish' }],
    ['a filter without a list', { free: 'anything' }],
  ])('are not told of for %s', (_, filters) => {
    expect(sentences(filters)).toEqual([]);
  });

  it.each<[string, Filters, RegExp[]]>([
    [
      'a near miss, with what was meant',
      { service: 'routng' },
      [/^filters: service "routng" .* 3 .*"Routing"\?$/],
    ],
    ['a kind of another service', { service: 'Architect', kind: 'Queue' }, [/for service "Architect"\.$/]],
    ['an action of another kind', { kind: 'Skill', action: 'Update' }, [/"Update" .* for kind "Skill"\./]],
    ['one of several', { kind: ['Queue', 'Quark'] }, [/"Quark"/]],
    [
      'an unknown service, which does not make the rest unknown',
      { service: 'Nothing', kind: 'Queue' },
      [/"Nothing" is not among the 3 values known\.$/],
    ],
  ])('are told of for %s', (_, filters, expected) => {
    const told = sentences(filters);
    expect(told).toHaveLength(expected.length);
    expected.forEach((pattern, index) => {
      expect(told[index]).toMatch(pattern);
    });
  });

  it('are told as outputs may show them', () => {
    const asked = { service: ['Routing', 'jane@example.com'] };
    const shown = { service: ['Routing', 'hmac_1'] };
    const told = unknownFilterValues(DEFINITIONS, asked, shown, new Map([['map', MAP]]));
    expect(told).toEqual([expect.stringContaining('"hmac_1"')]);
    expect(told.join()).not.toContain('jane');
  });

  it('say nothing where there is no list', () => {
    expect(unknownFilterValues(DEFINITIONS, { service: 'x' }, {}, new Map())).toEqual([]);
  });
});
