import { fireEvent, screen } from '@testing-library/react';
import { WithdrawButton } from '../../web/src/answers/withdraw-button.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { renderPage } from './support/render-page.tsx';
import { aCancellation } from './support/requests.ts';

const WITHDRAW = 'POST /v1/orders/order-1/requests/order-1-3/withdraw';
const withdrawn = ok(aCancellation({ status: 'withdrawn' }));

const show = (service: FakeService) =>
  renderPage(<WithdrawButton request={aCancellation()} />, { as: 'robin', service });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
/** Long enough for all attempts. */
const settled = () => settle(20_000);
const keys = (service: FakeService) => service.of(WITHDRAW).map(({ key }) => key);

fixClock();

describe('a command', () => {
  it('is sent once, however often the button is pressed', async () => {
    const { service } = show(new FakeService().on(WITHDRAW, withdrawn));

    press();
    press();
    await settled();

    expect(service.of(WITHDRAW)).toHaveLength(1);
  });

  it('is sent again under the same key when the reply was lost', async () => {
    const { service } = show(new FakeService().on(WITHDRAW, 'lost', withdrawn));

    press();
    await settled();

    const [first, second] = keys(service);
    expect(first).toBeTruthy();
    expect(second).toBe(first);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps its key until it is certain what became of it', async () => {
    const { service } = show(new FakeService().on(WITHDRAW, 'lost', 'lost', 'lost', withdrawn));

    press();
    await settled();
    expect(screen.getByRole('alert').textContent).toMatch(/it won’t happen twice/);
    press();
    await settled();

    expect(service.of(WITHDRAW)).toHaveLength(4);
    expect(new Set(keys(service)).size).toBe(1);
  });

  it('is sent again under the same key when the order kept changing', async () => {
    const { service } = show(new FakeService().on(WITHDRAW, problem(409, 'conflict'), withdrawn));

    press();
    await settled();

    expect(service.of(WITHDRAW)).toHaveLength(2);
    expect(new Set(keys(service)).size).toBe(1);
  });

  it('that was refused is a new one when it is tried again', async () => {
    const refused = problem(409, 'request-closed');
    const { service } = show(new FakeService().on(WITHDRAW, refused, withdrawn));

    press();
    await settled();
    press();
    await settled();

    expect(new Set(keys(service)).size).toBe(2);
  });

  it('that came too late says so in words', async () => {
    show(new FakeService().on(WITHDRAW, problem(409, 'deadline-passed')));

    press();
    await settled();

    expect(screen.getByRole('alert').textContent).toMatch(/The deadline has passed/);
  });
});
