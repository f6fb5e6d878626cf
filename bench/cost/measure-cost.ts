import { setTimeout as pause } from 'node:timers/promises';
import { pointHandlersAt, startEmbeddedTable } from '../support/embedded-table.ts';
import { ORDER } from '../support/gateway-event.ts';
import { type MeteringProxy, startMeteringProxy } from '../support/metering-proxy.ts';
import { atMost, type Figure, type Section } from '../support/report.ts';
import {
  daysFromNow,
  sampleDispute,
  sampleForms,
  sampleLateOrder,
  sampleOrder,
  sampleProgress,
} from '../support/sample-bodies.ts';
import { type Operations, operations, type PlacedOrder } from './operations.ts';

type Type = keyof typeof sampleForms;

const MAX_CALLS = 2;

/** What each operation costs at the database: its handler runs as deployed, its calls are metered. */
export const measureCost = async (): Promise<Section> => {
  const table = await startEmbeddedTable();
  const proxy = await startMeteringProxy(table.endpoint);
  try {
    pointHandlersAt(proxy.endpoint, table.tableName);
    return { title: 'Cost at the database', figures: await meter(proxy) };
  } finally {
    await proxy.stop();
    await table.stop();
  }
};

/** Writes down what an operation has just cost, and what it may cost. */
type Note = (operation: string, maxWriteUnits?: number, maxCalls?: number) => void;

const meter = async (proxy: MeteringProxy): Promise<Figure[]> => {
  const figures: Figure[] = [];
  const note: Note = (operation, maxWriteUnits, maxCalls = MAX_CALLS) => {
    const { calls, writeUnits } = proxy.take();
    const units = { figure: `${operation}: write units`, measured: writeUnits, unit: 'WCU' };
    figures.push(
      atMost(maxCalls, { figure: `${operation}: calls`, measured: calls, unit: 'calls' }),
      maxWriteUnits === undefined ? units : atMost(maxWriteUnits, units),
    );
  };
  const service = await operations();
  const place = async (body: object = sampleOrder()): Promise<PlacedOrder> => {
    const order = await service.place(body);
    proxy.take();
    return order;
  };

  await service.place(sampleOrder());
  note('place an order');
  for (const type of Object.keys(sampleForms) as Type[]) {
    await meterType(service, await place(), type, note);
  }
  await meterOffers(service, await place(), note);
  await meterKeys(service, await place(), note);
  await meterDispute(service, await place(sampleLateOrder()), note);
  return figures;
};

const CUSTOMERS_OWN: readonly Type[] = ['progress_update', 'cancellation'];
const STARTED: Partial<Record<Type, string>> = {
  additional_work: ' (a charge starts)',
  price_adjustment: ' (a refund starts)',
  cancellation: ' (a refund starts)',
};

const meterType = async (service: Operations, order: PlacedOrder, type: Type, note: Note) => {
  const isCustomers = CUSTOMERS_OWN.includes(type);
  const [opener, other] = isCustomers
    ? [order.customerId, order.proId]
    : [order.proId, order.customerId];
  const request = await service.open(order, opener, sampleForms[type]());
  note(`open ${type}`, 5);
  const answer = type === 'progress_update' ? 'provide-progress' : 'accept';
  const body = answer === 'provide-progress' ? sampleProgress : {};
  await service.answer(request, answer, { sub: other, body });
  note(`${answer} ${type}${STARTED[type] ?? ''}`, STARTED[type] ? 6 : 5);
};

/** Two offers, and time to think about the second. A deadline is replaced in an index, each time. */
const meterOffers = async (service: Operations, order: PlacedOrder, note: Note) => {
  const { type, ...form } = sampleForms.price_adjustment();
  const request = await service.open(order, order.customerId, { type, ...form });
  note(`open ${type} by the customer`, 5);
  // Deadlines are whole seconds: within one, the second would be the first.
  await pause(1000);
  const offer = await service.counter(request, { sub: order.proId, body: form });
  note(`counter ${type}`, 7);
  await service.extend(offer, daysFromNow(7));
  note(`extend ${type}`, 7);
};

const meterKeys = async (service: Operations, order: PlacedOrder, note: Note) => {
  const { customerId, proId, orderId } = order;
  const request = await service.open(order, proId, sampleForms.change_time(), true);
  note('open with a key', 7);
  const path = { orderId };
  await service.invoke('get-order', { routeKey: `GET ${ORDER}`, sub: proId, path });
  note('read an order with a pending request');
  const body = { note: 'That is too late for us.' };
  await service.answer(request, 'decline', { sub: customerId, body, key: true });
  note('decline with a key', 7);
};

const meterDispute = async (service: Operations, order: PlacedOrder, note: Note) => {
  const { customerId, proId } = order;
  const dispute = await service.open(order, customerId, sampleDispute.open);
  note('open dispute', 5);
  await service.answer(dispute, 'contest', { sub: proId, body: sampleDispute.contest });
  note('contest dispute (it goes on the desk)', 6);
  const moderator = { sub: 'moderator', groups: '[moderators]' };
  const query = { status: 'contested' };
  await service.invoke('list-contested', { routeKey: 'GET /v1/requests', query, ...moderator });
  note("read the moderators' desk", 0, 4);
  await service.answer(dispute, 'resolution', { body: sampleDispute.resolution, ...moderator });
  note('decide dispute (it leaves the desk, a refund starts)', 8, 4);
};
