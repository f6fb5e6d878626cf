import { createHmac } from 'node:crypto';
import { httpPayments } from '../../../lambdas/adapters/payments/http/http-payments.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { anInstruction } from '../../support/payment-instructions.ts';
import { json, startPaymentService } from '../../support/payment-service.ts';

type Service = Awaited<ReturnType<typeof startPaymentService>>;

const SECRET = 'the key of both sides';
const NOW = Date.parse('2026-03-03T12:00:00.900Z');
const SECONDS = 1772539200;

const movement = anInstruction();

let service: Service;
beforeEach(async () => {
  service = await startPaymentService();
});
afterEach(() => service.stop());

const payments = (url = service.url, secret = async () => SECRET) =>
  httpPayments({ url, secret, now: () => NOW });
const call = () => {
  expect(service.calls).toHaveLength(1);
  return service.calls[0] as Service['calls'][number];
};
const signatureOf = (body: string): string =>
  `t=${SECONDS},v1=${createHmac('sha256', SECRET).update(`${SECONDS}.${body}`).digest('hex')}`;

describe('moving money', () => {
  it('posts the movement under its key', async () => {
    service.answerWith(json(201, { movementId: movement.key, status: 'succeeded' }));

    await payments().move(movement);

    expect(call()).toMatchObject({
      method: 'POST',
      path: '/movements',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'refund-order-1-3' },
    });
    expect(JSON.parse(call().body)).toEqual({
      movementId: 'refund-order-1-3',
      kind: 'refund',
      orderId: 'order-1',
      amount: 45_000,
      currency: 'USD',
      reference: 'pay-77',
    });
  });

  it('signs the time and the very bytes of the body', async () => {
    service.answerWith(json(200, { movementId: movement.key, status: 'succeeded' }));

    await payments().move({ ...movement, reference: 'Zürich €' });

    expect(call().headers['x-signature']).toBe(signatureOf(call().body));
  });

  it('leaves out a reference that there is not', async () => {
    service.answerWith(json(200, { movementId: movement.key, status: 'succeeded' }));

    await payments().move({ ...movement, reference: undefined });

    expect(JSON.parse(call().body)).not.toHaveProperty('reference');
  });

  it.each([undefined, 'refund-order-2-3'])(
    'does not take an outcome of the movement %s for its own',
    async (movementId) => {
      service.answerWith(json(200, { movementId, status: 'succeeded' }));

      await expect(payments().move(movement)).rejects.toThrow(Unavailable);
      await expect(payments().find(movement)).rejects.toThrow(Unavailable);
    },
  );

  it.each([200, 201])('has succeeded when the service says so with %i', async (status) => {
    service.answerWith(json(status, { movementId: movement.key, status: 'succeeded' }));

    await expect(payments().move(movement)).resolves.toEqual({ status: 'succeeded' });
  });

  it.each([402, 422])('is refused when the service says so with %i', async (status) => {
    service.answerWith(
      json(status, { movementId: movement.key, status: 'refused', reason: 'The card has expired' }),
    );

    await expect(payments().move(movement)).resolves.toEqual({
      status: 'refused',
      reason: 'The card has expired',
    });
  });

  it('keeps at most 500 characters of a reason', async () => {
    service.answerWith(
      json(402, { movementId: movement.key, status: 'refused', reason: 'x'.repeat(10_000) }),
    );

    const outcome = await payments().move(movement);

    expect(outcome).toEqual({ status: 'refused', reason: 'x'.repeat(500) });
  });

  it('is refused without a reason, too', async () => {
    service.answerWith(json(402, { movementId: movement.key, status: 'refused' }));

    await expect(payments().move(movement)).resolves.toEqual({
      status: 'refused',
      reason: 'No reason given',
    });
  });
});

describe('the outcome is unknown', () => {
  it.each([
    ['an error of the service', json(500, { movementId: movement.key, status: 'succeeded' })],
    ['an overloaded service', json(503, {})],
    [
      'a refusal under a status that is not one',
      json(400, { movementId: movement.key, status: 'refused' }),
    ],
    ['a refusal status without a refusal', json(402, {})],
    ['a success status without a success', json(200, {})],
    ['a movement still under way', json(202, { status: 'pending' })],
    ['a wrong signature', json(401, { message: 'Unauthorized' })],
    ['a body that is null', json(200, null)],
    ['a body that is a text', json(200, 'succeeded')],
  ])('after %s', async (_, answer) => {
    service.answerWith(answer);

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
  });

  it('after garbage', async () => {
    service.answerWith((response) => response.end('<html>succeeded</html>'));

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
  });

  it('when the reply is lost', async () => {
    service.answerWith((response) => response.destroy());

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
  });

  it('when the reply breaks off', async () => {
    service.answerWith((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"status":"succee', () => response.destroy());
    });

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
  });

  it('when the service sends it elsewhere: a signed call is not passed on', async () => {
    service.answerWith((response, { path }) => {
      if (path === '/elsewhere')
        json(200, { movementId: movement.key, status: 'succeeded' })(response, call());
      else response.writeHead(302, { location: '/elsewhere' }).end();
    });

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
    expect(service.calls.map(({ path }) => path)).toEqual(['/movements']);
  });

  it('when nothing listens there', async () => {
    await service.stop();

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
  });

  it('when the service does not answer in time', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(8000);
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 20);
      return controller.signal;
    });
    service.answerWith(() => {});

    await expect(payments().move(movement)).rejects.toThrow(Unavailable);
    timeout.mockRestore();
  });
});

describe('looking a movement up', () => {
  it('asks for its key, signed over an empty body', async () => {
    service.answerWith(json(200, { movementId: 'refund-order-1-3.1', status: 'succeeded' }));

    await payments().find({ ...movement, key: 'refund-order-1-3.1' });

    expect(call()).toMatchObject({
      method: 'GET',
      path: '/movements/refund-order-1-3.1',
      body: '',
      headers: { 'x-signature': signatureOf('') },
    });
    expect(call().headers).not.toHaveProperty('idempotency-key');
  });

  it('keeps a key inside its path', async () => {
    service.answerWith(json(404, {}));

    await payments().find({ ...movement, key: '../a b?c' });

    expect(call().path).toBe('/movements/..%2Fa%20b%3Fc');
  });

  it('tells that it has succeeded', async () => {
    service.answerWith(json(200, { movementId: movement.key, status: 'succeeded' }));

    await expect(payments().find(movement)).resolves.toEqual({ status: 'succeeded' });
  });

  it('tells that it was refused', async () => {
    service.answerWith(
      json(200, { movementId: movement.key, status: 'refused', reason: 'Closed account' }),
    );

    await expect(payments().find(movement)).resolves.toEqual({
      status: 'refused',
      reason: 'Closed account',
    });
  });

  it('finds nothing where the service has never seen it', async () => {
    service.answerWith(json(404, {}));

    await expect(payments().find(movement)).resolves.toBeUndefined();
  });

  it.each([500, 401, 302])('does not know after a %i', async (status) => {
    service.answerWith(json(status, {}));

    await expect(payments().find(movement)).rejects.toThrow(Unavailable);
  });
});

it('does not call without the key to sign with', async () => {
  const missing = new Unavailable('The secret cannot be read');

  const moving = payments(service.url, () => Promise.reject(missing)).move(movement);

  await expect(moving).rejects.toBe(missing);
  expect(service.calls).toHaveLength(0);
});
