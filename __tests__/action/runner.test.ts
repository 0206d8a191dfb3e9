import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRunner } from '../../src/action/runner.js';

describe('what the runner is told', () => {
  const real = process.stdout.write;
  let written = '';

  beforeEach(() => {
    written = '';
    process.stdout.write = (text: string) => {
      written += text;
      return true;
    };
  });
  afterEach(() => {
    process.stdout.write = real;
  });

  const HOSTILE = 'a\n::error::x\r\n##[error]y';

  it.each<readonly [what: string, tell: (runner: ReturnType<typeof createRunner>) => void]>([
    [
      'a line',
      (runner) => {
        runner.line(`::set-output name=a::b ${HOSTILE}`);
      },
    ],
    [
      'an error',
      (runner) => {
        runner.error('T', HOSTILE);
      },
    ],
    [
      'a warning',
      (runner) => {
        runner.warning('T', HOSTILE);
      },
    ],
    [
      'a notice',
      (runner) => {
        runner.notice('T', HOSTILE);
      },
    ],
    [
      'a group',
      (runner) => {
        runner.openGroup(HOSTILE);
      },
    ],
    [
      'a line of the client',
      (runner) => {
        runner.clientLine('::set-env name=PATH::/evil');
      },
    ],
  ])('is one line and no command of anybody else: %s', (_what, tell) => {
    tell(createRunner());
    const lines = written.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/^\s*::(?:set-output|set-env)|##\[/);
    expect(lines[0]).not.toMatch(/%0A|%0D/);
  });

  it('lets the masks and debug lines of GitHub’s client through', () => {
    createRunner().clientLine('::add-mask::signature');
    createRunner().clientLine('::debug::Body: {}');
    expect(written).toBe('::add-mask::signature\n::debug::Body: {}\n');
  });
});
