import { ANSWERS, type Answer } from '../domain/requests/request-rules.ts';
import type { HttpEvent } from '../runtime/http/event.ts';
import { requestCommand } from '../runtime/http/order-commands.ts';

/** Each answer is a route of its own: its last segment names it. */
const answerOf = ({ routeKey }: HttpEvent): Answer => {
  const answer = ANSWERS.find((name) => routeKey.endsWith(`/${name}`));
  if (!answer) throw new Error(`${routeKey} is not the route of an answer`);
  return answer;
};

/** `POST …/requests/{requestId}/accept`, `/decline`, `/provide-progress`, `/contest` */
export const handler = requestCommand(({ event, requestId, body: form }) => ({
  type: 'answer_request',
  requestId,
  answer: answerOf(event),
  form,
}));
