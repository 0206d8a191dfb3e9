import type { JsonObject } from '../base/json.js';
import type { DraftingRules } from './drafting-rules.js';
import { draftFields, type DraftField } from './draft-record.js';
import { draftRows } from './draft-rows.js';
import type { ReadOperation, VendorFacts, VendorType } from './vendor-api.js';
import { memberAt, typeText } from './vendor-type.js';

/** What an answer holds, and what of it becomes a record. */
export interface DraftItem {
  readonly itemsPath: string | null;
  readonly shape: 'list' | 'object';
  readonly fields: readonly DraftField[];
  /** `record.rows`, where an item is several records. */
  readonly rows: JsonObject | undefined;
  /** The field that decides to which slice a row belongs. */
  readonly time: string | undefined;
  /** Why there is nothing to make records of. */
  readonly open: string | undefined;
}

/** The list of an answer, or the one object that it is. */
export function draftItem(operation: ReadOperation, facts: VendorFacts, rules: DraftingRules): DraftItem {
  const { itemsPath, returns, name } = operation;
  const nothing = (open: string): DraftItem => ({
    itemsPath: itemsPath ?? null,
    shape: 'list',
    fields: [],
    rows: undefined,
    time: undefined,
    open,
  });
  if (itemsPath === undefined) {
    if (operation.method !== 'GET') return nothing(`${name} answers ${typeText(returns)}, which is no list`);
    if (returns.kind !== 'model') return nothing(`${name} answers ${typeText(returns)}: no list, no object`);
    return withFields({ itemsPath: '$', shape: 'object' }, returns, facts, rules);
  }
  const items = memberAt(facts, returns, itemsPath)?.type;
  const element = items?.kind === 'array' ? items.of : undefined;
  if (element?.kind === 'model') {
    const rows = draftRows(element, facts, rules);
    if (rows !== undefined)
      return {
        itemsPath,
        shape: 'list',
        fields: rows.fields,
        rows: rows.definition,
        time: rows.time,
        open: undefined,
      };
    return withFields({ itemsPath, shape: 'list' }, element, facts, rules);
  }
  return nothing(`${name} answers ${items === undefined ? 'no list' : typeText(items)}, of no known form`);
}

function withFields(
  place: Pick<DraftItem, 'itemsPath' | 'shape'>,
  model: VendorType,
  facts: VendorFacts,
  rules: DraftingRules,
): DraftItem {
  const fields = draftFields(model, facts, rules);
  const isEmpty = !fields.some(({ action }) => action === 'keep');
  const open = isEmpty ? `nothing of ${typeText(model)} can be kept without a person's decision` : undefined;
  return { ...place, fields, rows: undefined, time: undefined, open };
}
