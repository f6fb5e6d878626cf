import { amount, formOf, nothing, oneOf, text } from '../fields.ts';
import { refund } from '../refunds.ts';
import { decline, defineRequest, type RequestDocs } from './request-rules.ts';

const REASONS = ['scope_reduced', 'quality', 'goodwill', 'agreed_together', 'other'] as const;

/** Either party asks to go on for less; what was paid too much goes back to the customer. */
export const priceAdjustment = defineRequest({
  openedBy: ['customer', 'pro'],
  window: 'PT48H',
  reminders: ['PT24H', 'PT2H'],
  onSilence: 'no_change',
  canBeCountered: true,
  form: formOf(() => ({ newPrice: amount(1), reason: oneOf(REASONS), message: text(10, 1000) })),

  check: ({ newPrice }, { price }) =>
    newPrice < price.amount
      ? []
      : [
          {
            pointer: '/newPrice',
            code: 'number-range',
            ...{ min: 1, max: price.amount - 1 },
            detail: `Give less than the price, which is ${price.amount}.`,
          },
        ],

  answers: {
    accept: {
      form: nothing,
      effects: (order, { requestId, type, form: { newPrice } }) => {
        const less = order.price.amount - newPrice;
        const price = { ...order.price, amount: newPrice };
        return [
          { event: 'price_adjusted', data: { requestId, amount: less, price } },
          ...refund(order, { requestId, type, amount: less }),
        ];
      },
    },
    decline,
  },
});

export const priceAdjustmentDocs: RequestDocs = {
  example: {
    by: 'pro',
    form: {
      newPrice: 42_000,
      reason: 'scope_reduced',
      message: 'The bakery has dropped the second draft, so I charge less.',
    },
  },
  changes: {
    event: 'price_adjusted',
    tells:
      'A lower price was agreed: it has fallen by `amount` to `price`, and the work goes on. What was paid too much is refunded.',
    always: ['requestId', 'amount', 'price'],
  },
};
