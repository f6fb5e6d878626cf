import { links, linksTo } from './links.ts';
import { operations } from './operations/by-route.ts';
import type { Examples, Operation } from './operations/operation.ts';
import { parameters } from './parameters.ts';
import { problemExamples, problemResponses, sharedResponses } from './problems.ts';
import { refTo, schemaComponents } from './schemas/components.ts';
import type { SchemaName } from './schemas/named.ts';

const SECURITY_SCHEME = 'accessToken';

const jsonContent = (schemas: readonly SchemaName[], examples: Examples) => {
  const refs = schemas.map((name) => ({ $ref: refTo(name) }));
  return {
    'application/json': {
      schema: refs.length === 1 ? refs[0] : { anyOf: refs },
      examples: Object.fromEntries(
        Object.entries(examples).map(([name, value]) => [name, { value }]),
      ),
    },
  };
};

const LOCATION = {
  Location: { description: 'Where it can be read.', schema: { type: 'string' } },
};

const ETAG = {
  ETag: { description: 'Names what the body says.', schema: { type: 'string' } },
};

/** What reads answer to those who have the body already. */
const NOT_MODIFIED = {
  304: { description: 'The body is still the one that `If-None-Match` names.', headers: ETAG },
};

const successes = ({ replies }: Operation, isRead: boolean) =>
  Object.fromEntries(
    replies.map(({ status, description, schemas, examples, hasLocation, links }) => [
      status,
      {
        description,
        ...(hasLocation && { headers: LOCATION }),
        ...(isRead && { headers: ETAG }),
        content: jsonContent(schemas, examples),
        links: linksTo(links),
      },
    ]),
  );

const responsesOf = (operation: Operation, isRead: boolean): Readonly<Record<string, object>> => ({
  ...successes(operation, isRead),
  ...(isRead && NOT_MODIFIED),
  ...problemResponses(operation.problems),
});

const operationObject = (operation: Operation, isRead: boolean) => {
  const { operationId, tag, summary, description, scope, body } = operation;
  const parameters = isRead ? [...operation.parameters, 'IfNoneMatch'] : operation.parameters;
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(scope && { security: [{ [SECURITY_SCHEME]: [scope] }] }),
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(body && {
      requestBody: {
        required: body.required,
        content: jsonContent([body.schema], body.examples),
      },
    }),
    responses: responsesOf(operation, isRead),
  };
};

const paths = () => {
  const byPath: Record<string, Record<string, ReturnType<typeof operationObject>>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = route.split(' ');
    const described = operationObject(operation, method === 'GET');
    byPath[path] = { ...byPath[path], [method.toLowerCase()]: described };
  }
  return byPath;
};

const DESCRIPTION = `One **customer** has bought paid work from one **pro**. While it runs, either of them can ask the other to agree to something: an order request. Who does not answer before the deadline is taken to agree to what \`onSilence\` says. A dispute that the pro contests waits for a moderator instead.

Money is in the minor units that ISO 4217 gives its currency; times are RFC 3339 in UTC; ids are opaque.`;

/** The OpenAPI description of the API. */
export const openApiDocument = (version: string) => ({
  openapi: '3.1.1',
  info: {
    title: 'Order Requests',
    version,
    description: DESCRIPTION,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [
    {
      url: '{address}',
      description: 'What `npm start` prints, or the output `ApiUrl` of the deployed stack.',
      variables: { address: { default: 'http://localhost:3000' } },
    },
  ],
  tags: [
    { name: 'Orders', description: 'Paid work and its course.' },
    {
      name: 'Requests',
      description: 'One party asks, the other answers in time, or silence does.',
    },
    { name: 'Attachments', description: 'Files that go with requests and answers.' },
    { name: 'Availability', description: 'Who is away is given time until they are back.' },
    { name: 'Moderation', description: 'What needs a person of the marketplace.' },
  ],
  security: [{ [SECURITY_SCHEME]: [] }],
  paths: paths(),
  components: {
    securitySchemes: {
      [SECURITY_SCHEME]: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'An access token; its `sub` is the caller.',
      },
    },
    parameters,
    responses: sharedResponses(Object.values(operations).map(({ problems }) => problems)),
    examples: problemExamples,
    links,
    schemas: schemaComponents(),
  },
});
