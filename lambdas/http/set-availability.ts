import { setAvailability } from '../application/availability.ts';
import { availabilityPorts } from '../runtime/container.ts';
import { callOptions } from '../runtime/http/command-call.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = availabilityPorts();

/** `PUT /v1/me/availability`: the caller is away, or back. */
export const handler = httpHandler(async (request) => {
  const { caller, body: form } = request;
  const { key, faults } = callOptions(request, { canDryRun: false });
  return { status: 200, body: await setAvailability(ports, { caller, form, key, faults }) };
});
