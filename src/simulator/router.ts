import type { Route } from './reply.js';

export interface FoundRoute {
  readonly route: Route;
  /** Named segments, decoded. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Router {
  /** The route of a request; literal segments win over named ones. */
  find(method: string, path: string): FoundRoute | undefined;
  /** Whether there is a route for this path template, whatever its segments are called. */
  readonly serves: (method: string, template: string) => boolean;
}

export function createRouter(routes: readonly Route[]): Router {
  const byShape = new Map<string, Route>();
  for (const route of routes) {
    const shape = shapeOf(route.method, route.path);
    if (!byShape.has(shape)) byShape.set(shape, route);
  }
  const literal = new Map(
    routes.filter(({ path }) => !path.includes('{')).map((route) => [`${route.method} ${route.path}`, route]),
  );
  const named = [...byShape.values()]
    .filter(({ path }) => path.includes('{'))
    .map((route) => ({ route, segments: route.path.split('/') }));
  return {
    find(method, path) {
      const exact = literal.get(`${method} ${path}`);
      if (exact !== undefined) return { route: exact, names: new Map() };
      const parts = path.split('/');
      for (const { route, segments } of named) {
        if (route.method !== method || segments.length !== parts.length) continue;
        const names = namesOf(segments, parts);
        if (names !== undefined) return { route, names };
      }
      return undefined;
    },
    serves: (method, template) => byShape.has(shapeOf(method, template)),
  };
}

/** Paths of one shape differ in the names of their segments alone. */
export function shapeOf(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;
}

function namesOf(
  segments: readonly string[],
  parts: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (!segment.startsWith('{')) {
      if (segment !== part) return undefined;
      continue;
    }
    try {
      names.set(segment.slice(1, -1), decodeURIComponent(part));
    } catch {
      return undefined;
    }
  }
  return names;
}
