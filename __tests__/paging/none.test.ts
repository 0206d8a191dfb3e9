import { describe, expect, it } from '@jest/globals';
import { none } from '../../src/paging/none.js';
import { getRequest, page } from './scripted.js';

const request = getRequest('/things?expand=a');

describe('none', () => {
  it('sends the bound request as it is', () => {
    expect(none.first(request, { strategy: 'none' })).toBe(request);
  });

  it.each([
    ['no link path in the profile', { nextUri: '/things?page=2' }, undefined],
    ['no link in the answer', { entities: [] }, 'nextUri'],
    ['a link that is null', { nextUri: null }, 'nextUri'],
    ['an empty link', { nextUri: '' }, 'nextUri'],
    ['a link at another path', { links: { next: '/x' } }, 'nextUri'],
  ])('ends with the first answer: %s', (_, body, nextUriPath) => {
    const profile = { strategy: 'none' as const, ...(nextUriPath === undefined ? {} : { nextUriPath }) };
    expect(none.next(page(request, body, 3), profile)).toEqual({ stoppedBy: 'singleResponse' });
  });

  it.each([
    ['an address', { nextUri: '/things?page=2' }, 'nextUri'],
    ['something that is no address', { nextUri: { page: 2 } }, 'nextUri'],
    ['a nested address', { links: { next: '/things?page=2' } }, 'links.next'],
  ])('refuses to call a list whole that links to more: %s', (_, body, nextUriPath) => {
    expect(() => none.next(page(request, body, 3), { strategy: 'none', nextUriPath })).toThrow(
      expect.objectContaining({ code: 'BAD_RESPONSE', message: expect.stringContaining(`"${nextUriPath}"`) }),
    );
  });

  it('has no page size to change', () => {
    expect(none.resize(request, { strategy: 'none' }, { inForce: 100, to: 50 })).toBeUndefined();
  });
});
