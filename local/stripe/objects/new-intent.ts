import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { newId } from './ids.ts';

export interface IntentParameters {
  readonly amount: number;
  readonly currency: string;
  readonly confirm?: boolean | undefined;
  readonly off_session?: boolean | undefined;
  readonly customer?: string | undefined;
  readonly payment_method?: string | undefined;
  readonly payment_method_types?: string[] | undefined;
  readonly setup_future_usage?: 'off_session' | 'on_session' | undefined;
  readonly description?: string | undefined;
  readonly metadata?: Record<string, string> | undefined;
  readonly on_behalf_of?: string | undefined;
  readonly application_fee_amount?: number | undefined;
  readonly transfer_data?: { readonly destination: string } | undefined;
  readonly transfer_group?: string | undefined;
}

/** The package's types have them, and Stripe's public description of its API has not. */
type Undescribed = 'payment_record' | 'source';

/** A payment intent before anything happens to it. */
export function newIntent(
  account: Account,
  parameters: IntentParameters,
  method: Stripe.PaymentMethod | null,
): Stripe.PaymentIntent {
  const { amount, currency, transfer_data } = parameters;
  const id = newId('pi');
  const intent: Omit<Stripe.PaymentIntent, Undescribed> = {
    ...{ id, object: 'payment_intent', created: account.now(), livemode: false },
    ...{ amount, currency, amount_capturable: 0, amount_received: 0 },
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    ...{ client_secret: `${id}_secret_${newId('s').slice(2)}`, capture_method: 'automatic_async' },
    ...{ confirmation_method: 'automatic', payment_method: method?.id ?? null },
    payment_method_types: parameters.payment_method_types ?? ['card', 'us_bank_account'],
    automatic_payment_methods: parameters.payment_method_types
      ? null
      : { enabled: true, allow_redirects: 'always' },
    ...{ customer: parameters.customer ?? null, description: parameters.description ?? null },
    ...{ metadata: parameters.metadata ?? {}, on_behalf_of: parameters.on_behalf_of ?? null },
    application_fee_amount: parameters.application_fee_amount ?? null,
    transfer_data: transfer_data ?? null,
    transfer_group: parameters.transfer_group ?? null,
    setup_future_usage: parameters.setup_future_usage ?? null,
    ...unusedFields,
  };
  return intent as Stripe.PaymentIntent;
}

/** What the double has no use for. */
const unusedFields = {
  ...{ allowed_payment_method_types: null, application: null, canceled_at: null },
  ...{ cancellation_reason: null, customer_account: null, excluded_payment_method_types: null },
  ...{ last_payment_error: null, latest_charge: null, managed_payments: null, next_action: null },
  ...{ payment_method_configuration_details: null, payment_method_options: null },
  ...{ processing: null, receipt_email: null, review: null, shipping: null },
  ...{ statement_descriptor: null, statement_descriptor_suffix: null },
};
