import { act, cleanup, screen, within } from '@testing-library/react';
import type { ListedOrder, OrderCounts } from '../../web/src/api/types.ts';
import { WaitingCount } from '../../web/src/app/waiting-count.tsx';
import { OrdersPage } from '../../web/src/orders/orders-page.tsx';
import { FakeService, ok, problem } from './support/fake-service.ts';
import { fixClock, settle } from './support/fixed-clock.ts';
import { anOrder } from './support/orders.ts';
import { renderPage } from './support/render-page.tsx';
import { anAdditionalWork } from './support/requests.ts';

fixClock();

const COUNTS = { 'needs-answer': 0, waiting: 0, late: 0, running: 0, ended: 0, all: 0 };

const listed = (title: string, given: Partial<ListedOrder> = {}): ListedOrder => ({
  ...anOrder({ orderId: title.replaceAll(' ', '-'), title }),
  pendingRequest: null,
  ...given,
});

interface Page {
  readonly counts?: Partial<OrderCounts>;
  readonly countedAll?: boolean;
  readonly nextCursor?: string;
}

const page = (orders: readonly ListedOrder[], { counts, ...more }: Page = {}) =>
  ok({ orders, nextCursor: null, counts: { ...COUNTS, ...counts }, countedAll: true, ...more });

const AWAY = 'GET /v1/me/availability';
const ofRole = (role: string, rest = 'view=all') => `GET /v1/orders?role=${role}&${rest}`;
const counted = (role: string) => ofRole(role, 'view=needs-answer&limit=1');

/** A service where nothing waits, unless a test says otherwise. */
const aService = () =>
  new FakeService()
    .on(AWAY, problem(404, 'not-found'))
    .on(ofRole('customer'), page([]))
    .on(counted('customer'), page([]))
    .on(counted('pro'), page([]));

async function open(service: FakeService, address = '/orders?role=customer') {
  history.replaceState(null, '', address);
  const { user } = renderPage(
    <>
      <WaitingCount />
      <OrdersPage />
    </>,
    { as: 'robin', service },
  );
  await settle();
  return {
    user,
    press: (element: Element) => act(() => user.click(element)),
    // jsdom goes back by a timer.
    back: () =>
      act(async () => {
        history.back();
        await jest.advanceTimersByTimeAsync(0);
      }),
    address: () => location.pathname + location.search,
  };
}

const views = () => screen.getByRole('navigation', { name: 'Show' });
const tab = (name: string | RegExp) => within(views()).getByRole('link', { name });
const rows = () =>
  screen.getAllByRole('listitem').map((row) => row.querySelector('a')?.textContent);

describe('the views of my orders', () => {
  it('are links that say how many orders they have, and which of them is shown', async () => {
    const counts = { 'needs-answer': 2, late: 1, running: 3, all: 1_204 };
    await open(aService().on(ofRole('customer'), page([listed('Hall')], { counts })));

    expect(
      within(views())
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'All 1,204',
      'Needs your answer 2',
      'Waiting for others 0',
      'Overdue 1',
      'Open 3',
      'Ended 0',
    ]);
    expect(tab(/All/).getAttribute('aria-current')).toBe('page');
    expect(tab(/Overdue/).getAttribute('aria-current')).toBeNull();
  });

  it('are in the address, so that Back leads to the one before', async () => {
    const service = aService()
      .on(ofRole('customer'), page([listed('Hall'), listed('Door')], { counts: { late: 1 } }))
      .on(ofRole('customer', 'view=late'), page([listed('Door')], { counts: { late: 1 } }));
    const { press, back, address } = await open(service);

    await press(tab(/Overdue/));
    await settle();
    expect(rows()).toEqual(['Door']);
    expect(address()).toBe('/orders?role=customer&view=late');

    await back();
    await settle();
    expect(rows()).toEqual(['Hall', 'Door']);
  });

  it('keep their numbers while another one is being loaded', async () => {
    const service = aService().on(ofRole('customer'), page([], { counts: { late: 4 } }));
    const { press } = await open(service.on(ofRole('customer', 'view=late'), 'lost'));

    await press(tab('Overdue 4'));

    expect(tab('Overdue 4')).toBeTruthy();
  });

  it('say when there may be more than was counted', async () => {
    const cut = { counts: { ended: 498 }, countedAll: false, nextCursor: 'older' };
    await open(
      aService().on(ofRole('customer', 'view=late'), page([], cut)),
      '/orders?role=customer&view=late',
    );

    expect(tab('Ended 498+')).toBeTruthy();
    expect(screen.getByText('Only your newest orders have been searched so far.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Search older orders' })).toBeTruthy();
  });

  it('show an order once that has moved on to the next page meanwhile', async () => {
    const [hall, stairs, attic] = [listed('Hall'), listed('Stairs'), listed('Attic')];
    const service = aService()
      .on(ofRole('customer'), page([hall, stairs], { nextCursor: 'next' }))
      .on(ofRole('customer', 'view=all&cursor=next'), page([stairs, attic]));
    await open(service);

    act(() => screen.getByRole('button', { name: 'Show more' }).click());
    await settle();

    expect(rows()).toEqual(['Hall', 'Stairs', 'Attic']);
  });

  it.each([
    ['needs-answer', 'You’re all caught up'],
    ['waiting', 'You’re not waiting for anyone'],
    ['late', 'Nothing is overdue'],
    ['running', 'No open orders'],
    ['ended', 'No order has ended yet'],
  ])('%s: an empty one says so, and leads to all orders', async (view, title) => {
    const address = `/orders?role=customer&view=${view}`;
    const empty = page([], { counts: { all: 3 } });
    await open(aService().on(ofRole('customer', `view=${view}`), empty), address);

    expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
    const all = screen.getByRole('link', { name: 'See all orders' });
    expect(all.getAttribute('href')).toBe('/orders?role=customer');
  });

  it('lead nowhere else where there is not one order', async () => {
    await open(aService());

    expect(screen.getByText('You haven’t bought anything yet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'See all orders' })).toBeNull();
  });
});

