import { fireEvent, screen, within } from '@testing-library/react';
import type { AssistantEntry } from '../../web/src/api/types.ts';
import { AssistantButton } from '../../web/src/assistant/assistant-button.tsx';
import { FakeService } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

type Reason = NonNullable<AssistantEntry['reason']>;

const TYPES = ['change_time', 'progress_update', 'cancellation'] as const;

/** An order on which these cannot be asked for, each for its reason; the others can. */
const orderWith = (reasons: Partial<Record<(typeof TYPES)[number], Reason>>) =>
  anOrder({
    assistant: TYPES.map((type) => ({
      type,
      allowed: !reasons[type],
      ...(reasons[type] && { reason: reasons[type] }),
      window: 'PT48H',
      expiresAt: '2026-11-25T10:00:00Z',
      onSilence: 'no_change',
    })),
  });
const allFor = (reason: Reason) =>
  orderWith({ change_time: reason, progress_update: reason, cancellation: reason });

const page = (order: ReturnType<typeof anOrder>) => (
  <>
    <h1 id="order-title" tabIndex={-1}>
      {order.title}
    </h1>
    <AssistantButton order={order} />
  </>
);
const show = (order: ReturnType<typeof anOrder>) =>
  renderPage(page(order), { as: 'robin', service: new FakeService() });

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const choices = () => within(screen.getByRole('list')).getAllByRole('button');
const describedBy = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

fixClock();

describe('the Order Assistant', () => {
  it('is not offered on an order that is closed', () => {
    show(allFor('order-status-not-allowed'));

    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says once why nothing can be asked for while a request is pending', async () => {
    show(allFor('pending-request'));

    await press('Order Assistant');

    const sentence = 'Not possible now. Another request is waiting for an answer.';
    expect(screen.getAllByText(sentence)).toHaveLength(1);
    expect(choices().map(describedBy)).toEqual([sentence, sentence, sentence]);
  });

  it('says at each what keeps it alone from being asked for', async () => {
    show(orderWith({ cancellation: 'pending-delivery' }));

    await press('Order Assistant');

    const [dates, , cancellation] = choices();
    expect(dates?.textContent).toContain('With no answer by');
    expect(cancellation?.textContent).toContain('The delivery has to be accepted or sent back');
    expect(choices().map(describedBy)).toEqual([undefined, undefined, undefined]);
  });

  it('keeps what is open when the order is closed meanwhile, and then leaves for its title', async () => {
    const { rerender } = show(orderWith({}));
    await press('Order Assistant');

    rerender(page(allFor('order-status-not-allowed')));

    expect(screen.getByRole('dialog').textContent).toContain(
      'Not possible now. The order is closed.',
    );
    await press('Close');
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});
