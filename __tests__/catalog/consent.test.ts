import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { resolvePlan } from '../../src/catalog/plan.js';
import type { Catalog } from '../../src/catalog/types.js';
import { createRedactor } from '../../src/records/redact.js';
import { EXTRA_DATASET, EXTRA_ENDPOINT } from './overlays.js';

let workspace = '';

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'genesys-core-consent-'));
});
afterAll(async () => {
  await rm(workspace, { recursive: true });
});

interface Case {
  readonly allow: object;
  readonly removeNames?: readonly string[];
  readonly record?: object;
  readonly source?: object;
  readonly governance?: object;
}

async function load({ allow, removeNames, record, source, governance }: Case): Promise<Catalog> {
  const overlay = {
    catalogVersion: '1',
    profiles: {
      redaction: {
        mine: {
          description: 'Mine.',
          allow: { id: { action: 'keep', kind: 'id', why: 'Opaque id.' }, ...allow },
          removeNames,
        },
      },
    },
    endpoints: {
      'flows.list': EXTRA_ENDPOINT,
      ...(source === undefined ? {} : { 'flows.of': { ...EXTRA_ENDPOINT, path: '/api/v2/flows/{label}' } }),
    },
    datasets: {
      flows: {
        ...EXTRA_DATASET,
        source: source ?? EXTRA_DATASET.source,
        ...(source === undefined ? {} : { replaces: true }),
        redaction: 'mine',
        record: { ...EXTRA_DATASET.record, ...record },
      },
    },
    governance,
  };
  await writeFile(join(workspace, 'overlay.json'), JSON.stringify(overlay));
  return loadCatalog({ catalogDir: 'catalog', workspace, overlayPath: 'overlay.json' });
}

async function problemOf(given: Case): Promise<string> {
  try {
    await load(given);
  } catch (error) {
    if (error instanceof GenesysCoreError) return error.message;
    throw error;
  }
  return '';
}

const KEEP = { action: 'keep', why: 'Needed.' };
const CONSENT = { allowBroadKeep: ['flows'] };

describe('a secret has no rule that lets it through', () => {
  it.each<[string, Case]>([
    ['secret', { allow: { secret: KEEP } }],
    ['clientSecret below a member', { allow: { 'oauth.clientSecret': KEEP } }],
    ['CLIENT-SECRET', { allow: { 'CLIENT-SECRET': KEEP } }],
    ['api_key at any depth', { allow: { '**.api_key': KEEP } }],
    ['passwords in a list', { allow: { 'old[].passwords[]': KEEP } }],
    ['a member of a token', { allow: { 'token.value': KEEP } }],
    ['a token that is cut', { allow: { accessToken: { action: 'truncate', maxLength: 8, why: 'Begin.' } } }],
    [
      'a private key as a pseudonym',
      { allow: { privateKey: { action: 'pseudonymise', domain: 'key', why: 'Joins.' } } },
    ],
    ['a secret with a consent', { allow: { secret: KEEP }, governance: CONSENT }],
    [
      'a secret deeper down that is renamed',
      { allow: { label: KEEP }, record: { rename: { 'oauth.clientSecret': 'label' } } },
    ],
    [
      'a member of a secret that is renamed',
      { allow: { label: KEEP }, record: { rename: { 'token.value': 'label' } } },
    ],
    [
      'a password as a column',
      { allow: { label: KEEP }, record: { rows: { columns: { id: 'id', label: 'password' } } } },
    ],
    [
      'a secret deeper down as a column',
      { allow: { label: KEEP }, record: { rows: { columns: { id: 'id', label: 'oauth.api_key' } } } },
    ],
    [
      'a member of a secret as a column',
      { allow: { label: KEEP }, record: { rows: { columns: { id: 'id', label: 'privateKey.pem' } } } },
    ],
    [
      'secrets that are walked',
      { allow: { label: KEEP }, record: { rows: { each: ['secrets'], columns: { id: 'id' } } } },
    ],
    [
      'a secret whose members become fields',
      { allow: { '*': KEEP }, record: { rows: { columns: { id: 'id' }, spread: ['credentials.secret'] } } },
    ],
    [
      'a token in the halves of an interval',
      {
        allow: { from: KEEP, to: KEEP },
        record: {
          rows: { columns: { id: 'id' }, intervals: { 'session.token': { start: 'from', end: 'to' } } },
        },
      },
    ],
    [
      'passwords that become fields of their own',
      {
        allow: { '*': KEEP },
        record: {
          rows: { columns: { id: 'id' }, pivot: { each: 'old', name: ['label'], values: 'password' } },
        },
      },
    ],
    ...[
      'secretV2',
      'token_v2',
      'clientSecrets',
      'passwordList',
      'secret_1a',
      'password2confirm',
      'privateKeyPem',
      'refreshTokenJson',
      'secretData',
      'API KEY',
      'p\u200bassword',
      'ѕecret',
      'ｐａｓｓｗｏｒｄ',
      'пароль',
      'パスワード',
      '密码',
      'Passwörter',
      'sessionCookie',
      'recoveryCodes',
      'securityAnswer',
      'pin',
      'otp',
    ].map((name): [string, Case] => [
      `what is called ${JSON.stringify(name)}`,
      { allow: { label: KEEP }, record: { rename: { [/^\w+$/.test(name) ? name : `'${name}'`]: 'label' } } },
    ]),
    ...['secret', 'oauth.clientSecret', 'Client-Secret', 'token.value'].map((path): [string, Case] => [
      `${path} of a parent that is carried`,
      {
        allow: { label: KEEP },
        source: { endpoint: 'flows.of', each: { dataset: 'routing-queues', carry: { label: path } } },
        record: { key: ['label', 'id'] },
      },
    ]),
    ['a secret that is renamed', { allow: { label: KEEP }, record: { rename: { secret: 'label' } } }],
    [
      'a secret that is renamed with a consent',
      { allow: { label: KEEP }, record: { rename: { Client_Secret: 'label' } }, governance: CONSENT },
    ],
  ])('%s', async (_name, given) => {
    expect(await problemOf(given)).toMatch(/is the name of a secret/);
  });

  it('remove is no rule that lets it through', async () => {
    expect(await problemOf({ allow: { secret: { action: 'remove', why: 'A secret.' } } })).toBe('');
  });
});

