import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import type { ClosingEntry } from '../history/fold-history.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';

/** What was said in answer, if anything. */
export function AnswerContent({ closed }: { closed: ClosingEntry }) {
  if (closed.event === 'dispute_resolved') return <Quote>{closed.data.resolution.rationale}</Quote>;
  if (closed.event === 'request_declined') {
    const { note } = closed.data.response;
    return note ? <Quote>{note}</Quote> : null;
  }
  if (closed.event !== 'progress_provided') return null;
  const { summary, percentComplete, expectedEndAt } = closed.data.response;
  return (
    <>
      <Quote>{summary}</Quote>
      {(percentComplete !== undefined || expectedEndAt) && (
        <Facts>
          {percentComplete !== undefined && (
            <Fact label={texts.answers.percentComplete}>{percentComplete} %</Fact>
          )}
          {expectedEndAt && (
            <Fact label={texts.answers.expectedEndAt}>
              <Instant at={expectedEndAt} />
            </Fact>
          )}
        </Facts>
      )}
    </>
  );
}
