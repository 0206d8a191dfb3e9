import { parseJson, type JsonObject } from '../base/json.js';
import { blocksIn, entriesIn, frameOf, withoutLines } from '../records/entry-block.js';
import { timeReader, type Identifier } from '../records/identify.js';
import type { Entry, EntryBlock, SpilledBytes } from '../records/types.js';
import type { SliceSpill } from './spill.js';

/**
 * What was known of each record of a data file before redaction, in the order of its lines. It lies in the run's temporary
 * folder and goes with it: no hash of a personal value is ever sealed.
 */
export interface Marks {
  read(): AsyncIterable<Mark>;
  discard(): Promise<void>;
}

export type Mark = Pick<Entry, 'identity' | 'content' | 'version' | 'keyless'>;

const READ_AHEAD_BYTES = 64 * 1024;

/** The entries; their marks are written on the way. `ended` gives them once all were read. */
export function markedBlocks(
  blocks: AsyncIterable<EntryBlock>,
  spill: SliceSpill,
): { readonly blocks: AsyncIterable<EntryBlock>; ended(): Marks | undefined } {
  let marks: Marks | undefined;
  const marked = async function* (): AsyncGenerator<EntryBlock> {
    const log = await spill.openLog();
    try {
      for await (const block of blocks) {
        await log.write(frameOf(withoutLines(block)));
        yield block;
      }
    } finally {
      marks = marksOf(await log.end());
    }
  };
  return { blocks: marked(), ended: () => marks };
}

function marksOf(bytes: SpilledBytes): Marks {
  return {
    async *read() {
      for await (const block of blocksIn(bytes.read(READ_AHEAD_BYTES))) yield* entriesIn(block);
    },
    discard: () => bytes.discard(),
  };
}

/** Marks of a file of which only redacted records are left, made of these. */
export async function* redactedMarks(
  lines: AsyncIterable<string>,
  identifier: Identifier,
): AsyncGenerator<Mark> {
  const response = identifier.response();
  for await (const line of lines) yield response.identify(parseJson(line) as JsonObject);
}

/** The entries that a data file was made of, from its lines and their marks. */
export async function* entriesOf(
  lines: AsyncIterable<string>,
  marks: AsyncIterable<Mark>,
  timePath: string | undefined,
  keyOf: (record: JsonObject) => string,
): AsyncGenerator<Entry> {
  const next = marks[Symbol.asyncIterator]();
  const timeOf = timeReader(timePath);
  try {
    for await (const line of lines) {
      const step = await next.next();
      if (step.done === true) throw new Error('a data file has more lines than were marked');
      const record = parseJson(line) as JsonObject;
      const { identity, content, version, keyless } = step.value;
      const known = { identity, content, version, keyless };
      yield { ...known, line, timeMs: timeOf(record), key: keyOf(record), walk: 0 };
    }
  } finally {
    await next.return?.();
  }
}
