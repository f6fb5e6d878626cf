import type { HttpReply } from '../../lambdas/runtime/http/event.ts';
import type { ChangeFeed } from '../support/change-feed.ts';
import { type Call, gatewayEvent, ORDER, REQUEST } from '../support/gateway-event.ts';
import { daysFromNow, sampleForms, sampleOrder } from '../support/sample-bodies.ts';
import type { Deliveries } from './deliveries.ts';
import type { TimedStage } from './timed-stage.ts';

const MODERATOR = { sub: 'moderator', groups: '[moderators]' };
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

/** Takes orders through the functions one call at a time. */
export class Rounds {
  readonly #stage: TimedStage;
  readonly #deliveries: Deliveries;

  constructor(stage: TimedStage, deliveries: Deliveries) {
    this.#stage = stage;
    this.#deliveries = deliveries;
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
    await this.#deliveries.relay(feed);
    await this.#call('ApiGetOrder', { routeKey: `GET ${ORDER}`, ...ofOrder });
    await this.#call('ApiGetHistory', { routeKey: `GET ${ORDER}/history`, ...ofOrder });
    const query = { role: 'customer' };
    await this.#call('ApiListOrders', { routeKey: 'GET /v1/orders', sub: customerId, query });
    feed.close();
  }

  /** Answers with another offer, gives more time for it, and takes it back. */
  async countered(): Promise<void> {
    const placed = await this.#place();
    const { orderId, customerId, proId: sub } = placed;
    const { requestId, feed } = await this.#open(placed, customerId, 'price_adjustment');
    const { type: _, ...body } = sampleForms.price_adjustment();
    const offer = await this.#call<Opened>('ApiCounterRequest', {
      ...{ routeKey: `POST ${REQUEST}/counter`, path: { orderId, requestId }, sub, body },
    });
    const ofOffer = { path: { orderId, requestId: offer.requestId }, sub };
    await this.#call('ApiExtendRequest', {
      ...{ routeKey: `POST ${REQUEST}/extend`, ...ofOffer, body: { expiresAt: daysFromNow(7) } },
    });
    const withdrawal = { routeKey: `POST ${REQUEST}/withdraw`, ...ofOffer, body: {} };
    await this.#call('ApiWithdrawRequest', withdrawal);
    await this.#deliveries.relay(feed);
    feed.close();
  }

  /** Starts the work, delivers it twice, and has it accepted; a moderator looks on. */
  async worked(): Promise<void> {
    const { orderId, customerId, proId } = await this.#place();
    const path = { orderId };
    const step = (name: string, verb: string, sub: string) =>
      this.#call(name, { routeKey: `POST ${ORDER}/${verb}`, path, sub, body: {} });
    await step('ApiStartWork', 'start', proId);
    await step('ApiSubmitDelivery', 'deliver', proId);
    await step('ApiRequestRevision', 'request-revision', customerId);
    await step('ApiSubmitDelivery', 'deliver', proId);
    await step('ApiAcceptDelivery', 'accept-delivery', customerId);
    const ofNotes = { path, ...MODERATOR };
    const adding = { routeKey: `POST ${ORDER}/notes`, ...ofNotes, body: { text: 'Called both.' } };
    await this.#call('ApiAddNote', adding);
    await this.#call('ApiListNotes', { routeKey: `GET ${ORDER}/notes`, ...ofNotes });
    const contested = { routeKey: 'GET /v1/requests', query: { status: 'contested' } };
    await this.#call('ApiListContested', { ...contested, ...MODERATOR });
    const failed = { routeKey: 'GET /v1/movements', query: { status: 'failed' } };
    await this.#call('ApiListFailedMovements', { ...failed, ...MODERATOR });
  }

  /** Opens a cancellation, which is left to its deadline. */
  async opened(): Promise<Opened> {
    const placed = await this.#place();
    return this.#open(placed, placed.customerId, 'cancellation');
  }

  /** The deadline has passed: the request expires, and money is returned. */
  async expired({ orderId, requestId, expiresAt, feed }: Opened): Promise<void> {
    await this.#stage.invoke('DeadlineExpireRequest', { orderId, expiresAt });
    await this.#deliveries.relay(feed);
    const movement = { orderId, movementId: `refund-${requestId}`, attempt: 1 };
    await this.#deliveries.send('MoneyMoveMoney', movement);
    await this.#deliveries.relay(feed);
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
    await this.#deliveries.relay(feed);
    return { ...request, orderId, feed };
  }

  async #call<T>(name: string, call: Call): Promise<T> {
    const { statusCode, body } = (await this.#stage.invoke(name, gatewayEvent(call))) as HttpReply;
    if (Number(statusCode) >= 300) throw new Error(`${name} failed: ${statusCode} ${body}`);
    return JSON.parse(body ?? '');
  }
}
