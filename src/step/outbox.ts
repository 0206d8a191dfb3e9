import type { Clock } from '../base/clock.js';
import type { RunEvent } from '../base/events.js';
import type { ThreadMessage } from './thread-messages.js';

/** So late at most an event is told. */
const MAX_DELAY_MS = 50;

/** What a thread tells the one that started it, in the order in which it is given. */
export interface Outbox {
  /** Tells an event, with those shortly after it: to wake a thread for each takes longer than what is done with it there. */
  readonly emit: (event: RunEvent) => void;
  /** Tells a message at once. */
  readonly tell: (message: ThreadMessage) => void;
}

export function createOutbox(post: (message: ThreadMessage) => void, clock: Clock): Outbox {
  let events: RunEvent[] = [];
  const postEvents = (): void => {
    if (events.length === 0) return;
    post({ type: 'events', events });
    events = [];
  };
  return {
    emit(event) {
      events.push(event);
      if (events.length === 1) void clock.sleep(MAX_DELAY_MS).then(postEvents);
    },
    tell(message) {
      postEvents();
      post(message);
    },
  };
}
