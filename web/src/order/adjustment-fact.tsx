import { partyName, partyOf } from '../api/parties.ts';
import type { Adjustment, Order } from '../api/types.ts';
import { Fact } from '../design/facts.tsx';
import { adjustmentStage } from '../money/adjustment-stage.ts';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

interface AdjustmentFactProps {
  readonly order: Order;
  readonly adjustment: Adjustment;
}

/** Money that went back without a request: by whom, and whether that stands. */
export function AdjustmentFact({ order, adjustment }: AdjustmentFactProps) {
  const { userId } = useSignedIn().session;
  const money = useMoney(order.price.currency);
  const t = texts.movements.adjustment[adjustment.kind];
  const isCustomer = partyOf(order, userId) === 'customer';
  const by = isCustomer ? t.you() : t.they(partyName(order, 'customer'));
  return (
    <Fact label={t.name} note={`${by}, ${t[adjustmentStage[adjustment.status]]}`}>
      {money(adjustment.amount)}
    </Fact>
  );
}
