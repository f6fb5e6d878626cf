import { screen, within } from '@testing-library/react';
import { DisputesPage } from '../../web/src/desk/disputes-page.tsx';
import { FakeService, ok } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aDeskEntry } from './support/requests.ts';

const DESK = 'GET /v1/requests?status=contested&limit=100';
const REQUEST = 'GET /v1/orders/order-1/requests/order-1-3';

const entry = aDeskEntry();
const mine = {
  ...entry,
  taken: {
    by: { id: 'mika', role: 'moderator' },
    at: '2026-11-23T10:00:00.000Z',
    until: '2026-11-23T14:00:00.000Z',
  },
};
const desk = (...requests: readonly object[]) => ok({ requests, nextCursor: null });

async function open(service: FakeService, address: string) {
  history.replaceState(null, '', address);
  service
    .on('GET /v1/movements?status=failed', ok({ movements: [], nextCursor: null }))
    .on('GET /v1/orders/order-1', ok(anOrder({ pendingRequest: entry })))
    .on('GET /v1/orders/order-1/notes?limit=100', ok({ notes: [], nextCursor: null }));
  const { user } = renderPage(<DisputesPage />, { as: 'mika', isModerator: true, service });
  await settle();
  const press = async (button: HTMLElement) => {
    await user.click(button);
    await settle();
  };
  return { user, press };
}

fixClock();

describe('a dispute that is open on the desk', () => {
  it.each([
    ['does not fit the filters', desk(mine)],
    ['is not on the desk', desk()],
  ])('stays open with what was typed when it %s any more', async (_, later) => {
    const service = new FakeService()
      .on(DESK, desk(entry), later)
      .on(REQUEST, ok(entry), ok(mine))
      .on('POST /v1/orders/order-1/requests/order-1-3/take', ok(mine));
    const { user, press } = await open(service, '/desk?taken=nobody');
    await press(screen.getByRole('button', { name: 'Decide: Paint the hall' }));
    const dialog = () => within(screen.getByRole('dialog'));
    await user.type(dialog().getByLabelText(/^Your reasons/), 'Both.');

    await press(dialog().getByRole('button', { name: /^Take it/ }));

    expect(screen.queryByRole('table', { hidden: true })).toBeNull();
    expect(dialog().getByText('You have taken this dispute until 23 Nov, 14:00.')).toBeTruthy();
    expect(dialog().getByLabelText<HTMLTextAreaElement>(/^Your reasons/).value).toBe('Both.');

    await press(dialog().getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});
