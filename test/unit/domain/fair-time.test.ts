import { type Calendar, everyHour } from '../../../lambdas/domain/fair-time.ts';
import { HOUR } from '../../support/contract.ts';
import { decideOn, eventsOf } from '../../support/decisions.ts';
import { REQUEST_FORMS } from '../../support/forms.ts';
import { anOrder } from '../../support/orders.ts';

const NOW = '2026-03-02T09:00:00.250Z';
const { cancellation: form } = REQUEST_FORMS;
const command = { type: 'open_request', requestType: 'cancellation', form } as const;

const deadline = (awayUntil: string | null, calendar: Calendar = everyHour) => {
  const situation = { as: 'customer', now: NOW, awayUntil, calendar } as const;
  const [opened] = eventsOf(decideOn(anOrder(), command, situation));
  const { expiresAt } = { expiresAt: undefined, ...opened?.data };
  return expiresAt;
};

describe('the window of a request', () => {
  it.each([
    ['at once when the other party is there', null, '2026-03-04T09:00:01Z'],
    ['when the other party is back', '2026-03-05T18:00:00Z', '2026-03-07T18:00:00Z'],
    ['in the second after it is back', '2026-03-05T18:00:00.001Z', '2026-03-07T18:00:01Z'],
    ['at once when the other party has just come back', NOW, '2026-03-04T09:00:01Z'],
    ['at once when it came back long ago', '2026-03-01T09:00:00Z', '2026-03-04T09:00:01Z'],
  ])('begins %s', (_, awayUntil, expiresAt) => {
    expect(deadline(awayUntil)).toBe(expiresAt);
  });

  it("ends when the stage's calendar says so, in the next whole second", () => {
    const noon: Calendar = () => Date.parse('2026-03-09T12:00:00.400Z');
    expect(deadline(null, noon)).toBe('2026-03-09T12:00:01Z');
  });

  it('runs by the calendar from when the other party is back', () => {
    const asked = jest.fn(everyHour);
    deadline('2026-03-05T18:00:00Z', asked);
    expect(asked).toHaveBeenCalledWith(Date.parse('2026-03-05T18:00:00Z'), 48 * HOUR);
  });
});
