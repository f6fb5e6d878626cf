import type { Caller, Reply, RequestOptions, Runner } from './runner.ts';

export const backEnd: Caller = { sub: 'marketplace', scope: 'order-requests/orders.write' };
export const customer: Caller = { sub: 'robin' };
export const pro: Caller = { sub: 'jo' };
export const moderator: Caller = { sub: 'sam', groups: ['moderators'] };
export const stranger: Caller = { sub: 'someone-else' };

const prepaid = { captured: 50_000, serviceFee: 2000 };
export const REFUNDABLE = 48_000;

/** Bodies of a request of each type, good as they are on any order of this marketplace. */
export const requestBodies = {
  additional_work: {
    type: 'additional_work',
    title: 'The ceiling too',
    description: 'The ceiling has stains that only two more coats will hide.',
    items: [{ description: 'Ceiling, two coats', quantity: 2, unitAmount: 9000 }],
    newEndAt: '2040-03-10T17:00:00Z',
  },
  change_time: {
    type: 'change_time',
    endAt: '2040-03-12T17:00:00Z',
    reason: 'scheduling',
    message: 'The paint arrives three days late.',
  },
  price_adjustment: {
    type: 'price_adjustment',
    newPrice: 42_000,
    reason: 'scope_reduced',
    message: 'The ceiling is fine as it is.',
  },
  progress_update: { type: 'progress_update', question: 'How far are you?' },
  cancellation: {
    type: 'cancellation',
    reason: 'no_longer_needed',
    message: 'We are moving house instead of painting it.',
  },
  dispute: {
    type: 'dispute',
    ground: 'late',
    description: 'The hall should have been done in March; not one wall has been painted yet.',
    requestedRefund: 20_000,
    evidence: [{ description: 'The hall today', url: 'https://example.com/hall.jpg' }],
  },
} as const;

export type RequestType = keyof typeof requestBodies;

/** Which party opens a request of the type here, where either could. */
export const opener: Record<RequestType, Caller> = {
  additional_work: pro,
  change_time: pro,
  price_adjustment: customer,
  progress_update: customer,
  cancellation: customer,
  dispute: customer,
};

/** Dates of an order that is late already: a ground on which the customer can open a dispute. */
export const late = { startAt: '2020-03-01T08:00:00Z', endAt: '2020-03-08T17:00:00Z' };

export const otherThan = (party: Caller): Caller => (party === pro ? customer : pro);

export const contest = {
  statement: 'The customer asked me to wait for the new windows, as the messages show.',
  offeredRefund: 5000,
  evidence: [{ description: 'Our messages of February' }],
};

export const resolution = {
  refund: 12_000,
  rationale: 'Waiting was agreed upon, but not for this long: a part is to be returned.',
};

export const progress = {
  summary: 'The walls are done, the ceiling is next.',
  percentComplete: 70,
};

/** Where calls go: to the runner, or to a stack that is deployed. */
export interface Service {
  request(method: string, path: string, options?: RequestOptions): Promise<Reply>;
}

/** Who the service knows the customer and the pro as. */
interface Parties {
  readonly customerId: string;
  readonly proId: string;
}

/** The marketplace and its parties, as clients of a running service. */
export class Marketplace<Running extends Service = Runner> {
  readonly service: Running;
  readonly #parties: Parties;

  constructor(service: Running, parties: Parties = { customerId: customer.sub, proId: pro.sub }) {
    this.service = service;
    this.#parties = parties;
  }

  /** Registers an order and returns its id. */
  async place(changes: object = {}): Promise<string> {
    const body = {
      ...this.#parties,
      title: 'Paint the hall',
      price: { amount: 50_000, currency: 'USD' },
      startAt: '2040-03-01T08:00:00Z',
      endAt: '2040-03-08T17:00:00Z',
      payment: prepaid,
      ...changes,
    };
    const reply = await this.service.request('POST', '/v1/orders', { as: backEnd, body });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body.orderId;
  }

  /** Opens a request of the type by a party that may, with its good body. */
  open(orderId: string, type: RequestType, by: Caller = opener[type]): Promise<Reply> {
    const body = requestBodies[type];
    return this.post(`/v1/orders/${orderId}/requests`, by, body);
  }

  /** Registers an order on which a request of the type can be opened. */
  placeFor(type: RequestType): Promise<string> {
    return this.place(type === 'dispute' ? late : {});
  }

  /** Opens one and returns its id. */
  async opened(orderId: string, type: RequestType, by?: Caller): Promise<string> {
    const reply = await this.open(orderId, type, by);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body.requestId;
  }

  post(path: string, as: Caller, body?: unknown, key?: string): Promise<Reply> {
    const headers = key ? { 'idempotency-key': key } : {};
    return this.service.request('POST', path, { as, body, headers });
  }

  get(path: string, as: Caller): Promise<Reply> {
    return this.service.request('GET', path, { as });
  }

  async order(orderId: string, as: Caller = customer) {
    return (await this.get(`/v1/orders/${orderId}`, as)).body;
  }

  async request(orderId: string, requestId: string, as: Caller = customer) {
    return (await this.get(`/v1/orders/${orderId}/requests/${requestId}`, as)).body;
  }

  /** The names of what happened to an order, oldest first. */
  async history(orderId: string): Promise<string[]> {
    const { body } = await this.get(`/v1/orders/${orderId}/history?limit=100`, customer);
    return body.entries.map(({ event }: { event: string }) => event);
  }
}
