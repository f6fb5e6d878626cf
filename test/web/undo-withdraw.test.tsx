import { act, fireEvent, screen } from '@testing-library/react';
import { WithdrawButton } from '../../web/src/answers/withdraw-button.tsx';
import type { OrderRequest } from '../../web/src/api/types.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { NOW } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation, aDispute } from './support/requests.ts';

const WITHDRAW = 'POST /v1/orders/order-1/requests/order-1-3/withdraw';
const withdrawn = () => new FakeService().on(WITHDRAW, ok(aCancellation({ status: 'withdrawn' })));

const show = (service = withdrawn(), request: OrderRequest = aCancellation()) =>
  renderPage(<WithdrawButton request={request} />, { as: 'robin', service });
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

fixClock();

describe('a withdrawal', () => {
  it('is sent after ten seconds, and not before', async () => {
    const { service } = show();

    press('Withdraw');
    await pass(9_900);
    expect(service.of(WITHDRAW)).toHaveLength(0);
    await settle(1000);

    expect(service.of(WITHDRAW)).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('counts down in sight, is told once, and has its way back under the next press', async () => {
    show();

    press('Withdraw');
    expect(screen.getByRole('region').textContent).toContain('in 10 seconds');
    expect(screen.getByRole('status').textContent).toBe('Withdrawing your request in 10 seconds');
    await pass(4_100);

    expect(screen.getByRole('region').textContent).toContain('in 6 seconds');
    expect(screen.getByRole('status').textContent).toBe('Withdrawing your request in 10 seconds');
    expect(document.activeElement).toBe(button('Undo'));
  });

  it('that is undone is never sent, and the button can be pressed again', async () => {
    const { service } = show();

    press('Withdraw');
    press('Undo');
    expect(document.activeElement).toBe(button('Withdraw'));
    expect(screen.getByRole('status').textContent).toBe('Your request stays open.');
    await settle(20_000);
    expect(service.of(WITHDRAW)).toHaveLength(0);

    press('Withdraw');
    await settle(11_000);
    expect(service.of(WITHDRAW)).toHaveLength(1);
  });

  it('is sent at once, and once, when its view is left', async () => {
    const { service, rerender } = show();

    press('Withdraw');
    rerender(null);
    await settle(20_000);

    expect(service.of(WITHDRAW)).toHaveLength(1);
  });

  it('is sent at once, and once, when the page is left', async () => {
    const { service } = show();

    press('Withdraw');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await pass(0);
    expect(service.of(WITHDRAW)).toHaveLength(1);
    await settle(20_000);

    expect(service.of(WITHDRAW)).toHaveLength(1);
  });

  it('waits no longer than the deadline lets it', async () => {
    const expiresAt = new Date(NOW + 8_000).toISOString();
    const { service } = show(withdrawn(), aCancellation({ expiresAt }));

    press('Withdraw');
    expect(screen.getByRole('region').textContent).toContain('in 5 seconds');
    await settle(6_000);

    expect(service.of(WITHDRAW)).toHaveLength(1);
  });

  it('of a dispute that waits for a moderator can be undone, however long ago its deadline was', async () => {
    const expiresAt = new Date(NOW - 86_400_000).toISOString();
    const { service } = show(withdrawn(), { ...aDispute({ status: 'contested', expiresAt }) });

    press('Withdraw');
    await pass(9_900);

    expect(button('Undo')).toBeTruthy();
    expect(service.of(WITHDRAW)).toHaveLength(0);
  });

  it('that the other party was quicker than is refused in words', async () => {
    show(new FakeService().on(WITHDRAW, problem(409, 'request-closed')));

    press('Withdraw');
    await settle(11_000);

    expect(screen.getByRole('alert').textContent).toMatch(/closed in the meantime/);
  });
});
