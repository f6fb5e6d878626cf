import type { Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import { formOf, instant, parse } from '../fields.ts';
import { deadlineAfter, type Instant, toEpochMs } from '../instant.ts';
import type { Order } from '../order.ts';
import type { OrderRequest } from '../order-request.ts';
import { invalidField, Rejection } from '../rejections.ts';
import { closedBefore } from './closed-before.ts';
import { askedOf } from './opening.ts';

/** What moves a deadline. */
export const extendForm = formOf(() => ({ expiresAt: instant() }));

const LONGEST_MS = 14 * 24 * 60 * 60_000;

/** The requester gives the other party more time to answer, counted from when it was opened. */
export const extendRequest = (order: Order, input: unknown, context: Context): Decision => {
  const request = context.request as OrderRequest;
  if (request.status === 'contested') {
    const detail = 'A contested request has no deadline: it waits for a moderator.';
    return new Rejection('answer-not-allowed', detail);
  }
  const closed = closedBefore(request, context.now);
  if (closed) return closed;
  const form = parse(extendForm, input);
  if (form instanceof Rejection) return form;
  const expiresAt = deadlineAfter(toEpochMs(form.expiresAt), 0);
  const fault = outOfBounds(request, expiresAt);
  if (fault) return fault;
  const { requestId, type, openedBy, onSilence, expiresAt: from, extensions = 0 } = request;
  const data = {
    requestId,
    type,
    askedOf: askedOf(order, openedBy),
    from,
    expiresAt,
    onSilence,
    extensions: extensions + 1,
  };
  return [{ event: 'deadline_extended', data }];
};

const outOfBounds = (request: OrderRequest, wanted: Instant): Rejection | undefined => {
  const latest = deadlineAfter(toEpochMs(request.openedAt), LONGEST_MS);
  const from = toEpochMs(request.expiresAt);
  const to = toEpochMs(latest);
  const at = toEpochMs(wanted);
  if (at > from && at <= to) return undefined;
  if (from < to) {
    const detail = `Give a time after ${request.expiresAt} and not after ${latest}.`;
    const fault = { code: 'time-range', after: request.expiresAt, latest, detail } as const;
    return invalidField('/expiresAt', fault);
  }
  const detail = `The deadline cannot be moved: ${latest} would be the latest, and it is ${request.expiresAt}.`;
  return invalidField('/expiresAt', { code: 'deadline-fixed', latest, detail });
};
