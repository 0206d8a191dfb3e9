import { isJsonObject } from '../base/json.js';
import type { EndpointDefinition } from '../catalog/types.js';
import type { ServedRequest, Route } from './reply.js';
import { shapeOf } from './router.js';

/** A route of one endpoint of the catalog, beside which others may have its path. */
export interface Candidate extends Route {
  /** How well a request fits it: the larger the better, below zero not at all. */
  readonly fits: (exchange: ServedRequest) => number;
}

/** One route for each path: of several endpoints at it, the one answers that the request fits best. */
export function oneOfEachPath(candidates: readonly Candidate[]): readonly Route[] {
  const byShape = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const shape = shapeOf(candidate.method, candidate.path);
    byShape.set(shape, [...(byShape.get(shape) ?? []), candidate]);
  }
  return [...byShape.values()].flatMap(([first, ...others]): Route[] => {
    if (first === undefined) return [];
    if (others.length === 0) return [first];
    return [
      {
        ...first,
        handle(exchange) {
          const best = others.reduce(
            (one, other) => (other.fits(exchange) > one.fits(exchange) ? other : one),
            first,
          );
          return best.handle(exchange);
        },
      },
    ];
  });
}

/** How many fixed values of an endpoint's query and body a request has; -1 where it has another one. */
export function fitOf({ query = {}, body }: EndpointDefinition, exchange: ServedRequest): number {
  const sent: unknown =
    body === undefined || exchange.bodyText === '' ? undefined : JSON.parse(exchange.bodyText);
  const parts = [
    ...Object.entries(query).map(([name, value]) => fitOfPart(value, exchange.query.get(name) ?? undefined)),
    ...(body === undefined ? [] : [fitOfPart(body, sent)]),
  ];
  return parts.includes(-1) ? -1 : parts.reduce((sum, part) => sum + part, 0);
}

function fitOfPart(template: unknown, sent: unknown): number {
  if (typeof template === 'string' && template.includes('{')) return sent === undefined ? -1 : 1;
  if (isJsonObject(template)) {
    const parts = Object.entries(template).map(([name, value]) =>
      fitOfPart(value, isJsonObject(sent) ? sent[name] : undefined),
    );
    return parts.includes(-1) ? -1 : parts.reduce((sum, part) => sum + part, 0);
  }
  if (Array.isArray(template))
    return JSON.stringify(template) === JSON.stringify(sent) ? template.length : -1;
  return String(template) === String(sent) ? 1 : -1;
}
