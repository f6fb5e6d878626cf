import { leadsFrom } from '../../../lambdas/runtime/leads.ts';
import { HOUR } from '../../support/contract.ts';

describe('the leads of reminders', () => {
  it('are read with their lengths', () => {
    expect(leadsFrom({ dispute: ['P2D', 'PT6H'], cancellation: [] })).toEqual({
      dispute: [
        { iso: 'P2D', ms: 48 * HOUR },
        { iso: 'PT6H', ms: 6 * HOUR },
      ],
      cancellation: [],
    });
  });

  it('cannot be counted in months', () => {
    expect(() => leadsFrom({ dispute: ['P1M'] })).toThrow('The duration P1M must be made of');
  });
});
