import { SWEEP_PARTS } from '../../application/sweep-parts.ts';

/** The primary key of an item. All items of an order share its `pk`. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const ORDER = 'ORDER#';
const CHANGE = 'CHANGE#';
const NOTE = 'NOTE#';
const TAKE = 'TAKE#';
const ATTACHMENT = 'ATTACHMENT#';
const PARTY = 'PARTY#';
const VERSION_DIGITS = 8;

const partition = (orderId: string): string => `${ORDER}${orderId}`;

const changeSortKey = (version: number): string =>
  `${CHANGE}${String(version).padStart(VERSION_DIGITS, '0')}`;

export const orderKey = (orderId: string): Key => ({ pk: partition(orderId), sk: 'ORDER' });

export const changeKey = (orderId: string, version: number): Key => ({
  pk: partition(orderId),
  sk: changeSortKey(version),
});

export const rememberedKey = (orderId: string, hash: string): Key => ({
  pk: partition(orderId),
  sk: `KEY#${hash}`,
});

export const noteKey = (orderId: string, noteId: string): Key => ({
  pk: partition(orderId),
  sk: `${NOTE}${noteId}`,
});

/** Sorts before every note of an order, and after it. */
export const NOTES = { first: NOTE, last: `${NOTE}~` } as const;

export const noteIdOf = ({ sk }: Pick<Key, 'sk'>): string => sk.slice(NOTE.length);

/** There while a moderator is at a contested dispute. */
export const takeKey = (orderId: string, requestId: string): Key => ({
  pk: partition(orderId),
  sk: `${TAKE}${requestId}`,
});

export const requestIdOfTake = ({ sk }: Pick<Key, 'sk'>): string => sk.slice(TAKE.length);

export const uploadKey = (orderId: string, attachmentId: string): Key => ({
  pk: partition(orderId),
  sk: `${ATTACHMENT}${attachmentId}`,
});

export const attachmentIdOf = ({ sk }: Pick<Key, 'sk'>): string => sk.slice(ATTACHMENT.length);

export const ledgerKey = (orderId: string, movementKey: string): Key => ({
  pk: partition(orderId),
  sk: `LEDGER#${movementKey}`,
});

/** All orders that were bought with a payment. */
export const paymentPartition = (reference: string): string => `PAYMENT#${reference}`;

export const paidOrderKey = (reference: string, orderId: string): Key => ({
  pk: paymentPartition(reference),
  sk: partition(orderId),
});

export const paidOrderIdOf = ({ sk }: Pick<Key, 'sk'>): string => sk.slice(ORDER.length);

export const absenceKey = (person: string): Key => ({
  pk: `${PARTY}${person}`,
  sk: 'AVAILABILITY',
});

/** The hash holds who has called: no other part of the key has to name them. */
export const rememberedAbsenceKey = (hash: string): Key => ({ pk: `KEY#${hash}`, sk: 'KEY' });

/** A mail, by the event that it tells of and who it is for. */
export const mailKey = (eventId: string, person: string): Key => ({
  pk: `MAIL#${eventId}`,
  sk: `TO#${person}`,
});

/** There while a person wants no reminders. */
export const noRemindersKey = (person: string): Key => ({
  pk: `${PARTY}${person}`,
  sk: 'NO_REMINDERS',
});

/** There while nothing is to be sent to an address, which stands here as a hash. */
export const noMailKey = (addressHash: string): Key => ({
  pk: `ADDRESS#${addressHash}`,
  sk: 'NO_MAIL',
});

export const personOf = ({ pk }: Pick<Key, 'pk'>): string => pk.slice(PARTY.length);

/** Sorts after every change of an order. */
export const LAST_CHANGE = changeSortKey(10 ** VERSION_DIGITS - 1);

export const orderIdOf = ({ pk }: Pick<Key, 'pk'>): string => pk.slice(ORDER.length);

export const versionOf = ({ sk }: Pick<Key, 'sk'>): number => Number(sk.slice(CHANGE.length));

/** The one partition of the moderators' desk. */
export const CONTESTED = 'contested';

/** The one partition of orders with a failed movement. */
export const FAILED = 'failed';

/** What is due is spread over a partition value for each part, so that none of them gets hot. */
export const dueShards: readonly string[] = Array.from(
  { length: SWEEP_PARTS },
  (_, part) => `DUE#${part}`,
);

export const dueShardOf = (orderId: string): string => {
  const sum = [...orderId].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return dueShards[sum % SWEEP_PARTS] as string;
};
