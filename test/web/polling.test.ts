import {
  focusManager,
  InfiniteQueryObserver,
  QueryClient,
  QueryObserver,
} from '@tanstack/react-query';
import { pollPause, withJitter } from '../../web/src/api/poll-pause.ts';
import { polled } from '../../web/src/api/polling.ts';
import { presence } from '../../web/src/api/presence.ts';
import { fixClock } from './support/fixed-clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

fixClock();

describe('the pause between two polls', () => {
  const seen = { hiddenMs: undefined };

  it.each([
    [0, 3 * SECOND],
    [2 * MINUTE - 1, 3 * SECOND],
    [2 * MINUTE, 10 * SECOND],
    [10 * MINUTE, 30 * SECOND],
    [5 * HOUR, 30 * SECOND],
  ])('after %d ms without news is %d ms', (quietMs, pause) => {
    expect(pollPause({ ...seen, quietMs })).toBe(pause);
  });

  it('is longer in a hidden tab, and after ten minutes there is no next poll', () => {
    expect(pollPause({ quietMs: 0, hiddenMs: 0 })).toBe(30 * SECOND);
    expect(pollPause({ quietMs: 0, hiddenMs: 10 * MINUTE })).toBe(false);
  });

  it('differs between readers by up to a fifth, and never for one of them', () => {
    const pauses = Array.from({ length: 1000 }, (_, ms) => withJitter(10_000, 1e12 + ms));

    expect(Math.max(...pauses)).toBe(10_000);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(8000);
    expect(new Set(pauses).size).toBe(1000);
    expect(withJitter(10_000, 1e12 + 7)).toBe(withJitter(10_000, 1e12 + 7));
  });
});

describe('a query that is polled', () => {
  let reply: { version: number; now?: number };
  let asked: number;
  let stops: (() => void)[];

  const watch = (newsOf?: (data: { version: number }) => unknown) => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    client.mount();
    const queryFn = async () => {
      asked++;
      return { ...reply };
    };
    const observer = new QueryObserver(client, { queryKey: ['it'], queryFn, ...polled(newsOf) });
    stops.push(
      presence.watch(),
      observer.subscribe(() => undefined),
      () => client.unmount(),
    );
  };
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const askedWithin = async (ms: number) => {
    const before = asked;
    await pass(ms);
    return asked - before;
  };
  const setHidden = (isHidden: boolean) => {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };

  beforeEach(() => {
    [reply, asked, stops] = [{ version: 1 }, 0, []];
  });
  afterEach(() => {
    for (const stop of stops) stop();
    jest.restoreAllMocks();
    focusManager.setFocused(undefined);
  });

  it('asks every three seconds at first', async () => {
    watch();

    expect(await askedWithin(30 * SECOND)).toBeGreaterThanOrEqual(10);
  });

  it('asks less often when nothing has changed for long, and often again after a change', async () => {
    watch();
    await pass(HOUR);
    expect(await askedWithin(10 * MINUTE)).toBeLessThanOrEqual(26);

    reply = { version: 2 };
    await pass(30 * SECOND);

    expect(await askedWithin(30 * SECOND)).toBeGreaterThanOrEqual(10);
  });

  it('takes for a change only what it has been told to', async () => {
    watch(({ version }) => version);
    const aging = setInterval(() => (reply = { version: 1, now: Date.now() }), SECOND);
    stops.push(() => clearInterval(aging));
    await pass(12 * MINUTE);

    expect(await askedWithin(10 * MINUTE)).toBeLessThanOrEqual(26);
  });

  it('slows down in a hidden tab, then stops, and asks at once when it is seen', async () => {
    watch();
    await pass(SECOND);
    setHidden(true);
    expect(await askedWithin(5 * MINUTE)).toBeLessThanOrEqual(14);
    await pass(6 * MINUTE);
    expect(await askedWithin(HOUR)).toBe(0);

    setHidden(false);

    expect(await askedWithin(0)).toBe(1);
    expect(await askedWithin(30 * SECOND)).toBeGreaterThanOrEqual(10);
  });

  it('asks at once when a reader stirs after a while, and does not at every key', async () => {
    watch();
    await pass(HOUR + SECOND);

    document.dispatchEvent(new Event('keydown'));
    expect(await askedWithin(0)).toBe(1);
    document.dispatchEvent(new Event('keydown'));
    expect(await askedWithin(0)).toBe(0);
    expect(await askedWithin(30 * SECOND)).toBeGreaterThanOrEqual(10);
  });

  it('goes on watching the reader when another part of the page has stopped', async () => {
    const stopOther = presence.watch();
    watch();
    stopOther();
    setHidden(true);
    await pass(11 * MINUTE);

    expect(await askedWithin(HOUR)).toBe(0);
  });

  it('works for lists in pages, too', async () => {
    const client = new QueryClient();
    client.mount();
    const queryFn = async () => {
      asked++;
      return { orders: [{ orderId: 'a', version: 1 }], nextCursor: null };
    };
    const rest = { initialPageParam: '', getNextPageParam: () => null, ...polled() };
    const list = new InfiniteQueryObserver(client, { queryKey: ['list'], queryFn, ...rest });
    stops.push(
      presence.watch(),
      list.subscribe(() => undefined),
      () => client.unmount(),
    );
    await pass(HOUR);

    expect(await askedWithin(10 * MINUTE)).toBeLessThanOrEqual(26);
  });
});
