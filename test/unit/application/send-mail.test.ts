import { expireRequest } from '../../../lambdas/application/expire-request.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import type { MailEvent } from '../../../lambdas/application/mail/mail-rules.ts';
import { MailInHand, sendMail } from '../../../lambdas/application/mail/send-mail.ts';
import { deliveryReminders, requestReminders } from '../../../lambdas/application/reminders.ts';
import { HOUR } from '../../support/contract.ts';
import { recordingMail } from '../../support/in-memory/mail.ts';
import { mailEventsOf } from '../../support/mail-events.ts';
import { aPlacedOrder, orderFormFor } from '../../support/placed-order.ts';

const ADA = 'customer-1@example.com';
const GRACE = 'pro-1@example.com';

/** A placed order, and the mail that its events make. */
const anOrder = async (placing: Parameters<typeof aPlacedOrder>[0] = {}) => {
  const order = await aPlacedOrder(placing);
  const mail = recordingMail(order.ports);
  let told = 0;
  /** Sends what has happened since the last time, and returns only that. */
  const news = async (): Promise<readonly string[]> => {
    const events = await mailEventsOf(order);
    const before = mail.sent.length;
    for (const event of events.slice(told)) await sendMail(mail.ports, event);
    told = events.length;
    return mail.sent.slice(before);
  };
  return { order, mail, news };
};

/** The newest event that mail is made of. */
const lastEvent = async (order: Awaited<ReturnType<typeof aPlacedOrder>>): Promise<MailEvent> => {
  const event = (await mailEventsOf(order)).at(-1);
  if (!event) throw new Error('Nothing has happened');
  return event;
};

const DAY_BEFORE = { iso: 'PT24H', ms: 24 * HOUR };

const reminderOf = async (order: Awaited<ReturnType<typeof aPlacedOrder>>) => {
  const change = order.log().at(-1);
  const [event] = change?.events ?? [];
  if (!change || event?.event !== 'request_opened') throw new Error('No request was opened');
  const leads = { [event.data.type]: [DAY_BEFORE] };
  const [reminder] = requestReminders(change, event.data, leads, order.clock.now());
  if (!reminder) throw new Error('There is no reminder');
  return reminder;
};

describe('mail is sent', () => {
  it('to the one who has to answer when a request is opened', async () => {
    const { order, mail, news } = await anOrder();
    const { expiresAt } = await order.open('cancellation');

    expect(await news()).toEqual([`${GRACE}: opened`]);
    expect(mail.letters).toMatchObject([
      {
        ...{ orderId: 'order-1', title: 'Paint the hall', reader: 'pro', otherName: 'Ada' },
        ...{ currency: 'USD', deadline: expiresAt },
        request: { type: 'cancellation', onSilence: 'cancel_order_and_refund' },
      },
    ]);
  });

  it.each([
    ['accept', 'accepted'],
    ['decline', 'declined'],
  ] as const)('to the requester when the other party answers by %s', async (how, kind) => {
    const { order, news } = await anOrder();
    const request = await order.open('change_time');
    await news();
    await order.reply(request, how);

    expect(await news()).toEqual([`${ADA}: ${kind}`]);
  });

  it('to the requester when progress is told, with how much is done', async () => {
    const { order, mail, news } = await anOrder();
    await order.step('start_work');
    await order.reply(await order.open('progress_update'), 'provide-progress');

    expect(await news()).toEqual([`${ADA}: provided`]);
    expect(mail.letters.at(-1)).toMatchObject({ percent: 66 });
  });

  it('once to the one whose turn it is after a counter-offer, about that offer', async () => {
    const { order, mail, news } = await anOrder();
    const request = await order.open('change_time');
    await news();
    const { expiresAt } = await order.counter(request);

    expect(await news()).toEqual([`${ADA}: countered`]);
    const [letter] = mail.letters.slice(-1);
    expect(letter).toMatchObject({ deadline: expiresAt, request: { openedBy: { role: 'pro' } } });
  });

  it('to the one who has to answer when there is more time', async () => {
    const { order, mail, news } = await anOrder();
    const request = await order.open('change_time');
    await news();
    await order.extend(request, '2026-03-10T12:00:00Z');

    expect(await news()).toEqual([`${GRACE}: extended`]);
    expect(mail.letters.at(-1)?.deadline).toBe('2026-03-10T12:00:00Z');
  });

  it('to both when nobody has answered', async () => {
    const { order, news } = await anOrder();
    const { orderId, expiresAt } = await order.open('cancellation');
    order.clock.set(expiresAt);
    await expireRequest(order.ports, { orderId, expiresAt });

    expect(await news()).toEqual([`${ADA}: expired`, `${GRACE}: expired`]);
  });

  it('at every turn of a dispute', async () => {
    const { order, mail, news } = await anOrder({ form: orderFormFor('dispute') });
    const dispute = await order.open('dispute');
    expect(await news()).toEqual([`${GRACE}: opened`]);
    await order.reply(dispute, 'contest');
    expect(await news()).toEqual([`${ADA}: contested`]);
    await order.reply(dispute, 'resolution');

    expect(await news()).toEqual([`${ADA}: decided`, `${GRACE}: decided`]);
    const amounts = mail.letters.slice(1).map(({ amount }) => amount);
    expect(amounts).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
    expect(mail.letters.map(({ ended }) => ended)).toEqual([
      undefined,
      undefined,
      'completed',
      'completed',
    ]);
  });

  it('to the customer when money has gone back', async () => {
    const { order, mail } = await anOrder();
    const request = await order.open('cancellation');
    await order.reply(request, 'accept');
    const event = await lastEvent(order);
    const data = { ...event.data, amount: 45_000, currency: 'USD', movementId: 'refund-1' };
    const refunded = { ...event, event: 'refund_succeeded', data } as MailEvent;
    await sendMail(mail.ports, { ...refunded, actor: { id: 'system', role: 'system' } });

    expect(mail.sent).toEqual([`${ADA}: refunded`]);
    expect(mail.letters[0]?.amount).toBe(45_000);
  });

  it('as a reminder, which can be stopped, to the one who must act', async () => {
    const { order, mail } = await anOrder();
    await order.open('cancellation');
    await sendMail(mail.ports, await reminderOf(order));

    expect(mail.sent).toEqual([`${GRACE}: reminder https://example.com/stop/pro-1`]);
  });

  it('as a reminder of a delivery, while the customer has not looked at it', async () => {
    const completeAfter = { iso: 'P3D', ms: 72 * HOUR };
    const { order, mail } = await anOrder({ completeAfter });
    await order.step('start_work');
    await order.step('submit_delivery');
    const change = order.log().at(-1);
    const [event] = change?.events ?? [];
    if (!change || event?.event !== 'delivery_submitted') throw new Error('Nothing is delivered');
    const now = order.clock.now();
    const [reminder] = deliveryReminders(change, event.data, { delivery: [DAY_BEFORE] }, now);
    if (!reminder) throw new Error('There is no reminder');

    await sendMail(mail.ports, reminder);
    await order.step('request_revision');
    await sendMail(mail.ports, { ...reminder, id: 'another' });

    expect(mail.sent).toEqual([`${ADA}: delivery_reminder https://example.com/stop/customer-1`]);
  });
});

