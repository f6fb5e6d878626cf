import { bodyOf } from '../api/client.ts';
import type { Order, OrderStatus, Party } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { useTimeLeft } from '../time/countdown.tsx';
import styles from './summary-card.module.css';

type Step = keyof typeof texts.order.steps;

/** The order's own way, by who goes it from where. */
const STEPS: Readonly<Record<Party, Readonly<Partial<Record<OrderStatus, readonly Step[]>>>>> = {
  pro: { accepted: ['start'], in_progress: ['deliver'], revision_requested: ['deliver'] },
  customer: { delivery_submitted: ['accept-delivery', 'request-revision'] },
};

/** What this party can do next without asking anybody; nothing while a request is pending, or too late. */
export function OrderSteps({ order, party }: { order: Order; party: Party }) {
  const { api } = useSignedIn();
  const { orderId } = order;
  const step = useCommand({
    orderId,
    send: (name: Step, header) => {
      const options = { params: { path: { orderId }, header } };
      const calls = {
        start: () => api.POST('/v1/orders/{orderId}/start', options),
        deliver: () => api.POST('/v1/orders/{orderId}/deliver', options),
        'request-revision': () => api.POST('/v1/orders/{orderId}/request-revision', options),
        'accept-delivery': () => api.POST('/v1/orders/{orderId}/accept-delivery', options),
      };
      return bodyOf<Order>(calls[name]());
    },
    // The button goes away, and the focus must not go with it.
    onDone: () => document.getElementById('order-title')?.focus(),
  });
  const isOver = useTimeLeft(order.delivery?.completesAt) <= 0;
  const isStill = order.pendingRequest !== null || isOver;
  const steps = isStill ? [] : (STEPS[party][order.status] ?? []);
  if (steps.length === 0 && !step.error) return null;
  return (
    <div className={styles.steps} data-screen-only="">
      {steps.map((name) => (
        <Button key={name} wide busy={step.busy} onClick={() => step.send(name)}>
          {texts.order.steps[name]}
        </Button>
      ))}
      <FailureNotice error={step.error} />
    </div>
  );
}
