import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ERROR_CODES } from '../../src/base/errors.js';
import type { StoppedBy } from '../../src/paging/strategy.js';
import { ANOMALY_TYPES, RUN_STATUSES, SLICE_STATUSES } from '../../src/run/manifest.js';

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly type?: string | readonly string[];
  readonly additionalProperties?: unknown;
  readonly unevaluatedProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const NAMES = ['manifest', 'event', 'summary', 'lookups', 'lineage'] as const;
const read = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../catalog/schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const [manifest, event, summary, lookups] = NAMES.map(read) as [Schema, Schema, Schema, Schema];

const STOPPED_BY: Readonly<Record<StoppedBy, true>> = {
  cursorExhausted: true,
  noNextUri: true,
  lastPage: true,
  totalReached: true,
  singleResponse: true,
  windowPassed: true,
  pageLimit: true,
  error: true,
};

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
    ['statuses of a run', manifest.$defs!['status']!.enum, RUN_STATUSES],
    ['statuses in the summary', summary.$defs!['status']!.enum, RUN_STATUSES],
    ['statuses of a slice', manifest.$defs!['slice']!.properties!['status']!.enum, SLICE_STATUSES],
    [
      'ends of a walk',
      manifest.$defs!['completeness']!.properties!['stoppedBy']!.enum,
      Object.keys(STOPPED_BY),
    ],
  ])('list the same %s as the code', (_, listed, coded) => {
    expect(listed).toEqual(coded);
  });

  it('define an anomaly for every type of the code', () => {
    for (const type of ANOMALY_TYPES) expect(summary.$defs![type]!.properties!['type']!.const).toBe(type);
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
