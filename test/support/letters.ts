import type { Letter, LetterKind } from '../../lambdas/application/mail/letter.ts';
import { requestRules } from '../../lambdas/domain/requests/index.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { REQUEST_FORMS } from './forms.ts';

const DEADLINE = '2026-03-04T08:22:58Z';

/** A letter about a request of the type, to the one who has to answer it, or to the one who opened it. */
const aLetter = (kind: LetterKind, type: RequestType, to: 'asked' | 'opener' = 'asked'): Letter => {
  const opener = requestRules[type].openedBy.includes('customer') ? 'customer' : 'pro';
  const asked = opener === 'customer' ? 'pro' : 'customer';
  const reader = to === 'asked' ? asked : opener;
  return {
    ...{ kind, reader, orderId: 'order-1', title: 'Paint the hall', currency: 'EUR' },
    to: reader === 'customer' ? 'robin' : 'jo',
    otherName: reader === 'customer' ? 'Jo Lindqvist' : 'Robin Meyer',
    request: {
      type,
      openedBy: { id: opener, role: opener },
      onSilence: requestRules[type].onSilence,
      form: REQUEST_FORMS[type],
    },
  };
};

const asking = (kind: LetterKind, type: RequestType): Letter => ({
  ...aLetter(kind, type),
  deadline: DEADLINE,
});

const telling = (kind: LetterKind, type: RequestType, figures: Partial<Letter> = {}): Letter => ({
  ...aLetter(kind, type, 'opener'),
  ...figures,
});

const { request: _, ...ofDelivery } = telling('delivery_reminder', 'cancellation');

/** One of each kind, by name. */
export const LETTERS: Readonly<Record<LetterKind, Letter>> = {
  opened: asking('opened', 'cancellation'),
  countered: asking('countered', 'price_adjustment'),
  extended: asking('extended', 'change_time'),
  reminder: asking('reminder', 'additional_work'),
  delivery_reminder: { ...ofDelivery, deadline: DEADLINE },
  accepted: telling('accepted', 'additional_work'),
  declined: telling('declined', 'change_time'),
  provided: telling('provided', 'progress_update', { percent: 66 }),
  expired: telling('expired', 'cancellation'),
  contested: telling('contested', 'dispute', { amount: 5_000 }),
  decided: telling('decided', 'dispute', { amount: 12_000, ended: 'completed' }),
  refunded: telling('refunded', 'cancellation', { amount: 45_000 }),
};

const TYPES = Object.keys(REQUEST_FORMS) as RequestType[];
const startingLater = { ...REQUEST_FORMS.change_time, startAt: '2026-03-20T09:00:00Z' };

const letters: readonly Letter[] = [
  ...Object.values(LETTERS),
  ...TYPES.map((type) => asking('opened', type)),
  ...TYPES.map((type) => telling('accepted', type)),
  ...TYPES.map((type) => telling('declined', type)),
  ...TYPES.map((type) => telling('expired', type)),
  telling('decided', 'dispute', { amount: 0 }),
  telling('decided', 'dispute', { amount: 12_000, ended: 'canceled' }),
  telling('accepted', 'dispute', { ended: 'completed' }),
  telling('expired', 'dispute', { ended: 'completed' }),
  { ...asking('opened', 'cancellation'), otherName: undefined },
  { ...asking('opened', 'dispute'), reader: 'customer', otherName: undefined },
];

/** Every letter that says something else than the others. */
export const ALL_LETTERS: readonly Letter[] = letters.map((letter) =>
  letter.request?.type === 'change_time'
    ? { ...letter, request: { ...letter.request, form: startingLater } }
    : letter,
);
