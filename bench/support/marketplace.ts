import { HttpClient } from './http-client.ts';
import { parties, sampleForms, sampleOrder, sampleProgress } from './sample-bodies.ts';

type Type = keyof typeof sampleForms;

export interface BenchOrder {
  readonly orderId: string;
  readonly type: Type;
  requestId?: string;
}

/** As long as the runner lets things settle before it moves its clock at last. */
const SETTLE_MS = 5000;

const TYPES = Object.keys(sampleForms) as Type[];

/** One customer, one pro and the marketplace's back end as clients of a running service. */
export class Marketplace {
  readonly #client: HttpClient;
  #tokens = { customer: '', pro: '', backEnd: '' };
  readonly #parties = parties();

  constructor(url: string, connections: number) {
    this.#client = new HttpClient(url, connections);
  }

  async signIn(): Promise<void> {
    const { customerId, proId } = this.#parties;
    const token = async (body: object): Promise<string> => {
      const reply = await this.#client.send('POST', '/local/token', '', body);
      return String(reply.body.accessToken);
    };
    this.#tokens = {
      customer: await token({ sub: customerId }),
      pro: await token({ sub: proId }),
      backEnd: await token({ sub: 'back-end', scope: 'order-requests/orders.write' }),
    };
  }

  /** Registers an order; which type of request it will get goes round. */
  async place(number: number): Promise<BenchOrder> {
    const body = sampleOrder(this.#parties);
    const order = await this.#expect(201, 'POST', '/v1/orders', this.#tokens.backEnd, body);
    return { orderId: String(order.orderId), type: TYPES[number % TYPES.length] as Type };
  }

  async open(order: BenchOrder): Promise<void> {
    const path = `/v1/orders/${order.orderId}/requests`;
    const token = opensAsPro(order.type) ? this.#tokens.pro : this.#tokens.customer;
    const request = await this.#expect(201, 'POST', path, token, sampleForms[order.type]());
    order.requestId = String(request.requestId);
  }

  /** The answer that leaves the order as it is. */
  async answer({ orderId, requestId, type }: BenchOrder): Promise<void> {
    const asksProgress = type === 'progress_update';
    const path = `/v1/orders/${orderId}/requests/${requestId}/${asksProgress ? 'provide-progress' : 'decline'}`;
    const token = opensAsPro(type) ? this.#tokens.customer : this.#tokens.pro;
    await this.#expect(200, 'POST', path, token, asksProgress ? sampleProgress : {});
  }

  /** Any other call that is to succeed. */
  call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    return this.#expect(200, method, path, '', body);
  }

  /** Resolves when all that follows from earlier requests is done, to the last mail. */
  async caughtUp(): Promise<void> {
    let startedAt: number;
    do {
      startedAt = performance.now();
      await this.call('POST', '/local/clock', { advance: 'PT0S' });
    } while (performance.now() - startedAt >= SETTLE_MS);
  }

  close(): void {
    this.#client.close();
  }

  async #expect(status: number, method: string, path: string, token: string, body?: object) {
    const reply = await this.#client.send(method, path, token, body);
    if (reply.status === status) return reply.body;
    throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
}

const opensAsPro = (type: Type): boolean => type === 'additional_work' || type === 'change_time';
