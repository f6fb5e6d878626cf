import { invalidField } from '../domain/rejections.ts';
import { isRequestType, REQUEST_TYPES } from '../domain/requests/names.ts';
import { openingCommand } from '../runtime/http/order-commands.ts';

const TYPES = REQUEST_TYPES.join(', ');

/** `POST /v1/orders/{orderId}/requests`: a party asks the other for something. */
export const handler = openingCommand(({ body }) => {
  const { type, ...form } = Object(body);
  if (!isRequestType(type)) {
    throw invalidField('/type', { code: 'not-an-option', detail: `Give one of ${TYPES}.` });
  }
  return { type: 'open_request', requestType: type, form };
});
