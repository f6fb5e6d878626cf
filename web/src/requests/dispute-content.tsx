import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { EvidenceList } from '../disputes/evidence-list.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import type { ContentProps } from './content-props.ts';

export function DisputeContent({ form, order }: ContentProps<'dispute'>) {
  const money = useMoney(order.price.currency);
  const t = texts.dispute;
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
