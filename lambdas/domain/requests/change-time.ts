import * as z from 'zod/mini';
import type { FieldError } from '../field-errors.ts';
import { formOf, instant, nothing, oneOf, text } from '../fields.ts';
import { toEpochMs, toInstant } from '../instant.ts';
import type { Order } from '../order.ts';
import { decline, defineRequest, type RequestDocs } from './request-rules.ts';

const REASONS = ['scope_change', 'waiting_on_customer', 'illness', 'scheduling', 'other'] as const;

interface Dates {
  readonly startAt?: string | undefined;
  readonly endAt?: string | undefined;
}

const isSame = (wanted: string | undefined, current: string): boolean =>
  wanted === undefined || toEpochMs(wanted) === toEpochMs(current);

const checkDates = (wanted: Dates, order: Order, now: number): FieldError[] => {
  const startAt = toEpochMs(wanted.startAt ?? order.startAt);
  const endAt = toEpochMs(wanted.endAt ?? order.endAt);
  const errors: FieldError[] = [];
  if (wanted.startAt !== undefined && order.status !== 'accepted') {
    const detail = 'Leave this out: the work has already started.';
    errors.push({ pointer: '/startAt', code: 'already-started', detail });
  }
  if (wanted.startAt === undefined && wanted.endAt === undefined) {
    const detail = 'Give startAt, endAt or both.';
    errors.push({ pointer: '/endAt', code: 'times-missing', detail });
  } else if (isSame(wanted.startAt, order.startAt) && isSame(wanted.endAt, order.endAt)) {
    const pointer = wanted.endAt === undefined ? '/startAt' : '/endAt';
    const detail = "Give a time that differs from the order's.";
    errors.push({ pointer, code: 'times-unchanged', detail });
  } else if (endAt <= startAt) {
    const pointer = wanted.endAt === undefined ? '/startAt' : '/endAt';
    const detail = 'Give times of which the end is after the start.';
    errors.push({ pointer, code: 'end-before-start', detail });
  } else if (endAt <= now) {
    const detail = 'Give a time in the future.';
    errors.push({ pointer: '/endAt', code: 'time-range', after: toInstant(now), detail });
  }
  return errors;
};

/** Either party asks to do the work at another time. */
export const changeTime = defineRequest({
  openedBy: ['customer', 'pro'],
  window: 'PT48H',
  reminders: ['PT24H', 'PT2H'],
  onSilence: 'no_change',
  canBeCountered: true,
  form: formOf(() => ({
    startAt: z.exactOptional(instant()),
    endAt: z.exactOptional(instant()),
    reason: oneOf(REASONS),
    message: text(10, 1000),
  })),
  check: checkDates,
  answers: {
    accept: {
      form: nothing,
      effects: ({ startAt, endAt }, { requestId, form }) => [
        {
          event: 'order_rescheduled',
          data: { requestId, startAt: form.startAt ?? startAt, endAt: form.endAt ?? endAt },
        },
      ],
    },
    decline,
  },
});

export const changeTimeDocs: RequestDocs = {
  example: {
    by: 'pro',
    form: {
      endAt: '2026-11-30T17:00:00Z',
      reason: 'illness',
      message: 'I have caught a cold and need three more days.',
    },
  },
  changes: {
    event: 'order_rescheduled',
    tells: 'Other dates apply from now on.',
    always: ['requestId', 'startAt', 'endAt'],
  },
};
