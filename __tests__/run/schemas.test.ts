import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ERROR_CODES } from '../../src/base/errors.js';

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly type?: string | readonly string[];
  readonly additionalProperties?: unknown;
  readonly unevaluatedProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly { readonly $ref: string }[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const NAMES = ['manifest', 'event', 'summary', 'lookups', 'lineage'] as const;
const read = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../catalog/schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const [manifest, event, summary, lookups] = NAMES.map(read) as [Schema, Schema, Schema, Schema];

/** Every object schema below a value, with its place. */
function* objectsIn(value: unknown, place: string): Generator<readonly [string, Schema]> {
  if (typeof value !== 'object' || value === null) return;
  if ('properties' in value && 'type' in value) yield [place, value as Schema];
  for (const [name, member] of Object.entries(value)) yield* objectsIn(member, `${place}/${name}`);
}

describe('the published schemas', () => {
  it.each([
    ['error codes of the manifest', manifest.$defs!['errorCode']!.enum, ERROR_CODES],
    ['error codes of lookups', lookups.$defs!['errorCode']!.enum, ERROR_CODES],
    ['error codes of events', event.$defs!['errorCode']!.enum, ERROR_CODES],
  ])('list the same %s as the code', (_, listed, coded) => {
    expect(listed).toEqual(coded);
  });

  it('list every event and every anomaly that they define', () => {
    const listed = (refs: readonly { $ref: string }[]): string[] =>
      refs.map(({ $ref }) => $ref.replace('#/$defs/', '')).sort();
    const events = Object.keys(event.$defs!).filter((name) => name.includes('.'));
    expect(listed(event.oneOf!)).toEqual(events.sort());
    const anomalies = Object.entries(summary.$defs!).filter(([, { properties }]) => properties?.['count']);
    const run = summary.properties!['run']!;
    expect(listed(run.properties!['anomalies']!.items!.oneOf!)).toEqual(
      anomalies.map(([name]) => name).sort(),
    );
  });

  it.each(NAMES)('describe every member of the %s, and close every object', (name) => {
    const objects = [...objectsIn(read(name), name)];
    expect(objects.length).toBeGreaterThan(4);
    for (const [place, object] of objects) {
      for (const [member, schema] of Object.entries(object.properties!)) {
        const told = schema.description ?? ('$ref' in schema ? 'by reference' : undefined);
        expect({ place, member, told: told !== undefined }).toEqual({ place, member, told: true });
      }
      if (place === 'event/$defs/head') continue;
      const closed = object.additionalProperties === false || object.unevaluatedProperties === false;
      expect({ place, closed }).toEqual({ place, closed: true });
    }
  });
});
