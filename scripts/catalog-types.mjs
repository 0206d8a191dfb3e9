// Generates the TypeScript types of the catalog, of the files of a run folder and of the index from their JSON Schemas,
// which are the only description of these formats, and notes that the built-in catalog was checked by its own. With --check
// it writes nothing and fails where a file on disk is not what schemas and catalog give.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = 'catalog/genesys-core.catalog.schema.json';
const CATALOG = 'catalog/genesys-core.catalog.json';
const TYPES = 'src/catalog/types.generated.ts';
const CHECKED = 'src/catalog/checked.generated.ts';
/** Files that the engine writes, and the name of the whole. What is written is not changed: its types are read-only. */
const WRITTEN = { manifest: 'Manifest', event: 'RunEvent', summary: 'SummaryFile', index: 'IndexDocument' };
/** Types in place of the generator's: sums of records keep all their digits, an object of which nothing is said may hold anything. */
const OPEN = { open: 'Readonly<Record<string, unknown>>' };
const EXACT = { ...OPEN, within: { data: { ...OPEN, number: 'number | ExactNumber' } } };
const IMPORTS = { summary: "import type { ExactNumber } from '../json.js';" };

// The generator notes under each type where it was first met, which says nothing to a reader.
const CROSS_REFERENCE =
  / \* This interface was referenced by `\w+`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g;
const EMPTY_END_OF_COMMENT = /(?: \*[ ]*\n)+(?= \*\/\n)/g;
const EMPTY_COMMENT = /^\/\*\*\n \*\/\n/gm;
class Complaint extends Error {}

function read(path, hint) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') throw new Complaint(`${path} does not exist. ${hint}`);
    throw error;
  }
}

function parse(path, hint) {
  try {
    return JSON.parse(read(path, hint));
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`${path} is not JSON: ${error.message}`);
  }
}

/**
 * The schema as the types need it: a reference by the name of its type, since one with a description of its own would be
 * given a copy of the type; an event as the module that acts gives it, since the recorder adds the head that all have; and
 * `replaced` in place of JSON's types.
 */
function prepared(value, nameOf, replaced) {
  if (Array.isArray(value)) return value.map((one) => prepared(one, nameOf, replaced));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, unevaluatedProperties, ...members } = value;
  if (unevaluatedProperties === false) delete members.allOf;
  const isOpen =
    members.type === 'object' && !members.properties && members.additionalProperties === undefined;
  const tsType =
    $ref !== undefined ? nameOf($ref.replace('#/$defs/', '')) : replaced[isOpen ? 'open' : members.type];
  return {
    ...Object.fromEntries(
      Object.entries(members).map(([key, one]) => [
        key,
        prepared(one, nameOf, replaced.within?.[key] ?? replaced),
      ]),
    ),
    ...(tsType === undefined ? {} : { tsType }),
  };
}

function capitalised(key) {
  return key.replace(/(?:^|[^A-Za-z0-9]+)([a-z])/g, (_all, letter) => letter.toUpperCase());
}

/** `readonly` before each member, index and array, and `undefined` as a value of a member that may be missing. */
function readOnly(types) {
  const source = ts.createSourceFile('types.ts', types, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isPropertySignature(node)) {
      edits.push([node.name.getStart(), 'readonly ']);
      if (node.questionToken !== undefined) edits.push([node.type.end, ' | undefined']);
    } else if (ts.isIndexSignatureDeclaration(node)) edits.push([node.getStart(), 'readonly ']);
    else if (ts.isArrayTypeNode(node)) edits.push([node.getStart(), 'readonly ']);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits
    .sort(([a], [b]) => b - a)
    .reduce((text, [at, inserted]) => text.slice(0, at) + inserted + text.slice(at), types);
}

/** The types of a schema, tidied; `types` and `imports` as above. */
async function generateTypes(schemaPath, name, { types: replaced = {}, imports = '' } = {}) {
  const schema = parse(schemaPath, 'It is the source of these types; restore it first.');
  // The whole is called as the engine calls it.
  delete schema.title;
  delete schema.$id;
  const nameOf = (key) => schema.$defs[key].title ?? capitalised(key);
  // Where the whole is one of several, the generator would leave these out.
  const union = schema.oneOf?.map(({ $ref }) => nameOf($ref.replace('#/$defs/', ''))).join(' | ');
  if (union) {
    delete schema.oneOf;
    Object.assign(schema, { type: 'object', properties: {} });
  }
  const types = await compile(prepared(schema, nameOf, replaced), name, {
    cwd: dirname(join(ROOT, schemaPath)),
    bannerComment: `// Generated from ${schemaPath} by "npm run types:generate". Change the schema, not this file.\n${imports}`,
    additionalProperties: false,
    unknownAny: true,
    unreachableDefinitions: true,
    // "At least one" is the schema's business; as types, tuples of every length would hide the array.
    ignoreMinAndMaxItems: true,
    format: false,
  });
  const tidy = [CROSS_REFERENCE, EMPTY_END_OF_COMMENT, EMPTY_COMMENT].reduce(
    (text, noise) => text.replace(noise, ''),
    types,
  );
  return union ? tidy.replace(new RegExp(`interface ${name} \\{\\s*\\}`), `type ${name} = ${union};`) : tidy;
}

async function formatted(path, text) {
  const filepath = join(ROOT, path);
  return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath });
}

/** The digest of schema and catalog files, where the one finds nothing wrong with the others. */
function generateChecked() {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(parse(SCHEMA, ''));
  const { packs = [] } = parse(CATALOG, 'It is the built-in catalog; restore it first.');
  const files = [CATALOG, ...packs.map((pack) => `catalog/${pack}`)];
  const digest = createHash('sha256').update(read(SCHEMA, ''));
  for (const path of files) {
    if (!validate(parse(path, 'The catalog names it as a pack.'))) {
      const problems = validate.errors.map((error) => `${error.instancePath} ${error.message}`);
      throw new Complaint(`${path} is not valid: ${problems.join('; ')}`);
    }
    digest.update(read(path, ''));
  }
  return `// Generated from ${SCHEMA}, ${CATALOG} and its packs by "npm run types:generate".
/** SHA-256 of all, one after the other, as they were when the schema found the catalog valid. */
export const CHECKED_SHA256 = '${digest.digest('hex')}';
`;
}

try {
  const files = [
    [TYPES, await formatted(TYPES, await generateTypes(SCHEMA, 'CatalogDocument'))],
    [CHECKED, generateChecked()],
  ];
  for (const [name, type] of Object.entries(WRITTEN)) {
    const path = `src/base/contract/${name}.generated.ts`;
    const own = { types: name === 'summary' ? EXACT : OPEN, imports: IMPORTS[name] };
    const types = await generateTypes(`catalog/schemas/${name}.schema.json`, type, own);
    files.push([path, await formatted(path, readOnly(types))]);
  }
  for (const [path, text] of files) {
    if (!process.argv.includes('--check')) {
      writeFileSync(join(ROOT, path), text);
      console.log(`Wrote ${path}.`);
    } else if (read(path, 'Run "npm run types:generate".') !== text)
      throw new Complaint(
        `${path} is not what the catalog and its schema give. Run "npm run types:generate".`,
      );
    else console.log(`${path} is what the catalog and its schema give.`);
  }
} catch (error) {
  console.error(error instanceof Complaint ? error.message : error);
  process.exitCode = 1;
}
