import { texts } from '../../texts/texts.ts';
import type { RequestView } from '../request-view.ts';
import { totalOf, WorkOffered, workTerms } from './work-offered.tsx';

const t = texts.requests.additional_work;

/** The pro offers to do more, for more. */
export const additionalWork = {
  Content: WorkOffered,
  effect: ({ items, newEndAt }, { price, payment, endAt }) => ({
    price: price.amount + totalOf(items),
    ...(payment && { charge: totalOf(items) }),
    ...(newEndAt && newEndAt !== endAt && { endAt: newEndAt }),
  }),
  answering: 'accept-or-decline',
  offer: { terms: workTerms, message: () => undefined },
  events: {
    work_added: ({ data: { amount, price, newEndAt } }, { money, time }) => {
      const added = { amount: money(amount), price: money(price.amount) };
      return newEndAt ? t.addedUntil({ ...added, end: time(newEndAt) }) : t.added(added);
    },
  },
} satisfies RequestView<'additional_work'>;
