/** How many of Stripe's units make one of ours, and in what steps Stripe moves them. */
const COUNTED = {
  USD: { units: 1, step: 1 },
  HUF: { units: 1, step: 1 },
  JPY: { units: 1, step: 1 },
  KWD: { units: 1, step: 10 },
  ISK: { units: 100, step: 100 },
} as const;

export type Currency = keyof typeof COUNTED;

export const CURRENCIES = Object.keys(COUNTED) as Currency[];

/** An amount in minor units as Stripe counts it. */
export const toUnits = (amount: number, currency: Currency): number =>
  amount * COUNTED[currency].units;

export const fromUnits = (units: number, currency: Currency): number =>
  units / COUNTED[currency].units;

/** As much of an amount of Stripe's as it can move. */
export const inSteps = (units: number, currency: Currency): number =>
  Math.floor(units / COUNTED[currency].step) * COUNTED[currency].step;
