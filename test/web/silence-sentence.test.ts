import { silenceSentence } from '../../web/src/requests/silence-sentence.ts';
import { fixClock } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';

const silence = {
  order: anOrder(),
  answerer: 'pro',
  expiresAt: '2026-11-25T10:00:00Z',
  onSilence: 'cancel_order_and_refund',
} as const;
const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

fixClock();

describe('what silence does, in one sentence', () => {
  it('tells the customer who has to answer, until when, and what comes back to them', () => {
    expect(silenceSentence(silence, 'robin', berlin)).toBe(
      'If Jo doesn’t answer by Wed 25 Nov, 11:00, the order is canceled and US$150.00 goes back to you.',
    );
  });

  it('tells the one who has to answer that it is them', () => {
    expect(silenceSentence(silence, 'jo', berlin)).toBe(
      'If you don’t answer by Wed 25 Nov, 11:00, the order is canceled and US$150.00 goes back to Robin.',
    );
  });

  it.each([
    ['America/Los_Angeles', 'Wed 25 Nov, 2:00'],
    ['Asia/Kolkata', 'Wed 25 Nov, 15:30'],
    ['Pacific/Auckland', 'Wed 25 Nov, 23:00'],
    ['Pacific/Kiritimati', 'Thu 26 Nov, 0:00'],
  ])('gives the deadline as clocks show it in %s', (timeZone, deadline) => {
    const sentence = silenceSentence(silence, 'jo', { locale: 'en-GB', timeZone });

    expect(sentence).toContain(`by ${deadline},`);
  });

  it('never gives a later minute than the deadline has', () => {
    const expiresAt = '2026-11-25T10:00:59Z';

    expect(silenceSentence({ ...silence, expiresAt }, 'jo', berlin)).toContain('11:00,');
  });

  it('promises no money where none was taken', () => {
    const order = anOrder({ payment: null });

    expect(silenceSentence({ ...silence, order }, 'robin', berlin)).toMatch(
      /the order is canceled\. There is nothing to refund/,
    );
  });

  it('says that nothing changes where nothing does', () => {
    expect(silenceSentence({ ...silence, onSilence: 'no_change' }, 'jo', berlin)).toBe(
      'If you don’t answer by Wed 25 Nov, 11:00, the order stays as it is.',
    );
  });

  it.each([
    [15_000, 'US$150.00 goes back to Robin and the order is canceled.'],
    [5_000, 'US$50.00 goes back to Robin and the order is completed.'],
  ])('ends a dispute about %i by what it asks for', (requestedRefund, outcome) => {
    const dispute = { ...silence, onSilence: 'refund_requested_amount', requestedRefund } as const;

    expect(silenceSentence(dispute, 'jo', berlin)).toContain(outcome);
  });
});
