import { useState } from 'react';
import { Fact, Facts } from '../../design/facts.tsx';
import { useDraftOf } from '../../form/draft-context.ts';
import { MoneyField } from '../../form/fields.tsx';
import { parseMoney } from '../../money/parse-money.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import { useReader } from '../../time/reader.ts';
import { ReasonFields } from '../reason-fields.tsx';
import type { FieldsProps, RequestFields } from '../request-fields.ts';

const t = texts.requests.price_adjustment;

/** What either party fills in: a lower price, and why. */
export const priceAdjustmentFields = {
  Fields: PriceFields,
  read: (values, { price: { currency } }) => ({
    type: 'price_adjustment',
    newPrice: values.money('/newPrice', currency),
    reason: values.text('/reason'),
    message: values.text('/message'),
  }),
} satisfies RequestFields<'price_adjustment'>;

function PriceFields({ order, asked, offer }: FieldsProps<'price_adjustment'>) {
  const { amount, currency } = order.price;
  const { locale } = useReader();
  const money = useMoney(currency);
  const read = (typed: string) => parseMoney(typed, currency, locale);
  const kept = useDraftOf('/newPrice');
  const [newPrice, setNewPrice] = useState(kept === undefined ? offer?.newPrice : read(kept));
  return (
    <>
      <MoneyField
        pointer="/newPrice"
        label={t.newPrice}
        help={t.newPriceHelp({ price: money(amount) })}
        currency={currency}
        to={amount - 1}
        initial={offer?.newPrice}
        onType={(typed) => setNewPrice(read(typed))}
      />
      <Facts>
        <Fact label={t.price}>{money(amount)}</Fact>
        <Fact label={t.difference} strong>
          {newPrice === undefined ? '–' : money(newPrice - amount)}
        </Fact>
      </Facts>
      <ReasonFields
        t={t}
        asked={asked}
        characters={{ min: 10, max: 1000 }}
        initial={offer?.reason}
      />
    </>
  );
}
