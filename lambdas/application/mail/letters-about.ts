import { isParty, otherParty, type Party } from '../../domain/actor.ts';
import { toEpochMs } from '../../domain/instant.ts';
import type { Order } from '../../domain/order.ts';
import type { OrderRequest } from '../../domain/order-request.ts';
import type { Letter } from './letter.ts';
import { MAIL_RULES, type MailEvent, type MailRule } from './mail-rules.ts';

/** The request that an event is about; a counter-offer is about the one that it opens. */
export const requestIdOf = ({ data }: MailEvent): string | undefined => {
  if ('counteredBy' in data) return data.counteredBy;
  return 'requestId' in data ? data.requestId : undefined;
};

/**
 * The letters that an event makes of an order as it is now (epoch milliseconds): none when it no
 * longer holds, and none to whoever did it.
 */
export const lettersAbout = (
  event: MailEvent,
  order: Order,
  request: OrderRequest | undefined,
  now: number,
): readonly Letter[] => {
  const { data } = event;
  const rule = MAIL_RULES[event.event] as MailRule;
  if (rule.holds?.(data, order) === false) return [];
  const figures = rule.tells?.(data, order) ?? {};
  if (figures.deadline && toEpochMs(figures.deadline) <= now) return [];
  const idOf = (party: Party) => (party === 'customer' ? order.customerId : order.proId);
  const nameOf = (party: Party) => (party === 'customer' ? order.customerName : order.proName);
  return readersOf(event, rule.to)
    .filter((reader) => idOf(reader) !== event.actor.id)
    .map((reader) => ({
      ...{ kind: rule.kind, reader, request, ...figures },
      to: idOf(reader),
      orderId: order.orderId,
      title: order.title,
      otherName: nameOf(otherParty(reader)),
      currency: order.price.currency,
      ...endingOf(order),
    }));
};

const endingOf = ({ status }: Order): Pick<Letter, 'ended'> =>
  status === 'completed' || status === 'canceled' ? { ended: status } : {};

const readersOf = ({ actor, data }: MailEvent, to: MailRule['to']): readonly Party[] => {
  if (to === 'both') return ['customer', 'pro'];
  if (to === 'other') return isParty(actor.role) ? [otherParty(actor.role)] : [];
  if (to === 'asked') return 'mustAct' in data ? [data.mustAct.role] : [];
  return [to];
};
