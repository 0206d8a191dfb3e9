import { plainText } from '../base/scrub.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { IndexDocument } from '../github/index-document.js';
import { alignedRows, shownInstant, formatInterval } from './text.js';

const MAX_DAYS = 10;

/** The index of a repository, in lines for a terminal. */
export function indexLines(index: IndexDocument, repository: string): string[] {
  const datasets = Object.entries(index.datasets).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    `${repository}: ${counted(datasets.length, 'dataset')} published, revision ${index.revision} of ${shownInstant(index.updatedAt)} UTC`,
  ];
  for (const [key, dataset] of datasets) {
    const { latest, runs, coverage, missing = [], provisional = [], days = [] } = dataset;
    const growing = days.filter(({ mayGrow }) => mayGrow).map(({ day }) => day);
    const inRelease = days.filter(({ asset }) => asset !== null);
    const [last] = runs;
    const rows = [
      latest === null
        ? ['Latest', 'none has succeeded yet']
        : [
            'Latest',
            `${latest.runId}, ${formatInterval(latest.window?.start ?? null, latest.window?.end ?? null)}, ${counted(latest.records, 'record')}`,
          ],
      ...(last === undefined || last.runId === latest?.runId
        ? []
        : [
            [
              'Last run',
              `${last.runId}, ${last.status}${last.error === null ? '' : ` (${last.error.code})`}`,
            ],
          ]),
      ...(dataset.nextExpectedAt === null
        ? []
        : [['Next', `expected after ${shownInstant(dataset.nextExpectedAt)} UTC`]]),
      ...(inRelease.length === 0
        ? []
        : [
            [
              'Days',
              `${formatCount(inRelease.length)} in the release, ${inRelease.at(-1)?.day ?? ''} to ${inRelease[0]?.day ?? ''}`,
            ],
          ]),
      ...(missing.length === 0 ? [] : [['Missing days', shownDays(missing)]]),
      ...(provisional.length === 0 ? [] : [['Provisional', shownDays(provisional)]]),
      ...(growing.length === 0 ? [] : [['May grow', shownDays(growing)]]),
      ...coverage
        .filter(
          ({ missingDays, filters, summaryOnly }) =>
            missingDays.length > 0 && (summaryOnly || Object.keys(filters).length > 0),
        )
        .map(({ missingDays, filters }) => {
          const of = Object.keys(filters).length === 0 ? '' : ` (filters ${JSON.stringify(filters)})`;
          return ['Missing days', `${shownDays(missingDays)}${of}`];
        }),
    ];
    lines.push(
      `${key}${dataset.overdue ? ': OVERDUE' : ''}`,
      ...alignedRows(rows).map((line) => `  ${line}`),
    );
  }
  return lines.map((line) => plainText(line));
}

function shownDays(days: readonly string[]): string {
  const more = days.length > MAX_DAYS ? ` and ${days.length - MAX_DAYS} more` : '';
  return `${days.slice(0, MAX_DAYS).join(', ')}${more}`;
}
