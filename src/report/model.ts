import type { ErrorReport } from '../base/errors.js';
import type { RunStatus } from '../run/manifest.js';
import type { Section } from './facts.js';
import { contentSections } from './model-content.js';
import { deliverySection } from './model-delivery.js';
import { anomalySection, incompleteSection, missingSection, runSection } from './model-run.js';
import { filesSection, lookupsSection, redactionSection, warningsSection } from './model-rules.js';
import { remedyFor } from './error.js';
import type { Outcome } from './outcome.js';

export interface ErrorLine {
  /** The JSON document's member. */
  readonly role: 'error' | 'uploadError' | 'publishErrors';
  readonly report: ErrorReport;
  /** What to do; empty where the message says it. An equal remedy is told once. */
  readonly remedy: string;
}

/** All that is told about a run, whichever the printer. */
export interface ReportModel {
  readonly datasetKey: string;
  readonly status: RunStatus;
  /** False where the run or a publication failed. */
  readonly isDelivered: boolean;
  readonly errors: readonly ErrorLine[];
  /** In order of interest; none is empty. */
  readonly sections: readonly Section[];
}

/** The one view of a result, from which every printer makes its own. Pure. */
export function reportModel(outcome: Outcome): ReportModel {
  const { result } = outcome;
  const { manifest, summary } = result;
  const sections =
    manifest === null
      ? [deliverySection(outcome)]
      : [
          missingSection(manifest),
          incompleteSection(manifest),
          anomalySection(summary),
          runSection(manifest, outcome.shownDir),
          ...(summary === null ? [] : contentSections(summary, manifest)),
          deliverySection(outcome),
          lookupsSection(summary),
          warningsSection(manifest),
          redactionSection(manifest),
          filesSection(manifest),
        ];
  const errors = errorLines(outcome);
  return {
    datasetKey: result.datasetKey,
    status: result.status,
    isDelivered: errors.every(({ role }) => role === 'error'),
    errors,
    sections: sections.filter(({ facts, tables }) => facts.length > 0 || tables.length > 0),
  };
}

function errorLines({ result, uploadError, publishErrors }: Outcome): ErrorLine[] {
  const reports = [
    ...(result.error === null ? [] : [{ role: 'error', report: result.error } as const]),
    ...(uploadError === null ? [] : [{ role: 'uploadError', report: uploadError } as const]),
    ...publishErrors.map((report) => ({ role: 'publishErrors', report }) as const),
  ];
  const told = new Set<string>();
  return reports.map((one) => {
    const remedy = remedyFor(one.report.code);
    const isNew = !told.has(remedy);
    told.add(remedy);
    return { ...one, remedy: isNew ? remedy : '' };
  });
}
