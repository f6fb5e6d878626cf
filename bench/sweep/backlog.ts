import { documentClient } from '../../lambdas/adapters/dynamodb/client.ts';
import { dynamoOrderStore } from '../../lambdas/adapters/dynamodb/order-store.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { orderIds } from '../../lambdas/adapters/order-ids.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import { placeOrder } from '../../lambdas/application/place-order.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import { everyHour } from '../../lambdas/domain/fair-time.ts';
import { toInstant } from '../../lambdas/domain/instant.ts';
import { windowsFrom } from '../../lambdas/runtime/windows.ts';
import { sampleForms, sampleOrder } from '../support/sample-bodies.ts';
import { runLoad } from '../throughput/run-load.ts';

const AT_ONCE = 16;
const WINDOW = 'PT1H';
const DAY_MS = 24 * 60 * 60_000;
const LONG_AGO = Date.now() - 2 * DAY_MS;

const NOBODY = { isBackEnd: false, isModerator: false, isSystem: false };

/** Orders whose requests nobody has answered, and whose deadlines have long passed. */
export const backlogIn = (tableName: string) => {
  const clock = { now: () => LONG_AGO };
  const ports: OrderPorts = {
    orders: dynamoOrderStore(dynamoTable(documentClient(), tableName), clock),
    clock,
    windows: windowsFrom({ cancellation: WINDOW }),
    calendar: everyHour,
    ids: orderIds,
  };
  const grow = async (): Promise<void> => {
    const marketplace = { ...NOBODY, id: 'back-end', isBackEnd: true };
    const form = sampleOrder();
    const { orderId } = await placeOrder(ports, { caller: marketplace, form });
    const customer = { ...NOBODY, id: form.customerId };
    const { type: requestType, ...wishes } = sampleForms.cancellation();
    const command = { type: 'open_request', requestType, form: wishes } as const;
    await handleCommand(ports, { orderId, caller: customer, command });
  };
  return {
    /** Silence cancels these orders, and refunds start: the most that an expiry writes. */
    grow: (count: number) => runLoad(Array.from({ length: count }), AT_ONCE, grow),

    /** How many still wait for silence to be applied. */
    left: async (): Promise<number> => {
      let left = 0;
      for await (const orderId of ports.orders.due(toInstant(LONG_AGO + DAY_MS))) {
        const loaded = await ports.orders.load(orderId);
        if (loaded?.order.pendingRequest) left += 1;
      }
      return left;
    },
  };
};
