import { formatDay } from '../base/window.js';
import { startSha256 } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { itemsOfLines, type JsonItems } from '../base/json-items.js';
import type { JsonValue } from '../base/json.js';
import { readInstant } from '../records/instant.js';
import type { Shape, ShapeFacts } from '../records/shape.js';
import { PathReader } from '../records/path-reader.js';
import type { Summary, SummaryData } from '../records/types.js';
import { type FileEntry, secretFound } from './manifest.js';

/** What the written records, read back in order, came to. */
export interface ReadBackFacts {
  /** SHA-256 over the lines of all data files in slice order, each with its `\n`; of nothing where there is none. */
  readonly dataDigest: string;
  readonly summary: SummaryData;
  readonly shape: ShapeFacts;
  readonly records: number;
  /** Records by UTC day, `YYYY-MM-DD`; empty where the dataset has no time field. */
  readonly days: ReadonlyMap<string, number>;
}

export interface ReadBack {
  /**
   * Reads a data file back, given as whole lines with their `\n`, proves that it is what was written, and folds its records
   * in. After a failure the read-back stands where it stood before that file, and takes no further one.
   * @throws GenesysCoreError `IO` when the file does not read back as written, `REDACTION` when it holds a secret of the
   *   run, or the reason why the read-back was to stop.
   */
  add(file: FileEntry, parts: AsyncIterable<Buffer>): Promise<void>;
  /** To be asked for once, after the last file. */
  facts(): Promise<ReadBackFacts>;
}

/**
 * The read-back of all data files in slice order. `stopReason` is asked between batches; an error from it ends it.
 * `timePath` is the record's time field, if it has one. `holdsSecret` tells whether a text has a secret of the run in it.
 */
export function createReadBack(
  folds: { readonly summary: Summary; readonly shape: Shape },
  timePath: string | undefined,
  stopReason: () => GenesysCoreError | undefined,
  holdsSecret: (text: string | Buffer) => boolean,
): ReadBack {
  let hash = startSha256();
  const days = new Map<string, number>();
  let records = 0;
  let standingShape: ReturnType<Shape['facts']> | undefined;

  const { summary, shape } = folds;
  const reader = new PathReader([
    ...summary.paths,
    ...shape.paths,
    ...(timePath === undefined ? [] : [timePath]),
  ]);
  const ofShape = reader.from(summary.paths.length);
  const timeIndex = summary.paths.length + shape.paths.length;

  const countDay = (time: JsonValue | undefined, partDays: Map<string, number>): void => {
    if (typeof time !== 'string') return;
    const day = dayOf(time);
    if (day !== undefined) partDays.set(day, (partDays.get(day) ?? 0) + 1);
  };

  return {
    async add(file, parts) {
      if (standingShape !== undefined)
        throw new GenesysCoreError('INTERNAL', 'The read-back has ended already.');
      const before = { hash: hash.copy(), shape: shape.facts() };
      const partDays = new Map<string, number>();
      try {
        // Of the first file the digest is that of all until then.
        const partHash = records === 0 ? hash : startSha256();
        let partRecords = 0;
        for await (const lines of parts) {
          const reason = stopReason();
          if (reason !== undefined) throw reason;
          if (holdsSecret(lines)) throw secretFound(file.path);
          hash.update(lines);
          if (partHash !== hash) partHash.update(lines);
          const { spans } = recordsIn(file, lines);
          for (let index = 0; index < spans.length; index += 2) {
            reader.read(lines, spans[index] ?? 0);
            partRecords += 1;
            summary.add(reader);
            shape.add(ofShape);
            if (timePath !== undefined) countDay(reader.first(timeIndex), partDays);
          }
          reader.release();
          await summary.makeRoom();
        }
        if (partRecords !== file.records || partHash.copy().digest('hex') !== file.uncompressedSha256) {
          throw notAsWritten(file);
        }
        records += partRecords;
        for (const [day, count] of partDays) days.set(day, (days.get(day) ?? 0) + count);
        summary.mark();
      } catch (error) {
        standingShape = before.shape;
        hash = before.hash;
        await summary.backToMark();
        throw error;
      }
    },
    facts: async () => ({
      dataDigest: hash.copy().digest('hex'),
      summary: await summary.data(),
      shape: standingShape ?? shape.facts(),
      records,
      days: new Map(days),
    }),
  };
}

/** Of an instant as records have it, the UTC day. */
function dayOf(time: string): string | undefined {
  const instant = readInstant(time);
  if (instant !== undefined && time.endsWith('Z')) return time.slice(0, 10);
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? undefined : formatDay(ms);
}

function recordsIn(file: FileEntry, lines: Buffer): JsonItems {
  try {
    return itemsOfLines(lines);
  } catch (error) {
    throw notAsWritten(file, error);
  }
}

function notAsWritten(file: FileEntry, cause?: unknown): GenesysCoreError {
  const message = `"${file.path}" does not read back as it was written. Check the disk, then run again.`;
  return new GenesysCoreError('IO', message, { cause });
}
