import { describe, expect, it } from '@jest/globals';
import { judge } from '../../scripts/check-audit.mjs';

const FOUND = {
  vulnerabilities: {
    undici: {
      via: [
        {
          source: 1,
          url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
          title: 'It leaks',
          severity: 'high',
        },
      ],
    },
    '@actions/artifact': { via: ['undici'] },
  },
};
const except = (until: string) => [{ id: 'GHSA-aaaa-bbbb-cccc', until, why: 'not reachable' }];

describe('the audit of what is bundled', () => {
  it.each([
    ['nothing known', { vulnerabilities: {} }, [], true, /no known vulnerability/],
    ['a vulnerability', FOUND, [], false, /GHSA-aaaa-bbbb-cccc \(high\) in undici: It leaks$/],
    [
      'an exception that lasts',
      FOUND,
      except('2026-12-31'),
      true,
      /excepted until 2026-12-31: not reachable/,
    ],
    ['an exception on its last day', FOUND, except('2026-11-26'), true, /excepted/],
    ['an exception that has ended', FOUND, except('2026-11-25'), false, /its exception ended on 2026-11-25/],
    ['an exception without need', { vulnerabilities: {} }, except('2026-12-31'), true, /not needed any more/],
    [
      'a registry without an audit',
      { message: '405 Method Not Allowed' },
      [],
      true,
      /not available .*405.*nothing was checked/,
    ],
    ['no report', undefined, [], true, /nothing was checked/],
  ] as const)('%s', (_, report, exceptions, ok, says) => {
    const judged = judge(report, exceptions, '2026-11-26');
    expect(judged.ok).toBe(ok);
    expect(judged.lines.join('\n')).toMatch(says);
  });
});
