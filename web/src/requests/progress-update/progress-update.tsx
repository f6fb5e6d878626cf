import { Quote } from '../../design/quote.tsx';
import { TextField } from '../../form/fields.tsx';
import { texts } from '../../texts/texts.ts';
import type { RequestView } from '../request-view.ts';

const t = texts.requests.progress_update;

/** The customer asks how the work is going. */
export const progressUpdate = {
  Fields: () => (
    <TextField
      pointer="/question"
      label={t.question}
      help={t.questionHelp({ max: 1000 })}
      optional
      long
    />
  ),
  read: (values) => ({ type: 'progress_update', question: values.text('/question') }),
  Content: ({ form }) => <Quote>{form.question || t.noQuestion}</Quote>,
  effect: () => ({}),
  answering: 'provide-progress',
} satisfies RequestView<'progress_update'>;
