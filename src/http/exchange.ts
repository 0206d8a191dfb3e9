import { createAttempt } from './attempt.js';
import type { AttemptOptions } from './attempt.js';
import { createAttemptLog } from './attempt-log.js';
import type { AttemptLogOptions } from './attempt-log.js';
import type { Exchange } from './call.js';
import { createOutageWatch } from './outage.js';
import { createWithRetry } from './with-retry.js';
import type { RetryOptions } from './with-retry.js';
import { createWithToken } from './with-token.js';

export type ExchangeOptions = AttemptOptions & AttemptLogOptions & Omit<RetryOptions, 'outages'>;

/** One attempt on the wire, in it a permit and a good token, around it the retry policy. */
export function createExchange(options: ExchangeOptions): Exchange {
  const { limiter, clock, events } = options;
  const outages = createOutageWatch(clock, events);
  const go = createWithToken(limiter, createAttempt(options), clock);
  return createWithRetry({ ...options, outages }, go, createAttemptLog(options));
}
