import type { Party } from '../../../lambdas/domain/actor.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { HOUR, OPEN_STATUSES, type Reply } from '../../support/contract.ts';
import { decideOn, outcomeOf } from '../../support/decisions.ts';
import { disputeOn, REQUEST_FORMS } from '../../support/forms.ts';
import { orderCourse } from '../../support/order-course.ts';
import { anOrder, NOW } from '../../support/orders.ts';

const DAY = 24 * HOUR;
const END = Date.parse('2026-03-20T17:00:00Z');

const open = (order: Order, ground: unknown, now: string | number = NOW) => {
  const form = disputeOn(ground);
  const command = { type: 'open_request', requestType: 'dispute', form } as const;
  return outcomeOf(decideOn(order, command, { as: 'customer', now }));
};

const outcome = (isMet: boolean) => (isMet ? ['request_opened'] : 'ground-not-met');

describe('the ground late', () => {
  it.each([
    ['1 ms before the end', -1, false],
    ['at the end', 0, false],
    ['1 ms after the end', 1, true],
    ['a year after the end', 365 * DAY, true],
  ])('%s is met: %i ms, %s', (_, ms, isMet) => {
    for (const status of OPEN_STATUSES) {
      expect(open(anOrder({ status }), 'late', END + ms)).toEqual(outcome(isMet));
    }
  });

  it('goes by the end as it is now', () => {
    const course = orderCourse(anOrder());
    course.open('change_time', { ...REQUEST_FORMS.change_time, endAt: '2026-03-03T13:00:00Z' });
    course.reply('accept');
    course.wait(HOUR);
    expect(course.standingGrounds()).toEqual([]);
    course.wait(1);
    expect(course.standingGrounds()).toEqual(['late']);
  });
});

describe('the ground delivery_declined', () => {
  it.each(OPEN_STATUSES)('is met only while a revision is requested: %s', (status) => {
    const isMet = status === 'revision_requested';
    expect(open(anOrder({ status }), 'delivery_declined')).toEqual(outcome(isMet));
  });
});

describe('the ground request_rejected', () => {
  type Row = [type: RequestType, opener: Party, reply: Reply | 'nobody answers', isMet: boolean];

  it.each<Row>([
    ['change_time', 'customer', 'decline', true],
    ['cancellation', 'customer', 'decline', true],
    ['change_time', 'customer', 'accept', false],
    ['change_time', 'customer', 'withdraw', false],
    ['change_time', 'customer', 'nobody answers', false],
    ['cancellation', 'customer', 'withdraw', false],
    ['progress_update', 'customer', 'provide-progress', false],
    ['progress_update', 'customer', 'withdraw', false],
    ['change_time', 'pro', 'decline', false],
    ['cancellation', 'pro', 'decline', false],
    ['additional_work', 'pro', 'decline', false],
    ['additional_work', 'pro', 'accept', false],
  ])('after %s of the %s and %s is met: %s', (type, opener, reply, isMet) => {
    const course = orderCourse(anOrder());
    course.open(type, REQUEST_FORMS[type], opener);
    if (reply === 'nobody answers') course.expire();
    else course.reply(reply);
    expect(course.standingGrounds()).toEqual(isMet ? ['request_rejected'] : []);
  });

  it('stays met whatever is agreed on later', () => {
    const course = orderCourse(anOrder());
    course.open('change_time', REQUEST_FORMS.change_time, 'customer');
    course.reply('decline');
    course.open('additional_work');
    course.reply('accept');
    course.open('cancellation', REQUEST_FORMS.cancellation, 'pro');
    course.reply('decline');
    course.step('start_work');
    expect(course.standingGrounds()).toEqual(['request_rejected']);
  });
});

describe('what is no ground', () => {
  it.each(['tired', 'LATE', '', 'toString', '__proto__', 7, null, undefined, ['late'], {}])(
    'is refused as a field while some ground stands: %j',
    (ground) => {
      expect(open(anOrder({ status: 'revision_requested' }), ground)).toBe('invalid-form');
    },
  );

  it.each([undefined, null, [], 'late', 7, {}])(
    'is refused for that when no ground stands, whatever the body: %j',
    (form) => {
      const command = { type: 'open_request', requestType: 'dispute', form } as const;
      expect(outcomeOf(decideOn(anOrder(), command, { as: 'customer' }))).toBe('ground-not-met');
    },
  );
});
