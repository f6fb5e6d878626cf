import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { bodyOf } from '../api/client.ts';
import type { Order } from '../api/types.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import styles from './order-steps.module.css';

const ConfirmCompletion = lazyPart(() => import('./confirm-completion.tsx'));

/** What a party can do to the order without asking anybody. */
export type OrderStep = keyof typeof texts.order.steps;

interface OrderStepsProps {
  readonly order: Order;
  readonly steps: readonly OrderStep[];
}

/** The one step that nothing can follow is asked about once more. */
const isFinal = (step: OrderStep): boolean => step === 'accept-delivery';

const focusTitle = (): void => document.getElementById('order-title')?.focus();

/** The buttons by which a party takes the order a step further. */
export function OrderSteps({ order: { orderId }, steps }: OrderStepsProps) {
  const { api } = useSignedIn();
  const [asked, setAsked] = useState<OrderStep>();
  const step = useCommand({
    orderId,
    send: (name: OrderStep, header) => {
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
    onDone: focusTitle,
  });
  // It may be done by somebody else, or by itself, while it is asked about.
  const leave = useEffectEvent(() => asked && focusTitle());
  useEffect(() => () => void leave(), []);
  const confirmed = (name: OrderStep) => {
    setAsked(undefined);
    step.send(name);
  };
  return (
    <div className={styles.steps}>
      <FailureNotice error={step.error} />
      <Buttons>
        {steps.map((name, index) => (
          <Button
            key={name}
            look={index === 0 ? 'primary' : 'plain'}
            {...(isFinal(name) && { 'aria-haspopup': 'dialog' })}
            busy={step.busy}
            onClick={() => (isFinal(name) ? setAsked(name) : step.send(name))}
          >
            {texts.order.steps[name]}
          </Button>
        ))}
      </Buttons>
      <Suspense>
        {asked && (
          <ConfirmCompletion
            onConfirm={() => confirmed(asked)}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
