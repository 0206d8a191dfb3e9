import { toJsonLine, type JsonObject, type JsonValue } from '../base/json.js';
import type { RecordDefinition, RedactionProfile } from '../catalog/types.js';
import { BlockBuilder } from './entry-block.js';
import { createIdentifier, keyFields, keyTextReader, seedOf, type Identifier } from './identify.js';
import { createItemReader } from './item-reader.js';
import { createNormalise, keepsPlaces } from './normalise.js';
import { parsePseudonymKey } from './pseudonym.js';
import { createRedactor } from './redact.js';
import type { EntryBlock, Normalise, Redactor } from './types.js';
import { wantedItems } from './wanted.js';

/** What turns items into the entries of a slice. */
export interface Treatment {
  readonly normalise: Normalise;
  readonly redactor: Redactor;
  readonly identifier: Identifier;
}

/** All that a treatment depends on, as plain data. */
export interface TreatmentRecipe {
  readonly record: RecordDefinition;
  readonly redaction: RedactionProfile;
  /** Rules may let through names that the profile removes everywhere. */
  readonly broadKeep: boolean;
  /** As the option gives it; a secret. */
  readonly pseudonymKey?: string | undefined;
  /** Random text of the run: treatments with one salt agree on what is the same. */
  readonly salt: string;
}

/** A treatment that reads no more of the items than is wanted. @throws INPUT_INVALID for a bad key */
export function createTreatment(recipe: TreatmentRecipe): Treatment {
  const { record, redaction, broadKeep, pseudonymKey, salt } = recipe;
  const reader = createItemReader({
    wanted: wantedItems(record, redaction, { broadKeep }),
    seed: seedOf(salt),
    dropEmpty: record.dropEmpty,
    omitEmpty: record.dropEmpty === true && keepsPlaces(record),
  });
  const key = pseudonymKey === undefined ? undefined : parsePseudonymKey(pseudonymKey);
  return {
    normalise: createNormalise(record, reader),
    redactor: createRedactor(redaction, { pseudonymKey: key, fields: record.fields, broadKeep }),
    identifier: createIdentifier(record, salt),
  };
}

/** The records of a page. */
export interface TreatedPage {
  /** In the order of the page. */
  readonly entries: EntryBlock;
  /** Records that have the key of another one of the page and differ from it. */
  readonly sharedKeys: number;
}

/** Where the items of a page come from. */
export interface PageOrigin {
  readonly carried?: JsonObject | undefined;
  /** From 1, for messages. */
  readonly page?: number | undefined;
  /** The walk over a list that brought it, from 0. */
  readonly walk: number;
}

/** Makes entries of the items of one answer. Throws as `Normalise` does; what is counted then does not count. */
export function createTreatPage(
  { normalise, redactor, identifier }: Treatment,
  record: Pick<RecordDefinition, 'key'>,
): (items: Iterable<JsonValue>, origin: PageOrigin) => TreatedPage {
  const keyText = keyTextReader(keyFields(record) ?? []);
  const builder = new BlockBuilder();
  return (items, { walk, ...origin }) => {
    const response = identifier.response();
    // What an error left of another page.
    if (builder.count > 0) builder.take();
    for (const normalised of normalise.records(items, origin)) {
      const { timeMs, identity, content, version, keyless } = response.identify(
        normalised,
        normalise.content(),
      );
      const redacted = redactor.redact(normalised);
      const key = keyText(redacted);
      builder.add({ timeMs, identity, content, version, keyless, key, line: toJsonLine(redacted), walk });
    }
    return { entries: builder.take(), sharedKeys: response.sharedKeys() };
  };
}
