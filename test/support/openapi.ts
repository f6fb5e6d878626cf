import { openApiDocument } from '../../docs/openapi/document.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { closed, faultsBy, type Json, schemaCompiler } from './json-schemas.ts';

/** The description as the code is now. */
export const description = openApiDocument(packageJson.version);

const compiler = schemaCompiler();
compiler.addSchema(closed(description) as Json, 'openapi');

const pointer = (...path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wrong with a value by the schema at a place in the description. */
export const faultsAt = (path: readonly (string | number)[], value: unknown): readonly string[] =>
  faultsBy(compiler.compile({ $ref: `openapi#${pointer(...path)}` }), value);

interface Reply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

interface Described {
  readonly $ref?: string;
  readonly content?: object;
}

/** What is wrong with a reply of a route such as `POST /v1/orders`, by the description. */
export const faultsOfReply = (
  route: string,
  { status, mediaType, body }: Reply,
): readonly string[] => {
  const [method = '', path = ''] = route.split(' ');
  const operation = description.paths[path]?.[method.toLowerCase()];
  if (!operation) return [`${route} is not described`];
  const response = operation.responses[status] as Described | undefined;
  if (!response) return [`${route} is not described to reply ${status}`];
  if (!response.$ref && !response.content) return body === null ? [] : ['There is a body'];
  const place = response.$ref?.slice(2).split('/') ?? [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    status,
  ];
  return faultsAt([...place, 'content', mediaType, 'schema'], body);
};
