import { Landmark } from 'lucide-react';
import type { Order } from '../api/types.ts';
import { Banner } from '../design/banner.tsx';
import { useMoney } from '../money/use-money.ts';
import { movementText } from '../order/movement-text.ts';
import { texts } from '../texts/texts.ts';
import { TimeLeft } from '../time/countdown.tsx';
import { useReader } from '../time/reader.ts';
import type { Waiting } from './what-waits.ts';

interface MoneyBannerProps {
  readonly waiting: Extract<Waiting, { kind: 'charge' | 'refund' }>;
  readonly order: Order;
}

/** Money that moves only once the customer has confirmed it, or said where it should go. */
export function MoneyBanner({ waiting, order }: MoneyBannerProps) {
  const { kind, movement } = waiting;
  const reader = useReader();
  const money = useMoney(order.price.currency);
  const { confirmPayment, giveBankDetails } = texts.orders;
  const confirmBy = kind === 'charge' && movement.confirmBy;
  return (
    <Banner
      label={texts.banner.label}
      icon={Landmark}
      lead={money(movement.amount)}
      title={kind === 'charge' ? confirmPayment : giveBankDetails}
      note={movementText({ order, kind, movement, isCustomer: true }, reader)}
      aside={confirmBy && <TimeLeft until={confirmBy} />}
      isYours
    />
  );
}
