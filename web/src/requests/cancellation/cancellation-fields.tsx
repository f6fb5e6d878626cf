import { texts } from '../../texts/texts.ts';
import { ReasonFields } from '../reason-fields.tsx';
import type { FieldsProps, RequestFields } from '../request-fields.ts';

const t = texts.requests.cancellation;

/** What either party fills in: why the order should end. */
export const cancellationFields = {
  Fields: CancellationFields,
  read: (values) => ({
    type: 'cancellation',
    reason: values.text('/reason'),
    message: values.text('/message'),
  }),
} satisfies RequestFields<'cancellation'>;

function CancellationFields({ asked }: FieldsProps<'cancellation'>) {
  return <ReasonFields t={t} asked={asked} characters={{ min: 20, max: 2000 }} />;
}
