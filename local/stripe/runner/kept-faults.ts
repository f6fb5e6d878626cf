import type { Values } from '../../storage/values.ts';
import type { StripeFault, StripeFaults, WebhookFault } from '../faults.ts';

/** What goes wrong at Stripe, kept, so that an outage outlives a restart. */
export class KeptStripeFaults implements StripeFaults {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  get payments(): StripeFault {
    return (this.#values.get('stripe fault') as StripeFault | undefined) ?? 'ok';
  }

  set payments(fault: StripeFault) {
    this.#values.set('stripe fault', fault);
  }

  get webhooks(): WebhookFault {
    return (this.#values.get('webhook fault') as WebhookFault | undefined) ?? 'ok';
  }

  set webhooks(fault: WebhookFault) {
    this.#values.set('webhook fault', fault);
  }
}
