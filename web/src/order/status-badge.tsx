import type { OrderStatus } from '../api/types.ts';
import { Badge, type Tone } from '../design/badge.tsx';
import { texts } from '../texts/texts.ts';

const TONES: Readonly<Record<OrderStatus, Tone>> = {
  accepted: 'good',
  in_progress: 'good',
  delivery_submitted: 'warning',
  revision_requested: 'warning',
  completed: 'plain',
  canceled: 'danger',
};

export function StatusBadge({ status }: { status: OrderStatus }) {
  return <Badge tone={TONES[status]}>{texts.orderStatus[status]}</Badge>;
}
