import { attachmentErrors, withAttachments } from '../attachments.ts';
import type { AnswerCommand, Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { AnswerForm, OrderEvent } from '../events.ts';
import { parse } from '../fields.ts';
import type { Order } from '../order.ts';
import { isOpen, type OrderRequest, type RequestStatus } from '../order-request.ts';
import { invalidForm, Rejection } from '../rejections.ts';
import { requestRules } from '../requests/index.ts';
import type { RequestType } from '../requests/names.ts';
import {
  ANSWERS,
  type Answer,
  type AnswerRules,
  type OwnAnswer,
} from '../requests/request-rules.ts';
import { closedBefore } from './closed-before.ts';
import { closing } from './closing.ts';
import { counterRequest } from './counter-request.ts';

type Responding =
  | 'request_accepted'
  | 'request_declined'
  | 'progress_provided'
  | 'request_contested';
type Recording = (request: OrderRequest, form: AnswerForm) => OrderEvent;

const respond =
  (event: Responding): Recording =>
  (request, response) => ({
    event,
    data: { ...closing(request), openedAt: request.openedAt, response },
  });

/** How each answer goes into the log. */
const RECORDINGS: Record<OwnAnswer, Recording> = {
  accept: respond('request_accepted'),
  decline: respond('request_declined'),
  'provide-progress': respond('progress_provided'),
  contest: respond('request_contested'),
  resolution: ({ requestId, type }, resolution) => ({
    event: 'dispute_resolved',
    data: { requestId, type, resolution },
  }),
};

/** Somebody answers; answering again in the way already recorded changes nothing. */
export const answerRequest = (
  order: Order,
  { answer, form: input }: AnswerCommand,
  context: Context,
): Decision => {
  const request = context.request as OrderRequest;
  if (isRecorded(request, answer)) return [];
  if (!isTakenNow(request, answer)) return notAllowed(request, answer);
  const closed = closedBefore(request, context.now);
  if (closed) return closed;
  if (answer === 'counter') return counterRequest(order, request, input, context);
  const rules = requestRules[request.type].answers[answer] as AnswerRules<unknown>;
  const form = parse(rules.form, input);
  if (form instanceof Rejection) return form;
  const wrong = rules.check?.(form, order, request) ?? [];
  const errors = [...wrong, ...attachmentErrors(form, context)];
  if (errors.length > 0) return invalidForm(errors);
  const recorded = withAttachments(form, context);
  return [RECORDINGS[answer](request, recorded), ...rules.effects(order, request, form)];
};

const RESPONSES: Partial<Record<RequestStatus, Answer>> = {
  accepted: 'accept',
  declined: 'decline',
  countered: 'counter',
  provided: 'provide-progress',
};

/** A contested request keeps that response, however it is closed later. */
const isRecorded = ({ status, response, resolution }: OrderRequest, answer: Answer): boolean =>
  answer === 'resolution'
    ? resolution !== undefined
    : response !== null && answer === (RESPONSES[status] ?? 'contest');

/** The answers that the type takes in any state. */
const answersTo = (type: RequestType): readonly Answer[] => {
  const { answers, canBeCountered } = requestRules[type];
  return ANSWERS.filter((answer) => (answer === 'counter' ? canBeCountered : answers[answer]));
};

/** A moderator decides what is contested; everything else is answered while it is pending. */
const isTakenNow = (request: OrderRequest, answer: Answer): boolean =>
  answersTo(request.type).includes(answer) &&
  (!isOpen(request) || (request.status === 'contested') === (answer === 'resolution'));

const notAllowed = (request: OrderRequest, answer: Answer): Rejection => {
  const { type, status } = request;
  const taken = ANSWERS.filter((other) => isTakenNow(request, other)).join(' or ');
  return new Rejection(
    'answer-not-allowed',
    `A ${type} request that is ${status} cannot be answered with ${answer}; use ${taken}.`,
  );
};
