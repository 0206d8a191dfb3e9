import { GenesysCoreError } from '../../src/base/errors.js';

/** The error that an action throws. */
export function thrownBy(action: () => unknown): GenesysCoreError {
  try {
    action();
  } catch (error) {
    if (error instanceof GenesysCoreError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The error that a promise ends in. */
export async function errorOf(promise: Promise<unknown>): Promise<GenesysCoreError> {
  const thrown: unknown = await promise.then(
    (value) => new Error(`resolved: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!(thrown instanceof GenesysCoreError)) throw thrown;
  return thrown;
}
