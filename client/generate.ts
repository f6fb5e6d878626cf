import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import openapiTS, { astToString, COMMENT_HEADER, type OpenAPI3 } from 'openapi-typescript';

/*
 * npm run generate --workspace client             writes client/src/generated
 * npm run generate --workspace client -- --check  fails when it is stale
 */

const docs = join(import.meta.dirname, '../docs');
const folder = join(import.meta.dirname, 'src/generated');
const read = (...path: readonly string[]) => JSON.parse(readFileSync(join(docs, ...path), 'utf8'));

// biome-ignore lint/suspicious/noExplicitAny: a description as its own schema lets it be
const description: any = read('openapi.json');

const typesOf = async (document: OpenAPI3): Promise<string> =>
  COMMENT_HEADER + astToString(await openapiTS(document));

/** The events are made into types as if they were the schemas of an API. */
const events = (): Promise<string> => {
  const schemas = readdirSync(join(docs, 'events/schemas')).map((file) => {
    const { $schema, $id, examples, ...schema } = read('events/schemas', file);
    return [basename(file, '.json'), schema];
  });
  const info = { title: 'Events', version: description.info.version };
  const components = { schemas: Object.fromEntries(schemas) };
  return typesOf({ openapi: '3.1.1', info, components } as OpenAPI3);
};

const at = ({ $ref }: { $ref: string }) =>
  $ref
    .slice(2)
    .split('/')
    .reduce((place, key) => place[key], description);

// biome-ignore lint/suspicious/noExplicitAny: as above
const operations: any[] = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    route: `${method.toUpperCase()} ${path}`,
  })),
);

const isList = (operation: { parameters: { $ref: string }[] }) =>
  operation.parameters.some((parameter) => at(parameter).name === 'cursor');

// biome-ignore lint/suspicious/noExplicitAny: as above
const itemsOf = (operation: any): string => {
  const page = at(operation.responses[200].content['application/json'].schema);
  return Object.keys(page.properties).find((name) => page.properties[name].type === 'array') ?? '';
};

const constant = (name: string, doc: string, lines: readonly string[]) =>
  `/** ${doc} */\nexport const ${name} = {\n${lines.join('\n')}\n} as const;\n`;

const tables = [
  COMMENT_HEADER.trimEnd(),
  constant(
    'routes',
    'The method and path of each operation.',
    operations.map(
      ({ operationId, summary, route }) => `  /** ${summary}. */\n  ${operationId}: '${route}',`,
    ),
  ),
  constant(
    'lists',
    'The operations that answer page by page, and where a page has its items.',
    operations.filter(isList).map((each) => `  ${each.operationId}: '${itemsOf(each)}',`),
  ),
  constant(
    'problems',
    'The codes of problems, and their HTTP status.',
    Object.entries<{ value: { status: number } }>(description.components.examples).map(
      ([code, { value }]) => `  '${code}': ${value.status},`,
    ),
  ),
].join('\n');

const files = {
  'schema.ts': await typesOf(description),
  'events.ts': await events(),
  'tables.ts': tables,
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const file = join(folder, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is stale: run \`npm run openapi\`\n`);
    process.exitCode = 1;
  }
}
