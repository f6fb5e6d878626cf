/** What of Stripe's objects can mean something for an order. */
const NEWS_OBJECTS = ['payment_intent', 'refund', 'dispute'] as const;

export type NewsObject = (typeof NEWS_OBJECTS)[number];

export const isNewsObject = (object: string): object is NewsObject =>
  (NEWS_OBJECTS as readonly string[]).includes(object);
