import { join } from 'node:path';
import type { ProgressSink, RunResult } from '../engine/types.js';
import type { UploadedArtifact } from '../github/publisher.js';
import { MANIFEST_NAME, SUMMARY_NAME } from '../run/manifest.js';
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
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];

/** Sets step outputs, each as soon as it is known and once for each value. */
export interface StepOutputs extends ProgressSink {
  set(name: OutputName, value: string | number | null | undefined): void;
  result(result: RunResult): void;
  uploaded(artifact: UploadedArtifact): void;
}

export function createStepOutputs(runner: Runner): StepOutputs {
  const told = new Map<OutputName, string>();
  const set = (name: OutputName, value: string | number | null | undefined): void => {
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
