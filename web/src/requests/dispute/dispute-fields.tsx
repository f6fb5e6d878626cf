import type { Order } from '../../api/types.ts';
import { EvidenceFields, evidenceOf } from '../../disputes/evidence-fields.tsx';
import { FilesField, filesOf } from '../../files/files-field.tsx';
import { ChoiceField, MoneyField, TextField } from '../../form/fields.tsx';
import { refundable } from '../../money/refundable.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import type { FieldsProps, RequestFields } from '../request-fields.ts';

const t = texts.requests.dispute;

/** What the customer fills in: what went wrong, what shows it, and how much should go back. */
export const disputeFields = {
  Fields: DisputeFields,
  read: (values, { price: { currency } }) => ({
    type: 'dispute',
    ground: values.text('/ground'),
    description: values.text('/description'),
    requestedRefund: values.money('/requestedRefund', currency),
    evidence: evidenceOf(values),
    attachments: filesOf(values),
  }),
} satisfies RequestFields<'dispute'>;

/** What can have gone wrong, of what the service says holds; all, if it does not say. */
function groundsOf({ assistant }: Order): Readonly<Record<string, string>> {
  const holding = assistant.find(({ type }) => type === 'dispute')?.grounds;
  return holding
    ? Object.fromEntries(holding.map((ground) => [ground, t.grounds[ground]]))
    : t.grounds;
}

function DisputeFields({ order }: FieldsProps<'dispute'>) {
  const { currency } = order.price;
  const money = useMoney(currency);
  const most = refundable(order);
  return (
    <>
      <ChoiceField pointer="/ground" label={t.ground} choices={groundsOf(order)} />
      <TextField
        pointer="/description"
        label={t.description}
        help={texts.form.characters({ min: 50, max: 5000 })}
        long
      />
      <MoneyField
        pointer="/requestedRefund"
        label={t.requestedRefund}
        help={t.upTo({ amount: money(most) })}
        currency={currency}
        to={most}
      />
      <EvidenceFields />
      <FilesField orderId={order.orderId} />
    </>
  );
}
