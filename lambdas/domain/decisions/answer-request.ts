import type { Command, Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { OrderEvent } from '../events.ts';
import { parse } from '../fields.ts';
import type { Order } from '../order.ts';
import type { OrderRequest, RequestStatus } from '../order-request.ts';
import { Rejection } from '../rejections.ts';
import { requestRules } from '../requests/index.ts';
import type { Answer } from '../requests/request-rules.ts';
import { closedBefore } from './closed-before.ts';

type AnswerEvent = 'request_accepted' | 'request_declined' | 'progress_provided';

const OUTCOMES: Record<Answer, { event: AnswerEvent; status: RequestStatus }> = {
  accept: { event: 'request_accepted', status: 'accepted' },
  decline: { event: 'request_declined', status: 'declined' },
  'provide-progress': { event: 'progress_provided', status: 'provided' },
};

type AnswerCommand = Extract<Command, { type: 'answer_request' }>;

/** The other party answers; answering again in the way already recorded changes nothing. */
export const answerRequest = (
  order: Order,
  { answer, form: input }: AnswerCommand,
  context: Context,
): Decision => {
  const request = context.request as OrderRequest;
  const { event, status } = OUTCOMES[answer];
  if (request.status === status) return [];
  const rules = requestRules[request.type].answers[answer];
  if (!rules) return notAllowed(request, answer);
  const closed = closedBefore(request, context.now);
  if (closed) return closed;
  const response = parse(rules.form, input);
  if (response instanceof Rejection) return response;
  const { requestId, type } = request;
  const answered: OrderEvent = { event, data: { requestId, type, response } };
  return [answered, ...rules.effects(order, request)];
};

const notAllowed = ({ type }: OrderRequest, answer: Answer): Rejection => {
  const answers = Object.keys(requestRules[type].answers).join(' or ');
  return new Rejection(
    'answer-not-allowed',
    `A ${type} request cannot be answered with ${answer}; use ${answers}.`,
  );
};
