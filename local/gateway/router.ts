/** A route that a request matched, with its path parameters decoded. */
export interface RouteMatch<Target> {
  readonly target: Target;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Route<Target> {
  readonly method: string;
  readonly segments: readonly string[];
  readonly target: Target;
}

const parameter = /^\{(\w+)\}$/;

/** Finds routes as API Gateway does: exact segments win over parameters. */
export class Router<Target> {
  readonly #routes: Route<Target>[] = [];

  add(routeKey: string, target: Target): void {
    const [method = '', path = ''] = routeKey.split(' ');
    if (!/^[A-Z]+$/.test(method) || !path.startsWith('/') || path.includes('+}')) {
      throw new Error(`the local gateway does not know routes like "${routeKey}"`);
    }
    this.#routes.push({ method, segments: path.split('/'), target });
    this.#routes.sort((a, b) => compare(a.segments, b.segments));
  }

  /** @throws URIError if a parameter is not well encoded. */
  find(method: string, path: string): RouteMatch<Target> | undefined {
    const segments = path.split('/');
    for (const route of this.#routes) {
      if (route.method !== method || route.segments.length !== segments.length) continue;
      const pathParameters = match(route.segments, segments);
      if (pathParameters) return { target: route.target, pathParameters };
    }
    return undefined;
  }
}

function match(
  expected: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? '';
    const name = parameter.exec(part)?.[1];
    if (name && segment !== '') found[name] = segment;
    else if (part !== segment) return undefined;
  }
  for (const [name, text] of Object.entries(found)) found[name] = decodeURIComponent(text);
  return found;
}

/** Puts the route with the earlier exact segment first. */
function compare(left: readonly string[], right: readonly string[]): number {
  const pattern = (segments: readonly string[]) =>
    segments.map((segment) => (parameter.test(segment) ? '1' : '0')).join('');
  return pattern(left) < pattern(right) ? -1 : 1;
}
