import { OBJECT_START } from '../base/json-bytes.js';
import { JoinedItems, JsonItems, type ItemList } from '../base/json-items.js';
import { toJsonText, type JsonObject } from '../base/json.js';
import type { RecordDefinition, RedactionProfile } from '../catalog/types.js';
import { createAsRead, watchedPaths } from './as-read.js';
import { ByteWriter } from './byte-writer.js';
import { BlockBuilder } from './entry-block.js';
import { createIdentifier, seedOf, type Identifier, type KeyedFacts } from './identify.js';
import { createItemReader } from './item-reader.js';
import { createNormalise, keepsPlaces } from './normalise.js';
import { parsePseudonymKey } from './pseudonym.js';
import { createRedactor } from './redact.js';
import type { EntryBlock, Identified, Normalise, RecordRedactor } from './types.js';
import { wantedItems } from './wanted.js';

/** What turns items into the entries of a slice. */
export interface Treatment {
  readonly normalise: Normalise;
  /** Watches `watchedPaths`. */
  readonly redactor: RecordRedactor;
  readonly identifier: Identifier;
  /** Hashes of the items that were read since it was asked last, by all that is in them. */
  readonly takeItemHashes: () => readonly number[];
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
  const hash = { seed: seedOf(salt), dropEmpty: record.dropEmpty };
  let itemHashes: number[] = [];
  const reader = createItemReader({
    wanted: wantedItems(record, redaction, { broadKeep }),
    ...hash,
    omitEmpty: record.dropEmpty === true && keepsPlaces(record),
    onItem: (itemHash) => itemHashes.push(itemHash),
  });
  return {
    normalise: createNormalise(record, reader),
    redactor: createRedactor(redaction, {
      pseudonymKey: pseudonymKey === undefined ? undefined : parsePseudonymKey(pseudonymKey),
      fields: record.fields,
      broadKeep,
      watched: watchedPaths(record),
      hash,
    }),
    identifier: createIdentifier(record, salt),
    takeItemHashes: () => {
      const taken = itemHashes;
      itemHashes = [];
      return taken;
    },
  };
}

/** The records of a page. */
export interface TreatedPage {
  /** In the order of the page. */
  readonly entries: EntryBlock;
  /** Records that have the key of another one of the page and differ from it. */
  readonly sharedKeys: number;
  /** Of datasets with rows, whose totals count items: hashes of the items, by all that is in them. */
  readonly itemHashes?: readonly number[] | undefined;
}

/** Where the items of a page come from. */
export interface PageOrigin {
  readonly carried?: JsonObject | undefined;
  /** From 1, for messages. */
  readonly page?: number | undefined;
  /** The walk over a list that brought it, from 0. */
  readonly walk: number;
}

const FIRST_BYTES = 1024;

/** Makes entries of the items of one answer. Throws as `Normalise` does; what is counted then does not count. */
export function createTreatPage(
  { normalise, redactor, identifier, takeItemHashes }: Treatment,
  record: RecordDefinition,
): (items: ItemList, origin: PageOrigin) => TreatedPage {
  const builder = new BlockBuilder();
  const text = new ByteWriter(FIRST_BYTES);
  const asRead = createAsRead(record, redactor, (path) => {
    normalise.unreadableInstant(path);
  });
  const add = (known: Identified, walk: number): void => {
    redactor.write(builder.lines);
    builder.head(known);
    asRead.writeKey(builder.heads, builder.lines);
    builder.end(known, walk);
  };
  return (items, { walk, carried, page }) => {
    const response = identifier.response();
    // What an error left of another page.
    builder.clear();
    takeItemHashes();
    const isMade = carried !== undefined || !asRead.isPossible;
    const makeRecords = (some: ItemList, itemsBefore: number): void => {
      for (const made of normalise.records(some, { carried, page, itemsBefore })) {
        text.length = 0;
        text.text(toJsonText(made));
        redactor.read(text.bytes, 0);
        // One dataset has hashes of one kind: those of values where some of its records are as they came.
        const facts = isMade ? asRead.facts(true) : undefined;
        const content = isMade ? redactor.tree.content() : normalise.content();
        add(facts === undefined ? response.identify(made, content) : response.keyed(facts), walk);
      }
    };
    /** Records that are as they came are never made of values. */
    const takeBytes = (list: JsonItems, itemsBefore: number): void => {
      const { bytes, spans } = list;
      for (let index = 0; index < list.length; index += 1) {
        const from = spans[index * 2] ?? 0;
        const facts = factsAt(bytes, from);
        if (facts === undefined)
          makeRecords(new JsonItems(bytes, spans.subarray(index * 2, index * 2 + 2)), itemsBefore + index);
        else add(response.keyed(facts), walk);
      }
    };
    const factsAt = (bytes: Buffer, from: number): KeyedFacts | undefined => {
      if (bytes[from] !== OBJECT_START) return undefined;
      redactor.read(bytes, from, record.dropEmpty);
      return asRead.facts(false);
    };
    if (isMade) makeRecords(items, 0);
    else {
      let itemsBefore = 0;
      for (const list of items instanceof JoinedItems ? items.lists : [items]) {
        if (list instanceof JsonItems) takeBytes(list, itemsBefore);
        else makeRecords(list, itemsBefore);
        itemsBefore += list.length;
      }
    }
    redactor.tree.release();
    const itemHashes = record.rows === undefined ? undefined : takeItemHashes();
    return { entries: builder.take(), sharedKeys: response.sharedKeys(), itemHashes };
  };
}
