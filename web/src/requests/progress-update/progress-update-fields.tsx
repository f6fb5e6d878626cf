import { TextField } from '../../form/fields.tsx';
import { texts } from '../../texts/texts.ts';
import type { RequestFields } from '../request-fields.ts';

const t = texts.requests.progress_update;

/** What the customer may fill in: a question. */
export const progressUpdateFields = {
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
} satisfies RequestFields<'progress_update'>;
