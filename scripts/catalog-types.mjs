// Generates the catalog's TypeScript types from its JSON Schema, which is the only description of the format, and notes
// that the built-in catalog was checked by it. With --check it writes nothing and fails where a file on disk is not what
// schema and catalog give.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = 'catalog/genesys-core.catalog.schema.json';
const CATALOG = 'catalog/genesys-core.catalog.json';
const TYPES = 'src/catalog/types.generated.ts';
const CHECKED = 'src/catalog/checked.generated.ts';
const BANNER = `// Generated from ${SCHEMA} by "npm run types:generate". Change the schema, not this file.`;

// The generator notes under each type where it was first met, which says nothing to a reader.
const CROSS_REFERENCE =
  / \* This interface was referenced by `\w+`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g;
const EMPTY_END_OF_COMMENT = /(?: \*[ ]*\n)+(?= \*\/\n)/g;
const EMPTY_COMMENT = /^\/\*\*\n \*\/\n/gm;
// A reference with a description of its own is given a numbered copy of the type: the description moves to the
// member that has it, the copy goes.
const NUMBERED_COPY = /^\/\*\*\n((?: \*.*\n)*?) \*\/\nexport type (([A-Za-z]+)\d+) = .*\n/gm;

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

function withoutCopies(types) {
  const copies = [...types.matchAll(NUMBERED_COPY)].map(([, comment, name, original]) => ({
    comment,
    name,
    original,
  }));
  return copies.reduce(
    (text, { comment, name, original }) =>
      text.replace(
        new RegExp(`^( *)(\\w+\\??: )${name};?$`, 'gm'),
        (_member, indent, member) =>
          `${indent}/**\n${comment.replace(/^/gm, indent).trimEnd()}\n${indent} */\n${indent}${member}${original};`,
      ),
    types.replace(NUMBERED_COPY, ''),
  );
}

async function generateTypes() {
  const schema = parse(SCHEMA, 'It is the source of the catalog types; restore it first.');
  const types = await compile(schema, 'CatalogFile', {
    cwd: dirname(join(ROOT, SCHEMA)),
    bannerComment: BANNER,
    additionalProperties: false,
    unknownAny: true,
    unreachableDefinitions: true,
    // "At least one" is the schema's business; as types, tuples of every length would hide the array.
    ignoreMinAndMaxItems: true,
    format: false,
  });
  const path = join(ROOT, TYPES);
  const tidy = [CROSS_REFERENCE, EMPTY_END_OF_COMMENT, EMPTY_COMMENT].reduce(
    (text, noise) => text.replace(noise, ''),
    types,
  );
  return prettier.format(withoutCopies(tidy), { ...(await prettier.resolveConfig(path)), filepath: path });
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
    [TYPES, await generateTypes()],
    [CHECKED, generateChecked()],
  ];
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
