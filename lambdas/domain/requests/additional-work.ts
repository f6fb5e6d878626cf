import * as z from 'zod/mini';
import { charge, chargeable } from '../charges.ts';
import type { FieldError } from '../field-errors.ts';
import { amount, fields, formOf, instant, integer, listOf, nothing, text } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import { MAX_AMOUNT } from '../money.ts';
import { attachments } from '../upload.ts';
import { decline, defineRequest, type RequestDocs } from './request-rules.ts';

interface Item {
  readonly quantity: number;
  readonly unitAmount: number;
}

const total = (items: readonly Item[]): number =>
  items.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);

/** The pro offers to do more, for more. */
export const additionalWork = defineRequest({
  openedBy: ['pro'],
  window: 'PT48H',
  reminders: ['PT24H', 'PT2H'],
  onSilence: 'no_change',
  canBeCountered: true,
  form: formOf(() => ({
    title: text(3, 80),
    description: text(20, 2000),
    items: listOf(
      fields({ description: text(1, 200), quantity: integer(1, 999), unitAmount: amount(1) }),
      1,
      20,
    ),
    newEndAt: z.exactOptional(instant()),
    attachments: attachments(),
  })),

  check: ({ items, newEndAt }, order) => {
    const errors: FieldError[] = [];
    const left = Math.min(MAX_AMOUNT - order.price.amount, chargeable(order));
    if (total(items) > left) {
      errors.push({
        pointer: '/items',
        code: 'total-too-high',
        max: left,
        detail: `Give items that add at most ${left} to the price.`,
      });
    }
    if (newEndAt && toEpochMs(newEndAt) < toEpochMs(order.endAt)) {
      errors.push({
        pointer: '/newEndAt',
        code: 'time-range',
        earliest: order.endAt,
        detail: `Give a time not before ${order.endAt}.`,
      });
    }
    return errors;
  },

  answers: {
    accept: {
      form: nothing,
      effects: (order, { requestId, type, form: { items, newEndAt } }) => {
        const added = total(items);
        const price = { ...order.price, amount: order.price.amount + added };
        const data = { requestId, amount: added, price, ...(newEndAt && { newEndAt }) };
        return [{ event: 'work_added', data }, ...charge(order, { requestId, type }, added)];
      },
    },
    decline,
  },
});

export const additionalWorkDocs: RequestDocs = {
  example: {
    by: 'pro',
    form: {
      title: 'Business cards',
      description: 'Cards for three people, both sides, in the colours of the logo.',
      items: [{ description: 'Card design', quantity: 3, unitAmount: 4_000 }],
      newEndAt: '2026-12-01T17:00:00Z',
    },
  },
  changes: {
    event: 'work_added',
    tells: 'Additional work was accepted: the price has grown by `amount` to `price`.',
    always: ['requestId', 'amount', 'price'],
    sometimes: ['newEndAt'],
  },
};
