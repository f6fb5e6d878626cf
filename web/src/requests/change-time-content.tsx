import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import type { ContentProps } from './content-props.ts';

export function ChangeTimeContent({ form }: ContentProps<'change_time'>) {
  const t = texts.changeTime;
  return (
    <>
      <Facts>
        {form.startAt && (
          <Fact label={t.newStart}>
            <Instant at={form.startAt} />
          </Fact>
        )}
        {form.endAt && (
          <Fact label={t.newEnd}>
            <Instant at={form.endAt} />
          </Fact>
        )}
        <Fact label={t.reason}>{t.reasons[form.reason]}</Fact>
      </Facts>
      <Quote>{form.message}</Quote>
    </>
  );
}
