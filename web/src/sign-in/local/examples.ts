import { DAY, HOUR } from '../../time/units.ts';
import type { Example, ExampleStep, OrderBody } from './example.ts';

/** A prepaid order over so many cents, from and until so many days from now. */
const prepaid =
  (title: string, amount: number, [from, until]: readonly [number, number]) =>
  (now: number): OrderBody => {
    const hour = Math.ceil(now / HOUR) * HOUR;
    const inDays = (days: number) => new Date(hour + days * DAY).toISOString();
    const serviceFee = Math.round(amount * 0.05);
    return {
      title,
      price: { amount, currency: 'USD' },
      startAt: inDays(from),
      endAt: inDays(until),
      payment: { captured: amount + serviceFee, serviceFee },
    };
  };

const start: ExampleStep = { by: 'pro', does: 'start' };
const deliver: ExampleStep = { by: 'pro', does: 'deliver' };

/** One order for each thing worth trying; the first stands on top. */
export const EXAMPLES: readonly Example[] = [
  { order: prepaid('Paint the hall', 48_000, [3, 10]), steps: [] },
  {
    order: prepaid('Logo for a bakery', 50_000, [-2, 5]),
    steps: [
      start,
      {
        by: 'pro',
        asks: {
          type: 'additional_work',
          title: 'Business cards',
          description: 'Cards for three people, both sides, in the colors of the new logo.',
          items: [
            { description: 'Card design', quantity: 3, unitAmount: 4_000 },
            { description: 'Print files', quantity: 1, unitAmount: 2_500 },
          ],
        },
      },
    ],
  },
  {
    order: prepaid('Shop window lettering', 60_000, [-3, 4]),
    steps: [
      start,
      {
        by: 'customer',
        asks: {
          type: 'price_adjustment',
          newPrice: 45_000,
          reason: 'scope_reduced',
          message: 'The side window is gone, so there is a quarter less to letter.',
        },
      },
      {
        by: 'pro',
        counters: {
          newPrice: 52_000,
          reason: 'scope_reduced',
          message: 'The draft for the side window was done already, the letters were not.',
        },
      },
    ],
  },
  {
    order: prepaid('Garden plan', 32_000, [-6, 2]),
    steps: [
      start,
      {
        by: 'customer',
        asks: { type: 'progress_update', question: 'Is the terrace drawn in already?' },
      },
    ],
  },
  {
    order: prepaid('Wedding photos', 150_000, [14, 15]),
    steps: [
      {
        by: 'customer',
        asks: {
          type: 'cancellation',
          reason: 'no_longer_needed',
          message: 'The wedding is put off to next summer, sadly without a date yet.',
        },
      },
    ],
  },
  { order: prepaid('Kitchen shelves', 76_000, [-12, -1]), steps: [start] },
  {
    order: prepaid('Texts for a website', 24_000, [-8, 1]),
    steps: [start, deliver, { by: 'customer', does: 'request-revision' }],
  },
  {
    order: prepaid('Bathroom tiles', 98_000, [-20, -3]),
    steps: [
      start,
      {
        by: 'customer',
        asks: {
          type: 'dispute',
          ground: 'late',
          description:
            'The tiles should have been done last week, and half of the wall is still bare.',
          requestedRefund: 50_000,
          evidence: [{ description: 'Photo of the wall', url: 'https://example.com/wall.jpg' }],
        },
      },
      {
        by: 'pro',
        contests: {
          statement:
            'The delivery of the tiles was late, which is not in my hands. The rest is done by Friday.',
          offeredRefund: 10_000,
          evidence: [{ description: 'Supplier’s note about the delay' }],
        },
      },
    ],
  },
  {
    order: (now) => {
      const { payment: _, ...postPaid } = prepaid('Translate a contract', 18_000, [-3, 4])(now);
      return postPaid;
    },
    steps: [start, deliver],
  },
];
