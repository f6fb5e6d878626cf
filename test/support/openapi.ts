import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../docs/openapi/document.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** The description as the code is now. */
export const description = openApiDocument(packageJson.version);

type Json = Readonly<Record<string, unknown>>;

/** Objects of replies take no fields but their own: what the description leaves open is not used. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Json = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, closed(part)]),
  );
  const isObject = copy.type === 'object' && copy.properties !== undefined;
  return isObject ? { additionalProperties: false, ...copy } : copy;
};

const compiler = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(compiler);
compiler.addSchema(closed(description) as Json, 'openapi');

const pointer = (...path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is wrong with a value by the schema at a place in the description. */
export const faultsAt = (path: readonly (string | number)[], value: unknown): readonly string[] => {
  const validate = compiler.compile({ $ref: `openapi#${pointer(...path)}` });
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

interface Reply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: unknown;
}

interface Described {
  readonly $ref?: string;
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
  const place = response.$ref?.slice(2).split('/') ?? [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    status,
  ];
  return faultsAt([...place, 'content', mediaType, 'schema'], body);
};
