import { EntryList } from '../form/entry-list.tsx';
import { IntegerField, MoneyField, TextField, TimeField } from '../form/fields.tsx';
import { texts } from '../texts/texts.ts';
import styles from './additional-work-form.module.css';
import type { FieldsProps, FormOf } from './form-of.ts';

/** The pro offers to do more, for more. */
export const additionalWorkForm: FormOf<'additional_work'> = {
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
};

function AdditionalWorkFields({ order }: FieldsProps) {
  const t = texts.additionalWork;
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
  const t = texts.additionalWork;
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
