import type { JsonObject } from '../base/json.js';
import type { DraftingRules } from './drafting-rules.js';
import { fieldNamed, type DraftField } from './draft-record.js';
import type { VendorApi, VendorType } from './vendor-api.js';

/** Records of figures: one for each group, interval and metric. */
export interface DraftRows {
  /** `record.rows` */
  readonly definition: JsonObject;
  readonly fields: readonly DraftField[];
  /** The begin of the interval, where a row has one. */
  readonly time: string | undefined;
}

/** Objects of figures inside an element of the list are read this deep. */
const MAX_NESTED = 1;

/**
 * The rows of an item that has a free group and a list of figures, with or without a list of metrics in each of its
 * elements. Who asks chooses the members of the group: all that is known of them are the names that they may have.
 * @returns undefined where the item is of another form
 */
export function draftRows(item: VendorType, api: VendorApi, rules: DraftingRules): DraftRows | undefined {
  const { group, data, metrics, interval, start, end, dimensions } = rules.figures;
  const members = membersOf(item, api);
  const element = elementOf(members.get(data));
  if (members.get(group)?.kind !== 'map' || element === undefined) return undefined;
  const columns = new Map<string, string>();
  const fields: DraftField[] = [];
  const take = (of: VendorType, at: string, depth: number): void => {
    for (const [name, type] of membersOf(of, api)) {
      const path = `${at}.${name}`;
      if (type.kind === 'model' && depth < MAX_NESTED) take(type, path, depth + 1);
      if (type.kind !== 'value' || name === interval || columns.has(name)) continue;
      const field = fieldNamed(name, name, type.name, rules);
      if (field === undefined) continue;
      columns.set(name, path);
      fields.push(field);
    }
  };
  take(element, data, 0);
  const inner = elementOf(membersOf(element, api).get(metrics));
  if (inner !== undefined) take(inner, `${data}.${metrics}`, 0);
  const hasInterval = membersOf(element, api).has(interval);
  const bounds = hasInterval ? [start, end] : [];
  return {
    definition: {
      each: inner === undefined ? [data] : [data, metrics],
      columns: Object.fromEntries(columns),
      ...(hasInterval ? { intervals: { [`${data}.${interval}`]: { start, end } } } : {}),
      spread: [group],
    },
    fields: [
      ...[...dimensions, ...bounds]
        .filter((name) => !columns.has(name))
        .flatMap((name) => fieldNamed(name, name, 'string', rules) ?? []),
      ...fields,
    ],
    time: hasInterval ? start : undefined,
  };
}

function membersOf(type: VendorType, api: VendorApi): ReadonlyMap<string, VendorType> {
  return (type.kind === 'model' ? api.fields(type.name) : undefined) ?? new Map<string, VendorType>();
}

function elementOf(type: VendorType | undefined): VendorType | undefined {
  return type?.kind === 'array' && type.of.kind === 'model' ? type.of : undefined;
}
