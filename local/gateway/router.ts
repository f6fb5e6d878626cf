import findMyWay, { type HTTPMethod } from 'find-my-way';

/** A route that a request matched, with its path parameters decoded. */
export interface RouteMatch<Target> {
  readonly target: Target;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Longer than any path that a client can send: the service says itself what it does not find. */
const maxParamLength = 16_384;

/** Finds routes as API Gateway does: exact segments win over parameters. */
export class Router<Target> {
  readonly #routes = findMyWay({ maxParamLength, onBadUrl: () => undefined });

  add(routeKey: string, target: Target): void {
    const [method = '', path = ''] = routeKey.split(' ');
    if (
      !/^(GET|POST|PUT|PATCH|DELETE)$/.test(method) ||
      !path.startsWith('/') ||
      path.includes('+}')
    ) {
      throw new Error(`the local gateway does not know routes like "${routeKey}"`);
    }
    const pattern = path.replace(/\{(\w+)\}/g, ':$1');
    this.#routes.on(method as HTTPMethod, pattern, () => undefined, target);
  }

  /** @throws URIError if a parameter is not well encoded. */
  find(method: string, path: string): RouteMatch<Target> | undefined {
    const found = this.#routes.find(method as HTTPMethod, path);
    if (!found) return undefined;
    if (!found.store) throw new URIError(`${path} is not well encoded`);
    const pathParameters = found.params as Record<string, string>;
    const hasEmpty = Object.values(pathParameters).includes('');
    return hasEmpty ? undefined : { target: found.store, pathParameters };
  }
}
