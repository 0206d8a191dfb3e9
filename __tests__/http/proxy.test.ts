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

  it('refuses an IPv6 address, and says how to go on', () => {
    const target = new URL('https://[2001:db8::1]/');
    const env = { https_proxy: 'http://p:1' };
    expect(() => proxyFor(target, env)).toThrow(/\[2001:db8::1\] cannot be reached .* NO_PROXY/);
    expect(proxyFor(target, { ...env, no_proxy: '[2001:db8::1]' })).toBeUndefined();
  });
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
