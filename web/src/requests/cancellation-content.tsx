import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { texts } from '../texts/texts.ts';
import type { ContentProps } from './content-props.ts';

export function CancellationContent({ form }: ContentProps<'cancellation'>) {
  const t = texts.cancellation;
  return (
    <>
      <Facts>
        <Fact label={t.reason}>{t.reasons[form.reason]}</Fact>
      </Facts>
      <Quote>{form.message}</Quote>
    </>
  );
}
