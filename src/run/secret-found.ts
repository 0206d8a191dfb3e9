import { GenesysCoreError } from '../base/errors.js';

/** The error of a file that would have been sealed with a secret of the run in it. */
export function secretFound(path: string): GenesysCoreError {
  return new GenesysCoreError(
    'REDACTION',
    `${path} would hold a secret of this run (client secret, token or pseudonym key), so it was not kept. The server sent ` +
      'it back in a field that the redaction profile keeps, or a filter has it. Change the secret, and use a profile that removes the field.',
  );
}
