import { LONGEST_ABSENCE_MS, REQUESTS, STEPS } from '../support/contract.ts';
import {
  type Command,
  deadlineIn,
  type Model,
  type ModelRequest,
  type Operation,
} from './model.ts';
import { movementsIn, recordInModel, restartInModel, tryInModel } from './model-money.ts';
import { settleInModel } from './model-requests.ts';
import { verdictOn } from './model-verdicts.ts';

type Moving = Extract<Operation, { do: 'money' }>;

const DAYS_30 = 30 * 24 * 3_600_000;

const other = (who: string): string => (who === 'customer' ? 'pro' : 'customer');

/** Who somebody is to the order: nobody is a moderator of their own. */
const roleOf = (who: Command['who']): string => (who === 'moderatorToo' ? 'customer' : who);

/** Who may give the command. */
const permitted = (command: Command, request?: ModelRequest): readonly string[] => {
  switch (command.do) {
    case 'open':
      return REQUESTS[command.type].openedBy;
    case 'reply':
      if (!request) return [];
      if (command.reply === 'resolution') return ['moderator'];
      return [command.reply === 'withdraw' ? request.opener : other(request.opener)];
    case 'extend':
      return request ? [request.opener] : [];
    case 'step':
      return [STEPS[command.step].by];
    case 'retry':
    case 'retryCharge':
      return ['moderator', 'backEnd'];
  }
};

const routeOf = (command: Command): string => {
  switch (command.do) {
    case 'reply':
      return `${command.reply}/${command.requestId}`;
    case 'extend':
      return `extend/${command.requestId}`;
    case 'step':
      return command.step;
    case 'retryCharge':
      return `retry/${command.requestId}`;
    default:
      return command.do;
  }
};

/** Caller, route and key: two commands with the same are one. */
export const keyName = (command: Command): string =>
  `${roleOf(command.who)}/${routeOf(command)}/${command.key}`;

/** The forms of the model differ by type, ground and amount, too. */
export const bodyName = (command: Command): string => {
  const { variant } = command;
  if (command.do === 'reply') return `${variant}/${command.amount}`;
  if (command.do === 'extend') return `${variant}/${command.to}`;
  if (command.do !== 'open') return variant;
  const { type, ground, amount } = command;
  return type === 'dispute' ? `${type}/${variant}/${ground}/${amount}` : `${type}/${variant}`;
};

const recall = (model: Model, command: Command): string | undefined => {
  const known = command.key === undefined ? undefined : model.keys[keyName(command)];
  if (!known || model.now >= known.until) return undefined;
  return known.body === bodyName(command) ? known.result : 'idempotency-key-reused';
};

/** What opens a request results in it. */
const resultOf = (model: Model, command: Command, request?: ModelRequest): string => {
  if (command.do === 'open') return `done ${model.pendingId}`;
  const isCounter = command.do === 'reply' && command.reply === 'counter';
  return isCounter ? `done ${request?.counteredBy}` : 'done';
};

const run = (model: Model, command: Command): string => {
  if (command.who === 'stranger') return 'order-not-found';
  settleInModel(model);
  const requestId = 'requestId' in command ? command.requestId : undefined;
  const request = model.requests.find(({ id }) => id === requestId);
  if (requestId && !request) return 'request-not-found';
  if (!permitted(command, request).includes(roleOf(command.who))) return 'role-not-allowed';
  const recalled = recall(model, command);
  if (recalled) return recalled;
  const verdict = verdictOn(model, command, request);
  if ('refused' in verdict) return verdict.refused;
  if (verdict.act) {
    verdict.act();
    model.version += 1;
  }
  const result = resultOf(model, command, request);
  if (command.key !== undefined) {
    const until = model.now + DAYS_30;
    model.keys[keyName(command)] = { body: bodyName(command), until, result };
  }
  return result;
};

const wake = (model: Model, expiresAt: number): string => {
  settleInModel(model);
  return deadlineIn(model) === expiresAt ? 'too early' : 'woken';
};

const sweep = (model: Model): string => {
  settleInModel(model);
  restartInModel(model);
  return 'swept';
};

/** One try to move the money of a movement; to record how it ended is a command like any other. */
const move = (model: Model, { movementId, fault }: Moving): string => {
  const moved = movementsIn(model).find(({ id }) => id === movementId);
  if (moved?.status !== 'pending') return 'moved';
  const outcome = tryInModel(model, moved, fault);
  if (!outcome) return 'unknown';
  settleInModel(model);
  recordInModel(model, moved, outcome);
  return 'moved';
};

/** An absence is in the future, and not too far. */
const sayAway = (model: Model, { party, until }: Extract<Operation, { do: 'away' }>): string => {
  const { now } = model;
  if (until !== null && (until <= now || until > now + LONGEST_ABSENCE_MS)) return 'invalid-form';
  model.awayUntil[party] = until;
  return 'said';
};

/** Does the operation to the model, and says what anybody should see of it. */
export const runInModel = (model: Model, operation: Operation): string => {
  switch (operation.do) {
    case 'wait':
      model.now += operation.ms;
      return 'waited';
    case 'away':
      return sayAway(model, operation);
    case 'wake':
      return wake(model, operation.expiresAt);
    case 'sweep':
      return sweep(model);
    case 'money':
      return move(model, operation);
    default:
      return run(model, operation);
  }
};
