import { toJsonText, type JsonObject } from '../../src/base/json.js';
import { PathReader, type PathValues } from '../../src/records/path-reader.js';

/** A summary or a shape. */
interface Fold {
  readonly paths: readonly string[];
  add(values: PathValues): void;
}

/** Hands records to a fold as the read-back does: as values of their lines. */
export function adderTo(fold: Fold): (record: JsonObject) => void {
  const reader = new PathReader(fold.paths);
  return (record) => {
    reader.read(Buffer.from(toJsonText(record), 'utf8'), 0);
    fold.add(reader);
  };
}

/** The same for a few. */
export function addTo(fold: Fold, ...records: readonly JsonObject[]): void {
  records.forEach(adderTo(fold));
}
