import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { operations } from '../../docs/openapi/operations/by-route.ts';
import { PROBLEMS } from '../../lambdas/runtime/http/problems.ts';
import { httpFunctions } from '../../lib/functions.ts';
import { description, faultsAt, faultsOfReply } from '../support/openapi.ts';

const stored = () =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'));

/** Every media type object in the description that has a schema, and where it is. */
const contents = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'schema' in value && ('examples' in value || 'example' in value) ? [path] : [];
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, part]) => contents(part, [...path, key])),
  ];
};

type Json = Readonly<Record<string, unknown>>;

const at = (path: readonly string[]): unknown =>
  path.reduce((value: unknown, key) => (value as Json)[key], stored());

interface Example {
  readonly $ref?: string;
  readonly value?: unknown;
}

interface Examples {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example>>;
}

const examplesAt = (path: readonly string[]): readonly (readonly [string, unknown])[] => {
  const { example, examples = {} } = at(path) as Examples;
  const named = Object.entries(examples).map(
    ([name, { $ref, value }]) =>
      [name, $ref ? at([...$ref.slice(2).split('/'), 'value']) : value] as const,
  );
  return example === undefined ? named : [['example', example], ...named];
};

describe('docs/openapi.json', () => {
  it('is what the code makes of it now (else run `npm run openapi`)', () => {
    expect(stored()).toEqual(JSON.parse(JSON.stringify(description)));
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();

    const result = await validator.validate(stored());

    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it.each(contents(stored()).map((path) => [path.join(' '), path] as const))(
    'gives examples that fit their schema: %s',
    (_, path) => {
      const examples = examplesAt(path);

      const faults = examples.flatMap(([, value]) => faultsAt([...path, 'schema'], value));

      expect(faults).toEqual([]);
    },
  );

  it('asks for an address with a host, as the service does', () => {
    const evidence = ['components', 'schemas', 'Contest', 'properties', 'evidence'];
    const at = (url: string) => faultsAt(evidence, [{ description: 'A photo', url }]);

    expect(at('https://example.com')).toEqual([]);
    expect(at('https://')).not.toEqual([]);
  });

  it('names every code that the service knows, and no other', () => {
    const described = new Set(Object.values(operations).flatMap(({ problems }) => problems));

    expect([...described].sort()).toEqual(Object.keys(PROBLEMS).sort());
  });

  it('gives each operation an id of its own', () => {
    const ids = Object.values(operations).map(({ operationId }) => operationId);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.entries(httpFunctions).filter(([, { routes }]) => routes.length === 1))(
    'calls the operation of %s by the name of its function',
    (name, { routes: [route] }) => {
      const { operationId } = operations[route];

      expect(operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).toBe(name);
    },
  );
});

describe('the check of replies by the description', () => {
  const problem = {
    type: 'urn:order-requests:problem:order-not-found',
    title: 'No such order',
    status: 404,
    detail: 'There is none.',
    code: 'order-not-found',
  };
  const reply = { status: 404, mediaType: 'application/problem+json', body: problem };
  const route = 'GET /v1/orders/{orderId}';

  it('is content with what is described', () => {
    expect(faultsOfReply(route, reply)).toEqual([]);
  });

  it.each([
    ['a field that is not described', { ...reply, body: { ...problem, stack: 'at …' } }],
    [
      'a code that the operation does not have',
      { ...reply, body: { ...problem, code: 'conflict' } },
    ],
    ['a status that the operation does not have', { ...reply, status: 409 }],
    ['a field that is missing', { ...reply, body: { ...problem, detail: undefined } }],
  ])('finds %s', (_, wrong) => {
    expect(faultsOfReply(route, wrong)).not.toEqual([]);
  });
});
