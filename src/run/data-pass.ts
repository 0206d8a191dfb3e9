import { formatDay } from '../base/window.js';
import { startSha256 } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { lookup, parseJson, type JsonObject } from '../base/json.js';
import type { Shape, ShapeFacts } from '../records/shape.js';
import type { Summary, SummaryData } from '../records/types.js';
import type { FileEntry } from './manifest.js';
import { secretFound } from './secret-found.js';

/** What the written records, read back in order, came to. */
export interface DataFacts {
  /** SHA-256 over the lines of all parts in slice order, each with its `\n`; of nothing where there is none. */
  readonly dataDigest: string;
  readonly summary: SummaryData;
  readonly shape: ShapeFacts;
  readonly records: number;
  /** Records by UTC day, `YYYY-MM-DD`; empty where the dataset has no time field. */
  readonly days: ReadonlyMap<string, number>;
}

export interface DataPass {
  /**
   * Reads a part back, proves that it is what was written, and folds its records in. After a failure the pass stands
   * where it stood before the part, and takes no further one.
   * @throws GenesysCoreError `IO` when the file does not read back as written, `REDACTION` when it holds a secret of the
   *   run, or the reason why the pass was to stop.
   */
  add(file: FileEntry, batches: AsyncIterable<readonly string[]>): Promise<void>;
  /** To be asked for once, after the last part. */
  facts(): Promise<DataFacts>;
}

/**
 * The pass over all parts in slice order. `stopReason` is asked between batches; an error from it ends the pass.
 * `timePath` is the record's time field, if it has one. `holdsSecret` tells whether a text has a secret of the run in it.
 */
export function createDataPass(
  folds: { readonly summary: Summary; readonly shape: Shape },
  timePath: string | undefined,
  stopReason: () => GenesysCoreError | undefined,
  holdsSecret: (text: string) => boolean,
): DataPass {
  let hash = startSha256();
  const days = new Map<string, number>();
  let records = 0;
  let standingShape: ReturnType<Shape['facts']> | undefined;

  const countDay = (record: JsonObject, partDays: Map<string, number>): void => {
    const time = timePath === undefined ? undefined : lookup(record, timePath);
    if (typeof time !== 'string') return;
    const ms = Date.parse(time);
    if (Number.isNaN(ms)) return;
    const day = formatDay(ms);
    partDays.set(day, (partDays.get(day) ?? 0) + 1);
  };

  return {
    async add(file, batches) {
      if (standingShape !== undefined)
        throw new GenesysCoreError('INTERNAL', 'The data pass has ended already.');
      const before = { hash: hash.copy(), shape: folds.shape.facts() };
      const partDays = new Map<string, number>();
      try {
        const partHash = startSha256();
        let partRecords = 0;
        for await (const lines of batches) {
          const reason = stopReason();
          if (reason !== undefined) throw reason;
          const text = `${lines.join('\n')}\n`;
          if (holdsSecret(text)) throw secretFound(file.path);
          hash.update(text);
          partHash.update(text);
          partRecords += lines.length;
          for (const line of lines) {
            const record = readRecord(file, line);
            folds.summary.add(record);
            folds.shape.add(record);
            countDay(record, partDays);
          }
          await folds.summary.makeRoom();
        }
        if (partRecords !== file.records || partHash.digest('hex') !== file.uncompressedSha256) {
          throw notAsWritten(file);
        }
        records += partRecords;
        for (const [day, count] of partDays) days.set(day, (days.get(day) ?? 0) + count);
        folds.summary.mark();
      } catch (error) {
        standingShape = before.shape;
        hash = before.hash;
        await folds.summary.backToMark();
        throw error;
      }
    },
    facts: async () => ({
      dataDigest: hash.copy().digest('hex'),
      summary: await folds.summary.data(),
      shape: standingShape ?? folds.shape.facts(),
      records,
      days: new Map(days),
    }),
  };
}

function readRecord(file: FileEntry, line: string): JsonObject {
  try {
    return parseJson(line) as JsonObject;
  } catch (error) {
    throw notAsWritten(file, error);
  }
}

function notAsWritten(file: FileEntry, cause?: unknown): GenesysCoreError {
  const message = `"${file.path}" does not read back as it was written. Check the disk, then run again.`;
  return new GenesysCoreError('IO', message, { cause });
}
