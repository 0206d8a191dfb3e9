import { open } from 'node:fs/promises';
import { sha256OfChunks } from '../base/digest.js';
import { GenesysCoreError, invalidInput, messageOf } from '../base/errors.js';
import { isJsonObject, type JsonObject } from '../base/json.js';
import type { Column } from '../catalog/columns.js';
import { errnoOf, ioError } from '../run/file-system.js';
import { DATA_FORMATS, isDataFormat, type DataFormat } from '../run/formats/formats.js';
import { recordsSha256, writeRecords } from './day-file.js';
import type { IndexedDay } from './index-days.js';

/** What the manifest of a day tells of its file. */
interface ToldFile {
  readonly sha256: unknown;
  /** Over the text of the records. */
  readonly recordsSha256: unknown;
  readonly columns: readonly Column[] | undefined;
}

/**
 * Converts the fetched file of a day to another format. The records must have the digest of the index.
 * @throws GenesysCoreError `PUBLISH`, `IO`, `INPUT_INVALID` where an earlier version published too little for it
 */
export async function convertDay(
  path: string,
  manifest: unknown,
  { day, format: from, dataDigest }: IndexedDay,
  target: { readonly path: string; readonly format: DataFormat },
): Promise<void> {
  const { columns, recordsSha256: told } = toldFile(manifest);
  if (!isDataFormat(from))
    throw invalidInput(
      `format is "${target.format}", but ${day} is published as ${from}, which this version does not know. Leave --format out, or use a newer version.`,
    );
  if (columns === undefined || told === undefined)
    throw invalidInput(
      `format is "${target.format}", but the engine version that published ${day} did not tell its columns, so that it cannot be converted. Leave --format out: it is published as ${from}.`,
    );
  const refused = (why: string, cause?: unknown): GenesysCoreError =>
    new GenesysCoreError(
      'PUBLISH',
      `The file of ${day} is not what was published: ${why}. Nothing of it was kept.`,
      { cause, retryable: false },
    );
  let digest: string;
  try {
    digest = await writeRecords({ format: from, columns }, [path], target);
  } catch (error) {
    if (errnoOf(error) === '' || isGzipError(error))
      throw refused(`it is no ${from} of its columns (${messageOf(error)})`, error);
    throw ioError('convert', path, error);
  }
  if (digest !== dataDigest || digest !== told)
    throw refused('its records do not have the digest of index and manifest');
}

/** Whether a file has what the manifest beside it tells: its bytes or, in another format, its records. */
export async function holdsDay(path: string, format: string, manifest: unknown): Promise<boolean> {
  const file = toldFile(manifest);
  if (file.sha256 === undefined) return false;
  if ((await fileSha256(path)) === file.sha256) return true;
  if (file.columns === undefined || !isDataFormat(format)) return false;
  try {
    return (await recordsSha256({ format, columns: file.columns }, [path])) === file.recordsSha256;
  } catch {
    return false;
  }
}

/** The files of a day, `stem` and a format, that an earlier fetch left in other formats than this one. */
export async function otherFormats(
  stem: string,
  format: string,
  manifest: unknown,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const other of DATA_FORMATS) {
    const path = `${stem}.${other}`;
    if (other !== format && (await holdsDay(path, other, manifest))) files.push(path);
  }
  return files;
}

/** Undefined where nothing can be read there. */
export async function fileSha256(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    return await sha256OfChunks(file.createReadStream());
  } catch {
    return undefined;
  }
}

/** The words are another's: what is not of its kind is not there. */
function toldFile(manifest: unknown): ToldFile {
  const { files, columns } = objectOf(manifest);
  const { sha256, uncompressedSha256 } = objectOf(Array.isArray(files) ? files[0] : undefined);
  return {
    sha256,
    recordsSha256: uncompressedSha256,
    columns: Array.isArray(columns) ? (columns as readonly unknown[] as readonly Column[]) : undefined,
  };
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** zlib gives its errors a code, as the system does. */
function isGzipError(error: unknown): boolean {
  return errnoOf(error).startsWith('Z_');
}
