import type { Values } from '../storage/values.ts';

export const paymentFaults = ['ok', 'decline', 'timeout', 'outage'] as const;

export type PaymentFault = (typeof paymentFaults)[number];

/** How the payment service behaves; kept, so that an outage outlives a restart. */
export class Faults {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  get payments(): PaymentFault {
    return (this.#values.get('payment fault') as PaymentFault | undefined) ?? 'ok';
  }

  set payments(fault: PaymentFault) {
    this.#values.set('payment fault', fault);
  }
}
