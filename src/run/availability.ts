import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { valueAt, type JsonValue } from '../base/json.js';
import { formatInstant, parseDuration, type Window } from '../base/window.js';
import type { AvailabilityDefinition } from '../catalog/types.js';
import { readInstant } from '../records/instant.js';

/** Between two polls of a slice that is waited for. */
const POLL_MS = 5 * 60_000;

export interface AvailabilityPorts {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly signal: AbortSignal;
  /** End of the run on the monotonic clock. */
  readonly deadlineAtMs: number;
  /** Body of the endpoint's answer. */
  readonly ask: () => Promise<JsonValue>;
}

/**
 * Gives the instant until which the service has all data, epoch milliseconds, for a slice that is to be fetched. Where the
 * slice ends later and the catalog says so, it waits until the data are there, or the wait or the run's time is over.
 */
export type AwaitAvailable = (slice: {
  readonly id: string;
  readonly window: Window | null;
}) => Promise<number>;

/** The endpoint is asked once for all slices, and again only while a slice is waited for. */
export function createAwaitAvailable(
  definition: AvailabilityDefinition | undefined,
  ports: AvailabilityPorts,
): AwaitAvailable | undefined {
  if (definition === undefined) return undefined;
  const { clock, events, signal, deadlineAtMs } = ports;
  const waitMs = definition.wait === undefined ? 0 : (parseDuration(definition.wait) ?? 0);
  let known: Promise<number> | undefined;
  const ask = (): Promise<number> => (known = ports.ask().then((body) => instantOf(body, definition)));
  return async ({ id, window }) => {
    let untilMs = await (known ?? ask());
    const giveUpAtMs = Math.min(clock.monotonic() + waitMs, deadlineAtMs - POLL_MS);
    let told = false;
    while (window !== null && untilMs < window.endMs && clock.monotonic() + POLL_MS <= giveUpAtMs) {
      if (!told) {
        told = true;
        events.emit({
          type: 'warning.raised',
          code: 'DATA_AWAITED',
          message: `Slice ${id}: the service has all data until ${formatInstant(untilMs)}, the slice ends at ${formatInstant(window.endMs)}. It is waited for, ${definition.wait ?? ''} at most.`,
        });
      }
      await clock.sleep(POLL_MS, signal);
      untilMs = await ask();
    }
    return untilMs;
  };
}

function instantOf(body: JsonValue, { endpoint, path }: AvailabilityDefinition): number {
  const told = valueAt(body, path);
  const instant = typeof told === 'string' ? readInstant(told) : undefined;
  if (instant !== undefined) return instant.ms;
  throw new GenesysCoreError(
    'BAD_RESPONSE',
    `The answer of ${endpoint} has no instant at "${path}", so nobody can say until when the data are complete. Check availability.path in the catalog.`,
    { endpoint },
  );
}

/** What a slice knows of its data. */
export interface DataUntil {
  readonly plan: { readonly id: string; readonly window: Window | null };
  /** What was asked before it was fetched, once for all of its queries. */
  available?: Promise<number>;
  /** Until when the service has all data, epoch milliseconds, as asked and as its answers say. */
  availableUntilMs?: number | undefined;
}

/** Waits for the data of a slice where the catalog says so. */
export async function awaitData(slice: DataUntil, awaitAvailable: AwaitAvailable | undefined): Promise<void> {
  if (awaitAvailable === undefined) return;
  slice.available ??= awaitAvailable(slice.plan);
  slice.availableUntilMs = earlier(await slice.available, slice.availableUntilMs);
}

/** The earlier of two instants; either may not be known. */
export function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : Math.min(one, other);
}

/** An instant as an answer tells it; undefined where it is none. */
export function instantMs(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readInstant(text)?.ms;
}

/** Why a slice is provisional; undefined where the service had all of its data. */
export function provisionalError(
  window: Window | null,
  untilMs: number | undefined,
): GenesysCoreError | undefined {
  if (window === null || untilMs === undefined || untilMs >= window.endMs) return undefined;
  return new GenesysCoreError(
    'BAD_RESPONSE',
    `The service has all data until ${formatInstant(untilMs)} only, and the slice ends at ${formatInstant(window.endMs)}: what came is provisional. Run again later; catchUp of a scheduled run does so by itself.`,
    { retryable: true },
  );
}

/** The latest of what slices say, as the manifest has it. */
export function latestAvailability(
  slices: readonly { readonly availableUntil?: string | undefined }[],
): string | undefined {
  return slices
    .flatMap(({ availableUntil }) => availableUntil ?? [])
    .sort()
    .at(-1);
}
