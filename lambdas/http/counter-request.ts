import { openingCommand } from '../runtime/http/order-commands.ts';

/** `POST …/requests/{requestId}/counter`: the other party answers with an offer of its own. */
export const handler = openingCommand(({ requestId, body: form }) => ({
  type: 'answer_request',
  requestId,
  answer: 'counter',
  form,
}));
