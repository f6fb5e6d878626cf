import type { OrderStore } from '../order-store.ts';
import type { Clock, Measures } from '../ports.ts';
import type { Letter, LetterKind } from './letter.ts';

/** Somebody whom the identity provider knows, at an address that is theirs. */
export interface Person {
  readonly email: string;
  readonly name?: string | undefined;
  /** A language tag, such as `de-AT`. */
  readonly locale?: string | undefined;
  /** Of the IANA database, such as `Europe/Berlin`. */
  readonly timeZone?: string | undefined;
}

export interface People {
  /** Nobody, too, when the address has not been verified. @throws Unavailable */
  find(id: string): Promise<Person | undefined>;
}

/** What names a mail: one event is told to one person once. */
interface MailId {
  readonly eventId: string;
  readonly person: string;
}

/** What is known of mails, and who wants none. */
export interface MailBook {
  /** Whether this mail to this address is unwanted. @throws Unavailable */
  isUnwanted(person: string, address: string, kind: LetterKind): Promise<boolean>;
  /**
   * Takes a mail on for a minute: `taken` when somebody else has it in hand.
   * @throws Unavailable
   */
  claim(mail: MailId): Promise<'ours' | 'taken' | 'sent'>;
  /** @throws Unavailable */
  markSent(mail: MailId): Promise<void>;
  /** Remembers that a person wants no more reminders. @throws Unavailable */
  stopReminders(person: string): Promise<void>;
  /** Remembers that nothing is to be sent to an address any more. @throws Unavailable */
  stopAddress(address: string, why: 'bounce' | 'complaint'): Promise<void>;
}

/** A letter in words. */
interface Wording {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type PutIntoWords = (letter: Letter, reader: Person, unsubscribeUrl?: string) => Wording;

export interface Mailer {
  /** @throws Unavailable when trying again later can help */
  send(mail: Wording & { readonly to: string; readonly unsubscribeUrl?: string }): Promise<void>;
}

/** Links that stop reminders without signing in. */
export interface UnsubscribeLinks {
  /** @throws Unavailable */
  linkFor(reader: Unsubscriber): Promise<string>;
  /** Whose token it is; nobody's if this service has not signed it. @throws Unavailable */
  readerOf(token: string): Promise<Unsubscriber | undefined>;
}

export interface Unsubscriber {
  readonly person: string;
  readonly locale?: string | undefined;
}

export interface MailPorts {
  readonly orders: OrderStore;
  readonly people: People;
  readonly book: MailBook;
  readonly putIntoWords: PutIntoWords;
  readonly links: UnsubscribeLinks;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly measures: Measures;
}
