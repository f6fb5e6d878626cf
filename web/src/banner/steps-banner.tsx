import { type LucideIcon, PackageCheck, Play, RotateCcw } from 'lucide-react';
import { partyName } from '../api/parties.ts';
import type { Order, OrderStatus } from '../api/types.ts';
import { Banner } from '../design/banner.tsx';
import { DeliverySentence } from '../order/delivery-deadline.tsx';
import { OrderSteps } from '../order/order-steps.tsx';
import { texts } from '../texts/texts.ts';
import { TimeLeft } from '../time/countdown.tsx';
import type { Waiting } from './what-waits.ts';

const ICONS: Readonly<Partial<Record<OrderStatus, LucideIcon>>> = {
  accepted: Play,
  revision_requested: RotateCcw,
};

interface StepsBannerProps {
  readonly waiting: Extract<Waiting, { kind: 'steps' }>;
  readonly order: Order;
}

/** What the reader can do next to bring the order to its end. */
export function StepsBanner({ waiting: { steps }, order }: StepsBannerProps) {
  const { status, delivery } = order;
  const isDelivered = status === 'delivery_submitted' && delivery;
  return (
    <Banner
      label={texts.banner.label}
      icon={ICONS[status] ?? PackageCheck}
      lead={isDelivered && texts.orders.lookAtIt}
      title={titleOf(order)}
      note={isDelivered && <DeliverySentence order={order} completesAt={delivery.completesAt} />}
      aside={isDelivered && <TimeLeft until={delivery.completesAt} />}
      isYours
    >
      <OrderSteps order={order} steps={steps} />
    </Banner>
  );
}

function titleOf(order: Order): string {
  const { delivery_submitted, revision_requested } = texts.history.events;
  switch (order.status) {
    case 'accepted':
      return texts.banner.start;
    case 'delivery_submitted':
      return delivery_submitted({ who: partyName(order, 'pro') });
    case 'revision_requested':
      return revision_requested({ who: partyName(order, 'customer') });
    default:
      return texts.banner.deliver;
  }
}
