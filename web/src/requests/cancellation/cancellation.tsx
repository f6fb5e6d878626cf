import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import { refundable } from '../../money/refundable.ts';
import { texts } from '../../texts/texts.ts';
import type { ContentProps, RequestView } from '../request-view.ts';

const t = texts.requests.cancellation;

/** Either party asks to end the order and return the customer's money. */
export const cancellation = {
  Content: CancellationAsked,
  effect: (_, order) => ({
    status: 'canceled',
    ...(refundable(order) > 0 && { refund: refundable(order) }),
  }),
  answering: 'accept-or-decline',
} satisfies RequestView<'cancellation'>;

function CancellationAsked({ form }: ContentProps<'cancellation'>) {
  return (
    <>
      <Facts>
        <Fact label={t.reason}>{t.reasons[form.reason]}</Fact>
      </Facts>
      <Quote>{form.message}</Quote>
    </>
  );
}
