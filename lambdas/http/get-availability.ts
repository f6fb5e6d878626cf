import { getAvailability } from '../application/availability.ts';
import { availabilityPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = availabilityPorts();

/** `GET /v1/me/availability`: until when the caller is away. */
export const handler = httpHandler(async ({ caller }) => ({
  status: 200,
  body: await getAvailability(ports, caller),
}));
