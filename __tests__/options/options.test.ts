import { describe, expect, it } from '@jest/globals';
import {
  type RawOptions,
  OPTIONS,
  optionFlag,
  optionNamed,
  requireCredentials,
  resolveOptions,
  toRunRequest,
} from '../../src/options/options.js';
import { thrownBy } from '../support/thrown.js';

const MINIMAL: RawOptions = { dataset: 'audit-logs', clientId: 'an-id', clientSecret: 'top-secret-value' };

describe('options', () => {
  it('have the defaults of the contract', () => {
    expect(resolveOptions(MINIMAL)).toEqual({
      dataset: 'audit-logs',
      start: undefined,
      end: undefined,
      filters: {},
      summaryOnly: false,
      region: undefined,
      credentials: { kind: 'clientCredentials', clientId: 'an-id', clientSecret: 'top-secret-value' },
      apiUrl: undefined,
      loginUrl: undefined,
      catalog: undefined,
      dryRun: false,
      outputDir: 'out',
      format: 'jsonl.gz',
      rawPayloads: false,
      report: true,
      pseudonymKey: undefined,
      requestsPerMinute: undefined,
      concurrency: undefined,
      timeoutMinutes: 60,
      resumeFrom: undefined,
      onPartial: 'fail',
      onAnomaly: 'ignore',
      onNewField: 'warn',
      upload: true,
      artifactName: undefined,
      retentionDays: undefined,
      publish: [],
      bucket: undefined,
      githubToken: undefined,
      releaseKeep: 90,
      catchUp: 0,
      refetchDays: 0,
      shard: undefined,
      mode: 'run',
      shards: 'auto',
    });
  });

  it('take an empty or blank value for the default', () => {
    const empty = Object.fromEntries(OPTIONS.map(({ name }) => [name, '  ']));
    expect(resolveOptions({ ...empty, ...MINIMAL })).toEqual(resolveOptions(MINIMAL));
  });

  it('are read as what they are', () => {
    const options = resolveOptions({
      dataset: ' users ',
      accessToken: 'abc.def-123',
      start: '-P1D',
      filters: '{"state":["active","inactive"],"n":5}',
      summaryOnly: 'TRUE',
      upload: 'False',
      outputDir: './data//genesys/',
      format: 'jsonl',
      onPartial: 'warn',
      timeoutMinutes: '90',
      requestsPerMinute: '120',
      concurrency: '32',
      retentionDays: '1',
      artifactName: 'genesys audit (daily)',
      pseudonymKey: 'k'.repeat(32),
    });
    expect(options).toMatchObject({
      dataset: 'users',
      credentials: { kind: 'accessToken', accessToken: 'abc.def-123' },
      start: '-P1D',
      filters: { state: ['active', 'inactive'], n: 5 },
      summaryOnly: true,
      upload: false,
      outputDir: 'data/genesys',
      format: 'jsonl',
      onPartial: 'warn',
      timeoutMinutes: 90,
      requestsPerMinute: 120,
      concurrency: 32,
      retentionDays: 1,
      artifactName: 'genesys audit (daily)',
    });
    expect(toRunRequest(options)).toMatchObject({ dataset: 'users', hasPseudonymKey: true, concurrency: 32 });
    expect(JSON.stringify(toRunRequest(options))).not.toMatch(/kkkk|abc\.def/);
  });

  it('ask for credentials only where they are needed, so that a dry run, or what is wrong besides, comes first', () => {
    const options = resolveOptions({ dataset: 'users', clientId: 'x' });
    expect(options.credentials.kind).toBe('missing');
    expect(() => requireCredentials(options)).toThrow('clientSecret is missing');
  });
});

