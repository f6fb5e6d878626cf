import { windowsFrom } from '../../../lambdas/runtime/windows.ts';
import { HOUR, TYPES } from '../../support/contract.ts';

describe('the answer windows', () => {
  it('are 48 hours for every type unless the stage says otherwise', () => {
    const windows = windowsFrom({});
    expect(Object.keys(windows).sort()).toEqual([...TYPES].sort());
    for (const type of TYPES) expect(windows[type]).toEqual({ iso: 'PT48H', ms: 48 * HOUR });
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
