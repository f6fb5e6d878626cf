import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts } from '../texts/texts.ts';
import type { FieldsProps, FormOf } from './form-of.ts';

/** Either party asks to end the order and return the customer's money. */
export const cancellationForm: FormOf<'cancellation'> = {
  Fields: CancellationFields,
  read: (values) => ({
    type: 'cancellation',
    reason: values.text('/reason'),
    message: values.text('/message'),
  }),
};

function CancellationFields({ asked }: FieldsProps) {
  const t = texts.cancellation;
  return (
    <>
      <ChoiceField pointer="/reason" label={t.reason} choices={t.reasons} />
      <TextField
        pointer="/message"
        label={t.message(asked)}
        help={texts.form.characters(20, 2000)}
        long
      />
    </>
  );
}
