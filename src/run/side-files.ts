import type { EventSink } from '../base/events.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { dataPackage } from './datapackage.js';
import { lineageEvent } from './lineage.js';
import type { FileEntry, Manifest, SummaryFile } from './manifest.js';
import type { RunWriter } from './store.js';

/** Makes the page of a run for people, HTML, of its manifest as far as it is known, its summary and its plan. */
export type PageRenderer = (manifest: Manifest, summary: SummaryFile, plan: RunPlan) => string;

interface SideFilePorts {
  readonly writer: RunWriter;
  readonly events: EventSink;
  readonly renderPage?: PageRenderer | undefined;
}

/** Tells that a file was written. */
export function told(entry: FileEntry, events: EventSink): FileEntry {
  const { path, bytes, records, sha256 } = entry;
  events.emit({ type: 'file.written', path, bytes, records, sha256 });
  return entry;
}

/**
 * The files that tell of the run as a whole, of what is known before the event file ends: the event for lineage servers, and
 * the page for people where one is wanted. `manifestOf` makes the manifest with these files in it.
 */
export async function writeLast(
  plan: RunPlan,
  manifestOf: (files: readonly FileEntry[]) => Manifest,
  summary: SummaryFile,
  { writer, events, renderPage }: SideFilePorts,
): Promise<readonly FileEntry[]> {
  const lineage = told(await writer.writeLineage(lineageEvent(plan, manifestOf([]))), events);
  if (renderPage === undefined) return [lineage];
  return [lineage, told(await writer.writePage(renderPage(manifestOf([lineage]), summary, plan)), events)];
}

/** Where there are no data files there is nothing to describe. */
export async function writeDataPackage(
  plan: RunPlan,
  files: readonly FileEntry[],
  { writer, events }: SideFilePorts,
): Promise<FileEntry | undefined> {
  if (files.length === 0) return undefined;
  return told(await writer.writeDataPackage(dataPackage(plan, writer.format, files)), events);
}
