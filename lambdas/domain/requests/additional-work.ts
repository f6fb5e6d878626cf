import * as z from 'zod/mini';
import { amount, fields, instant, integer, listOf, nothing, text } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import { MAX_AMOUNT } from '../money.ts';
import type { FieldError } from '../rejections.ts';
import { decline, defineRequest } from './request-rules.ts';

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
  onSilence: 'no_change',
  form: fields({
    title: text(3, 80),
    description: text(20, 2000),
    items: listOf(
      fields({ description: text(1, 200), quantity: integer(1, 999), unitAmount: amount(1) }),
      1,
      20,
    ),
    newEndAt: z.exactOptional(instant()),
  }),

  check: ({ items, newEndAt }, { price, endAt }) => {
    const errors: FieldError[] = [];
    if (price.amount + total(items) > MAX_AMOUNT) {
      const left = MAX_AMOUNT - price.amount;
      errors.push({
        pointer: '/items',
        detail: `Give items that add at most ${left} to the price.`,
      });
    }
    if (newEndAt && toEpochMs(newEndAt) < toEpochMs(endAt)) {
      errors.push({ pointer: '/newEndAt', detail: `Give a time not before ${endAt}.` });
    }
    return errors;
  },

  answers: {
    accept: {
      form: nothing,
      effects: ({ price }, { requestId, form: { items, newEndAt } }) => {
        const added = total(items);
        const newPrice = { ...price, amount: price.amount + added };
        const data = { requestId, amount: added, price: newPrice, ...(newEndAt && { newEndAt }) };
        return [{ event: 'work_added', data }];
      },
    },
    decline,
  },
});
