import type { RunEvent } from './contract/event.generated.js';

export type { EventsDropped, HttpAttempt, RunEvent, WaitSource } from './contract/event.generated.js';

/** The purpose of a call that is not a page: token, submit, status poll. */
export type CallKind = 'token' | 'submit' | 'status' | 'page' | 'download' | 'cancel';

/** What observes a run. Synchronous; it never steers the flow. The recorder adds `seq`, `ts`, `runId`, `datasetKey`. */
export interface EventSink {
  emit(event: RunEvent): void;
}

/** One sink that hands every event to all of them, in order. */
export function tee(...sinks: readonly EventSink[]): EventSink {
  return {
    emit(event) {
      for (const sink of sinks) sink.emit(event);
    },
  };
}
