import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { callCli, type Told } from '../support/cli-world.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test plants what it likes in it
type Json = any;

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => {
  workspace.remove();
});
const call = (...argv: string[]): Promise<Told> => callCli(workspace.path, ...argv);
const read = (name: string): Json => JSON.parse(readFileSync(join(workspace.path, name), 'utf8'));
const write = (name: string, document: unknown): void => {
  writeFileSync(join(workspace.path, name), JSON.stringify(document));
};

describe('operations', () => {
  it('finds reads that have all the words, those with them in the path first', async () => {
    const { stdout, exitCode } = await call('operations', 'skillgroups', 'divisions');
    const [title, first] = stdout.split('\n');
    expect(title).toMatch(/^OPERATION +REQUEST +WHAT IT IS$/);
    expect(first).toMatch(/^getRoutingSkillgroupMembersDivisions +GET \/api\/v2\/routing\/skillgroups\/\{/);
    expect(exitCode).toBe(0);
  });

  it('says so where there is none, and gives all that is known as JSON', async () => {
    expect((await call('operations', 'nosuchword')).stdout).toBe('No read operation has all these words.\n');
    const { operations } = JSON.parse((await call('operations', 'getRoutingQueues', '--json')).stdout);
    expect(operations).toContainEqual(
      expect.objectContaining({
        operation: 'getRoutingQueues',
        path: '/api/v2/routing/queues',
        itemsPath: 'entities',
        paging: 'pageNumber',
        deprecated: false,
      }),
    );
  });
});

describe('new-dataset', () => {
  /** What decides how the dataset is read, in a line or two. */
  const essence = (document: Json, key: string): Json => {
    const { requests, source, window, record, filters = {} } = document.datasets[key];
    const [request] = Object.values<Json>(requests);
    return {
      items: `${request.items ?? 'list'} at ${request.itemsPath}`,
      paging: request.paging,
      key: record.key,
      ...(source.each === undefined
        ? {}
        : { each: source.each.dataset ?? `values of ${source.each.filter}` }),
      ...(window === undefined ? {} : { window: window.slice, time: record.time }),
      ...(request.body === undefined ? {} : { body: request.body }),
      needs: Object.keys(filters).filter((name) => filters[name].required === true),
    };
  };

  it.each<[string, string, Json]>([
    [
      'a list that links its pages',
      'getWebdeploymentsDeployments',
      { items: 'list at entities', paging: 'webdeployments-deployments', key: ['id'], needs: [] },
    ],
    [
      'a list with numbered pages',
      'getOutboundDnclists',
      { items: 'list at entities', paging: 'numbered-list', key: ['id'], needs: [] },
    ],
    [
      'a list by the number of its first item',
      'getScimV2Groups',
      { items: 'list at Resources', paging: 'scim-v2-groups', key: ['id'], needs: ['filter'] },
    ],
    [
      'a list by a cursor',
      'getExternalcontactsScanOrganizations',
      { items: 'list at entities', paging: 'external-contacts', key: ['id'], needs: [] },
    ],
    [
      'a list under the records of a dataset that is there',
      'getRoutingQueueWrapupcodes',
      {
        items: 'list at entities',
        paging: 'numbered-list',
        key: ['queueId', 'id'],
        each: 'routing-queues',
        needs: [],
      },
    ],
    [
      'a list under records that are drafted with it',
      'getRoutingSkillgroupMembersDivisions',
      {
        items: 'list at entities',
        paging: 'none',
        key: ['skillGroupId', 'id'],
        each: 'routing-skillgroups',
        needs: [],
      },
    ],
    [
      'a list under records that are drafted with it, pages and all',
      'getLanguageunderstandingDomainVersions',
      {
        items: 'list at entities',
        paging: 'numbered-list',
        key: ['domainId', 'id'],
        each: 'languageunderstanding-domains',
        needs: [],
      },
    ],
    [
      'an aggregate, one row a group, interval and metric',
      'postAnalyticsBotsAggregatesQuery',
      {
        items: 'list at results',
        paging: 'none',
        key: 'content',
        window: 'P1D',
        time: 'intervalStart',
        body: { interval: '{start}/{end}' },
        needs: ['metrics'],
      },
    ],
    ['one object', 'getOutboundSettings', { items: 'object at $', paging: 'none', key: ['id'], needs: [] }],
    [
      'one object of an operation that takes the number of a page all the same',
      'getIntegration',
      {
        items: 'object at $',
        paging: 'none',
        key: ['integrationId'],
        each: 'integrations',
        needs: [],
      },
    ],
    [
      'a query with pages in its body',
      'postAlertingAlertsQuery',
      {
        items: 'list at entities',
        paging: 'alerting-alerts-query',
        key: ['id'],
        body: {},
        needs: ['ruleType', 'queryType'],
      },
    ],
  ])('drafts %s, which passes validate, the vendor and the suite', async (_, operation, wanted) => {
    const drafted = await call('new-dataset', operation, '--output', 'draft.json');
    expect(drafted.stderr).toContain(': nothing is left open');
    expect(drafted.exitCode).toBe(0);
    const key = /test draft\.json (\S+)/.exec(drafted.stderr)?.[1] ?? '';
    expect(essence(read('draft.json'), key)).toEqual(wanted);
    const validated = await call('validate', 'draft.json', '--vendor');
    expect(validated.stdout).toBe('draft.json: valid (extends the built-in catalog)\n');
    const tested = await call('test', 'draft.json', key);
    expect(tested.stdout).toContain('1 dataset, all as they should be');
    expect(tested.exitCode).toBe(0);
  });

  it('gives each rule of its redaction a reason of its own', async () => {
    await call('new-dataset', 'getRoutingSkillgroups', '--output', 'draft.json');
    const { keep, remove } = read('draft.json').datasets['routing-skillgroups'].redaction;
    expect(keep).toMatchObject({
      id: 'Opaque id of the entry.',
      'division.id': 'Opaque id of a division.',
      memberCount: 'A number: member count.',
      dateModified: 'A time: date modified.',
    });
    expect(remove).toMatchObject({ description: 'Free text a person typed: description.' });
  });

  it('leaves open what nobody says, and exits with 1', async () => {
    const { stderr, exitCode } = await call('new-dataset', 'postUsersSearch', '--output', 'draft.json');
    expect(stderr).toMatch(
      /Must be decided before it can run:\n {2}\/datasets\/users-search\/requests\/\S+\/body: /,
    );
    expect(exitCode).toBe(1);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'an operation that is not there, with a near miss',
      ['getRoutingQueue5'],
      /operation "getRoutingQueue5" is not a read operation .* Did you mean "getRoutingQueues?"\?/,
    ],
    [
      'an output file that is there',
      ['getRoutingQueues', '--output', 'there.json'],
      /output "there\.json" is there already/,
    ],
    [
      'a key that a pack has',
      ['getRoutingQueues', '--key', 'users'],
      /key "users" is that of a dataset of the catalog \(People\)/,
    ],
    [
      'a key that is none',
      ['getRoutingQueues', '--key', 'My Queues'],
      /key "My Queues" is not a key of a dataset/,
    ],
  ])('refuses %s', async (_, args, message) => {
    write('there.json', {});
    const { stderr, exitCode } = await call('new-dataset', ...args);
    expect(stderr).toMatch(message);
    expect(exitCode).not.toBe(0);
    expect(read('there.json')).toEqual({});
    expect(existsSync(join(workspace.path, 'out'))).toBe(false);
  });
});

