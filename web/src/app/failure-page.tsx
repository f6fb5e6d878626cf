import { CloudAlert, SearchX } from 'lucide-react';
import { Button, buttonClass } from '../design/button.tsx';
import { Message } from '../design/message.tsx';
import { texts } from '../texts/texts.ts';
import { Link } from './link.tsx';
import { useTitle } from './use-title.ts';

export function NotFoundPage() {
  useTitle(texts.failures.notFound);
  return (
    <Message icon={SearchX} title={texts.failures.notFound} lead={texts.failures.notFoundLead}>
      <Link href="/" className={buttonClass('plain')}>
        {texts.common.yourOrders}
      </Link>
    </Message>
  );
}

/** Something failed while drawing: reloading is the way out. */
export function FailurePage() {
  return (
    <Message icon={CloudAlert} title={texts.failures.title} lead={texts.failures.unexpected}>
      <Button onClick={() => location.reload()}>{texts.failures.reload}</Button>
    </Message>
  );
}
