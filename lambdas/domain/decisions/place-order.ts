import * as z from 'zod/mini';
import type { Decision } from '../decision.ts';
import type { FieldError } from '../field-errors.ts';
import { amount, currency, fields, formOf, identifier, instant, parse, text } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import { invalidForm, Rejection } from '../rejections.ts';

export const placeOrderForm = formOf(() => ({
  customerId: identifier(),
  proId: identifier(),
  customerName: z.exactOptional(text(1, 80)),
  proName: z.exactOptional(text(1, 80)),
  title: text(1, 120),
  price: fields({ amount: amount(1), currency: currency() }),
  startAt: instant(),
  endAt: instant(),
  payment: z.exactOptional(
    z.nullable(
      fields({
        captured: amount(0),
        serviceFee: amount(0),
        reference: z.exactOptional(text(1, 255)),
      }),
    ),
  ),
}));

/** The marketplace registers an order that a customer has bought. */
export const placeOrder = (input: unknown): Decision => {
  const form = parse(placeOrderForm, input);
  if (form instanceof Rejection) return form;
  const errors = check(form);
  if (errors.length > 0) return invalidForm(errors);
  return [{ event: 'order_placed', data: { ...form, payment: form.payment ?? null } }];
};

const check = ({ customerId, proId, startAt, endAt, payment }: z.output<typeof placeOrderForm>) => {
  const errors: FieldError[] = [];
  if (customerId === proId) {
    errors.push({
      pointer: '/proId',
      code: 'same-party',
      detail: 'Give a pro who is not the customer.',
    });
  }
  if (toEpochMs(endAt) <= toEpochMs(startAt)) {
    errors.push({
      pointer: '/endAt',
      code: 'end-before-start',
      detail: 'Give a time after startAt.',
    });
  }
  if (payment && payment.serviceFee > payment.captured) {
    errors.push({
      pointer: '/payment/serviceFee',
      code: 'number-range',
      max: payment.captured,
      detail: 'Give at most what was captured.',
    });
  }
  return errors;
};
