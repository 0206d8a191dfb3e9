import { dirname } from 'node:path';
import { nodeFileSystem } from '../run/file-system.js';

/** Why a text can not be written to a path without losing something, after the path's name; undefined where it can. */
export async function newFileProblem(path: string, text: string): Promise<string | undefined> {
  const there = await nodeFileSystem.inspect(path);
  if (there === undefined) return undefined;
  if (there.kind !== 'file') return 'is there already and is no file';
  return (await contentOf(path)) === text ? undefined : 'is there already and has another text';
}

/** Writes a text to a path, whose folders are made; a file there is replaced when the new one is whole. */
export async function putFile(path: string, text: string): Promise<void> {
  await makeFolders(dirname(path));
  const temporary = `${path}.new`;
  await nodeFileSystem.remove(temporary);
  const file = await nodeFileSystem.createFile(temporary);
  await file.write(Buffer.from(text));
  await file.close();
  await nodeFileSystem.rename(temporary, path);
}

async function makeFolders(path: string): Promise<void> {
  if ((await nodeFileSystem.inspect(path)) !== undefined) return;
  await makeFolders(dirname(path));
  await nodeFileSystem.makeDirectory(path);
}

async function contentOf(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of nodeFileSystem.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
