import * as z from 'zod/mini';
import type { FieldError } from '../field-errors.ts';
import { amount, fields, formOf, httpsUrl, listOf, nothing, oneOf, text } from '../fields.ts';
import { standingGrounds } from '../grounds.ts';
import { GROUNDS } from '../order.ts';
import { endByRefund, refundable } from '../refunds.ts';
import { Rejection } from '../rejections.ts';
import { attachments } from '../upload.ts';
import { defineAnswer, defineRequest, type RequestDocs } from './request-rules.ts';

const evidence = () =>
  listOf(fields({ description: text(1, 500), url: z.exactOptional(httpsUrl()) }), 1, 10);

const form = formOf(() => ({
  ground: oneOf(GROUNDS),
  description: text(50, 5000),
  requestedRefund: amount(1),
  evidence: evidence(),
  attachments: attachments(),
}));

interface Dispute {
  readonly form: z.output<typeof form>;
}

const atMost = (pointer: string, given: number, most: number): readonly FieldError[] =>
  given > most
    ? [{ pointer, code: 'number-range', max: most, detail: `Give at most ${most}.` }]
    : [];

/** The customer wants money back for work that went wrong; a moderator decides if the pro objects. */
export const dispute = defineRequest({
  openedBy: ['customer'],
  window: 'P7D',
  reminders: ['PT48H', 'PT6H'],
  onSilence: 'refund_requested_amount',
  form,

  obstacle: (order, now, input) => {
    if (refundable(order) <= 0) {
      return new Rejection('nothing-refundable', 'There is nothing that could be returned.');
    }
    const standing = standingGrounds(order, now);
    const { ground } = Object(input);
    const isMet = GROUNDS.includes(ground) ? standing.includes(ground) : standing.length > 0;
    if (isMet) return undefined;
    return new Rejection('ground-not-met', unmet(standing));
  },
  grounds: standingGrounds,
  check: ({ requestedRefund }, order) =>
    atMost('/requestedRefund', requestedRefund, refundable(order)),
  claim: ({ ground, requestedRefund }) => ({ ground, requestedRefund }),

  answers: {
    accept: {
      form: nothing,
      effects: (order, request) => endByRefund(order, request, request.form.requestedRefund),
    },
    contest: defineAnswer({
      form: formOf(() => ({
        statement: text(50, 5000),
        offeredRefund: amount(0),
        evidence: evidence(),
        attachments: attachments(),
      })),
      check: ({ offeredRefund }, _, { form: { requestedRefund } }: Dispute) =>
        atMost('/offeredRefund', offeredRefund, requestedRefund),
      effects: () => [],
    }),
    resolution: defineAnswer({
      form: formOf(() => ({
        refund: amount(0),
        rationale: text(50, 5000),
        attachments: attachments(),
      })),
      check: ({ refund }, order) => atMost('/refund', refund, refundable(order)),
      effects: (order, request, { refund }) => endByRefund(order, request, refund),
    }),
  },
});

const unmet = (standing: readonly string[]): string =>
  standing.length > 0
    ? `This ground does not hold for the order now; ${standing.join(' and ')} would.`
    : 'No ground holds now: the order is not late and nothing stands declined, but for what has been decided.';

export const disputeDocs: RequestDocs = {
  example: {
    by: 'customer',
    afterDays: 10,
    form: {
      ground: 'late',
      description: 'The logo was due on Friday. The bakery opens on Monday, and we have no sign.',
      requestedRefund: 20_000,
      evidence: [
        {
          description: 'The printer can no longer make it',
          url: 'https://example.com/printer.pdf',
        },
      ],
    },
  },
};