describe('what takes a consent of its own', () => {
  const cases: readonly (readonly [string, Case, string])[] = [
    ['every member at any depth', { allow: { '**.*': KEEP } }, '**.*'],
    ['every element at any depth', { allow: { '**.*[]': KEEP } }, '**.*[]'],
    [
      'a name that the profile removes everywhere',
      { allow: { 'owner.email': KEEP }, removeNames: ['email'] },
      'owner.email',
    ],
    ['such a name in other case', { allow: { EMail: KEEP }, removeNames: ['email'] }, 'EMail'],
    ['a member of such a name', { allow: { 'contact.id': KEEP }, removeNames: ['contact'] }, 'contact.id'],
    [
      'such a name that is renamed',
      { allow: { label: KEEP }, removeNames: ['email'], record: { rename: { email: 'label' } } },
      'email',
    ],
    [
      'such a name deeper down that is renamed',
      { allow: { label: KEEP }, removeNames: ['email'], record: { rename: { 'owner.email': 'label' } } },
      'email',
    ],
    [
      'such a name as a column',
      {
        allow: { label: KEEP },
        removeNames: ['email'],
        record: { rows: { columns: { id: 'id', label: 'owner.email' } } },
      },
      'email',
    ],
  ];

  it.each(cases)('%s is refused without it', async (_name, given, path) => {
    const problem = await problemOf(given);
    expect(problem).toContain(`lets through "${path}"`);
    expect(problem).toContain('"governance": {"allowBroadKeep": ["flows"]}');
  });

  it.each(cases)('%s is told where it is given', async (_name, given, path) => {
    const catalog = await load({ ...given, governance: CONSENT });
    const plan = resolvePlan({ dataset: 'flows', filters: {}, summaryOnly: false }, catalog, 0);
    expect(plan.broadKeep).toEqual([path]);
    expect(plan.warnings.map(({ code, message }) => [code, message.includes(path)])).toContainEqual([
      'BROAD_KEEP',
      true,
    ]);
  });

  it('lets a name through that the profile removes elsewhere, and no secret', async () => {
    const catalog = await load({ ...(cases[2]?.[1] ?? { allow: {} }), governance: CONSENT });
    const profile = catalog.profiles.redaction.get('mine');
    if (profile === undefined) throw new Error('no profile');
    const redactor = createRedactor(profile, { broadKeep: true });
    expect(redactor.redact({ owner: { email: 'desk', secret: 's' }, email: 'desk' })).toEqual({
      owner: { email: 'desk' },
    });
  });

  it('every member of the record alone takes none: names of secrets and of the profile go all the same', async () => {
    expect(await problemOf({ allow: { '*': KEEP }, removeNames: ['email'] })).toBe('');
  });
});

it.each<[string, object, RegExp]>([
  [
    'a kind of no keep',
    { action: 'mask', mask: 'text', kind: 'word', why: 'x y' },
    /kind belongs to the action keep/,
  ],
  ['a kind and freeText', { action: 'keep', kind: 'word', freeText: true, why: 'x y' }, /leave freeText out/],
])('refuses %s', async (_name, rule, words) => {
  expect(await problemOf({ allow: { a: rule } })).toMatch(words);
});
