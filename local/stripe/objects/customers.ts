import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { newId } from './ids.ts';
import { attach } from './payment-methods.ts';

interface CustomerParameters {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly description?: string | undefined;
  readonly payment_method?: string | undefined;
  readonly metadata?: Record<string, string> | undefined;
}

export function createCustomer(account: Account, parameters: CustomerParameters): Stripe.Customer {
  const { name = null, email = null, description = null, metadata = {} } = parameters;
  const customer = account.objects.save({
    ...{ id: newId('cus'), object: 'customer' as const, created: account.now(), livemode: false },
    ...{ name, email, description, metadata, balance: 0 },
    ...{ default_source: null, shipping: null },
    invoice_settings: {
      ...{ custom_fields: null, default_payment_method: null, footer: null },
      rendering_options: null,
    },
  });
  if (parameters.payment_method) attach(account, parameters.payment_method, customer.id);
  return customer;
}
