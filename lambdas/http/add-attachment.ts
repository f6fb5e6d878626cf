import { addAttachment } from '../application/add-attachment.ts';
import { uploadPorts } from '../runtime/file-ports.ts';
import { callOptions } from '../runtime/http/command-call.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = uploadPorts();

/** `POST /v1/orders/{orderId}/attachments`: somebody is about to upload a file to an order. */
export const handler = httpHandler(async (request) => {
  const { caller, orderId, body: form } = request;
  const { key, faults } = callOptions(request, { canDryRun: false });
  const body = await addAttachment(ports, { orderId, caller, form, key, faults });
  const location = `/v1/orders/${orderId}/attachments/${body.attachmentId}`;
  return { status: 201, body, location };
});
