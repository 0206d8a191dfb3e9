import type { JsonObject, JsonValue } from '../base/json.js';
import type { DraftingRules, NameRule } from './drafting-rules.js';
import type { VendorApi, VendorType } from './vendor-api.js';

/** What a draft makes of one field of the vendor's model. */
export interface DraftField {
  /** Path of a redaction rule. */
  readonly path: string;
  readonly action: 'keep' | 'remove';
  /** Type of the field, where it is kept. */
  readonly kind: string | undefined;
  readonly why: string;
  readonly freeText: boolean;
  readonly isPerson: boolean;
  readonly isName: boolean;
  readonly isUnclear: boolean;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const NOTHING_ELSE = { kind: undefined, freeText: false, isPerson: false, isName: false, isUnclear: false };

/** Each field of an item of the vendor's model, to the depth that leaves few enough of them. */
export function draftFields(item: VendorType, api: VendorApi, rules: DraftingRules): readonly DraftField[] {
  for (let depth = rules.maxDepth; depth > 1; depth -= 1) {
    const fields = fieldsOf(item, depth, api, rules);
    if (fields.length <= rules.maxFields) return fields;
  }
  return fieldsOf(item, 1, api, rules);
}

function fieldsOf(
  item: VendorType,
  maxDepth: number,
  api: VendorApi,
  rules: DraftingRules,
): readonly DraftField[] {
  const found: DraftField[] = [];
  const whole = (path: string, type: keyof DraftingRules['whyRemoved']): void => {
    found.push({ ...NOTHING_ELSE, path, action: 'remove', why: reason(rules.whyRemoved[type], path, rules) });
  };
  const walk = (model: string, at: string, above: readonly string[]): void => {
    for (const [name, declared] of api.fields(model) ?? []) {
      // A name that no rule can say stays without one: it is removed and counted.
      if (!NAME.test(name)) continue;
      const { type, suffix } = unwrapped(declared);
      const path = `${at}${name}${suffix}`;
      if (type.kind === 'model') {
        const inner = api.fields(type.name);
        const early = ruleFor(name, 'any', model, rules);
        if (early !== undefined) found.push(fieldOf(path, early, rules));
        else if (inner === undefined || inner.size === 0) whole(path, 'object');
        else if (rules.people.member.test(name) || rules.people.model.test(type.name))
          person(path, inner.has(rules.id), rules.people.member.test(name));
        else if (above.length >= maxDepth || above.includes(type.name)) whole(path, 'deep');
        else walk(type.name, `${path}.`, [...above, type.name]);
      } else if (type.kind === 'map') whole(path, 'map');
      else if (type.kind === 'value') {
        const isPlain = ['string', 'number', 'boolean'].includes(type.name);
        const rule = ruleFor(name, isPlain ? type.name : 'any', model, rules);
        if (rule === undefined) whole(path, 'object');
        else if (name === rules.id && rules.people.subject.test(model))
          found.push({ ...fieldOf(path, rule, rules), isPerson: true });
        else found.push(fieldOf(path, rule, rules));
      }
    }
  };
  const person = (path: string, hasId: boolean, isPerson: boolean): void => {
    const { people } = rules;
    const why = isPerson ? people.whole : people.ref;
    const id = `${path}.${rules.id}`;
    if (hasId)
      found.push({
        ...NOTHING_ELSE,
        path: id,
        action: 'keep',
        kind: 'id',
        why: reason(why, id, rules),
        isPerson,
      });
    const rest = isPerson ? people.rest : people.refRest;
    found.push({ ...NOTHING_ELSE, path, action: 'remove', why: reason(rest, path, rules) });
  };
  const { type } = unwrapped(item);
  if (type.kind === 'model') walk(type.name, '', [type.name]);
  return found;
}

/** The element of lists, with `[]` for each. */
function unwrapped(type: VendorType): { readonly type: VendorType; readonly suffix: string } {
  if (type.kind !== 'array') return { type, suffix: '' };
  const inner = unwrapped(type.of);
  return { type: inner.type, suffix: `[]${inner.suffix}` };
}

/** The first rule for a member; of one that is no plain value, the first that is for any type. */
function ruleFor(name: string, type: string, model: string, { names }: DraftingRules): NameRule | undefined {
  return names.find(
    (rule) =>
      (rule.on === 'any' || rule.on === type) &&
      rule.name.test(name) &&
      (rule.model === undefined || rule.model.test(model)),
  );
}

function fieldOf(path: string, rule: NameRule, rules: DraftingRules): DraftField {
  const { action, kind, why, freeText, isPerson, isName, isUnclear } = rule;
  return { path, action, kind, why: reason(why, path, rules), freeText, isPerson, isName, isUnclear };
}

/** What the rules make of a value with a name; undefined where they say nothing of its type. */
export function fieldNamed(
  path: string,
  name: string,
  type: string,
  rules: DraftingRules,
): DraftField | undefined {
  const rule = ruleFor(name, type, '', rules);
  return rule === undefined
    ? undefined
    : { ...fieldOf(path, rule, rules), why: reason(rule.why, name, rules) };
}

/** A reason with the names of what it is given for. */
function reason(text: string, path: string, rules: DraftingRules): string {
  const parts = path.replaceAll('[]', '').split('.');
  const own = parts.at(-1) ?? '';
  const name = inWords(own);
  return text
    .replace('{name}', name)
    .replace('{Name}', `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
    .replace('{thing}', thingOf(own, parts.at(-2), rules));
}

/** `queueId` belongs to a queue, `division.id` to a division, `name` to the entry. */
function thingOf(own: string, holder: string | undefined, { ofThing }: DraftingRules): string {
  const bare = own.replace(ofThing, '');
  const owner = bare === '' ? holder : bare;
  if (owner === undefined) return 'the entry';
  const words = inWords(owner).replace(/(?<=[^s])s$/, '');
  return `${/^(?!us|uni|eu)[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** `dateCreated` is `date created`. */
function inWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** `record.fields`: the type of each field that is kept. */
export function fieldsPart(fields: readonly DraftField[]): JsonObject {
  const kept = fields.filter(({ action }) => action === 'keep');
  return Object.fromEntries(kept.map(({ path, kind }) => [path, kind ?? 'string']));
}

/** `redaction`: what stays, what goes, and what the strict profile does otherwise. */
export function redactionPart(key: string, title: string, fields: readonly DraftField[]): JsonObject {
  const group = (of: readonly DraftField[], rule: (field: DraftField) => JsonValue): JsonObject =>
    Object.fromEntries(of.map((field) => [field.path, rule(field)]));
  const kept = fields.filter(({ action }) => action === 'keep');
  const removed = fields.filter(({ action }) => action === 'remove');
  const people = kept.filter(({ isPerson }) => isPerson);
  const names = kept.filter(({ isName }) => isName);
  const strict = {
    ...(people.length === 0
      ? {}
      : { pseudonymise: group(people, () => ({ domain: 'user', why: 'Id of a person.' })) }),
    ...(names.length === 0 ? {} : { remove: group(names, () => 'Name chosen by people.') }),
  };
  const parts = [
    ...(people.length > 0 ? ['the ids of people as pseudonyms'] : []),
    ...(names.length > 0 ? ['no names'] : []),
  ];
  return {
    description: `${title}: opaque ids, times, numbers and words stay; names of people, addresses and free text go.`,
    keep: group(kept, ({ why, freeText }) => (freeText ? { freeText, why } : why)),
    ...(removed.length === 0 ? {} : { remove: group(removed, ({ why }) => why) }),
    strict: {
      description:
        parts.length === 0
          ? `Nothing in these records tells of people: the same rules as ${key}.`
          : `As ${key}, with ${parts.join(' and ')}.`,
      ...strict,
    },
  };
}
