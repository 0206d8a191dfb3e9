import { isTimeZone } from '../base/calendar.js';
import { quoted } from '../base/suggestion.js';
import { DAY_MS, parseDuration } from '../base/window.js';
import {
  DATE_PLACEHOLDERS,
  WINDOW_ENDS,
  WINDOW_PLACEHOLDERS,
  WINDOW_STARTS,
  WEEK_PLACEHOLDER,
  endpointPlaceholders,
} from './cross-reference.js';
import type { ProblemList } from './problem.js';
import type { DatasetDefinition, EndpointDefinition } from './types.js';

type At = (...names: string[]) => string;

/** The window of a dataset by itself. */
export function checkWindow(at: At, dataset: DatasetDefinition, list: ProblemList): void {
  const { window, record, settle } = dataset;
  if (settle !== undefined && window === undefined)
    list.idle(at('settle'), () => 'it says nothing about a dataset without a window');
  if (settle !== undefined && !((parseDuration(settle) ?? 0) > 0))
    list.add(at('settle'), () => `${quoted(settle)} is not a length of time; it must be above zero`);
  if (window === undefined) return;
  for (const member of ['slice', 'smallestSlice', 'maxDuration', 'retention'] as const) {
    const text = window[member];
    if (text !== undefined && !((parseDuration(text) ?? 0) > 0))
      list.add(at('window', member), () => `${quoted(text)} is not a length of time; it must be above zero`);
  }
  if (window.smallestSlice !== undefined && record.time === undefined)
    list.add(
      at('window', 'smallestSlice'),
      () => 'needs record.time: only entries with a time of their own are the same in a shorter interval',
    );
  if (window.beyondRetention !== undefined && window.retention === undefined)
    list.idle(at('window', 'beyondRetention'), () => 'beyondRetention says nothing without retention');
  const { timeZone } = window;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    list.add(
      at('window', 'timeZone'),
      () => `${quoted(timeZone)} is no time zone; give a name such as "Europe/Berlin"`,
    );
  if (window.keptByClient !== undefined) checkKeptByClient(at, dataset, list);
}

/** What a list without an interval needs so that the client can keep what lies in the window. */
function checkKeptByClient(at: At, { window, record, source }: DatasetDefinition, list: ProblemList): void {
  const pointer = at('window', 'keptByClient');
  if (record.time === undefined)
    list.add(pointer, () => 'needs record.time: nothing else says what lies in the window');
  for (const member of ['slice', 'smallestSlice'] as const)
    if (window?.[member] !== undefined)
      list.add(at('window', member), () => 'the whole list would be read for each slice; leave it out');
  const { rows, rename = {}, time = '' } = record;
  if (rows !== undefined || Object.values(rename).includes(time))
    list.add(pointer, () => 'it goes by the time that an item has itself: not with rows or a renamed time');
  if (source.transaction !== undefined)
    list.add(pointer, () => 'a transaction has an interval of its own; leave keptByClient out');
}

/** An endpoint whose request starts a query, and where it is named. */
export interface StartingEndpoint {
  readonly pointer: string;
  readonly key: string;
  readonly endpoint: EndpointDefinition;
}

/** What the request makes of the window. */
export function checkWindowUse(
  at: At,
  { pointer, key, endpoint }: StartingEndpoint,
  { window, source }: DatasetDefinition,
  list: ProblemList,
): void {
  const placeholders = endpointPlaceholders(endpoint);
  const used = WINDOW_PLACEHOLDERS.filter((name) => placeholders.has(name));
  if (window === undefined || window.keptByClient !== undefined) {
    const why =
      window === undefined
        ? 'the dataset has no window'
        : 'window.keptByClient says that it takes no interval';
    for (const name of used) list.add(pointer, () => `${quoted(key)} uses {${name}}, but ${why}`);
    return;
  }
  const usesWeek = placeholders.has(WEEK_PLACEHOLDER);
  // Where the parents are those of the slice's window, the window need not be told again; a week has its end in itself.
  const isBounded = source.each !== undefined || usesWeek;
  for (const names of [WINDOW_STARTS, WINDOW_ENDS])
    if (!isBounded && !names.some((name) => placeholders.has(name)))
      list.add(
        pointer,
        () =>
          `the dataset has a window, but ${quoted(key)} does not use ${names.map((name) => `{${name}}`).join(' or ')}. Where the endpoint takes no interval, set window.keptByClient`,
      );
  const { timeZone, weekStart, slice, smallestSlice } = window;
  const days = (parseDuration(slice ?? '') ?? 0) / DAY_MS;
  const hasWholeDays = days >= 1 && Number.isInteger(days);
  const usesDates = used.some((name) => DATE_PLACEHOLDERS.includes(name));
  if (timeZone !== undefined && !usesDates && !hasWholeDays)
    list.idle(
      at('window', 'timeZone'),
      () => 'timeZone says nothing where no request names a date and no slice is of whole days',
    );
  if (weekStart !== undefined && !usesWeek && !(hasWholeDays && days % 7 === 0))
    list.idle(
      at('window', 'weekStart'),
      () => 'weekStart says nothing where no request uses {startWeek} and no slice is of whole weeks',
    );
  if (smallestSlice !== undefined && usesDates)
    list.add(
      at('window', 'smallestSlice'),
      () => `${quoted(key)} asks for whole days, so a shorter slice would ask for the same`,
    );
}
