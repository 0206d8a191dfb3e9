import { join } from 'node:path';
import { systemClock, type Clock } from '../base/clock.js';
import { GenesysCoreError, invalidInput, toErrorReport, messageOf } from '../base/errors.js';
import type { Scrubber } from '../base/scrub.js';
import type { TransportLimits } from '../http/types.js';
import { rejectedOf, telemetryOf, telemetryWarning, type StampedEvent } from '../report/otlp.js';
import { nodeFileSystem } from '../run/file-system.js';
import { splitLines } from '../run/lines.js';
import { EVENTS_NAME, MANIFEST_NAME, type Manifest } from '../run/manifest.js';

export interface TelemetryPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Learns what the headers hold before anything is sent. */
  readonly scrubber: Scrubber;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
}

export interface TelemetryReceipt {
  /** Origin of the collector. */
  readonly collector: string;
  /** Attempts that were left out of the trace. */
  readonly leftOut: number;
  /** What the collector says it did not take, in sentences; mostly none. */
  readonly rejected: readonly string[];
}

const ENDPOINT_VARIABLE = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const HEADERS_VARIABLE = 'OTEL_EXPORTER_OTLP_HEADERS';
/** All of it, both documents. */
const LIMIT_MS = 10_000;
const LIMITS: TransportLimits = {
  connectMs: 5_000,
  headersMs: 8_000,
  silenceMs: 8_000,
  attemptMs: 8_000,
  maxBodyBytes: 1_000_000,
};

/**
 * Sends a finished run as spans and metrics to a collector: OTLP/HTTP with JSON, one request each, within ten seconds.
 * @param endpoint base address, to which `/v1/traces` and `/v1/metrics` are added; default the environment's
 * @throws GenesysCoreError INPUT_INVALID (address, headers, no finished run), NETWORK
 */
export async function sendTelemetry(
  runDir: string,
  endpoint: string | undefined,
  { env, scrubber, signal, clock = systemClock }: TelemetryPorts,
): Promise<TelemetryReceipt> {
  const base = collectorAddress(endpoint ?? env[ENDPOINT_VARIABLE] ?? '');
  const headers = headersOf(env[HEADERS_VARIABLE] ?? '', scrubber);
  const { traces, metrics, leftOut } = await readRun(runDir);
  // A process that tells no collector has no use for it: its run sends from a thread of its own.
  const { createTransport } = await import('../http/transport.js');
  const transport = createTransport({ proxyEnv: env, clock });
  const stop = new AbortController();
  const ended = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  clock.sleep(LIMIT_MS, ended.signal).then(
    () => {
      stop.abort(new GenesysCoreError('TIMEOUT', `The collector took longer than ${LIMIT_MS / 1000} s.`));
    },
    () => undefined,
  );
  const send = async (path: string, document: object): Promise<string> => {
    const request = {
      method: 'POST' as const,
      url: `${base}${path}`,
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(document),
    };
    const { status, body } = await transport.send(request, LIMITS, either).catch((error: unknown) => {
      if (error instanceof GenesysCoreError) throw error;
      signal.throwIfAborted();
      throw new GenesysCoreError('NETWORK', `The collector could not be reached: ${messageOf(error)}`);
    });
    if (status >= 200 && status < 300) return rejectedOf(body.text());
    throw new GenesysCoreError(
      'NETWORK',
      `The collector at ${new URL(base).host} answered ${status} to ${path}. Check ${ENDPOINT_VARIABLE} and ${HEADERS_VARIABLE}.`,
      { status, retryable: status === 429 || status >= 500 },
    );
  };
  try {
    const rejected = [await send('/v1/traces', traces), await send('/v1/metrics', metrics)];
    return { collector: new URL(base).origin, leftOut, rejected: rejected.filter((one) => one !== '') };
  } finally {
    ended.abort(new Error('it was sent'));
    transport.close();
  }
}

/** Sends where the environment names a collector, and never throws: what goes wrong is a line of the log. */
export async function tellCollector(
  runDir: string,
  ports: TelemetryPorts,
  log: (line: string) => void,
): Promise<void> {
  // A stopped process has seconds, and the command sends later what is left unsent.
  if ((ports.env[ENDPOINT_VARIABLE] ?? '').trim() === '' || ports.signal.aborted) return;
  try {
    const { collector, rejected } = await sendTelemetry(runDir, undefined, ports);
    log([`Telemetry was sent to ${collector}.`, ...rejected].join(' '));
  } catch (error) {
    log(ports.scrubber.scrub(telemetryWarning(toErrorReport(error))));
  }
}

/** https anywhere, http on loopback only, as the transport has it; no user part and no query. */
function collectorAddress(text: string): string {
  const given = text.trim();
  const example =
    'Give the base address of a collector, e.g. https://otel.example.com or http://127.0.0.1:4318.';
  if (given === '') throw invalidInput(`endpoint is missing. ${example} Or set ${ENDPOINT_VARIABLE}.`);
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === undefined || !isPlain || !/^https?:$/.test(url.protocol))
    throw invalidInput(`endpoint is not an https address without user, query and fragment. ${example}`);
  return url.href.replace(/\/+$/, '');
}

/** `name=value,name=value`, values percent-encoded, as the specification of the variable has it. */
function headersOf(text: string, scrubber: Scrubber): Readonly<Record<string, string>> {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const [, name = '', encoded = ''] = /^([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*)$/.exec(pair) ?? [];
      scrubber.add(encoded);
      const value = decoded(encoded);
      if (name === '' || value === undefined || !/^[\u0020-\u007e]*$/.test(value))
        throw invalidInput(`${HEADERS_VARIABLE} is not a list of name=value with commas between.`);
      scrubber.add(value);
      return [name.toLowerCase(), value];
    }),
  );
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function readRun(runDir: string): Promise<ReturnType<typeof telemetryOf>> {
  const events: StampedEvent[] = [];
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of nodeFileSystem.read(join(runDir, MANIFEST_NAME))) chunks.push(chunk);
    const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Manifest;
    for await (const lines of splitLines(nodeFileSystem.read(join(runDir, EVENTS_NAME))))
      for (const line of lines) events.push(JSON.parse(line) as StampedEvent);
    return telemetryOf(manifest, events);
  } catch (error) {
    throw invalidInput(
      `The folder has no finished run (${messageOf(error)}). Give the folder of a run, e.g. out/<dataset>/<runId>.`,
    );
  }
}
