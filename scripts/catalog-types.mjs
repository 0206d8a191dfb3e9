// Generates the catalog's TypeScript types from its JSON Schema: the schema is the only description of the format.
// With --check it writes nothing and fails where the file on disk is not what the schema gives.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import * as prettier from 'prettier';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = 'catalog/genesys-core.catalog.schema.json';
const TYPES = 'src/catalog/types.generated.ts';
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

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Complaint(`${SCHEMA} is not JSON: ${error.message}`);
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

async function generate() {
  const schema = parse(read(SCHEMA, 'It is the source of the catalog types; restore it first.'));
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

try {
  const types = await generate();
  if (process.argv.includes('--check')) {
    if (read(TYPES, 'Run "npm run types:generate".') !== types)
      throw new Complaint(`${TYPES} is not what ${SCHEMA} gives. Run "npm run types:generate".`);
    console.log(`${TYPES} is what ${SCHEMA} gives.`);
  } else {
    writeFileSync(join(ROOT, TYPES), types);
    console.log(`Wrote ${TYPES}.`);
  }
} catch (error) {
  console.error(error instanceof Complaint ? error.message : error);
  process.exitCode = 1;
}
