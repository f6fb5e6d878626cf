import type { ListedOrder, Refund } from '../api/types.ts';
import { Badge } from '../design/badge.tsx';
import { texts } from '../texts/texts.ts';

const waitsForCustomer = ({ waitsFor }: Refund): boolean => waitsFor === 'customer';

/** What the customer has to do before money can move. */
export function MoneyWaiting({ order: { charges, refunds } }: { order: ListedOrder }) {
  const t = texts.orders;
  return (
    <>
      {charges.some(({ confirmBy }) => confirmBy !== undefined) && (
        <Badge tone="warning">{t.confirmPayment}</Badge>
      )}
      {refunds.some(waitsForCustomer) && <Badge tone="warning">{t.giveBankDetails}</Badge>}
    </>
  );
}
