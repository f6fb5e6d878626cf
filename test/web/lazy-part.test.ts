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
