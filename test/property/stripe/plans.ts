import fc from 'fast-check';
import type { StripeFault } from '../../../local/stripe/faults.ts';
import { HOUR } from '../../support/contract.ts';
import { type Intent, intent } from '../arbitraries.ts';
import { CHARGED, disputing, opening, RETRIES, reply } from '../plans.ts';
import { type Happening, happening } from './happenings.ts';

export type Step = Intent | Happening;

const tried = (fault: StripeFault): Step => ({ at: 'try', coin: 0, faults: [fault], atOnce: 1 });

const PAID: readonly Step[] = [...CHARGED, tried('ok')];
const CONFIRMING: readonly Step[] = [...CHARGED, tried('requires_action')];
const PROCESSING: readonly Step[] = [...CHARGED, tried('pending')];
const DECLINED: readonly Step[] = [...CHARGED, tried('decline')];
const CHEAPER: readonly Step[] = [opening('price_adjustment'), reply('accept')];
const CANCELED: readonly Step[] = [opening('cancellation'), reply('accept')];
const HALVED: readonly Step[] = [{ do: 'end', off: 1 }, disputing('late'), reply('accept')];

/** How money may have come to be on its way: what people do by chance seldom gets that far. */
const BEFORE: readonly (readonly Step[])[] = [
  ...[[], CHARGED, CONFIRMING, PROCESSING, DECLINED, CHEAPER, CANCELED],
  [...CHEAPER, ...CANCELED],
  [...CHEAPER, tried('pending'), ...CANCELED],
  [...PAID, ...CHEAPER, tried('decline')],
  [...PAID, ...CHEAPER, tried('ok'), ...CANCELED],
  [...PAID, ...CANCELED],
  [...PAID, ...PAID, ...CANCELED],
  [...PAID, ...CANCELED, tried('pending')],
  [...PAID, ...HALVED],
  [...CHARGED, ...CANCELED],
  [...CONFIRMING, ...HALVED],
  [...PROCESSING, ...PAID, ...CANCELED],
];

/** Older than any key that Stripe keeps. */
const DAY_AND_MORE: Intent = { do: 'wait', ms: 25 * HOUR };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: intent },
  { weight: 1, arbitrary: fc.constantFrom(...CHARGED, ...RETRIES, DAY_AND_MORE) },
  { weight: 6, arbitrary: happening },
);

/** Whether it takes money without the order. */
const goesRound = (next: Step): boolean =>
  'at' in next && (next.at === 'dashboard' || next.at === 'dispute');

/** What people do, and what happens at Stripe meanwhile: half of the time only through the order. */
export const plansAtStripe = (maxLength: number): fc.Arbitrary<readonly Step[]> => {
  const steps = fc.array(step, { minLength: 1, maxLength, size: 'max' });
  return fc
    .tuple(fc.constantFrom(...BEFORE), steps, fc.boolean())
    .map(([before, after, isOrderly]) =>
      [...before, ...after].filter((next) => !isOrderly || !goesRound(next)),
    );
};
