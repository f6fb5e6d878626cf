import { EvidenceFields, evidenceOf } from '../disputes/evidence-fields.tsx';
import { ChoiceField, MoneyField, TextField } from '../form/fields.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import type { FieldsProps, FormOf } from './form-of.ts';

/** The customer wants money back for work that went wrong. */
export const disputeForm: FormOf<'dispute'> = {
  Fields: DisputeFields,
  read: (values, { price: { currency } }) => ({
    type: 'dispute',
    ground: values.text('/ground'),
    description: values.text('/description'),
    requestedRefund: values.money('/requestedRefund', currency),
    evidence: evidenceOf(values),
  }),
};

function DisputeFields({ order }: FieldsProps) {
  const t = texts.dispute;
  const { currency } = order.price;
  const money = useMoney(currency);
  const most = order.payment?.refundable ?? 0;
  return (
    <>
      <ChoiceField pointer="/ground" label={t.ground} choices={t.grounds} />
      <TextField
        pointer="/description"
        label={t.description}
        help={texts.form.characters(50, 5000)}
        long
      />
      <MoneyField
        pointer="/requestedRefund"
        label={t.requestedRefund}
        help={t.upTo(money(most))}
        currency={currency}
        to={most}
      />
      <EvidenceFields />
    </>
  );
}
