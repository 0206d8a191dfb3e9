import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../src/base/json.js';
import type { EndpointDefinition, PagingCursor } from '../../src/catalog/types.js';
import { answer, range, scripted, walk, type WalkResult } from './scripted.js';
import { utf8 } from '../support/answers.js';

const profile: PagingCursor = { strategy: 'cursor', cursorPath: 'cursor', parameter: 'cursor' };

function once(body: JsonValue, endpoint: Partial<EndpointDefinition> = {}): Promise<WalkResult> {
  return walk({ profile, send: scripted([answer(body)]).send, endpoint });
}

describe('items of an answer', () => {
  it.each<[string, JsonValue, string]>([
    ['at a member', { entities: range(1, 2) }, 'entities'],
    ['at a nested member', { results: { entities: range(1, 2) } }, 'results.entities'],
    ['as the answer itself', range(1, 2), '$'],
  ])('are read %s', async (_, body, itemsPath) => {
    expect((await once(body, { itemsPath })).items).toEqual(range(1, 2));
  });

  it.each<[NonNullable<EndpointDefinition['items']>, string, JsonValue, string, JsonValue[]]>([
    ['object', 'one object', { id: 1 }, '$', [{ id: 1 }]],
    ['object', 'one object at a member', { settings: { id: 1 } }, 'settings', [{ id: 1 }]],
    [
      'map',
      'members of a map',
      { a: 1, b: { c: 2 } },
      '$',
      [
        { key: 'a', value: 1 },
        { key: 'b', value: { c: 2 } },
      ],
    ],
    ['map', 'an empty map', { all: {} }, 'all', []],
    ['scalars', 'values that are no objects', { ids: ['a', 2] }, 'ids', [{ value: 'a' }, { value: 2 }]],
  ])('are read as %s: %s', async (items, _sentence, body, itemsPath, expected) => {
    expect((await once(body, { items, itemsPath })).items).toEqual(expected);
  });

  it.each<[NonNullable<EndpointDefinition['items']>, string, JsonValue]>([
    ['object', 'a list', [{ id: 1 }]],
    ['map', 'a list', [{ id: 1 }]],
    ['scalars', 'an object', { id: 1 }],
    ['list', 'an object', { id: 1 }],
  ])('that are said to be %s and are %s are an error', async (items, _sentence, body) => {
    expect((await once(body, { items, itemsPath: '$' })).error).toMatchObject({ code: 'BAD_RESPONSE' });
  });

  it.each<[string, JsonValue, string, string]>([
    [
      'nothing, beside other members',
      { results: [], total: 3 },
      'entities',
      'there is nothing, beside the members results, total',
    ],
    ['null', { entities: null }, 'entities', 'there is null'],
    ['an object', { entities: { a: 1 } }, 'entities', 'there is an object'],
    ['a number', { results: 7 }, 'results', 'there is a number'],
    ['a text', { entities: 'none' }, 'entities', 'there is a string'],
    ['an array as the answer', [1], 'entities', 'the answer is an array'],
    ['an object where an array is the answer', { a: 1 }, '$', 'there is an object'],
    ['an empty answer', null, 'entities', 'the answer is null'],
    ['an inherited member', {}, 'constructor', 'there is nothing'],
  ])('that are not there are an error that says what is: %s', async (_, body, itemsPath, words) => {
    const { error, items } = await once(body, { itemsPath });
    expect(error?.code).toBe('BAD_RESPONSE');
    expect(error?.message).toContain(`"${itemsPath}"`);
    expect(error?.message).toContain(words);
    expect(items).toEqual([]);
  });

  it('shows no values of the answer, nor names that may be data', async () => {
    const { error } = await once({ total: 'geheim', 'jane@example.test': 1, '+49 30 1': 2 });
    expect(error?.message).toContain('members total.');
    expect(error?.message).not.toMatch(/geheim|jane|49/);
  });

  it.each<[string, JsonValue]>([
    ['left out', {}],
    ['null', { entities: null }],
  ])('count as none where the catalog says so: %s', async (_, body) => {
    expect((await once(body, { itemsAbsent: 'empty' })).evidence).toMatchObject({ items: 0, pages: 1 });
  });

  it('that are of the wrong kind are an error even there', async () => {
    expect((await once({ entities: {} }, { itemsAbsent: 'empty' })).error?.code).toBe('BAD_RESPONSE');
  });

  it('may be left out after the last page, and only there', async () => {
    const endpoint = { itemsAbsent: 'end' as const };
    const { send } = scripted([answer({ entities: range(1, 2), cursor: 'a' }), answer({ cursor: 'b' })]);
    expect((await walk({ profile, send, endpoint })).evidence).toMatchObject({
      stoppedBy: 'lastPage',
      items: 2,
    });
    expect((await once({}, endpoint)).error?.code).toBe('BAD_RESPONSE');
  });

  it('cannot be asked of an endpoint that is no list', async () => {
    expect((await once({}, { itemsPath: null })).error?.code).toBe('CATALOG_INVALID');
  });
});

