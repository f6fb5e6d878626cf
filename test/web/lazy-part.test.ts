import { watchStyles } from '../../web/src/app/failed-styles.ts';
import { lazyPart, loadPart, loadPartsAhead } from '../../web/src/app/lazy-part.ts';

const lost = new TypeError('Failed to fetch dynamically imported module');
const isOnline = jest.spyOn(navigator, 'onLine', 'get');

beforeEach(() => {
  jest.useFakeTimers();
  isOnline.mockReturnValue(true);
});

describe('a part of the page that is loaded when it is shown', () => {
  it('is loaded once where all goes well', async () => {
    const load = jest.fn().mockResolvedValue('part');

    await expect(loadPart(load)).resolves.toBe('part');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is tried again after a pause', async () => {
    const load = jest.fn().mockRejectedValueOnce(lost).mockResolvedValue('part');
    const part = loadPart(load);

    await jest.advanceTimersByTimeAsync(499);
    expect(load).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    await expect(part).resolves.toBe('part');
  });

  it('waits for the connection to come back, however long that takes', async () => {
    isOnline.mockReturnValue(false);
    const load = jest.fn().mockRejectedValueOnce(lost).mockResolvedValue('part');
    const part = loadPart(load);

    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(load).toHaveBeenCalledTimes(1);
    dispatchEvent(new Event('online'));
    await expect(part).resolves.toBe('part');
  });

  it('is given up after four tries', async () => {
    const load = jest.fn().mockRejectedValue(lost);
    const outcome = loadPart(load).catch((error: unknown) => error);

    await jest.runAllTimersAsync();
    await expect(outcome).resolves.toBe(lost);
    expect(load).toHaveBeenCalledTimes(4);
  });
});

describe('parts of the page that can be opened', () => {
  const part = { default: () => null };

  it('come in ahead, with what they can open themselves, once each', async () => {
    const inner = jest.fn().mockResolvedValue(part);
    const outer = jest.fn().mockImplementation(async () => {
      lazyPart(inner);
      return part;
    });
    lazyPart(outer);

    const ahead = [loadPartsAhead(), loadPartsAhead()];
    await jest.runAllTimersAsync();
    await Promise.all(ahead);

    expect(outer).toHaveBeenCalledTimes(1);
    expect(inner).toHaveBeenCalledTimes(1);
  });

  it('come in once there is a connection', async () => {
    isOnline.mockReturnValue(false);
    const load = jest.fn().mockRejectedValueOnce(lost).mockResolvedValue(part);
    lazyPart(load);
    const ahead = loadPartsAhead();
    await jest.runAllTimersAsync();
    dispatchEvent(new Event('online'));
    await jest.runAllTimersAsync();

    await ahead;
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('a style sheet that is lost', () => {
  const sheets = () => document.querySelectorAll('link');
  const lose = () => sheets()[0]?.dispatchEvent(new Event('error'));

  beforeAll(watchStyles);
  beforeEach(() => {
    const link = document.createElement('link');
    document.head.replaceChildren(link);
  });

  /** One that has been lost once. */
  const lost = (name: string) => {
    const [link] = sheets();
    link?.setAttribute('rel', 'stylesheet');
    link?.setAttribute('crossorigin', '');
    link?.setAttribute('href', `/assets/${name}.css`);
    lose();
  };

  it('is loaded anew before a part that may need it', async () => {
    lost('once');
    const load = jest.fn().mockResolvedValue('part');
    const part = loadPart(load);
    await jest.advanceTimersByTimeAsync(0);
    expect(load).not.toHaveBeenCalled();

    sheets()[0]?.dispatchEvent(new Event('load'));

    await expect(part).resolves.toBe('part');
    expect(sheets()).toHaveLength(1);
  });

  it('is done without when it is lost again and again, and no other part waits for it', async () => {
    lost('always');
    const part = loadPart(async () => 'part');
    for (let times = 2; times <= 4; times += 1) {
      await jest.advanceTimersByTimeAsync(8_000);
      expect(sheets()).toHaveLength(1);
      lose();
    }
    await jest.runAllTimersAsync();

    await expect(part).resolves.toBe('part');
    await expect(loadPart(async () => 'other')).resolves.toBe('other');
  });

  it('keeps nobody from a part that has come in before', async () => {
    const load = jest.fn().mockResolvedValue('part');
    await loadPart(load);
    lost('later');

    await expect(loadPart(load)).resolves.toBe('part');
    expect(load).toHaveBeenCalledTimes(1);
  });
});
