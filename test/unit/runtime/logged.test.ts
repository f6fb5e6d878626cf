import { log } from '../../../lambdas/runtime/log.ts';
import { logged } from '../../../lambdas/runtime/logged.ts';

describe('a run that fails', () => {
  const warn = jest.spyOn(log, 'warn').mockImplementation(() => undefined);
  afterEach(() => warn.mockClear());

  it('is logged with its cause and reported all the same', async () => {
    const failure = new Error('did not answer', { cause: new Error('ECONNREFUSED') });
    const run = logged(async () => {
      throw failure;
    });

    await expect(run()).rejects.toBe(failure);

    expect(warn.mock.calls).toEqual([['A run failed', failure]]);
  });

  it('for several reasons has each of them logged', async () => {
    const [first, second] = [new Error('one'), new Error('two')];
    const run = logged(async () => {
      throw new AggregateError([first, second], 'two orders');
    });

    await expect(run()).rejects.toThrow('two orders');

    expect(warn.mock.calls.map(([, failure]) => failure)).toEqual([first, second]);
  });

  it('that succeeds is not logged', async () => {
    await logged(async () => undefined)();

    expect(warn).not.toHaveBeenCalled();
  });
});
