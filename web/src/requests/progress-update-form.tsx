import { TextField } from '../form/fields.tsx';
import { texts } from '../texts/texts.ts';
import type { FormOf } from './form-of.ts';

/** The customer asks how the work is going. */
export const progressUpdateForm: FormOf<'progress_update'> = {
  Fields: () => (
    <TextField
      pointer="/question"
      label={texts.progressUpdate.question}
      help={texts.progressUpdate.questionHelp}
      optional
      long
    />
  ),
  read: (values) => ({ type: 'progress_update', question: values.text('/question') }),
};
