import { formatInstant, previousUtcDay } from '../base/window.js';
import type { Warning } from '../catalog/run-plan.js';
import type { Call } from './call.js';
import { createServiceClock } from './service-clock.js';
import type { ClockOffset } from './service-clock.js';
import type { WireResponse } from './types.js';

/** What the answers of a run show of the service, besides what was asked. */
export interface Observations {
  /** `sentMs` and `receivedMs` are times of the local wall clock. */
  note(
    call: Pick<Call<unknown>, 'endpoint' | 'target'>,
    response: WireResponse,
    sentMs: number,
    receivedMs: number,
  ): void;
  /** How far the service's clock is ahead of this machine's; undefined where no answer told it. */
  clockOffset(): ClockOffset | undefined;
  /** What a reader of the run should know. */
  warnings(): readonly Warning[];
}

/** A difference of the clocks beyond this is told. */
const TOLD_SKEW_MS = 60_000;

export function createObservations(): Observations {
  const clock = createServiceClock();
  /** When an answer came last, by this machine's clock. */
  let seenMs = 0;
  const damaged = new Map<string, { answers: number; sequences: number }>();

  const skewWarning = (): Warning | undefined => {
    const offset = clock.offset();
    if (offset === undefined) return undefined;
    const aheadMs = -(offset.leastMs + offset.mostMs) / 2;
    if (Math.abs(aheadMs) <= TOLD_SKEW_MS) return undefined;
    const seconds = Math.round(Math.abs(aheadMs) / 1000);
    const [here, there] = [seenMs, seenMs - aheadMs].map((nowMs) =>
      formatInstant(previousUtcDay(nowMs).startMs).slice(0, 10),
    );
    const days =
      here === there
        ? ''
        : ` The previous UTC day is ${here ?? ''} by this machine and ${there ?? ''} by the service.`;
    return {
      code: 'CLOCK_SKEW',
      message: `The clock of this machine is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} the service's. A window relative to now, such as the default one, was taken from this machine's clock: set it right.${days}`,
    };
  };

  return {
    note({ endpoint, target }, response, sentMs, receivedMs) {
      seenMs = receivedMs;
      if (target === 'api') clock.observe(response.headers, sentMs, receivedMs);
      if (response.damagedSequences === 0) return;
      const before = damaged.get(endpoint) ?? { answers: 0, sequences: 0 };
      const sequences = before.sequences + response.damagedSequences;
      damaged.set(endpoint, { answers: before.answers + 1, sequences });
    },
    clockOffset: () => clock.offset(),
    warnings() {
      const skew = skewWarning();
      const texts = [...damaged].map(([endpoint, { answers, sequences }]) => ({
        code: 'INVALID_UTF8',
        message: `${endpoint}: ${sequences} ${sequences === 1 ? 'place' : 'places'} in ${answers} ${answers === 1 ? 'answer' : 'answers'} are no UTF-8; the signs there are lost and are U+FFFD in the records.`,
      }));
      return [...(skew === undefined ? [] : [skew]), ...texts];
    },
  };
}
