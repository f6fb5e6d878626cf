import { requestCommand } from '../runtime/http/order-commands.ts';

/** `POST …/requests/{requestId}/extend`: the requester gives the other party more time. */
export const handler = requestCommand(({ requestId, body: form }) => ({
  type: 'extend_request',
  requestId,
  form,
}));
