import { HOUR } from '../../support/contract.ts';
import { allOf } from './account.ts';
import type { End } from './happenings.ts';
import type { StripeWorld } from './stripe-world.ts';

/** Charges that nobody confirms are given up after three days, and refunds may wait for them. */
const LONGEST_DAYS = 10;

const isUnsettled = ({ order }: StripeWorld): boolean =>
  order().movements.some(({ status }) => status === 'pending');

/** A movement that has just been started is tried, as its workflow does; the others are not. */
const tryStarted = async ({ order, clock, tryOnce }: StripeWorld): Promise<void> => {
  for (const { movementId, status, attemptedAt } of order().movements) {
    if (status === 'pending' && Date.parse(attemptedAt) === clock.now()) await tryOnce(movementId);
  }
};

/** Banks decide, webhooks arrive, the sweeper comes by; customers stay away. */
const passDay = async (world: StripeWorld, ends: End): Promise<void> => {
  world.clock.advance(24 * HOUR);
  world.settleAll(ends);
  await world.deliver();
  await world.run({ do: 'sweep' });
  // Charges first; a refund that waited for them comes after.
  await tryStarted(world);
  await tryStarted(world);
};

/** Everything works from now on, and what is under way comes to its end. */
export const comeToRest = async (world: StripeWorld, ends: End): Promise<void> => {
  const { stripe } = world;
  stripe.meet(['ok']);
  stripe.faults.webhooks = 'ok';
  await passDay(world, ends);
  for (let day = 1; day < LONGEST_DAYS && isUnsettled(world); day += 1) await passDay(world, ends);
  await world.deliver();
};

/** Webhooks that were lost are sent once more, and all others with them. */
export const resendWebhooks = async ({ stripe, deliver }: StripeWorld): Promise<void> => {
  for (const { id } of allOf(stripe.double.objects, 'event')) stripe.double.deliveries.add(id);
  await deliver();
};
