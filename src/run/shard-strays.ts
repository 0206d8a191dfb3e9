import { join } from 'node:path';
import { parseJson, toJsonLine, type JsonObject } from '../base/json.js';
import type { Column } from '../catalog/columns.js';
import type { RecordDefinition } from '../catalog/types.js';
import { BlockBuilder } from '../records/entry-block.js';
import { keyFields, keyTextReader, type Identifier } from '../records/identify.js';
import type { EntryBlock } from '../records/types.js';
import { nodeFileSystem } from './file-system.js';
import { decodeRecords } from './formats/formats.js';
import { type FileEntry, secretFound } from './manifest.js';
import type { ShardRun } from './shards.js';
import type { Strays } from './strays.js';
import { STRAYS_NAME, type RunWriter } from './writer.js';

/**
 * Writes what the answers of a shard brought for slices of other shards, a file for each of these slices, redacted as all
 * records: the merge puts them where they belong.
 * @throws GenesysCoreError `IO`, or `REDACTION` where a record holds a secret of the run.
 */
export async function writeStrays(
  strays: Strays,
  {
    writer,
    holdsSecret,
  }: { readonly writer: RunWriter; readonly holdsSecret: (text: string | Buffer) => boolean },
): Promise<readonly FileEntry[]> {
  const files: FileEntry[] = [];
  for (const { sliceId, collator, spill } of strays.foreign()) {
    if (!writer.summaryOnly)
      files.push(await writer.writeStrays(sliceId, withoutSecrets(collator.blocks(), sliceId, holdsSecret)));
    await spill.discardAll();
  }
  return files;
}

async function* withoutSecrets(
  blocks: AsyncIterable<EntryBlock>,
  sliceId: string,
  holdsSecret: (text: string | Buffer) => boolean,
): AsyncGenerator<EntryBlock> {
  for await (const block of blocks) {
    if (holdsSecret(block.lines)) throw secretFound(`${STRAYS_NAME}/${sliceId}`);
    yield block;
  }
}

/** Hands what shards kept for each other to the strays of the run that they are merged to. The files were proven before. */
export async function bringStrays(
  runs: readonly ShardRun[],
  strays: Strays,
  ports: {
    readonly columns: readonly Column[];
    readonly record: RecordDefinition;
    readonly identifier: Identifier;
  },
): Promise<void> {
  const { columns, identifier } = ports;
  const keyText = keyTextReader(keyFields(ports.record) ?? []);
  for (const { runDir, manifest } of runs)
    for (const { path } of manifest.files) {
      if (!path.startsWith(`${STRAYS_NAME}/`)) continue;
      // Equal rows of one answer are several records; the shard has left out those that came again.
      const response = identifier.response();
      const kind = { path: join(runDir, path), format: manifest.format, columns };
      for await (const lines of decodeRecords(kind, nodeFileSystem)) {
        const builders = new Map<string, BlockBuilder>();
        for (const line of lines) {
          const record = parseJson(line) as JsonObject;
          const identified = response.identify(record);
          const sliceId = strays.sliceAt(identified.timeMs);
          if (sliceId === undefined) continue;
          const builder = builders.get(sliceId) ?? new BlockBuilder();
          builders.set(sliceId, builder);
          builder.add({ ...identified, key: keyText(record), line: toJsonLine(record), walk: 0 });
        }
        for (const [sliceId, builder] of builders) await strays.add(sliceId, path, builder.take());
      }
    }
}
