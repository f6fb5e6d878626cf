import type { OrderStatus } from '../../../../lambdas/domain/order.ts';
import { decideOn, outcomeOf, pointersOf } from '../../../support/decisions.ts';
import { describeForm } from '../../../support/describe-form.ts';
import { oneOf, optional, text, time, without } from '../../../support/field-rules.ts';
import { type Form, REQUEST_FORMS } from '../../../support/forms.ts';
import { anOrder } from '../../../support/orders.ts';

const { endAt: _, ...undated } = REQUEST_FORMS.change_time;

interface Asked {
  readonly startAt?: string;
  readonly endAt?: string;
}

const open = (form: unknown, order = anOrder(), now = '2026-03-03T12:00:00.000Z') => {
  const command = { type: 'open_request', requestType: 'change_time', form } as const;
  return decideOn(order, command, { as: 'customer', now });
};

const faults = (asked: Asked, status: OrderStatus = 'accepted', now?: string) =>
  pointersOf(open({ ...undated, ...asked }, anOrder({ status }), now));

describe('the form of another time', () => {
  describeForm({
    valid: { ...undated, startAt: '2026-03-04T09:00:00Z', endAt: '2030-01-01T00:00:00Z' },
    give: open,
    kept: ({ data }) => (data as { form: Form }).form,
    fields: {
      '/startAt': optional(time()),
      '/endAt': optional(time()),
      '/reason': oneOf('scope_change', 'waiting_on_customer', 'illness', 'scheduling', 'other'),
      '/message': text(10, 1000),
    },
  });

  describe('with an end only', () => {
    describeForm({
      valid: { ...undated, endAt: '2026-03-27T17:00:00Z' },
      give: (form) => open(form, anOrder({ status: 'in_progress' })),
      kept: ({ data }) => (data as { form: Form }).form,
      fields: { '/endAt': without(time(), 'left out') },
    });
  });
});

describe('the dates asked for', () => {
  // The order runs from 3 March 09:00 to 20 March 17:00; it is 3 March 12:00.
  it.each<[string, Asked, string[]]>([
    ['none', {}, ['/endAt']],
    ['the end as it is', { endAt: '2026-03-20T17:00:00Z' }, ['/endAt']],
    ['the end as it is, written otherwise', { endAt: '2026-03-20T17:00:00.000Z' }, ['/endAt']],
    ['the start as it is', { startAt: '2026-03-03T09:00:00Z' }, ['/startAt']],
    [
      'both as they are',
      { startAt: '2026-03-03T09:00:00Z', endAt: '2026-03-20T17:00:00Z' },
      ['/endAt'],
    ],
    ['an end 1 ms later', { endAt: '2026-03-20T17:00:00.001Z' }, []],
    ['an end 1 ms earlier', { endAt: '2026-03-20T16:59:59.999Z' }, []],
    ['a start 1 ms later', { startAt: '2026-03-03T09:00:00.001Z' }, []],
    ['a start in the past', { startAt: '2026-03-01T09:00:00Z' }, []],
    ['a start at the end', { startAt: '2026-03-20T17:00:00Z' }, ['/startAt']],
    ['a start 1 ms before the end', { startAt: '2026-03-20T16:59:59.999Z' }, []],
    ['an end at the start', { endAt: '2026-03-03T09:00:00Z' }, ['/endAt']],
    ['an end at now', { endAt: '2026-03-03T12:00:00Z' }, ['/endAt']],
    ['an end 1 ms after now', { endAt: '2026-03-03T12:00:00.001Z' }, []],
    [
      'an end before the start',
      { startAt: '2026-03-10T09:00:00Z', endAt: '2026-03-09T09:00:00Z' },
      ['/endAt'],
    ],
    ['both later', { startAt: '2026-04-03T09:00:00Z', endAt: '2026-04-20T17:00:00Z' }, []],
    [
      'a new start with the end as it is',
      { startAt: '2026-03-04T09:00:00Z', endAt: '2026-03-20T17:00:00Z' },
      [],
    ],
  ])('%s', (_, asked, pointers) => {
    expect(faults(asked)).toEqual(pointers);
  });

  it('cannot leave an end that is already past where it is', () => {
    const asked = { startAt: '2026-03-04T09:00:00Z' };
    expect(faults(asked, 'accepted', '2026-03-20T17:00:00.000Z')).toEqual(['/endAt']);
    expect(faults(asked, 'accepted', '2026-03-20T16:59:59.999Z')).toEqual([]);
  });

  it.each(['in_progress', 'revision_requested'] as const)(
    'cannot be a start once the order is %s',
    (status) => {
      const endAt = '2026-03-27T17:00:00Z';
      expect(faults({ startAt: '2026-03-04T09:00:00Z' }, status)).toEqual(['/startAt']);
      expect(faults({ startAt: '2026-03-04T09:00:00Z', endAt }, status)).toEqual(['/startAt']);
      expect(faults({ endAt }, status)).toEqual([]);
    },
  );

  it('are checked only when all else is right', () => {
    const decision = open({ ...undated, endAt: '2020-01-01T00:00:00Z', reason: 'mood' });
    expect(outcomeOf(decision)).toBe('invalid-form');
    expect(pointersOf(decision)).toEqual(['/reason']);
  });
});
