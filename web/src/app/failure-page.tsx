import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { texts } from '../texts/texts.ts';

export function NotFoundPage() {
  return (
    <Message title={texts.failures.notFound} lead={texts.failures.notFoundLead}>
      <Link to="/" className={buttonClass('plain')}>
        {texts.common.yourOrders}
      </Link>
    </Message>
  );
}

/** Something failed while drawing: reloading is the way out. */
export function FailurePage() {
  return (
    <Message title={texts.failures.title} lead={texts.failures.unexpected}>
      <Button onClick={() => location.reload()}>{texts.failures.reload}</Button>
    </Message>
  );
}
