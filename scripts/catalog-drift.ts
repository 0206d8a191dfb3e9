// npm run catalog:drift -- [version of the vendor's library]
//
// Says where the built-in catalog and the vendor's own client library differ, and what another version of the library
// changed in the operations that the catalog calls. Without a version: the installed one. Exit code 0: nothing, 1: drift,
// 2: the version could not be had.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAgainstVendor, type ComparedCatalog } from '../src/vendor/catalog-check.ts';
import { changesBetween, reportLines } from './catalog-changes.ts';
import { VENDOR_PACKAGE, readVendorSdk } from './vendor-sdk.ts';
import type { VendorWords } from '../src/vendor/vendor-type.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED = join(ROOT, 'node_modules', VENDOR_PACKAGE);

process.exitCode = main(process.argv[2]);

function main(version: string | undefined): number {
  if (version !== undefined && !/^\d+(\.\d+){0,2}$|^latest$/.test(version)) {
    console.error(`${JSON.stringify(version)} is no version. Give one such as 262.0.0, or latest.`);
    return 2;
  }
  const catalog = resolvedCatalog();
  const words = readJson('catalog/vendor/words.json') as VendorWords;
  const installed = readVendorSdk(INSTALLED);
  const temporary = mkdtempSync(join(tmpdir(), 'catalog-drift-'));
  try {
    const other = version === undefined ? installed : readVendorSdk(fetchLibrary(version, temporary));
    const report = checkAgainstVendor(catalog, other, words);
    const changes = changesBetween(catalog, installed, other);
    for (const line of reportLines(report, changes, installed.version)) console.log(line);
    return report.problems.length > 0 || changes.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The built-in catalog with all that its entries take over, as the built program has it. */
function resolvedCatalog(): ComparedCatalog {
  const command = [join(ROOT, 'dist/cli/index.js'), 'validate', '--resolved'];
  const text = execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(text) as ComparedCatalog;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** Unpacks a version of the library below a folder, without running or installing anything of it. */
function fetchLibrary(version: string, folder: string): string {
  let archive: string;
  try {
    const told = execFileSync('npm', ['pack', `${VENDOR_PACKAGE}@${version}`, '--json', '--ignore-scripts'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      // There npm is a script of the shell; the version is known to be harmless in one.
      shell: process.platform === 'win32',
    });
    archive = (JSON.parse(told) as { filename: string }[])[0]?.filename ?? '';
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? '';
    const reason = /^npm error (?!code)(?:notarget )?(.+)$/m.exec(said)?.[1] ?? 'npm pack failed';
    throw new Error(`${VENDOR_PACKAGE} ${version} could not be had: ${reason}`, { cause: error });
  }
  execFileSync('tar', ['-xzf', archive], { cwd: folder, stdio: 'pipe' });
  return join(folder, 'package');
}
