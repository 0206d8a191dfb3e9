import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { executeRun, planRun } from '../app.js';
import { systemClock } from '../base/clock.js';
import { createScrubber } from '../base/scrub.js';
import { catalogDirOf } from '../engine.js';
import { runCli } from './program.js';
import type { TextStream } from './world.js';
import { shellWord } from '../render/terminal.js';

/** Runs the command line in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
export function startCli(entryUrl: string): void {
  const end = (exitCode: number): void => {
    process.exitCode = exitCode;
    // Idle connections of the client libraries would keep the process; what was written must have left it first.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
  };
  // `… | head` closes the pipe early, which is no reason to complain.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  runCli(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    stdout: textStream(process.stdout),
    stderr: textStream(process.stderr),
    process,
    clock: systemClock,
    scrubber: createScrubber(),
    catalogDir: catalogDirOf(entryUrl),
    programName: programName(entryUrl),
    app: { executeRun, planRun },
  }).then(end, (error: unknown) => {
    process.stderr.write(`error INTERNAL: ${error instanceof Error ? error.message : String(error)}\n`);
    end(1);
  });
}

function textStream(stream: NodeJS.WriteStream): TextStream {
  return {
    write(text) {
      stream.write(text);
    },
    isTTY: stream.isTTY,
    columns: () => stream.columns,
  };
}

/** `node dist/cli/index.js` as typed from the current folder, or the name of the installed program. */
function programName(entryUrl: string): string {
  const script = process.argv[1] ?? '';
  if (!script.endsWith('.js') && !script.endsWith('.ts')) return 'genesys-core';
  const path = relative(process.cwd(), fileURLToPath(entryUrl));
  return `node ${shellWord(path.replaceAll('\\', '/'))}`;
}
