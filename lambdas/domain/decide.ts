import { recordAdjustment } from './adjustments.ts';
import { type Command, type Context, permittedRoles } from './commands.ts';
import type { Decision } from './decision.ts';
import { answerRequest } from './decisions/answer-request.ts';
import { extendRequest } from './decisions/extend-request.ts';
import { openRequest } from './decisions/open-request.ts';
import { recordOutcome } from './decisions/record-outcome.ts';
import { restartMovements, retryCharge, retryRefund } from './decisions/start-movement.ts';
import { takeStep } from './decisions/take-step.ts';
import { withdrawRequest } from './decisions/withdraw-request.ts';
import type { Order } from './order.ts';
import { Rejection } from './rejections.ts';

/**
 * The rules: what a command does to an order now, or why it is refused. An overdue request
 * is settled before this is asked (see `settle`).
 */
export const decide = (order: Order, command: Command, context: Context): Decision => {
  if ('requestId' in command && !context.request) return requestNotFound();
  if (!permittedRoles(command, context.request).includes(context.actor.role)) {
    return roleNotAllowed();
  }
  switch (command.type) {
    case 'start_work':
    case 'submit_delivery':
    case 'request_revision':
    case 'accept_delivery':
      return takeStep(order, command.type, command.form, context);
    case 'open_request':
      return openRequest(order, command.requestType, command.form, context);
    case 'answer_request':
      return answerRequest(order, command, context);
    case 'withdraw_request':
      return withdrawRequest(command.form, context);
    case 'extend_request':
      return extendRequest(order, command.form, context);
    case 'retry_refund':
      return retryRefund(order, command.form);
    case 'retry_charge':
      return retryCharge(order, command.requestId, command.form);
    case 'restart_movements':
      return restartMovements(order, context.now);
    case 'record_movement_outcome':
      return recordOutcome(order, command.key, command.outcome);
    case 'record_adjustment':
      return recordAdjustment(order, command.adjustment);
  }
};

export const requestNotFound = (): Rejection =>
  new Rejection('request-not-found', 'The order has no request with this id.');

export const roleNotAllowed = (): Rejection =>
  new Rejection('role-not-allowed', 'You may see this order, but this is for somebody else to do.');
