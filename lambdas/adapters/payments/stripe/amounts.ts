/**
 * Where Stripe counts in other units than ISO 4217's minor ones: how many of Stripe's make one of
 * ours. https://docs.stripe.com/currencies#special-cases
 */
const STRIPE_UNITS: Readonly<Record<string, number>> = { ISK: 100, UGX: 100, MGA: 1 / 100 };

/**
 * In what steps Stripe moves some currencies, in its units.
 * https://docs.stripe.com/currencies#three-decimal
 */
const STEPS: Readonly<Record<string, number>> = {
  ...{ BHD: 10, JOD: 10, KWD: 10, OMR: 10, TND: 10 },
  ...{ ISK: 100, UGX: 100 },
};

/** As much of an amount of Stripe's as can be moved. */
export const inWholeSteps = (units: number, currency: string): number =>
  units - (units % (STEPS[currency] ?? 1));

/**
 * An amount in minor units as Stripe counts it. What is smaller than its smallest step is left out:
 * nobody is charged more than agreed, and no refund takes more than was decided.
 */
export const toStripeAmount = (amount: number, currency: string): number =>
  inWholeSteps(Math.floor(amount * (STRIPE_UNITS[currency] ?? 1)), currency);

/** An amount of Stripe's in minor units. `currency` as Stripe writes it, in lower case. */
export const fromStripeAmount = (amount: number, currency: string): number =>
  Math.round(amount / (STRIPE_UNITS[currency.toUpperCase()] ?? 1));
