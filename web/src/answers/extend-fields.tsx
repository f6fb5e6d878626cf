import { useState } from 'react';
import { TimeField } from '../form/fields.tsx';
import { RadioField } from '../form/radio-field.tsx';
import { texts } from '../texts/texts.ts';
import { formatSpan } from '../time/duration.ts';
import { formatDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import type { AnswerProps } from './answer-props.ts';
import { moreTimeFor } from './more-time.ts';

/** Some usual deadlines, and any other. */
export function ExtendFields({ request }: Pick<AnswerProps, 'request'>) {
  const reader = useReader();
  const offered = moreTimeFor(request);
  const [chosen, setChosen] = useState(offered[0]?.expiresAt);
  const t = texts.moreTime;
  const choices = offered.map(({ expiresAt, longerMs }) => ({
    value: expiresAt,
    text: t.longer({ time: formatSpan(longerMs, reader.locale) }),
    note: t.until({ by: formatDeadline(expiresAt, reader) }),
  }));
  return (
    <>
      <RadioField
        name="/choice"
        legend={t.howLong}
        choices={[...choices, { value: '', text: t.otherTime, note: t.most }]}
        chosen={chosen ?? ''}
        onChoose={setChosen}
      />
      {!chosen && (
        <TimeField pointer="/expiresAt" label={t.newDeadline} initial={request.expiresAt} />
      )}
    </>
  );
}
