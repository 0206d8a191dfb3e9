import { join } from 'node:path';
import type { ProgressSink, RunResult } from '../engine/types.js';
import type { Refetch } from '../github/known-day.js';
import type { PublishReceipt, UploadedArtifact } from '../github/publisher.js';
import type { Verdict } from '../report/exit-code.js';
import { DAY_MS, formatDay } from '../base/window.js';
import { hasRecords, MANIFEST_NAME, SUMMARY_NAME, type SliceEntry } from '../run/manifest.js';
import type { Runner } from './runner.js';

/** The outputs of the step, as action.yml names them. */
export const OUTPUT_NAMES = [
  'runId',
  'datasetKey',
  'status',
  'recordCount',
  'windowStart',
  'windowEnd',
  'runDir',
  'manifestPath',
  'summaryPath',
  'dataDigest',
  'artifactId',
  'artifactName',
  'artifactUrl',
  'artifactDigest',
  'errorCode',
  'retryable',
  'anomalies',
  'missingDays',
  'provisional',
  'indexUrl',
  'releaseUrl',
  'changedDays',
  'matrix',
  'maxParallel',
  'price',
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Sets step outputs, each as soon as it is known and once for each value. */
export interface StepOutputs extends ProgressSink {
  set(name: OutputName, value: string | number | boolean | null | undefined): void;
  result(result: RunResult): void;
  uploaded(artifact: UploadedArtifact): void;
  /** What became of the run's publication. */
  published(receipts: readonly PublishReceipt[], releaseUrlOf: (tag: string) => string): void;
  /** What the days came to that were fetched again. */
  refetched(days: readonly Refetch[]): void;
  ended(verdict: Pick<Verdict, 'errorCode' | 'retryable'>): void;
}

export function createStepOutputs(runner: Runner): StepOutputs {
  const told = new Map<OutputName, string>();
  const set = (name: OutputName, value: string | number | boolean | null | undefined): void => {
    if (value === null || value === undefined) return;
    const text = String(value);
    if (told.get(name) === text) return;
    told.set(name, text);
    runner.output(name, text);
  };
  return {
    set,
    known(facts) {
      set('datasetKey', facts.datasetKey);
      set('runId', facts.runId);
      set('runDir', facts.runDir);
      set('windowStart', facts.windowStart);
      set('windowEnd', facts.windowEnd);
    },
    result(result) {
      set('datasetKey', result.datasetKey);
      set('runId', result.runId);
      set('runDir', result.runDir);
      set('status', result.status);
      set('dataDigest', result.dataDigest);
      if (result.summary !== null) set('summaryPath', join(result.runDir, SUMMARY_NAME));
      if (result.manifest === null) return;
      set('manifestPath', join(result.runDir, MANIFEST_NAME));
      set('recordCount', result.manifest.counts.records);
      set('windowStart', result.manifest.request.start);
      set('windowEnd', result.manifest.request.end);
      const anomalies = result.summary?.run.anomalies ?? [];
      set('anomalies', [...new Set(anomalies.map(({ type }) => type))].join(','));
      set('missingDays', daysMissing(result.manifest.slices).join(','));
      set('provisional', isProvisional(result.manifest.slices));
    },
    published(receipts, releaseUrlOf) {
      for (const receipt of receipts) {
        if (receipt.target === 'release' && receipt.days.length > 0)
          set('releaseUrl', releaseUrlOf(receipt.tag));
        if (receipt.target !== 'index') continue;
        set('indexUrl', receipt.url);
        set(
          'missingDays',
          [...new Set([...(told.get('missingDays') ?? '').split(','), ...receipt.missingDays])]
            .filter(Boolean)
            .sort()
            .join(','),
        );
      }
    },
    refetched(days) {
      const changed = days.filter(({ change }) => change === 'changed' || change === 'new');
      set('changedDays', changed.map(({ day }) => day).join(','));
    },
    ended({ errorCode, retryable }) {
      set('errorCode', errorCode);
      set('retryable', retryable);
    },
    uploaded(artifact) {
      // Raw bodies are in an artifact of their own, which no later step is led to by an output.
      if (artifact.kind !== 'run') return;
      set('artifactId', artifact.id);
      set('artifactName', artifact.name);
      set('artifactUrl', artifact.url);
      set('artifactDigest', artifact.sha256);
    },
  };
}

const MAX_DAYS = 366;

/** UTC days of the window that are not here whole. */
function daysMissing(slices: readonly SliceEntry[]): readonly string[] {
  const days = new Set<string>();
  for (const slice of slices) {
    if (hasRecords(slice) || slice.start === null || slice.end === null) continue;
    const endMs = Date.parse(slice.end);
    const firstMs = Math.floor(Date.parse(slice.start) / DAY_MS) * DAY_MS;
    for (let dayMs = firstMs; dayMs < endMs && days.size < MAX_DAYS; dayMs += DAY_MS)
      days.add(formatDay(dayMs));
  }
  return [...days];
}

function isProvisional(slices: readonly SliceEntry[]): boolean {
  return slices.some((slice) => (slice.status as string) === 'provisional');
}
