import { describe, expect, it } from '@jest/globals';
import type { JsonObject, JsonValue } from '../../src/base/json.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { kindOfRule, readRules } from '../../src/catalog/redaction-rules.js';
import type { DatasetDefinition, RedactionProfile } from '../../src/catalog/types.js';
import { createRedactor } from '../../src/records/redact.js';
import { createSummary } from '../../src/records/summarise.js';
import { CATALOG_DIR } from '../support/engine-run.js';
import { ENCODINGS } from '../support/canaries.js';
import { addTo } from '../support/fold.js';

/*
 * Canaries in the fields that the shipped profiles keep, in values of another kind than the field's and in names of members: in
 * each encoding, looked for in the record, in what the manifest says of redaction, and in the summary.
 */

const catalog = await loadCatalog({ catalogDir: CATALOG_DIR, workspace: CATALOG_DIR });
const MARK = 'kny7q';

/** Kinds of what people put into fields; a text that stays free is only looked through for what is known by its look. */
const PERSONAL: Readonly<Record<string, string>> = {
  'a mail address': `${MARK}.doe@example.com`,
  'a bearer token': `Bearer ${MARK}eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl`,
  'a secret with its label': `password=${MARK}Xy12zq98`,
};
const NAMED: Readonly<Record<string, string>> = {
  ...PERSONAL,
  'a name': `${MARK} doe of the night shift`,
  'a phone number': `call +49 1512 345678${MARK}`,
};
/** Ways in which values are written that a field of a record can hold and a detector of texts reads. */
const WRITTEN = ['plain', 'base64', 'percent', 'JSON escapes', 'HTML entities'] as const;

/** A record that has the value at the path; `**` is a member on the way, `*` any name. */
function recordWith(path: string, value: JsonValue): JsonObject {
  const [first = '', ...rest] = path.split('.');
  const name = first
    .replace(/(?:\[\])+$/, '')
    .replace(/^\*\*$/, 'entity')
    .replace(/^\*$/, 'label');
  const depth = (first.length - first.replace(/(?:\[\])+$/, '').length) / 2;
  let inner: JsonValue = rest.length === 0 ? value : recordWith(rest.join('.'), value);
  for (let level = 0; level < depth; level += 1) inner = [inner];
  return { [name]: inner };
}

interface Position {
  readonly path: string;
  readonly values: readonly string[];
}

/** Every field that a rule of the profile keeps, with all writings of all that is of another kind. */
function positionsOf(profile: RedactionProfile, { record }: DatasetDefinition): Position[] {
  return readRules(profile.allow).flatMap((rule) => {
    if (rule.rule.action !== 'keep') return [];
    const kind = kindOfRule(rule, record.fields?.[rule.path]);
    const planted = kind === 'text' ? PERSONAL : NAMED;
    const values = Object.values(planted).flatMap((text) => WRITTEN.map((way) => ENCODINGS[way]!(text)));
    return [{ path: rule.path, values }];
  });
}

/** What is left of the marker, in any writing. */
function found(text: string): boolean {
  return Object.values(ENCODINGS).some((encode) =>
    text.toLowerCase().includes(encode(MARK).toLowerCase().replace(/=+$/, '')),
  );
}

describe('canaries in fields that are kept', () => {
  const sets = [...catalog.datasets].map(([key, dataset]) => {
    const profile = catalog.profiles.redaction.get(dataset.redaction ?? 'default');
    return [key, dataset, profile!] as const;
  });

  it.each(sets)('of %s leave nothing in record, manifest or summary', (_key, dataset, profile) => {
    const leaks: string[] = [];
    for (const { path, values } of positionsOf(profile, dataset))
      for (const value of values) {
        const redactor = createRedactor(profile, { fields: dataset.record.fields ?? {} });
        const record = redactor.redact(recordWith(path, value));
        const sinks = [JSON.stringify(record), JSON.stringify(redactor.counts())];
        if (sinks.some(found)) leaks.push(`${path}: ${value}`);
      }
    expect(leaks).toEqual([]);
  });

  it.each(sets)('of %s as names of members leave nothing', async (_key, dataset, profile) => {
    const leaks: string[] = [];
    const names = Object.values(NAMED).flatMap((text) => WRITTEN.map((way) => ENCODINGS[way]!(text)));
    const redactor = createRedactor(profile, { fields: dataset.record.fields ?? {} });
    const summary = createSummary(dataset.summary);
    for (const name of names)
      for (const value of [
        1,
        'Queue',
        { id: 'a0000001-0000-4000-8000-000000000000', name: 'x', [name]: true },
        [{ id: 1 }],
      ]) {
        const record = redactor.redact({
          id: '1',
          [name]: value,
          entity: { [name]: value },
          context: { [name]: value },
        });
        addTo(summary, record);
        if (found(JSON.stringify(record))) leaks.push(name);
      }
    expect(leaks).toEqual([]);
    expect(found(JSON.stringify(redactor.counts()))).toBe(false);
    expect(found(JSON.stringify(await summary.data()))).toBe(false);
  });

  it('are many: positions, writings and sinks', () => {
    const looks = sets.reduce(
      (sum, [, dataset, profile]) =>
        sum + positionsOf(profile, dataset).reduce((all, { values }) => all + values.length * 2, 0),
      0,
    );
    expect(looks).toBeGreaterThan(5_000);
  });

  it('would be found where nothing is redacted', () => {
    for (const text of Object.values(NAMED))
      for (const way of WRITTEN) {
        const planted = ENCODINGS[way]!(text);
        const aligned = way === 'base64' ? Buffer.from(planted, 'base64').toString() : planted;
        expect([way, found(JSON.stringify({ a: aligned }).replaceAll('\\\\', '\\'))]).toEqual([way, true]);
      }
  });
});
