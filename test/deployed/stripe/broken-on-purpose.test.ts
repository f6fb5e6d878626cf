import { takePermission } from '../emulator/permissions.ts';
import { runChecks } from '../run-checks.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { resourcesOf } from '../stack/outputs.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';
import { paidOrder, stripeAccount } from './stripe-account.ts';

/** Stripe, as the double plays it, sends again a minute later what was not taken. */
const SENT_AGAIN_WITHIN_SECONDS = 120;

jest.setTimeout(4 * 60_000);

const subject = readSubject();
const shop = deployedMarket(subject);
const stripe = stripeAccount();

it('the checks notice when messages cannot be kept, and none of them is lost', async () => {
  const { orderId, payment_intent } = await paidOrder(stripe, shop);
  const resource = await resourcesOf(subject.stackName);
  const receiver = resource('StripeEventsReceiveStripeEventFunction');
  const giveBack = await takePermission(receiver, 'sqs:SendMessage');
  try {
    await stripe.refunds.create({ payment_intent, amount: 700 });

    const report = await runChecks(subject, {
      files: 'test/deployed/stripe/messages',
      names: 'takes one that is signed',
      quiet: true,
    });

    expect(report).toMatchObject({ passed: 0, failed: 1 });
    expect(await shop.history(orderId)).toEqual(['order_placed']);
  } finally {
    await giveBack();
  }

  await waitFor(SENT_AGAIN_WITHIN_SECONDS, async () =>
    expect(await shop.order(orderId)).toMatchObject({ payment: { refunded: 700 } }),
  );
});
