import {
  BECOMES,
  COMPLETE_AFTER_MS,
  LONGEST_WAIT_MS,
  MOST_ROUNDS,
  OPENING_IN,
  otherThan,
  REQUESTS,
  STEPS,
} from '../support/contract.ts';
import {
  type Command,
  type Model,
  type ModelRequest,
  NEW_END,
  NEW_PRICE,
  WORK_END,
} from './model.ts';
import { refundableIn, retryInModel } from './model-money.ts';
import { holds, openInModel, replyInModel, toWholeSecond } from './model-requests.ts';

/** A command is refused with a code, or does something and has a result. */
export type Verdict = { readonly refused: string } | { readonly act?: () => void };

type Aimed<K extends Command['do']> = Extract<Command, { do: K }>;

const refuse = (refused: string): Verdict => ({ refused });

type Asking = Pick<Aimed<'open'>, 'type' | 'variant' | 'amount'>;

/** Whether the form asks for something that this order cannot have. */
const asksTooMuch = (model: Model, { type, variant, amount }: Asking): boolean => {
  const end = Date.parse(model.endAt);
  if (type === 'change_time') {
    const wanted = Date.parse(NEW_END[variant]);
    return wanted === end || wanted <= model.now;
  }
  if (type === 'additional_work') return Date.parse(WORK_END[variant] ?? model.endAt) < end;
  if (type === 'price_adjustment') return NEW_PRICE[variant] >= model.price;
  return type === 'dispute' && (amount < 1 || amount > refundableIn(model));
};

const open = (model: Model, command: Aimed<'open'>): Verdict => {
  const { type, ground, amount, who, variant } = command;
  if (model.pendingId) return refuse('pending-request');
  const meets = OPENING_IN[model.status];
  if (meets !== 'allowed') return refuse(meets);
  if (type === 'dispute' && refundableIn(model) === 0) return refuse('nothing-refundable');
  if (type === 'dispute' && !holds(model, ground)) return refuse('ground-not-met');
  if (variant === 'wrong' || asksTooMuch(model, command)) return refuse('invalid-form');
  const opener = who === 'pro' ? 'pro' : 'customer';
  const act = () => openInModel(model, { type, ground, amount, opener, variant, round: 1 });
  return { act };
};

/** Offers go back and forth until one is too many. */
const counter = (model: Model, command: Aimed<'reply'>, request: ModelRequest): Verdict => {
  const { type, ground, amount, opener, round } = request;
  const { variant } = command;
  if (round === MOST_ROUNDS) return refuse('counter-limit');
  if (variant === 'wrong' || asksTooMuch(model, { type, variant, amount })) {
    return refuse('invalid-form');
  }
  const act = () => {
    request.status = 'countered';
    const offer = { type, ground, amount, variant, opener: otherThan(opener), round: round + 1 };
    request.counteredBy = openInModel(model, offer);
  };
  return { act };
};

const extend = ({ to, variant }: Aimed<'extend'>, request: ModelRequest): Verdict => {
  const { status, expiresAt, openedAt } = request;
  if (status === 'contested') return refuse('answer-not-allowed');
  if (status === 'expired') return refuse('deadline-passed');
  if (status !== 'pending') return refuse('request-closed');
  const wanted = toWholeSecond(to);
  const isInBounds = wanted > expiresAt && wanted <= toWholeSecond(openedAt + LONGEST_WAIT_MS);
  if (variant === 'wrong' || !isInBounds) return refuse('invalid-form');
  return {
    act: () => {
      request.expiresAt = wanted;
    },
  };
};

const isRecorded = ({ reply }: Aimed<'reply'>, { status, contested }: ModelRequest): boolean =>
  status === BECOMES[reply] || (reply === 'contest' && contested);

/** Whether a request like this ever takes the reply, and can take it in its state. */
const isTaken = ({ reply }: Aimed<'reply'>, { type, status }: ModelRequest): boolean => {
  if (reply === 'withdraw') return true;
  if (reply === 'resolution') return type === 'dispute' && status !== 'pending';
  return REQUESTS[type].answers.includes(reply) && status !== 'contested';
};

const mostFor = (model: Model, { reply }: Aimed<'reply'>, { amount }: ModelRequest): number => {
  if (reply === 'contest') return amount;
  return reply === 'resolution' ? refundableIn(model) : Infinity;
};

const reply = (model: Model, command: Aimed<'reply'>, request: ModelRequest): Verdict => {
  const { status } = request;
  if (isRecorded(command, request)) return {};
  if (!isTaken(command, request)) return refuse('answer-not-allowed');
  if (status === 'expired') return refuse('deadline-passed');
  if (status !== 'pending' && status !== 'contested') return refuse('request-closed');
  if (command.reply === 'counter') return counter(model, command, request);
  if (command.variant === 'wrong') return refuse('invalid-form');
  if (command.amount > mostFor(model, command, request)) return refuse('invalid-form');
  const becomes = BECOMES[command.reply];
  return { act: () => replyInModel(model, request, becomes, command.amount) };
};

const step = (model: Model, { step: name, variant }: Aimed<'step'>): Verdict => {
  if (model.pendingId) return refuse('pending-request');
  const { from, to } = STEPS[name];
  if (!from.includes(model.status)) {
    const isLate = model.completesAt !== null && from.includes('delivery_submitted');
    return refuse(isLate ? 'deadline-passed' : 'order-status-not-allowed');
  }
  if (variant === 'wrong') return refuse('invalid-form');
  const act = () => {
    model.status = to;
    const isDelivery = to === 'delivery_submitted';
    model.completesAt = isDelivery ? toWholeSecond(model.now + COMPLETE_AFTER_MS) : null;
    if (to === 'revision_requested') model.facts.delivery_declined.happened += 1;
  };
  return { act };
};

const retry = (model: Model, { variant }: Command): Verdict => {
  const { refunds } = model;
  if (refunds.every(({ status }) => status === 'succeeded')) return refuse('nothing-refundable');
  if (variant === 'wrong') return refuse('invalid-form');
  const failed = refunds.filter(({ status }) => status === 'failed');
  const act = () => {
    for (const refund of failed) retryInModel(model, refund);
  };
  return failed.length > 0 ? { act } : {};
};

const retryCharge = (model: Model, { requestId, variant }: Aimed<'retryCharge'>): Verdict => {
  const charge = model.charges.find(({ id }) => id === `charge-${requestId}`);
  if (!charge) return refuse('request-not-found');
  const { status } = charge;
  const isTooLate = model.status === 'canceled' || model.owed.length > 0;
  if (status === 'failed' && isTooLate) return refuse('order-status-not-allowed');
  if (variant === 'wrong') return refuse('invalid-form');
  return status === 'failed' ? { act: () => retryInModel(model, charge) } : {};
};

/** What the command meets on the order as it is; `request` is the one that it names. */
export const verdictOn = (model: Model, command: Command, request?: ModelRequest): Verdict => {
  switch (command.do) {
    case 'open':
      return open(model, command);
    case 'reply':
      return request ? reply(model, command, request) : refuse('request-not-found');
    case 'extend':
      return request ? extend(command, request) : refuse('request-not-found');
    case 'step':
      return step(model, command);
    case 'retry':
      return retry(model, command);
    case 'retryCharge':
      return retryCharge(model, command);
  }
};
