import { join, resolve } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { quoted, counted } from '../base/suggestion.js';
import { formatBytes, shownInstant } from '../report/text.js';
import { tellingFileSystem, nodeFileSystem } from '../run/file-system.js';
import type { PrunedRun } from '../run/prune.js';
import { slashed } from '../run/workspace.js';
import { createStopSwitch } from '../step/stop.js';
import type { Act, CliWorld, ExitCode } from './world.js';
import { JSON_FLAG, writeJson, writeLines } from './world.js';

interface PruneFlags {
  readonly keep: string;
  readonly outputDir: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface OtlpFlags {
  readonly endpoint?: string;
  readonly json?: boolean;
}

const UNITS_MS = { h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

function isTrue(value: string): boolean {
  if (!/^(?:true|false)$/i.test(value))
    throw invalidInput(`dryRun is ${quoted(value)}. Allowed: true, false.`);
  return value.toLowerCase() === 'true';
}

/** The commands for what runs leave behind: old folders, and telemetry. */
export function addUpkeepCommands(program: Command, world: CliWorld, act: Act): void {
  program
    .command('prune')
    .summary('remove old run folders')
    .description(
      'Removes run folders below the output folder that ended longer ago than is kept, sealed ones and those of killed runs, and says which. Everything else stays.',
    )
    .requiredOption('--keep <time>', 'what is younger stays: hours, days or weeks, e.g. 12h, 30d or 8w')
    .option('--output-dir <path>', 'root of the run folders, below the current folder', 'out')
    // Spelt as the flag of a run, of which "withBooleanValues" makes --dry-run=true.
    .addOption(
      new Option('--dry-run [true|false]', 'tell what would be removed, and remove nothing').argParser(
        isTrue,
      ),
    )
    .option(...JSON_FLAG)
    .action((flags: PruneFlags) => act(() => pruneCommand(flags, world)));
  program
    .command('otlp')
    .summary('send a run as spans and metrics to an OpenTelemetry collector')
    .description(
      'Sends a finished run to a collector by OTLP/HTTP with JSON: a span for the run, its slices, queries and attempts, and its counts as metrics. Runs do so by themselves where OTEL_EXPORTER_OTLP_ENDPOINT is set.',
    )
    .argument('<runDir>', 'the run folder')
    .option('--endpoint <url>', 'base address of the collector (env: OTEL_EXPORTER_OTLP_ENDPOINT)')
    .option(...JSON_FLAG)
    .addHelpText(
      'after',
      '\nHeaders, such as a key, come from OTEL_EXPORTER_OTLP_HEADERS: name=value,name=value.',
    )
    .action((runDir: string, flags: OtlpFlags) => act(() => otlpCommand(runDir, flags, world)));
}

async function pruneCommand(flags: PruneFlags, world: CliWorld): Promise<ExitCode> {
  const { pruneRuns } = await import('../run/prune.js');
  const isDry = flags.dryRun === true;
  const shown = ({ path, status, endedAtMs, bytes }: PrunedRun): string => {
    const ended = `${status === null ? 'killed, began' : `${status}, ended`} ${shownInstant(new Date(endedAtMs).toISOString())}`;
    return plainText(
      `${isDry ? 'Would remove' : 'Removed'} ${slashed(join(flags.outputDir, path))}: ${ended}, ${formatBytes(bytes)}`,
    );
  };
  const report = await pruneRuns({
    workspace: world.cwd,
    outputDir: flags.outputDir,
    keepMs: keepOf(flags.keep),
    nowMs: world.clock.now(),
    isDry,
    fileSystem: tellingFileSystem(nodeFileSystem),
    ...(flags.json === true || isDry
      ? {}
      : {
          onRemoved: (run: PrunedRun) => {
            writeLines(world.stdout, [shown(run)]);
          },
        }),
  });
  const { removed, kept, ignored } = report;
  if (flags.json === true) {
    writeJson(world, { dryRun: isDry, ...report });
    return 0;
  }
  const bytes = removed.reduce((sum, run) => sum + run.bytes, 0);
  writeLines(world.stdout, [
    ...(isDry ? removed.map(shown) : []),
    ...ignored.map(({ path, why }) =>
      plainText(`Left alone ${slashed(join(flags.outputDir, path))}: ${why}`),
    ),
    `${counted(removed.length, 'run folder')}${isDry ? ' would go' : ' removed'}, ${formatBytes(bytes)}; ${counted(kept, 'younger one')} kept`,
  ]);
  return 0;
}

function keepOf(text: string): number {
  const [, digits, unit] = /^(\d{1,5})([hdw])$/.exec(text.trim()) ?? [];
  const keepMs = Number(digits) * UNITS_MS[(unit ?? 'd') as keyof typeof UNITS_MS];
  if (keepMs > 0) return keepMs;
  throw invalidInput(
    `keep is ${quoted(text)}. Allowed: a number of hours, days or weeks, e.g. 12h, 30d or 8w.`,
  );
}

async function otlpCommand(runDir: string, flags: OtlpFlags, world: CliWorld): Promise<ExitCode> {
  const { sendTelemetry } = await import('../step/telemetry.js');
  const stop = createStopSwitch(world.process, world.clock, (name) => {
    writeLines(world.stderr, [`${name} received: stopping.`]);
  });
  try {
    const { env, scrubber, clock } = world;
    const ports = { env, scrubber, clock, signal: stop.signal };
    const receipt = await sendTelemetry(resolve(world.cwd, runDir), flags.endpoint, ports);
    const { collector, leftOut, rejected } = receipt;
    if (flags.json === true) writeJson(world, receipt);
    else
      writeLines(world.stdout, [
        `Sent ${plainText(runDir)} to ${collector}, spans and metrics`,
        ...(leftOut > 0 ? [`${counted(leftOut, 'attempt')} left out: a trace holds no more`] : []),
        ...rejected,
      ]);
    return 0;
  } finally {
    stop.dispose();
  }
}
