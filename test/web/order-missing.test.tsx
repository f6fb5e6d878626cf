import { screen } from '@testing-library/react';
import { OrderMissing } from '../../web/src/order/order-missing.tsx';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';

fixClock();

async function retry(reply: { data?: unknown }) {
  const { user } = renderPage(
    <main tabIndex={-1}>
      <OrderMissing error={new Error('lost')} onRetry={async () => reply} />
    </main>,
    { as: 'robin' },
  );
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await settle();
}

describe('the button that asks for an order again', () => {
  it('leaves the focus to the view once the order is there', async () => {
    await retry({ data: anOrder() });

    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('keeps the focus where the order still does not come', async () => {
    await retry({});

    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
  });
});
