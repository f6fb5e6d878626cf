import { TimersFull, Unavailable, VersionConflict } from '../../../lambdas/application/failures.ts';

describe('a failure', () => {
  it.each([
    [new VersionConflict('a change came first'), 'VersionConflict'],
    [new TimersFull('a million are open'), 'TimersFull'],
    [new Unavailable('no reply'), 'Unavailable'],
  ])('is found in the logs by its name: %s', (failure, name) => {
    expect(failure.name).toBe(name);
    expect(failure.toString()).toBe(`${name}: ${failure.message}`);
  });
});
