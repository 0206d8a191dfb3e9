import { describe, expect, it } from '@jest/globals';
import { addDays, createCalendar, cutDays, firstOfDays, isTimeZone } from '../../src/base/calendar.js';
import { formatInstant } from '../../src/base/window.js';

const window = (start: string, end: string): { startMs: number; endMs: number } => ({
  startMs: Date.parse(start),
  endMs: Date.parse(end),
});

describe('a calendar', () => {
  it.each([
    ['UTC', '2026-03-29', '2026-03-29T00:00:00Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00Z'],
    ['America/Los_Angeles', '2026-11-02', '2026-11-02T08:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-02', '2026-11-01T10:00:00Z'],
    ['Asia/Kathmandu', '2026-11-02', '2026-11-01T18:15:00Z'],
    // Clocks go from 24:00 to 01:00 there: the day begins at one.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
  ])('in %s begins %s at %s', (zone, date, instant) => {
    const calendar = createCalendar(zone);
    expect(formatInstant(calendar.beginOf(date))).toBe(instant);
    expect(calendar.dateOf(calendar.beginOf(date))).toBe(date);
    expect(calendar.dateOf(calendar.beginOf(date) - 1)).toBe(addDays(date, -1));
  });

  it('knows which zones there are', () => {
    expect(['Europe/Berlin', 'UTC', 'Europe/Berlim', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });

  it('cuts a window at midnights of the zone, those of summer time among them', () => {
    const slices = cutDays(
      window('2026-03-28T12:00:00Z', '2026-03-31T00:00:00Z'),
      1,
      createCalendar('Europe/Berlin'),
      undefined,
    );
    expect(slices.map(({ startMs, endMs }) => `${formatInstant(startMs)}/${formatInstant(endMs)}`)).toEqual([
      '2026-03-28T12:00:00Z/2026-03-28T23:00:00Z',
      '2026-03-28T23:00:00Z/2026-03-29T22:00:00Z',
      '2026-03-29T22:00:00Z/2026-03-30T22:00:00Z',
      '2026-03-30T22:00:00Z/2026-03-31T00:00:00Z',
    ]);
  });

  it.each([
    ['monday', '2026-11-22', '2026-11-16'],
    ['monday', '2026-11-23', '2026-11-23'],
    ['sunday', '2026-11-22', '2026-11-22'],
    ['thursday', '1970-01-01', '1970-01-01'],
    ['friday', '1970-01-01', '1969-12-26'],
  ] as const)('a week that begins on %s has %s from %s on', (weekStart, date, first) => {
    expect(firstOfDays(date, 7, weekStart)).toBe(first);
  });
});
