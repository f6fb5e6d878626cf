import * as z from 'zod/mini';
import { formOf, instant, integer, text } from '../fields.ts';
import { attachments } from '../upload.ts';
import { defineRequest, type RequestDocs } from './request-rules.ts';

/** The customer asks how the work is going; a pro that stays silent loses the order. */
export const progressUpdate = defineRequest({
  openedBy: ['customer'],
  window: 'PT48H',
  reminders: ['PT24H', 'PT2H'],
  onSilence: 'cancel_order_and_refund',
  form: formOf(() => ({ question: z.exactOptional(text(0, 1000)) })),
  check: () => [],
  answers: {
    'provide-progress': {
      form: formOf(() => ({
        summary: text(20, 4000),
        percentComplete: z.exactOptional(integer(0, 100)),
        expectedEndAt: z.exactOptional(instant()),
        attachments: attachments(),
      })),
      effects: () => [],
    },
  },
});

export const progressUpdateDocs: RequestDocs = {
  example: {
    by: 'customer',
    form: { question: 'How is the first draft coming along?' },
  },
};
