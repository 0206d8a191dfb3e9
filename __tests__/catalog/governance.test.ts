import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { loadCatalog, validateCatalogFiles } from '../../src/catalog/load.js';
import { resolvePlan } from '../../src/catalog/plan.js';
import { ruleFinder } from '../../src/catalog/redaction-rules.js';
import type { Catalog } from '../../src/catalog/types.js';
import { shapeOf } from '../../src/engine/run.js';
import { EXTRA_DATASET, EXTRA_ENDPOINT } from './overlays.js';
import { addTo } from '../support/fold.js';

let workspace = '';
let builtIn: Catalog;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'genesys-core-governance-'));
  builtIn = await loadCatalog({ catalogDir: 'catalog', workspace });
});
afterAll(async () => {
  await rm(workspace, { recursive: true });
});

async function load(overlay: object): Promise<Catalog> {
  await writeFile(join(workspace, 'overlay.json'), JSON.stringify({ catalogVersion: '1', ...overlay }));
  return loadCatalog({ catalogDir: 'catalog', workspace, overlayPath: 'overlay.json' });
}

describe('the governance of an overlay', () => {
  it('chooses the redaction profile of a dataset and leaves the rest of its entry', async () => {
    const catalog = await load({ governance: { redaction: { 'audit-logs': 'audit-logs.strict' } } });
    expect(catalog.datasets.get('audit-logs')).toEqual({
      ...builtIn.datasets.get('audit-logs'),
      redaction: 'audit-logs.strict',
    });
    expect(catalog.datasets.get('users')).toEqual(builtIn.datasets.get('users'));
    expect(catalog.sha256).not.toBe(builtIn.sha256);
  });

  it('may keep less than a check of the built-in catalog looks at: that check rests', async () => {
    expect(builtIn.datasets.get('audit-logs')?.checks).toHaveProperty('serviceName');
    const allow = {
      id: { action: 'keep', kind: 'id', why: 'Opaque id.' },
      eventDate: { action: 'keep', kind: 'instant', why: 'A time.' },
    };
    const catalog = await load({
      profiles: { redaction: { mine: { description: 'Ids alone.', allow } } },
      governance: { redaction: { 'audit-logs': 'mine' } },
    });
    const window = { start: '2026-11-20', end: '2026-11-21' };
    const request = { dataset: 'audit-logs', ...window, filters: {}, summaryOnly: false };
    const shape = shapeOf(resolvePlan(request, catalog, Date.parse('2026-11-26T08:00:00Z')));
    addTo(shape, { id: 'a' });
    expect(shape.facts().failedChecks).toEqual({});
  });

  it('chooses a profile of its own for a dataset that it adds itself', async () => {
    const catalog = await load({
      profiles: {
        redaction: { mine: { description: 'Mine.', allow: { id: { action: 'keep', why: 'Id.' } } } },
      },
      endpoints: { 'flows.list': EXTRA_ENDPOINT },
      datasets: { flows: EXTRA_DATASET },
      governance: { redaction: { flows: 'mine' } },
    });
    expect(catalog.datasets.get('flows')?.redaction).toBe('mine');
  });

  it('allows raw bodies for the datasets that it names and no other', async () => {
    const catalog = await load({ governance: { allowRaw: ['users'] } });
    const allowed = [...catalog.datasets].filter(([, { governance }]) => governance?.allowRaw === true);
    expect(allowed.map(([key]) => key)).toEqual(['users']);
  });

  it.each<[string, object, string[]]>([
    [
      'names a dataset that is not there',
      { governance: { redaction: { 'audit-log': 'audit-logs.strict' } } },
      ['/governance/redaction/audit-log', 'no dataset "audit-log". Did you mean "audit-logs"?'],
    ],
    [
      'names a profile that is not there',
      { governance: { redaction: { 'audit-logs': 'audit-logs.strct' } } },
      [
        '/datasets/audit-logs/redaction',
        'no redaction profile "audit-logs.strct". Did you mean "audit-logs.strict"?',
      ],
    ],
    [
      'names a profile that leaves no key of the record',
      { governance: { redaction: { 'audit-logs': 'routing-queues' } } },
      ['/datasets/audit-logs/record/time', '"eventDate" must be keep'],
    ],
    [
      'allows raw bodies of a dataset that is not there',
      { governance: { allowRaw: ['constructor'] } },
      ['/governance/allowRaw/0', 'no dataset "constructor"'],
    ],
    [
      'says twice which profile is in force',
      {
        endpoints: { 'flows.list': EXTRA_ENDPOINT },
        datasets: { flows: { ...EXTRA_DATASET, redaction: 'default' } },
        governance: { redaction: { flows: 'users' } },
      },
      ['/governance/redaction/flows', 'names a profile itself'],
    ],
    ['has a key that is not known', { governance: { allowAll: true } }, ['unknown key "allowAll"']],
    ['allows raw bodies by a word', { governance: { allowRaw: true } }, ['/governance/allowRaw']],
  ])('is refused where it %s', async (_sentence, overlay, words) => {
    const error = await load(overlay).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(GenesysCoreError);
    expect((error as GenesysCoreError).code).toBe('CATALOG_INVALID');
    for (const word of words) expect((error as GenesysCoreError).message).toContain(word);
  });

  it('has no place in a catalog of its own', async () => {
    const { service } = builtIn;
    await writeFile(
      join(workspace, 'own.json'),
      JSON.stringify({ catalogVersion: '1', service, governance: { allowRaw: ['users'] } }),
    );
    const [report] = await validateCatalogFiles(['own.json'], { catalogDir: 'catalog', workspace });
    expect(report?.problems.join()).toContain('governance is for an overlay');
  });
});

