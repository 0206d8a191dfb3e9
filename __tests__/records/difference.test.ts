import { describe, expect, it } from '@jest/globals';
import { ExactNumber } from '../../src/base/json.js';
import { differenceOf } from '../../src/records/difference.js';

describe('the difference of two lists', () => {
  it('is by key: what came, what went, and what changed, field by field', () => {
    const before = [
      { id: 'a', name: 'A', more: { x: 1, y: 2 } },
      { id: 'b', name: 'B' },
      { id: 'c', name: 'C' },
    ];
    const after = [
      { id: 'd', name: 'D' },
      { id: 'c', name: 'C' },
      { more: { y: 3, z: null }, name: 'AA', id: 'a' },
    ];
    expect(differenceOf(before, after, ['id'])).toEqual({
      added: [['d']],
      removed: [['b']],
      changed: [
        {
          key: ['a'],
          fields: [
            { path: 'more.x', before: 1 },
            { path: 'more.y', before: 2, after: 3 },
            { path: 'more.z', after: null },
            { path: 'name', before: 'A', after: 'AA' },
          ],
        },
      ],
    });
  });

  it('tells elements of arrays that came and went, and not their order', () => {
    const before = [{ id: 1, tags: ['a', 'b', 'b'], rows: [{ n: 1 }, { n: 2 }] }];
    const after = [{ id: 1, tags: ['b', 'c', 'a'], rows: [{ n: 2 }, { n: 1 }] }];
    expect(differenceOf(before, after, ['id']).changed).toEqual([
      { key: [1], fields: [{ path: 'tags', added: ['c'], removed: ['b'] }] },
    ]);
  });

  it('is empty for equal lists in another order, digits of numbers included', () => {
    const a = { id: 'a', n: new ExactNumber('1.0') };
    expect(
      differenceOf([a, { id: 'b' }], [{ id: 'b' }, { id: 'a', n: new ExactNumber('1.0') }], ['id']),
    ).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
    expect(differenceOf([a], [{ id: 'a', n: 1 }], ['id']).changed).toHaveLength(1);
  });
});
