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

const successes = ({ replies }: Operation) =>
  Object.fromEntries(
    replies.map(({ status, description, schemas, examples, hasLocation }) => [
      status,
      {
        description,
        ...(hasLocation && { headers: LOCATION }),
        content: jsonContent(schemas, examples),
      },
    ]),
  );

const operationObject = (operation: Operation) => {
  const { operationId, tag, summary, description, scope, body, problems } = operation;
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(scope && { security: [{ [SECURITY_SCHEME]: [scope] }] }),
    parameters: operation.parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ...(body && {
      requestBody: {
        required: body.required,
        content: jsonContent([body.schema], body.examples),
      },
    }),
    responses: { ...successes(operation), ...problemResponses(problems) },
  };
};

const paths = () => {
  const byPath: Record<string, Record<string, ReturnType<typeof operationObject>>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = route.split(' ');
    byPath[path] = { ...byPath[path], [method.toLowerCase()]: operationObject(operation) };
  }
  return byPath;
};

const DESCRIPTION = `One **customer** has bought paid work from one **pro**. While it runs, either of them can ask the other to agree to something: an order request. Who does not answer before the deadline is taken to agree to what \`onSilence\` says. A dispute that the pro contests waits for a moderator instead.

Money is in minor units of the currency; times are RFC 3339 in UTC; ids are opaque.`;

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
    schemas: schemaComponents(),
  },
});
