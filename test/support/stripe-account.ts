import Stripe from 'stripe';
import type { StripeFault, WebhookFault } from '../../local/stripe/faults.ts';
import type { Runner } from './runner.ts';

type Outcome = 'succeeded' | 'failed';

/** The marketplace's account at the double of Stripe: what is done there by people and by banks. */
export class StripeAccount {
  readonly #runner: Runner;
  /** The official client. */
  readonly client: Stripe;

  private constructor(runner: Runner, client: Stripe) {
    this.#runner = runner;
    this.client = client;
  }

  /** Of a runner that was started with `PAYMENTS=stripe`. */
  static async of(runner: Runner): Promise<StripeAccount> {
    const { url, apiKey } = (await runner.request('GET', '/local/stripe')).body;
    const { hostname: host, port } = new URL(url);
    return new StripeAccount(runner, new Stripe(apiKey, { protocol: 'http', host, port }));
  }

  /** What becomes of charges and refunds from now on. */
  async treats(payments: StripeFault): Promise<void> {
    await this.#control('faults', { payments });
  }

  /** What becomes of its messages from now on. */
  async tells(webhooks: WebhookFault): Promise<void> {
    await this.#control('faults', { webhooks });
  }

  /** An order that Robin has paid for there. */
  async paidOrder(
    place: (payment: object) => Promise<string>,
  ): Promise<{ orderId: string; paymentIntent: string }> {
    const { id } = await this.#control('stripe/payments', { amount: 50_000, currency: 'USD' });
    const orderId = await place({ captured: 50_000, serviceFee: 2000, reference: id });
    return { orderId, paymentIntent: id };
  }

  /** Robin confirms what waits in the marketplace's checkout. */
  async confirmLatestPayment(): Promise<void> {
    const { data } = await this.client.paymentIntents.list({ limit: 1 });
    for (const { id } of data) {
      await this.client.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
    }
  }

  /** The bank has the refunds of a payment arrive, or sends them back. */
  async settleRefunds(paymentIntent: string, outcome: Outcome): Promise<void> {
    const { data } = await this.client.refunds.list({ payment_intent: paymentIntent });
    for (const { id } of data) await this.#control('stripe/settle', { id, outcome });
  }

  /** Somebody refunds in the dashboard. */
  async refundByHand(paymentIntent: string, amount: number): Promise<void> {
    await this.#control('stripe/refunds', { paymentIntent, amount });
  }

  /** Robin's bank takes money back; resolves to the dispute's id. */
  async dispute(paymentIntent: string, amount: number): Promise<string> {
    return (await this.#control('stripe/disputes', { paymentIntent, amount })).id;
  }

  async closeDispute(dispute: string, outcome: 'won' | 'lost'): Promise<void> {
    await this.#control('stripe/disputes/close', { dispute, outcome });
  }

  async #control(path: string, body: object) {
    const reply = await this.#runner.request('POST', `/local/${path}`, { body });
    if (reply.status === 200) return reply.body;
    throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
}
