/** How the double treats what it is asked for. */
export const stripeFaults = [
  'ok',
  /** Charges are declined, refunds fail at once. */
  'decline',
  /** Does it, and hangs up after a while without an answer. */
  'timeout',
  /** 503: nothing was done. */
  'outage',
  /** 429: nothing was done. */
  'rate_limit',
  /** 500 that is kept under the key: nothing was done. */
  'error',
  /** 500 that is kept under the key, although it was done. */
  'error_after',
  /** Charges are processed for a while, refunds are pending. */
  'pending',
  /** Charges need authentication, refunds an action of the customer's. */
  'requires_action',
] as const;

export type StripeFault = (typeof stripeFaults)[number];

/** How webhooks arrive. */
export const webhookFaults = ['ok', 'delayed', 'duplicated', 'out_of_order', 'lost'] as const;

export type WebhookFault = (typeof webhookFaults)[number];

/** What is to go wrong at the moment. */
export interface StripeFaults {
  readonly payments: StripeFault;
  readonly webhooks: WebhookFault;
}
