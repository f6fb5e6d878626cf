import { randomUUID } from 'node:crypto';
import { dynamoAbsences } from '../../lambdas/adapters/dynamodb/absences.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { dynamoUploads } from '../../lambdas/adapters/dynamodb/uploads.ts';
import { listOrders } from '../../lambdas/application/list-orders.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { anUpload, attachmentId } from '../support/an-upload.ts';
import { CALLERS, PRO, THE_SYSTEM } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { HOUR, OPENINGS, otherThan, REQUESTS, type Reply } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { THREE_DAYS } from '../support/decisions.ts';
import { REQUEST_FORMS, replyForm } from '../support/forms.ts';
import { metered } from '../support/metering.ts';
import { openCommand, orderFormFor, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const key = { hash: 'hash-of-key', bodyHash: 'hash-of-body' };

let ports: OrderPorts;
const clock = clockAt(PLACED_AT);
let costOf: ReturnType<typeof metered>['costOf'];
beforeAll(() => {
  costOf = metered(database().client).costOf;
  ports = portsOn(database(), clock);
});

const placed = (type: RequestType = 'change_time'): Promise<Order> =>
  storedOrders(ports).place(orderFormFor(type));

/** Ids of so many files of the customer's that can be used. */
const uploadedTo = async (order: Order, count: number): Promise<readonly string[]> => {
  const { orderId } = order;
  const { client, tableName } = database();
  const uploads = dynamoUploads(dynamoTable(client, tableName), clock);
  const ids = Array.from({ length: count }, (_, n) => attachmentId(n));
  for (const id of ids) await uploads.add(order, anUpload({ orderId, attachmentId: id }));
  return ids;
};

describe('opening a request', () => {
  it.each(OPENINGS)('costs 2 calls and 5 write units: $type by $opener', async (opening) => {
    const { type, opener } = opening;
    const order = await placed(type);

    const cost = await costOf(() =>
      storedOrders(ports).give(order, CALLERS[opener], openCommand(type)),
    );

    expect(cost).toEqual({ calls: 2, writeUnits: 5 });
  });

  it('costs 2 write units more with a key', async () => {
    const order = await placed();

    const cost = await costOf(() =>
      storedOrders(ports).give(order, PRO, openCommand('change_time'), { key }),
    );

    expect(cost).toEqual({ calls: 2, writeUnits: 7 });
  });

  it.each([
    { files: 1, writeUnits: 7 },
    { files: 10, writeUnits: 27 },
  ])('costs 2 calls with $files files as well: one read, one transaction', async (expected) => {
    const order = await placed('dispute');
    const attachments = await uploadedTo(order, expected.files);
    const form = { ...REQUEST_FORMS.dispute, attachments };

    const cost = await costOf(() =>
      storedOrders(ports).give(order, CALLERS.customer, openCommand('dispute', form)),
    );

    expect(cost).toEqual({ calls: 2, writeUnits: expected.writeUnits });
  });

  it('costs nothing to write when it is refused', async () => {
    const { give } = storedOrders(ports);
    const order = await placed();
    await give(order, PRO, openCommand('change_time'));

    const cost = await costOf(() => give(order, PRO, openCommand('change_time')).catch(() => {}));

    expect(cost).toEqual({ calls: 1, writeUnits: 0 });
  });

  it('costs one read when it is only tried', async () => {
    const order = await placed();

    const cost = await costOf(() =>
      storedOrders(ports).give(order, PRO, openCommand('change_time'), { dryRun: true }),
    );

    expect(cost).toEqual({ calls: 1, writeUnits: 0 });
  });
});

describe('where people can say that they are away', () => {
  const withAbsences = (): OrderPorts => {
    const { client, tableName } = database();
    return { ...ports, absences: dynamoAbsences(dynamoTable(client, tableName), ports.clock) };
  };

  it('opening a request costs one read more', async () => {
    const order = await placed();

    const cost = await costOf(() =>
      storedOrders(withAbsences()).give(order, PRO, openCommand('change_time')),
    );

    expect(cost).toEqual({ calls: 3, writeUnits: 5 });
  });

  it('trying it costs two reads', async () => {
    const order = await placed();

    const cost = await costOf(() =>
      storedOrders(withAbsences()).give(order, PRO, openCommand('change_time'), { dryRun: true }),
    );

    expect(cost).toEqual({ calls: 2, writeUnits: 0 });
  });

  it('countering one costs one read more', async () => {
    const { give } = storedOrders(withAbsences());
    const order = await placed();
    const { request } = await give(order, PRO, openCommand('change_time'));
    const command = replyCommand(request?.requestId ?? '', 'counter', REQUEST_FORMS.change_time);

    const cost = await costOf(() => give(order, CALLERS.customer, command));

    expect(cost).toMatchObject({ calls: 3 });
  });

  it.each(['accept', 'decline', 'withdraw'] as const)('%s costs nothing more', async (reply) => {
    const { give } = storedOrders(withAbsences());
    const order = await placed();
    const { request } = await give(order, PRO, openCommand('change_time'));
    const caller = reply === 'withdraw' ? PRO : CALLERS.customer;

    const cost = await costOf(() =>
      give(order, caller, replyCommand(request?.requestId ?? '', reply)),
    );

    expect(cost).toEqual({ calls: 2, writeUnits: 5 });
  });

  it('a page of orders costs one read more', async () => {
    const query = { role: 'pro', limit: 100 } as const;
    const costOn = (listing: OrderPorts) => costOf(() => listOrders(listing, PRO, query));

    const without = await costOn(ports);

    expect(await costOn(withAbsences())).toEqual({ ...without, calls: without.calls + 1 });
  });
});

/** Each of them replaces the deadline in an index: by a later one, the start of a movement, or a place on the desk. */
const replacesDeadline = (type: RequestType, reply: Reply): boolean =>
  reply === 'counter' || reply === 'contest' || (reply === 'accept' && type !== 'change_time');

const REPLIES = OPENINGS.flatMap(({ type, opener }) =>
  [...REQUESTS[type].answers, 'withdraw' as const].map((reply) => ({ type, opener, reply })),
);

describe('closing a request', () => {
  it.each(REPLIES)(
    'costs 2 calls and 5 write units, 6 when something else falls due then: $type of the $opener, $reply',
    async ({ type, opener, reply }) => {
      const { give } = storedOrders(ports);
      const order = await placed(type);
      const { request } = await give(order, CALLERS[opener], openCommand(type));
      const caller = CALLERS[reply === 'withdraw' ? opener : otherThan(opener)];
      const command = replyCommand(request?.requestId ?? '', reply, replyForm(type, reply));
      clock.advance(60_000);

      const cost = await costOf(() => give(order, caller, command));

      const writeUnits = replacesDeadline(type, reply) ? 6 : 5;
      expect(cost).toEqual({ calls: 2, writeUnits });
    },
  );

  it.each([
    ['cancellation', 'accept'],
    ['change_time', 'counter'],
  ] as const)('costs 2 write units more with a key: %s, %s', async (type, reply) => {
    const { give } = storedOrders(ports);
    const order = await placed();
    const { request } = await give(order, PRO, openCommand(type));
    const command = replyCommand(request?.requestId ?? '', reply, replyForm(type, reply));
    clock.advance(60_000);

    const cost = await costOf(() => give(order, CALLERS.customer, command, { key }));

    expect(cost).toEqual({ calls: 2, writeUnits: 8 });
  });
});

describe('giving more time to answer', () => {
  const extended = async (days: number, options = {}) => {
    const { give } = storedOrders(ports);
    const order = await placed();
    const { request } = await give(order, PRO, openCommand('change_time'));
    const expiresAt = new Date(clock.now() + days * 24 * HOUR).toISOString();
    const requestId = request?.requestId ?? '';
    const command = { type: 'extend_request', requestId, form: { expiresAt } } as const;
    return costOf(() => give(order, PRO, command, options).catch(() => {}));
  };

  it('costs 2 calls and 6 write units, and 2 more with a key', async () => {
    expect(await extended(3)).toEqual({ calls: 2, writeUnits: 6 });
    expect(await extended(3, { key })).toEqual({ calls: 2, writeUnits: 8 });
  });

  it('costs nothing to write when it is refused', async () => {
    expect(await extended(15)).toEqual({ calls: 1, writeUnits: 0 });
  });
});

describe('two refunds of one order', () => {
  it('cost 2 calls each, and 6 write units, 4 while the first is still what falls due next', async () => {
    const { give } = storedOrders(ports);
    const order = await placed();
    const refunding = async (type: RequestType) => {
      const { request } = await give(order, PRO, openCommand(type));
      const command = replyCommand(request?.requestId ?? '', 'accept');
      clock.advance(60_000);
      return costOf(() => give(order, CALLERS.customer, command));
    };

    const costs = [await refunding('price_adjustment'), await refunding('cancellation')];

    expect(costs).toEqual([
      { calls: 2, writeUnits: 6 },
      { calls: 2, writeUnits: 4 },
    ]);
  });
});

describe('delivering', () => {
  const started = async () => {
    const order = await placed();
    await storedOrders(ports).give(order, PRO, { type: 'start_work', form: {} });
    return order;
  };
  const deliver = { type: 'submit_delivery', form: {} } as const;

  it('costs 2 calls and 4 write units', async () => {
    const order = await started();

    const cost = await costOf(() => storedOrders(ports).give(order, PRO, deliver));

    expect(cost).toEqual({ calls: 2, writeUnits: 4 });
  });

  it('costs one write unit more where the delivery gets a deadline', async () => {
    const order = await started();
    const withDeadline = { ...ports, completeAfter: THREE_DAYS };

    const cost = await costOf(() => storedOrders(withDeadline).give(order, PRO, deliver));

    expect(cost).toEqual({ calls: 2, writeUnits: 5 });
  });
});

describe('an order whose ids and names are as long as they are in life', () => {
  const [customerId, proId] = [randomUUID(), randomUUID()];
  const people = { customer: { ...CALLERS.customer, id: customerId }, pro: { ...PRO, id: proId } };

  /** Its price has been lowered, and the difference has gone back. */
  const refunded = async () => {
    const { place, give } = storedOrders(ports);
    const names = { customerName: 'Alexandra Montgomery', proName: 'Maximilian Oberhauser' };
    const payment = { captured: 50_000, serviceFee: 5_000, reference: `pi_${'3'.repeat(24)}` };
    const order = await place({ customerId, proId, ...names, payment });
    const { request } = await give(order, people.customer, openCommand('price_adjustment'));
    await give(order, people.pro, replyCommand(request?.requestId ?? '', 'accept'));
    const outcome = { status: 'succeeded' } as const;
    const key = `refund-${request?.requestId}`;
    await give(order, THE_SYSTEM, { type: 'record_movement_outcome', key, outcome });
    return order;
  };

  it('costs no more to change after a refund', async () => {
    const { give } = storedOrders(ports);
    const order = await refunded();
    const form = { ...REQUEST_FORMS.price_adjustment, newPrice: 40_000 };

    const opening = await costOf(() =>
      give(order, people.customer, openCommand('price_adjustment', form)),
    );
    const { pendingRequest } = await storedOrders(ports).read(order);
    const counter = replyCommand(pendingRequest?.requestId ?? '', 'counter', form);
    const countering = await costOf(() => give(order, people.pro, counter));

    expect(opening).toEqual({ calls: 2, writeUnits: 5 });
    // In the same instant as the opening: with the same deadline, the index stays as it is.
    expect(countering).toEqual({ calls: 2, writeUnits: 4 });
  });
});
