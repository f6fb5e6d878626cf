import type { HttpEvent, HttpReply } from '../../lambdas/runtime/http/event.ts';
import { startEmbeddedTable } from '../support/embedded-table.ts';
import { atMost, type Figure, type Section } from '../support/report.ts';
import { parties, sampleForms, sampleOrder, sampleProgress } from '../support/sample-bodies.ts';
import { type Call, gatewayEvent } from './gateway-event.ts';
import { type MeteringProxy, startMeteringProxy } from './metering-proxy.ts';

type Handler = (event: HttpEvent, context: object) => Promise<HttpReply>;
type Type = keyof typeof sampleForms;

const ORDER = '/v1/orders/{orderId}';
const REQUEST = `${ORDER}/requests/{requestId}`;
const MAX_CALLS = 2;
const CONTEXT = { getRemainingTimeInMillis: () => 10_000 };

/** What each operation costs at the database: its handler runs as deployed, its calls are metered. */
export const measureCost = async (): Promise<Section> => {
  const table = await startEmbeddedTable();
  const proxy = await startMeteringProxy(table.endpoint);
  try {
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
      TABLE_NAME: table.tableName,
    });
    return { title: 'Cost at the database', figures: await meter(proxy) };
  } finally {
    await proxy.stop();
    await table.stop();
  }
};

const meter = async (proxy: MeteringProxy): Promise<Figure[]> => {
  const { invoke, open, place } = await operations();
  const figures: Figure[] = [];
  const note = (operation: string, maxWriteUnits?: number) => {
    const { calls, writeUnits } = proxy.take();
    const units = { figure: `${operation}: write units`, measured: writeUnits, unit: 'WCU' };
    figures.push(
      atMost(MAX_CALLS, { figure: `${operation}: calls`, measured: calls, unit: 'calls' }),
      maxWriteUnits === undefined ? units : atMost(maxWriteUnits, units),
    );
  };

  await place();
  note('place an order');
  for (const type of Object.keys(sampleForms) as Type[]) {
    const order = await place();
    proxy.take();
    const request = await open(order, type, false);
    note(`open ${type}`, 5);
    const answer = type === 'progress_update' ? 'provide-progress' : 'accept';
    await invoke('answer-request', {
      routeKey: `POST ${REQUEST}/${answer}`,
      sub: request.openedBy.id === order.proId ? order.customerId : order.proId,
      path: { orderId: order.orderId, requestId: request.requestId },
      ...(answer === 'provide-progress' && { body: sampleProgress }),
    });
    note(
      `${answer} ${type}${type === 'cancellation' ? ' (a refund starts)' : ''}`,
      type === 'cancellation' ? 6 : 5,
    );
  }
  const order = await place();
  proxy.take();
  const request = await open(order, 'change_time', true);
  note('open with a key', 7);
  const path = { orderId: order.orderId, requestId: request.requestId };
  await invoke('get-order', { routeKey: `GET ${ORDER}`, sub: order.proId, path });
  note('read an order with a pending request');
  await invoke('answer-request', {
    routeKey: `POST ${REQUEST}/decline`,
    sub: order.customerId,
    path,
    body: { note: 'That is too late for us.' },
    key: true,
  });
  note('decline with a key', 7);
  return figures;
};

interface PlacedOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
}

interface OpenedRequest {
  readonly requestId: string;
  readonly openedBy: { readonly id: string };
}

const operations = async () => {
  const handlers = new Map<string, Handler>();
  const names = ['place-order', 'open-request', 'answer-request', 'get-order'];
  for (const name of names) {
    const { handler } = await import(`../../lambdas/http/${name}.ts`);
    handlers.set(name, handler);
  }
  const invoke = async <T>(name: string, call: Call): Promise<T> => {
    const reply = await handlers.get(name)?.(gatewayEvent(call), CONTEXT);
    if (!reply?.statusCode || reply.statusCode >= 300) {
      throw new Error(`${call.routeKey} failed: ${reply?.statusCode} ${reply?.body}`);
    }
    return JSON.parse(reply.body ?? '');
  };
  const place = (): Promise<PlacedOrder> =>
    invoke('place-order', {
      routeKey: 'POST /v1/orders',
      sub: 'back-end',
      scope: 'order-requests/orders.write',
      body: sampleOrder(parties()),
    });
  const open = (order: PlacedOrder, type: Type, key: boolean): Promise<OpenedRequest> =>
    invoke('open-request', {
      routeKey: `POST ${ORDER}/requests`,
      sub: type === 'progress_update' || type === 'cancellation' ? order.customerId : order.proId,
      path: { orderId: order.orderId },
      body: sampleForms[type](),
      key,
    });
  return { invoke, open, place };
};
