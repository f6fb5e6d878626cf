const messages = {
  header: 'A header of the webhook is missing',
  timestamp: 'The webhook is more than five minutes off',
  signature: 'No signature of the webhook holds',
  body: 'The body of the webhook is no JSON',
};

/** A webhook that is not to be believed: answer 401, and do nothing. */
export class InvalidWebhook extends Error {
  override readonly name = 'InvalidWebhook';
  readonly reason: keyof typeof messages;

  constructor(reason: keyof typeof messages, options?: ErrorOptions) {
    super(messages[reason], options);
    this.reason = reason;
  }
}
