import {
  fromOrderItem,
  type OrderItem,
  toOrderItem,
} from '../../../lambdas/adapters/dynamodb/items.ts';
import {
  aCharge,
  anOrder,
  aPendingRequest,
  aRefund,
  NOW,
  OPENED_AT,
  REQUEST_ID,
} from '../../support/orders.ts';

const CONTESTED = aPendingRequest('dispute', { contestedIn: 4 });

describe('the item of an order', () => {
  it('leaves out what is not there, so that conditions and indexes see that', () => {
    const item = toOrderItem(anOrder({ payment: null, pendingRequest: null, movements: [] }));

    expect(Object.keys(item).sort()).toEqual([
      'createdAt',
      'customerId',
      'customerName',
      'endAt',
      'grounds',
      'pk',
      'price',
      'proId',
      'proName',
      'sk',
      'startAt',
      'status',
      'title',
      'updatedAt',
      'version',
    ]);
  });

  it.each([
    ['with nothing going on', anOrder()],
    ['paid for afterwards', anOrder({ payment: null })],
    ['with a pending request', anOrder({ pendingRequest: aPendingRequest('cancellation') })],
    ['with a contested dispute', anOrder({ pendingRequest: CONTESTED })],
    ['with charges', anOrder({ movements: [aCharge(), aCharge({ status: 'failed' })] })],
    ['with a refund', anOrder({ status: 'canceled', movements: [aRefund()] })],
    ['with a refund that waits', anOrder({ owedRefunds: [{ requestId: 'r', type: 'dispute' }] })],
  ])('is the order again: %s', (_, order) => {
    expect(fromOrderItem(toOrderItem(order))).toEqual(order);
  });

  it('holds nothing empty, which engines disagree on', () => {
    const item = toOrderItem(anOrder({ movements: [], grounds: { rejected: true, decided: [] } }));

    expect(item).not.toHaveProperty('movements');
    expect(item.grounds).toEqual({ rejected: true });
  });

  it('leaves out of a movement what follows from the rest, and reads it back', () => {
    const usual = aRefund({ status: 'succeeded', settledAt: NOW });
    const unusual = aRefund({ ...usual, attempt: 3, attemptedAt: OPENED_AT, refusals: 1 });

    const { movements } = toOrderItem(anOrder({ movements: [usual, unusual] }));

    const { movementId: _, attempt: __, attemptedAt: ___, refusals: ____, ...told } = usual;
    const more = { attempt: 3, attemptedAt: OPENED_AT, refusals: 1 };
    expect(movements).toEqual([told, { ...told, ...more }]);
  });

  it('is read as well when it was stored before an order could have several refunds', () => {
    const charges = [aCharge({ status: 'succeeded' })];
    const owedRefund = { requestId: 'order-1-9', type: 'dispute', amount: 5 } as const;
    const stored = { ...toOrderItem(anOrder()), charges, refund: aRefund(), owedRefund };

    const order = fromOrderItem(stored);

    const movements = [...charges, aRefund()];
    expect(order).toEqual(anOrder({ movements, owedRefunds: [owedRefund] }));
    expect(fromOrderItem(toOrderItem(order))).toEqual(order);
  });

  it('is read whole when an earlier version wrote it again, and kept what it does not know', () => {
    const movements = [aRefund({ status: 'succeeded' })];
    const [charge, owed] = [aCharge(), { requestId: REQUEST_ID, type: 'dispute' } as const];
    const known = toOrderItem(anOrder({ movements, owedRefunds: [owed] }));
    const stored = { ...known, charges: [charge], owedRefund: { ...owed, amount: 5 } };
    expect(fromOrderItem(stored as OrderItem)).toEqual(
      anOrder({ movements: [...movements, charge], owedRefunds: [owed, { ...owed, amount: 5 }] }),
    );
  });

  it('is read as well when it was stored before there were charges and disputes', () => {
    const { grounds: _, ...item } = toOrderItem(anOrder());
    const { kind: __, type: ___, ...refund } = aRefund();
    const { type: ____, ...known } = aRefund();

    const order = fromOrderItem({ ...item, refund } as OrderItem);

    expect(order).toEqual({ ...anOrder(), movements: [known] });
  });

  it('is due at the deadline of the pending request', () => {
    const item = toOrderItem(anOrder({ pendingRequest: aPendingRequest('change_time') }));

    expect(item).toMatchObject({
      due: expect.stringMatching(/^DUE#[0-7]$/),
      dueAt: '2026-03-04T09:00:01.000Z',
    });
  });

  it('is due two minutes after the last start of an unsettled refund', () => {
    const item = toOrderItem(anOrder({ movements: [aRefund({ attemptedAt: NOW })] }));

    expect(item).toMatchObject({ dueAt: '2026-03-03T12:02:00.000Z' });
  });

  it('is due when the first of its movements is to be started again', () => {
    const later = '2026-03-03T13:00:00.000Z';
    const charges = [aCharge({ attemptedAt: later }), aCharge({ attemptedAt: NOW })];
    const refund = aRefund({ attemptedAt: later });

    const item = toOrderItem(anOrder({ movements: [...charges, refund] }));

    expect(item).toMatchObject({ dueAt: '2026-03-03T12:02:00.000Z' });
  });

  it('has no deadline once its dispute is contested, and lies on the desk instead', () => {
    const item = toOrderItem(anOrder({ pendingRequest: CONTESTED }));

    expect(item).not.toHaveProperty('due');
    expect(item).toMatchObject({ desk: 'contested', deskSince: OPENED_AT });
  });

  it.each([
    ['nothing', null],
    ['a cancellation', aPendingRequest('cancellation')],
    ['a dispute that the pro has not answered', aPendingRequest('dispute')],
  ])('does not lie on the desk with %s pending', (_, pendingRequest) => {
    expect(toOrderItem(anOrder({ pendingRequest }))).not.toHaveProperty('desk');
  });

  it.each(['succeeded', 'failed'] as const)('is not due when its refund has %s', (status) => {
    const item = toOrderItem(anOrder({ movements: [aRefund({ status })] }));

    expect(item).not.toHaveProperty('due');
    expect(item).not.toHaveProperty('dueAt');
  });

  it('stays on one partition of the due index', () => {
    const first = toOrderItem(anOrder({ pendingRequest: aPendingRequest('change_time') }));
    const second = toOrderItem(anOrder({ movements: [aRefund()] }));

    expect(second.due).toBe(first.due);
  });

  it('spreads orders over the partitions of the due index', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `order-${index}`);
    const pendingRequest = aPendingRequest('change_time');

    const shards = ids.map((orderId) => toOrderItem(anOrder({ orderId, pendingRequest })).due);

    expect(new Set(shards).size).toBe(8);
  });
});
