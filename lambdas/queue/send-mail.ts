import type { MailEvent } from '../application/mail/mail-rules.ts';
import { sendMail } from '../application/mail/send-mail.ts';
import { mailPorts } from '../runtime/mail-ports.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';
import { queuedEvent } from '../runtime/queued-event.ts';

const ports = mailPorts();

/** Mails what has happened to an order to those whom it concerns. */
export const handler = messageByMessage((message) =>
  // The stack's rule passes on no other events.
  sendMail(ports, queuedEvent(message).event as MailEvent),
);
