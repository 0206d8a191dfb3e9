import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planRun } from '../engine/plan.js';
import { systemClock } from '../base/clock.js';
import { createScrubber } from '../base/scrub.js';
import { catalogDirOf } from '../engine/identity.js';
import { createThreadedRun, threadScriptOf } from '../step/thread.js';
import { runCli } from './program.js';
import type { TextStream } from './world.js';
import { errorLines, shellWord } from '../report/terminal.js';
import { scrubbedReport } from '../run/manifest.js';

/** Runs the command line in this process and ends the process. `entryUrl` is `import.meta.url` of the entry. */
export function startCli(entryUrl: string): void {
  const end = (exitCode: number): void => {
    process.exitCode = exitCode;
    // Idle connections of the client libraries would keep the process; what was written must have left it first.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
  };
  // `… | head` closes the pipe early, which is no reason to leave a run unsealed or to complain.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const scrubber = createScrubber();
  const crash = (thrown: unknown): void => {
    const report = scrubbedReport(thrown, (text) => scrubber.scrub(text));
    process.stderr.write(
      errorLines(report)
        .map((line) => `${line}\n`)
        .join(''),
    );
    end(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  runCli(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    stdout: textStream(process.stdout),
    stderr: textStream(process.stderr),
    process,
    clock: systemClock,
    scrubber,
    catalogDir: catalogDirOf(entryUrl),
    programName: programName(entryUrl),
    app: { executeRun: createThreadedRun(threadScriptOf(entryUrl)), planRun },
  }).then(end, crash);
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