describe('a large answer that stands for a file', () => {
  const endpoint: Partial<EndpointDefinition> = {
    download: { status: 302, urlPath: 'downloadUrl', hosts: ['.files.test'] },
  };
  const url = 'https://bucket.files.test/x?signature=geheim';
  const large = (rest: object = {}): ReturnType<typeof answer> => answer({ downloadUrl: url, ...rest }, 302);

  function fetched(text: string, maxDepth?: number): Promise<WalkResult> {
    const { send } = scripted([large()]);
    const depth = maxDepth === undefined ? {} : { maxDepth };
    return walk({ profile, send, endpoint, download: async () => utf8(text), ...depth });
  }

  it('is fetched by the door for downloads, and its cursor leads on', async () => {
    const asked: unknown[] = [];
    const { send, requests } = scripted([large({ cursor: 'a' }), answer({ entities: range(3, 3) })]);
    const result = await walk({
      profile,
      send,
      endpoint,
      download: async (...args) => {
        asked.push(args);
        return utf8('[{"id":1},{"id":2}]');
      },
    });
    expect(asked).toEqual([[url, 'things.list']]);
    expect(requests.map((request) => new URL(request.url).search)).toEqual(['', '?cursor=a']);
    expect(result.items).toEqual(range(1, 3));
    expect(result.evidence).toMatchObject({ stoppedBy: 'cursorExhausted', pages: 2 });
  });

  it.each([
    ['a JSON array', '[{"id":1},{"id":2}]'],
    ['an object with the items at the path', '{"entities":[{"id":1},{"id":2}],"cursor":"x"}'],
    ['JSON lines', '{"id":1}\n{"id":2}\n'],
    ['JSON lines with other line ends and blank lines', '{"id":1}\r\n\r\n{"id":2}'],
    ['a file with a byte order mark', '\uFEFF[{"id":1},{"id":2}]'],
  ])('is read as %s', async (_, text) => {
    const result = await fetched(text);
    expect(result.items).toEqual(range(1, 2));
    expect(result.texts).toEqual([text.replace('\uFEFF', '')]);
  });

  it('keeps the digits of numbers', async () => {
    const { items } = await fetched('[{"id":9007199254740993}]');
    expect(items).toEqual([{ id: { text: '9007199254740993' } }]);
  });

  it.each([
    ['empty', '', 'it is empty'],
    ['an object without the items', '{"rows":[]}', 'without items at "entities"'],
    ['a text', '"done"', 'it is a string'],
    ['lines of which one is broken', '{"id":1}\n{"id":', 'line 2'],
    ['a page of another kind', '<Error>AccessDenied</Error>', 'neither JSON nor JSON lines'],
  ])('is an error where the file is %s', async (_, text, words) => {
    const { error, items } = await fetched(text);
    expect(error).toMatchObject({ code: 'BAD_RESPONSE', message: expect.stringContaining(words) });
    expect(items).toEqual([]);
  });

  it('is an error where the file is nested too deeply', async () => {
    expect((await fetched('[[[[]]]]', 2)).error?.message).toContain('nested too deeply');
  });

  it.each([
    ['no address', {}],
    ['an empty one', { downloadUrl: '' }],
    ['something else', { downloadUrl: { href: url } }],
  ])('is an error where it has %s', async (_, body) => {
    const { send } = scripted([answer(body, 302)]);
    const { error } = await walk({ profile, send, endpoint });
    expect(error).toMatchObject({ code: 'BAD_RESPONSE', message: expect.stringContaining('"downloadUrl"') });
  });

  it('shows its address nowhere: not in events, texts or errors', async () => {
    const good = await fetched('[]');
    const bad = await fetched('nothing');
    expect(JSON.stringify([good, bad, bad.error?.message])).not.toContain('geheim');
  });
});

describe('items in files', () => {
  const files = (urlPath: string): Partial<EndpointDefinition> => ({
    itemsPath: 'entities',
    download: { status: 200, urlPath, hosts: ['.files.test'] },
  });
  const read = (body: JsonValue, urlPath: string): Promise<WalkResult> =>
    walk({
      profile: { strategy: 'none' },
      send: scripted([answer(body)]).send,
      endpoint: files(urlPath),
      download: (url) => Promise.resolve(utf8(JSON.stringify({ entities: [url] }))),
    });

  it('of several addresses in an answer of success are one list, in their order', async () => {
    const result = await read({ downloadUrls: ['one', 'two', 'three'] }, 'downloadUrls[]');
    expect(result.items).toEqual(['one', 'two', 'three']);
    expect((await read({ parts: [{ url: 'a' }, { url: 'b' }] }, 'parts[].url')).items).toEqual(['a', 'b']);
    expect((await read({ downloadUrl: 'only' }, 'downloadUrl')).items).toEqual(['only']);
    expect((await read({ downloadUrls: [] }, 'downloadUrls[]')).items).toEqual([]);
  });

  it('are those of the answer where it has no address', async () => {
    expect((await read({ entities: [1] }, 'downloadUrl')).items).toEqual([1]);
    expect((await read({ entities: [1] }, 'downloadUrls[]')).items).toEqual([1]);
    expect((await read({ other: 1 }, 'downloadUrls[]')).error?.code).toBe('BAD_RESPONSE');
    expect((await read({ downloadUrls: [1] }, 'downloadUrls[]')).error?.message).toContain(
      'a number instead of',
    );
  });
});
