import { isReminder, type Letter } from '../../../lambdas/application/mail/letter.ts';
import type { MailBook, MailPorts, Person } from '../../../lambdas/application/mail/mail-ports.ts';
import type { OrderPorts } from '../../../lambdas/application/ports.ts';
import { recordingMeasures } from './outlets.ts';

/** A book of mails that forgets nothing. */
const inMemoryMailBook = () => {
  const claims = new Map<string, 'taken' | 'sent'>();
  const unwanted = new Set<string>();
  const book: MailBook = {
    isUnwanted: async (person, address, kind) =>
      unwanted.has(address) || (isReminder(kind) && unwanted.has(`reminders of ${person}`)),
    claim: async ({ eventId, person }) => {
      const found = claims.get(`${eventId} ${person}`);
      if (!found) claims.set(`${eventId} ${person}`, 'taken');
      return found ?? 'ours';
    },
    markSent: async ({ eventId, person }) => void claims.set(`${eventId} ${person}`, 'sent'),
    stopReminders: async (person) => void unwanted.add(`reminders of ${person}`),
    stopAddress: async (address) => void unwanted.add(address),
  };
  return { ...book, claims };
};

/** Mail that goes nowhere, to people who are all known at `<id>@example.com`. */
export const recordingMail = ({ orders, clock }: OrderPorts) => {
  const people = new Map<string, Person | undefined>();
  const book = inMemoryMailBook();
  const measures = recordingMeasures();
  const letters: Letter[] = [];
  const sent: string[] = [];
  const send = jest.fn<Promise<void>, Parameters<MailPorts['mailer']['send']>>();
  send.mockImplementation(async ({ to, subject, unsubscribeUrl }) => {
    sent.push(`${to}: ${subject}${unsubscribeUrl ? ` ${unsubscribeUrl}` : ''}`);
  });
  const ports: MailPorts = {
    ...{ orders, clock, book, measures, mailer: { send } },
    people: {
      find: async (id) => (people.has(id) ? people.get(id) : { email: `${id}@example.com` }),
    },
    putIntoWords: (letter) => {
      letters.push(letter);
      return { subject: letter.kind, text: '', html: '' };
    },
    links: {
      linkFor: async ({ person }) => `https://example.com/stop/${person}`,
      readerOf: async () => undefined,
    },
  };
  return { ports, people, book, measures, letters, sent, send };
};
