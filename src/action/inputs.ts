import { SECRET_VARIABLES } from '../options/bucket.js';
import type { Scrubber } from '../base/scrub.js';
import { OPTIONS } from '../options/options.js';
import type { Runner } from './runner.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the workflow gave, by option name. The runner hands an input over as `INPUT_<UPPERCASE>`; empty means not given. */
export function readInputs(env: Environment): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const option of OPTIONS) {
    if (!option.doors.includes('action')) continue;
    const value = env[`INPUT_${option.name.toUpperCase()}`]?.trim() ?? '';
    if (value !== '') inputs[option.name] = value;
  }
  return inputs;
}

/**
 * Masks every secret among the inputs, in the forms in which it can come back: as given, and both halves of the
 * credentials in the one word that HTTP Basic makes of them. The scrubber learns the same.
 */
export function maskSecrets(
  inputs: Readonly<Record<string, string>>,
  runner: Pick<Runner, 'mask'>,
  scrubber: Scrubber,
  env: Environment,
): void {
  const hide = (secret: string): void => {
    runner.mask(secret);
    scrubber.add(secret);
  };
  for (const option of OPTIONS) {
    const value = inputs[option.name];
    if (option.secret && value !== undefined) hide(value);
  }
  for (const name of SECRET_VARIABLES) {
    const value = (env[name] ?? '').trim();
    if (value !== '') hide(value);
  }
  const { clientId, clientSecret } = inputs;
  if (clientId !== undefined && clientSecret !== undefined)
    hide(Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64'));
}
