import { describe, expect, it } from '@jest/globals';

import { isLoopback, proxyFor } from '../../src/http/proxy.js';

const API = 'https://api.example.com/x';

describe('the proxy for an address', () => {
  it.each<[string, string, Record<string, string>, string | undefined]>([
    ['none without variables', API, {}, undefined],
    ['that of https_proxy', API, { https_proxy: 'http://p:3128' }, 'p:3128'],
    ['that of HTTPS_PROXY', API, { HTTPS_PROXY: 'http://p:3128' }, 'p:3128'],
    ['the lower case one of two', API, { https_proxy: 'http://low:1', HTTPS_PROXY: 'http://up:2' }, 'low:1'],
    [
      'the upper case one where the lower case one is empty',
      API,
      { https_proxy: ' ', HTTPS_PROXY: 'http://up:2' },
      'up:2',
    ],
    ['not that of http_proxy for https', API, { http_proxy: 'http://p:3128' }, undefined],
    ['that of http_proxy for http', 'http://api.example.com/', { HTTP_PROXY: 'http://p:3128' }, 'p:3128'],
    ['that of all_proxy at last', API, { ALL_PROXY: 'http://p:3128' }, 'p:3128'],
    ['one without a scheme', API, { https_proxy: 'p:3128' }, 'p:3128'],
    ['one that speaks TLS itself', API, { https_proxy: 'https://p:3128' }, 'p:3128'],
    ['none where no_proxy is *', API, { https_proxy: 'http://p:1', no_proxy: '*' }, undefined],
    [
      'none where no_proxy names the host',
      API,
      { https_proxy: 'http://p:1', NO_PROXY: 'a.b, API.example.com' },
      undefined,
    ],
    [
      'none where no_proxy has a suffix of it',
      API,
      { https_proxy: 'http://p:1', no_proxy: '.example.com' },
      undefined,
    ],
    [
      'none where no_proxy has a pattern of it',
      API,
      { https_proxy: 'http://p:1', no_proxy: '*.example.com' },
      undefined,
    ],
    [
      'none where no_proxy names host and port',
      API,
      { https_proxy: 'http://p:1', no_proxy: 'api.example.com:443' },
      undefined,
    ],
    [
      'one where no_proxy names another port',
      API,
      { https_proxy: 'http://p:1', no_proxy: 'api.example.com:444' },
      'p:1',
    ],
    [
      'one where no_proxy names a longer host',
      API,
      { https_proxy: 'http://p:1', no_proxy: 'xapi.example.com b' },
      'p:1',
    ],
    [
      'one where no_proxy has the middle of it',
      API,
      { https_proxy: 'http://p:1', no_proxy: '.example' },
      'p:1',
    ],
    ...(
      [
        // [what, target, no_proxy, direct]
        ['a name stands for what is below it', 'https://api.corp.example/', 'corp.example', true],
        ['a name stands for itself', 'https://corp.example/', 'corp.example', true],
        [
          'a name with a dot before it stands for itself, too',
          'https://corp.example/',
          '.corp.example',
          true,
        ],
        ['a name is no ending of letters', 'https://xcorp.example/', 'corp.example', false],
        ['a final dot changes nothing', 'https://api.corp.example./', 'corp.example.', true],
        [
          'a name with a port stands for what is below it',
          'https://api.corp.example/',
          'corp.example:443',
          true,
        ],
        ['an address', 'https://192.0.2.7/', '192.0.2.7', true],
        ['another address', 'https://192.0.2.7/', '192.0.2.8', false],
        ['an address is no ending of another', 'https://10.192.0.2/', '192.0.2', false],
        ['an address with its port', 'https://192.0.2.7:8443/', '192.0.2.7:8443', true],
        ['a range', 'https://192.0.2.7/', '192.0.2.0/24', true],
        ['a range that ends within a byte', 'https://192.0.2.17/', '192.0.2.16/31', true],
        ['the address after it', 'https://192.0.2.18/', '192.0.2.16/31', false],
        ['all addresses', 'https://192.0.2.7/', '0.0.0.0/0', true],
        ['a range is not for names', 'https://api.corp.example/', '0.0.0.0/0', false],
        ['a range with too many bits', 'https://192.0.2.7/', '192.0.2.7/33', false],
        ['a range without bits', 'https://192.0.2.7/', '192.0.2.7/x', false],
        ['an IPv6 address', 'https://[2001:db8::1]/', '2001:db8::1', true],
        ['an IPv6 address written in another way', 'https://[2001:db8::1]/', '2001:DB8:0:0::1', true],
        ['an IPv6 address in brackets', 'https://[2001:db8::1]/', '[2001:db8::1]', true],
        ['an IPv6 address and its port', 'https://[2001:db8::1]/', '[2001:db8::1]:443', true],
        ['an IPv6 address and another port', 'https://[2001:db8::1]/', '[2001:db8::1]:80', false],
        ['an IPv6 range', 'https://[2001:db8::1]/', '2001:db8::/32', true],
        ['another IPv6 range', 'https://[2001:db9::1]/', '2001:db8::/32', false],
        ['an IPv6 range is not for IPv4', 'https://192.0.2.7/', '::/0', false],
      ] as const
    ).map(([what, target, noProxy, direct]): [string, string, Record<string, string>, string | undefined] => [
      `no_proxy: ${what}`,
      target,
      { https_proxy: 'http://p:1', no_proxy: noProxy },
      direct ? undefined : 'p:1',
    ]),
    ['that of an IPv6 address', 'https://[2001:db8::1]/', { https_proxy: 'http://p:1' }, 'p:1'],
    ['none for 127.0.0.1', 'https://127.0.0.1:8443/', { https_proxy: 'http://p:1' }, undefined],
    ['none for localhost', 'http://localhost/', { http_proxy: 'http://p:1' }, undefined],
    ['none for ::1', 'http://[::1]:80/', { all_proxy: 'http://p:1' }, undefined],
  ])('%s', (_what, url, env, host) => {
    expect(proxyFor(new URL(url), env)?.host).toBe(host);
  });

  it.each(['socks5://p:1', 'http://', '::', 'http://us er:geheim@p:x'])(
    'refuses %s without quoting it',
    (value) => {
      const attempt = (): unknown => proxyFor(new URL(API), { https_proxy: value });
      expect(attempt).toThrow(/HTTPS_PROXY is not the address of a proxy/);
      expect(attempt).not.toThrow(/geheim/);
    },
  );
});

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.10', true],
  ['[::1]', true],
  ['127.0.0.1.example.com', false],
  ['localhost.example.com', false],
  ['10.0.0.1', false],
  ['0.0.0.0', false],
])('%s as loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
