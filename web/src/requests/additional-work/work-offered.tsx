import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import type { Words } from '../../history/event-sentences.ts';
import { useMoney } from '../../money/use-money.ts';
import { texts } from '../../texts/texts.ts';
import { Instant } from '../../time/instant.tsx';
import type { ContentProps, Term } from '../request-view.ts';
import styles from './additional-work.module.css';

type Form = ContentProps<'additional_work'>['form'];

/** What all items cost together, in minor units. */
export const totalOf = (items: Form['items']): number =>
  items.reduce((sum, item) => sum + item.quantity * item.unitAmount, 0);

const t = texts.requests.additional_work;

/** What is compared between offers. */
export function workTerms(form: Form, { money, time }: Words): readonly Term[] {
  const { title, description, items, newEndAt } = form;
  return [
    { label: t.title, value: title },
    { label: t.description, value: description },
    ...items.map((item, index) => ({
      label: t.item({ n: index + 1 }),
      value: `${item.description}\n${t.each({ quantity: item.quantity, price: money(item.unitAmount) })}`,
    })),
    { label: t.total, value: money(totalOf(items)) },
    ...(newEndAt ? [{ label: t.newEndAt, value: time(newEndAt) }] : []),
  ];
}

/** What would be done, and for how much. */
export function WorkOffered(props: ContentProps<'additional_work'>) {
  const { form } = props;
  return (
    <>
      <p className={styles.title} dir="auto">
        {form.title}
      </p>
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
              <bdi>{item.description}</bdi>
              <span className={styles.each}>
                {t.each({ quantity: item.quantity, price: money(item.unitAmount) })}
              </span>
            </td>
            <td>{money(item.quantity * item.unitAmount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.total}</th>
          <td>{money(totalOf(form.items))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
