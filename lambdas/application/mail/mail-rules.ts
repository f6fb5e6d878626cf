import type { Party } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { hasDeadline, type Order } from '../../domain/order.ts';
import type { DomainEvent } from '../domain-event.ts';
import type { Figures, LetterKind } from './letter.ts';
import type { MailEventName } from './mail-events.ts';

export type MailEvent<Name extends MailEventName = MailEventName> = DomainEvent<Name>;

export interface MailRule<Data = MailEvent['data']> {
  readonly kind: LetterKind;
  /** `other` is the party across from whoever did it; `asked` the one who has to act. */
  readonly to: 'other' | 'asked' | 'both' | Party;
  /** Whether it is still so when the order is read; always, if left out. */
  holds?(data: Data, order: Order): boolean;
  tells?(data: Data, order: Order): Figures;
}

type MailRules = { readonly [N in MailEventName]: MailRule<MailEvent<N>['data']> };

/** Whether a request still waits for the other party; with this deadline, if one is given. */
const isPending = ({ pendingRequest }: Order, requestId: string, expiresAt?: Instant): boolean =>
  pendingRequest?.requestId === requestId &&
  hasDeadline(pendingRequest) &&
  (expiresAt === undefined || pendingRequest.expiresAt === expiresAt);

/** The deadline as it is now: it may have been moved since. */
const pendingDeadline = (_: unknown, { pendingRequest }: Order): Figures =>
  pendingRequest ? { deadline: pendingRequest.expiresAt } : {};

const numberIn = (form: Readonly<Record<string, unknown>>, field: string): number | undefined =>
  typeof form[field] === 'number' ? form[field] : undefined;

const amountIn = (form: Readonly<Record<string, unknown>>, field: string): Figures => {
  const amount = numberIn(form, field);
  return amount === undefined ? {} : { amount };
};

/** What is mailed, to whom, and until when it is worth saying. */
export const MAIL_RULES: MailRules = {
  request_opened: {
    kind: 'opened',
    to: 'other',
    // A counter-offer opens a request too: one mail tells of both.
    holds: ({ requestId, counterTo }, order) => !counterTo && isPending(order, requestId),
    tells: pendingDeadline,
  },
  request_countered: {
    kind: 'countered',
    to: 'other',
    holds: ({ counteredBy }, order) => isPending(order, counteredBy),
    tells: pendingDeadline,
  },
  deadline_extended: {
    kind: 'extended',
    to: 'other',
    holds: ({ requestId, expiresAt }, order) => isPending(order, requestId, expiresAt),
    tells: pendingDeadline,
  },
  request_reminder: {
    kind: 'reminder',
    to: 'asked',
    holds: ({ requestId, expiresAt }, order) => isPending(order, requestId, expiresAt),
    tells: pendingDeadline,
  },
  delivery_reminder: {
    kind: 'delivery_reminder',
    to: 'asked',
    holds: ({ deliveryId }, { status, delivery }) =>
      status === 'delivery_submitted' && delivery?.deliveryId === deliveryId,
    tells: ({ completesAt }) => ({ deadline: completesAt }),
  },
  request_accepted: { kind: 'accepted', to: 'other' },
  request_declined: { kind: 'declined', to: 'other' },
  progress_provided: {
    kind: 'provided',
    to: 'other',
    tells: ({ response }) => {
      const percent = numberIn(response, 'percentComplete');
      return percent === undefined ? {} : { percent };
    },
  },
  request_expired: { kind: 'expired', to: 'both' },
  request_contested: {
    kind: 'contested',
    to: 'other',
    holds: ({ requestId }, { pendingRequest }) => pendingRequest?.requestId === requestId,
    tells: ({ response }) => amountIn(response, 'offeredRefund'),
  },
  dispute_resolved: {
    kind: 'decided',
    to: 'both',
    tells: ({ resolution }) => amountIn(resolution, 'refund'),
  },
  refund_succeeded: { kind: 'refunded', to: 'customer', tells: ({ amount }) => ({ amount }) },
};
