import { segmentCount } from './path-pattern.ts';
import type { RequestShape, Route } from './route.ts';

export type RouteMatch = {
  readonly route: Route;
  /** What the references of the path stand for in this request. */
  readonly captures: readonly string[];
};

export type RouteTable = {
  /** Looks a path (without query) up: exact ones first, then the most specific pattern. */
  readonly find: (method: string, path: string) => RouteMatch | undefined;
};

const noCaptures: readonly string[] = [];

export function createRouteTable(routes: readonly Route[]): RouteTable {
  const exact = new Map<string, RouteMatch>();
  const bySegments = new Map<string, Route[]>();
  const byMethod = new Map<string, Route[]>();
  const bySpecificity = [...routes].sort((a, b) => b.path.literalLength - a.path.literalLength);
  for (const route of bySpecificity) {
    if (route.path.exact !== null) {
      exact.set(`${route.method} ${route.path.exact}`, { route, captures: noCaptures });
      continue;
    }
    append(bySegments, `${route.method} ${route.path.segments}`, route);
    append(byMethod, route.method, route);
  }

  const lookUp = (method: string, path: string): RouteMatch | undefined =>
    exact.get(`${method} ${path}`) ??
    firstMatch(bySegments.get(`${method} ${segmentCount(path)}`), path, 'strict') ??
    firstMatch(byMethod.get(method), path, 'lenient');

  return {
    find: (method, path) => {
      const found = lookUp(method, path);
      if (found || !path.includes('%')) return found;
      // Clients escape characters that the spec writes plainly.
      const plain = decoded(path);
      return plain === undefined ? undefined : lookUp(method, plain);
    },
  };
}

/** The first shape whose fixed parts are all there; the least specific one when none is. */
export function shapeFor(
  route: Route,
  query: () => URLSearchParams,
  header: (name: string) => string | undefined,
): RequestShape {
  const { shapes } = route;
  const last = shapes[shapes.length - 1] as RequestShape;
  if (shapes.length === 1) return last;
  const parameters = query();
  return (
    shapes.find(
      (shape) =>
        shape.query.every(([name, value]) => parameters.getAll(name).includes(value)) &&
        shape.headers.every(([name, value]) => header(name) === value),
    ) ?? last
  );
}

function firstMatch(
  routes: readonly Route[] | undefined,
  path: string,
  form: 'strict' | 'lenient',
): RouteMatch | undefined {
  for (const route of routes ?? []) {
    const match = route.path[form].exec(path);
    if (match) return { route, captures: match.slice(1) };
  }
  return undefined;
}

function append(lists: Map<string, Route[]>, key: string, route: Route): void {
  const list = lists.get(key);
  if (list) list.push(route);
  else lists.set(key, [route]);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
