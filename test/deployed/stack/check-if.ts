import type { Subject } from '../subject.ts';

/** Defines a check that a stack may not allow; then the report tells that it was left out, and why. */
export const checkIf =
  (possible: boolean, otherwise: string) =>
  (name: string, check: () => Promise<void>): void => {
    const define = possible ? it : it.skip;
    define(possible ? name : `${name} (left out: ${otherwise})`, check);
  };

/** Why checks are left out in which money moves: their orders are paid nowhere. */
export const UNPAID = 'Stripe moves only what was paid there';

/** Defines a check in which money moves. */
export const checkIfMoneyMoves = ({ movesMoney }: Subject) => checkIf(movesMoney, UNPAID);
