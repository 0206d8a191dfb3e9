import type { JsonObject } from '../base/json.js';
import { smallestPermissions } from '../catalog/permissions.js';
import type { Catalog, DatasetDefinition, PermissionSet } from '../catalog/types.js';
import { endpointsOf } from './plan.js';
import { alignedRows, wrapped } from './text.js';

const WIDTH = 100;

/** Datasets by key, as asked for. */
export type AskedDatasets = ReadonlyMap<string, DatasetDefinition>;

interface Role {
  /** The smallest set for all datasets together, and the datasets that use each. */
  readonly permissions: readonly { readonly name: string; readonly datasets: readonly string[] }[];
  /** Sets of which one permission is enough, and the one that was taken. */
  readonly choices: readonly { readonly anyOf: readonly string[]; readonly taken: string }[];
  /** Datasets that need no permission. */
  readonly free: readonly string[];
  /** Datasets of which the vendor does not say all permissions. */
  readonly unknown: readonly string[];
}

/** The role that an OAuth client needs for some datasets, what to click for it and, with hints, how to try it. */
export function roleText(
  asked: AskedDatasets,
  catalog: Catalog,
  hints?: { readonly programName: string; readonly catalogPath: string | undefined },
): string[] {
  const { permissions, choices, free, unknown } = roleFor(asked, catalog);
  const many = asked.size > 1;
  const several = many ? 'the smallest set for all of them' : 'the smallest set';
  return [
    `Role for ${[...asked.keys()].join(', ')}`,
    '',
    `Permissions: ${permissions.length === 0 ? (unknown.length === 0 ? 'none' : 'not known') : several}`,
    ...alignedRows(
      permissions.map(({ name, datasets }) => [name, ...(many ? [datasets.join(', ')] : [])]),
    ).map((line) => `  ${line}`),
    ...choices.flatMap(({ anyOf, taken }) =>
      wrapped(`One of ${anyOf.join(', ')} is enough; ${taken} is taken.`, WIDTH).map((line) => `  ${line}`),
    ),
    ...(free.length > 0 && (many || permissions.length === 0)
      ? [
          `  ${free.join(', ')}: the API lists no permission; a role in the divisions to be read is still needed.`,
        ]
      : []),
    ...(unknown.length === 0
      ? []
      : [
          `  ${unknown.join(', ')}: the vendor does not say all that are needed; the refusal of a first run names what is missing.`,
        ]),
    '',
    `In ${catalog.service.name}`,
    ...steps(permissions.map(({ name }) => name)).flatMap((step, index) =>
      wrapped(step, WIDTH - 5).map((line, part) => (part === 0 ? `  ${index + 1}. ${line}` : `     ${line}`)),
    ),
    ...(hints === undefined
      ? []
      : [
          '',
          `Then try it: ${hints.programName} run ${[...asked.keys()][0] ?? ''}${hints.catalogPath === undefined ? '' : ` --catalog ${hints.catalogPath}`} --summary-only`,
        ]),
  ];
}

export function roleJson(asked: AskedDatasets, catalog: Catalog): JsonObject {
  const { permissions, choices, free, unknown } = roleFor(asked, catalog);
  return {
    datasets: [...asked.keys()],
    permissions: permissions.map(({ name, datasets }) => ({ name, datasets })),
    choices: choices.map(({ anyOf, taken }) => ({ anyOf, taken })),
    withoutPermission: free,
    notKnown: unknown,
    catalog: { version: catalog.version, sha256: catalog.sha256 },
  };
}

function roleFor(asked: AskedDatasets, catalog: Catalog): Role {
  const setsOf = new Map<string, readonly PermissionSet[]>(
    [...asked].map(([key, dataset]) => [
      key,
      endpointsOf(dataset, catalog).map(([, { permissions }]) => permissions),
    ]),
  );
  const all = [...setsOf.values()].flat();
  const smallest = smallestPermissions(all);
  const alternatives = new Map(
    all
      .filter(({ mode, names }) => mode === 'any' && names.length > 1)
      .map(({ names }) => [names.join(' '), names] as const),
  );
  return {
    permissions: smallest.map((name) => ({
      name,
      datasets: [...setsOf]
        .filter(([, sets]) => sets.some(({ names }) => names.includes(name)))
        .map(([key]) => key),
    })),
    choices: [...alternatives.values()].map((anyOf) => ({
      anyOf,
      taken: anyOf.find((name) => smallest.includes(name)) ?? '',
    })),
    free: [...setsOf]
      .filter(([, sets]) => sets.every(({ mode, names }) => names.length === 0 && mode !== 'unknown'))
      .map(([key]) => key),
    unknown: [...setsOf]
      .filter(([, sets]) => sets.some(({ mode }) => mode === 'unknown'))
      .map(([key]) => key),
  };
}

function steps(permissions: readonly string[]): readonly string[] {
  const [example] = permissions;
  const [domain, entity, action] = (example ?? '').split(':');
  const where =
    domain === undefined || entity === undefined || action === undefined
      ? ''
      : ` ${example ?? ''} is found under ${domain} as ${entity}, ${action}.`;
  return [
    `Role: Admin, People & Permissions, Roles / Permissions, Add Role. Give it ${
      permissions.length === 0 ? 'a name and no permission' : 'the permissions above and no other'
    }.${where}`,
    'Give the role to yourself too, in the same divisions: a client can only be given roles that its maker has.',
    'OAuth client: Admin, Integrations, OAuth, Add client. Grant type: Client Credentials.',
    'Divisions: on its Roles tab choose the role, and for it every division whose data is to be read. What lies in other divisions is left out by the API without an error.',
    'Save. Client id and secret become secrets of the repository, for clientId and clientSecret of the action; on the command line they are GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET.',
  ];
}
