import { partyName, partyOf } from '../api/parties.ts';
import type { Adjustment, Order } from '../api/types.ts';
import { LedgerLine } from '../design/ledger.tsx';
import { adjustmentStage } from '../money/adjustment-stage.ts';
import { useSignedMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

interface AdjustmentLineProps {
  readonly order: Order;
  readonly adjustment: Adjustment;
}

/** Money that went back without a request: by whom, and whether that stands. */
export function AdjustmentLine({ order, adjustment }: AdjustmentLineProps) {
  const { userId } = useSignedIn().session;
  const money = useSignedMoney(order.price.currency);
  const { kind, status, amount } = adjustment;
  const t = texts.movements.adjustment;
  const stage = adjustmentStage[status];
  const reader = partyOf(order, userId) === 'customer' ? 'customer' : 'other';
  const note =
    kind === 'refund'
      ? t.refund[stage]
      : t.chargeback[stage]({ reader, who: partyName(order, 'customer') });
  return (
    <LedgerLine
      label={t.name[kind]}
      kind={stage === 'reversed' ? 'open' : 'entry'}
      amount={money(-amount)}
      note={note}
    />
  );
}
