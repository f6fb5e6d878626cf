import type { HttpReply } from '../../lambdas/runtime/http/event.ts';
import type { ChangeFeed } from '../support/change-feed.ts';
import { type Call, gatewayEvent } from '../support/gateway-event.ts';
import { sampleForms, sampleOrder } from '../support/sample-bodies.ts';
import type { TimedStage } from './timed-stage.ts';

const ORDER = '/v1/orders/{orderId}';
const REQUEST = `${ORDER}/requests/{requestId}`;

interface Placed {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
}

/** A request that nobody has answered yet, with the changes of its order. */
export interface Opened {
  readonly orderId: string;
  readonly requestId: string;
  readonly expiresAt: string;
  readonly feed: ChangeFeed;
}

/** Takes requests through the functions one call at a time. */
export class Rounds {
  readonly #stage: TimedStage;

  constructor(stage: TimedStage) {
    this.#stage = stage;
  }

  /** Opens a request, looks at it, accepts it, and looks again. */
  async answered(): Promise<void> {
    const placed = await this.#place();
    const { orderId, customerId } = placed;
    const { requestId, feed } = await this.#open(placed, placed.proId, 'change_time');
    const ofOrder = { path: { orderId }, sub: customerId };
    const ofRequest = { path: { orderId, requestId }, sub: customerId };
    await this.#call('ApiGetOrder', { routeKey: `GET ${ORDER}`, ...ofOrder });
    await this.#call('ApiGetRequest', { routeKey: `GET ${REQUEST}`, ...ofRequest });
    const answer = { routeKey: `POST ${REQUEST}/accept`, ...ofRequest, body: {} };
    await this.#call('ApiAnswerRequest', answer);
    await this.#relay(feed);
    await this.#call('ApiGetOrder', { routeKey: `GET ${ORDER}`, ...ofOrder });
    await this.#call('ApiGetHistory', { routeKey: `GET ${ORDER}/history`, ...ofOrder });
    await this.#call('ApiListOrders', {
      ...{ routeKey: 'GET /v1/orders', sub: customerId, query: { role: 'customer' } },
    });
    feed.close();
  }

  /** Opens a cancellation, which is left to its deadline. */
  async opened(): Promise<Opened> {
    const placed = await this.#place();
    return this.#open(placed, placed.customerId, 'cancellation');
  }

  /** The deadline has passed: the request expires, and money is returned. */
  async expired({ orderId, requestId, expiresAt, feed }: Opened): Promise<void> {
    await this.#stage.invoke('DeadlineExpireRequest', { orderId, expiresAt });
    await this.#relay(feed);
    const movement = { orderId, movementId: `refund-${requestId}`, attempt: 1 };
    await this.#stage.invoke('MoneyMoveMoney', movement);
    await this.#relay(feed);
    feed.close();
  }

  async #place(): Promise<Placed> {
    const sub = 'back-end';
    const scope = 'order-requests/orders.write';
    const routeKey = 'POST /v1/orders';
    return this.#call('ApiPlaceOrder', { routeKey, sub, scope, body: sampleOrder() });
  }

  async #open({ orderId }: Placed, sub: string, type: keyof typeof sampleForms): Promise<Opened> {
    const feed = this.#stage.feedOf(orderId);
    const opening = { path: { orderId }, sub, body: sampleForms[type]() };
    const routeKey = `POST ${ORDER}/requests`;
    const request = await this.#call<Opened>('ApiOpenRequest', { routeKey, ...opening });
    await this.#relay(feed);
    return { ...request, orderId, feed };
  }

  async #relay(feed: ChangeFeed): Promise<void> {
    for (const record of await feed.take()) {
      await this.#stage.invoke('TimerRelay', { Records: [record] });
      await this.#stage.invoke('EventRelay', { Records: [record] });
    }
  }

  async #call<T>(name: string, call: Call): Promise<T> {
    const { statusCode, body } = (await this.#stage.invoke(name, gatewayEvent(call))) as HttpReply;
    if (Number(statusCode) >= 300) throw new Error(`${name} failed: ${statusCode} ${body}`);
    return JSON.parse(body ?? '');
  }
}
