import type { ReactNode } from 'react';
import { partyOf } from '../api/parties.ts';
import { Fact } from '../design/facts.tsx';
import { Notice } from '../design/notice.tsx';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { useReader } from '../time/reader.ts';
import { isGivenUp, movementText, type ToldMovement } from './movement-text.ts';

interface MovementFactProps extends Omit<ToldMovement, 'isCustomer'> {
  /** What it is for. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** One charge or refund and how far it is; not to be overlooked where it waits for its reader. */
export function MovementFact({ name, children, ...told }: MovementFactProps) {
  const { order, movement } = told;
  const { userId } = useSignedIn().session;
  const money = useMoney(order.price.currency);
  const isCustomer = partyOf(order, userId) === 'customer';
  const text = movementText({ ...told, isCustomer }, useReader());
  const isYours = isCustomer && movement.waitsFor === 'customer' && !isGivenUp(told);
  return (
    <Fact label={name} note={isYours ? <Notice tone="warning">{text}</Notice> : text}>
      {money(movement.amount)}
      {children}
    </Fact>
  );
}
