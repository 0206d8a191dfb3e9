import { describe, expect, it } from '@jest/globals';
import { isSuccess, takenOverText, type Outcome } from '../../src/report/outcome.js';
import { createSlice } from '../support/manifest.js';

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
    expect(isSuccess(partial('NETWORK'), 'warn')).toBe(true);
    expect(isSuccess(partial('NETWORK'), 'fail')).toBe(false);
    expect(isSuccess(partial('REDACTION'), 'warn')).toBe(false);
  });
});
