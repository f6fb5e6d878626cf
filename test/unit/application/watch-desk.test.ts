import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import type { OrderStore } from '../../../lambdas/application/order-store.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { watchDesk } from '../../../lambdas/application/watch-desk.ts';
import { BACK_END, CUSTOMER, PRO } from '../../support/callers.ts';
import { HOUR } from '../../support/contract.ts';
import { recordingMeasures } from '../../support/in-memory/outlets.ts';
import {
  aPlacedOrder,
  openCommand,
  orderFormFor,
  replyCommand,
} from '../../support/placed-order.ts';

/** A desk that disputes come to, and what the sweeper tells of it. */
const aDesk = async () => {
  const { ports, clock } = await aPlacedOrder();
  const measures = recordingMeasures();

  const dispute = async () => {
    const { orderId } = await placeOrder(ports, {
      caller: BACK_END,
      form: orderFormFor('dispute'),
    });
    await handleCommand(ports, { orderId, caller: CUSTOMER, command: openCommand('dispute') });
    return orderId;
  };
  const contest = (orderId: string) =>
    handleCommand(ports, {
      orderId,
      caller: PRO,
      command: replyCommand(`${orderId}-2`, 'contest'),
    });
  const hours = async (orders: Pick<OrderStore, 'listContested'> = ports.orders) => {
    await watchDesk({ orders, clock, measures });
    return measures.valuesOf('OldestContestedHours').at(-1);
  };
  return { ports, clock, dispute, contest, hours };
};

describe("the moderators' desk", () => {
  it('that is empty has let nobody wait', async () => {
    const { dispute, hours } = await aDesk();
    await dispute();
    expect(await hours()).toBe(0);
  });

  it('is watched from when a dispute was contested, in full hours', async () => {
    const { clock, dispute, contest, hours } = await aDesk();
    const orderId = await dispute();
    clock.advance(100 * HOUR);
    await contest(orderId);
    clock.advance(3 * HOUR - 1);
    expect(await hours()).toBe(2);
    clock.advance(1);
    expect(await hours()).toBe(3);
  });

  it('goes by who has waited longest, although others were opened earlier', async () => {
    const { clock, dispute, contest, hours } = await aDesk();
    const orderIds: string[] = [];
    for (let order = 0; order < 25; order += 1) {
      orderIds.push(await dispute());
      clock.advance(1);
    }
    for (const orderId of orderIds.toReversed()) {
      await contest(orderId);
      clock.advance(HOUR);
    }
    expect(await hours()).toBe(25);
  });

  it('is not read on once all others were opened later than the longest was contested', async () => {
    const { clock, ports, dispute, contest, hours } = await aDesk();
    for (let order = 0; order < 50; order += 1) {
      await contest(await dispute());
      clock.advance(HOUR);
    }
    let reads = 0;
    const listContested: OrderStore['listContested'] = (...page) => {
      reads += 1;
      return ports.orders.listContested(...page);
    };
    expect(await hours({ listContested })).toBe(50);
    expect(reads).toBe(1);
  });
});
