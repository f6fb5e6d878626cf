import { CloudAlert, SearchX } from 'lucide-react';
import { useTransition } from 'react';
import { isProblem } from '../api/problem.ts';
import { addresses } from '../app/addresses.ts';
import { Link } from '../app/link.tsx';
import { notLoadedText } from '../command/not-loaded.tsx';
import { Button, buttonClass } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { texts } from '../texts/texts.ts';

interface OrderMissingProps {
  readonly error: Error;
  readonly onRetry: () => Promise<{ readonly data?: unknown }>;
}

/** Why there is no order to see, and what can be done about it. */
export function OrderMissing({ error, onRetry }: OrderMissingProps) {
  const [isTrying, start] = useTransition();
  const isGone = isProblem(error, 'order-not-found');
  const title = isGone ? texts.failures.orderNotFound : notLoadedText(error);
  const retry = () =>
    start(async () => {
      const { data } = await onRetry();
      // The button goes away, and the focus must not go with it.
      if (data) document.querySelector('main')?.focus();
    });
  return (
    <Message icon={isGone ? SearchX : CloudAlert} title={title}>
      {!isGone && (
        <Button look="primary" busy={isTrying} onClick={retry}>
          {texts.common.tryAgain}
        </Button>
      )}
      <Link href={addresses.orders()} className={buttonClass()}>
        {texts.common.yourOrders}
      </Link>
    </Message>
  );
}
