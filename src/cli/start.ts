import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GenesysCoreError } from '../base/errors.js';
import { systemClock } from '../base/clock.js';
import { createScrubber } from '../base/scrub.js';
import { catalogDirOf } from '../engine/identity.js';
import { createThreadedRun, threadScriptOf } from '../step/thread.js';
import { runCli } from './program.js';
import type { TextStream } from './world.js';
import { errorLines } from '../report/error.js';
import { shellWord } from '../report/text.js';
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
    ask: process.stdin.isTTY ? askOnTerminal : null,
    process,
    clock: systemClock,
    scrubber,
    catalogDir: catalogDirOf(entryUrl),
    programName: programName(entryUrl),
    app: {
      executeRun: createThreadedRun(threadScriptOf(entryUrl)),
      planRun: async (options, context) => (await import('../engine/plan.js')).planRun(options, context),
    },
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

function askOnTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise<string>((resolve, reject) => {
    // At Ctrl+C and Ctrl+D alike; after an answer it comes too late to matter.
    lines.once('close', () => {
      reject(new GenesysCoreError('CANCELLED', 'No answer was given.', { retryable: false }));
    });
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}

/** `node dist/cli/index.js` as typed from the current folder, or the name of the installed program. */
function programName(entryUrl: string): string {
  const script = process.argv[1] ?? '';
  if (!script.endsWith('.js') && !script.endsWith('.ts')) return 'genesys-core';
  const path = relative(process.cwd(), fileURLToPath(entryUrl));
  return `node ${shellWord(path.replaceAll('\\', '/'))}`;
}
