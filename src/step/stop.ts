import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';

/** The process as far as stopping it goes; `process` is one. */
export interface StoppableProcess {
  on(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
}

export interface StopSwitch {
  /** Aborts with `GenesysCoreError('CANCELLED')` on the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** Aborts 3.5 s after the first signal, with `CANCELLED`: a delivery that is not done by then is left. */
  readonly late: AbortSignal;
  /** The number that a shell gives a process ended by the signal (130, 143); null while there was none. */
  exitCode(): number | null;
  /** Lets go of the process's signals. */
  dispose(): void;
}

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** The promise is five seconds; whatever still hangs then is left. */
const MAX_STOP_MS = 4_500;
/** Leaves a second to tell what was not delivered. */
const MAX_DELIVERY_MS = 3_500;

/**
 * First signal: stop in good order, in 4.5 s at most. Second signal: leave at once. `onStop` tells the user about the
 * first.
 */
export function createStopSwitch(
  target: StoppableProcess,
  clock: Clock,
  onStop: (signalName: string) => void,
): StopSwitch {
  const controller = new AbortController();
  const late = new AbortController();
  const disposed = new AbortController();
  let received: number | null = null;
  const after = (ms: number, act: () => void): void => {
    clock.sleep(ms, disposed.signal).then(act, () => undefined);
  };
  const listeners = SIGNALS.map(([name, exitCode]) => {
    const listener = (): void => {
      if (received !== null) {
        target.exit(exitCode);
        return;
      }
      received = exitCode;
      after(MAX_DELIVERY_MS, () => {
        late.abort(new GenesysCoreError('CANCELLED', 'The run was stopped before its folder was delivered.'));
      });
      after(MAX_STOP_MS, () => {
        target.exit(exitCode);
      });
      onStop(name);
      controller.abort(new GenesysCoreError('CANCELLED', `The run was stopped by ${name}.`));
    };
    target.on(name, listener);
    return [name, listener] as const;
  });
  return {
    signal: controller.signal,
    late: late.signal,
    exitCode: () => received,
    dispose() {
      for (const [name, listener] of listeners) target.off(name, listener);
      disposed.abort(new Error('no longer needed'));
    },
  };
}
