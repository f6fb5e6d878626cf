import timers from 'node:timers/promises';
import { VersionConflict } from '../../../lambdas/application/failures.ts';
import { retryConflicts } from '../../../lambdas/application/retry-conflicts.ts';
import { codeOf } from '../../support/refusals.ts';

/** How long somebody pauses who loses so many times in a row, when chance draws this. */
const pausesOf = async (losses: number, chance: number) => {
  jest.spyOn(Math, 'random').mockReturnValue(chance);
  const pause = jest.spyOn(timers, 'setTimeout').mockResolvedValue(undefined);
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    if (attempts <= losses) throw new VersionConflict();
  };
  const code = await codeOf(retryConflicts(attempt));
  return { attempts, code, pausesMs: pause.mock.calls.map(([ms]) => ms) };
};

afterEach(() => {
  jest.restoreAllMocks();
});

describe('somebody whose change came second', () => {
  it('does not pause before the first attempt', async () => {
    expect(await pausesOf(0, 1)).toEqual({ attempts: 1, code: 'done', pausesMs: [] });
  });

  it('pauses up to twice as long before each further attempt', async () => {
    const pausesMs = [20, 40, 80, 160, 320];
    expect(await pausesOf(5, 1)).toEqual({ attempts: 6, code: 'done', pausesMs });
  });

  it('pauses for a random part of that, so that two do not meet again', async () => {
    expect((await pausesOf(5, 0.25)).pausesMs).toEqual([5, 10, 20, 40, 80]);
  });

  it('gives up after the sixth attempt, without one more pause', async () => {
    const pausesMs = [20, 40, 80, 160, 320];
    expect(await pausesOf(6, 1)).toEqual({ attempts: 6, code: 'conflict', pausesMs });
  });
});
