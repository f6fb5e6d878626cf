import { EntryList } from '../../form/entry-list.tsx';
import { IntegerField, MoneyField, TextField, TimeField } from '../../form/fields.tsx';
import { texts } from '../../texts/texts.ts';
import type { FieldsProps, RequestView } from '../request-view.ts';
import styles from './additional-work.module.css';
import { totalOf, WorkOffered } from './work-offered.tsx';

const t = texts.requests.additional_work;

/** The pro offers to do more, for more. */
export const additionalWork = {
  Fields: AdditionalWorkFields,
  read: (values, { price: { currency } }) => ({
    type: 'additional_work',
    title: values.text('/title'),
    description: values.text('/description'),
    items: values.list('/items', (item) => ({
      description: values.text(`${item}/description`),
      quantity: values.integer(`${item}/quantity`),
      unitAmount: values.money(`${item}/unitAmount`, currency),
    })),
    newEndAt: values.instant('/newEndAt'),
  }),
  Content: WorkOffered,
  effect: ({ items, newEndAt }, { price, payment, endAt }) => ({
    price: price.amount + totalOf(items),
    ...(payment && { charge: totalOf(items) }),
    ...(newEndAt && newEndAt !== endAt && { endAt: newEndAt }),
  }),
  answering: 'accept-or-decline',
  events: {
    work_added: ({ data: { amount, price, newEndAt } }, { money, time }) => {
      const grown = t.added(money(amount), money(price.amount));
      return newEndAt ? `${grown}. ${t.endMoved(time(newEndAt))}` : grown;
    },
  },
} satisfies RequestView<'additional_work'>;

function AdditionalWorkFields({ order }: FieldsProps) {
  return (
    <>
      <TextField pointer="/title" label={t.title} help={texts.form.characters(3, 80)} />
      <TextField pointer="/description" label={t.description} help={t.descriptionHelp} long />
      <Items currency={order.price.currency} />
      <TimeField pointer="/newEndAt" label={t.newEndAt} help={t.newEndAtHelp} optional />
    </>
  );
}

function Items({ currency }: { currency: string }) {
  return (
    <EntryList
      pointer="/items"
      most={20}
      legend={t.items}
      texts={{ entry: t.item, add: t.addItem, remove: t.remove, removeEntry: t.removeItem }}
    >
      {(item) => (
        <div className={styles.item}>
          <TextField pointer={`${item}/description`} label={t.itemDescription} />
          <IntegerField pointer={`${item}/quantity`} label={t.quantity} initial={1} />
          <MoneyField pointer={`${item}/unitAmount`} label={t.unitAmount} currency={currency} />
        </div>
      )}
    </EntryList>
  );
}
