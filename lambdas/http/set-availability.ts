import { setAvailability } from '../application/availability.ts';
import { availabilityPorts } from '../runtime/container.ts';
import { callOptions } from '../runtime/http/command-call.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = availabilityPorts();

/**
 * `PUT /v1/me/availability`: the caller is away, or back. Doing it twice is doing it once, so the key
 * that a client may send is read, but need not be remembered.
 */
export const handler = httpHandler(async (request) => {
  const { caller, body: form } = request;
  const { faults } = callOptions(request, { canDryRun: false });
  return { status: 200, body: await setAvailability(ports, { caller, form, faults }) };
});
