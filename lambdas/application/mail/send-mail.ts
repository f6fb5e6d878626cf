import { toEpochMs } from '../../domain/instant.ts';
import { foldRequest } from '../../domain/order-request.ts';
import { isReminder, type Letter } from './letter.ts';
import { lettersAbout, requestIdOf } from './letters-about.ts';
import type { MailPorts } from './mail-ports.ts';
import type { MailEvent } from './mail-rules.ts';

/** News that is this old when an operator replays it would surprise more than help. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** Somebody else has this mail in hand; the queue brings it again, in case they do not finish. */
export class MailInHand extends Error {
  override readonly name = 'MailInHand';
}

/**
 * Mails what an event tells to those whom it concerns, each once. Safe to repeat: a mail that was
 * sent is not sent again, unless the function ended between sending it and writing that down.
 * @throws Unavailable, MailInHand when a mail has to be tried again
 */
export const sendMail = async (ports: MailPorts, event: MailEvent): Promise<void> => {
  const letters = await currentLetters(ports, event);
  if (letters.length === 0) ports.measures.count('MailsOutdated', 1, { eventId: event.id });
  const done = await Promise.allSettled(letters.map((letter) => deliver(ports, event.id, letter)));
  for (const one of done) if (one.status === 'rejected') throw one.reason;
};

const currentLetters = async (
  { orders, clock }: MailPorts,
  event: MailEvent,
): Promise<readonly Letter[]> => {
  const now = clock.now();
  if (now - toEpochMs(event.at) > OLDEST_MS) return [];
  const requestId = requestIdOf(event);
  const loaded = await orders.load(event.orderId, { requestId });
  if (!loaded) return [];
  const { order, opening } = loaded;
  const request = requestId && opening ? foldRequest(requestId, [opening]) : undefined;
  return lettersAbout(event, order, request, now);
};

const deliver = async (ports: MailPorts, eventId: string, letter: Letter): Promise<void> => {
  const { people, book, links, measures } = ports;
  const reader = await people.find(letter.to);
  if (!reader) return measures.count('MailsUnaddressed', 1, { eventId });
  const { email: to, locale } = reader;
  if (await book.isUnwanted(letter.to, to, letter.kind)) {
    return measures.count('MailsStopped', 1, { eventId });
  }
  const mail = { eventId, person: letter.to };
  const claim = await book.claim(mail);
  if (claim === 'sent') return;
  if (claim === 'taken') throw new MailInHand(`The mail about ${eventId} is being sent`);
  const unsubscribeUrl = isReminder(letter.kind)
    ? await links.linkFor({ person: letter.to, locale })
    : undefined;
  const wording = ports.putIntoWords(letter, reader, unsubscribeUrl);
  await ports.mailer.send({ ...wording, to, ...(unsubscribeUrl && { unsubscribeUrl }) });
  await book.markSent(mail);
  measures.count('MailsSent', 1, { eventId });
};
