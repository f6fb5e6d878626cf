import { keepAttachments } from '../application/keep-attachments.ts';
import { keepPorts } from '../runtime/file-ports.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';
import { queuedEvent } from '../runtime/queued-event.ts';

const ports = keepPorts();

/** Keeps the files that forms refer to from the bucket's life-cycle. */
export const handler = messageByMessage((message) =>
  keepAttachments(ports, queuedEvent(message).event),
);
