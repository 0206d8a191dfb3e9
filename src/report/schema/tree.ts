import { pathNames } from '../../base/json.js';
import type { ColumnType, DescribedColumn } from '../../catalog/columns.js';

/** The shape of a JSON value, as far as redaction rules tell it. */
export interface Shape {
  /** A single value of this type; undefined where there is none. */
  leaf?: ColumnType | 'any';
  /** Members of an object. */
  members?: Map<string, Shape>;
  /** Every member of a map, or member at any depth. */
  others?: Shape;
  /** Elements of a list. */
  elements?: Shape;
}

/** The shape of a whole record. */
export function shapeOf(columns: readonly DescribedColumn[]): Shape {
  const root: Shape = { members: new Map() };
  for (const { name, type, parts } of columns) {
    if (parts.length === 0) place(root, [name], type === 'json' ? 'any' : type);
    for (const { path, type: partType } of parts) place(root, stepsOf(path), leafType(partType));
  }
  return root;
}

/** The names of a path, and `[]` for each array on the way. */
function stepsOf(path: string): readonly string[] {
  return pathNames(path).flatMap((part) => {
    const name = part.replace(/(?:\[\])+$/, '');
    return [name, ...Array<string>((part.length - name.length) / 2).fill('[]')];
  });
}

function place(shape: Shape, [step, ...rest]: readonly string[], leaf: ColumnType | 'any'): void {
  if (step === undefined) {
    shape.leaf = leaf;
    return;
  }
  if (step === '[]') place((shape.elements ??= {}), rest, leaf);
  else if (step === '*' || step === '**') place((shape.others ??= {}), rest, leaf);
  else {
    shape.members ??= new Map();
    const member = shape.members.get(step) ?? {};
    shape.members.set(step, member);
    place(member, rest, leaf);
  }
}

function leafType(type: string): ColumnType | 'any' {
  switch (type) {
    case 'instant':
    case 'date':
    case 'integer':
    case 'number':
    case 'boolean':
      return type;
    case 'any':
    case 'object':
      return 'any';
    default:
      return 'string';
  }
}
