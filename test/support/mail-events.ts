import type { DomainEvent } from '../../lambdas/application/domain-event.ts';
import { MAIL_EVENTS } from '../../lambdas/application/mail/mail-events.ts';
import type { MailEvent } from '../../lambdas/application/mail/mail-rules.ts';
import { publishEvents } from '../../lambdas/application/publish-events.ts';
import { recordingBus } from './in-memory/outlets.ts';
import type { PlacedOrder } from './placed-order.ts';

const makesMail = (event: DomainEvent): event is MailEvent =>
  (MAIL_EVENTS as readonly string[]).includes(event.event);

/** The events of an order that the stack's rule would pass on to mail, oldest first. */
export const mailEventsOf = async (order: PlacedOrder): Promise<readonly MailEvent[]> => {
  const bus = recordingBus();
  await publishEvents(bus, order.log());
  return bus.published.flat().filter(makesMail);
};
