import { releaseForOthers, takeForModerator } from '../application/take-dispute.ts';
import { takePorts } from '../runtime/container.ts';
import { callOptions } from '../runtime/http/command-call.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = takePorts();

/** `POST …/requests/{requestId}/take`, `/release`: moderators share out what waits for them. */
export const handler = httpHandler(async (request) => {
  const { event, caller, orderId, requestId, body: form } = request;
  const { key, faults } = callOptions(request, { canDryRun: false });
  const step = event.routeKey.endsWith('/release') ? releaseForOthers : takeForModerator;
  const body = await step(ports, { orderId, requestId, caller, form, key, faults });
  return { status: 200, body };
});
