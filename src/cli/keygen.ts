import { randomBytes } from 'node:crypto';
import { optionNamed } from '../options/options.js';
import { generatePseudonymKey } from '../records/pseudonym.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeLines } from './world.js';

/** Prints a fresh key for pseudonyms, alone on standard output, so that it can be piped into a secret store. */
export function keygenCommand(world: CliWorld): ExitCode {
  writeLines(world.stdout, [generatePseudonymKey(randomBytes)]);
  if (world.stderr.isTTY)
    writeLines(world.stderr, [
      '',
      `Keep it as a secret: the input pseudonymKey of the action, ${optionNamed('pseudonymKey')?.env ?? ''} of the command line. Runs`,
      'with the same key give the same person the same pseudonym; with another key all pseudonyms are others.',
    ]);
  return 0;
}
