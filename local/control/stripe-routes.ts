import * as z from 'zod/mini';
import { amount, fields, give, identifier, oneOf, text } from '../../lambdas/domain/fields.ts';
import { stripeFaults, webhookFaults } from '../stripe/faults.ts';
import { StripeError } from '../stripe/http/stripe-error.ts';
import { apiKey, webhookSecret } from '../stripe/runner/keys.ts';
import type { RunningStripe } from '../stripe/runner/serve-stripe.ts';
import type { ControlRoute } from './control-route.ts';
import { invalid, readJson } from './read-request.ts';

const maybe = z.exactOptional;
const outcomes = ['succeeded', 'failed'] as const;

const faultsForm = fields({
  payments: maybe(oneOf(stripeFaults)),
  webhooks: maybe(oneOf(webhookFaults)),
});
const paymentForm = fields({
  amount: amount(1),
  currency: text(3, 3),
  paymentMethod: z._default(identifier(), 'pm_card_visa'),
});
const authenticationForm = fields({
  paymentIntent: identifier(),
  outcome: z._default(oneOf(outcomes), 'succeeded'),
});
const settlementForm = fields({ id: identifier(), outcome: oneOf(outcomes) });
const refundForm = fields({ paymentIntent: identifier(), amount: maybe(amount(1)) });
const disputeForm = fields({
  paymentIntent: identifier(),
  amount: maybe(amount(1)),
  inquiry: maybe(z.boolean(give('not-an-option', 'true or false'))),
});
const closingForm = fields({ dispute: identifier(), outcome: oneOf(['won', 'lost'] as const) });

/** What people and banks do at Stripe, and what goes wrong there. */
export function stripeRoutes(stripe: RunningStripe): Readonly<Record<string, ControlRoute>> {
  const { url, faults } = stripe;
  const { control } = stripe.double;
  const shown = () => ({ payments: faults.payments, webhooks: faults.webhooks });
  return {
    'GET /local/stripe': () => ({ url, apiKey, webhookSecret }),
    'GET /local/faults': shown,
    'POST /local/faults': async (request) => {
      Object.assign(faults, await readJson(request, faultsForm));
      return shown();
    },
    'POST /local/stripe/payments': async (request) => {
      const { paymentMethod, ...price } = await readJson(request, paymentForm);
      return about('/paymentMethod', () => control.payment({ ...price, paymentMethod }));
    },
    'POST /local/stripe/authenticate': async (request) => {
      const { paymentIntent, outcome } = await readJson(request, authenticationForm);
      return about('/paymentIntent', () => control.authenticate(paymentIntent, outcome));
    },
    'POST /local/stripe/settle': async (request) => {
      const { id, outcome } = await readJson(request, settlementForm);
      return about('/id', () => control.settle(id, outcome));
    },
    'POST /local/stripe/refunds': async (request) => {
      const { paymentIntent, amount } = await readJson(request, refundForm);
      return about('/paymentIntent', () => control.refund(paymentIntent, amount));
    },
    'POST /local/stripe/disputes': async (request) => {
      const { paymentIntent, ...terms } = await readJson(request, disputeForm);
      return about('/paymentIntent', () => control.dispute(paymentIntent, terms));
    },
    'POST /local/stripe/disputes/close': async (request) => {
      const { dispute, outcome } = await readJson(request, closingForm);
      return about('/dispute', () => control.closeDispute(dispute, outcome));
    },
  };
}

/** What Stripe refuses is a fault of the field that names the object. */
function about(pointer: string, work: () => object): object {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    throw invalid([{ pointer, detail: error.message }]);
  }
}
