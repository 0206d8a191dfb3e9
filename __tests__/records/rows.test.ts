import { createRedactor } from '../../src/records/redact.js';
import { describe, expect, it } from '@jest/globals';
import { ExactNumber, parseJson, toJsonText, type JsonObject, type JsonValue } from '../../src/base/json.js';
import type { RowsDefinition } from '../../src/catalog/types.js';
import { createNormalise } from '../../src/records/normalise.js';
import { createRows } from '../../src/records/rows.js';

const METRICS: RowsDefinition = {
  each: ['data'],
  intervals: { 'data.interval': { start: 'intervalStart', end: 'intervalEnd' } },
  spread: ['group'],
  pivot: { each: 'data.metrics', name: ['metric', 'qualifier'], values: 'stats' },
};

const rowsOf = (definition: RowsDefinition, item: JsonValue): JsonObject[] => [
  ...createRows(definition)(item),
];

describe('rows of an item', () => {
  it('are one a group and interval, with metrics as columns and every digit of a number', () => {
    const item = parseJson(`{
      "group": {"queueId": "q", "mediaType": "voice"},
      "data": [
        {"interval": "2026-11-22T00:00:00.000Z/2026-11-22T00:30:00.000Z",
         "metrics": [{"metric": "nOffered", "stats": {"count": 90071992547409931}},
                     {"metric": "tHandle", "stats": {"count": 2, "sum": 1.50}}]},
        {"interval": "2026-11-22T00:30:00.000Z/2026-11-22T01:00:00.000Z",
         "metrics": [{"metric": "tPresence", "qualifier": "AWAY", "stats": {"sum": 5}}]},
        {"interval": "2026-11-22T01:00:00.000Z/2026-11-22T01:30:00.000Z"}]}`);
    expect(rowsOf(METRICS, item).map((row) => toJsonText(row))).toEqual([
      '{"queueId":"q","mediaType":"voice","nOffered_count":90071992547409931,"tHandle_count":2,"tHandle_sum":1.50,"intervalStart":"2026-11-22T00:00:00.000Z","intervalEnd":"2026-11-22T00:30:00.000Z"}',
      '{"queueId":"q","mediaType":"voice","tPresence_AWAY_sum":5,"intervalStart":"2026-11-22T00:30:00.000Z","intervalEnd":"2026-11-22T01:00:00.000Z"}',
      '{"queueId":"q","mediaType":"voice","intervalStart":"2026-11-22T01:00:00.000Z","intervalEnd":"2026-11-22T01:30:00.000Z"}',
    ]);
  });

  it('take fields from every level of nested arrays', () => {
    const definition: RowsDefinition = {
      each: ['participants', 'sessions', 'segments'],
      columns: {
        conversationId: 'conversationId',
        participantId: 'participants.id',
        media: 'participants.sessions.mediaType',
        type: 'participants.sessions.segments.segmentType',
      },
    };
    const item = {
      conversationId: 'c',
      participants: [
        {
          id: 'p1',
          sessions: [{ mediaType: 'voice', segments: [{ segmentType: 'a' }, { segmentType: 'b' }] }],
        },
        { id: 'p2', sessions: [] },
        { id: 'p3', sessions: [{ mediaType: 'chat' }] },
      ],
    };
    const first = { conversationId: 'c', participantId: 'p1', media: 'voice' };
    expect(rowsOf(definition, item)).toEqual([
      { ...first, type: 'a' },
      { ...first, type: 'b' },
    ]);
    expect(rowsOf({ ...definition, keepEmpty: true }, item)).toEqual([
      { ...first, type: 'a' },
      { ...first, type: 'b' },
      { conversationId: 'c', participantId: 'p2' },
      { conversationId: 'c', participantId: 'p3', media: 'chat' },
    ]);
  });

  it('can be elements that are no objects, and let a column win over a member of the same name', () => {
    expect(
      rowsOf({ each: ['skills'], columns: { skill: 'skills', id: 'id' } }, { id: 1, skills: ['a', 'b'] }),
    ).toEqual([
      { skill: 'a', id: 1 },
      { skill: 'b', id: 1 },
    ]);
    const spread: RowsDefinition = { spread: ['a', 'b'], columns: { id: 'id' } };
    expect(rowsOf(spread, { id: 1, a: { id: 2, x: 3 }, b: { x: 4, y: 5 } })).toEqual([{ x: 3, y: 5, id: 1 }]);
    expect(Object.keys(rowsOf({ spread: ['a'] }, parseJson('{"a": {"__proto__": 1}}'))[0]!)).toEqual([
      '__proto__',
    ]);
  });

  it.each<[string, RowsDefinition, JsonValue, string]>([
    [
      'an object where an array is walked',
      { each: ['data'] },
      { data: {} },
      'an object at "data", where record.rows needs an array',
    ],
    ['a text where an array is walked', { each: ['a', 'b'] }, { a: [{ b: 'x' }] }, 'a string at "a.b"'],
    [
      'an array that is spread',
      { spread: ['group'] },
      { group: [] },
      'an array at "group", where record.rows needs an object',
    ],
    [
      'a number that is spread',
      { spread: ['group'] },
      { group: new ExactNumber('1.0') },
      'a number at "group"',
    ],
    [
      'an interval of one half',
      { intervals: { i: { start: 'a' } } },
      { i: '2026' },
      'a string that is no interval at "i"',
    ],
    [
      'a metric without a name',
      { pivot: { each: 'm', name: ['metric'], values: 's' } },
      { m: [{ s: {} }] },
      'an element without a name at "m"',
    ],
    [
      'two metrics of one name',
      { pivot: { each: 'm', name: ['metric'], values: 's' } },
      {
        m: [
          { metric: 'n', s: { count: 1 } },
          { metric: 'n', q: 'x', s: { count: 2 } },
        ],
      },
      'make the field "n_count"',
    ],
    [
      'two of a name that is data, which is not told',
      { pivot: { each: 'm', name: ['n'], values: 'v' } },
      {
        m: [
          { n: 'jane.doe@example.com', v: 1 },
          { n: 'jane.doe@example.com', v: 2 },
        ],
      },
      'Two elements at "m" make the field of one name.',
    ],
  ])('refuse %s', (_name, definition, item, told) => {
    expect(() => rowsOf(definition, item)).toThrow(
      expect.objectContaining({ code: 'BAD_RESPONSE', message: expect.stringContaining(told) }),
    );
  });

  it('are none for what is absent, and a metric may be one value', () => {
    expect(rowsOf(METRICS, {})).toEqual([]);
    expect(
      rowsOf({ pivot: { each: 'm', name: ['n'], values: 'v' } }, { m: [{ n: 'a', v: 1 }, { n: 'b' }] }),
    ).toEqual([{ a: 1 }]);
  });

  it('are redacted by the name of an element that is a secret, whatever its values are', () => {
    const pivot = { each: 'm', name: ['n'], values: 'v' };
    const [row] = rowsOf(
      { pivot },
      {
        m: [
          { n: 'password', v: { text: 'hunter2' } },
          { n: 'count', v: 1 },
        ],
      },
    );
    const allow = { '*': { action: 'keep', why: 'test' }, '*.*': { action: 'keep', why: 'test' } } as const;
    expect(createRedactor({ description: 'test', allow }).redact(row!)).toEqual({ count: 1 });
  });

  it('are normalised one by one', () => {
    const normalise = createNormalise({ key: ['queueId'], instants: ['intervalStart'], rows: METRICS });
    const item = { group: { queueId: 'q' }, data: [{ interval: '2026-11-22T01:00:00+01:00/x' }] };
    expect([...normalise.records([item, {}])]).toEqual([
      { queueId: 'q', intervalStart: '2026-11-22T00:00:00.000Z', intervalEnd: 'x' },
    ]);
  });
});
