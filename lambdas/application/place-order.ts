import type { Caller, Role } from '../domain/actor.ts';
import { placeOrder as decidePlaceOrder } from '../domain/decisions/place-order.ts';
import type { OrderEvent } from '../domain/events.ts';
import { orderFrom } from '../domain/evolve.ts';
import type { FieldError } from '../domain/field-errors.ts';
import { toInstant } from '../domain/instant.ts';
import type { Order } from '../domain/order.ts';
import { Rejection } from '../domain/rejections.ts';
import type { IdempotencyKey, OrderStore } from './order-store.ts';
import type { OrderPorts } from './ports.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { withFaults } from './with-faults.ts';

export interface PlaceOrderCall {
  readonly caller: Caller;
  readonly form: unknown;
  readonly key?: IdempotencyKey | undefined;
  /** What is wrong with the call besides its form. */
  readonly faults?: readonly FieldError[];
}

const ROLE: Role = 'marketplace';

/**
 * Registers an order; sent again with its key, it is the order as it is now.
 * @throws Rejection `scope-missing`, `idempotency-key-reused`, `invalid-form`
 */
export const placeOrder = async (ports: OrderPorts, call: PlaceOrderCall): Promise<Order> => {
  if (!call.caller.isBackEnd) {
    throw new Rejection('scope-missing', 'The token needs the scope order-requests/orders.write.');
  }
  return retryConflicts(() => attempt(ports, call));
};

const attempt = async (
  ports: OrderPorts,
  { caller, form, key, faults }: PlaceOrderCall,
): Promise<Order> => {
  const { orderId, placed } = await whereTo(ports, key);
  if (placed) return placed;
  const decision = withFaults(decidePlaceOrder(form), faults);
  if (decision instanceof Rejection) throw decision;
  const [event] = decision as readonly [Extract<OrderEvent, { event: 'order_placed' }>];
  const at = toInstant(ports.clock.now());
  const actor = { id: caller.id, role: ROLE };
  const change = { orderId, version: 1, at, actor, events: [event] };
  const order = orderFrom(change, event.data);
  await ports.orders.append({ order, change, key });
  return order;
};

/**
 * The id follows from the key, so that the same command finds its own order. Once a key has
 * been forgotten it stands for a new order, under the next id that follows from it.
 */
const whereTo = async (
  { orders, ids }: OrderPorts,
  key: IdempotencyKey | undefined,
): Promise<{ orderId: string; placed?: Order }> => {
  if (!key) return { orderId: ids.orderId() };
  for (let use = 0; ; use += 1) {
    const orderId = ids.orderId(`${key.hash}.${use}`);
    const loaded = await loadWithKey(orders, orderId, key);
    if (!loaded) return { orderId };
    if (loaded.remembered) {
      assertSameBody(loaded.remembered, key);
      return { orderId, placed: loaded.order };
    }
  }
};

/**
 * The order and the key are read together but not in one instant: a twin of this command may
 * have stored both in between. A second look tells its key from one that has been forgotten.
 */
const loadWithKey = async (orders: OrderStore, orderId: string, { hash }: IdempotencyKey) => {
  const loaded = await orders.load(orderId, { keyHash: hash });
  return loaded && !loaded.remembered ? orders.load(orderId, { keyHash: hash }) : loaded;
};
