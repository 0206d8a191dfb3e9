import { sha256Hex } from '../base/digest.js';
import { messageOf } from '../base/errors.js';
import { isJsonObject, valueAt } from '../base/json.js';
import { entry } from '../catalog/plan-slices.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { bindRequest } from '../catalog/template.js';
import type { Credentials } from '../http/auth.js';
import type { Send } from '../http/types.js';
import type { Organization } from '../run/identity.js';

/** What a digest tells apart: ids of two kinds that happen to be equal are not one organisation. */
const CLIENT = 'client';
const ORGANIZATION = 'organization';

/**
 * The digest that keeps apart what runs of several organisations leave: of region and client, both of which are known
 * before the network. Undefined where a token was given: only the service knows whose it is.
 */
export function clientDigest(
  { domain }: Pick<RunPlan, 'domain'>,
  credentials: Credentials | { readonly kind: 'missing' },
): string | undefined {
  return 'clientId' in credentials ? digestOf([CLIENT, domain, credentials.clientId]) : undefined;
}

/** The organisation of a run. A given token is asked about once; where that fails, the organisation is not known. */
export async function organizationOf(
  plan: RunPlan,
  credentials: Credentials,
  send: Send,
): Promise<Organization> {
  const known = clientDigest(plan, credentials);
  if (known !== undefined) return { digest: known };
  const { catalog, apiUrl } = plan;
  const { organization } = catalog.service;
  if (organization === undefined) return { digest: null, why: 'the catalog does not say where it is told' };
  try {
    const endpoint = entry(catalog.endpoints, organization.endpoint);
    const { body } = await send(bindRequest(organization.endpoint, endpoint, {}, apiUrl, 'status'));
    const id = isJsonObject(body) ? valueAt(body, organization.idPath) : undefined;
    if (typeof id === 'string' && id !== '') return { digest: digestOf([ORGANIZATION, id]) };
    return { digest: null, why: `the answer of ${organization.endpoint} has no id` };
  } catch (error) {
    return { digest: null, why: messageOf(error) };
  }
}

function digestOf(parts: readonly string[]): string {
  return sha256Hex(parts.join('\0'));
}
