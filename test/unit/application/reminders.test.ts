import { requestReminders } from '../../../lambdas/application/reminders.ts';
import type { Change, EventData } from '../../../lambdas/domain/events.ts';
import type { Duration } from '../../../lambdas/domain/instant.ts';
import { actorIn } from '../../support/callers.ts';
import { HOUR } from '../../support/contract.ts';

const opening: Omit<Change, 'events' | 'actor'> = {
  orderId: 'order-1',
  version: 4,
  at: '2026-03-02T09:00:00.250Z',
};
const request: EventData['request_opened'] = {
  requestId: 'order-1-4',
  type: 'cancellation',
  askedOf: actorIn('pro'),
  expiresAt: '2026-03-04T09:00:01Z',
  onSilence: 'cancel_order_and_refund',
  form: {},
};
const lead = (hours: number): Duration => ({ iso: `PT${hours}H`, ms: hours * HOUR });

interface Case {
  readonly leads: readonly Duration[];
  readonly now?: string;
  readonly expiresAt?: string;
}

const remindersIn = ({ leads, now = opening.at, expiresAt = request.expiresAt }: Case) =>
  requestReminders(opening, { ...request, expiresAt }, { cancellation: leads }, Date.parse(now));

/** When reminders are sent, in the order in which they are. */
const timesIn = (one: Case) =>
  remindersIn(one)
    .map(({ at }) => at)
    .reverse();

describe('a reminder', () => {
  it('says who must act, by when, and what silence will do', () => {
    expect(remindersIn({ leads: [lead(24)] })).toEqual([
      {
        id: 'order-1-4-reminder-PT24H',
        event: 'request_reminder',
        schemaVersion: 1,
        orderId: 'order-1',
        version: 4,
        at: '2026-03-03T09:00:01.000Z',
        actor: { id: 'system', role: 'system' },
        data: {
          requestId: 'order-1-4',
          type: 'cancellation',
          mustAct: { id: 'pro-1', role: 'pro' },
          expiresAt: '2026-03-04T09:00:01Z',
          onSilence: 'cancel_order_and_refund',
          remaining: 'PT24H',
        },
      },
    ]);
  });

  it('of a request that was stored before it said who is asked: there is none', () => {
    const { askedOf: _, ...older } = request;
    const leads = { cancellation: [lead(24)] };
    expect(requestReminders(opening, older, leads, Date.parse(opening.at))).toEqual([]);
  });
});

describe('reminders', () => {
  const [dayBefore, hoursBefore] = ['2026-03-03T09:00:01.000Z', '2026-03-04T07:00:01.000Z'];

  it('come with the last to be sent first, however the stage lists them', () => {
    const ids = remindersIn({ leads: [lead(2), lead(36), lead(24)] }).map(({ id }) => id);
    expect(ids).toEqual([2, 24, 36].map((hours) => `order-1-4-reminder-PT${hours}H`));
  });

  it.each<[string, Case, string[]]>([
    ['nothing is set', { leads: [] }, []],
    ['all is in time', { leads: [lead(24), lead(2)] }, [dayBefore, hoursBefore]],
    ['one is to come with the opening', { leads: [lead(48), lead(2)] }, [hoursBefore]],
    ['one is to come before the opening', { leads: [lead(49), lead(24)] }, [dayBefore]],
    [
      'one is to come a second after the opening',
      { leads: [{ iso: 'PT47H59M59S', ms: 48 * HOUR - 1000 }] },
      ['2026-03-02T09:00:02.000Z'],
    ],
    [
      'the window is shorter than every lead',
      { leads: [lead(24), lead(2)], expiresAt: '2026-03-02T10:00:01Z' },
      [],
    ],
  ])('when %s', (_, one, times) => {
    expect(timesIn(one)).toEqual(times);
  });
});

describe('reminders of a timer that is started late', () => {
  const [first, second] = ['2026-03-03T09:00:01.000Z', '2026-03-04T07:00:01.000Z'];

  it.each([
    ['before the first', '2026-03-03T09:00:00.999Z', [first, second]],
    ['after the first, which is then sent at once', '2026-03-03T09:00:01.000Z', [first, second]],
    ['just before the second', '2026-03-04T07:00:00.999Z', [first, second]],
    ['when the second makes up for the first', '2026-03-04T07:00:01.000Z', [second]],
    ['just before the deadline', '2026-03-04T09:00:00.999Z', [second]],
    ['after the deadline', '2026-03-04T09:00:01.000Z', []],
  ])('%s', (_, now, times) => {
    expect(timesIn({ leads: [lead(24), lead(2)], now })).toEqual(times);
  });
});
