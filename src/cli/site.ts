import { dirname, join, resolve } from 'node:path';
import { loadCatalog } from '../catalog/load.js';
import { invalidInput } from '../base/errors.js';
import { quoted, counted } from '../base/suggestion.js';
import type { IndexDocument } from '../github/index-document.js';
import { siteFiles } from '../report/site.js';
import { nodeFileSystem, tellingFileSystem } from '../run/file-system.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeLines } from './world.js';

export interface SiteFlags {
  readonly out?: string;
  readonly catalog?: string;
}

/** Writes a static site of the catalog in force and, where an index is given, of what was published. */
export async function siteCommand(
  index: IndexDocument | null,
  flags: SiteFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const catalog = await loadCatalog({
    catalogDir: world.catalogDir,
    overlayPath: flags.catalog,
    workspace: world.cwd,
  });
  const out = flags.out ?? '_site';
  const folder = resolve(world.cwd, out);
  const disk = tellingFileSystem(nodeFileSystem);
  if ((await disk.inspect(folder)) !== undefined)
    throw invalidInput(
      `${quoted(out)} is there already. Give --out a folder that is not there yet; nothing was overwritten.`,
    );
  const files = siteFiles({ catalog, index });
  const made = new Set<string>();
  for (const [path, text] of files) {
    const place = join(folder, path);
    if (!made.has(dirname(place))) await disk.makeDirectory(dirname(place));
    made.add(dirname(place));
    const file = await disk.createFile(place);
    await file.write(Buffer.from(text, 'utf8'));
    await file.close();
  }
  writeLines(world.stdout, [`${out}: ${counted(files.size, 'file')}; open ${out}/index.html`]);
  return 0;
}