describe('bad input of an overlay', () => {
  const child = (): Json => ({
    catalogVersion: '1',
    datasets: {
      'queue-codes': {
        title: 'Codes',
        description: 'Codes of queues.',
        requests: {
          'queue-codes.read': {
            description: 'Codes of a queue.',
            method: 'GET',
            path: '/api/v2/routing/queues/{queueId}/wrapupcodes',
            itemsPath: 'entities',
            paging: 'numbered-list',
            permissions: { mode: 'unknown', names: [] },
          },
        },
        source: {
          endpoint: 'queue-codes.read',
          each: { dataset: 'routing-queues', carry: { queueId: 'id' } },
        },
        record: { key: ['queueId', 'id'] },
        redaction: {
          description: 'Ids.',
          keep: { queueId: 'Opaque id of a queue.', id: 'Opaque id.' },
          strict: { description: 'The same.' },
        },
        summary: { countsBy: { queue: { path: 'queueId' } } },
      },
    },
  });

  it.each<[string, (document: Json) => void, RegExp]>([
    [
      'an unknown parent',
      ({ datasets }) => (datasets['queue-codes'].source.each.dataset = 'routing-queue'),
      /\/datasets\/queue-codes\/source\/each\/dataset: .*"routing-queue".*"routing-queues"/,
    ],
    [
      'a circle of parents',
      ({ datasets }) => (datasets['queue-codes'].source.each.dataset = 'queue-codes'),
      /\/datasets\/queue-codes\/source\/each\/dataset: .* is a circle/,
    ],
    [
      'a key that does not tell the parent',
      ({ datasets }) => (datasets['queue-codes'].record.key = ['id']),
      /\/datasets\/queue-codes\/record\/key: the key does not tell the parent/,
    ],
    [
      'an unknown word',
      ({ datasets }) => (datasets['queue-codes'].requests['queue-codes.read'].items = 'lists'),
      /\/datasets\/queue-codes\/requests\/queue-codes\.read\/items: .*"list"/,
    ],
  ])('is refused by pointer before the network: %s', async (_, plant, message) => {
    const document = child();
    plant(document);
    write('bad.json', document);
    const { stdout, exitCode } = await call('validate', 'bad.json');
    expect(stdout).toMatch(message);
    expect(exitCode).toBe(1);
  });

  it.each<[string, (dataset: Json) => void, RegExp]>([
    [
      'rows over a path that is no array',
      ({ record }) => {
        record.rows = { each: ['division'], columns: { id: 'id' }, spread: ['division'] };
      },
      /dataset queue-codes: record\.rows\.each names division, which is no array in WrapupCode: there is no array/,
    ],
    [
      'a permission with a slip of the pen',
      ({ requests }) => {
        requests['queue-codes.read'].permissions = { mode: 'any', names: ['routing:queue:vew'] };
      },
      /permission routing:queue:vew is not known to the vendor; near: routing:queue:view/,
    ],
    [
      'a rule for a field that the vendor does not have',
      ({ redaction }) => (redaction.keep.mood = 'A mood.'),
      /the rule for mood names a field that WrapupCode does not have/,
    ],
  ])('is told by validate --vendor and by test: %s', async (_, plant, message) => {
    const document = child();
    plant(document.datasets['queue-codes']);
    write('bad.json', document);
    const validated = await call('validate', 'bad.json', '--vendor');
    expect(validated.stdout).toMatch(message);
    expect(validated.exitCode).toBe(1);
    const tested = await call('test', 'bad.json');
    expect(tested.stdout).toMatch(/FAILED: vendor\n/);
    expect(tested.stdout).toMatch(message);
    expect(tested.exitCode).toBe(1);
  });

  it('test refuses a name that is neither a file nor a dataset', async () => {
    const { stderr, exitCode } = await call('test', 'routing-queue');
    expect(stderr).toContain('"routing-queue" is neither a file here nor a dataset of the catalog.');
    expect(stderr).toContain('"routing-queues"');
    expect(exitCode).toBe(1);
  });
});
