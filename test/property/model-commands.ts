import { BECOMES, OPENING_IN, REQUESTS, STEPS, WINDOW_MS } from '../support/contract.ts';
import {
  type Command,
  closeWith,
  type Model,
  type ModelRequest,
  moveInModel,
  NEW_END,
  type Operation,
  pendingOf,
  settle,
  sweepModel,
} from './model.ts';

const DAYS_30 = 30 * 24 * 3_600_000;

/** A command is refused with a code, or does something and has a result. */
type Verdict = { readonly refused: string } | { readonly act?: () => void };

const refuse = (refused: string): Verdict => ({ refused });

const other = (who: string): string => (who === 'customer' ? 'pro' : 'customer');

const requestOf = (model: Model, command: Command): ModelRequest | undefined =>
  command.do === 'reply' ? model.requests.find(({ id }) => id === command.requestId) : undefined;

/** Who may give the command. */
const permitted = (command: Command, request?: ModelRequest): readonly string[] => {
  switch (command.do) {
    case 'open':
      return REQUESTS[command.type].openedBy;
    case 'reply':
      if (!request) return [];
      return [command.reply === 'withdraw' ? request.opener : other(request.opener)];
    case 'step':
      return [STEPS[command.step].by];
    case 'retry':
      return ['moderator', 'backEnd'];
  }
};

const open = (model: Model, command: Extract<Command, { do: 'open' }>): Verdict => {
  if (model.pendingId) return refuse('pending-request');
  const meets = OPENING_IN[model.status];
  if (meets !== 'allowed') return refuse(meets);
  const { type, who, variant } = command;
  const same = type === 'change_time' && NEW_END[variant] === model.endAt;
  if (variant === 'wrong' || same) return refuse('invalid-form');
  const expiresAt = Math.ceil((model.now + WINDOW_MS) / 1000) * 1000;
  const act = () => {
    const id = `order-1-${model.version + 1}`;
    model.requests.push({ id, type, opener: who, expiresAt, variant, status: 'pending' });
    model.pendingId = id;
  };
  return { act };
};

const reply = (
  model: Model,
  command: Extract<Command, { do: 'reply' }>,
  request: ModelRequest,
): Verdict => {
  const becomes = BECOMES[command.reply];
  if (request.status === becomes) return {};
  const { answers } = REQUESTS[request.type];
  if (command.reply !== 'withdraw' && !answers.includes(command.reply)) {
    return refuse('answer-not-allowed');
  }
  if (request.status === 'expired') return refuse('deadline-passed');
  if (request.status !== 'pending') return refuse('request-closed');
  if (command.variant === 'wrong') return refuse('invalid-form');
  return { act: () => closeWith(model, request, becomes) };
};

const step = (model: Model, { step: name, variant }: Extract<Command, { do: 'step' }>): Verdict => {
  if (model.pendingId) return refuse('pending-request');
  const { from, to } = STEPS[name];
  if (!from.includes(model.status)) return refuse('order-status-not-allowed');
  if (variant === 'wrong') return refuse('invalid-form');
  const act = () => {
    model.status = to;
  };
  return { act };
};

const retry = (model: Model, { variant }: Command): Verdict => {
  const { refund } = model;
  if (!refund || refund.status === 'succeeded') return refuse('nothing-refundable');
  if (variant === 'wrong') return refuse('invalid-form');
  if (refund.status === 'pending') return {};
  const act = () => {
    refund.status = 'pending';
    refund.startedAt = model.now;
  };
  return { act };
};

const judge = (model: Model, command: Command, request?: ModelRequest): Verdict => {
  switch (command.do) {
    case 'open':
      return open(model, command);
    case 'reply':
      return request ? reply(model, command, request) : refuse('request-not-found');
    case 'step':
      return step(model, command);
    case 'retry':
      return retry(model, command);
  }
};

/** Caller, route and key: two commands with the same are one. */
export const keyName = (command: Command): string => {
  const route =
    command.do === 'reply'
      ? `${command.reply}/${command.requestId}`
      : command.do === 'step'
        ? command.step
        : command.do;
  return `${command.who}/${route}/${command.key}`;
};

/** The forms of the model differ by type, too. */
export const bodyName = (command: Command): string =>
  command.do === 'open' ? `${command.type}/${command.variant}` : command.variant;

const recall = (model: Model, command: Command): string | undefined => {
  const known = command.key === undefined ? undefined : model.keys[keyName(command)];
  if (!known || model.now >= known.until) return undefined;
  return known.body === bodyName(command) ? known.result : 'idempotency-key-reused';
};

const run = (model: Model, command: Command): string => {
  if (command.who === 'stranger') return 'order-not-found';
  settle(model);
  const request = requestOf(model, command);
  if (command.do === 'reply' && !request) return 'request-not-found';
  if (!permitted(command, request).includes(command.who)) return 'role-not-allowed';
  const recalled = recall(model, command);
  if (recalled) return recalled;
  const verdict = judge(model, command, request);
  if ('refused' in verdict) return verdict.refused;
  if (verdict.act) {
    verdict.act();
    model.version += 1;
  }
  const result = command.do === 'open' ? `done ${model.pendingId}` : 'done';
  if (command.key !== undefined) {
    const until = model.now + DAYS_30;
    model.keys[keyName(command)] = { body: bodyName(command), until, result };
  }
  return result;
};

const wake = (model: Model, requestId: string): string => {
  settle(model);
  return pendingOf(model)?.id === requestId ? 'too early' : 'woken';
};

/** Does the operation to the model, and says what anybody should see of it. */
export const runInModel = (model: Model, operation: Operation): string => {
  switch (operation.do) {
    case 'wait':
      model.now += operation.ms;
      return 'waited';
    case 'wake':
      return wake(model, operation.requestId);
    case 'sweep':
      return sweepModel(model);
    case 'money':
      return moveInModel(model, operation.fault);
    default:
      return run(model, operation);
  }
};
