import type { Command as RealCommand } from '../../lambdas/domain/commands.ts';
import {
  BROKEN_REQUEST_FORMS,
  brokenReplyForm,
  type Form,
  REQUEST_FORMS,
  replyForm,
} from '../support/forms.ts';
import { openCommand, replyCommand } from '../support/placed-order.ts';
import { ADDED, type Command, NEW_END, NEW_PRICE, WORK_END } from './model.ts';

type Aimed<K extends Command['do']> = Extract<Command, { do: K }>;

const openingForm = ({ ground, amount, ...offer }: Aimed<'open'>): Form =>
  offer.type === 'dispute'
    ? { ...offerForm(offer), ground, requestedRefund: amount }
    : offerForm(offer);

/** What opens a request, and what counters one. */
const offerForm = ({ type, variant }: Pick<Aimed<'open'>, 'type' | 'variant'>): Form => {
  const form = (variant === 'wrong' ? BROKEN_REQUEST_FORMS : REQUEST_FORMS)[type];
  if (variant === 'wrong') return form;
  if (type === 'change_time') return { ...form, endAt: NEW_END[variant] };
  if (type === 'price_adjustment') return { ...form, newPrice: NEW_PRICE[variant] };
  if (type !== 'additional_work') return form;
  const { newEndAt: _, ...work } = form;
  const [newEndAt, unitAmount] = [WORK_END[variant], ADDED[variant]];
  const items = [{ description: 'Work', quantity: 1, unitAmount }];
  return { ...work, items, ...(newEndAt && { newEndAt }) };
};

const answerForm = ({ type, reply, variant, amount }: Aimed<'reply'>): Form => {
  if (reply === 'counter') return offerForm({ type, variant });
  const form = (variant === 'wrong' ? brokenReplyForm : replyForm)(type, reply);
  if (variant === 'wrong') return form;
  if (reply === 'contest') return { ...form, offeredRefund: amount };
  return reply === 'resolution' ? { ...form, refund: amount } : form;
};

const NOTHING = { a: undefined, b: {}, wrong: { extra: 1 } };

/** The model's command as the code takes it, with its form. */
export const toCommand = (command: Command): RealCommand => {
  const { variant } = command;
  switch (command.do) {
    case 'open':
      return openCommand(command.type, openingForm(command));
    case 'reply':
      return replyCommand(command.requestId, command.reply, answerForm(command));
    case 'extend': {
      const expiresAt = variant === 'wrong' ? 'soon' : new Date(command.to).toISOString();
      return { type: 'extend_request', requestId: command.requestId, form: { expiresAt } };
    }
    case 'step':
      return { type: command.step, form: NOTHING[variant] };
    case 'retry':
      return { type: 'retry_refund', form: NOTHING[variant] };
    case 'retryCharge': {
      const { requestId } = command;
      return { type: 'retry_charge', requestId, form: NOTHING[variant] };
    }
  }
};
