import type { ReactNode } from 'react';
import { partyOf } from '../api/parties.ts';
import { LedgerLine } from '../design/ledger.tsx';
import { useSignedMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { useReader } from '../time/reader.ts';
import { movementText, type ToldMovement } from './movement-text.ts';

interface MovementLineProps extends Omit<ToldMovement, 'isCustomer'> {
  /** What it is for. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** One charge or refund and how far it is; it counts once it has gone through. */
export function MovementLine({ name, children, ...told }: MovementLineProps) {
  const { order, kind, movement } = told;
  const { userId } = useSignedIn().session;
  const money = useSignedMoney(order.price.currency);
  const isCustomer = partyOf(order, userId) === 'customer';
  return (
    <LedgerLine
      label={name}
      kind={movement.status === 'succeeded' ? 'entry' : 'open'}
      amount={money(kind === 'charge' ? movement.amount : -movement.amount)}
      note={movementText({ ...told, isCustomer }, useReader())}
    >
      {children}
    </LedgerLine>
  );
}
