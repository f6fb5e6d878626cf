import { createHash } from 'node:crypto';
import { VersionConflict } from '../../application/failures.ts';
import { isReminder } from '../../application/mail/letter.ts';
import type { MailBook } from '../../application/mail/mail-ports.ts';
import type { Clock } from '../../application/ports.ts';
import { toInstant } from '../../domain/instant.ts';
import { type Key, mailKey, noMailKey, noRemindersKey } from './keys.ts';
import type { Table } from './table.ts';

interface MailItem extends Key {
  /** Epoch milliseconds until which somebody has the mail in hand. */
  readonly claimedUntil?: number;
  readonly sentAt?: string;
  /** Epoch seconds after which no repetition can come any more. */
  readonly ttl: number;
}

/** Longer than the function that sends may take, shorter than its queue waits before it tries again. */
const CLAIM_MS = 60_000;

/** Events are mailed for a week. */
const KEPT_SECONDS = 14 * 24 * 3600;

/** Nobody has the mail in hand, and nobody has sent it. */
const IS_FREE =
  'attribute_not_exists(pk) OR (attribute_not_exists(sentAt) AND claimedUntil < :now)';

/** An address that is unwanted is kept as a hash only. */
const hashOf = (address: string): string =>
  createHash('sha256').update(address.trim().toLowerCase()).digest('hex');

/**
 * Mails that are being sent or were sent, and who wants none. A function that ends between claiming
 * a mail and sending it lets the claim run out, and the queue has the mail tried again. Should it end
 * between sending and writing that down, the mail goes out twice: rather twice than never.
 */
export const dynamoMailBook = (table: Table, clock: Clock): MailBook => {
  const put = (item: Key & Record<string, unknown>, condition: object = {}) =>
    table.transact([{ Put: { TableName: table.name, Item: item, ...condition } }]);
  const ttl = () => Math.ceil(clock.now() / 1000) + KEPT_SECONDS;
  return {
    isUnwanted: async (person, address, kind) => {
      const keys = [
        noMailKey(hashOf(address)),
        ...(isReminder(kind) ? [noRemindersKey(person)] : []),
      ];
      return (await table.get(keys)).length > 0;
    },

    claim: async ({ eventId, person }) => {
      const key = mailKey(eventId, person);
      const item: MailItem = { ...key, claimedUntil: clock.now() + CLAIM_MS, ttl: ttl() };
      try {
        await put(
          { ...item },
          {
            ConditionExpression: IS_FREE,
            ExpressionAttributeValues: { ':now': clock.now() },
          },
        );
        return 'ours';
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
        const [found] = await table.get<MailItem>([key]);
        return found?.sentAt ? 'sent' : 'taken';
      }
    },

    markSent: ({ eventId, person }) =>
      put({ ...mailKey(eventId, person), sentAt: toInstant(clock.now()), ttl: ttl() }),

    stopReminders: (person) => put({ ...noRemindersKey(person), at: toInstant(clock.now()) }),

    stopAddress: (address, why) =>
      put({ ...noMailKey(hashOf(address)), why, at: toInstant(clock.now()) }),
  };
};
