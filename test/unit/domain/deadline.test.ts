import type { Windows } from '../../../lambdas/domain/commands.ts';
import { requestRules } from '../../../lambdas/domain/requests/index.ts';
import { actorIn } from '../../support/callers.ts';
import { OPENINGS, otherThan, REQUESTS, TYPES, WINDOW_MS } from '../../support/contract.ts';
import { decideOn, eventsOf, WINDOWS } from '../../support/decisions.ts';
import { REQUEST_FORMS } from '../../support/forms.ts';
import { anOrder, CLAIM } from '../../support/orders.ts';

const openAt = (now: string | number, windows: Windows = WINDOWS) => {
  const form = REQUEST_FORMS.cancellation;
  const command = { type: 'open_request', requestType: 'cancellation', form } as const;
  const [opened] = eventsOf(decideOn(anOrder(), command, { as: 'customer', now, windows }));
  return opened?.data as { readonly expiresAt: string };
};

describe('a deadline', () => {
  it.each([
    ['2026-03-02T09:00:00.000Z', '2026-03-04T09:00:00Z'],
    ['2026-03-02T09:00:00.001Z', '2026-03-04T09:00:01Z'],
    ['2026-03-02T09:00:00.500Z', '2026-03-04T09:00:01Z'],
    ['2026-03-02T09:00:00.999Z', '2026-03-04T09:00:01Z'],
    ['2026-03-02T09:00:01.000Z', '2026-03-04T09:00:01Z'],
    ['2026-12-30T23:59:59.999Z', '2027-01-02T00:00:00Z'],
    ['2028-02-27T12:00:00.000Z', '2028-02-29T12:00:00Z'],
  ])('of a request opened at %s is the whole second %s', (openedAt, expiresAt) => {
    expect(openAt(openedAt).expiresAt).toBe(expiresAt);
  });

  it('is never earlier than the window, and less than a second later', () => {
    const base = Date.parse('2026-03-02T09:00:00.000Z');
    for (let ms = 0; ms < 2000; ms += 7) {
      const slack = Date.parse(openAt(base + ms).expiresAt) - (base + ms + WINDOW_MS.cancellation);
      expect(slack).toBeGreaterThanOrEqual(0);
      expect(slack).toBeLessThan(1000);
    }
  });

  it('follows the window that the stage has set for the type', () => {
    const windows = { ...WINDOWS, cancellation: { iso: 'PT1M30S', ms: 90_000 } };
    expect(openAt('2026-03-02T09:00:00.400Z', windows).expiresAt).toBe('2026-03-02T09:01:31Z');
  });

  it.each(TYPES)(
    'of a %s is 48 hours away, of a dispute a week, if no stage says otherwise',
    (type) => {
      expect(requestRules[type].window).toBe(type === 'dispute' ? 'P7D' : 'PT48H');
    },
  );

  it.each(OPENINGS)("of the $opener's $type is its window away, and all is told", (opening) => {
    const { type, opener } = opening;
    const form = REQUEST_FORMS[type];
    const command = { type: 'open_request', requestType: type, form } as const;
    const order = anOrder({ version: 8, endAt: '2026-03-02T09:00:00Z' });
    const [opened, ...others] = eventsOf(
      decideOn(order, command, { as: opener, now: '2026-03-02T09:00:00.250Z' }),
    );
    expect(others).toEqual([]);
    expect(opened).toEqual({
      event: 'request_opened',
      data: {
        requestId: 'order-1-9',
        type,
        askedOf: actorIn(otherThan(opener)),
        expiresAt: type === 'dispute' ? '2026-03-09T09:00:01Z' : '2026-03-04T09:00:01Z',
        onSilence: REQUESTS[type].onSilence,
        round: 1,
        ...(type === 'dispute' && { claim: CLAIM }),
        form,
      },
    });
  });
});
