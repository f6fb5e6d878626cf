import { type Api, bodyOf, createApi } from '../../api/client.ts';
import type { Order } from '../../api/types.ts';
import { serverNow } from '../../time/server-clock.ts';
import type { Example, ExampleStep } from './example.ts';
import { EXAMPLES } from './examples.ts';
import { backEndToken, localToken } from './local-token.ts';
import { CUSTOMER, PRO } from './people.ts';

type Actors = Record<'backEnd' | 'customer' | 'pro', Api>;

/** Registers the example orders and brings each into its state; tells how many there are. */
export async function createExampleOrders(): Promise<number> {
  const actors: Actors = {
    backEnd: await apiWith(backEndToken()),
    customer: await apiWith(localToken({ sub: CUSTOMER.userId })),
    pro: await apiWith(localToken({ sub: PRO.userId })),
  };
  // One after the other: the list shows the newest first.
  for (const example of EXAMPLES.toReversed()) await create(example, actors);
  return EXAMPLES.length;
}

async function apiWith(token: Promise<string>): Promise<Api> {
  const accessToken = await token;
  return createApi({ accessToken: () => accessToken, renew: async () => false });
}

async function create({ order, steps }: Example, actors: Actors): Promise<void> {
  const { orderId } = await bodyOf(
    actors.backEnd.POST('/v1/orders', {
      body: {
        ...order(serverNow()),
        customerId: CUSTOMER.userId,
        customerName: CUSTOMER.name,
        proId: PRO.userId,
        proName: PRO.name,
      },
    }),
  );
  let requestId = '';
  for (const step of steps) requestId = await take(step, { orderId, requestId }, actors);
}

interface Ids {
  readonly orderId: string;
  /** The latest request's. */
  readonly requestId: string;
}

/** Takes one step; tells the latest request's id. */
async function take(step: ExampleStep, ids: Ids, actors: Actors): Promise<string> {
  const { orderId, requestId } = ids;
  const params = { path: { orderId } };
  if ('asks' in step) {
    const route = '/v1/orders/{orderId}/requests';
    const opened = await bodyOf(actors[step.by].POST(route, { params, body: step.asks }));
    return 'requestId' in opened ? opened.requestId : requestId;
  }
  if ('counters' in step) {
    const route = '/v1/orders/{orderId}/requests/{requestId}/counter';
    const body = step.counters;
    const opened = await bodyOf(actors[step.by].POST(route, { params: { path: ids }, body }));
    return 'requestId' in opened ? opened.requestId : requestId;
  }
  if ('contests' in step) {
    const route = '/v1/orders/{orderId}/requests/{requestId}/contest';
    await bodyOf(actors.pro.POST(route, { params: { path: ids }, body: step.contests }));
    return requestId;
  }
  const route = `/v1/orders/{orderId}/${step.does}` as const;
  await bodyOf<Order>(actors[step.by].POST(route, { params }));
  return requestId;
}
