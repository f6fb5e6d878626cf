/** An amount in minor units (cents) of one currency. */
export interface Money {
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** No amount and no total may be larger, so that sums stay exact integers far below 2^53. */
export const MAX_AMOUNT = 99_999_999_999;