describe('the shipped profiles', () => {
  it('have a strict one for every dataset, which works with the keys of its records', async () => {
    const redaction = Object.fromEntries([...builtIn.datasets.keys()].map((key) => [key, `${key}.strict`]));
    const catalog = await load({ governance: { redaction } });
    expect([...catalog.datasets.values()].map((dataset) => dataset.redaction)).toEqual(
      Object.values(redaction),
    );
  });

  it('keep nothing in a strict profile that the plain one does not keep', () => {
    for (const key of builtIn.datasets.keys()) {
      const plain = builtIn.profiles.redaction.get(key);
      const strict = builtIn.profiles.redaction.get(`${key}.strict`);
      const looser = Object.entries(strict?.allow ?? {}).filter(
        ([path, { action }]) => action === 'keep' && plain?.allow[path]?.action !== 'keep',
      );
      expect([key, looser]).toEqual([key, []]);
    }
  });

  it('make the ids of people pseudonyms of one domain in the strict ones, so that they join', () => {
    const people = [
      ['audit-logs', 'user.id'],
      ['audit-logs', 'entity.id'],
      ['users', 'id'],
      ['operational-events', 'entityId'],
      ['routing-queues', 'modifiedBy'],
      ['routing-queues', 'createdBy'],
    ] as const;
    for (const [key, path] of people) {
      const rule = builtIn.profiles.redaction.get(`${key}.strict`)?.allow[path];
      expect([key, path, rule?.action, rule?.domain]).toEqual([key, path, 'pseudonymise', 'user']);
    }
  });

  it('keep no name, mail address, phone number or text that a person wrote, in any dataset', () => {
    const personal =
      /(?:^|\.)(?:(?:user|person|preferred)?names?|e?mail|phone\w*|addresses|title|department|biography|message|messageParams)$/i;
    const kept = [...builtIn.profiles.redaction].flatMap(([key, profile]) =>
      Object.entries(profile.allow)
        .filter(([path, { action }]) => action !== 'remove' && personal.test(path))
        // Without a kind a name is a text, in which personal data is looked for.
        .map(([path, { kind }]) => [key, path, kind ?? 'text']),
    );
    // Names of things that are set up are kept by plain profiles alone, and personal data inside them is looked for.
    const vendor = ['audit-service-mapping', 'operational-event-definitions'];
    const byPeople = kept.filter(([key = '']) => !vendor.includes(key.replace('.strict', '')));
    expect(byPeople.filter(([key, , how]) => how !== 'text' || key?.endsWith('.strict'))).toEqual([]);
    expect(byPeople.filter(([, path]) => !/(^|[.])name$/.test(path ?? ''))).toEqual([]);
    const subjects =
      /^(users|(queue|group|team|role)-members|management-unit-users|license-users|external-contacts)/;
    expect(byPeople.filter(([key]) => subjects.test(key ?? ''))).toEqual([]);
  });

  it('give a reason to each field, and one that says more than that it is personal', () => {
    const reasons = [...builtIn.profiles.redaction].flatMap(([, { allow }]) => Object.values(allow));
    expect(reasons.filter(({ why }) => why === 'Describes a person.' || why.split(' ').length < 2)).toEqual(
      [],
    );
  });

  it('let no name of the default profile that may be personal through, at any depth', () => {
    const profile = builtIn.profiles.redaction.get('default');
    const find = ruleFinder(profile!);
    for (const name of profile?.removeNames ?? []) {
      expect(find(`a.${name}.id`)).toBeUndefined();
      expect(find(`a.b.${name.toUpperCase()}`)).toBeUndefined();
    }
    expect(find('a.b.userId')?.rule.action).toBe('keep');
    expect(find('a.b.somethingNew')).toBeUndefined();
  });

  it('allow raw bodies nowhere', () => {
    expect([...builtIn.datasets].filter(([, { governance }]) => governance !== undefined)).toEqual([]);
  });
});
