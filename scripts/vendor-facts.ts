// npm run vendor:facts [-- --check]
//
// Writes what the program knows of the vendor's read operations: requests and models from the vendor's own library, what
// that does not say (permissions, where items and pages are) from vendor-operations.json. With --check it writes nothing
// and fails where the file on disk holds something else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { VendorApi, VendorOperation, VendorType } from '../src/vendor/vendor-api.ts';
import { VENDOR_PACKAGE, readVendorSdk } from './vendor-sdk.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FACTS = join(ROOT, 'catalog/vendor/operations.json.gz');

interface Listed {
  readonly id: string;
  readonly permissions?: readonly string[];
  readonly mode?: string;
  readonly items?: string;
  readonly paging?: string;
  readonly effect?: string;
  readonly deprecated?: boolean;
}

/** The facts as the file holds them, before it is packed. */
export function vendorFacts(sdk: VendorApi): string {
  const path = join(ROOT, 'scripts/vendor-operations.json');
  const listed = JSON.parse(readFileSync(path, 'utf8')) as { operations: Readonly<Record<string, Listed>> };
  const models = new Map<string, Record<string, string>>();
  const sent = new Map<string, Record<string, string>>();
  const operations = sdk.operations.flatMap((operation) => {
    const known = listed.operations[`${operation.method} ${operation.path}`];
    if (known === undefined) return [];
    for (const type of [operation.returns, operation.body])
      if (type !== undefined) collect(sdk, type, models);
    if (operation.body !== undefined) collect(sdk, operation.body, sent);
    return [factsOf(operation, known)];
  });
  operations.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
  const names = [...models.keys()].sort();
  return JSON.stringify({
    source: `${VENDOR_PACKAGE}@${sdk.version}`,
    operations,
    models: Object.fromEntries(names.map((name) => [name, models.get(name)])),
    required: Object.fromEntries(
      [...sent.keys()]
        .sort()
        .map((name) => [name, sdk.required(name)] as const)
        .filter(([, members]) => members.length > 0),
    ),
  });
}

function factsOf(operation: VendorOperation, known: Listed) {
  return {
    id: known.id,
    method: operation.method,
    path: operation.path,
    about: operation.about,
    query: operation.parameters.map(
      ({ name, type, isRequired, isList, about }) =>
        [name, type, (isRequired ? 1 : 0) + (isList ? 2 : 0), about] as const,
    ),
    body: operation.body === undefined ? undefined : textOf(operation.body),
    returns: textOf(operation.returns),
    items: known.items,
    paging: known.paging,
    permissions: known.permissions,
    mode: known.mode,
    effect: known.effect,
    deprecated: known.deprecated === undefined ? undefined : true,
  };
}

/** Takes a model and all that its members lead to. */
function collect(sdk: VendorApi, type: VendorType, models: Map<string, Record<string, string>>): void {
  if ('of' in type) {
    collect(sdk, type.of, models);
    return;
  }
  if (type.kind !== 'model' || models.has(type.name)) return;
  const fields = sdk.fields(type.name);
  if (fields === undefined) return;
  models.set(type.name, Object.fromEntries([...fields].map(([name, of]) => [name, textOf(of)])));
  for (const of of fields.values()) collect(sdk, of, models);
}

/** `[]User`, `{}string`, `User`, `string`. */
function textOf(type: VendorType): string {
  if ('of' in type) return `${type.kind === 'array' ? '[]' : '{}'}${textOf(type.of)}`;
  return type.name;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = vendorFacts(readVendorSdk(join(ROOT, 'node_modules', VENDOR_PACKAGE)));
  if (!process.argv.includes('--check')) {
    writeFileSync(FACTS, gzipSync(text, { level: 9 }));
    console.log(`Wrote ${FACTS}.`);
  } else if (gunzipSync(readFileSync(FACTS)).toString('utf8') !== text) {
    console.error(`${FACTS} is not what the vendor's library gives. Run "npm run vendor:facts".`);
    process.exitCode = 1;
  }
}
