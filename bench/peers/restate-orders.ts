import { randomBytes } from 'node:crypto';
import { HttpClient } from '../support/http-client.ts';
import { sampleForms, sampleOrder, sampleProgress } from '../support/sample-bodies.ts';

export interface RestateOrder {
  readonly orderId: string;
  readonly type: keyof typeof sampleForms;
  requestId?: string;
}

const TYPES = Object.keys(sampleForms) as RestateOrder['type'][];

/** The same calls as those of `Marketplace`, with bodies of the same size, on Restate's objects. */
export class RestateOrders {
  readonly #client: HttpClient;

  constructor(url: string, connections: number) {
    this.#client = new HttpClient(url, connections);
  }

  async place(number: number): Promise<RestateOrder> {
    const orderId = randomBytes(12).toString('hex');
    await this.#call(orderId, 'place', sampleOrder());
    return { orderId, type: TYPES[number % TYPES.length] as RestateOrder['type'] };
  }

  async open(order: RestateOrder): Promise<void> {
    const request = await this.#call(order.orderId, 'open', sampleForms[order.type]());
    order.requestId = String(request.requestId);
  }

  async answer({ orderId, requestId, type }: RestateOrder): Promise<void> {
    const answer = type === 'progress_update' ? sampleProgress : {};
    await this.#call(orderId, 'answer', { requestId, ...answer });
  }

  close(): void {
    this.#client.close();
  }

  async #call(orderId: string, handler: string, body: object) {
    const path = `/order/${orderId}/${handler}`;
    const at = new Date().toISOString();
    const reply = await this.#client.send('POST', path, '', { at, ...body });
    if (reply.status === 200) return reply.body;
    throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
}
