import { windowsFrom } from '../../../lambdas/runtime/windows.ts';
import { HOUR } from '../../support/contract.ts';
import { WINDOWS } from '../../support/decisions.ts';

describe('the answer windows', () => {
  it('are those of the contract unless the stage says otherwise', () => {
    expect(windowsFrom({})).toEqual(WINDOWS);
  });

  it.each([
    ['PT1S', 1_000],
    ['PT90S', 90_000],
    ['PT30M', HOUR / 2],
    ['P2D', 48 * HOUR],
    ['P1DT12H', 36 * HOUR],
    ['P1W', 168 * HOUR],
    ['PT0.5S', 500],
  ])('can be %s for one type', (iso, ms) => {
    const windows = windowsFrom({ cancellation: iso });
    expect(windows.cancellation).toEqual({ iso, ms });
    expect(windows.change_time.ms).toBe(48 * HOUR);
  });

  it.each(['P1M', 'P1Y', '-PT1H', '48h', 'soon', ''])('cannot be %j', (iso) => {
    expect(() => windowsFrom({ cancellation: iso })).toThrow();
  });
});