describe('mail is not sent', () => {
  it('about a request that was answered meanwhile', async () => {
    const { order, mail } = await anOrder();
    const request = await order.open('cancellation');
    const [opened, reminder] = [await lastEvent(order), await reminderOf(order)];
    await order.reply(request, 'decline');
    await sendMail(mail.ports, opened);
    await sendMail(mail.ports, reminder);

    expect(mail.sent).toEqual([]);
    expect(mail.measures.valuesOf('MailsOutdated')).toEqual([1, 1]);
  });

  it('as a reminder of a deadline that was moved meanwhile', async () => {
    const { order, mail } = await anOrder();
    const request = await order.open('change_time');
    const reminder = await reminderOf(order);
    await order.extend(request, '2026-03-10T12:00:00Z');
    await sendMail(mail.ports, reminder);

    expect(mail.sent).toEqual([]);
  });

  it('about a deadline that has passed', async () => {
    const { order, mail } = await anOrder();
    const { expiresAt } = await order.open('cancellation');
    order.clock.set(expiresAt);
    await sendMail(mail.ports, await lastEvent(order));

    expect(mail.sent).toEqual([]);
  });

  it('about what is older than a week', async () => {
    const { order, mail } = await anOrder();
    await order.reply(await order.open('cancellation'), 'decline');
    order.clock.advance(7 * 24 * HOUR + 1);
    await sendMail(mail.ports, await lastEvent(order));

    expect(mail.sent).toEqual([]);
    expect(mail.measures.valuesOf('MailsOutdated')).toEqual([1]);
  });

  it('to somebody without an address that is theirs', async () => {
    const { order, mail, news } = await anOrder();
    mail.people.set('pro-1', undefined);
    await order.open('cancellation');

    expect(await news()).toEqual([]);
    expect(mail.measures.valuesOf('MailsUnaddressed')).toEqual([1]);
  });

  it('to an address from which mail came back', async () => {
    const { order, mail, news } = await anOrder();
    await mail.book.stopAddress(GRACE, 'bounce');
    await order.open('cancellation');

    expect(await news()).toEqual([]);
    expect(mail.measures.valuesOf('MailsStopped')).toEqual([1]);
  });

  it('as a reminder to who wants none, who is told all else', async () => {
    const { order, mail, news } = await anOrder();
    await mail.book.stopReminders('pro-1');
    await order.open('cancellation');
    await sendMail(mail.ports, await reminderOf(order));

    expect(mail.sent).toEqual([]);
    expect(await news()).toEqual([`${GRACE}: opened`]);
  });

  it('a second time for the same event', async () => {
    const { order, mail } = await anOrder();
    await order.open('cancellation');
    const event = await lastEvent(order);
    await sendMail(mail.ports, event);
    await sendMail(mail.ports, event);

    expect(mail.sent).toEqual([`${GRACE}: opened`]);
  });

  it('while somebody else sends it, who may not finish: the message comes again', async () => {
    const { order, mail } = await anOrder();
    await order.open('cancellation');
    const event = await lastEvent(order);
    await mail.book.claim({ eventId: event.id, person: 'pro-1' });

    await expect(sendMail(mail.ports, event)).rejects.toThrow(MailInHand);
    expect(mail.sent).toEqual([]);
  });
});

it('mail to one of two that fails holds the other up in nothing', async () => {
  const { order, mail } = await anOrder();
  const { orderId, expiresAt } = await order.open('cancellation');
  order.clock.set(expiresAt);
  await expireRequest(order.ports, { orderId, expiresAt });
  const expired = (await mailEventsOf(order)).filter(({ event }) => event === 'request_expired');
  mail.send.mockRejectedValueOnce(new Unavailable('SES is down'));

  await expect(sendMail(mail.ports, expired[0] as MailEvent)).rejects.toThrow('SES is down');
  expect(mail.sent).toEqual([`${GRACE}: expired`]);
});
