import type { HttpEvent, HttpReply } from '../../lambdas/runtime/http/event.ts';
import { type Call, gatewayEvent, ORDER, REQUEST } from '../support/gateway-event.ts';

type Handler = (event: HttpEvent, context: object) => Promise<HttpReply>;

const CONTEXT = { getRemainingTimeInMillis: () => 10_000 };
const NAMES = [
  'place-order',
  'open-request',
  'answer-request',
  'resolve-request',
  'counter-request',
  'extend-request',
  'get-order',
  'list-contested',
];

export interface PlacedOrder {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
}

export interface OpenedRequest {
  readonly requestId: string;
  readonly orderId: string;
  readonly openedBy: { readonly id: string };
}

/** The handlers as deployed, by what a client does with them. Call it once the environment is set. */
export const operations = async () => {
  const handlers = new Map<string, Handler>();
  for (const name of NAMES) {
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
  return {
    invoke,

    place: (body: object): Promise<PlacedOrder> =>
      invoke('place-order', {
        routeKey: 'POST /v1/orders',
        sub: 'back-end',
        scope: 'order-requests/orders.write',
        body,
      }),

    open: (
      { orderId }: PlacedOrder,
      sub: string,
      body: object,
      key = false,
    ): Promise<OpenedRequest> =>
      invoke('open-request', {
        routeKey: `POST ${ORDER}/requests`,
        sub,
        path: { orderId },
        body,
        key,
      }),

    answer: (
      { orderId, requestId }: OpenedRequest,
      answer: string,
      call: Omit<Call, 'routeKey' | 'path'>,
    ): Promise<OpenedRequest> =>
      invoke(answer === 'resolution' ? 'resolve-request' : 'answer-request', {
        routeKey: `POST ${REQUEST}/${answer}`,
        path: { orderId, requestId },
        ...call,
      }),

    /** Answers with another offer: the request that it opens. */
    counter: (
      { orderId, requestId }: OpenedRequest,
      call: Omit<Call, 'routeKey' | 'path'>,
    ): Promise<OpenedRequest> =>
      invoke('counter-request', {
        routeKey: `POST ${REQUEST}/counter`,
        path: { orderId, requestId },
        ...call,
      }),

    extend: (
      { orderId, requestId, openedBy }: OpenedRequest,
      expiresAt: string,
    ): Promise<OpenedRequest> =>
      invoke('extend-request', {
        routeKey: `POST ${REQUEST}/extend`,
        path: { orderId, requestId },
        sub: openedBy.id,
        body: { expiresAt },
      }),
  };
};

export type Operations = Awaited<ReturnType<typeof operations>>;
