import { dynamoAbsences } from '../../lambdas/adapters/dynamodb/absences.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { listOrders } from '../../lambdas/application/list-orders.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { CALLERS, PRO } from '../support/callers.ts';
import { OPENINGS, otherThan, REQUESTS } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { REQUEST_FORMS } from '../support/forms.ts';
import { metered } from '../support/metering.ts';
import { openCommand, orderFormFor, replyCommand } from '../support/placed-order.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const key = { hash: 'hash-of-key', bodyHash: 'hash-of-body' };

let ports: OrderPorts;
let costOf: ReturnType<typeof metered>['costOf'];
beforeAll(() => {
  costOf = metered(database().client).costOf;
  ports = portsOn(database());
});

const placed = (type: RequestType = 'change_time'): Promise<Order> =>
  storedOrders(ports).place(orderFormFor(type));

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
    return { ...ports, absences: dynamoAbsences(dynamoTable(client, tableName)) };
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

const REPLIES = OPENINGS.flatMap(({ type, opener }) =>
  [...REQUESTS[type].answers, 'withdraw' as const].map((reply) => ({ type, opener, reply })),
);

describe('closing a request', () => {
  it.each(REPLIES)(
    'costs 2 calls and 5 write units, 6 when money starts to move: $type of the $opener, $reply',
    async ({ type, opener, reply }) => {
      const { give } = storedOrders(ports);
      const order = await placed(type);
      const { request } = await give(order, CALLERS[opener], openCommand(type));
      const caller = CALLERS[reply === 'withdraw' ? opener : otherThan(opener)];
      const command = replyCommand(request?.requestId ?? '', reply);

      const cost = await costOf(() => give(order, caller, command));

      // Both replace the deadline in an index: by the start of a movement, or by a place on the desk.
      const movesMoney = reply === 'accept' && type !== 'change_time';
      const writeUnits = movesMoney || reply === 'contest' ? 6 : 5;
      expect(cost).toEqual({ calls: 2, writeUnits });
    },
  );

  it('costs 2 write units more with a key', async () => {
    const { give } = storedOrders(ports);
    const order = await placed();
    const { request } = await give(order, PRO, openCommand('cancellation'));
    const command = replyCommand(request?.requestId ?? '', 'accept');

    const cost = await costOf(() => give(order, CALLERS.customer, command, { key }));

    expect(cost).toEqual({ calls: 2, writeUnits: 8 });
  });
});
