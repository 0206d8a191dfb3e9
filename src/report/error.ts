import type { ErrorReport } from '../base/errors.js';
import { plainText } from '../base/scrub.js';

/** An error and what can be done about it, as lines of remote texts too. */
export function reportLines({
  report,
  remedy,
}: {
  readonly report: ErrorReport;
  readonly remedy: string;
}): string[] {
  return [
    `error ${report.code}: ${report.message}`,
    ...(report.endpoint === undefined ? [] : [`  endpoint ${report.endpoint}`]),
    ...(report.correlationId === undefined ? [] : [`  correlation id ${report.correlationId}`]),
    ...(remedy === '' ? [] : [`  ${remedy}`]),
  ];
}

/** An error as lines: code and message, then what can be done. */
export function errorLines(report: ErrorReport): string[] {
  return reportLines({ report, remedy: remedyFor(report.code) }).map((line) => plainText(line));
}

/** What a user can do about an error of this code, in one sentence; empty where the message says it all. */
export function remedyFor(code: string): string {
  return REMEDIES.get(code) ?? '';
}

const REMEDIES: ReadonlyMap<string, string> = new Map([
  [
    'RATE_LIMITED',
    'Lower requestsPerMinute or run at a quieter time: the limit is shared by all clients of the organisation.',
  ],
  [
    'RETRY_EXHAUSTED',
    'The service failed or was not available for too long; run again later, with resumeFrom to keep what is done.',
  ],
  ['DEADLINE', 'Raise timeoutMinutes or take a shorter window; resumeFrom keeps what is done.'],
  ['TIMEOUT', 'The service did not answer in time; run again later, with resumeFrom to keep what is done.'],
  ['NETWORK', 'Check that this machine reaches the API and login hosts, by proxy where one is needed.'],
  ['CANCELLED', 'Run again with resumeFrom to keep what is done.'],
  ['ASYNC_TIMEOUT', 'The query was not ready in time; run again later or take a shorter window.'],
  ['IO', 'Check free space and rights of the output folder.'],
  ['INTERNAL', 'This is a defect: please report it with the event file of the run.'],
]);
