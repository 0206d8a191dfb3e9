import type { Fault } from './fault-types.js';
import { hashText, mix, uuidOf } from './random.js';
import { badRequest, notFound } from './reply.js';

/** The words in which a kind of transaction tells its state. */
export interface StateWords {
  readonly queued: string;
  readonly running: string;
  readonly completed: string;
  readonly failed: string;
  readonly cancelled: string;
}

export interface Transaction<T> {
  readonly id: string;
  readonly startedAtMs: number;
  readonly request: T;
}

export interface PolledTransaction<T> {
  readonly transaction: Transaction<T>;
  readonly state: string;
  readonly done: boolean;
}

/** Transactions of one kind: submitted, looked at until they are done, then read. Only requests are kept, no rows. */
export interface Transactions<T> {
  submit(request: T): PolledTransaction<T>;
  /** Counts as a poll. @throws ApiProblem 404 where there is no such transaction. */
  poll(id: string, fault: Fault | undefined): PolledTransaction<T>;
  /** The transaction once it is done. @throws ApiProblem 404, or 400 before its end. */
  finished(id: string): Transaction<T>;
  cancel(id: string): void;
  /** Whether it was submitted here. */
  has(id: string): boolean;
}

interface Entry<T> {
  readonly transaction: Transaction<T>;
  polls: number;
  end: 'completed' | 'failed' | 'cancelled' | undefined;
}

export function createTransactions<T>(
  seed: number,
  salt: number,
  nowMs: () => number,
  pollsUntilDone: number,
  words: StateWords,
): Transactions<T> {
  const entries = new Map<string, Entry<T>>();
  const repeats = new Map<number, number>();

  const require = (id: string): Entry<T> => {
    const entry = entries.get(id);
    if (entry === undefined) throw notFound();
    return entry;
  };
  const stateOf = (entry: Entry<T>): string => {
    if (entry.end !== undefined) return words[entry.end];
    return entry.polls === 0 ? words.queued : words.running;
  };

  return {
    submit(request) {
      // The same request has the same ids in every run, whatever else was submitted before it.
      const hash = hashText(JSON.stringify(request));
      const repeat = repeats.get(hash) ?? 0;
      repeats.set(hash, repeat + 1);
      const transaction = { id: uuidOf(mix(seed, salt, hash), repeat), startedAtMs: nowMs(), request };
      const entry: Entry<T> = { transaction, polls: 0, end: undefined };
      entries.set(transaction.id, entry);
      return { transaction, state: stateOf(entry), done: false };
    },
    poll(id, fault) {
      const entry = require(id);
      const { transaction } = entry;
      entry.polls += 1;
      if (fault?.kind === 'neverDone') return { transaction, state: words.running, done: false };
      if (fault?.kind === 'unknownState')
        return { transaction, state: fault.word ?? 'Hibernating', done: false };
      if (entry.end === undefined) {
        if (fault?.kind === 'failedState') entry.end = 'failed';
        else if (fault?.kind === 'cancelledState') entry.end = 'cancelled';
        else if (entry.polls >= pollsUntilDone) entry.end = 'completed';
      }
      return { transaction, state: stateOf(entry), done: entry.end !== undefined };
    },
    finished(id) {
      const entry = require(id);
      if (entry.end !== 'completed')
        throw badRequest(`The transaction is in state [${stateOf(entry)}]: it has no results.`);
      return entry.transaction;
    },
    has: (id) => entries.has(id),
    cancel(id) {
      const entry = require(id);
      entry.end ??= 'cancelled';
    },
  };
}
