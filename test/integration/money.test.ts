import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { ledgerPayments } from '../../lambdas/adapters/payments/ledger/ledger-payments.ts';
import { Unavailable } from '../../lambdas/application/failures.ts';
import { moveMoney } from '../../lambdas/application/move-money.ts';
import { refundsOf } from '../../lambdas/domain/movements.ts';
import { BACK_END, CUSTOMER, PRO } from '../support/callers.ts';
import { withDatabase } from '../support/database.ts';
import { recordingMeasures } from '../support/in-memory/outlets.ts';
import { inMemoryPayments } from '../support/in-memory/payments.ts';
import { anInstruction } from '../support/payment-instructions.ts';
import { openCommand, replyCommand } from '../support/placed-order.ts';
import { itemsOf, portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

/** An order that both parties have agreed to cancel, and the ports that move its money. */
const canceledOrder = async (payments = ledger()) => {
  const ports = { ...portsOn(database()), payments, measures: recordingMeasures() };
  const { place, give, read, log } = storedOrders(ports);
  const order = await place();
  const { request } = await give(order, CUSTOMER, openCommand('cancellation'));
  await give(order, PRO, replyCommand(request?.requestId ?? '', 'accept'));
  const { orderId } = order;
  const start = { orderId, movementId: `refund-${request?.requestId}` };
  return {
    ports,
    orderId,
    start,
    move: () => moveMoney(ports, start),
    read: () => read(order),
    retry: () => give(order, BACK_END, { type: 'retry_refund', form: {} }),
    refundEvents: async () =>
      (await log(order))
        .flatMap(({ events }) => events.map(({ event }) => event))
        .filter((event) => event.startsWith('refund_')),
  };
};

const ledger = () => {
  const { client, tableName } = database();
  return ledgerPayments(dynamoTable(client, tableName));
};

const ledgerItems = async (orderId: string) =>
  (await itemsOf(database(), orderId)).filter(({ sk }) => String(sk).startsWith('LEDGER#'));

describe('with the ledger', () => {
  it('a refund is booked and told', async () => {
    const { move, read, orderId, refundEvents, start } = await canceledOrder();

    await move();

    expect(await read()).toMatchObject({
      movements: [{ status: 'succeeded', amount: 45_000 }],
      payment: { captured: 50_000, refunded: 45_000 },
    });
    expect(await refundEvents()).toEqual(['refund_requested', 'refund_succeeded']);
    expect(await ledgerItems(orderId)).toEqual([
      {
        pk: `ORDER#${orderId}`,
        sk: `LEDGER#${start.movementId}`,
        kind: 'refund',
        amount: 45_000,
        currency: 'USD',
        reference: 'pay-77',
      },
    ]);
  });

  it('ten starts at once book and tell it once', async () => {
    const { move, orderId, refundEvents } = await canceledOrder();

    await Promise.allSettled(Array.from({ length: 10 }, move));
    await move();

    expect(await ledgerItems(orderId)).toHaveLength(1);
    expect(await refundEvents()).toEqual(['refund_requested', 'refund_succeeded']);
  });

  it('two bookings of one movement at once are one', async () => {
    const { orderId } = await canceledOrder();
    const movement = anInstruction({ key: 'refund-x', orderId, amount: 1 });

    const outcomes = await Promise.allSettled([ledger().move(movement), ledger().move(movement)]);

    const known = outcomes.filter(({ status }) => status === 'fulfilled');
    const unknown = outcomes.filter(({ status }) => status === 'rejected');
    expect(known.length).toBeGreaterThan(0);
    expect(
      unknown.every((outcome) => 'reason' in outcome && outcome.reason instanceof Unavailable),
    ).toBe(true);
    expect(await ledgerItems(orderId)).toHaveLength(1);
  });

  it('nothing is booked for an order that was not ended', async () => {
    const ports = { ...portsOn(database()), payments: ledger(), measures: recordingMeasures() };
    const { orderId } = await storedOrders(ports).place();

    await moveMoney(ports, { orderId, movementId: `refund-${orderId}-2` });

    expect(await ledgerItems(orderId)).toEqual([]);
  });

  it('a charge is booked first, and the refund that waited for it covers it', async () => {
    const ports = { ...portsOn(database()), payments: ledger(), measures: recordingMeasures() };
    const { place, give, read } = storedOrders(ports);
    const order = await place();
    const { orderId } = order;
    const { request: work } = await give(order, PRO, openCommand('additional_work'));
    await give(order, CUSTOMER, replyCommand(work?.requestId ?? '', 'accept'));
    const { request: end } = await give(order, CUSTOMER, openCommand('cancellation'));
    await give(order, PRO, replyCommand(end?.requestId ?? '', 'accept'));
    expect(refundsOf(await read(order))).toEqual([]);

    await moveMoney(ports, { orderId, movementId: `charge-${work?.requestId}` });
    await moveMoney(ports, { orderId, movementId: `refund-${end?.requestId}` });

    expect((await read(order)).payment).toMatchObject({ captured: 70_000, refunded: 65_000 });
    expect(await ledgerItems(orderId)).toMatchObject([
      { sk: `LEDGER#charge-${work?.requestId}`, kind: 'charge', amount: 20_000 },
      { sk: `LEDGER#refund-${end?.requestId}`, kind: 'refund', amount: 65_000 },
    ]);
  });

  it('two refunds are booked each by itself, and together are all that can be refunded', async () => {
    const ports = { ...portsOn(database()), payments: ledger(), measures: recordingMeasures() };
    const { place, give, read } = storedOrders(ports);
    const order = await place();
    const { orderId } = order;
    const agreed = async (type: 'price_adjustment' | 'cancellation') => {
      const { request } = await give(order, CUSTOMER, openCommand(type));
      await give(order, PRO, replyCommand(request?.requestId ?? '', 'accept'));
      return `refund-${request?.requestId}`;
    };
    const movements = [await agreed('price_adjustment'), await agreed('cancellation')];

    const moves = movements.map((movementId) => moveMoney(ports, { orderId, movementId }));
    await Promise.all(moves);

    expect((await read(order)).payment).toMatchObject({ captured: 50_000, refunded: 45_000 });
    expect(await ledgerItems(orderId)).toMatchObject([
      { sk: `LEDGER#${movements[0]}`, amount: 8_000 },
      { sk: `LEDGER#${movements[1]}`, amount: 37_000 },
    ]);
  });
});

describe('with a provider that fails', () => {
  it('a lost reply ends in one refund', async () => {
    const payments = inMemoryPayments();
    const { move, refundEvents } = await canceledOrder(payments);

    payments.behave('timeout');
    await expect(move()).rejects.toThrow(Unavailable);
    payments.behave('ok');
    await move();

    expect(payments.moved()).toHaveLength(1);
    expect(await refundEvents()).toEqual(['refund_requested', 'refund_succeeded']);
  });

  it('a refusal is final until somebody retries it, then under another key', async () => {
    const payments = inMemoryPayments();
    const { move, retry, read, refundEvents } = await canceledOrder(payments);

    payments.behave('decline');
    await move();
    expect((await read()).movements[0]?.status).toBe('failed');
    payments.behave('ok');
    await move();
    expect(payments.moved()).toEqual([]);
    await retry();
    await move();

    expect(payments.moved().map(({ key }) => key)).toEqual([
      expect.stringMatching(/^refund-.+\.1$/),
    ]);
    expect(await refundEvents()).toEqual([
      'refund_requested',
      'refund_failed',
      'refund_requested',
      'refund_succeeded',
    ]);
  });
});
