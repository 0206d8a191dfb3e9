import type { DescribedColumn } from '../../catalog/columns.js';
import type { Shape } from './tree.js';
import { shapeOf } from './tree.js';

/** A record as a TypeScript interface. */
export function typescriptText(
  { key, title }: { readonly key: string; readonly title: string },
  columns: readonly DescribedColumn[],
): string[] {
  const name = key.replace(/(?:^|-)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
  const { members } = shapeOf(columns);
  return [
    `/** One record of ${key}: ${comment(title)}. Any member may be absent or null; instants are ISO 8601 in UTC. */`,
    `export interface ${name}Record {`,
    ...columns.flatMap((column) => [
      ...(column.description === undefined ? [] : [`  /** ${comment(column.description)} */`]),
      `  readonly ${memberName(column.name)}?: ${typeOf(members?.get(column.name) ?? {})} | null;`,
    ]),
    '}',
  ];
}

function typeOf({ leaf, members, others, elements }: Shape): string {
  const types: string[] = [];
  if (leaf !== undefined)
    types.push(
      leaf === 'any' || leaf === 'json' ? 'string | number | boolean' : (LEAVES.get(leaf) ?? 'string'),
    );
  if (elements !== undefined) types.push(`readonly (${typeOf(elements)})[]`);
  if (members !== undefined)
    types.push(
      `{ ${[...members].map(([name, member]) => `readonly ${memberName(name)}?: ${typeOf(member)} | null`).join('; ')} }`,
    );
  if (others !== undefined) types.push(`{ readonly [name: string]: ${typeOf(others)} | null }`);
  return types.length === 0 ? 'unknown' : types.join(' | ');
}

const LEAVES: ReadonlyMap<string, string> = new Map([
  ['integer', 'number'],
  ['number', 'number'],
  ['boolean', 'boolean'],
]);

function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function comment(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').replace(/\.$/, '');
}
