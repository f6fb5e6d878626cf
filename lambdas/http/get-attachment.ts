import { getAttachment } from '../application/get-attachment.ts';
import { downloadPorts } from '../runtime/file-ports.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = downloadPorts();

/** `GET /v1/orders/{orderId}/attachments/{attachmentId}`: where a file can be had for five minutes. */
export const handler = httpHandler(async ({ event, caller, orderId }) => {
  const { attachmentId = '' } = event.pathParameters ?? {};
  const body = await getAttachment(ports, { orderId, attachmentId, caller });
  return { status: 200, body };
});
