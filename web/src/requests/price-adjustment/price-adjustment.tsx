import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import { refundable } from '../../money/refundable.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import type { ContentProps, RequestView } from '../request-view.ts';

const t = texts.requests.price_adjustment;

/** Either party asks to go on for less; what was paid too much goes back. */
export const priceAdjustment = {
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