describe('a search', () => {
  const found = (text: string) => ofRole('customer', `view=all&q=${text}`);
  const field = () => screen.getByRole('searchbox', { name: 'Search by title or name' });

  it('begins when one pauses, and is one step back', async () => {
    const service = aService()
      .on(ofRole('customer'), page([listed('Hall'), listed('Door')], { counts: { all: 2 } }))
      .on(found('hal'), page([listed('Hall')], { counts: { all: 1 } }))
      .on(found('hall'), page([listed('Hall')], { counts: { all: 1 } }));
    const { user, back, address } = await open(service);

    await user.type(field(), 'ha');
    await user.type(field(), 'l');
    await settle();
    await user.type(field(), 'l');
    await settle();

    expect(service.of(found('ha'))).toHaveLength(0);
    expect(rows()).toEqual(['Hall']);
    expect(address()).toBe('/orders?role=customer&q=hall');
    expect(screen.getByRole('status').textContent?.trim()).toBe('1 order found');

    await back();
    await settle();
    expect(address()).toBe('/orders?role=customer');
    expect((field() as HTMLInputElement).value).toBe('');
    expect(rows()).toEqual(['Hall', 'Door']);
  });

  it('goes on where the address says, and can be cleared', async () => {
    const service = aService().on(found('zzz'), page([]));
    const { press, address } = await open(service, '/orders?role=customer&q=zzz');
    expect(screen.getByText('No orders match “zzz”')).toBeTruthy();

    await press(screen.getByRole('button', { name: 'Clear search' }));
    await settle();

    expect(address()).toBe('/orders?role=customer');
    expect(document.activeElement).toBe(field());
  });

  it('looks in the view that is shown, and stays when one goes to another', async () => {
    const inView = (view: string) => ofRole('customer', `view=${view}&q=hall`);
    const service = aService()
      .on(inView('late'), page([], { counts: { all: 1 } }))
      .on(inView('all'), page([listed('Hall')], { counts: { all: 1 } }));
    const { press } = await open(service, '/orders?role=customer&view=late&q=hall');

    await press(tab('All 1'));
    await settle();

    expect(rows()).toEqual(['Hall']);
    expect((field() as HTMLInputElement).value).toBe('hall');
  });
});

describe('what waits for the reader', () => {
  const { form: _, response: __, ...summary } = anAdditionalWork();
  const pendingRequest = { ...summary, status: 'pending' } as const;
  const asked = listed('Hall', { pendingRequest });

  it('stands in its row: what is to be done, and how long there is', async () => {
    await open(aService().on(ofRole('customer'), page([asked, listed('Door')])));

    const [hall, door] = screen.getAllByRole('listitem');
    expect(hall?.textContent).toContain('Your answer is needed · Additional work1 day 21 hrs left');
    expect(door?.textContent).not.toContain('answer');
  });

  it('is counted for both sides: in the title, and where one changes sides', async () => {
    const service = aService()
      .on(ofRole('customer'), page([asked], { counts: { 'needs-answer': 1 } }))
      .on(counted('pro'), page([], { counts: { 'needs-answer': 2 } }));
    await open(service);
    await settle(2_000);

    expect(document.title).toBe('(3) My orders · Orders');
    expect(screen.getByRole('link', { name: 'I bought 1 order needs your answer' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'I sold 2 orders need your answer' })).toBeTruthy();
    // The list has brought its own numbers along.
    expect(service.of(counted('customer'))).toHaveLength(0);
  });

  it('is not in the title when it is nothing', async () => {
    await open(aService());
    await settle(2_000);

    expect(document.title).toBe('My orders · Orders');
  });

  it('is shown on the icon of the installed app, until somebody signs out', async () => {
    const setAppBadge = jest.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { setAppBadge });
    const counts = { 'needs-answer': 1 };
    await open(aService().on(ofRole('customer'), page([asked], { counts })));
    await settle(2_000);
    expect(setAppBadge).toHaveBeenLastCalledWith(1);

    cleanup();
    expect(setAppBadge).toHaveBeenLastCalledWith(0);
    Reflect.deleteProperty(navigator, 'setAppBadge');
  });

  it('does no harm where the browser refuses a badge', async () => {
    Object.assign(navigator, { setAppBadge: () => Promise.reject(new Error('not installed')) });
    await open(aService());
    await settle(2_000);

    expect(screen.getByRole('heading', { name: 'My orders' })).toBeTruthy();
    Reflect.deleteProperty(navigator, 'setAppBadge');
  });
});
