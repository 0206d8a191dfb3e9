import { DATA_MEDIA_TYPES } from '../run/formats/formats.js';
import type { Manifest } from '../run/manifest.js';
import type { DayPart } from './day-part.js';

/**
 * The manifest beside the file of a day: that of its run, of which slices, counts, files and digest are those of the day.
 * `published` tells what the run was as a whole.
 */
export type DayManifest = Manifest & { readonly published: NonNullable<Manifest['published']> };

export interface DayAsset {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly dataDigest: string | undefined;
}

export function dayManifest(
  manifest: Manifest,
  manifestSha256: string,
  part: DayPart,
  asset: DayAsset,
): DayManifest {
  const { request, counts, dataDigest } = manifest;
  const sized = part.files.map(({ uncompressedBytes }) => uncompressedBytes);
  const uncompressedBytes = sized.every((bytes) => bytes !== undefined)
    ? sized.reduce((sum, bytes) => sum + bytes, 0)
    : undefined;
  return {
    ...manifest,
    status: part.status,
    request: { ...request, start: part.window?.start ?? null, end: part.window?.end ?? null },
    slices: part.slices,
    mayGrow: manifest.mayGrow === undefined ? undefined : part.mayGrow,
    counts: {
      ...counts,
      records: part.records,
      duplicates: part.slices.reduce((sum, slice) => sum + slice.completeness.duplicates, 0),
      pages: part.slices.reduce((sum, slice) => sum + slice.pages, 0),
    },
    files: [
      {
        path: asset.name,
        bytes: asset.bytes,
        sha256: asset.sha256,
        records: part.records,
        mediaType: DATA_MEDIA_TYPES[manifest.format],
        uncompressedBytes,
        uncompressedSha256: asset.dataDigest,
      },
    ],
    dataDigest: asset.dataDigest ?? dataDigest,
    error: part.status === 'succeeded' ? null : manifest.error,
    published: {
      day: part.day,
      manifestSha256,
      status: manifest.status,
      start: request.start,
      end: request.end,
      records: counts.records,
      duplicates: counts.duplicates,
      dataDigest,
    },
  };
}
