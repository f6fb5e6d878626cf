import { createClient, isProblem, Problem, type ProblemCode } from '#client';
import { description } from '../support/openapi.ts';
import { ADDRESS, FakeApi, json, problem } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

/** What a call throws that gets a reply. */
const thrownBy = (reply: Response) => {
  const { fetch } = new FakeApi(reply);
  const client = createClient({ baseUrl: ADDRESS, fetch, retry: { tries: 1 } });
  return ended(client.getOrder({ orderId: 'order-1' }));
};

const { examples } = description.components;

describe('a problem', () => {
  it.each(Object.entries(examples))('of the code %s is told by it', async (code, { value }) => {
    const error = await thrownBy(json(value.status, value));

    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code, status: value.status, message: value.detail, body: value });
  });

  it('of a form names the fields at fault', async () => {
    const errors = [{ pointer: '/items/0/quantity', detail: 'Give a whole number from 1 to 999.' }];

    expect(await thrownBy(problem(422, 'invalid-form', { errors }))).toHaveProperty(
      'errors',
      errors,
    );
    expect(await thrownBy(problem(409, 'pending-request'))).toHaveProperty('errors', []);
  });

  it.each([
    ['unauthorized', json(401, { message: 'Unauthorized' }), 'Unauthorized'],
    ['too-many-requests', json(429, { message: 'Too Many Requests' }), 'Too Many Requests'],
    ['unexpected-reply', json(500, { message: 'Internal Server Error' }), 'Internal Server Error'],
    ['unexpected-reply', problem(409, 'order-eaten'), 'It is order-eaten.'],
    ['unexpected-reply', problem(409, 'toString'), 'It is toString.'],
    ['unexpected-reply', new Response('<html>', { status: 502 }), 'HTTP 502'],
    ['unexpected-reply', json(500, null), 'HTTP 500'],
    ['unexpected-reply', json(500, ['code']), 'HTTP 500'],
    ['unexpected-reply', new Response(null, { status: 500 }), 'HTTP 500'],
  ])('is %s when no code tells more', async (code, reply, message) => {
    const { status } = reply;

    expect(await thrownBy(reply)).toMatchObject({ code, status, message, errors: [] });
  });

  it.each([
    ['no JSON', new Response('<html>', { status: 200 })],
    ['nothing', new Response(null, { status: 204 })],
  ])('is unexpected-reply when a success brings %s', async (_, reply) => {
    expect(await thrownBy(reply)).toMatchObject({ code: 'unexpected-reply' });
  });
});

describe('isProblem', () => {
  const pending = new Problem({ code: 'pending-request', status: 409, detail: '' });

  it.each<[boolean, unknown, ProblemCode[]]>([
    [true, pending, []],
    [true, pending, ['pending-request']],
    [true, pending, ['conflict', 'pending-request']],
    [false, pending, ['conflict']],
    [false, new Error('pending-request'), []],
    [false, undefined, []],
  ])('is %s of %p and the codes %p', (expected, error, codes) => {
    expect(isProblem(error, ...codes)).toBe(expected);
  });
});

it('a problem is known as one when another copy of the package has thrown it', async () => {
  const error = await thrownBy(problem(409, 'pending-request'));
  let other: typeof import('#client') | undefined;
  jest.isolateModules(() => {
    other = jest.requireActual('#client');
  });

  expect(other?.Problem).not.toBe(Problem);
  expect(other?.isProblem(error, 'pending-request')).toBe(true);
  expect(other?.isProblem(error, 'conflict')).toBe(false);
  expect(other?.isProblem(new Error('pending-request'))).toBe(false);
});
