import type { ReactNode } from 'react';
import type { Order } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { RefusalContext } from '../command/refusal-context.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { useNow } from '../time/use-now.ts';
import { ContestedBanner } from './contested-banner.tsx';
import { DeliveryBanner } from './delivery-banner.tsx';
import { MoneyBanner } from './money-banner.tsx';
import { RequestBanner } from './request-banner.tsx';
import { StepsBanner } from './steps-banner.tsx';
import { useOutlivedRefusal } from './use-outlived-refusal.ts';
import { type Waiting, whatWaits } from './what-waits.ts';

interface OrderBannerProps {
  readonly order: Order;
  /** Tells of requests alone, not of the work and its money. */
  readonly requestsOnly?: boolean;
}

/** What the order waits for, and what its reader can do about it: first of all on its page. */
export function OrderBanner({ order, requestsOnly = false }: OrderBannerProps) {
  const { session } = useSignedIn();
  const waiting = whatWaits(order, session, useNow());
  const { requestId, status } = order.pendingRequest ?? {};
  const { outlived, onRefused } = useOutlivedRefusal(`${requestId} ${status}`);
  return (
    <RefusalContext value={onRefused}>
      <FailureNotice error={outlived} />
      {waiting && (order.pendingRequest || !requestsOnly) && bannerOf(waiting, order)}
    </RefusalContext>
  );
}

function bannerOf(waiting: Waiting, order: Order): ReactNode {
  switch (waiting.kind) {
    case 'answer':
    case 'own-request':
      return <RequestBanner key={waiting.request.requestId} waiting={waiting} order={order} />;
    case 'contested':
      return <ContestedBanner request={waiting.request} order={order} />;
    case 'charge':
    case 'refund':
      return <MoneyBanner waiting={waiting} order={order} />;
    case 'steps':
      return <StepsBanner waiting={waiting} order={order} />;
    case 'delivered':
      return <DeliveryBanner order={order} />;
  }
}
