import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { PagingProfile } from '../../src/catalog/types.js';
import { strategies, strategyOf } from '../../src/paging/index.js';

// A strategy is one file, one branch of the catalog schema, the variant of the profile type that follows from it, one row
// in the table, one test. Each of them names it by itself, so that whichever is missing is told.

const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface SchemaBranch {
  readonly properties: { readonly strategy: { readonly const: string } };
}
const schema = JSON.parse(textOf('catalog/genesys-core.catalog.schema.json')) as {
  readonly $defs: Readonly<Record<string, unknown>> & {
    readonly pagingProfile: { readonly oneOf: readonly { readonly $ref: string }[] };
  };
};
const branches = schema.$defs.pagingProfile.oneOf.map(({ $ref }) => {
  const branch = schema.$defs[$ref.replace('#/$defs/', '')] as SchemaBranch;
  return branch.properties.strategy.const;
});

const types = textOf('src/catalog/types.generated.ts');
const variants = (/export type PagingProfile =([^;]*);/.exec(types)?.[1] ?? '')
  .split('|')
  .map((variant) => variant.trim())
  .filter((variant) => variant !== '')
  .map(
    (variant) =>
      new RegExp(`export interface ${variant} \\{[^}]*?\\bstrategy: '(\\w+)';`).exec(types)?.[1] ?? variant,
  );

const inKebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const inCamelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const IS_STRATEGY = /: PagingStrategy<Paging[A-Z]\w*> = \{/;
const files = readdirSync(new URL('src/paging/', root))
  .filter((file) => IS_STRATEGY.test(textOf(`src/paging/${file}`)))
  .map((file) => inCamelCase(file.replace('.ts', '')));
const rows = Object.keys(strategies);

/** What a strategy of this name lacks, as a list of things to do. */
function lackOf(name: string): string[] {
  const test = `__tests__/paging/${inKebabCase(name)}.test.ts`;
  const hasTest = existsSync(new URL(test, root));
  const lack = [
    files.includes(name) || `the file src/paging/${inKebabCase(name)}.ts`,
    branches.includes(name) || 'a branch of pagingProfile in catalog/genesys-core.catalog.schema.json',
    variants.includes(name) || 'its variant of PagingProfile: npm run types:generate',
    rows.includes(name) || 'a row in src/paging/index.ts',
    hasTest || `the test ${test}`,
    // One answer that holds everything has no pages to lose items between.
    !hasTest || name === 'none' || textOf(test).includes('readsEveryItem(') || `readsEveryItem() in ${test}`,
  ];
  return lack.filter((one) => one !== true);
}

describe('every paging strategy', () => {
  it.each([...new Set([...files, ...branches, ...variants, ...rows])].sort())(
    '%s has its file, schema branch, type variant, row and test',
    (name) => {
      expect({ strategy: name, lacks: lackOf(name) }).toEqual({ strategy: name, lacks: [] });
    },
  );

  it('is found by the profile that names it', () => {
    expect(rows).toContain('none');
    for (const [name, strategy] of Object.entries(strategies)) {
      expect(strategyOf({ strategy: name } as PagingProfile)).toBe(strategy);
    }
  });

  it('that is not there is told, thing by thing', () => {
    expect(lackOf('anyOther')).toEqual([
      'the file src/paging/any-other.ts',
      'a branch of pagingProfile in catalog/genesys-core.catalog.schema.json',
      'its variant of PagingProfile: npm run types:generate',
      'a row in src/paging/index.ts',
      'the test __tests__/paging/any-other.test.ts',
    ]);
  });
});
