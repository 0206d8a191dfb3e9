import { describe, expect, it } from '@jest/globals';
import { smallestPermissions } from '../../src/catalog/permissions.js';
import type { PermissionSet } from '../../src/catalog/types.js';

const all = (...names: string[]): PermissionSet => ({ mode: 'all', names });
const any = (...names: string[]): PermissionSet => ({ mode: 'any', names });

describe('the smallest set of permissions', () => {
  it.each<[string, readonly PermissionSet[], readonly string[]]>([
    ['is empty where nothing is needed', [all(), any()], []],
    [
      'has each permission once, sorted',
      [all('b:b:view', 'a:a:view'), all('b:b:view')],
      ['a:a:view', 'b:b:view'],
    ],
    ['takes the only one of an any', [any('a:a:view')], ['a:a:view']],
    [
      'takes nothing for an any that the others fulfil',
      [any('a:a:view', 'b:b:view'), all('b:b:view')],
      ['b:b:view'],
    ],
    [
      'takes the one that several of them share, though another comes first',
      [any('a:a:view', 'x:x:view'), any('b:b:view', 'x:x:view'), any('c:c:view', 'x:x:view')],
      ['x:x:view'],
    ],
    [
      'is not misled by the one that most of them share',
      // Greedy takes c, which three have, and then needs two more.
      [
        any('a:a:view', 'c:c:view'),
        any('a:a:view', 'c:c:view'),
        any('b:b:view', 'c:c:view'),
        any('a:a:view', 'd:d:view'),
        any('b:b:view', 'e:e:view'),
      ],
      ['a:a:view', 'b:b:view'],
    ],
    ['takes the one that the catalog names first among equals', [any('b:b:view', 'a:a:view')], ['b:b:view']],
  ])('%s', (_, sets, expected) => {
    expect(smallestPermissions(sets)).toEqual(expected);
    expect(smallestPermissions([...sets].reverse())).toEqual(expected);
  });
});
