import { type Api, bodyOf, createApi } from '../../api/client.ts';
import type { Order } from '../../api/types.ts';
import { serverNow } from '../../time/server-clock.ts';
import { EXAMPLES, type Example, type ExampleStep } from './examples.ts';
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
  for (const step of steps) await take(step, orderId, actors);
}

async function take(step: ExampleStep, orderId: string, actors: Actors): Promise<void> {
  const params = { path: { orderId } };
  if ('asks' in step) {
    const body = step.asks;
    await bodyOf(actors[step.by].POST('/v1/orders/{orderId}/requests', { params, body }));
  } else {
    await bodyOf<Order>(
      actors[step.by].POST(`/v1/orders/{orderId}/${step.does}` as '/v1/orders/{orderId}/start', {
        params,
      }),
    );
  }
}
