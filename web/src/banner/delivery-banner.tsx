import { PackageCheck } from 'lucide-react';
import { partyName } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { Banner } from '../design/banner.tsx';
import { DeliverySentence } from '../order/delivery-deadline.tsx';
import { texts } from '../texts/texts.ts';
import { TimeLeft } from '../time/countdown.tsx';

/** The pro has delivered; the customer looks at it. */
export function DeliveryBanner({ order }: { order: Order }) {
  const completesAt = order.delivery?.completesAt;
  return (
    <Banner
      label={texts.banner.label}
      icon={PackageCheck}
      lead={texts.orderStatus.delivery_submitted}
      title={texts.orders.waiting({ who: partyName(order, 'customer') })}
      note={completesAt && <DeliverySentence order={order} completesAt={completesAt} />}
      aside={completesAt && <TimeLeft until={completesAt} />}
    />
  );
}
