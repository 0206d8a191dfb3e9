import { parseJson, type JsonObject } from '../base/json.js';
import { timeOf, type Identifier } from '../records/identify.js';
import type { Entry, SpilledLines } from '../records/types.js';
import type { SliceSpill } from './spill.js';

/**
 * What was known of each record of a data file before redaction, line by line in its order. It lies in the run's temporary
 * folder and goes with it: no hash of a personal value is ever sealed.
 */
export interface Marks {
  read(): AsyncIterable<Mark>;
  discard(): Promise<void>;
}

export type Mark = Pick<Entry, 'identity' | 'content' | 'version' | 'keyless'>;

const READ_AHEAD_BYTES = 64 * 1024;

/** The entries' lines; their marks are written on the way. `ended` gives them once all lines were read. */
export function markedLines(
  entries: AsyncIterable<Entry>,
  spill: SliceSpill,
): { readonly lines: AsyncIterable<string>; ended(): Marks | undefined } {
  let marks: Marks | undefined;
  const lines = async function* (): AsyncGenerator<string> {
    const log = await spill.openLog();
    try {
      for await (const { line, identity, content, version, keyless } of entries) {
        await log.write(`${identity}\t${content}\t${keyless ? '1' : ''}\t${version}`);
        yield line;
      }
    } finally {
      marks = marksOf(await log.end());
    }
  };
  return { lines: lines(), ended: () => marks };
}

function marksOf(lines: SpilledLines): Marks {
  return {
    async *read() {
      for await (const text of lines.read(READ_AHEAD_BYTES)) {
        const [identity = '', content = '', keyless = '', ...version] = text.split('\t');
        yield { identity, content: Number(content), keyless: keyless !== '', version: version.join('\t') };
      }
    },
    discard: () => lines.discard(),
  };
}

/** Marks of a file of which only redacted records are left, made of these. */
export async function* redactedMarks(
  batches: AsyncIterable<readonly string[]>,
  identifier: Identifier,
): AsyncGenerator<Mark> {
  const response = identifier.response();
  for await (const lines of batches)
    for (const line of lines) yield response.identify(parseJson(line) as JsonObject);
}

/** The entries that a data file was made of, from its lines and their marks. */
export async function* entriesOf(
  batches: AsyncIterable<readonly string[]>,
  marks: AsyncIterable<Mark>,
  timePath: string | undefined,
  keyOf: (record: JsonObject) => string,
): AsyncGenerator<Entry> {
  const next = marks[Symbol.asyncIterator]();
  try {
    for await (const lines of batches) {
      for (const line of lines) {
        const step = await next.next();
        if (step.done === true) throw new Error('a data file has more lines than were marked');
        const record = parseJson(line) as JsonObject;
        yield { ...step.value, line, timeMs: timeOf(record, timePath), key: keyOf(record), walk: 0 };
      }
    }
  } finally {
    await next.return?.();
  }
}
