import { fireEvent, screen } from '@testing-library/react';
import { AnswerBar } from '../../web/src/answers/answer-bar.tsx';
import type { OrderRequest } from '../../web/src/api/types.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation, anAdditionalWork } from './support/requests.ts';

/** A request that moves a date and no money. */
const laterEnd = {
  ...aCancellation(),
  type: 'change_time',
  form: { endAt: '2026-12-01T10:00:00Z', reason: 'scheduling', message: 'The paint is late.' },
} as OrderRequest;

const answering = (request: OrderRequest, as: string) => {
  const accept = `POST /v1/orders/order-1/requests/${request.requestId}/accept`;
  const service = new FakeService()
    // Accepting cannot be tried out just now: the form itself says what moves.
    .on(`${accept}?dryRun=true`, problem(503, 'temporarily-unavailable'))
    .on(accept, ok({ ...request, status: 'accepted' }));
  renderPage(<AnswerBar request={request} order={anOrder()} />, { as, service });
  return { sent: () => service.of(accept).length };
};
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const facts = () =>
  [...screen.getByRole('dialog').querySelectorAll('dd')].map(({ textContent }) => textContent);

fixClock();

describe('accepting what moves money', () => {
  it('asks first how much goes back, out of what, and to whom', async () => {
    const { sent } = answering(aCancellation(), 'jo');

    await press('Accept');

    expect(sent()).toBe(0);
    expect(
      screen.getByRole('dialog', { name: 'Accept and refund US$150.00 to Robin?' }),
    ).toBeTruthy();
    expect(facts()).toEqual([
      'US$150.00',
      'What was paid for this order',
      'Robin (original payment method)',
    ]);
  });

  it('is sent by one more press', async () => {
    const { sent } = answering(aCancellation(), 'jo');

    await press('Accept');
    await press('Refund US$150.00');

    expect(sent()).toBe(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not sent when the question is closed', async () => {
    const { sent } = answering(aCancellation(), 'jo');

    await press('Accept');
    await press('Cancel');

    expect(sent()).toBe(0);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tells whoever pays that they do', async () => {
    answering(anAdditionalWork(), 'robin');

    await press('Accept');

    expect(screen.getByRole('dialog').textContent).toContain('You (original payment method)');
    expect(screen.getByRole('dialog').textContent).toContain('Jo (for the additional work)');
  });
});

describe('accepting what moves none', () => {
  it('asks nothing', async () => {
    const { sent } = answering(laterEnd, 'jo');

    await press('Accept');

    expect(sent()).toBe(1);
  });
});
