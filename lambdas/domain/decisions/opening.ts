import type { Actor } from '../actor.ts';
import { attachmentErrors, withAttachments } from '../attachments.ts';
import type { Context } from '../commands.ts';
import type { EventData, OrderEvent } from '../events.ts';
import { answerDeadline } from '../fair-time.ts';
import { parse } from '../fields.ts';
import type { Order, PartyActor } from '../order.ts';
import { requestIdAt } from '../order-request.ts';
import { invalidForm, Rejection } from '../rejections.ts';
import { requestRules } from '../requests/index.ts';
import type { RequestType } from '../requests/names.ts';

export type Opening = Extract<OrderEvent, { event: 'request_opened' }>;
type Place = Required<Pick<EventData['request_opened'], 'round'>> &
  Pick<EventData['request_opened'], 'counterTo'>;

/** Who has to answer what somebody opens. */
export const askedOf = ({ customerId, proId }: Order, opener: Actor): PartyActor =>
  opener.role === 'pro' ? { id: customerId, role: 'customer' } : { id: proId, role: 'pro' };

/** Opens a request with the order's next change, if the form is right for the order as it is now. */
export const openingOf = (
  order: Order,
  type: RequestType,
  input: unknown,
  context: Context,
  place: Place = { round: 1 },
): Opening | Rejection => {
  const { actor, now, windows } = context;
  const rules = requestRules[type];
  const form = parse(rules.form, input);
  if (form instanceof Rejection) return form;
  const errors = [...rules.check(form, order, now), ...attachmentErrors(form, context)];
  if (errors.length > 0) return invalidForm(errors);
  const data = {
    requestId: requestIdAt(order.orderId, order.version + 1),
    type,
    askedOf: askedOf(order, actor),
    expiresAt: answerDeadline(context, windows[type]),
    onSilence: rules.onSilence,
    ...place,
    ...(rules.claim && { claim: rules.claim(form) }),
    form: withAttachments(form, context),
  };
  return { event: 'request_opened', data };
};
