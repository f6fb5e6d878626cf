import { Unavailable } from '../../../lambdas/application/failures.ts';
import type { PaymentInstruction, Payments } from '../../../lambdas/application/ports.ts';
import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';

/** How the provider behaves: it does its work, refuses, does it but its reply is lost, or is down. */
export type PaymentFault = 'ok' | 'decline' | 'timeout' | 'outage';

export interface InMemoryPayments extends Payments {
  behave(fault: PaymentFault): void;
  /** All money that has really been moved. */
  moved(): readonly PaymentInstruction[];
  /** Every call, in order. */
  calls(): readonly { readonly name: 'find' | 'move'; readonly key: string }[];
}

/** A provider that keeps books by key, as the real one promises to. */
export const inMemoryPayments = (): InMemoryPayments => {
  const books = new Map<string, MovementOutcome>();
  const moved: PaymentInstruction[] = [];
  const calls: { name: 'find' | 'move'; key: string }[] = [];
  let fault: PaymentFault = 'ok';

  const settle = (instruction: PaymentInstruction): MovementOutcome => {
    if (fault === 'decline') return { status: 'refused', reason: 'Declined by the bank' };
    moved.push(instruction);
    return { status: 'succeeded' };
  };

  return {
    find: async ({ key }) => {
      calls.push({ name: 'find', key });
      if (fault === 'outage') throw new Unavailable('The provider is down');
      return books.get(key);
    },
    move: async (instruction) => {
      const { key } = instruction;
      calls.push({ name: 'move', key });
      if (fault === 'outage') throw new Unavailable('The provider is down');
      const outcome = books.get(key) ?? settle(instruction);
      books.set(key, outcome);
      if (fault === 'timeout') throw new Unavailable('The reply was lost');
      return outcome;
    },
    behave: (next) => {
      fault = next;
    },
    moved: () => moved,
    calls: () => calls,
  };
};
