import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { JsonValue } from '../../src/base/json.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import { clientDigest, organizationOf } from '../../src/engine/organization.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type { Send } from '../../src/http/types.js';

const catalogDir = fileURLToPath(new URL('../../catalog', import.meta.url));
const catalog = await loadCatalog({ catalogDir, overlayPath: undefined, workspace: catalogDir });
const plan = { catalog, domain: 'mypurecloud.ie', apiUrl: 'https://api.mypurecloud.ie' } as RunPlan;
const client = (clientId: string) => ({ clientId, clientSecret: 's' });
const token = { accessToken: 't' };

function answering(body: JsonValue, asked: ApiRequest[] = []): Send {
  return (async (request: ApiRequest) => {
    asked.push(request);
    return { status: 200, headers: {}, body, items: undefined, received: undefined };
  }) as unknown as Send;
}
const never: Send = () => Promise.reject(new Error('nothing is to be asked'));

describe('the organisation of a client', () => {
  it('is a digest of region and client, for which nothing is asked', async () => {
    const { digest } = await organizationOf(plan, client('a'), never);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest).toBe(clientDigest(plan, client('a')));
  });

  it.each<[string, Partial<RunPlan>, string]>([
    ['another client', {}, 'b'],
    ['the same client id in another region', { domain: 'mypurecloud.de' }, 'a'],
    ['a client whose id continues the region', { domain: 'mypurecloud.i' }, 'ea'],
  ])('is another one for %s', (_, more, clientId) => {
    expect(clientDigest({ ...plan, ...more }, client(clientId))).not.toBe(clientDigest(plan, client('a')));
  });
});

describe('the organisation of a given token', () => {
  it('is asked for at the endpoint that the catalog names', async () => {
    const asked: ApiRequest[] = [];
    const { digest } = await organizationOf(plan, token, answering({ id: 'o-1' }, asked));
    expect(asked.map(({ url }) => url)).toEqual(['https://api.mypurecloud.ie/api/v2/organizations/me']);
    const same = await organizationOf(plan, { accessToken: 'u' }, answering({ id: 'o-1' }));
    const other = await organizationOf(plan, token, answering({ id: 'o-2' }));
    expect([same.digest === digest, other.digest === digest]).toEqual([true, false]);
  });

  it.each<[string, Send, RegExp]>([
    ['the answer has no id', answering({ name: 'x' }), /has no id/],
    ['the id is no text', answering({ id: 7 }), /has no id/],
    ['the answer is a list', answering([]), /has no id/],
    [
      'it may not be read',
      () => Promise.reject(new GenesysCoreError('AUTH', 'HTTP 403', { status: 403 })),
      /HTTP 403/,
    ],
  ])('is not known where %s', async (_, send, why) => {
    expect(await organizationOf(plan, token, send)).toEqual({
      digest: null,
      why: expect.stringMatching(why) as unknown,
    });
  });

  it('is not known where the catalog does not say where it is told', async () => {
    const { organization: _, ...service } = catalog.service;
    const silent = { ...plan, catalog: { ...catalog, service } } as RunPlan;
    expect((await organizationOf(silent, token, never)).digest).toBeNull();
  });
});
