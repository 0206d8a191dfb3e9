import { describe, expect, it } from '@jest/globals';
import { createStopSwitch, type StopSwitch } from '../../src/step/stop.js';
import { createManualClock, type ManualClock } from '../support/manual-clock.js';

interface World {
  readonly clock: ManualClock;
  readonly stop: StopSwitch;
  readonly exits: number[];
  readonly told: string[];
  readonly heard: Map<string, () => void>;
}

function world(): World {
  const clock = createManualClock(0);
  const exits: number[] = [];
  const told: string[] = [];
  const heard = new Map<string, () => void>();
  const target = {
    on: (name: string, listener: () => void) => heard.set(name, listener),
    off: (name: string) => heard.delete(name),
    exit: (code: number) => exits.push(code),
  };
  const stop = createStopSwitch(target, clock, (name) => told.push(name));
  return { clock, stop, exits, told, heard };
}

describe('the first signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s stops the run, later its delivery, and in the end the process', async (name, exitCode) => {
    const { clock, stop, exits, told, heard } = world();
    expect([stop.signal.aborted, stop.exitCode()]).toEqual([false, null]);
    heard.get(name)!();
    expect(stop.signal.reason).toMatchObject({
      code: 'CANCELLED',
      message: `The run was stopped by ${name}.`,
    });
    expect([stop.exitCode(), told, stop.late.aborted, exits]).toEqual([exitCode, [name], false, []]);
    await clock.advance(3_499);
    expect(stop.late.aborted).toBe(false);
    await clock.advance(1);
    expect(stop.late.reason).toMatchObject({ code: 'CANCELLED' });
    await clock.advance(999);
    expect(exits).toEqual([]);
    await clock.advance(1);
    expect(exits).toEqual([exitCode]);
  });
});

describe('a second signal', () => {
  it('ends the process at once', () => {
    const { exits, told, heard } = world();
    heard.get('SIGINT')!();
    heard.get('SIGTERM')!();
    expect([exits, told]).toEqual([[143], ['SIGINT']]);
  });
});

describe('a switch that is let go of', () => {
  it('hears no signal and ends nothing any more', async () => {
    const { clock, stop, exits, heard } = world();
    heard.get('SIGINT')!();
    stop.dispose();
    await clock.advance(10_000);
    expect([exits, stop.late.aborted, heard.size]).toEqual([[], false, 0]);
  });
});
