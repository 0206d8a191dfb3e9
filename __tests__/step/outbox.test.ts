import { describe, expect, it } from '@jest/globals';
import type { RunEvent } from '../../src/base/events.js';
import { createOutbox } from '../../src/step/outbox.js';
import type { ThreadMessage } from '../../src/step/thread-messages.js';
import { createManualClock } from '../support/manual-clock.js';

const warning = (code: string): RunEvent => ({ type: 'warning.raised', code, message: 'x' });

describe('what a thread tells', () => {
  it('has events together, none of them late', async () => {
    const clock = createManualClock(0);
    const posted: ThreadMessage[] = [];
    const { emit } = createOutbox((message) => posted.push(message), clock);
    emit(warning('A'));
    await clock.advance(49);
    emit(warning('B'));
    expect(posted).toEqual([]);
    await clock.advance(1);
    expect(posted).toEqual([{ type: 'events', events: [warning('A'), warning('B')] }]);
    emit(warning('C'));
    await clock.advance(50);
    expect(posted.slice(1)).toEqual([{ type: 'events', events: [warning('C')] }]);
    await clock.advance(1000);
    expect(posted).toHaveLength(2);
  });

  it('has each message after the events before it, at once', () => {
    const posted: ThreadMessage[] = [];
    const { emit, tell } = createOutbox((message) => posted.push(message), createManualClock(0));
    emit(warning('A'));
    tell({ type: 'secret', secret: 'learned' });
    emit(warning('B'));
    tell({ type: 'alive' });
    expect(posted).toEqual([
      { type: 'events', events: [warning('A')] },
      { type: 'secret', secret: 'learned' },
      { type: 'events', events: [warning('B')] },
      { type: 'alive' },
    ]);
  });
});
