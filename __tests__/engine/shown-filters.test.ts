import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { resolvePlan } from '../../src/catalog/plan.js';
import type { Filters, RunPlan } from '../../src/catalog/run-plan.js';
import { shownFilters, type FilterKeys } from '../../src/engine/shown-filters.js';
import { parsePseudonymKey } from '../../src/records/pseudonym.js';
import { CATALOG_DIR } from '../support/engine-run.js';

const catalog = await loadCatalog({ catalogDir: CATALOG_DIR, workspace: CATALOG_DIR });
const KEY = parsePseudonymKey('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
const OTHER_KEY = parsePseudonymKey('0f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a09');
const ID = 'a0000001-0000-4000-8000-000000000000';
const SECRET: FilterKeys = {
  pseudonymKey: undefined,
  credentials: { kind: 'clientCredentials', clientId: 'c', clientSecret: 's-17-secret' },
};
const MISSING: FilterKeys = { pseudonymKey: undefined, credentials: { kind: 'missing', message: '' } };

function planOf(dataset: string, filters: Filters, strict = false): RunPlan {
  const plan = resolvePlan({ dataset, filters, summaryOnly: false }, catalog, Date.parse('2026-11-26'));
  return strict ? { ...plan, redactionProfile: `${plan.redactionProfile}.strict` } : plan;
}

describe('filters as outputs show them', () => {
  it.each<[string, string, Filters]>([
    ['a word of the vendor', 'audit-logs', { serviceName: 'Architect' }],
    ['several words', 'audit-logs', { serviceName: ['Architect', 'Routing'] }],
    ['an opaque id that the profile keeps', 'audit-logs', { userId: ID }],
    ['one of the values that the catalog allows', 'users', { state: 'any' }],
    ['ids of kinds of events', 'operational-events', { eventDefinitionIds: ['TELEPHONY-0001', 'FLOW-0012'] }],
    ['a hash of an earlier run', 'operational-events', { searchTerm: `hmac_${'0f'.repeat(16)}` }],
  ])('show %s', (_name, dataset, filters) => {
    expect(shownFilters(planOf(dataset, filters), SECRET)).toEqual(filters);
  });

  it.each<[string, string, string, string, boolean]>([
    ['a mail address in the place of an id', 'audit-logs', 'userId', 'jane.doe@example.com', false],
    ['a phone number in the place of an id', 'audit-logs', 'clientId', '+4915112345678', false],
    ['a name in the place of an id', 'audit-logs', 'userId', 'Jane Doe', false],
    ['a sentence in the place of a word', 'audit-logs', 'serviceName', 'ask Jane Doe', false],
    ['a mail address in the place of a word', 'audit-logs', 'serviceName', 'jane.doe@example.com', false],
    ['a text that is searched for', 'operational-events', 'searchTerm', 'Doe', false],
    ['an id of a field that no rule keeps', 'audit-logs', 'trusteeOrganizationId', ID, false],
    ['an id that the profile makes a pseudonym', 'audit-logs', 'userId', ID, true],
  ])('hide %s', (_name, dataset, filter, value, strict) => {
    const shown = (keys: FilterKeys, asked = value): unknown =>
      shownFilters(planOf(dataset, { [filter]: asked }, strict), keys)[filter];
    expect(shown(SECRET)).toMatch(/^hmac_[0-9a-f]{32}$/);
    // Equal requests stay equal, others differ, and another key gives another hash.
    expect(shown(SECRET)).toBe(shown(SECRET));
    expect(shown(SECRET)).not.toBe(shown(SECRET, `${value}x`));
    expect(shown({ ...SECRET, pseudonymKey: KEY })).toMatch(/^(?:hmac|psn)_[0-9a-f]{32}$/);
    expect(shown({ ...SECRET, pseudonymKey: KEY })).not.toBe(shown({ ...SECRET, pseudonymKey: OTHER_KEY }));
    expect(shown(MISSING)).toBe('hidden');
  });

  it('show a pseudonym where the rule makes one, the same as in the records', () => {
    const shown = shownFilters(planOf('audit-logs', { userId: [ID, 'u-2'] }, true), {
      ...SECRET,
      pseudonymKey: KEY,
    });
    expect(shown).toEqual({ userId: [KEY.pseudonym('user', ID), KEY.pseudonym('user', 'u-2')] });
  });

  it('do not show what a hash of one filter is by that of another', () => {
    const plan = planOf('audit-logs', { userId: 'Jane Doe', clientId: 'Jane Doe' });
    const { userId, clientId } = shownFilters(plan, SECRET);
    expect(userId).not.toBe(clientId);
  });
});
