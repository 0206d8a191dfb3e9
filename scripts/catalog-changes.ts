import { findOperation, type ComparedCatalog, type VendorReport } from '../src/vendor/catalog-check.ts';
import type { VendorApi, VendorOperation } from '../src/vendor/vendor-api.ts';
import { pathsBelow, typeText } from '../src/vendor/vendor-type.ts';

/** What another version of the library has otherwise in an operation that the catalog calls. */
export interface VendorChange {
  /** Key of the endpoint. */
  readonly endpoint: string;
  /** `new`, `gone` or `changed`, what it is, and its type. */
  readonly message: string;
}

/** Compares the operations of the catalog's endpoints in two versions: parameters, body, answer, all the way down. */
export function changesBetween(
  catalog: ComparedCatalog,
  from: VendorApi,
  to: VendorApi,
): readonly VendorChange[] {
  if (from === to) return [];
  return Object.entries(catalog.endpoints ?? {}).flatMap(([endpoint, definition]) => {
    const before = surfaceOf(findOperation(definition, from), from);
    const after = surfaceOf(findOperation(definition, to), to);
    const isNewOrGone = (part: string): boolean => before.has(part) !== after.has(part);
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((part): VendorChange[] => {
      const was = before.get(part);
      const is = after.get(part);
      // What is inside comes and goes with what it is inside of.
      if (was === is || (isNewOrGone(part) && isNewOrGone(outside(part)))) return [];
      if (was === undefined) return [{ endpoint, message: `new     ${part}: ${is ?? ''}` }];
      if (is === undefined) return [{ endpoint, message: `gone    ${part}: ${was}` }];
      return [{ endpoint, message: `changed ${part}: ${was}, now ${is}` }];
    });
  });
}

/** The part that a part is inside of; empty for the operation itself. */
function outside(part: string): string {
  if (part.includes('.')) return part.slice(0, part.lastIndexOf('.'));
  const [whole = ''] = part.split(' ');
  if (part !== whole && whole !== 'query') return whole;
  return part === 'operation' ? '' : 'operation';
}

/** All that a caller sees of an operation, by a name for people. */
function surfaceOf(operation: VendorOperation | undefined, sdk: VendorApi): ReadonlyMap<string, string> {
  const surface = new Map<string, string>();
  if (operation === undefined) return surface;
  surface.set('operation', `${operation.method} ${operation.path}`);
  for (const name of operation.query) surface.set(`query ${name}`, 'parameter');
  if (operation.body !== undefined) {
    surface.set('body', typeText(operation.body));
    for (const [path, type] of pathsBelow(sdk, operation.body)) surface.set(`body ${path}`, type);
  }
  surface.set('answer', typeText(operation.returns));
  for (const [path, type] of pathsBelow(sdk, operation.returns)) surface.set(`answer ${path}`, type);
  return surface;
}

const MAX_UNNAMED = 8;

/** The outcome for a terminal. */
export function reportLines(
  report: VendorReport,
  changes: readonly VendorChange[],
  installedVersion: string,
): readonly string[] {
  const { version, checked, endpoints, problems } = report;
  const unnamed = Object.entries(report.unnamed).filter(([, paths]) => paths.length > 0);
  return [
    `Vendor library ${version}: ${checked} of ${endpoints} endpoints of the catalog found and compared.`,
    '',
    problems.length === 0
      ? 'The catalog agrees with it.'
      : `The catalog differs from it in ${problems.length}:`,
    ...problems.map(({ entry, message }) => `  ${entry}: ${message}`),
    ...(version === installedVersion ? [] : changeLines(changes, version, installedVersion)),
    ...(unnamed.length === 0
      ? []
      : [
          '',
          'Fields that no redaction rule names, and that are removed:',
          ...unnamed.map(([dataset, paths]) => `  ${dataset}: ${shortened(paths)}`),
        ]),
  ];
}

function changeLines(
  changes: readonly VendorChange[],
  version: string,
  installed: string,
): readonly string[] {
  if (changes.length === 0)
    return ['', `Nothing that the catalog calls differs between ${installed} and ${version}.`];
  const lines = ['', `From ${installed} to ${version}, in what the catalog calls:`];
  let endpoint = '';
  for (const change of changes) {
    if (change.endpoint !== endpoint) lines.push(`  ${change.endpoint}`);
    endpoint = change.endpoint;
    lines.push(`    ${change.message}`);
  }
  return lines;
}

function shortened(paths: readonly string[]): string {
  const shown = paths.slice(0, MAX_UNNAMED).join(', ');
  return paths.length > MAX_UNNAMED ? `${shown} and ${paths.length - MAX_UNNAMED} more` : shown;
}
