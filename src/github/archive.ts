/** A file as it comes out of an archive. */
export interface ArchivedFile {
  /** With forward slashes. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Must be read to its end before the next file is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Why bytes are no archive of ours. */
export class ArchiveError extends Error {}

const BLOCK_BYTES = 512;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;

function sumOf(block: Uint8Array): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}

function paddingAfter(sizeBytes: number): number {
  return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}

/**
 * The files of an archive that `archiveOf` made, in order. Takes nothing else: no links, folders, other formats or
 * paths that climb.
 * @throws ArchiveError
 */
export async function* filesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedFile> {
  const source = createSource(stream);
  for (;;) {
    const block = await source.exactly(BLOCK_BYTES);
    if (block.every((byte) => byte === 0)) return;
    const { path, sizeBytes } = readHeader(block);
    let read = 0;
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      while (read < sizeBytes) {
        const chunk = await source.upTo(sizeBytes - read);
        read += chunk.length;
        yield chunk;
      }
    };
    yield { path, sizeBytes, chunks: chunks() };
    if (read < sizeBytes) throw new ArchiveError(`${path} was not read to its end`);
    await source.exactly(paddingAfter(sizeBytes));
  }
}

function readHeader(block: Buffer): { readonly path: string; readonly sizeBytes: number } {
  const text = (start: number, length: number): string => {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString('utf8');
  };
  const told = Number.parseInt(text(148, 8), 8);
  const blank = Buffer.from(block).fill(' ', 148, 156);
  if (text(257, 6) !== 'ustar' || told !== sumOf(blank)) throw new ArchiveError('it is no archive of a run');
  if (text(156, 1) !== '0') throw new ArchiveError('it holds something else than plain files');
  const size = text(124, 12);
  if (!/^[0-7]{11}$/.test(size)) throw new ArchiveError('it tells no size of a file');
  const path = `${text(345, PREFIX_BYTES)}/${text(0, NAME_BYTES)}`;
  const names = path.split('/');
  if (
    names.some(
      (name) => name === '' || name === '.' || name === '..' || !/^[A-Za-z0-9._-]{1,100}$/.test(name),
    )
  )
    throw new ArchiveError(`it holds the path ${JSON.stringify(path)}`);
  return { path, sizeBytes: Number.parseInt(size, 8) };
}

interface Source {
  exactly(length: number): Promise<Buffer>;
  /** At least one byte, at most so many. */
  upTo(length: number): Promise<Uint8Array>;
}

function createSource(stream: AsyncIterable<Uint8Array>): Source {
  const iterator = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  const upTo = async (length: number): Promise<Uint8Array> => {
    while (rest.length === 0) {
      const next = await iterator.next();
      if (next.done === true) throw new ArchiveError('it ends too early');
      rest = next.value;
    }
    const chunk = rest.subarray(0, length);
    rest = rest.subarray(chunk.length);
    return chunk;
  };
  return {
    upTo,
    async exactly(length) {
      const chunks: Uint8Array[] = [];
      for (let left = length; left > 0;) {
        const chunk = await upTo(left);
        chunks.push(chunk);
        left -= chunk.length;
      }
      return Buffer.concat(chunks);
    },
  };
}
