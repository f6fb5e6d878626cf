import { deliverWebhook } from '../application/deliver-webhook.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';
import { queuedEvent } from '../runtime/queued-event.ts';
import { webhookPorts } from '../runtime/webhook-ports.ts';

const ports = webhookPorts();

/** Sends the events in the queue of a receiver to it. */
export const handler = messageByMessage((message) => deliverWebhook(ports, queuedEvent(message)));
