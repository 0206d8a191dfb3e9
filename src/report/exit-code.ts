import type { ErrorReport } from '../base/errors.js';
import { deliveryErrorsOf, isSuccess, unusualOf, type Outcome, type Policy } from './outcome.js';

/** The step or command failed, and its caller has something to change. */
export const EXIT_WRONG = 1;
/** It failed, and the same again may succeed: `EX_TEMPFAIL` of sysexits. */
export const EXIT_TRY_AGAIN = 75;

/** How a step or command ended, for who called it. */
export interface Verdict {
  readonly exitCode: number;
  /** Code of the first error; null where there is none, or where a partial run has no error of its own. */
  readonly errorCode: string | null;
  /** Whether the same again may succeed with nothing changed. */
  readonly retryable: boolean;
}

/** The worst of the outcomes: what is wrong for good comes before what may pass. */
export function verdictOf(outcomes: readonly Outcome[], policy: Policy): Verdict {
  const bad = outcomes.filter((outcome) => !isSuccess(outcome, policy));
  const errors = bad.flatMap(errorsOf);
  const lasting = errors.find((error) => !error.retryable);
  const errorCode = (lasting ?? errors[0] ?? outcomes.flatMap(errorsOf)[0])?.code ?? null;
  if (bad.length === 0) return { exitCode: 0, errorCode, retryable: false };
  // A run that failed and does not say why is a defect, not a matter of time.
  const silent = bad.some((outcome) => outcome.result.status === 'failed' && errorsOf(outcome).length === 0);
  // Data that is not as usual is not a matter of time either.
  const unusual = bad.some((outcome) => unusualOf(outcome, policy, 'fail').length > 0);
  const retryable = lasting === undefined && !silent && !unusual;
  return { exitCode: retryable ? EXIT_TRY_AGAIN : EXIT_WRONG, errorCode, retryable };
}

/** The exit code of an error that ended a command. */
export function exitCodeOf({ retryable }: Pick<ErrorReport, 'retryable'>): number {
  return retryable ? EXIT_TRY_AGAIN : EXIT_WRONG;
}

function errorsOf(outcome: Outcome): readonly ErrorReport[] {
  const { result } = outcome;
  const slices = result.manifest?.slices.flatMap(({ error }) => error ?? []) ?? [];
  const own = result.error === null ? slices : [result.error, ...slices];
  return [...own, ...deliveryErrorsOf(outcome)];
}
