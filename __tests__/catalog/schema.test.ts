import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Part {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
}

const SCHEMA = JSON.parse(readFileSync('catalog/genesys-core.catalog.schema.json', 'utf8'));
const CATALOG = JSON.parse(readFileSync('catalog/genesys-core.catalog.json', 'utf8'));

/** Every object of the schema that describes members, with where it is. */
function objectsIn(part: unknown, at = '#'): [string, Part][] {
  if (typeof part !== 'object' || part === null) return [];
  const own: [string, Part][] = (part as Part).properties === undefined ? [] : [[at, part]];
  return [...own, ...Object.entries(part).flatMap(([name, member]) => objectsIn(member, `${at}/${name}`))];
}

describe('the schema of the catalog', () => {
  it('is a JSON Schema, strictly, and the built-in catalog is valid by it alone', () => {
    const validate = new Ajv2020({ allowUnionTypes: true, strict: true }).compile(SCHEMA);
    expect(validate(CATALOG)).toBe(true);
  });

  it('is named by the catalog, so that an editor completes it', () => {
    expect(CATALOG.$schema).toBe('./genesys-core.catalog.schema.json');
  });

  it('closes every object that it describes', () => {
    for (const [at, part] of objectsIn(SCHEMA)) expect([at, part.additionalProperties]).toEqual([at, false]);
  });

  it('describes every member, by itself or where it is defined', () => {
    const definition = (part: Part): Part | undefined => SCHEMA.$defs[part.$ref?.split('/').at(-1) ?? ''];
    for (const [at, part] of objectsIn(SCHEMA))
      for (const [name, member] of Object.entries(part.properties ?? {}))
        expect([at, name, typeof (member.description ?? definition(member)?.description)]).toEqual([
          at,
          name,
          'string',
        ]);
  });
});
