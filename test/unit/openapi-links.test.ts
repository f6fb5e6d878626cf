import { links } from '../../docs/openapi/links.ts';
import { description } from '../support/openapi.ts';

// biome-ignore lint/suspicious/noExplicitAny: parts of the description, of every shape
type Part = any;

const at = (ref: string): Part =>
  ref
    .slice(2)
    .split('/')
    .reduce((part: Part, key) => part[key], description);

const resolved = (part: Part): Part => (part?.$ref ? at(part.$ref) : part);

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation: Part) => ({ path, ...operation })),
);

const operationOf = (id: string): Part => operations.find(({ operationId }) => operationId === id);

const parametersOf = ({ parameters }: Part): readonly Part[] => parameters.map(resolved);

/** Every link of every reply. */
const uses = operations.flatMap((source) =>
  Object.entries<Part>(source.responses).flatMap(([status, response]) =>
    Object.entries<Part>(resolved(response).links ?? {}).map(([name, link]) => ({
      name: `${source.operationId} ${status} ${name}`,
      ...{ source, response: resolved(response), ref: link.$ref, link: resolved(link) },
    })),
  ),
);

/** Whether a pointer leads to a value in each kind of body that a schema allows, but `null`. */
const has = (schema: Part, [key, ...rest]: readonly string[]): boolean => {
  const { anyOf, oneOf, items, properties, ...plain } = resolved(schema);
  const kinds: readonly Part[] = (anyOf ?? oneOf)?.filter(({ type }: Part) => type !== 'null');
  if (key === undefined) return true;
  if (kinds) return kinds.every((kind) => has(kind, [key, ...rest]));
  if (plain.type === 'array') return /^\d+$/.test(key) && has(items, rest);
  return properties?.[key] !== undefined && has(properties[key], rest);
};

/** Whether a runtime expression has a value after a call of the operation was answered. */
const resolves = (expression: string, { source, response }: Part): boolean => {
  const [, kind, name = ''] = /^\$(request\.\w+\.|response\.body#)(.+)$/.exec(expression) ?? [];
  if (kind === 'response.body#') {
    return has(response.content['application/json'].schema, name.split('/').slice(1));
  }
  return parametersOf(source).some((each) => `request.${each.in}.` === kind && each.name === name);
};

describe('the links of the description', () => {
  it.each(uses)('lead to an operation that is described: $name', ({ link }) => {
    expect(operationOf(link.operationId)).toBeDefined();
  });

  it.each(uses)('give every required parameter, and none that is not there: $name', ({ link }) => {
    const parameters = parametersOf(operationOf(link.operationId));
    const known = parameters.map(({ name }) => name);
    const required = parameters.filter((each) => each.required).map(({ name }) => name);

    const given = Object.keys(link.parameters);

    expect(known).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required));
  });

  it.each(uses)('take what they give from the call or its reply: $name', (use) => {
    const lost = Object.values<string>(use.link.parameters).filter((each) => !resolves(each, use));

    expect(lost).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(uses.map(({ ref }) => ref.split('/').at(-1)));

    expect([...used].sort()).toEqual(Object.keys(links).sort());
  });

  it('reach every operation on an order, from its placing', () => {
    const reached = new Set(['placeOrder']);
    for (const id of reached) {
      for (const { source, link } of uses)
        if (source.operationId === id) reached.add(link.operationId);
    }

    const onOrders = operations.filter(({ path }) => path.includes('{'));

    expect(onOrders.map(({ operationId }) => operationId).filter((id) => !reached.has(id))).toEqual(
      [],
    );
  });
});

describe('the check of expressions', () => {
  const use = uses.find(({ name }) => name === 'getOrder 200 getRequest');

  it.each([
    '$response.body#/pendingRequest/requestid',
    '$response.body#/orderId/requestId',
    '$response.body#/charges/first/requestId',
    '$request.path.requestId',
    '$request.query.orderId',
    '$response.header.Location',
  ])('finds that %s has no value', (expression) => {
    expect(resolves(expression, use)).toBe(false);
  });
});
