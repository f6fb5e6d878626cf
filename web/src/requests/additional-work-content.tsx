import { Fact, Facts } from '../design/facts.tsx';
import { Quote } from '../design/quote.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import styles from './content.module.css';
import type { ContentProps } from './content-props.ts';

export function AdditionalWorkContent(props: ContentProps<'additional_work'>) {
  const { form } = props;
  const t = texts.additionalWork;
  return (
    <>
      <p className={styles.title}>{form.title}</p>
      <Quote>{form.description}</Quote>
      <Items {...props} />
      {form.newEndAt && (
        <Facts>
          <Fact label={t.newEndAt}>
            <Instant at={form.newEndAt} />
          </Fact>
        </Facts>
      )}
    </>
  );
}

function Items({ form, order }: ContentProps<'additional_work'>) {
  const money = useMoney(order.price.currency);
  const t = texts.additionalWork;
  const total = form.items.reduce((sum, item) => sum + item.quantity * item.unitAmount, 0);
  return (
    <table className={styles.items}>
      <caption className="visually-hidden">{t.items}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t.itemDescription}</th>
          <th scope="col">{t.total}</th>
        </tr>
      </thead>
      <tbody>
        {form.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a request's items never change
          <tr key={index}>
            <td>
              {item.description}
              <span className={styles.each}>
                {item.quantity} × {money(item.unitAmount)}
              </span>
            </td>
            <td>{money(item.quantity * item.unitAmount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.total}</th>
          <td>{money(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
