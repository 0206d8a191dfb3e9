import { GenesysCoreError } from '../base/errors.js';
import { valueAt } from '../base/json.js';
import { opaqueId, stateWord } from '../base/remote-text.js';
import { quoted } from '../base/suggestion.js';
import type { ApiRequest } from '../catalog/request.js';
import type { PendingDefinition, TransactionProfile } from '../catalog/types.js';
import type { ApiResponse, Send } from '../http/types.js';
import { meaningOf, type Meaning, type TransactionContext } from './transaction.js';

/** Answers that have no results yet, where the transaction profile does not say. */
const NOT_READY_STATUSES: readonly number[] = [202, 204, 409, 425];

/**
 * Sends the requests for the results of a finished query. Results that are not ready, though the state said so, are
 * polled again with the delays of the profile; what `send` throws else is thrown.
 * @throws GenesysCoreError ASYNC_TIMEOUT, DEADLINE; ASYNC_FAILED where the query turns out to have failed.
 */
export function resultsSend(transactionId: string, context: TransactionContext): Send {
  const { profile, clock, signal, deadlineAtMs } = context;
  const { poll } = profile;
  const completedAtMs = clock.monotonic();
  let anyCame = false;

  return async (request, own) => {
    const giveUpAtMs = clock.monotonic() + poll.timeoutMs;
    for (let delayMs = poll.initialMs; ; delayMs = Math.min(delayMs * poll.factor, poll.capMs)) {
      // Results that were there and are not found any more are lost.
      const inGrace = !anyCame && clock.monotonic() - completedAtMs < (poll.notFoundGraceMs ?? 0);
      const response = await askOnce(request, own);
      if (!(response instanceof GenesysCoreError)) {
        anyCame = true;
        return response;
      }
      if (response.status === 404 && !inGrace) throw response;
      const nextAtMs = clock.monotonic() + delayMs;
      if (nextAtMs > giveUpAtMs) throw notReady('ASYNC_TIMEOUT', poll.timeoutMs, response);
      if (nextAtMs >= deadlineAtMs) throw notReady('DEADLINE', delayMs, response);
      await clock.sleep(delayMs, signal);
    }
  };

  /** The answer, or the error that says why there are no results yet. */
  async function askOnce(
    request: ApiRequest,
    own: AbortSignal | undefined,
  ): Promise<ApiResponse | GenesysCoreError> {
    try {
      const response = await context.send({ ...request, mayBePending: true }, own);
      return pendingIn(response, request) ?? response;
    } catch (error) {
      if (!(error instanceof GenesysCoreError)) throw error;
      const waits = error.status === 404 || statusesOf(profile).includes(error.status ?? 0);
      if (!waits) throw error;
      return error;
    }
  }

  function pendingIn(response: ApiResponse, request: ApiRequest): GenesysCoreError | undefined {
    const word = valueAt(response.body, profile.statePath);
    const meaning = typeof word === 'string' ? meaningOf(word, profile) : undefined;
    const isEarly = statusesOf(profile).includes(response.status) && response.items === undefined;
    if (meaning === undefined ? !isEarly : meaning === 'completed') return undefined;
    if (meaning !== undefined && meaning !== 'running') throw ended(meaning, word as string, request);
    const state =
      typeof word === 'string' ? ` (state ${quoted(stateWord(word, Object.keys(profile.states)))})` : '';
    return new GenesysCoreError(
      'BAD_RESPONSE',
      `The answer of ${request.endpoint} with status ${response.status} has no results yet${state}.`,
      { endpoint: request.endpoint, status: response.status },
    );
  }

  function ended(meaning: Meaning, word: string, { endpoint }: ApiRequest): GenesysCoreError {
    return new GenesysCoreError(
      'ASYNC_FAILED',
      `Query ${quoted(opaqueId(transactionId))} had been finished, but its results say ${quoted(stateWord(word, Object.keys(profile.states)))}.`,
      { endpoint, retryable: true, ...(meaning === 'expired' ? { status: 410 } : {}) },
    );
  }

  function notReady(
    code: 'ASYNC_TIMEOUT' | 'DEADLINE',
    ms: number,
    last: GenesysCoreError,
  ): GenesysCoreError {
    const how =
      code === 'DEADLINE'
        ? `the next poll, due in ${Math.ceil(ms / 1000)} s, would come after the end of the run's time`
        : `not within ${Math.ceil(ms / 1000)} s (poll.timeoutMs of the transaction profile)`;
    return new GenesysCoreError(
      code,
      `Query ${quoted(opaqueId(transactionId))} is finished, but its results are not ready: ${how}. ${last.message}`,
      { cause: last, endpoint: last.endpoint },
    );
  }
}

function statusesOf({ notReadyStatuses }: TransactionProfile): readonly number[] {
  return notReadyStatuses ?? NOT_READY_STATUSES;
}

/**
 * Sends requests of an operation that makes its answer when it is first asked: until it is there they are sent again, with
 * the pauses of the catalog.
 * @throws GenesysCoreError ASYNC_TIMEOUT, DEADLINE and what `send` throws.
 */
export function readySend(
  pending: PendingDefinition,
  {
    send,
    clock,
    signal,
    deadlineAtMs,
  }: Pick<TransactionContext, 'send' | 'clock' | 'signal' | 'deadlineAtMs'>,
): Send {
  const isPending = (status: number | undefined): boolean => pending.statuses.includes(status ?? 0);
  return async (request, own) => {
    const giveUpAtMs = clock.monotonic() + pending.timeoutMs;
    for (let delayMs = pending.initialMs; ; delayMs = Math.min(delayMs * pending.factor, pending.capMs)) {
      let status;
      try {
        const response = await send({ ...request, mayBePending: true }, own);
        if (!isPending(response.status)) return response;
        ({ status } = response);
      } catch (error) {
        if (!(error instanceof GenesysCoreError) || !isPending(error.status)) throw error;
        ({ status } = error);
      }
      const nextAtMs = clock.monotonic() + delayMs;
      const code =
        nextAtMs > giveUpAtMs ? 'ASYNC_TIMEOUT' : nextAtMs >= deadlineAtMs ? 'DEADLINE' : undefined;
      if (code !== undefined)
        throw new GenesysCoreError(
          code,
          `The answer of ${request.endpoint} is not ready (status ${String(status)}): ${
            code === 'DEADLINE'
              ? `it would be asked for again in ${Math.ceil(delayMs / 1000)} s, after the end of the run's time`
              : `not within ${Math.ceil(pending.timeoutMs / 1000)} s (pending.timeoutMs of the endpoint)`
          }.`,
          { endpoint: request.endpoint, retryable: true, status },
        );
      await clock.sleep(delayMs, signal);
    }
  };
}
