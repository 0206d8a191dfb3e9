import { plainText } from '../base/scrub.js';
import type { IndexDocument } from '../github/index-document.js';
import { alignedRows, counted, formatInstant, formatInterval } from './text.js';

const MAX_DAYS = 10;

/** The index of a repository, in lines for a terminal. */
export function indexLines(index: IndexDocument, repository: string): string[] {
  const datasets = Object.entries(index.datasets).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    `${repository}: ${counted(datasets.length, 'dataset')} published, revision ${index.revision} of ${formatInstant(index.updatedAt)} UTC`,
  ];
  for (const [key, dataset] of datasets) {
    const { latest, runs, coverage } = dataset;
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
        : [['Next', `expected after ${formatInstant(dataset.nextExpectedAt)} UTC`]]),
      ...coverage
        .filter(({ missingDays }) => missingDays.length > 0)
        .map(({ missingDays, filters }) => {
          const more = missingDays.length > MAX_DAYS ? ` and ${missingDays.length - MAX_DAYS} more` : '';
          const of = Object.keys(filters).length === 0 ? '' : ` (filters ${JSON.stringify(filters)})`;
          return ['Missing days', `${missingDays.slice(0, MAX_DAYS).join(', ')}${more}${of}`];
        }),
    ];
    lines.push(
      `${key}${dataset.overdue ? ': OVERDUE' : ''}`,
      ...alignedRows(rows).map((line) => `  ${line}`),
    );
  }
  return lines.map((line) => plainText(line));
}
