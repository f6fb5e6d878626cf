import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import { texts } from '../../texts/texts.ts';
import { Instant } from '../../time/instant.tsx';
import type { ContentProps, RequestView } from '../request-view.ts';

const t = texts.requests.change_time;

/** Either party asks to do the work at another time. */
export const changeTime = {
  Content: TimesAsked,
  effect: ({ startAt, endAt }) => ({ ...(startAt && { startAt }), ...(endAt && { endAt }) }),
  answering: 'accept-or-decline',
  offer: {
    terms: ({ startAt, endAt, reason }, { time }) => [
      ...(startAt ? [{ label: t.newStart, value: time(startAt) }] : []),
      ...(endAt ? [{ label: t.newEnd, value: time(endAt) }] : []),
      { label: t.reason, value: t.reasons[reason] },
    ],
    message: ({ message }) => message,
  },
  events: {
    order_rescheduled: ({ data: { startAt, endAt } }, { time }) =>
      t.moved({ start: time(startAt), end: time(endAt) }),
  },
} satisfies RequestView<'change_time'>;

function TimesAsked({ form }: ContentProps<'change_time'>) {
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
