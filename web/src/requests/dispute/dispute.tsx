import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import { EvidenceFields, evidenceOf } from '../../disputes/evidence-fields.tsx';
import { EvidenceList } from '../../disputes/evidence-list.tsx';
import { FilesField, filesOf } from '../../files/files-field.tsx';
import { ChoiceField, MoneyField, TextField } from '../../form/fields.tsx';
import { refundable } from '../../money/refundable.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import type { ContentProps, FieldsProps, RequestView } from '../request-view.ts';

const t = texts.requests.dispute;

/** The customer wants money back for work that went wrong. */
export const dispute = {
  Fields: DisputeFields,
  read: (values, { price: { currency } }) => ({
    type: 'dispute',
    ground: values.text('/ground'),
    description: values.text('/description'),
    requestedRefund: values.money('/requestedRefund', currency),
    evidence: evidenceOf(values),
    attachments: filesOf(values),
  }),
  Content: DisputeAsked,
  effect: ({ requestedRefund: refund }, order) => ({
    refund,
    status: refund === refundable(order) ? 'canceled' : 'completed',
  }),
  answering: 'accept-or-contest',
} satisfies RequestView<'dispute'>;

function DisputeFields({ order }: FieldsProps<'dispute'>) {
  const { currency } = order.price;
  const money = useMoney(currency);
  const most = refundable(order);
  return (
    <>
      <ChoiceField pointer="/ground" label={t.ground} choices={t.grounds} />
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

function DisputeAsked({ form, order }: ContentProps<'dispute'>) {
  const money = useMoney(order.price.currency);
  return (
    <>
      <Facts>
        <Fact label={t.ground}>{t.grounds[form.ground]}</Fact>
        <Fact label={t.requestedRefund} strong>
          {money(form.requestedRefund)}
        </Fact>
      </Facts>
      <Quote>{form.description}</Quote>
      <EvidenceList evidence={form.evidence} />
    </>
  );
}
