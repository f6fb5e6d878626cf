import { addNote } from '../application/add-note.ts';
import { notePorts } from '../runtime/container.ts';
import { callOptions } from '../runtime/http/command-call.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = notePorts();

/** `POST /v1/orders/{orderId}/notes`: a moderator notes something that parties do not see. */
export const handler = httpHandler(async (request) => {
  const { caller, orderId, body: form } = request;
  const { key, faults } = callOptions(request, { canDryRun: false });
  const note = await addNote(ports, { orderId, caller, form, key, faults });
  return { status: 201, body: note };
});
