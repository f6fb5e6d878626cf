import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import { EvidenceList } from '../../disputes/evidence-list.tsx';
import { refundable } from '../../money/refundable.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import type { ContentProps, RequestView } from '../request-view.ts';

const t = texts.requests.dispute;

/** The customer wants money back for work that went wrong. */
export const dispute = {
  Content: DisputeAsked,
  effect: ({ requestedRefund: refund }, order) => ({
    refund,
    status: refund === refundable(order) ? 'canceled' : 'completed',
  }),
  answering: 'accept-or-contest',
} satisfies RequestView<'dispute'>;

function DisputeAsked({ form, order }: ContentProps<'dispute'>) {
  const money = useMoney(order.price.currency);
  return (
    <>
      <Facts>
        <Fact label={t.ground}>{t.grounds[form.ground]}</Fact>
        <Fact label={t.requestedRefund} strong>
          {money(form.requestedRefund)}
        </Fact>
      </Facts>
      <Quote>{form.description}</Quote>
      <EvidenceList evidence={form.evidence} />
    </>
  );
}
