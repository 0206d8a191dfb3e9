import { present } from '../../base/json.js';
import type { JsonObject } from '../../base/json.js';
import type { DescribedColumn } from '../../catalog/columns.js';
import type { Shape } from './tree.js';
import { shapeOf } from './tree.js';

/** A record as a JSON Schema (2020-12). Any member may be absent or null. */
export function jsonSchema(
  { key, title, description }: { readonly key: string; readonly title: string; readonly description: string },
  columns: readonly DescribedColumn[],
): JsonObject {
  const { members } = shapeOf(columns);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `One record of ${key}: ${title}`,
    description,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      columns.map(({ name, description: said, words }) => [
        name,
        {
          ...schemaOf(members?.get(name) ?? {}),
          ...present({ description: said, examples: words && [...words] }),
        },
      ]),
    ),
  };
}

function schemaOf(shape: Shape): JsonObject {
  const types = new Set<string>(['null']);
  const keywords: Record<string, JsonObject | string | boolean> = {};
  switch (shape.leaf) {
    case undefined:
      break;
    case 'any':
    case 'json':
      // Rules say of a value that it may stay, not what it is.
      for (const type of ['string', 'number', 'boolean']) types.add(type);
      break;
    case 'instant':
      types.add('string');
      keywords['format'] = 'date-time';
      break;
    case 'date':
      types.add('string');
      keywords['format'] = 'date';
      break;
    default:
      types.add(shape.leaf);
  }
  if (shape.elements !== undefined) {
    types.add('array');
    keywords['items'] = schemaOf(shape.elements);
  }
  if (shape.members !== undefined || shape.others !== undefined) {
    types.add('object');
    if (shape.members !== undefined)
      keywords['properties'] = Object.fromEntries(
        [...shape.members].map(([name, member]) => [name, schemaOf(member)]),
      );
    keywords['additionalProperties'] = shape.others === undefined ? false : schemaOf(shape.others);
  }
  return { type: [...types].sort(), ...keywords };
}
