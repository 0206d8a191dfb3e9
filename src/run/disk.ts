import { GenesysCoreError } from '../base/errors.js';
import { freeBytesOf } from './file-system.js';

/** Free bytes of the disk that a path is on, for a process without privileges; undefined where that cannot be told. */
export type FreeBytes = (path: string) => Promise<number | undefined>;

/** Events, summary, report and the manifest of any run. */
const LEAST_BYTES = 16 * 1024 * 1024;

/**
 * Proves, before anything is fetched, that the disk has room for what a run is about to write.
 * @param outputDir absolute; it need not be there yet
 * @param expectedBytes of the plan, 0 where nothing is known
 * @throws GenesysCoreError IO with both figures
 */
export async function checkDisk(
  outputDir: string,
  expectedBytes: number,
  freeBytes: FreeBytes = freeBytesOf,
): Promise<void> {
  const free = await freeBytes(outputDir);
  const needed = Math.max(LEAST_BYTES, expectedBytes);
  if (free === undefined || free >= needed) return;
  throw new GenesysCoreError(
    'IO',
    `The disk of the output folder ${outputDir} has ${inMegabytes(free)} free; the run needs about ${inMegabytes(needed)}${
      expectedBytes > LEAST_BYTES ? ' by the figures of the catalog' : ' at least'
    }. Nothing was sent. Free some space, take a shorter window, or give an outputDir on another disk.`,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
