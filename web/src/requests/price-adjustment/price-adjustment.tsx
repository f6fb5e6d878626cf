import { useState } from 'react';
import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import { MoneyField } from '../../form/fields.tsx';
import { parseMoney } from '../../money/parse-money.ts';
import { refundable } from '../../money/refundable.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import { useReader } from '../../time/reader.ts';
import { ReasonFields } from '../reason-fields.tsx';
import type { ContentProps, FieldsProps, RequestView } from '../request-view.ts';

const t = texts.requests.price_adjustment;

/** Either party asks to go on for less; what was paid too much goes back. */
export const priceAdjustment = {
  Fields: PriceFields,
  read: (values, { price: { currency } }) => ({
    type: 'price_adjustment',
    newPrice: values.money('/newPrice', currency),
    reason: values.text('/reason'),
    message: values.text('/message'),
  }),
  Content: PriceAsked,
  effect: ({ newPrice }, order) => {
    const refund = Math.min(order.price.amount - newPrice, refundable(order));
    return { price: newPrice, ...(refund > 0 && { refund }) };
  },
  answering: 'accept-or-decline',
  offer: {
    terms: ({ newPrice, reason }, { money }) => [
      { label: t.newPrice, value: money(newPrice) },
      { label: t.reason, value: t.reasons[reason] },
    ],
    message: ({ message }) => message,
  },
  events: {
    price_adjusted: ({ data: { amount, price } }, { money }) =>
      t.lowered({ amount: money(amount), price: money(price.amount) }),
  },
} satisfies RequestView<'price_adjustment'>;

function PriceFields({ order, asked, offer }: FieldsProps<'price_adjustment'>) {
  const { amount, currency } = order.price;
  const { locale } = useReader();
  const money = useMoney(currency);
  const [newPrice, setNewPrice] = useState(offer?.newPrice);
  return (
    <>
      <MoneyField
        pointer="/newPrice"
        label={t.newPrice}
        help={t.newPriceHelp({ price: money(amount) })}
        currency={currency}
        to={amount - 1}
        initial={offer?.newPrice}
        onType={(typed) => setNewPrice(parseMoney(typed, currency, locale))}
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

function PriceAsked({ form, order }: ContentProps<'price_adjustment'>) {
  const money = useMoney(order.price.currency);
  return (
    <>
      <Facts>
        <Fact label={t.newPrice} strong>
          {money(form.newPrice)}
        </Fact>
        <Fact label={t.reason}>{t.reasons[form.reason]}</Fact>
      </Facts>
      <Quote>{form.message}</Quote>
    </>
  );
}
