import type { IndexDocument } from '../github/index-document.js';

/** What `genesys-core index --fail-on` can fail on. */
export const INDEX_FINDINGS = ['overdue', 'missing', 'failed', 'provisional', 'rollback'] as const;
export type IndexFindingKind = (typeof INDEX_FINDINGS)[number];

/** Something about a published dataset that somebody should know of. */
export interface IndexFinding {
  readonly dataset: string;
  readonly kind: IndexFindingKind;
  /** UTC days that it is about, oldest first; none for a dataset as a whole. */
  readonly days: readonly string[];
  /** One sentence. */
  readonly text: string;
}

const MAX_SHOWN = 10;

/**
 * What is amiss with the datasets of an index, as of the time that its members are of, and where it is older than what its reader
 * had before. Pure.
 */
export function indexFindings(
  index: IndexDocument,
  rollbacks: readonly { readonly dataset: string; readonly text: string }[] = [],
): readonly IndexFinding[] {
  const older = rollbacks.map((one): IndexFinding => ({ ...one, kind: 'rollback', days: [] }));
  return Object.entries(index.datasets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([dataset, { overdue, overdueAfter, missing = [], provisional = [], runs }]) => {
      const findings: IndexFinding[] = [];
      const found = (kind: IndexFindingKind, days: readonly string[], text: string): void => {
        findings.push({ dataset, kind, days, text });
      };
      if (overdue) found('overdue', [], `A run was expected by ${overdueAfter ?? 'now'}.`);
      if (missing.length > 0) found('missing', missing, `No run has ${shown(missing)}.`);
      const [last] = runs;
      if (last !== undefined && last.status !== 'succeeded')
        found(
          'failed',
          [],
          `The last run, ${last.runId}, is ${last.status}${last.error === null ? '' : ` (${last.error.code})`}.`,
        );
      if (provisional.length > 0)
        found(
          'provisional',
          provisional,
          `Not settled by the service yet: ${shown([...provisional].sort())}.`,
        );
      return findings;
    })
    .concat(older);
}

function shown(days: readonly string[]): string {
  const more = days.length > MAX_SHOWN ? ` and ${days.length - MAX_SHOWN} more days` : '';
  return `${days.slice(0, MAX_SHOWN).join(', ')}${more}`;
}
