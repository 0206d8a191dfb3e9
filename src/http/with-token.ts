import type { Clock } from '../base/clock.js';
import type { Attempt } from './attempt.js';
import type { CallLog, EndedAttempt } from './attempt-log.js';
import type { Call } from './call.js';
import type { Permit, Limiter } from './limiter.js';

/** An attempt that was made with permit and token. The permit is still to be released. */
export interface Gone<T> extends EndedAttempt<T> {
  readonly permit: Permit;
  readonly token: string | undefined;
}

/** Makes one attempt with a permit and a good token; a refused token is renewed as often as `renewals` allows. */
export type WithToken = <T>(call: Call<T>, signal: AbortSignal, how: Passage) => Promise<Gone<T>>;

export interface Passage {
  readonly log: CallLog;
  /** It was sent before, and goes before all that was not. */
  readonly again: boolean;
  /** Tokens that may still be renewed for this call. */
  readonly renewals: { left: number };
}

const NO_PERMIT: Permit = { release: () => undefined };

export function createWithToken(limiter: Limiter, attempt: Attempt, clock: Clock): WithToken {
  return async <T>(call: Call<T>, signal: AbortSignal, how: Passage): Promise<Gone<T>> => {
    for (let again = how.again || call.kind === 'token'; ; again = true) {
      const { permit, token } = await permitted(call, signal, again);
      const sentAtMs = clock.monotonic();
      let attempted;
      try {
        attempted = await attempt(call, token, signal);
      } catch (error) {
        permit.release({ sent: false, result: 'fault' });
        throw error;
      }
      const gone: Gone<T> = { attempted, permit, token, sentAtMs };
      if (!isRefused(gone) || token === undefined || !mayRenew(call, how)) return gone;
      permit.release({ sent: true, result: 'fault' });
      how.renewals.left -= 1;
      try {
        call.tokens?.reject(token);
      } catch (refusal) {
        how.log(gone, { reason: 'token rejected' });
        throw refusal;
      }
      how.log(gone, { retryInMs: 0, reason: 'token rejected' });
    }
  };

  /** A permit and a token that is good at that moment: a permit can take a minute, and a token may end meanwhile. */
  async function permitted<T>(
    call: Call<T>,
    signal: AbortSignal,
    first: boolean,
  ): Promise<{ readonly permit: Permit; readonly token: string | undefined }> {
    for (let round = 1; ; round += 1) {
      const token = await call.tokens?.get(signal);
      const asking = {
        first: first || round > 1,
        isSubmit: call.kind === 'submit',
        endpoint: call.endpoint,
      };
      const permit = call.budgeted ? await limiter.acquire(signal, asking) : NO_PERMIT;
      const current = call.tokens?.current();
      if (call.tokens === undefined || current !== undefined || round > 2)
        return { permit, token: current ?? token };
      permit.release({ sent: false, result: 'fault' });
    }
  }
}

function isRefused<T>({ attempted }: Gone<T>): boolean {
  return (
    attempted.outcome === 'failed' && attempted.fault.type === 'status' && attempted.fault.status === 401
  );
}

function mayRenew<T>(call: Call<T>, how: Passage): boolean {
  return call.tokens !== undefined && !call.tokens.given && how.renewals.left > 0;
}
