import { describe, expect, it } from '@jest/globals';
import { verdictOf } from '../../src/report/exit-code.js';
import { isSuccess, takenOverText, type Outcome, type Policy } from '../../src/report/outcome.js';
import type { Anomaly, AnomalyType } from '../../src/run/manifest.js';
import { createManifest, createSlice, createSummary } from '../support/manifest.js';

const from = (second: number, records: number) =>
  createSlice({ records, resumedFrom: `20261123T01020${second}Z-abc123` });

describe('what was taken over', () => {
  it('is nothing to tell where nothing was', () => {
    expect(takenOverText([createSlice()])).toBeNull();
  });

  it('is told with slices, records and the runs that fetched them', () => {
    expect(takenOverText([from(2, 1000), createSlice(), from(1, 500), from(2, 1)])).toBe(
      '3 of 4 slices with 1,501 records from 20261123T010201Z-abc123, 20261123T010202Z-abc123',
    );
  });

  it('names the last three of many runs', () => {
    expect(takenOverText([from(1, 1), from(2, 1), from(3, 1), from(4, 1)])).toBe(
      '4 of 4 slices with 4 records from 4 runs, the last of them 20261123T010202Z-abc123, 20261123T010203Z-abc123, 20261123T010204Z-abc123',
    );
  });
});

describe('a partial run under onPartial: warn', () => {
  const partial = (code: 'NETWORK' | 'REDACTION'): Outcome => ({
    result: {
      status: 'partial',
      datasetKey: 'some-dataset',
      runId: '20261123T010203Z-abc123',
      runDir: '/w/out',
      manifest: null,
      summary: null,
      error: { code, message: 'What happened.', retryable: false },
      dataDigest: null,
    },
    artifacts: [],
    uploadError: null,
    published: [],
    publishErrors: [],
    shownDir: 'out',
  });

  it('is good enough with a gap, and never where a secret was about to get out', () => {
    expect(
      isSuccess(partial('NETWORK'), { onPartial: 'warn', onAnomaly: 'ignore', onNewField: 'warn' }),
    ).toBe(true);
    expect(
      isSuccess(partial('NETWORK'), { onPartial: 'fail', onAnomaly: 'ignore', onNewField: 'warn' }),
    ).toBe(false);
    expect(
      isSuccess(partial('REDACTION'), { onPartial: 'warn', onAnomaly: 'ignore', onNewField: 'warn' }),
    ).toBe(false);
  });
});

describe('an anomaly of volume or shape', () => {
  const withAnomaly = (type: AnomalyType): Outcome => {
    const summary = createSummary();
    return {
      result: {
        status: 'succeeded',
        datasetKey: 'some-dataset',
        runId: '20261123T010203Z-abc123',
        runDir: '/w/out',
        manifest: createManifest(),
        summary: { ...summary, run: { ...summary.run, anomalies: [{ type, count: 1 } as Anomaly] } },
        error: null,
        dataDigest: 'd'.repeat(64),
      },
      artifacts: [],
      uploadError: null,
      published: [],
      publishErrors: [],
      shownDir: 'out',
    };
  };

  it.each<readonly [onNewField: Policy['onNewField'], exitCode: number]>([
    ['warn', 0],
    ['fail', 1],
  ])('a field that the catalog does not know under onNewField %s: exit code %i', (onNewField, exitCode) => {
    const outcome = withAnomaly('newFields');
    const verdict = verdictOf([outcome], { onPartial: 'fail', onAnomaly: 'ignore', onNewField });
    expect(verdict).toEqual({ exitCode, errorCode: null, retryable: false });
  });

  it.each<readonly [type: AnomalyType, onAnomaly: Policy['onAnomaly'], exitCode: number]>([
    ['failedChecks', 'ignore', 0],
    ['failedChecks', 'fail', 1],
    ['vanishedFields', 'fail', 1],
    ['otherTypes', 'fail', 1],
    ['unknownWords', 'fail', 1],
    // That has an input of its own.
    ['newFields', 'fail', 0],
    ['emptyDays', 'ignore', 0],
    ['emptyDays', 'warn', 0],
    ['emptyDays', 'fail', 1],
    ['volume', 'fail', 1],
    ['noRecords', 'fail', 1],
    ['conflicts', 'fail', 1],
    // How the run went is no matter of the data.
    ['retries', 'fail', 0],
    ['duplicates', 'fail', 0],
  ])('%s under onAnomaly %s: exit code %i', (type, onAnomaly, exitCode) => {
    const verdict = verdictOf([withAnomaly(type)], { onPartial: 'fail', onAnomaly, onNewField: 'warn' });
    expect(verdict).toEqual({ exitCode, errorCode: null, retryable: false });
  });
});
