import { nearest } from '../base/suggestion.js';
import type { EndpointDefinition } from '../catalog/types.js';
import type { Say } from './filter-check.js';
import type { ReadOperation, VendorApi, VendorOperation } from './vendor-api.js';

/** The permissions that an endpoint names must be ones that the vendor has, and what the operation needs among them. */
export function checkPermissions(
  { permissions }: EndpointDefinition,
  operation: VendorOperation,
  known: ReadonlySet<string>,
  say: Say,
): void {
  if (known.size === 0) return;
  const unknown = permissions.names.filter((name) => !known.has(name));
  for (const name of unknown) {
    const near = nearest(name, known);
    say(`permission ${name} is not known to the vendor${near === undefined ? '' : `; near: ${near}`}`);
  }
  const needed = permissionsOf(operation);
  // Where the catalog says that it does not know, it claims nothing.
  if (permissions.mode === 'unknown' || unknown.length > 0) return;
  if (needed === undefined || needed.length === 0) return;
  if (needed.some((name) => permissions.names.includes(name))) return;
  const ours = permissions.names.length === 0 ? 'none' : permissions.names.join(', ');
  say(`permissions are ${ours}, the operation needs ${needed.join(', ')}`);
}

/** All that some operation needs; none where the source tells of no permissions at all. */
export function knownPermissions(api: VendorApi): ReadonlySet<string> {
  return new Set(api.operations.flatMap((operation) => permissionsOf(operation) ?? []));
}

function permissionsOf(operation: VendorOperation): readonly string[] | undefined {
  return 'permissions' in operation ? (operation as ReadOperation).permissions : undefined;
}
