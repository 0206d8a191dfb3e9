import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueAt } from '../../src/base/json.js';
import { ruleFinder } from '../../src/catalog/redaction-rules.js';
import type { RedactionProfile, RedactionRule } from '../../src/catalog/types.js';
import { createRedactor } from '../../src/records/redact.js';

function profile(
  allow: Readonly<Record<string, RedactionRule['action']>>,
  removeNames: string[] = [],
): RedactionProfile {
  const rules = Object.entries(allow).map(([path, action]) => [path, { action, why: 'a test' }]);
  return { description: 'a test', allow: Object.fromEntries(rules), removeNames };
}

describe('the rule that governs a field', () => {
  it.each<[string, RedactionProfile, string, string | undefined]>([
    ['is the one of its path', profile({ 'user.id': 'keep', id: 'remove' }), 'user.id', 'user.id'],
    ['is not the one of an object around it', profile({ user: 'keep' }), 'user.id', undefined],
    ['is the removal of an object around it', profile({ user: 'remove' }), 'user.id', 'user'],
    [
      'is the exception from that removal',
      profile({ user: 'remove', 'user.id': 'keep' }),
      'user.id',
      'user.id',
    ],
    ['is a rule for any depth', profile({ '**.id': 'keep' }), 'a.b.id', '**.id'],
    [
      'is the one from the top before any depth',
      profile({ '**.id': 'keep', 'user.id': 'remove' }),
      'user.id',
      'user.id',
    ],
    ['is the name before the star', profile({ 'user.*': 'remove', 'user.id': 'keep' }), 'user.id', 'user.id'],
    ['is the star where no name fits', profile({ 'user.*': 'keep' }), 'user.id', 'user.*'],
    ['is none where nothing names it', profile({ id: 'keep' }), 'user.id', undefined],
    [
      'is none where its name goes everywhere',
      profile({ 'user.Mail': 'keep' }, ['mail']),
      'user.Mail',
      undefined,
    ],
    [
      'is none where an object around it goes',
      profile({ 'user.id': 'keep' }, ['USER']),
      'user.id',
      undefined,
    ],
  ])('%s', (_sentence, given, field, expected) => {
    expect(ruleFinder(given)(field)?.path).toBe(expected);
  });

  it('is the one by which a record is redacted', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const segment = fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: fc.constant('*') });
    const path = fc
      .tuple(fc.boolean(), fc.array(segment, { minLength: 1, maxLength: 3 }))
      .map(([deep, segments]) => `${deep ? '**.' : ''}${segments.join('.')}`);
    const action = fc.constantFrom<RedactionRule['action']>('keep', 'remove');
    fc.assert(
      fc.property(
        fc.dictionary(path, action, { maxKeys: 6 }),
        fc.array(name, { minLength: 1, maxLength: 3 }),
        (allow, names) => {
          const given = profile(allow);
          const record = JSON.parse(names.reduceRight((inner, member) => `{"${member}":${inner}}`, '"v"'));
          const kept = valueAt(createRedactor(given).redact(record), names.join('.')) === 'v';
          expect(ruleFinder(given)(names.join('.'))?.rule.action === 'keep').toBe(kept);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
