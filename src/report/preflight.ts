import type { ErrorReport } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { counted } from '../base/suggestion.js';
import type { DatasetCheck, EndpointCheck, PreflightReport } from '../engine/preflight.js';
import { EXIT_TRY_AGAIN, EXIT_WRONG } from './exit-code.js';

/** What a preflight found, in lines: the sign-in, then a dataset a line, with all that keeps it from running. */
export function preflightLines(report: PreflightReport): string[] {
  const { signIn, datasets, loginUrl, apiUrl } = report;
  const login = new URL(loginUrl).host;
  const lines =
    signIn === null
      ? [`Signed in at ${login}; calls go to ${new URL(apiUrl).host}`, ...datasets.flatMap(datasetLines)]
      : [`Sign-in at ${login} failed, so no dataset was tried`, `  ${signIn.code}: ${signIn.message}`];
  return lines.map((line) => plainText(line));
}

function datasetLines(check: DatasetCheck): string[] {
  const { dataset, endpoints, untried, error } = check;
  const bad = endpoints.filter(({ outcome }) => outcome !== 'ok');
  return [
    `${dataset}: ${verdictOf(check)}`,
    ...bad.map((one) => `  ${one.error?.code ?? ''}: ${one.error?.message ?? ''}`),
    ...(error === null ? [] : [`  ${error.code}: ${error.message}`]),
    ...untried.map((sentence) => `  ${sentence}`),
  ];
}

/** `ok, 3 endpoints answered`, `missing permission a:b:c`. */
function verdictOf({ endpoints, error }: DatasetCheck): string {
  const bad = endpoints.filter(({ outcome }) => outcome !== 'ok');
  const told = bad.map((one) =>
    one.outcome === 'missing permission' ? `missing permission ${permissionText(one)}` : one.outcome,
  );
  if (error !== null) told.push('failed');
  return told.length === 0
    ? `ok, ${counted(endpoints.length, 'endpoint')} answered`
    : [...new Set(told)].join('; ');
}

function permissionText({ permissions: { names, mode } }: EndpointCheck): string {
  return names.length === 0 ? '(the API lists none)' : names.join(mode === 'any' ? ' or ' : ', ');
}

/** The same for a program. */
export function preflightJson(report: PreflightReport): Record<string, unknown> {
  const { signIn, apiUrl, loginUrl, datasets } = report;
  return {
    ok: problemsOf(report).length === 0,
    apiUrl,
    loginUrl,
    signIn,
    datasets: datasets.map((check) => ({
      ...check,
      ok: problemsIn(check).length === 0,
      verdict: verdictOf(check),
    })),
  };
}

/** 0: every dataset could be fetched, as far as was tried; 75: the same again may find so; 1: something has to be changed. */
export function preflightExitCode(report: PreflightReport): number {
  const problems = problemsOf(report);
  if (problems.length === 0) return 0;
  return problems.every(({ retryable }) => retryable) ? EXIT_TRY_AGAIN : EXIT_WRONG;
}

function problemsOf({ signIn, datasets }: PreflightReport): readonly ErrorReport[] {
  return [...(signIn === null ? [] : [signIn]), ...datasets.flatMap(problemsIn)];
}

function problemsIn({ endpoints, error }: DatasetCheck): readonly ErrorReport[] {
  return [...endpoints.map((one) => one.error), error].flatMap((one) => one ?? []);
}
