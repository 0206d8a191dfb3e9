import type { DraftParts } from './draft-parts.js';
import { filterName } from './draft-request.js';

/** Something of a draft that a person must decide or look at. */
export interface OpenPoint {
  /** Place in the drafted document. */
  readonly pointer: string;
  readonly what: string;
}

/** Filled in by a transaction alone. */
const OF_TRANSACTION = '{transactionId}';

type Point = readonly [pointer: string, what: string | undefined | false];

/** What a draft can not run without. */
export function openPoints(parts: DraftParts): readonly OpenPoint[] {
  const { operation, item, paging, recordKey, request } = parts;
  const { dataset, endpoint } = placesOf(parts);
  return told([
    [`${endpoint}/itemsPath`, item.open],
    [`${endpoint}/paging`, paging.open],
    [
      `${dataset}/record/key`,
      item.open === undefined &&
        recordKey === undefined &&
        'no field that is surely different in each record',
    ],
    [
      `${endpoint}/path`,
      operation.path.includes(OF_TRANSACTION) && `${OF_TRANSACTION} takes the transaction that leads to it`,
    ],
    ...request.open.map((what): Point => [`${endpoint}/body`, what]),
    [
      `${endpoint}/effect`,
      operation.method !== 'GET' &&
        operation.effect !== 'read' &&
        'it may change something: nobody says that it only reads',
    ],
  ]);
}

/** What a draft runs with, and what a person should look at all the same. */
export function lookPoints(parts: DraftParts): readonly OpenPoint[] {
  const { operation, item, parents, recordKey, request, time, permissions } = parts;
  const { dataset, endpoint } = placesOf(parts);
  return told([
    [
      `${dataset}/record/key`,
      recordKey === 'content' &&
        item.shape !== 'object' &&
        'no field is surely different in each record, so all of them together are the key',
    ],
    [
      `${dataset}/record/rows`,
      item.rows !== undefined && 'members of a group that no rule of the redaction names are removed',
    ],
    ...request.look.map((what): Point => [endpoint, what]),
    [
      `${dataset}/record/time`,
      time !== undefined && item.rows === undefined && `the window may go by another time than ${time}`,
    ],
    ...request.filters.map(({ name, isRequired }): Point => [
      `${dataset}/filters/${filterName(name)}`,
      isRequired && 'every run must give this filter',
    ]),
    ...parents.given.map((name): Point => [
      `${dataset}/filters/${name}`,
      'every run must give this filter, as no list has its values',
    ]),
    [`${endpoint}/permissions`, permissions === undefined && 'the vendor does not say which are needed'],
    [endpoint, operation.isDeprecated && 'the vendor wants to take it away'],
    ...item.fields.map(({ path, isUnclear }): Point => [
      `${dataset}/redaction/remove/${path}`,
      isUnclear && 'removed, as nobody could tell what it holds',
    ]),
  ]);
}

function placesOf({ key, endpointKey }: DraftParts): { readonly dataset: string; readonly endpoint: string } {
  const dataset = `/datasets/${key}`;
  return { dataset, endpoint: `${dataset}/requests/${endpointKey}` };
}

function told(points: readonly Point[]): readonly OpenPoint[] {
  return points.flatMap(([pointer, what]) =>
    what === undefined || what === false ? [] : [{ pointer, what }],
  );
}
