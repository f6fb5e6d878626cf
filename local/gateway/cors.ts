import type { IncomingMessage } from 'node:http';
import type { Stack } from '../template/stack.ts';

interface CorsConfiguration {
  readonly AllowOrigins: readonly string[];
  readonly AllowMethods: readonly string[];
  readonly AllowHeaders: readonly string[];
  readonly ExposeHeaders: readonly string[];
  readonly MaxAge: number;
}

type Headers = Readonly<Record<string, string>>;

/** What an HTTP API tells browsers about pages of other origins. */
export class Cors {
  readonly #configuration: CorsConfiguration | undefined;

  constructor(configuration: CorsConfiguration | undefined) {
    this.#configuration = configuration;
  }

  static of(stack: Stack): Cors {
    const { properties } = stack.one<{ CorsConfiguration?: CorsConfiguration }>(
      'AWS::ApiGatewayV2::Api',
    );
    return new Cors(properties.CorsConfiguration);
  }

  /** What lets the caller's page read a reply; nothing if it may not. */
  headers(request: IncomingMessage): Headers {
    const allowed = this.#allowedTo(request);
    if (!allowed) return {};
    return {
      'access-control-allow-origin': request.headers.origin ?? '',
      'access-control-expose-headers': allowed.ExposeHeaders.join(','),
      vary: 'Origin',
    };
  }

  /** The answer to a browser that asks before it calls; undefined for any other call. */
  preflight(request: IncomingMessage): Headers | undefined {
    const { method, headers } = request;
    const isAsking = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    if (!isAsking || !this.#configuration) return undefined;
    const allowed = this.#allowedTo(request);
    if (!allowed) return {};
    return {
      ...this.headers(request),
      'access-control-allow-methods': allowed.AllowMethods.join(','),
      'access-control-allow-headers': allowed.AllowHeaders.join(','),
      'access-control-max-age': `${allowed.MaxAge}`,
    };
  }

  #allowedTo({ headers: { origin } }: IncomingMessage): CorsConfiguration | undefined {
    if (origin === undefined) return undefined;
    return this.#configuration?.AllowOrigins.includes(origin) ? this.#configuration : undefined;
  }
}
