import { stopMail } from '../application/mail/stop-mail.ts';
import { feedbackFrom, feedbackPorts } from '../runtime/mail-ports.ts';
import { parsedMessage } from '../runtime/parsed-message.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';

const ports = feedbackPorts();

/** Sends nothing more to addresses from which mail came back, or complaints. */
export const handler = messageByMessage(({ body }) =>
  stopMail(ports, feedbackFrom(parsedMessage(body))),
);