describe('a bad option is refused with words that help', () => {
  it.each<[string, RawOptions, string[]]>([
    ['no dataset', { dataset: '' }, ['dataset is missing', 'audit-logs']],
    ['an option that is none', { datset: 'users' }, ['"datset" is not an option', 'Did you mean "dataset"']],
    ['filters that break off', { filters: '{"a":' }, ['filters', 'line 1, column 6', 'the text ends']],
    ['filters with a trailing comma', { filters: '{\n"a":1,\n}' }, ['filters', 'line 3, column 1']],
    ['filters that are an array', { filters: '["a"]' }, ['filters "[\\"a\\"]"', 'not a JSON object']],
    ['filters that are a word', { filters: 'Architect' }, ['filters "Architect"', 'not JSON']],
    ['filters with __proto__', { filters: '{"__proto__":{}}' }, ['filters', '__proto__', 'not allowed']],
    ['filters with a name twice', { filters: '{"a":1,"a":2}' }, ['filters', 'twice']],
    ['filters that are huge', { filters: `{"a":"${'x'.repeat(200_000)}"}` }, ['filters has 200', '100000']],
    ['a boolean that is a word', { summaryOnly: 'yes' }, ['summaryOnly is "yes"', 'true or false']],
    ['a boolean that is a digit', { upload: '1' }, ['upload is "1"', 'true or false']],
    ['an integer that is a word', { concurrency: 'many' }, ['concurrency is "many"', 'from 1 to 32']],
    ['a concurrency of none', { concurrency: '0' }, ['concurrency is "0"', 'from 1 to 32']],
    ['a concurrency above the limit', { concurrency: '33' }, ['concurrency is "33"', 'from 1 to 32']],
    ['a negative budget', { requestsPerMinute: '-5' }, ['requestsPerMinute is "-5"', 'from 1 to 100000']],
    ['a fraction', { timeoutMinutes: '1.5' }, ['timeoutMinutes is "1.5"', 'a whole number from 1']],
    ['a number in exponent form', { timeoutMinutes: '1e2' }, ['timeoutMinutes is "1e2"']],
    ['a time-out of none', { timeoutMinutes: '0' }, ['timeoutMinutes is "0"', 'from 1 to 7200']],
    ['a retention beyond the limit', { retentionDays: '91' }, ['retentionDays is "91"', 'from 1 to 90']],
    [
      'a target that there is not',
      { publish: 'index,gcs' },
      ['publish is "index,gcs"', 'index, release, s3'],
    ],
    ['publishing without a token', { publish: 'release' }, ['githubToken is missing', 'contents: write']],
    ['a token of two words', { publish: 'index', githubToken: 'a b' }, ['githubToken has a space']],
    ['no run to keep', { releaseKeep: '0' }, ['releaseKeep is "0"', 'from 1 to 450']],
    ['days to catch up without index', { catchUp: '3' }, ['catchUp is 3', 'publish: index']],
    [
      'days to catch up with a window',
      { catchUp: '3', start: '2026-11-20', publish: 'index', githubToken: 't' },
      ['catchUp is 3', 'start is given'],
    ],
    ['days to fetch again beyond the limit', { refetchDays: '32' }, ['refetchDays is "32"', 'from 0 to 31']],
    [
      'days to fetch again of a merge',
      { refetchDays: '2', mode: 'merge' },
      ['refetchDays is 2', 'mode is merge'],
    ],
    ['a format that is not written', { format: 'csv' }, ['format is "csv"', 'jsonl.gz or jsonl']],
    ['a format nearly right', { format: 'jsonl.gzip' }, ['Did you mean "jsonl.gz"']],
    ['another outcome of a partial run', { onPartial: 'ignore' }, ['onPartial is "ignore"', 'fail or warn']],
    ['an output folder above', { outputDir: '../out' }, ['outputDir "../out"', 'below the workspace']],
    ['an output folder that climbs inside', { outputDir: 'a/../../b' }, ['outputDir', 'below the workspace']],
    ['an output folder on a drive', { outputDir: 'C:\\out' }, ['outputDir', 'below the workspace']],
    ['an output folder that is the workspace', { outputDir: '.' }, ['outputDir "."', 'below the workspace']],
    ['an output folder in a home', { outputDir: '~/out' }, ['outputDir', 'below the workspace']],
    ['an artifact name with a slash', { artifactName: 'a/b' }, ['artifactName "a/b"', 'none of']],
    ['an artifact name with a colon', { artifactName: 'a:b' }, ['artifactName "a:b"', 'none of']],
    ['an artifact name of dots', { artifactName: '..' }, ['artifactName ".."']],
    [
      'a catalog path with a control character',
      { catalog: 'a\u0000b' },
      ['catalog "a\\u0000b"', 'not a path'],
    ],
    [
      'no credentials',
      { clientId: '', clientSecret: '' },
      ['Credentials are missing', 'clientId', 'GENESYS_CLIENT_SECRET', 'GENESYS_ACCESS_TOKEN'],
    ],
    ['an id without its secret', { clientSecret: '' }, ['clientSecret is missing', 'GENESYS_CLIENT_SECRET']],
    ['a secret without its id', { clientId: '' }, ['clientId is missing', 'GENESYS_CLIENT_ID']],
    [
      'two ways to sign in',
      { accessToken: 'bearer-token-value' },
      ['accessToken is given together with clientId', 'one way'],
    ],
    ['a client id with a colon', { clientId: 'a:b' }, ['clientId has a colon']],
    [
      'a token with its scheme',
      { clientId: '', clientSecret: '', accessToken: 'Bearer top-secret-value' },
      ['accessToken has a space'],
    ],
    [
      'a token in quotes',
      { clientId: '', clientSecret: '', accessToken: '"top-secret-value"' },
      ['accessToken has a sign that no token has', 'quotes'],
    ],
    [
      'a token with a line break',
      { clientId: '', clientSecret: '', accessToken: 'top-secret-value\nX: y' },
      ['accessToken has a space or a character'],
    ],
  ])('%s', (_sentence, changes, words) => {
    const error = thrownBy(() => requireCredentials(resolveOptions({ ...MINIMAL, ...changes })));
    expect(error.code).toBe('INPUT_INVALID');
    for (const word of words) expect(error.message).toContain(word);
    expect(error.message).not.toMatch(/top-secret-value|bearer-token-value/);
  });
});

describe('the option table', () => {
  it('names each option once, with help, and with flags in kebab case', () => {
    expect(new Set(OPTIONS.map(({ name }) => name)).size).toBe(OPTIONS.length);
    for (const option of OPTIONS) {
      expect(option.help).toMatch(/\.$/);
      expect(option.doors.length).toBeGreaterThan(0);
      expect(optionFlag(option)).toMatch(/^--[a-z]+(-[a-z]+)*$/);
    }
    expect(optionFlag(optionNamed('summaryOnly')!)).toBe('--summary-only');
  });

  it('has defaults that its own checks accept', () => {
    for (const option of OPTIONS)
      expect(() =>
        resolveOptions({
          ...MINIMAL,
          ...(option.default === undefined ? {} : { [option.name]: option.default }),
        }),
      ).not.toThrow();
  });

  it('gives every secret of the command line a variable, and bounds or choices where they belong', () => {
    for (const option of OPTIONS) {
      if (option.secret) expect(option.env).toMatch(/^(?:GENESYS_[A-Z_]+|GITHUB_TOKEN)$/);
      expect(option.kind === 'choice' || option.kind === 'list').toBe(option.choices !== undefined);
      expect(option.kind === 'integer').toBe(option.minimum !== undefined && option.maximum !== undefined);
    }
    expect(OPTIONS.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'clientSecret',
      'accessToken',
      'pseudonymKey',
      'githubToken',
    ]);
  });
});
