import type { Ground } from '../../../lambdas/domain/order.ts';
import { GROUNDS, HOUR } from '../../support/contract.ts';
import { disputeOn, type Form, REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { type OrderCourse, orderCourse } from '../../support/order-course.ts';
import { anOrder } from '../../support/orders.ts';

const DAY = 24 * HOUR;

/** An order on which every ground stands. */
const allGrounds = (): OrderCourse => {
  const course = orderCourse(anOrder({ status: 'in_progress' }));
  course.open('cancellation', REQUEST_FORMS.cancellation, 'customer');
  course.reply('decline');
  course.step('submit_delivery');
  course.step('request_revision');
  course.wait(60 * DAY);
  return course;
};

/** The same after a moderator has decided a dispute on one of them, and the order goes on. */
const decidedOn = (...grounds: readonly Ground[]): OrderCourse => {
  const course = allGrounds();
  for (const ground of grounds) {
    course.open('dispute', disputeOn(ground));
    course.reply('contest');
    course.reply('resolution', { ...REPLY_FORMS.resolution, refund: 0 });
  }
  return course;
};

const others = (...decided: readonly Ground[]) => GROUNDS.filter((g) => !decided.includes(g));

describe('a ground that a moderator has decided', () => {
  it.each(GROUNDS)('does not count again, and leaves the others: %s', (ground) => {
    expect(allGrounds().standingGrounds()).toEqual(GROUNDS);
    expect(decidedOn(ground).standingGrounds()).toEqual(others(ground));
  });

  it('leaves nothing when all have been decided', () => {
    expect(decidedOn(...GROUNDS).standingGrounds()).toEqual([]);
    expect(decidedOn(...GROUNDS.toReversed()).standingGrounds()).toEqual([]);
  });

  it.each(GROUNDS)('is not one that was withdrawn, contested or not: %s', (ground) => {
    const course = allGrounds();
    course.open('dispute', disputeOn(ground));
    course.reply('withdraw');
    expect(course.standingGrounds()).toEqual(GROUNDS);
    course.open('dispute', disputeOn(ground));
    course.reply('contest');
    course.reply('withdraw');
    expect(course.standingGrounds()).toEqual(GROUNDS);
  });
});

const move = (type: 'change_time' | 'additional_work', form: Form) => (course: OrderCourse) => {
  course.open(type, { ...REQUEST_FORMS[type], ...form });
  course.reply('accept');
};

const { newEndAt: _, ...WORK_WITHOUT_END } = REQUEST_FORMS.additional_work;

describe('a decided ground whose fact happens again', () => {
  type Row = [what: string, happens: (course: OrderCourse) => void, renews: readonly Ground[]];

  // 60 days have passed, it is 2 May; the order was to end on 20 March.
  it.each<Row>([
    [
      'another end is agreed on and missed',
      (course) => {
        move('change_time', { endAt: '2026-05-10T00:00:00Z' })(course);
        course.wait(30 * DAY);
      },
      ['late'],
    ],
    [
      'more work moves the end, and it is missed',
      (course) => {
        move('additional_work', { newEndAt: '2026-05-10T00:00:00Z' })(course);
        course.wait(30 * DAY);
      },
      ['late'],
    ],
    ['time only goes by', (course) => course.wait(365 * DAY), []],
    [
      'more work is accepted that does not move the end',
      (course) => {
        course.open('additional_work', WORK_WITHOUT_END);
        course.reply('accept');
      },
      [],
    ],
    [
      'more work is accepted with the end as it is',
      move('additional_work', { newEndAt: '2026-03-20T17:00:00.000Z' }),
      [],
    ],
    [
      'another end is asked for and declined to the pro',
      (course) => {
        course.open(
          'change_time',
          { ...REQUEST_FORMS.change_time, endAt: '2026-05-10T00:00:00Z' },
          'pro',
        );
        course.reply('decline');
        course.wait(30 * DAY);
      },
      [],
    ],
    [
      'another delivery is declined',
      (course) => {
        course.step('submit_delivery');
        course.step('request_revision');
      },
      ['delivery_declined'],
    ],
    [
      'another request of the customer is declined',
      (course) => {
        course.open('cancellation', REQUEST_FORMS.cancellation, 'customer');
        course.reply('decline');
      },
      ['request_rejected'],
    ],
    [
      'a request of the pro is declined',
      (course) => {
        course.open('cancellation', REQUEST_FORMS.cancellation, 'pro');
        course.reply('decline');
      },
      [],
    ],
    [
      'a request of the customer is withdrawn',
      (course) => {
        course.open('cancellation', REQUEST_FORMS.cancellation, 'customer');
        course.reply('withdraw');
      },
      [],
    ],
  ])('counts again: %s', (_, happens, renews) => {
    const course = decidedOn(...GROUNDS);
    happens(course);
    expect(course.standingGrounds()).toEqual(renews);
  });

  it('is decided again like the first time', () => {
    const course = decidedOn(...GROUNDS);
    course.step('submit_delivery');
    course.step('request_revision');
    course.open('dispute', disputeOn('delivery_declined'));
    course.reply('contest');
    course.reply('resolution', { ...REPLY_FORMS.resolution, refund: 0 });
    expect(course.standingGrounds()).toEqual([]);
  });

  it('is not late before its new end, nor at it', () => {
    const course = decidedOn('late');
    move('change_time', { endAt: '2026-05-02T12:00:01Z' })(course);
    expect(course.standingGrounds()).toEqual(others('late'));
    course.wait(1000);
    expect(course.standingGrounds()).toEqual(others('late'));
    course.wait(1);
    expect(course.standingGrounds()).toEqual(GROUNDS);
  });
});
