import { requestCommand } from '../runtime/http/order-commands.ts';

/** `POST …/requests/{requestId}/withdraw`: the requester takes the request back. */
export const handler = requestCommand(({ requestId, body: form }) => ({
  type: 'withdraw_request',
  requestId,
  form,
}));
