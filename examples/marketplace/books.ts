import type { EventOf, Order } from 'order-requests-client';

type Movement = EventOf<'charge_succeeded'> | EventOf<'refund_succeeded'>;

/**
 * The marketplace's own books, in minor units. A real marketplace has a database instead of these
 * sets, and writes an entry and the id of its event in one transaction.
 */
export class Books {
  readonly #booked = new Set<string>();
  readonly #paidOut = new Set<string>();

  /** Events come at least once: one that is booked already is skipped. */
  book({ id, event, orderId, data }: Movement): void {
    if (this.#booked.has(id)) return;
    this.#booked.add(id);
    const kind = event === 'charge_succeeded' ? 'charged' : 'refunded';
    console.log(`${orderId}: ${kind} ${data.amount} ${data.currency}`);
  }

  /** Pays the pro what the customer has paid, less the fee and what went back; once for each order. */
  payOut({ orderId, proId, payment, price }: Order): void {
    if (!payment || this.#paidOut.has(orderId)) return;
    this.#paidOut.add(orderId);
    // Here the payment provider is told, with the order's id as the idempotency key.
    console.log(`${orderId}: paid out ${payment.refundable} ${price.currency} to ${proId}`);
  }
}
