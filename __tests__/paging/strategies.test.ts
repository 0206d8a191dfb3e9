import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { PagingProfile } from '../../src/catalog/types.js';
import { strategies, strategyOf } from '../../src/paging/index.js';

const root = new URL('../../', import.meta.url);

interface SchemaBranch {
  readonly properties: { readonly strategy: { readonly const: string } };
}
const schema = JSON.parse(
  readFileSync(new URL('catalog/genesys-core.catalog.schema.json', root), 'utf8'),
) as {
  readonly $defs: Readonly<Record<string, unknown>> & {
    readonly pagingProfile: { readonly oneOf: readonly { readonly $ref: string }[] };
  };
};
const branches = schema.$defs.pagingProfile.oneOf.map(({ $ref }) => {
  const branch = schema.$defs[$ref.replace('#/$defs/', '')] as SchemaBranch;
  return branch.properties.strategy.const;
});

// A record over the type's own names: it does not compile while a variant is missing here or is named wrongly.
const variants: Readonly<Record<PagingProfile['strategy'], true>> = {
  none: true,
  nextUri: true,
  pageNumber: true,
  cursor: true,
  bodyPaging: true,
};

const inKebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('every paging strategy', () => {
  const names = Object.keys(strategies).sort();

  it('has a branch in the catalog schema, and every branch has a strategy', () => {
    expect([...branches].sort()).toEqual(names);
  });

  it('has a variant of the profile type, and every variant has a row', () => {
    expect(Object.keys(variants).sort()).toEqual(names);
  });

  it.each(names)('%s has a file and a test of its own', (name) => {
    const file = inKebabCase(name);
    expect(existsSync(new URL(`src/paging/${file}.ts`, root))).toBe(true);
    expect(existsSync(new URL(`__tests__/paging/${file}.test.ts`, root))).toBe(true);
  });

  it('that has a file has a row', () => {
    const files = readdirSync(new URL('src/paging/', root)).filter((file) =>
      /: PagingStrategy<Paging[A-Z]\w*> = \{/.test(readFileSync(new URL(`src/paging/${file}`, root), 'utf8')),
    );
    expect(files.sort()).toEqual(names.map((name) => `${inKebabCase(name)}.ts`).sort());
  });

  it('is found by the profile that names it', () => {
    for (const [name, strategy] of Object.entries(strategies)) {
      expect(strategyOf({ strategy: name } as PagingProfile)).toBe(strategy);
    }
  });

  it('has a model of its own in the property test', () => {
    const text = readFileSync(new URL('__tests__/paging/every-item.test.ts', root), 'utf8');
    for (const name of names.filter((other) => other !== 'none'))
      expect(text).toContain(`strategy: '${name}'`);
  });
});
