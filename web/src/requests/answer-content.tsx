import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { Attachments } from '../files/attachments.tsx';
import type { ClosingEntry } from '../history/fold-history.ts';
import { formatPercent } from '../numbers/format-percent.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';

interface AnswerContentProps {
  readonly closed: ClosingEntry;
  readonly order: Order;
}

/** What was said and shown in answer, if anything. */
export function AnswerContent({ closed, order: { orderId } }: AnswerContentProps) {
  const { locale } = useReader();
  if (closed.event === 'dispute_resolved') {
    const { resolution } = closed.data;
    return (
      <>
        <Quote>{resolution.rationale}</Quote>
        <Attachments orderId={orderId} of={resolution} />
      </>
    );
  }
  if (closed.event === 'request_declined') {
    const { note } = closed.data.response;
    return note ? <Quote>{note}</Quote> : null;
  }
  if (closed.event !== 'progress_provided') return null;
  const { response } = closed.data;
  const { summary, percentComplete, expectedEndAt } = response;
  return (
    <>
      <Quote>{summary}</Quote>
      {(percentComplete !== undefined || expectedEndAt) && (
        <Facts>
          {percentComplete !== undefined && (
            <Fact label={texts.answers.percentComplete}>
              {formatPercent(percentComplete / 100, locale)}
            </Fact>
          )}
          {expectedEndAt && (
            <Fact label={texts.answers.expectedEndAt}>
              <Instant at={expectedEndAt} />
            </Fact>
          )}
        </Facts>
      )}
      <Attachments orderId={orderId} of={response} />
    </>
  );
}
