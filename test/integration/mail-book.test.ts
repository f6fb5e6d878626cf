import { dynamoMailBook } from '../../lambdas/adapters/dynamodb/mail-book.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import type { MailBook } from '../../lambdas/application/mail/mail-ports.ts';
import { clockAt } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { PLACED_AT } from '../support/placed-order.ts';

const database = withDatabase();
const clock = clockAt(PLACED_AT);
const mail = (eventId: string, person = 'jo') => ({ eventId, person });

let book: MailBook;
beforeAll(() => {
  const { client, tableName } = database();
  book = dynamoMailBook(dynamoTable(client, tableName), clock);
});

describe('a mail', () => {
  it('is claimed by one of many', async () => {
    const claims = await Promise.all(Array.from({ length: 5 }, () => book.claim(mail('event-1'))));

    expect(claims.sort()).toEqual(['ours', 'taken', 'taken', 'taken', 'taken']);
  });

  it('is each person’s own', async () => {
    await book.claim(mail('event-2'));

    expect(await book.claim(mail('event-2', 'robin'))).toBe('ours');
  });

  it('that was claimed and not sent is free again after a minute', async () => {
    await book.claim(mail('event-3'));
    clock.advance(59_000);
    expect(await book.claim(mail('event-3'))).toBe('taken');
    clock.advance(1_001);

    expect(await book.claim(mail('event-3'))).toBe('ours');
  });

  it('that was sent stays so', async () => {
    await book.claim(mail('event-4'));
    await book.markSent(mail('event-4'));
    clock.advance(60_001);

    expect(await book.claim(mail('event-4'))).toBe('sent');
  });
});

describe('who wants no', () => {
  it('reminders gets all other mail', async () => {
    await book.stopReminders('kim');

    expect(await book.isUnwanted('kim', 'kim@example.com', 'reminder')).toBe(true);
    expect(await book.isUnwanted('kim', 'kim@example.com', 'delivery_reminder')).toBe(true);
    expect(await book.isUnwanted('kim', 'kim@example.com', 'opened')).toBe(false);
    expect(await book.isUnwanted('lee', 'lee@example.com', 'reminder')).toBe(false);
  });

  it('mail at an address gets none there, however it is written', async () => {
    await book.stopAddress('Lee@Example.com', 'bounce');
    await book.stopAddress('Lee@Example.com', 'complaint');

    expect(await book.isUnwanted('lee', 'lee@example.com', 'opened')).toBe(true);
    expect(await book.isUnwanted('lee', 'lee@work.example', 'opened')).toBe(false);
  });
});
