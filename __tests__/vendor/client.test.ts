import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VENDOR_PACKAGE } from '../../scripts/vendor-sdk.ts';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { recordsOf, runAgainst } from '../support/engine-run.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a service answers is what the test asserts
type Json = any;

// The library as its users call it. Its own types name a module of another kind than the one it is.
const vendor: Json = createRequire(import.meta.url)(VENDOR_PACKAGE);

const DAY = { start: '2026-11-20T00:00:00Z', end: '2026-11-21T00:00:00Z' };
const interval = `${DAY.start}/${DAY.end}`;

/** The vendor's own client and the engine read the same service: what one sees, the other sees. */
describe("the vendor's client against the simulator", () => {
  let simulator: Simulator;
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({
      nowMs: () => Date.UTC(2026, 10, 24),
      records: { auditsPerDay: 730, eventsPerDay: 510, users: 230, queues: 70 },
      pollsUntilDone: 2,
    });
    const client = vendor.ApiClient.instance;
    client.setGateway({ host: '127.0.0.1', protocol: 'http', port: simulator.port });
    await client.loginClientCredentialsGrant('simulator', 'simulator');
  });
  afterAll(async () => {
    await simulator.close();
    workspace.remove();
  });

  const engine = async (dataset: string, window: { start?: string; end?: string } = {}): Promise<Json[]> => {
    const run = await runAgainst(simulator, workspace.path, { dataset, ...window });
    expect(run.status).toBe('succeeded');
    return recordsOf(run);
  };
  const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

  it('authorises by client credentials, and is refused with a wrong secret', async () => {
    expect(vendor.ApiClient.instance.authData.accessToken).toMatch(/^sim_/);
    const { accessToken } = vendor.ApiClient.instance.authData;
    await expect(
      vendor.ApiClient.instance.loginClientCredentialsGrant('simulator', 'wrong'),
    ).rejects.toMatchObject({ status: 401 });
    vendor.ApiClient.instance.setAccessToken(accessToken);
  });

  it('sees the audit entries of a day that the engine sees: submit, poll, results by cursor', async () => {
    const api = new vendor.AuditApi();
    const submitted = await api.postAuditsQuery({
      interval,
      sort: [{ name: 'Timestamp', sortOrder: 'ascending' }],
    });
    const states = [submitted.state];
    while (states.at(-1) !== 'Succeeded' && states.length < 9)
      states.push((await api.getAuditsQueryTransactionId(submitted.id)).state);
    expect(states.at(-1)).toBe('Succeeded');

    const entries: Json[] = [];
    let pages = 0;
    for (let cursor: string | undefined; pages === 0 || cursor !== undefined; pages += 1) {
      const page = await api.getAuditsQueryTransactionIdResults(submitted.id, { cursor, pageSize: 100 });
      entries.push(...page.entities);
      cursor = page.cursor === '' ? undefined : page.cursor;
    }
    expect(pages).toBeGreaterThan(3);

    const records = await engine('audit-logs', DAY);
    expect(sorted(records.map(({ id }) => id))).toEqual(sorted(entries.map(({ id }) => id)));
    expect(records.length).toBe(730);
    // What the engine leaves out, the vendor's client is given.
    expect(entries.some(({ entity }) => entity?.name !== undefined)).toBe(true);
    expect(records.some(({ entity }) => entity?.name !== undefined)).toBe(false);
  });

  it('sees the operational events of a day that the engine sees, its body sent with every page', async () => {
    const api = new vendor.OperationalEventsApi();
    const events: Json[] = [];
    let pages = 0;
    for (let after: string | undefined; pages === 0 || after !== undefined; pages += 1) {
      const page = await api.postUsageEventsQuery({
        after,
        pageSize: '200',
        body: { interval, sortOrder: 'ASC' },
      });
      events.push(...page.entities);
      after =
        page.nextUri === undefined
          ? undefined
          : (new URL(page.nextUri, simulator.url).searchParams.get('after') ?? undefined);
    }
    expect(pages).toBeGreaterThan(2);
    const identity = (event: Json): string =>
      [event.eventDefinition.id, event.entityId, Date.parse(event.dateCreated)].join(' ');
    const records = await engine('operational-events', DAY);
    expect(records.length).toBeGreaterThan(500);
    expect(sorted(records.map(identity))).toEqual(sorted(events.map(identity)));
  });

  const numbered = async (list: (options: object) => Promise<Json>): Promise<Json[]> => {
    const items: Json[] = [];
    for (let pageNumber = 1; ; pageNumber += 1) {
      const page = await list({ pageNumber, pageSize: 50 });
      items.push(...page.entities);
      if (pageNumber >= page.pageCount) return items;
    }
  };

  it.each<[string, (record: Json) => string, () => Promise<Json[]>]>([
    [
      'users',
      ({ id }) => id,
      // The vendor's default is those who are active; the dataset has all.
      () => numbered((options) => new vendor.UsersApi().getUsers({ ...options, state: 'any' })),
    ],
    [
      'routing-queues',
      ({ id }) => id,
      () => numbered((options) => new vendor.RoutingApi().getRoutingQueues(options)),
    ],
    [
      'operational-event-definitions',
      ({ id }) => id,
      async () => (await new vendor.OperationalEventsApi().getUsageEventsDefinitions()).entities,
    ],
    [
      'audit-service-mapping',
      ({ name, entities }) => `${name} ${entities.length}`,
      async () => (await new vendor.AuditApi().getAuditsQueryServicemapping()).services,
    ],
  ])('sees the same list %s', async (dataset, identity, list) => {
    const items = await list();
    const records = await engine(dataset);
    expect(records.length).toBeGreaterThan(0);
    expect(sorted(records.map(identity))).toEqual(sorted(items.map(identity)));
    expect(records).toHaveLength(items.length);
  });

  it('sees the same counts of events by kind', async () => {
    const { eventDefinitionAggregates } =
      await new vendor.OperationalEventsApi().postUsageEventsAggregatesQuery({
        body: { interval },
      });
    const count = (part: Json): string => `${part.eventDefinition.id} ${part.eventCount}`;
    const records = await engine('operational-event-aggregates', DAY);
    expect(sorted(records.map(count))).toEqual(sorted(eventDefinitionAggregates.map(count)));
  });
});
