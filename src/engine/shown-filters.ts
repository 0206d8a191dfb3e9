import { createHmac } from 'node:crypto';
import { kindOfRule, readRules, ruleFinder } from '../catalog/redaction-rules.js';
import type { Filters, FilterValue, RunPlan } from '../catalog/run-plan.js';
import type { FilterDefinition, RedactionProfile } from '../catalog/types.js';
import type { RunOptions } from '../options/options.js';
import { hasFinding } from '../records/detectors.js';
import { isWord, kindTest } from '../records/kinds.js';
import type { PseudonymKey } from '../records/pseudonym.js';

/** A value that is shown as a hash under a key; one of an earlier run's manifest stays as it is. */
const HIDDEN = /^(?:hmac|psn)_[0-9a-f]{32}$/;
const KEY_MESSAGE = 'genesys-core filters';

export interface FilterKeys {
  readonly pseudonymKey: PseudonymKey | undefined;
  readonly credentials: RunOptions['credentials'];
}

/**
 * The filters of a request as manifest, warnings, job summary and index may show them. A value is data like those of the
 * records: it is treated by the rule of the field that it is compared with. What may not stay is a pseudonym where the
 * rule makes one, else a hash under the pseudonym key or, without one, under the client's secret: equal requests stay
 * equal, and nobody without the key can try values. Without any key it is `hidden`.
 */
export function shownFilters(plan: RunPlan, keys: FilterKeys): Filters {
  const profile = plan.catalog.profiles.redaction.get(plan.redactionProfile);
  const show = (name: string, value: FilterValue): FilterValue => {
    const definition = plan.dataset.filters?.[name];
    if (typeof value !== 'string' || HIDDEN.test(value) || definition === undefined) return value;
    return showValue(plan, profile, name, value, definition, keys);
  };
  return Object.fromEntries(
    Object.entries(plan.filters).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? (value as readonly FilterValue[]).map((one) => show(name, one))
        : show(name, value as FilterValue),
    ]),
  );
}

function showValue(
  plan: RunPlan,
  profile: RedactionProfile | undefined,
  name: string,
  value: string,
  { values, known, field }: FilterDefinition,
  keys: FilterKeys,
): string {
  if (values?.includes(value) === true) return value;
  const hidden = (): string => hashed(keys, name, value);
  if (field === undefined || profile === undefined)
    return known !== undefined && isWord(value) ? value : hidden();
  const rule = ruleFinder(profile)(field);
  if (rule?.rule.action === 'pseudonymise' && keys.pseudonymKey !== undefined)
    return keys.pseudonymKey.pseudonym(rule.rule.domain ?? rule.path, value);
  if (rule?.rule.action !== 'keep') return hidden();
  const pathRule = readRules({ [rule.path]: rule.rule })[0];
  const kind = pathRule === undefined ? 'id' : kindOfRule(pathRule, plan.dataset.record.fields?.[rule.path]);
  const stays = kind === 'text' ? !hasFinding(value) : kindTest(kind)(value);
  return stays ? value : hidden();
}

function hashed({ pseudonymKey, credentials }: FilterKeys, name: string, value: string): string {
  if (pseudonymKey !== undefined)
    return pseudonymKey.pseudonym(`${KEY_MESSAGE} ${name}`, value).replace('psn_', 'hmac_');
  if (credentials.kind === 'missing') return 'hidden';
  const secret =
    credentials.kind === 'clientCredentials' ? credentials.clientSecret : credentials.accessToken;
  const key = createHmac('sha256', secret).update(KEY_MESSAGE, 'utf8').digest();
  return `hmac_${createHmac('sha256', key).update(`${name}\0${value}`, 'utf8').digest('hex').slice(0, 32)}`;
}
